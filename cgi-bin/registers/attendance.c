/* attendance.c: who came to a meeting, in what capacity and on whose behalf. */
#include "../pinkas.h"
#include "clock.h"
#include "meetings.h"

/*
 * Members are entered as expected when the meeting is called together; one page
 * records them all. Nothing of the quorum is typed: it follows from these rows
 * and from the memberships of the day (sql/attendance.sql).
 */

static const char presences[] = "present absent excused";
static const char capacities[] = "member substitute outgoing incoming staff "
    "invitee unstated";

static const struct field fields[] = {
	{ "person",    CHOICE, .choices = "people.choices", .required = 1, .once = 1 },
	{ "present",   ONE_OF, .choices = "expected present absent excused", .required = 1 },
	{ "capacity",  ONE_OF, .choices = capacities, .required = 1 },
	{ "authority", CHOICE, .choices = "authorities.choices" },
	{ "title",     TEXT_LINE, .most = 120 },
	{ "arrived",   TIME },
	{ "left",      TIME },
	{ "remote",    FLAG },
	{ 0 }
};

/* What the page of the whole meeting asks of each; presence that is left open stays "expected". */
static const struct field row_fields[] = {
	{ "present",   ONE_OF, .choices = presences },
	{ "capacity",  ONE_OF, .choices = capacities, .required = 1 },
	{ "authority", CHOICE, .choices = "authorities.choices" },
	{ "title",     TEXT_LINE, .most = 120 },
	{ "arrived",   TIME },
	{ "left",      TIME },
	{ "remote",    FLAG },
	{ 0 }
};

/* Whoever else came. */
static const struct field new_fields[] = {
	{ "name",      TEXT_LINE, .most = 120 },
	{ "title",     TEXT_LINE, .most = 120 },
	{ "authority", CHOICE, .choices = "authorities.choices" },
	{ "capacity",  ONE_OF, .choices = capacities },
	{ 0 }
};

enum { PRESENT, CAPACITY, AUTHORITY, TITLE, ARRIVED, LEFT, REMOTE, ROW_FIELDS };
enum { NEW_NAME, NEW_TITLE, NEW_AUTHORITY, NEW_CAPACITY };
enum { NEW_ROWS = 2 };

static const struct registry row_form = {
	.name = "attendance", .fields = row_fields,
};

static const struct registry new_form = {
	.name = "attendance", .fields = new_fields,
};

static const char *
prefix_of(struct request *r, const char *name)
{
	return arena_print(r->arena, "attendance.%s.", name);
}

void
attendance_expect(struct request *r, int64_t meeting)
{
	node scratch = add(r->page, "scratch");

	let_number(r, "meeting", meeting);
	if (!refused(r))
		rows(r, scratch, "member", "attendance.missing");
	for (node member = xml_first(scratch); member != NULL;
	    member = xml_next(member))
		record_write(r, registry_named("attendance"), 0, 0,
		    (struct change[]){
		    { "meeting", in_figures(r, meeting) },
		    { "person", xml_value(r, member, "person") },
		    { "authority", xml_value(r, member, "authority") },
		    { "capacity", xml_value(r, member, "capacity") },
		    { "title", xml_value(r, member, "title") },
		    { "present", "expected" } }, 6);
	xml_remove(scratch);
}

int64_t
attendance_person(struct request *r, const char *name, bool *several)
{
	const char *found_people[2];            /* how many, the first */

	*several = false;
	let(r, "name", name);
	if (name == NULL || values(r, "attendance.people_named", found_people,
	    2) == 0 || found_people[1] == NULL)
		return 0;
	*several = strcmp(found_people[0], "1") != 0;
	return *several ? 0 : text_number(found_people[1]);
}

/* The row of which two hands wrote different things, and both were told. */
static bool
is_in_conflict(struct request *r, const char *id)
{
	node conflict = xml_child(r->page, "conflict");
	const char *row = conflict != NULL ? xml_value(r, conflict, "row") :
	    NULL;

	return row != NULL && strcmp(row, id) == 0;
}

/* Whose row it is, and both sides in words. */
static void
tell_conflict(struct request *r, const char *id, const char *name)
{
	node conflict = xml_child(r->page, "conflict");

	if (r->status != 409 || conflict == NULL ||
	    xml_value(r, conflict, "row") != NULL)
		return;
	set(conflict, "row", id);
	set(conflict, "name", name);
	registry_conflict(r, registry_named("attendance"));
}

