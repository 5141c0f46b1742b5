/* finish.h: what Cairo leaves out of a tagged file. */
#ifndef FINISH_H
#define FINISH_H

#include <stdbool.h>
#include <stddef.h>

/* The file with its language, direction and the mark that it is tagged; to be freed, NULL when it cannot be. */
char	*finish(const char *drawn, size_t length, const char *lang, bool right_to_left, size_t *finished);

#endif
