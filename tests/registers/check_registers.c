/* check_registers.c: the promises every register keeps. */
#include <glob.h>
#include <stdio.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/xpath.h>
#include <sqlite3.h>

#include "base/text.h"
#include "page/format.h"
#include "page/say.h"
#include "registers/pages.h"
#include "store/db.h"
#include "web/route.h"
#include "web/session.h"
#include "house.h"

enum { MOST_ROUTES = 900, MOST_LINES = 900 };

struct found_route {
	const struct registry *registry;
	enum method method;
	char path[120], may[80], view[20];
};

static struct found_route routes[MOST_ROUTES];
static int route_count, missing;

/* Every forgotten thing is named; the test fails after all were found. */
static void
forgotten(const char *what, const char *of, const char *name)
{
	printf("forgotten: %s %s %s\n", what, of, name);
	missing++;
}

static void
nothing_is_forgotten(void)
{
	fflush(stdout);
	ck_assert_msg(missing == 0, "%d things are forgotten: see above",
	    missing);
}

static void
keep_route(const struct registry *registry, const struct route *route,
    const char *path, const char *may, void *context)
{
	struct found_route *kept = &routes[route_count++];

	(void)context;
	ck_assert_int_lt(route_count, MOST_ROUTES);
	kept->registry = registry;
	kept->method = route->method;
	snprintf(kept->path, sizeof(kept->path), "%s", path);
	snprintf(kept->may, sizeof(kept->may), "%s", may);
	snprintf(kept->view, sizeof(kept->view), "%s", route->view);
}

static void
find_routes(void)
{
	route_count = 0;
	route_each(keep_route, NULL);
}

/* "one.other", in one of eight places that take turns. */
static const char *
dotted(const char *one, const char *other)
{
	static char *text[8];
	static int at;

	at = (at + 1) % 8;
	free(text[at]);
	if (asprintf(&text[at], "%s.%s", one, other) == -1)
		abort();
	return text[at];
}

/* Worked out when it is left empty: the year of a meeting from its day. */
static int
is_derived(const char *registry, const char *field)
{
	return strcmp(registry, "meetings") == 0 && strcmp(field, "year") == 0;
}

START_TEST(every_field_is_a_column_that_demands_as_much)
{
	for (const struct listed *entry = registers; entry->registry != NULL;
	    entry++) {
		const struct registry *registry = entry->registry;

		for (const struct field *field = registry->fields;
		    field != NULL && field->name != NULL; field++) {
			char sql[300];
			const char *demands;

			snprintf(sql, sizeof(sql), "SELECT \"notnull\" || "
			    "(dflt_value IS NOT NULL) FROM "
			    "pragma_table_info('%s') WHERE name = '%s'",
			    registry->name, field->name);
			demands = stored(sql);
			if (*demands == '\0')
				forgotten("the column of", registry->name,
				    field->name);
			else if (strcmp(demands, "10") == 0 &&
			    !field->required && field->kind != FLAG &&
			    !is_derived(registry->name, field->name))
				forgotten("required, as its column is, in",
				    registry->name, field->name);
		}
	}
	nothing_is_forgotten();
}
END_TEST

START_TEST(every_register_has_its_queries)
{
	static const char *const names[] = { "list", "show" };

	for (const struct listed *entry = registers; entry->registry != NULL;
	    entry++)
		for (size_t i = 0; i < 2 && entry->registry->fields; i++)
			if (!db_has_query(dotted(entry->registry->name,
			    names[i])))
				forgotten("the query", entry->registry->name,
				    names[i]);
	nothing_is_forgotten();
}
END_TEST

START_TEST(every_choice_is_asked_of_a_query_there_is)
{
	for (const struct listed *entry = registers; entry->registry != NULL;
	    entry++)
		for (const struct field *field = entry->registry->fields;
		    field != NULL && field->name != NULL; field++)
			if (field->kind == CHOICE &&
			    !db_has_query(field->choices))
				forgotten("the query", entry->registry->name,
				    field->choices);
	nothing_is_forgotten();
}
END_TEST

