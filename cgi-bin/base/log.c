/* log.c: one line per event on standard error, and the end of a process that cannot start. */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "log.h"

enum { LONGEST = 4096 };                /* a pipe takes as much in one piece */

/* C0, DEL, and C1 as UTF-8 writes them: nobody forges a line or moves a terminal's cursor. */
static void
log_tame(char *text)
{
	unsigned char *at = (unsigned char *)text;

	for (; *at != '\0'; at++)
		if (*at < 0x20 || *at == 0x7f)
			*at = '?';
		else if (at[0] == 0xc2 && at[1] >= 0x80 && at[1] < 0xa0)
			at[0] = at[1] = '?';
}

static size_t
log_stamp(char *line, size_t room)
{
	struct timespec now;
	struct tm utc;
	size_t length;

	clock_gettime(CLOCK_REALTIME, &now);
	gmtime_r(&now.tv_sec, &utc);
	length = strftime(line, room, "%Y-%m-%dT%H:%M:%S", &utc);
	return length + (size_t)snprintf(line + length, room - length,
	    ".%03ldZ pinkas[%ld] ", now.tv_nsec / 1000000, (long)getpid());
}

static void
log_write(const char *format, va_list list)
{
	char line[LONGEST];
	int kept = errno;
	size_t length = log_stamp(line, sizeof(line));

	vsnprintf(line + length, sizeof(line) - length, format, list);
	log_tame(line + length);
	length += strlen(line + length);
	line[length++] = '\n';          /* in place of the NUL: never too long */
	while (write(STDERR_FILENO, line, length) < 0 && errno == EINTR)
		continue;
	errno = kept;
}

void
log_line(const char *format, ...)
{
	va_list list;

	va_start(list, format);
	log_write(format, list);
	va_end(list);
}

void
die(const char *format, ...)
{
	va_list list;

	va_start(list, format);
	log_write(format, list);
	va_end(list);
	exit(1);
}
