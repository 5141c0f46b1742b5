/* kept.c: are the documents on the disk those that the register names? */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <sodium.h>
#include <sqlite3.h>

#include "kept.h"
#include "sql.h"

enum { ON_ITS_WAY = 60 };               /* seconds between a file and its row, at most */

/* SHA-256 of a file in hex; false when it cannot be read to its end. */
static bool
hash_of_file(int folder, const char *name, char hex[65])
{
	unsigned char part[65536], hash[crypto_hash_sha256_BYTES];
	int file = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	crypto_hash_sha256_state state;
	ssize_t length = -1;

	crypto_hash_sha256_init(&state);
	while (file != -1 && (length = read(file, part, sizeof(part))) > 0)
		crypto_hash_sha256_update(&state, part, (size_t)length);
	if (file != -1)
		close(file);
	crypto_hash_sha256_final(&state, hash);
	sodium_bin2hex(hex, 65, hash, sizeof(hash));
	return length == 0;
}

static bool
check_rows(sqlite3 *db, int folder,
    void (*damaged)(void *, const char *, const char *), void *own)
{
	sqlite3_stmt *rows = sql_prepare(db,
	    "SELECT hash FROM documents ORDER BY id");
	char hex[65];

	while (rows != NULL && sqlite3_step(rows) == SQLITE_ROW) {
		const char *hash = (const char *)sqlite3_column_text(rows, 0);

		if (faccessat(folder, hash, F_OK, AT_SYMLINK_NOFOLLOW) == -1)
			damaged(own, hash, "is gone");
		else if (!hash_of_file(folder, hash, hex))
			damaged(own, hash, "cannot be read");
		else if (strcmp(hex, hash) != 0)
			damaged(own, hash, "is not what its hash says");
	}
	return sqlite3_finalize(rows) == SQLITE_OK && rows != NULL;
}

static bool
is_on_its_way(int folder, const char *name)
{
	struct stat known;

	return strncmp(name, "incoming-", 9) == 0 ||
	    fstatat(folder, name, &known, AT_SYMLINK_NOFOLLOW) == -1 ||
	    time(NULL) - known.st_mtime < ON_ITS_WAY;
}

static void
check_files(sqlite3 *db, DIR *folder,
    void (*damaged)(void *, const char *, const char *), void *own)
{
	for (struct dirent *file; (file = readdir(folder)) != NULL; )
		if (file->d_name[0] != '.' &&
		    !is_on_its_way(dirfd(folder), file->d_name) &&
		    sql_number(db, 0, "SELECT count(*) FROM documents "
		    "WHERE hash = %Q", file->d_name) == 0)
			damaged(own, file->d_name, "is of no row");
}

bool
kept_check(sqlite3 *db, const char *folder,
    void (*damaged)(void *, const char *, const char *), void *own)
{
	bool read;
	char *path;
	DIR *files;

	if (sql_number(db, 0, "SELECT count(*) FROM sqlite_schema "
	    "WHERE type = 'table' AND name = 'documents'") == 0)
		return true;
	if (asprintf(&path, "%s/documents", folder) == -1)
		abort();
	files = opendir(path);
	read = files != NULL || errno == ENOENT;
	if (read)
		read = check_rows(db, files != NULL ? dirfd(files) : -1,
		    damaged, own);
	if (files != NULL) {
		check_files(db, files, damaged, own);
		closedir(files);
	}
	free(path);
	return read;
}
