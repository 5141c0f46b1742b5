/* check_proof.c: who signs proves it by a code of an application, taken once, or by a recovery code; or else by a password. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <liboath/oath.h>

#include "pinkas.h"
#include "web/codes.h"
#include "house.h"

/* The secret of RFC 6238 in base 32: "12345678901234567890". */
#define SECRET "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
#define PASSWORD "four words of a song"

static struct request r;

static int64_t
step_of(const char *boxed, int64_t second, const char *code, int64_t last)
{
	request_clock(&r, second * 1000);
	return codes_step(&r, boxed, code, last);
}

START_TEST(codes_are_those_of_rfc_6238)
{
	static const struct { int64_t second; const char *code; } vectors[] = {
		{ 59, "287082" }, { 1111111109, "081804" }, { 1111111111, "050471" },
		{ 1234567890, "005924" }, { 2000000000, "279037" }, { 20000000000, "353130" },
	};
	const char *boxed;

	request_begin(&r, arena_open());
	boxed = codes_boxed(&r, SECRET);
	ck_assert_ptr_nonnull(boxed);
	ck_assert_ptr_null(strstr(boxed, "31323334"));
	for (size_t i = 0; i < 6; i++)
		ck_assert_int_eq(step_of(boxed, vectors[i].second, vectors[i].code, 0), vectors[i].second / 30);
	arena_close(r.arena);
}
END_TEST

