/* registers.c: every register, in the order of the menu: one line each. */
#include "registry.h"

/* main: always in sight; meetings, people, money, law, admin: behind "more", under that heading (menu.WORD.title); "": not in the menu. */
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
	REGISTER(external_approvals, "law")				\
	REGISTER(signatories,      "main")				\
	REGISTER(past_decisions,   "meetings")				\
	REGISTER(circulations,     "meetings")				\
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
	REGISTER(bodies,           "people")				\
	REGISTER(authorities,      "people")				\
	REGISTER(people,           "people")				\
	REGISTER(memberships,      "people")				\
	REGISTER(offices,          "people")				\
	REGISTER(resolutions,      "meetings")				\
	REGISTER(demands,          "meetings")				\
	REGISTER(signers,          "")					\
	REGISTER(budgets,          "money")				\
	REGISTER(budget_versions,  "")					\
	REGISTER(budget_lines,     "")					\
	REGISTER(budget_changes,   "")					\
	REGISTER(tabarim,          "money")				\
	REGISTER(tabar_sources,    "")					\
	REGISTER(tabar_uses,       "")					\
	REGISTER(contributions,    "money")				\
	REGISTER(contribution_payments, "")				\
	REGISTER(batches,          "money")				\
	REGISTER(actuals,          "money")				\
	REGISTER(bank_accounts,    "money")				\
	REGISTER(money_registry,   "money")				\
	REGISTER(money_rules,      "money")				\
	REGISTER(documents,        "law")				\
	REGISTER(legal_entities,   "people")				\
	REGISTER(signing_rules,    "law")				\
	REGISTER(contracts,        "law")				\
	REGISTER(bylaws,           "law")				\
	REGISTER(transfers,        "law")				\
	REGISTER(seats,            "")					\
	REGISTER(rules,            "")					\
	REGISTER(accessions,       "")					\
	REGISTER(ledger_registry,  "admin")				\
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
