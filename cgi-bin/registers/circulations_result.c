/* circulations_result.c: what came of a round: decided by its answers, reported to the next meeting, or turned into a meeting. */
#include "../pinkas.h"
#include "../base/log.h"
#include "ballots.h"
#include "circulations.h"
#include "decisions.h"
#include "meetings.h"

extern const struct registry agenda, circulations, meetings;

static void
set_outcome(struct request *r, node motion, const char *outcome)
{
	record_move(r, outcome);
	record_write(r, &agenda, xml_number(motion, "id"),
	    xml_number(motion, "version"), (struct change[]){
	    { "outcome", outcome } }, 1);
}

/* The answers to a motion, counted by the rules of that day; false when they are fewer than a quorum. */
static bool
count_answers(struct request *r, node round, node motion, const char *day,
    int needed, struct poll *poll)
{
	node body = add(motion, "body");

	*poll = (struct poll){ .rule = "majority", .how = "circulation",
	    .kind = decisions_kind_of(xml_value(r, motion, "kind")),
	    .day = day, .stated = true, .prefix = "",
	    .meeting = xml_number(round, "meeting"),
	    .item = xml_number(motion, "id") };
	set(body, "id", in_figures(r, circulations_body(round)));
	let_number(r, "circulation", xml_number(round, "id"));
	let_number(r, "item", poll->item);
	let(r, "day", day);
	rows(r, body, "voter", "circulations.voters");
	return poll_round(r, poll, body, needed);
}

/* With fewer answers than a quorum a motion lapses; else the majority decides it. */
static void
end_motion(struct request *r, node round, node motion, const char *day,
    int needed)
{
	const char *kind = decisions_kind_of(xml_value(r, motion,
	    "kind"));
	struct poll poll;

	if (!count_answers(r, round, motion, day, needed, &poll)) {
		set_outcome(r, motion, "lapsed");
		return;
	}
	poll_write(r, &poll, (struct change[]){
	    { "title", xml_value(r, motion, "title") },
	    { "text", xml_value(r, motion, "draft") },
	    { "kind", kind } });
	set_outcome(r, motion, "resolved");
}

/* Before its time a round ends only when everybody has answered everything. */
static void
may_end(struct request *r, node round)
{
	node members = add(r->page, "scratch");
	int left = 0;

	if (!circulations_is(r, round, "circulating"))
		refuse(r, 422, "not-in-this-state", NULL);
	circulations_member_rows(r, members, round, 0);
	for (node member = xml_first(members); member != NULL;
	    member = xml_next(member))
		left += xml_number(member, "answered") <
		    xml_number(member, "motions");
	xml_remove(members);
	if (left == 0)
		return;
	refuse(r, 422, "round-is-still-open", NULL);
	refuse_with(r, "n", in_figures(r, left));
	refuse_with(r, "closes", arena_print(r->arena, "%s, %s",
	    calendar_written(r->arena, xml_value(r, round, "closes")),
	    xml_value(r, round, "closes") + 11));
}

static void
report(struct request *r, node round)
{
	int64_t next;

	let_number(r, "body", circulations_body(round));
	if ((next = number(r, "circulations.next_meeting", 0)) != 0)
		circulations_report(r, next);
}

/* Its motions are decided, its meeting is closed, and the next one hears of it. */
static void
end_at(struct request *r, node round, int64_t version, const char *moment)
{
	const char *day = circulations_last_day(r, round), *part[3];
	int needed = circulations_needed(r, round, day, part);
	node motions = add(round, "motions");

	circulations_motion_rows(r, motions, round, 0);
	for (node motion = xml_first(motions); motion != NULL && !refused(r);
	    motion = xml_next(motion))
		end_motion(r, round, motion, day, needed);
	record_move(r, "end");
	record_write(r, &circulations, xml_number(round, "id"), version,
	    (struct change[]){ { "ended", moment } }, 1);
	circulations_write_meeting(r, round, (struct change[]){
	    { "state", "closed" }, { "ended", moment } }, 2);
	if (!refused(r))
		report(r, round);
}

