/* body.c: what a form sent, read into fields; its files are streamed to whoever takes them. */
#include <string.h>

#include "../base/arena.h"
#include "../base/text.h"
#include "../base/windows.h"
#include "body.h"
#include "http.h"

#define MOST_FORM	(64 * 1024)     /* of a form, of fields beside files */
#define MOST_IMPORT	(1024 * 1024)   /* of a form that brings in a table, as text or as a file of text */
#define MOST_FIELDS	2000
#define MOST_HEADER	4096            /* of a part */
#define MOST_BOUNDARY	70
#define CHUNK		16384

enum state { OPENING, AFTER_BOUNDARY, HEADER, FIELD, FILE_PART, ENDING };

/*
 * A multipart body on its way in. Bytes wait in the window until they make a
 * whole boundary, header or piece of data; what may still become a boundary
 * is held back, so data come out as they came in however they are cut.
 */
struct multipart {
	struct request *r;
	const struct body_files *files;
	enum state state;
	char	   boundary[4 + MOST_BOUNDARY]; /* CR LF - - and itself */
	size_t	   boundary_length;
	char	   window[MOST_HEADER + CHUNK];
	size_t	   length;
	const char *field;              /* of the part */
	bool	   open;                /* its file is with its taker */
	size_t	   parts, used;         /* how many; bytes of text in all */
	char	  *text;                /* room for most(r) */
	size_t	   text_length;
};

/* Does this form bring in a table? Its file is read as the text of its field. */
static bool
is_import(const struct request *r)
{
	size_t length = r->path != NULL ? strlen(r->path) : 0;

	return length > strlen("/import") &&
	    strcmp(r->path + length - strlen("/import"), "/import") == 0;
}

static size_t
most(const struct request *r)
{
	return is_import(r) ? MOST_IMPORT : MOST_FORM;
}

static void
too_large(struct request *r)
{
	refuse(r, 413, "too-large", NULL);
}

static void
malformed(struct request *r)
{
	refuse(r, 400, "malformed-form", NULL);
}

/*
 * A text that is none is a problem at its field: the other fields are kept,
 * for they are shown again in the form.
 */
static void
add_field(struct request *r, const char *name, const char *bytes, size_t length)
{
	const char *why = "broken-text";
	const char *text = text_fit(r->arena, bytes, length, TEXT_MANY_LINES,
	    &why);

	if (text == NULL && is_import(r) &&
	    (bytes = windows_hebrew(r->arena, bytes, &length)) != NULL)
		text = text_fit(r->arena, bytes, length, TEXT_MANY_LINES, &why);
	if (text == NULL)
		refuse(r, 422, why, name);
	else
		pairs_add(r, &r->typed, name, text);
}

static void
read_pair(struct request *r, struct part pair)
{
	struct part name, value;
	const char *rest = pair.text, *end = pair.text + pair.length;
	const char *label, *text;
	size_t label_length = 0, length = 0;

	http_part(&rest, end, '=', &name);
	value.text = rest == NULL ? end : rest;
	value.length = (size_t)(end - value.text);
	label = http_decode(r, name, true, &label_length);
	text = http_decode(r, value, true, &length);
	if (label == NULL || text == NULL ||
	    !http_is_name((struct part){ label, label_length }))
		malformed(r);
	else
		add_field(r, label, text, length);
}

static void
read_pairs(struct request *r, const char *bytes, size_t length)
{
	const char *rest = bytes;
	struct part pair;
	size_t fields = 0;

	while (!refused_for_good(r) &&
	    http_part(&rest, bytes + length, '&', &pair)) {
		if (pair.length == 0)
			continue;
		if (++fields > MOST_FIELDS)
			too_large(r);
		else
			read_pair(r, pair);
	}
}

static void
drop(struct multipart *m, size_t count)
{
	m->length -= count;
	memmove(m->window, m->window + count, m->length);
}

static const char *
find(const struct multipart *m, const char *bytes, size_t length)
{
	return memmem(m->window, m->length, bytes, length);
}

