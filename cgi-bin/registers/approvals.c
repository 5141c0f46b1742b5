/* approvals.c: requests that have to be signed: contracts, payments, guarantees, and whatever else binds. */
#include "../base/money.h"
#include "../pinkas.h"
#include "approvals.h"
#include "external_approvals.h"

/*
 * Whoever asks for it may change it until it is approved; with every change its
 * round begins anew. That it expired, and for whom it waits, is typed nowhere.
 */

static const struct field fields[] = {
	{ "kind",     ONE_OF, .choices = "contract payment masav_batch guarantee call_off tabar_change hr other", .required = 1 },
	{ "title",    TEXT_LINE, .required = 1, .most = 200 },
	{ "subject",  TEXT, .most = 4000 },
	{ "amount",   MONEY },
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices", .required = 1 },
	{ "account",  CHOICE, .choices = "approvals.accounts" },
	{ "line",     CHOICE, .choices = "approvals.lines" },
	{ "use",      CHOICE, .choices = "approvals.uses" },
	{ "pays",     CHOICE, .choices = "approvals.payable" },
	{ "decision", CHOICE, .choices = "decisions.choices" },
	{ "expires",  DAY },
	{ 0 }
};

static const struct field filters[] = {
	{ "search",   TEXT_LINE, .most = 100 },
	{ "kind",     ONE_OF, .choices = "contract payment masav_batch guarantee call_off tabar_change hr other" },
	{ "standing", ONE_OF, .choices = "open approved executed ended" },
	{ 0 }
};

/* Only whoever asks for a signature changes what is asked for. */
static void
is_own(struct request *r)
{
	node scratch = add(r->page, "scratch");
	node record = row(r, scratch, "approval", "approvals.show");

	if (record != NULL && xml_value(r, record, "mine") == NULL) {
		refuse(r, 422, "only-the-requester-changes-it", NULL);
		refuse_with(r, "name", xml_value(r, xml_child(record,
		    "requester"), "name"));
	}
	xml_remove(scratch);
}

static void
check(struct request *r)
{
	bool line = typed_number(r, "line") != 0, use = typed_number(r, "use") != 0, pays = typed_number(r, "pays") != 0;

	if (line + use + pays > 1)
		refuse(r, 422, "paid_from_a_line_or_a_use", pays ? "pays" : "use");
	if (r->id != 0)
		is_own(r);
}

static void	write_paper(struct request *, int64_t, int64_t, bool);

/* A request made anew begins with what the other holds; its documents come with it. */
static void
fill_anew(struct request *r, int64_t other)
{
	static const char *const names[] = { "legal_entity", "kind", "title",
	    "subject", "account", "use", "decision" };
	node scratch = add(r->page, "scratch"), record;

	let_number(r, "anew", other);
	record = row(r, scratch, "approval", "approvals.anew");
	for (size_t i = 0; record != NULL &&
	    i < sizeof(names) / sizeof(*names); i++)
		if (xml_value(r, record, names[i]) != NULL)
			pairs_add(r, &r->query, names[i],
			    xml_value(r, record, names[i]));
	if (record != NULL && xml_value(r, record, "amount") != NULL)
		pairs_add(r, &r->query, "amount", money_write(r->arena,
		    xml_number(record, "amount")));
	xml_remove(scratch);
}

static void
new_page(struct request *r)
{
	const char *other = r->method == POST ? typed(r, "anew") :
	    pairs_value(&r->query, "anew");

	if (other != NULL && r->method == GET)
		fill_anew(r, text_number(other));
	registry_new(r);
	if (xml_child(r->page, "form") != NULL)
		form_hidden(xml_child(r->page, "form"), "anew", other);
}

static void
take_papers(struct request *r, int64_t other)
{
	node scratch = add(r->page, "scratch");

	let_number(r, "anew", other);
	rows(r, scratch, "paper", "approvals.papers_of");
	for (node paper = xml_first(scratch); paper != NULL && !refused(r);
	    paper = xml_next(paper))
		write_paper(r, r->id, xml_number(paper, "document"), false);
	xml_remove(scratch);
}

/* Who asks is no field: it is who asks. */
static void
save(struct request *r)
{
	struct change *changes, all[16];
	int count;

	if (r->id != 0) {
		registry_save(r);
		return;
	}
	count = form_read(r, r->registry, "", &changes);
	check(r);
	memcpy(all, changes, (size_t)count * sizeof(*changes));
	all[count++] = (struct change){ "requester", in_figures(r, r->person) };
	r->id = record_write(r, r->registry, 0, 0, all, count);
	if (!refused(r) && typed_number(r, "anew") != 0)
		take_papers(r, typed_number(r, "anew"));
	if (r->status == 422) {
		r->id = 0;
		new_page(r);
	}
	go(r, "/approvals/:id?done=asked");
}

