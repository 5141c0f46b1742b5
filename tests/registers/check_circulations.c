/* check_circulations.c: rounds are sent, answered, concluded by the rules, turned into meetings, and reported. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "house.h"

/*
 * The council (1) has four members: chair (2), south (3), east (4) and west
 * (5); a quorum of it is three. The board (2) has three: chair (2), south (3)
 * and treasurer (6); a quorum of it is two. A test begins on 1 March, 09:00.
 */
#define MOTION "&motion.new1.title=Lights&motion.new1.draft=Buy+them.&motion.new1.kind=procurement"
#define CLOSES "closes=2026-03-04T12:00"

static void
rule(int body, const char *name, const char *value)
{
	char path[60], form[400];

	snprintf(path, sizeof(path), "/bodies/%d/rules/new", body);
	snprintf(form, sizeof(form), "version=&rule=%s&value=%s&source=Order+"
	    "7&since=2026-03-02", name, value);
	ck_assert_msg(sent(path, "secretary", form) == 303, "%s %s: %s", name,
	    value, see("/page/problem/@text"));
}

static void
member(int person)
{
	char form[100];

	snprintf(form, sizeof(form), "version=&person=%d&role=council_member&"
	    "since=2026-01-01", person);
	ck_assert_int_eq(sent("/users/new", "admin", form), 200);
}

/* The rules of rounds, and members who can sign in; it is the day after. */
static void
rounds_are_allowed(int body)
{
	rule(body, "circulation", "yes");
	rule(body, "circulation_excluded", "budget+appointment+audit");
	rule(body, "circulation_objection", "yes");
	member(3);
	member(5);
	at_moment("2026-03-02T10:00");
}

static int64_t
written(const char *form)
{
	ck_assert_int_eq(sent("/circulations/new", "secretary", form), 303);
	return made();
}

static int
pressed(int64_t round, const char *move, const char *as)
{
	char path[80], form[60];

	snprintf(path, sizeof(path), "SELECT version FROM circulations WHERE "
	    "id = %lld", (long long)round);
	snprintf(form, sizeof(form), "version=%s&reason=Not+needed", stored(path));
	snprintf(path, sizeof(path), "/circulations/%lld/%s",
	    (long long)round, move);
	return sent(path, as, form);
}

static int64_t
sent_round(void)
{
	int64_t round = written("body=1&" CLOSES MOTION);

	ck_assert_int_eq(pressed(round, "send", "secretary"), 303);
	return round;
}

static int
answered(int64_t round, const char *as, const char *form)
{
	char path[80];

	snprintf(path, sizeof(path), "/circulations/%lld/answers/mine",
	    (long long)round);
	return sent(path, as, form);
}

static int
shown(int64_t round, const char *as)
{
	char path[80];

	snprintf(path, sizeof(path), "/circulations/%lld", (long long)round);
	return got(path, as);
}

static int
first_motion(int64_t round)
{
	char sql[200];

	snprintf(sql, sizeof(sql), "SELECT min(i.id) FROM agenda i JOIN "
	    "circulations c ON c.meeting = i.meeting WHERE c.id = %lld",
	    (long long)round);
	return atoi(stored(sql));
}

static const char *
choice(int item, const char *rest)
{
	static char form[400];

	snprintf(form, sizeof(form), "choice.%d=%s", item, rest);
	return form;
}

/* As is, the last refusal's name. */
static void
refused_as(int status, const char *problem)
{
	ck_assert_int_eq(status, 422);
	ck_assert_str_eq(see("/page/problem/@is"), problem);
}

START_TEST(a_round_is_called_after_its_first_motion_and_closes_in_three_days)
{
	ck_assert_int_eq(got("/circulations/new", "secretary"), 200);
	ck_assert_str_eq(see("/page/form/field[@name='closes']/typed"),
	    "2026-03-04T12:00");
	ck_assert_int_eq(count_of("/page/form/motion"), 4);
	ck_assert_int_eq(shown(written("body=1&" CLOSES MOTION), "secretary"),
	    200);
	ck_assert_ptr_nonnull(strstr(see("/page/record/circulation/@title"),
	    "Lights"));
	ck_assert_str_eq(see("/page/record/circulation/@state"), "draft");
	ck_assert_str_eq(stored("SELECT kind || state FROM meetings ORDER BY id "
	    "DESC LIMIT 1"), "circulationdraft");
}
END_TEST

START_TEST(a_round_needs_a_motion_a_body_and_a_time_that_is_still_to_come)
{
	refused_as(sent("/circulations/new", "secretary", "body=1&" CLOSES),
	    "agenda-is-empty");
	ck_assert_int_eq(count_of("/page/form/motion"), 4);
	refused_as(sent("/circulations/new", "secretary", CLOSES MOTION),
	    "required");
	refused_as(sent("/circulations/new", "secretary",
	    "body=1&closes=2026-02-28T12:00" MOTION), "closes-in-the-past");
	ck_assert_str_eq(see("/page/form/motion[1]/field[1]/typed"),
	    "Lights");
	refused_as(sent("/circulations/new", "secretary", "body=1&" CLOSES
	    "&motion.new1.title=x&motion.new1.kind=other"), "required");
	ck_assert_str_eq(see("/page/problem/@field"), "motion.new1.draft");
	ck_assert_str_eq(stored("SELECT count(*) FROM circulations"), "0");
	ck_assert_str_eq(stored("SELECT count(*) FROM meetings"), "3");
}
END_TEST

