/* check_migrate.c: numbered files run once, each whole or not at all, and leave every table governed. */
#include <glob.h>
#include <stdio.h>
#include <string.h>

#include <sqlite3.h>

#include "base/arena.h"
#include "store/file.h"
#include "store/ledger.h"
#include "store/migrate.h"
#include "store/verify.h"
#include "../check.h"
#include "ledgers.h"

/* A filled register whose folder of migrations gets a third file. */
static const char *migrations, *folder;

static sqlite3 *
before(const char *third)
{
	sqlite3 *db;

	folder = folder_new();
	migrations = migrations_new();
	db = database_open(folder);
	ck_assert(migrate_run(db, migrations));
	must(db, "PRAGMA synchronous = OFF");
	fill(db);
	file_write(path_of(migrations, "0003_more.sql"), third);
	return db;
}

static sqlite3 *
after(const char *third)
{
	sqlite3 *db = before(third);

	ck_assert(migrate_run(db, migrations));
	ck_assert_int_eq(migrate_version(db), 3);
	verifies_as(folder, NULL, NULL, 0, VERIFY_GOOD);
	return db;
}

/* Refused, and nothing of it stays. */
static void
never(const char *third)
{
	sqlite3 *db = before(third);
	int64_t entries = number_of(db, "SELECT count(*) FROM ledger"), tables = number_of(db, "SELECT count(*) FROM sqlite_schema");

	ck_assert(!migrate_run(db, migrations));
	ck_assert_int_eq(migrate_version(db), 2);
	ck_assert(sqlite3_get_autocommit(db));
	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM ledger"), entries);
	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM sqlite_schema"), tables);
	verifies_as(folder, NULL, NULL, 0, VERIFY_GOOD);
	sqlite3_close(db);
}

START_TEST(an_empty_file_becomes_a_register)
{
	const char *made = folder_new();
	sqlite3 *db = database_open(made);
	int newest = migrate_newest("sql/migrations");

	ck_assert_int_ge(newest, 15);
	ck_assert_int_eq(migrate_pending(db, "sql/migrations"), newest);
	ck_assert(migrate_run(db, "sql/migrations"));
	ck_assert_int_eq(migrate_pending(db, "sql/migrations"), 0);
	ck_assert_int_eq(migrate_version(db), newest);
	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM ledger WHERE \"table\" = 'schema' AND actor = printf('migration %%04d', record)"), newest);
	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"), 1);
	ck_assert(migrate_run(db, "sql/migrations"));
	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM ledger WHERE \"table\" = 'schema'"), newest);
	sqlite3_close(db);
	verifies_as(made, NULL, NULL, 0, VERIFY_GOOD);
}
END_TEST

START_TEST(the_file_of_secrets_has_its_tables)
{
	sqlite3 *db = database_open(folder_new());

	ck_assert(migrate_access(db, "sql/access"));
	ck_assert_int_eq(migrate_version(db), migrate_newest("sql/access"));
	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM pragma_table_list WHERE strict AND name IN ('accounts', 'links', 'sessions', 'reads', 'drafts')"), 5);
	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'"), 1);
	ck_assert(migrate_access(db, "sql/access"));
	sqlite3_close(db);
}
END_TEST

START_TEST(the_schema_file_is_what_the_migrations_make)
{
	struct arena *arena = arena_open();
	sqlite3 *db = database_open(folder_new());
	static char dump[1 << 18];
	FILE *out = fmemopen(dump, sizeof(dump) - 1, "w");

	ck_assert(migrate_run(db, "sql/migrations"));
	ck_assert(migrate_dump(db, out));
	fclose(out);
	ck_assert_ptr_null(strstr(dump, "TRIGGER ledger_"));
	ck_assert_ptr_null(strstr(dump, "TRIGGER \"ledger_"));
	ck_assert_ptr_nonnull(strstr(dump, "-- ungoverned\nCREATE TABLE pen ("));
	ck_assert_ptr_nonnull(strstr(dump, "CREATE TABLE ledger_hash ("));
	ck_assert_ptr_null(strstr(dump, "found_data"));
	ck_assert_msg(strcmp(dump, file_text(arena, "sql/schema.sql")) == 0, "sql/schema.sql is old: make schema");
	sqlite3_close(db);
	arena_close(arena);
}
END_TEST

