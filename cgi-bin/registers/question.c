/* question.c: who may sign this, and may these together? Yes or no, and why, for any day. */
#include "../pinkas.h"
#include "../base/money.h"
#include "signatories.h"
#include "signing.h"

/* The question stands in the address, so that it can be kept and sent on. */

static const struct field fields[] = {
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices", .required = 1 },
	{ "scope",        ONE_OF, .choices = "contracts_financial contracts_nonfinancial bank "
	    "masav guarantee payroll grant_reporting hr_appointment", .required = 1 },
	{ "account",      CHOICE, .choices = "bank_accounts.choices" },
	{ "amount",       MONEY },
	{ "day",          DAY },
	{ "first",        CHOICE, .choices = "signatories.people" },
	{ "second",       CHOICE, .choices = "signatories.people" },
	{ "third",        CHOICE, .choices = "signatories.people" },
	{ 0 }
};

static const struct registry form = { .name = "signatories.question", .fields = fields };

enum { MOST_SIGNERS = 60 };

static const char *const groups[SIGNING_GROUPS] = { "A", "B", "C" };

struct question {
	struct matter matter;
	const char *day;
	struct signer signer[MOST_SIGNERS];
	int count;
	bool open;                      /* nobody was named: who may? */
};

static const char *
sum(struct request *r, int64_t agorot)
{
	return money_write(r->arena, agorot);
}

/* Whoever may sign this at all, when nobody was named. */
static void
name_everybody(struct request *r, struct question *asked)
{
	node scratch = add(r->page, "scratch");

	let_number(r, "of_entity", asked->matter.legal_entity);
	let(r, "of_scope", asked->matter.scope);
	rows(r, scratch, "person", "signatories.appointed");
	for (node person = xml_first(scratch); person != NULL &&
	    asked->count < MOST_SIGNERS; person = xml_next(person)) {
		struct signer *signer = &asked->signer[asked->count];

		signer->person = xml_number(person, "id");
		asked->count += signing_appointment(r, &asked->matter,
		    signer->person, asked->day, NULL) != 0;
	}
	xml_remove(scratch);
}

/* False when nothing was asked yet, or what was typed cannot be read. */
static bool
read_question(struct request *r, struct question *asked)
{
	struct change *changes;

	*asked = (struct question){ .day = r->today, .open = true };
	if (pairs_value(&r->query, "scope") == NULL)
		return false;
	r->typed = r->query;
	form_read(r, &form, "", &changes);
	if (refused(r))
		return false;
	asked->matter = (struct matter){ text_number(changes[0].value),
	    changes[1].value, text_number(changes[2].value),
	    text_number(changes[3].value) };
	if (changes[4].value != NULL)
		asked->day = changes[4].value;
	for (int i = 5; i < 8; i++)
		if (changes[i].value != NULL)
			asked->signer[asked->count++].person =
			    text_number(changes[i].value);
	if (asked->matter.amount < 0)
		refuse(r, 422, "sum_is_not_negative", "amount");
	asked->open = asked->count == 0;
	if (asked->open)
		name_everybody(r, asked);
	return !refused(r);
}

/* What is asked, in words, at the head of the answer. */
static void
show_matter(struct request *r, node answer, const struct question *asked)
{
	set(answer, "day", asked->day);
	set(answer, "scope", asked->matter.scope);
	set(answer, "scope.say", say_label(r, "signatories.scope",
	    asked->matter.scope));
	if (asked->matter.amount != 0)
		set_number(answer, "amount", asked->matter.amount);
	let_number(r, "of_entity", asked->matter.legal_entity);
	let_number(r, "of_account", asked->matter.account);
	rows(r, answer, "about", "signatories.about");
}

static void
show_groups(struct request *r, node answer, const struct answer *found)
{
	node shown = add(answer, "groups");

	for (int i = 0; i < SIGNING_GROUPS; i++) {
		node group;

		if (found->wanted[i] == 0 && found->counted[i] == 0)
			continue;
		group = add(shown, "group");
		set(group, "name", groups[i]);
		set(group, "name.say", say_label(r, "signatories.group", groups[i]));
		set_number(group, "wanted", found->wanted[i]);
		set_number(group, "counted", found->counted[i]);
	}
}

static void
let_asked(struct request *r, const struct question *asked, int64_t person)
{
	let_number(r, "of_entity", asked->matter.legal_entity);
	let(r, "of_scope", asked->matter.scope);
	let_number(r, "of_account", asked->matter.account);
	let_number(r, "of_amount", asked->matter.amount);
	let_number(r, "of_person", person);
	let(r, "on_day", asked->day);
}

/* The first thing in the way of a signature, with what removes it. */
static void
show_obstacle(struct request *r, node shown, const struct question *asked)
{
	const char *part[5] = { NULL };         /* what, day, ceiling, decision, why it ended */
	struct pairs needs = { .last = &needs.first };
	const char *what = "none";

	if (values(r, "signatories.obstacle", part, 5) > 0)
		what = part[0];
	if (strcmp(what, "over") == 0)
		what = arena_print(r->arena, "over.%s", part[4]);
	if (part[1] != NULL)
		pairs_add(r, &needs, "day", calendar_written(r->arena, part[1]));
	if (part[2] != NULL)
		pairs_add(r, &needs, "ceiling", sum(r, text_number(part[2])));
	pairs_add(r, &needs, "amount", sum(r, asked->matter.amount));
	if (part[3] != NULL)
		pairs_add(r, &needs, "decision", part[3]);
	set(shown, "why", what);
	set(shown, "why.say", say_fill(r, arena_print(r->arena,
	    "signatories.why.%s", what), &needs));
}

