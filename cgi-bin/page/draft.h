/* draft.h: what was typed into a form of a register and not sent yet. */
#ifndef DRAFT_H
#define DRAFT_H

#include "../web/request.h"

/* Fills what is typed from the asker's draft of this page's form, when its address asks for it ("?draft=restore"). */
void	draft_restore(struct request *);
/* <draft> in the form of this page: where it is kept while it is written, and since when a draft waits. */
void	draft_offer(struct request *);
/* The form was sent: its draft goes. */
void	draft_forget(struct request *);

#endif
