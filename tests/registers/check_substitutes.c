/* check_substitutes.c: whom a member may send to a meeting in their place. */
#include <string.h>

#include "house.h"

/* Meeting 2 of the council is called for 10 March; person 4 of the east is a member, person 13 will be the east's substitute. */

static void
substitute_of_the_east(void)
{
	ck_assert_int_eq(sent("/memberships/new", "secretary", "body=1&person=13"
	    "&authority=3&role=substitute&voting=1&since=2026-02-01"), 303);
}

START_TEST(who_answers_substitute_is_asked_whom)
{
	substitute_of_the_east();
	ck_assert_int_eq(sent("/home/answer", "person 4",
	    "meeting=2&person=4&answer=substitute&version=1"), 303);
	ck_assert_str_eq(location(), "/meetings/2/substitutes/new?person=4");
	ck_assert_int_eq(got("/meetings/2/substitutes/new?person=4",
	    "person 4"), 200);
	ck_assert_int_eq(count_of("/page/form/choice"), 1);
	ck_assert_str_eq(see("/page/form/choice/@value"), "13");
}
END_TEST

START_TEST(without_anybody_to_send_nobody_is_asked)
{
	sent("/home/answer", "person 4",
	    "meeting=2&person=4&answer=substitute&version=1");
	ck_assert_str_eq(location(), "/?done=answered");
	got("/meetings/2/substitutes/new?person=4", "person 4");
	ck_assert_int_eq(count_of("/page/form/choice"), 0);
}
END_TEST

START_TEST(whoever_is_named_is_invited_for_the_same_authority)
{
	substitute_of_the_east();
	ck_assert_int_eq(sent("/meetings/2/substitutes/new", "person 4",
	    "person=4&substitute=13"), 303);
	ck_assert_str_eq(stored("SELECT answer FROM attendance WHERE meeting = 2 "
	    "AND person = 4"), "substitute");
	ck_assert_str_eq(stored("SELECT authority || capacity || present FROM "
	    "attendance WHERE meeting = 2 AND person = 13"),
	    "3substituteexpected");
	ck_assert_str_eq(stored("SELECT person || ' ' || substitute FROM "
	    "substitutes"), "4 13");
	ck_assert_int_eq(sent("/meetings/2/substitutes/new", "secretary",
	    "person=4&substitute=13"), 303);
	ck_assert_str_eq(stored("SELECT count(*) || max(version) FROM "
	    "substitutes"), "12");
	ck_assert_str_eq(stored("SELECT count(*) FROM attendance WHERE "
	    "meeting = 2 AND person = 13"), "1");
}
END_TEST

START_TEST(only_a_substitute_of_the_same_authority_may_be_named)
{
	substitute_of_the_east();
	ck_assert_int_eq(sent("/meetings/2/substitutes/new", "person 4",
	    "person=4&substitute=7"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "not-a-substitute");
	ck_assert_int_eq(sent("/meetings/2/substitutes/new", "person 4",
	    "person=4"), 422);
	ck_assert_int_eq(sent("/meetings/2/substitutes/new", "secretary",
	    "person=5&substitute=13"), 422);
	ck_assert_str_eq(stored("SELECT count(*) FROM substitutes"), "0");
}
END_TEST

START_TEST(nobody_answers_for_another_but_the_bureau_and_the_secretary)
{
	substitute_of_the_east();
	ck_assert_int_eq(sent("/meetings/2/substitutes/new", "treasurer",
	    "person=4&substitute=13"), 403);
	ck_assert_str_eq(see("/page/problem/@is"), "not-yours-to-answer");
	ck_assert_int_eq(got("/meetings/2/substitutes/new?person=4",
	    "treasurer"), 303);
	ck_assert_int_eq(sent("/meetings/2/substitutes/new", "bureau",
	    "person=4&substitute=13"), 403);
	ck_assert_int_eq(sent("/meetings/2/substitutes/new", "bureau",
	    "person=2&substitute=13"), 422);
}
END_TEST

START_TEST(nobody_is_named_once_the_meeting_has_begun)
{
	substitute_of_the_east();
	at_moment("2026-03-10T17:01");
	ck_assert_int_eq(sent("/meetings/2/substitutes/new", "person 4",
	    "person=4&substitute=13"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-answer-awaited");
}
END_TEST

TESTS_IN_A_HOUSE("substitutes",
    who_answers_substitute_is_asked_whom,
    without_anybody_to_send_nobody_is_asked,
    whoever_is_named_is_invited_for_the_same_authority,
    only_a_substitute_of_the_same_authority_may_be_named,
    nobody_answers_for_another_but_the_bureau_and_the_secretary,
    nobody_is_named_once_the_meeting_has_begun)
