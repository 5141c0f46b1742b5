/* crowd.c: several processes at work in the house of a test at once. */
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "crowd.h"

enum { LONGEST = 120 };                 /* seconds; then a process ends itself */

struct notes { int count; struct outcome outcome[OUTCOMES_MOST]; };

/* Shared by the processes. */
static struct {
	pthread_barrier_t together;
	struct notes	  notes[CROWD_MOST];
} *shared;
static int crowd_size, self;

static void
share(int processes)
{
	pthread_barrierattr_t attributes;

	if (shared == NULL)
		shared = mmap(NULL, sizeof(*shared), PROT_READ | PROT_WRITE,
		    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	ck_assert(shared != MAP_FAILED && processes <= CROWD_MOST);
	memset(shared, 0, sizeof(*shared));
	pthread_barrierattr_init(&attributes);
	pthread_barrierattr_setpshared(&attributes, PTHREAD_PROCESS_SHARED);
	pthread_barrier_init(&shared->together, &attributes, processes);
	crowd_size = processes;
}

static void
join(int which, void (*work)(int))
{
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	alarm(LONGEST);
	self = which;
	house_of_tests_enter();
	crowd_meet();
	work(which);
	house_of_tests_leave();
	_exit(0);
}

void
crowd(int processes, void (*work)(int))
{
	int status, well = 0;

	house_of_tests_leave();
	share(processes);
	for (int i = 0; i < processes; i++) {
		pid_t child = fork();

		ck_assert_int_ne(child, -1);
		if (child == 0)
			join(i, work);
	}
	while (wait(&status) != -1)
		well += WIFEXITED(status) && WEXITSTATUS(status) == 0;
	house_of_tests_enter();
	ck_assert_int_eq(well, processes);
}

void
crowd_meet(void)
{
	pthread_barrier_wait(&shared->together);
}

void
crowd_note(int status)
{
	struct notes *notes = &shared->notes[self];
	struct outcome *note = &notes->outcome[notes->count];

	if (notes->count++ == OUTCOMES_MOST)
		_exit(1);
	note->status = status;
	snprintf(note->place, sizeof(note->place), "%s", location());
	if (status == 303)
		note->made = made();
	else
		snprintf(note->problem, sizeof(note->problem), "%s",
		    see("/page/problem[1]/@is"));
}

int
outcomes(void)
{
	int count = 0;

	for (int i = 0; i < crowd_size; i++)
		count += shared->notes[i].count;
	return count;
}

const struct outcome *
outcome(int index)
{
	int i = 0;

	while (index >= shared->notes[i].count)
		index -= shared->notes[i++].count;
	return &shared->notes[i].outcome[index];
}

int
outcomes_of(int status)
{
	int count = 0;

	for (int i = 0; i < outcomes(); i++)
		count += outcome(i)->status == status;
	return count;
}
