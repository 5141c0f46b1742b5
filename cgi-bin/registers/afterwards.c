/* afterwards.c: a meeting that has taken place, written down on one page: who came, and what became of every item. */
#include "../pinkas.h"
#include "ballots.h"
#include "clock.h"
#include "decisions.h"
#include "meetings.h"

/*
 * Everybody was there except whoever is ticked; hours are asked and never
 * demanded. Decisions follow from counts by the rules of the day, as if they
 * were recorded live; that they were not is kept with the meeting.
 */

static const struct field meeting_fields[] = {
	{ "ended", TIME },
	{ "chair", CHOICE, .choices = "people.choices" },
	{ 0 }
};

static const struct field row_fields[] = {
	{ "absent",  FLAG },
	{ "arrived", TIME },
	{ "left",    TIME },
	{ 0 }
};

static const struct field item_fields[] = {
	{ "what", ONE_OF, .choices = "unanimous show noted deferred referred "
	    "withdrawn" },
	{ "text", TEXT, .most = 8000 },
	{ 0 }
};

static const struct registry meeting_form = {
	.name = "meetings", .fields = meeting_fields,
};

static const struct registry row_form = {
	.name = "afterwards", .fields = row_fields,
};

static const struct registry item_form = {
	.name = "afterwards", .fields = item_fields,
};

static const char *
prefix_of(struct request *r, const char *what, node element)
{
	return arena_print(r->arena, "%s.%s.", what, xml_value(r, element,
	    "id"));
}

/* The form */

static void
show_row(struct request *r, node form, node participant)
{
	node row = add(form, "row"), preset = add(row, "preset");
	const char *room = xml_value(r, participant, "room");

	set(row, "id", xml_value(r, participant, "id"));
	set(row, "version", xml_value(r, participant, "version"));
	set(row, "name", xml_value(r, participant, "name"));
	set(row, "authority", xml_value(r, participant, "authority"));
	set(row, "title", xml_value(r, participant, "title"));
	set(row, "seat", xml_value(r, participant, "seat"));
	set(preset, "absent", strcmp(room, "out") == 0 ? "1" : NULL);
	set(preset, "arrived", xml_value(r, participant, "arrived"));
	set(preset, "left", xml_value(r, participant, "left"));
	form_fields(r, row, &row_form, preset, prefix_of(r, "row", participant));
	xml_remove(preset);
}

/* Where the rule of the day gives the chair a casting vote, it is asked. */
static void
show_casting(struct request *r, node body, const char *day)
{
	const char *rule[2];            /* id, value */

	let_number(r, "body", xml_number(body, "id"));
	let(r, "rule", "tie");
	let(r, "day", day);
	if (values(r, "decisions.rule", rule, 2) != 0)
		set(body, "tie", rule[1]);
}

/* What was counted stays in its boxes. */
static void
show_counts(struct request *r, node shown, const char *prefix,
    const char *day)
{
	static const char *const names[] = { "in_favour", "against",
	    "abstained" };
	node bodies = add(shown, "bodies");

	rows(r, bodies, "body", "decisions.bodies_that_decide");
	for (node body = xml_first(bodies); body != NULL;
	    body = xml_next(body)) {
		const char *id = xml_value(r, body, "id");

		for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
			set(body, names[i], typed(r, arena_print(r->arena,
			    "%scount.%s.%s", prefix, id, names[i])));
		show_casting(r, body, day);
		set(body, "result", typed(r, arena_print(r->arena,
		    "%sresult.%s", prefix, id)));
		set(body, "casting", typed(r, arena_print(r->arena,
		    "%scasting.%s", prefix, id)));
	}
}

