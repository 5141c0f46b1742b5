/* streamed.h: the page that our processor made, beside the one libxslt makes of the same document by the files as they are. */
#ifndef STREAMED_H
#define STREAMED_H

#include "web/request.h"

/* Fails the test that asked when a page of html differs, by a byte, from what libxslt makes. */
void	streamed_is_what_libxslt_makes(const struct request *, const char *path);

#endif
