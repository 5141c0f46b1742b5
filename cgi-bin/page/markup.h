/* markup.h: a tree written out as HTML, XML or plain text; the one place that escapes. */
#ifndef MARKUP_H
#define MARKUP_H

#include <stddef.h>

struct _xmlDoc;
struct _xmlNode;

/* Bytes that grow; kept from page to page. */
struct bytes { char *first; size_t length, room; };

void	bytes_add(struct bytes *, const char *, size_t);
void	bytes_text(struct bytes *, const char *);

/* With the doctype of HTML 5; text of script and style is left out: there is none in our pages. */
void	markup_html(struct bytes *, struct _xmlDoc *);
void	markup_xml(struct bytes *, struct _xmlNode *);
/* Text nodes only: what a sheet of method "text" made. */
void	markup_text(struct bytes *, struct _xmlDoc *);

#endif
