/* workbook.h: a spreadsheet (xlsx) as lines of text. */
#ifndef WORKBOOK_H
#define WORKBOOK_H

#include "../web/request.h"

/* Of what is packed into a file, when it is unpacked: a part, and all that is read of it. */
enum { MOST_PART = 16 * 1024 * 1024, MOST_UNPACKED = 32 * 1024 * 1024, MOST_WORKBOOK_ROWS = 10000 };

/*
 * The cells of the first sheet that is not hidden, apart by tabs, each row on the line it has there, as table_read takes them;
 * days as ISO days. NULL, and 422 at that field, when the file is broken or too large, or a cell holds an error, a formula
 * without its value, or a day that is none: the words name the sheet and the cell.
 */
const char *workbook_lines(struct request *, const char *path, const char *field);

#endif
