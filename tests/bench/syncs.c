/* syncs.c: how many times a second this folder's disk takes a page and says that it is kept. */
#include <fcntl.h>
#include <stdio.h>
#include <stdint.h>
#include <time.h>
#include <unistd.h>

#include "base/log.h"
#include "bench.h"

enum { PAGE = 4096, PAGES = 1000, SECONDS = 2 };        /* as much as a log holds before it begins again */

static double
seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int
bench_syncs(int count, char **words)
{
	static const char page[PAGE];
	char path[4096];
	double begun, now;
	int file, done = 0;

	if (count != 2)
		die("syncs FOLDER");
	snprintf(path, sizeof(path), "%s/syncs", words[1]);
	if ((file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600)) == -1)
		die("%s cannot be made", path);
	for (int i = 0; i < PAGES; i++)
		if (write(file, page, PAGE) != PAGE)
			die("%s cannot be written", path);
	fsync(file);
	begun = seconds();
	do {
		if (pwrite(file, page, PAGE, (off_t)(done++ % PAGES) * PAGE)
		    != PAGE || fdatasync(file) != 0)
			die("%s cannot be kept", path);
	} while ((now = seconds()) < begun + SECONDS);
	printf("%.0f\n", done / (now - begun));
	unlink(path);
	return 0;
}
