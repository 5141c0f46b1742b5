/* check_authorizer.c: hostile statements on a worker's connections do nothing, honest ones work. */
#include <stdio.h>
#include <string.h>

#include <sodium.h>
#include <sqlite3.h>

#include "store/authorizer.h"
#include "store/checkpoint.h"
#include "store/ledger.h"
#include "store/migrate.h"
#include "store/verify.h"
#include "../check.h"
#include "ledgers.h"

static const char *folder;

/* Dangerous whoever asks. */
static const char *const hostile[] = {
	"DROP TRIGGER ledger_update_books", "DROP TRIGGER IF EXISTS ledger_delete_books", "DROP TRIGGER main.ledger_guard_update_ledger",
	"DROP TABLE ledger", "DROP TABLE books", "DROP TABLE scratch", "DROP TABLE found", "DROP INDEX books_by_title",
	"CREATE TABLE mine (a)", "CREATE TEMP TABLE mine (a)", "CREATE TABLE mine AS SELECT * FROM ledger", "CREATE INDEX mine ON books (pages)",
	"CREATE VIEW mine AS SELECT * FROM books", "CREATE TEMP VIEW books AS SELECT 1",
	"CREATE TRIGGER ledger_insert_mine AFTER INSERT ON scratch BEGIN SELECT 1; END",
	"CREATE TEMP TRIGGER ledger_insert_mine AFTER INSERT ON books BEGIN INSERT INTO ledger_hash VALUES (99, 'x'); END",
	"CREATE VIRTUAL TABLE mine USING fts5 (a)", "CREATE VIRTUAL TABLE temp.mine USING fts5vocab (main, found, row)",
	"ALTER TABLE books RENAME TO tomes", "ALTER TABLE books ADD COLUMN mine TEXT", "ALTER TABLE books RENAME COLUMN pages TO mine",
	"ALTER TABLE books DROP COLUMN pages", "REINDEX", "REINDEX books", "ANALYZE", "ANALYZE books",
	"ATTACH ':memory:' AS mine", "ATTACH DATABASE '/etc/passwd' AS mine", "ATTACH (SELECT 'x') AS mine", "DETACH main", "DETACH temp",
	"VACUUM", "VACUUM INTO '/tmp/mine.db'", "VACUUM main INTO '/tmp/mine.db'",
	"PRAGMA writable_schema = ON", "PRAGMA journal_mode = OFF", "PRAGMA journal_mode = DELETE", "PRAGMA synchronous = OFF",
	"PRAGMA recursive_triggers = OFF", "PRAGMA foreign_keys = OFF", "PRAGMA ignore_check_constraints = ON", "PRAGMA user_version = 0",
	"PRAGMA user_version", "PRAGMA schema_version = 9", "PRAGMA application_id = 1", "PRAGMA query_only = OFF", "PRAGMA locking_mode = EXCLUSIVE",
	"PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA temp_store_directory = '/tmp'", "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = OFF",
	"PRAGMA hard_heap_limit = 1", "PRAGMA case_sensitive_like = ON", "PRAGMA optimize", "PRAGMA table_info(books)", "PRAGMA database_list",
	"PRAGMA data_version = 3", "PRAGMA key_that_is_none = 1",
	"SELECT * FROM pragma_table_info('books')", "SELECT * FROM pragma_database_list", "SELECT * FROM pragma_compile_options",
	"SELECT load_extension('mine')", "SELECT load_extension('mine', 'entry')", "SELECT fts3_tokenizer('simple', x'00')",
	"SELECT sql FROM sqlite_schema", "SELECT * FROM sqlite_master", "SELECT * FROM sqlite_temp_schema", "SELECT (SELECT count(*) FROM sqlite_schema)",
	"UPDATE sqlite_schema SET sql = ''", "UPDATE sqlite_master SET name = 'x' WHERE 0", "SELECT rowid FROM sqlite_master WHERE sql LIKE 'x'", "INSERT INTO sqlite_schema VALUES ('table', 'x', 'x', 0, '')", "DELETE FROM sqlite_schema",
	"SELECT sqlite_compileoption_get(1)", "SELECT sqlite_source_id()",
	"BEGIN", "BEGIN EXCLUSIVE", "COMMIT", "END", "ROLLBACK", "SAVEPOINT mine", "RELEASE mine", "ROLLBACK TO mine",
	"INSERT INTO ledger VALUES (99, 1, 'x', 'x', 'books', 1, 'save', 'x', 'x')",
	"INSERT INTO ledger SELECT seq + 1, at, actor, request, \"table\", record, move, salt, body FROM ledger ORDER BY seq DESC LIMIT 1",
	"REPLACE INTO ledger SELECT * FROM ledger", "UPDATE ledger SET body = NULL", "UPDATE ledger SET at = at", "DELETE FROM ledger",
	"INSERT INTO ledger_hash VALUES (99, 'x')", "REPLACE INTO ledger_hash VALUES (0, 'x')", "UPDATE ledger_hash SET hash = 'x'",
	"DELETE FROM ledger_hash WHERE idx > 3", "INSERT INTO checkpoint VALUES (1, 1, 'x')", "REPLACE INTO checkpoint VALUES (1, 1, 'x')",
	"UPDATE checkpoint SET at = 1", "DELETE FROM checkpoint", "UPDATE pen SET actor = 'person 1'", "UPDATE pen SET actor = NULL",
	"DELETE FROM pen", "INSERT INTO pen (id) VALUES (2)", "INSERT INTO pen (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET actor = 'x'",
	"DELETE FROM books", "DELETE FROM books WHERE 0", "DELETE FROM shelves WHERE id = 1", "REPLACE INTO books (id, shelf, title) VALUES (1, 1, 'x')",
	"UPDATE OR REPLACE books SET title = 'Ruth', shelf = 1", "UPDATE books SET id = 77 WHERE id = 1", "UPDATE books SET rowid = 77 WHERE id = 1",
	"INSERT INTO found_data VALUES (99, x'00')", "UPDATE found_data SET block = x'00'", "DELETE FROM found_data", "DELETE FROM found_content",
	"UPDATE found_config SET v = 3", "DROP TABLE found_data", "INSERT INTO temp.mine VALUES (1)",
	"WITH x AS (SELECT 1) DELETE FROM ledger", "WITH x AS (SELECT 1) UPDATE pen SET actor = 'x'",
	"EXPLAIN DROP TABLE books", "SELECT writefile('/tmp/mine', 'x')", "SELECT readfile('/etc/passwd')", "SELECT edit('x')",
	"SELECT * FROM fsdir('/')", "SELECT * FROM dbstat", "SELECT * FROM sqlite_dbpage", "SELECT * FROM generate_series(1, 9)",
	"SELECT zeroblob(100000000)", "SELECT hex(randomblob(100000000))", "SELECT replace(hex(zeroblob(9000000)), '0', '00000000')",
	"SELECT * FROM books WHERE \"no such column\" = \"mine\"",
};

