/* check_signing.c: who may sign, against a model of the question that knows no SQL. */
#include <stdio.h>
#include <string.h>

#include "pinkas.h"
#include "registers/signing.h"
#include "house.h"

/*
 * Everything is made by chance from one seed, which a failure prints: people,
 * offices, seats, decisions with what they wait for and what revokes them,
 * rules, accounts, appointments. Days are numbers here; the register has text.
 */

enum {
	SEED = 20260301, PEOPLE = 40, DECISIONS = 30, ACCOUNTS = 6, RULES = 90,
	APPOINTMENTS = 900, QUESTIONS = 12000, MARKS = 24, ALWAYS = 1 << 28,
	FIRST_DAY = 739250, DAYS = 900
};

struct house_of_decision { int decided, effective, standing, adopted, year, waits, answered, rejected; int id; };
struct changed { int later, earlier, ends; };
struct place { int id, person, entity, since, until; const char *kind; };
struct account { int id, entity, opened, closed; };
struct rule { int id, entity, scope, account, since, until, wanted[3]; int64_t least, most; };
struct appointment {
	int id, entity, person, scope, account, since, until, ended, decision, office, membership, confirmed, group, joint;
	int64_t ceiling;
	const char *capacity;
};

static const char *const scopes[] = { "contracts_financial", "contracts_nonfinancial", "bank", "masav", "guarantee", "payroll", "grant_reporting", "hr_appointment" };
enum { SCOPES = 8 };

static struct house_of_decision decisions[DECISIONS];
static struct changed changed[DECISIONS];
static struct place offices[PEOPLE * 2], memberships[PEOPLE * 2];
static struct account accounts[ACCOUNTS];
static struct rule rules[RULES];
static struct appointment appointments[APPOINTMENTS];
static int people[PEOPLE], decision_count, changed_count, office_count, membership_count, account_count, rule_count, appointment_count;
static int marks[MARKS], ends_of_entity[3];
static int64_t sums[8];
static uint64_t chance = SEED;
static struct request r;

static int
any(int below)
{
	chance = chance * 6364136223846793005u + 1442695040888963407u;
	return (int)((chance >> 33) % (uint64_t)below);
}

/* One of few days, so that what begins and what ends often meet. */
static int
some_day(void)
{
	return marks[any(MARKS)] + any(3) - 1;
}

/* A day, or none: 0. */
static int
perhaps(int in)
{
	return any(in) == 0 ? some_day() : 0;
}

static const char *
text(int day)
{
	struct day of;

	if (day == 0)
		return NULL;
	of = calendar_from_number(day);
	return arena_print(r.arena, "%04d-%02d-%02d", of.year, of.month, of.day);
}

static const char *
digits(int64_t number)
{
	return number == 0 ? NULL : arena_print(r.arena, "%lld", (long long)number);
}

static void
begin(void)
{
	request_begin(&r, arena_open());
	xml_begin(&r);
	r.method = POST;
	r.actor = "test";
	db_begin(&r);
}

static void
end(void)
{
	db_end(&r);
	xml_end(&r);
	arena_close(r.arena);
}

static int
written(const char *table, const struct change *changes, int count)
{
	const struct registry its = { .name = table };
	int id = (int)record_write(&r, &its, 0, 0, changes, count);

	ck_assert_msg(!refused(&r), "%s was refused: %s (seed %d)", table, r.problems->is, SEED);
	return id;
}

#define WRITTEN(table, ...) written(table, (struct change[]){ __VA_ARGS__ }, sizeof((struct change[]){ __VA_ARGS__ }) / sizeof(struct change))

static void
make_people(void)
{
	for (int i = 0; i < PEOPLE; i++)
		people[i] = WRITTEN("people", { "name", arena_print(r.arena, "signer %d", i) });
}

