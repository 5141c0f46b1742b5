/* budget_versions.c: versions of a budget: copied, their lines typed or pasted, adopted whole by two decisions. */
#include "../pinkas.h"
#include "../base/money.h"
#include "external_approvals.h"
#include "money.h"
#include "pasted.h"

/*
 * A version is drafted, then recommended by the finance committee and adopted
 * by the council; from then on it stays as it is. Income equals expense when it
 * is adopted. The next one begins as its copy, with what changed meanwhile.
 * One that waits for an answer from outside leaves the one before it in force.
 */

extern const struct registry budget_versions, budget_lines;

static const struct field fields[] = {
	{ "budget", CHOICE, .choices = "budgets.choices", .required = 1, .once = 1 },
	{ "reason", TEXT_LINE },
	{ "total",  MONEY },
	{ 0 }
};

static const struct field line_fields[] = {
	{ "code",        TEXT_LINE, .most = 30 },
	{ "title",       TEXT_LINE },
	{ "kind",        ONE_OF, .choices = "income expense" },
	{ "amount",      MONEY },
	{ "chapter",     TEXT_LINE, .most = 80 },
	{ "contingency", FLAG },
	{ 0 }
};

enum { CODE, TITLE, KIND, AMOUNT, CHAPTER, CONTINGENCY, BLANK_ROWS = 4 };

static const struct field adopting_fields[] = {
	{ "committee", CHOICE, .choices = "decisions.choices" },
	{ "decision",  CHOICE, .choices = "decisions.choices", .required = 1 },
	{ 0 }
};

static const struct field owner_fields[] = {
	{ "owner", CHOICE, .choices = "people.choices" },
	{ 0 }
};

static const struct registry owner_form = { .name = "budget_lines", .fields = owner_fields };
static const struct registry line_form = { .name = "budget_lines", .fields = line_fields };
static const struct registry adopting_form = { .name = "budget_versions", .fields = adopting_fields };
static const struct pasting table_of_lines = { .registry = "budget_lines", .fields = line_fields };

static node
version_of(struct request *r)
{
	node old = xml_child(r->page, "record");

	if (old != NULL)
		xml_remove(old);
	return row(r, add(r->page, "record"), "budget_version", "budget_versions.show");
}

/* The version, unless it was adopted: then it is final. */
static node
draft(struct request *r)
{
	node version = version_of(r);

	if (version != NULL && xml_value(r, version, "final") != NULL)
		refuse(r, 422, "adopted_version_is_final", NULL);
	return version;
}

/* A new version */

static void
copy_lines(struct request *r, const char *from)
{
	static const char *const columns[] = { "code", "chapter", "title", "kind", "amount", "contingency", "owner" };
	node scratch = add(r->page, "scratch");

	let_number(r, "from", text_number(from));
	rows(r, scratch, "line", "budget_versions.to_copy");
	for (node line = xml_first(scratch); line != NULL && !refused(r); line = xml_next(line)) {
		struct change changes[8];

		for (int i = 0; i < 7; i++)
			changes[i] = (struct change){ columns[i], xml_value(r, line, columns[i]) };
		changes[7] = (struct change){ "budget_version", in_figures(r,
		    r->id) };
		record_write(r, &budget_lines, 0, 0, changes, 8);
	}
	xml_remove(scratch);
}

static void
create(struct request *r)
{
	struct change *said;
	struct change changes[4];
	const char *last[2] = { NULL };         /* id, serial */
	int count = form_read(r, &budget_versions, "", &said);

	if (!refused(r)) {
		let_number(r, "budget", text_number(said[0].value));
		if (found(r, "budget_versions.undecided"))
			refuse(r, 422, "one-draft-at-a-time", "budget");
		values(r, "budget_versions.last", last, 2);
	}
	memcpy(changes, said, count * sizeof(*said));
	changes[count++] = (struct change){ "serial", in_figures(r,
	    text_number(last[1]) + 1) };
	r->id = record_write(r, &budget_versions, 0, 0, changes, count);
	if (r->id != 0 && last[0] != NULL)
		copy_lines(r, last[0]);
	if (r->status == 422) {
		r->id = 0;
		registry_new(r);
	}
	go(r, "/:registry/:id?done=copied");
}

