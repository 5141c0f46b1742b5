/* meetings.c: meetings of one or several bodies: called, held, closed, or recorded afterwards. */
#include "../pinkas.h"
#include "calling.h"
#include "clock.h"
#include "meetings.h"
#include "papers.h"

static const struct field fields[] = {
	{ "title",     TEXT_LINE, .required = 1 },
	{ "held",      MOMENT },
	{ "ended",     MOMENT },
	{ "place",     TEXT_LINE },
	{ "kind",      ONE_OF, .choices = "ordinary extraordinary special circulation", .required = 1 },
	{ "mode",      ONE_OF, .choices = "in_person remote hybrid", .required = 1 },
	{ "chair",     CHOICE, .choices = "people.choices" },
	{ "secretary", CHOICE, .choices = "people.choices" },
	{ "year",      NUMBER },
	{ "opening",   TEXT },
	{ "source",    TEXT_LINE },
	{ 0 }
};

/* What is asked of a new meeting; the agenda is one item a line. */
static const struct field new_fields[] = {
	{ "held",   MOMENT },
	{ "place",  TEXT_LINE },
	{ "kind",   ONE_OF, .choices = "ordinary extraordinary special", .required = 1 },
	{ "agenda", TEXT, .most = 8000 },
	{ "title",  TEXT_LINE },
	{ "mode",   ONE_OF, .choices = "in_person remote hybrid", .required = 1 },
	{ "year",   NUMBER },
	{ "source", TEXT_LINE },
	{ 0 }
};

/* Of the end only the hour is asked: the day is known. */
static const struct field edited_fields[] = {
	{ "title",     TEXT_LINE, .required = 1 },
	{ "held",      MOMENT },
	{ "ended",     TIME },
	{ "place",     TEXT_LINE },
	{ "kind",      ONE_OF, .choices = "ordinary extraordinary special", .required = 1 },
	{ "mode",      ONE_OF, .choices = "in_person remote hybrid", .required = 1 },
	{ "chair",     CHOICE, .choices = "people.choices" },
	{ "secretary", CHOICE, .choices = "people.choices" },
	{ "opening",   TEXT },
	{ "year",      NUMBER },
	{ "source",    TEXT_LINE },
	{ 0 }
};

static const struct registry new_form = {
	.name = "meetings", .fields = new_fields,
};

static const struct registry edited_form = {
	.name = "meetings", .fields = edited_fields,
};

static const struct field filters[] = {
	{ "search", TEXT_LINE, .most = 100 },
	{ "body",   CHOICE, .choices = "bodies.choices" },
	{ "year",   CHOICE, .choices = "meetings.years" },
	{ "state",  ONE_OF, .choices = "draft called open closed cancelled adjourned" },
	{ 0 }
};

void
meeting_is_not_final(struct request *r, int64_t meeting)
{
	const char *state;

	let_number(r, "meeting", meeting);
	state = value(r, "meetings.state_of");
	if (state == NULL)
		refuse(r, 404, "missing", NULL);
	else if (text_is_word("closed cancelled adjourned", state))
		refuse(r, 422, "closed-meetings-are-final", NULL);
}

node
meeting_within(struct request *r, node parent)
{
	return row(r, parent, "meeting", "meetings.within");
}

/* What is still to come stands above the pages of what is past; data have it all in one list. */
static void
list(struct request *r)
{
	bool page = strcmp(r->format, "html") == 0;

	if (page)
		let_number(r, "past", 1);
	registry_list(r);
	if (page && pairs_value(&r->query, "after") == NULL)
		rows(r, add(r->page, "coming"), "meeting", "meetings.coming");
}

/* Agenda with what was decided in each item, and the button by which an item is done with. */
static void
show_agenda(struct request *r, node record, bool may)
{
	node items = add(record, "agenda");

	rows(r, items, "item", "agenda.list");
	for (node item = xml_first(items); item != NULL; item = xml_next(item)) {
		int64_t id = xml_number(item, "id");

		let_number(r, "item", id);
		rows(r, add(item, "decisions"), "decision", "agenda.decisions");
		rows(r, add(item, "papers"), "paper", "attachments.of_meeting");
		if (may)
			form_signed(r, add(item, "outcome"), arena_print(
			    r->arena, "/meetings/%lld/agenda/%lld/outcome",
			    (long long)r->id, (long long)id),
			    xml_number(item, "version"));
	}
}

