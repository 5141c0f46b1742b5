/* house.c: a small register of its own for every test, and pages asked of it. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <libxml/xpath.h>
#include <sqlite3.h>

#include "base/arena.h"
#include "base/calendar.h"
#include "base/text.h"
#include "page/xml.h"
#include "registers/demonstration.h"
#include "registers/registry.h"
#include "store/db.h"
#include "store/files.h"
#include "store/record.h"
#include "web/route.h"
#include "ask.h"
#include "house.h"
#include "streamed.h"

static char template[] = "/tmp/pinkas-house-XXXXXX";
static char folder[80], bytes[2000000], seen[65536], place[512];
static char home[4096];
static const char *moment, *language, *session, *token, *file, *file_name;
static size_t file_length, length_of_answer;
static struct arena *arena;
static struct request r;
static int asked;
static sqlite3 *beside;                 /* reads what stored() is asked */

static void
copy_file(const char *name)
{
	char from[200], to[200], block[65536];
	FILE *in, *out;
	size_t length;

	snprintf(from, sizeof(from), "%s/%s", template, name);
	snprintf(to, sizeof(to), "%s/%s", folder, name);
	in = fopen(from, "r");
	out = fopen(to, "w");
	ck_assert(in != NULL && out != NULL);
	while ((length = fread(block, 1, sizeof(block), in)) > 0)
		ck_assert_uint_eq(fwrite(block, 1, length, out), length);
	fclose(in);
	fclose(out);
}

static void
open_house(const char *data)
{
	house_open(&(struct house){ .data = data, .home = home });
}

static bool
copied(const char *from, const char *to)
{
	char command[8600];

	snprintf(command, sizeof(command), "cp -r '%s' '%s'", from, to);
	return system(command) == 0;
}

static void
build(void)
{
	char sql[4200], small[4200];

	snprintf(sql, sizeof(sql), "%s/sql", home);
	snprintf(small, sizeof(small), "%s/tests/data/small", home);
	if (!files_migrate(template, sql))
		abort();
	open_house(template);
	if (!demonstration_load(home, small))
		abort();
}

/* What one program of a run built others take over, at the place that run.sh names; of two at once either serves. */
static void
leave(const char *kept)
{
	char own[4200];

	snprintf(own, sizeof(own), "%s.%ld", kept, (long)getpid());
	if (!copied(template, own) || rename(own, kept) != 0)
		fprintf(stderr, "nothing is left at %s\n", kept);
}

static bool
took_over(const char *kept)
{
	char everything[4200];

	snprintf(everything, sizeof(everything), "%s/.", kept);
	return access(kept, F_OK) == 0 && copied(everything, template);
}

/* Sheets and words stay read: every test is a fork of this process. */
void
house_of_tests_build(void)
{
	const char *kept = getenv("PINKAS_HOUSE_OF_TESTS");

	if (getcwd(home, sizeof(home)) == NULL || mkdtemp(template) == NULL)
		abort();
	if (kept != NULL && took_over(kept))
		open_house(template);
	else
		build();
	db_close();
	if (kept != NULL && access(kept, F_OK) != 0)
		leave(kept);
}

/* The register that every test begins with, over what the last one left. */
static void
copy_house(void)
{
	snprintf(folder, sizeof(folder), "%s/%ld", template, (long)getpid());
	mkdir(folder, 0700);
	copy_file("pinkas.db");
	copy_file("access.db");
	snprintf(place, sizeof(place), "%s/documents", folder);
	mkdir(place, 0700);
	copy_file("documents/" PAPER_HASH);
	with_file(NULL, NULL, 0);
	moment = "2026-03-01T09:00";
	language = "he";
}

void
house_of_tests_open(void)
{
	copy_house();
	arena = arena_open();
	open_house(folder);
}

static void
forget_page(void)
{
	if (asked)
		route_end(&r);
	asked = 0;
	arena_empty(arena);
}

static void
look_away(void)
{
	ck_assert_int_eq(sqlite3_close(beside), SQLITE_OK);
	beside = NULL;
}

void
house_of_tests_enter(void)
{
	char sql[4200];

	snprintf(sql, sizeof(sql), "%s/sql", home);
	db_open(folder, sql);
	db_prepare();
}

void
house_of_tests_leave(void)
{
	forget_page();
	look_away();
	db_close();
}

void
house_of_tests_afresh(void)
{
	house_of_tests_leave();
	copy_house();
	house_of_tests_enter();
}

void
house_of_tests_close(void)
{
	forget_page();
	look_away();
	house_close();
	arena_close(arena);
}

void
house_of_tests_raze(void)
{
	char command[200];

	snprintf(command, sizeof(command), "rm -rf '%s'", template);
	if (system(command) != 0)
		fprintf(stderr, "%s stays\n", template);
}

const char *
house_of_tests_folder(void)
{
	return folder;
}

const char *
signed_in(const char *as)
{
	static char kept[80];
	struct asking asking = { .as = as, .at = calendar_at(moment) };
	struct arena *own = arena_open();

	snprintf(kept, sizeof(kept), "%s", ask_session(own, &asking));
	arena_close(own);
	return kept;
}

void
with_session(const char *of)
{
	session = of;
}

void
with_token(const char *of)
{
	token = of;
}

void
with_file(const char *name, const char *contents, size_t length)
{
	file = contents;
	file_name = name;
	file_length = length;
}

void
at_moment(const char *when)
{
	moment = when;
}

void
in_language(const char *lang)
{
	language = lang;
}

