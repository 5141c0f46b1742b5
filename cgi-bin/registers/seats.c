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

static const struct grant grants[] = {
	{ "seats.read",  "everyone" },
	{ "seats.write", "secretary" },
	{ 0 }
};

const struct registry seats = {
	.name = "seats", .record = "seat",
	.within = "bodies", .parent = "body",
	.fields = fields, .grants = grants,
};