static void
said(const char *key)
{
	for (int i = 0; i < LANGUAGES; i++) {
		const char *text = say_text(languages[i], key);

		if (text == NULL || *text == '\0')
			forgotten("the message", languages[i], key);
	}
}

static void
words_said(const char *registry, const struct field *field)
{
	for (const char *at = field->choices; *at != '\0'; ) {
		size_t length = strcspn(at, " ");
		char word[80];

		snprintf(word, sizeof(word), "%s.%.*s", field->name,
		    (int)length, at);
		said(dotted(registry, word));
		at += length + strspn(at + length, " ");
	}
}

START_TEST(every_label_is_said_in_three_languages)
{
	for (const struct listed *entry = registers; entry->registry != NULL;
	    entry++) {
		const struct registry *registry = entry->registry;

		if (registry->fields == NULL)
			continue;
		said(registry->name);
		said(dotted(registry->name, "one"));
		said(dotted(registry->name, "new"));
		for (const struct field *field = registry->fields;
		    field->name != NULL; field++) {
			said(dotted(registry->name, field->name));
			if (field->kind == ONE_OF)
				words_said(registry->name, field);
		}
		for (const struct move *move = registry->moves;
		    move != NULL && move->name != NULL; move++)
			said(dotted(dotted(registry->name, "move"), move->name));
	}
	nothing_is_forgotten();
}
END_TEST

static void
not_empty(const char *key, const char *lang, const char *text, void *context)
{
	(void)context;
	if (text == NULL || *text == '\0')
		forgotten("the message", lang, key);
}

START_TEST(every_message_there_is_is_said_in_three_languages)
{
	say_each(not_empty, NULL);
	nothing_is_forgotten();
}
END_TEST

static char *
contents(const char *path)
{
	static char text[400000];
	FILE *file = fopen(path, "r");

	ck_assert_ptr_nonnull(file);
	text[fread(text, 1, sizeof(text) - 1, file)] = '\0';
	fclose(file);
	return text;
}

/* A problem may have holes: it is looked for with holes and all. */
static int problem_is_said;
static const char *problem_wanted;

static void
is_it_said(const char *key, const char *lang, const char *text, void *context)
{
	(void)lang;
	(void)context;
	if (text != NULL && *text != '\0' && strcmp(key, problem_wanted) == 0)
		problem_is_said++;
}

static void
problem_said(const char *name)
{
	problem_wanted = dotted("problem", name);
	problem_is_said = 0;
	say_each(is_it_said, NULL);
	if (problem_is_said != LANGUAGES)
		forgotten("one message in three languages of", "problem", name);
}

static void
problems_after(char *text, const char *mark, const char *end)
{
	for (char *at = strstr(text, mark); at != NULL;
	    at = strstr(at, mark)) {
		char name[120];

		at += strlen(mark);
		snprintf(name, sizeof(name), "%.*s", (int)strcspn(at, end), at);
		if (strstr(name, "must_") == NULL)
			problem_said(name);
	}
}

static void
each_file(const char *pattern, void (*call)(char *))
{
	glob_t files;

	ck_assert_int_eq(glob(pattern, 0, NULL, &files), 0);
	for (size_t i = 0; i < files.gl_pathc; i++)
		call(contents(files.gl_pathv[i]));
	globfree(&files);
}

static void
problems_of_a_migration(char *text)
{
	char *unique = text;

	problems_after(text, "RAISE(ABORT, '", "'");
	while ((unique = strstr(unique, "CONSTRAINT ")) != NULL) {
		char name[120], *rest;

		unique += strlen("CONSTRAINT ");
		snprintf(name, sizeof(name), "%.*s",
		    (int)strcspn(unique, " "), unique);
		rest = unique + strlen(name) + 1;
		if (strncmp(rest, "UNIQUE", 6) != 0)
			problem_said(name);
	}
}

