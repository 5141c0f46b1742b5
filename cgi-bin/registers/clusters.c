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

/* There is one: whoever asks for all of them is shown it. */
static void
list(struct request *r)
{
	const char *only = value(r, "clusters.only");

	if (only != NULL && strcmp(r->format, "html") == 0)
		go(r, arena_print(r->arena, "/clusters/%s", only));
	else
		registry_list(r);
}

static const struct route routes[] = {
	{ GET, "", list, "list", "read" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "clusters.read",  "everyone" },
	{ "clusters.write", "admin" },
	{ 0 }
};

const struct registry clusters = {
	.name = "clusters", .record = "cluster",
	.fields = fields, .routes = routes, .grants = grants,
};
