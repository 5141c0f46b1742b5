/* transform.c: the sheets of everything but pages, run by libxslt. */
#include <glob.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libexslt/exslt.h>
#include <libxml/parser.h>
#include <libxslt/documents.h>
#include <libxslt/imports.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltutils.h>

#include "../base/changed.h"
#include "../base/log.h"
#include "transform.h"
#include "xml.h"

/*
 * A sheet is a pure function of the page: while it runs it may open no file,
 * write none and reach no network. Most workers are never asked for most of
 * these formats, and a compiled sheet takes fifty times the room of its text.
 * So the texts are read beforehand, and a sheet is compiled of them, with
 * what it imports, when it is first asked for.
 */

enum { MOST_FILES = 32, MOST_SHEETS = 32 };

struct text { char *path, *text; size_t length; struct timespec read; };

/* And the one of pages that they import. */
static const char *const patterns[] = { "csv/*.xsl", "pdf/*.xsl",
    "docx/*.xsl", "akn/*.xsl", "html/dates.xsl" };
static char *folder;
static struct text files[MOST_FILES];
static int file_count;
static struct { char *path; xsltStylesheetPtr sheet; } sheets[MOST_SHEETS];
static int sheet_count;
static xsltSecurityPrefsPtr nothing_allowed;

static void
read_text(struct text *file)
{
	FILE *in = fopen(file->path, "r");
	size_t room = 0;

	file->read = changed(file->path);
	free(file->text);
	file->text = NULL;
	if (in == NULL || getdelim(&file->text, &room, '\0', in) < 0)
		log_line("sheet %s cannot be read", file->path);
	file->length = file->text != NULL ? strlen(file->text) : 0;
	if (in != NULL)
		fclose(in);
}

static void
read_files(const char *of)
{
	char *pattern;
	glob_t found;

	if (asprintf(&pattern, "%s/%s", folder, of) == -1)
		abort();
	if (glob(pattern, 0, NULL, &found) == 0)
		for (size_t i = 0; i < found.gl_pathc; i++) {
			if (file_count == MOST_FILES)
				die("more than %d sheets", MOST_FILES);
			files[file_count].path = strdup(found.gl_pathv[i]);
			read_text(&files[file_count++]);
		}
	globfree(&found);
	free(pattern);
}

static const struct text *
file_at(const char *path)
{
	for (int i = 0; i < file_count; i++)
		if (strcmp(files[i].path, path) == 0)
			return &files[i];
	return NULL;
}

/* What libxslt asks for is there, or it is nowhere. It compares names by where they lie: all have one dictionary. */
static xmlDocPtr
load(const xmlChar *path, xmlDictPtr dictionary, int options, void *context,
    xsltLoadType type)
{
	const struct text *file = file_at((const char *)path);
	xmlParserCtxtPtr parser;
	xmlDocPtr read;

	(void)dictionary, (void)context, (void)type;
	if (file == NULL || file->text == NULL)
		return NULL;
	parser = xmlNewParserCtxt();
	xmlDictFree(parser->dict);
	parser->dict = xml_dictionary();
	xmlDictReference(parser->dict);
	read = xmlCtxtReadMemory(parser, file->text, (int)file->length,
	    file->path, NULL, options);
	xmlFreeParserCtxt(parser);
	return read;
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
transform_read(const char *of)
{
	if ((folder = strdup(of)) == NULL)
		abort();
	exsltCommonRegister();
	exsltStrRegister();
	for (size_t i = 0; i < sizeof(patterns) / sizeof(patterns[0]); i++)
		read_files(patterns[i]);
	forbid();
}

static void
forget_sheets(void)
{
	while (sheet_count > 0) {
		xsltFreeStylesheet(sheets[--sheet_count].sheet);
		free(sheets[sheet_count].path);
	}
}

void
transform_refresh(void)
{
	bool anew = false;

	for (int i = 0; i < file_count; i++)
		if (changed_since(files[i].path, files[i].read)) {
			read_text(&files[i]);
			anew = true;
		}
	if (anew)
		forget_sheets();
}

void
transform_close(void)
{
	forget_sheets();
	while (file_count > 0) {
		free(files[--file_count].path);
		free(files[file_count].text);
	}
	memset(files, 0, sizeof(files));
	free(folder);
	folder = NULL;
	if (nothing_allowed != NULL)
		xsltFreeSecurityPrefs(nothing_allowed);
	nothing_allowed = NULL;
	xsltCleanupGlobals();
}

static xsltStylesheetPtr
sheet_at(char *path)
{
	xsltStylesheetPtr sheet;

	for (int i = 0; i < sheet_count; i++)
		if (strcmp(sheets[i].path, path) == 0) {
			free(path);
			return sheets[i].sheet;
		}
	xsltSetLoaderFunc(load);
	sheet = file_at(path) != NULL ?
	    xsltParseStylesheetFile(BAD_CAST path) : NULL;
	xsltSetLoaderFunc(NULL);
	if (sheet == NULL || sheet->errors != 0 || sheet_count == MOST_SHEETS) {
		xsltFreeStylesheet(sheet);
		free(path);
		return NULL;
	}
	sheets[sheet_count].path = path;
	return sheets[sheet_count++].sheet = sheet;
}

static xsltStylesheetPtr
sheet_for(const char *format, const char *name)
{
	char *path;

	if (name == NULL)
		return NULL;
	if (asprintf(&path, "%s/%s/%s.xsl", folder, format, name) == -1)
		abort();
	return sheet_at(path);
}

static void report(void *, const char *, ...) __attribute__((format(printf, 2, 3)));

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
	xsltStylesheetPtr sheet = sheet_for(format, registry);
	xsltTransformContextPtr context;
	xmlDocPtr result;
	bool good;

	if (sheet == NULL && (sheet = sheet_for(format, "register")) == NULL)
		return false;
	context = xsltNewTransformContext(sheet, page);
	xsltSetCtxtSecurityPrefs(nothing_allowed, context);
	xsltSetTransformErrorFunc(context, NULL, report);
	result = xsltApplyStylesheetUser(sheet, page, NULL, NULL, NULL,
	    context);
	good = result != NULL && context->state == XSLT_STATE_OK;
	if (good)
		write_result(sheet, result, bytes);
	xmlFreeDoc(result);
	xsltFreeTransformContext(context);
	return good;
}
