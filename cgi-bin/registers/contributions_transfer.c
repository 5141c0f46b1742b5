/* contributions_transfer.c: one transfer of an authority that settles several of its instalments, the oldest first or as it was said. */
#include "../pinkas.h"
#include "../base/money.h"
#include "contributions.h"

/*
 * An authority sends one sum for what it owes of two years. Its parts are
 * payments of their instalments, and name the first of them as their transfer;
 * so what is owed, and for how long, stays a sum over instalments.
 */

extern const struct registry contribution_payments;

static const struct field fields[] = {
	{ "authority", CHOICE, .choices = "authorities.choices", .required = 1 },
	{ "received",  DAY, .required = 1 },
	{ "amount",    MONEY, .required = 1 },
	{ "reference", TEXT_LINE, .most = 80 },
	{ 0 }
};

static const struct field part_fields[] = {
	{ "amount", MONEY },
	{ 0 }
};

enum { AUTHORITY, RECEIVED, AMOUNT, REFERENCE };

static const struct registry form_of_transfer = { .name = "contributions", .fields = fields };
static const struct registry form_of_part = { .name = "contribution_payments", .fields = part_fields };

/* An open instalment, and how much of the transfer goes to it. */
struct instalment {
	const char *id;
	int64_t	    owed, paid;
};

struct parts {
	struct instalment *part;
	int	     count;
	bool	     said;              /* for some of them it was said how much */
	int64_t	     owed, paid;        /* all together */
};

static int64_t
sum_of(const char *agorot)
{
	return text_number(agorot);
}

static node
open_instalments(struct request *r, const char *authority)
{
	node scratch = add(r->page, "scratch");

	let(r, "authority", authority);
	if (authority != NULL && *authority != '\0')
		rows(r, scratch, "instalment", "contributions.open");
	return scratch;
}

static const char *
prefix_of(struct request *r, node instalment)
{
	return arena_print(r->arena, "parts.%s.", xml_value(r, instalment, "id"));
}

static void
show_transfer(struct request *r)
{
	const char *authority = was_typed(r) ? typed(r, "authority") : pairs_value(&r->query, "authority");
	node form = form_open(r, r->page, r->path, 0), open = open_instalments(r, authority), preset = NULL, shown;

	if (!was_typed(r)) {
		preset = add(r->page, "preset");
		set(add(preset, "authority"), "id", authority);
		set(preset, "received", r->today);
	}
	form_fields(r, form, &form_of_transfer, preset, "");
	for (node each = xml_first(open); each != NULL; each = xml_next(each)) {
		shown = add(form, "row");
		set(shown, "due", xml_value(r, each, "due"));
		set(shown, "year", xml_value(r, each, "year"));
		set(shown, "basis.say", xml_value(r, each, "basis.say"));
		set(shown, "owed", xml_value(r, each, "owed"));
		form_fields(r, shown, &form_of_part, NULL, prefix_of(r, each));
	}
	if (preset != NULL)
		xml_remove(preset);
	xml_remove(open);
	r->view = "transfer";
}

static void
read_part(struct request *r, struct parts *parts, node instalment)
{
	struct instalment *part = &parts->part[parts->count++];
	const char *prefix = prefix_of(r, instalment);
	struct change *said;

	form_read(r, &form_of_part, prefix, &said);
	*part = (struct instalment){ arena_text(r->arena, xml_value(r, instalment, "id")), sum_of(xml_value(r, instalment, "owed")), sum_of(said[0].value) };
	parts->said = parts->said || said[0].value != NULL;
	parts->owed += part->owed;
	parts->paid += part->paid;
	if (part->paid <= part->owed)
		return;
	refuse(r, 422, "payment-exceeds-contribution", arena_joined(r->arena, prefix, "", "amount"));
	refuse_with(r, "owed", money_write(r->arena, part->owed));
	refuse_with(r, "amount", money_write(r->arena, part->paid));
}

static struct parts
read_parts(struct request *r, const char *authority)
{
	struct parts parts = { 0 };
	node open = open_instalments(r, authority);
	int count = 0;

	for (node each = xml_first(open); each != NULL; each = xml_next(each))
		count++;
	parts.part = arena_take(r->arena, (size_t)(count + 1) * sizeof(*parts.part));
	for (node each = xml_first(open); each != NULL; each = xml_next(each))
		read_part(r, &parts, each);
	xml_remove(open);
	return parts;
}

/* As it was said, to the last agora; else the oldest first. */
static void
divide(struct request *r, struct parts *parts, int64_t amount)
{
	int64_t left = amount;

	if (refused(r))
		return;
	if (amount > parts->owed) {
		refuse(r, 422, "transfer-exceeds-debt", "amount");
		refuse_with(r, "owed", money_write(r->arena, parts->owed));
		refuse_with(r, "amount", money_write(r->arena, amount));
	} else if (parts->said && parts->paid != amount) {
		refuse(r, 422, "parts-are-not-the-transfer", "amount");
		refuse_with(r, "parts", money_write(r->arena, parts->paid));
		refuse_with(r, "amount", money_write(r->arena, amount));
	}
	for (int i = 0; i < parts->count && !parts->said; i++) {
		parts->part[i].paid = left < parts->part[i].owed ? left : parts->part[i].owed;
		left -= parts->part[i].paid;
	}
}

static void
write_parts(struct request *r, const struct parts *parts, const struct change *said)
{
	const char *first = NULL;
	int64_t id;

	for (int i = 0; i < parts->count && !refused(r); i++) {
		const struct instalment *part = &parts->part[i];

		if (part->paid == 0)
			continue;
		id = record_write(r, &contribution_payments, 0, 0, (struct change[]){
		    { "contribution", part->id }, { "received", said[RECEIVED].value },
		    { "amount", in_figures(r, part->paid) },
		    { "reference", said[REFERENCE].value }, { "transfer", first } }, 5);
		if (first == NULL)
			first = in_figures(r, id);
	}
}

static void
receive(struct request *r)
{
	struct change *said;
	struct parts parts = { 0 };

	form_read(r, &form_of_transfer, "", &said);
	if (said[RECEIVED].value != NULL && strcmp(said[RECEIVED].value, r->today) > 0)
		refuse(r, 422, "payment-is-to-come", "received");
	if (said[AMOUNT].value != NULL && sum_of(said[AMOUNT].value) <= 0)
		refuse(r, 422, "required", "amount");
	if (said[AUTHORITY].value != NULL)
		parts = read_parts(r, said[AUTHORITY].value);
	if (!refused(r))
		divide(r, &parts, sum_of(said[AMOUNT].value));
	record_move(r, "receive");
	if (!refused(r))
		write_parts(r, &parts, said);
	if (r->status == 422)
		show_transfer(r);
	go(r, arena_print(r->arena, "/contributions?authority=%s&done=receive", said[AUTHORITY].value != NULL ? said[AUTHORITY].value : ""));
}

void
contributions_transfer(struct request *r)
{
	if (r->method == POST && typed(r, "show") == NULL)
		receive(r);
	else
		show_transfer(r);
}
