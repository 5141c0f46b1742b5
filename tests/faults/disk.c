/* disk.c: a disk that fails when it is told to. */
#include <errno.h>
#include <string.h>

#include <sqlite3.h>

#include "../registers/house.h"
#include "disk.h"

/* SQLite's own way to the files, and ours before it. */
static sqlite3_vfs *real, faulty;

struct faulty_file {
	sqlite3_file  base;
	sqlite3_file *real;
};

/* Nothing fails while fail_at is 0. */
static enum disk_use failing;
static long fail_at, used;
static int reason;
static bool sticky;

static bool
fails(enum disk_use use)
{
	if (fail_at == 0 || use != failing)
		return false;
	used++;
	if (sticky ? used < fail_at : used != fail_at)
		return false;
	errno = reason;
	return true;
}

static sqlite3_file *
real_of(sqlite3_file *file)
{
	return ((struct faulty_file *)file)->real;
}

static int
file_close(sqlite3_file *file)
{
	return real_of(file)->pMethods->xClose(real_of(file));
}

static int
file_read(sqlite3_file *file, void *bytes, int length, sqlite3_int64 at)
{
	if (fails(DISK_READS))
		return SQLITE_IOERR_READ;
	return real_of(file)->pMethods->xRead(real_of(file), bytes, length, at);
}

static int
file_write(sqlite3_file *file, const void *bytes, int length, sqlite3_int64 at)
{
	bool failing_now = fails(DISK_WRITES);
	int result = real_of(file)->pMethods->xWrite(real_of(file), bytes,
	    failing_now ? length / 2 : length, at);

	if (!failing_now)
		return result;
	errno = reason;
	return reason == ENOSPC ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

static int
file_truncate(sqlite3_file *file, sqlite3_int64 size)
{
	if (fails(DISK_WRITES))
		return SQLITE_IOERR_TRUNCATE;
	return real_of(file)->pMethods->xTruncate(real_of(file), size);
}

static int
file_sync(sqlite3_file *file, int flags)
{
	if (fails(DISK_WRITES))
		return SQLITE_IOERR_FSYNC;
	return real_of(file)->pMethods->xSync(real_of(file), flags);
}

static int
file_size(sqlite3_file *file, sqlite3_int64 *size)
{
	return real_of(file)->pMethods->xFileSize(real_of(file), size);
}

static int
file_lock(sqlite3_file *file, int lock)
{
	return real_of(file)->pMethods->xLock(real_of(file), lock);
}

static int
file_unlock(sqlite3_file *file, int lock)
{
	return real_of(file)->pMethods->xUnlock(real_of(file), lock);
}

static int
file_is_reserved(sqlite3_file *file, int *result)
{
	return real_of(file)->pMethods->xCheckReservedLock(real_of(file),
	    result);
}

static int
file_control(sqlite3_file *file, int what, void *argument)
{
	return real_of(file)->pMethods->xFileControl(real_of(file), what,
	    argument);
}

static int
file_sector(sqlite3_file *file)
{
	return real_of(file)->pMethods->xSectorSize(real_of(file));
}

static int
file_nature(sqlite3_file *file)
{
	return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
}

/* The index of the log lies in memory shared through a file, which may have to grow. */
static int
file_map(sqlite3_file *file, int region, int size, int extend,
    void volatile **at)
{
	if (extend && fails(DISK_WRITES))
		return SQLITE_IOERR_SHMSIZE;
	return real_of(file)->pMethods->xShmMap(real_of(file), region, size,
	    extend, at);
}

static int
file_share(sqlite3_file *file, int offset, int count, int flags)
{
	return real_of(file)->pMethods->xShmLock(real_of(file), offset, count,
	    flags);
}

static void
file_barrier(sqlite3_file *file)
{
	real_of(file)->pMethods->xShmBarrier(real_of(file));
}

static int
file_unmap(sqlite3_file *file, int forget)
{
	return real_of(file)->pMethods->xShmUnmap(real_of(file), forget);
}

static const sqlite3_io_methods methods = {
	.iVersion = 2,
	.xClose = file_close, .xRead = file_read, .xWrite = file_write,
	.xTruncate = file_truncate, .xSync = file_sync,
	.xFileSize = file_size, .xLock = file_lock, .xUnlock = file_unlock,
	.xCheckReservedLock = file_is_reserved, .xFileControl = file_control,
	.xSectorSize = file_sector, .xDeviceCharacteristics = file_nature,
	.xShmMap = file_map, .xShmLock = file_share,
	.xShmBarrier = file_barrier, .xShmUnmap = file_unmap,
};

static int
disk_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
    int *opened)
{
	struct faulty_file *own = (struct faulty_file *)file;
	int result;

	(void)vfs;
	own->real = (sqlite3_file *)(own + 1);
	result = real->xOpen(real, name, own->real, flags, opened);
	own->base.pMethods = own->real->pMethods != NULL ? &methods : NULL;
	return result;
}

static int
disk_delete(sqlite3_vfs *vfs, const char *name, int sync)
{
	(void)vfs;
	return fails(DISK_WRITES) ? SQLITE_IOERR_DELETE :
	    real->xDelete(real, name, sync);
}

void
disk_install(void)
{
	house_of_tests_leave();
	real = sqlite3_vfs_find(NULL);
	faulty = *real;
	faulty.zName = "faulty";
	faulty.szOsFile = (int)sizeof(struct faulty_file) + real->szOsFile;
	faulty.xOpen = disk_open;
	faulty.xDelete = disk_delete;
	ck_assert_int_eq(sqlite3_vfs_register(&faulty, 1), SQLITE_OK);
	house_of_tests_enter();
}

void
disk_fail(enum disk_use use, long at, int why, bool from_then_on)
{
	failing = use;
	fail_at = at;
	used = 0;
	reason = why;
	sticky = from_then_on;
}

bool
disk_failed(void)
{
	bool reached = fail_at != 0 && used >= fail_at;

	fail_at = 0;
	return reached;
}