static void
skip(struct part *part, size_t count)
{
	part->text += count;
	part->length -= count;
}

static bool
starts(struct part part, const char *word)
{
	return part.length >= strlen(word) &&
	    strncasecmp(part.text, word, strlen(word)) == 0;
}

static bool
skip_word(struct part *part, const char *word)
{
	if (!starts(*part, word))
		return false;
	skip(part, strlen(word));
	return true;
}

static void
skip_spaces(struct part *part)
{
	while (starts(*part, " ") || starts(*part, "\t"))
		skip(part, 1);
}

/* What stands in quotes; browsers write a quote inside as %22. */
static bool
read_quoted(struct part *part, struct part *quoted)
{
	const char *end;

	if (!skip_word(part, "\"") ||
	    (end = memchr(part->text, '"', part->length)) == NULL)
		return false;
	quoted->text = part->text;
	quoted->length = (size_t)(end - part->text);
	skip(part, quoted->length + 1);
	return true;
}

/* form-data; name="title"; filename="minutes.pdf": each once, no more. */
static bool
read_disposition(struct part line, struct part *name, struct part *file)
{
	skip_spaces(&line);
	if (name->text != NULL || !skip_word(&line, "form-data"))
		return false;
	for (skip_spaces(&line); line.length > 0; skip_spaces(&line)) {
		struct part *to = NULL;

		if (!skip_word(&line, ";"))
			return false;
		skip_spaces(&line);
		if (skip_word(&line, "name="))
			to = name;
		else if (skip_word(&line, "filename="))
			to = file;
		if (to == NULL || to->text != NULL || !read_quoted(&line, to))
			return false;
	}
	return name->text != NULL;
}

/* The names of a part; other headers say nothing we would believe. */
static bool
read_header(struct part header, struct part *name, struct part *file)
{
	const char *end = header.text + header.length, *stop;
	struct part line;

	while (header.length > 0) {
		stop = memmem(header.text, header.length, "\r\n", 2);
		line.text = header.text;
		line.length = (size_t)((stop == NULL ? end : stop) - line.text);
		skip(&header, line.length + (stop == NULL ? 0 : 2));
		if (line.length == 0 || starts(line, " ") ||
		    starts(line, "\t") || memchr(line.text, '\0', line.length))
			return false;
		if (skip_word(&line, "content-disposition:") &&
		    !read_disposition(line, name, file))
			return false;
	}
	return name->text != NULL && http_is_name(*name);
}

/* Only the last segment: some send the whole path on their disk. */
static const char *
file_name(struct multipart *m, struct part file)
{
	const char *why = "broken-text", *name;

	for (size_t i = file.length; i > 0; i--)
		if (file.text[i - 1] == '/' || file.text[i - 1] == '\\') {
			skip(&file, i);
			break;
		}
	name = text_fit(m->r->arena, file.text, file.length, TEXT_ONE_LINE,
	    &why);
	if (name == NULL)
		refuse(m->r, 422, why, m->field);
	return name;
}

static void
begin_file(struct multipart *m, struct part file)
{
	const char *name;

	if (m->files == NULL && is_import(m->r))
		return;
	m->state = FILE_PART;
	if (m->files == NULL) {
		refuse(m->r, 422, "no-files-here", m->field);
		return;
	}
	name = file_name(m, file);
	if (name == NULL || *name == '\0' || refused(m->r))
		return;
	m->files->open(m->r, m->field, name, m->files->with);
	m->open = true;
}

static void
begin_part(struct multipart *m, struct part header)
{
	struct part name = { NULL, 0 }, file = { NULL, 0 };

	if (++m->parts > MOST_FIELDS) {
		too_large(m->r);
		return;
	}
	if (!read_header(header, &name, &file)) {
		malformed(m->r);
		return;
	}
	m->field = arena_part(m->r->arena, name.text, name.length);
	m->text_length = 0;
	m->state = FIELD;
	if (file.text != NULL)
		begin_file(m, file);
}

