/* check_ledger.c: the hash tree against RFC 6962, and the ledger that is built on it. */
#include <stdio.h>
#include <string.h>

#include <sodium.h>
#include <sqlite3.h>

#include "store/checkpoint.h"
#include "store/ledger.h"
#include "store/sql.h"
#include "../check.h"
#include "ledgers.h"

enum { LEAVES = 80 };

/* A tree in memory. */
static struct hash kept[2 * LEAVES];
static int64_t appended;

static bool
read_kept(void *store, int64_t index, struct hash *hash)
{
	(void)store;
	ck_assert_int_lt(index, 2 * LEAVES);
	*hash = kept[index];
	return true;
}

static const struct tree tree = { read_kept, NULL };

static void
append(const unsigned char *leaf, size_t length)
{
	crypto_hash_sha256_state state;
	int64_t index = tree_index(0, appended);
	struct hash hash;

	ck_assert_int_eq(index, tree_stored(appended));
	crypto_hash_sha256_init(&state);
	crypto_hash_sha256_update(&state, (const unsigned char *)"", 1);
	crypto_hash_sha256_update(&state, leaf, length);
	crypto_hash_sha256_final(&state, hash.bytes);
	kept[index++] = hash;
	for (int level = 0; appended >> level & 1; level++) {
		tree_node(&kept[tree_index(level, (appended >> level) - 1)], &hash, &hash);
		ck_assert_int_eq(index, tree_index(level + 1, appended >> (level + 1)));
		kept[index++] = hash;
	}
	appended++;
}

static void
grow_to(int64_t size)
{
	while (appended < size) {
		unsigned char leaf[2] = { (unsigned char)appended, 7 };

		append(leaf, sizeof(leaf));
	}
}

static void
hex_is(const struct hash *hash, const char *hex)
{
	char made[65];

	sodium_bin2hex(made, sizeof(made), hash->bytes, sizeof(hash->bytes));
	ck_assert_str_eq(made, hex);
}

START_TEST(roots_are_those_of_certificate_transparency)
{
	static const char *const leaves[] = {
		"", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"
	};
	static const char *const roots[] = {
		"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
		"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
		"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
		"aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
		"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
		"4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
		"76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
		"ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
		"5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
	};
	unsigned char bytes[16];
	struct hash root;
	size_t length;

	ck_assert(tree_root(&tree, 0, &root));
	hex_is(&root, roots[0]);
	for (int i = 0; i < 8; i++) {
		sodium_hex2bin(bytes, sizeof(bytes), leaves[i], strlen(leaves[i]), NULL, &length, NULL);
		append(bytes, length);
		for (int size = 1; size <= i + 1; size++) {
			ck_assert(tree_root(&tree, size, &root));
			hex_is(&root, roots[size]);
		}
	}
}
END_TEST

/* No proof that was touched passes: a bit, a hash less, a hash more, another leaf. */
static int
refused_inclusions(struct proof proof, int64_t leaf, int64_t size, const struct hash *hash, const struct hash *root)
{
	struct proof other;
	int refused = 0;

	for (int i = 0; i < proof.length; i++) {
		other = proof;
		other.hashes[i].bytes[(leaf + i) % 32] ^= (unsigned char)(1 << i % 8);
		refused += !tree_includes(&other, leaf, size, hash, root);
	}
	other = proof;
	other.hashes[other.length++] = *root;
	refused += !tree_includes(&other, leaf, size, hash, root);
	if (proof.length > 0) {
		other.length = proof.length - 1;
		refused += !tree_includes(&other, leaf, size, hash, root);
		refused += !tree_includes(&proof, leaf ^ 1, size, hash, root);
	}
	return refused - proof.length - (proof.length > 0 ? 3 : 1);
}

