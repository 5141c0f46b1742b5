/* check_proofs.c: the ledger is open to everybody, what it is about only to some, and every entry can be proved elsewhere. */
#include <stdio.h>
#include <string.h>

#include <sodium.h>

#include "store/checkpoint.h"
#include "store/seal.h"
#include "house.h"

/* A new key, and a checkpoint signed with it. */
static void
seal(void)
{
	FILE *nowhere = fopen("/dev/null", "w");

	ck_assert(seal_key(house_of_tests_folder(), NULL, nowhere));
	fclose(nowhere);
	ck_assert_int_eq(seal_once(house_of_tests_folder(), NULL), 0);
}

static int
entry_of(const char *sql)
{
	return atoi(stored(sql));
}

static const char *
path_of(int entry, const char *below)
{
	static char path[80];

	snprintf(path, sizeof(path), "/ledger/%d%s", entry, below);
	return path;
}

/* The rest of the line of a text that begins with that word. */
static const char *
line_of(const char *text, const char *word)
{
	static char line[8][20000];
	static int at;
	char *here = line[at = (at + 1) % 8];
	size_t length = strlen(word);

	while (text != NULL && (strncmp(text, word, length) != 0 ||
	    text[length] != ' ')) {
		text = strchr(text, '\n');
		if (text != NULL)
			text++;
	}
	ck_assert_msg(text != NULL, "no line %s", word);
	snprintf(here, sizeof(line[0]), "%.*s",
	    (int)strcspn(text + length + 1, "\n"), text + length + 1);
	return here;
}

static void
take_field(crypto_hash_sha256_state *state, const char *field)
{
	size_t length = strlen(field);
	unsigned char prefix[4] = { 0, 0, (unsigned char)(length >> 8),
	    (unsigned char)length };

	crypto_hash_sha256_update(state, prefix, 4);
	crypto_hash_sha256_update(state, (const unsigned char *)field, length);
}

static void
commit_to(const char *text, struct hash *hash)
{
	crypto_hash_sha256_state state;
	const char *salt = line_of(text, "salt"), *body = line_of(text, "body");

	crypto_hash_sha256_init(&state);
	crypto_hash_sha256_update(&state, (const unsigned char *)salt,
	    strlen(salt));
	crypto_hash_sha256_update(&state, (const unsigned char *)body,
	    strlen(body));
	crypto_hash_sha256_final(&state, hash->bytes);
}

/* The leaf, computed from the text of a proof alone. */
static void
leaf_of(const char *text, struct hash *leaf)
{
	static const char *const fields[] = { "seq", "at", "actor", "request",
	    "table", "record", "move" };
	crypto_hash_sha256_state state;
	struct hash commitment;

	if (strstr(text, "\nsalt ") != NULL)
		commit_to(text, &commitment);
	else
		ck_assert_int_eq(sodium_hex2bin(commitment.bytes, 32,
		    line_of(text, "commitment"), 64, NULL, NULL, NULL), 0);
	crypto_hash_sha256_init(&state);
	crypto_hash_sha256_update(&state,
	    (const unsigned char *)"\0pinkas-ledger-v1", 17);
	for (size_t i = 0; i < 7; i++)
		take_field(&state, line_of(text, fields[i]));
	crypto_hash_sha256_update(&state, commitment.bytes, 32);
	crypto_hash_sha256_final(&state, leaf->bytes);
}

/* The hashes between the index and the empty line before the checkpoint. */
static const char *
read_hashes(const char *text, struct proof *proof)
{
	const char *at = strstr(text, "\nindex ") + 1;

	proof->length = 0;
	for (at = strchr(at, '\n') + 1; *at != '\n';
	    at = strchr(at, '\n') + 1)
		ck_assert_int_eq(sodium_base642bin(
		    proof->hashes[proof->length++].bytes, 32, at, 44, NULL,
		    NULL, NULL, sodium_base64_VARIANT_ORIGINAL), 0);
	return at + 1;
}

/* Whoever has this text and the public key needs nothing else. */
static bool
proves(const char *text)
{
	struct checkpoint checkpoint;
	struct proof proof;
	struct hash leaf;
	char key_path[200], keys[400];
	const char *note = read_hashes(text, &proof);
	FILE *file;

	snprintf(key_path, sizeof(key_path), "%s/seal.pub",
	    house_of_tests_folder());
	file = fopen(key_path, "r");
	ck_assert_ptr_nonnull(file);
	keys[fread(keys, 1, sizeof(keys) - 1, file)] = '\0';
	fclose(file);
	leaf_of(text, &leaf);
	return checkpoint_read(note, &checkpoint) &&
	    checkpoint_signed(note, keys) && tree_includes(&proof,
	    atoll(line_of(text, "index")), checkpoint.size, &leaf,
	    &checkpoint.root);
}

