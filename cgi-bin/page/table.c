/* table.c: a table as people paste it or a spreadsheet writes it, cell by cell. */
#include <csv.h>
#include <stdio.h>
#include <string.h>

#include "../base/arena.h"
#include "../base/text.h"
#include "../base/windows.h"
#include "table.h"

struct reading {
	struct request	 *r;
	struct table	 *table;
	struct table_row  row;
	int		  line;
	bool		  filled;               /* is anything in the row? */
};

/* How often it stands in the first line, but for what stands in quotes. */
static size_t
count_of(const char *text, char wanted)
{
	bool quoted = false, begins = true;
	size_t count = 0;

	for (; *text != '\0' && (quoted || *text != '\n'); text++) {
		if (*text == '"' && (quoted || begins || text[-1] == '"'))
			quoted = !quoted;
		count += !quoted && *text == wanted;
		begins = !quoted && strchr("\t;,", *text) != NULL;
	}
	return count;
}

static char
apart(const char *text)
{
	char best = ',';

	for (const char *at = "\t;"; *at != '\0'; at++)
		if (count_of(text, *at) > count_of(text, best))
			best = *at;
	return best;
}

/* Without the white space around it. */
static const char *
trimmed(struct request *r, const char *text, size_t length)
{
	while (length > 0 && strchr(" \t\r\n", text[length - 1]) != NULL)
		length--;
	while (length > 0 && strchr(" \t\r\n", *text) != NULL) {
		text++;
		length--;
	}
	return arena_part(r->arena, text, length);
}

static void
take_cell(void *text, size_t length, void *context)
{
	struct reading *reading = context;
	struct table_row *row = &reading->row;
	const char *cell = trimmed(reading->r, text, length);

	if (row->cells == MOST_TABLE_COLUMNS) {
		reading->table->too_wide |= *cell != '\0';
		return;
	}
	row->cell[row->cells++] = cell;
	reading->filled |= *cell != '\0';
}

static void
take_row(int end, void *context)
{
	struct reading *reading = context;
	struct table *table = reading->table;

	(void)end;
	reading->line++;
	reading->row.line = reading->line;
	if (reading->filled && table->rows == MOST_TABLE_ROWS)
		table->too_long = true;
	else if (reading->filled)
		table->row[table->rows++] = reading->row;
	reading->filled = false;
	memset(&reading->row, 0, sizeof(reading->row));
}

void
table_read(struct request *r, const char *text, struct table *table)
{
	struct reading reading = { .r = r, .table = table };
	struct csv_parser parser;

	memset(table, 0, sizeof(*table));
	table->row = arena_take(r->arena,
	    MOST_TABLE_ROWS * sizeof(*table->row));
	csv_init(&parser, CSV_APPEND_NULL | CSV_REPALL_NL);
	csv_set_delim(&parser, (unsigned char)apart(text));
	csv_parse(&parser, text, strlen(text), take_cell, take_row, &reading);
	csv_fini(&parser, take_cell, take_row, &reading);
	csv_free(&parser);
}

const char *
table_file(struct request *r, const char *path)
{
	enum { MOST = 1024 * 1024 };
	FILE *file = fopen(path, "re");
	char *bytes = arena_take(r->arena, MOST + 1);
	size_t length = file != NULL ? fread(bytes, 1, MOST + 1, file) : 0;
	const char *text, *hebrew, *why;

	if (file != NULL)
		fclose(file);
	if (length == 0 || length > MOST)
		return NULL;
	text = text_fit(r->arena, bytes, length, TEXT_MANY_LINES, &why);
	if (text == NULL && (hebrew = windows_hebrew(r->arena, bytes,
	    &length)) != NULL)
		text = text_fit(r->arena, hebrew, length, TEXT_MANY_LINES,
		    &why);
	return text;
}

/* In quotes where it must be, those within it doubled; returns where it ends. */
static char *
write_cell(char *at, const char *cell, bool first)
{
	bool quoted = strpbrk(cell, "\t\n\",;") != NULL ||
	    (first && *cell == '\0');

	if (quoted)
		*at++ = '"';
	for (; *cell != '\0'; cell++) {
		if (*cell == '"')
			*at++ = '"';
		*at++ = *cell;
	}
	if (quoted)
		*at++ = '"';
	return at;
}

const char *
table_write(struct request *r, const struct table_row *const *row, int count)
{
	size_t room = 1;
	char *text, *at;

	for (int i = 0; i < count; i++)
		for (int j = 0; j < row[i]->cells; j++)
			room += 2 * strlen(row[i]->cell[j]) + 4;
	text = at = arena_take(r->arena, room + count + 1);
	for (int i = 0; i < count; i++) {
		for (int j = 0; j < row[i]->cells; j++) {
			if (j > 0)
				*at++ = '\t';
			at = write_cell(at, row[i]->cell[j], j == 0);
		}
		if (i == 0 && row[i]->cells < 2)
			*at++ = '\t';          /* tells what they are apart by */
		*at++ = '\n';
	}
	*at = '\0';
	return text;
}
