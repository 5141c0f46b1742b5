/* images.c: the last image of every record, while a register is being verified. */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "images.h"

struct table { char *name; bool expected; };

/* Open addressing; of each image a hash under a key nobody knows beforehand is enough. */
struct slot {
	int64_t	 record, seq;           /* seq 0: empty */
	uint64_t image;
	int	 table;
	bool	 matched;
};

struct images {
	struct slot  *slots;
	size_t	      room, used;       /* room is a power of two */
	struct table *tables;
	int	      count, last;
	unsigned char key[crypto_shorthash_KEYBYTES];
	uint64_t      factor;           /* odd */
};

/* Verifying cannot go on without memory, and must not pass for it. */
static void *
need(void *memory)
{
	if (memory == NULL)
		abort();
	return memory;
}

struct images *
images_open(void)
{
	struct images *images = need(calloc(1, sizeof(*images)));

	if (sodium_init() < 0)
		abort();
	crypto_shorthash_keygen(images->key);
	randombytes_buf(&images->factor, sizeof(images->factor));
	images->factor |= 1;
	images->room = 1024;
	images->slots = need(calloc(images->room, sizeof(*images->slots)));
	return images;
}

void
images_close(struct images *images)
{
	for (int i = 0; i < images->count; i++)
		free(images->tables[i].name);
	free(images->tables);
	free(images->slots);
	free(images);
}

/* The number of a table; neighbours are mostly of the same one. */
static int
number(struct images *images, const char *table)
{
	if (images->count > 0 && strcmp(images->tables[images->last].name, table) == 0)
		return images->last;
	for (int i = 0; i < images->count; i++)
		if (strcmp(images->tables[i].name, table) == 0)
			return images->last = i;
	images->tables = need(reallocarray(images->tables, (size_t)images->count + 1, sizeof(*images->tables)));
	images->tables[images->count] = (struct table){ .name = need(strdup(table)) };
	return images->last = images->count++;
}

static uint64_t
digest(const struct images *images, const void *bytes, size_t length)
{
	uint64_t digest;

	crypto_shorthash((unsigned char *)&digest, bytes, length, images->key);
	return digest;
}

/* The slot of a record, or the empty one where it would be. */
static struct slot *
slot_of(const struct images *images, int table, int64_t record)
{
	uint64_t mixed = ((uint64_t)record + ((uint64_t)table << 48)) * images->factor;
	size_t at = (size_t)(mixed >> 20) & (images->room - 1);

	while (images->slots[at].seq != 0 && (images->slots[at].table != table || images->slots[at].record != record))
		at = (at + 1) & (images->room - 1);
	return &images->slots[at];
}

static void
grow(struct images *images)
{
	struct slot *old = images->slots;
	size_t room = images->room;

	images->room *= 2;
	images->slots = need(calloc(images->room, sizeof(*images->slots)));
	for (size_t i = 0; i < room; i++)
		if (old[i].seq != 0)
			*slot_of(images, old[i].table, old[i].record) = old[i];
	free(old);
}

void
images_keep(struct images *images, const char *table, int64_t record, int64_t seq, const char *body, size_t length)
{
	int of = number(images, table);
	struct slot *slot = slot_of(images, of, record);

	if (slot->seq == 0 && ++images->used * 2 > images->room) {
		grow(images);
		slot = slot_of(images, of, record);
	}
	*slot = (struct slot){ .record = record, .seq = seq, .image = digest(images, body, length), .table = of };
}

enum image
images_match(struct images *images, const char *table, int64_t record, const char *body, size_t length, int64_t *seq)
{
	struct slot *slot = slot_of(images, number(images, table), record);

	if (slot->seq == 0)
		return IMAGE_NONE;
	slot->matched = true;
	*seq = slot->seq;
	return slot->image == digest(images, body, length) ? IMAGE_SAME : IMAGE_OTHER;
}

void
images_expect(struct images *images, const char *table)
{
	int of = number(images, table);

	images->tables[of].expected = true;
}

void
images_unmatched(const struct images *images, void (*call)(void *, const char *, int64_t, int64_t), void *own)
{
	for (size_t i = 0; i < images->room; i++) {
		const struct slot *slot = &images->slots[i];

		if (slot->seq != 0 && !slot->matched && images->tables[slot->table].expected)
			call(own, images->tables[slot->table].name, slot->record, slot->seq);
	}
}
