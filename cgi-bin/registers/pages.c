/* pages.c: the usual pages of every register. */
#include "../pinkas.h"

enum { ROWS = 50, PAPER_ROWS = 1000, ALL_ROWS = 50000 };

const struct route usual_routes[] = {
	{ GET,  "",             registry_list,    "list",    "read" },
	{ GET,  "/new",         registry_new,     "form",    "write" },
	{ POST, "/new",         registry_save,    "form",    "write" },
	{ GET,  "/:id",         registry_show,    "show",    "read" },
	{ GET,  "/:id/edit",    registry_edit,    "form",    "write" },
	{ POST, "/:id/edit",    registry_save,    "form",    "write" },
	{ GET,  "/:id/history", registry_history, "history", "read" },
	{ 0 }
};

static const char *
query(struct request *r, const struct registry *registry, const char *name)
{
	return arena_joined(r->arena, registry->name, ".", name);
}

const struct registry *
registry_named(const char *name)
{
	for (const struct listed *entry = registers; entry->registry != NULL;
	    entry++)
		if (strcmp(entry->registry->name, name) == 0)
			return entry->registry;
	return NULL;
}

static const struct field *
field_among(const struct field *fields, const char *name)
{
	for (const struct field *field = fields;
	    field != NULL && field->name != NULL; field++)
		if (strcmp(field->name, name) == 0)
			return field;
	return NULL;
}

static const struct field *
field_named(const struct registry *registry, const char *name)
{
	return field_among(registry->fields, name);
}

const struct field *
registry_field(const struct registry *registry, const char *name)
{
	const struct field *field = field_named(registry, name);

	return field != NULL ? field : field_among(registry->computed, name);
}

const char *
registry_path(struct request *r, const struct registry *registry,
    int64_t within, int64_t id)
{
	const char *path = registry->within == NULL ?
	    arena_print(r->arena, "/%s", registry->name) :
	    arena_print(r->arena, "/%s/%lld/%s", registry->within,
	    (long long)within, registry->name);

	return id == 0 ? path :
	    arena_print(r->arena, "%s/%lld", path, (long long)id);
}

/* "people.choices" refers to people. */
static void
set_register(struct request *r, node element, const struct field *field)
{
	if (field != NULL && field->kind == CHOICE)
		set(element, "registry", arena_part(r->arena, field->choices,
		    strcspn(field->choices, ".")));
}

static void
describe_field(struct request *r, node parent, const char *element,
    const struct registry *registry, const char *name)
{
	const struct field *field = registry_field(registry, name);
	node described = add(parent, element);

	set(described, "name", name);
	set(described, "label", say_label(r, registry->name, name));
	set(described, "kind", field != NULL ? form_kind(field->kind) : "line");
	set_register(r, described, field);
}

struct columns { struct request *r; node list; const struct registry *registry; };

/* A column for every value a row shows; its id and what is derived are no columns. */
static void
describe_column(const char *name, bool nested, void *context)
{
	struct columns *columns = context;
	node last = xml_last(columns->list);

	if (strchr(name, '.') != NULL || strcmp(name, "id") == 0 ||
	    strcmp(name, "version") == 0 || strcmp(name, "within") == 0)
		return;
	if (nested && last != NULL && strcmp(name,
	    xml_value(columns->r, last, "name")) == 0)
		return;
	describe_field(columns->r, columns->list, "column", columns->registry,
	    name);
}

static void
let_filter(struct request *r, const struct field *filter)
{
	const char *sent = pairs_value(&r->query, filter->name);

	if (sent != NULL && *sent == '\0')
		sent = NULL;
	if (strcmp(filter->name, "search") == 0)
		let(r, "search", sent != NULL ?
		    search_match(r->arena, sent) : NULL);
	else if (sent != NULL && (filter->kind == CHOICE ||
	    filter->kind == NUMBER))
		let_number(r, filter->name, text_number(sent));
	else
		let(r, filter->name, sent);
}

