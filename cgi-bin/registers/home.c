/* home.c: the first page: what waits for whoever signed in, what is near and what is new. */
#include "../pinkas.h"
#include "calling.h"
#include "code_rules.h"
#include "contracts.h"
#include "minutes.h"

static const char answers[] = "coming substitute not_coming";

static const char *
said(struct request *r, const char *name)
{
	return say_label(r, "home", name);
}

/* What waits for the asker */

static node
add_link(node entry, const char *href, const char *label, const char *icon)
{
	node link = add(entry, "link");

	set(link, "href", href);
	set(link, "label", label);
	set(link, "icon", icon);
	return link;
}

/* The buttons of an answer to a notice: one form, sent by whichever is pressed. */
static void
offer_answers(struct request *r, node meeting)
{
	node form;

	if (!session_may(r, "home.answer"))
		return;
	form = add(meeting, "answers");
	form_signed(r, form, "/home/answer", xml_number(meeting, "version"));
	for (const char *at = answers; *at != '\0'; ) {
		size_t length = strcspn(at, " ");
		const char *word = arena_part(r->arena, at, length);
		const char *given = xml_value(r, meeting, "answer");
		node choice = add(form, "choice");

		set(choice, "value", word);
		set(choice, "label", say_label(r, "home.answer", word));
		if (given != NULL && strcmp(given, word) == 0)
			set(choice, "chosen", "yes");
		at += length + strspn(at + length, " ");
	}
}

void
home_offer_answers(struct request *r, node record, int64_t meeting)
{
	node invited = add(record, "invited");

	if (!session_may(r, "home.answer"))
		return;
	let_number(r, "meeting", meeting);
	rows(r, invited, "invitation", "home.invitations_to");
	for (node entry = xml_first(invited); entry != NULL;
	    entry = xml_next(entry))
		offer_answers(r, entry);
}

static void
wait_for_meetings(struct request *r, node waiting)
{
	let(r, "all", session_may(r, "meetings.write") ? "yes" : NULL);
	rows(r, waiting, "session", "home.in_session");
	if (session_may(r, "home.answer"))
		rows(r, waiting, "invitation", "home.invitations");
	for (node entry = xml_first(waiting); entry != NULL;
	    entry = xml_next(entry)) {
		if (strcmp(xml_name(entry), "session") != 0)
			offer_answers(r, entry);
		else
			set(add_link(entry, xml_value(r, entry, "href"),
			    said(r, "to_session"), NULL), "primary", "yes");
	}
}

/* Whose follow-up it is says at once that it is done, or goes to tell more. */
static void
offer_update(struct request *r, node entry)
{
	const char *path = arena_print(r->arena, "%s/done",
	    xml_value(r, entry, "href"));
	node move;

	if (!session_may(r, "followups.update"))
		return;
	move = add(entry, "move");
	set(move, "name", "done");
	set(move, "path", path);
	set(move, "label", said(r, "mark_done"));
	set(move, "icon", "check");
	set(move, "asks", "progress");
	set(move, "asks.label", say_label(r, "followups", "progress"));
	form_signed(r, move, path, xml_number(entry, "version"));
	set(add_link(entry, xml_value(r, entry, "href"), said(r, "update"),
	    NULL), "quiet", "yes");
}

static void
wait_for_followups(struct request *r, node waiting)
{
	node last = xml_last(waiting);

	rows(r, waiting, "followup", "home.followups");
	for (node entry = last != NULL ? xml_next(last) : xml_first(waiting);
	    entry != NULL; entry = xml_next(entry)) {
		if (xml_number(entry, "late") > 0)
			set(entry, "note", say_count(r, "home.late_by",
			    xml_number(entry, "late")));
		offer_update(r, entry);
	}
}

/* Rows of a query, each with one way on. */
static void
wait_for(struct request *r, node waiting, const char *name, const char *query)
{
	node last = xml_last(waiting);

	rows(r, waiting, name, query);
	for (node entry = last != NULL ? xml_next(last) : xml_first(waiting);
	    entry != NULL; entry = xml_next(entry))
		add_link(entry, xml_value(r, entry, "href"), say_label(r,
		    arena_print(r->arena, "home.%s", name), "go"), NULL);
}

