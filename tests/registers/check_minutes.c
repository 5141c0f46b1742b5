/* check_minutes.c: minutes tell everything that was recorded, and say what was not. */
#include <stdio.h>
#include <string.h>

#include "house.h"

/* Meeting 1 is closed: item 1, decision 1 with three votes and a follow-up; meeting 3 is open, of two bodies. */

START_TEST(both_legal_entities_stand_each_with_its_own_number)
{
	ck_assert_int_eq(got("/meetings/3/minutes", "viewer"), 200);
	ck_assert_int_eq(count_of("//entities/entity"), 2);
	ck_assert_str_eq(see("//entities/entity[1]/@number"), "501000001");
	ck_assert_str_eq(see("//entities/entity[2]/@number"), "515000002");
	ck_assert(strstr(answer_bytes(), "501000001") != NULL);
	ck_assert(strstr(answer_bytes(), "515000002") != NULL);
	got("/meetings/1/minutes", "viewer");
	ck_assert_int_eq(count_of("//entities/entity"), 1);
}
END_TEST

START_TEST(the_quorum_of_every_body_is_told)
{
	got("/meetings/3/minutes", "viewer");
	ck_assert_str_eq(see("concat(//bodies/body[1]/@present, '/', "
	    "//bodies/body[1]/@serving, '/', //bodies/body[1]/@is)"), "3/4/met");
	ck_assert_str_eq(see("concat(//bodies/body[2]/@present, '/', "
	    "//bodies/body[2]/@serving, '/', //bodies/body[2]/@is)"), "3/3/met");
}
END_TEST

START_TEST(who_was_there_is_told_by_side_and_who_was_not)
{
	got("/meetings/3/minutes", "viewer");
	ck_assert_int_eq(count_of("//for_authorities/participant"), 3);
	ck_assert_str_eq(see("//for_authorities/participant[1]/authority/@name"),
	    "מ.א. צפון");
	ck_assert_str_eq(see("//for_authorities/participant[1]/@title"),
	    "ראשת המועצה");
	ck_assert_str_eq(see("//for_cluster/participant/@name"), "גזבר בדיקה");
	ck_assert_str_eq(see("//not_there/participant/@name"), "נציג מערב");
}
END_TEST

START_TEST(a_decision_stands_in_its_item_with_every_vote_and_what_follows)
{
	got("/meetings/1/minutes", "viewer");
	ck_assert_str_eq(see("//agenda/item/decisions/decision/@number"),
	    "מא/2026/001");
	ck_assert_str_eq(see("//decision/text"),
	    "תקציב האיגוד לשנת 2026 מאושר.");
	ck_assert_int_eq(count_of("//decision/votes/vote"), 3);
	ck_assert_str_eq(see("//decision/votes/vote[1]/@authority"),
	    "מ.א. צפון");
	ck_assert_str_eq(see("//decision/followups/followup/@owner"),
	    "גזבר בדיקה");
	ck_assert_str_eq(see("//summary/decision/@number"), "מא/2026/001");
	ck_assert_str_eq(see("//summary/decision/@label"), "1");
}
END_TEST

START_TEST(a_decision_of_two_bodies_stands_twice_the_first_body_first)
{
	sent("/meetings/3/agenda/4/decide", "secretary",
	    "version=1&title=א&text=ב&kind=budget&how=unanimous");
	got("/meetings/3/minutes", "viewer");
	ck_assert_int_eq(count_of("//agenda/item[1]/decisions/decision"), 2);
	ck_assert_str_eq(see("//agenda/item[1]/decisions/decision[1]/body/@id"),
	    "1");
	ck_assert_str_eq(see("//summary/decision[1]/@body"), "מועצת האיגוד");
}
END_TEST

START_TEST(what_was_said_stands_by_its_speaker)
{
	sent("/meetings/3/agenda/4/remarks", "secretary",
	    "speaker=אורן&text=הוטרינריה על הקשקש.");
	got("/meetings/3/minutes", "viewer");
	ck_assert_str_eq(see("//item[1]/remarks/remark/@speaker"), "אורן");
	ck_assert(strstr(answer_bytes(), "הוטרינריה על הקשקש.") != NULL);
}
END_TEST