/* One person's line of the form: none of its choices is chosen while they are only expected. */
static void
show_row(struct request *r, node form, node participant)
{
	node row = add(form, "row");
	const char *id = xml_value(r, participant, "id");
	const char *prefix = prefix_of(r, id);
	const char *version = typed(r, arena_print(r->arena, "%sversion", prefix));

	set(row, "id", id);
	set(row, "version", version != NULL && !is_in_conflict(r, id) ?
	    version : xml_value(r, participant, "version"));
	set(row, "name", xml_value(r, xml_child(participant, "person"), "name"));
	set(row, "person", xml_value(r, xml_child(participant, "person"), "id"));
	set(row, "title", xml_value(r, participant, "title"));
	set(row, "authority", xml_value(r, xml_child(participant, "authority"),
	    "name"));
	set(row, "seat", xml_value(r, participant, "seat"));
	set(row, "bodies", xml_value(r, participant, "bodies"));
	set(row, "capacity", xml_value(r, participant, "capacity"));
	set(row, "capacity.say", xml_value(r, participant, "capacity.say"));
	set(row, "answer", xml_value(r, participant, "answer"));
	set(row, "answer.say", xml_value(r, participant, "answer.say"));
	form_fields(r, row, &row_form, participant, prefix);
	put(row, "substitute", typed(r, arena_print(r->arena, "%ssubstitute",
	    prefix)));
}

static void
show_form(struct request *r, node record)
{
	node form = form_open(r, r->page, r->path, 0);

	for (node participant = xml_first(xml_child(record, "attendance"));
	    participant != NULL; participant = xml_next(participant))
		show_row(r, form, participant);
	for (int i = 1; i <= NEW_ROWS; i++) {
		node row = add(form, "new");

		form_fields(r, row, &new_form, NULL, arena_print(r->arena,
		    "new.%d.", i));
	}
	rows(r, add(form, "names"), "name", "attendance.names");
	let_number(r, "meeting", r->within);
	rows(r, add(form, "missing"), "member", "attendance.missing");
}

static bool
is_page(const struct request *r)
{
	return strcmp(r->format, "html") == 0;
}

static void
show_page(struct request *r)
{
	node record = add(r->page, "record"), meeting;

	if ((meeting = meeting_within(r, record)) == NULL)
		return;
	r->view = "attendance";
	let_number(r, "meeting", r->within);
	let(r, "time", NULL);
	rows(r, add(record, "bodies"), "body", "attendance.quorum");
	rows(r, add(record, "attendance"), "participant", "attendance.list");
	clock_show_rows(r, xml_child(record, "attendance"),
	    xml_value(r, meeting, "held"));
	if (xml_value(r, meeting, "final") == NULL &&
	    session_may(r, "attendance.write"))
		show_form(r, record);
}

static void
list(struct request *r)
{
	if (is_page(r))
		show_page(r);
	else {
		registry_list(r);
		let_number(r, "meeting", r->within);
		clock_show_rows(r, xml_child(r->page, "list"),
		    value(r, "meetings.held"));
	}
}

static const char *
standing(struct request *r, node participant, const char *column)
{
	if (strcmp(column, "authority") == 0)
		return xml_value(r, xml_child(participant, column), "id");
	return xml_value(r, participant, column);
}

static bool
differs(struct request *r, node participant, const struct change *change)
{
	return !text_same(standing(r, participant, change->column),
	    change->value);
}

/* On the clock of the meeting, nobody leaves before arriving. */
static void
check_times(struct request *r, struct change *changes, const char *prefix)
{
	const char *held;

	let_number(r, "meeting", r->within);
	held = value(r, "meetings.held");
	changes[ARRIVED].value = clock_time(r, held, changes[ARRIVED].value);
	changes[LEFT].value = clock_time(r, held, changes[LEFT].value);
	if (changes[ARRIVED].value != NULL && changes[LEFT].value != NULL &&
	    strcmp(changes[LEFT].value, changes[ARRIVED].value) < 0)
		refuse(r, 422, "left-before-arriving", arena_print(r->arena,
		    "%sleft", prefix));
}

