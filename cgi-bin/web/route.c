/* route.c: from a path to a handler, past the guards, to an answer. */
#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "../base/arena.h"
#include "../base/text.h"
#include "../page/describe.h"
#include "../page/draft.h"
#include "../page/form.h"
#include "../page/format.h"
#include "../page/render.h"
#include "../page/say.h"
#include "../registers/circulations.h"
#include "../registers/pages.h"
#include "../store/db.h"
#include "http.h"
#include "proof.h"
#include "route.h"
#include "session.h"

/* The longest id is one of 15 digits: no overflow, and SQLite takes it. */
static int64_t
id_of(const char *segment, size_t length)
{
	int64_t id = 0;

	if (length == 0 || length > 15 || *segment == '0')
		return 0;
	for (size_t i = 0; i < length; i++) {
		if (segment[i] < '0' || segment[i] > '9')
			return 0;
		id = id * 10 + segment[i] - '0';
	}
	return id;
}

/* Does the rest of a path fit "/:id/minutes"? The id is left in *id. */
static bool
fits(const char *pattern, const char *path, int64_t *id)
{
	while (*pattern == '/' && *path == '/') {
		size_t wanted = strcspn(++pattern, "/");
		size_t length = strcspn(++path, "/");

		if (wanted == 3 && memcmp(pattern, ":id", 3) == 0) {
			if ((*id = id_of(path, length)) == 0)
				return false;
		} else if (wanted != length ||
		    memcmp(pattern, path, length) != 0)
			return false;
		pattern += wanted;
		path += length;
	}
	return *pattern == '\0' && *path == '\0';
}

static bool
try_route(struct request *r, const struct route *route, const char *rest)
{
	int64_t id = 0;

	if (!fits(route->path, rest, &id))
		return false;
	r->status_of_path = 405;
	if (route->method != r->method)
		return false;
	r->route = route;
	r->view = route->view;
	r->id = id;
	return true;
}

static bool
try_moves(struct request *r, const struct registry *registry, const char *rest)
{
	const char *slash = strrchr(rest, '/');

	for (const struct move *move = registry->moves;
	    slash != NULL && move != NULL && move->name != NULL; move++)
		if (strcmp(slash + 1, move->name) == 0) {
			struct route *route = arena_take(r->arena,
			    sizeof(*route));

			*route = (struct route){ POST, arena_print(r->arena,
			    "/:id/%s", move->name), registry_move, "show",
			    move->may, 0 };
			return try_route(r, route, rest);
		}
	return false;
}

static bool
try_registry(struct request *r, const struct registry *registry,
    const char *rest)
{
	r->registry = registry;
	for (const struct route *route = registry->routes;
	    route != NULL && route->method != 0; route++)
		if (try_route(r, route, rest))
			return true;
	if (registry->fields == NULL)
		return false;
	for (const struct route *route = usual_routes; route->method != 0;
	    route++)
		if (try_route(r, route, rest))
			return true;
	return try_moves(r, registry, rest);
}

/* "/meetings/12/agenda/3/edit" lies within meeting 12 when agenda lies within meetings. */
static bool
try_within(struct request *r, const struct registry *parent, const char *rest)
{
	size_t id_length, name_length;
	const char *name;
	int64_t id;

	if (*rest != '/')
		return false;
	id_length = strcspn(rest + 1, "/");
	if ((id = id_of(rest + 1, id_length)) == 0 ||
	    rest[1 + id_length] != '/')
		return false;
	name = rest + 2 + id_length;
	name_length = strcspn(name, "/");
	for (const struct listed *entry = registers; entry->registry != NULL;
	    entry++)
		if (entry->registry->within != NULL &&
		    strcmp(entry->registry->within, parent->name) == 0 &&
		    strlen(entry->registry->name) == name_length &&
		    memcmp(entry->registry->name, name, name_length) == 0) {
			r->within = id;
			r->place = arena_print(r->arena, "%s/%lld/%s",
			    parent->name, (long long)id, entry->registry->name);
			return try_registry(r, entry->registry,
			    name + name_length);
		}
	return false;
}

static void
find(struct request *r)
{
	const char *name = strcmp(r->path, "/") == 0 ? "home" : r->path + 1;
	size_t length = strcspn(name, "/");
	const struct registry *registry;

	r->status_of_path = 404;
	registry = registry_named(arena_part(r->arena, name, length));
	if (registry == NULL || registry->within != NULL)
		return;
	r->place = registry->name;
	if (try_registry(r, registry, name + length))
		return;
	if (r->status_of_path == 404 && try_within(r, registry, name + length))
		return;
	if (r->status_of_path == 404)
		r->registry = NULL;
}

