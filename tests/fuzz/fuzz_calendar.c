/* fuzz_calendar.c: what is read as a day, a time or a moment is one, and is read again as the same. */
#include <string.h>

#include "base/arena.h"
#include "base/calendar.h"
#include "legal.h"

static void
check_day(struct arena *arena, const char *text)
{
	struct day day, back;
	struct hebrew_day hebrew;
	int months;

	MUST(calendar_day(text, &day));
	back = calendar_from_number(calendar_number(day));
	MUST(memcmp(&back, &day, sizeof(day)) == 0);
	hebrew = calendar_hebrew(day);
	months = calendar_hebrew_leap(hebrew.year) ? 13 : 12;
	MUST(hebrew.year - day.year == 3760 || hebrew.year - day.year == 3761);
	MUST(hebrew.month >= 1 && hebrew.month <= months);
	MUST(hebrew.day >= 1 && hebrew.day <= 30);
	MUST(strcmp(calendar_later(arena, text, 0), text) == 0);
}

/* Clocks keep whole minutes since 1918; mean time before it did not. */
static void
check_moment(struct arena *arena, const char *text)
{
	int64_t at = calendar_at(text);

	check_day(arena, arena_part(arena, text, 10));
	MUST(at != -1);
	MUST(at % 60000 == 0 || strcmp(text, "1919") < 0);
	MUST(strcmp(calendar_moment(arena, at), text) == 0);
}

static void
check_again(struct arena *arena, const char *text,
    const char *(*read)(struct arena *, const char *))
{
	const char *again = read(arena, text);

	MUST(again != NULL && strcmp(again, text) == 0);
}

static void
check_typed(struct arena *arena, const char *typed)
{
	const char *text;

	if ((text = calendar_day_typed(arena, typed)) != NULL) {
		check_day(arena, text);
		check_again(arena, text, calendar_day_typed);
	}
	if ((text = calendar_time_typed(arena, typed)) != NULL)
		check_again(arena, text, calendar_time_typed);
	if ((text = calendar_moment_typed(arena, typed)) != NULL) {
		check_moment(arena, text);
		check_again(arena, text, calendar_moment_typed);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena *arena = arena_open();
	const char *typed = arena_part(arena, (const char *)bytes, length);
	struct day day;

	check_typed(arena, typed);
	if (calendar_day(typed, &day))
		check_day(arena, typed);
	if (calendar_at(typed) != -1)
		check_moment(arena, typed);
	arena_close(arena);
	return 0;
}
