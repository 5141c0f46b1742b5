/* format.c: the formats a page may leave in, and what no stylesheet can do. */
#include <stdlib.h>
#include <string.h>

#include <libxml/tree.h>

#include "../base/arena.h"
#include "../base/log.h"
#include "../base/text.h"
#include "../registers/registry.h"
#include "../web/http.h"
#include "form.h"
#include "format.h"
#include "markup.h"
#include "package.h"
#include "pdf.h"
#include "render.h"
#include "xml.h"

static struct bytes written;

const char *
format_names(const struct registry *registry)
{
	return registry->formats != NULL ? registry->formats :
	    "html xml json csv pdf";
}

static bool
is_of_every_register(const char *view)
{
	return text_is_word("list show history", view);
}

bool
format_is_data(const char *format, const char *view)
{
	return text_is_word("xml json csv", format) ||
	    (strcmp(format, "pdf") == 0 && is_of_every_register(view));
}

bool
format_suits(const char *format, const char *view)
{
	if (strcmp(format, "html") == 0)
		return true;
	if (view == NULL)
		return false;
	if (is_of_every_register(view))
		return text_is_word("xml json csv pdf", format);
	if (text_is_word("ics eml", format))
		return strcmp(view, "invite") == 0;
	if (text_is_word("pdf docx akn", format))
		return text_is_word(strcmp(format, "pdf") == 0 ?
		    "minutes extract public protocol report question" :
		    "minutes extract public", view);
	return strcmp(format, "csv") != 0 &&
	    text_is_word("minutes question protocol report", view);
}

static void
json_text(const xmlChar *text)
{
	static const char hex[] = "0123456789abcdef";

	bytes_add(&written, "\"", 1);
	for (; *text != '\0'; text++)
		if (*text == '"' || *text == '\\') {
			bytes_add(&written, "\\", 1);
			bytes_add(&written, (const char *)text, 1);
		} else if (*text == '\n')
			bytes_add(&written, "\\n", 2);
		else if (*text < 0x20) {
			bytes_text(&written, "\\u00");
			bytes_add(&written, &hex[*text >> 4], 1);
			bytes_add(&written, &hex[*text & 15], 1);
		} else
			bytes_add(&written, (const char *)text, 1);
	bytes_add(&written, "\"", 1);
}

static enum kind
kind_of(const struct registry *registry, const xmlChar *name)
{
	const struct field *field;

	if (text_is_word("id version total serial year position size entry",
	    (const char *)name))
		return NUMBER;
	field = registry_field(registry, (const char *)name);
	return field != NULL ? field->kind : TEXT_LINE;
}

static bool
is_number(const xmlChar *text)
{
	size_t sign = *text == '-', length = strlen((const char *)text);

	return length > sign && length < 16 && strspn((const char *)text + sign,
	    "0123456789") == length - sign;
}

/* A number or a flag by the field table, where it looks like one; else text. */
static void
json_value(const struct registry *registry, const xmlChar *name,
    const xmlChar *text)
{
	switch (kind_of(registry, name)) {
	case NUMBER:
	case MONEY:
		if (is_number(text)) {
			bytes_text(&written, (const char *)text);
			return;
		}
		break;
	case FLAG:
		bytes_text(&written, *text == '1' ? "true" : "false");
		return;
	default:
		break;
	}
	json_text(text);
}

static void
json_name(const xmlChar *name, bool *first)
{
	if (!*first)
		bytes_add(&written, ",", 1);
	*first = false;
	json_text(name);
	bytes_add(&written, ":", 1);
}

static void json_children(const struct registry *, const xmlNode *, bool *);

/* Derived attributes (kind.say) are for readers; data has the value itself. */
static void
json_object(const struct registry *registry, const xmlNode *element)
{
	bool first = true;

	bytes_add(&written, "{", 1);
	for (const xmlAttr *attribute = element->properties; attribute != NULL;
	    attribute = attribute->next) {
		if (strchr((const char *)attribute->name, '.') != NULL)
			continue;
		json_name(attribute->name, &first);
		json_value(registry, attribute->name,
		    attribute->children != NULL &&
		    attribute->children->content != NULL ?
		    attribute->children->content : (const xmlChar *)"");
	}
	json_children(registry, element, &first);
	bytes_add(&written, "}", 1);
}

static bool
is_leaf(const xmlNode *element)
{
	return element->properties == NULL && (element->children == NULL ||
	    element->children->type == XML_TEXT_NODE);
}

static bool
repeats(const xmlNode *element)
{
	const xmlNode *other = xmlNextElementSibling((xmlNode *)element);
	const xmlNode *before = xmlPreviousElementSibling((xmlNode *)element);

	return (other != NULL && xmlStrEqual(other->name, element->name)) ||
	    (before != NULL && xmlStrEqual(before->name, element->name));
}

