/* answers.c: what each member answers to the motions of a round: on the page, or told to the secretary. */
#include "../pinkas.h"
#include "circulations.h"

/*
 * An answer may be changed until the round closes. What came by telephone or
 * e-mail is written down by the secretary and says so; it never takes the
 * place of an answer the member gave here. One objection to deciding without
 * convening turns the round into a meeting, unless a rule says otherwise.
 */

extern const struct registry answers;

static const struct field fields[] = {
	{ "item",     TEXT_LINE, .required = 1 },
	{ "person",   CHOICE, .choices = "people.choices", .required = 1 },
	{ "choice",   ONE_OF, .choices = "for against abstain objects", .required = 1 },
	{ "reason",   TEXT },
	{ "at",       MOMENT, .required = 1 },
	{ "way",      ONE_OF, .choices = "page telephone email", .required = 1 },
	{ "recorder", CHOICE, .choices = "people.choices" },
	{ 0 }
};

/* Whose answer it is, and how it came. */
static const struct field told_fields[] = {
	{ "person", CHOICE, .choices = "answers.choices", .required = 1 },
	{ "way",    ONE_OF, .choices = "telephone email", .required = 1 },
	{ 0 }
};

static const struct registry told_form = {
	.name = "answers", .fields = told_fields,
};

/* Who answers, and who writes it down: NULL when they do it themselves. */
struct answering { int64_t person; const char *way, *recorder, *authority; int given; bool objects; };

static const char *
sent_for(struct request *r, const char *what, node motion)
{
	const char *text = typed(r, arena_print(r->arena, "%s.%s", what,
	    xml_value(r, motion, "id")));

	return text != NULL && *text != '\0' ? text : NULL;
}

/* Nothing of an answer changes by sending it again. */
static bool
stands(struct request *r, node answer, const char *choice, const char *reason)
{
	const char *was = answer != NULL ? xml_value(r, answer, "reason") : NULL;

	return answer != NULL &&
	    strcmp(xml_value(r, answer, "choice"), choice) == 0 &&
	    (reason == NULL ? was == NULL : was != NULL &&
	    strcmp(was, reason) == 0);
}

static void
write_answer(struct request *r, const struct answering *answering, node motion,
    const char *choice, const char *reason)
{
	node answer = xml_child(motion, "answer");
	const char *version = sent_for(r, "version", motion);
	const struct change changes[] = {
		{ "choice", choice }, { "reason", reason }, { "at", r->moment },
		{ "way", answering->way }, { "recorder", answering->recorder },
		{ "circulation", in_figures(r, r->within) },
		{ "item", xml_value(r, motion, "id") },
		{ "person", in_figures(r, answering->person) },
		{ "authority", answering->authority },
	};

	record_move(r, "answer");
	if (answer == NULL)
		record_write(r, &answers, 0, 0, changes, 9);
	else
		record_write(r, &answers, xml_number(answer, "id"),
		    text_number(version),
		    changes, 5);
}

static void
take_answer(struct request *r, struct answering *answering, node motion)
{
	const char *choice = sent_for(r, "choice", motion), *reason = NULL;
	node answer = xml_child(motion, "answer");
	const char *id = xml_value(r, motion, "id");

	if (choice == NULL)
		return;
	answering->given++;
	if (!text_is_word("for against abstain objects", choice)) {
		refuse(r, 422, "not-a-choice", arena_print(r->arena,
		    "choice.%s", id));
		return;
	}
	if (strcmp(choice, "objects") == 0) {
		answering->objects = true;
		if ((reason = sent_for(r, "reason", motion)) == NULL)
			refuse(r, 422, "objection_with_words",
			    arena_print(r->arena, "reason.%s", id));
		else if (text_length(reason) > 2000) {
			refuse(r, 422, "too-long", arena_print(r->arena,
			    "reason.%s", id));
			refuse_with(r, "most", "2000");
		}
	}
	if (stands(r, answer, choice, reason))
		return;
	if (answer != NULL && answering->recorder != NULL &&
	    strcmp(xml_value(r, answer, "way"), "page") == 0)
		refuse(r, 422, "answered-in-person", arena_print(r->arena,
		    "choice.%s", id));
	write_answer(r, answering, motion, choice, reason);
}

/* By the rule of the body one objection converts; only a rule that says "no" keeps the round going. */
static bool
objection_converts(struct request *r, node round)
{
	const char *part[2];            /* id, value */

	let_number(r, "body", xml_number(xml_child(round, "body"),
	    "id"));
	let(r, "rule", "circulation_objection");
	let(r, "day", r->today);
	return values(r, "rules.in_force", part, 2) == 0 ||
	    strcmp(part[1], "no") != 0;
}

