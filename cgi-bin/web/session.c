/* session.c: who is asking, what they may do, and the token of a genuine form. */
#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "../base/arena.h"
#include "../base/calendar.h"
#include "../base/text.h"
#include "../page/form.h"
#include "../page/say.h"
#include "../registers/registry.h"
#include "../store/db.h"
#include "http.h"
#include "session.h"

/*
 * Cookies, links and passwords are kept as hashes only, in a file of their
 * own: whoever reads the register or a copy of it cannot sign in with it.
 */

enum { KEY_BYTES = 32, NONCE_HEX = 32, MAC_HEX = 64, HASH_HEX = 65 };

static const int64_t minute = 60000;

const char *const role_names[ROLES] = {
	[ROLE_ADMIN] = "admin", [ROLE_SECRETARY] = "secretary",
	[ROLE_CHAIR] = "chair", [ROLE_CEO] = "ceo",
	[ROLE_TREASURER] = "treasurer", [ROLE_LEGAL] = "legal",
	[ROLE_PROCUREMENT] = "procurement", [ROLE_AUDITOR] = "auditor",
	[ROLE_COORDINATOR] = "coordinator",
	[ROLE_COUNCIL_MEMBER] = "council_member",
	[ROLE_COMMITTEE_MEMBER] = "committee_member",
	[ROLE_AUTHORITY_BUYER] = "authority_buyer",
	[ROLE_AUDITEE] = "auditee", [ROLE_BUREAU] = "bureau",
	[ROLE_VIEWER] = "viewer",
};

struct granted { const char *may; uint32_t roles; };

static struct granted *granted;
static int granted_count;

static uint32_t
roles_of_words(const char *words)
{
	uint32_t roles = 0;

	if (text_is_word(words, "anyone"))
		roles |= ANYBODY;
	for (int role = 0; role < ROLES; role++)
		if (text_is_word(words, "everyone") ||
		    text_is_word(words, role_names[role]))
			roles |= 1u << role;
	return roles;
}

static int
by_may(const void *one, const void *other)
{
	return strcmp(((const struct granted *)one)->may,
	    ((const struct granted *)other)->may);
}

void
session_prepare(void)
{
	for (const struct listed *entry = registers; entry->registry != NULL;
	    entry++)
		for (const struct grant *grant = entry->registry->grants;
		    grant != NULL && grant->may != NULL; grant++) {
			granted = realloc(granted,
			    (granted_count + 1) * sizeof(*granted));
			if (granted == NULL)
				abort();
			granted[granted_count++] = (struct granted){
			    xml_word(grant->may, -1),
			    roles_of_words(grant->roles) };
		}
	qsort(granted, granted_count, sizeof(*granted), by_may);
}

void
session_close(void)
{
	free(granted);
	granted = NULL;
	granted_count = 0;
}

uint32_t
session_roles_of(const char *may)
{
	const struct granted wanted = { .may = may };
	const struct granted *grant = bsearch(&wanted, granted, granted_count,
	    sizeof(*granted), by_may);

	return grant != NULL ? grant->roles : 0;
}

bool
session_may(const struct request *r, const char *may)
{
	uint32_t roles = session_roles_of(may);

	return (roles & ANYBODY) != 0 || (roles & r->roles) != 0;
}

static const char *
hash_of(struct request *r, const char *key)
{
	unsigned char hash[32];
	char *hex = arena_take(r->arena, HASH_HEX);

	crypto_generichash(hash, sizeof(hash), (const unsigned char *)key,
	    strlen(key), NULL, 0);
	return sodium_bin2hex(hex, HASH_HEX, hash, sizeof(hash));
}

static const char *
random_hex(struct request *r, size_t bytes)
{
	unsigned char random[KEY_BYTES];
	char *hex = arena_take(r->arena, bytes * 2 + 1);

	randombytes_buf(random, bytes);
	return sodium_bin2hex(hex, bytes * 2 + 1, random, bytes);
}

static bool
is_alive(const struct request *r, const char *created, const char *seen)
{
	return r->now - text_number(created) <
	    LONGEST_HOURS * 60 * minute &&
	    r->now - text_number(seen) < IDLE_MINUTES * minute;
}

const char *
session_last_day(struct request *r, const char *reminded, const char *days)
{
	return calendar_later(r->arena, arena_part(r->arena, calendar_moment(
	    r->arena, text_number(reminded)), 10),
	    (int)text_number(days));
}

/* And whether an application for codes is owed: reminded, in UTC milliseconds, is NULL for whoever has one or was not told yet. */
static void
take_roles(struct request *r, const char *reminded)
{
	const char *part[2] = { NULL, NULL };   /* roles, days */

	values(r, "users.roles", part, 2);
	if (part[0] != NULL)
		r->roles = roles_of_words(part[0]) & (ANYBODY - 1);
	r->owes_codes = part[1] != NULL && reminded != NULL &&
	    strcmp(r->today, session_last_day(r, reminded, part[1])) > 0;
}