/* One entry for many records: how many, and the list of them. */
static void
wait_for_many(struct request *r, node waiting, const char *name,
    int64_t count, const char *href)
{
	const char *key = arena_print(r->arena, "home.%s", name);
	node entry;

	if (count == 0)
		return;
	entry = add(waiting, "many");
	set_number(entry, "number", count);
	set(entry, "title", say_count(r, arena_print(r->arena, "%s.count", key),
	    count));
	set(entry, "text", say_label(r, key, "text"));
	set(entry, "href", href);
	set(entry, "now", "yes");
	set(entry, "order", "4");
	add_link(entry, href, say_label(r, key, "go"), NULL);
}

/* One entry for the rules of all bodies, with a way to those of each. */
static void
wait_for_legal(struct request *r, node waiting)
{
	node scratch = add(r->page, "scratch"), entry;
	int64_t count = 0;

	rows(r, scratch, "body", "home.unconfirmed");
	for (node body = xml_first(scratch); body != NULL;
	    body = xml_next(body))
		count += xml_number(body, "count");
	xml_remove(scratch);
	if (count == 0)
		return;
	entry = add(waiting, "unconfirmed");
	set_number(entry, "number", count);
	set(entry, "title", say_count(r, "home.unconfirmed.count", count));
	set(entry, "now", "yes");
	set(entry, "order", "4");
	rows(r, entry, "body", "home.unconfirmed");
}

/* Minutes to sign, to read, and to answer comments on, and meetings whoever one speaks for is called to: each says so under the title of its meeting. */
static void
wait_for_minutes(struct request *r, node waiting)
{
	static const char *const names[] = { "to_sign", "to_read",
	    "to_answer", "to_distribute", "told" };
	static const char *const queries[] = { "minutes.to_sign",
	    "minutes.to_read", "minutes.to_answer",
	    "minutes.to_distribute", "home.told" };

	let(r, "all", session_may(r, "minutes.write") ? "yes" : NULL);
	signatures_let_offices(r);
	for (int i = 0; i < 5; i++) {
		node last = xml_last(waiting);

		wait_for(r, waiting, names[i], queries[i]);
		for (node entry = last != NULL ? xml_next(last) :
		    xml_first(waiting); entry != NULL; entry = xml_next(entry))
			set(entry, "text", say_label(r, "home", arena_print(
			    r->arena, "%s.text", names[i])));
	}
}

/* Requests to be signed, all on one page; and the asker's own that came back or stand still. */
static void
wait_for_requests(struct request *r, node waiting)
{
	node last = xml_last(waiting);

	if (session_may(r, "approvals.sign"))
		rows(r, waiting, "to_approve", "approvals.waiting");
	for (node entry = last != NULL ? xml_next(last) : xml_first(waiting);
	    entry != NULL; entry = xml_next(entry)) {
		set(entry, "waited.say", say_count(r, "approvals.waits.days",
		    xml_number(entry, "waited")));
		set(add_link(entry, "/signatures", say_label(r,
		    "home.to_approve", "go"), "sign"), "primary", "yes");
		set(add_link(entry, xml_value(r, entry, "href"), said(r,
		    "to_approve.read"), NULL), "quiet", "yes");
	}
	if (!session_may(r, "approvals.write"))
		return;
	last = xml_last(waiting);
	let(r, "all", NULL);
	wait_for(r, waiting, "request", "approvals.returned");
	for (node entry = last != NULL ? xml_next(last) : xml_first(waiting);
	    entry != NULL; entry = xml_next(entry)) {
		set(entry, "why.say", say_label(r, "home.request",
		    xml_value(r, entry, "why")));
		set(entry, "waited.say", say_count(r, "approvals.waits.days",
		    xml_number(entry, "waited")));
	}
}

