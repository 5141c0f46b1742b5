/* papers.h: what the pages of meetings ask of the papers of a meeting. */
#ifndef PAPERS_H
#define PAPERS_H

#include "../web/request.h"

/* <papers> of a meeting, or of one of its items (0: of the whole meeting and all items), with the form that brings another. */
void	papers_show(struct request *, node record, int64_t meeting, int64_t item, bool may);
/* Makes a document a paper of a meeting; harmless when it is one already. */
void	papers_attach(struct request *, int64_t meeting, int64_t document);
/* The meeting does without that standing paper ("standing"), or an item comes bare ("item"), for a reason. */
void	papers_waive(struct request *, int64_t meeting, const char *what, const char *id, const char *why);
/* After a 422 of what lies within a meeting: the page of the meeting again. */
void	papers_meeting_again(struct request *);

#endif
