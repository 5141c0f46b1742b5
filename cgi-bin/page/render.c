/* render.c: the stylesheets, compiled once, and what they make of a page. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <libxml/parser.h>
#include <libxslt/imports.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltutils.h>
#include <libexslt/exslt.h>

#include "../base/log.h"
#include "../registers/registry.h"
#include "markup.h"
#include "render.h"

/*
 * A sheet is a pure function of the page: while it runs it may open no file,
 * write none and reach no network. Sheets are read before that is forbidden.
 */

struct sheet {
	const char *format, *name;
	char *path;
	xsltStylesheetPtr compiled;
	time_t newest;                  /* of the file and all it imports */
};

static const char *const formats[] = { "html", "csv" };
static struct sheet *sheets;
static int sheet_count;
static xsltSecurityPrefsPtr nothing_allowed;
static struct bytes written;

static time_t
changed(const char *path)
{
	struct stat status;

	return path != NULL && stat(path, &status) == 0 ? status.st_mtime : 0;
}

static time_t
newest_of(const xsltStylesheet *sheet)
{
	time_t newest = 0, other;

	for (; sheet != NULL; sheet = sheet->next) {
		if (sheet->doc != NULL && (other =
		    changed((const char *)sheet->doc->URL)) > newest)
			newest = other;
		for (const xsltDocument *included = sheet->docList;
		    included != NULL; included = included->next)
			if ((other = changed((const char *)
			    included->doc->URL)) > newest)
				newest = other;
		if ((other = newest_of(sheet->imports)) > newest)
			newest = other;
	}
	return newest;
}

static void
compile(struct sheet *sheet)
{
	xsltStylesheetPtr compiled = xsltParseStylesheetFile(
	    (const xmlChar *)sheet->path);

	if (compiled == NULL || compiled->errors != 0) {
		if (compiled != NULL)
			xsltFreeStylesheet(compiled);
		log_line("sheet %s is broken", sheet->path);
		return;
	}
	if (sheet->compiled != NULL)
		xsltFreeStylesheet(sheet->compiled);
	sheet->compiled = compiled;
	sheet->newest = newest_of(compiled);
}

static void
add_sheet(const char *folder, const char *format, const char *name)
{
	struct sheet sheet = { .format = format, .name = name };

	if (asprintf(&sheet.path, "%s/%s/%s.xsl", folder, format, name) == -1)
		abort();
	if (access(sheet.path, R_OK) != 0) {
		free(sheet.path);
		return;
	}
	compile(&sheet);
	if (sheet.compiled == NULL)
		die("no page can be made without %s", sheet.path);
	sheets = realloc(sheets, (sheet_count + 1) * sizeof(*sheets));
	if (sheets == NULL)
		abort();
	sheets[sheet_count++] = sheet;
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
render_open(const char *folder)
{
	exsltCommonRegister();
	exsltStrRegister();
	for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++) {
		add_sheet(folder, formats[i], "register");
		for (const struct listed *entry = registers;
		    entry->registry != NULL; entry++)
			add_sheet(folder, formats[i], entry->registry->name);
	}
	forbid();
}

void
render_refresh(void)
{
	for (int i = 0; i < sheet_count; i++)
		if (newest_of(sheets[i].compiled) != sheets[i].newest) {
			sheets[i].newest = newest_of(sheets[i].compiled);
			compile(&sheets[i]);
		}
}

void
render_close(void)
{
	for (int i = 0; i < sheet_count; i++) {
		xsltFreeStylesheet(sheets[i].compiled);
		free(sheets[i].path);
	}
	free(sheets);
	free(written.first);
	sheets = NULL;
	sheet_count = 0;
	memset(&written, 0, sizeof(written));
	if (nothing_allowed != NULL)
		xsltFreeSecurityPrefs(nothing_allowed);
	nothing_allowed = NULL;
	xsltCleanupGlobals();
}

static const struct sheet *
sheet_for(const char *format, const char *name)
{
	const struct sheet *usual = NULL;

	for (int i = 0; i < sheet_count; i++) {
		if (strcmp(sheets[i].format, format) != 0)
			continue;
		if (name != NULL && strcmp(sheets[i].name, name) == 0)
			return &sheets[i];
		if (strcmp(sheets[i].name, "register") == 0)
			usual = &sheets[i];
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

static bool
transform(const struct sheet *sheet, xmlDocPtr document)
{
	xsltTransformContextPtr context = xsltNewTransformContext(
	    sheet->compiled, document);
	xmlDocPtr result;
	const xmlChar *method;
	bool good;

	xsltSetCtxtSecurityPrefs(nothing_allowed, context);
	xsltSetTransformErrorFunc(context, NULL, report);
	result = xsltApplyStylesheetUser(sheet->compiled, document, NULL, NULL,
	    NULL, context);
	good = result != NULL && context->state == XSLT_STATE_OK;
	XSLT_GET_IMPORT_PTR(method, sheet->compiled, method);
	written.length = 0;
	if (good && method != NULL && strcmp((const char *)method, "text") == 0)
		markup_text(&written, result);
	else if (good)
		markup_html(&written, result);
	xmlFreeDoc(result);
	xsltFreeTransformContext(context);
	return good;
}

void
render(struct request *r)
{
	const struct sheet *sheet = sheet_for(r->format,
	    r->registry != NULL ? r->registry->name : NULL);

	if (sheet == NULL || !transform(sheet, r->page->doc)) {
		log_line("%s no page of format %s", r->number, r->format);
		r->status = 500;
		written.length = 0;
	}
	r->bytes = written.first != NULL ? written.first : "";
	r->length = written.length;
}

const char *
render_file(const char *path, size_t *length)
{
	xmlDocPtr document = xmlReadFile(path, NULL, XML_PARSE_NONET);
	xmlChar *name;
	bool good;

	if (document == NULL)
		return NULL;
	name = xmlGetProp(xmlDocGetRootElement(document),
	    (const xmlChar *)"registry");
	good = transform(sheet_for("html", (const char *)name), document);
	xmlFree(name);
	xmlFreeDoc(document);
	*length = written.length;
	return good ? written.first : NULL;
}
