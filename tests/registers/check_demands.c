/* check_demands.c: demands that a body be convened: how many it takes, and the chair's clock. */
#include <stdio.h>
#include <string.h>

#include "house.h"

/* It is 1 March 2026. The council has four voting members: people 2, 3, 4, 5. Demand 1 is of 20 February; nobody signed it. */

static void
rules(const char *part, const char *days)
{
	char form[200];

	snprintf(form, sizeof(form), "rule=demand&value=%s&source=סעיף 11"
	    "&since=1.1.2026", part);
	ck_assert_int_eq(sent("/bodies/1/rules/new", "secretary", form), 303);
	snprintf(form, sizeof(form), "rule=demand_days&value=%s"
	    "&source=סעיף 12&since=1.1.2026", days);
	ck_assert_int_eq(sent("/bodies/1/rules/new", "secretary", form), 303);
}

static const char *
standing(void)
{
	got("/demands/1", "council_member");
	return see("/page/record/demand/@standing");
}

START_TEST(how_many_must_sign_follows_from_the_rule_and_who_serves)
{
	rules("1/3", "7");
	ck_assert_str_eq(standing(), "gathering");
	ck_assert_str_eq(see("/page/record/demand/@serving"), "4");
	ck_assert_str_eq(see("/page/record/demand/@needed"), "2");
	ck_assert_str_eq(see("/page/record/demand/@source"), "סעיף 11");
	ck_assert_int_eq(sent("/demands/1/signers", "secretary",
	    "person.3=1"), 303);
	ck_assert_str_eq(standing(), "gathering");
	sent("/demands/1/signers", "secretary", "person.3=1&person.4=1");
	ck_assert_str_ne(standing(), "gathering");
	ck_assert_str_eq(see("/page/record/demand/@signed"), "2");
}
END_TEST

START_TEST(more_than_a_part_is_one_more)
{
	rules("1/2%2b", "7");
	standing();
	ck_assert_str_eq(see("/page/record/demand/@needed"), "3");
}
END_TEST

START_TEST(the_chair_has_the_days_of_the_rule_and_then_is_late)
{
	rules("1/3", "14");
	sent("/demands/1/signers", "secretary", "person.3=1&person.4=1");
	ck_assert_str_eq(standing(), "running");
	ck_assert_str_eq(see("/page/record/demand/@due"), "2026-03-06");
	ck_assert_str_eq(see("/page/record/demand/@left"), "5");
	at_moment("2026-03-06T23:00");
	ck_assert_str_eq(standing(), "running");
	at_moment("2026-03-07T00:10");
	ck_assert_str_eq(standing(), "overdue");
	ck_assert_str_eq(see("/page/record/demand/@over"), "1");
}
END_TEST

START_TEST(without_a_rule_nothing_is_claimed)
{
	ck_assert_str_eq(standing(), "no_rule");
	ck_assert_int_eq(count_of("/page/record/demand/@needed"), 0);
	ck_assert_int_eq(count_of("/page/record/demand/@due"), 0);
}
END_TEST

START_TEST(a_rule_of_later_changes_nothing_of_an_older_demand)
{
	rules("1/3", "7");
	ck_assert_int_eq(sent("/bodies/1/rules/new", "secretary",
	    "rule=demand&value=1/1&source=חדש&since=2.3.2026"), 303);
	at_moment("2026-03-05T09:00");
	standing();
	ck_assert_str_eq(see("/page/record/demand/@needed"), "2");
}
END_TEST

START_TEST(a_meeting_called_for_it_stops_the_clock)
{
	rules("1/3", "7");
	sent("/demands/1/signers", "secretary", "person.3=1&person.4=1");
	ck_assert_str_eq(standing(), "overdue");
	sent("/meetings/new", "secretary", "body.1.convened=1"
	    "&held=12.3.2026+17:00&kind=extraordinary&mode=in_person&place=א"
	    "&agenda=תקציב");
	ck_assert_int_eq(sent("/demands/1/edit", "secretary",
	    "version=1&subject=דיון בתקציב&demanded=20.2.2026&meeting=4"), 303);
	ck_assert_str_eq(standing(), "overdue");
	sent("/meetings/4/call", "secretary", "version=1&undrafted=בישיבה");
	ck_assert_str_eq(standing(), "answered");
	sent("/meetings/4/cancel", "secretary", "version=2&reason=א");
	ck_assert_str_eq(standing(), "overdue");
}
END_TEST

