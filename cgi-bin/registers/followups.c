/* followups.c: what has to happen after a decision, whose it is and until when. */
#include "../pinkas.h"

static const struct field fields[] = {
	{ "decision",  CHOICE, .choices = "decisions.choices", .required = 1, .once = 1 },
	{ "title",     TEXT_LINE, .required = 1, .most = 300 },
	{ "owner",     CHOICE, .choices = "people.choices" },
	{ "authority", CHOICE, .choices = "authorities.choices" },
	{ "owned_by",  TEXT_LINE, .most = 120 },
	{ "due",       DAY },
	{ 0 }
};

static const struct field filters[] = {
	{ "search",    TEXT_LINE, .most = 100 },
	{ "standing",  ONE_OF, .choices = "late open_all done mine" },
	{ "authority", CHOICE, .choices = "authorities.choices" },
	{ "body",      CHOICE, .choices = "bodies.choices" },
	{ 0 }
};

/* The owner, whoever acts for the owner's authority or as the owner's bureau, and the secretary. */
static bool
is_mine(struct request *r)
{
	return session_may(r, "followups.write") || found(r, "followups.mine");
}

static void
only_whose_it_is(struct request *r)
{
	if (!is_mine(r))
		refuse(r, 403, "not-your-followup", NULL);
}

static void
show(struct request *r)
{
	node record = registry_record(r);

	if (record != NULL && is_mine(r))
		registry_moves(r, record);
}

static const struct route routes[] = {
	{ GET, "/:id", show, "show", "read" },
	{ 0 }
};

static const struct move moves[] = {
	{ "start",    "open not_done",                "in_progress", "followups.update", only_whose_it_is, "progress" },
	{ "report",   "in_progress",                  "in_progress", "followups.update", only_whose_it_is, "progress" },
	{ "done",     "open in_progress not_done",    "done",        "followups.update", only_whose_it_is, "progress" },
	{ "not_done", "open in_progress",             "not_done",    "followups.update", only_whose_it_is, "progress" },
	{ "reopen",   "done not_done cancelled",      "open",        "followups.write",  NULL,             "progress" },
	{ "cancel",   "open in_progress not_done",    "cancelled",   "followups.write",  NULL,             "progress" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "followups.read",   "everyone" },
	{ "followups.write",  "secretary" },
	{ "followups.update", "secretary chair ceo treasurer legal procurement "
	    "coordinator council_member committee_member bureau" },
	{ 0 }
};

const struct registry followups = {
	.name = "followups", .record = "followup",
	.fields = fields, .filters = filters, .routes = routes,
	.moves = moves, .grants = grants, .moved = "updated",
};
