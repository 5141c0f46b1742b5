/* sql.h: statements that tools run once: prepared, run and forgotten. */
#ifndef SQL_H
#define SQL_H

#include <stdbool.h>
#include <stdint.h>

struct crypto_hash_sha256_state;
struct sqlite3;
struct sqlite3_stmt;

/* Statements are formats of sqlite3_mprintf: %Q quotes a text, "%w" a name. What fails leaves a line in the log. */

/* NULL when it cannot be prepared; to be finalized. */
struct sqlite3_stmt *sql_prepare(struct sqlite3 *, const char *, ...);
/* Runs one statement or several. */
bool	sql_run(struct sqlite3 *, const char *, ...);
/* The first column of the first row, to be freed with sqlite3_free; NULL when there is none, or it is NULL. */
char	*sql_text(struct sqlite3 *, const char *, ...);
int64_t	sql_number(struct sqlite3 *, int64_t otherwise, const char *, ...);
/* A column of the row into a hash: its length in bytes (4 bytes, big-endian), and its bytes. */
void	sql_hash(struct crypto_hash_sha256_state *, struct sqlite3_stmt *, int column);

#endif
