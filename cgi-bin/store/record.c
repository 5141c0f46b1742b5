/* record.c: the one way a record changes. */
#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>

#include "../base/arena.h"
#include "../base/text.h"
#include "../page/say.h"
#include "../registers/registry.h"
#include "db.h"
#include "ledger.h"
#include "record.h"
#include "search.h"

void
record_move(struct request *r, const char *move)
{
	if (!refused(r) && !ledger_move(db_ledger(), move))
		db_failed(r, db_writer(), "pen");
}

static sqlite3_stmt *
prepared(struct request *r, const char *sql)
{
	sqlite3_stmt *statement = NULL;

	if (sqlite3_prepare_v2(db_writer(), sql, -1, &statement, NULL)
	    != SQLITE_OK)
		broken(r, "%s: %s", sql, sqlite3_errmsg(db_writer()));
	return statement;
}

static const char *
insertion(struct request *r, const struct registry *registry,
    const struct change *changes, int count)
{
	const char *names = "", *marks = "";

	for (int i = 0; i < count; i++) {
		names = arena_print(r->arena, "%s%s\"%s\"", names,
		    i > 0 ? ", " : "", changes[i].column);
		marks = arena_print(r->arena, "%s%s?%d", marks,
		    i > 0 ? ", " : "", i + 1);
	}
	return arena_print(r->arena,
	    "INSERT INTO %s (%s) VALUES (%s) RETURNING id", registry->name,
	    names, marks);
}

static const char *
alteration(struct request *r, const struct registry *registry,
    const struct change *changes, int count)
{
	const char *sets = "version = version + 1";

	for (int i = 0; i < count; i++)
		sets = arena_print(r->arena, "%s, \"%s\" = ?%d", sets,
		    changes[i].column, i + 1);
	return arena_print(r->arena, "UPDATE %s SET %s WHERE id = ?%d AND "
	    "version = ?%d RETURNING id", registry->name, sets, count + 1,
	    count + 2);
}

/* One row read by column names; NULL when there is none. To be finalized. */
static sqlite3_stmt *
current(struct request *r, const struct registry *registry, int64_t id)
{
	sqlite3_stmt *statement = prepared(r, arena_print(r->arena,
	    "SELECT * FROM %s WHERE id = ?1", registry->name));

	if (statement == NULL)
		return NULL;
	sqlite3_bind_int64(statement, 1, id);
	if (sqlite3_step(statement) == SQLITE_ROW)
		return statement;
	if (sqlite3_finalize(statement) != SQLITE_OK)
		db_failed(r, db_writer(), registry->name);
	return NULL;
}

static const char *
column(sqlite3_stmt *statement, const char *name)
{
	for (int i = 0; i < sqlite3_column_count(statement); i++)
		if (strcmp(sqlite3_column_name(statement, i), name) == 0)
			return (const char *)sqlite3_column_text(statement, i);
	return NULL;
}

/* Both sides, field by field: what the asker wants and what stands now. */
static void
conflict(struct request *r, const struct registry *registry,
    sqlite3_stmt *row, const struct change *changes, int count)
{
	node conflict = add(r->page, "conflict");

	set(conflict, "version", column(row, "version"));
	for (int i = 0; i < count; i++) {
		const char *theirs = column(row, changes[i].column);
		node field;

		if (text_same(theirs, changes[i].value))
			continue;
		field = add(conflict, "field");
		set(field, "name", changes[i].column);
		set(field, "label",
		    say_label(r, registry->name, changes[i].column));
		set(field, "mine", changes[i].value);
		set(field, "theirs", theirs);
	}
	refuse(r, 409, "somebody-saved-first", NULL);
}

static void
not_changed(struct request *r, const struct registry *registry, int64_t id,
    const struct change *changes, int count)
{
	sqlite3_stmt *row = current(r, registry, id);

	if (row == NULL) {
		refuse(r, 404, "missing", NULL);
		return;
	}
	conflict(r, registry, row, changes, count);
	sqlite3_finalize(row);
}

int64_t
record_write(struct request *r, const struct registry *registry, int64_t id,
    int64_t version, const struct change *changes, int count)
{
	sqlite3_stmt *statement;
	int64_t written = 0;
	int result;

	if (refused(r) || (statement = prepared(r, id == 0 ?
	    insertion(r, registry, changes, count) :
	    alteration(r, registry, changes, count))) == NULL)
		return 0;
	for (int i = 0; i < count; i++)
		sqlite3_bind_text(statement, i + 1, changes[i].value, -1,
		    SQLITE_STATIC);
	if (id != 0) {
		sqlite3_bind_int64(statement, count + 1, id);
		sqlite3_bind_int64(statement, count + 2, version);
	}
	if ((result = sqlite3_step(statement)) == SQLITE_ROW) {
		written = sqlite3_column_int64(statement, 0);
		result = sqlite3_step(statement);
	}
	if (result != SQLITE_DONE)
		db_failed(r, db_writer(), registry->name);
	sqlite3_finalize(statement);
	if (!refused(r) && written == 0)
		not_changed(r, registry, id, changes, count);
	if (refused(r))
		return 0;
	record_index(r, registry, written);
	return written;
}

void
record_index(struct request *r, const struct registry *registry, int64_t id)
{
	const char *query = arena_print(r->arena, "%s.searchable",
	    registry->name);
	const char *part[6];            /* number, title, detail, day, words, path */

	if (refused(r) || !db_has_query(query))
		return;
	let_number(r, "record", id);
	if (values(r, query, part, 6) == 0)
		return;
	let(r, "register", registry->name);
	let(r, "path", part[5] != NULL ? part[5] : arena_print(r->arena,
	    "/%s/%lld", registry->name, (long long)id));
	let(r, "number", part[0] != NULL ?
	    search_number(r->arena, part[0]) : NULL);
	let(r, "title", part[1]);
	let(r, "detail", part[2]);
	let(r, "day", part[3]);
	let_number(r, "row", number(r, "searchable.save", 0));
	let(r, "words", search_fold(r->arena, arena_print(r->arena,
	    "%s %s %s", part[0] != NULL ? part[0] : "", part[1],
	    part[4] != NULL ? part[4] : "")));
	db_do(r, "searchable.words");
}
