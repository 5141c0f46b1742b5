/* check_approvals.c: what has to be signed is signed by those who may, each once, over what they saw, and by nobody else. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pinkas.h"
#include "house.h"

/* People of the small house by their numbers. */
enum { SECRETARY = 1, CHAIR, SOUTH, EAST, WEST, TREASURER, AUDITOR };

enum { CEILING = 20000000 };            /* agorot: 200,000 shekels */

#define SIGN_CONTRACT "legal_entity=1&kind=contract&title=work order 77/26&amount=186,400&use=1&decision=1"

static struct request r;
static char hash[80], form[400], path[100];

static void
begin(void)
{
	request_begin(&r, arena_open());
	xml_begin(&r);
	r.method = POST;
	r.actor = "test";
	request_clock(&r, calendar_at("2026-02-01T09:00"));
	db_begin(&r);
}

static void
end(void)
{
	db_end(&r);
	xml_end(&r);
	arena_close(r.arena);
}

static int
written(const char *table, int id, const struct change *changes, int count)
{
	const struct registry its = { .name = table };
	int version = id == 0 ? 0 : (int)strtol(stored(arena_print(r.arena,
	    "SELECT version FROM %s WHERE id = %d", table, id)), NULL, 10);
	int made = (int)record_write(&r, &its, id, version, changes, count);

	ck_assert_msg(!refused(&r), "%s was refused: %s", table,
	    r.problems != NULL ? r.problems->is : "?");
	return made;
}

#define WRITTEN(table, ...) written(table, 0, (struct change[]){ __VA_ARGS__ }, sizeof((struct change[]){ __VA_ARGS__ }) / sizeof(struct change))
#define CHANGED(table, id, ...) do { begin(); written(table, id, (struct change[]){ __VA_ARGS__ }, sizeof((struct change[]){ __VA_ARGS__ }) / sizeof(struct change)); end(); } while (0)
#define ADDED(table, ...) do { begin(); WRITTEN(table, __VA_ARGS__); end(); } while (0)

static const char *
digits(int64_t number)
{
	return arena_print(r.arena, "%lld", (long long)number);
}

static void
appoint(int person, const char *capacity, const char *group, const char *scope, const char *rests, int on, const char *until)
{
	WRITTEN("signatories", { "legal_entity", "1" }, { "person", digits(person) }, { "capacity", capacity }, { "group", group },
	    { "scope", scope }, { "ceiling", digits(CEILING) }, { "since", "2025-01-01" }, { "until", until }, { "decision", "1" },
	    { "confirmed", "2026-01-20" }, { on != 0 ? rests : "note", on != 0 ? digits(on) : "test" });
}

/* Chair and deputy are group A, the treasurer B, the secretary C; a tabar of 212,000 shekels is open. */
static void
furnish(void)
{
	static const char *const scopes[] = { "contracts_financial", "masav", "guarantee" };
	int treasurer, secretary;

	begin();
	treasurer = WRITTEN("offices", { "legal_entity", "1" }, { "person", "6" }, { "kind", "treasurer" });
	secretary = WRITTEN("offices", { "legal_entity", "1" }, { "person", "1" }, { "kind", "secretary" });
	WRITTEN("users", { "person", "3" }, { "role", "council_member" }, { "since", "2024-01-01" });
	for (int i = 0; i < 3; i++) {
		if (i > 0)              /* the small house has the first */
			WRITTEN("signing_rules", { "legal_entity", "1" }, { "scope", scopes[i] }, { "group_a", "1" }, { "group_b", "1" },
			    { "stamp", "1" }, { "source", "s. 203" }, { "since", "2020-01-01" });
		appoint(CHAIR, "chair", "A", scopes[i], "membership", 1, NULL);
		appoint(TREASURER, "treasurer", "B", scopes[i], "office", treasurer, NULL);
		appoint(SOUTH, "other", "A", scopes[i], NULL, 0, "2026-03-10");
	}
	WRITTEN("signing_rules", { "legal_entity", "1" }, { "scope", "contracts_nonfinancial" }, { "group_a", "1" }, { "group_c", "1" },
	    { "source", "s. 203" }, { "since", "2020-01-01" });
	appoint(CHAIR, "chair", "A", "contracts_nonfinancial", "membership", 1, NULL);
	appoint(SECRETARY, "secretary", "C", "contracts_nonfinancial", "office", secretary, NULL);
	WRITTEN("tabarim", { "legal_entity", "1" }, { "number", "1042" }, { "title", "marking of roads" });
	WRITTEN("tabar_sources", { "tabar", "1" }, { "funder", "fund" }, { "kind", "fund" }, { "amount", "21200000" });
	WRITTEN("tabar_uses", { "tabar", "1" }, { "position", "1" }, { "purpose", "work" }, { "amount", "21200000" });
	end();
	CHANGED("tabarim", 1, { "decision", "1" });
}

static void
submitted(const char *fields, const char *as)
{
	ck_assert_int_eq(sent("/approvals/new", as, fields), 303);
	snprintf(path, sizeof(path), "/approvals/%lld", (long long)made());
	snprintf(form, sizeof(form), "%s/submit", path);
	ck_assert_msg(sent(form, as, "version=1") == 303, "submit: %s", see("//problem/@is"));
}

/* The hash that the page shows now. */
static const char *
shown(void)
{
	ck_assert_int_eq(got(path, "auditor"), 200);
	snprintf(hash, sizeof(hash), "%s", see("/page/record/approval/@hash"));
	return hash;
}

static int
signs(const char *as, const char *more)
{
	char to[120];

	snprintf(form, sizeof(form), "hash=%s%s", shown(), more);
	snprintf(to, sizeof(to), "%s/sign", path);
	return sent(to, as, form);
}

#define HASH_BUT_ONE "123456789012345678901234567890123456789012345678901234567890123"
#define HASH "0" HASH_BUT_ONE

#define STATED "&procedures=1&budgeted=1&no_deficit=1"

static const char *
state(void)
{
	return stored("SELECT state FROM approvals ORDER BY id DESC LIMIT 1");
}

START_TEST(a_contract_is_approved_by_chair_and_treasurer_and_reserves_its_sum)
{
	furnish();
	submitted(SIGN_CONTRACT, "procurement");
	ck_assert_int_eq(got(path, "treasurer"), 200);
	ck_assert_int_eq(count_of("/page/groups/group"), 2);
	ck_assert_str_eq(see("/page/available/@available"), "21200000");
	ck_assert_str_eq(see("/page/record/approval/@amount"), "18640000");
	ck_assert_int_eq(count_of("/page/sign/statement"), 3);
	ck_assert_int_eq(signs("treasurer", ""), 422);
	ck_assert_str_eq(see("//problem/@is"), "treasurer-states-three-things");
	ck_assert_int_eq(signs("treasurer", "&procedures=1&no_deficit=1"), 422);
	ck_assert_int_eq(signs("treasurer", STATED), 303);
	ck_assert_str_eq(state(), "submitted");
	ck_assert_int_eq(signs("chair", ""), 303);
	ck_assert_str_eq(state(), "approved");
	ck_assert_str_eq(stored("SELECT committed FROM availability WHERE what = 'use' AND id = 1"), "18640000");
	ck_assert_str_eq(stored("SELECT count(DISTINCT person) FROM approval_signatures"), "2");
	ck_assert_int_eq(sent("/approvals/1/execute", "treasurer", "version=4"), 303);
	ck_assert_str_eq(stored("SELECT committed FROM availability WHERE what = 'use' AND id = 1"), "18640000");
}
END_TEST

START_TEST(the_treasurer_cannot_state_a_budget_that_is_not_there)
{
	furnish();
	submitted("legal_entity=1&kind=contract&title=a&amount=62,000&use=1&decision=1", "procurement");
	ck_assert_int_eq(signs("treasurer", STATED), 303);
	ck_assert_int_eq(signs("chair", ""), 303);
	submitted(SIGN_CONTRACT, "procurement");
	ck_assert_int_eq(got(path, "treasurer"), 200);
	ck_assert_str_eq(see("/page/available/@available"), "15000000");
	ck_assert_str_eq(see("/page/available/@enough"), "");
	ck_assert_int_eq(signs("treasurer", STATED), 422);
	ck_assert_str_eq(see("//problem/@is"), "not-that-much-is-available");
	ck_assert_ptr_nonnull(strstr(see("//problem/@text"), "150,000"));
	ck_assert_ptr_nonnull(strstr(see("//problem/@text"), "186,400"));
	ck_assert_str_eq(state(), "submitted");
}
END_TEST

