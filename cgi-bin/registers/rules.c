/* rules.c: what binds a body, dated and with its legal source. */
#include "../pinkas.h"
#include "../page/rule.h"

/*
 * A rule is never overwritten: a new value from a day is a new row, and the
 * one before it ends on the day before. A meeting is judged by what was in
 * force on its day, so no rule may reach back over meetings already held.
 */

static const struct field fields[] = {
	{ "rule",   ONE_OF, .choices = "quorum second_call_minutes second_call "
	    "notice_hours notice_hours_urgent demand demand_days "
	    "meetings_a_year longest_gap_days majority tie secret_on_demand "
	    "remote circulation circulation_excluded "
	    "circulation_objection reconsider minutes_days comment_days "
	    "publish_days off_agenda_majority declaration "
	    "next_call_days next_call next_call_over next_call_large "
	    "last_call abstentions signers speaking_minutes majority_budget "
	    "majority_plan majority_appointment majority_signatories "
	    "majority_procurement majority_agreement majority_procedure "
	    "majority_audit majority_statute majority_dissolution", .required = 1,
	    .once = 1 },
	{ "value",  TEXT_LINE, .required = 1, .most = 200 },
	{ "source", TEXT, .required = 1, .most = 1000 },
	{ "since",  DAY, .required = 1, .once = 1 },
	{ 0 }
};

extern const struct registry rules;

/* The button by which the legal adviser confirms a rule. */
static void
offer(struct request *r, node rule)
{
	const char *path = arena_print(r->arena, "%s/confirm",
	    registry_path(r, &rules, r->within, r->id));
	node move = add(rule, "move");

	set(move, "name", "confirm");
	set(move, "path", path);
	set(move, "label", say_label(r, "rules.move", "confirm"));
	set(move, "icon", "check");
	form_signed(r, move, path,
	    xml_number(rule, "version"));
}

/* The rule as it stands, within the body of the address; NULL and 404 otherwise. */
static node
standing(struct request *r)
{
	node scratch = add(r->page, "scratch");
	node rule = row(r, scratch, "rule", "rules.show");

	if (rule == NULL)
		xml_remove(scratch);
	return rule;
}

/* Which rule the form is about: of the record, sent, or asked for in the address. */
static const char *
wanted(struct request *r, node record)
{
	const char *rule = record != NULL ? xml_value(r, record, "rule") :
	    was_typed(r) ? typed(r, "rule") :
	    pairs_value(&r->query, "rule");

	return rule != NULL && text_is_word(fields[0].choices, rule) ?
	    rule : NULL;
}

/* What is in force today, beside the form that changes it. */
static void
show_present(struct request *r, const char *rule)
{
	const char *present[4];         /* id, value, source, since */
	node shown;

	let_number(r, "body", r->within);
	let(r, "rule", rule);
	let(r, "day", r->today);
	if (r->id != 0 || values(r, "rules.in_force", present, 4) == 0)
		return;
	shown = add(r->page, "present");
	set(shown, "value.say", rule_words(r, rule, present[1]));
	set(shown, "source", present[2]);
	set(shown, "since", present[3]);
}

/* The value is chosen where the rule knows words, and explained where it does not. */
static void
show_fields(struct request *r, node form, const char *rule, node record)
{
	struct field shown[sizeof(fields) / sizeof(fields[0])];
	const struct registry its = { .name = "rules",
	    .fields = rule != NULL ? shown + 1 : shown };

	memcpy(shown, fields, sizeof(fields));
	if (rule != NULL && rule_choices(rule) != NULL) {
		shown[1].kind = ONE_OF;
		shown[1].choices = rule_choices(rule);
	}
	form_fields(r, form, &its, record, "");
	if (rule != NULL)
		xml_replace(xml_child(form, "field"), "hint", say_text(r->lang,
		    arena_print(r->arena, "rules.rule.%s.hint", rule)));
}

static void
show_form(struct request *r)
{
	node record = r->id != 0 ? standing(r) : NULL, form;
	const char *rule;

	registry_trail(r);
	if (r->id != 0 && record == NULL)
		return;
	form = form_open(r, r->page, r->path, record == NULL ? 0 :
	    was_typed(r) ? typed_number(r, "version") :
	    xml_number(record, "version"));
	if ((rule = wanted(r, record)) != NULL) {
		set(r->page, "title", say_label(r, "rules.rule", rule));
		show_present(r, rule);
		if (record == NULL)
			form_hidden(form, "rule", rule);
	}
	show_fields(r, form, rule, record);
	if (record != NULL)
		xml_remove(xml_child(r->page, "scratch"));
}

/* The kept form of the value, or a refusal that says what the rule expects. */
static const char *
checked_value(struct request *r, const char *name, const char *text)
{
	const char *kept;

	if (name == NULL || text == NULL)
		return text;
	if ((kept = rule_kept(r, name, text)) == NULL) {
		refuse(r, 422, "rule-is-unreadable", "value");
		refuse_with(r, "expected", say_label(r, "rules.rule",
		    arena_print(r->arena, "%s.hint", name)));
	}
	return kept;
}

