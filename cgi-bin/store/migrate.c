/* migrate.c: the schema, made step by step by numbered files. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <sodium.h>
#include <sqlite3.h>

#include "../base/arena.h"
#include "../base/calendar.h"
#include "../base/log.h"
#include "file.h"
#include "governed.h"
#include "ledger.h"
#include "migrate.h"
#include "sql.h"

/*
 * Each file runs while the old triggers stand, so what it fills in is logged; then the triggers are made anew and every row
 * that differs from its last entry by more than new columns at their defaults gets an entry. As that would also cover up a row somebody
 * had changed behind the ledger's back, no migration starts on a register that is not as its ledger says.
 * A file that drops a column drops that table's ledger_insert_ and ledger_update_ triggers first.
 */

enum { APPLICATION = 0x504e4b53 };      /* "PNKS" */

struct step {
	const char *path, *name;
	int	    number;
	bool	    first;              /* of those that run now */
	const char *text;
	char	    hash[65];
};

static int
is_migration(const struct dirent *entry)
{
	size_t length = strlen(entry->d_name);

	return strspn(entry->d_name, "0123456789") == 4 && entry->d_name[4] == '_' && length > 9 &&
	    strcmp(entry->d_name + length - 4, ".sql") == 0;
}

/* The steps of a folder, in the arena; how many, or -1. */
static int
listed(struct arena *arena, const char *folder, struct step **steps)
{
	struct dirent **entries;
	int count = scandir(folder, &entries, is_migration, alphasort), good = count;

	if (count < 0) {
		log_line("%s: %m", folder);
		return -1;
	}
	*steps = arena_take(arena, (size_t)(count + 1) * sizeof(**steps));
	for (int i = 0; i < count; i++) {
		(*steps)[i].name = arena_text(arena, entries[i]->d_name);
		(*steps)[i].path = arena_print(arena, "%s/%s", folder, entries[i]->d_name);
		(*steps)[i].number = atoi(entries[i]->d_name);
		if ((*steps)[i].number != i + 1)
			good = -1;
		free(entries[i]);
	}
	free(entries);
	if (good < 0)
		log_line("%s: a number is missing or doubled", folder);
	return good;
}

int
migrate_newest(const char *folder)
{
	struct arena *arena = arena_open();
	struct step *steps;
	int newest = listed(arena, folder, &steps);

	arena_close(arena);
	return newest;
}

int
migrate_version(sqlite3 *db)
{
	return (int)sql_number(db, 0, "PRAGMA user_version");
}

int
migrate_pending(sqlite3 *db, const char *folder)
{
	int newest = migrate_newest(folder), version = migrate_version(db);

	return newest < version ? -1 : newest - version;
}

static bool
read_step(struct arena *arena, struct step *step)
{
	struct hash hash;

	if ((step->text = file_text(arena, step->path)) == NULL) {
		log_line("%s: %m", step->path);
		return false;
	}
	crypto_hash_sha256(hash.bytes, (const unsigned char *)step->text, strlen(step->text));
	sodium_bin2hex(step->hash, sizeof(step->hash), hash.bytes, sizeof(hash.bytes));
	return true;
}

/* A file that has run must stay as it was. */
static bool
unchanged(sqlite3 *db, struct arena *arena, struct step *step)
{
	char *then = sql_text(db, "SELECT json_extract(body, '$.sha256') FROM ledger WHERE \"table\" = 'schema' AND record = %d", step->number);
	bool same = read_step(arena, step) && then != NULL && strcmp(then, step->hash) == 0;

	if (!same)
		log_line("%s is not what ran on this register", step->path);
	sqlite3_free(then);
	return same;
}

/* The tables a file marks as ungoverned, as a JSON array; NULL when a mark stands before something else. */
static const char *
marked(struct arena *arena, const struct step *step)
{
	static const char mark[] = "\n-- ungoverned\n";
	const char *names = "", *at = arena_print(arena, "\n%s", step->text);

	while ((at = strstr(at, mark)) != NULL) {
		size_t length;

		at += sizeof(mark) - 1;
		if (strncmp(at, "CREATE TABLE ", 13) != 0 && strncmp(at, "CREATE VIRTUAL TABLE ", 21) != 0) {
			log_line("%s: a mark must stand directly before CREATE TABLE", step->path);
			return NULL;
		}
		at = strstr(at, "TABLE ") + 6;
		length = strspn(at, "abcdefghijklmnopqrstuvwxyz_0123456789");
		names = arena_print(arena, "%s%s\"%.*s\"", names, *names != '\0' ? "," : "", (int)length, at);
	}
	return arena_print(arena, "[%s]", names);
}

