/* check_quorums.c: a body too few of which came waits, is called a second time, or is called for another day; and what its rules make of a vote. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "house.h"

/* A body of so many members of its own, 4, of which person 1 presides; and a meeting of it, 4, called for 17:00 of 1 March 2026. */
__attribute__((format(printf, 1, 2))) static const char *
printed(const char *format, ...)
{
	static char text[8][400];
	static int at;
	char *into = text[at++ % 8];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(into, sizeof(text[0]), format, arguments);
	va_end(arguments);
	return into;
}

static void
rule(const char *name, const char *value)
{
	char form[300];

	snprintf(form, sizeof(form), "rule=%s&value=%s&source=תקנון הוועדה&"
	    "since=1.1.2024", name, value);
	ck_assert_int_eq(sent("/bodies/4/rules/new", "secretary", form), 303);
}

static void
body_of(int members)
{
	ck_assert_int_eq(sent("/bodies/new", "secretary",
	    "name=ועדת בדיקה&short=וב&kind=finance&since=1.1.2024"), 303);
	for (int person = 1; person <= members; person++)
		ck_assert_int_eq(sent("/memberships/new", "secretary", printed(
		    person == 1 ? "body=4&person=%d&role=chair&voting=1&"
		    "since=1.1.2024" : "body=4&person=%d&role=member&voting=1&"
		    "since=1.1.2024", person)), 303);
	rule("quorum", "1/2+");
	rule("majority", "simple");
}

static void
call_meeting(void)
{
	ck_assert_int_eq(sent("/meetings/new", "secretary",
	    "body.4.convened=1&held=1.3.2026+17:00&kind=ordinary&"
	    "mode=in_person&place=חדר&agenda=ראשון%0aשני"), 303);
	if (sent("/meetings/4/call", "secretary", "version=1&undrafted=בישיבה") != 303)
		ck_abort_msg("%s", see("/page/problem/@text"));
	at_moment("2026-03-01T17:00");
}

static int
row_of(int person)
{
	return atoi(stored(printed("SELECT id FROM attendance WHERE "
	    "meeting = 4 AND person = %d", person)));
}

/* People from one number to another come. */
static void
come(int from, int to)
{
	for (int person = from; person <= to; person++)
		ck_assert_int_eq(sent("/meetings/4/live/room", "secretary",
		    printed("arrive=%d", row_of(person))), 303);
}

static int
moved(const char *move)
{
	char path[80];

	snprintf(path, sizeof(path), "/meetings/4/%s", move);
	return sent(path, "secretary", printed("version=%d", atoi(stored(
	    "SELECT version FROM meetings WHERE id = 4"))));
}

static void
waits_with(int members, int present)
{
	body_of(members);
	rule("second_call_minutes", "60");
	rule("second_call", "1/3");
	call_meeting();
	come(1, present);
}

static void
opened_with(int members)
{
	body_of(members);
	call_meeting();
	come(1, members);
	ck_assert_int_eq(moved("open"), 303);
}

/* So many against, so many abstaining, everybody else for, as a roll call. */
static int
called(int members, int against, int abstained, const char *rest)
{
	char form[900] = "title=x&text=y&kind=other&version=1&how=marked";

	for (int person = 1; person <= members; person++)
		snprintf(form + strlen(form), sizeof(form) - strlen(form),
		    "&vote.4.%d=%s", person, person > members - abstained ?
		    "abstain" : person > members - abstained - against ?
		    "against" : "for");
	snprintf(form + strlen(form), sizeof(form) - strlen(form), "&%s", rest);
	return sent(printed("/meetings/4/live/%d", atoi(stored("SELECT min(id) "
	    "FROM agenda WHERE meeting = 4"))), "secretary", form);
}

static const char *
decided(const char *columns)
{
	char sql[200];

	snprintf(sql, sizeof(sql), "SELECT %s FROM decisions WHERE meeting = 4",
	    columns);
	return stored(sql);
}

/* Too few came */

