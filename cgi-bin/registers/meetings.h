/* meetings.h: what the registers that lie within a meeting ask of it and of each other. */
#ifndef MEETINGS_H
#define MEETINGS_H

#include "../web/request.h"

struct change;

/* A meeting that was closed or cancelled is not written in any more: 422. */
void	meeting_is_not_final(struct request *, int64_t meeting);
/* The meeting something lies within, as <meeting> under the parent; NULL when there is none. */
node	meeting_within(struct request *, node parent);

/* <bodies> of the form: all there are; convened are those of the meeting (0: of none yet) or, when it was sent, those ticked. */
void	convened_choices(struct request *, node form, int64_t meeting);
/* How many of its bodies are. */
int	convened_ticked(struct request *, node form);
/* Convenes what was ticked (body.3.convened) and takes back what was not; refused when nothing was. */
void	convened_tick(struct request *, int64_t meeting);

/* Puts each line of a text on the agenda, after what is there; numbers and bullets before the words go. */
void	agenda_add_lines(struct request *, int64_t meeting, const char *lines);

/* Enters whoever serves in the bodies of a meeting that day and is not entered yet, as expected. */
void	attendance_expect(struct request *, int64_t meeting);
/* The person somebody means by a name, or by a name and a title; 0 when nobody or several, and then *several says which. */
int64_t	attendance_person(struct request *, const char *name, bool *several);

/* Puts the report of every round that ended, of the bodies of a meeting, on its agenda; once each. */
void	circulations_report(struct request *, int64_t meeting);

/* A new item after those that are there; the next number when its "label" is NULL. */
int64_t	agenda_add(struct request *, int64_t meeting, const struct change *, int count);
/* What became of the item r->id, as was pressed. */
void	agenda_settle(struct request *);
/* Puts off everything in the meeting r->within that nothing came of. */
void	agenda_put_off(struct request *);
/* A remark that is to be decided by a day enters the last draft before it; 0: every one that waits for a meeting. */
void	agenda_take_up(struct request *, int64_t remark);

/* POST /meetings/:within/agenda/:id/remarks; what it writes of the item r->id. */
void	remarks_record(struct request *);
void	remarks_write(struct request *);
/* What was said, one remark a line, "name: words"; lines without a name go to the notes of the item r->id. */
void	remarks_take(struct request *, const char *lines);

/* Somebody has a personal interest in the item r->id, or is said not to have one (typed "back"). */
void	recusals_record(struct request *);

/* Rules of moves of the meeting r->id: every body has its quorum, by the first call or after waiting by the second. */
void	quorums_may_open(struct request *);
void	quorums_may_wait(struct request *);
void	quorums_may_adjourn(struct request *);
/* <further> of a meeting that was called: with how many, when and by which rule a body sits that has no quorum. */
void	quorums_show_further(struct request *, node record, int64_t meeting);
/* In how many days the rules of the bodies without a quorum hold the next call. */
int	quorums_days(struct request *);
/* Keeps the count of every body with the names; at the opening also by which call each sits. */
void	quorums_keep(struct request *, bool opening);

/* Of the meeting r->within, as was pressed (everyone, arrive, leave, absent): who is in the room from that minute on. */
void	attendance_press(struct request *);

/* GET and POST /meetings/:id/close: what is still open in it, and the hour it ends at. */
void	closing_show(struct request *);
void	closing_close(struct request *);

#endif
