/* agenda.c: the items of a meeting, in their order, and what became of each. */
#include "../pinkas.h"
#include "calling.h"
#include "decisions.h"
#include "meetings.h"
#include "papers.h"

static const char kinds[] = "information approval appointment budget minutes "
    "audit procurement statute dissolution other";

static const struct field fields[] = {
	{ "title",     TEXT_LINE, .required = 1, .most = 300 },
	{ "label",     TEXT_LINE, .most = 20 },
	{ "kind",      ONE_OF, .choices = kinds, .required = 1 },
	{ "presenter", CHOICE, .choices = "people.choices" },
	{ "presented", TEXT_LINE, .most = 120 },
	{ "draft",     TEXT, .most = 8000 },
	{ "notes",     TEXT },
	{ 0 }
};

/* What the page of the whole agenda asks of each item, and its last field: more items, one a line. */
static const struct field row_fields[] = {
	{ "label", TEXT_LINE, .most = 20 },
	{ "title", TEXT_LINE, .required = 1, .most = 300 },
	{ "kind",  ONE_OF, .choices = kinds, .required = 1 },
	{ "draft", TEXT, .most = 8000 },
	{ 0 }
};

static const struct field more_fields[] = {
	{ "lines", TEXT, .most = 8000 },
	{ 0 }
};

static const struct registry row_form = {
	.name = "agenda", .fields = row_fields,
};

static const struct registry more_form = {
	.name = "agenda", .fields = more_fields,
};

/* The item is one of this meeting, and the meeting is not over. */
static void
is_open_to_writing(struct request *r)
{
	if (r->id != 0 && !found(r, "agenda.show"))
		refuse(r, 404, "missing", NULL);
	meeting_is_not_final(r, r->within);
}

static void
find_again(struct request *r)
{
	notices_follow(r, r->within);
	record_index(r, registry_named("meetings"), r->within);
}

/* New items, after those that are there */

/* Alef to Tav as UTF-8: lists in Hebrew are numbered by letters, too. */
static bool
is_hebrew_letter(const char *line)
{
	const unsigned char *bytes = (const unsigned char *)line;

	return bytes[0] == 0xd7 && bytes[1] >= 0x90 && bytes[1] <= 0xaa;
}

/* Past "3.", "3)", "3 -", one letter and a dot, a bullet or a dash: what a pasted list has before its words. "1.4 million" and "2019 plan" have none. */
static const char *
without_number(const char *line)
{
	const char *const bullets[] = { "\xe2\x80\xa2", "\xe2\x80\x93", "-", "*" };
	size_t digits, spaces;

	line += strspn(line, " \t");
	for (size_t i = 0; i < sizeof(bullets) / sizeof(bullets[0]); i++)
		if (strncmp(line, bullets[i], strlen(bullets[i])) == 0)
			return line + strlen(bullets[i]);
	if (is_hebrew_letter(line) && line[2] != '\0' &&
	    strchr(".)", line[2]) != NULL && strchr(" \t", line[3]) != NULL)
		return line + 3;
	digits = strspn(line, "0123456789");
	spaces = strspn(line + digits, " ");
	if (digits == 0 || digits > 2)
		return line;
	if (line[digits] != '\0' && strchr(".):", line[digits]) != NULL &&
	    (line[digits + 1] < '0' || line[digits + 1] > '9'))
		return line + digits + 1;
	if (strncmp(line + digits + spaces, "- ", 2) == 0)
		return line + digits + spaces + 1;
	return line;
}

int64_t
agenda_add(struct request *r, int64_t meeting, const struct change *said,
    int count)
{
	struct change *changes = arena_take(r->arena,
	    (count + 3) * sizeof(*changes));

	let_number(r, "meeting", meeting);
	memcpy(changes, said, count * sizeof(*said));
	changes[count++] = (struct change){ "meeting", in_figures(r, meeting) };
	changes[count++] = (struct change){ "position",
	    in_figures(r, number(r, "agenda.last_position", 0) + 1) };
	for (int i = 0; i < count; i++)
		if (strcmp(changes[i].column, "label") == 0 &&
		    changes[i].value == NULL)
			changes[i].value = in_figures(r,
			    number(r, "agenda.last_label", 0) + 1);
	return record_write(r, registry_named("agenda"), 0, 0, changes, count);
}

