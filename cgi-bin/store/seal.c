/* seal.c: the service that signs checkpoints with a key the workers cannot read. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <sodium.h>
#include <sqlite3.h>

#include "../base/arena.h"
#include "../base/calendar.h"
#include "../base/log.h"
#include "checkpoint.h"
#include "file.h"
#include "ledger.h"
#include "seal.h"
#include "sql.h"

/* A request is the line "checkpoint"; the answer is a line with the length of the note, 0 when it is refused, and the note. */

enum { CLIENTS = 64, PATIENCE = 5, REQUEST = 32 };

struct client { char text[REQUEST]; size_t length; };

static volatile sig_atomic_t told_to_stop;

static const char *
key_path(struct arena *arena, const char *folder, const char *key)
{
	return key != NULL ? key : arena_print(arena, "%s/seal.key", folder);
}

/* Writes a new file, through to the disk. */
static bool
write_file(const char *path, int flags, mode_t mode, const char *text)
{
	int file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, mode);
	ssize_t length = (ssize_t)strlen(text);
	bool good = file >= 0 && write(file, text, (size_t)length) == length && fsync(file) == 0;

	if (!good)
		log_line("%s: %m", path);
	if (file >= 0 && close(file) != 0)
		good = false;
	return good;
}

/* The secret key of a file: 64 hexadecimal digits. */
static bool
read_key(struct arena *arena, const char *path, unsigned char secret[crypto_sign_SECRETKEYBYTES])
{
	unsigned char seed[crypto_sign_SEEDBYTES], public_key[crypto_sign_PUBLICKEYBYTES];
	char *text = file_text(arena, path);
	size_t length = 0;
	bool good = text != NULL && sodium_hex2bin(seed, sizeof(seed), text, strlen(text), "\n", &length, NULL) == 0 && length == sizeof(seed) &&
	    crypto_sign_seed_keypair(public_key, secret, seed) == 0;

	if (!good)
		log_line("%s: %s", path, text == NULL ? strerror(errno) : "this is no key");
	if (text != NULL)
		sodium_memzero(text, strlen(text));
	sodium_memzero(seed, sizeof(seed));
	return good;
}

static sqlite3 *
open_register(struct arena *arena, const char *folder, int flags)
{
	const char *path = arena_print(arena, "%s/pinkas.db", folder);
	sqlite3 *db;

	if (sqlite3_open_v2(path, &db, flags, NULL) == SQLITE_OK && sql_run(db, "PRAGMA busy_timeout = 10000"))
		return db;
	log_line("%s: %s", path, sqlite3_errmsg(db));
	sqlite3_close(db);
	return NULL;
}

/* The head of the ledger as it stands. */
static bool
head(struct ledger *ledger, struct checkpoint *checkpoint)
{
	checkpoint->size = ledger_size(ledger);
	checkpoint->at = calendar_now();
	return checkpoint->size > 0 && ledger_origin(ledger, checkpoint->origin) && ledger_root(ledger, checkpoint->size, &checkpoint->root);
}

/* Does the head go on from the last checkpoint that was signed? */
static bool
goes_on(struct arena *arena, struct ledger *ledger, struct checkpoint *checkpoint, const char *key)
{
	const char *last = file_text(arena, arena_print(arena, "%s.last", key));
	struct checkpoint before;
	struct proof proof;

	if (last == NULL && errno == ENOENT)
		return true;
	if (last == NULL || !checkpoint_read(last, &before) || strcmp(before.origin, checkpoint->origin) != 0 ||
	    !ledger_consistency(ledger, before.size, checkpoint->size, &proof) ||
	    !tree_extends(&proof, before.size, checkpoint->size, &before.root, &checkpoint->root)) {
		log_line("seal: the ledger does not go on from the checkpoint that was signed last: refused");
		return false;
	}
	if (checkpoint->at <= before.at)
		checkpoint->at = before.at + 1;
	return true;
}

/* Keeps the note before anybody sees it. */
static bool
remember(struct arena *arena, const char *key, const char *note)
{
	const char *path = arena_print(arena, "%s.last", key), *fresh = arena_print(arena, "%s.new", key);

	if (!write_file(fresh, O_TRUNC, 0600, note))
		return false;
	if (rename(fresh, path) == 0)
		return true;
	log_line("%s: %m", path);
	return false;
}

/* A fresh note of the ledger, in the arena, or NULL. */
static char *
sign(struct arena *arena, const char *folder, const char *key, const unsigned char *secret)
{
	sqlite3 *db = open_register(arena, folder, SQLITE_OPEN_READONLY);
	struct ledger *ledger = db != NULL && sql_run(db, "BEGIN") ? ledger_open(db) : NULL;
	char *note = arena_take(arena, CHECKPOINT_NOTE);
	struct checkpoint checkpoint;
	bool good = ledger != NULL && head(ledger, &checkpoint);

	if (!good)
		log_line("seal: the ledger cannot be read, or its end is not sealed");
	good = good && goes_on(arena, ledger, &checkpoint, key) && checkpoint_write(&checkpoint, secret, note) && remember(arena, key, note);
	ledger_close(ledger);
	sqlite3_close(db);
	return good ? note : NULL;
}

