/* fuzz_amount.c: a sum with words behind it is read within what can be kept, or is named as what it is. */
#include <string.h>

#include "base/arena.h"
#include "base/money.h"
#include "page/amount.h"
#include "page/say.h"
#include "legal.h"

static const int64_t most = INT64_C(999999999999999);

static const char *const problems[] = {
	"money-is-ambiguous", "money-is-too-large", "not-money"
};

static bool
is_named(const char *problem)
{
	for (size_t i = 0; i < sizeof(problems) / sizeof(problems[0]); i++)
		if (strcmp(problems[i], problem) == 0)
			return true;
	return false;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static bool read;
	struct arena *arena = arena_open();
	struct request r;
	int64_t agorot = 0, unit = 0;
	const char *typed, *problem;

	if (!read)
		say_read("xslt/messages");
	read = true;
	request_begin(&r, arena);
	typed = arena_part(arena, (const char *)bytes, length);
	problem = amount_read(&r, typed, &agorot, &unit);
	MUST(unit == 1 || unit == 1000 || unit == 1000000);
	MUST(problem == NULL ? agorot >= -most && agorot <= most :
	    is_named(problem));
	refuse(&r, 422, problem != NULL ? problem : "none", "amount");
	amount_explain(&r, typed);
	MUST((r.problems->needs.count == 3) == (problem != NULL &&
	    strcmp(problem, problems[0]) == 0));
	arena_close(arena);
	return 0;
}
