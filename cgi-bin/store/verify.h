/* verify.h: is the register as its ledger says, and the ledger as it was sealed and signed? */
#ifndef VERIFY_H
#define VERIFY_H

#include <stdint.h>
#include <stdio.h>

enum { VERIFY_GOOD, VERIFY_DAMAGE, VERIFY_STALE };

/*
 * Looks at FOLDER/pinkas.db as it stands now, while others may write: every entry, hash and checkpoint, the schema with its
 * generated triggers, every row of every governed table, SQLite's own check of its pages and indexes, and every file of a document
 * in FOLDER/documents: changed, missing, or named by no row. Each damage is a line on out.
 *
 * keys is a file of public keys, one a line (checkpoint.h); when NULL, FOLDER/seal.pub; without it signatures are not looked at.
 * outside is a file with a checkpoint that was kept elsewhere, or NULL: only such a one shows a tail that was cut off
 * or a ledger that was written anew.
 * Returns VERIFY_GOOD; VERIFY_DAMAGE; or VERIFY_STALE when the newest checkpoint is older than so many hours (0: not asked).
 */
int	verify_run(const char *folder, const char *keys, const char *outside, int64_t hours, FILE *out);

#endif
