/* ledger.c: the ledger for everybody to read: what was changed by whom, and how that can be proved. */
#include <sodium.h>

#include "../pinkas.h"
#include "../store/checkpoint.h"
#include "../store/file.h"
#include "../store/ledger.h"

/*
 * That something was changed, when and by whom, is open to whoever signed in.
 * What was changed is shown to those who may read the record. An entry of a
 * protected register shows no contents at all: those are read in its history,
 * where the reading is logged.
 */

enum { HEX = 65, BASE64 = 45 };

static const char *
hex_of(struct request *r, const struct hash *hash)
{
	char *hex = arena_take(r->arena, HEX);

	return sodium_bin2hex(hex, HEX, hash->bytes, sizeof(hash->bytes));
}

static const char *
base64_of(struct request *r, const struct hash *hash)
{
	char *text = arena_take(r->arena, BASE64);

	return sodium_bin2base64(text, BASE64, hash->bytes,
	    sizeof(hash->bytes), sodium_base64_VARIANT_ORIGINAL);
}

/* The asker may read the register an entry is of. Tables that are no register hold nothing but what the schema is made of. */
static bool
may_read(struct request *r, const char *table)
{
	return registry_named(table) == NULL ||
	    session_may(r, arena_print(r->arena, "%s.read", table));
}

static const char *
said_or(struct request *r, const char *key, const char *otherwise)
{
	const char *text = say_text(r->lang, key);

	return text != NULL ? text : otherwise;
}

/* "decisions" as people call it; what is no register has words of its own. */
static const char *
name_of_table(struct request *r, const char *table)
{
	return said_or(r, table, said_or(r, arena_print(r->arena,
	    "ledger.table.%s", table), table));
}

/* "person 3" has a name; "migration 0007" and "demonstration" have words. */
static const char *
name_of_actor(struct request *r, const char *actor)
{
	return said_or(r, arena_print(r->arena, "ledger.actor.%.*s",
	    (int)strcspn(actor, " "), actor), actor);
}

/* "held place" as the labels of those fields. */
static const char *
labels_of(struct request *r, const char *table, const char *columns)
{
	const char *labels = "";

	for (const char *at = columns; *at != '\0'; ) {
		size_t length = strcspn(at, " ");
		const char *column = arena_part(r->arena, at, length);

		labels = arena_print(r->arena, "%s%s%s", labels,
		    *labels != '\0' ? ", " : "", registry_word(r, table,
		    column));
		at += length + strspn(at + length, " ");
	}
	return labels;
}

/* What search does not know has a page all the same, unless it lies within another record. */
static void
set_path(struct request *r, node entry, const char *table)
{
	const struct registry *registry = registry_named(table);

	if (xml_value(r, entry, "path") == NULL && registry != NULL &&
	    registry->fields != NULL && registry->within == NULL)
		set(entry, "path", arena_print(r->arena, "/%s/%s", table,
		    xml_value(r, entry, "record")));
}

/* The words of an entry, and nothing of a record the asker may not read. */
static void
say_entry(struct request *r, node entry)
{
	const char *table = xml_value(r, entry, "table");
	const char *changed = xml_value(r, entry, "changed");

	set(entry, "table.say", name_of_table(r, table));
	set(entry, "move.say", registry_move_word(r, table,
	    xml_value(r, entry, "move")));
	if (xml_value(r, entry, "who") == NULL)
		set(entry, "who", name_of_actor(r,
		    xml_value(r, entry, "actor")));
	if (changed != NULL)
		set(entry, "changed.say", labels_of(r, table, changed));
	set_path(r, entry, table);
	if (may_read(r, table))
		return;
	xml_replace(entry, "title", NULL);
	xml_replace(entry, "path", NULL);
	xml_replace(entry, "changed", NULL);
	xml_replace(entry, "changed.say", NULL);
	set(entry, "hidden", "yes");
}

/* How many entries nobody outside can vouch for yet, and since when. */
static void
show_standing(struct request *r)
{
	node standing = add(r->page, "standing");
	int64_t size = number(r, "ledger.size", 0), hours;
	const char *part[2];            /* at, size */

	set_number(standing, "size", size);
	if (values(r, "ledger.newest_checkpoint", part, 2) == 0) {
		set_number(standing, "after", size);
		return;
	}
	hours = (r->now - text_number(part[0])) / 3600000;
	set_number(standing, "after", size - text_number(part[1]));
	set(standing, "at", calendar_moment(r->arena,
	    text_number(part[0])));
	set_number(standing, "hours", hours);
	set(standing, "age", hours < 1 ? say_label(r, "ledger", "hours.less") :
	    say_count(r, "ledger.hours", hours));
	if (hours >= 24)
		set(standing, "old", "yes");
}

