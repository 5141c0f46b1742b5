/* editions.c: one record saved again and again while something fails. */
#include <stdio.h>
#include <string.h>

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

int
editions(void)
{
	return atoi(stored("SELECT version FROM people WHERE id = 5"));
}

int
edition_read(void)
{
	return got(RECORD, NULL);
}

void
edition_open(void)
{
	if (!spent)
		return;
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
