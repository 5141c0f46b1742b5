/* absences.c: whoever left a meeting and came back was away in between. */
#include "../pinkas.h"

static const struct grant grants[] = {
	{ "absences.read", "everyone" },
	{ 0 }
};

/* Written by the press of a return (attendance.c); it has no pages of its own. */
const struct registry absences = {
	.name = "absences", .record = "absence", .grants = grants,
};
