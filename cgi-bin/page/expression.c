/* expression.c: the XPath that sheets use, read into a tree. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/hash.h>

#include "../base/arena.h"
#include "expression.h"
#include "function.h"
#include "xml.h"

/*
 * All of XPath 1.0 but what a page has no use for: namespaces, comments, the
 * axes following and preceding, and "//", which would search a whole page. One
 * thing is more: $say/name, $say/STAR[name() = ...] and key('said', ...) are the
 * message of that name, which is looked up, not searched for.
 */

#define DIGITS	"0123456789"

enum { MOST_FIGURES = 15 };             /* of a number, its point among them: as many as it keeps */

enum { LOWEST = 1, UNIONS = 7, OPERATORS = 14 };

struct reading {
	struct scope *scope;
	const char   *at;
	bool	      depends;          /* on where it is evaluated */
};

static const struct operator {
	const char    *sign;
	int	       level;
	enum operation operation;
} operators[OPERATORS] = {
	{ "or", 1, OR }, { "and", 2, AND }, { "!=", 3, DIFFERS },
	{ "=", 3, EQUALS }, { "<=", 4, AT_MOST }, { "<", 4, LESS },
	{ ">=", 4, AT_LEAST }, { ">", 4, MORE }, { "+", 5, PLUS },
	{ "-", 5, MINUS }, { "*", 6, TIMES }, { "div", 6, DIVIDED },
	{ "mod", 6, MODULO }, { "|", UNIONS, UNION },
};

static const char *const axes[] = {
	[CHILD] = "child", [ATTRIBUTE] = "attribute", [SELF] = "self",
	[PARENT] = "parent", [ANCESTOR] = "ancestor",
	[ANCESTOR_OR_SELF] = "ancestor-or-self", [DESCENDANT] = "descendant",
	[DESCENDANT_OR_SELF] = "descendant-or-self",
	[FOLLOWING_SIBLING] = "following-sibling",
	[PRECEDING_SIBLING] = "preceding-sibling",
};

static struct expression *read_level(struct reading *, int level);

static void
fail(struct reading *in, const char *problem)
{
	if (in->scope->problem == NULL)
		in->scope->problem = arena_print(in->scope->arena,
		    "%s at \"%s\"", problem, in->at);
	in->at = "";
}

static struct expression *
made(struct reading *in, enum operation kind, struct expression *of)
{
	struct expression *new = arena_take(in->scope->arena, sizeof(*new));

	new->kind = (unsigned char)kind;
	new->of = of;
	return new;
}

static struct expression *
made_words(struct reading *in, const char *words)
{
	struct expression *new = made(in, WORDS, NULL);

	new->words = words;
	return new;
}

static size_t
name_length(const char *text)
{
	const char *at = text;

	if (isalpha((unsigned char)*at) || *at == '_')
		while (isalnum((unsigned char)*at) ||
		    (*at != '\0' && strchr("._-", *at) != NULL))
			at++;
	return (size_t)(at - text);
}

static void
skip(struct reading *in)
{
	while (*in->at == ' ' || *in->at == '\n' || *in->at == '\t')
		in->at++;
}

static bool
is_next(const struct reading *in, const char *sign)
{
	size_t length = strlen(sign);

	return strncmp(in->at, sign, length) == 0 &&
	    (name_length(sign) != length || name_length(in->at) == length);
}

/* Is that sign next? Then it is passed. */
static bool
took(struct reading *in, const char *sign)
{
	skip(in);
	if (*in->at != *sign || !is_next(in, sign))
		return false;
	in->at += strlen(sign);
	return true;
}

static void
expect(struct reading *in, const char *sign)
{
	if (!took(in, sign))
		fail(in, arena_print(in->scope->arena, "no %s", sign));
}

static const char *
took_name(struct reading *in)
{
	size_t length;
	const char *name;

	skip(in);
	length = name_length(in->at);
	if (length == 0) {
		fail(in, "no name");
		return "";
	}
	name = xml_word(in->at, (int)length);
	in->at += length;
	return name;
}

/* Only nodes have a path from them, are told apart by predicates, united or counted; a variable may hold some. */
static void
want_nodes(struct reading *in, const struct expression *of)
{
	if (of->kind < ROOT || (of->kind == FUNCTION && of->function != NULL &&
	    !of->function->gives_nodes))
		fail(in, "is no node");
}

/* Paths. */

static struct expression *
read_predicates(struct reading *in)
{
	struct expression *first = NULL, **last = &first;
	bool depends = in->depends;

	while (took(in, "[")) {
		*last = read_level(in, LOWEST);
		in->scope->positional |= (*last)->kind > NOT &&
		    (*last)->kind != PATH;
		last = &(*last)->next;
		expect(in, "]");
	}
	in->depends = depends;
	return first;
}

