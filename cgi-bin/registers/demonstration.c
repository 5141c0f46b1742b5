/* demonstration.c: a register begun: with a demonstration cluster, or with its first administrator. */
#include <csv.h>
#include <search.h>
#include <stdio.h>
#include <sys/stat.h>

#include "../pinkas.h"
#include "../base/log.h"
#include "approvals.h"
#include "calling.h"
#include "demonstration.h"
#include "minutes.h"

/*
 * The demonstration is saved row by row on the same path as what people save:
 * rules, search and ledger apply. A cell "@council" is the id of the row whose
 * key is council; "today-30" and "today+8T17:00" are days and moments relative
 * to this one, "year(today-30)" the year of such a day; "frozen" is the
 * hash of the minutes of the meeting, which are kept, "as shown" that of what is signed; "next" is the next
 * number of the decisions of the body and year that stand before it in the row.
 */

enum { MOST_KEYS = 20000, MOST_COLUMNS = 40 };

struct loading {
	struct request *r;
	const struct registry *registry;
	const char *column[MOST_COLUMNS];
	const char *cell[MOST_COLUMNS];
	int columns, cells, rows;
};

static int64_t
id_of(const char *key)
{
	ENTRY wanted = { .key = (char *)key }, *found;

	found = hsearch(wanted, FIND);
	return found != NULL ? (int64_t)(intptr_t)found->data : 0;
}

static void
keep_key(struct request *r, const char *key, int64_t id)
{
	ENTRY entry = { .key = arena_text(r->arena, key),
	    .data = (void *)(intptr_t)id };

	if (id_of(key) != 0)
		broken(r, "key %s is there twice", key);
	else
		hsearch(entry, ENTER);
}

/* Councils do not sit on Friday or Saturday: what was goes back to Thursday, what comes on to Sunday. */
static const char *
working_day(struct request *r, const char *iso, bool past)
{
	struct day day;
	int weekday;

	calendar_day(iso, &day);
	weekday = calendar_weekday(day);
	if (weekday < 5)
		return iso;
	return calendar_later(r->arena, iso, past ? 4 - weekday : 7 - weekday);
}

/* "today", "today-30", "today+8T17:00" */
static const char *
relative(struct request *r, const char *text)
{
	char *rest;
	long days = strtol(text + strlen("today"), &rest, 10);

	return arena_print(r->arena, "%s%s", working_day(r,
	    calendar_later(r->arena, r->today, (int)days), days <= 0), rest);
}

static const char *
meant(struct request *r, const char *cell)
{
	int64_t id;

	if (*cell == '\0')
		return NULL;
	if (strcmp(cell, "next") == 0)
		return value(r, "decisions.next_serial");
	if (strcmp(cell, "frozen") == 0)
		return minutes_kept(r, text_number(request_value(r,
		    "meeting")));
	if (strcmp(cell, "as shown") == 0)
		return value(r, "approvals.hash");
	if (strncmp(cell, "today", 5) == 0)
		return relative(r, cell);
	if (strncmp(cell, "year(today", 10) == 0)
		return arena_part(r->arena, relative(r, cell + 5), 4);
	if (*cell != '@')
		return cell;
	if ((id = id_of(cell + 1)) == 0)
		broken(r, "there is no %s", cell);
	return in_figures(r, id);
}

static void
save_row(struct loading *loading)
{
	struct request *r = loading->r;
	struct change *changes = arena_take(r->arena,
	    MOST_COLUMNS * sizeof(*changes));
	int count = 0;
	int64_t id;

	for (int i = 0; i < loading->cells && i < loading->columns; i++)
		if (strcmp(loading->column[i], "key") != 0 &&
		    *loading->cell[i] != '\0') {
			changes[count].column = loading->column[i];
			changes[count].value = meant(r, loading->cell[i]);
			let_number(r, loading->column[i],
			    text_number(changes[count++].value));
		}
	id = record_write(r, loading->registry, 0, 0, changes, count);
	if (refused(r))
		log_line("%s.csv row %d (%s): %s", loading->registry->name,
		    loading->rows, loading->cell[0], r->problems->is);
	else if (*loading->cell[0] != '\0')
		keep_key(r, loading->cell[0], id);
}

