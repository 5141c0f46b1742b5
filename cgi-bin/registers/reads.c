/* reads.c: who read what is protected, and who was refused what. */
#include "../pinkas.h"

static const struct field filters[] = {
	{ "person",  CHOICE, .choices = "people.choices" },
	{ "outcome", ONE_OF, .choices = "read sent refused failed" },
	{ 0 }
};

/* Names by the numbers of people: the log lies in a file that knows none. */
struct names { const char **of; int64_t count; };

static struct names
read_names(struct request *r)
{
	node scratch = add(r->page, "scratch");
	struct names names = { NULL, number(r, "reads.most_people", 0) + 1 };

	names.of = arena_take(r->arena,
	    (size_t)names.count * sizeof(*names.of));
	rows(r, scratch, "person", "reads.people");
	for (node person = xml_first(scratch); person != NULL;
	    person = xml_next(person))
		names.of[xml_number(person, "id")] =
		    xml_value(r, person, "name");
	xml_remove(scratch);
	return names;
}

/* "/people/12/edit" is of the register of people. */
static const char *
register_of(struct request *r, const char *path)
{
	const char *name = arena_part(r->arena, path + 1,
	    strcspn(path + 1, "/"));

	return registry_named(name) != NULL ? say_label(r, name, NULL) : NULL;
}

static void
name_who(struct request *r, node read, const struct names *names)
{
	const char *who = xml_value(r, read, "who");
	int64_t id = text_number(who);
	node person;

	set(read, "register", register_of(r, xml_value(r, read, "path")));
	if (id <= 0 || id >= names->count || names->of[id] == NULL)
		return;
	person = add(read, "person");
	set(person, "id", who);
	set(person, "name", names->of[id]);
}

static void
add_column(struct request *r, node list, const char *name, const char *kind)
{
	node column = add(list, "column");

	set(column, "name", name);
	set(column, "label", say_label(r, "reads", name));
	set(column, "kind", kind);
}

static void
add_columns(struct request *r, node list)
{
	add_column(r, list, "at.moment", "moment");
	add_column(r, list, "person", "choice");
	add_column(r, list, "outcome", "one_of");
	add_column(r, list, "register", "line");
	add_column(r, list, "path", "line");
	add_column(r, list, "address", "line");
}

static void
list(struct request *r)
{
	int most = registry_slice(r);
	struct names names = read_names(r);
	node list;
	const char *next;

	registry_filter(r);
	list = add(r->page, "list");
	add_columns(r, list);
	rows_page(r, list, "read", "access.reads", most, &next);
	for (node read = xml_first(list); read != NULL; read = xml_next(read))
		if (strcmp(xml_name(read), "read") == 0)
			name_who(r, read, &names);
	registry_turn(r, list, next);
}

static const struct route routes[] = {
	{ GET, "", list, "list", "read" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "reads.read", "admin auditor" },
	{ 0 }
};

const struct registry reads_registry = {
	.name = "reads", .record = "read",
	.filters = filters, .routes = routes, .grants = grants,
};
