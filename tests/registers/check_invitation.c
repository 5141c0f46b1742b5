/* check_invitation.c: what an invitation says, and that calendars and mail can read it. */
#include <stdio.h>
#include <string.h>

#include "house.h"

/* Meeting 4 of the council, called on 1 March 2026 for 12 March, 17:00; its calendar is read by tests/standards/invitation.py. */

#define DRAFT "body.1.convened=1&kind=ordinary&mode=in_person"

static void
called(void)
{
	ck_assert_int_eq(sent("/meetings/new", "secretary", DRAFT
	    "&held=12.3.2026+17:00&place=חדר ישיבות, נתיבות; קומה 2"
	    "&agenda=אישור תקציב האיגוד לשנת הכספים הקרובה ועדכון תוכנית העבודה"
	    "%0aמינוי ועדה"), 303);
	ck_assert_int_eq(sent("/meetings/4/call", "secretary", "version=1&undrafted=בישיבה"),
	    303);
}

static void
keep(const char *path, const char *as)
{
	FILE *file;

	ck_assert_int_eq(got(path, "council_member"), 200);
	ck_assert_ptr_nonnull(file = fopen(as, "w"));
	ck_assert_int_ge(fputs(answer_bytes(), file), 0);
	fclose(file);
}

/* What the strict reader says of both files under that name; it fails where they break a rule. */
static const char *
read_strictly(const char *name)
{
	static char told[20000], value[5000];
	char ics[200], eml[200], command[700], *at;
	FILE *reader;

	snprintf(ics, sizeof(ics), "%s/invite.ics", house_of_tests_folder());
	snprintf(eml, sizeof(eml), "%s/invite.eml", house_of_tests_folder());
	keep("/meetings/4/invite.ics", ics);
	keep("/meetings/4/invite.eml", eml);
	snprintf(command, sizeof(command),
	    "PYTHONIOENCODING=utf-8 python3 tests/standards/invitation.py %s %s",
	    ics, eml);
	ck_assert_ptr_nonnull(reader = popen(command, "r"));
	told[0] = '\n';
	told[1 + fread(told + 1, 1, sizeof(told) - 2, reader)] = '\0';
	ck_assert_msg(pclose(reader) == 0, "the strict reader refuses it");
	snprintf(command, sizeof(command), "\n%s=", name);
	at = strstr(told, command);
	ck_assert_msg(at != NULL, "%s is not told", name);
	at += strlen(command);
	snprintf(value, sizeof(value), "%.*s", (int)strcspn(at, "\n"), at);
	return value;
}

START_TEST(the_page_says_when_by_both_calendars_where_who_and_what)
{
	called();
	ck_assert_int_eq(got("/meetings/4/invitation", "council_member"), 200);
	ck_assert_str_eq(see("/page/record/meeting/@held"), "2026-03-12T17:00");
	ck_assert_str_eq(see("/page/record/meeting/@held.hebrew"), "5786-12-23");
	ck_assert_str_eq(see("/page/record/meeting/@place"),
	    "חדר ישיבות, נתיבות; קומה 2");
	ck_assert_str_eq(see("/page/record/bodies/body/@name"), "מועצת האיגוד");
	ck_assert_int_eq(count_of("/page/record/agenda/item"), 2);
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "כ״ג באדר"));
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "readonly"));
}
END_TEST

START_TEST(the_plain_text_says_the_same)
{
	const char *text;

	called();
	got("/meetings/4/invitation", "council_member");
	text = see("/page/record/text");
	ck_assert_ptr_nonnull(strstr(text, "יום ה׳, 12.03.2026, בשעה 17:00"));
	ck_assert_ptr_nonnull(strstr(text, "2. מינוי ועדה\n"));
	ck_assert_ptr_nonnull(strstr(text, "://localhost/meetings/4\n"));
}
END_TEST

