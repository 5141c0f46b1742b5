/* check_sandbox.c: what a fenced process may still do, and what it may not. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "web/sandbox.h"
#include "../check.h"

static char data[] = "/tmp/pinkas-sandbox-XXXXXX";
static char inside[64], moved[64], beside[64];

/* Files to be reached and not to be reached, made once for all sentences. */
static void
prepare(void)
{
	int file;

	memcpy(data + sizeof(data) - 7, "XXXXXX", 6);
	ck_assert_ptr_nonnull(mkdtemp(data));
	snprintf(inside, sizeof(inside), "%s/inside", data);
	snprintf(moved, sizeof(moved), "%s/moved", data);
	snprintf(beside, sizeof(beside), "%s.beside", data);
	file = open(beside, O_WRONLY | O_CREAT, 0600);
	ck_assert_int_ne(file, -1);
	close(file);
}

static void
tidy(void)
{
	unlink(inside);
	unlink(moved);
	unlink(beside);
	rmdir(data);
}

/* What a deed says in a child of its own, behind the fences: 0, or its errno. */
static int
behind_fences(int (*deed)(void))
{
	int status;
	pid_t child;

	prepare();
	child = fork();
	if (child == 0) {
		sandbox_enter(data, "/usr/share/zoneinfo");
		_exit(deed() == -1 ? errno : 0);
	}
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	tidy();
	ck_assert(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static int
write_inside(void)
{
	int file = open(inside, O_RDWR | O_CREAT, 0600);

	return write(file, "x", 1) == 1 && fsync(file) == 0 &&
	    ftruncate(file, 0) == 0 && rename(inside, moved) == 0 &&
	    unlink(moved) == 0 ? close(file) : -1;
}

static int
write_beside(void)
{
	return open(beside, O_WRONLY);
}

static int
read_beside(void)
{
	return open(beside, O_RDONLY);
}

static int
read_passwords(void)
{
	return open("/etc/passwd", O_RDONLY);
}

static int
read_zones(void)
{
	return open("/usr/share/zoneinfo/Asia/Jerusalem", O_RDONLY);
}

static int
write_zones(void)
{
	return open("/usr/share/zoneinfo/pinkas", O_WRONLY | O_CREAT, 0600);
}

static int
call_abroad(void)
{
	return socket(AF_INET, SOCK_STREAM, 0);
}

static int
call_at_home(void)
{
	return socket(AF_UNIX, SOCK_STREAM, 0);
}

static int
have_a_child(void)
{
	pid_t child = fork();

	if (child == 0)
		_exit(0);
	return child;
}

static int
run_a_program(void)
{
	return execl("/bin/true", "true", (char *)NULL);
}

static int
make_code(void)
{
	return mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
	    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0;
}

static int
turn_into_code(void)
{
	void *memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
	    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	return memory == MAP_FAILED ? 0 :
	    mprotect(memory, 4096, PROT_READ | PROT_EXEC);
}

static int
signal_the_master(void)
{
	return kill(getppid(), 0);
}

START_TEST(files_are_written_moved_and_removed_in_the_folder)
{
	ck_assert_int_eq(behind_fences(write_inside), 0);
}
END_TEST

START_TEST(nothing_is_opened_beside_the_folder)
{
	ck_assert_int_eq(behind_fences(write_beside), EACCES);
	ck_assert_int_eq(behind_fences(read_beside), EACCES);
	ck_assert_int_eq(behind_fences(read_passwords), EACCES);
}
END_TEST

START_TEST(a_folder_that_may_be_read_is_not_written)
{
	ck_assert_int_eq(behind_fences(read_zones), 0);
	ck_assert_int_eq(behind_fences(write_zones), EACCES);
}
END_TEST

START_TEST(no_socket_is_made)
{
	ck_assert_int_eq(behind_fences(call_abroad), EPERM);
	ck_assert_int_eq(behind_fences(call_at_home), EPERM);
}
END_TEST

START_TEST(no_child_is_born_and_no_program_run)
{
	ck_assert_int_eq(behind_fences(have_a_child), EPERM);
	ck_assert_int_eq(behind_fences(run_a_program), EPERM);
}
END_TEST

START_TEST(no_memory_becomes_code)
{
	ck_assert_int_eq(behind_fences(make_code), EPERM);
	ck_assert_int_eq(behind_fences(turn_into_code), EPERM);
}
END_TEST

START_TEST(nobody_else_is_signalled)
{
	ck_assert_int_eq(behind_fences(signal_the_master), EPERM);
}
END_TEST

TESTS("sandbox",
    files_are_written_moved_and_removed_in_the_folder,
    nothing_is_opened_beside_the_folder,
    a_folder_that_may_be_read_is_not_written,
    no_socket_is_made,
    no_child_is_born_and_no_program_run,
    no_memory_becomes_code,
    nobody_else_is_signalled)
