/* search.c: one search over everything, exact numbers first. */
#include "../pinkas.h"

enum { FEW = 5, MANY = 100 };           /* results of a register among others, and alone */

static bool
may_read(struct request *r, node result)
{
	return session_may(r, arena_print(r->arena, "%s.read",
	    xml_value(r, result, "register")));
}

static void
keep_what_may_be_read(struct request *r, node results)
{
	for (node result = xml_first(results), next; result != NULL;
	    result = next) {
		next = xml_next(result);
		if (!may_read(r, result))
			xml_remove(result);
	}
}

/* "ab/2026/14" as the words it is indexed by, in their order. */
static const char *
phrase_of(struct request *r, const char *number)
{
	return arena_print(r->arena, "\"%s\"", search_fold(r->arena, number));
}

/* The records of that number, or NULL when it is none. */
static node
find_numbers(struct request *r, const char *asked)
{
	const char *number = search_number(r->arena, asked);
	node numbers;

	if (number == NULL)
		return NULL;
	let(r, "number", number);
	let(r, "phrase", phrase_of(r, number));
	numbers = add(r->page, "numbers");
	rows(r, numbers, "result", "search.numbers");
	keep_what_may_be_read(r, numbers);
	return numbers;
}

/* Passes over so many words of an indexed text; is one of them marked as hit? */
static bool
pass(const char **words, int count, bool *within)
{
	bool hit = false;

	for (; count > 0 && **words != '\0'; count--) {
		for (; **words != '\0' && **words != ' '; (*words)++) {
			*within = **words == '[' || (*within && **words != ']');
			hit |= *within;
		}
		*words += strspn(*words, " ");
	}
	return hit;
}

static int
count_words(struct request *r, const char *text)
{
	const char *at = search_fold(r->arena, text);
	int count = *at != '\0';

	for (; *at != '\0'; at++)
		count += *at == ' ';
	return count;
}

/*
 * The title in pieces: <mark> what was hit, <text> what was not. The index
 * holds the words of the number, then those of the title, in their order.
 */
static void
mark_title(struct request *r, node result)
{
	const char *number = xml_value(r, result, "number");
	const char *words = xml_value(r, result, "words");
	const char *at = xml_value(r, result, "title");
	node title = add(result, "marked");
	bool within = false;

	if (words == NULL)
		words = "";
	if (number != NULL)
		pass(&words, count_words(r, number), &within);
	while (*at != '\0') {
		size_t length = strcspn(at, " ");
		size_t gap = strspn(at + length, " ");
		const char *piece = arena_part(r->arena, at, length);

		put(title, pass(&words, count_words(r, piece), &within) ?
		    "mark" : "text", piece);
		put(title, "text", arena_part(r->arena, at + length, gap));
		at += length + gap;
	}
}

static void
show_result(struct request *r, node group, node found)
{
	static const char *const names[] = { "register", "path", "title",
	    "detail", "day", "number", "words" };
	node result = add(group, "result");

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		set(result, names[i], xml_value(r, found, names[i]));
	mark_title(r, result);
}

static node
open_group(struct request *r, const char *label, const char *name)
{
	node group = add(r->page, "group");

	set(group, "label", label);
	set(group, "register", name);
	return group;
}

/* The results of one register, of which there are so many. */
static void
show_group(struct request *r, node results, const char *name,
    const char *count)
{
	node group = open_group(r, say_label(r, name, NULL), name);

	set(group, "count", count);
	set(group, "href", arena_print(r->arena, "%s%s", r->path,
	    http_query(r, "in", "in", name)));
	for (node result = xml_first(results); result != NULL;
	    result = xml_next(result))
		if (strcmp(xml_value(r, result, "register"), name) == 0)
			show_result(r, group, result);
}

static const char *
count_in(struct request *r, node counts, const char *name)
{
	for (node count = xml_first(counts); count != NULL;
	    count = xml_next(count))
		if (strcmp(xml_value(r, count, "register"), name) == 0)
			return xml_value(r, count, "count");
	return NULL;
}

/* In the order of the menu, what the asker may read; how many there are in all. */
static int64_t
show_groups(struct request *r)
{
	node counts = add(r->page, "counts"), results = add(r->page, "found");
	int64_t all = 0;

	rows(r, counts, "register", "search.counts");
	rows(r, results, "result", "search.results");
	for (const struct listed *entry = registers; entry->registry != NULL;
	    entry++) {
		const char *name = entry->registry->name;
		const char *count = count_in(r, counts, name);

		if (count == NULL || !session_may(r,
		    arena_print(r->arena, "%s.read", name)))
			continue;
		all += text_number(count);
		show_group(r, results, name, count);
	}
	xml_remove(counts);
	xml_remove(results);
	return all;
}

static void
show_title(struct request *r, node asked, int64_t count)
{
	struct pair words = { "words", xml_value(r, asked, "words"), NULL,
	    false };
	struct pair n = { "n", in_figures(r, count), &words, false };

	set_number(asked, "count", count);
	set(r->page, "title", say_fill(r, count == 0 ? "search.none" :
	    "search.results", &(struct pairs){ &n, NULL, 2 }));
}

/* What was asked, and the way to the same without its narrowing. */
static node
show_asked(struct request *r, const char *words, const char *in)
{
	node asked = add(r->page, "asked");

	set(asked, "words", words);
	set(asked, "in", in);
	set(asked, "everything", arena_print(r->arena, "%s%s", r->path,
	    http_query(r, "in", NULL, NULL)));
	return asked;
}

/* A number that is one record's opens it at once; one of several leaves the choice. How many there are. */
static int64_t
show_numbers(struct request *r, node numbers)
{
	node first = xml_first(numbers), group;
	int64_t count = 0;

	if (first == NULL)
		return 0;
	if (xml_next(first) == NULL) {
		go(r, xml_value(r, first, "path"));
		return 1;
	}
	group = open_group(r, say_label(r, "search", "exact"), NULL);
	for (node number = first; number != NULL; number = xml_next(number)) {
		show_result(r, group, number);
		count++;
	}
	return count;
}

/* Nothing has all the words: what has some of them, the rarest words first. Half a number is no help. */
static void
show_some(struct request *r, node asked, const char *words)
{
	const char *some = search_match_some(r->arena, words);

	if (some == NULL || strpbrk(words, "0123456789") != NULL)
		return;
	let(r, "search", some);
	let(r, "some", "yes");
	if (show_groups(r) > 0)
		set(asked, "some", "yes");
}

static void
search_page(struct request *r)
{
	const char *words = pairs_value(&r->query, "q");
	const char *in = pairs_value(&r->query, "in"), *match;
	node asked = show_asked(r, words, in), numbers;
	int64_t count = 0;

	if (words == NULL || (match = search_match(r->arena, words)) == NULL)
		return;
	if ((numbers = find_numbers(r, words)) != NULL) {
		count = show_numbers(r, numbers);
		xml_remove(numbers);
	}
	if (r->location != NULL)
		return;
	let(r, "search", match);
	let(r, "in", in);
	let_number(r, "most", in != NULL ? MANY : FEW);
	count += show_groups(r);
	show_title(r, asked, count);
	if (count == 0)
		show_some(r, asked, words);
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
