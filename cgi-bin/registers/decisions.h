/* decisions.h: recording a decision, which is a page of an agenda item; and what decides a ballot, wherever it is held. */
#ifndef DECISIONS_H
#define DECISIONS_H

#include "../page/form.h"
#include "../page/xml.h"

struct tally { int in_favour, against, abstained, recused, absent, present; };

/* What one body votes on the decision that is being recorded. */
struct ballot {
	node	     body, voters;
	const char  *id, *day, *method;
	int64_t	     meeting, item;
	struct tally tally;
	const char  *rule, *majority, *source, *tie;
	bool	     chair_for, stated;         /* is the day of the meeting known? */
};

/* The rules of the ballot's body (id) that are in force on its day. */
void	ballot_rules(struct request *, struct ballot *);
/* One voter's choice: for, against, abstain, recused or absent. */
void	ballot_count(struct ballot *, const char *choice, bool is_chair);
/* Writes the decision, adopted or not by the rules that were read; said are its title, text and kind. Its id. */
int64_t	ballot_decide(struct request *, struct ballot *, const struct change *said, int64_t together);
/* The row of one voter (@id, authority/@id). */
void	ballot_vote(struct request *, int64_t decision, node voter, const char *choice, const char *reason);

/* GET and POST /meetings/:within/agenda/:id/decide */
void	decisions_decide(struct request *);
void	decisions_record(struct request *);

#endif
