/* clusters.c: the cluster whose register this is; one record. */
#include "../pinkas.h"

static const struct field fields[] = {
	{ "name",    TEXT_LINE, .required = 1, .most = 120 },
	{ "name_ar", TEXT_LINE, .most = 120 },
	{ "name_en", TEXT_LINE, .most = 120 },
	{ "address", TEXT_LINE },
	{ "email",   EMAIL },
	{ "phone",   PHONE, .most = 40 },
	{ "fax",     PHONE, .most = 40 },
	{ 0 }
};

static const struct grant grants[] = {
	{ "clusters.read",  "everyone" },
	{ "clusters.write", "admin" },
	{ 0 }
};

const struct registry clusters = {
	.name = "clusters", .record = "cluster",
	.fields = fields, .grants = grants,
};
