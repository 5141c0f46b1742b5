/* run.c: a program is run over a page. */
#include <stdlib.h>
#include <string.h>

#include "../base/arena.h"
#include "../base/log.h"
#include "evaluate.h"
#include "match.h"
#include "order.h"
#include "output.h"
#include "run.h"

/*
 * What a sheet makes is written to the end of the page at once. What it makes
 * for a variable or an attribute is written there as well, and taken off again
 * as a text; for xsl:copy-of the text remembers how it was written.
 */

enum { MOST_PASSED = 16, STACK = 4096, DEEPEST = 400, MOST_KEYS = 2 };

struct passed { const char *name; struct value value; };

static struct {
	const struct program *program;
	const struct sheet *sheet;
	const struct rule *rule;        /* that is run */
	const struct mode *mode;        /* and of which mode */
	struct passed *passed;          /* to the template that is run */
	int	     passed_count;
	int	     top, depth;
	const char  *failed;
	struct value stack[STACK];      /* local variables */
	struct value globals[MOST_GLOBALS];
} run;

static struct arena *arena;     /* of values, while a page is made */

static void run_steps(const struct step *, const struct place *);

static void
fail(const char *why)
{
	if (run.failed == NULL)
		run.failed = why;
}

/* Fragments. */

/* What a body writes, taken off the page again. */
static const char *
fragment(const struct step *body, const struct place *at)
{
	size_t begin = output.bytes->length, tag = output.tag;
	bool open = output.open;
	const char *written;

	output.open = false;
	run_steps(body, at);
	output_end_tag();
	output.open = open;
	output.tag = tag;
	written = value_kept(output.bytes->first + begin,
	    output.bytes->length - begin);
	output.bytes->length = begin;
	return written;
}

static struct value
value_of_fragment(const char *written)
{
	xmlNode *node = value_made_node(NULL,
	    strpbrk(written, "<&") != NULL ? output_plain(written) : written);

	node->_private = (char *)written;
	return value_of_node(node);
}

static struct value
meaning(const struct step *step, const struct place *at)
{
	if (step->expression != NULL)
		return evaluate(step->expression, at);
	return step->body != NULL ? value_of_fragment(fragment(step->body, at))
	    : value_of_text("");
}

/* Attributes. */

static void
run_attribute(const struct step *step, const struct place *at)
{
	size_t from = output.bytes->length;

	if (!output.open) {
		fail("an attribute comes behind what its element holds");
		return;
	}
	run_steps(step->body, at);
	output_replace(step->name, from);
}

/* Templates. */

static void
run_template(const struct template *template, const struct place *at)
{
	struct value *outer = evaluation.locals;

	if (run.depth == DEEPEST || run.top + template->slots > STACK) {
		fail("templates call each other without end");
		return;
	}
	evaluation.locals = &run.stack[run.top];
	run.top += template->slots;
	run.depth++;
	run_steps(template->body, at);
	run.depth--;
	run.top -= template->slots;
	evaluation.locals = outer;
}

static void apply_to(const struct mode *, const struct value *);

static struct value
children(const struct place *at)
{
	static const struct location child = { .axis = CHILD,
	    .test = ANY_NODE };
	static const struct expression all = { .kind = PATH,
	    .path = (struct location *)&child };

	return evaluate(&all, at);
}

/* What XSLT does with a node that no template is for. */
static void
run_unmatched(const struct mode *mode, xmlNode *node)
{
	struct value below;

	if (node->type == XML_TEXT_NODE || node->type == XML_ATTRIBUTE_NODE) {
		if (*node_text(node) != '\0')
			output_end_tag();
		bytes_escaped(output.bytes, node_text(node));
	} else {
		below = children(&(struct place){ .node = node });
		apply_to(mode, &below);
	}
}

