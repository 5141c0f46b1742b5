/* contributions.h: one transfer of an authority that settles several of its instalments. */
#ifndef REGISTERS_CONTRIBUTIONS_H
#define REGISTERS_CONTRIBUTIONS_H

#include "../web/request.h"

/* GET: the form, with the open instalments of the authority that was chosen; POST: writes the parts. */
void	contributions_transfer(struct request *);

#endif
