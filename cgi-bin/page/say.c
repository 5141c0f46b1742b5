/* say.c: what the pages say, in three languages. */
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/tree.h>
#include <libxml/parser.h>

#include "../base/arena.h"
#include "../base/changed.h"
#include "../base/log.h"
#include "../base/text.h"
#include "../registers/registry.h"
#include "markup.h"
#include "say.h"

/*
 * A message stands once, its languages side by side, as text; one with holes
 * or plurals is a tree as well. All are kept in one arena and found by their
 * names in a table. A page does not hold them: only sheets that libxslt runs
 * need them there.
 */

const char *const languages[LANGUAGES] = { "he", "ar", "en" };

struct file { char *path; struct timespec read; };

enum { TABLE = 16384, MOST_MESSAGES = TABLE / 2 };

struct words {
	struct arena  *arena;
	struct request trees;                   /* whose page they hang in */
	struct message messages[MOST_MESSAGES];
	int	       count;
	unsigned short places[TABLE];           /* number of the message, from 1; 0: none */
};

static struct file *files;
static int file_count;
static struct words *words;

static unsigned
place_of(const struct words *in, const char *key)
{
	unsigned place = 2166136261u;

	for (const char *at = key; *at != '\0'; at++)
		place = (place ^ (unsigned char)*at) * 16777619u;
	for (place %= TABLE; in->places[place] != 0 && strcmp(key,
	    in->messages[in->places[place] - 1].key) != 0;)
		place = (place + 1) % TABLE;
	return place;
}

const struct message *
say_message(const char *key)
{
	int number = words != NULL ? words->places[place_of(words, key)] : 0;

	return number != 0 ? &words->messages[number - 1] : NULL;
}

int
say_language(const char *lang)
{
	for (int i = 0; i < LANGUAGES; i++)
		if (strcmp(languages[i], lang) == 0)
			return i;
	return 0;
}

/* Reading: <messages><key><he>text<hole/>text</he>...</key>...</messages>. */

struct reading {
	struct words   *into;
	struct message *message;
	struct said    *said;           /* in the language that is read, NULL in none of ours */
	node		at;             /* of its tree, where what is read goes */
	struct bytes	text;
	int		depth;
};

enum { KEY = 2, LANGUAGE = 3 };

static struct message *
message_for(struct words *in, const char *key)
{
	unsigned place = place_of(in, key);

	if (in->places[place] == 0) {
		if (in->count == MOST_MESSAGES)
			die("more than %d messages", MOST_MESSAGES);
		in->messages[in->count].key = arena_text(in->arena, key);
		in->places[place] = (unsigned short)++in->count;
	}
	return &in->messages[in->places[place] - 1];
}

/* What was read so far stands before the next part of the tree. */
static void
hang_text(struct reading *in)
{
	bytes_add(&in->text, "", 1);
	if (in->text.length > 1)
		xml_add_text(in->at, in->text.first);
	in->text.length = 0;
}

static void
begin(void *context, const xmlChar *name, const xmlChar *prefix,
    const xmlChar *space, int spaces, const xmlChar **declared,
    int attributes, int defaulted, const xmlChar **given)
{
	struct reading *in = context;

	(void)prefix, (void)space, (void)spaces, (void)declared;
	(void)attributes, (void)defaulted, (void)given;
	in->depth++;
	if (in->depth == KEY)
		in->message = message_for(in->into, (const char *)name);
	else if (in->depth == LANGUAGE) {
		in->said = NULL;
		for (int i = 0; i < LANGUAGES; i++)
			if (strcmp(languages[i], (const char *)name) == 0)
				in->said = &in->message->in[i];
		in->at = NULL;
		in->text.length = 0;
	} else if (in->depth > LANGUAGE) {
		if (in->at == NULL)
			in->at = add(in->into->trees.page, in->message->key);
		hang_text(in);
		in->at = add(in->at, (const char *)name);
	}
}

static void
read_text(void *context, const xmlChar *text, int length)
{
	struct reading *in = context;

	if (in->depth >= LANGUAGE)
		bytes_add(&in->text, (const char *)text, (size_t)length);
}

static void
end_message(struct reading *in)
{
	struct arena *arena = in->into->arena;

	if (in->at != NULL) {
		xmlChar *all;

		hang_text(in);
		all = xmlNodeGetContent(in->at);
		*in->said = (struct said){ arena_text(arena,
		    (const char *)all), in->at };
		xmlFree(all);
	} else
		*in->said = (struct said){ arena_part(arena, in->text.length >
		    0 ? in->text.first : "", in->text.length), NULL };
}

static void
end(void *context, const xmlChar *name, const xmlChar *prefix,
    const xmlChar *space)
{
	struct reading *in = context;

	(void)name, (void)prefix, (void)space;
	if (in->depth > LANGUAGE) {
		hang_text(in);
		in->at = in->at->parent;
	} else if (in->depth == LANGUAGE && in->said != NULL)
		end_message(in);
	in->depth--;
}

static bool
read_file(struct words *into, const char *path)
{
	static xmlSAXHandler handler = { .initialized = XML_SAX2_MAGIC,
	    .startElementNs = begin, .endElementNs = end,
	    .characters = read_text, .ignorableWhitespace = read_text };
	struct reading in = { .into = into };
	bool good = xmlSAXUserParseFile(&handler, &in, path) == 0;

	free(in.text.first);
	return good;
}

static void
discard(struct words *old)
{
	if (old == NULL)
		return;
	xml_end(&old->trees);
	arena_close(old->arena);
}

