/* check_sign-in.c: who is let in, for how long, and with what cookie. */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/calendar.h"
#include "web/body.h"
#include "web/http.h"
#include "web/route.h"
#include "web/session.h"
#include "house.h"

#define PASSWORD "four words of a song"

static struct arena *arena;
static struct request r;
static char location_of_visit[200], cookie[300];

/* A request as a browser sends it, with a cookie of its own making, at a moment of so many milliseconds. */
static int
visit(const char *method, const char *path, const char *sent_cookie,
    const char *form, int64_t at)
{
	char *parameters[10];
	int count = 0;

	if (arena == NULL)
		arena = arena_open();
	arena_empty(arena);
	parameters[count++] = arena_print(arena, "REQUEST_METHOD=%s", method);
	parameters[count++] = arena_print(arena, "REQUEST_URI=%s", path);
	parameters[count++] = arena_text(arena, "HTTP_HOST=pinkas.example");
	parameters[count++] = arena_text(arena, "HTTPS=on");
	parameters[count++] = arena_text(arena, "REMOTE_ADDR=192.0.2.7");
	parameters[count++] = arena_text(arena,
	    "HTTP_SEC_FETCH_SITE=same-origin");
	if (sent_cookie != NULL)
		parameters[count++] = arena_print(arena, "HTTP_COOKIE=%s",
		    sent_cookie);
	if (form != NULL) {
		parameters[count++] = arena_text(arena,
		    "CONTENT_TYPE=application/x-www-form-urlencoded");
		parameters[count++] = arena_print(arena, "CONTENT_LENGTH=%zu",
		    strlen(form));
	}
	parameters[count] = NULL;
	request_begin(&r, arena);
	request_clock(&r, at);
	http_request(&r, parameters);
	if (form != NULL) {
		r.body = form;
		r.body_length = strlen(form);
		body_parse(&r);
	}
	route_answer(&r);
	snprintf(location_of_visit, sizeof(location_of_visit), "%s",
	    r.location != NULL ? r.location : "");
	route_end(&r);
	return r.status == 0 ? 200 : r.status;
}

static void
keep_cookie(void)
{
	const char *set = pairs_value(&r.reply, "Set-Cookie");

	ck_assert_ptr_nonnull(set);
	snprintf(cookie, sizeof(cookie), "%.*s", (int)strcspn(set, ";"), set);
}

static int64_t
at(const char *moment)
{
	return calendar_at(moment);
}

static void
give_password(const char *whom)
{
	ck_assert_int_eq(sent("/account/password", whom, "password=" PASSWORD
	    "&again=" PASSWORD), 303);
}

static int
sign_in(const char *name, const char *password)
{
	char form[300];

	snprintf(form, sizeof(form), "name=%s&password=%s", name, password);
	return sent("/sign-in", NULL, form);
}

static const char *
problem(void)
{
	return see("/page/problem/@is");
}

START_TEST(a_name_and_a_password_open_the_door)
{
	give_password("secretary");
	ck_assert_int_eq(visit("POST", "/sign-in", NULL,
	    "name=Secretary@example.org&password=" PASSWORD "&then=/people",
	    at("2026-03-01T09:00")), 303);
	ck_assert_str_eq(location_of_visit, "/people");
	keep_cookie();
	ck_assert_int_eq(visit("GET", "/people", cookie, NULL,
	    at("2026-03-01T09:01")), 200);
}
END_TEST

START_TEST(a_wrong_password_and_an_unknown_name_are_answered_alike)
{
	char wrong[2000];

	give_password("secretary");
	ck_assert_int_eq(sign_in("secretary@example.org", "nonsense"), 422);
	ck_assert_str_eq(problem(), "wrong-login");
	snprintf(wrong, sizeof(wrong), "%s", see("/page/problem/@text"));
	ck_assert_int_eq(sign_in("nobody@example.org", "nonsense"), 422);
	ck_assert_str_eq(problem(), "wrong-login");
	ck_assert_str_eq(see("/page/problem/@text"), wrong);
	ck_assert_int_eq(sign_in("chair@example.org", "nonsense"), 422);
	ck_assert_str_eq(see("/page/problem/@text"), wrong);
}
END_TEST

START_TEST(what_was_typed_is_shown_again_but_the_password)
{
	ck_assert_int_eq(sign_in("nobody@example.org", "nonsense"), 422);
	ck_assert_str_eq(see("/page/form/typed"), "nobody@example.org");
	ck_assert_ptr_null(strstr(answer_bytes(), "nonsense"));
}
END_TEST

