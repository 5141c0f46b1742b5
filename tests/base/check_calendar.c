/* check_calendar.c: two calendars, what people type, and the clocks of Jerusalem. */
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../check.h"
#include "base/arena.h"
#include "base/calendar.h"

static struct arena *arena;

static void
open_arena(void)
{
	arena = arena_open();
}

static bool
is_day(const char *text)
{
	struct day day;

	return calendar_day(text, &day);
}

START_TEST(a_day_is_written_in_one_way)
{
	static const char *const none[] = {
		"", "2026", "2026-11-2", "2026-11-021", "2026-11-21 ", " 2026-11-21", "2026/11/21", "26-11-21",
		"2026-1-21", "2026-00-10", "2026-13-10", "2026-11-00", "2026-11-31", "2026-02-29", "1900-02-29",
		"0000-01-01", "+026-11-21", "-026-11-21", "2026-11-2a", "2026-11-21T", "20261121"
	};
	struct day day;

	ck_assert(calendar_day("2026-11-21", &day));
	ck_assert(day.year == 2026 && day.month == 11 && day.day == 21);
	ck_assert(is_day("2024-02-29") && is_day("2000-02-29") && is_day("0001-01-01") && is_day("9999-12-31"));
	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++)
		ck_assert_msg(!is_day(none[i]), "%s", none[i]);
}
END_TEST

/* Against the C library's own calendar, which knows nothing of ours. */
START_TEST(days_are_counted_without_a_gap)
{
	time_t second = -2208988800;            /* 1 January 1900 */
	int64_t number = calendar_number((struct day){ 1900, 1, 1 });

	ck_assert_int_eq(number, 693596);
	ck_assert_int_eq(calendar_number((struct day){ 1, 1, 1 }), 1);
	for (; second < 4133980800; second += 86400, number++) {        /* to the end of 2100 */
		struct day day = calendar_from_number(number);
		struct tm tm;

		gmtime_r(&second, &tm);
		ck_assert(day.year == tm.tm_year + 1900 && day.month == tm.tm_mon + 1 && day.day == tm.tm_mday);
		ck_assert_int_eq(calendar_weekday(day), tm.tm_wday);
		ck_assert_int_eq(calendar_number(day), number);
	}
}
END_TEST

START_TEST(every_number_is_a_day_and_back)
{
	for (int64_t number = -1000000; number < 4000000; number++)
		if (calendar_number(calendar_from_number(number)) != number)
			ck_abort_msg("%ld", (long)number);
}
END_TEST

START_TEST(hebrew_days_agree_with_the_sources)
{
	static const struct { struct day day; struct hebrew_day hebrew; } known[] = {
		{ { 2022, 3, 20 }, { 5782, 13, 17 } }, { { 2022, 12, 25 }, { 5783, 10, 1 } },
		{ { 2022, 1, 16 }, { 5782, 11, 14 } }, { { 2022, 8, 21 }, { 5782, 5, 24 } },
		{ { 2022, 8, 28 }, { 5782, 6, 1 } }, { { 2020, 8, 9 }, { 5780, 5, 19 } },
		{ { 2019, 5, 14 }, { 5779, 2, 9 } }, { { 2023, 6, 11 }, { 5783, 3, 22 } },
		{ { 2024, 10, 3 }, { 5785, 7, 1 } }, { { 2026, 9, 12 }, { 5787, 7, 1 } },
		{ { 2027, 2, 20 }, { 5787, 12, 13 } }, { { 2027, 3, 20 }, { 5787, 13, 11 } },
		/* Three that official pages print wrongly. */
		{ { 2022, 7, 31 }, { 5782, 5, 3 } }, { { 2016, 10, 6 }, { 5777, 7, 4 } },
		{ { 2016, 12, 28 }, { 5777, 9, 28 } },
		{ { 1948, 5, 14 }, { 5708, 2, 5 } }, { { 1, 1, 1 }, { 3761, 10, 18 } },
	};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		struct hebrew_day hebrew = calendar_hebrew(known[i].day);

		ck_assert_int_eq(hebrew.year, known[i].hebrew.year);
		ck_assert_int_eq(hebrew.month, known[i].hebrew.month);
		ck_assert_int_eq(hebrew.day, known[i].hebrew.day);
	}
}
END_TEST

static bool
follows(struct hebrew_day last, struct hebrew_day next)
{
	int after = last.month == (calendar_hebrew_leap(last.year) ? 13 : 12) ? 1 : last.month + 1;

	if (next.day == last.day + 1)
		return next.month == last.month && next.year == last.year;
	return next.day == 1 && last.day >= 29 && next.month == after &&
	    next.year == last.year + (last.month == 6);
}