/* A line of 2025 and one of 2026, each of 100,000 shekels and in force; their ids follow in this order. */
static void
budget_of_two_years(void)
{
	begin();
	for (int year = 2025; year <= 2026; year++) {
		int budget = WRITTEN("budgets", { "legal_entity", "1" }, { "year", digits(year) }, { "ministry", "0" });
		int version = WRITTEN("budget_versions", { "budget", digits(budget) }, { "serial", "1" });

		WRITTEN("budget_lines", { "budget_version", digits(version) }, { "code", "1" }, { "title", "in" }, { "kind", "income" }, { "amount", "10000000" });
		WRITTEN("budget_lines", { "budget_version", digits(version) }, { "code", "6" }, { "title", "out" }, { "kind", "expense" }, { "amount", "10000000" });
	}
	end();
	CHANGED("budget_versions", 1, { "adopted", "2025-01-01" });
	CHANGED("budget_versions", 2, { "adopted", "2026-01-01" });
}

START_TEST(what_is_budgeted_is_budgeted_this_year)
{
	furnish();
	budget_of_two_years();
	submitted("legal_entity=1&kind=contract&title=a&amount=500&line=4&decision=1", "procurement");
	ck_assert_int_eq(signs("treasurer", STATED), 303);
	ck_assert_int_eq(sent("/approvals/new", "procurement", "legal_entity=1&kind=contract&title=a&amount=500&line=2&decision=1"), 422);
	ck_assert_str_eq(see("//problem/@is"), "not-a-choice");
	submitted("legal_entity=1&kind=contract&title=a&amount=500&line=4&decision=1", "procurement");
	CHANGED("approvals", 2, { "line", "2" });
	ck_assert_int_eq(got(path, "treasurer"), 200);
	ck_assert_str_eq(see("/page/available/@past"), "2025");
	ck_assert_str_eq(see("/page/available/@enough"), "");
	ck_assert_int_eq(signs("treasurer", STATED), 422);
	ck_assert_str_eq(see("//problem/@is"), "budget-of-another-year");
	ck_assert_ptr_nonnull(strstr(see("//problem/@text"), "2025"));
	ck_assert_ptr_nonnull(strstr(see("//problem/@text"), "2026"));
}
END_TEST

START_TEST(what_the_books_say_is_shown_to_whoever_states_that_it_is_budgeted)
{
	furnish();
	budget_of_two_years();
	ADDED("actuals", { "asof", "2026-01-31" }, { "line", "4" }, { "amount", "9990000" });
	submitted("legal_entity=1&kind=contract&title=a&amount=500&line=4&decision=1", "procurement");
	ck_assert_int_eq(got(path, "treasurer"), 200);
	ck_assert_str_eq(see("/page/available/@spent"), "9990000");
	ck_assert_str_eq(see("/page/available/@asof"), "2026-01-31");
	ck_assert_str_eq(see("/page/available/@beyond"), "yes");
	ck_assert_str_eq(see("/page/available/@enough"), "yes");
}
END_TEST

START_TEST(a_payment_of_a_commitment_reserves_nothing_again_and_never_more_than_it)
{
	furnish();
	submitted("legal_entity=1&kind=contract&title=works&amount=1,000&use=1&decision=1", "procurement");
	ck_assert_int_eq(sent("/approvals/new", "procurement", "legal_entity=1&kind=payment&title=bill&amount=600&pays=1"), 422);
	ck_assert_str_eq(see("//problem/@is"), "not-a-choice");
	ck_assert_int_eq(signs("treasurer", STATED), 303);
	ck_assert_int_eq(signs("chair", ""), 303);
	ck_assert_int_eq(sent("/approvals/new", "procurement", "legal_entity=1&kind=payment&title=bill&amount=600&pays=1&use=1"), 422);
	ck_assert_str_eq(see("//problem/@is"), "paid_from_a_line_or_a_use");
	ck_assert_int_eq(sent("/approvals/new", "procurement", "legal_entity=1&kind=contract&title=bill&amount=600&pays=1"), 422);
	ck_assert_str_eq(see("//problem/@is"), "only_a_payment_pays");
	ck_assert_int_eq(sent("/approvals/new", "procurement", "legal_entity=1&kind=payment&title=bill&amount=1,000.01&pays=1"), 422);
	ck_assert_str_eq(see("//problem/@is"), "paid_within_its_commitment");
	submitted("legal_entity=1&kind=payment&title=bill&amount=600&pays=1", "procurement");
	ck_assert_int_eq(got(path, "treasurer"), 200);
	ck_assert_str_eq(see("/page/available/@available"), "100000");
	ck_assert_ptr_nonnull(strstr(stored("SELECT content FROM approval_rounds WHERE approval = 2"), "pays: works 1"));
	ck_assert_int_eq(signs("treasurer", STATED), 303);
	ck_assert_int_eq(signs("chair", ""), 303);
	ck_assert_str_eq(state(), "approved");
	ck_assert_str_eq(stored("SELECT committed || ' ' || available FROM availability WHERE what = 'use' AND id = 1"), "100000 21100000");
	submitted("legal_entity=1&kind=payment&title=bill&amount=500&pays=1", "procurement");
	ck_assert_int_eq(got(path, "treasurer"), 200);
	ck_assert_str_eq(see("/page/available/@available"), "40000");
	ck_assert_str_eq(see("/page/available/@enough"), "");
	ck_assert_int_eq(signs("treasurer", STATED), 303);
	ck_assert_int_eq(signs("chair", ""), 422);
	ck_assert_str_eq(see("//problem/@is"), "paid_within_its_commitment");
	ck_assert(!loaded("approvals", "legal_entity,kind,title,amount,pays,requester,state\n,1,payment,x,40001,1,3,approved\n"));
	ck_assert(loaded("approvals", "legal_entity,kind,title,amount,pays,requester,state\n,1,payment,x,40000,1,3,approved\n"));
	ck_assert_int_eq(got("/money/2", "viewer"), 200);
	ck_assert_str_eq(see("/page/record/approval/pays/@id"), "1");
	ck_assert_str_eq(see("/page/decisions/decision/@id"), "1");
	got("/money", "viewer");
	ck_assert_int_eq(count_of("/page/commitments/commitment"), 1);
}
END_TEST

START_TEST(whatever_commits_money_names_its_budget)
{
	furnish();
	ck_assert_int_eq(sent("/approvals/new", "procurement", "legal_entity=1&kind=other&title=a&amount=500"), 303);
	ck_assert_int_eq(sent("/approvals/1/submit", "procurement", "version=1"), 422);
	ck_assert_str_eq(see("//problem/@is"), "commitment-names-its-budget");
	ck_assert_int_eq(sent("/approvals/new", "procurement", "legal_entity=1&kind=payment&title=a&amount=500"), 303);
	ck_assert_int_eq(sent("/approvals/2/submit", "procurement", "version=1"), 422);
	ck_assert_str_eq(see("//problem/@is"), "commitment-names-its-budget");
}
END_TEST

/* Every role that could, as requester and as signer: the only pairs that sign are those appointed, and never oneself. */
START_TEST(of_every_pair_of_roles_only_the_appointed_sign_and_nobody_their_own)
{
	static const char *const roles[] = { "secretary", "chair", "ceo", "treasurer", "legal", "procurement", "auditor", "coordinator",
	    "council_member", "committee_member", "authority_buyer", "auditee", "bureau", "viewer", "admin" };
	int asked = 0, signed_by = 0;

	furnish();
	for (int by = 0; by < 6; by++)
		for (int who = 0; who < 15; who++) {
			bool appointed = strcmp(roles[who], "chair") == 0 || strcmp(roles[who], "treasurer") == 0;
			int status;

			submitted("legal_entity=1&kind=guarantee&title=x&amount=10", roles[by]);
			status = signs(roles[who], STATED);
			asked++;
			if (appointed && by != who) {
				ck_assert_msg(status == 303, "%s for %s: %d %s", roles[who], roles[by], status, see("//problem/@is"));
				signed_by++;
			} else
				ck_assert_msg(status == 422 || status == 403, "%s for %s: %d", roles[who], roles[by], status);
			if (by == who)
				ck_assert_str_eq(see("//problem/@is"), "requester_does_not_sign");
		}
	ck_assert_int_eq(asked, 90);
	ck_assert_int_eq(signed_by, 10);
	ck_assert_str_eq(stored("SELECT count(*) FROM approval_signatures WHERE person NOT IN (2, 6)"), "0");
}
END_TEST

START_TEST(nobody_signs_twice_and_a_group_that_signed_is_wanted_no_more)
{
	furnish();
	submitted("legal_entity=1&kind=guarantee&title=x&amount=10", "ceo");
	ck_assert_int_eq(signs("chair", ""), 303);
	ck_assert_int_eq(signs("chair", ""), 422);
	ck_assert_str_eq(see("//problem/@is"), "one_answer_a_round");
	ck_assert_int_eq(signs("person 3", ""), 422);
	ck_assert_str_eq(see("//problem/@is"), "group-has-signed");
	ck_assert_str_eq(state(), "submitted");
}
END_TEST

