/* seats.c: places in a body, stated by role; a place that nobody holds is shown empty. */
#include "../pinkas.h"

static const struct field fields[] = {
	{ "title",     TEXT_LINE, .required = 1, .most = 120 },
	{ "authority", CHOICE, .choices = "authorities.choices" },
	{ "places",    NUMBER, .required = 1 },
	{ "since",     DAY },
	{ "until",     DAY },
	{ 0 }
};

static void
check_places(struct request *r)
{
	int64_t places = typed_number(r, "places");

	if (places < 1 || places > 99)
		refuse(r, 422, "places_between_1_and_99", "places");
}

static void
new_seat(struct request *r)
{
	if (pairs_value(&r->query, "places") == NULL)
		pairs_add(r, &r->query, "places", "1");
	registry_new(r);
}

static void
show(struct request *r)
{
	if (registry_record(r) != NULL)
		rows(r, add(xml_child(r->page, "record"), "holders"),
		    "membership", "seats.holders");
}

static const struct route routes[] = {
	{ GET,  "/new",      new_seat, "form", "write" },
	{ GET,  "/:id",      show,     "show", "read" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "seats.read",  "everyone" },
	{ "seats.write", "secretary" },
	{ 0 }
};

const struct registry seats = {
	.name = "seats", .record = "seat",
	.within = "bodies", .parent = "body", .anchor = "seats",
	.fields = fields, .routes = routes, .grants = grants,
	.rule = check_places,
};
