/* transfers.c: when one legal entity succeeds another: what becomes of each contract, account, signatory, tabar and guarantee. */
#include "../pinkas.h"
#include "signatories.h"

/*
 * The list is worked out from the registers themselves, so that nothing can
 * be forgotten in it; a line of this register says what becomes of one thing.
 * Who has a thing on a day follows from these lines (the views fates, holders
 * and holdings), and nothing is written over. An appointment does not pass:
 * it ends, and by the same decision the successor appoints the person anew.
 * An entity whose things are not all spoken for does not end.
 */

static const struct field fields[] = {
	{ "from",      CHOICE, .choices = "legal_entities.choices", .required = 1, .once = 1 },
	{ "fate",      ONE_OF, .choices = "moves stays", .required = 1 },
	{ "to",        CHOICE, .choices = "legal_entities.choices" },
	{ "day",       DAY, .required = 1 },
	{ "decision",  CHOICE, .choices = "decisions.choices", .required = 1 },
	{ "note",      TEXT, .most = 2000 },
	{ 0 }
};

enum { FROM, FATE, TO, SINCE, DECISION, NOTE };

/* What is said of many things at once. */
static const struct field together[] = {
	{ "to",        CHOICE, .choices = "legal_entities.choices" },
	{ "day",       DAY, .required = 1 },
	{ "decision",  CHOICE, .choices = "decisions.choices", .required = 1 },
	{ 0 }
};

static const struct registry together_form = {
	.name = "transfers", .fields = together,
};

static const char things[] = "contract account signatory tabar guarantee";

extern const struct registry transfers;

static const char *
wanted(struct request *r, const char *name)
{
	return r->method == POST ? typed(r, name) :
	    pairs_value(&r->query, name);
}

/* Who has it and said nothing of it yet; NULL: nobody does. */
static const char *
holder_of(struct request *r, const char *what, int64_t id)
{
	let(r, "what", what);
	let_number(r, "thing", id);
	return value(r, "transfers.is_held");
}

/* What the address or the form is about: contract, account, ... and its id; NULL and 404 for what nobody has. */
static const char *
thing(struct request *r, int64_t *id)
{
	const char *what = wanted(r, "what");

	*id = text_number(wanted(r, "thing"));
	if (what != NULL && text_is_word(things, what) &&
	    holder_of(r, what, *id) != NULL)
		return what;
	refuse(r, 404, "missing", NULL);
	return NULL;
}

/* What is asked for about the thing and not done: once it moves, nobody signs it. */
static void
tell_under_way(struct request *r, int64_t of)
{
	let_number(r, "of_entity", of);
	rows(r, add(r->page, "under_way"), "request", "transfers.under_way");
}

/* What was said of one thing, and what it stops or will stop. */
static void
show(struct request *r)
{
	const char *part[4];            /* what, the thing, its fate, whose it was */

	if (registry_record(r) == NULL ||
	    values(r, "transfers.said", part, 4) == 0 ||
	    strcmp(part[2], "moves") != 0)
		return;
	let(r, "what", part[0]);
	let_number(r, "thing", text_number(part[1]));
	tell_under_way(r, text_number(part[3]));
}

static void
new_page(struct request *r)
{
	int64_t id;
	const char *what, *of;
	node form;

	if (wanted(r, "what") == NULL) {        /* of what? the list says */
		go(r, "/transfers");
		return;
	}
	if ((what = thing(r, &id)) == NULL)
		return;
	of = holder_of(r, what, id);
	if (pairs_value(&r->query, "from") == NULL)
		pairs_add(r, &r->query, "from", of);
	if (pairs_value(&r->query, "day") == NULL)
		pairs_add(r, &r->query, "day", r->today);
	row(r, r->page, "thing", "transfers.thing");
	tell_under_way(r, text_number(of));
	form = form_open(r, r->page, "/transfers/new", 0);
	form_hidden(form, "what", what);
	form_hidden(form, "thing", in_figures(r, id));
	form_fields(r, form, &transfers, NULL, "");
}

/* By a decision that stands, and to an entity that is there on that day. */
static void
check(struct request *r, const struct change *said)
{
	const char *part[4];            /* name, since, until, whether it is there; then number, whether it decides */

	let_number(r, "of", text_number(said[DECISION].value));
	if (said[DECISION].value != NULL &&
	    values(r, "transfers.decides", part, 2) > 0 && *part[1] != '1') {
		refuse(r, 422, "decision-moves-nothing", "decision");
		refuse_with(r, "number", part[0]);
	}
	let_number(r, "of_entity", text_number(said[TO].value));
	let(r, "day", said[SINCE].value);
	if (said[TO].value == NULL || said[SINCE].value == NULL ||
	    values(r, "transfers.successor", part, 4) == 0 || *part[3] == '1')
		return;
	refuse(r, 422, "successor-is-not-there", "to");
	refuse_with(r, "name", part[0]);
	refuse_with(r, "day", calendar_written(r->arena, said[SINCE].value));
}

static bool
is_moved_appointment(const char *what, const struct change *said)
{
	return strcmp(what, "signatory") == 0 && said[FATE].value != NULL &&
	    strcmp(said[FATE].value, "moves") == 0;
}

