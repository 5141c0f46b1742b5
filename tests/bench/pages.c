/* pages.c: one page asked for again and again in one process, as a worker answers it, for counting instructions. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/log.h"
#include "web/body.h"
#include "web/http.h"
#include "web/route.h"
#include "bench.h"
#include "visitor.h"

static struct arena *arena;
static const char *sent;                /* what is left of the body of a POST */

static size_t
receive(void *from, char *bytes, size_t room)
{
	size_t length = strlen(sent);

	(void)from;
	if (length > room)
		length = room;
	memcpy(bytes, sent, length);
	sent += length;
	return length;
}

static int
ask_once(const char *method, const char *path, const char *form)
{
	static const struct body_source source = { .read = receive };
	struct request r;
	int status;

	request_begin(&r, arena);
	http_request(&r, (char *[]){
	    arena_print(arena, "REQUEST_METHOD=%s", method),
	    arena_print(arena, "REQUEST_URI=%s", path),
	    arena_print(arena, "HTTP_COOKIE=%s", visitor_cookie()),
	    arena_print(arena, "CONTENT_LENGTH=%zu", strlen(form)),
	    arena_text(arena, "REQUEST_ID=0123456789abcdef0123456789abcdef"),
	    arena_text(arena, "CONTENT_TYPE=application/x-www-form-urlencoded"),
	    arena_text(arena, "HTTP_HOST=localhost"),
	    arena_text(arena, "HTTP_SEC_FETCH_SITE=same-origin"),
	    arena_text(arena, "REMOTE_ADDR=127.0.0.1"), NULL });
	sent = form;
	body_read(&r, &source, NULL);
	route_answer(&r);
	http_head(&r);
	status = r.status;
	route_end(&r);
	arena_empty(arena);
	return status;
}

int
bench_pages(int count, char **words)
{
	const char *method, *path, *fields;
	int status = 0;

	if (count < 5)
		die("pages FOLDER ROLE TIMES PATH [FIELDS]");
	visitor_open(words[1], words[2]);
	arena = arena_open();
	path = words[4];
	fields = count > 5 ? words[5] : NULL;
	method = fields != NULL ? "POST" : "GET";
	for (int i = 0; i < atoi(words[3]) && status < 400; i++)
		status = ask_once(method, path,
		    fields != NULL ? visitor_form(path, fields, i + 1) : "");
	arena_close(arena);
	visitor_close();
	if (status >= 400)
		die("%s answers %d", path, status);
	return 0;
}
