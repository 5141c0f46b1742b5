/* batches.h: payment files for the clearing house. */
#ifndef BATCHES_H
#define BATCHES_H

#include "../web/request.h"

/* What came with a file at /documents with "batch": a payment file and the request that it be signed. */
void	batches_create(struct request *);

#endif