START_TEST(every_table_without_a_mark_has_its_four_triggers)
{
	sqlite3 *db = database_open(folder_new());

	ck_assert(migrate_run(db, "sql/migrations"));
	ck_assert_int_gt(number_of(db, "SELECT count(*) FROM sqlite_schema t WHERE t.type = 'table' AND t.name = 'meetings' AND 4 ="
	    " (SELECT count(*) FROM sqlite_schema g WHERE g.type = 'trigger' AND g.tbl_name = t.name AND g.name LIKE 'ledger\\_%%' ESCAPE '\\')"), 0);
	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM pragma_table_list t WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%%' ESCAPE '\\'"
	    " AND t.name NOT IN ('pen', 'ledger', 'ledger_hash', 'checkpoint', 'forms', 'searchable') AND t.name NOT IN"
	    " (SELECT value FROM json_each((SELECT json_extract(body, '$.ungoverned') FROM ledger WHERE \"table\" = 'schema' ORDER BY seq DESC LIMIT 1)))"
	    " AND 4 <> (SELECT count(*) FROM sqlite_schema g WHERE g.type = 'trigger' AND g.tbl_name = t.name AND g.name LIKE 'ledger\\_%%' ESCAPE '\\')"), 0);
	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'ledger\\_%%' ESCAPE '\\'"
	    " AND tbl_name IN ('pen', 'forms', 'searchable')"), 0);
	sqlite3_close(db);
}
END_TEST

START_TEST(rows_that_a_migration_makes_are_logged_as_its_own)
{
	sqlite3 *db = after("CREATE TABLE loans (id INTEGER PRIMARY KEY, book INTEGER REFERENCES books (id)) STRICT;\n"
	    "INSERT INTO loans (book) VALUES (1), (2);\n"
	    "UPDATE shelves SET width = 55, version = version + 1 WHERE id = 2;\n");

	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM ledger WHERE actor = 'migration 0003' AND \"table\" = 'loans'"), 2);
	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM ledger WHERE actor = 'migration 0003' AND \"table\" = 'shelves'"), 1);
	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM ledger WHERE actor = 'migration 0003' AND \"table\" = 'schema' AND record = 3"), 1);
	must_refuse(db, "INSERT INTO loans (book) VALUES (3)", "nobody_holds_the_pen");
	sqlite3_close(db);
}
END_TEST

START_TEST(a_new_column_at_its_default_writes_no_entries)
{
	sqlite3 *db = after("ALTER TABLE books ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue';\n"
	    "ALTER TABLE books ADD COLUMN weight INTEGER;\n");
	struct ledger *ledger = ledger_open(db);

	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM ledger WHERE actor = 'migration 0003'"), 1);
	save(db, ledger, "UPDATE books SET weight = 3 WHERE id = 4");
	ck_assert_int_eq(number_of(db, "SELECT json_extract(body, '$.colour') = 'blue' FROM ledger ORDER BY seq DESC"), 1);
	verifies_as(folder, NULL, NULL, 0, VERIFY_GOOD);
	tamper(db, "UPDATE books SET colour = 'red' WHERE id = 3");
	verifies_as(folder, NULL, NULL, 0, VERIFY_DAMAGE);
	ck_assert_ptr_nonnull(strstr(verify_said(), "books 3 is not as entry"));
	ck_assert_ptr_nonnull(strstr(verify_said(), "says: colour"));
	ledger_close(ledger);
	sqlite3_close(db);
}
END_TEST

START_TEST(a_new_column_that_is_filled_in_is_logged)
{
	sqlite3 *db = after("ALTER TABLE books ADD COLUMN colour TEXT;\nUPDATE books SET colour = 'red' WHERE pages > 10;\n");

	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM ledger WHERE actor = 'migration 0003' AND \"table\" = 'books'"
	    " AND json_extract(body, '$.colour') = 'red'"), 1);
	sqlite3_close(db);
}
END_TEST

START_TEST(a_renamed_column_and_a_dropped_one_are_logged_anew)
{
	sqlite3 *db = after("ALTER TABLE books RENAME COLUMN pages TO leaves;\n"
	    "DROP TRIGGER ledger_insert_shelves;\nDROP TRIGGER ledger_update_shelves;\nALTER TABLE shelves DROP COLUMN width;\n");

	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM ledger WHERE actor = 'migration 0003' AND \"table\" = 'books'"), 3);
	must_refuse(db, "UPDATE shelves SET name = 'x'", "nobody_holds_the_pen");
	sqlite3_close(db);
}
END_TEST

