/* ask.h: the whole house opened, and one request asked of it without a server. */
#ifndef ASK_H
#define ASK_H

#include "web/request.h"

struct house {
	const char *data;               /* the folder of the register */
	const char *home;               /* the folder that holds sql/ and xslt/ */
	bool developing;
};

/* What does not touch the register: sheets, messages, rights. Workers inherit it. */
void	house_prepare(const struct house *);
/* Everything a request needs, prepared once; dies when something is broken. */
void	house_open(const struct house *);
/* Opens the register, prepares every query there is and closes nothing; dies when one is broken. */
void	house_prove(const struct house *);
/* What has changed on disk is read again. */
void	house_refresh(void);
void	house_close(void);

struct asking {
	const char *method, *path;      /* "GET", "/meetings?year=2026" */
	const char *as;                 /* a role somebody holds, or "person 3"; NULL: nobody */
	const char *form;               /* of a POST, urlencoded; its token is put in */
	const char *lang;
	int64_t	    at;                 /* UTC milliseconds; 0: now */
	bool	    without_token;
	const char *session;            /* of ask_session, in place of one of its own */
	const char *token;              /* of a form seen before, in place of a fresh one */
	const char *file, *file_name;   /* what is sent as a file beside the form, and what it is called */
	size_t	    file_length;
};

/* Signs in whom it asks as, at its moment; the session lies in the arena. */
const char *ask_session(struct arena *, const struct asking *);

/* Answers into r, whose arena the caller opened; route_end gives back the page. */
void	ask(struct request *, struct arena *, const struct asking *);

#endif