static void
make_places(void)
{
	static const char *const kinds[] = { "treasurer", "ceo", "secretary", "other" };
	static const char *const roles[] = { "chair", "deputy", "acting", "member" };

	for (int i = 0; i < PEOPLE; i++)
		for (int entity = 1; entity <= 2; entity++) {
			struct place office = { 0, i, entity, perhaps(3), 0, kinds[any(4)] };
			struct place seat = { 0, i, entity, perhaps(3), 0, roles[any(4)] };

			office.until = any(3) ? 0 : (office.since ? office.since : some_day()) + any(300);
			seat.until = any(3) ? 0 : (seat.since ? seat.since : some_day()) + any(300);
			office.id = WRITTEN("offices", { "legal_entity", digits(entity) }, { "person", digits(people[i]) },
			    { "kind", office.kind }, { "since", text(office.since) }, { "until", text(office.until) });
			seat.id = WRITTEN("memberships", { "body", digits(entity) }, { "person", digits(people[i]) },
			    { "role", seat.kind }, { "since", text(seat.since) }, { "until", text(seat.until) });
			offices[office_count++] = office;
			memberships[membership_count++] = seat;
		}
}

static int
year_of(int day)
{
	return calendar_from_number(day).year;
}

static void
make_decisions(void)
{
	for (int i = 0; i < DECISIONS; i++) {
		struct house_of_decision *made = &decisions[decision_count++];
		int day = some_day();

		*made = (struct house_of_decision){ any(8) ? day - 400 : 0, perhaps(6), any(20) != 0, any(20) != 0, year_of(day), any(4) == 0, 0, 0, 0 };
		let_number(&r, "body", 3);
		let_number(&r, "year", made->year);
		made->id = WRITTEN("decisions", { "body", "3" }, { "meeting", "1" }, { "year", digits(made->year) },
		    { "serial", value(&r, "decisions.next_serial") }, { "decided", text(made->decided) }, { "title", "x" }, { "text", "x" },
		    { "result", made->adopted ? "adopted" : "rejected" }, { "method", "show" }, { "effective", text(made->effective) },
		    { "state", made->standing ? "standing" : "void" }, { "reason", made->standing ? NULL : "x" });
		if (!made->waits)
			continue;
		made->answered = any(4) ? some_day() : 0;
		made->rejected = made->answered && any(5) == 0;
		WRITTEN("conditions", { "decision", digits(made->id) }, { "approver", "interior" }, { "answered", text(made->answered) },
		    { "answer", !made->answered ? NULL : made->rejected ? "rejected" : "approved" });
	}
}

static void
make_changes(void)
{
	static const char *const hows[] = { "revokes", "supersedes", "reconsiders", "corrects" };

	for (int i = 0; i + 1 < DECISIONS; i += 3) {
		int how = any(8) % 5 % 4;

		changed[changed_count++] = (struct changed){ i + 1, i, how < 2 };
		WRITTEN("amendments", { "decision", digits(decisions[i + 1].id) }, { "earlier", digits(decisions[i].id) }, { "how", hows[how] });
	}
}

static void
make_accounts(void)
{
	for (int i = 0; i < ACCOUNTS; i++) {
		struct account made = { 0, 1 + i % 2, perhaps(2), 0 };

		made.closed = any(2) ? 0 : (made.opened ? made.opened : some_day()) + any(300);
		made.id = WRITTEN("bank_accounts", { "legal_entity", digits(made.entity) }, { "bank", "10" }, { "branch", "900" },
		    { "number", digits(1000 + i) }, { "opened", text(made.opened) }, { "closed", text(made.closed) });
		accounts[account_count++] = made;
	}
}

/* Bounds of days and sums that meet: both inclusive, 0 where there is none. */
static bool
meet(int since, int until, int other_since, int other_until)
{
	return (until ? until : ALWAYS) >= other_since && (other_until ? other_until : ALWAYS) >= since;
}

static bool
rule_stands_alone(const struct rule *wanted)
{
	for (int i = 0; i < rule_count; i++) {
		const struct rule *other = &rules[i];

		if (other->entity == wanted->entity && other->scope == wanted->scope && other->account == wanted->account &&
		    (other->most ? other->most : INT64_MAX) >= wanted->least && (wanted->most ? wanted->most : INT64_MAX) >= other->least &&
		    meet(wanted->since, wanted->until, other->since, other->until))
			return false;
	}
	return true;
}