static void
run_rule(const struct rule *rule, const struct mode *mode,
    const struct place *at)
{
	const struct rule *outer = run.rule;
	const struct mode *outer_mode = run.mode;

	if (rule == NULL) {
		run_unmatched(mode, at->node);
		return;
	}
	run.rule = rule;
	run.mode = mode;
	run_template(rule->template, at);
	run.rule = outer;
	run.mode = outer_mode;
}

static void
apply_to(const struct mode *mode, const struct value *nodes)
{
	struct place at = { .size = nodes->count };

	for (int i = 0; i < nodes->count && run.failed == NULL; i++) {
		at.node = at.current = nodes->nodes[i];
		at.position = i + 1;
		run_rule(match_rule(run.sheet, mode, at.node, 0), mode, &at);
	}
}

/* Steps. */

static struct value
selected(const struct step *step, const struct place *at)
{
	struct value nodes = evaluate(step->expression, at);

	if (nodes.type != NODES) {
		fail("something is selected that is no node");
		nodes = value_of_nodes(0);
	}
	order(step->with, &nodes);
	return nodes;
}

static void
run_for_each(const struct step *step, const struct place *at)
{
	struct value nodes = selected(step, at);
	struct place here = { .size = nodes.count };

	for (int i = 0; i < nodes.count && run.failed == NULL; i++) {
		here.node = here.current = nodes.nodes[i];
		here.position = i + 1;
		run_steps(step->body, &here);
	}
}

static int
pass(struct passed *to, const struct step *with, const struct place *at)
{
	int count = 0;

	for (; with != NULL; with = with->next)
		if (with->code == PASS && count < MOST_PASSED)
			to[count++] = (struct passed){ with->name,
			    meaning(with, at) };
	return count;
}

static void
call(const struct step *step, const struct place *at)
{
	const struct template *best = match_strongest(run.sheet,
	    step->named->templates);

	if (best != NULL)
		run_template(best, at);
}

static void
apply(const struct step *step, const struct place *at)
{
	struct value nodes;

	if (step->expression != NULL)
		nodes = selected(step, at);
	else {
		nodes = children(at);
		order(step->with, &nodes);
	}
	apply_to(step->mode, &nodes);
}

static void
imports(const struct step *step, const struct place *at)
{
	(void)step;
	run_rule(match_rule(run.sheet, run.mode, at->node,
	    match_rank(run.sheet, run.rule->template)), run.mode, at);
}

/* Asks for templates, with what is passed to them. */
static void
with_passed(const struct step *step, const struct place *at,
    void (*ask)(const struct step *, const struct place *))
{
	struct passed passed[MOST_PASSED], *outer = run.passed;
	int outer_count = run.passed_count;
	int count = pass(passed, step->with, at);

	run.passed = passed;
	run.passed_count = count;
	ask(step, at);
	run.passed = outer;
	run.passed_count = outer_count;
}

static void
run_call(const struct step *step, const struct place *at)
{
	with_passed(step, at, call);
}

static void
run_apply(const struct step *step, const struct place *at)
{
	with_passed(step, at, apply);
}

static void
run_imports(const struct step *step, const struct place *at)
{
	with_passed(step, at, imports);
}

static void
run_write(const struct step *step, const struct place *at)
{
	(void)at;
	bytes_add(output.bytes, step->text, step->length);
}

static void
run_value(const struct step *step, const struct place *at)
{
	output_words(evaluate_text(step->expression, at), step->quoted);
}

static void
run_if(const struct step *step, const struct place *at)
{
	if (evaluate_truth(step->expression, at))
		run_steps(step->body, at);
}

static void
run_choose(const struct step *step, const struct place *at)
{
	const struct step *branch = step->body;

	while (branch != NULL && branch->expression != NULL &&
	    !evaluate_truth(branch->expression, at))
		branch = branch->next;
	if (branch != NULL)
		run_steps(branch->body, at);
}

static void
run_variable(const struct step *step, const struct place *at)
{
	evaluation.locals[step->slot] = meaning(step, at);
}