START_TEST(an_empty_door_says_what_is_missing)
{
	ck_assert_int_eq(sign_in("", ""), 422);
	ck_assert_int_eq(count_of("/page/problem[@is = 'required']"), 2);
}
END_TEST

START_TEST(wrong_passwords_make_the_right_one_wait)
{
	give_password("secretary");
	for (int i = 0; i < 3; i++)
		sign_in("secretary@example.org", "nonsense");
	ck_assert_int_eq(sign_in("secretary@example.org", PASSWORD), 422);
	ck_assert_str_eq(problem(), "wait-before-signing-in");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "2"));
	ck_assert_str_eq(in_access("SELECT failures FROM accounts "
	    "WHERE login = 'secretary@example.org'"), "3");
	at_moment("2026-03-01T09:01");
	ck_assert_int_eq(sign_in("secretary@example.org", PASSWORD), 303);
	ck_assert_str_eq(in_access("SELECT failures || coalesce(blocked_until, '') "
	    "FROM accounts WHERE login = 'secretary@example.org'"), "0");
}
END_TEST

START_TEST(the_wait_doubles_up_to_a_quarter_of_an_hour)
{
	static const char *const moments[] = { "09:00", "09:01", "09:02",
	    "09:03", "09:04", "09:05", "09:06", "09:08", "09:13", "09:20",
	    "09:40" };
	static const int waits[] = { 0, 0, 2, 4, 8, 16, 32, 64, 128, 900, 900 };
	char moment[40], sql[200], expected[40];

	give_password("secretary");
	for (size_t i = 0; i < 11; i++) {
		snprintf(moment, sizeof(moment), "2026-03-01T%s", moments[i]);
		at_moment(moment);
		ck_assert_int_eq(sign_in("secretary@example.org", "x"), 422);
		ck_assert_str_eq(problem(), "wrong-login");
		snprintf(sql, sizeof(sql), "SELECT (blocked_until - %lld) / 1000"
		    " FROM accounts WHERE login = 'secretary@example.org'",
		    (long long)at(moment));
		snprintf(expected, sizeof(expected), "%d", waits[i]);
		ck_assert_str_eq(in_access(sql), expected);
	}
}
END_TEST

START_TEST(the_way_back_leads_into_this_house_only)
{
	give_password("secretary");
	ck_assert_int_eq(sent("/sign-in", NULL, "name=secretary@example.org"
	    "&password=" PASSWORD "&then=//elsewhere.example/"), 303);
	ck_assert_str_eq(location(), "/");
	ck_assert_int_eq(sent("/sign-in", NULL, "name=secretary@example.org"
	    "&password=" PASSWORD "&then=https://elsewhere.example/"), 303);
	ck_assert_str_eq(location(), "/");
}
END_TEST

START_TEST(whoever_is_turned_away_comes_back_after_signing_in)
{
	ck_assert_int_eq(got("/people/1", NULL), 303);
	ck_assert_str_eq(location(), "/sign-in?then=%2Fpeople%2F1");
	ck_assert_int_eq(got("/sign-in?then=/people/1", NULL), 200);
	ck_assert_str_eq(see("/page/form/hidden[@name = 'then']/@value"),
	    "/people/1");
	ck_assert_int_eq(got("/sign-in?then=/people/1", "secretary"), 303);
	ck_assert_str_eq(location(), "/people/1");
}
END_TEST

/* The form of a link that was made for the secretary at that moment. */
static const char *
link_form(const char *moment)
{
	static char form[100];
	struct arena *own = arena_open();
	struct request making;

	request_begin(&making, own);
	request_clock(&making, at(moment));
	snprintf(form, sizeof(form), "key=%s", session_link(&making, 1, 0));
	arena_close(own);
	return form;
}

START_TEST(a_link_signs_in_once)
{
	const char *form = link_form("2026-03-01T09:00");
	char page[140];

	snprintf(page, sizeof(page), "/sign-in/link?%s", form);
	ck_assert_int_eq(got(page, NULL), 200);
	ck_assert_int_eq(got(page, NULL), 200);
	ck_assert_str_eq(in_access("SELECT count(*) FROM links WHERE used IS NULL"),
	    "1");
	ck_assert_int_eq(sent("/sign-in/link", NULL, form), 303);
	ck_assert_str_eq(location(), "/");
	ck_assert_int_eq(sent("/sign-in/link", NULL, form), 422);
	ck_assert_str_eq(problem(), "link-used");
}
END_TEST