START_TEST(who_has_an_interest_in_the_decision_behind_it_does_not_sign)
{
	furnish();
	ADDED("recusals", { "item", "1" }, { "person", "2" }, { "reason", "x" }, { "at", "2026-01-15T17:00" });
	submitted(SIGN_CONTRACT, "procurement");
	ck_assert_int_eq(signs("chair", ""), 422);
	ck_assert_str_eq(see("//problem/@is"), "recused_does_not_sign");
	ck_assert_int_eq(count_of("/page/groups/group/person[@id='2']"), 0);
	ck_assert_int_eq(signs("person 3", ""), 303);
}
END_TEST

/* What a page refuses its table refuses too, whoever writes there. */
START_TEST(the_tables_refuse_what_the_pages_refuse)
{
	/* Who asked, who has an interest, over other content, in another group, and at last as it should be. */
	static const struct { int approval, person; const char *group; bool other; } given[] = {
		{ 1, CHAIR, "A", false }, { 2, SOUTH, "A", false }, { 2, TREASURER, "B", true }, { 2, TREASURER, "A", false }, { 2, TREASURER, "B", false } };

	furnish();
	ADDED("recusals", { "item", "1" }, { "person", "3" }, { "reason", "x" }, { "at", "2026-01-15T17:00" });
	submitted(SIGN_CONTRACT, "chair");
	submitted(SIGN_CONTRACT, "procurement");
	for (int i = 0; i < 5; i++) {
		const struct registry signatures = { .name = "approval_signatures" };
		const char *now, *by;

		begin();
		now = arena_text(r.arena, stored(arena_print(r.arena, "SELECT hash FROM approvals WHERE id = %d", given[i].approval)));
		by = arena_text(r.arena, stored(arena_print(r.arena, "SELECT id FROM signatories WHERE person = %d AND scope = 'contracts_financial'", given[i].person)));
		record_write(&r, &signatures, 0, 0, (struct change[]){ { "approval", digits(given[i].approval) }, { "round", "1" }, { "person", digits(given[i].person) },
		    { "signatory", by }, { "group", given[i].group }, { "answer", "signed" }, { "hash", given[i].other ? HASH : now },
		    { "at", "2026-02-01T09:00" }, { "method", "password" } }, 9);
		ck_assert_int_eq(refused(&r), i < 4);
		end();
	}
	ADDED("batches", { "approval", "1" }, { "institution", "12345678" }, { "name", "a" }, { "hash", HASH }, { "items", "1" }, { "total", "1" }, { "value_date", "2026-03-01" }, { "purpose", "payroll" });
	ck_assert(!loaded("batches", "approval,institution,name,hash,items,total,value_date,purpose\n,2,12345678,b," HASH ",1,1,2026-03-01,payroll\n"));
	ck_assert(loaded("batches", "approval,institution,name,hash,items,total,value_date,purpose\n,2,12345678,b,a" HASH_BUT_ONE ",1,1,2026-03-01,payroll\n"));
}
END_TEST

START_TEST(an_appointment_counts_on_its_last_day_and_not_after_it)
{
	furnish();
	submitted("legal_entity=1&kind=guarantee&title=x&amount=10", "ceo");
	at_moment("2026-03-11T00:00");
	ck_assert_int_eq(signs("person 3", ""), 422);
	ck_assert_str_eq(see("//problem/@is"), "no-appointment-covers-it");
	ck_assert_int_eq(got(path, "auditor"), 200);
	ck_assert_int_eq(count_of("/page/groups/group/person[@id='3']"), 0);
	at_moment("2026-03-10T23:59");
	ck_assert_int_eq(signs("person 3", ""), 303);
}
END_TEST

START_TEST(before_the_bank_confirmed_it_an_appointment_counts_for_nothing)
{
	furnish();
	at_moment("2026-01-19T12:00");
	submitted("legal_entity=1&kind=guarantee&title=x&amount=10", "ceo");
	ck_assert_int_eq(signs("chair", ""), 422);
	at_moment("2026-01-20T12:00");
	ck_assert_int_eq(signs("chair", ""), 303);
}
END_TEST

START_TEST(the_ceiling_itself_is_covered_and_an_agora_more_is_not)
{
	furnish();
	submitted("legal_entity=1&kind=guarantee&title=x&amount=199,999.99", "ceo");
	ck_assert_int_eq(signs("chair", ""), 303);
	submitted("legal_entity=1&kind=guarantee&title=x&amount=200,000", "ceo");
	ck_assert_int_eq(signs("chair", ""), 303);
	submitted("legal_entity=1&kind=guarantee&title=x&amount=200,000.01", "ceo");
	ck_assert_int_eq(signs("chair", ""), 422);
	ck_assert_str_eq(see("//problem/@is"), "no-appointment-covers-it");
	ck_assert_ptr_nonnull(strstr(see("//problem/@text"), "200,000.01"));
}
END_TEST

START_TEST(one_whose_seat_ended_does_not_sign)
{
	furnish();
	submitted("legal_entity=1&kind=guarantee&title=x&amount=10", "ceo");
	CHANGED("memberships", 1, { "until", "2026-02-28" });
	ck_assert_int_eq(signs("chair", ""), 422);
	ck_assert_str_eq(see("//problem/@is"), "no-appointment-covers-it");
}
END_TEST

START_TEST(the_rule_of_the_matter_is_picked_and_a_matter_without_one_is_not_submitted)
{
	furnish();
	submitted("legal_entity=1&kind=contract&title=no money", "ceo");
	ck_assert_int_eq(signs("secretary", ""), 303);
	ck_assert_int_eq(signs("treasurer", STATED), 422);
	ck_assert_int_eq(signs("chair", ""), 303);
	ck_assert_str_eq(state(), "approved");
	ck_assert_int_eq(sent("/approvals/new", "ceo", "legal_entity=1&kind=hr&title=g&amount=10"), 303);
	ck_assert_int_eq(sent("/approvals/2/submit", "ceo", "version=1"), 422);
	ck_assert_str_eq(see("//problem/@is"), "no-signing-rule");
	ck_assert_int_eq(sent("/approvals/new", "ceo", "legal_entity=1&kind=contract&title=g&amount=10"), 303);
	ck_assert_int_eq(sent("/approvals/3/submit", "ceo", "version=1"), 422);
	ck_assert_str_eq(see("//problem/@is"), "commitment-names-its-budget");
}
END_TEST

static void
bring(const char *bytes, const char *more)
{
	snprintf(form, sizeof(form), "approval=1%s", more);
	with_file("order.txt", bytes, strlen(bytes));
	ck_assert_msg(sent("/documents", "procurement", form) == 303, "%s", see("//problem/@is"));
	with_file(NULL, NULL, 0);
}

START_TEST(a_changed_byte_of_a_document_begins_another_round)
{
	char was[80];

	furnish();
	ck_assert_int_eq(sent("/approvals/new", "procurement", SIGN_CONTRACT), 303);
	snprintf(path, sizeof(path), "/approvals/1");
	bring("the order says so", "");
	ck_assert_int_eq(sent("/approvals/1/submit", "procurement", "version=1"), 303);
	snprintf(was, sizeof(was), "%s", shown());
	ck_assert_int_eq(signs("treasurer", STATED), 303);
	bring("the order says sO", "&instead=2");
	ck_assert_str_eq(stored("SELECT round FROM approvals"), "2");
	ck_assert_str_ne(shown(), was);
	ck_assert_int_eq(count_of("/page/answers/answer[@void='yes']"), 1);
	ck_assert_int_eq(count_of("/page/groups/group[@signed='0']"), 2);
	ck_assert_int_eq(signs("chair", ""), 303);
	ck_assert_str_eq(state(), "submitted");
	ck_assert_int_eq(signs("treasurer", STATED), 303);
	ck_assert_str_eq(state(), "approved");
	ck_assert_str_eq(stored("SELECT count(*) FROM approval_rounds"), "2");
}
END_TEST

START_TEST(a_changed_field_begins_another_round_and_the_old_page_signs_nothing)
{
	furnish();
	submitted(SIGN_CONTRACT, "procurement");
	shown();
	ck_assert_int_eq(sent("/approvals/1/edit", "procurement", "version=3&" SIGN_CONTRACT "&expires=2026-04-01"), 303);
	snprintf(form, sizeof(form), "hash=%s", hash);
	ck_assert_int_eq(sent("/approvals/1/sign", "chair", form), 422);
	ck_assert_str_eq(see("//problem/@is"), "changed-since-you-saw-it");
	in_language("en");
	ck_assert_int_eq(sent("/approvals/1/sign", "chair", form), 422);
	ck_assert_ptr_nonnull(strstr(see("//problem/@text"), "To be signed by"));
	ck_assert_str_eq(stored("SELECT count(*) FROM approval_signatures"), "0");
}
END_TEST

START_TEST(saving_without_a_change_keeps_the_round)
{
	furnish();
	submitted(SIGN_CONTRACT, "procurement");
	ck_assert_int_eq(signs("chair", ""), 303);
	ck_assert_int_eq(sent("/approvals/1/edit", "procurement", "version=3&" SIGN_CONTRACT), 303);
	ck_assert_str_eq(stored("SELECT round FROM approvals"), "1");
}
END_TEST

