/* check_request.c: refusals, redirects and the values that queries get. */
#include <string.h>

#include "base/arena.h"
#include "base/calendar.h"
#include "web/request.h"
#include "../check.h"

static struct arena *arena;
static struct request request, *const r = &request;

static void
begin(void)
{
	if (arena == NULL)
		arena = arena_open();
	arena_empty(arena);
	request_begin(r, arena);
}

START_TEST(pairs_keep_their_order_and_the_first_value_counts)
{
	begin();
	pairs_add(r, &r->query, "body", "3");
	pairs_add(r, &r->query, "year", "2026");
	pairs_add(r, &r->query, "body", "4");
	ck_assert_uint_eq(r->query.count, 3);
	ck_assert_str_eq(r->query.first->name, "body");
	ck_assert_str_eq(r->query.first->next->name, "year");
	ck_assert_str_eq(r->query.first->next->next->value, "4");
	ck_assert_ptr_null(r->query.first->next->next->next);
	ck_assert_str_eq(pairs_value(&r->query, "body"), "3");
	ck_assert_ptr_null(pairs_value(&r->query, "bod"));
	ck_assert_ptr_null(pairs_value(&r->typed, "body"));
}
END_TEST

START_TEST(a_pair_outlives_the_texts_it_was_made_of)
{
	char name[] = "body", value[] = "3";

	begin();
	pairs_add(r, &r->query, name, value);
	memset(name, 'x', 4);
	memset(value, 'x', 1);
	ck_assert_str_eq(pairs_value(&r->query, "body"), "3");
}
END_TEST

START_TEST(a_request_begins_unanswered_in_hebrew_as_a_page)
{
	begin();
	ck_assert_int_eq(r->status, 0);
	ck_assert(!refused(r));
	ck_assert_ptr_null(r->problems);
	ck_assert_int_eq(r->method, GET);
	ck_assert_str_eq(r->lang, "he");
	ck_assert_str_eq(r->format, "html");
	ck_assert_uint_eq(strlen(r->number), 6);
	ck_assert_int_gt(r->now, 1750000000000);
	ck_assert_uint_eq(strlen(r->today), 10);
	ck_assert_mem_eq(r->moment, r->today, 10);
}
END_TEST

START_TEST(the_clock_of_a_request_is_set_as_a_whole)
{
	begin();
	request_clock(r, calendar_at("2026-11-21T23:40"));
	ck_assert_str_eq(r->today, "2026-11-21");
	ck_assert_str_eq(r->moment, "2026-11-21T23:40");
	ck_assert_str_eq(request_value(r, "today"), "2026-11-21");
	ck_assert_str_eq(request_value(r, "moment"), "2026-11-21T23:40");
	ck_assert_str_eq(request_value(r, "now"), "1795297200000");
}
END_TEST

START_TEST(the_first_refusal_wins)
{
	begin();
	refuse(r, 404, "missing", NULL);
	refuse(r, 403, "not-allowed", NULL);
	refuse(r, 422, "required", "title");
	ck_assert_int_eq(r->status, 404);
	ck_assert_str_eq(r->problems->is, "missing");
	ck_assert_int_eq(r->problems->status, 404);
	ck_assert_ptr_null(r->problems->next);
}
END_TEST

START_TEST(a_bad_request_is_a_refusal_and_a_redirect_is_none)
{
	begin();
	refuse(r, 400, "broken-request", NULL);
	ck_assert(refused(r));
	ck_assert(refused_for_good(r));
	begin();
	refuse(r, 422, "required", "title");
	ck_assert(refused(r));
	ck_assert(!refused_for_good(r));
	begin();
	go(r, "/");
	ck_assert(!refused(r));
	ck_assert(!refused_for_good(r));
}
END_TEST

START_TEST(a_form_gathers_all_its_problems)
{
	begin();
	refuse(r, 422, "required", "title");
	refuse(r, 422, "no-quorum", "present");
	refuse(r, 409, "stale", NULL);
	ck_assert_int_eq(r->status, 422);
	ck_assert_str_eq(r->problems->field, "title");
	ck_assert_str_eq(r->problems->next->is, "no-quorum");
	ck_assert_ptr_null(r->problems->next->next);
	ck_assert(refused_at(r, "title"));
	ck_assert(refused_at(r, "present"));
	ck_assert(!refused_at(r, "presen"));
}
END_TEST

START_TEST(what_the_words_need_belongs_to_the_last_refusal)
{
	begin();
	refuse_with(r, "nobody", "1");
	refuse(r, 422, "required", "title");
	refuse(r, 422, "no-quorum", "present");
	refuse_with(r, "needed", "8");
	refuse_with(r, "present", "6");
	ck_assert_uint_eq(r->problems->needs.count, 0);
	ck_assert_str_eq(pairs_value(&r->problems->next->needs, "needed"),
	    "8");
	ck_assert_str_eq(pairs_value(&r->problems->next->needs, "present"),
	    "6");
}
END_TEST

