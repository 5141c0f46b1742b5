/* budgets.c: operating budgets by year; the page of one shows the version that holds and what changed since. */
#include "../pinkas.h"
#include "external_approvals.h"
#include "money.h"

/*
 * How far a budget is follows from its versions, the decisions behind them and
 * what others outside answered to each of them. Its sums change by a new version, a virement or a
 * supplementary budget; closing it is a decision and final.
 */

extern const struct registry budgets;

static const struct field fields[] = {
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices", .required = 1, .once = 1 },
	{ "year",         NUMBER, .required = 1, .once = 1 },
	{ "title",        TEXT_LINE, .most = 120 },
	{ "ministry",     FLAG },
	{ "note",         TEXT, .most = 2000 },
	{ 0 }
};

static const struct field closing_fields[] = {
	{ "closed",  DAY, .required = 1 },
	{ "closing", CHOICE, .choices = "decisions.choices", .required = 1 },
	{ 0 }
};

static const struct registry closing_form = { .name = "budgets", .fields = closing_fields };

static void
new_budget(struct request *r)
{
	if (pairs_value(&r->query, "year") == NULL)
		pairs_add(r, &r->query, "year", arena_part(r->arena, r->today, 4));
	if (pairs_value(&r->query, "legal_entity") == NULL)
		pairs_add(r, &r->query, "legal_entity", value(r, "legal_entities.first"));
	if (pairs_value(&r->query, "ministry") == NULL)
		pairs_add(r, &r->query, "ministry", "1");
	registry_new(r);
}

/* A budget begins with its first version, which is drafted until it is adopted. */
static void
begin(struct request *r)
{
	const struct change first[] = { { "budget", in_figures(r, r->id) },
	    { "serial", "1" } };

	let_number(r, "budget", r->id);
	if (!found(r, "budget_versions.last"))
		record_write(r, registry_named("budget_versions"), 0, 0, first, 2);
}

static void
is_open(struct request *r)
{
	node scratch = add(r->page, "scratch"), record;

	if (r->id != 0 && (record = row(r, scratch, "budget", "budgets.show")) != NULL &&
	    strcmp(xml_value(r, record, "state"), "closed") == 0)
		refuse(r, 422, "closed_budget_is_final", NULL);
	xml_remove(scratch);
}

static void
list(struct request *r)
{
	registry_list(r);
	let(r, "entity", value(r, "legal_entities.first"));
	rows(r, add(r->page, "years"), "budget", "budgets.five_years");
}

static void
show(struct request *r)
{
	node record = registry_record(r);
	int64_t within = r->within;

	if (record == NULL)
		return;
	let_number(r, "shown", xml_number(record, "shown"));
	rows(r, add(r->page, "lines"), "line", "budgets.lines");
	rows(r, add(r->page, "versions"), "version", "budgets.versions");
	r->within = r->id;
	rows(r, add(r->page, "changes"), "change", "budget_changes.list");
	r->within = within;
	external_approvals_tell(r, r->page, "budget_version",
	    xml_number(record, "shown"));
	if (strcmp(xml_value(r, record, "state"), "closed") == 0)
		set(xml_child(r->page, "record"), "fixed", "yes");
	let(r, "entity", xml_value(r, xml_child(record, "legal_entity"), "id"));
	rows(r, add(r->page, "years"), "budget", "budgets.five_years");
}

static node
closable(struct request *r)
{
	node old = xml_child(r->page, "record"), record;

	if (old != NULL)
		xml_remove(old);
	record = row(r, add(r->page, "record"), "budget", "budgets.show");
	if (record != NULL && strcmp(xml_value(r, record, "state"), "closed") == 0)
		refuse(r, 422, "closed_budget_is_final", NULL);
	else if (record != NULL && r->method == POST && !text_is_word("in_force adopted waiting", xml_value(r, record, "state")))
		refuse(r, 422, "not-in-this-state", NULL);
	return record;
}

static void
show_closing(struct request *r)
{
	node record = closable(r), form, preset;

	if (record == NULL || (r->method == GET && refused(r)))
		return;
	form = form_open(r, r->page, r->path, was_typed(r) ? typed_number(r, "version") :
	    xml_number(record, "version"));
	preset = add(r->page, "preset");
	set(preset, "closed", r->today);
	form_fields(r, form, &closing_form, preset, "");
	xml_remove(preset);
}

static void
close_budget(struct request *r)
{
	struct change *said;
	int count;

	if (closable(r) == NULL)
		return;
	count = form_read(r, &closing_form, "", &said);
	money_decided(r, said[1].value, "closing", true);
	if (said[0].value != NULL && strcmp(said[0].value, r->today) > 0)
		refuse(r, 422, "closing-is-to-come", "closed");
	record_move(r, "close");
	record_write(r, &budgets, r->id, typed_number(r, "version"), said, count);
	if (r->status == 422)
		show_closing(r);
	go(r, "/:registry/:id?done=close");
}

static const struct route routes[] = {
	{ GET,  "",           list,         "list",    "read" },
	{ GET,  "/new",       new_budget,   "form",    "write" },
	{ GET,  "/:id",       show,         "show",    "read" },
	{ GET,  "/:id/report",  show,         "report",  "read" },
	{ GET,  "/:id/close", show_closing, "closing", "write" },
	{ POST, "/:id/close", close_budget, "closing", "write" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "budgets.read",  "everyone" },
	{ "budgets.write", "treasurer" },
	{ 0 }
};

static const struct field computed[] = {
	{ "serial",      NUMBER },
	{ "total",       MONEY },
	{ "income",      MONEY },
	{ "expense",     MONEY },
	{ "committed",   MONEY },
	{ "actual",      MONEY },
	{ "asof",        DAY },
	{ "submitted",   DAY },
	{ "approved",    DAY },
	{ 0 }
};

const struct registry budgets = {
	.name = "budgets", .record = "budget",
	.fields = fields, .computed = computed,
	.routes = routes, .grants = grants,
	.rule = is_open, .saved = begin,
};
