/* check_home.c: what waits for whom on the first page, and what can be done there. */
#include <stdio.h>
#include <string.h>

#include "page/form.h"
#include "web/session.h"
#include "house.h"

#define NEXT	"meeting=2&version=1"

static void
add_followup(const char *fields)
{
	char form[300];

	snprintf(form, sizeof(form), "decision=1&title=%s", fields);
	ck_assert_int_eq(sent("/followups/new", "secretary", form), 303);
}

static int
waiting(const char *entry)
{
	char xpath[300];

	snprintf(xpath, sizeof(xpath), "/page/waiting/%s", entry);
	return count_of(xpath);
}

START_TEST(every_role_has_a_first_page)
{
	for (int role = 0; role < ROLES; role++) {
		ck_assert_msg(got("/", role_names[role]) == 200, "%s",
		    role_names[role]);
		ck_assert_str_ne(see("/page/@title"), "");
		ck_assert_int_eq(count_of("/page/snapshot/figure"), 3);
	}
	ck_assert_int_eq(got("/", NULL), 303);
	ck_assert_str_eq(location(), "/sign-in");
}
END_TEST

START_TEST(nothing_waits_for_who_only_reads)
{
	got("/", "viewer");
	ck_assert_int_eq(waiting("*"), 0);
	ck_assert_str_eq(see("/page/@title"), "אין דבר שמחכה לך");
	ck_assert_str_eq(see("/page/next/meeting/@id"), "2");
}
END_TEST

START_TEST(the_title_counts_in_words_in_every_language)
{
	at_moment("2026-03-02T09:00");
	got("/", "treasurer");
	ck_assert_str_eq(see("/page/@title"), "דבר אחד מחכה לך");
	add_followup("a&owner=6&due=2026-03-05");
	got("/", "treasurer");
	ck_assert_str_eq(see("/page/@title"), "שני דברים מחכים לך");
	add_followup("b&owner=6");
	got("/", "treasurer");
	ck_assert_str_eq(see("/page/@title"), "שלושה דברים מחכים לך");
	in_language("en");
	got("/", "treasurer");
	ck_assert_str_eq(see("/page/@title"), "Three things wait for you");
	in_language("ar");
	got("/", "treasurer");
	ck_assert_str_eq(see("/page/@title"), "ثلاثة أمور بانتظارك");
	for (int i = 0; i < 8; i++)
		add_followup("c&owner=6");
	in_language("he");
	got("/", "treasurer");
	ck_assert_str_eq(see("/page/@title"), "11 דברים מחכים לך");
}
END_TEST

START_TEST(what_is_late_comes_first_and_says_by_how_much)
{
	add_followup("soon&owner=6&due=2026-03-05");
	add_followup("someday&owner=6");
	add_followup("next+month&owner=6&due=2026-03-16");
	at_moment("2026-03-01T23:00");
	got("/", "treasurer");
	ck_assert_int_eq(waiting("followup"), 3);
	ck_assert_str_eq(see("/page/waiting/followup[@order = '12026-02-01']"
	    "/@late"), "28");
	ck_assert_str_eq(see("/page/waiting/followup[@late]/@note"),
	    "באיחור 28 ימים");
	ck_assert_int_eq(waiting("followup[not(@late)][@title = 'soon']"), 1);
	ck_assert_int_eq(waiting("followup[not(@day)][@order = '3']"), 1);
	ck_assert_ptr_nonnull(strstr(strstr(strstr(answer_bytes(),
	    "/followups/1\""), "soon"), "someday"));
}
END_TEST

START_TEST(an_owner_marks_a_followup_as_done_from_here)
{
	got("/", "treasurer");
	ck_assert_str_eq(see("/page/waiting/followup/move/@path"),
	    "/followups/1/done");
	ck_assert_str_ne(see("/page/waiting/followup/move/@token"), "");
	ck_assert_int_eq(sent("/followups/1/done", "treasurer",
	    "version=1&progress=sent"), 303);
	got("/", "treasurer");
	ck_assert_int_eq(waiting("followup"), 0);
}
END_TEST

