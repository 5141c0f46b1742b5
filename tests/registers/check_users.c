/* check_users.c: roles are given, shown, and end; a link is shown once; what may not be one person is refused. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "house.h"

/* Everybody of the small register holds a role since 2024; person 5 (west) holds none. */

static int
count_in_access(const char *sql)
{
	return atoi(in_access(sql));
}

/* "/users/10/edit" of whoever holds that role first. */
static const char *
of(const char *role, const char *page)
{
	static char path[80], sql[120];

	snprintf(sql, sizeof(sql), "SELECT min(id) FROM users WHERE role = "
	    "'%s'", role);
	snprintf(path, sizeof(path), "/users/%s%s", stored(sql), page);
	return path;
}

#define INVITE "person=5&role=council_member&since=2026-03-01"

START_TEST(an_invitation_makes_an_account_and_shows_a_link)
{
	ck_assert_int_eq(sent("/users/new", "admin", INVITE), 200);
	ck_assert_str_eq(location(), "");
	ck_assert_ptr_nonnull(strstr(see("/page/invitation/@href"),
	    "http://localhost/sign-in/link?key="));
	ck_assert_str_eq(stored("SELECT role FROM users WHERE person = 5"),
	    "council_member");
	ck_assert_int_eq(count_in_access("SELECT count(*) FROM accounts WHERE "
	    "person = 5 AND login = 'west@example.org'"), 1);
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "sign-in/link?key="));
}
END_TEST

START_TEST(the_link_signs_in_once)
{
	char form[200];

	sent("/users/new", "admin", INVITE);
	snprintf(form, sizeof(form), "key=%s", strstr(
	    see("/page/invitation/@href"), "key=") + strlen("key="));
	ck_assert_int_eq(sent("/sign-in/link", NULL, form), 303);
	ck_assert_int_eq(sent("/sign-in/link", NULL, form), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "link-used");
}
END_TEST

START_TEST(the_link_itself_is_kept_nowhere)
{
	char sql[300];

	sent("/users/new", "admin", INVITE);
	snprintf(sql, sizeof(sql), "SELECT count(*) FROM links WHERE hash = "
	    "'%s'", strstr(see("/page/invitation/@href"), "key=") + 4);
	ck_assert_int_eq(count_in_access(sql), 0);
	ck_assert_int_eq(count_in_access("SELECT count(*) FROM links WHERE "
	    "person = 5"), 1);
	ck_assert_str_eq(stored("SELECT count(*) FROM ledger WHERE body LIKE "
	    "'%key=%'"), "0");
}
END_TEST

START_TEST(the_same_form_sent_again_shows_no_link)
{
	char token[200];

	with_session(signed_in("admin"));
	got("/users/new", NULL);
	snprintf(token, sizeof(token), "%s", see("/page/form/@token"));
	with_token(token);
	ck_assert_int_eq(sent("/users/new", NULL, INVITE), 200);
	ck_assert_int_eq(sent("/users/new", NULL, INVITE), 303);
	ck_assert_ptr_null(strstr(location(), "key="));
	ck_assert_str_eq(stored("SELECT count(*) FROM users WHERE person = 5"),
	    "1");
	ck_assert_int_eq(count_in_access("SELECT count(*) FROM links WHERE "
	    "person = 5"), 1);
}
END_TEST

START_TEST(another_link_may_be_made_by_the_administrator)
{
	ck_assert_int_eq(sent(of("viewer", "/link"), "admin", ""), 200);
	ck_assert_str_ne(see("/page/invitation/@href"), "");
	ck_assert_int_eq(sent(of("viewer", "/link"), "secretary", ""), 403);
	ck_assert_int_eq(sent("/users/99/link", "admin", ""), 404);
}
END_TEST

START_TEST(one_person_may_hold_several_roles)
{
	ck_assert_int_eq(sent("/users/new", "admin",
	    "person=11&role=chair&since=2026-03-01"), 200);
	ck_assert_int_eq(sent("/users/new", "admin",
	    "person=11&role=council_member&since=2026-03-01"), 200);
	got(of("ceo", ""), "admin");
	ck_assert_int_eq(count_of("/page/record/others/role"), 2);
	ck_assert_str_eq(stored("SELECT count(*) FROM users WHERE person = 11"
	    ), "3");
}
END_TEST

