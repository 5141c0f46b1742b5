/* check_verify.c: both verifiers say what is wrong with a register, and only then. */
#include <stdio.h>
#include <string.h>

#include <sodium.h>
#include <sqlite3.h>

#include "base/calendar.h"
#include "store/checkpoint.h"
#include "store/ledger.h"
#include "store/seal.h"
#include "store/verify.h"
#include "../check.h"
#include "ledgers.h"

static const char *folder;

/* A filled register with a key and one checkpoint. */
static sqlite3 *
sealed(void)
{
	sqlite3 *db = database_new(&folder);
	FILE *nowhere = fopen("/dev/null", "w");

	fill(db);
	ck_assert(seal_key(folder, NULL, nowhere));
	ck_assert_int_eq(seal_once(folder, NULL), 0);
	fclose(nowhere);
	return db;
}

static void
is_damage(const char *words)
{
	verifies_as(folder, NULL, NULL, 0, VERIFY_DAMAGE);
	ck_assert_msg(strstr(verify_said(), words) != NULL, "%s, not %s", verify_said(), words);
}

START_TEST(an_honest_register_is_good)
{
	sqlite3 *db = sealed();

	verifies_as(folder, NULL, NULL, 0, VERIFY_GOOD);
	verifies_as(folder, NULL, NULL, 24, VERIFY_GOOD);
	verifies_as(folder, path_of(folder, "seal.pub"), NULL, 24, VERIFY_GOOD);
	ck_assert_ptr_nonnull(strstr(verify_said(), "1 checkpoints, 0 damages"));
	ck_assert_int_eq(remove(path_of(folder, "seal.pub")), 0);
	verifies_as(folder, NULL, NULL, 0, VERIFY_GOOD);
	ck_assert_ptr_nonnull(strstr(verify_said(), "signatures were not checked"));
	sqlite3_close(db);
}
END_TEST

START_TEST(a_register_without_a_fresh_checkpoint_is_stale)
{
	sqlite3 *db = sealed();

	tamper(db, "DELETE FROM checkpoint");
	verifies_as(folder, NULL, NULL, 24, VERIFY_STALE);
	verifies_as(folder, NULL, NULL, 0, VERIFY_GOOD);
	sqlite3_close(db);
}
END_TEST

/* Its note is signed for a time long past, or one that has not come. */
static void
store_signed_at(int64_t at)
{
	unsigned char public_key[crypto_sign_PUBLICKEYBYTES], secret[crypto_sign_SECRETKEYBYTES], seed[crypto_sign_SEEDBYTES] = { 9 };
	char note[CHECKPOINT_NOTE], key[CHECKPOINT_KEY], origin[LEDGER_ORIGIN];
	sqlite3 *db = database_new(&folder);
	struct ledger *ledger = ledger_open(db);
	struct checkpoint checkpoint = { .size = ledger_size(ledger), .at = at };

	ck_assert(ledger_origin(ledger, origin));
	snprintf(checkpoint.origin, sizeof(checkpoint.origin), "%s", origin);
	ck_assert(ledger_root(ledger, checkpoint.size, &checkpoint.root));
	crypto_sign_seed_keypair(public_key, secret, seed);
	ck_assert(checkpoint_write(&checkpoint, secret, note));
	ck_assert(ledger_store_checkpoint(ledger, note));
	checkpoint_key(origin, public_key, key);
	file_write(path_of(folder, "seal.pub"), key);
	ledger_close(ledger);
	sqlite3_close(db);
}

START_TEST(a_checkpoint_is_fresh_for_the_hours_that_were_asked)
{
	int64_t hour = 3600 * 1000, now = calendar_now();

	store_signed_at(now - 25 * hour);
	verifies_as(folder, NULL, NULL, 24, VERIFY_STALE);
	verifies_as(folder, NULL, NULL, 26, VERIFY_GOOD);
	store_signed_at(now + 25 * hour);
	verifies_as(folder, NULL, NULL, 24, VERIFY_STALE);
}
END_TEST

START_TEST(a_changed_row_is_named_with_its_columns_and_entry)
{
	sqlite3 *db = sealed();

	tamper(db, "UPDATE books SET pages = 91, title = 'Exodus' WHERE id = 1");
	is_damage("books 1 is not as entry 12 says: title, pages");
	sqlite3_close(db);
}
END_TEST

