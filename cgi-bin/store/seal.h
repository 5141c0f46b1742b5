/* seal.h: the service that signs checkpoints with a key the workers cannot read. */
#ifndef SEAL_H
#define SEAL_H

#include <stdbool.h>
#include <stdio.h>

struct arena;

/*
 * It runs under a user of its own, reads the register, and never writes to it. Beside its key it keeps the last checkpoint it
 * signed (KEY.last): it refuses to sign a ledger that does not go on from there, so that whoever can write the register cannot
 * have another past signed. What fails leaves a line in the log. A key that is NULL is FOLDER/seal.key.
 */

/* Makes a new key for the register of a folder (0400, never over another) and prints its public line, adding it to FOLDER/seal.pub if it may. */
bool	seal_key(const char *folder, const char *key, FILE *out);
/* Answers on a Unix socket (mode 0660) until it is told to stop: 0, or 1 when it cannot begin. */
int	seal_serve(const char *folder, const char *socket, const char *key);
/* Signs one checkpoint and stores it in the register: 0, or 1. For the timer of a user who may do both. */
int	seal_once(const char *folder, const char *key);

/* Asks the service for a checkpoint and stores it in the register: 0, or 1. For the timer of whoever may write the register but not read the key. */
int	seal_keep(const char *folder, const char *socket);

/* A connection to the service, to be opened before a sandbox is entered and closed with close(); -1 when there is none. */
int	seal_connect(const char *socket);
/* A fresh checkpoint from that connection, in the arena, for ledger_store_checkpoint; NULL when it was not given within 5 seconds or the service is gone. */
char	*seal_ask(int connection, struct arena *);
/* Both in one. */
char	*seal_checkpoint(const char *socket, struct arena *);

#endif
