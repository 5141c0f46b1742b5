/* ledger.c: the append-only chain of every change, sealed in a hash tree. */
#include <stdlib.h>
#include <string.h>

#include <sodium.h>
#include <sqlite3.h>

#include "../base/log.h"
#include "authorizer.h"
#include "checkpoint.h"
#include "ledger.h"
#include "sql.h"

enum statement { SIZES, TAKE, MOVE, PUT_DOWN, UNSEALED, HASH, APPEND, CHECKPOINT, STATEMENTS };

struct ledger {
	sqlite3	     *db;
	sqlite3_stmt *statements[STATEMENTS];
	int64_t	      sealed;           /* entries, when the pen was taken */
	int	      failure;          /* SQLite's, of the last step that failed */
};

static const char *const texts[STATEMENTS] = {
	[SIZES] = "SELECT coalesce(max(seq), 0), (SELECT coalesce(max(idx), -1) + 1 FROM ledger_hash) FROM ledger",
	[TAKE] = "UPDATE pen SET actor = ?, request = ?, at = ?, move = ? WHERE id = 1 AND actor IS NULL",
	[MOVE] = "UPDATE pen SET move = ? WHERE id = 1",
	[PUT_DOWN] = "UPDATE pen SET actor = NULL, request = NULL, at = NULL, move = NULL WHERE id = 1",
	[UNSEALED] = "SELECT " LEDGER_COLUMNS " FROM ledger WHERE seq > ? ORDER BY seq",
	[HASH] = "SELECT hash FROM ledger_hash WHERE idx = ?",
	[APPEND] = "INSERT INTO ledger_hash (idx, hash) VALUES (?, ?)",
	[CHECKPOINT] = ("INSERT INTO checkpoint (at, size, note) SELECT ?1, ?2, ?3"
	    " WHERE ?1 > (SELECT coalesce(max(at), 0) FROM checkpoint) AND ?2 >= (SELECT coalesce(max(size), 0) FROM checkpoint)"),
};

struct ledger *
ledger_open(sqlite3 *db)
{
	struct ledger *ledger = calloc(1, sizeof(*ledger));

	if (ledger != NULL)
		ledger->db = db;
	return ledger;
}

void
ledger_close(struct ledger *ledger)
{
	if (ledger == NULL)
		return;
	for (int i = 0; i < STATEMENTS; i++)
		sqlite3_finalize(ledger->statements[i]);
	free(ledger);
}

static void
fail(struct ledger *ledger, int result)
{
	ledger->failure = result;
	log_line("ledger: %s", sqlite3_errmsg(ledger->db));
}

/* Prepared when first asked for: whoever only reads pages reads no schema for it. NULL when it cannot be. */
static sqlite3_stmt *
statement_of(struct ledger *ledger, enum statement which)
{
	sqlite3_stmt **statement = &ledger->statements[which];
	int result;

	if (*statement != NULL)
		return *statement;
	authorizer_own(true);
	result = sqlite3_prepare_v3(ledger->db, texts[which], -1, SQLITE_PREPARE_PERSISTENT, statement, NULL);
	authorizer_own(false);
	if (result != SQLITE_OK)
		fail(ledger, result);
	return *statement;
}

/* A step of one of our own statements: it may be prepared anew, which asks the authorizer again. */
static int
step(struct ledger *ledger, enum statement which)
{
	sqlite3_stmt *statement = statement_of(ledger, which);
	int result;

	if (statement == NULL)
		return ledger->failure;
	authorizer_own(true);
	result = sqlite3_step(statement);
	authorizer_own(false);
	if (result != SQLITE_ROW && result != SQLITE_DONE)
		fail(ledger, result);
	return result;
}

/* Runs a statement that gives no rows. */
static bool
run(struct ledger *ledger, enum statement which)
{
	int result = step(ledger, which);

	sqlite3_reset(ledger->statements[which]);
	return result == SQLITE_DONE;
}

