/* output.c: the end of the page, where everything is written. */
#include <string.h>

#include "output.h"
#include "value.h"

struct output output;

void
output_words(const char *text, bool quoted)
{
	if (quoted)
		bytes_quoted(output.bytes, text);
	else
		bytes_escaped(output.bytes, text);
}

void
output_end_tag(void)
{
	if (output.open)
		bytes_add(output.bytes, ">", 1);
	output.open = false;
}

const char *
output_plain(const char *written)
{
	static const struct { const char *escaped; size_t length; char byte; }
	    marks[] = { { "&lt;", 4, '<' }, { "&gt;", 4, '>' },
	    { "&amp;", 5, '&' } };
	char *text = value_memory(strlen(written) + 1);
	char *to = text;

	while (*written != '\0') {
		size_t mark = 0;

		if (*written == '<') {
			written = strchr(written, '>') + 1;
			continue;
		}
		while (mark < 3 && strncmp(written, marks[mark].escaped,
		    marks[mark].length) != 0)
			mark++;
		*to++ = mark < 3 ? marks[mark].byte : *written;
		written += mark < 3 ? marks[mark].length : 1;
	}
	return text;
}

/* Where an attribute of that name stands in the tag that was written up to there, and how long it is. */
static size_t
find_attribute(const char *name, size_t to, size_t *length)
{
	const char *bytes = output.bytes->first;
	size_t at = output.tag, size = strlen(name);

	while (at < to && bytes[at] != ' ')
		at++;
	while (at < to) {
		size_t begin = at++;
		bool same = strncmp(bytes + at, name, size) == 0 &&
		    (bytes[at + size] == '=' || bytes[at + size] == ' ');

		while (at < to && bytes[at] != '=' && bytes[at] != ' ')
			at++;
		if (at < to && bytes[at] == '=')
			for (at += 2; bytes[at++] != '"';)
				;
		*length = at - begin;
		if (same)
			return begin;
	}
	return to;
}

void
output_replace(const char *name, size_t from)
{
	size_t old, at = find_attribute(name, from, &old);
	size_t length = output.bytes->length - from;
	char *bytes = output.bytes->first;
	const char *new;

	if (at == from)
		return;
	new = value_kept(bytes + from, length);
	memmove(bytes + at + length, bytes + at + old, from - at - old);
	memcpy(bytes + at, new, length);
	output.bytes->length -= old;
}
