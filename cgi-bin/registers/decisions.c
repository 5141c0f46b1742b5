/* decisions.c: the register of decisions, numbered without a gap, and the page that records one. */
#include "../pinkas.h"
#include "ballots.h"
#include "decisions.h"
#include "minutes.h"

/*
 * A decision is made by recording it in an item of a meeting, in one
 * transaction with its votes, its number and what follows from it; after that
 * nothing of it changes but that it may be voided, with a reason and in place,
 * and that while the meeting is held a slip in it is corrected (corrections.c).
 * The result is computed by the rules of the body in force on the day.
 */

extern const struct registry agenda, decisions, followups;

static const char kinds[] = "minutes budget plan appointment signatories "
    "procurement agreement procedure audit statute dissolution other";

static const struct field fields[] = {
	{ "title", TEXT_LINE, .required = 1, .most = 300 },
	{ "text",  TEXT, .required = 1, .most = 8000 },
	{ "kind",  ONE_OF, .choices = kinds, .required = 1 },
	{ 0 }
};

static const struct field filters[] = {
	{ "search",    TEXT_LINE, .most = 100 },
	{ "body",      CHOICE, .choices = "bodies.choices" },
	{ "year",      CHOICE, .choices = "decisions.years" },
	{ "authority", CHOICE, .choices = "authorities.choices" },
	{ "owner",     CHOICE, .choices = "followups.owners" },
	{ "kind",      ONE_OF, .choices = kinds },
	{ "standing",  ONE_OF, .choices = "late open done pending amended rejected void" },
	{ 0 }
};

/* What may follow, or that nothing need to; its owner is a person, an authority, or whoever is written. */
enum { NONE_NEEDED, WHAT, OWNER, AUTHORITY, OWNED_BY };
static const struct field followup_fields[] = {
	{ "none",      FLAG },
	{ "title",     TEXT_LINE, .most = 300 },
	{ "owner",     CHOICE, .choices = "people.choices" },
	{ "authority", CHOICE, .choices = "authorities.choices" },
	{ "owned_by",  TEXT_LINE, .most = 120 },
	{ "due",       DAY },
	{ 0 }
};

static const struct registry followup_form = {
	.name = "followups", .fields = followup_fields,
};

/* Whoever presented the item carries it out until the next meeting; minutes and information need nothing more. */
static void
preset_followup(struct request *r, node follow, node item)
{
	const char *owner = xml_value(r, item, "owner");
	const char *owned_by = xml_value(r, item, "owned_by");

	set(follow, "none", text_is_word("minutes information",
	    xml_value(r, item, "kind")) ? "1" : NULL);
	if (owner != NULL || owned_by != NULL)
		set(follow, "title", xml_value(r, item, "title"));
	set(follow, "owner", owner);
	set(follow, "owned_by", owned_by);
	set(follow, "due", value(r, "decisions.next_meeting_day"));
}

const char *
decisions_kind_of(const char *kind_of_item)
{
	return text_is_word("minutes budget appointment procurement audit "
	    "statute dissolution", kind_of_item) ? kind_of_item : "other";
}

/* The item's title and draft stand in the form until something else is typed. */
static void
show_words(struct request *r, node form, node item)
{
	node preset = add(form, "preset"), follow = add(form, "followup");
	const char *kind = xml_value(r, item, "kind");

	set(preset, "title", xml_value(r, item, "title"));
	set(preset, "text", xml_value(r, item, xml_value(r, item, "draft") !=
	    NULL ? "draft" : "title"));
	set(preset, "kind", decisions_kind_of(kind));
	form_fields(r, form, &decisions, preset, "");
	preset_followup(r, follow, item);
	form_fields(r, follow, &followup_form, follow, "followup.");
}

/* Labels and problems of the decision are those of its own register. */
static void
speak_of_decisions(struct request *r)
{
	r->registry = &decisions;
}

static node
item_of(struct request *r)
{
	node record = xml_child(r->page, "record");

	return record != NULL ? xml_first(record) :
	    row(r, add(r->page, "record"), "item", "decisions.item");
}

/* "check-marked", "check-show": what would follow is asked, and nothing is recorded. */
static const char asking[] = "check-";

bool
decisions_are_checked(struct request *r)
{
	const char *how = r->method == POST ? typed(r, "how") : NULL;

	return how != NULL && strncmp(how, asking, strlen(asking)) == 0;
}

