/* live.c: a meeting while it is held: its agenda, the item it is at, and who is in the room, on one page. */
#include "../pinkas.h"
#include "ballots.h"
#include "clock.h"
#include "decisions.h"
#include "meetings.h"

/*
 * Whoever records sees buttons; whoever follows sees the same page without
 * them. Every press is a form of its own that comes back to this page.
 */

extern const struct registry live_registry;
extern const struct registry requests;

static const struct field said_fields[] = {
	{ "said", TEXT, .most = 8000 },
	{ 0 }
};

static const struct registry said_form = {
	.name = "live", .fields = said_fields,
};

static const struct field added_fields[] = {
	{ "title", TEXT_LINE, .required = 1, .most = 300 },
	{ "draft", TEXT, .most = 8000 },
	{ "person", CHOICE, .choices = "requests.askers" },
	{ 0 }
};

static const struct registry added_form = {
	.name = "requests", .fields = added_fields,
};

static const char *
path_of(struct request *r, int64_t item, const char *rest)
{
	return item == 0 ? arena_print(r->arena, "/meetings/%lld/live%s",
	    (long long)r->within, rest) : arena_print(r->arena,
	    "/meetings/%lld/live/%lld%s", (long long)r->within,
	    (long long)item, rest);
}

/* What is seen */

static void
show_room(struct request *r, node record, const char *held)
{
	let_number(r, "meeting", r->within);
	let(r, "time", NULL);
	let(r, "call", NULL);
	let_number(r, "item", r->id);
	rows(r, add(record, "bodies"), "body", "attendance.quorum");
	rows(r, add(record, "room"), "participant", "attendance.in_room");
	clock_show_rows(r, xml_child(record, "room"), held);
	rows(r, add(record, "counts"), "quorum", "quorums.of_meeting");
	rows(r, add(record, "requests"), "request", "requests.voted_down");
}

static void
show_agenda(struct request *r, node record, const char *held)
{
	node agenda = add(record, "agenda");

	rows(r, agenda, "item", "live.agenda");
	clock_show_rows(r, agenda, held);
	for (node item = xml_first(agenda); item != NULL; item = xml_next(item))
		if (xml_number(item, "id") == r->id)
			set(item, "current", "yes");
}

/* The item it is at: what is proposed, what was said, what was decided, who has a personal interest. */
static node
show_item(struct request *r, node record)
{
	node item = r->id == 0 ? NULL : row(r, record, "item", "live.item");

	if (item == NULL)
		return NULL;
	clock_show(r, item, xml_value(r, xml_child(item, "meeting"), "held"));
	let_number(r, "item", r->id);
	rows(r, add(record, "decisions"), "decision", "agenda.decisions");
	rows(r, add(record, "remarks"), "remark", "remarks.of_item");
	rows(r, add(record, "recusals"), "recusal", "recusals.of_item");
	return item;
}

/* A press of its own: <name action token version>. */
static node
press(struct request *r, node record, const char *name, int64_t version)
{
	node element = add(record, name);

	form_signed(r, element, path_of(r, strcmp(name, "room_press") == 0 ||
	    strcmp(name, "adding") == 0 || strcmp(name, "rest") == 0 ? 0 : r->id,
	    arena_print(r->arena, "/%s", strcmp(name, "room_press") == 0 ?
	    "room" : strcmp(name, "adding") == 0 ? "add" : name)), version);
	return element;
}

/* What the recorder of an open meeting presses. */
static void
show_presses(struct request *r, node record, node item)
{
	int64_t version = xml_number(item, "version");
	node settle = press(r, record, "outcome", version), recuse, speak;

	let_number(r, "meeting", r->within);
	let_number(r, "item", r->id);
	rows(r, settle, "meeting", "agenda.meetings_ahead");
	rows(r, settle, "body", "bodies.choices");
	recuse = press(r, record, "recuse", 0);
	set(recuse, "reason", typed(r, "reason"));
	rows(r, recuse, "person", "recusals.sitters");
	if (xml_value(r, item, "outcome") == NULL &&
	    xml_value(r, item, "started") == NULL)
		press(r, record, "start", version);
	speak = press(r, record, "remark", 0);
	set(speak, "speaker", typed(r, "speaker"));
	set(speak, "decide_by", typed(r, "decide_by"));
	put(speak, "text", typed(r, "text"));
	rows(r, speak, "name", "remarks.speakers");
}

/* A page on which nothing is done but that what was recorded is corrected. */
static bool
is_correcting(const struct request *r)
{
	return strcmp(r->route->path, "/:id/correct") == 0;
}

