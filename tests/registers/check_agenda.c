/* check_agenda.c: the items of a meeting, their order and what became of them. */
#include <stdio.h>

#include "house.h"

/* Meeting 2 is called and has items 2 and 3; meeting 3 is open and has items 4 and 5; meeting 1 is closed and has item 1. */

#define EDIT "/meetings/2/agenda/edit"
#define SECOND "agenda.2.version=1&agenda.2.title=אישור פרוטוקול הישיבה הקודמת" \
	"&agenda.2.label=1&agenda.2.kind=minutes&agenda.2.draft=פרוטוקול הישיבה הקודמת מאושר."
#define THIRD "agenda.3.version=1&agenda.3.title=מכרז סימון כבישים" \
	"&agenda.3.label=2&agenda.3.kind=procurement&agenda.3.draft=המועצה מאשרת לפרסם את המכרז."

static const char *
order_of(const char *meeting)
{
	static char sql[300];

	snprintf(sql, sizeof(sql), "SELECT group_concat(id || ':' || "
	    "coalesce(label, '-'), ' ') FROM (SELECT * FROM agenda WHERE "
	    "meeting = %s AND NOT dropped ORDER BY position)", meeting);
	return stored(sql);
}

START_TEST(numbers_and_bullets_of_a_pasted_list_are_taken_off)
{
	sent("/meetings/new", "secretary", "body.1.convened=1&held=12.3.2026+17:00"
	    "&kind=ordinary&mode=in_person&agenda=1. אישור פרוטוקול%0d%0a2) תקציב"
	    "%0d%0a%0d%0a3 - מינויים%0a10. שונות%0a- סעיף%0a• תבליט%0a   רווחים"
	    "%0aא. תב״ר%0aב)%09רכש");
	ck_assert_str_eq(stored("SELECT group_concat(title, '|') FROM (SELECT "
	    "title FROM agenda WHERE meeting = 4 ORDER BY position)"),
	    "אישור פרוטוקול|תקציב|מינויים|שונות|סעיף|תבליט|רווחים|"
	    "תב״ר|רכש");
	ck_assert_str_eq(order_of("4"), "6:1 7:2 8:3 9:4 10:5 11:6 12:7 13:8 14:9");
}
END_TEST

START_TEST(what_begins_with_a_number_of_its_own_keeps_it)
{
	sent("/meetings/new", "secretary", "body.1.convened=1&held=12.3.2026+17:00"
	    "&kind=ordinary&mode=in_person&agenda=1.4 מיליון ₪%0a2019: תכנית"
	    "%0a15.1.2026 – דיווח%0a5 משרות חדשות%0aמ.א. אשכול: כביש%0aא.ב. שירותים");
	ck_assert_str_eq(stored("SELECT group_concat(title, '|') FROM (SELECT "
	    "title FROM agenda WHERE meeting = 4 ORDER BY position)"),
	    "1.4 מיליון ₪|2019: תכנית|15.1.2026 – דיווח|5 משרות חדשות|"
	    "מ.א. אשכול: כביש|א.ב. שירותים");
}
END_TEST

START_TEST(a_line_on_minutes_becomes_an_item_by_which_they_are_approved)
{
	ck_assert_int_eq(got("/meetings/new", "secretary"), 200);
	ck_assert(strstr(see("/page/form/field[@name='agenda']/typed"),
	    "אישור פרוטוקול הישיבה הקודמת\n") != NULL);
	sent("/meetings/new", "secretary", "body.1.convened=1&held=12.3.2026+17:00"
	    "&kind=ordinary&mode=in_person&agenda=1. אישור פרוטוקול הישיבה הקודמת"
	    "%0aאישור תקציב%0aMinutes of the last meeting");
	ck_assert_str_eq(stored("SELECT group_concat(kind) FROM (SELECT kind "
	    "FROM agenda WHERE meeting = 4 ORDER BY position)"),
	    "minutes,approval,minutes");
	ck_assert_str_eq(stored("SELECT draft FROM agenda WHERE meeting = 4 "
	    "ORDER BY position LIMIT 1"),
	    "אישור הפרוטוקול של ישיבת מועצה ראשונה (15.01.2026).");
	ck_assert_str_eq(stored("SELECT count(draft) FROM agenda WHERE "
	    "meeting = 4 AND kind = 'approval'"), "0");
}
END_TEST