/* The minute at which it is put: typed, else the present one while the meeting is held. */
struct poll
decisions_poll(struct request *r, node item)
{
	static const struct field minute[] = { { "taken", TIME }, { 0 } };
	static const struct registry form = { .name = "decisions",
	    .fields = minute };
	struct poll poll = { .prefix = "", .rule = "majority", .item = r->id };
	struct change *said;

	if (was_typed(r)) {
		if (r->status != 422) {
			form_read(r, &form, "", &said);
			poll.time = said[0].value;
		} else
			poll.time = calendar_time_typed(r->arena,
			    typed(r, "taken") != NULL ? typed(r, "taken") : "");
		poll.how = typed(r, "how");
	}
	if (decisions_are_checked(r))
		poll.how += strlen(asking);
	poll.kind = was_typed(r) && typed(r, "kind") != NULL &&
	    text_is_word(kinds, typed(r, "kind")) ? typed(r, "kind") :
	    decisions_kind_of(xml_value(r, item, "kind"));
	return poll;
}

void
decisions_form(struct request *r, node form, node item)
{
	struct poll poll = decisions_poll(r, item);

	poll_begin(r, &poll, xml_child(item, "meeting"), form);
	set(form, "typed_minute", was_typed(r) ? typed(r, "taken") : NULL);
	show_words(r, form, item);
	if (decisions_are_checked(r) && r->status != 422)
		poll_take(r, &poll);
	poll_show(r, &poll);
}

void
decisions_decide(struct request *r)
{
	node item = item_of(r), form;

	if (item == NULL)
		return;
	speak_of_decisions(r);
	form = form_open(r, r->page, r->path,
	    xml_number(item, "version"));
	decisions_form(r, form, item);
}

/*
 * A meeting decides while it is open, or is recorded after its time, or from a
 * document that states no day; never before, and never once it is closed.
 */
void
decisions_are_taken(struct request *r, node meeting)
{
	const char *state = xml_value(r, meeting, "state");
	const char *held = xml_value(r, meeting, "held");

	if (text_is_word("closed cancelled adjourned", state))
		refuse(r, 422, "closed-meetings-are-final", NULL);
	else if (strcmp(state, "open") != 0 && held != NULL &&
	    (strcmp(state, "called") != 0 || strcmp(held, r->moment) > 0))
		refuse(r, 422, "meeting-is-not-open", NULL);
}

static void
write_followup(struct request *r, const struct change *said, int count_of_said,
    int64_t decision)
{
	struct change changes[8];

	if (said[WHAT].value == NULL)
		return;
	memcpy(changes, said, count_of_said * sizeof(*said));
	changes[NONE_NEEDED] = (struct change){ "decision",
	    in_figures(r, decision) };
	record_write(r, &followups, 0, 0, changes, count_of_said);
}

/* A follow-up that says what but not whose would be nobody's. */
static int
read_followup(struct request *r, struct change **said)
{
	int count_of_said = form_read(r, &followup_form, "followup.", said);

	if (typed(r, "followup.none") != NULL)
		(*said)[WHAT].value = NULL;
	if ((*said)[WHAT].value != NULL && (*said)[OWNER].value == NULL &&
	    (*said)[AUTHORITY].value == NULL && (*said)[OWNED_BY].value == NULL)
		refuse(r, 422, "somebody_owns_it", "followup.owner");
	return count_of_said;
}

static void
put_in_conflict(struct request *r, node conflict, const char *name,
    const char *theirs)
{
	node field = add(conflict, "field");

	set(field, "name", name);
	set(field, "label", say_label(r, "decisions", name));
	set(field, "mine", typed(r, name));
	set(field, "theirs", theirs);
}

/* How the vote that was sent would be called. */
static const char *
how_of(struct request *r)
{
	const char *how = typed(r, "how");

	return how == NULL || !text_is_word("unanimous show secret", how) ?
	    "roll_call" : how;
}

