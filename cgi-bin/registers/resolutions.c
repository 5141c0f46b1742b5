/* resolutions.c: what authorities resolved in their own councils and this register depends on. */
#include "../pinkas.h"

static const struct field fields[] = {
	{ "authority", CHOICE, .choices = "authorities.choices", .required = 1 },
	{ "number",    TEXT_LINE, .most = 40 },
	{ "taken",     DAY, .required = 1 },
	{ "subject",   TEXT_LINE, .required = 1 },
	{ "note",      TEXT, .most = 2000 },
	{ 0 }
};

static const struct field filters[] = {
	{ "search",    TEXT_LINE, .most = 100 },
	{ "authority", CHOICE, .choices = "authorities.choices" },
	{ 0 }
};

static void
show(struct request *r)
{
	node record = registry_record(r), parts;

	if (record == NULL)
		return;
	parts = xml_child(r->page, "record");
	rows(r, add(parts, "memberships"), "membership",
	    "resolutions.memberships");
}

static const struct route routes[] = {
	{ GET, "/:id", show, "show", "read" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "resolutions.read",  "everyone" },
	{ "resolutions.write", "secretary" },
	{ 0 }
};

const struct registry resolutions = {
	.name = "resolutions", .record = "resolution",
	.fields = fields, .filters = filters, .routes = routes,
	.grants = grants,
};
