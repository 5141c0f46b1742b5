/* check_notices.c: what must be so before a meeting is called, and what its members are told. */
#include <stdio.h>
#include <string.h>

#include "house.h"

/* It is 1 March 2026, 09:00. Meeting 4 is a draft of the council for 12 March, 17:00: 272 hours away. */

#define DRAFT "body.1.convened=1&kind=ordinary&mode=in_person&place=נתיבות"

static void
draft(const char *held, const char *agenda)
{
	char form[400];

	snprintf(form, sizeof(form), DRAFT "&held=%s&agenda=%s", held, agenda);
	ck_assert_int_eq(sent("/meetings/new", "secretary", form), 303);
}

/* The council's notice takes so many hours, from now on. */
static void
rule(const char *name, const char *hours)
{
	char form[200];

	snprintf(form, sizeof(form), "rule=%s&value=%s&source=סעיף 9"
	    "&since=1.3.2026", name, hours);
	ck_assert_int_eq(sent("/bodies/1/rules/new", "secretary", form), 303);
}

static void
standing_paper(void)
{
	ck_assert_int_eq(sent("/bodies/1/standing_papers/new", "secretary",
	    "title=תזרים מזומנים&decision=1&since=1.1.2026"), 303);
}

static void
called(void)
{
	draft("12.3.2026+17:00", "אישור תקציב%0aמינוי ועדה");
	ck_assert_int_eq(sent("/meetings/4/call", "secretary", "version=1&undrafted=בישיבה"),
	    303);
}

START_TEST(a_draft_names_everything_that_is_missing)
{
	sent("/meetings/new", "secretary",
	    "body.1.convened=1&kind=ordinary&mode=in_person&year=2026");
	sent("/meetings/4/edit", "secretary", "version=1&title=א&year=2026"
	    "&body.1.convened=1&kind=ordinary&mode=in_person&place=");
	got("/meetings/4", "secretary");
	ck_assert_int_eq(count_of("/page/record/readiness[@blocked]"), 1);
	ck_assert_int_eq(count_of("//check[@is = 'no-moment'][@weight = 'blocks']"), 1);
	ck_assert_int_eq(count_of("//check[@is = 'no-place'][@weight = 'blocks']"), 1);
	ck_assert_int_eq(count_of("//check[@is = 'agenda-is-empty'][@weight = 'blocks']"), 1);
	ck_assert_int_eq(sent("/meetings/4/call", "secretary", "version=2&undrafted=בישיבה"),
	    422);
	ck_assert_int_eq(count_of("/page/problem"), 3);
	ck_assert_int_eq(count_of("/page/problem[@is = 'no-place']"), 1);
	ck_assert_str_eq(stored("SELECT state FROM meetings WHERE id = 4"),
	    "draft");
	ck_assert_str_eq(stored("SELECT count(*) FROM notices"), "0");
}
END_TEST

START_TEST(only_who_may_call_sees_what_is_missing)
{
	draft("12.3.2026+17:00", "א");
	got("/meetings/4", "council_member");
	ck_assert_int_eq(count_of("//readiness"), 0);
}
END_TEST

START_TEST(a_body_without_members_that_day_blocks)
{
	sent("/meetings/new", "secretary", "body.3.convened=1&kind=ordinary"
	    "&mode=in_person&place=א&held=12.3.2026+17:00&agenda=א");
	got("/meetings/4", "secretary");
	ck_assert_int_eq(count_of("//check[@is = 'body-without-members']"
	    "[@weight = 'blocks']"), 1);
	ck_assert_int_eq(sent("/meetings/4/call", "secretary", "version=1&undrafted=בישיבה"),
	    422);
	ck_assert_str_eq(see("/page/problem/@is"), "body-without-members");
}
END_TEST

