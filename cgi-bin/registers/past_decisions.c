/* past_decisions.c: decisions taken before the register, as old minutes have them; entered by hand or brought in by the table. */
#include "../pinkas.h"
#include "../page/table.h"
#include "../page/workbook.h"
#include "../store/content.h"
#include "past_decisions.h"

/*
 * They stand outside the numbered series, and nothing is computed from them.
 * What a table says is kept as it is written; what is not known stays unknown.
 * Bringing a table in has two steps: what it would enter is shown line by
 * line, then all of it or the chosen lines are entered in one transaction.
 */

extern const struct registry past_decisions;

static const struct field fields[] = {
	{ "title",     TEXT_LINE, .required = 1, .most = 300 },
	{ "decided",   DAY },
	{ "year",      NUMBER },
	{ "body",      CHOICE, .choices = "bodies.choices" },
	{ "body_name", TEXT_LINE },
	{ "number",    TEXT_LINE, .most = 60 },
	{ "text",      TEXT },
	{ "result",    TEXT_LINE },
	{ "source",    TEXT_LINE },
	{ "page",      TEXT_LINE, .most = 60 },
	{ "document",  CHOICE, .choices = "documents.choices" },
	{ 0 }
};

enum { TITLE, DECIDED, YEAR, BODY, BODY_NAME, NUMBER_AS_WRITTEN, WORDS, RESULT,
    SOURCE, PAGE, SCAN, COLUMNS };

static const struct field filters[] = {
	{ "search", TEXT_LINE, .most = 100 },
	{ "body",   CHOICE, .choices = "bodies.choices" },
	{ "year",   CHOICE, .choices = "past_decisions.years" },
	{ 0 }
};

/* What holds for every line that does not say otherwise. */
static const struct field import_fields[] = {
	{ "body",   CHOICE, .choices = "bodies.choices" },
	{ "source", TEXT_LINE },
	{ "document", CHOICE, .choices = "documents.choices" },
	{ 0 }
};

static const struct registry import_form = {
	.name = "past_decisions", .fields = import_fields,
};

/* A line of the table, and what became of it: "new", "similar", "known", "twice" or "wrong". */
struct line {
	const struct table_row *row;
	const char *value[COLUMNS];
	const char *is, *problem, *at, *most;
	const char *other;              /* the entry it is like */
};

struct import {
	struct table  table;
	int	      column[MOST_TABLE_COLUMNS];       /* which of ours; -1: none */
	const char   *body, *source, *scan;
	node	      bodies;
	struct line  *lines;
	int	      count;
};

/* Which column is which: by the words in the first row, in any of the languages */

static bool
is_called(struct request *r, const char *words, const char *head)
{
	while (words != NULL && *words != '\0') {
		size_t length = strcspn(words, "|");

		if (strcmp(search_fold(r->arena, arena_part(r->arena, words,
		    length)), head) == 0)
			return true;
		words += length + (words[length] == '|');
	}
	return false;
}

static int
column_called(struct request *r, const char *cell)
{
	const char *head = search_fold(r->arena, cell);

	for (int i = 0; i < SCAN; i++)
		for (int lang = 0; lang < LANGUAGES && *head != '\0'; lang++)
			if (is_called(r, say_text(languages[lang],
			    arena_print(r->arena, "past_decisions.%s.heads",
			    fields[i].name)), head))
				return i;
	return -1;
}

static bool
find_columns(struct request *r, struct import *import)
{
	const struct table_row *head = import->table.row;
	bool found_words = false;

	for (int i = 0; i < MOST_TABLE_COLUMNS; i++)
		import->column[i] = -1;
	for (int i = 0; import->table.rows > 0 && i < head->cells; i++) {
		int which = column_called(r, head->cell[i]);

		if (which == YEAR)      /* a year is what a day may be */
			which = DECIDED;
		import->column[i] = which;
		found_words |= which == TITLE || which == WORDS;
	}
	return found_words;
}

