/* contributions.c: what authorities are to pay, in instalments; what is owed, by how long; and tables of both that are pasted. */
#include "../pinkas.h"
#include "../base/money.h"
#include "contributions.h"
#include "pasted.h"

/* A coordinator or a buyer of an authority sees its contributions alone; those of others are not there for them. */

extern const struct registry contributions, contribution_payments;

static const struct field fields[] = {
	{ "authority", CHOICE, .choices = "authorities.choices", .required = 1, .once = 1 },
	{ "year",      NUMBER, .required = 1, .once = 1 },
	{ "basis",     ONE_OF, .choices = "per_resident per_tonne fixed", .required = 1, .once = 1 },
	{ "quantity",  NUMBER },
	{ "rate",      MONEY },
	{ "amount",    MONEY, .required = 1 },
	{ "due",       DAY, .required = 1 },
	{ "decision",  CHOICE, .choices = "decisions.choices" },
	{ "note",      TEXT, .most = 1000 },
	{ 0 }
};

static const struct field filters[] = {
	{ "authority", CHOICE, .choices = "authorities.choices" },
	{ "year",      CHOICE, .choices = "contributions.years" },
	{ "standing",  ONE_OF, .choices = "owed ahead paid" },
	{ 0 }
};

/* Columns of the two tables: what is to be paid, and what was. */
static const struct field due_columns[] = {
	{ "authority", TEXT_LINE, .required = 1 },
	{ "year",      NUMBER, .required = 1 },
	{ "basis",     ONE_OF, .choices = "per_resident per_tonne fixed", .required = 1 },
	{ "quantity",  NUMBER },
	{ "rate",      MONEY },
	{ "amount",    MONEY },
	{ "due",       DAY, .required = 1 },
	{ 0 }
};

enum { AUTHORITY, YEAR, BASIS, QUANTITY, RATE, AMOUNT, DUE };

static const struct field paid_columns[] = {
	{ "authority", TEXT_LINE, .required = 1 },
	{ "due",       DAY },
	{ "received",  DAY, .required = 1 },
	{ "amount",    MONEY, .required = 1 },
	{ "reference", TEXT_LINE },
	{ 0 }
};

enum { PAID_AUTHORITY, PAID_DUE, PAID_RECEIVED, PAID_AMOUNT, PAID_REFERENCE };

static void settle_due(struct request *, struct pasted_line *, const struct change *);
static void settle_paid(struct request *, struct pasted_line *, const struct change *);

static const struct pasting table_of_due = { .registry = "contributions", .fields = due_columns,
    .settle = settle_due, .done = "/contributions?done=imported" };
static const struct pasting table_of_paid = { .registry = "contributions", .fields = paid_columns,
    .settle = settle_paid, .done = "/contributions?done=imported" };

/* An authority by any name it has; its id, or NULL. */
static const char *
authority_called(struct request *r, const char *written)
{
	static const char *const names[] = { "name", "name_ar", "name_en" };
	const char *folded = search_fold(r->arena, written), *id = NULL;
	node scratch = add(r->page, "scratch");

	rows(r, scratch, "authority", "contributions.authorities");
	for (node each = xml_first(scratch); each != NULL && id == NULL; each = xml_next(each)) {
		const char *alias = xml_value(r, each, "aliases");

		for (int i = 0; i < 3; i++) {
			const char *name = xml_value(r, each, names[i]);

			if (name != NULL && strcmp(search_fold(r->arena, name), folded) == 0)
				id = xml_value(r, each, "id");
		}
		while (alias != NULL && *alias != '\0' && id == NULL) {
			size_t length = strcspn(alias, "\n");

			if (strcmp(search_fold(r->arena, arena_part(r->arena, alias, length)), folded) == 0)
				id = xml_value(r, each, "id");
			alias += length + (alias[length] == '\n');
		}
	}
	id = id != NULL ? arena_text(r->arena, id) : NULL;
	xml_remove(scratch);
	return id;
}

static void
say_amount(struct request *r, struct pasted_line *line, const char *key, int64_t agorot)
{
	struct pairs needs = { 0 };

	pairs_add(r, &needs, "amount", money_write(r->arena, agorot));
	line->note = say_fill(r, key, &needs);
}

