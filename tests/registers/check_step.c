/* check_step.c: the second of two proofs at the door, and sessions that are renewed, seen and ended. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <liboath/oath.h>

#include "pinkas.h"
#include "house.h"

/* The secret of RFC 6238 in base 32: "12345678901234567890". */
#define SECRET "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
#define PASSWORD "four words of a song"
#define LOGIN "name=chair@example.org&password=" PASSWORD

static char recovery[2][24], cookie[80];

/* "code=..." of the secret at a moment. */
static const char *
code_at(const char *moment)
{
	static char form[16];

	snprintf(form, sizeof(form), "code=");
	ck_assert_int_eq(oath_totp_generate("12345678901234567890", 20,
	    (time_t)(calendar_at(moment) / 1000), 30, 0, 6, form + 5), OATH_OK);
	return form;
}

/* The chair has a password and an application for codes. */
static void
enrol(void)
{
	char form[100];

	ck_assert_int_eq(sent("/account/password", "chair", "password=" PASSWORD
	    "&again=" PASSWORD), 303);
	snprintf(form, sizeof(form), "secret=" SECRET "&figures=%s",
	    code_at("2026-03-01T08:59") + 5);
	at_moment("2026-03-01T08:59");
	ck_assert_int_eq(sent("/account/code", "chair", form), 200);
	snprintf(recovery[0], sizeof(recovery[0]), "%s",
	    see("/page/recovery/code[1]/@text"));
	snprintf(recovery[1], sizeof(recovery[1]), "%s",
	    see("/page/recovery/code[2]/@text"));
	at_moment("2026-03-01T09:00");
}

/* The session of the cookie that came with the last answer. */
static const char *
came(void)
{
	const char *set = reply_header("Set-Cookie");

	ck_assert_int_eq(strncmp(set, "s=", 2), 0);
	snprintf(cookie, sizeof(cookie), "%.64s", set + 2);
	ck_assert_uint_eq(strlen(cookie), 64);
	return cookie;
}

/* The password was given: the browser holds half a session. */
static void
half(void)
{
	with_session(NULL);
	ck_assert_int_eq(sent("/sign-in", NULL, LOGIN "&then=/meetings/2"),
	    303);
	ck_assert_str_eq(location(), "/sign-in/code");
	with_session(came());
}

static int
stepped(const char *form)
{
	return sent_unsigned("/sign-in/code", NULL, form);
}

static const char *
problem(void)
{
	return see("/page/problem/@is");
}

START_TEST(a_password_alone_opens_nothing_to_whoever_has_an_application)
{
	static const char *const pages[] = { "/", "/people", "/meetings/2",
	    "/account", "/account/code", "/search?q=a", "/people.csv", "/menu" };

	enrol();
	half();
	ck_assert_str_eq(in_access("SELECT count(*) FROM sessions WHERE person = 2 "
	    "AND created = (SELECT created FROM halves)"), "0");
	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++) {
		int status = got(pages[i], NULL);

		ck_assert_msg(status == 303 || status == 403, "%s: %d",
		    pages[i], status);
		ck_assert_msg(status == 403 || strncmp(location(), "/sign-in",
		    8) == 0, "%s leads to %s", pages[i], location());
	}
	ck_assert_int_eq(sent_unsigned("/account/password", NULL,
	    "password=another song&again=another song"), 403);
	ck_assert_int_eq(sent_unsigned("/account/code/end", NULL, ""), 403);
	ck_assert_int_eq(sent_unsigned("/sign-out", NULL, ""), 403);
	ck_assert_int_eq(got("/sign-in/code", NULL), 200);
	ck_assert_int_eq(count_of("/page/user"), 0);
	ck_assert_int_eq(count_of("/page/menu"), 0);
}
END_TEST

START_TEST(the_code_opens_a_session_and_leads_where_one_wanted_to_go)
{
	char before[80];

	enrol();
	half();
	snprintf(before, sizeof(before), "%s", cookie);
	ck_assert_int_eq(stepped(code_at("2026-03-01T09:00")), 303);
	ck_assert_str_eq(location(), "/meetings/2");
	ck_assert_str_ne(came(), before);
	ck_assert_str_eq(in_access("SELECT proof FROM sessions WHERE person = 2 "
	    "ORDER BY created DESC LIMIT 1"), "code");
	ck_assert_int_eq(got("/people", NULL), 200);
	with_session(before);
	ck_assert_int_eq(got("/people", NULL), 303);
	ck_assert_int_eq(got("/sign-in/code", NULL), 303);
	ck_assert_str_eq(location(), "/sign-in?done=begin-again");
}
END_TEST