static void
make_rules(void)
{
	for (int tries = 0; tries < 20000 && rule_count < RULES; tries++) {
		struct rule made = { 0, 1 + any(2), any(SCOPES), 0, any(2) ? FIRST_DAY - 100 : some_day() - 400, 0, { any(3) == 0, any(3) == 0, any(3) == 0 }, 0, 0 };
		int account = any(ACCOUNTS);

		if (any(3) == 0 && accounts[account].entity == made.entity)
			made.account = accounts[account].id;
		made.until = any(3) ? 0 : made.since + 400 + any(700);
		made.least = any(3) ? 0 : sums[any(8)];
		made.most = any(3) ? 0 : sums[any(8)];
		made.wanted[any(3)] = 1;
		made.wanted[any(3)] += any(6) == 0;
		if (made.wanted[0] + made.wanted[1] + made.wanted[2] < 2 && strcmp(scopes[made.scope], "hr_appointment") != 0)
			made.wanted[any(3)]++;
		if ((made.most && made.most < made.least) || !rule_stands_alone(&made))
			continue;
		made.id = WRITTEN("signing_rules", { "legal_entity", digits(made.entity) }, { "scope", scopes[made.scope] }, { "account", digits(made.account) },
		    { "least", digits(made.least) }, { "most", digits(made.most) }, { "group_a", arena_print(r.arena, "%d", made.wanted[0]) },
		    { "group_b", arena_print(r.arena, "%d", made.wanted[1]) }, { "group_c", arena_print(r.arena, "%d", made.wanted[2]) },
		    { "source", "x" }, { "since", text(made.since) }, { "until", text(made.until) });
		rules[rule_count++] = made;
	}
	ck_assert_int_gt(rule_count, 20);
}

static int
own_until(const struct appointment *of)
{
	int until = of->until ? of->until : ALWAYS;

	return of->ended && of->ended - 1 < until ? of->ended - 1 : until;
}

static bool
appointment_stands_alone(const struct appointment *wanted)
{
	for (int i = 0; i < appointment_count; i++) {
		const struct appointment *other = &appointments[i];
		int since = wanted->since > other->since ? wanted->since : other->since;
		int until = own_until(wanted) < own_until(other) ? own_until(wanted) : own_until(other);

		if (other->person == wanted->person && other->scope == wanted->scope && other->entity == wanted->entity &&
		    (!other->account || !wanted->account || other->account == wanted->account) && since <= until)
			return false;
	}
	return true;
}

/* What the person is in the entity decides in what capacity they may be appointed. */
static void
rest(struct appointment *made)
{
	int of = made->person * 2 + made->entity - 1;
	const char *role = memberships[of].kind, *kind = offices[of].kind;

	made->capacity = "other";
	switch (any(4)) {
	case 0:
		made->membership = of + 1;
		if (strcmp(role, "member") != 0)
			made->capacity = strcmp(role, "acting") == 0 ? any(2) ? "chair" : "deputy" : role;
		break;
	case 1:
		made->office = of + 1;
		made->capacity = strcmp(kind, "other") != 0 ? kind : any(2) ? "treasurer_delegate" : "other";
		break;
	case 2:
		made->membership = of + 1;
		made->office = of + 1;
		break;
	}
}

static struct appointment
chosen(void)
{
	struct appointment made = { .entity = 1 + any(2), .person = any(PEOPLE), .scope = any(SCOPES), .since = perhaps(3),
	    .decision = any(DECISIONS), .confirmed = any(8) ? some_day() - 300 : 0, .group = any(3), .joint = any(4) ? -1 : any(3) };
	int account = any(ACCOUNTS);

	if (any(3) == 0 && accounts[account].entity == made.entity)
		made.account = accounts[account].id;
	made.until = any(4) ? 0 : (made.since ? made.since : some_day()) + any(700);
	made.ended = any(8) ? 0 : some_day();
	made.ceiling = any(3) ? 0 : sums[any(8)];
	if (any(5) == 0)
		made.decision = -1;
	rest(&made);
	if (made.ceiling == 0 && strcmp(made.capacity, "treasurer_delegate") == 0)
		made.ceiling = sums[any(8)];
	return made;
}