START_TEST(a_draft_is_corrected_and_a_motion_emptied_is_taken_off)
{
	int64_t round = written("body=1&" CLOSES MOTION "&motion.new2.title=b&"
	    "motion.new2.draft=c&motion.new2.kind=other");
	int item = first_motion(round);
	char form[600];

	snprintf(form, sizeof(form), "version=1&closes=2026-03-05T12:00&title=T&"
	    "motion.%d.version=1&motion.%d.title=&motion.%d.draft=&motion.%d.kind=other&"
	    "motion.%d.version=1&motion.%d.title=B&motion.%d.draft=c&motion.%d.kind=other",
	    item, item, item, item, item + 1, item + 1, item + 1, item + 1);
	ck_assert_int_eq(got("/circulations/1/edit", "secretary"), 200);
	ck_assert_int_eq(sent("/circulations/1/edit", "secretary", form), 303);
	ck_assert_int_eq(shown(round, "secretary"), 200);
	ck_assert_int_eq(count_of("/page/record/motions/motion"), 1);
	ck_assert_str_eq(see("/page/record/motions/motion/@title"), "B");
	ck_assert_str_eq(see("/page/record/circulation/@title"), "T");
	ck_assert_int_eq(sent("/circulations/1/edit", "secretary", form), 409);
	ck_assert_int_eq(sent("/circulations/1/edit", "secretary", "version=2&"
	    CLOSES "&motion.1.version=1&motion.1.title=x&motion.1.draft=y"), 404);
}
END_TEST

START_TEST(nothing_is_sent_where_no_rule_allows_it)
{
	int64_t round = written("body=1&" CLOSES MOTION);

	refused_as(pressed(round, "send", "secretary"),
	    "rule-of-rounds-is-missing");
	rule(1, "circulation", "no");
	at_moment("2026-03-02T10:00");
	refused_as(pressed(round, "send", "secretary"), "no-rounds-in-this-body");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "Order 7"));
	ck_assert_str_eq(stored("SELECT count(*) FROM circulations WHERE sent "
	    "IS NOT NULL"), "0");
}
END_TEST

START_TEST(what_a_rule_keeps_for_meetings_is_named_with_its_source)
{
	static const char *const kinds[] = { "budget", "appointment", "audit" };
	char form[400];

	rounds_are_allowed(1);
	for (int i = 0; i < 3; i++) {
		snprintf(form, sizeof(form), "body=1&" CLOSES "&motion.new1."
		    "title=Lights&motion.new1.draft=x&motion.new1.kind=%s",
		    kinds[i]);
		refused_as(pressed(written(form), "send", "secretary"),
		    "motion-needs-a-meeting");
		ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"),
		    "Lights"));
		ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"),
		    "Order 7"));
	}
	sent_round();
}
END_TEST

START_TEST(a_round_that_would_be_over_or_that_nobody_could_answer_is_not_sent)
{
	int64_t round, empty;

	rounds_are_allowed(1);
	rule(3, "circulation", "yes");
	rule(3, "circulation_excluded", "none");
	rule(3, "quorum", "1/2");
	empty = written("body=3&" CLOSES MOTION);
	refused_as(pressed(empty, "send", "secretary"), "nobody-may-answer");
	round = written("body=1&" CLOSES MOTION);
	at_moment("2026-03-04T12:00");
	refused_as(pressed(round, "send", "secretary"), "closes-in-the-past");
}
END_TEST

START_TEST(kinds_are_kept_as_words_however_they_are_typed)
{
	in_language("en");
	rule(1, "circulation_excluded", "Budget,+Audit");
	ck_assert_str_eq(stored("SELECT value FROM rules WHERE rule = "
	    "'circulation_excluded'"), "budget audit");
	ck_assert_int_eq(sent("/bodies/2/rules/new", "secretary", "version=&"
	    "rule=circulation_excluded&value=Bikes&source=x&since=2026-03-02"),
	    422);
	ck_assert_str_eq(see("/page/problem/@is"), "rule-is-unreadable");
}
END_TEST

START_TEST(it_is_a_meeting_that_is_not_held)
{
	int64_t round;

	rounds_are_allowed(1);
	round = sent_round();
	ck_assert_int_eq(got("/meetings/4", "viewer"), 303);
	ck_assert_str_eq(location(), "/circulations/1");
	refused_as(sent("/meetings/4/open", "secretary", "version=2"),
	    "no-quorum");
	refused_as(sent("/meetings/4/cancel", "secretary", "version=2&reason=x"),
	    "rounds_are_not_held");
	refused_as(sent("/meetings/4/agenda/new", "secretary", "version=&"
	    "title=x&kind=other"), "sent_rounds_are_fixed");
	refused_as(sent("/circulations/1/edit", "secretary", "version=2&"
	    CLOSES MOTION), "sent_rounds_are_fixed");
	ck_assert_int_eq(got("/circulations/1/edit", "secretary"), 422);
	refused_as(pressed(round, "send", "secretary"), "not-in-this-state");
	ck_assert_int_eq(got("/meetings", "secretary"), 200);
	ck_assert_int_eq(count_of("/page/coming/meeting[@id=4]"), 0);
}
END_TEST

