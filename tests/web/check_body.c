/* check_body.c: forms as browsers send them, and as nobody should. */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "web/body.h"
#include "../check.h"

#define PAIRS	"application/x-www-form-urlencoded"
#define PARTS	"multipart/form-data; boundary=b"
#define NAMED(name)	"Content-Disposition: form-data; name=\"" name "\"\r\n\r\n"
#define FILE_NAMED(name, file)	"Content-Disposition: form-data; name=\"" name \
	"\"; filename=\"" file "\"\r\nContent-Type: application/pdf\r\n\r\n"
#define COUNT(array)	(sizeof(array) / sizeof((array)[0]))

static struct arena *arena;
static struct request request, *const r = &request;

static void
begin(const char *type)
{
	if (arena == NULL)
		arena = arena_open();
	arena_empty(arena);
	request_begin(r, arena);
	r->method = POST;
	r->body_type = type;
}

static void
post_bytes(const char *type, const char *body, size_t length)
{
	begin(type);
	r->body = body;
	r->body_length = length;
	body_parse(r);
}

static void
post(const char *type, const char *body)
{
	post_bytes(type, body, strlen(body));
}

/* A source that gives so many bytes at a time. */
struct drip { const char *bytes; size_t length, step; };

static size_t
drip_read(void *from, char *bytes, size_t room)
{
	struct drip *drip = from;
	size_t count = drip->step < room ? drip->step : room;

	if (count > drip->length)
		count = drip->length;
	memcpy(bytes, drip->bytes, count);
	drip->bytes += count;
	drip->length -= count;
	return count;
}

/* A taker that writes down what happens. */
struct shelf {
	char   told[1000], bytes[200000];
	size_t length;
	int    refusing;                /* with this status, at the first bytes */
};

static void
tell(struct shelf *shelf, const char *word)
{
	size_t length = strlen(shelf->told);

	snprintf(shelf->told + length, sizeof(shelf->told) - length, "%s|",
	    word);
}

static void
shelf_open(struct request *asked, const char *field, const char *name,
    void *with)
{
	ck_assert_ptr_eq(asked, r);
	tell(with, field);
	tell(with, name);
}

static void
shelf_take(struct request *asked, const char *bytes, size_t length, void *with)
{
	struct shelf *shelf = with;

	ck_assert_uint_gt(length, 0);
	ck_assert_uint_le(shelf->length + length, sizeof(shelf->bytes));
	memcpy(shelf->bytes + shelf->length, bytes, length);
	shelf->length += length;
	if (shelf->refusing != 0)
		refuse(asked, shelf->refusing, "disk-full", NULL);
}

static void
shelf_close(struct request *asked, bool whole, void *with)
{
	ck_assert_ptr_eq(asked, r);
	tell(with, whole ? "whole" : "broken off");
}

static struct shelf shelf;

/* Sends a body in steps to the shelf; a body cut short announces more than comes. */
static void
upload(const char *body, size_t length, size_t step, size_t missing)
{
	struct drip drip = { body, length, step };
	struct body_source source = { drip_read, &drip };
	struct body_files files = {
		1000000, shelf_open, shelf_take, shelf_close, &shelf
	};

	shelf.told[0] = '\0';
	shelf.length = 0;
	begin(PARTS);
	r->body_length = length + missing;
	body_read(r, &source, &files);
}

START_TEST(pairs_are_read_in_their_order)
{
	post(PAIRS, "title=%D7%99%D7%A9%D7%99%D7%91%D7%94+1&chair=3&empty=&bare"
	    "&&agenda.3.title=a%26b%3D%2B=c&chair=4&");
	ck_assert_int_eq(r->status, 0);
	ck_assert_uint_eq(r->typed.count, 6);
	ck_assert_str_eq(typed(r, "title"),
	    "\327\231\327\251\327\231\327\221\327\224 1");
	ck_assert_str_eq(typed(r, "chair"), "3");
	ck_assert_str_eq(typed(r, "empty"), "");
	ck_assert_str_eq(typed(r, "bare"), "");
	ck_assert_str_eq(typed(r, "agenda.3.title"), "a&b=+=c");
	ck_assert_ptr_null(typed(r, "none"));
}
END_TEST

