/* fuzz_search.c: whatever is written is found by itself, and no search is an error to the index. */
#include <string.h>

#include <sqlite3.h>

#include "base/arena.h"
#include "store/search.h"
#include "legal.h"

static const char index_made[] = "CREATE VIRTUAL TABLE found USING"
    " fts5 (words, tokenize = 'unicode61', prefix = '2 3')";

static sqlite3_stmt *erase, *write, *find;

static void
open_index(void)
{
	sqlite3 *db;

	search_read("sql/search.txt");
	MUST(sqlite3_open(":memory:", &db) == SQLITE_OK);
	MUST(sqlite3_exec(db, index_made, NULL, NULL, NULL) == SQLITE_OK);
	MUST(sqlite3_prepare_v2(db, "DELETE FROM found",
	    -1, &erase, NULL) == SQLITE_OK);
	MUST(sqlite3_prepare_v2(db, "INSERT INTO found (words) VALUES (?)",
	    -1, &write, NULL) == SQLITE_OK);
	MUST(sqlite3_prepare_v2(db, "SELECT count(*) FROM found"
	    " WHERE found MATCH ?", -1, &find, NULL) == SQLITE_OK);
}

/* The number of the first row, or 0. */
static int
run(sqlite3_stmt *statement, const char *text)
{
	int result, count = 0;

	if (text != NULL)
		sqlite3_bind_text(statement, 1, text, -1, SQLITE_STATIC);
	result = sqlite3_step(statement);
	MUST(result == SQLITE_ROW || result == SQLITE_DONE);
	if (result == SQLITE_ROW)
		count = sqlite3_column_int(statement, 0);
	sqlite3_reset(statement);
	return count;
}

static void
check_folded(struct arena *arena, const char *text)
{
	size_t length = strlen(text);

	MUST(strpbrk(text, "\"'()*-+^:{}\n\t") == NULL);
	MUST(strstr(text, "  ") == NULL);
	MUST(length == 0 || (text[0] != ' ' && text[length - 1] != ' '));
	MUST(strcmp(search_fold(arena, text), text) == 0);
}

/* Letters beyond U+07FF: the index knows those of Unicode 6.1 only, and takes later ones for spaces. */
static bool
is_beyond(const char *text)
{
	while (*text != '\0' && (unsigned char)*text < 0xe0)
		text++;
	return *text != '\0';
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena *arena = arena_open();
	const char *typed = arena_part(arena, (const char *)bytes, length);
	const char *folded, *match, *number;

	if (find == NULL)
		open_index();
	folded = search_fold(arena, typed);
	match = search_match(arena, typed);
	number = search_number(arena, typed);
	check_folded(arena, folded);
	MUST((match == NULL) == (*folded == '\0'));
	if (match != NULL) {
		run(erase, NULL);
		run(write, folded);
		MUST(run(find, match) == 1 || is_beyond(folded));
	}
	if (number != NULL)
		MUST(strcmp(search_number(arena, number), number) == 0);
	arena_close(arena);
	return 0;
}
