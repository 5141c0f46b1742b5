/* check_money.c: sums as people type and read them. */
#include <inttypes.h>
#include <regex.h>
#include <stdio.h>
#include <string.h>

#include "../check.h"
#include "base/arena.h"
#include "base/money.h"

static enum money_problem
problem_of(const char *typed)
{
	int64_t agorot;

	return money_read(typed, &agorot);
}

static int64_t
read_fine(const char *typed)
{
	int64_t agorot = -1;

	ck_assert_msg(money_read(typed, &agorot) == MONEY_FINE, "%s", typed);
	return agorot;
}

START_TEST(sums_are_read_as_people_write_them)
{
	ck_assert_int_eq(read_fine("1234"), 123400);
	ck_assert_int_eq(read_fine("1,234"), 123400);
	ck_assert_int_eq(read_fine("1,234.50"), 123450);
	ck_assert_int_eq(read_fine("1,234,567.5"), 123456750);
	ck_assert_int_eq(read_fine("-12.5"), -1250);
	ck_assert_int_eq(read_fine("0"), 0);
	ck_assert_int_eq(read_fine("0.05"), 5);
	ck_assert_int_eq(read_fine("-0.05"), -5);
	ck_assert_int_eq(read_fine("007"), 700);
}
END_TEST

START_TEST(the_shekel_sign_stands_on_either_side)
{
	ck_assert_int_eq(read_fine("\342\202\252 1,234"), 123400);
	ck_assert_int_eq(read_fine("1,234\302\240\342\202\252"), 123400);
	ck_assert_int_eq(read_fine("-\342\202\25212"), -1200);
	ck_assert_int_eq(read_fine("\342\200\217\342\200\216-12.50\342\200\216 \342\202\252"), -1250);
	ck_assert_int_eq(read_fine("\342\210\2227"), -700);
	ck_assert_int_eq(problem_of("\342\202\252 5 \342\202\252"), MONEY_UNREADABLE);
	ck_assert_int_eq(problem_of("\342\202\252"), MONEY_UNREADABLE);
	ck_assert_int_eq(problem_of("5\342\202\2525"), MONEY_UNREADABLE);
}
END_TEST

START_TEST(thousands_with_a_point_are_ambiguous)
{
	ck_assert_int_eq(problem_of("85.995"), MONEY_AMBIGUOUS);
	ck_assert_int_eq(problem_of("1.000"), MONEY_AMBIGUOUS);
	ck_assert_int_eq(problem_of("-850.000"), MONEY_AMBIGUOUS);
	ck_assert_int_eq(problem_of("8500.995"), MONEY_UNREADABLE);
}
END_TEST

START_TEST(both_readings_of_what_is_ambiguous_are_known)
{
	static const struct { const char *typed; int64_t unit, grouped, pointed; } table[] = {
		{ "85.995", 1, 8599500, 8600 }, { "401.310", 1, 40131000, 40131 }, { "95.000", 1, 9500000, 9500 },
		{ "-1.001", 1, -100100, -100 }, { "0.001", 1, 100, 0 }, { "12.345", 1000, INT64_C(1234500000), 1234500 },
	};
	int64_t grouped, pointed;

	for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
		ck_assert(money_readings(table[i].typed, table[i].unit, &grouped, &pointed));
		ck_assert_int_eq(grouped, table[i].grouped);
		ck_assert_int_eq(pointed, table[i].pointed);
	}
	ck_assert(!money_readings("85.99", 1, &grouped, &pointed));
	ck_assert(!money_readings("85,995", 1, &grouped, &pointed));
	ck_assert(!money_readings("1.234", 1000000, &grouped, &pointed));
	ck_assert(!money_readings("x", 1, &grouped, &pointed));
}
END_TEST

START_TEST(dots_part_thousands_where_there_are_two)
{
	ck_assert_int_eq(read_fine("1.204.330"), 120433000);
	ck_assert_int_eq(read_fine("27.000.000"), INT64_C(2700000000));
	ck_assert_int_eq(problem_of("1.20.330"), MONEY_UNREADABLE);
	ck_assert_int_eq(problem_of("0.204.330"), MONEY_UNREADABLE);
	ck_assert_int_eq(problem_of("1.204.33"), MONEY_UNREADABLE);
	ck_assert_int_eq(problem_of("1.204,330"), MONEY_UNREADABLE);
	ck_assert_int_eq(problem_of("1.204.330,5"), MONEY_UNREADABLE);
}
END_TEST

START_TEST(thousands_and_millions_are_units)
{
	static const struct { const char *typed; int64_t unit, agorot; } table[] = {
		{ "27", 1000000, INT64_C(2700000000) }, { "1.2", 1000000, 120000000 }, { "4.7", 1000000, 470000000 },
		{ "1.234", 1000000, 123400000 }, { "1.23456789", 1000000, 123456789 }, { "12", 1000, 1200000 },
		{ "12.5", 1000, 1250000 }, { "1,337", 1000, 133700000 }, { "337,800", 1000, INT64_C(33780000000) },
		{ "-1.5", 1000, -150000 },
	};
	int64_t agorot;

	for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
		ck_assert_int_eq(money_read_in(table[i].typed, table[i].unit, &agorot), MONEY_FINE);
		ck_assert_int_eq(agorot, table[i].agorot);
	}
	ck_assert_int_eq(money_read_in("1.234", 1000, &agorot), MONEY_AMBIGUOUS);
	ck_assert_int_eq(money_read_in("1.234567891", 1000000, &agorot), MONEY_UNREADABLE);
	ck_assert_int_eq(money_read_in("9,999,999,999,999", 1000, &agorot), MONEY_TOO_LARGE);
	ck_assert_int_eq(money_read_in("9999999", 1000000, &agorot), MONEY_FINE);
	ck_assert_int_eq(money_read_in("10000000", 1000000, &agorot), MONEY_TOO_LARGE);
}
END_TEST

