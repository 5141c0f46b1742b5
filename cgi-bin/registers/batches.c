/* batches.c: payment files for the clearing house: their bytes are what is approved, and only once. */
#include <stdio.h>

#include "../base/money.h"
#include "../pinkas.h"
#include "../web/upload.h"
#include "approvals.h"
#include "batches.h"

/*
 * A file says who is paid how much, salaries too: it is hashed as it comes and
 * not kept. What its records tell of institution, day, count and sum must be
 * what was typed, and what its payments come to.
 *
 * Records have 128 bytes. Their places (counted from 1) are those of the
 * clearing house's specification of credits, mifrat_zikuim_msv.pdf, as two
 * published programs that do not know each other write them: the package
 * "masav" of ElishaMayer/masav and MasavFile of Haddas613/EasyCard. We have not
 * seen the document itself.
 *   'K' institution 2-9, value date 12-17 (YYMMDD), "KOT" at 126-128
 *   '1' one payment, its sum in agorot 62-74
 *   '5' institution 2-9, value date 12-17, sum in agorot 22-36, payments 52-58
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
	node form = form_open(r, r->page, "/documents", 0), preset = add(r->page, "preset");

	set(preset, "legal_entity", value(r, "legal_entities.first"));
	form_fields(r, form, &new_form, preset, "");
	xml_remove(preset);
	form_hidden(form, "batch", "1");
	r->view = "form";
}

/* What the records of a file tell. */
struct figures {
	const char *institution, *day;  /* those of the last record that told them; of another than was typed, if there is one */
	int64_t     total, items;       /* as its closing records say */
	int64_t     paid, payments;     /* as its payments come to */
	bool	    closed;             /* has a record that closes it */
	bool	    readable;           /* every payment tells its sum */
};

/* Figures of a record, from a place counted from 1; NULL when something else stands there. */
static const char *
figures_at(struct request *r, const char *record, size_t length, size_t from, size_t count)
{
	const char *part;

	if (length < from - 1 + count)
		return NULL;
	part = arena_part(r->arena, record + from - 1, count);
	return strspn(part, "0123456789") == count ? part : NULL;
}

/* Who pays and when; what differs from what was typed is kept. */
static void
read_payer(struct request *r, struct figures *file, const char *record, size_t length,
    const struct change *said)
{
	const char *institution = figures_at(r, record, length, 2, 8);
	const char *day = figures_at(r, record, length, 12, 6);

	if (institution != NULL && (file->institution == NULL ||
	    strcmp(file->institution, said[INSTITUTION].value) == 0))
		file->institution = institution;
	if (day == NULL)
		return;
	day = arena_print(r->arena, "20%.2s-%.2s-%.2s", day, day + 2, day + 4);
	if (file->day == NULL || strcmp(file->day, said[VALUE_DATE].value) == 0)
		file->day = day;
}

static void
read_record(struct request *r, struct figures *file, const char *record,
    const struct change *said)
{
	size_t length = strcspn(record, "\r\n");
	const char *sum, *count;

	if (*record == 'K' || *record == '5')
		read_payer(r, file, record, length, said);
	if (*record == '1') {
		sum = figures_at(r, record, length, 62, 13);
		file->readable = file->readable && sum != NULL;
		file->paid += text_number(sum);
		file->payments++;
	}
	if (*record != '5' || (sum = figures_at(r, record, length, 22, 15)) == NULL ||
	    (count = figures_at(r, record, length, 52, 7)) == NULL)
		return;
	file->closed = true;
	file->total += text_number(sum);
	file->items += text_number(count);
}

static struct figures
read_file(struct request *r, const char *path, const struct change *said)
{
	struct figures file = { .readable = true };
	FILE *stream = fopen(path, "re");
	char record[RECORD + 3];

	if (stream == NULL)
		return file;
	while (fgets(record, sizeof(record), stream) != NULL)
		read_record(r, &file, record, said);
	fclose(stream);
	return file;
}

static const char *
written(struct request *r, int64_t number)
{
	return in_figures(r, number);
}

/* A file that was cut or changed on its way: its payments are not what its end says. */
static void
agrees_with_itself(struct request *r, const struct figures *file)
{
	if (file->payments == 0 || !file->readable ||
	    (file->paid == file->total && file->payments == file->items))
		return;
	refuse(r, 422, "file-contradicts-itself", "file");
	refuse_with(r, "paid", money_write(r->arena, file->paid));
	refuse_with(r, "payments", written(r, file->payments));
	refuse_with(r, "total", money_write(r->arena, file->total));
	refuse_with(r, "items", written(r, file->items));
}

/* Does the file end with the figures that were typed? Refused when it ends with others. */
static bool
is_checked(struct request *r, const struct change *said)
{
	const struct figures file = read_file(r, r->upload->path, said);

	if (!file.closed)
		return false;
	agrees_with_itself(r, &file);
	if (file.total != text_number(said[TOTAL].value)) {
		refuse(r, 422, "file-has-another-total", "total");
		refuse_with(r, "total", money_write(r->arena, file.total));
	}
	if (file.items != text_number(said[ITEMS].value)) {
		refuse(r, 422, "file-has-another-count", "items");
		refuse_with(r, "items", written(r, file.items));
	}
	if (file.institution != NULL && strcmp(file.institution, said[INSTITUTION].value) != 0) {
		refuse(r, 422, "file-of-another-institution", "institution");
		refuse_with(r, "institution", file.institution);
	}
	if (file.day != NULL && strcmp(file.day, said[VALUE_DATE].value) != 0) {
		refuse(r, 422, "file-has-another-day", "value_date");
		refuse_with(r, "day", calendar_written(r->arena, file.day));
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
	    { "requester", in_figures(r, r->person) } }, 7);
}

static void
write_batch(struct request *r, int64_t approval, const struct change *said,
    bool checked)
{
	record_write(r, r->registry, 0, 0, (struct change[]){
	    { "approval", in_figures(r, approval) },
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
	let_number(r, "approval", xml_number(xml_child(record,
	    "approval"), "id"));
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
