/* streamed.c: the page that our processor made, beside the one libxslt makes of the same document by the files as they are. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <libexslt/exslt.h>
#include <libxml/tree.h>
#include <libxslt/transform.h>

#include "page/markup.h"
#include "page/say.h"
#include "page/xml.h"
#include "registers/registry.h"
#include "house.h"
#include "streamed.h"

/* How much of a page that differs is shown, in bytes. */
enum { SHOWN = 200, MOST_SHEETS = 256, MOST_REFUSALS = 4096 };

static struct { char path[200]; xsltStylesheet *sheet; } sheets[MOST_SHEETS];

/* Refusals that were compared: pages that say no to the same person in the same words of the same sheet. */
static struct { char sheet[200], is[80], lang[4]; int64_t person; } refusals[MOST_REFUSALS];
static int refusal_count;

/* Every test is a fork: what one of them reads is not kept for the next, but it is within one. */
static xsltStylesheet *
sheet_at(const char *path)
{
	int i = 0;

	while (i < MOST_SHEETS - 1 && sheets[i].sheet != NULL &&
	    strcmp(sheets[i].path, path) != 0)
		i++;
	if (sheets[i].sheet == NULL) {
		exsltCommonRegister();
		exsltStrRegister();
		snprintf(sheets[i].path, sizeof(sheets[i].path), "%s", path);
		sheets[i].sheet = xsltParseStylesheetFile(BAD_CAST path);
		ck_assert_ptr_nonnull(sheets[i].sheet);
	}
	return sheets[i].sheet;
}

static const char *
name_of_sheet(const struct request *r)
{
	static char path[200];

	snprintf(path, sizeof(path), "xslt/html/%s.xsl",
	    r->registry != NULL ? r->registry->name : "register");
	return access(path, R_OK) == 0 ? path : "xslt/html/register.xsl";
}

static void
make(struct bytes *made, const struct request *r)
{
	xmlNode *words;
	xmlDoc *result;

	say((struct request *)r);
	words = xml_last(r->page);
	result = xsltApplyStylesheet(sheet_at(name_of_sheet(r)), r->page->doc,
	    NULL);
	ck_assert_ptr_nonnull(result);
	xml_remove(words);
	bytes_text(made, "<!DOCTYPE html>\n");
	for (const xmlNode *part = result->children; part != NULL;
	    part = part->next)
		if (part->type != XML_DTD_NODE)
			markup_node(made, part);
	bytes_text(made, "\n");
	xmlFreeDoc(result);
}

/* A test of rights is refused some thousand times; forms that are shown again are no refusals of this kind. */
static bool
was_compared(const struct request *r)
{
	const char *sheet = name_of_sheet(r);
	int i = 0;

	if (r->view == NULL || strcmp(r->view, "problem") != 0 ||
	    r->problems == NULL)
		return false;
	while (i < refusal_count && (refusals[i].person != r->person ||
	    strcmp(refusals[i].sheet, sheet) != 0 ||
	    strcmp(refusals[i].is, r->problems->is) != 0 ||
	    strcmp(refusals[i].lang, r->lang) != 0))
		i++;
	if (i < refusal_count || i == MOST_REFUSALS)
		return i < refusal_count;
	refusals[i].person = r->person;
	snprintf(refusals[i].sheet, sizeof(refusals[i].sheet), "%s", sheet);
	snprintf(refusals[i].is, sizeof(refusals[i].is), "%s", r->problems->is);
	snprintf(refusals[i].lang, sizeof(refusals[i].lang), "%s", r->lang);
	refusal_count++;
	return false;
}

/* What is compared does not depend on how the program was built: sanitizers watch the making alone. */
static bool
is_compared(const struct request *r)
{
#ifdef __SANITIZE_ADDRESS__
	return false;
#endif
	return r->page != NULL && r->length > 0 && r->status < 500 &&
	    r->format != NULL && strcmp(r->format, "html") == 0 &&
	    strncmp(r->bytes, "<!DOCTYPE", 9) == 0 && !was_compared(r);
}

void
streamed_is_what_libxslt_makes(const struct request *r, const char *path)
{
	struct bytes made = { 0 };
	size_t same = 0;

	if (!is_compared(r))
		return;
	make(&made, r);
	while (same < r->length && same < made.length &&
	    r->bytes[same] == made.first[same])
		same++;
	ck_assert_msg(same == r->length && same == made.length,
	    "%s differs at %zu:\n%.*s\nlibxslt makes\n%.*s", path, same,
	    SHOWN, r->bytes + (same > 80 ? same - 80 : 0), SHOWN,
	    made.first + (same > 80 ? same - 80 : 0));
	free(made.first);
}