/* While a meeting is held, what is not on its agenda needs a vote of its own (the live page). */
static void
needs_no_vote(struct request *r)
{
	let_number(r, "meeting", r->within);
	if (!refused(r) && strcmp(value(r, "meetings.state_of"), "open") == 0)
		refuse(r, 422, "off-agenda-needs-a-vote", NULL);
}

/*
 * What a line of an agenda is about, as far as its first words tell in any language: minutes are approved by an item on minutes,
 * and what was done about decisions is reported for information.
 */
static const char *
kind_of_line(const char *line)
{
	if (strcmp(line, say_text("he", "meetings.agenda.followups")) == 0)
		return "information";
	for (int i = 0; i < LANGUAGES; i++) {
		const char *minutes = say_text(languages[i],
		    "agenda.kind.minutes");

		if (strncmp(line, minutes, strlen(minutes)) == 0)
			return "minutes";
	}
	return "approval";
}

/* What is decided about minutes names the meeting they are of. The register speaks Hebrew, whatever its secretary reads. */
static const char *
draft_of_line(struct request *r, int64_t meeting, const char *kind)
{
	struct pair meetings = { "meetings", NULL, NULL, false };
	const char *lang = r->lang, *draft = NULL;

	if (strcmp(kind, "minutes") != 0)
		return NULL;
	let_number(r, "meeting", meeting);
	meetings.value = value(r, "agenda.minutes_to_approve");
	if (meetings.value != NULL) {
		r->lang = "he";
		draft = say_fill(r, "agenda.minutes.draft",
		    &(struct pairs){ &meetings, NULL, 1 });
		r->lang = lang;
	}
	return draft;
}

static void
add_line(struct request *r, int64_t meeting, const char *line)
{
	const char *kind = kind_of_line(line);

	agenda_add(r, meeting, (struct change[]){ { "title", line },
	    { "label", NULL }, { "kind", kind },
	    { "draft", draft_of_line(r, meeting, kind) } }, 4);
}

void
agenda_add_lines(struct request *r, int64_t meeting, const char *lines)
{
	while (lines != NULL && *lines != '\0' && !refused(r)) {
		size_t length = strcspn(lines, "\n");
		const char *line = without_number(arena_part(r->arena, lines,
		    length));

		line += strspn(line, " \t");
		if (*line != '\0')
			add_line(r, meeting, line);
		lines += length + (lines[length] == '\n');
	}
}

static void
show_new(struct request *r)
{
	node form = form_open(r, r->page, r->path, 0);
	node preset = add(r->page, "preset");

	registry_trail(r);
	if (meeting_within(r, add(r->page, "record")) == NULL)
		return;
	set(preset, "kind", "approval");
	form_fields(r, form, r->registry, preset, "");
	xml_remove(preset);
}

static void
create(struct request *r)
{
	struct change *changes;
	int count = form_read(r, r->registry, "", &changes);

	is_open_to_writing(r);
	needs_no_vote(r);
	if (!refused(r))
		agenda_add(r, r->within, changes, count);
	find_again(r);
	if (r->status == 422)
		show_new(r);
	go(r, arena_print(r->arena, "/meetings/%lld?done=item",
	    (long long)r->within));
}

/* The whole agenda on one page */

static const char *
prefix_of(struct request *r, node item)
{
	return arena_print(r->arena, "agenda.%s.", xml_value(r, item, "id"));
}

/* Of the item that somebody else wrote meanwhile, once both sides are on the page: what is sent next goes over it. */
static bool
is_in_conflict(struct request *r, node item)
{
	node conflict = xml_child(r->page, "conflict");
	const char *which = conflict != NULL ?
	    xml_value(r, conflict, "item") : NULL;

	return which != NULL && strcmp(which, xml_value(r, item, "id")) == 0;
}