static void
is_draft(struct request *r)
{
	draft(r);
	xml_remove(xml_child(r->page, "record"));
}

static void
show(struct request *r)
{
	node record = registry_record(r);
	int64_t within = r->within;

	if (record == NULL)
		return;
	r->within = r->id;
	rows(r, add(r->page, "lines"), "line", "budget_lines.list");
	r->within = within;
	external_approvals_tell(r, r->page, "budget_version", r->id);
	if (xml_value(r, record, "final") != NULL)
		set(xml_child(r->page, "record"), "fixed", "yes");
}

/* Its lines on one page */

static void
show_line(struct request *r, node form, const char *name, node standing)
{
	const char *prefix = arena_print(r->arena, "lines.%s.", name);
	node shown = add(form, "row");

	set(shown, "name", name);
	set(shown, "prefix", prefix);
	if (standing != NULL) {
		const char *sent = typed(r, arena_joined(r->arena, prefix, "", "version"));

		set(shown, "version", sent != NULL ? sent : xml_value(r, standing, "version"));
	}
	set(shown, "dropped", typed(r, arena_joined(r->arena, prefix, "", "dropped")));
	form_fields(r, shown, &line_form, standing, prefix);
}

static node
standing_lines(struct request *r)
{
	node scratch = add(r->page, "scratch");
	int64_t within = r->within;

	r->within = r->id;
	rows(r, scratch, "line", "budget_lines.list");
	r->within = within;
	return scratch;
}

static int
new_rows(struct request *r)
{
	const char **names;
	int sent = 0, count = form_rows(r, "lines", &names);

	for (int i = 0; i < count; i++)
		sent += strncmp(names[i], "new", 3) == 0;
	return sent;
}

static void
show_lines(struct request *r)
{
	node version = draft(r), form, scratch;
	int blank = new_rows(r);

	if (version == NULL || (r->method == GET && refused(r)))
		return;
	form = form_open(r, r->page, r->path, 0);
	scratch = standing_lines(r);
	for (node line = xml_first(scratch); line != NULL; line = xml_next(line))
		show_line(r, form, xml_value(r, line, "id"), line);
	if (!was_typed(r) || (typed(r, "step") != NULL && strcmp(typed(r, "step"), "more") == 0))
		blank += BLANK_ROWS;
	for (int i = 1; i <= blank; i++)
		show_line(r, form, arena_print(r->arena, "new%d", i), NULL);
	put(form, "paste", refused(r) ? typed(r, "paste") : NULL);
	xml_remove(scratch);
}

/* What was pasted is written into new rows of the form, to be looked at before it is saved. */
static void
paste(struct request *r)
{
	const char *text = typed(r, "paste");
	struct pasted_line *lines;
	int at = new_rows(r), count = pasted_read(r, &table_of_lines, text != NULL ? text : "", &lines);

	for (int i = 0; i < count; i++)
		for (int j = CODE; j <= CHAPTER; j++) {
			const char *value = j == KIND && lines[i].value[j] != NULL ? lines[i].value[j] : lines[i].written[j];

			pairs_add(r, &r->typed, arena_print(r->arena, "lines.new%d.%s", at + i + 1, line_fields[j].name),
			    value != NULL ? value : "");
		}
	if (refused(r))
		r->status = 422;
	show_lines(r);
}

static bool
is_blank(const struct change *line)
{
	return line[CODE].value == NULL && line[TITLE].value == NULL && line[AMOUNT].value == NULL;
}

static bool
differs(struct request *r, node standing, const struct change *line, int count)
{
	for (int i = 0; i < count; i++)
		if (!text_same(xml_value(r, standing, line[i].column),
		    line[i].value))
			return true;
	return false;
}

