/* disk.h: a disk that fails when it is told to. */
#ifndef DISK_H
#define DISK_H

#include <stdbool.h>

/* The house of this test stands on such a disk from now on. */
void	disk_install(void);

enum disk_use { DISK_READS = 1, DISK_WRITES };  /* writes are also syncs, cuts and whatever needs room */

/*
 * The n-th use from now on fails for this reason (EIO, ENOSPC, EROFS), or all from
 * the n-th on; a write that fails has written half of what it should.
 */
void	disk_fail(enum disk_use, long at, int why, bool from_then_on);
/* Has it come to that? The disk is whole again. */
bool	disk_failed(void);

#endif