START_TEST(parts_are_read_in_their_order)
{
	post(PARTS, "--b\r\n" NAMED("title") "a\r\nb\r\n"
	    "--b\r\ncontent-type: text/plain\r\nCONTENT-DISPOSITION:"
	    "form-data;name=\"chair\"\r\n\r\n3\r\n--b\r\n"
	    NAMED("empty") "\r\n--b\r\n" NAMED("dashes") "--b\r\n-\r\n--\r\n"
	    "--b--\r\n");
	ck_assert_int_eq(r->status, 0);
	ck_assert_uint_eq(r->typed.count, 4);
	ck_assert_str_eq(typed(r, "title"), "a\nb");
	ck_assert_str_eq(typed(r, "chair"), "3");
	ck_assert_str_eq(typed(r, "empty"), "");
	ck_assert_str_eq(typed(r, "dashes"), "--b\n-\n--");
}
END_TEST

START_TEST(a_form_without_fields_is_a_form)
{
	post(PARTS, "--b--");
	ck_assert_int_eq(r->status, 0);
	post(PAIRS, "");
	ck_assert_int_eq(r->status, 0);
	post(NULL, "");
	ck_assert_int_eq(r->status, 0);
	ck_assert_uint_eq(r->typed.count, 0);
}
END_TEST

START_TEST(typed_text_passes_the_gate)
{
	post(PAIRS, "a=+x%0D%0Ay%0Dz%0A&b=%EF%BB%BF%E2%80%AA050-1%E2%80%AC"
	    "&c=e%CC%81&d=%E2%80%8F.");
	ck_assert_int_eq(r->status, 0);
	ck_assert_str_eq(typed(r, "a"), "x\ny\nz");
	ck_assert_str_eq(typed(r, "b"), "050-1");
	ck_assert_str_eq(typed(r, "c"), "\303\251");
	ck_assert_str_eq(typed(r, "d"), "\342\200\217.");
}
END_TEST

START_TEST(what_is_no_text_is_a_problem_at_its_field_and_the_rest_is_kept)
{
	static const struct { const char *value, *problem; } bad[] = {
		{ "%00", "control-character" }, { "a%00b", "control-character" },
		{ "%01", "control-character" }, { "%1b[2J", "control-character" },
		{ "%7f", "control-character" }, { "%c2%80", "control-character" },
		{ "%c2%85", "control-character" }, { "%0b", "control-character" },
		{ "%ff", "broken-text" }, { "%c0%80", "broken-text" },
		{ "%c1%bf", "broken-text" }, { "%e0%80%80", "broken-text" },
		{ "%ed%a0%80", "broken-text" }, { "%ed%bf%bf", "broken-text" },
		{ "%f0%80%80%80", "broken-text" }, { "%f4%90%80%80", "broken-text" },
		{ "%f8%88%80%80%80", "broken-text" }, { "%d7", "broken-text" },
		{ "%80", "broken-text" }, { "%ef%bf%be", "broken-text" },
		{ "%ef%b7%90", "broken-text" }, { "%f0%9f%bf%bf", "broken-text" },
		{ "\377\376", "broken-text" }, { "%e9t%e9", "broken-text" },
	};
	char body[100];

	for (size_t i = 0; i < COUNT(bad); i++) {
		snprintf(body, sizeof(body), "before=1&bad=%s&after=2",
		    bad[i].value);
		post(PAIRS, body);
		ck_assert_msg(r->status == 422, "%s", bad[i].value);
		ck_assert_str_eq(r->problems->is, bad[i].problem);
		ck_assert_str_eq(r->problems->field, "bad");
		ck_assert_ptr_null(typed(r, "bad"));
		ck_assert_str_eq(typed(r, "before"), "1");
		ck_assert_str_eq(typed(r, "after"), "2");
	}
}
END_TEST

