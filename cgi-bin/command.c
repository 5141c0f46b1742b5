/* command.c: what the program does when it is called by name. */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/calendar.h"
#include "base/log.h"
#include "base/text.h"
#include "page/pdf.h"
#include "page/render.h"
#include "page/say.h"
#include "registers/demonstration.h"
#include "registers/registry.h"
#include "store/db.h"
#include "store/files.h"
#include "store/record.h"
#include "store/seal.h"
#include "store/verify.h"
#include "web/http.h"
#include "web/route.h"
#include "web/serve.h"
#include "web/session.h"
#include "ask.h"
#include "command.h"

static struct house house;

/* The folder above the one this program lies in. */
static const char *
home(void)
{
	static char path[PATH_MAX];
	ssize_t length = readlink("/proc/self/exe", path, sizeof(path) - 1);

	if (length == -1)
		die("/proc/self/exe: %s", strerror(errno));
	path[length] = '\0';
	*strrchr(path, '/') = '\0';
	*strrchr(path, '/') = '\0';
	return path;
}

void
command_options(int *count, char **words)
{
	const char *data = getenv("PINKAS_DATA");

	house.home = home();
	house.data = data != NULL ? data : "var";
	while (*count > 2 && strcmp(words[1], "--data") == 0) {
		house.data = words[2];
		memmove(&words[1], &words[3], (*count - 2) * sizeof(*words));
		*count -= 2;
	}
}

/* What stands after an option, or NULL when it was not given. */
static const char *
option(int count, char **words, const char *name)
{
	for (int i = 1; i < count; i++)
		if (strcmp(words[i], name) == 0)
			return i + 1 < count ? words[i + 1] : "";
	return NULL;
}

static int
whole_number(const char *text, int otherwise)
{
	return text != NULL && *text != '\0' ? atoi(text) : otherwise;
}

static void
answer(struct request *r)
{
	if (house.developing)
		house_refresh();
	route_answer(r);
	route_end(r);
}

/* In a process of its own, beside the reading of sheets: workers begin without what the proof needs. */
static pid_t
begin_proof(void)
{
	pid_t child = fork();

	if (child == 0) {
		house_prove(&house);
		_exit(0);
	}
	if (child == -1)
		die("cannot prove queries: %s", strerror(errno));
	return child;
}

static void
end_proof(pid_t child)
{
	int status = 0;

	while (waitpid(child, &status, 0) == -1)
		if (errno != EINTR)
			die("cannot prove queries: %s", strerror(errno));
	if (status != 0)
		die("a query cannot be prepared");
}

static void
prepare(void)
{
	pid_t proof = begin_proof();

	house_prepare(&house);
	end_proof(proof);
}

static void
begin(void)
{
	house_open(&house);
}

/* A worker's helper is begun while it still may begin one. */
static void
begin_work(void)
{
	pdf_open();
	begin();
}

static char *
in_home(const char *name)
{
	char *path;

	if (asprintf(&path, "%s/%s", house.home, name) == -1)
		abort();
	return path;
}

int
command_serve(int count, char **words)
{
	struct serving serving = {
		.socket = option(count, words, "--socket"),
		.workers = whole_number(option(count, words, "--workers"),
		    2 * (int)sysconf(_SC_NPROCESSORS_ONLN)),
		.requests = whole_number(option(count, words, "--requests"),
		    10000),
		.data = house.data,
		.prepare = prepare, .begin = begin_work, .answer = answer,
		.end = house_close,
	};

	house.developing = option(count, words, "--developing") != NULL;
	if (house.developing)
		serving.reads = house.home;
	return serve(&serving);
}

/* Words of "POST /meetings/new title=x&held=y". */
static void
parse_asking(char *line, struct asking *asking)
{
	char *space = strchr(line, ' ');

	asking->method = line;
	if (space == NULL)
		die("say what: 'GET /meetings'");
	*space = '\0';
	asking->path = space + 1;
	if ((space = strchr(space + 1, ' ')) != NULL) {
		*space = '\0';
		asking->form = space + 1;
	} else if (strcmp(line, "POST") == 0)
		asking->form = "";
}

int
command_ask(int count, char **words)
{
	struct arena *arena = arena_open();
	struct asking asking = { .as = option(count, words, "--as"),
	    .lang = option(count, words, "--lang") };
	const char *at = option(count, words, "--at");
	struct request r;
	int status;

	if (count < 2)
		die("say what: 'GET /meetings'");
	parse_asking(words[1], &asking);
	if (at != NULL && (asking.at = calendar_at(at)) == -1)
		die("%s is no moment like 2026-11-21T21:40", at);
	begin();
	ask(&r, arena, &asking);
	fputs(http_head(&r), stdout);
	if (r.bytes != NULL)
		fwrite(r.bytes, 1, r.length, stdout);
	status = r.status >= 400;
	route_end(&r);
	house_close();
	arena_close(arena);
	return status;
}

static void
print_route(const struct registry *registry, const struct route *route,
    const char *path, const char *may, void *context)
{
	uint32_t roles = session_roles_of(may);

	(void)registry;
	(void)context;
	printf("%-4s %-44s %-28s", route->method == POST ? "POST" : "GET",
	    path, may);
	if (roles & ANYBODY)
		printf(" anyone");
	for (int role = 0; role < ROLES; role++)
		if (roles & (1u << role) && !(roles & ANYBODY))
			printf(" %s", role_names[role]);
	putchar('\n');
}

