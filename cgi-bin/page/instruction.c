/* instruction.c: what may stand in a template, as steps. */
#include <string.h>

#include "../base/arena.h"
#include "instruction.h"
#include "source.h"
#include "steps.h"
#include "xml.h"

/*
 * Elements are cut into the bytes they will be and the values between them.
 * Where something may add attributes to a tag that is known only when it runs,
 * the tag is left open, and what writes next ends it.
 */

static bool is_known(const xmlNode *, const char *name);

/* What stands in an element of the sheet, as a body of its own. */
static struct step *
body_of(const xmlNode *parent, enum tag tag)
{
	struct step *body = NULL, **outer;

	steps_settle();
	outer = compiling.end;
	compiling.end = &body;
	instruction_write_all(parent, &tag);
	steps_settle();
	compiling.end = outer;
	return body;
}

/* A body that is run by itself, for its text or to be copied. */
static struct step *
body_apart(const xmlNode *parent)
{
	bool was = compiling.quoted;
	struct step *body;

	compiling.quoted = false;
	body = body_of(parent, CLOSED);
	compiling.quoted = was;
	return body;
}

static void
write_value_of(const xmlNode *item, enum tag *tag)
{
	steps_end_tag(tag);
	steps_value(steps_expression(item, source_attribute(item, "select")));
}

static void
write_text(const xmlNode *item, enum tag *tag)
{
	steps_end_tag(tag);
	for (const xmlNode *part = item->children; part != NULL;
	    part = part->next)
		steps_words((const char *)part->content);
}

static void
write_if(const xmlNode *item, enum tag *tag)
{
	struct step *step = steps_next(IF);

	step->expression = source_is(item, "otherwise") ? NULL :
	    steps_expression(item, source_attribute(item, "test"));
	step->body = body_of(item, *tag);
}

static void
write_choose(const xmlNode *item, enum tag *tag)
{
	struct step *step = steps_next(CHOOSE), **outer = compiling.end;

	compiling.end = &step->body;
	for (const xmlNode *branch = item->children; branch != NULL;
	    branch = branch->next)
		if (is_known(branch, "when") || is_known(branch, "otherwise"))
			write_if(branch, tag);
		else if (!source_is_nothing(branch))
			compiling_fail(branch, "is not for xsl:choose", "");
	compiling.end = outer;
}

/* xsl:variable and its like: of an expression, or of what is in it. */
static void
write_meaning(struct step *step, const xmlNode *item)
{
	const char *select = source_attribute(item, "select");

	if (select != NULL)
		step->expression = steps_expression(item, select);
	else
		step->body = body_apart(item);
}

/* What is passed to templates, and how nodes are sorted: the children of xsl:apply-templates and the like. */
static struct step *
with_of(const xmlNode *item, bool alone)
{
	struct step *with = NULL, **outer = compiling.end, *step;

	compiling.end = &with;
	for (const xmlNode *child = item->children; child != NULL;
	    child = child->next)
		if (is_known(child, "with-param")) {
			step = steps_add(PASS);
			step->name = source_word(child, "name");
			write_meaning(step, child);
		} else if (is_known(child, "sort")) {
			step = steps_add(SORT);
			step->expression = steps_expression(child,
			    source_attribute(child, "select"));
			step->numbers = source_is_given(child, "data-type", "number",
			    "text");
			step->descending = source_is_given(child, "order",
			    "descending", "ascending");
		} else if (alone && !source_is_nothing(child))
			compiling_fail(child, "is not for it", (const char *)item->name);
	compiling.end = outer;
	return with;
}

static void
write_apply(const xmlNode *item, enum tag *tag)
{
	struct step *step = steps_next(APPLY);
	const char *select = source_attribute(item, "select");

	(void)tag;
	step->mode = steps_mode(source_word(item, "mode"));
	if (select != NULL)
		step->expression = steps_expression(item, select);
	step->with = with_of(item, true);
}

static void
write_call(const xmlNode *item, enum tag *tag)
{
	struct step *step = steps_next(CALL);

	(void)tag;
	step->named = steps_named(source_word(item, "name"));
	steps_need(step->named, 0, xmlGetLineNo((xmlNode *)item));
	step->with = with_of(item, true);
}

static void
write_imports(const xmlNode *item, enum tag *tag)
{
	(void)item;
	(void)tag;
	steps_next(IMPORTS);
}

static void
write_for_each(const xmlNode *item, enum tag *tag)
{
	struct step *step = steps_next(FOR_EACH);

	step->expression = steps_expression(item, source_attribute(item, "select"));
	step->with = with_of(item, false);
	step->body = body_of(item, *tag);
}

void
instruction_variable(const xmlNode *item, enum tag *tag)
{
	bool is_param = source_is(item, "param");
	struct step *step = steps_next(is_param ? PARAM : VARIABLE);

	(void)tag;
	step->name = source_word(item, "name");
	step->slot = compiling.slots++;
	write_meaning(step, item);
	expression_name(&compiling.scope, step->name, step->slot);
}

static void
write_copy(const xmlNode *item, enum tag *tag)
{
	steps_end_tag(tag);
	steps_next(COPY)->expression =
	    steps_expression(item, source_attribute(item, "select"));
}

