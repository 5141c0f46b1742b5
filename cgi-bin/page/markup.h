/* markup.h: a tree written out as HTML, XML or plain text; the one place that escapes. */
#ifndef MARKUP_H
#define MARKUP_H

#include <stdbool.h>
#include <stddef.h>

struct _xmlAttr;
struct _xmlDoc;
struct _xmlNode;

/* Bytes that grow; kept from page to page. */
struct bytes { char *first; size_t length, room; };

void	bytes_add(struct bytes *, const char *, size_t);
void	bytes_text(struct bytes *, const char *);
/* A text, and the value of an attribute between its quotes, escaped. */
void	bytes_escaped(struct bytes *, const char *);
void	bytes_quoted(struct bytes *, const char *);

/* HTML's elements that never hold anything, and its attributes that are there or not. */
bool	markup_is_void(const char *element);
bool	markup_is_boolean(const char *attribute);

/* A node of a page with all below it, as HTML 5 (there is no script or style in our pages); an attribute with the space before it. */
void	markup_node(struct bytes *, const struct _xmlNode *);
void	markup_attribute(struct bytes *, const struct _xmlAttr *, bool html);

/* A whole file of XML; of no root its declaration alone. */
void	markup_xml(struct bytes *, struct _xmlNode *);
/* Text nodes only: what a sheet of method "text" made. */
void	markup_text(struct bytes *, struct _xmlDoc *);

#endif