/* A filter by standing is a row of links, each with the other filters in its address. */
static void
link_standings(struct request *r, node filters)
{
	node field = xml_first(filters);

	while (field != NULL && strcmp(xml_value(r, field, "name"),
	    "standing") != 0)
		field = xml_next(field);
	if (field == NULL)
		return;
	set(field, "path", arena_print(r->arena, "%s%s", r->path,
	    http_query(r, "standing", NULL, NULL)));
	for (node choice = xml_child(field, "choice"); choice != NULL;
	    choice = xml_next(choice))
		if (strcmp(xml_name(choice), "choice") == 0)
			set(choice, "path", arena_joined(r->arena, r->path, "",
			    http_query(r, "after", "standing",
			    xml_value(r, choice, "value"))));
}

void
registry_filter(struct request *r)
{
	const struct registry *registry = r->registry;
	const struct registry filters = { .name = registry->name,
	    .fields = registry->filters };
	bool active = false;
	node shown;

	if (registry->filters == NULL)
		return;
	shown = add(r->page, "filters");
	set(shown, "action", r->path);
	form_fields(r, shown, &filters, NULL, "");
	link_standings(r, shown);
	for (const struct field *filter = registry->filters;
	    filter->name != NULL; filter++) {
		const char *sent = pairs_value(&r->query, filter->name);

		let_filter(r, filter);
		active |= sent != NULL && *sent != '\0';
	}
	if (active)
		set(shown, "active", "yes");
}

static bool
is_page(const struct request *r)
{
	return strcmp(r->format, "html") == 0;
}

static bool
is_paper(const struct request *r)
{
	return strcmp(r->format, "pdf") == 0;
}

/* The row the page before ended with is named by its key: "2026-03-01T18:00,12". */
int
registry_slice(struct request *r)
{
	const char *after = pairs_value(&r->query, "after");
	const char *comma = after != NULL ? strrchr(after, ',') : NULL;
	int most = is_page(r) ? ROWS : is_paper(r) ? PAPER_ROWS : ALL_ROWS;

	let(r, "after_1", comma == NULL ? after :
	    arena_part(r->arena, after, comma - after));
	if (comma != NULL)
		let_number(r, "after_2", text_number(comma + 1));
	else
		let(r, "after_2", NULL);
	let_number(r, "limit", most + 1);
	return most;
}

void
registry_trail(struct request *r)
{
	const char *within = r->registry->within, *name;
	node trail, link;

	if (within == NULL || xml_child(r->page, "trail") != NULL ||
	    !db_has_query(name = arena_print(r->arena, "%s.title", within)))
		return;
	let_number(r, "of", r->within);
	trail = add(r->page, "trail");
	set(link = add(trail, "link"), "href",
	    arena_print(r->arena, "/%s", within));
	set(link, "label", say_label(r, within, NULL));
	set(link = add(trail, "link"), "href", arena_print(r->arena,
	    "/%s/%lld", within, (long long)r->within));
	set(link, "label", value(r, name));
}

void
registry_turn(struct request *r, node list, const char *next)
{
	set(list, "next", next);
	if (next != NULL)
		set(list, "following", arena_print(r->arena, "%s%s", r->path,
		    http_query(r, "done", "after", next)));
	if (pairs_value(&r->query, "after") != NULL)
		set(list, "beginning", arena_print(r->arena, "%s%s", r->path,
		    http_query(r, "after", NULL, NULL)));
}

static const char *
parent_page(struct request *r, const char *done)
{
	const struct registry *registry = r->registry;

	return arena_print(r->arena, "/%s/%lld%s#%s", registry->within,
	    (long long)r->within, done, registry->anchor);
}

static void
list_rows(struct request *r)
{
	const struct registry *registry = r->registry;
	const char *name = query(r, registry, "list"), *next;
	const char *counting = query(r, registry, "count");
	int most;
	struct columns columns = { r, NULL, registry };

	registry_trail(r);
	registry_filter(r);
	most = registry_slice(r);
	columns.list = add(r->page, "list");
	if ((is_page(r) || is_paper(r)) && db_has_query(counting))
		set(columns.list, "total", value(r, counting));
	db_each_column(name, describe_column, &columns);
	rows_page(r, columns.list, registry->record, name, most, &next);
	registry_turn(r, columns.list, next);
}

