/* circulations_draft.c: a round written down: its motions, until it is sent. */
#include "../pinkas.h"
#include "../page/rule.h"
#include "circulations.h"

extern const struct registry agenda, meetings;

enum { NEW_MOTIONS = 4, DAYS_TO_ANSWER = 3 };

/* What is asked of a round; its title and opening are those of the meeting it is. */
static const struct field round_fields[] = {
	{ "body",    CHOICE, .choices = "bodies.choices", .required = 1, .once = 1 },
	{ "closes",  MOMENT, .required = 1 },
	{ "title",   TEXT_LINE },
	{ "opening", TEXT, .most = 4000 },
	{ 0 }
};

static const struct field motion_fields[] = {
	{ "title", TEXT_LINE, .required = 1, .most = 300 },
	{ "draft", TEXT, .required = 1, .most = 8000 },
	{ "kind",  ONE_OF, .choices = "information approval appointment budget "
	    "minutes audit procurement statute "
	    "dissolution other", .required = 1 },
	{ 0 }
};

static const struct registry round_form = {
	.name = "circulations", .fields = round_fields,
};

static const struct registry motion_form = {
	.name = "agenda", .fields = motion_fields,
};

static const char *
prefix_of(struct request *r, const char *row)
{
	return arena_print(r->arena, "motion.%s.", row);
}

static const char *
typed_in(struct request *r, const char *row, const char *name)
{
	const char *text = typed(r, arena_print(r->arena, "%s%s",
	    prefix_of(r, row), name));

	return text != NULL ? text : "";
}

static void
show_motion(struct request *r, node form, node standing, const char *row)
{
	node shown = add(form, "motion");
	const char *version = typed_in(r, row, "version");

	set(shown, "row", row);
	if (xml_value(r, standing, "id") != NULL)
		set(shown, "version", *version != '\0' ? version :
		    xml_value(r, standing, "version"));
	form_fields(r, shown, &motion_form, standing, prefix_of(r, row));
}

/* The motions that stand, and room for new ones. */
static void
show_motions(struct request *r, node form, node round)
{
	node standing = add(r->page, "standing"), preset;

	if (round != NULL)
		circulations_motion_rows(r, standing, round, 0);
	for (node motion = xml_first(standing); motion != NULL;
	    motion = xml_next(motion))
		show_motion(r, form, motion, xml_value(r, motion, "id"));
	preset = add(standing, "preset");
	set(preset, "kind", "approval");
	for (int i = 1; i <= NEW_MOTIONS; i++)
		show_motion(r, form, preset, arena_print(r->arena, "new%d", i));
	xml_remove(standing);
}

static node
preset(struct request *r)
{
	node given = add(r->page, "preset");

	set(given, "closes", arena_print(r->arena, "%sT12:00",
	    calendar_later(r->arena, r->today, DAYS_TO_ANSWER)));
	set(given, "body", pairs_value(&r->query, "body"));
	return given;
}

void
circulations_form(struct request *r)
{
	node form, round = r->id == 0 ? NULL :
	    circulations_row(r, add(r->page, "record"), r->id), given = NULL;

	if (r->id != 0 && round == NULL)
		return;
	if (round != NULL && !circulations_is(r, round, "draft") && r->method == GET) {
		refuse(r, 422, "sent_rounds_are_fixed", NULL);
		registry_show_again(r);
		return;
	}
	form = form_open(r, r->page, r->path, r->method == POST ?
	    typed_number(r, "version") : xml_number(round, "version"));
	if (round == NULL)
		given = preset(r);
	form_fields(r, form, &round_form, round != NULL ? round : given, "");
	show_motions(r, form, round);
	if (given != NULL)
		xml_remove(given);
}

