/* say.h: what the pages say, in three languages. */
#ifndef SAY_H
#define SAY_H

#include "xml.h"

enum { LANGUAGES = 3 };
extern const char *const languages[LANGUAGES];          /* "he", "ar", "en" */

/* Reads every file of a folder of messages; dies of a broken one. */
void	say_read(const char *folder);
/* Reads them again when a file is newer (developing); a broken one is logged and the last good kept. */
void	say_refresh(void);
void	say_close(void);

/* The message without holes or plurals, or NULL. Lives as long as the messages. */
const char *say_text(const char *lang, const char *key);
/* The message "registry.name", or the common "field.name", in the language of the request; "[[key]]" when missing. name NULL: the key is whole. */
const char *say_label(struct request *, const char *registry, const char *name);
/* The message with <needed/> filled by the pair "needed", its plural chosen by the pair "n". */
const char *say_fill(struct request *, const char *key, const struct pairs *);
/* The message in the plural of that number, which fills <n/>. */
const char *say_count(struct request *, const char *key, int64_t number);
/* "problem.no-quorum" filled with what the refusal came with. */
const char *say_problem(struct request *, const struct problem *);

/* What a message says in a language: all its words, NULL when it is missing; and, when it has holes or plurals, an element that holds them. */
struct said { const char *text; node tree; };
struct message { const char *key; struct said in[LANGUAGES]; };

/* NULL when there is none; lives as long as the messages. */
const struct message *say_message(const char *key);
int	say_language(const char *lang);
/* Puts <say> into the page: all messages in its language. For libxslt, which cannot look them up. */
void	say(struct request *);

/* Calls back for every key and language with what is said, NULL when missing. For tests. */
void	say_each(void (*)(const char *key, const char *lang, const char *text, void *), void *);

#endif
