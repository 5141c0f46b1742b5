/* memberships.c: who sits where, on behalf of which authority, from when to when, by which decision. */
#include "../pinkas.h"

/*
 * A membership is never deleted: it ends on a day, for a reason. To replace a
 * representative is one page: the authority's resolution, who ends, who
 * begins. Whoever serves goes on until the successor begins, on the next day;
 * and nobody has ended before a meeting that they attended.
 */

extern const struct registry memberships, people, resolutions;

static const struct field fields[] = {
	{ "body",       CHOICE, .choices = "bodies.choices", .required = 1, .once = 1 },
	{ "person",     CHOICE, .choices = "people.choices", .required = 1, .once = 1 },
	{ "authority",  CHOICE, .choices = "authorities.choices" },
	{ "seat",       CHOICE, .choices = "memberships.seats" },
	{ "role",       ONE_OF, .choices = "member chair deputy acting substitute observer secretary", .required = 1 },
	{ "voting",     FLAG },
	{ "since",      DAY },
	{ "declared",   DAY },
	{ "resolution", CHOICE, .choices = "memberships.resolutions" },
	{ "decision",   CHOICE, .choices = "decisions.choices" },
	{ "note",       TEXT, .most = 2000 },
	{ 0 }
};

static const struct field filters[] = {
	{ "body",      CHOICE, .choices = "bodies.choices" },
	{ "authority", CHOICE, .choices = "authorities.choices" },
	{ "person",    CHOICE, .choices = "people.choices" },
	{ "ended",     FLAG },
	{ 0 }
};

static const struct field ending[] = {
	{ "until",     DAY, .required = 1 },
	{ "ended_why", ONE_OF, .choices = "resigned term_ended disqualified absent authority_left died", .required = 1 },
	{ 0 }
};

/* The page of replacing: a resolution already entered or a new one, who begins, and when. */
static const struct field chosen_resolution[] = {
	{ "resolution", CHOICE, .choices = "memberships.resolutions_of" },
	{ 0 }
};

static const struct field new_resolution[] = {
	{ "number",  TEXT_LINE, .most = 40 },
	{ "taken",   DAY },
	{ "subject", TEXT_LINE },
	{ 0 }
};

static const struct field successor[] = {
	{ "person",   CHOICE, .choices = "people.choices" },
	{ "name",     TEXT_LINE, .most = 120 },
	{ "since",    DAY, .required = 1 },
	{ "declared", DAY },
	{ 0 }
};

static const struct field by_decision[] = {
	{ "decision", CHOICE, .choices = "decisions.choices" },
	{ 0 }
};

static const struct registry
    ending_form = { .name = "memberships", .fields = ending },
    chosen_form = { .name = "memberships.replace", .fields = chosen_resolution },
    resolution_form = { .name = "resolutions", .fields = new_resolution },
    successor_form = { .name = "memberships.replace", .fields = successor },
    decision_form = { .name = "memberships", .fields = by_decision };

/* A membership as it stands, in the order of memberships.standing. */
struct standing {
	const char *version, *body, *person, *authority, *seat, *role, *voting,
	    *since, *until, *next, *body_name, *name;
};

enum { STANDING = sizeof(struct standing) / sizeof(const char *) };

static bool
read_standing(struct request *r, struct standing *standing)
{
	const char *part[STANDING];

	if (values(r, "memberships.standing", part, STANDING) == 0) {
		refuse(r, 404, "missing", NULL);
		return false;
	}
	memcpy(standing, part, sizeof(part));
	return true;
}

static void
let_id(struct request *r, const char *name, const char *id)
{
	if (id != NULL)
		let_number(r, name, text_number(id));
	else
		let(r, name, NULL);
}

static const char *
entry(const struct change *changes, int count, const char *column)
{
	for (int i = 0; i < count; i++)
		if (strcmp(changes[i].column, column) == 0)
			return changes[i].value;
	return NULL;
}

/* No more representatives with a vote than the authority has places. */
static void
check_authority(struct request *r, const struct standing *wanted)
{
	const char *others[2];          /* the most at a time, their names */
	int64_t places;

	if (wanted->authority == NULL || strcmp(wanted->voting, "1") != 0 ||
	    strcmp(wanted->role, "substitute") == 0)
		return;
	places = number(r, "memberships.places", 1);
	if (values(r, "memberships.others", others, 2) == 0 ||
	    text_number(others[0]) < places)
		return;
	refuse(r, 422, "authority-is-represented", "authority");
	refuse_with(r, "n", in_figures(r, places));
	refuse_with(r, "names", others[1]);
}

