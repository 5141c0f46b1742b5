/* account.c: what belongs to the asker alone: password, sessions, language, look, drafts. */
#include "../pinkas.h"
#include "../page/qr.h"
#include "../web/codes.h"
#include "code_rules.h"

static void
account(struct request *r)
{
	code_rules_tell(r);
	code_rules_remind(r);
	rows(r, r->page, "account", "access.own_account");
	rows(r, add(r->page, "sessions"), "session", "access.own_sessions");
	rows(r, add(r->page, "roles"), "role", "account.roles");
	form_open(r, r->page, "/account/password", 0);
	form_open(r, r->page, "/account/sessions", 0);
	let_number(r, "person", r->person);
	if (found(r, "access.has_secret"))
		set(r->page, "codes", "yes");
}

static bool
is_empty(const char *text)
{
	return text == NULL || *text == '\0';
}

/* Who walks by an open screen shall not be able to make it their own. */
static void
check_current(struct request *r)
{
	const char *part[3];            /* login, has a password, asks for it */
	const char *current = typed(r, "current");

	if (values(r, "access.own_account", part, 3) == 0)
		refuse(r, 422, "no-account", NULL);
	else if (part[2] == NULL)
		return;
	else if (is_empty(current))
		refuse(r, 422, "required", "current");
	else if (!session_password_is_right(r, part[0], current) && !refused(r))
		refuse(r, 422, "wrong-password", "current");
}

static void
keep_password(struct request *r)
{
	const char *password = typed(r, "password");
	const char *again = typed(r, "again");

	check_current(r);
	if (is_empty(password))
		refuse(r, 422, "required", "password");
	else if (again == NULL || strcmp(password, again) != 0)
		refuse(r, 422, "passwords-differ", "again");
	if (!refused(r))
		session_keep_password(r, password);
	if (refused(r)) {
		account(r);
		return;
	}
	session_end_others(r);
	session_renew(r);
	go(r, "/account?done=password-kept");
}

/* One of them by its name, or all but this one. */
static void
end_sessions(struct request *r)
{
	const char *name = typed(r, "session");

	if (is_empty(name)) {
		session_end_others(r);
		go(r, "/account?done=sessions-ended");
		return;
	}
	let(r, "name", name);
	if (db_do(r, "access.end_one") == 0)
		refuse(r, 422, "session-is-over", NULL);
	if (refused(r))
		account(r);
	go(r, "/account?done=session-ended");
}

/* What was told was read, up to what stood on the page. */
static void
read_tellings(struct request *r)
{
	let_number(r, "newest", typed_number(r, "newest"));
	db_do(r, "access.tellings_read");
	go(r, http_own_path(typed(r, "back")));
}

/* The application for codes */

static const char *
name_of(struct request *r)
{
	const char *part[3];

	return values(r, "access.own_account", part, 3) != 0 ? part[0] : NULL;
}

/* A secret to take into an application, as a picture and as text; the form sends it back with the code it gives. */
static void
offer_secret(struct request *r)
{
	const char *secret = typed(r, "secret"), *name = name_of(r);
	node form, offered;

	if (name == NULL) {
		refuse(r, 422, "no-account", NULL);
		return;
	}
	if (secret == NULL || strlen(secret) != 32)
		secret = codes_new_secret(r);
	offered = add(r->page, "secret");
	for (int i = 0; i < 32; i += 4)
		set(add(offered, "part"), "text",
		    arena_part(r->arena, secret + i, 4));
	qr_draw(r, offered, codes_address(r, secret,
	    say_label(r, "pinkas", NULL), name));
	form = form_open(r, r->page, "/account/code", 0);
	form_hidden(form, "secret", secret);
	proof_ask(r, form);
}

static void
show_codes(struct request *r)
{
	let_number(r, "person", r->person);
	if (!found(r, "access.has_secret")) {
		code_rules_remind(r);
		offer_secret(r);
		return;
	}
	set(add(r->page, "kept"), "left", value(r, "access.recovery_codes"));
	proof_ask(r, form_open(r, r->page, "/account/code/renew", 0));
	proof_ask(r, form_open(r, r->page, "/account/code/end", 0));
}