START_TEST(a_draft_has_a_page_and_no_entry_for_the_calendar)
{
	sent("/meetings/new", "secretary", DRAFT "&held=12.3.2026+17:00");
	ck_assert_int_eq(got("/meetings/4/invitation", "secretary"), 200);
	ck_assert_int_eq(got("/meetings/4/invite.ics", "secretary"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "not-called-yet");
	ck_assert_int_eq(got("/meetings/99/invite.ics", "secretary"), 404);
	ck_assert_int_eq(got("/meetings/4/invite.pdf", "secretary"), 404);
}
END_TEST

START_TEST(the_calendar_and_the_letter_keep_the_standards)
{
	called();
	ck_assert_str_eq(read_strictly("method"), "REQUEST");
	ck_assert_str_eq(read_strictly("start"), "20260312T170000");
	ck_assert_str_eq(read_strictly("stamp"), "20260301T070000Z");
	ck_assert_str_eq(read_strictly("location"),
	    "חדר ישיבות, נתיבות; קומה 2");
	ck_assert_str_eq(read_strictly("summary"), "ישיבת מועצת האיגוד");
	ck_assert_str_eq(read_strictly("attendees"), "4");
	ck_assert_str_eq(read_strictly("to"), "4");
	ck_assert_str_eq(read_strictly("informed"), "1");
	ck_assert_str_eq(read_strictly("cc"), "coordinator@example.org");
	ck_assert_str_eq(read_strictly("subject"), "זימון: ישיבת מועצת האיגוד");
	ck_assert_ptr_nonnull(strstr(read_strictly("description"),
	    "|1. אישור תקציב האיגוד לשנת הכספים הקרובה ועדכון תוכנית העבודה|"));
	ck_assert_ptr_nonnull(strstr(read_strictly("text"), "2. מינוי ועדה"));
}
END_TEST

START_TEST(a_change_keeps_the_uid_and_raises_the_sequence)
{
	char uid[200];

	called();
	snprintf(uid, sizeof(uid), "%s", read_strictly("uid"));
	ck_assert_str_eq(read_strictly("sequence"), "1");
	sent("/meetings/4/postpone", "secretary",
	    "version=2&held=19.3.2026+18:30&reason=שביתה");
	ck_assert_str_eq(read_strictly("uid"), uid);
	ck_assert_str_eq(read_strictly("sequence"), "2");
	ck_assert_str_eq(read_strictly("start"), "20260319T183000");
	ck_assert_ptr_nonnull(strstr(read_strictly("text"), "שביתה"));
}
END_TEST

START_TEST(calling_off_is_told_to_the_calendar)
{
	char uid[200];

	called();
	snprintf(uid, sizeof(uid), "%s", read_strictly("uid"));
	sent("/meetings/4/cancel", "secretary", "version=2&reason=מגפה");
	ck_assert_str_eq(read_strictly("method"), "CANCEL");
	ck_assert_str_eq(read_strictly("uid"), uid);
	ck_assert_str_eq(read_strictly("sequence"), "2");
	ck_assert_str_eq(read_strictly("subject"), "ביטול: ישיבת מועצת האיגוד");
}
END_TEST

START_TEST(only_the_secretary_is_offered_to_mark_it_as_sent_and_once)
{
	called();
	got("/meetings/4/invitation", "council_member");
	ck_assert_int_eq(count_of("//sending"), 0);
	got("/meetings/4/invitation", "secretary");
	ck_assert_int_eq(count_of("//sending"), 1);
	sent("/meetings/4/notices/1/sent", "secretary", "version=1");
	got("/meetings/4/invitation", "secretary");
	ck_assert_int_eq(count_of("//sending"), 0);
}
END_TEST

TESTS_IN_A_HOUSE("invitation",
    the_page_says_when_by_both_calendars_where_who_and_what,
    the_plain_text_says_the_same,
    a_draft_has_a_page_and_no_entry_for_the_calendar,
    the_calendar_and_the_letter_keep_the_standards,
    a_change_keeps_the_uid_and_raises_the_sequence,
    calling_off_is_told_to_the_calendar,
    only_the_secretary_is_offered_to_mark_it_as_sent_and_once)