START_TEST(a_member_finds_the_round_at_home_and_answers_until_it_closes)
{
	int64_t round;
	int item;

	rounds_are_allowed(1);
	round = sent_round();
	item = first_motion(round);
	ck_assert_int_eq(got("/", "person 4"), 200);
	ck_assert_str_eq(see("/page/waiting/round/@left"), "1");
	ck_assert_str_eq(see("/page/waiting/round/link/@href"),
	    "/circulations/1");
	ck_assert_int_eq(shown(round, "person 4"), 200);
	ck_assert_int_eq(count_of("/page/form/motion"), 1);
	ck_assert_int_eq(answered(round, "person 4", choice(item, "for")), 303);
	ck_assert_int_eq(got("/", "person 4"), 200);
	ck_assert_int_eq(count_of("/page/waiting/round"), 0);
	ck_assert_int_eq(answered(round, "person 4", choice(item,
	    "against&version.4=1")), item == 4 ? 303 : 409);
	ck_assert_int_eq(shown(round, "person 4"), 200);
	ck_assert_str_ne(see("/page/form/motion/answer/@version"), "");
	at_moment("2026-03-04T11:59");
	{
		char form[100];

		snprintf(form, sizeof(form), "choice.%d=abstain&version.%d=%s",
		    item, item, see("/page/form/motion/answer/@version"));
		ck_assert_int_eq(answered(round, "person 4", form), 303);
	}
	ck_assert_str_eq(stored("SELECT choice || way FROM answers"),
	    "abstainpage");
	at_moment("2026-03-04T12:00");
	refused_as(answered(round, "person 4", choice(item, "for")),
	    "round-is-closed");
	ck_assert_int_eq(shown(round, "person 4"), 200);
	ck_assert_int_eq(count_of("/page/form"), 0);
}
END_TEST

START_TEST(two_answers_at_once_do_not_overwrite_each_other)
{
	int64_t round;
	int item;

	rounds_are_allowed(1);
	round = sent_round();
	item = first_motion(round);
	ck_assert_int_eq(answered(round, "person 4", choice(item, "for")), 303);
	ck_assert_int_eq(answered(round, "person 4", choice(item, "against")),
	    409);
	ck_assert_str_eq(stored("SELECT choice FROM answers"), "for");
	ck_assert_int_eq(answered(round, "person 4", choice(item, "for")), 303);
}
END_TEST

START_TEST(only_members_of_the_body_answer)
{
	int64_t round;
	int item;

	rounds_are_allowed(1);
	round = sent_round();
	item = first_motion(round);
	ck_assert_int_eq(answered(round, "treasurer", choice(item, "for")), 403);
	ck_assert_int_eq(answered(round, "secretary", choice(item, "for")), 403);
	ck_assert_int_eq(answered(round, "bureau", choice(item, "for")), 403);
	ck_assert_int_eq(answered(round, "viewer", choice(item, "for")), 403);
	ck_assert_int_eq(shown(round, "treasurer"), 200);
	ck_assert_int_eq(count_of("/page/form"), 0);
	ck_assert_str_eq(stored("SELECT count(*) FROM answers"), "0");
}
END_TEST

START_TEST(an_empty_or_unknown_answer_is_refused_and_shown_again)
{
	int64_t round;
	int item;

	rounds_are_allowed(1);
	round = sent_round();
	item = first_motion(round);
	refused_as(answered(round, "chair", "x=1"), "nothing-answered");
	ck_assert_int_eq(count_of("/page/form/motion"), 1);
	refused_as(answered(round, "chair", choice(item, "perhaps")),
	    "not-a-choice");
	refused_as(answered(round, "chair", choice(item, "objects")),
	    "objection_with_words");
	ck_assert_str_eq(see("/page/form/motion/@choice"), "objects");
	ck_assert_str_eq(stored("SELECT count(*) FROM answers"), "0");
}
END_TEST

START_TEST(what_others_answered_is_nobodys_to_see_before_the_end)
{
	int64_t round;
	int item;

	rounds_are_allowed(1);
	round = sent_round();
	item = first_motion(round);
	ck_assert_int_eq(answered(round, "chair", choice(item, "against")), 303);
	ck_assert_int_eq(shown(round, "person 4"), 200);
	ck_assert_int_eq(count_of("/page/answers"), 0);
	ck_assert_str_eq(see("/page/members/@answered"), "1");
	ck_assert_str_eq(see("/page/members/@all"), "4");
	ck_assert_int_eq(count_of("/page/members/member"), 0);
	ck_assert_int_eq(count_of("/page/message"), 0);
	ck_assert_int_eq(got("/circulations/1/answers", "person 4"), 403);
	ck_assert_int_eq(shown(round, "secretary"), 200);
	ck_assert_int_eq(count_of("/page/members/member"), 3);
	ck_assert_ptr_nonnull(strstr(see("/page/message/@address"),
	    "/circulations/1"));
	ck_assert_int_eq(count_of("/page/answers/member"), 4);
	ck_assert_int_eq(got("/circulations/1/answers", "auditor"), 200);
	ck_assert_int_eq(count_of("/page/list/answer"), 1);
}
END_TEST

START_TEST(what_was_told_by_telephone_says_so_and_by_whom)
{
	char form[200];
	int64_t round;
	int item;

	rounds_are_allowed(1);
	round = sent_round();
	item = first_motion(round);
	ck_assert_int_eq(got("/circulations/1/answers/told?person=5",
	    "secretary"), 200);
	ck_assert_str_eq(see("/page/form/field[@name='person']/typed"), "5");
	snprintf(form, sizeof(form), "person=5&way=telephone&choice.%d=for",
	    item);
	ck_assert_int_eq(sent("/circulations/1/answers/told", "chair", form),
	    403);
	ck_assert_int_eq(sent("/circulations/1/answers/told", "secretary", form),
	    303);
	ck_assert_str_eq(stored("SELECT person || way || recorder || authority "
	    "FROM answers"), "5telephone14");
	refused_as(sent("/circulations/1/answers/told", "secretary", "person=6&"
	    "way=email"), "not-a-choice");
	refused_as(sent("/circulations/1/answers/told", "secretary", "person=5"),
	    "required");
	snprintf(form, sizeof(form), "person=4&way=email&choice.%d=for", item);
	ck_assert_int_eq(answered(round, "person 4", choice(item, "against")),
	    303);
	refused_as(sent("/circulations/1/answers/told", "secretary", form),
	    "answered-in-person");
	snprintf(form, sizeof(form), "choice.%d=against&version.%d=1", item,
	    item);
	ck_assert_int_eq(answered(round, "person 5", form), 303);
	ck_assert_str_eq(stored("SELECT way || (recorder IS NULL) FROM answers "
	    "WHERE person = 5"), "page1");
}
END_TEST

