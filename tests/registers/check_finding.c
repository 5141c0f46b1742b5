/* check_finding.c: one search finds everything that may be read, however it is spelled. */
#include <stdio.h>
#include <string.h>

#include <sqlite3.h>

#include "base/arena.h"
#include "base/calendar.h"
#include "page/form.h"
#include "registers/registry.h"
#include "store/db.h"
#include "store/record.h"
#include "house.h"

/* Words as a browser writes them into an address. */
static const char *
address_of(const char *words, const char *in)
{
	static char address[900];
	size_t length = (size_t)snprintf(address, sizeof(address),
	    "/search?q=");

	for (const char *at = words; *at != '\0'; at++)
		length += (size_t)snprintf(address + length,
		    sizeof(address) - length, "%%%02X", (unsigned char)*at);
	if (in != NULL)
		snprintf(address + length, sizeof(address) - length, "&in=%s",
		    in);
	return address;
}

static int
look_for(const char *words)
{
	return got(address_of(words, NULL), "viewer");
}

static bool
finds(const char *words, const char *title)
{
	char xpath[400];

	ck_assert_msg(look_for(words) == 200, "%s", words);
	snprintf(xpath, sizeof(xpath), "/page/group/result[@title = '%s']",
	    title);
	return count_of(xpath) == 1;
}

static void
add_person(const char *fields)
{
	char form[400];

	snprintf(form, sizeof(form), "language=he&%s", fields);
	ck_assert_int_eq(sent("/people/new", "secretary", form), 303);
}

/* A decision of the board, past the page that records it. */
static void
add_decision(const char *body, const char *title)
{
	struct change changes[] = { { "body", body }, { "meeting", "1" },
	    { "year", "2026" }, { "serial", "1" }, { "title", title },
	    { "text", title }, { "result", "adopted" },
	    { "method", "unanimous" } };
	struct request r;

	request_begin(&r, arena_open());
	xml_begin(&r);
	r.method = POST;
	r.actor = "nobody";
	db_begin(&r);
	ck_assert_int_ne(record_write(&r, registry_named("decisions"), 0, 0,
	    changes, 8), 0);
	db_end(&r);
	xml_end(&r);
	arena_close(r.arena);
}

/* Something found in a register that few may read. */
static void
hide(const char *word)
{
	char path[200], sql[400];
	sqlite3 *db;

	snprintf(path, sizeof(path), "%s/pinkas.db", house_of_tests_folder());
	snprintf(sql, sizeof(sql), "INSERT INTO searchable (id, register, "
	    "record, path, number, title) VALUES (900000, 'users', 1, "
	    "'/users/1', 'users/2026/77', '%s'); INSERT INTO found "
	    "(rowid, words) VALUES (900000, 'users 2026 77 %s')", word, word);
	ck_assert_int_eq(sqlite3_open(path, &db), SQLITE_OK);
	ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK,
	    "%s", sqlite3_errmsg(db));
	sqlite3_close(db);
}

START_TEST(a_number_opens_its_record_at_once)
{
	static const char *const spelled[] = { "מא/2026/1", "מא/2026/001",
	    "מא 2026/001", "מא-1/2026", "1/2026", "2026/1", "2026/001",
	    "  מא / 2026 / 1 " };

	for (size_t i = 0; i < sizeof(spelled) / sizeof(spelled[0]); i++) {
		ck_assert_msg(look_for(spelled[i]) == 303, "%s", spelled[i]);
		ck_assert_str_eq(location(), "/decisions/1");
	}
}
END_TEST

START_TEST(a_number_of_several_leaves_the_choice)
{
	add_decision("2", "החלטת דירקטוריון");
	ck_assert_int_eq(look_for("2026/1"), 200);
	ck_assert_int_eq(count_of("/page/group[1][not(@register)]/result"), 2);
	ck_assert_str_eq(see("/page/asked/@count"), "2");
	ck_assert_int_eq(look_for("מא/2026/1"), 303);
	ck_assert_str_eq(location(), "/decisions/1");
}
END_TEST

