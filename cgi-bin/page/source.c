/* source.c: what the elements of a sheet say. */
#include <string.h>

#include "source.h"
#include "xml.h"

static const xmlChar xslt[] = "http://www.w3.org/1999/XSL/Transform";

bool
source_is(const xmlNode *item, const char *name)
{
	return item->type == XML_ELEMENT_NODE && item->ns != NULL &&
	    (name == NULL || strcmp((const char *)item->name, name) == 0) &&
	    xmlStrEqual(item->ns->href, xslt);
}

const char *
source_content(const xmlAttr *attribute)
{
	return attribute->children != NULL ?
	    (const char *)attribute->children->content : "";
}

const char *
source_attribute(const xmlNode *item, const char *name)
{
	const xmlAttr *attribute = xmlHasProp(item, BAD_CAST name);

	return attribute != NULL ? source_content(attribute) : NULL;
}

const char *
source_word(const xmlNode *item, const char *name)
{
	const char *value = source_attribute(item, name);

	return value != NULL ? xml_word(value, -1) : NULL;
}

bool
source_is_nothing(const xmlNode *item)
{
	return item->type == XML_COMMENT_NODE ||
	    (item->type == XML_TEXT_NODE && xmlIsBlankNode(item) &&
	    !source_is(item->parent, "text"));
}

bool
source_is_choice(const xmlNode *item)
{
	return source_is(item, "if") || source_is(item, "choose") ||
	    source_is(item, "when") || source_is(item, "otherwise");
}

static bool
is_words(const xmlNode *item)
{
	return source_is_nothing(item) || item->type == XML_TEXT_NODE ||
	    source_is(item, "text") || source_is(item, "value-of");
}

bool
source_holds_words(const xmlNode *parent)
{
	for (const xmlNode *child = parent->children; child != NULL;
	    child = child->next)
		if (!is_words(child) &&
		    !(source_is_choice(child) && source_holds_words(child)))
			return false;
	return true;
}

bool
source_is_given(const xmlNode *item, const char *name, const char *value,
    const char *other)
{
	const char *given = source_attribute(item, name);

	if (given != NULL && strcmp(given, value) != 0 &&
	    strcmp(given, other) != 0)
		compiling_fail(item, "is not known", given);
	return given != NULL && strcmp(given, value) == 0;
}

static bool
is_listed(const char *words, const char *word)
{
	size_t length = strlen(word);

	for (const char *at = words; (at = strstr(at, word)) != NULL;
	    at += length)
		if ((at == words || at[-1] == ' ') &&
		    (at[length] == ' ' || at[length] == '\0'))
			return true;
	return false;
}

static void
check_attributes(const xmlNode *item, const struct instruction *known)
{
	for (const xmlAttr *attribute = item->properties; attribute != NULL;
	    attribute = attribute->next)
		if (!is_listed(known->must, (const char *)attribute->name) &&
		    !is_listed(known->may, (const char *)attribute->name))
			compiling_fail(item, "is not known", (const char *)attribute->name);
}

const struct instruction *
source_row(const struct instruction *table, size_t count, const xmlNode *item)
{
	const struct instruction *known = table;

	while (known < table + count && !source_is(item, known->name))
		known++;
	if (known == table + count || (*known->must != '\0' &&
	    source_attribute(item, known->must) == NULL)) {
		compiling_fail(item, known == table + count ? "is no instruction that is "
		    "known here" : "is missing",
		    known == table + count ? "" : known->must);
		return NULL;
	}
	check_attributes(item, known);
	return known;
}

bool
source_may_add(const xmlNode *item)
{
	if (source_is(item, "attribute") || source_is(item, "for-each") ||
	    source_is(item, "call-template") ||
	    source_is(item, "apply-templates") || source_is(item, "apply-imports"))
		return true;
	for (const xmlNode *child = source_is_choice(item) ? item->children : NULL;
	    child != NULL; child = child->next)
		if (source_may_add(child))
			return true;
	return false;
}

/* Does it nothing but add attributes? */
static bool
only_adds(const xmlNode *item)
{
	if (source_is_nothing(item) || source_is(item, "attribute"))
		return true;
	if (!source_is_choice(item))
		return false;
	for (const xmlNode *child = item->children; child != NULL;
	    child = child->next)
		if (!only_adds(child))
			return false;
	return true;
}

/* Does it, or a choice it makes, add one that the element has, or that something before it adds? */
static bool
adds_again(const xmlNode *item, const xmlNode *element)
{
	if (source_is(item, "attribute")) {
		const char *name = source_attribute(item, "name");

		return name != NULL && xmlHasProp(element, BAD_CAST name);
	}
	for (const xmlNode *child = source_is_choice(item) ? item->children : NULL;
	    child != NULL; child = child->next)
		if (adds_again(child, element))
			return true;
	return false;
}

static bool
is_content(const xmlNode *item)
{
	return !source_is_nothing(item) && (is_words(item) ||
	    source_is(item, "copy-of") || (item->type == XML_ELEMENT_NODE &&
	    !source_is(item, NULL)));
}

enum tag
source_tag(const xmlNode *element)
{
	bool choices = false, adding = false;

	for (const xmlNode *child = element->children; child != NULL &&
	    !is_content(child); child = child->next) {
		if (!source_may_add(child)) {
			choices |= source_is_choice(child);
			continue;
		}
		if (choices || adding || !only_adds(child) ||
		    adds_again(child, element))
			return MAY_BE_OPEN;
		adding = true;
	}
	return OPEN;
}
