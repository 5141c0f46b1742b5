/* batches.c: payment files for the clearing house: their bytes are what is approved, and only once. */
#include <stdio.h>

#include "../base/money.h"
#include "../pinkas.h"
#include "../web/upload.h"
#include "approvals.h"
#include "batches.h"

/*
 * A file says who is paid how much, salaries too: it is hashed as it comes and
 * not kept. Where its last record tells the count and the sum in the clearing
 * house's own way, they must be those that were typed.
 */

enum { RECORD = 128 };                  /* bytes of a record of such a file */

static const struct field fields[] = {
	{ "transmitted", DAY },
	{ "confirmed",   DAY },
	{ "executed",    DAY },
	{ "returned",    DAY },
	{ "reason",      TEXT_LINE, .most = 300 },
	{ 0 }
};

static const struct field new_fields[] = {
	{ "legal_entity", CHOICE, .choices = "legal_entities.choices", .required = 1 },
	{ "account",      CHOICE, .choices = "approvals.accounts" },
	{ "institution",  TEXT_LINE, .required = 1, .most = 8 },
	{ "items",        NUMBER, .required = 1 },
	{ "total",        MONEY, .required = 1 },
	{ "value_date",   DAY, .required = 1 },
	{ "purpose",      ONE_OF, .choices = "suppliers payroll refunds", .required = 1 },
	{ "decision",     CHOICE, .choices = "decisions.choices" },
	{ 0 }
};

static const struct registry new_form = {
	.name = "batches", .fields = new_fields,
};

enum { ENTITY, ACCOUNT, INSTITUTION, ITEMS, TOTAL, VALUE_DATE, PURPOSE, DECISION };

static void
show_new(struct request *r)
{
	node form = form_open(r, r->page, "/documents", 0);

	form_fields(r, form, &new_form, NULL, "");
	form_hidden(form, "batch", "1");
	r->view = "form";
}

/* The last record of a file: '5', institution, ..., sum of 15 figures at 22, count of 7 at 52. */
static bool
read_trailer(struct request *r, const char *path, int64_t *total,
    int64_t *items, const char **institution)
{
	FILE *file = fopen(path, "re");
	char record[RECORD + 3];
	bool found = false;

	if (file == NULL)
		return false;
	while (!found && fgets(record, sizeof(record), file) != NULL)
		found = *record == '5' && strspn(record, "0123456789") >= 58;
	fclose(file);
	if (!found)
		return false;
	*institution = arena_part(r->arena, record + 1, 8);
	*total = strtoll(arena_part(r->arena, record + 21, 15), NULL, 10);
	*items = strtoll(arena_part(r->arena, record + 51, 7), NULL, 10);
	return true;
}

/* Does the file end with the figures that were typed? Refused when it ends with others. */
static bool
is_checked(struct request *r, const struct change *said)
{
	int64_t total, items;
	const char *institution;

	if (!read_trailer(r, r->upload->path, &total, &items, &institution))
		return false;
	if (total != strtoll(said[TOTAL].value, NULL, 10)) {
		refuse(r, 422, "file-has-another-total", "total");
		refuse_with(r, "total", money_write(r->arena, total));
	}
	if (items != strtoll(said[ITEMS].value, NULL, 10)) {
		refuse(r, 422, "file-has-another-count", "items");
		refuse_with(r, "items", arena_print(r->arena, "%lld",
		    (long long)items));
	}
	if (strcmp(institution, said[INSTITUTION].value) != 0) {
		refuse(r, 422, "file-of-another-institution", "institution");
		refuse_with(r, "institution", institution);
	}
	return true;
}

