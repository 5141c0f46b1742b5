/* check_legal_entities.c: each corporation has a number of its own, its bodies and its offices. */
#include "house.h"

START_TEST(a_corporation_shows_its_bodies_and_who_holds_its_offices)
{
	sent("/offices/new", "secretary",
	    "kind=ceo&person=11&legal_entity=1&since=2024-01-01");
	ck_assert_int_eq(got("/legal_entities/1", "viewer"), 200);
	ck_assert_int_eq(count_of("/page/record/bodies/body"), 2);
	ck_assert_str_eq(see("/page/record/offices/office/person/@id"), "11");
	got("/legal_entities/2", "viewer");
	ck_assert_int_eq(count_of("/page/record/bodies/body"), 1);
}
END_TEST

START_TEST(a_registration_number_belongs_to_one)
{
	ck_assert_int_eq(sent("/legal_entities/new", "secretary",
	    "name=x&kind=company&number=515000002"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "legal_entities.number");
	ck_assert_int_eq(sent("/legal_entities/new", "secretary",
	    "name=x&kind=company&number=515000003"), 303);
}
END_TEST

START_TEST(all_of_them_are_listed_as_data_too)
{
	got("/legal_entities", "viewer");
	ck_assert_int_eq(count_of("/page/list/legal_entity"), 2);
	ck_assert_int_eq(got("/legal_entities.csv", "viewer"), 200);
	ck_assert_int_eq(got("/legal_entities/1.json", "viewer"), 200);
}
END_TEST

START_TEST(who_may_write_corporations)
{
	ck_assert_int_eq(sent("/legal_entities/new", "viewer",
	    "name=x&kind=company"), 403);
	ck_assert_int_eq(sent("/legal_entities/new", "legal",
	    "name=x&kind=company"), 403);
	ck_assert_int_eq(sent("/legal_entities/new", "admin",
	    "name=x&kind=company"), 303);
}
END_TEST

TESTS_IN_A_HOUSE("legal_entities",
    a_corporation_shows_its_bodies_and_who_holds_its_offices,
    a_registration_number_belongs_to_one,
    all_of_them_are_listed_as_data_too,
    who_may_write_corporations)
