/* crowd.h: several processes at work in the house of a test at once. */
#ifndef CROWD_H
#define CROWD_H

#include "../registers/house.h"

enum { CROWD_MOST = 8, OUTCOMES_MOST = 250 };

/* What one request of one process came to. */
struct outcome {
	int	status;
	int64_t made;                   /* the record, when it was redirected to one */
	char	place[120], problem[60];
};

/*
 * So many processes do this in the house, each of which has opened it for
 * itself; they begin together. The house is closed here meanwhile, and the
 * test fails when one of them does not come to its end.
 */
void	crowd(int processes, void (*work)(int which));
/* In a process of the crowd: waits until all have come here. */
void	crowd_meet(void);
/* In a process of the crowd: what the last request came to is kept; it may not assert for itself. */
void	crowd_note(int status);

/* What was noted, in the order of the processes; how many of them had this status. */
int	outcomes(void);
const struct outcome *outcome(int index);
int	outcomes_of(int status);

#endif