START_TEST(the_auditor_holds_no_executive_role)
{
	static const char *const executive[] = { "admin", "secretary", "chair",
	    "ceo", "treasurer", "legal", "procurement", "auditee" };
	char form[100];

	for (size_t i = 0; i < 8; i++) {
		snprintf(form, sizeof(form),
		    "person=7&role=%s&since=2026-03-01", executive[i]);
		ck_assert_int_eq(sent("/users/new", "admin", form), 422);
		ck_assert_str_eq(see("/page/problem/@is"),
		    "auditor_holds_no_executive_role");
	}
	ck_assert_int_eq(sent("/users/new", "admin",
	    "person=6&role=auditor&since=2026-03-01"), 422);
	ck_assert_int_eq(sent("/users/new", "admin",
	    "person=7&role=viewer&since=2026-03-01"), 200);
}
END_TEST

START_TEST(an_auditor_may_become_something_else_afterwards)
{
	sent(of("auditor", "/edit"), "admin", "version=1&until=2026-03-01");
	ck_assert_int_eq(sent("/users/new", "admin",
	    "person=7&role=ceo&since=2026-03-02"), 200);
}
END_TEST

START_TEST(a_bureau_manager_acts_for_somebody_else)
{
	ck_assert_int_eq(sent("/users/new", "admin",
	    "person=13&role=bureau&since=2026-03-01"), 422);
	ck_assert_str_eq(see("/page/problem/@field"), "head");
	ck_assert_int_eq(sent("/users/new", "admin",
	    "person=13&role=viewer&head=2&since=2026-03-01"), 422);
	ck_assert_int_eq(sent("/users/new", "admin",
	    "person=3&role=bureau&head=3&since=2026-03-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "acts-for-oneself");
	ck_assert_int_eq(sent("/users/new", "admin",
	    "person=13&role=bureau&head=3&since=2026-03-01"), 200);
}
END_TEST

START_TEST(a_bureau_manager_acts_only_for_who_represents_an_authority)
{
	got("/users/new", "admin");
	ck_assert_int_eq(count_of("/page/form/field[@name='head']/choice"), 4);
	ck_assert_int_eq(sent("/users/new", "admin",
	    "person=13&role=bureau&head=12&since=2026-03-01"), 422);
}
END_TEST

START_TEST(a_coordinator_is_of_an_authority)
{
	ck_assert_int_eq(sent("/users/new", "admin",
	    "person=13&role=coordinator&since=2026-03-01"), 422);
	ck_assert_str_eq(see("/page/problem/@field"), "authority");
	ck_assert_int_eq(sent("/users/new", "admin",
	    "person=13&role=coordinator&authority=2&since=2026-03-01"), 200);
}
END_TEST

START_TEST(with_the_last_role_the_sessions_end)
{
	got("/bodies", "viewer");
	ck_assert_int_gt(count_in_access("SELECT count(*) FROM sessions WHERE "
	    "person = 13"), 0);
	ck_assert_int_eq(sent(of("viewer", "/edit"), "admin",
	    "version=1&until=2026-03-01"), 303);
	ck_assert_int_eq(count_in_access("SELECT count(*) FROM sessions WHERE "
	    "person = 13"), 0);
	ck_assert_str_eq(stored("SELECT until FROM users WHERE role = 'viewer'"),
	    "2026-03-01");
}
END_TEST

START_TEST(links_not_yet_used_end_with_the_last_role)
{
	char form[200];

	sent(of("viewer", "/link"), "admin", "");
	snprintf(form, sizeof(form), "key=%s", strstr(
	    see("/page/invitation/@href"), "key=") + strlen("key="));
	sent(of("viewer", "/edit"), "admin", "version=1&until=2026-03-01");
	ck_assert_int_eq(sent("/users/new", "admin",
	    "person=13&role=viewer&since=2026-03-01"), 200);
	ck_assert_int_eq(sent("/sign-in/link", NULL, form), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "link-used");
}
END_TEST

START_TEST(while_another_role_is_held_the_sessions_stay)
{
	got("/bodies", "chair");
	ck_assert_int_eq(sent(of("chair", "/edit"), "admin",
	    "version=1&until=2026-03-01"), 303);
	ck_assert_int_gt(count_in_access("SELECT count(*) FROM sessions WHERE "
	    "person = 2"), 0);
}
END_TEST

START_TEST(a_role_ends_at_once)
{
	ck_assert_int_eq(sent("/users/new", "admin",
	    "person=13&role=secretary&since=2026-03-01"), 200);
	ck_assert_int_eq(got("/bodies/new", "person 13"), 200);
	ck_assert_int_eq(sent("/users/17/edit", "admin",
	    "version=1&until=2026-03-01"), 303);
	ck_assert_int_eq(got("/bodies/new", "person 13"), 403);
	ck_assert_int_eq(got("/bodies", "person 13"), 200);
}
END_TEST

START_TEST(somebody_is_left_who_gives_roles)
{
	ck_assert_int_eq(sent(of("admin", "/edit"), "admin",
	    "version=1&until=2026-03-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "last-administrator");
	sent("/users/new", "admin", "person=13&role=admin&since=2026-03-01");
	ck_assert_int_eq(sent(of("admin", "/edit"), "admin",
	    "version=1&until=2026-03-01"), 303);
}
END_TEST

START_TEST(whose_role_it_is_does_not_change)
{
	ck_assert_int_eq(sent(of("viewer", "/edit"), "admin",
	    "version=1&person=1&role=admin&since=2020-01-01"), 303);
	ck_assert_str_eq(stored("SELECT person || role || since FROM users "
	    "WHERE role = 'viewer'"), "13viewer2024-01-01");
}
END_TEST

START_TEST(the_authorised_are_counted_as_people)
{
	got("/users", "admin");
	ck_assert_str_eq(see("/page/authorised/@count"), "15");
	ck_assert_str_eq(see("/page/authorised/@most"), "100");
	ck_assert_int_eq(count_of("/page/list/user"), 16);
	sent(of("viewer", "/edit"), "admin", "version=1&until=2026-03-01");
	got("/users", "auditor");
	ck_assert_str_eq(see("/page/authorised/@count"), "14");
	ck_assert_int_eq(count_of("/page/list/user"), 15);
	got("/users?ended=1", "auditor");
	ck_assert_int_eq(count_of("/page/list/user"), 16);
	got("/users?role=chair", "auditor");
	ck_assert_int_eq(count_of("/page/list/user"), 1);
}
END_TEST

START_TEST(only_the_administrator_gives_roles)
{
	static const char *const others[] = { "secretary", "chair", "legal",
	    "viewer", "bureau" };

	for (size_t i = 0; i < 5; i++) {
		ck_assert_int_eq(got("/users", others[i]), 403);
		ck_assert_int_eq(sent("/users/new", others[i], INVITE), 403);
	}
	ck_assert_int_eq(got("/users", "auditor"), 200);
	ck_assert_int_eq(sent("/users/new", "auditor", INVITE), 403);
}
END_TEST

TESTS_IN_A_HOUSE("users",
    an_invitation_makes_an_account_and_shows_a_link,
    the_link_signs_in_once,
    the_link_itself_is_kept_nowhere,
    the_same_form_sent_again_shows_no_link,
    another_link_may_be_made_by_the_administrator,
    one_person_may_hold_several_roles,
    the_auditor_holds_no_executive_role,
    an_auditor_may_become_something_else_afterwards,
    a_bureau_manager_acts_for_somebody_else,
    a_bureau_manager_acts_only_for_who_represents_an_authority,
    a_coordinator_is_of_an_authority,
    with_the_last_role_the_sessions_end,
    links_not_yet_used_end_with_the_last_role,
    while_another_role_is_held_the_sessions_stay,
    a_role_ends_at_once,
    somebody_is_left_who_gives_roles,
    whose_role_it_is_does_not_change,
    the_authorised_are_counted_as_people,
    only_the_administrator_gives_roles)