START_TEST(items_without_text_or_paper_block_until_it_is_said_why)
{
	draft("12.3.2026+17:00", "אישור תקציב%0aמינוי ועדה");
	got("/meetings/4", "secretary");
	ck_assert_str_eq(see("//check[@is = 'items-without-draft']/@items"), "2");
	ck_assert_str_eq(see("//check[@is = 'items-without-draft']/@weight"),
	    "blocks");
	ck_assert_int_eq(sent("/meetings/4/call", "secretary", "version=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "items-without-draft");
	ck_assert_int_eq(sent("/meetings/4/call", "secretary",
	    "version=1&undrafted.6=דחוף"), 422);
	ck_assert_str_eq(see("//check/item[@id = 6]/@typed"), "דחוף");
	ck_assert_str_eq(stored("SELECT count(*) FROM waivers"), "0");
	ck_assert_int_eq(sent("/meetings/4/call", "secretary",
	    "version=1&undrafted.6=דחוף&undrafted=יוצג בישיבה"), 303);
	ck_assert_str_eq(stored("SELECT group_concat(item || reason) "
	    "FROM waivers"), "6דחוף,7יוצג בישיבה");
	got("/meetings/4/invitation", "council_member");
	ck_assert_str_eq(see("//agenda/item[1]/@bare"), "דחוף");
}
END_TEST

START_TEST(a_draft_or_a_paper_of_the_item_is_enough)
{
	draft("12.3.2026+17:00", "אישור תקציב%0aמינוי ועדה");
	ck_assert_int_eq(sent("/meetings/4/agenda/6/edit", "secretary",
	    "version=1&title=תקציב&label=1&kind=budget&draft=נוסח"), 303);
	with_file("paper.txt", "נייר", 8);
	ck_assert_int_eq(sent("/documents", "secretary",
	    "title=נייר&meeting=4&item=7"), 303);
	with_file(NULL, NULL, 0);
	got("/meetings/4", "secretary");
	ck_assert_int_eq(count_of("//check[@is = 'items-without-draft']"), 0);
	ck_assert_int_eq(sent("/meetings/4/call", "secretary", "version=1"), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM waivers"), "0");
}
END_TEST

START_TEST(the_hours_of_the_notice_follow_the_rule_in_force_with_its_source)
{
	rule("notice_hours", "168");
	draft("12.3.2026+17:00", "א");
	got("/meetings/4", "secretary");
	ck_assert_str_eq(see("//check[@is = 'notice-in-time']/@left"), "272");
	ck_assert_str_eq(see("//check[@is = 'notice-in-time']/@needed"), "168");
	at_moment("2026-03-11T01:00");
	ck_assert_int_eq(sent("/meetings/4/call", "secretary", "version=1&undrafted=בישיבה"),
	    422);
	ck_assert_str_eq(see("/page/problem/@is"), "notice-too-late");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"),
	    "נדרשות 168 שעות, נותרו 40. מקור: סעיף 9"));
}
END_TEST

START_TEST(summer_time_is_counted_as_the_hours_it_has)
{
	rule("notice_hours", "25");
	draft("27.3.2026+09:00", "א");
	at_moment("2026-03-26T09:00");
	got("/meetings/4", "secretary");
	ck_assert_str_eq(see("//check[@is = 'notice-too-late']/@left"), "23");
}
END_TEST

START_TEST(an_urgent_notice_needs_its_own_hours_and_a_reason)
{
	rule("notice_hours", "168");
	rule("notice_hours_urgent", "48");
	draft("4.3.2026+17:00", "א");
	got("/meetings/4", "secretary");
	ck_assert_int_eq(count_of("//readiness[@urgent]"), 1);
	ck_assert_int_eq(sent("/meetings/4/call", "secretary", "version=1&undrafted=בישיבה"),
	    422);
	ck_assert_str_eq(see("/page/problem/@is"), "notice-too-short");
	ck_assert_int_eq(sent("/meetings/4/call", "secretary",
	    "version=1&undrafted=בישיבה&urgent=  "), 422);
	at_moment("2026-03-03T09:00");
	ck_assert_int_eq(sent("/meetings/4/call", "secretary",
	    "version=1&undrafted=בישיבה&urgent=שיטפון"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "notice-too-late");
	at_moment("2026-03-01T10:00");
	ck_assert_int_eq(sent("/meetings/4/call", "secretary",
	    "version=1&undrafted=בישיבה&urgent=שיטפון"), 303);
	ck_assert_str_eq(stored("SELECT urgent || hours || needed FROM notices"),
	    "שיטפון79168");
}
END_TEST

START_TEST(a_body_without_a_rule_of_hours_is_only_a_warning)
{
	draft("12.3.2026+17:00", "א");
	got("/meetings/4", "secretary");
	ck_assert_str_eq(see("//check[@is = 'no-notice-rule']/@weight"), "warns");
}
END_TEST

START_TEST(a_standing_paper_blocks_until_it_is_attached)
{
	standing_paper();
	draft("12.3.2026+17:00", "א");
	ck_assert_int_eq(sent("/meetings/4/call", "secretary", "version=1&undrafted=בישיבה"),
	    422);
	ck_assert_str_eq(see("/page/problem/@is"), "standing-paper-missing");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "2026/001"));
	with_file("cash.txt", "תזרים", 10);
	ck_assert_int_eq(sent("/documents", "secretary",
	    "title=תזרים&meeting=4&standing=2"), 303);
	with_file(NULL, NULL, 0);
	ck_assert_int_eq(sent("/meetings/4/call", "secretary", "version=1&undrafted=בישיבה"),
	    303);
}
END_TEST

