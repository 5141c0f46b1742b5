/* check_formats.c: every page is also its data, harmless wherever it is opened. */
#include <stdio.h>
#include <string.h>

#include "house.h"

static int
person(const char *name)
{
	char form[400];

	snprintf(form, sizeof(form), "language=he&name=%s", name);
	return sent("/people/new", "secretary", form);
}

START_TEST(csv_begins_with_the_mark_excel_needs_and_ends_lines_its_way)
{
	ck_assert_int_eq(got("/bodies.csv", "viewer"), 200);
	ck_assert(memcmp(answer_bytes(), "\xef\xbb\xbf\"", 4) == 0);
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "\"\r\n\""));
}
END_TEST

START_TEST(a_formula_is_not_one_in_csv)
{
	static const char *const names[] = { "%3Dcmd|a", "%2B1%2B1", "-a", "%40a" };
	static const char *const cells[] = { "\"'=cmd|a\"", "\"'+1+1\"",
	    "\"'-a\"", "\"'@a\"" };

	for (int i = 0; i < 4; i++) {
		ck_assert_int_eq(person(names[i]), 303);
		ck_assert_int_eq(got("/people.csv", "secretary"), 200);
		ck_assert_msg(strstr(answer_bytes(), cells[i]) != NULL, "%s",
		    cells[i]);
	}
}
END_TEST

START_TEST(quotes_are_doubled_in_csv_and_escaped_in_json)
{
	ck_assert_int_eq(person("a%22b%5Cc"), 303);
	got("/people.csv", "secretary");
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "\"a\"\"b\\c\""));
	got("/people.json", "secretary");
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "\"a\\\"b\\\\c\""));
}
END_TEST

START_TEST(json_has_numbers_and_flags_where_they_are)
{
	ck_assert_int_eq(got("/decisions/1.json", "viewer"), 200);
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "\"serial\":1,"));
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "\"decided\":\"2026-01-15\""));
}
END_TEST

START_TEST(a_list_of_one_is_a_list)
{
	ck_assert_int_eq(got("/decisions.json", "viewer"), 200);
	ck_assert(strncmp(answer_bytes(), "{\"decisions\":[{", 15) == 0);
}
END_TEST

START_TEST(data_holds_no_token_and_no_menu)
{
	got("/decisions/1.xml", "secretary");
	ck_assert_ptr_null(strstr(answer_bytes(), "<say"));
	ck_assert_ptr_null(strstr(answer_bytes(), "<menu"));
	ck_assert_ptr_null(strstr(answer_bytes(), "token="));
}
END_TEST

START_TEST(a_format_there_is_not_is_missing)
{
	ck_assert_int_eq(got("/decisions.docx", "viewer"), 404);
	ck_assert_int_eq(got("/decisions/new.csv", "secretary"), 403);
}
END_TEST

START_TEST(data_is_for_whom_the_page_is)
{
	ck_assert_int_eq(got("/users.json", "viewer"), 403);
	ck_assert_int_eq(got("/users.json", NULL), 403);
	ck_assert_int_eq(got("/users.json", "auditor"), 200);
}
END_TEST

TESTS_IN_A_HOUSE("formats",
    csv_begins_with_the_mark_excel_needs_and_ends_lines_its_way,
    a_formula_is_not_one_in_csv,
    quotes_are_doubled_in_csv_and_escaped_in_json,
    json_has_numbers_and_flags_where_they_are, a_list_of_one_is_a_list,
    data_holds_no_token_and_no_menu, a_format_there_is_not_is_missing,
    data_is_for_whom_the_page_is)
