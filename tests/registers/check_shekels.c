/* check_shekels.c: from a commitment back to the room, what lacks a decision or a budget, and what the books say. */
#include <stdlib.h>
#include <string.h>

#include "house.h"

/* In tests/data/small decision 1 is the council's of 15 January 2026, with votes of three, of whom some were entered as present. */
static void
a_tabar_is_open(void)
{
	ck_assert_int_eq(sent("/tabarim/new", "treasurer", "legal_entity=1&title=Station&number=1042&kind=one_off&decision=1&"
	    "sources.new1.funder=Own&sources.new1.kind=own_share&sources.new1.amount=2,000&"
	    "uses.new1.purpose=Works&uses.new1.amount=1,500&uses.new2.purpose=Watching&uses.new2.amount=500"), 303);
}

static void
committed(void)
{
	a_tabar_is_open();
	ck_assert(loaded("approvals", "legal_entity,kind,title,amount,use,requester,state\n,1,call_off,Order 77,18600,1,10,approved\n"));
}

START_TEST(a_commitment_leads_back_to_who_was_there)
{
	committed();
	ck_assert_int_eq(got("/money", "viewer"), 200);
	ck_assert_str_eq(see("/page/commitments/commitment/@amount"), "18600");
	ck_assert_int_eq(got("/money/1", "viewer"), 200);
	ck_assert_str_eq(see("/page/record/approval/use/@tabar"), "1");
	ck_assert_str_eq(see("/page/record/approval/use/@available"), "131400");
	ck_assert_str_eq(see("/page/decisions/decision/@id"), "1");
	ck_assert_str_eq(see("/page/decisions/decision/@part"), "tabar");
	ck_assert_str_eq(see("/page/decisions/decision/@in_favour"), "3");
	ck_assert_str_eq(see("/page/decisions/decision/@present"), stored("SELECT count(*) FROM attendance WHERE meeting = 1 AND present = 'present'"));
	ck_assert_int_eq(got("/money/2", "viewer"), 404);
}
END_TEST

START_TEST(money_without_a_decision_is_named)
{
	committed();
	got("/money", "treasurer");
	ck_assert_int_eq(count_of("/page/undecided/money[@kind != 'contract']"), 0);
	ck_assert_int_eq(sent("/tabarim/new", "treasurer", "legal_entity=1&title=Nobody+decided&kind=one_off"), 303);
	got("/money", "treasurer");
	ck_assert_str_eq(see("/page/undecided/money[@kind = 'tabar']/@href"), "/tabarim/2");
	ck_assert(loaded("approvals", "legal_entity,kind,title,amount,requester,state\n,1,payment,From nowhere,100,10,approved\n"));
	got("/money", "treasurer");
	ck_assert_str_eq(see("/page/undecided/money[@kind='approval']/@href"), "/money/2");
	got("/money/2", "treasurer");
	ck_assert_int_eq(count_of("/page/decisions/decision"), 0);
	got("/", "treasurer");
	ck_assert_int_eq(count_of("/page/waiting/many[@href='/money#undecided']"), 1);
	got("/", "viewer");
	ck_assert_int_eq(count_of("/page/waiting/many[@href='/money#undecided']"), 0);
}
END_TEST

START_TEST(a_contract_is_money_and_a_payment_file_commits_nothing)
{
	ck_assert(loaded("contracts", "legal_entity,kind,title,party,value\n,1,lease,Offices,Owner,14400000\n,1,joining,Joining,Rahat,\n"));
	ck_assert(loaded("approvals", "legal_entity,kind,title,amount,requester,state\n,1,masav_batch,Salaries,100,10,approved\n"));
	got("/money", "treasurer");
	ck_assert_int_eq(count_of("/page/undecided/money[@kind = 'approval']"), 0);
	ck_assert_int_eq(count_of("/page/undecided/money[@kind = 'contract']"), (int)strtol(stored("SELECT count(*) FROM contracts WHERE decision IS NULL AND value > 0"), NULL, 10));
	ck_assert_str_eq(see("/page/undecided/money[contains(@title, 'Offices')]/@amount"), "14400000");
	ck_assert_int_eq(count_of("/page/commitments/commitment"), 0);
	got("/", "treasurer");
	ck_assert_int_eq(count_of("/page/waiting/many[@href='/money#undecided']"), 0);
	ck_assert_int_eq(got("/money/1", "treasurer"), 200);
}
END_TEST

