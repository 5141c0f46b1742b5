/* check_workbook.c: old decisions are brought in by spreadsheets, whatever wrote them, and what cannot be read is named by sheet and cell. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <zip.h>

#include "house.h"

#define IMPORT "/past_decisions/import"
#define MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
#define TYPES "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
#define BOOK "<workbook " MAIN "><sheets><sheet name=\"הסתרה\" sheetId=\"1\" state=\"hidden\" r:id=\"rId9\"/><sheet name=\"החלטות\" sheetId=\"2\" r:id=\"rId1\"/><sheet name=\"Other\" sheetId=\"3\" r:id=\"rId2\"/></sheets></workbook>"
#define RELATIONS "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId9\" Target=\"worksheets/none.xml\"/><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
#define STYLES "<styleSheet " MAIN "><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"0.00&quot;day&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>"
#define TEXTS "<sst " MAIN "><si><t>title</t></si><si><t>date</t></si><si><r><t>Road </t></r><r><t xml:space=\"preserve\">works</t></r><rPh><t>no</t></rPh></si></sst>"
#define SHEET(rows) "<worksheet " MAIN "><sheetData>" rows "</sheetData></worksheet>"
#define HEADS "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>number</t></is></c></row>"

struct piece { const char *name; const char *text; size_t length; };

static char file[4 * 1024 * 1024];

/* The parts zipped into a file, its length. */
static size_t
zipped(const struct piece *pieces)
{
	zip_error_t error;
	zip_source_t *into = zip_source_buffer_create(NULL, 0, 0, &error);
	zip_t *zip = zip_open_from_source(into, ZIP_TRUNCATE, &error);
	zip_int64_t length;

	ck_assert_ptr_nonnull(zip);
	for (; pieces->name != NULL; pieces++)
		ck_assert_int_ge(zip_file_add(zip, pieces->name,
		    zip_source_buffer(zip, pieces->text, pieces->length > 0 ?
		    pieces->length : strlen(pieces->text), 0),
		    ZIP_FL_ENC_UTF_8), 0);
	zip_source_keep(into);
	ck_assert_int_eq(zip_close(zip), 0);
	ck_assert_int_eq(zip_source_open(into), 0);
	length = zip_source_read(into, file, sizeof(file));
	ck_assert_int_gt(length, 0);
	zip_source_close(into);
	zip_source_free(into);
	return (size_t)length;
}

static int
brought(const char *step, const struct piece *pieces)
{
	char form[100];
	int status;

	with_file("old.xlsx", file, zipped(pieces));
	snprintf(form, sizeof(form), "step=%s&body=1", step);
	status = sent(IMPORT, "secretary", form);
	with_file(NULL, NULL, 0);
	return status;
}

/* An ordinary workbook with that sheet. */
static int
sheet_brought(const char *step, const char *sheet)
{
	return brought(step, (struct piece[]){
	    { "[Content_Types].xml", TYPES }, { "xl/workbook.xml", BOOK },
	    { "xl/_rels/workbook.xml.rels", RELATIONS },
	    { "xl/styles.xml", STYLES }, { "xl/sharedStrings.xml", TEXTS },
	    { "xl/worksheets/sheet1.xml", sheet }, { 0 } });
}

static void
refused_at_cell(const char *sheet, const char *problem, const char *cell)
{
	ck_assert_int_eq(sheet_brought("preview", sheet), 422);
	ck_assert_str_eq(see("/page/problem/@is"), problem);
	ck_assert_str_eq(see("/page/problem/@field"), "file");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), cell));
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "החלטות"));
	ck_assert_str_eq(see("/page/@view"), "import");
	ck_assert_str_eq(stored("SELECT count(*) FROM past_decisions"), "0");
}

static const char *
line(int number, const char *what)
{
	static char path[100];

	snprintf(path, sizeof(path), "/page/lines/line[@number=%d]/@%s", number,
	    what);
	return see(path);
}

