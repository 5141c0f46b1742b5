/* ballots.h: how something is put to the vote: who may, what was counted, and what follows by which rule. */
#ifndef BALLOTS_H
#define BALLOTS_H

#include "../web/request.h"

enum { MOST_BODIES = 8 };               /* convened together */

struct tally { int in_favour, against, abstained, recused, absent, present; };

/* A rule of the body in force on the day; value NULL: none is. */
struct ruling { const char *id, *value, *source; };

/* What one body votes. */
struct ballot {
	node	     body;              /* with its <voter>s */
	const char  *id;
	struct tally tally;
	struct ruling majority, tie, abstentions;
	int	     members, present, quorum, needed;
	const char  *casting;           /* "for", "against": the vote that broke a tie */
	bool	     chair_for, chair_against, adopted;
};

struct poll {
	const char *prefix;             /* of what is typed about it: "", "item.4." */
	const char *rule;               /* whose majority: "majority", "off_agenda_majority" */
	const char *kind;               /* of the decision: by it a body may have a majority of its own; NULL: of none */
	const char *how;                /* "marked", "unanimous", "show", "secret"; "circulation": as each answered */
	const char *day, *time;         /* whose rules and whose presence count; time NULL: whoever was there at all */
	bool	    stated;             /* is the day known? */
	int64_t	    meeting, item;
	int	    count;
	struct ballot ballots[MOST_BODIES];
};

/*
 * Bodies and voters of the meeting r->within under a parent, as <bodies> and
 * <quorum>, with the rules that will be applied. The meeting has @held, @year, @state.
 */
void	poll_begin(struct request *, struct poll *, node meeting, node parent);
/* The answers of a round instead: one body with its <voter>s, each with @choice. False when they are fewer than the quorum. */
bool	poll_round(struct request *, struct poll *, node body, int quorum);
/* Reads what was marked or counted, and tells what follows; refused where a rule forbids it. */
void	poll_take(struct request *, struct poll *);
/* One decision a body and its votes; said are its title, text and kind. The id of the first. */
int64_t	poll_write(struct request *, struct poll *, const struct change *said);
/* Over what one body recorded, a <decision id version> whose number stays: votes of whoever has none any more are taken back. */
void	poll_correct(struct request *, const struct poll *, const struct ballot *, node decision, const struct change *said, const char *why);
/* What was marked stays marked, and what follows from it is told, when the form is shown again. */
void	poll_show(struct request *, struct poll *);
bool	poll_is_adopted(const struct poll *);

#endif
