/* check_sheet.c: what our processor makes of small sheets is what libxslt makes of them, and what it does not know it refuses. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <libexslt/exslt.h>
#include <libxml/parser.h>
#include <libxslt/transform.h>

#include "page/markup.h"
#include "page/run.h"
#include "page/say.h"
#include "page/sheet.h"
#include "page/xml.h"
#include "../check.h"

#define SHEET "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform' " \
	"xmlns:str='http://exslt.org/strings' exclude-result-prefixes='str'>"
#define TOP SHEET "<xsl:output method='html'/><xsl:variable name='say' select='/page/say'/>" \
	"<xsl:key name='said' match='/page/say/*' use='name()'/>"
#define END "</xsl:stylesheet>"
/* A sheet of one template, whose body that is. */
#define BODY(text) TOP "<xsl:template match='/page'>" text "</xsl:template>" END

/* What the page says, for libxslt, and the same as a file of messages. */
#define SAID(key, text) "<" key ">" text "</" key ">"
#define MESSAGE(key, text) "<" key "><he>" text "</he><en>" text "</en></" key ">"
#define ALL(one) one("yes", "Yes &amp; so") one("cow.dry", "It is dry") one("cow.full", "It is full") \
	one("months", "Jan|Feb||Mar") one("hole", "before <n/> after")
#define WORDS "<say>" ALL(SAID) "</say>"

static const char page[] =
    "<page view='show' path='/cows' lang='he'>"
    "<cow id='1' name='Bella &amp; Co' state='dry' state.say='Dry' litres='12'><calf name='a'/><calf name='b'/></cow>"
    "<cow id='2' name='Ann' state='full' state.say='Full' litres='7' held='2026-03-01T09:30'><calf name='c'/></cow>"
    "<cow id='3' name='&lt;Zoe&gt;' litres=''/>"
    "<note>some <b>bold</b> words</note>"
    "<empty/>"
    WORDS
    "</page>";

static char folder[40];

static char *
path_of(const char *name)
{
	static char path[100];

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	return path;
}

static void
put_file(const char *name, const char *text)
{
	FILE *file = fopen(path_of(name), "w");

	ck_assert_ptr_nonnull(file);
	fputs(text, file);
	fclose(file);
}

static xmlDoc *
page_read(void)
{
	xmlParserCtxt *context = xmlNewParserCtxt();
	xmlDoc *read;

	xmlDictFree(context->dict);
	context->dict = xml_dictionary();
	xmlDictReference(context->dict);
	read = xmlCtxtReadMemory(context, page, sizeof(page) - 1, "page", NULL, 0);
	xmlFreeParserCtxt(context);
	return read;
}

static void
make(struct bytes *made, xmlDoc *read)
{
	ck_assert(run_sheet(sheet_program(), sheet_for(NULL), read, say_language("he"), made));
	bytes_add(made, "", 1);
}

static void
make_by_libxslt(struct bytes *made, xmlDoc *read)
{
	xsltStylesheet *sheet = xsltParseStylesheetFile(BAD_CAST path_of("register.xsl"));
	xmlDoc *result = xsltApplyStylesheet(sheet, read, NULL);

	bytes_text(made, "<!DOCTYPE html>\n");
	for (const xmlNode *part = result->children; part != NULL; part = part->next)
		if (part->type != XML_DTD_NODE)
			markup_node(made, part);
	bytes_add(made, "\n", 2);
	xmlFreeDoc(result);
	xsltFreeStylesheet(sheet);
}

/* Both make the same of register.xsl, and it is not nothing. */
static void
agree(const char *sheet)
{
	struct bytes ours = { 0 }, theirs = { 0 };
	xmlDoc *read = page_read();

	put_file("register.xsl", sheet);
	ck_assert(sheet_read(folder));
	make(&ours, read);
	make_by_libxslt(&theirs, read);
	ck_assert_msg(strcmp(ours.first, theirs.first) == 0, "%s\nmakes\n%s\nand by libxslt\n%s", sheet, ours.first, theirs.first);
	ck_assert_uint_gt(ours.length, sizeof("<!DOCTYPE html>\n\n"));
	free(ours.first);
	free(theirs.first);
	xmlFreeDoc(read);
}

static void
refuses(const char *sheet)
{
	put_file("register.xsl", sheet);
	ck_assert(!sheet_read(folder));
}