/* The press that ends it early; one that ended by itself meanwhile has. */
void
circulations_end(struct request *r)
{
	node round = circulations_standing(r);
	const char *ended;

	if (round == NULL)
		return;
	ended = xml_value(r, round, "ended");
	if (ended == NULL ||
	    strcmp(ended, xml_value(r, round, "closes")) != 0) {
		may_end(r, round);
		end_at(r, round, typed_number(r, "version"), r->moment);
	}
	circulations_finish(r, "end");
}

/* Ending by itself */

static void
begin(struct request *r, int64_t now, enum method method)
{
	request_begin(r, arena_open());
	r->now = now;
	request_clock(r, now);
	xml_begin(r);
	r->method = method;
	r->actor = "clock";
	db_begin(r);
}

static void
end(struct request *r)
{
	db_end(r);
	xml_end(r);
	arena_close(r->arena);
}

/* The first round whose time is over and whose result nobody wrote yet, after that one; 0 when there is none. */
static int64_t
overdue(int64_t now, int64_t after)
{
	struct request r;
	int64_t round;

	begin(&r, now, GET);
	let_number(&r, "after", after);
	round = number(&r, "circulations.overdue", 0);
	end(&r);
	return round;
}

/* As of the moment it closed, whoever happens to write next. */
static void
end_by_itself(int64_t now, int64_t id)
{
	struct request r;
	node round;

	begin(&r, now, POST);
	r.id = id;
	round = circulations_standing(&r);
	if (round != NULL && xml_value(&r, round, "ended") == NULL)
		end_at(&r, round, xml_number(round, "version"),
		    xml_value(&r, round, "closes"));
	if (refused(&r))
		log_line("round %lld could not end by itself: %s",
		    (long long)id, r.problems != NULL ? r.problems->is : "");
	end(&r);
}

void
circulations_settle(int64_t now)
{
	for (int64_t round = overdue(now, 0); round != 0;
	    round = overdue(now, round))
		end_by_itself(now, round);
}

/* What the answers to a round whose time is over amount to, before its decisions have their numbers. */
void
circulations_foretell(struct request *r, node round, node motions)
{
	const char *day = circulations_last_day(r, round), *part[3];
	int needed = circulations_needed(r, round, day, part);

	for (node motion = xml_first(motions); motion != NULL;
	    motion = xml_next(motion)) {
		struct poll poll;
		const struct tally *tally = &poll.ballots[0].tally;
		bool decided = count_answers(r, round, motion, day, needed,
		    &poll);
		node told;

		xml_remove(xml_child(motion, "body"));
		xml_replace(motion, "outcome", decided ? "resolved" : "lapsed");
		if (!decided)
			continue;
		told = add(motion, "decision");
		set(told, "result", poll_is_adopted(&poll) ? "adopted" :
		    "rejected");
		set(told, "result.say", say_label(r, "decisions.result",
		    poll_is_adopted(&poll) ? "adopted" : "rejected"));
		set_number(told, "in_favour", tally->in_favour);
		set_number(told, "against", tally->against);
		set_number(told, "abstained", tally->abstained);
	}
}

/* What came of one motion, in a line. */
static const char *
told_of(struct request *r, node motion)
{
	node decision = xml_child(motion, "decision");
	struct pairs words = { 0 };

	pairs_add(r, &words, "title", xml_value(r, motion, "title"));
	pairs_add(r, &words, "answered", xml_value(r, motion, "answered"));
	if (decision == NULL)
		return say_fill(r, "circulations.told_lapsed", &words);
	pairs_add(r, &words, "number", xml_value(r, decision, "number"));
	pairs_add(r, &words, "result", xml_value(r, decision, "result.say"));
	pairs_add(r, &words, "for", xml_value(r, decision, "in_favour"));
	pairs_add(r, &words, "against", xml_value(r, decision, "against"));
	pairs_add(r, &words, "abstained", xml_value(r, decision, "abstained"));
	return say_fill(r, "circulations.told", &words);
}

