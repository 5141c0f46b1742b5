/* tabarim.c: extraordinary budgets, with their sources and uses on one page. */
#include "../pinkas.h"
#include "../base/money.h"
#include "external_approvals.h"
#include "money.h"

/*
 * How far a tabar is follows from its facts: a decision whose day has come, the
 * answers from outside, a freeze, a closing. Sources and uses are rows of one form; uses never exceed
 * sources (regulation 18), and once the council approved the tabar only a later
 * decision changes them. A closed one is final.
 */

extern const struct registry tabarim, tabar_sources, tabar_uses;

static const struct field fields[] = {
	{ "title",        TEXT_LINE, .required = 1 },
	{ "number",       TEXT_LINE, .most = 40 },
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices", .required = 1 },
	{ "kind",         ONE_OF, .choices = "one_off field_of_activity designated_funds", .required = 1 },
	{ "year",         NUMBER },
	{ "multi_year",   FLAG },
	{ "ministry",     FLAG },
	{ "bridging",     CHOICE, .choices = "decisions.choices" },
	{ "note",         TEXT, .most = 2000 },
	{ "decision",     CHOICE, .choices = "decisions.choices" },
	{ 0 }
};

enum { FIELDS = sizeof(fields) / sizeof(fields[0]) - 1, BLANK_ROWS = 2, MOST_ROWS = 1000 };

static const struct field filters[] = {
	{ "search",   TEXT_LINE, .most = 100 },
	{ "year",     CHOICE, .choices = "tabarim.years" },
	{ "standing", ONE_OF, .choices = "proposed waiting refused open frozen closed idle" },
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices" },
	{ "asof",     DAY },
	{ 0 }
};

static const struct field source_fields[] = {
	{ "funder",        TEXT_LINE, .most = 160 },
	{ "kind",          ONE_OF, .choices = "ministry own_share authority loan donor fund sale unstated" },
	{ "amount",        MONEY },
	{ "received",      MONEY },
	{ "granted",       DAY },
	{ "authorization", TEXT_LINE, .most = 120 },
	{ "authority",     CHOICE, .choices = "authorities.choices" },
	{ 0 }
};

static const struct field use_fields[] = {
	{ "purpose", TEXT_LINE },
	{ "amount",  MONEY },
	{ 0 }
};

static const struct field change_fields[] = {
	{ "decision", CHOICE, .choices = "decisions.choices" },
	{ 0 }
};

static const struct field closing_fields[] = {
	{ "closed",      DAY, .required = 1 },
	{ "closing",     CHOICE, .choices = "decisions.choices", .required = 1 },
	{ "balance",     MONEY, .required = 1 },
	{ "disposition", ONE_OF, .choices = "refund_funder another_tabar fund deficit_covered" },
	{ "disposed_to", TEXT_LINE },
	{ 0 }
};

static const struct registry source_form = { .name = "tabar_sources", .fields = source_fields };
static const struct registry use_form = { .name = "tabar_uses", .fields = use_fields };
static const struct registry change_form = { .name = "tabar_uses", .fields = change_fields };
static const struct registry closing_form = { .name = "tabarim", .fields = closing_fields };

/* One side of a tabar: its sources, or its uses. */
struct side {
	const struct registry *registry, *form;
	const char *prefix;             /* "sources" */
	const char *rows;               /* the query of those there are */
	int	    words, amount;      /* which of the form's fields: its words, its sum */
};

static const struct side sides[] = {
	{ &tabar_sources, &source_form, "sources", "tabar_sources.list", 0, 2 },
	{ &tabar_uses,    &use_form,    "uses",    "tabar_uses.list",    0, 1 },
};

/* A row as it was sent. */
struct sent {
	const struct side *side;
	const char *name;               /* "3", "new1" */
	node	    standing;           /* NULL: a new one */
	struct change *changes;
	int	    count;
	bool	    dropped, differs;
	int64_t	    before, after;      /* its sum; -1: not stated */
};

struct rows_sent { struct sent row[MOST_ROWS]; int count; };

static int64_t
sum_of(const char *text)
{
	return text != NULL ? text_number(text) : -1;
}

