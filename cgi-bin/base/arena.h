/* arena.h: the memory of one request, taken piecemeal and given back at once. */
#ifndef ARENA_H
#define ARENA_H

#include <stdarg.h>
#include <stddef.h>

struct arena;

/* Memory is zeroed, aligned for any type, and never NULL: without it the process aborts. */
struct arena *arena_open(void);
void	*arena_take(struct arena *, size_t);
char	*arena_text(struct arena *, const char *);
char	*arena_part(struct arena *, const char *, size_t);
/* One text behind another, with something between: quicker than printing. */
char	*arena_joined(struct arena *, const char *, const char *between, const char *);
char	*arena_print(struct arena *, const char *, ...) __attribute__((format(printf, 2, 3)));
char	*arena_vprint(struct arena *, const char *, va_list);
/* Everything taken since arena_open is gone; the first block is kept for the next request. */
void	 arena_empty(struct arena *);
void	 arena_close(struct arena *);

#endif