/* Appointments: each says under its title what is to be done about it. */
static void
wait_for_signatories(struct request *r, node waiting)
{
	static const char *const names[] = { "untold", "unconfirmed_signatory" };
	static const char *const queries[] = { "signatories.untold",
	    "signatories.unconfirmed" };

	for (int i = 0; i < 2; i++) {
		node last = xml_last(waiting);

		wait_for(r, waiting, names[i], queries[i]);
		for (node entry = last != NULL ? xml_next(last) :
		    xml_first(waiting); entry != NULL; entry = xml_next(entry))
			set(entry, "text", arena_joined(r->arena, xml_value(r,
			    entry, "scope.say"), ". ", say_label(r, "home",
			    arena_print(r->arena, "%s.text", names[i]))));
	}
}

/* What of a contract expires within ninety days: for whoever is responsible, else for who keeps the register. */
static void
wait_for_contracts(struct request *r, node waiting)
{
	node last = xml_last(waiting);

	contracts_let_soon(r, r->today);
	let(r, "all", session_may(r, "contracts.write") ? "yes" : NULL);
	wait_for(r, waiting, "expiring", "contracts.expiring");
	for (node entry = last != NULL ? xml_next(last) : xml_first(waiting);
	    entry != NULL; entry = xml_next(entry))
		set(entry, "text", xml_value(r, entry, "what.say"));
}

/* What an entity that is no more still has, one by one. */
static void
wait_for_heirs(struct request *r, node waiting)
{
	node last = xml_last(waiting);

	if (!found(r, "transfers.any_ended"))
		return;
	wait_for(r, waiting, "left", "transfers.waiting");
	for (node entry = last != NULL ? xml_next(last) : xml_first(waiting);
	    entry != NULL; entry = xml_next(entry))
		set(entry, "text", arena_joined(r->arena, xml_value(r, entry,
		    "what.say"), ", ", arena_joined(r->arena, xml_value(r,
		    entry, "entity"), ": ", xml_value(r, entry, "why.say"))));
}

static void
wait_for_secretary(struct request *r, node waiting)
{
	wait_for(r, waiting, "draft", "home.drafts");
	wait_for(r, waiting, "unclosed", "home.unclosed");
	wait_for_many(r, waiting, "all_late", number(r, "home.late", 0),
	    "/followups?standing=late");
	wait_for_many(r, waiting, "nobodys", number(r, "home.nobodys", 0),
	    "/followups?standing=open_all");
	wait_for_many(r, waiting, "undeclared",
	    number(r, "home.undeclared", 0), "/memberships");
}

/* The whole hours since the newest checkpoint, -1 when there is none; and how many entries came after it. */
static int64_t
since_checkpoint(struct request *r, int64_t *entries)
{
	const char *part[2];            /* at, size */
	int64_t size = number(r, "ledger.size", 0);

	*entries = size;
	if (values(r, "ledger.newest_checkpoint", part, 2) == 0)
		return -1;
	*entries = size - text_number(part[1]);
	return (r->now - text_number(part[0])) / 3600000;
}

enum { OLD_HOURS = 24 };

static void
wait_for_auditor(struct request *r, node waiting)
{
	int64_t entries, hours = since_checkpoint(r, &entries);

	if (entries > 0 && (hours < 0 || hours >= OLD_HOURS))
		wait_for_many(r, waiting, "unanchored", entries,
		    "/ledger/checkpoints");
	wait_for_many(r, waiting, "rewritten", number(r, "home.rewritten", 0),
	    "/ledger?table=decisions");
	wait_for_many(r, waiting, "all_late", number(r, "home.late", 0),
	    "/followups?standing=late");
}

/* Commitments that name no decision, and decisions whose money is nowhere yet. */
static void
wait_for_treasurer(struct request *r, node waiting)
{
	wait_for_many(r, waiting, "undecided",
	    number(r, "money.undecided_count", 0), "/money#undecided");
	wait_for_many(r, waiting, "unbudgeted",
	    number(r, "money.unbudgeted_count", 0), "/money#unbudgeted");
	wait_for_many(r, waiting, "idle", number(r, "tabarim.idle_count", 0),
	    "/tabarim/proposals");
}

