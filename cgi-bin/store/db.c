/* db.c: a reading and a writing connection; named queries in, XML rows out. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include <sqlite3.h>

#include "../base/arena.h"
#include "../base/calendar.h"
#include "../base/log.h"
#include "../base/text.h"
#include "../page/say.h"
#include "authorizer.h"
#include "db.h"
#include "ledger.h"
#include "migrate.h"
#include "query.h"

/*
 * A process answers one request at a time, so a connection never serves two.
 * A GET sees one snapshot of the register through a connection that cannot
 * write. A POST, once its token is proved, runs whole inside BEGIN IMMEDIATE,
 * behind a flock that keeps the waits of many writers short and fair.
 */

static struct sqlite3 *connection[CONNECTIONS];
static sqlite3_stmt *rollback[CONNECTIONS];
static char *folder_of_data, *folder_of_sql;
static struct ledger *ledger;
static int lock = -1;
static bool writing;

static char *
path_of(const char *folder, const char *name)
{
	char *path;

	if (asprintf(&path, "%s/%s", folder, name) == -1)
		abort();
	return path;
}

static void
command(struct sqlite3 *db, const char *sql)
{
	char *why = NULL;

	if (sqlite3_exec(db, sql, NULL, NULL, &why) != SQLITE_OK)
		die("%s: %s", sql, why);
}

static struct sqlite3 *
opened(const char *name, int flags)
{
	char *path = path_of(folder_of_data, name);
	struct sqlite3 *db;

	if (sqlite3_open_v2(path, &db, flags, NULL) != SQLITE_OK)
		die("%s: %s", path, sqlite3_errmsg(db));
	sqlite3_busy_timeout(db, 10000);
	command(db, "PRAGMA temp_store = MEMORY");      /* a sandbox has no other place */
	free(path);
	return db;
}

static void
check_version(struct sqlite3 *db, const char *migrations, const char *name)
{
	char *folder = path_of(folder_of_sql, migrations);
	int newest = migrate_newest(folder), version = migrate_version(db);

	if (version != newest)
		die("%s is at migration %d, the program at %d: run pinkas migrate",
		    name, version, newest);
	free(folder);
}

/* name_in(language, name, in Arabic, in English): the name in that language, or else in Hebrew. */
static void
name_in(sqlite3_context *context, int count, sqlite3_value **values)
{
	const char *language = (const char *)sqlite3_value_text(values[0]);
	int own = 1;

	(void)count;
	if (language != NULL && *language == 'a')
		own = 2;
	else if (language != NULL && *language == 'e')
		own = 3;
	if (sqlite3_value_type(values[own]) == SQLITE_NULL)
		own = 1;
	sqlite3_result_value(context, values[own]);
}

/* decision_number(short name of the body, year, serial): how a decision is quoted, "MG/2026/007"; NULL for none. */
static void
decision_number(sqlite3_context *context, int count, sqlite3_value **values)
{
	const char *body = (const char *)sqlite3_value_text(values[0]);
	char *number;

	(void)count;
	if (body == NULL || sqlite3_value_type(values[2]) == SQLITE_NULL)
		return;
	number = sqlite3_mprintf("%s/%d/%03d", body,
	    sqlite3_value_int(values[1]), sqlite3_value_int(values[2]));
	if (number == NULL)
		sqlite3_result_error_nomem(context);
	else
		sqlite3_result_text(context, number, -1, sqlite3_free);
}

/* The day of the request that is under way. */
static char this_day[sizeof("2026-01-01")];

/* CURRENT_DATE: SQL's own word, which the views of the schema use; here it is the day of the request, in Jerusalem. */
static void
current_date(sqlite3_context *context, int count, sqlite3_value **values)
{
	(void)count;
	(void)values;
	sqlite3_result_text(context, this_day, -1, SQLITE_TRANSIENT);
}

static void
offer(struct sqlite3 *db, const char *name, int arguments, int flags,
    void (*function)(sqlite3_context *, int, sqlite3_value **))
{
	if (sqlite3_create_function(db, name, arguments, SQLITE_UTF8 |
	    SQLITE_DETERMINISTIC | flags, NULL, function, NULL, NULL)
	    != SQLITE_OK)
		die("%s: %s", name, sqlite3_errmsg(db));
}

