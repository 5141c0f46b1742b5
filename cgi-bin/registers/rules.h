/* rules.h: what the values of rules mean, in words. */
#ifndef RULES_H
#define RULES_H

#include "../web/request.h"

/* "1/2+" of a quorum, "168" of a notice, as the page says it; what does not fit the rule stays as it is. */
const char *rules_words(struct request *, const char *rule, const char *value);
/* @value.say for every rule of a list. */
void	rules_say(struct request *, node list);
/* Buttons by which the legal adviser confirms what is in a list of rules, for those who may. */
void	rules_offer(struct request *, node list, int64_t body);
/* "2026-11-21" as people write it, for the words of a problem. */
const char *rules_day(struct request *, const char *day);

#endif
