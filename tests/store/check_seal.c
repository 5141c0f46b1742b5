/* check_seal.c: the service signs what goes on from what it signed before, and nothing else. */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <sqlite3.h>

#include "base/arena.h"
#include "store/checkpoint.h"
#include "store/file.h"
#include "store/ledger.h"
#include "store/seal.h"
#include "store/verify.h"
#include "../check.h"
#include "ledgers.h"

static const char *folder, *place;
static struct arena *arena;
static sqlite3 *db;
static struct ledger *ledger;
static pid_t service;

static void
begin(void)
{
	FILE *nowhere = fopen("/dev/null", "w");

	arena = arena_open();
	db = database_new(&folder);
	place = arena_print(arena, "%s/seal.socket", folder);
	ledger = ledger_open(db);
	fill(db);
	ck_assert(seal_key(folder, NULL, nowhere));
	fclose(nowhere);
}

static void
begin_service(void)
{
	struct stat status;

	begin();
	fflush(NULL);
	service = fork();
	if (service == 0)
		_exit(seal_serve(folder, place, NULL));
	for (int i = 0; i < 1000 && stat(place, &status) != 0; i++)
		usleep(10000);
	usleep(20000);
}

static void
end(void)
{
	ledger_close(ledger);
	sqlite3_close(db);
	arena_close(arena);
}

/* It stops when it is told to, and takes its socket with it. */
static void
end_service(void)
{
	struct stat status;
	int result;

	ck_assert_int_eq(kill(service, SIGTERM), 0);
	ck_assert_int_eq(waitpid(service, &result, 0), service);
	ck_assert(WIFEXITED(result));
	ck_assert_int_eq(WEXITSTATUS(result), 0);
	ck_assert_int_ne(stat(place, &status), 0);
	end();
}

START_TEST(a_key_is_for_its_owner_only_and_never_written_over)
{
	FILE *out = tmpfile();
	char line[CHECKPOINT_KEY] = "", first[128];
	struct stat status;

	begin();
	snprintf(first, sizeof(first), "%s", file_text(arena, path_of(folder, "seal.key")));
	ck_assert_uint_eq(strspn(first, "0123456789abcdef"), 64);
	ck_assert_int_eq(stat(path_of(folder, "seal.key"), &status), 0);
	ck_assert_int_eq(status.st_mode & 07777, 0400);
	ck_assert(!seal_key(folder, NULL, out));
	ck_assert_str_eq(file_text(arena, path_of(folder, "seal.key")), first);
	ck_assert(seal_key(folder, path_of(folder, "other.key"), out));
	rewind(out);
	ck_assert_ptr_nonnull(fgets(line, sizeof(line), out));
	ck_assert_ptr_nonnull(strstr(file_text(arena, path_of(folder, "seal.pub")), line));
	ck_assert_str_ne(file_text(arena, path_of(folder, "other.key")), first);
	fclose(out);
	end();
}
END_TEST

START_TEST(a_worker_gets_a_checkpoint_and_stores_it)
{
	struct checkpoint checkpoint;
	const char *note;
	int connection;

	begin_service();
	connection = seal_connect(place);
	ck_assert_int_ge(connection, 0);
	for (int i = 0; i < 3; i++) {
		save(db, ledger, "UPDATE shelves SET width = %d, version = version + 1 WHERE id = 1", i);
		note = seal_ask(connection, arena);
		ck_assert_ptr_nonnull(note);
		ck_assert(checkpoint_read(note, &checkpoint));
		ck_assert_int_eq(checkpoint.size, ledger_size(ledger));
		ck_assert(checkpoint_signed(note, file_text(arena, path_of(folder, "seal.pub"))));
		ck_assert(ledger_store_checkpoint(ledger, note));
	}
	close(connection);
	note = seal_checkpoint(place, arena);
	ck_assert_ptr_nonnull(note);
	ck_assert(ledger_store_checkpoint(ledger, note));
	verifies_as(folder, NULL, NULL, 24, VERIFY_GOOD);
	ck_assert_ptr_nonnull(strstr(verify_said(), "4 checkpoints"));
	end_service();
}
END_TEST

