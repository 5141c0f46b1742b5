/* fuzz_expression.c: any expression is refused with words, or has the value that libxml2's XPath gives it. */
#include <stdio.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include "base/arena.h"
#include "page/evaluate.h"
#include "page/expression.h"
#include "page/xml.h"
#include "legal.h"

/* Sheets are ours and no deeper than people write. */
enum { LONGEST = 300 };

static const char text[] =
    "<page view='show' lang='he'><cow id='1' name='Bella' litres='12'>"
    "<calf name='a'/><calf name='b'/></cow><cow id='2' name='Ann' litres='7'>"
    "<calf name='c'/></cow><note>some <b>bold</b> words</note><empty/></page>";

static xmlDoc *page;

static xmlDoc *
page_read(void)
{
	xmlParserCtxt *context = xmlNewParserCtxt();
	xmlDoc *read;

	xmlDictFree(context->dict);
	context->dict = xml_dictionary();
	xmlDictReference(context->dict);
	read = xmlCtxtReadMemory(context, text, sizeof(text) - 1, "page", NULL,
	    0);
	xmlFreeParserCtxt(context);
	MUST(read != NULL);
	return read;
}

static int
no_global(const char *word)
{
	(void)word;
	return 0;
}

static struct value
nothing(int slot)
{
	(void)slot;
	return value_of_text("");
}

static void
be_silent(void *context, xmlError *error)
{
	(void)context;
	(void)error;
}

/* What only XSLT knows, or is said better by our own words: the message of a name. */
static bool
is_plain_xpath(const char *expression)
{
	static const char *const others[] = {
		"$", "key", "current", "str:", "format-number"
	};

	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (strstr(expression, others[i]) != NULL)
			return false;
	return true;
}

static void
check_by_xpath(const char *expression, struct value value, xmlNode *at)
{
	xmlXPathContext *context = xmlXPathNewContext(page);
	xmlXPathCompExpr *compiled;
	xmlXPathObject *other;
	xmlChar *wanted;

	context->error = be_silent;
	context->node = at;
	context->contextSize = context->proximityPosition = 1;
	compiled = xmlXPathCtxtCompile(context, (const xmlChar *)expression);
	if (compiled == NULL)
		fprintf(stderr, "%s is no XPath\n", expression);
	MUST(compiled != NULL);
	other = xmlXPathCompiledEval(compiled, context);
	MUST(other != NULL);
	xmlXPathFreeCompExpr(compiled);
	wanted = xmlXPathCastToString(other);
	if (strcmp((const char *)wanted, value_text(value)) != 0)
		fprintf(stderr, "%s is \"%s\", and by libxml2 \"%s\"\n",
		    expression, value_text(value), wanted);
	MUST(strcmp((const char *)wanted, value_text(value)) == 0);
	MUST(xmlXPathCastToBoolean(other) == value_truth(value));
	if (value.type == NODES)
		MUST(other->type == XPATH_NODESET && value.count ==
		    (other->nodesetval != NULL ? other->nodesetval->nodeNr : 0));
	xmlFree(wanted);
	xmlXPathFreeObject(other);
	xmlXPathFreeContext(context);
}

static void
check(struct arena *arena, const char *expression)
{
	struct scope scope = { .arena = arena, .global = no_global };
	const struct expression *read = expression_read(&scope, expression);
	xmlNode *first = xmlDocGetRootElement(page)->children;
	const struct place place = { first, 1, 1, first };

	if (scope.problem != NULL)
		return;
	value_begin(arena);
	evaluation.page = page;
	evaluation.global = nothing;
	evaluate_truth(read, &place);
	evaluate_text(read, &place);
	if (is_plain_xpath(expression))
		check_by_xpath(expression, evaluate(read, &place), first);
}

/* Nothing else comes in through the parser of XML but letters of other scripts, which only words hold. */
static bool
is_readable(const char *expression)
{
	for (; *expression != '\0'; expression++)
		if ((*expression < ' ' && *expression != '\n') ||
		    *expression > '~')
			return false;
	return true;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena *arena = arena_open();
	char expression[LONGEST + 1];

	if (page == NULL)
		page = page_read();
	if (length > LONGEST)
		length = LONGEST;
	memcpy(expression, bytes, length);
	expression[length] = '\0';
	if (is_readable(expression))
		check(arena, expression);
	arena_close(arena);
	return 0;
}
