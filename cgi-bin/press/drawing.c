/* drawing.c: a sheet drawn on A4 by Pango and Cairo, page after page, with its structure. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cairo-pdf.h>
#include <libxml/parser.h>
#include <pango/pangocairo.h>

#include "drawing.h"
#include "finish.h"

/*
 * Glyphs are drawn in the order in which they are read, each run at its own
 * place: the text of a tagged file is read in the order of drawing, and would
 * come out backwards otherwise. A tag never stays open over the turn of a
 * page. Everything is drawn twice: the first time counts the pages.
 */

#define SHORT	595.28		/* points of an A4 sheet */
#define LONG	841.89
#define MARGIN	56.0
#define FOOT	64.0		/* from the lower edge, for the foot */
#define ISOLATE		"\xe2\x81\xa8"	/* U+2068: what follows has a direction of its own */
#define ISOLATE_ENDS	"\xe2\x81\xa9"

enum { MOST_COLUMNS = 24, MEASURED_ROWS = 150 };

static const double ink[] = { 0.08, 0.13, 0.12 }, grey[] = { 0.26, 0.32, 0.30 },
    brand[] = { 0.06, 0.29, 0.31 }, pale[] = { 0.94, 0.96, 0.95 },
    hairline[] = { 0.72, 0.77, 0.75 };

struct style {
	const char   *name, *tag;
	double	      size;
	bool	      bold;
	const double *colour;
	double	      before, after;
};

static const struct style styles[] = {
	{ "",        "P",  10.5, false, ink,   0,  5 },
	{ "aside",   "P",  8.5,  false, grey,  0,  4 },
	{ "kind",    "P",  9.5,  false, grey,  6,  1 },
	{ "house",   "P",  15,   true,  brand, 0,  1 },
	{ "draft",   "P",  10.5, true,  brand, 0,  4 },
	{ "number",  "P",  9,    true,  brand, 0,  2 },
	{ "resolved", "P", 11.5, false, ink,   0,  3 },
	{ "strong",  "P",  10.5, true,  ink,   0,  3 },
	{ "h1",      "H1", 18,   true,  ink,   0,  8 },
	{ "h2",      "H2", 12.5, true,  ink,   12, 4 },
	{ "h3",      "H3", 10.5, true,  ink,   6,  2 },
	{ "cell",    "TD", 9.5,  false, ink,   3,  3 },
	{ "head",    "TH", 8.5,  true,  grey,  3,  3 },
	{ "side",    "TH", 9.5,  false, grey,  3,  3 },
	{ "foot",    "P",  7.5,  false, grey,  0,  1 },
	{ "label",   "P",  8.5,  false, grey,  3,  0 },
	{ "signed",  "P",  8.5,  false, ink,   0,  2 },
};

struct press {
	cairo_t	     *cairo;
	PangoContext *context;
	xmlNode	     *paper;
	bool	      right_to_left, counting;
	double	      width, height;    /* of the sheet, which may lie on its side */
	double	      scale;            /* of the letters of a table that is wider than the sheet */
	double	      y;                /* where the next line may begin */
	double	      from, to;         /* the edges of what is being drawn */
	bool	      boxed;
	int	      page, pages;
};

/* What is written in an element, and how. */
struct words {
	GString	      *text;
	PangoAttrList *looks;
};

static const struct style *
style_named(const char *name)
{
	for (size_t i = 1; i < sizeof(styles) / sizeof(styles[0]); i++)
		if (strcmp(styles[i].name, name) == 0)
			return &styles[i];
	return &styles[0];
}

static bool
is(const xmlNode *element, const char *name)
{
	return element->type == XML_ELEMENT_NODE &&
	    strcmp((const char *)element->name, name) == 0;
}

/* To be freed by g_free; "" when it is not there. */
static char *
value_of(xmlNode *element, const char *name)
{
	xmlChar *value = xmlGetNoNsProp(element, BAD_CAST name);
	char *kept = g_strdup(value != NULL ? (const char *)value : "");

	xmlFree(value);
	return kept;
}

