/* check_past_decisions.c: decisions of before are entered, found, brought in by a table, and stand outside the series. */
#include <stdio.h>
#include <string.h>

#include "house.h"

/* In tests/data/small the council is "Council" in English and has a short name; body 3 is the finance committee. */
#define IMPORT "/past_decisions/import"

static int
brought(const char *step, const char *rows, const char *rest)
{
	static char form[200000];

	snprintf(form, sizeof(form), "step=%s&rows=%s%s", step, rows, rest);
	return sent(IMPORT, "secretary", form);
}

static const char *
line(int number, const char *what)
{
	static char path[100];

	snprintf(path, sizeof(path), "/page/lines/line[@number=%d]/@%s", number,
	    what);
	return see(path);
}

static const char *
entries(void)
{
	return stored("SELECT count(*) FROM past_decisions");
}

START_TEST(one_is_entered_by_hand_with_what_is_known)
{
	ck_assert_int_eq(sent("/past_decisions/new", "secretary", "version=&"
	    "title=Old+road&body_name=Board+of+1990&year=1990"), 303);
	ck_assert_int_eq(got("/past_decisions/1", "viewer"), 200);
	ck_assert_str_eq(see("/page/record/past_decision/@title"), "Old road");
	ck_assert_int_eq(count_of("/page/record/past_decision/@decided"), 0);
	ck_assert_int_eq(got("/past_decisions", "viewer"), 200);
	ck_assert_str_eq(see("/page/list/past_decision/@body"),
	    "Board of 1990");
}
END_TEST

START_TEST(old_minutes_that_were_scanned_are_linked_found_and_served)
{
	sent("/past_decisions/new", "secretary", "version=&title=Old+road&"
	    "body_name=Board+of+1990&year=1990&page=7");
	got("/past_decisions/1", "viewer");
	ck_assert_int_eq(count_of("/page/record/bring"), 0);
	got("/past_decisions/1", "secretary");
	ck_assert_str_eq(see("/page/record/bring/@past"), "1");
	with_file("gazette.pdf", "%PDF-1.4\nold\n", 13);
	ck_assert_int_eq(sent("/documents", "secretary", "past=9"), 404);
	ck_assert_int_eq(sent("/documents", "secretary", "past=1"), 303);
	ck_assert_str_eq(location(), "/past_decisions/1?done=scanned");
	with_file(NULL, NULL, 0);
	ck_assert_int_eq(got("/past_decisions/1", "viewer"), 200);
	ck_assert_str_eq(see("//past_decision/document/@id"), "2");
	ck_assert_str_eq(see("//past_decision/@page"), "7");
	ck_assert(strstr(answer_bytes(), "רשומה היסטורית") != NULL);
	got("/documents/2", "viewer");
	ck_assert_str_eq(see("/page/record/past/use/@id"), "1");
	ck_assert_int_eq(got("/documents/2/file", "viewer"), 200);
	ck_assert_str_eq(reply_header("X-Accel-Redirect") + 10,
	    stored("SELECT hash FROM documents WHERE id = 2"));
	got("/past_decisions?search=gazette", "viewer");
	ck_assert_int_eq(count_of("/page/list/past_decision"), 1);
	got("/search?q=gazette", "viewer");
	ck_assert(strstr(answer_bytes(), "/past_decisions/1") != NULL);
}
END_TEST

START_TEST(lines_of_a_table_may_stand_in_one_scan)
{
	ck_assert_int_eq(brought("preview", "title,page\none,3\ntwo,4\n",
	    "&body=1&document=1"), 200);
	ck_assert_int_eq(brought("all", "title,page\none,3\ntwo,4\n",
	    "&body=1&document=1"), 303);
	ck_assert_str_eq(stored("SELECT group_concat(page || document) "
	    "FROM past_decisions"), "31,41");
	ck_assert_int_eq(brought("all", "title\nx\n", "&body=1&document=77"),
	    422);
}
END_TEST

