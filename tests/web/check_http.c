/* check_http.c: what servers and strangers send, and the heads of our replies. */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "web/http.h"
#include "../check.h"

#define PLAIN	"REQUEST_METHOD=GET", "REMOTE_ADDR=192.0.2.7"
#define ASK(...)	ask((const char *[]){ __VA_ARGS__, NULL })
#define GET_URI(uri)	ASK(PLAIN, "REQUEST_URI=" uri)
#define COUNT(array)	(sizeof(array) / sizeof((array)[0]))

static struct arena *arena;
static struct request request, *const r = &request;

static void
ask(const char *const *parameters)
{
	if (arena == NULL)
		arena = arena_open();
	arena_empty(arena);
	request_begin(r, arena);
	http_request(r, (char *const *)parameters);
}

static void
ask_with(const char *name, const char *value)
{
	char parameter[20000];

	snprintf(parameter, sizeof(parameter), "%s=%s", name, value);
	if (strcmp(name, "REQUEST_URI") == 0)
		ASK(PLAIN, parameter);
	else
		ASK(PLAIN, "REQUEST_URI=/", parameter);
}

static char *
repeated(const char *text, size_t count)
{
	static char many[20000];
	size_t length = strlen(text);

	ck_assert_uint_lt(length * count, sizeof(many));
	for (size_t i = 0; i < count; i++)
		memcpy(many + i * length, text, length);
	many[length * count] = '\0';
	return many;
}

static bool
replies(const char *line)
{
	return strstr(http_head(r), line) != NULL;
}

START_TEST(a_usual_request_is_read_whole)
{
	ASK("REQUEST_METHOD=GET", "REQUEST_URI=/meetings/12.csv?body=3&year="
	    "%D7%AA%D7%A9%D7%A4%D7%96", "HTTP_HOST=pinkas.example",
	    "REMOTE_ADDR=192.0.2.7", "HTTPS=on",
	    "HTTP_COOKIE=__Host-s=abc; lang=ar",
	    "HTTP_ORIGIN=https://pinkas.example",
	    "HTTP_SEC_FETCH_SITE=same-origin", "HTTP_IF_NONE_MATCH=\"x\"");
	ck_assert_int_eq(r->status, 0);
	ck_assert_int_eq(r->method, GET);
	ck_assert(!r->head);
	ck_assert_str_eq(r->path, "/meetings/12");
	ck_assert_str_eq(r->format, "csv");
	ck_assert_str_eq(pairs_value(&r->query, "body"), "3");
	ck_assert_str_eq(pairs_value(&r->query, "year"),
	    "\327\252\327\251\327\244\327\226");
	ck_assert_str_eq(r->host, "pinkas.example");
	ck_assert_str_eq(r->address, "192.0.2.7");
	ck_assert(r->secure);
	ck_assert(!r->local);
	ck_assert_str_eq(http_session(r), "abc");
	ck_assert_str_eq(r->lang, "ar");
	ck_assert_str_eq(r->origin, "https://pinkas.example");
	ck_assert_str_eq(r->fetch_site, "same-origin");
	ck_assert_str_eq(r->known, "\"x\"");
}
END_TEST

START_TEST(three_methods_are_known)
{
	static const char *const others[] = {
		"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get",
		"", "GETT", "GE", "GET ",
	};

	ASK("REQUEST_METHOD=HEAD", "REQUEST_URI=/");
	ck_assert_int_eq(r->method, GET);
	ck_assert(r->head);
	ASK("REQUEST_METHOD=POST", "REQUEST_URI=/");
	ck_assert_int_eq(r->method, POST);
	ck_assert_int_eq(r->status, 0);
	for (size_t i = 0; i < COUNT(others); i++) {
		char method[40];

		snprintf(method, sizeof(method), "REQUEST_METHOD=%s",
		    others[i]);
		ASK(method, "REQUEST_URI=/");
		ck_assert_int_eq(r->status, 405);
		ck_assert_str_eq(r->problems->is, "wrong-method");
		ck_assert(replies("\r\nAllow: GET, HEAD, POST\r\n"));
	}
	ASK("REQUEST_URI=/");
	ck_assert_int_eq(r->status, 405);
}
END_TEST

