/* check_offices.c: an office is of one house, held by one at a time, and ends on a day. */
#include <string.h>

#include "house.h"

START_TEST(an_office_is_of_one_house)
{
	ck_assert_int_eq(sent("/offices/new", "secretary",
	    "kind=ceo&person=11&since=2024-01-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "office_of_one_house");
	ck_assert_int_eq(sent("/offices/new", "secretary",
	    "kind=ceo&person=11&legal_entity=1&authority=1"), 422);
	ck_assert_int_eq(sent("/offices/new", "secretary",
	    "kind=ceo&person=11&legal_entity=1&since=2024-01-01"), 303);
}
END_TEST

START_TEST(a_house_has_one_treasurer_at_a_time)
{
	sent("/offices/new", "secretary",
	    "kind=treasurer&person=6&legal_entity=1&since=2024-01-01");
	ck_assert_int_eq(sent("/offices/new", "secretary",
	    "kind=treasurer&person=13&legal_entity=1&since=2026-03-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "office-is-held");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"),
	    "גזבר בדיקה"));
	ck_assert_int_eq(sent("/offices/new", "secretary",
	    "kind=treasurer&person=13&legal_entity=2&since=2026-03-01"), 303);
	ck_assert_int_eq(sent("/offices/new", "secretary",
	    "kind=legal_adviser&person=12&legal_entity=1"), 303);
	ck_assert_int_eq(sent("/offices/new", "secretary",
	    "kind=legal_adviser&person=13&legal_entity=1"), 303);
}
END_TEST

START_TEST(the_next_begins_when_the_last_ended)
{
	sent("/offices/new", "secretary",
	    "kind=head&person=2&authority=1&since=2024-01-01");
	ck_assert_int_eq(sent("/offices/1/end", "secretary",
	    "version=1&until=28.2.2026"), 303);
	ck_assert_str_eq(stored("SELECT until FROM offices"), "2026-02-28");
	ck_assert_str_eq(stored("SELECT move FROM ledger WHERE \"table\" = "
	    "'offices' ORDER BY seq DESC LIMIT 1"), "end");
	ck_assert_int_eq(sent("/offices/new", "secretary",
	    "kind=head&person=3&authority=1&since=2026-02-28"), 422);
	ck_assert_int_eq(sent("/offices/new", "secretary",
	    "kind=head&person=3&authority=1&since=2026-03-01"), 303);
}
END_TEST

START_TEST(an_office_does_not_end_before_it_began)
{
	sent("/offices/new", "secretary",
	    "kind=head&person=2&authority=1&since=2024-01-01");
	ck_assert_int_eq(sent("/offices/1/end", "secretary",
	    "version=1&until=2023-12-31"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "ends_after_it_begins");
	ck_assert_int_eq(sent("/offices/1/end", "secretary", "version=1"),
	    422);
	ck_assert_str_eq(see("/page/problem/@field"), "until");
}
END_TEST

START_TEST(the_list_is_of_today_unless_asked)
{
	sent("/offices/new", "secretary", "kind=head&person=2&authority=1&"
	    "since=2020-01-01&until=2023-12-31");
	sent("/offices/new", "secretary",
	    "kind=head&person=3&authority=1&since=2024-01-01");
	sent("/offices/new", "secretary",
	    "kind=ceo&person=11&legal_entity=1");
	got("/offices", "viewer");
	ck_assert_int_eq(count_of("/page/list/office"), 2);
	ck_assert_str_eq(see("/page/list/office[1]/@kind"), "ceo");
	got("/offices?ended=1", "viewer");
	ck_assert_int_eq(count_of("/page/list/office"), 3);
	got("/offices?kind=head", "viewer");
	ck_assert_int_eq(count_of("/page/list/office"), 1);
}
END_TEST

START_TEST(the_secretary_writes_offices_and_nobody_else)
{
	ck_assert_int_eq(sent("/offices/new", "admin",
	    "kind=ceo&person=11&legal_entity=1"), 403);
	ck_assert_int_eq(sent("/offices/new", "ceo",
	    "kind=ceo&person=11&legal_entity=1"), 403);
}
END_TEST

TESTS_IN_A_HOUSE("offices",
    an_office_is_of_one_house,
    a_house_has_one_treasurer_at_a_time,
    the_next_begins_when_the_last_ended,
    an_office_does_not_end_before_it_began,
    the_list_is_of_today_unless_asked,
    the_secretary_writes_offices_and_nobody_else)