START_TEST(every_bad_text_is_told)
{
	static const char body[] = "--b\r\n" NAMED("one") "\0\r\n--b\r\n"
	    NAMED("two") "x\r\n--b\r\n" NAMED("three") "\377\r\n--b--";

	post_bytes(PARTS, body, sizeof(body) - 1);
	ck_assert_int_eq(r->status, 422);
	ck_assert_str_eq(r->problems->field, "one");
	ck_assert_str_eq(r->problems->is, "control-character");
	ck_assert_str_eq(r->problems->next->field, "three");
	ck_assert_str_eq(r->problems->next->is, "broken-text");
	ck_assert_str_eq(typed(r, "two"), "x");
	ck_assert_uint_eq(r->typed.count, 1);
}
END_TEST

START_TEST(a_malformed_body_is_refused)
{
	static const char *const bad[] = {
		"a=%", "a=%4", "a=%zz", "%=1", "a=1&b=%-1", "a=% 1", "=1", "=",
		"A=1", "a%20b=1", "a b=1", "a+b=1", "%D7%90=1", "a%00=1",
		"a[]=1", "a/b=1", "<a>=1", "a%0A=1", "ok=1&=2",
	};
	char long_name[110] = "";

	for (size_t i = 0; i < COUNT(bad); i++) {
		post(PAIRS, bad[i]);
		ck_assert_msg(r->status == 400, "%s", bad[i]);
		ck_assert_str_eq(r->problems->is, "malformed-form");
	}
	memset(long_name, 'a', 100);
	post(PAIRS, long_name);
	ck_assert_int_eq(r->status, 0);
	long_name[100] = 'a';
	post(PAIRS, long_name);
	ck_assert_int_eq(r->status, 400);
}
END_TEST

START_TEST(malformed_parts_are_refused)
{
	static const char *const bad[] = {
		"b", "--", "--b", "--b\r\n", "--b-", "--bb--", "--c--",
		"-b--", "\r\n--b--", "preamble\r\n--b--", "--b--\n", "--b--\r",
		"--b--x", "--b--\r\nepilogue", "--b --", "--b\n--b--",
		"--b \r\n" NAMED("a") "1\r\n--b--",
		"--b\n" NAMED("a") "1\r\n--b--",
		"--b\r\n\r\n1\r\n--b--", "--b\r\n\r\n\r\n--b--",
		"--b\r\n" NAMED("a"), "--b\r\n" NAMED("a") "1",
		"--b\r\n" NAMED("a") "1\r\n--b", "--b\r\n" NAMED("a") "1\r\n--b-",
		"--b\r\n" NAMED("a") "1\r\n--bb", "--b\r\n" NAMED("a") "1--b--",
		"--b\r\n" NAMED("a") "1\n--b--", "--b\r\n" NAMED("a") "--b--",
		"--b\r\n" NAMED("") "1\r\n--b--",
		"--b\r\n" NAMED("A") "1\r\n--b--",
		"--b\r\n" NAMED("a b") "1\r\n--b--",
		"--b\r\n" NAMED("a\\\"b") "1\r\n--b--",
		"--b\r\nContent-Type: text/plain\r\n\r\n1\r\n--b--",
		"--b\r\nX: " NAMED("a") "1\r\n--b--",
		"--b\r\n " NAMED("a") "1\r\n--b--",
		"--b\r\nX: y\r\n z\r\n" NAMED("a") "1\r\n--b--",
		"--b\r\nX: y\r\n\tz\r\n" NAMED("a") "1\r\n--b--",
		"--b\r\nContent-Disposition: form-data;\r\n name=\"a\"\r\n\r\n1"
		    "\r\n--b--",
		"--b\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1"
		    "\r\n--b--",
		"--b\r\nContent-Disposition: form-data; name=a\r\n\r\n1"
		    "\r\n--b--",
		"--b\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1"
		    "\r\n--b--",
		"--b\r\nContent-Disposition: form-data name=\"a\"\r\n\r\n1"
		    "\r\n--b--",
		"--b\r\nContent-Disposition: form-data\r\n\r\n1\r\n--b--",
		"--b\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\""
		    "\r\n\r\n1\r\n--b--",
		"--b\r\nContent-Disposition: form-data; name=\"a\"x\r\n\r\n1"
		    "\r\n--b--",
		"--b\r\nContent-Disposition: form-data; name=\"a\"; "
		    "filename*=UTF-8''x\r\n\r\n1\r\n--b--",
		"--b\r\nContent-Disposition: form-data; name=\"a\"\r\n"
		    NAMED("c") "1\r\n--b--",
		"--b\r\nContent-Disposition: form-datax; name=\"a\"\r\n\r\n1"
		    "\r\n--b--",
	};

	for (size_t i = 0; i < COUNT(bad); i++) {
		post(PARTS, bad[i]);
		ck_assert_msg(r->status == 400, "%s gave %d", bad[i],
		    r->status);
		ck_assert_str_eq(r->problems->is, "malformed-form");
	}
}
END_TEST

