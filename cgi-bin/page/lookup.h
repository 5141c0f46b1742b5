/* lookup.h: how a sheet finds its words: by a table instead of a search. */
#ifndef LOOKUP_H
#define LOOKUP_H

#include <libxml/hash.h>
#include <libxml/xpath.h>

/* Every $say/name of a sheet just read becomes a call of ours. */
void	lookup_prepare(xmlDoc *sheet);
/* What those calls answer from, in the transformation that begins: message elements by name. */
void	lookup_offer(xmlXPathContext *, xmlHashTable *messages);

/* The element of a message, or NULL. */
xmlNode	*lookup_message(const char *name);

#endif
