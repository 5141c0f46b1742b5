/* documents.c: files kept as they came, by their hash, and who may have them. */
#include "../pinkas.h"
#include "../store/content.h"
#include "../web/upload.h"
#include "approvals.h"
#include "batches.h"
#include "contracts.h"
#include "meetings.h"
#include "minutes.h"
#include "papers.h"
#include "past_decisions.h"
#include "signatories.h"

/*
 * A document is its bytes: it is never changed, only its title may be. The
 * bytes are sent by nginx, after the guard has said yes and the read is noted.
 */

static const struct field fields[] = {
	{ "title",    TEXT_LINE, .required = 1 },
	{ "kind",     ONE_OF, .choices = "pdf docx xlsx png jpeg txt", .required = 1, .once = 1 },
	{ "name",     TEXT_LINE, .required = 1, .once = 1 },
	{ "received", MOMENT, .required = 1, .once = 1 },
	{ 0 }
};

static const struct field new_fields[] = {
	{ "title", TEXT_LINE },
	{ 0 }
};

static const struct registry new_form = {
	.name = "documents", .fields = new_fields,
};

static const struct field filters[] = {
	{ "search", TEXT_LINE, .most = 100 },
	{ "kind",   ONE_OF, .choices = "pdf docx xlsx png jpeg txt" },
	{ 0 }
};

static const struct sent_as { const char *name, *type, *shown; } kinds[] = {
	{ "pdf",  "application/pdf", "attachment" },
	{ "docx", "application/vnd.openxmlformats-officedocument"
	    ".wordprocessingml.document", "attachment" },
	{ "xlsx", "application/vnd.openxmlformats-officedocument"
	    ".spreadsheetml.sheet", "attachment" },
	{ "png",  "image/png", "inline" },
	{ "jpeg", "image/jpeg", "inline" },
	{ "txt",  "text/plain; charset=UTF-8", "inline" },
};

/* Where the form was that brought the file: it is sent along, and the page goes back there. */
static void
show_new(struct request *r)
{
	node form = form_open(r, r->page, "/documents", 0);

	form_fields(r, form, &new_form, NULL, "");
	form_hidden(form, "meeting", typed(r, "meeting"));
	form_hidden(form, "item", typed(r, "item"));
	form_hidden(form, "standing", typed(r, "standing"));
	form_hidden(form, "past", typed(r, "past"));
	r->view = "form";
}

/* What people call the file, without its ending. */
static const char *
title_of(struct request *r, const char *name)
{
	const char *dot = strrchr(name, '.');

	return dot == NULL || dot == name ? name :
	    arena_part(r->arena, name, (size_t)(dot - name));
}

static int64_t
save_new(struct request *r, const char *title, const char *kind)
{
	const struct upload *upload = r->upload;

	return record_write(r, r->registry, 0, 0, (struct change[]){
	    { "title", title != NULL ? title : title_of(r, upload->name) },
	    { "kind", kind }, { "name", upload->name },
	    { "hash", upload->hash },
	    { "size", in_figures(r, upload->size) },
	    { "received", r->moment },
	    { "person", in_figures(r, r->person) },
	    }, 7);
}

/* The same bytes are the same document, under the title they have; they are kept once nothing else is refused. */
static int64_t
take(struct request *r, const char *title)
{
	const char *kind;
	int64_t id;

	if (r->upload == NULL || r->upload->size == 0) {
		refuse(r, 422, "no-file", "file");
		return 0;
	}
	if ((kind = content_kind(r->upload->path)) == NULL) {
		refuse(r, 422, "unknown-file", "file");
		refuse_with(r, "name", r->upload->name);
		return 0;
	}
	let(r, "hash", r->upload->hash);
	if ((id = number(r, "documents.by_hash", 0)) == 0)
		id = save_new(r, title, kind);
	return id;
}

/* What the file was brought for: a paper of a meeting, a scan of signed minutes, or of old ones. */
static void
put_to_use(struct request *r)
{
	int64_t meeting = typed_number(r, "meeting");
	int64_t signing = typed_number(r, "signing");
	int64_t past = typed_number(r, "past");

	if (meeting != 0)
		meeting_is_not_final(r, meeting);
	if (meeting != 0 && !refused(r))
		papers_attach(r, meeting, r->id);
	if (signing != 0)
		signatures_on_paper(r, signing, r->id, r->upload != NULL ?
		    r->upload->hash : NULL);
	if (past != 0 && !refused(r))
		past_decisions_scan(r, past, r->id);
	if (typed_number(r, "approval") != 0 && !refused(r))
		approvals_attach(r, typed_number(r, "approval"), r->id);
	if (typed_number(r, "inked") != 0 && !refused(r))
		approvals_on_paper(r, typed_number(r, "inked"), r->id);
	if (typed_number(r, "signatory") != 0 && !refused(r))
		signatories_paper(r, r->id);
	if (typed_number(r, "contract") != 0 && !refused(r))
		contracts_paper(r, r->id);
}

