/* streamed.c: the page that was written out step by step, beside the one libxslt alone makes of the same document. */
#include <string.h>

#include <libxml/tree.h>
#include <libxslt/transform.h>

#include "page/lookup.h"
#include "page/markup.h"
#include "page/say.h"
#include "page/sheet.h"
#include "registers/registry.h"
#include "house.h"
#include "streamed.h"

/* How much of a page that differs is shown, in bytes. */
enum { SHOWN = 200 };

static const char *
name_of(const struct request *r)
{
	return r->registry != NULL ? r->registry->name : NULL;
}

static void
make(struct bytes *made, const struct request *r)
{
	xsltStylesheet *whole = sheet_whole(sheet_for("html", name_of(r)));
	xsltTransformContext *context = xsltNewTransformContext(whole,
	    r->page->doc);
	xmlDoc *result;

	lookup_offer(context->xpathCtxt, say_messages(r->lang));
	result = xsltApplyStylesheetUser(whole, r->page->doc, NULL, NULL, NULL,
	    context);
	ck_assert_ptr_nonnull(result);
	bytes_text(made, "<!DOCTYPE html>\n");
	for (const xmlNode *part = result->children; part != NULL;
	    part = part->next)
		if (part->type != XML_DTD_NODE)
			markup_node(made, part);
	bytes_text(made, "\n");
	xmlFreeDoc(result);
	xsltFreeTransformContext(context);
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
