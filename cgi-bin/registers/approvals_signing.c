/* approvals_signing.c: requests signed, declined and returned: by whom, over what, and when they are approved. */
#include "../base/money.h"
#include "../pinkas.h"
#include "approvals.h"
#include "signing.h"

/*
 * Everything is asked inside the transaction that signs: the appointment, the
 * rule, whose step it is, what can still be committed. Nobody signs what they
 * asked for, what they have an interest in, or in two places, nor what they
 * passed to another; the auditor signs nothing.
 */

enum { STATE, ROUND, HASH, ENTITY, KIND, ACCOUNT, AMOUNT, REQUESTER, RULE, EXPIRED, VERSION, PARTS };

enum { MOST_SIGNERS = 16 };

static const char *const statements_of_law[] = { "procedures", "budgeted",
    "no_deficit" };

/* May anybody sign it now? */
static bool
waits(struct request *r, const char *const *part, int64_t approval,
    const char *day)
{
	if (strcmp(part[STATE], "submitted") != 0)
		refuse(r, 422, "waits-for-no-signature", NULL);
	else if (*part[EXPIRED] == '1')
		refuse(r, 422, "time-to-sign-is-over", NULL);
	else
		approvals_did_not_move(r, approval, day);
	return !refused(r);
}

/* What keeps a person from signing, whatever their appointment. */
static bool
is_kept_apart(struct request *r, const char *const *part, int64_t person,
    const char *day)
{
	const char *decision;

	let_number(r, "person", person);
	let(r, "day", day);
	if (text_number(part[REQUESTER]) == person)
		refuse(r, 422, "requester_does_not_sign", NULL);
	else if (found(r, "approvals.is_auditor"))
		refuse(r, 422, "auditor-signs-nothing", NULL);
	else if ((decision = value(r, "approvals.recused")) != NULL) {
		refuse(r, 422, "recused_does_not_sign", NULL);
		refuse_with(r, "decision", decision);
	} else if (found(r, "approvals.answered"))
		refuse(r, 422, "one_answer_a_round", NULL);
	return refused(r);
}

static void
tell_who_can(struct request *r)
{
	const char *names = value(r, "approvals.able_names");

	refuse_with(r, "names", names != NULL ? names :
	    say_label(r, "approvals", "nobody"));
}

static bool
is_appointed(struct request *r, const char *const *part, const char *day,
    struct signing *signing)
{
	struct matter matter = { text_number(part[ENTITY]),
	    approvals_scope(part[KIND], signing->amount),
	    text_number(part[ACCOUNT]), signing->amount };

	signing->appointment = signing_appointment(r, &matter, signing->person,
	    day, &signing->group);
	if (signing->appointment != 0)
		return true;
	refuse(r, 422, "no-appointment-covers-it", NULL);
	refuse_with(r, "scope", say_label(r, "approvals.scope", matter.scope));
	refuse_with(r, "amount", money_write(r->arena, signing->amount));
	tell_who_can(r);
	return false;
}

/* Whose step is it: was it passed by them, or to another than them? */
static void
is_their_step(struct request *r, const struct signing *signing, int64_t left,
    int64_t passed)
{
	const char *to = value(r, "approvals.passed_by");

	if (to != NULL) {
		refuse(r, 422, "passed_is_not_signed", NULL);
		refuse_with(r, "name", to);
	} else if (signing->passing == 0 && passed >= left) {
		refuse(r, 422, "step_is_passed_to_another", NULL);
		tell_who_can(r);
	}
}

/* Is somebody of their group still wanted? */
static void
is_wanted(struct request *r, struct signing *signing)
{
	const char *part[5];            /* capacity, wanted, signed, passed, passed to them */
	int64_t left;

	let_number(r, "signatory", signing->appointment);
	if (values(r, "approvals.capacity", part, 5) == 0 ||
	    text_number(part[1]) == 0) {
		refuse(r, 422, "rule-wants-another-group", NULL);
		tell_who_can(r);
		return;
	}
	signing->passing = text_number(part[4]);
	signing->treasurer = signing->amount > 0 &&
	    text_is_word("treasurer treasurer_delegate", part[0]);
	if ((left = text_number(part[1]) - text_number(part[2])) <= 0) {
		refuse(r, 422, "group-has-signed", NULL);
		tell_who_can(r);
	} else
		is_their_step(r, signing, left, text_number(part[3]));
}

