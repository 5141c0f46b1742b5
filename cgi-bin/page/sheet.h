/* sheet.h: the stylesheets: every file compiled once, strung together for a page. */
#ifndef SHEET_H
#define SHEET_H

#include <libxslt/xsltInternals.h>

struct sheet;

/* Reads FORMAT/register.xsl and FORMAT/NAME.xsl of every registry for every format made by sheets; dies of a broken one. */
void	sheet_read(const char *folder);
/* Compiles again what has changed; a broken file is logged and the last good kept. */
void	sheet_refresh(void);
void	sheet_close(void);

/* The one of a registry, else the usual one; NULL when the format is not made by sheets. */
const struct sheet *sheet_for(const char *format, const char *registry);
/* The sheet with all it imports, until another is asked for. */
xsltStylesheetPtr sheet_whole(const struct sheet *);

/*
 * The template of that name, and the only one of that mode if it is for that
 * attribute or for all; NULL when there is none like that. Good until a sheet
 * changes.
 */
const xsltTemplate *sheet_named(const xmlChar *name);
const xsltTemplate *sheet_of_mode(const xmlChar *mode, const xmlChar *attribute);
/* Counts the times that sheets have changed; never 0. */
int	sheet_generation(void);

#endif
