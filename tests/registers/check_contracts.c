/* check_contracts.c: contracts warn before they expire, published texts are final, and an entity ends when nothing of it is unsaid. */
#include <stdio.h>
#include <string.h>

#include "house.h"

/*
 * Contract 1 (union, 120,000, until 15 May 2026, guarantee until 1 April,
 * procurement responsible); contract 2 (company, until 2027) passes to the
 * union on 1 June by decision 1. It is 1 March.
 */
static const char file[] = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

START_TEST(what_expires_within_ninety_days_stands_on_the_desk_of_whoever_is_responsible)
{
	got("/", "procurement");
	ck_assert_int_eq(count_of("/page/waiting/expiring"), 2);
	ck_assert_str_eq(see("/page/waiting/expiring[1]/@day"), "2026-04-01");
	ck_assert_str_eq(see("/page/waiting/expiring[1]/@what"), "guarantee");
	got("/", "secretary");
	ck_assert_int_eq(count_of("/page/waiting/expiring"), 0);
	at_moment("2026-02-13T09:00");
	got("/", "procurement");
	ck_assert_int_eq(count_of("/page/waiting/expiring"), 1);
	at_moment("2026-02-14T09:00");
	got("/", "procurement");
	ck_assert_int_eq(count_of("/page/waiting/expiring"), 2);
}
END_TEST

/* What a contract waits for from outside stands on its page, and on the desk of whoever watches it until it is answered. */
START_TEST(a_contract_is_held_up_until_it_is_approved_from_outside)
{
	got("/external_approvals/new?contract=1", "legal");
	ck_assert_int_eq(count_of("/page/form/field[@name='watcher']/choice[@chosen]"), 1);
	ck_assert_int_eq(sent("/external_approvals/new", "legal", "approver=land_authority&contract=1&tabar=1&asked=Permission"), 422);
	ck_assert_int_eq(sent("/external_approvals/new", "legal", "approver=land_authority&contract=1&asked=Permission&submitted=1.2.2026&expected=20.3.2026&watcher=12"), 303);
	got("/contracts/1", "treasurer");
	ck_assert_str_eq(see("/page/record/contract/@state"), "held");
	ck_assert_str_eq(see("/page/outside/external/@asked"), "Permission");
	ck_assert_str_eq(see("/page/outside/external/@waited"), "28");
	got("/contracts", "viewer");
	ck_assert_int_eq(count_of("/page/list/contract[@state='held']"), 1);
	got("/contracts/1", "viewer");
	ck_assert_int_eq(count_of("/page/outside"), 0);
	got("/", "person 12");
	ck_assert_int_eq(count_of("/page/waiting/outside"), 0);
	at_moment("2026-03-06T09:00");
	got("/", "person 12");
	ck_assert_str_eq(see("/page/waiting/outside/@day"), "2026-03-20");
	ck_assert_str_eq(see("/page/waiting/outside/@late"), "");
	at_moment("2026-03-21T09:00");
	got("/", "person 12");
	ck_assert_str_eq(see("/page/waiting/outside/@late"), "1");
	got("/", "secretary");
	ck_assert_int_eq(count_of("/page/waiting/outside"), 0);
	got("/external_approvals?standing=overdue", "treasurer");
	ck_assert_int_eq(count_of("/page/list/external"), 1);
	ck_assert_int_eq(sent("/external_approvals/1/edit", "legal", "version=1&approver=land_authority&submitted=1.2.2026&answered=20.3.2026&answer=approved"), 303);
	got("/contracts/1", "treasurer");
	ck_assert_str_ne(see("/page/record/contract/@state"), "held");
	got("/", "person 12");
	ck_assert_int_eq(count_of("/page/waiting/outside"), 0);
}
END_TEST

/* Kept in agorot, money leaves in the unit that the head of its column names. */
START_TEST(a_spreadsheet_is_given_shekels)
{
	ck_assert_int_eq(sent("/contracts/new", "procurement", "title=Bins&kind=service&legal_entity=1&party=Supplier&value=85,995.50"), 303);
	ck_assert_int_eq(got("/contracts.csv", "treasurer"), 200);
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "\"85995.50\""));
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "(₪)\""));
	ck_assert_ptr_null(strstr(answer_bytes(), "8599550"));
	got("/contracts/3/history.csv", "treasurer");
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "\"85995.50\""));
}
END_TEST

