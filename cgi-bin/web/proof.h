/* proof.h: that whoever asks is who they say, proved again within the last minutes: by a code of their application, or else by their password. */
#ifndef PROOF_H
#define PROOF_H

#include "../page/xml.h"

enum { FRESH_MINUTES = 5, RECOVERY_CODES = 10 };

/* How it was proved ("password", "code", "link") if that is fresh; else NULL. */
const char *proof_fresh(struct request *);
/* Does the form bring a proof? */
bool	proof_is_typed(struct request *);
/* Notes that it is proved by what was typed; refused when it is not. Outside a transaction: what fails is counted. */
void	proof_take(struct request *);
/* Refuses unless a code, or a recovery code, was typed; notes nothing. For whoever is half signed in. */
void	proof_take_code(struct request *);
/* Refuses unless it is fresh. */
void	proof_need(struct request *);
/* What a form has to ask for: @proved, or @asks="code" or "password", or @without, when there is nothing to prove it with. */
void	proof_ask(struct request *, node form);

/* Whose ways of signing in changed is told when they come next: "reset" or "recovery". */
void	proof_tell(struct request *, int64_t person, const char *what);

/* The asker's application counts from now on, if its code of the secret is right; every other session of theirs, begun without one, ends. */
void	proof_enrol(struct request *, const char *secret, const char *code);
/* Fresh recovery codes in place of those there were, each an element; they are shown this once. */
void	proof_renew(struct request *, node codes);
/* No application counts any more, nor any recovery code. */
void	proof_drop(struct request *, int64_t person);

#endif