static const char *
may_of(struct request *r, const struct registry *registry,
    const struct route *route)
{
	return strchr(route->may, '.') != NULL ? route->may :
	    arena_print(r->arena, "%s.%s", registry->name, route->may);
}

static bool
has_format(const struct request *r)
{
	if (strcmp(r->format, "html") == 0)
		return true;
	return r->method == GET && text_is_word(format_names(r->registry),
	    r->format) && format_suits(r->format, r->view);
}

/* Whoever may not, but has not signed in yet, is asked to first. */
static void
turn_away(struct request *r)
{
	if (r->person != 0)
		refuse(r, 403, "not-allowed", NULL);
	else if (r->method == GET && strcmp(r->format, "html") == 0)
		go(r, strcmp(r->path, "/") == 0 ? "/sign-in" :
		    arena_print(r->arena, "/sign-in%s", http_query(r, NULL,
		    "then", r->path)));
	else
		refuse(r, 403, "signed-out", NULL);
}

/* What stays open to whoever owes an application for codes: adding one, leaving, and reading how. */
static bool
is_open_to_debtors(const struct request *r)
{
	return text_is_word("account sign-out language theme help "
	    "accessibility", r->registry->name);
}

/* The days to add an application for codes are over: the way leads to where one is added. */
static void
lead_to_codes(struct request *r)
{
	if (r->method == GET && strcmp(r->format, "html") == 0)
		go(r, "/account/code");
	else
		refuse(r, 403, "application-first", NULL);
}

static void
guard(struct request *r)
{
	if (!r->secure && !r->local)
		refuse(r, 403, "https-needed", NULL);
	else if (r->route == NULL && r->person == 0 && r->method == GET &&
	    r->status_of_path == 404)
		turn_away(r);
	else if (r->route == NULL && r->status_of_path == 405) {
		refuse(r, 405, "wrong-method", NULL);
		http_reply_header(r, "Allow", r->method == POST ?
		    "GET, HEAD" : "POST");
	} else if (r->route == NULL)
		refuse(r, 404, "missing", NULL);
	else if (!session_may(r, may_of(r, r->registry, r->route)))
		turn_away(r);
	else if (r->owes_codes && !is_open_to_debtors(r))
		lead_to_codes(r);
	else if (!has_format(r))
		refuse(r, 404, "missing", NULL);
	else if (r->method == POST && !session_is_same_site(r))
		refuse(r, 403, "not-from-our-form", NULL);
	else if (r->method == POST && r->person != 0 &&
	    !session_token_is_genuine(r))
		refuse(r, 403, "not-from-our-form", NULL);
}

static void
let_form(struct request *r)
{
	unsigned char hash[32];
	char *hex = arena_take(r->arena, sizeof(hash) * 2 + 1);

	crypto_generichash(hash, sizeof(hash), (const unsigned char *)
	    (r->body != NULL ? r->body : ""), r->body_length, NULL, 0);
	let(r, "nonce", r->nonce);
	let(r, "route", r->path);
	let(r, "body_hash", sodium_bin2hex(hex, sizeof(hash) * 2 + 1, hash,
	    sizeof(hash)));
}

/* The same form sent twice gets the first answer; the same with other words is refused. */
static bool
answered_before(struct request *r)
{
	const char *part[2];            /* body_hash, result */

	let_form(r);
	if (values(r, "forms.answered", part, 2) == 0)
		return refused_for_good(r);
	if (strcmp(part[0], request_value(r, "body_hash")) == 0)
		go(r, part[1]);
	else
		refuse(r, 409, "form-already-used", NULL);
	return true;
}

static void
remember(struct request *r)
{
	if (refused(r) || r->location == NULL || r->nonce == NULL)
		return;
	let_form(r);
	let(r, "result", r->location);
	db_do(r, "forms.remember");
	db_do(r, "forms.forget");
}

static void
post(struct request *r)
{
	if (r->route->light) {
		r->route->handler(r);
		return;
	}
	if (r->route->proves && proof_is_typed(r) && proof_fresh(r) == NULL)
		proof_take(r);
	circulations_settle(r->now);
	db_begin(r);
	if (!refused_for_good(r) && !answered_before(r)) {
		r->route->handler(r);
		remember(r);
	}
	db_end(r);
	draft_forget(r);
}

static bool
is_here(const struct request *r, const struct registry *registry)
{
	return r->registry != NULL && (registry == r->registry ||
	    (r->registry->within != NULL &&
	    strcmp(r->registry->within, registry->name) == 0));
}

