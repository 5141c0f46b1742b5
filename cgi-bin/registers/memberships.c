/* memberships.c: who sits where, on behalf of which authority, from when to when, by which decision. */
#include "../pinkas.h"

static const struct field fields[] = {
	{ "body",       CHOICE, .choices = "bodies.choices", .required = 1, .once = 1 },
	{ "person",     CHOICE, .choices = "people.choices", .required = 1, .once = 1 },
	{ "authority",  CHOICE, .choices = "authorities.choices" },
	{ "seat",       CHOICE, .choices = "memberships.seats" },
	{ "role",       ONE_OF, .choices = "chair deputy acting member substitute observer secretary", .required = 1 },
	{ "voting",     FLAG },
	{ "since",      DAY },
	{ "declared",   DAY },
	{ "resolution", CHOICE, .choices = "memberships.resolutions" },
	{ "decision",   CHOICE, .choices = "decisions.choices" },
	{ "note",       TEXT, .most = 2000 },
	{ 0 }
};

static const struct grant grants[] = {
	{ "memberships.read",  "everyone" },
	{ "memberships.write", "secretary" },
	{ 0 }
};

const struct registry memberships = {
	.name = "memberships", .record = "membership",
	.fields = fields, .grants = grants,
};