START_TEST(six_of_fifteen_wait_an_hour_and_five_sit_by_the_second_call)
{
	waits_with(15, 6);
	ck_assert_int_eq(moved("open"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-quorum");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"),
	    "נדרשים 8, נוכחים 6"));
	ck_assert_int_eq(moved("wait"), 303);
	ck_assert_int_eq(sent("/meetings/4/live/room", "secretary",
	    printed("absent=%d", row_of(6))), 303);
	at_moment("2026-03-01T17:59");
	ck_assert_int_eq(moved("open"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "still-waiting");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "18:00"));
	at_moment("2026-03-01T18:00");
	ck_assert_int_eq(moved("open"), 303);
	ck_assert_str_eq(stored("SELECT call FROM convened WHERE meeting = 4"),
	    "2");
	ck_assert_str_eq(stored("SELECT group_concat(call || ':' || present || "
	    "'/' || needed || '/' || met, ' ') FROM quorums WHERE meeting = 4"),
	    "1:6/8/0 2:5/5/1");
	ck_assert_ptr_nonnull(strstr(stored("SELECT names FROM quorums WHERE "
	    "meeting = 4 AND met"), "מזכירה בדיקה"));
	got("/meetings/4/live", "viewer");
	ck_assert_int_eq(count_of("/page/record/counts/quorum"), 2);
}
END_TEST

START_TEST(a_second_body_has_a_quorum_of_its_own_directors_only)
{
	waits_with(15, 6);
	moved("wait");
	at_moment("2026-03-01T18:00");
	moved("open");
	ck_assert_int_eq(sent("/meetings/4/convened/new", "secretary",
	    "body=2&decides=1"), 303);
	got("/meetings/4/live/6", "secretary");
	ck_assert_str_eq(see("/page/record/bodies/body[@id=2]/@serving"), "3");
	ck_assert_str_eq(see("/page/record/bodies/body[@id=2]/@present"), "3");
	ck_assert_str_eq(see("/page/record/bodies/body[@id=2]/@needed"), "2");
	ck_assert_str_eq(see("/page/record/bodies/body[@id=4]/@present"), "6");
	ck_assert_str_eq(see("/page/record/bodies/body[@id=4]/@needed"), "5");
}
END_TEST

START_TEST(too_few_for_the_second_call_too_are_told_so)
{
	waits_with(15, 4);
	moved("wait");
	at_moment("2026-03-01T18:30");
	ck_assert_int_eq(moved("open"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-second-quorum");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"),
	    "נדרשים 5, נוכחים 4"));
	come(5, 8);
	ck_assert_int_eq(moved("open"), 303);
	ck_assert_str_eq(stored("SELECT call FROM convened WHERE meeting = 4"),
	    "1");
}
END_TEST

