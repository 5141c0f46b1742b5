/* compile.c: a sheet's file becomes a program. */
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>

#include "../base/arena.h"
#include "../base/log.h"
#include "compile.h"
#include "compiling.h"
#include "instruction.h"
#include "source.h"
#include "steps.h"
#include "xml.h"

/*
 * The subset of XSLT 1.0 that our sheets are written in stands in two tables,
 * one below and one in instruction.c, with the attributes of each. What is in neither, an
 * attribute that is not named there and an expression that is not understood
 * break the program: it says where, and does not start. The XML of the sheet
 * is gone when its program is made.
 */

struct compiling compiling;

static int (*import)(struct program *, const char *);

void
compiling_fail(const xmlNode *at, const char *problem, const char *what)
{
	log_line("sheet %s line %ld: %s %s: %s", compiling.program->files[compiling.file].path,
	    xmlGetLineNo((xmlNode *)at), (const char *)at->name, what, problem);
	compiling.program->broken = true;
}

static struct template *
begin_template(void)
{
	struct template *template = arena_take(compiling.program->arena,
	    sizeof(*template));

	template->file = compiling.file;
	compiling.scope.seen = compiling.slots = 0;
	compiling.end = &template->body;
	return template;
}

static double
priority_of(const struct location *pattern, bool absolute)
{
	if (pattern == NULL || absolute || pattern->next != NULL ||
	    pattern->predicates != NULL)
		return 0.5;
	return pattern->test == NAMED ? 0 : -0.5;
}

static void
add_rule(const xmlNode *item, struct template *template,
    const struct expression *match)
{
	const char *priority = source_attribute(item, "priority");
	struct mode *mode = steps_mode(source_word(item, "mode"));
	struct rule *rule = arena_take(compiling.program->arena, sizeof(*rule));

	if (match->kind == UNION) {
		add_rule(item, template, match->of);
		add_rule(item, template, match->of->next);
		return;
	}
	if (match->kind != ROOT && (match->kind != PATH || (match->of != NULL &&
	    match->of->kind != ROOT)))
		compiling_fail(item, "is no pattern", source_attribute(item, "match"));
	else
		rule->pattern = match->kind == PATH ? match->path : NULL;
	rule->absolute = match->of != NULL;
	for (const struct location *step = rule->pattern; step != NULL;
	    step = step->next) {
		if (step->axis > ATTRIBUTE)
			compiling_fail(item, "is no pattern", source_attribute(item, "match"));
		rule->name = step->name;
	}
	rule->priority = priority != NULL ? strtod(priority, NULL) :
	    priority_of(rule->pattern, rule->absolute);
	rule->template = template;
	rule->next = mode->rules;
	mode->rules = rule;
}

static void
add_template(const xmlNode *item, enum tag *tag)
{
	const char *match = source_attribute(item, "match");
	const char *name = source_word(item, "name");
	struct template *template = begin_template();

	*tag = MAY_BE_OPEN;
	instruction_write_all(item, tag);
	steps_settle();
	template->slots = compiling.slots;
	compiling.scope.positional = false;
	if (match != NULL)
		add_rule(item, template, steps_expression(item, match));
	if (compiling.scope.positional)
		compiling_fail(item, "asks for a position", match);
	if (name != NULL) {
		struct named *named = steps_named(name);

		template->next = named->templates;
		named->templates = template;
	}
}

/* A template whose one step makes its value; but the words of the page are looked up. */
static void
add_global(const xmlNode *item, enum tag *tag)
{
	const char *name = source_word(item, "name");
	struct template *template;
	struct global *global;

	if (strcmp(name, "say") == 0)
		return;
	template = begin_template();
	instruction_variable(item, tag);
	template->slots = compiling.slots;
	global = &compiling.program->globals[steps_global(name)];
	template->next = global->templates;
	global->templates = template;
}

static void
add_import(const xmlNode *item, enum tag *tag)
{
	struct file *by = &compiling.program->files[compiling.file];
	int outer = compiling.file;

	(void)tag;
	if (by->import_count == MOST_IMPORTS) {
		compiling_fail(item, "imports too much", "");
		return;
	}
	by->imports[by->import_count++] = import(compiling.program,
	    source_attribute(item, "href"));
	compiling.file = outer;
}

static void
pass_over(const xmlNode *item, enum tag *tag)
{
	(void)item;
	(void)tag;
}

/* The table of what may stand at the top. */
static const struct instruction declarations[] = {
	{ "import", "href", "", add_import },
	{ "key", "name", "match use", pass_over },
	{ "output", "method", "encoding indent doctype-system", pass_over },
	{ "param", "name", "select", add_global },
	{ "template", "", "match name mode priority", add_template },
	{ "variable", "name", "select", add_global },
};

static void
compile_sheet(const xmlNode *root)
{
	for (const xmlNode *item = root->children; item != NULL;
	    item = item->next) {
		const struct instruction *known = source_is_nothing(item) ? NULL :
		    source_row(declarations, sizeof(declarations) /
		    sizeof(declarations[0]), item);
		enum tag none = CLOSED;

		if (known != NULL)
			known->write(item, &none);
	}
}

void
compile_file(struct program *into, int at,
    int (*file_named)(struct program *, const char *))
{
	xmlDoc *read = xmlReadFile(into->files[at].path, NULL, XML_PARSE_NONET |
	    XML_PARSE_NOENT | XML_PARSE_NOCDATA | XML_PARSE_NOERROR);
	const xmlNode *root = xmlDocGetRootElement(read);

	compiling.program = into;
	compiling.file = at;
	import = file_named;
	compiling.scope.arena = into->arena;
	compiling.scope.known = into->known;
	compiling.scope.global = steps_global;
	if (root != NULL && (source_is(root, "stylesheet")))
		compile_sheet(root);
	else {
		log_line("sheet %s is broken", into->files[at].path);
		into->broken = true;
	}
	xmlFreeDoc(read);
}
