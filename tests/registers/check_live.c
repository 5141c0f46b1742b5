/* check_live.c: a meeting while it is held: who is in the room at which minute, what is put to the vote, and what follows. */
#include <stdio.h>
#include <string.h>

#include "house.h"

/*
 * Meeting 3 is open since 08:00 of 1 March 2026 and convenes the council (1) and
 * the board (2), items 4 and 5. Of the council's four members chair (2), south
 * (3) and east (4) are there and west (5) is not; of the board all three: 2, 3
 * and the treasurer (6). It is 09:00.
 */
#define LIVE "/meetings/3/live/4"
#define ROOM "/meetings/3/live/room"
#define WORDS "title=x&text=y&kind=budget"
#define BOARD "vote.2.2=for&vote.2.3=for&vote.2.6=for"

static int
row_of(int person)
{
	char sql[120];

	snprintf(sql, sizeof(sql), "SELECT id FROM attendance WHERE "
	    "meeting = 3 AND person = %d", person);
	return atoi(stored(sql));
}

/* A press in the room: "leave", "arrive", "absent" of somebody, at a minute or now. */
static int
pressed(const char *what, int person, const char *minute)
{
	char form[120];

	snprintf(form, sizeof(form), "item=4&%s=%d&at=%s", what, row_of(person),
	    minute);
	return sent(ROOM, "secretary", form);
}

/* A roll call of the council in item 4, the board for. */
static int
called(const char *council, const char *rest)
{
	char form[900];

	snprintf(form, sizeof(form), WORDS "&version=1&how=marked&%s&" BOARD
	    "&%s", council, rest);
	return sent(LIVE, "secretary", form);
}

static const char *
of_council(const char *column)
{
	char sql[200];

	snprintf(sql, sizeof(sql), "SELECT %s FROM decisions WHERE meeting = 3 "
	    "AND body = 1 ORDER BY id DESC LIMIT 1", column);
	return stored(sql);
}

static const char *
room_of(int person)
{
	char path[80];

	got(LIVE, "secretary");
	snprintf(path, sizeof(path), "/page/record/room/participant"
	    "[@person=%d]/@room", person);
	return see(path);
}

START_TEST(the_three_panes_are_agenda_item_and_room)
{
	ck_assert_int_eq(got(LIVE, "secretary"), 200);
	ck_assert_int_eq(count_of("/page/record/agenda/item"), 2);
	ck_assert_str_eq(see("/page/record/agenda/item[@current]/@id"), "4");
	ck_assert_int_eq(count_of("/page/record/bodies/body"), 2);
	ck_assert_str_eq(see("/page/record/bodies/body[1]/@present"), "3");
	ck_assert_str_eq(see("/page/record/bodies/body[1]/@needed"), "3");
	ck_assert_str_eq(see("/page/record/bodies/body[2]/@needed"), "2");
	ck_assert_int_eq(count_of("/page/record/room/participant[@room='in']"),
	    4);
	ck_assert_str_eq(see("/page/form/field[@name='text']/typed"),
	    "עדכון התקציב לשנת 2026 מאושר.");
}
END_TEST

START_TEST(who_records_is_led_to_the_item_and_who_follows_stays)
{
	ck_assert_int_eq(got("/meetings/3/live", "secretary"), 303);
	ck_assert_str_eq(location(), LIVE);
	ck_assert_int_eq(got("/meetings/3/live", "council_member"), 200);
	ck_assert_str_eq(see("/page/record/agenda/item[@current]/@id"), "4");
	ck_assert_int_eq(count_of("/page/form"), 0);
	ck_assert_int_eq(count_of("/page/record/room_press"), 0);
	ck_assert_int_eq(count_of("/page/record/outcome"), 0);
	ck_assert_int_eq(count_of("/page/record/adding"), 0);
}
END_TEST

START_TEST(an_item_begins_at_the_minute_of_the_press_and_is_the_current_one)
{
	ck_assert_int_eq(sent("/meetings/3/live/5/start", "secretary",
	    "version=1"), 303);
	ck_assert_str_eq(stored("SELECT started FROM agenda WHERE id = 5"),
	    "09:00");
	got("/meetings/3/live", "viewer");
	ck_assert_str_eq(see("/page/record/agenda/item[@current]/@id"), "5");
}
END_TEST

/* The words are checked before the votes, the title before the text; on the page the text stands first. */
START_TEST(what_is_wrong_in_a_decision_is_told_as_it_stands_on_the_page)
{
	ck_assert_int_eq(sent(LIVE, "secretary", "version=1&how=marked&title=&"
	    "text=&kind=budget&vote.1.2=for&vote.1.3=for&" BOARD
	    "&followup.title=x"), 422);
	ck_assert_int_eq(count_of("/page/problem"), 4);
	ck_assert_str_eq(see("/page/problem[1]/@field"), "text");
	ck_assert_str_eq(see("/page/problem[2]/@field"), "title");
	ck_assert_str_eq(see("/page/problem[3]/@field"), "vote.1.4");
	ck_assert_str_eq(see("/page/problem[4]/@field"), "followup.owner");
	ck_assert_ptr_nonnull(strstr(strstr(answer_bytes(),
	    "href=\"#field-text\""), "href=\"#field-title\""));
}
END_TEST

