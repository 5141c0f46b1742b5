/* approvals_round.c: what is signed of a request, word by word, and the rounds it goes through. */
#include <sodium.h>

#include "../base/money.h"
#include "../pinkas.h"
#include "approvals.h"
#include "signing.h"

/*
 * The content is one text of the fields and of the hashes of the documents; its
 * SHA-256 is what a signature is over. A change begins another round: what was
 * signed before stays to be read and counts no more.
 */

enum { VERSION, STATE, ROUND, HASH, ENTITY, KIND, ACCOUNT, AMOUNT, BEGUN, PARTS };

const char *
approvals_scope(const char *kind, int64_t amount)
{
	if (strcmp(kind, "payment") == 0)
		return "bank";
	if (strcmp(kind, "masav_batch") == 0)
		return "masav";
	if (strcmp(kind, "guarantee") == 0)
		return "guarantee";
	if (strcmp(kind, "hr") == 0)
		return "hr_appointment";
	return amount > 0 ? "contracts_financial" : "contracts_nonfinancial";
}

static const char *
hash_of(struct request *r, const char *content)
{
	unsigned char hash[crypto_hash_sha256_BYTES];
	char *hex = arena_take(r->arena, sizeof(hash) * 2 + 1);

	crypto_hash_sha256(hash, (const unsigned char *)content,
	    strlen(content));
	return sodium_bin2hex(hex, sizeof(hash) * 2 + 1, hash, sizeof(hash));
}

/* The rule for it today; refuses when there is none. */
static int64_t
rule_of(struct request *r, const char *const *part)
{
	struct matter matter = { text_number(part[ENTITY]),
	    approvals_scope(part[KIND], text_number(part[AMOUNT])),
	    text_number(part[ACCOUNT]), text_number(part[AMOUNT]) };
	int64_t rule = signing_rule(r, &matter, r->today);

	if (rule == 0) {
		refuse(r, 422, "no-signing-rule", NULL);
		refuse_with(r, "scope", say_label(r, "approvals.scope",
		    matter.scope));
	}
	return rule;
}

static void
write_round(struct request *r, int64_t approval, const char *round,
    const char *hash, const char *content)
{
	record_move(r, "round");
	record_write(r, &approval_rounds, 0, 0, (struct change[]){
	    { "approval", in_figures(r, approval) },
	    { "round", round }, { "begun", r->moment }, { "hash", hash },
	    { "content", content } }, 5);
}

static void
begin_round(struct request *r, int64_t approval, const char *const *part,
    const char *content, const char *hash)
{
	int64_t rule = rule_of(r, part);
	const char *round = in_figures(r,
	    text_number(part[ROUND]) + (*part[BEGUN] == '1'));

	if (refused(r))
		return;
	record_move(r, "round");
	record_write(r, &approvals, approval, text_number(part[VERSION]),
	    (struct change[]){ { "round", round }, { "hash", hash },
	    { "rule", in_figures(r, rule) },
	    { "submitted", r->moment }, { "reason", NULL } }, 5);
	write_round(r, approval, round, hash, content);
}

/* Whatever binds to pay says what it is paid from, by whichever name it is asked for. */
static void
names_its_budget(struct request *r, const char *const *part)
{
	if (text_number(part[AMOUNT]) > 0 &&
	    text_is_word("contract call_off other payment",
	    part[KIND]) && !found(r, "approvals.names_budget"))
		refuse(r, 422, "commitment-names-its-budget", NULL);
}

/* A payment file says its own sum. */
static void
is_as_its_file_says(struct request *r, const char *const *part)
{
	const char *total = value(r, "batches.total");

	if ((total != NULL) != (strcmp(part[KIND], "masav_batch") == 0))
		refuse(r, 422, "payment-files-are-brought", "kind");
	else if (total != NULL &&
	    text_number(total) != text_number(part[AMOUNT])) {
		refuse(r, 422, "amount-is-that-of-the-file", "amount");
		refuse_with(r, "total", money_write(r->arena,
		    text_number(total)));
	}
}

void
approvals_did_not_move(struct request *r, int64_t approval, const char *day)
{
	node scratch = add(r->page, "scratch"), moved;

	let_number(r, "approval", approval);
	let(r, "day", day);
	rows(r, scratch, "moved", "approvals.moved");
	if ((moved = xml_first(scratch)) != NULL) {
		refuse(r, 422, "moved-to-the-successor", NULL);
		refuse_with(r, "what", xml_value(r, moved, "what.say"));
		refuse_with(r, "title", xml_value(r, moved, "title"));
		refuse_with(r, "day", calendar_written(r->arena,
		    xml_value(r, moved, "day")));
		refuse_with(r, "decision", xml_value(r, xml_child(moved,
		    "decision"), "name"));
		refuse_with(r, "name", xml_value(r, xml_child(moved, "to"),
		    "name"));
		refuse_with(r, "requester", xml_value(r, xml_child(moved,
		    "requester"), "name"));
	}
	xml_remove(scratch);
}

void
approvals_round(struct request *r, int64_t approval, bool submitted)
{
	const char *part[PARTS], *content, *hash;

	let_number(r, "approval", approval);
	if (refused(r) || values(r, "approvals.fixing", part, PARTS) == 0 ||
	    strcmp(part[STATE], "submitted") != 0 ||
	    (content = value(r, "approvals.content")) == NULL)
		return;
	hash = hash_of(r, content);
	if (!submitted && part[HASH] != NULL && strcmp(part[HASH], hash) == 0)
		return;
	approvals_did_not_move(r, approval, r->today);
	names_its_budget(r, part);
	is_as_its_file_says(r, part);
	if (!refused(r))
		begin_round(r, approval, part, content, hash);
}

void
approvals_changed(struct request *r, int64_t approval)
{
	approvals_round(r, approval, false);
}

void
approvals_begin_rounds(struct request *r)
{
	node waiting = add(r->page, "scratch");
	const char *now = r->moment, *today = r->today;

	rows(r, waiting, "one", "approvals.without_round");
	for (node one = xml_first(waiting); one != NULL && !refused(r);
	    one = xml_next(one)) {
		r->moment = xml_value(r, one, "submitted");
		r->today = arena_part(r->arena, r->moment, 10);
		approvals_round(r, xml_number(one, "id"), true);
	}
	r->moment = now;
	r->today = today;
	record_move(r, "save");
	xml_remove(waiting);
}

static const struct grant grants[] = {
	{ "approval_rounds.read",  "secretary chair ceo treasurer legal procurement auditor council_member" },
	{ "approval_rounds.write", "" },
	{ 0 }
};

const struct registry approval_rounds = {
	.name = "approval_rounds", .record = "round", .grants = grants,
};
