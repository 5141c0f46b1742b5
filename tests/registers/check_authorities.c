/* check_authorities.c: the standing of an authority follows from its dated steps, whatever order they are entered in. */
#include <stdio.h>
#include <string.h>

#include "house.h"

static void
step(const char *name, const char *day)
{
	char form[200];

	snprintf(form, sizeof(form), "step=%s&done=%s&reference=x", name, day);
	ck_assert_int_eq(sent("/authorities/1/accessions/new", "secretary",
	    form), 303);
}

/* On its own page and in the list. */
static const char *
standing(void)
{
	static char listed[40];

	got("/authorities", "viewer");
	snprintf(listed, sizeof(listed), "%s",
	    see("/page/list/authority[@id='1']/@standing"));
	got("/authorities/1", "viewer");
	ck_assert_str_eq(see("/page/record/authority/@standing"), listed);
	return listed;
}

START_TEST(an_authority_without_steps_is_undocumented)
{
	ck_assert_str_eq(standing(), "undocumented");
	ck_assert_str_eq(see("/page/record/authority/@standing.say"),
	    "לא תועד");
	ck_assert_int_eq(count_of("/page/record/steps/step"), 0);
}
END_TEST

START_TEST(it_is_joining_until_the_order_is_published)
{
	step("applied", "2024-01-01");
	ck_assert_str_eq(standing(), "joining");
	step("own_council", "2024-02-01");
	step("cluster_council", "2024-03-01");
	ck_assert_str_eq(standing(), "joining");
	step("order_published", "2024-04-01");
	ck_assert_str_eq(standing(), "member");
}
END_TEST

START_TEST(a_later_step_may_be_entered_first_and_missing_ones_say_so)
{
	step("order_published", "2024-04-01");
	ck_assert_str_eq(standing(), "member");
	ck_assert_int_eq(count_of("/page/record/steps/step"), 4);
	ck_assert_int_eq(count_of("/page/record/steps/step[not(@id)]"), 3);
	step("applied", "2024-01-01");
	ck_assert_str_eq(standing(), "member");
	ck_assert_int_eq(count_of("/page/record/steps/step[not(@id)]"), 2);
	ck_assert_str_eq(see("/page/record/steps/step[1]/@step"), "applied");
}
END_TEST

START_TEST(a_step_whose_day_is_unstated_counts)
{
	step("order_published", "");
	ck_assert_str_eq(standing(), "member");
	step("applied", "2024-01-01");
	ck_assert_str_eq(standing(), "member");
}
END_TEST

START_TEST(a_step_ahead_counts_from_its_day)
{
	step("applied", "2024-01-01");
	step("order_published", "2026-04-01");
	ck_assert_str_eq(standing(), "joining");
	at_moment("2026-04-01T00:00");
	ck_assert_str_eq(standing(), "member");
}
END_TEST

START_TEST(it_leaves_and_may_come_back)
{
	step("order_published", "2018-01-01");
	step("leave_requested", "2020-01-01");
	ck_assert_str_eq(standing(), "leaving");
	step("left", "2021-01-01");
	ck_assert_str_eq(standing(), "left");
	step("applied", "2023-01-01");
	ck_assert_str_eq(standing(), "joining");
	step("order_published", "2024-01-01");
	ck_assert_str_eq(standing(), "member");
}
END_TEST

START_TEST(days_may_not_contradict_the_order_of_steps)
{
	step("order_published", "2024-04-01");
	ck_assert_int_eq(sent("/authorities/1/accessions/new", "secretary",
	    "step=applied&done=2024-05-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "steps-out-of-order");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"),
	    "01.04.2024"));
	ck_assert_int_eq(sent("/authorities/1/accessions/new", "secretary",
	    "step=leave_requested&done=2024-03-01"), 422);
	ck_assert_int_eq(sent("/authorities/2/accessions/new", "secretary",
	    "step=applied&done=2024-05-01"), 303);
}
END_TEST

