/* workers.c: the master: children kept in number, stopped without haste, replaced by a newer program. */

/*
 * Every child holds the reading end of one pipe, and only the master its writing end. When the
 * master stops or dies, the pipe ends and each child leaves after the request in its hands. So
 * children need no signals, and no system call is interrupted. A master that is replaced by a
 * newer program hands its end on, and the newer one closes it once a child of its own is ready.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "../base/log.h"
#include "workers.h"

enum {
	SHORTEST_PAUSE = 50, LONGEST_PAUSE = 5000,	/* milliseconds before another try */
	GLANCE = 10,			/* milliseconds between looks for who is ready */
	REHEARSAL = 60,			/* seconds that another program may take to begin */
	PATIENCE = 30000		/* milliseconds that leaving may take */
};

struct place {
	pid_t	pid;			/* 0: vacant */
	int64_t	due;			/* when it is to be filled */
	int64_t	pause;
};

static struct place *places;
static int number_of_places;
static int pipe_of_life[2];
static volatile char *ready;		/* seen by all: one for each place, one for any */
static volatile char *mine;
static pid_t rehearsal;
static int former = -1;                 /* the writing end of the program before us */
static const char rehearsing[] = "PINKAS_REHEARSAL", handed_on[] = "PINKAS_FORMER";

static int64_t
clock_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void
workers_ready(void)
{
	*mine = 1;
	ready[number_of_places] = 1;
}

bool
workers_rehearse(void)
{
	return getenv(rehearsing) != NULL;
}

static void
fill(int i, int (*work)(int leave))
{
	pid_t pid;

	ready[i] = 0;
	pid = fork();
	if (pid == 0) {
		mine = &ready[i];
		close(pipe_of_life[1]);
		close(former);
		exit(work(pipe_of_life[0]));
	}
	if (pid == -1) {
		log_line("cannot start a worker: %s", strerror(errno));
		places[i].due = clock_now() + LONGEST_PAUSE;
		return;
	}
	places[i].pid = pid;
}

/* The workers of the program before us go when one of ours can take over. */
static void
relieve(void)
{
	if (former == -1 || !ready[number_of_places])
		return;
	close(former);
	former = -1;
	log_line("reloaded");
}

/* Fills what is vacant and due; returns the milliseconds until there is more to do. */
static int64_t
fill_all(int (*work)(int leave))
{
	int64_t now = clock_now();
	int64_t until = former == -1 ? LONGEST_PAUSE : GLANCE;

	for (int i = 0; i < number_of_places; i++) {
		if (places[i].pid == 0 && places[i].due <= now)
			fill(i, work);
		if (places[i].pid == 0 && places[i].due - now < until)
			until = places[i].due - now;
	}
	return until;
}

/* The command that started us, as the kernel keeps it: a NULL-ended list, never freed. */
static char **
own_command(void)
{
	static char text[65536], *words[256];
	int from = open("/proc/self/cmdline", O_RDONLY | O_CLOEXEC), count = 0;
	ssize_t length = from == -1 ? -1 : read(from, text, sizeof(text) - 1);

	close(from);
	for (ssize_t at = 0; at < length && count < 255;
	    at += (ssize_t)strlen(text + at) + 1)
		words[count++] = text + at;
	words[count] = NULL;
	return words;
}

static void
become(char **command)
{
	if (command[0] != NULL)
		execvp(command[0], command);
	log_line("cannot run %s: %s", command[0], strerror(errno));
}

/* Starts the program that now stands in our place, only to see whether it can begin. */
static void
rehearse(const sigset_t *signals)
{
	if (rehearsal != 0)
		return;
	rehearsal = fork();
	if (rehearsal == 0) {
		sigprocmask(SIG_UNBLOCK, signals, NULL);
		setenv(rehearsing, "yes", 1);
		alarm(REHEARSAL);
		become(own_command());
		_exit(1);
	}
	if (rehearsal == -1)
		rehearsal = 0;
}

static void
hand_on(void)
{
	char text[16];

	snprintf(text, sizeof(text), "%d", pipe_of_life[1]);
	setenv(handed_on, text, 1);
	fcntl(pipe_of_life[1], F_SETFD, 0);
}

