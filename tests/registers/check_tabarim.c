/* check_tabarim.c: sources cover uses, decisions open and change, nothing is committed too early or twice. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "house.h"

/* In tests/data/small decision 1 is the council's, adopted and in force; legal entity 1 is the union; person 13 is no signer. */
#define BASE "legal_entity=1&title=Station&kind=one_off&year=2026"
#define NEW "/tabarim/new"
#define ROWS "&sources.new1.funder=Ministry&sources.new1.kind=ministry&sources.new1.amount=1,000" \
	"&sources.new1.granted=1.2.2026&sources.new2.funder=Own&sources.new2.kind=own_share&sources.new2.amount=500" \
	"&uses.new1.purpose=Works&uses.new1.amount=1,200&uses.new2.purpose=Watching&uses.new2.amount=300"

static const char *
state(void)
{
	got("/tabarim/1", "viewer");
	return see("/page/record/tabar/@state");
}

static void
opened(void)
{
	ck_assert_int_eq(sent(NEW, "treasurer", BASE "&decision=1" ROWS), 303);
	ck_assert_str_eq(state(), "open");
}

static int
committed(const char *amount, const char *use, const char *approval_state)
{
	char rows[300];

	snprintf(rows, sizeof(rows), "legal_entity,kind,title,amount,use,requester,state\n,1,payment,x,%s,%s,10,%s\n", amount, use,
	    approval_state);
	return loaded("approvals", rows);
}

static const char *
of_use(const char *what, int use)
{
	static char sql[160];

	snprintf(sql, sizeof(sql), "SELECT %s FROM availability WHERE what = 'use' AND id = %d", what, use);
	return stored(sql);
}

START_TEST(a_tabar_is_written_with_its_sources_and_uses_at_once)
{
	opened();
	ck_assert_int_eq(count_of("/page/sources/source"), 2);
	ck_assert_int_eq(count_of("/page/uses/use"), 2);
	ck_assert_str_eq(see("/page/record/tabar/@stated"), "150000");
	ck_assert_str_eq(see("/page/uses/use[1]/@available"), "120000");
	ck_assert_str_eq(stored("SELECT count(*) FROM tabar_sources WHERE decision = 1"), "2");
	got("/tabarim", "viewer");
	ck_assert_str_eq(see("/page/totals/@uses"), "150000");
	got("/search?q=Station", "viewer");
	ck_assert_int_gt(count_of("//@*[. = '/tabarim/1']"), 0);
}
END_TEST

START_TEST(money_is_read_as_it_is_typed)
{
	static const struct { const char *typed, *kept; } table[] = {
		{ "1,204,330", "120433000" }, { "1204330.50", "120433050" }, { "1.2 מיליון", "120000000" },
		{ "27 מליון ₪", "2700000000" }, { "4.7 מלש\"ח", "470000000" }, { "12 אלף ש\"ח", "1200000" },
		{ "1.204.330", "120433000" }, { "₪ 5", "500" }, { "5 ₪", "500" }, { "1.5 million", "150000000" },
		{ "3 مليون شيكل", "300000000" }, { "10k", "1000000" },
	};
	static const char *const refused[] = { "85.995", "401.310 ₪", "12.500 אלף", "מיליון", "1,20", "hundred", "1.2.3 מיליון" };
	char form[600];

	for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
		snprintf(form, sizeof(form), BASE "&uses.new1.purpose=x&uses.new1.amount=%s", table[i].typed);
		ck_assert_msg(sent(NEW, "treasurer", form) == 303, "%s: %s", table[i].typed, see("/page/problem/@is"));
		ck_assert_str_eq(stored("SELECT amount FROM tabar_uses ORDER BY id DESC LIMIT 1"), table[i].kept);
	}
	for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++) {
		snprintf(form, sizeof(form), BASE "&uses.new1.purpose=x&uses.new1.amount=%s", refused[i]);
		ck_assert_msg(sent(NEW, "treasurer", form) == 422, "%s", refused[i]);
	}
}
END_TEST