START_TEST(an_authority_followup_waits_for_whoever_speaks_for_it)
{
	add_followup("north&authority=1");
	got("/", "coordinator");
	ck_assert_int_eq(waiting("followup[@title = 'north']"), 1);
	got("/", "chair");
	ck_assert_int_eq(waiting("followup[@title = 'north']"), 1);
	got("/", "bureau");
	ck_assert_int_eq(waiting("followup[@title = 'north']"), 1);
	got("/", "council_member");
	got("/", "person 4");
	ck_assert_int_eq(waiting("followup[@title = 'north']"), 0);
}
END_TEST

START_TEST(a_coordinator_is_told_to_which_meetings_the_authority_is_called)
{
	got("/", "coordinator");
	ck_assert_str_eq(see("//waiting/told/@href"), "/meetings/2");
	ck_assert_str_eq(see("//waiting/told/link/@href"), "/meetings/2");
	ck_assert_int_eq(count_of("//waiting/told"), 1);
	got("/", "viewer");
	ck_assert_int_eq(count_of("//waiting/told"), 0);
}
END_TEST

START_TEST(a_bureau_manager_is_told_whose_desk_this_is)
{
	add_followup("hers&owner=2");
	got("/", "bureau");
	ck_assert_int_eq(count_of("/page/heads/head"), 1);
	ck_assert_ptr_nonnull(strstr(see("/page/heads/head/@note"),
	    "נציגת צפון"));
	ck_assert_str_eq(see("/page/waiting/followup/@for"), "נציגת צפון");
	ck_assert_str_eq(see("/page/waiting/invitation/@for"), "נציגת צפון");
	got("/", "chair");
	ck_assert_int_eq(count_of("/page/heads/head"), 0);
	ck_assert_str_eq(see("/page/waiting/followup/@for"), "");
}
END_TEST

START_TEST(the_page_of_the_meeting_takes_the_answer_too_and_stays_there)
{
	got("/meetings/2", "chair");
	ck_assert_int_eq(count_of("/page/record/invited/invitation/answers"
	    "/choice"), 3);
	ck_assert_int_eq(sent("/home/answer", "chair",
	    NEXT "&person=2&answer=not_coming&there=1"), 303);
	ck_assert_str_eq(location(), "/meetings/2?done=answered");
	got("/meetings/2", "chair");
	ck_assert_str_eq(see("/page/record/invited/invitation/answers"
	    "/choice[@chosen]/@value"), "not_coming");
	ck_assert_str_eq(see("/page/record/attendance/participant"
	    "[person/@id=2]/@answer"), "not_coming");
	got("/meetings/2", "viewer");
	ck_assert_int_eq(count_of("/page/record/invited/invitation"), 0);
	got("/meetings/1", "chair");
	ck_assert_int_eq(count_of("/page/record/invited/invitation"), 0);
}
END_TEST

START_TEST(whoever_is_called_answers_in_one_press)
{
	got("/", "chair");
	ck_assert_int_eq(waiting("invitation[@meeting = '2']"), 1);
	ck_assert_int_eq(waiting("invitation/answers/choice"), 3);
	ck_assert_int_eq(sent("/home/answer", "chair",
	    NEXT "&person=2&answer=coming"), 303);
	ck_assert_str_eq(location(), "/?done=answered");
	ck_assert_str_eq(stored("SELECT answer FROM attendance "
	    "WHERE meeting = 2 AND person = 2"), "coming");
	got("/", "chair");
	ck_assert_int_eq(waiting("invitation"), 0);
	ck_assert_str_eq(see("/page/next/meeting/answers/choice[@chosen]"
	    "/@value"), "coming");
	ck_assert_int_eq(sent("/home/answer", "chair",
	    "meeting=2&version=2&person=2&answer=not_coming"), 303);
	ck_assert_str_eq(stored("SELECT answer FROM attendance "
	    "WHERE meeting = 2 AND person = 2"), "not_coming");
}
END_TEST

