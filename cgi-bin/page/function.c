/* function.c: the functions that expressions of sheets may call. */
#include <math.h>
#include <string.h>

#include <libxml/uri.h>
#include <libxml/xmlstring.h>
#include <libxslt/numbersInternals.h>
#include <libxslt/xsltInternals.h>

#include "evaluate.h"
#include "function.h"
#include "xml.h"

/* What all of them are given. */
#define GIVEN	const struct value *given, int count, const struct place *at

/* The first argument, or the node itself. */
static struct value
given_or_here(GIVEN)
{
	return count > 0 ? given[0] : value_of_node(at->node);
}

/* Nodes. */

static struct value
position(GIVEN)
{
	(void)given, (void)count;
	return value_of_number(at->position);
}

static struct value
last(GIVEN)
{
	(void)given, (void)count;
	return value_of_number(at->size);
}

static struct value
current(GIVEN)
{
	(void)given, (void)count;
	return value_of_node(at->current);
}

static struct value
count_of(GIVEN)
{
	(void)count, (void)at;
	return value_of_number(given[0].type == NODES ? given[0].count : NAN);
}

static struct value
sum(GIVEN)
{
	double all = 0;

	(void)count, (void)at;
	for (int i = 0; given[0].type == NODES && i < given[0].count; i++)
		all += value_number(value_of_text(node_text(
		    given[0].nodes[i])));
	return value_of_number(all);
}

static struct value
name(GIVEN)
{
	struct value nodes = given_or_here(given, count, at);
	const xmlNode *first = nodes.type == NODES && nodes.count > 0 ?
	    nodes.nodes[0] : NULL;

	return value_of_text(first != NULL &&
	    (first->type == XML_ELEMENT_NODE ||
	    first->type == XML_ATTRIBUTE_NODE) ? (const char *)first->name :
	    "");
}

/* Texts. */

static struct value
string(GIVEN)
{
	return value_of_text(value_text(given_or_here(given, count, at)));
}

static struct value
starts_with(GIVEN)
{
	const char *begin = value_text(given[1]);

	(void)count, (void)at;
	return value_of_truth(strncmp(value_text(given[0]), begin,
	    strlen(begin)) == 0);
}

static struct value
contains(GIVEN)
{
	(void)count, (void)at;
	return value_of_truth(strstr(value_text(given[0]),
	    value_text(given[1])) != NULL);
}

static struct value
substring_before(GIVEN)
{
	const char *text = value_text(given[0]);
	const char *found = strstr(text, value_text(given[1]));

	(void)count, (void)at;
	return value_of_text(found != NULL ?
	    value_kept(text, (size_t)(found - text)) : "");
}

static struct value
substring_after(GIVEN)
{
	const char *sign = value_text(given[1]);
	const char *found = strstr(value_text(given[0]), sign);

	(void)count, (void)at;
	return value_of_text(found != NULL ? found + strlen(sign) : "");
}

static bool
continues(char byte)
{
	return ((unsigned char)byte & 0xc0) == 0x80;
}

/* Characters whose position is at least the second argument, rounded, and less than that and the third. */
static struct value
substring(GIVEN)
{
	double first = floor(value_number(given[1]) + 0.5), place = 0;
	double behind = count == 3 ?
	    first + floor(value_number(given[2]) + 0.5) : INFINITY;
	const char *text = value_text(given[0]), *begin, *end;

	(void)at;
	while (*text != '\0' && !(++place >= first))
		do
			text++;
		while (continues(*text));
	begin = end = text;
	for (; *end != '\0' && place < behind; place++)
		do
			end++;
		while (continues(*end));
	return value_of_text(*end == '\0' ? begin :
	    value_kept(begin, (size_t)(end - begin)));
}

static struct value
string_length(GIVEN)
{
	const char *text = value_text(given_or_here(given, count, at));

	return value_of_number(xmlUTF8Strlen((const xmlChar *)text));
}

static struct value
normalize_space(GIVEN)
{
	static const char blanks[] = " \t\r\n";
	const char *text = value_text(given_or_here(given, count, at));
	const char *made = "";

	while (*(text += strspn(text, blanks)) != '\0') {
		size_t length = strcspn(text, blanks);

		made = value_joined(value_joined(made, *made != '\0' ?
		    " " : ""), value_kept(text, length));
		text += length;
	}
	return value_of_text(made);
}

/* Every character of the second argument becomes the one at its place in the third, or goes. */
static struct value
translate(GIVEN)
{
	const xmlChar *from = (const xmlChar *)value_text(given[1]);
	const xmlChar *to = (const xmlChar *)value_text(given[2]);
	const char *text = value_text(given[0]), *end;
	size_t room = strlen(text) * 4 + 1, length = 0;
	char *made = value_memory(room);

	(void)count, (void)at;
	for (; *text != '\0'; text = end) {
		const char *put = text;
		size_t bytes;
		int found;

		for (end = text + 1; continues(*end);)
			end++;
		bytes = (size_t)(end - text);
		found = xmlUTF8Strloc(from, (const xmlChar *)text);
		if (found >= 0) {
			put = (const char *)xmlUTF8Strpos(to, found);
			if (found >= xmlUTF8Strlen(to))
				continue;
			bytes = (size_t)xmlUTF8Size((const xmlChar *)put);
		}
		memcpy(made + length, put, bytes);
		length += bytes;
	}
	return value_of_text(made);
}