/* One line, and for an appointment the one that follows it. */
static void
say_of(struct request *r, const char *what, int64_t id,
    const struct change *said)
{
	struct change changes[NOTE + 2];

	check(r, said);
	memcpy(changes, said, (NOTE + 1) * sizeof(*said));
	changes[NOTE + 1] = (struct change){ what, in_figures(r, id) };
	record_move(r, "transfer");
	record_write(r, &transfers, 0, 0, changes, NOTE + 2);
	if (!refused(r) && is_moved_appointment(what, said))
		signatories_pass(r, id, said[TO].value, said[SINCE].value,
		    said[DECISION].value);
}

static void
create(struct request *r)
{
	struct change *said;
	int64_t id;
	const char *what = thing(r, &id);

	form_read(r, &transfers, "", &said);
	if (what == NULL)
		return;
	say_of(r, what, id, said);
	if (r->status == 422)
		new_page(r);
	go(r, arena_print(r->arena,
	    "/transfers?legal_entity=%s&done=transferred", said[FROM].value));
}

/* What was said is corrected while nothing rests upon it. */
static void
correct(struct request *r)
{
	struct change *given, said[NOTE + 1];
	const char *part[4];            /* what, the thing, its fate, whose it was */
	int count = form_read(r, &transfers, "", &given);

	if (values(r, "transfers.said", part, 4) == 0) {
		refuse(r, 404, "missing", NULL);
		return;
	}
	said[FROM] = (struct change){ "from", part[3] };
	memcpy(said + 1, given, (size_t)count * sizeof(*given));
	check(r, said);
	record_write(r, &transfers, r->id, typed_number(r, "version"), given,
	    count);
	if (!refused(r) && is_moved_appointment(part[0], said) &&
	    strcmp(part[2], "moves") != 0)
		signatories_pass(r, text_number(part[1]), said[TO].value,
		    said[SINCE].value, said[DECISION].value);
	if (r->status == 422)
		registry_edit(r);
	go(r, "/:registry/:id?done=saved");
}

/* The whole list in one form: by which decision, from which day, to whom; and of each thing whether it moves. */
static void
offer_list(struct request *r, const char *of)
{
	node form = form_open(r, r->page, "/transfers/list", 0);
	node usual = add(r->page, "scratch");

	form_hidden(form, "legal_entity", of);
	set(usual, "day", r->today);
	form_fields(r, form, &together_form, usual, "");
	xml_remove(usual);
}

static void
mark_typed(struct request *r, node inventory)
{
	for (node held = xml_first(inventory); held != NULL;
	    held = xml_next(held))
		if (strcmp(xml_name(held), "holding") == 0)
			set(held, "typed", typed(r, arena_print(r->arena,
			    "fate.%s.%s", xml_value(r, held, "what"),
			    xml_value(r, held, "id"))));
}

static void
show_inventory(struct request *r, const char *of)
{
	node inventory = add(r->page, "inventory");
	int64_t open;

	let_number(r, "of_entity", text_number(of));
	rows(r, inventory, "entity", "transfers.entities");
	rows(r, inventory, "holding", "transfers.inventory");
	open = number(r, "transfers.unsaid", 0);
	set_number(inventory, "open", open);
	if (was_typed(r))
		mark_typed(r, inventory);
	if (open > 0 && session_may(r, "transfers.write"))
		offer_list(r, of);
}

/* Everything an entity has, and what is said of it. */
static void
list(struct request *r)
{
	show_inventory(r, pairs_value(&r->query, "legal_entity"));
	registry_list(r);
}

static void
say_of_each(struct request *r, const char *of, const struct change *common)
{
	node inventory = add(r->page, "scratch");
	int told = 0;

	let_number(r, "of_entity", text_number(of));
	rows(r, inventory, "holding", "transfers.inventory");
	for (node held = xml_first(inventory); held != NULL && !refused(r);
	    held = xml_next(held)) {
		const char *what = xml_value(r, held, "what");
		const char *id = xml_value(r, held, "id");
		const char *fate = typed(r, arena_print(r->arena,
		    "fate.%s.%s", what, id));

		if (fate == NULL || *fate == '\0' ||
		    xml_value(r, held, "transfer") != NULL)
			continue;
		told++;
		say_of(r, what, text_number(id), (struct change[]){ { "from",
		    of },
		    { "fate", fate }, { "to", strcmp(fate, "moves") == 0 ?
		    common[0].value : NULL }, common[1], common[2],
		    { "note", NULL } });
	}
	xml_remove(inventory);
	if (told == 0)
		refuse(r, 422, "nothing-was-said", NULL);
}

static void
create_list(struct request *r)
{
	const char *of = typed(r, "legal_entity");
	struct change *common;

	form_read(r, &together_form, "", &common);
	if (!refused(r))
		say_of_each(r, of, common);
	if (r->status == 422) {
		r->status = 0;
		show_inventory(r, of);
		r->status = 422;
	}
	go(r, arena_print(r->arena,
	    "/transfers?legal_entity=%s&done=transferred", of));
}

static const struct field filters[] = {
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices" },
	{ 0 }
};

static const struct route routes[] = {
	{ GET,  "",          list,        "list", "read" },
	{ GET,  "/new",      new_page,    "form", "write" },
	{ POST, "/new",      create,      "form", "write" },
	{ POST, "/list",     create_list, "list", "write" },
	{ GET,  "/:id",      show,        "show", "read" },
	{ POST, "/:id/edit", correct,     "form", "write" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "transfers.read",  "everyone" },
	{ "transfers.write", "secretary legal treasurer" },
	{ 0 }
};

const struct registry transfers = {
	.name = "transfers", .record = "transfer",
	.fields = fields, .filters = filters, .routes = routes,
	.grants = grants,
};