static bool
sizes(struct ledger *ledger, int64_t *entries, int64_t *hashes)
{
	sqlite3_stmt *statement = statement_of(ledger, SIZES);
	bool found = step(ledger, SIZES) == SQLITE_ROW;

	if (found) {
		*entries = sqlite3_column_int64(statement, 0);
		*hashes = sqlite3_column_int64(statement, 1);
	}
	sqlite3_reset(statement);
	return found;
}

bool
ledger_begin(struct ledger *ledger, const char *actor, const char *request, int64_t at, const char *move)
{
	sqlite3_stmt *take = statement_of(ledger, TAKE);
	int64_t hashes;

	ledger->failure = SQLITE_OK;
	if (!sizes(ledger, &ledger->sealed, &hashes))
		return false;
	if (hashes != tree_stored(ledger->sealed)) {
		log_line("ledger: entry %lld is not sealed: nothing may be written", (long long)ledger->sealed);
		return false;
	}
	sqlite3_bind_text(take, 1, actor, -1, SQLITE_STATIC);
	sqlite3_bind_text(take, 2, request, -1, SQLITE_STATIC);
	sqlite3_bind_int64(take, 3, at);
	sqlite3_bind_text(take, 4, move, -1, SQLITE_STATIC);
	if (!run(ledger, TAKE))
		return false;
	sqlite3_clear_bindings(take);
	if (sqlite3_changes(ledger->db) == 1)
		return true;
	log_line("ledger: the pen was left up: nothing may be written");
	return false;
}

bool
ledger_move(struct ledger *ledger, const char *move)
{
	sqlite3_bind_text(statement_of(ledger, MOVE), 1, move, -1, SQLITE_STATIC);
	return run(ledger, MOVE);
}

/* The salted body by itself, so that a leaf can be checked without showing what it says. */
static void
commitment(sqlite3_stmt *statement, struct hash *hash)
{
	crypto_hash_sha256_state state;

	crypto_hash_sha256_init(&state);
	for (int column = 7; column <= 8; column++) {
		const unsigned char *bytes = sqlite3_column_text(statement, column);

		if (bytes != NULL)
			crypto_hash_sha256_update(&state, bytes, (unsigned long long)sqlite3_column_bytes(statement, column));
	}
	crypto_hash_sha256_final(&state, hash->bytes);
}

void
ledger_leaf(sqlite3_stmt *statement, struct hash *hash)
{
	static const unsigned char domain[] = "\0pinkas-ledger-v1";
	crypto_hash_sha256_state state;
	struct hash salted;

	commitment(statement, &salted);
	crypto_hash_sha256_init(&state);
	crypto_hash_sha256_update(&state, domain, sizeof(domain) - 1);
	for (int column = 0; column < 7; column++)
		sql_hash(&state, statement, column);
	crypto_hash_sha256_update(&state, salted.bytes, sizeof(salted.bytes));
	crypto_hash_sha256_final(&state, hash->bytes);
}

static bool
stored(void *store, int64_t index, struct hash *hash)
{
	struct ledger *ledger = store;
	sqlite3_stmt *statement = statement_of(ledger, HASH);
	size_t length = 0;

	sqlite3_bind_int64(statement, 1, index);
	if (step(ledger, HASH) == SQLITE_ROW)
		sodium_hex2bin(hash->bytes, sizeof(hash->bytes), (const char *)sqlite3_column_text(statement, 0),
		    (size_t)sqlite3_column_bytes(statement, 0), NULL, &length, NULL);
	sqlite3_reset(statement);
	return length == sizeof(hash->bytes);
}

static bool
store(struct ledger *ledger, int64_t index, const struct hash *hash)
{
	sqlite3_stmt *statement = statement_of(ledger, APPEND);
	char hex[2 * sizeof(hash->bytes) + 1];

	sodium_bin2hex(hex, sizeof(hex), hash->bytes, sizeof(hash->bytes));
	sqlite3_bind_int64(statement, 1, index);
	sqlite3_bind_text(statement, 2, hex, -1, SQLITE_TRANSIENT);
	return run(ledger, APPEND);
}