static const char *
letter(int group)
{
	static const char *const letters[] = { "A", "B", "C" };

	return group < 0 ? NULL : letters[group];
}

static int64_t
appoint(const struct appointment *made)
{
	static const struct registry signatories = { .name = "signatories" };
	const struct change changes[] = {
		{ "legal_entity", digits(made->entity) }, { "person", digits(people[made->person]) }, { "capacity", made->capacity },
		{ "group", letter(made->group) }, { "scope", scopes[made->scope] }, { "account", digits(made->account) },
		{ "ceiling", digits(made->ceiling) }, { "joint", letter(made->joint) }, { "since", text(made->since) }, { "until", text(made->until) },
		{ "decision", made->decision < 0 ? NULL : digits(decisions[made->decision].id) }, { "note", made->decision < 0 ? "x" : NULL },
		{ "membership", made->membership ? digits(memberships[made->membership - 1].id) : NULL },
		{ "office", made->office ? digits(offices[made->office - 1].id) : NULL },
		{ "confirmed", text(made->confirmed) }, { "ended", text(made->ended) }, { "ended_why", made->ended ? "revoked" : NULL },
	};

	return record_write(&r, &signatories, 0, 0, changes, sizeof(changes) / sizeof(changes[0]));
}

static void
make_appointments(void)
{
	for (int tries = 0; tries < 20000 && appointment_count < APPOINTMENTS; tries++) {
		struct appointment made = chosen();

		if (!appointment_stands_alone(&made))
			continue;
		made.id = (int)appoint(&made);
		ck_assert_msg(!refused(&r), "an appointment was refused: %s (seed %d)", r.problems->is, SEED);
		appointments[appointment_count++] = made;
	}
	ck_assert_int_gt(appointment_count, 300);
}

static void
make_everything(void)
{
	for (int i = 0; i < MARKS; i++)
		marks[i] = FIRST_DAY + any(DAYS);
	for (int i = 0; i < 8; i++)
		sums[i] = 100000 * (1 + any(9));
	begin();
	for (int id = 1; id <= 2; id++)         /* those of the small register make room */
		record_write(&r, &(struct registry){ .name = "signing_rules" }, id, 1, &(struct change){ "until", "2000-12-31" }, 1);
	ends_of_entity[2] = FIRST_DAY + DAYS * 4 / 5;
	record_write(&r, &(struct registry){ .name = "legal_entities" }, 2, 1, &(struct change){ "until", text(ends_of_entity[2]) }, 1);
	make_people();
	make_places();
	make_decisions();
	make_changes();
	make_accounts();
	make_rules();
	make_appointments();
	end();
	ck_assert_msg(!refused(&r), "nothing was made (seed %d)", SEED);
}

/* The model */

static int
later(int one, int other)
{
	return one > other ? one : other;
}

/* The last day of a year. */
static int
year_ends(int year)
{
	return (int)calendar_number((struct day){ year, 12, 31 });
}

/* ALWAYS when it never comes in force. */
static int
enters(const struct house_of_decision *of)
{
	int day = of->effective ? of->effective : of->decided ? of->decided : year_ends(of->year);

	if (!of->standing || !of->adopted || (of->waits && (!of->answered || of->rejected)))
		return ALWAYS;
	return of->waits ? later(day, of->answered) : day;
}

static bool
needs_the_bank(const struct appointment *of)
{
	return of->scope >= 2 && of->scope <= 5;
}

static bool
holds(const struct appointment *of, int day)
{
	const struct account *account = NULL;

	if (day < of->since || day > own_until(of))
		return false;
	if (needs_the_bank(of) && (!of->confirmed || day < of->confirmed))
		return false;
	if (ends_of_entity[of->entity] && day > ends_of_entity[of->entity])
		return false;
	for (int i = 0; i < ACCOUNTS; i++)
		if (accounts[i].id == of->account)
			account = &accounts[i];
	if (account != NULL && account->closed && day > account->closed)
		return false;
	for (int pass = 0; pass < 2; pass++) {
		int which = pass ? of->office : of->membership;
		const struct place *places = pass ? offices : memberships;

		if (which > 0 && (day < places[which - 1].since || (places[which - 1].until && day > places[which - 1].until)))
			return false;
	}
	if (of->decision < 0)
		return true;
	for (int i = 0; i < changed_count; i++)
		if (changed[i].earlier == of->decision && changed[i].ends && day >= enters(&decisions[changed[i].later]))
			return false;
	return day >= enters(&decisions[of->decision]);
}