/* What was typed into another form of the page is none of the composer's business. */
static void
show_composer(struct request *r, node item)
{
	node form = form_open(r, r->page, path_of(r, r->id, ""),
	    xml_number(item, "version"));
	enum method method = r->method;

	if (strcmp(r->route->path, "/:id") != 0)
		r->method = GET;
	decisions_form(r, form, item);
	form_fields(r, form, &said_form, NULL, "");
	r->method = method;
}

/* What is not on the agenda is put to the vote: shall it be? */
static void
show_adding(struct request *r, node record)
{
	struct poll poll = { .prefix = "add.", .rule = "off_agenda_majority" };
	node adding = press(r, record, "adding", 0);

	poll_begin(r, &poll, xml_child(record, "meeting"), adding);
	form_fields(r, adding, &added_form, NULL, "add.");
	poll_show(r, &poll);
}

/* Opening, waiting, another day, closing: moves of the meeting, shown where they are pressed. */
static void
show_moves(struct request *r, node meeting)
{
	static const struct { const char *move, *state; } moves[] = {
		{ "open", "called" }, { "wait", "called" },
		{ "adjourn", "called" }, { "close", "open" },
	};

	if (!session_may(r, "meetings.chair"))
		return;
	for (size_t i = 0; i < sizeof(moves) / sizeof(moves[0]); i++) {
		const char *path = arena_print(r->arena, "/meetings/%lld/%s",
		    (long long)r->within, moves[i].move);
		node move;

		if (strcmp(xml_value(r, meeting, "state"), moves[i].state) != 0)
			continue;
		move = add(meeting, moves[i].move);
		if (registry_asks_first(r, registry_named("meetings"),
		    moves[i].move))
			set(move, "path", path);
		else
			form_signed(r, move, path, xml_number(meeting,
			    "version"));
		set(move, "label", say_label(r, "meetings.move",
		    moves[i].move));
	}
}

/* Members may say for themselves that an item touches them. */
static void
show_interest(struct request *r, node record)
{
	node interest;

	let_number(r, "meeting", r->within);
	let_number(r, "person", r->person);
	let_number(r, "item", r->id);
	if (!session_may(r, "recusals.declare") || !found(r, "recusals.sits"))
		return;
	interest = press(r, record, "recuse", 0);
	set(interest, "mine", "yes");
	set(interest, "declared", found(r, "recusals.of_person") ? "yes" :
	    NULL);
}

/* When the waiting is over, of the body that is waited for longest. */
static void
show_waiting(struct request *r, node meeting, node bodies)
{
	const char *since = xml_value(r, meeting, "waiting");
	int64_t end = 0;

	for (node body = xml_first(bodies); since != NULL && body != NULL;
	    body = xml_next(body)) {
		const char *minutes = xml_value(r, body, "minutes");
		int64_t its = minutes == NULL ? 0 : calendar_at(since) +
		    text_number(minutes) * 60000;

		end = its > end ? its : end;
	}
	if (end != 0) {
		set(meeting, "waits_until", calendar_moment(r->arena, end));
		set(meeting, "waited", r->now >= end ? "yes" : NULL);
	}
}

static void
show_recording(struct request *r, node record, node meeting, node item)
{
	bool open = strcmp(xml_value(r, meeting, "state"), "open") == 0;

	show_moves(r, meeting);
	if (!session_may(r, "live.write")) {
		if (item != NULL && xml_value(r, meeting, "final") == NULL)
			show_interest(r, record);
		return;
	}
	if (xml_value(r, meeting, "final") != NULL)
		return;
	press(r, record, "room_press", 0);
	if (!open)
		return;
	if (is_correcting(r)) {
		if (item != NULL)
			corrections_form(r, item);
		return;
	}
	press(r, record, "rest", 0);
	rows(r, record, "last", "corrections.last");
	rows(r, record, "speaking", "live.speaking");
	show_adding(r, record);
	if (item != NULL) {
		show_presses(r, record, item);
		show_composer(r, item);
	}
}

static void
show_page(struct request *r)
{
	node record = add(r->page, "record");
	node meeting = row(r, record, "meeting", "live.meeting"), item;

	if (meeting == NULL)
		return;
	if (r->id == 0)
		r->id = number(r, "live.current", 0);
	show_agenda(r, record, xml_value(r, meeting, "held"));
	show_room(r, record, xml_value(r, meeting, "held"));
	show_waiting(r, meeting, xml_child(record, "bodies"));
	if (strcmp(xml_value(r, meeting, "state"), "called") == 0)
		quorums_show_further(r, record, r->within);
	item = show_item(r, record);
	show_recording(r, record, meeting, item);
}

