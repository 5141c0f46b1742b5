/* sound.h: what must be true of a register whatever befell it. */
#ifndef SOUND_H
#define SOUND_H

/*
 * The register of this test verifies, nobody holds the pen, both files are
 * whole, every version of every row has its entry in the ledger, and the
 * numbers of decisions have no gap.
 */
void	register_is_sound(void);

#endif