START_TEST(a_path_is_decoded_once)
{
	GET_URI("/people/%D7%93%D7%A0%D7%94");
	ck_assert_str_eq(r->path, "/people/\327\223\327\240\327\224");
	GET_URI("/a%2525");
	ck_assert_str_eq(r->path, "/a%25");
	GET_URI("/a+b");
	ck_assert_str_eq(r->path, "/a+b");
	GET_URI("/meetings%2F12");
	ck_assert_str_eq(r->path, "/meetings/12");
	GET_URI("/");
	ck_assert_str_eq(r->path, "/");
	GET_URI("/meetings/");
	ck_assert_str_eq(r->path, "/meetings/");
	ck_assert_int_eq(r->status, 0);
}
END_TEST

START_TEST(a_crooked_path_is_refused)
{
	static const char *const crooked[] = {
		"", "meetings", "*", "http://evil.example/", "?q=1",
		"/..", "/../etc/passwd", "/a/../b", "/a/..", "/a..b", "/.",
		"/./a", "/.git/config", "/a/.b", "//", "//evil.example", "/a//b",
		"/\\evil", "/a\\b", "/%5Cevil", "/%2e%2e/a", "/%2E./a",
		"/a%2f%2e%2e%2fb", "/%2f", "/%2F/evil", "/a%00", "/%00", "/%",
		"/%a", "/%g0", "/%0g", "/a%2", "/% 1", "/%-1", "/%+1",
		"/%0a", "/%0d%0aSet-Cookie:x", "/a%09b", "/%1f", "/%7f",
		"/%c2%80", "/%ff%fe", "/%c0%af", "/%c0%ae%c0%ae/",
		"/%e0%80%af", "/%f0%80%80%af", "/%ed%a0%80", "/%ef%bf%be",
		"/%ef%b7%90", "/%f4%90%80%80", "/a#b", "/\377\376", "/\001",
		"/a%20", "/%20", "/%ef%bb%bfa", "/a%e2%80%ae", "/a%e2%81%a6b",
		"/%EF%BB%BF../a", "/.%EF%BB%BF./a", "/e%CC%81",
		"/a%e2%80%83", "/a/.csv", "/.csv", "/%e2%84%aa",
	};

	for (size_t i = 0; i < COUNT(crooked); i++) {
		ask_with("REQUEST_URI", crooked[i]);
		ck_assert_msg(r->status == 400, "%s gave %d", crooked[i],
		    r->status);
		ck_assert_str_eq(r->path, "/");
		ck_assert_str_eq(r->problems->is, "broken-request");
	}
	ASK(PLAIN);
	ck_assert_int_eq(r->status, 400);
}
END_TEST

START_TEST(a_path_has_an_end)
{
	char uri[3000] = "/";

	memset(uri + 1, 'a', 2047);
	ask_with("REQUEST_URI", uri);
	ck_assert_int_eq(r->status, 0);
	uri[2048] = 'a';
	ask_with("REQUEST_URI", uri);
	ck_assert_int_eq(r->status, 414);
	ck_assert_str_eq(r->path, "/");
}
END_TEST

START_TEST(a_known_suffix_is_a_format)
{
	static const char *const some[][3] = {
		{ "/meetings.csv", "/meetings", "csv" },
		{ "/meetings/12.ics", "/meetings/12", "ics" },
		{ "/meetings.html", "/meetings", "html" },
		{ "/a.b/c", "/a.b/c", "html" },
		{ "/a.csv/c", "/a.csv/c", "html" },
		{ "/meetings.exe", "/meetings.exe", "html" },
		{ "/meetings.CSV", "/meetings.CSV", "html" },
		{ "/meetings.csv2", "/meetings.csv2", "html" },
		{ "/meetings.", "/meetings.", "html" },
		{ "/meetings.csv.json", "/meetings.csv", "json" },
		{ "/meetings.csv%2f", "/meetings.csv/", "html" },
		{ "/a%20.csv", "/a .csv", "html" },
		{ "/a%E2%80%83.csv", "/a\342\200\203.csv", "html" },
		{ "/a.abcdefghi", "/a.abcdefghi", "html" },
		{ "/a%2Exml", "/a", "xml" },
		{ "/a.csv?b=c.json", "/a", "csv" },
	};

	for (size_t i = 0; i < COUNT(some); i++) {
		ask_with("REQUEST_URI", some[i][0]);
		ck_assert_int_eq(r->status, 0);
		ck_assert_str_eq(r->path, some[i][1]);
		ck_assert_str_eq(r->format, some[i][2]);
	}
}
END_TEST

