/* signatories.c: who may sign for a legal entity: for what, up to how much, with whom, from when to when, by which decision. */
#include "../pinkas.h"
#include "signatories.h"

/*
 * An appointment is never written over: it ends on a day, for a reason, and
 * another may take its place. Whether it holds on a day is not kept but
 * worked out, by the view terms: from its decision, the bank's confirmation,
 * and the office or seat it rests on. So nobody need remember to suspend it.
 */

extern const struct registry signatories;

static const char capacities[] = "chair deputy treasurer treasurer_delegate ceo secretary other";
static const char scopes[] = "contracts_financial contracts_nonfinancial bank "
    "masav guarantee payroll grant_reporting hr_appointment unstated";

static const struct field fields[] = {
	{ "person",       CHOICE, .choices = "people.choices", .required = 1, .once = 1 },
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices", .required = 1, .once = 1 },
	{ "capacity",     ONE_OF, .choices = capacities, .required = 1, .once = 1 },
	{ "group",        ONE_OF, .choices = "A B C", .required = 1, .once = 1 },
	{ "scope",        ONE_OF, .choices = scopes, .required = 1, .once = 1 },
	{ "account",      CHOICE, .choices = "bank_accounts.choices", .once = 1 },
	{ "ceiling",      MONEY, .once = 1 },
	{ "joint",        ONE_OF, .choices = "A B C", .once = 1 },
	{ "since",        DAY, .once = 1 },
	{ "until",        DAY, .once = 1 },
	{ "decision",     CHOICE, .choices = "decisions.choices", .once = 1 },
	{ "confirmed",    DAY, .once = 1 },
	{ "ended",        DAY, .once = 1 },
	{ "ended_why",    ONE_OF, .choices = "revoked replaced office_ended authority_left", .once = 1 },
	{ "notified",     DAY, .once = 1 },
	{ "note",         TEXT, .most = 2000 },
	{ 0 }
};

/* The form of a new appointment asks for several scopes at once, and works out the group where it is left open. */
static const struct field appointing[] = {
	{ "decision",     CHOICE, .choices = "decisions.choices" },
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices", .required = 1 },
	{ "person",       CHOICE, .choices = "people.choices", .required = 1 },
	{ "capacity",     ONE_OF, .choices = capacities, .required = 1 },
	{ "group",        ONE_OF, .choices = "A B C" },
	{ "account",      CHOICE, .choices = "bank_accounts.choices" },
	{ "ceiling",      MONEY },
	{ "joint",        ONE_OF, .choices = "A B C" },
	{ "since",        DAY },
	{ "until",        DAY },
	{ "note",         TEXT, .most = 2000 },
	{ 0 }
};

static const struct field scope_ticks[] = {
	{ "contracts_financial", FLAG }, { "contracts_nonfinancial", FLAG },
	{ "bank", FLAG }, { "masav", FLAG }, { "guarantee", FLAG },
	{ "payroll", FLAG }, { "grant_reporting", FLAG },
	{ "hr_appointment", FLAG }, { "unstated", FLAG }, { 0 }
};

static const struct field replacing[] = {
	{ "decision", CHOICE, .choices = "decisions.choices", .required = 1 },
	{ "person",   CHOICE, .choices = "people.choices", .required = 1 },
	{ "capacity", ONE_OF, .choices = capacities, .required = 1 },
	{ "group",    ONE_OF, .choices = "A B C" },
	{ "account",  CHOICE, .choices = "bank_accounts.choices" },
	{ "ceiling",  MONEY },
	{ "joint",    ONE_OF, .choices = "A B C" },
	{ "since",    DAY, .required = 1 },
	{ "until",    DAY },
	{ 0 }
};

static const struct field ending[] = {
	{ "ended",     DAY, .required = 1 },
	{ "ended_why", ONE_OF, .choices = "revoked office_ended authority_left", .required = 1 },
	{ "ending",    CHOICE, .choices = "decisions.choices" },
	{ 0 }
};

static const struct field telling[] = {
	{ "notified", DAY, .required = 1 },
	{ 0 }
};

