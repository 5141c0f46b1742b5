/* check_bodies.c: a body shows who sits in it, what is vacant, what binds it and when it met. */
#include <string.h>

#include "house.h"

#define BODY "name=ועדה&short=ועד&kind=finance"

START_TEST(a_body_shows_who_sits_in_it_and_by_what)
{
	ck_assert_int_eq(got("/bodies/1", "viewer"), 200);
	ck_assert_int_eq(count_of("//members/membership"), 4);
	ck_assert_str_eq(see("//members/membership[1]/@role"), "chair");
	ck_assert_str_eq(see("//members/membership[1]/person/@id"), "2");
	ck_assert_str_eq(see("//members/membership[1]/authority/@id"), "1");
	ck_assert_str_eq(see("//members/membership[1]/@declared"),
	    "2024-01-05");
	ck_assert_str_eq(see("/page/record/tally/@voting"), "4");
}
END_TEST

START_TEST(names_stand_in_the_language_of_the_reader)
{
	in_language("en");
	got("/bodies/1", "viewer");
	ck_assert_str_eq(see("//members/membership[1]/authority/@name"),
	    "North");
	in_language("ar");
	got("/bodies", "viewer");
	ck_assert_str_eq(see("/page/list/body[1]/@name"), "مجلس الاتحاد");
}
END_TEST

START_TEST(a_place_nobody_holds_is_shown_empty)
{
	sent("/bodies/1/seats/new", "secretary", "title=גזבר/ית&places=1");
	sent("/bodies/1/seats/new", "secretary",
	    "title=נציג/ה&authority=1&places=1");
	sent("/bodies/1/seats/new", "secretary",
	    "title=נציג/ה&authority=2&places=3");
	got("/bodies/1", "viewer");
	ck_assert_int_eq(count_of("//vacant/seat"), 2);
	ck_assert_str_eq(see("//vacant/seat[1]/@vacant"), "1");
	ck_assert_str_eq(see("//vacant/seat[authority/@id='2']/@vacant"),
	    "2");
	ck_assert_str_eq(see("//seats/seat[authority/@id='1']/@taken"), "1");
	ck_assert_str_eq(see("/page/record/tally/@places"), "5");
}
END_TEST

START_TEST(whoever_takes_a_place_fills_it)
{
	sent("/bodies/3/seats/new", "secretary", "title=גזבר/ית&places=1");
	ck_assert_int_eq(sent("/memberships/new", "secretary",
	    "body=3&person=6&seat=1&role=member&voting=1&since=2026-03-01"),
	    303);
	got("/bodies/3", "viewer");
	ck_assert_int_eq(count_of("//vacant/seat"), 0);
	ck_assert_int_eq(got("/bodies/3/seats/1", "viewer"), 200);
	ck_assert_str_eq(see("/page/record/holders/membership/person/@id"),
	    "6");
}
END_TEST

START_TEST(a_place_that_ended_is_not_vacant)
{
	sent("/bodies/3/seats/new", "secretary",
	    "title=x&places=1&until=2026-02-28");
	got("/bodies/3", "viewer");
	ck_assert_int_eq(count_of("//seats/seat"), 1);
	ck_assert_int_eq(count_of("//vacant/seat"), 0);
}
END_TEST

START_TEST(places_are_from_1_to_99)
{
	ck_assert_int_eq(sent("/bodies/3/seats/new", "secretary",
	    "title=x&places=0"), 422);
	ck_assert_int_eq(sent("/bodies/3/seats/new", "secretary",
	    "title=x&places=100"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "places_between_1_and_99");
	ck_assert_int_eq(sent("/bodies/3/seats/new", "secretary",
	    "title=x&places=99"), 303);
	ck_assert_str_eq(location(), "/bodies/3?done=seat-saved#seats");
}
END_TEST

START_TEST(whoever_left_is_among_the_former)
{
	sent("/memberships/4/end", "secretary",
	    "version=1&until=2026-02-28&ended_why=resigned");
	got("/bodies/1", "viewer");
	ck_assert_int_eq(count_of("//members/membership"), 3);
	ck_assert_int_eq(count_of("//former/membership"), 1);
	ck_assert_str_eq(see("//former/membership/@ended_why"), "resigned");
	ck_assert_str_eq(see("/page/record/tally/@voting"), "3");
}
END_TEST

START_TEST(its_meetings_stand_beside_the_latest_first)
{
	got("/bodies/1", "viewer");
	ck_assert_str_eq(see("/page/record/meetings/meeting[1]/@id"), "2");
	ck_assert_str_eq(see("/page/record/meetings/meeting[1]/@ahead"),
	    "yes");
	ck_assert_int_eq(count_of("/page/record/meetings/meeting"), 3);
	got("/bodies/3", "viewer");
	ck_assert_int_eq(count_of("/page/record/meetings/meeting"), 0);
}
END_TEST

START_TEST(the_short_name_stays_once_decisions_carry_it)
{
	ck_assert_int_eq(sent("/bodies/1/edit", "secretary",
	    "version=1&name=מועצה&short=אא&kind=council"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "short-name-is-in-numbers");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "מא"));
	ck_assert_int_eq(sent("/bodies/1/edit", "secretary",
	    "version=1&name=מועצה&short=מא&kind=council"), 303);
	ck_assert_int_eq(sent("/bodies/3/edit", "secretary",
	    "version=1&name=ועדה&short=אא&kind=finance"), 303);
}
END_TEST