/* The place is one of the body, and free. */
static void
check_seat(struct request *r, const struct standing *wanted)
{
	const char *seat[3];            /* places, the most held at a time, by whom */

	if (wanted->seat == NULL)
		return;
	let_id(r, "seat", wanted->seat);
	if (values(r, "memberships.seat_taken", seat, 3) == 0)
		refuse(r, 422, "seat-of-another-body", "seat");
	else if (text_number(seat[1]) >= text_number(seat[0])) {
		refuse(r, 422, "seat-is-taken", "seat");
		refuse_with(r, "names", seat[2]);
	}
}

static void
check_chair(struct request *r, const struct standing *wanted)
{
	const char *chair;

	if (strcmp(wanted->role, "chair") != 0 ||
	    (chair = value(r, "memberships.chair")) == NULL)
		return;
	refuse(r, 422, "body-has-a-chair", "role");
	refuse_with(r, "name", chair);
}

/* What every membership keeps; id is the one that is being changed, 0 when it is new. */
static void
check(struct request *r, const struct standing *wanted, int64_t id)
{
	let_id(r, "body", wanted->body);
	let_id(r, "authority", wanted->authority);
	let(r, "since", wanted->since);
	let(r, "until", wanted->until);
	let_number(r, "but", id);
	check_authority(r, wanted);
	check_seat(r, wanted);
	check_chair(r, wanted);
}

/* The chosen seats are those of the body, when it is known which. */
static void
let_body(struct request *r)
{
	struct standing standing;
	const char *body = was_typed(r) ? typed(r, "body") :
	    pairs_value(&r->query, "body");

	if (r->id != 0)
		body = read_standing(r, &standing) ? standing.body : NULL;
	let_id(r, "of_body", body);
}

static void
preset(struct request *r, const char *name, const char *preset)
{
	if (pairs_value(&r->query, name) == NULL)
		pairs_add(r, &r->query, name, preset);
}

static void
new_page(struct request *r)
{
	preset(r, "role", "member");
	preset(r, "voting", "1");
	let_body(r);
	registry_new(r);
}

static void
edit_page(struct request *r)
{
	let_body(r);
	registry_edit(r);
}

/* Observers and those who only keep the minutes have no vote, whatever was marked. */
static void
settle_vote(struct change *changes, int count)
{
	const char *role = entry(changes, count, "role");

	for (int i = 0; i < count; i++)
		if (strcmp(changes[i].column, "voting") == 0 && role != NULL &&
		    text_is_word("observer secretary", role))
			changes[i].value = "0";
}

/* What is asked of the register: typed where it may be typed, else as it stands. */
static bool
read_wanted(struct request *r, const struct change *changes, int count,
    struct standing *wanted)
{
	memset(wanted, 0, sizeof(*wanted));
	if (r->id != 0 && !read_standing(r, wanted))
		return false;
	if (r->id == 0) {
		wanted->body = entry(changes, count, "body");
		wanted->person = entry(changes, count, "person");
	}
	wanted->authority = entry(changes, count, "authority");
	wanted->seat = entry(changes, count, "seat");
	wanted->role = entry(changes, count, "role");
	wanted->voting = entry(changes, count, "voting");
	wanted->since = entry(changes, count, "since");
	return !refused(r);
}

static void
save(struct request *r)
{
	struct change *changes;
	struct standing wanted;
	int count;
	int64_t id;

	let_body(r);
	count = form_read(r, &memberships, "", &changes);
	settle_vote(changes, count);
	if (read_wanted(r, changes, count, &wanted))
		check(r, &wanted, r->id);
	id = record_write(r, &memberships, r->id, typed_number(r, "version"),
	    changes, count);
	if (r->status == 422)
		registry_edit(r);
	if (id != 0)
		r->id = id;
	go(r, "/:registry/:id?done=saved");
}

/* The way up from a membership is its body. */
static void
show_trail(struct request *r, const struct standing *standing)
{
	node trail = add(r->page, "trail"), step = add(trail, "link");

	set(step, "href", "/bodies");
	set(step, "label", say_label(r, "bodies", NULL));
	step = add(trail, "link");
	set(step, "href", arena_print(r->arena, "/bodies/%s", standing->body));
	set(step, "label", standing->body_name);
	if (strcmp(r->route->path, "/:id") == 0)
		return;
	step = add(trail, "link");
	set(step, "href", arena_print(r->arena, "/memberships/%lld",
	    (long long)r->id));
	set(step, "label", standing->name);
}

