/* main.c: the commands of the program; nothing but parsing them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"

struct command {
	const char *name;
	int (*run)(int, char **);
	const char *says;
};

static const struct command commands[] = {
	{ "serve",   command_serve,   "[--socket PATH] [--workers N] [--developing]: answer requests" },
	{ "ask",     command_ask,     "'GET /meetings' [--as ROLE] [--lang he|ar|en] [--at MOMENT]: answer one on the terminal" },
	{ "routes",  command_routes,  "print the table of routes and who may" },
	{ "init",    command_init,    "[--demo western_negev|hamifratz] [--admin NAME EMAIL]: a new register" },
	{ "migrate", command_migrate, "bring the files of a register to this program's schema" },
	{ "schema",  command_schema,  "print the schema" },
	{ "user",    command_user,    "link --role ROLE | link --person ID | links: one-time sign-in links" },
	{ "verify",  command_verify,  "[--key FILE] [--checkpoint FILE] [--hours N]: is the register what its ledger says?" },
	{ "seal",    command_seal,    "[key | once | ask] [--key FILE] [--socket PATH]: sign checkpoints of the ledger" },
	{ "render",  command_render,  "PAGE.xml: a saved page document as html" },
	{ "index",   command_index,   "make the search index anew" },
	{ "backup",  command_backup,  "FOLDER: a copy of both files, while others write" },
	{ 0 }
};

static int
usage(void)
{
	fprintf(stderr, "usage: pinkas [--data FOLDER] COMMAND\n");
	for (const struct command *command = commands; command->name != NULL;
	    command++)
		fprintf(stderr, "  %-8s %s\n", command->name, command->says);
	return 64;
}

int
main(int count, char **words)
{
	command_options(&count, words);
	for (const struct command *command = commands;
	    count > 1 && command->name != NULL; command++)
		if (strcmp(words[1], command->name) == 0)
			return command->run(count - 1, words + 1);
	return usage();
}
