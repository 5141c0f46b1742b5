/* quorums.c: how many of each body are there, and what follows when they are too few: waiting, a second call, another day. */
#include "../pinkas.h"
#include "meetings.h"

/* Nothing of it is typed: sql/attendance.sql counts, by the rules that were in force on the day of the meeting. */

extern const struct registry quorums;

/* Every body of the meeting r->id, counted by the rule of a call; NULL: of the call it sits by. */
static node
counted(struct request *r, const char *call)
{
	node bodies = add(r->page, "counted");

	let_number(r, "meeting", r->id);
	let(r, "time", NULL);
	let(r, "item", NULL);
	if (call != NULL)
		let_number(r, "call", text_number(call));
	else
		let(r, "call", NULL);
	rows(r, bodies, "body", "attendance.quorum");
	let(r, "call", NULL);
	return bodies;
}

static bool
is_there(struct request *r, node body)
{
	return text_is_word("met no_rule", xml_value(r, body, "is"));
}

static void
refuse_body(struct request *r, const char *problem, node body)
{
	refuse(r, 422, problem, NULL);
	refuse_with(r, "body", xml_value(r, body, "name"));
	refuse_with(r, "needed", xml_value(r, body, "needed"));
	refuse_with(r, "present", xml_value(r, body, "present"));
	refuse_with(r, "source", xml_value(r, body, "source"));
}

/* When the waiting of a body ends; -1: nobody waits, or its rule knows no second call. */
static int64_t
end_of_waiting(struct request *r, node body)
{
	const char *waiting = value(r, "quorums.waiting");
	const char *minutes = xml_value(r, body, "minutes");

	return waiting == NULL || minutes == NULL ||
	    strcmp(xml_value(r, body, "call"), "1") != 0 ? -1 :
	    calendar_at(waiting) + text_number(minutes) * 60000;
}

/* A body without its quorum sits by the second call once the waiting is over and enough are there for that. */
static void
may_sit(struct request *r, node body, node second)
{
	int64_t end = end_of_waiting(r, body);

	if (strcmp(xml_value(r, body, "is"), "no_members") == 0)
		refuse_body(r, "body-without-members", body);
	else if (end < 0)
		refuse_body(r, "no-quorum", body);
	else if (r->now < end) {
		refuse_body(r, "still-waiting", second);
		refuse_with(r, "until", calendar_moment(r->arena, end) +
		    strlen("2026-03-10T"));
	} else if (!is_there(r, second))
		refuse_body(r, "no-second-quorum", second);
}

void
quorums_may_open(struct request *r)
{
	node first = counted(r, NULL), second = counted(r, "2");
	node other = xml_first(second);

	for (node body = xml_first(first); body != NULL;
	    body = xml_next(body), other = xml_next(other))
		if (!is_there(r, body))
			may_sit(r, body, other);
	xml_remove(first);
	xml_remove(second);
}

/* There is somebody to wait for, and a rule that says how long. */
void
quorums_may_wait(struct request *r)
{
	node bodies = counted(r, NULL);
	bool missing = false;

	for (node body = xml_first(bodies); body != NULL;
	    body = xml_next(body)) {
		if (is_there(r, body))
			continue;
		missing = true;
		if (xml_value(r, body, "minutes") == NULL)
			refuse_body(r, "no-second-call", body);
	}
	if (!missing)
		refuse(r, 422, "quorum-is-there", NULL);
	if (value(r, "quorums.waiting") != NULL)
		refuse(r, 422, "waits-already", NULL);
	xml_remove(bodies);
}

/* A body that might still get its quorum today is waited for first. */
static void
is_given_up(struct request *r, node body, node second)
{
	int64_t end = end_of_waiting(r, body);
	bool waits = xml_value(r, body, "minutes") != NULL &&
	    strcmp(xml_value(r, body, "call"), "1") == 0;

	if (waits && end < 0)
		refuse_body(r, "wait-first", second);
	else if (waits && r->now < end) {
		refuse_body(r, "still-waiting", second);
		refuse_with(r, "until", calendar_moment(r->arena, end) +
		    strlen("2026-03-10T"));
	} else if (waits && is_there(r, second))
		refuse_body(r, "second-quorum-is-there", second);
	else if (xml_value(r, body, "days") == NULL)
		refuse_body(r, "no-next-call", body);
}

