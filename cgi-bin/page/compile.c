/* compile.c: a sheet's file becomes a program. */
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>

#include "../base/arena.h"
#include "../base/log.h"
#include "compile.h"
#include "markup.h"
#include "xml.h"

/*
 * The subset of XSLT 1.0 that our sheets are written in stands in two tables
 * below, with the attributes of each instruction. What is in neither, an
 * attribute that is not named there and an expression that is not understood
 * break the program: it says where, and does not start. The XML of the sheet
 * is gone when its program is made.
 *
 * Elements are cut into the bytes they will be and the values between them.
 * Where something may add attributes to a tag that is known only when it runs,
 * the tag is left open, and what writes next ends it.
 */

static const xmlChar xslt[] = "http://www.w3.org/1999/XSL/Transform";

/* The tag of the element written last: it is open for sure, it may be open, it is not. */
enum tag { OPEN, MAY_BE_OPEN, CLOSED };

static struct program *program;
static int file;                        /* that is compiled */
static struct scope scope;
static struct bytes text;               /* not in a step yet */
static struct step **end;               /* where the next step goes */
static int slots;
static bool quoted;                     /* in the value of an attribute */
static int (*import)(struct program *, const char *);

struct instruction {
	const char *name, *must, *may;          /* attributes it has or may have */
	void	  (*write)(const xmlNode *, enum tag *);        /* NULL: only within another */
};

static void write_all(const xmlNode *parent, enum tag *);
static bool is_known(const xmlNode *, const char *name);

static void
fail(const xmlNode *at, const char *problem, const char *what)
{
	log_line("sheet %s line %ld: %s %s: %s", program->files[file].path,
	    xmlGetLineNo((xmlNode *)at), (const char *)at->name, what, problem);
	program->broken = true;
}

/* What an element of the sheet says. */

static bool
is_xslt(const xmlNode *item, const char *name)
{
	return item->type == XML_ELEMENT_NODE && item->ns != NULL &&
	    (name == NULL || strcmp((const char *)item->name, name) == 0) &&
	    xmlStrEqual(item->ns->href, xslt);
}

static const char *
content_of(const xmlAttr *attribute)
{
	return attribute->children != NULL ?
	    (const char *)attribute->children->content : "";
}

static const char *
attribute_of(const xmlNode *item, const char *name)
{
	const xmlAttr *attribute = xmlHasProp(item, BAD_CAST name);

	return attribute != NULL ? content_of(attribute) : NULL;
}

static const char *
word_of(const xmlNode *item, const char *name)
{
	const char *value = attribute_of(item, name);

	return value != NULL ? xml_word(value, -1) : NULL;
}

/* Blank text is nothing, but in xsl:text. */
static bool
is_nothing(const xmlNode *item)
{
	return item->type == XML_COMMENT_NODE ||
	    (item->type == XML_TEXT_NODE && xmlIsBlankNode(item) &&
	    !is_xslt(item->parent, "text"));
}

static bool
is_choice(const xmlNode *item)
{
	return is_xslt(item, "if") || is_xslt(item, "choose") ||
	    is_xslt(item, "when") || is_xslt(item, "otherwise");
}

static bool
is_words(const xmlNode *item)
{
	return is_nothing(item) || item->type == XML_TEXT_NODE ||
	    is_xslt(item, "text") || is_xslt(item, "value-of");
}

/* Words and choices between them. */
static bool
holds_words(const xmlNode *parent)
{
	for (const xmlNode *child = parent->children; child != NULL;
	    child = child->next)
		if (!is_words(child) &&
		    !(is_choice(child) && holds_words(child)))
			return false;
	return true;
}

/* Steps. */

static struct step *
add_step(enum code code)
{
	struct step *step = arena_take(program->arena, sizeof(*step));

	step->code = (unsigned char)code;
	step->quoted = quoted;
	*end = step;
	end = &step->next;
	return step;
}

