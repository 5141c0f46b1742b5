/* people.c: the register of people, whatever they do here. */
#include "../pinkas.h"

static const struct field fields[] = {
	{ "name",     TEXT_LINE, .required = 1, .most = 120 },
	{ "title",    TEXT_LINE, .most = 200 },
	{ "email",    EMAIL },
	{ "phone",    PHONE, .most = 40 },
	{ "language", ONE_OF, .choices = "he ar en", .required = 1 },
	{ "name_ar",  TEXT_LINE, .most = 120 },
	{ "name_en",  TEXT_LINE, .most = 120 },
	{ "note",     TEXT, .most = 2000 },
	{ 0 }
};

static const struct field filters[] = {
	{ "search", TEXT_LINE, .most = 100 },
	{ 0 }
};

static const char *
kept(struct request *r, const char *field)
{
	const char *text = typed(r, field), *why;

	return text == NULL ? NULL : text_fit(r->arena, text, strlen(text),
	    TEXT_ONE_LINE, &why);
}

/* Two people of one name are told apart by what they do; the same twice is one person entered twice. */
static void
check_namesake(struct request *r)
{
	let(r, "name", kept(r, "name"));
	let(r, "title", kept(r, "title"));
	let_number(r, "but", r->id);
	if (found(r, "people.namesake"))
		refuse(r, 422, "somebody-of-that-name", "name");
}

static void
new_person(struct request *r)
{
	if (pairs_value(&r->query, "language") == NULL)
		pairs_add(r, &r->query, "language", "he");
	registry_new(r);
}

static void
show(struct request *r)
{
	node record = registry_record(r), parts;

	if (record == NULL)
		return;
	parts = xml_child(r->page, "record");
	rows(r, add(parts, "memberships"), "membership", "people.memberships");
	rows(r, add(parts, "offices"), "office", "people.offices");
	rows(r, parts, "presence", "people.presence");
	rows(r, add(parts, "meetings"), "meeting", "people.meetings");
	if (session_may(r, "followups.read"))
		rows(r, add(parts, "followups"), "followup",
		    "people.followups");
	if (session_may(r, "users.read") || r->id == r->person)
		rows(r, add(parts, "roles"), "role", "people.roles");
}

static const struct route routes[] = {
	{ GET, "/new", new_person, "form", "write" },
	{ GET, "/:id", show,       "show", "read" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "people.read",  "everyone" },
	{ "people.write", "secretary admin" },
	{ 0 }
};

const struct registry people = {
	.name = "people", .record = "person",
	.fields = fields, .filters = filters, .routes = routes,
	.grants = grants, .rule = check_namesake,
	.protected = 1,
};
