/* check_search.c: what is found, in a real index, by what people type; and that nothing typed breaks it. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <sqlite3.h>

#include "../check.h"
#include "base/arena.h"
#include "store/search.h"

static struct arena *arena;
static sqlite3 *db;

static sqlite3_stmt *
prepared(const char *sql)
{
	sqlite3_stmt *statement;

	ck_assert_msg(sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK, "%s", sqlite3_errmsg(db));
	return statement;
}

/* The index as the migrations make it. */
static void
open_index(void)
{
	search_read("sql/search.txt");
	arena = arena_open();
	ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
	ck_assert_int_eq(sqlite3_exec(db, "CREATE VIRTUAL TABLE found USING"
	    " fts5 (words, tokenize = 'unicode61', prefix = '2 3')", NULL, NULL, NULL), SQLITE_OK);
}

static void
write_into_index(const char *text)
{
	sqlite3_stmt *insert = prepared("INSERT INTO found (words) VALUES (?)");

	sqlite3_bind_text(insert, 1, search_fold(arena, text), -1, SQLITE_STATIC);
	ck_assert_int_eq(sqlite3_step(insert), SQLITE_DONE);
	sqlite3_finalize(insert);
}

/* How many rows match; -1 with an error. */
static int
matches(const char *expression)
{
	sqlite3_stmt *select = prepared("SELECT count(*) FROM found WHERE found MATCH ?");
	int count = -1;

	sqlite3_bind_text(select, 1, expression, -1, SQLITE_STATIC);
	if (sqlite3_step(select) == SQLITE_ROW)
		count = sqlite3_column_int(select, 0);
	sqlite3_finalize(select);
	return count;
}

static bool
finds(const char *written, const char *typed)
{
	const char *expression = search_match(arena, typed);
	int count;

	ck_assert_int_eq(sqlite3_exec(db, "DELETE FROM found", NULL, NULL, NULL), SQLITE_OK);
	write_into_index(written);
	count = expression != NULL ? matches(expression) : 0;
	ck_assert_msg(count >= 0, "%s: %s", typed, sqlite3_errmsg(db));
	return count == 1;
}

/* Calls back for every line of the vectors that begins with that word; how many there were. */
static int
each_vector(const char *what, void (*check)(const char *one, const char *two))
{
	FILE *in = fopen("tests/data/search.tsv", "r");
	char line[1024], *at, *one;
	int count = 0;

	ck_assert_ptr_nonnull(in);
	while (fgets(line, sizeof(line), in) != NULL) {
		line[strcspn(line, "\n")] = '\0';
		at = line;
		if (strcmp(strsep(&at, "\t"), what) != 0)
			continue;
		one = strsep(&at, "\t");
		ck_assert_ptr_nonnull(at);
		check(one, at);
		count++;
	}
	fclose(in);
	return count;
}

static void
is_found(const char *written, const char *typed)
{
	ck_assert_msg(finds(written, typed), "%s is not found in %s", typed, written);
}

static void
is_missed(const char *written, const char *typed)
{
	ck_assert_msg(!finds(written, typed), "%s is found in %s", typed, written);
}

static void
is_folded(const char *text, const char *folded)
{
	ck_assert_str_eq(search_fold(arena, text), folded);
	ck_assert_str_eq(search_fold(arena, folded), folded);
}

static void
is_number(const char *typed, const char *number)
{
	const char *canonical = search_number(arena, typed);

	ck_assert_str_eq(canonical != NULL ? canonical : "-", number);
	if (canonical != NULL)
		ck_assert_str_eq(search_number(arena, canonical), canonical);
}

START_TEST(what_people_look_for_is_found)
{
	open_index();
	ck_assert_int_gt(each_vector("found", is_found), 50);
}
END_TEST

START_TEST(other_words_are_not_found)
{
	open_index();
	ck_assert_int_gt(each_vector("missed", is_missed), 5);
}
END_TEST

START_TEST(text_is_folded_once_and_for_all)
{
	open_index();
	ck_assert_int_gt(each_vector("folded", is_folded), 10);
}
END_TEST

START_TEST(numbers_are_read_as_people_type_them)
{
	open_index();
	ck_assert_int_gt(each_vector("number", is_number), 20);
}
END_TEST