START_TEST(what_a_document_does_not_state_is_said_to_be_unstated)
{
	sent("/meetings/new", "secretary", "body.1.convened=1&kind=ordinary"
	    "&mode=in_person&year=2018&source=פרוטוקול סרוק&agenda=תקציב");
	sent("/meetings/4/attendance", "secretary",
	    "new.1.name=צופה&new.1.capacity=unstated");
	sent("/meetings/4/agenda/rest", "secretary", "");
	ck_assert_int_eq(sent("/meetings/4/record", "secretary", "version=1"), 303);
	ck_assert_int_eq(got("/meetings/4/minutes", "viewer"), 200);
	ck_assert_str_eq(see("//record/meeting/@gaps"), "unstated");
	ck_assert_str_eq(see("//bodies/body/@is"), "unstated");
	ck_assert_int_eq(count_of("//meeting/@held | //meeting/chair | "
	    "//meeting/secretary | //meeting/@ended"), 0);
	ck_assert(strstr(answer_bytes(), "לא צוין במסמך") != NULL);
	ck_assert(strstr(answer_bytes(), "פרוטוקול סרוק") != NULL);
	ck_assert(strstr(answer_bytes(), "לא תועד") == NULL);
}
END_TEST

START_TEST(what_nobody_recorded_is_said_not_to_be_recorded)
{
	got("/meetings/1/minutes", "viewer");
	ck_assert_str_eq(see("//record/meeting/@gaps"), "not_recorded");
	ck_assert(strstr(answer_bytes(), "לא תועד") != NULL);
	ck_assert(strstr(answer_bytes(), "לא צוין במסמך") == NULL);
}
END_TEST

START_TEST(minutes_are_a_draft_until_they_are_approved)
{
	got("/meetings/3/minutes", "viewer");
	ck_assert(strstr(answer_bytes(), "טיוטת פרוטוקול") != NULL);
}
END_TEST

START_TEST(the_head_of_the_ledger_is_printed_and_follows_every_change)
{
	char root[100];

	got("/meetings/1/minutes", "viewer");
	snprintf(root, sizeof(root), "%s", see("//fingerprint/@root"));
	ck_assert_uint_eq(strlen(root), 64);
	ck_assert_str_eq(see("//fingerprint/@size"),
	    stored("SELECT count(*) FROM ledger"));
	sent("/meetings/3/agenda/4/outcome", "secretary",
	    "version=1&outcome=noted");
	got("/meetings/1/minutes", "viewer");
	ck_assert_str_ne(see("//fingerprint/@root"), root);
}
END_TEST

START_TEST(minutes_leave_as_data_too)
{
	ck_assert_int_eq(got("/meetings/1/minutes.json", "viewer"), 200);
	ck_assert(strstr(answer_bytes(), "\"number\":\"מא/2026/001\"") != NULL);
	ck_assert_int_eq(got("/meetings/1/minutes.xml", "viewer"), 200);
	ck_assert_int_eq(got("/meetings/1/minutes.csv", "viewer"), 404);
	ck_assert_int_eq(got("/meetings/9/minutes", "viewer"), 404);
	ck_assert_int_eq(got("/meetings/1/minutes", NULL), 303);
}
END_TEST

TESTS_IN_A_HOUSE("minutes",
    both_legal_entities_stand_each_with_its_own_number,
    the_quorum_of_every_body_is_told,
    who_was_there_is_told_by_side_and_who_was_not,
    a_decision_stands_in_its_item_with_every_vote_and_what_follows,
    a_decision_of_two_bodies_stands_twice_the_first_body_first,
    what_was_said_stands_by_its_speaker,
    what_a_document_does_not_state_is_said_to_be_unstated,
    what_nobody_recorded_is_said_not_to_be_recorded,
    minutes_are_a_draft_until_they_are_approved,
    the_head_of_the_ledger_is_printed_and_follows_every_change,
    minutes_leave_as_data_too)