static const char *const writes[] = {
	"INSERT INTO shelves (name) VALUES ('x')", "UPDATE shelves SET width = 1", "INSERT INTO scratch VALUES (9, 'x')", "DELETE FROM searchable",
	"INSERT INTO found (words) VALUES ('x')", "DELETE FROM found", "DELETE FROM forms", "UPDATE forms SET route = 'x'",
	"REPLACE INTO scratch VALUES (1, 'y')",
};

/* Two connections of a worker to one small register. */
static sqlite3 *
connected(int flags)
{
	sqlite3 *db;

	ck_assert_int_eq(sqlite3_open_v2(path_of(folder, "pinkas.db"), &db, flags, NULL), SQLITE_OK);
	must(db, "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON");
	authorizer_install(db);
	return db;
}

static void
prepare_folder(void)
{
	sqlite3 *db = database_new(&folder);

	fill(db);
	must(db, "INSERT INTO found (words) VALUES ('one two'); INSERT INTO scratch VALUES (1, 'x')");
	sqlite3_close(db);
}

/* Everything there is, as one text: what a hostile statement must not change. */
static int64_t
state(void)
{
	sqlite3 *db;
	int64_t sum;

	ck_assert_int_eq(sqlite3_open_v2(path_of(folder, "pinkas.db"), &db, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
	sum = number_of(db, "SELECT (SELECT count(*) FROM sqlite_schema) * 1000000 + (SELECT count(*) FROM ledger) * 10000"
	    " + (SELECT count(*) FROM found) * 1000 + (SELECT count(*) FROM pen WHERE actor IS NULL) * 100 + (SELECT count(*) FROM books) * 10"
	    " + (SELECT count(*) FROM scratch) + (SELECT sum(length(title)) FROM books)");
	sqlite3_close(db);
	return sum;
}

static int
allowed(sqlite3 *db, const char *const *statements, size_t count)
{
	int64_t before = state();
	int allowed = 0;

	for (size_t i = 0; i < count; i++) {
		if (sqlite3_exec(db, statements[i], NULL, NULL, NULL) != SQLITE_OK)
			continue;
		allowed++;
		fprintf(stderr, "allowed: %s\n", statements[i]);
	}
	ck_assert_int_eq(state(), before);
	return allowed;
}

START_TEST(no_hostile_statement_does_anything_on_the_writing_connection)
{
	sqlite3 *db;
	struct ledger *ledger;

	prepare_folder();
	db = connected(SQLITE_OPEN_READWRITE);
	ledger = ledger_open(db);
	ck_assert_uint_ge(sizeof(hostile) / sizeof(hostile[0]), 60);
	ck_assert_int_eq(allowed(db, hostile, sizeof(hostile) / sizeof(hostile[0])), 0);
	ck_assert_int_eq(authorizer_run(db, "BEGIN IMMEDIATE"), SQLITE_OK);
	ck_assert(ledger_begin(ledger, "person 3", "r8f3a", 9, "save"));
	ck_assert_int_eq(allowed(db, hostile, sizeof(hostile) / sizeof(hostile[0])), 0);
	ck_assert(ledger_seal(ledger));
	ck_assert_int_eq(authorizer_run(db, "COMMIT"), SQLITE_OK);
	ledger_close(ledger);
	sqlite3_close(db);
	verifies_as(folder, NULL, NULL, 0, VERIFY_GOOD);
}
END_TEST

START_TEST(nothing_is_written_on_the_reading_connection)
{
	sqlite3 *db;

	prepare_folder();
	db = connected(SQLITE_OPEN_READONLY);
	ck_assert_int_eq(allowed(db, hostile, sizeof(hostile) / sizeof(hostile[0])), 0);
	ck_assert_int_eq(allowed(db, writes, sizeof(writes) / sizeof(writes[0])), 0);
	sqlite3_close(db);
}
END_TEST

START_TEST(honest_reading_works)
{
	sqlite3 *db;

	prepare_folder();
	db = connected(SQLITE_OPEN_READONLY);
	ck_assert_int_eq(authorizer_run(db, "BEGIN"), SQLITE_OK);
	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM books b JOIN shelves s ON s.id = b.shelf WHERE s.name = 'low'"), 3);
	ck_assert_int_eq(number_of(db, "SELECT rowid FROM found WHERE found MATCH 'two' ORDER BY rowid DESC"), 1);
	ck_assert_int_eq(number_of(db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT sum(i) FROM n"), 45);
	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM ledger, json_each(body) WHERE \"table\" = 'books' AND key = 'title'"), 7);
	ck_assert_int_eq(number_of(db, "SELECT row_number() OVER (ORDER BY title DESC) FROM books LIMIT 1"), 1);
	number_of(db, "PRAGMA data_version");
	must(db, "PRAGMA foreign_key_list(books)");
	ck_assert_int_eq(authorizer_run(db, "COMMIT"), SQLITE_OK);
	sqlite3_close(db);
}
END_TEST

START_TEST(honest_writing_works_and_is_logged)
{
	struct ledger *ledger;
	sqlite3 *db;
	int64_t size;

	prepare_folder();
	db = connected(SQLITE_OPEN_READWRITE);
	ledger = ledger_open(db);
	size = ledger_size(ledger);
	ck_assert_int_eq(authorizer_run(db, "BEGIN IMMEDIATE"), SQLITE_OK);
	ck_assert(ledger_begin(ledger, "person 3", "r8f3a", 9, "save"));
	ck_assert_int_eq(number_of(db, "INSERT INTO books (shelf, title) VALUES (1, 'Esther') RETURNING id"), 6);
	ck_assert(ledger_move(ledger, "lend"));
	ck_assert_int_eq(number_of(db, "UPDATE books SET lent = 1, version = version + 1 WHERE id = 6 AND version = 1 RETURNING version"), 2);
	must(db, "INSERT INTO found (rowid, words) VALUES (6, 'esther'); DELETE FROM found WHERE rowid = 1; DELETE FROM searchable WHERE id = 1; UPDATE scratch SET said = 'z'");
	must(db, "INSERT INTO forms VALUES ('n', 3, '/books', 'h', '/books/6', 9); DELETE FROM forms WHERE at < 9");
	must_refuse(db, "UPDATE books SET shelf = 2 WHERE id = 6", "lent_books_stay");
	ck_assert(ledger_seal(ledger));
	ck_assert_int_eq(authorizer_run(db, "COMMIT"), SQLITE_OK);
	ck_assert_int_eq(ledger_size(ledger), size + 2);
	ledger_close(ledger);
	sqlite3_close(db);
	verifies_as(folder, NULL, NULL, 0, VERIFY_GOOD);
}
END_TEST

START_TEST(the_ledger_stores_checkpoints_where_nobody_else_may)
{
	unsigned char public_key[crypto_sign_PUBLICKEYBYTES], secret[crypto_sign_SECRETKEYBYTES];
	char note[CHECKPOINT_NOTE];
	struct checkpoint checkpoint = { .at = 9 };
	struct ledger *ledger;
	sqlite3 *db;

	prepare_folder();
	db = connected(SQLITE_OPEN_READWRITE);
	ledger = ledger_open(db);
	crypto_sign_keypair(public_key, secret);
	checkpoint.size = ledger_size(ledger);
	ck_assert(ledger_origin(ledger, checkpoint.origin) && ledger_root(ledger, checkpoint.size, &checkpoint.root));
	ck_assert(checkpoint_write(&checkpoint, secret, note));
	ck_assert(ledger_store_checkpoint(ledger, note));
	must_refuse(db, "INSERT INTO checkpoint SELECT at + 1, size, note FROM checkpoint", "not authorized");
	ledger_close(ledger);
	sqlite3_close(db);
}
END_TEST

/* A migration elsewhere makes SQLite prepare statements anew, and ask again. */
START_TEST(the_ledger_still_writes_after_the_schema_has_changed)
{
	struct ledger *ledger;
	sqlite3 *db, *other;

	prepare_folder();
	db = connected(SQLITE_OPEN_READWRITE);
	ledger = ledger_open(db);
	for (int i = 0; i < 2; i++) {
		ck_assert_int_eq(authorizer_run(db, "BEGIN IMMEDIATE"), SQLITE_OK);
		ck_assert(ledger_begin(ledger, "person 3", "r8f3a", 9, "save"));
		must(db, "UPDATE shelves SET width = width + 1; UPDATE found SET words = 'three'");
		ck_assert(ledger_seal(ledger));
		ck_assert_int_eq(authorizer_run(db, "COMMIT"), SQLITE_OK);
		other = database_open(folder);
		must(other, "CREATE INDEX later%d ON books (pages)", i);
		sqlite3_close(other);
	}
	ledger_close(ledger);
	sqlite3_close(db);
}
END_TEST

TESTS("authorizer", no_hostile_statement_does_anything_on_the_writing_connection, nothing_is_written_on_the_reading_connection,
    honest_reading_works, honest_writing_works_and_is_logged,
    the_ledger_stores_checkpoints_where_nobody_else_may, the_ledger_still_writes_after_the_schema_has_changed)
