/* migrate.h: the schema, made step by step by numbered files. */
#ifndef MIGRATE_H
#define MIGRATE_H

#include <stdbool.h>
#include <stdio.h>

struct sqlite3;

/*
 * A folder holds NNNN_name.sql, from 0001 without gaps; PRAGMA user_version counts those that have run.
 * What goes wrong leaves a line in the log.
 */

/* The number of the newest file of a folder; 0 when there is none, -1 when a number is missing or doubled. */
int	migrate_newest(const char *folder);
int	migrate_version(struct sqlite3 *);
/* How many files have not run yet; -1 when the folder is unfit or the database newer than it. */
int	migrate_pending(struct sqlite3 *, const char *folder);

/*
 * Runs what is pending on the register, each file in a transaction of its own, written into the ledger by "migration NNNN".
 * First a copy is put beside the file (pinkas.db.before-0016-20261121T194002Z), unless there is nothing in it yet.
 * Refuses when a file has changed since it ran, or the register is not as its ledger says.
 */
bool	migrate_run(struct sqlite3 *, const char *folder);
/* Runs what is pending on access.db, which has no ledger. */
bool	migrate_access(struct sqlite3 *, const char *folder);
/* Writes the schema for reading, in the order of names, without the generated triggers. */
bool	migrate_dump(struct sqlite3 *, FILE *);

#endif
