/* check_kills.c: writers are killed at any moment, and nothing that was acknowledged is lost. */
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "../registers/house.h"
#include "sound.h"

enum { WRITERS = 3, KILLS = 160, MOST = 20000, LONGEST = 240 };

/* Shared by the writers and whoever kills them. */
static struct {
	int	begun, edits_begun, edits;      /* edits: of one record, acknowledged */
	int	saves[WRITERS];                 /* of the writer that runs there now */
	int64_t	person[MOST];                   /* whom the n-th save made, once acknowledged */
} *shared;
static pid_t writers[WRITERS];

static int
next(int *counter)
{
	return __atomic_fetch_add(counter, 1, __ATOMIC_SEQ_CST);
}

static void
save_somebody(void)
{
	int number = next(&shared->begun);
	char form[100];

	snprintf(form, sizeof(form), "name=writer %d&language=he", number);
	if (sent("/people/new", NULL, form) == 303)
		shared->person[number] = made();
}

static void
edit_somebody(void)
{
	char form[100];

	got("/people/5/edit", NULL);
	snprintf(form, sizeof(form), "version=%s&name=edit %d&language=he",
	    see("/page/form/@version"), next(&shared->edits_begun));
	if (sent("/people/5/edit", NULL, form) == 303)
		next(&shared->edits);
}

static void
work(int which)
{
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	alarm(LONGEST);
	house_of_tests_enter();
	with_session(signed_in("secretary"));
	while (shared->begun < MOST - WRITERS) {
		save_somebody();
		next(&shared->saves[which]);
		edit_somebody();
		next(&shared->saves[which]);
	}
	_exit(1);
}

static void
hire(int which)
{
	shared->saves[which] = 0;
	writers[which] = fork();
	ck_assert_int_ne(writers[which], -1);
	if (writers[which] == 0)
		work(which);
}

static void
pause_for(long microseconds)
{
	nanosleep(&(struct timespec){ .tv_nsec = microseconds * 1000 }, NULL);
}

/* A writer that has saved so often is killed a moment later; false when it ended by itself. */
static bool
kill_after(int which, int saves)
{
	int status;

	while (shared->saves[which] < saves && waitpid(writers[which],
	    &status, WNOHANG) == 0)
		pause_for(200);
	pause_for(random() % 8000);
	kill(writers[which], SIGKILL);
	return waitpid(writers[which], &status, 0) == writers[which] &&
	    WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

static void
everything_acknowledged_is_there(void)
{
	int acknowledged = 0;

	for (int i = 0; i < shared->begun; i++) {
		char sql[100], id[24];

		if (shared->person[i] == 0)
			continue;
		acknowledged++;
		snprintf(sql, sizeof(sql), "SELECT id FROM people "
		    "WHERE name = 'writer %d'", i);
		snprintf(id, sizeof(id), "%ld", (long)shared->person[i]);
		ck_assert_str_eq(stored(sql), id);
	}
	printf("%d kills, %d saves begun, %d acknowledged\n", KILLS,
	    shared->begun, acknowledged);
	ck_assert_int_gt(acknowledged, KILLS / 2);
	ck_assert_int_gt(shared->begun - acknowledged, KILLS / 10);
	ck_assert_int_gt(atoi(stored("SELECT version FROM people "
	    "WHERE id = 5")), shared->edits);
	ck_assert_int_le(atoi(stored("SELECT version FROM people "
	    "WHERE id = 5")), 1 + shared->edits_begun);
}

START_TEST(nothing_acknowledged_is_lost_when_writers_are_killed)
{
	int killed = 0;

	shared = mmap(NULL, sizeof(*shared), PROT_READ | PROT_WRITE,
	    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	ck_assert(shared != MAP_FAILED);
	house_of_tests_leave();
	for (int i = 0; i < WRITERS; i++)
		hire(i);
	for (int i = 0; i < KILLS; i++) {
		killed += kill_after(i % WRITERS, (int)(random() % 3));
		hire(i % WRITERS);
	}
	for (int i = 0; i < WRITERS; i++)
		kill_after(i, 1);
	ck_assert_int_eq(killed, KILLS);
	house_of_tests_enter();
	everything_acknowledged_is_there();
	register_is_sound();
	ck_assert_int_eq(sent("/people/new", "secretary",
	    "name=Noa&language=he"), 303);
}
END_TEST

TESTS_IN_A_HOUSE("kills",
    nothing_acknowledged_is_lost_when_writers_are_killed)
