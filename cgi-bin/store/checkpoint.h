/* checkpoint.h: signed heads of the ledger, as notes that can leave the machine. */
#ifndef CHECKPOINT_H
#define CHECKPOINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tree.h"

/*
 * A C2SP checkpoint (tlog-checkpoint, signed-note), which Go's note and tlog tools read too:
 *
 *   pinkas/3f2a90c1d54e7b88          the origin: whose ledger
 *   812                              how many entries
 *   ut1VQ...=                        their root, base64
 *   at 1795277402113                 when, UTC milliseconds
 *                                    (an empty line)
 *   -- pinkas/3f2a90c1d54e7b88 ...=  (an em dash) origin, base64 of key id and Ed25519 signature
 *
 * The key id is the first 4 bytes of SHA-256(origin LF 0x01 public key). A public key is written "origin+key id in hex+base64(0x01 public key)".
 */
enum { CHECKPOINT_NOTE = 512, CHECKPOINT_KEY = 160 };

struct checkpoint {
	char	    origin[64];
	int64_t	    size, at;
	struct hash root;
};

/* secret is libsodium's 64 bytes. */
bool	checkpoint_write(const struct checkpoint *, const unsigned char *secret, char note[CHECKPOINT_NOTE]);
/* False when it is no checkpoint, to the last byte; the signature is not looked at. */
bool	checkpoint_read(const char *note, struct checkpoint *);
/* Is it signed by one of these public keys (lines of text)? */
bool	checkpoint_signed(const char *note, const char *keys);
/* A public key of 32 bytes as a line without its end. */
void	checkpoint_key(const char *origin, const unsigned char *public_key, char line[CHECKPOINT_KEY]);

#endif
