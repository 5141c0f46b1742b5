/* ballots.c: how something is put to the vote: who may, what was counted, and what follows by which rule. */
#include "../pinkas.h"
#include "ballots.h"
#include "clock.h"

/*
 * Who may vote follows from the memberships of the day and from who was in the
 * room at that minute (sql/attendance.sql); what follows from the counts, from
 * the dated rules of the body. Neither is ever typed.
 */

static const char *
input(struct request *r, const struct poll *poll, const char *what,
    const struct ballot *ballot, const char *whose)
{
	return arena_print(r->arena, whose != NULL ? "%s%s.%s.%s" : "%s%s.%s",
	    poll->prefix, what, ballot->id, whose);
}

/* The rules */

static void
find_rule(struct request *r, const struct poll *poll, const char *rule,
    struct ruling *ruling)
{
	const char *part[3];            /* id, value, source */

	let(r, "rule", rule);
	let(r, "day", poll->day);
	if (values(r, "decisions.rule", part, 3) != 0)
		*ruling = (struct ruling){ part[0], part[1], part[2] };
}

static void
show_rule(struct request *r, node body, const char *name,
    const struct ruling *ruling)
{
	set(body, name, ruling->value);
	set(body, arena_print(r->arena, "%s.source", name), ruling->source);
	set(body, arena_print(r->arena, "%s.say", name), ruling->value != NULL ?
	    say_label(r, "rules.value", ruling->value) : NULL);
}

/* The usual majority, or that of the kind of decision where the body has one on that day. */
static void
find_majority(struct request *r, const struct poll *poll,
    struct ballot *ballot)
{
	struct ruling own = { 0 };

	find_rule(r, poll, poll->rule, &ballot->majority);
	if (ballot->majority.value == NULL)
		find_rule(r, poll, "majority", &ballot->majority);
	set(ballot->body, "majority.usual", ballot->majority.value);
	if (poll->kind == NULL)
		return;
	find_rule(r, poll, arena_print(r->arena, "majority_%s", poll->kind),
	    &own);
	if (own.value == NULL)
		return;
	ballot->majority = own;
	set(ballot->body, "majority.kind", say_label(r, "decisions.kind",
	    poll->kind));
}

static void
find_rules(struct request *r, const struct poll *poll, struct ballot *ballot)
{
	find_majority(r, poll, ballot);
	find_rule(r, poll, "tie", &ballot->tie);
	find_rule(r, poll, "abstentions", &ballot->abstentions);
	ballot->members = (int)number(r, "decisions.entitled", 0);
	show_rule(r, ballot->body, "majority", &ballot->majority);
	show_rule(r, ballot->body, "tie", &ballot->tie);
	show_rule(r, ballot->body, "abstentions", &ballot->abstentions);
	set_number(ballot->body, "members", ballot->members);
}

/* Who may */

static void
find_quorum(struct request *r, struct ballot *ballot, node quorum)
{
	for (node body = xml_first(quorum); body != NULL; body = xml_next(body))
		if (strcmp(xml_value(r, body, "id"), ballot->id) == 0) {
			ballot->present = (int)xml_number(body, "present");
			ballot->quorum = (int)xml_number(body, "needed");
			set(ballot->body, "quorum",
			    xml_value(r, body, "needed"));
			set(ballot->body, "quorum.source",
			    xml_value(r, body, "source"));
			set(ballot->body, "present",
			    xml_value(r, body, "present"));
		}
}

/* The day whose rules and members count: of the meeting, or the last of its year when no day is stated. */
static void
settle_day(struct request *r, struct poll *poll, node meeting)
{
	const char *held = xml_value(r, meeting, "held");

	poll->stated = held != NULL;
	poll->day = held != NULL ? arena_part(r->arena, held, 10) :
	    arena_print(r->arena, "%s-12-31", xml_value(r, meeting, "year"));
	if (poll->time != NULL)
		poll->time = clock_time(r, held, poll->time);
	else if (poll->stated && clock_runs(r, held) &&
	    strcmp(xml_value(r, meeting, "state"), "open") == 0)
		poll->time = clock_now(r, held);
}

