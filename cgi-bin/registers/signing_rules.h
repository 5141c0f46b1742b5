/* signing_rules.h: the compositions a legal entity begins with. */
#ifndef SIGNING_RULES_H
#define SIGNING_RULES_H

#include "../web/request.h"

/* What the law says of a legal entity that has said nothing itself: told, each an element; and written, for the legal adviser to confirm. */
void	signing_rules_tell_defaults(struct request *, node proposed);
void	signing_rules_begin(struct request *, int64_t legal_entity, const char *since);

#endif
