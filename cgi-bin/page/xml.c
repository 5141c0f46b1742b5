/* xml.c: the only way text enters a document. */
#include <stdlib.h>
#include <string.h>

#include <libxml/tree.h>
#include <libxml/dict.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "../base/arena.h"
#include "../base/text.h"
#include "xml.h"

/*
 * xmlNewChild, xmlNodeSetContent and xmlNewDocProp read entities in what they
 * are given: "Cohen & Levi" would come out broken; the others look through
 * every text once more and everything is freed piece by piece. So the nodes of
 * a page are put together here, of the request's memory, and go with it: no
 * function of libxml2 that frees may be let at them.
 */

static xmlDictPtr words;

static const xmlChar *
bytes(const char *text)
{
	return (const xmlChar *)text;
}

xmlDictPtr
xml_dictionary(void)
{
	if (words == NULL && (words = xmlDictCreate()) == NULL)
		abort();
	return words;
}

const char *
xml_word(const char *word, int length)
{
	return (const char *)xmlDictLookup(xml_dictionary(), bytes(word), length);
}

xmlDocPtr
xml_document(void)
{
	xmlDocPtr document = xmlNewDoc(bytes("1.0"));

	if (document == NULL)
		abort();
	document->dict = xml_dictionary();
	xmlDictReference(document->dict);
	return document;
}

/* A page's document leads to the memory of its request. */
static void *
taken(xmlDocPtr document, size_t size)
{
	void *memory;

	if (document->_private != NULL)
		return arena_take(document->_private, size);
	if ((memory = xmlMalloc(size)) == NULL)
		abort();
	return memset(memory, 0, size);
}

static node
made(xmlDocPtr document, xmlElementType type, const char *word)
{
	node new = taken(document, sizeof(*new));

	new->type = type;
	new->name = bytes(word);
	new->doc = document;
	return new;
}

static node
made_text(node parent, const char *text)
{
	size_t size = strlen(text) + 1;
	node new = made(parent->doc, XML_TEXT_NODE,
	    (const char *)xmlStringText);

	new->content = memcpy(taken(parent->doc, size), text, size);
	new->parent = parent;
	return new;
}

void
xml_begin(struct request *r)
{
	xmlDocPtr document = xml_document();

	document->_private = r->arena;
	r->page = made(document, XML_ELEMENT_NODE, xml_word("page", -1));
	r->page->parent = (node)document;
	document->children = document->last = r->page;
}

void
xml_end(struct request *r)
{
	if (r->page != NULL) {
		r->page->doc->children = r->page->doc->last = NULL;
		xmlFreeDoc(r->page->doc);
	}
	r->page = NULL;
}

void
xml_close(void)
{
	xmlDictFree(words);
	words = NULL;
}

node
add(node parent, const char *name)
{
	node child = made(parent->doc, XML_ELEMENT_NODE, xml_word(name, -1));

	child->parent = parent;
	child->prev = parent->last;
	if (parent->last != NULL)
		parent->last->next = child;
	else
		parent->children = child;
	parent->last = child;
	return child;
}

void
xml_add_text(node parent, const char *text)
{
	node new = made_text(parent, text);

	new->prev = parent->last;
	if (parent->last != NULL)
		parent->last->next = new;
	else
		parent->children = new;
	parent->last = new;
}

node
put(node parent, const char *name, const char *text)
{
	node child;

	if (text == NULL)
		return NULL;
	child = add(parent, name);
	child->children = child->last = made_text(child, text);
	return child;
}

/* An attribute, its text and the bytes of it: taken together, as a page has a thousand of them. */
struct given { xmlAttr attribute; xmlNode text; xmlChar bytes[]; };

void
set_word(node element, const char *word, const char *value)
{
	xmlAttrPtr *last = &element->properties;
	struct given *given;
	size_t size;

	if (value == NULL)
		return;
	size = strlen(value) + 1;
	given = arena_take(element->doc->_private, sizeof(*given) + size);
	given->attribute.type = XML_ATTRIBUTE_NODE;
	given->attribute.name = bytes(word);
	given->attribute.doc = given->text.doc = element->doc;
	given->attribute.parent = element;
	given->attribute.children = given->attribute.last = &given->text;
	given->text.type = XML_TEXT_NODE;
	given->text.name = xmlStringText;
	given->text.parent = (node)&given->attribute;
	given->text.content = memcpy(given->bytes, value, size);
	for (; *last != NULL; last = &(*last)->next)
		given->attribute.prev = *last;
	*last = &given->attribute;
}

void
set(node element, const char *name, const char *value)
{
	if (value != NULL)
		set_word(element, xml_word(name, -1), value);
}

void
set_number(node element, const char *name, int64_t value)
{
	char digits[24];
	char *digit = digits + sizeof(digits);
	uint64_t rest = value < 0 ? -(uint64_t)value : (uint64_t)value;

	*--digit = '\0';
	do
		*--digit = (char)('0' + rest % 10);
	while ((rest /= 10) != 0);
	if (value < 0)
		*--digit = '-';
	set(element, name, digit);
}