START_TEST(only_who_asked_changes_it_and_what_is_approved_stays)
{
	furnish();
	submitted(SIGN_CONTRACT, "procurement");
	ck_assert_int_eq(sent("/approvals/1/edit", "ceo", "version=3&" SIGN_CONTRACT "&expires=2026-04-01"), 422);
	ck_assert_str_eq(see("//problem/@is"), "only-the-requester-changes-it");
	signs("treasurer", STATED);
	signs("chair", "");
	ck_assert_str_eq(state(), "approved");
	ck_assert_int_eq(sent("/approvals/1/edit", "procurement", "version=4&legal_entity=1&kind=contract&title=another&amount=1&use=1"), 422);
	ck_assert_str_eq(see("//problem/@is"), "approved_content_stays");
}
END_TEST

START_TEST(returned_it_comes_back_in_another_round_and_declined_it_ends)
{
	furnish();
	submitted("legal_entity=1&kind=guarantee&title=x&amount=10", "ceo");
	snprintf(form, sizeof(form), "hash=%s", shown());
	ck_assert_int_eq(sent("/approvals/1/return", "chair", form), 422);
	snprintf(form, sizeof(form), "hash=%s&reason=which account?", shown());
	ck_assert_int_eq(sent("/approvals/1/return", "chair", form), 303);
	ck_assert_str_eq(state(), "returned");
	got("/", "ceo");
	ck_assert_str_eq(see("/page/waiting/request/@why"), "returned");
	ck_assert_int_eq(sent("/approvals/1/submit", "ceo", "version=4"), 303);
	ck_assert_str_eq(stored("SELECT round FROM approvals"), "2");
	snprintf(form, sizeof(form), "hash=%s&reason=no", shown());
	ck_assert_int_eq(sent("/approvals/1/decline", "chair", form), 303);
	ck_assert_str_eq(state(), "rejected");
	ck_assert_int_eq(signs("treasurer", STATED), 422);
	ck_assert_str_eq(see("//problem/@is"), "waits-for-no-signature");
}
END_TEST

START_TEST(after_its_day_nobody_signs)
{
	furnish();
	submitted("legal_entity=1&kind=guarantee&title=x&amount=10&expires=2026-03-05", "ceo");
	at_moment("2026-03-06T08:00");
	ck_assert_int_eq(signs("chair", ""), 422);
	ck_assert_str_eq(see("//problem/@is"), "time-to-sign-is-over");
	got(path, "ceo");
	ck_assert_str_eq(see("/page/record/approval/@standing"), "expired");
	at_moment("2026-03-05T23:00");
	ck_assert_int_eq(signs("chair", ""), 303);
}
END_TEST

START_TEST(a_round_that_stalls_shows_how_long_and_at_whom)
{
	furnish();
	submitted("legal_entity=1&kind=guarantee&title=x&amount=10", "ceo");
	ck_assert_int_eq(signs("chair", ""), 303);
	at_moment("2026-03-06T09:00");
	got("/approvals", "ceo");
	ck_assert_str_eq(see("/page/list/approval/@waited"), "5");
	ck_assert_ptr_nonnull(strstr(see("/page/list/approval/@waits_for"), "גזבר"));
	got("/", "ceo");
	ck_assert_str_eq(see("/page/waiting/request/@why"), "stalled");
	got("/", "treasurer");
	ck_assert_int_eq(count_of("/page/waiting/to_approve"), 1);
	got("/", "chair");
	ck_assert_int_eq(count_of("/page/waiting/to_approve"), 0);
}
END_TEST