START_TEST(a_unanimous_decision_is_one_press_and_goes_on_to_the_next_item)
{
	ck_assert_int_eq(sent(LIVE, "secretary", WORDS
	    "&version=1&how=unanimous"), 303);
	ck_assert_str_eq(location(), "/meetings/3/live/5?done=decided");
	ck_assert_str_eq(stored("SELECT group_concat(person || choice, ' ') FROM "
	    "(SELECT v.* FROM votes v JOIN decisions d ON d.id = v.decision "
	    "WHERE d.meeting = 3 AND d.body = 1 ORDER BY person)"),
	    "2for 3for 4for");
	ck_assert_str_eq(of_council("taken || ' ' || base || present || quorum "
	    "|| needed"), "09:00 3332");
	got("/meetings/3/live/5", "secretary");
	ck_assert_str_ne(see("/page/record/agenda/item[@id=4]/@numbers"), "");
}
END_TEST

/* What the page shows is what it sends: presented by somebody known, or by a name. */
static void
presented(const char *by, const char *field, const char *is)
{
	char form[300], path[200];

	snprintf(form, sizeof(form), "version=1&title=עדכון&kind=budget&%s", by);
	ck_assert_int_eq(sent("/meetings/3/agenda/4/edit", "secretary", form),
	    303);
	got(LIVE, "secretary");
	ck_assert_str_eq(see("//followup/field[@name='followup.title']/typed"),
	    "עדכון");
	ck_assert_str_eq(see(field), is);
	snprintf(path, sizeof(path), WORDS "&version=2&how=unanimous&"
	    "followup.title=עדכון&%s=%s", strstr(field, "owned_by") != NULL ?
	    "followup.owned_by" : "followup.owner", is);
	ck_assert_int_eq(sent(LIVE, "secretary", path), 303);
	ck_assert_str_eq(stored("SELECT coalesce(owned_by, owner) FROM "
	    "followups ORDER BY id DESC LIMIT 1"), is);
}

START_TEST(whoever_presented_live_is_to_carry_it_out)
{
	presented("presenter=6",
	    "//followup/field[@name='followup.owner']/choice[@chosen]/@value", "6");
}
END_TEST

START_TEST(whoever_presented_live_and_is_not_known_is_named)
{
	presented("presented=אורן",
	    "//followup/field[@name='followup.owned_by']/typed", "אורן");
}
END_TEST

START_TEST(discussion_is_attributed_line_by_line)
{
	ck_assert_int_eq(sent(LIVE, "secretary", "version=1&how=said&"
	    "said=נציג דרום: צריך עוד כסף%0aיועצת: אין%0aהוצג מסמך"), 303);
	ck_assert_str_eq(stored("SELECT group_concat(coalesce(person, speaker) || "
	    "'=' || text, '|') FROM (SELECT * FROM remarks WHERE item = 4 "
	    "ORDER BY position)"), "3=צריך עוד כסף|יועצת=אין");
	ck_assert_str_eq(stored("SELECT notes FROM agenda WHERE id = 4"),
	    "הוצג מסמך");
	ck_assert_str_eq(stored("SELECT count(*) FROM decisions WHERE "
	    "meeting = 3"), "0");
}
END_TEST

START_TEST(what_was_said_before_the_vote_does_not_make_the_vote_stale)
{
	sent(LIVE, "secretary", "version=1&how=said&said=הערה כללית");
	ck_assert_int_eq(sent(LIVE, "secretary", WORDS
	    "&version=1&how=unanimous"), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM decisions WHERE "
	    "meeting = 3"), "2");
}
END_TEST

/* The room */

START_TEST(a_departure_is_one_press_at_the_present_minute)
{
	ck_assert_int_eq(pressed("leave", 4, ""), 303);
	ck_assert_str_eq(stored("SELECT \"left\" FROM attendance WHERE "
	    "meeting = 3 AND person = 4"), "09:00");
	ck_assert_str_eq(room_of(4), "left");
	ck_assert_str_eq(see("/page/record/bodies/body[1]/@present"), "2");
	ck_assert_str_eq(see("/page/record/bodies/body[1]/@is"), "missing");
}
END_TEST