/* Every expression as a value and as a test. */
static void
agree_on(const char *expression)
{
	char sheet[2000];

	snprintf(sheet, sizeof(sheet), BODY("<xsl:variable name='cows' select='cow'/><xsl:variable name='part'>1<xsl:value-of select='2'/></xsl:variable>"
	    "<p title=\"{%s}\">[<xsl:value-of select=\"%s\"/>|<xsl:if test=\"%s\">yes</xsl:if>]"
	    "<xsl:for-each select='cow'>[<xsl:value-of select=\"%s\"/>|<xsl:if test=\"%s\">yes</xsl:if>]</xsl:for-each></p>"),
	    expression, expression, expression, expression, expression);
	agree(sheet);
}

START_TEST(expressions_have_the_values_that_xpath_gives_them)
{
	static const char *const expressions[] = {
		".", "@id", "/page/@path", "cow/@name", "../@lang", "@nothing", "cow[2]/@name", "cow[@state]/@id",
		"cow[position() = last()]/@name", "cow[last()]/@id", "cow[not(@state)]/@name", "cow[@id > 1][1]/@id",
		"*[self::cow]/@id", "calf[1]/@name", "cow/calf[1]/@name", "count(cow/calf)", "count(../cow)", "count(cow/..)",
		"$cows/@name", "$cows[2]/@name", "count($cows/calf)", "$cows[calf]/@id", "count($cows | /page/note)", "(cow | note)[2]/@id",
		"$part", "string-length($part)", "$part = '12'", "$part = 12", "$say/yes", "$say/*[name() = concat('cow.', current()/@state)]",
		"key('said', concat('cow.', @state))", "$say/hole", "$say/nothing", "preceding-sibling::cow[1]/@id", "following-sibling::*/@id",
		"ancestor::page/@view", "ancestor-or-self::*/@id", "descendant::calf/@name", "count(descendant-or-self::*)", "parent::page/@lang",
		"parent::nothing", "attribute::id", "child::calf/@name", "name()", "name(@state)", "local-name(..)", "@*[name() = 'state.say']",
		"node()", "text()", "note/text()", "1 + 2 * 3", "7 mod 3", "-7 mod 3", "7 div 2", "1 div 0", "-1 div 0", "0 div 0", "- - 1", "2 - -1",
		"1 = 1.0", "'1' = 1", "'a' = 'b'", "1 &lt; 2", "2 &lt;= 1", "3 &gt; 2 and 1", "0 or ''", "cow/@litres = 7", "cow/@litres &gt; 10",
		"cow/@litres != 12", "cow/@id = cow/@litres", "cow/@id &lt; cow/@litres", "nothing = nothing", "not(nothing != 1)", "cow = true()",
		"nothing = false()", "@state = 'dry'", "@state != 'dry'", "not(@state = 'dry')", "@state and @litres", "(@id = 1 or @id = 2) and calf",
		"true()", "false()", "boolean(cow)", "number(@litres)", "number('x')", "number()", "sum(cow/@id)", "sum(@litres)", "count(nothing)",
		"floor(2.7)", "ceiling(2.1)", "round(2.5)", "round(-2.5)", "1.5", "100000000000", "0.1 + 0.2", "string(1 div 3)",
		"string()", "string(@name)", "concat(@id, '-', @name)", "substring(@held, 1, 10)", "substring('12345', 2)", "substring('12345', 1.5, 2.6)",
		"substring('12345', 0, 3)", "substring('12345', -1 div 0, 1 div 0)", "substring('12345', 0 div 0, 3)", "substring('\xd7\x90\xd7\x91\xd7\x92', 2, 1)",
		"substring-before('a-b-c', '-')", "substring-after('a-b-c', '-')", "substring-after('a', 'x')", "substring-before('a', 'x')",
		"contains(@name, 'l')", "starts-with(@name, 'A')", "string-length('\xd7\x90\xd7\x91')", "string-length()", "normalize-space('  a  b ')",
		"translate('2026-03', '-0', '.')", "translate('abc', 'ab', '\xd7\x90\xd7\x91')", "format-number(1234567.891, '#,##0.00')", "format-number(@litres, '#,##0')",
		"format-number(-5, '0.##')", "str:tokenize('a|b||c', '|')[3]", "str:tokenize($say/months, '|')[2]", "count(str:tokenize('a b'))",
		"str:encode-uri('a b/c&amp;\xd7\x90', true())", "str:encode-uri('a b/c', false())", "position()", "last()", "current()/@id",
		"/page/cow[@id = current()/@id]/@name", "cow [ @id = 2 ] / @name", "@id*2", "cow/@id + 1", "'it'", "self::node()", "self::cow/@id",
		"/", "count(/)", "/page/cow[calf[@name = 'c']]/@id", "cow[concat(@id, '') = '3']/@name", "cow[count(calf)]/@id", "$cows[@id = 3]",
	};

	for (size_t i = 0; i < sizeof(expressions) / sizeof(expressions[0]); i++)
		agree_on(expressions[i]);
}
END_TEST

