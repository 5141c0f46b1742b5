/* package.c: parts that a sheet made, packed into one file (docx). */
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <zip.h>

#include "markup.h"
#include "package.h"

enum { FIRST_DAY = 315532800 };         /* 1 January 1980, which a zip begins with: no file says when it was packed */

/* What stands in a part, as a document of its own, to be freed. */
static xmlChar *
own_document(xmlNodePtr part, int *length)
{
	xmlNodePtr root = xmlFirstElementChild(part);
	xmlDocPtr own = xmlNewDoc(BAD_CAST "1.0");
	xmlChar *bytes = NULL;

	if (root != NULL && own != NULL) {
		xmlDocSetRootElement(own, xmlDocCopyNode(root, own, 1));
		xmlReconciliateNs(own, xmlDocGetRootElement(own));
		xmlDocDumpMemoryEnc(own, &bytes, length, "UTF-8");
	}
	xmlFreeDoc(own);
	return bytes;
}

static bool
add_part(zip_t *zip, xmlNodePtr part)
{
	xmlChar *name = xmlGetNoNsProp(part, BAD_CAST "name");
	int length = 0;
	xmlChar *bytes = own_document(part, &length);
	zip_source_t *source = bytes == NULL ? NULL :
	    zip_source_buffer(zip, bytes, (zip_uint64_t)length, 1);
	zip_int64_t at = -1;

	if (source == NULL)
		xmlFree(bytes);
	else if (name == NULL || (at = zip_file_add(zip, (const char *)name,
	    source, ZIP_FL_ENC_UTF_8)) < 0)
		zip_source_free(source);
	if (at >= 0)
		zip_file_set_mtime(zip, (zip_uint64_t)at, FIRST_DAY, 0);
	xmlFree(name);
	return at >= 0;
}

/* The bytes of the zip take the place of the document. */
static bool
take_back(zip_source_t *source, struct bytes *bytes)
{
	char part[16384];
	zip_int64_t came = -1;

	bytes->length = 0;
	if (zip_source_open(source) != 0)
		return false;
	while ((came = zip_source_read(source, part, sizeof(part))) > 0)
		bytes_add(bytes, part, (size_t)came);
	zip_source_close(source);
	return came == 0 && bytes->length > 0;
}

static bool
pack(xmlDocPtr document, zip_source_t *into)
{
	xmlNodePtr root = xmlDocGetRootElement(document);
	zip_t *zip = zip_open_from_source(into, ZIP_TRUNCATE, NULL);
	bool done = zip != NULL && root != NULL;

	for (xmlNodePtr part = done ? xmlFirstElementChild(root) : NULL;
	    part != NULL && done; part = xmlNextElementSibling(part))
		done = add_part(zip, part);
	if (!done && zip != NULL)
		zip_discard(zip);
	return done && zip_close(zip) == 0;
}

bool
package_pack(struct bytes *bytes)
{
	xmlDocPtr document = xmlReadMemory(bytes->first, (int)bytes->length,
	    NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR);
	zip_source_t *into = zip_source_buffer_create(NULL, 0, 0, NULL);
	bool done = false;

	if (document != NULL && into != NULL) {
		zip_source_keep(into);
		done = pack(document, into) && take_back(into, bytes);
	}
	zip_source_free(into);
	xmlFreeDoc(document);
	return done;
}