START_TEST(nothing_is_posted_to_a_format)
{
	ASK("REQUEST_METHOD=POST", "REQUEST_URI=/sign-in.json");
	ck_assert_str_eq(r->path, "/sign-in.json");
	ck_assert_str_eq(r->format, "html");
}
END_TEST

START_TEST(every_format_has_a_media_type_and_others_none)
{
	ck_assert_str_eq(http_media_type("html"), "text/html; charset=UTF-8");
	ck_assert_str_eq(http_media_type("json"), "application/json");
	ck_assert_str_eq(http_media_type("akn"),
	    "application/akn+xml; charset=UTF-8");
	ck_assert_ptr_null(http_media_type("exe"));
	ck_assert_ptr_null(http_media_type(""));
	ck_assert_ptr_null(http_media_type("HTML"));
}
END_TEST

START_TEST(a_query_is_pairs_in_their_order)
{
	GET_URI("/?a=1&b=2&a=3&empty=&bare&&x=a%3Db=c&p=1%2B1+2");
	ck_assert_int_eq(r->status, 0);
	ck_assert_uint_eq(r->query.count, 7);
	ck_assert_str_eq(pairs_value(&r->query, "a"), "1");
	ck_assert_str_eq(pairs_value(&r->query, "empty"), "");
	ck_assert_str_eq(pairs_value(&r->query, "bare"), "");
	ck_assert_str_eq(pairs_value(&r->query, "x"), "a=b=c");
	ck_assert_str_eq(pairs_value(&r->query, "p"), "1+1 2");
	GET_URI("/?");
	ck_assert_int_eq(r->status, 0);
	ck_assert_uint_eq(r->query.count, 0);
	GET_URI("/?q=a?b/..//\\");
	ck_assert_str_eq(pairs_value(&r->query, "q"), "a?b/..//\\");
}
END_TEST

START_TEST(values_of_a_query_pass_the_gate)
{
	GET_URI("/?q=%E2%80%AEevil%E2%81%A9&r=+a%0D%0Ab%09c+");
	ck_assert_str_eq(pairs_value(&r->query, "q"), "evil");
	ck_assert_str_eq(pairs_value(&r->query, "r"), "a b c");
	GET_URI("/?q=e%CC%81");
	ck_assert_str_eq(pairs_value(&r->query, "q"), "\303\251");
}
END_TEST

START_TEST(a_query_that_is_no_text_is_refused)
{
	static const char *const bad[] = {
		"/?q=%", "/?q=%0", "/?q=%zz", "/?%=1", "/?q=%00", "/?q=a%00b",
		"/?q=%ff", "/?q=%c0%80", "/?q=%ed%a0%80", "/?q=%01",
		"/?q=%c2%85", "/?q=%7f", "/?q=%ef%bf%bf", "/?q=\377",
		"/?a=1&b=%00&c=2", "/?unknown!=%ff",
	};

	for (size_t i = 0; i < COUNT(bad); i++) {
		ask_with("REQUEST_URI", bad[i]);
		ck_assert_msg(r->status == 400, "%s", bad[i]);
		ck_assert_ptr_null(pairs_value(&r->query, "q"));
	}
}
END_TEST

START_TEST(names_that_cannot_be_ours_are_passed_over)
{
	GET_URI("/?Q=1&fb%5Bid%5D=2&=3&%00=4&a%20b=5&%D7%90=6&utm_source=x"
	    "&agenda.3.title=7&new-1=8&az09=9&%60=x&%7B=x&%2F=x&%3A=x");
	ck_assert_int_eq(r->status, 0);
	ck_assert_uint_eq(r->query.count, 4);
	ck_assert_str_eq(pairs_value(&r->query, "az09"), "9");
	ck_assert_str_eq(pairs_value(&r->query, "utm_source"), "x");
	ck_assert_str_eq(pairs_value(&r->query, "agenda.3.title"), "7");
	ck_assert_str_eq(pairs_value(&r->query, "new-1"), "8");
}
END_TEST

