/* check_attendance.c: who came, on whose behalf, and what follows for quorum and vote. */
#include <stdio.h>
#include <string.h>

#include "house.h"

/* A draft, meeting 4, of the council (people 2 to 5, for authorities 1 to 4) and the board (2, 3 and the treasurer, 6). */
#define DRAFT "body.1.convened=1&body.2.convened=1&held=10.3.2026+17:00" \
	"&kind=ordinary&mode=in_person&agenda=תקציב"
#define SHEET "/meetings/4/attendance"

static void
draft(void)
{
	ck_assert_int_eq(sent("/meetings/new", "secretary", DRAFT), 303);
}

/* The row of somebody in a meeting, and a field of it as the page sends it. */
static int
row_of(int meeting, int person)
{
	char sql[200];

	snprintf(sql, sizeof(sql), "SELECT id FROM attendance WHERE "
	    "meeting = %d AND person = %d", meeting, person);
	return atoi(stored(sql));
}

static const char *
field(int person, const char *what)
{
	static char fields[16][200];
	static int next;
	char *into = fields[next++ % 16];

	snprintf(into, sizeof(fields[0]), "&attendance.%d.%s",
	    row_of(4, person), what);
	return into;
}

/* A row that was not touched, but for what stands after it. */
static const char *
row(int person, const char *version, const char *authority)
{
	static char rows[16][200];
	static int next;
	char *into = rows[next++ % 16];
	int id = row_of(4, person);

	snprintf(into, sizeof(rows[0]), "&attendance.%d.version=%s"
	    "&attendance.%d.capacity=member&attendance.%d.authority=%s",
	    id, version, id, id, authority);
	return into;
}

static int
everyone(const char *exception, const char *another)
{
	static char form[2000];

	snprintf(form, sizeof(form), "version=&everyone=1%s%s%s%s%s%s%s",
	    row(2, "1", "1"), row(3, "1", "2"), row(4, "1", "3"),
	    row(5, "1", "4"), row(6, "1", ""), exception, another);
	return sent(SHEET, "secretary", form);
}

static int
one_row(const char *first, const char *second, const char *third)
{
	static char form[1000];

	snprintf(form, sizeof(form), "version=%s%s%s", first, second, third);
	return sent(SHEET, "secretary", form);
}

static const char *
presences(void)
{
	return stored("SELECT group_concat(person || ':' || present, ' ') "
	    "FROM attendance WHERE meeting = 4");
}

START_TEST(everyone_is_one_press_and_an_exception_one_more)
{
	draft();
	ck_assert_int_eq(everyone(field(4, "present=excused"), ""), 303);
	ck_assert_str_eq(location(), "/meetings/4?done=attendance");
	ck_assert_str_eq(presences(), "2:present 3:present 4:excused "
	    "5:present 6:present");
}
END_TEST

START_TEST(saved_as_marked_leaves_the_rest_open)
{
	draft();
	ck_assert_int_eq(one_row(row(2, "1", "1"), field(2, "present=present"),
	    ""), 303);
	ck_assert_int_eq(one_row(row(3, "1", "2"), field(3, "title=ראש העירייה"),
	    ""), 303);
	ck_assert_str_eq(presences(), "2:present 3:expected 4:expected "
	    "5:expected 6:expected");
	ck_assert_str_eq(stored("SELECT version FROM attendance WHERE "
	    "meeting = 4 AND person = 3"), "1");
}
END_TEST

START_TEST(a_page_shows_every_member_with_the_bodies_they_sit_in)
{
	draft();
	ck_assert_int_eq(got(SHEET, "secretary"), 200);
	ck_assert_int_eq(count_of("//form/row"), 5);
	ck_assert_str_eq(see("//row[@person = 2]/@bodies"),
	    "מועצת האיגוד · דירקטוריון");
	ck_assert_int_eq(count_of("//row/field[1]/choice"), 15);
	ck_assert_int_eq(count_of("//row/field[1]/choice[@chosen]"), 0);
	ck_assert_int_eq(got(SHEET, "viewer"), 200);
	ck_assert_int_eq(count_of("//form"), 0);
	ck_assert_int_eq(count_of("//attendance/participant"), 5);
}
END_TEST

