/* check_budgets.c: versions are copied, balanced and adopted by two decisions; changes keep their thresholds; closing is final. */
#include <stdio.h>
#include <string.h>

#include "page/form.h"
#include "house.h"

/* In tests/data/small decision 1 is the council's, adopted and in force; the finance committee is body 3 and has decided nothing. */
#define LINES "lines.new1.code=11&lines.new1.title=In&lines.new1.kind=income&lines.new1.amount=1,000&" \
	"lines.new2.code=61&lines.new2.title=Out&lines.new2.kind=expense&lines.new2.amount=900&" \
	"lines.new3.code=69&lines.new3.title=Unforeseen&lines.new3.kind=expense&lines.new3.amount=100&lines.new3.contingency=1"

static void
the_committee_recommends(void)
{
	ck_assert(loaded("decisions", "body,meeting,year,serial,decided,title,text,kind,result,method\n"
	    ",3,1,2026,1,2026-01-10,Recommend,Recommend it,budget,adopted,unanimous\n"));
}

static void
begun(void)
{
	ck_assert_int_eq(sent("/budgets/new", "treasurer", "legal_entity=1&year=2026"), 303);
	ck_assert_str_eq(stored("SELECT serial FROM budget_versions WHERE budget = 1"), "1");
	ck_assert_int_eq(sent("/budget_versions/1/lines", "treasurer", LINES), 303);
}

static void
adopted(void)
{
	begun();
	the_committee_recommends();
	ck_assert_int_eq(sent("/budget_versions/1/adopt", "treasurer", "version=1&committee=2&decision=1"), 303);
}

static const char *
state(void)
{
	got("/budgets/1", "viewer");
	return see("/page/record/budget/@state");
}

static void
with_threshold(void)
{
	ck_assert_int_eq(sent("/money_rules/new", "treasurer", "rule=virement_percent&value=20&source=Order+of+1959&since=1.1.2020"), 303);
}

START_TEST(a_budget_begins_with_a_version_that_is_a_draft)
{
	begun();
	ck_assert_str_eq(state(), "draft");
	ck_assert_int_eq(count_of("/page/lines/line"), 3);
	ck_assert_str_eq(see("/page/record/budget/@expense"), "100000");
	ck_assert_int_eq(sent("/budgets/new", "treasurer", "legal_entity=1&year=2026"), 422);
	ck_assert_int_eq(got("/budget_versions/1/lines", "viewer"), 403);
}
END_TEST

/* Adopted in January, in force from April: until then the version before it holds, and nothing else has to be done on the day. */
START_TEST(a_version_holds_from_the_day_its_decision_takes_effect)
{
	begun();
	the_committee_recommends();
	ck_assert(loaded("decisions", "body,meeting,year,serial,decided,title,text,kind,result,method,effective\n,1,1,2026,2,2026-01-20,x,y,budget,adopted,unanimous,2026-04-01\n"));
	ck_assert_int_eq(sent("/budget_versions/1/adopt", "treasurer", "version=1&committee=2&decision=3"), 303);
	ck_assert_str_eq(state(), "adopted");
	ck_assert_str_eq(see("/page/record/budget/@begins"), "2026-04-01");
	ck_assert_str_eq(see("/page/record/budget/@holds"), "");
	ck_assert_str_eq(see("/page/versions/version/decision/@from"), "2026-04-01");
	at_moment("2026-03-31T23:59");
	ck_assert_str_eq(state(), "adopted");
	at_moment("2026-04-01T00:00");
	ck_assert_str_eq(state(), "in_force");
	ck_assert_str_eq(see("/page/record/budget/@holds"), "yes");
}
END_TEST

START_TEST(a_change_counts_from_the_day_its_decision_takes_effect)
{
	adopted();
	ck_assert(loaded("decisions", "body,meeting,year,serial,decided,title,text,kind,result,method,effective\n,1,1,2026,2,2026-01-20,x,y,budget,adopted,unanimous,2026-04-01\n"));
	ck_assert_int_eq(sent("/budgets/1/budget_changes/new", "treasurer", "kind=virement&from_line=2&to_line=3&amount=50&reason=x&decision=3"), 303);
	ck_assert_str_eq(state(), "in_force");
	ck_assert_str_eq(see("/page/changes/change/@standing"), "waiting");
	ck_assert_str_eq(see("/page/lines/line[@code='61']/@amount"), "90000");
	at_moment("2026-04-01T09:00");
	ck_assert_str_eq(state(), "in_force");
	ck_assert_str_eq(see("/page/changes/change/@standing"), "in_force");
	ck_assert_str_eq(see("/page/lines/line[@code='61']/@amount"), "85000");
}
END_TEST

