/* streamed.h: the page that was written out step by step, beside the one libxslt alone makes of the same document. */
#ifndef STREAMED_H
#define STREAMED_H

#include "web/request.h"

/* Fails the test that asked when a page of html differs, by a byte, from what libxslt alone makes of it. */
void	streamed_is_what_libxslt_makes(const struct request *, const char *path);

#endif