/* As a browser does: a session that was renewed goes on under its new cookie. */
static void
follow_session(void)
{
	static char renewed[80];
	const char *set = pairs_value(&r.reply, "Set-Cookie");

	if (session == NULL || set == NULL || strncmp(set, "s=", 2) != 0 ||
	    strcspn(set + 2, ";") != 64)
		return;
	snprintf(renewed, sizeof(renewed), "%.64s", set + 2);
	session = renewed;
}

static int
ask_for(const char *method, const char *path, const char *as, const char *form,
    bool unsigned_form)
{
	struct asking asking = { method, path, as, form, language,
	    calendar_at(moment), unsigned_form, session, token, file,
	    file_name, file_length };

	forget_page();
	ask(&r, arena, &asking);
	asked = 1;
	follow_session();
	snprintf(place, sizeof(place), "%s",
	    r.location != NULL ? r.location : "");
	bytes[0] = '\0';
	streamed_is_what_libxslt_makes(&r, path);
	length_of_answer = r.bytes != NULL && r.length < sizeof(bytes) ?
	    r.length : 0;
	if (length_of_answer > 0)
		memcpy(bytes, r.bytes, length_of_answer);
	bytes[length_of_answer] = '\0';
	return r.status == 0 ? 200 : r.status;
}

int
got(const char *path, const char *as)
{
	return ask_for("GET", path, as, NULL, false);
}

int
sent(const char *path, const char *as, const char *form)
{
	return ask_for("POST", path, as, form, false);
}

int
sent_unsigned(const char *path, const char *as, const char *form)
{
	return ask_for("POST", path, as, form, true);
}

xmlDocPtr
page_of_answer(void)
{
	return r.page->doc;
}

static xmlXPathObjectPtr
evaluate(const char *xpath)
{
	xmlXPathContextPtr context = xmlXPathNewContext(r.page->doc);
	xmlXPathObjectPtr result = xmlXPathEval((const xmlChar *)xpath,
	    context);

	xmlXPathFreeContext(context);
	ck_assert_msg(result != NULL, "%s is no XPath", xpath);
	return result;
}

const char *
see(const char *xpath)
{
	xmlXPathObjectPtr result = evaluate(xpath);
	xmlChar *text = xmlXPathCastToString(result);

	snprintf(seen, sizeof(seen), "%s", (const char *)text);
	xmlFree(text);
	xmlXPathFreeObject(result);
	return seen;
}

int
count_of(const char *xpath)
{
	xmlXPathObjectPtr result = evaluate(xpath);
	int count = result->nodesetval != NULL ? result->nodesetval->nodeNr : 0;

	xmlXPathFreeObject(result);
	return count;
}

const char *
location(void)
{
	return place;
}

const char *
reply_header(const char *name)
{
	const char *text = pairs_value(&r.reply, name);

	return text != NULL ? text : "";
}

size_t
answer_length(void)
{
	return length_of_answer;
}

const char *
answer_bytes(void)
{
	return bytes;
}

int64_t
made(void)
{
	const char *end = place + strcspn(place, "?");

	while (end > place && end[-1] != '/')
		end--;
	return strtoll(end, NULL, 10);
}

int
loaded(const char *registry, const char *rows)
{
	char here[120], path[240];
	FILE *table;
	bool done;

	snprintf(here, sizeof(here), "%s/rows", folder);
	mkdir(here, 0700);
	snprintf(path, sizeof(path), "%s/%s.csv", here, registry);
	table = fopen(path, "w");
	ck_assert_ptr_nonnull(table);
	fprintf(table, "key,%s", rows);
	fclose(table);
	done = demonstration_load(home, here);
	remove(path);
	return done;
}

const char *
written_past(const char *table, int64_t id, const struct change *changes,
    int count)
{
	const struct registry its = { .name = table };
	static char problem[80];
	struct request past;
	char version[100];

	snprintf(version, sizeof(version),
	    "SELECT version FROM %s WHERE id = %lld", table, (long long)id);
	request_begin(&past, arena_open());
	request_clock(&past, calendar_at(moment));
	xml_begin(&past);
	past.method = POST;
	past.actor = "nobody";
	db_begin(&past);
	record_write(&past, &its, id, id != 0 ? text_number(stored(version)) :
	    0, changes, count);
	snprintf(problem, sizeof(problem), "%s", past.problems != NULL ?
	    past.problems->is : "");
	db_end(&past);
	xml_end(&past);
	arena_close(past.arena);
	return problem;
}

/* Open until the register is left: to read the schema takes longer than to read a value. */
static sqlite3 *
look_beside(void)
{
	char path[200];

	snprintf(path, sizeof(path), "%s/pinkas.db", folder);
	if (beside == NULL)
		ck_assert_int_eq(sqlite3_open_v2(path, &beside,
		    SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
	return beside;
}

static const char *
first_of(sqlite3 *db, const char *sql, char *text, size_t size)
{
	sqlite3_stmt *statement;

	ck_assert_msg(sqlite3_prepare_v2(db, sql, -1, &statement, NULL) ==
	    SQLITE_OK, "%s: %s", sql, sqlite3_errmsg(db));
	text[0] = '\0';
	if (sqlite3_step(statement) == SQLITE_ROW &&
	    sqlite3_column_text(statement, 0) != NULL)
		snprintf(text, size, "%s",
		    (const char *)sqlite3_column_text(statement, 0));
	sqlite3_finalize(statement);
	return text;
}

const char *
stored(const char *sql)
{
	return first_of(look_beside(), sql, seen, sizeof(seen));
}

const char *
in_access(const char *sql)
{
	static char text[300];
	char path[200];
	sqlite3 *db;

	snprintf(path, sizeof(path), "%s/access.db", folder);
	ck_assert_int_eq(sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY,
	    NULL), SQLITE_OK);
	first_of(db, sql, text, sizeof(text));
	sqlite3_close(db);
	return text;
}
