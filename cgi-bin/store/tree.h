/* tree.h: the hash tree of RFC 6962, its proofs, and their checking. */
#ifndef TREE_H
#define TREE_H

#include <stdbool.h>
#include <stdint.h>

enum { TREE_DEPTH = 64 };

struct hash { unsigned char bytes[32]; };                       /* SHA-256 */
struct proof { int length; struct hash hashes[TREE_DEPTH]; };

/* Where stored hashes are read: complete subtrees only, each at its tree_index. */
struct tree { bool (*read)(void *store, int64_t index, struct hash *); void *store; };

/* SHA-256(0x01, left, right). */
void	tree_node(const struct hash *left, const struct hash *right, struct hash *);
/* Where the numbered subtree of 2^level leaves is stored, in the order of Go's tlog: no hash is ever moved. */
int64_t	tree_index(int level, int64_t number);
/* How many hashes are stored for so many leaves. */
int64_t	tree_stored(int64_t size);

/* Leaves are counted from 0. False when a stored hash cannot be read or the leaf is not within the size. */
bool	tree_root(const struct tree *, int64_t size, struct hash *);
bool	tree_inclusion(const struct tree *, int64_t leaf, int64_t size, struct proof *);
bool	tree_consistency(const struct tree *, int64_t older, int64_t size, struct proof *);

/* Does the proof show that this is the hash of that leaf, or that the newer tree only added to the older? */
bool	tree_includes(const struct proof *, int64_t leaf, int64_t size, const struct hash *, const struct hash *root);
bool	tree_extends(const struct proof *, int64_t older, int64_t size, const struct hash *, const struct hash *root);

#endif
