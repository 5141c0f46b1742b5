/* evaluate.c: the values of expressions on a page. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parserInternals.h>
#include <libxml/xpath.h>

#include "../base/arena.h"
#include "evaluate.h"
#include "expression.h"
#include "function.h"

struct evaluation evaluation;

/* Values. */

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
	    arena_take(evaluation.arena, (size_t)room * sizeof(xmlNode *)) };
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
	    arena_take(evaluation.arena, sizeof(*made));

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
	kept = arena_text(evaluation.arena, (const char *)together);
	xmlFree(together);
	return kept;
}

static const char *
number_text(double number)
{
	xmlChar *made;
	const char *kept;

	if (number == floor(number) && fabs(number) < 1e9)
		return arena_print(evaluation.arena, "%d", (int)number);
	made = xmlXPathCastNumberToString(number);
	kept = arena_text(evaluation.arena, (const char *)made);
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

/* Plain paths: the first node at their end, without a list of any. */

struct wanted { enum operation relation; const char *words; };       /* PATH: any will do */

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

static xmlNode *
first_node(const struct expression *path, const struct place *at,
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

static struct value
nodes_of_path(const struct expression *path, const struct place *at)
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

static struct value
nodes_of_filter(const struct expression *filtered, const struct place *at)
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

static struct value
nodes_of_both(const struct expression *operands, const struct place *at)
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

static xmlNode *
message(const struct expression *said, const struct place *at)
{
	return xmlHashLookup(evaluation.messages,
	    (const xmlChar *)evaluate_text(said->of, at));
}

/* Comparisons. */

static bool
numbers_compare(enum operation relation, double one, double other)
{
	switch (relation) {
	case EQUALS:
		return one == other;
	case DIFFERS:
		return one != other;
	case LESS:
		return one < other;
	case AT_MOST:
		return one <= other;
	case MORE:
		return one > other;
	default:
		return one >= other;
	}
}

static bool
single_compare(enum operation relation, struct value one, struct value other)
{
	if (relation != EQUALS && relation != DIFFERS)
		return numbers_compare(relation, value_number(one),
		    value_number(other));
	if (one.type == TRUTH || other.type == TRUTH)
		return (value_truth(one) == value_truth(other)) ==
		    (relation == EQUALS);
	if (one.type == NUMBER || other.type == NUMBER)
		return numbers_compare(relation, value_number(one),
		    value_number(other));
	return (strcmp(value_text(one), value_text(other)) == 0) ==
	    (relation == EQUALS);
}

static bool
value_compare(enum operation relation, struct value one, struct value other)
{
	struct value *many = one.type == NODES ? &one : &other;
	const struct value all = *many;
	bool holds = false;

	if (all.type != NODES)
		return single_compare(relation, one, other);
	if (one.type == TRUTH || other.type == TRUTH) {
		*many = value_of_truth(all.count > 0);
		return single_compare(relation, one, other);
	}
	for (int i = 0; i < all.count && !holds; i++) {
		*many = value_of_text(node_text(all.nodes[i]));
		holds = value_compare(relation, one, other);
	}
	return holds;
}

static bool
operands_compare(const struct expression *comparison, const struct place *at)
{
	const struct expression *one = comparison->of, *other = one->next;
	enum operation relation = comparison->kind;

	if (one->kind == PATH && one->plain && other->kind == WORDS &&
	    (relation == EQUALS || relation == DIFFERS))
		return first_node(one, at, &(struct wanted){ relation,
		    other->words }) != NULL;
	return value_compare(relation, evaluate(one, at), evaluate(other, at));
}

/* Numbers. */

static double
calculate(const struct expression *sum, const struct place *at)
{
	double one = value_number(evaluate(sum->of, at));
	double other = sum->of->next != NULL ?
	    value_number(evaluate(sum->of->next, at)) : 0;

	switch (sum->kind) {
	case PLUS:
		return one + other;
	case MINUS:
		return one - other;
	case TIMES:
		return one * other;
	case DIVIDED:
		return one / other;
	case MODULO:
		return fmod(one, other);
	default:
		return -one;
	}
}

/* All. */

static struct value
call(const struct expression *called, const struct place *at)
{
	struct value arguments[4];
	int count = 0;

	for (const struct expression *argument = called->of; argument != NULL;
	    argument = argument->next)
		arguments[count++] = evaluate(argument, at);
	return called->function->call(arguments, count, at);
}

static const char *
together(const struct expression *part, const struct place *at)
{
	const char *text = "";

	for (; part != NULL; part = part->next)
		text = arena_joined(evaluation.arena, text, "",
		    evaluate_text(part, at));
	return text;
}

struct value
evaluate(const struct expression *it, const struct place *at)
{
	switch ((enum operation)it->kind) {
	case FIGURE:
		return value_of_number(it->figure);
	case WORDS:
		return value_of_text(it->words);
	case CONCAT:
		return value_of_text(together(it->of, at));
	case ROOT:
		return value_of_node((xmlNode *)evaluation.page);
	case SAID:
		return value_of_node(message(it, at));
	case PATH:
		return nodes_of_path(it, at);
	case FILTER:
		return nodes_of_filter(it, at);
	case UNION:
		return nodes_of_both(it->of, at);
	case FUNCTION:
		return call(it, at);
	case LOCAL:
		return evaluation.locals[it->slot];
	case GLOBAL:
		return evaluation.global(it->slot);
	default:
		return it->kind <= NOT ? value_of_truth(evaluate_truth(it, at)) :
		    value_of_number(calculate(it, at));
	}
}

static const struct wanted any = { PATH, NULL };

const char *
evaluate_text(const struct expression *it, const struct place *at)
{
	const xmlNode *found;

	if (it->kind == WORDS)
		return it->words;
	if (it->kind == SAID)
		found = message(it, at);
	else if (it->kind == PATH && it->plain)
		found = first_node(it, at, &any);
	else
		return value_text(evaluate(it, at));
	return found != NULL ? node_text(found) : "";
}

bool
evaluate_truth(const struct expression *it, const struct place *at)
{
	switch ((enum operation)it->kind) {
	case OR:
		return evaluate_truth(it->of, at) ||
		    evaluate_truth(it->of->next, at);
	case AND:
		return evaluate_truth(it->of, at) &&
		    evaluate_truth(it->of->next, at);
	case NOT:
		return !evaluate_truth(it->of, at);
	case PATH:
		if (it->plain)
			return first_node(it, at, &any) != NULL;
		break;
	default:
		if (it->kind < NOT)
			return operands_compare(it, at);
		break;
	}
	return value_truth(evaluate(it, at));
}

bool
evaluate_suits(const struct location *step, xmlNode *node)
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
