/* tabar_sources.c: who gives the money of a tabar; written on the page of the tabar. */
#include "../pinkas.h"

static const struct field fields[] = {
	{ "funder",        TEXT_LINE, .required = 1, .most = 160 },
	{ "kind",          ONE_OF, .choices = "ministry own_share authority loan donor fund sale unstated", .required = 1 },
	{ "authority",     CHOICE, .choices = "authorities.choices" },
	{ "amount",        MONEY },
	{ "received",      MONEY, .required = 1 },
	{ "granted",       DAY },
	{ "authorization", TEXT_LINE, .most = 120 },
	{ "decision",      CHOICE, .choices = "decisions.choices" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "tabar_sources.read",  "everyone" },
	{ "tabar_sources.write", "" },
	{ 0 }
};

const struct registry tabar_sources = {
	.name = "tabar_sources", .record = "source",
	.within = "tabarim", .parent = "tabar", .anchor = "sources",
	.fields = fields, .grants = grants,
};
