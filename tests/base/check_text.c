/* check_text.c: what passes the text gate, what it takes out, and what it refuses. */
#include <stdbool.h>
#include <string.h>

#include <uninorm.h>
#include <unistr.h>

#include "../check.h"
#include "base/arena.h"
#include "base/text.h"

static struct arena *arena;
static const char *why;

static const char *
fit(const char *text, enum text_shape shape)
{
	if (arena == NULL)
		arena = arena_open();
	why = NULL;
	return text_fit(arena, text, strlen(text), shape, &why);
}

/* What becomes of one character between two letters. */
static const char *
fit_character(ucs4_t c)
{
	uint8_t text[8] = "a";
	int length = c < 0x80 ? 1 : u8_uctomb(text + 1, c, 6);

	if (c < 0x80)
		text[1] = (uint8_t)c;
	text[1 + length] = 'b';
	if (arena == NULL)
		arena = arena_open();
	why = NULL;
	return text_fit(arena, (char *)text, (size_t)length + 2, TEXT_MANY_LINES, &why);
}

enum fate { REFUSED, KEPT, REMOVED };

/* By the book, one code point at a time. */
static enum fate
fate_of(ucs4_t c)
{
	if (c == 9 || c == 10 || c == 13)
		return KEPT;
	if (c < 32 || (c >= 127 && c <= 159) || (c >= 0xd800 && c <= 0xdfff) ||
	    (c >= 0xfdd0 && c <= 0xfdef) || c % 0x10000 >= 0xfffe)
		return REFUSED;
	if (c == 0xfeff || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069))
		return REMOVED;
	return KEPT;
}

/* The fate of every legal sequence of one, two and three bytes, put together from the code points. */
static uint8_t one[1 << 8], two[1 << 16], three[1 << 24];

static void
write_the_book(void)
{
	for (ucs4_t c = 0; c < 0x80; c++)
		one[c] = fate_of(c);
	for (ucs4_t c = 0x80; c < 0x800; c++)
		two[(0xc0 | c >> 6) << 8 | (0x80 | (c & 0x3f))] = fate_of(c);
	for (ucs4_t c = 0x800; c < 0x10000; c++)
		three[(0xe0 | c >> 12) << 16 | (0x80 | (c >> 6 & 0x3f)) << 8 |
		    (0x80 | (c & 0x3f))] = fate_of(c);
}

static bool
is_legal(uint32_t bytes)
{
	bool first = one[bytes >> 16], last = one[bytes & 0xff];

	return three[bytes] || (first && two[bytes & 0xffff]) ||
	    (two[bytes >> 8] && last) || (first && one[bytes >> 8 & 0xff] && last);
}

static bool
is_composed(const char *text)
{
	uint8_t buffer[64];
	size_t length = sizeof(buffer), whole = strlen(text);
	uint8_t *composed = u8_normalize(UNINORM_NFC, (const uint8_t *)text, whole, buffer, &length);
	bool same = composed != NULL && length == whole && memcmp(composed, text, whole) == 0;

	if (composed != buffer)
		free(composed);
	return same;
}

START_TEST(every_string_of_three_bytes_is_judged_by_the_book)
{
	const char *text, *again;
	uint32_t accepted = 0;
	char string[3];

	write_the_book();
	arena = arena_open();
	for (uint32_t bytes = 0; bytes < 1 << 24; bytes++) {
		string[0] = (char)(bytes >> 16);
		string[1] = (char)(bytes >> 8);
		string[2] = (char)bytes;
		text = text_fit(arena, string, 3, TEXT_MANY_LINES, &why);
		if ((text != NULL) != is_legal(bytes))
			ck_abort_msg("%06x", bytes);
		if (text != NULL) {
			accepted++;
			again = text_fit(arena, text, strlen(text), TEXT_MANY_LINES, &why);
			if (again == NULL || strcmp(text, again) != 0 || !is_composed(text))
				ck_abort_msg("%06x changes again", bytes);
		}
		if (bytes % 256 == 0)
			arena_empty(arena);
	}
	ck_assert_uint_eq(accepted, 1372646);
}
END_TEST

