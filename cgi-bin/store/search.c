/* search.c: Hebrew and Arabic made findable, whatever way they are spelled. */
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include "../base/arena.h"
#include "../base/log.h"
#include "search.h"

#define DIGITS	"0123456789"

enum {
	MOST_LETTERS = 32, MOST_SIGNS = 32, MOST_PREFIXES = 64,
	MOST_SUFFIXES = 16,
	LONGEST_PREFIX = 16,            /* bytes; of a suffix as well */
	MOST_WORDS = 12,                /* that are looked for; the others are not */
	LONGEST_WORD = 40,              /* characters of it that are looked at */
	LEAST_REST = 3,                 /* letters left of a word without its prefix or suffix */
	LONGEST_SERIAL = 6,
	TATWEEL = 0x640                 /* makes a word longer and says nothing */
};

enum kind { NOTHING, GAP, SIGN, DIGIT, LETTER };

struct letter { ucs4_t from, to; };

struct prefix {
	char		   text[LONGEST_PREFIX];
	size_t		   length;
	const uc_script_t *script;
};

struct suffix { char text[LONGEST_PREFIX]; size_t length; };

/* A part of a folded text, not ended by NUL. */
struct word { const char *text; size_t length; };

static struct letter letters[MOST_LETTERS];
static ucs4_t	     signs[MOST_SIGNS];
static struct prefix prefixes[MOST_PREFIXES];
static struct suffix suffixes[MOST_SUFFIXES];
static size_t	     letter_count, sign_count, prefix_count, suffix_count;

/* The word list. */

/* A word that is one character; '\0' when it is not. */
static ucs4_t
character(const char *word)
{
	ucs4_t c;
	int step;

	if (word == NULL)
		return '\0';
	step = u8_strmbtouc(&c, (const uint8_t *)word);
	return step > 0 && word[step] == '\0' ? c : '\0';
}

static const uc_script_t *
script_of(const char *word)
{
	ucs4_t c;

	return u8_strmbtouc(&c, (const uint8_t *)word) > 0 ? uc_script(c) : NULL;
}

static bool
read_letter(const char *from, const char *to)
{
	struct letter letter = { character(from), character(to) };

	if (letter_count == MOST_LETTERS || !letter.from || !letter.to)
		return false;
	letters[letter_count++] = letter;
	return true;
}

static bool
read_sign(const char *word)
{
	ucs4_t sign = character(word);

	if (sign_count == MOST_SIGNS || !sign)
		return false;
	signs[sign_count++] = sign;
	return true;
}

static bool
read_prefix(const char *word)
{
	struct prefix *prefix = &prefixes[prefix_count];
	size_t length = strlen(word);

	if (prefix_count == MOST_PREFIXES || length >= LONGEST_PREFIX)
		return false;
	memcpy(prefix->text, word, length + 1);
	prefix->length = length;
	prefix->script = script_of(word);
	prefix_count++;
	return prefix->script != NULL;
}

static bool
read_suffix(const char *word)
{
	size_t length = strlen(word);

	if (suffix_count == MOST_SUFFIXES || length >= LONGEST_PREFIX)
		return false;
	memcpy(suffixes[suffix_count].text, word, length + 1);
	suffixes[suffix_count++].length = length;
	return true;
}

/* The next word of a line, which it is cut from; NULL after the last. */
static char *
next_word(char **line)
{
	char *word;

	while ((word = strsep(line, " \t\n")) != NULL && *word == '\0')
		continue;
	return word;
}

static bool
read_line(char *line)
{
	const char *what = next_word(&line), *word = next_word(&line);
	bool fine = word != NULL;

	if (what == NULL || *what == '#')
		return true;
	if (strcmp(what, "letter") == 0)
		return read_letter(word, next_word(&line)) &&
		    next_word(&line) == NULL;
	for (; fine && word != NULL; word = next_word(&line))
		if (strcmp(what, "sign") == 0)
			fine = read_sign(word);
		else if (strcmp(what, "prefix") == 0)
			fine = read_prefix(word);
		else if (strcmp(what, "suffix") == 0)
			fine = read_suffix(word);
		else
			fine = false;
	return fine;
}