START_TEST(a_bureau_answers_for_its_head)
{
	ck_assert_int_eq(sent("/home/answer", "bureau",
	    NEXT "&person=2&answer=substitute"), 303);
	ck_assert_str_eq(stored("SELECT t.answer || ' ' || l.actor "
	    "FROM attendance t JOIN ledger l ON l.\"table\" = 'attendance' "
	    "AND l.record = t.id WHERE t.meeting = 2 AND t.person = 2 "
	    "ORDER BY l.seq DESC"), "substitute person 14");
}
END_TEST

START_TEST(nobody_answers_for_somebody_else)
{
	ck_assert_int_eq(sent("/home/answer", "chair",
	    NEXT "&person=4&answer=coming"), 403);
	ck_assert_str_eq(see("/page/problem/@is"), "not-yours-to-answer");
	ck_assert_int_eq(sent("/home/answer", "bureau",
	    NEXT "&person=4&answer=coming"), 403);
	ck_assert_int_eq(sent("/home/answer", "secretary",
	    NEXT "&person=2&answer=coming"), 403);
	ck_assert_int_eq(sent("/home/answer", "auditor",
	    NEXT "&person=2&answer=coming"), 403);
	ck_assert_str_eq(stored("SELECT count(answer) FROM attendance"), "0");
}
END_TEST

START_TEST(an_answer_is_one_of_three)
{
	ck_assert_int_eq(sent("/home/answer", "chair",
	    NEXT "&person=2&answer=perhaps"), 422);
	ck_assert_int_eq(sent("/home/answer", "chair", NEXT "&person=2"), 422);
}
END_TEST

