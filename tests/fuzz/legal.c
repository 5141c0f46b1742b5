/* legal.c: what must hold for whatever a fuzzer got accepted. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <uninorm.h>
#include <unistr.h>

#include "legal.h"

void
must(int holds, const char *condition, const char *file, int line)
{
	if (holds)
		return;
	fprintf(stderr, "%s:%d: %s\n", file, line, condition);
	abort();
}

/* Decodes by the book rather than by the library of the gate; 0 is no character. */
static uint32_t
character(const unsigned char **at)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	const unsigned char *s = *at;
	uint32_t c = *s;
	int length = 1;

	if (c >= 0x80)
		length = c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : 2;
	if ((c >= 0x80 && c < 0xc2) || c > 0xf4)
		return 0;
	if (length > 1)
		c &= 0xffu >> (length + 1);
	for (int i = 1; i < length; i++) {
		if ((s[i] & 0xc0) != 0x80)
			return 0;
		c = c << 6 | (s[i] & 0x3f);
	}
	*at += length;
	return c < least[length] || (c >= 0xd800 && c <= 0xdfff) ||
	    c > 0x10ffff ? 0 : c;
}

static bool
is_composed(const char *text)
{
	size_t length;
	uint8_t *composed = u8_normalize(UNINORM_NFC, (const uint8_t *)text,
	    strlen(text), NULL, &length);
	bool same = length == strlen(text) &&
	    (length == 0 || memcmp(composed, text, length) == 0);

	free(composed);
	return same;
}

void
legal_text(const char *text, bool many_lines)
{
	const unsigned char *at = (const unsigned char *)text;

	while (*at != '\0') {
		uint32_t c = character(&at);

		MUST(c >= 0x20 || (many_lines && (c == '\n' || c == '\t')));
		MUST(c < 0x7f || c > 0x9f);
		MUST(c < 0x202a || c > 0x202e);
		MUST(c < 0x2066 || c > 0x2069);
		MUST(c != 0xfeff && (c & 0xfffe) != 0xfffe);
		MUST(c < 0xfdd0 || c > 0xfdef);
	}
	MUST(text[0] != ' ' && text[0] != '\n');
	MUST(*text == '\0' || text[strlen(text) - 1] != ' ');
	MUST(is_composed(text));
}

void
legal_name(const char *name)
{
	MUST(strlen(name) >= 1 && strlen(name) <= 100);
	MUST(strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789._-") ==
	    strlen(name));
}

void
legal_pairs(const struct pairs *pairs, bool many_lines)
{
	const struct pair *pair;
	size_t count = 0;

	for (pair = pairs->first; pair != NULL; pair = pair->next) {
		legal_name(pair->name);
		legal_text(pair->value, many_lines);
		count++;
	}
	MUST(count == pairs->count);
}

char *
legal_copy(const uint8_t *bytes, size_t length)
{
	char *text = malloc(length + 1);

	if (text == NULL)
		abort();
	memcpy(text, bytes, length);
	text[length] = '\0';
	return text;
}
