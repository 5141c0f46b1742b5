/* sheet.c: the stylesheets: every file compiled once, strung together for a page. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <libxslt/documents.h>
#include <libxslt/imports.h>
#include <libxslt/xsltutils.h>

#include "../base/log.h"
#include "../registers/registry.h"
#include "lookup.h"
#include "plain.h"
#include "sheet.h"
#include "xml.h"

/*
 * libxslt compiles what a sheet imports anew for every sheet. Ours all import
 * the same files, which are nine tenths of them: thirty copies took a third of
 * a second and seventy megabytes. So the imports are taken out as a file is
 * read, every file is compiled by itself, and the files of a sheet are linked
 * in the order of their precedence when a page is made. That goes well because
 * all take their names from one dictionary (libxslt compares names by where
 * they lie); because what patterns remember as they match is numbered
 * (extrasNr) in one row over all files; and because no two files of a format
 * have a template of the same name: a call remembers which template it found.
 */

enum { MOST_FILES = 128, MOST_IMPORTS = 8, LONGEST_CHAIN = 24 };

struct file {
	char		 *path;
	const char	 *folder;       /* with its slash, in the dictionary */
	struct timespec	  read;
	xsltStylesheetPtr compiled;
	struct file	 *imports[MOST_IMPORTS];
	int		  import_count;
};

struct sheet {
	const char *format, *name;
	struct file *files[LONGEST_CHAIN];      /* the strongest first */
	int	    count;
};

static const char usual[] = "register";
static const char *const formats[] = { "html", "csv", "pdf", "docx", "akn" };
static struct file files[MOST_FILES];
static struct sheet sheets[MOST_FILES];
static int file_count, sheet_count, extras, generation;
static xmlHashTablePtr templates;       /* the file of every named one */

static struct timespec
changed(const char *path)
{
	struct stat status;

	if (stat(path, &status) != 0)
		memset(&status, 0, sizeof(status));
	return status.st_mtim;
}

static struct file *file_at(const char *folder, const char *name);

static void
take_import(struct file *file, const xmlNode *element)
{
	xmlChar *href = xmlGetNoNsProp(element, BAD_CAST "href");

	if (href == NULL || file->import_count == MOST_IMPORTS)
		die("%s imports nothing, or too much", file->path);
	file->imports[file->import_count++] =
	    file_at(file->folder, (const char *)href);
	xmlFree(href);
}

static void
take_imports(struct file *file, xmlDocPtr read)
{
	xmlNode *root = xmlDocGetRootElement(read), *next;

	file->import_count = 0;
	for (xmlNode *element = root != NULL ? xmlFirstElementChild(root) :
	    NULL; element != NULL; element = next) {
		next = xmlNextElementSibling(element);
		if (!IS_XSLT_ELEM(element) || !IS_XSLT_NAME(element, "import"))
			continue;
		take_import(file, element);
		xmlUnlinkNode(element);
		xmlFreeNode(element);
	}
}

static void
keep_name(void *template, void *context, const xmlChar *name,
    const xmlChar *space, const xmlChar *unused)
{
	struct file *file = context, *other = xmlHashLookup2(templates, name,
	    BAD_CAST file->folder);

	(void)template;
	(void)space;
	(void)unused;
	if (other != NULL && other != file)
		die("%s and %s both have a template %s", other->path,
		    file->path, (const char *)name);
	xmlHashUpdateEntry2(templates, name, BAD_CAST file->folder, file, NULL);
}

static xsltStylesheetPtr
parsed(xmlDocPtr read)
{
	xsltStylesheetPtr style = xsltNewStylesheet();

	if (style == NULL)
		abort();
	style->extrasNr = extras;
	if (xsltParseStylesheetUser(style, read) == 0) {
		extras = style->extrasNr;
		return style;
	}
	if (style->doc == NULL)
		xmlFreeDoc(read);
	xsltFreeStylesheet(style);
	return NULL;
}

static void
unlinked(void)
{
	for (int i = 0; i < file_count; i++)
		if (files[i].compiled != NULL)
			files[i].compiled->imports = files[i].compiled->next =
			    files[i].compiled->parent = NULL;
}

static bool
is_html(const struct file *file)
{
	return strstr(file->folder, "/html/") != NULL;
}

static void
discard(struct file *file)
{
	if (file->compiled == NULL)
		return;
	plain_forget(file->compiled->doc);
	xsltFreeStylesheet(file->compiled);
}

static void
compile(struct file *file)
{
	xsltStylesheetPtr compiled = NULL;
	xmlDocPtr read;

	file->read = changed(file->path);
	generation++;
	read = xsltDocDefaultLoader(BAD_CAST file->path, xml_dictionary(),
	    XSLT_PARSE_OPTIONS | XML_PARSE_NOBLANKS, NULL, XSLT_LOAD_START);
	if (read != NULL) {
		take_imports(file, read);
		lookup_prepare(read);
		if (is_html(file))
			plain_mark(read);
		compiled = parsed(read);
	}
	if (compiled == NULL) {
		log_line("sheet %s is broken", file->path);
		return;
	}
	plain_compile(compiled->doc);
	unlinked();
	discard(file);
	file->compiled = compiled;
	xmlHashScanFull(compiled->namedTemplates, keep_name, file);
}

