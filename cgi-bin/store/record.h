/* record.h: the one way a record changes. */
#ifndef RECORD_H
#define RECORD_H

#include "../page/form.h"

struct registry;

/*
 * Writes a record inside the open transaction; id 0 makes a new one.
 * version is the one the person saw: 409 when somebody saved first, and
 * <conflict> then holds both sides. A broken constraint is a 422 named after
 * it. Returns the id, 0 when refused.
 */
int64_t	record_write(struct request *, const struct registry *, int64_t id, int64_t version,
	    const struct change *, int count);
/* What the ledger will call the changes that follow: "save" unless said. */
void	record_move(struct request *, const char *move);
/* Puts a record (again) where search finds it; does nothing for a register without a searchable query. */
void	record_index(struct request *, const struct registry *, int64_t id);

#endif