static void
settle(void)
{
	struct step *step;

	if (text.length == 0)
		return;
	step = add_step(WRITE);
	step->length = text.length;
	step->text = arena_part(program->arena, text.first, text.length);
	text.length = 0;
}

static struct step *
step_of(enum code code)
{
	settle();
	return add_step(code);
}

static struct expression *
expression_of(const xmlNode *at, const char *source)
{
	struct expression *read;

	scope.problem = NULL;
	read = expression_read(&scope, source != NULL ? source : "''");
	if (scope.problem != NULL)
		fail(at, scope.problem, source);
	return read;
}

static void
end_tag(enum tag *tag)
{
	if (*tag == OPEN)
		bytes_text(&text, ">");
	else if (*tag == MAY_BE_OPEN)
		step_of(END_TAG);
	*tag = CLOSED;
}

/* What stands in an element of the sheet, as a body of its own. */
static struct step *
body_of(const xmlNode *parent, enum tag tag)
{
	struct step *body = NULL, **outer;

	settle();
	outer = end;
	end = &body;
	write_all(parent, &tag);
	settle();
	end = outer;
	return body;
}

/* A body that is run by itself, for its text or to be copied. */
static struct step *
body_apart(const xmlNode *parent)
{
	bool was = quoted;
	struct step *body;

	quoted = false;
	body = body_of(parent, CLOSED);
	quoted = was;
	return body;
}

/* Instructions. */

static void
write_words(const char *words)
{
	if (quoted)
		bytes_quoted(&text, words);
	else
		bytes_escaped(&text, words);
}

static void
write_expression(struct expression *expression)
{
	if (expression->kind == WORDS)
		write_words(expression->words);
	else if (expression->kind == CONCAT)
		for (expression = expression->of; expression != NULL;
		    expression = expression->next)
			write_expression(expression);
	else
		step_of(VALUE)->expression = expression;
}

static void
write_value_of(const xmlNode *item, enum tag *tag)
{
	end_tag(tag);
	write_expression(expression_of(item, attribute_of(item, "select")));
}

static void
write_text(const xmlNode *item, enum tag *tag)
{
	end_tag(tag);
	for (const xmlNode *part = item->children; part != NULL;
	    part = part->next)
		write_words((const char *)part->content);
}

static void
write_if(const xmlNode *item, enum tag *tag)
{
	struct step *step = step_of(IF);

	step->expression = is_xslt(item, "otherwise") ? NULL :
	    expression_of(item, attribute_of(item, "test"));
	step->body = body_of(item, *tag);
}

static void
write_choose(const xmlNode *item, enum tag *tag)
{
	struct step *step = step_of(CHOOSE), **outer = end;

	end = &step->body;
	for (const xmlNode *branch = item->children; branch != NULL;
	    branch = branch->next)
		if (is_known(branch, "when") || is_known(branch, "otherwise"))
			write_if(branch, tag);
		else if (!is_nothing(branch))
			fail(branch, "is not for xsl:choose", "");
	end = outer;
}

/* xsl:variable and its like: of an expression, or of what is in it. */
static void
write_meaning(struct step *step, const xmlNode *item)
{
	const char *select = attribute_of(item, "select");

	if (select != NULL)
		step->expression = expression_of(item, select);
	else
		step->body = body_apart(item);
}

/* Is it that value? It may only be the other one. */
static bool
is_given(const xmlNode *item, const char *name, const char *value,
    const char *other)
{
	const char *given = attribute_of(item, name);

	if (given != NULL && strcmp(given, value) != 0 &&
	    strcmp(given, other) != 0)
		fail(item, "is not known", given);
	return given != NULL && strcmp(given, value) == 0;
}