START_TEST(hebrew_years_keep_their_rules)
{
	int64_t number = calendar_number((struct day){ 1900, 1, 1 }), tishri = 0;
	struct hebrew_day last = calendar_hebrew(calendar_from_number(number - 1)), next;
	int years = 0;

	for (; number < calendar_number((struct day){ 2101, 1, 1 }); number++, last = next) {
		int64_t length = number - tishri;

		next = calendar_hebrew(calendar_from_number(number));
		ck_assert(follows(last, next));
		if (next.month != 7 || next.day != 1)
			continue;
		ck_assert(number % 7 != 0 && number % 7 != 3 && number % 7 != 5);
		if (tishri != 0)
			ck_assert(calendar_hebrew_leap(last.year) ? length >= 383 && length <= 385 :
			    length >= 353 && length <= 355);
		tishri = number;
		years++;
	}
	ck_assert_int_eq(years, 201);
}
END_TEST

static void
typed_as(const char *(*read)(struct arena *, const char *), const char *typed, const char *expected)
{
	const char *text = read(arena, typed);

	if (expected == NULL)
		ck_assert_msg(text == NULL, "%s is %s", typed, text);
	else
		ck_assert_msg(text != NULL && strcmp(text, expected) == 0, "%s is %s", typed, text);
}

START_TEST(days_are_read_as_people_type_them)
{
	static const char *const none[] = {
		"", "21", "21.11", "21.11.", "21.11.026", "21.11.202", "21.11-2026", "21..2026", "11/21/2026", "31.11.2026",
		"29.2.2026", "2026-11-21-", "2026-11-021", "21.11.2026 ", "021.11.2026", "21.11.20266", "21:11:2026",
		"21.11.2026 17:30", "21,11,2026", "-1.11.2026", "21 11 2026", "2026-11-2026", "21.11.0000", "\303\251",
		"21.11.2026\377", "1111111111111111111111111111111111111111"
	};

	open_arena();
	typed_as(calendar_day_typed, "2026-11-21", "2026-11-21");
	typed_as(calendar_day_typed, "21.11.2026", "2026-11-21");
	typed_as(calendar_day_typed, "21/11/2026", "2026-11-21");
	typed_as(calendar_day_typed, "21-11-2026", "2026-11-21");
	typed_as(calendar_day_typed, "21.11.26", "2026-11-21");
	typed_as(calendar_day_typed, "1.2.26", "2026-02-01");
	typed_as(calendar_day_typed, "01/02/2026", "2026-02-01");
	typed_as(calendar_day_typed, "29.2.2024", "2024-02-29");
	typed_as(calendar_day_typed, "\342\200\21621.11.2026\342\200\217", "2026-11-21");
	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++)
		typed_as(calendar_day_typed, none[i], NULL);
}
END_TEST

START_TEST(times_are_read_as_people_type_them)
{
	static const char *const none[] = {
		"", "17", "930", "24:00", "2400", "17:60", "1760", "17:3", "17:300", "117:30", ":30", "17:", "17.30", "17:30 ", "09300"
	};

	open_arena();
	typed_as(calendar_time_typed, "17:30", "17:30");
	typed_as(calendar_time_typed, "9:05", "09:05");
	typed_as(calendar_time_typed, "0930", "09:30");
	typed_as(calendar_time_typed, "00:00", "00:00");
	typed_as(calendar_time_typed, "2359", "23:59");
	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++)
		typed_as(calendar_time_typed, none[i], NULL);
}
END_TEST

START_TEST(moments_are_read_as_people_type_them)
{
	static const char *const none[] = {
		"", "21.11.2026", "21.11.202617:30", "21.11.2026 24:00", "21.11.2026 17:30:00", "31.11.2026 17:30",
		"21.11.2026t17:30", "21.11.2026;17:30", "17:30 21.11.2026"
	};

	open_arena();
	typed_as(calendar_moment_typed, "21.11.2026 17:30", "2026-11-21T17:30");
	typed_as(calendar_moment_typed, "2026-11-21T17:30", "2026-11-21T17:30");
	typed_as(calendar_moment_typed, "21/11/26, 9:05", "2026-11-21T09:05");
	typed_as(calendar_moment_typed, "21.11.2026 0930", "2026-11-21T09:30");
	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++)
		typed_as(calendar_moment_typed, none[i], NULL);
}
END_TEST

START_TEST(a_moment_that_the_clocks_skipped_is_none)
{
	open_arena();
	ck_assert_int_ne(calendar_at("2026-03-27T01:59"), -1);
	ck_assert_int_eq(calendar_at("2026-03-27T02:00"), -1);
	ck_assert_int_eq(calendar_at("2026-03-27T02:59"), -1);
	ck_assert_int_eq(calendar_at("2026-03-27T03:00") - calendar_at("2026-03-27T01:59"), 60000);
	typed_as(calendar_moment_typed, "27.3.2026 02:30", NULL);
	typed_as(calendar_moment_typed, "27.3.2026 03:00", "2026-03-27T03:00");
}
END_TEST

