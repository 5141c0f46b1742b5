/* order.h: nodes in the order that xsl:sort asks for. */
#ifndef ORDER_H
#define ORDER_H

#include "program.h"
#include "value.h"

/* By all of SORT among the steps, the first above the others. */
void	order(const struct step *with, struct value *nodes);

#endif
