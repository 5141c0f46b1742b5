/* decisions.h: recording a decision, which is a page of an agenda item. */
#ifndef DECISIONS_H
#define DECISIONS_H

#include "../web/request.h"

/* GET and POST /meetings/:within/agenda/:id/decide */
void	decisions_decide(struct request *);
void	decisions_record(struct request *);

/* What the form asks: words, voters by body with the rules that apply, a follow-up. The item has its <meeting>. */
void	decisions_form(struct request *, node form, node item);
/* Records what was sent about the item r->id of the meeting r->within; the first decision, 0 when refused (409 with <conflict>). */
int64_t	decisions_take(struct request *, node item);
/* Was only asked what would follow? Then the form tells it. */
bool	decisions_are_checked(struct request *);
/* The kind of decision that an item of this kind leads to. */
const char *decisions_kind_of(const char *kind_of_item);
/* May the meeting decide now? */
void	decisions_are_taken(struct request *, node meeting);

#endif