START_TEST(whoever_left_and_is_back_was_away_in_between)
{
	pressed("leave", 4, "08:20");
	ck_assert_int_eq(pressed("arrive", 4, "08:40"), 303);
	ck_assert_str_eq(stored("SELECT \"left\" || returned FROM absences"),
	    "08:2008:40");
	ck_assert_str_eq(room_of(4), "in");
	ck_assert_int_eq(called("vote.1.2=for&vote.1.3=for&vote.1.4=for",
	    "taken=08:30"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "voter-had-left");
	ck_assert_int_eq(called("vote.1.2=for&vote.1.3=for&vote.1.4=for",
	    "taken=08:41"), 303);
}
END_TEST

START_TEST(nobody_is_back_before_leaving_and_no_minute_is_still_to_come)
{
	pressed("leave", 4, "08:20");
	ck_assert_int_eq(pressed("arrive", 4, "08:10"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "returned-before-leaving");
	ck_assert_int_eq(pressed("leave", 3, "09:30"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "time-is-to-come");
}
END_TEST

START_TEST(everyone_is_here_is_one_press_and_an_exception_one_more)
{
	char form[200];

	at_moment("2026-03-10T17:00");
	ck_assert_int_eq(sent("/meetings/2/live/room", "secretary",
	    "everyone=1"), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM attendance WHERE "
	    "meeting = 2 AND present = 'present' AND arrived IS NULL"), "3");
	snprintf(form, sizeof(form), "absent=%s", stored("SELECT id FROM "
	    "attendance WHERE meeting = 2 AND person = 4"));
	ck_assert_int_eq(sent("/meetings/2/live/room", "secretary", form), 303);
	ck_assert_str_eq(stored("SELECT present FROM attendance WHERE "
	    "meeting = 2 AND person = 4"), "absent");
}
END_TEST

START_TEST(a_stale_press_in_the_room_is_a_conflict)
{
	char form[200];
	int row = row_of(4);

	pressed("leave", 4, "08:20");
	snprintf(form, sizeof(form), "item=4&arrive=%d&at=08:40&version.%d=1",
	    row, row);
	ck_assert_int_eq(sent(ROOM, "secretary", form), 409);
	ck_assert_str_eq(stored("SELECT count(*) FROM absences"), "0");
}
END_TEST

/* Two tablets at the door: both had the page as it was at first. */
static int
pressed_at_first(const char *what, int person, const char *minute)
{
	char form[160];
	int row = row_of(person);

	snprintf(form, sizeof(form), "item=4&%s=%d&version.%d=1&at=%s", what,
	    row, row, minute);
	return sent(ROOM, "secretary", form);
}

/* The one press by which a minute is put in place of the other's. */
static const char *
printed_over(int person, const char *what, const char *minute)
{
	static char form[160];
	int row = row_of(person);
	char sql[80];

	snprintf(sql, sizeof(sql), "SELECT version FROM attendance WHERE "
	    "id = %d", row);
	snprintf(form, sizeof(form), "item=4&%s=%d&version.%d=%s&at=%s", what,
	    row, row, stored(sql), minute);
	return form;
}

START_TEST(two_tablets_that_record_the_same_arrival_see_both_minutes)
{
	at_moment("2026-03-01T09:40");
	ck_assert_int_eq(pressed_at_first("arrive", 5, "09:05"), 303);
	ck_assert_int_eq(pressed_at_first("arrive", 5, ""), 303);
	ck_assert_int_eq(pressed_at_first("arrive", 5, "09:05"), 303);
	ck_assert_int_eq(pressed_at_first("arrive", 5, "09:10"), 409);
	ck_assert_str_eq(see("/page/conflict/@name"), "נציג מערב");
	ck_assert_str_eq(see("/page/conflict/field[@name='arrived']/@mine"),
	    "09:10");
	ck_assert_str_eq(see("/page/conflict/field[@name='arrived']/@theirs"),
	    "09:05");
	ck_assert_str_eq(see("/page/conflict/@over"), "arrive_over");
	ck_assert_str_eq(stored("SELECT arrived FROM attendance WHERE "
	    "meeting = 3 AND person = 5"), "09:05");
	ck_assert_int_eq(sent(ROOM, "secretary", printed_over(5, "arrive_over",
	    "09:10")), 303);
	ck_assert_str_eq(stored("SELECT arrived FROM attendance WHERE "
	    "meeting = 3 AND person = 5"), "09:10");
}
END_TEST

START_TEST(two_tablets_that_record_the_same_departure_see_both_minutes)
{
	at_moment("2026-03-01T09:40");
	ck_assert_int_eq(pressed_at_first("leave", 4, "09:20"), 303);
	ck_assert_int_eq(pressed_at_first("leave", 4, ""), 303);
	ck_assert_int_eq(pressed_at_first("leave", 4, "09:25"), 409);
	ck_assert_str_eq(see("/page/conflict/field[@name='left']/@theirs"),
	    "09:20");
	ck_assert_int_eq(sent(ROOM, "secretary", printed_over(4, "leave_over",
	    "09:25")), 303);
	ck_assert_str_eq(stored("SELECT \"left\" FROM attendance WHERE "
	    "meeting = 3 AND person = 4"), "09:25");
	ck_assert_int_eq(pressed_at_first("absent", 4, ""), 409);
	ck_assert_str_eq(see("/page/conflict/field[@name='present']/@mine"),
	    "לא נכח/ה");
}
END_TEST

START_TEST(a_member_who_left_at_1040_cannot_have_a_vote_at_1041)
{
	at_moment("2026-03-01T10:45");
	pressed("leave", 4, "10:40");
	ck_assert_int_eq(called("vote.1.2=for&vote.1.3=for&vote.1.4=for",
	    "taken=10:41"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "voter-had-left");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"),
	    "נציגת מזרח"));
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "10:40"));
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "10:41"));
	ck_assert_str_eq(see("/page/form/field[@name='title']/typed"), "x");
	ck_assert_str_eq(stored("SELECT count(*) FROM decisions WHERE "
	    "meeting = 3"), "0");
	ck_assert_int_eq(called("vote.1.2=for&vote.1.3=for&vote.1.4=for",
	    "taken=10:39"), 303);
}
END_TEST

