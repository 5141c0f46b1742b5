/* forms.c: for the load: the cookie of a session, then as many forms as are asked for, each with a token of its own. */
#include <stdio.h>
#include <stdlib.h>

#include "base/log.h"
#include "bench.h"
#include "visitor.h"

int
bench_forms(int count, char **words)
{
	if (count != 6)
		die("forms FOLDER ROLE HOW-MANY PATH FIELDS");
	visitor_open(words[1], words[2]);
	puts(visitor_cookie());
	for (int i = 0; i < atoi(words[3]); i++)
		puts(visitor_form(words[4], words[5], i));      /* wrk sends all but the first */
	visitor_close();
	return 0;
}
