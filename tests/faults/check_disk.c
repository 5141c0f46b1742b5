/* check_disk.c: the n-th write, sync or reading of the disk fails, for every n. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <sqlite3.h>

#include "store/db.h"
#include "disk.h"
#include "editions.h"
#include "sound.h"
#include "../registers/house.h"

/* The page says in words what is wrong with the disk. */
static void
page_tells(int status, int why, long n)
{
	ck_assert_msg(status == (why == ENOSPC ? 507 : 503), "at %ld: %d %s", n,
	    status, see("/page/problem/@is"));
	ck_assert_str_eq(see("/page/problem/@is"),
	    why == ENOSPC ? "disk-full" : "disk-broken");
	ck_assert_uint_gt(strlen(see("/page/problem/@text")), 40);
	ck_assert_ptr_nonnull(strstr(answer_bytes(),
	    see("/page/problem/@text")));
}

/*
 * What is answered 303 is there, then and when the house is opened anew; what
 * is not is not; and pages are read meanwhile. The log is written back into the
 * register when it has so many pages.
 */
static void
save_failing(int pages, int why, bool from_then_on)
{
	int version = editions(), before = version, refusals = 0, status;

	sqlite3_wal_autocheckpoint(db_writer(), pages);
	for (long n = 1; ; n++) {
		edition_open();
		disk_fail(DISK_WRITES, n, why, from_then_on);
		status = edition_save(version);
		if (status == 303)
			version++;
		else
			page_tells(status, why, n);
		ck_assert_msg(edition_read() == 200, "after %ld: %s", n,
		    see("/page/problem/@is"));
		if (!disk_failed())
			break;
		refusals += status != 303;
		ck_assert_msg(editions() == version, "at %ld: %d, version %d",
		    n, status, editions());
	}
	ck_assert_int_eq(status, 303);
	ck_assert_int_gt(refusals, 10);
	ck_assert_int_gt(version, before);
	house_of_tests_leave();
	house_of_tests_enter();
	ck_assert_int_eq(editions(), version);
}

static void
save_failing_each_way(int pages)
{
	disk_install();
	editions_begin();
	save_failing(pages, ENOSPC, false);
	save_failing(pages, ENOSPC, true);
	save_failing(pages, EIO, false);
	save_failing(pages, EIO, true);
	register_is_sound();
}

START_TEST(a_save_that_the_disk_fails_is_whole_or_refused)
{
	save_failing_each_way(1000);
}
END_TEST

START_TEST(a_save_whose_writing_back_fails_is_kept)
{
	save_failing_each_way(1);
}
END_TEST

/* The version in every page differs, so that each is read anew from the disk. */
START_TEST(a_page_that_the_disk_fails_is_whole_or_refused)
{
	char whole[1000];
	int refusals = 0, status = 0;

	disk_install();
	editions_begin();
	for (long n = 1; n == 1 || disk_failed(); n++) {
		edition_open();
		ck_assert_int_eq(edition_save(editions()), 303);
		ck_assert_int_eq(edition_read(), 200);
		snprintf(whole, sizeof(whole), "%s", edition_content());
		edition_open();
		ck_assert_int_eq(edition_save(editions()), 303);
		disk_fail(DISK_READS, n, EIO, true);
		if ((status = edition_read()) != 200)
			page_tells(status, EIO, n);
		else
			ck_assert_str_eq(edition_content(), whole);
		refusals += status != 200;
	}
	ck_assert_int_eq(status, 200);
	ck_assert_int_gt(refusals, 3);
}
END_TEST

START_TEST(what_is_wrong_with_the_disk_is_said_in_every_language)
{
	static const char *const languages[] = { "he", "ar", "en" };
	char said[3][300];

	disk_install();
	editions_begin();
	edition_open();
	for (int i = 0; i < 3; i++) {
		in_language(languages[i]);
		disk_fail(DISK_WRITES, 1, ENOSPC, true);
		page_tells(edition_save(1), ENOSPC, 1);
		snprintf(said[i], sizeof(said[i]), "%s",
		    see("/page/problem/@text"));
		disk_fail(DISK_WRITES, 1, EIO, true);
		page_tells(edition_save(1), EIO, 1);
		ck_assert_str_ne(see("/page/problem/@text"), said[i]);
	}
	ck_assert_str_ne(said[0], said[1]);
	ck_assert_str_ne(said[1], said[2]);
	ck_assert_str_ne(said[2], said[0]);
}
END_TEST

TESTS_IN_A_HOUSE("disk",
    a_save_that_the_disk_fails_is_whole_or_refused,
    a_save_whose_writing_back_fails_is_kept,
    a_page_that_the_disk_fails_is_whole_or_refused,
    what_is_wrong_with_the_disk_is_said_in_every_language)