void
search_read(const char *file)
{
	FILE *in = fopen(file, "re");
	char *line = NULL;
	size_t room = 0, number = 0;

	if (in == NULL)
		die("%s: %s", file, strerror(errno));
	letter_count = sign_count = prefix_count = suffix_count = 0;
	while (getline(&line, &room, in) >= 0) {
		number++;
		if (!read_line(line))
			die("%s:%zu: not understood, or one too many", file, number);
	}
	if (ferror(in))
		die("%s: %s", file, strerror(errno));
	free(line);
	fclose(in);
}

/* Folding. */

static bool
is_sign(ucs4_t c)
{
	for (size_t i = 0; i < sign_count; i++)
		if (signs[i] == c)
			return true;
	return false;
}

static ucs4_t
fold_letter(ucs4_t c)
{
	for (size_t i = 0; i < letter_count; i++)
		if (letters[i].from == c)
			return letters[i].to;
	return uc_tolower(c);
}

static bool
is_of(ucs4_t c, uint32_t categories)
{
	return uc_is_general_category_withtable(c, categories);
}

/* Points, vowels and accents are marks once characters are taken apart. */
static enum kind
fold_character(ucs4_t *c)
{
	if (is_sign(*c))
		return SIGN;
	if (*c == TATWEEL || is_of(*c, UC_CATEGORY_MASK_M | UC_CATEGORY_MASK_Cf))
		return NOTHING;
	if (is_of(*c, UC_CATEGORY_MASK_L)) {
		*c = fold_letter(*c);
		return LETTER;
	}
	if (!is_of(*c, UC_CATEGORY_MASK_N))
		return GAP;
	if (uc_decimal_value(*c) >= 0)
		*c = '0' + (ucs4_t)uc_decimal_value(*c);
	return DIGIT;
}

/* Writes at most four bytes for each that it reads, and a NUL. */
static void
fold(uint8_t *to, const uint8_t *from, size_t length)
{
	const uint8_t *begin = to, *end = from + length;
	enum kind kind, last = GAP;
	bool gap = false, sign = false;
	ucs4_t c;

	while (from < end) {
		from += u8_mbtouc(&c, from, (size_t)(end - from));
		kind = fold_character(&c);
		gap |= kind == GAP;
		sign |= kind == SIGN;
		if (kind < DIGIT)
			continue;
		sign &= last != LETTER || kind != LETTER;
		if (to > begin && (gap || sign))
			*to++ = ' ';
		to += u8_uctomb(to, c, 4);
		gap = sign = false;
		last = kind;
	}
	*to = '\0';
}

const char *
search_fold(struct arena *arena, const char *text)
{
	size_t length = 0;
	uint8_t *folded, *apart = u8_normalize(UNINORM_NFKD,
	    (const uint8_t *)text, strlen(text), NULL, &length);

	if (apart == NULL)
		abort();
	folded = arena_take(arena, 4 * length + 1);
	fold(folded, apart, length);
	free(apart);
	return (const char *)folded;
}

/* What to look for. */

static size_t
characters(struct word word)
{
	return u8_mbsnlen((const uint8_t *)word.text, word.length);
}

/* The first word of a folded text, cut when it is overlong: the rest of a word need not match. */
static struct word
first_word(const char *folded)
{
	struct word word = { folded, 0 };

	for (int count = 0; count < LONGEST_WORD; count++) {
		const char *at = folded + word.length;

		if (*at == ' ' || *at == '\0')
			break;
		word.length += (size_t)u8_strmblen((const uint8_t *)at);
	}
	return word;
}

/* A word without what makes it a plural, when enough of it is left. */
static struct word
singular(struct word word)
{
	for (size_t i = 0; i < suffix_count; i++) {
		struct word rest = { word.text,
		    word.length - suffixes[i].length };

		if (word.length > suffixes[i].length &&
		    memcmp(word.text + rest.length, suffixes[i].text,
		    suffixes[i].length) == 0 && characters(rest) >= LEAST_REST)
			return rest;
	}
	return word;
}