bool
approvals_find_signer(struct request *r, int64_t approval, int64_t person,
    const char *day, struct signing *signing)
{
	const char *part[PARTS];

	*signing = (struct signing){ .approval = approval, .person = person };
	let_number(r, "approval", approval);
	if (refused(r) || values(r, "approvals.signing", part, PARTS) == 0) {
		refuse(r, 404, "missing", NULL);
		return false;
	}
	signing->round = text_number(part[ROUND]);
	signing->amount = text_number(part[AMOUNT]);
	signing->rule = text_number(part[RULE]);
	signing->version = text_number(part[VERSION]);
	signing->hash = part[HASH];
	if (waits(r, part, approval, day) && !is_kept_apart(r, part, person, day) &&
	    is_appointed(r, part, day, signing))
		is_wanted(r, signing);
	return !refused(r);
}

/* The fields whose lines differ between two contents, by their labels. */
static const char *
difference(struct request *r, const char *was, const char *is)
{
	const char *names = "";

	for (int way = 0; way < 2; way++) {
		const char *these = way == 0 ? was : is;
		const char *those = arena_print(r->arena, "\n%s",
		    way == 0 ? is : was);

		for (const char *at = these; *at != '\0'; ) {
			size_t length = strcspn(at, "\n");
			const char *line = arena_part(r->arena, at, length);
			const char *label = say_label(r, "approvals",
			    arena_part(r->arena, at, strcspn(line, ":")));

			if (strstr(those, arena_print(r->arena, "\n%s\n",
			    line)) == NULL && strstr(names, label) == NULL)
				names = arena_print(r->arena, "%s%s%s", names,
				    *names != '\0' ? ", " : "", label);
			at += length + (at[length] != '\0');
		}
	}
	return names;
}

void
approvals_is_as_seen(struct request *r, const struct signing *signing,
    const char *seen)
{
	const char *was, *is;

	if (refused(r) || (seen != NULL && strcmp(seen, signing->hash) == 0))
		return;
	let(r, "seen", seen);
	was = value(r, "approvals.seen_content");
	is = value(r, "approvals.content");
	refuse(r, 422, "changed-since-you-saw-it", NULL);
	refuse_with(r, "what", was != NULL && is != NULL ?
	    difference(r, was, is) : say_label(r, "approvals", "unknown"));
}

static void
refuse_unbudgeted(struct request *r, const struct signing *signing,
    node available)
{
	const char *past = xml_value(r, available, "past");

	refuse(r, 422, past != NULL ? "budget-of-another-year" :
	    "not-that-much-is-available", NULL);
	refuse_with(r, "past", past);
	refuse_with(r, "year", arena_part(r->arena, r->today, 4));
	refuse_with(r, "amount", money_write(r->arena, signing->amount));
	refuse_with(r, "available", money_write(r->arena,
	    xml_number(available, "available")));
	refuse_with(r, "what", xml_value(r, available, "what.say"));
}

/* What the second statement says must be so: as much as is signed can still be committed, of a budget whose year is not over. */
static void
is_budgeted(struct request *r, const struct signing *signing)
{
	node scratch = add(r->page, "scratch");
	node available = NULL;

	rows(r, scratch, "available", "approvals.available");
	available = xml_first(scratch);
	if (available != NULL && xml_value(r, available, "enough") == NULL)
		refuse_unbudgeted(r, signing, available);
	xml_remove(scratch);
}

