/* check_races.c: what several people save at once is saved as if one after another. */
#include <stdio.h>
#include <string.h>

#include "crowd.h"
#include "sound.h"

enum { PROCESSES = 4, EDITS = 50, TRIES = 20, AUTHORITIES = 4, ITEMS = 4 };

static char session[80], token[120];

/* To the committee (body 3), where nobody sits yet, each process sends somebody else for every authority. */
static void
send_members(int which)
{
	for (int authority = 1; authority <= AUTHORITIES; authority++) {
		char form[200];

		snprintf(form, sizeof(form), "body=3&person=%d&authority=%d&"
		    "role=member&voting=1&since=2026-01-01",
		    1 + which * AUTHORITIES + authority, authority);
		crowd_note(sent("/memberships/new", "secretary", form));
	}
}

START_TEST(of_those_sent_at_once_for_one_place_one_gets_it)
{
	crowd(PROCESSES, send_members);
	ck_assert_int_eq(outcomes_of(303), AUTHORITIES);
	ck_assert_int_eq(outcomes_of(422), AUTHORITIES * (PROCESSES - 1));
	for (int i = 0; i < outcomes(); i++)
		if (outcome(i)->status == 422)
			ck_assert_str_eq(outcome(i)->problem,
			    "authority-is-represented");
	ck_assert_str_eq(stored("SELECT group_concat(authority) FROM (SELECT "
	    "authority FROM memberships WHERE body = 3 ORDER BY authority)"),
	    "1,2,3,4");
	register_is_sound();
}
END_TEST

static void
send_one_person(int which)
{
	char form[200];

	snprintf(form, sizeof(form), "body=3&person=7&authority=%d&"
	    "role=member&voting=1&since=2026-01-0%d", which + 1, which + 1);
	crowd_note(sent("/memberships/new", "secretary", form));
}

START_TEST(somebody_sent_by_all_at_once_sits_in_the_body_once)
{
	crowd(PROCESSES, send_one_person);
	ck_assert_int_eq(outcomes_of(303), 1);
	ck_assert_int_eq(outcomes_of(422), PROCESSES - 1);
	ck_assert_str_eq(stored("SELECT count(*) FROM memberships "
	    "WHERE person = 7"), "1");
	register_is_sound();
}
END_TEST

#define DECISION "title=x&text=y&kind=budget&how=unanimous&version=1"

static void
decide_one_item(int which)
{
	(void)which;
	crowd_note(sent("/meetings/3/agenda/4/decide", "secretary",
	    DECISION));
}

START_TEST(an_item_decided_by_all_at_once_is_decided_once)
{
	crowd(PROCESSES, decide_one_item);
	ck_assert_int_eq(outcomes_of(303), 1);
	ck_assert_int_eq(outcomes_of(409), PROCESSES - 1);
	ck_assert_str_eq(stored("SELECT count(*) FROM decisions "
	    "WHERE meeting = 3"), "2");
	ck_assert_str_eq(stored("SELECT count(*) FROM votes v JOIN decisions d "
	    "ON d.id = v.decision WHERE d.meeting = 3"), "6");
	register_is_sound();
}
END_TEST

/* Items of one meeting, which two bodies decide: each process adds some and decides them. */
static void
add_and_decide(int which)
{
	for (int i = 0; i < ITEMS; i++) {
		char text[100];

		snprintf(text, sizeof(text),
		    "add.title=item %d.%d&add.how=unanimous", which, i);
		crowd_note(sent("/meetings/3/live/add", "secretary", text));
		snprintf(text, sizeof(text), "SELECT id FROM agenda "
		    "WHERE title = 'item %d.%d'", which, i);
		snprintf(text, sizeof(text), "/meetings/3/agenda/%d/decide",
		    atoi(stored(text)));
		crowd_note(sent(text, "secretary", DECISION));
	}
}

START_TEST(decisions_made_at_once_are_numbered_in_a_row)
{
	crowd(PROCESSES, add_and_decide);
	ck_assert_int_eq(outcomes_of(303), 2 * PROCESSES * ITEMS);
	ck_assert_str_eq(stored("SELECT group_concat(series) FROM (SELECT "
	    "body || ':' || min(serial) || '-' || max(serial) || '/' || "
	    "count(DISTINCT serial) AS series FROM decisions "
	    "WHERE year = 2026 GROUP BY body ORDER BY body)"),
	    "1:1-17/17,2:1-16/16");
	ck_assert_str_eq(stored("SELECT count(*) - count(DISTINCT position) "
	    "FROM agenda WHERE meeting = 3"), "0");
	register_is_sound();
}
END_TEST

