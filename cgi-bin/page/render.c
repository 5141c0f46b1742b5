/* render.c: what the stylesheets make of a page. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>

#include "../base/arena.h"
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
	if (!sheet_read(pages))
		die("no page can be made without its sheets");
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
	run_close();
	sheet_close();
	transform_close();
	free(written.first);
	memset(&written, 0, sizeof(written));
}

/* Our own sheets look words up; for the others they stand in the page. */
static bool
render_one(struct request *r, const char *registry)
{
	bool good;

	if (strcmp(r->format, "html") == 0)
		return run_sheet(sheet_program(), sheet_for(registry),
		    r->page->doc, say_language(r->lang), &written);
	say(r);
	good = transform(r->format, registry, r->page->doc, &written);
	xml_remove(xml_last(r->page));
	return good;
}

/*
 * What is wrong is told above the form in the order of its fields, and that
 * order only the sheet knows: so a page that tells of several things is made
 * once to see where each stands, and once more with them in that order.
 */

struct told { node problem; size_t place; };

/* Where the page that was written draws the field; a problem of none stands first, one that is not drawn with what was found before it. */
static size_t
place_of(struct request *r, node problem, size_t before)
{
	const char *field = xml_value(r, problem, "field"), *mark, *at;

	if (field == NULL)
		return 0;
	mark = arena_print(r->arena, "id=\"field-%s\"", field);
	at = memmem(written.first, written.length, mark, strlen(mark));
	return at != NULL ? (size_t)(at - written.first) : before;
}

static int
find_problems(struct request *r, struct told *all, int most)
{
	size_t place = 0;
	int count = 0;

	for (node each = xml_first(r->page); each != NULL && count < most;
	    each = xml_next(each))
		if (strcmp(xml_name(each), "problem") == 0) {
			place = place_of(r, each, place);
			all[count++] = (struct told){ each, place };
		}
	return count;
}

/* Each goes back past those that stand further down the page; true when any did. */
static bool
order_problems(struct request *r)
{
	enum { MOST = 200 };
	struct told all[MOST];
	int count = find_problems(r, all, MOST);
	bool moved = false;

	for (int i = 1; i < count; i++) {
		struct told it = all[i];
		int to = i;

		for (; to > 0 && all[to - 1].place > it.place; to--)
			all[to] = all[to - 1];
		if (to == i)
			continue;
		all[to] = it;
		xmlAddPrevSibling(all[to + 1].problem, it.problem);
		moved = true;
	}
	return moved;
}

static bool
render_ordered(struct request *r, const char *registry)
{
	if (!render_one(r, registry))
		return false;
	if (r->status != 422 || strcmp(r->format, "html") != 0 ||
	    !order_problems(r))
		return true;
	written.length = 0;
	return render_one(r, registry);
}

void
render(struct request *r)
{
	written.length = 0;
	if (!render_ordered(r, r->registry != NULL ? r->registry->name :
	    NULL)) {
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

const char *
render_file(const char *path, size_t *length)
{
	xmlDocPtr page = page_read(path);
	const xmlNode *root = xmlDocGetRootElement(page);
	xmlChar *name, *lang;
	bool good;

	if (root == NULL)
		return NULL;
	name = xmlGetNoNsProp(root, BAD_CAST "registry");
	lang = xmlGetNoNsProp(root, BAD_CAST "lang");
	written.length = 0;
	good = run_sheet(sheet_program(), sheet_for((const char *)name), page,
	    say_language(lang != NULL ? (const char *)lang : ""), &written);
	xmlFree(name);
	xmlFree(lang);
	xmlFreeDoc(page);
	*length = written.length;
	return good ? written.first : NULL;
}
