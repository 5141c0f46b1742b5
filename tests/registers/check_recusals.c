/* check_recusals.c: a personal interest is declared in one step, before the meeting or in it, and takes its person out of the item. */
#include <stdio.h>
#include <string.h>

#include "house.h"

/* Meeting 2, called, of the council: people 2 to 5; items 2 and 3. Meeting 3 is open. East (4) is a council member who may sign in. */
#define DECLARE "/meetings/2/agenda/2/recuse"

static const char *
standing(void)
{
	return stored("SELECT group_concat(item || ':' || person || ':' || "
	    "dropped, ' ') FROM recusals");
}

START_TEST(a_member_declares_for_herself_before_the_meeting)
{
	ck_assert_int_eq(got("/meetings/2/agenda/2", "person 4"), 200);
	ck_assert_int_eq(count_of("/page/record/interest"), 1);
	ck_assert_int_eq(sent(DECLARE, "person 4", "reason=קרבה"), 303);
	ck_assert_str_eq(standing(), "2:4:0");
	got("/meetings/2/agenda/2", "person 4");
	ck_assert_str_eq(see("/page/record/interest/@declared"), "yes");
	ck_assert_str_eq(see("/page/record/recusals/recusal/@reason"), "קרבה");
}
END_TEST

START_TEST(in_arabic_it_reads_from_right_to_left)
{
	in_language("ar");
	got("/meetings/2/agenda/2", "person 4");
	ck_assert_ptr_nonnull(strstr(answer_bytes(),
	    "<html lang=\"ar\" dir=\"rtl\""));
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "لديّ مصلحة شخصية"));
}
END_TEST

START_TEST(a_reason_is_demanded)
{
	ck_assert_int_eq(sent(DECLARE, "person 4", "reason="), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "required");
	ck_assert_str_eq(standing(), "");
}
END_TEST

START_TEST(it_is_taken_back_and_declared_again)
{
	sent(DECLARE, "person 4", "reason=א");
	ck_assert_int_eq(sent(DECLARE, "person 4", "back=1"), 303);
	ck_assert_str_eq(standing(), "2:4:1");
	ck_assert_int_eq(sent(DECLARE, "person 4", "reason=ב"), 303);
	ck_assert_str_eq(standing(), "2:4:0");
	ck_assert_str_eq(stored("SELECT reason || version FROM recusals"),
	    "ב3");
}
END_TEST

START_TEST(nobody_declares_for_another_but_the_secretary)
{
	ck_assert_int_eq(sent(DECLARE, "person 4", "person=5&reason=א"), 403);
	ck_assert_int_eq(sent(DECLARE, "viewer", "reason=א"), 403);
	ck_assert_int_eq(sent(DECLARE, "secretary", "person=5&reason=א"), 303);
	ck_assert_str_eq(standing(), "2:5:0");
}
END_TEST

START_TEST(who_votes_in_no_body_has_nothing_to_be_taken_out_of)
{
	ck_assert_int_eq(sent(DECLARE, "secretary", "reason=א"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-vote-to-lose");
	ck_assert_int_eq(sent(DECLARE, "secretary", "person=6&reason=א"), 422);
}
END_TEST

START_TEST(what_was_voted_on_is_settled)
{
	ck_assert_int_eq(sent("/meetings/3/live/4", "secretary", "title=x&text=y"
	    "&kind=budget&version=1&how=unanimous"), 303);
	ck_assert_int_eq(sent("/meetings/3/live/4/recuse", "person 4",
	    "reason=א"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "item-was-decided");
	ck_assert_int_eq(sent("/meetings/1/agenda/1/recuse", "secretary",
	    "person=4&reason=א"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "closed-meetings-are-final");
	ck_assert_int_eq(sent("/meetings/3/agenda/2/recuse", "secretary",
	    "person=4&reason=א"), 404);
}
END_TEST

START_TEST(a_marked_interest_is_one_of_the_item_as_well)
{
	char row[40];

	snprintf(row, sizeof(row), "arrive=%s", stored("SELECT id FROM "
	    "attendance WHERE meeting = 3 AND person = 5"));
	sent("/meetings/3/live/room", "secretary", row);
	ck_assert_int_eq(sent("/meetings/3/agenda/4/decide", "secretary",
	    "title=x&text=y&kind=budget&version=1&how=marked&vote.1.2=for&"
	    "vote.1.3=for&vote.1.5=for&vote.1.4=recused&reason.1.4=קרבה&"
	    "vote.2.2=for&vote.2.3=for&vote.2.6=for"), 303);
	ck_assert_str_eq(standing(), "4:4:0");
	ck_assert_str_eq(stored("SELECT base || present FROM decisions WHERE "
	    "meeting = 3 AND body = 1"), "33");
}
END_TEST

START_TEST(in_the_second_item_the_same_member_votes)
{
	char row[40];

	snprintf(row, sizeof(row), "arrive=%s", stored("SELECT id FROM "
	    "attendance WHERE meeting = 3 AND person = 5"));
	sent("/meetings/3/live/room", "secretary", row);
	sent("/meetings/3/live/4/recuse", "person 4", "reason=קרבה");
	got("/meetings/3/live/4", "secretary");
	ck_assert_int_eq(count_of("/page/form/bodies/body[@id=1]"
	    "/voter[@interest]"), 1);
	ck_assert_str_eq(see("/page/record/bodies/body[@id=1]/@present"), "3");
	got("/meetings/3/live/5", "secretary");
	ck_assert_int_eq(count_of("/page/form/bodies/body[@id=1]"
	    "/voter[@interest]"), 0);
	ck_assert_str_eq(see("/page/record/bodies/body[@id=1]/@present"), "4");
}
END_TEST

TESTS_IN_A_HOUSE("recusals",
    a_member_declares_for_herself_before_the_meeting,
    in_arabic_it_reads_from_right_to_left,
    a_reason_is_demanded,
    it_is_taken_back_and_declared_again,
    nobody_declares_for_another_but_the_secretary,
    who_votes_in_no_body_has_nothing_to_be_taken_out_of,
    what_was_voted_on_is_settled,
    a_marked_interest_is_one_of_the_item_as_well,
    in_the_second_item_the_same_member_votes)
