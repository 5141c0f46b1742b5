/* calendar.h: days, moments and instants; the Hebrew calendar beside the Gregorian. */
#ifndef CALENDAR_H
#define CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

struct arena;

struct day { int year, month, day; };           /* Gregorian; month and day from 1 */
struct hebrew_day { int year, month, day; };    /* month 1 is Nisan, 7 Tishri, 12 Adar (I), 13 Adar II */

/* "2026-11-21" and nothing else; false when there is no such day. */
bool	calendar_day(const char *, struct day *);
/* Days since 1 January of year 1 (Rata Die, that day is 1). */
int64_t	calendar_number(struct day);
struct day calendar_from_number(int64_t);
/* 0 is Sunday. */
int	calendar_weekday(struct day);
struct hebrew_day calendar_hebrew(struct day);
bool	calendar_hebrew_leap(int hebrew_year);

/*
 * What people type, as ISO text in the arena, or NULL.
 * A day: 2026-11-21, 21.11.2026, 21/11/2026, 21.11.26 (20yy), 21-11-2026.
 * A moment: a day and a time apart by a space, comma or T: "21.11.2026 17:30".
 * A time: 17:30, 9:05, 0930.
 * Unseen direction marks are passed over.
 */
const char *calendar_day_typed(struct arena *, const char *);
const char *calendar_moment_typed(struct arena *, const char *);
const char *calendar_time_typed(struct arena *, const char *);

/*
 * Makes Asia/Jerusalem the zone of the process, whatever its environment says; dies without the zone file.
 * Call it once at start, before a sandbox closes; what needs the zone calls it when nobody did.
 */
void	calendar_open(void);
/* The present, UTC milliseconds. */
int64_t	calendar_now(void);
/* "2026-11-21T21:40", wall time in Asia/Jerusalem; needs the zone file of the system. */
const char *calendar_moment(struct arena *, int64_t at);
/* "2026-11-21T19:40:02.113Z" */
const char *calendar_instant(struct arena *, int64_t at);
/* UTC milliseconds of a wall-time moment in Asia/Jerusalem; -1 for what is none, skipped ones in spring too; the first of two in autumn. */
int64_t	calendar_at(const char *moment);
/* "2026-11-21" as people write it: "21.11.2026". */
const char *calendar_written(struct arena *, const char *day);
/* The ISO day that many days later (or earlier); NULL when the first is no day. */
const char *calendar_later(struct arena *, const char *day, int days);
/* "00:30" of "24:30", the time of a meeting that goes on past midnight; NULL of any other text. */
const char *calendar_after_midnight(struct arena *, const char *time);

#endif
