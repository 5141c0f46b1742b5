/* request.h: one request, from its first header to its page document. */
#ifndef REQUEST_H
#define REQUEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct form;
struct registry;
struct route;
struct _xmlNode;
typedef struct _xmlNode *node;

enum method { GET = 1, POST };                  /* HEAD is a GET whose body is not sent */

/* A name and its value, in the order they came; both live in the request's arena. */
struct pair {
	const char  *name;
	const char  *value;
	struct pair *next;
	bool	     number;            /* a number for queries, not text */
};

struct pairs { struct pair *first, **last; size_t count; };

/* Why a request was refused, at which field or NULL, and what its words need. */
struct problem {
	const char     *is, *field;
	int		status;
	struct pairs	needs;
	struct problem *next;
};

/* A file that came with a form and waits on the disk; path is NULL once it is kept under its hash. */
struct upload {
	const char *field, *name;       /* of the form; as it was sent */
	const char *folder, *path;
	const char *hash;               /* SHA-256 in hex */
	int64_t	    size;
};

struct request {
	struct arena *arena;
	node	     page;              /* the root of the page document */

	enum method  method;
	bool	     head;
	bool	     secure;            /* came over https */
	bool	     local;             /* from this machine */
	const char  *path;              /* "/meetings/12", without suffix, through the text gate */
	const char  *format;            /* "html", "csv", ...: the suffix */
	const char  *lang;              /* "he", "ar", "en" */
	const char  *host;
	const char  *address;           /* of the client */
	const char  *number;            /* of this request, as in the log */
	struct pairs query, typed, cookies, lets, reply;        /* reply: headers to send */
	bool	     restored;          /* what is typed was not sent: it is a draft taken up again */
	const char  *origin, *fetch_site, *known;       /* Origin, Sec-Fetch-Site, If-None-Match */
	const char  *body;              /* of a POST, as it came */
	size_t	     body_length;
	const char  *body_type;
	struct upload *upload;          /* NULL: no file came */

	int64_t	     now;               /* UTC milliseconds: the clock of this request */
	const char  *today, *moment;    /* "2026-11-21", "2026-11-21T21:40" in Asia/Jerusalem */

	const struct registry *registry;
	const struct route    *route;
	const char  *place;             /* of its register: "meetings", "meetings/12/agenda" */
	const char  *view;              /* what the page is: "list", "show", "form", "minutes" */
	int64_t	     id, within;        /* of the record and of the one it lies within; 0: none */

	int64_t	     person;            /* who asks; 0: nobody is signed in */
	const char  *actor;             /* as the ledger names who asks; NULL: the person */
	uint32_t     roles;             /* a bit a role, session.h */
	bool	     owes_codes;        /* a role asks for an application for codes, and the days to add one are over */
	const char  *secret;            /* of the session, in hex */
	const char  *nonce;             /* of the form that was sent */

	int	     status;            /* 0 until refused or answered */
	struct form *forms;             /* those of the page that wait for a token */
	struct problem *problems;       /* in the order they were found */
	struct problem *refusal;        /* the last one, if it counted: refuse_with adds to it */
	int	     status_of_path;    /* 404, or 405 when another method would do */
	const char  *location;
	const char  *bytes;             /* the answer, when it is not a page; else NULL */
	size_t	     length;
	const char  *type;              /* its media type */
};

/* Both texts are copied into the arena. */
struct pair *pairs_add(struct request *, struct pairs *, const char *name, const char *value);
/* The first value of that name, or NULL. */
const char *pairs_value(const struct pairs *, const char *name);

/*
 * The request is refused with this status for this problem, at this field or NULL.
 * The first refusal wins; only 422 gathers several, so that a form shows all its errors.
 */
void	refuse(struct request *, int status, const char *problem, const char *field);
/* What the next problem's words need: refuse_with(r, "needed", "8"). Belongs to the last refusal. */
void	refuse_with(struct request *, const char *name, const char *value);
/* Is there already a problem at this field? */
bool	refused_at(const struct request *, const char *field);
/* Our fault: 500 in place of whatever was found before; the reason goes to the log only. */
void	broken(struct request *, const char *, ...) __attribute__((format(printf, 2, 3)));
/* 303 to a path of ours, unless refused; the segments ":registry" and ":id" stand for the request's place and id. */
void	go(struct request *, const char *path);
/* A named value for the queries that follow: let(r, "body", "3"). NULL takes it back. The engine's own names are not to be had. */
void	let(struct request *, const char *name, const char *value);
void	let_number(struct request *, const char *name, int64_t value);
/* What queries get for :name, or NULL: the engine's own (me, lang, today, now, moment, id, within), else the lets. */
const char *request_value(const struct request *, const char *name);
/* The same, telling text from numbers. Lives as long as the request; the value may be NULL. */
const struct pair *request_pair(const struct request *, const char *name);
/* Does a form show what was typed, sent just now or restored, rather than what the record holds? */
bool	was_typed(const struct request *);
/* What was typed under that name, or NULL. */
const char *typed(const struct request *, const char *name);
/* The same as a number; 0 when it is none. */
int64_t	typed_number(const struct request *, const char *name);
/* A whole number in figures, in the arena. */
const char *in_figures(struct request *, int64_t);
bool	refused(const struct request *);
/* Refused so that nothing more need be read: a form that is shown again (422, 409) still reads its choices. */
bool	refused_for_good(const struct request *);

/* A fresh request on that arena; the clock is calendar_now() unless the caller changes now and calls request_clock. */
void	request_begin(struct request *, struct arena *);
void	request_clock(struct request *, int64_t now);

#endif
