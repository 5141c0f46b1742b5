/* money_rules.c: thresholds of money that are numbers of law or of an order: dated, sourced, confirmed by the legal adviser. */
#include "../pinkas.h"

/* A value is never written over: a new one begins on a day, and the one before it ends on the day before. */

extern const struct registry money_rules;

static const struct field fields[] = {
	{ "rule",   ONE_OF, .choices = "virement_percent supplementary_days ministry_for_loan inactive_months contract_warning_days", .required = 1, .once = 1 },
	{ "value",  NUMBER, .required = 1, .once = 1 },
	{ "source", TEXT_LINE, .required = 1 },
	{ "since",  DAY, .required = 1, .once = 1 },
	{ 0 }
};

static void
end_before(struct request *r)
{
	const char *before[2], *since;          /* id, version */
	node scratch = add(r->page, "scratch"), rule = row(r, scratch, "rule", "money_rules.show");

	if (rule == NULL)
		return;
	since = xml_value(r, rule, "since");
	let(r, "rule", xml_value(r, rule, "rule"));
	let(r, "since", since);
	if (values(r, "money_rules.before", before, 2) == 2) {
		const struct change end = { "until", calendar_later(r->arena, since, -1) };

		record_move(r, "end");
		record_write(r, &money_rules, text_number(before[0]),
		    text_number(before[1]), &end, 1);
	}
	xml_remove(scratch);
}

static void
is_unconfirmed(struct request *r)
{
	node scratch = add(r->page, "scratch"), rule;

	if (r->id != 0 && (rule = row(r, scratch, "rule", "money_rules.show")) != NULL && xml_value(r, rule, "confirmed") != NULL)
		refuse(r, 422, "confirmed-rule-is-final", NULL);
	xml_remove(scratch);
}

static void
show(struct request *r)
{
	node record = registry_record(r), move;
	const char *path = arena_print(r->arena, "/money_rules/%lld/confirm", (long long)r->id);

	if (record == NULL)
		return;
	if (xml_value(r, record, "confirmed") != NULL)
		set(xml_child(r->page, "record"), "fixed", "yes");
	if (xml_value(r, record, "confirmed") != NULL || !session_may(r, "money_rules.confirm"))
		return;
	move = add(add(r->page, "moves"), "move");
	set(move, "name", "confirm");
	set(move, "path", path);
	set(move, "label", say_label(r, "rules.move", "confirm"));
	set(move, "icon", "check");
	form_signed(r, move, path, xml_number(record, "version"));
}

static void
confirm(struct request *r)
{
	const struct change changes[] = { { "confirmed", r->today },
	    { "confirmer", in_figures(r, r->person) } };

	is_unconfirmed(r);
	record_move(r, "confirm");
	record_write(r, &money_rules, r->id, typed_number(r, "version"), changes, 2);
	registry_show_again(r);
	go(r, "/:registry/:id?done=confirm");
}

static const struct route routes[] = {
	{ GET,  "/:id",         show,    "show", "read" },
	{ POST, "/:id/confirm", confirm, "show", "money_rules.confirm" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "money_rules.read",    "everyone" },
	{ "money_rules.write",   "treasurer" },
	{ "money_rules.confirm", "legal" },
	{ 0 }
};

const struct registry money_rules = {
	.name = "money_rules", .record = "rule",
	.fields = fields, .routes = routes, .grants = grants,
	.rule = is_unconfirmed, .saved = end_before,
};
