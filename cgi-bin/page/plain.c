/* plain.c: the plain parts of sheets, compiled to be written out at once. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxslt/xsltutils.h>

#include "markup.h"
#include "plain.h"
#include "program.h"
#include "stream.h"
#include "xml.h"

/*
 * Most of what a sheet says is plain: elements, words, values of attributes,
 * choices between them. libxslt makes a node of each and evaluates an XPath
 * for each value, which costs more than all else a page costs. So what is plain
 * in a template or loop is compiled here into steps that write bytes; what is
 * not (templates applied and called, loops, variables, copies) is a hole in it
 * that libxslt fills. To find them, an element of ours is put around each of
 * both as the sheet is read; libxslt calls us where it meets one. What it compiled stays below, for where no bytes are wanted:
 * a sheet means what any program for XSLT makes of it.
 */

struct writing {
	struct op  *ops;
	int	    count;
	struct bytes text;              /* not in a step yet */
};

/* How far the tag of an element is: its end is written, may be put off until a hole was filled, or stands. */
enum tag { WRITTEN_NEXT, WRITTEN_LATER, WRITTEN };

enum { MOST_TESTS = 4 };

static xmlNs ours = { .type = XML_LOCAL_NAMESPACE,
    .href = BAD_CAST "urn:pinkas:plain", .prefix = BAD_CAST "plain" };
static xsltElemPreComp filled = { .func = stream_hole };

/* Paths. */

static size_t
name_length(const char *text)
{
	return strspn(text, "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-");
}

/* A path, and nothing else up to the end; false when it is more than we walk. */
static bool
read_path(struct path *path, const char *text, const char *end)
{
	size_t length;

	memset(path, 0, sizeof(*path));
	if ((path->absolute = *text == '/'))
		text++;
	while (!path->absolute && end - text >= 3 &&
	    strncmp(text, "../", 3) == 0) {
		path->up++;
		text += 3;
	}
	if (end - text == 1 && *text == '.')
		return path->up == 0 && !path->absolute;
	for (;;) {
		path->attribute = *text == '@';
		text += path->attribute;
		length = name_length(text);
		if (length == 0 || *text == '.' || *text == '-' ||
		    path->count == MOST_STEPS || length > (size_t)(end - text))
			return false;
		path->steps[path->count++] =
		    BAD_CAST xml_word(text, (int)length);
		text += length;
		if (text == end)
			return true;
		if (*text++ != '/' || path->attribute)
			return false;
	}
}

/* What is plain. */

static bool
is_instruction(const xmlNode *item, const char *name)
{
	return item->type == XML_ELEMENT_NODE && *item->name == *name &&
	    IS_XSLT_ELEM(item) && IS_XSLT_NAME(item, name);
}

static bool
is_choice(const xmlNode *item)
{
	return is_instruction(item, "if") || is_instruction(item, "choose") ||
	    is_instruction(item, "when") || is_instruction(item, "otherwise");
}

/* Does it, or a choice it makes, set an attribute that the element has already? */
static bool
replaces(const xmlNode *item, const xmlNode *element)
{
	if (is_instruction(item, "attribute")) {
		xmlChar *name = xmlGetNoNsProp(item, BAD_CAST "name");
		bool has = xmlHasProp(element, name) != NULL;

		xmlFree(name);
		return has;
	}
	for (const xmlNode *child = item == element || is_choice(item) ?
	    item->children : NULL; child != NULL; child = child->next)
		if (replaces(child, element))
			return true;
	return false;
}

static bool
is_literal(const xmlNode *item)
{
	if (item->type != XML_ELEMENT_NODE || item->ns != NULL)
		return false;
	for (const xmlAttr *attribute = item->properties; attribute != NULL;
	    attribute = attribute->next)
		if (attribute->ns != NULL && strcmp("xml",
		    (const char *)attribute->ns->prefix) != 0)
			return false;
	return !replaces(item, item);
}

