/* readiness.c: what is missing before a meeting may be called, each with its numbers and its source. */
#include "../pinkas.h"
#include "calling.h"
#include "papers.h"

/*
 * The page of a draft and the call itself ask the same questions. What blocks
 * is missing by law or by decision; what warns is only worth knowing.
 */

enum { HOUR = 3600000 };                /* milliseconds */

enum { HELD, PLACE, NEEDS_PLACE, ITEMS, BODIES, FACTS };

int64_t
readiness_hours(const struct request *r, const char *moment)
{
	int64_t left = moment != NULL ? calendar_at(moment) - r->now : 0;

	return left < 0 ? -((-left + HOUR - 1) / HOUR) : left / HOUR;
}

/* One question answered: what it is about is a problem's name, and its needs fill the words. */
static node
answer(struct request *r, node list, const char *weight, const char *is,
    const struct pairs *needs)
{
	node check = add(list, "check");

	set(check, "is", is);
	set(check, "weight", weight);
	set(check, "text", say_fill(r, arena_print(r->arena, "problem.%s", is),
	    needs));
	for (const struct pair *need = needs->first; need != NULL;
	    need = need->next)
		set(check, need->name, need->value);
	if (strcmp(weight, "blocks") == 0)
		xml_replace(list, "blocked", "yes");
	return check;
}

static void
link_to(struct request *r, node check, int64_t meeting, const char *where)
{
	set(check, "href", arena_print(r->arena, "/meetings/%lld/%s",
	    (long long)meeting, where));
}

static void
ask_facts(struct request *r, node list, int64_t meeting)
{
	const struct pairs none = { 0 };
	const char *has[FACTS];

	if (values(r, "readiness.facts", has, FACTS) == 0)
		return;
	if (strcmp(has[BODIES], "0") == 0)
		link_to(r, answer(r, list, "blocks", "no-body-convened", &none),
		    meeting, "edit");
	if (has[HELD] == NULL)
		link_to(r, answer(r, list, "blocks", "no-moment", &none),
		    meeting, "edit");
	if (has[PLACE] == NULL && strcmp(has[NEEDS_PLACE], "1") == 0)
		link_to(r, answer(r, list, "blocks", "no-place", &none),
		    meeting, "edit");
	if (strcmp(has[ITEMS], "0") == 0)
		link_to(r, answer(r, list, "blocks", "agenda-is-empty", &none),
		    meeting, "agenda/edit");
}

/* Why an item comes bare, as typed with the call: of its own, else what was said of all of them. */
static const char *
typed_excuse(struct request *r, node item)
{
	const char *own = typed(r, arena_print(r->arena, "undrafted.%s",
	    xml_value(r, item, "id")));
	const char *all = typed(r, "undrafted");

	return own != NULL && *own != '\0' ? own :
	    all != NULL && *all != '\0' ? all : NULL;
}

/* Items that bring neither text nor paper nor an excuse block, all as one. */
static void
ask_bare(struct request *r, node list, int64_t meeting, node bare, int count)
{
	struct pairs needs = { 0 };
	bool excused = true;
	node check;

	pairs_add(r, &needs, "items", arena_print(r->arena, "%d", count));
	pairs_add(r, &needs, "title", xml_value(r, xml_first(bare), "title"));
	check = answer(r, list, "blocks", "items-without-draft", &needs);
	link_to(r, check, meeting, "agenda/edit");
	for (node item = xml_first(bare); item != NULL; item = xml_next(item)) {
		node shown = add(check, "item");

		set(shown, "id", xml_value(r, item, "id"));
		set(shown, "label", xml_value(r, item, "label"));
		set(shown, "title", xml_value(r, item, "title"));
		set(shown, "typed", typed(r, arena_print(r->arena,
		    "undrafted.%s", xml_value(r, item, "id"))));
		excused &= typed_excuse(r, item) != NULL;
	}
	put(check, "typed", typed(r, "undrafted"));
	set(check, "excused", excused ? "yes" : NULL);
}

static void
ask_drafts(struct request *r, node list, int64_t meeting)
{
	node all = add(list, "bare"), next;
	int count = 0;

	rows(r, all, "item", "readiness.undrafted");
	for (node item = xml_first(all); item != NULL; item = next) {
		const char *waived = xml_value(r, item, "waived");
		struct pairs needs = { 0 };

		next = xml_next(item);
		if (waived == NULL) {
			count++;
			continue;
		}
		pairs_add(r, &needs, "title", xml_value(r, item, "title"));
		pairs_add(r, &needs, "reason", waived);
		answer(r, list, "warns", "item-comes-bare", &needs);
		xml_remove(item);
	}
	if (count > 0)
		ask_bare(r, list, meeting, all, count);
	xml_remove(all);
}

/* Why the meeting is called without that standing paper, as typed with the call; NULL when nothing was. */
static const char *
typed_reason(struct request *r, node paper)
{
	const char *why = typed(r, arena_print(r->arena, "waive.%s",
	    xml_value(r, paper, "id")));

	return why != NULL && *why != '\0' ? why : NULL;
}

static void
waive_papers(struct request *r, int64_t meeting)
{
	node scratch = add(r->page, "scratch");

	rows(r, scratch, "standing", "standing_papers.wanted");
	for (node paper = xml_first(scratch); paper != NULL;
	    paper = xml_next(paper))
		if (typed_reason(r, paper) != NULL &&
		    xml_value(r, paper, "document") == NULL &&
		    xml_value(r, paper, "waived") == NULL)
			papers_waive(r, meeting, "standing",
			    xml_value(r, paper, "id"), typed_reason(r, paper));
	xml_remove(scratch);
}