/* What a line says */

static void
wrong(struct line *line, const char *problem, int at)
{
	if (line->problem != NULL)
		return;
	line->is = "wrong";
	line->problem = problem;
	line->at = fields[at].name;
}

/* A day as people write it, or only its year. */
static void
settle_day(struct request *r, struct line *line)
{
	const char *typed_day = line->value[DECIDED], *day;

	if (typed_day == NULL)
		return;
	day = calendar_day_typed(r->arena, typed_day);
	if (day == NULL && strlen(typed_day) == 4 &&
	    strspn(typed_day, "0123456789") == 4 &&
	    atoi(typed_day) >= 1948) {
		line->value[YEAR] = typed_day;
		line->value[DECIDED] = NULL;
	} else if (day == NULL)
		wrong(line, "not-a-day", DECIDED);
	else
		line->value[DECIDED] = day;
	if ((day != NULL && strcmp(day, r->today) > 0) ||
	    (line->value[YEAR] != NULL &&
	    strncmp(line->value[YEAR], r->today, 4) > 0))
		wrong(line, "day-is-to-come", DECIDED);
}

/* A body of the register by any of its names, else as it is written, else the one of the whole table. */
static void
settle_body(struct request *r, struct import *import, struct line *line)
{
	static const char *const names[] = { "name", "short", "name_ar",
	    "name_en" };
	const char *written = line->value[BODY], *folded;

	line->value[BODY] = NULL;
	if (written == NULL)
		written = line->value[BODY_NAME];
	line->value[BODY_NAME] = NULL;
	folded = written != NULL ? search_fold(r->arena, written) : NULL;
	for (node body = xml_first(import->bodies); folded != NULL &&
	    body != NULL; body = xml_next(body))
		for (int i = 0; i < 4; i++) {
			const char *name = xml_value(r, body, names[i]);

			if (name != NULL && strcmp(search_fold(r->arena, name),
			    folded) == 0)
				line->value[BODY] = xml_value(r, body, "id");
		}
	if (written == NULL)
		line->value[BODY] = import->body;
	else if (line->value[BODY] == NULL)
		line->value[BODY_NAME] = written;
	if (line->value[BODY] == NULL && line->value[BODY_NAME] == NULL)
		wrong(line, "past_body_is_named", BODY);
}

/* Without a title the first line of the text is one, as far as it fits. */
static void
settle_title(struct request *r, struct line *line)
{
	const char *text = line->value[WORDS];

	if (line->value[TITLE] == NULL && text != NULL) {
		const char *first = arena_part(r->arena, text,
		    strcspn(text, "\n"));

		if (text_length(first) <= (size_t)fields[TITLE].most)
			line->value[TITLE] = first;
	}
	if (line->value[TITLE] == NULL)
		wrong(line, "required", TITLE);
}

static void
check_lengths(struct request *r, struct line *line)
{
	for (int i = 0; i < COLUMNS; i++) {
		size_t most = fields[i].most != 0 ? (size_t)fields[i].most :
		    fields[i].kind == TEXT ? 20000 : 200;

		if (i == BODY || i == SCAN || line->value[i] == NULL ||
		    text_length(line->value[i]) <= most)
			continue;
		line->most = arena_print(r->arena, "%zu", most);
		wrong(line, "too-long", i);
	}
}

/* The same line twice in one table is entered once. */
static bool
stood_before(const struct import *import, const struct line *line)
{
	for (const struct line *before = import->lines; before < line; before++) {
		bool same = strcmp(before->is, "wrong") != 0;

		for (int i = 0; same && i <= NUMBER_AS_WRITTEN; i++)
			same = before->value[i] == NULL ?
			    line->value[i] == NULL : line->value[i] != NULL &&
			    strcmp(before->value[i], line->value[i]) == 0;
		if (same)
			return true;
	}
	return false;
}