/* What came of the round, as the minutes of the meeting that hears of it will have it until somebody writes more. */
static const char *
told_to_meeting(struct request *r, node round)
{
	const char *lang = r->lang, *told = "";

	r->lang = "he";
	circulations_motion_rows(r, round, round, 0);
	for (node motion = xml_child(round, "motion"); motion != NULL;
	    motion = xml_next(motion))
		told = arena_print(r->arena, "%s%s%s", told,
		    *told != '\0' ? "\n" : "", told_of(r, motion));
	r->lang = lang;
	return told;
}

void
circulations_report(struct request *r, int64_t meeting)
{
	node due = add(r->page, "due");

	let_number(r, "meeting", meeting);
	rows(r, due, "round", "circulations.due_to_report");
	for (node round = xml_first(due); round != NULL && !refused(r);
	    round = xml_next(round)) {
		const char *told = told_to_meeting(r, round);
		int64_t item;

		let_number(r, "meeting", meeting);
		item = record_write(r, &agenda, 0, 0, (struct change[]){
		    { "meeting", in_figures(r, meeting) },
		    { "position", in_figures(r, number(r,
		    "agenda.last_position",
		    0) + 1) }, { "label", in_figures(r, number(r,
		    "agenda.last_label", 0) + 1) }, { "kind", "information" },
		    { "title", circulations_titled(r, NULL, "circulations.report_of",
		    xml_value(r, round, "title")) }, { "notes", told } }, 6);
		record_move(r, "report");
		record_write(r, &circulations, xml_number(round, "id"),
		    xml_number(round, "version"), (struct change[]){
		    { "report", in_figures(r, item) } }, 1);
	}
	xml_remove(due);
}

/* An objection: the same motions, in a meeting that is still to be called */

static void
copy_motions(struct request *r, node round, const char *meeting)
{
	node motions = add(round, "motions");

	circulations_motion_rows(r, motions, round, 0);
	for (node motion = xml_first(motions); motion != NULL;
	    motion = xml_next(motion)) {
		const char *label = xml_value(r, motion, "label");

		record_move(r, "convert");
		record_write(r, &agenda, 0, 0, (struct change[]){
		    { "meeting", meeting }, { "label", label },
		    { "position", label },
		    { "title", xml_value(r, motion, "title") },
		    { "kind", xml_value(r, motion, "kind") },
		    { "draft", xml_value(r, motion, "draft") } }, 6);
		set_outcome(r, motion, "deferred");
	}
}

void
circulations_convert(struct request *r, node round)
{
	const char *title = xml_value(r, round, "title");
	const char *meeting = in_figures(r, record_write(r, &meetings, 0, 0,
	    (struct change[]){ { "title", circulations_titled(r, NULL,
	    "circulations.instead_of", title) }, { "kind", "extraordinary" },
	    { "year", arena_part(r->arena, r->today, 4) } }, 3));
	int64_t id = text_number(meeting);

	record_write(r, registry_named("convened"), 0, 0, (struct change[]){
	    { "meeting", meeting }, { "body", in_figures(r,
	    circulations_body(round)) } },
	    2);
	copy_motions(r, round, meeting);
	record_move(r, "convert");
	record_write(r, &circulations, xml_number(round, "id"),
	    xml_number(round, "version"), (struct change[]){
	    { "ended", r->moment }, { "became", meeting } }, 2);
	circulations_write_meeting(r, round, (struct change[]){ { "state", "cancelled" },
	    { "reason", circulations_titled(r, NULL, "circulations.converted", title) } },
	    2);
	if (refused(r))
		return;
	attendance_expect(r, id);
	circulations_report(r, id);
	record_index(r, &meetings, id);
}
