/* remarks.c: what was said in an item, and by whom. */
#include "../pinkas.h"
#include "meetings.h"

/* A remark is made and corrected in the page of its item; it has no pages of its own. */

static const struct field fields[] = {
	{ "speaker", TEXT_LINE, .required = 1, .most = 120 },
	{ "text",    TEXT, .required = 1 },
	{ 0 }
};

static const struct registry form = {
	.name = "remarks", .fields = fields,
};

extern const struct registry remarks;

/* Whoever is known by that name, and else the name as it was written: an old document may not let one tell who it was. */
static int
speaker(struct request *r, const char *name, struct change *changes)
{
	bool several;
	int64_t person = attendance_person(r, name, &several);

	changes[0] = (struct change){ "person", person != 0 ?
	    arena_print(r->arena, "%lld", (long long)person) : NULL };
	changes[1] = (struct change){ "speaker", person != 0 ? NULL : name };
	return 2;
}

static int
whereabouts(struct request *r, struct change *changes)
{
	changes[0] = (struct change){ "item", request_value(r, "item") };
	changes[1] = (struct change){ "position", arena_print(r->arena, "%lld",
	    (long long)number(r, "remarks.last_position", 0) + 1) };
	return 2;
}

void
remarks_record(struct request *r)
{
	int64_t remark = typed_number(r, "remark");
	struct change *said, changes[5];
	int count;

	let_number(r, "item", r->id);
	let_number(r, "remark", remark);
	meeting_is_not_final(r, r->within);
	if (!found(r, "agenda.show") ||
	    (remark != 0 && !found(r, "remarks.of_the_item")))
		refuse(r, 404, "missing", NULL);
	form_read(r, &form, "", &said);
	count = speaker(r, said[0].value, changes);
	changes[count++] = said[1];
	if (remark == 0)
		count += whereabouts(r, changes + count);
	record_write(r, &remarks, remark, typed_number(r, "version"), changes,
	    count);
	registry_show_again(r);
	go(r, arena_print(r->arena, "/meetings/%lld/agenda/%lld?done=remark#remarks",
	    (long long)r->within, (long long)r->id));
}

static const struct grant grants[] = {
	{ "remarks.read",  "everyone" },
	{ "remarks.write", "secretary" },
	{ 0 }
};

const struct registry remarks = {
	.name = "remarks", .record = "remark", .grants = grants,
};