/* For queries alone: the schema names no function of ours. */
static void
offer_functions(struct sqlite3 *db)
{
	offer(db, "current_date", 0, SQLITE_INNOCUOUS, current_date);
	offer(db, "name_in", 4, SQLITE_DIRECTONLY, name_in);
	offer(db, "decision_number", 3, SQLITE_DIRECTONLY, decision_number);
}

/* A virtual table declares itself when first touched, which the authorizer would take for a change of the schema. */
static void
fence(struct sqlite3 *db)
{
	command(db, "SELECT 1 FROM found LIMIT 1; SELECT 1 FROM json_each('[]');"
	    "SELECT 1 FROM pragma_foreign_key_list('forms')");
	authorizer_install(db);
}

/* Prepared beforehand: a transaction must end even where there is no memory left to ask for it. */
static void
prepare_rollback(enum connection which)
{
	authorizer_own(true);
	if (sqlite3_prepare_v3(connection[which], "ROLLBACK", -1,
	    SQLITE_PREPARE_PERSISTENT, &rollback[which], NULL) != SQLITE_OK)
		die("ROLLBACK: %s", sqlite3_errmsg(connection[which]));
	authorizer_own(false);
}

static void
take_back(enum connection which)
{
	if (sqlite3_get_autocommit(connection[which]))
		return;
	authorizer_own(true);
	sqlite3_step(rollback[which]);
	authorizer_own(false);
	sqlite3_reset(rollback[which]);
}

void
db_open(const char *folder, const char *sql)
{
	char *path;

	sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
	folder_of_data = path_of(folder, "");
	folder_of_data[strlen(folder)] = '\0';
	folder_of_sql = path_of(sql, "");
	folder_of_sql[strlen(sql)] = '\0';
	path = path_of(folder, "pinkas.lock");
	if ((lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0660)) == -1)
		die("%s: %s", path, strerror(errno));
	free(path);
	connection[WRITING] = opened("pinkas.db", SQLITE_OPEN_READWRITE);
	check_version(connection[WRITING], "migrations", "pinkas.db");
	command(connection[WRITING], "PRAGMA foreign_keys = ON;"
	    "PRAGMA recursive_triggers = ON;"
	    "PRAGMA wal_autocheckpoint = 1000;"
	    "PRAGMA journal_size_limit = 67108864");
	connection[READING] = opened("pinkas.db", SQLITE_OPEN_READONLY);
	command(connection[READING], "PRAGMA cache_size = -400");
	connection[ACCESS] = opened("access.db", SQLITE_OPEN_READWRITE);
	check_version(connection[ACCESS], "access", "access.db");
	command(connection[ACCESS],
	    "PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON");
	offer_functions(connection[WRITING]);
	offer_functions(connection[READING]);
	authorizer_install(connection[WRITING]);
	fence(connection[READING]);
	prepare_rollback(WRITING);
	prepare_rollback(READING);
	if ((ledger = ledger_open(connection[WRITING])) == NULL)
		abort();
}

void
db_prepare(void)
{
	query_read(folder_of_sql, connection);
}

void
db_prove(void)
{
	query_prove();
}

void
db_refresh(void)
{
	query_refresh();
}

void
db_close(void)
{
	query_close();
	ledger_close(ledger);
	ledger = NULL;
	for (int i = 0; i < CONNECTIONS; i++) {
		sqlite3_finalize(rollback[i]);
		sqlite3_close(connection[i]);
		rollback[i] = NULL;
		connection[i] = NULL;
	}
	if (lock != -1)
		close(lock);
	lock = -1;
	free(folder_of_data);
	free(folder_of_sql);
	folder_of_data = folder_of_sql = NULL;
}

const char *
db_folder(void)
{
	return folder_of_data;
}

struct sqlite3 *
db_writer(void)
{
	return connection[WRITING];
}

struct ledger *
db_ledger(void)
{
	return ledger;
}

/* "UNIQUE constraint failed: votes.decision, votes.person": "votes.decision.person" */
static const char *
name_of_unique(struct request *r, const char *columns)
{
	const char *table = columns, *comma = strstr(columns, ", ");
	size_t length = strcspn(table, ".");
	const char *name = comma == NULL ? columns :
	    arena_part(r->arena, columns, comma - columns);

	while (comma != NULL) {
		const char *column = comma + 2 + length;        /* from its dot */
		const char *next = strstr(column, ", ");

		name = arena_print(r->arena, "%s%.*s", name, next != NULL ?
		    (int)(next - column) : (int)strlen(column), column);
		comma = next;
	}
	return name;
}