static void
show_listed(struct request *r, node menu, const struct listed *entry,
    const char *place)
{
	const char *name = entry->registry->name;
	node shown = add(menu, "register");

	set(shown, "name", name);
	set(shown, "label", say_label(r, name, NULL));
	set(shown, "path", strcmp(name, "home") == 0 ? "/" :
	    registry_path(r, entry->registry, 0, 0));
	set(shown, "place", entry->menu);
	set(shown, "tab", strcmp(place, "tab") == 0 ? "yes" : NULL);
	if (is_here(r, entry->registry)) {
		set(shown, "here", "yes");
		xml_replace(menu, "here", place);
	}
}

/* What is open to the asker; the first of the main ones are also the tabs of a narrow screen. */
static void
show_menu(struct request *r)
{
	enum { TABS = 4 };
	int tabs = 0;
	node menu;

	if (r->person == 0)
		return;
	menu = add(r->page, "menu");
	for (const struct listed *entry = registers; entry->registry != NULL;
	    entry++)
		if (*entry->menu != '\0' && session_may(r, arena_joined(r->arena,
		    entry->registry->name, ".", "read")))
			show_listed(r, menu, entry, strcmp(entry->menu, "main")
			    == 0 && tabs++ < TABS ? "tab" : entry->menu);
}

static void
show_formats(struct request *r)
{
	node formats;
	const char *names = r->registry == NULL ? "" :
	    format_names(r->registry);

	if (r->route == NULL || refused(r) || !format_suits("json", r->view))
		return;
	formats = add(r->page, "formats");
	for (const char *at = names; *at != '\0'; ) {
		size_t length = strcspn(at, " ");
		const char *name = arena_part(r->arena, at, length);

		if (strcmp(name, "html") != 0 && format_suits(name, r->view)) {
			node format = add(formats, "format");

			set(format, "name", name);
			set(format, format_is_data(name, r->view) ? "data" : "file",
			    "yes");
			set(format, "path", arena_print(r->arena, "%s.%s%s",
			    r->path, name, http_query(r, "done", NULL, NULL)));
		}
		at += length + strspn(at + length, " ");
	}
}

/* "?done=saved" after a redirect: what was done, in words. */
static void
show_done(struct request *r)
{
	const char *done = pairs_value(&r->query, "done"), *text = NULL;

	if (done == NULL || refused(r))
		return;
	if (r->registry != NULL)
		text = say_text(r->lang, arena_print(r->arena, "%s.moved.%s",
		    r->registry->name, done));
	if (text == NULL)
		text = say_text(r->lang, arena_print(r->arena, "done.%s", done));
	if (text != NULL)
		set(add(r->page, "done"), "text", text);
}

static void
show_problems(struct request *r)
{
	for (const struct problem *problem = r->problems; problem != NULL;
	    problem = problem->next) {
		node shown = add(r->page, "problem");

		set(shown, "is", problem->is);
		set_number(shown, "status", problem->status);
		set(shown, "field", problem->field);
		if (problem->field != NULL && r->registry != NULL)
			set(shown, "label", say_text(r->lang, arena_print(
			    r->arena, "%s.%s", r->registry->name,
			    problem->field)));
		set(shown, "text", say_problem(r, problem));
	}
	if (r->problems != NULL && r->method == GET)
		set(r->page, "asks", "yes");
}

/* What the register is called, so that no sheet need look for it among the messages. */
static void
set_register(struct request *r)
{
	static const char *const names[] = { "register.one", "register.new",
	    "register.lede", "register.empty" };
	const char *registry = r->registry->name;

	set(r->page, "register", say_text(r->lang, registry));
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		set(r->page, names[i], say_text(r->lang, arena_joined(r->arena,
		    registry, "", strchr(names[i], '.'))));
}

static void
set_page(struct request *r)
{
	const char *theme = pairs_value(&r->cookies, "theme");

	set(r->page, "registry", r->registry != NULL ? r->registry->name : NULL);
	set(r->page, "record", r->registry != NULL ? r->registry->record : NULL);
	set(r->page, "view", r->view);
	set(r->page, "path", r->path);
	set(r->page, "query", http_query(r, "done", NULL, NULL));
	set_number(r->page, "id", r->id);
	if (r->within != 0)
		set_number(r->page, "within", r->within);
	set(r->page, "lang", r->lang);
	set(r->page, "today", r->today);
	set(r->page, "moment", r->moment);
	set(r->page, "number", r->number);
	set_number(r->page, "status", r->status == 0 ? 200 : r->status);
	if (theme != NULL && text_is_word("light dark", theme))
		set(r->page, "theme", theme);
}

