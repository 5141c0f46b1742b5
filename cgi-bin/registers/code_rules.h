/* code_rules.h: what whoever holds a role is told about proving who they are. */
#ifndef CODE_RULES_H
#define CODE_RULES_H

#include "../page/xml.h"

/*
 * <codes> of the page, for whoever holds a role that asks for an application for codes and has none: the roles, the
 * source, the last day to add one, @over once it has passed. The days run from when this is first shown.
 */
void	code_rules_remind(struct request *);
/* <tellings>: what happened to the asker's ways of signing in, until they say that they have read it. */
void	code_rules_tell(struct request *);

#endif
