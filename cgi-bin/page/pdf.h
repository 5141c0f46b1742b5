/* pdf.h: documents drawn as PDF, by a helper at the other end of a pipe. */
#ifndef PDF_H
#define PDF_H

#include <stdbool.h>

struct bytes;

/* Where the helper lies: HOME/cgi-bin/pinkas-press. Once, before the first document. */
void	pdf_prepare(const char *home);
/* Begins the helper; a worker does so before it is fenced in, anybody else when the first document is drawn. */
void	pdf_open(void);
/* It ends when nobody is there who could ask it. */
void	pdf_close(void);

/* What a sheet of pdf/ made becomes a file; false when there is no helper or it could not draw. */
bool	pdf_draw(struct bytes *);

#endif
