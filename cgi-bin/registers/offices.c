/* offices.c: chief executives, treasurers, auditors, heads of authorities: who holds which office. */
#include "../pinkas.h"

static const char kinds[] = "ceo treasurer legal_adviser auditor secretary "
    "procurement_manager ombudsman head coordinator bureau_manager other";

static const struct field fields[] = {
	{ "kind",         ONE_OF, .choices = kinds, .required = 1 },
	{ "title",        TEXT_LINE, .most = 120 },
	{ "person",       CHOICE, .choices = "people.choices", .required = 1, .once = 1 },
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices" },
	{ "authority",    CHOICE, .choices = "authorities.choices" },
	{ "since",        DAY },
	{ "until",        DAY },
	{ "decision",     CHOICE, .choices = "decisions.choices" },
	{ 0 }
};

static const struct field ending[] = {
	{ "until", DAY, .required = 1 },
	{ 0 }
};

static const struct field filters[] = {
	{ "kind",      ONE_OF, .choices = kinds },
	{ "authority", CHOICE, .choices = "authorities.choices" },
	{ "ended",     FLAG },
	{ 0 }
};

static const char *
given(struct request *r, const char *name)
{
	const char *text = typed(r, name);

	return text == NULL || *text == '\0' ? NULL : text;
}

/* A house has one head, one chief executive, one treasurer and one auditor at a time. */
static void
check_holder(struct request *r)
{
	const char *since = given(r, "since"), *until = given(r, "until");
	const char *holder[2];          /* name, first day */

	let(r, "kind", typed(r, "kind"));
	let_number(r, "legal_entity", typed_number(r, "legal_entity"));
	let_number(r, "authority", typed_number(r, "authority"));
	let_number(r, "but", r->id);
	let(r, "since", since == NULL ? NULL :
	    calendar_day_typed(r->arena, since));
	let(r, "until", until == NULL ? NULL :
	    calendar_day_typed(r->arena, until));
	if (!text_is_word("head ceo treasurer auditor", typed(r, "kind")) ||
	    values(r, "offices.holder", holder, 2) == 0)
		return;
	refuse(r, 422, "office-is-held", "since");
	refuse_with(r, "name", holder[0]);
}

static void
check(struct request *r)
{
	if ((given(r, "legal_entity") == NULL) == (given(r, "authority") == NULL))
		refuse(r, 422, "office_of_one_house", "authority");
	else
		check_holder(r);
}

/* What is suspended with whoever leaves the office. */
static void
show_falling(struct request *r, const char *day)
{
	node falling = add(r->page, "falling");

	set(falling, "day", day);
	let(r, "day", day);
	let(r, "rests_on", "office");
	rows(r, falling, "signatory", "signatories.falling");
}

static const char *
planned(struct request *r)
{
	const char *text = was_typed(r) ? typed(r, "until") :
	    pairs_value(&r->query, "until");
	const char *day = text != NULL ?
	    calendar_day_typed(r->arena, text) : NULL;

	return day != NULL ? day : r->today;
}

/* One day is asked for, today unless another is written. */
static void
end_form(struct request *r)
{
	const struct registry its = { .name = "offices", .fields = ending };
	node record = registry_record(r), form;

	if (record == NULL)
		return;
	if (xml_value(r, record, "until") == NULL)
		set(record, "until", planned(r));
	set(r->page, "title", say_label(r, "offices.move", "end"));
	form = form_open(r, r->page, r->path, was_typed(r) ?
	    typed_number(r, "version") :
	    xml_number(record, "version"));
	set(form, "submit", say_label(r, "offices.move", "end"));
	form_fields(r, form, &its, record, "");
	show_falling(r, planned(r));
}

static void
end(struct request *r)
{
	const struct registry its = { .name = "offices", .fields = ending };
	struct change *changes;
	int count = form_read(r, &its, "", &changes);

	record_move(r, "end");
	record_write(r, r->registry, r->id, typed_number(r, "version"),
	    changes, count);
	if (r->status == 422)
		end_form(r);
	go(r, "/:registry/:id?done=end");
}

static const struct route routes[] = {
	{ GET,  "/:id/end", end_form, "end", "write" },
	{ POST, "/:id/end", end,      "end", "write" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "offices.read",  "everyone" },
	{ "offices.write", "secretary" },
	{ 0 }
};

const struct registry offices = {
	.name = "offices", .record = "office",
	.fields = fields, .filters = filters, .routes = routes,
	.grants = grants, .rule = check,
};
