/* fuzz_workbook.c: any file is refused as a workbook or gives lines that a table is read from. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <zip.h>

#include "base/arena.h"
#include "page/table.h"
#include "page/workbook.h"
#include "legal.h"

/*
 * A file that begins like an archive is taken as it is; anything else is cut
 * at bytes 0xff into parts, which are packed as a spreadsheet packs them.
 */
static const char *const parts[] = {
	"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml",
	"xl/workbook.xml", "xl/_rels/workbook.xml.rels"
};

static const char book[] = "<workbook><sheets><sheet name='S' r:id='a' "
    "xmlns:r='r'/></sheets></workbook>";
static const char relations[] = "<Relationships><Relationship Id='a' "
    "Target='worksheets/sheet1.xml'/></Relationships>";

static void
pack(zip_t *zip, const char *name, const void *bytes, size_t length)
{
	zip_int64_t at = zip_file_add(zip, name, zip_source_buffer(zip, bytes,
	    length, 0), ZIP_FL_ENC_UTF_8);

	MUST(at >= 0);
	zip_set_file_compression(zip, (zip_uint64_t)at, ZIP_CM_STORE, 0);
}

static void
pack_all(const char *path, const uint8_t *bytes, size_t length)
{
	zip_t *zip = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, NULL);
	const uint8_t *end = bytes + length;
	size_t i = 0;

	MUST(zip != NULL);
	for (; i < sizeof(parts) / sizeof(parts[0]) && bytes <= end; i++) {
		const uint8_t *stop = memchr(bytes, 0xff,
		    (size_t)(end - bytes));

		if (stop == NULL)
			stop = end;
		pack(zip, parts[i], bytes, (size_t)(stop - bytes));
		bytes = stop + 1;
	}
	if (i <= 3)
		pack(zip, parts[3], book, strlen(book));
	if (i <= 4)
		pack(zip, parts[4], relations, strlen(relations));
	MUST(zip_close(zip) == 0);
}

static void
write_as_it_is(const char *path, const uint8_t *bytes, size_t length)
{
	FILE *file = fopen(path, "w");

	MUST(file != NULL && fwrite(bytes, 1, length, file) == length);
	fclose(file);
}

static void
check_lines(struct request *r, const char *lines)
{
	struct table table;

	table_read(r, lines, &table);
	MUST(table.rows <= MOST_TABLE_ROWS);
	for (int i = 0; i < table.rows; i++) {
		MUST(table.row[i].line <= MOST_WORKBOOK_ROWS * 20);
		MUST(table.row[i].cells <= MOST_TABLE_COLUMNS);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static char path[40];
	struct arena *arena = arena_open();
	struct request r;
	const char *lines;

	if (*path == '\0')
		snprintf(path, sizeof(path), "/tmp/fuzz-workbook-%ld",
		    (long)getpid());
	if (length > 1 && memcmp(bytes, "PK", 2) == 0)
		write_as_it_is(path, bytes, length);
	else
		pack_all(path, bytes, length);
	request_begin(&r, arena);
	lines = workbook_lines(&r, path, "file");
	unlink(path);
	MUST((lines == NULL) == refused_at(&r, "file"));
	MUST(r.status == 0 || r.status == 422);
	if (lines != NULL)
		check_lines(&r, lines);
	arena_close(arena);
	return 0;
}
