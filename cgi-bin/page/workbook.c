/* workbook.c: a spreadsheet (xlsx) as lines of text. */
#include <stdlib.h>
#include <string.h>

#include <libxml/xmlreader.h>
#include <zip.h>

#include "../base/arena.h"
#include "../base/calendar.h"
#include "../base/text.h"
#include "markup.h"
#include "table.h"
#include "workbook.h"

/*
 * The file comes from outside: it is unpacked into memory up to a limit, part
 * by part and only those that are needed; a document type, by which entities
 * would come in, is refused; names of elements are taken without their
 * namespaces, of which there are two. What a program computed is read, and
 * never computed here.
 */

enum { MOST_STYLES = 4096, FIRST_OWN_FORMAT = 164, LAST_COLUMN = 16384 };

struct workbook {
	struct request	*r;
	const char	*field;
	zip_t		*zip;
	size_t		 unpacked;
	const char	*sheet, *id, *path;     /* its name, its relation, its part */
	const char     **shared;                /* texts that cells name by number */
	int		 texts;
	bool		 is_day[MOST_STYLES];   /* by the number of a style */
	int		 styles;
	const char     **own;                   /* formats of this file that are of days */
	int		 owns;
	bool		 since_1904;
	struct bytes	 lines, text;           /* written so far; of the cell at hand */
	int		 line;                  /* of the sheet */
	int		 column;                /* of the cell at hand, of the next one */
	int		 taken;                 /* columns of the line that are written */
	const char	*cell, *type;           /* "B7" or "" as it says, "s"; NULL between cells */
	int		 style;
	bool		 collects, has_value, has_formula, in_reading, in_style_list;
};

/* What is called at the begin and at the end of every element of a part. */
struct reading {
	void (*opened)(struct workbook *, xmlTextReaderPtr, const char *name);
	void (*closed)(struct workbook *, const char *name);
};

/* "AB7", for a cell that does not say where it stands. */
static const char *
name_of_cell(const struct workbook *b)
{
	const char *name = arena_print(b->r->arena, "%d", b->line);

	for (int left = b->column + 1; left > 0; left = (left - 1) / 26)
		name = arena_print(b->r->arena, "%c%s", 'A' + (left - 1) % 26,
		    name);
	return name;
}

static void
wrong(struct workbook *b, const char *problem)
{
	if (refused_at(b->r, b->field))
		return;
	refuse(b->r, 422, problem, b->field);
	refuse_with(b->r, "sheet", b->sheet != NULL ? b->sheet : "");
	refuse_with(b->r, "cell", b->cell == NULL || *b->cell != '\0' ?
	    b->cell : name_of_cell(b));
}

static bool
is_wrong(const struct workbook *b)
{
	return refused_at(b->r, b->field);
}

static void
broken_part(struct workbook *b, const char *part)
{
	if (is_wrong(b))
		return;
	refuse(b->r, 422, "workbook-is-broken", b->field);
	refuse_with(b->r, "part", part);
}

static void
too_large(struct workbook *b, const char *part)
{
	if (is_wrong(b))
		return;
	refuse(b->r, 422, "workbook-is-too-large", b->field);
	refuse_with(b->r, "part", part);
	refuse_with(b->r, "most", arena_print(b->r->arena, "%d",
	    MOST_PART / 1024 / 1024));
}

/* A part unpacked; NULL when there is none, or when it is refused. Sizes that a file claims for itself are not believed. */
static const char *
part(struct workbook *b, const char *name, size_t *length)
{
	zip_int64_t came = 0, all = 0;
	zip_stat_t known;
	zip_file_t *file;
	char *bytes;

	if (zip_stat(b->zip, name, 0, &known) == -1)
		return NULL;
	if (known.size > MOST_PART ||
	    (b->unpacked += known.size) > MOST_UNPACKED) {
		too_large(b, name);
		return NULL;
	}
	bytes = arena_take(b->r->arena, known.size + 1);
	file = zip_fopen(b->zip, name, 0);
	while (file != NULL && all <= (zip_int64_t)known.size && (came =
	    zip_fread(file, bytes + all, known.size + 1 - (size_t)all)) > 0)
		all += came;
	if (file == NULL || came < 0 || all != (zip_int64_t)known.size)
		broken_part(b, name);
	if (file != NULL)
		zip_fclose(file);
	*length = (size_t)known.size;
	return is_wrong(b) ? NULL : bytes;
}