/* refuse(r, 422, "name", ...), with any status. */
static void
problems_of_a_source(char *text)
{
	for (char *at = strstr(text, "refuse(r, "); at != NULL;
	    at = strstr(at, "refuse(r, ")) {
		char name[120];

		at += strlen("refuse(r, ");
		at += strcspn(at, ",");
		if (strncmp(at, ", \"", 3) != 0)
			continue;
		at += 3;
		snprintf(name, sizeof(name), "%.*s", (int)strcspn(at, "\""),
		    at);
		problem_said(name);
	}
}

START_TEST(every_problem_is_said_in_three_languages)
{
	each_file("sql/migrations/*.sql", problems_of_a_migration);
	each_file("cgi-bin/*/*.c", problems_of_a_source);
	nothing_is_forgotten();
}
END_TEST

/* Nor has it budgets. */
static void
money_is_written(void)
{
	if (strcmp(stored("SELECT count(*) FROM budgets"), "0") != 0)
		return;
	ck_assert_int_eq(sent("/budgets/new", "treasurer",
	    "legal_entity=1&year=2026"), 303);
	ck_assert_int_eq(sent("/budget_versions/1/lines", "treasurer",
	    "lines.new1.code=1&lines.new1.title=In&lines.new1.kind=income&"
	    "lines.new1.amount=5&lines.new2.code=2&lines.new2.title=Out&"
	    "lines.new2.kind=expense&lines.new2.amount=5"), 303);
	ck_assert_int_eq(sent("/tabarim/new", "treasurer",
	    "legal_entity=1&title=x&kind=one_off&decision=1&"
	    "sources.new1.funder=y&sources.new1.kind=own_share&"
	    "sources.new1.amount=9&uses.new1.purpose=z&uses.new1.amount=9"),
	    303);
	ck_assert_int_eq(sent("/contributions/new", "treasurer",
	    "authority=1&year=2026&basis=fixed&amount=5&due=1.2.2026"), 303);
	ck_assert_int_eq(sent("/contributions/1/contribution_payments/new",
	    "treasurer", "received=1.2.2026&amount=1"), 303);
	ck_assert_int_eq(sent("/money_rules/new", "treasurer",
	    "rule=virement_percent&value=20&source=x&since=1.1.2026"), 303);
	if (strcmp(stored("SELECT count(*) FROM approvals"), "0") == 0)
		ck_assert(loaded("approvals", "legal_entity,kind,title,"
		    "amount,use,requester,state\n,1,payment,x,5,1,10,approved\n"));
}

/* The fixture has no round; what lies within one needs it. */
static void
a_round_is_written(void)
{
	ck_assert_int_eq(sent("/circulations/new", "secretary", "body=1&"
	    "closes=2026-03-05T12:00&motion.new1.title=x&motion.new1.draft=y&"
	    "motion.new1.kind=other"), 303);
	money_is_written();
}

/* ":id" and ":within" become a record there is; false when there is none. */
static int
filled(const struct found_route *route, char *path, size_t size)
{
	const struct registry *registry = route->registry;
	char id[24] = "1", within[24] = "", sql[200];
	const char *at = route->path;
	size_t length = 0;

	if (registry->fields != NULL) {
		snprintf(sql, sizeof(sql), "SELECT min(id) FROM %s",
		    registry->name);
		snprintf(id, sizeof(id), "%s", stored(sql));
	}
	if (registry->within != NULL && registry->fields != NULL && *id != '\0') {
		snprintf(sql, sizeof(sql), "SELECT \"%s\" FROM %s WHERE id = %s",
		    registry->parent, registry->name, id);
		snprintf(within, sizeof(within), "%s", stored(sql));
	}
	if (registry->within != NULL && *within == '\0') {
		snprintf(sql, sizeof(sql), "SELECT min(id) FROM %s",
		    registry->within);
		snprintf(within, sizeof(within), "%s", stored(sql));
	}
	path[0] = '\0';
	while (*at != '\0') {
		const char *word = at;
		size_t span = 1;

		if (strncmp(at, ":within", 7) == 0) {
			word = within;
			span = 7;
		} else if (strncmp(at, ":id", 3) == 0) {
			word = id;
			span = 3;
			if (*id == '\0')
				return 0;
		}
		length += snprintf(path + length, size - length, "%.*s",
		    span == 1 ? 1 : 24, word);
		at += span;
	}
	return 1;
}