static bool
has_value(xmlNode *element, const char *name, const char *wanted)
{
	char *value = value_of(element, name);
	bool equal = strcmp(value, wanted) == 0;

	g_free(value);
	return equal;
}

static void
embolden(struct words *words, size_t from)
{
	PangoAttribute *weight = pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD);

	weight->start_index = (guint)from;
	weight->end_index = (guint)words->text->len;
	pango_attr_list_insert(words->looks, weight);
}

static void
gather(struct press *press, const xmlNode *parent, struct words *words)
{
	for (const xmlNode *at = parent->children; at != NULL; at = at->next) {
		size_t from = words->text->len;

		if (at->type == XML_TEXT_NODE)
			g_string_append(words->text, (const char *)at->content);
		else if (is(at, "page"))
			g_string_append_printf(words->text, "%d", press->page);
		else if (is(at, "pages"))
			g_string_append_printf(words->text, "%d", press->pages);
		else if (is(at, "bdi")) {
			g_string_append(words->text, ISOLATE);
			gather(press, at, words);
			g_string_append(words->text, ISOLATE_ENDS);
		} else if (at->type == XML_ELEMENT_NODE)
			gather(press, at, words);
		if (is(at, "b"))
			embolden(words, from);
	}
}

static void
dress(PangoLayout *layout, const struct style *style, double scale)
{
	PangoFontDescription *font = pango_font_description_from_string(
	    "Pinkas Hebrew,Pinkas Latin,Pinkas Arabic,DejaVu Sans");

	pango_font_description_set_absolute_size(font,
	    style->size * scale * PANGO_SCALE);
	if (style->bold)
		pango_font_description_set_weight(font, PANGO_WEIGHT_SEMIBOLD);
	pango_layout_set_font_description(layout, font);
	pango_font_description_free(font);
}

/* The number of a decision or a file: read as one, and never broken at its strokes. */
static bool
is_number(const char *text)
{
	return strlen(text) < 32 && strchr(text, ' ') == NULL &&
	    strpbrk(text, "0123456789") != NULL;
}

static void
keep_whole(struct words *words)
{
	PangoAttribute *whole = pango_attr_allow_breaks_new(FALSE);

	whole->start_index = 0;
	whole->end_index = (guint)words->text->len;
	pango_attr_list_insert(words->looks, whole);
}