/* Reads all files, or leaves everything as it was when one is broken. */
static bool
read_all(void)
{
	struct arena *arena = arena_open();
	struct words *new = arena_take(arena, sizeof(*new));
	bool good = true;

	new->arena = new->trees.arena = arena;
	xml_begin(&new->trees);
	for (int i = 0; i < file_count; i++) {
		files[i].read = changed(files[i].path);
		if (!read_file(new, files[i].path)) {
			log_line("messages %s are broken", files[i].path);
			good = false;
		}
	}
	discard(good ? words : new);
	if (good)
		words = new;
	return good;
}

static void
add_file(const char *path)
{
	files = realloc(files, (file_count + 1) * sizeof(*files));
	if (files == NULL || (files[file_count].path = strdup(path)) == NULL)
		abort();
	file_count++;
}

void
say_read(const char *folder)
{
	char *pattern;
	glob_t found;

	if (asprintf(&pattern, "%s/*.xml", folder) == -1)
		abort();
	if (glob(pattern, 0, NULL, &found) != 0)
		die("no messages in %s", folder);
	for (size_t i = 0; i < found.gl_pathc; i++)
		add_file(found.gl_pathv[i]);
	globfree(&found);
	free(pattern);
	if (!read_all())
		die("no page can be made without its messages");
}

void
say_refresh(void)
{
	bool newer = false;

	for (int i = 0; i < file_count; i++)
		newer |= changed_since(files[i].path, files[i].read);
	if (newer)
		read_all();
}

void
say_close(void)
{
	discard(words);
	words = NULL;
	for (int i = 0; i < file_count; i++)
		free(files[i].path);
	free(files);
	files = NULL;
	file_count = 0;
}

/* NULL when it is missing. */
static const struct said *
said_in(const char *lang, const char *key)
{
	const struct message *message = say_message(key);
	const struct said *said = message != NULL ?
	    &message->in[say_language(lang)] : NULL;

	return said != NULL && said->text != NULL ? said : NULL;
}

const char *
say_text(const char *lang, const char *key)
{
	const struct said *said = said_in(lang, key);

	return said != NULL && said->tree == NULL ? said->text : NULL;
}

const char *
say_label(struct request *r, const char *registry, const char *name)
{
	const char *key = name == NULL ? registry :
	    arena_joined(r->arena, registry, ".", name);
	const char *text = say_text(r->lang, key);

	if (text == NULL && name != NULL)
		text = say_text(r->lang, arena_print(r->arena, "field.%s",
		    name));
	return text != NULL ? text : arena_print(r->arena, "[[%s]]", key);
}

/* CLDR: English one/other, Hebrew one/two/other, Arabic zero/one/two/few/many/other. */
static const char *
plural(const char *lang, long n)
{
	if (n == 1)
		return "one";
	if (strcmp(lang, "en") == 0)
		return "other";
	if (n == 2)
		return "two";
	if (strcmp(lang, "he") == 0)
		return "other";
	if (n == 0)
		return "zero";
	if (n % 100 >= 3 && n % 100 <= 10)
		return "few";
	return n % 100 >= 11 ? "many" : "other";
}

static node
chosen_plural(struct request *r, node said, const struct pairs *pairs)
{
	const char *n = pairs != NULL ? pairs_value(pairs, "n") : NULL;
	node form;

	if (n == NULL || xml_child(said, "other") == NULL)
		return said;
	form = xml_child(said, plural(r->lang, labs(strtol(n, NULL, 10))));
	return form != NULL ? form : xml_child(said, "other");
}

const char *
say_fill(struct request *r, const char *key, const struct pairs *pairs)
{
	const struct said *said = said_in(r->lang, key);
	const char *text = "";

	if (said == NULL)
		return arena_print(r->arena, "[[%s]]", key);
	if (said->tree == NULL)
		return said->text;
	for (node part = chosen_plural(r, said->tree, pairs)->children; part != NULL; part = part->next) {
		const char *filled = part->type == XML_ELEMENT_NODE ?
		    pairs != NULL ? pairs_value(pairs, xml_name(part)) : NULL :
		    (const char *)part->content;

		text = arena_print(r->arena, "%s%s", text,
		    filled != NULL ? filled : "");
	}
	return text;
}

const char *
say_count(struct request *r, const char *key, int64_t number)
{
	struct pair n = { "n", in_figures(r, number), NULL, false };

	return say_fill(r, key, &(struct pairs){ &n, NULL, 1 });
}

const char *
say_problem(struct request *r, const struct problem *problem)
{
	return say_fill(r, arena_print(r->arena, "problem.%s", problem->is),
	    &problem->needs);
}

/* A copy, as everything in a page is of its memory. */
static void
copy_into(node parent, const xmlNode *from)
{
	for (const xmlNode *part = from->children; part != NULL;
	    part = part->next)
		if (part->type == XML_TEXT_NODE)
			xml_add_text(parent, (const char *)part->content);
		else
			copy_into(add(parent, (const char *)part->name), part);
}

void
say(struct request *r)
{
	node all = add(r->page, "say");
	int lang = say_language(r->lang);

	for (int i = 0; i < words->count; i++) {
		const struct said *said = &words->messages[i].in[lang];

		if (said->tree != NULL)
			copy_into(add(all, words->messages[i].key), said->tree);
		else
			put(all, words->messages[i].key, said->text);
	}
}

void
say_each(void (*call)(const char *, const char *, const char *, void *),
    void *context)
{
	for (int i = 0; i < words->count; i++)
		for (int j = 0; j < LANGUAGES; j++)
			call(words->messages[i].key, languages[j],
			    words->messages[i].in[j].text, context);
}
