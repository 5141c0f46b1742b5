/* check_full.c: on a full disk pages are read, nothing is half saved, and work goes on once there is room. */
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
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

/* Root in a world of its own: whoever this is there, it is root here. */
static bool
become_root(void)
{
	char user[40], group[40];

	snprintf(user, sizeof(user), "0 %u 1", geteuid());
	snprintf(group, sizeof(group), "0 %u 1", getegid());
	return unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 &&
	    tell("/proc/self/setgroups", "deny") &&
	    tell("/proc/self/uid_map", user) &&
	    tell("/proc/self/gid_map", group);
}

/* May this process mount what no other sees? */
static bool
may_mount(void)
{
	return (unshare(CLONE_NEWNS) == 0 || become_root()) &&
	    mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

/* A file of the register, held in memory while a disk is mounted where it lies. */
struct held { const char *name; char *bytes; size_t length; };

enum { ROOM = 4 << 20, LINES = 3900 };

static FILE *
open_held(const struct held *held, const char *how)
{
	char path[200];
	FILE *file;

	snprintf(path, sizeof(path), "%s/%s", house_of_tests_folder(),
	    held->name);
	ck_assert_ptr_nonnull(file = fopen(path, how));
	return file;
}

static void
pick_up(struct held *held)
{
	FILE *file = open_held(held, "r");

	ck_assert_ptr_nonnull(held->bytes = malloc(ROOM));
	held->length = fread(held->bytes, 1, ROOM, file);
	ck_assert_uint_lt(held->length, ROOM);
	fclose(file);
}

static void
put_down(struct held *held)
{
	FILE *file = open_held(held, "w");

	ck_assert_uint_eq(fwrite(held->bytes, 1, held->length, file),
	    held->length);
	ck_assert_int_eq(fclose(file), 0);
	free(held->bytes);
}

/* The register moves to a disk of 8 MiB, which goes with this process; false: none may be mounted. */
static bool
move_to_small_disk(void)
{
	struct held held[] = { { "pinkas.db" }, { "access.db" },
	    { "documents/" PAPER_HASH } };
	char documents[200];
	bool moved;

	if (!may_mount())
		return false;
	house_of_tests_leave();
	for (int i = 0; i < 3; i++)
		pick_up(&held[i]);
	moved = mount("pinkas", house_of_tests_folder(), "tmpfs", 0,
	    "size=8m") == 0;
	snprintf(documents, sizeof(documents), "%s/documents",
	    house_of_tests_folder());
	mkdir(documents, 0700);
	for (int i = 0; i < 3; i++)
		put_down(&held[i]);
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

/*
 * Twice, the second time ten minutes later: that somebody was seen cannot be
 * noted then, and is no reason to refuse a page.
 */
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

/* More than SQLite keeps in memory: it meets the end of the disk in the middle of the save. */
START_TEST(a_large_save_that_fills_the_disk_leaves_nothing)
{
	static char form[16000] = "body.1.convened=1&kind=ordinary&"
	    "mode=in_person&held=12.3.2026+17:00&agenda=";
	char items[20];

	disk_install();
	editions_begin();
	snprintf(items, sizeof(items), "%s",
	    stored("SELECT count(*) FROM agenda"));
	for (int i = 0; i < LINES; i++)
		strncat(form, "a%0a", sizeof(form) - strlen(form) - 1);
	disk_fail(DISK_WRITES, 1, ENOSPC, true);
	ck_assert_int_eq(sent("/meetings/new", NULL, form), 507);
	ck_assert_str_eq(see("/page/problem/@is"), "disk-full");
	disk_failed();
	ck_assert_str_eq(stored("SELECT count(*) FROM agenda"), items);
	register_is_sound();
	ck_assert_int_eq(sent("/meetings/new", NULL, form), 303);
}
END_TEST

TESTS_IN_A_HOUSE("full",
    a_large_save_that_fills_the_disk_leaves_nothing,
    a_full_disk_is_read_and_written_again_once_there_is_room,
    a_disk_that_takes_nothing_is_read_and_written_again_once_it_does)
