/* attachments.c: the papers of a meeting: which document belongs to which item, and since when. */
#include "../pinkas.h"
#include "meetings.h"
#include "papers.h"

extern const struct registry attachments;
extern const struct registry waivers;

void
papers_meeting_again(struct request *r)
{
	if (r->status != 422)
		return;
	r->registry = registry_named("meetings");
	r->id = r->within;
	r->within = 0;
	registry_show_again(r);
}

/* Each paper that stands, with the form that takes it back. */
static void
offer_to_withdraw(struct request *r, node papers, int64_t meeting)
{
	for (node paper = xml_first(papers); paper != NULL;
	    paper = xml_next(paper))
		if (xml_value(r, paper, "withdrawn") == NULL)
			form_signed(r, paper, arena_print(r->arena,
			    "/meetings/%lld/attachments/%s/withdraw",
			    (long long)meeting, xml_value(r, paper, "id")),
			    xml_number(paper, "version"));
}

void
papers_show(struct request *r, node record, int64_t meeting, int64_t item,
    bool may)
{
	node papers = add(record, "papers"), bring;

	let_number(r, "meeting", meeting);
	if (item != 0)
		let_number(r, "item", item);
	else
		let(r, "item", NULL);
	rows(r, papers, "paper", "attachments.of_meeting");
	if (item == 0)
		rows(r, add(record, "without"), "paper", "standing_papers.waived");
	if (!may || !session_may(r, "documents.write"))
		return;
	offer_to_withdraw(r, papers, meeting);
	bring = add(record, "bring");
	set_number(bring, "meeting", meeting);
	if (item != 0)
		set_number(bring, "item", item);
	else
		rows(r, bring, "item", "attachments.items");
	form_signed(r, bring, "/documents", 0);
}

/* An item and a standing paper must be of this meeting. */
static void
check_place(struct request *r, int64_t item, int64_t standing)
{
	if (item != 0 && !found(r, "attachments.is_item"))
		refuse(r, 404, "missing", NULL);
	if (standing != 0 && !found(r, "standing_papers.is_wanted"))
		refuse(r, 404, "missing", NULL);
}

void
papers_attach(struct request *r, int64_t meeting, int64_t document)
{
	int64_t item = typed_number(r, "item");
	int64_t standing = typed_number(r, "standing");

	let_number(r, "meeting", meeting);
	let_number(r, "document", document);
	let_number(r, "item", item);
	let_number(r, "standing", standing);
	check_place(r, item, standing);
	if (refused(r) || found(r, "attachments.stands"))
		return;
	record_move(r, "attach");
	record_write(r, &attachments, 0, 0, (struct change[]){
	    { "meeting", in_figures(r, meeting) },
	    { "document", in_figures(r, document) },
	    { "item", item != 0 ? in_figures(r, item) : NULL },
	    { "standing", standing != 0 ? in_figures(r, standing) : NULL },
	    { "added", r->moment },
	    { "person", in_figures(r, r->person) } }, 6);
}

static void
withdraw(struct request *r)
{
	const char *why = typed(r, "reason");

	if (why == NULL || *why == '\0')
		refuse(r, 422, "required", "reason");
	meeting_is_not_final(r, r->within);
	if (!found(r, "attachments.is_standing"))
		refuse(r, 404, "missing", NULL);
	record_move(r, "withdraw");
	record_write(r, r->registry, r->id, typed_number(r, "version"),
	    (struct change[]){ { "withdrawn", r->moment }, { "reason", why } },
	    2);
	papers_meeting_again(r);
	go(r, arena_print(r->arena, "/meetings/%lld?done=withdrawn",
	    (long long)r->within));
}

/* A meeting does without what it should bring: why is kept. */
void
papers_waive(struct request *r, int64_t meeting, const char *what,
    const char *id, const char *why)
{
	record_move(r, "waive");
	record_write(r, &waivers, 0, 0, (struct change[]){
	    { "meeting", in_figures(r, meeting) }, { what, id },
	    { "reason", why }, { "person", in_figures(r, r->person) } }, 4);
}

static const struct route routes[] = {
	{ POST, "/:id/withdraw", withdraw, "show", "write" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "attachments.read",  "everyone" },
	{ "attachments.write", "secretary" },
	{ 0 }
};

const struct registry attachments = {
	.name = "attachments", .record = "attachment",
	.within = "meetings", .parent = "meeting",
	.routes = routes, .grants = grants,
};

static const struct grant waiver_grants[] = {
	{ "waivers.read",  "everyone" },
	{ "waivers.write", "secretary" },
	{ 0 }
};

const struct registry waivers = {
	.name = "waivers", .record = "waiver", .grants = waiver_grants,
};