/* A button that puts off, in one press, every item that nothing came of. */
static void
show_rest(struct request *r, node record)
{
	node rest = add(record, "rest");

	rows(r, rest, "item", "meetings.open_items");
	form_signed(r, rest, arena_print(r->arena, "/meetings/%lld/agenda/rest",
	    (long long)r->id), 0);
}

/* A round has a page of its own. */
static bool
is_round(struct request *r)
{
	int64_t round;

	let_number(r, "meeting", r->id);
	round = strcmp(r->format, "html") == 0 ?
	    number(r, "circulations.of_meeting", 0) : 0;
	if (round != 0)
		go(r, arena_print(r->arena, "/circulations/%lld",
		    (long long)round));
	return round != 0;
}

static void
show(struct request *r)
{
	node record = add(r->page, "record"), meeting;
	int64_t within = r->within;
	bool may;

	if (is_round(r))
		return;
	if ((meeting = row(r, record, "meeting", "meetings.show")) == NULL)
		return;
	may = xml_value(r, meeting, "final") == NULL &&
	    session_may(r, "agenda.write");
	let_number(r, "meeting", r->id);
	let(r, "time", NULL);
	rows(r, add(record, "bodies"), "body", "attendance.quorum");
	rows(r, add(record, "counts"), "quorum", "quorums.of_meeting");
	if (strcmp(xml_value(r, meeting, "state"), "called") == 0) {
		quorums_show_further(r, record, r->id);
		home_offer_answers(r, record, r->id);
	}
	r->within = r->id;
	show_agenda(r, record, may);
	clock_show_rows(r, xml_child(record, "agenda"),
	    xml_value(r, meeting, "held"));
	rows(r, add(record, "attendance"), "participant", "attendance.list");
	clock_show_rows(r, xml_child(record, "attendance"),
	    xml_value(r, meeting, "held"));
	r->within = within;
	if (text_is_word("draft called", xml_value(r, meeting, "state")))
		rows(r, add(record, "unreported"), "followup",
		    "followups.unreported");
	papers_show(r, record, r->id, 0, may);
	if (may && strcmp(xml_value(r, meeting, "state"), "draft") == 0)
		readiness_show(r, record, r->id);
	rows(r, add(record, "demands"), "demand", "demands.of_meeting");
	notices_show(r, record, r->id, may);
	if (may)
		show_rest(r, record);
	registry_moves(r, meeting);
}

/* The minutes of the last meeting, and what nobody has reported on since. */
static const char *
first_items(struct request *r)
{
	const char *items = "";

	if (found(r, "meetings.any_closed"))
		items = say_text("he", "meetings.agenda.first");
	if (found(r, "followups.any_unreported"))
		items = arena_print(r->arena, "%s%s%s", items,
		    *items != '\0' ? "\n" : "",
		    say_text("he", "meetings.agenda.followups"));
	return *items != '\0' ? items : NULL;
}

/* What a new meeting begins with: the place of the last one, its first items, and what the address says. */
static node
preset(struct request *r)
{
	node given = add(r->page, "preset");

	xml_replace(given, "kind", "ordinary");
	xml_replace(given, "mode", "in_person");
	xml_replace(given, "place", value(r, "meetings.last_place"));
	put(given, "agenda", first_items(r));
	for (const struct field *field = new_fields; field->name != NULL;
	    field++)
		if (pairs_value(&r->query, field->name) != NULL)
			xml_replace(given, field->name,
			    pairs_value(&r->query, field->name));
	return given;
}

static void
show_new(struct request *r)
{
	node form = form_open(r, r->page, r->path, 0);
	node given = preset(r);

	convened_choices(r, form, 0);
	form_fields(r, form, &new_form, given, "");
	form_hidden(form, "demand", was_typed(r) ? typed(r, "demand") :
	    pairs_value(&r->query, "demand"));
	xml_remove(given);
}

static struct change *
change_of(struct change *changes, int count, const char *column)
{
	while (count > 0 && strcmp(changes[count - 1].column, column) != 0)
		count--;
	return count > 0 ? &changes[count - 1] : NULL;
}

/* The years of which a meeting may be: a slip of the pen in a year stays unseen for long. */
#define FIRST_YEAR 1948
#define YEARS_AHEAD 2

static void
is_in_reach(struct request *r, const char *held)
{
	long year = strtol(held, NULL, 10), last = strtol(r->today, NULL, 10) +
	    YEARS_AHEAD;

	if (year >= FIRST_YEAR && year <= last)
		return;
	refuse(r, 422, "year-out-of-reach", "held");
	refuse_with(r, "first", arena_print(r->arena, "%d", FIRST_YEAR));
	refuse_with(r, "last", arena_print(r->arena, "%ld", last));
}