START_TEST(a_row_that_was_added_or_taken_away_is_named)
{
	sqlite3 *db = sealed();

	tamper(db, "INSERT INTO shelves (name) VALUES ('x')");
	is_damage("shelves 3 is in no entry");
	tamper(db, "DELETE FROM shelves WHERE id = 3; DELETE FROM books WHERE id = 4");
	is_damage("books 4 is gone; its last entry is 8");
	sqlite3_close(db);
}
END_TEST

START_TEST(a_changed_entry_is_named)
{
	sqlite3 *db = sealed();

	tamper(db, "UPDATE ledger SET actor = 'person 4' WHERE seq = 5");
	is_damage("entry 5 is not what was sealed");
	tamper(db, "UPDATE ledger SET actor = 'person 3' WHERE seq = 5; UPDATE ledger SET salt = salt || substr(body, 1, 1), body = substr(body, 2) WHERE seq = 6");
	is_damage("entry 6 has lost its salt");
	tamper(db, "UPDATE ledger SET salt = substr(salt, 1, 32), body = substr(salt, 33) || body WHERE seq = 6; UPDATE ledger SET body = NULL WHERE seq = 7");
	is_damage("entry 7 has lost its body");
	sqlite3_close(db);
}
END_TEST

START_TEST(missing_entries_and_a_cut_tail_are_named)
{
	sqlite3 *db = sealed();

	tamper(db, "DELETE FROM ledger WHERE seq IN (4, 5)");
	is_damage("entries 4 to 5 are missing");
	sqlite3_close(db);
	db = sealed();
	tamper(db, "DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)");
	is_damage("the ledger was cut off after entry 11");
	sqlite3_close(db);
}
END_TEST

START_TEST(a_pen_left_up_and_an_unsealed_entry_are_named)
{
	sqlite3 *db = sealed();

	must(db, "UPDATE pen SET actor = 'person 4', at = 9999999999999, request = 'r', move = 'save'");
	is_damage("the pen was left up by person 4");
	must(db, "UPDATE shelves SET width = 1 WHERE id = 1; UPDATE pen SET actor = NULL, at = NULL, request = NULL, move = NULL");
	is_damage("entry 13 is not sealed");
	sqlite3_close(db);
}
END_TEST

START_TEST(a_changed_schema_is_damage_and_so_is_a_missing_trigger)
{
	static const char *const thefts[] = {
		"DROP TRIGGER ledger_update_books", "DROP TRIGGER lent_books_stay", "CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT",
		"CREATE INDEX extra ON books (pages)", "DROP INDEX books_by_title", "CREATE VIEW extra AS SELECT 1", "PRAGMA user_version = 1",
		"PRAGMA application_id = 1", "CREATE TRIGGER ledger_extra AFTER INSERT ON scratch BEGIN SELECT 1; END",
		"DROP TRIGGER ledger_update_books; CREATE TRIGGER ledger_update_books AFTER UPDATE ON books BEGIN SELECT 1; END",
		"ALTER TABLE books ADD COLUMN extra TEXT", "ALTER TABLE scratch ADD COLUMN extra TEXT",
	};

	for (size_t i = 0; i < sizeof(thefts) / sizeof(thefts[0]); i++) {
		sqlite3 *db = sealed();

		must(db, "%s", thefts[i]);
		verifies_as(folder, NULL, NULL, 0, VERIFY_DAMAGE);
		sqlite3_close(db);
	}
}
END_TEST

START_TEST(a_changed_checkpoint_is_damage)
{
	static const char *const thefts[] = {
		"UPDATE checkpoint SET at = at + 1", "UPDATE checkpoint SET size = size - 1", "UPDATE checkpoint SET note = note || char(10)",
		"UPDATE checkpoint SET note = replace(note, 'at 1', 'at 2')", "UPDATE checkpoint SET note = 'x'",
		"UPDATE checkpoint SET note = replace(note, char(10, 49), char(10, 50))",
		"INSERT INTO checkpoint SELECT at + 5, size, replace(note, at, at + 5) FROM checkpoint",
		"INSERT INTO checkpoint SELECT at + 5, size, note FROM checkpoint",
		"UPDATE checkpoint SET note = substr(note, 1, length(note) - 5) || char(65 + unicode(substr(note, -5)) % 20) || substr(note, -4)",
	};

	for (size_t i = 0; i < sizeof(thefts) / sizeof(thefts[0]); i++) {
		sqlite3 *db = sealed();

		tamper(db, "%s", thefts[i]);
		is_damage("checkpoint 1");
		sqlite3_close(db);
	}
}
END_TEST

