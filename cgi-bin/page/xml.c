/* xml.c: the only way text enters a document. */
#include <stdlib.h>
#include <string.h>

#include <libxml/tree.h>
#include <libxml/dict.h>

#include "../base/arena.h"
#include "xml.h"

/*
 * xmlNewChild, xmlNodeSetContent and xmlNewDocProp read entities in what they
 * are given: "Cohen & Levi" would come out broken. Only the functions used
 * here take text as text.
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

void
xml_begin(struct request *r)
{
	xmlDocPtr document = xml_document();

	r->page = xmlNewDocNode(document, NULL, bytes("page"), NULL);
	xmlDocSetRootElement(document, r->page);
}

void
xml_end(struct request *r)
{
	if (r->page != NULL)
		xmlFreeDoc(r->page->doc);
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
	node child = xmlNewDocNode(parent->doc, NULL, bytes(name), NULL);

	if (child == NULL)
		abort();
	child->parent = parent;
	child->prev = parent->last;
	if (parent->last != NULL)
		parent->last->next = child;
	else
		parent->children = child;
	parent->last = child;
	return child;
}

node
put(node parent, const char *name, const char *text)
{
	node child;

	if (text == NULL)
		return NULL;
	child = add(parent, name);
	xmlAddChild(child, xmlNewDocText(parent->doc, bytes(text)));
	return child;
}

void
set(node element, const char *name, const char *value)
{
	if (value != NULL && xmlNewProp(element, bytes(name), bytes(value)) == NULL)
		abort();
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

void
xml_replace(node element, const char *name, const char *value)
{
	xmlUnsetProp(element, bytes(name));
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
	xmlFreeNode(element);
}
