/* users.c: the roles people hold in this register, from when to when. */
#include "../pinkas.h"
#include "users.h"

/*
 * Whoever is given a role gets an account and a link to sign in with, shown
 * once and kept nowhere: only its hash is. A role ends on a day; with the last
 * one the sessions of the person end.
 */

enum { INVITATION_DAYS = 3, MOST_AUTHORISED = 100 };

const char users_roles[] = "secretary chair ceo treasurer legal procurement "
    "auditor coordinator council_member committee_member authority_buyer "
    "auditee bureau viewer admin";

static const struct field fields[] = {
	{ "person",    CHOICE, .choices = "people.choices", .required = 1, .once = 1 },
	{ "role",      ONE_OF, .choices = users_roles, .required = 1, .once = 1 },
	{ "authority", CHOICE, .choices = "authorities.choices", .once = 1 },
	{ "head",      CHOICE, .choices = "users.heads", .once = 1 },
	{ "since",     DAY, .required = 1, .once = 1 },
	{ "until",     DAY },
	{ 0 }
};

static const struct field filters[] = {
	{ "search", TEXT_LINE, .most = 100 },
	{ "role",   ONE_OF, .choices = users_roles },
	{ "ended",  FLAG },
	{ 0 }
};

static bool
is_role(const struct request *r, const char *role)
{
	return strcmp(typed(r, "role"), role) == 0;
}

/* A bureau manager acts for a head, a coordinator and a buyer for an authority. */
static void
check_new(struct request *r)
{
	int64_t head = typed_number(r, "head");

	if (is_role(r, "bureau") != (head != 0))
		refuse(r, 422, "bureau_acts_for_a_head", "head");
	else if (head != 0 && head == typed_number(r, "person"))
		refuse(r, 422, "acts-for-oneself", "head");
	if ((is_role(r, "coordinator") || is_role(r, "authority_buyer")) &&
	    typed_number(r, "authority") == 0)
		refuse(r, 422, "coordinator_of_an_authority", "authority");
}

/* Somebody must be left who can give roles. */
static void
check_end(struct request *r)
{
	const char *until = typed(r, "until");

	if (until == NULL || *until == '\0')
		return;
	let(r, "day", calendar_day_typed(r->arena, until));
	if (found(r, "users.is_last_administrator"))
		refuse(r, 422, "last-administrator", "until");
}

static void
check(struct request *r)
{
	if (r->id == 0)
		check_new(r);
	else
		check_end(r);
}

/* Person and login name of the role; false when it is not there. */
static bool
whose(struct request *r, const char *part[2])
{
	if (values(r, "users.whose", part, 2) == 0) {
		refuse(r, 404, "missing", NULL);
		return false;
	}
	let_number(r, "person", text_number(part[0]));
	return true;
}

static void
end_sessions(struct request *r)
{
	const char *part[2];

	if (refused(r) || !whose(r, part) || found(r, "users.remain"))
		return;
	session_end_all(r, text_number(part[0]));
}

/* A link that signs its holder in once; this page is the only place where it stands. */
static void
show_link(struct request *r)
{
	const char *part[2], *key;
	node shown;

	if (refused(r) || !whose(r, part))
		return;
	let(r, "login", part[1]);
	db_do(r, "access.make_account");
	key = session_link(r, text_number(part[0]),
	    INVITATION_DAYS * 24 * 60);
	registry_record(r);
	shown = add(r->page, "invitation");
	set(shown, "href", arena_print(r->arena, "%s://%s/sign-in/link?key=%s",
	    r->secure ? "https" : "http", r->host != NULL ? r->host : "",
	    key));
	set_number(shown, "days", INVITATION_DAYS);
	r->view = "invited";
}

/* The link is in the answer itself; the same form sent again leads to the role, without one. */
static void
invite(struct request *r)
{
	registry_save(r);
	if (refused(r) || r->location == NULL)
		return;
	let(r, "result", r->location);
	db_do(r, "forms.remember");
	r->location = NULL;
	r->status = 0;
	show_link(r);
}

static void
new_user(struct request *r)
{
	if (pairs_value(&r->query, "since") == NULL)
		pairs_add(r, &r->query, "since", r->today);
	registry_new(r);
}