/* The year follows from the day; only where the day is not known it is asked for. */
static void
settle_year(struct request *r, struct change *changes, int count)
{
	struct change *held = change_of(changes, count, "held");
	struct change *year = change_of(changes, count, "year");

	if (held->value != NULL) {
		is_in_reach(r, held->value);
		year->value = arena_part(r->arena, held->value, 4);
	} else if (year->value == NULL && !refused_at(r, "year") &&
	    !refused_at(r, "held"))
		refuse(r, 422, "day-or-year", "held");
}

/* The ticked bodies' names as one text: "a", "a and b", "a, b and c"; how many. */
static int
names_of_bodies(struct request *r, const char **names)
{
	node scratch = add(r->page, "scratch");
	int count = 0, all;

	convened_choices(r, scratch, 0);
	all = convened_ticked(r, scratch);
	for (node body = xml_first(xml_child(scratch, "bodies")); body != NULL;
	    body = xml_next(body)) {
		struct pairs and = { 0 };

		if (xml_value(r, body, "convened") == NULL)
			continue;
		pairs_add(r, &and, "first", *names);
		pairs_add(r, &and, "next", xml_value(r, body, "name"));
		*names = count++ == 0 ? xml_value(r, body, "name") :
		    say_fill(r, count == all ? "meetings.and" :
		    "meetings.comma", &and);
	}
	xml_remove(scratch);
	return count;
}

/* A meeting without a title is called after its bodies. The register speaks Hebrew, whatever its secretary reads. */
static const char *
title_of_bodies(struct request *r, const char *kind)
{
	const char *lang = r->lang, *names = "", *title;
	struct pairs bodies = { 0 };
	int count;

	r->lang = "he";
	count = names_of_bodies(r, &names);
	pairs_add(r, &bodies, "bodies", names);
	title = say_fill(r, count > 1 ? "meetings.titled.joint" :
	    arena_print(r->arena, "meetings.titled.%s",
	    kind != NULL ? kind : "ordinary"), &bodies);
	r->lang = lang;
	return title;
}

/* All but the agenda, which is a register of its own. */
static int
without_agenda(struct change *changes, int count, const char **agenda)
{
	struct change *lines = change_of(changes, count, "agenda");

	*agenda = lines->value;
	*lines = changes[count - 1];
	return count - 1;
}

static void
create(struct request *r)
{
	struct change *changes, *title;
	const char *agenda;
	int count = form_read(r, &new_form, "", &changes);

	settle_year(r, changes, count);
	count = without_agenda(changes, count, &agenda);
	title = change_of(changes, count, "title");
	if (title->value == NULL)
		title->value = title_of_bodies(r,
		    change_of(changes, count, "kind")->value);
	r->id = record_write(r, r->registry, 0, 0, changes, count);
	convened_tick(r, r->id);
	agenda_add_lines(r, r->id, agenda);
	circulations_report(r, r->id);
	agenda_take_up(r, 0);
	attendance_expect(r, r->id);
	demands_answer(r, typed_number(r, "demand"), r->id);
	record_index(r, r->registry, r->id);
	if (r->status == 422) {
		r->id = 0;
		show_new(r);
	}
	go(r, "/meetings/:id?done=created");
}

/* The record as the form wants it: of the end, the hour. */
static node
edited(struct request *r)
{
	node record = row(r, add(r->page, "record"), "meeting", "meetings.show");
	const char *ended = record != NULL ?
	    xml_value(r, record, "ended") : NULL;

	if (ended != NULL)
		xml_replace(record, "ended", ended + strlen("2026-03-10T"));
	return record;
}

static void
edit(struct request *r)
{
	node record = edited(r), form;
	int64_t version;

	if (record == NULL)
		return;
	if (xml_value(r, record, "final") != NULL && r->method == GET) {
		refuse(r, 422, "closed-meetings-are-final", NULL);
		registry_show_again(r);
		return;
	}
	version = r->method == POST && r->status != 409 ?
	    typed_number(r, "version") :
	    xml_number(record, "version");
	form = form_open(r, r->page, r->path, version);
	convened_choices(r, form, r->id);
	form_fields(r, form, &edited_form, record, "");
}

