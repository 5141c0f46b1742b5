/* amount.c: a sum of money as people write it, words and all. */
#include <string.h>

#include "../base/arena.h"
#include "../base/money.h"
#include "amount.h"
#include "say.h"

/* Is the end of the text one of the words, apart by bars? How much of it is left then, else 0. */
static size_t
without_word(const char *text, size_t length, const char *words)
{
	while (words != NULL && *words != '\0') {
		size_t size = strcspn(words, "|");

		if (size > 0 && size < length && strncmp(text + length - size,
		    words, size) == 0)
			return length - size;
		words += size + (words[size] == '|');
	}
	return 0;
}

static bool
drop_word(const char *text, size_t *length, const char *key)
{
	for (int i = 0; i < LANGUAGES; i++) {
		size_t left = without_word(text, *length,
		    say_text(languages[i], key));

		if (left == 0)
			continue;
		while (left > 0 && text[left - 1] == ' ')
			left--;
		*length = left;
		return true;
	}
	return false;
}

static int64_t
drop_unit(const char *text, size_t *length)
{
	if (drop_word(text, length, "money.words.million"))
		return 1000000;
	return drop_word(text, length, "money.words.thousand") ? 1000 : 1;
}

/* The figures alone: the words behind them are dropped, and those for thousands and millions become *unit. */
static const char *
figures(struct request *r, const char *typed, int64_t *unit)
{
	size_t length = strlen(typed);

	while (length > 0 && typed[length - 1] == ' ')
		length--;
	*unit = drop_unit(typed, &length);
	if (*unit == 1 && drop_word(typed, &length, "money.words.shekels"))
		*unit = drop_unit(typed, &length);
	return arena_part(r->arena, typed, length);
}

const char *
amount_read(struct request *r, const char *typed, int64_t *agorot,
    int64_t *unit)
{
	const char *sum = figures(r, typed, unit);

	switch (money_read_in(sum, *unit, agorot)) {
	case MONEY_FINE:
		return NULL;
	case MONEY_AMBIGUOUS:
		return "money-is-ambiguous";
	case MONEY_TOO_LARGE:
		return "money-is-too-large";
	default:
		return "not-money";
	}
}

void
amount_explain(struct request *r, const char *typed)
{
	int64_t unit, grouped, pointed;
	const char *sum = figures(r, typed, &unit);

	if (!money_readings(sum, unit, &grouped, &pointed))
		return;
	refuse_with(r, "typed", typed);
	refuse_with(r, "grouped", money_write(r->arena, grouped));
	refuse_with(r, "pointed", money_write(r->arena, pointed));
}
