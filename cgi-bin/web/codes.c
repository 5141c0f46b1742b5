/* codes.c: six figures of an application that change every half minute (RFC 6238), and the secret they come from. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <liboath/oath.h>
#include <sodium.h>

#include "../base/arena.h"
#include "../store/db.h"
#include "codes.h"

/*
 * Secrets lie in access.db in boxes, and the key of the boxes in a file beside
 * it: whoever gets hold of one of the two has nothing.
 */

enum { BOX = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + CODE_SECRET, STEP = 30, WINDOW = 1, LETTERS = 32 };

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

static bool
read_key(const char *path, unsigned char *key)
{
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	bool whole;

	if (file == -1)
		return false;
	whole = read(file, key, crypto_secretbox_KEYBYTES) ==
	    crypto_secretbox_KEYBYTES;
	close(file);
	return whole;
}

/* Written beside and given its name unless it is taken: two workers that begin at once get the same one. */
static void
make_key(struct request *r, const char *path)
{
	const char *beside = arena_print(r->arena, "%s.%ld", path,
	    (long)getpid());
	unsigned char key[crypto_secretbox_KEYBYTES];
	int file = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC |
	    O_NOFOLLOW, 0400);

	if (file == -1)
		return;
	randombytes_buf(key, sizeof(key));
	if (write(file, key, sizeof(key)) == (ssize_t)sizeof(key) &&
	    fsync(file) == 0 && renameat2(AT_FDCWD, beside, AT_FDCWD, path,
	    RENAME_NOREPLACE) == -1 && errno != EEXIST)
		broken(r, "%s: %s", path, strerror(errno));
	close(file);
	unlink(beside);
}

static bool
take_key(struct request *r, unsigned char *key)
{
	const char *path = arena_print(r->arena, "%s/codes.key", db_folder());

	if (read_key(path, key))
		return true;
	make_key(r, path);
	if (read_key(path, key))
		return true;
	broken(r, "%s cannot be read", path);
	return false;
}

const char *
codes_new_secret(struct request *r)
{
	char *secret = arena_take(r->arena, LETTERS + 1);

	for (int i = 0; i < LETTERS; i++)
		secret[i] = alphabet[randombytes_uniform(32)];
	secret[LETTERS] = '\0';
	return secret;
}

const char *
codes_boxed(struct request *r, const char *typed)
{
	unsigned char box[BOX], key[crypto_secretbox_KEYBYTES];
	char *secret = NULL, *hex = arena_take(r->arena, BOX * 2 + 1);
	size_t length = 0;

	if (typed == NULL || strlen(typed) != LETTERS ||
	    strspn(typed, alphabet) != LETTERS || oath_base32_decode(typed,
	    LETTERS, &secret, &length) != OATH_OK || length != CODE_SECRET) {
		free(secret);
		return NULL;
	}
	randombytes_buf(box, crypto_secretbox_NONCEBYTES);
	if (take_key(r, key))
		crypto_secretbox_easy(box + crypto_secretbox_NONCEBYTES,
		    (unsigned char *)secret, length, box, key);
	sodium_memzero(secret, length);
	sodium_memzero(key, sizeof(key));
	free(secret);
	return refused(r) ? NULL : sodium_bin2hex(hex, BOX * 2 + 1, box, BOX);
}

static bool
unboxed(struct request *r, const char *boxed, unsigned char *secret)
{
	unsigned char box[BOX], key[crypto_secretbox_KEYBYTES];
	size_t length;
	bool opened;

	if (sodium_hex2bin(box, BOX, boxed, strlen(boxed), NULL, &length,
	    NULL) != 0 || length != BOX || !take_key(r, key))
		return false;
	opened = crypto_secretbox_open_easy(secret, box +
	    crypto_secretbox_NONCEBYTES, BOX - crypto_secretbox_NONCEBYTES,
	    box, key) == 0;
	sodium_memzero(key, sizeof(key));
	if (!opened)
		broken(r, "codes.key does not open a secret of access.db");
	return opened;
}

/* Percent-encoded, as within an address. */
static const char *
encoded(struct request *r, const char *text)
{
	const char *all = "";

	for (; *text != '\0'; text++)
		all = arena_print(r->arena, (*text >= '0' && *text <= '9') ||
		    (*text >= 'a' && *text <= 'z') ||
		    (*text >= 'A' && *text <= 'Z') ? "%s%c" : "%s%%%02X", all,
		    (unsigned char)*text);
	return all;
}

const char *
codes_address(struct request *r, const char *secret, const char *issuer,
    const char *name)
{
	return arena_print(r->arena,
	    "otpauth://totp/%s:%s?secret=%s&issuer=%s", encoded(r, issuer),
	    encoded(r, name), secret, encoded(r, issuer));
}

int64_t
codes_step(struct request *r, const char *boxed, const char *code, int64_t last)
{
	unsigned char secret[CODE_SECRET];
	uint64_t step = 0;
	int found;

	if (strlen(code) != 6 || strspn(code, "0123456789") != 6 ||
	    !unboxed(r, boxed, secret))
		return 0;
	found = oath_totp_validate3((char *)secret, sizeof(secret),
	    (time_t)(r->now / 1000), STEP, 0, WINDOW, NULL, &step, code);
	sodium_memzero(secret, sizeof(secret));
	return found >= 0 && (int64_t)step > last ? (int64_t)step : 0;
}
