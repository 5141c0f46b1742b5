/* say.c: what the pages say, in three languages. */
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <libxml/tree.h>
#include <libxml/hash.h>
#include <libxml/parser.h>

#include "../base/arena.h"
#include "../base/log.h"
#include "../base/text.h"
#include "../registers/registry.h"
#include "say.h"

/*
 * A message stands once, its languages side by side. Of every language a tree
 * <say> is made when the messages are read; a page is given it by linking it
 * in and out again: copying the messages into every page would cost more than
 * the page. How many there are costs nothing, see lookup.c.
 */

const char *const languages[LANGUAGES] = { "he", "ar", "en" };

struct file { char *path; struct timespec read; };

static struct file *files;
static int file_count;
static xmlDocPtr document;                      /* holds the trees */
static node trees[LANGUAGES];                   /* <say> */
static xmlHashTablePtr messages[LANGUAGES];     /* key: its element in the tree */

static const xmlChar *
bytes(const char *text)
{
	return (const xmlChar *)text;
}

static int
language(const char *lang)
{
	for (int i = 0; i < LANGUAGES; i++)
		if (strcmp(languages[i], lang) == 0)
			return i;
	return 0;
}

static struct timespec
changed(const char *path)
{
	struct stat status;

	if (stat(path, &status) != 0)
		memset(&status, 0, sizeof(status));
	return status.st_mtim;
}

static xmlDocPtr
parsed(const char *path)
{
	return xmlReadFile(path, NULL, XML_PARSE_NONET | XML_PARSE_NOBLANKS |
	    XML_PARSE_NOWARNING);
}

static bool
has_holes(node message)
{
	return xml_first(message) != NULL;
}

static const char *
flat(node message)
{
	if (message == NULL || has_holes(message))
		return NULL;
	return message->children != NULL ?
	    (const char *)message->children->content : "";
}

/* A message with holes keeps them: the sheet may fill them by templates. */
static void
plant(node message, int lang)
{
	node said = xml_child(message, languages[lang]), planted;

	if (said == NULL)
		return;
	planted = add(trees[lang], xml_word(xml_name(message), -1));
	xmlAddChildList(planted, xmlDocCopyNodeList(document, said->children));
	xmlHashUpdateEntry(messages[lang], planted->name, planted, NULL);
}

static void
discard(void)
{
	for (int i = 0; i < LANGUAGES; i++) {
		xmlHashFree(messages[i], NULL);
		xmlFreeNode(trees[i]);
		messages[i] = NULL;
		trees[i] = NULL;
	}
	xmlFreeDoc(document);
	document = NULL;
}

/* A tree stands by itself: say() lends it to a page, whose last child it is then. */
static void
build(xmlDocPtr *read)
{
	discard();
	document = xml_document();
	for (int i = 0; i < LANGUAGES; i++) {
		trees[i] = xmlNewDocNode(document, NULL, bytes("say"), NULL);
		messages[i] = xmlHashCreateDict(2048, xml_dictionary());
		for (int j = 0; j < file_count; j++)
			for (node message = xml_first(xmlDocGetRootElement(
			    read[j])); message != NULL;
			    message = xml_next(message))
				plant(message, i);
	}
}

/* Reads all files, or leaves everything as it was when one is broken. */
static bool
read_all(void)
{
	xmlDocPtr *read = calloc((size_t)file_count, sizeof(xmlDocPtr));
	int count = 0;

	if (read == NULL)
		abort();
	for (; count < file_count; count++) {
		files[count].read = changed(files[count].path);
		if ((read[count] = parsed(files[count].path)) == NULL)
			break;
	}
	if (count == file_count)
		build(read);
	else
		log_line("messages %s are broken", files[count].path);
	for (int i = 0; i < count; i++)
		xmlFreeDoc(read[i]);
	free(read);
	return count == file_count;
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

	for (int i = 0; i < file_count; i++) {
		struct timespec now = changed(files[i].path);

		newer |= now.tv_sec != files[i].read.tv_sec ||
		    now.tv_nsec != files[i].read.tv_nsec;
	}
	if (newer)
		read_all();
}

void
say_close(void)
{
	discard();
	for (int i = 0; i < file_count; i++)
		free(files[i].path);
	free(files);
	files = NULL;
	file_count = 0;
}

static node
message(const char *lang, const char *key)
{
	return xmlHashLookup(messages[language(lang)], bytes(key));
}

const char *
say_text(const char *lang, const char *key)
{
	return flat(message(lang, key));
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
	node said = message(r->lang, key);
	const char *text = "";

	if (said == NULL)
		return arena_print(r->arena, "[[%s]]", key);
	said = chosen_plural(r, said, pairs);
	for (node part = said->children; part != NULL; part = part->next) {
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
	struct pair n = { "n", arena_print(r->arena, "%lld",
	    (long long)number), NULL, false };

	return say_fill(r, key, &(struct pairs){ &n, NULL, 1 });
}

const char *
say_problem(struct request *r, const struct problem *problem)
{
	return say_fill(r, arena_print(r->arena, "problem.%s", problem->is),
	    &problem->needs);
}

xmlHashTablePtr
say_messages(const char *lang)
{
	return messages[language(lang)];
}

void
say(struct request *r)
{
	node tree = trees[language(r->lang)];

	tree->parent = r->page;
	tree->next = NULL;
	tree->prev = r->page->last;
	if (r->page->last != NULL)
		r->page->last->next = tree;
	else
		r->page->children = tree;
	r->page->last = tree;
}

void
say_no_more(struct request *r)
{
	node tree = r->page->last;

	if (tree == NULL || strcmp(xml_name(tree), "say") != 0)
		return;
	r->page->last = tree->prev;
	if (tree->prev != NULL)
		tree->prev->next = NULL;
	else
		r->page->children = NULL;
	tree->parent = tree->prev = tree->next = NULL;
}

static void
call_for(const char *key, void (*call)(const char *, const char *,
    const char *, void *), void *context)
{
	for (int i = 0; i < LANGUAGES; i++) {
		node said = message(languages[i], key);
		xmlChar *text = said != NULL ? xmlNodeGetContent(said) : NULL;

		call(key, languages[i], (const char *)text, context);
		xmlFree(text);
	}
}

/* A key is met in the first tree that has it. */
void
say_each(void (*call)(const char *, const char *, const char *, void *),
    void *context)
{
	for (int i = 0; i < LANGUAGES; i++)
		for (node said = xml_first(trees[i]); said != NULL;
		    said = xml_next(said)) {
			bool met = false;

			for (int j = 0; j < i; j++)
				met |= message(languages[j], xml_name(said))
				    != NULL;
			if (!met)
				call_for(xml_name(said), call, context);
		}
}
