/* calendar.c: days, moments and instants; the Hebrew calendar beside the Gregorian. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <unistr.h>

#include "arena.h"
#include "calendar.h"
#include "log.h"

#define DIGITS	"0123456789"

enum {
	DAY_LENGTH = 10,                /* of "2026-11-21" */
	MOMENT_LENGTH = 16,             /* of "2026-11-21T21:40" */
	LONGEST = 32,                   /* of a day and a time, as typed */
	MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR,
	NUMBER_OF_1970 = 719163,        /* of its first day */
	NUMBER_OF_9999 = 3652059,       /* of its last day */
	NUMBER_OF_TISHRI = -1373427     /* 1 Tishri of the Hebrew year 1 */
};

/* Division that rounds down, below zero, too. */
static int64_t
below(int64_t number, int64_t by)
{
	return number / by - (number % by < 0);
}

/* Gregorian. */

static bool
is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int
month_length(int year, int month)
{
	static const int lengths[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
	};

	return lengths[month - 1] + (month == 2 && is_leap(year));
}

static bool
day_exists(struct day day)
{
	return day.year >= 1 && day.year <= 9999 &&
	    day.month >= 1 && day.month <= 12 &&
	    day.day >= 1 && day.day <= month_length(day.year, day.month);
}

/* Exactly that many digits; -1 when they are not. */
static int
digits(const char *text, int length)
{
	int number = 0;

	for (; length > 0; length--, text++) {
		if (*text < '0' || *text > '9')
			return -1;
		number = number * 10 + *text - '0';
	}
	return number;
}

/* The day that a text begins with. */
static bool
day_opens(const char *text, struct day *day)
{
	if (strnlen(text, DAY_LENGTH) < DAY_LENGTH ||
	    text[4] != '-' || text[7] != '-')
		return false;
	day->year = digits(text, 4);
	day->month = digits(text + 5, 2);
	day->day = digits(text + 8, 2);
	return day_exists(*day);
}

bool
calendar_day(const char *text, struct day *day)
{
	return day_opens(text, day) && text[DAY_LENGTH] == '\0';
}

/* Years are counted from March, so that the leap day is the last of its year. */
int64_t
calendar_number(struct day day)
{
	int64_t year = day.year - (day.month <= 2);
	int64_t month = (day.month + 9) % 12;

	return 365 * year + below(year, 4) - below(year, 100) +
	    below(year, 400) + (153 * month + 2) / 5 + day.day - 306;
}

struct day
calendar_from_number(int64_t number)
{
	int64_t since = number + 305;           /* 1 March of the year 0 */
	int64_t cycle = below(since, 146097);   /* of 400 years */
	int64_t rest = since - cycle * 146097;
	int64_t year = (rest - rest / 1460 + rest / 36524 - rest / 146096) / 365;
	int64_t month;

	rest -= 365 * year + year / 4 - year / 100;
	month = (5 * rest + 2) / 153;
	return (struct day){
		.year = (int)(year + cycle * 400 + (month >= 10)),
		.month = (int)(month + 2) % 12 + 1,
		.day = (int)(rest - (153 * month + 2) / 5 + 1)
	};
}

int
calendar_weekday(struct day day)
{
	int64_t number = calendar_number(day);

	return (int)(number - below(number, 7) * 7);
}

/* Hebrew, by the arithmetic that has been kept since Hillel: no table, no observation. */

bool
calendar_hebrew_leap(int year)
{
	return (7 * (int64_t)year + 1) % 19 < 7;
}

/*
 * Days from the epoch to the mean new moon of Tishri, counted in parts (1080 to the hour) and from
 * noon, so that a moon after noon counts for the next day; put off from Sunday, Wednesday and Friday.
 */
static int64_t
tishri_unmended(int64_t year)
{
	int64_t months = below(235 * year - 234, 19);
	int64_t day = 29 * months + below(12084 + 13753 * months, 25920);

	return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}

/* No year may have 356 or 382 days: its own beginning or that of the last is put off. */
static int64_t
tishri(int64_t year)
{
	int64_t last = tishri_unmended(year - 1);
	int64_t begins = tishri_unmended(year);
	int64_t next = tishri_unmended(year + 1);

	if (next - begins == 356)
		begins += 2;
	else if (begins - last == 382)
		begins += 1;
	return begins + NUMBER_OF_TISHRI;
}

