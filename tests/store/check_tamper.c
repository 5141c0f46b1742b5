/* check_tamper.c: whoever owns the file changes any one thing in it, at random, and both verifiers find it. */
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <sodium.h>
#include <sqlite3.h>

#include "store/ledger.h"
#include "store/seal.h"
#include "store/sql.h"
#include "store/verify.h"
#include "../check.h"
#include "ledgers.h"

enum { TAMPERINGS = 600, FLIPS = 400 };

static const char *folder;              /* of the honest register */
static struct hash honest;              /* all it holds */
static unsigned int seed = 20261121;

/* The same numbers every time, so that a failure can be looked at. */
static int
chance(int below)
{
	seed = seed * 1103515245u + 12345u;
	return (int)(seed >> 8 & 0x7fffff) % below;
}

/* Text that lives until sixteen more were made. */
static const char *
text(const char *format, ...)
{
	static char texts[16][2048];
	static int last;
	char *made = texts[last++ % 16];
	va_list arguments;

	va_start(arguments, format);
	sqlite3_vsnprintf(sizeof(texts[0]), made, format, arguments);
	va_end(arguments);
	return made;
}

/* The first column of a random row. */
static const char *
picked(sqlite3 *db, const char *query)
{
	char *value = sql_text(db, "SELECT * FROM (%s) LIMIT 1 OFFSET %d", query, chance((int)number_of(db, "SELECT count(*) FROM (%s)", query)));
	const char *kept;

	ck_assert_ptr_nonnull(value);
	kept = text("%s", value);
	sqlite3_free(value);
	return kept;
}

static void
digest_rows(sqlite3 *db, const char *query, crypto_hash_sha256_state *state)
{
	sqlite3_stmt *rows = NULL;
	int result = SQLITE_ERROR;

	sqlite3_prepare_v2(db, query, -1, &rows, NULL);
	while (rows != NULL && (result = sqlite3_step(rows)) == SQLITE_ROW)
		for (int i = 0; i < sqlite3_column_count(rows); i++) {
			int head[2] = { sqlite3_column_type(rows, i), sqlite3_column_bytes(rows, i) };

			crypto_hash_sha256_update(state, (unsigned char *)head, sizeof(head));
			crypto_hash_sha256_update(state, sqlite3_column_blob(rows, i), (unsigned long long)head[1]);
		}
	crypto_hash_sha256_update(state, (unsigned char *)&result, sizeof(result));
	sqlite3_finalize(rows);
}

/* Everything that a verifier answers for. */
static struct hash
digest(sqlite3 *db)
{
	crypto_hash_sha256_state state;
	struct hash hash;

	crypto_hash_sha256_init(&state);
	digest_rows(db, "SELECT * FROM shelves NOT INDEXED ORDER BY id", &state);
	digest_rows(db, "SELECT * FROM books NOT INDEXED ORDER BY id", &state);
	digest_rows(db, "SELECT * FROM ledger NOT INDEXED ORDER BY seq", &state);
	digest_rows(db, "SELECT * FROM ledger_hash NOT INDEXED ORDER BY idx", &state);
	digest_rows(db, "SELECT * FROM checkpoint NOT INDEXED ORDER BY at", &state);
	digest_rows(db, "SELECT * FROM pen", &state);
	digest_rows(db, "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE substr(name, 1, 6) <> 'found_' ORDER BY 1, 2", &state);
	digest_rows(db, "PRAGMA user_version", &state);
	digest_rows(db, "PRAGMA application_id", &state);
	crypto_hash_sha256_final(&state, hash.bytes);
	return hash;
}

static bool
is_honest(sqlite3 *db)
{
	struct hash now = digest(db);

	return memcmp(&now, &honest, sizeof(now)) == 0;
}

static void
prepare_folder(void)
{
	sqlite3 *db = database_new(&folder);
	struct ledger *ledger = ledger_open(db);
	FILE *nowhere = fopen("/dev/null", "w");

	ck_assert(seal_key(folder, NULL, nowhere));
	fill(db);
	for (int i = 0; i < 20; i++) {
		save(db, ledger, "INSERT INTO books (shelf, title, pages) VALUES (%d, 'Book %d', %d)", 1 + i % 2, i, i * 7);
		save(db, ledger, "UPDATE books SET pages = pages + 1, version = version + 1 WHERE id = %d", 1 + chance(i + 5));
		if (i % 8 == 0)
			ck_assert_int_eq(seal_once(folder, NULL), 0);
	}
	ck_assert_int_eq(seal_once(folder, NULL), 0);
	ledger_close(ledger);
	must(db, "PRAGMA journal_mode = DELETE");
	honest = digest(db);
	sqlite3_close(db);
	fclose(nowhere);
	verifies_as(folder, NULL, NULL, 24, VERIFY_GOOD);
}

/* A copy of the honest register in a folder of its own. */
static const char *
copied(int number)
{
	const char *copy = text("%s/%d", folder, number);

	ck_assert_int_eq(mkdir(copy, 0700), 0);
	file_copy(path_of(folder, "pinkas.db"), path_of(copy, "pinkas.db"));
	file_copy(path_of(folder, "seal.pub"), path_of(copy, "seal.pub"));
	return copy;
}

