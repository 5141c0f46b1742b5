/* meetings.h: what the registers that lie within a meeting ask of it and of each other. */
#ifndef MEETINGS_H
#define MEETINGS_H

#include "../web/request.h"

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

/* POST /meetings/:within/agenda/:id/remarks */
void	remarks_record(struct request *);

#endif
