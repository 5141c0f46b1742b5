/* approvals_passing.c: one step of a round, passed by whom it waits for to another who may sign it, taken back, passed back. */
#include "../base/money.h"
#include "../pinkas.h"
#include "approvals.h"

/*
 * Nothing lends a right to sign: whom a step is passed to holds an appointment
 * that the rule admits there, and signs as who they are. A passing counts while
 * both may sign, in the round it was made in (the view standing_passings); what
 * was passed is not passed on.
 */

static void
let_step(struct request *r, const struct signing *signing)
{
	let_number(r, "approval", signing->approval);
	let_number(r, "signatory", signing->appointment);
}

/* Why that one does not take it over, in words. */
static const char *
obstacle(struct request *r, node person, int64_t amount)
{
	struct pairs needs = { .last = &needs.first };
	const char *ceiling = xml_value(r, person, "ceiling");
	const char *why = xml_value(r, person, "why");
	const char *day = xml_value(r, person, strcmp(why, "later") == 0 ?
	    "since" : "last");

	pairs_add(r, &needs, "amount", money_write(r->arena, amount));
	if (ceiling != NULL)
		pairs_add(r, &needs, "ceiling", money_write(r->arena,
		    text_number(ceiling)));
	if (day != NULL)
		pairs_add(r, &needs, "day", calendar_written(r->arena, day));
	return say_fill(r, arena_print(r->arena, "approvals.obstacle.%s", why),
	    &needs);
}

/* The names of those whom it may be passed to, or that there is nobody. */
static const char *
names_of(struct request *r, node takers)
{
	const char *names = "";

	for (node one = xml_first(takers); one != NULL; one = xml_next(one))
		names = arena_print(r->arena, "%s%s%s", names,
		    *names != '\0' ? ", " : "", xml_value(r, one, "label"));
	return *names != '\0' ? names : say_label(r, "approvals", "nobody");
}

static bool
is_among(node takers, int64_t to)
{
	for (node one = xml_first(takers); one != NULL; one = xml_next(one))
		if (xml_number(one, "value") == to)
			return true;
	return false;
}

/* What keeps it from that person, who is none of the takers. */
static const char *
why_not(struct request *r, const struct signing *signing, int64_t to,
    bool auditor)
{
	node scratch = add(r->page, "scratch");
	const char *why;

	if (to != r->person && !auditor)
		rows(r, scratch, "person", "approvals.obstacles");
	why = to == r->person ? say_label(r, "approvals.obstacle", "self") :
	    auditor ? say_label(r, "approvals.obstacle", "auditor") :
	    xml_first(scratch) == NULL ?
	    say_label(r, "approvals.obstacle", "unappointed") :
	    obstacle(r, xml_first(scratch), signing->amount);
	xml_remove(scratch);
	return why;
}

/* By which appointment that person would sign; 0, and why, when they may not. */
static int64_t
taker(struct request *r, const struct signing *signing, int64_t to)
{
	node takers = add(r->page, "scratch");
	const char *part[2] = { NULL };         /* name, is the auditor */
	int64_t appointment = 0;

	let_step(r, signing);
	let_number(r, "to", to);
	rows(r, takers, "taker", "approvals.takers");
	if (values(r, "approvals.auditing", part, 2) == 0)
		refuse(r, 422, "not-a-choice", "to");
	else if (is_among(takers, to))
		appointment = number(r, "approvals.taker", 0);
	else {
		refuse(r, 422, "may-not-take-the-step", "to");
		refuse_with(r, "name", part[0]);
		refuse_with(r, "why", why_not(r, signing, to, *part[1] == '1'));
		refuse_with(r, "names", names_of(r, takers));
	}
	xml_remove(takers);
	return appointment;
}

static void
write_passing(struct request *r, const struct signing *signing, int64_t to,
    int64_t appointment, const char *why)
{
	record_move(r, "pass");
	record_write(r, &approval_passings, 0, 0, (struct change[]){
	    { "approval", in_figures(r, signing->approval) },
	    { "round", in_figures(r, signing->round) },
	    { "from", in_figures(r, r->person) }, { "to", in_figures(r, to) },
	    { "passer", in_figures(r, signing->appointment) },
	    { "signatory", in_figures(r, appointment) }, { "why", why },
	    { "hash", signing->hash }, { "at", r->moment },
	    { "method", proof_fresh(r) } }, 10);
}