START_TEST(everything_that_waits_is_signed_by_one_press_or_nothing_is)
{
	char one[80], other[80], all[600];

	furnish();
	submitted("legal_entity=1&kind=guarantee&title=x&amount=10", "ceo");
	snprintf(one, sizeof(one), "%s", shown());
	submitted(SIGN_CONTRACT, "procurement");
	snprintf(other, sizeof(other), "%s", shown());
	got("/signatures", "treasurer");
	ck_assert_int_eq(count_of("/page/waiting/matter"), 2);
	ck_assert_int_eq(count_of("/page/waiting/matter/sign/statement"), 6);
	snprintf(all, sizeof(all), "approve.1=%s&approve.2=%s&procedures.1=1&budgeted.1=1&no_deficit.1=1&procedures.2=1&budgeted.2=1", one, other);
	ck_assert_int_eq(sent("/signatures", "treasurer", all), 422);
	ck_assert_str_eq(stored("SELECT count(*) FROM approval_signatures"), "0");
	snprintf(all, sizeof(all), "approve.1=%s&approve.2=%s&procedures.1=1&budgeted.1=1&no_deficit.1=1&procedures.2=1&budgeted.2=1&no_deficit.2=1", one, other);
	ck_assert_int_eq(sent("/signatures", "treasurer", all), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM approval_signatures"), "2");
	ck_assert_int_eq(sent("/signatures", "treasurer", "x=1"), 422);
	ck_assert_str_eq(see("//problem/@is"), "nothing-is-ticked");
}
END_TEST

START_TEST(ink_is_attested_by_another_with_a_scan_and_marked_so)
{
	furnish();
	submitted("legal_entity=1&kind=guarantee&title=x&amount=10", "ceo");
	shown();
	with_file("scan.txt", "ink", 3);
	snprintf(form, sizeof(form), "inked=1&hash=%s&person=2&signed=2026-02-28", hash);
	ck_assert_int_eq(sent("/documents", "secretary", form), 422);
	ck_assert_str_eq(see("//problem/@is"), "signed-outside-the-round");
	snprintf(form, sizeof(form), "inked=1&hash=%s&person=2&signed=2026-03-01", hash);
	ck_assert_int_eq(sent("/documents", "treasurer", form), 422);
	ck_assert_str_eq(see("//problem/@is"), "attested-by-others");
	ck_assert_int_eq(sent("/documents", "secretary", form), 303);
	with_file(NULL, NULL, 0);
	got("/approvals/1", "auditor");
	ck_assert_str_eq(see("/page/answers/answer/@method"), "paper");
	ck_assert_str_ne(see("/page/answers/answer/@attested"), "");
	ck_assert_int_eq(signs("treasurer", STATED), 303);
	ck_assert_str_eq(state(), "approved");
}
END_TEST

#define BATCH "batch=1&legal_entity=1&institution=12345678&items=41&total=120,433.00&value_date=2026-03-10&purpose=suppliers"

START_TEST(nobody_attests_signatures_they_asked_for)
{
	furnish();
	submitted("legal_entity=1&kind=guarantee&title=x&amount=10", "secretary");
	shown();
	ck_assert_int_eq(got(path, "secretary"), 200);
	ck_assert_int_eq(count_of("/page/ink"), 0);
	ck_assert_int_eq(got(path, "legal"), 200);
	ck_assert_int_eq(count_of("/page/ink"), 1);
	with_file("scan.txt", "ink", 3);
	snprintf(form, sizeof(form), "inked=1&hash=%s&person=2&signed=2026-03-01", hash);
	ck_assert_int_eq(sent("/documents", "secretary", form), 422);
	ck_assert_str_eq(see("//problem/@is"), "requester-does-not-attest");
	ck_assert_int_eq(sent("/documents", "legal", form), 303);
	with_file(NULL, NULL, 0);
}
END_TEST

START_TEST(the_same_bytes_are_approved_once_and_sent_after_the_last_signature)
{
	static const char bytes[] = "K1234567800260310000010260301\n";

	furnish();
	with_file("masav.001", bytes, strlen(bytes));
	ck_assert_int_eq(sent("/documents", "ceo", BATCH), 303);
	snprintf(path, sizeof(path), "/approvals/1");
	ck_assert_str_eq(stored("SELECT amount FROM approvals"), "12043300");
	ck_assert_int_eq(sent("/documents", "ceo", BATCH), 422);
	ck_assert_str_eq(see("//problem/@is"), "batch-was-brought-before");
	ck_assert_ptr_nonnull(strstr(see("//problem/@text"), "masav.001"));
	with_file(NULL, NULL, 0);
	got("/batches/1", "auditor");
	ck_assert_str_eq(see("/page/record/batch/@standing"), "prepared");
	ck_assert_int_eq(signs("treasurer", STATED), 303);
	got("/batches/1", "auditor");
	ck_assert_str_eq(see("/page/record/batch/@standing"), "signed_once");
	ck_assert_int_eq(sent("/batches/1/edit", "treasurer", "version=1&transmitted=2026-03-01"), 422);
	ck_assert_str_eq(see("//problem/@is"), "transmitted_after_it_is_approved");
	ck_assert_int_eq(signs("chair", ""), 303);
	got("/batches/1", "auditor");
	ck_assert_str_eq(see("/page/record/batch/@standing"), "signed_twice");
	ck_assert_int_eq(count_of("/page/answers/answer"), 2);
	got("/", "treasurer");
	ck_assert_int_eq(count_of("/page/waiting/file"), 0);
	at_moment("2026-03-11T09:00");
	got("/", "treasurer");
	ck_assert_str_eq(see("/page/waiting/file/@late"), "1");
	got("/", "viewer");
	ck_assert_int_eq(count_of("/page/waiting/file"), 0);
	at_moment("2026-03-01T09:00");
	ck_assert_int_eq(sent("/batches/1/edit", "treasurer", "version=1&confirmed=2026-03-01"), 422);
	ck_assert_str_eq(see("//problem/@is"), "batch_goes_its_way");
	ck_assert_int_eq(sent("/batches/1/edit", "treasurer", "version=1&transmitted=2026-03-01&executed=2026-03-10"), 303);
	got("/batches/1", "auditor");
	ck_assert_str_eq(see("/page/record/batch/@standing"), "executed");
	at_moment("2026-03-11T09:00");
	got("/", "treasurer");
	ck_assert_int_eq(count_of("/page/waiting/file"), 0);
	ck_assert_str_eq(stored("SELECT count(*) FROM documents WHERE name = 'masav.001'"), "0");
}
END_TEST

/* A file of the clearing house with that many payments of that sum; its end says what it is told to. */
static size_t
clearing(char *into, size_t size, int payments, int64_t each, int64_t total, int items)
{
	size_t at = (size_t)snprintf(into, size, "K12345678%s260310%c%s%c%s%s%s%30s%56sKOT\r\n", "00", '0', "001", '0', "260301", "12345", "000000", "ESHKOL", "");

	for (int i = 0; i < payments; i++)
		at += (size_t)snprintf(into + at, size - at, "1123456780000000012345%s%09d0%09d%16s%013lld%020d%08d000006%018d  \r\n",
		    "0000", 1000 + i, 0, "\x80\x81\x82", (long long)each, i, 0, 0);
	at += (size_t)snprintf(into + at, size - at, "51234567800260310%s%015lld%015d%07d%07d%63s\r\n", "0001", (long long)total, 0, items, 0, "");
	at += (size_t)snprintf(into + at, size - at, "%.128s",
	    "99999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999");
	return at;
}

#define OF_THREE "batch=1&legal_entity=1&institution=12345678&items=3&total=300.03&value_date=2026-03-10&purpose=payroll"

START_TEST(bytes_that_nobody_approved_may_be_brought_again)
{
	static const char bytes[] = "K1234567800260310000010260301\n";

	furnish();
	with_file("masav.001", bytes, strlen(bytes));
	ck_assert_int_eq(sent("/documents", "ceo", BATCH), 303);
	ck_assert_int_eq(sent("/documents", "ceo", BATCH), 422);
	snprintf(form, sizeof(form), "version=%s&reason=typo", stored("SELECT version FROM approvals WHERE id = 1"));
	ck_assert_int_eq(sent("/approvals/1/cancel", "ceo", form), 303);
	with_file("masav.001", bytes, strlen(bytes));
	ck_assert_int_eq(sent("/documents", "ceo", BATCH), 303);
	with_file(NULL, NULL, 0);
	snprintf(path, sizeof(path), "/approvals/2");
	ck_assert_int_eq(signs("treasurer", STATED), 303);
	ck_assert_int_eq(signs("chair", ""), 303);
	ck_assert_str_eq(state(), "approved");
	with_file("masav.001", bytes, strlen(bytes));
	ck_assert_int_eq(sent("/documents", "ceo", BATCH), 422);
	ck_assert_str_eq(see("//problem/@is"), "batch-was-brought-before");
	with_file(NULL, NULL, 0);
}
END_TEST

START_TEST(a_file_that_tells_its_figures_must_tell_those_typed)
{
	static const char trailer[] = "5" "12345678" "00" "260310" "0" "001" "000000012043300" "000000000000000" "0000041" "0000000" "\n";
	static char whole[2000];

	furnish();
	with_file("masav.002", trailer, strlen(trailer));
	ck_assert_int_eq(sent("/documents", "ceo", "batch=1&legal_entity=1&institution=12345679&items=40&total=5&value_date=2026-03-11&purpose=payroll"), 422);
	ck_assert_int_eq(count_of("/page/problem[@is='file-has-another-total']"), 1);
	ck_assert_int_eq(count_of("/page/problem[@is='file-has-another-count']"), 1);
	ck_assert_int_eq(count_of("/page/problem[@is='file-of-another-institution']"), 1);
	ck_assert_int_eq(count_of("/page/problem[@is='file-has-another-day']"), 1);
	ck_assert_ptr_nonnull(strstr(see("/page/problem[@is='file-has-another-day']/@text"), "10.03.2026"));
	ck_assert_msg(sent("/documents", "ceo", BATCH) == 303, "%s", see("//problem/@text"));
	ck_assert_str_eq(stored("SELECT checked FROM batches"), "1");
	ck_assert_uint_eq(clearing(whole, sizeof(whole), 0, 0, 0, 0), 130 + 130 + 128);
	with_file("masav.004", whole, clearing(whole, sizeof(whole), 3, 10001, 30003, 3));
	ck_assert_msg(sent("/documents", "ceo", OF_THREE) == 303, "%s", see("//problem/@text"));
	ck_assert_str_eq(stored("SELECT checked || ' ' || total FROM batches ORDER BY id DESC"), "1 30003");
	with_file(NULL, NULL, 0);
}
END_TEST

START_TEST(a_file_whose_payments_are_not_what_its_end_says_is_refused)
{
	static char whole[2000];

	furnish();
	with_file("masav.005", whole, clearing(whole, sizeof(whole), 2, 10001, 30003, 3));
	ck_assert_int_eq(sent("/documents", "ceo", OF_THREE), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "file-contradicts-itself");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "200.02"));
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "300.03"));
	ck_assert_str_eq(stored("SELECT count(*) FROM batches"), "0");
	with_file(NULL, NULL, 0);
}
END_TEST

START_TEST(a_request_for_a_payment_file_comes_with_the_file_and_keeps_its_sum)
{
	furnish();
	ck_assert_int_eq(sent("/approvals/new", "ceo", "legal_entity=1&kind=masav_batch&title=x&amount=10"), 303);
	ck_assert_int_eq(sent("/approvals/1/submit", "ceo", "version=1"), 422);
	ck_assert_str_eq(see("//problem/@is"), "payment-files-are-brought");
	with_file("masav.003", "Kx", 2);
	ck_assert_int_eq(sent("/documents", "ceo", BATCH), 303);
	with_file(NULL, NULL, 0);
	ck_assert_int_eq(sent("/approvals/2/edit", "ceo", "version=3&legal_entity=1&kind=masav_batch&title=x&amount=10"), 422);
	ck_assert_str_eq(see("//problem/@is"), "amount-is-that-of-the-file");
	ck_assert_str_eq(stored("SELECT amount || ' ' || round FROM approvals WHERE id = 2"), "12043300 1");
}
END_TEST

START_TEST(whom_the_treasurer_authorised_signs_up_to_the_ceiling_with_the_statements)
{
	furnish();
	begin();
	WRITTEN("users", { "person", "4" }, { "role", "council_member" }, { "since", "2024-01-02" });
	WRITTEN("signatories", { "legal_entity", "1" }, { "person", "4" }, { "capacity", "treasurer_delegate" }, { "group", "B" }, { "scope", "contracts_financial" },
	    { "ceiling", "1000000" }, { "since", "2025-01-01" }, { "decision", "1" },
	    { "office", digits(WRITTEN("offices", { "legal_entity", "1" }, { "person", "4" }, { "kind", "other" })) });
	end();
	submitted("legal_entity=1&kind=contract&title=x&amount=10,000&use=1", "ceo");
	ck_assert_int_eq(signs("person 4", ""), 422);
	ck_assert_str_eq(see("//problem/@is"), "treasurer-states-three-things");
	ck_assert_int_eq(signs("person 4", STATED), 303);
	submitted("legal_entity=1&kind=contract&title=x&amount=10,000.01&use=1", "ceo");
	ck_assert_int_eq(signs("person 4", STATED), 422);
	ck_assert_str_eq(see("//problem/@is"), "no-appointment-covers-it");
}
END_TEST

