/* check_pdf.c: what cannot be drawn costs nobody the helper that draws. */
#include <stdlib.h>
#include <string.h>

#include "../check.h"
#include "page/markup.h"
#include "page/pdf.h"

static const char good[] = "<paper lang=\"en\" direction=\"ltr\" title=\"T\">"
    "<foot><words>T</words></foot><p>One</p></paper>";

static bool
is_drawn(const char *sheet)
{
	struct bytes bytes = { 0 };
	bool drawn;

	bytes_text(&bytes, sheet);
	drawn = pdf_draw(&bytes);
	ck_assert(drawn == (bytes.length > 0));
	ck_assert(!drawn || strncmp(bytes.first, "%PDF-", 5) == 0);
	free(bytes.first);
	return drawn;
}

/* Where no helper is any more, as in a sandbox, none can be begun again. */
START_TEST(a_sheet_that_cannot_be_drawn_leaves_the_helper)
{
	pdf_prepare(".");
	ck_assert(is_drawn(good));
	pdf_prepare("/nowhere");
	ck_assert(!is_drawn("<paper"));
	ck_assert(is_drawn(good));
	pdf_close();
	ck_assert(!is_drawn(good));
}
END_TEST

START_TEST(a_sheet_that_is_too_long_leaves_the_helper)
{
	struct bytes bytes = { 0 };

	pdf_prepare(".");
	ck_assert(is_drawn(good));
	pdf_prepare("/nowhere");
	bytes.length = bytes.room = 16 << 20;
	ck_assert_ptr_nonnull(bytes.first = calloc(1, bytes.room));
	ck_assert(!pdf_draw(&bytes));
	free(bytes.first);
	ck_assert(is_drawn(good));
	pdf_close();
}
END_TEST

TESTS("pdf",
    a_sheet_that_cannot_be_drawn_leaves_the_helper,
    a_sheet_that_is_too_long_leaves_the_helper)