static void
let_id(struct request *r, const char *name, const char *id)
{
	if (id != NULL)
		let_number(r, name, text_number(id));
	else
		let(r, name, NULL);
}

static void
compare(struct request *r, const struct import *import, struct line *line)
{
	for (int i = 0; i <= NUMBER_AS_WRITTEN; i++)
		if (i == YEAR || i == BODY)
			let_id(r, fields[i].name, line->value[i]);
		else
			let(r, fields[i].name, line->value[i]);
	if ((line->other = value(r, "past_decisions.same")) != NULL)
		line->is = "known";
	else if (stood_before(import, line))
		line->is = "twice";
	else if ((line->other = value(r, "past_decisions.similar")) != NULL)
		line->is = "similar";
	else
		line->is = "new";
}

static void
read_line(struct request *r, struct import *import, const struct table_row *row)
{
	struct line *line = &import->lines[import->count];

	line->row = row;
	for (int i = 0; i < row->cells; i++)
		if (import->column[i] >= 0 && *row->cell[i] != '\0' &&
		    line->value[import->column[i]] == NULL)
			line->value[import->column[i]] = row->cell[i];
	if (line->value[SOURCE] == NULL)
		line->value[SOURCE] = import->source;
	line->value[SCAN] = import->scan;
	settle_day(r, line);
	settle_body(r, import, line);
	settle_title(r, line);
	check_lengths(r, line);
	if (line->problem == NULL)
		compare(r, import, line);
	import->count++;
}

static void
refuse_table(struct request *r, const struct import *import, bool has_heads)
{
	if (import->table.rows == 0)
		refuse(r, 422, "import-is-empty", "rows");
	else if (import->table.too_long) {
		refuse(r, 422, "import-is-too-long", "rows");
		refuse_with(r, "most", arena_print(r->arena, "%d",
		    MOST_TABLE_ROWS - 1));
	} else if (import->table.too_wide) {
		refuse(r, 422, "import-is-too-wide", "rows");
		refuse_with(r, "most", arena_print(r->arena, "%d",
		    MOST_TABLE_COLUMNS));
	} else if (!has_heads)
		refuse(r, 422, "import-without-heads", "rows");
	else if (import->table.rows == 1)
		refuse(r, 422, "import-is-empty", "rows");
}

/* The file that was brought, as text: a spreadsheet, or lines in UTF-8 or as Windows writes Hebrew. */
static const char *
brought_rows(struct request *r)
{
	const char *kind = content_kind(r->upload->path), *text;

	if (kind != NULL && strcmp(kind, "xlsx") == 0)
		return workbook_lines(r, r->upload->path, "file");
	text = table_file(r, r->upload->path);
	if (text == NULL)
		refuse(r, 422, "import-is-no-text", "file");
	return text;
}

/* What was pasted, or the file that was brought; read once. */
static const char *
sent_rows(struct request *r)
{
	const char *file = typed(r, "file"), *pasted = typed(r, "rows");

	if (r->upload != NULL && file == NULL && r->upload->size > 0 &&
	    (file = brought_rows(r)) != NULL)
		pairs_add(r, &r->typed, "file", file);
	return file != NULL && *file != '\0' ? file :
	    pasted != NULL ? pasted : "";
}

static bool
read_import(struct request *r, struct import *import)
{
	struct change *said;
	bool has_heads;

	form_read(r, &import_form, "", &said);
	import->body = said[0].value;
	import->source = said[1].value;
	import->scan = said[2].value;
	table_read(r, sent_rows(r), &import->table);
	has_heads = find_columns(r, import);
	if (refused_at(r, "file") && r->upload == NULL)
		refuse(r, 422, "import-is-no-text", "file");
	else if (!refused_at(r, "file"))
		refuse_table(r, import, has_heads);
	if (refused(r))
		return false;
	import->bodies = add(r->page, "scratch");
	rows(r, import->bodies, "body", "past_decisions.bodies");
	import->lines = arena_take(r->arena,
	    import->table.rows * sizeof(*import->lines));
	memset(import->lines, 0, import->table.rows * sizeof(*import->lines));
	for (int i = 1; i < import->table.rows; i++)
		read_line(r, import, &import->table.row[i]);
	return true;
}

