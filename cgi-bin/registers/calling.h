/* calling.h: what must be so before a meeting is called, and what its members are told of it. */
#ifndef CALLING_H
#define CALLING_H

#include "../web/request.h"

/* <readiness> of a draft: every <check weight="blocks|warns|ok">, and the standing papers it lacks. */
void	readiness_show(struct request *, node record, int64_t meeting);
/* Refused for everything that blocks; reasons that were typed lift what they may. */
void	readiness_demand(struct request *, int64_t meeting);
/* <invited> to a meeting that was called: the buttons by which whoever asks answers for themselves or their head. */
void	home_offer_answers(struct request *, node record, int64_t meeting);
/* The meeting was called: which standing papers it does without (waive.3), and why items come bare (undrafted, undrafted.7), as typed with the call. */
void	readiness_waive(struct request *, int64_t meeting);
/* Whole hours from now to a moment; below zero when it is past. */
int64_t	readiness_hours(const struct request *, const char *moment);

/* <notices> of a meeting, each with what it changed, and <news> for whoever knew an earlier one. */
void	notices_show(struct request *, node record, int64_t meeting, bool may);
/* The agenda is frozen as it stands: the next version. Kinds: call, change, postpone, cancel. */
void	notices_write(struct request *, int64_t meeting, const char *kind, const char *reason);
/* A called meeting was written in: members are told when what they know has changed. */
void	notices_follow(struct request *, int64_t meeting);
/* The meeting is made for a demand that none answers yet; 0: for none. */
void	demands_answer(struct request *, int64_t demand, int64_t meeting);
/* POST /meetings/:id/postpone and /cancel */
void	notices_postpone(struct request *);
void	notices_cancel(struct request *);

#endif
