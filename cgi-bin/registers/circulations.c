/* circulations.c: rounds in which a body decides without convening: sent, answered by each member, ended, reported. */
#include "../pinkas.h"
#include "../page/rule.h"
#include "ballots.h"
#include "decisions.h"
#include "circulations.h"
#include "meetings.h"

/*
 * A round is a meeting that is not held. Its motions are items of an agenda,
 * fixed once it is sent; it is decided by the answers of those who serve on
 * its last day, by the rules in force on that day, and by as many as a quorum.
 */

extern const struct registry agenda, circulations, meetings;

enum { NEW_MOTIONS = 4, DAYS_TO_ANSWER = 3 };

static const struct field fields[] = {
	{ "body",   CHOICE, .choices = "bodies.choices", .required = 1, .once = 1 },
	{ "closes", MOMENT, .required = 1 },
	{ 0 }
};

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

static const struct field filters[] = {
	{ "body", CHOICE, .choices = "bodies.choices" },
	{ 0 }
};

static const struct registry round_form = {
	.name = "circulations", .fields = round_fields,
};

static const struct registry motion_form = {
	.name = "agenda", .fields = motion_fields,
};

static const char *
text_of(struct request *r, int64_t number)
{
	return arena_print(r->arena, "%lld", (long long)number);
}

static int64_t
number_of(struct request *r, node element, const char *name)
{
	const char *text = element != NULL ? xml_value(r, element, name) : NULL;

	return text != NULL ? strtoll(text, NULL, 10) : 0;
}

static int64_t
body_of(struct request *r, node round)
{
	return number_of(r, xml_child(round, "body"), "id");
}

static bool
is_in(struct request *r, node round, const char *states)
{
	return text_is_word(states, xml_value(r, round, "state"));
}

node
circulations_row(struct request *r, node parent, int64_t round)
{
	int64_t id = r->id;
	node shown;

	r->id = round;
	shown = row(r, parent, "circulation", "circulations.show");
	r->id = id;
	return shown;
}

static void
rows_of_motions(struct request *r, node parent, node round, int64_t person)
{
	let_number(r, "meeting", number_of(r, round, "meeting"));
	let_number(r, "person", person);
	rows(r, parent, "motion", "circulations.motions");
}

/* Writing a round down, until it is sent */

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
		rows_of_motions(r, standing, round, 0);
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

