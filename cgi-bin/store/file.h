/* file.h: a whole file as text. */
#ifndef FILE_H
#define FILE_H

struct arena;

/* In the arena; NULL, and errno, when it cannot be read or is not text. */
char	*file_text(struct arena *, const char *path);

#endif
