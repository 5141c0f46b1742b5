/* budget_changes.c: virements between lines of a budget, and supplementary budgets. */
#include "../pinkas.h"
#include "../base/money.h"
#include "money.h"

/*
 * The treasurer moves money between lines alone up to a threshold, which is a
 * dated rule with its source; above it a decision is needed. A supplementary
 * budget always needs one. What was moved stays; it is moved back by another.
 */

static const struct field fields[] = {
	{ "kind",      ONE_OF, .choices = "virement supplementary", .required = 1, .once = 1 },
	{ "from_line", CHOICE, .choices = "budget_changes.lines", .required = 1, .once = 1 },
	{ "to_line",   CHOICE, .choices = "budget_changes.lines", .required = 1, .once = 1 },
	{ "amount",    MONEY, .required = 1, .once = 1 },
	{ "reason",    TEXT_LINE, .required = 1, .once = 1 },
	{ "submitted", DAY },
	{ "decision",  CHOICE, .choices = "decisions.choices" },
	{ "approved",  DAY },
	{ 0 }
};

enum { LINE_KIND, LINE_AMOUNT, LINE_MOVED, LINE_LEFT, LINE_NAME, LINE_FACTS };

static bool
line_facts(struct request *r, const char *field, const char **facts)
{
	if (typed(r, field) == NULL)
		return false;
	let_number(r, "line", typed_number(r, field));
	return values(r, "budget_changes.line", facts, LINE_FACTS) == LINE_FACTS;
}

static void
of_kind(struct request *r, const char *const *facts, const char *kind, const char *problem, const char *field)
{
	if (strcmp(facts[LINE_KIND], kind) != 0)
		refuse(r, 422, problem, field);
}

static int64_t
amount_sent(struct request *r)
{
	const struct registry one = { .name = "budget_changes", .fields = (const struct field[]){ { "amount", MONEY }, { 0 } } };
	struct change *said;

	form_read(r, &one, "", &said);
	return text_number(said[0].value);
}

/* Above so many hundredths of a line, counted with what was moved before, the council decides. */
static void
within_threshold(struct request *r, const char *const *facts, int64_t amount)
{
	const char *rule[2];                    /* hundredths, source */
	int64_t whole = text_number(facts[LINE_AMOUNT]),
	    moved = text_number(facts[LINE_MOVED]), most;

	let(r, "rule", "virement_percent");
	let(r, "day", r->today);
	if (values(r, "money_rules.in_force", rule, 2) == 0)
		rule[0] = "0";
	most = whole / 100 * text_number(rule[0]);
	if (refused(r) || moved + amount <= most)
		return;
	refuse(r, 422, rule[1] != NULL ? "virement-needs-a-decision" : "virement-without-a-rule", "decision");
	refuse_with(r, "line", facts[LINE_NAME]);
	refuse_with(r, "amount", money_write(r->arena, amount));
	refuse_with(r, "moved", money_write(r->arena, moved));
	refuse_with(r, "percent", rule[0]);
	refuse_with(r, "most", money_write(r->arena, most));
	refuse_with(r, "source", rule[1] != NULL ? rule[1] : "");
}

static void
is_there(struct request *r, const char *const *facts, int64_t amount)
{
	int64_t left = text_number(facts[LINE_LEFT]);

	if (refused(r) || amount <= left)
		return;
	refuse(r, 422, "line-has-less", "amount");
	refuse_with(r, "left", money_write(r->arena, left));
	refuse_with(r, "amount", money_write(r->arena, amount));
}

static void
check(struct request *r)
{
	const char *from[LINE_FACTS], *to[LINE_FACTS], *decision = typed(r, "decision"), *kind = typed(r, "kind");
	bool decided = decision != NULL && *decision != '\0';
	int64_t amount;

	if (decided)
		money_decided(r, decision, "decision", false);
	if (r->id != 0 || kind == NULL || !line_facts(r, "from_line", from) || !line_facts(r, "to_line", to))
		return;
	amount = amount_sent(r);
	if (strcmp(kind, "supplementary") == 0) {
		of_kind(r, from, "income", "supplement-comes-from-income", "from_line");
		of_kind(r, to, "expense", "changes-go-to-expense", "to_line");
		return;
	}
	of_kind(r, from, "expense", "virement-is-of-expense", "from_line");
	of_kind(r, to, "expense", "changes-go-to-expense", "to_line");
	is_there(r, from, amount);
	if (!decided) {
		within_threshold(r, from, amount);
		within_threshold(r, to, amount);
	}
}

static const struct grant grants[] = {
	{ "budget_changes.read",  "everyone" },
	{ "budget_changes.write", "treasurer" },
	{ 0 }
};

const struct registry budget_changes = {
	.name = "budget_changes", .record = "change",
	.within = "budgets", .parent = "budget", .anchor = "changes",
	.fields = fields, .grants = grants, .rule = check,
};
