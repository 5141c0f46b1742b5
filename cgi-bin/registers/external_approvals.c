/* external_approvals.c: answers from outside that hold up a request, a tabar, a contract or a version of a budget: of a ministry, a plenum, the bank, or others. */
#include "../pinkas.h"
#include "external_approvals.h"

/*
 * What holds up a decision is a condition of the decision (conditions.c).
 * Whoever watches an application has it on the first page until it is answered.
 * A refusal stays; who applies again writes another, and the last one counts.
 */

static const struct field fields[] = {
	{ "approver",  ONE_OF, .choices = "interior interior_district authority_plenum treasury land_authority bank other", .required = 1 },
	{ "authority", CHOICE, .choices = "authorities.choices" },
	{ "named",     TEXT_LINE, .most = 120 },
	{ "tabar",     CHOICE, .choices = "external_approvals.tabarim", .once = 1 },
	{ "contract",  CHOICE, .choices = "external_approvals.contracts", .once = 1 },
	{ "budget_version", CHOICE, .choices = "external_approvals.budget_versions", .once = 1 },
	{ "approval",  CHOICE, .choices = "approvals.choices", .once = 1 },
	{ "asked",     TEXT_LINE, .most = 200 },
	{ "submitted", DAY },
	{ "expected",  DAY },
	{ "watcher",   CHOICE, .choices = "people.choices" },
	{ "answer",    ONE_OF, .choices = "approved conditional rejected not_needed" },
	{ "answered",  DAY },
	{ "terms",     TEXT, .most = 1000 },
	{ "met",       DAY },
	{ "reference", TEXT_LINE, .most = 120 },
	{ "document",  CHOICE, .choices = "documents.choices" },
	{ "note",      TEXT, .most = 2000 },
	{ 0 }
};

static const struct field filters[] = {
	{ "search",   TEXT_LINE, .most = 100 },
	{ "standing", ONE_OF, .choices = "waiting overdue answered" },
	{ 0 }
};

static bool
is_typed(struct request *r, const char *name)
{
	const char *text = typed(r, name);

	return text != NULL && *text != '\0';
}

/* An answer comes with its day; on conditions, with them. */
static void
check_answer(struct request *r)
{
	bool conditional = is_typed(r, "answer") && strcmp(typed(r, "answer"), "conditional") == 0;

	if (is_typed(r, "answer") != is_typed(r, "answered"))
		refuse(r, 422, "answer_has_its_day",
		    is_typed(r, "answer") ? "answered" : "answer");
	if (conditional != is_typed(r, "terms"))
		refuse(r, 422, "conditions_are_told", "terms");
	if (is_typed(r, "met") && !conditional)
		refuse(r, 422, "met_after_they_were_told", "met");
}

static void
check(struct request *r)
{
	const char *approver = typed(r, "approver");

	if (strcmp(approver, "authority_plenum") == 0 &&
	    !is_typed(r, "authority"))
		refuse(r, 422, "plenum_of_an_authority", "authority");
	if (strcmp(approver, "other") == 0 && !is_typed(r, "named"))
		refuse(r, 422, "other_approver_is_named", "named");
	if (r->id == 0 && is_typed(r, "approval") + is_typed(r, "tabar") + is_typed(r, "contract") +
	    is_typed(r, "budget_version") != 1)
		refuse(r, 422, "holds_one_thing_up", "tabar");
	check_answer(r);
}

void
external_approvals_tell(struct request *r, node parent, const char *what,
    int64_t thing)
{
	if (!session_may(r, "external_approvals.read"))
		return;
	let(r, "what", what);
	let_number(r, "thing", thing);
	rows(r, add(parent, "outside"), "external", "external_approvals.of");
}

/* Who writes it down watches it, unless another is named. */
static void
new_one(struct request *r)
{
	if (pairs_value(&r->query, "watcher") == NULL)
		pairs_add(r, &r->query, "watcher", in_figures(r, r->person));
	registry_new(r);
}

static const struct route routes[] = {
	{ GET, "/new", new_one, "form", "write" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "external_approvals.read",  "secretary chair ceo treasurer legal procurement auditor council_member" },
	{ "external_approvals.write", "secretary ceo treasurer legal" },
	{ 0 }
};

const struct registry external_approvals = {
	.name = "external_approvals", .record = "external",
	.fields = fields, .filters = filters, .routes = routes,
	.grants = grants, .rule = check,
};
