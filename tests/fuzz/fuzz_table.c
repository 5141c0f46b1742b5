/* fuzz_table.c: any text is a table within its limits, and what is written of it is read as the same. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "base/windows.h"
#include "page/table.h"
#include "legal.h"

static void
check_same(const struct table_row *one, const struct table_row *other)
{
	for (int i = 0; i < MOST_TABLE_COLUMNS; i++) {
		const char *left = i < one->cells ? one->cell[i] : "";
		const char *right = i < other->cells ? other->cell[i] : "";

		MUST(strcmp(left, right) == 0);
	}
}

static void
check_written(struct request *r, const struct table *table)
{
	const struct table_row **rows = arena_take(r->arena,
	    (size_t)(table->rows + 1) * sizeof(*rows));
	struct table again;

	for (int i = 0; i < table->rows; i++)
		rows[i] = &table->row[i];
	table_read(r, table_write(r, rows, table->rows), &again);
	MUST(again.rows == table->rows && !again.too_long && !again.too_wide);
	for (int i = 0; i < again.rows; i++)
		check_same(&table->row[i], &again.row[i]);
}

/* What came is text, or Hebrew of old spreadsheets, or is refused before it is a table. */
static const char *
gate(struct request *r, const uint8_t *bytes, size_t length)
{
	const char *why, *hebrew, *text = text_fit(r->arena,
	    (const char *)bytes, length, TEXT_MANY_LINES, &why);

	if (text == NULL && (hebrew = windows_hebrew(r->arena,
	    (const char *)bytes, &length)) != NULL)
		text = text_fit(r->arena, hebrew, length, TEXT_MANY_LINES,
		    &why);
	return text;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena *arena = arena_open();
	struct request r;
	struct table table;
	const char *text;

	request_begin(&r, arena);
	if ((text = gate(&r, bytes, length)) != NULL) {
		table_read(&r, text, &table);
		MUST(table.rows <= MOST_TABLE_ROWS);
		for (int i = 0; i < table.rows; i++)
			MUST(table.row[i].cells <= MOST_TABLE_COLUMNS);
		if (!table.too_long)
			check_written(&r, &table);
	}
	arena_close(arena);
	return 0;
}
