/* sign-in.c: signing in by name and password or by a one-time link, and out. */
#include "../pinkas.h"

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

	if (r->person != 0) {
		go(r, http_own_path(then));
		return;
	}
	if (http_session(r) != NULL)
		add(r->page, "expired");
	show_form(r, then);
}

static bool
is_empty(const char *text)
{
	return text == NULL || *text == '\0';
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
	session_begin(r);
	if (refused(r))
		show_form(r, typed(r, "then"));
	else
		go(r, http_own_path(typed(r, "then")));
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
	session_begin(r);
	if (refused(r))
		link_page(r);
	else
		go(r, "/");
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