START_TEST(a_standing_paper_may_be_waived_with_a_reason)
{
	standing_paper();
	draft("12.3.2026+17:00", "א");
	ck_assert_int_eq(sent("/meetings/4/call", "secretary",
	    "version=1&undrafted=בישיבה&waive.2=  &waive.1=x"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "standing-paper-missing");
	ck_assert_str_eq(stored("SELECT count(*) FROM waivers"), "0");
	ck_assert_int_eq(sent("/meetings/4/call", "secretary",
	    "version=1&undrafted=בישיבה&waive.2=הגזבר חולה"), 303);
	ck_assert_str_eq(stored("SELECT meeting || standing || reason "
	    "FROM waivers"), "42הגזבר חולה");
}
END_TEST

START_TEST(members_are_told_which_paper_is_missing_and_why)
{
	standing_paper();
	draft("12.3.2026+17:00", "א");
	sent("/meetings/4/call", "secretary",
	    "version=1&undrafted=בישיבה&waive.2=הגזבר חולה");
	got("/meetings/4", "council_member");
	ck_assert_str_eq(see("/page/record/without/paper/@reason"), "הגזבר חולה");
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "לא צורף"));
	got("/meetings/4/invitation", "council_member");
	ck_assert_ptr_nonnull(strstr(see("/page/record/text"), "הגזבר חולה"));
	with_file("cash.txt", "תזרים", 10);
	ck_assert_int_eq(sent("/documents", "secretary",
	    "title=תזרים&meeting=4&standing=2"), 303);
	with_file(NULL, NULL, 0);
	got("/meetings/4", "council_member");
	ck_assert_int_eq(count_of("/page/record/without/paper"), 0);
}
END_TEST

START_TEST(a_waiver_is_not_kept_when_something_else_blocks_and_what_was_typed_stays)
{
	standing_paper();
	sent("/meetings/new", "secretary", DRAFT "&held=12.3.2026+17:00");
	ck_assert_int_eq(sent("/meetings/4/call", "secretary",
	    "version=1&undrafted=בישיבה&waive.2=הגזבר חולה"), 422);
	ck_assert_int_eq(count_of("/page/problem"), 1);
	ck_assert_str_eq(see("/page/problem/@is"), "agenda-is-empty");
	ck_assert_str_eq(see("//check[@is = 'standing-paper-missing']/typed"),
	    "הגזבר חולה");
	ck_assert_str_eq(stored("SELECT count(*) FROM waivers"), "0");
}
END_TEST

START_TEST(a_standing_paper_that_was_taken_back_is_missing_again)
{
	standing_paper();
	draft("12.3.2026+17:00", "א");
	with_file("cash.txt", "תזרים", 10);
	sent("/documents", "secretary", "title=תזרים&meeting=4&standing=2");
	with_file(NULL, NULL, 0);
	sent("/meetings/4/attachments/2/withdraw", "secretary",
	    "version=1&reason=טעות");
	ck_assert_int_eq(sent("/meetings/4/call", "secretary", "version=1&undrafted=בישיבה"),
	    422);
	ck_assert_str_eq(see("/page/problem/@is"), "standing-paper-missing");
}
END_TEST

START_TEST(calling_freezes_the_agenda_as_version_one)
{
	called();
	ck_assert_str_eq(stored("SELECT number || kind || at || held || place "
	    "|| hours FROM notices"),
	    "1call2026-03-01T09:002026-03-12T17:00נתיבות272");
	ck_assert_str_eq(stored("SELECT group_concat(json_extract(value, "
	    "'$.label') || json_extract(value, '$.title'), '|') FROM notices, "
	    "json_each(agenda)"), "1אישור תקציב|2מינוי ועדה");
}
END_TEST

START_TEST(a_change_of_the_agenda_is_the_next_version)
{
	called();
	ck_assert_int_eq(sent("/meetings/4/agenda/new", "secretary",
	    "title=עדכון&kind=information"), 303);
	got("/meetings/4", "council_member");
	ck_assert_str_eq(see("//notice[1]/@number"), "2");
	ck_assert_str_eq(see("//notice[1]/@kind"), "change");
	ck_assert_str_eq(see("//notice[1]/change/@is"), "added");
	ck_assert_str_eq(see("//notice[1]/change/@title"), "עדכון");
	ck_assert_int_eq(count_of("//notice[2]/change"), 0);
}
END_TEST