/* One register's entries, or all; the registers are those with a page of their own. */
static void
show_filter(struct request *r)
{
	const char *wanted = pairs_value(&r->query, "table");
	node filters = add(r->page, "filters"), field;

	if (wanted != NULL && *wanted == '\0')
		wanted = NULL;
	let(r, "table", wanted);
	set(filters, "action", r->path);
	if (wanted != NULL)
		set(filters, "active", "yes");
	field = add(filters, "field");
	set(field, "name", "table");
	set(field, "label", say_label(r, "ledger", "table"));
	set(field, "kind", "choice");
	for (const struct listed *entry = registers; entry->registry != NULL;
	    entry++) {
		const char *name = entry->registry->name;
		node choice;

		if (entry->registry->fields == NULL)
			continue;
		choice = add(field, "choice");
		set(choice, "value", name);
		set(choice, "label", say_label(r, name, NULL));
		if (wanted != NULL && strcmp(wanted, name) == 0)
			set(choice, "chosen", "yes");
	}
}

static void
add_columns(struct request *r, node list)
{
	static const char *const names[] = { "id", "at.moment", "who",
	    "table", "record", "title", "move", "changed" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		node column = add(list, "column");

		set(column, "name", names[i]);
		set(column, "label", say_label(r, "ledger", names[i]));
		set(column, "kind", "line");
	}
}

static void
list(struct request *r)
{
	int most = registry_slice(r);
	const char *next;
	node list;

	show_filter(r);
	show_standing(r);
	list = add(r->page, "list");
	add_columns(r, list);
	rows_page(r, list, "entry", "ledger.entries", most, &next);
	for (node entry = xml_first(list); entry != NULL;
	    entry = xml_next(entry))
		if (strcmp(xml_name(entry), "entry") == 0)
			say_entry(r, entry);
	registry_turn(r, list, next);
}

/* What proves an entry: the checkpoint that covers it, its root, and the hashes between. */
struct evidence {
	struct hash leaf, root;
	struct proof proof;
	int64_t size;
	const char *at, *note;
};

/* False when no checkpoint covers the entry yet, or the ledger cannot be read. */
static bool
gather(struct request *r, struct evidence *evidence)
{
	struct ledger *ledger = db_ledger();
	const char *part[3];            /* at, size, note */

	if (!ledger_entry(ledger, r->id, &evidence->leaf))
		return false;
	if (values(r, "ledger.covering", part, 3) == 0)
		return false;
	evidence->at = part[0];
	evidence->size = text_number(part[1]);
	evidence->note = part[2];
	return ledger_root(ledger, evidence->size, &evidence->root) &&
	    ledger_inclusion(ledger, r->id, evidence->size, &evidence->proof);
}

static void
show_evidence(struct request *r, node record)
{
	struct evidence evidence;
	bool covered = gather(r, &evidence);
	node shown = add(r->page, "evidence");

	set(record, "hash", hex_of(r, &evidence.leaf));
	if (!covered)
		return;
	set_number(shown, "size", evidence.size);
	set(shown, "at", calendar_moment(r->arena,
	    text_number(evidence.at)));
	set(shown, "root", hex_of(r, &evidence.root));
	for (int i = 0; i < evidence.proof.length; i++)
		put(shown, "hash", hex_of(r, &evidence.proof.hashes[i]));
}

static void
show(struct request *r)
{
	node entry = row(r, add(r->page, "record"), "entry", "ledger.entry");

	if (entry == NULL)
		return;
	say_entry(r, entry);
	show_evidence(r, entry);
	show_standing(r);
}

static void
answer_text(struct request *r, const char *name, const char *text)
{
	http_reply_header(r, "Content-Disposition", arena_print(r->arena,
	    "attachment; filename=\"%s\"", name));
	r->bytes = text;
	r->length = strlen(text);
	r->type = "text/plain; charset=utf-8";
}

