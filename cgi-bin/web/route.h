/* route.h: from a path to a handler, past the guards, to an answer. */
#ifndef ROUTE_H
#define ROUTE_H

#include "request.h"

struct registry;
struct route;

/* Answers a request whose head and body are in: r->status, r->location or r->bytes. */
void	route_answer(struct request *);
/* What the answer used is given back; the arena is the caller's. */
void	route_end(struct request *);

/* Calls back for every route there is: its full path and what it asks of who comes. */
void	route_each(void (*)(const struct registry *, const struct route *, const char *path, const char *may, void *), void *);

#endif