START_TEST(a_nul_in_a_part_header_is_refused)
{
	static const char body[] = "--b\r\nContent-Disposition: form-data; "
	    "name=\"a\0b\"\r\n\r\n1\r\n--b--";
	static const char other[] = "--b\r\nX: \0\r\n" NAMED("a") "1\r\n--b--";

	post_bytes(PARTS, body, sizeof(body) - 1);
	ck_assert_int_eq(r->status, 400);
	post_bytes(PARTS, other, sizeof(other) - 1);
	ck_assert_int_eq(r->status, 400);
}
END_TEST

START_TEST(two_types_of_body_are_known)
{
	static const char *const good[] = {
		PAIRS, PAIRS ";charset=utf-8", PAIRS "; charset=UTF-8",
		PAIRS " ; charset=\"utf-8\"",
		"Application/X-WWW-Form-Urlencoded",
	};
	static const char *const bad[] = {
		"", "text/plain", "application/json", "application/xml",
		PAIRS "x", PAIRS "; charset=windows-1255", PAIRS ";",
		PAIRS "; charset=utf-8; x=y", "multipart/form-data",
		"multipart/form-data;", "multipart/form-data; boundary=",
		"multipart/form-data; boundary=\"\"",
		"multipart/form-data; boundary=\"b",
		"multipart/form-data; boundary=\"b\"x",
		"multipart/form-data; boundary=b;x",
		"multipart/form-data; boundary=a b",
		"multipart/form-data; boundary=\327\220",
		"multipart/form-data; charset=utf-8",
		"multipart/mixed; boundary=b", "multipart/form-datax; boundary=b",
	};

	for (size_t i = 0; i < COUNT(good); i++) {
		post(good[i], "a=1");
		ck_assert_msg(r->status == 0, "%s", good[i]);
		ck_assert_str_eq(typed(r, "a"), "1");
	}
	for (size_t i = 0; i < COUNT(bad); i++) {
		post(bad[i], "a=1");
		ck_assert_msg(r->status == 415, "%s", bad[i]);
		ck_assert_str_eq(r->problems->is, "unknown-type");
	}
	post(NULL, "a=1");
	ck_assert_int_eq(r->status, 415);
}
END_TEST

START_TEST(a_boundary_has_seventy_characters_at_most)
{
	char type[200], body[400];
	static const char seventy[] = "0123456789'()+_,-./:=?"
	    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUV";

	ck_assert_uint_eq(strlen(seventy), 70);
	snprintf(type, sizeof(type), "multipart/form-data; boundary=\"%s\"",
	    seventy);
	snprintf(body, sizeof(body), "--%s\r\n" NAMED("a") "1\r\n--%s--\r\n",
	    seventy, seventy);
	post(type, body);
	ck_assert_int_eq(r->status, 0);
	ck_assert_str_eq(typed(r, "a"), "1");
	snprintf(type, sizeof(type), "multipart/form-data; boundary=%sx",
	    seventy);
	post(type, body);
	ck_assert_int_eq(r->status, 415);
}
END_TEST

