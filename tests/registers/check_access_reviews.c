/* check_access_reviews.c: who holds which role and signed in when is shown to whoever reviews it, once a year. */
#include <stdio.h>
#include <string.h>

#include "house.h"

#define DONE "day=1.3.2026&reviewer=8&findings=all are needed"

START_TEST(every_role_of_today_is_shown_with_the_last_way_in)
{
	at_moment("2026-02-28T10:15");
	got("/people", "secretary");
	at_moment("2026-03-01T09:00");
	ck_assert_int_eq(got("/authorised", "auditor"), 200);
	ck_assert_int_eq(count_of("/page/list/user"), 16);
	ck_assert_str_eq(see("/page/list/user[@role = 'secretary']"
	    "/@signed.moment"), "2026-02-28T10:15");
	ck_assert_str_eq(see("/page/list/user[@role = 'treasurer']"
	    "/@signed.moment"), "");
	ck_assert_str_eq(see("/page/list/user[@role = 'auditor']"
	    "/@signed.moment"), "2026-03-01T09:00");
	ck_assert_str_eq(see("/page/list/user[@role = 'secretary']/@by"),
	    "link");
	sent("/account/password", "secretary", "password=four words of a song"
	    "&again=four words of a song");
	got("/authorised?role=secretary", "auditor");
	ck_assert_int_eq(count_of("/page/list/user"), 1);
	ck_assert_str_eq(see("/page/list/user/@by"), "password");
}
END_TEST

START_TEST(a_role_that_ended_is_not)
{
	char path[60];

	snprintf(path, sizeof(path), "/users/%s/edit",
	    stored("SELECT id FROM users WHERE role = 'viewer'"));
	ck_assert_int_eq(sent(path, "admin", "version=1&until=2026-03-01"),
	    303);
	got("/authorised", "admin");
	ck_assert_int_eq(count_of("/page/list/user"), 15);
}
END_TEST

START_TEST(it_leaves_as_csv)
{
	ck_assert_int_eq(got("/authorised.csv", "auditor"), 200);
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "\"2024-01-01\""));
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "מזכירה בדיקה"));
	ck_assert_int_eq(got("/authorised.csv", "secretary"), 403);
}
END_TEST

START_TEST(a_year_after_the_last_a_review_is_due_and_the_administrator_is_told)
{
	got("/authorised", "auditor");
	ck_assert_str_eq(see("/page/review/@due"), "yes");
	ck_assert_str_eq(see("/page/review/@href"), "");
	got("/", "admin");
	ck_assert_int_eq(count_of("/page/waiting/many[@href = "
	    "'/authorised']"), 1);
	ck_assert_int_eq(sent("/access_reviews/new", "admin", DONE), 303);
	got("/authorised", "auditor");
	ck_assert_str_eq(see("/page/review/@due"), "");
	ck_assert_str_eq(see("/page/review/newest/@day"), "2026-03-01");
	got("/", "admin");
	ck_assert_int_eq(count_of("/page/waiting/many[@href = "
	    "'/authorised']"), 0);
	at_moment("2027-02-28T09:00");
	got("/authorised", "auditor");
	ck_assert_str_eq(see("/page/review/@due"), "");
	at_moment("2027-03-01T09:00");
	got("/authorised", "auditor");
	ck_assert_str_eq(see("/page/review/@due"), "yes");
}
END_TEST

START_TEST(the_form_knows_the_day_and_who_asks)
{
	got("/access_reviews/new", "admin");
	ck_assert_str_eq(see("/page/form/field[@name = 'day']/typed"),
	    "2026-03-01");
	ck_assert_str_eq(see("/page/form/field[@name = 'reviewer']/"
	    "choice[@chosen]/@value"), "8");
}
END_TEST

START_TEST(a_review_to_come_and_one_that_says_nothing_are_refused)
{
	ck_assert_int_eq(sent("/access_reviews/new", "admin",
	    "day=2.3.2026&reviewer=8&findings=x"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "review-is-to-come");
	ck_assert_int_eq(sent("/access_reviews/new", "admin",
	    "day=1.3.2026&reviewer=8&findings="), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "required");
	ck_assert_int_eq(sent("/access_reviews/new", "auditor", DONE), 403);
}
END_TEST

TESTS_IN_A_HOUSE("access_reviews",
    every_role_of_today_is_shown_with_the_last_way_in,
    a_role_that_ended_is_not, it_leaves_as_csv,
    a_year_after_the_last_a_review_is_due_and_the_administrator_is_told,
    the_form_knows_the_day_and_who_asks,
    a_review_to_come_and_one_that_says_nothing_are_refused)