START_TEST(a_number_nobody_has_is_looked_for_as_words)
{
	ck_assert_int_eq(look_for("2026/999"), 200);
	ck_assert_str_eq(see("/page/asked/@count"), "0");
	ck_assert_int_eq(look_for("026/1"), 200);
}
END_TEST

START_TEST(prefixes_do_not_hide_a_word)
{
	static const char *const spelled[] = { "תקציב", "התקציב", "בתקציב",
	    "ולתקציב", "שהתקציב", "תקצ" };

	for (size_t i = 0; i < sizeof(spelled) / sizeof(spelled[0]); i++)
		ck_assert_msg(finds(spelled[i], "אישור תקציב 2026"), "%s",
		    spelled[i]);
	add_person("name=א&title=ממונה והתקציבים");
	ck_assert(finds("תקציבים", "א"));
}
END_TEST

START_TEST(acronyms_are_found_with_any_mark_or_none)
{
	static const char *const spelled[] = { "תברית", "תב\"רית", "תב״רית",
	    "תב''רית", "תב“רית", "תב׳׳רית" };

	add_person("name=ראשונה&title=תב״רית");
	add_person("name=שנייה&title=תב\"רית");
	add_person("name=שלישית&title=תברית");
	for (size_t i = 0; i < sizeof(spelled) / sizeof(spelled[0]); i++) {
		ck_assert_msg(finds(spelled[i], "ראשונה"), "%s", spelled[i]);
		ck_assert(finds(spelled[i], "שנייה"));
		ck_assert(finds(spelled[i], "שלישית"));
	}
}
END_TEST

START_TEST(points_and_final_letters_do_not_matter)
{
	ck_assert(finds("תַּקְצִיב", "אישור תקציב 2026"));
	add_person("name=שָׁלוֹם");
	ck_assert(finds("שלומ", "שָׁלוֹם"));
	ck_assert(finds("שלום", "שָׁלוֹם"));
}
END_TEST

START_TEST(arabic_letters_written_for_one_another_are_one)
{
	static const char *const spelled[] = { "أمين", "امين", "الامين",
	    "والأمين", "أَمِين", "سلطة", "سلطه", "السلطة" };

	add_person("name=ב&name_ar=أمين السلطة");
	for (size_t i = 0; i < sizeof(spelled) / sizeof(spelled[0]); i++)
		ck_assert_msg(finds(spelled[i], "ב"), "%s", spelled[i]);
}
END_TEST

START_TEST(english_is_found_in_any_case)
{
	add_person("name=ג&name_en=Miriam Stone");
	ck_assert(finds("miriam", "ג"));
	ck_assert(finds("STONE", "ג"));
	ck_assert(finds("stone Miriam", "ג"));
	look_for("miriam brick");
	ck_assert_str_eq(see("/page/asked/@count"), "0");
}
END_TEST

START_TEST(hits_are_marked_in_the_title)
{
	look_for("בתקציב");
	ck_assert_str_eq(see("/page/group[@register = 'decisions']/result"
	    "/marked/mark"), "תקציב");
	ck_assert_int_eq(count_of("/page/group[@register = 'decisions']"
	    "/result/marked/mark"), 1);
	ck_assert_str_eq(see("/page/group[@register = 'decisions']/result"
	    "/marked"), "אישור תקציב 2026");
	add_person("name=דן תב״ר כהן");
	look_for("תבר");
	ck_assert_str_eq(see("/page/group/result[@title = 'דן תב״ר כהן']"
	    "/marked/mark"), "תב״ר");
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "<mark>תב״ר</mark>"));
}
END_TEST

START_TEST(what_is_hit_outside_the_title_marks_nothing)
{
	add_person("name=שמואל&title=מהנדס");
	look_for("מהנדס");
	ck_assert_int_eq(count_of("/page/group/result[@title = 'שמואל']"), 1);
	ck_assert_int_eq(count_of("/page/group/result/marked/mark"), 0);
}
END_TEST