START_TEST(a_query_has_an_end)
{
	char uri[9000] = "/?q=";

	memset(uri + 4, 'a', 8190);
	ask_with("REQUEST_URI", uri);
	ck_assert_int_eq(r->status, 0);
	uri[8194] = 'a';
	ask_with("REQUEST_URI", uri);
	ck_assert_int_eq(r->status, 414);
	ck_assert_uint_eq(r->query.count, 0);

	snprintf(uri, sizeof(uri), "/?%s", repeated("a=1&", 64));
	ask_with("REQUEST_URI", uri);
	ck_assert_int_eq(r->status, 0);
	ck_assert_uint_eq(r->query.count, 64);
	snprintf(uri, sizeof(uri), "/?%s", repeated("a=1&", 65));
	ask_with("REQUEST_URI", uri);
	ck_assert_int_eq(r->status, 414);
	ck_assert_uint_eq(r->query.count, 64);
}
END_TEST

START_TEST(a_name_sent_twice_is_refused)
{
	ASK(PLAIN, "REQUEST_URI=/", "PINKAS_SSO_USER=admin",
	    "PINKAS_SSO_USER=");
	ck_assert_int_eq(r->status, 400);
	ASK(PLAIN, "REQUEST_URI=/", "REMOTE_ADDR=127.0.0.1");
	ck_assert_int_eq(r->status, 400);
	ASK(PLAIN, "REQUEST_URI=/", "HTTP_COOKIE=a=1", "HTTP_COOKIES=b=2");
	ck_assert_int_eq(r->status, 0);
}
END_TEST

START_TEST(parameters_have_an_end)
{
	static char names[300][8];
	const char *all[300] = { "REQUEST_METHOD=GET", "REQUEST_URI=/" };

	for (int i = 2; i < 257; i++) {
		snprintf(names[i], sizeof(names[i]), "H%d=", i);
		all[i] = names[i];
	}
	all[256] = NULL;
	ask(all);
	ck_assert_int_eq(r->status, 0);
	all[256] = names[256];
	ask(all);
	ck_assert_int_eq(r->status, 431);
}
END_TEST

START_TEST(a_header_with_a_line_end_or_no_text_is_refused)
{
	static const char *const names[] = {
		"HTTP_HOST", "HTTP_ORIGIN", "HTTP_SEC_FETCH_SITE",
		"HTTP_IF_NONE_MATCH", "REMOTE_ADDR",
		"CONTENT_TYPE", "CONTENT_LENGTH",
	};
	static const char *const bad[] = {
		"a\nb", "a\r\nb", "a\r", "\n", "a\001", "\377", "a\302\205",
		"\355\240\200", "\177",
	};

	for (size_t i = 0; i < COUNT(names); i++)
		for (size_t j = 0; j < COUNT(bad); j++) {
			char all[100];

			snprintf(all, sizeof(all), "%s=%s", names[i], bad[j]);
			ASK("REQUEST_METHOD=POST", "REQUEST_URI=/", all);
			ck_assert_msg(r->status == 400, "%s", all);
		}
	ask_with("HTTP_COOKIE", "a=1\r\nb=2");
	ck_assert_int_eq(r->status, 400);
	ck_assert_uint_eq(r->cookies.count, 0);
}
END_TEST

START_TEST(a_host_is_a_name_and_a_port)
{
	static const char *const bad[] = {
		"evil.example/path", "a b", "a,b", "user@host", "a\"b", "<a>",
		"\327\220.example", "a;b", "a?b", "a#b", "a\\b",
	};

	ask_with("HTTP_HOST", "[2001:db8::1]:8443");
	ck_assert_str_eq(r->host, "[2001:db8::1]:8443");
	for (size_t i = 0; i < COUNT(bad); i++) {
		ask_with("HTTP_HOST", bad[i]);
		ck_assert_msg(r->status == 400, "%s", bad[i]);
		ck_assert_ptr_null(r->host);
	}
	ask_with("HTTP_HOST", repeated("a", 255));
	ck_assert_int_eq(r->status, 0);
	ask_with("HTTP_HOST", repeated("a", 256));
	ck_assert_int_eq(r->status, 400);
}
END_TEST

