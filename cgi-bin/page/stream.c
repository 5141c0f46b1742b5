/* stream.c: what a transformation makes, written out while it is made. */
#include <string.h>

#include <libxslt/templates.h>
#include <libxslt/transform.h>

#include "lookup.h"
#include "program.h"
#include "sheet.h"
#include "stream.h"

/*
 * A plain part is written to the end of the page as it is met. What is not
 * plain in it libxslt makes as ever, into an element of ours that takes the
 * place of the one whose tag was written; whatever is in it when the next
 * plain part begins, or at its end, is written and freed. Where libxslt makes
 * something else than the page, a variable or the value of an attribute, a
 * plain part is left to it.
 */

enum { DEEPEST = 64 };

static struct {
	xsltTransformContext *context;
	struct bytes *bytes;
	xmlNode	    *into;              /* where libxslt makes what goes to the bytes */
	xmlNode	    *holes[DEEPEST];
	int	     depth;
	bool	     open;              /* a tag is, and may get attributes */
} stream;

static void
end_tag(void)
{
	if (stream.open)
		bytes_add(stream.bytes, ">", 1);
	stream.open = false;
}

static void
take_attributes(xmlNode *element)
{
	for (const xmlAttr *attribute = element->properties;
	    stream.open && attribute != NULL; attribute = attribute->next)
		markup_attribute(stream.bytes, attribute, true);
	xmlFreePropList(element->properties);
	element->properties = NULL;
}

/* Writes what libxslt made so far. */
static void
take(void)
{
	xmlNode *into = stream.into;

	if (into->type == XML_ELEMENT_NODE && into->properties != NULL)
		take_attributes(into);
	if (into->children == NULL)
		return;
	end_tag();
	for (const xmlNode *child = into->children; child != NULL;
	    child = child->next)
		markup_node(stream.bytes, child);
	xmlFreeNodeList(into->children);
	into->children = into->last = NULL;
	stream.context->lasttext = NULL;
}

void
stream_begin(xsltTransformContext *context, struct bytes *bytes)
{
	memset(&stream, 0, sizeof(stream));
	stream.context = context;
	stream.bytes = bytes;
	bytes_text(bytes, "<!DOCTYPE html>\n");
}

void
stream_end(xmlDoc *result)
{
	stream.into = (xmlNode *)result;
	if (result != NULL)
		take();
	bytes_text(stream.bytes, "\n");
	for (int i = 0; i < DEEPEST && stream.holes[i] != NULL; i++)
		xmlFreeNode(stream.holes[i]);
	memset(&stream, 0, sizeof(stream));
}

void
stream_hole(xsltTransformContext *context, xmlNode *node, xmlNode *hole,
    xsltElemPreComp *unused)
{
	(void)unused;
	xsltApplyOneTemplate(context, node, hole->children, NULL, NULL);
}

static void
fill_hole(xmlNode *node, xmlNode *hole)
{
	xsltTransformContext *context = stream.context;
	xmlNode *outer = stream.into, *insert = context->insert;
	xmlNode **into = &stream.holes[stream.depth];

	if (*into == NULL)
		*into = xmlNewDocNode(context->output, NULL, BAD_CAST "hole",
		    NULL);
	stream.depth++;
	stream.into = context->insert = *into;
	xsltApplyOneTemplate(context, node, hole->children, NULL, NULL);
	take();
	stream.into = outer;
	context->insert = insert;
	stream.depth--;
}

static bool
is_named(const xmlChar *name, const xmlChar *wanted)
{
	return name == wanted || (*name == *wanted &&
	    xmlStrEqual(name, wanted));
}

/* The text of a node; what had to be put together is to be freed. */
static const char *
text_of(const xmlNode *node, xmlChar **together)
{
	const xmlNode *text = node->type == XML_TEXT_NODE ? node :
	    node->children;

	if (text == NULL)
		return "";
	if (text->next == NULL && text->type == XML_TEXT_NODE)
		return (const char *)text->content;
	return (const char *)(*together = xmlNodeGetContent(node));
}

static bool
suits(const xmlNode *found, const struct path *path)
{
	xmlChar *together = NULL;
	bool same;

	if (path->relation == EXISTS || path->relation == EXISTS_NOT)
		return true;
	same = strcmp(text_of(found, &together), path->words) == 0;
	xmlFree(together);
	return same == (path->relation == EQUALS);
}

/* The first of the nodes at the end of the path that suits. */
static const xmlNode *
walk(const xmlNode *at, const struct path *path, int step)
{
	const xmlNode *found = NULL;

	if (step == path->count)
		return suits(at, path) ? at : NULL;
	if (path->attribute && step == path->count - 1) {
		const xmlAttr *attribute = at->type == XML_ELEMENT_NODE ?
		    at->properties : NULL;

		while (attribute != NULL &&
		    !is_named(attribute->name, path->steps[step]))
			attribute = attribute->next;
		return attribute != NULL && suits((const xmlNode *)attribute,
		    path) ? (const xmlNode *)attribute : NULL;
	}
	for (const xmlNode *child = at->children; child != NULL &&
	    found == NULL; child = child->next)
		if (child->type == XML_ELEMENT_NODE &&
		    is_named(child->name, path->steps[step]))
			found = walk(child, path, step + 1);
	return found;
}