enum { PERSON, SECRET, CREATED, SEEN, HASH, REMINDED, PARTS };

void
session_open(struct request *r)
{
	const char *token = http_session(r), *part[PARTS];

	if (token == NULL || strlen(token) != KEY_BYTES * 2)
		return;
	let(r, "session", hash_of(r, token));
	if ((values(r, "access.session", part, PARTS) == 0 &&
	    values(r, "access.session_before", part, PARTS) == 0) ||
	    !is_alive(r, part[CREATED], part[SEEN]))
		return;
	let(r, "session", part[HASH]);
	r->person = text_number(part[PERSON]);
	r->secret = part[SECRET];
	if (r->now - text_number(part[SEEN]) >= minute)
		db_note(r, "access.seen");
	take_roles(r, part[REMINDED]);
}

void
session_show(struct request *r)
{
	const char *part[3];            /* name, initials, role */
	node user, may;

	if (r->person == 0 || values(r, "users.asker", part, 3) == 0)
		return;
	user = add(r->page, "user");
	set_number(user, "person", r->person);
	set(user, "name", part[0]);
	set(user, "initials", part[1]);
	form_signed(r, user, "/sign-out", 0);
	if (part[2] != NULL)
		set(user, "role", say_label(r, "role", part[2]));
	may = add(r->page, "may");
	for (int i = 0; i < granted_count; i++)
		if ((granted[i].roles & r->roles) != 0)
			set_word(may, granted[i].may, "yes");
	if (r->registry != NULL && session_may(r, arena_print(r->arena,
	    "%s.write", r->registry->name)))
		set(may, "write", "yes");
}

/* HMAC of nonce, path and version under the secret of the session. */
static const char *
mac_of(struct request *r, const char *nonce, const char *path,
    const char *version)
{
	const char *text = arena_print(r->arena, "%s|%s|%s", nonce, path,
	    version);
	unsigned char mac[32];
	char *hex = arena_take(r->arena, HASH_HEX);

	crypto_generichash(mac, sizeof(mac), (const unsigned char *)text,
	    strlen(text), (const unsigned char *)r->secret,
	    strlen(r->secret));
	return sodium_bin2hex(hex, HASH_HEX, mac, sizeof(mac));
}

const char *
session_token(struct request *r, const char *nonce, const char *path,
    const char *version)
{
	if (nonce == NULL)
		nonce = random_hex(r, NONCE_HEX / 2);
	return arena_print(r->arena, "%s%s", nonce,
	    mac_of(r, nonce, path, version));
}

/* A refused form keeps its nonce, so that sending it corrected is still the same form. */
void
session_sign_forms(struct request *r)
{
	for (struct form *form = r->forms; form != NULL && r->secret != NULL;
	    form = form->next)
		set(form->element, "token", session_token(r, r->nonce,
		    form->action, form->version));
}

bool
session_token_is_genuine(struct request *r)
{
	const char *token = typed(r, "token"), *version = typed(r, "version");
	const char *nonce;

	if (r->secret == NULL || token == NULL ||
	    strlen(token) != NONCE_HEX + MAC_HEX)
		return false;
	nonce = arena_part(r->arena, token, NONCE_HEX);
	if (sodium_memcmp(token + NONCE_HEX, mac_of(r, nonce, r->path,
	    version != NULL ? version : ""), MAC_HEX) != 0)
		return false;
	r->nonce = nonce;
	return true;
}

bool
session_is_same_site(const struct request *r)
{
	const char *origin = r->origin;

	if (r->fetch_site != NULL)
		return strcmp(r->fetch_site, "same-origin") == 0;
	if (origin == NULL || r->host == NULL)
		return false;
	if (strncmp(origin, "https://", 8) == 0)
		return strcmp(origin + 8, r->host) == 0;
	return strncmp(origin, "http://", 7) == 0 && r->local &&
	    strcmp(origin + 7, r->host) == 0;
}

void
session_failed(struct request *r, int64_t person)
{
	let_number(r, "account", person);
	db_do(r, "access.failed");
}

bool
session_must_wait(struct request *r, const char *until)
{
	int64_t blocked = text_number(until);

	if (blocked <= r->now)
		return false;
	refuse(r, 422, "wait-before-signing-in", "name");
	refuse_with(r, "seconds", in_figures(r,
	    (blocked - r->now + 999) / 1000));
	return true;
}

/* An unknown name costs as much time as a wrong password. */
static const char *
dummy(void)
{
	static char hash[crypto_pwhash_STRBYTES];

	if (*hash == '\0' && crypto_pwhash_str(hash, "", 0, 3, 67108864) != 0)
		*hash = '\0';
	return hash;
}

