/* check_corrections.c: a decision that was recorded wrongly is recorded rightly while its meeting is held, and both stay known. */
#include <stdio.h>
#include <string.h>

#include "house.h"

/*
 * Meeting 3 is open since 08:00 of 1 March 2026 and convenes the council (1)
 * and the board (2). Of the council chair (2), south (3) and east (4) are
 * there; of the board 2, 3 and the treasurer (6). It is 09:00.
 */
#define LIVE "/meetings/3/live/4"
#define CORRECT LIVE "/correct"
#define WORDS "title=x&text=y&kind=budget"
#define BOARD "vote.2.2=for&vote.2.3=for&vote.2.6=for"
#define ALL_FOR "vote.1.2=for&vote.1.3=for&vote.1.4=for&" BOARD

/* The decisions of the item: 2 of the council, 3 of the board. */
static void
recorded(const char *votes)
{
	char form[600];

	snprintf(form, sizeof(form), WORDS "&version=1&how=marked&%s&"
	    "followup.title=לבצע&followup.owner=6", votes);
	ck_assert_int_eq(sent(LIVE, "secretary", form), 303);
}

static int
corrected(const char *rest)
{
	char form[900];

	snprintf(form, sizeof(form), WORDS "&decision=2&version=1&version.2=1&"
	    "version.3=1&%s", rest);
	return sent(CORRECT, "secretary", form);
}

static const char *
votes_of(int decision)
{
	char sql[300];

	snprintf(sql, sizeof(sql), "SELECT group_concat(person || choice || "
	    "CASE WHEN dropped THEN '-' ELSE '' END, ' ') FROM (SELECT * FROM "
	    "votes WHERE decision = %d ORDER BY person)", decision);
	return stored(sql);
}

START_TEST(what_was_recorded_stands_in_the_form_and_the_next_item_leads_to_it)
{
	recorded("vote.1.2=for&vote.1.3=against&vote.1.4=abstain&" BOARD
	    "&taken=08:40");
	got("/meetings/3/live/5", "secretary");
	ck_assert_str_eq(see("/page/record/last/@id"), "2");
	ck_assert_str_eq(see("/page/record/last/@item"), "4");
	ck_assert_ptr_nonnull(strstr(answer_bytes(),
	    "/meetings/3/live/4/correct?decision=2"));
	ck_assert_int_eq(got(CORRECT "?decision=2", "secretary"), 200);
	ck_assert_str_eq(see("/page/form/@corrects"), see("/page/record/item/"
	    "../decisions/decision[1]/@number"));
	ck_assert_str_eq(see("//form//body[@id=1]/voter[@id=3]/@choice"),
	    "against");
	ck_assert_str_eq(see("//form//body[@id=1]/voter[@id=4]/@choice"),
	    "abstain");
	ck_assert_str_eq(see("//form//body[@id=2]/voter[@id=6]/@choice"), "for");
	ck_assert_str_eq(see("/page/form/field[@name='text']/typed"), "y");
	ck_assert_str_eq(see("/page/form/@typed_minute"), "08:40");
	ck_assert_str_eq(see("/page/form/hidden[@name='version.3']/@value"),
	    "1");
	ck_assert_int_eq(count_of("/page/record/outcome | /page/record/adding"),
	    0);
	ck_assert_str_eq(see("/page/form/draft/@restored"), "");
}
END_TEST