/* Who records is led to the item, where drafts are kept; who follows stays, and the page goes on with the meeting. */
static void
follow(struct request *r)
{
	int64_t current;

	if (strcmp(r->format, "html") == 0 && session_may(r, "live.write") &&
	    found(r, "live.is_open") &&
	    (current = number(r, "live.current", 0)) != 0)
		go(r, arena_print(r->arena, "%s%s", path_of(r, current, ""),
		    http_query(r, NULL, NULL, NULL)));
	else
		show_page(r);
}

/* What is pressed */

/* After a refusal the same page, with what was typed; after a press the item, or the one it goes on with. */
static void
answer(struct request *r, const char *done, bool next)
{
	int64_t item = r->id;

	if (r->status == 422 || r->status == 409) {
		node record = xml_child(r->page, "record");

		if (record != NULL)
			xml_remove(record);
		set(r->page, "again", "yes");
		show_page(r);
		return;
	}
	if (next && !refused(r))
		item = number(r, "live.after", item);
	go(r, arena_print(r->arena, "%s?done=%s", path_of(r, item, ""), done));
}

static void
is_item(struct request *r)
{
	if (r->id != 0 && !found(r, "live.item"))
		refuse(r, 404, "missing", NULL);
	meeting_is_not_final(r, r->within);
}

static void
keep_said(struct request *r)
{
	struct change *said;

	form_read(r, &said_form, "", &said);
	remarks_take(r, said[0].value);
}

/* A decision in the item, or only what was said in it. */
static void
record(struct request *r)
{
	const char *how = typed(r, "how");
	bool only_said = how != NULL && strcmp(how, "said") == 0;
	node scratch, item;

	is_item(r);
	if (decisions_are_checked(r) && !refused(r)) {
		set(r->page, "again", "yes");
		show_page(r);
		return;
	}
	scratch = add(r->page, "scratch");
	item = refused(r) ? NULL : row(r, scratch, "item", "live.item");
	if (item != NULL && !only_said)
		decisions_take(r, item);
	if (item != NULL)
		keep_said(r);
	xml_remove(scratch);
	answer(r, only_said ? "said" : "decided", !only_said);
}

/* What was recorded wrongly in the item. */
static void
show_correcting(struct request *r)
{
	is_item(r);
	if (!refused(r) && !found(r, "live.is_open"))
		refuse(r, 422, "meeting-is-not-open", NULL);
	if (!refused(r))
		show_page(r);
}

static void
correct(struct request *r)
{
	node scratch, item;

	is_item(r);
	if (decisions_are_checked(r) && !refused(r)) {
		set(r->page, "again", "yes");
		show_page(r);
		return;
	}
	scratch = add(r->page, "scratch");
	item = refused(r) ? NULL : row(r, scratch, "item", "live.item");
	if (item != NULL)
		corrections_take(r, item);
	xml_remove(scratch);
	answer(r, "corrected", false);
}

static void
start(struct request *r)
{
	is_item(r);
	let_number(r, "meeting", r->within);
	record_move(r, "start");
	record_write(r, registry_named("agenda"), r->id,
	    typed_number(r, "version"), (struct change[]){ { "started",
	    clock_now(r, value(r, "meetings.held")) } }, 1);
	answer(r, "started", false);
}

static void
settle(struct request *r)
{
	const char *pressed = typed(r, "outcome");

	agenda_settle(r);
	answer(r, pressed != NULL && *pressed != '\0' ? "outcome" : "reopened",
	    pressed != NULL && *pressed != '\0');
}

static void
recuse(struct request *r)
{
	recusals_record(r);
	answer(r, typed(r, "back") != NULL ? "taken_back" : "recused", false);
}

static void
remark(struct request *r)
{
	remarks_write(r);
	answer(r, "remark", false);
}

/* Both minutes were told; the one that was typed can be put in place of the other by one more press. */
static void
offer_over(struct request *r)
{
	node conflict = xml_child(r->page, "conflict");
	const char *at = typed(r, "at");

	if (conflict == NULL || at == NULL || *at == '\0')
		return;
	set(conflict, "at", at);
	if (typed(r, "leave") != NULL)
		set(conflict, "over", "leave_over");
	else if (typed(r, "arrive") != NULL)
		set(conflict, "over", "arrive_over");
}

