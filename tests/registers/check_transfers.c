/* check_transfers.c: what passes from one legal entity to the next counts as the successor's from that day, and whoever ends keeps nothing unsaid. */
#include <stdio.h>
#include <string.h>

#include "house.h"

/*
 * The company (2) has contract 2, which moves to the union (1) on 1 June 2026
 * by decision 1, and account 2. It is 1 March 2026. The union has a rule for
 * its bank: one of A, one of B; chair (2) and treasurer (6) sign for it.
 */

#define HOLDER(what, id, day) stored("SELECT group_concat(legal_entity) FROM holders WHERE what = '" what "' AND id = " id " AND since <= '" day "' AND until >= '" day "'")
#define ACCOUNT "what=account&thing=2&from=2&decision=1"
#define END "version=1&name=חברת האשכול הקטן&kind=company&number=515000002&until=2026-06-30"

static int
said(const char *form)
{
	return sent("/transfers/new", "legal", form);
}

static int
listed(const char *path, const char *row)
{
	got(path, "secretary");
	return count_of(row);
}

static const char *
answered(const char *question)
{
	char path[300];

	snprintf(path, sizeof(path), "/signatories/question?scope=bank&account=2&first=2&second=6&%s", question);
	ck_assert_int_eq(got(path, "viewer"), 200);
	return see("/page/record/answer/@yes");
}

/* Chair and treasurer sign for the company on its account, by a rule of its own. */
static void
company_signs(void)
{
	ck_assert(loaded("signing_rules", "legal_entity,scope,group_a,group_b,stamp,source,since\n,2,bank,1,1,0,x,2024-01-01\n"));
	ck_assert(loaded("signatories", "legal_entity,person,capacity,group,scope,account,decision,membership,confirmed\n"
	    ",2,2,chair,A,bank,2,1,5,2026-01-20\n,2,6,other,B,bank,2,1,,2026-01-20\n"));
}

static void
decision_waits(void)
{
	ck_assert_int_eq(sent("/decisions/1/conditions/new", "secretary", "approver=interior"), 303);
}

static void
ministry_answers(const char *answer)
{
	char form[100];

	snprintf(form, sizeof(form), "version=1&approver=interior&answered=2026-03-01&answer=%s", answer);
	ck_assert_int_eq(sent("/decisions/1/conditions/1/edit", "secretary", form), 303);
}

START_TEST(what_moves_is_the_successors_from_that_day_and_not_before)
{
	ck_assert_str_eq(HOLDER("contract", "2", "2026-05-31"), "2");
	ck_assert_str_eq(HOLDER("contract", "2", "2026-06-01"), "1");
	ck_assert_int_eq(listed("/contracts?legal_entity=2&asof=31.5.2026", "/page/list/contract[@id='2']"), 1);
	ck_assert_int_eq(listed("/contracts?legal_entity=1&asof=31.5.2026", "/page/list/contract[@id='2']"), 0);
	ck_assert_int_eq(listed("/contracts?legal_entity=2&asof=1.6.2026", "/page/list/contract[@id='2']"), 0);
	ck_assert_int_eq(listed("/contracts?legal_entity=1&asof=1.6.2026", "/page/list/contract[@id='2']"), 1);
	ck_assert_str_eq(see("/page/list/@total"), "1");
	ck_assert_str_eq(stored("SELECT legal_entity FROM contracts WHERE id = 2"), "2");
	ck_assert_str_eq(stored("SELECT count(*) FROM ledger WHERE \"table\" = 'contracts' AND record = 2"), "1");
}
END_TEST

START_TEST(an_account_is_listed_and_chosen_with_whoever_has_it)
{
	ck_assert_int_eq(said(ACCOUNT "&fate=moves&to=1&day=2026-02-20"), 303);
	ck_assert_int_eq(listed("/bank_accounts?legal_entity=1", "/page/list/bank_account"), 2);
	ck_assert_int_eq(listed("/bank_accounts?legal_entity=2", "/page/list/bank_account"), 0);
	ck_assert_int_eq(listed("/bank_accounts?legal_entity=2&asof=19.2.2026", "/page/list/bank_account"), 1);
	got("/bank_accounts/2", "secretary");
	ck_assert_str_eq(see("/page/record/bank_account/holder/@id"), "1");
	ck_assert_str_eq(see("/page/record/bank_account/holder/@day"), "2026-02-20");
}
END_TEST

