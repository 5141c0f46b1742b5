/* check_convened.c: the bodies a meeting convenes. */
#include <stdio.h>
#include <string.h>

#include "house.h"

/* Meeting 1 is closed, 2 called (council), 3 open (council and board, rows 3 and 4); body 3 is a committee. */

#define EDIT(bodies) "version=1&title=א&held=10.3.2026+17:00&kind=ordinary" \
	"&mode=in_person&" bodies

static const char *
bodies_of(const char *meeting)
{
	static char sql[200];

	snprintf(sql, sizeof(sql), "SELECT group_concat(body) FROM convened "
	    "WHERE meeting = %s AND NOT dropped", meeting);
	return stored(sql);
}

START_TEST(a_body_that_is_ticked_is_convened_and_its_members_expected)
{
	ck_assert_int_eq(sent("/meetings/2/edit", "secretary",
	    EDIT("body.1.convened=1&body.2.convened=1")), 303);
	ck_assert_str_eq(bodies_of("2"), "1,2");
	ck_assert_str_eq(stored("SELECT count(*) FROM attendance WHERE "
	    "meeting = 2 AND present = 'expected'"), "5");
}
END_TEST

START_TEST(one_that_is_no_longer_ticked_is_taken_back_but_its_row_stays)
{
	sent("/meetings/2/edit", "secretary",
	    EDIT("body.1.convened=1&body.2.convened=1"));
	ck_assert_int_eq(sent("/meetings/2/edit", "secretary", "version=2&title=א"
	    "&held=10.3.2026+17:00&kind=ordinary&mode=in_person"
	    "&body.2.convened=1"), 303);
	ck_assert_str_eq(bodies_of("2"), "2");
	ck_assert_str_eq(stored("SELECT dropped || version FROM convened "
	    "WHERE id = 2"), "12");
	sent("/meetings/2/edit", "secretary", "version=3&title=א"
	    "&held=10.3.2026+17:00&kind=ordinary&mode=in_person"
	    "&body.1.convened=1&body.2.convened=1");
	ck_assert_str_eq(bodies_of("2"), "1,2");
	ck_assert_str_eq(stored("SELECT count(*) FROM convened WHERE "
	    "meeting = 2"), "2");
}
END_TEST

START_TEST(a_form_without_the_list_of_bodies_leaves_them)
{
	ck_assert_int_eq(sent("/meetings/3/edit", "secretary",
	    "version=1&title=א&held=1.3.2026+08:00&kind=ordinary&mode=in_person"),
	    303);
	ck_assert_str_eq(bodies_of("3"), "1,2");
}
END_TEST

START_TEST(one_that_is_added_decides_unless_somebody_says_otherwise)
{
	got("/meetings/2/convened/new", "secretary");
	ck_assert_str_eq(see("/page/form/field[@name = 'decides']/typed"), "1");
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "checked"));
	ck_assert_int_eq(sent("/meetings/2/convened/new", "secretary",
	    "body=3"), 303);
	ck_assert_str_eq(stored("SELECT decides FROM convened WHERE "
	    "meeting = 2 AND body = 3"), "0");
	ck_assert_int_eq(sent("/meetings/2/convened/new", "secretary",
	    "body=2&decides=1"), 303);
	ck_assert_str_eq(stored("SELECT decides FROM convened WHERE "
	    "meeting = 2 AND body = 2"), "1");
}
END_TEST

START_TEST(the_last_body_is_not_taken_back)
{
	ck_assert_int_eq(sent("/meetings/2/edit", "secretary",
	    EDIT("body.0.convened=")), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-body-convened");
	ck_assert_int_eq(sent("/meetings/2/convened/2/drop", "secretary",
	    "version=1"), 422);
	ck_assert_str_eq(bodies_of("2"), "1");
}
END_TEST

START_TEST(a_body_that_has_decided_is_not_taken_back)
{
	ck_assert_int_eq(sent("/meetings/3/agenda/4/decide", "secretary",
	    "version=1&title=א&text=ב&kind=budget&how=unanimous"), 303);
	ck_assert_int_eq(sent("/meetings/3/edit", "secretary", "version=1&title=א"
	    "&held=1.3.2026+08:00&kind=ordinary&mode=in_person"
	    "&body.1.convened=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "body-has-decided");
	ck_assert_int_eq(sent("/meetings/3/convened/4/drop", "secretary",
	    "version=1"), 422);
	ck_assert_str_eq(bodies_of("3"), "1,2");
}
END_TEST

START_TEST(a_body_is_convened_on_a_page_of_its_own_too)
{
	ck_assert_int_eq(sent("/meetings/2/convened/new", "secretary",
	    "body=2&decides=1&note=לדיון"), 303);
	ck_assert_str_eq(bodies_of("2"), "1,2");
	ck_assert_int_eq(sent("/meetings/2/convened/new", "secretary",
	    "body=2&decides=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "convened.meeting.body");
}
END_TEST

START_TEST(whether_it_decides_is_said_and_may_be_corrected)
{
	ck_assert_int_eq(sent("/meetings/3/convened/4/edit", "secretary",
	    "version=1&decides=0"), 303);
	got("/meetings/3", "viewer");
	ck_assert_str_eq(see("//bodies/body[@id = 2]/@decides"), "0");
	ck_assert_str_eq(see("//bodies/body[1]/@id"), "1");
}
END_TEST

START_TEST(the_bodies_of_a_closed_meeting_are_final)
{
	ck_assert_int_eq(sent("/meetings/1/convened/new", "secretary",
	    "body=2&decides=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "closed-meetings-are-final");
	ck_assert_int_eq(sent("/meetings/1/convened/1/edit", "secretary",
	    "version=1&decides=0"), 422);
	ck_assert_int_eq(sent("/meetings/1/convened/1/drop", "secretary",
	    "version=1"), 422);
	ck_assert_int_eq(sent("/meetings/2/convened/1/edit", "secretary",
	    "version=1&decides=0"), 404);
}
END_TEST

TESTS_IN_A_HOUSE("convened",
    one_that_is_added_decides_unless_somebody_says_otherwise,
    a_body_that_is_ticked_is_convened_and_its_members_expected,
    one_that_is_no_longer_ticked_is_taken_back_but_its_row_stays,
    a_form_without_the_list_of_bodies_leaves_them,
    the_last_body_is_not_taken_back,
    a_body_that_has_decided_is_not_taken_back,
    a_body_is_convened_on_a_page_of_its_own_too,
    whether_it_decides_is_said_and_may_be_corrected,
    the_bodies_of_a_closed_meeting_are_final)
