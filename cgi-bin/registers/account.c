/* account.c: what belongs to the asker alone: password, sessions, language, look, drafts. */
#include "../pinkas.h"

static void
account(struct request *r)
{
	let(r, "session", NULL);
	rows(r, r->page, "account", "access.own_account");
	rows(r, add(r->page, "sessions"), "session", "access.own_sessions");
	rows(r, add(r->page, "roles"), "role", "users.own_roles");
	form_open(r, r->page, "/account/password", 0);
	form_open(r, r->page, "/account/sessions", 0);
}

static void
keep_password(struct request *r)
{
	const char *password = typed(r, "password");
	const char *again = typed(r, "again");

	if (password == NULL || again == NULL ||
	    strcmp(password, again) != 0)
		refuse(r, 422, "passwords-differ", "again");
	if (!refused(r))
		session_keep_password(r, password);
	if (refused(r)) {
		account(r);
		return;
	}
	session_end_others(r);
	go(r, "/account?done=password-kept");
}

static void
end_others(struct request *r)
{
	session_end_others(r);
	go(r, "/account?done=sessions-ended");
}

/* A cookie of one of these words for a year; the word that is none of them takes it back. */
static void
choose(struct request *r, const char *cookie, const char *words)
{
	const char *to = pairs_value(&r->query, "to");
	const char *back = pairs_value(&r->query, "back");

	http_cookie(r, cookie, to != NULL && text_is_word(words, to) ?
	    to : NULL, 365);
	go(r, http_own_path(back));
}

static void
choose_language(struct request *r)
{
	choose(r, "lang", "he ar en");
}

static void
choose_theme(struct request *r)
{
	choose(r, "theme", "light dark");
}

/* Autosave: what stands in a form goes to access.db, never to the ledger. */
static void
keep_draft(struct request *r)
{
	const char *form = typed(r, "form"), *version = typed(r, "of");

	if (form == NULL || *form != '/' || r->body_length > 65536) {
		refuse(r, 422, "required", "form");
		return;
	}
	let(r, "form", form);
	let_number(r, "version", version != NULL ? strtoll(version, NULL, 10) : 0);
	let(r, "body", typed(r, "body"));
	db_do(r, "access.keep_draft");
	if (!refused(r)) {
		r->status = 204;
		r->bytes = "";
	}
}

static const struct route routes[] = {
	{ GET,  "",               account,       "account", "account.own" },
	{ POST, "/password",      keep_password, "account", "account.own", .light = 1 },
	{ POST, "/sessions",      end_others,    "account", "account.own", .light = 1 },
	{ POST, "/draft",         keep_draft,    "account", "account.own", .light = 1 },
	{ 0 }
};

static const struct route language_routes[] = {
	{ GET, "", choose_language, "home", "language.choose" },
	{ 0 }
};

static const struct route theme_routes[] = {
	{ GET, "", choose_theme, "home", "theme.choose" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "account.own", "everyone" },
	{ 0 }
};

static const struct grant language_grants[] = {
	{ "language.choose", "anyone" },
	{ 0 }
};

static const struct grant theme_grants[] = {
	{ "theme.choose", "anyone" },
	{ 0 }
};

const struct registry account_registry = {
	.name = "account", .record = "account",
	.routes = routes, .grants = grants,
};

const struct registry language_registry = {
	.name = "language", .record = "language",
	.routes = language_routes, .grants = language_grants,
};

const struct registry theme_registry = {
	.name = "theme", .record = "theme",
	.routes = theme_routes, .grants = theme_grants,
};
