/* remarks.c: what was said in an item, and by whom. */
#include "../pinkas.h"
#include "meetings.h"

/* A remark is made and corrected in the page of its item; it has no pages of its own. */

static const struct field fields[] = {
	{ "speaker", TEXT_LINE, .required = 1, .most = 120 },
	{ "text",    TEXT, .required = 1 },
	{ "decide_by", DAY },
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
	    in_figures(r, person) : NULL };
	changes[1] = (struct change){ "speaker", person != 0 ? NULL : name };
	return 2;
}

static int
whereabouts(struct request *r, struct change *changes)
{
	changes[0] = (struct change){ "item", request_value(r, "item") };
	changes[1] = (struct change){ "position", in_figures(r, number(r,
	    "remarks.last_position", 0) + 1) };
	return 2;
}

/*
 * "Name: words": a name of a few words before the first colon. What has none is
 * told in the notes of the item, not put into somebody's mouth.
 */
static const char *
words_of(struct request *r, const char *line, const char **name)
{
	const char *colon = strchr(line, ':');
	size_t length = colon != NULL ? (size_t)(colon - line) : 0;
	int spaces = 0;

	*name = NULL;
	for (size_t i = 0; i < length; i++)
		spaces += line[i] == ' ';
	if (length == 0 || length > 80 || spaces > 4 || colon[1] != ' ')
		return line;
	*name = arena_part(r->arena, line, length);
	return colon + 1 + strspn(colon + 1, " ");
}

static void
note(struct request *r, const char *line)
{
	const char *item[2];            /* version, notes */

	let_number(r, "item", r->id);
	if (values(r, "remarks.notes", item, 2) != 0)
		record_write(r, registry_named("agenda"), r->id,
		    text_number(item[0]), (struct change[]){ { "notes",
		    item[1] == NULL ? line : arena_print(r->arena, "%s\n%s",
		    item[1], line) } }, 1);
}

static void
take_line(struct request *r, const char *line)
{
	const char *name, *words = words_of(r, line, &name);
	struct change changes[5];
	int count;

	if (name == NULL || *words == '\0') {
		note(r, line);
		return;
	}
	let_number(r, "item", r->id);
	count = speaker(r, name, changes);
	changes[count++] = (struct change){ "text", words };
	count += whereabouts(r, changes + count);
	record_write(r, &remarks, 0, 0, changes, count);
}

void
remarks_take(struct request *r, const char *lines)
{
	while (lines != NULL && *lines != '\0' && !refused(r)) {
		size_t length = strcspn(lines, "\n");
		const char *line = arena_part(r->arena, lines, length);

		line += strspn(line, " \t");
		if (*line != '\0')
			take_line(r, line);
		lines += length + (lines[length] == '\n');
	}
}

void
remarks_write(struct request *r)
{
	int64_t remark = typed_number(r, "remark"), written;
	struct change *said, changes[6];
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
	changes[count++] = said[2];
	if (remark == 0)
		count += whereabouts(r, changes + count);
	written = record_write(r, &remarks, remark, typed_number(r, "version"),
	    changes, count);
	if (said[2].value != NULL && written != 0)
		agenda_take_up(r, written);
}

void
remarks_record(struct request *r)
{
	remarks_write(r);
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