START_TEST(another_order_another_word_time_and_place_are_told)
{
	called();
	sent("/meetings/4/agenda/edit", "secretary", "down=6");
	got("/meetings/4", "council_member");
	ck_assert_int_eq(count_of("//notice[1]/change[@is = 'moved']"), 2);
	sent("/meetings/4/agenda/6/edit", "secretary",
	    "version=2&title=אישור התקציב&label=2&kind=approval");
	got("/meetings/4", "council_member");
	ck_assert_str_eq(see("//notice[1]/change[@is = 'renamed']/@was"),
	    "אישור תקציב");
	sent("/meetings/4/edit", "secretary", "version=2&title=א&" DRAFT
	    "&held=13.3.2026+17:00");
	got("/meetings/4", "council_member");
	ck_assert_str_eq(see("//notice[1]/change[@is = 'held']/@now"),
	    "2026-03-13T17:00");
	ck_assert_str_eq(stored("SELECT max(number) FROM notices"), "4");
}
END_TEST

START_TEST(an_item_taken_off_after_the_call_is_told_and_put_back_too)
{
	called();
	sent("/meetings/4/agenda/edit", "secretary", "version=&drop=6");
	got("/meetings/4", "council_member");
	ck_assert_str_eq(see("//notice[1]/change[@is = 'removed']/@title"),
	    "אישור תקציב");
	ck_assert_int_eq(count_of("//notice[1]/change"), 1);
	sent("/meetings/4/agenda/edit", "secretary", "version=&restore=6");
	got("/meetings/4", "council_member");
	ck_assert_str_eq(see("//notice[1]/change[@is = 'added']/@title"),
	    "אישור תקציב");
}
END_TEST

START_TEST(what_members_do_not_see_makes_no_version)
{
	called();
	sent("/meetings/4/agenda/6/edit", "secretary",
	    "version=1&title=אישור תקציב&label=1&kind=budget&draft=נוסח");
	ck_assert_str_eq(stored("SELECT count(*) FROM notices"), "1");
}
END_TEST

START_TEST(a_member_is_told_what_changed_since_the_version_they_saw)
{
	called();
	got("/meetings/4", "person 4");
	ck_assert_int_eq(count_of("//news"), 0);
	sent("/meetings/4/agenda/new", "secretary", "title=ב&kind=other");
	sent("/meetings/4/agenda/new", "secretary", "title=ג&kind=other");
	got("/meetings/4", "person 4");
	ck_assert_str_eq(see("//news/@from"), "1");
	ck_assert_str_eq(see("//news/@to"), "3");
	ck_assert_int_eq(count_of("//news/change[@is = 'added']"), 2);
	got("/meetings/4", "person 4");
	ck_assert_int_eq(count_of("//news/change"), 2);
	at_moment("2026-03-02T10:00");
	got("/meetings/4", "person 4");
	ck_assert_int_eq(count_of("//news"), 0);
	got("/meetings/4", "person 2");
	ck_assert_int_eq(count_of("//news"), 0);
}
END_TEST

