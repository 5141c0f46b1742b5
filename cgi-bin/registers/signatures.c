/* signatures.c: minutes signed, here after one proved who one is, or on paper. */
#include "../pinkas.h"
#include "minutes.h"

/*
 * A signature is over the hash of the document as the signer saw it: the form
 * carries it, and a document that was changed meanwhile is not signed. Who
 * signs is said by the rule of the body; nobody signs in two places.
 */

extern const struct registry signatures;

static const char *
path_of(struct request *r, const char *rest)
{
	return arena_print(r->arena, "/meetings/%lld/minutes%s",
	    (long long)r->within, rest);
}

void
signatures_let_offices(struct request *r)
{
	let(r, "as_chair", (r->roles & (1u << ROLE_CHAIR)) != 0 ? "yes" : NULL);
	let(r, "as_secretary", (r->roles & (1u << ROLE_SECRETARY)) != 0 ?
	    "yes" : NULL);
}

static bool
is_signer(node element)
{
	return element != NULL && strcmp(xml_name(element), "signer") == 0;
}

static bool
is_for(struct request *r, node signer)
{
	const char *person = xml_value(r, signer, "person");

	if (person != NULL)
		return text_number(person) == r->person;
	return (r->roles & (1u << (strcmp(xml_value(r, signer, "role"),
	    "chair") == 0 ? ROLE_CHAIR : ROLE_SECRETARY))) != 0;
}

static bool
has_signed(struct request *r, node life, const char *person)
{
	for (node signer = xml_child(life, "signer"); signer != NULL;
	    signer = xml_next(signer)) {
		node signature = is_signer(signer) ?
		    xml_child(signer, "signature") : NULL;

		if (signature != NULL && strcmp(xml_value(r, signature,
		    "person"), person) == 0)
			return true;
	}
	return false;
}

node
signatures_place(struct request *r, node life, bool *any)
{
	const char *me = in_figures(r, r->person);

	*any = false;
	for (node signer = xml_child(life, "signer"); signer != NULL;
	    signer = xml_next(signer)) {
		if (!is_signer(signer) || !is_for(r, signer))
			continue;
		*any = true;
		if (xml_child(signer, "signature") == NULL &&
		    !has_signed(r, life, me))
			return signer;
	}
	return NULL;
}

/* The signers by name, for whoever is not one of them. */
static const char *
names_of_signers(struct request *r, node life)
{
	const char *names = "";

	for (node signer = xml_child(life, "signer"); signer != NULL;
	    signer = xml_next(signer)) {
		const char *name = is_signer(signer) ?
		    xml_value(r, signer, "name") : NULL;

		if (name != NULL)
			names = arena_print(r->arena, "%s%s%s", names,
			    *names != '\0' ? ", " : "", name);
	}
	return *names != '\0' ? names :
	    say_label(r, "minutes.not_recorded", NULL);
}

node
signatures_place_or_why(struct request *r, node life)
{
	bool any;
	node place = signatures_place(r, life, &any);

	if (place != NULL)
		return place;
	if (has_signed(r, life, in_figures(r, r->person)))
		refuse(r, 422, "nobody-signs-twice", NULL);
	else if (any)
		refuse(r, 422, "signed-already", NULL);
	else {
		refuse(r, 422, "others-sign-these-minutes", NULL);
		refuse_with(r, "names", names_of_signers(r, life));
	}
	return NULL;
}

/* The document whole, and below it the form that signs it: one press, with a code where none was given just now. */
static void
show(struct request *r, node life, node place)
{
	const char *hash;
	node form;

	minutes_tell(r, life);
	xml_replace(life, "as", xml_value(r, place, "role.say"));
	hash = xml_value(r, xml_child(r->page, "paper"), "sha256");
	form = form_open(r, r->page, path_of(r, "/sign"), 0);
	proof_ask(r, form);
	form_hidden(form, "hash", hash);
	signatures_note_shown(r, hash);
}

/* Whoever has nothing to sign here reads the minutes. */
void
signatures_show(struct request *r)
{
	node life = minutes_life(r), place;
	bool any;

	if (life == NULL)
		return;
	place = strcmp(xml_value(r, life, "meeting"), "closed") == 0 ?
	    signatures_place(r, life, &any) : NULL;
	if (place != NULL)
		show(r, life, place);
	else
		go(r, path_of(r, ""));
}

static void
write_signature(struct request *r, node life, node place,
    const struct change *how, int count)
{
	struct change all[10] = {
		{ "meeting", in_figures(r, r->within) },
		{ "role", xml_value(r, place, "role") },
		{ "hash", minutes_freeze(r, life) },
		{ "at", r->moment },
	};

	memcpy(all + 4, how, (size_t)count * sizeof(*how));
	record_move(r, "sign");
	record_write(r, &signatures, 0, 0, all, 4 + count);
}

