/* publication.c: the version of minutes for the public: what is withheld from it, on which ground, and the document itself. */
#include "../pinkas.h"
#include "minutes.h"

/*
 * What was signed stays as it is. The public reads a document of its own, made
 * of the signed one, in which it is seen where something is withheld and why;
 * both are kept under their hashes.
 */

extern const struct registry withheld;

static const struct field fields[] = {
	{ "item",   CHOICE, .choices = "minutes.may_withhold" },
	{ "words",  TEXT_LINE, .most = 200 },
	{ "ground", ONE_OF, .choices = "privacy secret security law closed", .required = 1 },
	{ 0 }
};

static const struct registry withholding = {
	.name = "withheld", .fields = fields,
};

static const char *
path_of(struct request *r, const char *rest)
{
	return arena_print(r->arena, "/meetings/%lld/minutes%s",
	    (long long)r->within, rest);
}

static void
may_be_published(struct request *r, node life)
{
	minutes_are_of_a_closed_meeting(r, life);
	if (xml_value(r, life, "approved") == NULL)
		refuse(r, 422, "minutes-are-not-approved", NULL);
	else if (xml_value(r, life, "published") != NULL)
		refuse(r, 422, "published_minutes_stay", NULL);
	else if (strcmp(xml_value(r, life, "state"), "signed") != 0)
		refuse(r, 422, "minutes-are-not-signed", NULL);
}

static void
show(struct request *r, node life)
{
	node form, withheld_now = add(r->page, "withheld");

	rows(r, withheld_now, "withheld", "minutes.withheld");
	for (node one = xml_first(withheld_now); one != NULL;
	    one = xml_next(one))
		form_signed(r, one, path_of(r, arena_print(r->arena,
		    "/withheld/%s", xml_value(r, one, "id"))),
		    xml_number(one, "version"));
	form = form_open(r, r->page, path_of(r, "/withhold"), 0);
	form_fields(r, form, &withholding, NULL, "");
	form_signed(r, life, path_of(r, "/publish"),
	    xml_number(life, "version"));
	minutes_tell_public(r, life, false);
}

/* Minutes that cannot be published yet, or were, are read where they are. */
void
publication_show(struct request *r)
{
	node life = minutes_life(r);

	if (life == NULL)
		return;
	if (strcmp(xml_value(r, life, "state"), "signed") == 0)
		show(r, life);
	else
		go(r, path_of(r, ""));
}

static void
show_again(struct request *r, node life)
{
	if (r->status != 422)
		return;
	if (strcmp(xml_value(r, life, "state"), "signed") != 0) {
		minutes_show_again(r);
		return;
	}
	set(r->page, "again", "yes");
	show(r, life);
}

void
publication_withhold(struct request *r)
{
	node life = minutes_life(r);
	struct change *said, changes[4];
	int count;

	if (life == NULL)
		return;
	may_be_published(r, life);
	count = form_read(r, &withholding, "", &said);
	if (!refused(r) && (said[0].value == NULL) == (said[1].value == NULL))
		refuse(r, 422, "item_or_words", "words");
	if (!refused(r) && said[1].value != NULL &&
	    text_length(said[1].value) < 2)
		refuse(r, 422, "item_or_words", "words");
	memcpy(changes, said, (size_t)count * sizeof(*said));
	changes[count++] = (struct change){ "meeting", in_figures(r,
	    r->within) };
	record_move(r, "withhold");
	record_write(r, &withheld, 0, 0, changes, count);
	show_again(r, life);
	go(r, path_of(r, "/publish?done=withheld"));
}

void
publication_drop(struct request *r)
{
	node life = minutes_life(r);

	if (life == NULL)
		return;
	may_be_published(r, life);
	let_number(r, "withheld", r->id);
	if (!refused(r) && !found(r, "minutes.withheld_one"))
		refuse(r, 404, "missing", NULL);
	record_move(r, "show");
	record_write(r, &withheld, r->id, typed_number(r, "version"),
	    (struct change[]){ { "dropped", "1" } }, 1);
	show_again(r, life);
	go(r, path_of(r, "/publish?done=shown"));
}

void
publication_publish(struct request *r)
{
	node life = minutes_life(r);
	const char *hash;

	if (life == NULL)
		return;
	may_be_published(r, life);
	record_move(r, "publish");
	hash = refused(r) ? NULL : minutes_tell_public(r, life, true);
	if (hash != NULL)
		minutes_write(r, life, (struct change[]){
		    { "published", r->moment }, { "public_hash", hash } }, 2);
	show_again(r, life);
	go(r, path_of(r, "?done=publish"));
}

void
publication_read(struct request *r)
{
	node life = minutes_life(r);

	if (life == NULL)
		return;
	if (xml_value(r, life, "published") == NULL) {
		go(r, path_of(r, ""));
		return;
	}
	minutes_tell_public(r, life, false);
	minutes_fingerprint(r, life);
}

static const struct grant grants[] = {
	{ "withheld.read", "everyone" },
	{ "withheld.write", "" },
	{ 0 }
};

const struct registry withheld = {
	.name = "withheld", .record = "withheld", .grants = grants,
};
