/* past_decisions.h: what the documents ask of decisions taken before the register. */
#ifndef PAST_DECISIONS_H
#define PAST_DECISIONS_H

#include "../web/request.h"

/* That document is the scan of the minutes the decision stands in. */
void	past_decisions_scan(struct request *, int64_t decision, int64_t document);

#endif
