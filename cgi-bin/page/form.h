/* form.h: what people typed, checked field by field, and shown again. */
#ifndef FORM_H
#define FORM_H

#include "../web/request.h"

struct registry;
struct field;

/* A column and what it is to hold; value NULL is NULL. */
struct change { const char *column; const char *value; };

/* A form of the page, waiting for the token the dispatcher gives it. */
struct form {
	node	     element;
	const char  *action;
	const char  *version;
	struct form *next;
};

/*
 * Every field checked: required, within its length, of its kind, one of its
 * choices; 422 at each bad one. Names are prefixed ("agenda.3."). What came
 * out goes to *changes in the arena; returns how many.
 * Fields given once are left out when the record exists.
 */
int	form_read(struct request *, const struct registry *, const char *prefix,
	    struct change **changes);
/* <form> with this action, waiting for its token. version 0: none is sent. */
node	form_open(struct request *, node parent, const char *action, int64_t version);
/* What a form sends without showing it; nothing when the value is NULL. */
void	form_hidden(node form, const char *name, const char *value);
/* An element that is sent by itself, such as the button of a move, waiting for its token; @action says where unless @path does. */
void	form_signed(struct request *, node element, const char *action, int64_t version);
/* <field> for every field: its choices, what was typed or else what the record (an element or NULL) holds, its problems. */
void	form_fields(struct request *, node parent, const struct registry *, node record, const char *prefix);
/* What people read for a value of a CHOICE; NULL when it is none of them. */
const char *form_choice(struct request *, const struct field *, const char *value);
/* "line", "text", "choice": how the page calls a kind. */
const char *form_kind(int kind);
/* Names of the rows that were sent under a prefix: 1, 3, new1 for agenda.1.title, agenda.3.title, agenda.new1.title; how many. */
int	form_rows(struct request *, const char *prefix, const char ***names);

#endif
