/* check_resolutions.c: what an authority resolved is entered with its day, found, and shows whom it sent. */
#include "house.h"

#define NEW "authority=4&number=מליאה 12&taken=2026-02-01&subject=מינוי"

START_TEST(a_resolution_has_an_authority_a_day_and_a_subject)
{
	ck_assert_int_eq(sent("/resolutions/new", "secretary",
	    "authority=4&taken=2026-02-01"), 422);
	ck_assert_int_eq(sent("/resolutions/new", "secretary",
	    "authority=4&subject=x"), 422);
	ck_assert_int_eq(sent("/resolutions/new", "secretary",
	    "taken=2026-02-01&subject=x"), 422);
	ck_assert_int_eq(sent("/resolutions/new", "secretary", NEW), 303);
}
END_TEST

START_TEST(it_shows_whom_it_sent)
{
	sent("/resolutions/new", "secretary", NEW);
	sent("/memberships/4/replace", "secretary",
	    "version=1&resolution=1&person=13&since=2026-03-10");
	got("/resolutions/1", "viewer");
	ck_assert_str_eq(see("/page/record/memberships/membership/person/@id"),
	    "13");
}
END_TEST

START_TEST(resolutions_are_found_by_authority_and_words)
{
	sent("/resolutions/new", "secretary", NEW);
	sent("/resolutions/new", "secretary",
	    "authority=1&taken=2026-02-03&subject=הצטרפות");
	got("/resolutions", "viewer");
	ck_assert_int_eq(count_of("/page/list/resolution"), 2);
	ck_assert_str_eq(see("/page/list/resolution[1]/@taken"),
	    "2026-02-03");
	got("/resolutions?authority=4", "viewer");
	ck_assert_int_eq(count_of("/page/list/resolution"), 1);
	got("/resolutions?search=הצטרפות", "viewer");
	ck_assert_str_eq(see("/page/list/resolution/@id"), "2");
}
END_TEST

START_TEST(only_the_secretary_enters_them)
{
	ck_assert_int_eq(sent("/resolutions/new", "coordinator", NEW), 403);
	ck_assert_int_eq(sent("/resolutions/new", "admin", NEW), 403);
}
END_TEST

TESTS_IN_A_HOUSE("resolutions",
    a_resolution_has_an_authority_a_day_and_a_subject,
    it_shows_whom_it_sent,
    resolutions_are_found_by_authority_and_words,
    only_the_secretary_enters_them)
