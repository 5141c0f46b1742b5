/* budget_lines.c: lines of a version of a budget; written on the page of the version. */
#include "../pinkas.h"

static const struct field fields[] = {
	{ "code",        TEXT_LINE, .required = 1, .most = 30 },
	{ "title",       TEXT_LINE, .required = 1 },
	{ "kind",        ONE_OF, .choices = "income expense", .required = 1 },
	{ "amount",      MONEY, .required = 1 },
	{ "chapter",     TEXT_LINE, .most = 80 },
	{ "contingency", FLAG },
	{ "owner",       CHOICE, .choices = "people.choices" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "budget_lines.read",  "everyone" },
	{ "budget_lines.write", "" },
	{ 0 }
};

static const struct field computed[] = {
	{ "first",       MONEY },
	{ "changed",     MONEY },
	{ "committed",   MONEY },
	{ "actual",      MONEY },
	{ "available",   MONEY },
	{ 0 }
};

const struct registry budget_lines = {
	.name = "budget_lines", .record = "line",
	.within = "budget_versions", .parent = "budget_version", .anchor = "lines",
	.fields = fields, .computed = computed, .grants = grants,
};