/* A text within a width, in lines, or in one when that is negative; to be given back by g_object_unref. */
static PangoLayout *
set_in_lines(struct press *press, const xmlNode *element,
    const struct style *style, double width)
{
	struct words words = { g_string_new(NULL), pango_attr_list_new() };
	PangoLayout *layout = pango_layout_new(press->context);

	gather(press, element, &words);
	dress(layout, style, press->scale);
	pango_layout_set_text(layout, words.text->str, (int)words.text->len);
	pango_attr_list_insert(words.looks, pango_attr_font_features_new(
	    "liga=0, dlig=0, kern=0"));
	if (is_number(words.text->str))
		keep_whole(&words);
	pango_layout_set_attributes(layout, words.looks);
	pango_layout_set_auto_dir(layout, FALSE);
	pango_layout_set_alignment(layout, press->right_to_left ?
	    PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	pango_layout_set_width(layout, width < 0 ? -1 :
	    (int)(width * PANGO_SCALE));
	pango_layout_set_line_spacing(layout, 1.2F);
	pango_attr_list_unref(words.looks);
	g_string_free(words.text, TRUE);
	return layout;
}

static double
height_of(PangoLayout *layout)
{
	int height;

	pango_layout_get_size(layout, NULL, &height);
	return (double)height / PANGO_SCALE;
}

static void
colour(struct press *press, const double *of)
{
	cairo_set_source_rgb(press->cairo, of[0], of[1], of[2]);
}

static void
draw_rule(struct press *press, double y, const double *of, double thick)
{
	colour(press, of);
	cairo_rectangle(press->cairo, press->from, y, press->to - press->from,
	    thick);
	cairo_fill(press->cairo);
}

struct run { PangoGlyphItem *item; double x; };

static int
by_reading(const void *one, const void *other)
{
	return ((const struct run *)one)->item->item->offset -
	    ((const struct run *)other)->item->item->offset;
}

static bool
is_empty(const PangoGlyphItemIter *cluster)
{
	const PangoGlyphString *glyphs = cluster->glyph_item->glyphs;
	int step = cluster->start_glyph < cluster->end_glyph ? 1 : -1;

	for (int i = cluster->start_glyph; i != cluster->end_glyph; i += step)
		if (glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY)
			return false;
	return true;
}

/*
 * The first part of an item that has no glyph: a mark of direction, or the
 * space a line was broken at. Readers stumble over its place in the file.
 */
static bool
empty_in(PangoGlyphItem *item, const char *text, int *from, int *length)
{
	PangoGlyphItemIter cluster;
	gboolean more = pango_glyph_item_iter_init_start(&cluster, item, text);

	while (more && !is_empty(&cluster))
		more = pango_glyph_item_iter_next_cluster(&cluster);
	if (more) {
		*from = cluster.start_index - item->item->offset;
		*length = cluster.end_index - cluster.start_index;
	}
	return more;
}

static double
width_of(const PangoGlyphItem *item)
{
	return item == NULL ? 0 : (double)pango_glyph_string_get_width(
	    item->glyphs) / PANGO_SCALE;
}

static void
draw_item(struct press *press, PangoGlyphItem *item, const char *text, double x,
    double baseline)
{
	bool backwards = item->item->analysis.level % 2 != 0;
	PangoGlyphItem *rest, *first;
	int from, length;

	if (!empty_in(item, text, &from, &length)) {
		cairo_move_to(press->cairo, x, baseline);
		pango_cairo_show_glyph_item(press->cairo, text, item);
		return;
	}
	if (item->item->length == length)
		return;
	rest = pango_glyph_item_copy(item);
	first = pango_glyph_item_split(rest, text, from == 0 ? length : from);
	draw_item(press, first, text, x + (backwards ? width_of(rest) : 0),
	    baseline);
	draw_item(press, rest, text, x + (backwards ? 0 : width_of(first)),
	    baseline);
	pango_glyph_item_free(first);
	pango_glyph_item_free(rest);
}

/* A line's runs lie from left to right as they are seen; they are drawn as they are read. */
static void
draw_line(struct press *press, PangoLayoutLine *line, const char *text,
    double x, double baseline)
{
	guint count = g_slist_length(line->runs), at = 0;
	struct run *runs = g_new(struct run, count + 1);

	for (GSList *each = line->runs; each != NULL; each = each->next) {
		PangoGlyphItem *item = each->data;

		runs[at++] = (struct run){ item, x };
		x += width_of(item);
	}
	qsort(runs, count, sizeof(*runs), by_reading);
	for (at = 0; at < count; at++)
		draw_item(press, runs[at].item, text, runs[at].x, baseline);
	g_free(runs);
}

static void
begin_tag(struct press *press, const char *tag)
{
	if (!press->counting)
		cairo_tag_begin(press->cairo, tag, NULL);
}

static void
end_tag(struct press *press, const char *tag)
{
	if (!press->counting)
		cairo_tag_end(press->cairo, tag);
}

/* The space a line was broken at, without which its last word and the next one's first would be read as one. */
static void
draw_space(struct press *press, PangoLayout *layout, double x, double baseline)
{
	PangoLayout *space = pango_layout_new(press->context);

	pango_layout_set_font_description(space,
	    pango_layout_get_font_description(layout));
	pango_layout_set_text(space, " ", 1);
	draw_line(press, pango_layout_get_line_readonly(space, 0), " ", x,
	    baseline);
	g_object_unref(space);
}

/* The line a layout's iterator stands at, its layout being at x and y. */
static void
draw_line_at(struct press *press, PangoLayoutIter *at, double x, double y)
{
	PangoLayout *layout = pango_layout_iter_get_layout(at);
	PangoRectangle logical;
	double left, baseline = y + (double)pango_layout_iter_get_baseline(at) /
	    PANGO_SCALE;

	pango_layout_iter_get_line_extents(at, NULL, &logical);
	left = x + (double)logical.x / PANGO_SCALE;
	draw_line(press, pango_layout_iter_get_line_readonly(at),
	    pango_layout_get_text(layout), left, baseline);
	if (!pango_layout_iter_at_last_line(at))
		draw_space(press, layout, press->right_to_left ? left - 3 :
		    left + (double)logical.width / PANGO_SCALE, baseline);
}

/* Lines [first, last) of a layout whose first one begins at y; to count pages they need not be seen. */
static void
draw_lines(struct press *press, PangoLayout *layout, double x, double y,
    int first, int last)
{
	PangoLayoutIter *at;
	double above = 0;

	if (press->counting)
		return;
	at = pango_layout_get_iter(layout);
	for (int i = 0; i < last; i++) {
		int top, bottom;

		pango_layout_iter_get_line_yrange(at, &top, &bottom);
		if (i == first)
			above = (double)top / PANGO_SCALE;
		if (i >= first)
			draw_line_at(press, at, x, y - above);
		pango_layout_iter_next_line(at);
	}
	pango_layout_iter_free(at);
}

/* The whole of a layout at one place. */
static void
draw_whole(struct press *press, PangoLayout *layout, const struct style *style,
    double x, double y)
{
	colour(press, style->colour);
	draw_lines(press, layout, x, y, 0,
	    pango_layout_get_line_count(layout));
}

static void
draw_foot(struct press *press)
{
	const struct style *style = style_named("foot");
	double y = press->height - FOOT + 12;

	draw_rule(press, press->height - FOOT + 6, hairline, 0.5);
	for (xmlNode *at = press->paper->children; at != NULL; at = at->next)
		for (xmlNode *words = is(at, "foot") ? at->children : NULL;
		    words != NULL; words = words->next) {
			PangoLayout *layout;

			if (!is(words, "words"))
				continue;
			layout = set_in_lines(press, words, style,
			    press->width - 2 * MARGIN);
			draw_whole(press, layout, style, MARGIN, y);
			y += height_of(layout) + style->after;
			g_object_unref(layout);
		}
}

static void
end_page(struct press *press)
{
	double from = press->from, to = press->to;

	press->from = MARGIN;
	press->to = press->width - MARGIN;
	draw_foot(press);
	cairo_show_page(press->cairo);
	press->from = from;
	press->to = to;
}

static void
turn_page(struct press *press)
{
	end_page(press);
	press->page++;
	press->y = MARGIN;
}

static bool
fits(const struct press *press, double height)
{
	return press->y + height <= press->height - FOOT;
}

/* How many lines from first on fit into what is left of the page; *height is theirs. */
static int
lines_that_fit(const struct press *press, PangoLayout *layout, int first,
    double *height)
{
	PangoLayoutIter *at = pango_layout_get_iter(layout);
	double start = 0;
	int line = 0, count = pango_layout_get_line_count(layout);

	*height = 0;
	for (; line < count; line++) {
		int top, bottom;

		pango_layout_iter_get_line_yrange(at, &top, &bottom);
		if (line == first)
			start = (double)top / PANGO_SCALE;
		if (line >= first && !fits(press,
		    (double)bottom / PANGO_SCALE - start))
			break;
		if (line >= first)
			*height = (double)bottom / PANGO_SCALE - start;
		pango_layout_iter_next_line(at);
	}
	pango_layout_iter_free(at);
	return line;
}

static void
draw_box_behind(struct press *press, double height)
{
	double side = press->right_to_left ? press->to + 9 : press->from - 12;

	if (!press->boxed)
		return;
	colour(press, pale);
	cairo_rectangle(press->cairo, press->from - 12, press->y,
	    press->to - press->from + 24, height);
	cairo_fill(press->cairo);
	colour(press, brand);
	cairo_rectangle(press->cairo, side, press->y, 3, height);
	cairo_fill(press->cairo);
}

/* A text of its own, over as many pages as it takes. */
static void
draw_text(struct press *press, const xmlNode *element, const struct style *style)
{
	PangoLayout *layout = set_in_lines(press, element, style,
	    press->to - press->from);
	int line = 0, count = pango_layout_get_line_count(layout);

	if (style->tag[0] == 'H' && !fits(press, style->before +
	    height_of(layout) + 48))
		turn_page(press);
	if (press->y > MARGIN && !press->boxed)
		press->y += style->before;
	while (line < count) {
		double height;
		int until = lines_that_fit(press, layout, line, &height);

		if (until == line && press->y > MARGIN) {
			turn_page(press);
			continue;
		}
		until = until == line ? line + 1 : until;
		draw_box_behind(press, height + style->after);
		begin_tag(press, style->tag);
		colour(press, style->colour);
		draw_lines(press, layout, press->from, press->y, line, until);
		end_tag(press, style->tag);
		press->y += height;
		line = until;
	}
	press->y += style->after;
	g_object_unref(layout);
}

enum { SIGNATURE = 100 };       /* the room a row of lines to sign on takes */

/* What people sign on is not torn from its heading. */
static void
draw_heading(struct press *press, xmlNode *element)
{
	char *level = value_of(element, "level");
	char *name = g_strdup_printf("h%s", level);
	xmlNode *next = xmlNextElementSibling(element);

	if (next != NULL && is(next, "signatures") &&
	    !fits(press, SIGNATURE + 36))
		turn_page(press);
	draw_text(press, element, style_named(name));
	g_free(name);
	g_free(level);
}

static void
draw_paragraph(struct press *press, xmlNode *element)
{
	char *class = value_of(element, "class");

	draw_text(press, element, style_named(class));
	g_free(class);
}

static void draw_elements(struct press *, xmlNode *parent);

static void
draw_box(struct press *press, xmlNode *element)
{
	if (!fits(press, 60))
		turn_page(press);
	press->y += 3;
	press->from += 12;
	press->to -= 12;
	press->boxed = true;
	draw_box_behind(press, 6);
	press->y += 6;
	draw_elements(press, element);
	if (fits(press, 4))
		draw_box_behind(press, 4);
	press->y += 10;
	press->boxed = false;
	press->from -= 12;
	press->to += 12;
}

/* The width of its longest word, of its longest text that is too short to be broken, and of its longest in one line. */
struct columns { int count; double width[MOST_COLUMNS], word[MOST_COLUMNS], whole[MOST_COLUMNS], line[MOST_COLUMNS]; };

enum { GAP = 8, SHORT_TEXT = 84 };      /* GAP: between a column and the next one */

static double
width_within(PangoLayout *layout, int width)
{
	int taken;

	pango_layout_set_width(layout, width);
	pango_layout_get_size(layout, &taken, NULL);
	return (double)taken / PANGO_SCALE + GAP;
}

/* A row may be the head of its columns, a cell that of its row. */
static const struct style *
style_of(xmlNode *row, xmlNode *cell)
{
	return style_named(has_value(row, "head", "yes") ? "head" :
	    has_value(cell, "head", "yes") ? "side" : "cell");
}

static void
widen(double *most, double value)
{
	*most = MAX(*most, value);
}

static void
measure_row(struct press *press, xmlNode *row, struct columns *columns)
{
	int column = 0;

	for (xmlNode *cell = row->children; cell != NULL && column <
	    MOST_COLUMNS; cell = cell->next) {
		PangoLayout *layout;
		double line, word;

		if (!is(cell, "cell"))
			continue;
		layout = set_in_lines(press, cell, style_of(row, cell), -1);
		line = width_within(layout, -1);
		pango_layout_set_wrap(layout, PANGO_WRAP_WORD);
		word = width_within(layout, 0);
		widen(&columns->line[column], line);
		widen(&columns->word[column], word);
		widen(&columns->whole[column], line < SHORT_TEXT &&
		    !has_value(row, "head", "yes") ? line : word);
		column++;
		columns->count = MAX(columns->count, column);
		g_object_unref(layout);
	}
}

/* How much of what is left it asks for: more for longer texts, but not in proportion. */
static double
wish(const struct columns *columns, int of)
{
	double more = columns->line[of] - columns->width[of];

	return more > 1 ? sqrt(more) : 0;
}

/* What is left after the least every column needs goes to those that still want some, and then to all. */
static void
share(struct columns *columns, const double *least, double left)
{
	double wishes = 1;

	for (int i = 0; i < columns->count; i++)
		columns->width[i] = least[i];
	while (wishes > 0 && left > 1) {
		double given = 0;

		wishes = 0;
		for (int i = 0; i < columns->count; i++)
			wishes += wish(columns, i);
		for (int i = 0; i < columns->count && wishes > 0; i++) {
			double part = MIN(left * wish(columns, i) / wishes,
			    columns->line[i] - columns->width[i]);

			part = MAX(part, 0);
			columns->width[i] += part;
			given += part;
		}
		left -= given;
	}
	for (int i = 0; i < columns->count; i++)
		columns->width[i] += MAX(left, 0) / columns->count;
}

/* By what stands in them; a table whose longest words do not fit beside each other has smaller letters. */
static struct columns
measured_columns(struct press *press, xmlNode *table)
{
	struct columns columns = { 0 };
	double words = 0, wholes = 0, room = press->to - press->from;
	int rows = 0;

	for (xmlNode *row = table->children; row != NULL &&
	    rows < MEASURED_ROWS; row = row->next)
		if (is(row, "row")) {
			measure_row(press, row, &columns);
			rows++;
		}
	for (int i = 0; i < columns.count; i++) {
		words += columns.word[i];
		wholes += columns.whole[i];
	}
	if (wholes <= room)
		share(&columns, columns.whole, room - wholes);
	else if (words <= room)
		share(&columns, columns.word, room - words);
	else {
		press->scale = MAX(0.75, room / words);
		for (int i = 0; i < columns.count; i++)
			columns.width[i] = columns.word[i] * room / words;
	}
	return columns;
}

/* "1 4 2": the parts of the width the columns take; without that they are measured. */
static struct columns
columns_of(struct press *press, xmlNode *table)
{
	struct columns columns = { 0 };
	char *parts = value_of(table, "columns"), *at = parts;
	double all = 0;

	while (columns.count < MOST_COLUMNS) {
		double part = g_ascii_strtod(at, &at);

		if (part <= 0)
			break;
		columns.width[columns.count++] = part;
		all += part;
	}
	for (int i = 0; i < columns.count; i++)
		columns.width[i] *= (press->to - press->from) / all;
	g_free(parts);
	return columns.count > 0 ? columns : measured_columns(press, table);
}

struct row {
	PangoLayout *cells[MOST_COLUMNS];
	const struct style *styles[MOST_COLUMNS];
	double	     height;
	int	     count;
	bool	     heads;
};

/* Digits run from the left everywhere, so sums end at the right, one above the other. */
static void
align(PangoLayout *layout, xmlNode *cell)
{
	if (has_value(cell, "at", "end"))
		pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT);
}