static void
unset(node element, xmlAttrPtr attribute)
{
	if (attribute->prev != NULL)
		attribute->prev->next = attribute->next;
	else
		element->properties = attribute->next;
	if (attribute->next != NULL)
		attribute->next->prev = attribute->prev;
}

void
xml_replace(node element, const char *name, const char *value)
{
	xmlAttrPtr attribute = xmlHasProp(element, bytes(name));

	if (attribute != NULL)
		unset(element, attribute);
	set(element, name, value);
}

const char *
xml_value(struct request *r, node element, const char *name)
{
	xmlAttrPtr attribute = element != NULL ?
	    xmlHasProp(element, bytes(name)) : NULL;

	if (attribute == NULL)
		return NULL;
	if (attribute->children == NULL || attribute->children->content == NULL)
		return "";
	return arena_text(r->arena, (const char *)attribute->children->content);
}

int64_t
xml_number(node element, const char *name)
{
	xmlAttrPtr attribute = element != NULL ?
	    xmlHasProp(element, bytes(name)) : NULL;

	return attribute == NULL || attribute->children == NULL ? 0 :
	    text_number((const char *)attribute->children->content);
}

const char *
xml_text(struct request *r, node element)
{
	if (element == NULL)
		return NULL;
	if (element->children == NULL || element->children->content == NULL)
		return "";
	return arena_text(r->arena, (const char *)element->children->content);
}

node
xml_first(node parent)
{
	node child = parent->children;

	while (child != NULL && child->type != XML_ELEMENT_NODE)
		child = child->next;
	return child;
}

node
xml_last(node parent)
{
	return parent->last;
}

node
xml_next(node element)
{
	do
		element = element->next;
	while (element != NULL && element->type != XML_ELEMENT_NODE);
	return element;
}

node
xml_child(node parent, const char *name)
{
	node child = parent != NULL ? xml_first(parent) : NULL;

	while (child != NULL && strcmp((const char *)child->name, name) != 0)
		child = xml_next(child);
	return child;
}

const char *
xml_name(node element)
{
	return (const char *)element->name;
}

void
xml_remove(node element)
{
	xmlUnlinkNode(element);
}

/* Copied, as nothing that libxml2 would free may hang in a page. */
static void
copy_into(node parent, const xmlNode *from)
{
	for (const xmlNode *at = from->children; at != NULL; at = at->next) {
		node copied;

		if (at->type != XML_ELEMENT_NODE)
			continue;
		if (at->children != NULL &&
		    at->children->type == XML_TEXT_NODE) {
			put(parent, (const char *)at->name,
			    (const char *)at->children->content);
			continue;
		}
		copied = add(parent, (const char *)at->name);
		for (const xmlAttr *held = at->properties; held != NULL;
		    held = held->next)
			if (held->children != NULL)
				set(copied, (const char *)held->name,
				    (const char *)held->children->content);
		copy_into(copied, at);
	}
}

bool
xml_read_into(node parent, const char *text, size_t length)
{
	xmlDocPtr read = xmlReadMemory(text, (int)length, NULL, NULL,
	    XML_PARSE_NONET | XML_PARSE_NOBLANKS | XML_PARSE_NOENT);

	if (read == NULL)
		return false;
	copy_into(parent, xmlDocGetRootElement(read));
	xmlFreeDoc(read);
	return true;
}

/* A text with every place where a phrase stands filled with a mark instead. */
static const char *
struck(struct request *r, const char *text, const char *phrase,
    const char *mark)
{
	const char *found_at = strstr(text, phrase), *done = "";

	while (found_at != NULL) {
		done = arena_print(r->arena, "%s%s%s", done, arena_part(
		    r->arena, text, (size_t)(found_at - text)), mark);
		text = found_at + strlen(phrase);
		found_at = strstr(text, phrase);
	}
	return arena_print(r->arena, "%s%s", done, text);
}

static void
strike_text(struct request *r, xmlNode *text, const char *phrase,
    const char *mark)
{
	if (text != NULL && text->content != NULL &&
	    strstr((const char *)text->content, phrase) != NULL)
		text->content = (xmlChar *)struck(r,
		    (const char *)text->content, phrase, mark);
}

void
xml_strike(struct request *r, node parent, const char *phrase, const char *mark)
{
	for (const xmlAttr *at = parent->properties; at != NULL; at = at->next)
		strike_text(r, at->children, phrase, mark);
	for (xmlNode *at = parent->children; at != NULL; at = at->next)
		if (at->type == XML_TEXT_NODE)
			strike_text(r, at, phrase, mark);
		else if (at->type == XML_ELEMENT_NODE)
			xml_strike(r, at, phrase, mark);
}
