/* letter.c: a meeting as an entry of a calendar (RFC 5545), and as a letter that brings it (RFC 5322). */
#include <string.h>

#include <sodium.h>

#include "../base/arena.h"
#include "../base/calendar.h"
#include "../base/text.h"
#include "letter.h"
#include "markup.h"

/*
 * A line of a calendar has at most 75 octets, a letter at most 78 characters:
 * longer ones are folded between characters, never within one.
 */

enum { LINE = 75, WORD = 36, BASE64_LINE = 57 };        /* octets; 36 and 57 make 48 and 76 in base64 */

static struct bytes written;

/* As many octets as fit, ending with a whole character. */
static size_t
whole(const char *text, size_t length, size_t most)
{
	if (length <= most)
		return length;
	while (most > 1 && ((unsigned char)text[most] & 0xc0) == 0x80)
		most--;
	return most;
}

static void
line(const char *text)
{
	size_t length = strlen(text), room = LINE;

	while (length > room) {
		size_t part = whole(text, length, room);

		bytes_add(&written, text, part);
		bytes_text(&written, "\r\n ");
		text += part;
		length -= part;
		room = LINE - 1;        /* the space that folds counts */
	}
	bytes_add(&written, text, length);
	bytes_text(&written, "\r\n");
}

/* Text of a calendar: backslash, comma, semicolon and line end are marked. */
static const char *
marked(struct request *r, const char *text)
{
	char *out = arena_take(r->arena, 2 * strlen(text) + 1), *to = out;

	for (; *text != '\0'; text++) {
		if (*text == '\r')
			continue;
		if (strchr("\\;,\n", *text) != NULL)
			*to++ = '\\';
		*to++ = *text == '\n' ? 'n' : *text;
	}
	return out;
}

/* A name between quotes, which can hold none. */
static const char *
quoted(struct request *r, const char *name)
{
	char *out = arena_print(r->arena, "\"%s\"", name);

	for (char *at = out + 1; at[1] != '\0'; at++)
		if (*at == '"')
			*at = '\'';
	return out;
}

/* "2026-03-12T17:00" as "20260312T170000". */
static const char *
wall(struct request *r, const char *moment)
{
	return arena_print(r->arena, "%.4s%.2s%.2sT%.2s%.2s00", moment,
	    moment + 5, moment + 8, moment + 11, moment + 14);
}

static const char *
instant(struct request *r, int64_t at)
{
	const char *text = calendar_instant(r->arena, at);

	return arena_print(r->arena, "%.4s%.2s%.2sT%.2s%.2s%.2sZ", text,
	    text + 5, text + 8, text + 11, text + 14, text + 17);
}

/* Summer time from the Friday before the last Sunday of March to the last Sunday of October (law of 2013). */
static void
zone(void)
{
	static const char *const lines[] = {
		"BEGIN:VTIMEZONE", "TZID:Asia/Jerusalem",
		"BEGIN:STANDARD", "DTSTART:20131027T020000",
		"RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
		"TZOFFSETFROM:+0300", "TZOFFSETTO:+0200", "TZNAME:IST",
		"END:STANDARD",
		"BEGIN:DAYLIGHT", "DTSTART:20140328T020000",
		"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=FR;"
		    "BYMONTHDAY=23,24,25,26,27,28,29",
		"TZOFFSETFROM:+0200", "TZOFFSETTO:+0300", "TZNAME:IDT",
		"END:DAYLIGHT", "END:VTIMEZONE",
	};

	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
		line(lines[i]);
}

static void
attendees(struct request *r, node people, const char *role)
{
	for (node person = xml_first(people); person != NULL;
	    person = xml_next(person))
		line(arena_print(r->arena, "ATTENDEE;CN=%s;ROLE=%s:mailto:%s",
		    quoted(r, xml_value(r, person, "name")), role,
		    xml_value(r, person, "email")));
}

static void
people(struct request *r, const struct event *event)
{
	if (event->from == NULL)
		return;
	line(arena_print(r->arena, "ORGANIZER;CN=%s:mailto:%s",
	    quoted(r, event->from_name), event->from));
	attendees(r, event->people, "REQ-PARTICIPANT;RSVP=TRUE");
	attendees(r, event->informed, "NON-PARTICIPANT;RSVP=FALSE");
}