START_TEST(a_link_of_the_administrator_asks_for_the_code_too)
{
	struct arena *own = arena_open();
	struct request making;
	char form[100];

	enrol();
	request_begin(&making, own);
	request_clock(&making, calendar_at("2026-03-01T09:00"));
	snprintf(form, sizeof(form), "key=%s", session_link(&making, 2, 0));
	arena_close(own);
	ck_assert_int_eq(sent("/sign-in/link", NULL, form), 303);
	ck_assert_str_eq(location(), "/sign-in/code");
	with_session(came());
	ck_assert_int_eq(got("/people", NULL), 303);
	ck_assert_int_eq(stepped(code_at("2026-03-01T09:00")), 303);
	ck_assert_str_eq(location(), "/");
}
END_TEST

START_TEST(whoever_has_no_application_is_in_at_once)
{
	ck_assert_int_eq(sent("/account/password", "chair", "password=" PASSWORD
	    "&again=" PASSWORD), 303);
	ck_assert_int_eq(sent("/sign-in", NULL, LOGIN "&then=/people"), 303);
	ck_assert_str_eq(location(), "/people");
	ck_assert_str_eq(in_access("SELECT count(*) FROM halves"), "0");
}
END_TEST

START_TEST(a_code_is_taken_once_at_the_door_as_elsewhere)
{
	enrol();
	half();
	ck_assert_int_eq(stepped(code_at("2026-03-01T08:59")), 422);
	ck_assert_str_eq(problem(), "wrong-code");
	ck_assert_int_eq(stepped(code_at("2026-03-01T09:00")), 303);
	half();
	ck_assert_int_eq(stepped(code_at("2026-03-01T09:00")), 422);
	ck_assert_str_eq(problem(), "wrong-code");
	at_moment("2026-03-01T09:01");
	ck_assert_int_eq(stepped(code_at("2026-03-01T09:01")), 303);
}
END_TEST

START_TEST(an_empty_code_says_what_is_missing_and_a_wrong_one_names_nobody)
{
	enrol();
	half();
	ck_assert_int_eq(stepped("code="), 422);
	ck_assert_str_eq(problem(), "required");
	ck_assert_str_eq(in_access("SELECT failures FROM accounts WHERE person = 2"),
	    "0");
	ck_assert_int_eq(stepped("code=000000"), 422);
	ck_assert_int_eq(count_of("/page/user | /page/menu | /page/may"), 0);
	ck_assert_int_eq(count_of("/page/form[@action = '/sign-in/code']"), 1);
}
END_TEST

START_TEST(guessing_codes_is_slowed_down_and_a_right_password_between_wipes_nothing_out)
{
	enrol();
	for (int i = 0; i < 3; i++) {
		half();
		ck_assert_int_eq(stepped("code=000000"), 422);
		ck_assert_str_eq(problem(), "wrong-code");
	}
	ck_assert_str_eq(in_access("SELECT failures FROM accounts WHERE person = 2"),
	    "3");
	ck_assert_int_eq(stepped(code_at("2026-03-01T09:00")), 422);
	ck_assert_str_eq(problem(), "wait-before-signing-in");
	with_session(NULL);
	ck_assert_int_eq(sent("/sign-in", NULL, LOGIN), 422);
	ck_assert_str_eq(problem(), "wait-before-signing-in");
	at_moment("2026-03-01T09:01");
	half();
	ck_assert_int_eq(stepped(code_at("2026-03-01T09:01")), 303);
	ck_assert_str_eq(in_access("SELECT failures || coalesce(blocked_until, '') "
	    "FROM accounts WHERE person = 2"), "0");
}
END_TEST

