/* plain.h: the plain parts of sheets, compiled to be written out at once. */
#ifndef PLAIN_H
#define PLAIN_H

#include <libxml/tree.h>

/* Finds them in a sheet just read, before libxslt compiles it. */
void	plain_mark(xmlDoc *sheet);
/* Compiles them, after libxslt did. */
void	plain_compile(xmlDoc *sheet);
/* Before the sheet is freed. */
void	plain_forget(xmlDoc *sheet);

#endif
