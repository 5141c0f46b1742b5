/* check_signatories.c: appointments come from decisions, are replaced and ended, and fall with the office they rest on. */
#include <stdio.h>
#include <string.h>

#include "house.h"

/*
 * The chair (person 2, membership 1) and the treasurer (person 6) sign for
 * the union (entity 1) at the bank: group A without a ceiling, group B up to
 * 50,000; the bank confirmed on 20 January 2026. Decision 1 was taken on the
 * 15th. The composition is one of A and one of B. It is 1 March.
 */
#define NEW "/signatories/new"
#define QUESTION "/signatories/question?legal_entity=1&scope=bank"

static const char file[] = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

static int
appointed(const char *form)
{
	return sent(NEW, "treasurer", form);
}

static const char *
answered(const char *query)
{
	char path[300];

	snprintf(path, sizeof(path), QUESTION "%s", query);
	ck_assert_int_eq(got(path, "viewer"), 200);
	return see("/page/record/answer/@yes");
}

START_TEST(the_form_begins_with_what_its_decision_says)
{
	got(NEW "?decision=1", "treasurer");
	ck_assert_str_eq(see("/page/form/field[@name='legal_entity']/typed"), "1");
	ck_assert_str_eq(see("/page/form/field[@name='since']/typed"), "2026-01-15");
	ck_assert_int_eq(count_of("/page/form/scopes/field"), 9);
}
END_TEST

START_TEST(several_scopes_are_several_appointments_in_one_save)
{
	ck_assert_int_eq(appointed("decision=1&legal_entity=1&person=2&capacity=chair&"
	    "scope.guarantee=1&scope.masav=1&ceiling=1,000&since=2026-02-01"), 303);
	ck_assert_str_eq(stored("SELECT group_concat(scope || ' ' || \"group\" || ' ' || ceiling || ' ' || membership, '; ') "
	    "FROM signatories WHERE id > 3"), "masav A 100000 1; guarantee A 100000 1");
	ck_assert_str_eq(stored("SELECT count(DISTINCT move) || move FROM ledger WHERE \"table\" = 'signatories' AND record > 3"), "1appoint");
}
END_TEST

