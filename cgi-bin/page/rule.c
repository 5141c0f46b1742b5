/* rule.c: what the value of a body's rule may be, and what it means in words. */
#include <stdlib.h>
#include <string.h>

#include "../base/arena.h"
#include "../base/text.h"
#include "rule.h"
#include "say.h"

enum shape { PART, MEMBERS, SIZE, MINUTES, HOURS, DAYS, TIMES, WORD, KINDS };

enum { LARGEST = 9999 };

static const char majorities[] = "simple absolute two_thirds two_thirds_members";

static const struct shaped { const char *name; enum shape shape; const char *words; } known[] = {
	{ "quorum",               PART,    NULL },
	{ "second_call_minutes",  MINUTES, NULL },
	{ "second_call",          PART,    NULL },
	{ "notice_hours",         HOURS,   NULL },
	{ "notice_hours_urgent",  HOURS,   NULL },
	{ "demand",               PART,    NULL },
	{ "demand_days",          DAYS,    NULL },
	{ "meetings_a_year",      TIMES,   NULL },
	{ "longest_gap_days",     DAYS,    NULL },
	{ "majority",             WORD,    majorities },
	{ "majority_budget",      WORD,    majorities },
	{ "majority_plan",        WORD,    majorities },
	{ "majority_appointment", WORD,    majorities },
	{ "majority_signatories", WORD,    majorities },
	{ "majority_procurement", WORD,    majorities },
	{ "majority_agreement",   WORD,    majorities },
	{ "majority_procedure",   WORD,    majorities },
	{ "majority_audit",       WORD,    majorities },
	{ "majority_statute",     WORD,    majorities },
	{ "majority_dissolution", WORD,    majorities },
	{ "tie",                  WORD,    "not_adopted chair_casts" },
	{ "secret_on_demand",     PART,    NULL },
	{ "remote",               WORD,    "yes no" },
	{ "circulation",          WORD,    "yes no" },
	{ "circulation_excluded", KINDS,   "information approval appointment "
	    "budget minutes audit procurement statute dissolution other" },
	{ "circulation_objection", WORD,   "yes no" },
	{ "reconsider",           PART,    NULL },
	{ "minutes_days",         DAYS,    NULL },
	{ "comment_days",         DAYS,    NULL },
	{ "publish_days",         DAYS,    NULL },
	{ "off_agenda_majority",  WORD,    majorities },
	{ "declaration",          WORD,    "yes no" },
	{ "signers",              WORD,    "chair_and_secretary chair secretary" },
	{ "next_call_days",       DAYS,    NULL },
	{ "next_call",            MEMBERS, NULL },
	{ "next_call_over",       SIZE,    NULL },
	{ "next_call_large",      MEMBERS, NULL },
	{ "last_call",            MEMBERS, NULL },
	{ "speaking_minutes",     MINUTES, NULL },
	{ "abstentions",          WORD,    "not_counted counted" },
	{ 0 }
};

static const char *const units[] = {
	[MEMBERS] = "rules.members", [SIZE] = "rules.members",
	[MINUTES] = "rules.minutes", [HOURS] = "rules.hours",
	[DAYS] = "rules.days", [TIMES] = "rules.times",
};

static const struct shaped *
shaped(const char *name)
{
	for (const struct shaped *rule = known; name != NULL &&
	    rule->name != NULL; rule++)
		if (strcmp(rule->name, name) == 0)
			return rule;
	return NULL;
}

/* A whole number of one to four digits; the rest of the text in *rest. */
static long
whole(const char *text, const char **rest)
{
	size_t length = strspn(text, "0123456789");

	*rest = text + length;
	return length == 0 || length > 4 ? -1 : strtol(text, NULL, 10);
}

/* "1/3", "1/2+" (more than half); people type spaces, and the plus on either side. */
static const char *
part(struct request *r, const char *text)
{
	char *squeezed = arena_take(r->arena, strlen(text) + 1);
	const char *rest;
	bool more = false;
	size_t length = 0;
	long above, below;

	for (; *text != '\0'; text++)
		if (*text == '+')
			more = true;
		else if (*text != ' ')
			squeezed[length++] = *text;
	above = whole(squeezed, &rest);
	if (above < 1 || *rest != '/')
		return NULL;
	below = whole(rest + 1, &rest);
	if (*rest != '\0' || below < above || below > 99 ||
	    (more && above == below))
		return NULL;
	return arena_print(r->arena, "%ld/%ld%s", above, below, more ? "+" : "");
}

static const char *
count(struct request *r, const char *text)
{
	const char *rest;
	long n = whole(text, &rest);

	return n < 0 || n > LARGEST || *rest != '\0' ? NULL :
	    arena_print(r->arena, "%ld", n);
}