void
poll_begin(struct request *r, struct poll *poll, node meeting, node parent)
{
	node bodies = add(parent, "bodies"), quorum = add(parent, "quorum");

	settle_day(r, poll, meeting);
	poll->meeting = r->within;
	let_number(r, "meeting", r->within);
	let_number(r, "item", poll->item);
	let(r, "time", poll->time);
	let(r, "call", NULL);
	let(r, "day", poll->day);
	rows(r, bodies, "body", "decisions.bodies_that_decide");
	rows(r, quorum, "body", "attendance.quorum");
	if (poll->kind != NULL) {
		rows(r, add(parent, "majorities"), "majority",
		    "decisions.majorities");
		rows(r, add(parent, "silent"), "present", "attendance.silent");
	}
	for (node body = xml_first(bodies); body != NULL &&
	    poll->count < MOST_BODIES; body = xml_next(body)) {
		struct ballot *ballot = &poll->ballots[poll->count++];

		ballot->body = body;
		ballot->id = xml_value(r, body, "id");
		let_number(r, "body", text_number(ballot->id));
		find_rules(r, poll, ballot);
		find_quorum(r, ballot, quorum);
		rows(r, body, "voter", "attendance.voters");
		clock_show_rows(r, body, xml_value(r, meeting, "held"));
	}
	let(r, "item", NULL);
	let(r, "time", NULL);
}

/* What was marked */

