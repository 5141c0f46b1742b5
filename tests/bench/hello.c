/* hello.c: the least a program behind the same server can do: libfcgi and one FCGX_PutStr of what stands in a file. */
#include <fcgiapp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/log.h"
#include "bench.h"

enum { MOST_REPLIES = 8, BACKLOG = 4096 };

static struct reply { char path[64], *bytes; int length; } replies[MOST_REPLIES];

/* The reply to /list is what stands, head and all, in the file FOLDER/list. */
static void
read_reply(struct reply *reply, const char *folder, const char *name)
{
	char path[4096];
	FILE *file;
	long length;

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	snprintf(reply->path, sizeof(reply->path), "/%s", name);
	if ((file = fopen(path, "r")) == NULL || fseek(file, 0, SEEK_END) != 0)
		die("%s cannot be read", path);
	length = ftell(file);
	rewind(file);
	if ((reply->bytes = malloc((size_t)length)) == NULL ||
	    fread(reply->bytes, 1, (size_t)length, file) != (size_t)length)
		die("%s cannot be read", path);
	reply->length = (int)length;
	fclose(file);
}

static const struct reply *
reply_to(const char *path)
{
	for (int i = 0; path != NULL && i < MOST_REPLIES; i++)
		if (strcmp(replies[i].path, path) == 0)
			return &replies[i];
	return &replies[0];
}

static void
work(int listener)
{
	FCGX_Request request;

	FCGX_InitRequest(&request, listener, 0);
	while (FCGX_Accept_r(&request) == 0) {
		const struct reply *reply = reply_to(FCGX_GetParam(
		    "REQUEST_URI", request.envp));

		FCGX_PutStr(reply->bytes, reply->length, request.out);
		FCGX_Finish_r(&request);
	}
}

int
bench_hello(int count, char **words)
{
	int listener;

	if (count < 5 || count > 4 + MOST_REPLIES)
		die("hello SOCKET WORKERS FOLDER REPLY...");
	for (int i = 4; i < count; i++)
		read_reply(&replies[i - 4], words[3], words[i]);
	FCGX_Init();
	if ((listener = FCGX_OpenSocket(words[1], BACKLOG)) == -1)
		die("cannot listen at %s", words[1]);
	for (int i = 1; i < atoi(words[2]); i++)
		if (fork() == 0)
			break;
	work(listener);
	return 0;
}