START_TEST(quorum_is_counted_per_body_from_the_memberships_of_the_day)
{
	draft();
	everyone(field(4, "present=absent"), "");
	got("/meetings/4", "viewer");
	ck_assert_str_eq(see("concat(//body[@id=1]/@present, '/', "
	    "//body[@id=1]/@needed, '/', //body[@id=1]/@serving)"), "3/3/4");
	ck_assert_str_eq(see("concat(//body[@id=2]/@present, '/', "
	    "//body[@id=2]/@needed, '/', //body[@id=2]/@serving)"), "3/2/3");
	ck_assert_str_eq(see("//body[@id=1]/@source"),
	    "חוק איגודי ערים; רוב החברים (ברירת מחדל)");
}
END_TEST

START_TEST(who_has_not_declared_serves_but_does_not_count)
{
	draft();
	everyone("", "");
	got("/meetings/4", "viewer");
	ck_assert_str_eq(see("//body[@id=1]/@present"), "4");
	sent("/meetings/4/edit", "secretary", "version=1&title=א"
	    "&body.1.convened=1&held=3.1.2024+17:00&kind=ordinary&mode=in_person");
	got("/meetings/4", "viewer");
	ck_assert_str_eq(see("concat(//body[@id=1]/@serving, '/', "
	    "//body[@id=1]/@entitled, '/', //body[@id=1]/@present)"), "4/0/0");
}
END_TEST

START_TEST(a_guest_fills_no_quorum)
{
	draft();
	ck_assert_int_eq(sent(SHEET, "secretary", "new.1.name=אורחת&"
	    "new.1.title=יועצת&new.1.authority=1&new.2.name=צופה&add=1"), 303);
	ck_assert_str_eq(location(), "/meetings/4/attendance?done=saved");
	got("/meetings/4", "viewer");
	ck_assert_str_eq(see("//body[@id=1]/@present"), "0");
	ck_assert_str_eq(see("//body[@id=1]/@is"), "missing");
}
END_TEST

START_TEST(somebody_new_is_entered_among_the_people_and_a_known_name_is_not_twice)
{
	draft();
	sent(SHEET, "secretary", "new.1.name=אורחת חדשה&new.1.title=יועצת"
	    "&new.2.name=צופה&new.2.capacity=staff");
	ck_assert_str_eq(stored("SELECT p.name || t.title || t.capacity || "
	    "t.present FROM attendance t JOIN people p ON p.id = t.person "
	    "WHERE t.meeting = 4 AND t.person > 17"),
	    "אורחת חדשהיועצתinviteepresent");
	ck_assert_str_eq(stored("SELECT capacity FROM attendance "
	    "WHERE meeting = 4 AND person = 13"), "staff");
	ck_assert_str_eq(stored("SELECT count(*) FROM people WHERE name = 'צופה'"),
	    "1");
}
END_TEST

