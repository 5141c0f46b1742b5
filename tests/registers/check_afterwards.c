/* check_afterwards.c: a meeting that has taken place is written down on one page, by the rules of its day. */
#include <stdio.h>
#include <string.h>

#include "house.h"

/* Meeting 2, of the council, is called for 17:00 of 10 March 2026: items 2 and 3; people 2, 4, 5 are expected and 3 (south) joins. */
#define PAGE "/meetings/2/afterwards"
#define BOTH "item.2.what=unanimous&item.2.text=פרוטוקול מאושר&item.3.what=noted"

static int
row_of(int person)
{
	char sql[120];

	snprintf(sql, sizeof(sql), "SELECT id FROM attendance WHERE "
	    "meeting = 2 AND person = %d", person);
	return atoi(stored(sql));
}

static int
written(const char *rest, const char *items)
{
	char form[900];

	at_moment("2026-03-11T09:00");
	snprintf(form, sizeof(form), "version=1&%s&%s", items, rest);
	return sent(PAGE, "secretary", form);
}

START_TEST(one_page_one_press_and_everybody_was_there)
{
	at_moment("2026-03-11T09:00");
	ck_assert_int_eq(got(PAGE, "secretary"), 200);
	ck_assert_int_eq(count_of("/page/form/row"), 3);
	ck_assert_int_eq(count_of("/page/form/item"), 2);
	ck_assert_str_ne(see("/page/form/item[1]/field[@name='item.2.text']"
	    "/typed"), "");
	ck_assert_int_eq(written("ended=18:20", BOTH), 303);
	ck_assert_str_eq(stored("SELECT state || afterwards || ended FROM "
	    "meetings WHERE id = 2"), "closed12026-03-10T18:20");
	ck_assert_str_eq(stored("SELECT count(*) FROM attendance WHERE "
	    "meeting = 2 AND present = 'present' AND arrived IS NULL"), "4");
	ck_assert_str_eq(stored("SELECT result || method || base || "
	    "coalesce(taken, '-') || decided FROM decisions WHERE meeting = 2"),
	    "adoptedunanimous4-2026-03-10");
	ck_assert_str_eq(stored("SELECT count(*) FROM votes v JOIN decisions d "
	    "ON d.id = v.decision WHERE d.meeting = 2"), "4");
	ck_assert_str_eq(stored("SELECT group_concat(outcome) FROM agenda WHERE "
	    "meeting = 2"), "resolved,noted");
}
END_TEST

START_TEST(whoever_is_ticked_was_not_there)
{
	char except[60];

	snprintf(except, sizeof(except), "row.%d.absent=1", row_of(5));
	ck_assert_int_eq(written(except, BOTH), 303);
	ck_assert_str_eq(stored("SELECT group_concat(person) FROM attendance "
	    "WHERE meeting = 2 AND present = 'absent'"), "5");
	ck_assert_str_eq(stored("SELECT count(*) FROM votes v JOIN decisions d "
	    "ON d.id = v.decision WHERE d.meeting = 2"), "3");
}
END_TEST

START_TEST(hours_are_kept_where_they_are_known)
{
	char hours[120];

	snprintf(hours, sizeof(hours), "row.%d.arrived=17:20&row.%d.left=18:00",
	    row_of(5), row_of(5));
	ck_assert_int_eq(written(hours, BOTH), 303);
	ck_assert_str_eq(stored("SELECT arrived || \"left\" FROM attendance "
	    "WHERE meeting = 2 AND person = 5"), "17:2018:00");
}
END_TEST

