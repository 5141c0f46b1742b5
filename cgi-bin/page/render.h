/* render.h: the stylesheets, compiled once, and what they make of a page. */
#ifndef RENDER_H
#define RENDER_H

#include <stdbool.h>
#include <stddef.h>

#include "../web/request.h"

/* Compiles FORMAT/register.xsl and FORMAT/NAME.xsl of every registry for every format made by sheets; dies of a broken one. */
void	render_open(const char *folder);
/* Compiles again what has changed with everything it imports (developing); a broken sheet is logged and the last good kept. */
void	render_refresh(void);
void	render_close(void);

/* Transforms the page by the sheet of its format and registry into r->bytes, which last until the next call. */
void	render(struct request *);

/* The file with a saved page document rendered as html; NULL when it cannot be. For the command line. */
const char *render_file(const char *path, size_t *length);

#endif