static const xmlNode *
find(const xmlNode *node, const struct path *path)
{
	if (path->absolute)
		node = (const xmlNode *)stream.context->xpathCtxt->doc;
	for (int i = 0; i < path->up && node != NULL; i++)
		node = node->parent;
	return node != NULL ? walk(node, path, 0) : NULL;
}

static void
write_text(const char *text, bool quoted)
{
	if (quoted)
		bytes_quoted(stream.bytes, text);
	else
		bytes_escaped(stream.bytes, text);
}

static void
write_value(const xmlNode *found, bool quoted)
{
	xmlChar *together = NULL;

	if (found != NULL)
		write_text(text_of(found, &together), quoted);
	xmlFree(together);
}

/* So many characters from that one on. */
static void
write_part(const xmlNode *found, const struct op *op)
{
	xmlChar *together = NULL, *part;

	if (found == NULL)
		return;
	part = xmlUTF8Strsub(BAD_CAST text_of(found, &together),
	    (int)op->from - 1, (int)op->length);
	if (part != NULL)
		write_text((const char *)part, op->quoted);
	xmlFree(part);
	xmlFree(together);
}

static void
write_selected(const xmlNode *instruction, bool quoted)
{
	const xsltStylePreComp *compiled = instruction->psvi;
	xmlChar *text = xsltEvalXPathStringNs(stream.context, compiled->comp,
	    compiled->nsNr, compiled->nsList);

	if (text != NULL)
		write_text((const char *)text, quoted);
	xmlFree(text);
}

static void
write_computed(const xmlAttr *attribute)
{
	xmlChar *text = xsltEvalAVT(stream.context, attribute->psvi,
	    attribute->parent);

	if (text != NULL)
		bytes_quoted(stream.bytes, (const char *)text);
	xmlFree(text);
}

static bool
selects(const xmlNode *instruction)
{
	const xsltStylePreComp *compiled = instruction->psvi;

	return xsltEvalXPathPredicate(stream.context, compiled->comp,
	    compiled->nsList, compiled->nsNr) == 1;
}

static bool
holds(const xmlNode *node, const struct path *test)
{
	return (find(node, test) != NULL) == (test->relation != EXISTS_NOT);
}

/* The body of the template that is asked for, if all of it is plain. */
static xmlNode *
body_of(const struct op *op)
{
	const xsltStylePreComp *asked = op->instruction->children->psvi;
	const xsltTemplate *template = asked->type == XSLT_FUNC_CALLTEMPLATE ?
	    sheet_named(asked->name) : sheet_of_mode(asked->mode,
	    op->path->steps[op->path->count - 1]);

	for (const xmlNode *part = template != NULL ? template->content : NULL;
	    part != NULL; part = part->next)
		if (!program_is_plain(part))
			return NULL;
	return template != NULL ? template->content : NULL;
}

static bool
jumps(const struct op *op, const xmlNode *node)
{
	return op->code == JUMP ||
	    (op->code == UNLESS && !holds(node, op->path)) ||
	    (op->code == UNLESS_SELECTED && !selects(op->instruction));
}

static void run(const struct op *, xmlNode *);

/* With that node as the only one that is current. */
static void
run_body(const xmlNode *part, xmlNode *node)
{
	xsltTransformContext *context = stream.context;
	xmlNode *current = context->node;
	int position = context->xpathCtxt->proximityPosition;
	int size = context->xpathCtxt->contextSize;

	context->node = node;
	if (node != current)
		context->xpathCtxt->proximityPosition =
		    context->xpathCtxt->contextSize = 1;
	for (; part != NULL; part = part->next)
		run(((struct plain *)part->psvi)->ops, node);
	context->node = current;
	context->xpathCtxt->proximityPosition = position;
	context->xpathCtxt->contextSize = size;
}

static void
run_template(struct op *op, xmlNode *node)
{
	xmlNode *at = op->path != NULL ? (xmlNode *)find(node, op->path) : node;

	if (at == NULL)
		return;
	if (op->asked != sheet_generation()) {
		op->body = body_of(op);
		op->asked = sheet_generation();
	}
	if (op->body != NULL)
		run_body(op->body, at);
	else
		fill_hole(node, op->instruction);
}

static void
run(const struct op *op, xmlNode *node)
{
	const struct op *first = op;

	for (; op->code != END; op = jumps(op, node) ? first + op->to : op + 1)
		switch (op->code) {
		case TEXT:
			bytes_add(stream.bytes, op->text, op->length);
			break;
		case VALUE:
			write_value(find(node, op->path), op->quoted);
			break;
		case SAID:
			write_value(lookup_message(op->text), op->quoted);
			break;
		case PART:
			write_part(find(node, op->path), op);
			break;
		case SELECTED:
			write_selected(op->instruction, op->quoted);
			break;
		case COMPUTED:
			write_computed(op->attribute);
			break;
		case HOLE:
			fill_hole(node, op->instruction);
			break;
		case TEMPLATE:
			run_template((struct op *)op, node);
			break;
		case TAG:
			stream.open = true;
			break;
		case END_TAG:
			end_tag();
			break;
		default:
			break;
		}
}

void
stream_plain(xsltTransformContext *context, xmlNode *node, xmlNode *part,
    xsltElemPreComp *plain)
{
	if (stream.into == NULL && context == stream.context)
		stream.into = (xmlNode *)context->output;
	if (context != stream.context || context->insert != stream.into ||
	    stream.depth == DEEPEST) {
		stream_hole(context, node, part, NULL);
		return;
	}
	take();
	run(((struct plain *)plain)->ops, node);
}
