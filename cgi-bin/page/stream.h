/* stream.h: what a transformation makes, written out while it is made. */
#ifndef STREAM_H
#define STREAM_H

#include <libxslt/xsltInternals.h>

#include "markup.h"

/* What the transformation that begins puts into its result goes into these bytes, after the doctype of HTML 5. */
void	stream_begin(xsltTransformContext *, struct bytes *);
/* The rest of it. */
void	stream_end(xmlDoc *result);

/* A plain part, and what is not plain within one: called by libxslt. */
void	stream_plain(xsltTransformContext *, xmlNode *, xmlNode *, xsltElemPreComp *);
void	stream_hole(xsltTransformContext *, xmlNode *, xmlNode *, xsltElemPreComp *);

#endif