/* What is passed to templates, and how nodes are sorted: the children of xsl:apply-templates and the like. */
static struct step *
with_of(const xmlNode *item, bool alone)
{
	struct step *with = NULL, **outer = end, *step;

	end = &with;
	for (const xmlNode *child = item->children; child != NULL;
	    child = child->next)
		if (is_known(child, "with-param")) {
			step = add_step(PASS);
			step->name = word_of(child, "name");
			write_meaning(step, child);
		} else if (is_known(child, "sort")) {
			step = add_step(SORT);
			step->expression = expression_of(child,
			    attribute_of(child, "select"));
			step->numbers = is_given(child, "data-type", "number",
			    "text");
			step->descending = is_given(child, "order",
			    "descending", "ascending");
		} else if (alone && !is_nothing(child))
			fail(child, "is not for it", (const char *)item->name);
	end = outer;
	return with;
}

static struct mode *
mode_named(const char *name)
{
	struct mode *mode = program->modes;

	while (mode != NULL && mode->name != name)
		mode = mode->next;
	if (mode == NULL) {
		mode = arena_take(program->arena, sizeof(*mode));
		*mode = (struct mode){ name, NULL, program->modes };
		program->modes = mode;
	}
	return mode;
}

static struct named *
template_named(const char *name)
{
	struct named *named = program->named;

	while (named != NULL && named->name != name)
		named = named->next;
	if (named == NULL) {
		named = arena_take(program->arena, sizeof(*named));
		*named = (struct named){ name, NULL, program->named };
		program->named = named;
	}
	return named;
}

static void
need(const struct named *called, int global, long line)
{
	struct need *new = arena_take(program->arena, sizeof(*new));

	*new = (struct need){ called, global, (int)line,
	    program->files[file].needs };
	program->files[file].needs = new;
}

static int line;                /* of the expression that is read */

static int
global_named(const char *word)
{
	int slot = 0;

	while (slot < program->global_count &&
	    program->globals[slot].name != word)
		slot++;
	if (slot == MOST_GLOBALS)
		die("more than %d variables of sheets", MOST_GLOBALS);
	if (slot == program->global_count)
		program->globals[program->global_count++].name = word;
	need(NULL, slot, line);
	return slot;
}

static void
write_apply(const xmlNode *item, enum tag *tag)
{
	struct step *step = step_of(APPLY);
	const char *select = attribute_of(item, "select");

	(void)tag;
	step->mode = mode_named(word_of(item, "mode"));
	if (select != NULL)
		step->expression = expression_of(item, select);
	step->with = with_of(item, true);
}

static void
write_call(const xmlNode *item, enum tag *tag)
{
	struct step *step = step_of(CALL);

	(void)tag;
	step->named = template_named(word_of(item, "name"));
	need(step->named, 0, xmlGetLineNo((xmlNode *)item));
	step->with = with_of(item, true);
}

static void
write_imports(const xmlNode *item, enum tag *tag)
{
	(void)item;
	(void)tag;
	step_of(IMPORTS);
}

static void
write_for_each(const xmlNode *item, enum tag *tag)
{
	struct step *step = step_of(FOR_EACH);

	step->expression = expression_of(item, attribute_of(item, "select"));
	step->with = with_of(item, false);
	step->body = body_of(item, *tag);
}

static void
write_variable(const xmlNode *item, enum tag *tag)
{
	bool is_param = is_xslt(item, "param");
	struct step *step = step_of(is_param ? PARAM : VARIABLE);

	(void)tag;
	step->name = word_of(item, "name");
	step->slot = slots++;
	write_meaning(step, item);
	expression_name(&scope, step->name, step->slot);
}

static void
write_copy(const xmlNode *item, enum tag *tag)
{
	end_tag(tag);
	step_of(COPY)->expression =
	    expression_of(item, attribute_of(item, "select"));
}

/* The value of an attribute: steps that write it, or what other steps make, as text. */
static void
write_quoted(const xmlNode *item)
{
	enum tag none = CLOSED;

	quoted = true;
	if (holds_words(item))
		write_all(item, &none);
	else
		step_of(QUOTE)->body = body_apart(item);
	quoted = false;
}