static const struct field confirming[] = {
	{ "confirmed", DAY, .required = 1 },
	{ 0 }
};

static const struct field filters[] = {
	{ "asof",         DAY },
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices" },
	{ "scope",        ONE_OF, .choices = scopes },
	{ "person",       CHOICE, .choices = "people.choices" },
	{ "over",         FLAG },
	{ 0 }
};

static const struct registry
    appointing_form = { .name = "signatories", .fields = appointing },
    scopes_form = { .name = "signatories.scope", .fields = scope_ticks },
    replacing_form = { .name = "signatories", .fields = replacing },
    ending_form = { .name = "signatories", .fields = ending },
    telling_form = { .name = "signatories", .fields = telling },
    confirming_form = { .name = "signatories", .fields = confirming };

/* An appointment as it stands, in the order of signatories.standing. */
struct standing {
	const char *version, *legal_entity, *person, *capacity, *group, *scope,
	    *account, *ceiling, *joint, *since, *ended, *next, *last, *confirmed;
};

enum { STANDING = sizeof(struct standing) / sizeof(const char *) };

static bool
read_standing(struct request *r, struct standing *standing)
{
	const char *part[STANDING];

	if (values(r, "signatories.standing", part, STANDING) == 0) {
		refuse(r, 404, "missing", NULL);
		return false;
	}
	memcpy(standing, part, sizeof(part));
	return true;
}

static const char *
text_of(struct request *r, int64_t id)
{
	return id == 0 ? NULL : in_figures(r, id);
}

static const char *
entry(const struct change *changes, int count, const char *column)
{
	for (int i = 0; i < count; i++)
		if (strcmp(changes[i].column, column) == 0)
			return changes[i].value;
	return NULL;
}

static void
preset(struct request *r, const char *name, const char *value)
{
	if (value != NULL && pairs_value(&r->query, name) == NULL)
		pairs_add(r, &r->query, name, value);
}

static void
list(struct request *r)
{
	node untold;

	registry_asof(r);
	untold = add(r->page, "untold");
	if (session_may(r, "signatories.write"))
		rows(r, untold, "signatory", "signatories.untold");
	registry_list(r);
}

/* A new appointment */

static void
new_page(struct request *r)
{
	const char *part[2];            /* the entity whose body decided, the day it was decided for */
	node form, ticks;

	let_number(r, "of", text_number(pairs_value(&r->query, "decision")));
	if (values(r, "signatories.from_decision", part, 2) > 0) {
		preset(r, "legal_entity", part[0]);
		preset(r, "since", part[1]);
	}
	form = form_open(r, r->page, "/signatories/new", 0);
	form_fields(r, form, &appointing_form, NULL, "");
	ticks = add(form, "scopes");
	set(ticks, "label", say_label(r, "signatories", "scopes"));
	form_fields(r, ticks, &scopes_form, NULL, "scope.");
}

static const char *
usual_group(const char *capacity)
{
	if (capacity == NULL)
		return NULL;
	return text_is_word("chair deputy", capacity) ? "A" :
	    text_is_word("treasurer treasurer_delegate", capacity) ? "B" : "C";
}

/* What somebody is appointed in: with it the appointment ends. */
struct rest { const char *membership, *office; };

static struct rest
rest_of(struct request *r, const char *person, const char *legal_entity,
    const char *capacity, const char *since)
{
	struct rest rest = { NULL, NULL };

	let_number(r, "of_person", text_number(person));
	let_number(r, "of_entity", text_number(legal_entity));
	let(r, "of_capacity", capacity);
	let(r, "on_day", since != NULL ? since : r->today);
	if (person == NULL || legal_entity == NULL || capacity == NULL)
		return rest;
	rest.office = value(r, "signatories.office");
	if (rest.office == NULL)
		rest.membership = value(r, "signatories.membership");
	if (rest.office == NULL && rest.membership == NULL &&
	    strcmp(capacity, "other") != 0) {
		refuse(r, 422, "holds-no-such-office", "capacity");
		refuse_with(r, "name", value(r, "signatories.name"));
		refuse_with(r, "capacity", say_label(r, "signatories.capacity",
		    capacity));
	}
	return rest;
}