START_TEST(of_a_moment_that_came_twice_the_first_is_meant)
{
	int64_t first = calendar_at("2026-10-25T01:30");

	open_arena();
	ck_assert_str_eq(calendar_instant(arena, first), "2026-10-24T22:30:00.000Z");
	ck_assert_str_eq(calendar_moment(arena, first), "2026-10-25T01:30");
	ck_assert_str_eq(calendar_moment(arena, first + 3600000), "2026-10-25T01:30");
	ck_assert_str_eq(calendar_instant(arena, calendar_at("2026-10-25T02:00")), "2026-10-25T00:00:00.000Z");
	ck_assert_str_eq(calendar_instant(arena, calendar_at("2026-10-25T00:59")), "2026-10-24T21:59:00.000Z");
}
END_TEST

START_TEST(what_is_no_moment_has_no_instant)
{
	static const char *const none[] = {
		"", "2026-11-21", "2026-11-21T", "2026-11-21T9:05", "2026-11-21T0905", "2026-11-21T09305", "2026-11-21T24:00",
		"2026-11-21 21:40", "2026-11-21T21:40 ", "2026-11-21T21:4", "2026-11-31T21:40", "2026-11-21T21:40:00"
	};

	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++)
		ck_assert_msg(calendar_at(none[i]) == -1, "%s", none[i]);
}
END_TEST

/* Every half hour since whole minutes are kept (1918) is shown as a moment that leads back to it, or to the first of two. */
START_TEST(instants_and_moments_agree_until_2100)
{
	int64_t at = -1609459200000, twice = 0;

	open_arena();
	for (; at < 4133980800000; at += 1800000) {
		int64_t back = calendar_at(calendar_moment(arena, at));

		if (back != at && back != at - 3600000)
			ck_abort_msg("%s", calendar_instant(arena, at));
		twice += back != at;
		if (at % 90000000 == 0)
			arena_empty(arena);
	}
	ck_assert_int_gt(twice, 2 * 100);
	ck_assert_int_lt(twice, 2 * 200);
}
END_TEST

START_TEST(instants_are_written_to_the_millisecond)
{
	open_arena();
	ck_assert_str_eq(calendar_instant(arena, 1795290002113), "2026-11-21T19:40:02.113Z");
	ck_assert_str_eq(calendar_moment(arena, 1795290002113), "2026-11-21T21:40");
	ck_assert_str_eq(calendar_instant(arena, 0), "1970-01-01T00:00:00.000Z");
	ck_assert_str_eq(calendar_instant(arena, -1), "1969-12-31T23:59:59.999Z");
	ck_assert_str_eq(calendar_moment(arena, -1), "1970-01-01T01:59");
}
END_TEST

START_TEST(the_present_is_now)
{
	int64_t now = calendar_now();

	ck_assert_int_ge(now / 1000, time(NULL) - 2);
	ck_assert_int_le(now / 1000, time(NULL) + 1);   /* time() reads a clock that ticks more coarsely */
}
END_TEST

START_TEST(the_zone_is_jerusalem_whatever_the_environment_says)
{
	open_arena();
	setenv("TZ", "America/New_York", 1);
	tzset();
	ck_assert_str_eq(calendar_moment(arena, 1795290002113), "2026-11-21T21:40");
	ck_assert_str_eq(getenv("TZ"), "Asia/Jerusalem");
}
END_TEST

START_TEST(without_a_zone_file_nothing_starts)
{
	int status;
	pid_t child = fork();

	if (child == 0) {
		setenv("TZDIR", "/nowhere", 1);
		close(STDERR_FILENO);
		calendar_open();
		_exit(0);
	}
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert(WIFEXITED(status) && WEXITSTATUS(status) == 1);
}
END_TEST

START_TEST(later_days_are_days)
{
	open_arena();
	ck_assert_str_eq(calendar_later(arena, "2026-11-21", 0), "2026-11-21");
	ck_assert_str_eq(calendar_later(arena, "2026-12-31", 1), "2027-01-01");
	ck_assert_str_eq(calendar_later(arena, "2024-03-01", -1), "2024-02-29");
	ck_assert_str_eq(calendar_later(arena, "2026-11-21", 365), "2027-11-21");
	ck_assert_ptr_null(calendar_later(arena, "2026-11-31", 1));
	ck_assert_ptr_null(calendar_later(arena, "0001-01-01", -1));
	ck_assert_ptr_null(calendar_later(arena, "9999-12-31", 1));
	ck_assert_ptr_null(calendar_later(arena, "2026-11-21", 2147483647));
}
END_TEST

TESTS("calendar", a_day_is_written_in_one_way, days_are_counted_without_a_gap, every_number_is_a_day_and_back,
    hebrew_days_agree_with_the_sources, hebrew_years_keep_their_rules, days_are_read_as_people_type_them,
    times_are_read_as_people_type_them, moments_are_read_as_people_type_them,
    a_moment_that_the_clocks_skipped_is_none, of_a_moment_that_came_twice_the_first_is_meant,
    what_is_no_moment_has_no_instant, instants_and_moments_agree_until_2100,
    instants_are_written_to_the_millisecond, the_present_is_now,
    the_zone_is_jerusalem_whatever_the_environment_says, without_a_zone_file_nothing_starts, later_days_are_days)