static void
write_attribute_by_itself(const xmlNode *item, const char *name)
{
	bytes_text(&text, " ");
	bytes_text(&text, name);
	if (markup_is_boolean(name))
		return;
	bytes_text(&text, "=\"");
	write_quoted(item);
	bytes_text(&text, "\"");
}

static void
write_attribute(const xmlNode *item, enum tag *tag)
{
	const char *name = word_of(item, "name");
	struct step *step, **outer;

	if (strpbrk(name, "{:") != NULL || *tag == CLOSED) {
		fail(item, *tag == CLOSED ? "comes behind what its element "
		    "holds" : "has a name that is computed", name);
	} else if (*tag == OPEN) {
		write_attribute_by_itself(item, name);
	} else {
		step = step_of(ADD_ATTRIBUTE);
		step->name = name;
		outer = end;
		end = &step->body;
		write_attribute_by_itself(item, name);
		settle();
		end = outer;
	}
}

/* The table of what may stand in a template. */
static const struct instruction instructions[] = {
	{ "apply-imports", "", "", write_imports },
	{ "apply-templates", "", "select mode", write_apply },
	{ "attribute", "name", "", write_attribute },
	{ "call-template", "name", "", write_call },
	{ "choose", "", "", write_choose },
	{ "copy-of", "select", "", write_copy },
	{ "for-each", "select", "", write_for_each },
	{ "if", "test", "", write_if },
	{ "otherwise", "", "", NULL },
	{ "param", "name", "select", write_variable },
	{ "sort", "select", "data-type order", NULL },
	{ "text", "", "", write_text },
	{ "value-of", "select", "", write_value_of },
	{ "variable", "name", "select", write_variable },
	{ "when", "test", "", NULL },
	{ "with-param", "name", "select", NULL },
};

static bool
is_listed(const char *words, const char *word)
{
	size_t length = strlen(word);

	for (const char *at = words; (at = strstr(at, word)) != NULL;
	    at += length)
		if ((at == words || at[-1] == ' ') &&
		    (at[length] == ' ' || at[length] == '\0'))
			return true;
	return false;
}

static void
check_attributes(const xmlNode *item, const struct instruction *known)
{
	for (const xmlAttr *attribute = item->properties; attribute != NULL;
	    attribute = attribute->next)
		if (!is_listed(known->must, (const char *)attribute->name) &&
		    !is_listed(known->may, (const char *)attribute->name))
			fail(item, "is not known", (const char *)attribute->name);
}

/* The row of an element in one of the tables; its attributes are as they must be, then. */
static const struct instruction *
row_of(const struct instruction *table, size_t count, const xmlNode *item)
{
	const struct instruction *known = table;

	while (known < table + count && !is_xslt(item, known->name))
		known++;
	if (known == table + count || (*known->must != '\0' &&
	    attribute_of(item, known->must) == NULL)) {
		fail(item, known == table + count ? "is no instruction that is "
		    "known here" : "is missing",
		    known == table + count ? "" : known->must);
		return NULL;
	}
	check_attributes(item, known);
	return known;
}

/* Is it that instruction, with the attributes it must have? */
static bool
is_known(const xmlNode *item, const char *name)
{
	return is_xslt(item, name) && row_of(instructions,
	    sizeof(instructions) / sizeof(instructions[0]), item) != NULL;
}

/* Literal elements. */

/* May it, once it is run, add an attribute to the element it stands in? */
static bool
may_add(const xmlNode *item)
{
	if (is_xslt(item, "attribute") || is_xslt(item, "for-each") ||
	    is_xslt(item, "call-template") ||
	    is_xslt(item, "apply-templates") || is_xslt(item, "apply-imports"))
		return true;
	for (const xmlNode *child = is_choice(item) ? item->children : NULL;
	    child != NULL; child = child->next)
		if (may_add(child))
			return true;
	return false;
}

