/* external_approvals.c: answers from outside that hold up a request or a tabar: of a ministry, a plenum, the bank, or others. */
#include "../pinkas.h"

/* What holds up a decision is a condition of the decision (conditions.c). */

static const struct field fields[] = {
	{ "approver",  ONE_OF, .choices = "interior interior_district authority_plenum treasury land_authority bank other", .required = 1 },
	{ "authority", CHOICE, .choices = "authorities.choices" },
	{ "named",     TEXT_LINE, .most = 120 },
	{ "approval",  CHOICE, .choices = "approvals.choices", .once = 1 },
	{ "tabar",     CHOICE, .choices = "external_approvals.tabarim", .once = 1 },
	{ "submitted", DAY },
	{ "answered",  DAY },
	{ "answer",    ONE_OF, .choices = "approved conditional rejected not_needed" },
	{ "reference", TEXT_LINE, .most = 120 },
	{ "document",  CHOICE, .choices = "documents.choices" },
	{ "note",      TEXT, .most = 2000 },
	{ 0 }
};

static bool
is_typed(struct request *r, const char *name)
{
	const char *text = typed(r, name);

	return text != NULL && *text != '\0';
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
	if (is_typed(r, "answer") != is_typed(r, "answered"))
		refuse(r, 422, "answer_has_its_day",
		    is_typed(r, "answer") ? "answered" : "answer");
	if (r->id == 0 && is_typed(r, "approval") == is_typed(r, "tabar"))
		refuse(r, 422, "holds_one_thing_up", "approval");
}

static const struct grant grants[] = {
	{ "external_approvals.read",  "secretary chair ceo treasurer legal procurement auditor council_member" },
	{ "external_approvals.write", "secretary ceo treasurer legal" },
	{ 0 }
};

const struct registry external_approvals = {
	.name = "external_approvals", .record = "external",
	.fields = fields, .grants = grants, .rule = check,
};