static void
saved(struct request *r)
{
	approvals_changed(r, r->id);
}

/* The parts of a page */

static void
tell_round(struct request *r, node parent)
{
	node groups, scratch = add(parent, "scratch");

	row(r, parent, "rule", "approvals.rule");
	groups = add(parent, "groups");
	rows(r, groups, "group", "approvals.groups");
	rows(r, scratch, "person", "approvals.able");
	for (node person = xml_first(scratch), next; person != NULL;
	    person = next) {
		next = xml_next(person);
		for (node group = xml_first(groups); group != NULL;
		    group = xml_next(group))
			if (strcmp(xml_value(r, group, "name"),
			    xml_value(r, person, "group")) == 0) {
				node shown = add(group, "person");

				set(shown, "id", xml_value(r, person, "id"));
				set(shown, "name", xml_value(r, person, "name"));
				set(shown, "capacity", xml_value(r, person,
				    "capacity.say"));
				set(shown, "answer", xml_value(r, person,
				    "answer"));
				set(shown, "passed_to", xml_value(r, person,
				    "passed_to"));
				set(shown, "in_place_of", xml_value(r, person,
				    "in_place_of"));
			}
	}
	xml_remove(scratch);
}

void
approvals_tell(struct request *r, node parent, int64_t approval)
{
	let_number(r, "approval", approval);
	rows(r, add(parent, "papers"), "paper", "approvals.papers");
	if (found(r, "approvals.rule"))
		tell_round(r, parent);
	rows(r, add(parent, "answers"), "answer", "approvals.answers");
	rows(r, add(parent, "passings"), "passing", "approvals.passings");
	rows(r, parent, "available", "approvals.available");
	rows(r, add(parent, "rounds"), "round", "approvals.rounds");
	rows(r, parent, "batch", "batches.of_approval");
	external_approvals_tell(r, parent, "approval", approval);
}

static bool
is_in(node record, struct request *r, const char *states)
{
	return text_is_word(states, xml_value(r, record, "standing"));
}

/* Papers are brought and taken away while it is not approved, by whoever asks. */
static void
offer_papers(struct request *r, node record)
{
	const char *path = arena_print(r->arena, "/approvals/%lld/papers",
	    (long long)r->id);
	node bring;

	if (xml_value(r, record, "mine") == NULL ||
	    !is_in(record, r, "draft submitted returned moved"))
		return;
	bring = add(r->page, "bring");
	set_number(bring, "approval", r->id);
	form_signed(r, bring, "/documents", 0);
	form_signed(r, add(r->page, "take"), path, 0);
	rows(r, xml_last(r->page), "document", "documents.choices");
}

/* Signed with ink: whoever attests it brings the scan. */
static void
offer_ink(struct request *r, node record)
{
	node ink;

	if (!session_may(r, "approvals.attest") ||
	    xml_value(r, record, "mine") != NULL ||
	    !is_in(record, r, "submitted"))
		return;
	ink = add(r->page, "ink");
	set_number(ink, "approval", r->id);
	rows(r, ink, "person", "approvals.able");
	form_signed(r, ink, "/documents", 0);
}

static void
show(struct request *r)
{
	node record = registry_record(r);

	if (record == NULL)
		return;
	set(record, "waited.say", xml_value(r, record, "waited") == NULL ?
	    NULL : say_count(r, "approvals.waits.days",
	    xml_number(record, "waited")));
	approvals_tell(r, r->page, r->id);
	let(r, "day", r->today);
	rows(r, r->page, "moved", "approvals.moved");
	approvals_offer(r, r->id, true);
	approvals_offer_taking_back(r, r->id);
	offer_papers(r, record);
	offer_ink(r, record);
	if (!is_in(record, r, "draft returned submitted moved") ||
	    xml_value(r, record, "mine") == NULL)
		set(xml_child(r->page, "record"), "fixed", "yes");
	if (xml_value(r, record, "mine") != NULL ||
	    session_may(r, "approvals.attest"))
		registry_moves(r, record);
}

void
approvals_show_again(struct request *r, int64_t approval)
{
	r->registry = &approvals;
	r->id = approval;
	r->within = 0;
	registry_show_again(r);
}

/* Moves */

static void
submit(struct request *r)
{
	const char *part[9];

	let_number(r, "approval", r->id);
	if (values(r, "approvals.fixing", part, 9) == 0) {
		refuse(r, 404, "missing", NULL);
		return;
	}
	is_own(r);
	if (strcmp(part[1], "draft") != 0 && strcmp(part[1], "returned") != 0)
		refuse(r, 422, "not-in-this-state", NULL);
	record_move(r, "submit");
	record_write(r, r->registry, r->id, typed_number(r, "version"),
	    (struct change[]){ { "state", "submitted" } }, 1);
	if (!refused(r))
		approvals_round(r, r->id, true);
	registry_show_again(r);
	go(r, "/approvals/:id?done=submit");
}

