/* money.c: every shekel has a decision: from a commitment back to who was there, and what lacks a decision or a budget. */
#include "../pinkas.h"
#include "money.h"

void
money_decided(struct request *r, const char *decision, const char *field, bool binding)
{
	const char *worth;

	if (decision == NULL || refused(r))
		return;
	let_number(r, "decision", text_number(decision));
	worth = value(r, "money.decision");
	if (worth == NULL || strcmp(worth, "none") == 0)
		refuse(r, 422, "decision-was-not-adopted", field);
	else if (binding && strcmp(worth, "binding") != 0)
		refuse(r, 422, "decision-binds-not-yet", field);
}

static void
overview(struct request *r)
{
	rows(r, add(r->page, "commitments"), "commitment", "money.commitments");
	rows(r, add(r->page, "undecided"), "money", "money.undecided");
	rows(r, add(r->page, "unbudgeted"), "decision", "money.unbudgeted");
}

/* The chain of one commitment, from the payment back to the people in the room. */
static void
trace(struct request *r)
{
	node approval = row(r, add(r->page, "record"), "approval", "money.approval");

	if (approval == NULL)
		return;
	rows(r, add(r->page, "signatures"), "signature", "money.signatures");
	rows(r, add(r->page, "decisions"), "decision", "money.decisions");
}

static const struct route routes[] = {
	{ GET, "",     overview, "money", "money.read" },
	{ GET, "/:id", trace,    "trace", "money.read" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "money.read", "everyone" },
	{ 0 }
};

const struct registry money_registry = {
	.name = "money", .record = "approval", .routes = routes, .grants = grants,
};