START_TEST(nothing_to_look_for_is_no_expression)
{
	open_index();
	ck_assert_ptr_null(search_match(arena, ""));
	ck_assert_ptr_null(search_match(arena, " \t\"'()*-+^:{}., "));
	ck_assert_ptr_null(search_match(arena, "\342\200\217\342\200\216"));
	ck_assert_ptr_null(search_match(arena, "\377\200"));
}
END_TEST

START_TEST(nothing_typed_is_read_as_an_expression)
{
	static const char *const hostile[] = {
		"a\" OR \"b", "\"", "\"\"\"", "(", "a)", "a NEAR b", "NEAR(a b, 2)", "a AND", "OR", "NOT", "a NOT b", "a*", "*", "-a",
		"a -b", "^a", "words:a", "{words}:a", "- words : a", "a + b", "';--", "a\\", "%s%n", "1", "a,b", "\"a\"*", "?1", "\1\2\177"
	};

	open_index();
	write_into_index("a b words near and or not 1");
	for (size_t i = 0; i < sizeof(hostile) / sizeof(hostile[0]); i++) {
		const char *expression = search_match(arena, hostile[i]);

		ck_assert_msg(expression == NULL || matches(expression) >= 0, "%s: %s", hostile[i], expression);
	}
	ck_assert_int_eq(matches(search_match(arena, "NOT a")), 1);
	ck_assert_int_eq(matches(search_match(arena, "a OR zebra")), 0);
	ck_assert_int_eq(matches(search_match(arena, "words:zebra")), 0);
}
END_TEST

START_TEST(random_bytes_never_break_the_index)
{
	static const char letters[] = "\"\"''()*-+^:{},.ab1 \327\220\326\260\330\247\331\221\342\200\317\377\1";
	uint32_t chance = 1;
	char text[33];

	open_index();
	write_into_index("a b 1");
	for (int round = 0; round < 20000; round++) {
		const char *expression;
		int length = round % 32;

		for (int i = 0; i < length; i++) {
			chance = chance * 1664525 + 1013904223;
			text[i] = letters[(chance >> 16) % (sizeof(letters) - 1)];
		}
		text[length] = '\0';
		expression = search_match(arena, text);
		ck_assert_msg(expression == NULL || matches(expression) >= 0, "%s: %s", text, expression);
		arena_empty(arena);
	}
}
END_TEST

START_TEST(only_so_many_words_are_looked_for)
{
	char text[65536];
	const char *expression;

	open_index();
	memset(text, 'a', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	write_into_index(text);
	ck_assert_int_eq(matches(search_match(arena, text)), 1);
	ck_assert_uint_lt(strlen(search_match(arena, text)), 64);
	for (size_t i = 2; i < sizeof(text) - 1; i += 3)
		text[i] = ' ';
	expression = search_match(arena, text);
	ck_assert_int_eq(matches(expression), 1);
	ck_assert_uint_lt(strlen(expression), 12 * 16);
}
END_TEST

START_TEST(a_broken_list_of_words_stops_the_start)
{
	static const char *const broken[] = { "letter a", "letter ab c", "letter a bc", "letter a b c", "sign ab", "prefix", "suffix", "sign", "word a" };

	for (size_t i = 0; i < sizeof(broken) / sizeof(broken[0]); i++) {
		char name[] = "/tmp/search-XXXXXX";
		int file = mkstemp(name), status;
		pid_t child;

		ck_assert_int_eq(write(file, broken[i], strlen(broken[i])), strlen(broken[i]));
		close(file);
		if ((child = fork()) == 0) {
			close(STDERR_FILENO);
			search_read(name);
			_exit(0);
		}
		ck_assert_int_eq(waitpid(child, &status, 0), child);
		unlink(name);
		ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == 1, "%s", broken[i]);
	}
}
END_TEST

TESTS("search", what_people_look_for_is_found, other_words_are_not_found, text_is_folded_once_and_for_all,
    numbers_are_read_as_people_type_them, nothing_to_look_for_is_no_expression,
    nothing_typed_is_read_as_an_expression, random_bytes_never_break_the_index,
    only_so_many_words_are_looked_for, a_broken_list_of_words_stops_the_start)
