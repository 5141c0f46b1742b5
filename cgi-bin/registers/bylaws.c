/* bylaws.c: by-laws and procedures: their text, edition by edition, the decision behind each, and where it was published. */
#include "../pinkas.h"

static const struct field fields[] = {
	{ "title",        TEXT_LINE, .required = 1 },
	{ "kind",         ONE_OF, .choices = "bylaw procedure", .required = 1 },
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices", .required = 1, .once = 1 },
	{ "edition",      NUMBER, .required = 1 },
	{ "text",         TEXT, .required = 1 },
	{ "decision",     CHOICE, .choices = "decisions.choices" },
	{ "since",        DAY },
	{ "published",    DAY },
	{ "where",        TEXT_LINE },
	{ "replaces",     CHOICE, .choices = "bylaws.choices", .once = 1 },
	{ "ended",        DAY },
	{ "ending",       CHOICE, .choices = "decisions.choices" },
	{ 0 }
};

static const struct field filters[] = {
	{ "search", TEXT_LINE, .most = 100 },
	{ "kind",   ONE_OF, .choices = "bylaw procedure" },
	{ "asof",   DAY },
	{ "over",   FLAG },
	{ 0 }
};

static void
preset(struct request *r, const char *name, const char *value)
{
	if (value != NULL && pairs_value(&r->query, name) == NULL)
		pairs_add(r, &r->query, name, value);
}

/* A new edition begins with what the one before says. */
static void
new_page(struct request *r)
{
	static const char *const names[] = { "title", "kind", "legal_entity",
	    "edition", "text" };
	const char *before = pairs_value(&r->query, "replaces"), *part[5];

	let_number(r, "of", text_number(before));
	if (values(r, "bylaws.before", part, 5) > 0)
		for (int i = 0; i < 5; i++)
			preset(r, names[i], part[i]);
	preset(r, "edition", "1");
	registry_new(r);
}

static void
show(struct request *r)
{
	if (registry_record(r) != NULL)
		rows(r, add(xml_child(r->page, "record"), "editions"),
		    "edition", "bylaws.editions");
}

/* Neither adopted nor repealed by what was rejected or is void. */
static void
decides(struct request *r, const char *field)
{
	const char *part[2], *decision = typed(r, field);       /* its number, whether it decides */

	let_number(r, "of", text_number(decision));
	if (decision == NULL || *decision == '\0' ||
	    values(r, "transfers.decides", part, 2) == 0 || *part[1] == '1')
		return;
	refuse(r, 422, "decision-adopts-no-text", field);
	refuse_with(r, "number", part[0]);
}

static void
check(struct request *r)
{
	decides(r, "decision");
	decides(r, "ending");
}

static const struct route routes[] = {
	{ GET, "",     registry_list_asof, "list", "read" },
	{ GET, "/new", new_page,           "form", "write" },
	{ GET, "/:id", show,               "show", "read" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "bylaws.read",  "everyone" },
	{ "bylaws.write", "secretary legal" },
	{ 0 }
};

const struct registry bylaws = {
	.name = "bylaws", .record = "bylaw",
	.fields = fields, .filters = filters, .routes = routes,
	.grants = grants, .rule = check,
};
