/* instruction.h: what may stand in a template, as steps. */
#ifndef INSTRUCTION_H
#define INSTRUCTION_H

#include "compiling.h"

/* All that stands in an element. */
void	instruction_write_all(const xmlNode *parent, enum tag *);
/* xsl:variable and xsl:param, in templates and outside. */
void	instruction_variable(const xmlNode *, enum tag *);

#endif