START_TEST(what_is_ambiguous_is_refused_with_both_readings_in_every_language)
{
	static const char *const languages[] = { "he", "ar", "en" };

	for (int i = 0; i < 3; i++) {
		in_language(languages[i]);
		ck_assert_int_eq(sent(NEW, "treasurer", BASE "&uses.new1.purpose=x&uses.new1.amount=85.995"), 422);
		ck_assert_str_eq(see("/page/problem/@is"), "money-is-ambiguous");
		ck_assert_str_eq(see("/page/problem/@field"), "uses.new1.amount");
		ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "85,995"));
		ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "86"));
		ck_assert_str_eq(see("/page/form/uses/row[1]/field[@name='uses.new1.amount']/typed"), "85.995");
	}
}
END_TEST

START_TEST(uses_never_exceed_sources_and_the_message_says_by_how_much)
{
	ck_assert_int_eq(sent(NEW, "treasurer", BASE "&sources.new1.funder=a&sources.new1.amount=1,000&uses.new1.purpose=b&uses.new1.amount=1,000.01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "uses-exceed-sources");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "1,000.01"));
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "0.01"));
	ck_assert_str_eq(stored("SELECT count(*) FROM tabarim"), "0");
	ck_assert_int_eq(sent(NEW, "treasurer", BASE "&sources.new1.funder=a&uses.new1.purpose=b&uses.new1.amount=9"), 303);
	ck_assert_int_eq(sent(NEW, "treasurer", BASE "&sources.new1.funder=a&sources.new1.amount=10&uses.new1.purpose=b&uses.new1.amount=10"), 303);
	ck_assert(!loaded("tabar_uses", "tabar,position,purpose,amount\n,2,2,more,1\n"));
}
END_TEST

