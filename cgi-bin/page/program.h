/* program.h: what a sheet is compiled to. */
#ifndef PROGRAM_H
#define PROGRAM_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

#include <libxml/tree.h>

#include "expression.h"

enum code {
	WRITE,                  /* text, as it is */
	VALUE,                  /* of an expression */
	IF,                     /* with a body for when it holds */
	CHOOSE,                 /* a body of IFs, of which one is run; one without an expression holds */
	FOR_EACH, APPLY, CALL, IMPORTS,
	VARIABLE, PARAM,        /* a slot, and an expression or a body for it */
	PASS, SORT,             /* beside FOR_EACH, APPLY and CALL: with what */
	TAG, END_TAG,           /* a tag begins that may be given attributes while it runs; it ends */
	ADD_ATTRIBUTE,          /* to such a tag */
	QUOTE,                  /* the text of a body, in an attribute */
	COPY
};

struct step {
	unsigned char	   code;
	bool		   quoted;              /* stands in an attribute */
	bool		   numbers, descending; /* of a SORT */
	union {
		int	     slot;              /* of a VARIABLE or PARAM */
		unsigned int length;            /* of what a WRITE writes */
	};
	union {
		const char   *text, *name;
		struct mode  *mode;
		struct named *named;
	};
	struct expression *expression;
	struct step	  *body;
	struct step	  *with;                /* PASS and SORT */
	struct step	  *next;
};

struct template {
	struct step	  *body;
	int		   slots, file;
	struct template	  *next;                /* of the same name */
};

/* One alternative of a template's pattern. */
struct rule {
	const struct location *pattern;         /* NULL: the root of the page */
	const xmlChar	  *name;                /* of the node, NULL: any */
	bool		   absolute;
	double		   priority;
	struct template	  *template;
	struct rule	  *next;                /* of the mode; of two in one file the later stands first */
};

/* The rules of a mode, and the templates of a name, in all sheets. */
struct mode { const char *name; struct rule *rules; struct mode *next; };
struct named { const char *name; struct template *templates; struct named *next; };

/* A variable of whole sheets. */
struct global { const char *name; struct template *templates; };

enum { MOST_FILES = 128, MOST_GLOBALS = 128, MOST_IMPORTS = 8 };

/* A file, and what other files must have for it: what it calls, and variables. */
struct file {
	const char *path, *name;
	struct timespec read;
	int	    imports[MOST_IMPORTS], import_count;
	struct need { const struct named *called; int global, line; struct need *next; } *needs;
};

/* All sheets of pages. */
struct program {
	struct arena *arena;
	struct _xmlHashTable *known;    /* while it is read */
	struct file   files[MOST_FILES];
	int	      file_count;
	struct mode  *modes;
	struct named *named;
	struct global globals[MOST_GLOBALS];
	int	      global_count;
	bool	      broken;
};

/* The files of one sheet: 1 for the strongest, 0 for those that are not of it. */
struct sheet {
	const char   *name;
	unsigned char rank[MOST_FILES];
	int	      count;
};

#endif
