/* check_arena.c: pieces of an arena are zeroed, apart, and gone at once. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../check.h"
#include "base/arena.h"

static bool
is_all(const unsigned char *piece, size_t size, unsigned char byte)
{
	for (size_t i = 0; i < size; i++)
		if (piece[i] != byte)
			return false;
	return true;
}

START_TEST(memory_is_zeroed_even_when_it_was_used_before)
{
	static const size_t sizes[] = { 0, 1, 15, 16, 17, 4000, 16384, 16385, 65536, 300000 };
	struct arena *arena = arena_open();

	for (int round = 0; round < 3; round++) {
		for (size_t i = 0; i < 200; i++) {
			size_t size = sizes[i % 10];
			unsigned char *piece = arena_take(arena, size);

			ck_assert_ptr_nonnull(piece);
			ck_assert(is_all(piece, size, 0));
			memset(piece, 0xff, size);
		}
		arena_empty(arena);
	}
	arena_close(arena);
}
END_TEST

START_TEST(pieces_are_aligned_and_keep_apart)
{
	enum { PIECES = 3000 };
	static unsigned char *pieces[PIECES];
	static size_t sizes[PIECES];
	struct arena *arena = arena_open();
	uint32_t chance = 1;

	for (int i = 0; i < PIECES; i++) {
		chance = chance * 1664525 + 1013904223;
		sizes[i] = (chance >> 20) * (i % 97 == 0 ? 40 : 1) / 8;
		pieces[i] = arena_take(arena, sizes[i]);
		ck_assert_uint_eq((uintptr_t)pieces[i] % _Alignof(max_align_t), 0);
		memset(pieces[i], i & 0xff, sizes[i]);
	}
	for (int i = 0; i < PIECES; i++)
		ck_assert(is_all(pieces[i], sizes[i], i & 0xff));
	arena_close(arena);
}
END_TEST

START_TEST(texts_are_copies_and_end)
{
	struct arena *arena = arena_open();
	char text[] = "protocol";
	char *copy = arena_text(arena, text);
	char *part = arena_part(arena, text, 5);

	memset(text, 'x', sizeof(text));
	ck_assert_str_eq(copy, "protocol");
	ck_assert_str_eq(part, "proto");
	ck_assert_str_eq(arena_text(arena, ""), "");
	ck_assert_int_eq(memcmp(arena_part(arena, "a\0b", 3), "a\0b", 4), 0);
	for (size_t length = 0; length < 100; length++) {
		const char *digits = arena_print(arena, "%0100d", 0);

		part = arena_part(arena, digits, length);
		memset(arena_take(arena, 1), 'x', 1);
		ck_assert_uint_eq(strlen(part), length);
	}
	arena_close(arena);
}
END_TEST

START_TEST(printing_has_room_for_any_length)
{
	struct arena *arena = arena_open();

	ck_assert_str_eq(arena_print(arena, "%s/%d", "ab", 14), "ab/14");
	ck_assert_str_eq(arena_print(arena, "%s", ""), "");
	for (int length = 65500; length < 65600; length++) {
		char *text = arena_print(arena, "%*d", length, 7);

		ck_assert_uint_eq(strlen(text), length);
		ck_assert_int_eq(text[length - 1], '7');
	}
	arena_close(arena);
}
END_TEST

/* How a process ends that takes so much. */
static int
end_of_taking(size_t size)
{
	int status;
	pid_t child = fork();

	if (child == 0) {
		struct arena *arena = arena_open();

		if (freopen("/dev/null", "w", stderr) == NULL)
			_exit(0);
		arena_take(arena, size);
		_exit(0);
	}
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	return status;
}

START_TEST(without_memory_nobody_goes_on)
{
	ck_assert_int_eq(WTERMSIG(end_of_taking(SIZE_MAX)), SIGABRT);
	ck_assert_int_eq(WTERMSIG(end_of_taking(SIZE_MAX / 2 + 1)), SIGABRT);
	ck_assert_int_ne(end_of_taking(SIZE_MAX / 2 - 4096), 0);
}
END_TEST

START_TEST(texts_are_joined)
{
	struct arena *arena = arena_open();

	ck_assert_str_eq(arena_joined(arena, "one", ".", "two"), "one.two");
	ck_assert_str_eq(arena_joined(arena, "", "", ""), "");
	arena_close(arena);
}
END_TEST

TESTS("arena",
    texts_are_joined, memory_is_zeroed_even_when_it_was_used_before, pieces_are_aligned_and_keep_apart,
    texts_are_copies_and_end, printing_has_room_for_any_length, without_memory_nobody_goes_on)
