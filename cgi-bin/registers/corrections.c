/* corrections.c: a decision that was recorded wrongly is recorded rightly, while its meeting is held. */
#include "../pinkas.h"
#include "ballots.h"
#include "decisions.h"
#include "minutes.h"

/*
 * A slip of the pen is not another decision: the number stays, the reason is
 * demanded, and the ledger keeps what was recorded first, which the page of the
 * decision tells beside what stands now. Once the meeting is closed there is
 * nothing to correct any more but by a later decision.
 */

static const struct field fields[] = {
	{ "correction", TEXT_LINE, .required = 1, .most = 300 },
	{ 0 }
};

static const struct registry correction_form = {
	.name = "decisions", .fields = fields,
};

static const char *
version_of(struct request *r, node decision)
{
	return arena_print(r->arena, "version.%s", xml_value(r, decision,
	    "id"));
}

/* <recorded> under a parent: the decision that is asked for, else the last of the item r->id, with those made together with it. */
static node
recorded(struct request *r, node parent)
{
	const char *asked = r->method == POST ? typed(r, "decision") :
	    pairs_value(&r->query, "decision");
	node all = add(parent, "recorded");

	let_number(r, "item", r->id);
	let(r, "decision", NULL);
	if (asked != NULL)
		let_number(r, "decision", text_number(asked));
	rows(r, all, "decision", "corrections.recorded");
	if (xml_first(all) == NULL)
		refuse(r, 404, "missing", NULL);
	return all;
}

static node
recorded_of(struct request *r, node all, const char *body)
{
	for (node decision = xml_first(all); decision != NULL;
	    decision = xml_next(decision))
		if (strcmp(xml_value(r, decision, "body"), body) == 0)
			return decision;
	return NULL;
}

/* The form */

static void
type(struct request *r, const char *name, const char *value)
{
	if (value != NULL)
		pairs_add(r, &r->typed, name, value);
}

static void
type_votes(struct request *r, node decision)
{
	const char *body = xml_value(r, decision, "body");
	node votes = add(decision, "votes");

	let_number(r, "decision", xml_number(decision, "id"));
	rows(r, votes, "vote", "corrections.votes");
	for (node vote = xml_first(votes); vote != NULL; vote = xml_next(vote)) {
		const char *person = xml_value(r, vote, "person");

		if (xml_number(vote, "dropped") != 0)
			continue;
		type(r, arena_print(r->arena, "vote.%s.%s", body, person),
		    xml_value(r, vote, "choice"));
		type(r, arena_print(r->arena, "reason.%s.%s", body, person),
		    xml_value(r, vote, "reason"));
	}
}

static void
type_counts(struct request *r, node decision)
{
	static const char *const names[] = { "in_favour", "against",
	    "abstained" };
	const char *body = xml_value(r, decision, "body");

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		type(r, arena_print(r->arena, "count.%s.%s", body, names[i]),
		    xml_value(r, decision, names[i]));
}

/* What was recorded stands in the form as if it had just been typed. */
static void
type_recorded(struct request *r, node all)
{
	static const char *const words[] = { "title", "text", "kind" };
	node first = xml_first(all);

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		type(r, words[i], xml_value(r, first, words[i]));
	type(r, "taken", xml_value(r, first, "taken.read"));
	for (node decision = first; decision != NULL;
	    decision = xml_next(decision)) {
		type(r, arena_print(r->arena, "casting.%s", xml_value(r,
		    decision, "body")), xml_value(r, decision, "casting"));
		if (text_is_word("show secret", xml_value(r, decision,
		    "method")))
			type_counts(r, decision);
		else
			type_votes(r, decision);
	}
	r->restored = true;
}

/* A body of the meeting that decided nothing here has nothing to correct. */
static void
only_recorded(struct request *r, node bodies, node all)
{
	for (node body = xml_first(bodies), next; body != NULL; body = next) {
		next = xml_next(body);
		if (recorded_of(r, all, xml_value(r, body, "id")) == NULL)
			xml_remove(body);
	}
}

void
corrections_form(struct request *r, node item)
{
	node scratch = add(r->page, "scratch"), all = recorded(r, scratch);
	node first = xml_first(all), form;
	bool sent = r->method == POST || r->restored;

	if (first == NULL)
		return;
	if (!sent)
		type_recorded(r, all);
	form = form_open(r, r->page, r->path, xml_number(first, "version"));
	set(form, "corrects", xml_value(r, first, "number"));
	form_hidden(form, "decision", xml_value(r, first, "id"));
	for (node decision = first; decision != NULL;
	    decision = xml_next(decision))
		form_hidden(form, version_of(r, decision),
		    r->method == POST && r->status == 422 ?
		    typed(r, version_of(r, decision)) :
		    xml_value(r, decision, "version"));
	form_fields(r, form, &correction_form, NULL, "");
	decisions_form(r, form, item);
	only_recorded(r, xml_child(form, "bodies"), all);
	xml_remove(scratch);
	if (!sent)
		r->restored = false;
}

