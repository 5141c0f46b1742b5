/* finish.c: the language, the direction and the mark of a tagged file, put in by libqpdf. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <qpdf/qpdf-c.h>

#include "finish.h"

static void
put(qpdf_data pdf, const char *key, const char *value)
{
	qpdf_oh_replace_key(pdf, qpdf_get_root(pdf), key,
	    qpdf_oh_parse(pdf, value));
}

static bool
write_whole(qpdf_data pdf)
{
	if (qpdf_init_write_memory(pdf) & QPDF_ERRORS)
		return false;
	qpdf_set_deterministic_ID(pdf, QPDF_TRUE);
	qpdf_set_object_stream_mode(pdf, qpdf_o_generate);
	return !(qpdf_write(pdf) & QPDF_ERRORS);
}

char *
finish(const char *drawn, size_t length, const char *lang, bool right_to_left,
    size_t *finished)
{
	qpdf_data pdf = qpdf_init();
	char *kept = NULL, language[16];

	if (!(qpdf_read_memory(pdf, "drawn", drawn, length, NULL) &
	    QPDF_ERRORS)) {
		snprintf(language, sizeof(language), "(%.8s)", lang);
		put(pdf, "/MarkInfo", "<< /Marked true >>");
		put(pdf, "/Lang", language);
		put(pdf, "/ViewerPreferences", right_to_left ?
		    "<< /DisplayDocTitle true /Direction /R2L >>" :
		    "<< /DisplayDocTitle true >>");
		if (write_whole(pdf)) {
			*finished = qpdf_get_buffer_length(pdf);
			kept = malloc(*finished);
			if (kept != NULL)
				memcpy(kept, qpdf_get_buffer(pdf), *finished);
		}
	}
	qpdf_cleanup(&pdf);
	return kept;
}