START_TEST(a_short_name_has_no_stroke)
{
	ck_assert_int_eq(sent("/bodies/new", "secretary",
	    "name=x&short=א/ב&kind=team"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "short-name-of-letters");
}
END_TEST

START_TEST(two_bodies_share_neither_name_nor_short_name)
{
	ck_assert_int_eq(sent("/bodies/new", "secretary", BODY), 303);
	ck_assert_int_eq(sent("/bodies/new", "secretary",
	    "name=אחרת&short=ועד&kind=finance"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "bodies.short");
	ck_assert_int_eq(sent("/bodies/new", "secretary",
	    "name=ועדה&short=שע&kind=finance"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "bodies.name");
}
END_TEST

START_TEST(only_a_forum_has_a_tier)
{
	ck_assert_int_eq(sent("/bodies/new", "secretary",
	    BODY "&tier=leading"), 422);
	ck_assert_str_eq(see("/page/problem/@field"), "tier");
	ck_assert_int_eq(sent("/bodies/new", "secretary",
	    "name=פורום&short=פר&kind=forum&tier=leading"), 303);
}
END_TEST

START_TEST(the_list_leads_with_the_council_and_leaves_out_what_ended)
{
	sent("/bodies/new", "secretary",
	    BODY "&since=2020-01-01&until=2025-12-31");
	got("/bodies", "viewer");
	ck_assert_int_eq(count_of("/page/list/body"), 3);
	ck_assert_str_eq(see("/page/list/body[1]/@kind"), "council");
	ck_assert_str_eq(see("/page/list/body[1]/@last"), "2026-03-01T08:00");
	got("/bodies?ended=1", "viewer");
	ck_assert_int_eq(count_of("/page/list/body"), 4);
	got("/bodies?kind=finance", "viewer");
	ck_assert_int_eq(count_of("/page/list/body"), 1);
	got("/bodies?legal_entity=2", "viewer");
	ck_assert_int_eq(count_of("/page/list/body"), 1);
	got("/bodies?search=דירקטוריון", "viewer");
	ck_assert_int_eq(count_of("/page/list/body"), 1);
}
END_TEST

START_TEST(what_ended_can_still_be_chosen_and_says_its_years)
{
	sent("/bodies/new", "secretary",
	    BODY "&since=2020-01-01&until=2025-12-31");
	got("/memberships/new", "secretary");
	ck_assert_int_eq(count_of("/page/form/field[@name='body']/choice"), 4);
	ck_assert_ptr_nonnull(strstr(see(
	    "/page/form/field[@name='body']/choice[4]/@label"),
	    "(2020-2025)"));
}
END_TEST

START_TEST(the_secretary_writes_bodies_and_nobody_else)
{
	static const char *const others[] = { "admin", "legal", "chair",
	    "auditor", "viewer" };

	for (size_t i = 0; i < 5; i++) {
		ck_assert_int_eq(sent("/bodies/new", others[i], BODY), 403);
		ck_assert_int_eq(sent("/bodies/1/seats/new", others[i],
		    "title=x&places=1"), 403);
	}
	ck_assert_int_eq(got("/bodies/1", NULL), 303);
}
END_TEST

TESTS_IN_A_HOUSE("bodies",
    a_body_shows_who_sits_in_it_and_by_what,
    names_stand_in_the_language_of_the_reader,
    a_place_nobody_holds_is_shown_empty,
    whoever_takes_a_place_fills_it,
    a_place_that_ended_is_not_vacant,
    places_are_from_1_to_99,
    whoever_left_is_among_the_former,
    its_meetings_stand_beside_the_latest_first,
    the_short_name_stays_once_decisions_carry_it,
    a_short_name_has_no_stroke,
    two_bodies_share_neither_name_nor_short_name,
    only_a_forum_has_a_tier,
    the_list_leads_with_the_council_and_leaves_out_what_ended,
    what_ended_can_still_be_chosen_and_says_its_years,
    the_secretary_writes_bodies_and_nobody_else)
