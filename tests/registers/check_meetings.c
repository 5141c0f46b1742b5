/* check_meetings.c: what the register of meetings keeps. */
#include <stdio.h>
#include <string.h>

#include "house.h"

/* Council of four (north, south, east, west), board of three; meetings: 1 closed, 2 called for 10 March, 3 open. */

#define TWO_BODIES "body.1.convened=1&body.2.convened=1"
#define ONE_BODY "body.1.convened=1"
#define WHEN "held=12.3.2026+17:00&kind=ordinary&mode=in_person&place=נתיבות"

/* These people come to the meeting, whoever is expected. */
static void
come(int meeting, const char *people)
{
	char sql[400], form[1000];

	snprintf(form, sizeof(form), "/meetings/%d/attendance", meeting);
	sent(form, "secretary", "expect=1");
	snprintf(sql, sizeof(sql), "SELECT 'version=' || group_concat("
	    "'&attendance.' || id || '.version=' || version || '&attendance.' "
	    "|| id || '.capacity=member&attendance.' || id || '.authority=' || "
	    "coalesce(authority, '') || '&attendance.' || id || "
	    "'.present=present', '') FROM attendance WHERE meeting = %d "
	    "AND person IN (%s)", meeting, people);
	snprintf(form, sizeof(form), "%s", stored(sql));
	snprintf(sql, sizeof(sql), "/meetings/%d/attendance", meeting);
	ck_assert_int_eq(sent(sql, "secretary", form), 303);
}

START_TEST(a_meeting_of_two_bodies_is_made_from_one_page)
{
	ck_assert_int_eq(sent("/meetings/new", "secretary", TWO_BODIES "&" WHEN
	    "&place=חדר ישיבות&agenda=אישור תקציב%0aמינוי ועדה"), 303);
	ck_assert_str_eq(location(), "/meetings/4?done=created");
	ck_assert_str_eq(stored("SELECT state || ' ' || held || ' ' || year "
	    "FROM meetings WHERE id = 4"), "draft 2026-03-12T17:00 2026");
	ck_assert_str_eq(stored("SELECT group_concat(body) FROM convened "
	    "WHERE meeting = 4"), "1,2");
	ck_assert_str_eq(stored("SELECT group_concat(position || label || title, '|') "
	    "FROM agenda WHERE meeting = 4"), "11אישור תקציב|22מינוי ועדה");
}
END_TEST

START_TEST(its_members_are_expected_each_once_and_on_whose_behalf)
{
	sent("/meetings/new", "secretary", TWO_BODIES "&" WHEN);
	ck_assert_str_eq(stored("SELECT group_concat(person || ':' || "
	    "coalesce(authority, '-') || ':' || capacity || ':' || present, ' ') "
	    "FROM attendance WHERE meeting = 4"),
	    "2:1:member:expected 3:2:member:expected 4:3:member:expected "
	    "5:4:member:expected 6:-:member:expected");
}
END_TEST

START_TEST(who_did_not_serve_that_day_is_not_expected)
{
	sent("/meetings/new", "secretary", TWO_BODIES
	    "&held=31.12.2023+17:00&kind=ordinary&mode=in_person");
	ck_assert_str_eq(stored("SELECT count(*) FROM attendance "
	    "WHERE meeting = 4"), "0");
	sent("/meetings/4/edit", "secretary", "version=1&title=א&" TWO_BODIES
	    "&held=1.1.2024+17:00&kind=ordinary&mode=in_person");
	ck_assert_str_eq(stored("SELECT count(*) FROM attendance "
	    "WHERE meeting = 4"), "5");
}
END_TEST

