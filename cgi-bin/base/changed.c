/* changed.c: when a file changed last. */
#include <string.h>
#include <sys/stat.h>

#include "changed.h"

struct timespec
changed(const char *path)
{
	struct stat status;

	if (stat(path, &status) != 0)
		memset(&status, 0, sizeof(status));
	return status.st_mtim;
}

bool
changed_since(const char *path, struct timespec read)
{
	struct timespec now = changed(path);

	return now.tv_sec != read.tv_sec || now.tv_nsec != read.tv_nsec;
}
