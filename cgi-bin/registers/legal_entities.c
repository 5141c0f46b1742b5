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

static void
show(struct request *r)
{
	node record = registry_record(r), parts;

	if (record == NULL)
		return;
	parts = xml_child(r->page, "record");
	rows(r, add(parts, "bodies"), "body", "legal_entities.bodies");
	rows(r, add(parts, "offices"), "office", "legal_entities.offices");
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
	if ((left = number(r, "transfers.left_after", 0)) == 0)
		return;
	refuse(r, 422, "entity-still-holds", "until");
	refuse_with(r, "n", arena_print(r->arena, "%lld", (long long)left));
}

/* A new one is bound by what the law says until it says otherwise. */
static void
saved(struct request *r)
{
	if (!found(r, "legal_entities.has_rules"))
		signing_rules_begin(r, r->id, value(r, "legal_entities.since"));
}

static const struct route routes[] = {
	{ GET, "/:id", show, "show", "read" },
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
