/* check_log.c: an event is one line, written in one piece, whatever is in it. */
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../check.h"
#include "base/log.h"

static int out;

/* Standard error becomes a pipe that keeps each write apart from the next. */
static void
listen_to_the_log(void)
{
	int ends[2];

	ck_assert_int_eq(pipe2(ends, O_DIRECT), 0);
	ck_assert_int_eq(dup2(ends[1], STDERR_FILENO), STDERR_FILENO);
	close(ends[1]);
	out = ends[0];
}

/* The message of the next write, its stamp looked at and taken off. */
static const char *
heard(void)
{
	static char line[8192];
	const char *shape = "0000-00-00T00:00:00.000Z pinkas[";
	ssize_t length = read(out, line, sizeof(line) - 1);
	char *at = line;

	ck_assert_int_gt(length, 0);
	ck_assert_int_eq(line[length - 1], '\n');
	line[length - 1] = '\0';
	ck_assert_uint_eq(strlen(line), length - 1);
	for (; *shape != '\0'; shape++, at++)
		ck_assert(*shape == '0' ? isdigit((unsigned char)*at) : *at == *shape);
	ck_assert_int_eq(strtol(at, &at, 10), getpid());
	ck_assert_int_eq(strncmp(at, "] ", 2), 0);
	return at + 2;
}

START_TEST(an_event_is_one_line)
{
	listen_to_the_log();
	log_line("worker %d of %s", 3, "four");
	log_line("%s", "");
	ck_assert_str_eq(heard(), "worker 3 of four");
	ck_assert_str_eq(heard(), "");
}
END_TEST

START_TEST(nobody_forges_a_line)
{
	listen_to_the_log();
	log_line("a\nb\rc\td\033[2Je\177f%sg", "\302\205\302\233");
	ck_assert_str_eq(heard(), "a?b?c?d?[2Je?f????g");
	log_line("%s", "caf\303\251 \342\202\252 \302\240");
	ck_assert_str_eq(heard(), "caf\303\251 \342\202\252 \302\240");
}
END_TEST

START_TEST(an_overlong_message_is_cut_but_ends_its_line)
{
	char message[10000];

	memset(message, 'a', sizeof(message) - 1);
	message[sizeof(message) - 1] = '\0';
	listen_to_the_log();
	log_line("%s", message);
	log_line("next");
	ck_assert_uint_gt(strlen(heard()), 4000);
	ck_assert_str_eq(heard(), "next");
}
END_TEST

START_TEST(logging_changes_no_error)
{
	listen_to_the_log();
	errno = ENOSPC;
	log_line("disk");
	ck_assert_int_eq(errno, ENOSPC);
	close(STDERR_FILENO);
	log_line("nobody listens");
	ck_assert_int_eq(errno, ENOSPC);
}
END_TEST

START_TEST(who_cannot_start_says_so_and_leaves)
{
	int status;
	pid_t child;

	listen_to_the_log();
	child = fork();
	if (child == 0)
		die("no %s", "zone");
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert(WIFEXITED(status) && WEXITSTATUS(status) == 1);
}
END_TEST

TESTS("log", an_event_is_one_line, nobody_forges_a_line, an_overlong_message_is_cut_but_ends_its_line,
    logging_changes_no_error, who_cannot_start_says_so_and_leaves)
