/* draft.c: what was typed into a form of a register and not sent yet. */
#include <string.h>

#include "../base/arena.h"
#include "../registers/registry.h"
#include "../store/db.h"
#include "../web/body.h"
#include "../web/http.h"
#include "draft.h"
#include "form.h"

/*
 * Drafts lie in access.db by person and path, never in the ledger, and go
 * when the form is sent and when the person signs out. Pages that are no
 * register's and lie in none keep none: what is typed there may be a password.
 */

static const char place[] = "/account/draft";

static bool
is_kept(const struct request *r)
{
	return r->person != 0 && r->registry != NULL &&
	    (r->registry->fields != NULL || r->registry->within != NULL);
}

/* The fields as they were sent; what is no field of the form is passed over when it is shown. */
static void
take_up(struct request *r, const char *body)
{
	const char *type = r->body_type;

	r->body = body;
	r->body_length = strlen(body);
	r->body_type = "application/x-www-form-urlencoded";
	body_parse(r);
	r->body = NULL;
	r->body_length = 0;
	r->body_type = type;
	r->restored = true;
}

void
draft_restore(struct request *r)
{
	const char *wanted = pairs_value(&r->query, "draft");
	const char *body;

	if (!is_kept(r) || wanted == NULL || strcmp(wanted, "restore") != 0)
		return;
	let(r, "form", r->path);
	if ((body = value(r, "access.draft")) != NULL)
		take_up(r, body);
}

static void
offer_in(struct request *r, node form)
{
	node draft = add(form, "draft");

	set(draft, "path", place);
	if (r->restored)
		set(draft, "restored", "yes");
	else if (r->method == GET) {
		let(r, "form", r->path);
		rows(r, draft, "kept", "access.kept");
		set(draft, "restore", arena_print(r->arena, "%s%s", r->path,
		    http_query(r, "done", "draft", "restore")));
	}
	form_signed(r, draft, place, 0);
}

void
draft_offer(struct request *r)
{
	if (!is_kept(r) || refused_for_good(r))
		return;
	for (struct form *form = r->forms; form != NULL; form = form->next)
		if (strcmp(form->action, r->path) == 0 &&
		    strcmp(xml_name(form->element), "form") == 0) {
			offer_in(r, form->element);
			return;
		}
}

void
draft_forget(struct request *r)
{
	if (!is_kept(r) || refused(r))
		return;
	let(r, "form", r->path);
	db_note(r, "access.forget_draft");
}