static enum axis
read_axis(struct reading *in)
{
	skip(in);
	if (took(in, "@"))
		return ATTRIBUTE;
	for (size_t i = 0; i < sizeof(axes) / sizeof(axes[0]); i++) {
		size_t length = strlen(axes[i]);

		if (strncmp(in->at, axes[i], length) == 0 &&
		    strncmp(in->at + length, "::", 2) == 0) {
			in->at += length + 2;
			return (enum axis)i;
		}
	}
	return CHILD;
}

static void
read_test(struct reading *in, struct location *step)
{
	if (took(in, "*"))
		step->test = ANY_NAMED;
	else if (took(in, "node()"))
		step->test = ANY_NODE;
	else if (took(in, "text()"))
		step->test = ANY_TEXT;
	else
		step->name = (const xmlChar *)took_name(in);
	if (*in->at == ':' || *in->at == '(')
		fail(in, "not known here");
}

static struct location *
read_location(struct reading *in)
{
	struct location *step = arena_take(in->scope->arena, sizeof(*step));

	if (took(in, "..")) {
		step->axis = PARENT;
		step->test = ANY_NODE;
	} else if (took(in, ".")) {
		step->axis = SELF;
		step->test = ANY_NODE;
	} else {
		step->axis = read_axis(in);
		read_test(in, step);
		step->predicates = read_predicates(in);
	}
	return step;
}

/* Only down by names, and, from here, first up. */
static bool
is_plain(const struct expression *path)
{
	bool up = path->of == NULL;

	for (const struct location *step = path->path; step != NULL;
	    step = step->next) {
		if (step->predicates != NULL || step->axis > PARENT ||
		    (step->axis >= SELF) != (step->test == ANY_NODE) ||
		    (step->axis == PARENT && !up) || step->test == ANY_TEXT)
			return false;
		up &= step->axis == PARENT;
	}
	return true;
}

static struct expression *
read_steps(struct reading *in, struct expression *of)
{
	struct expression *path = made(in, PATH, of);
	struct location **last = &path->path;

	do {
		if (took(in, "/"))
			fail(in, "// would search the whole page");
		*last = read_location(in);
		last = &(*last)->next;
	} while (took(in, "/"));
	path->plain = is_plain(path);
	in->depends |= of == NULL;
	return path;
}

/* Primary expressions. */

static struct expression *
read_words(struct reading *in)
{
	const char *begin = in->at + 1, *end = strchr(begin, *in->at);

	if (end == NULL) {
		fail(in, "no end of words");
		return made_words(in, "");
	}
	in->at = end + 1;
	return made_words(in, arena_part(in->scope->arena, begin,
	    (size_t)(end - begin)));
}

static struct expression *
read_figure(struct reading *in)
{
	struct expression *new = made(in, FIGURE, NULL);
	const char *begin = in->at;

	in->at += strspn(in->at, DIGITS);
	if (*in->at == '.')
		in->at += 1 + strspn(in->at + 1, DIGITS);
	new->figure = strtod(arena_part(in->scope->arena, begin,
	    (size_t)(in->at - begin)), NULL);
	if (in->at - begin > MOST_FIGURES)
		fail(in, "a number of more figures than are kept");
	return new;
}

/* What stands behind $say/. */
static struct expression *
read_said(struct reading *in)
{
	struct expression *name;
	bool depends = in->depends;

	expect(in, "/");
	if (!took(in, "*"))
		return made(in, SAID, made_words(in, took_name(in)));
	expect(in, "[");
	expect(in, "name");
	expect(in, "()");
	expect(in, "=");
	in->depends = false;
	name = read_level(in, LOWEST);
	if (in->depends)
		fail(in, "the name of a message depends on the message");
	in->depends = depends;
	expect(in, "]");
	return made(in, SAID, name);
}

static struct expression *
read_variable(struct reading *in)
{
	const char *name = took_name(in);
	struct expression *new;

	if (strcmp(name, "say") == 0)
		return read_said(in);
	new = made(in, GLOBAL, NULL);
	for (int i = in->scope->seen - 1; i >= 0; i--)
		if (in->scope->locals[i] == name) {
			new->kind = LOCAL;
			new->slot = in->scope->slots[i];
			return new;
		}
	new->slot = in->scope->global(name);
	return new;
}

static int
read_arguments(struct reading *in, struct expression **first)
{
	int count = 0;

	expect(in, "(");
	if (took(in, ")"))
		return 0;
	do {
		*first = read_level(in, LOWEST);
		first = &(*first)->next;
		count++;
	} while (took(in, ","));
	expect(in, ")");
	return count;
}

/* key('said', name) */
static struct expression *
read_key(struct reading *in, const struct expression *called, int count)
{
	const struct expression *key = called->of;

	if (count != 2 || key->kind != WORDS || strcmp(key->words, "said") != 0)
		fail(in, "there is one key, 'said'");
	return made(in, SAID, count == 2 ? key->next : NULL);
}