static const struct appointment *
model_appointment(const struct matter *matter, int person, int day)
{
	for (int i = 0; i < appointment_count; i++) {
		const struct appointment *of = &appointments[i];

		if (of->person == person && of->entity == matter->legal_entity && strcmp(scopes[of->scope], matter->scope) == 0 &&
		    (!of->account || of->account == matter->account) && (!of->ceiling || matter->amount <= of->ceiling) && holds(of, day))
			return of;
	}
	return NULL;
}

static bool
account_is_there(const struct matter *matter, int day)
{
	for (int i = 0; i < ACCOUNTS; i++)
		if (accounts[i].id == matter->account)
			return accounts[i].entity == matter->legal_entity && day >= accounts[i].opened &&
			    (!accounts[i].closed || day <= accounts[i].closed);
	return matter->account == 0;
}

static const struct rule *
model_rule(const struct matter *matter, int day)
{
	const struct rule *best = NULL;

	if (!account_is_there(matter, day) || (ends_of_entity[matter->legal_entity] && day > ends_of_entity[matter->legal_entity]))
		return NULL;
	for (int i = 0; i < rule_count; i++) {
		const struct rule *of = &rules[i];

		if (of->entity == matter->legal_entity && strcmp(scopes[of->scope], matter->scope) == 0 &&
		    (!of->account || of->account == matter->account) && matter->amount >= of->least && (!of->most || matter->amount <= of->most) &&
		    day >= of->since && (!of->until || day <= of->until) && (best == NULL || (of->account && !best->account)))
			best = of;
	}
	return best;
}

/* Some of the people, each appointed once, make the rule, and all of them stand beside whom they must. */
static bool
some_suffice(const struct rule *rule, const struct appointment *const *found, int count)
{
	for (int some = 1; some < 1 << count; some++) {
		int signed_by[3] = { 0 }, alone = 0;

		for (int i = 0; i < count; i++)
			if (some >> i & 1) {
				if (found[i] == NULL)
					alone++;
				else
					signed_by[found[i]->group]++;
			}
		for (int i = 0; i < count && !alone; i++) {
			int joint = some >> i & 1 ? found[i]->joint : -1;

			if (joint >= 0 && signed_by[joint] - (found[i]->group == joint) == 0)
				alone++;
		}
		if (!alone && signed_by[0] >= rule->wanted[0] && signed_by[1] >= rule->wanted[1] && signed_by[2] >= rule->wanted[2])
			return true;
	}
	return false;
}

static bool
model_answers(const struct matter *matter, const int *persons, int count, int day)
{
	const struct appointment *found[3] = { NULL };
	const struct rule *rule = model_rule(matter, day);
	int different = 0;

	for (int i = 0; i < count; i++) {
		bool again = false;

		for (int k = 0; k < i; k++)
			again |= persons[k] == persons[i];
		if (!again)
			found[different++] = model_appointment(matter, persons[i], day);
	}
	return rule != NULL && some_suffice(rule, found, different);
}

/* Somebody of the appointments there are, mostly, and a sum that is just under, at or just over what is written somewhere. */
static struct matter
asked(int *persons, int count, int *day)
{
	const struct appointment *of = &appointments[any(appointment_count)];
	struct matter matter = { of->entity, scopes[of->scope], of->account, sums[any(8)] + any(3) - 1 };

	if (any(5) == 0)
		matter.amount = 0;
	if (of->ceiling != 0 && any(2))
		matter.amount = of->ceiling + any(3) - 1;
	if (any(6) == 0)
		matter.account = any(3) ? accounts[any(ACCOUNTS)].id : 0;
	persons[0] = of->person;
	for (int i = 1; i < count; i++) {
		const struct appointment *other = NULL;

		for (int tries = 0; tries < 300 && (other == NULL || other->scope != of->scope || other->entity != of->entity); tries++)
			other = &appointments[any(appointment_count)];
		persons[i] = other->person;
	}
	*day = some_day();
	return matter;
}