START_TEST(one_objection_turns_the_round_into_a_meeting)
{
	int64_t round;
	int item;

	rounds_are_allowed(1);
	round = written("body=1&" CLOSES MOTION "&motion.new2.title=b&"
	    "motion.new2.draft=c&motion.new2.kind=other");
	ck_assert_int_eq(pressed(round, "send", "secretary"), 303);
	item = first_motion(round);
	ck_assert_int_eq(answered(round, "chair", choice(item, "for")), 303);
	ck_assert_int_eq(answered(round, "person 4", choice(item,
	    "objects&reason.4=x&reason.5=y&reason.6=I+want+to+ask&reason.7=z")),
	    303);
	ck_assert_str_eq(location(), "/circulations/1?done=converted");
	ck_assert_int_eq(shown(round, "viewer"), 200);
	ck_assert_str_eq(see("/page/record/circulation/@state"), "converted");
	ck_assert_str_eq(see("/page/record/circulation/became/@id"), "5");
	ck_assert_str_eq(stored("SELECT kind || state FROM meetings WHERE id = 5"),
	    "extraordinarydraft");
	ck_assert_str_eq(stored("SELECT group_concat(title || draft) FROM "
	    "agenda WHERE meeting = 5"), "LightsBuy them.,bc");
	ck_assert_str_eq(stored("SELECT group_concat(body) FROM convened WHERE "
	    "meeting = 5"), "1");
	ck_assert_str_eq(stored("SELECT count(*) FROM attendance WHERE "
	    "meeting = 5"), "4");
	ck_assert_str_eq(stored("SELECT state FROM meetings WHERE id = 4"),
	    "cancelled");
	ck_assert_str_eq(stored("SELECT count(*) FROM decisions WHERE "
	    "meeting = 4"), "0");
	refused_as(answered(round, "person 5", choice(item, "for")),
	    "round-is-closed");
	refused_as(pressed(round, "end", "secretary"), "not-in-this-state");
	refused_as(pressed(round, "withdraw", "secretary"), "not-in-this-state");
}
END_TEST

START_TEST(a_rule_may_say_that_an_objection_is_only_noted)
{
	int64_t round;
	int item;

	rounds_are_allowed(1);
	at_moment("2026-03-01T09:00");
	rule(2, "circulation", "yes");
	rule(2, "circulation_excluded", "none");
	rule(2, "circulation_objection", "no");
	at_moment("2026-03-02T10:00");
	round = written("body=2&" CLOSES MOTION);
	ck_assert_int_eq(pressed(round, "send", "secretary"), 303);
	item = first_motion(round);
	ck_assert_int_eq(answered(round, "person 3", choice(item,
	    "objects&reason.6=why")), 303);
	ck_assert_int_eq(answered(round, "chair", choice(item, "for")), 303);
	at_moment("2026-03-05T12:00");
	ck_assert_int_eq(pressed(round, "end", "chair"), 303);
	ck_assert_int_eq(shown(round, "viewer"), 200);
	ck_assert_str_eq(see("/page/record/circulation/@state"), "lapsed");
	ck_assert_str_eq(stored("SELECT outcome FROM agenda ORDER BY id DESC"),
	    "lapsed");
	ck_assert_ptr_nonnull(strstr(see("//motion/@lapsed"), "1"));
	ck_assert_ptr_nonnull(strstr(see("//motion/@lapsed"), "2"));
	ck_assert_int_eq(count_of("/page/answers/member/cell[@is='objects']"), 1);
}
END_TEST

START_TEST(it_is_concluded_when_its_time_is_over_or_everybody_has_answered)
{
	static const char *const members[] = { "chair", "person 3", "person 4",
	    "person 5" };
	int64_t round;
	int item;

	rounds_are_allowed(1);
	round = sent_round();
	item = first_motion(round);
	for (int i = 0; i < 4; i++) {
		refused_as(pressed(round, "end", "secretary"),
		    "round-is-still-open");
		ck_assert_int_eq(answered(round, members[i],
		    choice(item, i == 3 ? "against" : "for")), 303);
	}
	ck_assert_int_eq(pressed(round, "end", "auditor"), 403);
	ck_assert_int_eq(pressed(round, "end", "secretary"), 303);
	ck_assert_str_eq(stored("SELECT result || method || in_favour || against "
	    "|| abstained || base || decided FROM decisions WHERE meeting = 4"),
	    "adoptedcirculation31042026-03-02");
	ck_assert_str_eq(stored("SELECT count(*) FROM votes v JOIN decisions d "
	    "ON d.id = v.decision WHERE d.meeting = 4 AND v.authority IS NOT "
	    "NULL"), "4");
	ck_assert_str_eq(stored("SELECT state || held || ended FROM meetings "
	    "WHERE id = 4"), "closed2026-03-02T10:002026-03-02T10:00");
	refused_as(pressed(round, "end", "secretary"), "not-in-this-state");
	refused_as(answered(round, "chair", choice(item, "against")),
	    "round-is-closed");
}
END_TEST