static const char *
prefix_of(struct request *r, const struct side *side, const char *name)
{
	return arena_print(r->arena, "%s.%s.", side->prefix, name);
}

static bool
is_final(struct request *r, node record)
{
	if (record == NULL || strcmp(xml_value(r, record, "state"), "closed") != 0)
		return false;
	refuse(r, 422, "closed_tabar_is_final", NULL);
	return true;
}

/* Before the council decided everything may be changed; afterwards only by a decision. */
static bool
is_proposed(struct request *r, node record)
{
	return record == NULL || strcmp(xml_value(r, record, "state"), "proposed") == 0;
}

/* The fields of the tabar itself; its opening decision is not changed once it binds. */
static const struct registry *
own_form(struct request *r, node record)
{
	struct field *shown = arena_take(r->arena, sizeof(fields));
	struct registry *form = arena_take(r->arena, sizeof(*form));

	memcpy(shown, fields, sizeof(fields));
	if (!is_proposed(r, record))
		memset(&shown[FIELDS - 1], 0, sizeof(shown[0]));
	*form = (struct registry){ .name = "tabarim", .fields = shown };
	return form;
}

/* The form: the tabar, its rows, a few blank ones */

static void
show_row(struct request *r, node parent, const struct side *side, const char *name, node standing)
{
	node shown = add(parent, "row");

	set(shown, "name", name);
	set(shown, "prefix", prefix_of(r, side, name));
	if (standing != NULL) {
		const char *sent = typed(r, arena_print(r->arena, "%sversion", prefix_of(r, side, name)));

		set(shown, "version", sent != NULL ? sent : xml_value(r, standing, "version"));
	}
	set(shown, "dropped", typed(r, arena_print(r->arena, "%sdropped", prefix_of(r, side, name))));
	form_fields(r, shown, side->form, standing, prefix_of(r, side, name));
}

static int
blank_rows(struct request *r, const struct side *side)
{
	const char **names;
	int sent = 0, count = form_rows(r, side->prefix, &names);

	for (int i = 0; i < count; i++)
		sent += strncmp(names[i], "new", 3) == 0;
	if (!was_typed(r))
		return BLANK_ROWS;
	return sent + (typed(r, "more") != NULL && strcmp(typed(r, "more"), side->prefix) == 0 ? BLANK_ROWS : 0);
}

static void
show_rows(struct request *r, node form, const struct side *side)
{
	node parent = add(form, side->prefix), standing = add(r->page, "scratch");
	int64_t within = r->within;

	r->within = r->id;
	if (r->id != 0)
		rows(r, standing, "row", side->rows);
	r->within = within;
	for (node row = xml_first(standing); row != NULL; row = xml_next(row))
		show_row(r, parent, side, xml_value(r, row, "id"), row);
	for (int i = 1; i <= blank_rows(r, side); i++)
		show_row(r, parent, side, arena_print(r->arena, "new%d", i), NULL);
	xml_remove(standing);
}

static node
record_of(struct request *r)
{
	node old = xml_child(r->page, "record");

	if (old != NULL)
		xml_remove(old);
	return r->id == 0 ? NULL : row(r, add(r->page, "record"), "tabar", "tabarim.show");
}

static void
show_form(struct request *r)
{
	node record = record_of(r), form, preset = NULL;

	if ((r->id != 0 && record == NULL) || (r->method == GET && is_final(r, record)))
		return;
	form = form_open(r, r->page, r->path, record == NULL ? 0 : was_typed(r) && r->status != 409 ?
	    typed_number(r, "version") : xml_number(record, "version"));
	if (record == NULL) {
		preset = add(r->page, "preset");
		set(preset, "kind", "one_off");
		set(preset, "year", arena_part(r->arena, r->today, 4));
		set(preset, "legal_entity", value(r, "legal_entities.first"));
	}
	form_fields(r, form, own_form(r, record), record != NULL ? record : preset, "");
	for (int i = 0; i < 2; i++)
		show_rows(r, form, &sides[i]);
	if (!is_proposed(r, record))
		form_fields(r, add(form, "change"), &change_form, NULL, "change.");
	if (preset != NULL)
		xml_remove(preset);
}

