/* check.h: a test program is a list of sentences. */
#ifndef TESTS_CHECK_H
#define TESTS_CHECK_H

#include <check.h>
#include <stdlib.h>
#include <string.h>

/* Is this test among those that were named, or was none named? */
static inline int
check_is_wanted(const TTest *test, char *const *named)
{
	char *const *at = named;

	while (*at != NULL && strcmp(*at, test->name) != 0)
		at++;
	return *named == NULL || *at != NULL;
}

static inline int
check_run(const char *title, const TTest *const *all, size_t count,
    char *const *named, void (*before)(void), void (*after)(void))
{
	Suite *suite = suite_create(title);
	TCase *sentences = tcase_create(title);
	SRunner *runner;
	int failed;

	tcase_set_timeout(sentences, 300);
	if (before != NULL)
		tcase_add_checked_fixture(sentences, before, after);
	for (size_t i = 0; i < count; i++)
		if (check_is_wanted(all[i], named))
			tcase_add_test(sentences, all[i]);
	suite_add_tcase(suite, sentences);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner) + (srunner_ntests_run(runner) == 0);
	srunner_free(runner);
	return failed != 0;
}

/* All of them, or those that are named on the command line. */
#define TESTS(title, ...)						\
int									\
main(int number_of_words, char **words)					\
{									\
	const TTest *const all[] = { __VA_ARGS__ };			\
									\
	(void)number_of_words;						\
	return check_run(title, all, sizeof(all) / sizeof(all[0]),	\
	    words + 1, NULL, NULL);					\
}

/* Every sentence gets a register of its own: see registers/house.h. */
#define TESTS_IN_A_HOUSE(title, ...)					\
int									\
main(int number_of_words, char **words)					\
{									\
	const TTest *const all[] = { __VA_ARGS__ };			\
	int failed;							\
									\
	(void)number_of_words;						\
	house_of_tests_build();						\
	failed = check_run(title, all, sizeof(all) / sizeof(all[0]),	\
	    words + 1, house_of_tests_open, house_of_tests_close);			\
	house_of_tests_raze();						\
	return failed;							\
}

#endif