START_TEST(a_round_whose_time_is_over_ends_by_itself)
{
	int64_t round;
	int item;

	rounds_are_allowed(1);
	round = sent_round();
	item = first_motion(round);
	ck_assert_int_eq(answered(round, "chair", choice(item, "for")), 303);
	ck_assert_int_eq(answered(round, "person 3", choice(item, "for")), 303);
	ck_assert_int_eq(answered(round, "person 5", choice(item, "against")),
	    303);
	ck_assert_int_eq(shown(round, "viewer"), 200);
	ck_assert_str_eq(see("/page/record/circulation/@state"), "circulating");
	at_moment("2026-03-04T12:00");
	ck_assert_int_eq(shown(round, "secretary"), 200);
	ck_assert_str_eq(see("/page/record/circulation/@state"), "decided");
	ck_assert_str_eq(see("//motion/decision/@result"), "adopted");
	ck_assert_str_eq(see("//motion/decision/@in_favour"), "2");
	ck_assert_int_eq(count_of("//motion/decision/@number"), 0);
	ck_assert_int_eq(count_of("/page/answers/member"), 4);
	ck_assert_int_eq(count_of("/page/moves/move"), 0);
	got("/circulations", "viewer");
	ck_assert_str_eq(see("//list/circulation/@state"), "decided");
	ck_assert_str_eq(stored("SELECT count(*) FROM decisions "
	    "WHERE method = 'circulation'"), "0");
	at_moment("2026-03-06T09:00");          /* whoever writes next, whatever it is */
	ck_assert_int_eq(sent("/past_decisions/new", "secretary",
	    "version=&title=x&body=1"), 303);
	ck_assert_str_eq(stored("SELECT ended FROM circulations"),
	    "2026-03-04T12:00");
	ck_assert_str_eq(stored("SELECT decided || result || in_favour || "
	    "against FROM decisions WHERE method = 'circulation'"),
	    "2026-03-04adopted21");
	ck_assert_str_eq(stored("SELECT group_concat(DISTINCT actor) FROM "
	    "ledger WHERE move = 'end'"), "clock");
	ck_assert_int_eq(shown(round, "viewer"), 200);
	ck_assert_str_eq(see("/page/record/circulation/@state"), "decided");
	ck_assert_int_eq(count_of("//motion/decision/@number"), 1);
	ck_assert_int_eq(pressed(round, "end", "secretary"), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM decisions "
	    "WHERE method = 'circulation'"), "1");
}
END_TEST

/* The minutes of the meeting that a round is, in a format. */
static int
minutes_of(int64_t round, const char *suffix)
{
	char path[100];

	snprintf(path, sizeof(path), "SELECT meeting FROM circulations WHERE "
	    "id = %lld", (long long)round);
	snprintf(path, sizeof(path), "/meetings/%d/minutes%s",
	    atoi(stored(path)), suffix);
	return got(path, "viewer");
}

START_TEST(its_minutes_have_every_member_by_every_motion)
{
	char hash[80];
	int64_t round;
	int item;

	rounds_are_allowed(1);
	round = sent_round();
	item = first_motion(round);
	ck_assert_int_eq(answered(round, "chair", choice(item, "for")), 303);
	ck_assert_int_eq(answered(round, "person 3", choice(item, "for")), 303);
	ck_assert_int_eq(answered(round, "person 5", choice(item, "against")),
	    303);
	at_moment("2026-03-06T09:00");
	sent("/past_decisions/new", "secretary", "version=&title=x&body=1");
	ck_assert_int_eq(minutes_of(round, ""), 200);
	ck_assert_int_eq(count_of("//record/round"), 1);
	ck_assert_int_eq(count_of("//record/answers/member"), 4);
	ck_assert_int_eq(count_of("//record/answers/member/cell"), 4);
	ck_assert_int_eq(count_of("//answers/member/cell[@is = 'for']"), 2);
	ck_assert_str_eq(see("//record/round/@ended"), "2026-03-04T12:00");
	ck_assert(strstr(answer_bytes(), "תשובות החברים") != NULL);
	snprintf(hash, sizeof(hash), "%s", see("/page/paper/@sha256"));
	ck_assert_uint_eq(strlen(hash), 64);
	at_moment("2026-03-20T09:00");
	minutes_of(round, "");
	ck_assert_str_eq(see("/page/paper/@sha256"), hash);
	ck_assert_int_eq(minutes_of(round, ".pdf"), 200);
	ck_assert(strncmp(answer_bytes(), "%PDF-", 5) == 0);
	ck_assert_int_eq(minutes_of(round, ".akn"), 200);
	ck_assert(strstr(answer_bytes(), "תשובות") != NULL ||
	    strstr(answer_bytes(), "מועד הסגירה") != NULL);
}
END_TEST

START_TEST(an_objection_stands_in_its_minutes_with_its_words)
{
	int64_t round;
	char form[100];

	rounds_are_allowed(1);
	round = sent_round();
	snprintf(form, sizeof(form), "choice.%d=objects&reason.%d=Too+much",
	    first_motion(round), first_motion(round));
	ck_assert_int_eq(answered(round, "chair", form), 303);
	ck_assert_int_eq(minutes_of(round, ""), 200);
	ck_assert_str_eq(see("//answers/member/cell[@is = 'objects']/@reason"),
	    "Too much");
	ck_assert_str_ne(see("//record/round/@became"), "");
	ck_assert_int_eq(minutes_of(round, ".pdf"), 200);
	ck_assert_int_eq(minutes_of(round, ".akn"), 200);
	ck_assert(strstr(answer_bytes(), "Too much") != NULL);
}
END_TEST