START_TEST(only_this_machine_is_local)
{
	static const char *const here[] = { "127.0.0.1", "::1", "unix:" };
	static const char *const there[] = {
		"127.0.0.2", "192.0.2.7", "10.0.0.1", "", "localhost",
		"127.0.0.1, 192.0.2.7", "::ffff:127.0.0.1",
	};

	for (size_t i = 0; i < COUNT(here); i++) {
		char address[60];

		snprintf(address, sizeof(address), "REMOTE_ADDR=%s", here[i]);
		ASK("REQUEST_METHOD=GET", "REQUEST_URI=/", address);
		ck_assert_msg(r->local, "%s", here[i]);
	}
	for (size_t i = 0; i < COUNT(there); i++) {
		char address[60];

		snprintf(address, sizeof(address), "REMOTE_ADDR=%s", there[i]);
		ASK("REQUEST_METHOD=GET", "REQUEST_URI=/", address);
		ck_assert_msg(!r->local, "%s", there[i]);
	}
	ASK("REQUEST_METHOD=GET", "REQUEST_URI=/", "HTTP_X_FORWARDED_FOR=::1");
	ck_assert(!r->local);
	ck_assert_str_eq(r->address, "-");
}
END_TEST

START_TEST(only_on_is_https)
{
	ask_with("HTTPS", "on");
	ck_assert(r->secure);
	ask_with("HTTPS", "off");
	ck_assert(!r->secure);
	ask_with("HTTPS", "");
	ck_assert(!r->secure);
	ask_with("HTTP_X_FORWARDED_PROTO", "https");
	ck_assert(!r->secure);
}
END_TEST

START_TEST(cookies_are_read_one_by_one)
{
	ask_with("HTTP_COOKIE", "s=abc; lang=en;x=1=2;empty=; bare ;=n; ;");
	ck_assert_uint_eq(r->cookies.count, 5);
	ck_assert_str_eq(pairs_value(&r->cookies, "s"), "abc");
	ck_assert_str_eq(pairs_value(&r->cookies, "x"), "1=2");
	ck_assert_str_eq(pairs_value(&r->cookies, "empty"), "");
	ck_assert_str_eq(pairs_value(&r->cookies, "bare"), "");
	ck_assert_str_eq(r->lang, "en");
}
END_TEST

START_TEST(a_refused_request_is_still_known_by_its_language)
{
	ASK(PLAIN, "REQUEST_URI=/%00", "HTTP_COOKIE=lang=ar");
	ck_assert_int_eq(r->status, 400);
	ck_assert_str_eq(r->lang, "ar");
	ck_assert_str_eq(r->address, "192.0.2.7");
}
END_TEST

START_TEST(a_mark_that_becomes_a_semicolon_makes_no_cookie)
{
	ask_with("HTTP_COOKIE", "\315\276a=1; b=2\315\276; s=abc");
	ck_assert_uint_eq(r->cookies.count, 1);
	ck_assert_str_eq(pairs_value(&r->cookies, "s"), "abc");
}
END_TEST

START_TEST(a_strangers_broken_cookie_locks_nobody_out)
{
	ask_with("HTTP_COOKIE", "other=\377\376; s=abc; x=\001; \377=1; y=\177");
	ck_assert_int_eq(r->status, 0);
	ck_assert_uint_eq(r->cookies.count, 1);
	ck_assert_str_eq(pairs_value(&r->cookies, "s"), "abc");
}
END_TEST

START_TEST(cookies_have_an_end)
{
	ask_with("HTTP_COOKIE", repeated("a=1;", 2048));
	ck_assert_int_eq(r->status, 0);
	ck_assert_uint_eq(r->cookies.count, 64);
	ask_with("HTTP_COOKIE", repeated("a=1;b", 1700));
	ck_assert_int_eq(r->status, 431);
	ck_assert_uint_eq(r->cookies.count, 0);
}
END_TEST

START_TEST(the_session_is_read_where_its_cookie_is_safe)
{
	ASK("REQUEST_METHOD=GET", "REQUEST_URI=/", "REMOTE_ADDR=192.0.2.7",
	    "HTTPS=on", "HTTP_COOKIE=s=forged; __Host-s=true");
	ck_assert_str_eq(http_session(r), "true");
	ASK("REQUEST_METHOD=GET", "REQUEST_URI=/", "REMOTE_ADDR=192.0.2.7",
	    "HTTPS=on", "HTTP_COOKIE=s=forged");
	ck_assert_ptr_null(http_session(r));
	ASK("REQUEST_METHOD=GET", "REQUEST_URI=/", "REMOTE_ADDR=127.0.0.1",
	    "HTTP_COOKIE=s=here");
	ck_assert_str_eq(http_session(r), "here");
	ASK("REQUEST_METHOD=GET", "REQUEST_URI=/", "REMOTE_ADDR=192.0.2.7",
	    "HTTP_COOKIE=s=plain; __Host-s=plain");
	ck_assert_ptr_null(http_session(r));
}
END_TEST

