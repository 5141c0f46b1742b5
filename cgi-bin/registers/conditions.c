/* conditions.c: the answers from outside that an adopted decision waits for. */
#include "../pinkas.h"

/*
 * What a decision waits for is entered with it or later; that it is "adopted,
 * not yet in force" follows from the answers and is typed nowhere.
 */

static const struct field fields[] = {
	{ "approver",  ONE_OF, .choices = "interior interior_district authority_plenum treasury land_authority bank other", .required = 1 },
	{ "authority", CHOICE, .choices = "authorities.choices" },
	{ "named",     TEXT_LINE, .most = 120 },
	{ "submitted", DAY },
	{ "answered",  DAY },
	{ "answer",    ONE_OF, .choices = "approved conditional rejected not_needed" },
	{ "reference", TEXT_LINE, .most = 120 },
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
nothing_is_missing(struct request *r)
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
}

/* Rejected and voided decisions wait for nothing. */
static void
check(struct request *r)
{
	let_number(r, "of", r->within);
	if (!found(r, "conditions.may_wait"))
		refuse(r, 422, "only-adopted-decisions-wait", NULL);
	nothing_is_missing(r);
}

static const struct grant grants[] = {
	{ "conditions.read",  "everyone" },
	{ "conditions.write", "secretary" },
	{ 0 }
};

const struct registry conditions = {
	.name = "conditions", .record = "condition",
	.within = "decisions", .parent = "decision", .anchor = "conditions",
	.fields = fields, .grants = grants,
	.rule = check,
};
