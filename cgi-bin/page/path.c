/* path.c: the nodes that paths lead to. */
#include <stdlib.h>
#include <string.h>

#include <libxml/xpath.h>

#include "evaluate.h"
#include "expression.h"
#include "path.h"

/* Plain paths: the first node at their end, without a list of any. */

static xmlNode *
wanted_one(xmlNode *node, const struct wanted *wanted)
{
	return wanted->relation == PATH ||
	    (strcmp(node_text(node), wanted->words) == 0) ==
	    (wanted->relation == EQUALS) ? node : NULL;
}

static xmlNode *
attribute_of(const xmlNode *node, const xmlChar *name)
{
	xmlAttr *attribute = node->type == XML_ELEMENT_NODE ?
	    node->properties : NULL;

	while (attribute != NULL && attribute->name != name)
		attribute = attribute->next;
	return (xmlNode *)attribute;
}

static xmlNode *
walk(const struct location *step, xmlNode *node, const struct wanted *wanted)
{
	xmlNode *found = NULL;

	while (step != NULL && step->axis >= SELF) {
		if (step->axis == PARENT && (node = node->parent) == NULL)
			return NULL;
		step = step->next;
	}
	if (step == NULL)
		return wanted_one(node, wanted);
	if (step->axis == ATTRIBUTE && step->test == NAMED)
		return (node = attribute_of(node, step->name)) != NULL ?
		    walk(step->next, node, wanted) : NULL;
	if (node->type == XML_ATTRIBUTE_NODE || node->type == XML_TEXT_NODE ||
	    (step->axis == ATTRIBUTE && node->type != XML_ELEMENT_NODE))
		return NULL;
	for (xmlNode *child = step->axis == CHILD ? node->children :
	    (xmlNode *)node->properties; child != NULL && found == NULL;
	    child = child->next)
		if (child->name == step->name || (step->test == ANY_NAMED &&
		    child->type != XML_TEXT_NODE))
			found = walk(step->next, child, wanted);
	return found;
}

xmlNode *
path_first(const struct expression *path, const struct place *at,
    const struct wanted *wanted)
{
	xmlNode *found = NULL;
	struct value begin;

	if (path->of == NULL)
		return walk(path->path, at->node, wanted);
	if (path->of->kind == ROOT)
		return walk(path->path, (xmlNode *)evaluation.page, wanted);
	begin = evaluate(path->of, at);
	for (int i = 0; begin.type == NODES && i < begin.count &&
	    found == NULL; i++)
		found = walk(path->path, begin.nodes[i], wanted);
	return found;
}

/* All paths. */

struct gathering { struct value value; int room; };

static void
gather(struct gathering *into, xmlNode *node)
{
	if (into->value.count == into->room) {
		struct value wider = value_of_nodes(into->room * 2 + 8);

		if (into->value.count > 0)
			memcpy(wider.nodes, into->value.nodes,
			    (size_t)into->value.count * sizeof(xmlNode *));
		wider.count = into->value.count;
		into->value = wider;
		into->room = into->room * 2 + 8;
	}
	into->value.nodes[into->value.count++] = node;
}

static bool
fits(const struct location *step, const xmlNode *node)
{
	xmlElementType principal = step->axis == ATTRIBUTE ?
	    XML_ATTRIBUTE_NODE : XML_ELEMENT_NODE;

	switch (step->test) {
	case NAMED:
		return node->name == step->name && node->type == principal;
	case ANY_NAMED:
		return node->type == principal;
	case ANY_TEXT:
		return node->type == XML_TEXT_NODE;
	default:
		return true;
	}
}

static void
take(struct gathering *into, const struct location *step, xmlNode *node)
{
	if (fits(step, node))
		gather(into, node);
}

static void
take_below(struct gathering *into, const struct location *step,
    const xmlNode *node)
{
	if (node->type == XML_ATTRIBUTE_NODE || node->type == XML_TEXT_NODE)
		return;
	for (xmlNode *child = node->children; child != NULL;
	    child = child->next) {
		take(into, step, child);
		if (step->axis != CHILD)
			take_below(into, step, child);
	}
}

static void
take_above(struct gathering *into, const struct location *step, xmlNode *node)
{
	for (; node != NULL; node = node->parent)
		take(into, step, node);
}

static void
take_beside(struct gathering *into, const struct location *step, xmlNode *node)
{
	bool before = step->axis == PRECEDING_SIBLING;

	if (node->type == XML_ATTRIBUTE_NODE)
		return;
	while ((node = before ? node->prev : node->next) != NULL)
		take(into, step, node);
}

static void
take_attributes(struct gathering *into, const struct location *step,
    const xmlNode *node)
{
	if (node->type != XML_ELEMENT_NODE)
		return;
	for (xmlAttr *attribute = node->properties; attribute != NULL;
	    attribute = attribute->next)
		take(into, step, (xmlNode *)attribute);
}