START_TEST(whoever_arrived_later_cannot_have_voted_before)
{
	at_moment("2026-03-01T10:45");
	ck_assert_int_eq(pressed("arrive", 5, "10:30"), 303);
	ck_assert_int_eq(called("vote.1.2=for&vote.1.3=for&vote.1.4=for&"
	    "vote.1.5=for", "taken=10:29"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "voter-came-later");
	ck_assert_int_eq(called("vote.1.2=for&vote.1.3=for&vote.1.4=for&"
	    "vote.1.5=for", "taken=10:30"), 303);
}
END_TEST

START_TEST(a_departure_cannot_be_written_over_a_vote_that_was_cast)
{
	at_moment("2026-03-01T10:45");
	called("vote.1.2=for&vote.1.3=for&vote.1.4=for", "taken=10:41");
	ck_assert_int_eq(pressed("leave", 4, "10:40"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "voted-at-that-minute");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "10:41"));
	ck_assert_int_eq(pressed("absent", 4, ""), 422);
	ck_assert_int_eq(pressed("leave", 4, "10:42"), 303);
}
END_TEST

/* One leaves and one arrives between two items; the second item is discussed first. */
START_TEST(presence_follows_the_minute_of_the_vote_not_the_order_of_the_agenda)
{
	at_moment("2026-03-01T10:45");
	pressed("leave", 4, "10:10");
	pressed("arrive", 5, "10:20");
	ck_assert_int_eq(sent("/meetings/3/live/5", "secretary", WORDS
	    "&version=1&how=unanimous&taken=10:05"), 303);
	ck_assert_int_eq(sent(LIVE, "secretary", WORDS
	    "&version=1&how=unanimous&taken=10:25"), 303);
	ck_assert_str_eq(stored("SELECT group_concat(person) FROM (SELECT "
	    "v.person FROM votes v JOIN decisions d ON d.id = v.decision WHERE "
	    "d.item = 5 AND d.body = 1 ORDER BY v.person)"), "2,3,4");
	ck_assert_str_eq(stored("SELECT group_concat(person) FROM (SELECT "
	    "v.person FROM votes v JOIN decisions d ON d.id = v.decision WHERE "
	    "d.item = 4 AND d.body = 1 ORDER BY v.person)"), "2,3,5");
	ck_assert_int_eq(sent(LIVE, "secretary", WORDS
	    "&version=2&how=unanimous&taken=10:15"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-quorum");
}
END_TEST

START_TEST(somebody_in_both_bodies_has_a_vote_in_each)
{
	ck_assert_int_eq(called("vote.1.2=against&vote.1.3=for&vote.1.4=for",
	    ""), 303);
	ck_assert_str_eq(stored("SELECT group_concat(d.body || v.choice, ' ') "
	    "FROM (SELECT * FROM decisions WHERE meeting = 3 ORDER BY body) d "
	    "JOIN votes v ON v.decision = d.id AND v.person = 2"),
	    "1against 2for");
}
END_TEST

/* What follows, by which rule */

START_TEST(a_result_against_the_rule_is_refused_with_counts_rule_and_source)
{
	ck_assert_int_eq(called("vote.1.2=for&vote.1.3=against&vote.1.4=abstain",
	    "result.1=adopted"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "result-against-rule");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"),
	    "סעיף בדיקה 1"));
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "לא התקבלה"));
	ck_assert_int_eq(called("vote.1.2=for&vote.1.3=against&vote.1.4=abstain",
	    "result.1=rejected"), 303);
}
END_TEST

