/* check_windows.c: Windows-1255 becomes UTF-8, byte for byte as others have it. */
#include <string.h>

#include "base/arena.h"
#include "base/windows.h"
#include "../check.h"

static struct arena *arena;

static const char *
read_as_hebrew(const char *bytes, size_t length)
{
	if (arena == NULL)
		arena = arena_open();
	return windows_hebrew(arena, bytes, &length);
}

START_TEST(plain_letters_stay_as_they_are)
{
	char all[128];

	for (int i = 0; i < 128; i++)
		all[i] = (char)(i + 1);
	all[127] = '\0';
	ck_assert_str_eq(read_as_hebrew(all, 127), all);
}
END_TEST

START_TEST(hebrew_letters_points_and_signs_are_known)
{
	ck_assert_str_eq(read_as_hebrew("\xe0\xe1\xfa", 3), "אבת");
	ck_assert_str_eq(read_as_hebrew("\xf9\xd1\xd7\xd8", 4), "שׁ׳״");
	ck_assert_str_eq(read_as_hebrew("\x84\x94\x96\x97\x80\xa4", 6), "„”–—€₪");
	ck_assert_str_eq(read_as_hebrew("\xaa\xba\xab\xbb\xa0", 5), "×÷«»\xc2\xa0");
	ck_assert_str_eq(read_as_hebrew("\xfd\xfe", 2), "\xe2\x80\x8e\xe2\x80\x8f");
}
END_TEST

START_TEST(a_byte_that_stands_for_nothing_is_none_of_it)
{
	const char *const none = "\x81\x8a\x8c\x8d\x8e\x8f\x90\x9a\x9c\x9d\x9e"
	    "\x9f\xd9\xdf\xfb\xfc\xff";

	for (const char *at = none; *at != '\0'; at++)
		ck_assert_ptr_null(read_as_hebrew(at, 1));
}
END_TEST

TESTS("windows",
    plain_letters_stay_as_they_are,
    hebrew_letters_points_and_signs_are_known,
    a_byte_that_stands_for_nothing_is_none_of_it)
