/* signing_rules.c: which signatures bind a legal entity: in a scope, on an account, for an amount; dated and with their source. */
#include "../pinkas.h"
#include "signing_rules.h"

/*
 * A rule is never overwritten: a new one of the same scope, account and
 * amounts ends the one before on the day before. What the law says until the
 * entity says otherwise is entered as a default and waits for the legal
 * adviser; once confirmed, or once something was submitted under it, a rule
 * is final.
 */

static const char scopes[] = "contracts_financial contracts_nonfinancial bank "
    "masav guarantee payroll grant_reporting hr_appointment";

static const struct field fields[] = {
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices", .required = 1, .once = 1 },
	{ "scope",        ONE_OF, .choices = scopes, .required = 1, .once = 1 },
	{ "account",      CHOICE, .choices = "bank_accounts.choices", .once = 1 },
	{ "least",        MONEY, .once = 1 },
	{ "most",         MONEY, .once = 1 },
	{ "group_a",      NUMBER },
	{ "group_b",      NUMBER },
	{ "group_c",      NUMBER },
	{ "stamp",        FLAG },
	{ "source",       TEXT, .required = 1, .most = 1000 },
	{ "decision",     CHOICE, .choices = "decisions.choices" },
	{ "since",        DAY, .required = 1, .once = 1 },
	{ 0 }
};

static const struct field ending[] = {
	{ "until", DAY, .required = 1 },
	{ 0 }
};

static const struct field filters[] = {
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices" },
	{ "scope",        ONE_OF, .choices = scopes },
	{ "ended",        FLAG },
	{ 0 }
};

extern const struct registry signing_rules;

static const struct registry ending_form = {
	.name = "signing_rules", .fields = ending,
};

static const char *
text_of(struct request *r, int64_t id)
{
	return id == 0 ? NULL : in_figures(r, id);
}

/* What the law says of these scopes, in the words of xslt/messages/signing_rules.xml. */
static const struct { const char *scope, *chair, *treasurer, *others, *stamp; }
    defaults[] = {
	{ "contracts_financial",    "1", "1", "0", "1" },
	{ "contracts_nonfinancial", "1", "0", "1", "1" },
	{ "guarantee",              "1", "1", "0", "1" },
	{ "bank",                   "1", "1", "0", "0" },
	{ "masav",                  "1", "1", "0", "0" },
};

enum { DEFAULTS = sizeof(defaults) / sizeof(defaults[0]) };

static const char *
source_of_default(struct request *r, const char *lang, size_t which)
{
	return say_text(lang, arena_print(r->arena, "signing_rules.default.%s",
	    defaults[which].scope));
}

void
signing_rules_tell_defaults(struct request *r, node proposed)
{
	for (size_t i = 0; i < DEFAULTS; i++) {
		node rule = add(proposed, "rule");

		set(rule, "scope.say", say_label(r, "signatories.scope",
		    defaults[i].scope));
		set(rule, "group_a", defaults[i].chair);
		set(rule, "group_b", defaults[i].treasurer);
		set(rule, "group_c", defaults[i].others);
		set(rule, "stamp", defaults[i].stamp);
		set(rule, "source", source_of_default(r, r->lang, i));
	}
}

void
signing_rules_begin(struct request *r, int64_t legal_entity, const char *since)
{
	for (size_t i = 0; i < DEFAULTS; i++) {
		record_move(r, "default");
		record_write(r, &signing_rules, 0, 0, (struct change[]){
		    { "legal_entity", text_of(r, legal_entity) },
		    { "scope", defaults[i].scope },
		    { "group_a", defaults[i].chair },
		    { "group_b", defaults[i].treasurer },
		    { "group_c", defaults[i].others },
		    { "stamp", defaults[i].stamp },
		    { "source", source_of_default(r, languages[0], i) },
		    { "since", since != NULL ? since : r->today } }, 8);
	}
}

/* Nobody typed how many: none. */
static void
settle_groups(struct change *changes, int count)
{
	for (int i = 0; i < count; i++)
		if (strncmp(changes[i].column, "group_", 6) == 0 &&
		    changes[i].value == NULL)
			changes[i].value = "0";
}