/* Nobody is appointed by what was rejected or is void. */
static void
check_decision(struct request *r, const char *decision, const char *field)
{
	const char *part[2];            /* its number, whether it appoints */

	let_number(r, "of", text_number(decision));
	if (decision == NULL || values(r, "signatories.decides", part, 2) == 0 ||
	    *part[1] == '1')
		return;
	refuse(r, 422, "decision-appoints-nobody", field);
	refuse_with(r, "number", part[0]);
}

static int64_t
appoint(struct request *r, const struct change *given, int count,
    const char *scope, const struct rest *rest)
{
	const char *capacity = entry(given, count, "capacity");
	struct change *changes = arena_take(r->arena,
	    (count + 3) * sizeof(*changes));

	memcpy(changes, given, count * sizeof(*changes));
	for (int i = 0; i < count; i++)
		if (strcmp(changes[i].column, "group") == 0 &&
		    changes[i].value == NULL)
			changes[i].value = usual_group(capacity);
	if (capacity != NULL && strcmp(capacity, "treasurer_delegate") == 0 &&
	    entry(given, count, "ceiling") == NULL)
		refuse(r, 422, "delegate_has_a_ceiling", "ceiling");
	changes[count++] = (struct change){ "scope", scope };
	changes[count++] = (struct change){ "membership", rest->membership };
	changes[count++] = (struct change){ "office", rest->office };
	record_move(r, "appoint");
	return record_write(r, &signatories, 0, 0, changes, count);
}

/* One save makes an appointment for each scope that was ticked; the last, or 0. */
static int64_t
appoint_in_each(struct request *r, const struct change *changes, int count,
    const struct rest *rest)
{
	struct change *ticks;
	int ticked = 0, all = form_read(r, &scopes_form, "scope.", &ticks);
	int64_t id = 0;

	for (int i = 0; i < all; i++)
		ticked += *ticks[i].value == '1';
	if (ticked == 0)
		refuse(r, 422, "which-scope", "scope.contracts_financial");
	for (int i = 0; i < all && !refused(r); i++)
		if (*ticks[i].value == '1')
			id = appoint(r, changes, count, ticks[i].column, rest);
	return id;
}

static void
create(struct request *r)
{
	struct change *changes;
	int count = form_read(r, &appointing_form, "", &changes);
	const char *person = entry(changes, count, "person");
	struct rest rest = rest_of(r, person,
	    entry(changes, count, "legal_entity"),
	    entry(changes, count, "capacity"), entry(changes, count, "since"));

	check_decision(r, entry(changes, count, "decision"), "decision");
	appoint_in_each(r, changes, count, &rest);
	if (r->status == 422)
		new_page(r);
	go(r, arena_print(r->arena, "/signatories?person=%s&done=appointed",
	    person));
}

/* To end, to replace, to tell the bank */

static int64_t
version_of(struct request *r, const struct standing *standing)
{
	return was_typed(r) ? typed_number(r, "version") :
	    text_number(standing->version);
}

static node
act_page(struct request *r, const struct registry *its, const char *move,
    const char *day)
{
	struct standing standing;
	node record, form;

	if (!read_standing(r, &standing) || (record = registry_record(r)) == NULL)
		return NULL;
	set(r->page, "title", say_label(r, "signatories.move", move));
	if (xml_value(r, record, day) == NULL)
		set(record, day, r->today);
	form = form_open(r, r->page, r->path, version_of(r, &standing));
	set(form, "submit", say_label(r, "signatories.move", move));
	form_fields(r, form, its, record, "");
	return form;
}

static void
end_page(struct request *r)
{
	act_page(r, &ending_form, "end", "ended");
}

