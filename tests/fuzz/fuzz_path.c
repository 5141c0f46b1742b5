/* fuzz_path.c: any address asked for is refused or a plain path. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "web/http.h"
#include "legal.h"

static void
check_path(const struct request *r)
{
	legal_text(r->path, false);
	MUST(r->path[0] == '/');
	MUST(strstr(r->path, "//") == NULL);
	MUST(strstr(r->path, "/.") == NULL);
	MUST(strstr(r->path, "..") == NULL);
	MUST(strpbrk(r->path, "\\\t\r\n") == NULL);
	MUST(strlen(r->path) <= 2048);
	MUST(http_media_type(r->format) != NULL);
}

/* Lines of printable characters, and one empty line at the end. */
static void
check_head(struct request *r)
{
	const char *head = http_head(r), *end;

	MUST(strncmp(head, "Status: ", 8) == 0);
	for (; (end = strstr(head, "\r\n")) != head; head = end + 2) {
		MUST(end != NULL);
		for (; head < end; head++)
			MUST(*head >= ' ' && *head <= '~');
	}
	MUST(strcmp(head, "\r\n") == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena *arena = arena_open();
	struct request r;
	char *uri = legal_copy(bytes, length);
	const char *parameters[] = { "REQUEST_METHOD=GET", NULL, NULL };

	request_begin(&r, arena);
	parameters[1] = arena_print(arena, "REQUEST_URI=%s", uri);
	http_request(&r, (char *const *)parameters);
	MUST(r.status == 0 || r.status == 400 || r.status == 414);
	MUST((r.status == 0) == (r.problems == NULL));
	check_path(&r);
	legal_pairs(&r.query, false);
	check_head(&r);
	free(uri);
	arena_close(arena);
	return 0;
}