START_TEST(a_form_has_an_end)
{
	static char body[65538];

	memset(body, 'a', sizeof(body));
	body[1] = '=';
	post_bytes(PAIRS, body, 65536);
	ck_assert_int_eq(r->status, 0);
	ck_assert_uint_eq(strlen(typed(r, "a")), 65534);
	post_bytes(PAIRS, body, 65537);
	ck_assert_int_eq(r->status, 413);
	ck_assert_uint_eq(r->typed.count, 0);
	post_bytes(PARTS, body, 65537);
	ck_assert_int_eq(r->status, 413);
	post_bytes("text/plain", body, 65537);
	ck_assert_int_eq(r->status, 413);
}
END_TEST

START_TEST(fields_have_an_end)
{
	static char body[64 * 1024];

	for (size_t i = 0; i < 2001; i++)
		memcpy(body + 4 * i, "a=1&", 4);
	post_bytes(PAIRS, body, 8000);
	ck_assert_int_eq(r->status, 0);
	ck_assert_uint_eq(r->typed.count, 2000);
	post_bytes(PAIRS, body, 8004);
	ck_assert_int_eq(r->status, 413);
	ck_assert_str_eq(r->problems->is, "too-large");
}
END_TEST

START_TEST(a_part_header_has_an_end)
{
	static char body[6000];
	int rest = 4096 - (int)strlen("X: \r\n" NAMED("a")) + 4;

	snprintf(body, sizeof(body), "--b\r\nX: %*d\r\n" NAMED("a")
	    "1\r\n--b--", rest, 1);
	post(PARTS, body);
	ck_assert_int_eq(r->status, 0);
	snprintf(body, sizeof(body), "--b\r\nX: %*d\r\n" NAMED("a")
	    "1\r\n--b--", rest + 1, 1);
	post(PARTS, body);
	ck_assert_int_eq(r->status, 413);

	snprintf(body, sizeof(body), "--b\r\nX: %5000d", 1);
	post(PARTS, body);
	ck_assert_int_eq(r->status, 413);
}
END_TEST

START_TEST(a_form_takes_no_files)
{
	post(PARTS, "--b\r\n" NAMED("title") "x\r\n--b\r\n"
	    FILE_NAMED("scan", "a.pdf") "%PDF\r\n--b\r\n" NAMED("after")
	    "y\r\n--b--\r\n");
	ck_assert_int_eq(r->status, 422);
	ck_assert_str_eq(r->problems->is, "no-files-here");
	ck_assert_str_eq(r->problems->field, "scan");
	ck_assert_ptr_null(r->problems->next);
	ck_assert_ptr_null(typed(r, "scan"));
	ck_assert_str_eq(typed(r, "title"), "x");
	ck_assert_str_eq(typed(r, "after"), "y");
}
END_TEST

/* The file of a table is the text of its field, and there is more room. */
START_TEST(a_table_that_is_brought_in_is_text)
{
	static char body[200000];
	size_t length = snprintf(body, sizeof(body), "--b\r\n" FILE_NAMED("file",
	    "old.csv"));

	memset(body + length, 'x', 100000);
	length += 100000;
	length += snprintf(body + length, sizeof(body) - length,
	    "\r\n--b\r\n" NAMED("step") "preview\r\n--b--\r\n");
	begin(PARTS);
	r->path = "/past_decisions/import";
	r->body = body;
	r->body_length = length;
	body_parse(r);
	ck_assert_int_eq(r->status, 0);
	ck_assert_uint_eq(strlen(typed(r, "file")), 100000);
	ck_assert_str_eq(typed(r, "step"), "preview");
	begin(PARTS);
	r->path = "/past_decisions/new";
	r->body = body;
	r->body_length = length;
	body_parse(r);
	ck_assert_int_eq(r->status, 413);
	post(PARTS, "--b\r\n" FILE_NAMED("file", "a.xlsx") "PK\3\4\r\n--b--\r\n");
	ck_assert_str_eq(r->problems->is, "no-files-here");
	begin(PARTS);
	r->path = "/past_decisions/import";
	r->body = "--b\r\n" FILE_NAMED("file", "a.xlsx") "PK\3\4\r\n--b--\r\n";
	r->body_length = strlen(r->body);
	body_parse(r);
	ck_assert_int_eq(r->status, 422);
	ck_assert_str_eq(r->problems->field, "file");
}
END_TEST

