/* request.c: one request, from its first header to its page document. */

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "../base/arena.h"
#include "../base/calendar.h"
#include "../base/log.h"
#include "request.h"

static const char *const engine[] = {
	"me", "lang", "today", "now", "moment", "id", "within"
};

struct pair *
pairs_add(struct request *r, struct pairs *pairs, const char *name,
    const char *value)
{
	struct pair *pair = arena_take(r->arena, sizeof(*pair));

	pair->name = arena_text(r->arena, name);
	pair->value = arena_text(r->arena, value);
	if (pairs->last == NULL)
		pairs->last = &pairs->first;
	*pairs->last = pair;
	pairs->last = &pair->next;
	pairs->count++;
	return pair;
}

static struct pair *
find(const struct pairs *pairs, const char *name)
{
	struct pair *pair = pairs->first;

	while (pair != NULL && strcmp(pair->name, name) != 0)
		pair = pair->next;
	return pair;
}

const char *
pairs_value(const struct pairs *pairs, const char *name)
{
	const struct pair *pair = find(pairs, name);

	return pair == NULL ? NULL : pair->value;
}

static void
add_problem(struct request *r, const char *is, const char *field)
{
	struct problem **end = &r->problems;
	struct problem *problem = arena_take(r->arena, sizeof(*problem));

	problem->is = arena_text(r->arena, is);
	if (field != NULL)
		problem->field = arena_text(r->arena, field);
	problem->status = r->status;
	while (*end != NULL)
		end = &(*end)->next;
	*end = problem;
	r->refusal = problem;
}

/* A refusal takes back a redirect: a commit may fail after go(). */
void
refuse(struct request *r, int status, const char *problem, const char *field)
{
	r->refusal = NULL;
	if (refused(r) && (r->status != 422 || status != 422))
		return;
	r->status = status;
	r->location = NULL;
	add_problem(r, problem, field);
}

void
refuse_with(struct request *r, const char *name, const char *value)
{
	if (r->refusal != NULL)
		pairs_add(r, &r->refusal->needs, name,
		    value == NULL ? "" : value);
}

bool
refused(const struct request *r)
{
	return r->status >= 400;
}

bool
refused_for_good(const struct request *r)
{
	return refused(r) && r->status != 422 && r->status != 409;
}

bool
refused_at(const struct request *r, const char *field)
{
	const struct problem *problem = r->problems;

	while (problem != NULL &&
	    (problem->field == NULL || strcmp(problem->field, field) != 0))
		problem = problem->next;
	return problem != NULL;
}

/*
 * What broke may have been building the very form that would show the
 * earlier problems, so these go: half a form would look like a whole one.
 */
void
broken(struct request *r, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	log_line("%s %s %s: %s", r->number, r->method == POST ? "POST" : "GET",
	    r->path == NULL ? "-" : r->path,
	    arena_vprint(r->arena, format, arguments));
	va_end(arguments);
	if (r->status < 500) {
		r->status = 0;
		r->problems = NULL;
	}
	refuse(r, 500, "broken", NULL);
}

/* Browsers read a backslash as a slash, and two slashes as a host. */
static bool
is_ours(const char *path)
{
	if (path[0] != '/' || path[1] == '/' || path[1] == '\\')
		return false;
	for (; *path != '\0'; path++)
		if (*path <= ' ' || *path > '~')
			return false;
	return true;
}

/* What a segment stands for; NULL for an unknown word. */
static const char *
segment(const struct request *r, const char *word, size_t length)
{
	if (length == 0 || word[0] != ':')
		return arena_part(r->arena, word, length);
	if (length == 9 && memcmp(word, ":registry", length) == 0)
		return r->place;
	if (length == 3 && memcmp(word, ":id", length) == 0)
		return request_value(r, "id");
	return NULL;
}