/* A person newly met is entered among the people. */
static int64_t
person_meant(struct request *r, const char *name, const char *title,
    const char *field)
{
	bool several;
	int64_t person = attendance_person(r, name, &several);

	if (several) {
		refuse(r, 422, "several-people-of-that-name", field);
		refuse_with(r, "name", name);
	}
	return person != 0 || several ? person : record_write(r,
	    registry_named("people"), 0, 0, (struct change[]){
	    { "name", name }, { "title", title } }, 2);
}

static void
enter(struct request *r, int64_t person, const struct change *how, int count)
{
	struct change changes[6] = {
		{ "meeting", in_figures(r, r->within) },
		{ "person", in_figures(r, person) },
		{ "present", "present" },
	};

	memcpy(changes + 3, how, count * sizeof(*how));
	record_write(r, r->registry, 0, 0, changes, 3 + count);
}

/* Somebody sent another in their place, on behalf of the same authority. */
static bool
send_substitute(struct request *r, const struct change *changes,
    const char *prefix)
{
	const char *field = arena_print(r->arena, "%ssubstitute", prefix);
	const char *name = typed(r, field);
	int64_t person;

	if (name == NULL || *name == '\0')
		return false;
	person = person_meant(r, name, NULL, field);
	enter(r, person, (struct change[]){ changes[AUTHORITY],
	    { "capacity", "substitute" } }, 2);
	return true;
}

/* Left open, a member is what another hand recorded meanwhile, present when "everyone" was pressed, and absent when a substitute came. */
static const char *
presence(struct request *r, node participant, bool substituted)
{
	const char *stands = xml_value(r, participant, "present");

	if (substituted)
		return "absent";
	if (strcmp(stands, "expected") != 0)
		return stands;
	if (typed(r, "everyone") == NULL ||
	    (xml_value(r, participant, "seat") == NULL && strcmp("member",
	    xml_value(r, participant, "capacity")) == 0))
		return "expected";
	return "present";
}

/* A vote that was cast at some minute says that its voter was there: no row may say otherwise. */
static void
contradicts_no_vote(struct request *r, int64_t id)
{
	const char *vote[3];            /* name, minute, number of the decision */

	let_number(r, "attendance", id);
	if (refused(r) || values(r, "attendance.voted_away", vote, 3) == 0)
		return;
	refuse(r, 422, vote[1] != NULL ? "voted-at-that-minute" :
	    "voted-in-this-meeting", arena_print(r->arena,
	    "attendance.%lld.present", (long long)id));
	refuse_with(r, "name", vote[0]);
	refuse_with(r, "time", clock_read(r, vote[1]));
	refuse_with(r, "number", vote[2]);
}

/*
 * Two tablets at two doors: what this sheet left as it had found it stays as
 * the other has written it since. The version to write over: the old one, which
 * makes it a conflict, when both wrote the same thing differently.
 */
static int64_t
merge(struct request *r, node participant, int64_t read,
    struct change *changes, int count)
{
	int64_t now = xml_number(participant, "version");
	const char *found_then[ROW_FIELDS];
	bool both = false;

	let_number(r, "attendance", xml_number(participant, "id"));
	let_number(r, "read", read);
	if (read == now || values(r, "attendance.at_version", found_then,
	    ROW_FIELDS) == 0)
		return read;
	for (int i = 0; i < count; i++) {
		const char *theirs = standing(r, participant,
		    changes[i].column);

		if (text_same(changes[i].value, found_then[i]))
			changes[i].value = theirs;
		else if (!text_same(theirs, found_then[i]) &&
		    !text_same(theirs, changes[i].value))
			both = true;
	}
	return both ? read : now;
}

static void
save_row(struct request *r, node participant)
{
	const char *prefix = prefix_of(r, xml_value(r, participant, "id"));
	const char *version = typed(r, arena_print(r->arena, "%sversion", prefix));
	struct change *changes;
	bool substituted;
	int count, changed = 0;
	int64_t over;

	if (version == NULL)
		return;
	count = form_read(r, &row_form, prefix, &changes);
	check_times(r, changes, prefix);
	substituted = send_substitute(r, changes, prefix);
	if (changes[PRESENT].value == NULL)
		changes[PRESENT].value = presence(r, participant, substituted);
	over = merge(r, participant, text_number(version), changes,
	    count);
	for (int i = 0; i < count; i++)
		changed += differs(r, participant, &changes[i]);
	if (changed == 0)
		return;
	record_write(r, r->registry, xml_number(participant, "id"), over,
	    changes, count);
	tell_conflict(r, xml_value(r, participant, "id"), xml_value(r,
	    xml_child(participant, "person"), "name"));
	contradicts_no_vote(r, xml_number(participant, "id"));
}

