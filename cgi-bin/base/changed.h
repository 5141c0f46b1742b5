/* changed.h: when a file changed last. */
#ifndef CHANGED_H
#define CHANGED_H

#include <stdbool.h>
#include <time.h>

/* All zero when there is none. */
struct timespec changed(const char *path);
/* Has it changed since it was read? */
bool	changed_since(const char *path, struct timespec read);

#endif