/* What people read on the page of the parent, programs read here. */
void
registry_list(struct request *r)
{
	if (r->registry->anchor != NULL && is_page(r))
		go(r, parent_page(r, ""));
	else
		list_rows(r);
}

const char *
registry_asof(struct request *r)
{
	const char *typed = pairs_value(&r->query, "asof");
	const char *day = typed != NULL && *typed != '\0' ?
	    calendar_day_typed(r->arena, typed) : NULL;

	if (typed != NULL && *typed != '\0' && day == NULL)
		refuse(r, 422, "not-a-day", "asof");
	if (day == NULL)
		day = r->today;
	let(r, "on_day", day);
	set(add(r->page, "asof"), "day", day);
	return day;
}

void
registry_list_asof(struct request *r)
{
	registry_asof(r);
	registry_list(r);
}

static node
show_record(struct request *r)
{
	registry_trail(r);
	return row(r, add(r->page, "record"), r->registry->record,
	    query(r, r->registry, "show"));
}

/* The page by which something is asked for, by its path: "/:id/close"; NULL when it has none. */
static const struct route *
page_at(const struct registry *registry, const char *path)
{
	for (const struct route *route = registry->routes; route != NULL &&
	    route->method != 0; route++)
		if (route->method == GET && strcmp(route->path, path) == 0)
			return route;
	return NULL;
}

bool
registry_asks_first(struct request *r, const struct registry *registry,
    const char *move)
{
	return page_at(registry, arena_print(r->arena, "/:id/%s", move)) !=
	    NULL;
}

static bool
may_move(const struct request *r, const struct move *move, const char *state)
{
	return text_is_word(move->from, state) && session_may(r, move->may);
}

void
registry_moves(struct request *r, node record)
{
	const struct registry *registry = r->registry;
	const char *column = registry->state != NULL ? registry->state : "state";
	const char *state, *path;
	node moves;

	if (registry->moves == NULL || record == NULL)
		return;
	state = xml_value(r, record, column);
	moves = add(r->page, "moves");
	for (const struct move *move = registry->moves; move->name != NULL;
	    move++) {
		node shown;

		if (state == NULL || !may_move(r, move, state))
			continue;
		shown = add(moves, "move");
		path = arena_print(r->arena, "%s/%s", registry_path(r, registry,
		    r->within, r->id), move->name);
		set(shown, "name", move->name);
		set(shown, "path", path);
		set(shown, "label", say_label(r, arena_print(r->arena,
		    "%s.move", registry->name), move->name));
		if (registry_asks_first(r, registry, move->name))
			set(shown, "page", "yes");
		set(shown, "asks", move->asks);
		if (move->asks != NULL)
			set(shown, "asks.label", say_label(r, registry->name,
			    move->asks));
		form_signed(r, shown, path, xml_number(record, "version"));
	}
}

/* The registers that lie within this record, each with its rows. */
void
registry_children(struct request *r)
{
	int64_t id = r->id, within = r->within;

	for (const struct listed *entry = registers; entry->registry != NULL;
	    entry++) {
		const struct registry *child = entry->registry;
		struct columns columns = { r, NULL, child };
		const char *name = query(r, child, "list");

		if (child->within == NULL ||
		    strcmp(child->within, r->registry->name) != 0 ||
		    !session_may(r, arena_print(r->arena, "%s.read",
		    child->name)))
			continue;
		columns.list = add(r->page, "children");
		set(columns.list, "registry", child->name);
		set(columns.list, "label", say_label(r, child->name, NULL));
		set(columns.list, "path", registry_path(r, child, id, 0));
		if (session_may(r, arena_print(r->arena, "%s.write",
		    child->name)))
			set(columns.list, "new", say_label(r, child->name,
			    "new"));
		db_each_column(name, describe_column, &columns);
		r->within = id;
		let(r, "after_1", NULL);
		let(r, "after_2", NULL);
		let_number(r, "limit", ROWS * 20);
		rows(r, columns.list, child->record, name);
		r->within = within;
	}
}

