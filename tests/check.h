/* check.h: a test program is a list of sentences. */
#ifndef TESTS_CHECK_H
#define TESTS_CHECK_H

#include <check.h>
#include <stdlib.h>

#define TESTS(title, ...)						\
int									\
main(void)								\
{									\
	const TTest *const all[] = { __VA_ARGS__ };			\
	Suite *suite = suite_create(title);				\
	TCase *sentences = tcase_create(title);				\
	SRunner *runner;						\
	int failed;							\
									\
	tcase_set_timeout(sentences, 300);				\
	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)	\
		tcase_add_test(sentences, all[i]);			\
	suite_add_tcase(suite, sentences);				\
	runner = srunner_create(suite);					\
	srunner_run_all(runner, CK_NORMAL);				\
	failed = srunner_ntests_failed(runner);				\
	srunner_free(runner);						\
	return failed != 0;						\
}

#endif