static void
waive_items(struct request *r, int64_t meeting)
{
	node scratch = add(r->page, "scratch");

	rows(r, scratch, "item", "readiness.undrafted");
	for (node item = xml_first(scratch); item != NULL;
	    item = xml_next(item))
		if (xml_value(r, item, "waived") == NULL)
			papers_waive(r, meeting, "item",
			    xml_value(r, item, "id"), typed_excuse(r, item));
	xml_remove(scratch);
}

void
readiness_waive(struct request *r, int64_t meeting)
{
	if (refused(r))
		return;
	let_number(r, "meeting", meeting);
	waive_papers(r, meeting);
	waive_items(r, meeting);
}

/* A standing paper is there, or waived, or it blocks: then the page brings it or says why not. */
static void
ask_standing(struct request *r, node list, int64_t meeting)
{
	node wanted = add(list, "wanted");

	rows(r, wanted, "standing", "standing_papers.wanted");
	for (node paper = xml_first(wanted); paper != NULL;
	    paper = xml_next(paper)) {
		const char *waived = xml_value(r, paper, "waived");
		const char *number = xml_value(r, paper, "number");
		struct pairs needs = { 0 };
		node check;

		pairs_add(r, &needs, "title", xml_value(r, paper, "title"));
		pairs_add(r, &needs, "source", number != NULL ? number :
		    xml_value(r, paper, "demanded"));
		if (waived != NULL)
			pairs_add(r, &needs, "reason", waived);
		check = xml_value(r, paper, "document") != NULL ?
		    answer(r, list, "ok", "standing-paper-attached", &needs) :
		    waived != NULL ?
		    answer(r, list, "warns", "standing-paper-waived", &needs) :
		    answer(r, list, "blocks", "standing-paper-missing", &needs);
		set(check, "standing", xml_value(r, paper, "id"));
		put(check, "typed", typed_reason(r, paper));
		set(check, "meeting", in_figures(r, meeting));
	}
	xml_remove(wanted);
}

/* What the rule of one body says of the hours that are left. */
static void
ask_hours(struct request *r, node list, node body, int64_t left)
{
	const char *hours = xml_value(r, body, "hours");
	const char *urgent = xml_value(r, body, "urgent");
	const char *name = xml_value(r, body, "name");
	bool may_be_urgent = urgent != NULL && left >= text_number(urgent);
	struct pairs needs = { 0 };

	pairs_add(r, &needs, "body", name);
	if (hours == NULL) {
		answer(r, list, "warns", "no-notice-rule", &needs);
		return;
	}
	pairs_add(r, &needs, "needed", hours);
	pairs_add(r, &needs, "left", in_figures(r, (left > 0 ? left : 0)));
	pairs_add(r, &needs, "source", xml_value(r, body, "source"));
	if (left >= text_number(hours))
		answer(r, list, "ok", "notice-in-time", &needs);
	else if (may_be_urgent) {
		pairs_add(r, &needs, "urgent", urgent);
		answer(r, list, "blocks", "notice-too-short", &needs);
		xml_replace(list, "urgent", "yes");
	} else
		answer(r, list, "blocks", "notice-too-late", &needs);
}

static void
ask_bodies(struct request *r, node list)
{
	node scratch = add(list, "scratch");
	const char *has[FACTS];

	values(r, "readiness.facts", has, FACTS);
	rows(r, scratch, "body", "readiness.bodies");
	for (node body = xml_first(scratch); body != NULL && !refused(r);
	    body = xml_next(body)) {
		struct pairs needs = { 0 };

		pairs_add(r, &needs, "body", xml_value(r, body, "name"));
		if (strcmp(xml_value(r, body, "serving"), "0") == 0)
			answer(r, list, "blocks", "body-without-members",
			    &needs);
		if (has[HELD] != NULL)
			ask_hours(r, list, body,
			    readiness_hours(r, has[HELD]));
	}
	xml_remove(scratch);
}

static void
ask(struct request *r, node list, int64_t meeting)
{
	let_number(r, "meeting", meeting);
	ask_facts(r, list, meeting);
	ask_bodies(r, list);
	ask_standing(r, list, meeting);
	ask_drafts(r, list, meeting);
}

void
readiness_show(struct request *r, node record, int64_t meeting)
{
	node list = add(record, "readiness");

	ask(r, list, meeting);
	put(list, "typed", typed(r, "urgent"));
}

static bool
is_lifted(struct request *r, node check)
{
	const char *urgent = typed(r, "urgent");

	if (strcmp(xml_value(r, check, "is"), "items-without-draft") == 0)
		return xml_value(r, check, "excused") != NULL;
	return strcmp(xml_value(r, check, "weight"), "blocks") != 0 ||
	    xml_child(check, "typed") != NULL ||
	    (strcmp(xml_value(r, check, "is"), "notice-too-short") == 0 &&
	    urgent != NULL && *urgent != '\0');
}

void
readiness_demand(struct request *r, int64_t meeting)
{
	static const char *const needs[] = { "body", "needed", "left",
	    "source", "urgent", "title", "items" };
	node scratch = add(r->page, "scratch"), list;

	list = add(scratch, "readiness");
	ask(r, list, meeting);
	for (node check = xml_child(list, "check"); check != NULL;
	    check = xml_next(check)) {
		const char *problem = xml_value(r, check, "is");

		if (is_lifted(r, check))
			continue;
		refuse(r, 422, problem, NULL);
		for (size_t i = 0; i < sizeof(needs) / sizeof(needs[0]); i++)
			if (xml_value(r, check, needs[i]) != NULL)
				refuse_with(r, needs[i],
				    xml_value(r, check, needs[i]));
	}
	xml_remove(scratch);
}