static void
end(struct request *r)
{
	struct standing standing;
	struct change *changes;
	int count = form_read(r, &ending_form, "", &changes);
	const char *why = entry(changes, count, "ended_why");
	const char *by = entry(changes, count, "ending");

	if (!read_standing(r, &standing))
		return;
	if (standing.ended != NULL)
		refuse(r, 422, "appointment-has-ended", NULL);
	if (why != NULL && strcmp(why, "revoked") == 0 && by == NULL)
		refuse(r, 422, "revoked-by-a-decision", "ending");
	check_decision(r, by, "ending");
	record_move(r, "end");
	record_write(r, &signatories, r->id, typed_number(r, "version"),
	    changes, count);
	if (r->status == 422)
		end_page(r);
	go(r, "/:registry/:id?done=end");
}

static void
tell_page(struct request *r)
{
	act_page(r, &telling_form, "tell", "notified");
}

static void
tell(struct request *r)
{
	struct standing standing;
	struct change *changes;
	int count = form_read(r, &telling_form, "", &changes);
	const char *day = entry(changes, count, "notified");

	if (!read_standing(r, &standing))
		return;
	if (day != NULL && strcmp(day, r->today) > 0)
		refuse(r, 422, "not-yet-done", "notified");
	if (strcmp(standing.last, r->today) >= 0)
		refuse(r, 422, "appointment-still-holds", "notified");
	record_move(r, "tell");
	record_write(r, &signatories, r->id, typed_number(r, "version"),
	    changes, count);
	if (r->status == 422)
		tell_page(r);
	go(r, "/:registry/:id?done=tell");
}

static void
replace_page(struct request *r)
{
	struct standing standing;
	node record, form, scratch;

	if (!read_standing(r, &standing) || (record = registry_record(r)) == NULL)
		return;
	set(r->page, "title", say_label(r, "signatories.move", "replace"));
	scratch = add(r->page, "scratch");
	set(scratch, "capacity", standing.capacity);
	set(scratch, "group", standing.group);
	set(scratch, "ceiling", standing.ceiling);
	set(scratch, "joint", standing.joint);
	set(scratch, "since", r->today);
	if (standing.account != NULL)
		set(add(scratch, "account"), "id", standing.account);
	if (pairs_value(&r->query, "decision") != NULL)
		set(add(scratch, "decision"), "id",
		    pairs_value(&r->query, "decision"));
	form = form_open(r, r->page, r->path, version_of(r, &standing));
	set(form, "submit", say_label(r, "signatories.replace", "submit"));
	form_fields(r, form, &replacing_form, scratch, "");
	xml_remove(scratch);
}

static void
end_replaced(struct request *r, const char *since, const char *decision)
{
	const struct change changes[] = { { "ended", since },
	    { "ended_why", "replaced" }, { "ending", decision } };

	record_move(r, "replace");
	record_write(r, &signatories, r->id, typed_number(r, "version"),
	    changes, 3);
}

/* The successor: what was typed, and what stays as it was. */
static int64_t
begin_successor(struct request *r, const struct standing *ends,
    const struct change *typed, int count)
{
	struct change *changes = arena_take(r->arena,
	    (count + 2) * sizeof(*changes));
	struct rest rest = rest_of(r, entry(typed, count, "person"),
	    ends->legal_entity, entry(typed, count, "capacity"),
	    entry(typed, count, "since"));

	memcpy(changes, typed, count * sizeof(*changes));
	changes[count++] = (struct change){ "legal_entity", ends->legal_entity };
	changes[count++] = (struct change){ "replaces", text_of(r, r->id) };
	return appoint(r, changes, count, ends->scope, &rest);
}

static void
replace(struct request *r)
{
	struct standing ends;
	struct change *changes;
	int count = form_read(r, &replacing_form, "", &changes);
	const char *since = entry(changes, count, "since");
	int64_t next = 0;

	if (!read_standing(r, &ends))
		return;
	check_decision(r, entry(changes, count, "decision"), "decision");
	if (ends.ended != NULL)
		refuse(r, 422, "appointment-has-ended", NULL);
	if (since != NULL && ends.since != NULL && strcmp(since, ends.since) <= 0) {
		refuse(r, 422, "successor-signs-later", "since");
		refuse_with(r, "since", calendar_written(r->arena, ends.since));
	}
	if (!refused(r)) {
		end_replaced(r, since, entry(changes, count, "decision"));
		next = begin_successor(r, &ends, changes, count);
	}
	if (r->status == 422)
		replace_page(r);
	go(r, arena_print(r->arena, "/signatories/%lld?done=replaced",
	    (long long)next));
}

