/* check_word.c: minutes and extracts leave as Word files: whole zips, well-formed parts, words in their order, from right to left. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <zip.h>

#include "house.h"

#define MINUTES "/meetings/1/minutes"
#define W "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

static xmlDocPtr part;

/* A part of the file that was the last answer, as a document; opened anew each time. */
static void
opened(const char *name)
{
	zip_error_t error;
	zip_source_t *source = zip_source_buffer_create(answer_bytes(),
	    answer_length(), 0, &error);
	zip_t *zip;
	zip_stat_t known;
	zip_file_t *file;
	char *bytes;

	ck_assert_ptr_nonnull(source);
	ck_assert_ptr_nonnull(zip = zip_open_from_source(source,
	    ZIP_RDONLY | ZIP_CHECKCONS, &error));
	ck_assert_int_eq(zip_stat(zip, name, 0, &known), 0);
	ck_assert_ptr_nonnull(bytes = malloc(known.size));
	ck_assert_ptr_nonnull(file = zip_fopen(zip, name, 0));
	ck_assert_int_eq(zip_fread(file, bytes, known.size),
	    (zip_int64_t)known.size);
	zip_fclose(file);
	zip_discard(zip);
	xmlFreeDoc(part);
	part = xmlReadMemory(bytes, (int)known.size, name, NULL,
	    XML_PARSE_NONET);
	free(bytes);
	ck_assert_msg(part != NULL, "%s is not well-formed", name);
}

/* What an XPath with the prefix w gives on the part at hand. */
static const char *
gives(const char *path)
{
	static char text[100000];
	xmlXPathContextPtr context = xmlXPathNewContext(part);
	xmlXPathObjectPtr found;
	xmlChar *string;

	xmlXPathRegisterNs(context, BAD_CAST "w", BAD_CAST W);
	found = xmlXPathEvalExpression(BAD_CAST path, context);
	ck_assert_ptr_nonnull(found);
	string = xmlXPathCastToString(found);
	snprintf(text, sizeof(text), "%s", (const char *)string);
	xmlFree(string);
	xmlXPathFreeObject(found);
	xmlXPathFreeContext(context);
	return text;
}

static void
is_before(const char *text, const char *first, const char *second)
{
	const char *one = strstr(text, first), *other = strstr(text, second);

	ck_assert_msg(one != NULL && other != NULL && one < other,
	    "%s does not stand before %s", first, second);
}

START_TEST(every_part_is_there_and_well_formed)
{
	static const char *const names[] = { "_rels/.rels", "docProps/core.xml",
	    "word/_rels/document.xml.rels", "word/settings.xml",
	    "word/styles.xml", "word/footer1.xml", "word/document.xml",
	    "[Content_Types].xml" };

	ck_assert_int_eq(got(MINUTES ".docx", "viewer"), 200);
	ck_assert(strstr(reply_header("Content-Disposition"), ".docx") != NULL);
	ck_assert(strncmp(answer_bytes(), "PK\3\4", 4) == 0);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		opened(names[i]);
	ck_assert_str_eq(gives("count(/*/*[local-name() = 'Override'])"), "5");
}
END_TEST

START_TEST(minutes_stand_in_their_order_with_headings_as_styles)
{
	const char *text;

	ck_assert_int_eq(got(MINUTES ".docx", "viewer"), 200);
	opened("word/document.xml");
	ck_assert_str_eq(gives("//w:p[w:pPr/w:pStyle/@w:val = 'Heading1']"),
	    "ישיבת מועצה ראשונה");
	ck_assert_int_ge(atoi(gives("count(//w:p[w:pPr/w:pStyle/@w:val = "
	    "'Heading2'])")), 4);
	ck_assert_str_eq(gives("count(//w:p[not(w:pPr)])"), "0");
	text = gives("string(/w:document)");
	is_before(text, "ישיבת מועצה ראשונה", "אישור תקציב 2026");
	is_before(text, "אישור תקציב 2026", "תקציב האיגוד לשנת 2026 מאושר.");
	is_before(text, "תקציב האיגוד לשנת 2026 מאושר.", "חתימות");
	ck_assert(strstr(text, "מא/2026/001") != NULL);
}
END_TEST

START_TEST(hebrew_runs_from_right_to_left_and_english_does_not)
{
	ck_assert_int_eq(got(MINUTES ".docx", "viewer"), 200);
	opened("word/document.xml");
	ck_assert_str_eq(gives("count(//w:sectPr/w:bidi)"), "1");
	ck_assert_str_eq(gives("count(//w:p[w:r][not(w:pPr/w:bidi)])"), "0");
	ck_assert_str_eq(gives("count(//w:tbl[not(w:tblPr/w:bidiVisual)])"),
	    "0");
	ck_assert_str_eq(gives("count(//w:r[w:t = 'ישיבת מועצה ראשונה']"
	    "[not(w:rPr/w:rtl)])"), "0");
	ck_assert_str_eq(gives("count(//w:r[w:t = '1'][w:rPr/w:rtl])"), "0");
	ck_assert_int_ge(atoi(gives("count(//w:tr[w:trPr/w:tblHeader])")), 2);
	in_language("en");
	ck_assert_int_eq(got(MINUTES ".docx", "viewer"), 200);
	opened("word/document.xml");
	ck_assert_str_eq(gives("count(//w:bidi)"), "0");
	ck_assert_str_eq(gives("count(//w:bidiVisual)"), "0");
}
END_TEST

START_TEST(the_foot_counts_its_pages_and_prints_the_hash)
{
	char hash[20];

	got(MINUTES, "viewer");
	snprintf(hash, sizeof(hash), "%.8s", see("/page/paper/@sha256"));
	ck_assert_int_eq(got(MINUTES ".docx", "viewer"), 200);
	opened("word/footer1.xml");
	ck_assert_str_eq(gives("count(//w:fldSimple[@w:instr = 'PAGE'])"), "1");
	ck_assert_str_eq(gives("count(//w:fldSimple[@w:instr = 'NUMPAGES'])"),
	    "1");
	ck_assert(strstr(gives("string(/*)"), hash) != NULL);
}
END_TEST

START_TEST(an_extract_and_the_same_bytes_twice)
{
	char first[60000];
	size_t length;

	ck_assert_int_eq(got("/decisions/1/extract.docx", "viewer"), 200);
	opened("word/document.xml");
	ck_assert(strstr(gives("//w:p[w:pPr/w:pStyle/@w:val = 'Heading1']"),
	    "מא/2026/001") != NULL);
	ck_assert_str_eq(gives("//w:p[w:pPr/w:pStyle/@w:val = 'Decision']"),
	    "תקציב האיגוד לשנת 2026 מאושר.");
	length = answer_length();
	ck_assert_uint_lt(length, sizeof(first));
	memcpy(first, answer_bytes(), length);
	ck_assert_int_eq(got("/decisions/1/extract.docx", "viewer"), 200);
	ck_assert_mem_eq(answer_bytes(), first, length);
	ck_assert_int_eq(got("/decisions/1.docx", "viewer"), 404);
	ck_assert_int_eq(got("/people/1.docx", "viewer"), 404);
}
END_TEST

TESTS_IN_A_HOUSE("word", every_part_is_there_and_well_formed,
    minutes_stand_in_their_order_with_headings_as_styles,
    hebrew_runs_from_right_to_left_and_english_does_not,
    the_foot_counts_its_pages_and_prints_the_hash,
    an_extract_and_the_same_bytes_twice)
