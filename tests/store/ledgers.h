/* ledgers.h: small registers of their own for the tests of the store. */
#ifndef LEDGERS_H
#define LEDGERS_H

#include <stdbool.h>
#include <stdint.h>

struct sqlite3;
struct ledger;

/* The second migration of a small register: shelves and books, governed; scratch, not. */
extern const char small_schema[];

/* A new folder, which goes with all that is in it when the process ends. */
const char *folder_new(void);
/* FOLDER/NAME as text that lives as long as the process. */
const char *path_of(const char *folder, const char *name);
void	file_write(const char *path, const char *text);
void	file_copy(const char *from, const char *to);
/* A folder of migrations: the real 0001_ledger.sql, and 0002_books.sql. */
const char *migrations_new(void);

/* FOLDER/pinkas.db as the store opens it to write. */
struct sqlite3 *database_open(const char *folder);
/* A small register, migrated; its folder is given back when asked for. */
struct sqlite3 *database_new(const char **folder);

/* Statements must succeed, or the test fails. */
void	must(struct sqlite3 *, const char *, ...);
int64_t	number_of(struct sqlite3 *, const char *, ...);
/* Must fail, and say so. */
void	must_refuse(struct sqlite3 *, const char *sql, const char *message);
/* One audited transaction. */
void	save(struct sqlite3 *, struct ledger *, const char *, ...);
/* Two shelves, four books, some of them changed. */
void	fill(struct sqlite3 *);
/* What a thief who owns the file can do: the ledger's triggers are dropped, the statements run, the triggers made again. */
void	tamper(struct sqlite3 *, const char *, ...);
bool	tampers(struct sqlite3 *, const char *sql);     /* false: nothing was changed, the statements do not run */

/* What a program answers, its output thrown away; -1 when it was killed. */
int	program(const char *const words[], const char *output);
/* The answers of both verifiers must be this. */
void	verifies_as(const char *folder, const char *keys, const char *outside, int hours, int answer);
/* Output of the last verify_run of verifies_as. */
const char *verify_said(void);

#endif
