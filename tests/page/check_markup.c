/* check_markup.c: what is written out can be read again, and says what the tree says. */
#include <string.h>

#include <libxml/parser.h>

#include "../check.h"
#include "page/markup.h"

static struct bytes bytes;

static xmlDocPtr
parsed(const char *text)
{
	xmlDocPtr document = xmlReadMemory(text, (int)strlen(text), NULL,
	    NULL, XML_PARSE_NONET);

	ck_assert_ptr_nonnull(document);
	return document;
}

static const char *
written(void)
{
	bytes_add(&bytes, "", 1);
	return bytes.first;
}

static const char *
html(const char *text)
{
	xmlDocPtr document = parsed(text);

	bytes.length = 0;
	markup_node(&bytes, xmlDocGetRootElement(document));
	xmlFreeDoc(document);
	return written();
}

START_TEST(text_and_attributes_are_escaped)
{
	ck_assert_str_eq(html("<p title='&lt;&quot;&amp;&gt;'>&lt;b&gt; &amp;amp; &quot;</p>"),
	    "<p title=\"&lt;&quot;&amp;&gt;\">&lt;b&gt; &amp;amp; \"</p>");
	ck_assert_str_eq(html("<p title='&#10;&#9;'/>"),
	    "<p title=\"&#10;&#9;\"></p>");
}
END_TEST

START_TEST(void_elements_have_no_end_and_others_always_have)
{
	ck_assert_str_eq(html("<p><br/><input name='a'/><span/></p>"),
	    "<p><br><input name=\"a\"><span></span></p>");
}
END_TEST

START_TEST(boolean_attributes_are_there_or_not)
{
	ck_assert_str_eq(html("<input checked='checked' required='' value='checked'/>"),
	    "<input checked required value=\"checked\">");
}
END_TEST

START_TEST(a_deep_tree_does_not_end_the_stack)
{
	xmlDocPtr document = xmlNewDoc((const xmlChar *)"1.0");
	xmlNodePtr at = xmlNewDocNode(document, NULL, (const xmlChar *)"a",
	    NULL);
	size_t depth = 20000;

	xmlDocSetRootElement(document, at);
	for (size_t i = 1; i < depth; i++)
		at = xmlNewChild(at, NULL, (const xmlChar *)"a", NULL);
	bytes.length = 0;
	markup_node(&bytes, xmlDocGetRootElement(document));
	ck_assert_uint_eq(bytes.length, depth * 7);
	/* libxml2 frees recursively in this version: the nodes are let go one by one. */
	while (at != NULL) {
		xmlNodePtr parent = at->parent;

		xmlUnlinkNode(at);
		xmlFreeNode(at);
		at = parent != NULL && parent->type == XML_ELEMENT_NODE ?
		    parent : NULL;
	}
	xmlFreeDoc(document);
}
END_TEST

START_TEST(xml_reads_back_as_the_tree_it_was)
{
	static const char text[] =
	    "<page a=\"&lt;&amp;&quot;&#10;\"><b>&lt;&amp;&gt; \"'</b><c/></page>";
	xmlDocPtr document = parsed(text), again;
	xmlBufferPtr before = xmlBufferCreate(), after = xmlBufferCreate();

	bytes.length = 0;
	markup_xml(&bytes, xmlDocGetRootElement(document));
	again = parsed(written());
	xmlNodeDump(before, document, xmlDocGetRootElement(document), 0, 0);
	xmlNodeDump(after, again, xmlDocGetRootElement(again), 0, 0);
	ck_assert_str_eq((const char *)xmlBufferContent(after),
	    (const char *)xmlBufferContent(before));
	xmlBufferFree(before);
	xmlBufferFree(after);
	xmlFreeDoc(again);
	xmlFreeDoc(document);
}
END_TEST

START_TEST(an_empty_root_and_none_at_all_are_written_too)
{
	xmlDocPtr document = parsed("<page/>");

	bytes.length = 0;
	markup_xml(&bytes, xmlDocGetRootElement(document));
	ck_assert_str_eq(written(),
	    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<page/>\n");
	bytes.length = 0;
	markup_xml(&bytes, NULL);
	ck_assert_str_eq(written(),
	    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	xmlFreeDoc(document);
}
END_TEST

TESTS("markup",
    text_and_attributes_are_escaped,
    void_elements_have_no_end_and_others_always_have,
    boolean_attributes_are_there_or_not,
    a_deep_tree_does_not_end_the_stack,
    xml_reads_back_as_the_tree_it_was,
    an_empty_root_and_none_at_all_are_written_too)