static void
run_param(const struct step *step, const struct place *at)
{
	struct value *slot = &evaluation.locals[step->slot];

	for (int i = 0; i < run.passed_count; i++)
		if (run.passed[i].name == step->name) {
			*slot = run.passed[i].value;
			return;
		}
	*slot = meaning(step, at);
}

static void
run_tag(const struct step *step, const struct place *at)
{
	(void)step;
	(void)at;
	output.open = true;
	output.tag = output.bytes->length;
}

static void
run_end_tag(const struct step *step, const struct place *at)
{
	(void)step;
	(void)at;
	output_end_tag();
}

static void
run_quote(const struct step *step, const struct place *at)
{
	output_words(output_plain(fragment(step->body, at)), true);
}

static void
run_copy(const struct step *step, const struct place *at)
{
	struct value value = evaluate(step->expression, at);

	if (value.type != NODES)
		bytes_escaped(output.bytes, value_text(value));
	for (int i = 0; value.type == NODES && i < value.count; i++) {
		const xmlNode *node = value.nodes[i];

		if (node->_private != NULL)
			bytes_text(output.bytes, node->_private);
		else
			markup_node(output.bytes, node);
	}
}

/* What each step does; PASS and SORT stand beside steps, never among them. */
static void (*const runs[])(const struct step *, const struct place *) = {
	[WRITE] = run_write, [VALUE] = run_value,
	[IF] = run_if, [CHOOSE] = run_choose,
	[FOR_EACH] = run_for_each, [APPLY] = run_apply,
	[CALL] = run_call, [IMPORTS] = run_imports,
	[VARIABLE] = run_variable, [PARAM] = run_param,
	[TAG] = run_tag, [END_TAG] = run_end_tag,
	[ADD_ATTRIBUTE] = run_attribute, [QUOTE] = run_quote,
	[COPY] = run_copy,
};

static void
run_steps(const struct step *step, const struct place *at)
{
	for (; step != NULL && run.failed == NULL; step = step->next)
		runs[step->code](step, at);
}

/* Whole pages. */

/* A variable of the sheet is evaluated when it is first asked for. */
static struct value
global(int slot)
{
	struct value *kept = &run.globals[slot], *outer = evaluation.locals;
	const struct template *best = match_strongest(run.sheet,
	    run.program->globals[slot].templates);
	xmlNode *root = (xmlNode *)evaluation.page;
	int passed = run.passed_count;

	if (kept->type != NONE)
		return *kept;
	*kept = value_of_text("");
	run.passed_count = 0;
	if (best != NULL) {
		evaluation.locals = &run.stack[run.top];
		run.top += best->slots;
		run_steps(best->body, &(struct place){ root, 1, 1, root });
		*kept = evaluation.locals[0];
		run.top -= best->slots;
		evaluation.locals = outer;
	}
	run.passed_count = passed;
	return *kept;
}

bool
run_sheet(const struct program *program, const struct sheet *sheet,
    xmlDoc *page, int lang, struct bytes *bytes)
{
	static const struct mode none;
	const struct mode *mode = program->modes;
	xmlNode *root = (xmlNode *)page;
	struct value nodes;

	memset(&run, 0, offsetof(typeof(run), stack));
	memset(run.globals, 0, sizeof(run.globals));
	run.program = program;
	run.sheet = sheet;
	output = (struct output){ .bytes = bytes };
	if (arena == NULL)
		arena = arena_open();
	evaluation = (struct evaluation){ page, lang, NULL, global };
	value_begin(arena);
	while (mode != NULL && mode->name != NULL)
		mode = mode->next;
	bytes_text(bytes, "<!DOCTYPE html>\n");
	nodes = value_of_node(root);
	apply_to(mode != NULL ? mode : &none, &nodes);
	bytes_text(bytes, "\n");
	if (run.failed != NULL)
		log_line("sheet %s: %s", sheet->name, run.failed);
	arena_empty(arena);
	return run.failed == NULL;
}

void
run_close(void)
{
	if (arena != NULL)
		arena_close(arena);
	arena = NULL;
}