/* The exempt tables before and those the file marks, as far as they are there. */
static char *
exempt_now(sqlite3 *db, const char *before, const char *marks)
{
	return sql_text(db, "SELECT json_group_array(name) FROM (SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN"
	    " (SELECT value FROM json_each(%Q) UNION SELECT value FROM json_each(%Q)) ORDER BY name)", before, marks);
}

static bool
report(void *own, const char *table, int64_t id, const char *columns)
{
	(void)own;
	log_line("%s %lld is not as the ledger says: %s", table, (long long)id, columns != NULL ? columns : "it is gone");
	return false;
}

static bool
is_as_logged(sqlite3 *db, const char *table, void *own)
{
	return governed_differences(db, table, report, own);
}

static bool
catch_up(sqlite3 *db, const char *table, void *own)
{
	(void)own;
	return governed_catch_up(db, table);
}

/* Is the register as its ledger says, before anything is changed? */
static bool
is_as_recorded(sqlite3 *db, const char *exempt)
{
	char hex[65], *then = sql_text(db, "SELECT json_extract(body, '$.schema') FROM ledger WHERE \"table\" = 'schema' ORDER BY seq DESC LIMIT 1");
	struct hash hash;
	bool good = governed_schema(db, &hash);

	sodium_bin2hex(hex, sizeof(hex), hash.bytes, sizeof(hash.bytes));
	if (!good || then == NULL || strcmp(then, hex) != 0) {
		log_line("the schema is not as the ledger says");
		good = false;
	}
	sqlite3_free(then);
	return good && governed_each(db, exempt, is_as_logged, NULL);
}

/* The entry that a migration leaves: what ran, and what the schema has become. */
static bool
record_schema(sqlite3 *db, const struct step *step, const char *exempt)
{
	struct hash hash;
	char hex[65];

	if (!governed_schema(db, &hash))
		return false;
	sodium_bin2hex(hex, sizeof(hex), hash.bytes, sizeof(hash.bytes));
	return sql_run(db, "INSERT INTO ledger (seq, at, actor, request, \"table\", record, move, salt, body)"
	    " SELECT (SELECT coalesce(max(seq), 0) + 1 FROM ledger), max(at, coalesce((SELECT at FROM ledger ORDER BY seq DESC LIMIT 1), 0)),"
	    " actor, request, 'schema', %d, move, lower(hex(randomblob(16))),"
	    " json_object('file', %Q, 'sha256', %Q, 'schema', %Q, 'ungoverned', json(%Q)) FROM pen;"
	    "PRAGMA user_version = %d; PRAGMA application_id = %d", step->number, step->name, step->hash, hex, exempt, step->number, APPLICATION);
}

static bool
keys_hold(sqlite3 *db)
{
	char *where = sql_text(db, "SELECT printf('%%s %%s', \"table\", rowid) FROM pragma_foreign_key_check LIMIT 1");

	if (where != NULL)
		log_line("a reference leads nowhere: %s", where);
	sqlite3_free(where);
	return where == NULL;
}

/* Opens the ledger, once it is there, and takes the pen. */
static struct ledger *
taken(sqlite3 *db, const struct step *step)
{
	struct ledger *ledger = ledger_open(db);
	char actor[32];

	snprintf(actor, sizeof(actor), "migration %04d", step->number);
	if (ledger == NULL || ledger_begin(ledger, actor, "migrate", calendar_now(), "migrate"))
		return ledger;
	ledger_close(ledger);
	return NULL;
}

static bool
change(sqlite3 *db, struct arena *arena, const struct step *step)
{
	struct ledger *ledger = step->number > 1 ? taken(db, step) : NULL;
	char *before = governed_exempt(db), *now = NULL;
	const char *marks = marked(arena, step);
	bool good = marks != NULL && (step->number == 1 || (ledger != NULL && (!step->first || is_as_recorded(db, before))));

	good = good && sql_run(db, "%s", step->text);
	if (good && sqlite3_get_autocommit(db)) {
		log_line("%s ends the transaction it runs in", step->path);
		good = false;
	}
	if (good && step->number == 1)
		good = (ledger = taken(db, step)) != NULL;
	good = good && (now = exempt_now(db, before, marks)) != NULL && governed_triggers(db, now) &&
	    governed_each(db, now, catch_up, NULL) && record_schema(db, step, now) && keys_hold(db) && ledger_seal(ledger);
	ledger_close(ledger);
	sqlite3_free(before);
	sqlite3_free(now);
	return good;
}

