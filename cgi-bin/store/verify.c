/* verify.c: is the register as its ledger says, and the ledger as it was sealed and signed? */
#include <inttypes.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <sodium.h>
#include <sqlite3.h>

#include "../base/arena.h"
#include "../base/calendar.h"
#include "checkpoint.h"
#include "file.h"
#include "governed.h"
#include "images.h"
#include "kept.h"
#include "ledger.h"
#include "sql.h"
#include "verify.h"

enum { SHOWN = 50, APPLICATION = 0x504e4b53, HOUR = 3600 * 1000 };

struct verification {
	sqlite3	      *db;
	struct arena  *arena;
	FILE	      *out;
	const char    *keys;            /* public keys, or NULL */
	struct ledger *ledger;
	struct images *images;
	sqlite3_stmt  *hashes;          /* the stored hashes, read side by side with the entries */
	bool	       hashed;          /* there are no more */
	struct hash    edge[TREE_DEPTH];        /* the last complete subtree of each level */
	int64_t	       damages, entries, rows, tables, checkpoints, triggers;
	int64_t	       at;              /* of the last entry */
	int64_t	       newest;          /* checkpoint */
	const char    *schema;          /* body of the last entry about the schema */
	int64_t	       version;         /* its record */
};

static void damage(struct verification *, const char *, ...) __attribute__((format(printf, 2, 3)));

static void
damage(struct verification *v, const char *format, ...)
{
	va_list arguments;

	if (++v->damages > SHOWN)
		return;
	fputs("damage: ", v->out);
	va_start(arguments, format);
	vfprintf(v->out, format, arguments);
	va_end(arguments);
	fputc('\n', v->out);
}

static const char *
text(sqlite3_stmt *statement, int column)
{
	const char *text = (const char *)sqlite3_column_text(statement, column);

	return text != NULL ? text : "";
}

/* The next stored hash, which must stand at this index. */
static bool
next_hash(struct verification *v, int64_t index, struct hash *hash)
{
	size_t length;

	v->hashed = v->hashed || sqlite3_step(v->hashes) != SQLITE_ROW;
	return !v->hashed && sqlite3_column_int64(v->hashes, 0) == index &&
	    sodium_hex2bin(hash->bytes, sizeof(hash->bytes), text(v->hashes, 1), (size_t)sqlite3_column_bytes(v->hashes, 1),
	    NULL, &length, NULL) == 0 && length == sizeof(hash->bytes) && strspn(text(v->hashes, 1), "0123456789abcdef") == 64;
}

/* One hash of the tree, as it follows from what is below it, must be the stored one; that one counts for those above. */
static void
check_hash(struct verification *v, int64_t index, int level, struct hash *hash)
{
	struct hash kept;

	if (!next_hash(v, index, &kept)) {
		damage(v, "entry %" PRId64 " is not sealed: hash %" PRId64 " is missing or broken", v->entries, index);
		return;
	}
	if (memcmp(hash, &kept, sizeof(kept)) == 0)
		return;
	if (level == 0)
		damage(v, "entry %" PRId64 " is not what was sealed", v->entries);
	else
		damage(v, "hash %" PRId64 " (entry %" PRId64 ", level %d) is not made of those below it", index, v->entries, level);
	*hash = kept;
}

/* The hash of the entry, and of the subtrees it completes. */
static void
check_sealed(struct verification *v, struct hash *hash)
{
	int64_t leaf = v->entries - 1, index = tree_index(0, leaf);

	check_hash(v, index, 0, hash);
	for (int level = 0; level < TREE_DEPTH; level++) {
		if ((leaf >> level & 1) == 0) {
			v->edge[level] = *hash;
			return;
		}
		tree_node(&v->edge[level], hash, hash);
		check_hash(v, index + level + 1, level + 1, hash);
	}
}

/* Entries that are not there: their hashes are passed over, as far as there are any. */
static void
skip_to(struct verification *v, int64_t seq)
{
	int64_t first = v->entries + 1;
	struct hash kept;

	while (v->entries + 1 < seq && next_hash(v, tree_index(0, v->entries), &kept)) {
		int64_t leaf = v->entries++, index = tree_index(0, leaf);
		int level;

		for (level = 0; leaf >> level & 1; level++)
			next_hash(v, index + level + 1, &kept);
		v->edge[level] = kept;
	}
	damage(v, "entries %" PRId64 " to %" PRId64 " are missing", first, seq - 1);
}