/* In the order of the axis. */
static void
take_axis(struct gathering *into, const struct location *step, xmlNode *node)
{
	switch (step->axis) {
	case ATTRIBUTE:
		take_attributes(into, step, node);
		break;
	case SELF:
		take(into, step, node);
		break;
	case PARENT:
		if (node->parent != NULL)
			take(into, step, node->parent);
		break;
	case ANCESTOR:
		take_above(into, step, node->parent);
		break;
	case ANCESTOR_OR_SELF:
		take_above(into, step, node);
		break;
	case DESCENDANT_OR_SELF:
		take(into, step, node);
		take_below(into, step, node);
		break;
	case FOLLOWING_SIBLING:
	case PRECEDING_SIBLING:
		take_beside(into, step, node);
		break;
	default:
		take_below(into, step, node);
		break;
	}
}

/* A number asks for the node at that position. */
static bool
is_kept(const struct expression *predicate, const struct place *at)
{
	struct value value;

	if (predicate->kind <= NOT || predicate->kind == PATH)
		return evaluate_truth(predicate, at);
	value = evaluate(predicate, at);
	return value.type == NUMBER ? value.number == at->position :
	    value_truth(value);
}

/* Leaves those from the given one on that suit all predicates. */
static void
filter(struct value *nodes, int from, const struct expression *predicate,
    xmlNode *current)
{
	for (; predicate != NULL; predicate = predicate->next) {
		struct place at = { .size = nodes->count - from,
		    .current = current };
		int kept = from;

		for (int i = from; i < from + at.size; i++) {
			at.node = nodes->nodes[i];
			at.position = i - from + 1;
			if (is_kept(predicate, &at))
				nodes->nodes[kept++] = at.node;
		}
		nodes->count = kept;
	}
}

static void
reverse(struct value *nodes, int from)
{
	for (int to = nodes->count - 1; from < to; from++, to--) {
		xmlNode *node = nodes->nodes[from];

		nodes->nodes[from] = nodes->nodes[to];
		nodes->nodes[to] = node;
	}
}

static int
compare_order(const void *one, const void *other)
{
	return -xmlXPathCmpNodes(*(xmlNode *const *)one,
	    *(xmlNode *const *)other);
}

/* In the order of the document, each once. */
static void
put_in_order(struct value *nodes)
{
	int kept = 0;

	if (nodes->count < 2)
		return;
	qsort(nodes->nodes, (size_t)nodes->count, sizeof(xmlNode *),
	    compare_order);
	for (int i = 0; i < nodes->count; i++)
		if (kept == 0 || nodes->nodes[kept - 1] != nodes->nodes[i])
			nodes->nodes[kept++] = nodes->nodes[i];
	nodes->count = kept;
}

static bool
is_backward(enum axis axis)
{
	return axis == ANCESTOR || axis == ANCESTOR_OR_SELF ||
	    axis == PRECEDING_SIBLING;
}

static struct value
step_from(const struct value *begin, const struct location *step,
    xmlNode *current)
{
	struct gathering into = { .value = { .type = NODES } };

	for (int i = 0; i < begin->count; i++) {
		int from = into.value.count;

		take_axis(&into, step, begin->nodes[i]);
		filter(&into.value, from, step->predicates, current);
		if (is_backward(step->axis))
			reverse(&into.value, from);
	}
	if (begin->count > 1 && step->axis > SELF)
		put_in_order(&into.value);
	return into.value;
}

struct value
path_nodes(const struct expression *path, const struct place *at)
{
	struct value nodes = path->of != NULL ? evaluate(path->of, at) :
	    (struct value){ .type = NODES, .count = 1,
	    .nodes = (xmlNode **)&at->node };
	bool nested = false;

	if (nodes.type != NODES)
		nodes.count = 0;
	for (const struct location *step = path->path; step != NULL;
	    step = step->next) {
		nodes = step_from(&nodes, step, at->current);
		if (nested && nodes.count > 1)
			put_in_order(&nodes);
		nested |= step->axis > PARENT;
	}
	return nodes;
}

struct value
path_filtered(const struct expression *filtered, const struct place *at)
{
	struct value from = evaluate(filtered->of, at), nodes;

	if (from.type != NODES)
		return value_of_nodes(0);
	nodes = value_of_nodes(from.count);
	if (from.count > 0)
		memcpy(nodes.nodes, from.nodes,
		    (size_t)from.count * sizeof(xmlNode *));
	nodes.count = from.count;
	filter(&nodes, 0, filtered->predicates, at->current);
	return nodes;
}

struct value
path_union(const struct expression *operands, const struct place *at)
{
	struct value one = evaluate(operands, at);
	struct value other = evaluate(operands->next, at);
	struct gathering into = { .value = { .type = NODES } };

	for (int i = 0; one.type == NODES && i < one.count; i++)
		gather(&into, one.nodes[i]);
	for (int i = 0; other.type == NODES && i < other.count; i++)
		gather(&into, other.nodes[i]);
	put_in_order(&into.value);
	return into.value;
}

bool
path_suits(const struct location *step, xmlNode *node)
{
	if (!fits(step, node))
		return false;
	for (const struct expression *predicate = step->predicates;
	    predicate != NULL; predicate = predicate->next)
		if (!evaluate_truth(predicate, &(struct place){ node, 1, 1,
		    node }))
			return false;
	return true;
}
