/* content.c: what kind of file it is, by what it holds. */
#include <fcntl.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <unistr.h>

#include "content.h"

/* Names lie; signatures do not. An office file with macros in it is none of these. */

static const struct signature { const char *kind; const char *bytes; size_t length; } signatures[] = {
	{ "pdf",  "%PDF-", 5 },
	{ "png",  "\x89PNG\r\n\x1a\n", 8 },
	{ "jpeg", (const char[]){ (char)0xff, (char)0xd8, (char)0xff }, 3 },
};

enum { DIRECTORY = 65536 };     /* the names of a zip stand at its end */

static bool
holds(const char *bytes, size_t length, const char *word)
{
	return memmem(bytes, length, word, strlen(word)) != NULL;
}

static const char *
kind_of_zip(const char *bytes, size_t length)
{
	size_t from = length > DIRECTORY ? length - DIRECTORY : 0;
	const char *names = bytes + from;

	length -= from;
	if (holds(names, length, "vbaProject") ||
	    !holds(names, length, "[Content_Types].xml"))
		return NULL;
	return holds(names, length, "word/document.xml") ? "docx" :
	    holds(names, length, "xl/workbook.xml") ? "xlsx" : NULL;
}

/* UTF-8 without any control but line ends, tabs and page ends. */
static bool
is_text(const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if ((unsigned char)bytes[i] < ' ' &&
		    memchr("\t\n\r\f", bytes[i], 4) == NULL)
			return false;
	return u8_check((const uint8_t *)bytes, length) == NULL;
}

static const char *
kind_of(const char *bytes, size_t length)
{
	for (size_t i = 0; i < sizeof(signatures) / sizeof(signatures[0]); i++)
		if (length > signatures[i].length && memcmp(bytes,
		    signatures[i].bytes, signatures[i].length) == 0)
			return signatures[i].kind;
	if (length > 4 && memcmp(bytes, "PK\3\4", 4) == 0)
		return kind_of_zip(bytes, length);
	return is_text(bytes, length) ? "txt" : NULL;
}

const char *
content_kind(const char *path)
{
	int file = open(path, O_RDONLY | O_CLOEXEC);
	const char *kind = NULL;
	struct stat known;
	void *bytes;

	if (file == -1)
		return NULL;
	if (fstat(file, &known) == 0 && known.st_size > 0 && (bytes =
	    mmap(NULL, (size_t)known.st_size, PROT_READ, MAP_PRIVATE, file,
	    0)) != MAP_FAILED) {
		kind = kind_of(bytes, (size_t)known.st_size);
		munmap(bytes, (size_t)known.st_size);
	}
	close(file);
	return kind;
}