node
registry_record(struct request *r)
{
	node record = show_record(r), fields;

	if (record == NULL)
		return NULL;
	fields = add(r->page, "fields");
	for (const struct field *field = r->registry->fields;
	    field->name != NULL; field++)
		describe_field(r, fields, "field", r->registry, field->name);
	return record;
}

void
registry_show(struct request *r)
{
	node record = registry_record(r);

	if (record == NULL)
		return;
	registry_moves(r, record);
	registry_children(r);
}

/* The form, empty, as the record stands, or as it was typed. */
static void
show_form(struct request *r)
{
	node record = NULL, form;
	int64_t version = 0;

	registry_trail(r);
	if (r->id != 0 && (record = show_record(r)) == NULL)
		return;
	if (record != NULL)
		version = xml_number(record, "version");
	if (was_typed(r) && r->id != 0 && r->status != 409)
		version = typed_number(r, "version");
	form = form_open(r, r->page, r->path, version);
	form_fields(r, form, r->registry, record, "");
}

void
registry_new(struct request *r)
{
	show_form(r);
}

void
registry_edit(struct request *r)
{
	show_form(r);
}

static struct change *
with_parent(struct request *r, const struct change *changes, int *count)
{
	struct change *all = arena_take(r->arena,
	    (*count + 1) * sizeof(*all));

	memcpy(all, changes, *count * sizeof(*all));
	if (r->id == 0 && r->registry->within != NULL)
		all[(*count)++] = (struct change){ r->registry->parent,
		    in_figures(r, r->within) };
	return all;
}

/* The clock of a meeting goes on past midnight: 24:30 is read as half an hour into the day after. */
static const char *
readable_time(struct request *r, const char *held)
{
	struct pair time = { "time", calendar_after_midnight(r->arena, held),
	    NULL, false };

	return time.value == NULL ? held : say_fill(r, "time.day_after",
	    &(struct pairs){ &time, NULL, 1 });
}

/* What a column held, as people read it. */
static const char *
readable(struct request *r, const struct registry *registry,
    const struct field *field, const char *held)
{
	const char *label = NULL;

	if (held == NULL)
		return NULL;
	if (field == NULL || field->kind == TIME)
		return readable_time(r, held);
	if (field->kind == ONE_OF)
		return say_label(r, arena_print(r->arena, "%s.%s",
		    registry->name, field->name), held);
	if (field->kind == FLAG)
		return say_label(r, *held == '1' ? "yes" : "no", NULL);
	if (field->kind == CHOICE)
		label = form_choice(r, field, held);
	return label != NULL ? label : held;
}

/* The register a column refers to, or NULL. */
static const char *
referred(struct request *r, const char *table, const char *column)
{
	let(r, "table", table);
	let(r, "field", column);
	return value(r, "ledger.refers");
}

/* What a record is called, wherever it is spoken of; NULL when it has no name. */
static const char *
title_of(struct request *r, const char *register_of, const char *id)
{
	const char *own = arena_joined(r->arena, register_of, ".", "title");

	if (!session_may(r, arena_joined(r->arena, register_of, ".", "read")))
		return NULL;
	let_number(r, "of", text_number(id));
	let(r, "register", register_of);
	return value(r, db_has_query(own) ? own : "searchable.title");
}

/* What a column held that no form asks for, or no form offers any more: the title of what it refers to, the word for it, or itself. */
static const char *
told(struct request *r, const struct registry *registry, const char *name,
    const char *held)
{
	const char *word = held == NULL ? NULL : say_text(r->lang,
	    arena_print(r->arena, "%s.%s.%s", registry->name, name, held));
	const char *to = held == NULL || word != NULL ? NULL :
	    referred(r, registry->name, name);

	if (to != NULL)
		word = title_of(r, to, held);
	if (word == NULL && held != NULL && text_is_word("0 1", held) &&
	    text_is_word("dropped illustration", name))
		word = say_label(r, *held == '1' ? "yes" : "no", NULL);
	return word != NULL ? word : readable(r, registry, NULL, held);
}