static void
end_part(struct multipart *m, bool whole)
{
	if (m->state == FIELD && whole)
		add_field(m->r, m->field, m->text, m->text_length);
	if (m->open)
		m->files->close(m->r, whole && !refused(m->r), m->files->with);
	m->open = false;
	m->state = AFTER_BOUNDARY;
}

/* Data of the part, to where they belong. */
static void
give(struct multipart *m, size_t count)
{
	if (m->state == FILE_PART) {
		if (m->open && count > 0 && !refused(m->r))
			m->files->take(m->r, m->window, count, m->files->with);
		return;
	}
	if (count > most(m->r) - m->used) {
		too_large(m->r);
		return;
	}
	memcpy(m->text + m->text_length, m->window, count);
	m->text_length += count;
	m->used += count;
}

/* A step takes one thing from the window; false when it waits for more. */
static bool
step_opening(struct multipart *m)
{
	if (m->length < m->boundary_length - 2)
		return false;
	if (memcmp(m->window, m->boundary + 2, m->boundary_length - 2) != 0)
		malformed(m->r);
	drop(m, m->boundary_length - 2);
	m->state = AFTER_BOUNDARY;
	return true;
}

static bool
step_after_boundary(struct multipart *m)
{
	if (m->length < 2)
		return false;
	if (memcmp(m->window, "\r\n", 2) == 0)
		m->state = HEADER;
	else if (memcmp(m->window, "--", 2) == 0)
		m->state = ENDING;
	else
		malformed(m->r);
	drop(m, 2);
	return true;
}

static bool
step_header(struct multipart *m)
{
	const char *end = find(m, "\r\n\r\n", 4);
	size_t length = end == NULL ? m->length : (size_t)(end - m->window);

	if (length > MOST_HEADER) {
		too_large(m->r);
		return false;
	}
	if (end == NULL)
		return false;
	begin_part(m, (struct part){ m->window, length });
	drop(m, length + 4);
	return true;
}

static bool
step_data(struct multipart *m)
{
	const char *end = find(m, m->boundary, m->boundary_length);
	size_t held = m->boundary_length - 1, count;

	if (end != NULL) {
		count = (size_t)(end - m->window);
		give(m, count);
		drop(m, count + m->boundary_length);
		if (!refused_for_good(m->r))
			end_part(m, true);
		return true;
	}
	if (m->length > held) {
		count = m->length - held;
		give(m, count);
		drop(m, count);
	}
	return false;
}

/* Behind the last boundary stands a line end or nothing. */
static bool
step_ending(struct multipart *m)
{
	if (m->length > 2 || memcmp(m->window, "\r\n", m->length) != 0)
		malformed(m->r);
	return false;
}

static bool
step(struct multipart *m)
{
	if (refused_for_good(m->r))
		return false;
	switch (m->state) {
	case OPENING:
		return step_opening(m);
	case AFTER_BOUNDARY:
		return step_after_boundary(m);
	case HEADER:
		return step_header(m);
	case FIELD:
	case FILE_PART:
		return step_data(m);
	case ENDING:
		break;
	}
	return step_ending(m);
}

static void
multipart_take(struct multipart *m, const char *bytes, size_t length)
{
	while (length > 0 && !refused_for_good(m->r)) {
		size_t room = sizeof(m->window) - m->length;
		size_t count = length < room ? length : room;

		memcpy(m->window + m->length, bytes, count);
		m->length += count;
		bytes += count;
		length -= count;
		while (step(m))
			;
	}
}

static void
multipart_end(struct multipart *m)
{
	if (m->state != ENDING || m->length == 1)
		malformed(m->r);
	if (m->open)
		end_part(m, false);
}

static struct multipart *
multipart_begin(struct request *r, const struct body_files *files,
    struct part boundary)
{
	struct multipart *m;

