/* pasted.h: a table that is pasted, shown line by line as it would be entered, then entered whole. */
#ifndef PASTED_H
#define PASTED_H

#include "../page/form.h"
#include "registry.h"

enum { MOST_CELLS = 10, MOST_CHANGES = 16 };

struct pasted_line {
	int	    number;                     /* of the table's row */
	const char *written[MOST_CELLS];        /* cell by cell as it stood, by field */
	const char *value[MOST_CELLS];          /* as it would be kept */
	const char *problem;                    /* in words; NULL: none */
	const char *note;                       /* what follows from it, in words */
	const struct registry *registry;        /* where it goes, */
	struct change changes[MOST_CHANGES];    /* and what is written there */
	int	    count;
	int64_t	    id, version;                /* of the record it changes; 0: a new one */
};

/*
 * What a table holds: fields in the order of a table without a head; words of a head are the messages REGISTRY.FIELD.heads.
 * settle() completes a line whose cells were read: its changes, or its problem.
 */
struct pasting {
	const char *registry;
	const struct field *fields;
	const struct field *asks;               /* what holds for every line, asked above the table; or NULL */
	void	  (*settle)(struct request *, struct pasted_line *, const struct change *asked);
	const char *done;                       /* where to go when all is entered */
};

/* GET and POST of both steps. */
void	pasted_page(struct request *, const struct pasting *);
/* The lines of a text with their cells read, at most so many into lines; refuses a table that cannot be read. */
int	pasted_read(struct request *, const struct pasting *, const char *text, struct pasted_line **lines);
/* A line is wrong at that field for that problem; the first one counts. */
void	pasted_wrong(struct request *, const struct pasting *, struct pasted_line *, int field, const char *problem);

#endif
