/* run.c: a program is run over a page. */
#include <stdlib.h>
#include <string.h>

#include "../base/arena.h"
#include "../base/log.h"
#include "evaluate.h"
#include "path.h"
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
	struct bytes *bytes;
	bool	     open;              /* a tag is, and may get attributes */
	size_t	     tag;               /* where it begins */
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

static void
write_words(const char *text, bool quoted)
{
	if (quoted)
		bytes_quoted(run.bytes, text);
	else
		bytes_escaped(run.bytes, text);
}

static void
end_tag(void)
{
	if (run.open)
		bytes_add(run.bytes, ">", 1);
	run.open = false;
}

/* Fragments. */

/* Of what was written: without tags, and what was escaped as it was. */
static const char *
plain_text(const char *written)
{
	static const struct { const char *escaped; size_t length; char byte; }
	    marks[] = { { "&lt;", 4, '<' }, { "&gt;", 4, '>' },
	    { "&amp;", 5, '&' } };
	char *text = value_memory(strlen(written) + 1);
	char *to = text;

	while (*written != '\0') {
		size_t mark = 0;

		if (*written == '<') {
			written = strchr(written, '>') + 1;
			continue;
		}
		while (mark < 3 && strncmp(written, marks[mark].escaped,
		    marks[mark].length) != 0)
			mark++;
		*to++ = mark < 3 ? marks[mark].byte : *written;
		written += mark < 3 ? marks[mark].length : 1;
	}
	return text;
}

/* What a body writes, taken off the page again. */
static const char *
fragment(const struct step *body, const struct place *at)
{
	size_t begin = run.bytes->length, tag = run.tag;
	bool open = run.open;
	const char *written;

	run.open = false;
	run_steps(body, at);
	end_tag();
	run.open = open;
	run.tag = tag;
	written = value_kept(run.bytes->first + begin,
	    run.bytes->length - begin);
	run.bytes->length = begin;
	return written;
}

static struct value
value_of_fragment(const char *written)
{
	xmlNode *node = value_made_node(NULL,
	    strpbrk(written, "<&") != NULL ? plain_text(written) : written);

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

/* Where an attribute of that name stands in the tag that was written up to there, and how long it is. */
static size_t
find_attribute(const char *name, size_t to, size_t *length)
{
	const char *bytes = run.bytes->first;
	size_t at = run.tag, size = strlen(name);

	while (at < to && bytes[at] != ' ')
		at++;
	while (at < to) {
		size_t begin = at++;
		bool same = strncmp(bytes + at, name, size) == 0 &&
		    (bytes[at + size] == '=' || bytes[at + size] == ' ');

		while (at < to && bytes[at] != '=' && bytes[at] != ' ')
			at++;
		if (at < to && bytes[at] == '=')
			for (at += 2; bytes[at++] != '"';)
				;
		*length = at - begin;
		if (same)
			return begin;
	}
	return to;
}

/* The attribute written last takes the place of one of its name. */
static void
replace_attribute(const char *name, size_t from)
{
	size_t old, at = find_attribute(name, from, &old);
	size_t length = run.bytes->length - from;
	char *bytes = run.bytes->first;
	const char *new;

	if (at == from)
		return;
	new = value_kept(bytes + from, length);
	memmove(bytes + at + length, bytes + at + old, from - at - old);
	memcpy(bytes + at, new, length);
	run.bytes->length -= old;
}

static void
add_attribute(const struct step *step, const struct place *at)
{
	size_t from = run.bytes->length;

	if (!run.open) {
		fail("an attribute comes behind what its element holds");
		return;
	}
	run_steps(step->body, at);
	replace_attribute(step->name, from);
}

/* Templates. */

static bool
pattern_fits(const struct location *step, xmlNode **node)
{
	if (step->next != NULL && !pattern_fits(step->next, node))
		return false;
	if (*node == NULL || !path_suits(step, *node))
		return false;
	*node = (*node)->parent;
	return true;
}

static bool
rule_fits(const struct rule *rule, xmlNode *node)
{
	if (rule->pattern == NULL)
		return node->type == XML_DOCUMENT_NODE;
	if (!pattern_fits(rule->pattern, &node))
		return false;
	return !rule->absolute || (node != NULL &&
	    node->type == XML_DOCUMENT_NODE);
}

static int
rank(const struct template *template)
{
	return run.sheet->rank[template->file];
}

/* The strongest of those that are weaker than that rank. */
static const struct rule *
rule_for(const struct mode *mode, xmlNode *node, int above)
{
	const struct rule *best = NULL;

	for (const struct rule *rule = mode->rules; rule != NULL;
	    rule = rule->next) {
		int own = rank(rule->template);

		if ((rule->name != NULL && rule->name != node->name) ||
		    own <= above || (best != NULL &&
		    (own > rank(best->template) ||
		    (own == rank(best->template) &&
		    rule->priority <= best->priority))))
			continue;
		if (rule_fits(rule, node))
			best = rule;
	}
	return best;
}

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
			end_tag();
		bytes_escaped(run.bytes, node_text(node));
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
		run_rule(rule_for(mode, at.node, 0), mode, &at);
	}
}

