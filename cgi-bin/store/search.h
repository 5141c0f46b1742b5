/* search.h: Hebrew and Arabic made findable, whatever way they are spelled. */
#ifndef SEARCH_H
#define SEARCH_H

struct arena;

/* Reads the letters, signs and prefixes of sql/search.txt; dies of a broken file. */
void	search_read(const char *file);

/*
 * Text as it is indexed: words of small letters and digits, apart by single spaces, without points,
 * vowels, direction marks and the signs of an acronym. Folding it again changes nothing.
 */
const char *search_fold(struct arena *, const char *text);
/* What to MATCH in an FTS5 table of folded text, safe for anything typed; NULL when nothing remains. */
const char *search_match(struct arena *, const char *typed);
/* The same for what has only some of the words; NULL of a single one. */
const char *search_match_some(struct arena *, const char *typed);
/* The number of a record, as typed or as printed: "AB 2026/014", "ab-14/2026" are "ab/2026/14"; NULL when it is none. */
const char *search_number(struct arena *, const char *typed);

#endif
