/* steps.c: the steps of a program, as they are written. */
#include <string.h>

#include "../base/arena.h"
#include "../base/log.h"
#include "steps.h"

struct step *
steps_add(enum code code)
{
	struct step *step = arena_take(compiling.program->arena, sizeof(*step));

	step->code = (unsigned char)code;
	step->quoted = compiling.quoted;
	*compiling.end = step;
	compiling.end = &step->next;
	return step;
}

void
steps_settle(void)
{
	struct step *step;

	if (compiling.text.length == 0)
		return;
	step = steps_add(WRITE);
	step->length = (unsigned int)compiling.text.length;
	step->text = arena_part(compiling.program->arena, compiling.text.first, compiling.text.length);
	compiling.text.length = 0;
}

struct step *
steps_next(enum code code)
{
	steps_settle();
	return steps_add(code);
}

struct expression *
steps_expression(const xmlNode *at, const char *source)
{
	struct expression *read;

	compiling.scope.problem = NULL;
	read = expression_read(&compiling.scope, source != NULL ? source : "''");
	if (compiling.scope.problem != NULL)
		compiling_fail(at, compiling.scope.problem, source);
	return read;
}

void
steps_end_tag(enum tag *tag)
{
	if (*tag == OPEN)
		bytes_text(&compiling.text, ">");
	else if (*tag == MAY_BE_OPEN)
		steps_next(END_TAG);
	*tag = CLOSED;
}

void
steps_words(const char *words)
{
	if (compiling.quoted)
		bytes_quoted(&compiling.text, words);
	else
		bytes_escaped(&compiling.text, words);
}

void
steps_value(struct expression *expression)
{
	if (expression->kind == WORDS)
		steps_words(expression->words);
	else if (expression->kind == CONCAT)
		for (expression = expression->of; expression != NULL;
		    expression = expression->next)
			steps_value(expression);
	else
		steps_next(VALUE)->expression = expression;
}

struct mode *
steps_mode(const char *name)
{
	struct mode *mode = compiling.program->modes;

	while (mode != NULL && mode->name != name)
		mode = mode->next;
	if (mode == NULL) {
		mode = arena_take(compiling.program->arena, sizeof(*mode));
		*mode = (struct mode){ name, NULL, compiling.program->modes };
		compiling.program->modes = mode;
	}
	return mode;
}

struct named *
steps_named(const char *name)
{
	struct named *named = compiling.program->named;

	while (named != NULL && named->name != name)
		named = named->next;
	if (named == NULL) {
		named = arena_take(compiling.program->arena, sizeof(*named));
		*named = (struct named){ name, NULL, compiling.program->named };
		compiling.program->named = named;
	}
	return named;
}

void
steps_need(const struct named *called, int global, long line)
{
	struct need *new = arena_take(compiling.program->arena, sizeof(*new));

	*new = (struct need){ called, global, (int)line,
	    compiling.program->files[compiling.file].needs };
	compiling.program->files[compiling.file].needs = new;
}

int
steps_global(const char *word)
{
	int slot = 0;

	while (slot < compiling.program->global_count &&
	    compiling.program->globals[slot].name != word)
		slot++;
	if (slot == MOST_GLOBALS)
		die("more than %d variables of sheets", MOST_GLOBALS);
	if (slot == compiling.program->global_count)
		compiling.program->globals[compiling.program->global_count++].name = word;
	steps_need(NULL, slot, compiling.line);
	return slot;
}