START_TEST(what_would_follow_is_told_before_anything_is_recorded)
{
	char form[900];

	snprintf(form, sizeof(form), WORDS "&version=1&how=check-marked&"
	    "vote.1.2=for&vote.1.3=against&vote.1.4=abstain&" BOARD);
	ck_assert_int_eq(sent(LIVE, "secretary", form), 200);
	ck_assert_str_eq(see("/page/form/bodies/body[1]/@follows"), "rejected");
	ck_assert_str_eq(see("/page/form/bodies/body[2]/@follows"), "adopted");
	ck_assert_str_eq(see("/page/form/bodies/body[1]/@needed"), "2");
	ck_assert_str_eq(see("/page/form/field[@name='text']/typed"), "y");
	ck_assert_str_eq(see("/page/form/bodies/body[1]/voter[@id=3]/@choice"),
	    "against");
	ck_assert_int_eq(sent(LIVE, "secretary", WORDS "&version=1&how="
	    "check-show&count.1.in_favour=2&count.1.against=1&"
	    "count.1.abstained=0&count.2.in_favour=9&count.2.against=0&"
	    "count.2.abstained=0"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "counts-do-not-add-up");
	ck_assert_int_eq(sent("/meetings/3/agenda/4/decide", "secretary", form),
	    200);
	ck_assert_str_eq(see("/page/form/bodies/body[1]/@follows"), "rejected");
	ck_assert_str_eq(stored("SELECT count(*) FROM decisions WHERE "
	    "meeting = 3"), "0");
}
END_TEST

START_TEST(the_rules_that_apply_are_on_the_page_with_their_sources)
{
	got(LIVE, "secretary");
	ck_assert_str_eq(see("/page/form/bodies/body[1]/@majority"), "simple");
	ck_assert_str_eq(see("/page/form/bodies/body[1]/@majority.source"),
	    "סעיף בדיקה 1");
	ck_assert_str_eq(see("/page/form/bodies/body[1]/@tie"), "not_adopted");
	ck_assert_str_eq(see("/page/form/bodies/body[1]/@members"), "4");
	ck_assert_str_eq(see("/page/form/bodies/body[1]/@quorum"), "3");
}
END_TEST

/* A rule of the council that holds on the day of the meeting; meetings were held under the old one, so it is entered beside the program. */
static void
rule(const char *name, const char *value)
{
	char form[300], path[80], sql[200];

	snprintf(form, sizeof(form), "rule=%s&value=%s&source=תקנון&"
	    "since=1.3.2026", name, value);
	at_moment("2026-02-27T09:00");
	snprintf(sql, sizeof(sql), "SELECT count(*) FROM meetings WHERE state "
	    "= 'open'");
	snprintf(path, sizeof(path), "/bodies/1/rules/new");
	ck_assert_int_eq(sent(path, "secretary", form), 303);
	at_moment("2026-03-01T09:00");
}

START_TEST(whoever_is_here_without_a_vote_is_named_with_the_reason)
{
	got(LIVE, "secretary");
	ck_assert_int_eq(count_of("/page/form/silent/present"), 0);
	ck_assert(loaded("people", "name\n,סגנית מערב\n"));
	ck_assert(loaded("attendance", "meeting,person,authority,"
	    "capacity,present\n,3,18,4,substitute,present\n"));
	got(LIVE, "secretary");
	ck_assert_int_eq(count_of("/page/form/silent/present"), 1);
	ck_assert_str_eq(see("/page/form/silent/present/@name"), "סגנית מערב");
	ck_assert_str_eq(see("/page/form/silent/present/@why.say"),
	    "אינו/ה מצביע/ה: ממלא/ת מקום שלא מונה לגוף");
	ck_assert_int_eq(count_of("/page/form/bodies/body[1]/voter[@id=18]"), 0);
	ck_assert(loaded("people", "name\n,חדש בצפון\n"));
	ck_assert(loaded("memberships", "body,person,authority,role,voting,"
	    "since\n,1,19,1,member,1,2026-02-01\n"));
	ck_assert(loaded("attendance", "meeting,person,authority,present\n"
	    ",3,19,1,present\n"));
	got(LIVE, "secretary");
	ck_assert_int_eq(count_of("/page/form/silent/present"), 2);
	ck_assert_str_eq(see("/page/form/silent/present[@id=19]/@why.say"),
	    "אינו/ה מצביע/ה: טרם הצהיר/ה אמונים");
}
END_TEST

START_TEST(abstentions_count_where_the_rule_says_so)
{
	rule("abstentions", "counted");
	ck_assert_int_eq(called("vote.1.2=for&vote.1.3=abstain&vote.1.4=abstain",
	    ""), 303);
	ck_assert_str_eq(of_council("result || needed || base"), "rejected23");
}
END_TEST

START_TEST(whoever_presides_breaks_a_tie_only_where_the_rule_gives_the_vote)
{
	ck_assert_int_eq(called("vote.1.2=for&vote.1.3=against&vote.1.4=abstain",
	    "casting.1=for"), 303);
	ck_assert_str_eq(of_council("result || coalesce(casting, '-')"),
	    "rejected-");
}
END_TEST

START_TEST(a_private_interest_is_one_step_and_leaves_base_and_vote)
{
	pressed("arrive", 5, "");
	ck_assert_int_eq(sent("/meetings/3/live/4/recuse", "secretary",
	    "person=4&reason=קרבה משפחתית"), 303);
	ck_assert_str_eq(stored("SELECT person || reason || at FROM recusals "
	    "WHERE item = 4"), "4קרבה משפחתית2026-03-01T09:00");
	got(LIVE, "secretary");
	ck_assert_str_ne(see("/page/form/bodies/body[1]/voter[@id=4]/@interest"),
	    "");
	ck_assert_str_eq(see("/page/form/bodies/body[1]/@present"), "3");
	ck_assert_int_eq(sent(LIVE, "secretary", WORDS
	    "&version=1&how=unanimous"), 303);
	ck_assert_str_eq(of_council("in_favour || base || present"), "333");
	ck_assert_str_eq(stored("SELECT v.choice || v.reason FROM votes v JOIN "
	    "decisions d ON d.id = v.decision WHERE d.meeting = 3 AND "
	    "d.body = 1 AND v.person = 4"), "recusedקרבה משפחתית");
	ck_assert_int_eq(sent("/meetings/3/live/5", "secretary", WORDS
	    "&version=1&how=unanimous"), 303);
	ck_assert_str_eq(of_council("base"), "4");
}
END_TEST

START_TEST(an_interest_that_breaks_the_quorum_refuses_the_decision)
{
	sent("/meetings/3/live/4/recuse", "secretary", "person=4&reason=א");
	ck_assert_int_eq(sent(LIVE, "secretary", WORDS
	    "&version=1&how=unanimous"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-quorum-by-interest");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "3"));
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "2"));
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"),
	    "חוק איגודי ערים"));
}
END_TEST

