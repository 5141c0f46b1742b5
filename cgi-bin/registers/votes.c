/* votes.c: how each member voted on a decision; recorded with it, and final. */
#include "../pinkas.h"

static const struct field fields[] = {
	{ "person",    CHOICE, .choices = "people.choices", .required = 1 },
	{ "authority", CHOICE, .choices = "authorities.choices" },
	{ "choice",    ONE_OF, .choices = "for against abstain recused absent", .required = 1 },
	{ "reason",    TEXT_LINE },
	{ 0 }
};

static const struct grant grants[] = {
	{ "votes.read",  "everyone" },
	{ "votes.write", "" },
	{ 0 }
};

const struct registry votes = {
	.name = "votes", .record = "vote",
	.within = "decisions", .parent = "decision",
	.fields = fields, .grants = grants,
};
