/* authorizer.h: what a worker's connection may do, whatever SQL reaches it. */
#ifndef AUTHORIZER_H
#define AUTHORIZER_H

#include <stdbool.h>

struct sqlite3;

/*
 * Install it before statements are prepared (installing expires them) and after every PRAGMA, for it refuses them.
 * A connection that was opened read-only may read; one that was opened to write may also insert and update, and
 * delete from the tables that are not governed (searchable, found, forms). Nobody may write to the ledger but the
 * generated triggers, to its hashes, its checkpoints or the pen but the ledger's own code, nor begin or end a transaction but
 * through authorizer_run. Refused: every change of the schema, ATTACH, PRAGMA, VACUUM, savepoints, reading the schema.
 */
void	authorizer_install(struct sqlite3 *);
/* Runs the store's own BEGIN, COMMIT and ROLLBACK; returns SQLite's result code. */
int	authorizer_run(struct sqlite3 *, const char *);
/* For the ledger: its own statements are being prepared or run. */
void	authorizer_own(bool);

#endif