START_TEST(half_a_session_lasts_five_minutes)
{
	enrol();
	half();
	at_moment("2026-03-01T09:04");
	ck_assert_int_eq(got("/sign-in/code", NULL), 200);
	at_moment("2026-03-01T09:05");
	ck_assert_int_eq(got("/sign-in/code", NULL), 303);
	ck_assert_int_eq(stepped(code_at("2026-03-01T09:05")), 303);
	ck_assert_str_eq(location(), "/sign-in?done=begin-again");
	ck_assert_int_eq(got("/people", NULL), 303);
	ck_assert_int_eq(got("/sign-in?done=begin-again", NULL), 200);
	ck_assert_str_ne(see("/page/done/@text"), "");
}
END_TEST

START_TEST(a_recovery_code_lets_in_once_and_its_owner_is_told)
{
	char form[60];

	enrol();
	half();
	snprintf(form, sizeof(form), "code=%s", recovery[0]);
	ck_assert_int_eq(stepped(form), 303);
	with_session(came());
	ck_assert_int_eq(got("/", NULL), 200);
	ck_assert_str_eq(see("/page/tellings/telling/@what"), "recovery");
	ck_assert_str_eq(see("/page/tellings/@left"), "9");
	half();
	ck_assert_int_eq(stepped(form), 422);
	ck_assert_str_eq(problem(), "wrong-code");
	snprintf(form, sizeof(form), "code=%s", recovery[1]);
	ck_assert_int_eq(stepped(form), 303);
	ck_assert_str_eq(in_access("SELECT count(*) FROM recovery_codes "
	    "WHERE person = 2 AND used IS NULL"), "8");
}
END_TEST

START_TEST(what_was_told_stays_until_it_was_read_and_what_came_since_does_not_go_with_it)
{
	char form[80];

	enrol();
	half();
	snprintf(form, sizeof(form), "code=%s", recovery[0]);
	stepped(form);
	with_session(came());
	got("/account", NULL);
	snprintf(form, sizeof(form), "newest=%s&back=/account",
	    see("/page/tellings/@newest"));
	got("/account", NULL);
	ck_assert_int_eq(count_of("/page/tellings/telling"), 1);
	ck_assert_int_eq(sent("/account/told", NULL, "newest=0&back=//x"), 303);
	ck_assert_str_eq(location(), "/");
	got("/account", NULL);
	ck_assert_int_eq(count_of("/page/tellings/telling"), 1);
	ck_assert_int_eq(sent("/account/told", NULL, form), 303);
	ck_assert_str_eq(location(), "/account");
	got("/account", NULL);
	ck_assert_int_eq(count_of("/page/tellings"), 0);
}
END_TEST

static const char *
reset_form(int person, char path[60])
{
	static char form[60];
	char sql[100];

	snprintf(sql, sizeof(sql), "SELECT min(id) FROM users WHERE person = "
	    "%d", person);
	snprintf(path, 60, "/users/%s/reset", stored(sql));
	snprintf(sql, sizeof(sql), "SELECT version FROM users WHERE person = "
	    "%d ORDER BY id", person);
	snprintf(form, sizeof(form), "version=%s", stored(sql));
	return form;
}

START_TEST(whoever_was_reset_begins_again_and_is_told_by_whom)
{
	char path[60], other[80];

	enrol();
	half();
	ck_assert_int_eq(stepped(code_at("2026-03-01T09:00")), 303);
	snprintf(other, sizeof(other), "%s", came());
	half();
	with_session(NULL);
	ck_assert_int_eq(sent(path, "admin", reset_form(2, path)), 303);
	ck_assert_str_eq(in_access("SELECT status FROM reads WHERE path = "
	    "'/users/2/reset' AND method = 'POST'"), "303");
	with_session(other);
	ck_assert_int_eq(got("/people", NULL), 303);
	with_session(cookie);
	ck_assert_int_eq(stepped(code_at("2026-03-01T09:00")), 303);
	ck_assert_str_eq(location(), "/sign-in?done=begin-again");
	with_session(NULL);
	ck_assert_int_eq(sent("/sign-in", NULL, LOGIN), 303);
	ck_assert_str_eq(location(), "/");
	with_session(came());
	got("/", NULL);
	ck_assert_str_eq(see("/page/tellings/telling/@what"), "reset");
	ck_assert_str_eq(see("/page/tellings/telling/@by"), "מנהל מערכת");
	with_session(NULL);
	got("/", "admin");
	ck_assert_int_eq(count_of("/page/tellings"), 0);
}
END_TEST

