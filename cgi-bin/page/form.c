/* form.c: what people typed, checked field by field, and shown again. */
#include <stdlib.h>
#include <string.h>

#include "../base/arena.h"
#include "../base/calendar.h"
#include "../base/money.h"
#include "../base/text.h"
#include "../registers/registry.h"
#include "../store/db.h"
#include "amount.h"
#include "form.h"
#include "say.h"

static const char *const kinds[] = {
	[TEXT_LINE] = "line", [TEXT] = "text", [NUMBER] = "number",
	[MONEY] = "money", [DAY] = "day", [MOMENT] = "moment", [TIME] = "time",
	[FLAG] = "flag", [ONE_OF] = "one_of", [CHOICE] = "choice",
	[EMAIL] = "email", [PHONE] = "phone",
};

const char *
form_kind(int kind)
{
	return kinds[kind];
}

static const char *
input(struct request *r, const char *prefix, const char *name)
{
	return arena_joined(r->arena, prefix, "", name);
}

/* What was typed, one line of it where the field is one; NULL when empty. */
static const char *
entered(struct request *r, const struct field *field, const char *name)
{
	const char *raw = typed(r, name), *why, *text;

	if (raw == NULL || *raw == '\0')
		return NULL;
	text = text_fit(r->arena, raw, strlen(raw),
	    field->kind == TEXT ? TEXT_MANY_LINES : TEXT_ONE_LINE, &why);
	return text != NULL && *text != '\0' ? text : NULL;
}

/* Beside "decisions.choices" there may be "decisions.chosen": the one of them that is asked for, even if the list is too short for it. */
static const char *
chosen_query(struct request *r, const struct field *field)
{
	const char *dot = strrchr(field->choices, '.');
	const char *name = arena_print(r->arena, "%s.chosen",
	    arena_part(r->arena, field->choices, (size_t)(dot - field->choices)));

	return strcmp(dot, ".choices") == 0 && db_has_query(name) ? name : NULL;
}

static void
choose(struct request *r, node into, const char *query, const char *text)
{
	let(r, "chosen", text);
	rows(r, into, "choice", query);
	let(r, "chosen", NULL);
}

const char *
form_choice(struct request *r, const struct field *field, const char *text)
{
	node scratch = add(r->page, "scratch");
	const char *query = chosen_query(r, field), *label = NULL;

	choose(r, scratch, query != NULL ? query : field->choices, text);
	for (node choice = xml_first(scratch); choice != NULL && label == NULL;
	    choice = xml_next(choice))
		if (strcmp(xml_value(r, choice, "value"), text) == 0)
			label = xml_value(r, choice, "label");
	xml_remove(scratch);
	return label;
}

/* Letters, a single @, a dot after it: enough to catch a slip, not to judge addresses. */
static bool
is_email(const char *text)
{
	const char *at = strchr(text, '@');

	return at != NULL && at != text && strchr(at + 1, '@') == NULL &&
	    strchr(at, '.') != NULL && strchr(text, ' ') == NULL &&
	    text[strlen(text) - 1] != '.';
}

static bool
is_number(const char *text)
{
	size_t sign = *text == '-';

	return strlen(text) <= 15 && text[sign] != '\0' &&
	    strspn(text + sign, "0123456789") == strlen(text + sign);
}

static const char *
money(struct request *r, const char *text, const char **problem)
{
	int64_t agorot, unit;

	if ((*problem = amount_read(r, text, &agorot, &unit)) != NULL)
		return NULL;
	return in_figures(r, agorot);
}

static const char *
only_if(bool good, const char *text, const char *otherwise,
    const char **problem)
{
	if (!good)
		*problem = otherwise;
	return good ? text : NULL;
}

static const char *
when(const char *iso, const char *otherwise, const char **problem)
{
	return only_if(iso != NULL, iso, otherwise, problem);
}