/* A spreadsheet of this country saves Hebrew so, unless it is asked for UTF-8. */
START_TEST(a_table_may_be_in_the_windows_letters_of_hebrew)
{
	begin(PARTS);
	r->path = "/past_decisions/import";
	r->body = "--b\r\n" FILE_NAMED("file", "old.csv")
	    "\xeb\xe5\xfa\xf8\xfa,\xa4 5 \x96 \xfa\xe1\"\xf8\r\n--b--\r\n";
	r->body_length = strlen(r->body);
	body_parse(r);
	ck_assert_int_eq(r->status, 0);
	ck_assert_str_eq(typed(r, "file"), "כותרת,₪ 5 – תב\"ר");
	begin(PARTS);
	r->path = "/people/new";
	r->body = "--b\r\n" NAMED("name") "\xeb\xe5\r\n--b--\r\n";
	r->body_length = strlen(r->body);
	body_parse(r);
	ck_assert_int_eq(r->status, 422);
	begin(PARTS);
	r->path = "/past_decisions/import";
	r->body = "--b\r\n" FILE_NAMED("file", "old.csv") "\xeb\xff\r\n--b--\r\n";
	r->body_length = strlen(r->body);
	body_parse(r);
	ck_assert_int_eq(r->status, 422);
}
END_TEST

START_TEST(what_was_refused_before_is_not_read)
{
	begin(PAIRS);
	refuse(r, 405, "wrong-method", NULL);
	r->body = "a=1";
	r->body_length = 3;
	body_parse(r);
	ck_assert_uint_eq(r->typed.count, 0);
}
END_TEST

START_TEST(a_form_is_read_from_its_source_and_kept_as_it_came)
{
	struct drip drip = { "a=%41&b=2&c=3", 9, 1 };
	struct body_source source = { drip_read, &drip };

	begin(PAIRS);
	r->body_length = 9;
	body_read(r, &source, NULL);
	ck_assert_int_eq(r->status, 0);
	ck_assert_str_eq(r->body, "a=%41&b=2");
	ck_assert_str_eq(typed(r, "a"), "A");
	ck_assert_str_eq(typed(r, "b"), "2");
	ck_assert_ptr_null(typed(r, "c"));
}
END_TEST

START_TEST(a_form_cut_short_is_refused_unread)
{
	struct drip drip = { "a=1&b=2", 7, 3 };
	struct body_source source = { drip_read, &drip };

	begin(PAIRS);
	r->body_length = 8;
	body_read(r, &source, NULL);
	ck_assert_int_eq(r->status, 400);
	ck_assert_uint_eq(r->typed.count, 0);
}
END_TEST

START_TEST(a_form_of_exactly_the_most_is_read)
{
	static char body[65536];
	struct drip drip = { body, sizeof(body), 1000 };
	struct body_source source = { drip_read, &drip };

	memset(body, 'a', sizeof(body));
	body[1] = '=';
	begin(PAIRS);
	r->body_length = sizeof(body);
	body_read(r, &source, NULL);
	ck_assert_int_eq(r->status, 0);
	ck_assert_uint_eq(strlen(typed(r, "a")), 65534);
}
END_TEST

START_TEST(nothing_is_taken_from_a_refused_request_or_a_body_of_no_type)
{
	struct drip drip = { "--b--", 5, 5 };
	struct body_source source = { drip_read, &drip };
	struct body_files files = {
		1000000, shelf_open, shelf_take, shelf_close, &shelf
	};

	begin(PARTS);
	r->body_length = 5;
	refuse(r, 405, "wrong-method", NULL);
	body_read(r, &source, &files);
	ck_assert_uint_eq(drip.length, 5);
	begin(NULL);
	r->body_length = 5;
	body_read(r, &source, &files);
	ck_assert_int_eq(r->status, 415);
}
END_TEST

