/* bank_accounts.c: the bank accounts of the cluster's legal entities; whose number is read whole only by those who need it. */
#include "../pinkas.h"

static const struct field fields[] = {
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices", .required = 1, .once = 1 },
	{ "bank",         TEXT_LINE, .required = 1, .most = 80, .once = 1 },
	{ "branch",       TEXT_LINE, .required = 1, .most = 40, .once = 1 },
	{ "number",       TEXT_LINE, .required = 1, .most = 40, .once = 1 },
	{ "purpose",      TEXT_LINE },
	{ "opened",       DAY },
	{ "decision",     CHOICE, .choices = "decisions.choices" },
	{ "closed",       DAY },
	{ "closing",      CHOICE, .choices = "decisions.choices" },
	{ 0 }
};

static const struct field filters[] = {
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices" },
	{ "asof",         DAY },
	{ "ended",        FLAG },
	{ 0 }
};

/* Who may see the figures that lists leave out. */
static void
let_whole(struct request *r)
{
	let(r, "whole", session_may(r, "bank_accounts.whole") ? "yes" : NULL);
}

static void
show(struct request *r)
{
	node record;

	let_whole(r);
	record = registry_record(r);
	if (record == NULL)
		return;
	let(r, "asof", r->today);
	rows(r, add(xml_child(r->page, "record"), "signatories"), "signatory",
	    "bank_accounts.signatories");
}

/* An account is closed by a decision, and what was signed on it until then stands. */
static void
check(struct request *r)
{
	const char *closed = typed(r, "closed"), *by = typed(r, "closing");

	if (closed != NULL && *closed != '\0' && (by == NULL || *by == '\0'))
		refuse(r, 422, "closed-by-a-decision", "closing");
}

static const struct route routes[] = {
	{ GET, "",             registry_list_asof, "list",    "read" },
	{ GET, "/:id",         show,               "show",    "read" },
	{ GET, "/:id/history", registry_history,   "history", "bank_accounts.whole" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "bank_accounts.read",  "secretary chair ceo treasurer legal auditor" },
	{ "bank_accounts.whole", "secretary treasurer legal auditor" },
	{ "bank_accounts.write", "treasurer secretary" },
	{ 0 }
};

const struct registry bank_accounts = {
	.name = "bank_accounts", .record = "bank_account",
	.fields = fields, .filters = filters, .routes = routes,
	.grants = grants, .rule = check, .protected = 1,
};