static void
save_new(struct request *r)
{
	const char **names;
	int count = form_rows(r, "new", &names);

	for (int i = 0; i < count; i++) {
		const char *prefix = arena_print(r->arena, "new.%s.", names[i]);
		struct change *said;
		int64_t person;

		form_read(r, &new_form, prefix, &said);
		if (said[NEW_NAME].value == NULL)
			continue;
		if (said[NEW_CAPACITY].value == NULL)
			said[NEW_CAPACITY].value =
			    said[NEW_AUTHORITY].value != NULL ? "unstated" : "invitee";
		person = person_meant(r, said[NEW_NAME].value,
		    said[NEW_TITLE].value, arena_print(r->arena, "%sname",
		    prefix));
		enter(r, person, said + NEW_TITLE, 3);
	}
}

static void
save_all(struct request *r)
{
	node standing_rows = add(r->page, "standing");

	meeting_is_not_final(r, r->within);
	rows(r, standing_rows, "participant", "attendance.list");
	for (node participant = xml_first(standing_rows); participant != NULL;
	    participant = xml_next(participant))
		save_row(r, participant);
	xml_remove(standing_rows);
	save_new(r);
	if (typed(r, "expect") != NULL)
		attendance_expect(r, r->within);
	if (r->status == 422 || r->status == 409)
		show_page(r);
	go(r, arena_print(r->arena, typed(r, "add") != NULL ||
	    typed(r, "expect") != NULL ?
	    "/meetings/%lld/attendance?done=saved" :
	    "/meetings/%lld?done=attendance", (long long)r->within));
}

/*
 * The room: one press for each arrival and departure. While the meeting is held
 * it happens at the present minute unless another is typed; before it is opened
 * whoever came is simply there.
 */

static const struct field press_fields[] = {
	{ "at", TIME },
	{ 0 }
};

static const struct registry press_form = {
	.name = "attendance", .fields = press_fields,
};

/* The minute of the press; NULL while nothing is held yet. */
static const char *
minute_of(struct request *r)
{
	const char *held, *now, *at;
	struct change *said;

	form_read(r, &press_form, "", &said);
	let_number(r, "meeting", r->within);
	if (strcmp(value(r, "meetings.state_of"), "open") != 0)
		return NULL;
	held = value(r, "meetings.held");
	now = clock_now(r, held);
	at = clock_time(r, held, said[0].value);
	if (at != NULL && strcmp(at, now) > 0 && clock_runs(r, held)) {
		refuse(r, 422, "time-is-to-come", "at");
		refuse_with(r, "time", clock_read(r, at));
		refuse_with(r, "now", clock_read(r, now));
	}
	return at != NULL ? at : now;
}

static void
write_press(struct request *r, node row, const struct change *changes,
    int count)
{
	int64_t id = xml_number(row, "id");
	const char *version = typed(r, arena_print(r->arena, "version.%lld",
	    (long long)id));

	record_write(r, registry_named("attendance"), id, text_number(version !=
	    NULL ? version : xml_value(r, row, "version")), changes,
	    count);
	tell_conflict(r, xml_value(r, row, "id"), xml_value(r, row, "name"));
	contradicts_no_vote(r, id);
}

/* Another hand has recorded the same since, at another minute than the one that was typed. */
static bool
is_recorded_otherwise(struct request *r, node row, const char *column,
    const char *minute)
{
	const char *version = typed(r, arena_joined(r->arena, "version", ".",
	    xml_value(r, row, "id")));
	const char *at = typed(r, "at");

	return version != NULL && at != NULL && *at != '\0' &&
	    strcmp(version, xml_value(r, row, "version")) != 0 &&
	    !text_same(xml_value(r, row, column), minute);
}

/* What is known of whoever came or left stays, but for the minute: both were seen, and this one is right. */
static bool
press_over(struct request *r, node row, const char *minute, int64_t id)
{
	bool came = typed_number(r, "arrive_over") == id;

	if (minute == NULL || (!came && typed_number(r, "leave_over") != id))
		return false;
	write_press(r, row, (struct change[]){ { came ? "arrived" : "left",
	    minute } }, 1);
	return true;
}