START_TEST(a_supplementary_budget_stands_on_two_desks_until_it_is_decided)
{
	adopted();
	ck_assert(loaded("money_rules", "rule,value,source,since\n,supplementary_days,14,A rule,2020-01-01\n"));
	ck_assert_int_eq(sent("/budgets/1/budget_changes/new", "treasurer", "kind=supplementary&from_line=1&to_line=2&amount=50&reason=Grant&submitted=16.2.2026"), 303);
	got("/", "treasurer");
	ck_assert_str_eq(see("/page/waiting/supplement/@day"), "2026-03-02");
	ck_assert_str_eq(see("/page/waiting/supplement/@late"), "");
	got("/", "chair");
	ck_assert_int_eq(count_of("/page/waiting/supplement"), 0);
	at_moment("2026-03-03T09:00");
	got("/", "secretary");
	ck_assert_str_eq(see("/page/waiting/supplement/@late"), "1");
	ck_assert_str_eq(see("/page/waiting/supplement/@source"), "A rule");
	ck_assert_int_eq(sent("/budgets/1/budget_changes/1/edit", "treasurer", "version=1&submitted=16.2.2026&decision=1"), 303);
	got("/", "secretary");
	ck_assert_int_eq(count_of("/page/waiting/supplement"), 0);
}
END_TEST

/* Who answers for a line is a fact about people, not about money: it changes after adoption too, and its history tells. */
START_TEST(who_answers_for_a_line_changes_after_it_was_adopted)
{
	adopted();
	ck_assert_int_eq(got("/budget_versions/1/owners", "secretary"), 403);
	ck_assert_int_eq(got("/budget_versions/1/owners", "treasurer"), 200);
	ck_assert_int_eq(count_of("/page/form/row"), 3);
	ck_assert_msg(sent("/budget_versions/1/owners", "treasurer", "version=0&lines.2.version=1&lines.2.owner=4&lines.3.version=1&lines.3.owner=") == 303, "%s %s", see("//problem/@is"), see("//problem/@text"));
	ck_assert_str_eq(stored("SELECT group_concat(coalesce(owner, '-') || ' ' || version) FROM budget_lines"), "- 1,4 2,- 1");
	got("/budgets/1", "viewer");
	ck_assert_str_eq(see("/page/lines/line[@code='61']/owner/@id"), "4");
	got("/budget_versions/1/budget_lines/2/history", "viewer");
	ck_assert_int_eq(count_of("/page/history/change/field[@name='owner']"), 1);
	ck_assert_int_eq(sent("/budget_versions/1/owners", "treasurer", "version=0&lines.2.version=1&lines.2.owner=5"), 409);
	ck_assert_int_eq(sent("/budget_versions/1/owners", "treasurer", "version=0&lines.2.version=2&lines.2.owner=999"), 422);
	ck_assert_str_eq(see("/page/problem/@field"), "lines.2.owner");
	ck_assert_int_eq(sent("/budget_versions/1/owners", "treasurer", "version=0&lines.2.version=2&lines.2.owner="), 303);
	ck_assert_str_eq(stored("SELECT owner IS NULL FROM budget_lines WHERE id = 2"), "1");
}
END_TEST