/* Our rules are words with underlines; anything else is SQLite's own text. */
static bool
is_a_name(const char *message)
{
	return *message != '\0' && strspn(message,
	    "abcdefghijklmnopqrstuvwxyz0123456789_") == strlen(message);
}

static void
broken_constraint(struct request *r, const char *message, const char *what)
{
	const char *name = strstr(message, " constraint failed: ");
	const char *rule = name != NULL ? name + 20 : message;

	if (strncmp(message, "UNIQUE", 6) == 0) {
		const char *unique = name_of_unique(r, rule);
		const char *column = strrchr(unique, '.');

		refuse(r, 422, unique, column != NULL ? column + 1 : NULL);
	} else if (strncmp(message, "NOT NULL", 8) == 0)
		refuse(r, 422, "required", strrchr(rule, '.') + 1);
	else if (is_a_name(rule))
		refuse(r, 422, rule, NULL);
	else
		broken(r, "%s: %s", what, message);
}

/* To SQLite a full disk is one only in a write, and a quota never: the system tells. */
static void
broken_disk(struct request *r, int why)
{
	if (why == ENOSPC || why == EDQUOT)
		refuse(r, 507, "disk-full", NULL);
	else
		refuse(r, 503, "disk-broken", NULL);
}

static void
failed(struct request *r, int code, const char *message, const char *what)
{
	int why = errno;

	switch (code) {
	case SQLITE_CONSTRAINT:
		broken_constraint(r, message, what);
		break;
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		refuse(r, 503, "busy", NULL);
		break;
	case SQLITE_FULL:
		refuse(r, 507, "disk-full", NULL);
		break;
	case SQLITE_IOERR:
	case SQLITE_CANTOPEN:
		broken_disk(r, why);
		break;
	case SQLITE_READONLY:
		refuse(r, 503, "read-only", NULL);
		break;
	default:
		broken(r, "%s: %s", what, message);
	}
	log_line("%s %s: %s", r->number, what, message);
}

void
db_failed(struct request *r, struct sqlite3 *db, const char *what)
{
	failed(r, sqlite3_errcode(db), sqlite3_errmsg(db), what);
}

static void
ledger_failed(struct request *r, const char *what)
{
	int code = ledger_failure(ledger);

	failed(r, code, sqlite3_errstr(code), what);
}

static const char *
actor(const struct request *r)
{
	return r->actor != NULL ? r->actor :
	    arena_print(r->arena, "person %lld", (long long)r->person);
}

/* Behind the flock, which a signal may not cut short. */
static bool
stand_in_line(struct request *r)
{
	int result;

	do
		result = flock(lock, LOCK_EX);
	while (result != 0 && errno == EINTR);
	if (result != 0)
		broken(r, "flock: %s", strerror(errno));
	return result == 0;
}

/* Without the pen nothing may be written: something failed, or the ledger is not as it should be. */
static void
take_pen(struct request *r)
{
	if (ledger_begin(ledger, actor(r), r->number, r->now, "save"))
		return;
	if (ledger_failure(ledger) == SQLITE_OK)
		refuse(r, 503, "read-only", NULL);
	else
		ledger_failed(r, "pen");
}

/* Said each time, not when the connection is opened: that would have a worker that only reads parse the schema twice. */
static const char begin_writing[] = "PRAGMA synchronous = FULL; BEGIN IMMEDIATE";

void
db_begin(struct request *r)
{
	struct sqlite3 *db = connection[r->method == POST ? WRITING : READING];

	if (r->today != NULL)
		memccpy(this_day, r->today, 0, sizeof(this_day) - 1);
	if (r->method == POST && !stand_in_line(r))
		return;
	if (authorizer_run(db, r->method == POST ? begin_writing : "BEGIN")
	    != SQLITE_OK) {
		db_failed(r, db, "BEGIN");
		flock(lock, LOCK_UN);
		return;
	}
	writing = r->method == POST;
	if (writing)
		take_pen(r);
}

static void
end_writing(struct request *r)
{
	struct sqlite3 *db = connection[WRITING];

	if (!refused(r) && !ledger_seal(ledger))
		ledger_failed(r, "seal");
	if (!refused(r) && authorizer_run(db, "COMMIT") != SQLITE_OK)
		db_failed(r, db, "COMMIT");
	take_back(WRITING);
	flock(lock, LOCK_UN);
}

