/* steps.h: the steps of a program, as they are written. */
#ifndef STEPS_H
#define STEPS_H

#include "compiling.h"

/* Words written so far become a step. */
void	steps_settle(void);
/* The next step, before or behind them. */
struct step *steps_add(enum code);
struct step *steps_next(enum code);
/* Ends the tag that is or may be open. */
void	steps_end_tag(enum tag *);

/* Words, escaped for where they stand; an expression's value. */
void	steps_words(const char *);
void	steps_value(struct expression *);
/* What an attribute of the sheet asks for. */
struct expression *steps_expression(const xmlNode *at, const char *source);

struct mode *steps_mode(const char *name);
struct named *steps_named(const char *name);
/* The slot of a variable of the whole sheet. */
int	steps_global(const char *word);
/* The file does not do without: the program is checked for it in the end. */
void	steps_need(const struct named *, int global, long line);

#endif