/* A meeting that ends before the hour it began at ends on the next day. */
static void
settle_end(struct request *r, struct change *changes, int count)
{
	struct change *ended = change_of(changes, count, "ended");
	const char *held = change_of(changes, count, "held")->value, *day;

	if (ended->value == NULL)
		return;
	if (held == NULL) {
		refuse(r, 422, "no-moment", "held");
		return;
	}
	day = arena_part(r->arena, held, strlen("2026-03-10"));
	if (strcmp(ended->value, held + strlen("2026-03-10T")) < 0)
		day = calendar_later(r->arena, day, 1);
	ended->value = arena_print(r->arena, "%sT%s", day, ended->value);
}

static void
save(struct request *r)
{
	struct change *changes;
	int count = form_read(r, &edited_form, "", &changes);

	meeting_is_not_final(r, r->id);
	settle_year(r, changes, count);
	settle_end(r, changes, count);
	record_write(r, r->registry, r->id, typed_number(r, "version"), changes,
	    count);
	convened_tick(r, r->id);
	attendance_expect(r, r->id);
	notices_follow(r, r->id);
	record_index(r, r->registry, r->id);
	if (r->status == 409)
		registry_conflict(r, r->registry);
	if (r->status == 409 || r->status == 422)
		edit(r);
	go(r, "/meetings/:id?done=saved");
}

/* Moves. What must be so before each; the first thing missing is said with who can supply it. */

enum { ITEMS, BODIES, HELD, PRESENT, PAST, READINESS };

static void
may_be_called(struct request *r)
{
	readiness_demand(r, r->id);
}

static void
every_item_has_an_outcome(struct request *r)
{
	node scratch = add(r->page, "scratch");

	let_number(r, "meeting", r->id);
	rows(r, scratch, "item", "meetings.open_items");
	for (node item = xml_first(scratch); item != NULL;
	    item = xml_next(item)) {
		refuse(r, 422, "item-without-outcome", NULL);
		refuse_with(r, "item", xml_value(r, item, "title"));
	}
	xml_remove(scratch);
}

/* What was held before it was opened here is written down afterwards, from notes or from a document. */
static void
was_held(struct request *r)
{
	const char *has[READINESS];

	values(r, "meetings.readiness", has, READINESS);
	if (strcmp(has[BODIES], "0") == 0)
		refuse(r, 422, "no-body-convened", NULL);
	if (has[PAST] != NULL && strcmp(has[PAST], "0") == 0)
		refuse(r, 422, "not-held-yet", NULL);
	if (strcmp(has[PRESENT], "0") == 0)
		refuse(r, 422, "nobody-was-present", NULL);
	every_item_has_an_outcome(r);
}

static const struct move moves[] = {
	{ "call",   "draft",             "called",    "meetings.write", .rule = may_be_called },
	{ "open",   "called",            "open",      "meetings.chair", .rule = quorums_may_open },
	{ "wait",   "called",            "called",    "meetings.chair", .rule = quorums_may_wait },
	{ "adjourn", "called",           "adjourned", "meetings.chair", .rule = quorums_may_adjourn },
	{ "close",  "open",              "closed",    "meetings.chair", .rule = every_item_has_an_outcome },
	{ "record", "draft called",      "closed",    "meetings.write", .rule = was_held },
	{ "cancel", "draft called",      "cancelled", "meetings.write", .asks = "reason" },
	{ 0 }
};

/* Whoever serves by now is called, and what it does without is said. */
static void
call_meeting(struct request *r)
{
	attendance_expect(r, r->id);
	registry_move_with(r, (struct change[]){ { "called", r->moment } }, 1);
	readiness_waive(r, r->id);
	notices_write(r, r->id, "call", NULL);
}

static void
add_change(struct change *changes, int *count, const char *column,
    const char *now)
{
	if (now != NULL)
		changes[(*count)++] = (struct change){ column, now };
}

/*
 * Opened on another day than planned, it is held on that day. Who presides and
 * who writes follow from who is there and who opened it; both may be corrected.
 */
static void
open_meeting(struct request *r)
{
	node scratch = add(r->page, "scratch");
	node meeting = row(r, scratch, "meeting", "meetings.show");
	struct change also[5];
	const char *held;
	int count = 0;

	if (meeting == NULL)
		return;
	held = xml_value(r, meeting, "held");
	if (held == NULL || strncmp(held, r->today, strlen(r->today)) != 0) {
		add_change(also, &count, "held", r->moment);
		add_change(also, &count, "year", arena_part(r->arena,
		    r->today, 4));
	}
	if (xml_child(meeting, "chair") == NULL)
		add_change(also, &count, "chair", value(r, "meetings.presiding"));
	if (xml_child(meeting, "secretary") == NULL &&
	    session_may(r, "meetings.write"))
		add_change(also, &count, "secretary", in_figures(r, r->person));
	add_change(also, &count, "opened", r->moment);
	xml_remove(scratch);
	registry_move_with(r, also, count);
	if (!refused(r))
		quorums_keep(r, true);
	go(r, "/meetings/:id/live");
}