/* The pages of the two steps */

static node
open_form(struct request *r, const char *sent)
{
	node form = form_open(r, r->page, r->path, 0);

	put(form, "rows", sent);
	return form;
}

/* The form of the first step, with these lines in it. */
static void
show_form(struct request *r, const char *lines)
{
	struct pairs limit = { 0 };

	pairs_add(r, &limit, "most", arena_print(r->arena, "%d",
	    MOST_TABLE_ROWS - 1));
	form_fields(r, open_form(r, lines), &import_form, NULL, "");
	set(add(r->page, "limits"), "text", say_fill(r, "past_decisions.import.limits",
	    &limit));
}

static void
show_import(struct request *r)
{
	show_form(r, typed(r, "rows"));
}

static const char *
said_problem(struct request *r, const struct line *line)
{
	struct problem problem = { .is = line->problem };

	if (line->most != NULL)
		pairs_add(r, &problem.needs, "most", line->most);
	return arena_print(r->arena, "%s: %s", say_label(r, "past_decisions",
	    line->at), say_problem(r, &problem));
}

static const char *
name_of_body(struct request *r, const struct import *import,
    const struct line *line)
{
	for (node body = xml_first(import->bodies); body != NULL &&
	    line->value[BODY] != NULL; body = xml_next(body))
		if (strcmp(xml_value(r, body, "id"), line->value[BODY]) == 0)
			return xml_value(r, body, "name");
	return line->value[BODY_NAME];
}

static void
show_line(struct request *r, node lines, const struct import *import,
    const struct line *line)
{
	node shown = add(lines, "line");

	set_number(shown, "number", line->row->line);
	set(shown, "is", line->is);
	set(shown, "is.say", say_label(r, "past_decisions.is", line->is));
	for (int i = 0; i < COLUMNS; i++)
		if (i != BODY && i != BODY_NAME && i != NUMBER_AS_WRITTEN &&
		    i != SCAN)
			set(shown, fields[i].name, line->value[i]);
	set(shown, "written", line->value[NUMBER_AS_WRITTEN]);
	set(shown, "body", name_of_body(r, import, line));
	set(shown, "other", line->other);
	if (line->problem != NULL) {
		set(shown, "problem", said_problem(r, line));
		set(shown, "as_it_is", table_write(r, &line->row, 1));
	}
}

static int
count_of(const struct import *import, const char *is)
{
	int count = 0;

	for (int i = 0; i < import->count; i++)
		count += text_is_word(is, import->lines[i].is);
	return count;
}

static void
show_preview(struct request *r, const struct import *import)
{
	static const char *const each[] = { "new", "similar", "known", "twice",
	    "wrong" };
	node form = open_form(r, sent_rows(r)), lines = add(r->page, "lines");

	r->view = "preview";
	form_hidden(form, "body", import->body);
	form_hidden(form, "source", import->source);
	form_hidden(form, "document", import->scan);
	set_number(lines, "count", import->count);
	for (int i = 0; i < 5; i++)
		set_number(lines, each[i], count_of(import, each[i]));
	for (int i = 0; i < import->count; i++)
		show_line(r, lines, import, &import->lines[i]);
}

/* Entering */

static bool
is_taken(struct request *r, const struct line *line)
{
	const char *ticked = typed(r, arena_print(r->arena, "take.%d",
	    line->row->line));

	return text_is_word("new similar", line->is) &&
	    (strcmp(typed(r, "step"), "all") == 0 || ticked != NULL);
}

static void
enter(struct request *r, const struct line *line)
{
	struct change changes[COLUMNS];

	for (int i = 0; i < COLUMNS; i++)
		changes[i] = (struct change){ fields[i].name, line->value[i] };
	record_move(r, "import");
	record_write(r, &past_decisions, 0, 0, changes, COLUMNS);
}