static void
take_cell(void *text, size_t length, void *context)
{
	struct loading *loading = context;

	if (loading->cells < MOST_COLUMNS)
		loading->cell[loading->cells++] =
		    arena_part(loading->r->arena, text, length);
}

static void
take_row(int end, void *context)
{
	struct loading *loading = context;

	(void)end;
	if (loading->rows++ == 0) {
		memcpy(loading->column, loading->cell, sizeof(loading->cell));
		loading->columns = loading->cells;
	} else if (!refused(loading->r))
		save_row(loading);
	loading->cells = 0;
}

static void
load_file(struct request *r, const char *folder, const char *name)
{
	struct loading loading = { .r = r, .registry = registry_named(name) };
	FILE *file = fopen(arena_print(r->arena, "%s/%s.csv", folder, name),
	    "re");
	struct csv_parser parser;
	char bytes[65536];
	size_t length;

	if (file == NULL)
		return;
	if (loading.registry == NULL) {
		broken(r, "there is no register %s", name);
		fclose(file);
		return;
	}
	csv_init(&parser, CSV_APPEND_NULL);
	while ((length = fread(bytes, 1, sizeof(bytes), file)) > 0)
		csv_parse(&parser, bytes, length, take_cell, take_row,
		    &loading);
	csv_fini(&parser, take_cell, take_row, &loading);
	csv_free(&parser);
	fclose(file);
}

/* What others refer to comes before them: sql/demo/order. */
static void
load_all(struct request *r, const char *home, const char *folder)
{
	FILE *order = fopen(arena_print(r->arena, "%s/sql/demo/order", home),
	    "re");
	char name[64];

	if (order == NULL) {
		broken(r, "there is no sql/demo/order");
		return;
	}
	while (!refused(r) && fscanf(order, "%63s", name) == 1) {
		if (strcmp(name, "approval_passings") == 0)
			approvals_begin_rounds(r);
		load_file(r, folder, name);
	}
	approvals_approve_signed(r);
	fclose(order);
}

/* What was called before the register began was told to its members then. */
static void
tell_members(struct request *r)
{
	node scratch = add(r->page, "scratch");
	int64_t now = r->now;

	rows(r, scratch, "meeting", "notices.untold");
	for (node meeting = xml_first(scratch); meeting != NULL;
	    meeting = xml_next(meeting)) {
		request_clock(r, calendar_at(xml_value(r, meeting, "called")));
		notices_write(r, xml_number(meeting, "id"),
		    "call", NULL);
		request_clock(r, now);
	}
	xml_remove(scratch);
}

static bool
copy(FILE *from, FILE *to)
{
	char bytes[65536];
	size_t length;
	bool done = from != NULL && to != NULL;

	while (done && (length = fread(bytes, 1, sizeof(bytes), from)) > 0)
		done = fwrite(bytes, 1, length, to) == length;
	if (from != NULL)
		fclose(from);
	return (to == NULL || fclose(to) == 0) && done;
}

/* The files of the demonstration lie beside its rows, under the names they have there. */
static void
keep_files(struct request *r, const char *folder)
{
	const char *kept = arena_print(r->arena, "%s/documents", db_folder());
	node scratch = add(r->page, "scratch");

	rows(r, scratch, "document", "documents.files");
	if (xml_first(scratch) != NULL)
		mkdir(kept, 0750);
	for (node document = xml_first(scratch); document != NULL;
	    document = xml_next(document)) {
		FILE *from = fopen(arena_print(r->arena, "%s/documents/%s",
		    folder, xml_value(r, document, "name")), "re");
		const char *path = arena_print(r->arena, "%s/%s", kept,
		    xml_value(r, document, "hash"));

		if (from != NULL && (!copy(from, fopen(path, "we")) ||
		    chmod(path, 0640) == -1))
			broken(r, "%s cannot be written", path);
	}
	xml_remove(scratch);
}

