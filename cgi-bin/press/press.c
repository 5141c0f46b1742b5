/* press.c: the helper that draws documents as PDF: reads sheets on its standard input, answers with files. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "drawing.h"

/*
 * A sheet comes as its length (4 bytes of this machine) and its bytes; the
 * file goes back the same way, of length 0 when it could not be drawn. Every
 * sheet is drawn by a child of its own: what goes wrong in it, or takes too
 * long, is gone with it, and so is the memory it took.
 */

enum { LONGEST = 20, MOST_BYTES = 16 << 20 };

static bool
take(void *into, size_t length)
{
	char *at = into;

	while (length > 0) {
		ssize_t came = read(STDIN_FILENO, at, length);

		if (came <= 0)
			return false;
		at += came;
		length -= (size_t)came;
	}
	return true;
}

static void
give(const void *bytes, size_t length)
{
	const char *at = bytes;

	while (length > 0) {
		ssize_t went = write(STDOUT_FILENO, at, length);

		if (went <= 0)
			_exit(1);
		at += went;
		length -= (size_t)went;
	}
}

static void
answer(const void *bytes, uint32_t length)
{
	give(&length, sizeof(length));
	give(bytes, length);
}

static void
draw(const char *sheet, size_t length)
{
	const struct rlimit memory = { 512 << 20, 512 << 20 };
	size_t drawn_length;
	char *drawn;

	prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	setrlimit(RLIMIT_AS, &memory);
	alarm(LONGEST);
	drawn = drawing_make(sheet, length, &drawn_length);
	if (drawn == NULL)
		_exit(1);
	alarm(0);               /* a file half given would put us out of step */
	answer(drawn, (uint32_t)drawn_length);
	_exit(0);
}

static bool
child_draws(const char *sheet, size_t length)
{
	int status = 1;
	pid_t child = fork();

	if (child == 0)
		draw(sheet, length);
	return child != -1 && waitpid(child, &status, 0) == child &&
	    status == 0;
}

int
main(void)
{
	uint32_t length;

	while (take(&length, sizeof(length)) && length < MOST_BYTES) {
		char *sheet = malloc(length + 1);

		if (sheet == NULL || !take(sheet, length))
			return 1;
		if (!child_draws(sheet, length))
			answer("", 0);
		free(sheet);
	}
	return 0;
}
