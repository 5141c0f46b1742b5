/* check_papers.c: what stands on the paper of any register: whose it is, how it was filtered, words for values, and all or a plain word that it is not all. */
#include <stdio.h>
#include <string.h>

#include "page/pdf.h"
#include "house.h"

static int
says(const char *xpath, const char *words)
{
	return strstr(see(xpath), words) != NULL;
}

START_TEST(a_paper_tells_whose_it_is_and_who_had_it_made)
{
	ck_assert_int_eq(got("/decisions.pdf", "secretary"), 200);
	ck_assert_str_ne(see("/page/cluster/@name"), "");
	ck_assert_str_ne(see("/page/user/@name"), "");
	ck_assert_str_ne(see("/page/@register"), "");
	ck_assert_str_eq(see("/page/@moment"), "2026-03-01T09:00");
}
END_TEST

START_TEST(data_is_not_told_who_asked)
{
	ck_assert_int_eq(got("/decisions.xml", "secretary"), 200);
	ck_assert_int_eq(count_of("/page/user") + count_of("/page/may") +
	    count_of("/page/cluster"), 0);
	ck_assert_str_eq(see("/page/list/decision/@result.say"), "");
}
END_TEST

START_TEST(a_list_on_paper_counts_its_rows_and_names_its_filter)
{
	ck_assert_int_eq(got("/decisions.pdf?year=2026", "viewer"), 200);
	ck_assert_str_ne(see("/page/list/@rows.say"), "");
	in_language("en");
	ck_assert_int_eq(got("/decisions.pdf?year=2026", "viewer"), 200);
	ck_assert_int_eq(count_of("/page/list/decision"), 1);
	ck_assert(says("/page/list/@rows.say", "One decision"));
	ck_assert_str_eq(see("/page/filters/@active"), "yes");
	ck_assert_str_eq(see("/page/filters/field[@name = 'year']/typed"),
	    "2026");
	ck_assert_int_eq(count_of("/page/list/@capped"), 0);
	ck_assert_int_eq(got("/decisions.pdf?year=1999", "viewer"), 200);
	ck_assert_int_eq(count_of("/page/list/decision"), 0);
}
END_TEST

START_TEST(states_are_told_in_words)
{
	ck_assert_int_eq(got("/decisions.pdf", "viewer"), 200);
	ck_assert_str_ne(see("/page/list/decision/@result.say"), "");
	ck_assert_int_eq(count_of("/page/list/decision[@standing and "
	    "not(@standing.say)]"), 0);
	in_language("en");
	ck_assert_int_eq(got("/decisions.pdf", "viewer"), 200);
	ck_assert_int_eq(count_of("/page/list/decision[@result = 'adopted' "
	    "and @result.say = 'Adopted']") > 0, 1);
}
END_TEST

START_TEST(what_a_query_computes_is_money_where_it_is)
{
	ck_assert_int_eq(got("/budgets.pdf", "viewer"), 200);
	ck_assert_str_eq(see("/page/list/column[@name = 'committed']/@kind"),
	    "money");
	ck_assert_int_eq(got("/contributions.json", "viewer"), 200);
	ck_assert_ptr_null(strstr(answer_bytes(), "\"owed\":\""));
	ck_assert_int_eq(got("/tabarim.pdf", "viewer"), 200);
	ck_assert_str_eq(see("/page/list/column[@name = 'stated']/@kind"),
	    "money");
}
END_TEST

START_TEST(a_column_that_no_row_fills_takes_no_room)
{
	ck_assert_int_eq(got("/decisions.pdf", "viewer"), 200);
	ck_assert_str_eq(see("/page/list/column[@name = 'illustration']/"
	    "@spare"), "yes");
	ck_assert_str_eq(see("/page/list/column[@name = 'number']/@spare"), "");
	ck_assert_int_eq(count_of("/page/list/column[not(@spare)]") <
	    count_of("/page/list/column"), 1);
}
END_TEST

START_TEST(a_record_on_paper_tells_what_cannot_be_typed_too)
{
	ck_assert_int_eq(got("/decisions/1.pdf", "viewer"), 200);
	ck_assert_str_ne(see("/page/fields/field[@name = 'result']/@label"),
	    "");
	ck_assert_str_ne(see("/page/fields/field[@name = 'body']/@label"), "");
	ck_assert_int_eq(count_of("/page/fields/field[@name = 'id' or "
	    "@name = 'version']"), 0);
	ck_assert_str_ne(see("/page/votes/@label"), "");
	ck_assert_str_ne(see("/page/votes/column[@name = 'choice']/@label"),
	    "");
	ck_assert_int_eq(got("/meetings/1.pdf", "viewer"), 200);
	ck_assert_str_eq(see("/page/fields/field[@name = 'held']/@kind"),
	    "moment");
}
END_TEST

