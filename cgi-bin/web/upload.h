/* upload.h: a file on its way into the register: streamed to the disk, hashed, and gone again unless it is kept. */
#ifndef UPLOAD_H
#define UPLOAD_H

#include "body.h"

enum { MOST_UPLOAD = 20 * 1024 * 1024 };        /* bytes of a file; nginx lets as much through */

/* Who takes the files of this request: NULL where none are taken. The folder is that of the register. */
const struct body_files *upload_taker(struct request *, const char *data);
/* After the body was read: what came answers for the form, so that the same form sent twice is known. */
void	upload_seal(struct request *);
/* After the answer: what nobody kept goes. */
void	upload_end(struct request *);

/* The file is kept under its hash, on the disk before this returns; false when it could not be. */
bool	upload_keep(struct request *);

#endif
