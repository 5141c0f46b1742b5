/* search.c: one search over everything, exact numbers first. */
#include "../pinkas.h"

enum { RESULTS = 100 };

/* A number that is one record's opens it at once. */
static bool
open_by_number(struct request *r, const char *asked)
{
	const char *number = search_number(r->arena, asked), *path[2];

	if (number == NULL)
		return false;
	let(r, "number", number);
	return values(r, "search.path_of_number", path, 2) == 2 &&
	    strcmp(path[1], "1") == 0 && (go(r, path[0]), true);
}

static const char *
group_of(struct request *r, node result)
{
	return say_label(r, xml_value(r, result, "register"), NULL);
}

/* Only what the asker may read is found. */
static void
show_results(struct request *r)
{
	node results = add(r->page, "results"), next;

	let_number(r, "limit", RESULTS);
	rows(r, results, "result", "search.results");
	for (node result = xml_first(results); result != NULL; result = next) {
		const char *name = xml_value(r, result, "register");

		next = xml_next(result);
		if (!session_may(r, arena_print(r->arena, "%s.read", name)))
			xml_remove(result);
		else
			set(result, "register.say", group_of(r, result));
	}
}

static void
search_page(struct request *r)
{
	const char *asked = pairs_value(&r->query, "q");

	set(r->page, "asked", asked);
	if (asked == NULL || *asked == '\0' || open_by_number(r, asked))
		return;
	let(r, "number", search_number(r->arena, asked));
	let(r, "search", search_match(r->arena, asked));
	show_results(r);
}

static const struct route routes[] = {
	{ GET, "", search_page, "search", "search.read" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "search.read", "everyone" },
	{ 0 }
};

const struct registry search_registry = {
	.name = "search", .record = "result",
	.routes = routes, .grants = grants,
};