static struct row
set_row(struct press *press, xmlNode *element, const struct columns *columns)
{
	struct row row = { .heads = has_value(element, "head", "yes") };

	for (xmlNode *cell = element->children; cell != NULL &&
	    row.count < columns->count; cell = cell->next) {
		PangoLayout *layout;

		if (!is(cell, "cell"))
			continue;
		row.styles[row.count] = style_of(element, cell);
		layout = set_in_lines(press, cell, row.styles[row.count],
		    columns->width[row.count] - GAP);
		align(layout, cell);
		row.height = MAX(row.height, height_of(layout) +
		    row.styles[row.count]->before +
		    row.styles[row.count]->after);
		row.cells[row.count++] = layout;
	}
	return row;
}

static void
draw_cells(struct press *press, const struct row *row,
    const struct columns *columns)
{
	double x = press->right_to_left ? press->to : press->from;

	for (int i = 0; i < row->count; i++) {
		double left = press->right_to_left ? x - columns->width[i] : x;

		begin_tag(press, row->styles[i]->tag);
		draw_whole(press, row->cells[i], row->styles[i], left +
		    (press->right_to_left ? GAP : 0), press->y +
		    row->styles[i]->before);
		end_tag(press, row->styles[i]->tag);
		x += press->right_to_left ? -columns->width[i] :
		    columns->width[i];
	}
}