START_TEST(a_wrong_vote_is_corrected_under_its_number_and_both_are_told)
{
	recorded("vote.1.2=for&vote.1.3=against&vote.1.4=against&" BOARD);
	ck_assert_str_eq(stored("SELECT group_concat(result) FROM decisions "
	    "WHERE item = 4"), "rejected,adopted");
	at_moment("2026-03-01T09:12");
	ck_assert_int_eq(corrected("how=marked&taken=09:00&correction=נגיעה "
	    "שגויה&vote.1.2=for&vote.1.3=for&vote.1.4=against&" BOARD), 303);
	ck_assert_str_eq(location(), LIVE "?done=corrected");
	ck_assert_str_eq(stored("SELECT result || in_favour || against || serial"
	    " || ' ' || corrected || ' ' || correction FROM decisions WHERE "
	    "id = 2"), "adopted212 2026-03-01T09:12 נגיעה שגויה");
	ck_assert_str_eq(stored("SELECT count(*) FROM decisions WHERE item = 4"),
	    "2");
	ck_assert_str_eq(votes_of(2), "2for 3for 4against");
	ck_assert_str_eq(stored("SELECT group_concat(move || "
	    "json_extract(body, '$.result')) FROM (SELECT * FROM ledger WHERE "
	    "\"table\" = 'decisions' AND record = 2 ORDER BY seq)"),
	    "saverejected,correctadopted");
	ck_assert_str_eq(stored("SELECT group_concat(move || "
	    "json_extract(body, '$.choice')) FROM (SELECT * FROM ledger WHERE "
	    "\"table\" = 'votes' AND json_extract(body, '$.decision') = 2 AND "
	    "json_extract(body, '$.person') = 3 ORDER BY seq)"),
	    "saveagainst,correctfor");
	ck_assert_int_eq(got("/decisions/2", "viewer"), 200);
	ck_assert_str_eq(see("/page/corrections/correction/@reason"),
	    "נגיעה שגויה");
	ck_assert_str_eq(see("/page/corrections/correction/@against"), "2");
	ck_assert_int_eq(count_of("/page/corrected_votes/vote"), 1);
	ck_assert_str_eq(see("/page/corrected_votes/vote/@before.say"), "נגד");
	ck_assert_str_eq(see("/page/corrected_votes/vote/@after.say"), "בעד");
	got("/decisions/2/history", "viewer");
	ck_assert_str_eq(see("/page/history/change[1]/@move.say"),
	    "תיקון הרישום");
	ck_assert_str_eq(see("/page/history/change[1]/field[@name='result']/"
	    "@before"), "לא התקבלה");
}
END_TEST

START_TEST(without_a_reason_nothing_is_corrected_and_what_was_typed_stays)
{
	recorded(ALL_FOR);
	ck_assert_int_eq(corrected("how=marked&taken=09:00&vote.1.2=for&"
	    "vote.1.3=against&vote.1.4=for&" BOARD), 422);
	ck_assert_str_eq(see("/page/problem/@field"), "correction");
	ck_assert_str_eq(see("/page/@view"), "live");
	ck_assert_str_eq(see("//form//body[@id=1]/voter[@id=3]/@choice"),
	    "against");
	ck_assert_str_eq(see("/page/form/@action"), CORRECT);
	ck_assert_str_eq(stored("SELECT corrected FROM decisions WHERE id = 2"),
	    "");
}
END_TEST

START_TEST(whoever_was_not_there_at_the_corrected_minute_has_no_vote_any_more)
{
	char form[80];

	recorded(ALL_FOR "&taken=08:50");
	snprintf(form, sizeof(form), "item=4&leave=%s&at=08:55", stored(
	    "SELECT id FROM attendance WHERE meeting = 3 AND person = 6"));
	ck_assert_int_eq(sent("/meetings/3/live/room", "secretary", form), 303);
	ck_assert_int_eq(corrected("how=marked&taken=08:56&correction=השעה&"
	    "vote.1.2=for&vote.1.3=for&vote.1.4=for&vote.2.2=for&"
	    "vote.2.3=against"), 303);
	ck_assert_str_eq(votes_of(3), "2for 3against 6for-");
	got("/decisions/3", "viewer");
	ck_assert_int_eq(count_of("/page/votes/vote"), 2);
	ck_assert_int_eq(corrected("how=marked&taken=08:56&correction=שוב&"
	    "version.2=2&vote.1.2=for&vote.1.3=for&vote.1.4=for&" BOARD), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "voter-had-left");
}
END_TEST

START_TEST(a_roll_call_that_was_a_show_of_hands_takes_its_names_back)
{
	recorded(ALL_FOR);
	ck_assert_int_eq(corrected("how=show&taken=09:00&correction=ספירה&"
	    "count.1.in_favour=2&count.1.against=1&count.1.abstained=0&"
	    "count.2.in_favour=3&count.2.against=0&count.2.abstained=0"), 303);
	ck_assert_str_eq(stored("SELECT method || in_favour FROM decisions "
	    "WHERE id = 2"), "show2");
	ck_assert_str_eq(votes_of(2), "2for- 3for- 4for-");
	got(CORRECT, "secretary");
	ck_assert_str_eq(see("//form//body[@id=1]/@in_favour"), "2");
	ck_assert_str_eq(see("//form//body[@id=1]/voter[@id=3]/@choice"), "");
}
END_TEST

