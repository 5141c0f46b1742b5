/* session.h: who is asking, what they may do, and the token of a genuine form. */
#ifndef SESSION_H
#define SESSION_H

#include "../page/xml.h"

enum role {
	ROLE_ADMIN, ROLE_SECRETARY, ROLE_CHAIR, ROLE_CEO, ROLE_TREASURER,
	ROLE_LEGAL, ROLE_PROCUREMENT, ROLE_AUDITOR, ROLE_COORDINATOR,
	ROLE_COUNCIL_MEMBER, ROLE_COMMITTEE_MEMBER, ROLE_AUTHORITY_BUYER,
	ROLE_AUDITEE, ROLE_BUREAU, ROLE_VIEWER, ROLES
};

/* The names of the roles, as in the column users.role. */
extern const char *const role_names[ROLES];

enum { IDLE_MINUTES = 15, LONGEST_HOURS = 10, LINK_MINUTES = 30 };

/* Reads the grants of every registry; once, before the first request. */
void	session_prepare(void);
void	session_close(void);

/* Finds the session of the cookie: fills person, roles, secret. That it was seen is written once a minute at most. */
void	session_open(struct request *);
/* May this request do that ("meetings.write")? */
bool	session_may(const struct request *, const char *may);
/* Which roles may: a bit a role; ANYBODY needs no session. */
enum { ANYBODY = 1u << ROLES };
uint32_t session_roles_of(const char *may);
/* The last day to add an application for codes, so many days after the UTC milliseconds of the first reminder. */
const char *session_last_day(struct request *, const char *reminded, const char *days);
/* <user> and <may>: who asks and all they may do. */
void	session_show(struct request *);

/* Gives every form of the page its token. */
void	session_sign_forms(struct request *);
/* The token of a form for this path and version, with this nonce or a new one. */
const char *session_token(struct request *, const char *nonce, const char *path, const char *version);
/* The form that was sent is one that was given to this session, for this path and version; fills r->nonce. */
bool	session_token_is_genuine(struct request *);
/* The POST came from a page of ours: Sec-Fetch-Site, or Origin where a browser sends none. */
bool	session_is_same_site(const struct request *);

/*
 * Is that the password of whoever signs in by that name? Then person is filled. After some wrong ones even the right one
 * is refused for a while, which doubles with every failure.
 */
bool	session_password_is_right(struct request *, const char *name, const char *password);
/* Has the account to wait after wrong passwords or codes, until UTC milliseconds (NULL: no)? Then the request is refused. */
bool	session_must_wait(struct request *, const char *until);
/* One more failure in a row of the account of a person. */
void	session_failed(struct request *, int64_t person);
/* Spends a sign-in link; refused when it is not to be had. Fills person. */
void	session_spend_link(struct request *, const char *key);
/* A fresh session for r->person, and its cookie; the token in the arena, NULL when refused. */
const char *session_begin(struct request *);
/* For whoever has an application for codes: half of a session, which opens only the page that asks for one. False when none is needed, or when refused. */
bool	session_begin_half(struct request *, const char *then);
/* Where whoever is half signed in wants to go, and who it is; NULL when nobody is. */
const char *session_half(struct request *, int64_t *person);
/* The session goes on under a new cookie: the one before has done its service. */
void	session_renew(struct request *);
void	session_end(struct request *);
/* Ends every session of the asker but this one, and what might become one: half sessions and links. */
void	session_end_others(struct request *);
/* The same, all of them, for somebody. */
void	session_end_all(struct request *, int64_t person);
/* A password of 10 to 200 characters, kept as Argon2id. */
void	session_keep_password(struct request *, const char *password);
/* The key of a new one-time link for a person, good for LINK_MINUTES unless minutes say otherwise; in the arena. */
const char *session_link(struct request *, int64_t person, int minutes);

/* Who read a protected register, or was refused anything, goes to the access log. */
void	session_log(struct request *);

#endif