/* The kind of item that is called so, in any of the languages or by its word. */
static const char *
kind_called(struct request *r, const char *words, const char *name)
{
	if (text_is_word(words, name))
		return name;
	while (*words != '\0') {
		const char *word = arena_part(r->arena, words,
		    strcspn(words, " "));
		const char *key = arena_print(r->arena, "agenda.kind.%s", word);

		for (int i = 0; i < LANGUAGES; i++)
			if (strcmp(say_text(languages[i], key), name) == 0)
				return word;
		words += strlen(word);
		words += strspn(words, " ");
	}
	return NULL;
}

/* Names of kinds apart by commas, or their words apart by spaces, are kept as words; "none" is none of them. */
static const char *
kinds_of_items(struct request *r, const char *words, const char *text)
{
	const char *apart = strpbrk(text, ",;") != NULL ||
	    kind_called(r, words, text) != NULL ? ",;" : " ";
	const char *all = "";

	if (strcmp(text, "none") == 0)
		return text;
	while (*text != '\0') {
		size_t length = strcspn(text, apart), end = length;
		const char *kind;

		while (end > 0 && text[end - 1] == ' ')
			end--;
		kind = kind_called(r, words, arena_part(r->arena, text, end));
		if (kind == NULL)
			return NULL;
		if (!text_is_word(all, kind))
			all = arena_print(r->arena, "%s%s%s", all,
			    *all != '\0' ? " " : "", kind);
		text += length;
		text += strspn(text, ",; ");
	}
	return *all != '\0' ? all : NULL;
}

/* What is kept for what was typed, or NULL. */
static const char *
fit(struct request *r, const struct shaped *rule, const char *text)
{
	switch (rule->shape) {
	case PART:
		return part(r, text);
	case MEMBERS:
		return strchr(text, '/') != NULL ? part(r, text) :
		    strtol(text, NULL, 10) > 0 ? count(r, text) : NULL;
	case WORD:
		return text_is_word(rule->words, text) ? text : NULL;
	case KINDS:
		return kinds_of_items(r, rule->words, text);
	default:
		return count(r, text);
	}
}

static const char *
counted(struct request *r, const char *key, long n)
{
	struct pairs needs = { .last = &needs.first };

	pairs_add(r, &needs, "n", arena_print(r->arena, "%ld", n));
	return say_fill(r, key, &needs);
}

/* Common parts have words of their own: "rules.part.1.2.more". */
static const char *
part_words(struct request *r, const char *value)
{
	const char *slash = strchr(value, '/');
	bool more = value[strlen(value) - 1] == '+';
	const char *above = arena_part(r->arena, value, slash - value);
	const char *below = arena_part(r->arena, slash + 1,
	    strcspn(slash + 1, "+"));
	const char *said = say_text(r->lang, arena_print(r->arena,
	    "rules.part.%s.%s%s", above, below, more ? ".more" : ""));
	struct pairs needs = { .last = &needs.first };

	if (said != NULL)
		return said;
	pairs_add(r, &needs, "above", above);
	pairs_add(r, &needs, "below", below);
	return say_fill(r, more ? "rules.part.more" : "rules.part", &needs);
}

/* Three days and more are said in days: nobody counts 168 hours. */
static const char *
hours_words(struct request *r, long n)
{
	if (n >= 72 && n % 24 == 0)
		return counted(r, "rules.days", n / 24);
	return counted(r, "rules.hours", n);
}

/* The names of kinds, as they are typed too. */
static const char *
kinds_words(struct request *r, const char *kinds)
{
	const char *all = "";

	if (strcmp(kinds, "none") == 0)
		return say_label(r, "rules.value", kinds);
	while (*kinds != '\0') {
		size_t length = strcspn(kinds, " ");

		all = arena_print(r->arena, "%s%s%s", all,
		    *all != '\0' ? ", " : "", say_label(r, "agenda.kind",
		    arena_part(r->arena, kinds, length)));
		kinds += length + (kinds[length] == ' ');
	}
	return all;
}

const char *
rule_kept(struct request *r, const char *name, const char *text)
{
	const struct shaped *rule = shaped(name);

	return rule == NULL || text == NULL ? NULL : fit(r, rule, text);
}

const char *
rule_choices(const char *name)
{
	const struct shaped *rule = shaped(name);

	return rule == NULL || rule->shape != WORD ? NULL : rule->words;
}

const char *
rule_words(struct request *r, const char *rule, const char *value)
{
	const struct shaped *its = shaped(rule);

	if (its == NULL || fit(r, its, value) == NULL)
		return value;
	if (its->shape == PART || strchr(value, '/') != NULL)
		return part_words(r, part(r, value));
	if (its->shape == WORD)
		return say_label(r, "rules.value", value);
	if (its->shape == KINDS)
		return kinds_words(r, value);
	if (its->shape == HOURS)
		return hours_words(r, strtol(value, NULL, 10));
	return counted(r, units[its->shape], strtol(value, NULL, 10));
}

void
rule_say(struct request *r, node list)
{
	for (node rule = xml_first(list); rule != NULL; rule = xml_next(rule)) {
		const char *value = xml_value(r, rule, "value");

		if (value != NULL)
			set(rule, "value.say", rule_words(r,
			    xml_value(r, rule, "rule"), value));
	}
}

