/* codes.h: six figures of an application that change every half minute (RFC 6238), and the secret they come from. */
#ifndef CODES_H
#define CODES_H

#include "../web/request.h"

enum { CODE_SECRET = 20 };              /* bytes of a secret */

/* A new secret as people type it: 32 letters and figures in base 32. */
const char *codes_new_secret(struct request *);
/* The secret in a box that only the key beside access.db opens, in hex; NULL when what was typed is no secret. */
const char *codes_boxed(struct request *, const char *typed);
/* What an application reads from the picture: otpauth://totp/... */
const char *codes_address(struct request *, const char *secret, const char *issuer, const char *name);
/* The step of half a minute whose code that is, one early or late included, if it comes after the last one taken; else 0. */
int64_t	codes_step(struct request *, const char *boxed, const char *code, int64_t last);

#endif