START_TEST(without_a_quorum_nothing_is_decided_with_the_numbers_and_the_source)
{
	pressed("leave", 4, "");
	ck_assert_int_eq(sent(LIVE, "secretary", WORDS
	    "&version=1&how=unanimous"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-quorum");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "נדרשים 3"));
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "נוכחים 2"));
}
END_TEST

/* Two hands at once */

START_TEST(the_second_of_two_recorders_sees_both_and_loses_nothing)
{
	ck_assert_int_eq(sent(LIVE, "secretary", "title=ראשונה&text=של הראשון&"
	    "kind=budget&version=1&how=unanimous"), 303);
	ck_assert_int_eq(sent(LIVE, "secretary", "title=שנייה&text=של השני&"
	    "kind=budget&version=1&how=unanimous&said=אמר"), 409);
	ck_assert_str_eq(see("/page/@view"), "conflict");
	ck_assert_str_eq(see("/page/conflict/field[@name='text']/@mine"),
	    "של השני");
	ck_assert_str_eq(see("/page/conflict/field[@name='text']/@theirs"),
	    "של הראשון");
	ck_assert_str_eq(see("/page/form/field[@name='text']/typed"),
	    "של השני");
	ck_assert_str_eq(see("/page/form/field[@name='said']/typed"), "אמר");
	ck_assert_str_eq(see("/page/form/@version"), "2");
	ck_assert_str_eq(stored("SELECT count(*) FROM decisions WHERE "
	    "meeting = 3"), "2");
	ck_assert_str_eq(stored("SELECT count(*) FROM remarks"), "0");
	ck_assert_int_eq(sent(LIVE, "secretary", "title=שנייה&text=של השני&"
	    "kind=budget&version=2&how=unanimous"), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM decisions WHERE "
	    "meeting = 3"), "4");
}
END_TEST

/* Outside the agenda, and other outcomes */

START_TEST(what_is_not_on_the_agenda_is_added_by_a_vote_only)
{
	ck_assert_int_eq(sent("/meetings/3/agenda/new", "secretary",
	    "title=דחוף&kind=approval"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "off-agenda-needs-a-vote");
	ck_assert_int_eq(sent("/meetings/3/live/add", "secretary",
	    "add.title=דחוף&add.how=unanimous"), 303);
	ck_assert_str_eq(stored("SELECT title || added || added_by || label FROM "
	    "agenda WHERE meeting = 3 ORDER BY id DESC LIMIT 1"),
	    "דחוף09:003:0:0, 3:0:03");
}
END_TEST

#define VOTED_DOWN "add.title=דחוף&add.how=show&add.count.1.in_favour=2&" \
	"add.count.1.against=1&add.count.1.abstained=0&" \
	"add.count.2.in_favour=3&add.count.2.against=0&" \
	"add.count.2.abstained=0"

START_TEST(a_request_that_is_voted_down_is_kept_with_who_asked_the_numbers_and_the_rule)
{
	rule("off_agenda_majority", "absolute");
	ck_assert_int_eq(sent("/meetings/3/live/add", "secretary",
	    VOTED_DOWN "&add.person=3"), 303);
	ck_assert_ptr_nonnull(strstr(location(), "done=not_added"));
	ck_assert_str_eq(stored("SELECT count(*) FROM agenda WHERE "
	    "meeting = 3"), "2");
	ck_assert_str_eq(stored("SELECT title || person || at || in_favour || "
	    "against || abstained || needed || adopted || ifnull(item, '-') || "
	    "(SELECT u.rule FROM rules u WHERE u.id = requests.rule) "
	    "FROM requests WHERE body = 1"),
	    "דחוף32026-03-01T09:0021030-off_agenda_majority");
	ck_assert_str_eq(stored("SELECT adopted || ifnull(item, '-') FROM "
	    "requests WHERE body = 2"), "1-");
	got(LIVE, "council_member");
	ck_assert_int_eq(count_of("//requests/request"), 2);
	ck_assert_str_eq(see("//requests/request[1]/@person"), "נציג דרום");
	ck_assert_ptr_nonnull(strstr(see("//requests/request[1]/@source"),
	    "תקנון"));
}
END_TEST

START_TEST(it_stands_in_the_minutes_and_so_does_who_asked_for_what_was_added)
{
	rule("off_agenda_majority", "absolute");
	sent("/meetings/3/live/add", "secretary", VOTED_DOWN);
	sent("/meetings/3/live/add", "secretary",
	    "add.title=נושא אחר&add.how=unanimous&add.person=4");
	ck_assert_int_eq(got("/meetings/3/minutes", "viewer"), 200);
	ck_assert_int_eq(count_of("/page/record/requests/request"), 2);
	ck_assert_str_eq(see("//requests/request[1]/@needed"), "3");
	ck_assert_int_eq(count_of("//requests/request/@person"), 0);
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "המבקש לא צוין"));
	ck_assert_str_eq(see("//agenda/item[@added]/@asked_by"), "נציגת מזרח");
	ck_assert_int_eq(got("/meetings/3/minutes.pdf", "viewer"), 200);
	ck_assert_int_eq(got("/meetings/3/minutes.akn", "viewer"), 200);
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "דחוף"));
}
END_TEST

