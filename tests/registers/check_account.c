/* check_account.c: what is one's own: the password, the sessions, the drafts, the language. */
#include <stdio.h>
#include <string.h>

#include "house.h"

#define PASSWORD "four words of a song"

static int
set_password(const char *fields)
{
	return sent("/account/password", "secretary", fields);
}

START_TEST(whoever_just_came_in_sets_a_password_twice)
{
	ck_assert_int_eq(set_password("password=" PASSWORD), 422);
	ck_assert_str_eq(see("/page/problem/@field"), "again");
	ck_assert_int_eq(set_password("password=" PASSWORD "&again=other"),
	    422);
	ck_assert_str_eq(see("/page/problem/@is"), "passwords-differ");
	ck_assert_int_eq(set_password("password=" PASSWORD
	    "&again=" PASSWORD), 303);
	ck_assert_str_eq(location(), "/account?done=password-kept");
}
END_TEST

START_TEST(a_password_has_ten_characters_at_least)
{
	ck_assert_int_eq(set_password("password=ninechars&again=ninechars"),
	    422);
	ck_assert_str_eq(see("/page/problem/@is"), "password-of-10-to-200");
	ck_assert_int_eq(set_password("password=tencharact&again=tencharact"),
	    303);
}
END_TEST

START_TEST(ten_minutes_later_the_present_password_is_asked_for)
{
	set_password("password=" PASSWORD "&again=" PASSWORD);
	with_session(signed_in("secretary"));
	at_moment("2026-03-01T09:09");
	got("/account", "secretary");
	ck_assert_str_eq(see("/page/account/@asks"), "");
	at_moment("2026-03-01T09:12");
	got("/account", "secretary");
	ck_assert_str_eq(see("/page/account/@asks"), "1");
	ck_assert_int_eq(set_password("password=another song"
	    "&again=another song"), 422);
	ck_assert_str_eq(see("/page/problem/@field"), "current");
	ck_assert_int_eq(set_password("current=nonsense&password=another song"
	    "&again=another song"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "wrong-password");
	ck_assert_int_eq(set_password("current=" PASSWORD
	    "&password=another song&again=another song"), 303);
	with_session(NULL);
}
END_TEST

START_TEST(guessing_at_an_open_screen_is_slowed_down_too)
{
	set_password("password=" PASSWORD "&again=" PASSWORD);
	with_session(signed_in("secretary"));
	at_moment("2026-03-01T09:11");
	for (int i = 0; i < 3; i++)
		set_password("current=nonsense&password=another song"
		    "&again=another song");
	ck_assert_int_eq(set_password("current=" PASSWORD
	    "&password=another song&again=another song"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "wait-before-signing-in");
	with_session(NULL);
}
END_TEST

START_TEST(a_new_password_ends_all_other_sessions)
{
	const char *session = signed_in("secretary");

	ck_assert_int_eq(set_password("password=" PASSWORD
	    "&again=" PASSWORD), 303);
	with_session(session);
	ck_assert_int_eq(got("/account", "secretary"), 303);
	with_session(NULL);
}
END_TEST

START_TEST(one_sees_ones_own_sessions_and_ends_the_others)
{
	const char *session = signed_in("secretary");
	const char *others = signed_in("chair");

	with_session(session);
	signed_in("secretary");
	got("/account", "secretary");
	ck_assert_int_eq(count_of("/page/sessions/session"), 2);
	ck_assert_int_eq(count_of("/page/sessions/session[1][@this]"), 1);
	ck_assert_int_eq(sent("/account/sessions", "secretary", ""), 303);
	got("/account", "secretary");
	ck_assert_int_eq(count_of("/page/sessions/session"), 1);
	with_session(others);
	ck_assert_int_eq(got("/account", "chair"), 200);
	with_session(NULL);
}
END_TEST

START_TEST(the_account_names_every_role_and_for_whom_it_is_held)
{
	got("/account", "bureau");
	ck_assert_str_eq(see("/page/roles/role/@role"), "bureau");
	ck_assert_str_ne(see("/page/roles/role/@for"), "");
}
END_TEST

static int
keep_draft(const char *whose, const char *form, const char *of,
    const char *body)
{
	char fields[400];

	snprintf(fields, sizeof(fields), "form=%s&of=%s&body=%s", form, of,
	    body);
	return sent("/account/draft", whose, fields);
}

START_TEST(what_is_typed_is_kept_and_offered_on_its_form)
{
	ck_assert_int_eq(keep_draft("secretary", "/people/1/edit", "1",
	    "version%3D1%26name%3DDinah%26title%3DA+%2526+B"), 204);
	got("/people/1/edit", "secretary");
	ck_assert_str_eq(see("/page/form/draft/kept/@at.moment"),
	    "2026-03-01T09:00");
	ck_assert_str_ne(see("/page/form/field[@name = 'name']/typed"),
	    "Dinah");
	ck_assert_str_eq(see("/page/form/draft/@restore"),
	    "/people/1/edit?draft=restore");
	got("/people/1/edit?draft=restore", "secretary");
	ck_assert_str_eq(see("/page/form/field[@name = 'name']/typed"),
	    "Dinah");
	ck_assert_str_eq(see("/page/form/field[@name = 'title']/typed"),
	    "A & B");
	ck_assert_str_eq(see("/page/form/@version"), "1");
	ck_assert_str_eq(stored("SELECT count(*) FROM people "
	    "WHERE name = 'Dinah'"), "0");
}
END_TEST

START_TEST(the_form_carries_the_token_its_draft_is_sent_with)
{
	char token[200];

	with_session(signed_in("secretary"));
	got("/people/new", "secretary");
	ck_assert_str_eq(see("/page/form/draft/@path"), "/account/draft");
	snprintf(token, sizeof(token), "%s", see("/page/form/draft/@token"));
	with_token(token);
	ck_assert_int_eq(keep_draft("secretary", "/people/new", "",
	    "name%3DA"), 204);
	ck_assert_int_eq(keep_draft("secretary", "/people/new", "",
	    "name%3DAB"), 204);
	with_token(NULL);
	with_session(NULL);
	ck_assert_str_eq(in_access("SELECT body FROM drafts"), "name=AB");
	ck_assert_int_eq(sent_unsigned("/account/draft", "secretary",
	    "form=/people/new&body=x"), 403);
}
END_TEST

START_TEST(a_draft_is_its_writers_alone)
{
	keep_draft("secretary", "/people/1/edit", "1", "name%3DDinah");
	got("/people/1/edit", "admin");
	ck_assert_int_eq(count_of("/page/form/draft"), 1);
	ck_assert_int_eq(count_of("/page/form/draft/kept"), 0);
	got("/people/1/edit?draft=restore", "admin");
	ck_assert_str_ne(see("/page/form/field[@name = 'name']/typed"),
	    "Dinah");
}
END_TEST

START_TEST(a_draft_of_a_record_that_changed_is_not_kept)
{
	ck_assert_int_eq(keep_draft("secretary", "/people/1/edit", "1",
	    "name%3DDinah"), 204);
	ck_assert_int_eq(sent("/people/1/edit", "admin",
	    "version=1&name=Miriam&language=he"), 303);
	ck_assert_int_eq(keep_draft("secretary", "/people/1/edit", "1",
	    "name%3DDina"), 409);
	ck_assert_str_eq(in_access("SELECT body FROM drafts"), "name=Dinah");
	ck_assert_int_eq(keep_draft("secretary", "/people/1/edit", "2",
	    "name%3DDina"), 204);
}
END_TEST

START_TEST(a_restored_draft_never_overwrites_what_came_between)
{
	keep_draft("secretary", "/people/1/edit", "1",
	    "version%3D1%26name%3DDinah%26language%3Dhe");
	sent("/people/1/edit", "admin", "version=1&name=Miriam&language=he");
	got("/people/1/edit?draft=restore", "secretary");
	ck_assert_str_eq(see("/page/form/@version"), "1");
	ck_assert_int_eq(sent("/people/1/edit", "secretary",
	    "version=1&name=Dinah&language=he"), 409);
	ck_assert_str_eq(stored("SELECT name FROM people WHERE id = 1"),
	    "Miriam");
}
END_TEST

START_TEST(a_form_that_was_sent_leaves_no_draft)
{
	keep_draft("secretary", "/people/1/edit", "1", "name%3DDinah");
	ck_assert_int_eq(sent("/people/1/edit", "secretary",
	    "version=1&name="), 422);
	ck_assert_str_eq(in_access("SELECT count(*) FROM drafts"), "1");
	ck_assert_int_eq(sent("/people/1/edit", "secretary",
	    "version=1&name=Dinah&language=he"), 303);
	ck_assert_str_eq(in_access("SELECT count(*) FROM drafts"), "0");
}
END_TEST

START_TEST(whoever_signs_out_leaves_no_draft)
{
	keep_draft("secretary", "/people/1/edit", "1", "name%3DDinah");
	keep_draft("chair", "/people/1/edit", "1", "name%3DDinah");
	ck_assert_int_eq(sent("/sign-out", "secretary", ""), 303);
	ck_assert_str_eq(in_access("SELECT count(*) FROM drafts"), "1");
}
END_TEST

START_TEST(no_more_than_twenty_drafts_are_kept_for_one_person)
{
	char form[40], moment[40];

	for (int i = 0; i < 25; i++) {
		snprintf(form, sizeof(form), "/people/%d/edit", i + 1);
		snprintf(moment, sizeof(moment), "2026-03-01T09:%02d", i);
		at_moment(moment);
		ck_assert_int_eq(keep_draft("secretary", form, "",
		    "name%3DDinah"), 204);
	}
	ck_assert_str_eq(in_access("SELECT count(*) FROM drafts"), "20");
	ck_assert_str_eq(in_access("SELECT count(*) FROM drafts "
	    "WHERE form = '/people/25/edit'"), "1");
}
END_TEST

START_TEST(what_is_no_draft_is_refused)
{
	ck_assert_int_eq(sent("/account/draft", "secretary", "form=people"
	    "&body=x"), 422);
	ck_assert_int_eq(sent("/account/draft", "secretary", "form=/people/new"),
	    422);
	ck_assert_int_eq(sent("/account/draft", NULL, "form=/people/new"
	    "&body=x"), 403);
}
END_TEST

START_TEST(pages_of_passwords_keep_no_drafts)
{
	got("/account", "secretary");
	ck_assert_int_eq(count_of("/page/form"), 2);
	ck_assert_int_eq(count_of("//draft"), 0);
}
END_TEST

START_TEST(what_is_written_while_a_decision_is_recorded_is_kept_too)
{
	char path[80];

	snprintf(path, sizeof(path), "/meetings/3/agenda/%s/decide",
	    stored("SELECT min(id) FROM agenda WHERE meeting = 3"));
	ck_assert_int_eq(got(path, "secretary"), 200);
	ck_assert_int_eq(count_of("/page/form/draft[@token]"), 1);
	ck_assert_ptr_nonnull(strstr(answer_bytes(),
	    "data-draft=\"/account/draft\""));
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "data-saved="));
}
END_TEST