/* What hangs on a person who stops to sit in a body after a day. */
static void
show_falling(struct request *r, node parent, const struct standing *standing,
    const char *day)
{
	node falling = add(parent, "falling");

	set(falling, "day", day);
	set(falling, "name", standing->name);
	let_id(r, "person", standing->person);
	let_id(r, "authority", standing->authority);
	let_id(r, "body", standing->body);
	let(r, "day", day);
	let(r, "rests_on", "membership");
	rows(r, falling, "signatory", "signatories.falling");
	rows(r, falling, "membership", "memberships.falling_memberships");
	rows(r, falling, "office", "memberships.falling_offices");
	rows(r, falling, "role", "memberships.falling_roles");
	rows(r, falling, "followup", "memberships.falling_followups");
	rows(r, falling, "meeting", "memberships.falling_meetings");
}

/* Who attended after that day did not end on it. */
static void
check_attendance(struct request *r, const struct standing *standing,
    const char *day, const char *field)
{
	const char *attended[2];        /* how many meetings, the day of the last */

	let_id(r, "person", standing->person);
	let_id(r, "body", standing->body);
	let(r, "day", day);
	if (day == NULL || values(r, "memberships.attended_after", attended, 2)
	    == 0 || strcmp(attended[0], "0") == 0)
		return;
	refuse(r, 422, "attended-after-the-end", field);
	refuse_with(r, "n", attended[0]);
	refuse_with(r, "last", calendar_written(r->arena, attended[1]));
}

static int64_t
version_of(struct request *r, const struct standing *standing)
{
	return was_typed(r) ? typed_number(r, "version") :
	    text_number(standing->version);
}

/* The day an end or a beginning is planned for: typed, asked for in the address, or today. */
static const char *
planned(struct request *r, const char *name)
{
	const char *text = was_typed(r) ? typed(r, name) :
	    pairs_value(&r->query, name);
	const char *day = text != NULL ?
	    calendar_day_typed(r->arena, text) : NULL;

	return day != NULL ? day : r->today;
}

static void
end_page(struct request *r)
{
	struct standing standing;
	node record, form;

	if (!read_standing(r, &standing) || (record = registry_record(r)) == NULL)
		return;
	show_trail(r, &standing);
	set(r->page, "title", say_label(r, "memberships.move", "end"));
	if (xml_value(r, record, "until") == NULL)
		set(record, "until", planned(r, "until"));
	form = form_open(r, r->page, r->path, version_of(r, &standing));
	set(form, "submit", say_label(r, "memberships.move", "end"));
	form_fields(r, form, &ending_form, record, "");
	show_falling(r, r->page, &standing, planned(r, "until"));
}

static void
end(struct request *r)
{
	struct standing standing;
	struct change *changes;
	int count = form_read(r, &ending_form, "", &changes);
	const char *until = entry(changes, count, "until");

	if (!read_standing(r, &standing))
		return;
	if (standing.next != NULL)
		refuse(r, 422, "already-replaced", NULL);
	if (until != NULL && standing.since != NULL &&
	    strcmp(until, standing.since) < 0)
		refuse(r, 422, "ends_after_it_begins", "until");
	check_attendance(r, &standing, until, "until");
	record_move(r, "end");
	record_write(r, &memberships, r->id, typed_number(r, "version"),
	    changes, count);
	if (r->status == 422)
		end_page(r);
	go(r, "/:registry/:id?done=end");
}

/* What the page of replacing begins with: today, and a subject in the words of the body. */
static node
presets(struct request *r, const struct standing *standing)
{
	node scratch = add(r->page, "scratch");
	struct pairs needs = { .last = &needs.first };

	pairs_add(r, &needs, "body", standing->body_name);
	set(scratch, "subject", say_fill(r, "memberships.replace.subject",
	    &needs));
	set(scratch, "since", planned(r, "since"));
	set(scratch, "person", pairs_value(&r->query, "person"));
	set(scratch, "resolution", pairs_value(&r->query, "resolution"));
	return scratch;
}

static node
part_of(struct request *r, node form, const char *name)
{
	node part = add(form, "part");

	set(part, "name", name);
	set(part, "label", say_label(r, "memberships.replace", name));
	return part;
}

static void
show_resolution_fields(struct request *r, node form, node record)
{
	node part = part_of(r, form, "by");

	form_fields(r, part, &chosen_form, record, "");
	form_fields(r, part, &resolution_form, record, "new.");
}