/* A stem and all that may stand before it; what follows it may be anything. */
static void
match_stem(FILE *out, struct word word)
{
	struct word stem = singular(word);
	const uc_script_t *script = script_of(stem.text);

	fprintf(out, "\"%.*s\"*", (int)stem.length, stem.text);
	for (size_t i = 0; i < prefix_count; i++)
		if (prefixes[i].script == script)
			fprintf(out, " OR \"%s%.*s\"*", prefixes[i].text,
			    (int)stem.length, stem.text);
}

/* A word as it was typed and without each prefix that it may begin with; a single letter only as it is. */
static void
match_word(FILE *out, struct word word)
{
	struct word rest;

	if (characters(word) == 1) {
		fprintf(out, "\"%.*s\"", (int)word.length, word.text);
		return;
	}
	fputc('(', out);
	match_stem(out, word);
	for (size_t i = 0; i < prefix_count; i++) {
		if (word.length <= prefixes[i].length ||
		    memcmp(word.text, prefixes[i].text, prefixes[i].length) != 0)
			continue;
		rest.text = word.text + prefixes[i].length;
		rest.length = word.length - prefixes[i].length;
		if (characters(rest) < LEAST_REST)
			continue;
		fputs(" OR ", out);
		match_stem(out, rest);
	}
	fputc(')', out);
}

static const char *
match(struct arena *arena, const char *typed, const char *between)
{
	const char *at = search_fold(arena, typed), *expression;
	char *made = NULL;
	size_t length = 0;
	FILE *out;

	if (*at == '\0')
		return NULL;
	if ((out = open_memstream(&made, &length)) == NULL)
		abort();
	for (int count = 0; *at != '\0' && count < MOST_WORDS; count++) {
		if (count > 0)
			fputs(between, out);
		match_word(out, first_word(at));
		at += strcspn(at, " ");
		at += strspn(at, " ");
	}
	if (fclose(out) != 0)
		abort();
	expression = arena_part(arena, made, length);
	free(made);
	return expression;
}

const char *
search_match(struct arena *arena, const char *typed)
{
	return match(arena, typed, " AND ");
}

const char *
search_match_some(struct arena *arena, const char *typed)
{
	return strchr(search_fold(arena, typed), ' ') != NULL ?
	    match(arena, typed, " OR ") : NULL;
}

/* Numbers of records. */

static bool
is_year(struct word number)
{
	return number.length == 4 && (number.text[0] == '2' ||
	    (number.text[0] == '1' && number.text[1] == '9'));
}

static struct word
digits_at(const char *text)
{
	return (struct word){ text, strspn(text, DIGITS) };
}

/* Without the zeros it begins with; of no length when it is no serial. */
static struct word
serial_of(struct word number)
{
	size_t zeros = strspn(number.text, "0");

	number.text += zeros;
	number.length = number.length > zeros + LONGEST_SERIAL ? 0 :
	    number.length - zeros;
	return number;
}

const char *
search_number(struct arena *arena, const char *typed)
{
	const char *folded = search_fold(arena, typed);
	struct word name = { folded, strcspn(folded, DIGITS) };
	struct word year = digits_at(folded + name.length), serial;

	if (year.text[year.length] != ' ')
		return NULL;
	serial = digits_at(year.text + year.length + 1);
	if (serial.text[serial.length] != '\0')
		return NULL;
	if (!is_year(year)) {
		struct word swapped = year;

		year = serial;
		serial = swapped;
	}
	serial = serial_of(serial);
	if (!is_year(year) || serial.length == 0)
		return NULL;
	if (name.length > 0 && name.text[name.length - 1] == ' ')
		name.length--;
	return arena_print(arena, "%.*s%s%.*s/%.*s", (int)name.length, name.text,
	    name.length > 0 ? "/" : "", (int)year.length, year.text,
	    (int)serial.length, serial.text);
}
