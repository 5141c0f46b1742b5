/* minutes.c: the minutes of a meeting, from the record to the approved, signed and published document. */
#include "../pinkas.h"
#include "minutes.h"

/*
 * Where minutes are follows from what was done with them: looked through, sent
 * out, approved by a decision, signed, published. The facts in them are the
 * record's; only what is told around them is edited, and only until they are
 * approved. What was signed before that and changed since must be signed again.
 */

extern const struct registry minutes, narratives, copies, comments;

static const struct field comment_fields[] = {
	{ "text", TEXT, .required = 1, .most = 4000 },
	{ 0 }
};

static const struct registry comment_form = {
	.name = "comments", .fields = comment_fields,
};

static const char *
path_of(struct request *r, const char *rest)
{
	return arena_print(r->arena, "/meetings/%lld/minutes%s",
	    (long long)r->within, rest);
}

static bool
is_empty(const char *text)
{
	return text == NULL || *text == '\0';
}

static int64_t
version_of(struct request *r, node life)
{
	const char *version = xml_value(r, life, "version");

	return text_number(version);
}

static bool
all_signed(node life)
{
	bool any = false;

	for (node signer = xml_child(life, "signer"); signer != NULL;
	    signer = xml_next(signer)) {
		if (strcmp(xml_name(signer), "signer") != 0)
			continue;
		any = true;
		if (xml_child(signer, "signature") == NULL)
			return false;
	}
	return any;
}

static const char *
state_of(struct request *r, node life)
{
	if (xml_value(r, life, "published") != NULL)
		return "published";
	if (xml_value(r, life, "approved") != NULL)
		return all_signed(life) ? "signed" : "approved";
	if (xml_value(r, life, "distributed") != NULL)
		return "distributed";
	return xml_value(r, life, "reviewed") != NULL ? "review" : "draft";
}

node
minutes_life(struct request *r)
{
	node life = row(r, r->page, "life", "minutes.life");

	if (life == NULL)
		return NULL;
	let(r, "hash", xml_value(r, life, "hash"));
	rows(r, life, "signer", "minutes.signers");
	rows(r, life, "lapsed", "minutes.lapsed");
	xml_replace(life, "state", state_of(r, life));
	set(life, "state.say", say_label(r, "minutes.state",
	    state_of(r, life)));
	return life;
}

void
minutes_are_of_a_closed_meeting(struct request *r, node life)
{
	if (life != NULL && strcmp(xml_value(r, life, "meeting"),
	    "closed") != 0)
		refuse(r, 422, "minutes-of-an-open-meeting", NULL);
}

static void
minutes_are_not_final(struct request *r, node life)
{
	minutes_are_of_a_closed_meeting(r, life);
	if (life != NULL && xml_value(r, life, "approved") != NULL) {
		refuse(r, 422, "approved-minutes-are-final", NULL);
		refuse_with(r, "decision", xml_value(r,
		    xml_child(life, "decision"), "number"));
	}
}

/* A button: its words are "minutes.move.NAME". */
static node
offer(struct request *r, node life, const char *name, const char *icon)
{
	const char *path = path_of(r, arena_print(r->arena, "/%s", name));
	node move = add(life, "move");

	set(move, "name", name);
	set(move, "label", say_label(r, "minutes.move", name));
	set(move, "path", path);
	set(move, "icon", icon);
	form_signed(r, move, path, version_of(r, life));
	return move;
}

static void
offer_approval(struct request *r, node life)
{
	node form = form_open(r, life, path_of(r, "/approve"),
	    version_of(r, life));

	set(form, "name", "approve");
	rows(r, form, "choice", "minutes.approving");
}

/* For each place not signed yet, the person whose it is: what was signed with ink is entered in one press and a day. */
static void
offer_paper(struct request *r, node life)
{
	for (node signer = xml_child(life, "signer"); signer != NULL;
	    signer = xml_next(signer)) {
		node form;

		if (strcmp(xml_name(signer), "signer") != 0 ||
		    xml_child(signer, "signature") != NULL)
			continue;
		form = form_open(r, signer, "/documents", 0);
		form_hidden(form, "signing", in_figures(r, r->within));
		form_hidden(form, "role", xml_value(r, signer, "role"));
		form_hidden(form, "person", xml_value(r, signer, "person"));
		if (xml_value(r, signer, "person") == NULL)
			rows(r, form, "choice", "people.choices");
	}
}