void
db_end(struct request *r)
{
	if (writing)
		end_writing(r);
	else
		take_back(READING);
	writing = false;
}

/* Has SQLite taken the transaction back already? Then nothing more of it may be written, alone. */
static bool
is_lost(void)
{
	return writing && sqlite3_get_autocommit(connection[WRITING]);
}

static void
supply(struct request *r, const struct query *query, sqlite3_stmt *statement)
{
	for (int i = 0; i < query->parameters; i++) {
		const struct pair *pair = request_pair(r, query->parameter[i]);

		if (pair == NULL || pair->value == NULL)
			sqlite3_bind_null(statement, i + 1);
		else if (pair->number)
			sqlite3_bind_int64(statement, i + 1,
			    text_number(pair->value));
		else
			sqlite3_bind_text(statement, i + 1, pair->value, -1,
			    SQLITE_STATIC);
	}
}

/* The statement with everything it asks for, or NULL when the request is broken. */
static sqlite3_stmt *
ready(struct request *r, const char *name, const struct query **query)
{
	sqlite3_stmt *statement;

	if ((*query = query_named(name)) == NULL) {
		broken(r, "no query %s", name);
		return NULL;
	}
	statement = is_lost() && (*query)->statement[ACCESS] == NULL ? NULL :
	    query_statement(*query, writing);
	if (statement != NULL)
		supply(r, *query, statement);
	else if (!refused_for_good(r))
		broken(r, "query %s writes, and this is no time to", name);
	return statement;
}

static bool
step(struct request *r, const char *name, sqlite3_stmt *statement)
{
	int result = sqlite3_step(statement);

	if (result != SQLITE_ROW && result != SQLITE_DONE)
		db_failed(r, sqlite3_db_handle(statement), name);
	return result == SQLITE_ROW;
}

/* A column that could not be read for want of memory looks like NULL: only the end of its statement tells. */
static void
finish(struct request *r, const char *name, sqlite3_stmt *statement)
{
	if (sqlite3_reset(statement) == SQLITE_NOMEM && !refused_for_good(r))
		db_failed(r, sqlite3_db_handle(statement), name);
	sqlite3_clear_bindings(statement);
}

/* What the page is given for what the column holds; NULL when nothing. */
static const char *
derived(struct request *r, enum derived how, const char *text)
{
	struct hebrew_day hebrew;
	struct day day;

	switch (how) {
	case AS_IS:
		return text;
	case SAY:
		return say_label(r, text, NULL);
	case WALL:
		return calendar_moment(r->arena, text_number(text));
	default:
		break;
	}
	if (!calendar_day(arena_part(r->arena, text,
	    strnlen(text, 10)), &day))
		return NULL;
	if (how == WEEKDAY)
		return arena_print(r->arena, "%d", calendar_weekday(day));
	hebrew = calendar_hebrew(day);
	return arena_print(r->arena, "%04d-%02d-%02d", hebrew.year,
	    hebrew.month, hebrew.day);
}

static void
fill(struct request *r, node element, const struct query *query,
    sqlite3_stmt *statement)
{
	const char *nested = NULL;
	node child = NULL;

	for (int i = 0; i < query->columns; i++) {
		const struct column *column = &query->column[i];
		const char *text =
		    (const char *)sqlite3_column_text(statement, i);
		node into = element;

		if (text == NULL || column->key)
			continue;
		if (column->derived != AS_IS &&
		    (text = derived(r, column->derived, text)) == NULL)
			continue;
		if (column->nested != NULL) {
			if (column->nested != nested)
				child = add(element, column->nested);
			nested = column->nested;
			into = child;
		}
		if (column->attribute)
			set_word(into, column->name, text);
		else
			put(into, column->name, text);
		if (column->words != NULL)
			set_word(into, column->said,
			    say_label(r, arena_joined(r->arena,
			    column->words, ".", text), NULL));
	}
}

/* The row at which reading broke off may be half a one. */
static node
whole(struct request *r, node last)
{
	if (last != NULL && refused_for_good(r)) {
		xml_remove(last);
		return NULL;
	}
	return last;
}

void
rows(struct request *r, node parent, const char *element, const char *name)
{
	const struct query *query;
	sqlite3_stmt *statement;
	node last = NULL;

	if (refused_for_good(r) ||
	    (statement = ready(r, name, &query)) == NULL)
		return;
	element = xml_word(element, -1);
	while (step(r, name, statement))
		fill(r, last = add(parent, element), query, statement);
	finish(r, name, statement);
	whole(r, last);
}

