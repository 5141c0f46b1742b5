/* query.h: named queries, read from files and prepared on the connections of db.c. */
#ifndef QUERY_H
#define QUERY_H

#include <stdbool.h>

struct sqlite3;
struct sqlite3_stmt;

enum connection { READING, WRITING, ACCESS, CONNECTIONS };

enum derived { AS_IS, HEBREW, WEEKDAY, SAY, WALL };

/* What a column of a query becomes in the document. */
struct column {
	const char  *nested;            /* the child element it goes into, or NULL */
	const char  *name;
	const char  *words;             /* "@kind=bodies.kind": where the messages of its words stand, or NULL */
	const char  *said;              /* "kind.say", where the message goes */
	bool	     attribute;
	bool	     key;               /* ">1": a part of the key of the next page */
	enum derived derived;
};

struct query {
	char	    *name, *text;       /* "meetings.list" */
	struct sqlite3_stmt *statement[CONNECTIONS];    /* NULL where it cannot run, or did not yet */
	int	     parameters;
	const char **parameter;         /* names without the colon */
	int	     columns;
	struct column *column;
};

/* Reads every *.sql of a folder but schema.sql. */
void	query_read(const char *folder, struct sqlite3 *const connections[CONNECTIONS]);
/* Prepares all of them; dies of a broken one. */
void	query_prove(void);
/* Reads the files that have become newer; logs a broken one and keeps what there was. */
void	query_refresh(void);
void	query_close(void);
bool	query_exists(const char *name);
/* Prepared, by the first who asks for it; NULL when there is none, or it is broken. */
const struct query *query_named(const char *name);
/* For a request that writes or one that only reads; NULL when it cannot run there. */
struct sqlite3_stmt *query_statement(const struct query *, bool writing);
const struct query *query_at(int index);        /* NULL after the last */

#endif