static const char *
version_of(struct request *r, node item)
{
	const char *sent = typed(r, arena_print(r->arena, "%sversion",
	    prefix_of(r, item)));

	return sent != NULL && !is_in_conflict(r, item) ? sent :
	    xml_value(r, item, "version");
}

static void
show_all(struct request *r)
{
	node form, standing;

	meeting_is_not_final(r, r->within);
	if (refused(r) && r->method == GET)
		return;
	meeting_within(r, add(r->page, "record"));
	form = form_open(r, r->page, r->path, 0);
	standing = add(r->page, "standing");
	rows(r, standing, "item", "agenda.list");
	for (node item = xml_first(standing); item != NULL;
	    item = xml_next(item)) {
		node shown = add(form, "item");

		set(shown, "id", xml_value(r, item, "id"));
		set(shown, "version", version_of(r, item));
		set(shown, "outcome", xml_value(r, item, "outcome"));
		set(shown, "outcome.say", xml_value(r, item, "outcome.say"));
		form_fields(r, shown, &row_form, item, prefix_of(r, item));
	}
	xml_remove(standing);
	form_fields(r, form, &more_form, NULL, "");
	rows(r, add(form, "dropped"), "item", "agenda.dropped");
}

static bool
differs(struct request *r, node item, const struct change *change)
{
	return !text_same(xml_value(r, item, change->column), change->value);
}

/* One item as it was sent; nothing is written when nothing changed. */
static void
save_item(struct request *r, node item)
{
	const char *version = typed(r, arena_print(r->arena, "%sversion",
	    prefix_of(r, item)));
	struct change *changes;
	int count, changed = 0;

	if (version == NULL)
		return;
	count = form_read(r, &row_form, prefix_of(r, item), &changes);
	for (int i = 0; i < count; i++)
		changed += differs(r, item, &changes[i]);
	if (changed == 0 || refused(r))
		return;
	record_write(r, r->registry, xml_number(item, "id"),
	    text_number(version), changes, count);
	if (r->status == 409)
		set(xml_child(r->page, "conflict"), "item",
		    xml_value(r, item, "id"));
}

/* An item leaves the agenda until the meeting begins, unless something came of it; whoever was told of it is told that too. */
static bool
may_be_dropped(struct request *r, node item)
{
	let_number(r, "meeting", r->within);
	let_number(r, "item", r->id);
	return text_is_word("draft called", value(r, "meetings.state_of")) &&
	    xml_value(r, item, "outcome") == NULL &&
	    !found(r, "agenda.was_decided");
}

static void
drop(struct request *r, const char *which, const char *dropped)
{
	node scratch = add(r->page, "scratch"), item;

	r->id = typed_number(r, which);
	if (r->id != 0 && (item = row(r, scratch, "item", "agenda.show")) != NULL) {
		if (!may_be_dropped(r, item))
			refuse(r, 422, "item-stays-on-the-agenda", NULL);
		record_write(r, r->registry, r->id,
		    xml_number(item, "version"),
		    (struct change[]){ { "dropped", dropped } }, 1);
	}
	r->id = 0;
	xml_remove(scratch);
}

static bool
is_number(const char *label)
{
	return label != NULL && *label != '\0' &&
	    strspn(label, "0123456789") == strlen(label);
}

/* Numbers run on; what has no number, or another mark, keeps what it has. */
static void
place(struct request *r, node item, int position, int *label)
{
	const char *stands = xml_value(r, item, "label");
	const char *next = is_number(stands) ? in_figures(r, ++*label) : stands;

	if (xml_number(item, "position") == position && (next == stands ||
	    strcmp(next, stands) == 0))
		return;
	record_write(r, r->registry, xml_number(item, "id"),
	    xml_number(item, "version"), (struct change[]){
	    { "position", in_figures(r, position) }, { "label", next } }, 2);
}