START_TEST(nothing_ticked_appoints_nobody)
{
	ck_assert_int_eq(appointed("decision=1&legal_entity=1&person=2&capacity=chair"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "which-scope");
	ck_assert_str_eq(see("/page/form/field[@name='person']/typed"), "2");
	ck_assert_str_eq(stored("SELECT count(*) FROM signatories"), "3");
}
END_TEST

START_TEST(an_appointment_without_a_decision_says_how_it_is_known)
{
	ck_assert_int_eq(appointed("legal_entity=1&person=6&capacity=other&scope.payroll=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "appointed_by_a_decision");
	ck_assert_int_eq(appointed("legal_entity=1&person=6&capacity=other&scope.payroll=1&note=x"), 303);
}
END_TEST

START_TEST(what_was_rejected_or_is_void_appoints_nobody)
{
	ck_assert_int_eq(sent("/decisions/1/void", "secretary", "version=1&reason=x"), 303);
	ck_assert_int_eq(appointed("decision=1&legal_entity=1&person=2&capacity=chair&scope.masav=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "decision-appoints-nobody");
}
END_TEST

START_TEST(whoever_is_not_what_they_sign_as_is_refused_by_name)
{
	ck_assert_int_eq(appointed("decision=1&legal_entity=1&person=3&capacity=chair&scope.masav=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "holds-no-such-office");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "דרום"));
	ck_assert_int_eq(appointed("decision=1&legal_entity=2&person=6&capacity=treasurer&scope.masav=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "holds-no-such-office");
}
END_TEST

START_TEST(whom_the_treasurer_authorises_signs_up_to_a_ceiling)
{
	ck_assert(loaded("offices", "legal_entity,person,kind\n,1,4,other\n"));
	ck_assert_int_eq(appointed("decision=1&legal_entity=1&person=4&scope.masav=1"), 422);
	ck_assert_int_eq(appointed("decision=1&legal_entity=1&person=4&capacity=treasurer_delegate&scope.masav=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "delegate_has_a_ceiling");
	ck_assert_str_eq(see("/page/problem/@field"), "ceiling");
	ck_assert_int_eq(appointed("decision=1&legal_entity=1&person=4&capacity=treasurer_delegate&scope.masav=1&ceiling=93,900"), 303);
	ck_assert(!loaded("signatories", "legal_entity,person,capacity,group,scope,decision,office\n,1,4,treasurer_delegate,B,guarantee,1,1\n"));
}
END_TEST

START_TEST(one_appointment_at_a_time)
{
	ck_assert_int_eq(appointed("decision=1&legal_entity=1&person=2&capacity=chair&scope.bank=1&account=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "appointed_once");
	ck_assert_int_eq(appointed("decision=1&legal_entity=2&person=2&capacity=chair&scope.bank=1"), 303);
}
END_TEST

START_TEST(an_account_of_another_entity_is_refused)
{
	ck_assert_int_eq(appointed("decision=1&legal_entity=1&person=2&capacity=chair&scope.masav=1&account=2"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "account_of_its_entity");
}
END_TEST

START_TEST(the_auditor_never_signs_and_a_signatory_never_audits)
{
	ck_assert_int_eq(appointed("decision=1&legal_entity=1&person=7&capacity=other&scope.masav=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "auditor_never_signs");
	ck_assert_int_eq(sent("/offices/new", "secretary", "kind=auditor&person=6&legal_entity=1&since=2026-03-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "signatory_is_no_auditor");
	ck_assert_int_eq(sent("/users/new", "admin", "person=2&role=auditor&since=2026-03-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "signatory_is_no_auditor");
	ck_assert_int_eq(sent("/offices/new", "secretary", "kind=auditor&person=5&legal_entity=1&since=2026-01-01"), 303);
	ck_assert_int_eq(appointed("decision=1&legal_entity=1&person=5&capacity=other&scope.masav=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "auditor_never_signs");
}
END_TEST

START_TEST(the_question_is_answered_at_below_and_above_the_ceiling)
{
	ck_assert_str_eq(answered("&amount=50000&first=2&second=6"), "yes");
	ck_assert_str_eq(answered("&amount=49999.99&first=2&second=6"), "yes");
	ck_assert_str_eq(answered("&amount=50000.01&first=2&second=6"), "no");
	ck_assert_str_eq(see("/page/record/answer/signers/signer[2]/@why"), "ceiling");
	ck_assert_str_eq(see("/page/record/answer/missing/@group"), "B");
	ck_assert_int_eq(count_of("/page/record/answer/signers/signer[1]/appointment/decision[@id='1']"), 1);
	ck_assert_str_eq(see("/page/record/answer/rule/@id"), "1");
}
END_TEST

START_TEST(a_question_that_cannot_be_read_is_asked_again_at_its_field)
{
	ck_assert_int_eq(got("/signatories/question?scope=bank&amount=85.995",
	    "viewer"), 422);
	ck_assert_str_eq(see("/page/@view"), "question");
	ck_assert_str_eq(see("/page/question/field[@name='amount']/typed"),
	    "85.995");
	ck_assert_int_eq(count_of("/page/question/field[@name='amount']/problem"), 1);
	ck_assert_int_eq(count_of("/page/question/field[@name='scope']/"
	    "choice[@value='bank'][@chosen]"), 1);
	ck_assert_int_eq(count_of("/page/record/answer"), 0);
	ck_assert_ptr_null(strstr(answer_bytes(), "לא נשמר"));
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "אי אפשר להשיב עדיין"));
	ck_assert_int_eq(got("/signatories/question?scope=bank", "viewer"),
	    200);
	ck_assert_int_eq(count_of("/page/record/answer"), 1);
}
END_TEST

START_TEST(the_question_is_answered_for_any_day)
{
	ck_assert_str_eq(answered("&day=2026-01-19&first=2&second=6"), "no");
	ck_assert_str_eq(see("/page/record/answer/signers/signer/@why"), "bank");
	ck_assert_str_eq(answered("&day=20.1.2026&first=2&second=6"), "yes");
	ck_assert_str_eq(answered("&day=2030-01-01&first=2&second=6"), "yes");
	ck_assert_str_eq(answered("&day=1999-12-31&first=2&second=6"), "no");
	ck_assert_str_ne(see("/page/record/answer/@no_rule"), "");
}
END_TEST

START_TEST(one_alone_or_the_same_twice_is_not_two)
{
	ck_assert_str_eq(answered("&first=2"), "no");
	ck_assert_str_eq(see("/page/record/answer/missing[@group='B']/person/@id"), "6");
	ck_assert_str_eq(answered("&first=2&second=2"), "no");
	ck_assert_str_ne(see("/page/record/answer/signers/signer[2]/@why.say"), "");
	ck_assert_str_eq(answered("&first=2&second=6&third=3"), "yes");
	ck_assert_str_eq(see("/page/record/answer/signers/signer[3]/@why"), "none");
}
END_TEST

START_TEST(without_names_it_says_who_may)
{
	ck_assert_str_eq(answered("&amount=1000"), "yes");
	ck_assert_int_eq(count_of("/page/record/answer/signers/signer[@counts]"), 2);
	ck_assert_str_eq(answered("&amount=60000"), "no");
	ck_assert_int_eq(count_of("/page/record/answer/signers/signer"), 1);
}
END_TEST

START_TEST(what_cannot_be_read_is_said_and_answers_nothing)
{
	ck_assert_int_eq(got(QUESTION "&amount=85.995&day=", "viewer"), 422);
	ck_assert_str_eq(see("/page/problem/@field"), "amount");
	ck_assert_int_eq(count_of("/page/record/answer"), 0);
	ck_assert_int_eq(got("/signatories/question", "viewer"), 200);
	ck_assert_int_eq(count_of("/page/record/answer"), 0);
	ck_assert_str_eq(see("/page/question/field[@name='legal_entity']/typed"), "1");
}
END_TEST

START_TEST(the_answer_is_data_too)
{
	ck_assert_int_eq(got("/signatories/question.json?legal_entity=1&scope=bank&first=2&second=6", "viewer"), 200);
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "\"yes\":\"yes\""));
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "\"rule\":"));
}
END_TEST

START_TEST(the_answer_is_printed)
{
	ck_assert_int_eq(got("/signatories/question.pdf?legal_entity=1&scope=bank&first=2&second=6", "viewer"), 200);
	ck_assert_int_eq(strncmp(answer_bytes(), "%PDF", 4), 0);
	ck_assert_int_eq(got("/signatories/question.docx?legal_entity=1&scope=bank&first=2&second=6", "viewer"), 404);
	got("/signatories/question?legal_entity=1&scope=bank&first=2&second=6", "viewer");
	ck_assert_int_eq(count_of("/page/formats/format[@name='pdf'][@file]"), 1);
}
END_TEST

START_TEST(an_appointment_falls_with_the_seat_it_rests_on)
{
	got("/memberships/1/end?until=2026-02-28", "secretary");
	ck_assert_str_eq(see("/page/falling/signatory/@id"), "1");
	ck_assert_str_eq(see("/page/falling/signatory/@tell"), "yes");
	ck_assert_int_eq(sent("/memberships/1/end", "secretary", "version=1&until=2026-03-01&ended_why=resigned"), 303);
	ck_assert_str_eq(answered("&first=2&second=6&day=2026-03-01"), "yes");
	ck_assert_str_eq(answered("&first=2&second=6&day=2026-03-02"), "no");
	ck_assert_str_eq(see("/page/record/answer/signers/signer[1]/@why"), "over.membership");
	ck_assert_str_eq(stored("SELECT count(*) FROM ledger WHERE \"table\" = 'signatories' AND record = 1"), "1");
}
END_TEST

START_TEST(the_bank_is_to_be_told_until_it_was)
{
	sent("/memberships/1/end", "secretary", "version=1&until=2026-03-01&ended_why=resigned");
	got("/", "treasurer");
	ck_assert_int_eq(count_of("/page/waiting/untold"), 0);
	ck_assert_int_eq(sent("/signatories/1/tell", "treasurer", "version=1&notified=2026-03-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "appointment-still-holds");
	at_moment("2026-03-02T09:00");
	got("/", "treasurer");
	ck_assert_str_eq(see("/page/waiting/untold/@href"), "/signatories/1");
	got("/", "secretary");
	ck_assert_int_eq(count_of("/page/waiting/untold"), 1);
	got("/", "chair");
	ck_assert_int_eq(count_of("/page/waiting/untold"), 0);
	got("/signatories/1", "viewer");
	ck_assert_str_eq(see("/page/record/signatory/@state"), "suspended");
	ck_assert_int_eq(sent("/signatories/1/tell", "treasurer", "version=1&notified=2026-03-03"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "not-yet-done");
	ck_assert_int_eq(sent("/signatories/1/tell", "treasurer", "version=1&notified=2026-03-02"), 303);
	got("/", "treasurer");
	ck_assert_int_eq(count_of("/page/waiting/untold"), 0);
}
END_TEST

START_TEST(an_end_has_a_day_and_a_reason_and_comes_once)
{
	ck_assert_int_eq(sent("/signatories/1/end", "treasurer", "version=1&ended=2026-03-01&ended_why=revoked"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "revoked-by-a-decision");
	ck_assert_int_eq(sent("/signatories/1/end", "treasurer", "version=1&ended=2026-03-01&ended_why=revoked&ending=1"), 303);
	ck_assert_str_eq(answered("&first=2&second=6&day=2026-02-28"), "yes");
	ck_assert_str_eq(answered("&first=2&second=6&day=2026-03-01"), "no");
	ck_assert_int_eq(sent("/signatories/1/end", "treasurer", "version=2&ended=2026-03-05&ended_why=office_ended"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "appointment-has-ended");
}
END_TEST

START_TEST(another_takes_its_place_and_nothing_is_written_over)
{
	ck_assert_int_eq(sent("/signatories/2/replace", "treasurer", "version=1&decision=1&person=13&capacity=other&group=B&"
	    "ceiling=20000&since=2026-03-01"), 303);
	ck_assert_str_eq(stored("SELECT person || ended || ended_why || ending || ceiling FROM signatories WHERE id = 2"), "62026-03-01replaced15000000");
	ck_assert_str_eq(stored("SELECT person || scope || \"group\" || ceiling || replaces FROM signatories WHERE id = 4"), "13bankB20000002");
	got("/signatories/2", "viewer");
	ck_assert_str_eq(see("/page/record/signatory/successor/@id"), "4");
	ck_assert_int_eq(sent("/signatories/2/replace", "treasurer", "version=2&decision=1&person=13&capacity=other&since=2026-04-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "appointment-has-ended");
}
END_TEST

START_TEST(an_edit_changes_the_note_and_nothing_else)
{
	ck_assert_int_eq(sent("/signatories/1/edit", "treasurer", "version=1&note=x&ceiling=1&person=3&scope=masav"), 303);
	ck_assert_str_eq(stored("SELECT note || person || scope || ifnull(ceiling, '-') FROM signatories WHERE id = 1"), "x2bank-");
}
END_TEST

START_TEST(the_letter_of_the_bank_confirms_each_that_was_ticked)
{
	appointed("decision=1&legal_entity=1&person=2&capacity=chair&scope.guarantee=1&scope.masav=1");
	got("/signatories/4/paper?as=confirmation", "treasurer");
	ck_assert_int_eq(count_of("/page/form/others/signatory"), 1);
	ck_assert_str_eq(see("/page/form/others/signatory/@id"), "5");
	with_file("bank.pdf", file, sizeof(file) - 1);
	ck_assert_int_eq(sent("/documents", "treasurer", "signatory=4&as=confirmation&confirmed=2026-03-02&version=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "not-yet-done");
	ck_assert_str_eq(stored("SELECT count(*) FROM documents WHERE name = 'bank.pdf'"), "0");
	ck_assert_int_eq(sent("/documents", "treasurer", "signatory=4&as=confirmation&confirmed=2026-02-27&version=1&also.5=1"), 303);
	ck_assert_str_eq(location(), "/signatories/4?done=confirmation");
	ck_assert_str_eq(stored("SELECT group_concat(confirmed || (SELECT name FROM documents d WHERE d.id = confirmation)) FROM signatories WHERE id > 3"),
	    "2026-02-27bank.pdf,2026-02-27bank.pdf");
	ck_assert_int_eq(sent("/documents", "treasurer", "signatory=4&as=confirmation&confirmed=2026-02-28&version=2"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "confirmed-already");
}
END_TEST

START_TEST(a_specimen_is_kept_beside_the_appointment)
{
	with_file("sign.pdf", file, sizeof(file) - 1);
	ck_assert_int_eq(sent("/documents", "treasurer", "signatory=1&as=specimen&version=1"), 303);
	ck_assert_str_eq(stored("SELECT d.name FROM signatories s JOIN documents d ON d.id = s.specimen WHERE s.id = 1"), "sign.pdf");
	with_file(NULL, NULL, 0);
	ck_assert_int_eq(sent("/documents", "treasurer", "signatory=1&as=specimen&version=2"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-file");
	ck_assert_str_eq(see("/page/@view"), "paper");
}
END_TEST

START_TEST(the_treasurer_brings_no_papers_of_meetings)
{
	with_file("x.pdf", file, sizeof(file) - 1);
	ck_assert_int_eq(sent("/documents", "treasurer", "meeting=2&title=x"), 403);
}
END_TEST

START_TEST(the_register_is_of_the_day_it_is_asked_for)
{
	sent("/signatories/1/end", "treasurer", "version=1&ended=2026-03-01&ended_why=revoked&ending=1");
	got("/signatories?asof=2026-02-28", "viewer");
	ck_assert_int_eq(count_of("/page/list/signatory[@state='active']"), 2);
	got("/signatories", "viewer");
	ck_assert_int_eq(count_of("/page/list/signatory[@state='active']"), 1);
	ck_assert_int_eq(count_of("/page/list/signatory[@state='unstated']"), 1);
	got("/signatories?asof=2026-01-16", "viewer");
	ck_assert_int_eq(count_of("/page/list/signatory[@state='approved']"), 2);
	got("/signatories?asof=2026-01-14", "viewer");
	ck_assert_int_eq(count_of("/page/list/signatory[@state='proposed']"), 2);
	got("/signatories?asof=31.2.2026", "viewer");
	ck_assert_str_eq(see("/page/problem/@is"), "not-a-day");
}
END_TEST

START_TEST(the_protocol_names_each_entity_with_its_own_number)
{
	got("/signatories/protocol", "treasurer");
	ck_assert_int_eq(count_of("/page/record/entities/entity"), 2);
	ck_assert_str_eq(see("/page/record/entities/entity[1]/@number"), "501000001");
	ck_assert_str_eq(see("/page/record/entities/entity[2]/@number"), "515000002");
	ck_assert_int_eq(count_of("/page/record/entities/entity[1]/signatories/signatory"), 2);
	ck_assert_str_eq(see("/page/record/entities/entity[1]/accounts/account/@number"), "123456");
	ck_assert_int_eq(count_of("/page/record/entities/entity[1]/decisions/decision"), 1);
	got("/signatories/protocol?legal_entity=2", "treasurer");
	ck_assert_int_eq(count_of("/page/record/entities/entity"), 1);
	ck_assert_int_eq(got("/signatories/protocol", "viewer"), 403);
}
END_TEST

START_TEST(what_is_unstated_signs_nothing)
{
	ck_assert_int_eq(got("/signatories/question?legal_entity=1&scope=unstated", "viewer"), 422);
	ck_assert_str_eq(stored("SELECT count(*) FROM terms WHERE signatory = 3 AND since IS NULL"), "1");
}
END_TEST

START_TEST(numbers_of_accounts_are_masked_but_for_who_needs_them)
{
	got("/bank_accounts", "treasurer");
	ck_assert_int_eq(count_of("/page/list/bank_account[contains(@number, '123456')]"), 0);
	got("/bank_accounts/1", "chair");
	ck_assert_ptr_null(strstr(see("/page/record/bank_account/@number"), "123456"));
	got("/bank_accounts/1", "treasurer");
	ck_assert_str_eq(see("/page/record/bank_account/@number"), "123456");
	ck_assert_int_eq(got("/bank_accounts/1/history", "chair"), 403);
	ck_assert_int_eq(got("/bank_accounts", "viewer"), 403);
	got("/search?q=123456", "treasurer");
	ck_assert_int_eq(count_of("//result[contains(@path, 'bank_accounts')]"), 0);
}
END_TEST

START_TEST(an_account_is_closed_by_a_decision_and_ends_what_was_signed_on_it)
{
	appointed("decision=1&legal_entity=1&person=3&capacity=other&group=A&scope.masav=1&account=1");
	ck_assert_int_eq(sent("/bank_accounts/1/edit", "treasurer", "version=1&closed=2026-03-10"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "closed-by-a-decision");
	ck_assert_int_eq(sent("/bank_accounts/1/edit", "treasurer", "version=1&closed=2026-03-10&closing=1"), 303);
	ck_assert_str_eq(stored("SELECT last || why FROM terms WHERE signatory = 4"), "2026-03-10account");
}
END_TEST

START_TEST(a_new_composition_ends_the_one_before_and_two_never_overlap)
{
	const char *next = "legal_entity=1&scope=bank&group_a=2&source=x&since=2026-04-01";

	ck_assert_int_eq(sent("/signing_rules/new", "treasurer", next), 303);
	ck_assert_str_eq(stored("SELECT until FROM signing_rules WHERE id = 1"), "2026-03-31");
	ck_assert_int_eq(sent("/signing_rules/new", "treasurer", "legal_entity=1&scope=bank&group_a=1&source=x&since=2026-04-01&most=5000"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "one_rule_for_an_amount");
	ck_assert_int_eq(sent("/signing_rules/new", "treasurer", "legal_entity=1&scope=payroll&source=x&since=2026-04-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "somebody_signs");
	ck_assert_int_eq(sent("/signing_rules/new", "treasurer", "legal_entity=1&scope=payroll&group_a=9&source=x&since=2026-04-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "signers_of_a_group");
	ck_assert_str_eq(answered("&first=2&second=6&day=2026-03-31"), "yes");
	ck_assert_str_eq(answered("&first=2&second=6&day=2026-04-01"), "no");
}
END_TEST

START_TEST(two_people_sign_whatever_binds_or_spends)
{
	static const char *const scopes[] = { "contracts_financial", "contracts_nonfinancial", "bank", "masav", "guarantee", "payroll" };
	char rule[160];

	for (int i = 0; i < 6; i++) {
		snprintf(rule, sizeof(rule), "legal_entity=2&scope=%s&group_b=1&source=x&since=2030-04-01", scopes[i]);
		ck_assert_int_eq(sent("/signing_rules/new", "treasurer", rule), 422);
		ck_assert_str_eq(see("/page/problem/@is"), "two_people_sign");
	}
	ck_assert_int_eq(sent("/signing_rules/new", "treasurer", "legal_entity=2&scope=hr_appointment&group_c=1&source=x&since=2030-04-01"), 303);
}
END_TEST

START_TEST(the_legal_adviser_confirms_a_composition_and_then_it_is_final)
{
	got("/", "legal");
	ck_assert_int_eq(count_of("/page/waiting/many[@href='/signing_rules']"), 1);
	ck_assert_int_eq(sent("/signing_rules/1/confirm", "treasurer", "version=1"), 403);
	ck_assert_int_eq(sent("/signing_rules/1/confirm", "legal", "version=1"), 303);
	ck_assert_int_eq(sent("/signing_rules/1/edit", "treasurer", "version=2&group_a=2&source=y"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "confirmed-rule-is-final");
	ck_assert_int_eq(sent("/signing_rules/1/confirm", "legal", "version=2"), 422);
	ck_assert_int_eq(sent("/signing_rules/2/edit", "treasurer", "version=1&group_a=1&group_b=2&stamp=1&source=y"), 303);
}
END_TEST

START_TEST(a_new_legal_entity_is_bound_by_what_the_law_says)
{
	got("/legal_entities/new", "secretary");
	ck_assert_str_eq(see("/page/propose/@ticked"), "yes");
	ck_assert_int_eq(count_of("/page/propose/rule[@source]"), 5);
	ck_assert_int_eq(sent("/legal_entities/new", "secretary", "name=x&kind=company&since=2026-02-01&defaults=1"), 303);
	ck_assert_str_eq(stored("SELECT group_concat(scope || group_a || group_b || group_c || stamp || since, ' ') FROM signing_rules WHERE legal_entity = 3 AND confirmed IS NULL"),
	    "bank11002026-02-01 contracts_financial11012026-02-01 contracts_nonfinancial10112026-02-01 guarantee11012026-02-01 masav11002026-02-01");
	ck_assert_int_eq(sent("/legal_entities/3/edit", "secretary", "version=1&name=y&kind=company"), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM signing_rules WHERE legal_entity = 3"), "5");
	got("/legal_entities/3", "secretary");
	ck_assert_int_eq(count_of("/page/record/rules/rule"), 5);
	ck_assert_int_eq(sent("/legal_entities/3/defaults", "secretary", ""), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "entity-has-rules");
}
END_TEST

START_TEST(nothing_is_added_to_a_legal_entity_that_nobody_asked_for)
{
	ck_assert_int_eq(sent("/legal_entities/2/edit", "secretary", "version=1&name=y&kind=company&number=515000002"), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM signing_rules WHERE legal_entity = 2"), "0");
	ck_assert_int_eq(sent("/legal_entities/new", "secretary", "kind=company"), 422);
	ck_assert_int_eq(count_of("/page/propose[@ticked]"), 0);
	ck_assert_int_eq(sent("/legal_entities/new", "secretary", "name=x&kind=company"), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM signing_rules WHERE legal_entity = 3"), "0");
	got("/legal_entities/2", "viewer");
	ck_assert_int_eq(count_of("/page/propose"), 0);
	got("/legal_entities/2", "secretary");
	ck_assert_int_eq(count_of("/page/propose/rule"), 5);
	ck_assert_int_eq(sent("/legal_entities/2/defaults", "viewer", ""), 403);
	ck_assert_int_eq(sent("/legal_entities/9/defaults", "secretary", ""), 404);
	ck_assert_int_eq(sent("/legal_entities/2/defaults", "secretary", ""), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM signing_rules WHERE legal_entity = 2 AND confirmed IS NULL"), "5");
}
END_TEST

START_TEST(the_treasurer_and_the_secretary_write_and_nobody_else)
{
	static const char *const others[] = { "legal", "admin", "chair", "auditor", "ceo", "viewer" };

	for (size_t i = 0; i < 6; i++)
		ck_assert_int_eq(sent(NEW, others[i], "decision=1&legal_entity=1&person=2&capacity=chair&scope.masav=1"), 403);
	ck_assert_str_eq(stored("SELECT count(*) FROM signatories"), "3");
}
END_TEST

TESTS_IN_A_HOUSE("signatories",
    the_form_begins_with_what_its_decision_says,
    several_scopes_are_several_appointments_in_one_save,
    nothing_ticked_appoints_nobody,
    an_appointment_without_a_decision_says_how_it_is_known,
    what_was_rejected_or_is_void_appoints_nobody,
    whoever_is_not_what_they_sign_as_is_refused_by_name,
    whom_the_treasurer_authorises_signs_up_to_a_ceiling, one_appointment_at_a_time,
    an_account_of_another_entity_is_refused,
    the_auditor_never_signs_and_a_signatory_never_audits,
    the_question_is_answered_at_below_and_above_the_ceiling,
    a_question_that_cannot_be_read_is_asked_again_at_its_field,
    the_question_is_answered_for_any_day,
    one_alone_or_the_same_twice_is_not_two,
    without_names_it_says_who_may,
    what_cannot_be_read_is_said_and_answers_nothing,
    the_answer_is_data_too, the_answer_is_printed,
    an_appointment_falls_with_the_seat_it_rests_on,
    the_bank_is_to_be_told_until_it_was,
    an_end_has_a_day_and_a_reason_and_comes_once,
    another_takes_its_place_and_nothing_is_written_over,
    an_edit_changes_the_note_and_nothing_else,
    the_letter_of_the_bank_confirms_each_that_was_ticked,
    a_specimen_is_kept_beside_the_appointment,
    the_treasurer_brings_no_papers_of_meetings,
    the_register_is_of_the_day_it_is_asked_for,
    the_protocol_names_each_entity_with_its_own_number,
    what_is_unstated_signs_nothing,
    numbers_of_accounts_are_masked_but_for_who_needs_them,
    an_account_is_closed_by_a_decision_and_ends_what_was_signed_on_it,
    a_new_composition_ends_the_one_before_and_two_never_overlap,
    two_people_sign_whatever_binds_or_spends, the_legal_adviser_confirms_a_composition_and_then_it_is_final,
    a_new_legal_entity_is_bound_by_what_the_law_says,
    nothing_is_added_to_a_legal_entity_that_nobody_asked_for,
    the_treasurer_and_the_secretary_write_and_nobody_else)