static const char *
typed_reason(struct request *r)
{
	const char *why = typed(r, "reason");

	if (why == NULL || *why == '\0')
		refuse(r, 422, "required", "reason");
	return why;
}

void
approvals_post_pass(struct request *r)
{
	const char *why = typed_reason(r);
	int64_t to = typed_number(r, "to"), appointment = 0;
	struct signing signing;

	if (to == 0)
		refuse(r, 422, "required", "to");
	if (!refused(r) && approvals_find_signer(r, r->id, r->person, r->today,
	    &signing)) {
		approvals_is_as_seen(r, &signing, typed(r, "hash"));
		if (signing.passing != 0)
			refuse(r, 422, "passed_is_not_passed_on", NULL);
		if (!refused(r))
			appointment = taker(r, &signing, to);
		proof_need(r);
		if (!refused(r))
			write_passing(r, &signing, to, appointment, why);
	}
	registry_show_again(r);
	go(r, "/approvals/:id?done=passed");
}

/* What the asker passed, or what was passed to them, is no more: it waits for whom it waited for. */
static void
end_passing(struct request *r, const char *query, const char *how,
    const char *why)
{
	node scratch = add(r->page, "scratch"), passing;

	let_number(r, "approval", r->id);
	rows(r, scratch, "passing", query);
	passing = xml_first(scratch);
	if (passing == NULL)
		refuse(r, 422, "nothing-is-passed", NULL);
	if (!refused(r)) {
		record_move(r, how);
		record_write(r, &approval_passings,
		    xml_number(passing, "id"),
		    xml_number(passing, "version"),
		    (struct change[]){ { "ended", r->moment },
		    { "ended_how", how }, { "ended_why", why } }, 3);
	}
	xml_remove(scratch);
	registry_show_again(r);
	go(r, arena_print(r->arena, "/approvals/:id?done=%s", how));
}

void
approvals_post_take_back(struct request *r)
{
	end_passing(r, "approvals.passed", "taken_back", typed(r, "reason"));
}

void
approvals_post_pass_back(struct request *r)
{
	end_passing(r, "approvals.passing", "passed_back", typed_reason(r));
}

/* What a signer may do with a step */

static void
tell_barred(struct request *r, node pass, const struct signing *signing)
{
	rows(r, pass, "barred", "approvals.obstacles");
	for (node one = xml_first(pass); one != NULL; one = xml_next(one))
		set(one, "why.say", obstacle(r, one, signing->amount));
}

/* Whom it may be passed to, each up to how much; else why nobody. */
static void
offer_takers(struct request *r, const struct signing *signing)
{
	node pass = add(r->page, "pass");

	let_step(r, signing);
	let(r, "to", NULL);
	rows(r, pass, "taker", "approvals.takers");
	if (xml_first(pass) == NULL) {
		tell_barred(r, pass, signing);
		return;
	}
	for (node one = xml_first(pass); one != NULL; one = xml_next(one))
		if (xml_value(r, one, "ceiling") != NULL)
			set(one, "ceiling.say", money_write(r->arena,
			    xml_number(one, "ceiling")));
	set(pass, "responsible", signing->treasurer ? "yes" : NULL);
	form_open(r, pass, arena_print(r->arena, "/approvals/%lld/pass",
	    (long long)signing->approval), 0);
	form_hidden(xml_last(pass), "hash", signing->hash);
	proof_ask(r, xml_last(pass));
}

void
approvals_offer_passing(struct request *r, const struct signing *signing)
{
	if (signing->passing == 0)
		offer_takers(r, signing);
	else
		form_signed(r, add(r->page, "pass_back"), arena_print(r->arena,
		    "/approvals/%lld/pass_back", (long long)signing->approval),
		    0);
}

void
approvals_offer_taking_back(struct request *r, int64_t approval)
{
	node passed;

	let_number(r, "approval", approval);
	rows(r, r->page, "passed", "approvals.passed");
	passed = xml_child(r->page, "passed");
	if (passed != NULL && session_may(r, "approvals.sign"))
		form_signed(r, passed, arena_print(r->arena,
		    "/approvals/%lld/take_back", (long long)approval), 0);
}

static const struct grant grants[] = {
	{ "approval_passings.read",  "secretary chair ceo treasurer legal procurement auditor council_member" },
	{ "approval_passings.write", "" },
	{ 0 }
};

const struct registry approval_passings = {
	.name = "approval_passings", .record = "passing", .grants = grants,
};