START_TEST(lines_are_pasted_into_rows_and_kept_when_saved)
{
	begun();
	ck_assert_int_eq(sent("/budget_versions/1/lines", "treasurer", "step=paste&paste=%D7%A7%D7%95%D7%93%09%D7%A1%D7%9B%D7%95%D7%9D%09%D7%A9%D7%9D%09%D7%A1%D7%95%D7%92%0A"
	    "62%0912+%D7%90%D7%9C%D7%A3%09Roads%09%D7%94%D7%95%D7%A6%D7%90%D7%94%0A63%0985.995%09Trees%09expense"), 200);
	ck_assert_str_eq(see("/page/form/row[4]/field[1]/typed"), "62");
	ck_assert_str_eq(see("/page/form/row[4]/field[2]/typed"), "Roads");
	ck_assert_str_eq(see("/page/form/row[4]/field[3]/typed"), "expense");
	ck_assert_str_eq(see("/page/form/row[5]/field[4]/typed"), "85.995");
	ck_assert_str_eq(stored("SELECT count(*) FROM budget_lines"), "3");
	ck_assert_int_eq(sent("/budget_versions/1/lines", "treasurer", "lines.new1.code=63&lines.new1.title=Trees&lines.new1.kind=expense&lines.new1.amount=85.995"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "money-is-ambiguous");
	ck_assert_int_eq(sent("/budget_versions/1/lines", "treasurer", "lines.new1.code=61&lines.new1.title=Twice&lines.new1.kind=expense&lines.new1.amount=5"), 422);
	ck_assert_int_eq(sent("/budget_versions/1/lines", "treasurer", "lines.new1.code=62&lines.new1.title=Roads&lines.new1.kind=expense&lines.new1.amount=12"), 303);
	ck_assert_int_eq(sent("/budget_versions/1/lines", "treasurer", "version=&lines.4.version=1&lines.4.code=62&lines.4.title=Roads&lines.4.kind=expense&lines.4.amount=12&lines.4.dropped=1"), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM budget_lines WHERE NOT dropped"), "3");
}
END_TEST

START_TEST(income_equals_expense_or_it_is_not_adopted)
{
	begun();
	the_committee_recommends();
	ck_assert_int_eq(sent("/budget_versions/1/lines", "treasurer", "lines.new1.code=62&lines.new1.title=Roads&lines.new1.kind=expense&lines.new1.amount=12.34"), 303);
	ck_assert_int_eq(sent("/budget_versions/1/adopt", "treasurer", "version=1&committee=2&decision=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "income-equals-expense");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "1,012.34"));
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "12.34"));
	ck_assert_str_eq(written_past("budget_versions", 1, &(struct change){ "adopted", "2026-02-01" }, 1), "income_equals_expense");
	ck_assert_str_eq(written_past("budget_versions", 1, &(struct change){ "decision", "1" }, 1), "income_equals_expense");
	ck_assert_str_eq(state(), "draft");
}
END_TEST

START_TEST(it_passes_the_committee_and_the_council)
{
	begun();
	ck_assert_int_eq(sent("/budget_versions/1/adopt", "treasurer", "version=1&decision=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "budget-passes-the-committee");
	ck_assert_int_eq(sent("/budget_versions/1/adopt", "treasurer", "version=1&committee=1&decision=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "not-of-the-committee");
	the_committee_recommends();
	ck_assert_int_eq(sent("/budget_versions/1/adopt", "treasurer", "version=1&committee=2&decision=2"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "not-of-the-council");
	ck_assert_int_eq(sent("/budget_versions/1/adopt", "treasurer", "version=1&committee=2&decision=1"), 303);
	ck_assert_str_eq(state(), "in_force");
	ck_assert_int_eq(sent("/budgets/1/edit", "treasurer", "version=1&ministry=1"), 303);
	ck_assert_str_eq(state(), "adopted");
	ck_assert_int_eq(sent("/external_approvals/new", "treasurer", "approver=interior&budget_version=1&submitted=1.2.2026"), 303);
	ck_assert_str_eq(state(), "waiting");
	ck_assert_str_eq(see("/page/record/budget/@submitted"), "2026-02-01");
	ck_assert_int_eq(sent("/external_approvals/1/edit", "treasurer", "version=1&approver=interior&submitted=1.2.2026&answered=20.2.2026&answer=approved"), 303);
	ck_assert_str_eq(state(), "in_force");
	ck_assert_str_eq(see("/page/record/budget/@approved"), "2026-02-20");
}
END_TEST

START_TEST(what_was_adopted_stays)
{
	adopted();
	ck_assert_int_eq(sent("/budget_versions/1/lines", "treasurer", "version=&lines.2.version=1&lines.2.code=61&lines.2.title=Out&lines.2.kind=expense&lines.2.amount=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "adopted_version_is_final");
	ck_assert_int_eq(sent("/budget_versions/1/adopt", "treasurer", "version=2&committee=2&decision=1"), 422);
	ck_assert(!loaded("budget_lines", "budget_version,code,title,kind,amount\n,1,77,x,expense,1\n"));
	ck_assert_int_eq(got("/budget_versions/1/lines", "treasurer"), 422);
}
END_TEST

START_TEST(a_version_begins_as_a_copy_with_what_changed_since)
{
	adopted();
	with_threshold();
	ck_assert_int_eq(sent("/budgets/1/budget_changes/new", "treasurer", "kind=virement&from_line=3&to_line=2&amount=20&reason=x"), 303);
	ck_assert_int_eq(sent("/budget_versions/new", "treasurer", "budget=1&reason=Update"), 303);
	ck_assert_str_eq(stored("SELECT group_concat(code || ':' || amount) FROM (SELECT code, amount FROM budget_lines WHERE budget_version = 2 ORDER BY code)"), "11:100000,61:92000,69:8000");
	ck_assert_int_eq(sent("/budget_versions/new", "treasurer", "budget=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "one-draft-at-a-time");
	got("/budgets/1", "viewer");
	ck_assert_str_eq(see("/page/record/budget/@serial"), "1");
}
END_TEST

START_TEST(the_treasurer_moves_alone_up_to_the_threshold)
{
	adopted();
	ck_assert_int_eq(sent("/budgets/1/budget_changes/new", "treasurer", "kind=virement&from_line=3&to_line=2&amount=1&reason=x"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "virement-without-a-rule");
	with_threshold();
	ck_assert_int_eq(sent("/budgets/1/budget_changes/new", "treasurer", "kind=virement&from_line=3&to_line=2&amount=20.01&reason=x"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "virement-needs-a-decision");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "20.01"));
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "Order of 1959"));
	ck_assert_int_eq(sent("/budgets/1/budget_changes/new", "treasurer", "kind=virement&from_line=3&to_line=2&amount=20&reason=x"), 303);
	ck_assert_int_eq(sent("/budgets/1/budget_changes/new", "treasurer", "kind=virement&from_line=3&to_line=2&amount=0.01&reason=x"), 422);
	ck_assert_int_eq(sent("/budgets/1/budget_changes/new", "treasurer", "kind=virement&from_line=3&to_line=2&amount=10&reason=x&decision=1"), 303);
	ck_assert_str_eq(stored("SELECT group_concat(amount) FROM line_amounts"), "100000,93000,7000");
	ck_assert_int_eq(sent("/budgets/1/budget_changes/new", "treasurer", "kind=virement&from_line=3&to_line=2&amount=71&reason=x&decision=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "line-has-less");
}
END_TEST

START_TEST(changes_go_between_lines_that_fit)
{
	static const struct { const char *form, *problem; } table[] = {
		{ "kind=virement&from_line=1&to_line=2&amount=1&reason=x&decision=1", "virement-is-of-expense" },
		{ "kind=virement&from_line=2&to_line=1&amount=1&reason=x&decision=1", "changes-go-to-expense" },
		{ "kind=supplementary&from_line=2&to_line=3&amount=1&reason=x&decision=1", "supplement-comes-from-income" },
		{ "kind=virement&from_line=2&to_line=2&amount=1&reason=x&decision=1", "other_line" },
	};

	adopted();
	with_threshold();
	for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
		ck_assert_int_eq(sent("/budgets/1/budget_changes/new", "treasurer", table[i].form), 422);
		ck_assert_str_eq(see("/page/problem/@is"), table[i].problem);
	}
}
END_TEST

START_TEST(a_supplementary_budget_counts_when_it_is_decided)
{
	adopted();
	ck_assert_int_eq(sent("/money_rules/new", "treasurer", "rule=supplementary_days&value=14&source=x&since=1.1.2020"), 303);
	ck_assert_int_eq(sent("/budgets/1/budget_changes/new", "treasurer", "kind=supplementary&from_line=1&to_line=2&amount=50&reason=grant&submitted=20.2.2026"), 303);
	got("/budgets/1", "viewer");
	ck_assert_str_eq(see("/page/changes/change/@standing"), "waiting");
	ck_assert_str_eq(see("/page/changes/change/@due.day"), "2026-03-06");
	ck_assert_str_eq(see("/page/record/budget/@income"), "100000");
	ck_assert_int_eq(sent("/budgets/1/budget_changes/1/edit", "treasurer", "version=1&submitted=20.2.2026&decision=1"), 303);
	got("/budgets/1", "viewer");
	ck_assert_str_eq(see("/page/record/budget/@income"), "105000");
	ck_assert_str_eq(see("/page/record/budget/@expense"), "105000");
}
END_TEST

START_TEST(thresholds_are_dated_and_confirmed_by_the_legal_adviser)
{
	with_threshold();
	ck_assert_int_eq(sent("/money_rules/new", "treasurer", "rule=virement_percent&value=10&source=Our+order&since=1.3.2026"), 303);
	ck_assert_str_eq(stored("SELECT until FROM money_rules WHERE id = 1"), "2026-02-28");
	ck_assert_int_eq(sent("/money_rules/2/confirm", "treasurer", "version=1"), 403);
	ck_assert_int_eq(sent("/money_rules/2/confirm", "legal", "version=1"), 303);
	ck_assert_int_eq(sent("/money_rules/2/edit", "treasurer", "version=2&source=x"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "confirmed-rule-is-final");
}
END_TEST

START_TEST(commitments_of_a_line_go_on_in_the_next_version)
{
	adopted();
	ck_assert(loaded("approvals", "legal_entity,kind,title,amount,line,requester,state\n,1,payment,x,30000,2,10,approved\n"));
	ck_assert_int_eq(sent("/budget_versions/new", "treasurer", "budget=1"), 303);
	ck_assert(!loaded("approvals", "legal_entity,kind,title,amount,line,requester,state\n,1,payment,x,60001,5,10,approved\n"));
	ck_assert_int_eq(sent("/budget_versions/2/adopt", "treasurer", "version=1&committee=2&decision=1"), 303);
	ck_assert_str_eq(stored("SELECT available FROM availability WHERE what = 'line' AND id = 5"), "60000");
	ck_assert_str_eq(stored("SELECT available FROM availability WHERE what = 'line' AND id = 2"), "60000");
	ck_assert(loaded("approvals", "legal_entity,kind,title,amount,line,requester,state\n,1,payment,x,60000,2,10,approved\n"));
	ck_assert_str_eq(stored("SELECT available FROM availability WHERE what = 'line' AND id = 5"), "0");
}
END_TEST

START_TEST(nothing_is_committed_before_a_budget_is_in_force)
{
	begun();
	ck_assert(!loaded("approvals", "legal_entity,kind,title,amount,line,requester,state\n,1,payment,x,1,2,10,approved\n"));
}
END_TEST

START_TEST(closing_is_a_decision_and_final)
{
	adopted();
	ck_assert_int_eq(sent("/budgets/1/close", "treasurer", "version=1&closed=1.3.2026"), 422);
	ck_assert_int_eq(sent("/budgets/1/close", "treasurer", "version=1&closed=1.3.2026&closing=1"), 303);
	ck_assert_str_eq(state(), "closed");
	ck_assert_int_eq(sent("/budgets/1/edit", "treasurer", "version=2&note=x"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "closed_budget_is_final");
	ck_assert(!loaded("approvals", "legal_entity,kind,title,amount,line,requester,state\n,1,payment,x,1,2,10,approved\n"));
}
END_TEST

/* A version that waits for an answer from outside leaves the one before it in force; what was committed stays with it. */
START_TEST(a_version_that_waits_for_an_answer_leaves_the_one_before_it_in_force)
{
	ck_assert_int_eq(sent("/budgets/new", "treasurer", "legal_entity=1&year=2026&ministry=1"), 303);
	ck_assert_int_eq(sent("/budget_versions/1/lines", "treasurer", LINES), 303);
	the_committee_recommends();
	ck_assert_int_eq(sent("/budget_versions/1/adopt", "treasurer", "version=1&committee=2&decision=1"), 303);
	ck_assert_str_eq(state(), "adopted");
	ck_assert_str_eq(see("/page/versions/version/@holds"), "");
	ck_assert_str_ne(see("/page/record/budget/@obstacle.say"), "");
	ck_assert_str_eq(stored("SELECT open FROM availability WHERE what = 'line' AND id = 2"), "0");
	ck_assert_int_eq(sent("/external_approvals/new", "treasurer", "approver=interior&budget_version=1&submitted=1.2.2026&answered=20.2.2026&answer=approved"), 303);
	ck_assert_str_eq(state(), "in_force");
	ck_assert_str_eq(stored("SELECT open FROM availability WHERE what = 'line' AND id = 2"), "1");
	ck_assert_int_eq(sent("/budget_versions/new", "treasurer", "budget=1&reason=update"), 303);
	ck_assert_int_eq(sent("/budget_versions/2/lines", "treasurer", "lines.4.version=1&lines.4.code=11&lines.4.title=In&lines.4.kind=income&lines.4.amount=1,200&"
	    "lines.5.version=1&lines.5.code=61&lines.5.title=Out&lines.5.kind=expense&lines.5.amount=1,100"), 303);
	ck_assert_int_eq(sent("/budget_versions/2/adopt", "treasurer", "version=1&committee=2&decision=1"), 303);
	ck_assert_str_eq(state(), "in_force");
	ck_assert_str_eq(see("/page/record/budget/@shown"), "1");
	ck_assert_str_eq(see("/page/versions/version[@id='1']/@holds"), "yes");
	ck_assert_str_eq(see("/page/versions/version[@id='2']/@holds"), "");
	ck_assert_str_eq(stored("SELECT approved FROM availability WHERE what = 'line' AND id = 2"), "90000");
	got("/budget_versions/2", "treasurer");
	ck_assert_str_eq(see("/page/record/budget_version/@obstacle"), "unasked");
	ck_assert_int_eq(sent("/external_approvals/new", "treasurer", "approver=interior&budget_version=2&submitted=21.2.2026&answered=22.2.2026&answer=rejected"), 303);
	got("/budget_versions/2", "treasurer");
	ck_assert_str_eq(see("/page/record/budget_version/@obstacle"), "refused");
	ck_assert_str_eq(see("/page/outside/external/@why"), "refused");
	ck_assert_int_eq(sent("/external_approvals/new", "treasurer", "approver=interior&budget_version=2&submitted=23.2.2026&answered=24.2.2026&answer=conditional&terms=A+plan"), 303);
	ck_assert_str_eq(stored("SELECT holds FROM budget_current"), "1");
	ck_assert_int_eq(sent("/external_approvals/3/edit", "treasurer", "version=1&approver=interior&submitted=23.2.2026&answered=24.2.2026&answer=conditional&terms=A+plan&met=28.2.2026"), 303);
	ck_assert_str_eq(stored("SELECT holds FROM budget_current"), "2");
	ck_assert_str_eq(state(), "in_force");
	ck_assert_str_eq(see("/page/record/budget/@shown"), "2");
	ck_assert_str_eq(stored("SELECT approved FROM availability WHERE what = 'line' AND id = 2"), "110000");
}
END_TEST

START_TEST(another_than_the_ministry_holds_a_version_up_too_and_who_watches_is_told)
{
	adopted();
	ck_assert_str_eq(state(), "in_force");
	ck_assert_int_eq(sent("/external_approvals/new", "treasurer", "approver=treasury&budget_version=1&submitted=20.2.2026&expected=28.2.2026&watcher=6"), 303);
	ck_assert_str_eq(state(), "waiting");
	ck_assert_str_eq(stored("SELECT open FROM availability WHERE what = 'line' AND id = 2"), "0");
	got("/", "treasurer");
	ck_assert_int_eq(count_of("/page/waiting/outside[@budget='yes']"), 1);
	ck_assert_str_eq(see("/page/waiting/outside/@late"), "1");
	got("/external_approvals", "auditor");
	ck_assert_str_eq(see("/page/list/external/budget_version/@name"), "2026 (1)");
	ck_assert_int_eq(sent("/external_approvals/1/edit", "treasurer", "version=1&approver=treasury&submitted=20.2.2026&answered=1.3.2026&answer=not_needed"), 303);
	ck_assert_str_eq(state(), "in_force");
}
END_TEST

TESTS_IN_A_HOUSE("budgets", a_budget_begins_with_a_version_that_is_a_draft, a_version_holds_from_the_day_its_decision_takes_effect, a_change_counts_from_the_day_its_decision_takes_effect,
    a_supplementary_budget_stands_on_two_desks_until_it_is_decided, who_answers_for_a_line_changes_after_it_was_adopted, lines_are_pasted_into_rows_and_kept_when_saved,
    income_equals_expense_or_it_is_not_adopted, it_passes_the_committee_and_the_council, what_was_adopted_stays,
    a_version_begins_as_a_copy_with_what_changed_since, the_treasurer_moves_alone_up_to_the_threshold, changes_go_between_lines_that_fit,
    a_supplementary_budget_counts_when_it_is_decided, thresholds_are_dated_and_confirmed_by_the_legal_adviser,
    commitments_of_a_line_go_on_in_the_next_version, nothing_is_committed_before_a_budget_is_in_force, closing_is_a_decision_and_final,
    a_version_that_waits_for_an_answer_leaves_the_one_before_it_in_force,
    another_than_the_ministry_holds_a_version_up_too_and_who_watches_is_told)
