/* table.h: a table as people paste it or a spreadsheet writes it, cell by cell. */
#ifndef TABLE_H
#define TABLE_H

#include <stdbool.h>

#include "../web/request.h"

enum { MOST_TABLE_ROWS = 1000, MOST_TABLE_COLUMNS = 40 };

struct table_row {
	const char *cell[MOST_TABLE_COLUMNS];   /* text in the arena; NULL behind the last */
	int	    cells;
	int	    line;                       /* where it stood: 1 is the first row of the text */
};

struct table {
	struct table_row *row;
	int		  rows;                 /* empty ones are passed over */
	bool		  too_long, too_wide;   /* there was more than is read */
};

/* Cells apart by tab, semicolon or comma, whichever the first line has most of; quotes as spreadsheets write them. */
void	table_read(struct request *, const char *text, struct table *);
/* A file of such text, in UTF-8 or Windows-1255, of at most a million bytes; NULL when it is none. */
const char *table_file(struct request *, const char *path);
/* So many rows as they could be read again. */
const char *table_write(struct request *, const struct table_row *const *, int count);

#endif