START_TEST(elements_and_attributes_are_written_as_html)
{
	agree(BODY("<ul class='a' data-b='{cow/@name}' xml:lang='he'><li>&lt;&amp;&gt;\"</li><br/><input checked='checked' value='{{x}}{cow/@id}'/><p/></ul>"));
	agree(BODY("<p title='a\"b'>  <b> </b> <xsl:text> </xsl:text><i>x </i><!-- not this --></p>"));
	agree(BODY("<input><xsl:attribute name='disabled'>disabled</xsl:attribute></input>"));
}
END_TEST

START_TEST(attributes_are_added_while_the_tag_is_open)
{
	agree(BODY("<p><xsl:attribute name='id'>a<xsl:value-of select='@path'/></xsl:attribute>x</p>"));
	agree(BODY("<p class='a'><xsl:if test='cow'><xsl:attribute name='class'>b</xsl:attribute></xsl:if>x</p>"));
	agree(BODY("<p class='a' id='i'><xsl:if test='nothing'><xsl:attribute name='class'>b</xsl:attribute></xsl:if><xsl:attribute name='title'>t</xsl:attribute></p>"));
	agree(BODY("<p class='long value' id='x'><xsl:attribute name='class'>c</xsl:attribute><xsl:attribute name='id'>longer than it was</xsl:attribute>x</p>"));
	agree(BODY("<p><xsl:choose><xsl:when test='nothing'><b/></xsl:when><xsl:otherwise><xsl:attribute name='a'>1</xsl:attribute>text</xsl:otherwise></xsl:choose></p>"));
	agree(BODY("<p><xsl:if test='nothing'>text</xsl:if><xsl:if test='cow'><xsl:attribute name='a'>1</xsl:attribute></xsl:if><xsl:if test='cow'>text</xsl:if></p>"));
	agree(BODY("<p><xsl:for-each select='cow[1]'><xsl:attribute name='a'><xsl:value-of select='@name'/></xsl:attribute></xsl:for-each>y</p>"));
	agree(TOP "<xsl:template match='/page'><input class='i'><xsl:apply-templates select='cow' mode='attributes'/></input><p><xsl:call-template name='none'/>z</p></xsl:template>"
	    "<xsl:template match='cow' mode='attributes'><xsl:attribute name='id'>i<xsl:value-of select='@id'/></xsl:attribute>"
	    "<xsl:if test='@state'><xsl:attribute name='required'>required</xsl:attribute></xsl:if></xsl:template><xsl:template name='none'/>" END);
	agree(TOP "<xsl:template match='/page'><p><xsl:attribute name='title'><xsl:call-template name='words'/>\"</xsl:attribute>z</p></xsl:template>"
	    "<xsl:template name='words'><b>&lt;<xsl:value-of select='cow/@name'/></b>&amp;</xsl:template>" END);
}
END_TEST

START_TEST(the_template_that_fits_best_is_run)
{
	agree(TOP "<xsl:template match='/page'><xsl:apply-templates/>|<xsl:apply-templates select='cow/@*'/></xsl:template>"
	    "<xsl:template match='cow'>[<xsl:value-of select='@id'/>]</xsl:template><xsl:template match='cow[@state]'>(<xsl:value-of select='@id'/>)</xsl:template>"
	    "<xsl:template match='@state | @id'>{<xsl:value-of select='.'/>}</xsl:template><xsl:template match='say'/>" END);
	agree(TOP "<xsl:template match='/page'><xsl:apply-templates select='cow' mode='m'/></xsl:template>"
	    "<xsl:template match='*' mode='m'>star</xsl:template><xsl:template match='cow' mode='m'>cow</xsl:template>"
	    "<xsl:template match='page/cow' mode='m'>page cow</xsl:template><xsl:template match='cow' mode='m' priority='2'>strong</xsl:template>"
	    "<xsl:template match='cow'>no mode</xsl:template>" END);
	agree(TOP "<xsl:template match='/page'><xsl:apply-templates select='cow' mode='m'/></xsl:template>"
	    "<xsl:template match='cow' mode='m'>first</xsl:template><xsl:template match='cow' mode='m'>last</xsl:template>" END);
	agree(TOP "<xsl:template match='/page'><p><xsl:apply-templates select='note' mode='m'/></p></xsl:template>"
	    "<xsl:template match='text()' mode='m'>T</xsl:template><xsl:template match='b' mode='m'><b><xsl:apply-templates mode='m'/></b></xsl:template>" END);
	agree(TOP "<xsl:template match='/'><i><xsl:apply-templates select='page/note'/></i></xsl:template>" END);
	agree(TOP "<xsl:template match='/page'><xsl:apply-templates select='cow/calf'/></xsl:template>"
	    "<xsl:template match='cow[@id = 1]/calf'>1</xsl:template><xsl:template match='calf[@name = \"c\"] | nothing'>c</xsl:template>" END);
}
END_TEST