/* What a column held, whether or not a form asks for it. */
static const char *
held_as(struct request *r, const struct registry *registry, const char *name,
    const char *held)
{
	const struct field *field = field_named(registry, name);
	const char *read = field != NULL ?
	    readable(r, registry, field, held) : NULL;

	return field == NULL || (field->kind == CHOICE && read == held) ?
	    told(r, registry, name, held) : read;
}

const char *
registry_word(struct request *r, const char *table, const char *column)
{
	const char *word = say_text(r->lang, arena_print(r->arena, "%s.%s",
	    table, column)), *to;

	if (word == NULL)
		word = say_text(r->lang, arena_print(r->arena, "column.%s",
		    column));
	if (word == NULL && (to = referred(r, table, column)) != NULL)
		word = say_text(r->lang, arena_print(r->arena, "%s.one",
		    to));
	return word != NULL ? word : column;
}

const char *
registry_move_word(struct request *r, const char *table, const char *move)
{
	const char *word = say_text(r->lang, arena_print(r->arena,
	    "%s.move.%s", table, move));

	if (word == NULL)
		word = say_text(r->lang, arena_print(r->arena, "move.%s",
		    move));
	for (const struct listed *entry = registers; word == NULL &&
	    entry->registry != NULL; entry++)
		word = say_text(r->lang, arena_print(r->arena, "%s.move.%s",
		    entry->registry->name, move));
	return word != NULL ? word : move;
}

void
registry_conflict(struct request *r, const struct registry *registry)
{
	node conflict = xml_child(r->page, "conflict");

	for (node shown = conflict != NULL ? xml_first(conflict) : NULL;
	    shown != NULL; shown = xml_next(shown)) {
		const char *name = xml_value(r, shown, "name");

		xml_replace(shown, "mine", held_as(r, registry, name,
		    xml_value(r, shown, "mine")));
		xml_replace(shown, "theirs", held_as(r, registry, name,
		    xml_value(r, shown, "theirs")));
	}
}

void
registry_save(struct request *r)
{
	struct change *changes;
	int count = form_read(r, r->registry, "", &changes);
	int64_t id;

	if (r->id != 0 && !found(r, query(r, r->registry, "show")))
		refuse(r, 404, "missing", NULL);
	if (r->registry->rule != NULL && !refused(r))
		r->registry->rule(r);
	changes = with_parent(r, changes, &count);
	id = record_write(r, r->registry, r->id, typed_number(r, "version"),
	    changes, count);
	if (id != 0) {
		r->id = id;
		if (r->registry->saved != NULL)
			r->registry->saved(r);
	}
	if (r->status == 409)
		registry_conflict(r, r->registry);
	if (r->status == 409 || r->status == 422)
		show_form(r);
	go(r, r->registry->anchor == NULL ? "/:registry/:id?done=saved" :
	    parent_page(r, arena_print(r->arena, "?done=%s-saved",
	    r->registry->record)));
}

/* By its look alone: "2026-11-03" is a day, "2026-11-03T17:00" a moment. */
static const char *
kind_of_value(const char *held)
{
	if (held == NULL || strlen(held) < 10 || held[4] != '-' ||
	    held[7] != '-' || strspn(held, "0123456789-") < 10)
		return "line";
	return held[10] == '\0' ? "day" :
	    held[10] == 'T' && strlen(held) == 16 ? "moment" : "line";
}

static void
show_difference(struct request *r, node change, node difference)
{
	const char *name = xml_value(r, difference, "field");
	const char *before = xml_value(r, difference, "before");
	const char *after = xml_value(r, difference, "after");
	const struct field *field = field_named(r->registry, name);
	node shown = add(change, "field");

	set(shown, "name", name);
	set(shown, "label", registry_word(r, r->registry->name, name));
	set(shown, "kind", field != NULL ? form_kind(field->kind) :
	    kind_of_value(after != NULL ? after : before));
	set(shown, "before", held_as(r, r->registry, name, before));
	set(shown, "after", held_as(r, r->registry, name, after));
}