/* Runs one step in its transaction. */
static bool
run(sqlite3 *db, struct arena *arena, struct step *step, bool (*action)(sqlite3 *, struct arena *, const struct step *))
{
	bool good = read_step(arena, step) && sql_run(db, "BEGIN IMMEDIATE");

	/* somebody else may have run it while we waited */
	if (good && migrate_version(db) >= step->number)
		return sql_run(db, "ROLLBACK");
	good = good && action(db, arena, step) && sql_run(db, "COMMIT");
	if (!good) {
		log_line("%s did not run", step->path);
		if (!sqlite3_get_autocommit(db))
			sql_run(db, "ROLLBACK");
	}
	return good;
}

static bool
run_pending(sqlite3 *db, struct arena *arena, struct step *steps, int count, bool (*action)(sqlite3 *, struct arena *, const struct step *))
{
	int version = migrate_version(db);

	for (int i = version; i < count; i++) {
		steps[i].first = i == version;
		if (!run(db, arena, &steps[i], action))
			return false;
	}
	return true;
}

/* A copy beside the file, before anything is changed. */
static bool
back_up(sqlite3 *db, int next)
{
	char moment[32];
	struct tm parts;
	time_t now = time(NULL);

	strftime(moment, sizeof(moment), "%Y%m%dT%H%M%SZ", gmtime_r(&now, &parts));
	return sql_run(db, "VACUUM INTO '%q.before-%04d-%s'", sqlite3_db_filename(db, "main"), next, moment);
}

/* May these steps run on this register? */
static bool
ready(sqlite3 *db, struct arena *arena, struct step *steps, int count)
{
	int version = migrate_version(db);

	if (version > count) {
		log_line("the register is at migration %d, newer than this program's %d", version, count);
		return false;
	}
	for (int i = 0; i < version; i++)
		if (!unchanged(db, arena, &steps[i]))
			return false;
	return version == 0 || version == count || back_up(db, version + 1);
}

bool
migrate_run(sqlite3 *db, const char *folder)
{
	struct arena *arena = arena_open();
	struct step *steps;
	int count = listed(arena, folder, &steps);
	bool good = count >= 0 && sql_run(db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
	    "PRAGMA recursive_triggers = ON; PRAGMA foreign_keys = OFF") &&
	    ready(db, arena, steps, count) && run_pending(db, arena, steps, count, change);

	sql_run(db, "PRAGMA foreign_keys = ON");
	arena_close(arena);
	return good;
}

static bool
change_access(sqlite3 *db, struct arena *arena, const struct step *step)
{
	(void)arena;
	return sql_run(db, "%s", step->text) && sql_run(db, "PRAGMA user_version = %d; PRAGMA application_id = %d", step->number, APPLICATION);
}

bool
migrate_access(sqlite3 *db, const char *folder)
{
	struct arena *arena = arena_open();
	struct step *steps;
	int count = listed(arena, folder, &steps);
	bool good = count >= 0 && migrate_version(db) <= count && sql_run(db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL") &&
	    run_pending(db, arena, steps, count, change_access);

	arena_close(arena);
	return good;
}

bool
migrate_dump(sqlite3 *db, FILE *out)
{
	char *exempt = governed_exempt(db);
	sqlite3_stmt *texts = sql_prepare(db, "SELECT type <> 'table' OR name NOT IN (SELECT value FROM json_each(%Q)), sql, type = 'table'"
	    " FROM sqlite_schema WHERE substr(name, 1, 7) <> 'sqlite_' AND (type <> 'trigger' OR substr(name, 1, 7) <> 'ledger_')"
	    " AND name NOT IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow')"
	    " ORDER BY tbl_name, instr('table index trigger', type), name", exempt);
	int result = SQLITE_ERROR;

	fprintf(out, "-- schema.sql: the schema as it stands now, without the generated triggers; written by `make schema`.\n");
	while (texts != NULL && (result = sqlite3_step(texts)) == SQLITE_ROW)
		fprintf(out, "%s%s%s;\n", sqlite3_column_int(texts, 2) ? "\n" : "",
		    sqlite3_column_int(texts, 0) ? "" : "-- ungoverned\n", sqlite3_column_text(texts, 1));
	sqlite3_finalize(texts);
	sqlite3_free(exempt);
	return result == SQLITE_DONE && !ferror(out);
}