static void
take_over(void)
{
	const char *text = getenv(handed_on);

	if (text == NULL)
		return;
	former = (int)strtol(text, NULL, 10);
	fcntl(former, F_SETFD, FD_CLOEXEC);
	unsetenv(handed_on);
}

/* After a rehearsal that went well this does not return. */
static void
rehearsed(int status)
{
	rehearsal = 0;
	if (status == 0) {
		log_line("reloading");
		hand_on();
		become(own_command());
	}
	log_line("not reloaded: the new program cannot begin");
}

static void
vacate(struct place *place, bool was_ready, int status)
{
	if (WIFSIGNALED(status))
		log_line("worker %d ended by signal %d", (int)place->pid,
		    WTERMSIG(status));
	place->pid = 0;
	if (was_ready)
		place->pause = 0;
	else if (place->pause == 0)
		place->pause = SHORTEST_PAUSE;
	else if ((place->pause *= 2) > LONGEST_PAUSE)
		place->pause = LONGEST_PAUSE;
	place->due = clock_now() + place->pause;
}

/* Whose child it was; NULL for one of the program before us. */
static struct place *
place_of(pid_t pid)
{
	for (int i = 0; i < number_of_places; i++)
		if (places[i].pid == pid)
			return &places[i];
	return NULL;
}

/* Buries the children that ended. False when the program can never begin. */
static bool
reap(void)
{
	bool can_begin = true;
	struct place *place;
	int status;
	pid_t pid;

	while ((pid = waitpid(-1, &status, WNOHANG)) > 0)
		if (pid == rehearsal)
			rehearsed(status);
		else if ((place = place_of(pid)) != NULL) {
			vacate(place, ready[place - places], status);
			if (WIFEXITED(status) && WEXITSTATUS(status) == 1 &&
			    !ready[number_of_places])
				can_begin = false;
		}
	return can_begin;
}

static bool
anyone_left(void)
{
	for (int i = 0; i < number_of_places; i++)
		if (places[i].pid != 0)
			return true;
	return false;
}

/* Lets everybody finish; whoever cannot is ended, at once when we are told a second time. No other program follows. */
static void
dismiss(const sigset_t *signals)
{
	const struct timespec while_waiting = { .tv_nsec = 100 * 1000000 };
	int64_t until = clock_now() + PATIENCE;
	int signal;

	rehearsal = 0;
	close(pipe_of_life[1]);
	close(former);
	for (reap(); anyone_left() && clock_now() < until; reap()) {
		signal = sigtimedwait(signals, NULL, &while_waiting);
		if (signal == SIGTERM || signal == SIGINT)
			until = 0;
	}
	for (int i = 0; i < number_of_places; i++)
		if (places[i].pid != 0)
			kill(places[i].pid, SIGKILL);
}

static void
prepare(int count, sigset_t *signals)
{
	number_of_places = count;
	take_over();
	places = calloc((size_t)count, sizeof(*places));
	ready = mmap(NULL, (size_t)count + 1, PROT_READ | PROT_WRITE,
	    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (places == NULL || ready == MAP_FAILED ||
	    pipe2(pipe_of_life, O_CLOEXEC) == -1)
		die("cannot prepare %d workers: %s", count, strerror(errno));
	sigemptyset(signals);
	sigaddset(signals, SIGCHLD);
	sigaddset(signals, SIGHUP);
	sigaddset(signals, SIGINT);
	sigaddset(signals, SIGTERM);
	sigprocmask(SIG_BLOCK, signals, NULL);
}

int
workers_keep(int count, int (*work)(int leave))
{
	sigset_t signals;
	bool can_begin = true;

	prepare(count, &signals);
	while (can_begin) {
		int64_t wait = fill_all(work);
		const struct timespec until = { .tv_sec = wait / 1000,
		    .tv_nsec = wait % 1000 * 1000000 };
		int signal = sigtimedwait(&signals, NULL, &until);

		if (signal == SIGTERM || signal == SIGINT)
			break;
		relieve();
		if (signal == SIGHUP)
			rehearse(&signals);
		can_begin = reap();
	}
	dismiss(&signals);
	free(places);
	return can_begin ? 0 : 1;
}
