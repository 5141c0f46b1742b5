/* describe.h: what a page holds, with names and kinds, for sheets that know no register. */
#ifndef DESCRIBE_H
#define DESCRIBE_H

#include "../web/request.h"

/*
 * <fields> of the record with all it tells, whether or not it can be typed;
 * <column>s of the lists that stand beside it, and how these are called;
 * how many rows a list has, and whether those are all.
 */
void	describe(struct request *);

#endif