static struct file *
file_at(const char *folder, const char *name)
{
	struct file *file = &files[file_count];
	char *path;

	if (asprintf(&path, "%s%s", folder, name) == -1)
		abort();
	for (int i = 0; i < file_count; i++)
		if (strcmp(files[i].path, path) == 0) {
			free(path);
			return &files[i];
		}
	if (file_count++ == MOST_FILES)
		die("more than %d files of sheets", MOST_FILES);
	*file = (struct file){ .path = path, .folder = folder };
	compile(file);
	if (file->compiled == NULL)
		die("no page can be made without %s", path);
	return file;
}

/* A file stands before what it imports, and what is imported last before the others; twice, at its stronger place. */
static void
string(struct sheet *sheet, struct file *file)
{
	for (int i = 0; i < sheet->count; i++)
		if (sheet->files[i] == file)
			return;
	if (sheet->count == LONGEST_CHAIN)
		die("%s imports too much", sheet->files[0]->path);
	sheet->files[sheet->count++] = file;
	for (int i = file->import_count - 1; i >= 0; i--)
		string(sheet, file->imports[i]);
}

static void
add_sheet(const char *folder, const char *format, const char *name)
{
	struct sheet *sheet = &sheets[sheet_count];
	char *path;

	if (asprintf(&path, "%s%s.xsl", folder, name) == -1)
		abort();
	if (access(path, R_OK) == 0) {
		*sheet = (struct sheet){ .format = format, .name = name };
		string(sheet, file_at(folder, path + strlen(folder)));
		sheet_count++;
	}
	free(path);
}

static void
add_format(const char *folder, const char *format)
{
	char *path;

	if (asprintf(&path, "%s/%s/", folder, format) == -1)
		abort();
	folder = xml_word(path, -1);
	free(path);
	add_sheet(folder, format, usual);
	for (const struct listed *entry = registers; entry->registry != NULL;
	    entry++)
		add_sheet(folder, format, entry->registry->name);
}

void
sheet_read(const char *folder)
{
	templates = xmlHashCreate(64);
	for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++)
		add_format(folder, formats[i]);
}

void
sheet_refresh(void)
{
	bool anew = false;

	for (int i = 0; i < file_count; i++) {
		struct timespec now = changed(files[i].path);

		if (now.tv_sec == files[i].read.tv_sec &&
		    now.tv_nsec == files[i].read.tv_nsec)
			continue;
		compile(&files[i]);
		anew = true;
	}
	for (int i = 0; anew && i < sheet_count; i++) {
		struct file *first = sheets[i].files[0];

		sheets[i].count = 0;
		string(&sheets[i], first);
	}
}

void
sheet_close(void)
{
	unlinked();
	for (int i = 0; i < file_count; i++) {
		discard(&files[i]);
		free(files[i].path);
	}
	xmlHashFree(templates, NULL);
	templates = NULL;
	file_count = sheet_count = extras = 0;
}

const struct sheet *
sheet_for(const char *format, const char *registry)
{
	const struct sheet *found = NULL;

	for (int i = 0; i < sheet_count; i++) {
		if (strcmp(sheets[i].format, format) != 0)
			continue;
		if (registry != NULL && strcmp(sheets[i].name, registry) == 0)
			return &sheets[i];
		if (strcmp(sheets[i].name, usual) == 0)
			found = &sheets[i];
	}
	return found;
}

xsltStylesheetPtr
sheet_whole(const struct sheet *sheet)
{
	xsltStylesheetPtr first = sheet->files[0]->compiled, last = first;

	unlinked();
	first->extrasNr = extras;
	for (int i = 1; i < sheet->count; i++) {
		xsltStylesheetPtr next = sheet->files[i]->compiled;

		next->parent = first;
		*(last == first ? &first->imports : &last->next) = next;
		last = next;
	}
	return first;
}

const xsltTemplate *
sheet_named(const xmlChar *name)
{
	const xsltTemplate *found = NULL;

	for (int i = 0; i < file_count && found == NULL; i++)
		if (is_html(&files[i]) &&
		    files[i].compiled->namedTemplates != NULL)
			found = xmlHashLookup(files[i].compiled->namedTemplates,
			    name);
	return found;
}

static bool
matches(const xsltTemplate *template, const xmlChar *attribute)
{
	return xmlStrEqual(template->match, BAD_CAST "@*") ||
	    (*template->match == '@' &&
	    xmlStrEqual(template->match + 1, attribute));
}

const xsltTemplate *
sheet_of_mode(const xmlChar *mode, const xmlChar *attribute)
{
	const xsltTemplate *found = NULL;

	for (int i = 0; i < file_count; i++)
		for (const xsltTemplate *at = is_html(&files[i]) ?
		    files[i].compiled->templates : NULL; at != NULL;
		    at = at->next) {
			if (!xmlStrEqual(at->mode, mode))
				continue;
			if (found != NULL)
				return NULL;
			found = at;
		}
	return found != NULL && matches(found, attribute) ? found : NULL;
}

int
sheet_generation(void)
{
	return generation;
}
