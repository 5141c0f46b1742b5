/* actuals.c: what bookkeeping says was spent, as a dated table; Pinkas computes no spending of its own. */
#include "../pinkas.h"
#include "pasted.h"

extern const struct registry actuals;

static const struct field fields[] = {
	{ "asof",   DAY, .required = 1, .once = 1 },
	{ "line",   CHOICE, .choices = "budget_lines.choices", .once = 1 },
	{ "use",    CHOICE, .choices = "tabar_uses.choices", .once = 1 },
	{ "amount", MONEY, .required = 1 },
	{ 0 }
};

static const struct field filters[] = {
	{ "asof", CHOICE, .choices = "actuals.days" },
	{ 0 }
};

static const struct field asks[] = {
	{ "asof",   DAY, .required = 1 },
	{ "budget", CHOICE, .choices = "budgets.choices" },
	{ 0 }
};

static const struct field columns[] = {
	{ "code",     TEXT_LINE, .required = 1 },
	{ "amount",   MONEY, .required = 1 },
	{ "position", NUMBER },
	{ 0 }
};

enum { CODE, AMOUNT, POSITION, ASOF = 0, BUDGET = 1 };

static void settle(struct request *, struct pasted_line *, const struct change *);

static const struct pasting table = { .registry = "actuals", .fields = columns, .asks = asks,
    .settle = settle, .done = "/actuals?done=imported" };

/* A code is of a line of the budget that was chosen, else the number of a tabar and the position of its use. */
static void
settle(struct request *r, struct pasted_line *line, const struct change *asked)
{
	const char *found_line = NULL, *found_use = NULL, *same[2];

	let(r, "code", line->value[CODE]);
	if (asked[BUDGET].value != NULL) {
		let_number(r, "budget", text_number(asked[BUDGET].value));
		found_line = value(r, "actuals.line");
	}
	if (line->value[POSITION] != NULL)
		let_number(r, "position", text_number(line->value[POSITION]));
	else
		let(r, "position", NULL);
	if (found_line == NULL)
		found_use = value(r, "actuals.use_of");
	if (asked[ASOF].value != NULL && strcmp(asked[ASOF].value, r->today) > 0)
		refuse(r, 422, "books-are-to-come", "asof");
	if (found_line == NULL && found_use == NULL) {
		pasted_wrong(r, &table, line, CODE, "code-is-not-known");
		return;
	}
	line->registry = &actuals;
	line->changes[line->count++] = (struct change){ "asof", asked[ASOF].value };
	line->changes[line->count++] = found_line != NULL ? (struct change){ "line", found_line } : (struct change){ "use", found_use };
	line->changes[line->count++] = (struct change){ "amount", line->value[AMOUNT] };
	let(r, "asof", asked[ASOF].value);
	let_number(r, "line", text_number(found_line));
	let_number(r, "use", text_number(found_use));
	if (values(r, "actuals.same", same, 2) == 2) {
		line->id = text_number(same[0]);
		line->version = text_number(same[1]);
		line->note = say_label(r, "actuals", "changes_one");
	}
}

static void
import(struct request *r)
{
	pasted_page(r, &table);
}

static void
is_not_to_come(struct request *r)
{
	const char *day = typed(r, "asof");

	day = day != NULL ? calendar_day_typed(r->arena, day) : NULL;
	if (day != NULL && strcmp(day, r->today) > 0)
		refuse(r, 422, "books-are-to-come", "asof");
}

static const struct route routes[] = {
	{ GET,  "/import", import, "paste", "write" },
	{ POST, "/import", import, "paste", "write" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "actuals.read",  "everyone" },
	{ "actuals.write", "treasurer" },
	{ 0 }
};

static const struct field computed[] = {
	{ "approved", MONEY },
	{ 0 }
};

const struct registry actuals = {
	.name = "actuals", .record = "actual",
	.fields = fields, .computed = computed, .filters = filters, .routes = routes, .grants = grants,
	.rule = is_not_to_come,
};
