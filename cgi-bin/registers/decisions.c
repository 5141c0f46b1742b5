/* decisions.c: the register of decisions, numbered without a gap, and the page that records one. */
#include "../pinkas.h"
#include "decisions.h"

/*
 * A decision is made by recording it in an item of a meeting, in one
 * transaction with its votes, its number and what follows from it; after that
 * nothing of it changes but that it may be voided, with a reason and in place.
 * The result is computed by the rules of the body in force on the day.
 */

extern const struct registry agenda, decisions, followups, votes;

enum { MOST_BODIES = 8 };         /* convened together */

static const struct field fields[] = {
	{ "title", TEXT_LINE, .required = 1, .most = 300 },
	{ "text",  TEXT, .required = 1, .most = 8000 },
	{ "kind",  ONE_OF, .choices = "minutes budget plan appointment signatories "
	    "procurement agreement procedure audit other", .required = 1 },
	{ 0 }
};

static const struct field filters[] = {
	{ "search",    TEXT_LINE, .most = 100 },
	{ "body",      CHOICE, .choices = "bodies.choices" },
	{ "year",      CHOICE, .choices = "decisions.years" },
	{ "authority", CHOICE, .choices = "authorities.choices" },
	{ "kind",      ONE_OF, .choices = "minutes budget plan appointment signatories "
	    "procurement agreement procedure audit other" },
	{ "standing",  ONE_OF, .choices = "late open done pending amended rejected void" },
	{ 0 }
};

/* What may follow; its owner is a person, an authority, or whoever is written. */
static const struct field followup_fields[] = {
	{ "title",     TEXT_LINE, .most = 300 },
	{ "owner",     CHOICE, .choices = "people.choices" },
	{ "authority", CHOICE, .choices = "authorities.choices" },
	{ "owned_by",  TEXT_LINE, .most = 120 },
	{ "due",       DAY },
	{ 0 }
};

static const struct registry followup_form = {
	.name = "followups", .fields = followup_fields,
};

static const char *
text_of(struct request *r, int64_t number)
{
	return arena_print(r->arena, "%lld", (long long)number);
}

static const char *
input(struct request *r, const char *what, const char *body, const char *person)
{
	return arena_print(r->arena, "%s.%s.%s", what, body, person);
}

/* The bodies that decide, each with whoever may vote now. */
static node
show_bodies(struct request *r, node form)
{
	node bodies = add(form, "bodies");

	rows(r, bodies, "body", "decisions.bodies_that_decide");
	let_number(r, "meeting", r->within);
	let(r, "time", NULL);
	for (node body = xml_first(bodies); body != NULL;
	    body = xml_next(body)) {
		let_number(r, "body",
		    strtoll(xml_value(r, body, "id"), NULL, 10));
		rows(r, body, "voter", "attendance.voters");
	}
	return bodies;
}

/* What was marked stays marked when the form is shown again. */
static void
show_marks(struct request *r, node bodies)
{
	for (node body = xml_first(bodies); body != NULL;
	    body = xml_next(body)) {
		const char *id = xml_value(r, body, "id");

		for (node voter = xml_first(body); voter != NULL;
		    voter = xml_next(voter)) {
			const char *person = xml_value(r, voter, "id");

			set(voter, "choice",
			    typed(r, input(r, "vote", id, person)));
			set(voter, "reason",
			    typed(r, input(r, "reason", id, person)));
		}
	}
}

/* The item's title and draft stand in the form until something else is typed. */
static void
show_words(struct request *r, node form, node item)
{
	node preset = add(form, "preset"), follow = add(form, "followup");
	const char *kind = xml_value(r, item, "kind");

	set(preset, "title", xml_value(r, item, "title"));
	set(preset, "text", xml_value(r, item, "draft"));
	set(preset, "kind", text_is_word("minutes budget appointment "
	    "procurement audit", kind) ? kind : "other");
	form_fields(r, form, r->registry, preset, "");
	set(follow, "due", value(r, "decisions.next_meeting_day"));
	form_fields(r, follow, &followup_form, follow, "followup.");
}

