/* letter.h: a meeting as an entry of a calendar (RFC 5545), and as a letter that brings it (RFC 5322). */
#ifndef LETTER_H
#define LETTER_H

#include "xml.h"

struct event {
	const char *uid;                /* never changes */
	const char *version;            /* of the notice: SEQUENCE */
	int64_t	    told;               /* when that version was, UTC milliseconds */
	const char *starts;             /* "2026-03-12T17:00" in Asia/Jerusalem */
	const char *title, *place, *text, *address;     /* address: of the page */
	const char *from_name, *from;   /* who calls; from may be NULL */
	node	    people, informed;   /* children with @name and @email: who is asked to come, who only to know */
	bool	    cancelled;
};

/* The calendar's entry, in the arena; its length goes to *length. */
const char *letter_calendar(struct request *, const struct event *, size_t *length);
/* A letter of that subject, with the event's text and the entry beside it. */
const char *letter_mail(struct request *, const struct event *, const char *subject, size_t *length);

#endif
