/* fuzz_body.c: any body is refused or legal, and reads the same however it is cut. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "web/body.h"
#include "legal.h"

struct drip { const char *bytes; size_t length, step; };
struct shelf { size_t opened, closed, length; uint64_t sum; };

static size_t
drip_read(void *from, char *bytes, size_t room)
{
	struct drip *drip = from;
	size_t count = drip->step < room ? drip->step : room;

	if (count > drip->length)
		count = drip->length;
	memcpy(bytes, drip->bytes, count);
	drip->bytes += count;
	drip->length -= count;
	return count;
}

static void
shelf_open(struct request *r, const char *field, const char *name, void *with)
{
	struct shelf *shelf = with;

	MUST(!refused(r));
	MUST(shelf->opened == shelf->closed);
	legal_name(field);
	legal_text(name, false);
	MUST(*name != '\0' && strpbrk(name, "/\\") == NULL);
	shelf->opened++;
}

static void
shelf_take(struct request *r, const char *bytes, size_t length, void *with)
{
	struct shelf *shelf = with;

	MUST(!refused(r));
	MUST(shelf->opened == shelf->closed + 1);
	shelf->length += length;
	for (size_t i = 0; i < length; i++)
		shelf->sum = shelf->sum * 31 + (unsigned char)bytes[i] + 1;
}

static void
shelf_close(struct request *r, bool whole, void *with)
{
	struct shelf *shelf = with;

	MUST(whole == !refused(r));
	shelf->closed++;
	MUST(shelf->opened == shelf->closed);
	shelf->sum = shelf->sum * 31 + whole;
}

static void
check(const struct request *r)
{
	const struct problem *problem = r->problems;

	MUST(r->status == 0 || r->status == 400 || r->status == 413 ||
	    r->status == 415 || r->status == 422);
	MUST((r->status == 0) == (problem == NULL));
	MUST(r->typed.count <= 2000);
	legal_pairs(&r->typed, true);
	for (; problem != NULL; problem = problem->next) {
		MUST(problem->status == 422 || problem->field == NULL);
		if (problem->field != NULL)
			legal_name(problem->field);
	}
}

static void
send(struct request *r, struct arena *arena, const char *type,
    struct drip drip, struct shelf *shelf)
{
	struct body_source source = { drip_read, &drip };
	struct body_files files = {
		1 << 20, shelf_open, shelf_take, shelf_close, shelf
	};

	request_begin(r, arena);
	r->method = POST;
	r->body_type = type;
	r->body_length = drip.length;
	body_read(r, &source, shelf == NULL ? NULL : &files);
	check(r);
	MUST(shelf == NULL || shelf->opened == shelf->closed);
}

/* Where a body was broken off no bytes of its files count; else all must be the same. */
static void
check_same(const struct request *r, const struct request *again,
    const struct shelf *one, const struct shelf *other)
{
	const struct pair *a = r->typed.first, *b = again->typed.first;

	MUST(r->status == again->status);
	if (r->status == 0)
		MUST(one->opened == other->opened &&
		    one->length == other->length && one->sum == other->sum);
	if (r->status != 0 && r->status != 422)
		return;
	MUST(r->typed.count == again->typed.count);
	for (; a != NULL; a = a->next, b = b->next) {
		MUST(strcmp(a->name, b->name) == 0);
		MUST(strcmp(a->value, b->value) == 0);
	}
}

/* The first line is the type of the body, the rest the body. */
int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena *arena = arena_open();
	struct request r, again;
	struct shelf one = { 0, 0, 0, 0 }, other = { 0, 0, 0, 0 };
	char *text = legal_copy(bytes, length);
	char *end = memchr(text, '\n', length), *type = text;
	char *body = end == NULL ? text + length : end + 1;
	size_t left = (size_t)(text + length - body);

	if (end != NULL)
		*end = '\0';
	send(&r, arena, type, (struct drip){ body, left, left + 1 }, NULL);
	send(&r, arena, type, (struct drip){ body, left, left + 1 }, &one);
	send(&again, arena, type, (struct drip){ body, left, 1 + length % 97 },
	    &other);
	check_same(&r, &again, &one, &other);
	free(text);
	arena_close(arena);
	return 0;
}
