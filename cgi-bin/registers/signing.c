/* signing.c: who may sign: the one place that answers, for any day. */
#include "../pinkas.h"
#include "signing.h"

/*
 * A rule says how many of group A, B and C must sign. An appointment makes a
 * person one of a group, for a scope, an account and up to a ceiling, on the
 * days of the view terms. A matter that names no account is covered only by
 * what holds for all accounts; one rule of an account goes before one of all.
 */

static void
let_matter(struct request *r, const struct matter *matter, const char *day)
{
	let_number(r, "of_entity", matter->legal_entity);
	let(r, "of_scope", matter->scope);
	let_number(r, "of_account", matter->account);
	let_number(r, "of_amount", matter->amount);
	let(r, "on_day", day);
}

int64_t
signing_rule(struct request *r, const struct matter *matter, const char *day)
{
	let_matter(r, matter, day);
	return number(r, "signing.rule", 0);
}

static void
find_appointment(struct request *r, const struct matter *matter,
    const char *day, struct signer *signer)
{
	const char *part[3] = { NULL };         /* id, group, joint */

	let_matter(r, matter, day);
	let_number(r, "of_person", signer->person);
	signer->appointment = 0;
	signer->group = signer->joint = '\0';
	if (values(r, "signing.appointment", part, 3) == 0)
		return;
	signer->appointment = text_number(part[0]);
	signer->group = *part[1];
	signer->joint = part[2] != NULL ? *part[2] : '\0';
}

int64_t
signing_appointment(struct request *r, const struct matter *matter,
    int64_t person, const char *day, char *group)
{
	struct signer signer = { .person = person };

	find_appointment(r, matter, day, &signer);
	if (group != NULL)
		*group = signer.group;
	return signer.appointment;
}

static bool
is_named_before(const struct signer *signers, int which)
{
	for (int i = 0; i < which; i++)
		if (signers[i].person == signers[which].person)
			return true;
	return false;
}

static bool
stands_beside(const struct signer *signers, int count, int which)
{
	if (signers[which].joint == '\0')
		return true;
	for (int i = 0; i < count; i++)
		if (i != which && signers[i].counts &&
		    signers[i].group == signers[which].joint)
			return true;
	return false;
}

/* Who must sign beside another falls out with that other, and so on until nobody does. */
static void
count_signers(struct signer *signers, int count)
{
	bool changed = true;

	for (int i = 0; i < count; i++)
		signers[i].counts = signers[i].appointment != 0 &&
		    !is_named_before(signers, i);
	while (changed) {
		changed = false;
		for (int i = 0; i < count; i++)
			if (signers[i].counts &&
			    !stands_beside(signers, count, i)) {
				signers[i].counts = false;
				changed = true;
			}
	}
}

struct answer
signing_suffices(struct request *r, int64_t rule, struct signer *signers,
    int count)
{
	struct answer answer = { .rule = rule };
	const char *part[SIGNING_GROUPS + 1];   /* of each group, stamp */

	count_signers(signers, count);
	let_number(r, "of_rule", rule);
	if (rule == 0 ||
	    values(r, "signing.wanted", part, SIGNING_GROUPS + 1) == 0)
		return answer;
	for (int i = 0; i < count; i++)
		if (signers[i].counts)
			answer.counted[signers[i].group - 'A']++;
	answer.yes = true;
	answer.stamp = *part[SIGNING_GROUPS] == '1';
	for (int i = 0; i < SIGNING_GROUPS; i++) {
		answer.wanted[i] = (int)strtol(part[i], NULL, 10);
		answer.yes &= answer.counted[i] >= answer.wanted[i];
	}
	return answer;
}

struct answer
signing_together(struct request *r, const struct matter *matter,
    const char *day, struct signer *signers, int count)
{
	for (int i = 0; i < count; i++)
		find_appointment(r, matter, day, &signers[i]);
	return signing_suffices(r, signing_rule(r, matter, day), signers,
	    count);
}