/* Does it nothing but add attributes? */
static bool
only_adds(const xmlNode *item)
{
	if (is_nothing(item) || is_xslt(item, "attribute"))
		return true;
	if (!is_choice(item))
		return false;
	for (const xmlNode *child = item->children; child != NULL;
	    child = child->next)
		if (!only_adds(child))
			return false;
	return true;
}

/* Does it, or a choice it makes, add one that the element has, or that something before it adds? */
static bool
adds_again(const xmlNode *item, const xmlNode *element)
{
	if (is_xslt(item, "attribute")) {
		const char *name = attribute_of(item, "name");

		return name != NULL && xmlHasProp(element, BAD_CAST name);
	}
	for (const xmlNode *child = is_choice(item) ? item->children : NULL;
	    child != NULL; child = child->next)
		if (adds_again(child, element))
			return true;
	return false;
}

static bool
is_content(const xmlNode *item)
{
	return !is_nothing(item) && (is_words(item) ||
	    is_xslt(item, "copy-of") || (item->type == XML_ELEMENT_NODE &&
	    !is_xslt(item, NULL)));
}

/* Is it known beforehand where its tag ends, and that no attribute comes twice? */
static enum tag
tag_of(const xmlNode *element)
{
	bool choices = false, adding = false;

	for (const xmlNode *child = element->children; child != NULL &&
	    !is_content(child); child = child->next) {
		if (!may_add(child)) {
			choices |= is_choice(child);
			continue;
		}
		if (choices || adding || !only_adds(child) ||
		    adds_again(child, element))
			return MAY_BE_OPEN;
		adding = true;
	}
	return OPEN;
}

/* "/decisions/{@id}" */
static void
write_template(const xmlNode *element, const char *value)
{
	while (*value != '\0') {
		size_t length = strcspn(value, "{}");
		char *part = arena_part(program->arena, value, length);

		write_words(part);
		value += length;
		if (*value == '\0')
			break;
		length = *value == value[1] ? 1 : strcspn(value, "}");
		if (length > 1 && value[length] == '}')
			write_expression(expression_of(element, arena_part(
			    program->arena, value + 1, length - 1)));
		else if (length == 1)
			bytes_add(&text, value, 1);
		else
			fail(element, "has no end", value);
		value += length + (value[length] != '\0');
	}
}

static void
write_own_attribute(const xmlAttr *attribute)
{
	const char *name = (const char *)attribute->name;

	if (attribute->ns != NULL && strcmp("xml",
	    (const char *)attribute->ns->prefix) != 0)
		fail(attribute->parent, "is of another namespace", name);
	bytes_text(&text, attribute->ns != NULL ? " xml:" : " ");
	bytes_text(&text, name);
	if (markup_is_boolean(name))
		return;
	bytes_text(&text, "=\"");
	quoted = true;
	write_template(attribute->parent, content_of(attribute));
	quoted = false;
	bytes_text(&text, "\"");
}

static void
write_element(const xmlNode *element)
{
	const char *name = (const char *)element->name;
	enum tag tag = tag_of(element);

	if (element->ns != NULL)
		fail(element, "is of another namespace", "");
	if (tag == MAY_BE_OPEN)
		step_of(TAG);
	bytes_text(&text, "<");
	bytes_text(&text, name);
	for (const xmlAttr *attribute = element->properties; attribute != NULL;
	    attribute = attribute->next)
		write_own_attribute(attribute);
	write_all(element, &tag);
	end_tag(&tag);
	if (markup_is_void(name))
		return;
	bytes_text(&text, "</");
	bytes_text(&text, name);
	bytes_text(&text, ">");
}

