/* markup.c: a tree written out as HTML, XML or plain text; the one place that escapes. */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/tree.h>

#include "markup.h"

/*
 * libxml2's own writers are general: encodings, entities, formatting. Our
 * trees are UTF-8 that passed the text gate, so a page is written in one
 * sweep, half the cost of the library's.
 */

static void
grow(struct bytes *bytes, size_t length)
{
	bytes->room = (bytes->length + length) * 2 + 65536;
	bytes->first = realloc(bytes->first, bytes->room);
	if (bytes->first == NULL)
		abort();
}

void
bytes_add(struct bytes *bytes, const char *text, size_t length)
{
	if (bytes->length + length >= bytes->room)
		grow(bytes, length);
	memcpy(bytes->first + bytes->length, text, length);
	bytes->length += length;
}

void
bytes_text(struct bytes *bytes, const char *text)
{
	bytes_add(bytes, text, strlen(text));
}

/* What stands for a byte: in text <, > and &; in attributes " and white space too. The end stands for itself. */
static const char *const in_text[256] = {
	['<'] = "&lt;", ['>'] = "&gt;", ['&'] = "&amp;", ['\0'] = "",
};
static const char *const in_attribute[256] = {
	['<'] = "&lt;", ['>'] = "&gt;", ['&'] = "&amp;", ['"'] = "&quot;",
	['\n'] = "&#10;", ['\t'] = "&#9;", ['\0'] = "",
};

static void
escape(struct bytes *bytes, const unsigned char *text,
    const char *const table[256])
{
	for (;;) {
		const unsigned char *from = text;

		while (table[*text] == NULL)
			text++;
		bytes_add(bytes, (const char *)from, (size_t)(text - from));
		if (*text == '\0')
			return;
		bytes_text(bytes, table[*text++]);
	}
}

void
bytes_escaped(struct bytes *bytes, const char *text)
{
	escape(bytes, (const unsigned char *)text, in_text);
}

void
bytes_quoted(struct bytes *bytes, const char *text)
{
	escape(bytes, (const unsigned char *)text, in_attribute);
}

/* Most names end at their first letter here. */
static bool
is_one_of(const char *const *names, const char *name)
{
	for (; *names != NULL; names++)
		if (**names == *name && strcmp(*names, name) == 0)
			return true;
	return false;
}

bool
markup_is_boolean(const char *attribute)
{
	static const char *const names[] = { "checked", "selected", "disabled",
	    "required", "readonly", "multiple", "hidden", "autofocus", "defer",
	    "open", "novalidate", NULL };

	return is_one_of(names, attribute);
}

bool
markup_is_void(const char *element)
{
	static const char *const names[] = { "area", "base", "br", "col",
	    "embed", "hr", "img", "input", "link", "meta", "source", "track",
	    "wbr", NULL };

	return is_one_of(names, element);
}

void
markup_attribute(struct bytes *bytes, const xmlAttr *attribute, bool html)
{
	bytes_add(bytes, " ", 1);
	if (attribute->ns != NULL && attribute->ns->prefix != NULL) {
		bytes_text(bytes, (const char *)attribute->ns->prefix);
		bytes_add(bytes, ":", 1);
	}
	bytes_text(bytes, (const char *)attribute->name);
	if (html && markup_is_boolean((const char *)attribute->name))
		return;
	bytes_add(bytes, "=\"", 2);
	if (attribute->children != NULL && attribute->children->content != NULL)
		bytes_quoted(bytes,
		    (const char *)attribute->children->content);
	bytes_add(bytes, "\"", 1);
}

/* With its prefix, in XML. */
static void
tag_name(struct bytes *bytes, const xmlNode *element, bool html)
{
	if (!html && element->ns != NULL && element->ns->prefix != NULL) {
		bytes_text(bytes, (const char *)element->ns->prefix);
		bytes_add(bytes, ":", 1);
	}
	bytes_text(bytes, (const char *)element->name);
}

static void
open_tag(struct bytes *bytes, const xmlNode *element, bool html)
{
	bytes_add(bytes, "<", 1);
	tag_name(bytes, element, html);
	for (const xmlNs *space = html ? NULL : element->nsDef; space != NULL;
	    space = space->next) {
		bytes_text(bytes, " xmlns");
		if (space->prefix != NULL) {
			bytes_add(bytes, ":", 1);
			bytes_text(bytes, (const char *)space->prefix);
		}
		bytes_add(bytes, "=\"", 2);
		bytes_quoted(bytes, (const char *)space->href);
		bytes_add(bytes, "\"", 1);
	}
	for (const xmlAttr *attribute = element->properties; attribute != NULL;
	    attribute = attribute->next)
		markup_attribute(bytes, attribute, html);
	if (!html && element->children == NULL)
		bytes_add(bytes, "/", 1);
	bytes_add(bytes, ">", 1);
}

static void
close_tag(struct bytes *bytes, const xmlNode *element, bool html)
{
	if (element->children == NULL &&
	    (!html || markup_is_void((const char *)element->name)))
		return;
	bytes_add(bytes, "</", 2);
	tag_name(bytes, element, html);
	bytes_add(bytes, ">", 1);
}

/* Without recursion: a deep tree must not end the stack. */
static void
tree(struct bytes *bytes, const xmlNode *root, bool html)
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
			bytes_escaped(bytes, (const char *)at->content);
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
markup_node(struct bytes *bytes, const xmlNode *node)
{
	tree(bytes, node, true);
}

void
markup_xml(struct bytes *bytes, xmlNode *root)
{
	bytes_text(bytes, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	if (root == NULL)
		return;
	tree(bytes, root, false);
	bytes_add(bytes, "\n", 1);
}

void
markup_text(struct bytes *bytes, xmlDoc *document)
{
	for (const xmlNode *at = document->children; at != NULL; at = at->next)
		if (at->type == XML_TEXT_NODE && at->content != NULL)
			bytes_text(bytes, (const char *)at->content);
}