START_TEST(a_table_can_be_made_anew_under_its_name)
{
	sqlite3 *db = after("CREATE TABLE books_new (id INTEGER PRIMARY KEY, version INTEGER NOT NULL DEFAULT 1, title TEXT NOT NULL,\n"
	    "	shelf INTEGER REFERENCES shelves (id)) STRICT;\n"
	    "INSERT INTO books_new SELECT id, version, upper(title), shelf FROM books;\nDROP TABLE books;\nALTER TABLE books_new RENAME TO books;\n");

	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM ledger WHERE actor = 'migration 0003' AND \"table\" = 'books'"), 4);
	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'ledger\\_%%\\_books' ESCAPE '\\'"), 4);
	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM sqlite_schema WHERE name LIKE '%%books\\_new%%' ESCAPE '\\'"), 0);
	sqlite3_close(db);
}
END_TEST

START_TEST(a_marked_table_is_left_alone)
{
	sqlite3 *db = after("-- ungoverned\nCREATE TABLE notes (x REAL, y BLOB);\n-- ungoverned\nCREATE VIRTUAL TABLE words USING fts5 (word);\n"
	    "INSERT INTO notes VALUES (1.5, x'00');\nINSERT INTO words VALUES ('something');\n");

	must(db, "INSERT INTO notes VALUES (2.5, NULL); DELETE FROM notes; DELETE FROM words");
	verifies_as(folder, NULL, NULL, 0, VERIFY_GOOD);
	sqlite3_close(db);
}
END_TEST

START_TEST(what_cannot_be_governed_is_refused)
{
	never("CREATE TABLE t (id INTEGER PRIMARY KEY, x REAL) STRICT;");
	never("CREATE TABLE t (id INTEGER PRIMARY KEY, x BLOB) STRICT;");
	never("CREATE TABLE t (id INTEGER PRIMARY KEY, x ANY) STRICT;");
	never("CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT);");
	never("CREATE TABLE t (name TEXT PRIMARY KEY) STRICT;");
	never("CREATE TABLE t (id INT PRIMARY KEY) STRICT;");
	never("CREATE TABLE t (id INTEGER, x INTEGER, PRIMARY KEY (id, x)) STRICT;");
	never("CREATE TABLE t (id INTEGER PRIMARY KEY) STRICT, WITHOUT ROWID;");
}
END_TEST

START_TEST(a_migration_runs_whole_or_not_at_all)
{
	never("CREATE TABLE t (id INTEGER PRIMARY KEY) STRICT;\nINSERT INTO nowhere VALUES (1);");
	never("CREATE TABLE t (id INTEGER PRIMARY KEY) STRICT;\nDELETE FROM books;");
	never("CREATE TABLE t (id INTEGER PRIMARY KEY) STRICT;\nINSERT INTO books (shelf, title) VALUES (99, 'x');");
	never("-- ungoverned\n\nCREATE TABLE t (x BLOB);");
	never("this is no SQL");
}
END_TEST

START_TEST(a_migration_cannot_end_its_transaction)
{
	sqlite3 *db = before("CREATE TABLE t (id INTEGER PRIMARY KEY) STRICT;\nCOMMIT;");

	ck_assert(!migrate_run(db, migrations));
	ck_assert_int_eq(migrate_version(db), 2);
	verifies_as(folder, NULL, NULL, 0, VERIFY_DAMAGE);
	sqlite3_close(db);
}
END_TEST

START_TEST(a_file_that_ran_and_was_changed_is_refused)
{
	sqlite3 *db = before("CREATE TABLE t (id INTEGER PRIMARY KEY) STRICT;\n");

	file_write(path_of(migrations, "0002_books.sql"), "-- another\n");
	ck_assert(!migrate_run(db, migrations));
	ck_assert_int_eq(migrate_version(db), 2);
	file_write(path_of(migrations, "0002_books.sql"), small_schema);
	ck_assert(migrate_run(db, migrations));
	sqlite3_close(db);
}
END_TEST