static void
check_entry(struct verification *v, sqlite3_stmt *entry)
{
	int64_t seq = sqlite3_column_int64(entry, 0), at = sqlite3_column_int64(entry, 1);
	struct hash hash;

	if (seq > v->entries + 1)
		skip_to(v, seq);
	if (seq != ++v->entries)
		damage(v, "entry %" PRId64 " stands where %" PRId64 " should", seq, v->entries);
	if (at < v->at)
		damage(v, "entry %" PRId64 " is older than the one before it", seq);
	if (sqlite3_column_bytes(entry, 7) != 32 || strspn(text(entry, 7), "0123456789abcdef") != 32)
		damage(v, "entry %" PRId64 " has lost its salt", seq);
	if (sqlite3_column_type(entry, 8) != SQLITE_TEXT)
		damage(v, "entry %" PRId64 " has lost its body", seq);
	v->at = at;
	ledger_leaf(entry, &hash);
	check_sealed(v, &hash);
	if (strcmp(text(entry, 4), "schema") == 0) {
		v->schema = arena_text(v->arena, text(entry, 8));
		v->version = sqlite3_column_int64(entry, 5);
	} else
		images_keep(v->images, text(entry, 4), sqlite3_column_int64(entry, 5), seq, text(entry, 8), (size_t)sqlite3_column_bytes(entry, 8));
}

static void
check_entries(struct verification *v)
{
	sqlite3_stmt *entries = sql_prepare(v->db, "SELECT " LEDGER_COLUMNS " FROM ledger NOT INDEXED ORDER BY seq");
	int result = SQLITE_ERROR;

	v->hashes = sql_prepare(v->db, "SELECT idx, hash FROM ledger_hash NOT INDEXED ORDER BY idx");
	while (entries != NULL && v->hashes != NULL && (result = sqlite3_step(entries)) == SQLITE_ROW)
		check_entry(v, entries);
	if (result != SQLITE_DONE)
		damage(v, "the ledger cannot be read: %s", sqlite3_errmsg(v->db));
	else if (!v->hashed && sqlite3_step(v->hashes) == SQLITE_ROW)
		damage(v, "hash %lld is of no entry: the ledger was cut off after entry %" PRId64, sqlite3_column_int64(v->hashes, 0), v->entries);
	if (v->entries == 0)
		damage(v, "the ledger is empty");
	sqlite3_finalize(v->hashes);
	sqlite3_finalize(entries);
}

static void
check_pen(struct verification *v)
{
	char *holder = sql_text(v->db, "SELECT coalesce(actor, request, move, at) FROM pen");
	int64_t pens = sql_number(v->db, -1, "SELECT count(*) FROM pen");

	if (pens != 1)
		damage(v, "there are %" PRId64 " pens instead of one", pens);
	if (holder != NULL)
		damage(v, "the pen was left up by %s", holder);
	sqlite3_free(holder);
}

/* Does a checkpoint say what the ledger says? what names it in a report. */
static void
check_note(struct verification *v, const char *what, const char *note, const struct checkpoint *checkpoint)
{
	char origin[LEDGER_ORIGIN] = "";
	struct hash root;

	if (v->ledger == NULL || !ledger_origin(v->ledger, origin) || strcmp(origin, checkpoint->origin) != 0)
		damage(v, "%s is of %s, this ledger is %s", what, checkpoint->origin, origin);
	else if (checkpoint->size > v->entries)
		damage(v, "%s covers %" PRId64 " entries, the ledger has %" PRId64 ": its tail was cut off", what, checkpoint->size, v->entries);
	else if (!ledger_root(v->ledger, checkpoint->size, &root) || memcmp(&root, &checkpoint->root, sizeof(root)) != 0)
		damage(v, "%s has another root: entries up to %" PRId64 " were written anew", what, checkpoint->size);
	if (v->keys != NULL && !checkpoint_signed(note, v->keys))
		damage(v, "%s is not signed with a known key", what);
}

static void
check_checkpoint(struct verification *v, sqlite3_stmt *row, int64_t *size)
{
	int64_t at = sqlite3_column_int64(row, 0);
	const char *what = arena_print(v->arena, "checkpoint %" PRId64, at), *note = text(row, 2);
	struct checkpoint checkpoint;

	v->checkpoints++;
	if ((size_t)sqlite3_column_bytes(row, 2) != strlen(note) || !checkpoint_read(note, &checkpoint)) {
		damage(v, "%s cannot be read", what);
		return;
	}
	if (checkpoint.at != at || checkpoint.size != sqlite3_column_int64(row, 1))
		damage(v, "%s is not what its note says", what);
	if (checkpoint.size < *size)
		damage(v, "%s covers less than the one before it", what);
	check_note(v, what, note, &checkpoint);
	*size = checkpoint.size;
	v->newest = checkpoint.at;
}