/* The leaf's hash and those of the subtrees it completes: on the average two. */
static bool
append(struct ledger *ledger, int64_t leaf, struct hash *hash)
{
	int64_t index = tree_index(0, leaf);
	struct hash left;

	if (!store(ledger, index, hash))
		return false;
	for (int level = 0; leaf >> level & 1; level++) {
		if (!stored(ledger, tree_index(level, (leaf >> level) - 1), &left))
			return false;
		tree_node(&left, hash, hash);
		if (!store(ledger, ++index, hash))
			return false;
	}
	return true;
}

bool
ledger_seal(struct ledger *ledger)
{
	sqlite3_stmt *statement = statement_of(ledger, UNSEALED);
	struct hash hash;
	bool good = true;
	int result;

	ledger->failure = SQLITE_OK;
	sqlite3_bind_int64(statement, 1, ledger->sealed);
	while (good && (result = step(ledger, UNSEALED)) != SQLITE_DONE) {
		good = result == SQLITE_ROW && sqlite3_column_int64(statement, 0) == ledger->sealed + 1;
		if (!good)
			break;
		ledger_leaf(statement, &hash);
		good = append(ledger, ledger->sealed++, &hash);
	}
	sqlite3_reset(statement);
	return good && run(ledger, PUT_DOWN);
}

int
ledger_failure(const struct ledger *ledger)
{
	return ledger->failure;
}

int64_t
ledger_size(struct ledger *ledger)
{
	int64_t entries, hashes;

	return sizes(ledger, &entries, &hashes) && hashes == tree_stored(entries) ? entries : -1;
}

int64_t
ledger_sealed(const struct ledger *ledger)
{
	return ledger->sealed;
}

bool
ledger_origin(struct ledger *ledger, char origin[LEDGER_ORIGIN])
{
	struct hash hash;

	if (!ledger_entry(ledger, 1, &hash))
		return false;
	memcpy(origin, "pinkas/", 7);
	sodium_bin2hex(origin + 7, LEDGER_ORIGIN - 7, hash.bytes, 8);
	return true;
}

bool
ledger_root(struct ledger *ledger, int64_t size, struct hash *root)
{
	return tree_root(&(struct tree){ stored, ledger }, size, root);
}

bool
ledger_inclusion(struct ledger *ledger, int64_t seq, int64_t size, struct proof *proof)
{
	return tree_inclusion(&(struct tree){ stored, ledger }, seq - 1, size, proof);
}

bool
ledger_consistency(struct ledger *ledger, int64_t older, int64_t size, struct proof *proof)
{
	return tree_consistency(&(struct tree){ stored, ledger }, older, size, proof);
}

bool
ledger_entry(struct ledger *ledger, int64_t seq, struct hash *hash)
{
	return seq > 0 && stored(ledger, tree_index(0, seq - 1), hash);
}

/* Does a checkpoint say of this ledger what this ledger says? */
static bool
agrees(struct ledger *ledger, const struct checkpoint *checkpoint)
{
	char origin[LEDGER_ORIGIN];
	struct hash root;

	return checkpoint->size <= ledger_size(ledger) && ledger_origin(ledger, origin) && strcmp(origin, checkpoint->origin) == 0 &&
	    ledger_root(ledger, checkpoint->size, &root) && memcmp(&root, &checkpoint->root, sizeof(root)) == 0;
}

bool
ledger_store_checkpoint(struct ledger *ledger, const char *note)
{
	sqlite3_stmt *statement = statement_of(ledger, CHECKPOINT);
	struct checkpoint checkpoint;

	if (!checkpoint_read(note, &checkpoint) || !agrees(ledger, &checkpoint)) {
		log_line("ledger: a checkpoint that is not of this ledger was refused");
		return false;
	}
	sqlite3_bind_int64(statement, 1, checkpoint.at);
	sqlite3_bind_int64(statement, 2, checkpoint.size);
	sqlite3_bind_text(statement, 3, note, -1, SQLITE_STATIC);
	return run(ledger, CHECKPOINT) && sqlite3_changes(ledger->db) == 1;
}
