/* match.h: which template is for a node. */
#ifndef MATCH_H
#define MATCH_H

#include "program.h"

/* The strongest file of a sheet has rank 1; 0: it is not of the sheet. */
int	match_rank(const struct sheet *, const struct template *);
/* The strongest of those of that name or variable in the sheet, or NULL. */
const struct template *match_strongest(const struct sheet *, const struct template *);
/* The rule for a node: of those whose file is weaker than that rank. NULL when there is none. */
const struct rule *match_rule(const struct sheet *, const struct mode *, xmlNode *, int above);

#endif