START_TEST(every_entry_a_checkpoint_covers_can_be_proved_from_its_text)
{
	int last;

	seal();
	last = entry_of("SELECT max(seq) FROM ledger");
	for (int entry = 1; entry <= last; entry += 7) {
		ck_assert_int_eq(got(path_of(entry, "/proof"), "viewer"), 200);
		ck_assert_msg(proves(answer_bytes()), "entry %d", entry);
	}
}
END_TEST

START_TEST(a_proof_that_was_touched_proves_nothing)
{
	char text[20000];
	char *at;

	seal();
	got(path_of(entry_of("SELECT seq FROM ledger "
	    "WHERE \"table\" = 'decisions'"), "/proof"), "viewer");
	snprintf(text, sizeof(text), "%s", answer_bytes());
	ck_assert(proves(text));
	at = strstr(text, "\"year\":2026");
	ck_assert_ptr_nonnull(at);
	at[10] = '7';
	ck_assert(!proves(text));
	at[10] = '6';
	ck_assert(proves(text));
	at = strstr(text, "\nactor ") + 7;
	*at ^= 1;
	ck_assert(!proves(text));
}
END_TEST

START_TEST(who_may_not_read_a_record_gets_a_commitment_in_place_of_it)
{
	int entry = entry_of("SELECT min(seq) FROM ledger "
	    "WHERE \"table\" = 'users'");

	seal();
	ck_assert_int_eq(got(path_of(entry, "/proof"), "viewer"), 200);
	ck_assert_ptr_null(strstr(answer_bytes(), "\nbody "));
	ck_assert_ptr_null(strstr(answer_bytes(), "secretary"));
	ck_assert(proves(answer_bytes()));
}
END_TEST

START_TEST(nobody_takes_a_protected_record_away_unlogged)
{
	seal();
	got(path_of(entry_of("SELECT min(seq) FROM ledger "
	    "WHERE \"table\" = 'people'"), "/proof"), "secretary");
	ck_assert_ptr_null(strstr(answer_bytes(), "\nbody "));
	ck_assert(proves(answer_bytes()));
}
END_TEST

START_TEST(an_entry_newer_than_the_checkpoint_waits_for_the_next)
{
	seal();
	ck_assert_int_eq(sent("/people/new", "secretary",
	    "name=x&language=he"), 303);
	got(path_of(entry_of("SELECT max(seq) FROM ledger"), ""), "viewer");
	ck_assert_str_eq(see("/page/evidence/@size"), "");
	ck_assert_uint_eq(strlen(see("/page/record/entry/@hash")), 64);
	ck_assert_int_eq(got(path_of(entry_of("SELECT max(seq) FROM ledger"),
	    "/proof"), "viewer"), 303);
	ck_assert_str_eq(see("/page/standing/@after"), "");
	got("/ledger", "viewer");
	ck_assert_str_eq(see("/page/standing/@after"), "1");
}
END_TEST

START_TEST(the_newest_entry_stands_first_and_says_who_did_what)
{
	ck_assert_int_eq(sent("/people/3/edit", "secretary",
	    "version=1&name=New name&language=he&title=x"), 303);
	got("/ledger", "viewer");
	ck_assert_str_eq(see("/page/list/entry[1]/@id"),
	    stored("SELECT max(seq) FROM ledger"));
	ck_assert_str_eq(see("/page/list/entry[1]/@who"),
	    stored("SELECT name FROM people WHERE id = 1"));
	ck_assert_str_eq(see("/page/list/entry[1]/@title"), "New name");
	ck_assert_str_eq(see("/page/list/entry[1]/@path"), "/people/3");
	ck_assert_str_eq(see("/page/list/entry[1]/@table.say"), "אנשים");
	ck_assert_ptr_nonnull(strstr(see("/page/list/entry[1]/@changed"),
	    "name"));
	ck_assert_ptr_null(strstr(see("/page/list/entry[1]/@changed"),
	    "version"));
	ck_assert_str_ne(see("/page/list/entry[1]/@changed.say"), "");
	ck_assert_int_eq(count_of("/page/list/entry[1][@new]"), 0);
	ck_assert_str_eq(see("/page/list/entry[2]/@new"), "yes");
}
END_TEST