START_TEST(what_imports_is_stronger_than_what_is_imported)
{
	put_file("weak.xsl", TOP "<xsl:template match='/page'><p><xsl:apply-templates select='cow' mode='m'/><xsl:call-template name='named'/><xsl:value-of select='$v'/></p></xsl:template>"
	    "<xsl:template match='cow' mode='m' priority='9'>weak <xsl:value-of select='@id'/></xsl:template>"
	    "<xsl:template name='named'>weak name</xsl:template><xsl:variable name='v' select='\"weak\"'/>" END);
	put_file("other.xsl", SHEET "<xsl:import href='weak.xsl'/><xsl:template match='cow' mode='m'>other <xsl:apply-imports/></xsl:template>"
	    "<xsl:variable name='v' select='\"other\"'/>" END);
	agree(SHEET "<xsl:import href='weak.xsl'/>" END);
	agree(SHEET "<xsl:import href='other.xsl'/><xsl:import href='weak.xsl'/>" END);
	agree(SHEET "<xsl:import href='other.xsl'/><xsl:template match='cow[@id = 1]' mode='m'>strong (<xsl:apply-imports/>)</xsl:template>"
	    "<xsl:template name='named'>strong name</xsl:template><xsl:variable name='v'>strong <xsl:value-of select='/page/@view'/></xsl:variable>" END);
}
END_TEST

START_TEST(parameters_and_variables_are_seen_where_they_should_be)
{
	agree(TOP "<xsl:template match='/page'><xsl:variable name='a' select='1'/><p><xsl:call-template name='t'><xsl:with-param name='x' select='cow'/></xsl:call-template>"
	    "<xsl:call-template name='t'/><xsl:apply-templates select='cow' mode='m'><xsl:with-param name='x' select='$a + 1'/><xsl:with-param name='unknown' select='2'/></xsl:apply-templates></p></xsl:template>"
	    "<xsl:template name='t'><xsl:param name='x' select='\"default\"'/><xsl:param name='y'>body <b>of it</b></xsl:param>[<xsl:value-of select='$x'/>,<xsl:value-of select='$y'/>]</xsl:template>"
	    "<xsl:template match='cow' mode='m'><xsl:param name='x'/><xsl:value-of select='$x * position()'/>/<xsl:value-of select='last()'/>;</xsl:template>" END);
	agree(BODY("<xsl:variable name='x' select='1'/><xsl:for-each select='cow'><xsl:variable name='y' select='@id + $x'/><xsl:if test='$y &gt; 2'><xsl:variable name='z'>z<xsl:value-of select='$y'/></xsl:variable><xsl:value-of select='$z'/></xsl:if></xsl:for-each><xsl:value-of select='$x'/>"));
	agree(BODY("<xsl:variable name='empty'/><xsl:if test='$empty'>wrong</xsl:if><xsl:variable name='part'><xsl:if test='nothing'>x</xsl:if></xsl:variable><xsl:if test='$part'>a fragment is true</xsl:if><xsl:if test='$part = \"\"'>and empty</xsl:if>"));
	agree(BODY("<xsl:variable name='rich'><b class='x'>&lt;b&gt; <xsl:value-of select='cow/@name'/></b><br/></xsl:variable><p><xsl:copy-of select='$rich'/>|<xsl:value-of select='$rich'/>|<xsl:copy-of select='note'/>|<xsl:copy-of select='cow/@id + 1'/></p>"));
	agree(TOP "<xsl:variable name='late' select='concat($early, \"!\")'/><xsl:variable name='early'><xsl:for-each select='page/cow'><xsl:value-of select='@id'/></xsl:for-each></xsl:variable>"
	    "<xsl:template match='/page'><xsl:for-each select='cow'><xsl:value-of select='$late'/></xsl:for-each></xsl:template>" END);
	agree(TOP "<xsl:template match='/page'><xsl:call-template name='count'><xsl:with-param name='n' select='5'/></xsl:call-template></xsl:template>"
	    "<xsl:template name='count'><xsl:param name='n'/><xsl:value-of select='$n'/><xsl:if test='$n &gt; 0'>,<xsl:call-template name='count'><xsl:with-param name='n' select='$n - 1'/></xsl:call-template></xsl:if>.</xsl:template>" END);
}
END_TEST

