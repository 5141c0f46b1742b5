/* body.h: what a form sent, read into fields; its files are streamed to whoever takes them. */
#ifndef BODY_H
#define BODY_H

#include "request.h"

/* Where the body comes from: fills the bytes and returns how many came, 0 at the end. */
struct body_source {
	size_t (*read)(void *from, char *bytes, size_t);
	void	*from;
};

/*
 * Who takes files, and how large the whole body may be. Each file is opened
 * and closed once, whole or broken off; after a refusal no more bytes come.
 * A file field that was left empty is passed over.
 */
struct body_files {
	size_t most;
	void (*open)(struct request *, const char *field, const char *name, void *with);
	void (*take)(struct request *, const char *bytes, size_t, void *with);
	void (*close)(struct request *, bool whole, void *with);
	void  *with;
};

/*
 * Reads the announced body of a POST and its fields into r->typed. Without
 * takers (NULL) a file is a problem at its field, and the bytes stay in r->body.
 */
void	body_read(struct request *, const struct body_source *, const struct body_files *);
/* The same for a body that is already in r->body. */
void	body_parse(struct request *);

#endif