START_TEST(every_entry_of_every_size_to_80_is_proved_and_no_touched_proof_passes)
{
	struct proof proof;
	struct hash root, other;

	grow_to(LEAVES);
	for (int64_t size = 1; size <= LEAVES; size++) {
		ck_assert(tree_root(&tree, size, &root));
		other = root;
		other.bytes[size % 32] ^= 1;
		for (int64_t leaf = 0; leaf < size; leaf++) {
			const struct hash *hash = &kept[tree_index(0, leaf)];

			ck_assert(tree_inclusion(&tree, leaf, size, &proof));
			ck_assert_int_le(proof.length, 7);
			ck_assert(tree_includes(&proof, leaf, size, hash, &root));
			ck_assert(!tree_includes(&proof, leaf, size, hash, &other));
			ck_assert(!tree_includes(&proof, leaf, size, &other, &root));
			ck_assert(!tree_includes(&proof, size, size, hash, &root));
			ck_assert(!tree_includes(&proof, -1, size, hash, &root));
			ck_assert_int_eq(refused_inclusions(proof, leaf, size, hash, &root), 0);
		}
		ck_assert(!tree_inclusion(&tree, size, size, &proof));
		ck_assert(!tree_inclusion(&tree, -1, size, &proof));
	}
}
END_TEST

static int
refused_extensions(struct proof proof, int64_t older, int64_t size, const struct hash *hash, const struct hash *root)
{
	struct proof other;
	int refused = 0;

	for (int i = 0; i < proof.length; i++) {
		other = proof;
		other.hashes[i].bytes[(older + i) % 32] ^= (unsigned char)(1 << i % 8);
		refused += !tree_extends(&other, older, size, hash, root);
	}
	other = proof;
	other.hashes[other.length++] = *root;
	refused += !tree_extends(&other, older, size, hash, root);
	if (proof.length > 0) {
		other.length = proof.length - 1;
		refused += !tree_extends(&other, older, size, hash, root);
	}
	return refused - proof.length - (proof.length > 0 ? 2 : 1);
}

START_TEST(every_size_to_80_is_proved_to_go_on_from_every_older_one)
{
	struct hash before, after, other;
	struct proof proof;

	grow_to(LEAVES);
	for (int64_t size = 1; size <= LEAVES; size++)
		for (int64_t older = 1; older <= size; older++) {
			ck_assert(tree_root(&tree, older, &before));
			ck_assert(tree_root(&tree, size, &after));
			ck_assert(tree_consistency(&tree, older, size, &proof));
			ck_assert(tree_extends(&proof, older, size, &before, &after));
			other = before;
			other.bytes[older % 32] ^= 1;
			ck_assert(!tree_extends(&proof, older, size, &other, &after));
			ck_assert(!tree_extends(&proof, older, size, &before, &other));
			ck_assert(!tree_extends(&proof, older + 1, size, &before, &after));
			ck_assert_int_eq(refused_extensions(proof, older, size, &before, &after), 0);
		}
	ck_assert(!tree_consistency(&tree, 0, LEAVES, &proof));
	ck_assert(!tree_consistency(&tree, LEAVES, LEAVES - 1, &proof));
}
END_TEST

/* As tests/verify computes it, by hand: python3 -c "from hashlib import sha256 as s; ..." */
START_TEST(a_leaf_is_hashed_as_the_header_says)
{
	sqlite3_stmt *row;
	struct hash hash;
	sqlite3 *db;

	ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
	row = sql_prepare(db, "SELECT 812, 1795277402113, 'person 3', 'r8f3a', 'meetings', 12, 'save',"
	    " '000102030405060708090a0b0c0d0e0f', '{\"id\":12,\"title\":\"%s\"}'", "\xd7\x90");
	ck_assert_int_eq(sqlite3_step(row), SQLITE_ROW);
	ledger_leaf(row, &hash);
	hex_is(&hash, "bd4b53530e26975a9c13aaf39a453f971cccb08f98feb1efaf360ed8e025bf41");
	sqlite3_finalize(row);
	sqlite3_close(db);
}
END_TEST

