/* editions.c: one record saved again and again while something fails. */
#include <stdio.h>
#include <string.h>

#include <sqlite3.h>

#include "../registers/house.h"
#include "editions.h"

#define RECORD "/people/5"

static char session[80], token[120];
static int spent = 1;

void
editions_begin(void)
{
	snprintf(session, sizeof(session), "%s", signed_in("secretary"));
	with_session(session);
	ck_assert_ptr_nonnull(freopen("/dev/null", "w", stderr));
}

/* What search finds is what is saved, to the word. */
static void
index_is_true(void)
{
	ck_assert_str_eq(stored("SELECT count(*) FROM found f LEFT JOIN "
	    "searchable s ON s.id = f.rowid LEFT JOIN people p ON "
	    "s.register = 'people' AND p.id = s.record WHERE s.id IS NULL OR "
	    "(p.version > 1 AND instr(f.words, 'edition ' || p.version) = 0)"),
	    "0");
}

int
editions(void)
{
	index_is_true();
	return atoi(stored("SELECT version FROM people WHERE id = 5"));
}

int
edition_read(void)
{
	return got(RECORD, NULL);
}

/* There is a draft of the form, as when it was written for long: it goes when the form was sent. */
static void
keep_draft(void)
{
	char path[200];
	sqlite3 *db;

	snprintf(path, sizeof(path), "%s/access.db", house_of_tests_folder());
	ck_assert_int_eq(sqlite3_open(path, &db), SQLITE_OK);
	ck_assert_int_eq(sqlite3_exec(db, "INSERT OR REPLACE INTO drafts "
	    "(person, form, version, body, at) VALUES (1, '" RECORD "/edit', "
	    "1, 'name=Noa', 1)", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

void
edition_open(void)
{
	if (!spent)
		return;
	keep_draft();
	with_token(NULL);
	ck_assert_int_eq(got(RECORD "/edit", NULL), 200);
	snprintf(token, sizeof(token), "%s", see("/page/form/@token"));
	with_token(token);
	spent = 0;
}

int
edition_save(int version)
{
	char form[200];
	int status;

	snprintf(form, sizeof(form), "version=%d&name=Edition %d&language=he",
	    version, version + 1);
	status = sent(RECORD "/edit", NULL, form);
	spent = status == 303;
	return status;
}

const char *
edition_content(void)
{
	static char all[1000];
	char name[20], texts[20];

	snprintf(name, sizeof(name), "%.7s", see("/page/record/*/@name"));
	snprintf(texts, sizeof(texts), "%s", see("count(//text())"));
	snprintf(all, sizeof(all), "%d nodes, %s texts, %s",
	    count_of("//*|//@*"), texts, name);
	return all;
}