/* The attribute of that name, whatever its prefix; NULL when there is none. */
static const char *
attribute(struct workbook *b, xmlTextReaderPtr reader, const char *name)
{
	const char *value = NULL;

	while (value == NULL && xmlTextReaderMoveToNextAttribute(reader) == 1)
		if (strcmp((const char *)xmlTextReaderConstLocalName(reader),
		    name) == 0)
			value = arena_text(b->r->arena, (const char *)
			    xmlTextReaderConstValue(reader));
	xmlTextReaderMoveToElement(reader);
	return value;
}

static int
number_of(struct workbook *b, xmlTextReaderPtr reader, const char *name,
    int otherwise)
{
	const char *text = attribute(b, reader, name);

	return text != NULL ? atoi(text) : otherwise;
}

static void
read_node(struct workbook *b, xmlTextReaderPtr reader,
    const struct reading *reading)
{
	const char *name = (const char *)xmlTextReaderConstLocalName(reader);

	switch (xmlTextReaderNodeType(reader)) {
	case XML_READER_TYPE_ELEMENT:
		reading->opened(b, reader, name);
		if (xmlTextReaderIsEmptyElement(reader) == 1)
			reading->closed(b, name);
		break;
	case XML_READER_TYPE_END_ELEMENT:
		reading->closed(b, name);
		break;
	case XML_READER_TYPE_TEXT:
	case XML_READER_TYPE_CDATA:
	case XML_READER_TYPE_WHITESPACE:
	case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
		if (b->collects)
			bytes_text(&b->text, (const char *)
			    xmlTextReaderConstValue(reader));
		break;
	case XML_READER_TYPE_DOCUMENT_TYPE:
	case XML_READER_TYPE_ENTITY_REFERENCE:
		broken_part(b, "DOCTYPE");
		break;
	default:
		break;
	}
}