START_TEST(a_link_is_good_for_half_an_hour)
{
	const char *form = link_form("2026-03-01T09:00");

	at_moment("2026-03-01T09:30");
	ck_assert_int_eq(sent("/sign-in/link", NULL, form), 422);
	at_moment("2026-03-01T09:29");
	ck_assert_int_eq(sent("/sign-in/link", NULL, form), 303);
}
END_TEST

START_TEST(a_link_of_nobodys_making_signs_nobody_in)
{
	ck_assert_int_eq(sent("/sign-in/link", NULL, "key=00"), 422);
	ck_assert_int_eq(sent("/sign-in/link", NULL, "key="), 422);
	ck_assert_str_eq(in_access("SELECT count(*) FROM sessions"), "0");
}
END_TEST

START_TEST(neither_link_nor_cookie_nor_password_can_be_read_from_the_file)
{
	const char *form = link_form("2026-03-01T09:00");
	char sql[200];

	snprintf(sql, sizeof(sql), "SELECT count(*) FROM links "
	    "WHERE hash = '%s'", form + 4);
	ck_assert_str_eq(in_access(sql), "0");
	visit("POST", "/sign-in/link", NULL, form, at("2026-03-01T09:01"));
	keep_cookie();
	snprintf(sql, sizeof(sql), "SELECT count(*) FROM sessions "
	    "WHERE hash = '%s'", strchr(cookie, '=') + 1);
	ck_assert_str_eq(in_access(sql), "0");
	give_password("secretary");
	ck_assert_str_eq(in_access("SELECT substr(password, 1, 10) FROM accounts "
	    "WHERE person = 1"), "$argon2id$");
}
END_TEST

/* From the second of March on the viewer holds none. */
static void
end_role_of_viewer(void)
{
	char path[80];

	snprintf(path, sizeof(path), "/users/%s/edit",
	    stored("SELECT id FROM users WHERE role = 'viewer'"));
	ck_assert_int_eq(sent(path, "admin", "version=1&until=2026-03-02"),
	    303);
}

START_TEST(nobody_without_a_role_is_let_in)
{
	give_password("viewer");
	ck_assert_int_eq(sign_in("viewer@example.org", PASSWORD), 303);
	end_role_of_viewer();
	at_moment("2026-03-02T09:00");
	ck_assert_int_eq(sign_in("viewer@example.org", PASSWORD), 422);
	ck_assert_str_eq(problem(), "no-role");
}
END_TEST

START_TEST(a_role_that_ended_opens_nothing_though_the_session_goes_on)
{
	end_role_of_viewer();
	at_moment("2026-03-01T23:59");
	with_session(signed_in("viewer"));
	ck_assert_int_eq(got("/people", "viewer"), 200);
	at_moment("2026-03-02T00:01");
	ck_assert_int_eq(got("/people", "viewer"), 403);
}
END_TEST

START_TEST(signing_out_ends_the_session)
{
	const char *session = signed_in("secretary");

	with_session(session);
	ck_assert_int_eq(got("/people", "secretary"), 200);
	ck_assert_int_eq(sent("/sign-out", "secretary", ""), 303);
	ck_assert_str_eq(location(), "/sign-in?done=signed-out");
	ck_assert_int_eq(got("/people", "secretary"), 303);
	ck_assert_str_eq(location(), "/sign-in?then=%2Fpeople");
	with_session(NULL);
}
END_TEST

START_TEST(fifteen_idle_minutes_end_the_session)
{
	with_session(signed_in("secretary"));
	at_moment("2026-03-01T09:14");
	ck_assert_int_eq(got("/people", "secretary"), 200);
	at_moment("2026-03-01T09:28");
	ck_assert_int_eq(got("/people", "secretary"), 200);
	at_moment("2026-03-01T09:43");
	ck_assert_int_eq(got("/people", "secretary"), 303);
	ck_assert_int_eq(got("/sign-in", "secretary"), 200);
	ck_assert_int_eq(count_of("/page/expired"), 1);
	with_session(NULL);
}
END_TEST

START_TEST(ten_hours_end_the_session_however_busy)
{
	char moment[40];

	with_session(signed_in("secretary"));
	for (int minute = 10; minute < 600; minute += 10) {
		snprintf(moment, sizeof(moment), "2026-03-01T%02d:%02d",
		    9 + minute / 60, minute % 60);
		at_moment(moment);
		ck_assert_int_eq(got("/people", "secretary"), 200);
	}
	at_moment("2026-03-01T19:00");
	ck_assert_int_eq(got("/people", "secretary"), 303);
	with_session(NULL);
}
END_TEST