/* Whoever left and is back was away in between. */
static void
arrive(struct request *r, node row, const char *minute)
{
	const char *left = xml_value(r, row, "left");
	bool back = strcmp(xml_value(r, row, "room"), "left") == 0;

	if (back && minute != NULL && strcmp(minute, left) < 0) {
		refuse(r, 422, "returned-before-leaving", "at");
		refuse_with(r, "name", xml_value(r, row, "name"));
		refuse_with(r, "left", clock_read(r, left));
		refuse_with(r, "time", clock_read(r, minute));
	}
	if (back && minute != NULL)
		record_write(r, registry_named("absences"), 0, 0,
		    (struct change[]){ { "attendance", xml_value(r, row, "id") },
		    { "left", left }, { "returned", minute } }, 3);
	write_press(r, row, (struct change[]){ { "present", "present" },
	    { "left", NULL }, { "arrived", back ? xml_value(r, row, "arrived") :
	    minute } }, 3);
}

static void
leave(struct request *r, node row, const char *minute)
{
	const char *arrived = xml_value(r, row, "arrived");

	if (minute == NULL)
		write_press(r, row, (struct change[]){ { "present", "expected" } }, 1);
	else if (arrived != NULL && strcmp(minute, arrived) < 0) {
		refuse(r, 422, "left-before-arriving", "at");
		refuse_with(r, "name", xml_value(r, row, "name"));
	} else
		write_press(r, row, (struct change[]){ { "left", minute } }, 1);
}

static void
press(struct request *r, node row, const char *minute)
{
	const char *room = xml_value(r, row, "room");
	int64_t id = xml_number(row, "id");

	if (press_over(r, row, minute, id))
		return;
	if (typed_number(r, "arrive") == id && (strcmp(room, "in") != 0 ||
	    is_recorded_otherwise(r, row, "arrived", minute)))
		arrive(r, row, minute);
	else if (typed_number(r, "leave") == id && (strcmp(room, "in") == 0 ||
	    (strcmp(room, "left") == 0 &&
	    is_recorded_otherwise(r, row, "left", minute))))
		leave(r, row, minute);
	else if (typed_number(r, "absent") == id)
		write_press(r, row, (struct change[]){ { "present", "absent" },
		    { "arrived", NULL }, { "left", NULL } }, 3);
	else if (typed(r, "everyone") != NULL &&
	    strcmp(room, "expected") == 0 &&
	    (xml_value(r, row, "seat") != NULL ||
	    strcmp(xml_value(r, row, "capacity"), "member") != 0))
		arrive(r, row, minute);
}

void
attendance_press(struct request *r)
{
	node scratch = add(r->page, "scratch");
	const char *minute;

	meeting_is_not_final(r, r->within);
	minute = refused(r) ? NULL : minute_of(r);
	let_number(r, "meeting", r->within);
	if (!refused(r))
		rows(r, scratch, "participant", "attendance.in_room");
	for (node row = xml_first(scratch); row != NULL; row = xml_next(row))
		press(r, row, minute);
	xml_remove(scratch);
}

/* The page of one row is for corrections; whose row it is was checked by its meeting. */
static void
rule(struct request *r)
{
	if (r->id != 0 && !found(r, "attendance.show"))
		refuse(r, 404, "missing", NULL);
	meeting_is_not_final(r, r->within);
}

/* What was typed on the page of one row stands on the clock of the meeting too. */
static void
settle_clock(struct request *r)
{
	const char *kept[4], *arrived, *left;   /* arrived, left, version, held */

	if (values(r, "attendance.clock", kept, 4) == 0)
		return;
	arrived = clock_time(r, kept[3], kept[0]);
	left = clock_time(r, kept[3], kept[1]);
	if (arrived != kept[0] || left != kept[1])
		record_write(r, r->registry, r->id, text_number(kept[2]),
		    (struct change[]){ { "arrived", arrived },
		    { "left", left } }, 2);
}

static void
saved(struct request *r)
{
	settle_clock(r);
	contradicts_no_vote(r, r->id);
}

static const struct route routes[] = {
	{ GET,  "", list,     "list",       "read" },
	{ POST, "", save_all, "attendance", "write" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "attendance.read",  "everyone" },
	{ "attendance.write", "secretary" },
	{ 0 }
};

const struct registry attendance = {
	.name = "attendance", .record = "participant",
	.within = "meetings", .parent = "meeting",
	.fields = fields, .routes = routes, .grants = grants,
	.rule = rule, .saved = saved,
};
