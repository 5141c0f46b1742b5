/* content.h: what kind of file it is, by what it holds. */
#ifndef CONTENT_H
#define CONTENT_H

/* "pdf", "docx", "xlsx", "png", "jpeg" or "txt"; NULL for whatever else, and for what cannot be read. */
const char *content_kind(const char *path);

#endif
