/* money.h: agorot, as people type and read them. */
#ifndef MONEY_H
#define MONEY_H

#include <stdbool.h>
#include <stdint.h>

struct arena;

enum money_problem { MONEY_FINE, MONEY_UNREADABLE, MONEY_AMBIGUOUS, MONEY_TOO_LARGE };

/*
 * Reads 1234, 1,234, 1.204.330, 1,234.50, -12.5 with an optional shekel sign, into agorot.
 * "85.995" is ambiguous (thousands or agorot?) and refused as such.
 */
enum money_problem money_read(const char *, int64_t *agorot);
/* The same in thousands or millions of shekels: unit is 1, 1000 or 1000000. "1.2" million, "1.234" million. */
enum money_problem money_read_in(const char *, int64_t unit, int64_t *agorot);
/* Both readings of what is ambiguous, in agorot: the dot as a comma, and as a point. False when it is not. */
bool	money_readings(const char *, int64_t unit, int64_t *grouped, int64_t *pointed);
/* "1,234.50"; agorot are left out when they are zero. */
const char *money_write(struct arena *, int64_t agorot);

#endif