/* SHA-256 of salt and body: stands for the body where that is not to be shown. */
static const char *
commitment(struct request *r, const char *salt, const char *body)
{
	crypto_hash_sha256_state state;
	struct hash hash;

	crypto_hash_sha256_init(&state);
	if (salt != NULL)
		crypto_hash_sha256_update(&state, (const unsigned char *)salt,
		    strlen(salt));
	if (body != NULL)
		crypto_hash_sha256_update(&state, (const unsigned char *)body,
		    strlen(body));
	crypto_hash_sha256_final(&state, hash.bytes);
	return hex_of(r, &hash);
}

/* Its reading would have to be logged, and a file that was taken away is read by anybody. */
static bool
may_take(struct request *r, const char *table)
{
	const struct registry *registry = registry_named(table);

	return may_read(r, table) && (registry == NULL || !registry->protected);
}

/* The seven fields of a leaf, then its body or what stands for it. */
static const char *
text_of_entry(struct request *r)
{
	static const char *const names[] = { "seq", "at", "actor", "request",
	    "table", "record", "move" };
	const char *part[9], *text = "";

	if (values(r, "ledger.leaf", part, 9) == 0)
		return NULL;
	for (size_t i = 0; i < 7; i++)
		text = arena_print(r->arena, "%s%s %s\n", text, names[i],
		    part[i]);
	if (part[8] != NULL && may_take(r, part[4]))
		return arena_print(r->arena, "%ssalt %s\nbody %s\n", text,
		    part[7], part[8]);
	return arena_print(r->arena, "%scommitment %s\n", text,
	    commitment(r, part[7], part[8]));
}

/* The entry, and after an empty line a proof as c2sp.org/tlog-proof has it; the entry's page says why there is none yet. */
static void
proof(struct request *r)
{
	const char *text = text_of_entry(r);
	struct evidence evidence;

	if (text == NULL) {
		refuse(r, 404, "missing", NULL);
		return;
	}
	if (!gather(r, &evidence)) {
		go(r, "/ledger/:id");
		return;
	}
	text = arena_print(r->arena, "%sleaf %s\n\nc2sp.org/tlog-proof@v1\n"
	    "index %lld\n", text, hex_of(r, &evidence.leaf),
	    (long long)r->id - 1);
	for (int i = 0; i < evidence.proof.length; i++)
		text = arena_print(r->arena, "%s%s\n", text,
		    base64_of(r, &evidence.proof.hashes[i]));
	answer_text(r, arena_print(r->arena, "pinkas-entry-%lld.txt",
	    (long long)r->id), arena_print(r->arena, "%s\n%s", text,
	    evidence.note));
}

static const char *
public_key(struct request *r)
{
	return file_text(r->arena, arena_print(r->arena, "%s/seal.pub",
	    db_folder()));
}

static void
show_roots(struct request *r, node checkpoints)
{
	for (node shown = xml_first(checkpoints); shown != NULL;
	    shown = xml_next(shown)) {
		const char *note = xml_value(r, shown, "note");
		struct checkpoint checkpoint;

		xml_replace(shown, "note", NULL);
		if (checkpoint_read(note, &checkpoint)) {
			set(shown, "origin", arena_text(r->arena,
			    checkpoint.origin));
			set(shown, "root", hex_of(r, &checkpoint.root));
		}
	}
}

static void
checkpoints(struct request *r)
{
	node checkpoints = add(r->page, "checkpoints");

	show_standing(r);
	rows(r, checkpoints, "checkpoint", "ledger.checkpoints");
	show_roots(r, checkpoints);
	put(r->page, "key", public_key(r));
}

static void
note(struct request *r)
{
	const char *text = value(r, "ledger.note");

	if (text == NULL)
		go(r, "/ledger/checkpoints");
	else
		answer_text(r, arena_print(r->arena,
		    "pinkas-checkpoint-%lld.txt", (long long)r->id), text);
}

static void
key(struct request *r)
{
	const char *text = public_key(r);

	if (text == NULL)
		go(r, "/ledger/checkpoints");
	else
		answer_text(r, "pinkas-key.txt", text);
}

static const struct route routes[] = {
	{ GET, "",                 list,        "list",        "read" },
	{ GET, "/checkpoints",     checkpoints, "checkpoints", "read" },
	{ GET, "/checkpoints/:id", note,        "note",        "read" },
	{ GET, "/key",             key,         "key",         "read" },
	{ GET, "/:id",             show,        "show",        "read" },
	{ GET, "/:id/proof",       proof,       "proof",       "read" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "ledger.read", "everyone" },
	{ 0 }
};

const struct registry ledger_registry = {
	.name = "ledger", .record = "entry",
	.routes = routes, .grants = grants,
};