static void
let_changed(struct request *r, const struct change *changes, int count)
{
	for (int i = 0; i < count; i++)
		if (text_is_word("legal_entity account least most",
		    changes[i].column) && changes[i].value != NULL)
			let_number(r, changes[i].column,
			    text_number(changes[i].value));
		else
			let(r, changes[i].column, changes[i].value);
}

/* The one before it in the same place ends on the day before. */
static void
end_before(struct request *r, const char *since)
{
	const char *before[2];          /* id, version */
	const struct change end = { "until",
	    since != NULL ? calendar_later(r->arena, since, -1) : NULL };

	if (refused(r) || values(r, "signing_rules.before", before, 2) == 0)
		return;
	record_move(r, "end");
	record_write(r, &signing_rules, text_number(before[0]),
	    text_number(before[1]), &end, 1);
	record_move(r, "save");
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
check_final(struct request *r)
{
	if (found(r, "signing_rules.is_confirmed"))
		refuse(r, 422, "confirmed-rule-is-final", NULL);
	else if (found(r, "signing_rules.is_used"))
		refuse(r, 422, "rule-was-signed-under", NULL);
}

static void
save(struct request *r)
{
	struct change *changes;
	int count = form_read(r, &signing_rules, "", &changes);
	int64_t id;

	settle_groups(changes, count);
	if (r->id != 0)
		check_final(r);
	else {
		let_changed(r, changes, count);
		end_before(r, entry(changes, count, "since"));
	}
	id = record_write(r, &signing_rules, r->id, typed_number(r, "version"),
	    changes, count);
	if (r->status == 422)
		registry_edit(r);
	if (id != 0)
		r->id = id;
	go(r, "/:registry/:id?done=saved");
}

static void
confirm(struct request *r)
{
	const struct change changes[] = { { "confirmed", r->today },
	    { "confirmer", text_of(r, r->person) } };

	if (found(r, "signing_rules.is_confirmed"))
		refuse(r, 422, "not-in-this-state", NULL);
	record_move(r, "confirm");
	record_write(r, &signing_rules, r->id, typed_number(r, "version"),
	    changes, 2);
	if (r->status == 422)
		registry_show_again(r);
	go(r, "/:registry/:id?done=confirm");
}

static void
end_page(struct request *r)
{
	node record = registry_record(r), form;

	if (record == NULL)
		return;
	set(r->page, "title", say_label(r, "signing_rules.move", "end"));
	if (xml_value(r, record, "until") == NULL)
		set(record, "until", r->today);
	form = form_open(r, r->page, r->path, was_typed(r) ?
	    typed_number(r, "version") :
	    xml_number(record, "version"));
	set(form, "submit", say_label(r, "signing_rules.move", "end"));
	form_fields(r, form, &ending_form, record, "");
}

static void
end(struct request *r)
{
	struct change *changes;
	int count = form_read(r, &ending_form, "", &changes);

	record_move(r, "end");
	record_write(r, &signing_rules, r->id, typed_number(r, "version"),
	    changes, count);
	if (r->status == 422)
		end_page(r);
	go(r, "/:registry/:id?done=end");
}

static void
show(struct request *r)
{
	node record = registry_record(r), move;
	const char *path = arena_print(r->arena, "%s/confirm", r->path);

	if (record == NULL || !session_may(r, "signing_rules.confirm") ||
	    xml_value(r, record, "confirmed") != NULL)
		return;
	move = add(record, "move");
	set(move, "name", "confirm");
	set(move, "path", path);
	set(move, "label", say_label(r, "signing_rules.move", "confirm"));
	set(move, "icon", "check");
	form_signed(r, move, path,
	    xml_number(record, "version"));
}

static const struct route routes[] = {
	{ POST, "/new",         save,     "form", "write" },
	{ GET,  "/:id",         show,     "show", "read" },
	{ POST, "/:id/edit",    save,     "form", "write" },
	{ GET,  "/:id/end",     end_page, "form", "write" },
	{ POST, "/:id/end",     end,      "form", "write" },
	{ POST, "/:id/confirm", confirm,  "show", "signing_rules.confirm" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "signing_rules.read",    "everyone" },
	{ "signing_rules.write",   "treasurer secretary" },
	{ "signing_rules.confirm", "legal" },
	{ 0 }
};

const struct registry signing_rules = {
	.name = "signing_rules", .record = "signing_rule",
	.fields = fields, .filters = filters, .routes = routes,
	.grants = grants,
};