START_TEST(a_change_an_entry_and_its_hash_are_one_transaction)
{
	sqlite3 *db = database_new(NULL);
	struct ledger *ledger = ledger_open(db);
	int64_t before = ledger_size(ledger);

	must(db, "BEGIN IMMEDIATE");
	ck_assert(ledger_begin(ledger, "person 3", "r8f3a", 1795277402113, "save"));
	must(db, "INSERT INTO shelves (name) VALUES ('low')");
	ck_assert(ledger_move(ledger, "widen"));
	must(db, "UPDATE shelves SET width = 7");
	ck_assert_int_eq(ledger_size(ledger), -1);
	ck_assert(ledger_seal(ledger));
	ck_assert_int_eq(ledger_size(ledger), before + 2);
	must(db, "ROLLBACK");
	ck_assert_int_eq(ledger_size(ledger), before);
	save(db, ledger, "INSERT INTO shelves (name) VALUES ('low')");
	ck_assert_int_eq(ledger_size(ledger), before + 1);
	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM ledger_hash"), tree_stored(before + 1));
	ck_assert_int_eq(number_of(db, "SELECT actor IS NULL AND at IS NULL AND request IS NULL AND move IS NULL FROM pen"), 1);
	ledger_close(ledger);
	sqlite3_close(db);
}
END_TEST

START_TEST(an_entry_says_who_when_why_and_the_whole_row)
{
	sqlite3 *db = database_new(NULL);
	struct ledger *ledger = ledger_open(db);

	must(db, "BEGIN IMMEDIATE");
	ck_assert(ledger_begin(ledger, "person 3", "r8f3a", 4102444800000, "save"));
	must(db, "INSERT INTO shelves (name) VALUES ('low')");
	ck_assert(ledger_move(ledger, "widen"));
	must(db, "UPDATE shelves SET width = 7, version = 2");
	ck_assert(ledger_seal(ledger));
	must(db, "COMMIT");
	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM ledger WHERE actor = 'person 3' AND request = 'r8f3a' AND at = 4102444800000"
	    " AND \"table\" = 'shelves' AND record = 1 AND length(salt) = 32"), 2);
	ck_assert_int_eq(number_of(db, "SELECT body = '{\"id\":1,\"version\":1,\"name\":\"low\",\"width\":null}' FROM ledger WHERE move = 'save'"), 1);
	ck_assert_int_eq(number_of(db, "SELECT body = '{\"id\":1,\"version\":2,\"name\":\"low\",\"width\":7}' FROM ledger WHERE move = 'widen'"), 1);
	ck_assert_int_eq(number_of(db, "SELECT count(DISTINCT salt) = count(*) FROM ledger"), 1);
	ledger_close(ledger);
	sqlite3_close(db);
}
END_TEST

START_TEST(a_clock_set_back_does_not_reorder_entries)
{
	sqlite3 *db = database_new(NULL);
	struct ledger *ledger = ledger_open(db);
	int64_t last = number_of(db, "SELECT max(at) FROM ledger");

	must(db, "BEGIN IMMEDIATE");
	ck_assert(ledger_begin(ledger, "person 3", "r8f3a", 5, "save"));
	must(db, "INSERT INTO shelves (name) VALUES ('low')");
	ck_assert(ledger_seal(ledger));
	must(db, "COMMIT");
	ck_assert_int_eq(number_of(db, "SELECT at FROM ledger ORDER BY seq DESC"), last);
	ledger_close(ledger);
	sqlite3_close(db);
}
END_TEST

START_TEST(nothing_is_written_while_the_pen_is_up)
{
	sqlite3 *db = database_new(NULL);
	struct ledger *ledger = ledger_open(db);

	must(db, "UPDATE pen SET actor = 'person 4'");
	ck_assert(!ledger_begin(ledger, "person 3", "r8f3a", 1, "save"));
	must(db, "UPDATE pen SET actor = NULL");
	ck_assert(ledger_begin(ledger, "person 3", "r8f3a", 1, "save"));
	ledger_close(ledger);
	sqlite3_close(db);
}
END_TEST