static void
read_part(struct workbook *b, const char *name, bool needed,
    const struct reading *reading)
{
	size_t length = 0;
	const char *bytes = is_wrong(b) ? NULL : part(b, name, &length);
	xmlTextReaderPtr reader;
	int more = 1;

	if (bytes == NULL) {
		if (needed)
			broken_part(b, name);
		return;
	}
	reader = xmlReaderForMemory(bytes, (int)length, NULL, NULL,
	    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
	while (reader != NULL && !is_wrong(b) &&
	    (more = xmlTextReaderRead(reader)) == 1)
		read_node(b, reader, reading);
	if (reader == NULL || more == -1)
		broken_part(b, name);
	xmlFreeTextReader(reader);
	b->collects = false;
}

static void
nothing_closed(struct workbook *b, const char *name)
{
	(void)b;
	(void)name;
}

static bool
is_called(const char *name, const char *wanted)
{
	return strcmp(name, wanted) == 0;
}

/* What was collected, through the gate; NULL when it is no text. */
static const char *
collected(struct workbook *b)
{
	const char *why;

	return text_fit(b->r->arena, b->text.length > 0 ? b->text.first : "",
	    b->text.length, TEXT_MANY_LINES, &why);
}

/* Which sheet, and where it lies */

static void
in_workbook(struct workbook *b, xmlTextReaderPtr reader, const char *name)
{
	const char *hidden, *said;

	if (is_called(name, "workbookPr")) {
		said = attribute(b, reader, "date1904");
		b->since_1904 = said != NULL && (*said == '1' || *said == 't');
	}
	if (!is_called(name, "sheet") || b->id != NULL)
		return;
	hidden = attribute(b, reader, "state");
	if (hidden != NULL && strcmp(hidden, "visible") != 0)
		return;
	said = attribute(b, reader, "name");
	b->text.length = 0;
	bytes_text(&b->text, said != NULL ? said : "");
	b->sheet = collected(b);
	b->id = attribute(b, reader, "id");
}

static void
in_relations(struct workbook *b, xmlTextReaderPtr reader, const char *name)
{
	const char *id, *target;

	if (!is_called(name, "Relationship") || b->id == NULL)
		return;
	id = attribute(b, reader, "Id");
	target = attribute(b, reader, "Target");
	if (id == NULL || target == NULL || strcmp(id, b->id) != 0)
		return;
	b->path = *target == '/' ? target + 1 :
	    arena_print(b->r->arena, "xl/%s", target);
}

/* Texts that many cells share; readings of letters beside them are no part of them */

static void
in_texts(struct workbook *b, xmlTextReaderPtr reader, const char *name)
{
	(void)reader;
	if (is_called(name, "si"))
		b->text.length = 0;
	if (is_called(name, "rPh"))
		b->in_reading = true;
	b->collects = is_called(name, "t") && !b->in_reading;
}

static void
keep_text(struct workbook *b, const char *text)
{
	if ((b->texts & (b->texts + 1)) == 0) {         /* full at 0, 1, 3, 7: twice the room */
		const char **more = arena_take(b->r->arena,
		    ((size_t)b->texts + 1) * 2 * sizeof(*more));

		if (b->texts > 0)
			memcpy(more, b->shared,
			    (size_t)b->texts * sizeof(*more));
		b->shared = more;
	}
	b->shared[b->texts++] = text;
}

static void
after_texts(struct workbook *b, const char *name)
{
	b->collects = false;
	if (is_called(name, "rPh"))
		b->in_reading = false;
	if (is_called(name, "si"))
		keep_text(b, collected(b));
}

/* Which styles are of days: by numbers everybody knows, or by a format that has a year, a month or a day outside its quotes */

static bool
format_is_of_days(const char *code)
{
	for (; *code != '\0'; code++) {
		if (*code == '"')
			code = strchr(code + 1, '"');
		else if (*code == '[')
			code = strchr(code + 1, ']');
		else if (*code == '\\' && code[1] != '\0')
			code++;
		else if (strchr("yYdD", *code) != NULL)
			return true;
		if (code == NULL)
			return false;
	}
	return false;
}

static void
keep_format(struct workbook *b, const char *id, const char *code)
{
	if (id == NULL || code == NULL || b->owns == MOST_STYLES ||
	    !format_is_of_days(code))
		return;
	if (b->own == NULL)
		b->own = arena_take(b->r->arena, MOST_STYLES * sizeof(*b->own));
	b->own[b->owns++] = id;
}

static bool
is_of_days(const struct workbook *b, const char *id)
{
	int number = id != NULL ? atoi(id) : 0;

	if (number < FIRST_OWN_FORMAT)
		return (number >= 14 && number <= 17) || number == 22 ||
		    (number >= 27 && number <= 36) ||
		    (number >= 50 && number <= 58);
	for (int i = 0; i < b->owns; i++)
		if (atoi(b->own[i]) == number)
			return true;
	return false;
}

static void
in_styles(struct workbook *b, xmlTextReaderPtr reader, const char *name)
{
	if (is_called(name, "numFmt"))
		keep_format(b, attribute(b, reader, "numFmtId"),
		    attribute(b, reader, "formatCode"));
	else if (is_called(name, "cellXfs"))
		b->in_style_list = true;
	else if (is_called(name, "xf") && b->in_style_list &&
	    b->styles < MOST_STYLES)
		b->is_day[b->styles++] = is_of_days(b, attribute(b, reader,
		    "numFmtId"));
}

static void
after_styles(struct workbook *b, const char *name)
{
	if (is_called(name, "cellXfs"))
		b->in_style_list = false;
}

/* The sheet itself */

/* The column of "B7", counted from 0; -1 when it is none. */
static int
column_of(const char *cell)
{
	int column = 0;

	for (; *cell >= 'A' && *cell <= 'Z' && column < LAST_COLUMN; cell++)
		column = column * 26 + (*cell - 'A') + 1;
	return column > 0 && column <= LAST_COLUMN ? column - 1 : -1;
}

static void
begin_row(struct workbook *b, int number)
{
	if (number <= b->line || number > MOST_WORKBOOK_ROWS) {
		wrong(b, "workbook-is-too-long");
		refuse_with(b->r, "most", arena_print(b->r->arena, "%d",
		    MOST_WORKBOOK_ROWS));
		return;
	}
	while (b->line < number) {
		if (b->line++ > 0)
			bytes_text(&b->lines, "\n");
	}
	b->column = -1;
	b->taken = 0;
}

/* A cell that does not say where it stands is the next one. */
static void
begin_cell(struct workbook *b, xmlTextReaderPtr reader)
{
	const char *cell = attribute(b, reader, "r");

	b->column = cell != NULL ? column_of(cell) : b->column + 1;
	b->cell = cell != NULL ? cell : "";
	b->type = attribute(b, reader, "t");
	b->style = number_of(b, reader, "s", 0);
	b->has_value = b->has_formula = false;
	b->text.length = 0;
}

static void
in_sheet(struct workbook *b, xmlTextReaderPtr reader, const char *name)
{
	if (is_called(name, "row"))
		begin_row(b, number_of(b, reader, "r", b->line + 1));
	else if (is_called(name, "c"))
		begin_cell(b, reader);
	else if (is_called(name, "f"))
		b->has_formula = true;
	else if (is_called(name, "rPh"))
		b->in_reading = true;
	else if (b->cell != NULL && !b->in_reading &&
	    (is_called(name, "v") || is_called(name, "t"))) {
		b->has_value = true;
		b->collects = true;
	}
}

/* 43422 is 18.11.2018. The calendar of spreadsheets has a 29 February 1900, which was not. */
static const char *
day_of(struct workbook *b, double serial)
{
	int days = serial >= 1 && serial < 2958466 ? (int)serial : 0;

	if (days == 0 || (!b->since_1904 && days == 60))
		return NULL;
	return calendar_later(b->r->arena, b->since_1904 ? "1904-01-01" :
	    days < 60 ? "1899-12-31" : "1899-12-30", days);
}

static const char *
number_as_text(struct workbook *b, const char *text)
{
	const char *day;
	char *rest;
	double value = strtod(text, &rest);

	if (*text == '\0' || *rest != '\0')
		return text;
	if (b->style < 0 || b->style >= b->styles || !b->is_day[b->style])
		return arena_print(b->r->arena, "%.15g", value);
	if ((day = day_of(b, value)) == NULL)
		wrong(b, "cell-is-no-day");
	return day;
}

/* What stands in the cell, as somebody who looks at the sheet sees it; NULL when it is refused. */
static const char *
value_of(struct workbook *b)
{
	const char *text = collected(b);

	if (text == NULL)
		wrong(b, "cell-is-no-text");
	else if (b->type == NULL || strcmp(b->type, "n") == 0)
		return number_as_text(b, text);
	else if (strcmp(b->type, "e") == 0) {
		wrong(b, "cell-is-an-error");
		refuse_with(b->r, "value", text);
	} else if (strcmp(b->type, "s") == 0) {
		int which = *text >= '0' && *text <= '9' ? atoi(text) : -1;

		if (which < 0 || which >= b->texts)
			broken_part(b, "xl/sharedStrings.xml");
		else if ((text = b->shared[which]) == NULL)
			wrong(b, "cell-is-no-text");
	} else if (strcmp(b->type, "d") == 0)
		return arena_part(b->r->arena, text, strcspn(text, "T"));
	return is_wrong(b) ? NULL : text;
}

/* In its column, in quotes, those within it doubled. */
static void
write_cell(struct workbook *b, const char *text)
{
	for (int i = b->taken > 0 ? b->taken - 1 : 0; i < b->column; i++)
		bytes_text(&b->lines, "\t");
	b->taken = b->column + 1;
	bytes_text(&b->lines, "\"");
	for (; *text != '\0'; text++) {
		if (*text == '"')
			bytes_text(&b->lines, "\"");
		bytes_add(&b->lines, text, 1);
	}
	bytes_text(&b->lines, "\"");
}

static void
end_cell(struct workbook *b)
{
	const char *text;

	if (b->has_formula && !b->has_value)
		wrong(b, "cell-without-value");
	text = is_wrong(b) ? NULL : value_of(b);
	if (text == NULL || *text == '\0')
		return;
	if (b->column < b->taken)
		broken_part(b, b->path);
	else if (b->column >= MOST_TABLE_COLUMNS) {
		wrong(b, "workbook-is-too-wide");
		refuse_with(b->r, "most", arena_print(b->r->arena, "%d",
		    MOST_TABLE_COLUMNS));
	} else
		write_cell(b, text);
}

static void
after_sheet(struct workbook *b, const char *name)
{
	if (is_called(name, "v") || is_called(name, "t"))
		b->collects = false;
	if (is_called(name, "rPh"))
		b->in_reading = false;
	if (is_called(name, "c") && b->cell != NULL) {
		end_cell(b);
		b->cell = NULL;
	}
}

static void
read_all(struct workbook *b)
{
	static const struct reading book = { in_workbook, nothing_closed };
	static const struct reading relations = { in_relations, nothing_closed };
	static const struct reading texts = { in_texts, after_texts };
	static const struct reading styles = { in_styles, after_styles };
	static const struct reading sheet = { in_sheet, after_sheet };

	read_part(b, "xl/workbook.xml", true, &book);
	read_part(b, "xl/_rels/workbook.xml.rels", true, &relations);
	if (!is_wrong(b) && b->path == NULL)
		broken_part(b, "xl/workbook.xml");
	read_part(b, "xl/sharedStrings.xml", false, &texts);
	read_part(b, "xl/styles.xml", false, &styles);
	if (b->path != NULL)
		read_part(b, b->path, true, &sheet);
}

const char *
workbook_lines(struct request *r, const char *path, const char *field)
{
	struct workbook b = { .r = r, .field = field };
	const char *lines = NULL;
	int failure;

	b.zip = zip_open(path, ZIP_RDONLY, &failure);
	if (b.zip == NULL)
		broken_part(&b, "zip");
	else
		read_all(&b);
	if (b.zip != NULL)
		zip_discard(b.zip);
	if (!is_wrong(&b))
		lines = arena_part(r->arena, b.lines.length > 0 ?
		    b.lines.first : "", b.lines.length);
	free(b.lines.first);
	free(b.text.first);
	return lines;
}
