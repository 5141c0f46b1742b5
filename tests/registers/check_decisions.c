/* check_decisions.c: decisions are recorded by the rules, numbered without a gap, and final. */
#include <stdio.h>
#include <string.h>

#include "house.h"

/*
 * Meeting 3 is open and convenes the council (1) and the board (2). Of the
 * council's four members, chair (2), south (3) and east (4) are there and west
 * is not; of the board all three are: chair (2), south (3), treasurer (6).
 */
#define WORDS "title=x&text=y&kind=budget&version=1"
#define DECIDE "/meetings/3/agenda/4/decide"

static const char *
marked(const char *council, const char *rest)
{
	static char form[2000];

	snprintf(form, sizeof(form), WORDS "&how=marked&%s&vote.2.2=for&"
	    "vote.2.3=for&vote.2.6=for&%s", council, rest);
	return form;
}

static const char *
path_to(const char *register_path, const char *id)
{
	static char path[80];

	snprintf(path, sizeof(path), "%s%s", register_path, id);
	return path;
}

START_TEST(the_form_is_filled_from_the_item)
{
	ck_assert_int_eq(got(DECIDE, "secretary"), 200);
	ck_assert_str_eq(see("/page/form/field[@name='title']/typed"),
	    see("/page/record/item/@title"));
	ck_assert_str_ne(see("/page/form/field[@name='text']/typed"), "");
	ck_assert_int_eq(count_of("/page/form/bodies/body"), 2);
	ck_assert_int_eq(count_of("/page/form/bodies/body[1]/voter"), 3);
	ck_assert_int_eq(count_of("/page/form/bodies/body[2]/voter"), 3);
}
END_TEST

START_TEST(a_unanimous_decision_is_one_press_and_a_row_for_every_voter)
{
	ck_assert_int_eq(sent(DECIDE, "secretary", WORDS "&how=unanimous"),
	    303);
	ck_assert_str_eq(stored("SELECT count(*) FROM decisions "
	    "WHERE meeting = 3 AND result = 'adopted'"), "2");
	ck_assert_str_eq(stored("SELECT count(*) FROM votes v JOIN decisions d "
	    "ON d.id = v.decision WHERE d.meeting = 3 AND choice = 'for'"),
	    "6");
	ck_assert_str_eq(stored("SELECT outcome FROM agenda WHERE id = 4"),
	    "resolved");
}
END_TEST

START_TEST(each_body_has_a_series_of_its_own_and_the_two_are_together)
{
	ck_assert_int_eq(sent(DECIDE, "secretary", WORDS "&how=unanimous"),
	    303);
	ck_assert_str_eq(stored("SELECT group_concat(body || ':' || serial) "
	    "FROM (SELECT * FROM decisions WHERE meeting = 3 ORDER BY id)"), "1:2,2:1");
	ck_assert_str_eq(stored("SELECT count(*) FROM decisions WHERE "
	    "together = (SELECT min(id) FROM decisions WHERE meeting = 3)"),
	    "1");
}
END_TEST

START_TEST(the_majority_decides_and_abstentions_do_not_count)
{
	ck_assert_int_eq(sent(DECIDE, "secretary", marked(
	    "vote.1.2=for&vote.1.3=abstain&vote.1.4=abstain", "")), 303);
	ck_assert_str_eq(stored("SELECT result || in_favour || against || "
	    "abstained || base FROM decisions WHERE meeting = 3 AND body = 1"),
	    "adopted1023");
}
END_TEST

START_TEST(a_tie_is_not_adopted)
{
	ck_assert_int_eq(sent(DECIDE, "secretary", marked(
	    "vote.1.2=for&vote.1.3=against&vote.1.4=abstain", "")), 303);
	ck_assert_str_eq(stored("SELECT result FROM decisions WHERE meeting = 3 "
	    "AND body = 1"), "rejected");
	got(path_to("/decisions/", stored("SELECT id FROM decisions WHERE "
	    "meeting = 3 AND body = 1")), "viewer");
	ck_assert_str_eq(see("//decision/@tie"), "yes");
	ck_assert_str_eq(see("//decision/@tie.source"), "סעיף בדיקה 2");
}
END_TEST

START_TEST(the_rule_that_decided_is_kept_with_the_decision)
{
	ck_assert_int_eq(sent(DECIDE, "secretary", WORDS "&how=unanimous"),
	    303);
	ck_assert_str_eq(stored("SELECT r.rule || r.body FROM decisions d JOIN "
	    "rules r ON r.id = d.rule WHERE d.meeting = 3 AND d.body = 1"),
	    "majority1");
}
END_TEST

