/* fill.c: a demonstration register made larger: its own decisions again and again, over ten years, on the path of people's saves. */
#include <stdio.h>

#include "pinkas.h"
#include "base/log.h"
#include "ask.h"
#include "bench.h"

/* Prints the id of a decision with many votes, of the newest and of somebody. */
enum { DAYS = 3650, BATCH = 500, PATTERNS = 80 };

/* What is repeated: decisions, each with its votes, and people to carry them out. */
struct patterns {
	struct request r;
	node	decisions, people;
	node	decision, person;       /* whose turn it is */
	int64_t richest, newest;        /* of those made: with the most votes, and the first */
	int	most_votes;
};

static void
begin(struct request *r, struct arena *arena)
{
	request_begin(r, arena);
	xml_begin(r);
	r->method = POST;
	r->actor = "bench";
	db_begin(r);
}

static void
end(struct request *r)
{
	db_end(r);
	if (refused(r))
		die("refused: %s", r->problems->is);
	xml_end(r);
	arena_empty(r->arena);
}

static void
read_patterns(struct patterns *all)
{
	struct request *r = &all->r;
	node listed;

	request_begin(r, arena_open());
	xml_begin(r);
	all->decisions = add(r->page, "decisions");
	all->people = add(r->page, "people");
	listed = add(r->page, "listed");
	let_number(r, "limit", PATTERNS);
	rows(r, listed, "decision", "decisions.list");
	for (node one = xml_first(listed); one != NULL; one = xml_next(one)) {
		node decision;

		r->id = strtoll(xml_value(r, one, "id"), NULL, 10);
		decision = row(r, all->decisions, "decision", "decisions.show");
		rows(r, add(decision, "votes"), "vote", "decisions.votes");
	}
	rows(r, all->people, "person", "people.choices");
	all->decision = xml_first(all->decisions);
	all->person = xml_first(all->people);
	if (all->decision == NULL || all->person == NULL)
		die("there is no decision and nobody to repeat");
}

static const char *
id_of(struct request *r, node element, const char *child)
{
	return xml_value(r, xml_child(element, child), "id");
}

static int64_t
write_decision(struct request *r, node like, const char *day)
{
	const char *year = arena_part(r->arena, day, 4);
	const char *body = id_of(r, like, "body");

	let_number(r, "body", strtoll(body, NULL, 10));
	let_number(r, "year", strtoll(year, NULL, 10));
	const struct change changes[] = {
		{ "body", body }, { "meeting", id_of(r, like, "meeting") },
		{ "item", id_of(r, like, "item") }, { "year", year },
		{ "serial", value(r, "decisions.next_serial") },
		{ "decided", day }, { "title", xml_value(r, like, "title") },
		{ "text", xml_text(r, xml_child(like, "text")) },
		{ "kind", xml_value(r, like, "kind") },
		{ "result", xml_value(r, like, "result") },
		{ "method", xml_value(r, like, "method") },
		{ "in_favour", xml_value(r, like, "in_favour") },
		{ "against", xml_value(r, like, "against") },
		{ "abstained", xml_value(r, like, "abstained") },
		{ "rule", id_of(r, like, "rule") },
	};

	return record_write(r, registry_named("decisions"), 0, 0, changes,
	    sizeof(changes) / sizeof(changes[0]));
}

static int
write_votes(struct request *r, node like, const char *decision)
{
	int written = 0;

	for (node vote = xml_first(xml_child(like, "votes")); vote != NULL;
	    vote = xml_next(vote), written++) {
		const struct change changes[] = {
			{ "decision", decision },
			{ "person", id_of(r, vote, "person") },
			{ "authority", id_of(r, vote, "authority") },
			{ "choice", xml_value(r, vote, "choice") },
			{ "reason", xml_value(r, vote, "reason") },
		};

		record_write(r, registry_named("votes"), 0, 0, changes, 5);
	}
	return written;
}

static void
write_followup(struct request *r, struct patterns *all, const char *decision,
    const char *day, int i)
{
	static const char *const states[] = { "open", "in_progress", "done",
	    "done", "not_done" };
	const struct change changes[] = {
		{ "decision", decision },
		{ "title", xml_value(r, all->decision, "title") },
		{ "owner", xml_value(r, all->person, "value") },
		{ "due", calendar_later(r->arena, day, 60) },
		{ "state", states[i % 5] },
	};

	record_write(r, registry_named("followups"), 0, 0, changes, 5);
	if ((all->person = xml_next(all->person)) == NULL)
		all->person = xml_first(all->people);
}

static void
write_one(struct request *r, struct patterns *all, int i, int count)
{
	const char *day = calendar_later(r->arena, r->today,
	    -1 - i * DAYS / count);
	int64_t id = write_decision(r, all->decision, day);
	const char *decision = arena_print(r->arena, "%lld", (long long)id);
	int votes = write_votes(r, all->decision, decision);

	if (all->newest == 0)
		all->newest = id;
	if (i % 3 == 0) {
		write_followup(r, all, decision, day, i);
		if (votes > all->most_votes) {
			all->most_votes = votes;
			all->richest = id;
		}
	}
	if ((all->decision = xml_next(all->decision)) == NULL)
		all->decision = xml_first(all->decisions);
}

int
bench_fill(int count, char **words)
{
	struct arena *arena = arena_open();
	struct patterns all = { 0 };
	struct request r;
	int most;

	if (count != 3)
		die("fill FOLDER HOW-MANY");
	most = atoi(words[2]);
	house_open(&(struct house){ .data = words[1], .home = "." });
	read_patterns(&all);
	for (int i = 0; i < most; ) {
		begin(&r, arena);
		do
			write_one(&r, &all, i, most);
		while (++i % BATCH != 0 && i < most);
		end(&r);
	}
	printf("%lld %lld %s\n", (long long)all.richest, (long long)all.newest,
	    xml_value(&all.r, xml_first(all.people), "value"));
	xml_end(&all.r);
	arena_close(all.r.arena);
	arena_close(arena);
	house_close();
	return 0;
}
