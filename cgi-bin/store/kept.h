/* kept.h: are the documents on the disk those that the register names? */
#ifndef KEPT_H
#define KEPT_H

#include <stdbool.h>

struct sqlite3;

/*
 * Calls back for every document of the table "documents" whose file in FOLDER/documents is gone, has other bytes than its hash
 * says, or lies there without a row. What is still on its way (its last minute, or "incoming-") is passed over. False when the
 * table or the folder cannot be read. A register without that table has none.
 */
bool	kept_check(struct sqlite3 *, const char *folder, void (*)(void *own, const char *name, const char *why), void *own);

#endif