/* What was sent */

static bool
is_blank(const struct sent *row)
{
	return row->changes[row->side->words].value == NULL && row->changes[row->side->amount].value == NULL;
}

static bool
row_differs(struct request *r, const struct sent *row)
{
	if (row->standing == NULL || row->dropped)
		return true;
	for (int i = 0; i < row->count; i++) {
		const struct change *change = &row->changes[i];
		node other = xml_child(row->standing, change->column);
		const char *held = other != NULL ? xml_value(r, other, "id") : xml_value(r, row->standing, change->column);

		if (!text_same(held, change->value))
			return true;
	}
	return false;
}

static void
default_to(struct sent *row, const char *column, const char *otherwise)
{
	for (int i = 0; i < row->count; i++)
		if (strcmp(row->changes[i].column, column) == 0 && row->changes[i].value == NULL)
			row->changes[i].value = otherwise;
}

static void
read_row(struct request *r, struct rows_sent *sent, const struct side *side, const char *name, node standing)
{
	struct sent *row = &sent->row[sent->count];
	const char *prefix = prefix_of(r, side, name);

	*row = (struct sent){ .side = side, .name = name, .standing = standing };
	row->count = form_read(r, side->form, prefix, &row->changes);
	row->dropped = standing != NULL && typed(r, arena_print(r->arena, "%sdropped", prefix)) != NULL;
	if (standing == NULL && is_blank(row))
		return;
	if (row->changes[side->words].value == NULL)
		refuse(r, 422, "required", arena_joined(r->arena, prefix, "", side->form->fields[side->words].name));
	default_to(row, "kind", "unstated");
	default_to(row, "received", "0");
	row->before = standing != NULL ? sum_of(xml_value(r, standing, "amount")) : -1;
	row->after = row->dropped ? -1 : sum_of(row->changes[side->amount].value);
	row->differs = row_differs(r, row);
	sent->count++;
}

static bool
was_sent(const char **names, int count, const char *name)
{
	for (int i = 0; i < count; i++)
		if (strcmp(names[i], name) == 0)
			return true;
	return false;
}

/* What was not sent stays as it is, and counts. */
static void
keep_row(struct request *r, struct rows_sent *sent, const struct side *side, node standing)
{
	int64_t sum = sum_of(xml_value(r, standing, "amount"));

	sent->row[sent->count++] = (struct sent){ .side = side, .standing = standing, .before = sum, .after = sum };
}

static void
read_rows(struct request *r, struct rows_sent *sent, const struct side *side)
{
	node scratch = add(r->page, "scratch");
	const char **names;
	int count = form_rows(r, side->prefix, &names);
	int64_t within = r->within;

	r->within = r->id;
	if (r->id != 0)
		rows(r, scratch, "row", side->rows);
	r->within = within;
	for (node standing = xml_first(scratch); standing != NULL && sent->count < MOST_ROWS; standing = xml_next(standing))
		if (was_sent(names, count, xml_value(r, standing, "id")))
			read_row(r, sent, side, xml_value(r, standing, "id"), standing);
		else
			keep_row(r, sent, side, standing);
	for (int i = 0; i < count && sent->count < MOST_ROWS; i++)
		if (strncmp(names[i], "new", 3) == 0)
			read_row(r, sent, side, names[i], NULL);
}

/* Uses never exceed sources; of a proposal, where all sources are stated. The message says by how much. */
static void
check_sums(struct request *r, const struct rows_sent *sent, bool decided)
{
	int64_t sum[2] = { 0, 0 };
	int sources = 0, unstated = 0;

	for (int i = 0; i < sent->count; i++) {
		const struct sent *row = &sent->row[i];
		bool source = row->side == &sides[0];

		if (row->dropped)
			continue;
		sources += source;
		unstated += source && row->after < 0;
		sum[!source] += row->after > 0 ? row->after : 0;
	}
	if ((!decided && (sources == 0 || unstated > 0)) || sum[1] <= sum[0])
		return;
	refuse(r, 422, "uses-exceed-sources", NULL);
	refuse_with(r, "uses", money_write(r->arena, sum[1]));
	refuse_with(r, "sources", money_write(r->arena, sum[0]));
	refuse_with(r, "over", money_write(r->arena, sum[1] - sum[0]));
}