static void
replace_page(struct request *r)
{
	struct standing standing;
	node form, record;

	if (!read_standing(r, &standing) || registry_record(r) == NULL)
		return;
	let_id(r, "authority", standing.authority);
	show_trail(r, &standing);
	set(r->page, "title", say_label(r, "memberships.move", "replace"));
	record = presets(r, &standing);
	form = form_open(r, r->page, r->path, version_of(r, &standing));
	set(form, "submit", say_label(r, "memberships.replace", "submit"));
	if (standing.authority != NULL)
		show_resolution_fields(r, form, record);
	else
		form_fields(r, part_of(r, form, "by"), &decision_form, record, "");
	form_fields(r, part_of(r, form, "begins"), &successor_form, record, "");
	xml_remove(record);
	show_falling(r, r->page, &standing, calendar_later(r->arena,
	    planned(r, "since"), -1));
}

/* Everything that was typed on the page of replacing. */
struct replacing {
	struct standing ends;
	const char *resolution, *number, *taken, *subject, *decision;
	const char *person, *name, *since, *declared;
	const char *until;              /* the day before */
};

static void
read_resolution(struct request *r, struct replacing *asked)
{
	struct change *changes;
	int count;

	count = form_read(r, &chosen_form, "", &changes);
	asked->resolution = entry(changes, count, "resolution");
	count = form_read(r, &resolution_form, "new.", &changes);
	asked->number = entry(changes, count, "number");
	asked->taken = entry(changes, count, "taken");
	asked->subject = entry(changes, count, "subject");
	if (asked->resolution != NULL) {
		let_id(r, "of", asked->resolution);
		asked->taken = value(r, "memberships.taken");
		return;
	}
	if (asked->taken == NULL && !refused_at(r, "new.taken"))
		refuse(r, 422, "resolution-needs-a-day", "new.taken");
	if (asked->subject == NULL)
		refuse(r, 422, "required", "new.subject");
}

static void
read_decision(struct request *r, struct replacing *asked)
{
	struct change *changes;
	int count = form_read(r, &decision_form, "", &changes);

	asked->decision = entry(changes, count, "decision");
}

static void
read_successor(struct request *r, struct replacing *asked)
{
	struct change *changes;
	int count = form_read(r, &successor_form, "", &changes);

	asked->person = entry(changes, count, "person");
	asked->name = entry(changes, count, "name");
	asked->since = entry(changes, count, "since");
	asked->declared = entry(changes, count, "declared");
	if (asked->since != NULL)
		asked->until = calendar_later(r->arena, asked->since, -1);
}

/* Somebody begins: chosen, or new by name and not here already. */
static void
check_successor(struct request *r, const struct replacing *asked)
{
	if (asked->person == NULL && asked->name == NULL &&
	    !refused_at(r, "person"))
		refuse(r, 422, "who-begins", "person");
	else if (asked->person != NULL && asked->name != NULL)
		refuse(r, 422, "one-successor", "name");
	else if (asked->person != NULL &&
	    strcmp(asked->person, asked->ends.person) == 0)
		refuse(r, 422, "replaces-oneself", "person");
	let(r, "name", asked->name);
	let(r, "title", NULL);
	let_number(r, "but", 0);
	if (asked->name != NULL && found(r, "people.namesake"))
		refuse(r, 422, "somebody-of-that-name", "name");
}

static void
check_days(struct request *r, const struct replacing *asked)
{
	const struct standing *ends = &asked->ends;

	if (ends->next != NULL)
		refuse(r, 422, "already-replaced", NULL);
	if (asked->since == NULL)
		return;
	if (ends->since != NULL && strcmp(asked->since, ends->since) <= 0) {
		refuse(r, 422, "successor-begins-later", "since");
		refuse_with(r, "since", calendar_written(r->arena, ends->since));
	}
	if (asked->taken != NULL && strcmp(asked->taken, asked->since) > 0) {
		refuse(r, 422, "begins-before-the-resolution", "since");
		refuse_with(r, "taken", calendar_written(r->arena, asked->taken));
	}
	check_attendance(r, ends, asked->until, "since");
}

static const char *
text_of(struct request *r, int64_t id)
{
	return id == 0 ? NULL : in_figures(r, id);
}

static const char *
kept_resolution(struct request *r, const struct replacing *asked)
{
	const struct change changes[] = {
		{ "authority", asked->ends.authority },
		{ "number", asked->number }, { "taken", asked->taken },
		{ "subject", asked->subject },
	};

	if (asked->resolution != NULL || asked->ends.authority == NULL)
		return asked->resolution;
	return text_of(r, record_write(r, &resolutions, 0, 0, changes, 4));
}

