/* check_rules.c: rules are dated, sourced, confirmed, and never change what was. */
#include <stdio.h>
#include <string.h>

#include "house.h"

/*
 * The council (body 1) has a quorum, a majority and a tie since 2020, the
 * board (2) a quorum and a majority. The council met on 15 January 2026 and
 * meets now, on 1 March, together with the board.
 */
#define NEW "/bodies/1/rules/new"

static const char *
typed(const char *rule, const char *value, const char *since)
{
	static char form[300];

	snprintf(form, sizeof(form), "rule=%s&value=%s&source=x&since=%s",
	    rule, value, since);
	return form;
}

static const char *
kept(const char *rule, const char *value)
{
	ck_assert_int_eq(sent("/bodies/3/rules/new", "secretary",
	    typed(rule, value, "2026-01-01")), 303);
	return stored("SELECT value FROM rules ORDER BY id DESC LIMIT 1");
}

START_TEST(a_new_value_ends_the_one_before_on_the_day_before)
{
	ck_assert_int_eq(sent(NEW, "secretary",
	    typed("quorum", "1/3", "1.4.2026")), 303);
	ck_assert_str_eq(location(), "/bodies/1?done=rule-saved#rules");
	ck_assert_str_eq(stored("SELECT until FROM rules WHERE id = 1"),
	    "2026-03-31");
	ck_assert_str_eq(stored("SELECT value FROM rules WHERE id = 1"),
	    "1/2+");
	ck_assert_str_eq(stored("SELECT since || ifnull(until, ' open') "
	    "FROM rules WHERE value = '1/3'"), "2026-04-01 open");
}
END_TEST

START_TEST(what_was_in_force_stays_readable_and_what_comes_is_announced)
{
	sent(NEW, "secretary", typed("quorum", "1/3", "2026-04-01"));
	got("/bodies/1", "viewer");
	ck_assert_str_eq(see("//rules/rule[@rule='quorum']/@value"), "1/2+");
	ck_assert_str_eq(see("//other_rules/rule/@value"), "1/3");
	ck_assert_str_eq(see("//other_rules/rule/@ahead"), "yes");
	at_moment("2026-04-01T00:00");
	got("/bodies/1", "viewer");
	ck_assert_str_eq(see("//rules/rule[@rule='quorum']/@value"), "1/3");
	ck_assert_str_eq(see("//other_rules/rule/@value"), "1/2+");
}
END_TEST

START_TEST(a_rule_does_not_reach_back_over_meetings_held)
{
	ck_assert_int_eq(sent(NEW, "secretary",
	    typed("quorum", "1/3", "2026-01-10")), 422);
	ck_assert_str_eq(see("/page/problem/@is"),
	    "meetings-held-under-the-old-rule");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"),
	    "01.03.2026"));
	ck_assert_str_eq(stored("SELECT count(*) FROM rules"), "6");
	ck_assert_str_eq(stored("SELECT ifnull(until, 'open') FROM rules "
	    "WHERE id = 1"), "open");
}
END_TEST

START_TEST(a_rule_that_was_never_set_may_begin_in_the_past)
{
	ck_assert_int_eq(sent(NEW, "secretary",
	    typed("notice_hours", "168", "2019-01-01")), 303);
}
END_TEST

START_TEST(a_value_before_the_first_lasts_until_the_first)
{
	ck_assert_int_eq(sent(NEW, "secretary",
	    typed("quorum", "1/3", "2015-01-01")), 303);
	ck_assert_str_eq(stored("SELECT until FROM rules WHERE value = '1/3'"),
	    "2019-12-31");
	ck_assert_str_eq(stored("SELECT ifnull(until, 'open') FROM rules "
	    "WHERE id = 1"), "open");
}
END_TEST

START_TEST(two_values_do_not_begin_on_one_day)
{
	sent(NEW, "secretary", typed("quorum", "1/3", "2026-04-01"));
	ck_assert_int_eq(sent(NEW, "secretary",
	    typed("quorum", "1/4", "2026-04-01")), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "rules.body.rule.since");
	ck_assert_str_eq(stored("SELECT count(*) FROM rules"), "7");
}
END_TEST

START_TEST(values_are_kept_as_programs_read_them)
{
	ck_assert_str_eq(kept("quorum", " 1 / 2 %2B"), "1/2+");
	ck_assert_str_eq(kept("second_call", "%2B1/3"), "1/3+");
	ck_assert_str_eq(kept("notice_hours", "048"), "48");
	ck_assert_str_eq(kept("majority", "two_thirds"), "two_thirds");
	ck_assert_str_eq(kept("tie", "chair_casts"), "chair_casts");
	ck_assert_str_eq(kept("remote", "yes"), "yes");
}
END_TEST

