/* windows.c: Hebrew as spreadsheets of this country save it when nobody asks them for UTF-8. */
#include <stdint.h>

#include "arena.h"
#include "windows.h"

enum { SHEQEL = 0x20aa, TIMES = 0xd7, DIVIDED = 0xf7 };

/* What 0x80 to 0x9f stand for; 0: nothing. */
static const uint16_t signs[32] = {
	0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
	0x02c6, 0x2030, 0,      0x2039, 0,      0,      0,      0,
	0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
	0x02dc, 0x2122, 0,      0x203a, 0,      0,      0,      0,
};

static uint16_t
letter(unsigned char byte)
{
	if (byte < 0x80)
		return byte;
	if (byte < 0xa0)
		return signs[byte - 0x80];
	if (byte < 0xc0)
		return byte == 0xa4 ? SHEQEL : byte == 0xaa ? TIMES :
		    byte == 0xba ? DIVIDED : byte;
	if (byte < 0xd4)                /* points; there is no 0xca */
		return byte == 0xca ? 0 : 0x05b0 + (byte - 0xc0);
	if (byte < 0xd9)                /* double letters, geresh, gershayim */
		return 0x05f0 + (byte - 0xd4);
	if (byte >= 0xe0 && byte <= 0xfa)
		return 0x05d0 + (byte - 0xe0);
	return byte == 0xfd ? 0x200e : byte == 0xfe ? 0x200f : 0;
}

static char *
put_letter(char *at, uint16_t letter)
{
	if (letter < 0x80)
		*at++ = (char)letter;
	else if (letter < 0x800)
		*at++ = (char)(0xc0 | letter >> 6);
	else {
		*at++ = (char)(0xe0 | letter >> 12);
		*at++ = (char)(0x80 | (letter >> 6 & 0x3f));
	}
	if (letter >= 0x80)
		*at++ = (char)(0x80 | (letter & 0x3f));
	return at;
}

const char *
windows_hebrew(struct arena *arena, const char *bytes, size_t *length)
{
	char *text = arena_take(arena, 3 * *length + 1), *at = text;

	for (size_t i = 0; i < *length; i++) {
		uint16_t its = letter((unsigned char)bytes[i]);

		if (its == 0 && bytes[i] != '\0')
			return NULL;
		at = put_letter(at, its);
	}
	*at = '\0';
	*length = (size_t)(at - text);
	return text;
}
