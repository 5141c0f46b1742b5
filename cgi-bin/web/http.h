/* http.h: a request out of the server's parameters, and the head of its reply. */
#ifndef HTTP_H
#define HTTP_H

#include "request.h"

/*
 * Reads the parameters of FastCGI or CGI ("NAME=value", NULL at the end) into a
 * request just begun: all but the body, whose announced length and type are noted.
 * Anything broken is refused; what could be read is there nevertheless.
 */
void	http_request(struct request *, char *const *parameters);
/* The token of the session's cookie, or NULL. */
const char *http_session(const struct request *);

/* What a suffix is sent as: "csv" gives "text/csv; charset=UTF-8"; NULL for a suffix unknown to us. */
const char *http_media_type(const char *format);
/* A header of the reply, in place of an earlier one of that name; what would break the reply is our fault. */
void	http_reply_header(struct request *, const char *name, const char *value);
/* A cookie for so many days, or with 0 until the browser is closed; a NULL value takes it back. */
void	http_cookie(struct request *, const char *name, const char *value, int days);
/* The session's cookie; NULL takes it back. */
void	http_session_cookie(struct request *, const char *token);
/* "Status: 404 Not Found" */
const char *http_status_line(struct request *);
/* The whole head, down to its empty line, for r->length bytes of r->type. */
const char *http_head(struct request *);

/*
 * The query of this request, to be put behind a path: "?body=3&year=2026", or "".
 * Without one name, or NULL, and with another name's value in place of those it had;
 * a NULL name adds nothing.
 */
const char *http_query(struct request *, const char *without, const char *name, const char *value);

/* That path if it is one of ours, else "/". */
const char *http_own_path(const char *path);

struct part { const char *text; size_t length; };

/* The next piece of what lies between rest and end; false after the last. */
bool	http_part(const char **rest, const char *end, char apart, struct part *);
/* Percent-decoded in the arena, with a NUL behind; a plus is a space if wanted. NULL when a % is no byte. */
char	*http_decode(struct request *, struct part, bool plus, size_t *length);
/* Could it be a field's name? 1 to 100 of [a-z0-9._-]. */
bool	http_is_name(struct part);

#endif