START_TEST(speaking_time_is_told_where_a_rule_limits_it_and_only_to_who_records)
{
	got(LIVE, "secretary");
	ck_assert_int_eq(count_of("//speaking"), 0);
	rule("speaking_minutes", "5");
	got(LIVE, "secretary");
	ck_assert_str_eq(see("//speaking/@minutes"), "5");
	ck_assert_str_eq(see("//speaking/@seconds"), "300");
	ck_assert_ptr_nonnull(strstr(see("//speaking/@source"), "תקנון"));
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "role=\"timer\""));
	got(LIVE, "chair");
	ck_assert_int_eq(count_of("//speaking"), 0);
}
END_TEST

START_TEST(only_whoever_is_there_may_have_asked_and_a_refused_vote_keeps_nothing)
{
	ck_assert_int_eq(sent("/meetings/3/live/add", "secretary",
	    "add.title=דחוף&add.how=unanimous&add.person=11"), 422);
	ck_assert_int_eq(sent("/meetings/3/live/add", "secretary",
	    "add.title=דחוף&add.how=show&add.count.1.in_favour=9&"
	    "add.count.1.against=0&add.count.1.abstained=0"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "counts-do-not-add-up");
	ck_assert_str_eq(stored("SELECT count(*) FROM requests"), "0");
}
END_TEST

START_TEST(an_item_is_put_off_to_a_meeting_and_goes_on_there)
{
	ck_assert_int_eq(sent("/meetings/new", "secretary",
	    "body.1.convened=1&held=20.3.2026+17:00&kind=ordinary&"
	    "mode=in_person&title=הבאה"), 303);
	ck_assert_int_eq(sent("/meetings/3/live/4/outcome", "secretary",
	    "version=1&outcome=deferred&to_meeting=4"), 303);
	ck_assert_str_eq(location(), "/meetings/3/live/5?done=outcome");
	ck_assert_str_eq(stored("SELECT to_meeting FROM agenda WHERE id = 4"),
	    "4");
	ck_assert_str_eq(stored("SELECT title || continues FROM agenda WHERE "
	    "meeting = 4"), "עדכון תקציב4");
	ck_assert_int_eq(sent("/meetings/3/live/4/outcome", "secretary",
	    "version=2&outcome="), 303);
	ck_assert_str_eq(stored("SELECT dropped FROM agenda WHERE meeting = 4"),
	    "1");
}
END_TEST

START_TEST(an_item_is_referred_to_a_body_and_to_no_other)
{
	ck_assert_int_eq(sent("/meetings/3/live/4/outcome", "secretary",
	    "version=1&outcome=referred&to_body=99"), 422);
	ck_assert_int_eq(sent("/meetings/3/live/4/outcome", "secretary",
	    "version=1&outcome=referred&to_body=3"), 303);
	ck_assert_str_eq(stored("SELECT outcome || to_body FROM agenda WHERE "
	    "id = 4"), "referred3");
}
END_TEST

START_TEST(all_the_rest_goes_to_the_next_meeting_in_one_press)
{
	ck_assert_int_eq(sent("/meetings/3/live/rest", "secretary", ""), 303);
	ck_assert_str_eq(stored("SELECT group_concat(outcome || to_meeting) FROM "
	    "agenda WHERE meeting = 3"), "deferred2,deferred2");
}
END_TEST

START_TEST(a_line_for_decision_by_a_day_enters_the_last_draft_before_it)
{
	sent("/meetings/new", "secretary", "body.1.convened=1&held=20.3.2026+"
	    "17:00&kind=ordinary&mode=in_person&title=ראשונה");
	sent("/meetings/new", "secretary", "body.1.convened=1&held=27.3.2026+"
	    "17:00&kind=ordinary&mode=in_person&title=שנייה");
	sent("/meetings/new", "secretary", "body.1.convened=1&held=3.4.2026+"
	    "17:00&kind=ordinary&mode=in_person&title=מאוחרת");
	ck_assert_int_eq(sent("/meetings/3/live/4/remark", "secretary",
	    "speaker=נציג דרום&text=לקבוע תעריף&decide_by=31.3.2026"), 303);
	ck_assert_str_eq(stored("SELECT m.title || i.title FROM agenda i JOIN "
	    "meetings m ON m.id = i.meeting WHERE i.remark IS NOT NULL"),
	    "שנייהלקבוע תעריף");
}
END_TEST

START_TEST(such_a_line_waits_for_a_meeting_that_is_not_there_yet)
{
	sent("/meetings/3/live/4/remark", "secretary",
	    "speaker=נציג דרום&text=לקבוע תעריף&decide_by=31.3.2026");
	ck_assert_str_eq(stored("SELECT count(*) FROM agenda WHERE remark IS "
	    "NOT NULL"), "0");
	sent("/meetings/new", "secretary", "body.1.convened=1&held=20.3.2026+"
	    "17:00&kind=ordinary&mode=in_person");
	ck_assert_str_eq(stored("SELECT meeting FROM agenda WHERE remark IS NOT "
	    "NULL"), "4");
}
END_TEST

/* Who may */

START_TEST(whoever_follows_records_nothing)
{
	static const char *const paths[] = { LIVE, LIVE "/start",
	    LIVE "/outcome", LIVE "/remark", ROOM, "/meetings/3/live/rest",
	    "/meetings/3/live/add" };

	for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
		ck_assert_int_eq(sent(paths[i], "chair", "version=1"), 403);
		ck_assert_int_eq(sent(paths[i], "council_member", "version=1"),
		    403);
	}
}
END_TEST