START_TEST(nodes_are_sorted)
{
	agree(BODY("<xsl:for-each select='cow'><xsl:sort select='@name'/><xsl:value-of select='concat(position(), @name)'/></xsl:for-each>"));
	agree(BODY("<xsl:for-each select='cow[@litres != \"\"]'><xsl:sort select='@litres' data-type='number'/><xsl:value-of select='@id'/></xsl:for-each>"));
	agree(BODY("<xsl:for-each select='cow'><xsl:sort select='@id' data-type='number' order='descending'/><xsl:value-of select='@id'/></xsl:for-each>"));
	agree(BODY("<xsl:for-each select='cow/calf'><xsl:sort select='count(../calf)' data-type='number'/><xsl:sort select='@name' order='descending'/><xsl:value-of select='@name'/></xsl:for-each>"));
	agree(TOP "<xsl:template match='/page'><xsl:apply-templates select='cow'><xsl:sort select='@name' order='descending'/></xsl:apply-templates></xsl:template><xsl:template match='cow'><xsl:value-of select='position()'/><xsl:value-of select='@name'/></xsl:template>" END);
}
END_TEST

START_TEST(the_words_of_the_page_are_found_by_name)
{
	agree(BODY("<p title='{$say/yes}: {@path}'><xsl:value-of select='$say/yes'/><xsl:for-each select='cow'><xsl:value-of select='$say/*[name() = concat(\"cow.\", current()/@state)]'/></xsl:for-each></p>"));
	agree(BODY("<xsl:for-each select='$say/hole/node()'><xsl:choose><xsl:when test='self::*'><b>5</b></xsl:when><xsl:otherwise><xsl:value-of select='.'/></xsl:otherwise></xsl:choose></xsl:for-each>"));
	agree(BODY("<xsl:if test='$say/yes'>there</xsl:if><xsl:if test='not($say/nothing)'>not there</xsl:if><xsl:value-of select='key(\"said\", \"yes\")'/>"));
	agree(TOP "<xsl:template match='/page'><xsl:apply-templates select='$say/hole/node()' mode='m'/></xsl:template><xsl:template match='n' mode='m'>N</xsl:template>" END);
}
END_TEST

START_TEST(what_is_not_known_is_refused)
{
	static const char *const bodies[] = {
		"<xsl:copy/>", "<xsl:element name='x'/>", "<xsl:number/>", "<xsl:message>x</xsl:message>", "<xsl:comment>x</xsl:comment>",
		"<xsl:value-of/>", "<xsl:value-of select='1' disable-output-escaping='yes'/>", "<xsl:if>x</xsl:if>", "<xsl:when test='1'>x</xsl:when>",
		"<xsl:call-template name='nowhere'/>", "<xsl:value-of select='$nowhere'/>", "<xsl:value-of select='//cow'/>", "<xsl:value-of select='cow//calf'/>",
		"<xsl:value-of select='document(1)'/>", "<xsl:value-of select='concat()'/>", "<xsl:value-of select='1 +'/>", "<xsl:value-of select='(1'/>",
		"<xsl:value-of select='cow[1'/>", "<xsl:value-of select='a b'/>", "<xsl:value-of select='following::x'/>", "<xsl:value-of select='comment()'/>",
		"<xsl:value-of select='x:y'/>", "<xsl:value-of select='$say'/>", "<xsl:value-of select='$say/*'/>", "<xsl:value-of select='$say/*[name() = @x]'/>",
		"<xsl:value-of select='key(\"other\", 1)'/>", "<p a='{@x'/>", "<p><xsl:attribute name='a{@x}'>1</xsl:attribute></p>", "<p>x<xsl:attribute name='a'>1</xsl:attribute></p>",
		"<x:p xmlns:x='urn:x'/>", "<xsl:for-each select='cow'><xsl:sort select='@id' order='random'/></xsl:for-each>",
		"<xsl:choose>x</xsl:choose>", "<xsl:apply-templates select='cow'>x</xsl:apply-templates>", "<xsl:value-of select='\"open'/>",
		"<xsl:variable select='1'/>", "<xsl:if test='1'><xsl:variable name='v' select='1'/></xsl:if><xsl:value-of select='$v'/>",
	};
	char sheet[2000];

	for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++) {
		snprintf(sheet, sizeof(sheet), BODY("%s"), bodies[i]);
		put_file("register.xsl", sheet);
		ck_assert_msg(!sheet_read(folder), "%s", bodies[i]);
	}
	refuses("<not a sheet");
	refuses(TOP "<xsl:template match='a//b'/>" END);
	refuses(TOP "<xsl:template match='1'/>" END);
	refuses(TOP "<xsl:template match='cow[2]'/>" END);
	refuses(TOP "<xsl:template match='cow[position() = 2]'/>" END);
	refuses(TOP "<xsl:strip-space elements='*'/>" END);
	refuses(TOP "<xsl:decimal-format/>" END);
	refuses(TOP "text" END);
}
END_TEST

