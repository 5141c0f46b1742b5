/* ledgers.c: small registers of their own for the tests of the store. */
#include <fcntl.h>
#include <ftw.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <check.h>
#include <sqlite3.h>

#include "store/ledger.h"
#include "store/migrate.h"
#include "store/sql.h"
#include "store/verify.h"
#include "ledgers.h"

const char small_schema[] =
    "-- 0002_books.sql: what the tests keep.\n"
    "CREATE TABLE shelves (\n"
    "	id INTEGER PRIMARY KEY,\n"
    "	version INTEGER NOT NULL DEFAULT 1,\n"
    "	name TEXT NOT NULL UNIQUE,\n"
    "	width INTEGER\n"
    ") STRICT;\n"
    "CREATE TABLE books (\n"
    "	id INTEGER PRIMARY KEY,\n"
    "	version INTEGER NOT NULL DEFAULT 1,\n"
    "	shelf INTEGER NOT NULL REFERENCES shelves (id),\n"
    "	title TEXT NOT NULL,\n"
    "	pages INTEGER,\n"
    "	lent INTEGER NOT NULL DEFAULT 0 CHECK (lent IN (0, 1)),\n"
    "	\"left\" TEXT,\n"
    "	CONSTRAINT title_once UNIQUE (shelf, title)\n"
    ") STRICT;\n"
    "CREATE INDEX books_by_title ON books (title);\n"
    "CREATE TRIGGER lent_books_stay BEFORE UPDATE ON books WHEN OLD.lent = 1 AND NEW.shelf <> OLD.shelf\n"
    "BEGIN SELECT RAISE(ABORT, 'lent_books_stay'); END;\n"
    "-- ungoverned\n"
    "CREATE TABLE scratch (id INTEGER PRIMARY KEY, said BLOB);\n";

static char folders[64][64];
static int count;
static char said[1 << 16];

static int
drop(const char *path, const struct stat *status, int type, struct FTW *walk)
{
	(void)status;
	(void)type;
	(void)walk;
	return remove(path);
}

/* A test runs in a process of its own, and takes only its own folders with it. */
static void
drop_folders(void)
{
	for (int i = 0; i < count; i++)
		nftw(folders[i], drop, 16, FTW_DEPTH | FTW_PHYS);
	count = 0;
}

const char *
folder_new(void)
{
	ck_assert_int_lt(count, 64);
	if (count == 0)
		atexit(drop_folders);
	snprintf(folders[count], sizeof(folders[count]), "%s", "/tmp/pinkas-store-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folders[count]));
	return folders[count++];
}

const char *
path_of(const char *folder, const char *name)
{
	static char paths[16][256];
	static int last;
	char *path = paths[last++ % 16];

	snprintf(path, 256, "%s/%s", folder, name);
	return path;
}

void
file_write(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	ck_assert_ptr_nonnull(file);
	fputs(text, file);
	ck_assert_int_eq(fclose(file), 0);
}

void
file_copy(const char *from, const char *to)
{
	FILE *in = fopen(from, "r"), *out = fopen(to, "w");
	static char buffer[1 << 16];
	size_t length;

	ck_assert_msg(in != NULL && out != NULL, "%s to %s", from, to);
	while ((length = fread(buffer, 1, sizeof(buffer), in)) > 0)
		ck_assert_uint_eq(fwrite(buffer, 1, length, out), length);
	fclose(in);
	ck_assert_int_eq(fclose(out), 0);
}

const char *
migrations_new(void)
{
	const char *folder = folder_new();

	file_copy("sql/migrations/0001_ledger.sql", path_of(folder, "0001_ledger.sql"));
	file_write(path_of(folder, "0002_books.sql"), small_schema);
	return folder;
}

struct sqlite3 *
database_open(const char *folder)
{
	sqlite3 *db;

	ck_assert_int_eq(sqlite3_open(path_of(folder, "pinkas.db"), &db), SQLITE_OK);
	must(db, "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA synchronous = OFF");
	return db;
}

struct sqlite3 *
database_new(const char **folder)
{
	const char *made = folder_new();
	sqlite3 *db = database_open(made);

	ck_assert(migrate_run(db, migrations_new()));
	must(db, "PRAGMA synchronous = OFF");
	if (folder != NULL)
		*folder = made;
	return db;
}

static char *
formatted(const char *format, va_list arguments)
{
	char *text = sqlite3_vmprintf(format, arguments);

	ck_assert_ptr_nonnull(text);
	return text;
}

static void
must_run(sqlite3 *db, const char *sql)
{
	char *error = NULL;

	if (sqlite3_exec(db, sql, NULL, NULL, &error) != SQLITE_OK)
		ck_abort_msg("%s: %s", sql, error);
}

void
must(sqlite3 *db, const char *format, ...)
{
	va_list arguments;
	char *sql;

	va_start(arguments, format);
	sql = formatted(format, arguments);
	va_end(arguments);
	must_run(db, sql);
	sqlite3_free(sql);
}

int64_t
number_of(sqlite3 *db, const char *format, ...)
{
	sqlite3_stmt *statement = NULL;
	va_list arguments;
	int64_t number;
	char *sql;

	va_start(arguments, format);
	sql = formatted(format, arguments);
	va_end(arguments);
	ck_assert_msg(sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW,
	    "%s: %s", sql, sqlite3_errmsg(db));
	number = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	sqlite3_free(sql);
	return number;
}

void
must_refuse(sqlite3 *db, const char *sql, const char *message)
{
	char *error = NULL;

	ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, &error) != SQLITE_OK, "allowed: %s", sql);
	ck_assert_msg(strstr(error, message) != NULL, "%s: %s, not %s", sql, error, message);
	sqlite3_free(error);
}