/* Without an amount it is quantity by rate; an instalment that is there already is changed, not entered twice. */
static void
settle_due(struct request *r, struct pasted_line *line, const struct change *asked)
{
	const char *id = authority_called(r, line->value[AUTHORITY]), *same[2];

	(void)asked;
	if (id == NULL)
		pasted_wrong(r, &table_of_due, line, AUTHORITY, "authority-is-not-known");
	if (line->value[AMOUNT] == NULL && line->value[QUANTITY] != NULL && line->value[RATE] != NULL) {
		int64_t sum =
		    text_number(line->value[QUANTITY]) * text_number(line->value[RATE]);

		line->value[AMOUNT] = in_figures(r, sum);
		say_amount(r, line, "contributions.computed", sum);
	}
	if (line->value[AMOUNT] == NULL)
		pasted_wrong(r, &table_of_due, line, AMOUNT, "required");
	if (strcmp(line->value[BASIS], "fixed") != 0 && (line->value[QUANTITY] == NULL || line->value[RATE] == NULL))
		pasted_wrong(r, &table_of_due, line, QUANTITY, "quantity_times_rate");
	if (line->problem != NULL)
		return;
	line->registry = &contributions;
	line->changes[line->count++] = (struct change){ "authority", id };
	for (int i = YEAR; i <= DUE; i++)
		line->changes[line->count++] = (struct change){ due_columns[i].name, line->value[i] };
	let_number(r, "authority", text_number(id));
	let_number(r, "year", text_number(line->value[YEAR]));
	let(r, "basis", line->value[BASIS]);
	let(r, "due", line->value[DUE]);
	if (values(r, "contributions.same", same, 2) == 2) {
		line->id = text_number(same[0]);
		line->version = text_number(same[1]);
		line->note = say_label(r, "contributions", "changes_one");
	}
}

/* The instalment a line pays: of the day it names, else the one that is open. Its id and what is owed of it. */
static bool
instalment_of(struct request *r, struct pasted_line *line, const char **due)
{
	const char *alone[3];           /* id, owed, due */
	struct pairs needs = { 0 };

	let(r, "due", line->value[PAID_DUE]);
	let(r, "received", line->value[PAID_RECEIVED]);
	if (line->value[PAID_DUE] != NULL) {
		if (values(r, "contributions.due_on", due, 2) == 2)
			return true;
		pasted_wrong(r, &table_of_paid, line, PAID_DUE, "no-instalment-on-that-day");
		return false;
	}
	if (values(r, "contributions.open_alone", alone, 3) != 3) {
		pasted_wrong(r, &table_of_paid, line, PAID_DUE, "no-single-instalment-is-open");
		return false;
	}
	due[0] = alone[0];
	due[1] = alone[1];
	pairs_add(r, &needs, "day", alone[2]);
	line->note = say_fill(r, "contributions.open_alone", &needs);
	return true;
}

static void
settle_paid(struct request *r, struct pasted_line *line, const struct change *asked)
{
	const char *id = authority_called(r, line->value[PAID_AUTHORITY]), *due[2];

	(void)asked;
	if (id == NULL)
		pasted_wrong(r, &table_of_paid, line, PAID_AUTHORITY, "authority-is-not-known");
	if (line->problem != NULL)
		return;
	let_number(r, "authority", text_number(id));
	if (!instalment_of(r, line, due))
		return;
	if (text_number(line->value[PAID_AMOUNT]) > text_number(due[1]))
		pasted_wrong(r, &table_of_paid, line, PAID_AMOUNT, "payments_within_contributions");
	if (strcmp(line->value[PAID_RECEIVED], r->today) > 0)
		pasted_wrong(r, &table_of_paid, line, PAID_RECEIVED, "payment-is-to-come");
	line->registry = &contribution_payments;
	line->changes[line->count++] = (struct change){ "contribution", due[0] };
	for (int i = PAID_RECEIVED; i <= PAID_REFERENCE; i++)
		line->changes[line->count++] = (struct change){ paid_columns[i].name, line->value[i] };
}

static void
import(struct request *r)
{
	pasted_page(r, &table_of_due);
}

static void
import_payments(struct request *r)
{
	pasted_page(r, &table_of_paid);
}

static void
list(struct request *r)
{
	registry_list(r);
	rows(r, add(r->page, "ages"), "authority", "contributions.ages");
}

static void
show(struct request *r)
{
	if (registry_record(r) != NULL)
		registry_children(r);
}

static const struct route routes[] = {
	{ GET,  "",                 list,            "list",  "read" },
	{ GET,  "/import",          import,          "paste", "write" },
	{ POST, "/import",          import,          "paste", "write" },
	{ GET,  "/import/payments", import_payments, "paste", "write" },
	{ POST, "/import/payments", import_payments, "paste", "write" },
	{ GET,  "/transfer",        contributions_transfer, "transfer", "write" },
	{ POST, "/transfer",        contributions_transfer, "transfer", "write" },
	{ GET,  "/:id",             show,            "show",  "read" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "contributions.read",  "everyone" },
	{ "contributions.write", "treasurer" },
	{ 0 }
};

static const struct field computed[] = {
	{ "paid",        MONEY },
	{ "owed",        MONEY },
	{ 0 }
};

const struct registry contributions = {
	.name = "contributions", .record = "contribution",
	.fields = fields, .computed = computed,
	.filters = filters, .routes = routes, .grants = grants,
};