static void
is_open(struct request *r, node round)
{
	const char *closes = xml_value(r, round, "closes");

	if (strcmp(xml_value(r, round, "state"), "circulating") == 0)
		return;
	refuse(r, 422, "round-is-closed", NULL);
	refuse_with(r, "closes", arena_print(r->arena, "%s, %s",
	    calendar_written(r->arena, closes), closes + 11));
}

/* The authority somebody speaks for in the body of the round. */
static const char *
authority_of(struct request *r, node work, int64_t person)
{
	node member, authority;

	let_number(r, "circulation", r->within);
	let_number(r, "person", person);
	rows(r, work, "member", "circulations.members");
	member = xml_child(work, "member");
	authority = member != NULL ? xml_child(member, "authority") : NULL;
	return authority != NULL ? xml_value(r, authority, "id") : NULL;
}

static void
take_all(struct request *r, node round, struct answering *answering)
{
	node motions = add(round, "motions");

	is_open(r, round);
	answering->authority = authority_of(r, round, answering->person);
	let_number(r, "meeting", xml_number(round, "meeting"));
	let_number(r, "person", answering->person);
	rows(r, motions, "motion", "circulations.motions");
	for (node motion = xml_first(motions); motion != NULL;
	    motion = xml_next(motion))
		take_answer(r, answering, motion);
	if (answering->given == 0)
		refuse(r, 422, "nothing-answered", NULL);
	if (!refused(r) && answering->objects && objection_converts(r, round))
		circulations_convert(r, round);
	else
		answering->objects = false;
}

static void
go_on(struct request *r, const struct answering *answering, const char *done)
{
	go(r, arena_print(r->arena, "/circulations/%lld?done=%s",
	    (long long)r->within, answering->objects ? "converted" : done));
}

/* The page of the round again, with what was wrong and what was pressed. */
static void
show_round_again(struct request *r)
{
	if (r->status != 422)
		return;
	r->registry = registry_named("circulations");
	r->id = r->within;
	r->within = 0;
	r->path = arena_print(r->arena, "/circulations/%lld", (long long)r->id);
	r->view = "show";
	set(r->page, "again", "yes");
	circulations_show(r);
}

/* A member's own answers. */
static void
answer(struct request *r)
{
	struct answering answering = { .person = r->person, .way = "page" };
	node work = add(r->page, "work");
	node round = circulations_row(r, work, r->within);

	if (round == NULL)
		return;
	if (!circulations_asks(r, round, r->person)) {
		refuse(r, 403, "not-yours-to-answer", NULL);
		return;
	}
	take_all(r, round, &answering);
	xml_remove(work);
	go_on(r, &answering, "answered");
	show_round_again(r);
}

/* What somebody told the secretary. */
static void
show_told(struct request *r)
{
	node record = add(r->page, "record"), form;
	node round = circulations_row(r, record, r->within);
	const char *person = was_typed(r) ? typed(r, "person") :
	    pairs_value(&r->query, "person");

	registry_trail(r);
	if (round == NULL)
		return;
	form = form_open(r, r->page, r->path, 0);
	form_fields(r, form, &told_form, NULL, "");
	circulations_motions(r, form, round, text_number(person));
}

static void
record_told(struct request *r)
{
	struct answering answering = { .recorder = in_figures(r, r->person) };
	node work = add(r->page, "work");
	node round = circulations_row(r, work, r->within);
	struct change *said;

	if (round == NULL)
		return;
	form_read(r, &told_form, "", &said);
	answering.person = text_number(said[0].value);
	answering.way = said[1].value;
	if (answering.person == r->person)
		refuse(r, 422, "answer-for-yourself", "person");
	if (!refused(r))
		take_all(r, round, &answering);
	xml_remove(work);
	go_on(r, &answering, "recorded");
	if (r->status == 422)
		show_told(r);
}

static const struct route routes[] = {
	{ POST, "/mine", answer,      "show", "answers.give" },
	{ GET,  "/told", show_told,   "told", "answers.record" },
	{ POST, "/told", record_told, "told", "answers.record" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "answers.read",   "secretary auditor" },
	{ "answers.write",  "" },
	{ "answers.record", "secretary" },
	{ "answers.give",   "secretary chair ceo treasurer legal procurement "
	    "coordinator council_member committee_member authority_buyer "
	    "auditee" },
	{ 0 }
};

const struct registry answers = {
	.name = "answers", .record = "answer",
	.within = "circulations", .parent = "circulation",
	.fields = fields, .routes = routes, .grants = grants,
};
