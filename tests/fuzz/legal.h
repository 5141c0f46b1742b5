/* legal.h: what must hold for whatever a fuzzer got accepted. */
#ifndef LEGAL_H
#define LEGAL_H

#include <stddef.h>
#include <stdint.h>

#include "web/request.h"

int	LLVMFuzzerTestOneInput(const uint8_t *, size_t);

/* Aborts, naming the line, when it does not hold. */
#define MUST(condition) must((condition) != 0, #condition, __FILE__, __LINE__)
void	must(int holds, const char *condition, const char *file, int line);
/* Aborts when the text is not what the gate lets through. */
void	legal_text(const char *, bool many_lines);
void	legal_name(const char *);
/* Every name could be a field's, every value is legal. */
void	legal_pairs(const struct pairs *, bool many_lines);
/* The bytes as a text that ends at the first NUL; the caller frees it. */
char	*legal_copy(const uint8_t *, size_t);

#endif
