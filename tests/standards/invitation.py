#!/usr/bin/env python3
# invitation.py: reads an invitation strictly, as the standards have it (RFC 5545, 5322, 2045, 2047), and says what it holds.
"""
invitation.py FILE.ics [FILE.eml]: exits 0 and prints NAME=VALUE lines, or says what is wrong and exits 1.
It shares no code with the program that writes them.
"""

import base64
import datetime
import email
import email.policy
import re
import sys
import zoneinfo


def fail(why):
    sys.exit("not a calendar: " + why)


def unfolded(data):
    if not data.endswith(b"\r\n"):
        fail("the last line has no end")
    if b"\n" in data.replace(b"\r\n", b"") or b"\r" in data.replace(b"\r\n", b""):
        fail("a line ends otherwise than by CR LF")
    lines = []
    for line in data[:-2].split(b"\r\n"):
        if len(line) > 75:
            fail("a line of %d octets: %r" % (len(line), line[:30]))
        line.decode("utf-8")  # a character cut in two raises
        if line[:1] in (b" ", b"\t"):
            lines[-1] += line[1:]
        elif not line:
            fail("an empty line")
        else:
            lines.append(line)
    return [line.decode("utf-8") for line in lines]


PROPERTY = re.compile(r'^([A-Z0-9-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$', re.S)
PARAMETER = re.compile(r';([A-Z-]+)=("[^"]*"|[^;:]*)')


def parsed(line):
    match = PROPERTY.match(line)
    if not match:
        fail("no property: %r" % line)
    name, parameters, value = match.groups()
    if re.search(r"[\x00-\x08\x0a-\x1f\x7f]", value):
        fail("a control in %s" % name)
    return name, dict(PARAMETER.findall(parameters)), value


def text(value):
    if re.search(r"(?<!\\)(?:\\\\)*[,;]", value):
        fail("a comma or semicolon unmarked in %r" % value)
    if re.search(r"(?<!\\)(?:\\\\)*\\[^\\;,nN]", value):
        fail("a strange mark in %r" % value)
    return re.sub(r"\\(.)", lambda m: "\n" if m.group(1) in "nN" else m.group(1), value)


def components(lines):
    stack, found = [], {}
    for line in lines:
        name, parameters, value = parsed(line)
        if name == "BEGIN":
            stack.append(value)
        elif name == "END":
            if not stack or stack.pop() != value:
                fail("END:%s without its beginning" % value)
        else:
            found.setdefault("/".join(stack), []).append((name, parameters, value))
    if stack:
        fail("%s never ends" % stack)
    return found


def only(properties, name):
    values = [(p, v) for n, p, v in properties if n == name]
    if len(values) != 1:
        fail("%d of %s" % (len(values), name))
    return values[0]


def check_zone(found):
    """The zone's own rules give what the world's table of zones gives, in 20 years, on both sides of every change."""
    zone = zoneinfo.ZoneInfo("Asia/Jerusalem")
    offsets = {}
    for part in ("STANDARD", "DAYLIGHT"):
        properties = found.get("VCALENDAR/VTIMEZONE/" + part) or fail("no " + part)
        offsets[part] = only(properties, "TZOFFSETTO")[1]
        only(properties, "TZOFFSETFROM")
        only(properties, "DTSTART")
        rule = dict(pair.split("=") for pair in only(properties, "RRULE")[1].split(";"))
        if rule["FREQ"] != "YEARLY":
            fail("a zone that changes otherwise than yearly")
        for year in range(2024, 2044):
            change = day_of(rule, year)
            for days, expected in ((-1, part == "STANDARD"), (1, part == "DAYLIGHT")):
                noon = datetime.datetime.combine(change + datetime.timedelta(days), datetime.time(12), zone)
                if (noon.utcoffset() == datetime.timedelta(hours=3)) != expected:
                    fail("the zone is wrong about %s" % noon)
    if offsets != {"STANDARD": "+0200", "DAYLIGHT": "+0300"}:
        fail("offsets %s" % offsets)