static void
draw_row(struct press *press, const struct row *row,
    const struct columns *columns)
{
	begin_tag(press, "TR");
	draw_cells(press, row, columns);
	end_tag(press, "TR");
	press->y += row->height;
	draw_rule(press, press->y, row->heads ? ink : hairline, 0.5);
}

static void
free_row(struct row *row)
{
	while (row->count > 0)
		g_object_unref(row->cells[--row->count]);
}

static void
continue_table(struct press *press, const struct row *head,
    const struct columns *columns)
{
	end_tag(press, "Table");
	turn_page(press);
	begin_tag(press, "Table");
	if (head->count > 0)
		draw_row(press, head, columns);
}

/* A table that goes on on the next page begins there with its head again. */
static void
draw_table(struct press *press, xmlNode *table)
{
	struct columns columns = columns_of(press, table);
	struct row head = { 0 };

	begin_tag(press, "Table");
	for (xmlNode *at = table->children; at != NULL; at = at->next) {
		struct row row;

		if (!is(at, "row"))
			continue;
		row = set_row(press, at, &columns);
		if (!fits(press, row.height + (row.heads ? 24 : 0)) &&
		    press->y > MARGIN)
			continue_table(press, &head, &columns);
		draw_row(press, &row, &columns);
		free_row(row.heads ? &head : &row);
		if (row.heads)
			head = row;
	}
	free_row(&head);
	end_tag(press, "Table");
	press->scale = 1;
	press->y += 6;
}

