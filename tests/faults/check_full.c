/* check_full.c: on a full disk the register is read, says why nothing is saved, and goes on once there is room. */
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#include "disk.h"
#include "editions.h"
#include "sound.h"
#include "../registers/house.h"

static char ballast[200];

static bool
tell(const char *path, const char *text)
{
	int file = open(path, O_WRONLY);
	bool told = file != -1 &&
	    write(file, text, strlen(text)) == (ssize_t)strlen(text);

	close(file);
	return told;
}

/* May this process mount what no other sees? As root, or as root of a world of its own. */
static bool
may_mount(void)
{
	char map[60];

	snprintf(map, sizeof(map), "0 %u 1", geteuid());
	if (unshare(CLONE_NEWNS) != 0 && (unshare(CLONE_NEWUSER | CLONE_NEWNS)
	    != 0 || !tell("/proc/self/uid_map", map)))
		return false;
	return mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

/* The two files of a register, held in memory while a disk is mounted where they lie. */
struct held { const char *name; size_t length; char bytes[4 << 20]; };

static void
carry(struct held *held, bool there)
{
	char path[200];
	FILE *file;

	snprintf(path, sizeof(path), "%s/%s", house_of_tests_folder(),
	    held->name);
	ck_assert_ptr_nonnull(file = fopen(path, there ? "w" : "r"));
	if (there)
		ck_assert_uint_eq(fwrite(held->bytes, 1, held->length, file),
		    held->length);
	else
		held->length = fread(held->bytes, 1, sizeof(held->bytes), file);
	ck_assert_uint_lt(held->length, sizeof(held->bytes));
	ck_assert_int_eq(fclose(file), 0);
}

/* The register moves to a disk of 8 MiB, which goes with this process; false when no such may be mounted. */
static bool
move_to_small_disk(void)
{
	static struct held held[] = { { "pinkas.db" }, { "access.db" } };
	bool moved;

	if (!may_mount())
		return false;
	house_of_tests_leave();
	carry(&held[0], false);
	carry(&held[1], false);
	moved = mount("pinkas", house_of_tests_folder(), "tmpfs", 0,
	    "size=8m") == 0;
	carry(&held[0], true);
	carry(&held[1], true);
	house_of_tests_enter();
	return moved;
}

static void
fill_small_disk(void)
{
	static char block[4096];
	int file;

	snprintf(ballast, sizeof(ballast), "%s/ballast",
	    house_of_tests_folder());
	ck_assert_int_ne(file = open(ballast, O_WRONLY | O_CREAT, 0600), -1);
	while (write(file, block, sizeof(block)) > 0)
		continue;
	ck_assert_int_eq(errno, ENOSPC);
	close(file);
}

static void
free_small_disk(void)
{
	ck_assert_int_eq(unlink(ballast), 0);
}

static void
fill_faulty_disk(void)
{
	disk_fail(DISK_WRITES, 1, ENOSPC, true);
}

static void
free_faulty_disk(void)
{
	ck_assert(disk_failed());
}

static void
pages_are_read(void)
{
	static const char *const pages[] = {
		"/", "/people", "/people/5", "/people/new", "/decisions",
		"/decisions/1", "/decisions.csv", "/meetings/3", "/bodies/1",
		"/people/5/history", "/search?search=x"
	};

	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++)
		ck_assert_msg(got(pages[i], NULL) == 200, "%s: %s", pages[i],
		    see("/page/problem/@is"));
}

static void
nothing_is_saved(int version)
{
	ck_assert_int_eq(edition_save(version), 507);
	ck_assert_str_eq(see("/page/problem/@is"), "disk-full");
	ck_assert_ptr_nonnull(strstr(answer_bytes(),
	    see("/page/problem/@text")));
	ck_assert_int_eq(editions(), version);
}

/* Twice, the second time ten minutes later: that somebody was seen cannot be noted then, and is no reason to refuse a page. */
static void
disk_is_full_for_a_while(void (*fill)(void), void (*empty)(void))
{
	int version;

	for (version = 1; version < 4; version++) {
		edition_open();
		ck_assert_int_eq(edition_save(version), 303);
	}
	edition_open();
	fill();
	nothing_is_saved(version);
	pages_are_read();
	at_moment("2026-03-01T09:10");
	pages_are_read();
	nothing_is_saved(version);
	empty();
	pages_are_read();
	ck_assert_int_eq(edition_save(version), 303);
	ck_assert_int_eq(editions(), version + 1);
	register_is_sound();
}

/* Where none may be mounted, a disk that tells SQLite it is full does. */
START_TEST(a_full_disk_is_read_and_written_again_once_there_is_room)
{
	bool moved = move_to_small_disk();

	if (!moved)
		disk_install();
	editions_begin();
	printf("%s\n", moved ? "a disk of 8 MiB" : "no disk may be mounted");
	disk_is_full_for_a_while(moved ? fill_small_disk : fill_faulty_disk,
	    moved ? free_small_disk : free_faulty_disk);
}
END_TEST

START_TEST(a_disk_that_takes_nothing_is_read_and_written_again_once_it_does)
{
	disk_install();
	editions_begin();
	disk_is_full_for_a_while(fill_faulty_disk, free_faulty_disk);
}
END_TEST

TESTS_IN_A_HOUSE("full",
    a_full_disk_is_read_and_written_again_once_there_is_room,
    a_disk_that_takes_nothing_is_read_and_written_again_once_it_does)
