/* qr.c: a picture that telephones read, as the path of a drawing. */
#include <stdio.h>

#include <qrencode.h>

#include "../base/arena.h"
#include "qr.h"

enum { MARGIN = 4 };                    /* squares; readers want them */

/* Every run of dark squares of a line is one rectangle. */
static const char *
path_of(struct request *r, const QRcode *code)
{
	size_t most = (size_t)code->width * (code->width / 2 + 1) * 40;
	char *path = arena_take(r->arena, most), *at = path;

	*at = '\0';
	for (int y = 0; y < code->width; y++)
		for (int x = 0; x < code->width; x++) {
			const unsigned char *line = code->data +
			    y * code->width;
			int from = x;

			while (x < code->width && (line[x] & 1) != 0)
				x++;
			if (x > from)
				at += snprintf(at, most - (size_t)(at - path),
				    "M%d %dh%dv1h-%dz", from + MARGIN,
				    y + MARGIN, x - from, x - from);
		}
	return path;
}

void
qr_draw(struct request *r, node parent, const char *text)
{
	QRcode *code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);
	node drawn;

	if (code == NULL) {
		broken(r, "no picture could be drawn of an address");
		return;
	}
	drawn = add(parent, "qr");
	set_number(drawn, "size", code->width + 2 * MARGIN);
	set(drawn, "path", path_of(r, code));
	QRcode_free(code);
}