/* Supplementary budgets the council is to begin with, by the days of the rule; payment files signed and not sent; what an authority owes; answers from outside that whoever asks watches. */
static void
wait_for_outside(struct request *r, node waiting)
{
	node last = xml_last(waiting);

	if (session_may(r, "home.supplements"))
		wait_for(r, waiting, "supplement", "budget_changes.undecided");
	if (session_may(r, "home.money"))
		wait_for(r, waiting, "file", "batches.untransmitted");
	if (session_may(r, "home.owing"))
		wait_for(r, waiting, "owing", "contributions.owing");
	if (session_may(r, "external_approvals.read")) {
		let(r, "all", session_may(r, "home.supplements") ? "yes" : NULL);
		wait_for(r, waiting, "outside", "external_approvals.watched");
	}
	for (node entry = last != NULL ? xml_next(last) : xml_first(waiting);
	    entry != NULL; entry = xml_next(entry))
		if (xml_number(entry, "late") > 0)
			set(entry, "note", say_count(r, "home.late_by",
			    xml_number(entry, "late")));
}

static void
show_waiting(struct request *r)
{
	node waiting = add(r->page, "waiting");

	wait_for_meetings(r, waiting);
	if (session_may(r, "answers.give"))
		wait_for(r, waiting, "round", "circulations.waiting");
	wait_for_minutes(r, waiting);
	wait_for_requests(r, waiting);
	wait_for_followups(r, waiting);
	if (session_may(r, "meetings.write"))
		wait_for_secretary(r, waiting);
	if (session_may(r, "signatories.write"))
		wait_for_signatories(r, waiting);
	wait_for_contracts(r, waiting);
	if (session_may(r, "transfers.write"))
		wait_for_heirs(r, waiting);
	if (session_may(r, "home.lead")) {
		wait_for(r, waiting, "demand", "demands.waiting");
		wait_for(r, waiting, "quiet", "home.quiet_bodies");
	}
	if (session_may(r, "rules.confirm")) {
		wait_for_legal(r, waiting);
		wait_for_many(r, waiting, "unconfirmed_signing",
		    number(r, "signing_rules.unconfirmed", 0),
		    "/signing_rules");
	}
	wait_for_outside(r, waiting);
	if (session_may(r, "home.money"))
		wait_for_treasurer(r, waiting);
	if (session_may(r, "home.audit"))
		wait_for_auditor(r, waiting);
	if (session_may(r, "users.write"))
		wait_for_many(r, waiting, "blocked",
		    number(r, "access.blocked", 0), "/reads?outcome=refused");
	if (session_may(r, "access_reviews.write"))
		wait_for_many(r, waiting, "review",
		    number(r, "access_reviews.due", 0), "/authorised");
}

/* Two to ten in words, as people say them; the rest in digits. */
static const char *
in_words(struct request *r, int64_t number)
{
	const char *words = said(r, "waiting.words");

	if (number < 2 || number > 10)
		return in_figures(r, number);
	for (int64_t i = 2; i < number && strchr(words, '|') != NULL; i++)
		words = strchr(words, '|') + 1;
	return arena_part(r->arena, words, strcspn(words, "|"));
}

static void
show_title(struct request *r)
{
	node waiting = xml_child(r->page, "waiting");
	int64_t count = 0;
	struct pair words = { "count", NULL, NULL, false };
	struct pair plural = { "n", NULL, &words, false };

	for (node entry = xml_first(waiting); entry != NULL;
	    entry = xml_next(entry))
		count++;
	words.value = in_words(r, count);
	plural.value = in_figures(r, count);
	set_number(waiting, "count", count);
	set(r->page, "title", count == 0 ? said(r,
	    xml_child(r->page, "steps") != NULL ? "steps.title" : "nothing") :
	    say_fill(r, "home.waiting.count",
	    &(struct pairs){ &plural, NULL, 2 }));
}

/* What is near and what is new */

static void
show_next_meeting(struct request *r)
{
	node next = add(r->page, "next"), meeting;

	let(r, "mine", session_may(r, "meetings.write") ? NULL : "yes");
	rows(r, next, "meeting", "home.next_meeting");
	if ((meeting = xml_first(next)) == NULL)
		return;
	let_number(r, "meeting", xml_number(meeting, "id"));
	rows(r, next, "item", "home.items");
	if (xml_value(r, meeting, "answer") != NULL)
		offer_answers(r, meeting);
}