/* The value of an attribute: steps that write it, or what other steps make, as text. */
static void
write_quoted(const xmlNode *item)
{
	enum tag none = CLOSED;

	compiling.quoted = true;
	if (source_holds_words(item))
		instruction_write_all(item, &none);
	else
		steps_next(QUOTE)->body = body_apart(item);
	compiling.quoted = false;
}

static void
write_attribute_by_itself(const xmlNode *item, const char *name)
{
	bytes_text(&compiling.text, " ");
	bytes_text(&compiling.text, name);
	if (markup_is_boolean(name))
		return;
	bytes_text(&compiling.text, "=\"");
	write_quoted(item);
	bytes_text(&compiling.text, "\"");
}

static void
write_attribute(const xmlNode *item, enum tag *tag)
{
	const char *name = source_word(item, "name");
	struct step *step, **outer;

	if (strpbrk(name, "{:") != NULL || *tag == CLOSED) {
		compiling_fail(item, *tag == CLOSED ? "comes behind what its element "
		    "holds" : "has a name that is computed", name);
	} else if (*tag == OPEN) {
		write_attribute_by_itself(item, name);
	} else {
		step = steps_next(ADD_ATTRIBUTE);
		step->name = name;
		outer = compiling.end;
		compiling.end = &step->body;
		write_attribute_by_itself(item, name);
		steps_settle();
		compiling.end = outer;
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
	{ "param", "name", "select", instruction_variable },
	{ "sort", "select", "data-type order", NULL },
	{ "text", "", "", write_text },
	{ "value-of", "select", "", write_value_of },
	{ "variable", "name", "select", instruction_variable },
	{ "when", "test", "", NULL },
	{ "with-param", "name", "select", NULL },
};

/* Is it that instruction, with the attributes it must have? */
static bool
is_known(const xmlNode *item, const char *name)
{
	return source_is(item, name) && source_row(instructions,
	    sizeof(instructions) / sizeof(instructions[0]), item) != NULL;
}

/* Literal elements. */

/* "/decisions/{@id}" */
static void
write_template(const xmlNode *element, const char *value)
{
	while (*value != '\0') {
		size_t length = strcspn(value, "{}");
		char *part = arena_part(compiling.program->arena, value, length);

		steps_words(part);
		value += length;
		if (*value == '\0')
			break;
		length = *value == value[1] ? 1 : strcspn(value, "}");
		if (length > 1 && value[length] == '}')
			steps_value(steps_expression(element, arena_part(
			    compiling.program->arena, value + 1, length - 1)));
		else if (length == 1)
			bytes_add(&compiling.text, value, 1);
		else
			compiling_fail(element, "has no end", value);
		value += length + (value[length] != '\0');
	}
}

static void
write_own_attribute(const xmlAttr *attribute)
{
	const char *name = (const char *)attribute->name;

	if (attribute->ns != NULL && strcmp("xml",
	    (const char *)attribute->ns->prefix) != 0)
		compiling_fail(attribute->parent, "is of another namespace", name);
	bytes_text(&compiling.text, attribute->ns != NULL ? " xml:" : " ");
	bytes_text(&compiling.text, name);
	if (markup_is_boolean(name))
		return;
	bytes_text(&compiling.text, "=\"");
	compiling.quoted = true;
	write_template(attribute->parent, source_content(attribute));
	compiling.quoted = false;
	bytes_text(&compiling.text, "\"");
}

static void
write_element(const xmlNode *element)
{
	const char *name = (const char *)element->name;
	enum tag tag = source_tag(element);

	if (element->ns != NULL)
		compiling_fail(element, "is of another namespace", "");
	if (tag == MAY_BE_OPEN)
		steps_next(TAG);
	bytes_text(&compiling.text, "<");
	bytes_text(&compiling.text, name);
	for (const xmlAttr *attribute = element->properties; attribute != NULL;
	    attribute = attribute->next)
		write_own_attribute(attribute);
	instruction_write_all(element, &tag);
	steps_end_tag(&tag);
	if (markup_is_void(name))
		return;
	bytes_text(&compiling.text, "</");
	bytes_text(&compiling.text, name);
	bytes_text(&compiling.text, ">");
}

/* Words and choices of an open tag that add nothing end it; the others find out. */
static void
write_instruction(const xmlNode *item, enum tag *tag)
{
	const struct instruction *known = source_row(instructions,
	    sizeof(instructions) / sizeof(instructions[0]), item);

	if (known == NULL)
		return;
	if (known->write == NULL) {
		compiling_fail(item, "has no place here", "");
		return;
	}
	if (*tag == OPEN && source_is_choice(item) && !source_may_add(item))
		steps_end_tag(tag);
	known->write(item, tag);
}

static void
write_item(const xmlNode *item, enum tag *tag)
{
	if (source_is_nothing(item))
		return;
	compiling.line = (int)xmlGetLineNo((xmlNode *)item);
	if (source_is(item, NULL)) {
		write_instruction(item, tag);
		return;
	}
	steps_end_tag(tag);
	if (item->type == XML_ELEMENT_NODE)
		write_element(item);
	else
		steps_words((const char *)item->content);
}

void
instruction_write_all(const xmlNode *parent, enum tag *tag)
{
	int seen = compiling.scope.seen;

	for (const xmlNode *item = parent->children; item != NULL;
	    item = item->next)
		if (!source_is(item, "sort") || !source_is(parent, "for-each"))
			write_item(item, tag);
	compiling.scope.seen = seen;
}
