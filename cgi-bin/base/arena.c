/* arena.c: the memory of one request, taken piecemeal and given back at once. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"

/* With 0 every piece is a block of its own, whose edges a sanitizer sees. */
#ifndef ARENA_BLOCK
#define ARENA_BLOCK	(64 * 1024)
#endif

struct block {
	struct block *next;
	size_t	      size, used;
	max_align_t   memory[];
};

struct arena {
	struct block *first;            /* kept; all others hang behind it */
	struct block *small;            /* where small pieces come from */
};

static struct block *
block_open(size_t size)
{
	struct block *block = malloc(sizeof(*block) + size);

	if (block == NULL)
		abort();
	block->next = NULL;
	block->size = size;
	block->used = 0;
	return block;
}

static struct block *
block_add(struct arena *arena, size_t size)
{
	struct block *block = block_open(size);

	block->next = arena->first->next;
	arena->first->next = block;
	return block;
}

static struct block *
block_for(struct arena *arena, size_t size)
{
	if (size <= arena->small->size - arena->small->used)
		return arena->small;
	if (size > ARENA_BLOCK / 4)
		return block_add(arena, size);
	return arena->small = block_add(arena, ARENA_BLOCK);
}

struct arena *
arena_open(void)
{
	struct arena *arena = malloc(sizeof(*arena));

	if (arena == NULL)
		abort();
	arena->first = arena->small = block_open(ARENA_BLOCK);
	return arena;
}

/* What it held before is still in it. */
static void *
piece_of(struct arena *arena, size_t size)
{
	const size_t edge = _Alignof(max_align_t);
	struct block *block;
	char *piece;

	if (size > SIZE_MAX / 2)
		abort();
	size = size == 0 ? edge : (size + edge - 1) / edge * edge;
	block = block_for(arena, size);
	piece = (char *)block->memory + block->used;
	block->used += size;
	return piece;
}

void *
arena_take(struct arena *arena, size_t size)
{
	return memset(piece_of(arena, size), 0, size);
}

char *
arena_text(struct arena *arena, const char *text)
{
	return arena_part(arena, text, strlen(text));
}

char *
arena_part(struct arena *arena, const char *text, size_t length)
{
	char *copy = piece_of(arena, length + 1);

	copy[length] = '\0';
	return memcpy(copy, text, length);
}

char *
arena_joined(struct arena *arena, const char *one, const char *between,
    const char *other)
{
	size_t first = strlen(one), gap = strlen(between), rest = strlen(other);
	char *text = piece_of(arena, first + gap + rest + 1);

	memcpy(text, one, first);
	memcpy(text + first, between, gap);
	memcpy(text + first + gap, other, rest + 1);
	return text;
}

char *
arena_print(struct arena *arena, const char *format, ...)
{
	va_list list;
	char *text;

	va_start(list, format);
	text = arena_vprint(arena, format, list);
	va_end(list);
	return text;
}

char *
arena_vprint(struct arena *arena, const char *format, va_list list)
{
	char tried[256], *text;
	va_list again;
	int length;

	va_copy(again, list);
	length = vsnprintf(tried, sizeof(tried), format, again);
	va_end(again);
	if (length < 0)
		abort();
	text = piece_of(arena, (size_t)length + 1);
	if ((size_t)length < sizeof(tried))
		return memcpy(text, tried, (size_t)length + 1);
	vsnprintf(text, (size_t)length + 1, format, list);
	return text;
}

void
arena_empty(struct arena *arena)
{
	struct block *block;

	while ((block = arena->first->next) != NULL) {
		arena->first->next = block->next;
		free(block);
	}
	arena->first->used = 0;
	arena->small = arena->first;
}

void
arena_close(struct arena *arena)
{
	arena_empty(arena);
	free(arena->first);
	free(arena);
}