START_TEST(a_meeting_that_has_begun_awaits_no_answer)
{
	at_moment("2026-03-10T17:00");
	got("/", "chair");
	ck_assert_int_eq(waiting("invitation"), 0);
	ck_assert_int_eq(sent("/home/answer", "chair",
	    NEXT "&person=2&answer=coming"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-answer-awaited");
	at_moment("2026-03-10T16:59");
	ck_assert_int_eq(sent("/home/answer", "chair",
	    NEXT "&person=2&answer=coming"), 303);
}
END_TEST

START_TEST(an_answer_given_elsewhere_meanwhile_is_not_overwritten)
{
	sent("/home/answer", "bureau", NEXT "&person=2&answer=substitute");
	ck_assert_int_eq(sent("/home/answer", "chair",
	    NEXT "&person=2&answer=coming"), 409);
	ck_assert_str_eq(stored("SELECT answer FROM attendance "
	    "WHERE meeting = 2 AND person = 2"), "substitute");
}
END_TEST

START_TEST(a_meeting_in_session_waits_for_who_was_called_and_the_secretary)
{
	got("/", "chair");
	ck_assert_int_eq(waiting("session[@id = '3']"), 1);
	got("/", "secretary");
	ck_assert_int_eq(waiting("session"), 1);
	got("/", "legal");
	ck_assert_int_eq(waiting("session"), 0);
	at_moment("2026-03-02T09:00");
	got("/", "chair");
	ck_assert_int_eq(waiting("session"), 0);
}
END_TEST

START_TEST(the_secretary_sees_what_was_not_closed_and_what_is_late)
{
	at_moment("2026-03-01T12:00");
	got("/", "secretary");
	ck_assert_int_eq(waiting("unclosed"), 0);
	ck_assert_str_eq(see("/page/waiting/many[link/@href = "
	    "'/followups?standing=late']/@number"), "1");
	at_moment("2026-03-12T09:00");
	got("/", "secretary");
	ck_assert_int_eq(waiting("unclosed"), 2);
	ck_assert_int_eq(waiting("unclosed[@was = 'called']"), 1);
	got("/", "chair");
	ck_assert_int_eq(waiting("unclosed"), 0);
}
END_TEST

START_TEST(a_draft_waits_to_be_called_until_the_day_its_rule_sets)
{
	ck_assert_int_eq(sent("/bodies/1/rules/new", "secretary",
	    "rule=notice_hours&value=168&source=x&since=2024-01-01"), 303);
	ck_assert_int_eq(sent("/meetings/new", "secretary",
	    "body.1.convened=1&held=25.3.2026+17:00&kind=ordinary"
	    "&mode=in_person&agenda=x"), 303);
	got("/", "secretary");
	ck_assert_str_eq(see("/page/waiting/draft/@day"), "2026-03-18T17:00");
	ck_assert_int_eq(waiting("draft[@late]"), 0);
	at_moment("2026-03-18T17:01");
	got("/", "secretary");
	ck_assert_int_eq(waiting("draft[@late]"), 1);
	got("/", "chair");
	ck_assert_int_eq(waiting("draft"), 0);
	at_moment("2026-03-26T09:00");
	got("/", "secretary");
	ck_assert_int_eq(waiting("draft"), 0);
}
END_TEST

START_TEST(a_body_that_has_been_silent_too_long_is_named_with_its_rule)
{
	ck_assert_int_eq(sent("/bodies/1/rules/new", "secretary",
	    "rule=longest_gap_days&value=30&source=paragraph+7&since=2024-01-01"),
	    303);
	got("/", "chair");
	ck_assert_int_eq(waiting("quiet"), 0);
	at_moment("2026-05-01T09:00");
	got("/", "chair");
	ck_assert_str_eq(see("/page/waiting/quiet/@source"), "paragraph 7");
	ck_assert_str_eq(see("/page/waiting/quiet/@href"), "/bodies/1");
	got("/", "treasurer");
	ck_assert_int_eq(waiting("quiet"), 0);
}
END_TEST

START_TEST(members_who_have_not_declared_are_counted_where_it_matters)
{
	got("/", "secretary");
	ck_assert_int_eq(waiting("many[link/@href = '/memberships']"), 0);
	ck_assert_int_eq(sent("/memberships/new", "secretary",
	    "body=1&person=10&role=member&voting=1&since=2026-02-01"), 303);
	got("/", "secretary");
	ck_assert_str_eq(see("/page/waiting/many[link/@href = "
	    "'/memberships']/@number"), "1");
}
END_TEST

START_TEST(the_legal_adviser_sees_the_rules_to_confirm_body_by_body)
{
	char all[20];

	snprintf(all, sizeof(all), "%s", stored("SELECT count(*) FROM rules "
	    "WHERE confirmed IS NULL"));
	got("/", "legal");
	ck_assert_str_eq(see("/page/waiting/unconfirmed/@number"), all);
	ck_assert_int_ge(waiting("unconfirmed/body"), 2);
	ck_assert_str_eq(see("/page/waiting/unconfirmed/body[1]/@href"),
	    "/bodies/1/rules");
	got("/", "secretary");
	ck_assert_int_eq(waiting("unconfirmed"), 0);
}
END_TEST

START_TEST(the_auditor_sees_how_much_nobody_outside_can_vouch_for)
{
	char entries[20];

	snprintf(entries, sizeof(entries), "%s",
	    stored("SELECT max(seq) FROM ledger"));
	got("/", "auditor");
	ck_assert_str_eq(see("/page/waiting/many[link/@href = "
	    "'/ledger/checkpoints']/@number"), entries);
	ck_assert_str_eq(see("/page/proof/figure[1]/@value"), entries);
	got("/", "secretary");
	ck_assert_int_eq(count_of("/page/proof"), 0);
}
END_TEST

START_TEST(the_auditor_sees_decisions_that_were_rewritten)
{
	static const char entry[] =
	    "many[link/@href = '/ledger?table=decisions']";

	got("/", "auditor");
	ck_assert_int_eq(waiting(entry), 0);
	ck_assert_str_eq(written_past("decisions", 1, &(struct change){ "note", "rewritten" }, 1), "");
	got("/", "auditor");
	ck_assert_int_eq(waiting(entry), 1);
}
END_TEST

START_TEST(voiding_a_number_with_a_reason_is_no_rewriting)
{
	ck_assert_int_eq(sent("/decisions/1/void", "secretary",
	    "version=1&reason=x"), 303);
	got("/", "auditor");
	ck_assert_int_eq(waiting("many[link/@href = "
	    "'/ledger?table=decisions']"), 0);
}
END_TEST

START_TEST(the_administrator_sees_who_came_and_who_was_refused)
{
	got("/users", "viewer");
	got("/", "admin");
	ck_assert_int_eq(count_of("/page/access/figure"), 3);
	ck_assert_str_eq(see("/page/access/figure[3]/@value"), "1");
	ck_assert_str_eq(see("/page/access/figure[1]/@value"),
	    stored("SELECT count(DISTINCT person) FROM users"));
}
END_TEST

START_TEST(the_next_meeting_has_both_dates_and_its_agenda)
{
	got("/", "chair");
	ck_assert_str_eq(see("/page/next/meeting/@held"), "2026-03-10T17:00");
	ck_assert_str_eq(see("/page/next/meeting/@held.hebrew"),
	    "5786-12-21");
	ck_assert_int_eq(count_of("/page/next/item"), 2);
	at_moment("2026-03-11T09:00");
	got("/", "chair");
	ck_assert_int_eq(count_of("/page/next/meeting"), 0);
}
END_TEST

START_TEST(presence_is_told_by_authority_and_meeting)
{
	got("/", "viewer");
	ck_assert_int_eq(count_of("/page/presence/meeting"), 1);
	ck_assert_int_eq(count_of("/page/presence/authority"), 4);
	ck_assert_int_eq(count_of("/page/presence/authority/cell[@is = "
	    "'present']"), 3);
	ck_assert_str_eq(see("/page/presence/authority[@name = 'מ.מ. מערב']"
	    "/cell/@is"), "absent");
}
END_TEST

START_TEST(the_latest_decision_says_how_far_it_has_come)
{
	got("/", "viewer");
	ck_assert_int_eq(count_of("/page/decisions/decision"), 1);
	ck_assert_str_eq(see("/page/decisions/decision/@state"), "late");
	ck_assert_str_eq(see("/page/snapshot/figure[1]/part[@tone = 'bad']"
	    "/@count"), "1");
	ck_assert_str_eq(see("/page/snapshot/figure[2]/@value"), "1");
}
END_TEST

TESTS_IN_A_HOUSE("home",
    every_role_has_a_first_page, nothing_waits_for_who_only_reads,
    the_title_counts_in_words_in_every_language,
    what_is_late_comes_first_and_says_by_how_much,
    an_owner_marks_a_followup_as_done_from_here,
    an_authority_followup_waits_for_whoever_speaks_for_it,
    a_coordinator_is_told_to_which_meetings_the_authority_is_called,
    a_bureau_manager_is_told_whose_desk_this_is,
    whoever_is_called_answers_in_one_press,
    the_page_of_the_meeting_takes_the_answer_too_and_stays_there, a_bureau_answers_for_its_head,
    nobody_answers_for_somebody_else, an_answer_is_one_of_three,
    a_meeting_that_has_begun_awaits_no_answer,
    an_answer_given_elsewhere_meanwhile_is_not_overwritten,
    a_meeting_in_session_waits_for_who_was_called_and_the_secretary,
    the_secretary_sees_what_was_not_closed_and_what_is_late,
    a_draft_waits_to_be_called_until_the_day_its_rule_sets,
    a_body_that_has_been_silent_too_long_is_named_with_its_rule,
    members_who_have_not_declared_are_counted_where_it_matters,
    the_legal_adviser_sees_the_rules_to_confirm_body_by_body,
    the_auditor_sees_how_much_nobody_outside_can_vouch_for,
    the_auditor_sees_decisions_that_were_rewritten,
    voiding_a_number_with_a_reason_is_no_rewriting,
    the_administrator_sees_who_came_and_who_was_refused,
    the_next_meeting_has_both_dates_and_its_agenda,
    presence_is_told_by_authority_and_meeting,
    the_latest_decision_says_how_far_it_has_come)
