/* drawing.h: a sheet of some ten elements drawn as a tagged PDF. */
#ifndef DRAWING_H
#define DRAWING_H

#include <stdbool.h>
#include <stddef.h>

/*
 *   <paper lang="he" direction="rtl" title="…">      lies="yes": on its side
 *     <foot><words>…<page/>…<pages/></words>…</foot>   at the foot of every page
 *     <heading level="1">, <paragraph class="aside">   with <b>, and <bdi> around what has a direction of its own
 *     <box>                                            paragraphs behind a bar
 *     <table columns="1 4 2"><row head="yes"><cell/>   without columns they are measured; <cell at="end"> of sums, <cell head="yes"> of its row
 *     <signatures><signature label="…" name="…">what was signed</signature>
 *     <rule/>, <break/>
 *
 * Returns the file, to be freed; NULL when it is no such sheet.
 */
char	*drawing_make(const char *sheet, size_t length, size_t *drawn);

#endif
