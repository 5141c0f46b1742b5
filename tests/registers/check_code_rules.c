/* check_code_rules.c: who is told to add an application for codes, by when, and what happens when they have not. */
#include <stdio.h>
#include <string.h>

#include <liboath/oath.h>
#include <sqlite3.h>

#include "pinkas.h"
#include "house.h"

#define SECRET "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"

/* The treasurer's rule, thirty days, in force since January; the chair's, ten, ended in February. */
static void
rules(void)
{
	ck_assert(loaded("code_rules", "role,days,source,since,until\n"
	    "r1,treasurer,30,a regulation,2026-01-01,\n"
	    "r2,chair,10,a regulation,2026-01-01,2026-02-01\n"));
}

static const char *
figures_at(const char *moment)
{
	static char code[7];

	ck_assert_int_eq(oath_totp_generate("12345678901234567890", 20,
	    (time_t)(calendar_at(moment) / 1000), 30, 0, 6, code), OATH_OK);
	return code;
}

/* Is the reminder above what waits? */
static int
comes_first(const char *moment)
{
	const char *reminder;

	at_moment(moment);
	ck_assert_int_eq(got("/", "treasurer"), 200);
	reminder = strstr(answer_bytes(), "href=\"/account/code\"");
	ck_assert_ptr_nonnull(reminder);
	return reminder < strstr(strstr(answer_bytes(),
	    "<main"), "<h2 class=\"unseen\">");
}

START_TEST(whoever_holds_such_a_role_is_told_on_the_first_page_and_on_their_account)
{
	static const char *const pages[] = { "/", "/account", "/account/code" };

	rules();
	for (size_t i = 0; i < 3; i++) {
		ck_assert_int_eq(got(pages[i], "treasurer"), 200);
		ck_assert_str_eq(see("/page/codes/rule/@role"), "treasurer");
		ck_assert_str_eq(see("/page/codes/rule/@source"),
		    "a regulation");
		ck_assert_str_eq(see("/page/codes/@day"), "2026-03-31");
		ck_assert_int_eq(count_of("/page/codes[@over]"), 0);
		ck_assert_int_eq(strstr(answer_bytes(), "a regulation") !=
		    NULL, i > 0);
	}
}
END_TEST

START_TEST(nobody_else_is)
{
	rules();
	got("/", "secretary");
	ck_assert_int_eq(count_of("/page/codes"), 0);
	got("/", "chair");
	ck_assert_int_eq(count_of("/page/codes"), 0);
}
END_TEST

START_TEST(the_days_run_from_the_first_reminder_and_not_from_the_rule)
{
	rules();
	at_moment("2027-06-01T09:00");
	ck_assert_int_eq(got("/people", "treasurer"), 200);
	ck_assert_int_eq(got("/", "treasurer"), 200);
	ck_assert_str_eq(see("/page/codes/@day"), "2027-07-01");
	at_moment("2027-06-20T09:00");
	got("/", "treasurer");
	ck_assert_str_eq(see("/page/codes/@day"), "2027-07-01");
}
END_TEST

START_TEST(when_they_are_over_every_page_leads_to_where_one_is_added)
{
	char form[100];

	rules();
	got("/", "treasurer");
	at_moment("2026-03-31T23:59");
	ck_assert_int_eq(got("/people", "treasurer"), 200);
	at_moment("2026-04-01T00:00");
	with_session(signed_in("treasurer"));
	ck_assert_int_eq(got("/people", NULL), 303);
	ck_assert_str_eq(location(), "/account/code");
	ck_assert_int_eq(got("/", NULL), 303);
	ck_assert_int_eq(got("/people.csv", NULL), 403);
	ck_assert_str_eq(see("/page/problem/@is"), "application-first");
	ck_assert_int_eq(sent("/signatures", NULL, ""), 403);
	ck_assert_int_eq(got("/account", NULL), 200);
	ck_assert_int_eq(got("/accessibility", NULL), 200);
	ck_assert_int_eq(got("/account/code", NULL), 200);
	ck_assert_int_eq(count_of("/page/codes[@over]"), 1);
	snprintf(form, sizeof(form), "secret=" SECRET "&figures=%s",
	    figures_at("2026-04-01T00:00"));
	ck_assert_int_eq(sent("/account/code", NULL, form), 200);
	with_session(NULL);
	ck_assert_int_eq(got("/people", "treasurer"), 200);
	got("/", "treasurer");
	ck_assert_int_eq(count_of("/page/codes"), 0);
}
END_TEST

