/* notices.c: what the members were told of a meeting: version after version, each as it was. */
#include "../pinkas.h"
#include "calling.h"
#include "meetings.h"

/*
 * The call freezes the agenda as version 1. Whatever is changed later in a
 * called meeting, and members know otherwise, is the next version; who saw
 * which is noted in access.db, so that everybody is told what changed for them.
 */

extern const struct registry notices;
extern const struct registry informed;

enum { NOW_NUMBER, NOW_HELD, NOW_PLACE, NOW_AGENDA, NOW_STATE, NOW_CALLED,
    NOW_BODIES, NOW_BODY_IDS, NOW };
enum { LAST_HELD, LAST_PLACE, LAST_AGENDA, LAST_ID, LAST_NUMBER, LAST_MINE,
    LAST_BODY_IDS, LAST };

static const struct field postponing[] = {
	{ "held",   MOMENT, .required = 1 },
	{ "reason", TEXT, .required = 1, .most = 1000 },
	{ 0 }
};

static const struct registry postponing_form = {
	.name = "meetings", .fields = postponing,
};

/* Coordinators of the authorities that sit, who did not know yet, are told by this version. */
static void
inform(struct request *r, int64_t meeting, const char *number)
{
	node scratch = add(r->page, "scratch");

	let_number(r, "meeting", meeting);
	rows(r, scratch, "coordinator", "notices.to_inform");
	for (node told = xml_first(scratch); told != NULL;
	    told = xml_next(told))
		record_write(r, &informed, 0, 0, (struct change[]){
		    { "meeting", in_figures(r, meeting) },
		    { "person", xml_value(r, told, "person") },
		    { "authority", xml_value(r, told, "authority") },
		    { "number", number } }, 4);
	xml_remove(scratch);
}

void
notices_write(struct request *r, int64_t meeting, const char *kind,
    const char *reason)
{
	const char *now[NOW], *rule[2] = { NULL, NULL };    /* id, hours */
	const char *urgent = typed(r, "urgent");
	bool calls = strcmp(kind, "call") == 0;

	let_number(r, "meeting", meeting);
	if (refused(r) || values(r, "notices.present", now, NOW) == 0)
		return;
	values(r, "notices.rule", rule, 2);
	record_move(r, kind);
	record_write(r, &notices, 0, 0, (struct change[]){
	    { "meeting", in_figures(r, meeting) }, { "number",
	    now[NOW_NUMBER] },
	    { "kind", kind }, { "at", r->moment }, { "held", now[NOW_HELD] },
	    { "place", now[NOW_PLACE] }, { "agenda", now[NOW_AGENDA] },
	    { "bodies", now[NOW_BODIES] },
	    { "hours", now[NOW_HELD] != NULL ?
	    in_figures(r, readiness_hours(r, now[NOW_HELD])) : NULL },
	    { "needed", rule[1] }, { "rule", rule[0] },
	    { "urgent", calls && urgent != NULL && *urgent != '\0' ?
	    urgent : NULL },
	    { "reason", reason },
	    { "person", r->person != 0 ? in_figures(r, r->person) : NULL } },
	    14);
	inform(r, meeting, now[NOW_NUMBER]);
}

void
notices_follow(struct request *r, int64_t meeting)
{
	const char *now[NOW], *last[LAST];

	let_number(r, "meeting", meeting);
	if (refused(r) || values(r, "notices.present", now, NOW) == 0 ||
	    strcmp(now[NOW_STATE], "called") != 0 ||
	    values(r, "notices.last", last, LAST) == 0)
		return;
	if (!text_same(now[NOW_HELD], last[LAST_HELD]) ||
	    !text_same(now[NOW_PLACE], last[LAST_PLACE]) ||
	    !text_same(now[NOW_AGENDA], last[LAST_AGENDA]) ||
	    !text_same(now[NOW_BODY_IDS], last[LAST_BODY_IDS]))
		notices_write(r, meeting, "change", NULL);
}

/* What whoever asks knew before, and what is otherwise since. */
static void
show_news(struct request *r, node record, int64_t meeting)
{
	const char *last[LAST];
	int64_t before;
	node news;

	let_number(r, "meeting", meeting);
	if (r->method != GET || values(r, "notices.last", last, LAST) == 0)
		return;
	let_number(r, "number", text_number(last[LAST_NUMBER]));
	before = number(r, "access.notice_before", 0);
	db_note(r, "access.notice_seen");
	if (before == 0 || (last[LAST_MINE] != NULL &&
	    strcmp(last[LAST_MINE], "1") == 0))
		return;
	news = add(record, "news");
	set_number(news, "from", before);
	set(news, "to", last[LAST_NUMBER]);
	let_number(r, "number", before);
	let_number(r, "from", number(r, "notices.at_number", 0));
	let_number(r, "to", text_number(last[LAST_ID]));
	rows(r, news, "change", "notices.changes");
}

static void
show_changes(struct request *r, node notice)
{
	const char *before = xml_value(r, notice, "before");

	if (before == NULL)
		return;
	let_number(r, "from", text_number(before));
	let_number(r, "to", xml_number(notice, "id"));
	rows(r, notice, "change", "notices.changes");
}

