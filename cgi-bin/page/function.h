/* function.h: the functions that expressions of sheets may call. */
#ifndef FUNCTION_H
#define FUNCTION_H

#include "evaluate.h"

struct function {
	const char  *name;
	int	     least, most;       /* arguments */
	struct value (*call)(const struct value *arguments, int count, const struct place *);
	bool	     takes_nodes, gives_nodes;  /* else texts, numbers, yes and no */
};

/* NULL when there is none that takes so many arguments. */
const struct function *function_named(const char *name, int arguments);

#endif