/* The order as it stands, the item that was pressed one step up or down. */
static void
arrange(struct request *r)
{
	node scratch = add(r->page, "scratch");
	int64_t up = typed_number(r, "up"), down = typed_number(r, "down");
	int position = 0, label = 0;

	let_number(r, "meeting", r->within);
	rows(r, scratch, "item", "agenda.order");
	for (node item = xml_first(scratch), next; item != NULL; item = next) {
		next = xml_next(item);
		if (next != NULL && (xml_number(item, "id") == down ||
		    xml_number(next, "id") == up)) {
			place(r, next, ++position, &label);
			place(r, item, ++position, &label);
			next = xml_next(next);
		} else
			place(r, item, ++position, &label);
	}
	xml_remove(scratch);
}

static bool
was_pressed(const struct request *r, const char *names)
{
	for (const struct pair *pair = r->typed.first; pair != NULL;
	    pair = pair->next)
		if (text_is_word(names, pair->name))
			return true;
	return false;
}

static void
save_items(struct request *r)
{
	node standing = add(r->page, "standing");

	rows(r, standing, "item", "agenda.list");
	for (node item = xml_first(standing); item != NULL;
	    item = xml_next(item))
		save_item(r, item);
	xml_remove(standing);
}

static void
save_all(struct request *r)
{
	struct change *more;

	is_open_to_writing(r);
	save_items(r);
	form_read(r, &more_form, "", &more);
	if (more[0].value != NULL)
		needs_no_vote(r);
	agenda_add_lines(r, r->within, more[0].value);
	drop(r, "drop", "1");
	drop(r, "restore", "0");
	arrange(r);
	find_again(r);
	if (r->status == 409)
		registry_conflict(r, r->registry);
	if (r->status == 409 || r->status == 422)
		show_all(r);
	go(r, arena_print(r->arena, was_pressed(r, "up down drop restore add") ?
	    "/meetings/%lld/agenda/edit?done=saved" :
	    "/meetings/%lld?done=agenda", (long long)r->within));
}

/* What became of an item */

/* An item that is put off goes on in the draft it is put off to; one that is taken up again goes on nowhere. */
static void
carry_on(struct request *r, int64_t id, const char *meeting)
{
	const char *carried[3], *item[6];       /* id, version, dropped; title, kind, presenter, presented, draft, meeting is a draft */

	let_number(r, "item", id);
	let(r, "to", NULL);
	if (meeting != NULL)
		let_number(r, "to", text_number(meeting));
	if (values(r, "agenda.carried", carried, 3) != 0) {
		if (strcmp(carried[2], meeting != NULL ? "0" : "1") != 0)
			record_write(r, registry_named("agenda"),
			    text_number(carried[0]),
			    text_number(carried[1]), (struct change[]){
			    { "dropped", meeting != NULL ? "0" : "1" } }, 1);
	} else if (meeting != NULL &&
	    values(r, "agenda.to_carry", item, 6) != 0 && item[5] != NULL)
		agenda_add(r, text_number(meeting), (struct change[]){
		    { "title", item[0] }, { "kind", item[1] },
		    { "presenter", item[2] }, { "presented", item[3] },
		    { "draft", item[4] }, { "continues", in_figures(r, id) },
		    { "label", NULL } }, 7);
}

static void
write_outcome(struct request *r, int64_t id, int64_t version,
    const char *outcome, const char *meeting, const char *body)
{
	record_move(r, outcome != NULL ? outcome : "save");
	record_write(r, registry_named("agenda"), id, version, (struct change[]){
	    { "outcome", outcome }, { "to_meeting", meeting },
	    { "to_body", body } }, 3);
	record_move(r, "save");
	if (!refused(r))
		carry_on(r, id, meeting);
}

