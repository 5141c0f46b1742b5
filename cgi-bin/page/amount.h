/* amount.h: a sum of money as people write it, words and all. */
#ifndef AMOUNT_H
#define AMOUNT_H

#include "../web/request.h"

/*
 * "1,204,330", "1.2 million", "12 thousand shekels", in the words of all three languages, to agorot.
 * NULL, or the name of the problem; then *unit is what the figures were counted in.
 */
const char *amount_read(struct request *, const char *typed, int64_t *agorot, int64_t *unit);
/* The last problem is "money-is-ambiguous": both readings go into its words. */
void	amount_explain(struct request *, const char *typed);

#endif
