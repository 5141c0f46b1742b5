/* source.h: what the elements of a sheet say. */
#ifndef SOURCE_H
#define SOURCE_H

#include "compiling.h"

/* A row of a table of instructions. */
struct instruction {
	const char *name, *must, *may;          /* attributes it has or may have */
	void	  (*write)(const xmlNode *, enum tag *);        /* NULL: only within another */
};

/* Is it an element of XSLT; of that name, unless it is NULL? */
bool	source_is(const xmlNode *, const char *name);
/* An attribute, or NULL; the word of it in the dictionary. */
const char *source_attribute(const xmlNode *, const char *name);
const char *source_word(const xmlNode *, const char *name);
const char *source_content(const xmlAttr *);
/* Is an attribute that value? It may only be the other one. */
bool	source_is_given(const xmlNode *, const char *name, const char *value, const char *other);
/* The row of an element in a table; its attributes are as they must be, then. NULL, and the program broken, when there is none. */
const struct instruction *source_row(const struct instruction *, size_t count, const xmlNode *);

/* Is it a comment, or blank outside xsl:text? */
bool	source_is_nothing(const xmlNode *);
bool	source_is_choice(const xmlNode *);
/* Are there only words, and choices between them, in it? */
bool	source_holds_words(const xmlNode *parent);
/* May it, once it is run, add an attribute to the element it stands in? */
bool	source_may_add(const xmlNode *);
/* OPEN, when it is known beforehand where the tag of an element ends, and that no attribute comes twice. */
enum tag source_tag(const xmlNode *element);

#endif