/* Somebody else recorded something in the item meanwhile: both are shown, and nothing typed is lost. */
static bool
is_stale(struct request *r, node item)
{
	const char *theirs[4];          /* title, text, number, method */
	const char *version = xml_value(r, item, "version");
	node conflict;

	if (typed_number(r, "version") == text_number(version))
		return false;
	let_number(r, "item", r->id);
	if (values(r, "decisions.last_of_item", theirs, 4) == 0)
		return false;
	conflict = add(r->page, "conflict");
	set(conflict, "version", version);
	set(conflict, "number", theirs[2]);
	put_in_conflict(r, conflict, "title", theirs[0]);
	put_in_conflict(r, conflict, "text", theirs[1]);
	put_in_conflict(r, conflict, "method", say_label(r, "decisions.method",
	    theirs[3]));
	xml_replace(xml_last(conflict), "mine", say_label(r, "decisions.method",
	    how_of(r)));
	refuse(r, 409, "somebody-saved-first", NULL);
	return true;
}

/* That somebody began the item, or wrote its discussion, is no conflict; that it got an outcome is. */
static int64_t
version_to_follow(struct request *r, node item)
{
	return xml_value(r, item, "outcome") != NULL ?
	    typed_number(r, "version") :
	    xml_number(item, "version");
}

int64_t
decisions_take(struct request *r, node item)
{
	node work = add(r->page, "work");
	struct change *said, *follow;
	struct poll poll;
	int count_of_follow;
	int64_t first = 0;

	if (!is_stale(r, item)) {
		poll = decisions_poll(r, item);
		poll_begin(r, &poll, xml_child(item, "meeting"), work);
		decisions_are_taken(r, xml_child(item, "meeting"));
		form_read(r, &decisions, "", &said);
		poll_take(r, &poll);
		count_of_follow = read_followup(r, &follow);
		first = poll_write(r, &poll, said);
		if (!refused(r) && poll_is_adopted(&poll))
			write_followup(r, follow, count_of_follow, first);
		record_write(r, &agenda, r->id, version_to_follow(r, item),
		    (struct change[]){ { "outcome", "resolved" } }, 1);
		minutes_follow(r, first);
	}
	xml_remove(work);
	return refused(r) ? 0 : first;
}

void
decisions_record(struct request *r)
{
	node item = item_of(r);

	if (item == NULL)
		return;
	speak_of_decisions(r);
	if (decisions_are_checked(r)) {
		decisions_decide(r);
		return;
	}
	decisions_take(r, item);
	if (r->status == 422 || r->status == 409)
		decisions_decide(r);
	go(r, arena_print(r->arena, "/meetings/%lld?done=decided#item-%lld",
	    (long long)r->within, (long long)r->id));
}

/* The decision, and everything it hangs on and that hangs on it. */
static void
show(struct request *r)
{
	node record = registry_record(r);

	if (record == NULL)
		return;
	rows(r, add(r->page, "votes"), "vote", "decisions.votes");
	corrections_show(r, record);
	rows(r, add(r->page, "followups"), "followup", "decisions.followups");
	rows(r, add(r->page, "conditions"), "condition",
	    "conditions.of_decision");
	rows(r, add(r->page, "related"), "decision", "decisions.related");
	rows(r, add(r->page, "referring"), "record", "decisions.referring");
	registry_moves(r, record);
}

/* Every series with its first and last number: no gap, and why a number is void. */
static void
numbers(struct request *r)
{
	rows(r, add(r->page, "series"), "series", "decisions.numbers");
	rows(r, add(r->page, "voided"), "decision", "decisions.void_numbers");
}

static const struct route routes[] = {
	{ GET, "/numbers", numbers, "numbers", "read" },
	{ GET, "/:id",     show,    "show",    "read" },
	{ GET, "/:id/extract", minutes_extract, "extract", "read" },
	{ 0 }
};

static const struct move moves[] = {
	{ "void", "standing", "void", "decisions.void", .asks = "reason" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "decisions.read",   "everyone" },
	{ "decisions.write",  "" },
	{ "decisions.record", "secretary" },
	{ "decisions.void",   "secretary" },
	{ 0 }
};

static const struct field computed[] = {
	{ "decided",   DAY },
	{ "due",       DAY },
	{ "effective", DAY },
	{ "in_favour", NUMBER },
	{ "against",   NUMBER },
	{ "abstained", NUMBER },
	{ "base",      NUMBER },
	{ 0 }
};

const struct registry decisions = {
	.name = "decisions", .record = "decision",
	.fields = fields, .computed = computed, .filters = filters, .routes = routes,
	.moves = moves, .grants = grants, .formats = "html xml json csv pdf docx akn",
};