START_TEST(a_closed_meeting_is_seen_and_takes_no_press)
{
	ck_assert_int_eq(got("/meetings/1/live/1", "secretary"), 200);
	ck_assert_int_eq(count_of("/page/form"), 0);
	ck_assert_int_eq(sent("/meetings/1/live/room", "secretary",
	    "everyone=1"), 422);
	ck_assert_int_eq(sent("/meetings/1/live/1", "secretary", WORDS
	    "&version=1&how=unanimous"), 422);
	ck_assert_int_eq(sent("/meetings/1/live/add", "secretary",
	    "add.title=א&add.how=unanimous"), 422);
	ck_assert_int_eq(sent("/meetings/3/live/1", "secretary", WORDS
	    "&version=1&how=unanimous"), 404);
}
END_TEST

TESTS_IN_A_HOUSE("live",
    the_three_panes_are_agenda_item_and_room,
    who_records_is_led_to_the_item_and_who_follows_stays,
    an_item_begins_at_the_minute_of_the_press_and_is_the_current_one,
    what_is_wrong_in_a_decision_is_told_as_it_stands_on_the_page,
    a_unanimous_decision_is_one_press_and_goes_on_to_the_next_item,
    whoever_presented_live_is_to_carry_it_out,
    whoever_presented_live_and_is_not_known_is_named,
    discussion_is_attributed_line_by_line,
    what_was_said_before_the_vote_does_not_make_the_vote_stale,
    a_departure_is_one_press_at_the_present_minute,
    whoever_left_and_is_back_was_away_in_between,
    nobody_is_back_before_leaving_and_no_minute_is_still_to_come,
    everyone_is_here_is_one_press_and_an_exception_one_more,
    a_stale_press_in_the_room_is_a_conflict,
    two_tablets_that_record_the_same_arrival_see_both_minutes,
    two_tablets_that_record_the_same_departure_see_both_minutes,
    a_member_who_left_at_1040_cannot_have_a_vote_at_1041,
    whoever_arrived_later_cannot_have_voted_before,
    a_departure_cannot_be_written_over_a_vote_that_was_cast,
    presence_follows_the_minute_of_the_vote_not_the_order_of_the_agenda,
    somebody_in_both_bodies_has_a_vote_in_each,
    a_result_against_the_rule_is_refused_with_counts_rule_and_source,
    what_would_follow_is_told_before_anything_is_recorded,
    the_rules_that_apply_are_on_the_page_with_their_sources,
    whoever_is_here_without_a_vote_is_named_with_the_reason,
    abstentions_count_where_the_rule_says_so,
    whoever_presides_breaks_a_tie_only_where_the_rule_gives_the_vote,
    a_private_interest_is_one_step_and_leaves_base_and_vote,
    an_interest_that_breaks_the_quorum_refuses_the_decision,
    without_a_quorum_nothing_is_decided_with_the_numbers_and_the_source,
    the_second_of_two_recorders_sees_both_and_loses_nothing,
    what_is_not_on_the_agenda_is_added_by_a_vote_only,
    a_request_that_is_voted_down_is_kept_with_who_asked_the_numbers_and_the_rule,
    it_stands_in_the_minutes_and_so_does_who_asked_for_what_was_added,
    speaking_time_is_told_where_a_rule_limits_it_and_only_to_who_records,
    only_whoever_is_there_may_have_asked_and_a_refused_vote_keeps_nothing,
    an_item_is_put_off_to_a_meeting_and_goes_on_there,
    an_item_is_referred_to_a_body_and_to_no_other,
    all_the_rest_goes_to_the_next_meeting_in_one_press,
    a_line_for_decision_by_a_day_enters_the_last_draft_before_it,
    such_a_line_waits_for_a_meeting_that_is_not_there_yet,
    whoever_follows_records_nothing,
    a_closed_meeting_is_seen_and_takes_no_press)
