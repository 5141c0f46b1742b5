/* amendments.c: what a later decision does to an earlier one: supersedes, revokes, reconsiders or corrects it. */
#include "../pinkas.h"

/* The earlier decision stays as it is; its page says what came after. */

static const struct field fields[] = {
	{ "how",      ONE_OF, .choices = "supersedes revokes reconsiders corrects", .required = 1 },
	{ "earlier",  CHOICE, .choices = "decisions.choices", .required = 1, .once = 1 },
	{ "demanded", NUMBER },
	{ "note",     TEXT, .most = 2000 },
	{ 0 }
};

/* A part of the members may demand that a matter be decided again: 2 of 5 in a local council, as its rules say. */
static void
enough_demanded(struct request *r)
{
	const char *rule[3];            /* needed, members, source */
	const char *demanded = typed(r, "demanded");

	if (demanded == NULL || *demanded == '\0')
		demanded = "0";
	if (values(r, "amendments.to_reconsider", rule, 3) == 0 ||
	    atoi(demanded) >= atoi(rule[0]))
		return;
	refuse(r, 422, "too-few-demand-it", "demanded");
	refuse_with(r, "demanded", demanded);
	refuse_with(r, "needed", rule[0]);
	refuse_with(r, "members", rule[1]);
	refuse_with(r, "source", rule[2]);
}

static void
check(struct request *r)
{
	const char *pair[2];            /* may the later do it; is the other earlier? */

	let_number(r, "of", r->within);
	if (r->id == 0)
		let(r, "earlier", typed(r, "earlier"));
	else
		let(r, "earlier", value(r, "amendments.earlier"));
	if (values(r, "amendments.pair", pair, 2) == 0)
		return;
	if (strcmp(pair[0], "1") != 0)
		refuse(r, 422, "only-adopted-decisions-amend", NULL);
	if (strcmp(pair[1], "1") != 0)
		refuse(r, 422, "amends-what-came-before", "earlier");
	if (strcmp(typed(r, "how"), "reconsiders") == 0)
		enough_demanded(r);
}

static const struct grant grants[] = {
	{ "amendments.read",  "everyone" },
	{ "amendments.write", "secretary" },
	{ 0 }
};

const struct registry amendments = {
	.name = "amendments", .record = "amendment",
	.within = "decisions", .parent = "decision", .anchor = "thread",
	.fields = fields, .grants = grants,
	.rule = check,
};
