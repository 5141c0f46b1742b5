/* query.c: named queries, read from files and prepared on the connections of db.c. */
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>

#include "../base/changed.h"
#include "../base/log.h"
#include "../page/xml.h"
#include "query.h"

/*
 * A file meetings.sql holds queries, each after a line "-- name: list"; their
 * names are then meetings.list and so on. Queries of access.sql run on the
 * file of sessions, all others on the register: what writes on its writing
 * connection; what only reads on the reading one and, as soon as a request
 * that writes wants it, prepared once more on the writing one.
 *
 * All of them are proved before a site serves (query_prove), in a process that
 * goes; a worker prepares what it is asked for, and keeps it: what it holds
 * grows with what is used, not with the number of registers.
 */

struct file {
	char	*path;
	char	*stem;
	struct timespec read;
};

static struct sqlite3 *connection[CONNECTIONS];
static struct file *files;
static int file_count;
static struct query *queries;
static int query_count;

static void *
grown(void *memory, size_t size)
{
	if ((memory = realloc(memory, size)) == NULL)
		abort();
	return memory;
}

static char *
copied(const char *text, size_t length)
{
	char *copy = grown(NULL, length + 1);

	memcpy(copy, text, length);
	copy[length] = '\0';
	return copy;
}

static char *
contents(const char *path)
{
	FILE *file = fopen(path, "re");
	char *text = NULL;
	size_t length = 0, read;

	if (file == NULL)
		return NULL;
	do {
		text = grown(text, length + 65537);
		read = fread(text + length, 1, 65536, file);
		length += read;
	} while (read > 0);
	text[length] = '\0';
	fclose(file);
	return text;
}

static char *
named(const char *stem, const char *name, size_t length)
{
	char *whole;

	if (asprintf(&whole, "%s.%.*s", stem, (int)length, name) == -1)
		abort();
	return whole;
}

static enum derived
derivation(const char *alias)
{
	static const char *const endings[] = {
		[HEBREW] = ".hebrew", [WEEKDAY] = ".weekday", [SAY] = ".say",
		[WALL] = ".moment",
	};
	const char *ending = strrchr(alias, '.');

	for (int i = HEBREW; ending != NULL && i <= WALL; i++)
		if (strcmp(ending, endings[i]) == 0)
			return i;
	return AS_IS;
}

/* "kind=bodies.kind": the message bodies.kind.WORD goes beside the word, as "kind.say". */
static void
read_words(struct column *column, const char *alias)
{
	const char *equals = strchr(alias, '=');
	char *said;

	if (equals == NULL)
		return;
	column->words = xml_word(equals + 1, -1);
	if (asprintf(&said, "%s.say", column->name) == -1)
		abort();
	column->said = xml_word(said, -1);
	free(said);
}

static void
read_column(struct column *column, const char *alias)
{
	const char *slash = strchr(alias, '/');

	memset(column, 0, sizeof(*column));
	if (*alias == '>') {
		column->key = true;
		return;
	}
	if (slash != NULL) {
		column->nested = xml_word(alias, (int)(slash - alias));
		alias = slash + 1;
	}
	if ((column->attribute = *alias == '@'))
		alias++;
	column->derived = derivation(alias);
	column->name = xml_word(alias, (int)strcspn(alias, "="));
	read_words(column, alias);
}

static void
describe(struct query *query)
{
	struct sqlite3_stmt *statement = NULL;

	for (int i = 0; statement == NULL && i < CONNECTIONS; i++)
		statement = query->statement[i];
	query->parameters = sqlite3_bind_parameter_count(statement);
	query->parameter = grown(NULL,
	    (query->parameters + 1) * sizeof(*query->parameter));
	for (int i = 0; i < query->parameters; i++) {
		const char *name = sqlite3_bind_parameter_name(statement, i + 1);

		query->parameter[i] = xml_word(name != NULL ? name + 1 : "?", -1);
	}
	query->columns = sqlite3_column_count(statement);
	query->column = grown(NULL,
	    (query->columns + 1) * sizeof(*query->column));
	for (int i = 0; i < query->columns; i++)
		read_column(&query->column[i],
		    sqlite3_column_name(statement, i));
}

static bool
prepare_on(struct query *query, enum connection where)
{
	return sqlite3_prepare_v3(connection[where], query->text, -1,
	    SQLITE_PREPARE_PERSISTENT, &query->statement[where], NULL)
	    == SQLITE_OK && query->statement[where] != NULL;
}

/* The reading connection takes nothing that writes. */
static bool
prepare(struct query *query)
{
	bool of_access = strncmp(query->name, "access.", 7) == 0;
	enum connection where = of_access ? ACCESS : READING;

	if (!prepare_on(query, where) && (of_access ||
	    !prepare_on(query, where = WRITING))) {
		log_line("query %s: %s", query->name,
		    sqlite3_errmsg(connection[where]));
		return false;
	}
	describe(query);
	return true;
}

