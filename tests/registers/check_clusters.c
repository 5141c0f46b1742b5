/* check_clusters.c: a register is of one cluster. */
#include "house.h"

START_TEST(there_is_one_and_its_page_opens_at_once)
{
	ck_assert_int_eq(got("/clusters", "viewer"), 303);
	ck_assert_str_eq(location(), "/clusters/1");
	ck_assert_int_eq(got("/clusters/1", "viewer"), 200);
	ck_assert_int_eq(got("/clusters.csv", "viewer"), 200);
}
END_TEST

START_TEST(a_second_cluster_is_refused)
{
	ck_assert_int_eq(sent("/clusters/new", "admin", "name=x"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "one_cluster_a_register");
	ck_assert_str_eq(stored("SELECT count(*) FROM clusters"), "1");
}
END_TEST

START_TEST(its_name_stands_on_every_page_in_the_language_of_the_reader)
{
	in_language("ar");
	got("/bodies", "viewer");
	ck_assert_str_eq(see("/page/cluster/@name"), "عنقود صغير");
	ck_assert_int_eq(sent("/clusters/1/edit", "admin",
	    "version=1&name=אשכול אחר"), 303);
	got("/bodies", "viewer");
	ck_assert_str_eq(see("/page/cluster/@name"), "אשכול אחר");
}
END_TEST

START_TEST(only_the_administrator_changes_it)
{
	ck_assert_int_eq(sent("/clusters/1/edit", "secretary",
	    "version=1&name=x"), 403);
}
END_TEST

TESTS_IN_A_HOUSE("clusters",
    there_is_one_and_its_page_opens_at_once,
    a_second_cluster_is_refused,
    its_name_stands_on_every_page_in_the_language_of_the_reader,
    only_the_administrator_changes_it)
