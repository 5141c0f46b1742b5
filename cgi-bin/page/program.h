/* program.h: the steps a plain part of a sheet is compiled to. */
#ifndef PROGRAM_H
#define PROGRAM_H

#include <stdbool.h>
#include <stddef.h>

#include <libxslt/xsltInternals.h>

enum code {
	TEXT,                   /* is written as it is */
	VALUE,                  /* of a path */
	PART,                   /* of its characters, so many from the first or that one */
	SAID,                   /* a message */
	SELECTED,               /* what libxslt evaluates for xsl:value-of */
	COMPUTED,               /* what it evaluates for an attribute of the sheet */
	UNLESS, UNLESS_SELECTED,        /* a test; of xsl:if or xsl:when: where to go on when it fails */
	JUMP,
	HOLE,                   /* what is not plain */
	TEMPLATE,               /* the same, where it asks for one template that may be plain */
	TAG, END_TAG,           /* a tag begins that a hole may add attributes to; it ends */
	END
};

enum { MOST_STEPS = 4 };

enum relation { EXISTS, EXISTS_NOT, EQUALS, DIFFERS };

/* ../name/name/@name and the like. */
struct path {
	const xmlChar *steps[MOST_STEPS];       /* in the dictionary */
	int	       count, up;
	bool	       absolute, attribute;     /* from the root; the last step is one */
	enum relation  relation;                /* of a test, to these words */
	const char    *words;
};

struct op {
	enum code    code;
	bool	     quoted;            /* what is written stands in an attribute */
	int	     to;
	const char  *text;
	size_t	     length, from;      /* bytes; of a part characters, the first is 1 */
	struct path *path;
	xmlNode	    *instruction;
	xmlAttr	    *attribute;
	xmlNode	    *body;              /* of the template, if it is plain */
	int	     asked;             /* in which generation of the sheets it was looked for */
};

/* Is it one of ours, around a plain part? */
bool	program_is_plain(const xmlNode *);

/* What libxslt finds at an element of the sheet, and calls. */
struct plain {
	xsltElemPreComp called;
	struct op      *ops;
};

#endif