START_TEST(a_name_of_several_people_is_not_guessed)
{
	draft();
	ck_assert_int_eq(sent("/people/new", "secretary",
	    "name=נציג דרום&title=סגן&language=he"), 303);
	ck_assert_int_eq(sent(SHEET, "secretary", "new.1.name=נציג דרום"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "several-people-of-that-name");
	ck_assert_int_eq(sent(SHEET, "secretary", "new.1.name=נציג דרום, סגן"),
	    303);
	ck_assert_str_eq(stored("SELECT p.title FROM attendance t JOIN people p "
	    "ON p.id = t.person WHERE t.meeting = 4 AND t.person > 17"), "סגן");
}
END_TEST

START_TEST(the_same_person_is_not_entered_twice)
{
	draft();
	ck_assert_int_eq(sent(SHEET, "secretary", "new.1.name=נציגת צפון"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "attendance.meeting.person");
}
END_TEST

START_TEST(a_substitute_comes_on_behalf_of_the_same_authority)
{
	draft();
	ck_assert_int_eq(everyone(field(5, "substitute=מנכ״ל מערב"), ""), 303);
	ck_assert_str_eq(presences(), "2:present 3:present 4:present "
	    "5:absent 6:present 18:present");
	ck_assert_str_eq(stored("SELECT authority || capacity FROM attendance "
	    "WHERE meeting = 4 AND person = 18"), "4substitute");
}
END_TEST

START_TEST(a_substitute_votes_only_in_the_place_of_one_who_is_not_there)
{
	draft();
	sent("/people/new", "secretary", "name=ממלאת מערב&language=he");
	ck_assert_int_eq(sent("/memberships/new", "secretary", "body=1&person=18"
	    "&authority=4&role=substitute&voting=1&since=2024-01-01"
	    "&declared=2024-01-05"), 303);
	everyone("&new.1.name=ממלאת מערב&new.1.authority=4",
	    "&new.1.capacity=substitute");
	got("/meetings/4", "viewer");
	ck_assert_str_eq(see("concat(//body[@id=1]/@present, '/', "
	    "//body[@id=1]/@serving)"), "4/4");
	one_row(row(5, "2", "4"), field(5, "present=absent"), "");
	got("/meetings/4", "viewer");
	ck_assert_str_eq(see("//body[@id=1]/@present"), "4");
	one_row(row(18, "1", "4"), field(18, "capacity=substitute"),
	    field(18, "present=absent"));
	got("/meetings/4", "viewer");
	ck_assert_str_eq(see("//body[@id=1]/@present"), "3");
}
END_TEST

START_TEST(who_has_left_an_open_meeting_neither_counts_nor_votes)
{
	ck_assert_int_eq(sent("/meetings/3/attendance", "secretary", "version="
	    "&attendance.7.version=1&attendance.7.capacity=member"
	    "&attendance.7.authority=3&attendance.7.present=present"
	    "&attendance.7.arrived=08:05&attendance.7.left=08:40"), 303);
	at_moment("2026-03-01T08:30");
	got("/meetings/3", "viewer");
	ck_assert_str_eq(see("//body[@id=1]/@present"), "3");
	got("/meetings/3/agenda/4/decide", "secretary");
	ck_assert_int_eq(count_of("//bodies/body[@id=1]/voter"), 3);
	at_moment("2026-03-01T09:00");
	got("/meetings/3", "viewer");
	ck_assert_str_eq(see("//body[@id=1]/@present"), "2");
	got("/meetings/3/agenda/4/decide", "secretary");
	ck_assert_int_eq(count_of("//bodies/body[@id=1]/voter"), 2);
	at_moment("2026-03-01T08:00");
	got("/meetings/3", "viewer");
	ck_assert_str_eq(see("//body[@id=1]/@present"), "2");
}
END_TEST

START_TEST(a_voter_of_both_bodies_says_so)
{
	got("/meetings/3/agenda/4/decide", "secretary");
	ck_assert_str_eq(see("//bodies/body[@id=1]/voter[@id=2]/@also"),
	    "דירקטוריון");
	ck_assert_str_eq(see("//bodies/body[@id=1]/voter[@id=2]/authority/@name"),
	    "מ.א. צפון");
	ck_assert_int_eq(count_of("//bodies/body[@id=1]/voter[@id=4]/@also"), 0);
}
END_TEST

START_TEST(nobody_leaves_before_arriving)
{
	draft();
	ck_assert_int_eq(everyone(field(3, "arrived=18:00"),
	    field(3, "left=17:30")), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "left-before-arriving");
	ck_assert(strstr(see("/page/problem/@field"), ".left") != NULL);
	ck_assert_str_eq(see("//row[@person = 3]/field[5]/typed"), "18:00");
}
END_TEST

START_TEST(every_row_has_a_version_of_its_own)
{
	draft();
	everyone("", "");
	ck_assert_int_eq(one_row(row(3, "1", "2"), field(3, "present=absent"),
	    ""), 409);
	ck_assert_str_eq(stored("SELECT present FROM attendance WHERE "
	    "meeting = 4 AND person = 3"), "present");
}
END_TEST

/* A whole sheet as a tablet that was opened at the beginning sends it: all it did not touch, and two things it did. */
static int
tablet(const char *first, const char *second)
{
	static char form[2000];

	snprintf(form, sizeof(form), "version=%s%s%s%s%s%s%s%s%s",
	    row(2, "1", "1"), row(3, "1", "2"), row(4, "1", "3"),
	    field(2, "title=ראשת המועצה"), field(3, "title=ראש העירייה"),
	    field(4, "title=ראשת המועצה"), first, second, "");
	return sent(SHEET, "secretary", form);
}

static const char *
of(int person, const char *columns)
{
	char sql[200];

	snprintf(sql, sizeof(sql), "SELECT %s FROM attendance WHERE "
	    "meeting = 4 AND person = %d", columns, person);
	return stored(sql);
}

START_TEST(two_tablets_that_record_different_people_take_nothing_from_each_other)
{
	draft();
	ck_assert_int_eq(tablet(field(2, "present=present"),
	    field(2, "arrived=17:05")), 303);
	ck_assert_int_eq(tablet(field(3, "present=present"),
	    field(3, "arrived=17:10")), 303);
	ck_assert_str_eq(of(2, "present || arrived"), "present17:05");
	ck_assert_str_eq(of(3, "present || arrived"), "present17:10");
	ck_assert_int_eq(tablet(field(2, "remote=1"), ""), 303);
	ck_assert_str_eq(of(2, "present || arrived || remote"),
	    "present17:051");
}
END_TEST

START_TEST(everyone_fills_only_what_another_tablet_left_open)
{
	draft();
	ck_assert_int_eq(tablet(field(2, "present=absent"), ""), 303);
	ck_assert_int_eq(tablet("&everyone=1", ""), 303);
	ck_assert_str_eq(presences(), "2:absent 3:present 4:present "
	    "5:expected 6:expected");
}
END_TEST

START_TEST(two_tablets_that_record_the_same_arrival_see_both_and_lose_neither)
{
	char path[120];

	draft();
	ck_assert_int_eq(tablet(field(2, "present=present"),
	    field(2, "arrived=17:05")), 303);
	ck_assert_int_eq(tablet(field(2, "present=present"), ""), 303);
	snprintf(path, sizeof(path), "&attendance.%d.present=present&"
	    "attendance.%d.arrived=17:12", row_of(4, 2), row_of(4, 2));
	ck_assert_int_eq(tablet(path, field(3, "present=excused")), 409);
	ck_assert_str_eq(see("/page/@view"), "conflict");
	ck_assert_str_eq(see("/page/conflict/@name"), "נציגת צפון");
	ck_assert_int_eq(count_of("/page/conflict/field"), 1);
	ck_assert_str_eq(see("/page/conflict/field/@mine"), "17:12");
	ck_assert_str_eq(see("/page/conflict/field/@theirs"), "17:05");
	ck_assert_str_eq(see("//row[@person = 2]/field[contains(@name, "
	    "'arrived')]/typed"), "17:12");
	ck_assert_str_eq(see("//row[@person = 3]/field[1]/choice[@chosen]/"
	    "@value"), "excused");
	ck_assert_str_eq(see("//row[@person = 2]/@version"), of(2, "version"));
	ck_assert_str_eq(see("//row[@person = 3]/@version"), "1");
	ck_assert_str_eq(of(2, "arrived"), "17:05");
	ck_assert_str_eq(of(3, "present"), "expected");
	ck_assert_int_eq(one_row(row(2, "2", "1"), path,
	    field(2, "title=ראשת המועצה")), 303);
	ck_assert_str_eq(of(2, "arrived"), "17:12");
}
END_TEST

START_TEST(members_who_are_missing_are_entered_by_a_press)
{
	draft();
	ck_assert_int_eq(sent("/memberships/new", "secretary", "body=1&person=7"
	    "&role=member&voting=1&since=2026-02-01"), 303);
	got(SHEET, "secretary");
	ck_assert_str_eq(see("//form/missing/member/@person"), "7");
	ck_assert_int_eq(sent(SHEET, "secretary", "expect=1"), 303);
	ck_assert_str_eq(location(), "/meetings/4/attendance?done=saved");
	got(SHEET, "secretary");
	ck_assert_int_eq(count_of("//form/missing/member"), 0);
	ck_assert_int_eq(count_of("//form/row[@seat]"), 6);
}
END_TEST

START_TEST(the_attendance_of_a_closed_meeting_is_final)
{
	ck_assert_int_eq(sent("/meetings/1/attendance", "secretary",
	    "new.1.name=צופה"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "closed-meetings-are-final");
	ck_assert_int_eq(sent("/meetings/1/attendance/4/edit", "secretary",
	    "version=1&present=present&capacity=member"), 422);
	ck_assert_int_eq(sent("/meetings/2/attendance/4/edit", "secretary",
	    "version=1&present=present&capacity=member"), 404);
	ck_assert_str_eq(stored("SELECT present FROM attendance WHERE id = 4"),
	    "absent");
}
END_TEST

START_TEST(only_the_secretary_records_attendance)
{
	ck_assert_int_eq(sent("/meetings/3/attendance", "chair",
	    "new.1.name=צופה"), 403);
}
END_TEST

START_TEST(whoever_said_they_would_not_come_is_marked_so_beforehand)
{
	const char *marked = "value=\"excused\" checked";

	got("/meetings/2/attendance", "secretary");
	ck_assert_ptr_null(strstr(answer_bytes(), marked));
	ck_assert_int_eq(sent("/home/answer", "person 2",
	    "meeting=2&version=1&person=2&answer=not_coming"), 303);
	got("/meetings/2/attendance", "secretary");
	ck_assert_ptr_nonnull(strstr(answer_bytes(), marked));
	ck_assert_str_eq(stored("SELECT present FROM attendance WHERE "
	    "meeting = 2 AND person = 2"), "expected");
}
END_TEST

TESTS_IN_A_HOUSE("attendance", everyone_is_one_press_and_an_exception_one_more,
    saved_as_marked_leaves_the_rest_open,
    a_page_shows_every_member_with_the_bodies_they_sit_in,
    quorum_is_counted_per_body_from_the_memberships_of_the_day,
    who_has_not_declared_serves_but_does_not_count,
    a_guest_fills_no_quorum,
    somebody_new_is_entered_among_the_people_and_a_known_name_is_not_twice,
    a_name_of_several_people_is_not_guessed,
    the_same_person_is_not_entered_twice,
    a_substitute_comes_on_behalf_of_the_same_authority,
    a_substitute_votes_only_in_the_place_of_one_who_is_not_there,
    who_has_left_an_open_meeting_neither_counts_nor_votes,
    a_voter_of_both_bodies_says_so,
    nobody_leaves_before_arriving,
    every_row_has_a_version_of_its_own,
    two_tablets_that_record_different_people_take_nothing_from_each_other,
    everyone_fills_only_what_another_tablet_left_open,
    two_tablets_that_record_the_same_arrival_see_both_and_lose_neither,
    members_who_are_missing_are_entered_by_a_press,
    the_attendance_of_a_closed_meeting_is_final,
    only_the_secretary_records_attendance,
    whoever_said_they_would_not_come_is_marked_so_beforehand)