static int
role_may(int role, const char *may)
{
	uint32_t roles = session_roles_of(may);

	return (roles & (ANYBODY | 1u << role)) != 0;
}

static xmlRelaxNGValidCtxtPtr grammar;

static void
read_grammar(void)
{
	xmlRelaxNGParserCtxtPtr parser =
	    xmlRelaxNGNewParserCtxt("tests/pages/page.rng");
	xmlRelaxNGPtr schema = xmlRelaxNGParse(parser);

	ck_assert_ptr_nonnull(schema);
	grammar = xmlRelaxNGNewValidCtxt(schema);
	xmlRelaxNGFreeParserCtxt(parser);
}

static void
page_is_fit(const char *path, const char *lang)
{
	const char *bytes = answer_bytes();

	if (location()[0] != '\0' || reply_header("X-Accel-Redirect")[0] != '\0' ||
	    strncmp(bytes, "<!", 2) != 0)       /* a file is no page */
		return;
	if (strstr(bytes, "[[") != NULL) {
		char key[100];

		snprintf(key, sizeof(key), "%.*s", 90, strstr(bytes, "[["));
		forgotten("a message in", path, key);
	}
	if (strstr(bytes, "<h1></h1>") != NULL)
		forgotten("a title in", path, lang);
	if (xmlRelaxNGValidateDoc(grammar, page_of_answer()) != 0)
		forgotten("page.rng in", path, lang);
}

/* What a closed meeting holds is shown, but no form for it. */
static int
is_frozen(void)
{
	return strncmp(see("/page/problem/@is"), "closed-", 7) == 0;
}

START_TEST(every_page_is_shown_in_every_language)
{
	read_grammar();
	find_routes();
	a_round_is_written();
	for (int i = 0; i < route_count; i++) {
		char path[200];

		if (routes[i].method != GET ||
		    !filled(&routes[i], path, sizeof(path)))
			continue;
		for (int role = 0; role < ROLES; role++) {
			if (!role_may(role, routes[i].may))
				continue;
			for (int j = 0; j < LANGUAGES; j++) {
				int status;

				in_language(languages[j]);
				status = got(path, role_names[role]);
				if (status != 200 && status != 303 &&
				    !is_frozen())
					forgotten("a page at", path,
					    role_names[role]);
				else
					page_is_fit(path, languages[j]);
			}
			break;
		}
	}
	nothing_is_forgotten();
}
END_TEST

static int
is_json(void)
{
	sqlite3 *db;
	sqlite3_stmt *statement;
	int valid;

	ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
	ck_assert_int_eq(sqlite3_prepare_v2(db, "SELECT json_valid(?1)", -1,
	    &statement, NULL), SQLITE_OK);
	sqlite3_bind_text(statement, 1, answer_bytes(), (int)answer_length(),
	    SQLITE_STATIC);
	valid = sqlite3_step(statement) == SQLITE_ROW &&
	    sqlite3_column_int(statement, 0) == 1;
	sqlite3_finalize(statement);
	sqlite3_close(db);
	return valid && strncmp(answer_bytes(), "{\"", 2) == 0;
}

static int
is_xml(void)
{
	xmlDocPtr read = xmlReadMemory(answer_bytes(), (int)answer_length(),
	    NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR);
	int good = read != NULL && strcmp((const char *)
	    xmlDocGetRootElement(read)->name, "page") == 0;

	xmlFreeDoc(read);
	return good;
}

/* A head, and every row with as many cells. */
static int
is_csv(void)
{
	const char *bytes = answer_bytes();
	size_t length = answer_length();
	int quoted = 0, cells = 1, wanted = 0;

	if (length < 8 || memcmp(bytes, "\xef\xbb\xbf\"", 4) != 0)
		return 0;
	for (size_t i = 3; i < length; i++) {
		quoted ^= bytes[i] == '"';
		cells += !quoted && bytes[i] == ',';
		if (quoted || bytes[i] != '\n')
			continue;
		if (wanted != 0 && cells != wanted)
			return 0;
		wanted = cells;
		cells = 1;
	}
	return !quoted && wanted > 1 && cells == 1;
}