/* What the secretary may do next; the first of it is what is due. */
static void
offer_moves(struct request *r, node life)
{
	const char *state = xml_value(r, life, "state");
	bool approved = xml_value(r, life, "approved") != NULL;

	if (strcmp(xml_value(r, life, "meeting"), "closed") != 0 ||
	    !session_may(r, "minutes.write"))
		return;
	set(life, "may", "yes");
	offer_paper(r, life);
	if (!approved) {
		node send = offer(r, life, "distribute", "mail");

		if (strcmp(state, "distributed") != 0)
			set(send, "primary", "yes");
		else
			xml_replace(send, "label", say_label(r, "minutes.move",
			    "again"));
		if (strcmp(state, "draft") == 0)
			offer(r, life, "review", "search");
		offer_approval(r, life);
	}
}

/* May the asker sign in the place of that signer? A place without a name is for whoever holds the role. */
static bool
may_sign(struct request *r, node signer)
{
	const char *person = xml_value(r, signer, "person");

	if (person != NULL)
		return text_number(person) == r->person;
	return (r->roles & (1u << (strcmp(xml_value(r, signer, "role"),
	    "chair") == 0 ? ROLE_CHAIR : ROLE_SECRETARY))) != 0;
}

static void
mark_own(struct request *r, node life)
{
	if (strcmp(xml_value(r, life, "meeting"), "closed") != 0)
		return;
	for (node signer = xml_child(life, "signer"); signer != NULL;
	    signer = xml_next(signer))
		if (strcmp(xml_name(signer), "signer") == 0 &&
		    xml_child(signer, "signature") == NULL &&
		    may_sign(r, signer))
			xml_replace(life, "sign", path_of(r, "/sign"));
}

static void
show_copies(struct request *r, node life)
{
	const char *part[3];            /* id, version, read */

	rows(r, add(r->page, "copies"), "copy", "minutes.copies");
	if (xml_value(r, life, "approved") != NULL ||
	    values(r, "minutes.own_copy", part, 3) == 0)
		return;
	set(life, "copy", "yes");
	if (part[2] == NULL)
		set(offer(r, life, "read", "check"), "own", "yes");
	form_fields(r, form_open(r, r->page, path_of(r, "/comments"), 0),
	    &comment_form, NULL, "");
}

static void
show_comments(struct request *r, node life)
{
	node shown = add(r->page, "comments");
	bool may = xml_value(r, life, "may") != NULL &&
	    xml_value(r, life, "approved") == NULL;

	rows(r, shown, "comment", "minutes.comments");
	for (node comment = xml_first(shown); comment != NULL;
	    comment = xml_next(comment))
		if (may && xml_value(r, comment, "answer") == NULL)
			form_signed(r, comment, path_of(r, arena_print(
			    r->arena, "/comments/%s",
			    xml_value(r, comment, "id"))), xml_number(comment,
			    "version"));
}

static void
show(struct request *r)
{
	node life = minutes_life(r);

	if (life == NULL)
		return;
	minutes_tell(r, life);
	if (strcmp(r->format, "html") != 0)
		return;
	offer_moves(r, life);
	mark_own(r, life);
	show_copies(r, life);
	show_comments(r, life);
	rows(r, add(r->page, "errata"), "decision", "minutes.errata");
}

/* After a refusal: the minutes again, with what was wrong above them. */
void
minutes_show_again(struct request *r)
{
	node life = xml_child(r->page, "life");

	if (r->status != 422)
		return;
	if (life != NULL)
		xml_remove(life);
	set(r->page, "again", "yes");
	r->path = path_of(r, "");
	r->view = "minutes";
	r->id = 0;
	show(r);
}

