/* transform.h: the sheets of everything but pages, run by libxslt. */
#ifndef TRANSFORM_H
#define TRANSFORM_H

#include <stdbool.h>

#include "markup.h"

struct _xmlDoc;

/* Reads FORMAT/NAME.xsl for every such format, without a look at what is in them. */
void	transform_read(const char *folder);
/* Reads again those that have changed. */
void	transform_refresh(void);
void	transform_close(void);

/* Writes what the sheet of a registry, else the usual one, makes of the page; false when there is none, or it is broken or fails. */
bool	transform(const char *format, const char *registry, struct _xmlDoc *page, struct bytes *);

#endif
