/* rule.h: what the value of a body's rule may be, and what it means in words. */
#ifndef RULE_H
#define RULE_H

#include "xml.h"

/* As it is kept: "1/2+" (more than half), "1/3", a whole number, a word; NULL when it does not fit the rule. */
const char *rule_kept(struct request *, const char *rule, const char *typed);
/* The words a rule knows, apart by spaces; NULL when its value is typed. */
const char *rule_choices(const char *rule);
/* "1/2+" of a quorum, "168" of a notice, as the page says it; what does not fit the rule stays as it is. */
const char *rule_words(struct request *, const char *rule, const char *value);
/* @value.say for every rule of a list. */
void	rule_say(struct request *, node list);

#endif
