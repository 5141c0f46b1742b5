/* output.h: the end of the page, where everything is written. */
#ifndef OUTPUT_H
#define OUTPUT_H

#include "markup.h"

struct output {
	struct bytes *bytes;
	bool	      open;             /* a tag is, and may get attributes */
	size_t	      tag;              /* where it begins */
};
extern struct output output;

void	output_words(const char *, bool quoted);
void	output_end_tag(void);
/* Of what was written: without tags, and what was escaped as it was. */
const char *output_plain(const char *written);
/* The attribute that was written from there on takes the place of one of its name in the tag that is open. */
void	output_replace(const char *name, size_t from);

#endif