START_TEST(one_press_marks_a_version_as_sent)
{
	called();
	got("/meetings/4", "secretary");
	ck_assert_int_eq(count_of("//notice[@token]"), 1);
	ck_assert_int_eq(sent("/meetings/4/notices/1/sent", "secretary",
	    "version=1"), 303);
	ck_assert_str_eq(stored("SELECT sent FROM notices"),
	    "2026-03-01T09:00");
	ck_assert_int_eq(sent("/meetings/4/notices/1/sent", "secretary",
	    "version=2"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "notice-was-sent");
	ck_assert_int_eq(sent("/meetings/3/notices/1/sent", "secretary",
	    "version=2"), 404);
}
END_TEST

START_TEST(a_notice_never_changes_what_it_said)
{
	called();
	ck_assert_str_eq(stored("SELECT count(*) FROM sqlite_master WHERE "
	    "name = 'notice_says_what_it_said'"), "1");
	ck_assert_str_eq(stored("SELECT count(*) FROM ledger WHERE \"table\" = "
	    "'notices' AND move = 'call'"), "1");
}
END_TEST

START_TEST(a_called_meeting_is_put_off_with_a_reason_and_everybody_is_asked_again)
{
	called();
	sent("/home/answer", "person 4", "meeting=4&person=4&answer=coming&version=1");
	ck_assert_str_eq(stored("SELECT answer FROM attendance WHERE meeting = 4 "
	    "AND person = 4"), "coming");
	ck_assert_int_eq(sent("/meetings/4/postpone", "secretary",
	    "version=2&held=19.3.2026+18:00&reason="), 422);
	ck_assert_int_eq(count_of("//postpone/field[@name = 'reason']/problem"), 1);
	ck_assert_str_eq(see("//postpone/field[@name = 'held']/typed"),
	    "19.3.2026 18:00");
	ck_assert_int_eq(sent("/meetings/4/postpone", "secretary",
	    "version=2&held=19.3.2026+18:00&reason=שביתה"), 303);
	ck_assert_str_eq(stored("SELECT held || state FROM meetings "
	    "WHERE id = 4"), "2026-03-19T18:00called");
	ck_assert_str_eq(stored("SELECT number || kind || reason FROM notices "
	    "ORDER BY number DESC"), "2postponeשביתה");
	ck_assert_str_eq(stored("SELECT count(*) FROM attendance WHERE "
	    "meeting = 4 AND answer IS NOT NULL"), "0");
}
END_TEST

START_TEST(it_is_not_put_off_into_the_past_nor_to_the_same_time_nor_forward_too_far)
{
	rule("notice_hours", "168");
	called();
	ck_assert_int_eq(sent("/meetings/4/postpone", "secretary",
	    "version=2&held=1.2.2026+18:00&reason=א"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "postponed-into-the-past");
	sent("/meetings/4/postpone", "secretary",
	    "version=2&held=12.3.2026+17:00&reason=א");
	ck_assert_str_eq(see("/page/problem/@is"), "postponed-to-the-same-time");
	sent("/meetings/4/postpone", "secretary",
	    "version=2&held=3.3.2026+17:00&reason=א");
	ck_assert_str_eq(see("/page/problem/@is"), "brought-forward-too-far");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"),
	    "נדרשות 168 שעות, נותרו 56. מקור: סעיף 9"));
}
END_TEST