void
approvals_read_statements(struct request *r, const struct signing *signing,
    const char *behind, const char *statements[3])
{
	bool all = true;

	for (int i = 0; i < 3; i++) {
		bool ticked = typed(r, arena_print(r->arena, "%s%s",
		    statements_of_law[i], behind)) != NULL;

		statements[i] = signing->treasurer && ticked ? "1" : "0";
		all &= ticked;
	}
	if (refused(r) || !signing->treasurer)
		return;
	if (*statements[1] == '1')
		is_budgeted(r, signing);
	if (!all && !refused(r))
		refuse(r, 422, "treasurer-states-three-things", NULL);
}

/* Approved with the last signature that the rule wants. */
static void
approve_when_complete(struct request *r, const struct signing *signing)
{
	struct signer signers[MOST_SIGNERS];
	node scratch = add(r->page, "scratch");
	int count = 0;

	rows(r, scratch, "signer", "approvals.round_signers");
	for (node one = xml_first(scratch); one != NULL && count < MOST_SIGNERS;
	    one = xml_next(one)) {
		const char *joint = xml_value(r, one, "joint");

		signers[count++] = (struct signer){
		    xml_number(one, "person"),
		    xml_number(one, "signatory"),
		    *xml_value(r, one, "group"),
		    joint != NULL ? *joint : '\0', false };
	}
	xml_remove(scratch);
	if (!signing_suffices(r, signing->rule, signers, count).yes)
		return;
	record_move(r, "approve");
	record_write(r, &approvals, signing->approval, signing->version,
	    (struct change[]){ { "state", "approved" } }, 1);
}

void
approvals_approve_signed(struct request *r)
{
	node waiting = add(r->page, "scratch");

	rows(r, waiting, "one", "approvals.with_signers");
	for (node one = xml_first(waiting); one != NULL && !refused(r);
	    one = xml_next(one)) {
		struct signing signing = {
		    .approval = xml_number(one, "id"),
		    .rule = xml_number(one, "rule"),
		    .version = xml_number(one, "version") };

		let_number(r, "approval", signing.approval);
		approve_when_complete(r, &signing);
	}
	record_move(r, "save");
	xml_remove(waiting);
}

static void
write_answer(struct request *r, const struct signing *signing,
    const char *answer, const struct change *also, int count)
{
	char group[2] = { signing->group, '\0' };
	struct change all[20] = {
		{ "approval", in_figures(r, signing->approval) },
		{ "round", in_figures(r, signing->round) },
		{ "person", in_figures(r, signing->person) },
		{ "signatory", in_figures(r, signing->appointment) },
		{ "group", arena_text(r->arena, group) },
		{ "answer", answer }, { "hash", signing->hash },
		{ "at", r->moment },
		{ "passing", signing->passing != 0 ?
		    in_figures(r, signing->passing) : NULL },
	};

	memcpy(all + 9, also, (size_t)count * sizeof(*also));
	record_move(r, strcmp(answer, "signed") == 0 ? "sign" : answer);
	record_write(r, &approval_signatures, 0, 0, all, 9 + count);
}

void
approvals_sign(struct request *r, const struct signing *signing,
    const char *const statements[3])
{
	if (refused(r))
		return;
	write_answer(r, signing, "signed", (struct change[]){
	    { "method", proof_fresh(r) }, { "procedures", statements[0] },
	    { "budgeted", statements[1] }, { "no_deficit", statements[2] } },
	    4);
	if (!refused(r))
		approve_when_complete(r, signing);
}

/* One request */

void
approvals_post_sign(struct request *r)
{
	const char *statements[3];
	struct signing signing;

	if (!refused(r) && approvals_find_signer(r, r->id, r->person, r->today,
	    &signing)) {
		approvals_is_as_seen(r, &signing, typed(r, "hash"));
		approvals_read_statements(r, &signing, "", statements);
		proof_need(r);
		approvals_sign(r, &signing, statements);
	}
	registry_show_again(r);
	go(r, "/approvals/:id?done=sign");
}

