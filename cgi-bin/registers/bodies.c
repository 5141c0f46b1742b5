/* bodies.c: councils, boards, committees and forums, with who sits in them and what binds them. */
#include "../pinkas.h"
#include "../page/rule.h"

static const char kinds[] = "council board executive finance tenders "
    "joint_tenders engagements three audit steering forum round_table team "
    "remediation_team";

static const struct field fields[] = {
	{ "name",         TEXT_LINE, .required = 1, .most = 120 },
	{ "name_ar",      TEXT_LINE, .most = 120 },
	{ "name_en",      TEXT_LINE, .most = 120 },
	{ "short",        TEXT_LINE, .required = 1, .most = 6 },
	{ "kind",         ONE_OF, .choices = kinds, .required = 1 },
	{ "tier",         ONE_OF, .choices = "leading professional" },
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices" },
	{ "purpose",      TEXT, .most = 2000 },
	{ "composition",  TEXT, .most = 4000 },
	{ "established",  CHOICE, .choices = "decisions.choices" },
	{ "since",        DAY },
	{ "until",        DAY },
	{ "due",          DAY },
	{ 0 }
};

static const struct field filters[] = {
	{ "search",       TEXT_LINE, .most = 100 },
	{ "kind",         ONE_OF, .choices = kinds },
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices" },
	{ "ended",        FLAG },
	{ 0 }
};

/* The short name opens the numbers of decisions: once there are any, it stays. */
static void
check_short(struct request *r)
{
	const char *standing[2];        /* the short name, how many decisions */
	const char *wanted = typed(r, "short");

	if (strchr(wanted, '/') != NULL)
		refuse(r, 422, "short-name-of-letters", "short");
	let_number(r, "of", r->id);
	if (r->id == 0 || values(r, "bodies.numbered", standing, 2) == 0 ||
	    strcmp(standing[0], wanted) == 0 || strcmp(standing[1], "0") == 0)
		return;
	refuse(r, 422, "short-name-is-in-numbers", "short");
	refuse_with(r, "n", standing[1]);
	refuse_with(r, "short", standing[0]);
}

static void
check(struct request *r)
{
	const char *tier = typed(r, "tier");

	check_short(r);
	if (tier != NULL && *tier != '\0' &&
	    strcmp(typed(r, "kind"), "forum") != 0)
		refuse(r, 422, "tier-of-a-forum", "tier");
}

static void
show_people(struct request *r, node parts)
{
	rows(r, parts, "tally", "bodies.tally");
	rows(r, add(parts, "members"), "membership", "bodies.members");
	rows(r, add(parts, "vacant"), "seat", "bodies.vacant");
	rows(r, add(parts, "former"), "membership", "bodies.former");
	r->within = r->id;
	rows(r, add(parts, "seats"), "seat", "seats.list");
	r->within = 0;
}

/* The legal adviser confirms a rule where it stands. */
static void
offer(struct request *r, node rule)
{
	const char *path = arena_print(r->arena,
	    "/bodies/%lld/rules/%s/confirm", (long long)r->id,
	    xml_value(r, rule, "id"));
	node move = add(rule, "move");

	set(move, "name", "confirm");
	set(move, "path", path);
	set(move, "label", say_label(r, "rules.move", "confirm"));
	set(move, "icon", "check");
	form_signed(r, move, path,
	    xml_number(rule, "version"));
}

static void
offer_all(struct request *r, node rules)
{
	if (!session_may(r, "rules.confirm") || strcmp(r->format, "html") != 0)
		return;
	for (node rule = xml_first(rules); rule != NULL; rule = xml_next(rule))
		if (xml_value(r, rule, "confirmed") == NULL)
			offer(r, rule);
}

static void
show_rules(struct request *r, node parts)
{
	node today = add(parts, "rules"), others = add(parts, "other_rules");

	rows(r, today, "rule", "rules.today");
	rows(r, add(parts, "unset_rules"), "rule", "rules.unset");
	rows(r, others, "rule", "rules.other_days");
	rule_say(r, today);
	rule_say(r, others);
	offer_all(r, today);
}

static void
show(struct request *r)
{
	node record = registry_record(r), parts;

	if (record == NULL)
		return;
	parts = xml_child(r->page, "record");
	show_people(r, parts);
	show_rules(r, parts);
	rows(r, add(parts, "meetings"), "meeting", "bodies.meetings");
	rows(r, add(parts, "demands"), "demand", "demands.of_body");
	rows(r, add(parts, "standing"), "paper", "standing_papers.of_body");
}

static const struct route routes[] = {
	{ GET, "/:id", show, "show", "read" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "bodies.read",  "everyone" },
	{ "bodies.write", "secretary" },
	{ 0 }
};

const struct registry bodies = {
	.name = "bodies", .record = "body",
	.fields = fields, .filters = filters, .routes = routes,
	.grants = grants, .rule = check,
};
