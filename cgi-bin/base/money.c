/* money.c: agorot, as people type and read them. */
#include <string.h>

#include <unistr.h>

#include "arena.h"
#include "money.h"

#define DIGITS	"0123456789"
#define SHEKEL	"\1"                    /* what stands for the sign while we read */

enum { LONGEST = 64 };                  /* characters of what was typed */

/* Agorot stay exact in JSON, too: below 2 to the 53rd. */
static const int64_t most_shekels = 9999999999999;

/* A character as the grammar below knows it; '\0' for one that it does not. */
static char
money_plain(ucs4_t c)
{
	if (c == 0xa0 || c == 0x202f)
		return ' ';
	if (c == 0x2212)
		return '-';
	if (c == 0x20aa)
		return SHEKEL[0];
	return c >= ' ' && c < 0x7f ? (char)c : '\0';
}

/* What was typed in plain characters, without the direction marks that pasted numbers carry. */
static bool
money_bare(const char *typed, char *bare)
{
	const uint8_t *at = (const uint8_t *)typed;
	size_t length = 0;
	ucs4_t c;

	while ((at = u8_next(&c, at)) != NULL) {
		if (c == 0x200e || c == 0x200f)
			continue;
		if (length == LONGEST - 1 || (bare[length++] = money_plain(c)) == '\0')
			return false;
	}
	bare[length] = '\0';
	return c == '\0';
}

static int
count(const char *text, char wanted)
{
	int found = 0;

	for (; *text != '\0'; text++)
		found += *text == wanted;
	return found;
}

/* Cuts the figures out of what stands around them: one minus before, one sign on either side. */
static char *
money_figures(char *bare, bool *minus)
{
	size_t before = strspn(bare, " -" SHEKEL);
	size_t figures = strspn(bare + before, DIGITS ",.");
	char *after = bare + before + figures;

	*minus = count(bare, '-') == 1;
	if (count(bare, '-') > 1 || count(bare, SHEKEL[0]) > 1 ||
	    after[strspn(after, " " SHEKEL)] != '\0')
		return NULL;
	*after = '\0';
	return bare + before;
}

static bool
is_digits(const char *text, size_t least, size_t most)
{
	size_t length = strspn(text, DIGITS);

	return text[length] == '\0' && length >= least && length <= most;
}

/* "1234" or "1,234"; "0,123" is somebody's decimal comma. */
static bool
is_whole(const char *text)
{
	size_t first = strspn(text, DIGITS);

	if (text[first] == '\0')
		return first > 0;
	if (first == 0 || first > 3 || *text == '0')
		return false;
	for (text += first; *text == ','; text += 4)
		if (strspn(text + 1, DIGITS) != 3)
			return false;
	return *text == '\0';
}

/* "1.204.330": dots that part thousands, at least two of them. */
static bool
is_dotted(const char *text)
{
	size_t first = strspn(text, DIGITS);
	int groups = 0;

	if (first == 0 || first > 3 || *text == '0')
		return false;
	for (text += first; *text == '.'; text += 4, groups++)
		if (strspn(text + 1, DIGITS) != 3)
			return false;
	return *text == '\0' && groups > 1;
}

/* How many figures after the point are still whole agorot of that unit. */
static size_t
figures_of(int64_t unit)
{
	size_t figures = 2;

	for (; unit > 1; unit /= 10)
		figures++;
	return figures;
}

static enum money_problem
money_sum(const char *whole, const char *part, int64_t unit, int64_t *agorot)
{
	int64_t units = 0, worth = unit * 100;

	for (; *whole != '\0'; whole++) {
		if (*whole != ',' && *whole != '.')
			units = units * 10 + *whole - '0';
		if (units > most_shekels / unit)
			return MONEY_TOO_LARGE;
	}
	*agorot = units * worth;
	for (; *part != '\0'; part++)
		*agorot += (*part - '0') * (worth /= 10);
	return MONEY_FINE;
}

/* What was typed, taken apart: the point vanishes, and what stood after it is *part. */
static bool
money_parts(const char *typed, char *bare, char **whole, char **part,
    bool *minus)
{
	char *point;

	if (!money_bare(typed, bare) ||
	    (*whole = money_figures(bare, minus)) == NULL)
		return false;
	*part = NULL;
	if (!is_dotted(*whole) && (point = strchr(*whole, '.')) != NULL) {
		*point = '\0';
		*part = point + 1;
	}
	return true;
}

/* Nobody here counts in thousands of millions; a point and three figures is else a point or a comma. */
static bool
is_ambiguous(const char *whole, const char *part, int64_t unit)
{
	return part != NULL && unit < 1000000 && is_digits(whole, 1, 3) &&
	    is_digits(part, 3, 3);
}

enum money_problem
money_read_in(const char *typed, int64_t unit, int64_t *agorot)
{
	char bare[LONGEST], *whole, *part;
	enum money_problem problem;
	bool minus;

	if (!money_parts(typed, bare, &whole, &part, &minus))
		return MONEY_UNREADABLE;
	if (is_ambiguous(whole, part, unit))
		return MONEY_AMBIGUOUS;
	if ((!is_whole(whole) && !is_dotted(whole)) ||
	    (part != NULL && !is_digits(part, 1, figures_of(unit))))
		return MONEY_UNREADABLE;
	problem = money_sum(whole, part != NULL ? part : "", unit, agorot);
	if (problem == MONEY_FINE && minus)
		*agorot = -*agorot;
	return problem;
}

enum money_problem
money_read(const char *typed, int64_t *agorot)
{
	return money_read_in(typed, 1, agorot);
}

bool
money_readings(const char *typed, int64_t unit, int64_t *grouped,
    int64_t *pointed)
{
	char bare[LONGEST], *whole, *part;
	int64_t thousandths;
	bool minus;

	if (!money_parts(typed, bare, &whole, &part, &minus) ||
	    !is_ambiguous(whole, part, unit))
		return false;
	money_sum(whole, part, 1000, &thousandths);
	*grouped = thousandths * unit;
	*pointed = (thousandths * unit + 500) / 1000;
	if (minus) {
		*grouped = -*grouped;
		*pointed = -*pointed;
	}
	return true;
}

const char *
money_write(struct arena *arena, int64_t agorot)
{
	uint64_t sum = agorot < 0 ? -(uint64_t)agorot : (uint64_t)agorot;
	uint64_t shekels = sum / 100;
	char figures[40], *at = figures + sizeof(figures);
	int digits = 0;

	*--at = '\0';
	if (sum % 100 != 0) {
		*--at = (char)('0' + sum % 10);
		*--at = (char)('0' + sum / 10 % 10);
		*--at = '.';
	}
	do {
		if (digits++ % 3 == 0 && digits > 1)
			*--at = ',';
		*--at = (char)('0' + shekels % 10);
	} while ((shekels /= 10) > 0);
	if (agorot < 0)
		*--at = '-';
	return arena_text(arena, at);
}
