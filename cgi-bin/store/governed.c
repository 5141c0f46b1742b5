/* governed.c: the tables the ledger governs, and the triggers made for them from the schema itself. */
#include <string.h>

#include <sodium.h>
#include <sqlite3.h>

#include "../base/log.h"
#include "governed.h"
#include "sql.h"

/* A table, the row, its image, the table and the row again: the image of what stands in it now, as an entry. */
#define ENTRY(row)								\
	"INSERT INTO ledger (seq, at, actor, request, \"table\", record, move, salt, body)\n"	\
	"SELECT seq, at, actor, request, %Q, " row ", move, salt,\n"		\
	"       (SELECT %s FROM \"%w\" WHERE id = " row ")\nFROM next_entry"

/* Rows of a table that differ from an entry: their id and the columns. */
#define DIFFERENT								\
	"SELECT t.id, CASE WHEN l.body IS NULL THEN 'all' ELSE"			\
	" (SELECT group_concat(key, ', ') FROM json_each(t.image) WHERE (t.image -> fullkey) IS NOT coalesce(l.body -> fullkey, d.image -> fullkey)) END AS columns"	\
	" FROM (SELECT id, %s AS image FROM \"%w\") t LEFT JOIN (SELECT %s AS image) d"	\
	" LEFT JOIN ledger l ON l.seq = "
#define LAST " (SELECT max(seq) FROM ledger WHERE \"table\" = %Q AND record = t.id)"

static const char *const guards[] = {
	"CREATE TRIGGER ledger_guard_pen_ledger BEFORE INSERT ON ledger\n"
	"WHEN NOT EXISTS (SELECT 1 FROM pen WHERE actor = NEW.actor AND request = NEW.request AND move = NEW.move AND at <= NEW.at)\n"
	"BEGIN SELECT RAISE(ABORT, 'nobody_holds_the_pen'); END",
	"CREATE TRIGGER ledger_guard_insert_ledger BEFORE INSERT ON ledger\n"
	"WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM ledger)\n"
	"BEGIN SELECT RAISE(ABORT, 'the_ledger_grows_at_its_end'); END",
	"CREATE TRIGGER ledger_guard_update_ledger BEFORE UPDATE ON ledger\n"
	"BEGIN SELECT RAISE(ABORT, 'the_ledger_is_final'); END",
	"CREATE TRIGGER ledger_guard_delete_ledger BEFORE DELETE ON ledger\n"
	"BEGIN SELECT RAISE(ABORT, 'the_ledger_is_final'); END",
	"CREATE TRIGGER ledger_guard_pen_hash BEFORE INSERT ON ledger_hash\n"
	"WHEN NOT EXISTS (SELECT 1 FROM pen WHERE actor IS NOT NULL)\n"
	"BEGIN SELECT RAISE(ABORT, 'nobody_holds_the_pen'); END",
	"CREATE TRIGGER ledger_guard_insert_hash BEFORE INSERT ON ledger_hash\n"
	"WHEN NEW.idx IS NOT (SELECT coalesce(max(idx), -1) + 1 FROM ledger_hash)\n"
	"BEGIN SELECT RAISE(ABORT, 'the_ledger_grows_at_its_end'); END",
	"CREATE TRIGGER ledger_guard_update_hash BEFORE UPDATE ON ledger_hash\n"
	"BEGIN SELECT RAISE(ABORT, 'the_ledger_is_final'); END",
	"CREATE TRIGGER ledger_guard_delete_hash BEFORE DELETE ON ledger_hash\n"
	"BEGIN SELECT RAISE(ABORT, 'the_ledger_is_final'); END",
	"CREATE TRIGGER ledger_guard_insert_checkpoint BEFORE INSERT ON checkpoint\n"
	"WHEN NEW.at <= (SELECT coalesce(max(at), 0) FROM checkpoint) OR NEW.size < (SELECT coalesce(max(size), 1) FROM checkpoint)\n"
	"     OR NEW.size > (SELECT coalesce(max(seq), 0) FROM ledger)\n"
	"BEGIN SELECT RAISE(ABORT, 'the_ledger_grows_at_its_end'); END",
	"CREATE TRIGGER ledger_guard_update_checkpoint BEFORE UPDATE ON checkpoint\n"
	"BEGIN SELECT RAISE(ABORT, 'the_ledger_is_final'); END",
	"CREATE TRIGGER ledger_guard_delete_checkpoint BEFORE DELETE ON checkpoint\n"
	"BEGIN SELECT RAISE(ABORT, 'the_ledger_is_final'); END",
};

