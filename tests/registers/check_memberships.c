/* check_memberships.c: who sits where is ended and replaced, never overwritten, and never against what meetings recorded. */
#include <stdio.h>
#include <string.h>

#include "house.h"

/*
 * Four representatives sit in the council (body 1): chair (person 2, of
 * authority 1), south (3), east (4), west (5), memberships 1 to 4; chair and
 * south also in the board (2), memberships 5 and 6, with the treasurer (6)
 * who represents nobody. The council met on 15 January 2026, without west,
 * and meets today, 1 March, with the board; west is not there.
 */
#define RESOLUTION "new.number=12&new.taken=2026-03-02&new.subject=x"
#define REPLACE_WEST "/memberships/4/replace"

static const char *
replacing(const char *rest)
{
	static char form[500];

	snprintf(form, sizeof(form), "version=1&" RESOLUTION "&%s", rest);
	return form;
}

START_TEST(a_replacement_is_a_resolution_an_end_and_a_beginning)
{
	ck_assert_int_eq(sent(REPLACE_WEST, "secretary",
	    replacing("person=13&since=10.3.2026&declared=12.3.2026")), 303);
	ck_assert_str_eq(stored("SELECT authority || ' ' || number || ' ' || "
	    "taken || ' ' || subject FROM resolutions"), "4 12 2026-03-02 x");
	ck_assert_str_eq(stored("SELECT until || ' ' || ended_why FROM "
	    "memberships WHERE id = 4"), "2026-03-09 replaced");
	ck_assert_str_eq(stored("SELECT person || ' ' || body || ' ' || "
	    "authority || ' ' || role || ' ' || voting || ' ' || since || ' '"
	    " || declared || ' ' || resolution || ' ' || replaces FROM "
	    "memberships WHERE id = 8"),
	    "13 1 4 member 1 2026-03-10 2026-03-12 1 4");
	ck_assert_int_eq(made(), 8);
	ck_assert_str_eq(stored("SELECT count(*) FROM ledger WHERE move = "
	    "'replace'"), "3");
}
END_TEST

START_TEST(who_served_serves_until_the_day_before)
{
	sent(REPLACE_WEST, "secretary",
	    replacing("person=13&since=2026-03-10"));
	at_moment("2026-03-09T23:59");
	got("/bodies/1", "viewer");
	ck_assert_int_eq(count_of("//members/membership[person/@id='5']"), 1);
	ck_assert_str_eq(see("//members/membership[person/@id='13']/@ahead"),
	    "yes");
	at_moment("2026-03-10T00:00");
	got("/bodies/1", "viewer");
	ck_assert_int_eq(count_of("//members/membership[person/@id='5']"), 0);
	ck_assert_int_eq(count_of("//members/membership[person/@id='13']"
	    "[not(@ahead)]"), 1);
	ck_assert_str_eq(see("//former/membership[person/@id='5']"
	    "/successor/@id"), "13");
}
END_TEST

START_TEST(whoever_begins_may_be_new_by_name)
{
	ck_assert_int_eq(sent(REPLACE_WEST, "secretary",
	    replacing("name=רות כהן&since=2026-03-10")), 303);
	ck_assert_str_eq(stored("SELECT p.name FROM memberships m JOIN people "
	    "p ON p.id = m.person WHERE m.id = 8"), "רות כהן");
}
END_TEST

START_TEST(a_name_that_is_here_already_is_not_entered_again)
{
	ck_assert_int_eq(sent(REPLACE_WEST, "secretary",
	    replacing("name=צופה&since=2026-03-10")), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "somebody-of-that-name");
	ck_assert_str_eq(stored("SELECT count(*) FROM people"), "17");
}
END_TEST

START_TEST(somebody_begins_and_only_one)
{
	ck_assert_int_eq(sent(REPLACE_WEST, "secretary",
	    replacing("since=2026-03-10")), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "who-begins");
	ck_assert_int_eq(sent(REPLACE_WEST, "secretary",
	    replacing("person=13&name=x&since=2026-03-10")), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "one-successor");
	ck_assert_int_eq(sent(REPLACE_WEST, "secretary",
	    replacing("person=5&since=2026-03-10")), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "replaces-oneself");
}
END_TEST

START_TEST(nobody_begins_before_the_authority_resolved_it)
{
	ck_assert_int_eq(sent(REPLACE_WEST, "secretary",
	    replacing("person=13&since=2026-03-01")), 422);
	ck_assert_str_eq(see("/page/problem/@is"),
	    "begins-before-the-resolution");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"),
	    "02.03.2026"));
}
END_TEST