/* A person, or what of the program wrote: "clock", "migration 0031". */
static const char *
writer_of(struct request *r, node difference)
{
	const char *who = xml_value(r, difference, "who");
	const char *actor = xml_value(r, difference, "actor");

	if (who == NULL)
		who = say_text(r->lang, arena_print(r->arena,
		    "ledger.actor.%.*s", (int)strcspn(actor, " "), actor));
	return who != NULL ? who : actor;
}

static node
show_change(struct request *r, node history, node difference)
{
	const char *move = xml_value(r, difference, "move");
	node change = add(history, "change");

	set(change, "entry", xml_value(r, difference, "entry"));
	set(change, "at", xml_value(r, difference, "at.moment"));
	set(change, "who", writer_of(r, difference));
	set(change, "move", move);
	set(change, "move.say", registry_move_word(r, r->registry->name,
	    move));
	return change;
}

void
registry_history(struct request *r)
{
	node scratch = add(r->page, "scratch"), history, change = NULL;
	const char *entry = "";

	show_record(r);
	let(r, "table", r->registry->name);
	rows(r, scratch, "difference", "ledger.history");
	history = add(r->page, "history");
	for (node difference = xml_first(scratch); difference != NULL;
	    difference = xml_next(difference)) {
		const char *its = xml_value(r, difference, "entry");

		if (strcmp(its, entry) != 0)
			change = show_change(r, history, difference);
		entry = its;
		if (xml_value(r, difference, "field") != NULL)
			show_difference(r, change, difference);
	}
	xml_remove(scratch);
}

static const struct move *
move_of(const struct request *r)
{
	const char *name = strrchr(r->path, '/') + 1;
	const struct move *move = r->registry->moves;

	while (strcmp(move->name, name) != 0)
		move++;
	return move;
}

/* A move with a page of its own is asked for there again, any other on the page of the record. */
void
registry_show_again(struct request *r)
{
	const struct route *own = r->method == POST ?
	    page_at(r->registry, r->route->path) : NULL;
	const struct route *route = own != NULL ? own :
	    page_at(r->registry, "/:id");
	node record = xml_child(r->page, "record");

	if (r->status != 422)
		return;
	if (record != NULL)
		xml_remove(record);
	set(r->page, "again", "yes");
	if (own == NULL)
		r->path = registry_path(r, r->registry, r->within, r->id);
	r->view = own != NULL ? own->view : "show";
	if (route != NULL)
		route->handler(r);
	else
		registry_show(r);
}

void
registry_move_with(struct request *r, const struct change *also, int more)
{
	const struct move *move = move_of(r);
	const char *column = r->registry->state != NULL ?
	    r->registry->state : "state";
	struct change *changes = arena_take(r->arena,
	    (more + 3) * sizeof(*changes));
	int count = 0;
	node record = show_record(r);

	if (record == NULL)
		return;
	changes[count++] = (struct change){ column, move->to };
	if (r->registry->moved != NULL)
		changes[count++] = (struct change){ r->registry->moved,
		    r->today };
	for (int i = 0; i < more; i++)
		changes[count++] = also[i];
	if (!text_is_word(move->from, xml_value(r, record, column)))
		refuse(r, 422, "not-in-this-state", NULL);
	if (move->asks != NULL) {
		changes[count++] = (struct change){ move->asks,
		    typed(r, move->asks) };
		if (typed(r, move->asks) == NULL || *typed(r, move->asks) == '\0')
			refuse(r, 422, "required", move->asks);
	}
	if (move->rule != NULL && !refused(r))
		move->rule(r);
	record_move(r, move->name);
	record_write(r, r->registry, r->id, typed_number(r, "version"),
	    changes, count);
	if (!refused(r) && r->registry->saved != NULL)
		r->registry->saved(r);
	registry_show_again(r);
	go(r, arena_print(r->arena, "/:registry/:id?done=%s", move->name));
}

void
registry_move(struct request *r)
{
	registry_move_with(r, NULL, 0);
}