/* Truths. */

static struct value
boolean(GIVEN)
{
	(void)count, (void)at;
	return value_of_truth(value_truth(given[0]));
}

static struct value
true_value(GIVEN)
{
	(void)given, (void)count, (void)at;
	return value_of_truth(true);
}

static struct value
false_value(GIVEN)
{
	(void)given, (void)count, (void)at;
	return value_of_truth(false);
}

/* Numbers. */

static struct value
number(GIVEN)
{
	return value_of_number(value_number(given_or_here(given, count, at)));
}

static struct value
floor_of(GIVEN)
{
	(void)count, (void)at;
	return value_of_number(floor(value_number(given[0])));
}

static struct value
ceiling(GIVEN)
{
	(void)count, (void)at;
	return value_of_number(ceil(value_number(given[0])));
}

static struct value
round_of(GIVEN)
{
	(void)count, (void)at;
	return value_of_number(floor(value_number(given[0]) + 0.5));
}

/* As libxslt does it, so that a figure is written in one way everywhere. */
static struct value
format_number(GIVEN)
{
	static struct _xsltDecimalFormat usual = {
		.digit = BAD_CAST "#", .patternSeparator = BAD_CAST ";",
		.minusSign = BAD_CAST "-", .infinity = BAD_CAST "Infinity",
		.noNumber = BAD_CAST "NaN", .decimalPoint = BAD_CAST ".",
		.grouping = BAD_CAST ",", .percent = BAD_CAST "%",
		.permille = BAD_CAST "\xe2\x80\xb0", .zeroDigit = BAD_CAST "0",
	};
	xmlChar *made = NULL;
	const char *text = "";

	(void)count, (void)at;
	if (xsltFormatNumberConversion(&usual, (xmlChar *)value_text(given[1]),
	    value_number(given[0]), &made) == XPATH_EXPRESSION_OK)
		text = value_kept((const char *)made, strlen((const char *)made));
	xmlFree(made);
	return value_of_text(text);
}

/* EXSLT's. */

static struct value
tokenize(GIVEN)
{
	const char *text = value_text(given[0]);
	const char *between = count > 1 ? value_text(given[1]) : " \t\r\n";
	const char *word = xml_word("token", -1);
	struct value tokens = value_of_nodes((int)strlen(text) / 2 + 1);

	(void)at;
	while (*(text += strspn(text, between)) != '\0') {
		size_t length = strcspn(text, between);

		tokens.nodes[tokens.count++] =
		    value_made_node(word, value_kept(text, length));
		text += length;
	}
	return tokens;
}

static struct value
encode_uri(GIVEN)
{
	const char *unreserved = value_truth(given[1]) ? "-_.!~*'()" :
	    "-_.!~*'();/?:@&=+$,[]";
	xmlChar *made = xmlURIEscapeStr((const xmlChar *)value_text(given[0]),
	    (const xmlChar *)unreserved);
	const char *text = value_kept((const char *)made, strlen((const char *)made));

	(void)count, (void)at;
	xmlFree(made);
	return value_of_text(text);
}

static const struct function functions[] = {
	{ "boolean", 1, 1, boolean },
	{ "ceiling", 1, 1, ceiling },
	{ "contains", 2, 2, contains },
	{ "count", 1, 1, count_of, .takes_nodes = true },
	{ "current", 0, 0, current, .gives_nodes = true },
	{ "false", 0, 0, false_value },
	{ "floor", 1, 1, floor_of },
	{ "format-number", 2, 2, format_number },
	{ "last", 0, 0, last },
	{ "local-name", 0, 1, name, .takes_nodes = true },
	{ "name", 0, 1, name, .takes_nodes = true },
	{ "normalize-space", 0, 1, normalize_space },
	{ "number", 0, 1, number },
	{ "position", 0, 0, position },
	{ "round", 1, 1, round_of },
	{ "starts-with", 2, 2, starts_with },
	{ "str:encode-uri", 2, 2, encode_uri },
	{ "str:tokenize", 1, 2, tokenize, .gives_nodes = true },
	{ "string", 0, 1, string },
	{ "string-length", 0, 1, string_length },
	{ "substring", 2, 3, substring },
	{ "substring-after", 2, 2, substring_after },
	{ "substring-before", 2, 2, substring_before },
	{ "sum", 1, 1, sum, .takes_nodes = true },
	{ "translate", 3, 3, translate },
	{ "true", 0, 0, true_value },
};

const struct function *
function_named(const char *wanted, int arguments)
{
	for (size_t i = 0; i < sizeof(functions) / sizeof(functions[0]); i++)
		if (strcmp(functions[i].name, wanted) == 0)
			return arguments >= functions[i].least &&
			    arguments <= functions[i].most ?
			    &functions[i] : NULL;
	return NULL;
}