/* What was not entered, and is not there already, comes back as it was sent. */
static void
enter_all(struct request *r, const struct import *import)
{
	const struct table_row **left = arena_take(r->arena,
	    (import->count + 1) * sizeof(*left));
	int entered = 0, kept = 1;

	left[0] = import->table.row;

	for (int i = 0; i < import->count && !refused(r); i++) {
		const struct line *line = &import->lines[i];

		if (is_taken(r, line)) {
			enter(r, line);
			entered++;
		} else if (!text_is_word("known twice", line->is))
			left[kept++] = line->row;
	}
	if (kept == 1) {
		go(r, "/past_decisions?done=imported");
		return;
	}
	show_form(r, table_write(r, left, kept));
	set(add(r->page, "entered"), "text", say_count(r,
	    "past_decisions.entered", entered));
	set(xml_child(r->page, "entered"), "left", say_count(r,
	    "past_decisions.left", kept - 1));
}

static void
bring_in(struct request *r)
{
	const char *step = typed(r, "step");
	struct import import = { 0 };

	if (step != NULL && strcmp(step, "edit") == 0)
		show_import(r);
	else if (!read_import(r, &import))
		show_import(r);
	else if (step != NULL && text_is_word("all chosen", step))
		enter_all(r, &import);
	else
		show_preview(r, &import);
	if (import.bodies != NULL)
		xml_remove(import.bodies);
}

/* By hand: a body of the register or its name, and no day that is still to come. */
static void
is_of_the_past(struct request *r)
{
	const char *day = typed(r, "decided"), *year = typed(r, "year");
	const char *body = typed(r, "body"), *name = typed(r, "body_name");

	day = day != NULL ? calendar_day_typed(r->arena, day) : NULL;
	if ((body == NULL || *body == '\0') && (name == NULL || *name == '\0'))
		refuse(r, 422, "past_body_is_named", "body");
	if (day != NULL && strcmp(day, r->today) > 0)
		refuse(r, 422, "day-is-to-come", "decided");
	if (year != NULL && *year != '\0' && strncmp(year, r->today, 4) > 0)
		refuse(r, 422, "day-is-to-come", "year");
}

/* The minutes it stands in, as a file: brought here, or one of those that are kept. */
void
past_decisions_scan(struct request *r, int64_t decision, int64_t document)
{
	const char *part[1];            /* version */

	let_number(r, "decision", decision);
	if (values(r, "past_decisions.version", part, 1) == 0) {
		refuse(r, 404, "missing", NULL);
		return;
	}
	record_move(r, "scan");
	record_write(r, &past_decisions, decision, text_number(part[0]),
	    (struct change[]){ { "document", in_figures(r, document) } }, 1);
}

static void
show(struct request *r)
{
	node record = registry_record(r), bring;

	if (record == NULL)
		return;
	registry_moves(r, record);
	if (!session_may(r, "documents.write") ||
	    !session_may(r, "past_decisions.write"))
		return;
	bring = add(xml_child(r->page, "record"), "bring");
	set_number(bring, "past", r->id);
	form_signed(r, bring, "/documents", 0);
}

static const struct route routes[] = {
	{ GET,  "/:id",    show,        "show",   "read" },
	{ GET,  "/import", show_import, "import", "write" },
	{ POST, "/import", bring_in,    "import", "write" },
	{ 0 }
};

static const struct move moves[] = {
	{ "void", "standing", "void", "past_decisions.write", .asks = "reason" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "past_decisions.read",  "everyone" },
	{ "past_decisions.write", "secretary" },
	{ 0 }
};

const struct registry past_decisions = {
	.name = "past_decisions", .record = "past_decision",
	.fields = fields, .filters = filters, .routes = routes,
	.moves = moves, .grants = grants, .rule = is_of_the_past,
};