START_TEST(nobody_waits_who_has_a_quorum_or_no_rule_to_wait_by_or_waits_already)
{
	body_of(3);
	call_meeting();
	come(1, 1);
	ck_assert_int_eq(moved("wait"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-second-call");
	at_moment("2026-02-27T09:00");
	rule("second_call_minutes", "30");
	at_moment("2026-03-01T17:00");
	ck_assert_int_eq(moved("wait"), 303);
	ck_assert_int_eq(moved("wait"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "waits-already");
	come(2, 2);
	ck_assert_int_eq(moved("adjourn"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "quorum-is-there");
}
END_TEST

START_TEST(where_the_rule_says_another_day_the_next_call_has_the_same_agenda)
{
	body_of(9);
	rule("next_call_days", "7");
	rule("next_call", "1/3");
	call_meeting();
	come(1, 3);
	ck_assert_int_eq(moved("open"), 422);
	ck_assert_int_eq(moved("adjourn"), 303);
	ck_assert_str_eq(location(), "/meetings/5?done=adjourn");
	ck_assert_str_eq(stored("SELECT state FROM meetings WHERE id = 4"),
	    "adjourned");
	ck_assert_str_eq(stored("SELECT state || held || previous FROM meetings "
	    "WHERE id = 5"), "draft2026-03-08T17:004");
	ck_assert_str_eq(stored("SELECT group_concat(label || title, '|') FROM "
	    "agenda WHERE meeting = 5"), "1ראשון|2שני");
	ck_assert_str_eq(stored("SELECT body || call FROM convened WHERE "
	    "meeting = 5"), "43");
	got("/meetings/5", "viewer");
	ck_assert_str_eq(see("/page/record/bodies/body/@needed"), "3");
	ck_assert_str_eq(see("/page/record/meeting/previous/@id"), "4");
	got("/meetings/4", "viewer");
	ck_assert_str_eq(see("/page/record/meeting/@next"), "5");
	ck_assert_int_eq(moved("open"), 422);
}
END_TEST

/* As the municipalities have it: a third after half an hour, else three a week later and five of a large body, else whoever comes. */
static void
municipal(void)
{
	rule("second_call_minutes", "30");
	rule("second_call", "1/3");
	rule("next_call_days", "7");
	rule("next_call", "3");
	rule("next_call_over", "17");
	rule("next_call_large", "5");
	rule("last_call", "1");
}

static void
further_needs(int members, const char *second, const char *next,
    const char *last)
{
	body_of(members);
	municipal();
	call_meeting();
	come(1, 2);
	got("/meetings/4/live", "secretary");
	ck_assert_str_eq(see("//further/call[@call = 2]/@needed"), second);
	ck_assert_str_eq(see("//further/call[@call = 3]/@needed"), next);
	ck_assert_str_eq(see("//further/call[@call = 4]/@needed"), last);
	ck_assert_str_eq(see("//further/call[@call = 2]/@after"), "30 דקות");
	ck_assert_str_eq(see("//further/call[@call = 3]/@after"), "7 ימים");
	ck_assert_str_ne(see("//further/call[@call = 3]/@source"), "");
}

START_TEST(a_body_of_seventeen_sits_with_three_a_week_later)
{
	further_needs(17, "6", "3", "1");
}
END_TEST

START_TEST(a_body_of_eighteen_sits_with_five_a_week_later)
{
	ck_assert_int_eq(sent("/people/new", "secretary", "name=אחת ועוד&language=he"), 303);
	further_needs(18, "6", "5", "1");
}
END_TEST

START_TEST(half_an_hour_later_a_third_is_enough_and_a_week_later_three)
{
	body_of(9);
	municipal();
	call_meeting();
	come(1, 2);
	ck_assert_int_eq(moved("wait"), 303);
	at_moment("2026-03-01T17:29");
	ck_assert_int_eq(moved("open"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "still-waiting");
	at_moment("2026-03-01T17:30");
	ck_assert_int_eq(moved("open"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-second-quorum");
	ck_assert_int_eq(moved("adjourn"), 303);
	got("/meetings/5", "viewer");
	ck_assert_str_eq(see("/page/record/bodies/body/@call"), "3");
	ck_assert_str_eq(see("/page/record/bodies/body/@needed"), "3");
	ck_assert_str_eq(see("/page/record/bodies/body/@rule.name"), "next_call");
}
END_TEST

static int
moved_next(const char *move)
{
	char path[80];

	snprintf(path, sizeof(path), "/meetings/5/%s", move);
	return sent(path, "secretary", printed(strcmp(move, "call") == 0 ?
	    "version=%d&undrafted=נדחה" : "version=%d", atoi(stored(
	    "SELECT version FROM meetings WHERE id = 5"))));
}

START_TEST(put_off_once_more_whoever_comes_is_enough)
{
	body_of(9);
	municipal();
	call_meeting();
	moved("wait");
	at_moment("2026-03-01T17:30");
	ck_assert_int_eq(moved("adjourn"), 303);
	ck_assert_int_eq(moved_next("call"), 303);
	at_moment("2026-03-08T17:00");
	ck_assert_int_eq(moved_next("open"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-quorum");
	got("/meetings/5", "secretary");
	ck_assert_int_eq(count_of("//further/call"), 1);
	ck_assert_str_eq(see("//further/call/@call"), "4");
	ck_assert_int_eq(moved_next("adjourn"), 303);
	ck_assert_str_eq(stored("SELECT call FROM convened WHERE meeting = 6"),
	    "4");
	got("/meetings/6", "viewer");
	ck_assert_str_eq(see("/page/record/bodies/body/@needed"), "1");
}
END_TEST

START_TEST(one_waits_before_one_gives_up_and_not_without_a_rule)
{
	waits_with(9, 2);
	ck_assert_int_eq(moved("adjourn"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "wait-first");
	moved("wait");
	at_moment("2026-03-01T17:30");
	ck_assert_int_eq(moved("adjourn"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "still-waiting");
	at_moment("2026-03-01T18:01");
	ck_assert_int_eq(moved("adjourn"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-next-call");
	come(3, 3);
	ck_assert_int_eq(moved("adjourn"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "second-quorum-is-there");
}
END_TEST

/* The rule of the day */

START_TEST(a_rule_that_changes_between_notice_and_meeting_counts_on_its_day)
{
	body_of(9);
	call_meeting();
	come(1, 3);
	ck_assert_int_eq(moved("open"), 422);
	at_moment("2026-02-27T09:00");
	ck_assert_int_eq(sent("/bodies/4/rules/new", "secretary",
	    "rule=quorum&value=1/3&source=תיקון&since=1.3.2026"), 303);
	at_moment("2026-03-01T17:10");
	ck_assert_int_eq(moved("open"), 303);
	ck_assert_str_eq(stored("SELECT needed FROM quorums WHERE met"), "3");
}
END_TEST

START_TEST(a_rule_that_changes_after_the_meeting_changes_nothing_of_it)
{
	opened_with(9);
	ck_assert_int_eq(called(9, 0, 0, ""), 303);
	at_moment("2026-03-05T09:00");
	ck_assert_int_eq(sent("/bodies/4/rules/new", "secretary",
	    "rule=majority&value=absolute&source=תיקון&since=6.3.2026"), 303);
	ck_assert_int_eq(sent("/bodies/4/rules/new", "secretary",
	    "rule=quorum&value=1/9&source=תיקון&since=6.3.2026"), 303);
	got("/decisions/2", "viewer");
	ck_assert_str_eq(see("/page/record/decision/rule/@value"), "simple");
	got("/meetings/4", "viewer");
	ck_assert_str_eq(see("/page/record/bodies/body/@needed"), "5");
}
END_TEST

/* What the counts mean */

START_TEST(four_to_four_and_one_abstaining_is_not_adopted)
{
	opened_with(9);
	ck_assert_int_eq(called(9, 4, 1, "result.4=adopted"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "result-against-rule");
	ck_assert_int_eq(called(9, 4, 1, ""), 303);
	ck_assert_str_eq(decided("result || in_favour || against || abstained "
	    "|| base || needed"), "rejected44195");
	ck_assert_str_eq(stored("SELECT count(*) FROM votes v JOIN decisions d "
	    "ON d.id = v.decision WHERE d.meeting = 4"), "9");
}
END_TEST

START_TEST(a_casting_vote_breaks_the_tie_as_the_chair_voted)
{
	body_of(9);
	rule("tie", "chair_casts");
	call_meeting();
	come(1, 9);
	moved("open");
	ck_assert_int_eq(called(9, 4, 1, ""), 303);
	ck_assert_str_eq(decided("result || casting"), "adoptedfor");
}
END_TEST

START_TEST(of_counts_the_casting_vote_is_asked)
{
	body_of(9);
	rule("tie", "chair_casts");
	call_meeting();
	come(1, 9);
	moved("open");
	ck_assert_int_eq(sent("/meetings/4/live/6", "secretary", "title=x&text=y&"
	    "kind=other&version=1&how=show&count.4.in_favour=4&"
	    "count.4.against=4&count.4.abstained=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "casting-vote-is-missing");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"),
	    "תקנון הוועדה"));
	ck_assert_int_eq(sent("/meetings/4/live/6", "secretary", "title=x&text=y&"
	    "kind=other&version=1&how=show&count.4.in_favour=4&"
	    "count.4.against=4&count.4.abstained=1&casting.4=against"), 303);
	ck_assert_str_eq(decided("result || casting"), "rejectedagainst");
}
END_TEST

START_TEST(two_thirds_are_of_those_voting)
{
	body_of(9);
	at_moment("2026-02-27T09:00");
	ck_assert_int_eq(sent("/bodies/4/rules/new", "secretary",
	    "rule=majority&value=two_thirds&source=צו&since=1.3.2026"), 303);
	call_meeting();
	come(1, 9);
	moved("open");
	ck_assert_int_eq(called(9, 3, 1, ""), 303);
	ck_assert_str_eq(decided("result || needed || base"), "rejected69");
}
END_TEST

START_TEST(a_majority_of_members_is_of_all_who_serve)
{
	body_of(9);
	at_moment("2026-02-27T09:00");
	ck_assert_int_eq(sent("/bodies/4/rules/new", "secretary",
	    "rule=majority&value=absolute&source=צו&since=1.3.2026"), 303);
	call_meeting();
	come(1, 5);
	moved("open");
	ck_assert_int_eq(called(5, 1, 0, ""), 303);
	ck_assert_str_eq(decided("result || in_favour || needed"),
	    "rejected45");
}
END_TEST

START_TEST(a_body_of_one_decides_alone)
{
	opened_with(1);
	ck_assert_int_eq(called(1, 0, 0, ""), 303);
	ck_assert_str_eq(decided("result || base || present || quorum || "
	    "needed"), "adopted1111");
}
END_TEST

START_TEST(a_body_of_one_may_be_against_or_out_of_it)
{
	opened_with(1);
	ck_assert_int_eq(sent("/meetings/4/live/7/recuse", "secretary",
	    "person=1&reason=א"), 303);
	ck_assert_int_eq(sent("/meetings/4/live/7", "secretary", "title=x&"
	    "text=y&kind=other&version=1&how=unanimous"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-quorum-by-interest");
	ck_assert_int_eq(called(1, 1, 0, ""), 303);
	ck_assert_str_eq(decided("result"), "rejected");
}
END_TEST

START_TEST(of_an_outgoing_and_an_incoming_head_one_votes)
{
	ck_assert_int_eq(sent("/memberships/4/end", "secretary",
	    "version=1&until=28.2.2026&ended_why=term_ended"), 303);
	ck_assert_int_eq(sent("/memberships/new", "secretary",
	    "body=1&person=13&authority=4&role=member&voting=1&since=1.3.2026&"
	    "declared=1.3.2026"), 303);
	ck_assert_int_eq(sent("/meetings/3/attendance", "secretary", "expect=1&"
	    "new.1.name=נציג מערב&new.1.capacity=outgoing&new.1.authority=4"),
	    422);
	ck_assert_int_eq(sent("/meetings/3/attendance", "secretary",
	    "expect=1"), 303);
	for (int person = 5; person <= 13; person += 8)
		ck_assert_int_eq(sent("/meetings/3/live/room", "secretary",
		    printed("arrive=%d", atoi(stored(printed("SELECT id FROM "
		    "attendance WHERE meeting = 3 AND person = %d", person))))),
		    303);
	got("/meetings/3/live/4", "secretary");
	ck_assert_int_eq(count_of("/page/form/bodies/body[@id=1]/voter"), 4);
	ck_assert_int_eq(count_of("/page/form/bodies/body[@id=1]"
	    "/voter[@id=13]"), 1);
	ck_assert_int_eq(count_of("/page/form/bodies/body[@id=1]"
	    "/voter[@id=5]"), 0);
	ck_assert_int_eq(sent("/meetings/3/live/4", "secretary", "title=x&text=y"
	    "&kind=other&version=1&how=marked&vote.1.5=for"), 422);
	ck_assert_str_eq(see("/page/problem[@field='vote.1.5']/@is"),
	    "voter-has-no-vote");
}
END_TEST

/* Every move from every state as every role */

static const char *const roles[] = { "admin", "secretary", "chair", "ceo",
	"treasurer", "legal", "procurement", "auditor", "coordinator",
	"council_member", "committee_member", "authority_buyer", "auditee",
	"bureau", "viewer" };

/* Meetings in every state: 4 adjourned, 5 draft (its next call), 6 cancelled, 2 called, 3 open, 1 closed. */
static void
every_state(void)
{
	body_of(3);
	rule("next_call_days", "7");
	call_meeting();
	come(1, 1);
	ck_assert_int_eq(moved("adjourn"), 303);
	ck_assert_int_eq(sent("/meetings/new", "secretary", "body.1.convened=1&"
	    "held=12.3.2026+17:00&kind=ordinary&mode=in_person"), 303);
	ck_assert_int_eq(sent("/meetings/6/cancel", "secretary",
	    "version=1&reason=א"), 303);
}

static void
tried(const char *move, const char *from, const char *may)
{
	static const char *const states[] = { "closed", "called", "open",
	    "adjourned", "draft", "cancelled" };

	for (int meeting = 1; meeting <= 6; meeting++)
		for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]); i++) {
			char path[80];
			int status;

			snprintf(path, sizeof(path), "/meetings/%d/%s", meeting,
			    move);
			if (strstr(may, roles[i]) == NULL) {
				ck_assert_int_eq(sent(path, roles[i],
				    "version=1"), 403);
				continue;
			}
			if (strstr(from, states[meeting - 1]) != NULL)
				continue;
			status = sent(path, roles[i], "version=1&reason=א");
			ck_assert_msg(status == 422 && strcmp(see(
			    "/page/problem/@is"), "not-in-this-state") == 0,
			    "%s from %s as %s: %d %s", move,
			    states[meeting - 1], roles[i], status,
			    see("/page/problem/@is"));
		}
}

START_TEST(a_meeting_moves_only_from_the_right_state_by_the_right_hands)
{
	every_state();
	tried("call", "draft", "secretary");
	tried("open", "called", "secretary chair");
	tried("wait", "called", "secretary chair");
	tried("adjourn", "called", "secretary chair");
	tried("close", "open", "secretary chair");
	tried("record", "draft called", "secretary");
	tried("cancel", "draft called", "secretary");
	ck_assert_str_eq(stored("SELECT group_concat(state) FROM (SELECT * FROM "
	    "meetings ORDER BY id)"),
	    "closed,called,open,adjourned,draft,cancelled");
}
END_TEST

START_TEST(an_item_gets_an_outcome_only_by_the_secretary_and_never_after_the_end)
{
	static const char *const outcomes[] = { "noted", "deferred",
	    "referred", "withdrawn", "" };

	for (size_t i = 0; i < sizeof(outcomes) / sizeof(outcomes[0]); i++) {
		char form[80];

		snprintf(form, sizeof(form), "version=1&outcome=%s", outcomes[i]);
		for (size_t j = 0; j < sizeof(roles) / sizeof(roles[0]); j++)
			if (strcmp(roles[j], "secretary") != 0)
				ck_assert_int_eq(sent(
				    "/meetings/3/live/5/outcome", roles[j],
				    form), 403);
		ck_assert_int_eq(sent("/meetings/1/agenda/1/outcome",
		    "secretary", form), 422);
		snprintf(form, sizeof(form), "version=%zu&outcome=%s", i + 1,
		    outcomes[i]);
		ck_assert_int_eq(sent("/meetings/3/live/5/outcome",
		    "secretary", form), 303);
		ck_assert_str_eq(stored("SELECT coalesce(outcome, '') FROM "
		    "agenda WHERE id = 5"), outcomes[i]);
	}
}
END_TEST

TESTS_IN_A_HOUSE("quorums",
    six_of_fifteen_wait_an_hour_and_five_sit_by_the_second_call,
    a_second_body_has_a_quorum_of_its_own_directors_only,
    too_few_for_the_second_call_too_are_told_so,
    nobody_waits_who_has_a_quorum_or_no_rule_to_wait_by_or_waits_already,
    where_the_rule_says_another_day_the_next_call_has_the_same_agenda,
    a_body_of_seventeen_sits_with_three_a_week_later,
    a_body_of_eighteen_sits_with_five_a_week_later,
    half_an_hour_later_a_third_is_enough_and_a_week_later_three,
    put_off_once_more_whoever_comes_is_enough,
    one_waits_before_one_gives_up_and_not_without_a_rule,
    a_rule_that_changes_between_notice_and_meeting_counts_on_its_day,
    a_rule_that_changes_after_the_meeting_changes_nothing_of_it,
    four_to_four_and_one_abstaining_is_not_adopted,
    a_casting_vote_breaks_the_tie_as_the_chair_voted,
    of_counts_the_casting_vote_is_asked,
    two_thirds_are_of_those_voting,
    a_majority_of_members_is_of_all_who_serve,
    a_body_of_one_decides_alone,
    a_body_of_one_may_be_against_or_out_of_it,
    of_an_outgoing_and_an_incoming_head_one_votes,
    a_meeting_moves_only_from_the_right_state_by_the_right_hands,
    an_item_gets_an_outcome_only_by_the_secretary_and_never_after_the_end)
