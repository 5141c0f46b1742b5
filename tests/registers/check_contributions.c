/* check_contributions.c: what authorities owe and how long, seen by whom it concerns; tables are pasted, shown, then entered whole. */
#include <string.h>

#include "house.h"

/* In tests/data/small authority 1 is North, whose coordinator has a role, and 2 is South. It is 1 March 2026. */
#define TAB "%09"
#define DUE "North" TAB "2026" TAB "per resident" TAB "1000" TAB "2.50" TAB TAB "15.1.2026%0A" \
	"South" TAB "2026" TAB "fixed" TAB TAB TAB "1.2+million" TAB "1.2.2026"

static void
entered(void)
{
	ck_assert_int_eq(sent("/contributions/import", "treasurer", "step=enter&rows=" DUE), 303);
}

START_TEST(a_table_is_shown_before_it_is_entered)
{
	ck_assert_int_eq(sent("/contributions/import", "treasurer", "step=preview&rows=" DUE), 200);
	ck_assert_int_eq(count_of("/page/lines/line"), 2);
	ck_assert_str_eq(see("/page/lines/@wrong"), "0");
	ck_assert_str_eq(see("/page/lines/line[1]/cell[6]/@value"), "2,500");
	ck_assert_str_eq(see("/page/lines/line[2]/cell[6]/@value"), "1,200,000");
	ck_assert_str_eq(stored("SELECT count(*) FROM contributions"), "0");
	entered();
	ck_assert_str_eq(stored("SELECT group_concat(amount) FROM contributions"), "250000,120000000");
	entered();
	ck_assert_str_eq(stored("SELECT count(*) FROM contributions"), "2");
}
END_TEST

START_TEST(a_table_goes_in_whole_or_not_at_all)
{
	ck_assert_int_eq(sent("/contributions/import", "treasurer", "step=enter&rows=" DUE "%0ANowhere" TAB "2026" TAB "fixed" TAB TAB TAB "85.995" TAB "1.2.2026"), 200);
	ck_assert_str_eq(see("/page/lines/@wrong"), "1");
	ck_assert_ptr_nonnull(strstr(see("/page/lines/line[3]/@problem"), "85,995"));
	ck_assert_int_eq(sent("/contributions/import", "treasurer", "step=enter&rows=Nowhere" TAB "2026" TAB "fixed" TAB TAB TAB "5" TAB "1.2.2026"), 200);
	ck_assert_str_eq(see("/page/lines/@wrong"), "1");
	ck_assert_int_eq(sent("/contributions/import", "treasurer", "step=enter&rows="), 422);
	ck_assert_str_eq(stored("SELECT count(*) FROM contributions"), "0");
}
END_TEST

START_TEST(a_payment_without_a_day_pays_the_one_instalment_that_is_open)
{
	entered();
	ck_assert_int_eq(sent("/contributions/import/payments", "treasurer", "step=preview&rows=South" TAB TAB "2.2.2026" TAB "1,500" TAB "77"), 200);
	ck_assert_str_eq(see("/page/lines/@wrong"), "0");
	ck_assert_ptr_nonnull(strstr(see("/page/lines/line[1]/@note"), "01.02.2026"));
	ck_assert_int_eq(sent("/contributions/import/payments", "treasurer", "step=enter&rows=South" TAB TAB "2.2.2026" TAB "1,500" TAB "77"), 303);
	ck_assert_str_eq(stored("SELECT contribution || ' ' || amount FROM contribution_payments"), "2 150000");
	ck_assert(loaded("contributions", "authority,year,basis,amount,due\n,2,2026,fixed,500,2026-06-01\n,2,2026,fixed,500,2026-02-15\n"));
	ck_assert_int_eq(sent("/contributions/import/payments", "treasurer", "step=enter&rows=South" TAB TAB "2.2.2026" TAB "1" TAB "78"), 303);
	ck_assert_str_eq(stored("SELECT contribution FROM contribution_payments WHERE id = 2"), "2");
	ck_assert_int_eq(sent("/contributions/import/payments", "treasurer", "step=enter&rows=South" TAB TAB "1.3.2026" TAB "1" TAB "79"), 200);
	ck_assert_str_eq(see("/page/lines/@wrong"), "1");
	ck_assert_str_eq(stored("SELECT count(*) FROM contribution_payments"), "2");
}
END_TEST

START_TEST(a_year_is_written_as_one)
{
	entered();
	ck_assert_int_eq(got("/contributions/1", "treasurer"), 200);
	ck_assert_ptr_nonnull(strstr(answer_bytes(), ">2026<"));
	ck_assert_ptr_null(strstr(answer_bytes(), "2,026"));
}
END_TEST

START_TEST(columns_are_known_by_their_heads_in_any_order)
{
	ck_assert_int_eq(sent("/contributions/import", "treasurer", "step=enter&rows=due" TAB "authority" TAB "amount" TAB "basis" TAB "year%0A1.2.2026" TAB "South" TAB "700" TAB "fixed" TAB "2026"), 303);
	ck_assert_str_eq(stored("SELECT authority || ' ' || amount || ' ' || due FROM contributions"), "2 70000 2026-02-01");
}
END_TEST

