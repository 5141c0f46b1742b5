/* checkpoint.c: signed heads of the ledger, as notes that can leave the machine. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <sodium.h>

#include "checkpoint.h"

#define DASH "\xe2\x80\x94 "

enum { ID = 4, SIGNATURE = ID + crypto_sign_BYTES, PUBLIC = 1 + crypto_sign_PUBLICKEYBYTES };

static void
key_id(const char *origin, const unsigned char *public_key, unsigned char id[ID])
{
	crypto_hash_sha256_state state;
	struct hash hash;

	crypto_hash_sha256_init(&state);
	crypto_hash_sha256_update(&state, (const unsigned char *)origin, strlen(origin));
	crypto_hash_sha256_update(&state, (const unsigned char *)"\n\1", 2);
	crypto_hash_sha256_update(&state, public_key, crypto_sign_PUBLICKEYBYTES);
	crypto_hash_sha256_final(&state, hash.bytes);
	memcpy(id, hash.bytes, ID);
}

static void
base64(char *text, size_t room, const unsigned char *bytes, size_t length)
{
	sodium_bin2base64(text, room, bytes, length, sodium_base64_VARIANT_ORIGINAL);
}

/* Exactly so many bytes, spelled the one way there is (libsodium takes some letters with their highest bit set). */
static bool
unbase64(const char *text, size_t letters, unsigned char *bytes, size_t length)
{
	char again[128];
	size_t made;

	if (sodium_base642bin(bytes, length, text, letters, NULL, &made, NULL, sodium_base64_VARIANT_ORIGINAL) != 0 || made != length)
		return false;
	base64(again, sizeof(again), bytes, length);
	return strlen(again) == letters && memcmp(again, text, letters) == 0;
}

/* What is signed: four lines. Its length, or 0. */
static size_t
body(const struct checkpoint *checkpoint, char note[CHECKPOINT_NOTE])
{
	char root[64];
	int length;

	base64(root, sizeof(root), checkpoint->root.bytes, sizeof(checkpoint->root.bytes));
	length = snprintf(note, CHECKPOINT_NOTE, "%s\n%" PRId64 "\n%s\nat %" PRId64 "\n", checkpoint->origin, checkpoint->size, root, checkpoint->at);
	return length > 0 && length < CHECKPOINT_NOTE ? (size_t)length : 0;
}

bool
checkpoint_write(const struct checkpoint *checkpoint, const unsigned char *secret, char note[CHECKPOINT_NOTE])
{
	unsigned char signature[SIGNATURE];
	char text[128];
	size_t length = body(checkpoint, note);
	int rest;

	if (length == 0)
		return false;
	key_id(checkpoint->origin, secret + crypto_sign_SEEDBYTES, signature);
	crypto_sign_detached(signature + ID, NULL, (const unsigned char *)note, length, secret);
	base64(text, sizeof(text), signature, sizeof(signature));
	rest = snprintf(note + length, CHECKPOINT_NOTE - length, "\n" DASH "%s %s\n", checkpoint->origin, text);
	return rest > 0 && (size_t)rest < CHECKPOINT_NOTE - length;
}

/* The next line of a text: its end, or NULL; the text goes on behind it. */
static const char *
line_end(const char **text)
{
	const char *end = strchr(*text, '\n');

	*text = end != NULL ? end + 1 : NULL;
	return end;
}

static bool
number(const char *text, const char *end, int64_t *value)
{
	*value = 0;
	if (text == end || end - text > 18 || (*text == '0' && end - text > 1))
		return false;
	for (; text < end; text++) {
		if (*text < '0' || *text > '9')
			return false;
		*value = *value * 10 + (*text - '0');
	}
	return true;
}

/* The origin and the signature's bytes of the last line of a note. */
static bool
signature_line(const char *line, const char *origin, unsigned char signature[SIGNATURE])
{
	size_t dash = strlen(DASH), name = strlen(origin);
	const char *end = strchr(line, '\n');

	return end != NULL && end[1] == '\0' && strncmp(line, DASH, dash) == 0 && strncmp(line + dash, origin, name) == 0 &&
	    line[dash + name] == ' ' && unbase64(line + dash + name + 1, (size_t)(end - line) - dash - name - 1, signature, SIGNATURE);
}

bool
checkpoint_read(const char *note, struct checkpoint *checkpoint)
{
	unsigned char signature[SIGNATURE];
	const char *line = note, *end;

	if (strlen(note) >= CHECKPOINT_NOTE || (end = line_end(&note)) == NULL || (size_t)(end - line) >= sizeof(checkpoint->origin) ||
	    end == line || memchr(line, ' ', (size_t)(end - line)) != NULL)
		return false;
	memcpy(checkpoint->origin, line, (size_t)(end - line));
	checkpoint->origin[end - line] = '\0';
	line = note;
	if ((end = line_end(&note)) == NULL || !number(line, end, &checkpoint->size))
		return false;
	line = note;
	if ((end = line_end(&note)) == NULL || !unbase64(line, (size_t)(end - line), checkpoint->root.bytes, sizeof(checkpoint->root.bytes)))
		return false;
	line = note;
	if ((end = line_end(&note)) == NULL || strncmp(line, "at ", 3) != 0 || !number(line + 3, end, &checkpoint->at))
		return false;
	return *note == '\n' && signature_line(note + 1, checkpoint->origin, signature);
}

void
checkpoint_key(const char *origin, const unsigned char *public_key, char line[CHECKPOINT_KEY])
{
	unsigned char typed[PUBLIC] = { 1 }, id[ID];
	char text[64], hex[2 * ID + 1];

	memcpy(typed + 1, public_key, crypto_sign_PUBLICKEYBYTES);
	key_id(origin, public_key, id);
	base64(text, sizeof(text), typed, sizeof(typed));
	sodium_bin2hex(hex, sizeof(hex), id, sizeof(id));
	snprintf(line, CHECKPOINT_KEY, "%s+%s+%s", origin, hex, text);
}

/* The key of a line, when it is one for this origin and this key id. */
static bool
key_of(const char *line, const char *end, const char *origin, const unsigned char *id, unsigned char public_key[PUBLIC])
{
	size_t name = strlen(origin);
	unsigned char wanted[ID];

	return (size_t)(end - line) > name + 10 && strncmp(line, origin, name) == 0 && line[name] == '+' && line[name + 9] == '+' &&
	    unbase64(line + name + 10, (size_t)(end - line) - name - 10, public_key, PUBLIC) && public_key[0] == 1 &&
	    (key_id(origin, public_key + 1, wanted), memcmp(wanted, id, ID) == 0);
}

bool
checkpoint_signed(const char *note, const char *keys)
{
	unsigned char signature[SIGNATURE], public_key[PUBLIC];
	struct checkpoint checkpoint;
	const char *blank, *end;

	if (!checkpoint_read(note, &checkpoint) || (blank = strstr(note, "\n\n")) == NULL ||
	    !signature_line(blank + 2, checkpoint.origin, signature))
		return false;
	for (; *keys != '\0'; keys = *end == '\n' ? end + 1 : end) {
		end = keys + strcspn(keys, "\n");
		if (key_of(keys, end, checkpoint.origin, signature, public_key) &&
		    crypto_sign_verify_detached(signature + ID, (const unsigned char *)note, (size_t)(blank - note) + 1, public_key + 1) == 0)
			return true;
	}
	return false;
}
