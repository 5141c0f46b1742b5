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
 * A message stands once, its languages side by side. Of every file and
 * language a tree <say> is made when the messages are read; a page is given
 * the tree of its register, with the common messages in it, by linking it in
 * and out again: copying two hundred messages into every page would cost more
 * than the page.
 */

const char *const languages[LANGUAGES] = { "he", "ar", "en" };

struct file {
	char *path, *stem;
	struct timespec read;
	xmlDocPtr document;
};

static struct file *files;
static int file_count;
static xmlHashTablePtr messages[LANGUAGES];     /* key: the element of the language */
static xmlHashTablePtr trees[LANGUAGES];        /* register: its <say> */
static xmlDocPtr trees_document;

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

static void
index_file(const struct file *file)
{
	node root = xmlDocGetRootElement(file->document);

	for (node message = xml_first(root); message != NULL;
	    message = xml_next(message))
		for (int i = 0; i < LANGUAGES; i++) {
			node said = xml_child(message, languages[i]);

			if (said != NULL)
				xmlHashUpdateEntry(messages[i], message->name,
				    said, NULL);
		}
}

/* These C puts into the page where they are needed: a sheet has no use for them, and every look-up would pass them. */
static bool
is_resolved(const char *key)
{
	static const char *const kinds[] = { "problem.", "role.", "move.",
	    "done." };

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strncmp(key, kinds[i], strlen(kinds[i])) == 0)
			return true;
	return false;
}

/* A message with holes keeps them: the sheet may fill them by templates. */
static void
plant(node tree, const struct file *file, int lang)
{
	node root = xmlDocGetRootElement(file->document);

	for (node message = xml_first(root); message != NULL;
	    message = xml_next(message)) {
		node said = xml_child(message, languages[lang]);
		node planted;

		if (said == NULL || is_resolved(xml_name(message)))
			continue;
		planted = add(tree, xml_word(xml_name(message), -1));
		xmlAddChildList(planted, xmlDocCopyNodeList(tree->doc,
		    said->children));
	}
}

static const struct file *
file_named(const char *stem)
{
	for (int i = 0; i < file_count; i++)
		if (strcmp(files[i].stem, stem) == 0)
			return &files[i];
	return NULL;
}

/* <messages with="votes agenda"> speaks of those registers too. */
static bool
is_with(const struct file *file, const char *stem)
{
	xmlChar *with = xmlGetProp(xmlDocGetRootElement(file->document),
	    bytes("with"));
	bool is = with != NULL && text_is_word((const char *)with, stem);

	xmlFree(with);
	return is;
}

static node
tree_of(const struct file *file, int lang)
{
	node tree = add(xmlDocGetRootElement(trees_document), "say");

	plant(tree, file_named("common"), lang);
	if (strcmp(file->stem, "common") == 0)
		return tree;
	plant(tree, file, lang);
	for (int i = 0; i < file_count; i++)
		if (is_with(file, files[i].stem))
			plant(tree, &files[i], lang);
	return tree;
}

static void
discard(void)
{
	for (int i = 0; i < LANGUAGES; i++) {
		xmlHashFree(messages[i], NULL);
		xmlHashFree(trees[i], NULL);
		messages[i] = trees[i] = NULL;
	}
	xmlFreeDoc(trees_document);
	trees_document = NULL;
}

static void
build(void)
{
	discard();
	trees_document = xmlNewDoc(bytes("1.0"));
	xmlDocSetRootElement(trees_document, xmlNewDocNode(trees_document,
	    NULL, bytes("messages"), NULL));
	for (int i = 0; i < LANGUAGES; i++) {
		messages[i] = xmlHashCreate(1024);
		trees[i] = xmlHashCreate(64);
		for (int j = 0; j < file_count; j++)
			index_file(&files[j]);
	}
	for (int i = 0; i < LANGUAGES; i++)
		for (int j = 0; j < file_count; j++)
			xmlHashAddEntry(trees[i], bytes(files[j].stem),
			    tree_of(&files[j], i));
}

static void
read_file(const char *path)
{
	const char *base = strrchr(path, '/') + 1;
	struct file *file;

	files = realloc(files, (file_count + 1) * sizeof(*files));
	if (files == NULL)
		abort();
	file = &files[file_count++];
	file->path = strdup(path);
	file->stem = strndup(base, strlen(base) - strlen(".xml"));
	file->read = changed(path);
	if ((file->document = parsed(path)) == NULL)
		die("messages %s are broken", path);
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
		read_file(found.gl_pathv[i]);
	globfree(&found);
	free(pattern);
	if (file_named("common") == NULL)
		die("no common messages in %s", folder);
	build();
}

void
say_refresh(void)
{
	bool newer = false;

	for (int i = 0; i < file_count; i++) {
		struct timespec now = changed(files[i].path);
		xmlDocPtr document;

		if (now.tv_sec == files[i].read.tv_sec &&
		    now.tv_nsec == files[i].read.tv_nsec)
			continue;
		files[i].read = now;
		if ((document = parsed(files[i].path)) == NULL)
			continue;
		xmlFreeDoc(files[i].document);
		files[i].document = document;
		newer = true;
	}
	if (newer)
		build();
}

void
say_close(void)
{
	discard();
	for (int i = 0; i < file_count; i++) {
		xmlFreeDoc(files[i].document);
		free(files[i].path);
		free(files[i].stem);
	}
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
	    arena_print(r->arena, "%s.%s", registry, name);
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

void
say(struct request *r)
{
	int lang = language(r->lang);
	node tree = r->registry == NULL ? NULL :
	    xmlHashLookup(trees[lang], bytes(r->registry->name));

	if (tree == NULL)
		tree = xmlHashLookup(trees[lang], bytes("common"));
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

void
say_each(void (*call)(const char *, const char *, const char *, void *),
    void *context)
{
	for (int j = 0; j < file_count; j++)
		for (node entry = xml_first(xmlDocGetRootElement(
		    files[j].document)); entry != NULL; entry = xml_next(entry))
			for (int i = 0; i < LANGUAGES; i++) {
				node said = xml_child(entry, languages[i]);
				xmlChar *text = said != NULL ?
				    xmlNodeGetContent(said) : NULL;

				call(xml_name(entry), languages[i],
				    (const char *)text, context);
				xmlFree(text);
			}
}
