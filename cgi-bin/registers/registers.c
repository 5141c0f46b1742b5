/* registers.c: every register, in the order of the menu: one line each. */
#include "registry.h"

/* main: always in sight; more: behind "more"; admin: with the administration; "": not in the menu. */
#define REGISTERS							\
	REGISTER(home_registry,    "main")				\
	REGISTER(meetings,         "main")				\
	REGISTER(decisions,        "main")				\
	REGISTER(followups,        "main")				\
	REGISTER(approvals,        "main")				\
	REGISTER(approval_papers,  "")					\
	REGISTER(approval_rounds,  "")					\
	REGISTER(approval_passings, "")					\
	REGISTER(approval_signatures, "")				\
	REGISTER(batches,          "more")				\
	REGISTER(external_approvals, "more")				\
	REGISTER(signatories,      "main")				\
	REGISTER(past_decisions,   "more")				\
	REGISTER(circulations,     "more")				\
	REGISTER(answers,          "")					\
	REGISTER(votes,            "")					\
	REGISTER(conditions,       "")					\
	REGISTER(amendments,       "")					\
	REGISTER(convened,         "")					\
	REGISTER(agenda,           "")					\
	REGISTER(remarks,          "")					\
	REGISTER(attendance,       "")					\
	REGISTER(absences,         "")					\
	REGISTER(recusals,         "")					\
	REGISTER(quorums,          "")					\
	REGISTER(live_registry,    "")					\
	REGISTER(requests,         "")					\
	REGISTER(afterwards_registry, "")				\
	REGISTER(minutes,          "")					\
	REGISTER(narratives,       "")					\
	REGISTER(copies,           "")					\
	REGISTER(comments,         "")					\
	REGISTER(signatures,       "")					\
	REGISTER(withheld,         "")					\
	REGISTER(notices,          "")					\
	REGISTER(informed,         "")					\
	REGISTER(invitation,       "")					\
	REGISTER(substitutes,      "")					\
	REGISTER(invite,           "")					\
	REGISTER(attachments,      "")					\
	REGISTER(waivers,          "")					\
	REGISTER(standing_papers,  "")					\
	REGISTER(bodies,           "more")				\
	REGISTER(authorities,      "more")				\
	REGISTER(people,           "more")				\
	REGISTER(memberships,      "more")				\
	REGISTER(offices,          "more")				\
	REGISTER(resolutions,      "more")				\
	REGISTER(demands,          "more")				\
	REGISTER(signers,          "")					\
	REGISTER(budgets,          "more")				\
	REGISTER(budget_versions,  "")					\
	REGISTER(budget_lines,     "")					\
	REGISTER(budget_changes,   "")					\
	REGISTER(tabarim,          "more")				\
	REGISTER(tabar_sources,    "")					\
	REGISTER(tabar_uses,       "")					\
	REGISTER(contributions,    "more")				\
	REGISTER(contribution_payments, "")				\
	REGISTER(actuals,          "more")				\
	REGISTER(money_registry,   "more")				\
	REGISTER(money_rules,      "more")				\
	REGISTER(documents,        "more")				\
	REGISTER(legal_entities,   "more")				\
	REGISTER(signing_rules,    "more")				\
	REGISTER(bank_accounts,    "more")				\
	REGISTER(contracts,        "more")				\
	REGISTER(bylaws,           "more")				\
	REGISTER(transfers,        "more")				\
	REGISTER(seats,            "")					\
	REGISTER(rules,            "")					\
	REGISTER(accessions,       "")					\
	REGISTER(ledger_registry,  "more")				\
	REGISTER(users,            "admin")				\
	REGISTER(authorised_registry, "admin")				\
	REGISTER(access_reviews,   "")					\
	REGISTER(code_rules,       "admin")				\
	REGISTER(reads_registry,   "admin")				\
	REGISTER(clusters,         "admin")				\
	REGISTER(search_registry,  "")					\
	REGISTER(account_registry, "")					\
	REGISTER(language_registry, "")					\
	REGISTER(theme_registry,   "")					\
	REGISTER(sign_in_registry, "")					\
	REGISTER(sign_out_registry, "")					\
	REGISTER(menu_registry,    "")					\
	REGISTER(help_registry,    "")					\
	REGISTER(accessibility_registry, "")

#define REGISTER(name, menu) extern const struct registry name;
REGISTERS
#undef REGISTER

#define REGISTER(name, menu) { &name, menu },
const struct listed registers[] = { REGISTERS { 0 } };
