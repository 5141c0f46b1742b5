/* help.c: the menu of everything, the keys, the accessibility statement. */
#include "../pinkas.h"

/* Everything these pages show stands around every page or is said. */
static void
nothing_more(struct request *r)
{
	(void)r;
}

static const struct route menu_routes[] = {
	{ GET, "", nothing_more, "menu", "menu.read" },
	{ 0 }
};

static const struct route help_routes[] = {
	{ GET, "/keys", nothing_more, "keys", "help.read" },
	{ 0 }
};

static const struct route accessibility_routes[] = {
	{ GET, "", nothing_more, "accessibility", "accessibility.read" },
	{ 0 }
};

static const struct grant menu_grants[] = {
	{ "menu.read", "everyone" },
	{ 0 }
};

static const struct grant help_grants[] = {
	{ "help.read", "anyone" },
	{ 0 }
};

static const struct grant accessibility_grants[] = {
	{ "accessibility.read", "anyone" },
	{ 0 }
};

const struct registry menu_registry = {
	.name = "menu", .record = "register",
	.routes = menu_routes, .grants = menu_grants,
};

const struct registry help_registry = {
	.name = "help", .record = "page",
	.routes = help_routes, .grants = help_grants,
};

const struct registry accessibility_registry = {
	.name = "accessibility", .record = "page",
	.routes = accessibility_routes, .grants = accessibility_grants,
};