/* The account passes too, or is not the successor's to appoint for. */
static void
check_account(struct request *r, const struct standing *standing,
    const char *to, const char *day)
{
	if (standing->account == NULL)
		return;
	let_number(r, "of_account", text_number(standing->account));
	let_number(r, "of_entity", text_number(to));
	let(r, "day", day);
	if (!found(r, "transfers.account_is_held"))
		refuse(r, 422, "account-does-not-pass", NULL);
}

/* It rests on what the person is there, and the bank confirms it anew. */
static void
appoint_anew(struct request *r, const struct standing *standing,
    const struct change *common)
{
	struct rest rest = rest_of(r, standing->person, common[0].value,
	    standing->capacity, common[1].value);

	if (refused(r))
		return;
	appoint(r, (struct change[]){ common[0], common[1], common[2],
	    { "person", standing->person },
	    { "capacity", standing->capacity }, { "group", standing->group },
	    { "account", standing->account },
	    { "ceiling", standing->ceiling }, { "joint", standing->joint },
	    { "replaces", standing->next == NULL ? text_of(r, r->id) : NULL }
	    }, 10, standing->scope, &rest);
}

void
signatories_pass(struct request *r, int64_t appointment, const char *to,
    const char *day, const char *decision)
{
	struct standing standing;
	int64_t id = r->id;

	r->id = appointment;
	if (read_standing(r, &standing)) {
		check_account(r, &standing, to, day);
		appoint_anew(r, &standing, (struct change[]){
		    { "legal_entity", to }, { "since", day },
		    { "decision", decision } });
	}
	r->id = id;
}

/* Papers: the specimen of the signature, and the bank's confirmation with its day */

static bool
is_confirmation(struct request *r)
{
	const char *as = r->method == POST ? typed(r, "as") :
	    pairs_value(&r->query, "as");

	return as != NULL && strcmp(as, "confirmation") == 0;
}

static void
paper_page(struct request *r)
{
	struct standing standing;
	node record, form, others;
	const char *as = is_confirmation(r) ? "confirmation" : "specimen";

	if (!read_standing(r, &standing) || (record = registry_record(r)) == NULL)
		return;
	set(r->page, "title", say_label(r, "signatories.move", as));
	form = form_open(r, r->page, "/documents", version_of(r, &standing));
	form_hidden(form, "signatory", text_of(r, r->id));
	form_hidden(form, "as", as);
	set(form, "submit", say_label(r, "signatories.move", as));
	if (xml_value(r, record, "confirmed") == NULL)
		set(record, "confirmed", r->today);
	if (is_confirmation(r))
		form_fields(r, form, &confirming_form, record, "");
	let(r, "as", as);
	others = add(form, "others");
	set(others, "label", say_label(r, "signatories.also", as));
	rows(r, others, "signatory", "signatories.beside");
}

void
signatories_paper_again(struct request *r)
{
	r->registry = &signatories;
	r->id = typed_number(r, "signatory");
	r->view = "paper";
	paper_page(r);
}

static void
keep_paper(struct request *r, int64_t id, int64_t version, const char *day,
    int64_t document)
{
	const char *paper = text_of(r, document);
	const struct change confirmation[] = { { "confirmation", paper },
	    { "confirmed", day } };
	const struct change specimen = { "specimen", paper };

	record_move(r, day != NULL ? "confirmation" : "specimen");
	record_write(r, &signatories, id, version,
	    day != NULL ? confirmation : &specimen, day != NULL ? 2 : 1);
}