START_TEST(a_form_announced_too_large_is_not_even_read)
{
	struct drip drip = { "a=1", 3, 3 };
	struct body_source source = { drip_read, &drip };
	struct body_files files = {
		1000000, shelf_open, shelf_take, shelf_close, &shelf
	};

	begin(PAIRS);
	r->body_length = 65537;
	body_read(r, &source, NULL);
	ck_assert_int_eq(r->status, 413);
	begin(PAIRS);
	r->body_length = 65537;
	body_read(r, &source, &files);
	ck_assert_int_eq(r->status, 413);
	begin(PARTS);
	r->body_length = 1000001;
	body_read(r, &source, &files);
	ck_assert_int_eq(r->status, 413);
	ck_assert_uint_eq(drip.length, 3);
	begin(PARTS);
	r->body_length = 1000000;
	body_read(r, &source, &files);
	ck_assert_int_eq(r->status, 400);
	ck_assert_uint_eq(drip.length, 0);
}
END_TEST

static const char two_files[] = "--b\r\n" NAMED("title") "x\r\ny\r\n--b\r\n"
    FILE_NAMED("scan", "C:\\scans\\a.pdf") "%PDF\r\n--\r\n--a\r\n\r\r\n\0\377\r"
    "\r\n--b\r\n" FILE_NAMED("none", "") "\r\n--b\r\n"
    FILE_NAMED("other", "../../ \327\220.png") "\r\n--b\r\n" NAMED("after")
    "z\r\n--b--\r\n";

START_TEST(files_come_out_as_they_came_in_however_they_were_cut)
{
	static const char scan[] = "%PDF\r\n--\r\n--a\r\n\r\r\n\0\377\r";
	size_t length = sizeof(two_files) - 1;

	shelf.refusing = 0;
	for (size_t step = 1; step <= length; step++) {
		upload(two_files, length, step, 0);
		ck_assert_int_eq(r->status, 0);
		ck_assert_str_eq(shelf.told,
		    "scan|a.pdf|whole|other|\327\220.png|whole|");
		ck_assert_uint_eq(shelf.length, sizeof(scan) - 1);
		ck_assert_mem_eq(shelf.bytes, scan, shelf.length);
		ck_assert_str_eq(typed(r, "title"), "x\ny");
		ck_assert_str_eq(typed(r, "after"), "z");
		ck_assert_ptr_null(typed(r, "scan"));
	}
}
END_TEST

START_TEST(a_large_file_streams_through)
{
	static char body[200000];
	static const char head[] = "--b\r\n" FILE_NAMED("scan", "a.pdf");
	size_t at = sizeof(head) - 1, length = 150000;
	const size_t steps[] = { 1, 77, 4096, 16384, 16385, 200000 };

	memcpy(body, head, at);
	for (size_t i = 0; i < length; i++)
		body[at + i] = "\r\n--ab"[i * 7 % 11 % 6];
	memcpy(body + at + length, "\r\n--b--", 7);
	for (size_t i = 0; i < COUNT(steps); i++) {
		upload(body, at + length + 7, steps[i], 0);
		ck_assert_int_eq(r->status, 0);
		ck_assert_str_eq(shelf.told, "scan|a.pdf|whole|");
		ck_assert_uint_eq(shelf.length, length);
		ck_assert_mem_eq(shelf.bytes, body + at, length);
	}
}
END_TEST

START_TEST(a_file_cut_anywhere_is_never_whole)
{
	static const char body[] = "--b\r\n" FILE_NAMED("scan", "a.pdf")
	    "%PDF\r\n--b--";

	shelf.refusing = 0;
	for (size_t length = 0; length < sizeof(body) - 1; length++)
		for (size_t missing = 0; missing < 2; missing++) {
			upload(body, length, 7, missing);
			if (length + missing == 0)
				continue;
			ck_assert_int_eq(r->status, 400);
			if (length < sizeof(body) - 3)
				ck_assert_ptr_null(
				    strstr(shelf.told, "whole"));
			if (strstr(shelf.told, "a.pdf") != NULL)
				ck_assert_msg(strstr(shelf.told, "whole") ||
				    strstr(shelf.told, "broken off"),
				    "left open at %zu", length);
		}
}
END_TEST