START_TEST(a_resolution_has_a_day_or_was_entered_before)
{
	ck_assert_int_eq(sent(REPLACE_WEST, "secretary",
	    "version=1&person=13&since=2026-03-10&new.subject=x"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "resolution-needs-a-day");
	ck_assert_int_eq(sent("/resolutions/new", "secretary",
	    "authority=4&taken=2026-03-02&subject=both"), 303);
	ck_assert_int_eq(sent(REPLACE_WEST, "secretary",
	    "version=1&person=13&since=2026-03-10&resolution=1"), 303);
	ck_assert_str_eq(stored("SELECT resolution FROM memberships "
	    "WHERE id = 8"), "1");
	ck_assert_str_eq(stored("SELECT count(*) FROM resolutions"), "1");
}
END_TEST

START_TEST(a_resolution_of_another_authority_is_not_offered)
{
	sent("/resolutions/new", "secretary",
	    "authority=1&taken=2026-03-02&subject=theirs");
	got(REPLACE_WEST, "secretary");
	ck_assert_int_eq(count_of("/page/form//field[@name='resolution']/"
	    "choice"), 0);
	ck_assert_int_eq(sent(REPLACE_WEST, "secretary",
	    "version=1&person=13&since=2026-03-10&resolution=1"), 422);
}
END_TEST

START_TEST(whoever_came_to_a_meeting_had_not_ended_before)
{
	ck_assert_int_eq(sent("/memberships/3/replace", "secretary",
	    "version=1&new.taken=2026-01-01&new.subject=x&person=13&"
	    "since=2026-02-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "attended-after-the-end");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"),
	    "01.03.2026"));
	ck_assert_int_eq(sent("/memberships/3/end", "secretary",
	    "version=1&until=2026-02-01&ended_why=resigned"), 422);
	ck_assert_int_eq(sent("/memberships/4/end", "secretary",
	    "version=1&until=2026-02-01&ended_why=resigned"), 303);
}
END_TEST

START_TEST(when_one_part_is_wrong_nothing_is_written)
{
	ck_assert_int_eq(sent(REPLACE_WEST, "secretary",
	    replacing("person=4&since=2026-03-10")), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "sits_once_in_a_body");
	ck_assert_str_eq(stored("SELECT count(*) FROM resolutions"), "0");
	ck_assert_str_eq(stored("SELECT ifnull(until, 'open') || version FROM "
	    "memberships WHERE id = 4"), "open1");
	ck_assert_str_eq(see("/page/form//field[@name='new.number']/typed"), "12");
}
END_TEST

START_TEST(the_chair_is_not_inherited)
{
	ck_assert_int_eq(sent("/memberships/1/replace", "secretary",
	    replacing("person=13&since=2026-03-10")), 303);
	ck_assert_str_eq(stored("SELECT role FROM memberships WHERE id = 8"),
	    "member");
}
END_TEST

START_TEST(what_falls_with_the_person_is_shown_before_anything_is_saved)
{
	sent("/offices/new", "secretary",
	    "kind=head&person=2&authority=1&since=2024-01-01");
	ck_assert_int_eq(got("/memberships/1/replace", "secretary"), 200);
	ck_assert_int_eq(count_of("/page/falling/membership[body/@id='2']"),
	    1);
	ck_assert_int_eq(count_of("/page/falling/office"), 1);
	ck_assert_int_eq(count_of("/page/falling/role"), 3);
	ck_assert_int_eq(count_of("/page/falling/role[@acting]"), 1);
	ck_assert_int_eq(count_of("/page/falling/meeting"), 1);
	ck_assert_str_eq(see("/page/falling/meeting/@held"),
	    "2026-03-10T17:00");
	got("/memberships/1/replace?since=2026-03-11", "secretary");
	ck_assert_int_eq(count_of("/page/falling/meeting"), 0);
	got("/memberships/7/end", "secretary");
	ck_assert_int_eq(count_of("/page/falling/followup"), 1);
}
END_TEST

START_TEST(what_is_left_is_shown_until_it_is_done)
{
	sent("/offices/new", "secretary",
	    "kind=head&person=2&authority=1&since=2024-01-01");
	sent("/memberships/1/replace", "secretary",
	    replacing("person=13&since=2026-03-10"));
	got("/memberships/8", "secretary");
	ck_assert_int_eq(count_of("/page/falling/office"), 1);
	sent("/offices/1/end", "secretary", "version=1&until=2026-03-09");
	got("/memberships/8", "secretary");
	ck_assert_int_eq(count_of("/page/falling/office"), 0);
}
END_TEST