START_TEST(what_is_no_sum_is_refused)
{
	static const char *const none[] = {
		"", " ", "-", ".", ",", "a", "12a", "1.", ".5", "1.2.3", "1,23", "12,34,567", "1234,567", ",123",
		"1,234,", "0,123", "1.234,5", "1 234", "--5", "5-", "1e5", "0x10", "$5", "+5", "\1" "5",
		"\303\251", "5\377", "12345678901234567890123456789012345678901234567890123456789012345"
	};

	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++)
		ck_assert_msg(problem_of(none[i]) == MONEY_UNREADABLE, "%s", none[i]);
}
END_TEST

START_TEST(a_sum_stays_exact_or_is_too_large)
{
	ck_assert_int_eq(read_fine("9999999999999.99"), INT64_C(999999999999999));
	ck_assert_int_eq(read_fine("-9,999,999,999,999.99"), INT64_C(-999999999999999));
	ck_assert_int_eq(problem_of("10000000000000"), MONEY_TOO_LARGE);
	ck_assert_int_eq(problem_of("99999999999999999999999999999999999999999999999999"), MONEY_TOO_LARGE);
	ck_assert_int_eq(read_fine("00000000000000000000000000000000000000001"), 100);
}
END_TEST

/* Every short text of these characters is read exactly when the grammar has it. */
START_TEST(the_grammar_is_kept)
{
	static const char letters[] = "01,.- ";
	regex_t sum, ambiguous;
	char text[8];
	int length, rest, fine = 0;

	ck_assert_int_eq(regcomp(&sum, "^ *-? *([0-9]+|[1-9][0-9]{0,2}(,[0-9]{3})+)([.][0-9]{1,2})? *$",
	    REG_EXTENDED | REG_NOSUB), 0);
	ck_assert_int_eq(regcomp(&ambiguous, "^ *-? *[0-9]{1,3}[.][0-9]{3} *$", REG_EXTENDED | REG_NOSUB), 0);
	for (int number = 0; number < 6 * 6 * 6 * 6 * 6 * 6 * 6; number++) {
		for (length = 0, rest = number; rest > 0; rest /= 6)
			text[length++] = letters[rest % 6];
		text[length] = '\0';
		if (regexec(&sum, text, 0, NULL, 0) == 0)
			ck_assert_msg(problem_of(text) == MONEY_FINE && ++fine, "%s", text);
		else if (regexec(&ambiguous, text, 0, NULL, 0) == 0)
			ck_assert_msg(problem_of(text) == MONEY_AMBIGUOUS, "%s", text);
		else
			ck_assert_msg(problem_of(text) == MONEY_UNREADABLE, "%s", text);
	}
	ck_assert_int_gt(fine, 500);
	regfree(&sum);
	regfree(&ambiguous);
}
END_TEST

START_TEST(sums_are_written_with_commas)
{
	struct arena *arena = arena_open();

	ck_assert_str_eq(money_write(arena, 0), "0");
	ck_assert_str_eq(money_write(arena, 5), "0.05");
	ck_assert_str_eq(money_write(arena, -5), "-0.05");
	ck_assert_str_eq(money_write(arena, 99900), "999");
	ck_assert_str_eq(money_write(arena, 100000), "1,000");
	ck_assert_str_eq(money_write(arena, 123450), "1,234.50");
	ck_assert_str_eq(money_write(arena, -123456700), "-1,234,567");
	ck_assert_str_eq(money_write(arena, INT64_MIN), "-92,233,720,368,547,758.08");
	ck_assert_str_eq(money_write(arena, INT64_MAX), "92,233,720,368,547,758.07");
	arena_close(arena);
}
END_TEST

START_TEST(what_is_written_is_read_back)
{
	struct arena *arena = arena_open();

	for (int64_t agorot = 1; agorot < INT64_C(1000000000000000); agorot = agorot * 21 / 20 + 7) {
		ck_assert_int_eq(read_fine(money_write(arena, agorot)), agorot);
		ck_assert_int_eq(read_fine(money_write(arena, -agorot)), -agorot);
	}
	arena_close(arena);
}
END_TEST

TESTS("money", sums_are_read_as_people_write_them, the_shekel_sign_stands_on_either_side,
    thousands_with_a_point_are_ambiguous, both_readings_of_what_is_ambiguous_are_known,
    dots_part_thousands_where_there_are_two, thousands_and_millions_are_units, what_is_no_sum_is_refused, a_sum_stays_exact_or_is_too_large,
    the_grammar_is_kept, sums_are_written_with_commas, what_is_written_is_read_back)