/* Said no, or not yet: why is always told. */
static void
answer_no(struct request *r, const char *answer, const char *state)
{
	const char *why = typed(r, "reason");
	struct signing signing;

	if (why == NULL || *why == '\0')
		refuse(r, 422, "required", "reason");
	if (!refused(r) && approvals_find_signer(r, r->id, r->person, r->today,
	    &signing)) {
		approvals_is_as_seen(r, &signing, typed(r, "hash"));
		proof_need(r);
		if (!refused(r))
			write_answer(r, &signing, answer, (struct change[]){
			    { "method", proof_fresh(r) }, { "reason", why } },
			    2);
		record_move(r, answer);
		if (!refused(r))
			record_write(r, r->registry, r->id, signing.version,
			    (struct change[]){ { "state", state },
			    { "reason", why } }, 2);
	}
	registry_show_again(r);
	go(r, arena_print(r->arena, "/approvals/:id?done=%s", answer));
}

void
approvals_post_decline(struct request *r)
{
	answer_no(r, "declined", "rejected");
}

void
approvals_post_return(struct request *r)
{
	answer_no(r, "returned", "returned");
}

/* With ink */

static const struct field ink_fields[] = {
	{ "person", CHOICE, .choices = "people.choices", .required = 1 },
	{ "signed", DAY, .required = 1 },
	{ 0 }
};

static const struct registry ink_form = {
	.name = "approvals", .fields = ink_fields,
};

/* Another than the signer and than who asked attests it, and it was signed after the round began. */
static void
may_be_attested(struct request *r, const struct change *said)
{
	const char *begun;

	if (!session_may(r, "approvals.attest"))
		refuse(r, 422, "attested-by-others", NULL);
	if (text_number(said[0].value) == r->person)
		refuse(r, 422, "attested-by-another", "person");
	if (found(r, "approvals.is_mine"))
		refuse(r, 422, "requester-does-not-attest", NULL);
	begun = value(r, "approvals.begun");
	if (strcmp(said[1].value, r->today) > 0 || begun == NULL ||
	    strncmp(said[1].value, begun, 10) < 0)
		refuse(r, 422, "signed-outside-the-round", "signed");
}

void
approvals_on_paper(struct request *r, int64_t approval, int64_t document)
{
	const char *statements[3];
	struct change *said;
	struct signing signing;

	let_number(r, "approval", approval);
	form_read(r, &ink_form, "", &said);
	if (!refused(r))
		may_be_attested(r, said);
	if (refused(r) || !approvals_find_signer(r, approval,
	    text_number(said[0].value), said[1].value, &signing))
		return;
	approvals_is_as_seen(r, &signing, typed(r, "hash"));
	approvals_read_statements(r, &signing, "", statements);
	if (refused(r))
		return;
	write_answer(r, &signing, "signed", (struct change[]){
	    { "method", "paper" }, { "signed", said[1].value },
	    { "scan", in_figures(r, document) },
	    { "attested", in_figures(r, r->person) },
	    { "procedures", statements[0] }, { "budgeted", statements[1] },
	    { "no_deficit", statements[2] } }, 7);
	if (!refused(r))
		approve_when_complete(r, &signing);
}

/* What waits for the asker */

/* Asks without refusing: whoever may not sign is not told why on every page. */
static bool
could_sign(struct request *r, int64_t approval, struct signing *signing)
{
	struct problem *problems = r->problems;
	int status = r->status;
	bool could;

	r->problems = NULL;
	r->status = 0;
	could = approvals_find_signer(r, approval, r->person, r->today,
	    signing);
	r->problems = problems;
	r->status = status;
	return could;
}

static void
offer_statements(struct request *r, node sign, const struct signing *signing)
{
	if (!signing->treasurer)
		return;
	set(sign, "treasurer", "yes");
	for (int i = 0; i < 3; i++) {
		node statement = add(sign, "statement");
		const char *name = statements_of_law[i];
		const char *ticked = arena_print(r->arena, "%s.%lld", name,
		    (long long)signing->approval);

		set(statement, "name", name);
		set(statement, "label", say_label(r, "approvals.states", name));
		if (typed(r, name) != NULL || typed(r, ticked) != NULL)
			set(statement, "ticked", "yes");
	}
}

