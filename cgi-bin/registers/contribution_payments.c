/* contribution_payments.c: what an authority paid of an instalment; never more than is owed. */
#include "../pinkas.h"
#include "../base/money.h"

static const struct field fields[] = {
	{ "received",  DAY, .required = 1, .once = 1 },
	{ "amount",    MONEY, .required = 1, .once = 1 },
	{ "reference", TEXT_LINE, .most = 80 },
	{ 0 }
};

static const struct registry form = { .name = "contribution_payments", .fields = fields };

static void
check(struct request *r)
{
	struct change *said;
	int64_t owed;

	if (r->id != 0)
		return;
	form_read(r, &form, "", &said);
	if (refused(r))
		return;
	if (strcmp(said[0].value, r->today) > 0)
		refuse(r, 422, "payment-is-to-come", "received");
	let_number(r, "of", r->within);
	owed = number(r, "contribution_payments.owed", 0);
	if (text_number(said[1].value) <= owed)
		return;
	refuse(r, 422, "payment-exceeds-contribution", "amount");
	refuse_with(r, "owed", money_write(r->arena, owed));
	refuse_with(r, "amount", money_write(r->arena,
	    text_number(said[1].value)));
}

static const struct grant grants[] = {
	{ "contribution_payments.read",  "everyone" },
	{ "contribution_payments.write", "treasurer" },
	{ 0 }
};

const struct registry contribution_payments = {
	.name = "contribution_payments", .record = "payment",
	.within = "contributions", .parent = "contribution",
	.fields = fields, .grants = grants, .rule = check,
};