static void
show_codes_again(struct request *r)
{
	if (r->status != 422)
		return;
	r->status = 0;
	set(r->page, "again", "yes");
	show_codes(r);
	r->status = 422;
	r->view = "code";
}

/* Where a password is to be had, an open screen is not enough to add an application. */
static void
take_proof(struct request *r)
{
	node scratch = add(r->page, "scratch");

	proof_ask(r, scratch);
	if (xml_value(r, scratch, "asks") != NULL)
		proof_take(r);
	else if (xml_value(r, scratch, "without") != NULL)
		proof_need(r);
	xml_remove(scratch);
}

static void
enrol(struct request *r)
{
	let_number(r, "person", r->person);
	if (found(r, "access.has_secret"))
		refuse(r, 422, "application-is-there", NULL);
	if (!refused(r))
		take_proof(r);
	if (!refused(r))
		proof_enrol(r, typed(r, "secret"), typed(r, "figures"));
	if (!refused(r))
		proof_renew(r, add(r->page, "recovery"));
	show_codes_again(r);
}

static void
renew(struct request *r)
{
	take_proof(r);
	if (!refused(r))
		proof_renew(r, add(r->page, "recovery"));
	show_codes_again(r);
}

static void
end_codes(struct request *r)
{
	take_proof(r);
	if (!refused(r))
		proof_drop(r, r->person);
	show_codes_again(r);
	go(r, "/account?done=code-ended");
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

/* The register and the record that a form's path ends with: "/meetings/12/agenda/3/edit" is agenda 3. False when it makes a new one. */
static bool
let_record(struct request *r, const char *path)
{
	const char *table = NULL, *last = NULL;

	while (*path == '/') {
		size_t length = strcspn(path + 1, "/");
		const char *word = arena_part(r->arena, path + 1, length);

		if (last != NULL && length > 0 && length < 16 &&
		    strspn(word, "0123456789") == length) {
			table = last;
			let_number(r, "record", text_number(word));
		}
		last = word;
		path += 1 + length;
	}
	if (table != NULL && strcmp(table, "live") == 0)
		table = "agenda";       /* the live page writes upon the item */
	let(r, "table", table);
	return table != NULL;
}

/* Has somebody saved the record since the form was opened? */
static bool
is_stale(struct request *r, const char *form, int64_t version)
{
	return version != 0 && let_record(r, form) &&
	    number(r, "ledger.version", version) != version;
}

static const char *
kept_form(struct request *r)
{
	const char *form = typed(r, "form");

	if (form == NULL || *form != '/' || strlen(form) > 200 ||
	    typed(r, "body") == NULL)
		refuse(r, 422, "malformed-form", NULL);
	return form;
}

/* Autosave: what stands in a form goes to access.db, never to the ledger. 204, or 409 when somebody saved first. */
static void
keep_draft(struct request *r)
{
	const char *form = kept_form(r);

	if (refused(r))
		return;
	if (is_stale(r, form, typed_number(r, "of"))) {
		refuse(r, 409, "somebody-saved-first", NULL);
		return;
	}
	let(r, "form", form);
	let_number(r, "version", typed_number(r, "of"));
	let(r, "body", typed(r, "body"));
	db_do(r, "access.keep_draft");
	db_do(r, "access.limit_drafts");
	if (!refused(r)) {
		r->status = 204;
		r->bytes = "";
	}
}

static const struct route routes[] = {
	{ GET,  "", account, "account", "account.own" },
	{ POST, "/password", keep_password, "account", "account.own",
	    .light = 1 },
	{ GET,  "/code", show_codes, "code", "account.own" },
	{ POST, "/code", enrol, "recovery", "account.own", .light = 1 },
	{ POST, "/code/renew", renew, "recovery", "account.own",
	    .light = 1 },
	{ POST, "/code/end", end_codes, "code", "account.own", .light = 1 },
	{ POST, "/sessions", end_sessions, "account", "account.own",
	    .light = 1 },
	{ POST, "/told", read_tellings, "account", "account.own", .light = 1 },
	{ POST, "/draft", keep_draft, "account", "account.own", .light = 1 },
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