static void
count(struct tally *tally, const char *choice)
{
	tally->present++;
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

/* What a voter is recorded with: out of it by a personal interest, "for" when all are, else as marked. */
static const char *
choice_of(struct request *r, const struct poll *poll,
    const struct ballot *ballot, node voter)
{
	if (xml_value(r, voter, "interest") != NULL)
		return "recused";
	if (strcmp(poll->how, "unanimous") == 0)
		return "for";
	if (strcmp(poll->how, "circulation") == 0)
		return xml_value(r, voter, "choice");
	return typed(r, input(r, poll, "vote", ballot,
	    xml_value(r, voter, "id")));
}

static const char *
reason_of(struct request *r, const struct poll *poll,
    const struct ballot *ballot, node voter)
{
	const char *known = xml_value(r, voter, "interest");

	return known != NULL ? known : typed(r, input(r, poll, "reason",
	    ballot, xml_value(r, voter, "id")));
}

static void
take_vote(struct request *r, const struct poll *poll, struct ballot *ballot,
    node voter)
{
	const char *person = xml_value(r, voter, "id");
	const char *choice = choice_of(r, poll, ballot, voter);
	const char *reason = reason_of(r, poll, ballot, voter);
	bool chairs = strcmp(xml_value(r, voter, "role"), "chair") == 0;

	if (choice == NULL || !text_is_word("for against abstain recused absent",
	    choice)) {
		refuse(r, 422, "vote-is-missing",
		    input(r, poll, "vote", ballot, person));
		refuse_with(r, "name", xml_value(r, voter, "name"));
		return;
	}
	if (strcmp(choice, "recused") == 0 && (reason == NULL ||
	    *reason == '\0')) {
		refuse(r, 422, "recused-needs-a-reason",
		    input(r, poll, "reason", ballot, person));
		refuse_with(r, "name", xml_value(r, voter, "name"));
	}
	count(&ballot->tally, choice);
	ballot->chair_for |= chairs && strcmp(choice, "for") == 0;
	ballot->chair_against |= chairs && strcmp(choice, "against") == 0;
}

/* Why a vote is not one; part: name, present, arrived, left. */
static const char *
why_away(const struct poll *poll, const char *const part[4])
{
	if (part[1] == NULL || strcmp(part[1], "present") != 0)
		return "voter-was-absent";
	if (part[2] != NULL && poll->time != NULL &&
	    strcmp(part[2], poll->time) > 0)
		return "voter-came-later";
	return part[3] != NULL ? "voter-had-left" : "voter-has-no-vote";
}

/* Whoever was not in the room at that minute is named, with the times. */
static void
refuse_away(struct request *r, const struct poll *poll, const char *field,
    int64_t person)
{
	const char *part[4];            /* name, present, arrived, left */

	let_number(r, "person", person);
	let(r, "time", poll->time);
	if (values(r, "attendance.away_voters", part, 4) == 0)
		return;
	refuse(r, 422, why_away(poll, part), field);
	refuse_with(r, "name", part[0]);
	refuse_with(r, "time", clock_read(r, poll->time));
	refuse_with(r, "arrived", clock_read(r, part[2]));
	refuse_with(r, "left", clock_read(r, part[3]));
	let(r, "time", NULL);
}

static bool
is_voter(const struct ballot *ballot, int64_t person)
{
	for (node voter = xml_first(ballot->body); voter != NULL;
	    voter = xml_next(voter))
		if (xml_number(voter, "id") == person)
			return true;
	return false;
}

/* A vote that was sent for somebody who was not there is refused, never passed over. */
static void
refuse_strangers(struct request *r, const struct poll *poll,
    const struct ballot *ballot)
{
	const char *prefix = arena_print(r->arena, "%svote.%s.", poll->prefix,
	    ballot->id);

	for (const struct pair *pair = r->typed.first; pair != NULL;
	    pair = pair->next) {
		int64_t person;

		if (strncmp(pair->name, prefix, strlen(prefix)) != 0 ||
		    !text_is_word("for against abstain", pair->value))
			continue;
		person = text_number(pair->name + strlen(prefix));
		if (!is_voter(ballot, person))
			refuse_away(r, poll, pair->name, person);
	}
}

static int
typed_count(struct request *r, const struct poll *poll,
    const struct ballot *ballot, const char *name)
{
	const char *field = input(r, poll, "count", ballot, name);
	const char *text = typed(r, field);

	if (text == NULL || *text == '\0' || strlen(text) > 4 ||
	    strspn(text, "0123456789") != strlen(text)) {
		refuse(r, 422, "not-a-number", field);
		return 0;
	}
	return atoi(text);
}

/* A show of hands or a secret ballot: counts, and no more of them than people who may vote in the room. */
static void
take_counts(struct request *r, const struct poll *poll, struct ballot *ballot)
{
	struct tally *tally = &ballot->tally;
	int counted, may;

	for (node voter = xml_first(ballot->body); voter != NULL;
	    voter = xml_next(voter)) {
		tally->present++;
		tally->recused += xml_value(r, voter, "interest") != NULL;
	}
	tally->in_favour = typed_count(r, poll, ballot, "in_favour");
	tally->against = typed_count(r, poll, ballot, "against");
	tally->abstained = typed_count(r, poll, ballot, "abstained");
	counted = tally->in_favour + tally->against + tally->abstained;
	may = tally->present - tally->recused;
	if (counted > may) {
		refuse(r, 422, "counts-do-not-add-up",
		    input(r, poll, "count", ballot, "in_favour"));
		refuse_with(r, "counted", in_figures(r, counted));
		refuse_with(r, "base", in_figures(r, may));
	}
	tally->absent = may - counted;
}

static bool
by_counts(const struct poll *poll)
{
	return text_is_word("show secret", poll->how);
}

/* What follows */

static int
base_of(const struct tally *tally)
{
	return tally->in_favour + tally->against + tally->abstained;
}

static bool
is(const struct ruling *ruling, const char *value)
{
	return ruling->value != NULL && strcmp(ruling->value, value) == 0;
}

/* In the room and free to vote, as many as the body's rule demands; a personal interest may break it. */
static void
check_quorum(struct request *r, const struct poll *poll, struct ballot *ballot)
{
	const struct tally *tally = &ballot->tally;

	ballot->present = tally->present - tally->recused -
	    (by_counts(poll) ? 0 : tally->absent);
	if (ballot->present >= ballot->quorum)
		return;
	refuse(r, 422, tally->recused > 0 ? "no-quorum-by-interest" :
	    "no-quorum", NULL);
	refuse_with(r, "body", xml_value(r, ballot->body, "name"));
	refuse_with(r, "needed", in_figures(r, ballot->quorum));
	refuse_with(r, "present", in_figures(r, ballot->present));
	refuse_with(r, "recused", in_figures(r, tally->recused));
	refuse_with(r, "source", xml_value(r, ballot->body, "quorum.source"));
}

/* How many are needed of so many votes: more than half of them, or of all members; two thirds of them, or of all members. */
static int
needed_of(const struct ballot *ballot, int votes)
{
	if (is(&ballot->majority, "absolute"))
		return ballot->members / 2 + 1;
	if (is(&ballot->majority, "two_thirds_members"))
		return (2 * ballot->members + 2) / 3;
	if (is(&ballot->majority, "two_thirds"))
		return votes > 0 ? (2 * votes + 2) / 3 : 1;
	return votes / 2 + 1;
}

static bool
is_tied(const struct ballot *ballot)
{
	return ballot->tally.in_favour == ballot->tally.against &&
	    ballot->tally.in_favour > 0 && is(&ballot->tie, "chair_casts") &&
	    (ballot->majority.value == NULL ||
	    is(&ballot->majority, "simple"));
}

/* Who presides breaks a tie of a simple majority where the rule gives a casting vote: as was said, else as the chair voted. */
static void
cast(struct request *r, const struct poll *poll, struct ballot *ballot)
{
	const char *said = typed(r, input(r, poll, "casting", ballot, NULL));

	if (!is_tied(ballot))
		return;
	if (said != NULL && text_is_word("for against", said))
		ballot->casting = said;
	else if (ballot->chair_for || ballot->chair_against)
		ballot->casting = ballot->chair_for ? "for" : "against";
	else if (strcmp(poll->how, "circulation") != 0) {
		refuse(r, 422, "casting-vote-is-missing",
		    input(r, poll, "casting", ballot, NULL));
		refuse_with(r, "source", ballot->tie.source);
	}
}

static void
conclude(struct request *r, const struct poll *poll, struct ballot *ballot)
{
	const struct tally *tally = &ballot->tally;
	int in_favour = tally->in_favour, votes = in_favour + tally->against;

	if (is(&ballot->abstentions, "counted"))
		votes += tally->abstained;
	cast(r, poll, ballot);
	if (ballot->casting != NULL) {
		votes++;
		in_favour += strcmp(ballot->casting, "for") == 0;
	}
	ballot->needed = needed_of(ballot, votes);
	ballot->adopted = in_favour >= ballot->needed;
}

/* A result that is claimed, by the paper or by the screen, and does not follow from the counts, is refused. */
static void
check_claim(struct request *r, const struct poll *poll, struct ballot *ballot)
{
	const char *field = input(r, poll, "result", ballot, NULL);
	const char *claimed = typed(r, field);
	const struct tally *tally = &ballot->tally;
	const char *follows = ballot->adopted ? "adopted" : "rejected";

	if (claimed == NULL || !text_is_word("adopted rejected", claimed) ||
	    strcmp(claimed, follows) == 0)
		return;
	refuse(r, 422, "result-against-rule", field);
	refuse_with(r, "body", xml_value(r, ballot->body, "name"));
	refuse_with(r, "expected", say_label(r, "decisions.result", follows));
	refuse_with(r, "in_favour", in_figures(r, tally->in_favour));
	refuse_with(r, "against", in_figures(r, tally->against));
	refuse_with(r, "abstained", in_figures(r, tally->abstained));
	refuse_with(r, "needed", in_figures(r, ballot->needed));
	refuse_with(r, "rule", ballot->majority.value == NULL ? "" :
	    say_label(r, "rules.value", ballot->majority.value));
	refuse_with(r, "source", ballot->majority.source != NULL ?
	    ballot->majority.source : "");
}

static void
take_ballot(struct request *r, const struct poll *poll, struct ballot *ballot)
{
	node first = xml_first(ballot->body);

	if (strcmp(poll->how, "marked") == 0)
		refuse_strangers(r, poll, ballot);
	if (first == NULL) {
		refuse(r, 422, "nobody-may-vote", NULL);
		refuse_with(r, "body", xml_value(r, ballot->body, "name"));
	} else if (by_counts(poll))
		take_counts(r, poll, ballot);
	else
		for (node voter = first; voter != NULL; voter = xml_next(voter))
			take_vote(r, poll, ballot, voter);
	if (!refused(r))
		check_quorum(r, poll, ballot);
	if (!refused(r))
		conclude(r, poll, ballot);
	if (!refused(r))
		check_claim(r, poll, ballot);
}

bool
poll_round(struct request *r, struct poll *poll, node body, int quorum)
{
	struct ballot *ballot = &poll->ballots[poll->count++];

	ballot->body = body;
	ballot->id = xml_value(r, body, "id");
	ballot->quorum = quorum;
	let_number(r, "body", text_number(ballot->id));
	find_rules(r, poll, ballot);
	for (node voter = xml_first(body); voter != NULL;
	    voter = xml_next(voter))
		take_vote(r, poll, ballot, voter);
	ballot->present = base_of(&ballot->tally);
	conclude(r, poll, ballot);
	return ballot->present >= quorum;
}

void
poll_take(struct request *r, struct poll *poll)
{
	const char *now = clock_now(r, poll->day);

	if (poll->how == NULL || !text_is_word("marked unanimous show secret",
	    poll->how)) {
		refuse(r, 422, "not-a-choice", arena_print(r->arena, "%show",
		    poll->prefix));
		return;
	}
	if (poll->time != NULL && clock_runs(r, poll->day) &&
	    strcmp(poll->time, now) > 0) {
		refuse(r, 422, "time-is-to-come", "taken");
		refuse_with(r, "time", clock_read(r, poll->time));
		refuse_with(r, "now", clock_read(r, now));
	}
	for (int i = 0; i < poll->count; i++)
		take_ballot(r, poll, &poll->ballots[i]);
}

bool
poll_is_adopted(const struct poll *poll)
{
	for (int i = 0; i < poll->count; i++)
		if (!poll->ballots[i].adopted)
			return false;
	return poll->count > 0;
}

/* Written down */

enum { OUTCOME = 15, IDENTITY = 7 };

/* What was put to the vote, and what came of it: all of a decision but where and as what it is entered. */
static void
take_outcome(struct request *r, const struct poll *poll,
    const struct ballot *ballot, const struct change *said,
    struct change *changes)
{
	const struct tally *tally = &ballot->tally;
	const struct change all[OUTCOME] = {
		said[0], said[1], said[2],
		{ "result", ballot->adopted ? "adopted" : "rejected" },
		{ "method", strcmp(poll->how, "marked") == 0 ? "roll_call" :
		    poll->how },
		{ "in_favour", in_figures(r, tally->in_favour) },
		{ "against", in_figures(r, tally->against) },
		{ "abstained", in_figures(r, tally->abstained) },
		{ "base", in_figures(r, base_of(tally)) },
		{ "present", in_figures(r, ballot->present) },
		{ "quorum", in_figures(r, ballot->quorum) },
		{ "needed", in_figures(r, ballot->needed) },
		{ "casting", ballot->casting }, { "taken", poll->time },
		{ "rule", ballot->majority.id },
	};

	memcpy(changes, all, sizeof(all));
}

static int64_t
write_decision(struct request *r, const struct poll *poll,
    const struct ballot *ballot, const struct change *said, int64_t together)
{
	const char *year = arena_part(r->arena, poll->day, 4);

	let_number(r, "body", text_number(ballot->id));
	let_number(r, "year", text_number(year));
	struct change changes[IDENTITY + OUTCOME] = {
		{ "body", ballot->id }, { "meeting", in_figures(r,
		    poll->meeting) },
		{ "item", in_figures(r, poll->item) }, { "year", year },
		{ "serial", value(r, "decisions.next_serial") },
		{ "decided", poll->stated ? poll->day : NULL },
		{ "together", together != 0 ? in_figures(r, together) : NULL },
	};

	take_outcome(r, poll, ballot, said, changes + IDENTITY);
	return record_write(r, registry_named("decisions"), 0, 0, changes,
	    IDENTITY + OUTCOME);
}

/* An interest that was marked with the vote is one of the item, as if declared before it. */
static void
write_interest(struct request *r, const struct poll *poll, node voter,
    const char *reason)
{
	if (xml_value(r, voter, "interest") != NULL)
		return;
	let_number(r, "item", poll->item);
	let_number(r, "person", xml_number(voter, "id"));
	if (!found(r, "recusals.of_person"))
		record_write(r, registry_named("recusals"), 0, 0,
		    (struct change[]){ { "item", in_figures(r, poll->item) },
		    { "person", xml_value(r, voter, "id") },
		    { "reason", reason }, { "at", r->moment } }, 4);
}

static bool
is_same(struct request *r, node former, const struct change *change)
{
	return text_same(xml_value(r, former, change->column), change->value);
}

/* As it is now: a row of its own, or over the one that was recorded. */
static void
write_vote(struct request *r, node voter, const char *choice,
    const char *reason, int64_t decision, node former)
{
	node authority = xml_child(voter, "authority");
	const struct change changes[] = {
		{ "choice", choice }, { "reason", reason },
		{ "authority", authority != NULL ?
		    xml_value(r, authority, "id") : NULL },
		{ "dropped", "0" },
		{ "decision", in_figures(r, decision) },
		{ "person", xml_value(r, voter, "id") },
	};

	if (former == NULL)
		record_write(r, registry_named("votes"), 0, 0, changes, 6);
	else if (!is_same(r, former, &changes[0]) ||
	    !is_same(r, former, &changes[1]) ||
	    !is_same(r, former, &changes[3]))
		record_write(r, registry_named("votes"), xml_number(former,
		    "id"), xml_number(former, "version"), changes, 4);
	if (former != NULL)
		set(former, "stands", "yes");
}

static node
vote_of(struct request *r, node votes, node voter)
{
	node vote = votes != NULL ? xml_first(votes) : NULL;

	while (vote != NULL && strcmp(xml_value(r, vote, "person"),
	    xml_value(r, voter, "id")) != 0)
		vote = xml_next(vote);
	return vote;
}

/* Unanimity in one press is kept as explicit rows too; of counts there are only the personal interests. */
static void
write_votes(struct request *r, const struct poll *poll,
    const struct ballot *ballot, int64_t decision, node former)
{
	for (node voter = xml_first(ballot->body); voter != NULL;
	    voter = xml_next(voter)) {
		const char *choice = by_counts(poll) ? "recused" :
		    choice_of(r, poll, ballot, voter);
		bool recused = strcmp(choice, "recused") == 0;
		const char *reason = recused ? reason_of(r, poll, ballot,
		    voter) : NULL;

		if (by_counts(poll) && xml_value(r, voter, "interest") == NULL)
			continue;
		write_vote(r, voter, choice, reason, decision, vote_of(r,
		    former, voter));
		if (recused)
			write_interest(r, poll, voter, reason);
	}
}

void
poll_correct(struct request *r, const struct poll *poll,
    const struct ballot *ballot, node decision, const struct change *said,
    const char *why)
{
	struct change changes[OUTCOME + 2];
	node former = add(decision, "former");

	take_outcome(r, poll, ballot, said, changes);
	changes[OUTCOME] = (struct change){ "corrected", r->moment };
	changes[OUTCOME + 1] = (struct change){ "correction", why };
	record_write(r, registry_named("decisions"), xml_number(decision, "id"),
	    xml_number(decision, "version"), changes, OUTCOME + 2);
	let_number(r, "decision", xml_number(decision, "id"));
	rows(r, former, "vote", "corrections.votes");
	write_votes(r, poll, ballot, xml_number(decision, "id"), former);
	for (node vote = xml_first(former); vote != NULL; vote = xml_next(vote))
		if (xml_value(r, vote, "stands") == NULL &&
		    xml_number(vote, "dropped") == 0)
			record_write(r, registry_named("votes"),
			    xml_number(vote, "id"), xml_number(vote, "version"),
			    (struct change[]){ { "dropped", "1" } }, 1);
}

int64_t
poll_write(struct request *r, struct poll *poll, const struct change *said)
{
	int64_t first = 0;

	for (int i = 0; i < poll->count && !refused(r); i++) {
		int64_t decision = write_decision(r, poll, &poll->ballots[i],
		    said, first);

		write_votes(r, poll, &poll->ballots[i], decision, NULL);
		if (first == 0)
			first = decision;
	}
	return first;
}

/* Shown again */

static void
show_marks(struct request *r, const struct poll *poll,
    const struct ballot *ballot)
{
	static const char *const counts[] = { "in_favour", "against",
	    "abstained" };

	for (node voter = xml_first(ballot->body); voter != NULL;
	    voter = xml_next(voter)) {
		const char *person = xml_value(r, voter, "id");

		set(voter, "choice", typed(r, input(r, poll, "vote", ballot,
		    person)));
		set(voter, "reason", typed(r, input(r, poll, "reason", ballot,
		    person)));
	}
	for (size_t i = 0; i < sizeof(counts) / sizeof(counts[0]); i++)
		set(ballot->body, counts[i], typed(r, input(r, poll, "count",
		    ballot, counts[i])));
	set(ballot->body, "casting", typed(r, input(r, poll, "casting", ballot,
	    NULL)));
}

/* What followed from the counts, where they were taken. */
static void
show_result(struct request *r, const struct ballot *ballot)
{
	const struct tally *tally = &ballot->tally;

	if (refused(r) || ballot->needed == 0)
		return;
	set(ballot->body, "follows", ballot->adopted ? "adopted" : "rejected");
	set(ballot->body, "follows.say", say_label(r, "decisions.result",
	    ballot->adopted ? "adopted" : "rejected"));
	set_number(ballot->body, "needed", ballot->needed);
	set_number(ballot->body, "for", tally->in_favour);
	set_number(ballot->body, "base", base_of(tally));
}

void
poll_show(struct request *r, struct poll *poll)
{
	for (int i = 0; i < poll->count; i++) {
		show_marks(r, poll, &poll->ballots[i]);
		show_result(r, &poll->ballots[i]);
	}
}