static void
show_joint(struct request *r, node shown, const struct signer *signer)
{
	struct pairs needs = { .last = &needs.first };

	pairs_add(r, &needs, "group", say_label(r, "signatories.group",
	    groups[signer->joint - 'A']));
	set(shown, "why", "joint");
	set(shown, "why.say", say_fill(r, "signatories.why.joint", &needs));
}

static bool
is_named_before(const struct question *asked, int which)
{
	for (int i = 0; i < which; i++)
		if (asked->signer[i].person == asked->signer[which].person)
			return true;
	return false;
}

static void
show_signer(struct request *r, node signers, const struct question *asked,
    int which)
{
	const struct signer *signer = &asked->signer[which];
	node shown = add(signers, "signer");

	let_asked(r, asked, signer->person);
	let_number(r, "of_appointment", signer->appointment);
	set(shown, "name", value(r, "signatories.name"));
	set_number(shown, "person", signer->person);
	if (signer->counts)
		set(shown, "counts", "yes");
	if (signer->appointment != 0)
		rows(r, shown, "appointment", "signatories.appointment");
	if (signer->appointment == 0)
		show_obstacle(r, shown, asked);
	else if (is_named_before(asked, which))
		set(shown, "why.say", say_label(r, "signatories.why", "twice"));
	else if (!signer->counts)
		show_joint(r, shown, signer);
}

/* Who could supply the signature that is missing of a group, besides those who were named. */
static void
show_supply(struct request *r, node missing, const struct question *asked,
    char group)
{
	node scratch = add(r->page, "scratch"), person;

	let_asked(r, asked, 0);
	rows(r, scratch, "person", "signatories.appointed");
	for (person = xml_first(scratch); person != NULL;
	    person = xml_next(person)) {
		int64_t id = xml_number(person, "id");
		bool named = false;
		char its;
		node shown;

		for (int i = 0; i < asked->count; i++)
			named |= asked->signer[i].person == id;
		if (named || signing_appointment(r, &asked->matter, id,
		    asked->day, &its) == 0 || its != group)
			continue;
		shown = add(missing, "person");
		set_number(shown, "id", id);
		set(shown, "name", xml_value(r, person, "name"));
	}
	xml_remove(scratch);
}

static void
show_missing(struct request *r, node answer, const struct question *asked,
    const struct answer *found)
{
	for (int i = 0; i < SIGNING_GROUPS; i++) {
		int lacking = found->wanted[i] - found->counted[i];
		struct pairs needs = { .last = &needs.first };
		node missing;

		if (lacking <= 0)
			continue;
		pairs_add(r, &needs, "n", arena_print(r->arena, "%d", lacking));
		pairs_add(r, &needs, "group", say_label(r, "signatories.group",
		    groups[i]));
		missing = add(answer, "missing");
		set(missing, "group", groups[i]);
		set(missing, "text", say_fill(r, "signatories.lacking", &needs));
		show_supply(r, missing, asked, groups[i][0]);
		set(missing, "help", say_label(r, "signatories.lacking",
		    xml_first(missing) != NULL ? "ask" : "appoint"));
	}
}

static void
show_answer(struct request *r, struct question *asked)
{
	node answer = add(add(r->page, "record"), "answer"), signers;
	struct answer found = signing_together(r, &asked->matter, asked->day,
	    asked->signer, asked->count);

	set(answer, "yes", found.yes ? "yes" : "no");
	if (asked->open)
		set(answer, "open", "yes");
	show_matter(r, answer, asked);
	if (found.rule == 0)
		set(answer, "no_rule", say_label(r, "signatories", "no_rule"));
	let_number(r, "of_rule", found.rule);
	rows(r, answer, "rule", "signatories.rule");
	if (found.stamp)
		set(answer, "stamp", "yes");
	show_groups(r, answer, &found);
	signers = add(answer, "signers");
	for (int i = 0; i < asked->count; i++)
		show_signer(r, signers, asked, i);
	if (!found.yes && found.rule != 0)
		show_missing(r, answer, asked, &found);
}

void
signatories_question(struct request *r)
{
	struct question asked;
	bool readable;
	node shown;

	if (pairs_value(&r->query, "legal_entity") == NULL)
		pairs_add(r, &r->query, "legal_entity",
		    value(r, "signatories.first_entity"));
	if (pairs_value(&r->query, "day") == NULL)
		pairs_add(r, &r->query, "day", r->today);
	readable = read_question(r, &asked);
	if (r->status == 422)
		set(r->page, "again", "yes");
	shown = add(r->page, "question");
	set(shown, "action", r->path);
	form_fields(r, shown, &form, NULL, "");
	if (readable)
		show_answer(r, &asked);
}
