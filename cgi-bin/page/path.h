/* path.h: the nodes that paths lead to. */
#ifndef PATH_H
#define PATH_H

#include "evaluate.h"
#include "expression.h"

/* Which nodes will do: PATH, any; EQUALS or DIFFERS, by their words. */
struct wanted { enum operation relation; const char *words; };

/* The first that will do at the end of a plain path, or NULL. */
xmlNode	*path_first(const struct expression *, const struct place *, const struct wanted *);

struct value path_nodes(const struct expression *path, const struct place *);
struct value path_filtered(const struct expression *filter, const struct place *);
struct value path_union(const struct expression *operands, const struct place *);

/* Does a node suit a step of a path, but for its axis? */
bool	path_suits(const struct location *, xmlNode *);

#endif
