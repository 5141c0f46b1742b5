/* sign-in.c: signing in by name and password or by a one-time link, by a code after either, and out. */
#include "../pinkas.h"

/*
 * Whoever has an application for codes is asked for one, after a link as well
 * as after a password: a link stands for a password that was forgotten, and
 * it goes by mail and through the administrator's hands. Would it open the door by
 * itself, either could sign as somebody who took care that nobody can. Whoever
 * lost the telephone has recovery codes; without them an administrator takes
 * the application away, which the ledger keeps and its owner is told.
 */

static void
show_form(struct request *r, const char *then)
{
	node form = form_open(r, r->page, "/sign-in", 0);

	form_hidden(form, "then", then);
	if (r->method == POST)
		put(form, "typed", typed(r, "name"));
}

/* A cookie that opens nothing any more: the session ended by itself. */
static void
sign_in(struct request *r)
{
	const char *then = pairs_value(&r->query, "then");
	int64_t half;

	if (r->person != 0) {
		go(r, http_own_path(then));
		return;
	}
	if (http_session(r) != NULL && session_half(r, &half) == NULL)
		add(r->page, "expired");
	show_form(r, then);
}

static bool
is_empty(const char *text)
{
	return text == NULL || *text == '\0';
}

/* The first proof was right: on to the code, or in. */
static void
arrive(struct request *r, const char *then)
{
	if (session_begin_half(r, http_own_path(then))) {
		go(r, "/sign-in/code");
		return;
	}
	session_begin(r);
	go(r, http_own_path(then));
}

static void
by_password(struct request *r)
{
	const char *name = typed(r, "name"), *password = typed(r, "password");

	if (is_empty(name))
		refuse(r, 422, "required", "name");
	if (is_empty(password))
		refuse(r, 422, "required", "password");
	if (!refused(r) && !session_password_is_right(r, name, password) &&
	    !refused(r))
		refuse(r, 422, "wrong-login", "name");
	arrive(r, typed(r, "then"));
	if (refused(r))
		show_form(r, typed(r, "then"));
}

/* Mail scanners follow links: the link shows a button, and the button signs in. */
static void
link_page(struct request *r)
{
	const char *key = r->method == POST ? typed(r, "key") :
	    pairs_value(&r->query, "key");

	form_hidden(form_open(r, r->page, "/sign-in/link", 0), "key",
	    key != NULL ? key : "");
}

static void
by_link(struct request *r)
{
	const char *key = typed(r, "key");

	session_spend_link(r, key != NULL ? key : "");
	arrive(r, "/");
	if (refused(r))
		link_page(r);
}

/* The second proof */

static void
code_page(struct request *r)
{
	int64_t person;

	if (r->person != 0)
		go(r, "/");
	else if (session_half(r, &person) == NULL)
		go(r, "/sign-in?done=begin-again");
	else
		form_open(r, r->page, "/sign-in/code", 0);
}

/* Until the code is right, whoever gave it is nobody: the page it is refused on knows no name. */
static void
by_code(struct request *r)
{
	int64_t person;
	const char *then = session_half(r, &person);

	if (r->person != 0 || then == NULL) {
		go(r, r->person != 0 ? "/" : "/sign-in?done=begin-again");
		return;
	}
	r->person = person;
	proof_take_code(r);
	let_number(r, "person", person);
	if (!refused(r))
		db_do(r, "access.end_halves");
	session_begin(r);
	go(r, then);
	if (!refused(r))
		return;
	r->person = 0;
	code_page(r);
}

static void
sign_out(struct request *r)
{
	session_end(r);
	go(r, "/sign-in?done=signed-out");
}

static const struct route routes[] = {
	{ GET,  "",      sign_in,     "sign-in", "sign-in.use" },
	{ POST, "",      by_password, "sign-in", "sign-in.use", .light = 1 },
	{ GET,  "/link", link_page,   "link",    "sign-in.use" },
	{ POST, "/link", by_link,     "link",    "sign-in.use", .light = 1 },
	{ GET,  "/code", code_page,   "step",    "sign-in.use" },
	{ POST, "/code", by_code,     "step",    "sign-in.use", .light = 1 },
	{ 0 }
};

static const struct route out_routes[] = {
	{ POST, "", sign_out, "sign-in", "sign-out.use", .light = 1 },
	{ 0 }
};

static const struct grant grants[] = {
	{ "sign-in.use", "anyone" },
	{ 0 }
};

static const struct grant out_grants[] = {
	{ "sign-out.use", "everyone" },
	{ 0 }
};

const struct registry sign_in_registry = {
	.name = "sign-in", .record = "session",
	.routes = routes, .grants = grants,
};

const struct registry sign_out_registry = {
	.name = "sign-out", .record = "session",
	.routes = out_routes, .grants = out_grants,
};
