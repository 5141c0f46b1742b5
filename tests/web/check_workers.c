/* check_workers.c: workers are kept in number, leave when told, and never begin in vain for ever. */
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "web/workers.h"
#include "../check.h"

static volatile int *began, *left;      /* counted by all processes */

static void
share(void)
{
	int *both = mmap(NULL, 2 * sizeof(*both), PROT_READ | PROT_WRITE,
	    MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	began = both;
	left = both + 1;
}

static int
work_until_told(int leave)
{
	struct pollfd end = { .fd = leave, .events = POLLIN };

	workers_ready();
	__atomic_add_fetch(began, 1, __ATOMIC_SEQ_CST);
	poll(&end, 1, -1);
	__atomic_add_fetch(left, 1, __ATOMIC_SEQ_CST);
	return 0;
}

/* Begins twice in vain, then works. */
static int
work_in_the_end(int leave)
{
	if (__atomic_add_fetch(left, 1, __ATOMIC_SEQ_CST) <= 2)
		return 2;
	return work_until_told(leave);
}

static int
never_work(int leave)
{
	(void)leave;
	return 1;
}

static int
work_a_moment(int leave)
{
	(void)leave;
	workers_ready();
	__atomic_add_fetch(began, 1, __ATOMIC_SEQ_CST);
	usleep(20000);
	return 0;
}

/* Starts a master of that many workers and waits until so many have begun. */
static pid_t
master(int count, int (*work)(int), int until)
{
	pid_t pid;

	share();
	pid = fork();
	if (pid == 0)
		_exit(workers_keep(count, work));
	for (int i = 0; i < 500 && *began < until; i++)
		usleep(10000);
	ck_assert_int_ge(*began, until);
	return pid;
}

static int
status_of(pid_t pid)
{
	int status;

	ck_assert_int_eq(waitpid(pid, &status, 0), pid);
	ck_assert(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static pid_t
a_child_of(pid_t pid)
{
	char path[64];
	int child = 0;
	FILE *children;

	snprintf(path, sizeof(path), "/proc/%d/task/%d/children", pid, pid);
	children = fopen(path, "r");
	if (children != NULL) {
		ck_assert_int_eq(fscanf(children, "%d", &child), 1);
		fclose(children);
	}
	return child;
}

START_TEST(as_many_work_as_were_asked_for_and_all_leave_when_told)
{
	pid_t pid = master(3, work_until_told, 3);

	ck_assert_int_eq(*began, 3);
	kill(pid, SIGTERM);
	ck_assert_int_eq(status_of(pid), 0);
	ck_assert_int_eq(*left, 3);
}
END_TEST

START_TEST(one_that_is_killed_is_replaced_at_once)
{
	pid_t pid = master(2, work_until_told, 2);
	pid_t child = a_child_of(pid);

	ck_assert_int_gt(child, 0);
	kill(child, SIGKILL);
	for (int i = 0; i < 100 && *began < 3; i++)
		usleep(10000);
	ck_assert_int_eq(*began, 3);
	kill(pid, SIGINT);
	ck_assert_int_eq(status_of(pid), 0);
	ck_assert_int_eq(*left, 2);
}
END_TEST

START_TEST(one_that_has_done_its_share_is_followed_by_another)
{
	pid_t pid = master(1, work_a_moment, 4);

	kill(pid, SIGTERM);
	ck_assert_int_eq(status_of(pid), 0);
}
END_TEST

START_TEST(one_that_falls_before_it_begins_is_tried_again)
{
	pid_t pid = master(1, work_in_the_end, 1);

	kill(pid, SIGTERM);
	ck_assert_int_eq(status_of(pid), 0);
}
END_TEST

START_TEST(a_program_that_can_never_begin_gives_up)
{
	pid_t pid = master(2, never_work, 0);

	ck_assert_int_eq(status_of(pid), 1);
}
END_TEST

START_TEST(when_the_master_is_killed_its_workers_leave)
{
	pid_t pid = master(2, work_until_told, 2);
	int status;

	kill(pid, SIGKILL);
	ck_assert_int_eq(waitpid(pid, &status, 0), pid);
	for (int i = 0; i < 100 && *left < 2; i++)
		usleep(10000);
	ck_assert_int_eq(*left, 2);
}
END_TEST

TESTS("workers",
    as_many_work_as_were_asked_for_and_all_leave_when_told,
    one_that_is_killed_is_replaced_at_once,
    one_that_has_done_its_share_is_followed_by_another,
    one_that_falls_before_it_begins_is_tried_again,
    a_program_that_can_never_begin_gives_up,
    when_the_master_is_killed_its_workers_leave)