START_TEST(what_was_to_be_done_falls_with_what_was_not_adopted)
{
	recorded(ALL_FOR);
	ck_assert_str_eq(stored("SELECT state FROM followups WHERE decision = 2"),
	    "open");
	ck_assert_int_eq(corrected("how=marked&taken=09:00&correction=נגד&"
	    "vote.1.2=for&vote.1.3=against&vote.1.4=against&" BOARD), 303);
	ck_assert_str_eq(stored("SELECT state || progress FROM followups WHERE "
	    "decision = 2"), "cancelledנגד");
}
END_TEST

START_TEST(what_something_rests_on_stays_adopted)
{
	recorded(ALL_FOR);
	ck_assert(loaded("memberships", "body,person,authority,role,decision,"
	    "since\n,3,5,4,member,2,2026-03-01\n"));
	ck_assert_int_eq(corrected("how=marked&taken=09:00&correction=נגד&"
	    "vote.1.2=for&vote.1.3=against&vote.1.4=against&" BOARD), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "something-rests-on-it");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "נציג מערב"));
	ck_assert_int_eq(corrected("how=marked&taken=09:00&correction=נמנע&"
	    "vote.1.2=for&vote.1.3=abstain&vote.1.4=for&" BOARD), 303);
}
END_TEST

START_TEST(of_two_corrections_the_second_sees_both)
{
	recorded(ALL_FOR);
	ck_assert_int_eq(corrected("how=marked&taken=09:00&correction=ראשון&"
	    "vote.1.2=for&vote.1.3=abstain&vote.1.4=for&" BOARD), 303);
	ck_assert_int_eq(corrected("how=marked&taken=09:00&correction=שני&"
	    "vote.1.2=for&vote.1.3=against&vote.1.4=against&" BOARD), 409);
	ck_assert_str_eq(see("/page/@view"), "conflict");
	ck_assert_str_eq(see("/page/conflict/field[@name='result']/@mine"),
	    "לא התקבלה");
	ck_assert_str_eq(see("/page/conflict/field[@name='correction']/@theirs"),
	    "ראשון");
	ck_assert_str_eq(see("//form//body[@id=1]/voter[@id=3]/@choice"),
	    "against");
	ck_assert_str_eq(see("/page/form/hidden[@name='version.2']/@value"),
	    "2");
	ck_assert_str_eq(votes_of(2), "2for 3abstain 4for");
}
END_TEST

START_TEST(once_it_is_closed_nothing_is_corrected_by_page_or_by_hand)
{
	recorded(ALL_FOR);
	sent("/meetings/3/agenda/rest", "secretary", "");
	ck_assert_int_eq(sent("/meetings/3/close", "secretary", "version=1"),
	    303);
	ck_assert_int_eq(got(CORRECT, "secretary"), 422);
	ck_assert_int_eq(corrected("how=marked&taken=09:00&correction=ב&"
	    ALL_FOR), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "closed-meetings-are-final");
	ck_assert_int_eq(got(CORRECT, "chair"), 403);
}
END_TEST

START_TEST(of_several_decisions_in_an_item_the_one_that_is_asked_for_is_corrected)
{
	recorded(ALL_FOR);
	ck_assert_int_eq(sent(LIVE, "secretary", "title=z&text=w&kind=budget&"
	    "version=2&how=unanimous"), 303);
	got(CORRECT, "secretary");
	ck_assert_str_eq(see("/page/form/field[@name='title']/typed"), "z");
	got(CORRECT "?decision=3", "secretary");
	ck_assert_str_eq(see("/page/form/field[@name='title']/typed"), "x");
	ck_assert_int_eq(got(CORRECT "?decision=1", "secretary"), 404);
	ck_assert_int_eq(got("/meetings/3/live/5/correct", "secretary"), 404);
}
END_TEST

TESTS_IN_A_HOUSE("corrections",
    what_was_recorded_stands_in_the_form_and_the_next_item_leads_to_it,
    a_wrong_vote_is_corrected_under_its_number_and_both_are_told,
    without_a_reason_nothing_is_corrected_and_what_was_typed_stays,
    whoever_was_not_there_at_the_corrected_minute_has_no_vote_any_more,
    a_roll_call_that_was_a_show_of_hands_takes_its_names_back,
    what_was_to_be_done_falls_with_what_was_not_adopted,
    what_something_rests_on_stays_adopted,
    of_two_corrections_the_second_sees_both,
    once_it_is_closed_nothing_is_corrected_by_page_or_by_hand,
    of_several_decisions_in_an_item_the_one_that_is_asked_for_is_corrected)