static void
check_checkpoints(struct verification *v)
{
	sqlite3_stmt *rows = sql_prepare(v->db, "SELECT at, size, note FROM checkpoint NOT INDEXED ORDER BY at");
	int64_t size = 0;
	int result = SQLITE_ERROR;

	while (rows != NULL && (result = sqlite3_step(rows)) == SQLITE_ROW)
		check_checkpoint(v, rows, &size);
	if (result != SQLITE_DONE)
		damage(v, "the checkpoints cannot be read: %s", sqlite3_errmsg(v->db));
	sqlite3_finalize(rows);
}

static void
check_outside(struct verification *v, const char *path)
{
	const char *note = file_text(v->arena, path);
	struct checkpoint checkpoint;

	if (note == NULL)
		damage(v, "%s: %m", path);
	else if (!checkpoint_read(note, &checkpoint))
		damage(v, "%s is no checkpoint", path);
	else
		check_note(v, path, note, &checkpoint);
}

static bool
check_trigger(sqlite3 *db, const char *wanted, void *own)
{
	struct verification *v = own;

	v->triggers++;
	if (sql_number(db, 0, "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND sql = %Q", wanted) != 1)
		damage(v, "the ledger's own trigger is missing or changed: %.*s", (int)strcspn(wanted, "\n"), wanted);
	return true;
}

static void
check_schema(struct verification *v, const char *exempt)
{
	char *then = sql_text(v->db, "SELECT json_extract(%Q, '$.schema')", v->schema), now[65] = "";
	int64_t version = sql_number(v->db, -1, "PRAGMA user_version"), made;
	struct hash hash;

	if (governed_schema(v->db, &hash))
		sodium_bin2hex(now, sizeof(now), hash.bytes, sizeof(hash.bytes));
	if (then == NULL || strcmp(then, now) != 0)
		damage(v, "the schema is not the one migration %" PRId64 " left", v->version);
	if (version != v->version)
		damage(v, "the file says migration %" PRId64 ", the ledger %" PRId64, version, v->version);
	if (sql_number(v->db, -1, "PRAGMA application_id") != APPLICATION)
		damage(v, "the file does not say that it is a register");
	if (!governed_each_trigger(v->db, exempt, check_trigger, v))
		damage(v, "the ledger's triggers cannot be told from the schema");
	made = sql_number(v->db, -1, "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND substr(name, 1, 7) = 'ledger_'");
	if (made > v->triggers)
		damage(v, "there are %" PRId64 " triggers of the ledger, not %" PRId64, made, v->triggers);
	sqlite3_free(then);
}

/* The row is not, letter for letter, its last image: the image may only lack columns that came later. */
static void
check_difference(struct verification *v, const char *table, int64_t id, int64_t seq)
{
	char *columns = governed_difference(v->db, table, id, seq);

	if (columns != NULL)
		damage(v, "%s %" PRId64 " is not as entry %" PRId64 " says: %s", table, id, seq, columns);
	sqlite3_free(columns);
}

static void
gone(void *own, const char *table, int64_t id, int64_t seq)
{
	damage(own, "%s %" PRId64 " is gone; its last entry is %" PRId64, table, id, seq);
}

static bool
check_table(sqlite3 *db, const char *table, void *own)
{
	struct verification *v = own;
	char *image = governed_image(db, table);
	sqlite3_stmt *rows = image != NULL ? sql_prepare(db, "SELECT id, %s FROM \"%w\" NOT INDEXED", image, table) : NULL;
	int result = SQLITE_ERROR;
	int64_t seq;

	v->tables++;
	images_expect(v->images, table);
	for (; rows != NULL && (result = sqlite3_step(rows)) == SQLITE_ROW; v->rows++)
		switch (images_match(v->images, table, sqlite3_column_int64(rows, 0), text(rows, 1), (size_t)sqlite3_column_bytes(rows, 1), &seq)) {
		case IMAGE_SAME:
			break;
		case IMAGE_OTHER:
			check_difference(v, table, sqlite3_column_int64(rows, 0), seq);
			break;
		case IMAGE_NONE:
			damage(v, "%s %lld is in no entry", table, sqlite3_column_int64(rows, 0));
		}
	if (result != SQLITE_DONE)
		damage(v, "table %s cannot be read: %s", table, sqlite3_errmsg(db));
	sqlite3_finalize(rows);
	sqlite3_free(image);
	return true;
}