/* Labels and problems of the decision are those of its own register. */
static void
speak_of_decisions(struct request *r)
{
	r->registry = registry_named("decisions");
}

static node
item_of(struct request *r)
{
	node record = xml_child(r->page, "record");

	return record != NULL ? xml_first(record) :
	    row(r, add(r->page, "record"), "item", "decisions.item");
}

void
decisions_decide(struct request *r)
{
	node item = item_of(r), form;

	if (item == NULL)
		return;
	speak_of_decisions(r);
	form = form_open(r, r->page, r->path,
	    strtoll(xml_value(r, item, "version"), NULL, 10));
	show_words(r, form, item);
	show_marks(r, show_bodies(r, form));
	rows(r, add(form, "quorum"), "body", "attendance.quorum");
}

/*
 * A meeting decides while it is open, or is recorded after its time, or from a
 * document that states no day; never before, and never once it is closed.
 */
static void
meeting_takes_decisions(struct request *r, node item)
{
	node meeting = xml_child(item, "meeting");
	const char *state = xml_value(r, meeting, "state");
	const char *held = xml_value(r, meeting, "held");

	if (text_is_word("closed cancelled", state))
		refuse(r, 422, "closed-meetings-are-final", NULL);
	else if (strcmp(state, "open") != 0 && held != NULL &&
	    (strcmp(state, "called") != 0 || strcmp(held, r->moment) > 0))
		refuse(r, 422, "meeting-is-not-open", NULL);
}

void
ballot_count(struct ballot *ballot, const char *choice, bool is_chair)
{
	struct tally *tally = &ballot->tally;

	tally->present++;
	ballot->chair_for |= is_chair && strcmp(choice, "for") == 0;
	if (strcmp(choice, "for") == 0)
		tally->in_favour++;
	else if (strcmp(choice, "against") == 0)
		tally->against++;
	else if (strcmp(choice, "abstain") == 0)
		tally->abstained++;
	else if (strcmp(choice, "recused") == 0)
		tally->recused++;
	else
		tally->absent++;
}

/* What a voter is recorded with: as marked, or "for" when all are. */
static const char *
choice_of(struct request *r, const struct ballot *ballot, node voter)
{
	if (strcmp(typed(r, "how"), "unanimous") == 0)
		return "for";
	return typed(r, input(r, "vote", ballot->id,
	    xml_value(r, voter, "id")));
}

static void
take_vote(struct request *r, struct ballot *ballot, node voter)
{
	const char *person = xml_value(r, voter, "id");
	const char *name = xml_value(r, voter, "name");
	const char *choice = choice_of(r, ballot, voter);
	const char *reason = typed(r, input(r, "reason", ballot->id, person));

	if (choice == NULL || !text_is_word("for against abstain recused absent",
	    choice)) {
		refuse(r, 422, "vote-is-missing",
		    input(r, "vote", ballot->id, person));
		refuse_with(r, "name", name);
		return;
	}
	if (strcmp(choice, "recused") == 0 && (reason == NULL ||
	    *reason == '\0')) {
		refuse(r, 422, "recused-needs-a-reason",
		    input(r, "reason", ballot->id, person));
		refuse_with(r, "name", name);
	}
	ballot_count(ballot, choice, strcmp(xml_value(r, voter, "role"),
	    "chair") == 0);
}

static int
typed_count(struct request *r, const struct ballot *ballot, const char *name)
{
	const char *field = input(r, "count", ballot->id, name);
	const char *text = typed(r, field);

	if (text == NULL || *text == '\0' || strlen(text) > 4 ||
	    strspn(text, "0123456789") != strlen(text)) {
		refuse(r, 422, "not-a-number", field);
		return 0;
	}
	return atoi(text);
}

