/* fuzz_calendar.c: what is read as a day, a time or a moment is one, and is read again as the same. */
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/calendar.h"

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static void
must(bool holds)
{
	if (!holds)
		abort();
}

static void
is_day(struct arena *arena, const char *text)
{
	struct day day, back;
	struct hebrew_day hebrew;

	must(calendar_day(text, &day));
	back = calendar_from_number(calendar_number(day));
	must(back.year == day.year && back.month == day.month && back.day == day.day);
	hebrew = calendar_hebrew(day);
	must(hebrew.year == day.year + 3760 || hebrew.year == day.year + 3761);
	must(hebrew.month >= 1 && hebrew.month <= (calendar_hebrew_leap(hebrew.year) ? 13 : 12));
	must(hebrew.day >= 1 && hebrew.day <= 30);
	must(strcmp(calendar_later(arena, text, 0), text) == 0);
}

/* Moments keep whole minutes since 1918; mean time before it does not. */
static void
is_moment(struct arena *arena, const char *text)
{
	int64_t at = calendar_at(text);

	is_day(arena, arena_part(arena, text, 10));
	must(at != -1 && (at % 60000 == 0 || strcmp(text, "1919") < 0));
	must(strcmp(calendar_moment(arena, at), text) == 0);
}

static void
is_read_again(struct arena *arena, const char *text, const char *(*read)(struct arena *, const char *))
{
	const char *again = read(arena, text);

	must(again != NULL && strcmp(again, text) == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = arena_open();
	const char *typed = arena_part(arena, (const char *)data, size), *text;
	struct day day;

	if ((text = calendar_day_typed(arena, typed)) != NULL) {
		is_day(arena, text);
		is_read_again(arena, text, calendar_day_typed);
	}
	if ((text = calendar_time_typed(arena, typed)) != NULL)
		is_read_again(arena, text, calendar_time_typed);
	if ((text = calendar_moment_typed(arena, typed)) != NULL) {
		is_moment(arena, text);
		is_read_again(arena, text, calendar_moment_typed);
	}
	if (calendar_day(typed, &day))
		is_day(arena, typed);
	if (calendar_at(typed) != -1)
		is_moment(arena, typed);
	arena_close(arena);
	return 0;
}