/* A new motion left empty is none; one that stood and was emptied is taken off. */
static bool
write_motion(struct request *r, int64_t meeting, const char *row, int position)
{
	int64_t id = text_number(row);
	int64_t version = text_number(typed_in(r, row, "version"));
	struct change *said, changes[8];
	int count;

	if (*typed_in(r, row, "title") == '\0' &&
	    *typed_in(r, row, "draft") == '\0') {
		if (id != 0)
			record_write(r, &agenda, id, version,
			    (struct change[]){ { "dropped", "1" } }, 1);
		return false;
	}
	count = form_read(r, &motion_form, prefix_of(r, row), &said);
	memcpy(changes, said, count * sizeof(*said));
	changes[count++] = (struct change){ "position", in_figures(r,
	    position) };
	changes[count++] = (struct change){ "label", in_figures(r, position) };
	if (id == 0)
		changes[count++] = (struct change){ "meeting",
		    in_figures(r, meeting) };
	record_write(r, &agenda, id, version, changes, count);
	return true;
}

/* The motions of the form in their order; those of another round are none of its business. */
static void
write_motions(struct request *r, int64_t meeting)
{
	const char **names;
	int count = form_rows(r, "motion", &names), position = 0;

	for (int i = 0; i < count; i++) {
		int64_t id = text_number(names[i]);

		let_number(r, "meeting", meeting);
		let_number(r, "item", id);
		if (id != 0 && !found(r, "circulations.has_motion"))
			refuse(r, 404, "missing", NULL);
		else if (write_motion(r, meeting, names[i], position + 1))
			position++;
	}
	if (position == 0)
		refuse(r, 422, "agenda-is-empty", "motion.new1.title");
	record_index(r, &meetings, meeting);
}

static const char *
said_of(const struct change *said, int count, const char *column)
{
	while (count-- > 0)
		if (strcmp(said[count].column, column) == 0)
			return said[count].value;
	return NULL;
}

static void
closes_ahead(struct request *r, const char *closes)
{
	if (closes != NULL && strcmp(closes, r->moment) <= 0) {
		refuse(r, 422, "closes-in-the-past", "closes");
		refuse_with(r, "now", arena_print(r->arena, "%s, %s",
		    calendar_written(r->arena, r->today), r->moment + 11));
	}
}

void
circulations_create(struct request *r)
{
	struct change *said;
	int count = form_read(r, &round_form, "", &said);
	const char *body = said_of(said, count, "body"), *meeting;
	const char *closes = said_of(said, count, "closes");

	closes_ahead(r, closes);
	meeting = in_figures(r, record_write(r, &meetings, 0, 0,
	    (struct change[]){ { "title", circulations_titled(r, said_of(said, count,
	    "title"), "circulations.titled", typed(r, "motion.new1.title")) },
	    { "kind", "circulation" }, { "mode", "remote" },
	    { "opening", said_of(said, count, "opening") },
	    { "year", arena_part(r->arena, r->today, 4) } }, 5));
	record_write(r, registry_named("convened"), 0, 0, (struct change[]){
	    { "meeting", meeting }, { "body", body } }, 2);
	write_motions(r, text_number(meeting));
	r->id = record_write(r, r->registry, 0, 0, (struct change[]){
	    { "meeting", meeting }, { "body", body }, { "closes", closes } },
	    3);
	if (r->status == 422) {
		r->id = 0;
		circulations_form(r);
	}
	go(r, "/circulations/:id?done=created");
}

void
circulations_save(struct request *r)
{
	node scratch = add(r->page, "scratch"), meeting;
	node round = circulations_row(r, scratch, r->id);
	struct change *said;
	int count;

	if (round == NULL)
		return;
	count = form_read(r, &round_form, "", &said);
	if (!circulations_is(r, round, "draft"))
		refuse(r, 422, "sent_rounds_are_fixed", NULL);
	closes_ahead(r, said_of(said, count, "closes"));
	write_motions(r, xml_number(round, "meeting"));
	record_write(r, r->registry, r->id, typed_number(r, "version"),
	    (struct change[]){ { "closes", said_of(said, count, "closes") } },
	    1);
	let_number(r, "meeting", xml_number(round, "meeting"));
	if ((meeting = row(r, scratch, "meeting", "circulations.meeting")) != NULL)
		record_write(r, &meetings, xml_number(round, "meeting"),
		    xml_number(meeting, "version"), (struct change[]){
		    { "title", circulations_titled(r, said_of(said, count, "title"),
		    "circulations.titled", xml_value(r, meeting, "first")) },
		    { "opening", said_of(said, count, "opening") } }, 2);
	xml_remove(scratch);
	if (r->status == 422)
		circulations_form(r);
	go(r, "/circulations/:id?done=saved");
}

