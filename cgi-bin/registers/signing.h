/* signing.h: who may sign: the one place that answers, for any day. */
#ifndef SIGNING_H
#define SIGNING_H

#include "../web/request.h"

/* What is to be signed; account 0: none is named; amount in agorot, 0: none. */
struct matter {
	int64_t	    legal_entity;
	const char *scope;              /* "bank", as in the column signatories.scope */
	int64_t	    account, amount;
};

/* One who is asked about, or has signed: fill person, the rest is found. */
struct signer {
	int64_t person;
	int64_t appointment;            /* that covers the matter; 0: none does */
	char	group, joint;           /* 'A', 'B', 'C'; joint '\0': signs beside anybody */
	bool	counts;                 /* whoever must sign beside one of another group stands beside one */
};

enum { SIGNING_GROUPS = 3 };

struct answer {
	int64_t rule;                   /* in force; 0: none, and nobody may sign */
	int	wanted[SIGNING_GROUPS], counted[SIGNING_GROUPS];        /* of group A, B, C */
	bool	stamp, yes;
};

/* The rule in force for a matter on a day; 0: none, or the entity or account is not there that day. */
int64_t	signing_rule(struct request *, const struct matter *, const char *day);
/* The appointment of a person that covers scope, account and amount on that day, 0: none; its group to *group unless that is NULL. */
int64_t	signing_appointment(struct request *, const struct matter *, int64_t person, const char *day, char *group);
/* May these sign together on that day? Whoever is named twice counts once. */
struct answer signing_together(struct request *, const struct matter *, const char *day, struct signer *, int count);
/* Are these signers, their appointments known, what that rule wants? */
struct answer signing_suffices(struct request *, int64_t rule, struct signer *, int count);

#endif
