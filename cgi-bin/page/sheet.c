/* sheet.c: the sheets of pages: every file compiled once, strung together. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <libxml/hash.h>

#include "../base/arena.h"
#include "../base/changed.h"
#include "../base/log.h"
#include "../registers/registry.h"
#include "compile.h"
#include "sheet.h"

/*
 * All sheets import the same files, which are nine tenths of them. So a file
 * is compiled once, and a sheet is a row of files by their precedence: a
 * template or variable counts for a sheet by the rank of its file in that row.
 * All are kept in one arena: while developing, a change makes all of them anew.
 */

static const char usual[] = "register";

static struct {
	char	       *folder;
	struct program *program;
	struct sheet	sheets[MOST_FILES];
	int		count;
} house;

/* The file of that name, read when it was not yet. */
static int
file_named(struct program *program, const char *name)
{
	int at = 0;
	struct file *file;

	while (at < program->file_count &&
	    strcmp(program->files[at].name, name) != 0)
		at++;
	if (at < program->file_count)
		return at;
	if (at == MOST_FILES)
		die("more than %d files of sheets", MOST_FILES);
	file = &program->files[program->file_count++];
	file->name = arena_text(program->arena, name);
	file->path = arena_print(program->arena, "%s/%s", house.folder, name);
	file->read = changed(file->path);
	compile_file(program, at, file_named);
	return at;
}

/* A file stands before what it imports, and what is imported last before the others; twice, at its stronger place. */
static void
string(const struct program *program, struct sheet *sheet, int at)
{
	const struct file *file = &program->files[at];

	if (sheet->rank[at] != 0)
		return;
	sheet->rank[at] = (unsigned char)++sheet->count;
	for (int i = file->import_count - 1; i >= 0; i--)
		string(program, sheet, file->imports[i]);
}

static bool
has_template(const struct sheet *sheet, const struct template *template)
{
	while (template != NULL && sheet->rank[template->file] == 0)
		template = template->next;
	return template != NULL;
}

/* Is there what its files call? */
static void
check_needs(struct program *program, const struct sheet *sheet)
{
	for (int at = 0; at < program->file_count; at++)
		for (const struct need *need = sheet->rank[at] != 0 ?
		    program->files[at].needs : NULL; need != NULL;
		    need = need->next) {
			const struct global *global =
			    &program->globals[need->global];

			if (has_template(sheet, need->called != NULL ?
			    need->called->templates : global->templates))
				continue;
			log_line("sheet %s line %d: there is no %s%s for %s",
			    program->files[at].path, need->line,
			    need->called != NULL ? "template " : "$",
			    need->called != NULL ? need->called->name :
			    global->name, sheet->name);
			program->broken = true;
		}
}

static void
add_sheet(struct program *program, const char *name)
{
	char *path = arena_print(program->arena, "%s/%s.xsl", house.folder,
	    name);
	struct sheet *sheet = &house.sheets[house.count];

	if (access(path, R_OK) != 0)
		return;
	house.count++;
	*sheet = (struct sheet){ .name = name };
	string(program, sheet, file_named(program, path +
	    strlen(house.folder) + 1));
	check_needs(program, sheet);
}

static struct program *
program_open(void)
{
	struct arena *arena = arena_open();
	struct program *program = arena_take(arena, sizeof(*program));

	program->arena = arena;
	program->known = xmlHashCreate(2048);
	house.count = 0;
	return program;
}

static struct program *
read_all(void)
{
	struct program *program = program_open();

	add_sheet(program, usual);
	for (const struct listed *entry = registers; entry->registry != NULL;
	    entry++)
		add_sheet(program, entry->registry->name);
	xmlHashFree(program->known, NULL);
	program->known = NULL;
	return program;
}

static void
keep(struct program *program)
{
	if (house.program != NULL)
		arena_close(house.program->arena);
	house.program = program;
}

bool
sheet_read(const char *folder)
{
	free(house.folder);
	if ((house.folder = strdup(folder)) == NULL)
		abort();
	keep(read_all());
	return !house.program->broken;
}

static bool
any_changed(void)
{
	for (int i = 0; i < house.program->file_count; i++)
		if (changed_since(house.program->files[i].path,
		    house.program->files[i].read))
			return true;
	return false;
}

/* A broken program is let go, but its files are remembered as they were read: it is said once. */
void
sheet_refresh(void)
{
	struct sheet sheets[MOST_FILES];
	struct program *program;
	int count = house.count;

	if (!any_changed())
		return;
	memcpy(sheets, house.sheets, sizeof(sheets));
	program = read_all();
	if (!program->broken) {
		keep(program);
		return;
	}
	for (int i = 0; i < house.program->file_count; i++)
		house.program->files[i].read =
		    changed(house.program->files[i].path);
	memcpy(house.sheets, sheets, sizeof(sheets));
	house.count = count;
	arena_close(program->arena);
}

void
sheet_close(void)
{
	keep(NULL);
	free(house.folder);
	house.folder = NULL;
	house.count = 0;
}

const struct sheet *
sheet_for(const char *registry)
{
	const struct sheet *found = NULL;

	for (int i = 0; i < house.count; i++) {
		if (registry != NULL &&
		    strcmp(house.sheets[i].name, registry) == 0)
			return &house.sheets[i];
		if (strcmp(house.sheets[i].name, usual) == 0)
			found = &house.sheets[i];
	}
	return found;
}

const struct program *
sheet_program(void)
{
	return house.program;
}