static void
make_accounts(struct request *r)
{
	node accounts = add(r->page, "accounts");

	rows(r, accounts, "account", "users.to_sign_in");
	for (node account = xml_first(accounts); account != NULL;
	    account = xml_next(account)) {
		let(r, "login", xml_value(r, account, "login"));
		let_number(r, "person",
		    xml_number(account, "person"));
		db_do(r, "access.make_account");
	}
}

static void
begin(struct request *r, const char *actor)
{
	request_begin(r, arena_open());
	xml_begin(r);
	r->method = POST;
	r->actor = actor;
	db_begin(r);
}

static bool
end(struct request *r)
{
	bool done;

	if (!refused(r))
		make_accounts(r);
	db_end(r);
	done = !refused(r);
	xml_end(r);
	arena_close(r->arena);
	return done;
}

bool
demonstration_load(const char *home, const char *folder)
{
	struct request r;

	if (hcreate(MOST_KEYS) == 0)
		return false;
	begin(&r, "demonstration");
	load_all(&r, home, folder);
	tell_members(&r);
	keep_files(&r, folder);
	hdestroy();
	return end(&r);
}

static int64_t
made(struct request *r, const char *registry, const struct change *changes,
    int count)
{
	return record_write(r, registry_named(registry), 0, 0, changes, count);
}

/* The rules a register begins with are dated and sourced like any that follow. */
static void
begin_code_rules(struct request *r)
{
	node scratch = add(r->page, "scratch");

	rows(r, scratch, "rule", "code_rules.defaults");
	for (node rule = xml_first(scratch); rule != NULL;
	    rule = xml_next(rule))
		made(r, "code_rules", (struct change[]){
		    { "role", xml_value(r, rule, "role") },
		    { "days", xml_value(r, rule, "days") },
		    { "source", xml_value(r, rule, "source") },
		    { "since", r->today } }, 4);
	xml_remove(scratch);
}

bool
demonstration_start(const char *cluster, const char *email)
{
	struct request r;
	const char *person;
	char key[40];

	begin(&r, "installation");
	if (found(&r, "clusters.heading")) {
		fprintf(stderr, "There is a register already. A sign-in link: "
		    "pinkas user link --role admin\n");
		end(&r);
		return false;
	}
	made(&r, "clusters", (struct change[]){ { "name", cluster } }, 1);
	person = in_figures(&r, made(&r, "people", (struct change[]){ { "name",
	    email }, { "email", email } }, 2));
	made(&r, "users", (struct change[]){ { "person", person },
	    { "role", "admin" }, { "since", r.today } }, 3);
	begin_code_rules(&r);
	snprintf(key, sizeof(key), "%s", session_link(&r,
	    text_number(person), 0));
	if (!end(&r))
		return false;
	printf("The register of %s is made. Its administrator signs in once, "
	    "within %d minutes, at the site's\naddress and behind it\n\n"
	    "    /sign-in/link?key=%s\n\nand then sets a password. Another "
	    "link, good for a day: pinkas user link --role admin\n",
	    cluster, LINK_MINUTES, key);
	return true;
}

bool
demonstration_index(void)
{
	struct request r;

	begin(&r, "index");
	for (const struct listed *entry = registers; entry->registry != NULL;
	    entry++) {
		const char *name = entry->registry->name;
		node ids;

		if (!db_has_query(arena_print(r.arena, "%s.ids", name)))
			continue;
		ids = add(r.page, "ids");
		rows(&r, ids, "id", arena_print(r.arena, "%s.ids", name));
		for (node id = xml_first(ids); id != NULL; id = xml_next(id))
			record_index(&r, entry->registry,
			    xml_number(id, "id"));
	}
	return end(&r);
}
