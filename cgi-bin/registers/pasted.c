/* pasted.c: a table that is pasted, shown line by line as it would be entered, then entered whole. */
#include "../pinkas.h"
#include "../base/money.h"
#include "../page/amount.h"
#include "../page/table.h"
#include "pasted.h"

/* Nothing is entered before it was seen, and nothing while a line is wrong: a table goes in whole or not at all. */

static int
count_of(const struct field *fields)
{
	int count = 0;

	while (fields != NULL && fields[count].name != NULL)
		count++;
	return count;
}

/* Is it one of the words, apart by bars, whatever its marks and case? */
static bool
is_called(struct request *r, const char *words, const char *folded)
{
	while (words != NULL && *words != '\0') {
		size_t length = strcspn(words, "|");

		if (strcmp(search_fold(r->arena, arena_part(r->arena, words, length)), folded) == 0)
			return true;
		words += length + (words[length] == '|');
	}
	return false;
}

static bool
is_said(struct request *r, const char *key, const char *folded)
{
	for (int i = 0; i < LANGUAGES; i++)
		if (is_called(r, say_text(languages[i], key), folded))
			return true;
	return false;
}

static int
column_called(struct request *r, const struct pasting *pasting, const char *cell)
{
	const char *folded = search_fold(r->arena, cell);

	for (int i = 0; *folded != '\0' && i < count_of(pasting->fields); i++)
		if (is_said(r, arena_print(r->arena, "%s.%s.heads", pasting->registry, pasting->fields[i].name), folded))
			return i;
	return -1;
}

/* Which column is which; true when the first row is a head. */
static bool
find_columns(struct request *r, const struct pasting *pasting, const struct table_row *first, int *column)
{
	int known = 0;

	for (int i = 0; i < MOST_TABLE_COLUMNS; i++) {
		column[i] = i < first->cells ? column_called(r, pasting, first->cell[i]) : -1;
		known += column[i] >= 0;
	}
	if (known >= 2)
		return true;
	for (int i = 0; i < MOST_TABLE_COLUMNS; i++)
		column[i] = i < count_of(pasting->fields) ? i : -1;
	return false;
}

static const char *
said_problem(struct request *r, const struct pasting *pasting, int field, const char *name, const char *written)
{
	struct problem problem = { .is = name };
	int64_t unit, grouped, pointed, agorot;

	amount_read(r, written != NULL ? written : "", &agorot, &unit);
	if (written != NULL && money_readings(written, unit, &grouped, &pointed)) {
		pairs_add(r, &problem.needs, "typed", written);
		pairs_add(r, &problem.needs, "grouped", money_write(r->arena, grouped));
		pairs_add(r, &problem.needs, "pointed", money_write(r->arena, pointed));
	}
	return arena_print(r->arena, "%s: %s", say_label(r, pasting->registry, pasting->fields[field].name), say_problem(r, &problem));
}

void
pasted_wrong(struct request *r, const struct pasting *pasting, struct pasted_line *line, int field, const char *problem)
{
	if (line->problem == NULL)
		line->problem = said_problem(r, pasting, field, problem, line->written[field]);
}

/* One of a field's words, by its label in any language or by itself. */
static const char *
word_called(struct request *r, const struct pasting *pasting, const struct field *field, const char *written)
{
	const char *folded = search_fold(r->arena, written);

	for (const char *at = field->choices; *at != '\0'; ) {
		size_t length = strcspn(at, " ");
		const char *word = arena_part(r->arena, at, length);
		const char *key = arena_print(r->arena, "%s.%s.%s", pasting->registry, field->name, word);

		if (strcmp(word, written) == 0 || is_said(r, key, folded) ||
		    is_said(r, arena_joined(r->arena, key, "", ".heads"), folded))
			return word;
		at += length + strspn(at + length, " ");
	}
	return NULL;
}

static const char *
without_commas(struct request *r, const char *text)
{
	char *copy = arena_take(r->arena, strlen(text) + 1), *to = copy;

	for (; *text != '\0'; text++)
		if (*text != ',')
			*to++ = *text;
	*to = '\0';
	return copy;
}

static const char *
kept(struct request *r, const struct pasting *pasting, const struct field *field, const char *written, const char **problem)
{
	int64_t agorot, unit;
	const char *value = written;

	switch (field->kind) {
	case MONEY:
		if ((*problem = amount_read(r, written, &agorot, &unit)) != NULL)
			return NULL;
		return in_figures(r, agorot);
	case DAY:
		if ((value = calendar_day_typed(r->arena, written)) == NULL)
			*problem = "not-a-day";
		return value;
	case NUMBER:
		if (strspn(written, "0123456789,") != strlen(written) || strlen(written) > 12)
			*problem = "not-a-number";
		return without_commas(r, written);
	case ONE_OF:
		if ((value = word_called(r, pasting, field, written)) == NULL)
			*problem = "not-a-choice";
		return value;
	default:
		return written;
	}
}

static void
read_cells(struct request *r, const struct pasting *pasting, const struct table_row *row, const int *column, struct pasted_line *line)
{
	line->number = row->line;
	for (int i = 0; i < row->cells; i++)
		if (column[i] >= 0 && *row->cell[i] != '\0' && line->written[column[i]] == NULL)
			line->written[column[i]] = row->cell[i];
	for (int i = 0; i < count_of(pasting->fields); i++) {
		const char *problem = NULL;

		if (line->written[i] != NULL)
			line->value[i] = kept(r, pasting, &pasting->fields[i], line->written[i], &problem);
		else if (pasting->fields[i].required)
			problem = "required";
		if (problem != NULL)
			pasted_wrong(r, pasting, line, i, problem);
	}
}

