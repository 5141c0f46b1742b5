/* recusals.c: a personal interest takes its person out of an item: of its discussion, its base and its vote. */
#include "../pinkas.h"
#include "meetings.h"

/* It is declared in one step, by whoever has it or by the secretary, and has no pages of its own. */

extern const struct registry recusals;

static const struct field fields[] = {
	{ "reason", TEXT_LINE, .required = 1, .most = 300 },
	{ 0 }
};

static const struct registry form = {
	.name = "recusals", .fields = fields,
};

/* Whom it is about: the secretary says; everybody else only themselves. */
static int64_t
whose(struct request *r)
{
	int64_t person = typed_number(r, "person");

	if (session_may(r, "agenda.write") && person != 0)
		return person;
	if (person != 0 && person != r->person)
		refuse(r, 403, "not-allowed", NULL);
	return r->person;
}

/* Who votes in none of the bodies has nothing to be taken out of; what was voted on is settled. */
static void
may_be_recused(struct request *r, int64_t person)
{
	meeting_is_not_final(r, r->within);
	let_number(r, "person", person);
	let_number(r, "meeting", r->within);
	if (!found(r, "recusals.sits"))
		refuse(r, 422, "no-vote-to-lose", "person");
	if (found(r, "recusals.voted"))
		refuse(r, 422, "item-was-decided", NULL);
}

static void
write_recusal(struct request *r, int64_t person, const char *reason,
    const char *dropped)
{
	const char *standing[2];        /* id, version */
	const struct change changes[] = {
		{ "dropped", dropped }, { "reason", reason }, { "at", r->moment },
		{ "item", request_value(r, "item") },
		{ "person", in_figures(r, person) },
	};
	bool known = values(r, "recusals.standing", standing, 2) != 0;

	record_move(r, strcmp(dropped, "1") == 0 ? "drop" : "save");
	if (known && reason == NULL)
		record_write(r, &recusals, text_number(standing[0]),
		    text_number(standing[1]), changes, 1);
	else if (known)
		record_write(r, &recusals, text_number(standing[0]),
		    text_number(standing[1]), changes, 3);
	else if (reason != NULL)
		record_write(r, &recusals, 0, 0, changes, 5);
	record_move(r, "save");
}

void
recusals_record(struct request *r)
{
	bool back = typed(r, "back") != NULL;
	struct change *said = NULL;
	int64_t person = whose(r);

	let_number(r, "item", r->id);
	if (!refused(r) && !found(r, "recusals.item"))
		refuse(r, 404, "missing", NULL);
	may_be_recused(r, person);
	if (!back)
		form_read(r, &form, "", &said);
	write_recusal(r, person, back ? NULL : said[0].value, back ? "1" : "0");
}

static const struct grant grants[] = {
	{ "recusals.read",    "everyone" },
	{ "recusals.declare", "secretary chair council_member committee_member "
	    "ceo treasurer" },
	{ 0 }
};

const struct registry recusals = {
	.name = "recusals", .record = "recusal", .grants = grants,
};
