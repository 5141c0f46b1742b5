/* rules.c: what binds a body, dated and with its legal source. */
#include "../pinkas.h"

static const struct field fields[] = {
	{ "rule",   ONE_OF, .choices = "quorum second_call_minutes second_call notice_hours notice_hours_urgent demand demand_days meetings_a_year longest_gap_days majority tie secret_on_demand remote circulation reconsider minutes_days comment_days publish_days off_agenda_majority declaration", .required = 1, .once = 1 },
	{ "value",  TEXT_LINE, .required = 1, .most = 20 },
	{ "source", TEXT_LINE, .required = 1, .most = 300 },
	{ "since",  DAY, .required = 1, .once = 1 },
	{ 0 }
};

static const struct grant grants[] = {
	{ "rules.read",    "everyone" },
	{ "rules.write",   "secretary" },
	{ "rules.confirm", "legal" },
	{ 0 }
};

const struct registry rules = {
	.name = "rules", .record = "rule",
	.within = "bodies", .parent = "body",
	.fields = fields, .grants = grants,
};
