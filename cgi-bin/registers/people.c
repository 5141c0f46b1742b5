/* people.c: the register of people, whatever they do here. */
#include "../pinkas.h"

static const struct field fields[] = {
	{ "name",     TEXT_LINE, .required = 1, .most = 120 },
	{ "name_ar",  TEXT_LINE, .most = 120 },
	{ "name_en",  TEXT_LINE, .most = 120 },
	{ "title",    TEXT_LINE, .most = 200 },
	{ "email",    EMAIL },
	{ "phone",    PHONE, .most = 40 },
	{ "language", ONE_OF, .choices = "he ar en", .required = 1 },
	{ "note",     TEXT, .most = 2000 },
	{ 0 }
};

static const struct field filters[] = {
	{ "search", TEXT_LINE, .most = 100 },
	{ 0 }
};

static const struct grant grants[] = {
	{ "people.read",  "everyone" },
	{ "people.write", "secretary admin" },
	{ 0 }
};

const struct registry people = {
	.name = "people", .record = "person",
	.fields = fields, .filters = filters, .grants = grants,
	.protected = 1,
};