static bool
is_words(const xmlNode *item)
{
	return item->type == XML_TEXT_NODE || item->type == XML_COMMENT_NODE ||
	    is_instruction(item, "text") || is_instruction(item, "value-of");
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

static bool
is_attribute(const xmlNode *item)
{
	xmlChar *name;
	bool is = false;

	if (!is_instruction(item, "attribute") ||
	    (name = xmlGetNoNsProp(item, BAD_CAST "name")) == NULL)
		return false;
	is = strchr((const char *)name, '{') == NULL &&
	    xmlHasProp(item, BAD_CAST "namespace") == NULL &&
	    holds_words(item);
	xmlFree(name);
	return is;
}

static bool
is_plain(const xmlNode *item)
{
	return is_words(item) || is_literal(item) || is_choice(item) ||
	    is_attribute(item);
}

/* What is in these becomes a text or a tree of its own, never a part of the page. */
static bool
is_apart(const xmlNode *item)
{
	return is_instruction(item, "attribute") ||
	    is_instruction(item, "variable") || is_instruction(item, "param") ||
	    is_instruction(item, "with-param");
}

/* Marking. */

static xmlNode *
wrap(xmlNode *first, xmlNode *last, const char *name)
{
	xmlNode *around = xmlNewDocNode(first->doc, &ours, BAD_CAST name, NULL);
	xmlNode *end = last->next, *next;

	xmlAddPrevSibling(first, around);
	for (xmlNode *item = first; item != end; item = next) {
		next = item->next;
		xmlUnlinkNode(item);
		xmlAddChild(around, item);
	}
	return around;
}

/* A template called for without parameters, or applied to one attribute: it may prove to be plain. */
static bool
is_template(const xmlNode *item)
{
	xmlChar *select;
	struct path path;
	bool is;

	if (item->children != NULL)
		return false;
	if (is_instruction(item, "call-template"))
		return true;
	if (!is_instruction(item, "apply-templates") ||
	    !xmlHasProp(item, BAD_CAST "mode") ||
	    (select = xmlGetNoNsProp(item, BAD_CAST "select")) == NULL)
		return false;
	is = read_path(&path, (const char *)select, (const char *)select +
	    xmlStrlen(select)) && path.attribute;
	xmlFree(select);
	return is;
}

/* Of a hole that begins here; a variable is seen by all that follows it. */
static xmlNode *
last_of(xmlNode *item)
{
	xmlNode *last = item;
	bool to_the_end = false;

	if (is_template(item))
		return item;
	for (; item != NULL; item = item->next) {
		to_the_end |= is_instruction(item, "variable");
		if (!to_the_end && (is_plain(item) || is_template(item)))
			break;
		last = item;
	}
	return last;
}

/* May it, once it is run, add an attribute to the element it stands in? */
static bool
may_add(const xmlNode *item)
{
	if (is_instruction(item, "attribute") || item->ns == &ours)
		return true;
	for (const xmlNode *child = is_choice(item) ? item->children : NULL;
	    child != NULL; child = child->next)
		if (may_add(child))
			return true;
	return false;
}

/* Of a plain part that begins here. */
static xmlNode *
last_plain(xmlNode *item)
{
	while (item->next != NULL && is_plain(item->next) && !may_add(item->next))
		item = item->next;
	return item;
}

static void
mark(xmlNode *parent, bool plain)
{
	xmlNode *next;

	for (xmlNode *child = parent->children; child != NULL; child = next) {
		xmlNode *last = child;

		next = child->next;
		if (xmlIsBlankNode(child))
			continue;
		if (!plain && is_plain(child) && !may_add(child)) {
			next = (last = last_plain(child))->next;
			mark(wrap(child, last, "plain"), true);
			continue;
		}
		if (plain && !is_plain(child)) {
			next = (last = last_of(child))->next;
			mark(wrap(child, last, "hole"), false);
			continue;
		}
		if (!is_apart(child))
			mark(child, plain);
	}
}

void
plain_mark(xmlDoc *sheet)
{
	xmlNode *root = xmlDocGetRootElement(sheet);
	xmlNode *child = root != NULL ? xmlFirstElementChild(root) : NULL;

	for (; child != NULL; child = xmlNextElementSibling(child))
		if (is_instruction(child, "template"))
			mark(child, false);
}

/* Steps. */

static void *
taken(size_t size)
{
	void *memory = calloc(1, size);

	if (memory == NULL)
		abort();
	return memory;
}

static struct op *
add_op(struct writing *to, enum code code)
{
	to->ops = realloc(to->ops, (size_t)(to->count + 2) * sizeof(struct op));
	if (to->ops == NULL)
		abort();
	memset(&to->ops[to->count], 0, 2 * sizeof(struct op));
	to->ops[to->count].code = code;
	to->ops[to->count + 1].code = END;
	return &to->ops[to->count++];
}

static char *
kept(const char *text, size_t length)
{
	char *copy = taken(length + 1);

	return memcpy(copy, text, length);
}

/* Words written so far become a step: another follows, or may be jumped to. */
static void
settle(struct writing *to)
{
	struct op *op;

	if (to->text.length == 0)
		return;
	op = add_op(to, TEXT);
	op->text = kept(to->text.first, to->text.length);
	op->length = to->text.length;
	to->text.length = 0;
}

static struct op *
step(struct writing *to, enum code code)
{
	settle(to);
	return add_op(to, code);
}

static struct op *
value_step(struct writing *to, enum code code, bool quoted)
{
	struct op *op = step(to, code);

	op->quoted = quoted;
	return op;
}

/* Expressions. */

static struct path *
kept_path(const struct path *path)
{
	return memcpy(taken(sizeof(*path)), path, sizeof(*path));
}

/* Where an argument that begins here ends. */
static const char *
end_of_argument(const char *text, const char *end)
{
	char quote = '\0';

	for (int depth = 0; text < end; text++) {
		if (quote != '\0')
			quote = *text == quote ? '\0' : quote;
		else if (*text == '\'' || *text == '"')
			quote = *text;
		else if (*text == ',' && depth == 0)
			break;
		else
			depth += (*text == '(') - (*text == ')');
	}
	return text;
}

/* What stands between the parentheses of a call: NULL when it is none of that function. */
static const char *
arguments(const char *text, const char *end, const char *function)
{
	size_t length = strlen(function);

	if ((size_t)(end - text) < length + 2 || end[-1] != ')' ||
	    strncmp(text, function, length) != 0 || text[length] != '(')
		return NULL;
	return text + length + 1;
}

static bool
write_said(struct writing *to, const char *text, const char *end, bool quoted)
{
	size_t length = *text == '\'' ? name_length(text + 1) : 0;
	struct op *op;

	if (length == 0 || text + length + 2 != end)
		return false;
	op = value_step(to, SAID, quoted);
	op->text = kept(text + 1, length);
	return true;
}

/* substring(@held, 1, 10), with figures only. */
static bool
write_part(struct writing *to, const char *text, const char *end, bool quoted)
{
	const char *comma = end_of_argument(text, end);
	struct path path;
	unsigned from, length;
	int read = 0;
	struct op *op;

	if (comma == end || !read_path(&path, text, comma) ||
	    sscanf(comma, ", %3u, %3u%n", &from, &length, &read) != 2 ||
	    comma + read != end || from == 0)
		return false;
	op = value_step(to, PART, quoted);
	op->path = kept_path(&path);
	op->from = from;
	op->length = length;
	return true;
}

static bool write_expression(struct writing *, const char *, const char *, bool);

static bool
write_concat(struct writing *to, const char *text, const char *end, bool quoted)
{
	while (text < end) {
		const char *comma = end_of_argument(text, end);

		if (!write_expression(to, text, comma, quoted))
			return false;
		text = comma + (comma < end);
		text += strspn(text, " ");
	}
	return true;
}

static bool
write_words(struct writing *to, const char *text, const char *end, bool quoted)
{
	char *words;

	if (end - text < 2 || end[-1] != *text ||
	    memchr(text + 1, *text, (size_t)(end - text - 2)) != NULL)
		return false;
	words = kept(text + 1, (size_t)(end - text - 2));
	if (quoted)
		bytes_quoted(&to->text, words);
	else
		bytes_escaped(&to->text, words);
	free(words);
	return true;
}

/* A value by ourselves; false, with some of it written, when it takes more than we know. */
static bool
write_expression(struct writing *to, const char *text, const char *end,
    bool quoted)
{
	const char *inside;
	struct path path;

	if (*text == '\'' || *text == '"')
		return write_words(to, text, end, quoted);
	if ((inside = arguments(text, end, "said")) != NULL)
		return write_said(to, inside, end - 1, quoted);
	if ((inside = arguments(text, end, "substring")) != NULL)
		return write_part(to, inside, end - 1, quoted);
	if ((inside = arguments(text, end, "concat")) != NULL)
		return write_concat(to, inside, end - 1, quoted);
	if (!read_path(&path, text, end))
		return false;
	value_step(to, VALUE, quoted)->path = kept_path(&path);
	return true;
}

static void
forget_from(struct writing *to, int count)
{
	while (to->count > count) {
		free((char *)to->ops[--to->count].text);
		free(to->ops[to->count].path);
	}
	if (to->ops != NULL)
		to->ops[count].code = END;
	to->text.length = 0;
}

static bool
read_words(struct path *test, const char *text, const char *end)
{
	char quote = *text;

	if ((quote != '\'' && quote != '"') || end - text < 2 ||
	    memchr(text + 1, quote, (size_t)(end - text - 1)) != end - 1)
		return false;
	test->words = xml_word(text + 1, (int)(end - text - 2));
	return true;
}

static bool
read_comparison(struct path *test, const char *text, const char *end,
    const char *sign)
{
	const char *at = memmem(text, (size_t)(end - text), sign, strlen(sign));

	return at != NULL && read_path(test, text, at) &&
	    read_words(test, at + strlen(sign), end);
}

/* path, not(path), path = 'words', path != 'words' */
static bool
read_test(struct path *test, const char *text, const char *end)
{
	const char *inside = arguments(text, end, "not");

	if (inside != NULL && read_path(test, inside, end - 1)) {
		test->relation = EXISTS_NOT;
		return true;
	}
	if (read_comparison(test, text, end, " = ")) {
		test->relation = EQUALS;
		return true;
	}
	if (read_comparison(test, text, end, " != ")) {
		test->relation = DIFFERS;
		return true;
	}
	return read_path(test, text, end);
}

/* Elements and what they hold. */

static void write_all(struct writing *, const xmlNode *parent, enum tag *);

static void
end_tag(struct writing *to, enum tag *tag)
{
	if (*tag == WRITTEN_NEXT)
		bytes_text(&to->text, ">");
	else if (*tag == WRITTEN_LATER)
		step(to, END_TAG);
	*tag = WRITTEN;
}

static void
write_value_of(struct writing *to, const xmlNode *item, bool quoted)
{
	const xsltStylePreComp *compiled = item->psvi;
	const char *select = (const char *)compiled->select;

	int before;

	settle(to);
	before = to->count;
	if (write_expression(to, select, select + strlen(select), quoted))
		return;
	forget_from(to, before);
	value_step(to, SELECTED, quoted)->instruction =
	    (xmlNode *)item;
}

/* The parts of a test that are joined by "and"; all of it, when one of them is not ours. */
static int
read_tests(struct path tests[MOST_TESTS], const char *text)
{
	static const char joint[] = " and ";
	const char *end;
	int count = 0;

	for (; text != NULL; text = end != NULL ? end + strlen(joint) : NULL) {
		end = strstr(text, joint);
		if (count == MOST_TESTS || !read_test(&tests[count++], text,
		    end != NULL ? end : text + strlen(text)))
			return 0;
	}
	return count;
}

/* Steps that jump when the test fails; where they begin. */
static int
write_test(struct writing *to, const xmlNode *item)
{
	xmlChar *text = xmlGetNoNsProp(item, BAD_CAST "test");
	struct path tests[MOST_TESTS];
	int count = read_tests(tests, (const char *)text), first;

	settle(to);
	first = to->count;
	for (int i = 0; i < count; i++)
		step(to, UNLESS)->path = kept_path(&tests[i]);
	if (count == 0)
		step(to, UNLESS_SELECTED)->instruction = (xmlNode *)item;
	xmlFree(text);
	return first;
}

/* What jumps and does not know yet where to comes here. */
static void
land(struct writing *to, int first, int end)
{
	settle(to);
	for (; first < end; first++)
		if ((to->ops[first].code == UNLESS ||
		    to->ops[first].code == UNLESS_SELECTED ||
		    to->ops[first].code == JUMP) && to->ops[first].to == 0)
			to->ops[first].to = to->count;
}

/* A branch leaves the tag as it is for the others: one that ends later may have ended in it. */
static void
write_branch(struct writing *to, const xmlNode *branch, enum tag tag)
{
	write_all(to, branch, &tag);
}

static void
write_choose(struct writing *to, const xmlNode *choose, enum tag tag)
{
	int first = to->count;

	for (const xmlNode *branch = choose->children; branch != NULL;
	    branch = branch->next) {
		int test, end;

		if (branch->type != XML_ELEMENT_NODE)
			continue;
		if (is_instruction(branch, "otherwise")) {
			write_branch(to, branch, tag);
			continue;
		}
		test = write_test(to, branch);
		end = to->count;
		write_branch(to, branch, tag);
		step(to, JUMP);
		land(to, test, end);
	}
	land(to, first, to->count);
}

static void
write_if(struct writing *to, const xmlNode *item, enum tag tag)
{
	int test = write_test(to, item), end = to->count;

	write_branch(to, item, tag);
	land(to, test, end);
}

/* In the value of an attribute. */
static void
write_quoted(struct writing *to, const xmlNode *parent)
{
	enum tag none = WRITTEN;

	for (const xmlNode *item = parent->children; item != NULL;
	    item = item->next)
		if (item->type == XML_TEXT_NODE)
			bytes_quoted(&to->text, (const char *)item->content);
		else if (is_instruction(item, "value-of"))
			write_value_of(to, item, true);
		else if (is_instruction(item, "if"))
			write_if(to, item, none);
		else if (is_instruction(item, "choose"))
			write_choose(to, item, none);
}

static void
write_attribute(struct writing *to, const xmlNode *item)
{
	xmlChar *own = xmlGetNoNsProp(item, BAD_CAST "name");
	const char *name = xml_word((const char *)own, -1);

	bytes_text(&to->text, " ");
	bytes_text(&to->text, name);
	if (!markup_is_boolean(name)) {
		bytes_text(&to->text, "=\"");
		write_quoted(to, item);
		bytes_text(&to->text, "\"");
	}
	xmlFree(own);
}

/* "/decisions/{@id}": false when an expression in it is not ours. */
static bool
write_template(struct writing *to, const char *text)
{
	while (*text != '\0') {
		size_t length = strcspn(text, "{}");
		const char *end;
		char *part = kept(text, length);

		bytes_quoted(&to->text, part);
		free(part);
		text += length;
		if (*text == '\0')
			break;
		if (text[0] == text[1]) {
			bytes_add(&to->text, text, 1);
			text += 2;
			continue;
		}
		if (*text == '}' || (end = strchr(text, '}')) == NULL ||
		    !write_expression(to, text + 1, end, true))
			return false;
		text = end + 1;
	}
	return true;
}

static void
write_literal_attribute(struct writing *to, const xmlAttr *attribute)
{
	const char *name = (const char *)attribute->name;
	const char *value = attribute->children != NULL ?
	    (const char *)attribute->children->content : "";
	int before;

	bytes_text(&to->text, " ");
	if (attribute->ns != NULL)
		bytes_text(&to->text, "xml:");
	bytes_text(&to->text, name);
	if (markup_is_boolean(name))
		return;
	bytes_text(&to->text, "=\"");
	if (strpbrk(value, "{}") != NULL)
		settle(to);
	before = to->count;
	if (!write_template(to, value)) {
		forget_from(to, before);
		step(to, COMPUTED)->attribute = (xmlAttr *)attribute;
	}
	bytes_text(&to->text, "\"");
}

/* Does it nothing but add attributes? */
static bool
only_adds(const xmlNode *item)
{
	if (is_instruction(item, "attribute"))
		return true;
	if (!is_choice(item))
		return false;
	for (const xmlNode *child = item->children; child != NULL;
	    child = child->next)
		if (!only_adds(child))
			return false;
	return true;
}

static bool
is_content(const xmlNode *item)
{
	return is_literal(item) || (is_words(item) &&
	    item->type != XML_COMMENT_NODE);
}

/* Is it known, before any of them is run, when what it holds has added its attributes? */
static enum tag
tag_of(const xmlNode *element)
{
	const xmlNode *child = element->children;
	int choices = 0, adding = 0;

	for (; child != NULL && !is_content(child); child = child->next)
		if (!may_add(child))
			choices++;
		else if (choices > 0 || adding++ > 0 || !only_adds(child))
			return WRITTEN_LATER;
	return WRITTEN_NEXT;
}

static void
write_literal(struct writing *to, const xmlNode *element)
{
	enum tag tag = tag_of(element);
	const char *name = (const char *)element->name;

	if (tag == WRITTEN_LATER)
		step(to, TAG);
	bytes_text(&to->text, "<");
	bytes_text(&to->text, name);
	for (const xmlAttr *attribute = element->properties; attribute != NULL;
	    attribute = attribute->next)
		write_literal_attribute(to, attribute);
	write_all(to, element, &tag);
	end_tag(to, &tag);
	if (markup_is_void(name))
		return;
	bytes_text(&to->text, "</");
	bytes_text(&to->text, name);
	bytes_text(&to->text, ">");
}

static void
write_hole(struct writing *to, const xmlNode *hole)
{
	const xmlNode *only = hole->children;
	struct op *op = step(to, is_template(only) ? TEMPLATE : HOLE);
	xmlChar *select = xmlGetNoNsProp(only, BAD_CAST "select");
	struct path path;

	op->instruction = (xmlNode *)hole;
	if (op->code == TEMPLATE && select != NULL &&
	    read_path(&path, (const char *)select, (const char *)select +
	    xmlStrlen(select)))
		op->path = kept_path(&path);
	xmlFree(select);
}

static void
write_node(struct writing *to, const xmlNode *item, enum tag *tag)
{
	if (is_instruction(item, "attribute"))
		write_attribute(to, item);
	else if (item->ns == &ours && item->type == XML_ELEMENT_NODE)
		write_hole(to, item);
	else if (is_choice(item) && (may_add(item) || *tag == WRITTEN_LATER)) {
		if (is_instruction(item, "if"))
			write_if(to, item, *tag);
		else
			write_choose(to, item, *tag);
	} else {
		end_tag(to, tag);
		if (item->type == XML_TEXT_NODE)
			bytes_escaped(&to->text, (const char *)item->content);
		else if (is_instruction(item, "value-of"))
			write_value_of(to, item, false);
		else if (is_instruction(item, "if"))
			write_if(to, item, *tag);
		else if (is_instruction(item, "choose"))
			write_choose(to, item, *tag);
		else if (item->type == XML_ELEMENT_NODE)
			write_literal(to, item);
	}
}

static void
write_all(struct writing *to, const xmlNode *parent, enum tag *tag)
{
	for (const xmlNode *item = parent->children; item != NULL;
	    item = item->next)
		write_node(to, item, tag);
}

/* Whole sheets. */

bool
program_is_plain(const xmlNode *item)
{
	return item->ns == &ours && item->psvi != &filled;
}

static struct plain *
compiled(const xmlNode *part)
{
	struct plain *plain = taken(sizeof(*plain));
	struct writing to = { 0 };
	enum tag tag = WRITTEN_LATER;

	write_all(&to, part, &tag);
	settle(&to);
	free(to.text.first);
	plain->called.func = stream_plain;
	plain->ops = to.ops;
	return plain;
}

static void
compile(xmlNode *item)
{
	for (; item != NULL; item = xmlNextElementSibling(item)) {
		if (item->ns == &ours)
			item->psvi = *item->name == 'h' ? (void *)&filled :
			    (void *)compiled(item);
		compile(xmlFirstElementChild(item));
	}
}

void
plain_compile(xmlDoc *sheet)
{
	compile(xmlDocGetRootElement(sheet));
}

static void
forget(struct plain *plain)
{
	struct writing all = { .ops = plain->ops };

	while (all.ops[all.count].code != END)
		all.count++;
	forget_from(&all, 0);
	free(all.ops);
	free(plain);
}

static void
forget_all(xmlNode *item)
{
	for (; item != NULL; item = xmlNextElementSibling(item)) {
		if (item->ns == &ours && item->psvi != NULL &&
		    item->psvi != &filled)
			forget(item->psvi);
		forget_all(xmlFirstElementChild(item));
	}
}

void
plain_forget(xmlDoc *sheet)
{
	forget_all(xmlDocGetRootElement(sheet));
}