/* A show of hands or a secret ballot: counts, and no more of them than people in the room. */
static void
take_counts(struct request *r, struct ballot *ballot)
{
	struct tally *tally = &ballot->tally;
	int counted;

	for (node voter = xml_first(ballot->voters); voter != NULL;
	    voter = xml_next(voter))
		tally->present++;
	tally->in_favour = typed_count(r, ballot, "in_favour");
	tally->against = typed_count(r, ballot, "against");
	tally->abstained = typed_count(r, ballot, "abstained");
	counted = tally->in_favour + tally->against + tally->abstained;
	if (counted > tally->present) {
		refuse(r, 422, "counts-do-not-add-up",
		    input(r, "count", ballot->id, "in_favour"));
		refuse_with(r, "counted", text_of(r, counted));
		refuse_with(r, "base", text_of(r, tally->present));
	}
	tally->absent = tally->present - counted;
}

static bool
by_counts(struct request *r)
{
	return text_is_word("show secret", typed(r, "how"));
}

static int
base_of(const struct tally *tally)
{
	return tally->present - tally->recused - tally->absent;
}

/* Members in the room, less those with a personal interest, are as many as the body's rule demands. */
static void
quorum_at_the_vote(struct request *r, const struct ballot *ballot)
{
	node quorum = xml_child(xml_child(r->page, "work"), "quorum");
	int here = ballot->tally.present - ballot->tally.recused;

	for (node body = xml_first(quorum); body != NULL;
	    body = xml_next(body)) {
		const char *needed = xml_value(r, body, "needed");

		if (strcmp(xml_value(r, body, "id"), ballot->id) != 0 ||
		    needed == NULL || here >= atoi(needed))
			continue;
		refuse(r, 422, "no-quorum", NULL);
		refuse_with(r, "body", xml_value(r, body, "name"));
		refuse_with(r, "needed", needed);
		refuse_with(r, "present", text_of(r, here));
		refuse_with(r, "source", xml_value(r, body, "source"));
	}
}

static const char *
rule_in_force(struct request *r, struct ballot *ballot, const char *rule)
{
	const char *found_rule[3];      /* id, value, source */

	let(r, "rule", rule);
	let(r, "day", ballot->day);
	if (values(r, "decisions.rule", found_rule, 3) == 0)
		return NULL;
	if (strcmp(rule, "majority") == 0) {
		ballot->rule = found_rule[0];
		ballot->source = found_rule[2];
	}
	return found_rule[1];
}

/* Adopted by the majority the rule demands: of those voting, of all members, or two thirds of those voting. */
static bool
is_adopted(const struct ballot *ballot, int members)
{
	const struct tally *tally = &ballot->tally;

	if (ballot->majority != NULL && strcmp(ballot->majority, "absolute") == 0)
		return tally->in_favour * 2 > members;
	if (ballot->majority != NULL && strcmp(ballot->majority, "two_thirds") == 0)
		return tally->in_favour * 3 >=
		    (tally->in_favour + tally->against) * 2 &&
		    tally->in_favour > 0;
	if (tally->in_favour == tally->against)
		return tally->in_favour > 0 && ballot->chair_for &&
		    ballot->tie != NULL &&
		    strcmp(ballot->tie, "chair_casts") == 0;
	return tally->in_favour > tally->against;
}

void
ballot_rules(struct request *r, struct ballot *ballot)
{
	let_number(r, "body", strtoll(ballot->id, NULL, 10));
	ballot->majority = rule_in_force(r, ballot, "majority");
	ballot->tie = rule_in_force(r, ballot, "tie");
}

static void
take_ballot(struct request *r, struct ballot *ballot)
{
	ballot_rules(r, ballot);
	if (xml_first(ballot->voters) == NULL) {
		refuse(r, 422, "nobody-may-vote", NULL);
		refuse_with(r, "body", xml_value(r, ballot->body, "name"));
	} else if (by_counts(r))
		take_counts(r, ballot);
	else
		for (node voter = xml_first(ballot->voters); voter != NULL;
		    voter = xml_next(voter))
			take_vote(r, ballot, voter);
	if (!refused(r))
		quorum_at_the_vote(r, ballot);
}

