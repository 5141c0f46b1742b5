/* check_midnight.c: a meeting that goes on past midnight: who was there when, what was decided, when it ended. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "house.h"

/*
 * Meeting 2 of the council is called for 10 March 2026, 17:00, with two items
 * (2, 3). Three of four members open it; it goes on until after midnight.
 */
#define LIVE "/meetings/2/live"

static const char *
printed(const char *format, ...) __attribute__((format(printf, 1, 2)));

static const char *
printed(const char *format, ...)
{
	static char text[300];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(text, sizeof(text), format, arguments);
	va_end(arguments);
	return text;
}

static int
row_of(int person)
{
	return atoi(stored(printed("SELECT id FROM attendance WHERE "
	    "meeting = 2 AND person = %d", person)));
}

static int
pressed(const char *what, int person, const char *at)
{
	char form[100];

	snprintf(form, sizeof(form), "%s=%d&at=%s", what, row_of(person), at);
	return sent(LIVE "/room", "secretary", form);
}

static void
opened(void)
{
	at_moment("2026-03-10T17:00");
	sent("/meetings/2/attendance", "secretary", "expect=1");
	for (int person = 2; person <= 4; person++)
		ck_assert_int_eq(pressed("arrive", person, ""), 303);
	ck_assert_int_eq(sent("/meetings/2/open", "secretary", printed(
	    "version=%d", atoi(stored("SELECT version FROM meetings WHERE "
	    "id = 2")))), 303);
}

static const char *
times(const char *columns, int person)
{
	char sql[200];

	snprintf(sql, sizeof(sql), "SELECT %s FROM attendance WHERE meeting = 2 "
	    "AND person = %d", columns, person);
	return stored(sql);
}

static int
decided(const char *rest)
{
	char form[400];

	snprintf(form, sizeof(form), "title=x&text=y&kind=procurement&version="
	    "%s&%s", stored("SELECT version FROM agenda WHERE id = 3"), rest);
	return sent(LIVE "/3", "secretary", form);
}

START_TEST(who_comes_after_midnight_came_on_the_day_after)
{
	opened();
	at_moment("2026-03-11T00:20");
	ck_assert_int_eq(pressed("arrive", 5, ""), 303);
	ck_assert_str_eq(times("arrived", 5), "24:20");
	got(LIVE "/3", "secretary");
	ck_assert_str_eq(see("//room/participant[@person = 5]/@arrived"),
	    "00:20");
	ck_assert_str_eq(see("//room/participant[@person = 5]/@arrived.day"),
	    "2026-03-11");
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "11.03.2026"));
	ck_assert_str_eq(see("//bodies/body/@present"), "4");
}
END_TEST

START_TEST(the_history_reads_as_the_page_does)
{
	opened();
	at_moment("2026-03-11T00:20");
	ck_assert_int_eq(pressed("arrive", 5, ""), 303);
	ck_assert_int_eq(got(printed("/meetings/2/attendance/%d/history",
	    row_of(5)), "secretary"), 200);
	ck_assert_str_eq(see("//change/field[@name = 'arrived']/@after"),
	    "00:20 (למחרת)");
	ck_assert_ptr_null(strstr(answer_bytes(), "24:20"));
}
END_TEST

