/* access_reviews.c: who holds which role and signed in when, and the yearly reviews of it. */
#include "../pinkas.h"
#include "users.h"

/*
 * The regulations on the security of data ask for an updated list of who is
 * authorised, and that somebody goes through it: the page shows what there is
 * to look at, and a review is a record like any other.
 */

static const struct field filters[] = {
	{ "role", ONE_OF, .choices = users_roles },
	{ 0 }
};

static void
add_column(struct request *r, node list, const char *name, const char *kind)
{
	node column = add(list, "column");

	set(column, "name", name);
	set(column, "label", say_label(r, "authorised", name));
	set(column, "kind", kind);
}

/* How they sign in lies in a file that knows no names. */
static void
show_ways_in(struct request *r, node user)
{
	const char *part[3] = { NULL, NULL, NULL };     /* when last, by a code, by a password */
	const char *by;

	let(r, "person", xml_value(r, xml_child(user, "person"), "id"));
	values(r, "access.ways_in", part, 3);
	if (part[0] != NULL)
		set(user, "signed.moment", calendar_moment(r->arena,
		    text_number(part[0])));
	by = part[1] == NULL ? "nothing" : *part[1] == '1' ? "code" :
	    *part[2] == '1' ? "password" : "link";
	set(user, "by", by);
	set(user, "by.say", say_label(r, "authorised.by", by));
}

static node
show_holders(struct request *r)
{
	int most = registry_slice(r);
	node list = add(r->page, "list");
	const char *next;

	add_column(r, list, "person", "choice");
	add_column(r, list, "role", "one_of");
	add_column(r, list, "whose", "line");
	add_column(r, list, "since", "day");
	add_column(r, list, "until", "day");
	add_column(r, list, "signed.moment", "moment");
	add_column(r, list, "by", "one_of");
	rows_page(r, list, "user", "authorised.holders", most, &next);
	for (node user = xml_first(list); user != NULL; user = xml_next(user))
		if (strcmp(xml_name(user), "user") == 0)
			show_ways_in(r, user);
	registry_turn(r, list, next);
	return list;
}

static void
authorised(struct request *r)
{
	node review = add(r->page, "review");

	registry_filter(r);
	show_holders(r);
	rows(r, review, "newest", "access_reviews.newest");
	if (number(r, "access_reviews.due", 0) == 1)
		set(review, "due", "yes");
	if (session_may(r, "access_reviews.write"))
		set(review, "href", "/access_reviews/new");
}

static const struct route authorised_routes[] = {
	{ GET, "", authorised, "list", "read" },
	{ 0 }
};

static const struct grant authorised_grants[] = {
	{ "authorised.read", "admin auditor" },
	{ 0 }
};

const struct registry authorised_registry = {
	.name = "authorised", .record = "user",
	.filters = filters, .routes = authorised_routes,
	.grants = authorised_grants,
};

static const struct field fields[] = {
	{ "day",      DAY, .required = 1 },
	{ "reviewer", CHOICE, .choices = "people.choices", .required = 1 },
	{ "findings", TEXT, .most = 4000, .required = 1 },
	{ 0 }
};

/* Nobody has reviewed what is to come. */
static void
check(struct request *r)
{
	const char *day = typed(r, "day");

	day = day != NULL ? calendar_day_typed(r->arena, day) : NULL;
	if (day != NULL && strcmp(day, r->today) > 0)
		refuse(r, 422, "review-is-to-come", "day");
}

static void
new_review(struct request *r)
{
	if (pairs_value(&r->query, "day") == NULL)
		pairs_add(r, &r->query, "day", r->today);
	if (pairs_value(&r->query, "reviewer") == NULL)
		pairs_add(r, &r->query, "reviewer", in_figures(r, r->person));
	registry_new(r);
}

static const struct route routes[] = {
	{ GET, "/new", new_review, "form", "write" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "access_reviews.read",  "admin auditor" },
	{ "access_reviews.write", "admin" },
	{ 0 }
};

const struct registry access_reviews = {
	.name = "access_reviews", .record = "review",
	.fields = fields, .routes = routes, .grants = grants, .rule = check,
};