static void
room(struct request *r)
{
	r->id = typed_number(r, "item");
	attendance_press(r);
	offer_over(r);
	is_item(r);
	answer(r, "room", false);
}

static void
put_off(struct request *r)
{
	agenda_put_off(r);
	answer(r, "deferred", false);
}

/* "3:0:1" of each body that voted on whether to add it. */
static const char *
counts_of(struct request *r, const struct poll *poll)
{
	const char *all = "";

	for (int i = 0; i < poll->count; i++)
		all = arena_print(r->arena, "%s%s%d:%d:%d", all, i > 0 ? ", " : "",
		    poll->ballots[i].tally.in_favour,
		    poll->ballots[i].tally.against,
		    poll->ballots[i].tally.abstained);
	return all;
}

/* How every body voted is kept, whether the item was taken up or not. */
static void
keep_request(struct request *r, const struct poll *poll, const char *title,
    const char *person, const char *item)
{
	for (int i = 0; i < poll->count && !refused(r); i++) {
		const struct ballot *ballot = &poll->ballots[i];
		const struct tally *tally = &ballot->tally;

		record_write(r, &requests, 0, 0, (struct change[]){
		    { "meeting", in_figures(r, r->within) },
		    { "body", ballot->id }, { "title", title },
		    { "person", person }, { "at", r->moment },
		    { "in_favour", in_figures(r, tally->in_favour) },
		    { "against", in_figures(r, tally->against) },
		    { "abstained", in_figures(r, tally->abstained) },
		    { "present", in_figures(r, ballot->present) },
		    { "needed", in_figures(r, ballot->needed) },
		    { "rule", ballot->majority.id },
		    { "adopted", ballot->adopted ? "1" : "0" },
		    { "item", item } }, 13);
	}
}

/* The item that was added, or 0: it was voted down, which is kept too. */
static int64_t
add_by_vote(struct request *r, node meeting, node work)
{
	struct poll poll = { .prefix = "add.", .rule = "off_agenda_majority",
	    .how = typed(r, "add.how") };
	struct change *said;            /* title, draft, person */
	int64_t item = 0;

	form_read(r, &added_form, "add.", &said);
	poll_begin(r, &poll, meeting, work);
	poll_take(r, &poll);
	if (!refused(r) && poll_is_adopted(&poll))
		item = agenda_add(r, r->within, (struct change[]){
		    said[0], said[1], { "label", NULL }, { "added",
		    clock_now(r, xml_value(r, meeting, "held")) },
		    { "added_by", counts_of(r, &poll) } }, 5);
	keep_request(r, &poll, said[0].value, said[2].value, item != 0 ?
	    in_figures(r, item) : NULL);
	return item;
}

static void
add_item(struct request *r)
{
	node work = add(r->page, "work"), meeting;

	meeting_is_not_final(r, r->within);
	meeting = refused(r) ? NULL : row(r, work, "meeting", "live.meeting");
	if (meeting != NULL && strcmp(xml_value(r, meeting, "state"),
	    "open") != 0)
		refuse(r, 422, "meeting-is-not-open", NULL);
	if (meeting != NULL && !refused(r))
		r->id = add_by_vote(r, meeting, work);
	xml_remove(work);
	answer(r, r->id != 0 ? "added" : "not_added", false);
}

static const struct route routes[] = {
	{ GET,  "",             follow,    "live", "read" },
	{ GET,  "/:id",         show_page, "live", "read" },
	{ POST, "/:id",         record,    "live", "write" },
	{ GET,  "/:id/correct", show_correcting, "live", "write" },
	{ POST, "/:id/correct", correct,   "live", "write" },
	{ POST, "/:id/start",   start,     "live", "write" },
	{ POST, "/:id/outcome", settle,    "live", "write" },
	{ POST, "/:id/recuse",  recuse,    "live", "recusals.declare" },
	{ POST, "/:id/remark",  remark,    "live", "write" },
	{ POST, "/room",        room,      "live", "write" },
	{ POST, "/rest",        put_off,   "live", "write" },
	{ POST, "/add",         add_item,  "live", "write" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "live.read",  "everyone" },
	{ "live.write", "secretary" },
	{ 0 }
};

const struct registry live_registry = {
	.name = "live", .record = "item",
	.within = "meetings", .parent = "meeting",
	.routes = routes, .grants = grants, .formats = "html",
};

static const struct grant request_grants[] = {
	{ "requests.read", "everyone" },
	{ 0 }
};

const struct registry requests = {
	.name = "requests", .record = "request", .grants = request_grants,
};