START_TEST(a_step_is_entered_once)
{
	step("applied", "2024-01-01");
	ck_assert_int_eq(sent("/authorities/1/accessions/new", "secretary",
	    "step=applied&done=2024-01-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"),
	    "accessions.authority.step.done");
}
END_TEST

START_TEST(the_step_stays_with_its_authority)
{
	step("applied", "2024-01-01");
	ck_assert_int_eq(got("/authorities/1/accessions/1", "viewer"), 200);
	ck_assert_int_eq(got("/authorities/2/accessions/1", "viewer"), 404);
}
END_TEST

START_TEST(an_authority_shows_who_represents_it_today)
{
	got("/authorities/1", "viewer");
	ck_assert_int_eq(count_of("//representatives/membership"), 2);
	ck_assert_str_eq(see("//representatives/membership[1]/person/@id"),
	    "2");
	got("/authorities/4", "viewer");
	ck_assert_int_eq(count_of("//representatives/membership"), 1);
	sent("/memberships/4/end", "secretary",
	    "version=1&until=2026-02-28&ended_why=resigned");
	got("/authorities/4", "viewer");
	ck_assert_int_eq(count_of("//representatives/membership"), 0);
	ck_assert_int_eq(count_of("//former/membership"), 1);
}
END_TEST

START_TEST(it_shows_its_head_and_its_resolutions)
{
	sent("/offices/new", "secretary",
	    "kind=head&person=2&authority=1&since=2024-01-01");
	sent("/resolutions/new", "secretary",
	    "authority=1&taken=2026-02-01&subject=x");
	got("/authorities/1", "viewer");
	ck_assert_str_eq(see("//offices/office/person/@id"), "2");
	ck_assert_str_eq(see("//resolutions/resolution/@subject"), "x");
	got("/authorities", "viewer");
	ck_assert_str_eq(see("/page/list/authority[@id='1']/head/@id"), "2");
}
END_TEST

START_TEST(the_list_is_filtered_by_standing_and_words)
{
	step("order_published", "2018-01-01");
	got("/authorities?standing=member", "viewer");
	ck_assert_int_eq(count_of("/page/list/authority"), 1);
	got("/authorities?standing=undocumented", "viewer");
	ck_assert_int_eq(count_of("/page/list/authority"), 3);
	sent("/authorities/3/edit", "secretary",
	    "version=1&name=מ.מ. מזרח&kind=local_council&aliases=קדם");
	got("/authorities?search=קדם", "viewer");
	ck_assert_str_eq(see("/page/list/authority/@id"), "3");
}
END_TEST

START_TEST(the_secretary_writes_authorities_and_nobody_else)
{
	ck_assert_int_eq(sent("/authorities/1/accessions/new", "admin",
	    "step=applied"), 403);
	ck_assert_int_eq(sent("/authorities/1/accessions/new", "coordinator",
	    "step=applied"), 403);
	ck_assert_int_eq(sent("/authorities/new", "chair",
	    "name=x&kind=city"), 403);
	ck_assert_int_eq(sent("/authorities/new", "secretary",
	    "name=x&kind=city"), 303);
}
END_TEST

TESTS_IN_A_HOUSE("authorities",
    an_authority_without_steps_is_undocumented,
    it_is_joining_until_the_order_is_published,
    a_later_step_may_be_entered_first_and_missing_ones_say_so,
    a_step_whose_day_is_unstated_counts,
    a_step_ahead_counts_from_its_day,
    it_leaves_and_may_come_back,
    days_may_not_contradict_the_order_of_steps,
    a_step_is_entered_once,
    the_step_stays_with_its_authority,
    an_authority_shows_who_represents_it_today,
    it_shows_its_head_and_its_resolutions,
    the_list_is_filtered_by_standing_and_words,
    the_secretary_writes_authorities_and_nobody_else)