int
pasted_read(struct request *r, const struct pasting *pasting, const char *text, struct pasted_line **lines)
{
	struct table *table = arena_take(r->arena, sizeof(*table));
	int column[MOST_TABLE_COLUMNS], first, count = 0;

	memset(table, 0, sizeof(*table));
	table_read(r, text, table);
	if (table->rows == 0)
		refuse(r, 422, "import-is-empty", "rows");
	else if (table->too_long || table->too_wide) {
		refuse(r, 422, table->too_long ? "import-is-too-long" : "import-is-too-wide", "rows");
		refuse_with(r, "most", arena_print(r->arena, "%d", table->too_long ? MOST_TABLE_ROWS : MOST_TABLE_COLUMNS));
	}
	if (refused(r))
		return 0;
	first = find_columns(r, pasting, table->row, column);
	*lines = arena_take(r->arena, table->rows * sizeof(**lines));
	memset(*lines, 0, table->rows * sizeof(**lines));
	for (int i = first; i < table->rows; i++)
		read_cells(r, pasting, &table->row[i], column, &(*lines)[count++]);
	if (count == 0)
		refuse(r, 422, "import-is-empty", "rows");
	return count;
}

/* The pages */

static void
show_paste(struct request *r, const struct pasting *pasting)
{
	const struct registry asked = { .name = pasting->registry, .fields = pasting->asks };
	node form = form_open(r, r->page, r->path, 0);

	r->view = "paste";
	put(form, "rows", typed(r, "rows"));
	if (pasting->asks != NULL)
		form_fields(r, form, &asked, NULL, "");
	for (const struct field *field = pasting->fields; field->name != NULL; field++) {
		node column = add(form, "column");

		set(column, "label", say_label(r, pasting->registry, field->name));
		set(column, "required", field->required ? "yes" : NULL);
	}
}

static const char *
shown_value(struct request *r, const struct pasting *pasting, const struct pasted_line *line, int i)
{
	const struct field *field = &pasting->fields[i];
	const char *value = line->value[i];

	if (value == NULL)
		return line->written[i];
	if (field->kind == MONEY)
		return money_write(r->arena, text_number(value));
	if (field->kind == DAY)
		return calendar_written(r->arena, value);
	if (field->kind == ONE_OF)
		return say_label(r, arena_print(r->arena, "%s.%s", pasting->registry, field->name), value);
	return value;
}

static void
show_preview(struct request *r, const struct pasting *pasting, const struct pasted_line *lines, int count, int wrong)
{
	node form = form_open(r, r->page, r->path, 0), parent = add(r->page, "lines");

	r->view = "preview";
	form_hidden(form, "rows", typed(r, "rows"));
	for (const struct field *field = pasting->asks; field != NULL && field->name != NULL; field++)
		form_hidden(form, field->name, typed(r, field->name));
	set_number(parent, "count", count);
	set_number(parent, "wrong", wrong);
	for (const struct field *field = pasting->fields; field->name != NULL; field++) {
		node column = add(parent, "column");

		set(column, "label", say_label(r, pasting->registry, field->name));
		set(column, "kind", form_kind(field->kind));
	}
	for (int i = 0; i < count; i++) {
		node line = add(parent, "line");

		set_number(line, "number", lines[i].number);
		set(line, "problem", lines[i].problem);
		set(line, "note", lines[i].note);
		for (int j = 0; pasting->fields[j].name != NULL; j++) {
			node cell = add(line, "cell");

			set(cell, "label", say_label(r, pasting->registry, pasting->fields[j].name));
			set(cell, "kind", form_kind(pasting->fields[j].kind));
			set(cell, "value", shown_value(r, pasting, &lines[i], j));
		}
	}
}

static void
enter(struct request *r, const struct pasting *pasting, const struct pasted_line *lines, int count)
{
	for (int i = 0; i < count && !refused(r); i++) {
		record_move(r, "import");
		record_write(r, lines[i].registry, lines[i].id, lines[i].version, lines[i].changes, lines[i].count);
	}
	go(r, pasting->done);
}

static void
take(struct request *r, const struct pasting *pasting, const char *step)
{
	const struct registry asked = { .name = pasting->registry, .fields = pasting->asks };
	struct change *said = NULL;
	struct pasted_line *lines = NULL;
	int count, wrong = 0;

	if (pasting->asks != NULL)
		form_read(r, &asked, "", &said);
	count = pasted_read(r, pasting, typed(r, "rows") != NULL ? typed(r, "rows") : "", &lines);
	for (int i = 0; i < count && !refused(r); i++) {
		if (lines[i].problem == NULL)
			pasting->settle(r, &lines[i], said);
		wrong += lines[i].problem != NULL;
	}
	if (refused(r))
		show_paste(r, pasting);
	else if (strcmp(step, "enter") == 0 && wrong == 0)
		enter(r, pasting, lines, count);
	else
		show_preview(r, pasting, lines, count, wrong);
	if (r->status == 422 && xml_child(r->page, "form") == NULL)
		show_preview(r, pasting, lines, count, wrong);
}

void
pasted_page(struct request *r, const struct pasting *pasting)
{
	const char *step = r->method == POST ? typed(r, "step") : NULL;

	if (r->method == GET || (step != NULL && strcmp(step, "edit") == 0))
		show_paste(r, pasting);
	else
		take(r, pasting, step != NULL ? step : "preview");
}
