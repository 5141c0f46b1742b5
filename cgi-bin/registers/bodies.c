/* bodies.c: councils, boards, committees and forums, with who sits in them and what binds them. */
#include "../pinkas.h"

static const char kinds[] = "council board executive finance tenders "
    "joint_tenders engagements three audit steering forum round_table team "
    "remediation_team";

static const struct field fields[] = {
	{ "name",         TEXT_LINE, .required = 1, .most = 120 },
	{ "name_ar",      TEXT_LINE, .most = 120 },
	{ "name_en",      TEXT_LINE, .most = 120 },
	{ "short",        TEXT_LINE, .required = 1, .most = 6 },
	{ "kind",         ONE_OF, .choices = kinds, .required = 1 },
	{ "tier",         ONE_OF, .choices = "leading professional" },
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices" },
	{ "purpose",      TEXT, .most = 2000 },
	{ "composition",  TEXT, .most = 4000 },
	{ "established",  CHOICE, .choices = "decisions.choices" },
	{ "since",        DAY },
	{ "until",        DAY },
	{ 0 }
};

static const struct field filters[] = {
	{ "search",       TEXT_LINE, .most = 100 },
	{ "kind",         ONE_OF, .choices = kinds },
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "bodies.read",  "everyone" },
	{ "bodies.write", "secretary" },
	{ 0 }
};

const struct registry bodies = {
	.name = "bodies", .record = "body",
	.fields = fields, .filters = filters, .grants = grants,
};
