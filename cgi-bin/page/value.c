/* value.c: what an expression gives: nodes, a text, a number, yes or no. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parserInternals.h>
#include <libxml/xpath.h>

#include "../base/arena.h"
#include "value.h"

static struct arena *arena;

void
value_begin(struct arena *keep_in)
{
	arena = keep_in;
}

void *
value_memory(size_t size)
{
	return arena_take(arena, size);
}

const char *
value_kept(const char *text, size_t length)
{
	return arena_part(arena, text, length);
}

const char *
value_joined(const char *one, const char *other)
{
	return arena_joined(arena, one, "", other);
}

struct value
value_of_text(const char *text)
{
	return (struct value){ .type = TEXT, .text = text };
}

struct value
value_of_number(double number)
{
	return (struct value){ .type = NUMBER, .number = number };
}

struct value
value_of_truth(bool truth)
{
	return (struct value){ .type = TRUTH, .truth = truth };
}

struct value
value_of_nodes(int room)
{
	return (struct value){ .type = NODES, .nodes =
	    arena_take(arena, (size_t)room * sizeof(xmlNode *)) };
}

struct value
value_of_node(xmlNode *node)
{
	struct value value = value_of_nodes(1);

	if (node != NULL)
		value.nodes[value.count++] = node;
	return value;
}

xmlNode *
value_made_node(const char *name, const char *text)
{
	struct { xmlNode element, text; } *made =
	    arena_take(arena, sizeof(*made));

	made->text.type = XML_TEXT_NODE;
	made->text.name = xmlStringText;
	made->text.content = (xmlChar *)text;
	if (name == NULL)
		return &made->text;
	made->element.type = XML_ELEMENT_NODE;
	made->element.name = (const xmlChar *)name;
	made->element.children = made->element.last = &made->text;
	made->text.parent = &made->element;
	return &made->element;
}

const char *
node_text(const xmlNode *node)
{
	const xmlNode *text = node->type == XML_TEXT_NODE ? node :
	    node->children;
	xmlChar *together;
	const char *kept;

	if (text == NULL)
		return "";
	if (text->type == XML_TEXT_NODE && (text == node || text->next == NULL))
		return text->content != NULL ? (const char *)text->content : "";
	together = xmlNodeGetContent(node);
	kept = arena_text(arena, (const char *)together);
	xmlFree(together);
	return kept;
}

static const char *
number_text(double number)
{
	xmlChar *made;
	const char *kept;

	if (number == floor(number) && fabs(number) < 1e9)
		return arena_print(arena, "%d", (int)number);
	made = xmlXPathCastNumberToString(number);
	kept = arena_text(arena, (const char *)made);
	xmlFree(made);
	return kept;
}

const char *
value_text(struct value value)
{
	switch (value.type) {
	case NODES:
		return value.count > 0 ? node_text(value.nodes[0]) : "";
	case TEXT:
		return value.text;
	case NUMBER:
		return number_text(value.number);
	case TRUTH:
		return value.truth ? "true" : "false";
	default:
		return "";
	}
}

double
value_number(struct value value)
{
	if (value.type == NUMBER)
		return value.number;
	if (value.type == TRUTH)
		return value.truth;
	return xmlXPathCastStringToNumber((const xmlChar *)value_text(value));
}

bool
value_truth(struct value value)
{
	switch (value.type) {
	case NODES:
		return value.count > 0;
	case TEXT:
		return *value.text != '\0';
	case NUMBER:
		return value.number != 0 && !isnan(value.number);
	default:
		return value.type == TRUTH && value.truth;
	}
}