/* Sorting. */

struct sorted { xmlNode *node; const char *text; double number; };

static int
compare(const struct step *by, const struct sorted *one,
    const struct sorted *other)
{
	int order = by->numbers ? (one->number > other->number) -
	    (one->number < other->number) : strcmp(one->text, other->text);

	return by->descending ? -order : order;
}

/* By insertion: there are few, and those that are equal stay as they were. */
static void
sort(const struct step *by, struct value *nodes)
{
	struct sorted *all = value_memory((size_t)nodes->count * sizeof(*all));
	struct value made = value_of_nodes(nodes->count);

	for (int i = 0; i < nodes->count; i++) {
		struct place at = { nodes->nodes[i], i + 1, nodes->count,
		    nodes->nodes[i] };
		const char *text = evaluate_text(by->expression, &at);
		struct sorted new = { at.node, text,
		    by->numbers ? value_number(value_of_text(text)) : 0 };
		int to = i;

		for (; to > 0 && compare(by, &all[to - 1], &new) > 0; to--)
			all[to] = all[to - 1];
		all[to] = new;
	}
	for (int i = 0; i < nodes->count; i++)
		made.nodes[i] = all[i].node;
	made.count = nodes->count;
	*nodes = made;
}

/* The last key is sorted by first: what is equal stays as it was. */
static void
sort_all(const struct step *with, struct value *nodes)
{
	if (with == NULL)
		return;
	sort_all(with->next, nodes);
	if (with->code == SORT)
		sort(with, nodes);
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
	sort_all(step->with, &nodes);
	return nodes;
}

static void
for_each(const struct step *step, const struct place *at)
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
	const struct template *best = NULL;

	for (const struct template *template = step->named->templates;
	    template != NULL; template = template->next)
		if (rank(template) != 0 && (best == NULL ||
		    rank(template) < rank(best)))
			best = template;
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
		sort_all(step->with, &nodes);
	}
	apply_to(step->mode, &nodes);
}

/* Runs templates with what is passed to them. */
static void
ask_templates(const struct step *step, const struct place *at)
{
	struct passed passed[MOST_PASSED], *outer = run.passed;
	int outer_count = run.passed_count;
	int count = pass(passed, step->with, at);

	run.passed = passed;
	run.passed_count = count;
	if (step->code == CALL)
		call(step, at);
	else if (step->code == APPLY)
		apply(step, at);
	else
		run_rule(rule_for(run.mode, at->node,
		    rank(run.rule->template)), run.mode, at);
	run.passed = outer;
	run.passed_count = outer_count;
}

static void
take_parameter(const struct step *step, const struct place *at)
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
choose(const struct step *branch, const struct place *at)
{
	while (branch != NULL && branch->expression != NULL &&
	    !evaluate_truth(branch->expression, at))
		branch = branch->next;
	if (branch != NULL)
		run_steps(branch->body, at);
}

static void
copy(const struct step *step, const struct place *at)
{
	struct value value = evaluate(step->expression, at);

	if (value.type != NODES)
		bytes_escaped(run.bytes, value_text(value));
	for (int i = 0; value.type == NODES && i < value.count; i++) {
		const xmlNode *node = value.nodes[i];

		if (node->_private != NULL)
			bytes_text(run.bytes, node->_private);
		else
			markup_node(run.bytes, node);
	}
}

static void
run_steps(const struct step *step, const struct place *at)
{
	for (; step != NULL && run.failed == NULL; step = step->next)
		switch ((enum code)step->code) {
		case WRITE:
			bytes_add(run.bytes, step->text, step->length);
			break;
		case VALUE:
			write_words(evaluate_text(step->expression, at),
			    step->quoted);
			break;
		case IF:
			if (evaluate_truth(step->expression, at))
				run_steps(step->body, at);
			break;
		case CHOOSE:
			choose(step->body, at);
			break;
		case FOR_EACH:
			for_each(step, at);
			break;
		case VARIABLE:
			evaluation.locals[step->slot] = meaning(step, at);
			break;
		case PARAM:
			take_parameter(step, at);
			break;
		case TAG:
			run.open = true;
			run.tag = run.bytes->length;
			break;
		case END_TAG:
			end_tag();
			break;
		case ADD_ATTRIBUTE:
			add_attribute(step, at);
			break;
		case QUOTE:
			write_words(plain_text(fragment(step->body, at)), true);
			break;
		case COPY:
			copy(step, at);
			break;
		default:
			ask_templates(step, at);
			break;
		}
}

/* Whole pages. */

/* A variable of the sheet is evaluated when it is first asked for. */
static struct value
global(int slot)
{
	struct value *kept = &run.globals[slot], *outer = evaluation.locals;
	const struct template *best = NULL;
	xmlNode *root = (xmlNode *)evaluation.page;
	int passed = run.passed_count;

	if (kept->type != NONE)
		return *kept;
	for (const struct template *at = run.program->globals[slot].templates;
	    at != NULL; at = at->next)
		if (rank(at) != 0 && (best == NULL || rank(at) < rank(best)))
			best = at;
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
	run.bytes = bytes;
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