static int
is_pdf(void)
{
	return answer_length() > 2000 &&
	    memcmp(answer_bytes(), "%PDF-", 5) == 0;
}

static const struct { const char *name; int (*is)(void); } formats[] = {
	{ "csv", is_csv }, { "json", is_json }, { "xml", is_xml },
	{ "pdf", is_pdf },
};

/* The last answer is the file of that format which the path promises, and is called so. */
static void
file_is_fit(const char *path, int format, int status)
{
	const char *name = strrchr(reply_header("Content-Disposition"), '.');

	if (status != 200)
		forgotten("a file at", path, formats[format].name);
	else if (name == NULL || strncmp(name + 1, formats[format].name,
	    strlen(formats[format].name)) != 0)
		forgotten("the name of", path, formats[format].name);
	else if (!formats[format].is())
		forgotten("what is in", path, formats[format].name);
	else if (format == 0 && strstr(answer_bytes(), "[[") != NULL)
		forgotten("the name of a column in", path, "");
}

static const char *
as_file(const char *path, int format)
{
	static char file[220];

	snprintf(file, sizeof(file), "%s.%s", path, formats[format].name);
	return file;
}

static void
leaves_as_files(const struct found_route *route, const char *path)
{
	for (int i = 0; i < 4; i++) {
		int with = -1, without = -1;

		for (int role = 0; role < ROLES; role++)
			if (role_may(role, route->may))
				with = role;
			else
				without = role;
		file_is_fit(as_file(path, i), i, got(as_file(path, i),
		    role_names[with]));
		if (without != -1 && got(as_file(path, i),
		    role_names[without]) != 403)
			forgotten("to refuse", as_file(path, i),
			    role_names[without]);
		if (got(as_file(path, i), NULL) != 403)
			forgotten("to refuse", as_file(path, i), "nobody");
	}
}

/* Whether its formats are those of every register. */
static int
is_usual(const struct registry *registry)
{
	for (int i = 0; i < 4; i++)
		if (!text_is_word(format_names(registry), formats[i].name))
			return 0;
	return 1;
}

START_TEST(every_list_record_and_history_leaves_as_csv_json_xml_and_pdf)
{
	int files = 0;

	find_routes();
	a_round_is_written();
	for (int i = 0; i < route_count; i++) {
		char path[200];

		if (routes[i].method != GET ||
		    !text_is_word("list show history", routes[i].view) ||
		    !filled(&routes[i], path, sizeof(path)))
			continue;
		if (is_usual(routes[i].registry)) {
			leaves_as_files(&routes[i], path);
			files++;
		} else
			forgotten("files of", routes[i].registry->name,
			    routes[i].view);
	}
	nothing_is_forgotten();
	ck_assert_int_gt(files, 130);
}
END_TEST

/* What a form shows is what it sends. */
static const char *
form_as_shown(int with_version)
{
	static char form[100000];
	size_t length = 0;
	int fields = count_of("/page/form/field");

	form[0] = '\0';
	for (int i = 1; i <= fields; i++) {
		char xpath[100], name[200], text[30000];
		const char *typed;

		snprintf(xpath, sizeof(xpath), "/page/form/field[%d]/@name", i);
		snprintf(name, sizeof(name), "%s", see(xpath));
		snprintf(xpath, sizeof(xpath), "/page/form/field[%d]/typed", i);
		typed = see(xpath);
		for (size_t j = 0, k = 0; k < sizeof(text) - 4; j++) {
			if (typed[j] == '\0') {
				text[k] = '\0';
				break;
			}
			if (strchr("&%+=\n", typed[j]) != NULL)
				k += snprintf(text + k, 4, "%%%02X",
				    (unsigned char)typed[j]);
			else
				text[k++] = typed[j];
		}
		length += snprintf(form + length, sizeof(form) - length,
		    "%s=%s&", name, text);
	}
	if (with_version)
		snprintf(form + length, sizeof(form) - length, "version=%s",
		    see("/page/form/@version"));
	else
		snprintf(form + length, sizeof(form) - length, "version=999");
	return form;
}