START_TEST(what_is_opened_by_a_decision_has_sources_for_its_uses)
{
	ck_assert_int_eq(sent(NEW, "treasurer", BASE "&decision=1&uses.new1.purpose=b&uses.new1.amount=9"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "uses-exceed-sources");
	ck_assert_int_eq(sent(NEW, "treasurer", BASE "&decision=1&sources.new1.funder=a&uses.new1.purpose=b&uses.new1.amount=9"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "uses-exceed-sources");
	ck_assert_int_eq(sent(NEW, "treasurer", BASE "&sources.new1.funder=a&uses.new1.purpose=b&uses.new1.amount=9"), 303);
	ck_assert_int_eq(sent("/tabarim/1/edit", "treasurer", BASE "&version=1&decision=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "uses-exceed-sources");
	ck_assert(!loaded("tabarim", "legal_entity,title,decision\n,1,x,1\n") || !loaded("tabar_uses", "tabar,position,purpose,amount,decision\n,2,1,more,1,1\n"));
	ck_assert_int_eq(sent("/tabarim/1/edit", "treasurer", BASE "&version=1&decision=1&sources.1.version=1&sources.1.funder=a&sources.1.amount=9"), 303);
	ck_assert_str_eq(state(), "open");
}
END_TEST

START_TEST(both_sides_change_in_one_save_in_an_order_that_holds)
{
	ck_assert_int_eq(sent(NEW, "treasurer", BASE ROWS), 303);
	ck_assert_str_eq(state(), "proposed");
	ck_assert_int_eq(sent("/tabarim/1/edit", "treasurer", "version=1&" BASE
	    "&sources.1.version=1&sources.1.funder=Ministry&sources.1.kind=ministry&sources.1.amount=100"
	    "&sources.2.version=1&sources.2.funder=Own&sources.2.kind=own_share&sources.2.amount=2,000"
	    "&uses.1.version=1&uses.1.purpose=Works&uses.1.amount=2,100"
	    "&uses.2.version=1&uses.2.purpose=Watching&uses.2.amount=300&uses.2.dropped=1"), 303);
	ck_assert_str_eq(stored("SELECT sources || ' ' || uses FROM tabar_sums WHERE id = 1"), "210000 210000");
}
END_TEST

START_TEST(its_state_follows_from_its_facts)
{
	ck_assert_int_eq(sent(NEW, "treasurer", BASE "&decision=1&ministry=1"), 303);
	ck_assert_str_eq(state(), "waiting");
	ck_assert_str_eq(see("/page/holding/reason/@what"), "demanded");
	ck_assert_int_eq(sent("/external_approvals/new", "secretary", "approver=interior&tabar=1&asked=x&submitted=2.2.2026&expected=20.2.2026"), 303);
	ck_assert_str_eq(state(), "waiting");
	ck_assert_int_eq(count_of("/page/holding/reason"), 0);
	got("/tabarim/1", "treasurer");
	ck_assert_str_eq(see("/page/outside/external/@waited"), "27");
	ck_assert_str_eq(see("/page/outside/external/@standing"), "overdue");
	ck_assert_int_eq(sent("/external_approvals/1/edit", "secretary", "version=1&approver=interior&submitted=2.2.2026&answered=20.2.2026&answer=approved&document=1"), 303);
	ck_assert_str_eq(state(), "open");
	got("/tabarim/1", "treasurer");
	ck_assert_str_eq(see("/page/outside/external/@answered"), "2026-02-20");
	ck_assert_str_eq(see("/page/outside/external/@paper"), "1");
	ck_assert_int_eq(sent("/decisions/1/conditions/new", "secretary", "approver=interior"), 303);
	ck_assert_str_eq(state(), "waiting");
	ck_assert_str_eq(see("/page/holding/reason/@what"), "condition");
	ck_assert_int_eq(sent("/decisions/1/void", "secretary", "version=1&reason=x"), 303);
	ck_assert_str_eq(state(), "proposed");
}
END_TEST

static void
answered(const char *what)
{
	ck_assert_int_eq(sent("/external_approvals/1/edit", "legal", what), 303);
}

START_TEST(an_answer_on_conditions_opens_it_when_they_are_met)
{
	ck_assert_int_eq(sent(NEW, "treasurer", BASE "&decision=1&ministry=1" ROWS), 303);
	ck_assert_int_eq(sent("/external_approvals/new", "legal", "approver=interior_district&tabar=1&submitted=2.2.2026&answered=20.2.2026&answer=conditional"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "conditions_are_told");
	ck_assert_int_eq(sent("/external_approvals/new", "legal", "approver=interior_district&tabar=1&submitted=2.2.2026&answered=20.2.2026&answer=approved&terms=x"), 422);
	ck_assert_int_eq(sent("/external_approvals/new", "legal", "approver=interior_district&tabar=1&submitted=2.2.2026&met=3.2.2026"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "met_after_they_were_told");
	ck_assert_int_eq(sent("/external_approvals/new", "legal", "approver=interior_district&tabar=1&submitted=2.2.2026&answered=20.2.2026&answer=conditional&terms=A+road"), 303);
	ck_assert_str_eq(state(), "waiting");
	ck_assert(!committed("100", "1", "approved"));
	answered("version=1&approver=interior_district&submitted=2.2.2026&answered=20.2.2026&answer=conditional&terms=A+road&met=28.2.2026");
	ck_assert_str_eq(state(), "open");
	ck_assert(committed("100", "1", "approved"));
}
END_TEST

START_TEST(a_refusal_stays_and_the_last_application_counts)
{
	ck_assert_int_eq(sent(NEW, "treasurer", BASE "&decision=1&ministry=1" ROWS), 303);
	ck_assert_int_eq(sent("/external_approvals/new", "legal", "approver=interior&tabar=1&submitted=2.2.2026&answered=9.2.2026&answer=rejected"), 303);
	ck_assert_str_eq(state(), "refused");
	ck_assert(!committed("100", "1", "approved"));
	ck_assert_int_eq(sent("/external_approvals/1/edit", "legal", "version=1&approver=interior&submitted=2.2.2026&answered=9.2.2026&answer=approved"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "answers_from_outside_stay");
	ck_assert_int_eq(sent("/external_approvals/new", "legal", "approver=interior&tabar=1&submitted=10.2.2026"), 303);
	ck_assert_str_eq(state(), "waiting");
	ck_assert_int_eq(sent("/external_approvals/2/edit", "legal", "version=1&approver=interior&submitted=10.2.2026&answered=28.2.2026&answer=not_needed"), 303);
	ck_assert_str_eq(state(), "open");
	ck_assert_int_eq(sent("/external_approvals/new", "legal", "approver=land_authority&tabar=1&submitted=10.2.2026"), 303);
	ck_assert_str_eq(state(), "waiting");
	got("/external_approvals?standing=waiting", "auditor");
	ck_assert_int_eq(count_of("/page/list/external"), 1);
	got("/external_approvals?standing=answered", "auditor");
	ck_assert_int_eq(count_of("/page/list/external"), 2);
}
END_TEST

/* What a rule asks counts on the day it was decided; the rule of another day does not. */
START_TEST(a_loan_demands_the_ministry_where_a_rule_says_so)
{
	ck_assert_int_eq(sent(NEW, "treasurer", BASE "&decision=1&sources.new1.funder=Bank&sources.new1.kind=loan&sources.new1.amount=10"), 303);
	ck_assert_str_eq(state(), "open");
	ck_assert(loaded("money_rules", "rule,value,source,since\n,ministry_for_loan,1,A circular,2026-02-28\n"));
	ck_assert_str_eq(state(), "open");
	ck_assert(loaded("money_rules", "rule,value,source,since,until\n,ministry_for_loan,1,An older circular,2020-01-01,2026-02-27\n"));
	ck_assert_str_eq(state(), "waiting");
	ck_assert_ptr_nonnull(strstr(see("/page/holding/reason/@source"), "older"));
	ck_assert_int_eq(sent("/external_approvals/new", "legal", "approver=interior&tabar=1&submitted=10.2.2026&answered=28.2.2026&answer=approved"), 303);
	ck_assert_str_eq(state(), "open");
}
END_TEST

/* The day of a decision counts: before it nothing is open, on it everything is, and nobody has to say so. */
START_TEST(it_opens_on_the_day_its_decision_takes_effect)
{
	ck_assert(loaded("decisions", "body,meeting,year,serial,decided,title,text,kind,result,method,effective\n,1,1,2026,2,2026-02-01,x,y,budget,adopted,unanimous,2026-03-02\n"));
	ck_assert_int_eq(sent(NEW, "treasurer", BASE "&decision=2" ROWS), 303);
	ck_assert_str_eq(state(), "waiting");
	ck_assert_str_eq(see("/page/holding/reason/@what"), "effective");
	ck_assert_str_eq(see("/page/holding/reason/@day"), "2026-03-02");
	ck_assert_int_eq(sent("/tabarim/1/close", "treasurer", "version=1&closed=1.3.2026&closing=2&balance=0"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "decision-binds-not-yet");
	at_moment("2026-03-02T00:01");
	ck_assert_str_eq(state(), "open");
	ck_assert_int_eq(sent("/tabarim/1/close", "treasurer", "version=1&closed=2.3.2026&closing=2&balance=0"), 303);
}
END_TEST

/* Rows are loaded by the clock of the machine: a day no machine of today has come to. */
START_TEST(nothing_is_committed_before_the_day_of_its_decision)
{
	ck_assert(loaded("decisions", "body,meeting,year,serial,decided,title,text,kind,result,method,effective\n,1,1,2026,2,2026-02-01,x,y,budget,adopted,unanimous,2199-12-31\n"));
	ck_assert_int_eq(sent(NEW, "treasurer", BASE "&decision=2" ROWS), 303);
	ck_assert_str_eq(of_use("open", 1), "0");
	ck_assert(committed("100", "1", "draft"));
	ck_assert(!committed("100", "1", "approved"));
}
END_TEST

START_TEST(one_without_movement_is_proposed_to_be_closed_with_its_balance)
{
	opened();
	ck_assert(loaded("money_rules", "rule,value,source,since\n,inactive_months,12,A custom,2020-01-01\n"));
	ck_assert(loaded("actuals", "asof,use,amount\n,2026-02-28,1,60000\n"));
	ck_assert_int_eq(sent("/tabarim/1/edit", "treasurer", "version=1&" BASE
	    "&sources.1.version=1&sources.1.funder=Ministry&sources.1.kind=ministry&sources.1.amount=1,000&sources.1.received=700&sources.1.granted=1.2.2026"), 303);
	at_moment("2027-02-28T09:00");
	got("/tabarim?standing=idle", "treasurer");
	ck_assert_int_eq(count_of("/page/list/tabar"), 0);
	at_moment("2027-03-01T09:00");
	got("/tabarim?standing=idle", "treasurer");
	ck_assert_str_eq(see("/page/list/tabar/@idle"), "2026-02-28");
	got("/tabarim/proposals", "viewer");
	ck_assert_str_eq(see("/page/proposals/proposal/@balance"), "10000");
	ck_assert_str_eq(see("/page/proposals/proposal/@proposal"), "refund_funder");
	ck_assert_str_eq(see("/page/proposals/proposal/@funder"), "Ministry");
	got("/tabarim/1/close", "treasurer");
	ck_assert_str_eq(see("/page/form/field[@name='disposition']/typed"), "refund_funder");
	ck_assert_str_eq(see("/page/form/field[@name='disposed_to']/typed"), "Ministry");
	got("/", "treasurer");
	ck_assert_int_eq(count_of("/page/waiting/many[@href='/tabarim/proposals']"), 1);
	ck_assert(loaded("actuals", "asof,use,amount\n,2027-02-28,1,60000\n"));
	got("/tabarim/proposals", "viewer");
	ck_assert_int_eq(count_of("/page/proposals/proposal"), 1);
	ck_assert(committed("1000", "2", "draft"));
	ck_assert(loaded("actuals", "asof,use,amount\n,2027-03-01,1,80000\n"));
	got("/tabarim/proposals", "viewer");
	ck_assert_int_eq(count_of("/page/proposals/proposal"), 0);
}
END_TEST

START_TEST(once_approved_it_changes_by_a_decision_only)
{
	opened();
	ck_assert_int_eq(sent("/tabarim/1/edit", "treasurer", "version=1&" BASE "&uses.1.version=1&uses.1.purpose=Works&uses.1.amount=1,100"
	    "&sources.1.version=1&sources.1.funder=Ministry&sources.1.kind=ministry&sources.1.amount=1,000&sources.1.granted=1.2.2026"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "tabar_changes_by_decision");
	ck_assert_int_eq(sent("/tabarim/1/edit", "treasurer", "version=1&" BASE "&change.decision=1&uses.1.version=1&uses.1.purpose=Works&uses.1.amount=1,100"), 303);
	ck_assert_str_eq(stored("SELECT amount FROM tabar_uses WHERE id = 1"), "110000");
	ck_assert_int_eq(sent("/tabarim/1/edit", "treasurer", "version=2&" BASE
	    "&sources.1.version=1&sources.1.funder=Ministry&sources.1.kind=ministry&sources.1.amount=1,000&sources.1.received=700&sources.1.granted=1.2.2026"), 303);
	ck_assert_str_eq(stored("SELECT received FROM tabar_sources WHERE id = 1"), "70000");
	ck_assert(!loaded("tabar_uses", "tabar,position,purpose,amount\n,1,9,more,1\n"));
	ck_assert_int_eq(sent("/decisions/1/conditions/new", "secretary", "approver=interior"), 303);
	ck_assert_int_eq(sent("/tabarim/1/edit", "treasurer", "version=3&" BASE "&change.decision=1&uses.2.version=1&uses.2.purpose=Watching&uses.2.amount=2"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "decision-binds-not-yet");
}
END_TEST

START_TEST(nothing_is_committed_before_it_is_open)
{
	ck_assert_int_eq(sent(NEW, "treasurer", BASE ROWS), 303);
	ck_assert(!committed("100", "1", "approved"));
	ck_assert(committed("100", "1", "draft"));
	ck_assert_str_eq(of_use("open", 1), "0");
	ck_assert_int_eq(sent("/tabarim/1/edit", "treasurer", "version=1&" BASE "&decision=1"), 303);
	ck_assert_str_eq(of_use("open", 1), "1");
	ck_assert(committed("100", "1", "approved"));
	ck_assert_int_eq(sent("/tabarim/1/freeze", "treasurer", "version=2&reason=x"), 303);
	ck_assert_str_eq(state(), "frozen");
	ck_assert(!committed("100", "1", "approved"));
	ck_assert_int_eq(sent("/tabarim/1/thaw", "treasurer", "version=3"), 303);
	ck_assert_str_eq(state(), "open");
	ck_assert(committed("100", "1", "executed"));
	ck_assert_str_eq(of_use("committed", 1), "200");
}
END_TEST

START_TEST(nothing_is_committed_beyond_what_is_there)
{
	opened();
	ck_assert_str_eq(of_use("available", 1), "120000");
	ck_assert(committed("119999", "1", "approved"));
	ck_assert_str_eq(of_use("available", 1), "1");
	ck_assert(!committed("2", "1", "approved"));
	ck_assert(committed("1", "1", "approved"));
	ck_assert_str_eq(of_use("available", 1), "0");
	ck_assert_str_eq(of_use("available", 2), "30000");
	got("/tabarim/1", "viewer");
	ck_assert_str_eq(see("/page/uses/use[1]/@percent.used"), "100");
	ck_assert_str_eq(see("/page/record/tabar/@committed"), "120000");
}
END_TEST

START_TEST(beyond_what_funders_approved_only_a_bridging_decision_goes)
{
	ck_assert_int_eq(sent(NEW, "treasurer", BASE "&decision=1&sources.new1.funder=Ministry&sources.new1.kind=ministry&sources.new1.amount=1,000"
	    "&sources.new2.funder=Own&sources.new2.kind=own_share&sources.new2.amount=500&uses.new1.purpose=Works&uses.new1.amount=1,500"), 303);
	ck_assert_str_eq(of_use("available", 1), "50000");
	ck_assert(!committed("50001", "1", "approved"));
	ck_assert(committed("40000", "1", "approved"));
	ck_assert_int_eq(sent("/tabarim/1/edit", "treasurer", "version=1&" BASE "&bridging=1"), 303);
	ck_assert_str_eq(of_use("available", 1), "110000");
	ck_assert(committed("110000", "1", "approved"));
}
END_TEST

START_TEST(freezing_needs_a_reason_and_an_open_tabar)
{
	ck_assert_int_eq(sent(NEW, "treasurer", BASE), 303);
	ck_assert_int_eq(sent("/tabarim/1/freeze", "treasurer", "version=1&reason=x"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "not-in-this-state");
	ck_assert_int_eq(sent("/tabarim/1/edit", "treasurer", "version=1&" BASE "&decision=1"), 303);
	ck_assert_int_eq(sent("/tabarim/1/freeze", "treasurer", "version=2&reason="), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "required");
	ck_assert_int_eq(sent("/tabarim/1/thaw", "treasurer", "version=2"), 422);
}
END_TEST

START_TEST(closing_needs_a_decision_and_says_where_the_balance_goes)
{
	opened();
	ck_assert_int_eq(sent("/tabarim/1/close", "treasurer", "version=1&closed=1.3.2026&balance=10"), 422);
	ck_assert_str_eq(see("/page/problem/@field"), "closing");
	ck_assert_int_eq(sent("/tabarim/1/close", "treasurer", "version=1&closed=1.3.2026&closing=1&balance=10"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "balance_goes_somewhere");
	ck_assert_int_eq(sent("/tabarim/1/close", "treasurer", "version=1&closed=2.3.2026&closing=1&balance=0"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "closing-is-to-come");
	ck_assert(committed("700", "1", "approved"));
	ck_assert_int_eq(sent("/tabarim/1/close", "treasurer", "version=1&closed=1.3.2026&closing=1&balance=0"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "tabar-has-open-commitments");
}
END_TEST

START_TEST(a_closed_tabar_is_final)
{
	opened();
	ck_assert_int_eq(sent("/tabarim/1/close", "treasurer", "version=1&closed=1.3.2026&closing=1&balance=-10&disposition=deficit_covered&disposed_to=x"), 303);
	ck_assert_str_eq(state(), "closed");
	ck_assert_str_eq(see("/page/record/tabar/@balance"), "-1000");
	ck_assert_int_eq(got("/tabarim/1/edit", "treasurer"), 422);
	ck_assert_int_eq(sent("/tabarim/1/edit", "treasurer", "version=2&" BASE), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "closed_tabar_is_final");
	ck_assert(!committed("1", "1", "approved"));
	ck_assert(!loaded("tabar_sources", "tabar,funder,kind,amount\n,1,x,loan,5\n"));
}
END_TEST

START_TEST(a_decision_that_was_not_adopted_opens_nothing)
{
	ck_assert_int_eq(sent("/decisions/1/void", "secretary", "version=1&reason=x"), 303);
	ck_assert_int_eq(sent(NEW, "treasurer", BASE "&decision=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "decision-was-not-adopted");
}
END_TEST

START_TEST(more_rows_are_asked_for_and_nothing_typed_is_lost)
{
	ck_assert_int_eq(sent(NEW, "treasurer", BASE "&uses.new1.purpose=kept&uses.new2.purpose=&more=uses"), 200);
	ck_assert_int_eq(count_of("/page/form/uses/row"), 4);
	ck_assert_str_eq(see("/page/form/uses/row[1]/field[1]/typed"), "kept");
	ck_assert_str_eq(stored("SELECT count(*) FROM tabarim"), "0");
}
END_TEST

static int
write_number(char *into, size_t size, const char *digits)
{
	return snprintf(into, size, "\"%d", atoi((char[]){ digits[0], digits[1], '\0' }));
}

/* A file of the demonstration of HaMifratz, its references made numbers: tabarim stand in it in the order of their keys. */
static void
of_hamifratz(const char *registry)
{
	static char text[60000], rows[60000];
	char path[120];
	FILE *file;
	size_t length = 0;

	snprintf(path, sizeof(path), "sql/demo/hamifratz/%s.csv", registry);
	file = fopen(path, "r");
	ck_assert_ptr_nonnull(file);
	text[fread(text, 1, sizeof(text) - 1, file)] = '\0';
	fclose(file);
	for (const char *at = text + strlen("\"key\","); *at != '\0'; at++) {
		if (strncmp(at, "@cluster_entity", 15) == 0) {
			rows[length++] = '1';
			at += 14;
		} else if (strncmp(at, "\"@t", 3) == 0) {
			length += (size_t)write_number(rows + length, sizeof(rows) - length, at + 3);
			at += 4;
		} else
			rows[length++] = *at;
	}
	rows[length] = '\0';
	ck_assert(loaded(registry, rows));
}

START_TEST(the_nineteen_tabarim_of_the_plan_have_the_sums_of_their_tasks)
{
	of_hamifratz("tabarim");
	of_hamifratz("tabar_sources");
	of_hamifratz("tabar_uses");
	ck_assert_str_eq(stored("SELECT count(*) || ' ' || sum(uses) FROM tabarim t JOIN tabar_sums s ON s.id = t.id WHERE t.year = 2021"), "19 3344930500");
	ck_assert_str_eq(stored("SELECT uses FROM tabar_sums WHERE id = 1"), "78730500");
	ck_assert_str_eq(stored("SELECT uses FROM tabar_sums WHERE id = 2"), "2700000000");
	ck_assert_str_eq(stored("SELECT uses FROM tabar_sums WHERE id = 15"), "163500000");
	ck_assert_str_eq(stored("SELECT count(*) FROM tabar_sources WHERE amount IS NOT NULL"), "0");
	ck_assert_str_eq(stored("SELECT count(*) FROM tabarim WHERE decision IS NOT NULL OR number IS NOT NULL"), "0");
	got("/tabarim?year=2021", "viewer");
	ck_assert_str_eq(see("/page/totals/@count"), "19");
}
END_TEST

TESTS_IN_A_HOUSE("tabarim", the_nineteen_tabarim_of_the_plan_have_the_sums_of_their_tasks, a_tabar_is_written_with_its_sources_and_uses_at_once, money_is_read_as_it_is_typed,
    what_is_ambiguous_is_refused_with_both_readings_in_every_language, uses_never_exceed_sources_and_the_message_says_by_how_much, what_is_opened_by_a_decision_has_sources_for_its_uses,
    both_sides_change_in_one_save_in_an_order_that_holds, its_state_follows_from_its_facts, an_answer_on_conditions_opens_it_when_they_are_met, a_refusal_stays_and_the_last_application_counts,
    a_loan_demands_the_ministry_where_a_rule_says_so, it_opens_on_the_day_its_decision_takes_effect, nothing_is_committed_before_the_day_of_its_decision, one_without_movement_is_proposed_to_be_closed_with_its_balance, once_approved_it_changes_by_a_decision_only,
    nothing_is_committed_before_it_is_open, nothing_is_committed_beyond_what_is_there, beyond_what_funders_approved_only_a_bridging_decision_goes,
    freezing_needs_a_reason_and_an_open_tabar, closing_needs_a_decision_and_says_where_the_balance_goes, a_closed_tabar_is_final,
    a_decision_that_was_not_adopted_opens_nothing, more_rows_are_asked_for_and_nothing_typed_is_lost)