START_TEST(being_seen_is_written_once_a_minute)
{
	int64_t begun = at("2026-03-01T09:00");
	char expected[40];

	visit("POST", "/sign-in/link", NULL, link_form("2026-03-01T09:00"),
	    begun);
	keep_cookie();
	visit("GET", "/people", cookie, NULL, begun + 59999);
	snprintf(expected, sizeof(expected), "%lld", (long long)begun);
	ck_assert_str_eq(in_access("SELECT seen FROM sessions"), expected);
	visit("GET", "/people", cookie, NULL, begun + 60000);
	snprintf(expected, sizeof(expected), "%lld", (long long)begun + 60000);
	ck_assert_str_eq(in_access("SELECT seen FROM sessions"), expected);
}
END_TEST

START_TEST(the_cookie_is_kept_from_scripts_other_sites_and_plain_http)
{
	const char *set;

	visit("POST", "/sign-in/link", NULL, link_form("2026-03-01T09:00"),
	    at("2026-03-01T09:00"));
	set = pairs_value(&r.reply, "Set-Cookie");
	ck_assert_int_eq(strncmp(set, "__Host-s=", 9), 0);
	ck_assert_uint_eq(strcspn(set, ";"), 9 + 64);
	ck_assert_str_eq(strchr(set, ';'),
	    "; Path=/; HttpOnly; SameSite=Lax; Secure");
}
END_TEST

START_TEST(every_session_has_a_cookie_of_its_own)
{
	char first[300];

	visit("POST", "/sign-in/link", NULL, link_form("2026-03-01T09:00"),
	    at("2026-03-01T09:00"));
	keep_cookie();
	snprintf(first, sizeof(first), "%s", cookie);
	visit("POST", "/sign-in/link", NULL, link_form("2026-03-01T09:00"),
	    at("2026-03-01T09:00"));
	keep_cookie();
	ck_assert_str_ne(first, cookie);
	ck_assert_int_eq(visit("GET", "/people", first, NULL,
	    at("2026-03-01T09:01")), 200);
}
END_TEST

START_TEST(a_cookie_of_nobodys_making_opens_nothing)
{
	ck_assert_int_eq(visit("GET", "/people", "__Host-s="
	    "0000000000000000000000000000000000000000000000000000000000000000",
	    NULL, at("2026-03-01T09:00")), 303);
	ck_assert_int_eq(visit("GET", "/people", "__Host-s=", NULL,
	    at("2026-03-01T09:00")), 303);
}
END_TEST

START_TEST(sessions_of_yesterday_are_swept_out)
{
	visit("POST", "/sign-in/link", NULL, link_form("2026-03-01T09:00"),
	    at("2026-03-01T09:00"));
	visit("POST", "/sign-in/link", NULL, link_form("2026-03-02T09:01"),
	    at("2026-03-02T09:01"));
	ck_assert_str_eq(in_access("SELECT count(*) FROM sessions"), "1");
}
END_TEST

TESTS_IN_A_HOUSE("sign-in",
    a_name_and_a_password_open_the_door,
    a_wrong_password_and_an_unknown_name_are_answered_alike,
    what_was_typed_is_shown_again_but_the_password,
    an_empty_door_says_what_is_missing, wrong_passwords_make_the_right_one_wait,
    the_wait_doubles_up_to_a_quarter_of_an_hour,
    the_way_back_leads_into_this_house_only,
    whoever_is_turned_away_comes_back_after_signing_in, a_link_signs_in_once,
    a_link_is_good_for_half_an_hour, a_link_of_nobodys_making_signs_nobody_in,
    neither_link_nor_cookie_nor_password_can_be_read_from_the_file,
    nobody_without_a_role_is_let_in,
    a_role_that_ended_opens_nothing_though_the_session_goes_on,
    signing_out_ends_the_session, fifteen_idle_minutes_end_the_session,
    ten_hours_end_the_session_however_busy, being_seen_is_written_once_a_minute,
    the_cookie_is_kept_from_scripts_other_sites_and_plain_http,
    every_session_has_a_cookie_of_its_own,
    a_cookie_of_nobodys_making_opens_nothing,
    sessions_of_yesterday_are_swept_out)