/* Back to where the form was. */
static const char *
way_back(struct request *r)
{
	int64_t meeting = typed_number(r, "meeting");
	int64_t item = typed_number(r, "item");

	if (typed_number(r, "signing") != 0)
		return arena_print(r->arena, "/meetings/%lld/minutes?done=paper",
		    (long long)typed_number(r, "signing"));
	if (typed_number(r, "past") != 0)
		return arena_print(r->arena, "/past_decisions/%lld?done=scanned",
		    (long long)typed_number(r, "past"));
	if (typed_number(r, "approval") != 0)
		return arena_print(r->arena, "/approvals/%lld?done=papers",
		    (long long)typed_number(r, "approval"));
	if (typed_number(r, "inked") != 0)
		return arena_print(r->arena, "/approvals/%lld?done=paper",
		    (long long)typed_number(r, "inked"));
	if (typed_number(r, "signatory") != 0)
		return arena_print(r->arena, "/signatories/%lld?done=%s",
		    (long long)typed_number(r, "signatory"),
		    typed(r, "as") != NULL && strcmp(typed(r, "as"),
		    "confirmation") == 0 ? "confirmation" : "specimen");
	if (typed_number(r, "contract") != 0)
		return arena_print(r->arena, "/contracts/%lld?done=file",
		    (long long)typed_number(r, "contract"));
	if (meeting == 0)
		return "/documents/:id?done=kept";
	return arena_print(r->arena, item != 0 ?
	    "/meetings/%lld/agenda/%lld?done=paper" :
	    "/meetings/%lld?done=paper", (long long)meeting, (long long)item);
}

/* Who keeps no documents brings them for what they ask a signature for. */
static void
has_a_place(struct request *r)
{
	if (!session_may(r, "documents.write") &&
	    typed_number(r, "approval") == 0 &&
	    typed_number(r, "inked") == 0 && typed_number(r, "contract") == 0)
		refuse(r, 422, "file-belongs-to-a-request", "file");
	if (typed_number(r, "meeting") != 0 &&
	    !session_may(r, "attachments.write"))
		refuse(r, 403, "not-allowed", NULL);
	if (typed_number(r, "signatory") != 0)
		signatories_paper_fits(r);
	if (typed_number(r, "contract") != 0)
		contracts_paper_fits(r);
}

static void
show_again(struct request *r)
{
	int64_t signing = typed_number(r, "signing");
	int64_t approval = typed_number(r, "approval") != 0 ?
	    typed_number(r, "approval") : typed_number(r, "inked");

	if (r->status != 422)
		return;
	if (signing != 0)
		signatures_show_paper_again(r, signing);
	else if (approval != 0)
		approvals_show_again(r, approval);
	else if (typed_number(r, "signatory") != 0)
		signatories_paper_again(r);
	else if (typed_number(r, "contract") != 0)
		contracts_paper_again(r);
	else {
		r->id = 0;
		show_new(r);
	}
}

static void
create(struct request *r)
{
	struct change *changes;

	if (typed(r, "batch") != NULL) {
		batches_create(r);
		return;
	}
	has_a_place(r);
	form_read(r, &new_form, "", &changes);
	r->id = take(r, changes[0].value);
	put_to_use(r);
	if (r->id != 0 && !refused(r))
		upload_keep(r);
	show_again(r);
	go(r, way_back(r));
}

static void
show(struct request *r)
{
	if (registry_record(r) == NULL)
		return;
	let_number(r, "document", r->id);
	rows(r, add(xml_child(r->page, "record"), "uses"), "use",
	    "attachments.of_document");
	rows(r, add(xml_child(r->page, "record"), "signed"), "use",
	    "documents.signed");
	rows(r, add(xml_child(r->page, "record"), "past"), "use",
	    "documents.past");
}

/* A name for the file in the header, in any script (RFC 5987). */
static const char *
encoded(struct request *r, const char *name)
{
	const char *text = "";

	for (; *name != '\0'; name++)
		text = arena_print(r->arena, (*name >= '0' && *name <= '9') ||
		    (*name >= 'a' && *name <= 'z') ||
		    (*name >= 'A' && *name <= 'Z') || *name == '.' ||
		    *name == '-' ? "%s%c" : "%s%%%02X", text,
		    (unsigned char)*name);
	return text;
}

/* The bytes themselves: nginx sends them. */
static void
send_file(struct request *r)
{
	const char *known[3];           /* kind, hash, name */

	if (values(r, "documents.file", known, 3) == 0) {
		refuse(r, 404, "missing", NULL);
		return;
	}
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strcmp(kinds[i].name, known[0]) == 0) {
			r->type = kinds[i].type;
			http_reply_header(r, "Content-Disposition", arena_print(
			    r->arena, "%s; filename*=UTF-8''%s",
			    kinds[i].shown, encoded(r, known[2])));
		}
	http_reply_header(r, "X-Accel-Redirect", arena_print(r->arena,
	    "/attached/%s", known[1]));
	r->bytes = "";
}

static const struct route routes[] = {
	{ POST, "",          create,    "form", "bring" },
	{ GET,  "/new",      show_new,  "form", "write" },
	{ POST, "/new",      create,    "form", "write" },
	{ GET,  "/:id",      show,      "show", "read" },
	{ GET,  "/:id/file", send_file, "file", "read" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "documents.read",  "everyone" },
	{ "documents.write", "secretary treasurer" },
	{ "documents.bring", "secretary chair ceo treasurer legal procurement" },
	{ 0 }
};

const struct registry documents = {
	.name = "documents", .record = "document",
	.fields = fields, .filters = filters,
	.routes = routes, .grants = grants,
	.protected = 1,
};