static void
show_item(struct request *r, node form, node item, const char *day)
{
	node shown = add(form, "item"), preset = add(shown, "preset");
	const char *prefix = prefix_of(r, "item", item);
	const char *draft = xml_value(r, item, "draft");

	set(shown, "id", xml_value(r, item, "id"));
	set(shown, "version", xml_value(r, item, "version"));
	set(shown, "label", xml_value(r, item, "label"));
	set(shown, "title", xml_value(r, item, "title"));
	set(shown, "outcome", xml_value(r, item, "outcome"));
	set(shown, "outcome.say", xml_value(r, item, "outcome.say"));
	set(preset, "text", draft != NULL ? draft : xml_value(r, item, "title"));
	form_fields(r, shown, &item_form, preset, prefix);
	xml_remove(preset);
	show_counts(r, shown, prefix, day);
}

static node
meeting_of(struct request *r, node record)
{
	return row(r, record, "meeting", "afterwards.meeting");
}

/* A meeting that is still to come is called and held; one that is open is recorded live; one that is over is final. */
static void
may_be_written(struct request *r, node meeting)
{
	const char *state = xml_value(r, meeting, "state");
	const char *held = xml_value(r, meeting, "held");

	if (text_is_word("closed cancelled adjourned", state))
		refuse(r, 422, "closed-meetings-are-final", NULL);
	else if (strcmp(state, "open") == 0)
		refuse(r, 422, "meeting-is-open", NULL);
	else if (held != NULL && strcmp(held, r->moment) > 0)
		refuse(r, 422, "not-held-yet", NULL);
}

static void
show(struct request *r)
{
	node record = add(r->page, "record"), scratch, form;
	node meeting = meeting_of(r, record);

	if (meeting == NULL)
		return;
	if (r->method == GET)
		may_be_written(r, meeting);
	if (refused(r) && r->method == GET)
		return;
	scratch = add(r->page, "scratch");
	form = form_open(r, r->page, r->path, xml_number(meeting, "version"));
	form_fields(r, form, &meeting_form, meeting, "");
	let_number(r, "meeting", r->within);
	let(r, "item", NULL);
	rows(r, scratch, "participant", "attendance.in_room");
	clock_show_rows(r, scratch, xml_value(r, meeting, "held"));
	for (node row = xml_first(scratch); row != NULL; row = xml_next(row))
		show_row(r, form, row);
	xml_remove(scratch);
	scratch = add(r->page, "scratch");
	rows(r, scratch, "item", "agenda.list");
	for (node item = xml_first(scratch); item != NULL;
	    item = xml_next(item))
		show_item(r, form, item, xml_value(r, meeting, "day"));
	xml_remove(scratch);
}

/* What was sent */

/* Everybody came but whoever is ticked; nobody leaves before arriving. */
static void
save_row(struct request *r, node participant, const char *held)
{
	const char *prefix = prefix_of(r, "row", participant);
	struct change *said;

	form_read(r, &row_form, prefix, &said);
	said[1].value = clock_time(r, held, said[1].value);
	said[2].value = clock_time(r, held, said[2].value);
	if (said[1].value != NULL && said[2].value != NULL &&
	    strcmp(said[2].value, said[1].value) < 0)
		refuse(r, 422, "left-before-arriving", arena_print(r->arena,
		    "%sleft", prefix));
	record_write(r, registry_named("attendance"), xml_number(participant,
	    "id"), xml_number(participant, "version"), (struct change[]){
	    { "present", said[0].value != NULL && strcmp(said[0].value, "1")
	    == 0 ? "absent" : "present" }, said[1], said[2] }, 3);
}

static void
save_rows(struct request *r, const char *held)
{
	node scratch = add(r->page, "scratch");

	attendance_expect(r, r->within);
	let_number(r, "meeting", r->within);
	let(r, "item", NULL);
	rows(r, scratch, "participant", "attendance.in_room");
	for (node row = xml_first(scratch); row != NULL; row = xml_next(row))
		save_row(r, row, held);
	xml_remove(scratch);
}