void
quorums_may_adjourn(struct request *r)
{
	node first = counted(r, NULL), second = counted(r, "2");
	node other = xml_first(second);
	bool missing = false;

	for (node body = xml_first(first); body != NULL;
	    body = xml_next(body), other = xml_next(other))
		if (!is_there(r, body)) {
			missing = true;
			is_given_up(r, body, other);
		}
	if (!missing)
		refuse(r, 422, "quorum-is-there", NULL);
	xml_remove(first);
	xml_remove(second);
}

int
quorums_days(struct request *r)
{
	node bodies = counted(r, NULL);
	int most = 0;

	for (node body = xml_first(bodies); body != NULL; body = xml_next(body)) {
		const char *days = xml_value(r, body, "days");

		if (!is_there(r, body) && days != NULL && atoi(days) > most)
			most = atoi(days);
	}
	xml_remove(bodies);
	return most;
}

/* How long until that call: "30 minutes", "7 days"; NULL where no rule says. */
static const char *
until_call(struct request *r, node body, int call)
{
	const char *number = xml_value(r, body, call == 2 ? "minutes" : "days");
	struct pairs needs = { .last = &needs.first };

	if (number == NULL)
		return NULL;
	pairs_add(r, &needs, "n", number);
	return say_fill(r, call == 2 ? "rules.minutes" : "rules.days", &needs);
}

/* A call of a body that a rule of its own gives, and that is still ahead. */
static void
show_call(struct request *r, node further, node body, node now, int call)
{
	static const char *const rules[] = { [2] = "second_call",
	    [3] = "next_call next_call_large", [4] = "last_call" };
	const char *rule = xml_value(r, body, "rule.name");
	const char *after = until_call(r, body, call);
	node shown;

	if (rule == NULL || after == NULL || !text_is_word(rules[call], rule) ||
	    strtol(xml_value(r, now, "call"), NULL, 10) >= call)
		return;
	shown = add(further, "call");
	set_number(shown, "call", call);
	set(shown, "after", after);
	set(shown, "body", xml_value(r, body, "name"));
	set(shown, "needed", xml_value(r, body, "needed"));
	set(shown, "serving", xml_value(r, body, "serving"));
	set(shown, "source", xml_value(r, body, "source"));
}

void
quorums_show_further(struct request *r, node record, int64_t meeting)
{
	static const char *const calls[] = { [2] = "2", "3", "4" };
	int64_t id = r->id;
	node further = add(record, "further"), first;

	r->id = meeting;
	first = counted(r, NULL);
	for (int call = 2; call <= 4; call++) {
		node bodies = counted(r, calls[call]), now = xml_first(first);

		for (node body = xml_first(bodies); body != NULL;
		    body = xml_next(body), now = xml_next(now))
			show_call(r, further, body, now, call);
		xml_remove(bodies);
	}
	xml_remove(first);
	r->id = id;
}

static void
keep(struct request *r, node body)
{
	record_write(r, &quorums, 0, 0, (struct change[]){
	    { "meeting", in_figures(r, r->id) },
	    { "body", xml_value(r, body, "id") }, { "at", r->moment },
	    { "call", xml_value(r, body, "call") },
	    { "serving", xml_value(r, body, "serving") },
	    { "present", xml_value(r, body, "present") },
	    { "needed", xml_value(r, body, "needed") },
	    { "met", is_there(r, body) ? "1" : "0" },
	    { "rule", xml_value(r, body, "rule") },
	    { "names", xml_value(r, body, "names") } }, 10);
}

/* From the opening on the body sits by that call. */
static void
sit_by(struct request *r, node body, const char *call)
{
	record_write(r, registry_named("convened"), xml_number(body,
	    "convened"), xml_number(body, "version"),
	    (struct change[]){ { "call", call } }, 1);
}

void
quorums_keep(struct request *r, bool opening)
{
	node first = counted(r, NULL), second = counted(r, "2");
	node other = xml_first(second);

	for (node body = xml_first(first); body != NULL;
	    body = xml_next(body), other = xml_next(other)) {
		if (opening && !is_there(r, body)) {
			sit_by(r, body, "2");
			keep(r, other);
		} else
			keep(r, body);
	}
	xml_remove(first);
	xml_remove(second);
}

static const struct grant grants[] = {
	{ "quorums.read", "everyone" },
	{ 0 }
};

const struct registry quorums = {
	.name = "quorums", .record = "quorum", .grants = grants,
};