static int
hebrew_month_length(int month, int64_t year_length)
{
	switch (month) {
	case 2: case 4: case 6: case 10: case 13:
		return 29;
	case 8:                         /* Heshvan, long in a full year */
		return year_length % 10 == 5 ? 30 : 29;
	case 9:                         /* Kislev, short in a lacking one */
		return year_length % 10 == 3 ? 29 : 30;
	case 12:                        /* Adar, long as the first of two */
		return year_length > 355 ? 30 : 29;
	default:
		return 30;
	}
}

struct hebrew_day
calendar_hebrew(struct day day)
{
	int64_t number = calendar_number(day);
	int year = day.year + 3761, month = 7, length;
	int64_t rest, year_length;

	if (tishri(year) > number)
		year--;
	rest = number - tishri(year);
	year_length = tishri(year + 1) - tishri(year);
	while (rest >= (length = hebrew_month_length(month, year_length))) {
		rest -= length;
		month = month == (calendar_hebrew_leap(year) ? 13 : 12) ?
		    1 : month + 1;
	}
	return (struct hebrew_day){ year, month, (int)rest + 1 };
}

/* What people type. */

/* Without the direction marks that pasted days carry; false when it is not ASCII or too long. */
static bool
bare(const char *typed, char *plain)
{
	const uint8_t *at = (const uint8_t *)typed;
	size_t length = 0;
	ucs4_t c;

	while ((at = u8_next(&c, at)) != NULL) {
		if (c == 0x200e || c == 0x200f)
			continue;
		if (c >= 0x80 || length == LONGEST - 1)
			return false;
		plain[length++] = (char)c;
	}
	plain[length] = '\0';
	return c == '\0';
}

/* Goes past one to most digits; -1 when there are none or more. */
static int
figure(const char **at, size_t most)
{
	size_t length = strspn(*at, DIGITS);
	const char *from = *at;

	*at += length;
	return length > 0 && length <= most ? digits(from, (int)length) : -1;
}

static bool
day_typed(const char **at, struct day *day)
{
	size_t first = strspn(*at, DIGITS), last;
	int one = figure(at, 4), two, three;
	const char *apart = *at;

	if (*apart == '\0' || strchr(".-/", *apart) == NULL)
		return false;
	++*at;
	two = figure(at, 2);
	if (**at != *apart)
		return false;
	last = strspn(++*at, DIGITS);
	three = figure(at, 4);
	if (first == 4 && last <= 2)
		*day = (struct day){ one, two, three };
	else if (first <= 2 && (last == 2 || last == 4))
		*day = (struct day){ three + (last == 2) * 2000, two, one };
	else
		return false;
	return day_exists(*day);
}

/* Minutes since midnight, or -1. */
static int
time_typed(const char **at)
{
	size_t length = strspn(*at, DIGITS);
	int hour, minute;

	if (length == 4) {
		minute = figure(at, 4);
		hour = minute / 100;
		minute %= 100;
	} else {
		hour = figure(at, 2);
		if (**at != ':' || strspn(++*at, DIGITS) != 2)
			return -1;
		minute = figure(at, 2);
	}
	return hour >= 0 && hour < 24 && minute < 60 ? hour * 60 + minute : -1;
}

static const char *
day_text(struct arena *arena, struct day day)
{
	return arena_print(arena, "%04d-%02d-%02d", day.year, day.month, day.day);
}

static const char *
moment_text(struct arena *arena, struct day day, int minutes)
{
	return arena_print(arena, "%04d-%02d-%02dT%02d:%02d",
	    day.year, day.month, day.day, minutes / 60, minutes % 60);
}

const char *
calendar_day_typed(struct arena *arena, const char *typed)
{
	char plain[LONGEST];
	const char *at = plain;
	struct day day;

	if (!bare(typed, plain) || !day_typed(&at, &day) || *at != '\0')
		return NULL;
	return day_text(arena, day);
}

