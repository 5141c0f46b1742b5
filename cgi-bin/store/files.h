/* files.h: the two files of a register made, brought up to date, and copied with its documents. */
#ifndef FILES_H
#define FILES_H

#include <stdbool.h>
#include <stdio.h>

/* Makes pinkas.db and access.db in a folder, or brings them to the newest migration of a folder of SQL. */
bool	files_migrate(const char *data, const char *sql);
/* The schema all migrations make of an empty register. */
bool	files_schema(const char *sql, FILE *);
/* Consistent copies of both files, and of the documents, into a folder that has none yet, while others write. */
bool	files_backup(const char *data, const char *into);

#endif
