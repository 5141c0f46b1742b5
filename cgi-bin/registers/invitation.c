/* invitation.c: a meeting as its members are invited to it: a page, a plain text, an entry of a calendar, a letter. */
#include "../pinkas.h"
#include "../page/letter.h"

/* All four say the same: what the last version of the notice says, or what it would say of a draft. */

static const char *
with_hole(struct request *r, const char *key, const char *hole, const char *filled)
{
	struct pairs pairs = { 0 };

	pairs_add(r, &pairs, hole, filled);
	return say_fill(r, key, &pairs);
}

static void
append(struct request *r, const char **text, const char *more)
{
	*text = arena_print(r->arena, "%s%s\n", *text, more);
}

/* "Thursday": the words of a message, apart by bars. */
static const char *
weekday(struct request *r, const char *number)
{
	const char *names = say_text(r->lang, "weekdays");

	for (int i = atoi(number); i > 0 && strchr(names, '|') != NULL; i--)
		names = strchr(names, '|') + 1;
	return arena_part(r->arena, names, strcspn(names, "|"));
}

static void
tell_when(struct request *r, node meeting, const char **text)
{
	const char *held = xml_value(r, meeting, "held");
	struct pairs pairs = { 0 };

	if (held == NULL)
		return;
	pairs_add(r, &pairs, "weekday",
	    weekday(r, xml_value(r, meeting, "held.weekday")));
	pairs_add(r, &pairs, "day", calendar_written(r->arena,
	    arena_part(r->arena, held, strlen("2026-03-12"))));
	pairs_add(r, &pairs, "time", held + strlen("2026-03-12T"));
	append(r, text, say_fill(r, "invitation.text.when", &pairs));
}

static void
tell_bodies(struct request *r, node record, const char **text)
{
	const char *names = "";

	for (node body = xml_first(xml_child(record, "bodies")); body != NULL;
	    body = xml_next(body))
		names = arena_print(r->arena, "%s%s%s", names,
		    *names != '\0' ? ", " : "", xml_value(r, body, "name"));
	append(r, text, with_hole(r, "invitation.text.bodies", "bodies", names));
}

static void
tell_agenda(struct request *r, node record, const char **text)
{
	append(r, text, arena_print(r->arena, "\n%s",
	    say_text(r->lang, "invitation.text.agenda")));
	for (node item = xml_first(xml_child(record, "agenda")); item != NULL;
	    item = xml_next(item)) {
		const char *label = xml_value(r, item, "label");

		append(r, text, arena_print(r->arena, "%s%s%s",
		    label != NULL ? label : "", label != NULL ? ". " : "- ",
		    xml_value(r, item, "title")));
	}
}

static void
tell_papers(struct request *r, node record, const char **text)
{
	node papers = xml_child(record, "papers");
	node without = xml_child(record, "without");

	if (xml_first(papers) == NULL && xml_first(without) == NULL)
		return;
	append(r, text, arena_print(r->arena, "\n%s",
	    say_text(r->lang, "invitation.text.papers")));
	for (node paper = xml_first(papers); paper != NULL;
	    paper = xml_next(paper))
		if (xml_value(r, paper, "withdrawn") == NULL)
			append(r, text, arena_print(r->arena, "- %s",
			    xml_value(r, paper, "title")));
	for (node paper = xml_first(without); paper != NULL;
	    paper = xml_next(paper))
		append(r, text, arena_print(r->arena, "- %s: %s. %s",
		    xml_value(r, paper, "title"), say_text(r->lang,
		    "attachments.without"), xml_value(r, paper, "reason")));
}

static const char *
address(struct request *r)
{
	return arena_print(r->arena, "%s://%s/meetings/%lld",
	    r->secure ? "https" : "http", r->host != NULL ? r->host :
	    "localhost", (long long)r->within);
}

static bool
is_cancelled(struct request *r, node meeting)
{
	return strcmp(xml_value(r, meeting, "state"), "cancelled") == 0;
}

static const char *
subject(struct request *r, node meeting)
{
	return with_hole(r, is_cancelled(r, meeting) ?
	    "invitation.text.cancelled" : "invitation.text.title", "title",
	    xml_value(r, meeting, "title"));
}

/* What is copied into a message. */
static const char *
plain_text(struct request *r, node record, node meeting)
{
	const char *text = "", *place = xml_value(r, meeting, "place");
	const char *reason = xml_value(r, meeting, "reason");
	const char *urgent = xml_value(r, meeting, "urgent");

	append(r, &text, subject(r, meeting));
	if (reason != NULL)
		append(r, &text, reason);
	if (urgent != NULL)
		append(r, &text, with_hole(r, "invitation.text.urgent",
		    "urgent", urgent));
	tell_when(r, meeting, &text);
	if (place != NULL)
		append(r, &text, with_hole(r, "invitation.text.place", "place",
		    place));
	tell_bodies(r, record, &text);
	tell_agenda(r, record, &text);
	tell_papers(r, record, &text);
	append(r, &text, arena_print(r->arena, "\n%s",
	    with_hole(r, "invitation.text.link", "link", address(r))));
	return text;
}

