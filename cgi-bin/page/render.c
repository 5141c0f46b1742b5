/* render.c: the stylesheets, compiled once, and what they make of a page. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxslt/imports.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltutils.h>
#include <libexslt/exslt.h>

#include "../base/log.h"
#include "../registers/registry.h"
#include "lookup.h"
#include "markup.h"
#include "render.h"
#include "say.h"
#include "sheet.h"
#include "stream.h"

/*
 * A sheet is a pure function of the page: while it runs it may open no file,
 * write none and reach no network. Sheets are read before that is forbidden.
 */

static xsltSecurityPrefsPtr nothing_allowed;
static struct bytes written;

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
	sheet_read(folder);
	forbid();
}

void
render_refresh(void)
{
	sheet_refresh();
}

void
render_close(void)
{
	sheet_close();
	free(written.first);
	memset(&written, 0, sizeof(written));
	if (nothing_allowed != NULL)
		xsltFreeSecurityPrefs(nothing_allowed);
	nothing_allowed = NULL;
	xsltCleanupGlobals();
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
transform(const struct sheet *sheet, xmlDocPtr document, xmlHashTablePtr messages)
{
	xsltStylesheetPtr whole = sheet_whole(sheet);
	xsltTransformContextPtr context = xsltNewTransformContext(whole,
	    document);
	xmlDocPtr result;
	const xmlChar *method;
	bool good, html, xml;

	xsltSetCtxtSecurityPrefs(nothing_allowed, context);
	xsltSetTransformErrorFunc(context, NULL, report);
	lookup_offer(context->xpathCtxt, messages);
	written.length = 0;
	XSLT_GET_IMPORT_PTR(method, whole, method);
	html = method == NULL || strcmp((const char *)method, "html") == 0;
	xml = method != NULL && strcmp((const char *)method, "xml") == 0;
	if (html)
		stream_begin(context, &written);
	result = xsltApplyStylesheetUser(whole, document, NULL, NULL, NULL,
	    context);
	good = result != NULL && context->state == XSLT_STATE_OK;
	if (html)
		stream_end(result);
	else if (good && xml)
		markup_xml(&written, xmlDocGetRootElement(result));
	else if (good)
		markup_text(&written, result);
	xmlFreeDoc(result);
	xsltFreeTransformContext(context);
	return good;
}

void
render(struct request *r)
{
	const struct sheet *sheet = sheet_for(r->format,
	    r->registry != NULL ? r->registry->name : NULL);

	if (sheet == NULL || !transform(sheet, r->page->doc,
	    say_messages(r->lang))) {
		log_line("%s no page of format %s", r->number, r->format);
		r->status = 500;
		written.length = 0;
	}
	r->bytes = written.first != NULL ? written.first : "";
	r->length = written.length;
}

/* The messages a saved page brings with it. */
static xmlHashTablePtr
own_messages(node page)
{
	xmlHashTablePtr messages = xmlHashCreate(512);
	node said = xml_child(page, "say");

	said = said != NULL ? xml_first(said) : NULL;
	for (; said != NULL; said = xml_next(said))
		xmlHashAddEntry(messages, said->name, said);
	return messages;
}

const char *
render_file(const char *path, size_t *length)
{
	xmlDocPtr document = xmlReadFile(path, NULL, XML_PARSE_NONET);
	xmlHashTablePtr messages;
	xmlChar *name;
	bool good;

	if (document == NULL)
		return NULL;
	name = xmlGetProp(xmlDocGetRootElement(document),
	    (const xmlChar *)"registry");
	messages = own_messages(xmlDocGetRootElement(document));
	good = transform(sheet_for("html", (const char *)name), document,
	    messages);
	xmlHashFree(messages, NULL);
	xmlFree(name);
	xmlFreeDoc(document);
	*length = written.length;
	return good ? written.first : NULL;
}
