/* match.c: which template is for a node. */
#include "match.h"
#include "path.h"

int
match_rank(const struct sheet *sheet, const struct template *template)
{
	return sheet->rank[template->file];
}

const struct template *
match_strongest(const struct sheet *sheet, const struct template *template)
{
	const struct template *best = NULL;

	for (; template != NULL; template = template->next) {
		int rank = match_rank(sheet, template);

		if (rank != 0 && (best == NULL ||
		    rank < match_rank(sheet, best)))
			best = template;
	}
	return best;
}

static bool
pattern_fits(const struct location *step, xmlNode **node)
{
	if (step->next != NULL && !pattern_fits(step->next, node))
		return false;
	if (*node == NULL || !path_suits(step, *node))
		return false;
	*node = (*node)->parent;
	return true;
}

static bool
rule_fits(const struct rule *rule, xmlNode *node)
{
	if (rule->pattern == NULL)
		return node->type == XML_DOCUMENT_NODE;
	if (!pattern_fits(rule->pattern, &node))
		return false;
	return !rule->absolute || (node != NULL &&
	    node->type == XML_DOCUMENT_NODE);
}

const struct rule *
match_rule(const struct sheet *sheet, const struct mode *mode, xmlNode *node,
    int above)
{
	const struct rule *best = NULL;

	for (const struct rule *rule = mode->rules; rule != NULL;
	    rule = rule->next) {
		int own = match_rank(sheet, rule->template);

		if ((rule->name != NULL && rule->name != node->name) ||
		    own <= above || (best != NULL &&
		    (own > match_rank(sheet, best->template) ||
		    (own == match_rank(sheet, best->template) &&
		    rule->priority <= best->priority))))
			continue;
		if (rule_fits(rule, node))
			best = rule;
	}
	return best;
}
