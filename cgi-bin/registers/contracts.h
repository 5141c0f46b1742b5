/* contracts.h: the signed file of a contract. */
#ifndef CONTRACTS_H
#define CONTRACTS_H

#include "../web/request.h"

/* To the queries: the day that is asked about, and the last of those within which an end is near (:on_day, :soon_day). */
void	contracts_let_soon(struct request *, const char *day);
/* May a file be brought for the contract that was typed? Asked before its bytes are kept. */
void	contracts_paper_fits(struct request *);
/* The document is the contract as it was signed. */
void	contracts_paper(struct request *, int64_t document);
/* After a 422 of that: its page again. */
void	contracts_paper_again(struct request *);

#endif
