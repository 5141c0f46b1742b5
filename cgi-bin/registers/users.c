/* users.c: the roles people hold in this register, from when to when. */
#include "../pinkas.h"

static const char roles[] = "admin secretary chair ceo treasurer legal "
    "procurement auditor coordinator council_member committee_member "
    "authority_buyer auditee bureau viewer";

static const struct field fields[] = {
	{ "person",    CHOICE, .choices = "people.choices", .required = 1, .once = 1 },
	{ "role",      ONE_OF, .choices = roles, .required = 1, .once = 1 },
	{ "authority", CHOICE, .choices = "authorities.choices" },
	{ "head",      CHOICE, .choices = "people.choices" },
	{ "since",     DAY, .required = 1 },
	{ "until",     DAY },
	{ 0 }
};

static const struct grant grants[] = {
	{ "users.read",  "admin auditor" },
	{ "users.write", "admin" },
	{ 0 }
};

const struct registry users = {
	.name = "users", .record = "user",
	.fields = fields, .grants = grants, .protected = 1,
};
