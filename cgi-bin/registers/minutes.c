/* minutes.c: the minutes of a meeting, written by the record itself. */
#include "../pinkas.h"
#include "../store/ledger.h"

/* Nothing of the minutes is typed twice and nothing is filled in: what was not stated is said to be unstated. */

static int64_t
id_of(struct request *r, node element)
{
	return strtoll(xml_value(r, element, "id"), NULL, 10);
}

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
		let_number(r, "decision", id_of(r, decision));
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
		let_number(r, "item", id_of(r, item));
		rows(r, add(item, "remarks"), "remark", "minutes.remarks");
		tell_decisions(r, item, id_of(r, item));
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

/* The head of the ledger as this page was written: whoever holds the paper can tell whether the register was altered since. */
static void
tell_fingerprint(struct request *r)
{
	int64_t size = ledger_size(db_ledger());
	struct hash root;
	char hex[2 * sizeof(root.bytes) + 1] = "";
	node fingerprint;

	if (size < 1 || !ledger_root(db_ledger(), size, &root))
		return;
	for (size_t i = 0; i < sizeof(root.bytes); i++) {
		hex[2 * i] = "0123456789abcdef"[root.bytes[i] >> 4];
		hex[2 * i + 1] = "0123456789abcdef"[root.bytes[i] & 15];
	}
	fingerprint = add(r->page, "fingerprint");
	set_number(fingerprint, "size", size);
	set(fingerprint, "root", hex);
	set(fingerprint, "moment", r->moment);
}

static void
show(struct request *r)
{
	node record = add(r->page, "record");

	if (row(r, record, "meeting", "minutes.meeting") == NULL)
		return;
	let_number(r, "meeting", r->within);
	let(r, "time", NULL);
	rows(r, record, "house", "minutes.cluster");
	rows(r, add(record, "entities"), "entity", "minutes.entities");
	rows(r, add(record, "bodies"), "body", "attendance.quorum");
	tell_people(r, record);
	tell_items(r, record);
	rows(r, add(record, "summary"), "decision", "minutes.summary");
	tell_fingerprint(r);
}

static const struct route routes[] = {
	{ GET, "", show, "minutes", "read" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "minutes.read", "everyone" },
	{ 0 }
};

const struct registry minutes = {
	.name = "minutes", .record = "meeting",
	.within = "meetings", .parent = "meeting",
	.routes = routes, .grants = grants, .formats = "html xml json pdf",
};