START_TEST(a_sheet_is_previewed_and_then_entered)
{
	const char *sheet = SHEET(HEADS
	    "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\" s=\"1\"><v>43422</v></c><c r=\"C2\"><v>7</v></c></row>"
	    "<row r=\"5\" spans=\"1:3\"><c r=\"A5\" t=\"inlineStr\"><is><r><t>Say \"yes\"</t></r><r><t>, twice</t></r></is></c><c r=\"B5\" s=\"2\"><v>43423.75</v></c><c r=\"C5\" t=\"str\"><f>1+1</f><v>2/19</v></c></row>");

	ck_assert_int_eq(sheet_brought("preview", sheet), 200);
	ck_assert_str_eq(see("/page/@view"), "preview");
	ck_assert_str_eq(see("/page/lines/@new"), "2");
	ck_assert_str_eq(line(2, "title"), "Road works");
	ck_assert_str_eq(line(2, "decided"), "2018-11-18");
	ck_assert_str_eq(line(2, "written"), "7");
	ck_assert_str_eq(line(5, "title"), "Say \"yes\", twice");
	ck_assert_str_eq(line(5, "decided"), "2018-11-19");
	ck_assert_str_eq(line(5, "written"), "2/19");
	ck_assert_str_eq(stored("SELECT count(*) FROM past_decisions"), "0");
	ck_assert_int_eq(sheet_brought("all", sheet), 303);
	ck_assert_str_eq(stored("SELECT group_concat(decided || number) "
	    "FROM past_decisions"), "2018-11-187,2018-11-192/19");
	ck_assert_int_eq(sheet_brought("preview", sheet), 200);
	ck_assert_str_eq(see("/page/lines/@known"), "2");
}
END_TEST

/* What the preview shows goes on as text: the file is sent once, and lines keep the numbers they had in the sheet. */
START_TEST(the_second_step_needs_the_file_no_more)
{
	static char form[4000];
	const char *rows;
	int length = 0;

	ck_assert_int_eq(sheet_brought("preview", SHEET(HEADS
	    "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>2</v></c></row>")), 200);
	rows = see("/page/form/rows");
	length = snprintf(form, sizeof(form), "step=chosen&body=1&take.4=1&"
	    "rows=");
	for (; *rows != '\0'; rows++)
		length += snprintf(form + length, sizeof(form) -
		    (size_t)length, "%%%02x", (unsigned char)*rows);
	ck_assert_int_eq(sent(IMPORT, "secretary", form), 303);
	ck_assert_str_eq(stored("SELECT title FROM past_decisions"),
	    "Road works");
}
END_TEST

START_TEST(days_are_those_of_the_calendar_the_workbook_has)
{
	struct piece pieces[] = {
	    { "[Content_Types].xml", TYPES },
	    { "xl/workbook.xml", "<x:workbook xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:q=\"http://purl.oclc.org/ooxml/officeDocument/relationships\"><x:workbookPr date1904=\"1\"/><x:sheets><x:sheet name=\"S\" q:id=\"rId1\"/></x:sheets></x:workbook>" },
	    { "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Target=\"/xl/worksheets/sheet1.xml\" Id=\"rId1\"/></Relationships>" },
	    { "xl/styles.xml", STYLES }, { "xl/sharedStrings.xml", TEXTS },
	    { "xl/worksheets/sheet1.xml", SHEET(HEADS
	    "<row><c t=\"s\"><v>2</v></c><c s=\"1\" r=\"B2\"><v>41960</v></c><c r=\"C2\" s=\"3\"><v>0.1</v></c></row>") }, { 0 } };

	ck_assert_int_eq(brought("preview", pieces), 200);
	ck_assert_str_eq(line(2, "decided"), "2018-11-18");
	ck_assert_str_eq(line(2, "written"), "0.1");
}
END_TEST

START_TEST(cells_that_do_not_say_where_they_stand_follow_each_other)
{
	ck_assert_int_eq(sheet_brought("preview", SHEET(
	    "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><t>number</t></is></c></row>"
	    "<row><c t=\"s\"><v>2</v></c><c/><c><v>7</v></c></row>"
	    "<row><c t=\"s\"><v>2</v></c><c r=\"C3\"><v>8</v></c></row>")), 200);
	ck_assert_str_eq(line(2, "title"), "Road works");
	ck_assert_str_eq(line(2, "decided"), "");
	ck_assert_str_eq(line(2, "written"), "7");
	ck_assert_str_eq(line(3, "written"), "8");
	refused_at_cell(SHEET("<row><c/><c t=\"e\"><v>#REF!</v></c></row>"), "cell-is-an-error", "B1");
}
END_TEST

