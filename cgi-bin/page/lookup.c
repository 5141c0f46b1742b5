/* lookup.c: how a sheet finds its words: by a table instead of a search. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/tree.h>
#include <libxml/xpathInternals.h>

#include "lookup.h"
#include "markup.h"

/*
 * $say/decisions.votes is a path, and walking it means passing a thousand
 * messages for every label of every row; key('said', ...) means numbering them
 * all for every page. So when a sheet is read, both become calls of functions
 * that ask the table of messages: said('decisions.votes') where nothing but the
 * text is wanted, else saying('decisions.votes'), which gives the element. So
 * does $say/ with a star and [name() = ...], where what stands behind the sign
 * of equality must not depend on the message it is compared with.
 *
 * A path without attributes and conditions libxml2 follows by reading the whole
 * page past it; in parentheses it takes the steps. The files stay what any
 * program for XSLT runs.
 */

static const char path[] = "$say/", by_name[] = "*[name() = ";
static const char by_key[] = "key('said', ";
static xmlHashTable *messages;

/* The length of the text before the bracket that closes what was opened before it. */
static size_t
bracketed(const char *text)
{
	const char *at = text;
	char quote = '\0';

	for (int depth = 0; *at != '\0'; at++) {
		if (quote != '\0')
			quote = *at == quote ? '\0' : quote;
		else if (*at == '\'' || *at == '"')
			quote = *at;
		else if (*at == '[')
			depth++;
		else if (*at == ']' && depth-- == 0)
			break;
	}
	return (size_t)(at - text);
}

static size_t
name_length(const char *text)
{
	return strspn(text, "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-");
}

/* The call for a path that names its message; returns what stands behind it. */
static const char *
call(struct bytes *into, const char *found, bool is_whole, bool is_part)
{
	const char *name = found + strlen(path);
	size_t length = name_length(name);
	bool is_text = (is_whole && name[length] == '\0') ||
	    (is_part && name[length] == '}');

	bytes_text(into, is_text ? "said('" : "saying('");
	bytes_add(into, name, length);
	bytes_text(into, "')");
	return name + length;
}

/* The same for one that computes its name. */
static const char *
call_computed(struct bytes *into, const char *found)
{
	const char *name = found + strlen(path) + strlen(by_name);
	size_t length = bracketed(name);

	bytes_text(into, "saying(");
	bytes_add(into, name, length);
	bytes_text(into, ")");
	return name + length + (name[length] == ']');
}

static const char *
next_path(const char *text)
{
	const char *by_path = strstr(text, path), *key = strstr(text, by_key);

	return by_path == NULL || (key != NULL && key < by_path) ? key : by_path;
}

static void
rewrite(xmlNode *element, const xmlAttr *attribute, struct bytes *into)
{
	const char *begin = (const char *)attribute->children->content;
	bool is_text = xmlStrEqual(element->name, BAD_CAST "value-of");
	const char *at = begin, *found;

	into->length = 0;
	while ((found = next_path(at)) != NULL) {
		bytes_add(into, at, (size_t)(found - at));
		if (strncmp(found, by_key, strlen(by_key)) == 0) {
			bytes_text(into, "saying(");
			at = found + strlen(by_key);
		} else if (strncmp(found + strlen(path), by_name,
		    strlen(by_name)) == 0)
			at = call_computed(into, found);
		else
			at = call(into, found, is_text && found == begin,
			    found > begin && found[-1] == '{');
	}
	bytes_add(into, at, strlen(at) + 1);
	xmlSetProp(element, attribute->name, BAD_CAST into->first);
}

static void
step_by_step(xmlNode *element, xmlAttr *attribute)
{
	const char *select = (const char *)attribute->children->content;
	char text[200];

	if (!xmlStrEqual(attribute->name, BAD_CAST "select") ||
	    xmlStrEqual(element->name, BAD_CAST "value-of") ||
	    strpbrk(select, "@[($'\"") != NULL || strchr(select, '/') == NULL ||
	    snprintf(text, sizeof(text), "(%s)", select) >= (int)sizeof(text))
		return;
	xmlSetProp(element, attribute->name, BAD_CAST text);
}

static void
prepare(xmlNode *element, struct bytes *into)
{
	for (; element != NULL; element = xmlNextElementSibling(element)) {
		for (xmlAttr *attribute = element->properties;
		    attribute != NULL; attribute = attribute->next) {
			if (attribute->children == NULL)
				continue;
			if (next_path((const char *)
			    attribute->children->content) != NULL)
				rewrite(element, attribute, into);
			step_by_step(element, attribute);
		}
		prepare(xmlFirstElementChild(element), into);
	}
}

void
lookup_prepare(xmlDoc *sheet)
{
	struct bytes into = { 0 };

	prepare(xmlDocGetRootElement(sheet), &into);
	free(into.first);
}

xmlNode *
lookup_message(const char *name)
{
	return xmlHashLookup(messages, BAD_CAST name);
}

static xmlNode *
message(xmlXPathParserContext *context, int count)
{
	xmlChar *name;
	xmlNode *found;

	if (count != 1) {
		xmlXPathErr(context, XPATH_INVALID_ARITY);
		return NULL;
	}
	name = xmlXPathPopString(context);
	found = xmlHashLookup(messages, name);
	xmlFree(name);
	return found;
}

static void
saying(xmlXPathParserContext *context, int count)
{
	valuePush(context, xmlXPathNewNodeSet(message(context, count)));
}

static void
said(xmlXPathParserContext *context, int count)
{
	const xmlNode *found = message(context, count);
	const xmlNode *text = found != NULL ? found->children : NULL;

	if (text == NULL)
		valuePush(context, xmlXPathNewCString(""));
	else if (text->type == XML_TEXT_NODE && text->next == NULL)
		valuePush(context, xmlXPathNewString(text->content));
	else
		valuePush(context, xmlXPathWrapString(
		    xmlNodeGetContent(found)));
}

void
lookup_offer(xmlXPathContext *context, xmlHashTable *table)
{
	messages = table;
	xmlXPathRegisterFunc(context, BAD_CAST "said", said);
	xmlXPathRegisterFunc(context, BAD_CAST "saying", saying);
}