static void
draw_attribute(struct press *press, xmlNode *element, const char *name,
    const char *style_name, double width)
{
	const struct style *style = style_named(style_name);
	char *value = value_of(element, name);
	xmlNode *text = xmlNewNode(NULL, BAD_CAST "words");
	PangoLayout *layout;

	xmlNodeAddContent(text, BAD_CAST value);
	layout = set_in_lines(press, text, style, width);
	if (*value != '\0') {
		press->y += style->before;
		begin_tag(press, "P");
		draw_whole(press, layout, style, press->from, press->y);
		end_tag(press, "P");
		press->y += height_of(layout) + style->after;
	}
	g_object_unref(layout);
	xmlFreeNode(text);
	g_free(value);
}

/* What was signed stands above the line, for what its height allows; who signs, below it. */
static void
draw_signature(struct press *press, xmlNode *element, double top)
{
	const struct style *style = style_named("signed");
	double width = press->to - press->from;
	PangoLayout *layout = set_in_lines(press, element, style, width);

	press->y = top + 50 - height_of(layout);
	if (element->children != NULL) {
		begin_tag(press, "P");
		draw_whole(press, layout, style, press->from, press->y);
		end_tag(press, "P");
	}
	g_object_unref(layout);
	draw_rule(press, top + 52, ink, 0.7);
	press->y = top + 54;
	draw_attribute(press, element, "label", "label", width);
	draw_attribute(press, element, "name", "signed", width);
}

