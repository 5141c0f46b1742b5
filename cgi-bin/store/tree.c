/* tree.c: the hash tree of RFC 6962, its proofs, and their checking. */
#include <string.h>

#include <sodium.h>

#include "tree.h"

void
tree_node(const struct hash *left, const struct hash *right, struct hash *hash)
{
	crypto_hash_sha256_state state;
	struct hash made;

	crypto_hash_sha256_init(&state);
	crypto_hash_sha256_update(&state, (const unsigned char *)"\1", 1);
	crypto_hash_sha256_update(&state, left->bytes, sizeof(left->bytes));
	crypto_hash_sha256_update(&state, right->bytes, sizeof(right->bytes));
	crypto_hash_sha256_final(&state, made.bytes);
	*hash = made;
}

int64_t
tree_index(int level, int64_t number)
{
	uint64_t index = (uint64_t)level, rest = (uint64_t)number;

	for (int i = 0; i < level; i++)
		rest = 2 * rest + 1;
	for (; rest > 0; rest >>= 1)
		index += rest;
	return (int64_t)index;
}

int64_t
tree_stored(int64_t size)
{
	uint64_t leaves = (uint64_t)size;

	return (int64_t)(2 * leaves - (uint64_t)__builtin_popcountll(leaves));
}

/* The largest power of two below the number of leaves. */
static int64_t
half(int64_t leaves)
{
	int64_t half = 1;

	while (half < leaves - half)
		half *= 2;
	return half;
}

/* The hash over leaves from..to-1, where from is a multiple of a power of two not below their number. */
static bool
subtree(const struct tree *tree, int64_t from, int64_t to, struct hash *hash)
{
	int64_t leaves = to - from, middle;
	struct hash left, right;
	int level;

	if ((leaves & (leaves - 1)) == 0) {
		level = __builtin_ctzll((unsigned long long)leaves);
		return tree->read(tree->store, tree_index(level, from >> level), hash);
	}
	middle = from + half(leaves);
	if (!subtree(tree, from, middle, &left) || !subtree(tree, middle, to, &right))
		return false;
	tree_node(&left, &right, hash);
	return true;
}

bool
tree_root(const struct tree *tree, int64_t size, struct hash *root)
{
	if (size < 0)
		return false;
	if (size > 0)
		return subtree(tree, 0, size, root);
	crypto_hash_sha256(root->bytes, (const unsigned char *)"", 0);
	return true;
}

static bool
append(const struct tree *tree, int64_t from, int64_t to, struct proof *proof)
{
	return proof->length < TREE_DEPTH && subtree(tree, from, to, &proof->hashes[proof->length++]);
}

/* PATH(m, D[n]) of RFC 6962, 2.1.1. */
static bool
path(const struct tree *tree, int64_t leaf, int64_t from, int64_t to, struct proof *proof)
{
	int64_t middle;

	if (to - from == 1)
		return true;
	middle = from + half(to - from);
	if (leaf < middle)
		return path(tree, leaf, from, middle, proof) && append(tree, middle, to, proof);
	return path(tree, leaf, middle, to, proof) && append(tree, from, middle, proof);
}

bool
tree_inclusion(const struct tree *tree, int64_t leaf, int64_t size, struct proof *proof)
{
	proof->length = 0;
	return leaf >= 0 && leaf < size && path(tree, leaf, 0, size, proof);
}

/* SUBPROOF(m, D[n], b) of RFC 6962, 2.1.2; the older tree ends before leaf older. */
static bool
subproof(const struct tree *tree, int64_t older, int64_t from, int64_t to, struct proof *proof)
{
	int64_t middle;

	if (older == to)
		return from == 0 || append(tree, from, to, proof);
	middle = from + half(to - from);
	if (older <= middle)
		return subproof(tree, older, from, middle, proof) && append(tree, middle, to, proof);
	return subproof(tree, older, middle, to, proof) && append(tree, from, middle, proof);
}

bool
tree_consistency(const struct tree *tree, int64_t older, int64_t size, struct proof *proof)
{
	proof->length = 0;
	return older > 0 && older <= size && subproof(tree, older, 0, size, proof);
}

/* RFC 9162, 2.1.3.2. */
bool
tree_includes(const struct proof *proof, int64_t leaf, int64_t size, const struct hash *hash, const struct hash *root)
{
	int64_t node = leaf, last = size - 1;
	struct hash made = *hash;

	if (leaf < 0 || leaf >= size)
		return false;
	for (int i = 0; i < proof->length; i++) {
		if (last == 0)
			return false;
		if (node % 2 == 1 || node == last) {
			tree_node(&proof->hashes[i], &made, &made);
			while (node % 2 == 0 && node != 0) {
				node /= 2;
				last /= 2;
			}
		} else
			tree_node(&made, &proof->hashes[i], &made);
		node /= 2;
		last /= 2;
	}
	return last == 0 && memcmp(&made, root, sizeof(made)) == 0;
}

/* The older root is the first hash of a proof, unless the older tree is complete and leaves it out. */
static const struct hash *
first(const struct proof *proof, int64_t older, const struct hash *hash, int *next)
{
	bool complete = (older & (older - 1)) == 0;

	*next = complete ? 0 : 1;
	return complete ? hash : proof->length > 0 ? &proof->hashes[0] : NULL;
}

/* RFC 9162, 2.1.4.2. */
bool
tree_extends(const struct proof *proof, int64_t older, int64_t size, const struct hash *hash, const struct hash *root)
{
	int64_t node = older - 1, last = size - 1;
	const struct hash *start;
	struct hash before, after;
	int i;

	if (older <= 0 || older > size)
		return false;
	if (older == size)
		return proof->length == 0 && memcmp(hash, root, sizeof(*hash)) == 0;
	if ((start = first(proof, older, hash, &i)) == NULL)
		return false;
	before = after = *start;
	for (; node % 2 == 1; node /= 2)
		last /= 2;
	for (; i < proof->length; i++) {
		if (last == 0)
			return false;
		if (node % 2 == 1 || node == last) {
			tree_node(&proof->hashes[i], &before, &before);
			tree_node(&proof->hashes[i], &after, &after);
			while (node % 2 == 0 && node != 0) {
				node /= 2;
				last /= 2;
			}
		} else
			tree_node(&after, &proof->hashes[i], &after);
		node /= 2;
		last /= 2;
	}
	return last == 0 && memcmp(&before, hash, sizeof(before)) == 0 && memcmp(&after, root, sizeof(after)) == 0;
}
