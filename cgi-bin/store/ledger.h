/* ledger.h: the append-only chain of every change, sealed in a hash tree. */
#ifndef LEDGER_H
#define LEDGER_H

#include <stdbool.h>
#include <stdint.h>

#include "tree.h"

struct sqlite3;
struct sqlite3_stmt;
struct ledger;

/*
 * The generated triggers (governed.h) write an entry for every change; this room hashes entries before they are committed.
 * Entry seq is leaf seq - 1 of the tree. Its hash is
 *
 *   SHA-256(0x00 "pinkas-ledger-v1" seq at actor request table record move SHA-256(salt body))
 *
 * where each of the seven fields is its length in bytes (4 bytes, big-endian) and its bytes, numbers being decimal text;
 * salt (32 letters of lower-case hex) and body are the bytes as they are stored, without lengths; the inner hash is its 32 bytes.
 */

/*
 * The ledger on a connection, after the migrations and after authorizer_install; NULL without memory. Its statements are prepared
 * when first used, which fails as using them does.
 */
struct ledger *ledger_open(struct sqlite3 *);
void	ledger_close(struct ledger *);

/*
 * Takes the pen, just after BEGIN IMMEDIATE. False, and a line in the log, when somebody left the pen up or the last
 * entry is not sealed: then nothing may be written, or the next honest save would seal a forged entry.
 */
bool	ledger_begin(struct ledger *, const char *actor, const char *request, int64_t at, const char *move);
/* The entries that follow are of another move. */
bool	ledger_move(struct ledger *, const char *move);
/* Hashes the new entries and puts the pen down, just before COMMIT. False: roll back. */
bool	ledger_seal(struct ledger *);
/* Why ledger_begin or ledger_seal gave up: SQLite's code; 0 when nothing failed but the ledger is not as it should be. */
int	ledger_failure(const struct ledger *);

/* How many entries there are; -1 when the ledger cannot be read or its end is not sealed. */
int64_t	ledger_size(struct ledger *);
/* How many there were when the pen was taken up: all of them are sealed. */
int64_t	ledger_sealed(const struct ledger *);
/* "pinkas/" and the beginning of the first entry's hash: the name this ledger signs under. */
enum { LEDGER_ORIGIN = 24 };
bool	ledger_origin(struct ledger *, char origin[LEDGER_ORIGIN]);
/* Of the first size entries; proofs are checked with tree_includes(leaf = seq - 1) and tree_extends. */
bool	ledger_root(struct ledger *, int64_t size, struct hash *);
bool	ledger_inclusion(struct ledger *, int64_t seq, int64_t size, struct proof *);
bool	ledger_consistency(struct ledger *, int64_t older, int64_t size, struct proof *);
/* The stored hash of an entry. */
bool	ledger_entry(struct ledger *, int64_t seq, struct hash *);
/* Keeps a checkpoint (checkpoint.h), in a transaction or outside one. False when it is not of this ledger or a later one is there. */
bool	ledger_store_checkpoint(struct ledger *, const char *note);

/* The columns a leaf is made of, in their order; salt and body are the 7th and 8th. */
#define LEDGER_COLUMNS "seq, at, actor, request, \"table\", record, move, salt, body"
/* The hash of the entry a statement stands on, whose first columns are LEDGER_COLUMNS. */
void	ledger_leaf(struct sqlite3_stmt *, struct hash *);

#endif