/* The same bytes are not approved twice: it is told when they came, for what, and who signed. */
static void
is_new(struct request *r)
{
	const char *part[3];

	if (r->upload == NULL || r->upload->size == 0) {
		refuse(r, 422, "no-file", "file");
		return;
	}
	let(r, "hash", r->upload->hash);
	if (values(r, "batches.by_hash", part, 3) == 0)
		return;
	refuse(r, 422, "batch-was-brought-before", "file");
	refuse_with(r, "title", part[0]);
	refuse_with(r, "when", *part[1] != '\0' ? calendar_written(r->arena,
	    part[1]) : say_label(r, "approvals.standing", "draft"));
	refuse_with(r, "names", part[2]);
}

static int64_t
write_request(struct request *r, const struct change *said)
{
	struct pair name = { "name", r->upload->name, NULL, false };

	return record_write(r, &approvals, 0, 0, (struct change[]){
	    { "legal_entity", said[ENTITY].value },
	    { "kind", "masav_batch" },
	    { "title", say_fill(r, "batches.request", &(struct pairs){ &name,
	    NULL, 1 }) },
	    { "amount", said[TOTAL].value }, { "account", said[ACCOUNT].value },
	    { "decision", said[DECISION].value },
	    { "requester", arena_print(r->arena, "%lld",
	    (long long)r->person) } }, 7);
}

static void
write_batch(struct request *r, int64_t approval, const struct change *said,
    bool checked)
{
	record_write(r, r->registry, 0, 0, (struct change[]){
	    { "approval", arena_print(r->arena, "%lld", (long long)approval) },
	    { "institution", said[INSTITUTION].value },
	    { "name", r->upload->name }, { "hash", r->upload->hash },
	    { "items", said[ITEMS].value }, { "total", said[TOTAL].value },
	    { "value_date", said[VALUE_DATE].value },
	    { "purpose", said[PURPOSE].value },
	    { "checked", checked ? "1" : "0" } }, 9);
}

/* Brought and submitted at once: what is to be signed is the file. */
static void
submit(struct request *r, int64_t approval)
{
	record_move(r, "submit");
	record_write(r, &approvals, approval, 1, (struct change[]){
	    { "state", "submitted" } }, 1);
	if (!refused(r))
		approvals_round(r, approval, true);
}

void
batches_create(struct request *r)
{
	bool checked = false;
	int64_t approval = 0;
	struct change *said;

	r->registry = registry_named("batches");
	if (!session_may(r, "batches.write"))
		refuse(r, 403, "not-allowed", NULL);
	form_read(r, &new_form, "", &said);
	if (!refused_for_good(r))
		is_new(r);
	if (!refused(r))
		checked = is_checked(r, said);
	if (!refused(r))
		approval = write_request(r, said);
	if (!refused(r))
		write_batch(r, approval, said, checked);
	if (!refused(r))
		submit(r, approval);
	if (r->status == 422)
		show_new(r);
	go(r, arena_print(r->arena, "/approvals/%lld?done=asked",
	    (long long)approval));
}

/* Nothing is typed here that a file says. */
static void
refuse_new(struct request *r)
{
	refuse(r, 422, "no-file", "file");
	show_new(r);
}

static void
show(struct request *r)
{
	node record = registry_record(r);

	if (record == NULL)
		return;
	let_number(r, "approval", strtoll(xml_value(r, xml_child(record,
	    "approval"), "id"), NULL, 10));
	rows(r, add(r->page, "answers"), "answer", "approvals.answers");
}

static const struct route routes[] = {
	{ GET,  "/new", show_new,   "form", "write" },
	{ POST, "/new", refuse_new, "form", "write" },
	{ GET,  "/:id", show,       "show", "read" },
	{ GET,  "/:id/report", show, "report", "read" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "batches.read",  "secretary chair ceo treasurer legal procurement auditor council_member" },
	{ "batches.write", "secretary ceo treasurer" },
	{ 0 }
};

static const struct field computed[] = {
	{ "items",       NUMBER },
	{ "total",       MONEY },
	{ "value_date",  DAY },
	{ 0 }
};

const struct registry batches = {
	.name = "batches", .record = "batch",
	.fields = fields, .computed = computed,
	.routes = routes, .grants = grants,
};
