/* circulations.h: what the answers of a round ask of the round. */
#ifndef CIRCULATIONS_H
#define CIRCULATIONS_H

#include "../web/request.h"

/* The round of that id, as <circulation> under the parent; NULL and 404 when there is none. */
node	circulations_row(struct request *, node parent, int64_t round);
/* GET /circulations/:id */
void	circulations_show(struct request *);
/* What one member answered and may still answer: <motion> for every motion, under a form. */
void	circulations_motions(struct request *, node form, node round, int64_t person);
/* May that person answer it? Members of its body who serve and have declared. */
bool	circulations_asks(struct request *, node round, int64_t person);
/* It ends, and its motions come before a meeting that is still to be called. */
void	circulations_convert(struct request *, node round);

#endif