	if (boundary.length == 0 || boundary.length > MOST_BOUNDARY) {
		refuse(r, 415, "unknown-type", NULL);
		return NULL;
	}
	m = arena_take(r->arena, sizeof(*m));
	m->r = r;
	m->files = files;
	m->text = arena_take(r->arena, most(r));
	memcpy(m->boundary, "\r\n--", 4);
	memcpy(m->boundary + 4, boundary.text, boundary.length);
	m->boundary_length = 4 + boundary.length;
	return m;
}

static bool
is_pairs(const struct request *r)
{
	struct part type = { r->body_type, strlen(r->body_type) };

	if (!skip_word(&type, "application/x-www-form-urlencoded"))
		return false;
	skip_spaces(&type);
	if (skip_word(&type, ";")) {
		skip_spaces(&type);
		if (!skip_word(&type, "charset=utf-8") &&
		    !skip_word(&type, "charset=\"utf-8\""))
			return false;
	}
	return type.length == 0;
}

/* The boundary may be of the characters that mails allow, without space. */
static bool
is_multipart(const struct request *r, struct part *boundary)
{
	struct part type = { r->body_type, strlen(r->body_type) };

	if (!skip_word(&type, "multipart/form-data"))
		return false;
	skip_spaces(&type);
	if (!skip_word(&type, ";"))
		return false;
	skip_spaces(&type);
	if (!skip_word(&type, "boundary="))
		return false;
	*boundary = type;
	if (starts(type, "\"") &&
	    (!read_quoted(&type, boundary) || type.length > 0))
		return false;
	for (size_t i = 0; i < boundary->length; i++)
		if (strchr("0123456789abcdefghijklmnopqrstuvwxyz"
		    "ABCDEFGHIJKLMNOPQRSTUVWXYZ'()+_,-./:=?",
		    boundary->text[i]) == NULL)
			return false;
	return true;
}

static void
parse_multipart(struct request *r, struct part boundary)
{
	struct multipart *m = multipart_begin(r, NULL, boundary);

	if (m == NULL)
		return;
	multipart_take(m, r->body, r->body_length);
	multipart_end(m);
}

void
body_parse(struct request *r)
{
	struct part boundary;

	if (refused_for_good(r) || r->body_length == 0)
		return;
	if (r->body_length > most(r))
		too_large(r);
	else if (r->body_type != NULL && is_pairs(r))
		read_pairs(r, r->body, r->body_length);
	else if (r->body_type != NULL && is_multipart(r, &boundary))
		parse_multipart(r, boundary);
	else
		refuse(r, 415, "unknown-type", NULL);
}

/* The bytes asked for, or as many as came before the end. */
static size_t
read_all(const struct body_source *source, char *bytes, size_t length)
{
	size_t have = 0, count;

	while (have < length && (count = source->read(source->from,
	    bytes + have, length - have)) > 0)
		have += count;
	return have;
}

static void
read_form(struct request *r, const struct body_source *source)
{
	char *bytes;

	if (r->body_length > most(r)) {
		too_large(r);
		return;
	}
	bytes = arena_take(r->arena, r->body_length + 1);
	r->body = bytes;
	if (read_all(source, bytes, r->body_length) < r->body_length)
		malformed(r);
	else
		body_parse(r);
}

static void
read_stream(struct request *r, const struct body_source *source,
    struct multipart *m)
{
	char chunk[CHUNK];
	size_t left = r->body_length, count;

	while (left > 0 && !refused_for_good(r)) {
		count = source->read(source->from, chunk,
		    left < CHUNK ? left : CHUNK);
		if (count == 0)
			break;
		multipart_take(m, chunk, count);
		left -= count;
	}
	if (left > 0)
		malformed(r);
	multipart_end(m);
}

void
body_read(struct request *r, const struct body_source *source,
    const struct body_files *files)
{
	struct multipart *m;
	struct part boundary;

	if (refused_for_good(r))
		return;
	if (files == NULL || r->body_type == NULL ||
	    !is_multipart(r, &boundary))
		read_form(r, source);
	else if (r->body_length > files->most)
		too_large(r);
	else if ((m = multipart_begin(r, files, boundary)) != NULL)
		read_stream(r, source, m);
}