int
command_routes(int count, char **words)
{
	(void)count;
	(void)words;
	session_prepare();
	route_each(print_route, NULL);
	session_close();
	return 0;
}

int
command_migrate(int count, char **words)
{
	char *sql = in_home("sql");
	bool done = files_migrate(house.data, sql);

	(void)count;
	(void)words;
	free(sql);
	return !done;
}

int
command_schema(int count, char **words)
{
	char *sql = in_home("sql");
	bool done = files_schema(sql, stdout);

	(void)count;
	(void)words;
	free(sql);
	return !done;
}

static bool
load_demonstration(const char *cluster)
{
	char *name, *folder;
	bool done;

	if (*cluster == '\0' || *cluster == '-')
		cluster = "western_negev";
	if (asprintf(&name, "sql/demo/%s", cluster) == -1)
		abort();
	folder = in_home(name);
	done = demonstration_load(house.home, folder);
	free(folder);
	free(name);
	return done;
}

int
command_init(int count, char **words)
{
	const char *demo = option(count, words, "--demo");
	const char *administrator = option(count, words, "--admin");
	const char *name = option(count, words, "--name");
	bool done;

	if (demo == NULL && (administrator == NULL || name == NULL))
		die("init --demo CLUSTER, or init --name CLUSTER --admin EMAIL");
	if (mkdir(house.data, 0750) != 0 && errno != EEXIST)
		die("%s: %s", house.data, strerror(errno));
	if (command_migrate(1, words) != 0)
		return 1;
	begin();
	done = demo != NULL ? load_demonstration(demo) :
	    demonstration_start(name, administrator);
	house_close();
	return !done;
}

static void
print_link(struct request *r, const char *role, int64_t person,
    const char *site)
{
	const char *name;

	r->person = person;
	name = value(r, "users.asker");
	printf("%-18s %s/sign-in/link?key=%s  %s\n", role, site,
	    session_link(r, person, 60 * 24), name != NULL ? name : "");
}

static int
print_links(const char *role, const char *whose, const char *site)
{
	struct arena *arena = arena_open();
	struct request r;
	int printed = 0;

	begin();
	request_begin(&r, arena);
	xml_begin(&r);
	if (whose != NULL && ++printed)
		print_link(&r, "", text_number(whose), site);
	for (int i = 0; i < ROLES && whose == NULL; i++) {
		int64_t person;

		if (role != NULL && strcmp(role, role_names[i]) != 0)
			continue;
		let(&r, "role", role_names[i]);
		person = number(&r, "users.holder_of_role", 0);
		if (person != 0 && ++printed)
			print_link(&r, role_names[i], person, site);
	}
	xml_end(&r);
	house_close();
	arena_close(arena);
	return printed == 0;
}

int
command_user(int count, char **words)
{
	const char *site = option(count, words, "--site");
	const char *role = option(count, words, "--role");
	const char *person = option(count, words, "--person");

	if (count < 2 || (strcmp(words[1], "links") != 0 &&
	    role == NULL && person == NULL))
		die("user links, or user link --role ROLE, or user link --person ID");
	return print_links(role, person, site != NULL ? site : "");
}

int
command_verify(int count, char **words)
{
	return verify_run(house.data, option(count, words, "--key"),
	    option(count, words, "--checkpoint"),
	    whole_number(option(count, words, "--hours"), 24), stdout);
}

static const char *
in_data(const char *given, const char *name)
{
	char *path;

	if (given != NULL && *given != '\0' && *given != '-')
		return given;
	if (asprintf(&path, "%s/%s", house.data, name) == -1)
		abort();
	return path;
}

int
command_seal(int count, char **words)
{
	const char *key = in_data(option(count, words, "--key"), "seal.key");
	const char *socket = in_data(option(count, words, "--socket"),
	    "seal.sock");

	if (count > 1 && strcmp(words[1], "key") == 0)
		return !seal_key(house.data, key, stdout);
	if (count > 1 && strcmp(words[1], "once") == 0)
		return seal_once(house.data, key);
	if (count > 1 && strcmp(words[1], "ask") == 0)
		return seal_keep(house.data, socket);
	return seal_serve(house.data, socket, key);
}

int
command_render(int count, char **words)
{
	char *sheets = in_home("xslt"), *messages = in_home("xslt/messages");
	const char *page;
	size_t length = 0;

	if (count < 2)
		die("say which page document");
	say_read(messages);
	render_open(sheets);
	page = render_file(words[1], &length);
	if (page != NULL)
		fwrite(page, 1, length, stdout);
	render_close();
	say_close();
	free(messages);
	free(sheets);
	return page == NULL;
}

int
command_index(int count, char **words)
{
	bool done;

	(void)count;
	(void)words;
	begin();
	done = demonstration_index();
	house_close();
	return !done;
}

int
command_backup(int count, char **words)
{
	if (count < 2)
		die("say where to: backup FOLDER");
	return !files_backup(house.data, words[1]);
}
