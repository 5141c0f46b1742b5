/* signatories.h: pages of the register of signatories that lie in files of their own, and its papers. */
#ifndef SIGNATORIES_H
#define SIGNATORIES_H

#include "../web/request.h"

/* GET /signatories/question: who may sign a matter on a day, and may these together? */
void	signatories_question(struct request *);
/* GET /signatories/protocol: the signatories of each legal entity on a day, for the bank. */
void	signatories_protocol(struct request *);

/* May a paper be brought for the signatory that was typed? Asked before its bytes are kept. */
void	signatories_paper_fits(struct request *);
/* A document was brought for the signatory that was typed: a specimen or the bank's confirmation. */
void	signatories_paper(struct request *, int64_t document);
/* After a 422 of that: its page again. */
void	signatories_paper_again(struct request *);

/* The appointment passes to the successor of its entity: that appoints the same person for the same, by that decision, from that day. */
void	signatories_pass(struct request *, int64_t appointment, const char *to, const char *day, const char *decision);

#endif