START_TEST(what_does_not_fit_the_rule_is_refused_with_what_would)
{
	static const char *const misfits[][2] = {
		{ "quorum", "half" }, { "quorum", "3/2" }, { "quorum", "0/2" },
		{ "quorum", "1/2x" }, { "quorum", "1/1%2B" },
		{ "quorum", "1/200" }, { "quorum", "7" },
		{ "notice_hours", "-1" }, { "notice_hours", "7.5" },
		{ "notice_hours", "99999" }, { "notice_hours", "simple" },
		{ "majority", "yes" }, { "tie", "casting" },
		{ "remote", "1" }, { "declaration", "maybe" },
	};

	for (size_t i = 0; i < sizeof(misfits) / sizeof(misfits[0]); i++) {
		ck_assert_msg(sent("/bodies/3/rules/new", "secretary",
		    typed(misfits[i][0], misfits[i][1], "2026-01-01")) == 422,
		    "%s of %s was kept", misfits[i][1], misfits[i][0]);
		ck_assert_str_eq(see("/page/problem/@is"),
		    "rule-is-unreadable");
		ck_assert_str_eq(see("/page/problem/@field"), "value");
	}
	ck_assert_str_eq(stored("SELECT count(*) FROM rules"), "6");
}
END_TEST

START_TEST(what_was_typed_stands_in_the_form_again)
{
	sent(NEW, "secretary", typed("quorum", "half", "2026-04-01"));
	ck_assert_str_eq(see("/page/form/field[@name='value']/typed"), "half");
	ck_assert_str_eq(see("/page/form/field[@name='since']/typed"),
	    "2026-04-01");
	ck_assert_str_eq(see("/page/form/hidden[@name='rule']/@value"),
	    "quorum");
	ck_assert_int_eq(count_of("/page/form/field/problem"), 1);
}
END_TEST

START_TEST(a_rule_of_words_offers_its_words_and_shows_what_is_in_force)
{
	got(NEW "?rule=tie", "secretary");
	ck_assert_str_eq(see("/page/form/field[@name='value']/@kind"),
	    "one_of");
	ck_assert_int_eq(count_of("/page/form/field[@name='value']/choice"),
	    2);
	ck_assert_str_ne(see("/page/present/@value.say"), "");
	ck_assert_str_ne(see("/page/present/@value.say"), "not_adopted");
	got(NEW, "secretary");
	ck_assert_int_eq(count_of("/page/form/field[@name='rule']/choice"),
	    40);
}
END_TEST

START_TEST(values_are_said_in_words)
{
	sent(NEW, "secretary", typed("notice_hours", "168", "2026-01-01"));
	sent(NEW, "secretary", typed("notice_hours_urgent", "48",
	    "2026-01-01"));
	sent(NEW, "secretary", typed("reconsider", "3/7", "2026-01-01"));
	in_language("en");
	got("/bodies/1", "viewer");
	ck_assert_str_eq(see("//rules/rule[@rule='quorum']/@value.say"),
	    "More than half");
	ck_assert_str_eq(see("//rules/rule[@rule='notice_hours']/@value.say"),
	    "7 days");
	ck_assert_str_eq(see(
	    "//rules/rule[@rule='notice_hours_urgent']/@value.say"),
	    "48 hours");
	ck_assert_str_eq(see("//rules/rule[@rule='reconsider']/@value.say"),
	    "3 of 7");
	ck_assert_str_eq(see("//rules/rule[@rule='tie']/@value.say"),
	    "The motion is not adopted");
}
END_TEST

START_TEST(rules_that_are_not_set_are_named)
{
	got("/bodies/1", "viewer");
	ck_assert_int_eq(count_of("//rules/rule"), 4);
	ck_assert_int_eq(count_of("//unset_rules/rule"), 36);
	ck_assert_int_eq(count_of("//unset_rules/rule[@rule='quorum']"), 0);
}
END_TEST

START_TEST(only_the_legal_adviser_confirms)
{
	ck_assert_int_eq(sent("/bodies/1/rules/1/confirm", "secretary",
	    "version=1"), 403);
	ck_assert_int_eq(sent("/bodies/1/rules/1/confirm", "admin",
	    "version=1"), 403);
	ck_assert_int_eq(sent("/bodies/1/rules/1/confirm", "legal",
	    "version=1"), 303);
	ck_assert_str_eq(stored("SELECT confirmed || ' ' || confirmer FROM "
	    "rules WHERE id = 1"), "2026-03-01 12");
	ck_assert_str_eq(stored("SELECT move FROM ledger WHERE \"table\" = "
	    "'rules' ORDER BY seq DESC LIMIT 1"), "confirm");
	ck_assert_int_eq(sent("/bodies/1/rules/1/confirm", "legal",
	    "version=2"), 422);
}
END_TEST

START_TEST(the_button_stands_where_it_may_be_pressed)
{
	got("/bodies/1", "legal");
	ck_assert_int_eq(count_of("//rules/rule/move[@token]"), 4);
	got("/bodies/1", "secretary");
	ck_assert_int_eq(count_of("//rules/rule/move"), 0);
	sent("/bodies/1/rules/1/confirm", "legal", "version=1");
	got("/bodies/1", "legal");
	ck_assert_int_eq(count_of("//rules/rule/move"), 3);
}
END_TEST

