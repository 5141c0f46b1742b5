/* minutes_document.c: the document that minutes are: told from the record, frozen under its hash, read again from there. */
#include <sodium.h>

#include "../pinkas.h"
#include "../page/markup.h"
#include "../store/ledger.h"
#include "circulations.h"
#include "clock.h"
#include "minutes.h"

/*
 * Nothing of the minutes is typed twice and nothing is filled in: what was not
 * stated is said to be unstated. Until they are frozen they follow the record;
 * from then on they are the bytes that were kept, whatever becomes of it.
 */

extern const struct registry minutes;

/* Decisions under a parent, each with its votes and with what is to be done. */
static void
tell_decisions(struct request *r, node parent, int64_t item)
{
	node decisions = add(parent, "decisions");

	if (item != 0)
		let_number(r, "item", item);
	else
		let(r, "item", NULL);
	rows(r, decisions, "decision", "minutes.decisions");
	for (node decision = xml_first(decisions); decision != NULL;
	    decision = xml_next(decision)) {
		let_number(r, "decision", xml_number(decision, "id"));
		rows(r, add(decision, "votes"), "vote", "minutes.votes");
		rows(r, add(decision, "followups"), "followup",
		    "minutes.followups");
	}
}

static void
tell_items(struct request *r, node record)
{
	node items = add(record, "agenda");

	rows(r, items, "item", "minutes.items");
	for (node item = xml_first(items); item != NULL; item = xml_next(item)) {
		let_number(r, "item", xml_number(item, "id"));
		rows(r, add(item, "recusals"), "recusal", "minutes.recusals");
		rows(r, add(item, "remarks"), "remark", "minutes.remarks");
		tell_decisions(r, item, xml_number(item, "id"));
	}
	tell_decisions(r, record, 0);
}

static void
tell_people(struct request *r, node record)
{
	rows(r, add(record, "for_authorities"), "participant",
	    "minutes.for_authorities");
	rows(r, add(record, "for_cluster"), "participant",
	    "minutes.for_cluster");
	rows(r, add(record, "not_there"), "participant", "minutes.not_there");
}

/* What happened after midnight is told with its day. */
static void
show_clock(struct request *r, node record, const char *held)
{
	static const char *const lists[] = { "for_authorities", "for_cluster",
	    "agenda" };

	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
		clock_show_rows(r, xml_child(record, lists[i]), held);
}

/* What is a round and no sitting has its times, and who answered what, in place of who was there. */
static void
tell_round(struct request *r, node record)
{
	int64_t round;

	let_number(r, "meeting", r->within);
	if ((round = number(r, "circulations.of_meeting", 0)) == 0)
		return;
	let_number(r, "circulation", round);
	rows(r, record, "round", "minutes.round");
	circulations_answers(r, add(record, "answers"));
}

/* All of it, in the language of the request. */
static bool
tell(struct request *r, node record)
{
	node meeting = row(r, record, "meeting", "minutes.meeting");

	if (meeting == NULL)
		return false;
	let_number(r, "meeting", r->within);
	let(r, "time", NULL);
	rows(r, record, "house", "minutes.cluster");
	rows(r, add(record, "entities"), "entity", "minutes.entities");
	rows(r, add(record, "bodies"), "body", "attendance.quorum");
	rows(r, add(record, "calls"), "call", "minutes.calls");
	tell_people(r, record);
	tell_round(r, record);
	tell_items(r, record);
	show_clock(r, record, xml_value(r, meeting, "held"));
	rows(r, add(record, "requests"), "request", "requests.voted_down");
	rows(r, add(record, "summary"), "decision", "minutes.summary");
	return true;
}

static const char *
hex_of(struct request *r, const unsigned char bytes[32])
{
	char *hex = arena_take(r->arena, 65);

	return sodium_bin2hex(hex, 65, bytes, 32);
}

static const char *
hash_of(struct request *r, const struct bytes *document)
{
	unsigned char hash[crypto_hash_sha256_BYTES];

	crypto_hash_sha256(hash, (const unsigned char *)document->first,
	    document->length);
	return hex_of(r, hash);
}