START_TEST(only_a_called_meeting_is_put_off)
{
	draft("12.3.2026+17:00", "א");
	ck_assert_int_eq(sent("/meetings/4/postpone", "secretary",
	    "version=1&held=19.3.2026+18:00&reason=א"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "not-in-this-state");
	ck_assert_int_eq(sent("/meetings/99/postpone", "secretary",
	    "version=1&held=19.3.2026+18:00&reason=א"), 404);
}
END_TEST

START_TEST(calling_off_is_the_last_version_and_a_draft_makes_none)
{
	called();
	ck_assert_int_eq(sent("/meetings/4/cancel", "secretary",
	    "version=2&reason="), 422);
	ck_assert_int_eq(sent("/meetings/4/cancel", "secretary",
	    "version=2&reason=מגפה"), 303);
	ck_assert_str_eq(stored("SELECT number || kind || reason FROM notices "
	    "ORDER BY number DESC"), "2cancelמגפה");
	draft("12.3.2026+17:00", "א");
	ck_assert_int_eq(sent("/meetings/5/cancel", "secretary",
	    "version=1&reason=מיותר"), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM notices"), "2");
}
END_TEST

START_TEST(coordinators_of_the_authorities_that_sit_are_told_and_counted_nowhere)
{
	called();
	ck_assert_str_eq(stored("SELECT group_concat(meeting || ' ' || person "
	    "|| ' ' || authority || ' ' || number) FROM informed"), "4 9 1 1");
	got("/meetings/4", "council_member");
	ck_assert_str_eq(see("//informed/coordinator/@name"), "מתאמת צפון");
	ck_assert_str_eq(see("//informed/coordinator/@authority"), "מ.א. צפון");
	ck_assert_int_eq(count_of("//participant"), 4);
	ck_assert_int_eq(count_of("//participant[person/@id = 9]"), 0);
	ck_assert_str_eq(see("//bodies/body/@serving"), "4");
	sent("/meetings/4/agenda/new", "secretary", "title=ב&kind=other");
	ck_assert_str_eq(stored("SELECT count(*) FROM informed"), "1");
	ck_assert_str_eq(stored("SELECT count(*) FROM notices"), "2");
}
END_TEST

START_TEST(a_coordinator_who_begins_after_the_call_is_told_by_the_next_version)
{
	called();
	ck_assert_int_eq(sent("/users/new", "admin", "person=13&role=coordinator"
	    "&authority=2&since=1.3.2026"), 200);
	sent("/meetings/4/agenda/new", "secretary", "title=ב&kind=other");
	ck_assert_str_eq(stored("SELECT authority || ' ' || number FROM informed "
	    "WHERE person = 13"), "2 2");
}
END_TEST

START_TEST(a_coordinator_of_an_authority_that_does_not_sit_is_not_told)
{
	sent("/meetings/new", "secretary", "body.3.convened=1&kind=ordinary"
	    "&mode=in_person&place=א&held=12.3.2026+17:00&agenda=א");
	ck_assert_int_eq(sent("/memberships/new", "secretary", "body=3&person=4"
	    "&authority=3&role=member&voting=1&since=1.1.2026"), 303);
	ck_assert_int_eq(sent("/meetings/4/call", "secretary", "version=1&undrafted=בישיבה"), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM informed"), "0");
}
END_TEST

START_TEST(another_body_convened_or_released_is_a_version_that_says_which)
{
	called();
	ck_assert_int_eq(sent("/meetings/4/convened/new", "secretary",
	    "body=2&decides=0"), 303);
	ck_assert_str_eq(stored("SELECT number || kind FROM notices "
	    "ORDER BY number DESC"), "2change");
	got("/meetings/4", "council_member");
	ck_assert_str_eq(see("//notice[1]/change/@is"), "convened");
	ck_assert_str_eq(see("//notice[1]/change/@title"), "דירקטוריון");
	ck_assert_int_eq(count_of("//notice[1]/change"), 1);
	ck_assert_int_eq(sent("/meetings/4/edit", "secretary", "version=2&title=א"
	    "&" DRAFT "&held=12.3.2026+17:00&body.0.convened="), 303);
	ck_assert_str_eq(stored("SELECT count(*) || max(number) FROM notices"),
	    "33");
	got("/meetings/4", "council_member");
	ck_assert_str_eq(see("//notice[1]/change/@is"), "released");
	ck_assert_str_eq(stored("SELECT json_array_length(bodies) FROM notices "
	    "WHERE number = 2"), "2");
}
END_TEST

START_TEST(another_role_of_a_body_or_a_new_name_is_no_new_version)
{
	called();
	ck_assert_int_eq(sent("/meetings/4/convened/5/edit", "secretary",
	    "version=1&decides=1&note=א"), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM notices"), "1");
}
END_TEST

TESTS_IN_A_HOUSE("notices",
    a_draft_names_everything_that_is_missing,
    only_who_may_call_sees_what_is_missing,
    a_body_without_members_that_day_blocks,
    items_without_text_or_paper_block_until_it_is_said_why,
    a_draft_or_a_paper_of_the_item_is_enough,
    the_hours_of_the_notice_follow_the_rule_in_force_with_its_source,
    summer_time_is_counted_as_the_hours_it_has,
    an_urgent_notice_needs_its_own_hours_and_a_reason,
    a_body_without_a_rule_of_hours_is_only_a_warning,
    a_standing_paper_blocks_until_it_is_attached,
    a_standing_paper_may_be_waived_with_a_reason,
    members_are_told_which_paper_is_missing_and_why,
    a_waiver_is_not_kept_when_something_else_blocks_and_what_was_typed_stays,
    a_standing_paper_that_was_taken_back_is_missing_again,
    calling_freezes_the_agenda_as_version_one,
    a_change_of_the_agenda_is_the_next_version,
    another_order_another_word_time_and_place_are_told,
    an_item_taken_off_after_the_call_is_told_and_put_back_too,
    what_members_do_not_see_makes_no_version,
    a_member_is_told_what_changed_since_the_version_they_saw,
    one_press_marks_a_version_as_sent,
    a_notice_never_changes_what_it_said,
    a_called_meeting_is_put_off_with_a_reason_and_everybody_is_asked_again,
    it_is_not_put_off_into_the_past_nor_to_the_same_time_nor_forward_too_far,
    only_a_called_meeting_is_put_off,
    calling_off_is_the_last_version_and_a_draft_makes_none,
    another_body_convened_or_released_is_a_version_that_says_which,
    another_role_of_a_body_or_a_new_name_is_no_new_version,
    coordinators_of_the_authorities_that_sit_are_told_and_counted_nowhere,
    a_coordinator_who_begins_after_the_call_is_told_by_the_next_version,
    a_coordinator_of_an_authority_that_does_not_sit_is_not_told)