START_TEST(what_nobody_is_responsible_for_stands_on_the_desk_of_who_keeps_the_register)
{
	at_moment("2026-12-01T09:00");
	got("/", "legal");
	ck_assert_str_eq(see("/page/waiting/expiring/@href"), "/contracts/2");
	got("/", "viewer");
	ck_assert_int_eq(count_of("/page/waiting/expiring"), 0);
}
END_TEST

/* Contract, option, guarantee and insurance, each on the first day of its warning, the day before, its last day and the day after. */
START_TEST(each_end_is_warned_of_ninety_days_ahead_and_on_its_last_day)
{
	static const char *const columns[] = { "until", "option_until", "guarantee_until", "insurance_until" };
	static const char *const what[] = { "contract", "option", "guarantee", "insurance" };
	static const struct { const char *day; int warned; } days[] = {
		{ "2027-06-15T09:00", 0 }, { "2027-06-16T09:00", 1 }, { "2027-09-14T09:00", 1 }, { "2027-09-15T09:00", 0 } };

	for (int i = 0; i < 4; i++) {
		char row[200], seen[100];

		snprintf(row, sizeof(row), "legal_entity,kind,title,party,responsible,guarantee,%s\n,1,service,x,p,12,100,2027-09-14\n", columns[i]);
		ck_assert(loaded("contracts", row));
		snprintf(seen, sizeof(seen), "/page/waiting/expiring[@what='%s']", what[i]);
		for (int day = 0; day < 4; day++) {
			at_moment(days[day].day);
			got("/", "person 12");
			ck_assert_int_eq(count_of(seen), days[day].warned);
		}
	}
}
END_TEST

START_TEST(how_long_ahead_is_a_dated_rule)
{
	ck_assert_int_eq(sent("/money_rules/new", "treasurer", "rule=contract_warning_days&value=30&source=נוהל&since=2026-03-01"), 303);
	got("/", "procurement");
	ck_assert_int_eq(count_of("/page/waiting/expiring"), 0);
	at_moment("2026-03-02T09:00");
	got("/", "procurement");
	ck_assert_int_eq(count_of("/page/waiting/expiring"), 1);
	got("/contracts/1", "viewer");
	ck_assert_str_eq(see("/page/record/contract/@state"), "active");
	at_moment("2026-04-15T09:00");
	got("/contracts/1", "viewer");
	ck_assert_str_eq(see("/page/record/contract/@state"), "ending");
}
END_TEST

START_TEST(a_contract_of_a_year_is_counted_by_the_day_it_was_signed)
{
	sent("/contracts/new", "procurement", "title=a&kind=lease&legal_entity=1&party=א&value=10&signed=2025-12-31&since=2026-01-01");
	sent("/contracts/new", "procurement", "title=b&kind=lease&legal_entity=1&party=א&value=20&signed=2026-01-01");
	got("/contracts/totals?year=2026", "viewer");
	ck_assert_str_eq(see("/page/record/parties/party[@name='א']/@value"), "2000");
	got("/contracts/totals?year=2025", "viewer");
	ck_assert_str_eq(see("/page/record/parties/party[@name='א']/@value"), "1000");
	ck_assert_str_eq(see("/page/record/kinds/kind/@value"), "2401000");
	ck_assert_int_eq(count_of("/page/record/authorities/authority"), 0);
}
END_TEST

