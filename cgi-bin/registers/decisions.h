/* decisions.h: recording a decision, which is a page of an agenda item. */
#ifndef DECISIONS_H
#define DECISIONS_H

#include "ballots.h"

/* GET and POST /meetings/:within/agenda/:id/decide */
void	decisions_decide(struct request *);
void	decisions_record(struct request *);

/* What the form asks: words, voters by body with the rules that apply, a follow-up. The item has its <meeting>. */
void	decisions_form(struct request *, node form, node item);
/* How what was sent about an item is put to the vote; before anything was sent, as it would be. */
struct poll decisions_poll(struct request *, node item);
/* Records what was sent about the item r->id of the meeting r->within; the first decision, 0 when refused (409 with <conflict>). */
int64_t	decisions_take(struct request *, node item);
/* Was only asked what would follow? Then the form tells it. */
bool	decisions_are_checked(struct request *);
/* The kind of decision that an item of this kind leads to. */
const char *decisions_kind_of(const char *kind_of_item);
/* May the meeting decide now? */
void	decisions_are_taken(struct request *, node meeting);

/*
 * corrections.c: what was recorded wrongly is recorded rightly, while the
 * meeting is held.
 */

/* The form of the last decision of the item r->id, or of ?decision=, with what was recorded in it. */
void	corrections_form(struct request *, node item);
/* Records what was sent over what was recorded: with its reason, under the same number. */
void	corrections_take(struct request *, node item);
/* <corrections> and <corrected_votes> of a decision: what was recorded first, when and why it was corrected. */
void	corrections_show(struct request *, node decision);

#endif