START_TEST(it_says_which_body_and_no_day_that_is_to_come)
{
	ck_assert_int_eq(sent("/past_decisions/new", "secretary",
	    "version=&title=x"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "past_body_is_named");
	ck_assert_int_eq(sent("/past_decisions/new", "secretary", "version=&"
	    "title=x&body=1&decided=2.3.2026"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "day-is-to-come");
	ck_assert_int_eq(sent("/past_decisions/new", "secretary", "version=&"
	    "title=x&body=1&year=2027"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "day-is-to-come");
	ck_assert_int_eq(sent("/past_decisions/new", "secretary", "version=&"
	    "body=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "required");
	ck_assert_int_eq(sent("/past_decisions/new", "secretary", "version=&"
	    "title=x&body=1&year=1200"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "year_of_decision");
	ck_assert_str_eq(entries(), "0");
}
END_TEST

START_TEST(the_same_entry_is_made_once_and_may_be_voided)
{
	static const char form[] = "version=&title=x&body=1&decided=1.2.2015";

	ck_assert_int_eq(sent("/past_decisions/new", "secretary", form), 303);
	ck_assert_int_eq(sent("/past_decisions/new", "secretary", form), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "past_decisions_once");
	ck_assert_int_eq(sent("/past_decisions/1/void", "secretary",
	    "version=1"), 422);
	ck_assert_int_eq(sent("/past_decisions/1/void", "secretary",
	    "version=1&reason=Misread"), 303);
	ck_assert_str_eq(stored("SELECT state || reason FROM past_decisions"),
	    "voidMisread");
	ck_assert_int_eq(sent("/past_decisions/new", "secretary", form), 303);
}
END_TEST

START_TEST(it_stands_outside_the_numbered_series)
{
	const char *before = stored("SELECT count(*) || ' ' || max(serial) FROM "
	    "decisions");
	char kept[40];

	snprintf(kept, sizeof(kept), "%s", before);
	ck_assert_int_eq(brought("all", "title,number,body,date%0aA,7,Council,"
	    "1.1.2026", ""), 303);
	ck_assert_str_eq(stored("SELECT count(*) || ' ' || max(serial) FROM "
	    "decisions"), kept);
	ck_assert_int_eq(got("/decisions", "viewer"), 200);
	ck_assert_str_eq(see("/page/list/@total"), stored("SELECT count(*) "
	    "FROM decisions"));
}
END_TEST

START_TEST(it_is_found_by_its_words_and_by_its_source)
{
	ck_assert_int_eq(brought("all", "title,text,body,source%0a"
	    "Well,Digging+of+a+borehole,Council,Ledger+of+1987", ""), 303);
	ck_assert_int_eq(got("/search?q=borehole", "viewer"), 200);
	ck_assert_str_eq(see("/page/group/result/@path"), "/past_decisions/1");
	ck_assert_str_eq(see("/page/group/@register"), "past_decisions");
	ck_assert_int_eq(got("/search?q=1987", "viewer"), 200);
	ck_assert_int_eq(count_of("/page/group/result"), 1);
	ck_assert_int_eq(got("/past_decisions?search=borehole", "viewer"), 200);
	ck_assert_int_eq(count_of("/page/list/past_decision"), 1);
	ck_assert_int_eq(got("/past_decisions?search=nothing", "viewer"), 200);
	ck_assert_int_eq(count_of("/page/list/past_decision"), 0);
}
END_TEST

START_TEST(a_preview_enters_nothing_and_says_what_would_be)
{
	ck_assert_int_eq(brought("preview", "title,date,body%0aA,1.2.2015,"
	    "Council%0aB,31.2.2015,Council%0aC,,Old+board", ""), 200);
	ck_assert_str_eq(see("/page/@view"), "preview");
	ck_assert_str_eq(line(2, "is"), "new");
	ck_assert_str_eq(line(2, "decided"), "2015-02-01");
	ck_assert_str_eq(line(3, "is"), "wrong");
	ck_assert_ptr_nonnull(strstr(line(3, "as_it_is"), "31.2.2015"));
	ck_assert_str_eq(line(4, "is"), "new");
	ck_assert_str_eq(line(4, "body"), "Old board");
	ck_assert_str_eq(see("/page/lines/@new"), "2");
	ck_assert_str_eq(see("/page/lines/@wrong"), "1");
	ck_assert_str_eq(entries(), "0");
}
END_TEST

START_TEST(columns_are_known_by_their_words_in_three_languages_in_any_order)
{
	ck_assert_int_eq(brought("all", "גוף,מספר,נושא,תאריך,תוצאה,עמוד%0a"
	    "מועצת האיגוד,12/98,כביש,3.4.1998,אושר,17", ""), 303);
	ck_assert_str_eq(stored("SELECT body || number || title || decided || "
	    "result || page FROM past_decisions"),
	    "112/98כביש1998-04-03אושר17");
	ck_assert_int_eq(brought("all", "العنوان,الهيئة%0aطريق,مجلس الاتحاد", ""),
	    303);
	ck_assert_str_eq(stored("SELECT body || title FROM past_decisions WHERE "
	    "id = 2"), "1طريق");
	ck_assert_int_eq(brought("all", "What,Date,Subject,BODY%0az,4/5/1999,"
	    "Water,Finance+committee", ""), 303);
	ck_assert_str_eq(stored("SELECT body || title || decided FROM "
	    "past_decisions WHERE id = 3"), "3Water1999-05-04");
}
END_TEST

START_TEST(cells_may_be_apart_by_tabs_or_semicolons_and_hold_lines_and_quotes)
{
	ck_assert_int_eq(brought("all", "title%09text%09body%0a"
	    "A%09%22one%0atwo%22%09Council", ""), 303);
	ck_assert_str_eq(stored("SELECT text FROM past_decisions WHERE id = 1"),
	    "one\ntwo");
	ck_assert_int_eq(brought("all", "title;body%0aB, with a comma;Council",
	    ""), 303);
	ck_assert_str_eq(stored("SELECT title FROM past_decisions WHERE id = 2"),
	    "B, with a comma");
	ck_assert_int_eq(brought("all", "title,body%0a%22C %22%22x%22%22%22,"
	    "Council%0aתב%22ר 7,Council", ""), 303);
	ck_assert_str_eq(stored("SELECT group_concat(title, '|') FROM "
	    "past_decisions WHERE id > 2"), "C \"x\"|תב\"ר 7");
}
END_TEST

START_TEST(a_day_may_be_a_year_or_unknown_but_not_wrong_or_to_come)
{
	ck_assert_int_eq(brought("preview", "title,date,body%0aA,1987,Council%0a"
	    "B,,Council%0aC,soon,Council%0aD,1.1.2030,Council%0aE,2030,Council",
	    ""), 200);
	ck_assert_str_eq(line(2, "year"), "1987");
	ck_assert_str_eq(line(3, "is"), "new");
	ck_assert_str_eq(line(4, "is"), "wrong");
	ck_assert_str_eq(line(5, "is"), "wrong");
	ck_assert_str_eq(line(6, "is"), "wrong");
	ck_assert_int_eq(brought("all", "title,date,body%0aA,1987,Council", ""),
	    303);
	ck_assert_int_eq(got("/past_decisions?year=1987", "viewer"), 200);
	ck_assert_int_eq(count_of("/page/list/past_decision"), 1);
}
END_TEST

START_TEST(a_title_may_be_the_first_line_of_the_text_but_something_is_needed)
{
	ck_assert_int_eq(brought("preview", "text,number,body%0a"
	    "%22Road%0aand+more%22,1,Council%0a,2,Council", ""), 200);
	ck_assert_str_eq(line(2, "title"), "Road");
	ck_assert_str_eq(line(3, "is"), "wrong");
	ck_assert_ptr_nonnull(strstr(line(3, "as_it_is"), "\t2\t"));
}
END_TEST

START_TEST(what_the_lines_do_not_say_holds_for_all_of_them)
{
	ck_assert_int_eq(brought("preview", "title%0aA", ""), 200);
	ck_assert_str_eq(line(2, "is"), "wrong");
	ck_assert_int_eq(brought("preview", "title%0aA",
	    "&body=1&source=Scan+3"), 200);
	ck_assert_str_eq(line(2, "is"), "new");
	ck_assert_str_eq(see("/page/form/hidden[@name='source']/@value"),
	    "Scan 3");
	ck_assert_int_eq(brought("all", "title%0aA", "&body=1&source=Scan+3"),
	    303);
	ck_assert_str_eq(stored("SELECT body || source FROM past_decisions"),
	    "1Scan 3");
}
END_TEST

START_TEST(only_the_chosen_lines_are_entered_and_the_rest_comes_back)
{
	ck_assert_int_eq(brought("chosen", "title,body,date%0aA,Council,%0a"
	    "B,Council,%0aC,Council,bad", "&take.3=1&take.4=1"), 200);
	ck_assert_str_eq(stored("SELECT group_concat(title) FROM "
	    "past_decisions"), "B");
	ck_assert_str_eq(see("/page/@view"), "import");
	ck_assert_str_eq(see("/page/form/rows"), "title\tbody\tdate\n"
	    "A\tCouncil\t\nC\tCouncil\tbad\n");
	ck_assert_int_eq(count_of("/page/entered"), 1);
	ck_assert_int_eq(brought("edit", "title%0aA", ""), 200);
	ck_assert_str_eq(see("/page/form/rows"), "title\nA");
	ck_assert_str_eq(entries(), "1");
}
END_TEST

START_TEST(bringing_the_same_lines_again_does_no_harm)
{
	static const char rows[] = "title,body,date,number%0aA,Council,1.1.2015,"
	    "5%0aB,Council,,%0aA,Council,1.1.2015,5";

	ck_assert_int_eq(brought("preview", rows, ""), 200);
	ck_assert_str_eq(line(4, "is"), "twice");
	ck_assert_int_eq(brought("all", rows, ""), 303);
	ck_assert_str_eq(entries(), "2");
	ck_assert_int_eq(brought("preview", rows, ""), 200);
	ck_assert_str_eq(see("/page/lines/@known"), "3");
	ck_assert_str_eq(line(2, "other"), "1");
	ck_assert_int_eq(brought("all", rows, ""), 303);
	ck_assert_str_eq(entries(), "2");
}
END_TEST

START_TEST(what_looks_like_an_entry_is_shown_and_left_to_choose)
{
	ck_assert_int_eq(brought("all", "title,body,date,number%0aRoad,Council,"
	    "1.1.2015,5", ""), 303);
	ck_assert_int_eq(brought("preview", "title,body,date,number%0a"
	    "Road,Council,2.1.2015,%0aThe+road,Council,3.3.2015,5%0a"
	    "Other,Council,3.3.2016,5%0aRoad,Elsewhere,1.1.2015,5", ""), 200);
	ck_assert_str_eq(line(2, "is"), "similar");
	ck_assert_str_eq(line(3, "is"), "similar");
	ck_assert_str_eq(line(3, "other"), "1");
	ck_assert_str_eq(line(4, "is"), "new");
	ck_assert_str_eq(line(5, "is"), "new");
}
END_TEST

static const char *
many(const char *head, const char *before, const char *after, int count)
{
	static char rows[150000];
	size_t length = snprintf(rows, sizeof(rows), "%s", head);

	for (int i = 0; i < count; i++)
		length += snprintf(rows + length, sizeof(rows) - length,
		    "%s%d%s", before, i, after);
	return rows;
}

START_TEST(a_table_has_a_head_lines_and_no_more_of_them_than_it_says)
{
	ck_assert_int_eq(got(IMPORT, "secretary"), 200);
	ck_assert_ptr_nonnull(strstr(see("/page/limits/@text"), "999"));
	ck_assert_int_eq(brought("preview", "", ""), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "import-is-empty");
	ck_assert_int_eq(brought("preview", "title,body", ""), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "import-is-empty");
	ck_assert_int_eq(brought("preview", "a,b%0ac,d", ""), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "import-without-heads");
	ck_assert_str_eq(see("/page/form/rows"), "a,b\nc,d");
	ck_assert_int_eq(brought("preview", many("title,body", "%0aT", ",Council",
	    1000), ""), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "import-is-too-long");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "999"));
	ck_assert_int_eq(brought("preview", many("title", ",c", "", 41), ""), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "import-is-too-wide");
	ck_assert_str_eq(entries(), "0");
}
END_TEST

START_TEST(as_many_lines_as_it_says_are_entered_at_once)
{
	ck_assert_int_eq(brought("all", many("title,body,text", "%0aTitle ",
	    ",Council,Words and more words and more words to pass the limit of "
	    "forms that bring in nothing", 999), ""), 303);
	ck_assert_str_eq(entries(), "999");
}
END_TEST

START_TEST(nothing_larger_than_a_million_bytes_is_read)
{
	static char form[1100000];

	memset(form, 'x', sizeof(form) - 1);
	memcpy(form, "rows=", 5);
	ck_assert_int_eq(sent(IMPORT, "secretary", form), 413);
	form[100000] = '\0';
	ck_assert_int_eq(sent(IMPORT, "secretary", form), 422);
	ck_assert_int_eq(sent("/past_decisions/new", "secretary", form), 413);
}
END_TEST

START_TEST(too_long_a_cell_is_a_line_to_be_corrected)
{
	ck_assert_int_eq(brought("preview", many("title,body%0aT,", "", "", 120),
	    ""), 200);
	ck_assert_str_eq(line(2, "is"), "wrong");
	ck_assert_ptr_nonnull(strstr(line(2, "problem"), "200"));
}
END_TEST

START_TEST(what_is_exported_can_be_brought_in_and_is_no_formula)
{
	ck_assert_int_eq(brought("all", "title,body,date,number%0a"
	    "=1%2b1,Council,1.1.2015,5", ""), 303);
	ck_assert_int_eq(got("/past_decisions.csv", "viewer"), 200);
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "\"'=1+1\""));
	ck_assert_int_eq(sent("/past_decisions/1/void", "secretary",
	    "version=1&reason=x"), 303);
	ck_assert_int_eq(brought("all", "title,body,date,number%0a"
	    "Road,Council,1.1.2015,5", ""), 303);
	ck_assert_int_eq(got("/past_decisions.csv?year=2015", "viewer"), 200);
	{
		char rows[2000] = "";
		size_t length = 0;

		for (const char *at = answer_bytes(); *at != '\0'; at++)
			length += snprintf(rows + length, sizeof(rows) - length,
			    strchr("+%&\r\n\"", *at) != NULL ? "%%%02x" : "%c",
			    *at);
		ck_assert_int_eq(brought("preview", rows, ""), 200);
	}
	ck_assert_str_eq(see("/page/lines/@known"), "1");
}
END_TEST

START_TEST(what_is_no_text_is_told_on_the_form_and_the_rest_of_it_stays)
{
	ck_assert_int_eq(sent(IMPORT, "secretary", "step=preview&"
	    "rows=title%0aA&file=PK%03%04&source=Scan"), 422);
	ck_assert_str_eq(see("/page/problem/@field"), "file");
	ck_assert_str_eq(see("/page/problem[2]/@is"), "import-is-no-text");
	ck_assert_str_eq(see("/page/form/rows"), "title\nA");
	ck_assert_str_eq(see("/page/form/field[@name='source']/typed"), "Scan");
	ck_assert_str_eq(entries(), "0");
}
END_TEST

START_TEST(only_the_secretary_enters_anything)
{
	ck_assert_int_eq(got(IMPORT, "chair"), 403);
	ck_assert_int_eq(sent(IMPORT, "auditor", "rows=title%0aA"), 403);
	ck_assert_int_eq(got("/past_decisions", "auditor"), 200);
}
END_TEST

TESTS_IN_A_HOUSE("past_decisions",
    one_is_entered_by_hand_with_what_is_known,
    it_says_which_body_and_no_day_that_is_to_come,
    old_minutes_that_were_scanned_are_linked_found_and_served,
    lines_of_a_table_may_stand_in_one_scan,
    the_same_entry_is_made_once_and_may_be_voided,
    it_stands_outside_the_numbered_series,
    it_is_found_by_its_words_and_by_its_source,
    a_preview_enters_nothing_and_says_what_would_be,
    columns_are_known_by_their_words_in_three_languages_in_any_order,
    cells_may_be_apart_by_tabs_or_semicolons_and_hold_lines_and_quotes,
    a_day_may_be_a_year_or_unknown_but_not_wrong_or_to_come,
    a_title_may_be_the_first_line_of_the_text_but_something_is_needed,
    what_the_lines_do_not_say_holds_for_all_of_them,
    only_the_chosen_lines_are_entered_and_the_rest_comes_back,
    bringing_the_same_lines_again_does_no_harm,
    what_looks_like_an_entry_is_shown_and_left_to_choose,
    a_table_has_a_head_lines_and_no_more_of_them_than_it_says,
    as_many_lines_as_it_says_are_entered_at_once,
    nothing_larger_than_a_million_bytes_is_read,
    too_long_a_cell_is_a_line_to_be_corrected,
    what_is_exported_can_be_brought_in_and_is_no_formula,
    what_is_no_text_is_told_on_the_form_and_the_rest_of_it_stays,
    only_the_secretary_enters_anything)