START_TEST(arrears_have_an_age)
{
	entered();
	ck_assert_int_eq(got("/contributions", "treasurer"), 200);
	ck_assert_str_eq(see("/page/ages/authority[@id='1']/@quarter"), "250000");
	ck_assert_str_eq(see("/page/ages/authority[@id='1']/@month"), "0");
	ck_assert_str_eq(see("/page/ages/authority[@id='2']/@month"), "120000000");
	at_moment("2026-03-04T09:00");
	got("/contributions", "treasurer");
	ck_assert_str_eq(see("/page/ages/authority[@id='2']/@quarter"), "120000000");
	at_moment("2027-03-04T09:00");
	got("/contributions?standing=owed", "treasurer");
	ck_assert_str_eq(see("/page/ages/authority[@id='1']/@older"), "250000");
	ck_assert_int_eq(count_of("/page/list/contribution"), 2);
	ck_assert_str_eq(see("/page/list/contribution[authority/@id='1']/@age.days"), "413");
}
END_TEST

START_TEST(payments_are_never_more_than_is_owed)
{
	entered();
	ck_assert_int_eq(sent("/contributions/1/contribution_payments/new", "treasurer", "received=1.2.2026&amount=2,500.01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "payment-exceeds-contribution");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "2,500"));
	ck_assert_int_eq(sent("/contributions/1/contribution_payments/new", "treasurer", "received=2.3.2026&amount=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "payment-is-to-come");
	ck_assert_int_eq(sent("/contributions/1/contribution_payments/new", "treasurer", "received=1.2.2026&amount=1,000"), 303);
	got("/contributions/1", "treasurer");
	ck_assert_str_eq(see("/page/record/contribution/@owed"), "150000");
	ck_assert_int_eq(sent("/contributions/import/payments", "treasurer", "step=enter&rows=North" TAB "15.1.2026" TAB "2.2.2026" TAB "1,500" TAB "77"), 303);
	got("/contributions?standing=paid", "treasurer");
	ck_assert_int_eq(count_of("/page/list/contribution"), 1);
	ck_assert_int_eq(sent("/contributions/import/payments", "treasurer", "step=enter&rows=North" TAB "15.1.2026" TAB "2.2.2026" TAB "1"), 200);
	ck_assert_str_eq(see("/page/lines/@wrong"), "1");
	ck_assert_int_eq(sent("/contributions/import/payments", "treasurer", "step=enter&rows=North" TAB "16.1.2026" TAB "2.2.2026" TAB "1"), 200);
	ck_assert_str_eq(see("/page/lines/@wrong"), "1");
	ck_assert(!loaded("contribution_payments", "contribution,received,amount\n,1,2026-02-01,1\n"));
}
END_TEST

START_TEST(a_coordinator_sees_the_own_authority_and_no_other)
{
	entered();
	ck_assert_int_eq(got("/contributions", "coordinator"), 200);
	ck_assert_int_eq(count_of("/page/list/contribution"), 1);
	ck_assert_str_eq(see("/page/list/@total"), "1");
	ck_assert_str_eq(see("/page/list/contribution/authority/@id"), "1");
	ck_assert_int_eq(count_of("/page/ages/authority"), 1);
	ck_assert_int_eq(got("/contributions/1", "coordinator"), 200);
	ck_assert_int_eq(got("/contributions/2", "coordinator"), 404);
	ck_assert_int_eq(got("/contributions?authority=2", "coordinator"), 200);
	ck_assert_int_eq(count_of("/page/list/contribution"), 0);
	ck_assert_int_eq(sent("/contributions/2/contribution_payments/new", "treasurer", "received=1.2.2026&amount=5"), 303);
	ck_assert_int_eq(got("/contributions/2/contribution_payments/1", "coordinator"), 404);
	got("/contributions/2/contribution_payments.xml", "coordinator");
	ck_assert_int_eq(count_of("/page/list/payment"), 0);
	ck_assert_int_eq(sent("/contributions/1/edit", "coordinator", "version=1&amount=1&due=1.2.2026"), 403);
	ck_assert_int_eq(got("/contributions/2", "viewer"), 200);
}
END_TEST

/* Three instalments of authority 1: 100 from January, 50 from February, 30 from April. */
static void
three_instalments(void)
{
	ck_assert(loaded("contributions", "authority,year,basis,amount,due\n,1,2026,fixed,10000,2026-01-10\n,1,2026,fixed,5000,2026-02-10\n,1,2026,fixed,3000,2026-04-10\n,2,2026,fixed,7000,2026-01-10\n"));
}

#define TRANSFER "/contributions/transfer"
#define OF_ONE "authority=1&received=1.3.2026&reference=T7"

START_TEST(one_transfer_settles_the_oldest_instalments_first)
{
	three_instalments();
	ck_assert_int_eq(got(TRANSFER "?authority=1", "treasurer"), 200);
	ck_assert_int_eq(count_of("/page/form/row"), 3);
	ck_assert_str_eq(see("/page/form/row[1]/@owed"), "10000");
	ck_assert_int_eq(got(TRANSFER, "coordinator"), 403);
	ck_assert_int_eq(sent(TRANSFER, "treasurer", OF_ONE "&amount=120"), 303);
	ck_assert_str_eq(stored("SELECT group_concat(contribution || ':' || amount || ':' || coalesce(transfer, '')) FROM contribution_payments"), "1:10000:,2:2000:1");
	got("/contributions?authority=1", "treasurer");
	ck_assert_str_eq(see("/page/ages/authority/@month"), "3000");
	ck_assert_str_eq(see("/page/ages/authority/@quarter"), "0");
	ck_assert_str_eq(see("/page/ages/authority/@owed"), "3000");
	got("/contributions/2", "treasurer");
	ck_assert_str_eq(see("/page/children/payment/@whole"), "12000");
	ck_assert_int_eq(sent(TRANSFER, "treasurer", OF_ONE "&amount=10"), 303);
	got("/contributions/2", "treasurer");
	ck_assert_int_eq(count_of("/page/children/payment[@whole]"), 1);
}
END_TEST

/* In tests/data/small the coordinator's authority is the first: what it owes is on the coordinator's desk, and on no other. */
START_TEST(what_an_authority_owes_stands_on_the_desk_of_its_coordinator)
{
	three_instalments();
	got("/", "coordinator");
	ck_assert_str_eq(see("/page/waiting/owing/@owed"), "15000");
	ck_assert_str_eq(see("/page/waiting/owing/@day"), "2026-01-10");
	ck_assert_str_eq(see("/page/waiting/owing/@late"), "50");
	got("/", "authority_buyer");
	ck_assert_int_eq(count_of("/page/waiting/owing"), 0);
	ck_assert_int_eq(sent(TRANSFER, "treasurer", OF_ONE "&amount=150"), 303);
	got("/", "coordinator");
	ck_assert_int_eq(count_of("/page/waiting/owing"), 0);
}
END_TEST

START_TEST(a_transfer_is_divided_as_it_was_said)
{
	three_instalments();
	ck_assert_int_eq(sent(TRANSFER, "treasurer", OF_ONE "&amount=60&parts.2.amount=40&parts.3.amount=20"), 303);
	ck_assert_str_eq(stored("SELECT group_concat(contribution || ':' || amount) FROM contribution_payments"), "2:4000,3:2000");
	got("/contributions?authority=1", "treasurer");
	ck_assert_str_eq(see("/page/ages/authority/@quarter"), "10000");
	ck_assert_str_eq(see("/page/ages/authority/@month"), "1000");
}
END_TEST

START_TEST(a_transfer_that_does_not_fit_is_refused_with_its_numbers)
{
	three_instalments();
	ck_assert_int_eq(sent(TRANSFER, "treasurer", OF_ONE "&amount=180.01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "transfer-exceeds-debt");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "180.01"));
	ck_assert_int_eq(sent(TRANSFER, "treasurer", OF_ONE "&amount=60&parts.2.amount=40"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "parts-are-not-the-transfer");
	ck_assert_str_eq(see("/page/form/row[2]/field/typed"), "40");
	ck_assert_int_eq(sent(TRANSFER, "treasurer", OF_ONE "&amount=60&parts.3.amount=60"), 422);
	ck_assert_str_eq(see("/page/problem/@field"), "parts.3.amount");
	ck_assert_int_eq(sent(TRANSFER, "treasurer", OF_ONE "&amount=60&parts.4.amount=60"), 303);
	ck_assert_str_eq(stored("SELECT group_concat(contribution || ':' || amount) FROM contribution_payments"), "1:6000");
	ck_assert_int_eq(sent(TRANSFER, "treasurer", "authority=1&received=2.3.2026&amount=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "payment-is-to-come");
	ck_assert_int_eq(sent(TRANSFER, "treasurer", OF_ONE "&amount=0"), 422);
	ck_assert_int_eq(sent(TRANSFER, "treasurer", OF_ONE "&amount=85.995"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "money-is-ambiguous");
	ck_assert_int_eq(sent(TRANSFER, "treasurer", "authority=1&show=1"), 200);
	ck_assert_int_eq(count_of("/page/form/row"), 3);
	ck_assert(!loaded("contribution_payments", "contribution,received,amount,transfer\n,4,2026-03-01,100,1\n"));
}
END_TEST

TESTS_IN_A_HOUSE("contributions", one_transfer_settles_the_oldest_instalments_first, a_transfer_is_divided_as_it_was_said, what_an_authority_owes_stands_on_the_desk_of_its_coordinator, a_transfer_that_does_not_fit_is_refused_with_its_numbers,
    a_table_is_shown_before_it_is_entered, a_table_goes_in_whole_or_not_at_all, a_payment_without_a_day_pays_the_one_instalment_that_is_open, a_year_is_written_as_one, columns_are_known_by_their_heads_in_any_order,
    arrears_have_an_age, payments_are_never_more_than_is_owed, a_coordinator_sees_the_own_authority_and_no_other)
