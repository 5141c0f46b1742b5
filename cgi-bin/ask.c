/* ask.c: the whole house opened, and one request asked of it without a server. */
#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "base/arena.h"
#include "base/calendar.h"
#include "base/log.h"
#include "base/text.h"
#include "page/pdf.h"
#include "page/render.h"
#include "page/say.h"
#include "store/db.h"
#include "store/search.h"
#include "web/body.h"
#include "web/http.h"
#include "web/route.h"
#include "web/session.h"
#include "web/upload.h"
#include "ask.h"

static bool prepared;

void
house_prepare(const struct house *house)
{
	struct arena *arena = arena_open();

	if (sodium_init() < 0)
		die("libsodium does not start");
	calendar_open();
	search_read(arena_print(arena, "%s/sql/search.txt", house->home));
	say_read(arena_print(arena, "%s/xslt/messages", house->home));
	pdf_prepare(house->home);
	render_open(arena_print(arena, "%s/xslt", house->home));
	session_prepare();
	arena_close(arena);
	prepared = true;
}

static void
open_register(const struct house *house)
{
	char *sql;

	if (asprintf(&sql, "%s/sql", house->home) == -1)
		abort();
	db_open(house->data, sql);
	db_prepare();
	free(sql);
}

void
house_prove(const struct house *house)
{
	open_register(house);
	db_prove();
}

void
house_open(const struct house *house)
{
	if (!prepared)
		house_prepare(house);
	open_register(house);
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
	pdf_close();
	db_close();
	say_close();
	xml_close();
	prepared = false;
}

static int64_t
person_of(struct request *r, const char *as)
{
	if (strncmp(as, "person ", 7) == 0)
		return text_number(as + 7);
	let(r, "role", as);
	return number(r, "users.holder_of_role", 0);
}

static void
begin(struct request *r, struct arena *arena, const struct asking *asking)
{
	request_begin(r, arena);
	if (asking->at != 0)
		request_clock(r, asking->at);
	r->local = true;
}

/* A session like any other: the guards are the same for the terminal. */
const char *
ask_session(struct arena *arena, const struct asking *asking)
{
	const char *session;
	struct request r;

	begin(&r, arena, asking);
	xml_begin(&r);
	r.person = person_of(&r, asking->as);
	if ((session = session_begin(&r)) == NULL)
		die("nobody signs in as %s", asking->as);
	xml_end(&r);
	return session;
}

/* The version that a form sends, and no other field whose name ends so; NULL: none. */
static const char *
version_sent(const char *form)
{
	const char *at = form;

	while ((at = strstr(at, "version=")) != NULL && at != form &&
	    at[-1] != '&')
		at++;
	return at;
}

/* The form as a browser sends it, with a token for its path and version. */
static const char *
signed_form(struct arena *arena, const struct asking *asking,
    const char *session)
{
	const char *path = arena_part(arena, asking->path,
	    strcspn(asking->path, "?"));
	const char *version = version_sent(asking->form);
	const char *token = asking->token;
	struct request r;

	if (token == NULL) {
		begin(&r, arena, asking);
		pairs_add(&r, &r.cookies, "s", session);
		session_open(&r);
		if (r.secret == NULL)
			die("the session is over");
		if (version != NULL)
			version = arena_part(arena, version + 8,
			    strcspn(version + 8, "&"));
		token = session_token(&r, NULL, path,
		    version != NULL ? version : "");
	}
	return arena_print(arena, "%s&token=%s", asking->form, token);
}

/* The file goes the way it goes when a browser sends it. */
static void
give_file(struct request *r, const struct asking *asking)
{
	const struct body_files *files = asking->file != NULL ?
	    upload_taker(r, db_folder()) : NULL;

	if (files == NULL)
		return;
	files->open(r, "file", asking->file_name, files->with);
	files->take(r, asking->file, asking->file_length, files->with);
	files->close(r, true, files->with);
	upload_seal(r);
}

void
ask(struct request *r, struct arena *arena, const struct asking *asking)
{
	const char *session = asking->session, *form = asking->form;
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
	if (session == NULL && asking->as != NULL)
		session = ask_session(arena, asking);
	if (session != NULL && form != NULL && !asking->without_token)
		form = signed_form(arena, asking, session);
	parameters[count++] = session == NULL ?
	    arena_print(arena, "HTTP_COOKIE=lang=%s", lang) :
	    arena_print(arena, "HTTP_COOKIE=s=%s; lang=%s", session, lang);
	if (form != NULL)
		parameters[count++] = arena_print(arena, "CONTENT_LENGTH=%zu",
		    strlen(form));
	http_request(r, parameters);
	if (form != NULL) {
		r->body = form;
		r->body_length = strlen(form);
		body_parse(r);
		give_file(r, asking);
	}
	route_answer(r);
	upload_end(r);
}
