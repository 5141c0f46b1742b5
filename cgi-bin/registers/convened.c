/* convened.c: the bodies a meeting convenes, each with its own quorum, votes and series of decisions. */
#include "../pinkas.h"
#include "calling.h"
#include "meetings.h"

static const struct field fields[] = {
	{ "body",    CHOICE, .choices = "bodies.choices", .required = 1, .once = 1 },
	{ "decides", FLAG },
	{ "note",    TEXT, .most = 2000 },
	{ 0 }
};

static const char *
tick(struct request *r, const char *body)
{
	const char *ticked = typed(r, arena_print(r->arena, "body.%s.convened",
	    body));

	return ticked != NULL && *ticked != '\0' ? "yes" : NULL;
}

/* Was the list of bodies sent at all? A form without it changes nothing. */
static bool
was_sent(struct request *r)
{
	const char **names;

	return r->method == POST && form_rows(r, "body", &names) > 0;
}

void
convened_choices(struct request *r, node form, int64_t meeting)
{
	node bodies = add(form, "bodies");
	const char *asked = pairs_value(&r->query, "body");

	let_number(r, "meeting", meeting);
	rows(r, bodies, "body", "convened.offered");
	for (node body = xml_first(bodies); body != NULL;
	    body = xml_next(body)) {
		const char *id = xml_value(r, body, "id");

		if (was_sent(r))
			xml_replace(body, "convened", tick(r, id));
		else if (meeting == 0 && asked != NULL &&
		    strcmp(asked, id) == 0)
			xml_replace(body, "convened", "yes");
	}
}

int
convened_ticked(struct request *r, node form)
{
	int count = 0;

	for (node body = xml_first(xml_child(form, "bodies")); body != NULL;
	    body = xml_next(body))
		count += xml_value(r, body, "convened") != NULL;
	return count;
}

/* A body that has decided something in the meeting sat in it: that is not taken back. */
static void
may_be_dropped(struct request *r, int64_t meeting, node body)
{
	let_number(r, "meeting", meeting);
	let_number(r, "body", xml_number(body, "id"));
	if (!found(r, "convened.has_decided"))
		return;
	refuse(r, 422, "body-has-decided", "bodies");
	refuse_with(r, "body", xml_value(r, body, "name"));
}

/* The row of a body that is convened, or was and was taken back, follows its tick. */
static void
follow_tick(struct request *r, int64_t meeting, node body)
{
	const char *ticked = tick(r, xml_value(r, body, "id"));
	const char *row = xml_value(r, body, "row");
	const char *standing = xml_value(r, body, "standing");
	const struct registry *convened = registry_named("convened");

	if (row == NULL && ticked != NULL)
		record_write(r, convened, 0, 0, (struct change[]){
		    { "meeting", in_figures(r, meeting) },
		    { "body", xml_value(r, body, "id") } }, 2);
	if (row == NULL || (ticked != NULL) == (standing != NULL))
		return;
	if (ticked == NULL)
		may_be_dropped(r, meeting, body);
	record_write(r, convened, text_number(row),
	    xml_number(body, "version"),
	    (struct change[]){ { "dropped", ticked != NULL ? "0" : "1" } }, 1);
}

void
convened_tick(struct request *r, int64_t meeting)
{
	node scratch = add(r->page, "scratch");

	convened_choices(r, scratch, meeting);
	if (convened_ticked(r, scratch) == 0)
		refuse(r, 422, "no-body-convened", "bodies");
	for (node body = xml_first(xml_child(scratch, "bodies"));
	    body != NULL && was_sent(r); body = xml_next(body))
		follow_tick(r, meeting, body);
	xml_remove(scratch);
}

static void
rule(struct request *r)
{
	meeting_is_not_final(r, r->within);
}

/* Its members are expected from now on. */
static void
saved(struct request *r)
{
	attendance_expect(r, r->within);
	notices_follow(r, r->within);
	record_index(r, registry_named("meetings"), r->within);
}

static void
is_not_the_last(struct request *r)
{
	node scratch = add(r->page, "scratch"), record;

	meeting_is_not_final(r, r->within);
	if ((record = row(r, scratch, "convened", "convened.show")) != NULL)
		may_be_dropped(r, r->within, xml_child(record, "body"));
	if (number(r, "convened.standing", 0) < 2)
		refuse(r, 422, "no-body-convened", NULL);
	xml_remove(scratch);
}

/* A body that is convened decides, unless somebody says otherwise. */
static void
new_body(struct request *r)
{
	if (pairs_value(&r->query, "decides") == NULL)
		pairs_add(r, &r->query, "decides", "1");
	registry_new(r);
}

static const struct route routes[] = {
	{ GET, "/new", new_body, "form", "write" },
	{ 0 }
};

static const struct move moves[] = {
	{ "drop",    "0", "1", "convened.write", .rule = is_not_the_last },
	{ "restore", "1", "0", "convened.write", .rule = rule },
	{ 0 }
};

static const struct grant grants[] = {
	{ "convened.read",  "everyone" },
	{ "convened.write", "secretary" },
	{ 0 }
};

const struct registry convened = {
	.name = "convened", .record = "convened",
	.within = "meetings", .parent = "meeting",
	.fields = fields, .routes = routes, .moves = moves, .grants = grants,
	.state = "dropped", .rule = rule, .saved = saved,
};
