/* fuzz_search.c: whatever is written is found by itself, and no search is an error to the index. */
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>

#include "base/arena.h"
#include "store/search.h"

int LLVMFuzzerInitialize(int *, char ***);
int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static sqlite3_stmt *empty, *write, *find;

static void
must(bool holds)
{
	if (!holds)
		abort();
}

int
LLVMFuzzerInitialize(int *count, char ***arguments)
{
	sqlite3 *db;

	(void)count;
	(void)arguments;
	search_read("sql/search.txt");
	must(sqlite3_open(":memory:", &db) == SQLITE_OK);
	must(sqlite3_exec(db, "CREATE VIRTUAL TABLE found USING"
	    " fts5 (words, tokenize = 'unicode61', prefix = '2 3')", NULL, NULL, NULL) == SQLITE_OK);
	must(sqlite3_prepare_v2(db, "DELETE FROM found", -1, &empty, NULL) == SQLITE_OK);
	must(sqlite3_prepare_v2(db, "INSERT INTO found (words) VALUES (?)", -1, &write, NULL) == SQLITE_OK);
	must(sqlite3_prepare_v2(db, "SELECT count(*) FROM found WHERE found MATCH ?", -1, &find, NULL) == SQLITE_OK);
	return 0;
}

static int
run(sqlite3_stmt *statement, const char *text)
{
	int result, count = 0;

	if (text != NULL)
		sqlite3_bind_text(statement, 1, text, -1, SQLITE_STATIC);
	result = sqlite3_step(statement);
	if (result == SQLITE_ROW)
		count = sqlite3_column_int(statement, 0);
	must(result == SQLITE_ROW || result == SQLITE_DONE);
	sqlite3_reset(statement);
	return count;
}

static void
is_folded(const char *text)
{
	size_t length = strlen(text);

	must(strpbrk(text, "\"'()*-+^:{}\n\t") == NULL && strstr(text, "  ") == NULL);
	must(length == 0 || (text[0] != ' ' && text[length - 1] != ' '));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = arena_open();
	const char *typed = arena_part(arena, (const char *)data, size);
	const char *folded = search_fold(arena, typed);
	const char *match = search_match(arena, typed);
	const char *number = search_number(arena, typed);

	is_folded(folded);
	must(strcmp(search_fold(arena, folded), folded) == 0);
	must((match == NULL) == (*folded == '\0'));
	if (match != NULL) {
		run(empty, NULL);
		run(write, folded);
		must(run(find, match) == 1);
	}
	if (number != NULL)
		must(strcmp(search_number(arena, number), number) == 0);
	arena_close(arena);
	return 0;
}