START_TEST(a_tabar_and_a_guarantee_move_too)
{
	ck_assert(loaded("tabarim", "legal_entity,number,title,kind,year,decision\n,2,7,x,one_off,2026,1\n"));
	ck_assert_int_eq(sent("/contracts/new", "legal", "title=g&kind=service&legal_entity=2&party=p&guarantee=500&signed=2026-02-01"), 303);
	ck_assert_int_eq(said("what=tabar&thing=1&from=2&fate=moves&to=1&day=2026-03-01&decision=1"), 303);
	ck_assert_int_eq(said("what=guarantee&thing=3&from=2&fate=moves&to=1&day=2026-03-01&decision=1"), 303);
	ck_assert_int_eq(listed("/tabarim?legal_entity=1", "/page/list/tabar"), 1);
	ck_assert_str_eq(see("/page/totals/@count"), "1");
	ck_assert_int_eq(listed("/tabarim?legal_entity=2", "/page/list/tabar"), 0);
	ck_assert_int_eq(listed("/tabarim?legal_entity=2&asof=28.2.2026", "/page/list/tabar"), 1);
	got("/contracts/3", "viewer");
	ck_assert_int_eq(count_of("/page/record/contract/holder"), 0);
	ck_assert_str_eq(see("/page/record/contract/guarantee_holder/@id"), "1");
}
END_TEST

START_TEST(the_sums_of_a_year_are_those_of_whoever_has_the_contract)
{
	ck_assert_int_eq(sent("/contracts/new", "legal", "title=a&kind=service&legal_entity=2&party=p&value=1000&signed=2026-02-01"), 303);
	got("/contracts/totals?year=2026", "viewer");
	ck_assert_str_eq(see("/page/record/entities/entity[@id='2']/@value"), "100000");
	ck_assert_int_eq(said("what=contract&thing=3&from=2&fate=moves&to=1&day=2026-03-01&decision=1"), 303);
	got("/contracts/totals?year=2026", "viewer");
	ck_assert_int_eq(count_of("/page/record/entities/entity[@id='2']"), 0);
	ck_assert_str_eq(see("/page/record/entities/entity[@id='1']/@value"), "12100000");
}
END_TEST

START_TEST(who_may_sign_on_an_account_follows_it)
{
	company_signs();
	ck_assert_str_eq(answered("legal_entity=2&day=2026-03-10"), "yes");
	ck_assert_int_eq(said(ACCOUNT "&fate=moves&to=1&day=2026-03-10"), 303);
	ck_assert_str_eq(answered("legal_entity=2&day=2026-03-09"), "yes");
	ck_assert_str_eq(answered("legal_entity=1&day=2026-03-09"), "no");
	ck_assert_str_eq(answered("legal_entity=2&day=2026-03-10"), "no");
	ck_assert_str_eq(answered("legal_entity=1&day=2026-03-10"), "yes");
	ck_assert_str_eq(stored("SELECT group_concat(until || why) FROM terms WHERE signatory > 3"), "2026-03-09account_moved,2026-03-09account_moved");
}
END_TEST

START_TEST(a_decision_that_waits_moves_nothing_until_it_is_in_force)
{
	decision_waits();
	ck_assert_str_eq(HOLDER("contract", "2", "2026-06-01"), "2");
	got("/transfers?legal_entity=2", "viewer");
	ck_assert_str_eq(see("/page/inventory/holding[@what='contract']/@waits"), "yes");
	ministry_answers("approved");
	ck_assert_str_eq(HOLDER("contract", "2", "2026-06-01"), "1");
}
END_TEST

