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

START_TEST(what_nobody_is_responsible_for_stands_on_the_desk_of_who_keeps_the_register)
{
	at_moment("2026-12-01T09:00");
	got("/", "legal");
	ck_assert_str_eq(see("/page/waiting/expiring/@href"), "/contracts/2");
	got("/", "viewer");
	ck_assert_int_eq(count_of("/page/waiting/expiring"), 0);
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
    what_nobody_is_responsible_for_stands_on_the_desk_of_who_keeps_the_register,
    a_contract_is_entered_and_found_with_its_state,
    an_early_end_has_a_day_and_a_reason,
    the_signed_file_is_kept_with_the_contract,
    a_year_is_summed_by_kind_supplier_and_authority,
    a_published_text_is_final_and_a_new_edition_follows_it,
    the_list_of_transfers_is_what_the_registers_hold,
    an_entity_does_not_end_while_something_of_it_is_unsaid,
    whoever_holds_a_contract_now_stands_on_its_page)
