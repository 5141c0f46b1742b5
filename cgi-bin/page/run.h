/* run.h: a program is run over a page. */
#ifndef RUN_H
#define RUN_H


#include "markup.h"
#include "program.h"

/* Writes what the sheet makes of the page; false when it could not be finished. */
bool	run_sheet(const struct program *, const struct sheet *, xmlDoc *page, int lang, struct bytes *);
void	run_close(void);

#endif