START_TEST(the_needs_of_an_ignored_refusal_are_ignored_too)
{
	begin();
	refuse(r, 404, "missing", NULL);
	refuse(r, 422, "no-quorum", "present");
	refuse_with(r, "needed", "8");
	ck_assert_uint_eq(r->problems->needs.count, 0);
}
END_TEST

START_TEST(what_is_broken_replaces_a_form_but_says_nothing)
{
	begin();
	refuse(r, 422, "required", "title");
	broken(r, "no query %s", "meetings.lits");
	ck_assert_int_eq(r->status, 500);
	ck_assert_str_eq(r->problems->is, "broken");
	ck_assert_ptr_null(r->problems->field);
	ck_assert_ptr_null(r->problems->next);
	ck_assert_uint_eq(r->problems->needs.count, 0);
}
END_TEST

START_TEST(a_full_disk_is_not_hidden_by_what_breaks_after_it)
{
	begin();
	refuse(r, 507, "disk-full", NULL);
	broken(r, "and so on");
	ck_assert_int_eq(r->status, 507);
	ck_assert_str_eq(r->problems->is, "disk-full");
}
END_TEST

START_TEST(a_redirect_names_the_place_and_the_record)
{
	begin();
	r->place = "meetings/12/agenda";
	r->id = 3;
	go(r, "/:registry/:id");
	ck_assert_int_eq(r->status, 303);
	ck_assert(!refused(r));
	ck_assert_str_eq(r->location, "/meetings/12/agenda/3");

	begin();
	r->place = "meetings";
	r->id = 12;
	go(r, "/:registry/:id/minutes?from=/:id#top");
	ck_assert_str_eq(r->location, "/meetings/12/minutes?from=/:id#top");

	begin();
	go(r, "/~a!");
	ck_assert_str_eq(r->location, "/~a!");
	begin();
	go(r, "/");
	ck_assert_str_eq(r->location, "/");
	begin();
	go(r, "/meetings/?at=10:30");
	ck_assert_str_eq(r->location, "/meetings/?at=10:30");
}
END_TEST

START_TEST(a_redirect_stays_on_this_machine)
{
	static const char *const foreign[] = {
		"", "meetings", "https://evil.example/", "//evil.example/",
		"/\\evil.example/", "\\\\evil.example", "javascript:alert(1)",
		"/a\r\nSet-Cookie: s=1", "/a b", "/a\tb", "/\327\220", "/a\177",
		"?q=1", "/:nothing", "/:id", "/:registry", "/:registry/:id/x",
	};

	for (size_t i = 0; i < sizeof(foreign) / sizeof(foreign[0]); i++) {
		begin();
		go(r, foreign[i]);
		ck_assert_msg(r->status == 500 && r->location == NULL,
		    "went to %s", foreign[i]);
	}
}
END_TEST

START_TEST(only_whole_segments_are_stood_for)
{
	static const char *const near[] = {
		"/:ix", "/:i", "/:idx", "/:registrx", "/:register", "/:", "/:Id",
	};

	for (size_t i = 0; i < sizeof(near) / sizeof(near[0]); i++) {
		begin();
		r->place = "meetings";
		r->id = 12;
		go(r, near[i]);
		ck_assert_msg(r->status == 500, "%s", near[i]);
	}
	begin();
	r->id = 12;
	go(r, "/x:id/a:registry");
	ck_assert_str_eq(r->location, "/x:id/a:registry");
}
END_TEST

START_TEST(an_empty_place_makes_no_host)
{
	begin();
	r->place = "";
	go(r, "/:registry/evil.example");
	ck_assert_int_eq(r->status, 500);
	ck_assert_ptr_null(r->location);
}
END_TEST

START_TEST(what_was_refused_goes_nowhere)
{
	begin();
	refuse(r, 422, "required", "title");
	go(r, "/meetings");
	ck_assert_int_eq(r->status, 422);
	ck_assert_ptr_null(r->location);
}
END_TEST

START_TEST(a_refusal_takes_back_a_redirect)
{
	begin();
	go(r, "/meetings/12");
	refuse(r, 503, "busy", NULL);
	ck_assert_int_eq(r->status, 503);
	ck_assert_ptr_null(r->location);
	ck_assert_str_eq(r->problems->is, "busy");
}
END_TEST