static void
save_line(struct request *r, const char *name, node standing)
{
	const char *prefix = arena_print(r->arena, "lines.%s.", name);
	bool dropped = standing != NULL && typed(r, arena_joined(r->arena, prefix, "", "dropped")) != NULL;
	struct change *said, changes[8];
	int count = form_read(r, &line_form, prefix, &said);

	if (standing == NULL && is_blank(said))
		return;
	for (int i = CODE; i <= AMOUNT; i++)
		if (said[i].value == NULL && !refused_at(r, arena_joined(r->arena, prefix, "", line_fields[i].name)))
			refuse(r, 422, "required", arena_joined(r->arena, prefix, "", line_fields[i].name));
	if (refused(r) || (standing != NULL && !dropped && !differs(r, standing, said, count)))
		return;
	memcpy(changes, said, count * sizeof(*said));
	changes[count++] = (struct change){ "dropped", dropped ? "1" : "0" };
	if (standing == NULL)
		changes[count++] = (struct change){ "budget_version",
		    in_figures(r, r->id) };
	record_write(r, &budget_lines, standing != NULL ? text_number(name) : 0,
	    standing != NULL ? typed_number(r, arena_joined(r->arena, prefix, "", "version")) : 0, changes, count);
}

static void
save_lines(struct request *r)
{
	const char *step = typed(r, "step"), **names;
	int count;
	node scratch;

	if (draft(r) == NULL)
		return;
	if (step != NULL && strcmp(step, "paste") == 0) {
		paste(r);
		return;
	}
	if (step != NULL && strcmp(step, "more") == 0) {
		show_lines(r);
		return;
	}
	count = form_rows(r, "lines", &names);
	scratch = standing_lines(r);
	for (int i = 0; i < count; i++) {
		node standing = xml_first(scratch);

		while (standing != NULL && strcmp(xml_value(r, standing, "id"), names[i]) != 0)
			standing = xml_next(standing);
		if (standing != NULL || strncmp(names[i], "new", 3) == 0)
			save_line(r, names[i], standing);
	}
	xml_remove(scratch);
	if (r->status == 422 || r->status == 409)
		show_lines(r);
	go(r, "/:registry/:id?done=saved");
}

/* Who answers for each line: a fact about people, which is written after adoption too */

static void
show_owners(struct request *r)
{
	node form, scratch;

	if (version_of(r) == NULL)
		return;
	form = form_open(r, r->page, r->path, 0);
	scratch = standing_lines(r);
	for (node line = xml_first(scratch); line != NULL; line = xml_next(line)) {
		const char *prefix = arena_print(r->arena, "lines.%s.", xml_value(r, line, "id"));
		const char *sent = typed(r, arena_joined(r->arena, prefix, "", "version"));
		node shown = add(form, "row");

		set(shown, "prefix", prefix);
		set(shown, "code", xml_value(r, line, "code"));
		set(shown, "title", xml_value(r, line, "title"));
		set(shown, "version", sent != NULL ? sent : xml_value(r, line, "version"));
		form_fields(r, shown, &owner_form, line, prefix);
	}
	xml_remove(scratch);
}

static void
save_owner(struct request *r, node line)
{
	const char *prefix = arena_print(r->arena, "lines.%s.", xml_value(r, line, "id"));
	node owner = xml_child(line, "owner");
	const char *held = owner != NULL ? xml_value(r, owner, "id") : NULL;
	struct change *said;

	if (typed(r, arena_joined(r->arena, prefix, "", "version")) == NULL)
		return;
	form_read(r, &owner_form, prefix, &said);
	if (refused(r) || (held == NULL || said[0].value == NULL ? held == said[0].value : strcmp(held, said[0].value) == 0))
		return;
	record_write(r, &budget_lines, xml_number(line, "id"),
	    typed_number(r, arena_joined(r->arena, prefix, "", "version")), said, 1);
}

