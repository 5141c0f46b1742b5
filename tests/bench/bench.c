/* bench.c: the parts of the benchmark that are programs, in one. */
#include <string.h>

#include "base/log.h"
#include "bench.h"

static const struct { const char *name; int (*run)(int, char **); } parts[] = {
	{ "fill", bench_fill }, { "forms", bench_forms },
	{ "pages", bench_pages }, { "hello", bench_hello },
	{ "syncs", bench_syncs },
};

int
main(int count, char **words)
{
	for (size_t i = 0; count > 1 && i < sizeof(parts) / sizeof(parts[0]); i++)
		if (strcmp(parts[i].name, words[1]) == 0)
			return parts[i].run(count - 1, words + 1);
	die("bench fill | forms | pages | hello | syncs");
}