/* What was approved is done once, on a day that came, and not while an answer from outside holds it up. */
static void
execute(struct request *r)
{
	let_number(r, "approval", r->id);
	if (found(r, "external_approvals.holding")) {
		refuse(r, 422, "held-up-from-outside", NULL);
		refuse_with(r, "name", value(r, "external_approvals.holding"));
	}
	registry_move_with(r, (struct change[]){ { "executed", r->today } }, 1);
}

static void
may_cancel(struct request *r)
{
	is_own(r);
}

static const struct move moves[] = {
	{ "submit",  "draft returned", "submitted", "approvals.write" },
	{ "execute", "approved", "executed", "approvals.execute" },
	{ "cancel",  "draft submitted returned", "cancelled", "approvals.write", .rule = may_cancel, .asks = "reason" },
	{ 0 }
};

/* Papers */

static void
write_paper(struct request *r, int64_t approval, int64_t document, bool dropped)
{
	const char *part[3] = { NULL };         /* id, version, dropped */
	bool there;

	let_number(r, "approval", approval);
	let_number(r, "document", document);
	there = values(r, "approvals.paper", part, 3) != 0;
	if (there && (*part[2] == '1') == dropped)
		return;
	if (there)
		record_write(r, &approval_papers, text_number(part[0]),
		    text_number(part[1]), (struct change[]){
		    { "dropped", dropped ? "1" : "0" } }, 1);
	else if (!dropped)
		record_write(r, &approval_papers, 0, 0, (struct change[]){
		    { "approval", in_figures(r, approval) },
		    { "document", in_figures(r, document) } }, 2);
}

void
approvals_attach(struct request *r, int64_t approval, int64_t document)
{
	int64_t id = r->id, instead = typed_number(r, "instead");
	const struct registry *registry = r->registry;

	r->id = approval;
	is_own(r);
	r->id = id;
	record_move(r, "attach");
	if (!refused(r) && instead != 0 && instead != document)
		write_paper(r, approval, instead, true);
	if (!refused(r))
		write_paper(r, approval, document, false);
	if (!refused(r))
		approvals_changed(r, approval);
	r->registry = registry;
}

/* A document that is there is taken, or one is taken away. */
static void
change_papers(struct request *r)
{
	int64_t document = typed_number(r, "document");
	int64_t drop = typed_number(r, "drop");

	is_own(r);
	let_number(r, "document", document);
	if (drop == 0 && !found(r, "documents.is_there"))
		refuse(r, 422, "not-a-choice", "document");
	record_move(r, drop != 0 ? "withdraw" : "attach");
	if (!refused(r))
		write_paper(r, r->id, drop != 0 ? drop : document, drop != 0);
	if (!refused(r))
		approvals_changed(r, r->id);
	registry_show_again(r);
	go(r, "/approvals/:id?done=papers");
}

static const struct route routes[] = {
	{ GET,  "/new",         new_page,  "form", "write" },
	{ POST, "/new",         save,      "form", "write" },
	{ GET,  "/:id",         show,      "show", "read" },
	{ POST, "/:id/edit",    save,      "form", "write" },
	{ POST, "/:id/submit",  submit,    "show", "write" },
	{ POST, "/:id/execute", execute,   "show", "execute" },
	{ POST, "/:id/papers",  change_papers, "show", "write" },
	{ POST, "/:id/sign",    approvals_post_sign, "show", "sign", .proves = 1 },
	{ POST, "/:id/decline", approvals_post_decline, "show", "sign", .proves = 1 },
	{ POST, "/:id/return",  approvals_post_return, "show", "sign", .proves = 1 },
	{ POST, "/:id/pass",    approvals_post_pass, "show", "sign", .proves = 1 },
	{ POST, "/:id/take_back", approvals_post_take_back, "show", "sign" },
	{ POST, "/:id/pass_back", approvals_post_pass_back, "show", "sign" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "approvals.read",    "secretary chair ceo treasurer legal procurement auditor council_member" },
	{ "approvals.write",   "secretary chair ceo treasurer legal procurement" },
	{ "approvals.sign",    "secretary chair ceo treasurer legal procurement council_member" },
	{ "approvals.attest",  "secretary legal" },
	{ "approvals.execute", "secretary ceo treasurer" },
	{ 0 }
};

const struct registry approvals = {
	.name = "approvals", .record = "approval",
	.fields = fields, .filters = filters, .moves = moves,
	.routes = routes, .grants = grants, .rule = check, .saved = saved,
};

static const struct grant paper_grants[] = {
	{ "approval_papers.read",  "secretary chair ceo treasurer legal procurement auditor council_member" },
	{ "approval_papers.write", "" },
	{ 0 }
};

const struct registry approval_papers = {
	.name = "approval_papers", .record = "paper", .grants = paper_grants,
};