/* The document in the language that binds, as bytes to be freed; its hash. */
static const char *
written(struct request *r, struct bytes *document)
{
	const char *lang = r->lang, *hash = NULL;
	node scratch = add(r->page, "scratch"), record = add(scratch, "record");

	r->lang = "he";
	if (tell(r, record)) {
		markup_xml(document, record);
		hash = hash_of(r, document);
	}
	r->lang = lang;
	xml_remove(scratch);
	return hash;
}

/* The head of the ledger: whoever holds the paper can tell whether the register was altered since. */
static const char *
ledger_head(struct request *r, int64_t *size)
{
	struct hash root;

	*size = r->method == POST ? ledger_sealed(db_ledger()) :
	    ledger_size(db_ledger());
	if (*size < 1 || !ledger_root(db_ledger(), *size, &root))
		return NULL;
	return hex_of(r, root.bytes);
}

void
minutes_fingerprint(struct request *r, node life)
{
	const char *size = xml_value(r, life, "entries");
	const char *root = xml_value(r, life, "root");
	node fingerprint;
	int64_t now;

	if (root == NULL && (root = ledger_head(r, &now)) != NULL)
		size = in_figures(r, now);
	if (root == NULL)
		return;
	fingerprint = add(r->page, "fingerprint");
	set(fingerprint, "size", size);
	set(fingerprint, "root", root);
	set(fingerprint, "moment", xml_value(r, life, "approved") != NULL ?
	    xml_value(r, life, "approved") : r->moment);
}

/* What was kept is what its hash says, or it is not shown. */
static void
tell_frozen(struct request *r, node record, const char *hash)
{
	struct bytes kept = { 0 };
	const char *bytes;

	let(r, "hash", hash);
	bytes = value(r, "minutes.kept");
	kept.first = (char *)bytes;
	kept.length = bytes != NULL ? strlen(bytes) : 0;
	if (bytes == NULL || strcmp(hash_of(r, &kept), hash) != 0)
		broken(r, "the frozen minutes %s are damaged", hash);
	else if (!xml_read_into(record, kept.first, kept.length))
		broken(r, "the frozen minutes %s cannot be read", hash);
}

static void
tell_extract(struct request *r, node record)
{
	node decision;

	rows(r, record, "meeting", "minutes.meeting");
	rows(r, record, "house", "minutes.cluster");
	rows(r, add(record, "entities"), "entity", "minutes.entities");
	let_number(r, "decision", r->id);
	decision = row(r, record, "decision", "minutes.extracted");
	if (decision == NULL)
		return;
	rows(r, add(decision, "votes"), "vote", "minutes.votes");
	let_number(r, "meeting", r->within);
	let(r, "time", NULL);
	rows(r, add(record, "bodies"), "body", "attendance.quorum");
}

/* One decision by itself, to be signed and given to whoever asks for it: a bank, a ministry. */
void
minutes_extract(struct request *r)
{
	node record = add(r->page, "record"), life;
	struct bytes document = { 0 };

	r->within = number(r, "minutes.meeting_of_decision", 0);
	if (r->within == 0) {
		refuse(r, 404, "missing", NULL);
		return;
	}
	tell_extract(r, record);
	if (refused(r) || (life = minutes_life(r)) == NULL)
		return;
	if (strcmp(r->lang, "he") == 0) {
		markup_xml(&document, record);
		set(add(r->page, "paper"), "sha256", hash_of(r, &document));
		free(document.first);
	}
	minutes_fingerprint(r, add(r->page, "now"));
}

void
minutes_tell(struct request *r, node life)
{
	const char *hash = xml_value(r, life, "hash");
	node record = add(r->page, "record");
	struct bytes document = { 0 };

	if (hash != NULL)
		tell_frozen(r, record, hash);
	else if (tell(r, record))
		hash = written(r, &document);
	free(document.first);
	if (hash != NULL)
		set(add(r->page, "paper"), "sha256", hash);
	minutes_fingerprint(r, life);
}

const char *
minutes_document(struct request *r)
{
	struct bytes document = { 0 };
	const char *text = written(r, &document) == NULL ? NULL :
	    arena_part(r->arena, document.first, document.length);

	free(document.first);
	return text;
}