/* Another value for a column of one row of a table. */
static const char *
changed_value(sqlite3 *db, const char *table)
{
	static const char *const others[] = {
		"\"%w\" + 1", "-1 - \"%w\"", "0", "NULL", "''", "\"%w\" || 'x'", "substr(\"%w\", 2)", "upper(\"%w\")",
		"replace(\"%w\", substr(\"%w\", 3, 1), 'q')", "\"%w\" || char(8206)", "\"%w\" || char(0)", "\"%w\" || ' '",
	};
	const char *column = picked(db, text("SELECT name FROM pragma_table_info(%Q)", table));
	const char *row = picked(db, text("SELECT rowid FROM \"%w\"", table));
	const char *value = text(others[chance(sizeof(others) / sizeof(others[0]))], column, column);

	return text("UPDATE \"%w\" SET \"%w\" = %s WHERE rowid = %s", table, column, value, row);
}

/* Two rows of a table change places. */
static const char *
swapped(sqlite3 *db, const char *table)
{
	const char *one = picked(db, text("SELECT rowid FROM \"%w\"", table));
	const char *two = picked(db, text("SELECT rowid FROM \"%w\" WHERE rowid <> %s", table, one));

	return text("UPDATE \"%w\" SET rowid = -9 WHERE rowid = %s; UPDATE \"%w\" SET rowid = %s WHERE rowid = %s; UPDATE \"%w\" SET rowid = %s WHERE rowid = -9",
	    table, one, table, one, two, table, two);
}

static const char *
removed(sqlite3 *db, const char *table)
{
	return text("DELETE FROM \"%w\" WHERE rowid = %s", table, picked(db, text("SELECT rowid FROM \"%w\"", table)));
}

static const char *
cut(sqlite3 *db)
{
	int64_t rest = number_of(db, "SELECT max(seq) FROM ledger") - 1 - chance(30);

	return text("DELETE FROM ledger WHERE seq > %lld; DELETE FROM ledger_hash WHERE idx >= %lld", (long long)rest, (long long)tree_stored(rest));
}

static const char *
other_change(void)
{
	static const char *const changes[] = {
		"CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT", "CREATE VIEW extra AS SELECT 1", "CREATE INDEX extra ON books (lent)",
		"CREATE TRIGGER extra AFTER INSERT ON scratch BEGIN SELECT 1; END", "DROP INDEX books_by_title", "DROP TRIGGER lent_books_stay",
		"DROP TABLE scratch", "PRAGMA user_version = 7", "PRAGMA application_id = 7", "ALTER TABLE books ADD COLUMN extra TEXT",
		"UPDATE pen SET actor = 'person 9'", "UPDATE pen SET move = 'save'", "DELETE FROM pen", "DELETE FROM ledger", "DELETE FROM ledger_hash",
		"PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'DEFAULT 1', 'DEFAULT 2') WHERE name = 'books'; PRAGMA writable_schema = OFF",
		"PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, ' = 1 AND', ' = 3 AND') WHERE name = 'lent_books_stay'; PRAGMA writable_schema = OFF",
		"INSERT INTO ledger_hash SELECT max(idx) + 1, hash FROM ledger_hash",
		"INSERT INTO ledger SELECT max(seq) + 1, at, actor, request, \"table\", record, move, salt, body FROM ledger",
		"INSERT INTO checkpoint SELECT max(at) + 1, size, note FROM checkpoint",
		"INSERT INTO books (shelf, title) VALUES (1, 'added')", "INSERT INTO shelves (id, name) VALUES (-5, 'added')",
		"CREATE TRIGGER ledger_insert_scratch AFTER INSERT ON scratch BEGIN DELETE FROM ledger; END",
	};

	return changes[chance(sizeof(changes) / sizeof(changes[0]))];
}

static struct hash
stored_hash(sqlite3 *db, int level, int64_t number)
{
	char *hex = sql_text(db, "SELECT hash FROM ledger_hash WHERE idx = %lld", (long long)tree_index(level, number));
	struct hash hash;

	ck_assert_ptr_nonnull(hex);
	ck_assert_int_eq(sodium_hex2bin(hash.bytes, sizeof(hash.bytes), hex, 64, NULL, NULL, NULL), 0);
	sqlite3_free(hex);
	return hash;
}

