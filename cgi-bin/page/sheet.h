/* sheet.h: the sheets of pages: every file compiled once, strung together. */
#ifndef SHEET_H
#define SHEET_H

#include <stdbool.h>

#include "program.h"

/* Reads register.xsl and NAME.xsl of every registry, and what they import; false when one is broken, which is logged. */
bool	sheet_read(const char *folder);
/* Reads them again when one has changed; when one is broken that is logged, and the last good ones are kept. */
void	sheet_refresh(void);
void	sheet_close(void);

/* The one of a registry, else the usual one. */
const struct sheet *sheet_for(const char *registry);
const struct program *sheet_program(void);

#endif