/* One of those offered, or nothing: the next draft of the same body where an item is put off and nothing was said. */
static const char *
destination(struct request *r, const char *name, const char *query)
{
	int64_t wanted = typed_number(r, name);

	let_number(r, "meeting", r->within);
	let_number(r, "wanted", wanted);
	if (wanted == 0)
		return strcmp(name, "to_meeting") == 0 ?
		    value(r, "agenda.next_meeting") : NULL;
	if (found(r, query))
		return in_figures(r, wanted);
	refuse(r, 422, "not-a-choice", name);
	return NULL;
}

/* Decided is what it is by its decisions, never by a press. */
void
agenda_settle(struct request *r)
{
	const char *pressed = typed(r, "outcome");
	const char *meeting = NULL, *body = NULL;

	is_open_to_writing(r);
	if (pressed != NULL && *pressed == '\0')
		pressed = NULL;
	if (pressed != NULL && !text_is_word("noted deferred referred withdrawn",
	    pressed))
		refuse(r, 422, "outcome_of_item", NULL);
	let_number(r, "item", r->id);
	if (found(r, "agenda.was_decided"))
		refuse(r, 422, "item-was-decided", NULL);
	if (pressed != NULL && strcmp(pressed, "deferred") == 0)
		meeting = destination(r, "to_meeting", "agenda.may_go_to");
	if (pressed != NULL && strcmp(pressed, "referred") == 0)
		body = destination(r, "to_body", "agenda.may_refer_to");
	write_outcome(r, r->id, typed_number(r, "version"), pressed, meeting,
	    body);
}

static void
outcome(struct request *r)
{
	const char *pressed = typed(r, "outcome");

	agenda_settle(r);
	go(r, arena_print(r->arena, "/meetings/%lld?done=%s#item-%lld",
	    (long long)r->within, pressed != NULL && *pressed != '\0' ?
	    "outcome" : "reopened", (long long)r->id));
}

void
agenda_put_off(struct request *r)
{
	node scratch = add(r->page, "scratch");
	const char *next;

	meeting_is_not_final(r, r->within);
	let_number(r, "meeting", r->within);
	next = value(r, "agenda.next_meeting");
	rows(r, scratch, "item", "meetings.open_items");
	for (node item = xml_first(scratch); item != NULL;
	    item = xml_next(item))
		write_outcome(r, xml_number(item, "id"),
		    xml_number(item, "version"), "deferred", next, NULL);
	xml_remove(scratch);
}

/* Every item that nothing came of is put off to the next meeting. */
static void
rest(struct request *r)
{
	agenda_put_off(r);
	go(r, arena_print(r->arena, "/meetings/%lld?done=deferred",
	    (long long)r->within));
}

static void
take_up(struct request *r, int64_t remark)
{
	const char *where[3];           /* meeting, item, words */
	const char *title;
	size_t length;

	let_number(r, "remark", remark);
	if (values(r, "remarks.meeting_before", where, 3) == 0)
		return;
	length = strcspn(where[2], "\n");
	title = arena_part(r->arena, where[2], length);
	while (text_length(title) > 300) {
		length--;
		while (length > 0 && (where[2][length] & 0xc0) == 0x80)
			length--;
		title = arena_part(r->arena, where[2], length);
	}
	agenda_add(r, text_number(where[0]), (struct change[]){
	    { "title", title }, { "continues", where[1] },
	    { "remark", in_figures(r, remark) }, { "label", NULL } }, 4);
}

void
agenda_take_up(struct request *r, int64_t remark)
{
	node scratch = add(r->page, "scratch");

	if (remark != 0)
		take_up(r, remark);
	else if (!refused(r))
		rows(r, scratch, "remark", "remarks.waiting");
	for (node row = xml_first(scratch); row != NULL; row = xml_next(row))
		take_up(r, xml_number(row, "id"));
	xml_remove(scratch);
}

static void
recuse(struct request *r)
{
	recusals_record(r);
	registry_show_again(r);
	go(r, arena_print(r->arena, "/meetings/%lld/agenda/%lld?done=%s",
	    (long long)r->within, (long long)r->id,
	    typed(r, "back") != NULL ? "taken_back" : "recused"));
}

