/* substitutes.c: whom a member sends to a meeting in their place. */
#include "../pinkas.h"

/* Only whoever the body has as substitute for the same authority may be named; whoever is named is invited. */

extern const struct registry substitutes;

enum { ATTENDANCE, VERSION, AUTHORITY, ANSWER, AWAITED, INVITATION };

/* Whose invitation it is, if the asker may answer it: their own unless said otherwise. */
static bool
read_invitation(struct request *r, const char *person, const char *has[])
{
	let_number(r, "meeting", r->within);
	let_number(r, "person", person != NULL ? text_number(person) :
	    r->person);
	let(r, "all", session_may(r, "meetings.write") ? "yes" : NULL);
	return values(r, "substitutes.invitation", has, INVITATION) != 0;
}

static void
show_form(struct request *r)
{
	node form = form_open(r, r->page, r->path, 0);

	form_hidden(form, "person", request_value(r, "person"));
	rows(r, form, "choice", "substitutes.may");
	rows(r, add(r->page, "record"), "member", "substitutes.who");
	r->view = "substitute";
}

static void
show_new(struct request *r)
{
	const char *has[INVITATION];

	if (read_invitation(r, pairs_value(&r->query, "person"), has))
		show_form(r);
	else
		go(r, arena_print(r->arena, "/meetings/%lld",
		    (long long)r->within));
}

/* One of those who may, as chosen; NULL and 422 otherwise. */
static const char *
chosen(struct request *r)
{
	const char *said = typed(r, "substitute"), *found = NULL;
	node scratch = add(r->page, "scratch");

	rows(r, scratch, "choice", "substitutes.may");
	for (node choice = xml_first(scratch); choice != NULL && said != NULL;
	    choice = xml_next(choice))
		if (strcmp(xml_value(r, choice, "value"), said) == 0)
			found = said;
	xml_remove(scratch);
	if (found == NULL)
		refuse(r, 422, "not-a-substitute", "substitute");
	return found;
}

static void
name_substitute(struct request *r, const char *person, const char *substitute)
{
	const char *named[2];           /* id, version */
	bool again = values(r, "substitutes.named", named, 2) != 0;

	record_move(r, "name");
	record_write(r, &substitutes, again ? text_number(named[0]) : 0,
	    again ? text_number(named[1]) : 0, (struct change[]){
	    { "meeting", in_figures(r, r->within) }, { "person", person },
	    { "substitute", substitute }, { "named", r->moment } }, 4);
}

/* Whoever was named is expected, on behalf of the same authority; the member has answered. */
static void
invite_substitute(struct request *r, const char *const has[],
    const char *substitute)
{
	const struct registry *attendance = registry_named("attendance");

	record_move(r, "answer");
	if (has[ANSWER] == NULL || strcmp(has[ANSWER], "substitute") != 0)
		record_write(r, attendance, text_number(has[ATTENDANCE]),
		    text_number(has[VERSION]), (struct change[]){
		    { "answer", "substitute" } }, 1);
	let_number(r, "substitute", text_number(substitute));
	if (!refused(r) && !found(r, "substitutes.entered"))
		record_write(r, attendance, 0, 0, (struct change[]){
		    { "meeting", in_figures(r, r->within) },
		    { "person", substitute }, { "authority", has[AUTHORITY] },
		    { "capacity", "substitute" }, { "present", "expected" } },
		    5);
}

static void
save(struct request *r)
{
	const char *has[INVITATION], *substitute;

	if (!read_invitation(r, typed(r, "person"), has)) {
		refuse(r, 403, "not-yours-to-answer", NULL);
		return;
	}
	if (strcmp(has[AWAITED], "1") != 0)
		refuse(r, 422, "no-answer-awaited", NULL);
	substitute = chosen(r);
	if (!refused(r)) {
		name_substitute(r, request_value(r, "person"), substitute);
		invite_substitute(r, has, substitute);
	}
	if (r->status == 422)
		show_form(r);
	go(r, arena_print(r->arena, "/meetings/%lld?done=substitute",
	    (long long)r->within));
}

static const struct route routes[] = {
	{ GET,  "/new", show_new, "substitute", "name" },
	{ POST, "/new", save,     "substitute", "name" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "substitutes.read",  "everyone" },
	{ "substitutes.write", "secretary" },
	{ "substitutes.name",  "secretary chair ceo treasurer legal procurement "
	    "coordinator council_member committee_member authority_buyer "
	    "auditee bureau" },
	{ 0 }
};

const struct registry substitutes = {
	.name = "substitutes", .record = "substitute",
	.within = "meetings", .parent = "meeting",
	.routes = routes, .grants = grants,
};
