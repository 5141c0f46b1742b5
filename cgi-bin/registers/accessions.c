/* accessions.c: the dated steps by which an authority joins the cluster or leaves it. */
#include "../pinkas.h"

static const struct field fields[] = {
	{ "step",      ONE_OF, .choices = "applied own_council cluster_council order_published leave_requested left", .required = 1 },
	{ "done",      DAY },
	{ "reference", TEXT, .most = 1000 },
	{ "decision",  CHOICE, .choices = "decisions.choices" },
	{ 0 }
};

/* Steps may be entered in any order, but their days may not contradict it. */
static void
check_order(struct request *r)
{
	const char *against[2];         /* the step, its day */

	let_number(r, "of", r->within);
	let_number(r, "but", r->id);
	let(r, "step", typed(r, "step"));
	let(r, "done", typed(r, "done") != NULL ?
	    calendar_day_typed(r->arena, typed(r, "done")) : NULL);
	if (values(r, "accessions.against", against, 2) == 0)
		return;
	refuse(r, 422, "steps-out-of-order", "done");
	refuse_with(r, "step", say_label(r, "accessions.step", against[0]));
	refuse_with(r, "day", against[1]);
}

static const struct grant grants[] = {
	{ "accessions.read",  "everyone" },
	{ "accessions.write", "secretary" },
	{ 0 }
};

const struct registry accessions = {
	.name = "accessions", .record = "accession",
	.within = "authorities", .parent = "authority", .anchor = "steps",
	.fields = fields, .grants = grants,
	.rule = check_order,
};