/* The day whose rules and members count: of the meeting, or the last of its year when no day is stated. */
static const char *
day_of(struct request *r, node item)
{
	node meeting = xml_child(item, "meeting");
	const char *held = xml_value(r, meeting, "held");

	return held != NULL ? arena_part(r->arena, held, 10) :
	    arena_print(r->arena, "%s-12-31", xml_value(r, meeting, "year"));
}

int64_t
ballot_decide(struct request *r, struct ballot *ballot, const struct change *said,
    int64_t together)
{
	const struct tally *tally = &ballot->tally;
	const char *year = arena_part(r->arena, ballot->day, 4);
	int members;

	let_number(r, "body", strtoll(ballot->id, NULL, 10));
	let_number(r, "year", strtoll(year, NULL, 10));
	let(r, "day", ballot->day);
	members = (int)number(r, "decisions.entitled", 0);
	const struct change changes[] = {
		{ "body", ballot->id }, { "meeting", text_of(r, ballot->meeting) },
		{ "item", text_of(r, ballot->item) }, { "year", year },
		{ "serial", value(r, "decisions.next_serial") },
		{ "decided", ballot->stated ? ballot->day : NULL }, said[0], said[1], said[2],
		{ "result", is_adopted(ballot, members) ? "adopted" : "rejected" },
		{ "method", ballot->method },
		{ "in_favour", text_of(r, tally->in_favour) },
		{ "against", text_of(r, tally->against) },
		{ "abstained", text_of(r, tally->abstained) },
		{ "base", text_of(r, base_of(tally)) },
		{ "rule", ballot->rule },
		{ "together", together != 0 ? text_of(r, together) : NULL },
	};

	return record_write(r, &decisions, 0, 0, changes,
	    sizeof(changes) / sizeof(changes[0]));
}

void
ballot_vote(struct request *r, int64_t decision, node voter,
    const char *choice, const char *reason)
{
	node authority = xml_child(voter, "authority");
	const struct change changes[] = {
		{ "decision", text_of(r, decision) },
		{ "person", xml_value(r, voter, "id") },
		{ "authority", authority != NULL ?
		    xml_value(r, authority, "id") : NULL },
		{ "choice", choice }, { "reason", reason },
	};

	record_write(r, &votes, 0, 0, changes, 5);
}

/* Unanimity in one press is kept as explicit rows too; of counts there are none. */
static void
write_votes(struct request *r, const struct ballot *ballot, int64_t decision)
{
	for (node voter = xml_first(ballot->voters);
	    voter != NULL && !by_counts(r); voter = xml_next(voter)) {
		const char *choice = choice_of(r, ballot, voter);

		ballot_vote(r, decision, voter, choice,
		    strcmp(choice, "recused") != 0 ? NULL : typed(r,
		    input(r, "reason", ballot->id, xml_value(r, voter, "id"))));
	}
}

static void
write_followup(struct request *r, const struct change *said, int count_of_said,
    int64_t decision)
{
	struct change changes[8];

	if (said[0].value == NULL)
		return;
	memcpy(changes, said, count_of_said * sizeof(*said));
	changes[count_of_said] = (struct change){ "decision",
	    text_of(r, decision) };
	record_write(r, &followups, 0, 0, changes, count_of_said + 1);
}

/* A follow-up that says what but not whose would be nobody's. */
static int
read_followup(struct request *r, struct change **said)
{
	int count_of_said = form_read(r, &followup_form, "followup.", said);

	if ((*said)[0].value != NULL && (*said)[1].value == NULL &&
	    (*said)[2].value == NULL && (*said)[3].value == NULL)
		refuse(r, 422, "somebody_owns_it", "followup.owner");
	return count_of_said;
}

