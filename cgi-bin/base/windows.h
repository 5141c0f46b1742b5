/* windows.h: Hebrew as spreadsheets of this country save it when nobody asks them for UTF-8. */
#ifndef WINDOWS_H
#define WINDOWS_H

#include <stddef.h>

struct arena;

/* Bytes of Windows-1255 as UTF-8 in the arena, *length set anew; NULL when one of them stands for nothing there. */
const char *windows_hebrew(struct arena *, const char *bytes, size_t *length);

#endif
