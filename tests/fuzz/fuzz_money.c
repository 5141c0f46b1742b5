/* fuzz_money.c: what is read as a sum is written so that it is read again as the same, and what is ambiguous has two readings. */
#include "base/arena.h"
#include "base/money.h"
#include "legal.h"

static const int64_t most = INT64_C(999999999999999);

static void
check_sum(struct arena *arena, const char *typed, int64_t unit)
{
	int64_t agorot, again, grouped, pointed;

	switch (money_read_in(typed, unit, &agorot)) {
	case MONEY_FINE:
		MUST(agorot >= -most && agorot <= most);
		MUST(money_read(money_write(arena, agorot), &again) ==
		    MONEY_FINE && again == agorot);
		MUST(!money_readings(typed, unit, &grouped, &pointed));
		break;
	case MONEY_AMBIGUOUS:
		MUST(money_readings(typed, unit, &grouped, &pointed));
		MUST(grouped - pointed * 1000 >= -500000 * unit &&
		    grouped - pointed * 1000 <= 500000 * unit);
		MUST(money_read(money_write(arena, grouped), &again) ==
		    MONEY_FINE && again == grouped);
		break;
	default:
		break;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena *arena = arena_open();
	const char *typed = arena_part(arena, (const char *)bytes, length);

	for (int64_t unit = 1; unit <= 1000000; unit *= 1000)
		check_sum(arena, typed, unit);
	arena_close(arena);
	return 0;
}