static const char *
expand(const struct request *r, const char *path)
{
	const char *end = path + strcspn(path, "?#");
	const char *whole = "";

	while (path < end && *path == '/') {
		size_t length = strcspn(path + 1, "/?#");
		const char *text = segment(r, path + 1, length);

		if (text == NULL)
			return NULL;
		whole = arena_print(r->arena, "%s/%s", whole, text);
		path += 1 + length;
	}
	return arena_print(r->arena, "%s%s", whole, path);
}

void
go(struct request *r, const char *path)
{
	const char *location;

	if (refused(r))
		return;
	location = expand(r, path);
	if (location == NULL || !is_ours(location)) {
		broken(r, "no path to go to: %s", path);
		return;
	}
	r->status = 303;
	r->location = location;
}

static bool
is_engine(const char *name)
{
	for (size_t i = 0; i < sizeof(engine) / sizeof(engine[0]); i++)
		if (strcmp(engine[i], name) == 0)
			return true;
	return false;
}

static void
let_pair(struct request *r, const char *name, const char *value, bool number)
{
	struct pair *pair = find(&r->lets, name);

	if (is_engine(name)) {
		broken(r, "let: \"%s\" is a name of the engine", name);
		return;
	}
	if (pair == NULL)
		pair = pairs_add(r, &r->lets, name, "");
	pair->value = value == NULL ? NULL : arena_text(r->arena, value);
	pair->number = number;
}

void
let(struct request *r, const char *name, const char *value)
{
	let_pair(r, name, value, false);
}

void
let_number(struct request *r, const char *name, int64_t value)
{
	let_pair(r, name, arena_print(r->arena, "%" PRId64, value), true);
}

/* 0 is nobody and nothing: NULL, which equals no column. */
static void
engine_number(const struct request *r, struct pair *pair, int64_t value)
{
	pair->number = true;
	if (value != 0)
		pair->value = arena_print(r->arena, "%" PRId64, value);
}

static const struct pair *
engine_pair(const struct request *r, const char *name)
{
	struct pair *pair = arena_take(r->arena, sizeof(*pair));

	pair->name = name;
	if (strcmp(name, "me") == 0)
		engine_number(r, pair, r->person);
	else if (strcmp(name, "id") == 0)
		engine_number(r, pair, r->id);
	else if (strcmp(name, "within") == 0)
		engine_number(r, pair, r->within);
	else if (strcmp(name, "now") == 0)
		engine_number(r, pair, r->now);
	else if (strcmp(name, "lang") == 0)
		pair->value = r->lang;
	else
		pair->value = strcmp(name, "today") == 0 ? r->today : r->moment;
	return pair;
}

const struct pair *
request_pair(const struct request *r, const char *name)
{
	return is_engine(name) ? engine_pair(r, name) : find(&r->lets, name);
}

const char *
request_value(const struct request *r, const char *name)
{
	const struct pair *pair = request_pair(r, name);

	return pair == NULL ? NULL : pair->value;
}

bool
was_typed(const struct request *r)
{
	return r->method == POST || r->restored;
}

const char *
typed(const struct request *r, const char *name)
{
	return pairs_value(&r->typed, name);
}

int64_t
typed_number(const struct request *r, const char *name)
{
	const char *text = typed(r, name);
	char *end;
	long long value;

	if (text == NULL || strspn(text, "-0123456789") != strlen(text))
		return 0;
	errno = 0;
	value = strtoll(text, &end, 10);
	return errno != 0 || *end != '\0' ? 0 : value;
}

const char *
in_figures(struct request *r, int64_t number)
{
	return arena_print(r->arena, "%" PRId64, number);
}

void
request_clock(struct request *r, int64_t now)
{
	r->now = now;
	r->moment = calendar_moment(r->arena, now);
	r->today = arena_part(r->arena, r->moment, strcspn(r->moment, "T"));
}

void
request_begin(struct request *r, struct arena *arena)
{
	memset(r, 0, sizeof(*r));
	r->arena = arena;
	r->method = GET;
	r->format = "html";
	r->lang = "he";
	r->number = arena_print(arena, "r%05x", arc4random() & 0xfffff);
	request_clock(r, calendar_now());
}