START_TEST(commas_within_a_head_part_no_columns)
{
	ck_assert_int_eq(sheet_brought("preview", SHEET("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>number</t></is></c>"
	    "<c r=\"C1\" t=\"inlineStr\"><is><t>as \"said\", or, maybe, otherwise,\n who knows</t></is></c></row>"
	    "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\"><v>7</v></c></row>")), 200);
	ck_assert_str_eq(line(2, "title"), "Road works");
	ck_assert_str_eq(line(2, "written"), "7");
}
END_TEST

START_TEST(two_cells_at_one_place_are_no_sheet)
{
	ck_assert_int_eq(sheet_brought("preview", SHEET(HEADS
	    "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"A2\"><v>7</v></c></row>")), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "workbook-is-broken");
}
END_TEST

START_TEST(what_cannot_be_read_is_named_by_sheet_and_cell)
{
	refused_at_cell(SHEET(HEADS "<row r=\"2\"><c r=\"B2\" t=\"e\"><v>#REF!</v></c></row>"), "cell-is-an-error", "B2");
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), "#REF!"));
	refused_at_cell(SHEET(HEADS "<row r=\"3\"><c r=\"A3\"><f>B1</f></c></row>"), "cell-without-value", "A3");
	refused_at_cell(SHEET(HEADS "<row r=\"2\"><c r=\"B2\" s=\"1\"><v>-4</v></c></row>"), "cell-is-no-day", "B2");
	refused_at_cell(SHEET(HEADS "<row r=\"2\"><c r=\"B2\" s=\"1\"><v>60</v></c></row>"), "cell-is-no-day", "B2");
	refused_at_cell(SHEET(HEADS "<row r=\"2\"><c r=\"AO2\"><v>1</v></c></row>"), "workbook-is-too-wide", "AO2");
	refused_at_cell(SHEET(HEADS "<row r=\"10001\"><c r=\"A10001\"><v>1</v></c></row>"), "workbook-is-too-long", "10000");
	refused_at_cell(SHEET(HEADS "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"), "workbook-is-too-long", "10000");
	ck_assert_int_eq(sheet_brought("preview", SHEET(HEADS "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>a&#xFFFF;</t></is></c></row>")), 422);
	refused_at_cell(SHEET(HEADS "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>a&#x85;</t></is></c></row>"), "cell-is-no-text", "A2");
}
END_TEST

static void
refused_part(const struct piece *pieces, const char *problem, const char *part)
{
	ck_assert_int_eq(brought("preview", pieces), 422);
	ck_assert_str_eq(see("/page/problem/@is"), problem);
	ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"), part));
}

START_TEST(a_damaged_file_says_which_part)
{
	refused_part((struct piece[]){ { "[Content_Types].xml", TYPES },
	    { "xl/workbook.xml", BOOK }, { 0 } }, "workbook-is-broken",
	    "xl/_rels/workbook.xml.rels");
	refused_part((struct piece[]){ { "[Content_Types].xml", TYPES },
	    { "xl/workbook.xml", "<workbook><sheets>" }, { 0 } },
	    "workbook-is-broken", "xl/workbook.xml");
	refused_part((struct piece[]){ { "[Content_Types].xml", TYPES },
	    { "xl/workbook.xml", BOOK },
	    { "xl/_rels/workbook.xml.rels", RELATIONS }, { 0 } },
	    "workbook-is-broken", "xl/worksheets/sheet1.xml");
	ck_assert_int_eq(sheet_brought("preview", SHEET(HEADS
	    "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>99</v></c></row>")), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "workbook-is-broken");
}
END_TEST