START_TEST(a_forged_entry_is_never_sealed_by_the_next_honest_save)
{
	sqlite3 *db = database_new(NULL);
	struct ledger *ledger = ledger_open(db);

	must(db, "UPDATE pen SET actor = 'person 4', request = 'r', move = 'save', at = 1;"
	    "INSERT INTO shelves (name) VALUES ('forged');"
	    "UPDATE pen SET actor = NULL, request = NULL, move = NULL, at = NULL");
	ck_assert(!ledger_begin(ledger, "person 3", "r8f3a", 1, "save"));
	ck_assert_int_eq(ledger_size(ledger), -1);
	ledger_close(ledger);
	sqlite3_close(db);
}
END_TEST

/* What somebody types into the sqlite3 shell: the pen is down. */
START_TEST(statements_typed_into_a_plain_connection_are_refused)
{
	static const char *const governed[] = {
		"INSERT INTO shelves (name) VALUES ('x')",
		"INSERT OR IGNORE INTO shelves (name) VALUES ('x')",
		"INSERT OR REPLACE INTO shelves (id, name) VALUES (1, 'x')",
		"INSERT OR FAIL INTO shelves (name) VALUES ('x')",
		"INSERT OR ROLLBACK INTO shelves (name) VALUES ('x')",
		"REPLACE INTO shelves (id, name, width) VALUES (1, 'low', 9)",
		"REPLACE INTO shelves (name, width) VALUES ('low', 9)",
		"INSERT INTO shelves (id, name) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET width = 9",
		"INSERT INTO shelves (name) VALUES ('low') ON CONFLICT (name) DO UPDATE SET width = 9",
		"UPDATE shelves SET width = 9",
		"UPDATE OR IGNORE shelves SET width = 9",
		"UPDATE OR REPLACE shelves SET width = 9",
		"UPDATE OR FAIL shelves SET width = 9",
		"UPDATE shelves SET width = width",
		"WITH w AS (SELECT 9 AS width) UPDATE shelves SET width = w.width FROM w",
	};
	sqlite3 *db = database_new(NULL), *plain;

	fill(db);
	ck_assert_int_eq(sqlite3_open(sqlite3_db_filename(db, "main"), &plain), SQLITE_OK);
	for (size_t i = 0; i < sizeof(governed) / sizeof(governed[0]); i++) {
		must_refuse(plain, governed[i], "nobody_holds_the_pen");
		if (!sqlite3_get_autocommit(plain))
			must(plain, "ROLLBACK");
	}
	must_refuse(plain, "DELETE FROM shelves", "nothing_is_deleted");
	must_refuse(plain, "DELETE FROM books WHERE id = 4", "nothing_is_deleted");
	must_refuse(plain, "UPDATE books SET id = 44 WHERE id = 4", "an_id_never_changes");
	must_refuse(plain, "UPDATE books SET rowid = 44 WHERE id = 4", "an_id_never_changes");
	must_refuse(plain, "UPDATE OR IGNORE books SET oid = 44 WHERE id = 4", "an_id_never_changes");
	ck_assert_int_eq(number_of(plain, "SELECT count(*) FROM shelves WHERE width IS NOT 9"), 2);
	sqlite3_close(plain);
	sqlite3_close(db);
}
END_TEST