START_TEST(the_language_is_hebrew_unless_the_cookie_says_otherwise)
{
	static const char *const some[][2] = {
		{ "lang=he", "he" }, { "lang=ar", "ar" }, { "lang=en", "en" },
		{ "lang=fr", "he" }, { "lang=", "he" }, { "lang=ar-x/../..", "he" },
		{ "lang=en ar", "he" }, { "long=en", "he" },
	};

	for (size_t i = 0; i < COUNT(some); i++) {
		ask_with("HTTP_COOKIE", some[i][0]);
		ck_assert_msg(strcmp(r->lang, some[i][1]) == 0, "%s gave %s",
		    some[i][0], r->lang);
	}
	ask_with("HTTP_ACCEPT_LANGUAGE", "en");
	ck_assert_str_eq(r->lang, "he");
}
END_TEST

START_TEST(the_announced_length_is_digits)
{
	static const char *const bad[] = {
		"-1", "+1", "1,1", "0x10", "1e3", "12 34", "one", "1.0",
	};

	ASK("REQUEST_METHOD=POST", "REQUEST_URI=/", "CONTENT_LENGTH=65536",
	    "CONTENT_TYPE=text/plain");
	ck_assert_uint_eq(r->body_length, 65536);
	ck_assert_str_eq(r->body_type, "text/plain");
	ASK("REQUEST_METHOD=GET", "REQUEST_URI=/", "CONTENT_LENGTH=65536");
	ck_assert_uint_eq(r->body_length, 0);
	ASK("REQUEST_METHOD=POST", "REQUEST_URI=/", "CONTENT_LENGTH=");
	ck_assert_uint_eq(r->body_length, 0);
	ck_assert_int_eq(r->status, 0);
	ASK("REQUEST_METHOD=POST", "REQUEST_URI=/",
	    "CONTENT_LENGTH=18446744073709551617");
	ck_assert_int_eq(r->status, 413);
	ck_assert_uint_eq(r->body_length, 0);
	for (size_t i = 0; i < COUNT(bad); i++) {
		char length[40];

		snprintf(length, sizeof(length), "CONTENT_LENGTH=%s", bad[i]);
		ASK("REQUEST_METHOD=POST", "REQUEST_URI=/", length);
		ck_assert_msg(r->status == 400, "%s", bad[i]);
	}
}
END_TEST

START_TEST(a_header_that_would_break_the_reply_is_not_sent)
{
	static const char *const bad[][2] = {
		{ "X-A", "a\r\nSet-Cookie: s=1" }, { "X-A", "a\nb" },
		{ "X-A", "a\rb" }, { "X-A", "\t" }, { "X-A", "a\001" },
		{ "X-A", "\177" }, { "X-A", "\327\220" }, { "X-A", "\302\205" },
		{ "", "a" }, { "X A", "a" }, { "X:A", "a" }, { "X\nA", "a" },
	};

	for (size_t i = 0; i < COUNT(bad); i++) {
		GET_URI("/");
		http_reply_header(r, bad[i][0], bad[i][1]);
		ck_assert_int_eq(r->status, 500);
		ck_assert_uint_eq(r->reply.count, 0);
	}
}
END_TEST

START_TEST(a_later_header_replaces_an_earlier_one)
{
	GET_URI("/");
	http_reply_header(r, "ETag", "\"1\"");
	http_reply_header(r, "etag", "\"2\"");
	ck_assert_uint_eq(r->reply.count, 1);
	ck_assert_str_eq(r->reply.first->value, "\"2\"");
	http_reply_header(r, "Set-Cookie", "a=1");
	http_reply_header(r, "Set-Cookie", "b=2");
	ck_assert_uint_eq(r->reply.count, 3);
}
END_TEST