static void
done(struct request *r, const char *what)
{
	minutes_show_again(r);
	go(r, path_of(r, arena_print(r->arena, "?done=%s", what)));
}

/* Words around the facts */

static void
edit(struct request *r)
{
	node life = minutes_life(r), form, told;

	if (life == NULL)
		return;
	minutes_are_not_final(r, life);
	if (refused(r) && r->method == GET) {
		minutes_show_again(r);
		return;
	}
	minutes_tell(r, life);
	form = form_open(r, r->page, path_of(r, "/edit"), version_of(r, life));
	told = add(form, "told");
	rows(r, told, "item", "minutes.narratives");
	for (node item = xml_first(told); item != NULL; item = xml_next(item))
		if (was_typed(r))
			set(item, "typed", typed(r, arena_print(r->arena,
			    "item.%s.text", xml_value(r, item, "item"))));
}

static bool
differs(const char *one, const char *other)
{
	return strcmp(one != NULL ? one : "", other != NULL ? other : "") != 0;
}

/* Only what was changed is written; true when it was. */
static bool
save_narrative(struct request *r, node item)
{
	const char *id = xml_value(r, item, "id");
	const char *of = xml_value(r, item, "item");
	const char *text = typed(r, arena_print(r->arena, "item.%s.text", of));
	node stands = xml_child(item, "text");

	if (text == NULL || !differs(text, stands != NULL ?
	    xml_text(r, stands) : NULL))
		return false;
	record_write(r, &narratives, text_number(id),
	    xml_number(item, "version"),
	    (struct change[]){
	    { "text", *text != '\0' ? text : NULL },
	    { "meeting", in_figures(r, r->within) },
	    { "item", strcmp(of, "0") != 0 ? of : NULL } }, 3);
	return true;
}

/* What was signed so far was another document. */
static void
save(struct request *r)
{
	node life = minutes_life(r), told;
	bool changed = false;

	if (life == NULL)
		return;
	minutes_are_not_final(r, life);
	if (typed_number(r, "version") != version_of(r, life))
		refuse(r, 409, "somebody-saved-first", NULL);
	told = add(r->page, "scratch");
	rows(r, told, "item", "minutes.narratives");
	for (node item = xml_first(told); item != NULL && !refused(r);
	    item = xml_next(item))
		changed |= save_narrative(r, item);
	xml_remove(told);
	if (changed)
		minutes_write(r, life, (struct change[]){ { "hash", NULL },
		    { "entries", NULL }, { "root", NULL } }, 3);
	done(r, "saved");
}

/* Sent out */

static void
send_copy(struct request *r, const char *person)
{
	const char *part[2] = { NULL, NULL };   /* id, version */
	struct change changes[] = { { "sent", r->moment }, { "read", NULL },
	    { "meeting", in_figures(r, r->within) }, { "person", person } };

	let_number(r, "recipient", text_number(person));
	values(r, "minutes.copy_of", part, 2);
	record_write(r, &copies,
	    text_number(part[0]),
	    text_number(part[1]), changes, 4);
}

static void
distribute(struct request *r)
{
	enum { DAYS = 7 };
	node life = minutes_life(r), recipients;

	if (life == NULL)
		return;
	minutes_are_not_final(r, life);
	record_move(r, "distribute");
	recipients = add(r->page, "scratch");
	rows(r, recipients, "person", "minutes.recipients");
	if (xml_first(recipients) == NULL)
		refuse(r, 422, "nobody-to-send-to", NULL);
	for (node person = xml_first(recipients); person != NULL &&
	    !refused(r); person = xml_next(person))
		send_copy(r, xml_value(r, person, "id"));
	xml_remove(recipients);
	minutes_write(r, life, (struct change[]){ { "distributed", r->moment },
	    { "until", calendar_later(r->arena, r->today,
	    (int)number(r, "minutes.comment_days", DAYS)) } }, 2);
	done(r, "distribute");
}

static void
review(struct request *r)
{
	node life = minutes_life(r);

	if (life == NULL)
		return;
	minutes_are_not_final(r, life);
	record_move(r, "review");
	minutes_write(r, life, (struct change[]){ { "reviewed", r->moment } },
	    1);
	done(r, "review");
}

