/* sound.c: what must be true of a register whatever befell it. */
#include <stdio.h>
#include <string.h>

#include <sqlite3.h>

#include "store/verify.h"
#include "../registers/house.h"
#include "sound.h"

/* A save makes one version and one entry: neither is there without the other. */
static void
versions_are_entries(const char *table)
{
	char sql[400];

	snprintf(sql, sizeof(sql), "SELECT 'rows of %s have ' || "
	    "coalesce(sum(version), 0) || ' versions, ' || (SELECT count(*) "
	    "FROM ledger WHERE \"table\" = '%s') || ' entries' FROM %s HAVING "
	    "coalesce(sum(version), 0) <> (SELECT count(*) FROM ledger "
	    "WHERE \"table\" = '%s')", table, table, table, table);
	ck_assert_str_eq(stored(sql), "");
}

static void
all_versions_are_entries(void)
{
	char tables[2000], *rest = tables, *table;

	snprintf(tables, sizeof(tables), "%s", stored("SELECT "
	    "group_concat(name) FROM pragma_table_list JOIN sqlite_schema "
	    "USING (name) WHERE sql LIKE '%version%INTEGER%'"));
	ck_assert_ptr_nonnull(strstr(tables, "people"));
	while ((table = strsep(&rest, ",")) != NULL)
		versions_are_entries(table);
}

static void
access_is_whole(void)
{
	char path[200];
	sqlite3_stmt *statement;
	sqlite3 *db;

	snprintf(path, sizeof(path), "%s/access.db", house_of_tests_folder());
	ck_assert_int_eq(sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY,
	    NULL), SQLITE_OK);
	ck_assert_int_eq(sqlite3_prepare_v2(db, "PRAGMA integrity_check", -1,
	    &statement, NULL), SQLITE_OK);
	ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
	ck_assert_str_eq((const char *)sqlite3_column_text(statement, 0),
	    "ok");
	sqlite3_finalize(statement);
	sqlite3_close(db);
}

void
register_is_sound(void)
{
	fflush(stdout);
	ck_assert_int_eq(verify_run(house_of_tests_folder(), NULL, NULL, 0,
	    stdout), VERIFY_GOOD);
	ck_assert_str_eq(stored("SELECT actor FROM pen"), "");
	all_versions_are_entries();
	ck_assert_str_eq(stored("SELECT body || '/' || year FROM decisions "
	    "GROUP BY body, year HAVING max(serial) <> count(*) OR "
	    "count(DISTINCT serial) <> count(*)"), "");
	access_is_whole();
}