/* What is kept for what was typed; NULL with a problem when it will not do. */
static const char *
kept(struct request *r, const struct field *field, const char *text,
    const char **problem)
{
	switch (field->kind) {
	case DAY:
		return when(calendar_day_typed(r->arena, text), "not-a-day",
		    problem);
	case MOMENT:
		return when(calendar_moment_typed(r->arena, text),
		    "not-a-moment", problem);
	case TIME:
		return when(calendar_time_typed(r->arena, text), "not-a-time",
		    problem);
	case MONEY:
		return money(r, text, problem);
	case NUMBER:
		return only_if(is_number(text), text, "not-a-number", problem);
	case EMAIL:
		return only_if(is_email(text), text, "not-an-email", problem);
	case PHONE:
		return only_if(strspn(text, "0123456789+-*() ") == strlen(text),
		    text, "not-a-phone", problem);
	case ONE_OF:
		return only_if(text_is_word(field->choices, text), text,
		    "not-a-choice", problem);
	case CHOICE:
		return only_if(form_choice(r, field, text) != NULL, text,
		    "not-a-choice", problem);
	default:
		return text;
	}
}

static size_t
most(const struct field *field)
{
	if (field->most != 0)
		return field->most;
	return field->kind == TEXT ? 20000 : 200;
}

static const char *
checked(struct request *r, const struct field *field, const char *name)
{
	const char *text = entered(r, field, name), *problem = NULL, *kept_text;

	if (field->kind == FLAG)
		return text != NULL && strcmp(text, "0") != 0 ? "1" : "0";
	if (text == NULL) {
		if (field->required && !refused_at(r, name))
			refuse(r, 422, "required", name);
		return NULL;
	}
	if (text_length(text) > most(field)) {
		refuse(r, 422, "too-long", name);
		refuse_with(r, "most", arena_print(r->arena, "%zu", most(field)));
		return NULL;
	}
	kept_text = kept(r, field, text, &problem);
	if (problem != NULL) {
		refuse(r, 422, problem, name);
		amount_explain(r, field->kind == MONEY ? text : "");
	}
	return kept_text;
}

int
form_read(struct request *r, const struct registry *registry,
    const char *prefix, struct change **changes)
{
	const struct field *fields = registry->fields;
	int count = 0, all = 0;

	while (fields[all].name != NULL)
		all++;
	*changes = arena_take(r->arena, (all + 1) * sizeof(**changes));
	for (const struct field *field = fields; field->name != NULL; field++) {
		if (field->once && r->id != 0 && *prefix == '\0')
			continue;
		(*changes)[count].column = field->name;
		(*changes)[count++].value =
		    checked(r, field, input(r, prefix, field->name));
	}
	return count;
}

void
form_signed(struct request *r, node element, const char *action,
    int64_t version)
{
	struct form *form = arena_take(r->arena, sizeof(*form));

	form->element = element;
	form->action = action;
	form->version = version != 0 ?
	    in_figures(r, version) : "";
	form->next = r->forms;
	r->forms = form;
	if (xml_value(r, element, "path") == NULL)
		set(element, "action", action);
	if (version != 0)
		set(element, "version", form->version);
}

node
form_open(struct request *r, node parent, const char *action, int64_t version)
{
	node form = add(parent, "form");

	form_signed(r, form, action, version);
	return form;
}

void
form_hidden(node form, const char *name, const char *value)
{
	node hidden;

	if (value == NULL)
		return;
	hidden = add(form, "hidden");
	set(hidden, "name", name);
	set(hidden, "value", value);
}

/* What stands in the field: typed, else of the record, else of the address. */
static const char *
standing(struct request *r, const struct field *field, node record,
    const char *name)
{
	const char *held;
	node child;

	if (was_typed(r))
		return typed(r, name);
	if (record == NULL)
		return pairs_value(&r->query, name);
	if (field->kind == CHOICE &&
	    (child = xml_child(record, field->name)) != NULL)
		return xml_value(r, child, "id");
	child = xml_child(record, field->name);
	held = child != NULL ? xml_text(r, child) :
	    xml_value(r, record, field->name);
	if (field->kind == MONEY && held != NULL)
		return money_write(r->arena, text_number(held));
	return held;
}