START_TEST(an_answer_that_comes_too_late_is_refused_with_the_time)
{
	int64_t round;

	rounds_are_allowed(1);
	round = sent_round();
	at_moment("2026-03-04T12:00");
	refused_as(answered(round, "chair", choice(first_motion(round),
	    "for")), "round-is-closed");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "12:00"));
	ck_assert_str_eq(stored("SELECT count(*) FROM answers"), "0");
	ck_assert_str_eq(stored("SELECT outcome FROM agenda i JOIN "
	    "circulations c ON c.meeting = i.meeting"), "lapsed");
	ck_assert_int_eq(shown(round, "viewer"), 200);
	ck_assert_str_eq(see("/page/record/circulation/@state"), "lapsed");
}
END_TEST

START_TEST(the_next_meeting_reports_the_round_once)
{
	int64_t round;

	rounds_are_allowed(1);
	round = sent_round();
	at_moment("2026-03-05T09:00");
	ck_assert_int_eq(pressed(round, "end", "secretary"), 303);
	ck_assert_str_eq(stored("SELECT report IS NULL FROM circulations"), "1");
	ck_assert_int_eq(sent("/meetings/new", "secretary", "version=&"
	    "body.2.convened=1&held=2026-03-20T17:00&kind=ordinary&"
	    "mode=in_person&agenda=x"), 303);
	ck_assert_str_eq(stored("SELECT report IS NULL FROM circulations"), "1");
	ck_assert_int_eq(sent("/meetings/new", "secretary", "version=&"
	    "body.1.convened=1&held=2026-03-21T17:00&kind=ordinary&"
	    "mode=in_person&agenda=x"), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM circulations c JOIN agenda "
	    "i ON i.id = c.report WHERE i.meeting = 6 AND i.title LIKE "
	    "'%Lights%' AND i.kind = 'information' AND i.position = 2"), "1");
	ck_assert_int_eq(sent("/meetings/new", "secretary", "version=&"
	    "body.1.convened=1&held=2026-03-28T17:00&kind=ordinary&"
	    "mode=in_person&agenda=x"), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM agenda WHERE meeting = 7"),
	    "1");
	ck_assert_int_eq(shown(round, "viewer"), 200);
	ck_assert_str_eq(see("/page/record/circulation/report/@meeting"), "6");
}
END_TEST

START_TEST(a_meeting_whose_agenda_is_still_written_gets_the_report_at_once)
{
	int64_t round;

	rounds_are_allowed(1);
	round = sent_round();
	ck_assert_int_eq(sent("/meetings/new", "secretary", "version=&"
	    "body.1.convened=1&held=2026-03-21T17:00&kind=ordinary&"
	    "mode=in_person&agenda=x"), 303);
	at_moment("2026-03-05T09:00");
	ck_assert_int_eq(pressed(round, "end", "secretary"), 303);
	ck_assert_str_eq(stored("SELECT i.meeting FROM circulations c JOIN "
	    "agenda i ON i.id = c.report"), "5");
}
END_TEST

START_TEST(the_report_tells_what_came_of_every_motion)
{
	int64_t round;
	int item;
	const char *told;

	rounds_are_allowed(1);
	round = written("body=1&" CLOSES MOTION "&motion.new2.title=Doors&"
	    "motion.new2.draft=c&motion.new2.kind=other");
	ck_assert_int_eq(pressed(round, "send", "secretary"), 303);
	item = first_motion(round);
	for (int person = 3; person < 6; person++) {
		char who[20];

		snprintf(who, sizeof(who), "person %d", person);
		ck_assert_int_eq(answered(round, who, choice(item,
		    person == 5 ? "against" : "for")), 303);
	}
	at_moment("2026-03-05T09:00");
	in_language("en");
	ck_assert_int_eq(pressed(round, "end", "secretary"), 303);
	ck_assert_int_eq(sent("/meetings/new", "secretary", "version=&"
	    "body.1.convened=1&held=2026-03-21T17:00&kind=ordinary&"
	    "mode=in_person&agenda=x"), 303);
	told = stored("SELECT i.notes FROM agenda i JOIN circulations c ON "
	    "c.report = i.id");
	ck_assert_ptr_nonnull(strstr(told, "/2026/002 · Lights: "));
	ck_assert_ptr_nonnull(strstr(told, " 2, "));
	ck_assert_ptr_nonnull(strstr(told, "\nDoors: "));
}
END_TEST

START_TEST(a_round_is_withdrawn_with_a_reason)
{
	int64_t round;

	rounds_are_allowed(1);
	round = sent_round();
	refused_as(sent("/circulations/1/withdraw", "secretary", "version=2"),
	    "required");
	ck_assert_int_eq(pressed(round, "withdraw", "chair"), 403);
	ck_assert_int_eq(pressed(round, "withdraw", "secretary"), 303);
	ck_assert_str_eq(stored("SELECT state || reason FROM meetings WHERE "
	    "id = 4"), "cancelledNot needed");
	ck_assert_int_eq(shown(round, "viewer"), 200);
	ck_assert_str_eq(see("/page/record/circulation/@state"), "withdrawn");
}
END_TEST

START_TEST(who_no_longer_serves_does_not_count)
{
	int64_t round;
	int item;

	rounds_are_allowed(1);
	round = sent_round();
	item = first_motion(round);
	ck_assert_int_eq(answered(round, "person 3", choice(item, "for")), 303);
	ck_assert_int_eq(answered(round, "person 4", choice(item, "for")), 303);
	ck_assert_int_eq(answered(round, "person 5", choice(item, "for")), 303);
	ck_assert_int_eq(sent("/memberships/4/end", "secretary", "version=1&"
	    "until=2026-03-03&ended_why=resigned"), 303);
	at_moment("2026-03-04T13:00");
	ck_assert_int_eq(pressed(round, "end", "secretary"), 303);
	ck_assert_str_eq(stored("SELECT in_favour || base FROM decisions WHERE "
	    "meeting = 4"), "22");
}
END_TEST