static void
rule_of_council(const char *rule, const char *value, const char *since)
{
	char form[300];

	snprintf(form, sizeof(form), "rule=%s&value=%s&source=צו, סעיף 7&"
	    "since=%s", rule, value, since);
	ck_assert_int_eq(sent("/bodies/1/rules/new", "secretary", form), 303);
}

START_TEST(a_kind_of_decision_may_have_a_majority_of_its_own)
{
	rule_of_council("majority_budget", "absolute", "1.3.2026");
	got(DECIDE, "secretary");
	ck_assert_str_eq(see("//bodies/body[1]/@majority"), "absolute");
	ck_assert_str_eq(see("//bodies/body[1]/@majority.kind"),
	    "תקציב ותב״רים");
	ck_assert_str_eq(see("//bodies/body[1]/@majority.usual"), "simple");
	ck_assert_str_eq(see("//bodies/body[2]/@majority"), "simple");
	ck_assert_str_eq(see("//majorities/majority/@source"), "צו, סעיף 7");
	ck_assert_int_eq(sent(DECIDE, "secretary", marked(
	    "vote.1.2=for&vote.1.3=for&vote.1.4=abstain", "")), 303);
	ck_assert_str_eq(stored("SELECT result || needed || (SELECT u.rule FROM "
	    "rules u WHERE u.id = decisions.rule) FROM decisions WHERE "
	    "meeting = 3 AND body = 1"), "rejected3majority_budget");
	ck_assert_str_eq(stored("SELECT result FROM decisions WHERE "
	    "meeting = 3 AND body = 2"), "adopted");
}
END_TEST

START_TEST(the_kind_that_was_chosen_decides_not_that_of_the_item)
{
	rule_of_council("majority_statute", "two_thirds_members", "1.3.2026");
	ck_assert_int_eq(sent(DECIDE, "secretary", "title=x&text=y&kind=statute&"
	    "version=1&how=marked&vote.1.2=for&vote.1.3=for&vote.1.4=abstain&"
	    "vote.2.2=for&vote.2.3=for&vote.2.6=for&result.1=adopted"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "result-against-rule");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "3"));
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"),
	    "שני שלישים מכלל החברים"));
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"),
	    "צו, סעיף 7"));
	ck_assert_int_eq(sent(DECIDE, "secretary", "title=x&text=y&kind=statute&"
	    "version=1&how=unanimous"), 303);
	ck_assert_str_eq(stored("SELECT kind || result || needed FROM decisions "
	    "WHERE meeting = 3 AND body = 1"), "statuteadopted3");
}
END_TEST

START_TEST(the_majority_of_a_kind_is_that_of_the_day_of_the_meeting)
{
	rule_of_council("majority_budget", "absolute", "2.3.2026");
	ck_assert_int_eq(sent(DECIDE, "secretary", marked(
	    "vote.1.2=for&vote.1.3=for&vote.1.4=abstain", "")), 303);
	ck_assert_str_eq(stored("SELECT result || needed FROM decisions WHERE "
	    "meeting = 3 AND body = 1"), "adopted2");
}
END_TEST

START_TEST(a_vote_that_is_not_marked_is_named)
{
	ck_assert_int_eq(sent(DECIDE, "secretary",
	    marked("vote.1.2=for&vote.1.3=for", "")), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "vote-is-missing");
	ck_assert_str_eq(see("/page/problem/@field"), "vote.1.4");
	ck_assert_str_eq(see("/page/form/bodies/body[1]/voter[@id=2]/@choice"),
	    "for");
	ck_assert_str_eq(stored("SELECT count(*) FROM decisions WHERE "
	    "meeting = 3"), "0");
}
END_TEST

START_TEST(a_vote_of_somebody_who_is_not_there_is_refused_by_name)
{
	ck_assert_int_eq(sent(DECIDE, "secretary", marked("vote.1.2=for&"
	    "vote.1.3=for&vote.1.4=for&vote.1.5=for", "")), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "voter-was-absent");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "נציג מערב"));
	ck_assert_str_eq(stored("SELECT count(*) FROM votes WHERE person = 5"),
	    "0");
}
END_TEST

START_TEST(a_personal_interest_needs_its_reason)
{
	ck_assert_int_eq(sent(DECIDE, "secretary", marked(
	    "vote.1.2=for&vote.1.3=for&vote.1.4=recused", "")), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "recused-needs-a-reason");
}
END_TEST