/* What members say */

static bool
own_copy(struct request *r, const char **part)
{
	if (values(r, "minutes.own_copy", part, 3) != 0)
		return true;
	refuse(r, 422, "minutes-were-not-sent-to-you", NULL);
	return false;
}

static void
have_read(struct request *r)
{
	node life = minutes_life(r);
	const char *part[3];            /* id, version, read */

	if (life == NULL)
		return;
	minutes_are_not_final(r, life);
	record_move(r, "read");
	if (own_copy(r, part))
		record_write(r, &copies, text_number(part[0]),
		    text_number(part[1]),
		    (struct change[]){ { "read", r->moment } }, 1);
	done(r, "read");
}

static void
comment(struct request *r)
{
	node life = minutes_life(r);
	const char *part[3];
	struct change *said;

	if (life == NULL)
		return;
	minutes_are_not_final(r, life);
	own_copy(r, part);
	form_read(r, &comment_form, "", &said);
	record_move(r, "comment");
	record_write(r, &comments, 0, 0, (struct change[]){ said[0],
	    { "meeting", in_figures(r, r->within) },
	    { "person", in_figures(r, r->person) }, { "at", r->moment } }, 4);
	done(r, "comment");
}

/* Accepted, and then the words are edited; or explained, and then in words. */
static void
answer(struct request *r)
{
	node life = minutes_life(r);
	const char *part[2] = { NULL, NULL };   /* version, answer */
	const char *how = typed(r, "answer"), *reply = typed(r, "reply");

	if (life == NULL)
		return;
	minutes_are_not_final(r, life);
	let_number(r, "comment", r->id);
	if (values(r, "minutes.comment", part, 2) == 0)
		refuse(r, 404, "missing", NULL);
	else if (part[1] != NULL)
		refuse(r, 422, "comment-is-answered", NULL);
	if (how == NULL || !text_is_word("accepted explained", how))
		refuse(r, 422, "not-a-choice", "answer");
	else if (strcmp(how, "explained") == 0 && is_empty(reply))
		refuse(r, 422, "explained_in_words", "reply");
	record_move(r, "answer");
	record_write(r, &comments, r->id, typed_number(r, "version"),
	    (struct change[]){ { "answer", how },
	    { "reply", is_empty(reply) ? NULL : reply },
	    { "answered", r->moment } }, 3);
	done(r, "answer");
}

/* Approval */

static void
comments_are_answered(struct request *r, node life)
{
	const char *count = xml_value(r, life, "unanswered");

	if (strcmp(count, "0") == 0)
		return;
	refuse(r, 422, "comments-without-an-answer", NULL);
	refuse_with(r, "n", count);
}

static void
approve_by(struct request *r, node life, int64_t decision)
{
	const char *hash = minutes_freeze(r, life);

	record_move(r, "approve");
	if (hash != NULL)
		minutes_write(r, life, (struct change[]){
		    { "decision", in_figures(r, decision) },
		    { "approved", r->moment } }, 2);
}

static bool
may_approve(struct request *r, int64_t decision)
{
	node scratch = add(r->page, "scratch");
	bool may = false;

	rows(r, scratch, "choice", "minutes.approving");
	for (node choice = xml_first(scratch); choice != NULL;
	    choice = xml_next(choice))
		may |= xml_number(choice, "value") ==
		    decision;
	xml_remove(scratch);
	return may;
}

static void
approve(struct request *r)
{
	node life = minutes_life(r);
	int64_t decision = typed_number(r, "decision");

	if (life == NULL)
		return;
	minutes_are_not_final(r, life);
	if (typed_number(r, "version") != version_of(r, life))
		refuse(r, 409, "somebody-saved-first", NULL);
	if (!refused(r) && !may_approve(r, decision))
		refuse(r, 422, "no-decision-approves-minutes", "decision");
	comments_are_answered(r, life);
	if (!refused(r))
		approve_by(r, life, decision);
	done(r, "approve");
}