/* Words and choices of an open tag that add nothing end it; the others find out. */
static void
write_instruction(const xmlNode *item, enum tag *tag)
{
	const struct instruction *known = row_of(instructions,
	    sizeof(instructions) / sizeof(instructions[0]), item);

	if (known == NULL)
		return;
	if (known->write == NULL) {
		fail(item, "has no place here", "");
		return;
	}
	if (*tag == OPEN && is_choice(item) && !may_add(item))
		end_tag(tag);
	known->write(item, tag);
}

static void
write_item(const xmlNode *item, enum tag *tag)
{
	if (is_nothing(item))
		return;
	line = (int)xmlGetLineNo((xmlNode *)item);
	if (is_xslt(item, NULL)) {
		write_instruction(item, tag);
		return;
	}
	end_tag(tag);
	if (item->type == XML_ELEMENT_NODE)
		write_element(item);
	else
		write_words((const char *)item->content);
}

static void
write_all(const xmlNode *parent, enum tag *tag)
{
	int seen = scope.seen;

	for (const xmlNode *item = parent->children; item != NULL;
	    item = item->next)
		if (!is_xslt(item, "sort") || !is_xslt(parent, "for-each"))
			write_item(item, tag);
	scope.seen = seen;
}

/* Whole files. */

static struct template *
begin_template(void)
{
	struct template *template = arena_take(program->arena,
	    sizeof(*template));

	template->file = file;
	scope.seen = slots = 0;
	end = &template->body;
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
	const char *priority = attribute_of(item, "priority");
	struct mode *mode = mode_named(word_of(item, "mode"));
	struct rule *rule = arena_take(program->arena, sizeof(*rule));

	if (match->kind == UNION) {
		add_rule(item, template, match->of);
		add_rule(item, template, match->of->next);
		return;
	}
	if (match->kind != ROOT && (match->kind != PATH || (match->of != NULL &&
	    match->of->kind != ROOT)))
		fail(item, "is no pattern", attribute_of(item, "match"));
	else
		rule->pattern = match->kind == PATH ? match->path : NULL;
	rule->absolute = match->of != NULL;
	for (const struct location *step = rule->pattern; step != NULL;
	    step = step->next) {
		if (step->axis > ATTRIBUTE)
			fail(item, "is no pattern", attribute_of(item, "match"));
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
	const char *match = attribute_of(item, "match");
	const char *name = word_of(item, "name");
	struct template *template = begin_template();

	*tag = MAY_BE_OPEN;
	write_all(item, tag);
	settle();
	template->slots = slots;
	scope.positional = false;
	if (match != NULL)
		add_rule(item, template, expression_of(item, match));
	if (scope.positional)
		fail(item, "asks for a position", match);
	if (name != NULL) {
		struct named *named = template_named(name);

		template->next = named->templates;
		named->templates = template;
	}
}

/* A template whose one step makes its value; but the words of the page are looked up. */
static void
add_global(const xmlNode *item, enum tag *tag)
{
	const char *name = word_of(item, "name");
	struct template *template;
	struct global *global;

	if (strcmp(name, "say") == 0)
		return;
	template = begin_template();
	write_variable(item, tag);
	template->slots = slots;
	global = &program->globals[global_named(name)];
	template->next = global->templates;
	global->templates = template;
}

static void
add_import(const xmlNode *item, enum tag *tag)
{
	struct file *by = &program->files[file];
	int outer = file;

	(void)tag;
	if (by->import_count == MOST_IMPORTS) {
		fail(item, "imports too much", "");
		return;
	}
	by->imports[by->import_count++] = import(program,
	    attribute_of(item, "href"));
	file = outer;
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
		const struct instruction *known = is_nothing(item) ? NULL :
		    row_of(declarations, sizeof(declarations) /
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

	program = into;
	file = at;
	import = file_named;
	scope.arena = into->arena;
	scope.global = global_named;
	if (root != NULL && (is_xslt(root, "stylesheet")))
		compile_sheet(root);
	else {
		log_line("sheet %s is broken", into->files[at].path);
		into->broken = true;
	}
	xmlFreeDoc(read);
}