/* The administrator has an application, too. */
static void
enrol_administrator(void)
{
	char form[100];

	snprintf(form, sizeof(form), "secret=" SECRET "&figures=%s",
	    code_at("2026-03-01T09:00") + 5);
	ck_assert_int_eq(sent("/account/code", "admin", form), 200);
}

START_TEST(ones_own_is_reset_by_another_unless_there_is_none)
{
	char path[60];

	enrol_administrator();
	ck_assert_int_eq(sent("/users/new", "admin", "person=5&role=admin"
	    "&since=2026-03-01"), 200);
	ck_assert_int_eq(sent(path, "admin", reset_form(8, path)), 422);
	ck_assert_str_eq(problem(), "another-resets");
	ck_assert_str_eq(in_access("SELECT secret IS NOT NULL FROM accounts "
	    "WHERE person = 8"), "1");
	got("/users/5", "admin");
	ck_assert_int_eq(count_of("/page/moves/move[@name = 'reset']"), 0);
	ck_assert_int_eq(sent(path, "person 5", reset_form(8, path)), 303);
	ck_assert_str_eq(in_access("SELECT secret IS NULL FROM accounts "
	    "WHERE person = 8"), "1");
}
END_TEST

START_TEST(the_only_administrator_has_a_way_ahead_on_the_machine)
{
	char path[60];

	enrol_administrator();
	ck_assert_int_eq(sent(path, "admin", reset_form(8, path)), 303);
	ck_assert_str_eq(in_access("SELECT secret IS NULL FROM accounts "
	    "WHERE person = 8"), "1");
	ck_assert_str_eq(stored("SELECT move FROM ledger ORDER BY seq DESC "
	    "LIMIT 1"), "reset");
}
END_TEST

/* Sessions */

START_TEST(proving_it_again_renews_the_cookie_and_soon_the_old_one_opens_nothing)
{
	char before[80];

	ck_assert_int_eq(sent("/account/password", "chair", "password=" PASSWORD
	    "&again=" PASSWORD), 303);
	snprintf(before, sizeof(before), "%s", signed_in("chair"));
	with_session(before);
	at_moment("2026-03-01T09:06");
	ck_assert_int_eq(sent("/signatures", NULL, "password=" PASSWORD), 422);
	ck_assert_str_ne(came(), before);
	with_session(cookie);
	ck_assert_int_eq(got("/people", NULL), 200);
	with_session(before);
	ck_assert_int_eq(got("/people", NULL), 200);
	at_moment("2026-03-01T09:07");
	ck_assert_int_eq(got("/people", NULL), 303);
	with_session(cookie);
	ck_assert_int_eq(got("/people", NULL), 200);
	ck_assert_str_eq(in_access("SELECT count(*) FROM sessions WHERE person = 2 "
	    "AND renewed IS NOT NULL"), "2");
}
END_TEST

START_TEST(a_wrong_proof_renews_nothing)
{
	ck_assert_int_eq(sent("/account/password", "chair", "password=" PASSWORD
	    "&again=" PASSWORD), 303);
	with_session(signed_in("chair"));
	at_moment("2026-03-01T09:06");
	ck_assert_int_eq(sent("/signatures", NULL, "password=nonsense"), 422);
	ck_assert_str_eq(problem(), "wrong-password");
	ck_assert_str_eq(reply_header("Set-Cookie"), "");
}
END_TEST

START_TEST(a_form_that_was_open_before_the_renewal_is_still_genuine_after_it)
{
	char token[200], fresh[80];

	ck_assert_int_eq(sent("/account/password", "secretary",
	    "password=" PASSWORD "&again=" PASSWORD), 303);
	with_session(signed_in("secretary"));
	got("/people/new", NULL);
	snprintf(token, sizeof(token), "%s", see("/page/form/@token"));
	ck_assert_int_eq(sent("/account/password", NULL, "password=another song"
	    "&again=another song"), 303);
	snprintf(fresh, sizeof(fresh), "%s", came());
	with_session(fresh);
	with_token(token);
	ck_assert_int_eq(sent("/people/new", NULL, "name=A&language=he"), 303);
	with_token(NULL);
}
END_TEST

