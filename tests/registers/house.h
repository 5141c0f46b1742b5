/* house.h: a small register of its own for every test, and pages asked of it. */
#ifndef TESTS_HOUSE_H
#define TESTS_HOUSE_H

#include <stddef.h>
#include <stdint.h>

#include "../check.h"

struct change;

/* The one document of the register that tests begin with, by which its file is called. */
#define PAPER_HASH "d0b0d2619b0f6805817f07ff13596c90dfb0ed891ba68dc48838d9df4356730a"

/* Made once from tests/data/small, copied for every test: a test begins on 1 March 2026, 09:00. */
void	house_of_tests_build(void);
void	house_of_tests_open(void);
void	house_of_tests_close(void);
void	house_of_tests_raze(void);

/* The same test goes on with the register that it began with; sheets and words stay read. */
void	house_of_tests_afresh(void);

/* The files of this test's register are closed for a while, so that processes are begun that open them for themselves. */
void	house_of_tests_leave(void);
void	house_of_tests_enter(void);

/* Where the register of this test lies. */
const char *house_of_tests_folder(void);

/* Asks for a page as a role ("secretary", "person 3", NULL: nobody) and returns the status. Redirects answer 303. */
int	got(const char *path, const char *as);
/* The same with a form, urlencoded (UTF-8 may stand as it is); its token is put in. */
int	sent(const char *path, const char *as, const char *form);
/* The same with no token in the form. */
int	sent_unsigned(const char *path, const char *as, const char *form);
/* Signs in, once for many requests; lives until the test ends. */
const char *signed_in(const char *as);
/* The next requests come with this session (or, once it is renewed, with its new cookie), whoever they are asked as, and their forms with this token; NULL: with fresh ones. */
void	with_session(const char *session);
void	with_token(const char *token);
/* The next forms bring this file; NULL: none. */
void	with_file(const char *name, const char *contents, size_t length);
/* The next requests are asked at this moment ("2026-03-01T09:00"), in this language. */
void	at_moment(const char *moment);
void	in_language(const char *lang);

/* The string an XPath gives on the page document of the last answer, without <say>'s place mattering; "" when nothing. */
const char *see(const char *xpath);
int	count_of(const char *xpath);
/* The page document of the last answer. */
struct _xmlDoc *page_of_answer(void);
/* Of the last answer: where it sent the reader ("" when nowhere), and its bytes. */
const char *location(void);
/* A header of the last answer, "" when it has none. */
const char *reply_header(const char *name);
const char *answer_bytes(void);
size_t	answer_length(void);
/* The number at the end of the last redirect's path: the record that was made. */
int64_t	made(void);
/* Writes rows of a register as the demonstration is written ("body,title\n1,x\n"): no page is asked, and constraints hold. False when one is broken. */
int	loaded(const char *registry, const char *rows);
/* Writes columns of a record (0: a new one) past every page, as no page lets anybody: "" when they were taken, else the problem. */
const char *written_past(const char *table, int64_t id, const struct change *, int count);
/* The first column of a SELECT on the register's file, read beside the program. */
const char *stored(const char *sql);
/* The same of the file of accounts and sessions, access.db. */
const char *in_access(const char *sql);

#endif
