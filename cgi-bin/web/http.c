/* http.c: a request out of the server's parameters, and the head of its reply. */
#include <stdlib.h>
#include <string.h>

#include "../base/arena.h"
#include "../base/text.h"
#include "http.h"

#define MOST_PARAMETERS	256
#define MOST_PAIRS	64
#define MOST_PATH	2048
#define MOST_BYTES	8192    /* of a query, of the cookies */

static const struct format { const char *suffix, *type; } formats[] = {
	{ "html", "text/html; charset=UTF-8" },
	{ "xml", "application/xml; charset=UTF-8" },
	{ "json", "application/json" },
	{ "csv", "text/csv; charset=UTF-8" },
	{ "ics", "text/calendar; charset=UTF-8" },
	{ "eml", "message/rfc822" },
	{ "akn", "application/akn+xml; charset=UTF-8" },
	{ "pdf", "application/pdf" },
	{ "fodt", "application/vnd.oasis.opendocument.text-flat-xml" },
	{ "xlsx", "application/vnd.openxmlformats-officedocument"
	    ".spreadsheetml.sheet" },
	{ "docx", "application/vnd.openxmlformats-officedocument"
	    ".wordprocessingml.document" },
};

static const struct reason { int status; const char *words; } reasons[] = {
	{ 200, "OK" }, { 204, "No Content" }, { 206, "Partial Content" },
	{ 303, "See Other" }, { 304, "Not Modified" },
	{ 400, "Bad Request" }, { 401, "Unauthorized" }, { 403, "Forbidden" },
	{ 404, "Not Found" }, { 405, "Method Not Allowed" },
	{ 406, "Not Acceptable" }, { 409, "Conflict" }, { 410, "Gone" },
	{ 413, "Content Too Large" }, { 414, "URI Too Long" },
	{ 415, "Unsupported Media Type" }, { 416, "Range Not Satisfiable" },
	{ 421, "Misdirected Request" }, { 422, "Unprocessable Content" },
	{ 426, "Upgrade Required" }, { 429, "Too Many Requests" },
	{ 431, "Request Header Fields Too Large" },
	{ 500, "Internal Server Error" }, { 503, "Service Unavailable" },
	{ 507, "Insufficient Storage" },
};

static const struct format *
format_named(const char *suffix)
{
	for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++)
		if (strcmp(formats[i].suffix, suffix) == 0)
			return &formats[i];
	return NULL;
}

const char *
http_media_type(const char *suffix)
{
	const struct format *format = format_named(suffix);

	return format == NULL ? NULL : format->type;
}

bool
http_part(const char **rest, const char *end, char apart, struct part *part)
{
	const char *stop;

	if (*rest == NULL)
		return false;
	stop = memchr(*rest, apart, (size_t)(end - *rest));
	part->text = *rest;
	part->length = (size_t)((stop == NULL ? end : stop) - *rest);
	*rest = stop == NULL ? NULL : stop + 1;
	return true;
}

static struct part
part_of(const char *text)
{
	return (struct part){ text, strlen(text) };
}

/* Splits at the first separator; the value is empty when there is none. */
static struct part
part_cut(struct part *name, char apart)
{
	const char *stop = memchr(name->text, apart, name->length);
	struct part value = { name->text + name->length, 0 };

	if (stop != NULL) {
		value.length = (size_t)(value.text - stop - 1);
		value.text = stop + 1;
		name->length = (size_t)(stop - name->text);
	}
	return value;
}

static struct part
part_trim(struct part part)
{
	while (part.length > 0 && memchr(" \t", part.text[0], 2) != NULL)
		part.text++, part.length--;
	while (part.length > 0 &&
	    memchr(" \t", part.text[part.length - 1], 2) != NULL)
		part.length--;
	return part;
}

static int
hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

char *
http_decode(struct request *r, struct part part, bool plus, size_t *length)
{
	char *text = arena_take(r->arena, part.length + 1);
	size_t n = 0;

	for (size_t i = 0; i < part.length; i++) {
		char c = part.text[i];

		if (c == '%') {
			if (part.length - i < 3 || hex(part.text[i + 1]) < 0 ||
			    hex(part.text[i + 2]) < 0)
				return NULL;
			c = (char)(hex(part.text[i + 1]) << 4 |
			    hex(part.text[i + 2]));
			i += 2;
		} else if (c == '+' && plus)
			c = ' ';
		text[n++] = c;
	}
	*length = n;
	return text;
}

static bool
is_plain_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool
http_is_name(struct part name)
{
	if (name.length == 0 || name.length > 100)
		return false;
	for (size_t i = 0; i < name.length; i++)
		if (!is_plain_letter(name.text[i]) &&
		    memchr("._-", name.text[i], 3) == NULL)
			return false;
	return true;
}

