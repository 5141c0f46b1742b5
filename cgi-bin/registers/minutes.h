/* minutes.h: what minutes tell, how they are frozen, and who signs them. */
#ifndef MINUTES_H
#define MINUTES_H

#include "../web/request.h"

/* <record> and <fingerprint>: of the frozen document when there is one, else told from the record; <paper> has its hash. The meeting is r->within. */
void	minutes_tell(struct request *, node life);
/* <fingerprint>: the head of the ledger when the minutes were frozen, else now. */
void	minutes_fingerprint(struct request *, node life);
/* <life>: what was done with the minutes of r->within, and who signs; NULL, and 404, when there is no such meeting. */
node	minutes_life(struct request *);
/* The minutes of a meeting that is not closed go nowhere: 422. */
void	minutes_are_of_a_closed_meeting(struct request *, node life);

/* The document itself as it stands, in the arena. */
const char *minutes_document(struct request *);
/* The minutes of r->within as they stand are kept under their hash, which is returned; nothing when they are kept already. */
const char *minutes_freeze(struct request *, node life);
/* The same for minutes of long ago, without a row of theirs. */
const char *minutes_kept(struct request *, int64_t meeting);
/* Writes the row of the minutes of r->within, made at the first time. */
struct change;
void	minutes_write(struct request *, node life, const struct change *, int count);

/* After a refusal (422): the page of the minutes of r->within again, with what was wrong above it. */
void	minutes_show_again(struct request *);

/* What follows from a decision: the minutes it approves are approved and frozen. */
void	minutes_follow(struct request *, int64_t decision);

/* <record> of the minutes as the public may read them, and <paper> of it; published, they are those that were. The hash of the document, NULL when refused. */
const char *minutes_tell_public(struct request *, node life, bool keep);

/* GET and POST /meetings/:within/minutes/publish; POST /meetings/:within/minutes/withhold and /meetings/:within/minutes/withheld/:id; GET /meetings/:within/minutes/public */
void	publication_show(struct request *);
void	publication_publish(struct request *);
void	publication_withhold(struct request *);
void	publication_drop(struct request *);
void	publication_read(struct request *);

/* GET /decisions/:id/extract */
void	minutes_extract(struct request *);

/* GET and POST /meetings/:within/minutes/sign */
void	signatures_show(struct request *);
void	signatures_sign(struct request *);
/* The place the asker signs in; *any: there is one, were it signed already. The other one refuses, and says why there is none. */
node	signatures_place(struct request *, node life, bool *any);
node	signatures_place_or_why(struct request *, node life);
/* The asker was shown the whole of that document. The other one refuses unless it was that, and stayed as it was. */
void	signatures_note_shown(struct request *, const char *hash);
void	signatures_as_shown(struct request *, node life, const char *seen);
void	signatures_write_here(struct request *, node life, node place);
/* What the query "minutes.to_sign" asks of the asker: which offices they hold. */
void	signatures_let_offices(struct request *);
/* GET and POST /signatures */
void	to_sign_show(struct request *);
void	to_sign_sign(struct request *);
/* What came with a file at /documents: minutes signed with ink, of which the document with that hash is the scan. */
void	signatures_on_paper(struct request *, int64_t meeting, int64_t document, const char *scan);
void	signatures_show_paper_again(struct request *, int64_t meeting);

#endif
