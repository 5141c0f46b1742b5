/* order.c: nodes in the order that xsl:sort asks for. */
#include <math.h>
#include <string.h>

#include "evaluate.h"
#include "order.h"

struct sorted { xmlNode *node; const char *text; double number; };

static int
compare(const struct step *by, const struct sorted *one,
    const struct sorted *other)
{
	int order = by->numbers ? (one->number > other->number) -
	    (one->number < other->number) : strcmp(one->text, other->text);

	return by->descending ? -order : order;
}

/* By insertion: there are few, and those that are equal stay as they were. */
static void
sort(const struct step *by, struct value *nodes)
{
	struct sorted *all = value_memory((size_t)nodes->count * sizeof(*all));
	struct value made = value_of_nodes(nodes->count);

	for (int i = 0; i < nodes->count; i++) {
		struct place at = { nodes->nodes[i], i + 1, nodes->count,
		    nodes->nodes[i] };
		const char *text = evaluate_text(by->expression, &at);
		struct sorted new = { at.node, text,
		    by->numbers ? value_number(value_of_text(text)) : 0 };
		int to = i;

		if (isnan(new.number))
			new.number = -INFINITY;
		for (; to > 0 && compare(by, &all[to - 1], &new) > 0; to--)
			all[to] = all[to - 1];
		all[to] = new;
	}
	for (int i = 0; i < nodes->count; i++)
		made.nodes[i] = all[i].node;
	made.count = nodes->count;
	*nodes = made;
}

/* The last key is sorted by first: what is equal stays as it was. */
void
order(const struct step *with, struct value *nodes)
{
	if (with == NULL)
		return;
	order(with->next, nodes);
	if (with->code == SORT)
		sort(with, nodes);
}