static int
read_ballots(struct request *r, node item, node bodies, struct ballot *ballots)
{
	int ballots_read = 0;

	for (node body = xml_first(bodies); body != NULL;
	    body = xml_next(body)) {
		struct ballot *ballot = &ballots[ballots_read];

		ballot->body = ballot->voters = body;
		ballot->id = xml_value(r, body, "id");
		ballot->day = day_of(r, item);
		ballot->stated = xml_value(r, xml_child(item, "meeting"),
		    "held") != NULL;
		ballot->meeting = r->within;
		ballot->item = r->id;
		if (++ballots_read == MOST_BODIES)
			break;
	}
	return ballots_read;
}

static void
write_all(struct request *r, struct ballot *ballots, int count_of_ballots,
    const struct change *said)
{
	struct change *follow;
	int count_of_follow = read_followup(r, &follow);
	int64_t first = 0;

	for (int i = 0; i < count_of_ballots && !refused(r); i++) {
		int64_t decision = ballot_decide(r, &ballots[i], said, first);

		write_votes(r, &ballots[i], decision);
		if (first == 0)
			first = decision;
	}
	if (!refused(r))
		write_followup(r, follow, count_of_follow, first);
	record_write(r, &agenda, r->id, typed_number(r, "version"),
	    (struct change[]){ { "outcome", "resolved" } }, 1);
}

static void
take_all(struct request *r, node item, node work)
{
	struct ballot ballots[MOST_BODIES] = { 0 };
	struct change *said;
	int count_of_ballots = read_ballots(r, item, show_bodies(r, work),
	    ballots);

	rows(r, add(work, "quorum"), "body", "attendance.quorum");
	meeting_takes_decisions(r, item);
	form_read(r, r->registry, "", &said);
	if (typed(r, "how") == NULL || !text_is_word(
	    "marked unanimous show secret", typed(r, "how"))) {
		refuse(r, 422, "not-a-choice", "how");
		return;
	}
	for (int i = 0; i < count_of_ballots; i++) {
		ballots[i].method = strcmp(typed(r, "how"), "marked") == 0 ?
		    "roll_call" : typed(r, "how");
		take_ballot(r, &ballots[i]);
	}
	write_all(r, ballots, count_of_ballots, said);
}

void
decisions_record(struct request *r)
{
	node item = item_of(r), work;

	if (item == NULL)
		return;
	speak_of_decisions(r);
	work = add(r->page, "work");
	take_all(r, item, work);
	xml_remove(work);
	if (r->status == 422)
		decisions_decide(r);
	go(r, arena_print(r->arena, "/meetings/%lld?done=decided#item-%lld",
	    (long long)r->within, (long long)r->id));
}

/* The decision, and everything it hangs on and that hangs on it. */
static void
show(struct request *r)
{
	node record = registry_record(r);

	if (record == NULL)
		return;
	rows(r, add(r->page, "votes"), "vote", "decisions.votes");
	rows(r, add(r->page, "followups"), "followup", "decisions.followups");
	rows(r, add(r->page, "conditions"), "condition",
	    "conditions.of_decision");
	rows(r, add(r->page, "related"), "decision", "decisions.related");
	rows(r, add(r->page, "referring"), "record", "decisions.referring");
	registry_moves(r, record);
}

/* Every series with its first and last number: no gap, and why a number is void. */
static void
numbers(struct request *r)
{
	rows(r, add(r->page, "series"), "series", "decisions.numbers");
	rows(r, add(r->page, "voided"), "decision", "decisions.void_numbers");
}

static const struct route routes[] = {
	{ GET, "/numbers", numbers, "numbers", "read" },
	{ GET, "/:id",     show,    "show",    "read" },
	{ 0 }
};

static const struct move moves[] = {
	{ "void", "standing", "void", "decisions.void", .asks = "reason" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "decisions.read",   "everyone" },
	{ "decisions.write",  "" },
	{ "decisions.record", "secretary" },
	{ "decisions.void",   "secretary" },
	{ 0 }
};

const struct registry decisions = {
	.name = "decisions", .record = "decision",
	.fields = fields, .filters = filters, .routes = routes,
	.moves = moves, .grants = grants,
};