START_TEST(whoever_represents_nobody_is_replaced_by_a_decision)
{
	got("/memberships/7/replace", "secretary");
	ck_assert_int_eq(count_of("/page/form//field[@name='new.taken']"),
	    0);
	ck_assert_int_eq(count_of("/page/form//field[@name='decision']"), 1);
	ck_assert_int_eq(sent("/memberships/7/replace", "secretary",
	    "version=1&person=13&since=2026-03-10&decision=1"), 303);
	ck_assert_str_eq(stored("SELECT decision FROM memberships "
	    "WHERE id = 8"), "1");
	ck_assert_str_eq(stored("SELECT count(*) FROM resolutions"), "0");
}
END_TEST

START_TEST(nobody_is_replaced_twice)
{
	sent(REPLACE_WEST, "secretary",
	    replacing("person=13&since=2026-03-10"));
	ck_assert_int_eq(sent(REPLACE_WEST, "secretary",
	    "version=2&" RESOLUTION "&person=14&since=2026-03-20"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "already-replaced");
	ck_assert_int_eq(sent("/memberships/4/end", "secretary",
	    "version=2&until=2026-03-20&ended_why=died"), 422);
}
END_TEST

START_TEST(an_old_page_does_not_end_anybody)
{
	sent("/memberships/4/edit", "secretary",
	    "version=1&authority=4&role=member&voting=1&since=2024-01-01");
	ck_assert_int_eq(sent(REPLACE_WEST, "secretary",
	    replacing("person=13&since=2026-03-10")), 409);
	ck_assert_str_eq(stored("SELECT count(*) FROM memberships"), "7");
	ck_assert_str_eq(stored("SELECT count(*) FROM resolutions"), "0");
}
END_TEST

START_TEST(an_end_has_a_day_and_a_reason)
{
	ck_assert_int_eq(sent("/memberships/4/end", "secretary",
	    "version=1&until=2026-03-01"), 422);
	ck_assert_str_eq(see("/page/problem/@field"), "ended_why");
	ck_assert_int_eq(sent("/memberships/4/end", "secretary",
	    "version=1&until=2023-01-01&ended_why=died"), 422);
	ck_assert_str_eq(see("/page/problem/@field"), "until");
	ck_assert_int_eq(sent("/memberships/4/end", "secretary",
	    "version=1&until=2026-03-01&ended_why=term_ended"), 303);
	ck_assert_str_eq(stored("SELECT until || ended_why FROM memberships "
	    "WHERE id = 4"), "2026-03-01term_ended");
	ck_assert_str_eq(stored("SELECT count(*) FROM memberships"), "7");
}
END_TEST

START_TEST(an_authority_has_one_representative_with_a_vote)
{
	ck_assert_int_eq(sent("/memberships/new", "secretary",
	    "body=1&person=13&authority=4&role=member&voting=1&"
	    "since=2026-03-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "authority-is-represented");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "נציג מערב"));
	ck_assert_int_eq(sent("/memberships/new", "secretary",
	    "body=1&person=13&authority=4&role=member&since=2026-03-01"), 303);
	ck_assert_int_eq(sent("/memberships/new", "secretary",
	    "body=1&person=14&authority=4&role=substitute&voting=1&"
	    "since=2026-03-01"), 303);
}
END_TEST

START_TEST(seats_may_give_an_authority_more)
{
	sent("/bodies/1/seats/new", "secretary",
	    "title=נציג/ה&authority=4&places=2");
	ck_assert_int_eq(sent("/memberships/new", "secretary",
	    "body=1&person=13&authority=4&role=member&voting=1&"
	    "since=2026-03-01"), 303);
	ck_assert_int_eq(sent("/memberships/new", "secretary",
	    "body=1&person=14&authority=4&role=member&voting=1&"
	    "since=2026-03-01"), 422);
}
END_TEST

START_TEST(terms_that_follow_each_other_are_no_crowd)
{
	sent("/memberships/4/end", "secretary",
	    "version=1&until=2026-03-01&ended_why=resigned");
	ck_assert_int_eq(sent("/memberships/new", "secretary",
	    "body=1&person=13&authority=4&role=member&voting=1&"
	    "since=2026-03-01"), 422);
	ck_assert_int_eq(sent("/memberships/new", "secretary",
	    "body=1&person=13&authority=4&role=member&voting=1&"
	    "since=2026-03-02"), 303);
}
END_TEST

START_TEST(a_seat_is_one_of_the_body_and_free)
{
	sent("/bodies/2/seats/new", "secretary", "title=x&places=1");
	sent("/bodies/3/seats/new", "secretary", "title=y&places=1");
	ck_assert_int_eq(sent("/memberships/new", "secretary",
	    "body=3&person=13&seat=1&role=member&since=2026-03-01"), 422);
	ck_assert_int_eq(sent("/memberships/new", "secretary",
	    "body=3&person=13&seat=2&role=member&since=2026-03-01"), 303);
	ck_assert_int_eq(sent("/memberships/new", "secretary",
	    "body=3&person=14&seat=2&role=member&since=2026-03-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "seat-is-taken");
}
END_TEST

START_TEST(a_body_has_one_chair)
{
	ck_assert_int_eq(sent("/memberships/4/edit", "secretary",
	    "version=1&authority=4&role=chair&voting=1&since=2024-01-01"),
	    422);
	ck_assert_str_eq(see("/page/problem/@is"), "body-has-a-chair");
	ck_assert_int_eq(sent("/memberships/1/edit", "secretary",
	    "version=1&authority=1&role=chair&voting=1&since=2024-01-01&"
	    "note=x"), 303);
}
END_TEST

START_TEST(nobody_sits_twice_in_one_body)
{
	ck_assert_int_eq(sent("/memberships/new", "secretary",
	    "body=1&person=3&role=observer&since=2026-03-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "sits_once_in_a_body");
}
END_TEST

START_TEST(an_observer_has_no_vote)
{
	ck_assert_int_eq(sent("/memberships/new", "secretary",
	    "body=1&person=13&role=observer&voting=1&since=2026-03-01"), 303);
	ck_assert_str_eq(stored("SELECT voting FROM memberships WHERE id = 8"),
	    "0");
}
END_TEST

START_TEST(a_term_whose_beginning_is_unstated_stays_unstated)
{
	ck_assert_int_eq(sent("/memberships/new", "secretary",
	    "body=3&person=13&role=member"), 303);
	ck_assert_str_eq(stored("SELECT since IS NULL FROM memberships "
	    "WHERE id = 8"), "1");
}
END_TEST

START_TEST(the_list_shows_who_serves_and_on_demand_who_served)
{
	sent("/memberships/4/end", "secretary",
	    "version=1&until=2026-02-20&ended_why=resigned");
	got("/memberships?body=1", "viewer");
	ck_assert_int_eq(count_of("/page/list/membership"), 3);
	ck_assert_str_eq(see("/page/list/@total"), "3");
	got("/memberships?body=1&ended=1", "viewer");
	ck_assert_int_eq(count_of("/page/list/membership"), 4);
	got("/memberships?authority=2", "viewer");
	ck_assert_int_eq(count_of("/page/list/membership"), 2);
	got("/memberships?person=6", "viewer");
	ck_assert_int_eq(count_of("/page/list/membership"), 1);
}
END_TEST

START_TEST(only_the_secretary_changes_who_sits_where)
{
	static const char *const others[] = { "admin", "legal", "chair",
	    "coordinator", "auditor", "bureau", "viewer" };

	for (size_t i = 0; i < 7; i++) {
		ck_assert_int_eq(sent(REPLACE_WEST, others[i],
		    replacing("person=13&since=2026-03-10")), 403);
		ck_assert_int_eq(sent("/memberships/4/end", others[i],
		    "version=1&until=2026-03-01&ended_why=died"), 403);
		got("/memberships/4", others[i]);
		ck_assert_int_eq(count_of("/page/links/link"), 0);
	}
	got("/memberships/4", "secretary");
	ck_assert_int_eq(count_of("/page/links/link"), 2);
}
END_TEST

TESTS_IN_A_HOUSE("memberships",
    a_replacement_is_a_resolution_an_end_and_a_beginning,
    who_served_serves_until_the_day_before,
    whoever_begins_may_be_new_by_name,
    a_name_that_is_here_already_is_not_entered_again,
    somebody_begins_and_only_one,
    nobody_begins_before_the_authority_resolved_it,
    a_resolution_has_a_day_or_was_entered_before,
    a_resolution_of_another_authority_is_not_offered,
    whoever_came_to_a_meeting_had_not_ended_before,
    when_one_part_is_wrong_nothing_is_written,
    the_chair_is_not_inherited,
    what_falls_with_the_person_is_shown_before_anything_is_saved,
    what_is_left_is_shown_until_it_is_done,
    whoever_represents_nobody_is_replaced_by_a_decision,
    nobody_is_replaced_twice,
    an_old_page_does_not_end_anybody,
    an_end_has_a_day_and_a_reason,
    an_authority_has_one_representative_with_a_vote,
    seats_may_give_an_authority_more,
    terms_that_follow_each_other_are_no_crowd,
    a_seat_is_one_of_the_body_and_free,
    a_body_has_one_chair,
    nobody_sits_twice_in_one_body,
    an_observer_has_no_vote,
    a_term_whose_beginning_is_unstated_stays_unstated,
    the_list_shows_who_serves_and_on_demand_who_served,
    only_the_secretary_changes_who_sits_where)
