/* evaluate.c: the values of expressions on a page. */
#include <math.h>
#include <string.h>

#include "evaluate.h"
#include "expression.h"
#include "function.h"
#include "path.h"
#include "say.h"
#include "xml.h"

struct evaluation evaluation;

static const struct said *
said(const struct expression *it, const struct place *at)
{
	static const struct said nothing;
	const struct message *message =
	    say_message(evaluate_text(it->of, at));

	return message != NULL ? &message->in[evaluation.lang] : &nothing;
}

/* A message has an element only where one is asked for. */
static struct value
nodes_of_said(const struct expression *it, const struct place *at)
{
	const struct said *found = said(it, at);

	if (found->text == NULL)
		return value_of_nodes(0);
	return value_of_node(found->tree != NULL ? found->tree :
	    value_made_node(xml_word(evaluate_text(it->of, at), -1),
	    found->text));
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
		return path_first(one, at, &(struct wanted){ relation,
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
		text = value_joined(text, evaluate_text(part, at));
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
		return nodes_of_said(it, at);
	case PATH:
		return path_nodes(it, at);
	case FILTER:
		return path_filtered(it, at);
	case UNION:
		return path_union(it->of, at);
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
	const char *text;

	if (it->kind == WORDS)
		return it->words;
	if (it->kind == SAID)
		return (text = said(it, at)->text) != NULL ? text : "";
	if (it->kind != PATH || !it->plain)
		return value_text(evaluate(it, at));
	found = path_first(it, at, &any);
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
	case SAID:
		return said(it, at)->text != NULL;
	case PATH:
		if (it->plain)
			return path_first(it, at, &any) != NULL;
		break;
	default:
		if (it->kind < NOT)
			return operands_compare(it, at);
		break;
	}
	return value_truth(evaluate(it, at));
}
