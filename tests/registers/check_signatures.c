/* check_signatures.c: minutes are sent out, commented, approved by a decision, signed by the rule, and change no more. */
#include <stdio.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <sqlite3.h>

#include "page/pdf.h"
#include "store/verify.h"
#include "house.h"

/*
 * Meeting 1 of the council is closed; its four members are chair (2), south
 * (3), east (4), west (5). Meeting 3, later, is open: there the minutes are
 * approved. Nobody is named as having presided or written, so that whoever
 * holds the role signs.
 */
#define MINUTES "/meetings/1/minutes"
#define PASSWORD "עם סיסמה ארוכה"

static void
distribute(void)
{
	ck_assert_int_eq(sent(MINUTES "/distribute", "secretary", ""), 303);
}

/* The decision of meeting 3 that approves minutes. */
static void
decide(void)
{
	ck_assert_int_eq(sent("/meetings/3/agenda/4/edit", "secretary",
	    "version=1&title=אישור פרוטוקול&kind=minutes"), 303);
	ck_assert_int_eq(sent("/meetings/3/agenda/4/decide", "secretary",
	    "version=2&title=אישור פרוטוקול&text=הפרוטוקול מאושר.&kind=minutes"
	    "&how=unanimous"), 303);
}

static void
sign(const char *as)
{
	char form[100];

	ck_assert_int_eq(got(MINUTES "/sign", as), 200);
	snprintf(form, sizeof(form), "hash=%s", see("/page/paper/@sha256"));
	ck_assert_int_eq(sent(MINUTES "/sign", as, form), 303);
}

static const char *
column(const char *name)
{
	char sql[200];

	snprintf(sql, sizeof(sql),
	    "SELECT \"%s\" FROM minutes WHERE meeting = 1", name);
	return stored(sql);
}

static const char *
state(void)
{
	got(MINUTES, "viewer");
	return see("/page/life/@state");
}

START_TEST(every_member_gets_a_copy_in_one_press)
{
	ck_assert_str_eq(state(), "draft");
	got(MINUTES, "secretary");
	ck_assert_str_eq(see("//life/move[@name='distribute']/@primary"), "yes");
	distribute();
	ck_assert_str_eq(location(), MINUTES "?done=distribute");
	ck_assert_str_eq(stored("SELECT group_concat(person) FROM "
	    "(SELECT person FROM copies WHERE meeting = 1 ORDER BY person)"),
	    "2,3,4,5");
	ck_assert_str_eq(column("until"), "2026-03-08");
	ck_assert_str_eq(state(), "distributed");
}
END_TEST

START_TEST(closing_leads_to_minutes_that_are_sent_out_by_the_next_press)
{
	sent("/meetings/3/agenda/rest", "secretary", "");
	ck_assert_int_eq(sent("/meetings/3/close", "secretary", "version=1"),
	    303);
	ck_assert_str_eq(location(), "/meetings/3/minutes?done=close");
	ck_assert_int_eq(sent("/meetings/3/minutes/distribute", "secretary",
	    ""), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM copies "
	    "WHERE meeting = 3"), "5");
}
END_TEST

START_TEST(minutes_of_an_open_meeting_go_nowhere)
{
	static const char *const moves[] = { "distribute", "review", "approve",
	    "publish", "sign" };

	for (size_t i = 0; i < sizeof(moves) / sizeof(moves[0]); i++) {
		char path[100];

		snprintf(path, sizeof(path), "/meetings/3/minutes/%s", moves[i]);
		ck_assert_int_eq(sent(path, "secretary", "version=0"), 422);
		ck_assert_str_eq(see("/page/problem/@is"),
		    "minutes-of-an-open-meeting");
	}
	ck_assert_str_eq(stored("SELECT count(*) FROM minutes"), "0");
}
END_TEST

START_TEST(days_of_the_rules_are_those_of_the_body)
{
	got(MINUTES, "viewer");
	ck_assert_str_eq(see("//life/@distribute_by"), "2026-01-25");
	ck_assert_str_eq(see("//life/@late"), "yes");
	ck_assert_str_eq(see("//life/@publish_by"), "2026-02-14");
}
END_TEST

START_TEST(only_what_is_told_is_edited_and_the_record_stays)
{
	ck_assert_int_eq(got(MINUTES "/edit", "secretary"), 200);
	ck_assert_int_eq(count_of("//form/told/item"), 2);
	ck_assert_int_eq(sent(MINUTES "/edit", "secretary",
	    "version=0&item.1.text=נאמר כך.&item.0.text=דברי פתיחה."), 303);
	got(MINUTES, "viewer");
	ck_assert_str_eq(see("//agenda/item/notes"), "נאמר כך.");
	ck_assert_str_eq(see("//meeting/opening"), "דברי פתיחה.");
	ck_assert_str_eq(stored("SELECT coalesce(notes, '-') FROM agenda "
	    "WHERE id = 1"), "-");
	ck_assert_str_eq(stored("SELECT count(*) FROM narratives"), "2");
	ck_assert_int_eq(sent(MINUTES "/edit", "secretary",
	    "version=0&item.1.text=אחרת."), 409);
	ck_assert_int_eq(sent(MINUTES "/edit", "secretary",
	    "version=1&item.1.text=נאמר כך."), 303);
	ck_assert_str_eq(stored("SELECT version FROM narratives "
	    "WHERE item = 1"), "1");
}
END_TEST