START_TEST(a_form_sent_back_as_shown_is_accepted_and_a_stale_one_is_not)
{
	find_routes();
	for (int i = 0; i < route_count; i++) {
		char path[200], form[100000];
		const char *role = NULL;
		int status;

		if (routes[i].method != GET || strcmp(routes[i].path +
		    strlen(routes[i].path) - 9, "/:id/edit") != 0 ||
		    !filled(&routes[i], path, sizeof(path)))
			continue;
		for (int j = 0; j < ROLES && role == NULL; j++)
			if (role_may(j, routes[i].may))
				role = role_names[j];
		if (role == NULL || got(path, role) != 200)
			continue;
		snprintf(form, sizeof(form), "%s", form_as_shown(0));
		status = sent(path, role, form);
		if (status != 409 && !is_frozen())
			forgotten("409 for a stale form at", path,
			    see("/page/problem/@is"));
		if (got(path, role) != 200)
			continue;
		snprintf(form, sizeof(form), "%s", form_as_shown(1));
		status = sent(path, role, form);
		if (status != 303 && !is_frozen())
			forgotten("a saved form at", path,
			    see("/page/problem/@is"));
	}
	nothing_is_forgotten();
}
END_TEST

/* How many fields of the page are told to be wrong, one below the other as they stand on it; -1 when some stands further up. */
static int
told_in_order(void)
{
	int count = count_of("/page/problem[@field]"), drawn = 0;
	const char *before = answer_bytes();

	for (int i = 1; i <= count; i++) {
		char path[80], mark[160];
		const char *at;

		snprintf(path, sizeof(path), "/page/problem[@field][%d]/@field", i);
		snprintf(mark, sizeof(mark), "id=\"field-%s\"", see(path));
		at = strstr(answer_bytes(), mark);
		if (at != NULL && at < before)
			return -1;
		drawn += at != NULL;
		before = at != NULL ? at : before;
	}
	return drawn;
}

START_TEST(what_is_wrong_is_told_in_the_order_of_the_page)
{
	int several = 0;

	find_routes();
	for (int i = 0; i < route_count; i++) {
		char path[200];
		int told = 0;

		if (routes[i].method != POST || strcmp(routes[i].path +
		    strlen(routes[i].path) - 4, "/new") != 0 ||
		    !filled(&routes[i], path, sizeof(path)))
			continue;
		for (int role = 0; role < ROLES; role++)
			if (role_may(role, routes[i].may)) {
				if (sent(path, role_names[role], "x=") == 422)
					told = told_in_order();
				break;
			}
		if (told < 0)
			forgotten("the order of what is wrong at", path, "");
		several += told > 1;
	}
	ck_assert_int_ge(several, 10);
	nothing_is_forgotten();
}
END_TEST

static int
times(const char *text, const char *mark)
{
	int count = 0;

	for (const char *at = strstr(text, mark); at != NULL;
	    at = strstr(at + 1, mark))
		count++;
	return count;
}

START_TEST(every_register_of_the_menu_stands_under_a_heading)
{
	for (int role = 0; role < ROLES; role++) {
		const char *lists;

		ck_assert_int_eq(got("/menu", role_names[role]), 200);
		lists = strstr(answer_bytes(), "<main");
		ck_assert_int_eq(times(lists, "class=\"icon icon-flips\"") -
		    times(lists, "#leave"), count_of("/page/menu/register"));
		ck_assert_int_ge(count_of("/page/menu/register[@place = 'people']"),
		    5);
	}
	ck_assert_int_eq(count_of("/page/menu/register[@place = 'money'][@name "
	    "= 'budgets' or @name = 'people']"), 1);
}
END_TEST

