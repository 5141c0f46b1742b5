/* proof.c: that whoever asks is who they say, proved again within the last minutes: by a code of their application, or else by their password. */
#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "../base/arena.h"
#include "../base/text.h"
#include "../store/db.h"
#include "codes.h"
#include "proof.h"
#include "session.h"

/*
 * There is one way for all that is signed. Whoever has an application for codes
 * proves it by a code, or by a recovery code; a password is then not enough.
 */

enum { LOGIN, PASSWORD, SECRET, LAST_STEP, BLOCKED, PARTS };

enum { RECOVERY_LETTERS = 16 };         /* five bits each */

static const char letters[] = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

const char *
proof_fresh(struct request *r)
{
	const char *part[2];            /* how, when */

	return values(r, "access.proved", part, 2) != 0 &&
	    text_number(part[1]) > r->now - FRESH_MINUTES * 60000 ?
	    part[0] : NULL;
}

static const char *
typed_text(struct request *r, const char *name)
{
	const char *text = typed(r, name);

	return text != NULL && *text != '\0' ? text : NULL;
}

bool
proof_is_typed(struct request *r)
{
	return typed_text(r, "code") != NULL ||
	    typed_text(r, "password") != NULL;
}

/* Letters and figures only, in capitals: people type spaces and hyphens. */
static const char *
bare(struct request *r, const char *code)
{
	char *text = arena_text(r->arena, code), *to = text;

	for (const char *at = code; *at != '\0'; at++)
		if (*at >= 'a' && *at <= 'z')
			*to++ = (char)(*at - 'a' + 'A');
		else if ((*at >= 'A' && *at <= 'Z') ||
		    (*at >= '0' && *at <= '9'))
			*to++ = *at;
	*to = '\0';
	return text;
}

static const char *
hash_of(struct request *r, const char *code)
{
	unsigned char hash[32];
	char *hex = arena_take(r->arena, sizeof(hash) * 2 + 1);

	crypto_generichash(hash, sizeof(hash), (const unsigned char *)code,
	    strlen(code), NULL, 0);
	return sodium_bin2hex(hex, sizeof(hash) * 2 + 1, hash, sizeof(hash));
}

void
proof_tell(struct request *r, int64_t person, const char *what)
{
	let_number(r, "person", person);
	let(r, "what", what);
	let(r, "actor", NULL);
	if (person != r->person)
		let_number(r, "actor", r->person);
	db_do(r, "access.tell");
}

/* A code is taken once, and so is a recovery code: of that its owner is told, who may not be whoever used it. */
static bool
is_code(struct request *r, const char *const *part, const char *typed)
{
	const char *code = bare(r, typed);
	int64_t step = codes_step(r, part[SECRET], code,
	    text_number(part[LAST_STEP]));

	let_number(r, "step", step);
	if (step != 0)
		return db_do(r, "access.keep_step") == 1;
	let(r, "recovery", hash_of(r, code));
	if (strlen(code) != RECOVERY_LETTERS ||
	    db_do(r, "access.spend_recovery_code") != 1)
		return false;
	proof_tell(r, r->person, "recovery");
	return true;
}

static void
take_code(struct request *r, const char *const *part, const char *code)
{
	if (code == NULL)
		refuse(r, 422, "required", "code");
	else if (session_must_wait(r, part[BLOCKED]))
		return;
	else if (is_code(r, part, code)) {
		let(r, "proof", "code");
		db_do(r, "access.succeeded");
	} else if (!refused(r)) {
		session_failed(r, r->person);
		refuse(r, 422, "wrong-code", "code");
	}
}

static void
take_password(struct request *r, const char *login, const char *password)
{
	if (password == NULL)
		refuse(r, 422, "required", "password");
	else if (!session_password_is_right(r, login, password) && !refused(r))
		refuse(r, 422, "wrong-password", "password");
}

/* From here on the session is worth more than before: it goes on under a cookie that nobody can have seen. */
static void
prove(struct request *r)
{
	if (refused(r))
		return;
	db_do(r, "access.prove");
	session_renew(r);
}

void
proof_take_code(struct request *r)
{
	const char *part[PARTS];

	if (values(r, "access.own_proof", part, PARTS) == 0 ||
	    part[SECRET] == NULL)
		refuse(r, 422, "no-account", NULL);
	else
		take_code(r, part, typed_text(r, "code"));
}

void
proof_take(struct request *r)
{
	const char *part[PARTS];

	if (values(r, "access.own_proof", part, PARTS) == 0)
		refuse(r, 422, "no-account", NULL);
	else if (part[SECRET] != NULL)
		take_code(r, part, typed_text(r, "code"));
	else
		take_password(r, part[LOGIN], typed_text(r, "password"));
	prove(r);
}

void
proof_need(struct request *r)
{
	if (refused(r) || proof_fresh(r) != NULL)
		return;
	refuse(r, 422, "prove-who-you-are", NULL);
	refuse_with(r, "n", arena_print(r->arena, "%d", FRESH_MINUTES));
}

void
proof_ask(struct request *r, node form)
{
	const char *part[PARTS];

	if (proof_fresh(r) != NULL)
		set(form, "proved", "yes");
	else if (values(r, "access.own_proof", part, PARTS) == 0 ||
	    (part[SECRET] == NULL && part[PASSWORD] == NULL))
		set(form, "without", "yes");
	else
		set(form, "asks", part[SECRET] != NULL ? "code" : "password");
}

void
proof_enrol(struct request *r, const char *secret, const char *code)
{
	const char *boxed = codes_boxed(r, secret);
	int64_t step = boxed == NULL || code == NULL ? 0 :
	    codes_step(r, boxed, bare(r, code), 0);

	if (refused(r))
		return;
	if (step == 0) {
		refuse(r, 422, "code-of-another-secret", "figures");
		return;
	}
	let(r, "secret", boxed);
	let_number(r, "step", step);
	db_do(r, "access.keep_secret");
	let(r, "proof", "code");
	prove(r);
	session_end_others(r);
}

/* "ABCD-EFGH-JKLM-NPQR" */
static const char *
new_recovery_code(struct request *r)
{
	char *code = arena_take(r->arena, RECOVERY_LETTERS + 4), *at = code;

	for (int i = 0; i < RECOVERY_LETTERS; i++) {
		if (i > 0 && i % 4 == 0)
			*at++ = '-';
		*at++ = letters[randombytes_uniform(32)];
	}
	*at = '\0';
	return code;
}

void
proof_renew(struct request *r, node codes)
{
	let_number(r, "person", r->person);
	db_do(r, "access.drop_recovery_codes");
	for (int i = 0; i < RECOVERY_CODES && !refused(r); i++) {
		const char *code = new_recovery_code(r);

		let(r, "recovery", hash_of(r, bare(r, code)));
		db_do(r, "access.keep_recovery_code");
		set(add(codes, "code"), "text", code);
	}
}

void
proof_drop(struct request *r, int64_t person)
{
	let_number(r, "person", person);
	db_do(r, "access.drop_secret");
	db_do(r, "access.drop_recovery_codes");
}
