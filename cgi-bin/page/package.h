/* package.h: parts that a sheet made, packed into one file (docx). */
#ifndef PACKAGE_H
#define PACKAGE_H

#include <stdbool.h>

struct bytes;

/*
 * <package><part name="word/document.xml"><w:document>…</part>…</package> becomes a zip whose parts are XML files of their own,
 * in that order; the same parts make the same bytes. False when it is no such document.
 */
bool	package_pack(struct bytes *);

#endif
