/* check_remarks.c: what was said in an item, and by whom. */
#include "house.h"

/* Meeting 3 is open, its items are 4 and 5; meeting 1 is closed, its item is 1. */

#define ITEM "/meetings/3/agenda/4"

START_TEST(whoever_is_known_by_the_name_is_the_speaker)
{
	ck_assert_int_eq(sent(ITEM "/remarks", "secretary",
	    "speaker=נציג דרום&text=צריך לבדוק את המקור."), 303);
	ck_assert_str_eq(location(), ITEM "?done=remark#remarks");
	ck_assert_str_eq(stored("SELECT person || coalesce(speaker, '-') || "
	    "position || text FROM remarks"), "3-1צריך לבדוק את המקור.");
	got(ITEM, "viewer");
	ck_assert_str_eq(see("//remark/person/@name"), "נציג דרום");
}
END_TEST

START_TEST(a_speaker_nobody_knows_is_kept_as_written)
{
	ck_assert_int_eq(sent(ITEM "/remarks", "secretary",
	    "speaker=אורי&text=ראש רשות, ועוד בכיר."), 303);
	ck_assert_str_eq(stored("SELECT coalesce(person, '-') || speaker "
	    "FROM remarks"), "-אורי");
}
END_TEST

START_TEST(a_name_of_two_people_is_not_guessed_but_kept_as_written)
{
	sent("/people/new", "secretary", "name=נציג דרום&title=סגן&language=he");
	sent(ITEM "/remarks", "secretary", "speaker=נציג דרום&text=א");
	ck_assert_str_eq(stored("SELECT coalesce(person, '-') || speaker "
	    "FROM remarks"), "-נציג דרום");
}
END_TEST

START_TEST(remarks_stand_in_the_order_they_were_made)
{
	sent(ITEM "/remarks", "secretary", "speaker=א&text=ראשון");
	sent(ITEM "/remarks", "secretary", "speaker=ב&text=שני");
	got(ITEM, "viewer");
	ck_assert_str_eq(see("//remark[1]/text"), "ראשון");
	ck_assert_str_eq(see("//remark[2]/text"), "שני");
}
END_TEST

START_TEST(a_remark_is_corrected_in_its_place)
{
	sent(ITEM "/remarks", "secretary", "speaker=א&text=ראשון");
	ck_assert_int_eq(sent(ITEM "/remarks", "secretary",
	    "version=1&remark=1&speaker=נציגת מזרח&text=מתוקן"), 303);
	ck_assert_str_eq(stored("SELECT group_concat(person || position || text) "
	    "FROM remarks"), "41מתוקן");
	ck_assert_int_eq(sent(ITEM "/remarks", "secretary",
	    "version=1&remark=1&speaker=א&text=ישן"), 409);
}
END_TEST

START_TEST(what_was_said_and_by_whom_must_both_be_there)
{
	ck_assert_int_eq(sent(ITEM "/remarks", "secretary",
	    "speaker=&text=דבר"), 422);
	ck_assert_str_eq(see("/page/problem/@field"), "speaker");
	ck_assert_str_eq(see("/page/@view"), "show");
	ck_assert_str_eq(see("/page/speaking/@text"), "דבר");
	ck_assert_int_eq(sent(ITEM "/remarks", "secretary",
	    "speaker=א&text="), 422);
	ck_assert_str_eq(see("/page/speaking/@speaker"), "א");
}
END_TEST

START_TEST(a_remark_is_not_reached_through_another_item)
{
	sent(ITEM "/remarks", "secretary", "speaker=א&text=ראשון");
	ck_assert_int_eq(sent("/meetings/3/agenda/5/remarks", "secretary",
	    "version=1&remark=1&speaker=א&text=ב"), 404);
	ck_assert_int_eq(sent("/meetings/2/agenda/4/remarks", "secretary",
	    "speaker=א&text=ב"), 404);
	ck_assert_str_eq(stored("SELECT group_concat(text) FROM remarks"),
	    "ראשון");
}
END_TEST

START_TEST(the_remarks_of_a_closed_meeting_are_final)
{
	ck_assert_int_eq(sent("/meetings/1/agenda/1/remarks", "secretary",
	    "speaker=א&text=ב"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "closed-meetings-are-final");
	got("/meetings/1/agenda/1", "secretary");
	ck_assert_int_eq(count_of("/page/speaking"), 0);
}
END_TEST

START_TEST(only_the_secretary_writes_remarks)
{
	ck_assert_int_eq(sent(ITEM "/remarks", "chair", "speaker=א&text=ב"), 403);
	got(ITEM, "chair");
	ck_assert_int_eq(count_of("/page/speaking"), 0);
}
END_TEST

TESTS_IN_A_HOUSE("remarks", whoever_is_known_by_the_name_is_the_speaker,
    a_speaker_nobody_knows_is_kept_as_written,
    a_name_of_two_people_is_not_guessed_but_kept_as_written,
    remarks_stand_in_the_order_they_were_made,
    a_remark_is_corrected_in_its_place,
    what_was_said_and_by_whom_must_both_be_there,
    a_remark_is_not_reached_through_another_item,
    the_remarks_of_a_closed_meeting_are_final,
    only_the_secretary_writes_remarks)