/* What is recorded */

/* What was adopted, and something rests on it, does not turn out to have been rejected. */
static void
nothing_rests(struct request *r, const struct poll *poll, node all)
{
	const char *what[2];            /* the register, its name */

	if (refused(r) || poll_is_adopted(poll))
		return;
	for (node decision = xml_first(all); decision != NULL;
	    decision = xml_next(decision)) {
		let_number(r, "decision", xml_number(decision, "id"));
		if (values(r, "corrections.rests", what, 2) == 0)
			continue;
		refuse(r, 422, "something-rests-on-it", NULL);
		refuse_with(r, "number", xml_value(r, decision, "number"));
		refuse_with(r, "what", say_label(r, what[0], "one"));
		refuse_with(r, "name", what[1] != NULL ? what[1] : "");
	}
}

/* What was to be done about a decision that was not adopted after all need not be done. */
static void
cancel_followups(struct request *r, int64_t decision, const char *why)
{
	node scratch = add(r->page, "scratch");

	let_number(r, "decision", decision);
	rows(r, scratch, "followup", "corrections.followups");
	record_move(r, "cancel");
	for (node followup = xml_first(scratch); followup != NULL;
	    followup = xml_next(followup))
		record_write(r, registry_named("followups"),
		    xml_number(followup, "id"), xml_number(followup, "version"),
		    (struct change[]){ { "state", "cancelled" },
		    { "progress", why }, { "updated", r->today } }, 3);
	record_move(r, "save");
	xml_remove(scratch);
}

static void
write(struct request *r, struct poll *poll, node all,
    const struct change *said, const char *why)
{
	node first = xml_first(all);

	record_move(r, "correct");
	for (int i = 0; i < poll->count; i++) {
		node decision = recorded_of(r, all, poll->ballots[i].id);
		const char *version = typed(r, version_of(r, decision));

		xml_replace(decision, "version", version != NULL ? version :
		    "");
		poll_correct(r, poll, &poll->ballots[i], decision, said, why);
	}
	record_move(r, "save");
	if (refused(r))
		return;
	if (!poll_is_adopted(poll))
		cancel_followups(r, xml_number(first, "id"), why);
	else if (strcmp(xml_value(r, first, "result"), "adopted") != 0)
		minutes_follow(r, xml_number(first, "id"));
}

/* Somebody corrected it first: what each wrote, in words. */
static void
tell_conflict(struct request *r)
{
	node conflict = xml_child(r->page, "conflict");

	for (node shown = conflict != NULL ? xml_first(conflict) : NULL, next;
	    shown != NULL; shown = next) {
		next = xml_next(shown);
		if (!text_is_word("title text kind result method in_favour "
		    "against abstained taken correction", xml_value(r, shown,
		    "name")))
			xml_remove(shown);
	}
	registry_conflict(r, registry_named("decisions"));
}

void
corrections_take(struct request *r, node item)
{
	node work = add(r->page, "work"), all = recorded(r, work);
	struct change *said, *why;
	struct poll poll;

	if (xml_first(all) != NULL) {
		poll = decisions_poll(r, item);
		poll_begin(r, &poll, xml_child(item, "meeting"), work);
		decisions_are_taken(r, xml_child(item, "meeting"));
		for (int i = poll.count - 1; i >= 0; i--)
			if (recorded_of(r, all, poll.ballots[i].id) == NULL)
				poll.ballots[i] = poll.ballots[--poll.count];
		form_read(r, &correction_form, "", &why);
		form_read(r, registry_named("decisions"), "", &said);
		poll_take(r, &poll);
		nothing_rests(r, &poll, all);
		if (!refused(r))
			write(r, &poll, all, said, why[0].value);
		if (r->status == 409)
			tell_conflict(r);
	}
	xml_remove(work);
}

/* Told on the page of a decision */

void
corrections_show(struct request *r, node decision)
{
	if (xml_value(r, decision, "corrected") == NULL)
		return;
	rows(r, add(r->page, "corrections"), "correction", "corrections.told");
	rows(r, add(r->page, "corrected_votes"), "vote",
	    "corrections.votes_told");
}
