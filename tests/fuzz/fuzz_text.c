/* fuzz_text.c: what passes the text gate is legal, and passes again unchanged. */
#include <string.h>

#include <unistr.h>

#include "base/arena.h"
#include "base/text.h"
#include "legal.h"

static void
pass(struct arena *arena, const char *sent, size_t length,
    enum text_shape shape)
{
	const char *why = NULL, *text, *again;

	text = text_fit(arena, sent, length, shape, &why);
	if (text == NULL) {
		MUST(strcmp(why, "broken-text") == 0 ||
		    strcmp(why, "control-character") == 0);
		return;
	}
	MUST(why == NULL);
	legal_text(text, shape == TEXT_MANY_LINES);
	length = strlen(text);
	MUST(text_length(text) == u8_mbsnlen((const uint8_t *)text, length));
	again = text_fit(arena, text, length, shape, &why);
	MUST(again != NULL && strcmp(text, again) == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena *arena = arena_open();

	pass(arena, (const char *)bytes, length, TEXT_ONE_LINE);
	pass(arena, (const char *)bytes, length, TEXT_MANY_LINES);
	arena_close(arena);
	return 0;
}
