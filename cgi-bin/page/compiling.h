/* compiling.h: what is known while a sheet's file becomes a program. */
#ifndef COMPILING_H
#define COMPILING_H

#include <libxml/tree.h>

#include "markup.h"
#include "program.h"

struct compiling {
	struct program *program;
	int	      file;             /* that is compiled */
	struct scope  scope;
	int	      slots;            /* of the template, so far */
	int	      line;
	struct bytes  text;             /* not in a step yet */
	struct step **end;              /* where the next step goes */
	bool	      quoted;           /* in the value of an attribute */
};
extern struct compiling compiling;

/* The tag of the element written last: it is open for sure, it may be open, it is not. */
enum tag { OPEN, MAY_BE_OPEN, CLOSED };

/* Says what is wrong at an element, and breaks the program. */
void	compiling_fail(const xmlNode *, const char *problem, const char *what);

#endif
