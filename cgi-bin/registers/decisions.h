/* decisions.h: recording a decision, which is a page of an agenda item. */
#ifndef DECISIONS_H
#define DECISIONS_H

#include "../web/request.h"

/* GET and POST /meetings/:within/agenda/:id/decide */
void	decisions_decide(struct request *);
void	decisions_record(struct request *);

#endif