START_TEST(results_are_grouped_and_a_long_group_is_opened_by_itself)
{
	char form[80];

	for (int i = 0; i < 7; i++) {
		snprintf(form, sizeof(form), "name=פלמוני %d", i);
		add_person(form);
	}
	look_for("פלמוני");
	ck_assert_int_eq(count_of("/page/group[@register = 'people']/result"),
	    5);
	ck_assert_str_eq(see("/page/group/@count"), "7");
	ck_assert_int_eq(got(address_of("פלמוני", "people"), "viewer"), 200);
	ck_assert_int_eq(count_of("/page/group/result"), 7);
	ck_assert_int_eq(got(address_of("פלמוני", "decisions"), "viewer"), 200);
	ck_assert_int_eq(count_of("/page/group/result"), 0);
}
END_TEST

START_TEST(what_may_not_be_read_is_not_found)
{
	hide("zibberish");
	look_for("zibberish");
	ck_assert_int_eq(count_of("/page/group"), 0);
	ck_assert_str_eq(see("/page/asked/@count"), "0");
	ck_assert_int_eq(look_for("users/2026/77"), 200);
	ck_assert_str_eq(see("/page/asked/@count"), "0");
	ck_assert_int_eq(got(address_of("zibberish", NULL), "admin"), 200);
	ck_assert_str_eq(see("/page/asked/@count"), "1");
	ck_assert_int_eq(got(address_of("users/2026/77", NULL), "admin"), 303);
}
END_TEST

START_TEST(where_no_record_has_all_words_those_with_some_are_told_as_such)
{
	ck_assert_int_eq(look_for("תקציב ואסטרונאוטיקה"), 200);
	ck_assert_str_eq(see("/page/asked/@some"), "yes");
	ck_assert(finds("תקציב ואסטרונאוטיקה", "אישור תקציב 2026"));
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "רק חלק מן המילים"));
	look_for("אסטרונאוטיקה");
	ck_assert_str_eq(see("/page/asked/@some"), "");
	ck_assert_str_eq(see("/page/asked/@count"), "0");
	look_for("אסטרונאוטיקה ימית");
	ck_assert_str_eq(see("/page/asked/@count"), "0");
}
END_TEST

START_TEST(nothing_asked_is_answered_by_the_form_alone)
{
	static const char *const asked[] = { "", " ", "\"", "״״", "-/-", "*",
	    "(", "\"a" };

	ck_assert_int_eq(got("/search", "viewer"), 200);
	for (size_t i = 0; i < sizeof(asked) / sizeof(asked[0]); i++)
		ck_assert_msg(look_for(asked[i]) == 200, "%s", asked[i]);
	ck_assert_int_eq(count_of("/page/group"), 0);
}
END_TEST

START_TEST(the_title_says_how_many_in_the_language_of_the_asker)
{
	look_for("אין כזה דבר");
	ck_assert_str_eq(see("/page/@title"),
	    "אין תוצאות לחיפוש ״אין כזה דבר״.");
	in_language("en");
	add_person("name=Zelda");
	look_for("zelda");
	ck_assert_str_eq(see("/page/@title"), "One result for “zelda”");
	in_language("ar");
	look_for("zelda");
	ck_assert_str_eq(see("/page/@title"),
	    "نتيجة واحدة للبحث عن «zelda»");
}
END_TEST

START_TEST(whoever_has_not_signed_in_finds_nothing)
{
	ck_assert_int_eq(got("/search?q=2026/1", NULL), 303);
	ck_assert_int_eq(strncmp(location(), "/sign-in", 8), 0);
}
END_TEST

TESTS_IN_A_HOUSE("finding",
    a_number_opens_its_record_at_once, a_number_of_several_leaves_the_choice,
    a_number_nobody_has_is_looked_for_as_words, prefixes_do_not_hide_a_word,
    acronyms_are_found_with_any_mark_or_none,
    points_and_final_letters_do_not_matter,
    arabic_letters_written_for_one_another_are_one,
    english_is_found_in_any_case, hits_are_marked_in_the_title,
    what_is_hit_outside_the_title_marks_nothing,
    results_are_grouped_and_a_long_group_is_opened_by_itself,
    what_may_not_be_read_is_not_found,
    where_no_record_has_all_words_those_with_some_are_told_as_such,
    nothing_asked_is_answered_by_the_form_alone,
    the_title_says_how_many_in_the_language_of_the_asker,
    whoever_has_not_signed_in_finds_nothing)
