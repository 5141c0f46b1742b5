/* code_rules.c: which roles ask for an application for codes, within how many days, by what source. */
#include "../pinkas.h"
#include "code_rules.h"
#include "users.h"

/*
 * Nobody is locked out. The days run from the day somebody is first told; when they are over, whoever signs in is led to
 * the page where an application is added, and everything opens again as soon as it is. An administrator may give more
 * days, or end a rule.
 */

static const struct field fields[] = {
	{ "role",   ONE_OF, .choices = users_roles, .required = 1, .once = 1 },
	{ "days",   NUMBER, .required = 1 },
	{ "source", TEXT_LINE, .most = 300, .required = 1 },
	{ "since",  DAY, .required = 1, .once = 1 },
	{ "until",  DAY },
	{ 0 }
};

static const struct field filters[] = {
	{ "ended", FLAG },
	{ 0 }
};

/* Two rules of one role at a time would be two answers to one question. */
static void
check(struct request *r)
{
	const char *since = typed(r, "since"), *until = typed(r, "until");

	let(r, "role", typed(r, "role"));
	let(r, "since", since != NULL ?
	    calendar_day_typed(r->arena, since) : NULL);
	let(r, "until", until != NULL && *until != '\0' ?
	    calendar_day_typed(r->arena, until) : NULL);
	if (found(r, "code_rules.overlapping"))
		refuse(r, 422, "rule-for-the-role-is-there",
		    r->id == 0 ? "role" : "until");
}

/* From so many days before the last one the reminder comes before the day's duties. */
enum { NEAR_DAYS = 7 };

void
code_rules_remind(struct request *r)
{
	const char *reminded, *last;
	node codes, rule;

	let_number(r, "person", r->person);
	if (found(r, "access.has_secret"))
		return;
	codes = add(r->page, "codes");
	rows(r, codes, "rule", "code_rules.mine");
	if ((rule = xml_first(codes)) == NULL) {
		xml_remove(codes);
		return;
	}
	db_note(r, "access.remind");
	if ((reminded = value(r, "access.reminded")) == NULL)
		return;
	last = session_last_day(r, reminded, xml_value(r, rule, "days"));
	set(codes, "day", last);
	if (strcmp(last, calendar_later(r->arena, r->today, NEAR_DAYS)) <= 0)
		set(codes, "near", "yes");
	if (r->owes_codes)
		set(codes, "over", "yes");
}

void
code_rules_tell(struct request *r)
{
	node tellings = add(r->page, "tellings"), first;

	rows(r, tellings, "telling", "access.tellings");
	if ((first = xml_first(tellings)) == NULL) {
		xml_remove(tellings);
		return;
	}
	set(tellings, "newest", xml_value(r, first, "id"));
	form_signed(r, tellings, "/account/told", 0);
	for (node telling = first; telling != NULL;
	    telling = xml_next(telling)) {
		let(r, "person", xml_value(r, telling, "actor"));
		set(telling, "by", value(r, "code_rules.name"));
	}
	set(tellings, "left", value(r, "access.recovery_codes"));
}

static const struct grant grants[] = {
	{ "code_rules.read",  "admin auditor legal" },
	{ "code_rules.write", "admin" },
	{ 0 }
};

const struct registry code_rules = {
	.name = "code_rules", .record = "rule",
	.fields = fields, .filters = filters, .grants = grants,
	.rule = check,
};