static node
add_figure(node snapshot, const char *label, const char *value,
    const char *href)
{
	node figure = add(snapshot, "figure");

	set(figure, "label", label);
	set(figure, "value", value);
	set(figure, "href", href);
	return figure;
}

static void
add_part(struct request *r, node figure, node standing, const char *name,
    const char *tone)
{
	int64_t count = xml_number(standing, name);
	node part;

	if (count == 0)
		return;
	part = add(figure, "part");
	set_number(part, "count", count);
	set(part, "tone", tone);
	set(part, "label", say_label(r, "home.standing", name));
}

static void
show_snapshot(struct request *r)
{
	node snapshot = add(r->page, "snapshot"), scratch, standing, year;
	node figure;

	scratch = add(r->page, "scratch");
	standing = row(r, scratch, "standing", "home.standing");
	year = row(r, scratch, "year", "home.this_year");
	figure = add_figure(snapshot, said(r, "followups"),
	    xml_value(r, standing, "all"), "/followups");
	add_part(r, figure, standing, "done", "ok");
	add_part(r, figure, standing, "in_progress", "info");
	add_part(r, figure, standing, "late", "bad");
	add_part(r, figure, standing, "not_done", "warn");
	add_part(r, figure, standing, "open", "mute");
	add_figure(snapshot, said(r, "decisions_this_year"), xml_value(r, year,
	    "decisions"), arena_print(r->arena, "/decisions?year=%.4s",
	    r->today));
	add_figure(snapshot, said(r, "meetings_this_year"),
	    xml_value(r, year, "meetings"), "/meetings");
	xml_remove(scratch);
}

/* How far what happened here can be proved, for whoever has to be able to. */
static void
show_ledger(struct request *r)
{
	node ledger = add(r->page, "proof");
	int64_t entries, hours = since_checkpoint(r, &entries);

	add_figure(ledger, said(r, "entries"), value(r, "ledger.size"),
	    "/ledger");
	add_figure(ledger, said(r, "unanchored"), in_figures(r, entries),
	    "/ledger/checkpoints");
	add_figure(ledger, said(r, "checkpoint"),
	    hours < 0 ? said(r, "checkpoint.none") :
	    hours == 0 ? said(r, "hours.less") :
	    say_count(r, "home.hours", hours), NULL);
}

static void
show_access(struct request *r)
{
	node access = add(r->page, "access");

	add_figure(access, said(r, "users"), value(r, "home.users"), "/users");
	add_figure(access, said(r, "signed_in"), value(r, "access.signed_in"),
	    "/reads");
	add_figure(access, said(r, "refused"), value(r, "access.refused"),
	    "/reads?outcome=refused");
}

/* A row for every authority, its cells in the order of the meetings. */
static void
show_presence(struct request *r)
{
	node presence = add(r->page, "presence"), scratch, authority = NULL;
	const char *last = "";

	rows(r, presence, "meeting", "home.council_meetings");
	scratch = add(r->page, "scratch");
	rows(r, scratch, "cell", "home.presence");
	for (node cell = xml_first(scratch); cell != NULL;
	    cell = xml_next(cell)) {
		const char *its = xml_value(r, cell, "authority"), *is;
		node shown;

		if (strcmp(its, last) != 0) {
			authority = add(presence, "authority");
			set(authority, "name", xml_value(r, cell, "name"));
		}
		last = its;
		is = xml_value(r, cell, "is");
		shown = add(authority, "cell");
		set(shown, "is", is);
		set(shown, "say", say_label(r, "home.presence", is));
	}
	xml_remove(scratch);
}

/* Whoever keeps a bureau is told for whom they see this, and what is not theirs to do. */
static void
show_heads(struct request *r)
{
	node heads = add(r->page, "heads");

	rows(r, heads, "head", "home.heads");
	for (node head = xml_first(heads); head != NULL;
	    head = xml_next(head)) {
		struct pair name = { "name", xml_value(r, head, "name"),
		    NULL, false };

		set(head, "note", say_fill(r, "home.on_behalf.note",
		    &(struct pairs){ &name, NULL, 1 }));
	}
}

