/* markup.c: a tree written out as HTML, XML or plain text; the one place that escapes. */
#include <stdlib.h>
#include <string.h>

#include <libxml/tree.h>

#include "markup.h"

/*
 * libxml2's own writers are general: encodings, entities, formatting. Our
 * trees are UTF-8 that passed the text gate, so a page is written in one
 * sweep, half the cost of the library's.
 */

void
bytes_add(struct bytes *bytes, const char *text, size_t length)
{
	if (bytes->length + length >= bytes->room) {
		bytes->room = (bytes->length + length) * 2 + 4096;
		bytes->first = realloc(bytes->first, bytes->room);
		if (bytes->first == NULL)
			abort();
	}
	memcpy(bytes->first + bytes->length, text, length);
	bytes->length += length;
}

void
bytes_text(struct bytes *bytes, const char *text)
{
	bytes_add(bytes, text, strlen(text));
}

/* What stands for a byte: in text <, > and &; in attributes " and white space too. */
static const char *const in_text[256] = {
	['<'] = "&lt;", ['>'] = "&gt;", ['&'] = "&amp;",
};
static const char *const in_attribute[256] = {
	['<'] = "&lt;", ['>'] = "&gt;", ['&'] = "&amp;", ['"'] = "&quot;",
	['\n'] = "&#10;", ['\t'] = "&#9;",
};

static void
escaped(struct bytes *bytes, const xmlChar *text, const char *const table[256])
{
	const xmlChar *from = text;

	for (; *text != '\0'; text++)
		if (table[*text] != NULL) {
			bytes_add(bytes, (const char *)from, text - from);
			bytes_text(bytes, table[*text]);
			from = text + 1;
		}
	bytes_add(bytes, (const char *)from, text - from);
}

/* Attributes that are there or not; their value says nothing. */
static int
is_boolean(const xmlChar *name)
{
	static const char *const names[] = { "checked", "selected", "disabled",
	    "required", "readonly", "multiple", "hidden", "autofocus",
	    "defer", "open", "novalidate" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strcmp((const char *)name, names[i]) == 0)
			return 1;
	return 0;
}

static void
attributes(struct bytes *bytes, const xmlNode *element, int html)
{
	for (const xmlAttr *attribute = element->properties; attribute != NULL;
	    attribute = attribute->next) {
		bytes_add(bytes, " ", 1);
		if (attribute->ns != NULL && attribute->ns->prefix != NULL) {
			bytes_text(bytes, (const char *)attribute->ns->prefix);
			bytes_add(bytes, ":", 1);
		}
		bytes_text(bytes, (const char *)attribute->name);
		if (html && is_boolean(attribute->name))
			continue;
		bytes_add(bytes, "=\"", 2);
		if (attribute->children != NULL &&
		    attribute->children->content != NULL)
			escaped(bytes, attribute->children->content,
			    in_attribute);
		bytes_add(bytes, "\"", 1);
	}
}

static int
is_void(const xmlChar *name)
{
	static const char *const names[] = { "area", "base", "br", "col",
	    "embed", "hr", "img", "input", "link", "meta", "source", "track",
	    "wbr" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strcmp((const char *)name, names[i]) == 0)
			return 1;
	return 0;
}

static void
open_tag(struct bytes *bytes, const xmlNode *element, int html)
{
	bytes_add(bytes, "<", 1);
	bytes_text(bytes, (const char *)element->name);
	attributes(bytes, element, html);
	if (!html && element->children == NULL)
		bytes_add(bytes, "/", 1);
	bytes_add(bytes, ">", 1);
}

static void
close_tag(struct bytes *bytes, const xmlNode *element, int html)
{
	if (html ? is_void(element->name) : element->children == NULL)
		return;
	bytes_add(bytes, "</", 2);
	bytes_text(bytes, (const char *)element->name);
	bytes_add(bytes, ">", 1);
}

/* Without recursion: a deep tree must not end the stack. */
static void
tree(struct bytes *bytes, const xmlNode *root, int html)
{
	const xmlNode *at = root;

	for (;;) {
		if (at->type == XML_ELEMENT_NODE) {
			open_tag(bytes, at, html);
			if (at->children != NULL) {
				at = at->children;
				continue;
			}
			close_tag(bytes, at, html);
		} else if (at->type == XML_TEXT_NODE && at->content != NULL)
			escaped(bytes, at->content, in_text);
		while (at != root && at->next == NULL) {
			at = at->parent;
			close_tag(bytes, at, html);
		}
		if (at == root)
			return;
		at = at->next;
	}
}

void
markup_html(struct bytes *bytes, xmlDoc *document)
{
	const xmlNode *root = xmlDocGetRootElement(document);

	bytes_text(bytes, "<!DOCTYPE html>\n");
	if (root != NULL)
		tree(bytes, root, 1);
	bytes_add(bytes, "\n", 1);
}

void
markup_xml(struct bytes *bytes, xmlNode *root)
{
	bytes_text(bytes, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	tree(bytes, root, 0);
	bytes_add(bytes, "\n", 1);
}

void
markup_text(struct bytes *bytes, xmlDoc *document)
{
	for (const xmlNode *at = document->children; at != NULL; at = at->next)
		if (at->type == XML_TEXT_NODE && at->content != NULL)
			bytes_text(bytes, (const char *)at->content);
}