START_TEST(a_paper_that_ends_early_says_so_and_data_is_whole)
{
	static char rows[40000];
	size_t length = (size_t)snprintf(rows, sizeof(rows),
	    "name,language\n");

	for (int i = 0; i < 1001; i++)
		length += (size_t)snprintf(rows + length,
		    sizeof(rows) - length, ",person %d,he\n", i);
	ck_assert(loaded("people", rows));
	ck_assert_int_eq(got("/people.pdf", "viewer"), 200);
	ck_assert_int_eq(count_of("/page/list/person"), 1000);
	ck_assert(says("/page/list/@capped", "1000"));
	ck_assert(says("/page/list/@capped", "CSV"));
	ck_assert(says("/page/list/@capped", stored(
	    "SELECT count(*) FROM people")));
	ck_assert_int_eq(got("/people.xml", "viewer"), 200);
	ck_assert_int_gt(count_of("/page/list/person"), 1000);
	ck_assert_int_eq(got("/people.pdf?search=person+7", "viewer"), 200);
	ck_assert_int_eq(count_of("/page/list/@capped"), 0);
}
END_TEST

START_TEST(a_paper_shows_nothing_that_its_page_hides)
{
	ck_assert_int_eq(got("/ledger.pdf", "viewer"), 200);
	ck_assert_int_gt(count_of("/page/list/entry[@hidden]"), 0);
	ck_assert_int_eq(count_of("/page/list/entry[@hidden]/@title | "
	    "/page/list/entry[@hidden]/@changed"), 0);
	ck_assert_int_eq(got("/users.pdf", "viewer"), 403);
	ck_assert_int_eq(got("/decisions/1/history.pdf", NULL), 403);
}
END_TEST

START_TEST(a_history_is_a_table_too)
{
	ck_assert_int_eq(got("/decisions/1/history.csv", "viewer"), 200);
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "\r\n\""));
	ck_assert(strstr(reply_header("Content-Disposition"),
	    "decisions-1-history-2026-03-01.csv") != NULL);
	ck_assert_int_eq(got("/decisions/1.csv", "viewer"), 200);
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "מא/2026/001"));
}
END_TEST

START_TEST(a_history_tells_words_of_the_program_in_ours)
{
	in_language("en");
	ck_assert_int_eq(got("/decisions/1/history", "viewer"), 200);
	ck_assert_str_eq(see("//change/field[@name = 'result']/@after"),
	    "Adopted");
	ck_assert_str_eq(see("//change/field[@name = 'decided']/@kind"), "day");
}
END_TEST

START_TEST(every_page_of_a_register_links_to_its_paper)
{
	static const char *const pages[] = { "/decisions", "/decisions/1",
	    "/decisions/1/history", "/people", "/meetings/1" };

	for (int i = 0; i < 5; i++) {
		char path[60];

		ck_assert_int_eq(got(pages[i], "viewer"), 200);
		snprintf(path, sizeof(path), "href=\"%s.pdf\"", pages[i]);
		ck_assert_msg(strstr(answer_bytes(), path) != NULL, "%s",
		    path);
	}
}
END_TEST

START_TEST(without_anybody_who_draws_a_page_says_so)
{
	static const char *const papers[] = { "/decisions.pdf",
	    "/decisions/1.pdf", "/decisions/1/history.pdf" };

	pdf_prepare("/nowhere");
	for (int i = 0; i < 3; i++) {
		ck_assert_int_eq(got(papers[i], "secretary"), 503);
		ck_assert_str_eq(see("/page/problem/@is"), "nobody-draws");
		ck_assert(strncmp(answer_bytes(), "<!DOCTYPE html>", 15) == 0);
	}
	ck_assert_int_eq(got("/decisions.csv", "secretary"), 200);
}
END_TEST

TESTS_IN_A_HOUSE("papers",
    a_paper_tells_whose_it_is_and_who_had_it_made,
    data_is_not_told_who_asked,
    a_list_on_paper_counts_its_rows_and_names_its_filter,
    states_are_told_in_words, what_a_query_computes_is_money_where_it_is,
    a_column_that_no_row_fills_takes_no_room,
    a_record_on_paper_tells_what_cannot_be_typed_too,
    a_paper_that_ends_early_says_so_and_data_is_whole,
    a_paper_shows_nothing_that_its_page_hides, a_history_is_a_table_too,
    a_history_tells_words_of_the_program_in_ours,
    every_page_of_a_register_links_to_its_paper,
    without_anybody_who_draws_a_page_says_so)