/* A remark with the form in which it is corrected. */
static void
show_remarks(struct request *r, node record, bool may)
{
	node remarks = add(record, "remarks"), speaking;
	const char *action = arena_print(r->arena,
	    "/meetings/%lld/agenda/%lld/remarks", (long long)r->within,
	    (long long)r->id);

	rows(r, remarks, "remark", "remarks.of_item");
	if (!may)
		return;
	for (node remark = xml_first(remarks); remark != NULL;
	    remark = xml_next(remark))
		form_signed(r, remark, action, xml_number(remark, "version"));
	speaking = add(r->page, "speaking");
	set(speaking, "speaker", typed(r, "speaker"));
	set(speaking, "text", typed(r, "text"));
	form_signed(r, speaking, action, 0);
	rows(r, add(r->page, "speakers"), "speaker", "remarks.speakers");
}

/* Whoever votes in the meeting may say beforehand that the item touches them. */
static void
show_interest(struct request *r, node record, node meeting)
{
	node interest;

	let_number(r, "meeting", r->within);
	let_number(r, "person", r->person);
	if (xml_value(r, meeting, "final") != NULL ||
	    !session_may(r, "recusals.declare") || !found(r, "recusals.sits"))
		return;
	interest = add(record, "interest");
	set(interest, "reason", typed(r, "reason"));
	if (found(r, "recusals.of_person"))
		set(interest, "declared", "yes");
	form_signed(r, interest, arena_print(r->arena,
	    "/meetings/%lld/agenda/%lld/recuse", (long long)r->within,
	    (long long)r->id), 0);
}

static void
show(struct request *r)
{
	node record = add(r->page, "record");
	node item = row(r, record, "item", "agenda.show"), meeting;
	bool may;

	if (item == NULL || (meeting = meeting_within(r, item)) == NULL)
		return;
	may = xml_value(r, meeting, "final") == NULL &&
	    session_may(r, "agenda.write");
	let_number(r, "item", r->id);
	rows(r, item, "round", "circulations.reported_in");
	rows(r, add(record, "decisions"), "decision", "agenda.decisions");
	let_number(r, "item", r->id);
	rows(r, add(record, "recusals"), "recusal", "recusals.of_item");
	show_remarks(r, record, may);
	papers_show(r, record, r->within, r->id, may);
	show_interest(r, record, meeting);
	if (may)
		form_signed(r, add(item, "outcome"), arena_print(r->arena,
		    "/meetings/%lld/agenda/%lld/outcome", (long long)r->within,
		    (long long)r->id), xml_number(item, "version"));
}

static void
save_one(struct request *r)
{
	is_open_to_writing(r);
	registry_save(r);
	find_again(r);
}

static const struct route routes[] = {
	{ GET,  "/new",         show_new,         "form",   "write" },
	{ POST, "/new",         create,           "form",   "write" },
	{ GET,  "/edit",        show_all,         "agenda", "write" },
	{ POST, "/edit",        save_all,         "agenda", "write" },
	{ POST, "/rest",        rest,             "agenda", "write" },
	{ GET,  "/:id",         show,             "show",   "read" },
	{ POST, "/:id/edit",    save_one,         "form",   "write" },
	{ POST, "/:id/outcome", outcome,          "show",   "write" },
	{ POST, "/:id/remarks", remarks_record,   "show",   "write" },
	{ POST, "/:id/recuse",  recuse,           "show",   "recusals.declare" },
	{ GET,  "/:id/decide",  decisions_decide, "decide", "decisions.record" },
	{ POST, "/:id/decide",  decisions_record, "decide", "decisions.record" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "agenda.read",  "everyone" },
	{ "agenda.write", "secretary" },
	{ 0 }
};

const struct registry agenda = {
	.name = "agenda", .record = "item",
	.within = "meetings", .parent = "meeting",
	.fields = fields, .routes = routes, .grants = grants,
	.rule = is_open_to_writing,
};
