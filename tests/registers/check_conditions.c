/* check_conditions.c: a decision that waits for an answer from outside is adopted and not yet in force. */
#include "house.h"

#define NEW "/decisions/1/conditions/new"

static const char *
force(void)
{
	got("/decisions/1", "viewer");
	return see("/page/record/decision/@force");
}

START_TEST(without_conditions_an_adopted_decision_is_in_force)
{
	ck_assert_str_eq(force(), "in_force");
	ck_assert_int_eq(count_of("/page/conditions/condition"), 0);
}
END_TEST

START_TEST(one_that_waits_is_not_yet_in_force_and_says_for_whom)
{
	ck_assert_int_eq(sent(NEW, "secretary", "approver=interior"), 303);
	ck_assert_str_eq(location(), "/decisions/1?done=condition-saved#conditions");
	ck_assert_str_eq(force(), "pending");
	ck_assert_str_eq(see("/page/conditions/condition/@approver"),
	    "interior");
	ck_assert_str_eq(see("/page/conditions/condition/@standing"),
	    "waiting");
	got("/decisions", "viewer");
	ck_assert_str_eq(see("/page/list/decision[@id='1']/@force"), "pending");
	got("/decisions?standing=pending", "viewer");
	ck_assert_int_eq(count_of("/page/list/decision"), 1);
	ck_assert_str_eq(see("/page/list/@total"), "1");
}
END_TEST

START_TEST(it_comes_into_force_with_the_last_answer)
{
	sent(NEW, "secretary", "approver=interior&submitted=2026-01-20");
	sent(NEW, "secretary", "approver=authority_plenum&authority=2");
	ck_assert_int_eq(sent("/decisions/1/conditions/1/edit", "secretary",
	    "version=1&approver=interior&submitted=2026-01-20&"
	    "answered=2026-02-10&answer=approved"), 303);
	ck_assert_str_eq(force(), "pending");
	ck_assert_int_eq(sent("/decisions/1/conditions/2/edit", "secretary",
	    "version=1&approver=authority_plenum&authority=2&"
	    "answered=2026-02-11&answer=conditional&note=x"), 303);
	ck_assert_str_eq(force(), "in_force");
}
END_TEST

START_TEST(one_refusal_from_outside_is_enough)
{
	sent(NEW, "secretary", "approver=interior");
	sent(NEW, "secretary",
	    "approver=bank&answered=2026-02-10&answer=rejected");
	ck_assert_str_eq(force(), "lapsed");
}
END_TEST

START_TEST(what_is_missing_is_named_at_its_field)
{
	ck_assert_int_eq(sent(NEW, "secretary", "approver=authority_plenum"),
	    422);
	ck_assert_str_eq(see("//problem/@is"), "plenum_of_an_authority");
	ck_assert_str_eq(see("//problem/@field"), "authority");
	ck_assert_int_eq(sent(NEW, "secretary", "approver=other"), 422);
	ck_assert_str_eq(see("//problem/@field"), "named");
	ck_assert_int_eq(sent(NEW, "secretary",
	    "approver=bank&answer=approved"), 422);
	ck_assert_str_eq(see("//problem/@field"), "answered");
	ck_assert_int_eq(sent(NEW, "secretary",
	    "approver=bank&answered=2026-02-01"), 422);
	ck_assert_str_eq(see("//problem/@field"), "answer");
	ck_assert_int_eq(sent(NEW, "secretary", "approver=bank&"
	    "submitted=2026-02-02&answered=2026-02-01&answer=approved"), 422);
	ck_assert_str_eq(see("//problem/@is"),
	    "answered_after_it_was_submitted");
	ck_assert_str_eq(stored("SELECT count(*) FROM conditions"), "0");
}
END_TEST

START_TEST(a_voided_decision_waits_for_nothing)
{
	ck_assert_int_eq(sent("/decisions/1/void", "secretary",
	    "version=1&reason=x"), 303);
	ck_assert_int_eq(sent(NEW, "secretary", "approver=bank"), 422);
	ck_assert_str_eq(see("//problem/@is"), "only-adopted-decisions-wait");
}
END_TEST

START_TEST(people_are_led_to_the_decision_and_programs_get_rows)
{
	sent(NEW, "secretary", "approver=bank");
	ck_assert_int_eq(got("/decisions/1/conditions", "viewer"), 303);
	ck_assert_int_eq(got("/decisions/1/conditions.json", "viewer"), 200);
	ck_assert_int_eq(sent(NEW, "chair", "approver=bank"), 403);
}
END_TEST

TESTS_IN_A_HOUSE("conditions",
    without_conditions_an_adopted_decision_is_in_force,
    one_that_waits_is_not_yet_in_force_and_says_for_whom,
    it_comes_into_force_with_the_last_answer,
    one_refusal_from_outside_is_enough,
    what_is_missing_is_named_at_its_field,
    a_voided_decision_waits_for_nothing,
    people_are_led_to_the_decision_and_programs_get_rows)
