/* text.h: what somebody sent, made fit to keep or refused. */
#ifndef TEXT_H
#define TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

enum text_shape { TEXT_ONE_LINE, TEXT_MANY_LINES };

/*
 * The text gate: the only way bytes from outside become text.
 * Silently removed: U+FEFF, U+202A-202E, U+2066-2069 (pasted phone numbers carry them).
 * Refused: broken UTF-8, C0 and C1 controls and DEL (but tab, LF, CR), non-characters.
 * RLM and LRM stay. CRLF and CR become LF; in one line LF and tab become a space.
 * Leading and trailing white space goes. The result is NFC and lives in the arena.
 * Returns NULL when refused and names the problem in *why: "broken-text" or "control-character".
 */
const char *text_fit(struct arena *, const char *, size_t, enum text_shape, const char **why);
/* How many characters (code points), not bytes. The text has passed the gate. */
size_t	    text_length(const char *);

/* The whole number it begins with; 0 when it begins with none, or is NULL. */
int64_t	    text_number(const char *);

/* Do both say the same, or neither anything (NULL)? */
bool	text_same(const char *, const char *);
/* Is it one of these words, which stand apart by spaces? */
bool	text_is_word(const char *words, const char *word);

#endif