START_TEST(who_got_a_copy_reads_it_or_comments_and_nobody_else_does)
{
	ck_assert_int_eq(sent(MINUTES "/read", "chair", ""), 422);
	ck_assert_str_eq(see("/page/problem/@is"),
	    "minutes-were-not-sent-to-you");
	distribute();
	ck_assert_int_eq(sent(MINUTES "/read", "chair", ""), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM copies "
	    "WHERE read IS NOT NULL AND person = 2"), "1");
	ck_assert_int_eq(sent(MINUTES "/comments", "viewer", "text=לא כך"), 422);
	ck_assert_int_eq(sent(MINUTES "/comments", "person 4", "text="), 422);
	ck_assert_int_eq(sent(MINUTES "/comments", "person 4",
	    "text=לא נאמר כך."), 303);
	got(MINUTES, "viewer");
	ck_assert_str_eq(see("//comments/comment/text"), "לא נאמר כך.");
	ck_assert_str_eq(see("//life/@unanswered"), "1");
}
END_TEST

START_TEST(a_comment_is_accepted_or_explained_in_words_once)
{
	distribute();
	sent(MINUTES "/comments", "person 4", "text=א");
	ck_assert_int_eq(sent(MINUTES "/comments/1", "secretary",
	    "version=1&answer=explained&reply="), 422);
	ck_assert_int_eq(sent(MINUTES "/comments/1", "secretary",
	    "version=1&answer=maybe"), 422);
	ck_assert_int_eq(sent(MINUTES "/comments/9", "secretary",
	    "version=1&answer=accepted"), 404);
	ck_assert_int_eq(sent(MINUTES "/comments/1", "secretary",
	    "version=1&answer=explained&reply=כך הוקלט."), 303);
	ck_assert_int_eq(sent(MINUTES "/comments/1", "secretary",
	    "version=2&answer=accepted"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "comment-is-answered");
	got(MINUTES, "viewer");
	ck_assert_str_eq(see("//comments/comment/reply"), "כך הוקלט.");
}
END_TEST

START_TEST(a_decision_on_minutes_approves_those_of_the_last_meeting)
{
	distribute();
	decide();
	ck_assert_str_eq(column("decision"),
	    stored("SELECT min(id) FROM decisions WHERE meeting = 3"));
	ck_assert_uint_eq(strlen(column("hash")), 64);
	ck_assert_uint_eq(strlen(column("root")), 64);
	ck_assert_str_eq(stored("SELECT count(*) FROM frozen"), "1");
	ck_assert_str_eq(state(), "approved");
	ck_assert(strstr(answer_bytes(), "טיוטת פרוטוקול") == NULL);
}
END_TEST

START_TEST(minutes_that_were_not_sent_out_are_not_approved_by_themselves)
{
	decide();
	ck_assert_str_eq(stored("SELECT count(*) FROM minutes"), "0");
	ck_assert_str_eq(state(), "draft");
}
END_TEST

START_TEST(a_comment_that_waits_keeps_minutes_from_approval)
{
	char form[100];

	distribute();
	sent(MINUTES "/comments", "person 4", "text=א");
	decide();
	ck_assert_str_eq(state(), "distributed");
	snprintf(form, sizeof(form), "version=1&decision=%s",
	    stored("SELECT min(id) FROM decisions WHERE meeting = 3"));
	ck_assert_int_eq(sent(MINUTES "/approve", "secretary", form), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "comments-without-an-answer");
	ck_assert(strstr(see("/page/problem/@text"), "1") != NULL);
	sent(MINUTES "/comments/1", "secretary", "version=1&answer=accepted");
	ck_assert_int_eq(sent(MINUTES "/approve", "secretary", form), 303);
	ck_assert_str_eq(state(), "approved");
}
END_TEST

START_TEST(only_a_later_decision_on_minutes_of_the_same_body_approves)
{
	distribute();
	ck_assert_int_eq(sent(MINUTES "/approve", "secretary",
	    "version=1&decision=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"),
	    "no-decision-approves-minutes");
	ck_assert_int_eq(sent(MINUTES "/approve", "secretary",
	    "version=7&decision=1"), 409);
}
END_TEST

START_TEST(approved_minutes_change_no_more_whatever_becomes_of_the_record)
{
	char hash[65], bytes[200000], path[200];

	distribute();
	decide();
	snprintf(hash, sizeof(hash), "%s", column("hash"));
	ck_assert_int_eq(got(MINUTES "/document", "viewer"), 200);
	snprintf(bytes, sizeof(bytes), "%s", answer_bytes());
	ck_assert_int_eq(sent(MINUTES "/edit", "secretary",
	    "version=3&item.1.text=אחרת."), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "approved-minutes-are-final");
	ck_assert(strstr(see("/page/problem/@text"), "מא/2026/002") != NULL);
	ck_assert_int_eq(sent(MINUTES "/distribute", "secretary", ""), 422);
	ck_assert_int_eq(sent(MINUTES "/comments", "person 4", "text=א"), 422);
	ck_assert_int_eq(sent("/people/2/edit", "secretary",
	    "version=1&name=שם אחר&language=he"), 303);
	ck_assert_int_eq(sent("/decisions/1/void", "secretary",
	    "version=1&reason=טעות"), 303);
	got(MINUTES, "viewer");
	ck_assert_str_eq(see("/page/paper/@sha256"), hash);
	ck_assert_int_eq(count_of("//summary/decision[@void]"), 0);
	ck_assert(strstr(answer_bytes(), "נציגת צפון") != NULL);
	snprintf(path, sizeof(path), MINUTES "/document?sha256=%s", hash);
	ck_assert_int_eq(got(path, "viewer"), 200);
	ck_assert_str_eq(answer_bytes(), bytes);
	ck_assert_int_eq(got(MINUTES "/document?sha256=00", "viewer"), 404);
}
END_TEST

START_TEST(the_hash_is_that_of_the_bytes_and_is_printed_before_they_are_frozen)
{
	char hash[65];

	got(MINUTES, "viewer");
	snprintf(hash, sizeof(hash), "%s", see("/page/paper/@sha256"));
	ck_assert_uint_eq(strlen(hash), 64);
	in_language("en");
	got(MINUTES, "viewer");
	ck_assert_str_eq(see("/page/paper/@sha256"), hash);
	in_language("he");
	distribute();
	decide();
	ck_assert_str_eq(column("hash"), hash);
}
END_TEST

START_TEST(chair_and_secretary_sign_what_they_saw)
{
	got(MINUTES, "chair");
	ck_assert_str_eq(see("//life/@sign"), MINUTES "/sign");
	got(MINUTES, "viewer");
	ck_assert_str_eq(see("//life/@sign"), "");
	ck_assert_int_eq(got(MINUTES "/sign", "viewer"), 303);
	ck_assert_int_eq(sent(MINUTES "/sign", "viewer", "hash=x"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "others-sign-these-minutes");
	ck_assert_int_eq(sent(MINUTES "/sign", "chair", "hash=x"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "minutes-were-not-shown");
	sign("chair");
	ck_assert_int_eq(sent(MINUTES "/sign", "chair", ""), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "nobody-signs-twice");
	sign("secretary");
	ck_assert_str_eq(stored("SELECT group_concat(role || ':' || person) "
	    "FROM (SELECT * FROM signatures ORDER BY role)"),
	    "chair:2,secretary:1");
	ck_assert_str_eq(stored("SELECT count(*) FROM signatures s "
	    "JOIN minutes m ON m.hash = s.hash"), "2");
	distribute();
	decide();
	ck_assert_str_eq(state(), "signed");
}
END_TEST

START_TEST(a_change_after_a_signature_must_be_signed_again)
{
	sign("chair");
	ck_assert_int_eq(sent(MINUTES "/edit", "secretary",
	    "version=1&item.1.text=אחרת."), 303);
	got(MINUTES, "viewer");
	ck_assert_int_eq(count_of("//life/signer/signature"), 0);
	ck_assert_int_eq(count_of("//life/lapsed"), 1);
	sign("chair");
	got(MINUTES, "viewer");
	ck_assert_int_eq(count_of("//life/signer/signature"), 1);
}
END_TEST

START_TEST(whoever_signs_has_just_proved_who_they_are)
{
	const char *session;
	char form[100], wrong[200], right[200];

	ck_assert_int_eq(sent("/account/password", "chair",
	    "password=" PASSWORD "&again=" PASSWORD), 303);
	session = signed_in("chair");
	with_session(session);
	at_moment("2026-03-01T09:06");
	ck_assert_int_eq(got(MINUTES "/sign", "chair"), 200);
	ck_assert_int_eq(count_of("/page/form[@proved]"), 0);
	ck_assert_str_eq(see("/page/form/@asks"), "password");
	ck_assert_int_gt(count_of("/page/record/agenda/item"), 0);
	snprintf(form, sizeof(form), "hash=%s", see("/page/paper/@sha256"));
	ck_assert_int_eq(sent(MINUTES "/sign", "chair", form), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "prove-who-you-are");
	ck_assert_str_eq(see("/page/@view"), "sign");
	snprintf(wrong, sizeof(wrong), "%s&password=לא זאת", form);
	ck_assert_int_eq(sent(MINUTES "/sign", "chair", wrong), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "wrong-password");
	ck_assert_int_eq(count_of("/page/form/hidden[@name = 'hash']"), 1);
	ck_assert_str_eq(stored("SELECT count(*) FROM signatures"), "0");
	at_moment("2026-03-01T09:14");
	snprintf(right, sizeof(right), "%s&password=" PASSWORD, form);
	ck_assert_int_eq(sent(MINUTES "/sign", "chair", right), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM signatures"), "1");
}
END_TEST

START_TEST(nothing_is_signed_that_its_signer_was_never_shown)
{
	char form[100];

	ck_assert_int_eq(got(MINUTES "/sign", "chair"), 200);
	snprintf(form, sizeof(form), "hash=%s", see("/page/paper/@sha256"));
	ck_assert_int_eq(sent(MINUTES "/sign", "secretary", form), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "minutes-were-not-shown");
	ck_assert_str_eq(see("/page/@view"), "sign");
	ck_assert_int_eq(sent(MINUTES "/edit", "secretary",
	    "version=0&item.1.text=אחרת."), 303);
	ck_assert_int_eq(sent(MINUTES "/sign", "chair", form), 422);
	ck_assert_str_eq(see("/page/problem/@is"),
	    "minutes-were-changed-meanwhile");
	snprintf(form, sizeof(form), "hash=%s", see("/page/paper/@sha256"));
	ck_assert_int_eq(sent(MINUTES "/sign", "chair", form), 303);
}
END_TEST

#define SCAN "%PDF-1.4\nsigned with ink\n"

static int
brought(const char *as, const char *scan, const char *form)
{
	int status;

	with_file(scan == NULL ? NULL : "scan.pdf", scan,
	    scan == NULL ? 0 : strlen(scan));
	status = sent("/documents", as, form);
	with_file(NULL, NULL, 0);
	return status;
}

START_TEST(what_was_signed_with_ink_is_attested_by_the_secretary)
{
	ck_assert_int_eq(brought("chair", SCAN,
	    "signing=1&role=chair&person=2&day=2026-03-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"),
	    "file-belongs-to-a-request");
	ck_assert_int_eq(brought("secretary", SCAN,
	    "signing=1&role=chair&person=2&day=2026-03-02"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "day-to-come");
	ck_assert_int_eq(brought("secretary", SCAN,
	    "signing=1&role=treasurer&person=2&day=2026-03-01"), 422);
	ck_assert_int_eq(brought("secretary", SCAN,
	    "signing=3&role=chair&person=2&day=2026-03-01"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "minutes-of-an-open-meeting");
	ck_assert_int_eq(brought("secretary", SCAN,
	    "signing=77&role=chair&person=2&day=2026-03-01"), 404);
	ck_assert_int_eq(brought("secretary", SCAN,
	    "signing=1&role=chair&person=2&day=2026-02-28"), 303);
	ck_assert_str_eq(location(), MINUTES "?done=paper");
	ck_assert_str_eq(stored("SELECT way || person || attested || day "
	    "FROM signatures"), "paper212026-02-28");
	ck_assert_int_eq(brought("secretary", SCAN,
	    "signing=1&role=secretary&person=2&day=2026-02-28"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "nobody-signs-twice");
	ck_assert_int_eq(brought("secretary", SCAN,
	    "signing=1&role=chair&person=3&day=2026-02-28"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "signed-already");
	got(MINUTES, "viewer");
	ck_assert(strstr(answer_bytes(), "נחתם בנייר") != NULL);
}
END_TEST

START_TEST(the_record_and_the_ledger_bind_the_scan_of_what_was_signed)
{
	char hash[80];

	ck_assert_int_eq(brought("secretary", NULL,
	    "signing=1&role=chair&person=2&day=2026-02-28"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-file");
	ck_assert_str_eq(see("/page/@view"), "minutes");
	ck_assert_int_eq(brought("secretary", "MZ is no scan",
	    "signing=1&role=chair&person=2&day=2026-02-28"), 303);
	snprintf(hash, sizeof(hash), "%s",
	    stored("SELECT scan FROM signatures"));
	ck_assert_uint_eq(strlen(hash), 64);
	ck_assert_str_eq(stored("SELECT hash FROM documents "
	    "WHERE id = (SELECT document FROM signatures)"), hash);
	ck_assert_str_eq(stored("SELECT json_extract(body, '$.scan') "
	    "FROM ledger WHERE \"table\" = 'signatures' "
	    "AND move = 'sign'"), hash);
	got(MINUTES, "viewer");
	ck_assert_str_eq(see("//life/signer/signature/@scan"), hash);
	ck_assert_str_eq(see("//life/signer/signature/@document"), "2");
	got("/documents/2", "viewer");
	ck_assert_int_eq(count_of("/page/record/signed/use[@same]"), 1);
	ck_assert_int_eq(got(MINUTES ".pdf", "viewer"), 200);
	ck_assert_int_eq(got(MINUTES ".akn", "viewer"), 200);
	ck_assert(strstr(answer_bytes(), hash) != NULL);
	ck_assert_int_eq(got(MINUTES "/history", "viewer"), 200);
	ck_assert_str_eq(see("/page/history/change[1]/@what"),
	    "signed_on_paper");
	ck_assert_str_eq(see("/page/history/change[1]/@scan"), hash);
	ck_assert_str_eq(see("/page/history/change[1]/@day"), "2026-02-28");
	ck_assert_str_eq(see("/page/history/change[2]/@what"), "frozen");
	ck_assert(strstr(answer_bytes(), "נחתם בנייר") != NULL);
	ck_assert_int_eq(got("/meetings/77/minutes/history", "viewer"), 404);
}
END_TEST

START_TEST(who_signs_is_said_by_the_rule_of_that_day)
{
	ck_assert_int_eq(sent("/bodies/1/rules/new", "secretary",
	    "rule=signers&value=chair&source=תקנון&since=2026-02-01"), 303);
	got(MINUTES, "viewer");
	ck_assert_int_eq(count_of("//life/signer"), 2);
	got("/meetings/3/minutes", "viewer");
	ck_assert_int_eq(count_of("//life/signer"), 1);
	ck_assert_str_eq(see("//life/signer/@role"), "chair");
	ck_assert_str_eq(see("//life/signer/@source"), "תקנון");
}
END_TEST

START_TEST(approved_and_signed_minutes_are_published)
{
	ck_assert_int_eq(sent(MINUTES "/publish", "secretary", ""), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "minutes-are-not-approved");
	distribute();
	decide();
	ck_assert_int_eq(sent(MINUTES "/publish", "secretary", ""), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "minutes-are-not-signed");
	sign("chair");
	sign("secretary");
	ck_assert_int_eq(sent(MINUTES "/publish", "secretary", ""), 303);
	ck_assert_str_eq(state(), "published");
	ck_assert_int_eq(sent(MINUTES "/publish", "secretary", ""), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "published_minutes_stay");
	ck_assert_str_eq(column("public_hash"), column("hash"));
}
END_TEST

static void
make_signed(void)
{
	sent(MINUTES "/edit", "secretary",
	    "version=0&item.1.text=הטלפון של הפונה הוא 050-1234567.");
	distribute();
	decide();
	sign("chair");
	sign("secretary");
}

START_TEST(words_withheld_are_struck_from_the_public_version_only)
{
	char hash[65];

	make_signed();
	snprintf(hash, sizeof(hash), "%s", column("hash"));
	ck_assert_int_eq(got(MINUTES "/publish", "secretary"), 200);
	ck_assert_int_eq(sent(MINUTES "/withhold", "secretary",
	    "words=050-1234567&ground=privacy"), 303);
	got(MINUTES "/publish", "secretary");
	ck_assert_int_eq(count_of("/page/withheld/withheld"), 1);
	ck_assert_str_eq(see("//agenda/item/notes"),
	    "הטלפון של הפונה הוא [הושמט].");
	ck_assert_int_eq(sent(MINUTES "/publish", "secretary", ""), 303);
	ck_assert_str_eq(column("hash"), hash);
	ck_assert_str_ne(column("public_hash"), hash);
	ck_assert_int_eq(got(MINUTES "/public", "viewer"), 200);
	ck_assert_str_eq(see("/page/paper/@sha256"), column("public_hash"));
	ck_assert(strstr(answer_bytes(), "1234567") == NULL);
	ck_assert(strstr(answer_bytes(), hash + 56) != NULL);
	ck_assert_int_eq(got(MINUTES "/public.pdf", "viewer"), 200);
	got(MINUTES, "viewer");
	ck_assert(strstr(answer_bytes(), "1234567") != NULL);
	ck_assert_int_eq(sent(MINUTES "/withhold", "secretary",
	    "words=הפונה&ground=privacy"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "published_minutes_stay");
}
END_TEST

START_TEST(an_item_withheld_leaves_its_title_and_the_ground)
{
	make_signed();
	ck_assert_int_eq(sent(MINUTES "/withhold", "secretary",
	    "item=1&ground=closed"), 303);
	ck_assert_int_eq(sent(MINUTES "/publish", "secretary", ""), 303);
	got(MINUTES "/public", "viewer");
	ck_assert_str_eq(see("//agenda/item/@title"), "אישור תקציב 2026");
	ck_assert_str_eq(see("//agenda/item/@withheld"), "נדון בישיבה סגורה");
	ck_assert_int_eq(count_of("//agenda/item/*"), 0);
	ck_assert_str_eq(see("//summary/decision/@title"), "[הושמט]");
	got(MINUTES, "viewer");
	ck_assert_int_eq(count_of("//agenda/item/decisions/decision"), 1);
}
END_TEST

START_TEST(what_is_withheld_is_one_thing_with_a_ground_and_may_be_shown_after_all)
{
	make_signed();
	ck_assert_int_eq(sent(MINUTES "/withhold", "secretary",
	    "ground=closed"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "item_or_words");
	ck_assert_int_eq(sent(MINUTES "/withhold", "secretary",
	    "item=1&words=שם&ground=closed"), 422);
	ck_assert_int_eq(sent(MINUTES "/withhold", "secretary",
	    "words=ש&ground=closed"), 422);
	ck_assert_int_eq(sent(MINUTES "/withhold", "secretary",
	    "words=שם"), 422);
	ck_assert_int_eq(sent(MINUTES "/withhold", "secretary",
	    "item=4&ground=closed"), 422);
	sent(MINUTES "/withhold", "secretary", "item=1&ground=closed");
	ck_assert_int_eq(sent(MINUTES "/withheld/1", "secretary", "version=1"),
	    303);
	ck_assert_int_eq(sent(MINUTES "/withheld/1", "secretary", "version=2"),
	    404);
	ck_assert_int_eq(sent(MINUTES "/publish", "secretary", ""), 303);
	ck_assert_str_eq(column("public_hash"), column("hash"));
}
END_TEST

START_TEST(a_correcting_decision_stands_by_the_minutes_it_corrects)
{
	distribute();
	decide();
	sent("/meetings/3/agenda/5/decide", "secretary", "version=1&title=תיקון"
	    "&text=טעות סופר תוקנה.&kind=minutes&how=unanimous");
	ck_assert_int_eq(sent("/decisions/4/amendments/new", "secretary",
	    "earlier=2&how=corrects"), 303);
	got(MINUTES, "viewer");
	ck_assert_str_eq(see("//errata/decision/@id"), "4");
}
END_TEST

START_TEST(the_decisions_leave_as_text_for_a_message)
{
	ck_assert_int_eq(got(MINUTES "/summary", "viewer"), 200);
	ck_assert(strstr(answer_bytes(),
	    "מא/2026/001 אישור תקציב 2026: ההחלטה התקבלה") != NULL);
}
END_TEST

START_TEST(an_extract_tells_one_decision)
{
	ck_assert_int_eq(got("/decisions/1/extract", "viewer"), 200);
	ck_assert_str_eq(see("//record/decision/@number"), "מא/2026/001");
	ck_assert_int_eq(count_of("//record/decision/votes/vote"), 3);
	ck_assert_uint_eq(strlen(see("/page/paper/@sha256")), 64);
	ck_assert_int_eq(got("/decisions/9/extract", "viewer"), 404);
	ck_assert_int_eq(got("/decisions/1/extract.pdf", "viewer"), 200);
	ck_assert(strncmp(answer_bytes(), "%PDF-", 5) == 0);
	ck_assert_int_eq(got("/bodies/1/edit.pdf", "secretary"), 404);
	ck_assert_int_eq(got(MINUTES ".pdf", "viewer"), 200);
	ck_assert(strncmp(answer_bytes(), "%PDF-", 5) == 0);
}
END_TEST

START_TEST(what_is_to_be_done_with_minutes_waits_at_home)
{
	got("/", "secretary");
	ck_assert_str_eq(see("//waiting/to_distribute/@href"), MINUTES);
	distribute();
	got("/", "secretary");
	ck_assert_int_eq(count_of("//waiting/to_distribute"), 0);
	got("/", "person 4");
	ck_assert_str_eq(see("//waiting/to_read/@href"), MINUTES);
	sent(MINUTES "/comments", "person 4", "text=א");
	got("/", "person 4");
	ck_assert_int_eq(count_of("//waiting/to_read"), 0);
	ck_assert_int_eq(count_of("//waiting/to_answer"), 0);
	got("/", "secretary");
	ck_assert_str_eq(see("//waiting/to_answer/@href"), MINUTES "#comments");
	sent(MINUTES "/comments/1", "secretary", "version=1&answer=accepted");
	got("/", "secretary");
	ck_assert_int_eq(count_of("//waiting/to_answer"), 0);
}
END_TEST

/* Minutes of meeting 3, over which 2 presided and which 1 wrote, are approved in meeting 2. */
static void
name_those_who_sat(void)
{
	ck_assert_int_eq(sent("/meetings/3/edit", "secretary", "version=1&"
	    "title=ישיבה&kind=ordinary&mode=in_person&held=2026-03-01T08:00&"
	    "year=2026&chair=2&secretary=1&body.1.convened=1"), 303);
}

static void
close_the_other(void)
{
	sent("/meetings/3/agenda/rest", "secretary", "");
	ck_assert_int_eq(sent("/meetings/3/close", "secretary", "version=2"),
	    303);
	sent("/meetings/3/minutes/distribute", "secretary", "");
}

static void
approve_the_other(void)
{
	char form[2000];

	at_moment("2026-03-10T17:05");
	sent("/meetings/2/attendance", "secretary", "expect=1");
	snprintf(form, sizeof(form), "%s", stored("SELECT 'version=' || "
	    "group_concat('&attendance.' || id || '.version=' || version || "
	    "'&attendance.' || id || '.capacity=member&attendance.' || id || "
	    "'.authority=' || authority || '&attendance.' || id || "
	    "'.present=present', '') FROM attendance WHERE meeting = 2 "
	    "AND person IN (2, 3, 4)"));
	ck_assert_int_eq(sent("/meetings/2/attendance", "secretary", form), 303);
	ck_assert_int_eq(sent("/meetings/2/open", "chair", "version=1"), 303);
	ck_assert_int_eq(sent("/meetings/2/agenda/2/decide", "secretary",
	    "version=1&title=א&text=ב&kind=minutes&how=unanimous"), 303);
	ck_assert_str_eq(stored("SELECT approved FROM minutes "
	    "WHERE meeting = 3"), "2026-03-10T17:05");
}

START_TEST(approved_minutes_wait_at_home_for_whoever_signs)
{
	name_those_who_sat();
	close_the_other();
	got("/", "chair");
	ck_assert_int_eq(count_of("//waiting/to_sign"), 0);
	approve_the_other();
	got("/", "chair");
	ck_assert_str_eq(see("//waiting/to_sign/@href"),
	    "/meetings/3/minutes/sign");
	ck_assert_int_eq(sent("/meetings/3/minutes/sign", "person 4", ""), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "others-sign-these-minutes");
	ck_assert(strstr(see("/page/problem/@text"), "נציגת צפון") != NULL);
}
END_TEST

/* Two wait for the chair: of meeting 1, where nobody is named, and of meeting 3. */
static const char *
ticked(const char *how)
{
	static char form[400];
	char one[80], three[80];

	snprintf(one, sizeof(one), "%s",
	    see("/page/waiting/one[@meeting = 1]/@hash"));
	snprintf(three, sizeof(three), "%s",
	    see("/page/waiting/one[@meeting = 3]/@hash"));
	if (strcmp(how, "both") == 0)
		snprintf(form, sizeof(form), "sign.1=%s&sign.3=%s", one, three);
	else if (strcmp(how, "swapped") == 0)
		snprintf(form, sizeof(form), "sign.1=%s&sign.3=%s", one, one);
	else
		snprintf(form, sizeof(form), "sign.3=%s", three);
	return form;
}

static void
let_two_wait(void)
{
	distribute();
	name_those_who_sat();
	decide();
	close_the_other();
	approve_the_other();
}

START_TEST(all_that_waits_is_read_on_one_page_and_signed_together)
{
	let_two_wait();
	got("/", "chair");
	ck_assert_str_eq(see("//waiting/to_sign[1]/@href"),
	    "/signatures#minutes-1");
	ck_assert_int_eq(got("/signatures", "chair"), 200);
	ck_assert_int_eq(count_of("/page/waiting/one"), 2);
	ck_assert_int_eq(count_of("/page/waiting/one/record/agenda/item"), 3);
	ck_assert_int_eq(count_of("/page/waiting/one[@ticked]"), 2);
	ck_assert(strstr(answer_bytes(), "אישור תקציב 2026") != NULL);
	ck_assert_int_eq(sent("/signatures", "chair", ticked("both")), 303);
	ck_assert_str_eq(stored("SELECT group_concat(meeting || role || (hash ="
	    " (SELECT hash FROM minutes m WHERE m.meeting = s.meeting))) "
	    "FROM signatures s"), "1chair1,3chair1");
	ck_assert_str_eq(stored("SELECT count(DISTINCT hash) FROM signatures"),
	    "2");
	ck_assert_str_eq(stored("SELECT count(DISTINCT request) FROM ledger "
	    "WHERE \"table\" = 'signatures'"), "1");
	ck_assert_int_eq(got("/signatures", "chair"), 200);
	ck_assert_int_eq(count_of("/page/waiting/one"), 0);
	ck_assert_int_eq(count_of("/page/form"), 0);
	ck_assert_int_eq(got("/signatures", "viewer"), 200);
	ck_assert_int_eq(count_of("/page/waiting/one"), 0);
}
END_TEST

START_TEST(all_that_is_ticked_is_signed_or_nothing)
{
	let_two_wait();
	got("/signatures", "chair");
	ck_assert_int_eq(sent("/signatures", "chair", ticked("swapped")), 422);
	ck_assert_str_eq(see("/page/problem/@is"),
	    "minutes-were-changed-meanwhile");
	ck_assert_int_eq(count_of("/page/waiting/one"), 2);
	ck_assert_str_eq(stored("SELECT count(*) FROM signatures"), "0");
	ck_assert_int_eq(sent("/signatures", "chair", ""), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "nothing-is-ticked");
	got("/signatures", "chair");
	ck_assert_int_eq(sent("/signatures", "viewer", ticked("one")), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "others-sign-these-minutes");
	got("/signatures", "chair");
	ck_assert_int_eq(sent("/signatures", "chair", "sign.77=x"), 404);
	got("/signatures", "chair");
	ck_assert_int_eq(sent("/signatures", "chair", ticked("one")), 303);
	ck_assert_str_eq(stored("SELECT group_concat(meeting) "
	    "FROM signatures"), "3");
}
END_TEST

START_TEST(what_was_never_shown_to_its_signer_is_not_signed)
{
	char form[400];

	let_two_wait();
	snprintf(form, sizeof(form), "sign.1=%s", column("hash"));
	ck_assert_int_eq(sent("/signatures", "chair", form), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "minutes-were-not-shown");
	ck_assert_int_eq(count_of("/page/waiting/one"), 2);
	ck_assert_int_eq(sent("/signatures", "chair", form), 303);
}
END_TEST

static const char *
joined(const char *form, const char *more)
{
	static char text[600];

	snprintf(text, sizeof(text), "%s%s", form, more);
	return text;
}

START_TEST(one_proof_within_five_minutes_signs_them_all)
{
	char form[400];

	ck_assert_int_eq(sent("/account/password", "chair",
	    "password=" PASSWORD "&again=" PASSWORD), 303);
	let_two_wait();
	with_session(signed_in("chair"));
	at_moment("2026-03-10T17:12");
	got("/signatures", "chair");
	ck_assert_int_eq(count_of("/page/form[@proved]"), 0);
	snprintf(form, sizeof(form), "%s", ticked("both"));
	ck_assert_int_eq(sent("/signatures", "chair", form), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "prove-who-you-are");
	ck_assert_int_eq(sent("/signatures", "chair", joined(form,
	    "&password=x")), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "wrong-password");
	ck_assert_int_eq(count_of("/page/waiting/one"), 2);
	at_moment("2026-03-10T17:14");
	ck_assert_int_eq(sent("/signatures", "chair", joined(form,
	    "&password=" PASSWORD)), 303);
	got("/signatures", "chair");
	ck_assert_int_eq(count_of("/page/waiting/one"), 0);
	ck_assert_str_eq(stored("SELECT count(*) FROM signatures"), "2");
}
END_TEST

START_TEST(without_somebody_who_draws_a_page_says_so_and_who_can_help)
{
	pdf_close();
	pdf_prepare("/nowhere");
	ck_assert_int_eq(got(MINUTES ".pdf", "viewer"), 503);
	ck_assert_str_eq(see("/page/@view"), "problem");
	ck_assert_str_eq(see("/page/problem/@is"), "nobody-draws");
	ck_assert(strstr(answer_bytes(), "מנהל/ת המערכת") != NULL);
	ck_assert(strstr(answer_bytes(), "</html>") != NULL);
	ck_assert_str_eq(reply_header("Content-Disposition"), "");
	in_language("en");
	ck_assert_int_eq(got(MINUTES ".pdf", "viewer"), 503);
	ck_assert(strstr(answer_bytes(), "The administrator") != NULL);
	ck_assert_int_eq(got("/decisions/1/extract.pdf", "viewer"), 503);
}
END_TEST

/* What "pinkas verify" answers, after a statement typed into the file. */
static int
verified_after(const char *typed_in)
{
	char path[200];
	sqlite3 *db;
	FILE *nowhere = fopen("/dev/null", "w");
	int answer;

	snprintf(path, sizeof(path), "%s/pinkas.db", house_of_tests_folder());
	house_of_tests_leave();
	ck_assert_int_eq(sqlite3_open(path, &db), SQLITE_OK);
	ck_assert_int_eq(sqlite3_exec(db, typed_in, NULL, NULL, NULL),
	    SQLITE_OK);
	sqlite3_close(db);
	answer = verify_run(house_of_tests_folder(), NULL, NULL, 0, nowhere);
	fclose(nowhere);
	house_of_tests_enter();
	return answer;
}

START_TEST(a_frozen_document_that_is_changed_or_gone_is_damage)
{
	distribute();
	decide();
	ck_assert_int_eq(verified_after("SELECT 1"), VERIFY_GOOD);
	ck_assert_int_eq(verified_after("CREATE TEMP TABLE had AS SELECT * "
	    "FROM frozen; DELETE FROM frozen; INSERT INTO frozen "
	    "SELECT hash, bytes || ' ', at FROM had"), VERIFY_DAMAGE);
	ck_assert_int_eq(verified_after("DELETE FROM frozen"), VERIFY_DAMAGE);
}
END_TEST

/* What a verifier says of the register of this test, and its answer. */
static int
verified(const char *verifier, char *said, size_t size)
{
	char command[400];
	FILE *out;
	size_t length;

	snprintf(command, sizeof(command), "export PINKAS_DATA='%s'; %s",
	    house_of_tests_folder(), verifier);
	ck_assert_ptr_nonnull(out = popen(command, "r"));
	length = fread(said, 1, size - 1, out);
	said[length] = '\0';
	return WEXITSTATUS(pclose(out));
}

static void
both_say(int answer, const char *words)
{
	static const char *const programs[] = {
		"cgi-bin/pinkas verify --hours 0",
		"python3 tests/verify/verify.py \"$PINKAS_DATA\"" };
	char said[8000];

	house_of_tests_leave();
	for (int i = 0; i < 2; i++) {
		ck_assert_int_eq(verified(programs[i], said, sizeof(said)),
		    answer);
		ck_assert_ptr_nonnull(strstr(said, words));
	}
	house_of_tests_enter();
}

START_TEST(a_file_that_is_changed_gone_or_one_too_many_is_named_by_both_verifiers)
{
	struct timespec old[2] = { { .tv_sec = 1 }, { .tv_sec = 1 } };
	char path[300], other[300];
	FILE *file;

	ck_assert_int_eq(brought("secretary", SCAN, "title=x"), 303);
	snprintf(path, sizeof(path), "%s/documents/%s",
	    house_of_tests_folder(),
	    stored("SELECT hash FROM documents WHERE id = 2"));
	both_say(0, "good");
	ck_assert_ptr_nonnull(file = fopen(path, "a"));
	fputs("and more", file);
	fclose(file);
	both_say(1, "is not what its hash says");
	unlink(path);
	both_say(1, "is gone");
	ck_assert_ptr_nonnull(file = fopen(path, "w"));
	fputs(SCAN, file);
	fclose(file);
	snprintf(other, sizeof(other), "%s/documents/notes.txt",
	    house_of_tests_folder());
	ck_assert_ptr_nonnull(file = fopen(other, "w"));
	fclose(file);
	both_say(0, "good");            /* it may be on its way */
	ck_assert_int_eq(utimensat(AT_FDCWD, other, old, 0), 0);
	both_say(1, "document notes.txt is of no row");
}
END_TEST

TESTS_IN_A_HOUSE("signatures",
    without_somebody_who_draws_a_page_says_so_and_who_can_help,
    all_that_waits_is_read_on_one_page_and_signed_together,
    all_that_is_ticked_is_signed_or_nothing,
    what_was_never_shown_to_its_signer_is_not_signed,
    one_proof_within_five_minutes_signs_them_all,
    a_frozen_document_that_is_changed_or_gone_is_damage,
    a_file_that_is_changed_gone_or_one_too_many_is_named_by_both_verifiers,
    what_is_to_be_done_with_minutes_waits_at_home,
    approved_minutes_wait_at_home_for_whoever_signs,
    every_member_gets_a_copy_in_one_press,
    closing_leads_to_minutes_that_are_sent_out_by_the_next_press,
    minutes_of_an_open_meeting_go_nowhere,
    days_of_the_rules_are_those_of_the_body,
    only_what_is_told_is_edited_and_the_record_stays,
    who_got_a_copy_reads_it_or_comments_and_nobody_else_does,
    a_comment_is_accepted_or_explained_in_words_once,
    a_decision_on_minutes_approves_those_of_the_last_meeting,
    minutes_that_were_not_sent_out_are_not_approved_by_themselves,
    a_comment_that_waits_keeps_minutes_from_approval,
    only_a_later_decision_on_minutes_of_the_same_body_approves,
    approved_minutes_change_no_more_whatever_becomes_of_the_record,
    the_hash_is_that_of_the_bytes_and_is_printed_before_they_are_frozen,
    chair_and_secretary_sign_what_they_saw,
    a_change_after_a_signature_must_be_signed_again,
    whoever_signs_has_just_proved_who_they_are,
    nothing_is_signed_that_its_signer_was_never_shown,
    what_was_signed_with_ink_is_attested_by_the_secretary,
    the_record_and_the_ledger_bind_the_scan_of_what_was_signed,
    who_signs_is_said_by_the_rule_of_that_day,
    approved_and_signed_minutes_are_published,
    words_withheld_are_struck_from_the_public_version_only,
    an_item_withheld_leaves_its_title_and_the_ground,
    what_is_withheld_is_one_thing_with_a_ground_and_may_be_shown_after_all,
    a_correcting_decision_stands_by_the_minutes_it_corrects,
    the_decisions_leave_as_text_for_a_message,
    an_extract_tells_one_decision)