/* Sending */

/* A rule of its body today: its value, and its source in *source; a refusal that names it when there is none. */
static const char *
rule_today(struct request *r, node round, const char *rule, const char **source)
{
	const char *part[3];            /* id, value, source */

	let_number(r, "body", circulations_body(round));
	let(r, "rule", rule);
	let(r, "day", r->today);
	if (values(r, "rules.in_force", part, 3) > 0) {
		*source = part[2];
		return part[1];
	}
	refuse(r, 422, "rule-of-rounds-is-missing", NULL);
	refuse_with(r, "rule", say_label(r, "rules.rule", rule));
	refuse_with(r, "body", xml_value(r, xml_child(round, "body"), "name"));
	return NULL;
}

static void
body_decides_by_rounds(struct request *r, node round)
{
	const char *source = NULL;
	const char *allowed = rule_today(r, round, "circulation", &source);

	if (allowed == NULL || strcmp(allowed, "yes") == 0)
		return;
	refuse(r, 422, "no-rounds-in-this-body", NULL);
	refuse_with(r, "body", xml_value(r, xml_child(round, "body"), "name"));
	refuse_with(r, "source", source);
}

/* No kind of motion that the rule keeps for meetings. */
static void
motions_may_go_round(struct request *r, node round, node motions)
{
	const char *source = NULL, *excluded = rule_today(r, round,
	    "circulation_excluded", &source);

	if (xml_first(motions) == NULL)
		refuse(r, 422, "agenda-is-empty", NULL);
	for (node motion = xml_first(motions); motion != NULL;
	    motion = xml_next(motion)) {
		if (excluded == NULL || !text_is_word(excluded,
		    xml_value(r, motion, "kind")))
			continue;
		refuse(r, 422, "motion-needs-a-meeting", NULL);
		refuse_with(r, "item", xml_value(r, motion, "title"));
		refuse_with(r, "kind", xml_value(r, motion, "kind.say"));
		refuse_with(r, "source", source);
	}
}

static void
may_be_sent(struct request *r, node round)
{
	node motions = add(r->page, "scratch"), members;
	const char *source;

	if (!circulations_is(r, round, "draft"))
		refuse(r, 422, "not-in-this-state", NULL);
	closes_ahead(r, xml_value(r, round, "closes"));
	body_decides_by_rounds(r, round);
	rule_today(r, round, "quorum", &source);
	circulations_motion_rows(r, motions, round, 0);
	motions_may_go_round(r, round, motions);
	xml_remove(motions);
	members = add(r->page, "scratch");
	circulations_member_rows(r, members, round, 0);
	if (xml_first(members) == NULL) {
		refuse(r, 422, "nobody-may-answer", NULL);
		refuse_with(r, "body", xml_value(r, xml_child(round, "body"),
		    "name"));
	}
	xml_remove(members);
}

void
circulations_send(struct request *r)
{
	node round = circulations_standing(r);

	if (round == NULL)
		return;
	may_be_sent(r, round);
	record_move(r, "send");
	record_write(r, r->registry, r->id, typed_number(r, "version"),
	    (struct change[]){ { "sent", r->moment } }, 1);
	circulations_write_meeting(r, round, (struct change[]){ { "state", "called" },
	    { "called", r->moment }, { "held", r->moment },
	    { "year", arena_part(r->arena, r->today, 4) } }, 4);
	circulations_finish(r, "send");
}
