/* check_reads.c: who read what is protected and who was refused stays on record, for few to see. */
#include <stdio.h>
#include <string.h>

#include "house.h"

START_TEST(opening_a_protected_record_leaves_a_line)
{
	got("/people/3", "secretary");
	got("/reads", "auditor");
	ck_assert_str_eq(see("/page/list/read[1]/@path"), "/people/3");
	ck_assert_str_eq(see("/page/list/read[1]/person/@id"), "1");
	ck_assert_str_eq(see("/page/list/read[1]/person/@name"),
	    stored("SELECT name FROM people WHERE id = 1"));
	ck_assert_str_eq(see("/page/list/read[1]/@outcome"), "read");
	ck_assert_str_eq(see("/page/list/read[1]/@at.moment"),
	    "2026-03-01T09:00");
}
END_TEST

START_TEST(opening_anything_else_leaves_none)
{
	got("/decisions/1", "secretary");
	got("/reads", "auditor");
	ck_assert_int_eq(count_of("/page/list/read[starts-with(@path, "
	    "'/decisions')]"), 0);
}
END_TEST

START_TEST(every_refusal_leaves_a_line_of_whoever_asked)
{
	ck_assert_int_eq(got("/users", "viewer"), 403);
	ck_assert_int_eq(got("/people/999", "viewer"), 404);
	ck_assert_int_eq(sent("/people/new", NULL, "name=x"), 403);
	got("/reads?outcome=refused", "admin");
	ck_assert_int_eq(count_of("/page/list/read"), 3);
	ck_assert_int_eq(count_of("/page/list/read[1]/person"), 0);
	ck_assert_str_eq(see("/page/list/read[3]/@path"), "/users");
	ck_assert_str_eq(see("/page/list/read[3]/person/@id"), "13");
}
END_TEST

START_TEST(a_change_is_told_from_a_reading)
{
	ck_assert_int_eq(sent("/people/new", "secretary",
	    "name=x&language=he"), 303);
	got("/people", "secretary");
	got("/reads?outcome=sent", "auditor");
	ck_assert_int_eq(count_of("/page/list/read"), 1);
	ck_assert_str_eq(see("/page/list/read/@path"), "/people/new");
}
END_TEST

START_TEST(the_log_is_narrowed_to_one_person)
{
	got("/people/3", "secretary");
	got("/people/3", "chair");
	got("/reads?person=2", "auditor");
	ck_assert_int_eq(count_of("/page/list/read"), 1);
	ck_assert_str_eq(see("/page/list/read/person/@id"), "2");
	ck_assert_str_eq(see("/page/filters/@active"), "yes");
	ck_assert_str_eq(see("/page/filters/field[@name = 'person']"
	    "/choice[@chosen]/@value"), "2");
}
END_TEST

START_TEST(the_log_is_read_page_by_page)
{
	char next[200];

	for (int i = 0; i < 60; i++)
		got("/people/3", "secretary");
	got("/reads?outcome=read", "auditor");
	ck_assert_int_eq(count_of("/page/list/read"), 50);
	snprintf(next, sizeof(next), "%s", see("/page/list/@following"));
	ck_assert_ptr_nonnull(strstr(next, "outcome=read"));
	ck_assert_int_eq(got(next, "auditor"), 200);
	ck_assert_int_eq(count_of("/page/list/read"), 10);
	ck_assert_str_eq(see("/page/list/@following"), "");
	ck_assert_str_eq(see("/page/list/@beginning"),
	    "/reads?outcome=read");
}
END_TEST

START_TEST(the_whole_log_leaves_as_csv)
{
	for (int i = 0; i < 60; i++)
		got("/people/3", "secretary");
	ck_assert_int_eq(got("/reads.csv", "auditor"), 200);
	ck_assert_int_eq(count_of("/page/list/read"), 60);
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "\"/people/3\""));
	ck_assert_ptr_nonnull(strstr(answer_bytes(),
	    "\"2026-03-01T09:00\""));
}
END_TEST

START_TEST(only_the_auditor_and_the_administrator_read_the_log)
{
	ck_assert_int_eq(got("/reads", "auditor"), 200);
	ck_assert_int_eq(got("/reads", "admin"), 200);
	ck_assert_int_eq(got("/reads", "secretary"), 403);
	ck_assert_int_eq(got("/reads", "chair"), 403);
	ck_assert_int_eq(got("/reads", NULL), 303);
}
END_TEST

START_TEST(a_line_is_kept_for_two_years)
{
	at_moment("2026-03-01T09:00");
	got("/people/3", "secretary");
	at_moment("2028-02-28T09:00");
	got("/people/2", "secretary");
	got("/reads", "auditor");
	ck_assert_int_eq(count_of("/page/list/read[@path = '/people/3']"), 1);
	at_moment("2028-03-02T09:00");
	got("/people/2", "secretary");
	got("/reads", "auditor");
	ck_assert_int_eq(count_of("/page/list/read[@path = '/people/3']"), 0);
	ck_assert_int_eq(count_of("/page/list/read[@path = '/people/2']"), 2);
}
END_TEST

TESTS_IN_A_HOUSE("reads",
    opening_a_protected_record_leaves_a_line, opening_anything_else_leaves_none,
    every_refusal_leaves_a_line_of_whoever_asked,
    a_change_is_told_from_a_reading, the_log_is_narrowed_to_one_person,
    the_log_is_read_page_by_page, the_whole_log_leaves_as_csv,
    only_the_auditor_and_the_administrator_read_the_log,
    a_line_is_kept_for_two_years)