/* Whatever refers to another record is told by its title: by a query of its own, or as it is searched for. */
START_TEST(whatever_is_referred_to_has_a_title)
{
	char all[2000], *rest = all;
	int count = 0;

	snprintf(all, sizeof(all), "%s", stored("SELECT group_concat(DISTINCT "
	    "f.\"table\") FROM pragma_table_list t JOIN "
	    "pragma_foreign_key_list(t.name) f WHERE t.schema = 'main'"));
	for (char *name; (name = strsep(&rest, ",")) != NULL; count++) {
		char title[80], searched[80];

		snprintf(title, sizeof(title), "%s.title", name);
		snprintf(searched, sizeof(searched), "%s.searchable", name);
		if (!db_has_query(title) && !db_has_query(searched))
			forgotten("the title of", name, "");
	}
	ck_assert_int_ge(count, 30);
	nothing_is_forgotten();
}
END_TEST

/* A meeting is called and held, somebody leaves and is back: all that the register wrote by then is told in words. */
START_TEST(the_ledger_speaks_no_words_of_the_program)
{
	sent("/meetings/new", "secretary", "body.1.convened=1&held=12.3.2026+"
	    "17:00&kind=ordinary&mode=in_person&place=כאן&agenda=א");
	ck_assert_int_eq(sent("/meetings/4/call", "secretary",
	    "version=1&undrafted=ב"), 303);
	at_moment("2026-03-12T17:00");
	sent("/meetings/4/live/room", "secretary", "everyone=1");
	ck_assert_int_eq(sent("/meetings/4/open", "secretary", "version=2"),
	    303);
	got("/ledger", "viewer");
	ck_assert_int_ge(count_of("//list/entry[@table = 'quorums' or @table = "
	    "'informed']"), 2);
	ck_assert_int_eq(count_of("//list/entry[@move = @move.say]"), 0);
	ck_assert_int_eq(count_of("//list/entry[@table = @table.say]"), 0);
	ck_assert_int_eq(count_of("//list/entry[@changed.say != translate("
	    "@changed.say, 'abcdefghijklmnopqrstuvwxyz_', '')]"), 0);
}
END_TEST

START_TEST(a_form_without_a_genuine_token_is_refused)
{
	find_routes();
	a_round_is_written();
	for (int i = 0; i < route_count; i++) {
		char path[200];

		if (routes[i].method != POST ||
		    !filled(&routes[i], path, sizeof(path)))
			continue;
		for (int role = 0; role < ROLES; role++)
			if (role_may(role, routes[i].may)) {
				int status = sent_unsigned(path,
				    role_names[role], "name=x");

				if (status != 403)
					forgotten("the token at", path,
					    role_names[role]);
				break;
			}
	}
	nothing_is_forgotten();
}
END_TEST

struct right { char method[8], path[120], roles[300]; int seen; };

static struct right rights[MOST_LINES];
static int right_count;

/* tests/rights.tsv, written by hand: method, path, roles ("anyone", "everyone", or roles apart by spaces). */
static void
read_rights(void)
{
	char *text = contents("tests/rights.tsv"), *line, *rest = text;

	right_count = 0;
	while ((line = strsep(&rest, "\n")) != NULL) {
		struct right *right = &rights[right_count];

		if (*line == '#' || *line == '\0')
			continue;
		ck_assert_msg(sscanf(line, "%7[^\t]\t%119[^\t]\t%299[^\t]",
		    right->method, right->path, right->roles) == 3,
		    "no line of rights: %s", line);
		ck_assert_int_lt(++right_count, MOST_LINES);
	}
}

static struct right *
right_of(const struct found_route *route)
{
	for (int i = 0; i < right_count; i++)
		if (strcmp(rights[i].path, route->path) == 0 &&
		    strcmp(rights[i].method, route->method == POST ?
		    "POST" : "GET") == 0)
			return &rights[i];
	return NULL;
}

static int
is_right(const struct right *right, const char *role)
{
	return text_is_word(right->roles, "anyone") ||
	    text_is_word(right->roles, "everyone") ||
	    text_is_word(right->roles, role);
}