void
signatures_write_here(struct request *r, node life, node place)
{
	write_signature(r, life, place, (struct change[]){
	    { "person", in_figures(r, r->person) },
	    { "way", "here" } }, 2);
}

void
signatures_note_shown(struct request *r, const char *hash)
{
	let(r, "hash", hash);
	db_note(r, "access.document_shown");
}

/* Is it the document that was shown to the asker, and has it stayed the same? */
void
signatures_as_shown(struct request *r, node life, const char *seen)
{
	const char *hash = minutes_freeze(r, life);

	if (refused(r))
		return;
	let(r, "hash", seen != NULL ? seen : "");
	if (seen == NULL || !found(r, "access.was_shown"))
		refuse(r, 422, "minutes-were-not-shown", NULL);
	else if (strcmp(hash, seen) != 0)
		refuse(r, 422, "minutes-were-changed-meanwhile", NULL);
}

/* Whoever still has something to sign here stays with it. */
static void
sign_again(struct request *r)
{
	node life = xml_child(r->page, "life"), place;
	bool any;

	if (r->status != 422)
		return;
	r->status = 0;
	if (life != NULL)
		xml_remove(life);
	set(r->page, "again", "yes");
	if ((life = minutes_life(r)) == NULL)
		return;
	place = strcmp(xml_value(r, life, "meeting"), "closed") == 0 ?
	    signatures_place(r, life, &any) : NULL;
	if (place != NULL)
		show(r, life, place);
	r->status = 422;
	if (place == NULL)
		minutes_show_again(r);
}

void
signatures_sign(struct request *r)
{
	node life = minutes_life(r), place;

	if (life == NULL)
		return;
	minutes_are_of_a_closed_meeting(r, life);
	place = refused(r) ? NULL : signatures_place_or_why(r, life);
	proof_need(r);
	if (!refused(r))
		signatures_as_shown(r, life, typed(r, "hash"));
	if (!refused(r))
		signatures_write_here(r, life, place);
	sign_again(r);
	go(r, path_of(r, "?done=sign"));
}

static node
place_of(struct request *r, node life, const char *role)
{
	for (node signer = xml_child(life, "signer"); signer != NULL;
	    signer = xml_next(signer))
		if (role != NULL && is_signer(signer) &&
		    strcmp(xml_value(r, signer, "role"), role) == 0)
			return signer;
	refuse(r, 422, "not-a-choice", "role");
	return NULL;
}

static const struct field paper_fields[] = {
	{ "person", CHOICE, .choices = "people.choices", .required = 1 },
	{ "day",    DAY, .required = 1 },
	{ 0 }
};

static const struct registry paper_form = {
	.name = "signatures", .fields = paper_fields,
};

static void
paper_may_be_attested(struct request *r, node life, node place,
    const struct change *said)
{
	if (xml_child(place, "signature") != NULL)
		refuse(r, 422, "signed-already", NULL);
	else if (said[0].value != NULL && has_signed(r, life, said[0].value))
		refuse(r, 422, "nobody-signs-twice", NULL);
	if (said[1].value != NULL && strcmp(said[1].value, r->today) > 0)
		refuse(r, 422, "day-to-come", "day");
}

/* Signed with ink: the secretary attests who did and when; the row binds the bytes of the scan. */
void
signatures_on_paper(struct request *r, int64_t meeting, int64_t document,
    const char *scan)
{
	int64_t within = r->within, id = r->id;
	node life, place = NULL;
	struct change *said;

	r->within = meeting;
	if ((life = minutes_life(r)) == NULL)
		return;
	minutes_are_of_a_closed_meeting(r, life);
	form_read(r, &paper_form, "", &said);
	if (!refused(r))
		place = place_of(r, life, typed(r, "role"));
	if (place != NULL)
		paper_may_be_attested(r, life, place, said);
	if (!refused(r))
		write_signature(r, life, place, (struct change[]){ said[0],
		    said[1], { "way", "paper" }, { "attested",
		    in_figures(r, r->person) },
		    { "document", in_figures(r, document) }, { "scan", scan } },
		    6);
	xml_remove(life);
	r->within = within;
	r->id = id;
}

void
signatures_show_paper_again(struct request *r, int64_t meeting)
{
	r->registry = registry_named("minutes");
	r->within = meeting;
	minutes_show_again(r);
}

static const struct route routes[] = {
	{ GET,  "",       to_sign_show,  "all", "sign" },
	{ POST, "",       to_sign_sign,  "all", "sign", .proves = 1 },
	{ 0 }
};

static const struct grant grants[] = {
	{ "signatures.read", "everyone" },
	{ "signatures.write", "" },
	{ "signatures.sign", "everyone" },
	{ 0 }
};

const struct registry signatures = {
	.name = "signatures", .record = "signature",
	.routes = routes, .grants = grants, .formats = "html",
};
