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
enum { SHOWN = 200, MOST_SHEETS = 64 };

static struct { char path[200]; xsltStylesheet *sheet; } sheets[MOST_SHEETS];

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

static void
make(struct bytes *made, const struct request *r)
{
	char path[200];
	xmlNode *words;
	xmlDoc *result;

	say((struct request *)r);
	words = xml_last(r->page);
	snprintf(path, sizeof(path), "xslt/html/%s.xsl",
	    r->registry != NULL ? r->registry->name : "register");
	if (access(path, R_OK) != 0)
		snprintf(path, sizeof(path), "xslt/html/register.xsl");
	result = xsltApplyStylesheet(sheet_at(path), r->page->doc, NULL);
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

void
streamed_is_what_libxslt_makes(const struct request *r, const char *path)
{
	struct bytes made = { 0 };
	size_t same = 0;

	if (r->page == NULL || r->length == 0 || r->status >= 500 || r->format == NULL ||
	    strcmp(r->format, "html") != 0 ||
	    strncmp(r->bytes, "<!DOCTYPE", 9) != 0)
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
