/* check_people.c: one record for a person, found by name, with everything they do beside it. */
#include <stdio.h>
#include <string.h>

#include "house.h"

START_TEST(a_person_shows_where_they_sit_and_what_is_theirs)
{
	ck_assert_int_eq(got("/people/2", "viewer"), 200);
	ck_assert_int_eq(count_of("/page/record/memberships/membership"), 2);
	got("/people/6", "secretary");
	ck_assert_int_eq(count_of("/page/record/followups/followup"), 1);
	ck_assert_str_eq(see("/page/record/followups/followup/@late"), "yes");
}
END_TEST

START_TEST(attendance_counts_meetings_that_are_closed)
{
	got("/people/2", "viewer");
	ck_assert_str_eq(see("/page/record/presence/@due"), "1");
	ck_assert_str_eq(see("/page/record/presence/@present"), "1");
	got("/people/5", "viewer");
	ck_assert_str_eq(see("/page/record/presence/@due"), "1");
	ck_assert_str_eq(see("/page/record/presence/@absent"), "1");
	at_moment("2027-06-01T09:00");
	got("/people/5", "viewer");
	ck_assert_str_eq(see("/page/record/presence/@due"), "0");
	ck_assert_int_eq(count_of("/page/record/meetings/meeting"), 2);
}
END_TEST

START_TEST(roles_are_shown_to_who_may_know_and_to_oneself)
{
	got("/people/2", "admin");
	ck_assert_int_eq(count_of("/page/record/roles/role"), 2);
	got("/people/2", "chair");
	ck_assert_int_eq(count_of("/page/record/roles/role"), 2);
	got("/people/2", "viewer");
	ck_assert_int_eq(count_of("/page/record/roles"), 0);
}
END_TEST

START_TEST(people_are_found_by_parts_of_their_names)
{
	got("/people?search=נציגת", "viewer");
	ck_assert_int_eq(count_of("/page/list/person"), 2);
	ck_assert_str_eq(see("/page/list/@total"), "2");
	got("/people?search=מנכל", "viewer");
	ck_assert_str_eq(see("/page/list/person/@id"), "11");
	got("/people?search=west@example.org", "viewer");
	ck_assert_str_eq(see("/page/list/person/@id"), "5");
}
END_TEST

START_TEST(the_same_person_is_not_entered_twice)
{
	ck_assert_int_eq(sent("/people/new", "secretary",
	    "name=צופה&language=he"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "somebody-of-that-name");
	ck_assert_int_eq(sent("/people/new", "secretary",
	    "name= נציג דרום &title=ראש העירייה&language=he"), 422);
	ck_assert_int_eq(sent("/people/new", "secretary",
	    "name=נציג דרום&title=גזבר&language=he"), 303);
	ck_assert_int_eq(sent("/people/13/edit", "secretary",
	    "version=1&name=צופה&language=ar"), 303);
}
END_TEST

START_TEST(an_address_belongs_to_one)
{
	ck_assert_int_eq(sent("/people/new", "secretary",
	    "name=x&language=he&email=west@example.org"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "people.email");
	ck_assert_str_eq(see("/page/problem/@field"), "email");
}
END_TEST

START_TEST(a_new_person_reads_hebrew_unless_told_otherwise)
{
	got("/people/new", "secretary");
	ck_assert_str_eq(see("/page/form/field[@name='language']/choice"
	    "[@chosen]/@value"), "he");
}
END_TEST

START_TEST(secretary_and_administrator_write_people)
{
	ck_assert_int_eq(sent("/people/new", "secretary",
	    "name=x&language=he"), 303);
	ck_assert_int_eq(sent("/people/new", "admin", "name=y&language=he"),
	    303);
	ck_assert_int_eq(sent("/people/new", "chair", "name=z&language=he"),
	    403);
	ck_assert_int_eq(sent("/people/new", "auditor", "name=z&language=he"),
	    403);
}
END_TEST

static void
enter(const char *name)
{
	char form[100];

	snprintf(form, sizeof(form), "name=%s&language=he", name);
	ck_assert_int_eq(sent("/people/new", "secretary", form), 303);
}

/* That a form was answered matters while its token is good, which is no day. */
START_TEST(an_answered_form_is_forgotten_after_a_day)
{
	enter("Adam+Levi");
	at_moment("2026-03-02T08:00");
	enter("Bilha+Cohen");
	ck_assert_str_eq(stored("SELECT count(*) FROM forms"), "2");
	at_moment("2026-03-02T09:01");
	enter("Gad+Mizrahi");
	ck_assert_str_eq(stored("SELECT count(*) FROM forms"), "2");
}
END_TEST

TESTS_IN_A_HOUSE("people",
    a_person_shows_where_they_sit_and_what_is_theirs,
    attendance_counts_meetings_that_are_closed,
    roles_are_shown_to_who_may_know_and_to_oneself,
    people_are_found_by_parts_of_their_names,
    the_same_person_is_not_entered_twice,
    an_address_belongs_to_one,
    a_new_person_reads_hebrew_unless_told_otherwise,
    secretary_and_administrator_write_people,
    an_answered_form_is_forgotten_after_a_day)