START_TEST(what_fails_while_it_runs_fails_the_page)
{
	static const char *const bodies[] = {
		"<xsl:for-each select='1'>x</xsl:for-each>",
		"<xsl:call-template name='again'/>",
		"<p><xsl:if test='cow'>x</xsl:if><xsl:call-template name='late'/></p>",
	};
	char sheet[2000];
	struct bytes made = { 0 };
	xmlDoc *read = page_read();

	for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++) {
		snprintf(sheet, sizeof(sheet), TOP "<xsl:template match='/page'>%s</xsl:template><xsl:template name='again'><xsl:call-template name='again'/></xsl:template>"
		    "<xsl:template name='late'><xsl:attribute name='a'>1</xsl:attribute></xsl:template>" END, bodies[i]);
		put_file("register.xsl", sheet);
		ck_assert(sheet_read(folder));
		ck_assert_msg(!run_sheet(sheet_program(), sheet_for(NULL), read, 0, &made), "%s", bodies[i]);
	}
	xmlFreeDoc(read);
	free(made.first);
}
END_TEST

START_TEST(a_sheet_that_is_broken_while_it_is_written_is_not_taken)
{
	struct bytes made = { 0 };
	xmlDoc *read = page_read();

	put_file("weak.xsl", TOP "<xsl:template name='word'>old</xsl:template>" END);
	put_file("register.xsl", SHEET "<xsl:import href='weak.xsl'/><xsl:template match='/page'><xsl:call-template name='word'/></xsl:template>" END);
	ck_assert(sheet_read(folder));
	put_file("weak.xsl", TOP "<xsl:template name='word'><xsl:nonsense/></xsl:template>" END);
	sheet_refresh();
	make(&made, read);
	ck_assert_ptr_nonnull(strstr(made.first, "old"));
	usleep(20000);
	put_file("weak.xsl", TOP "<xsl:template name='word'>new</xsl:template>" END);
	sheet_refresh();
	make(&made, read);
	ck_assert_ptr_nonnull(strstr(made.first + strlen(made.first) + 1, "new"));
	free(made.first);
	xmlFreeDoc(read);
}
END_TEST

static void
begin(void)
{
	snprintf(folder, sizeof(folder), "/tmp/pinkas-sheet-XXXXXX");
	if (mkdtemp(folder) == NULL)
		abort();
	exsltCommonRegister();
	exsltStrRegister();
	put_file("messages.xml", "<messages>" ALL(MESSAGE) "</messages>");
	say_read(folder);
}

static void
finish(void)
{
	static const char *const files[] = { "register.xsl", "weak.xsl", "other.xsl", "messages.xml" };

	sheet_close();
	run_close();
	say_close();
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++)
		unlink(path_of(files[i]));
	rmdir(folder);
}

int
main(int count, char **words)
{
	const TTest *const all[] = {
		expressions_have_the_values_that_xpath_gives_them,
		elements_and_attributes_are_written_as_html,
		attributes_are_added_while_the_tag_is_open,
		the_template_that_fits_best_is_run,
		what_imports_is_stronger_than_what_is_imported,
		parameters_and_variables_are_seen_where_they_should_be,
		nodes_are_sorted,
		the_words_of_the_page_are_found_by_name,
		what_is_not_known_is_refused,
		what_fails_while_it_runs_fails_the_page,
		a_sheet_that_is_broken_while_it_is_written_is_not_taken,
	};

	(void)count;
	return check_run("sheet", all, sizeof(all) / sizeof(all[0]), words + 1,
	    begin, finish);
}