static bool
new_key(const char *key, unsigned char public_key[crypto_sign_PUBLICKEYBYTES])
{
	unsigned char secret[crypto_sign_SECRETKEYBYTES], seed[crypto_sign_SEEDBYTES];
	char hex[2 * sizeof(seed) + 2];
	bool good;

	randombytes_buf(seed, sizeof(seed));
	crypto_sign_seed_keypair(public_key, secret, seed);
	sodium_bin2hex(hex, sizeof(hex), seed, sizeof(seed));
	memcpy(hex + 2 * sizeof(seed), "\n", 2);
	good = write_file(key, O_EXCL, 0400, hex);
	sodium_memzero(secret, sizeof(secret));
	sodium_memzero(seed, sizeof(seed));
	sodium_memzero(hex, sizeof(hex));
	return good;
}

bool
seal_key(const char *folder, const char *key, FILE *out)
{
	unsigned char public_key[crypto_sign_PUBLICKEYBYTES];
	struct arena *arena = arena_open();
	sqlite3 *db = open_register(arena, folder, SQLITE_OPEN_READONLY);
	struct ledger *ledger = db != NULL ? ledger_open(db) : NULL;
	char origin[LEDGER_ORIGIN], line[CHECKPOINT_KEY];
	bool good = sodium_init() >= 0 && ledger != NULL && ledger_origin(ledger, origin) && new_key(key_path(arena, folder, key), public_key);

	if (good) {
		checkpoint_key(origin, public_key, line);
		fprintf(out, "%s\n", line);
		good = write_file(arena_print(arena, "%s/seal.pub", folder), O_APPEND, 0644, arena_print(arena, "%s\n", line));
	}
	ledger_close(ledger);
	sqlite3_close(db);
	arena_close(arena);
	return good;
}

/* Keeps a checkpoint in the register: 0, or 1. */
static int
store(struct arena *arena, const char *folder, const char *note)
{
	sqlite3 *db = note != NULL ? open_register(arena, folder, SQLITE_OPEN_READWRITE) : NULL;
	struct ledger *ledger = db != NULL ? ledger_open(db) : NULL;
	bool good = ledger != NULL && ledger_store_checkpoint(ledger, note);

	ledger_close(ledger);
	sqlite3_close(db);
	return good ? 0 : 1;
}

int
seal_once(const char *folder, const char *key)
{
	unsigned char secret[crypto_sign_SECRETKEYBYTES];
	struct arena *arena = arena_open();
	const char *path = key_path(arena, folder, key);
	char *note = sodium_init() >= 0 && read_key(arena, path, secret) ? sign(arena, folder, path, secret) : NULL;
	int result = store(arena, folder, note);

	sodium_memzero(secret, sizeof(secret));
	arena_close(arena);
	return result;
}

int
seal_keep(const char *folder, const char *socket)
{
	struct arena *arena = arena_open();
	int result = store(arena, folder, seal_checkpoint(socket, arena));

	arena_close(arena);
	return result;
}

static void
stop(int signal)
{
	(void)signal;
	told_to_stop = 1;
}

/* SIGTERM and SIGINT come only while we wait. */
static void
heed_signals(void)
{
	struct sigaction action = { .sa_handler = stop };
	sigset_t both;

	sigemptyset(&both);
	sigaddset(&both, SIGTERM);
	sigaddset(&both, SIGINT);
	sigprocmask(SIG_BLOCK, &both, NULL);
	sigaction(SIGTERM, &action, NULL);
	sigaction(SIGINT, &action, NULL);
}

static bool
address(const char *path, struct sockaddr_un *address)
{
	memset(address, 0, sizeof(*address));
	address->sun_family = AF_UNIX;
	if (strlen(path) >= sizeof(address->sun_path)) {
		errno = ENAMETOOLONG;
		return false;
	}
	memcpy(address->sun_path, path, strlen(path));
	return true;
}

static int
listen_at(const char *path)
{
	struct sockaddr_un name;
	int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	mode_t mask = umask(0117);
	bool good = listener >= 0 && address(path, &name);

	if (good) {
		unlink(path);
		good = bind(listener, (struct sockaddr *)&name, sizeof(name)) == 0 && listen(listener, CLIENTS) == 0;
	}
	umask(mask);
	if (good)
		return listener;
	log_line("%s: %m", path);
	if (listener >= 0)
		close(listener);
	return -1;
}

struct service {
	const char    *folder, *key;
	unsigned char  secret[crypto_sign_SECRETKEYBYTES];
	struct arena  *arena, *own;             /* of one request; of the service */
	struct pollfd  polls[CLIENTS + 1];      /* the listener first */
	struct client  clients[CLIENTS + 1];
	nfds_t	       count;
};