static void
draw_signatures(struct press *press, xmlNode *parent)
{
	double from = press->from, to = press->to, top, lowest;
	double width = (to - from - 40) / 3;
	int place = 0;

	top = lowest = press->y;
	for (xmlNode *at = parent->children; at != NULL; at = at->next) {
		if (!is(at, "signature"))
			continue;
		if (place == 0) {
			press->from = from;
			press->to = to;
			press->y = top;
			if (!fits(press, SIGNATURE))
				turn_page(press);
			top = lowest = press->y;
		}
		press->from = press->right_to_left ?
		    to - width - place * (width + 20) :
		    from + place * (width + 20);
		press->to = press->from + width;
		draw_signature(press, at, top);
		lowest = MAX(lowest, press->y);
		place = (place + 1) % 3;
		if (place == 0)
			top = lowest + 8;
	}
	press->from = from;
	press->to = to;
	press->y = lowest + 8;
}

static void
draw_elements(struct press *press, xmlNode *parent)
{
	for (xmlNode *at = parent->children; at != NULL; at = at->next)
		if (is(at, "heading"))
			draw_heading(press, at);
		else if (is(at, "paragraph"))
			draw_paragraph(press, at);
		else if (is(at, "box"))
			draw_box(press, at);
		else if (is(at, "table"))
			draw_table(press, at);
		else if (is(at, "signatures"))
			draw_signatures(press, at);
		else if (is(at, "break"))
			turn_page(press);
		else if (is(at, "rule")) {
			draw_rule(press, press->y + 3, brand, 1.5);
			press->y += 12;
		}
}