START_TEST(too_few_decide_nothing_afterwards_either)
{
	char except[120];

	snprintf(except, sizeof(except), "row.%d.absent=1&row.%d.absent=1",
	    row_of(5), row_of(4));
	ck_assert_int_eq(written(except, BOTH), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-quorum");
	ck_assert_str_eq(stored("SELECT state FROM meetings WHERE id = 2"),
	    "called");
	ck_assert_str_eq(stored("SELECT count(*) FROM attendance WHERE "
	    "meeting = 2 AND present = 'present'"), "0");
	ck_assert_str_eq(see("/page/form/row/field/typed[. = '1']"), "1");
}
END_TEST

START_TEST(counts_give_the_result_and_another_is_refused)
{
	ck_assert_int_eq(written("item.2.count.1.in_favour=1&"
	    "item.2.count.1.against=2&item.2.count.1.abstained=1&"
	    "item.2.result.1=adopted", "item.2.what=show&item.2.text=x&"
	    "item.3.what=withdrawn"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "result-against-rule");
	ck_assert_str_eq(see("/page/problem/@field"), "item.2.result.1");
	ck_assert_str_eq(see("/page/form/item[1]/bodies/body/@against"), "2");
	ck_assert_int_eq(written("item.2.count.1.in_favour=1&"
	    "item.2.count.1.against=2&item.2.count.1.abstained=1&"
	    "item.2.result.1=rejected", "item.2.what=show&item.2.text=x&"
	    "item.3.what=withdrawn"), 303);
	ck_assert_str_eq(stored("SELECT result || method || in_favour || "
	    "against || abstained FROM decisions WHERE meeting = 2"),
	    "rejectedshow121");
}
END_TEST

START_TEST(every_item_needs_an_outcome_and_the_missing_one_is_named)
{
	ck_assert_int_eq(written("", "item.2.what=noted"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "item-without-outcome");
	ck_assert_str_eq(see("/page/problem/@field"), "item.3.what");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"),
	    "מכרז סימון כבישים"));
	ck_assert_str_eq(stored("SELECT count(*) FROM agenda WHERE meeting = 2 "
	    "AND outcome IS NOT NULL"), "0");
}
END_TEST

START_TEST(a_personal_interest_declared_before_counts_afterwards)
{
	ck_assert_int_eq(sent("/meetings/2/agenda/2/recuse", "secretary",
	    "person=4&reason=קרבה"), 303);
	ck_assert_int_eq(written("", BOTH), 303);
	ck_assert_str_eq(stored("SELECT base || present FROM decisions WHERE "
	    "meeting = 2"), "33");
	ck_assert_str_eq(stored("SELECT choice FROM votes v JOIN decisions d ON "
	    "d.id = v.decision WHERE d.meeting = 2 AND person = 4"), "recused");
}
END_TEST

START_TEST(only_a_past_meeting_that_is_not_open_or_over_is_written_so)
{
	ck_assert_int_eq(got(PAGE, "secretary"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "not-held-yet");
	ck_assert_int_eq(got("/meetings/3/afterwards", "secretary"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "meeting-is-open");
	ck_assert_int_eq(got("/meetings/1/afterwards", "secretary"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "closed-meetings-are-final");
	ck_assert_int_eq(got(PAGE, "chair"), 403);
	ck_assert_int_eq(sent(PAGE, "chair", BOTH), 403);
}
END_TEST

START_TEST(a_stale_page_writes_nothing)
{
	at_moment("2026-03-11T09:00");
	ck_assert_int_eq(sent("/meetings/2/edit", "secretary", "version=1&"
	    "title=אחרת&held=10.3.2026+17:00&kind=ordinary&mode=in_person&"
	    "body.1.convened=1"), 303);
	ck_assert_int_eq(written("", BOTH), 409);
	ck_assert_str_eq(stored("SELECT count(*) FROM decisions WHERE "
	    "meeting = 2"), "0");
}
END_TEST

TESTS_IN_A_HOUSE("afterwards",
    one_page_one_press_and_everybody_was_there,
    whoever_is_ticked_was_not_there,
    hours_are_kept_where_they_are_known,
    too_few_decide_nothing_afterwards_either,
    counts_give_the_result_and_another_is_refused,
    every_item_needs_an_outcome_and_the_missing_one_is_named,
    a_personal_interest_declared_before_counts_afterwards,
    only_a_past_meeting_that_is_not_open_or_over_is_written_so,
    a_stale_page_writes_nothing)