/* Documents are kept outside the ledger; the rows that name them by their hash are in it. A schema may have none. */
static void
check_kept(struct verification *v)
{
	unsigned char hash[crypto_hash_sha256_BYTES];
	char hex[sizeof(hash) * 2 + 1];
	sqlite3_stmt *kept;

	if (sql_number(v->db, 0, "SELECT count(*) FROM sqlite_schema WHERE type = 'view' AND name = 'kept'") == 0)
		return;
	kept = sql_prepare(v->db, "SELECT hash, bytes FROM kept");
	while (kept != NULL && sqlite3_step(kept) == SQLITE_ROW) {
		crypto_hash_sha256(hash, (const unsigned char *)text(kept, 1), (size_t)sqlite3_column_bytes(kept, 1));
		sodium_bin2hex(hex, sizeof(hex), hash, sizeof(hash));
		if (sqlite3_column_type(kept, 1) == SQLITE_NULL)
			damage(v, "document %s is gone", text(kept, 0));
		else if (strcmp(hex, text(kept, 0)) != 0)
			damage(v, "document %s is not what its hash says", text(kept, 0));
	}
	if (sqlite3_finalize(kept) != SQLITE_OK)
		damage(v, "documents cannot be read: %s", sqlite3_errmsg(v->db));
}

static void
damaged_document(void *own, const char *name, const char *why)
{
	damage(own, "document %s %s", name, why);
}

static void
check_pages(struct verification *v)
{
	sqlite3_stmt *lines = sql_prepare(v->db, "PRAGMA integrity_check(%d)", SHOWN);
	char *where;

	while (lines != NULL && sqlite3_step(lines) == SQLITE_ROW)
		if (strcmp(text(lines, 0), "ok") != 0)
			damage(v, "%s", text(lines, 0));
	if (sqlite3_finalize(lines) != SQLITE_OK)
		damage(v, "the file cannot be checked: %s", sqlite3_errmsg(v->db));
	where = sql_text(v->db, "SELECT printf('%%s %%s', \"table\", rowid) FROM pragma_foreign_key_check LIMIT 1");
	if (where != NULL)
		damage(v, "a reference of %s leads nowhere", where);
	sqlite3_free(where);
}

static void
check(struct verification *v, const char *folder, const char *outside)
{
	char *exempt;

	check_pages(v);
	check_pen(v);
	check_entries(v);
	v->ledger = ledger_open(v->db);
	check_checkpoints(v);
	if (outside != NULL)
		check_outside(v, outside);
	if (v->schema == NULL) {
		damage(v, "no entry tells the schema");
		return;
	}
	exempt = sql_text(v->db, "SELECT json_extract(%Q, '$.ungoverned')", v->schema);
	check_schema(v, exempt);
	if (!governed_each(v->db, exempt, check_table, v))
		damage(v, "the tables cannot be told from the schema");
	images_unmatched(v->images, gone, v);
	check_kept(v);
	if (!kept_check(v->db, folder, damaged_document, v))
		damage(v, "the files of documents cannot be read: %m");
	sqlite3_free(exempt);
}

/* Counts, what was not looked at, and the answer. */
static int
conclusion(struct verification *v, int64_t hours)
{
	int64_t age = calendar_now() - v->newest;

	if (v->damages > SHOWN)
		fprintf(v->out, "damage: and %" PRId64 " more\n", v->damages - SHOWN);
	if (v->keys == NULL)
		fprintf(v->out, "signatures were not checked: there is no public key\n");
	fprintf(v->out, "%s: %" PRId64 " entries, %" PRId64 " rows in %" PRId64 " tables, %" PRId64 " checkpoints, %" PRId64 " damages\n",
	    v->damages > 0 ? "DAMAGED" : "good", v->entries, v->rows, v->tables, v->checkpoints, v->damages);
	if (v->damages > 0)
		return VERIFY_DAMAGE;
	/* one from the future is no proof that the clock was right when it was made */
	if (hours == 0 || (v->checkpoints > 0 && age <= hours * HOUR && age >= -HOUR))
		return VERIFY_GOOD;
	fprintf(v->out, "STALE: no checkpoint is younger than %" PRId64 " hours\n", hours);
	return VERIFY_STALE;
}

int
verify_run(const char *folder, const char *keys, const char *outside, int64_t hours, FILE *out)
{
	struct verification v = { .arena = arena_open(), .images = images_open(), .out = out };
	const char *path = arena_print(v.arena, "%s/pinkas.db", folder);
	int answer;

	v.keys = file_text(v.arena, keys != NULL ? keys : arena_print(v.arena, "%s/seal.pub", folder));
	if (keys != NULL && v.keys == NULL)
		damage(&v, "%s: %m", keys);
	if (sqlite3_open_v2(path, &v.db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK || !sql_run(v.db, "PRAGMA busy_timeout = 10000; BEGIN"))
		damage(&v, "%s: %s", path, sqlite3_errmsg(v.db));
	else
		check(&v, folder, outside);
	answer = conclusion(&v, hours);
	ledger_close(v.ledger);
	sqlite3_close(v.db);
	images_close(v.images);
	arena_close(v.arena);
	return answer;
}