void
approvals_offer(struct request *r, int64_t approval, bool alone)
{
	struct signing signing;
	node sign, form;

	if (!session_may(r, "approvals.sign") ||
	    !could_sign(r, approval, &signing))
		return;
	sign = add(r->page, "sign");
	set_number(sign, "approval", approval);
	set(sign, "hash", signing.hash);
	offer_statements(r, sign, &signing);
	if (signing.passing != 0)
		rows(r, sign, "passing", "approvals.passing");
	if (!alone)
		return;
	approvals_offer_passing(r, &signing);
	form = form_open(r, r->page, arena_print(r->arena,
	    "/approvals/%lld/sign", (long long)approval), 0);
	form_hidden(form, "hash", signing.hash);
	proof_ask(r, form);
	for (int i = 0; i < 2; i++) {
		form = form_open(r, r->page, arena_print(r->arena,
		    "/approvals/%lld/%s", (long long)approval,
		    i == 0 ? "return" : "decline"), 0);
		set(form, "no", i == 0 ? "return" : "decline");
		form_hidden(form, "hash", signing.hash);
		proof_ask(r, form);
	}
}

/* One of those that wait, whole: what it tells stands within it, as if it were a page. */
static void
tell_one(struct request *r, node waiting, int64_t approval)
{
	node page = r->page, one = add(waiting, "matter");
	int64_t id = r->id;

	r->page = one;
	r->id = approval;
	row(r, add(one, "record"), "approval", "approvals.show");
	approvals_tell(r, one, approval);
	approvals_offer(r, approval, false);
	if (!was_typed(r) || typed(r, arena_print(r->arena, "approve.%lld",
	    (long long)approval)) != NULL)
		set(one, "ticked", "yes");
	r->page = page;
	r->id = id;
	if (xml_child(one, "sign") == NULL)
		xml_remove(one);
}

void
approvals_waiting(struct request *r, node waiting)
{
	node list = add(r->page, "scratch");

	if (session_may(r, "approvals.sign"))
		rows(r, list, "one", "approvals.waiting");
	for (node one = xml_first(list); one != NULL; one = xml_next(one))
		tell_one(r, waiting, xml_number(one, "id"));
	xml_remove(list);
}

/* The requests that are ticked, "approve.7" with the hash that was shown; how many. */
static int
each_ticked(struct request *r, bool signs)
{
	int count = 0;

	for (const struct pair *pair = r->typed.first; pair != NULL &&
	    !refused(r); pair = pair->next) {
		const char *statements[3];
		struct signing signing;
		int64_t approval;

		if (strncmp(pair->name, "approve.", 8) != 0)
			continue;
		count++;
		approval = text_number(pair->name + 8);
		if (!session_may(r, "approvals.sign")) {
			refuse(r, 403, "not-allowed", NULL);
			break;
		}
		if (!approvals_find_signer(r, approval, r->person, r->today,
		    &signing))
			break;
		approvals_is_as_seen(r, &signing, pair->value);
		approvals_read_statements(r, &signing, arena_print(r->arena,
		    ".%lld", (long long)approval), statements);
		if (signs)
			approvals_sign(r, &signing, statements);
	}
	return count;
}

int
approvals_look_at_ticked(struct request *r)
{
	return each_ticked(r, false);
}

void
approvals_sign_ticked(struct request *r)
{
	each_ticked(r, true);
}

static const struct grant grants[] = {
	{ "approval_signatures.read",  "secretary chair ceo treasurer legal procurement auditor council_member" },
	{ "approval_signatures.write", "" },
	{ 0 }
};

const struct registry approval_signatures = {
	.name = "approval_signatures", .record = "signature",
	.grants = grants,
};