static void
show_words(struct request *r, node element, const struct field *field,
    const char *registry)
{
	for (const char *at = field->choices; *at != '\0'; ) {
		size_t size = strcspn(at, " ");
		const char *word = arena_part(r->arena, at, size);
		node choice = add(element, "choice");

		set(choice, "value", word);
		set(choice, "label", say_label(r, arena_joined(r->arena,
		    registry, ".", field->name), word));
		at += size + strspn(at + size, " ");
	}
}

/* Marks the choices that stand; how many. */
static int
mark_chosen(struct request *r, node element, const char *standing)
{
	int marked = 0;

	for (node choice = xml_first(element); choice != NULL && standing != NULL;
	    choice = xml_next(choice)) {
		const char *offered = xml_value(r, choice, "value");

		if (offered != NULL && strcmp(offered, standing) == 0) {
			set(choice, "chosen", "yes");
			marked++;
		}
	}
	return marked;
}

static void
show_choices(struct request *r, node element, const struct field *field,
    const char *registry, const char *standing)
{
	const char *query;

	if (field->kind == ONE_OF)
		show_words(r, element, field, registry);
	else if (field->kind == CHOICE)
		rows(r, element, "choice", field->choices);
	if (mark_chosen(r, element, standing) > 0 || standing == NULL ||
	    field->kind != CHOICE || (query = chosen_query(r, field)) == NULL)
		return;
	choose(r, element, query, standing);
	mark_chosen(r, element, standing);
}

static void
show_problems(struct request *r, node element, const char *name)
{
	for (const struct problem *problem = r->problems; problem != NULL;
	    problem = problem->next)
		if (problem->field != NULL &&
		    strcmp(problem->field, name) == 0) {
			node shown = add(element, "problem");

			set(shown, "is", problem->is);
			set(shown, "text", say_problem(r, problem));
		}
}

static node
describe(struct request *r, node parent, const char *registry,
    const struct field *field, const char *name)
{
	node element = add(parent, "field");

	set(element, "name", name);
	set(element, "label", say_label(r, registry, field->name));
	set(element, "kind", kinds[field->kind]);
	if (field->required)
		set(element, "required", "yes");
	if (field->kind == TEXT_LINE || field->kind == TEXT)
		set_number(element, "most", most(field));
	set(element, "hint", say_text(r->lang, arena_print(r->arena,
	    "%s.%s.hint", registry, field->name)));
	return element;
}

void
form_fields(struct request *r, node parent, const struct registry *registry,
    node record, const char *prefix)
{
	for (const struct field *field = registry->fields; field->name != NULL;
	    field++) {
		const char *name = input(r, prefix, field->name);
		const char *value = standing(r, field, record, name);
		node element;

		if (field->once && r->id != 0)
			continue;
		element = describe(r, parent, registry->name, field, name);
		show_choices(r, element, field, registry->name, value);
		put(element, "typed", value);
		show_problems(r, element, name);
	}
}

int
form_rows(struct request *r, const char *prefix, const char ***names)
{
	size_t length = strlen(prefix);
	int count = 0;

	*names = arena_take(r->arena, (r->typed.count + 1) * sizeof(**names));
	for (struct pair *pair = r->typed.first; pair != NULL;
	    pair = pair->next) {
		const char *at = pair->name + length + 1, *dot;
		int seen = 0;

		if (strncmp(pair->name, prefix, length) != 0 ||
		    pair->name[length] != '.' ||
		    (dot = strchr(at, '.')) == NULL)
			continue;
		at = arena_part(r->arena, at, dot - at);
		while (seen < count && strcmp((*names)[seen], at) != 0)
			seen++;
		if (seen == count)
			(*names)[count++] = at;
	}
	return count;
}