static void
refuse_request(struct request *r)
{
	refuse(r, 400, "broken-request", NULL);
}

/*
 * A name sent twice would be read one way by us and another by the server
 * before us: with Debian's own parameter list a client could so name its user.
 */
static void
refuse_twice(struct request *r, char *const *parameters)
{
	size_t length[MOST_PARAMETERS], n = 0;

	for (; parameters[n] != NULL; n++) {
		if (n == MOST_PARAMETERS) {
			refuse(r, 431, "too-long", NULL);
			return;
		}
		length[n] = strcspn(parameters[n], "=");
		for (size_t i = 0; i < n; i++)
			if (length[i] == length[n] && memcmp(parameters[i],
			    parameters[n], length[n]) == 0)
				refuse_request(r);
	}
}

static const char *
parameter(char *const *parameters, const char *name)
{
	size_t length = strlen(name);

	for (; *parameters != NULL; parameters++)
		if (strncmp(*parameters, name, length) == 0 &&
		    (*parameters)[length] == '=')
			return *parameters + length + 1;
	return NULL;
}

/* The value through the text gate; NULL when absent, empty or refused. */
static const char *
header(struct request *r, char *const *parameters, const char *name)
{
	const char *value = parameter(parameters, name), *why, *text;

	if (value == NULL || *value == '\0')
		return NULL;
	text = text_fit(r->arena, value, strlen(value), TEXT_ONE_LINE, &why);
	if (text == NULL || strpbrk(value, "\r\n") != NULL) {
		refuse_request(r);
		return NULL;
	}
	return text;
}

static void
read_method(struct request *r, const char *method)
{
	if (method != NULL && strcmp(method, "HEAD") == 0)
		r->head = true;
	else if (method != NULL && strcmp(method, "POST") == 0)
		r->method = POST;
	else if (method == NULL || strcmp(method, "GET") != 0) {
		refuse(r, 405, "wrong-method", NULL);
		http_reply_header(r, "Allow", "GET, HEAD, POST");
	}
}

/* The length is what the server announces: the body itself is not here yet. */
static void
read_announcement(struct request *r, char *const *parameters)
{
	const char *length = header(r, parameters, "CONTENT_LENGTH");

	r->body_type = header(r, parameters, "CONTENT_TYPE");
	if (length == NULL || r->method != POST)
		return;
	if (strspn(length, "0123456789") != strlen(length))
		refuse_request(r);
	else if (strlen(length) > 15)
		refuse(r, 413, "too-large", NULL);
	else
		r->body_length = strtoull(length, NULL, 10);
}

static void
read_client(struct request *r, char *const *parameters)
{
	const char *https = parameter(parameters, "HTTPS");

	r->secure = https != NULL && strcmp(https, "on") == 0;
	r->address = header(r, parameters, "REMOTE_ADDR");
	if (r->address == NULL)
		r->address = "-";
	r->local = strcmp(r->address, "127.0.0.1") == 0 ||
	    strcmp(r->address, "::1") == 0 ||
	    strcmp(r->address, "unix:") == 0;
}

