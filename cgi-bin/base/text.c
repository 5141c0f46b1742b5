/* text.c: what somebody sent, made fit to keep or refused. */
#include <string.h>
#include <stdbool.h>
#include <stdlib.h>

#include <uninorm.h>
#include <unistr.h>
#include <unictype.h>

#include "arena.h"
#include "text.h"

/* Marks that turn what follows around, and the byte order mark: never seen, never meant. */
static bool
is_unseen(ucs4_t c)
{
	return c == 0xfeff || (c >= 0x202a && c <= 0x202e) ||
	    (c >= 0x2066 && c <= 0x2069);
}

static bool
is_control(ucs4_t c)
{
	if (c == '\t' || c == '\n' || c == '\r')
		return false;
	return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

static bool
is_no_character(ucs4_t c)
{
	return (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

/* Characters that NFC leaves alone beside any of their kind: Latin, Hebrew letters, dashes and quotes. */
static bool
is_settled(ucs4_t c)
{
	return c < 0x300 || (c >= 0x5d0 && c <= 0x5f4) ||
	    (c >= 0x200c && c <= 0x2027);
}

/* A line ends with LF, or in one line not at all. */
static ucs4_t
plain_space(ucs4_t c, enum text_shape shape)
{
	if (c == '\r')
		c = '\n';
	if (shape == TEXT_ONE_LINE && (c == '\n' || c == '\t'))
		c = ' ';
	return c;
}

/* Copies what may stay; the length, or -1 when it was refused. */
static ptrdiff_t
text_sift(uint8_t *to, const uint8_t *from, const uint8_t *end,
    enum text_shape shape, const char **why)
{
	uint8_t *at = to;
	ucs4_t c;
	int step;

	for (; from < end; from += step) {
		step = u8_mbtoucr(&c, from, (size_t)(end - from));
		if (step < 0 || is_no_character(c)) {
			*why = "broken-text";
			return -1;
		}
		if (is_control(c)) {
			*why = "control-character";
			return -1;
		}
		if (is_unseen(c) ||
		    (c == '\r' && from + 1 < end && from[1] == '\n'))
			continue;
		at += u8_uctomb(at, plain_space(c, shape), step);
	}
	return at - to;
}

/* Leaves out the white space around it. */
static const uint8_t *
text_trim(const uint8_t *text, size_t *length)
{
	const uint8_t *end = text + *length, *last;
	ucs4_t c;

	while (text < end) {
		int step = u8_mbtouc(&c, text, (size_t)(end - text));

		if (!uc_is_property_white_space(c))
			break;
		text += step;
	}
	while ((last = u8_prev(&c, end, text)) != NULL &&
	    uc_is_property_white_space(c))
		end = last;
	*length = (size_t)(end - text);
	return text;
}

static bool
text_is_settled(const uint8_t *text, size_t length)
{
	const uint8_t *end = text + length;
	ucs4_t c;

	while (text < end) {
		text += u8_mbtouc(&c, text, (size_t)(end - text));
		if (!is_settled(c))
			return false;
	}
	return true;
}

static const char *
text_compose(struct arena *arena, const uint8_t *text, size_t length)
{
	const char *composed;
	uint8_t *made;

	if (text_is_settled(text, length))
		return arena_part(arena, (const char *)text, length);
	made = u8_normalize(UNINORM_NFC, text, length, NULL, &length);
	if (made == NULL)
		abort();
	composed = arena_part(arena, (const char *)made, length);
	free(made);
	return composed;
}

const char *
text_fit(struct arena *arena, const char *sent, size_t length,
    enum text_shape shape, const char **why)
{
	const uint8_t *from = (const uint8_t *)sent, *text;
	uint8_t *sifted = arena_take(arena, length + 1);
	ptrdiff_t kept = text_sift(sifted, from, from + length, shape, why);

	if (kept < 0)
		return NULL;
	length = (size_t)kept;
	text = text_trim(sifted, &length);
	return text_compose(arena, text, length);
}

size_t
text_length(const char *text)
{
	size_t length = 0;

	for (; *text != '\0'; text++)
		if ((*text & 0xc0) != 0x80)
			length++;
	return length;
}

bool
text_same(const char *one, const char *other)
{
	return one == NULL || other == NULL ? one == other :
	    strcmp(one, other) == 0;
}

int64_t
text_number(const char *text)
{
	return text != NULL ? strtoll(text, NULL, 10) : 0;
}

bool
text_is_word(const char *words, const char *word)
{
	size_t length = strlen(word);

	for (const char *at = words; at != NULL && *at != '\0'; ) {
		size_t size = strcspn(at, " ");

		if (size == length && memcmp(at, word, size) == 0)
			return true;
		at += size + strspn(at + size, " ");
	}
	return false;
}