static void
forget(struct query *query)
{
	for (int i = 0; i < CONNECTIONS; i++)
		sqlite3_finalize(query->statement[i]);
	free(query->name);
	free(query->text);
	free(query->parameter);
	free(query->column);
}

static int
by_name(const void *one, const void *other)
{
	return strcmp(((const struct query *)one)->name,
	    ((const struct query *)other)->name);
}

/* The new query takes the place of one of the same name, or joins. */
static void
install(struct query *query)
{
	for (int i = 0; i < query_count; i++)
		if (strcmp(queries[i].name, query->name) == 0) {
			forget(&queries[i]);
			queries[i] = *query;
			return;
		}
	queries = grown(queries, (query_count + 1) * sizeof(*queries));
	queries[query_count++] = *query;
}

/* Those of a file; while developing each at once, so that a broken one does not take the place of what there was. */
static bool
read_file(struct file *file, bool proving)
{
	static const char mark[] = "-- name: ";
	char *text = contents(file->path);
	char *at = text != NULL ? strstr(text, mark) : NULL;
	bool whole = text != NULL;

	while (at != NULL) {
		char *name = at + strlen(mark), *end = name + strcspn(name, " \n");
		char *next = strstr(end, mark);
		struct query query = { 0 };

		query.text = copied(end, next != NULL ?
		    (size_t)(next - end) : strlen(end));
		query.name = named(file->stem, name, (size_t)(end - name));
		if (!proving || prepare(&query))
			install(&query);
		else {
			whole = false;
			forget(&query);
		}
		at = next;
	}
	free(text);
	return whole;
}

static void
sort(void)
{
	qsort(queries, query_count, sizeof(*queries), by_name);
}

static void
add_file(const char *path)
{
	const char *base = strrchr(path, '/') + 1;
	struct file *file;

	if (strcmp(base, "schema.sql") == 0)
		return;
	files = grown(files, (file_count + 1) * sizeof(*files));
	file = &files[file_count++];
	file->path = copied(path, strlen(path));
	file->stem = copied(base, strlen(base) - strlen(".sql"));
	file->read = changed(path);
	if (!read_file(file, false))
		die("%s cannot be read", path);
}

void
query_read(const char *folder, struct sqlite3 *const connections[CONNECTIONS])
{
	char *pattern;
	glob_t found;

	memcpy(connection, connections, sizeof(connection));
	if (asprintf(&pattern, "%s/*.sql", folder) == -1)
		abort();
	if (glob(pattern, 0, NULL, &found) != 0)
		die("no queries in %s", folder);
	for (size_t i = 0; i < found.gl_pathc; i++)
		add_file(found.gl_pathv[i]);
	globfree(&found);
	free(pattern);
	sort();
}

void
query_refresh(void)
{
	for (int i = 0; i < file_count; i++) {
		if (!changed_since(files[i].path, files[i].read))
			continue;
		files[i].read = changed(files[i].path);
		read_file(&files[i], true);
		sort();
	}
}

void
query_close(void)
{
	for (int i = 0; i < query_count; i++)
		forget(&queries[i]);
	for (int i = 0; i < file_count; i++) {
		free(files[i].path);
		free(files[i].stem);
	}
	free(queries);
	free(files);
	queries = NULL;
	files = NULL;
	query_count = file_count = 0;
}

void
query_prove(void)
{
	for (int i = 0; i < query_count; i++)
		if (query_at(i) == NULL)
			die("query %s cannot be prepared", queries[i].name);
}

static struct query *
found(const char *name)
{
	struct query wanted = { .name = (char *)name };

	return bsearch(&wanted, queries, query_count, sizeof(*queries), by_name);
}

/* Whoever knows its parameters has a statement of it. */
static const struct query *
ready(struct query *query)
{
	return query != NULL && (query->parameter != NULL || prepare(query)) ?
	    query : NULL;
}

bool
query_exists(const char *name)
{
	return found(name) != NULL;
}

const struct query *
query_named(const char *name)
{
	return ready(found(name));
}

struct sqlite3_stmt *
query_statement(const struct query *query, bool writing)
{
	struct query *own = &queries[query - queries];

	if (own->statement[ACCESS] != NULL)
		return own->statement[ACCESS];
	if (writing && own->statement[WRITING] == NULL)
		prepare_on(own, WRITING);
	return own->statement[writing ? WRITING : READING];
}

const struct query *
query_at(int index)
{
	return index < query_count ? ready(&queries[index]) : NULL;
}