/* Every move, from every state, as every role */

static const char *const states[] = { "draft", "circulating", "decided", "lapsed",
    "converted", "withdrawn" };
static const char *const every_role[] = { "admin", "ceo", "treasurer", "legal",
    "procurement", "auditor", "coordinator", "council_member",
    "committee_member", "authority_buyer", "auditee", "bureau", "viewer",
    "chair", "secretary" };
enum { STATES = 6, ROLES_THERE_ARE = 15 };

/* A round that has come so far; the clock stands where it is in that state. */
static int64_t
round_in(const char *state)
{
	int64_t round;
	int item;

	at_moment("2026-03-02T10:00");
	round = written("body=1&" CLOSES MOTION);
	item = first_motion(round);
	if (strcmp(state, "draft") == 0)
		return round;
	ck_assert_int_eq(pressed(round, "send", "secretary"), 303);
	if (strcmp(state, "withdrawn") == 0)
		ck_assert_int_eq(pressed(round, "withdraw", "secretary"), 303);
	if (strcmp(state, "converted") == 0) {
		char form[100];

		snprintf(form, sizeof(form), "choice.%d=objects&reason.%d=x",
		    item, item);
		ck_assert_int_eq(answered(round, "chair", form), 303);
	}
	if (strcmp(state, "decided") == 0) {
		ck_assert_int_eq(answered(round, "chair", choice(item, "for")),
		    303);
		ck_assert_int_eq(answered(round, "person 3",
		    choice(item, "for")), 303);
		ck_assert_int_eq(answered(round, "person 4",
		    choice(item, "for")), 303);
	}
	if (strcmp(state, "decided") == 0 || strcmp(state, "lapsed") == 0)
		at_moment("2026-03-04T12:00");
	return round;
}

static bool
stands(int64_t round, const char *state)
{
	ck_assert_int_eq(shown(round, "viewer"), 200);
	return strcmp(see("/page/record/circulation/@state"), state) == 0;
}

/* Who may move it, and from where. What ended by itself is ended by a late press as well; what nobody answered is not. */
static void
try_move(const char *move, const char *from, const char *who)
{
	for (int i = 0; i < STATES; i++) {
		int64_t round = round_in(states[i]);

		for (int j = 0; j < ROLES_THERE_ARE; j++) {
			bool may = strstr(who, every_role[j]) != NULL;
			bool can = strstr(from, states[i]) != NULL;
			int status = pressed(round, move, every_role[j]);

			ck_assert_msg(status == (!may ? 403 : can ? 303 : 422),
			    "%s of a round that is %s, by %s: %d", move,
			    states[i], every_role[j], status);
			if (may && can)
				round = round_in(states[i]);
			ck_assert_msg(stands(round, states[i]),
			    "%s by %s moved a round that is %s", move,
			    every_role[j], states[i]);
		}
	}
}

START_TEST(every_move_is_tried_from_every_state_as_every_role)
{
	rounds_are_allowed(1);
	try_move("send", "draft", "secretary");
	try_move("end", "decided lapsed", "secretary chair");
	try_move("withdraw", "draft circulating", "secretary");
}
END_TEST

START_TEST(answers_are_taken_in_one_state_only)
{
	rounds_are_allowed(1);
	for (int i = 0; i < STATES; i++) {
		int64_t round = round_in(states[i]);
		char path[80], form[100];

		snprintf(form, sizeof(form), "choice.%d=for", first_motion(round));
		ck_assert_int_eq(answered(round, "person 5", form),
		    strcmp(states[i], "circulating") == 0 ? 303 : 422);
		snprintf(form, sizeof(form), "person=4&way=email&choice.%d=for",
		    first_motion(round));
		snprintf(path, sizeof(path), "/circulations/%lld/answers/told",
		    (long long)round);
		ck_assert_int_eq(sent(path, "secretary", form),
		    strcmp(states[i], "circulating") == 0 ? 303 : 422);
		ck_assert_int_eq(shown(round, "person 5"), 200);
		ck_assert_int_eq(count_of("/page/form"),
		    strcmp(states[i], "circulating") == 0 ? 1 : 0);
	}
}
END_TEST

/* Every way a body can answer */

static const char *const choices[] = { "for", "against", "abstain", NULL };

/* What a round of members must come to, reckoned without the program. */
static const char *
must_be(const int *chosen, int members, int quorum, const char *majority,
    const char *tie)
{
	int of[4] = { 0 };

	for (int i = 0; i < members; i++)
		of[chosen[i]]++;
	if (members - of[3] < quorum)
		return "lapsed";
	if (strcmp(tie, "chair_casts") == 0 && strcmp(majority, "simple") == 0 &&
	    of[0] == of[1] && of[0] > 0 && chosen[0] < 2)
		of[chosen[0]]++;
	if (strcmp(majority, "absolute") == 0)
		return 2 * of[0] > members ? "adopted" : "rejected";
	if (strcmp(majority, "two_thirds") == 0)
		return of[0] > 0 && of[0] >= 2 * of[1] ? "adopted" : "rejected";
	return of[0] > of[1] ? "adopted" : "rejected";
}

enum { MOST = 64 };             /* motions of a round */

/* One round whose motions, from the first on, are answered in every way in turn. */
static int64_t
round_of(int body, int count)
{
	static char form[MOST * 100];
	size_t length = snprintf(form, sizeof(form),
	    "body=%d&closes=2026-03-04T12:00", body);
	int64_t round;

	for (int i = 0; i < count; i++)
		length += snprintf(form + length, sizeof(form) - length,
		    "&motion.new%d.title=t&motion.new%d.draft=d&motion.new%d."
		    "kind=other", i, i, i);
	round = written(form);
	ck_assert_int_eq(pressed(round, "send", "secretary"), 303);
	return round;
}