static const char *
kept_person(struct request *r, const struct replacing *asked)
{
	const struct change name = { "name", asked->name };

	return asked->person != NULL ? asked->person :
	    text_of(r, record_write(r, &people, 0, 0, &name, 1));
}

/* One that had ended before keeps its last day; only why is added. */
static void
end_replaced(struct request *r, const struct replacing *asked)
{
	const char *until = asked->ends.until;
	const struct change changes[] = {
		{ "until", until != NULL && strcmp(until, asked->until) < 0 ?
		    until : asked->until },
		{ "ended_why", "replaced" },
	};

	record_write(r, &memberships, r->id, typed_number(r, "version"),
	    changes, 2);
}

/* Who takes a representative's place does not take the chair with it. */
static int64_t
begin_successor(struct request *r, const struct replacing *asked)
{
	const struct standing *ends = &asked->ends;
	const char *role = text_is_word("chair deputy acting", ends->role) ?
	    "member" : ends->role;
	struct standing wanted = *ends;
	const struct change changes[] = {
		{ "resolution", kept_resolution(r, asked) },
		{ "person", kept_person(r, asked) },
		{ "body", ends->body }, { "authority", ends->authority },
		{ "seat", ends->seat }, { "role", role },
		{ "voting", ends->voting }, { "since", asked->since },
		{ "declared", asked->declared },
		{ "decision", asked->decision },
		{ "replaces", text_of(r, r->id) },
	};

	wanted.role = role;
	wanted.since = asked->since;
	wanted.until = NULL;
	check(r, &wanted, 0);
	return record_write(r, &memberships, 0, 0, changes,
	    sizeof(changes) / sizeof(changes[0]));
}

static void
read_replacing(struct request *r, struct replacing *asked)
{
	let_id(r, "authority", asked->ends.authority);
	if (asked->ends.authority != NULL)
		read_resolution(r, asked);
	else
		read_decision(r, asked);
	read_successor(r, asked);
	check_successor(r, asked);
	check_days(r, asked);
}

static void
replace(struct request *r)
{
	struct replacing asked = { .until = NULL };
	int64_t next = 0;

	if (!read_standing(r, &asked.ends))
		return;
	read_replacing(r, &asked);
	record_move(r, "replace");
	if (!refused(r)) {
		end_replaced(r, &asked);
		next = begin_successor(r, &asked);
	}
	if (r->status == 422)
		replace_page(r);
	go(r, arena_print(r->arena, "/:registry/%lld?done=replaced",
	    (long long)next));
}

static void
offer(struct request *r, node links, const char *move)
{
	node shown = add(links, "link");

	set(shown, "href", arena_print(r->arena, "/memberships/%lld/%s",
	    (long long)r->id, move));
	set(shown, "label", say_label(r, "memberships.move", move));
	if (strcmp(move, "replace") == 0)
		set(shown, "primary", "yes");
}

/* What may be done, and what still hangs on who sat here before. */
static void
show(struct request *r)
{
	struct standing standing;
	node record = registry_record(r), links;
	int64_t id = r->id;

	if (record == NULL || !read_standing(r, &standing))
		return;
	show_trail(r, &standing);
	links = add(r->page, "links");
	if (session_may(r, "memberships.write") && standing.next == NULL) {
		offer(r, links, "replace");
		offer(r, links, "end");
	}
	if (standing.until != NULL)
		show_falling(r, r->page, &standing, standing.until);
	else if (xml_child(record, "replaces") != NULL) {
		let(r, "of", xml_value(r, xml_child(record, "replaces"), "id"));
		r->id = number(r, "memberships.just_replaced", 0);
		if (r->id != 0 && read_standing(r, &standing))
			show_falling(r, r->page, &standing, standing.until);
		r->id = id;
	}
}

static const struct route routes[] = {
	{ GET,  "/new",         new_page,     "form",    "write" },
	{ POST, "/new",         save,         "form",    "write" },
	{ GET,  "/:id",         show,         "show",    "read" },
	{ GET,  "/:id/edit",    edit_page,    "form",    "write" },
	{ POST, "/:id/edit",    save,         "form",    "write" },
	{ GET,  "/:id/end",     end_page,     "end",     "write" },
	{ POST, "/:id/end",     end,          "end",     "write" },
	{ GET,  "/:id/replace", replace_page, "replace", "write" },
	{ POST, "/:id/replace", replace,      "replace", "write" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "memberships.read",  "everyone" },
	{ "memberships.write", "secretary" },
	{ 0 }
};

const struct registry memberships = {
	.name = "memberships", .record = "membership",
	.fields = fields, .filters = filters, .routes = routes,
	.grants = grants,
};
