/* render.c: what the stylesheets make of a page. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/hash.h>

#include "../base/log.h"
#include "../registers/registry.h"
#include "markup.h"
#include "render.h"
#include "run.h"
#include "say.h"
#include "sheet.h"
#include "transform.h"
#include "xml.h"

static struct bytes written;

void
render_open(const char *folder)
{
	char *pages;

	if (asprintf(&pages, "%s/html", folder) == -1)
		abort();
	sheet_read(pages);
	free(pages);
	transform_read(folder);
}

void
render_refresh(void)
{
	sheet_refresh();
	transform_refresh();
}

void
render_close(void)
{
	sheet_close();
	transform_close();
	free(written.first);
	memset(&written, 0, sizeof(written));
}

static bool
render_page(const char *registry, xmlDocPtr page, xmlHashTablePtr messages)
{
	return run_sheet(sheet_program(), sheet_for(registry), page, messages,
	    &written);
}

void
render(struct request *r)
{
	const char *registry = r->registry != NULL ? r->registry->name : NULL;

	written.length = 0;
	if (!(strcmp(r->format, "html") == 0 ?
	    render_page(registry, r->page->doc, say_messages(r->lang)) :
	    transform(r->format, registry, r->page->doc, &written))) {
		log_line("%s no page of format %s", r->number, r->format);
		r->status = 500;
		written.length = 0;
	}
	r->bytes = written.first != NULL ? written.first : "";
	r->length = written.length;
}

/* Names that are equal are the same, in a page: they are taken from the dictionary. */
static xmlDocPtr
page_read(const char *path)
{
	xmlParserCtxtPtr context = xmlNewParserCtxt();
	xmlDocPtr page;

	xmlDictFree(context->dict);
	context->dict = xml_dictionary();
	xmlDictReference(context->dict);
	page = xmlCtxtReadFile(context, path, NULL, XML_PARSE_NONET);
	xmlFreeParserCtxt(context);
	return page;
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
	xmlDocPtr page = page_read(path);
	xmlHashTablePtr messages;
	xmlChar *name;
	bool good;

	if (page == NULL)
		return NULL;
	name = xmlGetProp(xmlDocGetRootElement(page), BAD_CAST "registry");
	messages = own_messages(xmlDocGetRootElement(page));
	written.length = 0;
	good = render_page((const char *)name, page, messages);
	xmlHashFree(messages, NULL);
	xmlFree(name);
	xmlFreeDoc(page);
	*length = written.length;
	return good ? written.first : NULL;
}
