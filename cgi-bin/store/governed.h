/* governed.h: the tables the ledger governs, and the triggers made for them from the schema itself. */
#ifndef GOVERNED_H
#define GOVERNED_H

#include <stdbool.h>
#include <stdint.h>

#include "tree.h"

struct sqlite3;

/*
 * Every table is governed but views, virtual tables and their shadows, and the exempt: those marked by a line
 * "-- ungoverned" before their CREATE TABLE. The last entry of the ledger about the schema lists the exempt, as JSON.
 * A governed table is STRICT, has "id INTEGER PRIMARY KEY", and holds whole numbers and text only, so that the image of a row is exact.
 *
 * Names that begin with "ledger_" are kept for the generated triggers: ledger_insert_T and ledger_update_T write the image of the row,
 * ledger_delete_T and ledger_id_T refuse, ledger_guard_... keep the ledger, its hashes and its checkpoints append-only.
 * The image is read from the table, not from NEW: a value made by a JSON function would lose its quotes there.
 */

/* The exempt tables as the ledger has them, "[]" before its first entry; to be freed with sqlite3_free. */
char	*governed_exempt(struct sqlite3 *);
/* Calls back for every governed table in the order of their names; stops, and is false, when the answer is false. */
bool	governed_each(struct sqlite3 *, const char *exempt, bool (*)(struct sqlite3 *, const char *table, void *), void *);
/* "json_object('id', "id", ...)", to be freed with sqlite3_free; NULL for a table that cannot be governed. */
char	*governed_image(struct sqlite3 *, const char *table);
/* Calls back with the text of every generated trigger there should be. */
bool	governed_each_trigger(struct sqlite3 *, const char *exempt, bool (*)(struct sqlite3 *, const char *text, void *), void *);
/* Drops the generated triggers there are, and makes those there should be. */
bool	governed_triggers(struct sqlite3 *, const char *exempt);
/* The hash of all CREATE statements, but SQLite's own and shadow tables: length-prefixed (4 bytes, big-endian) type, name, table, text. */
bool	governed_schema(struct sqlite3 *, struct hash *);

/*
 * Calls back for rows that are not as their last entry says (columns is what differs, or "all" when there is no entry)
 * and for rows that are gone (columns is NULL). A column the entry does not have must hold its default.
 * False when it cannot be done.
 */
bool	governed_differences(struct sqlite3 *, const char *table, bool (*)(void *, const char *table, int64_t id, const char *columns), void *);
/* The columns in which one row differs from the entry seq; NULL when in none; to be freed with sqlite3_free. */
char	*governed_difference(struct sqlite3 *, const char *table, int64_t id, int64_t seq);
/* Writes an entry for every row that differs from its last one. */
bool	governed_catch_up(struct sqlite3 *, const char *table);

#endif