const char *
calendar_moment_typed(struct arena *arena, const char *typed)
{
	char plain[LONGEST];
	const char *at = plain, *moment;
	struct day day;
	int minutes;

	if (!bare(typed, plain) || !day_typed(&at, &day))
		return NULL;
	at += strspn(at, " ,T");
	if ((minutes = time_typed(&at)) < 0 || *at != '\0')
		return NULL;
	moment = moment_text(arena, day, minutes);
	return calendar_at(moment) == -1 ? NULL : moment;
}

const char *
calendar_time_typed(struct arena *arena, const char *typed)
{
	char plain[LONGEST];
	const char *at = plain;
	int minutes;

	if (!bare(typed, plain) || (minutes = time_typed(&at)) < 0 || *at != '\0')
		return NULL;
	return arena_print(arena, "%02d:%02d", minutes / 60, minutes % 60);
}

/* Clock and wall. */

/* Seconds that Jerusalem is ahead of UTC. */
static int64_t
ahead(time_t at)
{
	struct tm wall;

	calendar_open();
	localtime_r(&at, &wall);
	return wall.tm_gmtoff;
}

/*
 * Without its file the C library takes any zone for UTC and says nothing;
 * that Jerusalem had two hours in January 2020 and three in July will stay so.
 */
void
calendar_open(void)
{
	static bool open;

	if (open)
		return;
	open = true;
	setenv("TZ", "Asia/Jerusalem", 1);
	tzset();
	if (ahead(1577880000) != 2 * HOUR || ahead(1593604800) != 3 * HOUR)
		die("no zone file for Asia/Jerusalem: install tzdata");
}

int64_t
calendar_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

const char *
calendar_moment(struct arena *arena, int64_t at)
{
	int64_t utc = below(at, 1000), wall = utc + ahead(utc);
	int64_t days = below(wall, DAY);

	return moment_text(arena, calendar_from_number(days + NUMBER_OF_1970),
	    (int)(wall - days * DAY) / MINUTE);
}

const char *
calendar_instant(struct arena *arena, int64_t at)
{
	int64_t days = below(at, DAY * 1000);
	int rest = (int)(at - days * DAY * 1000);
	struct day day = calendar_from_number(days + NUMBER_OF_1970);

	return arena_print(arena, "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ",
	    day.year, day.month, day.day, rest / 3600000, rest / 60000 % 60,
	    rest / 1000 % 60, rest % 1000);
}

/*
 * A wall-time moment stands once for each offset that brings it back to itself: never, when
 * clocks went forward over it; twice, when they went back over it, and then the first is meant.
 */
int64_t
calendar_at(const char *moment)
{
	const char *at;
	struct day day;
	int minutes;
	int64_t wall, utc;

	if (strlen(moment) != MOMENT_LENGTH || !day_opens(moment, &day) ||
	    moment[DAY_LENGTH] != 'T' || moment[DAY_LENGTH + 3] != ':')
		return -1;
	at = moment + DAY_LENGTH + 1;
	if ((minutes = time_typed(&at)) < 0 || *at != '\0')
		return -1;
	wall = (calendar_number(day) - NUMBER_OF_1970) * DAY + minutes * MINUTE;
	for (int side = -DAY; side <= DAY; side += 2 * DAY) {
		utc = wall - ahead(wall + side);
		if (utc + ahead(utc) == wall)
			return utc * 1000;
	}
	return -1;
}

const char *
calendar_written(struct arena *arena, const char *day)
{
	return arena_print(arena, "%.2s.%.2s.%.4s", day + 8, day + 5, day);
}

const char *
calendar_later(struct arena *arena, const char *text, int days)
{
	struct day day;
	int64_t number;

	if (!calendar_day(text, &day))
		return NULL;
	number = calendar_number(day) + days;
	if (number < 1 || number > NUMBER_OF_9999)
		return NULL;
	return day_text(arena, calendar_from_number(number));
}

const char *
calendar_after_midnight(struct arena *arena, const char *time)
{
	int hour;

	if (strlen(time) != 5 || time[2] != ':' ||
	    strspn(time, "0123456789") != 2 ||
	    strspn(time + 3, "0123456789") != 2)
		return NULL;
	hour = (time[0] - '0') * 10 + time[1] - '0';
	return hour < 24 || hour > 47 ? NULL :
	    arena_print(arena, "%02d%s", hour - 24, time + 2);
}