static bool
changes_its_sums(struct request *r, const struct sent *row)
{
	static const char *const telling[] = { "funder", "kind", "amount", "purpose" };

	if (row->standing == NULL || row->dropped)
		return true;
	for (int i = 0; i < row->count; i++)            /* none, where it was not sent */
		for (int j = 0; j < 4; j++)
			if (strcmp(row->changes[i].column, telling[j]) == 0) {
				const char *held = xml_value(r, row->standing, telling[j]);

				if (held == NULL || row->changes[i].value == NULL ? held != row->changes[i].value :
				    strcmp(held, row->changes[i].value) != 0)
					return true;
			}
	return false;
}

/* The decision that stands behind what changes: of the form, or that of a new tabar itself; NULL when none is needed. */
static const char *
deciding(struct request *r, node record, const struct rows_sent *sent, const char *opening)
{
	struct change *said;

	if (is_proposed(r, record))
		return opening;
	form_read(r, &change_form, "change.", &said);
	for (int i = 0; i < sent->count; i++)
		if (said[0].value == NULL && changes_its_sums(r, &sent->row[i])) {
			refuse(r, 422, "tabar_changes_by_decision", "change.decision");
			break;
		}
	return said[0].value;
}

static void
write_row(struct request *r, const struct sent *row, const char *decision)
{
	struct change changes[12];
	int count = row->count;

	memcpy(changes, row->changes, count * sizeof(*changes));
	if (decision != NULL && (row->standing == NULL || changes_its_sums(r, row)))
		changes[count++] = (struct change){ "decision", decision };
	if (row->dropped)
		changes[count++] = (struct change){ "dropped", "1" };
	if (row->standing != NULL) {
		record_write(r, row->side->registry, xml_number(row->standing,
		    "id"),
		    typed_number(r, arena_print(r->arena, "%sversion", prefix_of(r, row->side, row->name))), changes, count);
		return;
	}
	changes[count++] = (struct change){ "tabar", in_figures(r, r->id) };
	if (row->side->registry == &tabar_uses)
		changes[count++] = (struct change){ "position", in_figures(r,
		    number(r, "tabar_uses.last_position", 0) + 1) };
	record_write(r, row->side->registry, 0, 0, changes, count);
}

/* In an order in which the uses stay within the sources at every step: more sources, less uses, more uses, less sources. */
static void
write_rows(struct request *r, const struct rows_sent *sent, const char *decision)
{
	for (int step = 0; step < 4; step++)
		for (int i = 0; i < sent->count; i++) {
			const struct sent *row = &sent->row[i];
			bool source = row->side == &sides[0], grows = !row->dropped && row->after >= row->before;

			if (row->differs && source == (step == 0 || step == 3) && grows == (step == 0 || step == 2))
				write_row(r, row, decision);
		}
}

static void
save_all(struct request *r, node record)
{
	struct rows_sent *sent = arena_take(r->arena, sizeof(*sent));
	struct change *own;
	const struct registry *form = own_form(r, record);
	int count = form_read(r, form, "", &own);
	const char *opening = is_proposed(r, record) ? own[FIELDS - 1].value : NULL, *decision;

	sent->count = 0;
	for (int i = 0; i < 2; i++)
		read_rows(r, sent, &sides[i]);
	check_sums(r, sent, opening != NULL || !is_proposed(r, record));
	money_decided(r, opening, "decision", false);
	decision = deciding(r, record, sent, opening);
	if (!is_proposed(r, record))
		money_decided(r, decision, "change.decision", true);
	if (!is_proposed(r, record))
		record_move(r, "amend");
	/* What is typed with the opening decision was there before it. */
	if (record != NULL)
		write_rows(r, sent, decision);
	r->id = record_write(r, &tabarim, r->id, typed_number(r, "version"), own, count);
	if (record == NULL && r->id != 0)
		write_rows(r, sent, decision);
}