START_TEST(a_code_counts_half_a_minute_early_or_late_and_never_twice)
{
	const int64_t second = 1234567890, step = second / 30;
	const char *boxed;

	request_begin(&r, arena_open());
	boxed = codes_boxed(&r, SECRET);
	ck_assert_int_eq(step_of(boxed, second - 30, "005924", 0), step);
	ck_assert_int_eq(step_of(boxed, second + 30, "005924", 0), step);
	ck_assert_int_eq(step_of(boxed, second - 60, "005924", 0), 0);
	ck_assert_int_eq(step_of(boxed, second + 60, "005924", 0), 0);
	ck_assert_int_eq(step_of(boxed, second, "005924", step), 0);
	ck_assert_int_eq(step_of(boxed, second, "005924", step - 1), step);
	ck_assert_int_eq(step_of(boxed, second, "05924", 0), 0);
	ck_assert_int_eq(step_of(boxed, second, "00592x", 0), 0);
	ck_assert_ptr_null(codes_boxed(&r, "GEZDGNBVGY3TQOJQ"));
	ck_assert_ptr_null(codes_boxed(&r, "0EZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
	arena_close(r.arena);
}
END_TEST

/* The code of the secret at a moment. */
static const char *
code_at(const char *moment)
{
	static char code[7];

	ck_assert_int_eq(oath_totp_generate("12345678901234567890", 20, (time_t)(calendar_at(moment) / 1000), 30, 0, 6, code), OATH_OK);
	return code;
}

static int
enrolled(const char *code)
{
	char form[200];

	snprintf(form, sizeof(form), "secret=" SECRET "&figures=%s", code);
	return sent("/account/code", "chair", form);
}

static char recovery[24];

static void
enrol(void)
{
	ck_assert_int_eq(enrolled(code_at("2026-03-01T09:00")), 200);
	ck_assert_int_eq(count_of("/page/recovery/code"), 10);
	snprintf(recovery, sizeof(recovery), "%s", see("/page/recovery/code[1]/@text"));
}

START_TEST(the_page_shows_a_picture_and_a_text_and_takes_the_first_code)
{
	ck_assert_int_eq(got("/account/code", "chair"), 200);
	ck_assert_int_eq(count_of("/page/secret/part"), 8);
	ck_assert_int_eq(count_of("/page/secret/qr[@path]"), 1);
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "<svg class=\"qr\""));
	ck_assert_ptr_null(strstr(answer_bytes(), "data:"));
	ck_assert_int_eq(enrolled("000000"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "code-of-another-secret");
	ck_assert_str_eq(see("/page/form/hidden[@name='secret']/@value"), SECRET);
	enrol();
	ck_assert_str_eq(in_access("SELECT secret IS NOT NULL AND secret NOT LIKE '%GEZDG%' AND length(secret) = 120 FROM accounts WHERE person = 2"), "1");
	ck_assert_str_eq(in_access("SELECT count(*) FROM recovery_codes WHERE person = 2"), "10");
	ck_assert_str_eq(in_access("SELECT count(*) FROM recovery_codes WHERE hash LIKE '%-%' OR length(hash) <> 64"), "0");
	ck_assert_int_eq(got("/account/code", "chair"), 200);
	ck_assert_int_eq(count_of("/page/secret"), 0);
	ck_assert_int_eq(enrolled(code_at("2026-03-01T09:00")), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "application-is-there");
}
END_TEST

/* Nothing waits for the chair: a proof is taken before that is said, and its failure is said first. */
static int
proved(const char *with)
{
	return sent("/signatures", "chair", with);
}

START_TEST(with_an_application_a_password_is_not_enough)
{
	const char *session;
	char form[100];

	ck_assert_int_eq(sent("/account/password", "chair", "password=" PASSWORD "&again=" PASSWORD), 303);
	enrol();
	session = signed_in("chair");
	with_session(session);
	ck_assert_int_eq(proved("password=" PASSWORD), 422);
	ck_assert_str_eq(see("/page/problem/@field"), "code");
	snprintf(form, sizeof(form), "code=%s", code_at("2026-03-01T09:00"));
	ck_assert_int_eq(proved(form), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "wrong-code");
	at_moment("2026-03-01T09:01");
	snprintf(form, sizeof(form), "code=%s", code_at("2026-03-01T09:01"));
	ck_assert_int_eq(proved(form), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "nothing-is-ticked");
	ck_assert_str_eq(in_access("SELECT max(proof = 'code') FROM sessions WHERE person = 2"), "1");
}
END_TEST

START_TEST(a_recovery_code_works_once_as_people_type_it)
{
	const char *session;
	char form[100];

	enrol();
	session = signed_in("chair");
	with_session(session);
	snprintf(form, sizeof(form), "code=%.4s %.4s%.4s%.4s", recovery, recovery + 5, recovery + 10, recovery + 15);
	ck_assert_int_eq(proved(form), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "nothing-is-ticked");
	ck_assert_str_eq(in_access("SELECT count(*) FROM recovery_codes WHERE person = 2 AND used IS NULL"), "9");
	with_session(signed_in("chair"));
	ck_assert_int_eq(proved(form), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "wrong-code");
}
END_TEST

START_TEST(guessing_codes_is_slowed_down)
{
	enrol();
	with_session(signed_in("chair"));
	for (int i = 0; i < 3; i++)
		ck_assert_int_eq(proved("code=000000"), 422);
	ck_assert_int_eq(proved("code=000001"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "wait-before-signing-in");
}
END_TEST

START_TEST(it_is_ended_by_a_code_and_not_by_an_open_screen)
{
	char form[100];

	enrol();
	with_session(signed_in("chair"));
	ck_assert_int_eq(sent("/account/code/end", "chair", ""), 422);
	ck_assert_str_eq(in_access("SELECT secret IS NOT NULL FROM accounts WHERE person = 2"), "1");
	snprintf(form, sizeof(form), "code=%s", recovery);
	ck_assert_int_eq(sent("/account/code/end", "chair", form), 303);
	ck_assert_str_eq(in_access("SELECT secret IS NULL FROM accounts WHERE person = 2"), "1");
	ck_assert_str_eq(in_access("SELECT count(*) FROM recovery_codes WHERE person = 2"), "0");
}
END_TEST

START_TEST(the_administrator_takes_it_away_and_the_ledger_says_so)
{
	char path[60], form[60];
	const char *user;

	enrol();
	user = stored("SELECT id FROM users WHERE person = 2 ORDER BY id LIMIT 1");
	snprintf(path, sizeof(path), "/users/%s/reset", user);
	snprintf(form, sizeof(form), "version=%s", stored("SELECT version FROM users WHERE person = 2 ORDER BY id LIMIT 1"));
	ck_assert_int_eq(sent(path, "secretary", form), 403);
	ck_assert_int_eq(sent(path, "admin", form), 303);
	ck_assert_str_eq(in_access("SELECT secret IS NULL FROM accounts WHERE person = 2"), "1");
	ck_assert_str_eq(stored("SELECT move FROM ledger ORDER BY seq DESC LIMIT 1"), "reset");
	snprintf(form, sizeof(form), "version=%s", stored("SELECT version FROM users WHERE person = 2 ORDER BY id LIMIT 1"));
	ck_assert_int_eq(sent(path, "admin", form), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-application");
}
END_TEST

TESTS_IN_A_HOUSE("proof",
    codes_are_those_of_rfc_6238,
    a_code_counts_half_a_minute_early_or_late_and_never_twice,
    the_page_shows_a_picture_and_a_text_and_takes_the_first_code,
    with_an_application_a_password_is_not_enough,
    a_recovery_code_works_once_as_people_type_it,
    guessing_codes_is_slowed_down,
    it_is_ended_by_a_code_and_not_by_an_open_screen,
    the_administrator_takes_it_away_and_the_ledger_says_so)