/* Meetings held between two days may not come to be judged by another rule. */
static void
check_past(struct request *r, const char *problem, const char *field,
    const char *since, const char *until)
{
	const char *held[2];            /* how many, the day of the last */

	let_number(r, "body", r->within);
	let(r, "since", since);
	let(r, "until", until);
	if (values(r, "rules.meetings_held", held, 2) == 0 ||
	    strcmp(held[0], "0") == 0)
		return;
	refuse(r, 422, problem, field);
	refuse_with(r, "n", held[0]);
	refuse_with(r, "last", calendar_written(r->arena, held[1]));
}

static void
end_before(struct request *r, const char *const before[4], const char *since)
{
	const struct change end = { "until",
	    calendar_later(r->arena, since, -1) };

	if (before[0] == NULL || (before[3] != NULL &&
	    strcmp(before[3], since) < 0))
		return;
	record_move(r, "end");
	record_write(r, &rules, text_number(before[0]),
	    text_number(before[1]), &end, 1);
}

/* A new value: the one before it ends the day before, and it lasts until the one after it begins. */
static void
begin(struct request *r)
{
	struct change *entered, changes[6];
	const char *before[4], *after, *since;  /* id, version, since, until */
	int count_entered = form_read(r, &rules, "", &entered);

	entered[1].value = checked_value(r, entered[0].value,
	    entered[1].value);
	if (refused(r))
		return;
	memcpy(changes, entered, count_entered * sizeof(*entered));
	since = entered[3].value;
	let_number(r, "body", r->within);
	let(r, "rule", entered[0].value);
	let(r, "since", since);
	values(r, "rules.before", before, 4);
	after = value(r, "rules.after");
	if (before[0] != NULL && (before[3] == NULL ||
	    strcmp(before[3], since) >= 0))
		check_past(r, "meetings-held-under-the-old-rule", "since",
		    since, after != NULL ?
		    calendar_later(r->arena, after, -1) : NULL);
	changes[4] = (struct change){ "body", in_figures(r, r->within) };
	changes[5] = (struct change){ "until", after == NULL ? NULL :
	    calendar_later(r->arena, after, -1) };
	record_write(r, &rules, 0, 0, changes, 6);
	end_before(r, before, since);
}

/* A slip may be mended as long as nobody confirmed the rule and no meeting was held under it. */
static void
mend(struct request *r)
{
	struct change *changes;
	node rule = standing(r);
	int entered = form_read(r, &rules, "", &changes);

	if (rule == NULL)
		return;
	changes[0].value = checked_value(r, xml_value(r, rule, "rule"),
	    changes[0].value);
	if (xml_value(r, rule, "confirmed") != NULL)
		refuse(r, 422, "confirmed-rule-is-final", NULL);
	else if (changes[0].value != NULL && strcmp(changes[0].value,
	    xml_value(r, rule, "value")) != 0)
		check_past(r, "meetings-held-under-this-rule", "value",
		    xml_value(r, rule, "since"), xml_value(r, rule, "until"));
	xml_remove(xml_child(r->page, "scratch"));
	record_write(r, &rules, r->id, typed_number(r, "version"), changes,
	    entered);
}

static const char *
body_page(struct request *r, const char *done)
{
	return arena_print(r->arena, "/bodies/%lld?done=%s#rules",
	    (long long)r->within, done);
}

static void
save(struct request *r)
{
	if (r->id == 0)
		begin(r);
	else
		mend(r);
	if (r->status == 422)
		show_form(r);
	go(r, body_page(r, "rule-saved"));
}

static void
confirm(struct request *r)
{
	const struct change changes[] = { { "confirmed", r->today },
	    { "confirmer", in_figures(r, r->person) } };
	node rule = standing(r);

	if (rule == NULL)
		return;
	if (xml_value(r, rule, "confirmed") != NULL)
		refuse(r, 422, "not-in-this-state", NULL);
	xml_remove(xml_child(r->page, "scratch"));
	record_move(r, "confirm");
	record_write(r, &rules, r->id, typed_number(r, "version"), changes, 2);
	go(r, body_page(r, "rule-confirmed"));
}

static void
show(struct request *r)
{
	node record = registry_record(r);

	if (record == NULL)
		return;
	rule_say(r, xml_child(r->page, "record"));
	if (session_may(r, "rules.confirm") &&
	    xml_value(r, record, "confirmed") == NULL)
		offer(r, record);
}

static void
list(struct request *r)
{
	node shown;

	registry_list(r);
	if ((shown = xml_child(r->page, "list")) != NULL)
		rule_say(r, shown);
}

static const struct route routes[] = {
	{ GET,  "",             list,      "list", "read" },
	{ GET,  "/new",         show_form, "form", "write" },
	{ POST, "/new",         save,      "form", "write" },
	{ GET,  "/:id",         show,      "show", "read" },
	{ GET,  "/:id/edit",    show_form, "form", "write" },
	{ POST, "/:id/edit",    save,      "form", "write" },
	{ POST, "/:id/confirm", confirm,   "show", "rules.confirm" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "rules.read",    "everyone" },
	{ "rules.write",   "secretary" },
	{ "rules.confirm", "legal" },
	{ 0 }
};

const struct registry rules = {
	.name = "rules", .record = "rule",
	.within = "bodies", .parent = "body", .anchor = "rules",
	.fields = fields, .routes = routes, .grants = grants,
};