node
row(struct request *r, node parent, const char *element, const char *name)
{
	const struct query *query;
	sqlite3_stmt *statement;
	node made = NULL;

	if (refused_for_good(r) ||
	    (statement = ready(r, name, &query)) == NULL)
		return NULL;
	if (step(r, name, statement))
		fill(r, made = add(parent, element), query, statement);
	else
		refuse(r, 404, "missing", NULL);
	finish(r, name, statement);
	return whole(r, made);
}

/* What a column holds, in the arena; NULL stays NULL. */
static const char *
held(struct request *r, sqlite3_stmt *statement, int column)
{
	const char *text = (const char *)sqlite3_column_text(statement, column);

	return text != NULL ? arena_text(r->arena, text) : NULL;
}

static const char *
key_of(struct request *r, const struct query *query, sqlite3_stmt *statement)
{
	const char *key = NULL;

	for (int i = 0; i < query->columns; i++) {
		const char *part;

		if (!query->column[i].key)
			continue;
		part = held(r, statement, i);
		key = key == NULL ? part :
		    arena_print(r->arena, "%s,%s", key, part);
	}
	return key;
}

int
rows_page(struct request *r, node parent, const char *element,
    const char *name, int most, const char **next)
{
	const struct query *query;
	sqlite3_stmt *statement;
	node last = NULL;
	int count = 0;

	const char *key = NULL;
	bool more = false;

	*next = NULL;
	if (refused_for_good(r) ||
	    (statement = ready(r, name, &query)) == NULL)
		return 0;
	element = xml_word(element, -1);
	while (step(r, name, statement) && !(more = count == most)) {
		fill(r, last = add(parent, element), query, statement);
		if (++count == most)
			key = key_of(r, query, statement);
	}
	if (more)
		*next = key;
	finish(r, name, statement);
	whole(r, last);
	return count;
}

int
values(struct request *r, const char *name, const char **into, int most)
{
	const struct query *query;
	sqlite3_stmt *statement;
	int count = 0;

	for (int i = 0; i < most; i++)
		into[i] = NULL;
	if (refused_for_good(r) ||
	    (statement = ready(r, name, &query)) == NULL)
		return 0;
	if (step(r, name, statement))
		for (; count < most && count < query->columns; count++)
			into[count] = held(r, statement, count);
	finish(r, name, statement);
	return refused_for_good(r) ? 0 : count;
}

const char *
value(struct request *r, const char *name)
{
	const char *first;

	values(r, name, &first, 1);
	return first;
}

int64_t
number(struct request *r, const char *name, int64_t otherwise)
{
	const char *first = value(r, name);

	return first != NULL ? text_number(first) : otherwise;
}

bool
found(struct request *r, const char *name)
{
	const char *first;

	return values(r, name, &first, 1) > 0;
}

int
db_do(struct request *r, const char *name)
{
	const struct query *query;
	sqlite3_stmt *statement;
	int changed = 0;

	if ((statement = ready(r, name, &query)) == NULL)
		return 0;
	if (!step(r, name, statement))
		changed = sqlite3_changes(sqlite3_db_handle(statement));
	finish(r, name, statement);
	return changed;
}

void
db_note(struct request *r, const char *name)
{
	const struct query *query;
	sqlite3_stmt *statement;

	if ((statement = ready(r, name, &query)) == NULL)
		return;
	if (sqlite3_step(statement) != SQLITE_DONE)
		log_line("%s %s: %s", r->number, name,
		    sqlite3_errmsg(sqlite3_db_handle(statement)));
	sqlite3_reset(statement);
	sqlite3_clear_bindings(statement);
}

bool
db_has_query(const char *name)
{
	return query_exists(name);
}

void
db_each_query(void (*call)(const char *, const char *const *, int, void *),
    void *context)
{
	const struct query *query;

	for (int i = 0; (query = query_at(i)) != NULL; i++)
		call(query->name, query->parameter, query->parameters, context);
}

void
db_each_column(const char *name,
    void (*call)(const char *column, bool nested, void *), void *context)
{
	const struct query *query = query_named(name);

	for (int i = 0; query != NULL && i < query->columns; i++)
		if (!query->column[i].key)
			call(query->column[i].nested != NULL ?
			    query->column[i].nested : query->column[i].name,
			    query->column[i].nested != NULL, context);
}
