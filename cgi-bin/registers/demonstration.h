/* demonstration.h: a register begun: with a demonstration cluster, or with its first administrator. */
#ifndef DEMONSTRATION_H
#define DEMONSTRATION_H

#include <stdbool.h>

/* Saves every row of FOLDER/REGISTER.csv, in the order of HOME/sql/demo/order, as the actor "demonstration". False, and lines in the log, when one is refused. */
bool	demonstration_load(const char *home, const char *folder);
/* A cluster of that name, and a first administrator who signs in by the link that is printed. */
bool	demonstration_start(const char *cluster, const char *email);
/* Makes the search index anew. */
bool	demonstration_index(void);

#endif
