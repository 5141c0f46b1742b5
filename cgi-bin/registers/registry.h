/* registry.h: a register described. */
#ifndef REGISTRY_H
#define REGISTRY_H

#include "../web/request.h"

enum kind {
	TEXT_LINE = 1, TEXT, NUMBER, MONEY, DAY, MOMENT, TIME, FLAG, ONE_OF, CHOICE, EMAIL, PHONE
};

/* A field describes data, never behaviour. */
struct field {
	const char *name;       /* the column, the element, the input, the message key */
	enum kind   kind;
	const char *choices;    /* CHOICE: a query; ONE_OF: the words, apart by spaces */
	int	    most;       /* characters of text; 0: 200 for a line, 20000 for a text */
	unsigned    required : 1;
	unsigned    once : 1;   /* given when the record is made, then fixed */
};

/* A state changes by a move and by nothing else; each row is a POST route, a button and a ledger entry. */
struct move {
	const char *name, *from, *to;   /* from may name several states, apart by spaces */
	const char *may;
	void	  (*rule)(struct request *);
	const char *asks;               /* a field that must be typed: "reason" */
};

struct route {
	enum method method;
	const char *path;               /* below the register: "/:id/minutes" */
	void	  (*handler)(struct request *);
	const char *view;
	const char *may;
	unsigned    light : 1;          /* a POST that touches no register: outside the transaction */
	unsigned    proves : 1;         /* a POST that may bring a password or a code: taken before the transaction */
};

struct grant { const char *may, *roles; };      /* roles apart by spaces; "everyone" is whoever signed in; "anyone" needs no sign-in */

struct registry {
	const char *name;               /* plural: table, URL, files, message prefix */
	const char *record;             /* singular: the element of a row */
	const char *within;             /* the registry it lies within, or NULL */
	const char *parent;             /* the column that names the parent record */
	const char *anchor;             /* where people read its rows on the page of the parent; NULL: on a page of its own */
	const struct field *fields;
	const struct field *computed;   /* what its queries tell besides, of which kind; words when it is not named */
	const struct field *filters;
	const struct move  *moves;
	const struct route *routes;
	const struct grant *grants;     /* "x.read" and "x.write" at least */
	const char *state;              /* the column moves change; "state" when NULL and moves are given */
	const char *moved;              /* the column that keeps the day of the last move, or NULL */
	void	  (*rule)(struct request *);    /* what a record must keep, asked before it is saved */
	void	  (*saved)(struct request *);   /* what follows from a save, in the same transaction */
	const char *formats;            /* "html xml json csv pdf" when NULL */
	unsigned    protected : 1;      /* who reads it goes to the access log */
};

/* Every register in the order of the menu, and where it stands there: "main", the word of a heading ("people"), or "" (not shown). */
struct listed { const struct registry *registry; const char *menu; };
extern const struct listed registers[];

const struct registry *registry_named(const char *name);
/* One of its fields, or what its queries compute; NULL when it is neither. */
const struct field *registry_field(const struct registry *, const char *name);

#endif