/* <agenda><item/><item/></agenda> is a list of its children; a lone <chair/> an object. */
static bool
is_list(const xmlNode *element)
{
	const xmlNode *child = xmlFirstElementChild((xmlNode *)element);

	return child != NULL && element->properties == NULL &&
	    (repeats(child) || xmlNextElementSibling((xmlNode *)child) == NULL);
}

static void
json_list(const struct registry *registry, const xmlNode *parent,
    const char *without)
{
	bool first = true;

	bytes_add(&written, "[", 1);
	for (const xmlNode *child = xmlFirstElementChild((xmlNode *)parent);
	    child != NULL; child = xmlNextElementSibling((xmlNode *)child)) {
		if (strcmp((const char *)child->name, without) == 0)
			continue;
		if (!first)
			bytes_text(&written, ",\n");
		first = false;
		json_object(registry, child);
	}
	bytes_add(&written, "]", 1);
}

static void
json_children(const struct registry *registry, const xmlNode *element,
    bool *first)
{
	for (const xmlNode *child = xmlFirstElementChild((xmlNode *)element);
	    child != NULL; child = xmlNextElementSibling((xmlNode *)child)) {
		json_name(child->name, first);
		if (child->children == NULL && child->properties == NULL)
			bytes_text(&written, "[]");
		else if (is_leaf(child))
			json_value(registry, child->name,
			    child->children->content);
		else if (is_list(child))
			json_list(registry, child, "");
		else
			json_object(registry, child);
	}
}

/* {"meetings":[…],"next":"…"} for a list, {"meeting":{…},"agenda":[…]} for a record. */
static void
json(struct request *r)
{
	node list = xml_child(r->page, "list");
	bool first = true;

	bytes_add(&written, "{", 1);
	if (list != NULL) {
		const char *next = xml_value(r, list, "next");

		json_name((const xmlChar *)r->registry->name, &first);
		json_list(r->registry, list, "column");
		if (next != NULL) {
			json_name((const xmlChar *)"next", &first);
			json_text((const xmlChar *)next);
		}
	}
	for (node part = xml_first(r->page); part != NULL;
	    part = xml_next(part)) {
		if (strcmp(xml_name(part), "record") == 0)
			json_children(r->registry, part, &first);
		else if (strcmp(xml_name(part), "history") == 0) {
			json_name(part->name, &first);
			json_list(r->registry, part, "");
		} else if (strcmp(xml_name(part), "children") == 0) {
			const char *name = xml_value(r, part, "registry");

			json_name((const xmlChar *)name, &first);
			json_list(registry_named(name), part, "column");
		}
	}
	bytes_text(&written, "}\n");
}

/* A file people keep has a name that says what it is and of which day. */
static void
name_file(struct request *r)
{
	const char *name = arena_print(r->arena, "%s%s%s%s-%s.%s",
	    r->registry->name, r->id != 0 ? "-" : "", r->id != 0 ?
	    in_figures(r, r->id) : "",
	    r->view != NULL && strcmp(r->view, "history") == 0 ?
	    "-history" : "", r->today, r->format);

	http_reply_header(r, "Content-Disposition", arena_print(r->arena,
	    "attachment; filename=\"%s\"", name));
}

static void
render_csv(struct request *r)
{
	render(r);
	bytes_text(&written, "\xef\xbb\xbf");   /* Excel takes it for Windows-1255 without */
	bytes_add(&written, r->bytes, r->length);
}

/* A sheet, drawn: there is a helper for that, and it may be missing. */
static bool
render_pdf(struct request *r)
{
	render(r);
	bytes_add(&written, r->bytes, r->length);
	if (r->status == 500 || pdf_draw(&written))
		return true;
	r->bytes = NULL;
	r->length = 0;
	refuse(r, 503, "nobody-draws", NULL);
	return false;
}

/* Parts, packed. */
static void
render_docx(struct request *r)
{
	render(r);
	bytes_add(&written, r->bytes, r->length);
	if (r->status == 500 || package_pack(&written))
		return;
	log_line("%s no parts were packed", r->number);
	written.length = 0;
	r->status = 500;
}

static void
render_plainly(struct request *r)
{
	render(r);
	bytes_add(&written, r->bytes, r->length);
}

bool
format_write(struct request *r)
{
	written.length = 0;
	r->type = http_media_type(r->format);
	if (strcmp(r->format, "html") == 0) {
		render(r);
		return true;
	}
	if (strcmp(r->format, "json") == 0)
		json(r);
	else if (strcmp(r->format, "xml") == 0)
		markup_xml(&written, r->page);
	else if (strcmp(r->format, "pdf") == 0) {
		if (!render_pdf(r))
			return false;
	} else if (strcmp(r->format, "docx") == 0)
		render_docx(r);
	else if (strcmp(r->format, "akn") == 0)
		render_plainly(r);
	else
		render_csv(r);
	name_file(r);
	r->bytes = written.first;
	r->length = written.length;
	return true;
}