START_TEST(many_workers_are_served_and_noise_is_dismissed)
{
	static const char *const noise[] = { "\n", "checkpoint please\n", "chec", "GET / HTTP/1.1\r\n\r\n",
		"a line that is longer than anything the service would want to read" };
	int connections[40], result;
	char byte;

	begin_service();
	for (int i = 0; i < 40; i++) {
		connections[i] = seal_connect(place);
		ck_assert_int_ge(connections[i], 0);
		if (i < 5)
			ck_assert_int_gt(send(connections[i], noise[i], strlen(noise[i]), MSG_NOSIGNAL), 0);
	}
	for (int i = 39; i >= 5; i--)
		ck_assert_ptr_nonnull(seal_ask(connections[i], arena));
	for (int i = 0; i < 5; i++) {
		result = i == 2 ? 0 : (int)recv(connections[i], &byte, 1, 0);
		ck_assert_int_le(result, 0);
	}
	ck_assert_ptr_nonnull(seal_ask(connections[7], arena));
	for (int i = 0; i < 40; i++)
		close(connections[i]);
	ck_assert_ptr_nonnull(seal_checkpoint(place, arena));
	end_service();
}
END_TEST

START_TEST(another_past_is_not_signed)
{
	const char *note;

	begin_service();
	note = seal_checkpoint(place, arena);
	ck_assert_ptr_nonnull(note);
	tamper(db, "UPDATE ledger_hash SET hash = (SELECT hash FROM ledger_hash WHERE idx = 0) WHERE idx = %lld", (long long)tree_index(3, 0));
	ck_assert_ptr_null(seal_checkpoint(place, arena));
	end_service();
	begin();
	ck_assert_int_eq(seal_once(folder, NULL), 0);
	tamper(db, "DELETE FROM checkpoint; DELETE FROM ledger WHERE seq > 10; DELETE FROM ledger_hash WHERE idx >= %lld", (long long)tree_stored(10));
	ck_assert_int_eq(seal_once(folder, NULL), 1);
	end();
}
END_TEST

START_TEST(an_unsealed_end_is_not_signed)
{
	begin();
	must(db, "UPDATE pen SET actor = 'a', at = 9999999999999, request = 'r', move = 'm'; INSERT INTO shelves (name) VALUES ('forged')");
	ck_assert_int_eq(seal_once(folder, NULL), 1);
	end();
}
END_TEST

START_TEST(a_key_whose_public_half_cannot_be_kept_is_no_key)
{
	FILE *out = tmpfile();

	begin();
	ck_assert_int_eq(remove(path_of(folder, "seal.pub")), 0);
	ck_assert_int_eq(mkdir(path_of(folder, "seal.pub"), 0700), 0);
	ck_assert(!seal_key(folder, path_of(folder, "other.key"), out));
	fclose(out);
	end();
}

START_TEST(without_a_key_or_a_register_nothing_begins)
{
	FILE *out = tmpfile();

	begin();
	ck_assert_int_eq(seal_serve(folder, place, path_of(folder, "no.key")), 1);
	ck_assert_int_eq(seal_once(folder, path_of(folder, "seal.pub")), 1);
	ck_assert_int_eq(seal_once(path_of(folder, "nowhere"), path_of(folder, "seal.key")), 1);
	ck_assert(!seal_key(folder_new(), NULL, out));
	ck_assert_int_eq(seal_connect(place), -1);
	ck_assert_ptr_null(seal_checkpoint(place, arena));
	ck_assert_int_eq(seal_connect("/a/path/that/is/far/too/long/for/a/socket/of/unix/which/holds/a/hundred/and/eight/letters/and/not/a/single/one/more"), -1);
	fclose(out);
	end();
}
END_TEST

START_TEST(two_checkpoints_of_the_same_ledger_follow_each_other_in_time)
{
	begin();
	for (int i = 0; i < 3; i++)
		ck_assert_int_eq(seal_once(folder, NULL), 0);
	ck_assert_int_eq(number_of(db, "SELECT count(DISTINCT at) FROM checkpoint"), 3);
	ck_assert_int_eq(number_of(db, "SELECT count(DISTINCT size) FROM checkpoint"), 1);
	end();
}
END_TEST

TESTS("seal", a_key_is_for_its_owner_only_and_never_written_over, a_worker_gets_a_checkpoint_and_stores_it,
    many_workers_are_served_and_noise_is_dismissed, another_past_is_not_signed, an_unsealed_end_is_not_signed,
    a_key_whose_public_half_cannot_be_kept_is_no_key,
    without_a_key_or_a_register_nothing_begins, two_checkpoints_of_the_same_ledger_follow_each_other_in_time)