void
minutes_follow(struct request *r, int64_t decision)
{
	int64_t within = r->within, meeting;
	node life;

	if (refused(r))
		return;
	let_number(r, "decision", decision);
	meeting = number(r, "minutes.approved_by", 0);
	if (meeting == 0)
		return;
	r->within = meeting;
	life = minutes_life(r);
	if (life != NULL) {
		approve_by(r, life, decision);
		xml_remove(life);
	}
	r->within = within;
}

/* The bytes themselves: of a document that was frozen by its hash, else as it would be frozen now. */
static void
document(struct request *r)
{
	const char *hash = pairs_value(&r->query, "sha256");
	node life = minutes_life(r);

	if (life == NULL)
		return;
	if (hash == NULL && (hash = xml_value(r, life, "hash")) == NULL)
		r->bytes = minutes_document(r);
	else {
		let(r, "hash", hash);
		r->bytes = found(r, "minutes.is_of_meeting") ?
		    value(r, "minutes.kept") : NULL;
	}
	if (r->bytes == NULL) {
		refuse(r, 404, "missing", NULL);
		return;
	}
	r->length = strlen(r->bytes);
	r->type = http_media_type("xml");
}

/* The decisions as text for a message. */
static void
summary(struct request *r)
{
	node life = minutes_life(r);

	if (life != NULL)
		minutes_tell(r, life);
}

/* What was done with them, entry by entry of the ledger. */
static void
history(struct request *r)
{
	if (row(r, add(r->page, "record"), "meeting", "minutes.meeting") != NULL)
		rows(r, add(r->page, "history"), "change", "minutes.history");
}

static const struct route routes[] = {
	{ GET,  "",              show,       "minutes", "read" },
	{ GET,  "/edit",         edit,       "edit",    "write" },
	{ POST, "/edit",         save,       "edit",    "write" },
	{ POST, "/review",       review,     "minutes", "write" },
	{ POST, "/distribute",   distribute, "minutes", "write" },
	{ POST, "/read",         have_read,  "minutes", "comment" },
	{ POST, "/comments",     comment,    "minutes", "comment" },
	{ POST, "/comments/:id", answer,     "minutes", "write" },
	{ POST, "/approve",      approve,    "minutes", "write" },
	{ GET,  "/publish",      publication_show,     "publish", "write" },
	{ POST, "/publish",      publication_publish,  "publish", "write" },
	{ POST, "/withhold",     publication_withhold, "publish", "write" },
	{ POST, "/withheld/:id", publication_drop,     "publish", "write" },
	{ GET,  "/public",       publication_read,     "public",  "read" },
	{ GET,  "/document",     document,   "document", "read" },
	{ GET,  "/summary",      summary,    "summary", "read" },
	{ GET,  "/history",      history,    "history", "read" },
	{ GET,  "/sign",         signatures_show,    "sign",    "sign" },
	{ POST, "/sign",         signatures_sign,    "sign",    "sign",
	    .proves = 1 },
	{ 0 }
};

static const struct grant grants[] = {
	{ "minutes.read",    "everyone" },
	{ "minutes.write",   "secretary" },
	{ "minutes.comment", "everyone" },
	{ "minutes.sign",    "everyone" },
	{ 0 }
};

const struct registry minutes = {
	.name = "minutes", .record = "meeting",
	.within = "meetings", .parent = "meeting",
	.routes = routes, .grants = grants, .formats = "html xml json csv pdf docx akn",
};

static const struct grant narrative_grants[] = {
	{ "narratives.read", "everyone" }, { "narratives.write", "" }, { 0 }
};

static const struct grant copy_grants[] = {
	{ "copies.read", "everyone" }, { "copies.write", "" }, { 0 }
};

static const struct grant comment_grants[] = {
	{ "comments.read", "everyone" }, { "comments.write", "" }, { 0 }
};

const struct registry narratives = {
	.name = "narratives", .record = "narrative", .grants = narrative_grants,
};

const struct registry copies = {
	.name = "copies", .record = "copy", .grants = copy_grants,
};

const struct registry comments = {
	.name = "comments", .record = "comment", .grants = comment_grants,
};