START_TEST(the_line_on_what_was_done_about_decisions_is_for_information)
{
	sent("/meetings/new", "secretary", "body.1.convened=1&held=12.3.2026+17:00"
	    "&kind=ordinary&mode=in_person&agenda=דיווח על ביצוע החלטות");
	ck_assert_str_eq(stored("SELECT kind FROM agenda WHERE meeting = 4"),
	    "information");
}
END_TEST

START_TEST(the_whole_agenda_is_saved_at_once_and_only_what_changed_is_written)
{
	ck_assert_int_eq(sent(EDIT, "secretary", "version=&" SECOND
	    "&agenda.3.version=1&agenda.3.title=מכרז סימון&agenda.3.label=2"
	    "&agenda.3.kind=procurement&agenda.3.draft=&lines=שונות"), 303);
	ck_assert_str_eq(location(), "/meetings/2?done=agenda");
	ck_assert_str_eq(stored("SELECT version FROM agenda WHERE id = 2"), "1");
	ck_assert_str_eq(stored("SELECT version || title || "
	    "coalesce(draft, '-') FROM agenda WHERE id = 3"), "2מכרז סימון-");
	ck_assert_str_eq(order_of("2"), "2:1 3:2 6:3");
}
END_TEST

START_TEST(every_row_has_a_version_of_its_own)
{
	sent(EDIT, "secretary", "version=&" SECOND
	    "&agenda.3.version=1&agenda.3.title=ראשון&agenda.3.kind=other");
	ck_assert_int_eq(sent(EDIT, "secretary", "version=&" SECOND
	    "&agenda.3.version=1&agenda.3.title=שני&agenda.3.kind=other"), 409);
	ck_assert_str_eq(see("//conflict/field[@name = 'title']/@theirs"), "ראשון");
	ck_assert_str_eq(stored("SELECT title FROM agenda WHERE id = 3"), "ראשון");
	ck_assert_str_eq(see("/page/form/item[@id = 3]/field[2]/typed"), "שני");
	ck_assert_str_eq(see("/page/form/item[@id = 3]/@version"), "2");
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "name=\"agenda.3.title\""));
}
END_TEST

START_TEST(a_row_without_a_title_is_refused_where_it_stands)
{
	ck_assert_int_eq(sent(EDIT, "secretary", "version=&" SECOND
	    "&agenda.3.version=1&agenda.3.title=&agenda.3.kind=other"
	    "&lines=עוד"), 422);
	ck_assert_str_eq(see("/page/problem/@field"), "agenda.3.title");
	ck_assert_str_eq(see("//form/item[@id = 3]/field[@name = "
	    "'agenda.3.title']/problem/@is"), "required");
	ck_assert_str_eq(see("//form/field[@name = 'lines']/typed"), "עוד");
	ck_assert_str_eq(stored("SELECT count(*) FROM agenda WHERE meeting = 2"),
	    "2");
}
END_TEST

START_TEST(an_item_goes_one_step_up_and_the_numbers_run_on)
{
	ck_assert_int_eq(sent(EDIT, "secretary", "version=&" SECOND "&" THIRD
	    "&up=3"), 303);
	ck_assert_str_eq(location(), "/meetings/2/agenda/edit?done=saved");
	ck_assert_str_eq(order_of("2"), "3:1 2:2");
	sent(EDIT, "secretary", "version=&down=3");
	ck_assert_str_eq(order_of("2"), "2:1 3:2");
	sent(EDIT, "secretary", "version=&up=2");
	ck_assert_str_eq(order_of("2"), "2:1 3:2");
}
END_TEST