/* A decision in the item: one a body, numbered and judged as any other. */
static void
decide(struct request *r, node meeting, node item, const char *how,
    const char *text)
{
	const char *kind = decisions_kind_of(xml_value(r, item, "kind"));
	struct poll poll = { .prefix = prefix_of(r, "item", item),
	    .rule = "majority", .kind = kind, .how = how,
	    .item = xml_number(item, "id") };
	node work = add(r->page, "work");

	poll_begin(r, &poll, meeting, work);
	poll_take(r, &poll);
	poll_write(r, &poll, (struct change[]){
	    { "title", xml_value(r, item, "title") }, { "text", text },
	    { "kind", kind } });
	xml_remove(work);
}

static void
save_item(struct request *r, node meeting, node item)
{
	const char *prefix = prefix_of(r, "item", item), *what;
	struct change *said;
	bool decided;

	if (xml_value(r, item, "outcome") != NULL)
		return;
	form_read(r, &item_form, prefix, &said);
	what = said[0].value;
	if (what == NULL) {
		refuse(r, 422, "item-without-outcome", arena_print(r->arena,
		    "%swhat", prefix));
		refuse_with(r, "item", xml_value(r, item, "title"));
		return;
	}
	decided = text_is_word("unanimous show", what);
	if (decided && said[1].value == NULL)
		refuse(r, 422, "required", arena_print(r->arena, "%stext",
		    prefix));
	if (decided)
		decide(r, meeting, item, what, said[1].value);
	record_move(r, decided ? "save" : what);
	record_write(r, registry_named("agenda"), xml_number(item, "id"),
	    xml_number(item, "version"), (struct change[]){ { "outcome",
	    decided ? "resolved" : what } }, 1);
	record_move(r, "save");
}

static void
save_items(struct request *r, node meeting)
{
	node scratch = add(r->page, "scratch");

	rows(r, scratch, "item", "agenda.list");
	for (node item = xml_first(scratch); item != NULL;
	    item = xml_next(item))
		save_item(r, meeting, item);
	xml_remove(scratch);
}

/* It ends on its day, or on the next when it began later than it ended. */
static const char *
end_of(struct request *r, node meeting, const char *hour)
{
	const char *held = xml_value(r, meeting, "held"), *day;

	if (hour == NULL || held == NULL)
		return NULL;
	day = arena_part(r->arena, held, strlen("2026-03-10"));
	if (strcmp(hour, held + strlen("2026-03-10T")) < 0)
		day = calendar_later(r->arena, day, 1);
	return arena_print(r->arena, "%sT%s", day, hour);
}

static void
close_meeting(struct request *r, node meeting, const struct change *said)
{
	record_move(r, "record");
	record_write(r, registry_named("meetings"), r->within,
	    typed_number(r, "version"), (struct change[]){
	    { "state", "closed" }, { "afterwards", "1" },
	    { "ended", end_of(r, meeting, said[0].value) }, said[1] }, 4);
	record_move(r, "save");
	record_index(r, registry_named("meetings"), r->within);
}

static void
save(struct request *r)
{
	node scratch = add(r->page, "meeting_written");
	node meeting = meeting_of(r, scratch);
	struct change *said;

	if (meeting == NULL)
		return;
	may_be_written(r, meeting);
	if (!refused(r)) {
		form_read(r, &meeting_form, "", &said);
		save_rows(r, xml_value(r, meeting, "held"));
		save_items(r, meeting);
		close_meeting(r, meeting, said);
	}
	xml_remove(scratch);
	if (r->status == 422)
		show(r);
	go(r, arena_print(r->arena, "/meetings/%lld?done=record",
	    (long long)r->within));
}

static const struct route routes[] = {
	{ GET,  "", show, "afterwards", "write" },
	{ POST, "", save, "afterwards", "write" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "afterwards.write", "secretary" },
	{ 0 }
};

const struct registry afterwards_registry = {
	.name = "afterwards", .record = "meeting",
	.within = "meetings", .parent = "meeting",
	.routes = routes, .grants = grants, .formats = "html",
};
