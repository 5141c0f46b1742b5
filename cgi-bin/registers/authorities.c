/* authorities.c: the local authorities; their standing follows from the steps by which they joined and left. */
#include "../pinkas.h"

static const struct field fields[] = {
	{ "name",       TEXT_LINE, .required = 1, .most = 120 },
	{ "name_ar",    TEXT_LINE, .most = 120 },
	{ "name_en",    TEXT_LINE, .most = 120 },
	{ "kind",       ONE_OF, .choices = "city local_council regional_council", .required = 1 },
	{ "code",       TEXT_LINE, .most = 10 },
	{ "population", NUMBER },
	{ "counted",    DAY },
	{ "aliases",    TEXT, .most = 1000 },
	{ "note",       TEXT, .most = 2000 },
	{ 0 }
};

static const struct field filters[] = {
	{ "search",   TEXT_LINE, .most = 100 },
	{ "standing", ONE_OF, .choices = "member joining leaving left undocumented" },
	{ 0 }
};

static void
show(struct request *r)
{
	node record = registry_record(r), parts;

	if (record == NULL)
		return;
	parts = xml_child(r->page, "record");
	rows(r, add(parts, "steps"), "step", "authorities.ladder");
	rows(r, add(parts, "representatives"), "membership",
	    "authorities.representatives");
	rows(r, add(parts, "former"), "membership", "authorities.former");
	rows(r, add(parts, "offices"), "office", "authorities.offices");
	rows(r, add(parts, "resolutions"), "resolution",
	    "authorities.resolutions");
}

static const struct route routes[] = {
	{ GET, "/:id", show, "show", "read" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "authorities.read",  "everyone" },
	{ "authorities.write", "secretary" },
	{ 0 }
};

const struct registry authorities = {
	.name = "authorities", .record = "authority",
	.fields = fields, .filters = filters, .routes = routes,
	.grants = grants,
};
