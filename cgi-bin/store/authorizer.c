/* authorizer.c: what a worker's connection may do, whatever SQL reaches it. */
#include <stddef.h>
#include <string.h>

#include <sqlite3.h>

#include "authorizer.h"

static bool own;

static const struct { int limit, most; } limits[] = {
	{ SQLITE_LIMIT_ATTACHED, 0 },
	{ SQLITE_LIMIT_LENGTH, 16 << 20 },
	{ SQLITE_LIMIT_SQL_LENGTH, 256 << 10 },
	{ SQLITE_LIMIT_EXPR_DEPTH, 200 },
	{ SQLITE_LIMIT_COMPOUND_SELECT, 50 },
	{ SQLITE_LIMIT_COLUMN, 200 },
	{ SQLITE_LIMIT_VDBE_OP, 250000 },
	{ SQLITE_LIMIT_VARIABLE_NUMBER, 500 },
	{ SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000 },
	{ SQLITE_LIMIT_TRIGGER_DEPTH, 20 },
	{ SQLITE_LIMIT_WORKER_THREADS, 0 },
};

/* Tables only the ledger's own code writes. */
static bool
is_of_the_ledger(const char *table)
{
	return strcmp(table, "ledger") == 0 || strcmp(table, "ledger_hash") == 0 ||
	    strcmp(table, "checkpoint") == 0 || strcmp(table, "pen") == 0;
}

static bool
is_of_sqlite(const char *table)
{
	return sqlite3_strnicmp(table, "sqlite_", 7) == 0;
}

/* Tables from which rows may go: what can be found, the index behind it (SQLite itself guards its shadow tables), answered forms. */
static bool
forgets(const char *table)
{
	return strcmp(table, "searchable") == 0 || strcmp(table, "forms") == 0 ||
	    strcmp(table, "found") == 0 || strncmp(table, "found_", 6) == 0;
}

/* Triggers that write to the ledger; nobody can make one, so the name tells. */
static bool
logs(const char *trigger)
{
	return trigger != NULL && (strncmp(trigger, "ledger_insert_", 14) == 0 || strncmp(trigger, "ledger_update_", 14) == 0);
}

static bool
may_write(int action, const char *table, const char *trigger)
{
	if (is_of_sqlite(table))
		return false;
	if (action == SQLITE_DELETE)
		return forgets(table);
	if (!is_of_the_ledger(table))
		return true;
	if (strcmp(table, "ledger") == 0)
		return action == SQLITE_INSERT && logs(trigger);
	return own && action == (strcmp(table, "pen") == 0 ? SQLITE_UPDATE : SQLITE_INSERT);
}

/* FTS5 asks itself for the data version; a transaction that writes says that it is to be durable; where a column leads may be asked of any table. */
static bool
may_ask(const char *pragma, const char *argument)
{
	if (argument == NULL)
		return strcmp(pragma, "data_version") == 0;
	if (strcmp(pragma, "foreign_key_list") == 0)
		return true;
	return own && strcmp(pragma, "synchronous") == 0 &&
	    strcmp(argument, "FULL") == 0;
}

static bool
may_call(const char *function)
{
	return sqlite3_stricmp(function, "load_extension") != 0 && sqlite3_stricmp(function, "fts3_tokenizer") != 0 &&
	    sqlite3_strnicmp(function, "sqlite_", 7) != 0;
}

/*
 * What SQLite asks on its own behalf while it opens a virtual table, at the first use and after a change of the schema.
 * The statement that would say so is refused in any case: DEFENSIVE keeps the schema from being written.
 */
static bool
opens_virtual_table(int action, const char *table, const char *column)
{
	return strcmp(table, "sqlite_master") == 0 && (action == SQLITE_UPDATE || (action == SQLITE_READ && strcmp(column, "ROWID") == 0));
}

static bool
may(int action, const char *first, const char *second, const char *trigger)
{
	switch (action) {
	case SQLITE_SELECT:
	case SQLITE_RECURSIVE:
		return true;
	case SQLITE_READ:
		return !is_of_sqlite(first);
	case SQLITE_FUNCTION:
		return may_call(second);
	case SQLITE_PRAGMA:
		return may_ask(first, second);
	case SQLITE_TRANSACTION:
		return own;
	case SQLITE_INSERT:
	case SQLITE_UPDATE:
	case SQLITE_DELETE:
		return may_write(action, first, trigger);
	default:
		return false;
	}
}

static int
answer(void *writes, int action, const char *first, const char *second, const char *schema, const char *trigger)
{
	bool change = action == SQLITE_INSERT || action == SQLITE_UPDATE || action == SQLITE_DELETE;

	if (schema != NULL && strcmp(schema, "main") != 0)
		return SQLITE_DENY;
	if ((action == SQLITE_UPDATE || action == SQLITE_READ) && opens_virtual_table(action, first, second))
		return SQLITE_OK;
	if (change && writes == NULL)
		return SQLITE_DENY;
	return may(action, first, second, trigger) ? SQLITE_OK : SQLITE_DENY;
}

void
authorizer_install(sqlite3 *db)
{
	static char writer;

	sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
	for (size_t i = 0; i < sizeof(limits) / sizeof(limits[0]); i++)
		sqlite3_limit(db, limits[i].limit, limits[i].most);
	sqlite3_set_authorizer(db, answer, sqlite3_db_readonly(db, "main") ? NULL : &writer);
}

int
authorizer_run(sqlite3 *db, const char *sql)
{
	int result;

	authorizer_own(true);
	result = sqlite3_exec(db, sql, NULL, NULL, NULL);
	authorizer_own(false);
	return result;
}

void
authorizer_own(bool mine)
{
	own = mine;
}