START_TEST(an_answer_from_outside_holds_the_execution_up)
{
	furnish();
	submitted("legal_entity=1&kind=guarantee&title=x&amount=10", "ceo");
	signs("treasurer", STATED);
	signs("chair", "");
	ck_assert_str_eq(state(), "approved");
	ck_assert_int_eq(sent("/external_approvals/new", "legal", "approver=interior&submitted=2026-02-01"), 422);
	ck_assert_str_eq(see("//problem/@is"), "holds_one_thing_up");
	ck_assert_int_eq(sent("/external_approvals/new", "legal", "approver=interior&approval=1&submitted=2026-02-01"), 303);
	ck_assert_int_eq(sent("/approvals/1/execute", "treasurer", "version=4"), 422);
	ck_assert_str_eq(see("//problem/@is"), "held-up-from-outside");
	ck_assert_str_eq(written_past("approvals", 1, &(struct change){ "state", "executed" }, 1), "held_up_from_outside");
	ck_assert_int_eq(sent("/external_approvals/1/edit", "legal", "version=1&approver=interior&submitted=2026-02-01&answered=2026-02-20&answer=rejected"), 303);
	ck_assert_int_eq(sent("/approvals/1/execute", "treasurer", "version=4"), 422);
	ck_assert_int_eq(sent("/external_approvals/new", "legal", "approver=interior&approval=1&submitted=2026-02-21&answered=2026-02-22&answer=conditional&terms=A+guarantee"), 303);
	ck_assert_int_eq(sent("/approvals/1/execute", "treasurer", "version=4"), 422);
	ck_assert_str_eq(see("//problem/@is"), "held-up-from-outside");
	ck_assert_int_eq(sent("/external_approvals/2/edit", "legal", "version=1&approver=interior&submitted=2026-02-21&answered=2026-02-22&answer=conditional&terms=A+guarantee&met=2026-02-21"), 422);
	ck_assert_str_eq(see("//problem/@is"), "met_after_they_were_told");
	ck_assert_int_eq(sent("/external_approvals/2/edit", "legal", "version=1&approver=interior&submitted=2026-02-21&answered=2026-02-22&answer=conditional&terms=A+guarantee&met=2026-02-28"), 303);
	ck_assert_int_eq(sent("/approvals/1/execute", "treasurer", "version=4"), 303);
	ck_assert_str_eq(state(), "executed");
}
END_TEST

START_TEST(a_proof_older_than_five_minutes_signs_nothing)
{
	const char *session;

	furnish();
	submitted("legal_entity=1&kind=guarantee&title=x&amount=10", "ceo");
	shown();
	session = signed_in("chair");
	at_moment("2026-03-01T09:06");
	with_session(session);
	snprintf(form, sizeof(form), "hash=%s", hash);
	ck_assert_int_eq(sent("/approvals/1/sign", "chair", form), 422);
	ck_assert_str_eq(see("//problem/@is"), "prove-who-you-are");
	ck_assert_str_eq(stored("SELECT count(*) FROM approval_signatures"), "0");
}
END_TEST

/* A step passed */

static int
passes(const char *as, int to, const char *why)
{
	char where[120];

	snprintf(form, sizeof(form), "hash=%s&to=%d&reason=%s", shown(), to, why);
	snprintf(where, sizeof(where), "%s/pass", path);
	return sent(where, as, form);
}

static int
ends(const char *as, const char *how, const char *why)
{
	char where[120];

	snprintf(where, sizeof(where), "%s/%s", path, how);
	snprintf(form, sizeof(form), "reason=%s", why);
	return sent(where, as, form);
}

/* Another of group A, with that ceiling, by an appointment that rests on nothing. */
static int
another(int person, const char *ceiling)
{
	int made;

	begin();
	WRITTEN("users", { "person", digits(person) }, { "role", "council_member" }, { "since", "2024-01-02" });
	made = WRITTEN("signatories", { "legal_entity", "1" }, { "person", digits(person) }, { "capacity", "other" }, { "group", "A" },
	    { "scope", "guarantee" }, { "ceiling", ceiling }, { "since", "2025-01-01" }, { "confirmed", "2026-01-20" }, { "decision", "1" }, { "note", "x" });
	end();
	return made;
}

static void
guarantee(const char *as, const char *amount)
{
	char fields[200];

	snprintf(fields, sizeof(fields), "legal_entity=1&kind=guarantee&title=x&decision=1&amount=%s", amount);
	submitted(fields, as);
}

static int
waits_at(const char *as)
{
	int home;

	got("/", as);
	home = count_of("/page/waiting/to_approve");
	got("/signatures", as);
	ck_assert_int_eq(count_of("/page/waiting/matter"), home);
	return home;
}

START_TEST(a_step_passed_waits_at_another_says_why_and_is_signed_in_the_place_of_the_first)
{
	furnish();
	guarantee("ceo", "10");
	ck_assert_int_eq(waits_at("chair"), 1);
	ck_assert_int_eq(waits_at("person 3"), 1);
	ck_assert_int_eq(passes("chair", SOUTH, ""), 422);
	ck_assert_int_eq(passes("chair", SOUTH, "abroad+until+Sunday"), 303);
	ck_assert_int_eq(waits_at("chair"), 0);
	ck_assert_int_eq(waits_at("person 3"), 1);
	ck_assert_str_eq(see("/page/waiting/matter/sign/passing/@why"), "abroad until Sunday");
	got("/", "person 3");
	ck_assert_str_eq(see("/page/waiting/to_approve/passed/@why"), "abroad until Sunday");
	ck_assert_str_eq(see("/page/waiting/to_approve/passed/@at"), "2026-03-01T09:00");
	ck_assert_str_eq(see("/page/waiting/to_approve/passed/@name"), "נציגת צפון");
	ck_assert_int_eq(signs("chair", ""), 422);
	ck_assert_str_eq(see("//problem/@is"), "passed_is_not_signed");
	got("/approvals", "ceo");
	ck_assert_str_eq(see("/page/list/approval/@waits_for"), "נציג דרום, גזבר בדיקה");
	at_moment("2026-03-06T09:00");
	got("/", "ceo");
	ck_assert_str_eq(see("/page/waiting/request/@waits_for"), "נציג דרום, גזבר בדיקה");
	ck_assert_int_eq(signs("person 3", ""), 303);
	got(path, "auditor");
	ck_assert_str_eq(see("/page/answers/answer/@in_place_of"), "נציגת צפון");
	ck_assert_str_eq(see("/page/passings/passing/@standing"), "answered");
	ck_assert_str_eq(stored("SELECT count(*) FROM ledger WHERE \"table\" = 'approval_passings' AND move = 'pass'"), "1");
	ck_assert_int_eq(ends("chair", "take_back", ""), 422);
	ck_assert_str_eq(see("//problem/@is"), "nothing-is-passed");
	ck_assert_int_eq(signs("treasurer", STATED), 303);
	ck_assert_str_eq(state(), "approved");
}
END_TEST

START_TEST(a_step_passed_is_taken_back_or_passed_back_with_words)
{
	furnish();
	guarantee("ceo", "10");
	ck_assert_int_eq(passes("chair", SOUTH, "abroad"), 303);
	ck_assert_int_eq(ends("treasurer", "take_back", ""), 422);
	ck_assert_int_eq(ends("person 3", "take_back", ""), 422);
	ck_assert_str_eq(see("//problem/@is"), "nothing-is-passed");
	ck_assert_int_eq(ends("chair", "take_back", ""), 303);
	ck_assert_int_eq(waits_at("chair"), 1);
	ck_assert_int_eq(passes("chair", SOUTH, "again"), 303);
	ck_assert_int_eq(passes("person 3", CHAIR, "no"), 422);
	ck_assert_str_eq(see("//problem/@is"), "passed_is_not_passed_on");
	ck_assert_int_eq(ends("person 3", "pass_back", ""), 422);
	ck_assert_int_eq(ends("person 3", "pass_back", "I know the supplier"), 303);
	got("/", "chair");
	ck_assert_str_eq(see("/page/waiting/to_approve/back/@why"), "I know the supplier");
	ck_assert_int_eq(signs("chair", ""), 303);
	got(path, "auditor");
	ck_assert_int_eq(count_of("/page/passings/passing"), 2);
	ck_assert_str_eq(see("/page/passings/passing[1]/@standing"), "passed_back");
	ck_assert_str_eq(see("/page/passings/passing[2]/@standing"), "taken_back");
}
END_TEST

