/* tabar_uses.c: what the money of a tabar is for; written on the page of the tabar. */
#include "../pinkas.h"

static const struct field fields[] = {
	{ "position", NUMBER, .required = 1 },
	{ "purpose",  TEXT_LINE, .required = 1 },
	{ "amount",   MONEY },
	{ "decision", CHOICE, .choices = "decisions.choices" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "tabar_uses.read",  "everyone" },
	{ "tabar_uses.write", "" },
	{ 0 }
};

static const struct field computed[] = {
	{ "committed",   MONEY },
	{ "available",   MONEY },
	{ "actual",      MONEY },
	{ 0 }
};

const struct registry tabar_uses = {
	.name = "tabar_uses", .record = "use",
	.within = "tabarim", .parent = "tabar", .anchor = "uses",
	.fields = fields, .computed = computed, .grants = grants,
};