/* All see the same version; when each has seen it, all save. */
static void
edit_what_all_see(int which)
{
	with_session(signed_in("secretary"));
	for (int i = 0; i < EDITS; i++) {
		char form[200];

		crowd_meet();
		got("/people/5/edit", "secretary");
		snprintf(form, sizeof(form), "version=%s&name=%d.%d&language=he",
		    see("/page/form/@version"), which, i);
		crowd_meet();
		crowd_note(sent("/people/5/edit", "secretary", form));
	}
}

START_TEST(of_those_who_saw_the_same_version_one_saves)
{
	crowd(PROCESSES, edit_what_all_see);
	ck_assert_int_eq(outcomes_of(303), EDITS);
	ck_assert_int_eq(outcomes_of(409), EDITS * (PROCESSES - 1));
	for (int i = 0; i < outcomes(); i++)
		if (outcome(i)->status == 409)
			ck_assert_str_eq(outcome(i)->problem,
			    "somebody-saved-first");
	ck_assert_str_eq(stored("SELECT version FROM people WHERE id = 5"),
	    "51");
	ck_assert_str_eq(stored("SELECT count(*) || ':' || sum(step = 1) FROM "
	    "(SELECT json_extract(body, '$.version') - lag(json_extract(body, "
	    "'$.version'), 1, 0) OVER (ORDER BY seq) AS step FROM ledger "
	    "WHERE \"table\" = 'people' AND record = 5)"), "51:51");
	register_is_sound();
}
END_TEST

/* Each saves what it saw, whenever it comes to it. */
static void
edit_when_it_may(int which)
{
	with_session(signed_in("secretary"));
	for (int i = 0; i < TRIES; i++) {
		char form[200];

		got("/people/5/edit", "secretary");
		snprintf(form, sizeof(form), "version=%s&name=%d.%d&language=he",
		    see("/page/form/@version"), which, i);
		crowd_note(sent("/people/5/edit", "secretary", form));
	}
}

START_TEST(whoever_edits_a_record_with_others_overwrites_nobody)
{
	char expected[20];

	crowd(PROCESSES, edit_when_it_may);
	ck_assert_int_ge(outcomes_of(303), TRIES);
	ck_assert_int_eq(outcomes_of(303) + outcomes_of(409), TRIES * PROCESSES);
	snprintf(expected, sizeof(expected), "%d", 1 + outcomes_of(303));
	ck_assert_str_eq(stored("SELECT version FROM people WHERE id = 5"),
	    expected);
	register_is_sound();
}
END_TEST

/* A form as one page shows it: the session it belongs to and its token. */
static void
open_form(const char *path)
{
	snprintf(session, sizeof(session), "%s", signed_in("secretary"));
	with_session(session);
	ck_assert_int_eq(got(path, NULL), 200);
	snprintf(token, sizeof(token), "%s", see("/page/form/@token"));
	ck_assert_uint_eq(strlen(token), 96);
	with_token(token);
}

#define SOMEBODY "name=Noa&language=he"

static int
people_named(const char *name)
{
	char sql[200];

	snprintf(sql, sizeof(sql), "SELECT count(*) FROM people WHERE name = '%s'",
	    name);
	return atoi(stored(sql));
}

static void
send_the_same(int which)
{
	(void)which;
	crowd_note(sent("/people/new", NULL, SOMEBODY));
}

START_TEST(a_form_sent_by_all_at_once_is_applied_once)
{
	open_form("/people/new");
	crowd(PROCESSES, send_the_same);
	ck_assert_int_eq(outcomes_of(303), PROCESSES);
	for (int i = 1; i < PROCESSES; i++)
		ck_assert_str_eq(outcome(i)->place, outcome(0)->place);
	ck_assert_int_eq(people_named("Noa"), 1);
	register_is_sound();
}
END_TEST

START_TEST(a_form_sent_again_leads_where_it_led)
{
	char first[120];

	open_form("/people/new");
	ck_assert_int_eq(sent("/people/new", NULL, SOMEBODY), 303);
	snprintf(first, sizeof(first), "%s", location());
	for (int i = 0; i < 3; i++) {
		ck_assert_int_eq(sent("/people/new", NULL, SOMEBODY), 303);
		ck_assert_str_eq(location(), first);
	}
	ck_assert_int_eq(people_named("Noa"), 1);
	register_is_sound();
}
END_TEST

