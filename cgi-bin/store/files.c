/* files.c: the two files of a register made, brought up to date, and copied with its documents. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sqlite3.h>

#include "../base/log.h"
#include "files.h"
#include "migrate.h"
#include "sql.h"

static char *
path_of(const char *folder, const char *name)
{
	char *path;

	if (asprintf(&path, "%s/%s", folder, name) == -1)
		abort();
	return path;
}

static struct sqlite3 *
opened(const char *folder, const char *name, int flags)
{
	char *path = path_of(folder, name);
	struct sqlite3 *db;

	if (sqlite3_open_v2(path, &db, flags, NULL) != SQLITE_OK) {
		log_line("%s: %s", path, sqlite3_errmsg(db));
		sqlite3_close(db);
		db = NULL;
	}
	free(path);
	return db;
}

static bool
migrate_file(const char *data, const char *name, const char *sql,
    const char *folder, bool (*migrate)(struct sqlite3 *, const char *))
{
	char *migrations = path_of(sql, folder);
	struct sqlite3 *db = opened(data, name,
	    SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
	bool done = db != NULL && sql_run(db, "PRAGMA journal_mode = WAL") &&
	    sql_run(db, "PRAGMA synchronous = FULL") &&
	    sql_run(db, "PRAGMA foreign_keys = ON") && migrate(db, migrations);

	sqlite3_close(db);
	free(migrations);
	return done;
}

bool
files_migrate(const char *data, const char *sql)
{
	return migrate_file(data, "pinkas.db", sql, "migrations",
	    migrate_run) &&
	    migrate_file(data, "access.db", sql, "access", migrate_access);
}

bool
files_schema(const char *sql, FILE *out)
{
	char *migrations = path_of(sql, "migrations");
	struct sqlite3 *db;
	bool done = sqlite3_open(":memory:", &db) == SQLITE_OK &&
	    migrate_run(db, migrations) && migrate_dump(db, out);

	sqlite3_close(db);
	free(migrations);
	return done;
}

/* Nothing is written to what is copied; but SQLite 3.40 copies no table with generated columns for who may only read. */
static bool
copy(const char *data, const char *name, const char *into)
{
	char *path = path_of(into, name);
	struct sqlite3 *db = opened(data, name, SQLITE_OPEN_READWRITE);
	bool done = db != NULL && sql_run(db, "VACUUM INTO %Q", path) &&
	    chmod(path, 0600) == 0;

	sqlite3_close(db);
	free(path);
	return done;
}

static bool
copy_bytes(const char *from, const char *to)
{
	int in = open(from, O_RDONLY | O_CLOEXEC);
	int out = open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	ssize_t count = -1;

	while (in != -1 && out != -1 &&
	    (count = sendfile(out, in, NULL, 1 << 20)) > 0)
		;
	if (count == 0 && fsync(out) == -1)
		count = -1;
	if (count != 0)
		log_line("%s: %m", to);
	if (in != -1)
		close(in);
	if (out != -1)
		close(out);
	return count == 0;
}

/* Documents are named by their hash and never change: those that the copied register names were there before it. */
static bool
copy_documents(const char *data, const char *into)
{
	char *from = path_of(data, "documents"), *to = path_of(into, "documents");
	DIR *folder = opendir(from);
	bool done = folder == NULL ? errno == ENOENT :
	    mkdir(to, 0700) == 0 || errno == EEXIST;

	for (struct dirent *file; folder != NULL && done &&
	    (file = readdir(folder)) != NULL; ) {
		char *one = path_of(from, file->d_name);
		char *other = path_of(to, file->d_name);

		if (strspn(file->d_name, "0123456789abcdef") == 64)
			done = copy_bytes(one, other);
		free(one);
		free(other);
	}
	if (folder != NULL)
		closedir(folder);
	free(from);
	free(to);
	return done;
}

bool
files_backup(const char *data, const char *into)
{
	if (mkdir(into, 0700) != 0 && errno != EEXIST) {
		log_line("%s: %m", into);
		return false;
	}
	return copy(data, "pinkas.db", into) && copy(data, "access.db", into) &&
	    copy_documents(data, into);
}
