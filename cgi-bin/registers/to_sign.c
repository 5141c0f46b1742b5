/* to_sign.c: everything that waits for one signer: read on one page, and signed together after one proof of who that is. */
#include "../pinkas.h"
#include "approvals.h"
#include "minutes.h"

/*
 * What is ticked carries the hash of the document as it stood on the page, and
 * that page was noted when it was shown: nothing is signed that was changed
 * since, nor what its signer was never shown. All are signed or none is.
 */

static bool
is_ticked(struct request *r, int64_t meeting)
{
	return !was_typed(r) || typed(r, arena_print(r->arena, "sign.%lld",
	    (long long)meeting)) != NULL;
}

/* One document of those that wait, whole: what it tells stands within it, as if it were a page. */
static void
tell_one(struct request *r, node waiting, int64_t meeting)
{
	node page = r->page, one = add(waiting, "one"), life, place = NULL;
	bool any;

	r->page = one;
	r->within = meeting;
	if ((life = minutes_life(r)) != NULL)
		place = signatures_place(r, life, &any);
	if (place != NULL) {
		const char *hash;

		minutes_tell(r, life);
		hash = xml_value(r, xml_child(one, "paper"), "sha256");
		set_number(one, "meeting", meeting);
		set(one, "hash", hash);
		set(one, "as", xml_value(r, place, "role.say"));
		if (is_ticked(r, meeting))
			set(one, "ticked", "yes");
		signatures_note_shown(r, hash);
	}
	r->page = page;
	r->within = 0;
	if (place == NULL)
		xml_remove(one);
}

void
to_sign_show(struct request *r)
{
	node waiting = add(r->page, "waiting"), list = add(r->page, "scratch");

	signatures_let_offices(r);
	rows(r, list, "one", "minutes.to_sign");
	for (node one = xml_first(list); one != NULL; one = xml_next(one))
		tell_one(r, waiting, xml_number(one, "id"));
	xml_remove(list);
	approvals_waiting(r, waiting);
	if (xml_first(waiting) != NULL)
		proof_ask(r, form_open(r, r->page, "/signatures", 0));
}

static void
show_again(struct request *r)
{
	if (r->status != 422)
		return;
	r->status = 0;
	set(r->page, "again", "yes");
	to_sign_show(r);
	r->status = 422;
}

static void
may_be_signed(struct request *r, node life, const char *seen)
{
	minutes_are_of_a_closed_meeting(r, life);
	if (!refused(r) && signatures_place_or_why(r, life) != NULL)
		signatures_as_shown(r, life, seen);
}

static void
sign_it(struct request *r, node life, const char *seen)
{
	bool any;

	(void)seen;
	signatures_write_here(r, life, signatures_place(r, life, &any));
}

/* For everything that is ticked; how many there were. */
static int
each_ticked(struct request *r,
    void (*what)(struct request *, node life, const char *seen))
{
	int ticked = 0;

	for (const struct pair *pair = r->typed.first; pair != NULL &&
	    !refused(r); pair = pair->next) {
		node life;

		if (strncmp(pair->name, "sign.", 5) != 0)
			continue;
		ticked++;
		r->within = text_number(pair->name + 5);
		if ((life = minutes_life(r)) == NULL)
			break;
		what(r, life, pair->value);
		xml_remove(life);
	}
	r->within = 0;
	return ticked;
}

/* All of it is looked at before any is signed: what is refused is shown as it stands. */
void
to_sign_sign(struct request *r)
{
	int ticked = 0;

	proof_need(r);
	if (!refused(r))
		ticked = each_ticked(r, may_be_signed);
	if (!refused(r))
		ticked += approvals_look_at_ticked(r);
	if (!refused(r) && ticked == 0)
		refuse(r, 422, "nothing-is-ticked", NULL);
	each_ticked(r, sign_it);
	approvals_sign_ticked(r);
	show_again(r);
	go(r, "/signatures?done=signed");
}