static int
chosen_by(int way, int who)
{
	while (who-- > 0)
		way /= 4;
	return way % 4;
}

static void
answer_in_every_way(int64_t round, const char *as, int who, int first,
    int count)
{
	static char form[MOST * 40];
	size_t length = snprintf(form, sizeof(form), "x=");
	int item = first_motion(round), any = 0;

	for (int i = 0; i < count; i++) {
		const char *word = choices[chosen_by(first + i, who)];

		if (word != NULL)
			length += snprintf(form + length, sizeof(form) - length,
			    "&choice.%d=%s", item + i, word);
		any |= word != NULL;
	}
	if (any)
		ck_assert_int_eq(answered(round, as, form), 303);
}

static void
came_to(int64_t round, int first, int count, int members, int quorum,
    const char *majority, const char *tie)
{
	int item = first_motion(round);

	for (int i = 0; i < count; i++) {
		int chosen[4];
		char sql[200];

		for (int who = 0; who < members; who++)
			chosen[who] = chosen_by(first + i, who);
		snprintf(sql, sizeof(sql), "SELECT coalesce(d.result, i.outcome) "
		    "FROM agenda i LEFT JOIN decisions d ON d.item = i.id WHERE "
		    "i.id = %d", item + i);
		ck_assert_msg(strcmp(stored(sql), must_be(chosen, members,
		    quorum, majority, tie)) == 0, "way %d by %s, %s: %s",
		    first + i, majority, tie, stored(sql));
	}
}

static void
every_way(int body, const char *const *members, int count, int quorum,
    const char *majority, const char *tie)
{
	int ways = 1;

	for (int i = 0; i < count; i++)
		ways *= 4;
	for (int first = 0; first < ways; first += MOST) {
		int64_t round;

		at_moment("2026-03-02T10:00");
		round = round_of(body, MOST);
		for (int who = 0; who < count; who++)
			answer_in_every_way(round, members[who], who, first, MOST);
		at_moment("2026-03-04T12:00");
		ck_assert_int_eq(pressed(round, "end", "secretary"), 303);
		came_to(round, first, MOST, count, quorum, majority, tie);
	}
}

static void
every_way_of_the_council(const char *majority, const char *tie)
{
	static const char *const members[] = { "chair", "person 3", "person 4",
	    "person 5" };

	rule(1, "majority", majority);
	rule(1, "tie", tie);
	rounds_are_allowed(1);
	every_way(1, members, 4, 3, majority, tie);
}

START_TEST(four_members_in_every_way_by_a_simple_majority)
{
	every_way_of_the_council("simple", "not_adopted");
}
END_TEST

START_TEST(four_members_in_every_way_with_a_casting_vote)
{
	every_way_of_the_council("simple", "chair_casts");
}
END_TEST

START_TEST(four_members_in_every_way_by_an_absolute_majority)
{
	every_way_of_the_council("absolute", "not_adopted");
}
END_TEST

START_TEST(four_members_in_every_way_by_two_thirds)
{
	every_way_of_the_council("two_thirds", "chair_casts");
}
END_TEST

START_TEST(three_members_in_every_way)
{
	static const char *const members[] = { "chair", "person 3", "treasurer" };

	rounds_are_allowed(2);
	every_way(2, members, 3, 2, "simple", "not_adopted");
}
END_TEST

TESTS_IN_A_HOUSE("circulations",
    a_round_is_called_after_its_first_motion_and_closes_in_three_days,
    a_round_needs_a_motion_a_body_and_a_time_that_is_still_to_come,
    a_draft_is_corrected_and_a_motion_emptied_is_taken_off,
    nothing_is_sent_where_no_rule_allows_it,
    what_a_rule_keeps_for_meetings_is_named_with_its_source,
    a_round_that_would_be_over_or_that_nobody_could_answer_is_not_sent,
    kinds_are_kept_as_words_however_they_are_typed,
    it_is_a_meeting_that_is_not_held,
    a_member_finds_the_round_at_home_and_answers_until_it_closes,
    two_answers_at_once_do_not_overwrite_each_other,
    only_members_of_the_body_answer,
    an_empty_or_unknown_answer_is_refused_and_shown_again,
    what_others_answered_is_nobodys_to_see_before_the_end,
    what_was_told_by_telephone_says_so_and_by_whom,
    one_objection_turns_the_round_into_a_meeting,
    a_rule_may_say_that_an_objection_is_only_noted,
    it_is_concluded_when_its_time_is_over_or_everybody_has_answered,
    a_round_whose_time_is_over_ends_by_itself,
    an_answer_that_comes_too_late_is_refused_with_the_time,
    its_minutes_have_every_member_by_every_motion,
    an_objection_stands_in_its_minutes_with_its_words,
    the_next_meeting_reports_the_round_once,
    a_meeting_whose_agenda_is_still_written_gets_the_report_at_once,
    the_report_tells_what_came_of_every_motion,
    a_round_is_withdrawn_with_a_reason,
    who_no_longer_serves_does_not_count,
    every_move_is_tried_from_every_state_as_every_role,
    answers_are_taken_in_one_state_only,
    four_members_in_every_way_by_a_simple_majority,
    four_members_in_every_way_with_a_casting_vote,
    four_members_in_every_way_by_an_absolute_majority,
    four_members_in_every_way_by_two_thirds,
    three_members_in_every_way)