START_TEST(every_character_meets_its_fate)
{
	for (ucs4_t c = 0; c < 0x110000; c++) {
		enum fate fate = fate_of(c);
		const char *text;

		if (c >= 0xd800 && c <= 0xdfff)
			continue;
		text = fit_character(c);
		ck_assert_msg((text == NULL) == (fate == REFUSED), "U+%04X", c);
		ck_assert_msg((text != NULL && strcmp(text, "ab") == 0) == (fate == REMOVED), "U+%04X", c);
		ck_assert_msg(text == NULL || is_composed(text), "U+%04X", c);
		arena_empty(arena);
	}
}
END_TEST

START_TEST(a_refusal_is_named)
{
	static const char *const broken[] = {
		"\200", "\303", "a\303", "\303(", "\340\200\200", "\300\257", "\355\240\200",
		"\360\217\277\277", "\364\220\200\200", "\377", "\357\277\277", "\357\267\220", "\360\237\277\276"
	};
	static const char *const controls[] = { "\1", "a\33b", "\177", "\302\200", "\302\205", "\302\237" };

	for (size_t i = 0; i < sizeof(broken) / sizeof(broken[0]); i++) {
		ck_assert_ptr_null(fit(broken[i], TEXT_ONE_LINE));
		ck_assert_str_eq(why, "broken-text");
	}
	for (size_t i = 0; i < sizeof(controls) / sizeof(controls[0]); i++) {
		ck_assert_ptr_null(fit(controls[i], TEXT_MANY_LINES));
		ck_assert_str_eq(why, "control-character");
	}
	ck_assert_ptr_null(fit_character('\0'));
	ck_assert_str_eq(why, "control-character");
}
END_TEST

START_TEST(direction_is_taken_out_of_pasted_numbers_but_marks_stay)
{
	ck_assert_str_eq(fit("\342\200\252054-1234567\342\200\254", TEXT_ONE_LINE), "054-1234567");
	ck_assert_str_eq(fit("\357\273\277\342\201\246a\342\201\251", TEXT_ONE_LINE), "a");
	ck_assert_str_eq(fit("a\342\200\216b\342\200\217c", TEXT_ONE_LINE), "a\342\200\216b\342\200\217c");
}
END_TEST

START_TEST(lines_end_with_line_feeds)
{
	ck_assert_str_eq(fit("a\r\nb\rc\nd\te", TEXT_MANY_LINES), "a\nb\nc\nd\te");
	ck_assert_str_eq(fit("a\r\r\n\n\rb", TEXT_MANY_LINES), "a\n\n\n\nb");
	ck_assert_str_eq(fit("a\r\nb\rc\nd\te", TEXT_ONE_LINE), "a b c d e");
}
END_TEST

START_TEST(white_space_around_it_goes)
{
	ck_assert_str_eq(fit(" \t\r\n a  b \n", TEXT_MANY_LINES), "a  b");
	ck_assert_str_eq(fit("\302\240\342\200\203a\343\200\200\342\200\250", TEXT_ONE_LINE), "a");
	ck_assert_str_eq(fit(" \302\240 ", TEXT_ONE_LINE), "");
	ck_assert_str_eq(fit("", TEXT_ONE_LINE), "");
}
END_TEST

START_TEST(text_is_composed)
{
	static const uint8_t shin[] = { 0xef, 0xac, 0xaa, 0 };
	ucs4_t points[] = { 0x5e9, 0x5c1 };
	uint8_t apart[8] = { 0 };
	size_t length = sizeof(apart);

	ck_assert_str_eq(fit("cafe\314\201", TEXT_ONE_LINE), "caf\303\251");
	ck_assert_str_eq(fit("a\342\200\252\314\201", TEXT_ONE_LINE), "\303\241");
	u32_to_u8(points, 2, apart, &length);
	ck_assert_str_eq(fit((const char *)shin, TEXT_ONE_LINE), (char *)apart);
}
END_TEST

START_TEST(length_counts_characters)
{
	ck_assert_uint_eq(text_length(""), 0);
	ck_assert_uint_eq(text_length("abc"), 3);
	ck_assert_uint_eq(text_length("caf\303\251 \342\202\252 \360\237\227\263"), 8);
}
END_TEST

TESTS("text", every_string_of_three_bytes_is_judged_by_the_book, every_character_meets_its_fate,
    a_refusal_is_named, direction_is_taken_out_of_pasted_numbers_but_marks_stay,
    lines_end_with_line_feeds, white_space_around_it_goes, text_is_composed, length_counts_characters)
