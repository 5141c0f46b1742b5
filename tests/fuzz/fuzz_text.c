/* fuzz_text.c: what passes the text gate is legal, composed, and passes again unchanged. */
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <uninorm.h>
#include <unistr.h>

#include "base/arena.h"
#include "base/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static void
must(bool holds)
{
	if (!holds)
		abort();
}

static bool
is_legal(ucs4_t c, enum text_shape shape)
{
	if (c == '\n' || c == '\t')
		return shape == TEXT_MANY_LINES;
	return c >= 0x20 && (c < 0x7f || c >= 0xa0) && c % 0x10000 < 0xfffe &&
	    (c < 0xfdd0 || c > 0xfdef) && c != 0xfeff &&
	    (c < 0x202a || c > 0x202e) && (c < 0x2066 || c > 0x2069);
}

static void
is_composed(const uint8_t *text, size_t length)
{
	size_t composed_length;
	uint8_t *composed = u8_normalize(UNINORM_NFC, text, length, NULL, &composed_length);

	must(composed_length == length && memcmp(text, composed, length) == 0);
	free(composed);
}

static void
passes(struct arena *arena, const char *sent, size_t sent_length, enum text_shape shape)
{
	const char *why = NULL;
	const char *text = text_fit(arena, sent, sent_length, shape, &why), *again;
	size_t length, characters = 0;
	const uint8_t *at;
	ucs4_t c;

	if (text == NULL) {
		must(strcmp(why, "broken-text") == 0 || strcmp(why, "control-character") == 0);
		return;
	}
	length = strlen(text);
	must(why == NULL && u8_check((const uint8_t *)text, length) == NULL);
	for (at = (const uint8_t *)text; (at = u8_next(&c, at)) != NULL; characters++)
		must(is_legal(c, shape));
	must(text_length(text) == characters);
	is_composed((const uint8_t *)text, length);
	again = text_fit(arena, text, length, shape, &why);
	must(again != NULL && strcmp(text, again) == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = arena_open();

	passes(arena, (const char *)data, size, TEXT_ONE_LINE);
	passes(arena, (const char *)data, size, TEXT_MANY_LINES);
	arena_close(arena);
	return 0;
}