START_TEST(presence_after_midnight_follows_the_minute)
{
	opened();
	at_moment("2026-03-10T23:50");
	ck_assert_int_eq(pressed("leave", 2, ""), 303);
	at_moment("2026-03-11T00:10");
	got(LIVE "/3", "secretary");
	ck_assert_str_eq(see("//bodies/body/@present"), "2");
	ck_assert_int_eq(decided("how=unanimous"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-quorum");
	ck_assert_int_eq(pressed("arrive", 2, ""), 303);
	ck_assert_str_eq(stored("SELECT \"left\" || returned FROM absences"),
	    "23:5024:10");
	got(LIVE "/3", "secretary");
	ck_assert_str_eq(see("//bodies/body/@present"), "3");
	ck_assert_str_eq(see("//room/participant[@person = 2]/@away"),
	    "23:50–00:10");
}
END_TEST

START_TEST(a_vote_after_midnight_counts_who_is_there_then)
{
	opened();
	at_moment("2026-03-11T00:30");
	ck_assert_int_eq(pressed("arrive", 5, ""), 303);
	ck_assert_int_eq(decided("how=unanimous"), 303);
	ck_assert_str_eq(stored("SELECT taken || present || decided FROM "
	    "decisions WHERE meeting = 2"), "24:3042026-03-10");
	got(LIVE, "council_member");
	ck_assert_str_eq(see("//agenda/item[@id = 3]/@taken"), "00:30");
	ck_assert_str_eq(see("//agenda/item[@id = 3]/@taken.day"), "2026-03-11");
}
END_TEST

START_TEST(a_vote_of_before_midnight_is_recorded_after_it)
{
	opened();
	at_moment("2026-03-11T00:15");
	ck_assert_int_eq(pressed("arrive", 5, ""), 303);
	ck_assert_int_eq(decided("taken=23:40&how=unanimous"), 303);
	ck_assert_str_eq(stored("SELECT taken || present FROM decisions WHERE "
	    "meeting = 2"), "23:403");
}
END_TEST

START_TEST(a_minute_after_midnight_may_be_typed_and_none_that_is_to_come)
{
	opened();
	at_moment("2026-03-11T00:30");
	ck_assert_int_eq(pressed("leave", 4, "00:10"), 303);
	ck_assert_str_eq(times("\"left\"", 4), "24:10");
	ck_assert_int_eq(pressed("leave", 3, "00:45"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "time-is-to-come");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "00:45"));
	ck_assert_ptr_null(strstr(see("/page/problem/@text"), "24:"));
	ck_assert_int_eq(decided("taken=01:00&how=unanimous"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "time-is-to-come");
	at_moment("2026-03-10T23:00");
	ck_assert_int_eq(pressed("leave", 3, "00:10"), 422);
}
END_TEST

START_TEST(whoever_left_after_midnight_may_not_have_voted_later)
{
	opened();
	at_moment("2026-03-11T00:30");
	ck_assert_int_eq(pressed("leave", 4, "00:10"), 303);
	ck_assert_int_eq(pressed("arrive", 5, "00:05"), 303);
	ck_assert_int_eq(decided("how=marked&vote.1.2=for&vote.1.3=for&"
	    "vote.1.4=for&vote.1.5=for"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "voter-had-left");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "00:10"));
	ck_assert_int_eq(decided("how=marked&vote.1.2=for&vote.1.3=for&"
	    "vote.1.5=for"), 303);
}
END_TEST

START_TEST(the_sheet_takes_and_shows_times_of_both_days)
{
	char form[400];

	opened();
	at_moment("2026-03-11T00:30");
	snprintf(form, sizeof(form), "version=&attendance.%d.version=2&"
	    "attendance.%d.present=present&attendance.%d.capacity=member&"
	    "attendance.%d.arrived=17:10&attendance.%d.left=00:25", row_of(4),
	    row_of(4), row_of(4), row_of(4), row_of(4));
	ck_assert_int_eq(sent("/meetings/2/attendance", "secretary", form), 303);
	ck_assert_str_eq(times("arrived || \"left\"", 4), "17:1024:25");
	got("/meetings/2/attendance", "secretary");
	ck_assert_int_eq(count_of("//form/row/field[@name = 'left']"
	    "[typed = '00:25']") + count_of("//form/row/field[contains(@name, "
	    "'.left')][typed = '00:25']"), 1);
	ck_assert_int_eq(count_of("//*[contains(text(), '24:25')]"), 0);
	snprintf(form, sizeof(form), "version=3&present=present&capacity=member&"
	    "arrived=17:10&left=00:40&person=4");
	ck_assert_int_eq(sent(printed("/meetings/2/attendance/%d/edit",
	    row_of(4)), "secretary", form), 303);
	ck_assert_str_eq(times("\"left\"", 4), "24:40");
}
END_TEST

START_TEST(it_closes_after_midnight_and_its_minutes_tell_the_days)
{
	opened();
	at_moment("2026-03-11T00:20");
	ck_assert_int_eq(pressed("arrive", 5, ""), 303);
	ck_assert_int_eq(sent(LIVE "/3/start", "secretary", printed(
	    "version=%d", atoi(stored("SELECT version FROM agenda WHERE "
	    "id = 3")))), 303);
	ck_assert_str_eq(stored("SELECT started FROM agenda WHERE id = 3"),
	    "24:20");
	ck_assert_int_eq(decided("how=unanimous"), 303);
	ck_assert_int_eq(sent(LIVE "/rest", "secretary", ""), 303);
	at_moment("2026-03-11T00:45");
	ck_assert_int_eq(sent("/meetings/2/close", "secretary", printed(
	    "version=%d", atoi(stored("SELECT version FROM meetings WHERE "
	    "id = 2")))), 303);
	ck_assert_str_eq(stored("SELECT ended FROM meetings WHERE id = 2"),
	    "2026-03-11T00:45");
	ck_assert_int_eq(got("/meetings/2/minutes", "viewer"), 200);
	ck_assert_str_eq(see("//participant[@id = 5]/@arrived"), "00:20");
	ck_assert_str_eq(see("//participant[@id = 5]/@arrived.day"),
	    "2026-03-11");
	ck_assert_str_eq(see("//record/bodies/body/@present"), "4");
	ck_assert_ptr_null(strstr(answer_bytes(), "24:20"));
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "00:45"));
	ck_assert_int_eq(got("/meetings/2/minutes.pdf", "viewer"), 200);
}
END_TEST

TESTS_IN_A_HOUSE("midnight",
    who_comes_after_midnight_came_on_the_day_after,
    the_history_reads_as_the_page_does,
    presence_after_midnight_follows_the_minute,
    a_vote_after_midnight_counts_who_is_there_then,
    a_vote_of_before_midnight_is_recorded_after_it,
    a_minute_after_midnight_may_be_typed_and_none_that_is_to_come,
    whoever_left_after_midnight_may_not_have_voted_later,
    the_sheet_takes_and_shows_times_of_both_days,
    it_closes_after_midnight_and_its_minutes_tell_the_days)