char *
governed_exempt(sqlite3 *db)
{
	char *exempt = NULL;

	if (sql_number(db, 0, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'ledger'") == 1)
		exempt = sql_text(db, "SELECT json_extract(body, '$.ungoverned') FROM ledger WHERE \"table\" = 'schema' ORDER BY seq DESC LIMIT 1");
	return exempt != NULL ? exempt : sqlite3_mprintf("[]");
}

bool
governed_each(sqlite3 *db, const char *exempt, bool (*call)(sqlite3 *, const char *, void *), void *own)
{
	sqlite3_stmt *tables = sql_prepare(db, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
	    " AND substr(name, 1, 7) <> 'sqlite_' AND name NOT IN (SELECT value FROM json_each(%Q)) ORDER BY name", exempt);
	bool good = tables != NULL;
	int result = SQLITE_DONE;

	while (good && (result = sqlite3_step(tables)) == SQLITE_ROW)
		good = call(db, (const char *)sqlite3_column_text(tables, 0), own);
	sqlite3_finalize(tables);
	return good && result == SQLITE_DONE;
}

char *
governed_image(sqlite3 *db, const char *table)
{
	char *image = sql_text(db, "SELECT CASE WHEN count(*) FILTER (WHERE type NOT IN ('INTEGER', 'TEXT')) = 0"
	    " AND group_concat(name || type) FILTER (WHERE pk > 0) = 'idINTEGER'"
	    " AND (SELECT strict = 1 AND wr = 0 FROM pragma_table_list(%Q) WHERE schema = 'main')"
	    " THEN 'json_object(' || group_concat(printf('%%Q, \"%%w\"', name, name), ', ') || ')' END"
	    " FROM (SELECT name, type, pk FROM pragma_table_xinfo(%Q) WHERE hidden = 0 ORDER BY cid)", table, table);

	if (image == NULL)
		log_line("table %s cannot be governed: it must be STRICT, with an id INTEGER PRIMARY KEY, of INTEGER and TEXT", table);
	return image;
}

/* What a row's columns hold that nobody ever filled. */
static char *
defaults(sqlite3 *db, const char *table)
{
	return sql_text(db, "SELECT 'json_object(' || group_concat(printf('%%Q, %%s', name, coalesce(dflt_value, 'NULL')), ', ') || ')'"
	    " FROM (SELECT name, dflt_value FROM pragma_table_xinfo(%Q) WHERE hidden = 0 ORDER BY cid)", table);
}

/* Gives a made text away, and takes it back. */
static bool
give(sqlite3 *db, char *text, bool (*call)(sqlite3 *, const char *, void *), void *own)
{
	bool good = text != NULL && call(db, text, own);

	sqlite3_free(text);
	return good;
}

struct visitor { bool (*call)(sqlite3 *, const char *, void *); void *own; };

static bool
triggers_of(sqlite3 *db, const char *table, void *visitor)
{
	bool (*call)(sqlite3 *, const char *, void *) = ((struct visitor *)visitor)->call;
	void *own = ((struct visitor *)visitor)->own;
	char *image = governed_image(db, table);
	bool good = image != NULL &&
	    give(db, sqlite3_mprintf("CREATE TRIGGER \"ledger_insert_%w\" AFTER INSERT ON \"%w\" BEGIN\n" ENTRY("NEW.id") ";\nEND",
	    table, table, table, image, table), call, own) &&
	    give(db, sqlite3_mprintf("CREATE TRIGGER \"ledger_update_%w\" AFTER UPDATE ON \"%w\" BEGIN\n" ENTRY("NEW.id") ";\nEND",
	    table, table, table, image, table), call, own) &&
	    give(db, sqlite3_mprintf("CREATE TRIGGER \"ledger_delete_%w\" BEFORE DELETE ON \"%w\"\n"
	    "BEGIN SELECT RAISE(ABORT, 'nothing_is_deleted'); END", table, table), call, own) &&
	    give(db, sqlite3_mprintf("CREATE TRIGGER \"ledger_id_%w\" BEFORE UPDATE ON \"%w\" WHEN NEW.id IS NOT OLD.id\n"
	    "BEGIN SELECT RAISE(ABORT, 'an_id_never_changes'); END", table, table), call, own);

	sqlite3_free(image);
	return good;
}

bool
governed_each_trigger(sqlite3 *db, const char *exempt, bool (*call)(sqlite3 *, const char *, void *), void *own)
{
	for (size_t i = 0; i < sizeof(guards) / sizeof(guards[0]); i++)
		if (!call(db, guards[i], own))
			return false;
	return governed_each(db, exempt, triggers_of, &(struct visitor){ call, own });
}

static bool
make(sqlite3 *db, const char *text, void *own)
{
	(void)own;
	return sql_run(db, "%s", text);
}

bool
governed_triggers(sqlite3 *db, const char *exempt)
{
	char *drop = sql_text(db, "SELECT group_concat(printf('DROP TRIGGER \"%%w\";', name), ' ') FROM sqlite_schema"
	    " WHERE type = 'trigger' AND substr(name, 1, 7) = 'ledger_'");
	bool good = drop == NULL || sql_run(db, "%s", drop);

	sqlite3_free(drop);
	return good && governed_each_trigger(db, exempt, make, NULL);
}

bool
governed_schema(sqlite3 *db, struct hash *hash)
{
	sqlite3_stmt *texts = sql_prepare(db, "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE substr(name, 1, 7) <> 'sqlite_'"
	    " AND name NOT IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow') ORDER BY type, name");
	crypto_hash_sha256_state state;
	int result = SQLITE_ERROR;

	crypto_hash_sha256_init(&state);
	while (texts != NULL && (result = sqlite3_step(texts)) == SQLITE_ROW)
		for (int column = 0; column < 4; column++)
			sql_hash(&state, texts, column);
	sqlite3_finalize(texts);
	crypto_hash_sha256_final(&state, hash->bytes);
	return result == SQLITE_DONE;
}

/* Rows that are there and differ: a statement of id and columns. */
static sqlite3_stmt *
different(sqlite3 *db, const char *table)
{
	char *image = governed_image(db, table), *unfilled = defaults(db, table);
	sqlite3_stmt *rows = NULL;

	if (image != NULL && unfilled != NULL)
		rows = sql_prepare(db, DIFFERENT LAST " WHERE t.image IS NOT l.body AND columns IS NOT NULL ORDER BY t.id", image, table, unfilled, table);
	sqlite3_free(image);
	sqlite3_free(unfilled);
	return rows;
}

bool
governed_differences(sqlite3 *db, const char *table, bool (*call)(void *, const char *, int64_t, const char *), void *own)
{
	sqlite3_stmt *statements[2] = { different(db, table), NULL };
	int result = SQLITE_DONE;
	bool good = true;

	statements[1] = sql_prepare(db, "SELECT DISTINCT record, NULL FROM ledger WHERE \"table\" = %Q AND record NOT IN (SELECT id FROM \"%w\")", table, table);
	for (int i = 0; i < 2 && good; i++) {
		while (good && (result = sqlite3_step(statements[i])) == SQLITE_ROW)
			good = call(own, table, sqlite3_column_int64(statements[i], 0), (const char *)sqlite3_column_text(statements[i], 1));
		good = good && result == SQLITE_DONE;
	}
	sqlite3_finalize(statements[0]);
	sqlite3_finalize(statements[1]);
	return good;
}

char *
governed_difference(sqlite3 *db, const char *table, int64_t id, int64_t seq)
{
	char *image = governed_image(db, table), *unfilled = defaults(db, table), *columns = NULL;

	if (image != NULL && unfilled != NULL)
		columns = sql_text(db, "SELECT columns FROM (" DIFFERENT "%lld WHERE t.id = %lld)", image, table, unfilled, (long long)seq, (long long)id);
	sqlite3_free(image);
	sqlite3_free(unfilled);
	return columns;
}

static bool
enter(sqlite3 *db, const char *table, const char *image, long long id)
{
	return sql_run(db, ENTRY("%lld"), table, id, image, table, id);
}

bool
governed_catch_up(sqlite3 *db, const char *table)
{
	char *image = governed_image(db, table);
	sqlite3_stmt *rows = different(db, table);
	bool good = image != NULL && rows != NULL;
	int result = SQLITE_DONE;

	while (good && (result = sqlite3_step(rows)) == SQLITE_ROW)
		good = enter(db, table, image, sqlite3_column_int64(rows, 0));
	sqlite3_finalize(rows);
	sqlite3_free(image);
	return good && result == SQLITE_DONE;
}