START_TEST(a_new_password_ends_links_half_sessions_and_all_others_and_renews_this_one)
{
	char here[80], there[80];

	enrol();
	half();
	snprintf(there, sizeof(there), "%s", cookie);
	snprintf(here, sizeof(here), "%s", signed_in("chair"));
	signed_in("chair");
	with_session(here);
	ck_assert_int_eq(sent("/account/password", NULL, "password=another song"
	    "&again=another song"), 303);
	snprintf(here, sizeof(here), "%s", came());
	ck_assert_str_eq(in_access("SELECT count(*) FROM sessions WHERE person = 2"),
	    "1");
	ck_assert_str_eq(in_access("SELECT count(*) FROM halves"), "0");
	ck_assert_str_eq(in_access("SELECT count(*) FROM links WHERE person = 2 AND "
	    "used IS NULL"), "0");
	with_session(here);
	ck_assert_int_eq(got("/people", NULL), 200);
	with_session(there);
	ck_assert_int_eq(got("/sign-in/code", NULL), 303);
}
END_TEST

START_TEST(adding_an_application_ends_the_sessions_that_began_without_one)
{
	const char *session;
	char before[80];

	snprintf(before, sizeof(before), "%s", signed_in("chair"));
	enrol();
	session = before;
	with_session(session);
	ck_assert_int_eq(got("/people", NULL), 303);
}
END_TEST

START_TEST(one_session_is_ended_by_its_name_and_nobody_elses)
{
	char here[80], there[80], others[80], form[60], stranger[60];

	snprintf(others, sizeof(others), "%s", signed_in("secretary"));
	with_session(others);
	got("/account", NULL);
	snprintf(stranger, sizeof(stranger), "session=%s",
	    see("/page/sessions/session/@name"));
	snprintf(there, sizeof(there), "%s", signed_in("chair"));
	at_moment("2026-03-01T09:01");
	snprintf(here, sizeof(here), "%s", signed_in("chair"));
	with_session(here);
	got("/account", NULL);
	ck_assert_int_eq(count_of("/page/sessions/session"), 2);
	snprintf(form, sizeof(form), "session=%s",
	    see("/page/sessions/session[not(@this)]/@name"));
	ck_assert_int_eq(sent("/account/sessions", NULL, stranger), 422);
	ck_assert_str_eq(problem(), "session-is-over");
	ck_assert_int_eq(sent("/account/sessions", NULL, form), 303);
	ck_assert_str_eq(location(), "/account?done=session-ended");
	ck_assert_int_eq(got("/account", NULL), 200);
	with_session(there);
	ck_assert_int_eq(got("/account", NULL), 303);
	with_session(others);
	ck_assert_int_eq(got("/account", NULL), 200);
}
END_TEST

TESTS_IN_A_HOUSE("step",
    a_password_alone_opens_nothing_to_whoever_has_an_application,
    the_code_opens_a_session_and_leads_where_one_wanted_to_go,
    a_link_of_the_administrator_asks_for_the_code_too,
    whoever_has_no_application_is_in_at_once,
    a_code_is_taken_once_at_the_door_as_elsewhere,
    an_empty_code_says_what_is_missing_and_a_wrong_one_names_nobody,
    guessing_codes_is_slowed_down_and_a_right_password_between_wipes_nothing_out,
    half_a_session_lasts_five_minutes,
    a_recovery_code_lets_in_once_and_its_owner_is_told,
    what_was_told_stays_until_it_was_read_and_what_came_since_does_not_go_with_it,
    whoever_was_reset_begins_again_and_is_told_by_whom,
    ones_own_is_reset_by_another_unless_there_is_none,
    the_only_administrator_has_a_way_ahead_on_the_machine,
    proving_it_again_renews_the_cookie_and_soon_the_old_one_opens_nothing,
    a_wrong_proof_renews_nothing,
    a_form_that_was_open_before_the_renewal_is_still_genuine_after_it,
    a_new_password_ends_links_half_sessions_and_all_others_and_renews_this_one,
    adding_an_application_ends_the_sessions_that_began_without_one,
    one_session_is_ended_by_its_name_and_nobody_elses)