START_TEST(the_head_of_a_page_is_whole)
{
	GET_URI("/meetings");
	r->type = "text/html; charset=UTF-8";
	r->length = 512;
	ck_assert_str_eq(http_head(r), "Status: 200 OK\r\n"
	    "Cache-Control: no-store\r\n"
	    "Content-Type: text/html; charset=UTF-8\r\n"
	    "Content-Length: 512\r\n\r\n");
}
END_TEST

START_TEST(the_head_of_a_redirect_names_its_goal)
{
	GET_URI("/meetings");
	go(r, "/meetings/12");
	ck_assert_str_eq(http_head(r), "Status: 303 See Other\r\n"
	    "Cache-Control: no-store\r\nLocation: /meetings/12\r\n"
	    "Content-Length: 0\r\n\r\n");
}
END_TEST

START_TEST(an_unchanged_page_has_no_body_to_describe)
{
	GET_URI("/meetings");
	r->status = 304;
	r->type = "text/html";
	http_reply_header(r, "Cache-Control", "private, no-cache");
	ck_assert_str_eq(http_head(r), "Status: 304 Not Modified\r\n"
	    "Cache-Control: private, no-cache\r\n\r\n");
}
END_TEST

START_TEST(every_status_has_its_words)
{
	GET_URI("/");
	r->status = 422;
	ck_assert_str_eq(http_status_line(r),
	    "Status: 422 Unprocessable Content");
	r->status = 507;
	ck_assert_str_eq(http_status_line(r),
	    "Status: 507 Insufficient Storage");
	r->status = 0;
	ck_assert_str_eq(http_status_line(r), "Status: 200 OK");
}
END_TEST