START_TEST(a_recusal_that_breaks_the_quorum_refuses_the_vote)
{
	ck_assert_int_eq(sent(DECIDE, "secretary", marked(
	    "vote.1.2=for&vote.1.3=for&vote.1.4=recused", "reason.1.4=z")),
	    422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-quorum-by-interest");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "3"));
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "2"));
}
END_TEST

START_TEST(counts_are_no_more_than_the_people_in_the_room)
{
	ck_assert_int_eq(sent(DECIDE, "secretary", WORDS "&how=secret&"
	    "count.1.in_favour=3&count.1.against=1&count.1.abstained=0&"
	    "count.2.in_favour=3&count.2.against=0&count.2.abstained=0"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "counts-do-not-add-up");
}
END_TEST

START_TEST(a_secret_ballot_keeps_counts_and_no_names)
{
	ck_assert_int_eq(sent(DECIDE, "secretary", WORDS "&how=secret&"
	    "count.1.in_favour=2&count.1.against=1&count.1.abstained=0&"
	    "count.2.in_favour=3&count.2.against=0&count.2.abstained=0"), 303);
	ck_assert_str_eq(stored("SELECT method || in_favour || against FROM "
	    "decisions WHERE meeting = 3 AND body = 1"), "secret21");
	ck_assert_str_eq(stored("SELECT count(*) FROM votes v JOIN decisions d "
	    "ON d.id = v.decision WHERE d.meeting = 3"), "0");
}
END_TEST

START_TEST(a_closed_meeting_takes_no_decision)
{
	ck_assert_int_eq(sent("/meetings/1/agenda/1/decide", "secretary",
	    WORDS "&how=unanimous"), 422);
	ck_assert_str_eq(see("/page/problem/@is"),
	    "closed-meetings-are-final");
}
END_TEST

START_TEST(a_meeting_decides_only_once_it_is_open_or_past)
{
	ck_assert_int_eq(sent("/meetings/2/agenda/2/decide", "secretary",
	    WORDS "&how=unanimous"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "meeting-is-not-open");
	at_moment("2026-03-11T09:00");
	ck_assert_int_eq(sent("/meetings/2/agenda/2/decide", "secretary",
	    WORDS "&how=unanimous"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "nobody-may-vote");
}
END_TEST

/* Everybody expected at a meeting is marked as there, one form for all. */
static int
everybody_came(int meeting)
{
	char form[2000] = "version=&everyone=1", path[80], sql[200];
	int rows;

	snprintf(sql, sizeof(sql), "SELECT count(*) FROM attendance "
	    "WHERE meeting = %d", meeting);
	rows = atoi(stored(sql));
	for (int i = 0; i < rows; i++) {
		int id;

		snprintf(sql, sizeof(sql), "SELECT id FROM attendance WHERE "
		    "meeting = %d ORDER BY id LIMIT 1 OFFSET %d", meeting, i);
		id = atoi(stored(sql));
		snprintf(form + strlen(form), sizeof(form) - strlen(form),
		    "&attendance.%d.version=1&attendance.%d.capacity=member",
		    id, id);
	}
	snprintf(path, sizeof(path), "/meetings/%d/attendance", meeting);
	return sent(path, "secretary", form);
}

START_TEST(what_a_document_without_a_day_decided_has_no_day_either)
{
	ck_assert_int_eq(sent("/meetings/new", "secretary", "version=&"
	    "body.1.convened=1&held=&year=2025&kind=ordinary&mode=in_person&"
	    "agenda=x"), 303);
	ck_assert_int_eq(everybody_came(4), 303);
	ck_assert_int_eq(sent("/meetings/4/agenda/6/decide", "secretary",
	    WORDS "&how=unanimous"), 303);
	ck_assert_str_eq(stored("SELECT year || (decided IS NULL) || result "
	    "FROM decisions WHERE meeting = 4"), "20251adopted");
}
END_TEST

START_TEST(an_item_of_another_meeting_is_missing)
{
	ck_assert_int_eq(got("/meetings/2/agenda/4/decide", "secretary"), 404);
	ck_assert_int_eq(sent("/meetings/2/agenda/4/decide", "secretary",
	    WORDS "&how=unanimous"), 404);
}
END_TEST

START_TEST(a_followup_has_an_owner_and_a_day)
{
	ck_assert_int_eq(sent(DECIDE, "secretary", WORDS "&how=unanimous&"
	    "followup.title=a&followup.due=1.4.2026"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "somebody_owns_it");
	ck_assert_str_eq(see("/page/form/followup/field[@name='followup.title']/typed"), "a");
	ck_assert_int_eq(sent(DECIDE, "secretary", WORDS "&how=unanimous&"
	    "followup.title=a&followup.due=1.4.2026&followup.owner=6"), 303);
	ck_assert_str_eq(stored("SELECT due || owner FROM followups "
	    "WHERE title = 'a'"), "2026-04-016");
}
END_TEST

START_TEST(a_voided_number_stays_and_leaves_no_gap)
{
	ck_assert_int_eq(sent("/decisions/1/void", "secretary",
	    "version=1&reason="), 422);
	ck_assert_int_eq(sent("/decisions/1/void", "secretary",
	    "version=1&reason=z"), 303);
	ck_assert_int_eq(sent(DECIDE, "secretary", WORDS "&how=unanimous"),
	    303);
	ck_assert_int_eq(got("/decisions/numbers", "auditor"), 200);
	ck_assert_str_eq(see("/page/series/series[@body=1]/@gaps"), "0");
	ck_assert_str_eq(see("/page/series/series[@body=1]/@last"), "002");
	ck_assert_str_eq(see("/page/series/series[@body=1]/@void"), "1");
	ck_assert_int_eq(count_of("/page/voided/decision"), 1);
}
END_TEST

START_TEST(a_decision_is_never_edited)
{
	ck_assert_int_eq(got("/decisions/1/edit", "secretary"), 403);
	ck_assert_int_eq(sent("/decisions/1/edit", "secretary", WORDS), 403);
	ck_assert_int_eq(got("/decisions/new", "secretary"), 403);
}
END_TEST

START_TEST(only_the_secretary_records)
{
	ck_assert_int_eq(got(DECIDE, "chair"), 403);
	ck_assert_int_eq(sent(DECIDE, "bureau", WORDS "&how=unanimous"), 403);
}
END_TEST

START_TEST(the_page_of_a_decision_tells_its_whole_thread)
{
	ck_assert_int_eq(got("/decisions/1", "viewer"), 200);
	ck_assert_str_eq(see("/page/record/decision/meeting/@id"), "1");
	ck_assert_str_eq(see("/page/record/decision/item/@id"), "1");
	ck_assert_int_eq(count_of("/page/votes/vote"), 3);
	ck_assert_int_eq(count_of("/page/followups/followup"), 1);
	ck_assert_str_eq(see("/page/followups/followup/@state"), "late");
	ck_assert_int_eq(count_of("/page/moves/move"), 0);
}
END_TEST

START_TEST(the_register_is_filtered_by_body_year_and_standing)
{
	ck_assert_int_eq(got("/decisions?body=1&year=2026&standing=late",
	    "viewer"), 200);
	ck_assert_int_eq(count_of("/page/list/decision"), 1);
	ck_assert_str_eq(see("/page/list/@total"), "1");
	got("/decisions?body=2", "viewer");
	ck_assert_int_eq(count_of("/page/list/decision"), 0);
	got("/decisions?standing=done", "viewer");
	ck_assert_int_eq(count_of("/page/list/decision"), 0);
}
END_TEST

#define FOLLOW WORDS "&how=unanimous&followup.title=x&followup.owner=6"

START_TEST(whoever_presented_is_to_carry_it_out_unless_said_otherwise)
{
	ck_assert_int_eq(sent("/meetings/3/agenda/4/edit", "secretary",
	    "version=1&title=עדכון תקציב&kind=budget&presenter=6"), 303);
	got(DECIDE, "secretary");
	ck_assert_str_eq(stored("SELECT presenter FROM agenda WHERE id = 4"), "6");
	ck_assert_str_eq(see("//followup/field[@name='followup.owner']/choice[@chosen]/@value"),
	    "6");
	ck_assert_str_ne(see("//followup/field[@name='followup.title']/typed"), "");
	ck_assert_str_eq(see("//followup/field[@name='followup.due']/typed"),
	    "2026-03-10");
	ck_assert_str_eq(see("//followup/field[@name='followup.none']/typed"), "");
}
END_TEST

START_TEST(one_tick_says_that_nothing_has_to_follow)
{
	ck_assert_int_eq(sent(DECIDE, "secretary", FOLLOW
	    "&followup.none=1"), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM followups f JOIN "
	    "decisions d ON d.id = f.decision WHERE d.meeting = 3"), "0");
}
END_TEST

START_TEST(without_the_tick_it_follows_once_and_only_from_what_was_adopted)
{
	ck_assert_int_eq(sent(DECIDE, "secretary", FOLLOW), 303);
	ck_assert_str_eq(stored("SELECT count(*) || max(owner) FROM followups "
	    "f JOIN decisions d ON d.id = f.decision WHERE d.meeting = 3"),
	    "16");
	ck_assert_int_eq(sent("/meetings/3/agenda/5/decide", "secretary",
	    "title=x&text=y&kind=other&version=1&how=marked&vote.1.2=against&"
	    "vote.1.3=against&vote.1.4=against&vote.2.2=against&"
	    "vote.2.3=against&vote.2.6=against&followup.title=y&"
	    "followup.owner=6"), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM followups f JOIN "
	    "decisions d ON d.id = f.decision WHERE d.meeting = 3"), "1");
}
END_TEST

START_TEST(they_are_found_by_who_has_to_carry_them_out)
{
	got("/decisions", "viewer");
	ck_assert_int_eq(count_of("/page/filters/field[@name='owner']/choice"),
	    1);
	got("/decisions?owner=6", "viewer");
	ck_assert_int_eq(count_of("/page/list/decision"), 1);
	got("/decisions?owner=2", "viewer");
	ck_assert_int_eq(count_of("/page/list/decision"), 0);
}
END_TEST

/* Item, rule, the decision made together with it; and words for what no form asks. */
START_TEST(the_history_shows_titles_and_no_numbers_of_rows)
{
	ck_assert_int_eq(sent("/meetings/3/live/4", "secretary", "title=x&"
	    "text=y&kind=budget&version=1&how=unanimous"), 303);
	ck_assert_int_eq(got("/decisions/3/history", "viewer"), 200);
	ck_assert_str_eq(see("//change/field[@name='item']/@after"),
	    "עדכון תקציב");
	ck_assert_str_eq(see("//change/field[@name='together']/@after"), "x");
	ck_assert_str_eq(see("//change/field[@name='meeting']/@after"),
	    "ישיבה מאוחדת");
	ck_assert_str_eq(see("//change/field[@name='quorum']/@label"),
	    "מניין חוקי");
	ck_assert_str_eq(see("//change/field[@name='rule']/@after"), stored(
	    "SELECT u.source FROM rules u JOIN decisions d ON d.rule = u.id "
	    "WHERE d.id = 3"));
	ck_assert_int_eq(count_of("//change/field[@label = @name]"), 0);
}
END_TEST

START_TEST(the_history_names_what_a_decision_refers_to)
{
	ck_assert_int_eq(got("/decisions/1/history", "auditor"), 200);
	ck_assert_str_eq(see("/page/history/change[last()]/field[@name='body']"
	    "/@after"), "מועצת האיגוד");
	ck_assert_str_eq(see("/page/history/change[last()]/field[@name='result']"
	    "/@after"), "התקבלה");
	ck_assert_str_eq(see("/page/history/change[last()]/field[@name='decided']"
	    "/@kind"), "day");
}
END_TEST

TESTS_IN_A_HOUSE("decisions",
    they_are_found_by_who_has_to_carry_them_out,
    whoever_presented_is_to_carry_it_out_unless_said_otherwise,
    one_tick_says_that_nothing_has_to_follow,
    without_the_tick_it_follows_once_and_only_from_what_was_adopted,
    the_form_is_filled_from_the_item,
    a_unanimous_decision_is_one_press_and_a_row_for_every_voter,
    each_body_has_a_series_of_its_own_and_the_two_are_together,
    the_majority_decides_and_abstentions_do_not_count,
    a_tie_is_not_adopted,
    the_rule_that_decided_is_kept_with_the_decision,
    a_kind_of_decision_may_have_a_majority_of_its_own,
    the_kind_that_was_chosen_decides_not_that_of_the_item,
    the_majority_of_a_kind_is_that_of_the_day_of_the_meeting,
    a_vote_that_is_not_marked_is_named,
    a_vote_of_somebody_who_is_not_there_is_refused_by_name,
    a_personal_interest_needs_its_reason,
    a_recusal_that_breaks_the_quorum_refuses_the_vote,
    counts_are_no_more_than_the_people_in_the_room,
    a_secret_ballot_keeps_counts_and_no_names,
    a_closed_meeting_takes_no_decision,
    a_meeting_decides_only_once_it_is_open_or_past,
    what_a_document_without_a_day_decided_has_no_day_either,
    an_item_of_another_meeting_is_missing,
    a_followup_has_an_owner_and_a_day,
    a_voided_number_stays_and_leaves_no_gap,
    a_decision_is_never_edited,
    only_the_secretary_records,
    the_page_of_a_decision_tells_its_whole_thread,
    the_register_is_filtered_by_body_year_and_standing,
    the_history_shows_titles_and_no_numbers_of_rows,
    the_history_names_what_a_decision_refers_to)