/* What stands around every page: read even when the page itself was refused. */
static void
show_surroundings(struct request *r)
{
	int status = r->status;

	r->status = 0;
	if (status < 500) {
		rows(r, r->page, "cluster", "clusters.heading");
		session_show(r);
		show_menu(r);
	}
	if (!refused(r))
		r->status = status;
	show_formats(r);
	show_done(r);
}

/* A refused page without a form to show again is a page of its own. */
static void
settle_view(struct request *r)
{
	if (!refused(r))
		return;
	if (r->status == 409 && xml_child(r->page, "conflict") != NULL)
		r->view = "conflict";
	else if (r->status != 422 || (xml_child(r->page, "form") == NULL &&
	    xml_value(r, r->page, "again") == NULL))
		r->view = "problem";
}

/* Paper tells whose it is and who had it made; it and tables are made by sheets that know no register. */
static void
show_description(struct request *r)
{
	if (strcmp(r->format, "pdf") == 0) {
		rows(r, r->page, "cluster", "clusters.heading");
		session_show(r);
		set_register(r);
	}
	if (text_is_word("pdf csv", r->format))
		describe(r);
}

/* Whatever reads comes first: should it fail, the page is that of the failure. */
static void
show(struct request *r)
{
	if (refused(r))
		r->format = "html";
	if (strcmp(r->format, "html") == 0) {
		show_surroundings(r);
		draft_offer(r);
	} else
		show_description(r);
	settle_view(r);
	set_page(r);
	show_problems(r);
	if (strcmp(r->format, "html") == 0) {
		if (r->registry != NULL)
			set_register(r);
		session_sign_forms(r);
	}
}

static void
get(struct request *r)
{
	db_begin(r);
	draft_restore(r);
	if (!refused(r))
		r->route->handler(r);
	if (r->location == NULL && r->bytes == NULL)
		show(r);
	db_end(r);
}

/* A form with broken text in a field is shown again with the rest of it, but only to whom it may be shown. */
static void
pass_the_guards(struct request *r)
{
	struct problem *problems = r->problems;
	int status = r->status;

	r->problems = NULL;
	r->status = 0;
	find(r);
	session_open(r);
	guard(r);
	if (!refused(r) && r->location == NULL) {
		r->problems = problems;
		r->status = status;
	}
}

/* The page could not leave in its format: another document says why, in words. */
static void
show_why_not(struct request *r)
{
	xml_end(r);
	xml_begin(r);
	r->forms = NULL;
	show(r);
	format_write(r);
}

void
route_answer(struct request *r)
{
	xml_begin(r);
	if (!refused_for_good(r))
		pass_the_guards(r);
	if (!refused(r) && r->location == NULL && r->method == GET)
		get(r);
	else {
		if (!refused_for_good(r) && r->location == NULL)
			post(r);
		if (r->location == NULL && r->bytes == NULL)
			show(r);
	}
	if (r->location == NULL && r->bytes == NULL && !format_write(r))
		show_why_not(r);
	session_log(r);
}

void
route_end(struct request *r)
{
	xml_end(r);
}

static void
each_route(struct request *r, const struct registry *registry,
    const struct route *route, void (*call)(const struct registry *,
    const struct route *, const char *, const char *, void *), void *context)
{
	const char *place = registry->within == NULL ? registry->name :
	    arena_print(r->arena, "%s/:within/%s", registry->within,
	    registry->name);
	const char *path = strcmp(place, "home") == 0 && *route->path == '\0' ?
	    "/" : arena_print(r->arena, "/%s%s", place, route->path);

	call(registry, route, path, may_of(r, registry, route), context);
}

void
route_each(void (*call)(const struct registry *, const struct route *,
    const char *, const char *, void *), void *context)
{
	struct arena *arena = arena_open();
	struct request r;

	request_begin(&r, arena);
	for (const struct listed *entry = registers; entry->registry != NULL;
	    entry++) {
		const struct registry *registry = entry->registry;

		for (const struct route *route = registry->routes;
		    route != NULL && route->method != 0; route++)
			each_route(&r, registry, route, call, context);
		for (const struct route *route = usual_routes;
		    registry->fields != NULL && route->method != 0; route++)
			each_route(&r, registry, route, call, context);
		for (const struct move *move = registry->moves;
		    move != NULL && move->name != NULL; move++) {
			struct route route = { POST, arena_print(arena,
			    "/:id/%s", move->name), registry_move, "show",
			    move->may, 0 };

			each_route(&r, registry, &route, call, context);
		}
	}
	arena_close(arena);
}
