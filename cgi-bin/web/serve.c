/* serve.c: accepts, has it answered, sends it back; the only file that knows libfcgi. */
#include <errno.h>
#include <fcgiapp.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#include "../base/arena.h"
#include "../base/log.h"
#include "body.h"
#include "http.h"
#include "sandbox.h"
#include "serve.h"
#include "upload.h"
#include "workers.h"

enum {
	LISTENER = STDIN_FILENO,        /* as FastCGI has it */
	BACKLOG = 4096,                 /* who waits while we are replaced */
	LONGEST = 60                    /* seconds for one answer; then the worker is ended */
};

static const struct serving *serving;
static struct arena *arena;
static FCGX_Request connection;
static bool plain;                      /* CGI: by environment, standard input and output */

static size_t
receive(void *from, char *bytes, size_t length)
{
	(void)from;
	if (plain)
		return fread(bytes, 1, length, stdin);
	return (size_t)FCGX_GetStr(bytes, (int)length, connection.in);
}

static void
transmit(const char *bytes, size_t length)
{
	if (plain)
		fwrite(bytes, 1, length, stdout);
	else
		FCGX_PutStr(bytes, (int)length, connection.out);
}

static void
finish(void)
{
	if (plain)
		fflush(stdout);
	else
		FCGX_Finish_r(&connection);
}

static double
milliseconds_since(const struct timespec *start)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - start->tv_sec) * 1e3 +
	    (double)(now.tv_nsec - start->tv_nsec) / 1e6;
}

/* The first letters of the number the server before us gave, so that both logs can be laid side by side. */
static void
take_number(struct request *r, char *const *parameters)
{
	static const char name[] = "REQUEST_ID=";

	for (; *parameters != NULL; parameters++) {
		const char *number = *parameters + sizeof(name) - 1;

		if (strncmp(*parameters, name, sizeof(name) - 1) == 0 &&
		    strspn(number, "0123456789abcdef") >= 8)
			r->number = arena_part(arena, number, 8);
	}
}

static void
send_back(struct request *r)
{
	const char *head = http_head(r);

	transmit(head, strlen(head));
	if (!r->head && r->bytes != NULL)
		transmit(r->bytes, r->length);
	finish();
}

static void
answer(char *const *parameters)
{
	static const struct body_source source = { .read = receive };
	struct timespec start;
	struct request r;

	clock_gettime(CLOCK_MONOTONIC, &start);
	request_begin(&r, arena);
	take_number(&r, parameters);
	http_request(&r, parameters);
	body_read(&r, &source, upload_taker(&r, serving->data));
	upload_seal(&r);
	serving->answer(&r);
	send_back(&r);
	upload_end(&r);
	log_line("%s %s %s %d %.1f ms", r.number, r.head ? "HEAD" :
	    r.method == POST ? "POST" : "GET", r.path,
	    r.status == 0 ? 200 : r.status, milliseconds_since(&start));
	arena_empty(arena);
}

static int
watch(int leave)
{
	struct epoll_event call = { .events = EPOLLIN | EPOLLEXCLUSIVE,
	    .data.fd = LISTENER };
	struct epoll_event end = { .events = EPOLLIN, .data.fd = leave };
	int events = epoll_create1(EPOLL_CLOEXEC);

	if (events == -1 ||
	    epoll_ctl(events, EPOLL_CTL_ADD, LISTENER, &call) == -1 ||
	    epoll_ctl(events, EPOLL_CTL_ADD, leave, &end) == -1)
		die("cannot wait for requests: %s", strerror(errno));
	return events;
}

/* Waits for a call; false when it is time to leave. */
static bool
called(int events)
{
	struct epoll_event seen[2];
	int count;

	do
		count = epoll_wait(events, seen, 2, -1);
	while (count == -1 && errno == EINTR);
	for (int i = 0; i < count; i++)
		if (seen[i].data.fd != LISTENER)
			return false;
	return count > 0;
}

/* A first request that nobody made: the zone of the clock is read while files may still be opened. */
static void
begin(void)
{
	struct request r;

	arena = arena_open();
	serving->begin();
	request_begin(&r, arena);
	arena_empty(arena);
}

static int
work(int leave)
{
	int events = watch(leave), answered = 0, failure;

	begin();
	FCGX_InitRequest(&connection, LISTENER, 0);
	sandbox_enter(serving->data, serving->reads);
	workers_ready();
	while (answered < serving->requests && called(events)) {
		alarm(LONGEST);
		failure = FCGX_Accept_r(&connection);
		if (failure == 0) {
			answer(connection.envp);
			answered++;
		} else if (failure != -EAGAIN)          /* else another was faster */
			log_line("cannot accept: %d", failure);
		alarm(0);
	}
	serving->end();
	arena_close(arena);
	return 0;
}

static bool
is_listening(void)
{
	int listening = 0;
	socklen_t size = sizeof(listening);

	return getsockopt(LISTENER, SOL_SOCKET, SO_ACCEPTCONN, &listening,
	    &size) == 0 && listening;
}

/* A socket that nobody listens at any more is in the way and goes; nothing else does. */
static int
bind_over(int made, const struct sockaddr_un *address)
{
	struct stat there;

	if (bind(made, (const struct sockaddr *)address, sizeof(*address)) == 0)
		return 0;
	if (errno != EADDRINUSE || lstat(address->sun_path, &there) == -1 ||
	    !S_ISSOCK(there.st_mode) || connect(made,
	    (const struct sockaddr *)address, sizeof(*address)) == 0 ||
	    errno != ECONNREFUSED)
		return -1;
	unlink(address->sun_path);
	return bind(made, (const struct sockaddr *)address, sizeof(*address));
}

static void
listen_at(const char *path)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	mode_t before = umask(0117);
	int made = socket(AF_UNIX, SOCK_STREAM, 0);

	if (strlen(path) >= sizeof(address.sun_path))
		die("%s is too long for a socket's path", path);
	memcpy(address.sun_path, path, strlen(path));
	if (made == -1 || bind_over(made, &address) == -1 ||
	    listen(made, BACKLOG) == -1)
		die("cannot listen at %s: %s", path, strerror(errno));
	umask(before);
	dup2(made, LISTENER);
	if (made != LISTENER)
		close(made);
}

static void
prepare(void)
{
	if (serving->prepare != NULL)
		serving->prepare();
}

static int
serve_once(void)
{
	extern char **environ;

	if (getenv("REQUEST_METHOD") == NULL)
		die("neither a socket nor a request is given");
	plain = true;
	begin();
	answer(environ);
	serving->end();
	arena_close(arena);
	return 0;
}

static int
rehearse(void)
{
	prepare();
	serving->begin();
	serving->end();
	return 0;
}

int
serve(const struct serving *what)
{
	int status;

	serving = what;
	if (workers_rehearse())
		return rehearse();
	FCGX_Init();
	if (what->socket != NULL && !is_listening())
		listen_at(what->socket);
	if (FCGX_IsCGI())
		return serve_once();
	fcntl(LISTENER, F_SETFL, O_NONBLOCK);
	prepare();
	status = workers_keep(what->workers, work);
	if (what->socket != NULL)
		unlink(what->socket);
	return status;
}