START_TEST(the_administrator_gives_more_days_or_ends_the_rule)
{
	rules();
	got("/", "treasurer");
	at_moment("2026-04-15T09:00");
	ck_assert_int_eq(got("/people", "treasurer"), 303);
	ck_assert_int_eq(sent("/code_rules/1/edit", "admin",
	    "version=1&days=60&source=a regulation"), 303);
	ck_assert_int_eq(got("/people", "treasurer"), 200);
	ck_assert_int_eq(sent("/code_rules/1/edit", "admin",
	    "version=2&days=0&source=a regulation"), 303);
	ck_assert_int_eq(got("/people", "treasurer"), 303);
	ck_assert_int_eq(sent("/code_rules/1/edit", "admin",
	    "version=3&days=0&source=a regulation&until=2026-04-15"), 303);
	ck_assert_int_eq(got("/people", "treasurer"), 200);
	ck_assert_int_eq(sent("/code_rules/1/edit", "treasurer",
	    "version=4&days=366&source=mine"), 403);
}
END_TEST

START_TEST(of_one_role_one_rule_holds_at_a_time)
{
	rules();
	ck_assert_int_eq(sent("/code_rules/new", "admin", "role=treasurer"
	    "&days=5&source=x&since=2026-03-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "rule-for-the-role-is-there");
	ck_assert_int_eq(sent("/code_rules/new", "admin", "role=chair"
	    "&days=5&source=x&since=2026-01-31"), 422);
	ck_assert_int_eq(sent("/code_rules/new", "admin", "role=chair"
	    "&days=5&source=x&since=2026-02-01"), 303);
	ck_assert_int_eq(sent("/code_rules/2/edit", "admin",
	    "version=1&days=10&source=x&until="), 422);
	ck_assert_str_eq(see("/page/problem/@field"), "until");
	ck_assert_int_eq(sent("/code_rules/new", "admin", "role=legal"
	    "&days=400&source=x&since=2026-02-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "days_within_a_year");
}
END_TEST

START_TEST(of_several_roles_the_strictest_counts)
{
	ck_assert(loaded("code_rules", "role,days,source,since,until\n"
	    "r1,chair,30,a regulation,2026-01-01,\n"
	    "r2,council_member,5,another,2026-01-01,\n"));
	got("/", "chair");
	ck_assert_int_eq(count_of("/page/codes/rule"), 2);
	ck_assert_str_eq(see("/page/codes/@day"), "2026-03-06");
	at_moment("2026-03-07T09:00");
	ck_assert_int_eq(got("/people", "chair"), 303);
}
END_TEST

START_TEST(the_days_duties_come_first_until_the_last_day_is_near)
{
	rules();
	ck_assert_int_eq(comes_first("2026-03-01T09:00"), 0);
	ck_assert_int_eq(comes_first("2026-03-23T09:00"), 0);
	ck_assert_int_eq(comes_first("2026-03-24T09:00"), 1);
	ck_assert_int_eq(comes_first("2026-03-31T09:00"), 1);
}
END_TEST

TESTS_IN_A_HOUSE("code_rules",
    the_days_duties_come_first_until_the_last_day_is_near,
    whoever_holds_such_a_role_is_told_on_the_first_page_and_on_their_account,
    nobody_else_is,
    the_days_run_from_the_first_reminder_and_not_from_the_rule,
    when_they_are_over_every_page_leads_to_where_one_is_added,
    the_administrator_gives_more_days_or_ends_the_rule,
    of_one_role_one_rule_holds_at_a_time,
    of_several_roles_the_strictest_counts)