static void
save_owners(struct request *r)
{
	node scratch;

	if (version_of(r) == NULL)
		return;
	record_move(r, "own");
	scratch = standing_lines(r);
	for (node line = xml_first(scratch); line != NULL; line = xml_next(line))
		save_owner(r, line);
	xml_remove(scratch);
	if (r->status == 422 || r->status == 409)
		show_owners(r);
	go(r, "/:registry/:id?done=own");
}

/* Adopting: the finance committee recommends, the council decides, and it is balanced */

static void
show_adopting(struct request *r)
{
	node version = draft(r), form;

	if (version == NULL || (r->method == GET && refused(r)))
		return;
	form = form_open(r, r->page, r->path, was_typed(r) ? typed_number(r, "version") :
	    xml_number(version, "version"));
	form_fields(r, form, &adopting_form, NULL, "");
}

static void
taken_by(struct request *r, const char *decision, const char *kinds, const char *problem, const char *field)
{
	const char *kind;

	if (decision == NULL || refused(r))
		return;
	let_number(r, "decision", text_number(decision));
	if ((kind = value(r, "budget_versions.body_of")) == NULL || !text_is_word(kinds, kind))
		refuse(r, 422, problem, field);
}

static void
is_balanced(struct request *r, node version)
{
	int64_t income = xml_number(version, "income");
	int64_t expense = xml_number(version, "expense");

	if (refused(r))
		return;
	if (income == 0 && expense == 0 && xml_value(r, version, "total") == NULL)
		refuse(r, 422, "version-is-empty", NULL);
	if (income == expense)
		return;
	refuse(r, 422, "income-equals-expense", NULL);
	refuse_with(r, "income", money_write(r->arena, income));
	refuse_with(r, "expense", money_write(r->arena, expense));
	refuse_with(r, "difference", money_write(r->arena, llabs(income - expense)));
}

static void
adopt(struct request *r)
{
	node version = draft(r);
	struct change *said;
	int count;

	if (version == NULL)
		return;
	count = form_read(r, &adopting_form, "", &said);
	if (said[0].value == NULL && found(r, "money.finance_committee"))
		refuse(r, 422, "budget-passes-the-committee", "committee");
	money_decided(r, said[0].value, "committee", false);
	money_decided(r, said[1].value, "decision", false);
	taken_by(r, said[0].value, "finance", "not-of-the-committee", "committee");
	taken_by(r, said[1].value, "council board", "not-of-the-council", "decision");
	is_balanced(r, version);
	record_move(r, "adopt");
	record_write(r, &budget_versions, r->id, typed_number(r, "version"), said, count);
	if (r->status == 422)
		show_adopting(r);
	go(r, arena_print(r->arena, "/budgets/%s?done=adopted", xml_value(r, xml_child(version, "budget"), "id")));
}

static const struct route routes[] = {
	{ POST, "/new",       create,        "form",  "write" },
	{ GET,  "/:id",       show,          "show",  "read" },
	{ GET,  "/:id/lines", show_lines,    "lines", "write" },
	{ POST, "/:id/lines", save_lines,    "lines", "write" },
	{ GET,  "/:id/owners", show_owners,  "owners", "write" },
	{ POST, "/:id/owners", save_owners,  "owners", "write" },
	{ GET,  "/:id/adopt", show_adopting, "adopt", "write" },
	{ POST, "/:id/adopt", adopt,         "adopt", "write" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "budget_versions.read",  "everyone" },
	{ "budget_versions.write", "treasurer" },
	{ 0 }
};

static const struct field computed[] = {
	{ "income",      MONEY },
	{ "expense",     MONEY },
	{ 0 }
};

const struct registry budget_versions = {
	.name = "budget_versions", .record = "budget_version",
	.fields = fields, .computed = computed,
	.routes = routes, .grants = grants,
	.rule = is_draft,
};