static void
send_another(int which)
{
	char form[200];

	snprintf(form, sizeof(form), "name=Noa%d&language=he", which);
	crowd_note(sent("/people/new", NULL, form));
}

START_TEST(a_form_sent_at_once_with_different_words_is_applied_once)
{
	open_form("/people/new");
	crowd(PROCESSES, send_another);
	ck_assert_int_eq(outcomes_of(303), 1);
	ck_assert_int_eq(outcomes_of(409), PROCESSES - 1);
	for (int i = 0; i < PROCESSES; i++)
		if (outcome(i)->status == 409)
			ck_assert_str_eq(outcome(i)->problem,
			    "form-already-used");
	ck_assert_str_eq(stored("SELECT count(*) FROM people "
	    "WHERE name LIKE 'Noa%'"), "1");
	register_is_sound();
}
END_TEST

START_TEST(a_form_sent_again_with_other_words_is_refused)
{
	open_form("/people/new");
	ck_assert_int_eq(sent("/people/new", NULL, SOMEBODY), 303);
	ck_assert_int_eq(sent("/people/new", NULL,
	    "name=Dan&language=he"), 409);
	ck_assert_str_eq(see("/page/problem/@is"), "form-already-used");
	ck_assert_str_ne(see("/page/problem/@text"), "");
	ck_assert_int_eq(people_named("Dan"), 0);
	ck_assert_int_eq(sent("/people/new", NULL, SOMEBODY), 303);
}
END_TEST

START_TEST(a_refused_form_is_sent_again_corrected)
{
	char shown[120];

	open_form("/people/new");
	ck_assert_int_eq(sent("/people/new", NULL,
	    "name=&language=he"), 422);
	snprintf(shown, sizeof(shown), "%s", see("/page/form/@token"));
	ck_assert_int_eq(strncmp(shown, token, 32), 0);
	with_token(shown);
	ck_assert_int_eq(sent("/people/new", NULL, SOMEBODY), 303);
	with_token(token);
	ck_assert_int_eq(sent("/people/new", NULL,
	    "name=Dan&language=he"), 409);
	ck_assert_int_eq(people_named("Noa"), 1);
}
END_TEST

START_TEST(a_form_whose_version_is_stale_keeps_its_token)
{
	open_form("/people/5/edit");
	with_token(NULL);
	ck_assert_int_eq(sent("/people/5/edit", NULL,
	    "version=1&name=Dan&language=he"), 303);
	with_token(token);
	for (int i = 0; i < 2; i++) {
		ck_assert_int_eq(sent("/people/5/edit", NULL,
		    "version=1&name=Noa&language=he"), 409);
		ck_assert_str_eq(see("/page/problem/@is"),
		    "somebody-saved-first");
	}
	ck_assert_int_eq(people_named("Noa"), 0);
}
END_TEST

START_TEST(a_token_is_of_one_session_path_and_version)
{
	open_form("/people/5/edit");
	ck_assert_int_eq(sent("/people/5/edit", NULL,
	    "version=2&name=Noa&language=he"), 403);
	ck_assert_int_eq(sent("/people/6/edit", NULL,
	    "version=1&name=Noa&language=he"), 403);
	with_session(signed_in("secretary"));
	ck_assert_int_eq(sent("/people/5/edit", NULL,
	    "version=1&name=Noa&language=he"), 403);
	ck_assert_str_eq(see("/page/problem/@is"), "not-from-our-form");
	ck_assert_int_eq(people_named("Noa"), 0);
	with_session(session);
	ck_assert_int_eq(sent("/people/5/edit", NULL,
	    "version=1&name=Noa&language=he"), 303);
}
END_TEST

TESTS_IN_A_HOUSE("races",
    of_those_sent_at_once_for_one_place_one_gets_it,
    somebody_sent_by_all_at_once_sits_in_the_body_once,
    an_item_decided_by_all_at_once_is_decided_once,
    decisions_made_at_once_are_numbered_in_a_row,
    of_those_who_saw_the_same_version_one_saves,
    whoever_edits_a_record_with_others_overwrites_nobody,
    a_form_sent_by_all_at_once_is_applied_once,
    a_form_sent_again_leads_where_it_led,
    a_form_sent_at_once_with_different_words_is_applied_once,
    a_form_sent_again_with_other_words_is_refused,
    a_refused_form_is_sent_again_corrected,
    a_form_whose_version_is_stale_keeps_its_token,
    a_token_is_of_one_session_path_and_version)