START_TEST(a_step_is_passed_to_nobody_who_may_not_sign_it)
{
	static const struct { int to; const char *says; } refused[] = {
		{ CHAIR, "your own step" }, { TREASURER, "not appointed in that group" }, { AUDITOR, "the auditor signs nothing" },
		{ SECRETARY, "not appointed in that group" }, { EAST, "the ceiling is" }, { WEST, "not active yet" }, { SOUTH, "personal interest" },
	};

	furnish();
	another(EAST, "999");
	begin();
	WRITTEN("signatories", { "legal_entity", "1" }, { "person", digits(WEST) }, { "capacity", "other" }, { "group", "A" },
	    { "scope", "guarantee" }, { "since", "2025-01-01" }, { "decision", "1" }, { "note", "x" });
	end();
	ADDED("recusals", { "item", "1" }, { "person", "3" }, { "reason", "x" }, { "at", "2026-01-15T17:00" });
	in_language("en");
	guarantee("ceo", "10");
	for (size_t i = 0; i < sizeof(refused) / sizeof(*refused); i++) {
		ck_assert_int_eq(passes("chair", refused[i].to, "why not"), 422);
		ck_assert_str_eq(see("//problem/@is"), "may-not-take-the-step");
		ck_assert_msg(strstr(see("//problem/@text"), refused[i].says) != NULL, "%d: %s", refused[i].to, see("//problem/@text"));
	}
	ck_assert_int_eq(passes("chair", 4444, "why not"), 422);
	ck_assert_str_eq(stored("SELECT count(*) FROM approval_passings"), "0");
	got(path, "chair");
	ck_assert_int_eq(count_of("/page/pass/taker"), 0);
	ck_assert_int_eq(count_of("/page/pass/form"), 0);
	ck_assert_int_eq(count_of("/page/pass/barred"), 3);
	ck_assert_ptr_nonnull(strstr(see("/page/pass/barred[@id='4']/@why.say"), "9.99"));
	got(path, "treasurer");
	ck_assert_int_eq(count_of("/page/pass"), 1);
	ck_assert_int_eq(count_of("/page/pass/*"), 0);
}
END_TEST

START_TEST(a_step_is_not_passed_to_who_asked_nor_by_who_may_not_sign)
{
	furnish();
	guarantee("chair", "10");
	in_language("en");
	ck_assert_int_eq(passes("person 3", CHAIR, "x"), 422);
	ck_assert_ptr_nonnull(strstr(see("//problem/@text"), "asked for the signature"));
	ck_assert_int_eq(passes("chair", SOUTH, "x"), 422);
	ck_assert_str_eq(see("//problem/@is"), "requester_does_not_sign");
	ck_assert_int_eq(passes("ceo", SOUTH, "x"), 422);
	ck_assert_str_eq(see("//problem/@is"), "no-appointment-covers-it");
	ck_assert_int_eq(passes("auditor", SOUTH, "x"), 403);
	ck_assert_int_eq(passes("viewer", SOUTH, "x"), 403);
	ck_assert_int_eq(signs("person 3", ""), 303);
	ck_assert_int_eq(passes("person 3", CHAIR, "x"), 422);
	ck_assert_str_eq(see("//problem/@is"), "one_answer_a_round");
}
END_TEST

START_TEST(the_ceiling_bounds_to_whom_a_step_is_passed_to_the_agora)
{
	furnish();
	another(EAST, "1000");
	guarantee("ceo", "10");
	ck_assert_int_eq(passes("chair", EAST, "x"), 303);
	ck_assert_int_eq(signs("person 4", ""), 303);
	guarantee("ceo", "10.01");
	ck_assert_int_eq(passes("chair", EAST, "x"), 422);
	ck_assert_ptr_nonnull(strstr(see("//problem/@text"), "10.01"));
}
END_TEST

START_TEST(an_appointment_that_ends_takes_what_was_passed_back_by_itself)
{
	furnish();
	guarantee("ceo", "10");
	at_moment("2026-03-10T09:00");
	ck_assert_int_eq(passes("chair", SOUTH, "x"), 303);
	ck_assert_int_eq(waits_at("chair"), 0);
	at_moment("2026-03-11T00:00");
	ck_assert_int_eq(signs("person 3", ""), 422);
	ck_assert_str_eq(see("//problem/@is"), "no-appointment-covers-it");
	ck_assert_int_eq(waits_at("chair"), 1);
	got(path, "auditor");
	ck_assert_str_eq(see("/page/passings/passing/@standing"), "lapsed");
	ck_assert_int_eq(signs("chair", ""), 303);
	ck_assert_str_eq(stored("SELECT passing IS NULL FROM approval_signatures"), "1");
}
END_TEST

START_TEST(two_steps_are_of_two_people_whoever_passes_them)
{
	int east;

	furnish();
	east = another(EAST, "20000000");
	CHANGED("signing_rules", (int)strtol(stored("SELECT id FROM signing_rules WHERE scope = 'guarantee' AND legal_entity = 1"), NULL, 10), { "group_a", "2" });
	guarantee("ceo", "10");
	ck_assert_int_eq(passes("chair", SOUTH, "x"), 303);
	in_language("en");
	ck_assert_int_eq(passes("person 4", SOUTH, "x"), 422);
	ck_assert_msg(strstr(see("//problem/@text"), "another step of this round") != NULL, "%s", see("//problem/@text"));
	ck_assert_int_eq(signs("person 3", ""), 303);
	ck_assert_int_eq(signs("person 3", ""), 422);
	ck_assert_int_eq(passes("person 4", CHAIR, "x"), 303);
	ck_assert_int_eq(signs("chair", ""), 303);
	ck_assert_str_eq(stored("SELECT count(DISTINCT person) || ' ' || count(passing) FROM approval_signatures"), "2 2");
	CHANGED("signatories", east, { "ended", "2026-03-01" }, { "ended_why", "revoked" });
	guarantee("ceo", "11");
	ck_assert_int_eq(passes("chair", SOUTH, "x"), 422);
	ck_assert_msg(strstr(see("//problem/@text"), "needed for a step of their own") != NULL, "%s", see("//problem/@text"));
}
END_TEST

START_TEST(a_step_passed_to_one_is_not_taken_by_a_third)
{
	furnish();
	another(EAST, "20000000");
	guarantee("ceo", "10");
	ck_assert_int_eq(passes("chair", SOUTH, "x"), 303);
	ck_assert_int_eq(waits_at("person 4"), 0);
	ck_assert_int_eq(signs("person 4", ""), 422);
	ck_assert_str_eq(see("//problem/@is"), "step_is_passed_to_another");
	ck_assert_ptr_nonnull(strstr(see("//problem/@text"), "נציג דרום"));
	ck_assert_int_eq(passes("person 4", CHAIR, "x"), 422);
	snprintf(form, sizeof(form), "hash=%s&reason=no", shown());
	ck_assert_int_eq(sent("/approvals/1/decline", "chair", form), 422);
	ck_assert_str_eq(state(), "submitted");
	ck_assert_int_eq(sent("/approvals/1/return", "person 3", form), 303);
	ck_assert_str_eq(state(), "returned");
}
END_TEST

START_TEST(a_change_of_the_content_voids_what_was_passed)
{
	furnish();
	guarantee("ceo", "10");
	shown();
	snprintf(form, sizeof(form), "hash=%064d&to=3&reason=x", 0);
	ck_assert_int_eq(sent("/approvals/1/pass", "chair", form), 422);
	ck_assert_str_eq(see("//problem/@is"), "changed-since-you-saw-it");
	ck_assert_int_eq(passes("chair", SOUTH, "x"), 303);
	ck_assert_int_eq(sent("/approvals/1/edit", "ceo", "version=3&legal_entity=1&kind=guarantee&title=x&decision=1&amount=11"), 303);
	ck_assert_int_eq(waits_at("chair"), 1);
	got(path, "auditor");
	ck_assert_str_eq(see("/page/passings/passing/@standing"), "void");
	ck_assert_int_eq(signs("chair", ""), 303);
}
END_TEST

START_TEST(the_treasurer_passes_to_whom_they_authorised_and_stays_responsible)
{
	furnish();
	begin();
	WRITTEN("users", { "person", "4" }, { "role", "council_member" }, { "since", "2024-01-02" });
	WRITTEN("signatories", { "legal_entity", "1" }, { "person", "4" }, { "capacity", "treasurer_delegate" }, { "group", "B" }, { "scope", "contracts_financial" },
	    { "ceiling", "1000000" }, { "since", "2025-01-01" }, { "decision", "1" },
	    { "office", digits(WRITTEN("offices", { "legal_entity", "1" }, { "person", "4" }, { "kind", "other" })) });
	end();
	submitted("legal_entity=1&kind=contract&title=x&amount=10,000&use=1", "ceo");
	ck_assert_int_eq(got(path, "treasurer"), 200);
	ck_assert_str_eq(see("/page/pass/@responsible"), "yes");
	ck_assert_str_eq(see("/page/pass/taker/@ceiling"), "1000000");
	ck_assert_int_eq(passes("treasurer", 4, "leave"), 303);
	ck_assert_int_eq(got(path, "person 4"), 200);
	ck_assert_str_eq(see("/page/sign/passing/@capacity"), "treasurer");
	ck_assert_int_eq(signs("person 4", ""), 422);
	ck_assert_str_eq(see("//problem/@is"), "treasurer-states-three-things");
	ck_assert_int_eq(signs("person 4", STATED), 303);
	got(path, "auditor");
	ck_assert_str_eq(see("/page/answers/answer/@in_place_of.capacity"), "treasurer");
	submitted("legal_entity=1&kind=contract&title=x&amount=10,000.01&use=1", "ceo");
	ck_assert_int_eq(passes("treasurer", 4, "leave"), 422);
	ck_assert_ptr_nonnull(strstr(see("//problem/@text"), "10,000.01"));
}
END_TEST