/* 403 exactly where the hand-written table says no; the guard's own table is not asked. */
static void
try_right(const struct found_route *route, const struct right *right,
    int role, const char *path)
{
	int may = is_right(right, role_names[role]);
	int status = route->method == POST ?
	    sent(path, role_names[role], "version=1") :
	    got(path, role_names[role]);

	/* A rule may still refuse who passed the guard: not their follow-up. */
	if (status == 403 && strcmp(see("/page/problem/@is"), "not-allowed") != 0)
		status = 422;
	if (may ? status == 403 || status >= 500 : status != 403) {
		char what[60];

		snprintf(what, sizeof(what), "%s answers %d, by rights %s:",
		    role_names[role], status, may ? "may" : "may not");
		forgotten(what, right->method, path);
	}
}

START_TEST(every_route_has_a_line_of_rights_and_every_line_a_route)
{
	read_rights();
	find_routes();
	for (int i = 0; i < route_count; i++) {
		struct right *right = right_of(&routes[i]);

		if (right != NULL)
			right->seen = 1;
		else
			forgotten("a line in rights.tsv for",
			    routes[i].method == POST ? "POST" : "GET",
			    routes[i].path);
	}
	for (int i = 0; i < right_count; i++)
		if (!rights[i].seen)
			forgotten("the route of", rights[i].method,
			    rights[i].path);
	nothing_is_forgotten();
}
END_TEST

START_TEST(every_role_may_on_every_route_what_the_table_of_rights_says)
{
	read_rights();
	find_routes();
	a_round_is_written();
	for (int pass = 0; pass < 2; pass++)
		for (int i = 0; i < route_count; i++) {
			struct right *right = right_of(&routes[i]);
			char path[200];

			if (right == NULL ||
			    !filled(&routes[i], path, sizeof(path)))
				continue;
			for (int role = 0; role < ROLES; role++)
				if (is_right(right, role_names[role]) == pass &&
				    strcmp(routes[i].path, "/sign-out") != 0)
					try_right(&routes[i], right, role,
					    path);
		}
	nothing_is_forgotten();
}
END_TEST

START_TEST(whoever_has_not_signed_in_is_asked_to_and_sees_nothing)
{
	read_rights();
	find_routes();
	a_round_is_written();
	for (int i = 0; i < route_count; i++) {
		struct right *right = right_of(&routes[i]);
		char path[200];
		int status;

		if (right == NULL || text_is_word(right->roles, "anyone") ||
		    !filled(&routes[i], path, sizeof(path)))
			continue;
		status = routes[i].method == POST ?
		    sent(path, NULL, "version=1") : got(path, NULL);
		if (routes[i].method == POST ? status != 403 :
		    status != 303 || strncmp(location(), "/sign-in", 8) != 0)
			forgotten("the door before", path, "");
	}
	nothing_is_forgotten();
}
END_TEST

START_TEST(every_query_can_be_prepared)
{
	db_prove();
}
END_TEST

TESTS_IN_A_HOUSE("registers",
    every_query_can_be_prepared,
    every_field_is_a_column_that_demands_as_much,
    every_register_has_its_queries,
    every_choice_is_asked_of_a_query_there_is,
    every_label_is_said_in_three_languages,
    every_message_there_is_is_said_in_three_languages,
    every_problem_is_said_in_three_languages,
    every_page_is_shown_in_every_language,
    every_list_record_and_history_leaves_as_csv_json_xml_and_pdf,
    a_form_sent_back_as_shown_is_accepted_and_a_stale_one_is_not,
    what_is_wrong_is_told_in_the_order_of_the_page,
    every_register_of_the_menu_stands_under_a_heading,
    whatever_is_referred_to_has_a_title,
    the_ledger_speaks_no_words_of_the_program,
    a_form_without_a_genuine_token_is_refused,
    every_route_has_a_line_of_rights_and_every_line_a_route,
    every_role_may_on_every_route_what_the_table_of_rights_says,
    whoever_has_not_signed_in_is_asked_to_and_sees_nothing)
