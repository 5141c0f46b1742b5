/* standing_papers.c: papers that a decision wants at every meeting of a body. */
#include "../pinkas.h"

/* It binds from its first day to its last; no notice goes out without it, or without a reason. */

static const struct field fields[] = {
	{ "title",    TEXT_LINE, .required = 1 },
	{ "decision", CHOICE, .choices = "decisions.choices" },
	{ "demanded", TEXT, .most = 1000 },
	{ "since",    DAY, .required = 1 },
	{ "until",    DAY },
	{ 0 }
};

static const struct grant grants[] = {
	{ "standing_papers.read",  "everyone" },
	{ "standing_papers.write", "secretary" },
	{ 0 }
};

const struct registry standing_papers = {
	.name = "standing_papers", .record = "standing_paper",
	.within = "bodies", .parent = "body",
	.fields = fields, .grants = grants,
};
