/* db.h: a reading and a writing connection; named queries in, XML rows out. */
#ifndef DB_H
#define DB_H

#include <stdbool.h>
#include <stdint.h>

#include "../page/xml.h"

struct ledger;
struct sqlite3;

/* Opens FOLDER/pinkas.db and FOLDER/access.db; dies when their user_version is not the newest migration's in SQL. */
void	db_open(const char *folder, const char *sql);
/* Reads the queries of that folder of SQL; each is prepared when it is first asked for. */
void	db_prepare(void);
/* Prepares every query there is; dies of a broken one. */
void	db_prove(void);
/* Reads files again that have changed (developing); a broken one is logged and the last good kept. */
void	db_refresh(void);
void	db_close(void);
const char *db_folder(void);
struct sqlite3 *db_writer(void);
struct ledger *db_ledger(void);

/* A read transaction for a GET; for a POST the flock, BEGIN IMMEDIATE and the pen. */
void	db_begin(struct request *);
/* Commits when nothing was refused, else rolls back; 503 when busy, 507 when the disk is full. */
void	db_end(struct request *);

/*
 * Rows of a named query under a parent, each an element of that name.
 * Columns: "@title" an attribute, "chair/@name" nests, "text" a child; NULL is absent.
 * "@held.hebrew" is the Hebrew day of an ISO day ("5787-03-11"), "@held.weekday" 0 to 6,
 * "@why.say" the message whose key the column gives, "@at.moment" the wall
 * time of UTC milliseconds. "@kind=bodies.kind" is the word as @kind and beside
 * it, as @kind.say, the message "bodies.kind.WORD".
 * Columns named ">1", ">2" make the key of the next page and are not shown.
 */
void	rows(struct request *, node parent, const char *element, const char *query);
/* The one row; 404 when there is none. */
node	row(struct request *, node parent, const char *element, const char *query);
/* As rows, but at most so many; *next is the key of the last one in the arena when there are more, else NULL. */
int	rows_page(struct request *, node parent, const char *element, const char *query, int most, const char **next);
/* The first columns of the first row, in the arena; how many came, 0 when there is no row. */
int	values(struct request *, const char *query, const char **into, int most);
/* The first column of the first row, in the arena, or NULL. */
const char *value(struct request *, const char *query);
int64_t	number(struct request *, const char *query, int64_t otherwise);
bool	found(struct request *, const char *query);     /* is there a row? */
/* A statement of the engine's own files that changes something; how many rows it changed. */
int	db_do(struct request *, const char *query);
/* The same for what is only noted beside the request: a failure goes to the log, and the request goes on. */
void	db_note(struct request *, const char *query);

bool	db_has_query(const char *name);
/* Calls back for every query: its name and the names it binds. For tests and tools. */
void	db_each_query(void (*)(const char *name, const char *const *parameters, int count, void *), void *);
/* The columns of a query in their order; of a nested one the element it goes into. */
void	db_each_column(const char *query, void (*)(const char *column, bool nested, void *), void *);
/* What a failed statement means for the request: 422 named after the constraint, 503, 507 when the disk is full, or 500. */
void	db_failed(struct request *, struct sqlite3 *, const char *what);

#endif
