/* workers.h: as many processes at work as were asked for, whatever befalls them. */
#ifndef WORKERS_H
#define WORKERS_H

#include <stdbool.h>

/*
 * Keeps that many children at work until TERM or INT, and returns the status to leave with.
 * Work gets a descriptor that reads as ended when the child is to finish and return.
 * HUP replaces this program by what now stands in its place, if that can begin.
 */
int	workers_keep(int count, int (*work)(int leave));
/* A child says that it has begun; one that never could is a reason to give up. */
void	workers_ready(void);
/* Is this process only to try whether the program can begin? */
bool	workers_rehearse(void);

#endif