START_TEST(entities_do_not_come_in)
{
	refused_part((struct piece[]){ { "[Content_Types].xml", TYPES },
	    { "xl/workbook.xml", "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><workbook><sheets><sheet name=\"&b;\" id=\"1\"/></sheets></workbook>" },
	    { 0 } }, "workbook-is-broken", "xl/workbook.xml");
	refused_part((struct piece[]){ { "[Content_Types].xml", TYPES },
	    { "xl/workbook.xml", "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\">]><workbook><sheets><sheet name=\"S\" id=\"rId1\"/></sheets></workbook>" },
	    { 0 } }, "workbook-is-broken", "DOCTYPE");
	ck_assert_ptr_null(strstr(answer_bytes(), "root:"));
}
END_TEST

START_TEST(what_is_small_only_while_it_is_packed_is_refused)
{
	size_t length = 20 * 1024 * 1024;
	char *bomb = malloc(length);

	memset(bomb, ' ', length);
	refused_part((struct piece[]){ { "[Content_Types].xml", TYPES },
	    { "xl/workbook.xml", BOOK },
	    { "xl/_rels/workbook.xml.rels", RELATIONS },
	    { "xl/sharedStrings.xml", bomb, length },
	    { "xl/worksheets/sheet1.xml", SHEET(HEADS) }, { 0 } },
	    "workbook-is-too-large", "xl/sharedStrings.xml");
	free(bomb);
	ck_assert_uint_lt(zipped((struct piece[]){ { "a", "b" }, { 0 } }), 400);
}
END_TEST

START_TEST(a_sheet_without_lines_or_heads_is_told_like_a_table)
{
	ck_assert_int_eq(sheet_brought("preview", SHEET("")), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "import-is-empty");
	ck_assert_int_eq(sheet_brought("preview", SHEET(
	    "<row r=\"1\"><c r=\"A1\"><v>5</v></c></row>"
	    "<row r=\"2\"><c r=\"A2\"><v>6</v></c></row>")), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "import-without-heads");
}
END_TEST

START_TEST(a_file_of_text_is_read_as_before)
{
	with_file("old.csv", "title,number\nRoad,3\n", 20);
	ck_assert_int_eq(sent(IMPORT, "secretary", "step=preview&body=1"), 200);
	ck_assert_str_eq(line(2, "title"), "Road");
	with_file("old.csv", "\xeb\xe5\xfa\xf8\xfa\nRoad\n", 11);       /* Windows-1255 */
	ck_assert_int_eq(sent(IMPORT, "secretary", "step=preview&body=1"), 200);
	ck_assert_str_eq(line(2, "title"), "Road");
	with_file("old.pdf", "%PDF-1.4\n\0\1\2", 12);
	ck_assert_int_eq(sent(IMPORT, "secretary", "step=preview&body=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "import-is-no-text");
	with_file(NULL, NULL, 0);
}
END_TEST

START_TEST(the_file_itself_is_not_kept)
{
	char path[300], said[200];
	FILE *list;

	ck_assert_int_eq(sheet_brought("all", SHEET(HEADS
	    "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c></row>")), 303);
	snprintf(path, sizeof(path), "ls '%s/documents' | wc -l",
	    house_of_tests_folder());
	ck_assert_ptr_nonnull(list = popen(path, "r"));
	ck_assert_ptr_nonnull(fgets(said, sizeof(said), list));
	pclose(list);
	ck_assert_int_eq(atoi(said), 1);
}
END_TEST

TESTS_IN_A_HOUSE("workbook", a_sheet_is_previewed_and_then_entered,
    the_second_step_needs_the_file_no_more,
    days_are_those_of_the_calendar_the_workbook_has,
    cells_that_do_not_say_where_they_stand_follow_each_other,
    commas_within_a_head_part_no_columns,
    two_cells_at_one_place_are_no_sheet,
    what_cannot_be_read_is_named_by_sheet_and_cell,
    a_damaged_file_says_which_part, entities_do_not_come_in,
    what_is_small_only_while_it_is_packed_is_refused,
    a_sheet_without_lines_or_heads_is_told_like_a_table,
    a_file_of_text_is_read_as_before, the_file_itself_is_not_kept)