START_TEST(without_a_title_it_is_called_after_its_bodies_in_hebrew)
{
	in_language("en");
	sent("/meetings/new", "secretary", TWO_BODIES "&" WHEN);
	ck_assert_str_eq(stored("SELECT title FROM meetings WHERE id = 4"),
	    "ישיבה מאוחדת: מועצת האיגוד ודירקטוריון");
	sent("/meetings/new", "secretary", ONE_BODY "&" WHEN);
	ck_assert_str_eq(stored("SELECT title FROM meetings WHERE id = 5"),
	    "ישיבת מועצת האיגוד");
	sent("/meetings/new", "secretary", ONE_BODY
	    "&held=12.3.2026+17:00&kind=special&mode=in_person");
	ck_assert_str_eq(stored("SELECT title FROM meetings WHERE id = 6"),
	    "ישיבה מיוחדת של מועצת האיגוד");
	sent("/meetings/new", "secretary", ONE_BODY "&title=כנס&" WHEN);
	ck_assert_str_eq(stored("SELECT title FROM meetings WHERE id = 7"),
	    "כנס");
}
END_TEST

START_TEST(a_meeting_without_a_body_is_refused_and_nothing_typed_is_lost)
{
	ck_assert_int_eq(sent("/meetings/new", "secretary",
	    WHEN "&agenda=אישור תקציב"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-body-convened");
	ck_assert_str_eq(see("/page/problem/@field"), "bodies");
	ck_assert_str_eq(see("//form/field[@name = 'agenda']/typed"),
	    "אישור תקציב");
	ck_assert_str_eq(stored("SELECT count(*) FROM meetings"), "3");
}
END_TEST

START_TEST(bodies_that_were_ticked_stay_ticked_after_an_error)
{
	sent("/meetings/new", "secretary", TWO_BODIES
	    "&held=31.2.2026&kind=ordinary&mode=in_person");
	ck_assert_str_eq(see("/page/problem/@is"), "not-a-moment");
	ck_assert_int_eq(count_of("//bodies/body[@convened]"), 2);
	ck_assert_int_eq(count_of("/page/problem"), 1);
}
END_TEST

START_TEST(without_a_day_the_year_must_be_known)
{
	ck_assert_int_eq(sent("/meetings/new", "secretary",
	    ONE_BODY "&kind=ordinary&mode=in_person"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "day-or-year");
	ck_assert_int_eq(sent("/meetings/new", "secretary",
	    ONE_BODY "&kind=ordinary&mode=in_person&year=2018"), 303);
	ck_assert_str_eq(stored("SELECT coalesce(held, 'none') || year "
	    "FROM meetings WHERE id = 4"), "none2018");
}
END_TEST

START_TEST(a_slip_in_the_year_is_asked_about_where_it_was_typed)
{
	const char *const years[] = { "1066", "2062", "2029" };

	for (int i = 0; i < 3; i++) {
		char form[120];

		snprintf(form, sizeof(form), ONE_BODY "&kind=ordinary"
		    "&mode=in_person&held=2.1.%s+17:00", years[i]);
		ck_assert_int_eq(sent("/meetings/new", "secretary", form), 422);
		ck_assert_str_eq(see("/page/problem/@is"), "year-out-of-reach");
		ck_assert_str_eq(see("/page/problem/@field"), "held");
	}
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "2028"));
	ck_assert_int_eq(sent("/meetings/new", "secretary", ONE_BODY
	    "&kind=ordinary&mode=in_person&held=2.1.2028+17:00"), 303);
}
END_TEST

START_TEST(a_new_meeting_begins_with_the_last_place_and_its_minutes_to_approve)
{
	ck_assert_int_eq(got("/meetings/new?body=2", "secretary"), 200);
	ck_assert_str_eq(see("//form/field[@name = 'place']/typed"), "חדר ישיבות");
	ck_assert_str_eq(see("substring-before(//form/field[@name = 'agenda']"
	    "/typed, '\n')"), "אישור פרוטוקול הישיבה הקודמת");
	ck_assert_str_eq(see("//form/field[@name = 'kind']/choice[@chosen]/@value"),
	    "ordinary");
	ck_assert_str_eq(see("//bodies/body[@convened]/@id"), "2");
}
END_TEST

START_TEST(what_is_to_come_stands_above_what_is_past)
{
	ck_assert_int_eq(got("/meetings", "viewer"), 200);
	ck_assert_str_eq(see("/page/coming/meeting[1]/@id"), "3");
	ck_assert_str_eq(see("/page/coming/meeting[2]/@id"), "2");
	ck_assert_int_eq(count_of("/page/list/meeting"), 1);
	ck_assert_str_eq(see("/page/list/meeting/@decisions"), "1");
	ck_assert_str_eq(see("/page/list/meeting/@held.weekday"), "4");
}
END_TEST

START_TEST(data_hold_every_meeting_in_one_list)
{
	ck_assert_int_eq(got("/meetings.json", "viewer"), 200);
	ck_assert_int_eq(count_of("/page/list/meeting"), 3);
	ck_assert_int_eq(count_of("/page/coming"), 0);
}
END_TEST

START_TEST(a_meeting_whose_day_is_not_stated_stands_by_its_year)
{
	sent("/meetings/new", "secretary",
	    ONE_BODY "&kind=ordinary&mode=in_person&year=2018");
	got("/meetings.json", "viewer");
	ck_assert_str_eq(see("/page/list/meeting[last()]/@id"), "4");
	ck_assert_str_eq(see("/page/list/meeting[last()]/@year"), "2018");
	ck_assert_int_eq(count_of("/page/list/meeting[last()]/@held"), 0);
}
END_TEST

START_TEST(meetings_are_found_by_body_year_state_and_words)
{
	got("/meetings?body=2", "viewer");
	ck_assert_str_eq(see("/page/coming/meeting/@id"), "3");
	ck_assert_int_eq(count_of("//meeting"), 1);
	got("/meetings?year=2025", "viewer");
	ck_assert_int_eq(count_of("//meeting"), 0);
	got("/meetings?state=closed", "viewer");
	ck_assert_str_eq(see("//meeting/@id"), "1");
	got("/meetings?search=סימון", "viewer");
	ck_assert_int_eq(count_of("//meeting"), 0);
	sent("/meetings/2/edit", "secretary", "version=1&title=ישיבה שנייה&"
	    ONE_BODY "&held=10.3.2026+17:00&kind=ordinary&mode=in_person");
	got("/meetings?search=סימון", "viewer");
	ck_assert_str_eq(see("//meeting/@id"), "2");
}
END_TEST

START_TEST(a_page_of_the_list_goes_on_where_the_last_ended)
{
	got("/meetings.json?after=2026-03-01T08:00,3", "viewer");
	ck_assert_str_eq(see("/page/list/meeting/@id"), "1");
	got("/meetings?after=2026-01-15T17:00,1", "viewer");
	ck_assert_int_eq(count_of("//meeting"), 0);
}
END_TEST

START_TEST(only_the_secretary_writes_meetings)
{
	ck_assert_int_eq(got("/meetings/new", "chair"), 403);
	ck_assert_int_eq(sent("/meetings/new", "auditor", ONE_BODY "&" WHEN), 403);
	ck_assert_int_eq(sent("/meetings/2/edit", "admin", "version=1"), 403);
	ck_assert_int_eq(sent("/meetings/2/cancel", "chair", "version=1&reason=א"), 403);
	ck_assert_int_eq(got("/meetings/2", "bureau"), 200);
	ck_assert_int_eq(got("/meetings/2", NULL), 303);
}
END_TEST

START_TEST(a_draft_is_called_and_the_moment_of_it_is_kept)
{
	sent("/meetings/new", "secretary", ONE_BODY "&" WHEN "&agenda=תקציב");
	ck_assert_int_eq(sent("/meetings/4/call", "secretary", "version=1&undrafted=בישיבה"), 303);
	ck_assert_str_eq(stored("SELECT state || ' ' || called FROM meetings "
	    "WHERE id = 4"), "called 2026-03-01T09:00");
	ck_assert_str_eq(stored("SELECT move FROM ledger WHERE \"table\" = "
	    "'meetings' ORDER BY seq DESC"), "call");
}
END_TEST

START_TEST(whoever_serves_when_it_is_called_is_expected)
{
	sent("/meetings/new", "secretary", ONE_BODY "&" WHEN "&agenda=תקציב");
	ck_assert_int_eq(sent("/memberships/new", "secretary", "body=1&person=7"
	    "&role=member&voting=1&since=2026-02-01"), 303);
	sent("/meetings/4/call", "secretary", "version=1&undrafted=בישיבה");
	ck_assert_str_eq(stored("SELECT group_concat(person) FROM attendance "
	    "WHERE meeting = 4"), "2,3,4,5,7");
}
END_TEST

START_TEST(a_meeting_with_nothing_to_discuss_is_not_called)
{
	sent("/meetings/new", "secretary", ONE_BODY "&" WHEN);
	ck_assert_int_eq(sent("/meetings/4/call", "secretary", "version=1&undrafted=בישיבה"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "agenda-is-empty");
	ck_assert_str_eq(see("/page/@view"), "show");
	ck_assert_int_eq(count_of("//moves/move[@name = 'call']"), 1);
}
END_TEST

START_TEST(a_meeting_without_a_day_is_not_called)
{
	sent("/meetings/new", "secretary",
	    ONE_BODY "&kind=ordinary&mode=in_person&year=2026&agenda=תקציב");
	ck_assert_int_eq(sent("/meetings/4/call", "secretary", "version=1&undrafted=בישיבה"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-moment");
}
END_TEST

START_TEST(a_meeting_without_quorum_is_refused_with_the_numbers_and_the_rule)
{
	at_moment("2026-03-10T17:00");
	come(2, "2,3");
	ck_assert_int_eq(sent("/meetings/2/open", "chair", "version=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-quorum");
	ck_assert_str_eq(see("/page/problem/@text"),
	    "אין מניין חוקי במועצת האיגוד: נדרשים 3, נוכחים 2. המקור: "
	    "חוק איגודי ערים; רוב החברים (ברירת מחדל)");
	ck_assert_str_eq(see("//bodies/body/@is"), "missing");
	ck_assert_str_eq(stored("SELECT state FROM meetings WHERE id = 2"),
	    "called");
}
END_TEST

START_TEST(with_a_quorum_it_opens_and_knows_who_presides_and_writes)
{
	at_moment("2026-03-10T17:05");
	come(2, "2,3,4");
	ck_assert_int_eq(sent("/meetings/2/open", "secretary", "version=1"), 303);
	ck_assert_str_eq(stored("SELECT state || ' ' || held || ' ' || chair || "
	    "' ' || secretary FROM meetings WHERE id = 2"),
	    "open 2026-03-10T17:00 2 1");
}
END_TEST

START_TEST(opened_on_another_day_it_is_held_on_that_day)
{
	at_moment("2026-03-11T09:30");
	come(2, "2,3,4");
	ck_assert_int_eq(sent("/meetings/2/open", "chair", "version=1"), 303);
	ck_assert_str_eq(stored("SELECT held || ' ' || coalesce(secretary, '-') "
	    "FROM meetings WHERE id = 2"), "2026-03-11T09:30 -");
}
END_TEST

START_TEST(every_body_needs_a_quorum_of_its_own)
{
	sent("/meetings/new", "secretary", TWO_BODIES "&" WHEN "&agenda=תקציב");
	sent("/meetings/4/call", "secretary", "version=1&undrafted=בישיבה");
	come(4, "3,4,5");
	ck_assert_int_eq(sent("/meetings/4/open", "secretary", "version=2"), 422);
	ck_assert_int_eq(count_of("/page/problem"), 1);
	ck_assert(strstr(see("/page/problem/@text"), "דירקטוריון") != NULL);
	ck_assert_str_eq(see("//bodies/body[@id = 1]/@is"), "met");
	ck_assert_str_eq(see("//bodies/body[@id = 2]/@present"), "1");
	ck_assert_str_eq(see("//bodies/body[@id = 2]/@needed"), "2");
}
END_TEST

START_TEST(a_body_whose_members_are_not_entered_cannot_be_counted)
{
	ck_assert_int_eq(sent("/bodies/3/rules/new", "secretary",
	    "rule=quorum&value=1/2%2b&source=נוהל&since=2020-01-01"), 303);
	sent("/meetings/new", "secretary", ONE_BODY "&" WHEN "&agenda=א");
	sent("/meetings/4/call", "secretary", "version=1&undrafted=בישיבה");
	sent("/meetings/4/edit", "secretary", "version=2&title=א&" ONE_BODY
	    "&body.3.convened=1&" WHEN);
	sent("/meetings/4/attendance", "secretary",
	    "new.1.name=צופה&new.1.capacity=invitee");
	ck_assert_int_eq(sent("/meetings/4/open", "secretary", "version=3"), 422);
	ck_assert_int_eq(count_of("/page/problem[@is = 'body-without-members']"), 1);
}
END_TEST

START_TEST(a_meeting_with_an_open_item_is_not_closed_and_the_item_is_named)
{
	ck_assert_int_eq(sent("/meetings/3/close", "chair", "version=1"), 422);
	ck_assert_int_eq(count_of("/page/problem[@is = 'item-without-outcome']"),
	    2);
	ck_assert(strstr(see("/page/problem[1]/@text"), "עדכון תקציב") != NULL);
	ck_assert_str_eq(stored("SELECT state FROM meetings WHERE id = 3"),
	    "open");
}
END_TEST

START_TEST(closing_is_asked_on_a_page_that_tells_what_is_open_and_offers_no_press)
{
	ck_assert_int_eq(sent("/meetings/3/live/4/start", "secretary",
	    "version=1"), 303);
	ck_assert_int_eq(sent("/account/draft", "secretary",
	    "form=/meetings/3/live/5&of=1&body=text%3dx"), 204);
	ck_assert_int_eq(sent("/meetings/3/agenda/5/edit", "secretary",
	    "version=1&title=x&kind=other&presenter=5"), 303);
	ck_assert_int_eq(got("/meetings/3/close", "chair"), 200);
	ck_assert_int_eq(count_of("//record/open/item"), 2);
	ck_assert_str_eq(see("//record/open/item[@id = 4]/@started"), "09:00");
	ck_assert_str_eq(see("//record/typed_only/draft[@id = 5]/@title"), "x");
	ck_assert_str_eq(see("//record/typed_only/draft/@mine"), "");
	ck_assert_str_eq(see("//record/presenters/item[@id = 5]/@presenter"),
	    "נציג מערב");
	ck_assert_ptr_null(strstr(answer_bytes(), "id=\"closing\""));
	ck_assert_int_eq(count_of("//record/rest"), 0);
	got("/meetings/3/close", "secretary");
	ck_assert_int_eq(count_of("//record/rest"), 1);
	got("/meetings/3", "chair");
	ck_assert_str_eq(see("/page/moves/move[@name = 'close']/@page"), "yes");
	ck_assert_int_eq(got("/meetings/2/close", "chair"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "not-in-this-state");
	ck_assert_int_eq(got("/meetings/3/close", "viewer"), 403);
}
END_TEST

START_TEST(closing_names_whoever_nobody_noted_and_begins_with_the_present_hour)
{
	ck_assert_int_eq(sent("/meetings/3/agenda/rest", "secretary", ""), 303);
	ck_assert_int_eq(loaded("attendance", "meeting,person,"
	    "capacity,present\n,3,9,invitee,expected\n"), 1);
	ck_assert_int_eq(got("/meetings/3/close", "chair"), 200);
	ck_assert_int_eq(count_of("//room/participant[@room = 'expected']"), 1);
	ck_assert_int_eq(count_of("//room/participant[@room = 'in']"), 4);
	ck_assert_str_eq(see("/page/form/field[@name = 'ended']/typed"), "09:00");
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "id=\"closing\""));
	at_moment("2026-03-05T11:00");
	got("/meetings/3/close", "chair");
	ck_assert_str_eq(see("/page/form/field[@name = 'ended']/typed"), "");
}
END_TEST

static void
closing_is_refused(const char *ended, const char *problem)
{
	char form[80];

	snprintf(form, sizeof(form), "version=1&ended=%s", ended);
	ck_assert_int_eq(sent("/meetings/3/close", "secretary", form), 422);
	ck_assert_str_eq(see("/page/problem/@is"), problem);
	ck_assert_str_eq(see("/page/@view"), "closing");
	ck_assert_str_eq(see("/page/form/field[@name = 'ended']/typed"), ended);
	ck_assert_str_eq(see("/page/form/@version"), "1");
	ck_assert_str_eq(stored("SELECT state FROM meetings WHERE id = 3"),
	    "open");
}

START_TEST(the_hour_of_the_end_is_after_all_that_was_recorded_and_not_to_come)
{
	ck_assert_int_eq(sent("/meetings/3/live/4", "secretary", "version=1&"
	    "title=x&text=y&kind=budget&how=unanimous&taken=08:40"), 303);
	ck_assert_int_eq(sent("/meetings/3/agenda/rest", "secretary", ""), 303);
	closing_is_refused("08:39", "ends-before-its-last-minute");
	ck_assert(strstr(see("/page/problem/@text"), "08:40") != NULL);
	closing_is_refused("07:59", "ends-before-it-began");
	closing_is_refused("09:01", "time-is-to-come");
	closing_is_refused("9.99", "not-a-time");
	ck_assert_int_eq(sent("/meetings/3/close", "secretary",
	    "version=1&ended=08:40"), 303);
	ck_assert_str_eq(stored("SELECT state || ' ' || ended FROM meetings "
	    "WHERE id = 3"), "closed 2026-03-01T08:40");
}
END_TEST

START_TEST(closed_on_a_later_day_it_did_not_end_then_unless_somebody_says_when)
{
	sent("/meetings/3/agenda/rest", "secretary", "");
	at_moment("2026-03-05T11:00");
	ck_assert_int_eq(sent("/meetings/3/close", "chair", "version=1&ended="),
	    303);
	ck_assert_str_eq(stored("SELECT state || coalesce(ended, '-') FROM "
	    "meetings WHERE id = 3"), "closed-");
}
END_TEST

START_TEST(the_rest_is_put_off_in_one_press_and_then_it_closes)
{
	ck_assert_int_eq(sent("/meetings/3/agenda/rest", "secretary", ""), 303);
	ck_assert_str_eq(stored("SELECT group_concat(outcome) FROM agenda "
	    "WHERE meeting = 3"), "deferred,deferred");
	at_moment("2026-03-01T10:15");
	ck_assert_int_eq(sent("/meetings/3/close", "chair", "version=1"), 303);
	ck_assert_str_eq(stored("SELECT state || ' ' || ended FROM meetings "
	    "WHERE id = 3"), "closed 2026-03-01T10:15");
}
END_TEST

START_TEST(an_item_with_a_decision_needs_no_press_to_be_done_with)
{
	got("/meetings/1", "viewer");
	ck_assert_str_eq(see("//agenda/item/@outcome"), "resolved");
	ck_assert_str_eq(see("//agenda/item/decisions/decision/@number"),
	    "מא/2026/001");
}
END_TEST

START_TEST(a_meeting_is_cancelled_with_a_reason)
{
	ck_assert_int_eq(sent("/meetings/2/cancel", "secretary", "version=1"), 422);
	ck_assert_str_eq(see("/page/problem/@field"), "reason");
	ck_assert_int_eq(sent("/meetings/2/cancel", "secretary",
	    "version=1&reason=אין מניין"), 303);
	ck_assert_str_eq(stored("SELECT state || reason FROM meetings "
	    "WHERE id = 2"), "cancelledאין מניין");
}
END_TEST

START_TEST(a_past_meeting_is_recorded_without_being_opened)
{
	at_moment("2026-03-12T08:00");
	sent("/meetings/2/agenda/rest", "secretary", "");
	ck_assert_int_eq(sent("/meetings/2/record", "secretary", "version=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "nobody-was-present");
	come(2, "2");
	ck_assert_int_eq(sent("/meetings/2/record", "secretary", "version=1"), 303);
	ck_assert_str_eq(stored("SELECT state || coalesce(ended, '') || "
	    "coalesce(chair, '') FROM meetings WHERE id = 2"), "closed");
}
END_TEST

START_TEST(what_is_still_to_come_is_not_recorded)
{
	come(2, "2");
	ck_assert_int_eq(sent("/meetings/2/record", "secretary", "version=1"), 422);
	ck_assert_str_eq(see("/page/problem[1]/@is"), "not-held-yet");
}
END_TEST

START_TEST(a_closed_meeting_is_final)
{
	ck_assert_int_eq(got("/meetings/1/edit", "secretary"), 422);
	ck_assert_int_eq(sent("/meetings/1/edit", "secretary", "version=1&title=א&"
	    ONE_BODY "&held=10.3.2026+17:00&kind=ordinary&mode=in_person"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "closed-meetings-are-final");
	ck_assert_int_eq(sent("/meetings/1/cancel", "secretary",
	    "version=1&reason=א"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "not-in-this-state");
	ck_assert_str_eq(stored("SELECT version FROM meetings WHERE id = 1"), "1");
}
END_TEST

START_TEST(the_end_is_asked_as_an_hour_and_may_be_after_midnight)
{
	ck_assert_int_eq(sent("/meetings/2/edit", "secretary",
	    "version=1&title=א&" ONE_BODY "&held=10.3.2026+17:00&ended=19:30"
	    "&kind=ordinary&mode=in_person"), 303);
	ck_assert_str_eq(stored("SELECT ended FROM meetings WHERE id = 2"),
	    "2026-03-10T19:30");
	got("/meetings/2/edit", "secretary");
	ck_assert_str_eq(see("//form/field[@name = 'ended']/typed"), "19:30");
	sent("/meetings/2/edit", "secretary",
	    "version=2&title=א&" ONE_BODY "&held=10.3.2026+22:00&ended=00:30"
	    "&kind=ordinary&mode=in_person");
	ck_assert_str_eq(stored("SELECT ended FROM meetings WHERE id = 2"),
	    "2026-03-11T00:30");
}
END_TEST

START_TEST(a_stale_form_changes_nothing_and_shows_both_sides)
{
	sent("/meetings/2/edit", "secretary", "version=1&title=ראשון&" ONE_BODY
	    "&held=10.3.2026+17:00&kind=ordinary&mode=in_person");
	ck_assert_int_eq(sent("/meetings/2/edit", "secretary",
	    "version=1&title=שני&" ONE_BODY
	    "&held=10.3.2026+17:00&kind=ordinary&mode=in_person"), 409);
	ck_assert_str_eq(see("//conflict/field[@name = 'title']/@theirs"), "ראשון");
	ck_assert_str_eq(see("/page/form/field[@name = 'title']/typed"), "שני");
	ck_assert_str_eq(see("/page/form/@version"), "2");
	ck_assert_int_eq(count_of("/page/form/bodies/body[@convened]"), 1);
	ck_assert_str_eq(stored("SELECT title FROM meetings WHERE id = 2"),
	    "ראשון");
}
END_TEST

START_TEST(the_history_of_a_meeting_is_told_in_words)
{
	ck_assert_int_eq(sent("/meetings/new", "secretary", ONE_BODY
	    "&kind=ordinary&mode=remote&held=12.3.2026+17:00"), 303);
	ck_assert_int_eq(got("/meetings/4/history", "auditor"), 200);
	ck_assert_str_eq(see("/page/history/change/field[@name='state']/@after"),
	    "טיוטה");
	ck_assert_str_eq(see("/page/history/change/field[@name='held']/@kind"),
	    "moment");
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "12.03.2026"));
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "בהיוועדות חזותית"));
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "href=\"/ledger/"));
}
END_TEST

START_TEST(buttons_are_only_for_those_who_may)
{
	got("/meetings/3", "viewer");
	ck_assert_int_eq(count_of("//moves/move"), 0);
	ck_assert_int_eq(count_of("//outcome | //rest"), 0);
	got("/meetings/3", "chair");
	ck_assert_int_eq(count_of("//moves/move[@name = 'close']"), 1);
	ck_assert_int_eq(count_of("//outcome"), 0);
	got("/meetings/3", "secretary");
	ck_assert_int_eq(count_of("//agenda/item/outcome"), 2);
}
END_TEST

TESTS_IN_A_HOUSE("meetings", a_meeting_of_two_bodies_is_made_from_one_page,
    its_members_are_expected_each_once_and_on_whose_behalf,
    who_did_not_serve_that_day_is_not_expected,
    without_a_title_it_is_called_after_its_bodies_in_hebrew,
    a_meeting_without_a_body_is_refused_and_nothing_typed_is_lost,
    bodies_that_were_ticked_stay_ticked_after_an_error,
    without_a_day_the_year_must_be_known,
    a_slip_in_the_year_is_asked_about_where_it_was_typed,
    a_new_meeting_begins_with_the_last_place_and_its_minutes_to_approve,
    what_is_to_come_stands_above_what_is_past,
    data_hold_every_meeting_in_one_list,
    a_meeting_whose_day_is_not_stated_stands_by_its_year,
    meetings_are_found_by_body_year_state_and_words,
    a_page_of_the_list_goes_on_where_the_last_ended,
    only_the_secretary_writes_meetings,
    a_draft_is_called_and_the_moment_of_it_is_kept,
    whoever_serves_when_it_is_called_is_expected,
    a_meeting_with_nothing_to_discuss_is_not_called,
    a_meeting_without_a_day_is_not_called,
    a_meeting_without_quorum_is_refused_with_the_numbers_and_the_rule,
    with_a_quorum_it_opens_and_knows_who_presides_and_writes,
    opened_on_another_day_it_is_held_on_that_day,
    every_body_needs_a_quorum_of_its_own,
    a_body_whose_members_are_not_entered_cannot_be_counted,
    a_meeting_with_an_open_item_is_not_closed_and_the_item_is_named,
    closing_is_asked_on_a_page_that_tells_what_is_open_and_offers_no_press,
    closing_names_whoever_nobody_noted_and_begins_with_the_present_hour,
    the_hour_of_the_end_is_after_all_that_was_recorded_and_not_to_come,
    closed_on_a_later_day_it_did_not_end_then_unless_somebody_says_when,
    the_rest_is_put_off_in_one_press_and_then_it_closes,
    an_item_with_a_decision_needs_no_press_to_be_done_with,
    a_meeting_is_cancelled_with_a_reason,
    a_past_meeting_is_recorded_without_being_opened,
    what_is_still_to_come_is_not_recorded,
    a_closed_meeting_is_final,
    the_end_is_asked_as_an_hour_and_may_be_after_midnight,
    a_stale_form_changes_nothing_and_shows_both_sides,
    the_history_of_a_meeting_is_told_in_words,
    buttons_are_only_for_those_who_may)
