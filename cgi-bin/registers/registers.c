/* registers.c: every register, in the order of the menu: one line each. */
#include "registry.h"

extern const struct registry clusters, people, users;

const struct listed registers[] = {
	{ &people,   "more" },
	{ &users,    "admin" },
	{ &clusters, "admin" },
	{ 0 }
};
