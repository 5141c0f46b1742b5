/* fuzz_cookies.c: any cookies and wanted languages leave legal text and a language of ours. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "web/http.h"
#include "legal.h"

static void
check_cookies(const struct pairs *cookies)
{
	const struct pair *pair;

	MUST(cookies->count <= 64);
	for (pair = cookies->first; pair != NULL; pair = pair->next) {
		MUST(*pair->name != '\0');
		MUST(strchr(pair->name, ';') == NULL);
		MUST(strchr(pair->name, '=') == NULL);
		MUST(strchr(pair->value, ';') == NULL);
		legal_text(pair->name, false);
		legal_text(pair->value, false);
	}
}

/* Cookies up to the first NUL, behind it the languages. */
int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena *arena = arena_open();
	struct request r;
	char *text = legal_copy(bytes, length), *rest = text + strlen(text);
	const char *parameters[] = {
		"REQUEST_METHOD=GET", "REQUEST_URI=/", "HTTPS=on", NULL, NULL,
		NULL
	};

	request_begin(&r, arena);
	parameters[3] = arena_print(arena, "HTTP_COOKIE=%s", text);
	if (rest < text + length)
		parameters[4] = arena_print(arena, "HTTP_ACCEPT_LANGUAGE=%s",
		    rest + 1);
	http_request(&r, (char *const *)parameters);
	MUST(r.status == 0 || r.status == 400 || r.status == 431);
	MUST(strcmp(r.lang, "he") == 0 || strcmp(r.lang, "ar") == 0 ||
	    strcmp(r.lang, "en") == 0);
	check_cookies(&r.cookies);
	MUST(http_session(&r) == pairs_value(&r.cookies, "__Host-s"));
	free(text);
	arena_close(arena);
	return 0;
}