static void
show_form(struct request *r)
{
	node form, round = r->id == 0 ? NULL :
	    circulations_row(r, add(r->page, "record"), r->id), given = NULL;

	if (r->id != 0 && round == NULL)
		return;
	if (round != NULL && !is_in(r, round, "draft") && r->method == GET) {
		refuse(r, 422, "sent_rounds_are_fixed", NULL);
		registry_show_again(r);
		return;
	}
	form = form_open(r, r->page, r->path, r->method == POST ?
	    typed_number(r, "version") : number_of(r, round, "version"));
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
	int64_t id = strtoll(row, NULL, 10);
	int64_t version = strtoll(typed_in(r, row, "version"), NULL, 10);
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
	changes[count++] = (struct change){ "position", text_of(r, position) };
	changes[count++] = (struct change){ "label", text_of(r, position) };
	if (id == 0)
		changes[count++] = (struct change){ "meeting",
		    text_of(r, meeting) };
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
		int64_t id = strtoll(names[i], NULL, 10);

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

/* A round without a title is called after its first motion. The register speaks Hebrew, whatever its secretary reads. */
static const char *
titled(struct request *r, const char *title, const char *key,
    const char *otherwise)
{
	struct pairs words = { 0 };
	const char *lang = r->lang;

	if (title != NULL)
		return title;
	pairs_add(r, &words, "title", otherwise != NULL ? otherwise : "");
	r->lang = "he";
	title = say_fill(r, key, &words);
	r->lang = lang;
	return title;
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

static void
create(struct request *r)
{
	struct change *said;
	int count = form_read(r, &round_form, "", &said);
	const char *body = said_of(said, count, "body"), *meeting;
	const char *closes = said_of(said, count, "closes");

	closes_ahead(r, closes);
	meeting = text_of(r, record_write(r, &meetings, 0, 0,
	    (struct change[]){ { "title", titled(r, said_of(said, count,
	    "title"), "circulations.titled", typed(r, "motion.new1.title")) },
	    { "kind", "circulation" }, { "mode", "remote" },
	    { "opening", said_of(said, count, "opening") },
	    { "year", arena_part(r->arena, r->today, 4) } }, 5));
	record_write(r, registry_named("convened"), 0, 0, (struct change[]){
	    { "meeting", meeting }, { "body", body } }, 2);
	write_motions(r, strtoll(meeting, NULL, 10));
	r->id = record_write(r, r->registry, 0, 0, (struct change[]){
	    { "meeting", meeting }, { "body", body }, { "closes", closes } },
	    3);
	if (r->status == 422) {
		r->id = 0;
		show_form(r);
	}
	go(r, "/circulations/:id?done=created");
}

static void
save(struct request *r)
{
	node scratch = add(r->page, "scratch"), meeting;
	node round = circulations_row(r, scratch, r->id);
	struct change *said;
	int count;

	if (round == NULL)
		return;
	count = form_read(r, &round_form, "", &said);
	if (!is_in(r, round, "draft"))
		refuse(r, 422, "sent_rounds_are_fixed", NULL);
	closes_ahead(r, said_of(said, count, "closes"));
	write_motions(r, number_of(r, round, "meeting"));
	record_write(r, r->registry, r->id, typed_number(r, "version"),
	    (struct change[]){ { "closes", said_of(said, count, "closes") } },
	    1);
	let_number(r, "meeting", number_of(r, round, "meeting"));
	if ((meeting = row(r, scratch, "meeting", "circulations.meeting")) != NULL)
		record_write(r, &meetings, number_of(r, round, "meeting"),
		    number_of(r, meeting, "version"), (struct change[]){
		    { "title", titled(r, said_of(said, count, "title"),
		    "circulations.titled", xml_value(r, meeting, "first")) },
		    { "opening", said_of(said, count, "opening") } }, 2);
	xml_remove(scratch);
	if (r->status == 422)
		show_form(r);
	go(r, "/circulations/:id?done=saved");
}

/* Sending */

/* A rule of its body today: its value, and its source in *source; a refusal that names it when there is none. */
static const char *
rule_today(struct request *r, node round, const char *rule, const char **source)
{
	const char *part[3];            /* id, value, source */

	let_number(r, "body", body_of(r, round));
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
rows_of_members(struct request *r, node parent, node round, int64_t person)
{
	let_number(r, "circulation", number_of(r, round, "id"));
	if (person != 0)
		let_number(r, "person", person);
	else
		let(r, "person", NULL);
	rows(r, parent, "member", "circulations.members");
}

static void
may_be_sent(struct request *r, node round)
{
	node motions = add(r->page, "scratch"), members;
	const char *source;

	if (!is_in(r, round, "draft"))
		refuse(r, 422, "not-in-this-state", NULL);
	closes_ahead(r, xml_value(r, round, "closes"));
	body_decides_by_rounds(r, round);
	rule_today(r, round, "quorum", &source);
	rows_of_motions(r, motions, round, 0);
	motions_may_go_round(r, round, motions);
	xml_remove(motions);
	members = add(r->page, "scratch");
	rows_of_members(r, members, round, 0);
	if (xml_first(members) == NULL) {
		refuse(r, 422, "nobody-may-answer", NULL);
		refuse_with(r, "body", xml_value(r, xml_child(round, "body"),
		    "name"));
	}
	xml_remove(members);
}

static void
write_meeting(struct request *r, node round, const struct change *changes,
    int count)
{
	node scratch = add(r->page, "scratch"), meeting;

	let_number(r, "meeting", number_of(r, round, "meeting"));
	meeting = row(r, scratch, "meeting", "circulations.meeting");
	record_write(r, &meetings, number_of(r, round, "meeting"),
	    number_of(r, meeting, "version"), changes, count);
	xml_remove(scratch);
}

/* The round as it stands, out of the page's sight. */
static node
standing(struct request *r)
{
	node scratch = add(r->page, "work");
	node round = circulations_row(r, scratch, r->id);

	return round;
}

/* What is refused stands above the page of the round. */
static void
finish(struct request *r, const char *done)
{
	node work = xml_child(r->page, "work");

	if (work != NULL)
		xml_remove(work);
	registry_show_again(r);
	go(r, arena_print(r->arena, "/circulations/:id?done=%s", done));
}

static void
send_round(struct request *r)
{
	node round = standing(r);

	if (round == NULL)
		return;
	may_be_sent(r, round);
	record_move(r, "send");
	record_write(r, r->registry, r->id, typed_number(r, "version"),
	    (struct change[]){ { "sent", r->moment } }, 1);
	write_meeting(r, round, (struct change[]){ { "state", "called" },
	    { "called", r->moment }, { "held", r->moment },
	    { "year", arena_part(r->arena, r->today, 4) } }, 4);
	finish(r, "send");
}

/* Ending: what the answers decide */

static void
set_outcome(struct request *r, node motion, const char *outcome)
{
	record_move(r, outcome);
	record_write(r, &agenda, number_of(r, motion, "id"),
	    number_of(r, motion, "version"), (struct change[]){
	    { "outcome", outcome } }, 1);
}

/* With fewer answers than a quorum a motion lapses; else the majority decides it. */
static void
end_motion(struct request *r, node round, node motion, const char *day,
    int needed)
{
	const char *kind = decisions_kind_of(xml_value(r, motion, "kind"));
	struct poll poll = { .rule = "majority", .kind = kind,
	    .how = "circulation",
	    .day = day, .stated = true, .prefix = "",
	    .meeting = number_of(r, round, "meeting"),
	    .item = number_of(r, motion, "id") };
	node body = add(motion, "body");

	set(body, "id", text_of(r, body_of(r, round)));
	let_number(r, "circulation", r->id);
	let_number(r, "item", poll.item);
	let(r, "day", day);
	rows(r, body, "voter", "circulations.voters");
	if (!poll_round(r, &poll, body, needed)) {
		set_outcome(r, motion, "lapsed");
		return;
	}
	poll_write(r, &poll, (struct change[]){
	    { "title", xml_value(r, motion, "title") },
	    { "text", xml_value(r, motion, "draft") },
	    { "kind", kind } });
	set_outcome(r, motion, "resolved");
}

/* Before its time a round ends only when everybody has answered everything. */
static void
may_end(struct request *r, node round)
{
	node members = add(r->page, "scratch");
	int left = 0;

	if (!is_in(r, round, "circulating due"))
		refuse(r, 422, "not-in-this-state", NULL);
	rows_of_members(r, members, round, 0);
	for (node member = xml_first(members); member != NULL;
	    member = xml_next(member))
		left += number_of(r, member, "answered") <
		    number_of(r, member, "motions");
	xml_remove(members);
	if (left == 0 || !is_in(r, round, "circulating"))
		return;
	refuse(r, 422, "round-is-still-open", NULL);
	refuse_with(r, "n", text_of(r, left));
	refuse_with(r, "closes", arena_print(r->arena, "%s, %s",
	    calendar_written(r->arena, xml_value(r, round, "closes")),
	    xml_value(r, round, "closes") + 11));
}

/* The last day of a round: the one it closes on, or today when everybody has answered before. */
static const char *
last_day(struct request *r, node round)
{
	const char *closes = xml_value(r, round, "closes");

	return arena_part(r->arena, strcmp(closes, r->moment) < 0 ? closes :
	    r->moment, 10);
}

/* How many answers are needed, of how many, and by which rule. */
static int
needed_of(struct request *r, node round, const char *day, const char *part[3])
{
	let_number(r, "body", body_of(r, round));
	let(r, "day", day);
	return values(r, "circulations.needed", part, 3) > 0 ? atoi(part[0]) : 0;
}

static void
report(struct request *r, node round)
{
	int64_t next;

	let_number(r, "body", body_of(r, round));
	if ((next = number(r, "circulations.next_meeting", 0)) != 0)
		circulations_report(r, next);
}

static void
end_round(struct request *r)
{
	node round = standing(r), motions;
	const char *day, *part[3];
	int needed;

	if (round == NULL)
		return;
	may_end(r, round);
	day = last_day(r, round);
	needed = needed_of(r, round, day, part);
	motions = add(round, "motions");
	rows_of_motions(r, motions, round, 0);
	for (node motion = xml_first(motions); motion != NULL && !refused(r);
	    motion = xml_next(motion))
		end_motion(r, round, motion, day, needed);
	record_move(r, "end");
	record_write(r, r->registry, r->id, typed_number(r, "version"),
	    (struct change[]){ { "ended", r->moment } }, 1);
	write_meeting(r, round, (struct change[]){ { "state", "closed" },
	    { "ended", r->moment } }, 2);
	if (!refused(r))
		report(r, round);
	finish(r, "end");
}

/* What came of one motion, in a line. */
static const char *
told_of(struct request *r, node motion)
{
	node decision = xml_child(motion, "decision");
	struct pairs words = { 0 };

	pairs_add(r, &words, "title", xml_value(r, motion, "title"));
	pairs_add(r, &words, "answered", xml_value(r, motion, "answered"));
	if (decision == NULL)
		return say_fill(r, "circulations.told_lapsed", &words);
	pairs_add(r, &words, "number", xml_value(r, decision, "number"));
	pairs_add(r, &words, "result", xml_value(r, decision, "result.say"));
	pairs_add(r, &words, "for", xml_value(r, decision, "in_favour"));
	pairs_add(r, &words, "against", xml_value(r, decision, "against"));
	pairs_add(r, &words, "abstained", xml_value(r, decision, "abstained"));
	return say_fill(r, "circulations.told", &words);
}

/* What came of the round, as the minutes of the meeting that hears of it will have it until somebody writes more. */
static const char *
told_to_meeting(struct request *r, node round)
{
	const char *lang = r->lang, *told = "";

	r->lang = "he";
	rows_of_motions(r, round, round, 0);
	for (node motion = xml_child(round, "motion"); motion != NULL;
	    motion = xml_next(motion))
		told = arena_print(r->arena, "%s%s%s", told,
		    *told != '\0' ? "\n" : "", told_of(r, motion));
	r->lang = lang;
	return told;
}

void
circulations_report(struct request *r, int64_t meeting)
{
	node due = add(r->page, "due");

	let_number(r, "meeting", meeting);
	rows(r, due, "round", "circulations.due_to_report");
	for (node round = xml_first(due); round != NULL && !refused(r);
	    round = xml_next(round)) {
		const char *told = told_to_meeting(r, round);
		int64_t item;

		let_number(r, "meeting", meeting);
		item = record_write(r, &agenda, 0, 0, (struct change[]){
		    { "meeting", text_of(r, meeting) },
		    { "position", text_of(r, number(r, "agenda.last_position",
		    0) + 1) }, { "label", text_of(r, number(r,
		    "agenda.last_label", 0) + 1) }, { "kind", "information" },
		    { "title", titled(r, NULL, "circulations.report_of",
		    xml_value(r, round, "title")) }, { "notes", told } }, 6);
		record_move(r, "report");
		record_write(r, &circulations, number_of(r, round, "id"),
		    number_of(r, round, "version"), (struct change[]){
		    { "report", text_of(r, item) } }, 1);
	}
	xml_remove(due);
}

/* Taken back by whoever sent it, with a reason. */
static void
withdraw(struct request *r)
{
	const char *reason = typed(r, "reason");
	node round = standing(r);

	if (round == NULL)
		return;
	if (!is_in(r, round, "draft circulating"))
		refuse(r, 422, "not-in-this-state", NULL);
	if (reason == NULL || *reason == '\0')
		refuse(r, 422, "required", "reason");
	record_move(r, "withdraw");
	record_write(r, r->registry, r->id, typed_number(r, "version"),
	    (struct change[]){ { "ended", r->moment }, { "reason", reason } },
	    2);
	write_meeting(r, round, (struct change[]){ { "state", "cancelled" },
	    { "reason", reason } }, 2);
	finish(r, "withdraw");
}

/* An objection: the same motions, in a meeting that is still to be called */

static void
copy_motions(struct request *r, node round, const char *meeting)
{
	node motions = add(round, "motions");

	rows_of_motions(r, motions, round, 0);
	for (node motion = xml_first(motions); motion != NULL;
	    motion = xml_next(motion)) {
		const char *label = xml_value(r, motion, "label");

		record_move(r, "convert");
		record_write(r, &agenda, 0, 0, (struct change[]){
		    { "meeting", meeting }, { "label", label },
		    { "position", label },
		    { "title", xml_value(r, motion, "title") },
		    { "kind", xml_value(r, motion, "kind") },
		    { "draft", xml_value(r, motion, "draft") } }, 6);
		set_outcome(r, motion, "deferred");
	}
}

void
circulations_convert(struct request *r, node round)
{
	const char *title = xml_value(r, round, "title");
	const char *meeting = text_of(r, record_write(r, &meetings, 0, 0,
	    (struct change[]){ { "title", titled(r, NULL,
	    "circulations.instead_of", title) }, { "kind", "extraordinary" },
	    { "year", arena_part(r->arena, r->today, 4) } }, 3));
	int64_t id = strtoll(meeting, NULL, 10);

	record_write(r, registry_named("convened"), 0, 0, (struct change[]){
	    { "meeting", meeting }, { "body", text_of(r, body_of(r, round)) } },
	    2);
	copy_motions(r, round, meeting);
	record_move(r, "convert");
	record_write(r, &circulations, number_of(r, round, "id"),
	    number_of(r, round, "version"), (struct change[]){
	    { "ended", r->moment }, { "became", meeting } }, 2);
	write_meeting(r, round, (struct change[]){ { "state", "cancelled" },
	    { "reason", titled(r, NULL, "circulations.converted", title) } },
	    2);
	if (refused(r))
		return;
	attendance_expect(r, id);
	circulations_report(r, id);
	record_index(r, &meetings, id);
}

/* The page of a round */

bool
circulations_asks(struct request *r, node round, int64_t person)
{
	node scratch = add(r->page, "scratch");
	bool asks;

	rows_of_members(r, scratch, round, person);
	asks = person != 0 && xml_first(scratch) != NULL;
	xml_remove(scratch);
	return asks;
}

/* What was pressed stays pressed when the form is shown again. */
void
circulations_motions(struct request *r, node form, node round, int64_t person)
{
	rows_of_motions(r, form, round, person);
	for (node motion = xml_child(form, "motion"); motion != NULL;
	    motion = xml_next(motion)) {
		const char *id = xml_value(r, motion, "id");
		node answer = xml_child(motion, "answer");
		const char *choice = typed(r, arena_print(r->arena,
		    "choice.%s", id)), *reason = typed(r, arena_print(r->arena,
		    "reason.%s", id));

		if (choice == NULL && answer != NULL)
			choice = xml_value(r, answer, "choice");
		if (reason == NULL && answer != NULL)
			reason = xml_value(r, answer, "reason");
		set(motion, "choice", choice);
		set(motion, "reason", reason);
	}
}

static void
offer_answer(struct request *r, node round)
{
	node form;

	if (!is_in(r, round, "circulating") || !session_may(r,
	    "answers.give") || !circulations_asks(r, round, r->person))
		return;
	form = form_open(r, r->page, arena_print(r->arena,
	    "/circulations/%lld/answers/mine", (long long)r->id), 0);
	circulations_motions(r, form, round, r->person);
}

static void
offer(struct request *r, node round, const char *name, const char *may)
{
	const char *path = arena_print(r->arena, "/circulations/%lld/%s",
	    (long long)r->id, name);
	node move;

	if (!session_may(r, may))
		return;
	move = add(xml_child(r->page, "moves"), "move");
	set(move, "name", name);
	set(move, "path", path);
	set(move, "label", say_label(r, "circulations.move", name));
	if (strcmp(name, "withdraw") == 0) {
		set(move, "asks", "reason");
		set(move, "asks.label", say_label(r, "circulations", "reason"));
	} else
		set(move, "primary", "yes");
	form_signed(r, move, path, number_of(r, round, "version"));
}

/* Who answered: how many in all, and by name to whoever may see answers before the end. */
static void
show_members(struct request *r, node round)
{
	node members = add(r->page, "members");
	int all = 0, whole = 0;

	rows_of_members(r, members, round, 0);
	for (node member = xml_first(members), next; member != NULL;
	    member = next) {
		int64_t left = number_of(r, member, "motions") -
		    number_of(r, member, "answered");

		next = xml_next(member);
		all++;
		whole += left == 0;
		set_number(member, "left", left);
		if (left == 0 || !session_may(r, "answers.read"))
			xml_remove(member);
	}
	set_number(members, "all", all);
	set_number(members, "answered", whole);
	if (whole == all && is_in(r, round, "circulating"))
		set(members, "complete", "yes");
}

/* A row for every member, its cells in the order of the motions; how many answered each motion. */
static void
show_answers(struct request *r)
{
	node answers = add(r->page, "answers"), scratch, member = NULL;
	const char *last = "";

	scratch = add(r->page, "scratch");
	rows(r, scratch, "cell", "circulations.cells");
	for (node cell = xml_first(scratch); cell != NULL;
	    cell = xml_next(cell)) {
		const char *person = xml_value(r, cell, "person");
		node shown;

		if (strcmp(person, last) != 0) {
			member = add(answers, "member");
			set(member, "name", xml_value(r, cell, "name"));
			set(member, "authority", xml_value(r, cell,
			    "authority"));
		}
		last = person;
		shown = add(member, "cell");
		set(shown, "motion", xml_value(r, cell, "motion"));
		set(shown, "is", xml_value(r, cell, "choice"));
		set(shown, "say", xml_value(r, cell, "choice.say"));
		set(shown, "reason", xml_value(r, cell, "reason"));
		set(shown, "way.say", xml_value(r, cell, "way") == NULL ? NULL :
		    xml_value(r, cell, "way.say"));
		set(shown, "recorder", xml_value(r, cell, "recorder"));
	}
	xml_remove(scratch);
}

/* A message with two numbers, the first of which is how many are needed. */
static const char *
said_with(struct request *r, const char *key, const char *needed,
    const char *name, const char *number)
{
	struct pairs numbers = { 0 };

	pairs_add(r, &numbers, "needed", needed);
	pairs_add(r, &numbers, name, number);
	return say_fill(r, key, &numbers);
}

/* A motion that lapsed says how many answered it and how many were needed. */
static void
tell_lapsed(struct request *r, node motions, const char *needed)
{
	for (node motion = xml_first(motions); motion != NULL;
	    motion = xml_next(motion)) {
		const char *outcome = xml_value(r, motion, "outcome");

		if (outcome != NULL && strcmp(outcome, "lapsed") == 0)
			set(motion, "lapsed", said_with(r,
			    "circulations.lapsed", needed, "answered",
			    xml_value(r, motion, "answered")));
	}
}

static void
show_needed(struct request *r, node round, node motions)
{
	node needed = add(r->page, "needed");
	const char *part[3];            /* needed, serving, source */

	if (needed_of(r, round, last_day(r, round), part) == 0)
		return;
	tell_lapsed(r, motions, part[0]);
	set(needed, "needed", part[0]);
	set(needed, "serving", part[1]);
	set(needed, "source", part[2]);
	set(needed, "text", said_with(r, "circulations.needed", part[0],
	    "serving", part[1]));
}

/* Where members answer, for a message that is sent beside the register. */
static void
show_address(struct request *r, node round)
{
	if (is_in(r, round, "circulating") && session_may(r,
	    "circulations.write"))
		set(add(r->page, "message"), "address", arena_print(r->arena,
		    "%s://%s/circulations/%lld", r->secure ? "https" : "http",
		    r->host != NULL ? r->host : "localhost",
		    (long long)r->id));
}

static void
offer_moves(struct request *r, node round)
{
	add(r->page, "moves");
	if (is_in(r, round, "draft"))
		offer(r, round, "send", "circulations.write");
	if (is_in(r, round, "due") || (is_in(r, round, "circulating") &&
	    xml_value(r, xml_child(r->page, "members"), "complete") != NULL))
		offer(r, round, "end", "circulations.end");
	if (is_in(r, round, "draft circulating"))
		offer(r, round, "withdraw", "circulations.write");
}

void
circulations_show(struct request *r)
{
	node record = add(r->page, "record"), motions;
	node round = circulations_row(r, record, r->id);

	if (round == NULL)
		return;
	motions = add(record, "motions");
	rows_of_motions(r, motions, round, r->person);
	show_members(r, round);
	show_needed(r, round, motions);
	let_number(r, "circulation", r->id);
	if (xml_value(r, round, "ended") != NULL ||
	    session_may(r, "answers.read"))
		show_answers(r);
	offer_answer(r, round);
	offer_moves(r, round);
	show_address(r, round);
}

static const struct route routes[] = {
	{ GET,  "/new",          show_form,         "form", "write" },
	{ POST, "/new",          create,            "form", "write" },
	{ GET,  "/:id",          circulations_show, "show", "read" },
	{ GET,  "/:id/edit",     show_form,         "form", "write" },
	{ POST, "/:id/edit",     save,              "form", "write" },
	{ POST, "/:id/send",     send_round,        "show", "write" },
	{ POST, "/:id/end",      end_round,         "show", "circulations.end" },
	{ POST, "/:id/withdraw", withdraw,          "show", "write" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "circulations.read",  "everyone" },
	{ "circulations.write", "secretary" },
	{ "circulations.end",   "secretary chair" },
	{ 0 }
};

const struct registry circulations = {
	.name = "circulations", .record = "circulation",
	.fields = fields, .filters = filters,
	.routes = routes, .grants = grants,
};