def day_of(rule, year):
    month, weekday = int(rule["BYMONTH"]), rule["BYDAY"]
    days = [datetime.date(year, month, 1) + datetime.timedelta(i) for i in range(31)]
    days = [d for d in days if d.month == month]
    if weekday == "-1SU":
        return [d for d in days if d.weekday() == 6][-1]
    if weekday != "FR":
        fail("BYDAY=%s" % weekday)
    wanted = [int(d) for d in rule["BYMONTHDAY"].split(",")]
    days = [d for d in days if d.weekday() == 4 and d.day in wanted]
    if len(days) != 1:
        fail("%d changes in %d" % (len(days), year))
    return days[0]


def read_calendar(data):
    found = components(unfolded(data))
    calendar, event = found["VCALENDAR"], found.get("VCALENDAR/VEVENT") or fail("no event")
    if only(calendar, "VERSION")[1] != "2.0":
        fail("VERSION")
    only(calendar, "PRODID")
    check_zone(found)
    method = only(calendar, "METHOD")[1]
    if method not in ("REQUEST", "CANCEL"):
        fail("METHOD:" + method)
    if only(event, "STATUS")[1] != {"REQUEST": "CONFIRMED", "CANCEL": "CANCELLED"}[method]:
        fail("STATUS does not fit METHOD")
    if not re.fullmatch(r"\d{8}T\d{6}Z", only(event, "DTSTAMP")[1]):
        fail("DTSTAMP")
    parameters, start = only(event, "DTSTART")
    if parameters.get("TZID") != only(found["VCALENDAR/VTIMEZONE"], "TZID")[1]:
        fail("DTSTART in a zone that is not told")
    datetime.datetime.strptime(start, "%Y%m%dT%H%M%S")
    if not re.fullmatch(r"P(?:\d+D)?T?(?:\d+H)?(?:\d+M)?", only(event, "DURATION")[1]):
        fail("DURATION")
    for name, _, value in event:
        if name in ("ATTENDEE", "ORGANIZER") and not re.fullmatch(r"mailto:[^\s@]+@[^\s@]+", value):
            fail("%s:%s" % (name, value))
    only(event, "ORGANIZER")
    return {
        "method": method, "uid": only(event, "UID")[1], "sequence": str(int(only(event, "SEQUENCE")[1])), "start": start,
        "stamp": only(event, "DTSTAMP")[1], "summary": text(only(event, "SUMMARY")[1]),
        "location": text(only(event, "LOCATION")[1]), "description": text(only(event, "DESCRIPTION")[1]),
        "attendees": str(sum(name == "ATTENDEE" and p.get("ROLE") == "REQ-PARTICIPANT" for name, p, _ in event)),
        "informed": str(sum(name == "ATTENDEE" and p.get("ROLE") == "NON-PARTICIPANT" and p.get("RSVP") == "FALSE" for name, p, _ in event)),
    }


def read_letter(data, calendar):
    for line in data.split(b"\r\n"):
        if len(line) > 78:
            fail("a line of %d characters in the letter" % len(line))
        line.decode("ascii")
    if b"\n" in data.replace(b"\r\n", b""):
        fail("a line of the letter ends otherwise than by CR LF")
    for word in re.findall(rb"=\?[^ ]*\?=", data):
        if len(word) > 75:
            fail("an encoded word of %d" % len(word))
        base64.b64decode(word[len(b"=?UTF-8?B?"):-2], validate=True).decode("utf-8")
    letter = email.message_from_bytes(data, policy=email.policy.default)
    if letter.defects:
        fail("the letter: %s" % letter.defects)
    body, attached = list(letter.iter_parts())
    if body.get_content_type() != "text/plain" or attached.get_content_type() != "text/calendar":
        fail("parts %s, %s" % (body.get_content_type(), attached.get_content_type()))
    if attached.get_filename() != "invite.ics" or attached.get_param("method") != calendar["method"]:
        fail("the calendar in the letter")
    held = read_calendar(attached.get_payload(decode=True))
    if held != calendar:
        fail("the letter brings another calendar: %s" % held)
    return {"subject": letter["Subject"], "to": str(len(letter["To"].addresses)), "cc": ", ".join(a.addr_spec for a in letter["Cc"].addresses) if letter["Cc"] else "",
            "text": body.get_content()}


def main():
    with open(sys.argv[1], "rb") as file:
        told = read_calendar(file.read())
    if len(sys.argv) > 2:
        with open(sys.argv[2], "rb") as file:
            told.update(read_letter(file.read(), dict(told)))
    for name, value in told.items():
        print("%s=%s" % (name, value.strip().replace("\n", "|")))


main()
