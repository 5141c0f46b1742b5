/* check_followups.c: a follow-up is updated by whose it is. */
#include <string.h>

#include "house.h"

START_TEST(its_owner_updates_it_with_one_choice_and_one_sentence)
{
	ck_assert_int_eq(got("/followups/1", "treasurer"), 200);
	ck_assert_int_ge(count_of("/page/moves/move"), 3);
	ck_assert_int_eq(sent("/followups/1/done", "treasurer",
	    "version=1&progress=sent"), 303);
	ck_assert_str_eq(stored("SELECT state || progress || updated FROM "
	    "followups WHERE id = 1"), "donesent2026-03-01");
}
END_TEST

START_TEST(nobody_else_does)
{
	ck_assert_int_eq(got("/followups/1", "chair"), 200);
	ck_assert_int_eq(count_of("/page/moves/move"), 0);
	ck_assert_int_eq(sent("/followups/1/done", "chair",
	    "version=1&progress=sent"), 403);
	ck_assert_int_eq(sent("/followups/1/done", "auditor",
	    "version=1&progress=sent"), 403);
	ck_assert_str_eq(stored("SELECT state FROM followups WHERE id = 1"),
	    "open");
}
END_TEST

START_TEST(an_update_says_what_was_done)
{
	ck_assert_int_eq(sent("/followups/1/start", "secretary",
	    "version=1&progress="), 422);
	ck_assert_str_eq(see("/page/problem/@field"), "progress");
}
END_TEST

START_TEST(what_is_in_progress_is_reported_on_again)
{
	sent("/followups/1/start", "treasurer", "version=1&progress=a");
	at_moment("2026-03-05T09:00");
	ck_assert_int_eq(sent("/followups/1/report", "treasurer",
	    "version=2&progress=b"), 303);
	ck_assert_str_eq(stored("SELECT state || progress || updated FROM "
	    "followups WHERE id = 1"), "in_progressb2026-03-05");
}
END_TEST

/* Meeting 2, called for 10 March, convenes the council, whose last meeting was on 15 January. */
START_TEST(who_has_not_reported_since_the_last_meeting_stands_on_the_next)
{
	got("/meetings/2", "viewer");
	ck_assert_int_eq(count_of("/page/record/unreported/followup"), 1);
	ck_assert_str_eq(see("/page/record/unreported/followup/@id"), "1");
	sent("/followups/1/start", "treasurer", "version=1&progress=a");
	got("/meetings/2", "viewer");
	ck_assert_int_eq(count_of("/page/record/unreported/followup"), 0);
	got("/meetings/1", "viewer");
	ck_assert_int_eq(count_of("/page/record/unreported"), 0);
}
END_TEST

START_TEST(a_new_agenda_asks_for_what_is_not_reported)
{
	got("/meetings/new", "secretary");
	ck_assert_ptr_nonnull(strstr(see("//form/field[@name='agenda']/typed"),
	    "דיווח על ביצוע החלטות"));
	sent("/followups/1/done", "treasurer", "version=1&progress=a");
	got("/meetings/new", "secretary");
	ck_assert_ptr_null(strstr(see("//form/field[@name='agenda']/typed"),
	    "דיווח על ביצוע החלטות"));
}
END_TEST

START_TEST(what_was_done_is_not_done_again)
{
	ck_assert_int_eq(sent("/followups/1/done", "secretary",
	    "version=1&progress=a"), 303);
	ck_assert_int_eq(sent("/followups/1/done", "secretary",
	    "version=2&progress=a"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "not-in-this-state");
}
END_TEST

START_TEST(being_late_is_derived_from_the_day)
{
	got("/followups", "viewer");
	ck_assert_str_eq(see("/page/list/followup/@state"), "late");
	at_moment("2026-01-20T09:00");
	got("/followups", "viewer");
	ck_assert_str_eq(see("/page/list/followup/@state"), "open");
}
END_TEST

START_TEST(a_head_bureau_updates_for_the_head)
{
	ck_assert_int_eq(sent("/followups/1/edit", "secretary",
	    "version=1&title=x&owner=2"), 303);
	ck_assert_int_eq(sent("/followups/1/start", "bureau",
	    "version=2&progress=begun"), 303);
}
END_TEST

TESTS_IN_A_HOUSE("followups",
    its_owner_updates_it_with_one_choice_and_one_sentence, nobody_else_does,
    an_update_says_what_was_done,
    what_is_in_progress_is_reported_on_again,
    who_has_not_reported_since_the_last_meeting_stands_on_the_next,
    a_new_agenda_asks_for_what_is_not_reported, what_was_done_is_not_done_again,
    being_late_is_derived_from_the_day, a_head_bureau_updates_for_the_head)