static void
save(struct request *r)
{
	int64_t id = r->id;
	node record = record_of(r);

	if (id != 0 && record == NULL)
		return;
	if (typed(r, "more") != NULL) {
		show_form(r);
		return;
	}
	if (!is_final(r, record))
		save_all(r, record);
	if (!refused(r))
		record_index(r, &tabarim, r->id);
	go(r, "/:registry/:id?done=saved");
	if (r->status == 422 || r->status == 409) {
		r->id = id;
		show_form(r);
	}
}

/* One tabar */

static void
offer(struct request *r, node record, const char *name, const char *asks)
{
	node moves = xml_child(r->page, "moves"), move;
	const char *path = arena_print(r->arena, "/tabarim/%lld/%s", (long long)r->id, name);

	move = add(moves != NULL ? moves : add(r->page, "moves"), "move");
	set(move, "name", name);
	set(move, "path", path);
	set(move, "label", say_label(r, "tabarim.move", name));
	set(move, "asks", asks);
	if (asks != NULL)
		set(move, "asks.label", say_label(r, "tabarim", asks));
	form_signed(r, move, path, xml_number(record, "version"));
}

static void
offer_moves(struct request *r, node record)
{
	const char *state = xml_value(r, record, "state");

	if (!session_may(r, "tabarim.write"))
		return;
	if (strcmp(state, "open") == 0)
		offer(r, record, "freeze", "reason");
	if (strcmp(state, "frozen") == 0)
		offer(r, record, "thaw", NULL);
	if (text_is_word("open frozen waiting refused", state))
		set(record, "closing.path", arena_print(r->arena, "/tabarim/%lld/close", (long long)r->id));
}

static void
show(struct request *r)
{
	node record = registry_record(r);
	int64_t within = r->within;

	if (record == NULL)
		return;
	r->within = r->id;
	rows(r, add(r->page, "sources"), "source", "tabar_sources.list");
	rows(r, add(r->page, "uses"), "use", "tabar_uses.list");
	r->within = within;
	rows(r, add(r->page, "commitments"), "commitment", "tabarim.commitments");
	rows(r, add(r->page, "holding"), "reason", "tabarim.holding");
	rows(r, add(r->page, "idleness"), "idle", "tabarim.idle");
	external_approvals_tell(r, r->page, "tabar", r->id);
	if (strcmp(xml_value(r, record, "state"), "closed") == 0)
		set(xml_child(r->page, "record"), "fixed", "yes");
	offer_moves(r, record);
}

static void
list(struct request *r)
{
	registry_asof(r);               /* whose they were on that day */
	registry_list(r);
	row(r, r->page, "totals", "tabarim.totals");
}

static node
in_state(struct request *r, const char *states)
{
	node record = record_of(r);

	if (record != NULL && !text_is_word(states, xml_value(r, record, "state")))
		refuse(r, 422, "not-in-this-state", NULL);
	return record;
}

static void
freeze(struct request *r)
{
	const char *reason = typed(r, "reason");

	if (in_state(r, "open") == NULL)
		return;
	if (reason == NULL || *reason == '\0')
		refuse(r, 422, "required", "reason");
	record_move(r, "freeze");
	record_write(r, &tabarim, r->id, typed_number(r, "version"),
	    (struct change[]){ { "frozen", r->today }, { "reason", reason } }, 2);
	registry_show_again(r);
	go(r, "/:registry/:id?done=freeze");
}

static void
thaw(struct request *r)
{
	if (in_state(r, "frozen") == NULL)
		return;
	record_move(r, "thaw");
	record_write(r, &tabarim, r->id, typed_number(r, "version"), (struct change[]){ { "frozen", NULL }, { "reason", NULL } }, 2);
	registry_show_again(r);
	go(r, "/:registry/:id?done=thaw");
}

/* Closing: by a decision, with the balance and where it goes */

static const char closable[] = "open frozen waiting refused";

