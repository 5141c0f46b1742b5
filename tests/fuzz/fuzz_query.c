/* fuzz_query.c: any query is refused or legal, and reads the same when written again. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "web/http.h"
#include "legal.h"

static void
ask(struct request *r, struct arena *arena, const char *query)
{
	const char *parameters[] = {
		"REQUEST_METHOD=GET",
		arena_print(arena, "REQUEST_URI=/%s", query), NULL
	};

	request_begin(r, arena);
	http_request(r, (char *const *)parameters);
}

static void
check_same(const struct request *r, const struct request *again)
{
	const struct pair *one = r->query.first, *other = again->query.first;

	MUST(again->status == 0);
	MUST(r->query.count == again->query.count);
	for (; one != NULL; one = one->next, other = other->next) {
		MUST(strcmp(one->name, other->name) == 0);
		MUST(strcmp(one->value, other->value) == 0);
	}
}

/* Without a name, and with another: the first is gone, the second there once, and last. */
static void
check_change(struct request *r, struct arena *arena)
{
	const char *gone = r->query.first->name;
	const char *query = http_query(r, gone, "page-2", "x&y= z");
	struct request again;

	if (strlen(query) > 8192)
		return;
	ask(&again, arena, query);
	MUST(again.status == 0);
	MUST(pairs_value(&again.query, gone) == NULL ||
	    strcmp(gone, "page-2") == 0);
	MUST(strcmp(pairs_value(&again.query, "page-2"), "x&y= z") == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena *arena = arena_open();
	struct request r, again;
	char *text = legal_copy(bytes, length);
	const char *query;

	ask(&r, arena, arena_print(arena, "?%s", text));
	MUST(r.status == 0 || r.status == 400 || r.status == 414);
	MUST(r.query.count <= 64);
	legal_pairs(&r.query, false);
	query = http_query(&r, NULL, NULL, NULL);
	if (r.status == 0 && strlen(query) <= 8192) {
		ask(&again, arena, query);
		check_same(&r, &again);
	}
	if (r.status == 0 && r.query.count > 0 && r.query.count < 64)
		check_change(&r, arena);
	free(text);
	arena_close(arena);
	return 0;
}