/* The form by which a called meeting is put off. */
static void
offer_to_postpone(struct request *r, node record, int64_t meeting)
{
	const char *now[NOW];
	node postpone;

	if (values(r, "notices.present", now, NOW) == 0 ||
	    strcmp(now[NOW_STATE], "called") != 0)
		return;
	postpone = add(record, "postpone");
	form_fields(r, postpone, &postponing_form, NULL, "");
	form_signed(r, postpone, arena_print(r->arena, "/meetings/%lld/postpone",
	    (long long)meeting), number(r, "notices.meeting_version", 0));
}

void
notices_show(struct request *r, node record, int64_t meeting, bool may)
{
	int64_t within = r->within;
	node list = add(record, "notices");

	r->within = meeting;
	let_number(r, "meeting", meeting);
	rows(r, list, "notice", "notices.list");
	for (node notice = xml_first(list); notice != NULL;
	    notice = xml_next(notice)) {
		show_changes(r, notice);
		if (may && xml_value(r, notice, "sent") == NULL)
			form_signed(r, notice, arena_print(r->arena,
			    "/meetings/%lld/notices/%s/sent", (long long)meeting,
			    xml_value(r, notice, "id")), xml_number(notice,
			    "version"));
	}
	r->within = within;
	rows(r, add(record, "informed"), "coordinator", "notices.informed");
	if (may)
		offer_to_postpone(r, record, meeting);
	show_news(r, record, meeting);
}

/* Putting off, and calling off */

/* Whoever had answered is asked again: they answered for another day. */
static void
ask_again(struct request *r, int64_t meeting)
{
	node scratch = add(r->page, "scratch");

	let_number(r, "meeting", meeting);
	rows(r, scratch, "answer", "notices.answered");
	for (node given = xml_first(scratch); given != NULL;
	    given = xml_next(given))
		record_write(r, registry_named("attendance"),
		    xml_number(given, "id"),
		    xml_number(given, "version"),
		    (struct change[]){ { "answer", NULL } }, 1);
	xml_remove(scratch);
}

/* The new moment is still to come, is another one, and leaves members the time they are owed. */
static void
check_moment(struct request *r, const char *was, const char *held)
{
	const char *rule[2];            /* id, hours */

	if (held == NULL || refused(r))
		return;
	if (strcmp(held, r->moment) <= 0)
		refuse(r, 422, "postponed-into-the-past", "held");
	else if (was != NULL && strcmp(was, held) == 0)
		refuse(r, 422, "postponed-to-the-same-time", "held");
	else if (values(r, "notices.rule", rule, 2) != 0 &&
	    (was == NULL || strcmp(held, was) < 0) &&
	    readiness_hours(r, held) < text_number(rule[1])) {
		refuse(r, 422, "brought-forward-too-far", "held");
		refuse_with(r, "needed", rule[1]);
		refuse_with(r, "left", in_figures(r, readiness_hours(r, held)));
		refuse_with(r, "source", value(r, "notices.source"));
	}
}

void
notices_postpone(struct request *r)
{
	const char *now[NOW], *held;
	struct change *said;

	let_number(r, "meeting", r->id);
	if (values(r, "notices.present", now, NOW) == 0) {
		refuse(r, 404, "missing", NULL);
		return;
	}
	if (strcmp(now[NOW_STATE], "called") != 0)
		refuse(r, 422, "not-in-this-state", NULL);
	form_read(r, &postponing_form, "", &said);
	held = said[0].value;
	check_moment(r, now[NOW_HELD], held);
	record_move(r, "postpone");
	record_write(r, r->registry, r->id, typed_number(r, "version"),
	    (struct change[]){ { "held", held }, { "year", held != NULL ?
	    arena_part(r->arena, held, 4) : NULL } }, 2);
	ask_again(r, r->id);
	attendance_expect(r, r->id);
	notices_write(r, r->id, "postpone", said[1].value);
	record_index(r, r->registry, r->id);
	registry_show_again(r);
	go(r, "/meetings/:id?done=postpone");
}

void
notices_cancel(struct request *r)
{
	const char *now[NOW];

	registry_move(r);
	let_number(r, "meeting", r->id);
	if (!refused(r) && values(r, "notices.present", now, NOW) != 0 &&
	    now[NOW_CALLED] != NULL)
		notices_write(r, r->id, "cancel", typed(r, "reason"));
}

/* One press: this version went out, by mail or by message. */
static void
mark_sent(struct request *r)
{
	node scratch = add(r->page, "scratch");
	node notice = row(r, scratch, "notice", "notices.show");

	if (notice != NULL && xml_value(r, notice, "sent") != NULL)
		refuse(r, 422, "notice-was-sent", NULL);
	xml_remove(scratch);
	record_move(r, "sent");
	record_write(r, r->registry, r->id, typed_number(r, "version"),
	    (struct change[]){ { "sent", r->moment } }, 1);
	go(r, arena_print(r->arena, "/meetings/%lld?done=sent#notices",
	    (long long)r->within));
}

static const struct route routes[] = {
	{ GET,  "",          registry_list, "list", "read" },
	{ POST, "/:id/sent", mark_sent,     "show", "write" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "notices.read",  "everyone" },
	{ "notices.write", "secretary" },
	{ 0 }
};

const struct registry notices = {
	.name = "notices", .record = "notice",
	.within = "meetings", .parent = "meeting",
	.routes = routes, .grants = grants,
};

static const struct grant informed_grants[] = {
	{ "informed.read", "everyone" },
	{ 0 }
};

const struct registry informed = {
	.name = "informed", .record = "informed", .grants = informed_grants,
};
