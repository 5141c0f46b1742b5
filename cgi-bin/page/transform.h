/* transform.h: the sheets of everything but pages, run by libxslt. */
#ifndef TRANSFORM_H
#define TRANSFORM_H

#include <stdbool.h>

#include "markup.h"

struct _xmlDoc;

/* Reads FORMAT/register.xsl and FORMAT/NAME.xsl of every registry for every such format; dies of a broken one. */
void	transform_read(const char *folder);
/* Reads them again when one has changed; a broken one is logged, and the last good kept. */
void	transform_refresh(void);
void	transform_close(void);

/* Writes what the sheet of a registry, else the usual one, makes of the page; false when there is none or it failed. */
bool	transform(const char *format, const char *registry, struct _xmlDoc *page, struct bytes *);

#endif
