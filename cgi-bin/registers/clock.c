/* clock.c: the clock of a meeting, which goes on past midnight: 24:30 is half an hour into the day after. */
#include "../pinkas.h"
#include "clock.h"

/*
 * So the times of one meeting compare as text, whichever day they lie on, in C
 * as in SQL. Nobody types or reads 24:30.
 */

enum { MIDNIGHT = 24 * 60, MORNING = 8 * 60, EARLY = 6 * 60 };  /* minutes */

static const char *
day_of(struct request *r, const char *held)
{
	return arena_part(r->arena, held, strlen("2026-03-10"));
}

static int
minutes_of(const char *time)
{
	return atoi(time) * 60 + atoi(time + strlen("17:"));
}

static const char *
time_of(struct request *r, int minutes)
{
	return arena_print(r->arena, "%02d:%02d", minutes / 60, minutes % 60);
}

static bool
is_day_after(struct request *r, const char *held)
{
	return held != NULL && strcmp(calendar_later(r->arena, day_of(r, held),
	    1), r->today) == 0;
}

bool
clock_runs(struct request *r, const char *held)
{
	return held != NULL && (strcmp(day_of(r, held), r->today) == 0 ||
	    is_day_after(r, held));
}

const char *
clock_now(struct request *r, const char *held)
{
	const char *now = r->moment + strlen("2026-03-10T");

	return is_day_after(r, held) ? time_of(r, minutes_of(now) + MIDNIGHT) : now;
}

const char *
clock_time(struct request *r, const char *held, const char *typed)
{
	int minutes, began;

	if (held == NULL || typed == NULL)
		return typed;
	minutes = minutes_of(typed);
	began = minutes_of(held + strlen("2026-03-10T"));
	return minutes < MORNING && minutes < began - EARLY ?
	    time_of(r, minutes + MIDNIGHT) : typed;
}

const char *
clock_read(struct request *r, const char *time)
{
	const char *after = time == NULL ? NULL :
	    calendar_after_midnight(r->arena, time);

	return after != NULL ? after : time;
}

void
clock_show(struct request *r, node element, const char *held)
{
	static const char *const names[] = { "arrived", "left", "started",
	    "taken", "added" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		const char *time = xml_value(r, element, names[i]);

		if (time == NULL || minutes_of(time) < MIDNIGHT)
			continue;
		xml_replace(element, names[i], clock_read(r, time));
		if (held != NULL)
			set(element, arena_print(r->arena, "%s.day", names[i]),
			    calendar_later(r->arena, day_of(r, held), 1));
	}
}

void
clock_show_rows(struct request *r, node list, const char *held)
{
	for (node row = xml_first(list); row != NULL; row = xml_next(row))
		clock_show(r, row, held);
}