START_TEST(a_confirmed_rule_is_final)
{
	sent("/bodies/1/rules/1/confirm", "legal", "version=1");
	ck_assert_int_eq(sent("/bodies/1/rules/1/edit", "secretary",
	    "version=2&value=1/2%2B&source=other"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "confirmed-rule-is-final");
}
END_TEST

START_TEST(a_slip_is_mended_only_until_a_meeting_was_held_under_it)
{
	sent(NEW, "secretary", typed("quorum", "1/4", "2026-04-01"));
	ck_assert_int_eq(sent("/bodies/1/rules/7/edit", "secretary",
	    "version=1&value=1/3&source=x"), 303);
	ck_assert_str_eq(stored("SELECT value FROM rules WHERE id = 7"),
	    "1/3");
	ck_assert_int_eq(sent("/bodies/1/rules/2/edit", "secretary",
	    "version=1&value=absolute&source=x"), 422);
	ck_assert_str_eq(see("/page/problem/@is"),
	    "meetings-held-under-this-rule");
	ck_assert_int_eq(sent("/bodies/1/rules/2/edit", "secretary",
	    "version=1&value=simple&source=better"), 303);
	ck_assert_str_eq(stored("SELECT source FROM rules WHERE id = 2"),
	    "better");
}
END_TEST

START_TEST(a_rule_of_another_body_is_missing)
{
	ck_assert_int_eq(got("/bodies/2/rules/1", "viewer"), 404);
	ck_assert_int_eq(sent("/bodies/2/rules/1/edit", "secretary",
	    "version=1&value=1/3&source=x"), 404);
	ck_assert_int_eq(sent("/bodies/2/rules/1/confirm", "legal",
	    "version=1"), 404);
}
END_TEST

START_TEST(the_secretary_writes_rules_and_nobody_else)
{
	static const char *const others[] = { "legal", "admin", "chair",
	    "auditor", "viewer" };

	for (size_t i = 0; i < 5; i++)
		ck_assert_int_eq(sent(NEW, others[i],
		    typed("quorum", "1/3", "2026-04-01")), 403);
	ck_assert_str_eq(stored("SELECT count(*) FROM rules"), "6");
}
END_TEST

START_TEST(a_number_of_members_is_kept_and_said_as_such)
{
	ck_assert_str_eq(kept("next_call", "3"), "3");
	ck_assert_str_eq(stored("SELECT (18 * times + rest) / parts FROM shares "
	    "ORDER BY rule DESC"), "3");
	got("/bodies/3", "viewer");
	ck_assert_str_eq(see("//rules/rule[@rule='next_call']/@value.say"),
	    "3 חברים");
	ck_assert_int_eq(sent("/bodies/3/rules/new", "secretary",
	    typed("next_call_large", "0", "2026-01-01")), 422);
	ck_assert_int_eq(sent("/bodies/3/rules/new", "secretary",
	    typed("quorum", "3", "2026-01-01")), 422);
}
END_TEST

START_TEST(a_share_of_members_is_rounded_up_and_more_than_it_is_more)
{
	kept("reconsider", "2/5");
	ck_assert_str_eq(stored("SELECT ((10 * times + rest) / parts) || ' ' || "
	    "((11 * times + rest) / parts) FROM shares ORDER BY rule DESC"),
	    "4 5");
	kept("quorum", "1/2%2B");
	ck_assert_str_eq(stored("SELECT ((10 * times + rest) / parts) || ' ' || "
	    "((11 * times + rest) / parts) FROM shares ORDER BY rule DESC"),
	    "6 6");
}
END_TEST

TESTS_IN_A_HOUSE("rules",
    a_new_value_ends_the_one_before_on_the_day_before,
    what_was_in_force_stays_readable_and_what_comes_is_announced,
    a_rule_does_not_reach_back_over_meetings_held,
    a_rule_that_was_never_set_may_begin_in_the_past,
    a_value_before_the_first_lasts_until_the_first,
    two_values_do_not_begin_on_one_day,
    values_are_kept_as_programs_read_them,
    a_number_of_members_is_kept_and_said_as_such,
    a_share_of_members_is_rounded_up_and_more_than_it_is_more,
    what_does_not_fit_the_rule_is_refused_with_what_would,
    what_was_typed_stands_in_the_form_again,
    a_rule_of_words_offers_its_words_and_shows_what_is_in_force,
    values_are_said_in_words,
    rules_that_are_not_set_are_named,
    only_the_legal_adviser_confirms,
    the_button_stands_where_it_may_be_pressed,
    a_confirmed_rule_is_final,
    a_slip_is_mended_only_until_a_meeting_was_held_under_it,
    a_rule_of_another_body_is_missing,
    the_secretary_writes_rules_and_nobody_else)
