/* demands.c: members who want their body convened: who signed, whether they are enough, and the chair's clock. */
#include "../pinkas.h"
#include "calling.h"

/*
 * How many it takes and how many days the chair has follow from the rules in
 * force on the day of the demand. Whether it is answered follows from the
 * meeting it names: once that is called, the clock stops.
 */

static const struct field fields[] = {
	{ "body",     CHOICE, .choices = "bodies.choices", .required = 1, .once = 1 },
	{ "subject",  TEXT_LINE, .required = 1, .most = 300 },
	{ "demanded", DAY, .required = 1 },
	{ "meeting",  CHOICE, .choices = "meetings.choices" },
	{ 0 }
};

static const struct field filters[] = {
	{ "body", CHOICE, .choices = "bodies.choices" },
	{ 0 }
};

extern const struct registry demands, signers;

/* The meeting that answers must convene the body; a demand is not of a day still to come. */
static void
check(struct request *r)
{
	const char *meeting = typed(r, "meeting"), *body = typed(r, "body");
	const char *day = typed(r, "demanded") != NULL ?
	    calendar_day_typed(r->arena, typed(r, "demanded")) : NULL;

	if (day != NULL && strcmp(day, r->today) > 0)
		refuse(r, 422, "demanded-in-the-future", "demanded");
	if (meeting == NULL || *meeting == '\0')
		return;
	let_number(r, "meeting", text_number(meeting));
	if (r->id == 0 && body != NULL)
		let_number(r, "body", text_number(body));
	else
		let(r, "body", NULL);
	if (!found(r, "demands.convenes"))
		refuse(r, 422, "meeting-of-another-body", "meeting");
}

void
demands_answer(struct request *r, int64_t demand, int64_t meeting)
{
	const char *version;

	if (demand == 0 || refused(r))
		return;
	let_number(r, "meeting", meeting);
	let(r, "body", NULL);
	let_number(r, "demand", demand);
	if ((version = value(r, "demands.unanswered")) == NULL)
		return;
	record_move(r, "answer");
	record_write(r, &demands, demand, text_number(version),
	    (struct change[]){ { "meeting", in_figures(r, meeting) } }, 1);
	record_move(r, "save");
}

static void
show(struct request *r)
{
	node members;

	if (registry_record(r) == NULL)
		return;
	let_number(r, "demand", r->id);
	members = add(xml_child(r->page, "record"), "members");
	rows(r, members, "member", "demands.members");
	if (session_may(r, "demands.write"))
		form_signed(r, members, arena_print(r->arena,
		    "/demands/%lld/signers", (long long)r->id), 0);
}

/* One member as ticked: a new signature, one taken back, or one given again. */
static void
sign(struct request *r, node member)
{
	const char *person = xml_value(r, member, "id");
	bool ticked = typed(r, arena_print(r->arena, "person.%s", person))
	    != NULL, signed_before = xml_value(r, member, "signed") != NULL;
	int64_t signer = xml_number(member, "signer");

	if (ticked == signed_before)
		return;
	record_move(r, ticked ? "sign" : "unsign");
	if (signer == 0)
		record_write(r, &signers, 0, 0, (struct change[]){
		    { "demand", in_figures(r, r->id) },
		    { "person", person } }, 2);
	else
		record_write(r, &signers, signer,
		    xml_number(member, "version"), (struct change[]){
		    { "dropped", ticked ? "0" : "1" } }, 1);
}

static void
save_signers(struct request *r)
{
	node scratch = add(r->page, "scratch");

	if (!found(r, "demands.show"))
		refuse(r, 404, "missing", NULL);
	let_number(r, "demand", r->id);
	rows(r, scratch, "member", "demands.members");
	for (node member = xml_first(scratch); member != NULL;
	    member = xml_next(member))
		sign(r, member);
	xml_remove(scratch);
	go(r, "/demands/:id?done=signed");
}

static const struct route routes[] = {
	{ GET,  "/:id",         show,         "show", "read" },
	{ POST, "/:id/signers", save_signers, "show", "write" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "demands.read",  "everyone" },
	{ "demands.write", "secretary" },
	{ 0 }
};

const struct registry demands = {
	.name = "demands", .record = "demand",
	.fields = fields, .filters = filters,
	.routes = routes, .grants = grants, .rule = check,
};

static const struct grant signer_grants[] = {
	{ "signers.read",  "everyone" },
	{ "signers.write", "secretary" },
	{ 0 }
};

const struct registry signers = {
	.name = "signers", .record = "signer", .grants = signer_grants,
};