static node
read_meeting(struct request *r)
{
	node record = add(r->page, "record");

	if (row(r, record, "meeting", "invitation.meeting") == NULL)
		return NULL;
	let_number(r, "meeting", r->within);
	let(r, "item", NULL);
	rows(r, record, "house", "invitation.house");
	rows(r, add(record, "bodies"), "body", "invitation.bodies");
	rows(r, add(record, "agenda"), "item", "invitation.items");
	rows(r, add(record, "papers"), "paper", "attachments.of_meeting");
	rows(r, add(record, "without"), "paper", "standing_papers.waived");
	rows(r, add(record, "told"), "coordinator", "notices.informed");
	return record;
}

/* The page: what is printed, and for the secretary the ways it is sent. */
static void
show(struct request *r)
{
	node record = read_meeting(r), meeting, sending;

	if (record == NULL || refused(r))
		return;
	meeting = xml_child(record, "meeting");
	put(record, "text", plain_text(r, record, meeting));
	if (xml_value(r, meeting, "notice_id") == NULL ||
	    xml_value(r, meeting, "sent") != NULL ||
	    !session_may(r, "notices.write"))
		return;
	sending = add(record, "sending");
	form_signed(r, sending, arena_print(r->arena,
	    "/meetings/%lld/notices/%s/sent", (long long)r->within,
	    xml_value(r, meeting, "notice_id")),
	    xml_number(meeting, "notice_version"));
}

/* A notice gone out, as the calendar wants it; a draft has none. */
static bool
read_event(struct request *r, struct event *event)
{
	node record = read_meeting(r), meeting, house;

	if (record == NULL || refused(r))
		return false;
	meeting = xml_child(record, "meeting");
	house = xml_child(record, "house");
	if (xml_value(r, meeting, "number") == NULL ||
	    xml_value(r, meeting, "held") == NULL) {
		refuse(r, 422, "not-called-yet", NULL);
		return false;
	}
	rows(r, event->people = add(record, "people"), "person",
	    "invitation.people");
	rows(r, event->informed = add(record, "informed"), "person",
	    "invitation.informed");
	event->uid = arena_print(r->arena, "meeting-%lld@%s.pinkas",
	    (long long)r->within, xml_value(r, house, "mark"));
	event->version = xml_value(r, meeting, "number");
	event->told = calendar_at(xml_value(r, meeting, "at"));
	event->starts = xml_value(r, meeting, "held");
	event->title = xml_value(r, meeting, "title");
	event->place = xml_value(r, meeting, "place");
	event->address = address(r);
	event->text = plain_text(r, record, meeting);
	event->from_name = xml_value(r, house, "name");
	event->from = xml_value(r, house, "email");
	event->cancelled = is_cancelled(r, meeting);
	return !refused(r);
}

/* /meetings/12/invite.ics and invite.eml; without a suffix the page. */
static void
send_invite(struct request *r)
{
	struct event event = { 0 };

	if (strcmp(r->format, "html") == 0) {
		go(r, arena_print(r->arena, "/meetings/%lld/invitation",
		    (long long)r->within));
		return;
	}
	if (!read_event(r, &event))
		return;
	r->type = strcmp(r->format, "eml") == 0 ? http_media_type("eml") :
	    http_media_type("ics");
	http_reply_header(r, "Content-Disposition", arena_print(r->arena,
	    "attachment; filename=\"meeting-%lld.%s\"", (long long)r->within,
	    r->format));
	r->bytes = strcmp(r->format, "ics") == 0 ?
	    letter_calendar(r, &event, &r->length) :
	    letter_mail(r, &event, subject(r, xml_child(xml_child(r->page,
	    "record"), "meeting")), &r->length);
}

static const struct route routes[] = {
	{ GET, "", show, "invitation", "read" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "invitation.read", "everyone" },
	{ 0 }
};

const struct registry invitation = {
	.name = "invitation", .record = "meeting",
	.within = "meetings", .parent = "meeting",
	.routes = routes, .grants = grants, .formats = "html xml",
};

static const struct route invite_routes[] = {
	{ GET, "", send_invite, "invite", "read" },
	{ 0 }
};

static const struct grant invite_grants[] = {
	{ "invite.read", "everyone" },
	{ 0 }
};

const struct registry invite = {
	.name = "invite", .record = "meeting",
	.within = "meetings", .parent = "meeting",
	.routes = invite_routes, .grants = invite_grants,
	.formats = "html ics eml",
};
