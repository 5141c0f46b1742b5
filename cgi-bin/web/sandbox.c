/* sandbox.c: the fences around a worker: Landlock for files, seccomp for system calls. */
#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "../base/log.h"
#include "sandbox.h"

#define READING	(LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)
#define WRITING	(LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG | \
    LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE)
#define MOVING	LANDLOCK_ACCESS_FS_REFER	/* from folder to folder; since ABI 2 */
#define ALL	(LANDLOCK_ACCESS_FS_MAKE_SYM * 2 - 1)	/* the rights of ABI 1 */

/* Everything a page or a save needs; whatever is not here answers EPERM. */
static const char *const allowed[] = {
	"read", "write", "pread64", "pwrite64", "readv", "writev", "lseek",
	"open", "openat", "close", "fcntl", "flock", "stat", "lstat", "fstat",
	"newfstatat", "statx", "access", "faccessat", "faccessat2", "readlink",
	"readlinkat", "getcwd", "getdents64", "mkdir", "mkdirat", "unlink",
	"unlinkat", "rename", "renameat", "renameat2", "ftruncate", "fallocate",
	"fsync", "fdatasync", "fchmod", "fchown", "utimensat",
	"brk", "munmap", "mremap", "madvise", "futex", "sched_yield", "rseq",
	"rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack",
	"restart_syscall", "getpid", "gettid", "getppid", "tgkill",
	"getuid", "geteuid", "getgid", "getegid", "uname", "sysinfo",
	"getrlimit", "prlimit64", "getrusage", "getrandom",
	"clock_gettime", "clock_nanosleep", "nanosleep", "gettimeofday", "time",
	"alarm", "setitimer", "poll", "ppoll", "select", "pselect6",
	"epoll_wait", "epoll_pwait", "epoll_pwait2", "accept", "accept4",
	"getpeername", "getsockname", "getsockopt", "shutdown",
	"recvfrom", "recvmsg", "sendto", "sendmsg", "exit", "exit_group",
};

static void
may(int rules, const char *path, uint64_t rights)
{
	struct landlock_path_beneath_attr rule = { .allowed_access = rights };

	rule.parent_fd = open(path, O_PATH | O_CLOEXEC);
	if (rule.parent_fd == -1)
		die("cannot open %s: %s", path, strerror(errno));
	if (syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH,
	    &rule, 0) == -1)
		die("cannot fence %s in: %s", path, strerror(errno));
	close(rule.parent_fd);
}

static bool
fence_files(const char *data, const char *reads)
{
	struct landlock_ruleset_attr handled = { .handled_access_fs = ALL };
	long version = syscall(SYS_landlock_create_ruleset, NULL, 0,
	    LANDLOCK_CREATE_RULESET_VERSION);
	uint64_t moving = version >= 2 ? MOVING : 0;
	int rules;

	handled.handled_access_fs |= moving;
	rules = (int)syscall(SYS_landlock_create_ruleset, &handled,
	    sizeof(handled), 0);
	if (version < 1 || rules == -1)
		return false;
	may(rules, data, READING | WRITING | moving);
	may(rules, "/dev/urandom", LANDLOCK_ACCESS_FS_READ_FILE);
	if (reads != NULL)
		may(rules, reads, READING);
	if (syscall(SYS_landlock_restrict_self, rules, 0) == -1)
		return false;
	close(rules);
	return true;
}

/* Memory may be had, but none that can be run. */
static int
fence_memory(scmp_filter_ctx filter)
{
	const struct scmp_arg_cmp not_executable =
	    SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
	int failed = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1,
	    not_executable);

	return failed | seccomp_rule_add(filter, SCMP_ACT_ALLOW,
	    SCMP_SYS(mprotect), 1, not_executable);
}

static bool
fence_calls(void)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
	int failed = filter == NULL;

	for (size_t i = 0; i < sizeof(allowed) / sizeof(allowed[0]); i++) {
		int call = seccomp_syscall_resolve_name(allowed[i]);

		if (call != __NR_SCMP_ERROR && !failed)
			failed = seccomp_rule_add(filter, SCMP_ACT_ALLOW,
			    call, 0);
	}
	failed = failed || fence_memory(filter) != 0;
	if (!failed)
		seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2);
	failed = failed || seccomp_load(filter) != 0;
	seccomp_release(filter);
	return !failed;
}

void
sandbox_enter(const char *data, const char *reads)
{
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == -1)
		log_line("new privileges cannot be refused here");
	if (!fence_files(data, reads))
		log_line("this kernel cannot fence files in (Landlock)");
	if (!fence_calls())
		log_line("this kernel cannot fence calls in (seccomp)");
}
