/* describe.c: what a page holds, with names and kinds, for sheets that know no register. */
#include <stdlib.h>
#include <string.h>

#include <libxml/tree.h>

#include "../base/arena.h"
#include "../base/text.h"
#include "../registers/registry.h"
#include "../store/db.h"
#include "describe.h"
#include "form.h"
#include "say.h"
#include "xml.h"

/*
 * A register's own page knows by heart what its query tells. Elsewhere a value
 * is shown when there is a word for it: that of the register whose rows they
 * are, or that of the page, or one that all have. What has no word is for the
 * page alone.
 */

/* Where names and kinds of a list's values are looked for, the nearest first. */
struct names { const struct registry *of[3]; };

static const struct registry *
registry_of_rows(const struct registry *page, const char *record)
{
	const struct registry *found = NULL;

	for (const struct listed *entry = registers; entry->registry != NULL;
	    entry++) {
		const struct registry *registry = entry->registry;

		if (registry->record == NULL || registry->fields == NULL ||
		    strcmp(registry->record, record) != 0)
			continue;
		if (registry->within != NULL &&
		    strcmp(registry->within, page->name) == 0)
			return registry;
		if (found == NULL)
			found = registry;
	}
	return found;
}

static const struct field *
field_for(const struct names *names, const char *name)
{
	const struct field *field = NULL;

	for (size_t i = 0; i < 3 && field == NULL; i++)
		if (names->of[i] != NULL)
			field = registry_field(names->of[i], name);
	return field;
}

struct wanted { const char *name; bool found; };

static void
compare(const char *column, bool nested, void *context)
{
	struct wanted *wanted = context;

	(void)nested;
	wanted->found |= strcmp(column, wanted->name) == 0;
}

/* Is it what its rows tell on their own pages? */
static bool
is_told(struct request *r, const struct registry *registry, const char *name)
{
	struct wanted wanted = { name, registry_field(registry, name) != NULL };
	const char *list = arena_joined(r->arena, registry->name, ".", "list");

	if (!wanted.found && db_has_query(list))
		db_each_column(list, compare, &wanted);
	return wanted.found;
}

static const char *
word_of(struct request *r, const struct registry *registry, const char *name)
{
	return registry == NULL ? NULL : say_text(r->lang,
	    arena_joined(r->arena, registry->name, ".", name));
}

static const char *
word_of_rows(struct request *r, const struct registry *registry,
    const char *name)
{
	return registry == NULL || !is_told(r, registry, name) ? NULL :
	    word_of(r, registry, name);
}

/* The page's own words come last, and for what it knows: it has words for its parts too. */
static const char *
word_for(struct request *r, const struct names *names, const char *name)
{
	const char *word = names->of[0] == r->registry ?
	    word_of(r, names->of[0], name) :
	    word_of_rows(r, names->of[0], name);

	if (word == NULL)
		word = word_of_rows(r, names->of[1], name);
	if (word == NULL)
		word = say_text(r->lang, arena_print(r->arena, "paper.%s",
		    name));
	if (word == NULL && field_for(names, name) != NULL)
		word = word_of(r, names->of[2], name);
	return word;
}

static const char *
kind_for(const struct names *names, const char *name)
{
	const struct field *field = field_for(names, name);

	return field != NULL ? form_kind(field->kind) : "line";
}

static bool
describes(const xmlNode *element)
{
	return text_is_word("column field", (const char *)element->name);
}

/* They stand behind the rows. */
static bool
is_described(struct request *r, node in, const char *name)
{
	for (node each = in->last; each != NULL && describes(each);
	    each = each->prev)
		if (strcmp(xml_value(r, each, "name"), name) == 0)
			return true;
	return false;
}

static void
describe_value(struct request *r, node in, const char *element,
    const struct names *names, const char *name)
{
	const char *word;
	node described;

	if (text_is_word("id version within illustration position", name) ||
	    registry_named(name) != NULL ||
	    is_described(r, in, name) ||
	    (word = word_for(r, names, name)) == NULL)
		return;
	described = add(in, element);
	set(described, "name", name);
	set(described, "label", word);
	set(described, "kind", kind_for(names, name));
}

/* What a row is called stands first, then whom and what it refers to. */
static void
describe_values(struct request *r, node in, const char *element,
    const struct names *names, node row)
{
	static const char *const first[] = { "label", "number", "title",
	    "name", "subject" };

	for (size_t i = 0; i < sizeof(first) / sizeof(first[0]); i++)
		if (xml_value(r, row, first[i]) != NULL)
			describe_value(r, in, element, names, first[i]);
	for (node child = xml_first(row); child != NULL;
	    child = xml_next(child))
		describe_value(r, in, element, names, xml_name(child));
	for (const xmlAttr *at = row->properties; at != NULL; at = at->next)
		describe_value(r, in, element, names, arena_part(r->arena,
		    (const char *)at->name, strcspn((const char *)at->name,
		    ".")));
}

static bool
has_value(struct request *r, node row, const char *name)
{
	const char *value = xml_value(r, row, name);
	node child = xml_child(row, name);

	if (value == NULL)
		value = xml_value(r, row, arena_joined(r->arena, name, ".",
		    "say"));
	if (value == NULL && child != NULL)
		value = xml_value(r, child, "name");
	if (value == NULL && child != NULL && xml_first(child) != NULL)
		value = xml_value(r, xml_first(child), "name");
	else if (value == NULL && child != NULL)
		value = xml_text(r, child);
	return value != NULL && *value != '\0';
}

static bool
is_code(const char *value)
{
	return *value != '\0' && value[strspn(value,
	    "abcdefghijklmnopqrstuvwxyz_")] == '\0';
}