START_TEST(a_decision_with_money_waits_until_something_rests_on_it)
{
	ck_assert(loaded("decisions", "body,meeting,year,serial,decided,title,text,kind,result,method\n"
	    ",1,1,2026,2,2026-01-15,Car,A car for 190 ₪,procurement,adopted,unanimous\n"));
	got("/money", "treasurer");
	ck_assert_str_eq(see("/page/unbudgeted/decision/@id"), "2");
	got("/", "treasurer");
	ck_assert_int_eq(count_of("/page/waiting/many[@href='/money#unbudgeted']"), 1);
	ck_assert_int_eq(sent("/tabarim/new", "treasurer", "legal_entity=1&title=Car&kind=one_off&decision=2"), 303);
	got("/money", "treasurer");
	ck_assert_int_eq(count_of("/page/unbudgeted/decision"), 0);
}
END_TEST

START_TEST(the_books_are_a_dated_table)
{
	a_tabar_is_open();
	ck_assert_int_eq(sent("/actuals/import", "treasurer", "step=preview&asof=28.2.2026&rows=1042%09700%091%0A1042%0985.995%092"), 200);
	ck_assert_str_eq(see("/page/lines/@wrong"), "1");
	ck_assert_int_eq(sent("/actuals/import", "treasurer", "step=enter&asof=28.2.2026&rows=1042%09700%091%0A1042%0985%092"), 303);
	ck_assert_int_eq(got("/tabarim/1", "viewer"), 200);
	ck_assert_str_eq(see("/page/record/tabar/@asof"), "2026-02-28");
	ck_assert_str_eq(see("/page/record/tabar/@actual"), "78500");
	ck_assert_int_eq(sent("/actuals/import", "treasurer", "step=enter&asof=28.2.2026&rows=1042%09710%091"), 303);
	ck_assert_str_eq(stored("SELECT count(*) || ' ' || sum(amount) FROM actuals"), "2 79500");
	ck_assert_int_eq(sent("/actuals/import", "treasurer", "step=enter&asof=2.3.2026&rows=1042%09710%091"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "books-are-to-come");
	ck_assert_int_eq(sent("/actuals/import", "treasurer", "step=preview&asof=28.2.2026&rows=1042%09710"), 200);
	ck_assert_str_eq(see("/page/lines/@wrong"), "1");
	ck_assert_int_eq(got("/actuals", "viewer"), 200);
	ck_assert_int_eq(count_of("/page/list/actual"), 2);
}
END_TEST

START_TEST(the_books_know_lines_of_a_budget_by_their_codes)
{
	ck_assert_int_eq(sent("/budgets/new", "treasurer", "legal_entity=1&year=2025"), 303);
	ck_assert_int_eq(sent("/budget_versions/1/lines", "treasurer", "lines.new1.code=11&lines.new1.title=In&lines.new1.kind=income&lines.new1.amount=10&"
	    "lines.new2.code=61&lines.new2.title=Out&lines.new2.kind=expense&lines.new2.amount=10"), 303);
	ck_assert_int_eq(sent("/actuals/import", "treasurer", "step=preview&asof=28.2.2026&budget=1&rows=61%097"), 200);
	ck_assert_str_eq(see("/page/lines/@wrong"), "1");
	ck_assert(loaded("decisions", "body,meeting,year,serial,decided,title,text,kind,result,method\n,3,1,2026,1,2026-01-10,x,x,budget,adopted,unanimous\n"));
	ck_assert_int_eq(sent("/budget_versions/1/adopt", "treasurer", "version=1&committee=2&decision=1"), 303);
	ck_assert_int_eq(sent("/actuals/import", "treasurer", "step=enter&asof=28.2.2026&budget=1&rows=61%097"), 303);
	got("/budgets/1", "viewer");
	ck_assert_str_eq(see("/page/lines/line[@code='61']/@actual"), "700");
	ck_assert_str_eq(see("/page/record/budget/@asof"), "2026-02-28");
}
END_TEST

TESTS_IN_A_HOUSE("shekels", a_commitment_leads_back_to_who_was_there, money_without_a_decision_is_named, a_contract_is_money_and_a_payment_file_commits_nothing, a_decision_with_money_waits_until_something_rests_on_it,
    the_books_are_a_dated_table, the_books_know_lines_of_a_budget_by_their_codes)