START_TEST(a_missing_or_doubled_number_is_refused)
{
	sqlite3 *db = before("CREATE TABLE t (id INTEGER PRIMARY KEY) STRICT;\n");

	file_write(path_of(migrations, "0005_later.sql"), "CREATE TABLE u (id INTEGER PRIMARY KEY) STRICT;\n");
	ck_assert_int_eq(migrate_newest(migrations), -1);
	ck_assert_int_eq(migrate_pending(db, migrations), -1);
	ck_assert(!migrate_run(db, migrations));
	ck_assert_int_eq(remove(path_of(migrations, "0005_later.sql")), 0);
	file_write(path_of(migrations, "0003_twice.sql"), "CREATE TABLE u (id INTEGER PRIMARY KEY) STRICT;\n");
	ck_assert(!migrate_run(db, migrations));
	ck_assert_int_eq(migrate_version(db), 2);
	sqlite3_close(db);
}
END_TEST

START_TEST(a_register_newer_than_the_program_is_refused)
{
	sqlite3 *db = after("CREATE TABLE t (id INTEGER PRIMARY KEY) STRICT;\n");

	ck_assert_int_eq(remove(path_of(migrations, "0003_more.sql")), 0);
	ck_assert_int_eq(migrate_pending(db, migrations), -1);
	ck_assert(!migrate_run(db, migrations));
	sqlite3_close(db);
}
END_TEST

START_TEST(a_copy_is_made_before_anything_changes)
{
	sqlite3 *db = before("CREATE TABLE t (id INTEGER PRIMARY KEY) STRICT;\n"), *copy;
	glob_t found;

	ck_assert_int_eq(glob(path_of(folder, "pinkas.db.before-*"), 0, NULL, &found), GLOB_NOMATCH);
	ck_assert(migrate_run(db, migrations));
	ck_assert_int_eq(glob(path_of(folder, "pinkas.db.before-0003-*Z"), 0, NULL, &found), 0);
	ck_assert_uint_eq(found.gl_pathc, 1);
	ck_assert_int_eq(sqlite3_open(found.gl_pathv[0], &copy), SQLITE_OK);
	ck_assert_int_eq(migrate_version(copy), 2);
	ck_assert_int_eq(number_of(copy, "SELECT count(*) FROM books"), 5);
	globfree(&found);
	sqlite3_close(copy);
	sqlite3_close(db);
}
END_TEST

/* Else the migration would write what a thief left into the ledger as its own. */
START_TEST(a_register_that_is_not_as_its_ledger_says_does_not_migrate)
{
	static const char *const thefts[] = {
		"UPDATE books SET pages = 1 WHERE id = 1", "DELETE FROM books WHERE id = 3", "INSERT INTO shelves (name) VALUES ('x')",
		"DROP TRIGGER lent_books_stay", "UPDATE pen SET actor = 'x'", "DELETE FROM ledger_hash WHERE idx = (SELECT max(idx) FROM ledger_hash)",
	};

	for (size_t i = 0; i < sizeof(thefts) / sizeof(thefts[0]); i++) {
		sqlite3 *db = before("ALTER TABLE books ADD COLUMN colour TEXT;\n");

		tamper(db, "%s", thefts[i]);
		ck_assert_msg(!migrate_run(db, migrations), "%s", thefts[i]);
		ck_assert_int_eq(migrate_version(db), 2);
		sqlite3_close(db);
	}
}
END_TEST

TESTS("migrate", an_empty_file_becomes_a_register, the_file_of_secrets_has_its_tables, the_schema_file_is_what_the_migrations_make,
    every_table_without_a_mark_has_its_four_triggers, rows_that_a_migration_makes_are_logged_as_its_own,
    a_new_column_at_its_default_writes_no_entries, a_new_column_that_is_filled_in_is_logged,
    a_renamed_column_and_a_dropped_one_are_logged_anew, a_table_can_be_made_anew_under_its_name, a_marked_table_is_left_alone,
    what_cannot_be_governed_is_refused, a_migration_runs_whole_or_not_at_all, a_migration_cannot_end_its_transaction,
    a_file_that_ran_and_was_changed_is_refused, a_missing_or_doubled_number_is_refused,
    a_register_newer_than_the_program_is_refused, a_copy_is_made_before_anything_changes,
    a_register_that_is_not_as_its_ledger_says_does_not_migrate)
