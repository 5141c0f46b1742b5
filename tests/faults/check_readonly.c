/* check_readonly.c: while the ledger is not as it should be, all is read and nothing saved. */
#include <stdio.h>
#include <string.h>

#include <sqlite3.h>

#include "registers/registry.h"
#include "store/verify.h"
#include "web/route.h"
#include "web/session.h"
#include "sound.h"
#include "../registers/house.h"

enum { MOST_ROUTES = 400 };

/* As route_each tells them: below each lies what may be asked by whom. */
static struct asked { char path[160]; char role[24]; } asked[MOST_ROUTES];
static int count;

/* Typed into a shell by whoever owns the file. */
static void
type(const char *sql)
{
	char path[200], *why = NULL;
	sqlite3 *db;

	snprintf(path, sizeof(path), "%s/pinkas.db", house_of_tests_folder());
	ck_assert_int_eq(sqlite3_open(path, &db), SQLITE_OK);
	ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, &why) == SQLITE_OK,
	    "%s: %s", sql, why);
	sqlite3_close(db);
}

/* ":id" and ":within" become 1. */
static void
fill_in(char *path, size_t room, const char *pattern)
{
	size_t length = 0;

	while (*pattern != '\0' && length + 1 < room)
		if (*pattern == ':') {
			path[length++] = '1';
			pattern += strcspn(pattern, "/");
		} else
			path[length++] = *pattern++;
	path[length] = '\0';
}

static void
take_route(const struct registry *registry, const struct route *route,
    const char *path, const char *may, void *method)
{
	uint32_t roles = session_roles_of(may);
	int role = 0;

	(void)registry;
	if (route->method != *(enum method *)method || route->light ||
	    (roles & (ANYBODY - 1)) == 0)
		return;
	while ((roles & 1u << role) == 0)
		role++;
	ck_assert_int_lt(count, MOST_ROUTES);
	fill_in(asked[count].path, sizeof(asked[count].path), path);
	snprintf(asked[count].role, sizeof(asked[count].role), "%s",
	    role_names[role]);
	count++;
}

static void
routes_of(enum method method)
{
	count = 0;
	route_each(take_route, &method);
	ck_assert_int_gt(count, 20);
}

static void
nothing_is_saved(void)
{
	char entries[30];

	snprintf(entries, sizeof(entries), "%s",
	    stored("SELECT count(*) FROM ledger"));
	routes_of(POST);
	for (int i = 0; i < count; i++) {
		ck_assert_msg(sent(asked[i].path, asked[i].role,
		    "version=1") == 503, "%s as %s: %s", asked[i].path,
		    asked[i].role, see("/page/problem/@is"));
		ck_assert_str_eq(see("/page/problem/@is"), "read-only");
		ck_assert_ptr_nonnull(strstr(answer_bytes(),
		    see("/page/problem/@text")));
	}
	ck_assert_str_eq(stored("SELECT count(*) FROM ledger"), entries);
}

static void
everything_is_read(void)
{
	int read = 0;

	routes_of(GET);
	for (int i = 0; i < count; i++) {
		int status = got(asked[i].path, asked[i].role);

		ck_assert_msg(status < 500, "%s as %s: %d", asked[i].path,
		    asked[i].role, status);
		read += status == 200;
	}
	ck_assert_int_gt(read, count / 2);
}

static void
it_is_said_in_every_language(void)
{
	static const char *const languages[] = { "he", "ar", "en" };
	char said[3][300];

	for (int i = 0; i < 3; i++) {
		in_language(languages[i]);
		ck_assert_int_eq(sent("/people/new", "secretary",
		    "name=Noa&language=he"), 503);
		snprintf(said[i], sizeof(said[i]), "%s",
		    see("/page/problem/@text"));
		ck_assert_uint_gt(strlen(said[i]), 40);
	}
	ck_assert_str_ne(said[0], said[1]);
	ck_assert_str_ne(said[1], said[2]);
	ck_assert_str_ne(said[2], said[0]);
}

static void
it_is_read_only(void)
{
	nothing_is_saved();
	everything_is_read();
	it_is_said_in_every_language();
}

START_TEST(an_entry_that_is_not_sealed_makes_the_register_read_only)
{
	type("UPDATE pen SET actor = 'person 3', request = 'r', at = 1, "
	    "move = 'save'; UPDATE people SET name = 'z' WHERE id = 5; "
	    "UPDATE pen SET actor = NULL, request = NULL, at = NULL, "
	    "move = NULL");
	it_is_read_only();
	ck_assert_int_eq(verify_run(house_of_tests_folder(), NULL, NULL, 0,
	    stdout), VERIFY_DAMAGE);
}
END_TEST

START_TEST(a_pen_that_was_left_up_makes_the_register_read_only)
{
	type("UPDATE pen SET actor = 'person 3', request = 'r', at = 1, "
	    "move = 'save'");
	it_is_read_only();
	type("UPDATE pen SET actor = NULL, request = NULL, at = NULL, "
	    "move = NULL");
	ck_assert_int_eq(sent("/people/new", "secretary",
	    "name=Noa&language=he"), 303);
	register_is_sound();
}
END_TEST

START_TEST(who_signs_in_and_out_touches_no_ledger)
{
	type("UPDATE pen SET actor = 'person 3'");
	ck_assert_int_eq(sent("/sign-out", "secretary", ""), 303);
}
END_TEST

TESTS_IN_A_HOUSE("readonly",
    an_entry_that_is_not_sealed_makes_the_register_read_only,
    a_pen_that_was_left_up_makes_the_register_read_only,
    who_signs_in_and_out_touches_no_ledger)