START_TEST(an_entry_about_what_may_not_be_read_tells_only_that_it_was)
{
	int entry = entry_of("SELECT max(seq) FROM ledger "
	    "WHERE \"table\" = 'users'");

	got("/ledger?table=users", "viewer");
	ck_assert_int_ge(count_of("/page/list/entry"), 10);
	ck_assert_int_eq(count_of("/page/list/entry[not(@hidden)]"), 0);
	ck_assert_int_eq(count_of("/page/list/entry[@title or @path or "
	    "@changed]"), 0);
	got(path_of(entry, ""), "viewer");
	ck_assert_str_eq(see("/page/record/entry/@hidden"), "yes");
	ck_assert_str_eq(see("/page/record/entry/@path"), "");
	got(path_of(entry, ""), "auditor");
	ck_assert_str_eq(see("/page/record/entry/@hidden"), "");
}
END_TEST

START_TEST(the_ledger_is_read_page_by_page_and_register_by_register)
{
	char next[200];

	got("/ledger", "viewer");
	ck_assert_int_eq(count_of("/page/list/entry"), 50);
	snprintf(next, sizeof(next), "%s", see("/page/list/@following"));
	got(next, "viewer");
	ck_assert_int_lt(atoi(see("/page/list/entry[1]/@id")),
	    entry_of("SELECT max(seq) - 49 FROM ledger"));
	got("/ledger?table=decisions", "viewer");
	ck_assert_int_eq(count_of("/page/list/entry"),
	    entry_of("SELECT count(*) FROM ledger "
	    "WHERE \"table\" = 'decisions'"));
	ck_assert_str_eq(see("/page/filters/field/choice[@chosen]/@value"),
	    "decisions");
	ck_assert_int_eq(got("/ledger.csv", "viewer"), 200);
	ck_assert_int_eq(count_of("/page/list/entry"),
	    entry_of("SELECT count(*) FROM ledger"));
}
END_TEST

START_TEST(the_age_of_the_newest_checkpoint_is_told)
{
	got("/ledger/checkpoints", "viewer");
	ck_assert_int_eq(count_of("/page/checkpoints/checkpoint"), 0);
	ck_assert_int_eq(count_of("/page/key"), 0);
	seal();
	at_moment("2029-01-01T00:00");
	got("/ledger/checkpoints", "viewer");
	ck_assert_int_eq(count_of("/page/checkpoints/checkpoint"), 1);
	ck_assert_str_eq(see("/page/standing/@old"), "yes");
	ck_assert_int_gt(atoi(see("/page/standing/@hours")), 1000);
	ck_assert_uint_eq(strlen(see("/page/checkpoints/checkpoint/@root")),
	    64);
	ck_assert_int_eq(strncmp(see("/page/key"), "pinkas/", 7), 0);
}
END_TEST

START_TEST(checkpoint_and_key_leave_as_they_are)
{
	char path[80];

	seal();
	snprintf(path, sizeof(path), "/ledger/checkpoints/%s",
	    stored("SELECT at FROM checkpoint"));
	ck_assert_int_eq(got(path, "viewer"), 200);
	ck_assert_str_eq(answer_bytes(), stored("SELECT note FROM checkpoint"));
	ck_assert_int_eq(got("/ledger/key", "viewer"), 200);
	ck_assert(checkpoint_signed(stored("SELECT note FROM checkpoint"),
	    answer_bytes()));
	ck_assert_int_eq(got("/ledger/checkpoints/1", "viewer"), 303);
}
END_TEST

START_TEST(what_is_not_in_the_ledger_is_missing)
{
	ck_assert_int_eq(got("/ledger/99999999", "viewer"), 404);
	ck_assert_int_eq(got("/ledger/99999999/proof", "viewer"), 404);
	ck_assert_int_eq(got("/ledger/key", "viewer"), 303);
	ck_assert_str_eq(location(), "/ledger/checkpoints");
	ck_assert_int_eq(got("/ledger", NULL), 303);
}
END_TEST

TESTS_IN_A_HOUSE("proofs",
    every_entry_a_checkpoint_covers_can_be_proved_from_its_text,
    a_proof_that_was_touched_proves_nothing,
    who_may_not_read_a_record_gets_a_commitment_in_place_of_it,
    nobody_takes_a_protected_record_away_unlogged,
    an_entry_newer_than_the_checkpoint_waits_for_the_next,
    the_newest_entry_stands_first_and_says_who_did_what,
    an_entry_about_what_may_not_be_read_tells_only_that_it_was,
    the_ledger_is_read_page_by_page_and_register_by_register,
    the_age_of_the_newest_checkpoint_is_told,
    checkpoint_and_key_leave_as_they_are, what_is_not_in_the_ledger_is_missing)
