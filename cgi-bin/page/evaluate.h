/* evaluate.h: the values of expressions on a page. */
#ifndef EVALUATE_H
#define EVALUATE_H

#include "value.h"

struct expression;

/* Where an expression is evaluated: the node, which of how many, and what current() is. */
struct place {
	xmlNode *node;
	int	 position, size;
	xmlNode *current;
};

/* The page that is being made. */
struct evaluation {
	xmlDoc	     *page;
	int	      lang;             /* of its words */
	struct value *locals;           /* of the template that is run */
	struct value (*global)(int slot);
};
extern struct evaluation evaluation;

struct value evaluate(const struct expression *, const struct place *);
/* The same, where a text, or yes or no, is all that is wanted. */
const char *evaluate_text(const struct expression *, const struct place *);
bool	evaluate_truth(const struct expression *, const struct place *);

#endif
