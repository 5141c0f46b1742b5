/* sandbox.h: what a worker may no longer do once it has begun. */
#ifndef SANDBOX_H
#define SANDBOX_H

/*
 * From here on files are opened only below data, and read below reads (or NULL);
 * no socket is made, no program run, no child born, no memory made executable.
 * Where the kernel has no such fence that is logged, and the rest still stands.
 */
void	sandbox_enter(const char *data, const char *reads);

#endif
