/* transfers.c: when one legal entity succeeds another: what becomes of each contract, account, signatory, tabar and guarantee. */
#include "../pinkas.h"

/*
 * The list is worked out from the registers themselves, so that nothing can
 * be forgotten in it; a line of this register says what becomes of one thing.
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

static const char things[] = "contract account signatory tabar guarantee";

extern const struct registry transfers;

static const char *
wanted(struct request *r, const char *name)
{
	return r->method == POST ? typed(r, name) :
	    pairs_value(&r->query, name);
}

/* What the address or the form is about: contract, account, ... and its id; NULL and 404 for what the entity does not have. */
static const char *
thing(struct request *r, int64_t *id)
{
	const char *what = wanted(r, "what"), *of = wanted(r, "thing");

	*id = of != NULL ? strtoll(of, NULL, 10) : 0;
	if (what == NULL || !text_is_word(things, what)) {
		refuse(r, 404, "missing", NULL);
		return NULL;
	}
	let(r, "what", what);
	let_number(r, "thing", *id);
	if (found(r, "transfers.is_held"))
		return what;
	refuse(r, 404, "missing", NULL);
	return NULL;
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
	of = value(r, "transfers.holder");
	if (pairs_value(&r->query, "from") == NULL)
		pairs_add(r, &r->query, "from", of);
	if (pairs_value(&r->query, "day") == NULL)
		pairs_add(r, &r->query, "day", r->today);
	rows(r, r->page, "thing", "transfers.thing");
	form = form_open(r, r->page, "/transfers/new", 0);
	form_hidden(form, "what", what);
	form_hidden(form, "thing", arena_print(r->arena, "%lld", (long long)id));
	form_fields(r, form, &transfers, NULL, "");
}

static void
create(struct request *r)
{
	struct change *given, changes[7];
	int64_t id;
	const char *what = thing(r, &id);
	int count = form_read(r, &transfers, "", &given);

	if (what == NULL)
		return;
	memcpy(changes, given, count * sizeof(*given));
	changes[0].value = value(r, "transfers.holder");
	changes[count++] = (struct change){ what, arena_print(r->arena, "%lld",
	    (long long)id) };
	record_move(r, "transfer");
	record_write(r, &transfers, 0, 0, changes, count);
	if (r->status == 422)
		new_page(r);
	go(r, arena_print(r->arena,
	    "/transfers?legal_entity=%s&done=transferred", changes[0].value));
}

/* Everything an entity has, and what is said of it. */
static void
list(struct request *r)
{
	const char *of = pairs_value(&r->query, "legal_entity");
	node inventory = add(r->page, "inventory");

	let_number(r, "of_entity", of != NULL ? strtoll(of, NULL, 10) : 0);
	rows(r, inventory, "entity", "transfers.entities");
	rows(r, inventory, "holding", "transfers.inventory");
	set_number(inventory, "open", number(r, "transfers.unsaid", 0));
	registry_list(r);
}

static const struct field filters[] = {
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices" },
	{ 0 }
};

static const struct route routes[] = {
	{ GET,  "",     list,     "list", "read" },
	{ GET,  "/new", new_page, "form", "write" },
	{ POST, "/new", create,   "form", "write" },
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