/* A step of somebody else's says whose it is, and has no way on. */
static void
show_step(struct request *r, node step)
{
	const char *name = xml_value(r, step, "name");
	const char *may = xml_value(r, step, "may");

	set(step, "label", say_label(r, "home.step", name));
	if (may == NULL || session_may(r, may))
		set(step, "mine", "yes");
	else
		set(step, "whose", say_label(r, "role",
		    strcmp(name, "users") == 0 ? "admin" : "secretary"));
}

/* Whoever begins a register is led to its first meeting. */
static void
show_first_steps(struct request *r)
{
	const char *part[3];            /* login, has a password, asks for it */
	node steps = add(r->page, "steps"), own = add(steps, "step");

	rows(r, steps, "step", "home.first_steps");
	if (xml_next(own) == NULL) {
		xml_remove(steps);
		return;
	}
	set(own, "name", "account");
	set(own, "href", "/account");
	if (values(r, "access.own_account", part, 3) != 0 &&
	    strcmp(part[1], "1") == 0)
		set(own, "done", "yes");
	for (node step = own; step != NULL; step = xml_next(step))
		show_step(r, step);
}

static void
home(struct request *r)
{
	rows(r, r->page, "today", "home.today");
	code_rules_tell(r);
	code_rules_remind(r);
	if (session_may(r, "users.write") || session_may(r, "meetings.write"))
		show_first_steps(r);
	show_heads(r);
	show_waiting(r);
	show_title(r);
	show_next_meeting(r);
	rows(r, add(r->page, "decisions"), "decision", "home.decisions");
	show_snapshot(r);
	if (session_may(r, "home.audit"))
		show_ledger(r);
	if (session_may(r, "users.write"))
		show_access(r);
	show_presence(r);
}

/* The answer to a notice, given by whoever was called or by their bureau, until the meeting begins. */
static void
answer(struct request *r)
{
	const char *given = typed(r, "answer"), *part[2];   /* id, is awaited */
	struct change change = { "answer", given };

	let_number(r, "meeting", typed_number(r, "meeting"));
	let_number(r, "person", typed_number(r, "person"));
	if (given == NULL || !text_is_word(answers, given))
		refuse(r, 422, "not-a-choice", "answer");
	if (values(r, "home.invitation", part, 2) == 0)
		refuse(r, 403, "not-yours-to-answer", NULL);
	else if (strcmp(part[1], "1") != 0)
		refuse(r, 422, "no-answer-awaited", NULL);
	if (refused(r))
		return;
	record_move(r, "answer");
	record_write(r, registry_named("attendance"),
	    text_number(part[0]), typed_number(r, "version"), &change, 1);
	if (strcmp(given, "substitute") == 0 && found(r, "substitutes.may"))
		go(r, arena_print(r->arena,
		    "/meetings/%s/substitutes/new?person=%s",
		    request_value(r, "meeting"), request_value(r, "person")));
	else if (typed(r, "there") != NULL)
		go(r, arena_print(r->arena, "/meetings/%s?done=answered",
		    request_value(r, "meeting")));
	else
		go(r, "/?done=answered");
}

static const struct route routes[] = {
	{ GET,  "",        home,   "home", "read" },
	{ POST, "/answer", answer, "home", "answer" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "home.read",   "everyone" },
	{ "home.answer", "secretary chair ceo treasurer legal procurement "
	    "coordinator council_member committee_member authority_buyer "
	    "auditee bureau" },
	{ "home.lead",   "secretary chair ceo" },
	{ "home.audit",  "auditor" },
	{ "home.money",  "treasurer" },
	{ "home.supplements", "secretary treasurer" },
	{ "home.owing",  "coordinator" },
	{ 0 }
};

const struct registry home_registry = {
	.name = "home", .record = "entry",
	.routes = routes, .grants = grants,
};