static void
compare(int question, int *yes)
{
	int persons[3], day, count = 1 + any(3);
	struct matter matter = asked(persons, count, &day);
	struct signer signers[3] = { 0 };
	const struct rule *rule;
	struct answer answer;
	bool model;

	for (int tries = any(40); tries > 0 && !model_answers(&matter, persons, count, day); tries--)
		matter = asked(persons, count, &day);
	rule = model_rule(&matter, day);
	for (int i = 0; i < count; i++)
		signers[i].person = people[persons[i]];
	answer = signing_together(&r, &matter, text(day), signers, count);
	ck_assert_msg(answer.rule == (rule != NULL ? rule->id : 0), "question %d: rule %lld, the model says %d (seed %d)",
	    question, (long long)answer.rule, rule != NULL ? rule->id : 0, SEED);
	for (int i = 0; i < count; i++) {
		const struct appointment *of = model_appointment(&matter, persons[i], day);

		ck_assert_msg(signers[i].appointment == (of != NULL ? of->id : 0), "question %d: %s of person %d on account %lld, %lld agorot, %s: "
		    "appointment %lld, the model says %d (seed %d)", question, matter.scope, persons[i], (long long)matter.account,
		    (long long)matter.amount, text(day), (long long)signers[i].appointment, of != NULL ? of->id : 0, SEED);
	}
	model = model_answers(&matter, persons, count, day);
	ck_assert_msg(answer.yes == model, "question %d: %d, the model says %d (seed %d)", question, answer.yes, model, SEED);
	*yes += model;
}

START_TEST(the_answer_is_that_of_a_model_on_thousands_of_questions)
{
	int yes = 0;

	make_everything();
	begin();
	for (int i = 0; i < QUESTIONS; i++)
		compare(i, &yes);
	end();
	ck_assert_msg(yes > QUESTIONS / 20 && yes < QUESTIONS, "only %d of %d were answered yes", yes, QUESTIONS);
}
END_TEST

/* Every day around every bound of every appointment: no day too many, none too few. */
START_TEST(an_appointment_holds_from_its_first_day_to_its_last)
{
	int asked_about = 0;

	make_everything();
	begin();
	for (int i = 0; i < appointment_count; i += 3) {
		const struct appointment *of = &appointments[i];
		struct matter matter = { of->entity, scopes[of->scope], of->account, of->ceiling };

		for (int mark = 0; mark < MARKS; mark++)
			for (int day = marks[mark] - 2; day <= marks[mark] + 2; day++, asked_about++)
				ck_assert_msg((signing_appointment(&r, &matter, people[of->person], text(day), NULL) == of->id) ==
				    holds(of, day), "appointment %d on %s (seed %d)", of->id, text(day), SEED);
		matter.amount++;
		if (of->ceiling != 0)
			ck_assert_int_ne(signing_appointment(&r, &matter, people[of->person], text(marks[0]), NULL), of->id);
	}
	end();
	ck_assert_int_gt(asked_about, 10000);
}
END_TEST

START_TEST(two_appointments_of_one_person_for_one_matter_never_meet)
{
	int tried = 0;

	make_everything();
	while (tried < 40) {
		struct appointment made = chosen();

		if (appointment_stands_alone(&made))
			continue;
		begin();
		appoint(&made);
		ck_assert_msg(refused(&r) && strcmp(r.problems->is, "appointed_once") == 0, "try %d was kept (seed %d)", tried, SEED);
		end();
		tried++;
	}
}
END_TEST

TESTS_IN_A_HOUSE("signing",
    the_answer_is_that_of_a_model_on_thousands_of_questions,
    an_appointment_holds_from_its_first_day_to_its_last,
    two_appointments_of_one_person_for_one_matter_never_meet)