/* An entry and its row agree again, and the hashes above it are made anew, as many levels as the thief cares. */
static void
rewrite(sqlite3 *db, int levels)
{
	const char *entry = picked(db, "SELECT max(seq) FROM ledger WHERE \"table\" = 'books' GROUP BY record");
	int64_t leaf = atoll(entry) - 1, size = number_of(db, "SELECT max(seq) FROM ledger");
	sqlite3_stmt *row;
	struct hash hash;
	char hex[65];

	tamper(db, "UPDATE books SET title = 'forged' WHERE id = (SELECT record FROM ledger WHERE seq = %s);"
	    "UPDATE ledger SET body = json_set(body, '$.title', 'forged') WHERE seq = %s", entry, entry);
	row = sql_prepare(db, "SELECT " LEDGER_COLUMNS " FROM ledger WHERE seq = %s", entry);
	ck_assert_int_eq(sqlite3_step(row), SQLITE_ROW);
	ledger_leaf(row, &hash);
	sqlite3_finalize(row);
	for (int level = 0; level < levels && ((leaf >> level) + 1) << level <= size; level++) {
		if (level > 0) {
			struct hash left = stored_hash(db, level - 1, leaf >> level << 1), right = stored_hash(db, level - 1, (leaf >> level << 1) + 1);

			tree_node(&left, &right, &hash);
		}
		sodium_bin2hex(hex, sizeof(hex), hash.bytes, sizeof(hash.bytes));
		tamper(db, "UPDATE ledger_hash SET hash = %Q WHERE idx = %lld", hex, (long long)tree_index(level, leaf >> level));
	}
}

static const char *
strike(sqlite3 *db, int kind)
{
	static const char *const tables[] = { "shelves", "books", "ledger", "ledger_hash", "checkpoint" };

	switch (kind) {
	case 0:
		return cut(db);
	case 1:
		return other_change();
	case 2:
		return swapped(db, tables[1 + chance(3)]);
	case 3:
		return removed(db, tables[chance(4)]);
	default:
		return changed_value(db, tables[chance(5)]);
	}
}

/* Changes one thing in a copy; tells what was done. */
static const char *
rob(const char *copy)
{
	sqlite3 *db = database_open(copy);
	const char *what;
	int kind = chance(14);

	must(db, "PRAGMA ignore_check_constraints = ON");
	do {
		if (kind == 12) {
			what = text("rewrite");
			rewrite(db, chance(12));
		} else if (kind == 13) {
			what = text("DROP TRIGGER \"%w\"", picked(db, "SELECT name FROM sqlite_schema WHERE type = 'trigger'"));
			must(db, "%s", what);
		} else {
			what = strike(db, kind);
			tampers(db, what);
		}
	} while (is_honest(db));
	sqlite3_close(db);
	return what;
}

/* Asks the other verifier for all copies at once: how many got that answer. */
static int
answered(int count, int answer)
{
	const char *words[TAMPERINGS + 4] = { "python3", "tests/verify/verify.py", "--each" };
	static char names[TAMPERINGS][64];
	char line[128];
	int same = 0;
	FILE *said;

	for (int i = 0; i < count; i++) {
		snprintf(names[i], sizeof(names[i]), "%s/%d", folder, i);
		words[3 + i] = names[i];
	}
	ck_assert_int_eq(program(words, path_of(folder, "said")), 0);
	said = fopen(path_of(folder, "said"), "r");
	while (fgets(line, sizeof(line), said) != NULL)
		if (atoi(line) == answer)
			same++;
		else
			fprintf(stderr, "verify.py: %s", line);
	fclose(said);
	return same;
}

START_TEST(every_one_of_600_random_tamperings_is_found_by_both_verifiers)
{
	FILE *nowhere = fopen("/dev/null", "w");
	int missed = 0;

	prepare_folder();
	for (int i = 0; i < TAMPERINGS; i++) {
		const char *copy = copied(i), *what = rob(copy);

		if (verify_run(copy, NULL, NULL, 24, nowhere) == VERIFY_DAMAGE)
			continue;
		missed++;
		fprintf(stderr, "missed: %s\n", what);
	}
	fclose(nowhere);
	ck_assert_int_eq(missed, 0);
	ck_assert_int_eq(answered(TAMPERINGS, VERIFY_DAMAGE), TAMPERINGS);
}
END_TEST

static void
flip(const char *path)
{
	FILE *file = fopen(path, "r+");
	long at;
	int byte;

	ck_assert_int_eq(fseek(file, 0, SEEK_END), 0);
	at = chance((int)ftell(file));
	ck_assert_int_eq(fseek(file, at, SEEK_SET), 0);
	byte = fgetc(file);
	ck_assert_int_eq(fseek(file, at, SEEK_SET), 0);
	fputc(byte ^ 1 << chance(8), file);
	ck_assert_int_eq(fclose(file), 0);
}

/* A bit of the file may be in a page nobody uses: then all must be as it was. */
START_TEST(a_flipped_bit_of_the_file_is_damage_or_changes_nothing)
{
	FILE *nowhere = fopen("/dev/null", "w");
	int found = 0;

	prepare_folder();
	for (int i = 0; i < FLIPS; i++) {
		const char *copy = copied(i);
		sqlite3 *db;
		int answer;

		flip(path_of(copy, "pinkas.db"));
		answer = verify_run(copy, NULL, NULL, 0, nowhere);
		found += answer == VERIFY_DAMAGE;
		if (answer == VERIFY_DAMAGE)
			continue;
		db = database_open(copy);
		ck_assert_msg(is_honest(db), "flip %d", i);
		sqlite3_close(db);
	}
	fclose(nowhere);
	ck_assert_int_gt(found, FLIPS / 8);
}
END_TEST

TESTS("tamper", every_one_of_600_random_tamperings_is_found_by_both_verifiers, a_flipped_bit_of_the_file_is_damage_or_changes_nothing)
