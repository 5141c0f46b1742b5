/* bench.h: the parts of the benchmark that are programs; run.sh calls them by name. */
#ifndef BENCH_H
#define BENCH_H

int	bench_fill(int, char **);
int	bench_forms(int, char **);
int	bench_pages(int, char **);
int	bench_hello(int, char **);
int	bench_syncs(int, char **);

#endif