void
save(sqlite3 *db, struct ledger *ledger, const char *format, ...)
{
	static int64_t at = 1795277402113;
	va_list arguments;
	char *sql;

	va_start(arguments, format);
	sql = formatted(format, arguments);
	va_end(arguments);
	must_run(db, "BEGIN IMMEDIATE");
	ck_assert(ledger_begin(ledger, "person 3", "r8f3a", at++, "save"));
	must_run(db, sql);
	ck_assert(ledger_seal(ledger));
	must_run(db, "COMMIT");
	sqlite3_free(sql);
}

void
fill(sqlite3 *db)
{
	struct ledger *ledger = ledger_open(db);

	ck_assert_ptr_nonnull(ledger);
	save(db, ledger, "INSERT INTO shelves (name, width) VALUES ('low', 120), ('high', NULL)");
	save(db, ledger, "INSERT INTO books (shelf, title, pages, \"left\") VALUES (1, 'Exodus', 90, 'a \"quoted\" \\ word'), (1, 'Ruth', 4, NULL),"
	    " (2, 'Iggeret', NULL, char(0x5d0, 0x5d1, 10, 0x1f600)), (2, '', 0, '')");
	save(db, ledger, "UPDATE books SET lent = 1, version = version + 1 WHERE id = 2");
	save(db, ledger, "UPDATE shelves SET width = 80, version = version + 1 WHERE id = 1; INSERT INTO books (shelf, title) VALUES (1, 'Job')");
	save(db, ledger, "UPDATE books SET title = 'Second Exodus', version = version + 1 WHERE id = 1");
	ledger_close(ledger);
}

bool
tampers(sqlite3 *db, const char *sql)
{
	static const char own[] = "type = 'trigger' AND substr(name, 1, 7) = 'ledger_'";
	char *drop = sql_text(db, "SELECT group_concat(printf('DROP TRIGGER \"%%w\"', name), ';') FROM sqlite_schema WHERE %s", own);
	char *make = sql_text(db, "SELECT group_concat(sql, ';') FROM sqlite_schema WHERE %s", own);
	bool good;

	must(db, "PRAGMA foreign_keys = OFF; BEGIN; %s", drop);
	good = sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK;
	if (good)
		must(db, "%s; COMMIT", make);
	else
		must(db, "ROLLBACK");
	sqlite3_free(drop);
	sqlite3_free(make);
	return good;
}

void
tamper(sqlite3 *db, const char *format, ...)
{
	va_list arguments;
	char *sql;

	va_start(arguments, format);
	sql = formatted(format, arguments);
	va_end(arguments);
	ck_assert_msg(tampers(db, sql), "%s: %s", sql, sqlite3_errmsg(db));
	sqlite3_free(sql);
}

int
program(const char *const words[], const char *output)
{
	int status;
	pid_t child = fork();

	if (child == 0) {
		int file = open(output, O_WRONLY | O_CREAT | O_TRUNC, 0600);

		dup2(file, STDOUT_FILENO);
		dup2(file, STDERR_FILENO);
		execvp(words[0], (char *const *)words);
		_exit(127);
	}
	ck_assert_int_gt(child, 0);
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

const char *
verify_said(void)
{
	return said;
}

void
verifies_as(const char *folder, const char *keys, const char *outside, int hours, int answer)
{
	char limit[16];
	const char *words[16] = { "python3", "tests/verify/verify.py", "--hours", limit };
	FILE *out = fmemopen(said, sizeof(said) - 1, "w");
	int given, next = 4;

	memset(said, 0, sizeof(said));
	given = verify_run(folder, keys, outside, hours, out);
	fclose(out);
	ck_assert_msg(given == answer, "%d instead of %d: %s", given, answer, said);
	snprintf(limit, sizeof(limit), "%d", hours);
	if (keys != NULL) {
		words[next++] = "--keys";
		words[next++] = keys;
	}
	if (outside != NULL) {
		words[next++] = "--checkpoint";
		words[next++] = outside;
	}
	words[next] = folder;
	given = program(words, path_of(folder, "said"));
	if (given != answer) {
		words[0] = "cat";
		words[1] = path_of(folder, "said");
		words[2] = NULL;
		program(words, "/dev/stderr");
		ck_abort_msg("verify.py says %d instead of %d", given, answer);
	}
}
