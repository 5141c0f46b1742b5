/* compile.h: a sheet's file becomes a program. */
#ifndef COMPILE_H
#define COMPILE_H

#include "program.h"

/* Reads a file that is in the program and adds what is in it, and what it imports, by this function; what cannot be run is logged, and the program broken. */
void	compile_file(struct program *, int file, int (*import)(struct program *, const char *name));

#endif