START_TEST(a_session_cookie_is_as_safe_as_its_way)
{
	ASK("REQUEST_METHOD=GET", "REQUEST_URI=/", "HTTPS=on",
	    "REMOTE_ADDR=192.0.2.7");
	http_session_cookie(r, "abc");
	ck_assert_str_eq(pairs_value(&r->reply, "Set-Cookie"),
	    "__Host-s=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
	ASK("REQUEST_METHOD=GET", "REQUEST_URI=/", "REMOTE_ADDR=127.0.0.1");
	http_session_cookie(r, "abc");
	ck_assert_str_eq(pairs_value(&r->reply, "Set-Cookie"),
	    "s=abc; Path=/; HttpOnly; SameSite=Lax");
	ASK("REQUEST_METHOD=GET", "REQUEST_URI=/", "REMOTE_ADDR=127.0.0.1",
	    "HTTPS=on");
	http_session_cookie(r, NULL);
	ck_assert_str_eq(pairs_value(&r->reply, "Set-Cookie"),
	    "__Host-s=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure");
	ASK("REQUEST_METHOD=GET", "REQUEST_URI=/", "REMOTE_ADDR=192.0.2.7");
	http_session_cookie(r, "abc");
	ck_assert_int_eq(r->status, 500);
	ck_assert_uint_eq(r->reply.count, 0);
}
END_TEST

START_TEST(a_cookie_holds_nothing_that_would_end_it)
{
	static const char *const bad[] = {
		"a;b", "a b", "a,b", "a\"b", "a\\b", "a\r\nb", "\327\220",
	};

	GET_URI("/");
	http_cookie(r, "lang", "ar", 365);
	ck_assert_str_eq(pairs_value(&r->reply, "Set-Cookie"),
	    "lang=ar; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax");
	for (size_t i = 0; i < COUNT(bad); i++) {
		GET_URI("/");
		http_cookie(r, "lang", bad[i], 1);
		ck_assert_msg(r->status == 500, "%s", bad[i]);
		ck_assert_uint_eq(r->reply.count, 0);
	}
	GET_URI("/");
	http_cookie(r, "a=b; c", "1", 1);
	ck_assert_int_eq(r->status, 500);
}
END_TEST

START_TEST(a_query_is_written_again_with_a_name_changed)
{
	GET_URI("/meetings?body=3&year=2026&after=2026-03-01T18:00,12");
	ck_assert_str_eq(http_query(r, NULL, NULL, NULL),
	    "?body=3&year=2026&after=2026-03-01T18%3A00%2C12");
	ck_assert_str_eq(http_query(r, "after", NULL, NULL),
	    "?body=3&year=2026");
	ck_assert_str_eq(http_query(r, "after", "body", "4"),
	    "?year=2026&body=4");
	ck_assert_str_eq(http_query(r, "after", "search", "a&b=\"c\" \327\220"),
	    "?body=3&year=2026&search=a%26b%3D%22c%22%20%D7%90");
	ck_assert_str_eq(http_query(r, NULL, "body", NULL),
	    "?year=2026&after=2026-03-01T18%3A00%2C12");
	GET_URI("/meetings?a=1&a=2");
	ck_assert_str_eq(http_query(r, "a", NULL, NULL), "");
	ck_assert_str_eq(http_query(r, "a", "b", ""), "?b=");
	ck_assert_str_eq(http_query(r, NULL, NULL, NULL), "?a=1&a=2");
	GET_URI("/?q=azAZ09@[`{:/");
	ck_assert_str_eq(http_query(r, NULL, NULL, NULL),
	    "?q=azAZ09%40%5B%60%7B%3A%2F");
}
END_TEST

START_TEST(a_query_written_again_reads_the_same)
{
	const char *again;

	GET_URI("/?q=%25%26%3D%2B%3F%23%3C%22+%D7%90~._-&r=a%0Ab");
	again = arena_print(r->arena, "/%s", http_query(r, NULL, NULL, NULL));
	ck_assert_str_eq(again,
	    "/?q=%25%26%3D%2B%3F%23%3C%22%20%D7%90~._-&r=a%20b");
	ask_with("REQUEST_URI",
	    "/?q=%25%26%3D%2B%3F%23%3C%22%20%D7%90~._-&r=a%20b");
	ck_assert_str_eq(pairs_value(&r->query, "q"),
	    "%&=+?#<\" \327\220~._-");
}
END_TEST

START_TEST(only_a_path_of_ours_is_gone_back_to)
{
	static const char *const foreign[] = {
		"", "meetings", "https://evil.example/", "//evil.example/",
		"/\\evil.example/", "\\\\evil.example", "javascript:alert(1)",
		"/a\r\nSet-Cookie: s=1", "/a b", "/a\tb", "/\327\220", "/\177",
		"?q=1", "/:id", "/a/:nothing",
	};

	GET_URI("/");
	ck_assert_str_eq(http_own_path("/meetings/12?a=10:30#b"),
	    "/meetings/12?a=10:30#b");
	ck_assert_str_eq(http_own_path("/"), "/");
	ck_assert_str_eq(http_own_path(NULL), "/");
	for (size_t i = 0; i < COUNT(foreign); i++) {
		ck_assert_str_eq(http_own_path(foreign[i]), "/");
		go(r, http_own_path(foreign[i]));
		ck_assert_int_eq(r->status, 303);
	}
}
END_TEST

TESTS("http",
    a_usual_request_is_read_whole,
    three_methods_are_known,
    a_path_is_decoded_once,
    a_crooked_path_is_refused,
    a_path_has_an_end,
    a_known_suffix_is_a_format,
    nothing_is_posted_to_a_format,
    every_format_has_a_media_type_and_others_none,
    a_query_is_pairs_in_their_order,
    values_of_a_query_pass_the_gate,
    a_query_that_is_no_text_is_refused,
    names_that_cannot_be_ours_are_passed_over,
    a_query_has_an_end,
    a_name_sent_twice_is_refused,
    parameters_have_an_end,
    a_header_with_a_line_end_or_no_text_is_refused,
    a_host_is_a_name_and_a_port,
    only_this_machine_is_local,
    only_on_is_https,
    cookies_are_read_one_by_one,
    a_refused_request_is_still_known_by_its_language,
    a_mark_that_becomes_a_semicolon_makes_no_cookie,
    a_strangers_broken_cookie_locks_nobody_out,
    cookies_have_an_end,
    the_session_is_read_where_its_cookie_is_safe,
    the_language_is_hebrew_unless_the_cookie_says_otherwise,
    the_announced_length_is_digits,
    a_header_that_would_break_the_reply_is_not_sent,
    a_later_header_replaces_an_earlier_one,
    the_head_of_a_page_is_whole,
    the_head_of_a_redirect_names_its_goal,
    an_unchanged_page_has_no_body_to_describe,
    every_status_has_its_words,
    a_session_cookie_is_as_safe_as_its_way,
    a_cookie_holds_nothing_that_would_end_it,
    a_query_is_written_again_with_a_name_changed,
    a_query_written_again_reads_the_same,
    only_a_path_of_ours_is_gone_back_to)