START_TEST(language_and_look_are_chosen_by_a_link_that_comes_back)
{
	ck_assert_int_eq(got("/language?to=ar&back=/people", NULL), 303);
	ck_assert_str_eq(location(), "/people");
	ck_assert_int_eq(got("/theme?to=dark&back=//elsewhere.example",
	    "secretary"), 303);
	ck_assert_str_eq(location(), "/");
	ck_assert_int_eq(got("/language?to=en&back=%2Fsearch%3Fq%3D%25D7%2590",
	    "secretary"), 303);
	ck_assert_str_eq(location(), "/search?q=%D7%90");
}
END_TEST

TESTS_IN_A_HOUSE("account",
    whoever_just_came_in_sets_a_password_twice,
    a_password_has_ten_characters_at_least,
    ten_minutes_later_the_present_password_is_asked_for,
    guessing_at_an_open_screen_is_slowed_down_too,
    a_new_password_ends_all_other_sessions,
    one_sees_ones_own_sessions_and_ends_the_others,
    the_account_names_every_role_and_for_whom_it_is_held,
    what_is_typed_is_kept_and_offered_on_its_form,
    the_form_carries_the_token_its_draft_is_sent_with,
    a_draft_is_its_writers_alone,
    a_draft_of_a_record_that_changed_is_not_kept,
    a_restored_draft_never_overwrites_what_came_between,
    a_form_that_was_sent_leaves_no_draft, whoever_signs_out_leaves_no_draft,
    no_more_than_twenty_drafts_are_kept_for_one_person,
    what_is_no_draft_is_refused, pages_of_passwords_keep_no_drafts,
    what_is_written_while_a_decision_is_recorded_is_kept_too,
    language_and_look_are_chosen_by_a_link_that_comes_back)