START_TEST(a_taker_that_refuses_gets_no_more_and_closes_once)
{
	static const char body[] = "--b\r\n" FILE_NAMED("scan", "a.pdf")
	    "0123456789012345678901234567890123456789\r\n--b\r\n"
	    FILE_NAMED("other", "b.pdf") "0123456789\r\n--b--";

	shelf.refusing = 507;
	upload(body, sizeof(body) - 1, 8, 0);
	ck_assert_int_eq(r->status, 507);
	ck_assert_str_eq(shelf.told, "scan|a.pdf|broken off|");
	ck_assert_uint_le(shelf.length, 8);
	shelf.refusing = 422;
	upload(body, sizeof(body) - 1, 8, 0);
	ck_assert_int_eq(r->status, 422);
	ck_assert_str_eq(shelf.told, "scan|a.pdf|broken off|");
	ck_assert_uint_le(shelf.length, 8);
}
END_TEST

START_TEST(a_file_whose_name_is_no_text_is_a_problem_at_its_field)
{
	static const char body[] = "--b\r\n" FILE_NAMED("scan", "a\001.pdf")
	    "x\r\n--b\r\n" NAMED("title") "t\r\n--b--";

	shelf.refusing = 0;
	upload(body, sizeof(body) - 1, 100, 0);
	ck_assert_int_eq(r->status, 422);
	ck_assert_str_eq(r->problems->field, "scan");
	ck_assert_str_eq(shelf.told, "");
	ck_assert_str_eq(typed(r, "title"), "t");
}
END_TEST

START_TEST(fields_beside_files_have_an_end_too)
{
	static char body[80000];
	static const char head[] = "--b\r\n" NAMED("a");
	size_t at = sizeof(head) - 1;

	shelf.refusing = 0;
	memcpy(body, head, at);
	memset(body + at, 'x', 65536);
	memcpy(body + at + 65536, "\r\n--b--", 7);
	upload(body, at + 65536 + 7, 4096, 0);
	ck_assert_int_eq(r->status, 0);
	ck_assert_uint_eq(strlen(typed(r, "a")), 65536);
	memcpy(body + at + 65536, "x\r\n--b--", 8);
	upload(body, at + 65536 + 8, 4096, 0);
	ck_assert_int_eq(r->status, 413);
	ck_assert_uint_eq(r->typed.count, 0);
}
END_TEST

TESTS("body",
    pairs_are_read_in_their_order,
    parts_are_read_in_their_order,
    a_form_without_fields_is_a_form,
    typed_text_passes_the_gate,
    what_is_no_text_is_a_problem_at_its_field_and_the_rest_is_kept,
    every_bad_text_is_told,
    a_malformed_body_is_refused,
    malformed_parts_are_refused,
    a_nul_in_a_part_header_is_refused,
    two_types_of_body_are_known,
    a_boundary_has_seventy_characters_at_most,
    a_form_has_an_end,
    fields_have_an_end,
    a_part_header_has_an_end,
    a_form_takes_no_files,
    a_table_that_is_brought_in_is_text,
    a_table_may_be_in_the_windows_letters_of_hebrew,
    what_was_refused_before_is_not_read,
    a_form_is_read_from_its_source_and_kept_as_it_came,
    a_form_cut_short_is_refused_unread,
    a_form_of_exactly_the_most_is_read,
    nothing_is_taken_from_a_refused_request_or_a_body_of_no_type,
    a_form_announced_too_large_is_not_even_read,
    files_come_out_as_they_came_in_however_they_were_cut,
    a_large_file_streams_through,
    a_file_cut_anywhere_is_never_whole,
    a_taker_that_refuses_gets_no_more_and_closes_once,
    a_file_whose_name_is_no_text_is_a_problem_at_its_field,
    fields_beside_files_have_an_end_too)
