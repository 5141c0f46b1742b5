/* closing.c: the page on which a meeting is closed: what is still open in it, and the hour it ends at. */
#include "../pinkas.h"
#include "clock.h"
#include "meetings.h"

/*
 * Closing is final, so it is never one press: what nobody wrote down yet is
 * told first, with the way to each. Only an item without an outcome holds it
 * up; the rest may be as it is, and whoever closes has read it.
 */

static const struct field fields[] = {
	{ "ended", TIME },
	{ 0 }
};

static const struct registry closing_form = {
	.name = "meetings", .fields = fields,
};

/* The clock of a meeting begins when it was opened, or called for. */
static const char *
beginning(struct request *r, node meeting)
{
	const char *held = xml_value(r, meeting, "held");
	const char *opened = xml_value(r, meeting, "opened");

	return held != NULL && opened != NULL && strcmp(opened, held) < 0 ?
	    opened : held;
}

static const char *
hour_of(const char *moment)
{
	return moment + strlen("2026-03-10T");
}

static const char *
moment_of(struct request *r, const char *held, const char *time)
{
	const char *day = arena_part(r->arena, held, strlen("2026-03-10"));
	const char *read = clock_read(r, time);

	return arena_print(r->arena, "%sT%s", read != time ?
	    calendar_later(r->arena, day, 1) : day, read);
}

/* Votes and words that were typed into the page of an item, and not sent. */
static void
show_typed(struct request *r, node record)
{
	node typed_ones = add(record, "typed_only");

	let(r, "live", arena_print(r->arena, "/meetings/%lld/live/",
	    (long long)r->id));
	rows(r, typed_ones, "draft", "access.drafts_below");
	for (node draft = xml_first(typed_ones); draft != NULL;
	    draft = xml_next(draft)) {
		let_number(r, "of", xml_number(draft, "id"));
		set(draft, "title", value(r, "agenda.title"));
	}
}

/* What is still open, by what it is: only <open> holds the closing up. */
static void
show_open(struct request *r, node record, const char *held)
{
	let_number(r, "meeting", r->id);
	let(r, "item", NULL);
	rows(r, add(record, "open"), "item", "meetings.open_items");
	clock_show_rows(r, xml_child(record, "open"), held);
	rows(r, add(record, "room"), "participant", "attendance.in_room");
	rows(r, add(record, "presenters"), "item", "meetings.absent_presenters");
	show_typed(r, record);
}

/* The present hour while its day lasts; afterwards nobody knows it but whoever was there. */
static void
show_form(struct request *r, node meeting, const char *held)
{
	const char *ended = xml_value(r, meeting, "ended");
	node form = form_open(r, r->page, r->path, was_typed(r) ?
	    typed_number(r, "version") : xml_number(meeting, "version")),
	    preset = add(form, "preset");

	if (ended != NULL)
		set(preset, "ended", hour_of(ended));
	else if (clock_runs(r, held))
		set(preset, "ended", hour_of(r->moment));
	form_fields(r, form, &closing_form, preset, "");
	xml_remove(preset);
}

static void
is_open(struct request *r, node meeting)
{
	bool asked = r->method == GET &&
	    meeting != NULL && xml_value(r, meeting, "final") != NULL;

	if (meeting != NULL && strcmp(xml_value(r, meeting, "state"),
	    "open") != 0)
		refuse(r, 422, asked ? "closed-meetings-are-final" :
		    "not-in-this-state", NULL);
}

void
closing_show(struct request *r)
{
	node record = add(r->page, "record"), rest;
	node meeting = row(r, record, "meeting", "meetings.show");
	const char *held;

	if (r->method == GET)
		is_open(r, meeting);
	if (meeting == NULL || (r->method == GET && refused(r)))
		return;
	held = xml_value(r, meeting, "held");
	show_open(r, record, held);
	if (session_may(r, "agenda.write") &&
	    xml_first(xml_child(record, "open")) != NULL) {
		rest = add(record, "rest");
		form_signed(r, rest, arena_print(r->arena,
		    "/meetings/%lld/agenda/rest", (long long)r->id), 0);
	}
	show_form(r, meeting, held);
}

/* Not before it began, not before the last thing that was recorded in it, and not in the time to come. */
static void
check_end(struct request *r, node meeting, const char *time)
{
	const char *held = xml_value(r, meeting, "held");
	const char *began = hour_of(beginning(r, meeting));
	const char *last[2];            /* time, what */

	if (strcmp(time, began) < 0) {
		refuse(r, 422, "ends-before-it-began", "ended");
		refuse_with(r, "began", began);
	}
	if (clock_runs(r, held) && strcmp(time, clock_now(r, held)) > 0) {
		refuse(r, 422, "time-is-to-come", "ended");
		refuse_with(r, "time", clock_read(r, time));
		refuse_with(r, "now", clock_read(r, clock_now(r, held)));
	}
	let_number(r, "meeting", r->id);
	if (values(r, "meetings.last_minute", last, 2) == 0 ||
	    strcmp(time, last[0]) >= 0)
		return;
	refuse(r, 422, "ends-before-its-last-minute", "ended");
	refuse_with(r, "ended", clock_read(r, time));
	refuse_with(r, "time", clock_read(r, last[0]));
	refuse_with(r, "what", say_label(r, "meetings.recorded", last[1]));
}

/* As typed, else as it was written down before, else the present minute of its day; NULL: nobody said. */
static const char *
end_of(struct request *r, node meeting)
{
	const char *held = xml_value(r, meeting, "held"), *time;
	struct change *said;

	form_read(r, &closing_form, "", &said);
	if (held == NULL)
		return NULL;
	if (said[0].value != NULL) {
		time = clock_time(r, held, said[0].value);
		check_end(r, meeting, time);
		return moment_of(r, held, time);
	}
	if (xml_value(r, meeting, "ended") != NULL)
		return xml_value(r, meeting, "ended");
	return clock_runs(r, held) && strcmp(held, r->moment) <= 0 ?
	    r->moment : NULL;
}

/* What comes after it is its minutes, which are ready. */
void
closing_close(struct request *r)
{
	node scratch = add(r->page, "scratch");
	node meeting = row(r, scratch, "meeting", "meetings.show");
	const char *ended;

	if (meeting == NULL)
		return;
	is_open(r, meeting);
	ended = end_of(r, meeting);
	xml_remove(scratch);
	registry_move_with(r, (struct change[]){ { "ended", ended } }, 1);
	go(r, "/meetings/:id/minutes?done=close");
}