bool
session_password_is_right(struct request *r, const char *name,
    const char *password)
{
	const char *part[3];            /* person, password, blocked until */

	let(r, "login", name);
	if (values(r, "access.account", part, 3) == 0 || part[1] == NULL)
		return crypto_pwhash_str_verify(dummy(), password,
		    strlen(password)) == 1;
	if (session_must_wait(r, part[2]))
		return false;
	if (crypto_pwhash_str_verify(part[1], password, strlen(password)) != 0) {
		session_failed(r, text_number(part[0]));
		return false;
	}
	r->person = text_number(part[0]);
	let(r, "proof", "password");
	db_do(r, "access.succeeded");
	return true;
}

void
session_spend_link(struct request *r, const char *key)
{
	const char *person;

	let(r, "link", hash_of(r, key));
	if ((person = value(r, "access.spend_link")) == NULL) {
		refuse(r, 422, "link-used", NULL);
		return;
	}
	r->person = text_number(person);
}

/* Whoever holds no role is not let in, nor shown as anybody. */
static bool
has_role(struct request *r)
{
	take_roles(r, NULL);
	if (r->roles != 0)
		return true;
	refuse(r, 422, "no-role", NULL);
	r->person = 0;
	return false;
}

const char *
session_begin(struct request *r)
{
	const char *token;

	if (refused(r) || !has_role(r))
		return NULL;
	token = random_hex(r, KEY_BYTES);
	let(r, "session", hash_of(r, token));
	let(r, "secret", random_hex(r, KEY_BYTES));
	let(r, "address", r->address);
	db_note(r, "access.clean");
	db_note(r, "access.signed_in_now");
	db_do(r, "access.begin");
	http_session_cookie(r, token);
	if (pairs_value(&r->cookies, "lang") == NULL)
		http_cookie(r, "lang", value(r, "people.language"), 365);
	return token;
}

/*
 * Half of a session is none: its cookie is looked for in a table of its own,
 * by the page that asks for the code and by nothing else.
 */
bool
session_begin_half(struct request *r, const char *then)
{
	const char *token;

	if (refused(r) || !found(r, "access.wants_code") || !has_role(r))
		return false;
	token = random_hex(r, KEY_BYTES);
	let(r, "session", hash_of(r, token));
	let(r, "then", then);
	db_note(r, "access.clean_halves");
	db_do(r, "access.begin_half");
	http_session_cookie(r, token);
	return true;
}

const char *
session_half(struct request *r, int64_t *person)
{
	const char *token = http_session(r), *part[2];  /* person, place */

	if (token == NULL || strlen(token) != KEY_BYTES * 2)
		return NULL;
	let(r, "half", hash_of(r, token));
	if (values(r, "access.half", part, 2) == 0)
		return NULL;
	*person = text_number(part[0]);
	return part[1];
}

void
session_renew(struct request *r)
{
	const char *token = random_hex(r, KEY_BYTES);
	const char *hash = hash_of(r, token);

	let(r, "fresh", hash);
	if (refused(r) || db_do(r, "access.renew") != 1)
		return;
	let(r, "session", hash);
	http_session_cookie(r, token);
}

void
session_end(struct request *r)
{
	const char *token = http_session(r);

	if (token != NULL) {
		let(r, "session", hash_of(r, token));
		db_do(r, "access.end");
		db_do(r, "access.forget_drafts");
	}
	http_session_cookie(r, NULL);
}

void
session_end_others(struct request *r)
{
	let_number(r, "person", r->person);
	db_do(r, "access.end_others");
	db_do(r, "access.end_halves");
	db_do(r, "access.void_links");
}

void
session_end_all(struct request *r, int64_t person)
{
	let_number(r, "person", person);
	db_do(r, "access.end_all");
	db_do(r, "access.end_halves");
	db_do(r, "access.void_links");
}

void
session_keep_password(struct request *r, const char *password)
{
	char hash[crypto_pwhash_STRBYTES];
	size_t length = password != NULL ? text_length(password) : 0;

	if (length < 10 || length > 200) {
		refuse(r, 422, "password-of-10-to-200", "password");
		return;
	}
	if (crypto_pwhash_str(hash, password, strlen(password), 3, 67108864)
	    != 0) {
		broken(r, "no memory for a password");
		return;
	}
	let(r, "password", hash);
	db_do(r, "access.keep_password");
}

const char *
session_link(struct request *r, int64_t person, int minutes)
{
	const char *key = random_hex(r, KEY_BYTES / 2);

	let(r, "link", hash_of(r, key));
	let_number(r, "person", person);
	let_number(r, "expires", r->now +
	    (minutes != 0 ? minutes : LINK_MINUTES) * minute);
	db_do(r, "access.make_link");
	return key;
}

void
session_log(struct request *r)
{
	bool protected = r->registry != NULL && r->registry->protected;

	if (r->person == 0 && r->status < 400)
		return;
	if (!protected && r->status != 403 && r->status != 404)
		return;
	let(r, "method", r->method == POST ? "POST" : "GET");
	let(r, "path", r->path);
	let(r, "address", r->address);
	let_number(r, "status", r->status == 0 ? 200 : r->status);
	db_note(r, "access.log");
}