START_TEST(a_meeting_made_for_a_demand_answers_it_if_it_convenes_the_body)
{
	got("/meetings/new?demand=1&agenda=x", "secretary");
	ck_assert_str_eq(see("/page/form/hidden[@name = 'demand']/@value"), "1");
	sent("/meetings/new", "secretary", "body.2.convened=1&demand=1"
	    "&held=12.3.2026+17:00&kind=extraordinary&mode=in_person");
	ck_assert_str_eq(stored("SELECT meeting IS NULL FROM demands"), "1");
	ck_assert_int_eq(sent("/meetings/new", "secretary", "body.1.convened=1"
	    "&demand=1&held=12.3.2026+17:00&kind=extraordinary&mode=in_person"),
	    303);
	ck_assert_str_eq(stored("SELECT meeting FROM demands"), "5");
	got("/meetings/5", "council_member");
	ck_assert_str_eq(see("/page/record/demands/demand/@subject"),
	    "דיון בתקציב");
	ck_assert_int_eq(sent("/meetings/new", "secretary", "body.1.convened=1"
	    "&demand=1&held=13.3.2026+17:00&kind=extraordinary&mode=in_person"),
	    303);
	ck_assert_str_eq(stored("SELECT meeting FROM demands"), "5");
}
END_TEST

START_TEST(a_meeting_of_another_body_does_not_answer)
{
	sent("/meetings/new", "secretary", "body.2.convened=1"
	    "&held=12.3.2026+17:00&kind=ordinary&mode=in_person&place=א");
	ck_assert_int_eq(sent("/demands/1/edit", "secretary",
	    "version=1&subject=א&demanded=20.2.2026&meeting=4"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "meeting-of-another-body");
	ck_assert_int_eq(sent("/demands/new", "secretary",
	    "body=1&subject=א&demanded=20.2.2026&meeting=4"), 422);
	ck_assert_int_eq(sent("/demands/new", "secretary",
	    "body=2&subject=א&demanded=20.2.2026&meeting=4"), 303);
}
END_TEST

START_TEST(a_demand_is_not_of_a_day_to_come)
{
	ck_assert_int_eq(sent("/demands/new", "secretary",
	    "body=1&subject=א&demanded=2.3.2026"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "demanded-in-the-future");
	ck_assert_int_eq(sent("/demands/new", "secretary",
	    "body=1&subject=א&demanded=1.3.2026"), 303);
}
END_TEST

START_TEST(only_members_of_that_day_sign_and_a_signature_taken_back_stays_on_record)
{
	rules("1/3", "7");
	ck_assert_int_eq(sent("/demands/1/signers", "secretary",
	    "person.3=1&person.6=1&person.8=1"), 303);
	ck_assert_str_eq(stored("SELECT group_concat(person) FROM signers"),
	    "3");
	sent("/demands/1/signers", "secretary", "x=1");
	ck_assert_str_eq(stored("SELECT person || ' ' || dropped FROM signers"),
	    "3 1");
	sent("/demands/1/signers", "secretary", "person.3=1");
	ck_assert_str_eq(stored("SELECT person || ' ' || dropped FROM signers"),
	    "3 0");
	ck_assert_int_eq(sent("/demands/99/signers", "secretary", "x=1"), 404);
}
END_TEST

START_TEST(it_waits_on_the_desk_of_secretary_and_chair_and_shows_on_its_body)
{
	rules("1/3", "14");
	got("/", "secretary");
	ck_assert_int_eq(count_of("/page/waiting/demand"), 0);
	sent("/demands/1/signers", "secretary", "person.3=1&person.4=1");
	got("/", "secretary");
	ck_assert_str_eq(see("/page/waiting/demand/@day"), "2026-03-06");
	got("/", "chair");
	ck_assert_int_eq(count_of("/page/waiting/demand"), 1);
	got("/", "viewer");
	ck_assert_int_eq(count_of("/page/waiting/demand"), 0);
	got("/bodies/1", "council_member");
	ck_assert_str_eq(see("/page/record/demands/demand/@left"), "5");
}
END_TEST

TESTS_IN_A_HOUSE("demands",
    how_many_must_sign_follows_from_the_rule_and_who_serves,
    more_than_a_part_is_one_more,
    the_chair_has_the_days_of_the_rule_and_then_is_late,
    without_a_rule_nothing_is_claimed,
    a_rule_of_later_changes_nothing_of_an_older_demand,
    a_meeting_called_for_it_stops_the_clock,
    a_meeting_made_for_a_demand_answers_it_if_it_convenes_the_body,
    a_meeting_of_another_body_does_not_answer,
    a_demand_is_not_of_a_day_to_come,
    only_members_of_that_day_sign_and_a_signature_taken_back_stays_on_record,
    it_waits_on_the_desk_of_secretary_and_chair_and_shows_on_its_body)