static struct expression *
read_call(struct reading *in, size_t length)
{
	const char *name = xml_word(in->at, (int)length), *begin = in->at;
	struct expression *new = made(in, FUNCTION, NULL);
	int count;

	in->at += length;
	count = read_arguments(in, &new->of);
	if (strcmp(name, "key") == 0)
		return read_key(in, new, count);
	if (strcmp(name, "not") == 0 && count == 1)
		new->kind = NOT;
	else if (strcmp(name, "concat") == 0 && count > 1)
		new->kind = CONCAT;
	else if ((new->function = function_named(name, count)) == NULL) {
		in->at = begin;
		fail(in, "a function that is not known, or not so");
	} else if (new->function->takes_nodes && count > 0)
		want_nodes(in, new->of);
	in->depends |= count == 0 && strcmp(name, "current") != 0;
	in->scope->positional |= strcmp(name, "position") == 0 ||
	    strcmp(name, "last") == 0;
	return new;
}

/* The length of the name, were it one of a function that is called. */
static size_t
call_length(const char *text)
{
	size_t length = name_length(text);

	if (length > 0 && text[length] == ':' && text[length + 1] != ':')
		length += 1 + name_length(text + length + 1);
	if (length == 0 || text[length + strspn(text + length, " ")] != '(' ||
	    strncmp(text, "node(", 5) == 0 || strncmp(text, "text(", 5) == 0)
		return 0;
	return length;
}

static struct expression *
read_primary(struct reading *in)
{
	struct expression *inner;
	size_t length = call_length(in->at);

	if (length > 0)
		return read_call(in, length);
	if (*in->at == '\'' || *in->at == '"')
		return read_words(in);
	if (strchr(DIGITS, *in->at) != NULL)
		return read_figure(in);
	if (took(in, "$"))
		return read_variable(in);
	expect(in, "(");
	inner = read_level(in, LOWEST);
	expect(in, ")");
	return inner;
}

static bool
begins_primary(const char *text)
{
	return *text != '\0' && (strchr("'\"$(" DIGITS, *text) != NULL ||
	    call_length(text) > 0);
}

static bool
begins_step(const char *text)
{
	return *text != '\0' && (strchr(".@*", *text) != NULL ||
	    name_length(text) > 0);
}

static struct expression *
read_path(struct reading *in)
{
	struct expression *primary, *predicates;

	skip(in);
	if (took(in, "/")) {
		primary = made(in, ROOT, NULL);
		skip(in);
		return begins_step(in->at) ? read_steps(in, primary) : primary;
	}
	if (!begins_primary(in->at))
		return read_steps(in, NULL);
	primary = read_primary(in);
	if ((predicates = read_predicates(in)) != NULL) {
		want_nodes(in, primary);
		primary = made(in, FILTER, primary);
		primary->predicates = predicates;
	}
	if (!took(in, "/"))
		return primary;
	want_nodes(in, primary);
	return read_steps(in, primary);
}

/* Operators. */

static const struct operator *
next_operator(struct reading *in)
{
	skip(in);
	for (const struct operator *operator = operators;
	    operator < operators + OPERATORS && *in->at != '\0'; operator++)
		if (*operator->sign == *in->at && is_next(in, operator->sign))
			return operator;
	return NULL;
}

/* An operand, and what operators of at least that level make of it. */
static struct expression *
read_level(struct reading *in, int least)
{
	struct expression *left = least <= UNIONS && took(in, "-") ?
	    made(in, NEGATIVE, read_level(in, UNIONS)) : read_path(in);
	const struct operator *next;

	while ((next = next_operator(in)) != NULL && next->level >= least) {
		in->at += strlen(next->sign);
		left->next = read_level(in, next->level + 1);
		if (next->operation == UNION) {
			want_nodes(in, left);
			want_nodes(in, left->next);
		}
		left = made(in, next->operation, left);
	}
	return left;
}

static struct expression *
read_anew(struct scope *scope, const char *text)
{
	struct reading in = { .scope = scope, .at = text };
	bool before = scope->positional;
	struct expression *read;

	scope->positional = false;
	read = read_level(&in, LOWEST);
	skip(&in);
	if (*in.at != '\0')
		fail(&in, "not understood");
	read->positional = scope->positional;
	scope->positional |= before;
	return read;
}

struct expression *
expression_read(struct scope *scope, const char *text)
{
	const xmlChar *key = (const xmlChar *)text;
	struct expression *read = xmlHashLookup(scope->known, key);

	if (read == NULL) {
		read = read_anew(scope, text);
		if (strchr(text, '$') == NULL && scope->problem == NULL)
			xmlHashAddEntry(scope->known, key, read);
	}
	scope->positional |= read->positional;
	return read;
}

void
expression_name(struct scope *scope, const char *word, int slot)
{
	if (scope->seen == MOST_LOCALS) {
		scope->problem = "too many variables";
		return;
	}
	scope->locals[scope->seen] = word;
	scope->slots[scope->seen++] = slot;
}
