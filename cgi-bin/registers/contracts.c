/* contracts.c: contracts and agreements: with whom, for what, how much, until when, who is responsible, and by which decision. */
#include "../pinkas.h"
#include "contracts.h"
#include "external_approvals.h"

extern const struct registry contracts;

static const char kinds[] = "service principles lease joining grant";

static const struct field fields[] = {
	{ "title",           TEXT_LINE, .required = 1 },
	{ "kind",            ONE_OF, .choices = kinds, .required = 1 },
	{ "legal_entity",    CHOICE, .choices = "legal_entities.choices", .required = 1, .once = 1 },
	{ "party",           TEXT_LINE, .required = 1, .most = 120 },
	{ "party_number",    TEXT_LINE, .most = 20 },
	{ "authority",       CHOICE, .choices = "authorities.choices" },
	{ "value",           MONEY },
	{ "signed",          DAY },
	{ "since",           DAY },
	{ "until",           DAY },
	{ "options",         TEXT, .most = 1000 },
	{ "option_until",    DAY },
	{ "guarantee",       MONEY },
	{ "guarantee_until", DAY },
	{ "insurance_until", DAY },
	{ "responsible",     CHOICE, .choices = "people.choices" },
	{ "decision",        CHOICE, .choices = "decisions.choices" },
	{ "ended",           DAY },
	{ "ended_why",       TEXT_LINE },
	{ "note",            TEXT, .most = 2000 },
	{ 0 }
};

static const struct field filters[] = {
	{ "search",       TEXT_LINE, .most = 100 },
	{ "kind",         ONE_OF, .choices = kinds },
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices" },
	{ "authority",    CHOICE, .choices = "authorities.choices" },
	{ "asof",         DAY },
	{ "soon",         FLAG },
	{ "over",         FLAG },
	{ 0 }
};

enum { SOON = 90 };                     /* days ahead of which people are warned, unless a rule says otherwise */

void
contracts_let_soon(struct request *r, const char *day)
{
	let(r, "rule", "contract_warning_days");
	let(r, "day", day);
	let(r, "on_day", day);
	let(r, "soon_day", calendar_later(r->arena, day,
	    (int)number(r, "money_rules.in_force", SOON)));
}

/* As they stood on a day, today unless another is asked for. */
static void
list(struct request *r)
{
	contracts_let_soon(r, registry_asof(r));
	registry_list(r);
}

/* The file that was signed is brought from the page of the contract. */
static void
show(struct request *r)
{
	node record, bring;

	contracts_let_soon(r, r->today);
	if ((record = registry_record(r)) == NULL)
		return;
	external_approvals_tell(r, r->page, "contract", r->id);
	if (!session_may(r, "contracts.write"))
		return;
	bring = add(r->page, "bring");
	form_signed(r, bring, "/documents",
	    xml_number(record, "version"));
	set_number(bring, "contract", r->id);
}

void
contracts_paper_fits(struct request *r)
{
	int64_t page = r->id;

	r->id = typed_number(r, "contract");
	if (!session_may(r, "contracts.write"))
		refuse(r, 403, "not-allowed", NULL);
	else if (!found(r, "contracts.is_there"))
		refuse(r, 404, "missing", NULL);
	r->id = page;
}

void
contracts_paper(struct request *r, int64_t document)
{
	const struct change change = { "document", in_figures(r, document) };

	record_move(r, "file");
	record_write(r, &contracts, typed_number(r, "contract"),
	    typed_number(r, "version"), &change, 1);
}

void
contracts_paper_again(struct request *r)
{
	r->registry = &contracts;
	r->id = typed_number(r, "contract");
	r->view = "show";
	show(r);
}

/* What was signed in a year, by kind, by supplier, by authority and by whoever has it at the end of that year, or today. */
static void
totals(struct request *r)
{
	const char *year = pairs_value(&r->query, "year");
	node record = add(r->page, "record"), totals;
	int64_t wanted = text_number(year);

	if (wanted < 1948 || wanted > 2999)
		wanted = text_number(arena_part(r->arena, r->today, 4));
	let_number(r, "year", wanted);
	let(r, "on_day", wanted < text_number(arena_part(r->arena, r->today,
	    4)) ? arena_print(r->arena, "%lld-12-31", (long long)wanted) :
	    r->today);
	totals = add(record, "totals");
	set_number(totals, "year", wanted);
	rows(r, add(record, "years"), "year", "contracts.years");
	rows(r, add(record, "kinds"), "kind", "contracts.by_kind");
	rows(r, add(record, "parties"), "party", "contracts.by_party");
	rows(r, add(record, "authorities"), "authority",
	    "contracts.by_authority");
	rows(r, add(record, "entities"), "entity", "contracts.by_entity");
}

static const struct route routes[] = {
	{ GET, "",        list,   "list",   "read" },
	{ GET, "/totals", totals, "totals", "read" },
	{ GET, "/:id",    show,   "show",   "read" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "contracts.read",  "everyone" },
	{ "contracts.write", "secretary treasurer procurement legal" },
	{ 0 }
};

const struct registry contracts = {
	.name = "contracts", .record = "contract",
	.fields = fields, .filters = filters, .routes = routes,
	.grants = grants,
};
