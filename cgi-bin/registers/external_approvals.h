/* external_approvals.h: what others have to approve, on the page of what it holds up. */
#ifndef EXTERNAL_APPROVALS_H
#define EXTERNAL_APPROVALS_H

#include "../page/xml.h"

/* <outside>: what an "approval", a "tabar", a "contract" or a "budget_version" waits for or has, for whoever may read it. */
void	external_approvals_tell(struct request *, node parent, const char *what, int64_t thing);

#endif