/* Answers one request; false when the client is to go. */
static bool
serve(struct service *service, int connection, const char *request)
{
	const char *note, *reply;
	size_t length;
	bool sent;

	if (strcmp(request, "checkpoint") != 0)
		return false;
	note = sign(service->arena, service->folder, service->key, service->secret);
	reply = arena_print(service->arena, "%zu\n%s", note != NULL ? strlen(note) : 0, note != NULL ? note : "");
	length = strlen(reply);
	sent = send(connection, reply, length, MSG_NOSIGNAL) == (ssize_t)length;
	arena_empty(service->arena);
	return sent;
}

/* Reads what a client sent; false when it is to go. */
static bool
hear(struct service *service, int connection, struct client *client)
{
	ssize_t got = recv(connection, client->text + client->length, REQUEST - 1 - client->length, 0);
	char *end;

	if (got <= 0)
		return got < 0 && (errno == EAGAIN || errno == EINTR);
	client->length += (size_t)got;
	while ((end = memchr(client->text, '\n', client->length)) != NULL) {
		*end = '\0';
		if (!serve(service, connection, client->text))
			return false;
		client->length -= (size_t)(end + 1 - client->text);
		memmove(client->text, end + 1, client->length);
	}
	return client->length < REQUEST - 1;
}

static void
welcome(struct service *service)
{
	int connection = accept4(service->polls[0].fd, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);

	if (connection < 0)
		return;
	if (service->count > CLIENTS) {
		close(connection);
		return;
	}
	service->polls[service->count] = (struct pollfd){ .fd = connection, .events = POLLIN };
	service->clients[service->count++].length = 0;
}

static void
dismiss(struct service *service, nfds_t i)
{
	close(service->polls[i].fd);
	service->count--;
	service->polls[i] = service->polls[service->count];
	service->clients[i] = service->clients[service->count];
}

static void
run(struct service *service)
{
	sigset_t none;

	sigemptyset(&none);
	while (!told_to_stop) {
		if (ppoll(service->polls, service->count, NULL, &none) < 0)
			continue;
		for (nfds_t i = service->count; --i > 0;)
			if (service->polls[i].revents != 0 && !hear(service, service->polls[i].fd, &service->clients[i]))
				dismiss(service, i);
		if (service->polls[0].revents != 0)
			welcome(service);
	}
}

int
seal_serve(const char *folder, const char *socket, const char *key)
{
	struct service *service = calloc(1, sizeof(*service));
	bool good;

	if (service == NULL)
		return 1;
	heed_signals();
	*service = (struct service){ .folder = folder, .arena = arena_open(), .own = arena_open(), .count = 1 };
	service->key = key_path(service->own, folder, key);
	good = sodium_init() >= 0 && read_key(service->arena, service->key, service->secret);
	sodium_mlock(service->secret, sizeof(service->secret));
	service->polls[0] = (struct pollfd){ .fd = good ? listen_at(socket) : -1, .events = POLLIN };
	if ((good = service->polls[0].fd >= 0)) {
		run(service);
		unlink(socket);
	}
	while (service->count > 1)
		dismiss(service, service->count - 1);
	if (good)
		close(service->polls[0].fd);
	sodium_munlock(service->secret, sizeof(service->secret));
	arena_close(service->arena);
	arena_close(service->own);
	free(service);
	return good ? 0 : 1;
}

int
seal_connect(const char *path)
{
	struct timeval patience = { .tv_sec = PATIENCE };
	struct sockaddr_un name;
	int connection = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

	if (connection < 0)
		return -1;
	setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
	setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof(patience));
	if (address(path, &name) && connect(connection, (struct sockaddr *)&name, sizeof(name)) == 0)
		return connection;
	log_line("%s: %m", path);
	close(connection);
	return -1;
}

char *
seal_ask(int connection, struct arena *arena)
{
	static const char request[] = "checkpoint\n";
	char answer[CHECKPOINT_NOTE + 8] = "", *note;
	size_t length = 0, wanted = sizeof(answer) - 1;
	ssize_t got;

	if (connection < 0 || send(connection, request, sizeof(request) - 1, MSG_NOSIGNAL) != (ssize_t)sizeof(request) - 1)
		return NULL;
	while (length < wanted) {
		if ((got = recv(connection, answer + length, wanted - length, 0)) <= 0)
			return NULL;
		length += (size_t)got;
		if ((note = strchr(answer, '\n')) != NULL)
			wanted = (size_t)(note + 1 - answer) + strtoul(answer, NULL, 10);
		if (wanted >= sizeof(answer))
			return NULL;
	}
	note = strchr(answer, '\n');
	return note != NULL && length == wanted && note[1] != '\0' ? arena_text(arena, note + 1) : NULL;
}

char *
seal_checkpoint(const char *path, struct arena *arena)
{
	int connection = seal_connect(path);
	char *note = seal_ask(connection, arena);

	if (connection >= 0)
		close(connection);
	return note;
}
