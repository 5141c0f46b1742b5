/* accessions.c: the dated steps by which an authority joins the cluster or leaves it. */
#include "../pinkas.h"

static const struct field fields[] = {
	{ "step",      ONE_OF, .choices = "applied own_council cluster_council order_published leave_requested left", .required = 1 },
	{ "done",      DAY },
	{ "reference", TEXT_LINE },
	{ "decision",  CHOICE, .choices = "decisions.choices" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "accessions.read",  "everyone" },
	{ "accessions.write", "secretary" },
	{ 0 }
};

const struct registry accessions = {
	.name = "accessions", .record = "accession",
	.within = "authorities", .parent = "authority",
	.fields = fields, .grants = grants,
};
