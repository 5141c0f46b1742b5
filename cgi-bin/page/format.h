/* format.h: the formats a page may leave in, and what no stylesheet can do. */
#ifndef FORMAT_H
#define FORMAT_H

#include <stdbool.h>

#include "../web/request.h"

struct registry;

/* The formats of a register, apart by spaces. */
const char *format_names(const struct registry *);
/* May a page of that view leave in that format? Only what shows data does. */
bool	format_suits(const char *format, const char *view);
/* Does it stand small below a page, as what it holds, rather than above it as a document of its own? */
bool	format_is_data(const char *format, const char *view);
/* Makes r->bytes of the page document in r->format; false, and refused, when there is nobody who could: a page says so. */
bool	format_write(struct request *);

#endif
