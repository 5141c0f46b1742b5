/* file.c: a whole file as text. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/arena.h"
#include "file.h"

char *
file_text(struct arena *arena, const char *path)
{
	FILE *file = fopen(path, "r");
	char *text = NULL, *kept = NULL;
	size_t room = 0;
	ssize_t length;

	if (file == NULL)
		return NULL;
	errno = 0;
	length = getdelim(&text, &room, '\0', file);
	if (length > 0 && text[length - 1] == '\0')
		errno = EILSEQ;
	if (errno == 0 && !ferror(file))
		kept = arena_part(arena, length > 0 ? text : "", length > 0 ? (size_t)length : 0);
	free(text);
	fclose(file);
	return kept;
}
