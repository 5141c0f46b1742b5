/* legal_entities.c: the corporations of the cluster: unions of towns, companies. */
#include "../pinkas.h"
#include "signing_rules.h"

static const struct field fields[] = {
	{ "name",    TEXT_LINE, .required = 1, .most = 120 },
	{ "name_ar", TEXT_LINE, .most = 120 },
	{ "name_en", TEXT_LINE, .most = 120 },
	{ "kind",    ONE_OF, .choices = "union_of_towns company other", .required = 1 },
	{ "number",  TEXT_LINE, .most = 20 },
	{ "since",   DAY },
	{ "until",   DAY },
	{ "note",    TEXT, .most = 2000 },
	{ 0 }
};

/* What it has, and what is still to be said of it; once it has a last day, also what goes on beyond that. */
static void
show_holdings(struct request *r, node record, node parts)
{
	const char *until = xml_value(r, record, "until");
	node shown = add(parts, "holdings");

	let_number(r, "of_entity", r->id);
	rows(r, shown, "kind", "legal_entities.holdings");
	if (until == NULL)
		return;
	let(r, "day", until);
	rows(r, add(parts, "left"), "holding", "transfers.left_after");
	rows(r, add(parts, "outlasting"), "holding", "transfers.outlasting");
}

static void
show(struct request *r)
{
	node record = registry_record(r), parts;

	if (record == NULL)
		return;
	parts = xml_child(r->page, "record");
	rows(r, add(parts, "bodies"), "body", "legal_entities.bodies");
	rows(r, add(parts, "offices"), "office", "legal_entities.offices");
	rows(r, add(parts, "rules"), "rule", "legal_entities.rules");
	show_holdings(r, record, parts);
	if (session_may(r, "signing_rules.write") &&
	    !found(r, "legal_entities.has_rules"))
		form_signed(r, add(r->page, "propose"), arena_print(r->arena,
		    "/legal_entities/%lld/defaults", (long long)r->id),
		    xml_number(record, "version"));
	if (xml_child(r->page, "propose") != NULL)
		signing_rules_tell_defaults(r, xml_child(r->page, "propose"));
}

/* One that ends keeps nothing active: what becomes of each thing was said before. */
static void
check(struct request *r)
{
	const char *until = typed(r, "until");
	int64_t left;

	if (r->id == 0 || until == NULL || *until == '\0' ||
	    (until = calendar_day_typed(r->arena, until)) == NULL)
		return;
	let_number(r, "of_entity", r->id);
	let(r, "day", until);
	if ((left = number(r, "transfers.is_left", 0)) == 0)
		return;
	refuse(r, 422, "entity-still-holds", "until");
	refuse_with(r, "n", in_figures(r, left));
	rows(r, add(r->page, "left"), "holding", "transfers.left_after");
}

/* A new one is bound by what the law says until it says otherwise: proposed with its form, and left out by whoever unticks it. */
static void
new_page(struct request *r)
{
	node proposed = add(r->page, "propose");

	if (!was_typed(r) || typed(r, "defaults") != NULL)
		set(proposed, "ticked", "yes");
	signing_rules_tell_defaults(r, proposed);
	registry_new(r);
}

static void
create(struct request *r)
{
	registry_save(r);
	if (r->status == 422)
		signing_rules_tell_defaults(r, add(r->page, "propose"));
	if (r->status == 422 && typed(r, "defaults") != NULL)
		set(xml_child(r->page, "propose"), "ticked", "yes");
}

/* Only of one that is being made: its form said so, and showed them. */
static void
saved(struct request *r)
{
	if (typed(r, "defaults") != NULL &&
	    !found(r, "legal_entities.has_rules"))
		signing_rules_begin(r, r->id, value(r, "legal_entities.since"));
}

/* Of one that has none, by whoever keeps the rules. */
static void
add_defaults(struct request *r)
{
	if (!found(r, "legal_entities.is_there"))
		refuse(r, 404, "missing", NULL);
	else if (found(r, "legal_entities.has_rules"))
		refuse(r, 422, "entity-has-rules", NULL);
	if (!refused(r))
		signing_rules_begin(r, r->id, value(r, "legal_entities.since"));
	if (r->status == 422) {
		r->status = 0;
		r->view = "show";
		show(r);
		r->status = 422;
	}
	go(r, "/:registry/:id?done=defaults");
}

static const struct route routes[] = {
	{ GET,  "/new",          new_page,     "form", "write" },
	{ POST, "/new",          create,       "form", "write" },
	{ GET,  "/:id",          show,         "show", "read" },
	{ POST, "/:id/defaults", add_defaults, "show", "signing_rules.write" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "legal_entities.read",  "everyone" },
	{ "legal_entities.write", "secretary admin" },
	{ 0 }
};

const struct registry legal_entities = {
	.name = "legal_entities", .record = "legal_entity",
	.fields = fields, .routes = routes, .grants = grants, .saved = saved, .rule = check,
};
