/* xml.h: the only way text enters a document. */
#ifndef XML_H
#define XML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../web/request.h"

/* A new document whose root is <page>; it belongs to the request and goes with xml_end. */
void	xml_begin(struct request *);
void	xml_end(struct request *);
/* An empty child. */
node	add(node parent, const char *name);
/* A child holding this text; nothing when the text is NULL. */
node	put(node parent, const char *name, const char *text);
/* A text behind what it holds. */
void	xml_add_text(node parent, const char *text);
/* An attribute; nothing when the value is NULL.  */
void	set(node, const char *name, const char *value);
/* The same with a name that is in the dictionary (xml_word). */
void	set_word(node, const char *word, const char *value);
void	set_number(node, const char *name, int64_t value);
/* Sets an attribute that may be there already. */
void	xml_replace(node, const char *name, const char *value);
/* The value of an attribute in the arena, or NULL. */
const char *xml_value(struct request *, node, const char *name);
/* The same as a number; 0 when it is none, or there is no element. */
int64_t	xml_number(node, const char *name);
const char *xml_text(struct request *, node);           /* the text of a leaf */
node	xml_child(node parent, const char *name);       /* the first of that name, or NULL */
node	xml_first(node parent);                         /* the first element child */
node	xml_last(node parent);                          /* the last child, were it an element */
node	xml_next(node);                                 /* the next element sibling */
const char *xml_name(node);
/* What stands in a document that was written from here, put into a parent; false when it is none. */
bool	xml_read_into(node parent, const char *text, size_t length);
/* Every place below where those words stand, in texts and in values, gets a mark instead. */
void	xml_strike(struct request *, node parent, const char *words, const char *mark);
void	xml_remove(node);
void	xml_close(void);
/* An empty document whose names are in the dictionary. */
struct _xmlDoc *xml_document(void);
/* The dictionary of the process: names in it that are equal are the same. */
struct _xmlDict *xml_dictionary(void);
/* A name in it. */
const char *xml_word(const char *, int length);

#endif