START_TEST(a_let_is_set_changed_and_taken_back)
{
	char value[] = "3";

	begin();
	ck_assert_ptr_null(request_value(r, "body"));
	let(r, "body", value);
	value[0] = 'x';
	ck_assert_str_eq(request_value(r, "body"), "3");
	ck_assert(!request_pair(r, "body")->number);
	let_number(r, "body", -4);
	ck_assert_str_eq(request_value(r, "body"), "-4");
	ck_assert(request_pair(r, "body")->number);
	let(r, "body", NULL);
	ck_assert_ptr_null(request_value(r, "body"));
	ck_assert_uint_eq(r->lets.count, 1);
}
END_TEST

START_TEST(nobody_and_nothing_have_no_number)
{
	begin();
	ck_assert_ptr_null(request_value(r, "me"));
	ck_assert_ptr_null(request_value(r, "id"));
	ck_assert_ptr_null(request_value(r, "within"));
	r->person = 7;
	r->id = 12;
	r->within = INT64_MAX;
	ck_assert_str_eq(request_value(r, "me"), "7");
	ck_assert_str_eq(request_value(r, "id"), "12");
	ck_assert_str_eq(request_value(r, "within"), "9223372036854775807");
	ck_assert(request_pair(r, "me")->number);
	ck_assert(!request_pair(r, "today")->number);
}
END_TEST

START_TEST(nothing_sent_shadows_the_names_of_the_engine)
{
	static const char *const names[] = {
		"me", "lang", "today", "now", "moment", "id", "within"
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		begin();
		r->person = 7;
		pairs_add(r, &r->query, names[i], "forged");
		pairs_add(r, &r->typed, names[i], "forged");
		pairs_add(r, &r->lets, names[i], "forged");
		if (request_value(r, names[i]) != NULL)
			ck_assert_str_ne(request_value(r, names[i]), "forged");
		ck_assert(!refused(r));
		let(r, names[i], "forged");
		ck_assert_int_eq(r->status, 500);
	}
	begin();
	pairs_add(r, &r->lets, "me", "1");
	ck_assert_ptr_null(request_value(r, "me"));
}
END_TEST

START_TEST(what_was_sent_is_no_value_until_it_is_let)
{
	begin();
	pairs_add(r, &r->query, "body", "3");
	pairs_add(r, &r->typed, "body", "3");
	ck_assert_ptr_null(request_value(r, "body"));
}
END_TEST

START_TEST(a_typed_number_is_a_number_or_zero)
{
	static const struct { const char *text; int64_t number; } some[] = {
		{ "12", 12 }, { "-3", -3 }, { "0", 0 }, { "007", 7 },
		{ "9223372036854775807", INT64_MAX },
		{ "-9223372036854775808", INT64_MIN },
		{ "9223372036854775808", 0 }, { "99999999999999999999", 0 },
		{ "", 0 }, { "-", 0 }, { "--1", 0 }, { "1-2", 0 }, { "1.5", 0 },
		{ " 1", 0 }, { "+1", 0 }, { "0x10", 0 }, { "1e3", 0 },
		{ "12a", 0 }, { "\331\241", 0 },
	};

	begin();
	ck_assert_int_eq(typed_number(r, "version"), 0);
	for (size_t i = 0; i < sizeof(some) / sizeof(some[0]); i++) {
		begin();
		pairs_add(r, &r->typed, "version", some[i].text);
		ck_assert_str_eq(typed(r, "version"), some[i].text);
		ck_assert_msg(typed_number(r, "version") == some[i].number,
		    "%s", some[i].text);
	}
}
END_TEST

TESTS("request",
    pairs_keep_their_order_and_the_first_value_counts,
    a_pair_outlives_the_texts_it_was_made_of,
    a_request_begins_unanswered_in_hebrew_as_a_page,
    the_clock_of_a_request_is_set_as_a_whole,
    the_first_refusal_wins,
    a_bad_request_is_a_refusal_and_a_redirect_is_none,
    a_form_gathers_all_its_problems,
    what_the_words_need_belongs_to_the_last_refusal,
    the_needs_of_an_ignored_refusal_are_ignored_too,
    what_is_broken_replaces_a_form_but_says_nothing,
    a_full_disk_is_not_hidden_by_what_breaks_after_it,
    a_redirect_names_the_place_and_the_record,
    a_redirect_stays_on_this_machine,
    only_whole_segments_are_stood_for,
    an_empty_place_makes_no_host,
    what_was_refused_goes_nowhere,
    a_refusal_takes_back_a_redirect,
    a_let_is_set_changed_and_taken_back,
    nobody_and_nothing_have_no_number,
    nothing_sent_shadows_the_names_of_the_engine,
    what_was_sent_is_no_value_until_it_is_let,
    a_typed_number_is_a_number_or_zero)