START_TEST(a_contract_is_entered_and_found_with_its_state)
{
	ck_assert_int_eq(sent("/contracts/new", "procurement", "title=מכולות&kind=service&legal_entity=1&party=ספק&value=85.995"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "money-is-ambiguous");
	ck_assert_int_eq(sent("/contracts/new", "procurement", "title=מכולות&kind=service&legal_entity=1&party=ספק&value=85,995"), 303);
	got("/contracts?search=מכולות", "viewer");
	ck_assert_str_eq(see("/page/list/contract/@state"), "unsigned");
	got("/contracts", "viewer");
	ck_assert_str_eq(see("/page/list/contract[@id='1']/@state"), "ending");
	ck_assert_str_eq(see("/page/list/contract[@id='2']/@state"), "active");
	got("/contracts?soon=1", "viewer");
	ck_assert_int_eq(count_of("/page/list/contract"), 1);
	at_moment("2026-05-16T09:00");
	got("/contracts", "viewer");
	ck_assert_int_eq(count_of("/page/list/contract[@id='1']"), 0);
	got("/contracts?over=1", "viewer");
	ck_assert_str_eq(see("/page/list/contract[@id='1']/@state"), "expired");
}
END_TEST

START_TEST(an_early_end_has_a_day_and_a_reason)
{
	const char *form = "version=1&title=x&kind=service&party=y&ended=2026-03-01";

	ck_assert_int_eq(sent("/contracts/1/edit", "legal", form), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "contract_ended_for_a_reason");
	ck_assert_int_eq(sent("/contracts/1/edit", "legal", "version=1&title=x&kind=service&party=y&ended=2026-03-01&ended_why=z"), 303);
	got("/", "procurement");
	ck_assert_int_eq(count_of("/page/waiting/expiring"), 0);
}
END_TEST

START_TEST(the_signed_file_is_kept_with_the_contract)
{
	with_file("signed.pdf", file, sizeof(file) - 1);
	ck_assert_int_eq(sent("/documents", "procurement", "contract=1&version=1"), 303);
	ck_assert_str_eq(location(), "/contracts/1?done=file");
	ck_assert_str_eq(stored("SELECT d.name FROM contracts c JOIN documents d ON d.id = c.document WHERE c.id = 1"), "signed.pdf");
	ck_assert_int_eq(sent("/documents", "procurement", "contract=99&version=1"), 404);
	with_file(NULL, NULL, 0);
	ck_assert_int_eq(sent("/documents", "procurement", "contract=1&version=2"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-file");
	ck_assert_str_eq(see("/page/@registry"), "contracts");
}
END_TEST

START_TEST(a_year_is_summed_by_kind_supplier_and_authority)
{
	sent("/contracts/new", "procurement", "title=a&kind=service&legal_entity=1&party=חברת ניקיון&value=1000&signed=2026-02-02");
	sent("/contracts/new", "procurement", "title=b&kind=grant&legal_entity=1&party=משרד&signed=2026-02-02");
	got("/contracts/totals?year=2026", "viewer");
	ck_assert_int_eq(count_of("/page/record/kinds/kind"), 2);
	ck_assert_str_eq(see("/page/record/parties/party[1]/@value"), "12100000");
	ck_assert_str_eq(see("/page/record/parties/party[1]/@count"), "2");
	ck_assert_str_eq(see("/page/record/authorities/authority/@value"), "12000000");
	ck_assert_int_eq(count_of("/page/record/parties/party[2]/@value"), 0);
	got("/contracts/totals?year=2025", "viewer");
	ck_assert_str_eq(see("/page/record/kinds/kind/@value"), "2400000");
}
END_TEST

START_TEST(a_published_text_is_final_and_a_new_edition_follows_it)
{
	ck_assert_int_eq(sent("/bylaws/1/edit", "secretary", "version=1&title=נוהל קטן&kind=procedure&edition=1&text=אחר&decision=1&published=2026-01-20&where=x"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "published_text_is_final");
	got("/bylaws/new?replaces=1", "secretary");
	ck_assert_str_eq(see("/page/form/field[@name='edition']/typed"), "2");
	ck_assert_str_eq(see("/page/form/field[@name='text']/typed"), "נוסח ראשון");
	ck_assert_int_eq(sent("/bylaws/new", "secretary", "title=נוהל קטן&kind=procedure&legal_entity=1&edition=2&text=נוסח שני&replaces=1&published=2026-03-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "published_somewhere");
	ck_assert_int_eq(sent("/bylaws/new", "secretary", "title=נוהל קטן&kind=procedure&legal_entity=1&edition=2&text=נוסח שני&replaces=1"), 303);
	got("/bylaws", "viewer");
	ck_assert_int_eq(count_of("/page/list/bylaw"), 1);
	ck_assert_str_eq(see("/page/list/bylaw/@edition"), "2");
	got("/bylaws?over=1", "viewer");
	ck_assert_int_eq(count_of("/page/list/bylaw"), 2);
}
END_TEST

static const char *
in_force(const char *day)
{
	char path[80];

	snprintf(path, sizeof(path), "/bylaws?asof=%s", day);
	got(path, "viewer");
	return see("concat(count(/page/list/bylaw), ':', /page/list/bylaw/@edition)");
}

START_TEST(what_was_in_force_on_a_day_is_one_edition)
{
	ck_assert_str_eq(in_force("2026-01-14"), "0:");
	ck_assert_str_eq(in_force("15.1.2026"), "1:1");
	ck_assert_int_eq(got("/bylaws?asof=31.2.2026", "viewer"), 422);
	ck_assert(loaded("decisions", "body,meeting,year,serial,decided,title,text,kind,result,method\n,1,1,2026,2,2026-02-10,a,b,other,adopted,unanimous\n"));
	ck_assert_int_eq(sent("/bylaws/new", "secretary", "title=נוהל קטן&kind=procedure&legal_entity=1&edition=2&text=ב&replaces=1&decision=2&since=2026-04-01"), 303);
	ck_assert_str_eq(in_force("2026-03-31"), "1:1");
	ck_assert_str_eq(in_force("2026-04-01"), "1:2");
	got("/bylaws/2", "viewer");
	ck_assert_str_eq(see("/page/record/bylaw/@state"), "ahead");
	ck_assert_int_eq(count_of("/page/record/editions/edition"), 2);
	ck_assert_str_eq(see("/page/record/editions/edition[2]/@ends"), "2026-03-31");
	ck_assert_int_eq(sent("/decisions/2/conditions/new", "secretary", "approver=interior"), 303);
	ck_assert_str_eq(in_force("2026-04-01"), "1:1");
}
END_TEST

START_TEST(a_bylaw_is_not_in_force_before_it_is_published_and_a_procedure_is)
{
	const char *form = "title=שילוט&kind=bylaw&legal_entity=1&edition=1&text=א&decision=1";

	ck_assert_int_eq(sent("/bylaws/new", "secretary", form), 303);
	got("/bylaws/2", "viewer");
	ck_assert_str_eq(see("/page/record/bylaw/@state"), "unpublished");
	ck_assert_int_eq(sent("/bylaws/2/edit", "secretary", "version=1&title=שילוט&kind=bylaw&edition=1&text=א&decision=1&published=2026-02-20&where=רשומות"), 303);
	ck_assert_str_eq(stored("SELECT since || until FROM bylaw_terms WHERE id = 2"), "2026-02-209999-12-31");
	ck_assert_int_eq(sent("/bylaws/2/edit", "secretary", "version=2&title=שילוט&kind=bylaw&edition=1&text=א&decision=1&published=2026-02-20&where=רשומות&ended=2026-03-10"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "repealed_by_a_decision");
	ck_assert_int_eq(sent("/bylaws/2/edit", "secretary", "version=2&title=שילוט&kind=bylaw&edition=1&text=א&decision=1&published=2026-02-20&where=רשומות&ended=2026-03-10&ending=1"), 303);
	ck_assert_str_eq(stored("SELECT until FROM bylaw_terms WHERE id = 2"), "2026-03-09");
	at_moment("2026-03-10T09:00");
	got("/bylaws/2", "viewer");
	ck_assert_str_eq(see("/page/record/bylaw/@state"), "ended");
}
END_TEST

START_TEST(a_rejected_decision_adopts_no_text)
{
	ck_assert(loaded("decisions", "body,meeting,year,serial,decided,title,text,kind,result,method\n,1,1,2026,2,2026-02-10,a,b,other,rejected,unanimous\n"));
	ck_assert_int_eq(sent("/bylaws/new", "secretary", "title=א&kind=procedure&legal_entity=1&edition=1&text=ב&decision=2"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "decision-adopts-no-text");
}
END_TEST

START_TEST(the_list_of_transfers_is_what_the_registers_hold)
{
	got("/transfers?legal_entity=1", "viewer");
	ck_assert_int_eq(count_of("/page/inventory/holding[@what='contract']"), 1);
	ck_assert_int_eq(count_of("/page/inventory/holding[@what='guarantee']"), 1);
	ck_assert_int_eq(count_of("/page/inventory/holding[@what='account']"), 1);
	ck_assert_int_eq(count_of("/page/inventory/holding[@what='signatory']"), 2);
	got("/transfers?legal_entity=2", "viewer");
	ck_assert_str_eq(see("/page/inventory/holding[@what='contract']/@fate"), "moves");
	ck_assert_str_eq(see("/page/inventory/@open"), "1");
	ck_assert_ptr_null(strstr(see("/page/inventory/holding[@what='account']/@title"), "654321"));
}
END_TEST

START_TEST(an_entity_does_not_end_while_something_of_it_is_unsaid)
{
	const char *end = "version=1&name=חברת האשכול הקטן&kind=company&number=515000002&until=2026-06-30";

	ck_assert_int_eq(sent("/legal_entities/2/edit", "secretary", end), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "entity-still-holds");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "1"));
	got("/transfers/new?what=account&thing=2", "legal");
	ck_assert_str_eq(see("/page/form/field[@name='from']/typed"), "2");
	ck_assert_int_eq(sent("/transfers/new", "legal", "what=account&thing=2&from=2&fate=moves&day=2026-06-30&decision=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "moves_to_another");
	ck_assert_int_eq(sent("/transfers/new", "legal", "what=account&thing=2&from=2&fate=moves&to=2&day=2026-06-30&decision=1"), 422);
	ck_assert_int_eq(sent("/transfers/new", "legal", "what=account&thing=2&from=2&fate=stays&day=2026-06-30"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "required");
	ck_assert_int_eq(sent("/transfers/new", "legal", "what=account&thing=2&from=2&fate=stays&day=2026-06-30&decision=1"), 303);
	ck_assert_int_eq(sent("/transfers/new", "legal", "what=account&thing=2&from=2&fate=stays&day=2026-06-30&decision=1"), 404);
	ck_assert_int_eq(sent("/legal_entities/2/edit", "secretary", end), 303);
	ck_assert_int_eq(sent("/legal_entities/1/edit", "secretary", "version=1&name=x&kind=union_of_towns&until=2026-06-30"), 422);
}
END_TEST

START_TEST(whoever_holds_a_contract_now_stands_on_its_page)
{
	at_moment("2026-05-31T09:00");
	got("/contracts/2", "viewer");
	ck_assert_int_eq(count_of("/page/record/contract/holder"), 0);
	at_moment("2026-06-01T09:00");
	got("/contracts/2", "viewer");
	ck_assert_str_eq(see("/page/record/contract/holder/@id"), "1");
	ck_assert_str_eq(see("/page/record/contract/legal_entity/@id"), "2");
}
END_TEST

TESTS_IN_A_HOUSE("contracts",
    what_expires_within_ninety_days_stands_on_the_desk_of_whoever_is_responsible,
    a_contract_is_held_up_until_it_is_approved_from_outside,
    a_spreadsheet_is_given_shekels,
    what_nobody_is_responsible_for_stands_on_the_desk_of_who_keeps_the_register,
    each_end_is_warned_of_ninety_days_ahead_and_on_its_last_day,
    how_long_ahead_is_a_dated_rule,
    a_contract_of_a_year_is_counted_by_the_day_it_was_signed,
    a_contract_is_entered_and_found_with_its_state,
    an_early_end_has_a_day_and_a_reason,
    the_signed_file_is_kept_with_the_contract,
    a_year_is_summed_by_kind_supplier_and_authority,
    a_published_text_is_final_and_a_new_edition_follows_it,
    what_was_in_force_on_a_day_is_one_edition,
    a_bylaw_is_not_in_force_before_it_is_published_and_a_procedure_is,
    a_rejected_decision_adopts_no_text,
    the_list_of_transfers_is_what_the_registers_hold,
    an_entity_does_not_end_while_something_of_it_is_unsaid,
    whoever_holds_a_contract_now_stands_on_its_page)