/* The same for somebody who found out how to take the pen. */
START_TEST(the_ledger_only_grows_at_its_end_even_for_who_holds_the_pen)
{
	static const char *const final[] = {
		"UPDATE ledger SET body = '{}'", "UPDATE ledger SET at = at + 1 WHERE seq = 3", "UPDATE OR IGNORE ledger SET actor = 'x'",
		"UPDATE ledger SET seq = seq + 100", "UPDATE OR REPLACE ledger SET seq = 1 WHERE seq = 2",
		"DELETE FROM ledger", "DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)",
		"UPDATE ledger_hash SET hash = ''", "UPDATE ledger_hash SET idx = idx + 100", "DELETE FROM ledger_hash",
		"UPDATE checkpoint SET at = at + 1", "UPDATE checkpoint SET note = ''", "DELETE FROM checkpoint",
	};
	static const char *const end[] = {
		"INSERT OR REPLACE INTO ledger SELECT * FROM ledger WHERE seq = 2",
		"REPLACE INTO ledger_hash VALUES (1, 'x')",
		"INSERT INTO ledger_hash VALUES (0, 'x') ON CONFLICT DO UPDATE SET hash = 'y'",
		"INSERT INTO ledger_hash (hash) VALUES ('x'), ('y'), ('z')",
		"INSERT INTO ledger_hash VALUES (1000, 'x')",
		"REPLACE INTO checkpoint VALUES (7, 2, 'x')",
		"INSERT INTO checkpoint VALUES (6, 2, 'x')",
		"INSERT INTO checkpoint VALUES (8, 1, 'x')",
		"INSERT INTO checkpoint VALUES (8, 1000, 'x')",
	};
	sqlite3 *db = database_new(NULL);

	fill(db);
	must(db, "INSERT INTO checkpoint VALUES (7, 2, 'x');"
	    "UPDATE pen SET actor = 'a', at = 9999999999999, request = 'r', move = 'm'");
	for (size_t i = 0; i < sizeof(final) / sizeof(final[0]); i++)
		must_refuse(db, final[i], "the_ledger_is_final");
	for (size_t i = 0; i < sizeof(end) / sizeof(end[0]); i++)
		must_refuse(db, end[i], "the_ledger_grows_at_its_end");
	must_refuse(db, "INSERT INTO ledger SELECT seq + 500, 9999999999999, 'a', 'r', 'books', 1, 'm', salt, body FROM ledger WHERE seq = 2",
	    "the_ledger_grows_at_its_end");
	must_refuse(db, "INSERT OR REPLACE INTO ledger SELECT seq, 9999999999999, 'a', 'r', 'books', 1, 'm', salt, body FROM ledger WHERE seq = 2",
	    "the_ledger_grows_at_its_end");
	must_refuse(db, "REPLACE INTO shelves (id, name) VALUES (1, 'x')", "nothing_is_deleted");
	must_refuse(db, "REPLACE INTO shelves (name) VALUES ('low')", "nothing_is_deleted");
	must_refuse(db, "UPDATE OR REPLACE shelves SET name = 'low'", "nothing_is_deleted");
	sqlite3_close(db);
}
END_TEST

START_TEST(text_that_a_json_function_made_is_logged_as_the_text_it_is)
{
	sqlite3 *db = database_new(NULL);
	struct ledger *ledger = ledger_open(db);

	save(db, ledger, "INSERT INTO shelves (name) VALUES (json('{\"a\":1}'))");
	ck_assert_int_eq(number_of(db, "SELECT json_extract(body, '$.name') = (SELECT name FROM shelves) FROM ledger ORDER BY seq DESC"), 1);
	ck_assert_int_eq(number_of(db, "SELECT json_type(body, '$.name') = 'text' FROM ledger ORDER BY seq DESC"), 1);
	ledger_close(ledger);
	sqlite3_close(db);
}
END_TEST

START_TEST(entries_are_proved_out_of_the_file)
{
	sqlite3 *db = database_new(NULL);
	struct ledger *ledger = ledger_open(db);
	struct hash root, older, entry;
	struct proof proof;
	int64_t size;

	for (int i = 0; i < 40; i++)
		save(db, ledger, "INSERT INTO shelves (name, width) VALUES ('shelf %d', %d)", i, i);
	size = ledger_size(ledger);
	ck_assert(ledger_root(ledger, size, &root));
	for (int64_t seq = 1; seq <= size; seq++) {
		ck_assert(ledger_entry(ledger, seq, &entry));
		ck_assert(ledger_inclusion(ledger, seq, size, &proof));
		ck_assert(tree_includes(&proof, seq - 1, size, &entry, &root));
		ck_assert(ledger_root(ledger, seq, &older));
		ck_assert(ledger_consistency(ledger, seq, size, &proof));
		ck_assert(tree_extends(&proof, seq, size, &older, &root));
	}
	ck_assert(!ledger_inclusion(ledger, size + 1, size, &proof));
	ck_assert(!ledger_root(ledger, size + 1, &root));
	ck_assert(!ledger_entry(ledger, 0, &entry));
	ledger_close(ledger);
	sqlite3_close(db);
}
END_TEST