static void
edit(struct request *r)
{
	set(r->page, "title", say_label(r, "users.move", "end"));
	registry_edit(r);
}

static void
save(struct request *r)
{
	set(r->page, "title", say_label(r, "users.move", "end"));
	registry_save(r);
}

static void
show_authorised(struct request *r)
{
	node shown = add(r->page, "authorised");

	set(shown, "count", value(r, "users.authorised"));
	set_number(shown, "most", MOST_AUTHORISED);
}

static void
list(struct request *r)
{
	registry_list(r);
	show_authorised(r);
}

/*
 * One's own is ended on one's own page, with a code. Who is the only administrator, and has neither telephone nor
 * recovery codes, has nobody to ask: then it may be done, from the machine: pinkas ask 'POST /users/1/reset version=1' --as admin
 */
static bool
may_reset(struct request *r, int64_t person)
{
	let_number(r, "person", person);
	if (!found(r, "access.has_secret"))
		refuse(r, 422, "no-application", NULL);
	else if (person == r->person && found(r, "users.other_administrator"))
		refuse(r, 422, "another-resets", NULL);
	return !refused(r);
}

/* Whoever lost the application for codes: the ledger says who took it away, and when; its owner is told, and begins again. */
static void
reset_codes(struct request *r)
{
	const char *part[2];
	int64_t person;

	if (!whose(r, part))
		return;
	person = text_number(part[0]);
	may_reset(r, person);
	record_move(r, "reset");
	record_write(r, r->registry, r->id, typed_number(r, "version"),
	    (struct change[]){ { "codes_reset", r->moment } }, 1);
	if (!refused(r)) {
		proof_drop(r, person);
		proof_tell(r, person, "reset");
	}
	if (!refused(r) && person != r->person)
		session_end_all(r, person);
	registry_show_again(r);
	go(r, "/users/:id?done=reset");
}

static void
offer_reset(struct request *r, node record, node moves)
{
	const char *path = arena_print(r->arena, "/users/%lld/reset",
	    (long long)r->id), *part[2];
	node button;

	if (!whose(r, part) || !found(r, "access.has_secret") ||
	    (text_number(part[0]) == r->person &&
	    found(r, "users.other_administrator")))
		return;
	button = add(moves, "move");
	set(button, "name", "reset");
	set(button, "path", path);
	set(button, "label", say_label(r, "users.move", "reset"));
	set(button, "icon", "undo");
	form_signed(r, button, path, xml_number(record, "version"));
}

static void
show(struct request *r)
{
	node record = registry_record(r), button, moves;
	const char *path;

	if (record == NULL)
		return;
	rows(r, add(xml_child(r->page, "record"), "others"), "role",
	    "users.others");
	if (!session_may(r, "users.write") ||
	    xml_value(r, record, "ended") != NULL)
		return;
	path = arena_print(r->arena, "/users/%lld/link", (long long)r->id);
	moves = add(r->page, "moves");
	button = add(moves, "move");
	set(button, "name", "link");
	set(button, "path", path);
	set(button, "label", say_label(r, "users.move", "link"));
	set(button, "icon", "link");
	form_signed(r, button, path, 0);
	offer_reset(r, record, moves);
}

static const struct route routes[] = {
	{ GET,  "",          list,      "list",    "read" },
	{ GET,  "/new",      new_user,  "form",    "write" },
	{ POST, "/new",      invite,    "form",    "write" },
	{ GET,  "/:id",      show,      "show",    "read" },
	{ GET,  "/:id/edit", edit,      "form",    "write" },
	{ POST, "/:id/edit", save,      "form",    "write" },
	{ POST, "/:id/link", show_link, "invited", "write", .light = 1 },
	{ POST, "/:id/reset", reset_codes, "show", "write" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "users.read",  "admin auditor" },
	{ "users.write", "admin" },
	{ 0 }
};

const struct registry users = {
	.name = "users", .record = "user",
	.fields = fields, .filters = filters, .routes = routes,
	.grants = grants, .rule = check, .saved = end_sessions,
	.protected = 1,
};
