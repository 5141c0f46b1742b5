/* protocol.c: the signatories of each legal entity on a day, as a bank asks for them: decision, specimen, lawyer's line. */
#include "../pinkas.h"
#include "signatories.h"

static void
show_entity(struct request *r, node entity)
{
	let_number(r, "of_entity",
	    xml_number(entity, "id"));
	rows(r, add(entity, "accounts"), "account", "signatories.accounts");
	rows(r, add(entity, "rules"), "rule", "signatories.rules_in_force");
	rows(r, add(entity, "signatories"), "signatory", "signatories.in_force");
	rows(r, add(entity, "decisions"), "decision", "signatories.decisions");
	rows(r, add(entity, "signers"), "signer", "signatories.signers");
}

void
signatories_protocol(struct request *r)
{
	node record = add(r->page, "record"), entities;
	int64_t entity = 0;
	const char *wanted = pairs_value(&r->query, "legal_entity");

	registry_asof(r);
	rows(r, record, "house", "minutes.cluster");
	if (wanted != NULL)
		entity = text_number(wanted);
	let_number(r, "of_entity", entity);
	entities = add(record, "entities");
	rows(r, entities, "entity", "signatories.entities");
	for (node shown = xml_first(entities); shown != NULL;
	    shown = xml_next(shown))
		show_entity(r, shown);
}
