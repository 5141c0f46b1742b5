/* circulations.c: rounds in which a body decides without convening: what they are, who answers, and how one is shown. */
#include "../pinkas.h"
#include "circulations.h"

/*
 * A round is a meeting that is not held. Its motions are items of an agenda,
 * fixed once it is sent; it is decided by the answers of those who serve on
 * its last day, by the rules in force on that day, and by as many as a quorum.
 */

extern const struct registry meetings;

static const struct field fields[] = {
	{ "body",   CHOICE, .choices = "bodies.choices", .required = 1, .once = 1 },
	{ "closes", MOMENT, .required = 1 },
	{ 0 }
};

static const struct field filters[] = {
	{ "body", CHOICE, .choices = "bodies.choices" },
	{ 0 }
};

int64_t
circulations_body(node round)
{
	return xml_number(xml_child(round, "body"), "id");
}

bool
circulations_is(struct request *r, node round, const char *states)
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

void
circulations_motion_rows(struct request *r, node parent, node round, int64_t person)
{
	let_number(r, "meeting", xml_number(round, "meeting"));
	let_number(r, "person", person);
	rows(r, parent, "motion", "circulations.motions");
}

/* A round without a title is called after its first motion. The register speaks Hebrew, whatever its secretary reads. */
const char *
circulations_titled(struct request *r, const char *title, const char *key,
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

void
circulations_member_rows(struct request *r, node parent, node round, int64_t person)
{
	let_number(r, "circulation", xml_number(round, "id"));
	if (person != 0)
		let_number(r, "person", person);
	else
		let(r, "person", NULL);
	rows(r, parent, "member", "circulations.members");
}

void
circulations_write_meeting(struct request *r, node round, const struct change *changes,
    int count)
{
	node scratch = add(r->page, "scratch"), meeting;

	let_number(r, "meeting", xml_number(round, "meeting"));
	meeting = row(r, scratch, "meeting", "circulations.meeting");
	record_write(r, &meetings, xml_number(round, "meeting"),
	    xml_number(meeting, "version"), changes, count);
	xml_remove(scratch);
}

/* The round as it stands, out of the page's sight. */
node
circulations_standing(struct request *r)
{
	node scratch = add(r->page, "work");
	node round = circulations_row(r, scratch, r->id);

	return round;
}

/* What is refused stands above the page of the round. */
void
circulations_finish(struct request *r, const char *done)
{
	node work = xml_child(r->page, "work");

	if (work != NULL)
		xml_remove(work);
	registry_show_again(r);
	go(r, arena_print(r->arena, "/circulations/:id?done=%s", done));
}

/* Taken back by whoever sent it, with a reason. */
static void
withdraw(struct request *r)
{
	const char *reason = typed(r, "reason");
	node round = circulations_standing(r);

	if (round == NULL)
		return;
	if (!circulations_is(r, round, "draft circulating"))
		refuse(r, 422, "not-in-this-state", NULL);
	if (reason == NULL || *reason == '\0')
		refuse(r, 422, "required", "reason");
	record_move(r, "withdraw");
	record_write(r, r->registry, r->id, typed_number(r, "version"),
	    (struct change[]){ { "ended", r->moment }, { "reason", reason } },
	    2);
	circulations_write_meeting(r, round, (struct change[]){ { "state", "cancelled" },
	    { "reason", reason } }, 2);
	circulations_finish(r, "withdraw");
}

/* The last day of a round: the one it closes on, or today when everybody has answered before. */
const char *
circulations_last_day(struct request *r, node round)
{
	const char *closes = xml_value(r, round, "closes");

	return arena_part(r->arena, strcmp(closes, r->moment) < 0 ? closes :
	    r->moment, 10);
}

/* How many answers are needed, of how many, and by which rule. */
int
circulations_needed(struct request *r, node round, const char *day, const char *part[3])
{
	let_number(r, "body", circulations_body(round));
	let(r, "day", day);
	return values(r, "circulations.needed", part, 3) > 0 ? atoi(part[0]) : 0;
}

/* The page of a round */

bool
circulations_asks(struct request *r, node round, int64_t person)
{
	node scratch = add(r->page, "scratch");
	bool asks;

	circulations_member_rows(r, scratch, round, person);
	asks = person != 0 && xml_first(scratch) != NULL;
	xml_remove(scratch);
	return asks;
}

/* What was pressed stays pressed when the form is shown again. */
void
circulations_motions(struct request *r, node form, node round, int64_t person)
{
	circulations_motion_rows(r, form, round, person);
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

	if (!circulations_is(r, round, "circulating") || !session_may(r,
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
	form_signed(r, move, path, xml_number(round, "version"));
}

/* Who answered: how many in all, and by name to whoever may see answers before the end. */
static void
show_members(struct request *r, node round)
{
	node members = add(r->page, "members");
	int all = 0, whole = 0;

	circulations_member_rows(r, members, round, 0);
	for (node member = xml_first(members), next; member != NULL;
	    member = next) {
		int64_t left = xml_number(member, "motions") -
		    xml_number(member, "answered");

		next = xml_next(member);
		all++;
		whole += left == 0;
		set_number(member, "left", left);
		if (left == 0 || !session_may(r, "answers.read"))
			xml_remove(member);
	}
	set_number(members, "all", all);
	set_number(members, "answered", whole);
	if (whole == all && circulations_is(r, round, "circulating"))
		set(members, "complete", "yes");
}

/* A row for every member, its cells in the order of the motions. */
void
circulations_answers(struct request *r, node answers)
{
	node scratch = add(r->page, "scratch"), member = NULL;
	const char *last = "";

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

	if (circulations_needed(r, round, circulations_last_day(r, round), part) == 0)
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
	if (circulations_is(r, round, "circulating") && session_may(r,
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
	if (circulations_is(r, round, "draft"))
		offer(r, round, "send", "circulations.write");
	if (circulations_is(r, round, "circulating") &&
	    xml_value(r, xml_child(r->page, "members"), "complete") != NULL)
		offer(r, round, "end", "circulations.end");
	if (circulations_is(r, round, "draft circulating"))
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
	circulations_motion_rows(r, motions, round, r->person);
	if (xml_value(r, round, "by_itself") != NULL)
		circulations_foretell(r, round, motions);
	show_members(r, round);
	show_needed(r, round, motions);
	let_number(r, "circulation", r->id);
	if (xml_value(r, round, "ended") != NULL ||
	    xml_value(r, round, "by_itself") != NULL ||
	    session_may(r, "answers.read"))
		circulations_answers(r, add(r->page, "answers"));
	offer_answer(r, round);
	offer_moves(r, round);
	show_address(r, round);
}

static const struct route routes[] = {
	{ GET,  "/new",         circulations_form,   "form", "write" },
	{ POST, "/new",         circulations_create, "form", "write" },
	{ GET,  "/:id",         circulations_show,   "show", "read" },
	{ GET,  "/:id/edit",    circulations_form,   "form", "write" },
	{ POST, "/:id/edit",    circulations_save,   "form", "write" },
	{ POST, "/:id/send",    circulations_send,   "show", "write" },
	{ POST, "/:id/end",     circulations_end,    "show", "circulations.end" },
	{ POST, "/:id/withdraw", withdraw,           "show", "write" },
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
