/* sql.c: statements that tools run once: prepared, run and forgotten. */
#include <stdarg.h>
#include <stddef.h>

#include <sodium.h>
#include <sqlite3.h>

#include "../base/log.h"
#include "sql.h"

static sqlite3_stmt *
prepare(sqlite3 *db, const char *format, va_list arguments)
{
	char *text = sqlite3_vmprintf(format, arguments);
	sqlite3_stmt *statement = NULL;

	if (text == NULL || sqlite3_prepare_v2(db, text, -1, &statement, NULL) != SQLITE_OK)
		log_line("sql: %s: %s", sqlite3_errmsg(db), text != NULL ? text : format);
	sqlite3_free(text);
	return statement;
}

sqlite3_stmt *
sql_prepare(sqlite3 *db, const char *format, ...)
{
	sqlite3_stmt *statement;
	va_list arguments;

	va_start(arguments, format);
	statement = prepare(db, format, arguments);
	va_end(arguments);
	return statement;
}

bool
sql_run(sqlite3 *db, const char *format, ...)
{
	char *text, *error = NULL;
	va_list arguments;
	int result;

	va_start(arguments, format);
	text = sqlite3_vmprintf(format, arguments);
	va_end(arguments);
	result = text != NULL ? sqlite3_exec(db, text, NULL, NULL, &error) : SQLITE_NOMEM;
	if (result != SQLITE_OK)
		log_line("sql: %s", error != NULL ? error : sqlite3_errstr(result));
	sqlite3_free(error);
	sqlite3_free(text);
	return result == SQLITE_OK;
}

/* Finalizes, and says what went wrong on the way. */
static void
finish(sqlite3 *db, sqlite3_stmt *statement)
{
	if (sqlite3_finalize(statement) != SQLITE_OK)
		log_line("sql: %s", sqlite3_errmsg(db));
}

char *
sql_text(sqlite3 *db, const char *format, ...)
{
	sqlite3_stmt *statement;
	va_list arguments;
	char *text = NULL;

	va_start(arguments, format);
	statement = prepare(db, format, arguments);
	va_end(arguments);
	if (statement != NULL && sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_type(statement, 0) != SQLITE_NULL)
		text = sqlite3_mprintf("%s", sqlite3_column_text(statement, 0));
	finish(db, statement);
	return text;
}

int64_t
sql_number(sqlite3 *db, int64_t otherwise, const char *format, ...)
{
	sqlite3_stmt *statement;
	va_list arguments;

	va_start(arguments, format);
	statement = prepare(db, format, arguments);
	va_end(arguments);
	if (statement != NULL && sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_type(statement, 0) != SQLITE_NULL)
		otherwise = sqlite3_column_int64(statement, 0);
	finish(db, statement);
	return otherwise;
}

void
sql_hash(crypto_hash_sha256_state *state, sqlite3_stmt *statement, int column)
{
	const unsigned char *bytes = sqlite3_column_text(statement, column);
	unsigned int length = (unsigned int)sqlite3_column_bytes(statement, column);
	unsigned char prefix[4] = {
		(unsigned char)(length >> 24), (unsigned char)(length >> 16),
		(unsigned char)(length >> 8), (unsigned char)length
	};

	crypto_hash_sha256_update(state, prefix, sizeof(prefix));
	if (length > 0)
		crypto_hash_sha256_update(state, bytes, length);
}