START_TEST(passing_needs_a_fresh_proof)
{
	const char *session;

	furnish();
	guarantee("ceo", "10");
	shown();
	session = signed_in("chair");
	at_moment("2026-03-01T09:06");
	with_session(session);
	snprintf(form, sizeof(form), "hash=%s&to=3&reason=x", hash);
	ck_assert_int_eq(sent("/approvals/1/pass", "chair", form), 422);
	ck_assert_str_eq(see("//problem/@is"), "prove-who-you-are");
	ck_assert_str_eq(stored("SELECT count(*) FROM approval_passings"), "0");
}
END_TEST

/* What the handlers ask, the tables hold by themselves. */
#define PASSED(from, to, by, with, seen) written_past("approval_passings", 0, (struct change[]){ { "approval", "1" }, { "round", "1" }, { "from", from }, \
    { "to", to }, { "passer", by }, { "signatory", with }, { "why", "x" }, { "hash", seen }, { "at", "2026-03-01T10:00" }, { "method", "password" } }, 10)
#define ANSWERED(who, by, group, passing) written_past("approval_signatures", 0, (struct change[]){ { "approval", "1" }, { "round", "1" }, { "person", who }, \
    { "signatory", by }, { "group", group }, { "answer", "signed" }, { "hash", hash }, { "at", "2026-03-01T10:00" }, { "method", "password" }, { "passing", passing } }, 10)

START_TEST(the_tables_themselves_keep_a_step_from_whom_it_is_not_for)
{
	static char chair[20], south[20], treasurer[20], financial[20], east[20];

	furnish();
	snprintf(east, sizeof(east), "%d", another(EAST, "20000000"));
	guarantee("ceo", "10");
	shown();
	snprintf(chair, sizeof(chair), "%s", stored("SELECT id FROM signatories WHERE scope = 'guarantee' AND person = 2"));
	snprintf(south, sizeof(south), "%s", stored("SELECT id FROM signatories WHERE scope = 'guarantee' AND person = 3"));
	snprintf(treasurer, sizeof(treasurer), "%s", stored("SELECT id FROM signatories WHERE scope = 'guarantee' AND person = 6"));
	snprintf(financial, sizeof(financial), "%s", stored("SELECT id FROM signatories WHERE scope = 'contracts_financial' AND person = 3"));
	ck_assert_str_eq(PASSED("2", "3", chair, south, "0000000000000000000000000000000000000000000000000000000000000000"), "passed_as_it_stands");
	ck_assert_str_eq(PASSED("7", "3", chair, south, hash), "passed_by_whom_it_waits_for");
	ck_assert_str_eq(PASSED("2", "2", chair, chair, hash), "passed_to_one_who_may_sign");
	ck_assert_str_eq(PASSED("2", "6", chair, treasurer, hash), "passed_to_one_who_may_sign");
	ck_assert_str_eq(PASSED("2", "7", chair, south, hash), "passed_to_one_who_may_sign");
	ck_assert_str_eq(PASSED("2", "3", chair, financial, hash), "passed_to_one_who_may_sign");
	ck_assert_str_eq(PASSED("2", "3", chair, south, hash), "");
	ck_assert_str_eq(PASSED("2", "4", chair, east, hash), "passed_by_whom_it_waits_for");
	ck_assert_str_eq(PASSED("3", "4", south, east, hash), "passed_is_not_passed_on");
	ck_assert_str_eq(ANSWERED("2", chair, "A", NULL), "passed_is_not_signed");
	ck_assert_str_eq(ANSWERED("3", south, "A", NULL), "signs_in_whose_place");
	ck_assert_str_eq(ANSWERED("4", east, "A", NULL), "step_is_passed_to_another");
	ck_assert_str_eq(ANSWERED("4", east, "A", "1"), "signs_in_whose_place");
	ck_assert_str_eq(ANSWERED("3", financial, "A", "1"), "signs_while_appointed");
	ck_assert_str_eq(written_past("approval_passings", 1, (struct change[]){ { "to", "4" } }, 1), "passings_stay");
	ck_assert_str_eq(written_past("approval_passings", 1, (struct change[]){ { "ended", "2026-03-01T10:00" } }, 1), "ended_somehow");
	ck_assert_str_eq(ANSWERED("3", south, "A", "1"), "");
	ck_assert_str_eq(written_past("approval_passings", 1, (struct change[]){ { "ended", "2026-03-01T10:00" }, { "ended_how", "taken_back" } }, 2), "passings_stay");
}
END_TEST

/* Every pair of people: a step goes only between the two who may both sign it, and the one who took it signs. */
START_TEST(of_every_pair_of_people_a_step_passes_only_between_two_who_may_sign_it)
{
	static const char *const names[] = { "", "secretary", "chair", "person 3", "person 4", "person 5", "treasurer", "auditor" };
	int passed = 0;

	furnish();
	ADDED("users", { "person", "5" }, { "role", "council_member" }, { "since", "2024-01-01" });
	for (int from = 1; from <= 7; from++)
		for (int to = 1; to <= 7; to++) {
			bool lawful = from != to && (from == CHAIR || from == SOUTH) && (to == CHAIR || to == SOUTH);
			int status;

			guarantee("ceo", "10");
			status = passes(names[from], to, "x");
			ck_assert_msg(lawful ? status == 303 : status == 422 || status == 403, "%d to %d: %d", from, to, status);
			if (!lawful)
				continue;
			passed++;
			ck_assert_int_eq(signs(names[from], ""), 422);
			ck_assert_int_eq(signs(names[to], ""), 303);
		}
	ck_assert_int_eq(passed, 2);
	ck_assert_str_eq(stored("SELECT count(*) FROM approval_passings"), "2");
}
END_TEST

TESTS_IN_A_HOUSE("approvals",
    a_contract_is_approved_by_chair_and_treasurer_and_reserves_its_sum,
    the_treasurer_cannot_state_a_budget_that_is_not_there,
    what_is_budgeted_is_budgeted_this_year,
    what_the_books_say_is_shown_to_whoever_states_that_it_is_budgeted,
    a_payment_of_a_commitment_reserves_nothing_again_and_never_more_than_it,
    whatever_commits_money_names_its_budget,
    of_every_pair_of_roles_only_the_appointed_sign_and_nobody_their_own,
    nobody_signs_twice_and_a_group_that_signed_is_wanted_no_more,
    who_has_an_interest_in_the_decision_behind_it_does_not_sign,
    the_tables_refuse_what_the_pages_refuse,
    an_appointment_counts_on_its_last_day_and_not_after_it,
    before_the_bank_confirmed_it_an_appointment_counts_for_nothing,
    the_ceiling_itself_is_covered_and_an_agora_more_is_not,
    one_whose_seat_ended_does_not_sign,
    the_rule_of_the_matter_is_picked_and_a_matter_without_one_is_not_submitted,
    a_changed_byte_of_a_document_begins_another_round,
    a_changed_field_begins_another_round_and_the_old_page_signs_nothing,
    saving_without_a_change_keeps_the_round,
    only_who_asked_changes_it_and_what_is_approved_stays,
    returned_it_comes_back_in_another_round_and_declined_it_ends,
    after_its_day_nobody_signs,
    a_round_that_stalls_shows_how_long_and_at_whom,
    everything_that_waits_is_signed_by_one_press_or_nothing_is,
    ink_is_attested_by_another_with_a_scan_and_marked_so,
    nobody_attests_signatures_they_asked_for,
    the_same_bytes_are_approved_once_and_sent_after_the_last_signature,
    bytes_that_nobody_approved_may_be_brought_again,
    a_file_that_tells_its_figures_must_tell_those_typed,
    a_file_whose_payments_are_not_what_its_end_says_is_refused,
    a_request_for_a_payment_file_comes_with_the_file_and_keeps_its_sum,
    whom_the_treasurer_authorised_signs_up_to_the_ceiling_with_the_statements,
    an_answer_from_outside_holds_the_execution_up,
    a_proof_older_than_five_minutes_signs_nothing,
    a_step_passed_waits_at_another_says_why_and_is_signed_in_the_place_of_the_first,
    a_step_passed_is_taken_back_or_passed_back_with_words,
    a_step_is_passed_to_nobody_who_may_not_sign_it,
    a_step_is_not_passed_to_who_asked_nor_by_who_may_not_sign,
    the_ceiling_bounds_to_whom_a_step_is_passed_to_the_agora,
    an_appointment_that_ends_takes_what_was_passed_back_by_itself,
    two_steps_are_of_two_people_whoever_passes_them,
    a_step_passed_to_one_is_not_taken_by_a_third,
    a_change_of_the_content_voids_what_was_passed,
    the_treasurer_passes_to_whom_they_authorised_and_stays_responsible,
    passing_needs_a_fresh_proof,
    the_tables_themselves_keep_a_step_from_whom_it_is_not_for,
    of_every_pair_of_people_a_step_passes_only_between_two_who_may_sign_it)