static cairo_status_t
keep(void *kept, const unsigned char *bytes, unsigned length)
{
	if (kept != NULL)
		g_byte_array_append(kept, bytes, length);
	return CAIRO_STATUS_SUCCESS;
}

/* Where a letter lies is not rounded, or the text read out of the file has spaces within words. */
static void
open_context(struct press *press)
{
	cairo_font_options_t *options = cairo_font_options_create();

	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	press->context = pango_cairo_create_context(press->cairo);
	pango_cairo_context_set_font_options(press->context, options);
	pango_cairo_context_set_resolution(press->context, 72);
	pango_context_set_round_glyph_positions(press->context, FALSE);
	pango_context_set_base_dir(press->context, press->right_to_left ?
	    PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
	cairo_font_options_destroy(options);
}

/* Draws it all, into bytes or, to count the pages, nowhere. */
static bool
run(struct press *press, GByteArray *into)
{
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(keep,
	    into, press->width, press->height);
	char *title = value_of(press->paper, "title");
	cairo_status_t status;

	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR,
	    "Pinkas");
	press->cairo = cairo_create(surface);
	press->counting = into == NULL;
	press->page = 1;
	press->y = MARGIN;
	open_context(press);
	begin_tag(press, "Document");
	draw_elements(press, press->paper);
	end_tag(press, "Document");
	end_page(press);
	g_object_unref(press->context);
	cairo_destroy(press->cairo);
	cairo_surface_finish(surface);
	status = cairo_surface_status(surface);
	cairo_surface_destroy(surface);
	g_free(title);
	return status == CAIRO_STATUS_SUCCESS;
}

static void
lay_out(struct press *press)
{
	bool on_its_side = has_value(press->paper, "lies", "yes");

	press->width = on_its_side ? LONG : SHORT;
	press->height = on_its_side ? SHORT : LONG;
	press->to = press->width - MARGIN;
}

char *
drawing_make(const char *sheet, size_t length, size_t *drawn)
{
	xmlDoc *read = xmlReadMemory(sheet, (int)length, NULL, NULL,
	    XML_PARSE_NONET | XML_PARSE_HUGE);
	struct press press = { .paper = xmlDocGetRootElement(read),
	    .from = MARGIN, .scale = 1 };
	GByteArray *bytes = g_byte_array_new();
	char *lang;

	if (press.paper == NULL || !is(press.paper, "paper"))
		return NULL;
	press.right_to_left = has_value(press.paper, "direction", "rtl");
	lay_out(&press);
	if (!run(&press, NULL))
		return NULL;
	press.pages = press.page;
	if (!run(&press, bytes))
		return NULL;
	lang = value_of(press.paper, "lang");
	return finish((const char *)bytes->data, bytes->len, lang,
	    press.right_to_left, drawn);
}
