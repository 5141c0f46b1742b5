/* visitor.c: the house opened, and somebody signed in to it. */
#include <string.h>

#include "base/arena.h"
#include "base/log.h"
#include "store/db.h"
#include "web/session.h"
#include "ask.h"
#include "visitor.h"

static struct arena *arena, *scratch;
static const char *cookie, *secret;

static void
sign_in(const char *role)
{
	struct request r;
	const char *token, *part[2];    /* person, secret */

	request_begin(&r, arena);
	r.local = true;
	xml_begin(&r);
	let(&r, "role", role);
	r.person = number(&r, "users.holder_of_role", 0);
	token = session_begin(&r);
	if (token == NULL || values(&r, "access.session", part, 2) != 2)
		die("nobody signs in as %s", role);
	cookie = arena_print(arena, "s=%s; lang=he", token);
	secret = part[1];
	xml_end(&r);
}

void
visitor_open(const char *data, const char *role)
{
	house_open(&(struct house){ .data = data, .home = "." });
	arena = arena_open();
	scratch = arena_open();
	sign_in(role);
}

void
visitor_close(void)
{
	arena_close(scratch);
	arena_close(arena);
	house_close();
}

const char *
visitor_cookie(void)
{
	return cookie;
}

/* "{n}" in the fields becomes the number of the form, which is the version it was signed for. */
static const char *
numbered(const char *fields, int number)
{
	const char *hole = strstr(fields, "{n}");

	return hole == NULL ? fields : arena_print(scratch, "%.*s%d%s",
	    (int)(hole - fields), fields, number,
	    numbered(hole + strlen("{n}"), number));
}

const char *
visitor_form(const char *path, const char *fields, int number)
{
	struct request r;

	arena_empty(scratch);
	request_begin(&r, scratch);
	r.secret = secret;
	return arena_print(scratch, "%s&token=%s", numbered(fields, number),
	    session_token(&r, NULL, path, strstr(fields, "{n}") == NULL ? "" :
	    arena_print(scratch, "%d", number)));
}