/* Where the balance of one in which nothing happens would go. */
static void
propose(struct request *r, node preset)
{
	node scratch = add(r->page, "scratch"), proposal;

	let_number(r, "only", r->id);
	rows(r, scratch, "proposal", "tabarim.proposals");
	if ((proposal = xml_first(scratch)) != NULL) {
		set(preset, "disposition", xml_value(r, proposal, "proposal"));
		set(preset, "disposed_to", xml_value(r, proposal, "funder"));
	}
	xml_remove(scratch);
}

/* What is brought to the council once a year: tabarim to be closed, with what becomes of their balance. */
static void
proposals(struct request *r)
{
	let(r, "only", NULL);
	rows(r, add(r->page, "proposals"), "proposal", "tabarim.proposals");
}

static void
show_closing(struct request *r)
{
	node record = in_state(r, closable), form, preset;

	if (record == NULL || (r->method == GET && refused(r)))
		return;
	form = form_open(r, r->page, r->path, was_typed(r) ? typed_number(r, "version") :
	    xml_number(record, "version"));
	preset = add(r->page, "preset");
	set(preset, "closed", r->today);
	if (xml_value(r, record, "actual") != NULL)
		set_number(preset, "balance", sum_of(xml_value(r, record, "received")) - sum_of(xml_value(r, record, "actual")));
	propose(r, preset);
	form_fields(r, form, &closing_form, preset, "");
	xml_remove(preset);
}

static void
check_unexecuted(struct request *r)
{
	const char *open[2];            /* how many, their sum */

	if (refused(r) || values(r, "tabarim.unexecuted", open, 2) == 0 || strcmp(open[0], "0") == 0)
		return;
	refuse(r, 422, "tabar-has-open-commitments", NULL);
	refuse_with(r, "n", open[0]);
	refuse_with(r, "sum", money_write(r->arena, text_number(open[1])));
}

static void
close_tabar(struct request *r)
{
	struct change *said;
	int count;

	if (in_state(r, closable) == NULL)
		return;
	count = form_read(r, &closing_form, "", &said);
	money_decided(r, said[1].value, "closing", true);
	if (said[0].value != NULL && strcmp(said[0].value, r->today) > 0)
		refuse(r, 422, "closing-is-to-come", "closed");
	if (said[2].value != NULL && strcmp(said[2].value, "0") != 0 && said[3].value == NULL && !refused_at(r, "disposition"))
		refuse(r, 422, "balance_goes_somewhere", "disposition");
	check_unexecuted(r);
	record_move(r, "close");
	record_write(r, &tabarim, r->id, typed_number(r, "version"), said, count);
	if (r->status == 422)
		show_closing(r);
	go(r, "/:registry/:id?done=close");
}

static const struct route routes[] = {
	{ GET,  "",            list,         "list",    "read" },
	{ GET,  "/proposals",  proposals,    "proposals", "read" },
	{ GET,  "/new",        show_form,    "form",    "write" },
	{ POST, "/new",        save,         "form",    "write" },
	{ GET,  "/:id",        show,         "show",    "read" },
	{ GET,  "/:id/edit",   show_form,    "form",    "write" },
	{ POST, "/:id/edit",   save,         "form",    "write" },
	{ POST, "/:id/freeze", freeze,       "show",    "write" },
	{ POST, "/:id/thaw",   thaw,         "show",    "write" },
	{ GET,  "/:id/report",  show,         "report",  "read" },
	{ GET,  "/:id/close",  show_closing, "closing", "write" },
	{ POST, "/:id/close",  close_tabar,  "closing", "write" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "tabarim.read",  "everyone" },
	{ "tabarim.write", "treasurer" },
	{ 0 }
};

static const struct field computed[] = {
	{ "sources",     MONEY },
	{ "stated",      MONEY },
	{ "uses",        MONEY },
	{ "granted",     MONEY },
	{ "received",    MONEY },
	{ "committed",   MONEY },
	{ "available",   MONEY },
	{ "free",        MONEY },
	{ "actual",      MONEY },
	{ "asof",        DAY },
	{ 0 }
};

const struct registry tabarim = {
	.name = "tabarim", .record = "tabar",
	.fields = fields, .computed = computed,
	.filters = filters, .routes = routes, .grants = grants,
};