/* One letter of the bank may confirm several: each that was ticked beside the first. */
static void
keep_beside(struct request *r, const char *day, int64_t document)
{
	node scratch = add(r->page, "scratch");

	let(r, "as", day != NULL ? "confirmation" : "specimen");
	rows(r, scratch, "signatory", "signatories.beside");
	for (node other = xml_first(scratch); other != NULL;
	    other = xml_next(other)) {
		const char *id = xml_value(r, other, "id");

		if (typed(r, arena_print(r->arena, "also.%s", id)) != NULL)
			keep_paper(r, text_number(id), xml_number(other,
			    "version"), day, document);
	}
	xml_remove(scratch);
}

/* The day of the confirmation; NULL for a specimen. */
static const char *
confirmation_day(struct request *r)
{
	struct change *changes;

	if (!is_confirmation(r))
		return NULL;
	form_read(r, &confirming_form, "", &changes);
	return changes[0].value;
}

void
signatories_paper_fits(struct request *r)
{
	struct standing standing;
	const char *day = confirmation_day(r);
	int64_t page = r->id;

	if (!session_may(r, "signatories.write"))
		refuse(r, 403, "not-allowed", NULL);
	if (day != NULL && strcmp(day, r->today) > 0)
		refuse(r, 422, "not-yet-done", "confirmed");
	r->id = typed_number(r, "signatory");
	if (read_standing(r, &standing) && day != NULL &&
	    standing.confirmed != NULL)
		refuse(r, 422, "confirmed-already", "confirmed");
	r->id = page;
}

void
signatories_paper(struct request *r, int64_t document)
{
	const char *day = confirmation_day(r);
	int64_t page = r->id;

	r->id = typed_number(r, "signatory");
	keep_paper(r, r->id, typed_number(r, "version"), day, document);
	keep_beside(r, day, document);
	r->id = page;
}

/* What may be done from here. */
static void
offer(struct request *r, node links, const char *to, const char *move)
{
	node shown = add(links, "link");

	set(shown, "href", arena_print(r->arena, "/signatories/%lld/%s",
	    (long long)r->id, to));
	set(shown, "label", say_label(r, "signatories.move", move));
}

static void
show(struct request *r)
{
	struct standing standing;
	node record, links;

	let(r, "on_day", r->today);
	record = registry_record(r);
	if (record == NULL || !read_standing(r, &standing))
		return;
	links = add(r->page, "links");
	if (!session_may(r, "signatories.write"))
		return;
	if (xml_value(r, record, "unconfirmed") != NULL)
		offer(r, links, "paper?as=confirmation", "confirmation");
	if (xml_value(r, record, "untold") != NULL)
		offer(r, links, "tell", "tell");
	if (standing.ended == NULL && (xml_value(r, record, "why") == NULL ||
	    strcmp(xml_value(r, record, "why"), "moved") != 0)) {
		offer(r, links, "replace", "replace");
		offer(r, links, "end", "end");
	}
	offer(r, links, "paper?as=specimen", "specimen");
}

static const struct route routes[] = {
	{ GET,  "",             list,                 "list",     "read" },
	{ GET,  "/question",    signatories_question, "question", "read" },
	{ GET,  "/protocol",    signatories_protocol, "protocol", "signatories.protocol" },
	{ GET,  "/new",         new_page,             "form",     "write" },
	{ POST, "/new",         create,               "form",     "write" },
	{ GET,  "/:id",         show,                 "show",     "read" },
	{ GET,  "/:id/end",     end_page,             "act",      "write" },
	{ POST, "/:id/end",     end,                  "act",      "write" },
	{ GET,  "/:id/tell",    tell_page,            "act",      "write" },
	{ POST, "/:id/tell",    tell,                 "act",      "write" },
	{ GET,  "/:id/replace", replace_page,         "act",      "write" },
	{ POST, "/:id/replace", replace,              "act",      "write" },
	{ GET,  "/:id/paper",   paper_page,           "paper",    "write" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "signatories.read",     "everyone" },
	{ "signatories.write",    "treasurer secretary" },
	{ "signatories.protocol", "treasurer secretary legal chair ceo auditor" },
	{ 0 }
};

const struct registry signatories = {
	.name = "signatories", .record = "signatory",
	.fields = fields, .filters = filters, .routes = routes,
	.grants = grants,
};