/* How long it takes nobody knows: two hours are kept free. */
static void
entry(struct request *r, const struct event *event)
{
	line("BEGIN:VEVENT");
	line(arena_print(r->arena, "UID:%s", event->uid));
	line(arena_print(r->arena, "SEQUENCE:%s", event->version));
	line(arena_print(r->arena, "DTSTAMP:%s", instant(r, event->told)));
	line(arena_print(r->arena, "DTSTART;TZID=Asia/Jerusalem:%s",
	    wall(r, event->starts)));
	line("DURATION:PT2H");
	line(arena_print(r->arena, "SUMMARY:%s", marked(r, event->title)));
	if (event->place != NULL)
		line(arena_print(r->arena, "LOCATION:%s",
		    marked(r, event->place)));
	line(arena_print(r->arena, "DESCRIPTION:%s", marked(r, event->text)));
	line(arena_print(r->arena, "URL:%s", event->address));
	people(r, event);
	line(event->cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
	line("END:VEVENT");
}

/* Nobody is asked for an answer when there is no address to send it to. */
static const char *
method(const struct event *event)
{
	return event->from == NULL ? "PUBLISH" :
	    event->cancelled ? "CANCEL" : "REQUEST";
}

const char *
letter_calendar(struct request *r, const struct event *event, size_t *length)
{
	written.length = 0;
	line("BEGIN:VCALENDAR");
	line("VERSION:2.0");
	line("PRODID:-//Pinkas//Pinkas 1//HE");
	line(arena_print(r->arena, "METHOD:%s", method(event)));
	zone();
	entry(r, event);
	line("END:VCALENDAR");
	*length = written.length;
	return arena_part(r->arena, written.first, written.length);
}

/* The letter */

static const char *
base64(struct request *r, const char *bytes, size_t length)
{
	size_t room = sodium_base64_ENCODED_LEN(length,
	    sodium_base64_VARIANT_ORIGINAL);

	return sodium_bin2base64(arena_take(r->arena, room), room,
	    (const unsigned char *)bytes, length,
	    sodium_base64_VARIANT_ORIGINAL);
}

/* Words of a header in any script (RFC 2047), each on a line of its own. */
static void
words(struct request *r, const char *text)
{
	size_t length = strlen(text);

	while (length > 0) {
		size_t part = whole(text, length, WORD);

		bytes_text(&written, "=?UTF-8?B?");
		bytes_text(&written, base64(r, text, part));
		bytes_text(&written, "?=");
		text += part;
		length -= part;
		if (length > 0)
			bytes_text(&written, "\r\n ");
	}
}

static void
mailbox(struct request *r, const char *name, const char *email)
{
	words(r, name);
	bytes_text(&written, arena_print(r->arena, "\r\n <%s>", email));
}

static void
mailboxes(struct request *r, const char *apart, node people)
{
	for (node person = xml_first(people); person != NULL;
	    person = xml_next(person)) {
		bytes_text(&written, apart);
		mailbox(r, xml_value(r, person, "name"),
		    xml_value(r, person, "email"));
		apart = ",\r\n ";
	}
	if (xml_first(people) != NULL)
		bytes_text(&written, "\r\n");
}

static void
addresses(struct request *r, const struct event *event)
{
	if (event->from != NULL) {
		bytes_text(&written, "From: ");
		mailbox(r, event->from_name, event->from);
		bytes_text(&written, "\r\n");
	}
	mailboxes(r, "To: ", event->people);
	mailboxes(r, "Cc: ", event->informed);
}

static const char *
day_of_letter(struct request *r, int64_t at)
{
	static const char names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
	const char *text = calendar_instant(r->arena, at);
	int month = (text[5] - '0') * 10 + text[6] - '0';

	return arena_print(r->arena, "%.2s %.3s %.4s %.8s +0000", text + 8,
	    names + 3 * (month - 1), text, text + 11);
}

static void
part(struct request *r, const char *type, const char *bytes, size_t length)
{
	bytes_text(&written, "--pinkas-part\r\n");
	bytes_text(&written, type);
	bytes_text(&written, "\r\nContent-Transfer-Encoding: base64\r\n\r\n");
	while (length > 0) {
		size_t now = length < BASE64_LINE ? length : BASE64_LINE;

		bytes_text(&written, base64(r, bytes, now));
		bytes_text(&written, "\r\n");
		bytes += now;
		length -= now;
	}
}

/* A program of mail opens it as a letter still to be sent. */
static void
head(struct request *r, const struct event *event, const char *subject)
{
	bytes_text(&written, "X-Unsent: 1\r\nMIME-Version: 1.0\r\nDate: ");
	bytes_text(&written, day_of_letter(r, r->now));
	bytes_text(&written, arena_print(r->arena,
	    "\r\nMessage-ID: <%s.%s>\r\n", event->version, event->uid));
	addresses(r, event);
	bytes_text(&written, "Subject: ");
	words(r, subject);
	bytes_text(&written, "\r\nContent-Type: multipart/mixed;\r\n"
	    " boundary=\"pinkas-part\"\r\n\r\n");
}

const char *
letter_mail(struct request *r, const struct event *event, const char *subject,
    size_t *length)
{
	size_t calendar_length;
	const char *calendar = letter_calendar(r, event, &calendar_length);

	written.length = 0;
	head(r, event, subject);
	part(r, "Content-Type: text/plain; charset=UTF-8", event->text,
	    strlen(event->text));
	part(r, arena_print(r->arena, "Content-Type: text/calendar; "
	    "charset=UTF-8; method=%s;\r\n name=\"invite.ics\"\r\n"
	    "Content-Disposition: attachment; filename=\"invite.ics\"",
	    method(event)), calendar, calendar_length);
	bytes_text(&written, "--pinkas-part--\r\n");
	*length = written.length;
	return arena_part(r->arena, written.first, written.length);
}
