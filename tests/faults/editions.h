/* editions.h: one record saved again and again while something fails. */
#ifndef EDITIONS_H
#define EDITIONS_H

/* Signs in once for all that follows; what the log says from now on is thrown away. */
void	editions_begin(void);
/* The version of the record as it stands in the file, which is the one that search finds. */
int	editions(void);
/* Its page read by whoever signed in: the status. */
int	edition_read(void);
/* Saves the version after this one with a form that was opened before anything failed: the status. */
int	edition_save(int version);
/* Opens such a form, unless the last one was refused and may be used still. */
void	edition_open(void);

/* What the last page says, and how much of it there is: two whole pages say the same. */
const char *edition_content(void);

#endif
