/* upload.c: a file on its way into the register: streamed to the disk, hashed, and gone again unless it is kept. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <sodium.h>

#include "../base/arena.h"
#include "../base/log.h"
#include "http.h"
#include "upload.h"

/*
 * Bytes go to documents/ under the name of the process, and to the name of
 * their hash once somebody keeps them. A file that was stored before is the
 * same file: it is written over with what it holds. One file comes at a time.
 */

struct taking {
	struct upload *upload;
	crypto_hash_sha256_state hash;
	int file;
};

static bool
takes_files(const struct request *r)
{
	return r->method == POST && r->path != NULL &&
	    (strcmp(r->path, "/documents") == 0 ||
	    strcmp(r->path, "/past_decisions/import") == 0);
}

static void
could_not(struct request *r, const char *path)
{
	int why = errno;

	log_line("%s %s: %s", r->number, path, strerror(why));
	refuse(r, why == ENOSPC || why == EDQUOT ? 507 : 503,
	    why == ENOSPC || why == EDQUOT ? "disk-full" : "not-stored", NULL);
}

/* What a worker left behind that was ended while a file came: no file takes an hour. */
static void
sweep(const char *path)
{
	DIR *folder = opendir(path);
	time_t now = time(NULL);

	for (struct dirent *file; folder != NULL &&
	    (file = readdir(folder)) != NULL; ) {
		struct stat known;

		if (strncmp(file->d_name, "incoming-", 9) == 0 &&
		    fstatat(dirfd(folder), file->d_name, &known,
		    AT_SYMLINK_NOFOLLOW) == 0 && now - known.st_mtime > 3600)
			unlinkat(dirfd(folder), file->d_name, 0);
	}
	if (folder != NULL)
		closedir(folder);
}

/* Whoever has no session is not given room on the disk: the guards will turn them away. */
static void
open_file(struct request *r, const char *field, const char *name, void *with)
{
	struct taking *taking = with;
	struct upload *upload = taking->upload;

	if (r->upload != NULL) {
		refuse(r, 422, "one-file-at-a-time", field);
		return;
	}
	if (http_session(r) == NULL)
		return;
	sweep(upload->folder);
	upload->field = field;
	upload->name = name;
	taking->file = open(upload->path, O_WRONLY | O_CREAT | O_TRUNC |
	    O_CLOEXEC | O_NOFOLLOW, 0600);
	if (taking->file == -1) {
		could_not(r, upload->path);
		return;
	}
	r->upload = upload;
	crypto_hash_sha256_init(&taking->hash);
}

static void
take_bytes(struct request *r, const char *bytes, size_t length, void *with)
{
	struct taking *taking = with;

	if (taking->file == -1)
		return;
	crypto_hash_sha256_update(&taking->hash, (const unsigned char *)bytes,
	    length);
	taking->upload->size += (int64_t)length;
	while (length > 0) {
		ssize_t written = write(taking->file, bytes, length);

		if (written == -1 && errno == EINTR)
			continue;
		if (written == -1) {
			could_not(r, taking->upload->path);
			return;
		}
		bytes += written;
		length -= (size_t)written;
	}
}

static void
close_file(struct request *r, bool whole, void *with)
{
	unsigned char hash[crypto_hash_sha256_BYTES];
	struct taking *taking = with;
	char *hex;

	if (taking->file == -1)
		return;
	hex = arena_take(r->arena, sizeof(hash) * 2 + 1);
	crypto_hash_sha256_final(&taking->hash, hash);
	taking->upload->hash = sodium_bin2hex(hex, sizeof(hash) * 2 + 1, hash,
	    sizeof(hash));
	if (whole && (fchmod(taking->file, 0640) == -1 ||
	    fsync(taking->file) == -1))
		could_not(r, taking->upload->path);
	close(taking->file);
	taking->file = -1;
}

const struct body_files *
upload_taker(struct request *r, const char *data)
{
	struct body_files *files;
	struct taking *taking;

	if (!takes_files(r) || refused(r))
		return NULL;
	files = arena_take(r->arena, sizeof(*files));
	taking = arena_take(r->arena, sizeof(*taking));
	taking->upload = arena_take(r->arena, sizeof(*taking->upload));
	taking->upload->folder = arena_print(r->arena, "%s/documents", data);
	taking->upload->path = arena_print(r->arena, "%s/incoming-%ld",
	    taking->upload->folder, (long)getpid());
	taking->file = -1;
	*files = (struct body_files){ MOST_UPLOAD, open_file, take_bytes,
	    close_file, taking };
	return files;
}

void
upload_seal(struct request *r)
{
	const char *all;

	if (r->upload == NULL)
		return;
	all = r->upload->hash;
	for (const struct pair *pair = r->typed.first; pair != NULL;
	    pair = pair->next)
		all = arena_print(r->arena, "%s&%s=%s", all, pair->name,
		    pair->value);
	r->body = all;
	r->body_length = strlen(all);
}

/* A name is on the disk when its folder is. */
static bool
sync_folder(const char *path)
{
	int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool done = folder != -1 && fsync(folder) == 0;

	if (folder != -1)
		close(folder);
	return done;
}

bool
upload_keep(struct request *r)
{
	struct upload *upload = r->upload;
	const char *kept = arena_print(r->arena, "%s/%s", upload->folder,
	    upload->hash);

	if (rename(upload->path, kept) == -1 || !sync_folder(upload->folder)) {
		could_not(r, kept);
		return false;
	}
	upload->path = NULL;
	return true;
}

void
upload_end(struct request *r)
{
	if (r->upload != NULL && r->upload->path != NULL)
		unlink(r->upload->path);
}
