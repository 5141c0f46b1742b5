/* ask.c: the whole house opened, and one request asked of it without a server. */
#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "base/arena.h"
#include "base/log.h"
#include "page/render.h"
#include "page/say.h"
#include "store/db.h"
#include "store/search.h"
#include "web/body.h"
#include "web/http.h"
#include "web/route.h"
#include "web/session.h"
#include "ask.h"

void
house_open(const struct house *house)
{
	struct arena *arena = arena_open();
	const char *sql = arena_print(arena, "%s/sql", house->home);

	if (sodium_init() < 0)
		die("libsodium does not start");
	search_read(arena_print(arena, "%s/search.txt", sql));
	say_read(arena_print(arena, "%s/xslt/messages", house->home));
	db_open(house->data, sql);
	db_prepare();
	render_open(arena_print(arena, "%s/xslt", house->home));
	session_prepare();
	arena_close(arena);
}

void
house_refresh(void)
{
	db_refresh();
	say_refresh();
	render_refresh();
}

void
house_close(void)
{
	session_close();
	render_close();
	db_close();
	say_close();
	xml_close();
}

static int64_t
person_of(struct request *r, const char *as)
{
	if (strncmp(as, "person ", 7) == 0)
		return strtoll(as + 7, NULL, 10);
	let(r, "role", as);
	return number(r, "users.holder_of_role", 0);
}

/* A session like any other: the guards are the same for the terminal. */
static const char *
cookie(struct arena *arena, const struct asking *asking, const char **secret)
{
	struct request r;
	const char *token, *part[2];

	request_begin(&r, arena);
	if (asking->at != 0)
		request_clock(&r, asking->at);
	r.local = true;
	xml_begin(&r);
	r.person = person_of(&r, asking->as);
	token = session_begin(&r);
	if (token == NULL || values(&r, "access.session", part, 2) != 2)
		die("nobody signs in as %s", asking->as);
	*secret = part[1];
	xml_end(&r);
	return token;
}

/* The form as a browser sends it, with a token for its path and version. */
static const char *
signed_form(struct request *r, const char *path, const char *form,
    const char *secret)
{
	const char *plain = arena_part(r->arena, path, strcspn(path, "?"));
	const char *version = strstr(form, "version=");

	if (version != NULL)
		version = arena_part(r->arena, version + 8,
		    strcspn(version + 8, "&"));
	r->secret = secret;
	return arena_print(r->arena, "%s&token=%s", form, session_token(r,
	    NULL, plain, version != NULL ? version : ""));
}

void
ask(struct request *r, struct arena *arena, const struct asking *asking)
{
	const char *secret = NULL, *token, *form = asking->form;
	char *parameters[] = {
		arena_print(arena, "REQUEST_METHOD=%s", asking->method),
		arena_print(arena, "REQUEST_URI=%s", asking->path),
		arena_text(arena, "HTTP_HOST=localhost"),
		arena_text(arena, "REMOTE_ADDR=127.0.0.1"),
		arena_text(arena, "HTTP_SEC_FETCH_SITE=same-origin"),
		arena_text(arena, "CONTENT_TYPE=application/x-www-form-urlencoded"),
		NULL, NULL, NULL
	};
	int count = 6;
	const char *lang = asking->lang != NULL ? asking->lang : "he";

	request_begin(r, arena);
	if (asking->at != 0)
		request_clock(r, asking->at);
	if (asking->as != NULL) {
		token = cookie(arena, asking, &secret);
		parameters[count++] = arena_print(arena,
		    "HTTP_COOKIE=s=%s; lang=%s", token, lang);
		if (form != NULL && !asking->without_token)
			form = signed_form(r, asking->path, form, secret);
	} else
		parameters[count++] = arena_print(arena, "HTTP_COOKIE=lang=%s",
		    lang);
	if (form != NULL)
		parameters[count++] = arena_print(arena, "CONTENT_LENGTH=%zu",
		    strlen(form));
	r->secret = NULL;
	http_request(r, parameters);
	if (form != NULL) {
		r->body = form;
		r->body_length = strlen(form);
		body_parse(r);
	}
	route_answer(r);
}