/* The owner of the file, with all its code, and the key even, cuts and writes anew; the paper in the auditor's drawer tells. */
START_TEST(only_a_checkpoint_from_outside_shows_a_ledger_cut_or_written_anew)
{
	sqlite3 *db = sealed();
	struct ledger *ledger = ledger_open(db);
	const char *paper = path_of(folder_new(), "paper");
	char note[CHECKPOINT_NOTE];
	sqlite3_stmt *statement;
	int64_t size;

	save(db, ledger, "UPDATE shelves SET width = 1, version = 3 WHERE id = 1");
	ck_assert_int_eq(seal_once(folder, NULL), 0);
	ck_assert_int_eq(sqlite3_prepare_v2(db, "SELECT note FROM checkpoint ORDER BY at DESC", -1, &statement, NULL), SQLITE_OK);
	ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
	snprintf(note, sizeof(note), "%s", sqlite3_column_text(statement, 0));
	sqlite3_finalize(statement);
	file_write(paper, note);
	verifies_as(folder, NULL, paper, 24, VERIFY_GOOD);

	size = ledger_size(ledger);
	ledger_close(ledger);
	tamper(db, "DELETE FROM checkpoint WHERE at = (SELECT max(at) FROM checkpoint); DELETE FROM ledger WHERE seq = %lld;"
	    "DELETE FROM ledger_hash WHERE idx >= %lld; UPDATE shelves SET width = 80, version = 2 WHERE id = 1",
	    (long long)size, (long long)tree_stored(size - 1));
	verifies_as(folder, NULL, NULL, 0, VERIFY_GOOD);
	verifies_as(folder, NULL, paper, 0, VERIFY_DAMAGE);
	ck_assert_ptr_nonnull(strstr(verify_said(), "its tail was cut off"));

	ledger = ledger_open(db);
	save(db, ledger, "UPDATE shelves SET width = 2, version = 3 WHERE id = 1");
	ledger_close(ledger);
	verifies_as(folder, NULL, NULL, 0, VERIFY_GOOD);
	verifies_as(folder, NULL, paper, 0, VERIFY_DAMAGE);
	ck_assert_ptr_nonnull(strstr(verify_said(), "written anew"));
	ck_assert_int_eq(seal_once(folder, NULL), 1);
	sqlite3_close(db);
}
END_TEST

START_TEST(checkpoints_of_an_older_key_stay_good)
{
	sqlite3 *db = sealed();
	FILE *nowhere = fopen("/dev/null", "w");

	ck_assert(seal_key(folder, path_of(folder, "second.key"), nowhere));
	ck_assert_int_eq(seal_once(folder, path_of(folder, "second.key")), 0);
	verifies_as(folder, NULL, NULL, 24, VERIFY_GOOD);
	ck_assert_ptr_nonnull(strstr(verify_said(), "2 checkpoints"));
	fclose(nowhere);
	sqlite3_close(db);
}
END_TEST

START_TEST(what_is_no_register_is_damage)
{
	folder = folder_new();
	verifies_as(folder, NULL, NULL, 0, VERIFY_DAMAGE);
	file_write(path_of(folder, "pinkas.db"), "this is no database, and long enough to be one: "
	    "this is no database, and long enough to be one: this is no database, and long enough to be one");
	verifies_as(folder, NULL, NULL, 0, VERIFY_DAMAGE);
	sqlite3_close(sealed());
	verifies_as(folder, path_of(folder, "no.pub"), NULL, 0, VERIFY_DAMAGE);
	verifies_as(folder, NULL, path_of(folder, "no.paper"), 0, VERIFY_DAMAGE);
}
END_TEST

TESTS("verify", an_honest_register_is_good, a_register_without_a_fresh_checkpoint_is_stale, a_checkpoint_is_fresh_for_the_hours_that_were_asked,
    a_changed_row_is_named_with_its_columns_and_entry, a_row_that_was_added_or_taken_away_is_named, a_changed_entry_is_named,
    missing_entries_and_a_cut_tail_are_named, a_pen_left_up_and_an_unsealed_entry_are_named,
    a_changed_schema_is_damage_and_so_is_a_missing_trigger, a_changed_checkpoint_is_damage,
    only_a_checkpoint_from_outside_shows_a_ledger_cut_or_written_anew, checkpoints_of_an_older_key_stay_good, what_is_no_register_is_damage)