/* A word of the program is told in the reader's, as its own page tells it. */
static void
say_value(struct request *r, const struct names *names, node row,
    const char *name)
{
	const char *value = xml_value(r, row, name), *said = NULL;
	const char *as = arena_joined(r->arena, name, ".", "say");

	if (value == NULL || !is_code(value) || xml_value(r, row, as) != NULL)
		return;
	for (size_t i = 0; i < 3 && said == NULL; i++)
		if (names->of[i] != NULL)
			said = say_text(r->lang, arena_print(r->arena,
			    "%s.%s.%s", names->of[i]->name, name, value));
	set(row, as, said);
}

static void
say_values(struct request *r, const struct names *names, node list)
{
	for (node column = xml_first(list); column != NULL;
	    column = xml_next(column))
		for (node row = xml_first(list); describes(column) &&
		    row != NULL; row = xml_next(row))
			if (!describes(row))
				say_value(r, names, row, xml_value(r, column,
				    "name"));
}

static void
describe_record(struct request *r, node record)
{
	const struct names names = { { r->registry } };
	node fields = xml_child(r->page, "fields");

	if (fields == NULL) {
		fields = add(r->page, "fields");
		for (const struct field *field = r->registry->fields;
		    field != NULL && field->name != NULL; field++)
			describe_value(r, fields, "field", &names, field->name);
	}
	describe_values(r, fields, "field", &names, record);
	for (node field = xml_first(fields); field != NULL;
	    field = xml_next(field))
		say_value(r, &names, record, xml_value(r, field, "name"));
}

/* What was not on a known day was in a year, which then stands in the place of the day. */
static bool
has_day_of_year(struct request *r, node list)
{
	for (node column = xml_first(list); column != NULL;
	    column = xml_next(column))
		if (describes(column) && text_is_word("held decided",
		    xml_value(r, column, "name")))
			return true;
	return false;
}

static bool
is_spare(struct request *r, node list, const char *name)
{
	if (strcmp(name, "illustration") == 0)
		return true;
	if (strcmp(name, "year") == 0 && has_day_of_year(r, list))
		return true;
	for (node row = xml_first(list); row != NULL; row = xml_next(row))
		if (!describes(row) && has_value(r, row, name))
			return false;
	return true;
}

/* A column that no row fills takes no room on paper. */
static void
spare(struct request *r, node list)
{
	for (node column = xml_first(list); column != NULL;
	    column = xml_next(column))
		if (describes(column) && is_spare(r, list,
		    xml_value(r, column, "name")))
			set(column, "spare", "yes");
}

static const char *
name_of_part(struct request *r, const struct names *names, const char *name)
{
	const char *said = say_text(r->lang, arena_joined(r->arena,
	    r->registry->name, ".", name));

	if (said == NULL)
		said = say_text(r->lang, name);
	if (said == NULL && names->of[1] != NULL)
		said = say_text(r->lang, names->of[1]->name);
	return said;
}

/* A list that stands on the page by its name alone: <votes><vote/><vote/></votes>. */
static void
describe_part(struct request *r, node part)
{
	node first = xml_first(part);
	struct names names = { { registry_named(xml_name(part)) } };

	if (first == NULL || xml_value(r, part, "label") != NULL)
		return;
	names.of[1] = registry_of_rows(r->registry, xml_name(first));
	names.of[2] = r->registry;
	set(part, "label", name_of_part(r, &names, xml_name(part)));
	for (node row = first; row != NULL && !describes(row);
	    row = xml_next(row))
		describe_values(r, part, "column", &names, row);
	say_values(r, &names, part);
	spare(r, part);
}

static void
describe_parts(struct request *r, node first)
{
	for (node part = first; part != NULL; part = xml_next(part))
		if (!text_is_word("record fields moves trail filters list "
		    "children history cluster user may problem form",
		    xml_name(part)))
			describe_part(r, part);
}

static const char *
counted(struct request *r, int64_t count)
{
	const char *own = arena_joined(r->arena, r->registry->name, ".",
	    "count");

	return say_count(r, say_message(own) != NULL ? own : "paper.rows",
	    count);
}

static void
describe_list(struct request *r, node list)
{
	const struct names names = { { r->registry } };
	const char *all = xml_value(r, list, "total");
	int64_t count = 0;
	struct pair total = { "total", all, NULL, false };
	struct pair first = { "first", NULL, &total, false };

	for (node row = xml_first(list); row != NULL; row = xml_next(row))
		count += !describes(row);
	set(list, "rows.say", counted(r, count));
	say_values(r, &names, list);
	spare(r, list);
	if (xml_value(r, list, "following") == NULL)
		return;
	first.value = in_figures(r, count);
	set(list, "capped", say_fill(r, all != NULL ? "paper.capped" :
	    "paper.capped.more", &(struct pairs){ &first, NULL, 2 }));
}

/* These tell their columns themselves. */
static void
describe_children(struct request *r)
{
	for (node part = xml_first(r->page); part != NULL;
	    part = xml_next(part))
		if (strcmp(xml_name(part), "children") == 0) {
			const struct names names = { { registry_named(
			    xml_value(r, part, "registry")) } };

			say_values(r, &names, part);
			spare(r, part);
		}
}

void
describe(struct request *r)
{
	node list = xml_child(r->page, "list");
	node record = xml_child(r->page, "record");

	if (r->registry == NULL || refused(r))
		return;
	if (list != NULL && strcmp(r->format, "pdf") == 0)
		describe_list(r, list);
	if (record == NULL || list != NULL)
		return;
	if (xml_first(record) != NULL) {
		describe_record(r, xml_first(record));
		describe_parts(r, xml_next(xml_first(record)));
	}
	describe_parts(r, xml_first(r->page));
	describe_children(r);
}
