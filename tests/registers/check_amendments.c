/* check_amendments.c: a later decision supersedes, revokes, reconsiders or corrects an earlier one, which stays as it was. */
#include <stdio.h>
#include <string.h>

#include "house.h"

/* The council adopts a second decision (2) on 1 March; the board the same (3). The first is of 15 January. */
#define NEW "/decisions/2/amendments/new"

static void
adopt(void)
{
	ck_assert_int_eq(sent("/meetings/3/agenda/4/decide", "secretary",
	    "title=x&text=y&kind=budget&version=1&how=unanimous"), 303);
}

static const char *
force_of_first(void)
{
	got("/decisions/1", "viewer");
	return see("/page/record/decision/@force");
}

START_TEST(a_later_decision_takes_the_place_of_an_earlier_one)
{
	adopt();
	ck_assert_int_eq(sent(NEW, "secretary", "how=supersedes&earlier=1"),
	    303);
	ck_assert_str_eq(force_of_first(), "superseded");
	ck_assert_str_eq(see("/page/related/decision[@id='2']/@how"),
	    "superseded_by");
	got("/decisions/2", "viewer");
	ck_assert_str_eq(see("/page/related/decision[@id='1']/@how"),
	    "supersedes");
	ck_assert_str_eq(see("/page/record/decision/@force"), "in_force");
	got("/decisions?standing=amended", "viewer");
	ck_assert_int_eq(count_of("/page/list/decision"), 1);
	ck_assert_str_eq(see("/page/list/decision/@force"), "superseded");
	ck_assert_str_eq(stored("SELECT version FROM decisions WHERE id = 1"),
	    "1");
}
END_TEST

START_TEST(the_earlier_one_keeps_its_force_until_the_later_has_it)
{
	adopt();
	sent(NEW, "secretary", "how=revokes&earlier=1");
	ck_assert_str_eq(force_of_first(), "revoked");
	sent("/decisions/2/conditions/new", "secretary", "approver=interior");
	ck_assert_str_eq(force_of_first(), "in_force");
	sent("/decisions/2/conditions/1/edit", "secretary", "version=1&"
	    "approver=interior&answered=2026-03-01&answer=approved");
	ck_assert_str_eq(force_of_first(), "revoked");
	sent("/decisions/2/void", "secretary", "version=1&reason=x");
	ck_assert_str_eq(force_of_first(), "in_force");
}
END_TEST

START_TEST(a_correction_or_a_new_debate_leaves_it_in_force)
{
	adopt();
	ck_assert_int_eq(sent(NEW, "secretary", "how=corrects&earlier=1"),
	    303);
	ck_assert_str_eq(force_of_first(), "in_force");
	ck_assert_str_eq(see("/page/related/decision[@id='2']/@how"),
	    "corrected_by");
}
END_TEST

START_TEST(only_what_came_before_can_be_changed)
{
	adopt();
	ck_assert_int_eq(sent("/decisions/1/amendments/new", "secretary",
	    "how=revokes&earlier=2"), 422);
	ck_assert_str_eq(see("//problem/@is"), "amends-what-came-before");
	ck_assert_int_eq(sent(NEW, "secretary", "how=revokes&earlier=2"), 422);
	ck_assert_int_eq(sent(NEW, "secretary", "how=revokes&earlier=99"), 422);
	ck_assert_str_eq(stored("SELECT count(*) FROM amendments"), "0");
}
END_TEST

START_TEST(the_same_two_are_tied_once)
{
	adopt();
	ck_assert_int_eq(sent(NEW, "secretary", "how=revokes&earlier=1"), 303);
	ck_assert_int_eq(sent(NEW, "secretary", "how=supersedes&earlier=1"),
	    422);
	ck_assert_int_eq(sent("/decisions/2/amendments/1/edit", "secretary",
	    "version=1&how=supersedes"), 303);
	ck_assert_str_eq(force_of_first(), "superseded");
}
END_TEST

/* The council's rule of reconsidering, entered and then asked for: two fifths of four members are two. */
START_TEST(enough_members_demand_that_it_be_reconsidered)
{
	static const struct { const char *demanded; int status; } asked[] = {
		{ "", 422 }, { "1", 422 }, { "2", 303 },
	};
	char form[80];

	adopt();
	ck_assert_int_eq(sent("/bodies/1/rules/new", "secretary",
	    "rule=reconsider&value=2/5&source=S16&since=2020-01-01"), 303);
	for (size_t i = 0; i < sizeof(asked) / sizeof(asked[0]); i++) {
		snprintf(form, sizeof(form),
		    "how=reconsiders&earlier=1&demanded=%s", asked[i].demanded);
		ck_assert_int_eq(sent(NEW, "secretary", form),
		    asked[i].status);
		if (asked[i].status == 422)
			ck_assert_str_eq(see("//problem/@is"),
			    "too-few-demand-it");
	}
	ck_assert_str_eq(force_of_first(), "in_force");
}
END_TEST

START_TEST(a_refusal_to_reconsider_names_the_numbers_and_the_source)
{
	adopt();
	sent("/bodies/1/rules/new", "secretary",
	    "rule=reconsider&value=2/5&source=S16&since=2020-01-01");
	sent(NEW, "secretary", "how=reconsiders&earlier=1&demanded=1");
	ck_assert_ptr_nonnull(strstr(see("//problem/@text"), "S16"));
	ck_assert_ptr_nonnull(strstr(see("//problem/@text"), "2"));
	ck_assert_ptr_nonnull(strstr(see("//problem/@text"), "4"));
}
END_TEST

START_TEST(a_team_founded_by_it_is_shown_with_its_day)
{
	ck_assert_int_eq(sent("/bodies/new", "secretary", "name=צוות&short=צו&"
	    "kind=team&established=1&due=2026-06-30"), 303);
	got("/decisions/1", "viewer");
	ck_assert_str_eq(see("/page/referring/record/@due"), "2026-06-30");
	ck_assert_str_eq(see("/page/referring/record/@register"), "bodies");
}
END_TEST

TESTS_IN_A_HOUSE("amendments",
    a_later_decision_takes_the_place_of_an_earlier_one,
    the_earlier_one_keeps_its_force_until_the_later_has_it,
    a_correction_or_a_new_debate_leaves_it_in_force,
    only_what_came_before_can_be_changed,
    the_same_two_are_tied_once,
    enough_members_demand_that_it_be_reconsidered,
    a_refusal_to_reconsider_names_the_numbers_and_the_source,
    a_team_founded_by_it_is_shown_with_its_day)
