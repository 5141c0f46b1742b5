/* qr.h: a picture that telephones read, as the path of a drawing. */
#ifndef QR_H
#define QR_H

#include "xml.h"

/* <qr size="41" path="M4 4h7v1h-7z..."/>: dark squares in a field of size by size, its margin included. */
void	qr_draw(struct request *, node parent, const char *text);

#endif
