/* check_memory.c: SQLite gets no memory at its n-th request for some, for every n. */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include <sqlite3.h>

#include "../registers/house.h"
#include "editions.h"
#include "sound.h"

/* Off while fail_at is 0; sticky: from the n-th on, not the n-th alone. */
static sqlite3_mem_methods real;
static long fail_at, asked_for;
static bool sticky;

static bool
fails(void)
{
	if (fail_at == 0)
		return false;
	asked_for++;
	return sticky ? asked_for >= fail_at : asked_for == fail_at;
}

static void *
take(int size)
{
	return fails() ? NULL : real.xMalloc(size);
}

static void *
take_more(void *memory, int size)
{
	return fails() ? NULL : real.xRealloc(memory, size);
}

/* SQLite takes its memory from here: it is set up anew, while the house is closed. */
static void
install(void)
{
	sqlite3_mem_methods faulty;

	house_of_tests_leave();
	sqlite3_shutdown();
	sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real);
	faulty = real;
	faulty.xMalloc = take;
	faulty.xRealloc = take_more;
	sqlite3_config(SQLITE_CONFIG_MALLOC, &faulty);
	sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0);
	house_of_tests_enter();
}

static void
starve(long at, bool from_then_on)
{
	fail_at = at;
	sticky = from_then_on;
	asked_for = 0;
}

/* Did a request for memory fail since? None does any more. */
static bool
starved(void)
{
	bool reached = fail_at != 0 && asked_for >= fail_at;

	fail_at = 0;
	return reached;
}

/* Each of the first hundred requests for memory, then every seventh: a page has thousands. */
static long
next_to_fail(long n)
{
	return n < 100 ? n + 1 : n + 7;
}

/* A page that answers 200 is the whole page; and none hurts the next, or the last would not be shown. */
static void
read_starving(const char *path, bool from_then_on)
{
	char whole[1000];
	int status, refusals = 0;

	ck_assert_int_eq(got(path, NULL), 200);
	snprintf(whole, sizeof(whole), "%s", edition_content());
	for (long n = 1; ; n = next_to_fail(n)) {
		starve(n, from_then_on);
		status = got(path, NULL);
		if (!starved())
			break;
		refusals += status != 200;
		if (status == 200)
			ck_assert_msg(strcmp(edition_content(), whole) == 0,
			    "%s at %ld: %s", path, n, edition_content());
		else
			ck_assert_msg(status == 500 || status == 503,
			    "%s at %ld: %d", path, n, status);
	}
	ck_assert_int_eq(status, 200);
	ck_assert_int_gt(refusals, 20);
}

/* What is answered 303 is saved, what is not is not; and none hurts the next. */
static void
save_starving(bool from_then_on)
{
	int version = editions(), refusals = 0, status;

	for (long n = 1; ; n = next_to_fail(n)) {
		edition_open();
		starve(n, from_then_on);
		status = edition_save(version);
		if (!starved())
			break;
		refusals += status != 303;
		version += status == 303;
		ck_assert_msg(status == 303 || status == 500 || status == 503,
		    "at %ld: %d %s", n, status, see("/page/problem/@is"));
		ck_assert_msg(editions() == version, "at %ld: %d, version %d",
		    n, status, editions());
	}
	ck_assert_int_eq(status, 303);
	ck_assert_int_gt(refusals, 100);
	register_is_sound();
}

START_TEST(a_page_read_without_memory_is_whole_or_refused)
{
	static const char *const pages[] = {
		"/people/5", "/meetings/3/agenda/4/decide", "/decisions",
		"/memberships/1/replace", "/people/new"
	};

	install();
	editions_begin();
	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++)
		read_starving(pages[i], false);
	read_starving("/people/5", true);
	register_is_sound();
}
END_TEST

START_TEST(a_save_without_memory_is_whole_or_refused)
{
	install();
	editions_begin();
	save_starving(false);
	save_starving(true);
}
END_TEST

TESTS_IN_A_HOUSE("memory",
    a_page_read_without_memory_is_whole_or_refused,
    a_save_without_memory_is_whole_or_refused)