static void
read_host(struct request *r, const char *host)
{
	if (host == NULL)
		return;
	if (strlen(host) > 255 || strspn(host, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789.-:[]") != strlen(host))
		refuse_request(r);
	else
		r->host = host;
}

static bool
is_plain(const char *path)
{
	return path[0] == '/' && strstr(path, "//") == NULL &&
	    strstr(path, "/.") == NULL && strstr(path, "..") == NULL &&
	    strchr(path, '\\') == NULL;
}

/*
 * A suffix of ours behind a letter or digit leaves the path: behind a space
 * it would leave one at the end. Nothing is sent in a format.
 */
static void
cut_suffix(struct request *r, const char *path)
{
	const char *dot = strrchr(path, '.');

	r->path = path;
	if (r->method != GET || dot == NULL || !is_plain_letter(dot[-1]) ||
	    format_named(dot + 1) == NULL)
		return;
	r->path = arena_part(r->arena, path, (size_t)(dot - path));
	r->format = format_named(dot + 1)->suffix;
}

/*
 * A path the gate would change is refused: the server before us looked at the
 * unchanged one when it chose what limits apply to it.
 */
static void
read_path(struct request *r, struct part part)
{
	size_t length = 0;
	const char *decoded, *path = NULL, *why;

	if (part.length > MOST_PATH) {
		refuse(r, 414, "too-long", NULL);
		return;
	}
	decoded = http_decode(r, part, false, &length);
	if (decoded != NULL)
		path = text_fit(r->arena, decoded, length, TEXT_ONE_LINE, &why);
	if (path == NULL || strcmp(path, decoded) != 0 || !is_plain(path))
		refuse_request(r);
	else
		cut_suffix(r, path);
}

/*
 * Names that cannot be ours are passed over: links come with marks of the
 * programs that sent them. A value that is no text is refused, ours or not.
 */
static void
read_query_pair(struct request *r, struct part name)
{
	struct part value = part_cut(&name, '=');
	size_t length, name_length;
	const char *decoded = http_decode(r, value, true, &length);
	const char *label = http_decode(r, name, true, &name_length), *why;
	const char *text = decoded == NULL ? NULL :
	    text_fit(r->arena, decoded, length, TEXT_ONE_LINE, &why);

	if (label == NULL || text == NULL)
		refuse_request(r);
	else if (http_is_name((struct part){ label, name_length }))
		pairs_add(r, &r->query, label, text);
}

static void
read_query(struct request *r, struct part query)
{
	const char *rest = query.text;
	struct part pair;
	int count = 0;

	if (query.length > MOST_BYTES) {
		refuse(r, 414, "too-long", NULL);
		return;
	}
	while (http_part(&rest, query.text + query.length, '&', &pair)) {
		if (pair.length == 0)
			continue;
		if (++count > MOST_PAIRS) {
			refuse(r, 414, "too-long", NULL);
			return;
		}
		read_query_pair(r, pair);
	}
}

static void
read_address(struct request *r, const char *uri)
{
	struct part path, query;

	r->path = "/";
	if (uri == NULL || strchr(uri, '#') != NULL) {
		refuse_request(r);
		return;
	}
	path = part_of(uri);
	query = part_cut(&path, '?');
	read_path(r, path);
	read_query(r, query);
}

/*
 * Other programs of the same host set cookies too: what is wrong with theirs
 * must not lock anybody out. The text gate makes a semicolon of the Greek
 * question mark, so what was one part may look like two: it is left out.
 */
static void
read_cookie(struct request *r, struct part name)
{
	struct part value = part_cut(&name, '=');
	const char *text, *label, *why;

	name = part_trim(name);
	label = text_fit(r->arena, name.text, name.length, TEXT_ONE_LINE, &why);
	text = text_fit(r->arena, value.text, value.length, TEXT_ONE_LINE,
	    &why);
	if (label != NULL && *label != '\0' && text != NULL &&
	    strpbrk(label, ";=") == NULL && strchr(text, ';') == NULL)
		pairs_add(r, &r->cookies, label, text);
}

static void
read_cookies(struct request *r, const char *cookies)
{
	struct part all, cookie;

	if (cookies == NULL)
		return;
	all = part_of(cookies);
	if (all.length > MOST_BYTES) {
		refuse(r, 431, "too-long", NULL);
		return;
	}
	if (strpbrk(cookies, "\r\n") != NULL) {
		refuse_request(r);
		return;
	}
	while (r->cookies.count < MOST_PAIRS &&
	    http_part(&cookies, all.text + all.length, ';', &cookie))
		read_cookie(r, cookie);
}

/* Hebrew unless the reader chose otherwise: a browser in English is no sign that its owner reads English. */
static void
read_language(struct request *r)
{
	const char *chosen = pairs_value(&r->cookies, "lang");

	if (chosen != NULL && text_is_word("he ar en", chosen))
		r->lang = chosen;
}

void
http_request(struct request *r, char *const *parameters)
{
	read_client(r, parameters);
	refuse_twice(r, parameters);
	read_method(r, parameter(parameters, "REQUEST_METHOD"));
	read_address(r, parameter(parameters, "REQUEST_URI"));
	read_cookies(r, parameter(parameters, "HTTP_COOKIE"));
	read_language(r);
	read_host(r, header(r, parameters, "HTTP_HOST"));
	read_announcement(r, parameters);
	r->origin = header(r, parameters, "HTTP_ORIGIN");
	r->fetch_site = header(r, parameters, "HTTP_SEC_FETCH_SITE");
	r->known = header(r, parameters, "HTTP_IF_NONE_MATCH");
}

/* "__Host-" makes browsers insist on https, this host and all of it. */
static const char *
session_name(const struct request *r)
{
	return r->secure ? "__Host-s" : "s";
}

const char *
http_session(const struct request *r)
{
	if (!r->secure && !r->local)
		return NULL;
	return pairs_value(&r->cookies, session_name(r));
}

/* Printable ASCII: a line feed would begin a header of somebody else's. */
static bool
is_header_value(const char *value)
{
	for (; *value != '\0'; value++)
		if (*value < ' ' || *value > '~')
			return false;
	return true;
}

void
http_reply_header(struct request *r, const char *name, const char *value)
{
	struct pair *pair = r->reply.first;

	if (*name == '\0' || strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789-") != strlen(name) ||
	    !is_header_value(value)) {
		broken(r, "a header that would break the reply");
		return;
	}
	while (pair != NULL && strcasecmp(pair->name, name) != 0)
		pair = pair->next;
	if (pair == NULL || strcasecmp(name, "Set-Cookie") == 0)
		pairs_add(r, &r->reply, name, value);
	else
		pair->value = arena_text(r->arena, value);
}

void
http_cookie(struct request *r, const char *name, const char *value, int days)
{
	const char *age = "";

	if (value == NULL)
		age = "; Max-Age=0";
	else if (days > 0)
		age = arena_print(r->arena, "; Max-Age=%d", days * 86400);
	if (strpbrk(name, " =;,\"") != NULL ||
	    (value != NULL && strpbrk(value, " ;,\"\\") != NULL)) {
		broken(r, "no name or value for a cookie: %s", name);
		return;
	}
	http_reply_header(r, "Set-Cookie", arena_print(r->arena,
	    "%s=%s; Path=/%s; HttpOnly; SameSite=Lax%s", name,
	    value == NULL ? "" : value, age, r->secure ? "; Secure" : ""));
}

void
http_session_cookie(struct request *r, const char *token)
{
	if (!r->secure && !r->local)
		broken(r, "a session over plain http from %s", r->address);
	else
		http_cookie(r, session_name(r), token, 0);
}

const char *
http_status_line(struct request *r)
{
	int status = r->status == 0 ? 200 : r->status;
	const char *words = "Unknown";

	for (size_t i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++)
		if (reasons[i].status == status)
			words = reasons[i].words;
	return arena_print(r->arena, "Status: %d %s", status, words);
}

static bool
has_header(const struct request *r, const char *name)
{
	const struct pair *pair = r->reply.first;

	while (pair != NULL && strcasecmp(pair->name, name) != 0)
		pair = pair->next;
	return pair != NULL;
}

static void
add_usual_headers(struct request *r)
{
	if (!has_header(r, "Cache-Control"))
		http_reply_header(r, "Cache-Control", "no-store");
	if (r->location != NULL)
		http_reply_header(r, "Location", r->location);
	if (r->status == 204 || r->status == 304)
		return;
	if (r->type != NULL)
		http_reply_header(r, "Content-Type", r->type);
	http_reply_header(r, "Content-Length",
	    arena_print(r->arena, "%zu", r->length));
}

const char *
http_head(struct request *r)
{
	const char *head;

	add_usual_headers(r);
	head = http_status_line(r);
	for (const struct pair *p = r->reply.first; p != NULL; p = p->next)
		head = arena_print(r->arena, "%s\r\n%s: %s", head, p->name,
		    p->value);
	return arena_print(r->arena, "%s\r\n\r\n", head);
}

static char *
encode(char *to, const char *text)
{
	static const char digits[] = "0123456789ABCDEF";

	for (; *text != '\0'; text++) {
		unsigned char c = (unsigned char)*text;

		if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		    (c >= '0' && c <= '9') || strchr("-._~", c) != NULL) {
			*to++ = (char)c;
			continue;
		}
		*to++ = '%';
		*to++ = digits[c >> 4];
		*to++ = digits[c & 15];
	}
	return to;
}

static char *
encode_pair(char *to, char before, const char *name, const char *value)
{
	*to++ = before;
	to = encode(to, name);
	*to++ = '=';
	return encode(to, value);
}

/* A byte becomes three at most. */
static size_t
encoded_size(const char *name, const char *value)
{
	return 3 * (strlen(name) + strlen(value)) + 2;
}

static bool
is_named(const struct pair *pair, const char *name)
{
	return name != NULL && strcmp(pair->name, name) == 0;
}

const char *
http_query(struct request *r, const char *without, const char *name,
    const char *value)
{
	bool more = name != NULL && value != NULL;
	size_t size = more ? encoded_size(name, value) : 0;
	const struct pair *pair;
	char *query, *to;

	for (pair = r->query.first; pair != NULL; pair = pair->next)
		size += encoded_size(pair->name, pair->value);
	query = to = arena_take(r->arena, size + 1);
	for (pair = r->query.first; pair != NULL; pair = pair->next)
		if (!is_named(pair, without) && !is_named(pair, name))
			to = encode_pair(to, to == query ? '?' : '&',
			    pair->name, pair->value);
	if (more)
		encode_pair(to, to == query ? '?' : '&', name, value);
	return query;
}

/* What go() would not go to is our fault there; here it is a stranger's. */
const char *
http_own_path(const char *path)
{
	if (path == NULL || path[0] != '/' || path[1] == '/' ||
	    path[1] == '\\' || strchr(path, ' ') != NULL ||
	    strstr(path, "/:") != NULL || !is_header_value(path))
		return "/";
	return path;
}
