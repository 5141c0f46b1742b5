/* transform.c: the sheets of everything but pages, run by libxslt. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <libexslt/exslt.h>
#include <libxml/parser.h>
#include <libxslt/imports.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltutils.h>

#include "../base/log.h"
#include "../registers/registry.h"
#include "transform.h"

/*
 * A sheet is a pure function of the page: while it runs it may open no file,
 * write none and reach no network. Sheets are read before that is forbidden.
 */

enum { MOST_SHEETS = 32 };

struct transformation {
	const char	 *format, *name;
	char		 *path;
	struct timespec	  read;
	xsltStylesheetPtr sheet;
};

static const char *const formats[] = { "csv", "pdf", "akn" };
static struct transformation all[MOST_SHEETS];
static int count;
static xsltSecurityPrefsPtr nothing_allowed;

/* When it, or a file it imports, changed last. */
static struct timespec
changed(xsltStylesheetPtr sheet, const char *path)
{
	struct timespec last = { 0 };
	struct stat status;

	if (stat(path, &status) == 0)
		last = status.st_mtim;
	for (sheet = sheet != NULL ? sheet->imports : NULL; sheet != NULL;
	    sheet = sheet->next) {
		struct timespec of = changed(sheet,
		    (const char *)sheet->doc->URL);

		if (of.tv_sec > last.tv_sec || (of.tv_sec == last.tv_sec &&
		    of.tv_nsec > last.tv_nsec))
			last = of;
	}
	return last;
}

static void
compile(struct transformation *one)
{
	xsltStylesheetPtr sheet = xsltParseStylesheetFile(BAD_CAST one->path);

	if (sheet != NULL && sheet->errors == 0) {
		xsltFreeStylesheet(one->sheet);
		one->sheet = sheet;
	} else {
		log_line("sheet %s is broken", one->path);
		xsltFreeStylesheet(sheet);
	}
	one->read = changed(one->sheet, one->path);
}

static void
add(const char *folder, const char *format, const char *name)
{
	struct transformation *one = &all[count];

	if (count == MOST_SHEETS)
		die("more than %d sheets beside those of pages", MOST_SHEETS);
	if (asprintf(&one->path, "%s/%s/%s.xsl", folder, format, name) == -1)
		abort();
	if (access(one->path, R_OK) != 0) {
		free(one->path);
		return;
	}
	one->format = format;
	one->name = name;
	count++;
	compile(one);
	if (one->sheet == NULL)
		die("nothing can be made without %s", one->path);
}

static void
forbid(void)
{
	nothing_allowed = xsltNewSecurityPrefs();
	for (int option = XSLT_SECPREF_READ_FILE;
	    option <= XSLT_SECPREF_WRITE_NETWORK; option++)
		xsltSetSecurityPrefs(nothing_allowed, option,
		    xsltSecurityForbid);
}

void
transform_read(const char *folder)
{
	exsltCommonRegister();
	exsltStrRegister();
	for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++) {
		add(folder, formats[i], "register");
		for (const struct listed *entry = registers;
		    entry->registry != NULL; entry++)
			add(folder, formats[i], entry->registry->name);
	}
	forbid();
}

void
transform_refresh(void)
{
	for (int i = 0; i < count; i++) {
		struct timespec now = changed(all[i].sheet, all[i].path);

		if (now.tv_sec != all[i].read.tv_sec ||
		    now.tv_nsec != all[i].read.tv_nsec)
			compile(&all[i]);
	}
}

void
transform_close(void)
{
	for (int i = 0; i < count; i++) {
		xsltFreeStylesheet(all[i].sheet);
		free(all[i].path);
	}
	memset(all, 0, sizeof(all));
	count = 0;
	if (nothing_allowed != NULL)
		xsltFreeSecurityPrefs(nothing_allowed);
	nothing_allowed = NULL;
	xsltCleanupGlobals();
}

static const struct transformation *
found(const char *format, const char *registry)
{
	const struct transformation *usual = NULL;

	for (int i = 0; i < count; i++) {
		if (strcmp(all[i].format, format) != 0)
			continue;
		if (registry != NULL && strcmp(all[i].name, registry) == 0)
			return &all[i];
		if (strcmp(all[i].name, "register") == 0)
			usual = &all[i];
	}
	return usual;
}

static void
report(void *context, const char *format, ...)
{
	char text[512];
	va_list arguments;

	(void)context;
	va_start(arguments, format);
	vsnprintf(text, sizeof(text), format, arguments);
	va_end(arguments);
	log_line("sheet: %s", text);
}

static void
write_result(xsltStylesheetPtr sheet, xmlDocPtr result, struct bytes *bytes)
{
	const xmlChar *method;

	XSLT_GET_IMPORT_PTR(method, sheet, method);
	if (method != NULL && strcmp((const char *)method, "xml") == 0)
		markup_xml(bytes, xmlDocGetRootElement(result));
	else
		markup_text(bytes, result);
}

bool
transform(const char *format, const char *registry, xmlDocPtr page,
    struct bytes *bytes)
{
	const struct transformation *one = found(format, registry);
	xsltTransformContextPtr context;
	xmlDocPtr result;
	bool good;

	if (one == NULL)
		return false;
	context = xsltNewTransformContext(one->sheet, page);
	xsltSetCtxtSecurityPrefs(nothing_allowed, context);
	xsltSetTransformErrorFunc(context, NULL, report);
	result = xsltApplyStylesheetUser(one->sheet, page, NULL, NULL, NULL,
	    context);
	good = result != NULL && context->state == XSLT_STATE_OK;
	if (good)
		write_result(one->sheet, result, bytes);
	xmlFreeDoc(result);
	xsltFreeTransformContext(context);
	return good;
}