static void
sign_as(const char *origin, int64_t size, int64_t at, const struct hash *root, char note[CHECKPOINT_NOTE], char key[CHECKPOINT_KEY])
{
	unsigned char public_key[crypto_sign_PUBLICKEYBYTES], secret[crypto_sign_SECRETKEYBYTES], seed[crypto_sign_SEEDBYTES] = { 9 };
	struct checkpoint checkpoint = { .size = size, .at = at, .root = *root };

	snprintf(checkpoint.origin, sizeof(checkpoint.origin), "%s", origin);
	crypto_sign_seed_keypair(public_key, secret, seed);
	ck_assert(checkpoint_write(&checkpoint, secret, note));
	checkpoint_key(origin, public_key, key);
}

START_TEST(a_checkpoint_says_what_was_signed)
{
	static const char said[] = "pinkas/3f2a90c1d54e7b88\n812\nAQIDAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nat 1795277402113\n\n"
	    "\xe2\x80\x94 pinkas/3f2a90c1d54e7b88 ";
	char note[CHECKPOINT_NOTE], key[CHECKPOINT_KEY];
	struct hash root = { { 1, 2, 3 } };
	struct checkpoint read;

	sign_as("pinkas/3f2a90c1d54e7b88", 812, 1795277402113, &root, note, key);
	ck_assert_mem_eq(note, said, sizeof(said) - 1);
	ck_assert(checkpoint_read(note, &read));
	ck_assert_str_eq(read.origin, "pinkas/3f2a90c1d54e7b88");
	ck_assert_int_eq(read.size, 812);
	ck_assert_int_eq(read.at, 1795277402113);
	ck_assert_mem_eq(&read.root, &root, sizeof(root));
	ck_assert(checkpoint_signed(note, key));
}
END_TEST

START_TEST(no_byte_of_a_checkpoint_can_change)
{
	char note[CHECKPOINT_NOTE], key[CHECKPOINT_KEY], other[CHECKPOINT_NOTE + 8];
	struct hash root = { { 1, 2, 3 } };

	sign_as("pinkas/3f2a90c1d54e7b88", 812, 1795277402113, &root, note, key);
	for (size_t i = 0; i < strlen(note); i++)
		for (int bit = 0; bit < 8; bit++) {
			memcpy(other, note, sizeof(note));
			other[i] = (char)(other[i] ^ 1 << bit);
			ck_assert_msg(!checkpoint_signed(other, key), "byte %zu, bit %d", i, bit);
		}
	for (size_t length = 0; length < strlen(note); length++) {
		memcpy(other, note, sizeof(note));
		other[length] = '\0';
		ck_assert(!checkpoint_signed(other, key));
	}
	snprintf(other, sizeof(other), "%s\n", note);
	ck_assert(!checkpoint_signed(other, key));
}
END_TEST