START_TEST(what_a_rejected_decision_said_is_said_again)
{
	ck_assert_int_eq(said("what=contract&thing=2&from=2&fate=stays&day=2026-06-01&decision=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "said_once");
	decision_waits();
	ministry_answers("rejected");
	got("/transfers/1", "viewer");
	ck_assert_str_eq(see("/page/record/transfer/@but"), "void");
	ck_assert(loaded("decisions", "body,meeting,year,serial,decided,title,text,kind,result,method\n,1,1,2026,2,2026-02-01,a,b,other,adopted,unanimous\n"));
	ck_assert_int_eq(said("what=contract&thing=2&from=2&fate=moves&to=1&day=2026-03-01&decision=2"), 303);
	ck_assert_str_eq(HOLDER("contract", "2", "2026-03-01"), "1");
}
END_TEST

START_TEST(a_decision_revoked_before_the_day_moves_nothing)
{
	ck_assert(loaded("decisions", "body,meeting,year,serial,decided,title,text,kind,result,method\n,1,1,2026,2,2026-02-01,a,b,other,adopted,unanimous\n"));
	ck_assert_int_eq(said(ACCOUNT "&fate=moves&to=1&day=2026-01-20"), 303);
	ck_assert_int_eq(sent("/decisions/2/amendments/new", "secretary", "how=revokes&earlier=1"), 303);
	ck_assert_str_eq(HOLDER("contract", "2", "2026-06-01"), "2");
	ck_assert_str_eq(HOLDER("account", "2", "2026-03-01"), "1");
}
END_TEST

START_TEST(what_moved_moves_on_and_what_it_rests_on_stays)
{
	ck_assert_int_eq(sent("/legal_entities/new", "secretary", "name=איגוד שלישי&kind=union_of_towns"), 303);
	ck_assert_int_eq(said("what=contract&thing=2&from=1&fate=moves&to=3&day=2026-05-01&decision=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "transfer_from_its_holder");
	ck_assert_int_eq(said("what=contract&thing=2&from=1&fate=moves&to=3&day=2026-09-01&decision=1"), 303);
	ck_assert_str_eq(HOLDER("contract", "2", "2026-05-31"), "2");
	ck_assert_str_eq(HOLDER("contract", "2", "2026-08-31"), "1");
	ck_assert_str_eq(HOLDER("contract", "2", "2026-09-01"), "3");
	ck_assert_int_eq(sent("/transfers/1/edit", "legal", "version=1&fate=moves&to=1&day=2026-06-02&decision=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "something_rests_on_it");
	ck_assert_int_eq(sent("/transfers/2/edit", "legal", "version=1&fate=moves&to=3&day=2026-10-01&decision=1"), 303);
	ck_assert_str_eq(HOLDER("contract", "2", "2026-09-30"), "1");
}
END_TEST

START_TEST(nothing_moves_by_a_rejected_decision_or_to_whoever_is_not_there)
{
	ck_assert(loaded("decisions", "body,meeting,year,serial,decided,title,text,kind,result,method\n,1,1,2026,2,2026-02-01,a,b,other,rejected,unanimous\n"));
	ck_assert_int_eq(said("what=account&thing=2&from=2&fate=stays&day=2026-03-01&decision=2"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "decision-moves-nothing");
	ck_assert_int_eq(sent("/legal_entities/new", "secretary", "name=לשעבר&kind=other&until=2026-02-28"), 303);
	ck_assert_int_eq(said(ACCOUNT "&fate=moves&to=3&day=2026-03-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "successor-is-not-there");
	ck_assert_int_eq(said(ACCOUNT "&fate=moves&to=3&day=2026-02-28"), 303);
}
END_TEST

START_TEST(an_appointment_that_passes_ends_and_the_successor_appoints_anew)
{
	company_signs();
	ck_assert_int_eq(said("what=signatory&thing=4&from=2&fate=moves&to=1&day=2026-03-10&decision=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "account-does-not-pass");
	ck_assert_str_eq(stored("SELECT count(*) FROM signatories"), "5");
	ck_assert_int_eq(sent("/signatories/1/end", "secretary", "version=1&ended=2026-03-10&ended_why=revoked&ending=1"), 303);
	ck_assert_int_eq(said(ACCOUNT "&fate=moves&to=1&day=2026-03-10"), 303);
	ck_assert_int_eq(said("what=signatory&thing=4&from=2&fate=moves&to=1&day=2026-03-10&decision=1"), 303);
	ck_assert_str_eq(stored("SELECT legal_entity || capacity || account || membership || replaces || since || decision || (confirmed IS NULL) FROM signatories WHERE id = 6"), "1chair2142026-03-1011");
	ck_assert_str_eq(stored("SELECT until || why FROM terms WHERE signatory = 4"), "2026-03-09moved");
	ck_assert_str_eq(answered("legal_entity=1&day=2026-03-10"), "no");
	ck_assert_int_eq(sent("/transfers/3/edit", "legal", "version=1&fate=stays&day=2026-03-10&decision=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "something_rests_on_it");
	got("/signatories/4", "secretary");
	ck_assert_str_eq(see("/page/record/signatory/@why"), "moved");
	ck_assert_str_eq(see("/page/record/signatory/successor/@id"), "6");
}
END_TEST

START_TEST(nobody_passes_to_an_office_that_is_not_theirs_there)
{
	ck_assert(loaded("offices", "person,kind,legal_entity,since\n,6,treasurer,2,2024-01-01\n"));
	ck_assert(loaded("signatories", "legal_entity,person,capacity,group,scope,decision,office\n,2,6,treasurer,B,guarantee,1,1\n"));
	ck_assert_int_eq(said("what=signatory&thing=4&from=2&fate=moves&to=1&day=2026-03-10&decision=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "holds-no-such-office");
	ck_assert_str_eq(stored("SELECT count(*) FROM transfers"), "1");
	ck_assert_int_eq(said("what=signatory&thing=4&from=2&fate=stays&day=2026-03-10&decision=1"), 303);
	ck_assert(loaded("offices", "person,kind,legal_entity,since\n,6,treasurer,1,2024-01-01\n"));
	ck_assert_int_eq(sent("/transfers/2/edit", "legal", "version=1&fate=moves&to=1&day=2026-03-10&decision=1"), 303);
	ck_assert_str_eq(stored("SELECT legal_entity || capacity || office FROM signatories WHERE id = 5"), "1treasurer2");
}
END_TEST

START_TEST(the_whole_list_is_said_in_one_form)
{
	company_signs();
	got("/transfers?legal_entity=2", "secretary");
	ck_assert_str_eq(see("/page/form/field[@name='day']/typed"), "2026-03-01");
	ck_assert_int_eq(sent("/transfers/list", "secretary", "legal_entity=2&to=1&day=2026-03-01&decision=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "nothing-was-said");
	ck_assert_int_eq(sent("/transfers/list", "secretary", "legal_entity=2&day=2026-03-01&decision=1&fate.account.2=moves"), 422);
	ck_assert_str_eq(see("/page/inventory/holding[@what='account']/@typed"), "moves");
	ck_assert_str_eq(stored("SELECT count(*) FROM transfers"), "1");
	ck_assert_int_eq(sent("/transfers/list", "viewer", "legal_entity=2"), 403);
	ck_assert_int_eq(sent("/transfers/list", "secretary", "legal_entity=2&to=1&day=2026-03-01&decision=1&fate.account.2=moves&"
	    "fate.signatory.4=stays&fate.signatory.5=stays&fate.contract.2=stays"), 303);
	ck_assert_str_eq(stored("SELECT group_concat(fate || coalesce(\"to\", '')) FROM transfers"), "moves1,moves1,stays,stays");
	got("/transfers?legal_entity=2", "secretary");
	ck_assert_str_eq(see("/page/inventory/@open"), "0");
	ck_assert_int_eq(count_of("/page/form"), 0);
}
END_TEST

START_TEST(an_entity_does_not_end_and_the_page_says_on_account_of_what)
{
	ck_assert_int_eq(sent("/legal_entities/2/edit", "secretary", END), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "entity-still-holds");
	ck_assert_int_eq(count_of("/page/left/holding"), 1);
	ck_assert_str_eq(see("/page/left/holding/@href"), "/bank_accounts/2");
	ck_assert_int_eq(sent("/legal_entities/2/edit", "secretary", "version=1&name=חברת האשכול הקטן&kind=company&number=515000002&until=2026-05-30"), 422);
	ck_assert_int_eq(count_of("/page/left/holding"), 2);
	ck_assert_str_eq(see("/page/left/holding[@what='contract']/@settled"), "2026-06-01");
	ck_assert_int_eq(said(ACCOUNT "&fate=stays&day=2026-06-30"), 303);
	decision_waits();
	ck_assert_int_eq(sent("/legal_entities/2/edit", "secretary", END), 422);
	ck_assert_int_eq(count_of("/page/left/holding"), 2);
	ministry_answers("approved");
	ck_assert_int_eq(sent("/legal_entities/2/edit", "secretary", END), 303);
	got("/legal_entities/2", "viewer");
	ck_assert_int_eq(count_of("/page/record/left/holding"), 0);
	ck_assert_str_eq(see("/page/record/outlasting/holding/@what"), "account");
}
END_TEST

START_TEST(an_ended_entity_keeps_nothing_active_unnamed)
{
	company_signs();
	ck_assert_int_eq(said(ACCOUNT "&fate=stays&day=2026-03-01"), 303);
	ck_assert_int_eq(said("what=signatory&thing=4&from=2&fate=stays&day=2026-03-01&decision=1"), 303);
	ck_assert_int_eq(said("what=signatory&thing=5&from=2&fate=stays&day=2026-03-01&decision=1"), 303);
	ck_assert_int_eq(sent("/legal_entities/2/edit", "secretary", END), 303);
	at_moment("2026-06-30T09:00");
	got("/", "secretary");
	ck_assert_int_eq(count_of("/page/waiting/left"), 0);
	ck_assert_str_eq(answered("legal_entity=2&day=2026-06-30"), "yes");
	ck_assert_str_eq(answered("legal_entity=2&day=2026-07-01"), "no");
	at_moment("2026-07-01T09:00");
	got("/", "secretary");
	ck_assert_int_eq(count_of("/page/waiting/left"), 1);
	got("/", "treasurer");
	ck_assert_str_eq(see("/page/waiting/left/@href"), "/transfers?legal_entity=2");
	got("/", "viewer");
	ck_assert_int_eq(count_of("/page/waiting/left"), 0);
	ck_assert_int_eq(sent("/contracts/new", "legal", "title=old&kind=service&legal_entity=2&party=p&signed=2020-01-01"), 303);
	got("/", "secretary");
	ck_assert_int_eq(count_of("/page/waiting/left"), 2);
	got("/legal_entities/2", "viewer");
	ck_assert_str_eq(see("/page/record/left/holding/@href"), "/contracts/3");
	ck_assert_int_eq(sent("/bank_accounts/2/edit", "treasurer", "version=1&closed=2026-06-30&closing=1"), 303);
	ck_assert_int_eq(said("what=contract&thing=3&from=2&fate=moves&to=1&day=2026-07-01&decision=1"), 303);
	got("/", "secretary");
	ck_assert_int_eq(count_of("/page/waiting/left"), 0);
}
END_TEST

START_TEST(an_entity_that_is_no_more_begins_nothing)
{
	ck_assert_int_eq(said(ACCOUNT "&fate=stays&day=2026-03-01"), 303);
	ck_assert_int_eq(sent("/legal_entities/2/edit", "secretary", END), 303);
	ck_assert_int_eq(sent("/contracts/new", "legal", "title=a&kind=service&legal_entity=2&party=p&signed=2026-07-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "entity_had_ended");
	ck_assert_int_eq(sent("/contracts/new", "legal", "title=a&kind=service&legal_entity=2&party=p&signed=2026-06-30"), 303);
	ck_assert_int_eq(sent("/bank_accounts/new", "treasurer", "legal_entity=2&bank=b&branch=1&number=1&opened=2026-07-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "entity_had_ended");
}
END_TEST

/* Requests under way on what moves */

#define ON_ACCOUNT "legal_entity=2&kind=payment&title=fee&amount=1,000&account=2&line=1"

/* Both have a budget of the year: line 1 is of entity 2, line 2 of entity 1. */
static void
both_have_budgets(void)
{
	ck_assert(loaded("budgets", "legal_entity,year,ministry\n,2,2026,0\n,1,2026,0\n"));
	ck_assert(loaded("budget_versions", "budget,serial,total,adopted\n,1,1,10000000,2026-01-01\n,2,1,10000000,2026-01-01\n"));
	ck_assert(loaded("budget_lines", "budget_version,code,title,kind,amount\n,1,6,out,expense,10000000\n,2,6,out,expense,10000000\n"));
}

static void
asked(void)
{
	both_have_budgets();
	ck_assert_int_eq(sent("/approvals/new", "ceo", ON_ACCOUNT), 303);
	ck_assert_msg(sent("/approvals/1/submit", "ceo", "version=1") == 303, "%s", see("//problem/@is"));
}

static int
signs(const char *as)
{
	char form[200];

	ck_assert_int_eq(got("/approvals/1", "auditor"), 200);
	snprintf(form, sizeof(form), "procedures=1&budgeted=1&no_deficit=1&hash=%s", see("/page/record/approval/@hash"));
	return sent("/approvals/1/sign", as, form);
}

START_TEST(before_an_account_moves_what_is_under_way_on_it_is_listed)
{
	company_signs();
	asked();
	got("/transfers?legal_entity=2", "legal");
	ck_assert_str_eq(see("/page/inventory/holding[@what='account']/@under_way"), "1");
	got("/transfers/new?what=account&thing=2", "legal");
	ck_assert_int_eq(count_of("/page/under_way/request"), 1);
	ck_assert_str_eq(see("/page/under_way/request/@title"), "fee");
	got("/transfers/new?what=contract&thing=1", "legal");
	ck_assert_int_eq(count_of("/page/under_way/request"), 0);
	ck_assert_int_eq(said(ACCOUNT "&fate=moves&to=1&day=2026-03-10"), 303);
	got("/transfers/2", "viewer");
	ck_assert_int_eq(count_of("/page/under_way/request"), 1);
	ck_assert_int_eq(signs("chair"), 303);
}
END_TEST

START_TEST(after_an_account_moved_nobody_signs_and_the_page_says_why_and_who_can_do_what)
{
	company_signs();
	asked();
	ck_assert_int_eq(signs("chair"), 303);
	ck_assert_int_eq(said(ACCOUNT "&fate=moves&to=1&day=2026-03-10"), 303);
	at_moment("2026-03-09T23:59");
	got("/", "treasurer");
	ck_assert_int_eq(count_of("/page/waiting/to_approve"), 1);
	at_moment("2026-03-10T00:00");
	got("/", "treasurer");
	ck_assert_int_eq(count_of("/page/waiting/to_approve"), 0);
	in_language("en");
	ck_assert_int_eq(signs("treasurer"), 422);
	ck_assert_str_eq(see("//problem/@is"), "moved-to-the-successor");
	ck_assert_ptr_nonnull(strstr(see("//problem/@text"), "10.03.2026"));
	ck_assert_ptr_nonnull(strstr(see("//problem/@text"), "/2026/001"));
	ck_assert_ptr_nonnull(strstr(see("//problem/@text"), "withdraw"));
	ck_assert(!loaded("approval_signatures", "approval,round,person,signatory,group,answer,hash,at,method,procedures\n,1,1,6,5,B,signed,as shown,2026-03-10T09:00,password,1\n"));
	ck_assert_str_eq(stored("SELECT count(*) FROM approval_signatures"), "1");
	got("/approvals/1", "auditor");
	ck_assert_str_eq(see("/page/record/approval/@standing"), "moved");
	ck_assert_str_eq(see("/page/moved/to/@id"), "1");
	ck_assert_str_eq(see("/page/moved/@day"), "2026-03-10");
	ck_assert_str_eq(see("/page/moved/decision/@id"), "1");
	ck_assert_int_eq(count_of("/page/sign"), 0);
	got("/approvals", "auditor");
	ck_assert_str_eq(see("/page/list/approval/@standing"), "moved");
	ck_assert_str_eq(see("/page/list/approval/@waits_for"), "");
	got("/approvals?standing=open", "auditor");
	ck_assert_int_eq(count_of("/page/list/approval"), 1);
	ck_assert_str_eq(see("/page/list/@total"), "1");
	got("/", "ceo");
	ck_assert_str_eq(see("/page/waiting/request/@why"), "moved");
	ck_assert_int_eq(sent("/approvals/1/edit", "ceo", "version=3&" ON_ACCOUNT "&expires=2026-05-01"), 422);
	ck_assert_str_eq(see("//problem/@is"), "moved-to-the-successor");
	ck_assert_str_eq(stored("SELECT state || round FROM approvals"), "submitted1");
	ck_assert_int_eq(sent("/approvals/1/cancel", "ceo", "version=3&reason=moved"), 303);
	got("/", "ceo");
	ck_assert_int_eq(count_of("/page/waiting/request"), 0);
}
END_TEST

START_TEST(who_asked_asks_anew_for_the_successor_with_the_same_documents)
{
	company_signs();
	both_have_budgets();
	ck_assert_int_eq(sent("/approvals/new", "ceo", ON_ACCOUNT), 303);
	with_file("bill.txt", "a bill", 6);
	ck_assert_int_eq(sent("/documents", "ceo", "approval=1"), 303);
	with_file(NULL, NULL, 0);
	ck_assert_int_eq(said(ACCOUNT "&fate=moves&to=1&day=2026-02-20"), 303);
	ck_assert_int_eq(sent("/approvals/1/submit", "ceo", "version=1"), 422);
	ck_assert_str_eq(see("//problem/@is"), "moved-to-the-successor");
	got("/approvals/new?anew=1", "ceo");
	ck_assert_str_eq(see("/page/form/field[@name='legal_entity']/typed"), "1");
	ck_assert_str_eq(see("/page/form/field[@name='title']/typed"), "fee");
	ck_assert_str_eq(see("/page/form/field[@name='amount']/typed"), "1,000");
	ck_assert_str_eq(see("/page/form/field[@name='account']/typed"), "2");
	ck_assert_int_eq(sent("/approvals/new", "ceo", "anew=1&legal_entity=1&kind=payment&title=fee&amount=1,000&account=2&line=2"), 303);
	ck_assert_str_eq(stored("SELECT group_concat(approval) FROM approval_papers WHERE document = (SELECT max(id) FROM documents)"), "1,2");
	ck_assert_msg(sent("/approvals/2/submit", "ceo", "version=1") == 303, "%s", see("//problem/@is"));
	got("/approvals/2", "auditor");
	ck_assert_str_eq(see("/page/record/approval/@standing"), "submitted");
	got("/", "chair");
	ck_assert_int_eq(count_of("/page/waiting/to_approve"), 1);
}
END_TEST

START_TEST(a_transfer_that_waits_or_fell_stops_no_request)
{
	company_signs();
	asked();
	decision_waits();
	ck_assert_int_eq(said(ACCOUNT "&fate=moves&to=1&day=2026-02-20"), 303);
	got("/approvals/1", "auditor");
	ck_assert_str_eq(see("/page/record/approval/@standing"), "submitted");
	ck_assert_int_eq(signs("chair"), 422);
	ministry_answers("approved");
	got("/approvals/1", "auditor");
	ck_assert_str_eq(see("/page/record/approval/@standing"), "moved");
}
END_TEST

START_TEST(a_request_on_a_tabar_that_moved_is_stopped_too)
{
	ck_assert(loaded("tabarim", "legal_entity,number,title,kind,year,decision\n,2,7,x,one_off,2026,\n"));
	ck_assert(loaded("tabar_uses", "tabar,position,purpose,amount\n,1,1,work,100000\n"));
	ck_assert_int_eq(sent("/approvals/new", "ceo", "legal_entity=2&kind=contract&title=roads&amount=1&use=1"), 303);
	ck_assert_int_eq(said("what=tabar&thing=1&from=2&fate=moves&to=1&day=2026-03-05&decision=1"), 303);
	got("/approvals/1", "auditor");
	ck_assert_str_eq(see("/page/record/approval/@standing"), "draft");
	at_moment("2026-03-05T08:00");
	got("/approvals/1", "auditor");
	ck_assert_str_eq(see("/page/record/approval/@standing"), "moved");
	ck_assert_str_eq(see("/page/moved/@what"), "tabar");
	ck_assert_int_eq(sent("/approvals/1/submit", "ceo", "version=1"), 422);
	ck_assert_str_eq(see("//problem/@is"), "moved-to-the-successor");
	got("/approvals/new?anew=1", "ceo");
	ck_assert_str_eq(see("/page/form/field[@name='use']/typed"), "1");
}
END_TEST

TESTS_IN_A_HOUSE("transfers",
    what_moves_is_the_successors_from_that_day_and_not_before,
    an_account_is_listed_and_chosen_with_whoever_has_it,
    a_tabar_and_a_guarantee_move_too,
    the_sums_of_a_year_are_those_of_whoever_has_the_contract,
    who_may_sign_on_an_account_follows_it,
    a_decision_that_waits_moves_nothing_until_it_is_in_force,
    what_a_rejected_decision_said_is_said_again,
    a_decision_revoked_before_the_day_moves_nothing,
    what_moved_moves_on_and_what_it_rests_on_stays,
    nothing_moves_by_a_rejected_decision_or_to_whoever_is_not_there,
    an_appointment_that_passes_ends_and_the_successor_appoints_anew,
    nobody_passes_to_an_office_that_is_not_theirs_there,
    the_whole_list_is_said_in_one_form,
    an_entity_does_not_end_and_the_page_says_on_account_of_what,
    an_ended_entity_keeps_nothing_active_unnamed,
    an_entity_that_is_no_more_begins_nothing,
    before_an_account_moves_what_is_under_way_on_it_is_listed,
    after_an_account_moved_nobody_signs_and_the_page_says_why_and_who_can_do_what,
    who_asked_asks_anew_for_the_successor_with_the_same_documents,
    a_transfer_that_waits_or_fell_stops_no_request,
    a_request_on_a_tabar_that_moved_is_stopped_too)
