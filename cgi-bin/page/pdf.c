/* pdf.c: documents drawn as PDF, by a helper at the other end of a pipe. */
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "../base/log.h"
#include "markup.h"
#include "pdf.h"

/*
 * Fonts, shaping and drawing are large, and read what a worker may not: so
 * they live in a program of their own (cgi-bin/press/), which is given a sheet
 * and gives back a file. It holds nothing of ours but its end of the pipe.
 */

enum { MOST_SHEET = 16 << 20 };         /* bytes, as the helper has it */

static char *press, *fonts;
static int helper = -1;

void
pdf_prepare(const char *home)
{
	free(press);
	free(fonts);
	if (asprintf(&press, "%s/cgi-bin/pinkas-press", home) == -1 ||
	    asprintf(&fonts, "FONTCONFIG_FILE=%s/cgi-bin/press/fonts.conf",
	    home) == -1)
		abort();
}

/* With nothing open but its end of the pipe and the log. */
static int
begin_helper(int end)
{
	char *const words[] = { press, NULL };
	char *const surroundings[] = { fonts, NULL };
	posix_spawn_file_actions_t open_files;
	pid_t child;
	int failure;

	posix_spawn_file_actions_init(&open_files);
	posix_spawn_file_actions_adddup2(&open_files, end, STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&open_files, end, STDOUT_FILENO);
	posix_spawn_file_actions_addclosefrom_np(&open_files,
	    STDERR_FILENO + 1);
	failure = posix_spawn(&child, press, &open_files, NULL, words,
	    surroundings);
	posix_spawn_file_actions_destroy(&open_files);
	return failure;
}

void
pdf_open(void)
{
	int ends[2];

	if (helper != -1 || press == NULL ||
	    socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == -1)
		return;
	helper = ends[0];
	if (begin_helper(ends[1]) != 0)
		pdf_close();
	close(ends[1]);
}

void
pdf_close(void)
{
	if (helper != -1)
		close(helper);
	helper = -1;
}

/* MSG_NOSIGNAL: a helper that died is no reason to die. */
static bool
give(const void *bytes, size_t length)
{
	const char *at = bytes;

	while (length > 0) {
		ssize_t went = send(helper, at, length, MSG_NOSIGNAL);

		if (went <= 0)
			return false;
		at += went;
		length -= (size_t)went;
	}
	return true;
}

static bool
take(void *into, size_t length)
{
	char *at = into;

	while (length > 0) {
		ssize_t came = read(helper, at, length);

		if (came <= 0)
			return false;
		at += came;
		length -= (size_t)came;
	}
	return true;
}

/* What is left empty could not be drawn. */
static bool
take_file(struct bytes *into)
{
	uint32_t length;
	char part[4096];

	into->length = 0;
	if (!take(&length, sizeof(length)))
		return false;
	for (size_t left = length; left > 0; ) {
		size_t next = left < sizeof(part) ? left : sizeof(part);

		if (!take(part, next))
			return false;
		bytes_add(into, part, next);
		left -= next;
	}
	return true;
}

/* The helper goes only when it is out of step: a sandbox lets no other be started. */
static void
send_and_take(struct bytes *sheet)
{
	uint32_t length = (uint32_t)sheet->length;

	pdf_open();
	if (helper == -1 || !give(&length, sizeof(length)) ||
	    !give(sheet->first, sheet->length) || !take_file(sheet)) {
		sheet->length = 0;
		pdf_close();
	}
}

bool
pdf_draw(struct bytes *sheet)
{
	if (sheet->length < MOST_SHEET)
		send_and_take(sheet);
	else
		sheet->length = 0;
	if (sheet->length == 0)
		log_line("no document was drawn by %s",
		    press != NULL ? press : "anybody");
	return sheet->length > 0;
}