START_TEST(a_checkpoint_of_another_key_is_not_signed)
{
	char note[CHECKPOINT_NOTE], key[CHECKPOINT_KEY], other[CHECKPOINT_KEY], both[2 * CHECKPOINT_KEY + 8];
	unsigned char stranger[crypto_sign_PUBLICKEYBYTES] = { 5 };
	struct hash root = { { 1, 2, 3 } };

	sign_as("pinkas/3f2a90c1d54e7b88", 812, 1795277402113, &root, note, key);
	checkpoint_key("pinkas/3f2a90c1d54e7b88", stranger, other);
	ck_assert(!checkpoint_signed(note, other));
	ck_assert(!checkpoint_signed(note, ""));
	ck_assert(!checkpoint_signed(note, "pinkas/3f2a90c1d54e7b88+00000000+\n++\n\n"));
	snprintf(both, sizeof(both), "%s\n%s\n", other, key);
	ck_assert(checkpoint_signed(note, both));
	checkpoint_key("pinkas/0000000000000000", stranger, other);
	ck_assert(!checkpoint_signed(note, other));
}
END_TEST

/* The example of the documentation of golang.org/x/mod/sumdb/note. */
START_TEST(key_ids_are_those_of_the_note_tools_of_go)
{
	unsigned char bytes[33];
	char line[CHECKPOINT_KEY];
	size_t length;

	ck_assert_int_eq(sodium_base642bin(bytes, sizeof(bytes), "ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", 44, NULL, &length, NULL,
	    sodium_base64_VARIANT_ORIGINAL), 0);
	checkpoint_key("PeterNeumann", bytes + 1, line);
	ck_assert_str_eq(line, "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
}
END_TEST

START_TEST(only_checkpoints_of_this_ledger_are_stored)
{
	char note[CHECKPOINT_NOTE], key[CHECKPOINT_KEY], origin[LEDGER_ORIGIN];
	sqlite3 *db = database_new(NULL);
	struct ledger *ledger = ledger_open(db);
	struct hash root, older;
	int64_t size;

	fill(db);
	size = ledger_size(ledger);
	ck_assert(ledger_origin(ledger, origin) && ledger_root(ledger, size, &root) && ledger_root(ledger, size - 1, &older));
	sign_as(origin, size, 1000, &older, note, key);
	ck_assert(!ledger_store_checkpoint(ledger, note));
	sign_as("pinkas/0000000000000000", size, 1000, &root, note, key);
	ck_assert(!ledger_store_checkpoint(ledger, note));
	sign_as(origin, size + 1, 1000, &root, note, key);
	ck_assert(!ledger_store_checkpoint(ledger, note));
	ck_assert(!ledger_store_checkpoint(ledger, "nothing"));
	sign_as(origin, size, 1000, &root, note, key);
	ck_assert(ledger_store_checkpoint(ledger, note));
	ck_assert(!ledger_store_checkpoint(ledger, note));
	sign_as(origin, size - 1, 1001, &older, note, key);
	ck_assert(!ledger_store_checkpoint(ledger, note));
	sign_as(origin, size, 1001, &root, note, key);
	ck_assert(ledger_store_checkpoint(ledger, note));
	ck_assert_int_eq(number_of(db, "SELECT count(*) FROM checkpoint WHERE size = %lld", (long long)size), 2);
	ledger_close(ledger);
	sqlite3_close(db);
}
END_TEST

TESTS("ledger", roots_are_those_of_certificate_transparency, every_entry_of_every_size_to_80_is_proved_and_no_touched_proof_passes,
    every_size_to_80_is_proved_to_go_on_from_every_older_one, a_leaf_is_hashed_as_the_header_says,
    a_change_an_entry_and_its_hash_are_one_transaction, an_entry_says_who_when_why_and_the_whole_row,
    a_clock_set_back_does_not_reorder_entries, nothing_is_written_while_the_pen_is_up,
    a_forged_entry_is_never_sealed_by_the_next_honest_save, statements_typed_into_a_plain_connection_are_refused,
    the_ledger_only_grows_at_its_end_even_for_who_holds_the_pen, text_that_a_json_function_made_is_logged_as_the_text_it_is,
    entries_are_proved_out_of_the_file, a_checkpoint_says_what_was_signed, no_byte_of_a_checkpoint_can_change,
    a_checkpoint_of_another_key_is_not_signed, key_ids_are_those_of_the_note_tools_of_go, only_checkpoints_of_this_ledger_are_stored)
