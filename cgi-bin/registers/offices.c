/* offices.c: chief executives, treasurers, auditors, heads of authorities: who holds which office. */
#include "../pinkas.h"

static const struct field fields[] = {
	{ "kind",         ONE_OF, .choices = "head ceo treasurer legal_adviser auditor secretary procurement_manager ombudsman coordinator bureau_manager other", .required = 1 },
	{ "title",        TEXT_LINE, .most = 120 },
	{ "person",       CHOICE, .choices = "people.choices", .required = 1, .once = 1 },
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices" },
	{ "authority",    CHOICE, .choices = "authorities.choices" },
	{ "since",        DAY },
	{ "until",        DAY },
	{ "decision",     CHOICE, .choices = "decisions.choices" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "offices.read",  "everyone" },
	{ "offices.write", "secretary" },
	{ 0 }
};

const struct registry offices = {
	.name = "offices", .record = "office",
	.fields = fields, .grants = grants,
};