/* Since when it waits is kept, and who was there when the waiting began. */
static void
wait_for_quorum(struct request *r)
{
	registry_move_with(r, (struct change[]){ { "waiting", r->moment } }, 1);
	if (!refused(r))
		quorums_keep(r, false);
	go(r, "/meetings/:id/live?done=wait");
}

static void
copy_rows(struct request *r, const char *registry, const char *query,
    const char *const *columns, const char *meeting)
{
	node scratch = add(r->page, "scratch");

	rows(r, scratch, "row", query);
	for (node row = xml_first(scratch); row != NULL; row = xml_next(row)) {
		struct change changes[12] = { { "meeting", meeting } };
		int count = 1;

		for (int i = 0; columns[i] != NULL; i++)
			changes[count++] = (struct change){ columns[i],
			    xml_value(r, row, columns[i]) };
		record_write(r, registry_named(registry), 0, 0, changes, count);
	}
	xml_remove(scratch);
}

/* The next call of a meeting that had no quorum: the same bodies and agenda, as many days later as the rule says. */
static int64_t
call_again(struct request *r, int days)
{
	static const char *const convened[] = { "body", "decides", "call",
	    NULL };
	static const char *const items[] = { "position", "label", "title",
	    "kind", "presenter", "presented", "draft", "continues", NULL };
	const char *part[6];            /* title, kind, mode, held, place, secretary */
	const char *day, *id;
	int64_t next;

	let_number(r, "meeting", r->id);
	if (values(r, "meetings.to_call_again", part, 6) == 0)
		return 0;
	day = calendar_later(r->arena, r->today, days);
	next = record_write(r, r->registry, 0, 0, (struct change[]){
	    { "title", part[0] }, { "kind", part[1] }, { "mode", part[2] },
	    { "held", arena_print(r->arena, "%sT%s", day, part[3]) },
	    { "year", arena_part(r->arena, day, 4) }, { "place", part[4] },
	    { "secretary", part[5] }, { "previous", in_figures(r, r->id) } },
	    8);
	id = in_figures(r, next);
	copy_rows(r, "convened", "meetings.bodies_to_call_again", convened, id);
	copy_rows(r, "agenda", "meetings.items_to_call_again", items, id);
	attendance_expect(r, next);
	return next;
}

static void
adjourn_meeting(struct request *r)
{
	int days = quorums_days(r);
	int64_t next;

	registry_move_with(r, NULL, 0);
	if (refused(r))
		return;
	quorums_keep(r, false);
	next = call_again(r, days);
	go(r, arena_print(r->arena, "/meetings/%lld?done=adjourn",
	    (long long)next));
}

/* Recorded without having been open here: written down afterwards, and its minutes say so. */
static void
record_meeting(struct request *r)
{
	registry_move_with(r, (struct change[]){ { "afterwards", "1" } }, 1);
}

static const struct route routes[] = {
	{ GET,  "",           list,      "list", "read" },
	{ GET,  "/new",       show_new,  "form", "write" },
	{ POST, "/new",       create,    "form", "write" },
	{ GET,  "/:id",       show,      "show", "read" },
	{ GET,  "/:id/edit",  edit,      "form", "write" },
	{ POST, "/:id/edit",  save,      "form", "write" },
	{ POST, "/:id/call",  call_meeting,  "show", "write" },
	{ POST, "/:id/open",  open_meeting,  "show", "meetings.chair" },
	{ POST, "/:id/wait",  wait_for_quorum, "show", "meetings.chair" },
	{ POST, "/:id/adjourn", adjourn_meeting, "show", "meetings.chair" },
	{ GET,  "/:id/close", closing_show,  "closing", "meetings.chair" },
	{ POST, "/:id/close", closing_close, "closing", "meetings.chair" },
	{ POST, "/:id/cancel",   notices_cancel,   "show", "write" },
	{ POST, "/:id/postpone", notices_postpone, "show", "write" },
	{ POST, "/:id/record", record_meeting, "show", "write" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "meetings.read",  "everyone" },
	{ "meetings.write", "secretary" },
	{ "meetings.chair", "secretary chair" },
	{ 0 }
};

const struct registry meetings = {
	.name = "meetings", .record = "meeting",
	.fields = fields, .filters = filters, .moves = moves,
	.routes = routes, .grants = grants,
};