START_TEST(an_item_without_a_number_keeps_none)
{
	sent(EDIT, "secretary", "version=&agenda.2.version=1&agenda.2.title=א"
	    "&agenda.2.label=&agenda.2.kind=other&" THIRD);
	ck_assert_str_eq(order_of("2"), "2:- 3:1");
}
END_TEST

START_TEST(an_item_is_taken_off_a_draft_and_put_back)
{
	sent("/meetings/new", "secretary", "body.1.convened=1&held=12.3.2026+17:00"
	    "&kind=ordinary&mode=in_person&agenda=א%0aב");
	sent("/meetings/4/agenda/edit", "secretary", "version=&drop=6");
	ck_assert_str_eq(order_of("4"), "7:1");
	ck_assert_int_eq(got("/meetings/4/agenda/edit", "secretary"), 200);
	ck_assert_str_eq(see("//form/dropped/item/@id"), "6");
	sent("/meetings/4/agenda/edit", "secretary", "version=&restore=6");
	ck_assert_str_eq(order_of("4"), "6:1 7:2");
}
END_TEST

START_TEST(nothing_is_taken_off_once_the_meeting_has_begun)
{
	ck_assert_int_eq(sent("/meetings/3/agenda/edit", "secretary",
	    "version=&drop=4"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "item-stays-on-the-agenda");
	ck_assert_int_eq(sent(EDIT, "secretary", "version=&drop=3"), 303);
	ck_assert_str_eq(stored("SELECT dropped FROM agenda WHERE id = 3"),
	    "1");
}
END_TEST

START_TEST(an_item_of_another_meeting_is_not_dropped_from_here)
{
	sent("/meetings/new", "secretary", "body.1.convened=1&held=12.3.2026+17:00"
	    "&kind=ordinary&mode=in_person&agenda=א");
	ck_assert_int_eq(sent("/meetings/4/agenda/edit", "secretary",
	    "version=&drop=3"), 404);
	ck_assert_str_eq(stored("SELECT dropped FROM agenda WHERE id = 3"), "0");
}
END_TEST

START_TEST(a_single_item_is_added_with_the_next_number)
{
	ck_assert_int_eq(got("/meetings/2/agenda/new", "secretary"), 200);
	ck_assert_str_eq(see("//form/field[@name = 'kind']/choice[@chosen]/@value"),
	    "approval");
	ck_assert_int_eq(sent("/meetings/2/agenda/new", "secretary",
	    "title=דיווח&kind=information&draft=נרשם."), 303);
	ck_assert_str_eq(order_of("2"), "2:1 3:2 6:3");
	ck_assert_int_eq(sent("/meetings/2/agenda/new", "secretary",
	    "title=&kind=information"), 422);
}
END_TEST

START_TEST(an_outcome_is_set_and_taken_back_by_a_press)
{
	ck_assert_int_eq(sent("/meetings/3/agenda/4/outcome", "secretary",
	    "version=1&outcome=noted"), 303);
	ck_assert_str_eq(location(), "/meetings/3?done=outcome#item-4");
	ck_assert_str_eq(stored("SELECT outcome FROM agenda WHERE id = 4"),
	    "noted");
	ck_assert_str_eq(stored("SELECT move FROM ledger WHERE \"table\" = "
	    "'agenda' ORDER BY seq DESC"), "noted");
	ck_assert_int_eq(sent("/meetings/3/agenda/4/outcome", "secretary",
	    "version=2&outcome="), 303);
	ck_assert_str_eq(stored("SELECT coalesce(outcome, 'open') FROM agenda "
	    "WHERE id = 4"), "open");
}
END_TEST

START_TEST(decided_is_never_pressed)
{
	ck_assert_int_eq(sent("/meetings/3/agenda/4/outcome", "secretary",
	    "version=1&outcome=resolved"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "outcome_of_item");
}
END_TEST

START_TEST(an_item_with_a_decision_takes_no_other_outcome)
{
	ck_assert_int_eq(sent("/meetings/3/agenda/4/decide", "secretary",
	    "version=1&title=א&text=ב&kind=budget&how=unanimous"), 303);
	ck_assert_int_eq(sent("/meetings/3/agenda/4/outcome", "secretary",
	    "version=2&outcome=deferred"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "item-was-decided");
	got("/meetings/3", "viewer");
	ck_assert_str_eq(see("//agenda/item[@id = 4]/@outcome"), "resolved");
}
END_TEST

START_TEST(the_agenda_of_a_closed_meeting_is_final)
{
	ck_assert_int_eq(got("/meetings/1/agenda/edit", "secretary"), 422);
	ck_assert_int_eq(sent("/meetings/1/agenda/edit", "secretary",
	    "version=&lines=עוד"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "closed-meetings-are-final");
	ck_assert_int_eq(sent("/meetings/1/agenda/new", "secretary",
	    "title=א&kind=other"), 422);
	ck_assert_int_eq(sent("/meetings/1/agenda/1/edit", "secretary",
	    "version=1&title=א&kind=other"), 422);
	ck_assert_int_eq(sent("/meetings/1/agenda/1/outcome", "secretary",
	    "version=1&outcome=noted"), 422);
	ck_assert_int_eq(sent("/meetings/1/agenda/rest", "secretary", ""), 422);
	ck_assert_str_eq(stored("SELECT count(*) || version FROM agenda "
	    "WHERE meeting = 1"), "11");
}
END_TEST

START_TEST(an_item_is_not_reached_through_another_meeting)
{
	ck_assert_int_eq(got("/meetings/2/agenda/1", "viewer"), 404);
	ck_assert_int_eq(sent("/meetings/2/agenda/1/edit", "secretary",
	    "version=1&title=א&kind=other"), 404);
	ck_assert_int_eq(sent("/meetings/2/agenda/1/outcome", "secretary",
	    "version=1&outcome=noted"), 404);
}
END_TEST

START_TEST(an_item_is_shown_with_its_place_in_the_meeting)
{
	ck_assert_int_eq(got("/meetings/2/agenda/3", "viewer"), 200);
	ck_assert_str_eq(see("concat(//item/@ordinal, '/', //item/@of)"), "2/2");
	ck_assert_str_eq(see("//item/@previous"), "2");
	ck_assert_int_eq(count_of("//item/@next"), 0);
	ck_assert_str_eq(see("//item/meeting/@id"), "2");
}
END_TEST

START_TEST(only_the_secretary_writes_the_agenda)
{
	ck_assert_int_eq(got(EDIT, "chair"), 403);
	ck_assert_int_eq(sent(EDIT, "council_member", "version=&lines=א"), 403);
	ck_assert_int_eq(sent("/meetings/3/agenda/4/outcome", "chair",
	    "version=1&outcome=noted"), 403);
}
END_TEST

TESTS_IN_A_HOUSE("agenda", numbers_and_bullets_of_a_pasted_list_are_taken_off,
    what_begins_with_a_number_of_its_own_keeps_it,
    a_line_on_minutes_becomes_an_item_by_which_they_are_approved,
    the_line_on_what_was_done_about_decisions_is_for_information,
    the_whole_agenda_is_saved_at_once_and_only_what_changed_is_written,
    every_row_has_a_version_of_its_own,
    a_row_without_a_title_is_refused_where_it_stands,
    an_item_goes_one_step_up_and_the_numbers_run_on,
    an_item_without_a_number_keeps_none,
    an_item_is_taken_off_a_draft_and_put_back,
    nothing_is_taken_off_once_the_meeting_has_begun,
    an_item_of_another_meeting_is_not_dropped_from_here,
    a_single_item_is_added_with_the_next_number,
    an_outcome_is_set_and_taken_back_by_a_press,
    decided_is_never_pressed,
    an_item_with_a_decision_takes_no_other_outcome,
    the_agenda_of_a_closed_meeting_is_final,
    an_item_is_not_reached_through_another_meeting,
    an_item_is_shown_with_its_place_in_the_meeting,
    only_the_secretary_writes_the_agenda)