const char *
minutes_kept(struct request *r, int64_t meeting)
{
	int64_t within = r->within;
	struct bytes document = { 0 };
	const char *hash;

	r->within = meeting;
	hash = written(r, &document);
	r->within = within;
	if (hash == NULL)
		return NULL;
	let(r, "hash", hash);
	let(r, "document", arena_part(r->arena, document.first,
	    document.length));
	db_do(r, "minutes.keep");
	free(document.first);
	return hash;
}

/* The summary names what was decided in an item that is withheld: there it is struck as well. */
static void
strike_summary(node record, node item, const char *mark)
{
	node summary = xml_child(record, "summary");
	node decisions = xml_child(item, "decisions");

	for (node held = decisions != NULL ? xml_first(decisions) : NULL;
	    held != NULL; held = xml_next(held))
		for (node line = xml_first(summary); line != NULL;
		    line = xml_next(line))
			if (xml_number(line, "id") == xml_number(held, "id"))
				xml_replace(line, "title", mark);
}

/* Its number and title stay, so that it is seen that there was one. */
static void
withhold_item(struct request *r, node record, node withheld, const char *mark)
{
	node items = xml_child(record, "agenda"), next;

	for (node item = xml_first(items); item != NULL; item = xml_next(item)) {
		if (strcmp(xml_value(r, item, "id"),
		    xml_value(r, withheld, "item")) != 0)
			continue;
		strike_summary(record, item, mark);
		for (node part = xml_first(item); part != NULL; part = next) {
			next = xml_next(part);
			xml_remove(part);
		}
		xml_replace(item, "withheld", xml_value(r, withheld,
		    "ground.say"));
	}
}

static void
withhold(struct request *r, node record)
{
	const char *mark = say_text("he", "minutes.struck");
	const char *lang = r->lang;
	node scratch = add(r->page, "scratch");

	r->lang = "he";
	rows(r, scratch, "withheld", "minutes.withheld");
	r->lang = lang;
	for (node withheld = xml_first(scratch); withheld != NULL;
	    withheld = xml_next(withheld)) {
		const char *words = xml_value(r, withheld, "words");

		if (words != NULL)
			xml_strike(r, record, words, mark);
		else
			withhold_item(r, record, withheld, mark);
	}
	xml_remove(scratch);
}

const char *
minutes_tell_public(struct request *r, node life, bool keep)
{
	const char *hash = xml_value(r, life, "public");
	node record = add(r->page, "record");
	struct bytes document = { 0 };

	tell_frozen(r, record, hash != NULL ? hash :
	    xml_value(r, life, "hash"));
	if (refused(r))
		return NULL;
	if (hash == NULL) {
		withhold(r, record);
		markup_xml(&document, record);
		hash = hash_of(r, &document);
		let(r, "hash", hash);
		let(r, "document", arena_part(r->arena, document.first,
		    document.length));
		free(document.first);
		if (keep)
			db_do(r, "minutes.keep");
	}
	set(add(r->page, "paper"), "sha256", hash);
	return hash;
}

/* Kept as the moment of first use finds them. */
const char *
minutes_freeze(struct request *r, node life)
{
	const char *hash = xml_value(r, life, "hash"), *root;
	int64_t size;

	if (hash != NULL || refused(r))
		return hash;
	hash = minutes_kept(r, r->within);
	if (hash == NULL)
		return NULL;
	root = ledger_head(r, &size);
	minutes_write(r, life, (struct change[]){ { "hash", hash },
	    { "entries", root == NULL ? NULL : in_figures(r, size) }, { "root",
	    root } }, 3);
	xml_replace(life, "hash", hash);
	return hash;
}

void
minutes_write(struct request *r, node life, const struct change *changes,
    int count)
{
	struct change all[12];
	const char *id = xml_value(r, life, "id");
	const char *version = xml_value(r, life, "version");
	int64_t written_id;

	memcpy(all, changes, (size_t)count * sizeof(*all));
	if (id == NULL)
		all[count++] = (struct change){ "meeting", in_figures(r,
		    r->within) };
	written_id = record_write(r, &minutes,
	    text_number(id),
	    text_number(version), all, count);
	if (refused(r))
		return;
	xml_replace(life, "id", in_figures(r, written_id));
	xml_replace(life, "version", in_figures(r,
	    text_number(version) + 1));
}
