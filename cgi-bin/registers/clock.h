/* clock.h: the clock of a meeting, which goes on past midnight: 24:30 is half an hour into the day after. */
#ifndef CLOCK_H
#define CLOCK_H

#include "../web/request.h"

/* Is it the day of that meeting, or the one after? A meeting is told by the moment it began, or by its day. */
bool	clock_runs(struct request *, const char *held);
/* The present minute. */
const char *clock_now(struct request *, const char *held);
/* A time somebody typed: early in the morning, and hours before the meeting began, is the day after. NULL stays NULL. */
const char *clock_time(struct request *, const char *held, const char *typed);
/* As people read it: "00:30". */
const char *clock_read(struct request *, const char *time);
/* The times of an element, or of every row of a list, as people read them; what lies on the day after gets that day beside it (@arrived.day). */
void	clock_show(struct request *, node element, const char *held);
void	clock_show_rows(struct request *, node list, const char *held);

#endif
