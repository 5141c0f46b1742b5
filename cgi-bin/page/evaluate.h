/* evaluate.h: the values of expressions on a page. */
#ifndef EVALUATE_H
#define EVALUATE_H

#include <stdbool.h>

#include <libxml/hash.h>
#include <libxml/tree.h>

struct arena;
struct expression;
struct location;

enum type { NONE, NODES, TEXT, NUMBER, TRUTH };

/* Nodes stand in the order of the document. */
struct value {
	enum type type;
	int	  count;
	union {
		xmlNode	  **nodes;
		const char *text;
		double	    number;
		bool	    truth;
	};
};

/* Where an expression is evaluated: the node, which of how many, and what current() is. */
struct place {
	xmlNode *node;
	int	 position, size;
	xmlNode *current;
};

/* The page that is being made. */
struct evaluation {
	struct arena *arena;            /* what values are kept in */
	xmlDoc	     *page;
	xmlHashTable *messages;
	struct value *locals;           /* of the template that is run */
	struct value (*global)(int slot);
};
extern struct evaluation evaluation;

struct value evaluate(const struct expression *, const struct place *);
/* The same, where a text, or yes or no, is all that is wanted. */
const char *evaluate_text(const struct expression *, const struct place *);
bool	evaluate_truth(const struct expression *, const struct place *);
/* Does a node suit a step of a path, but for its axis? */
bool	evaluate_suits(const struct location *, xmlNode *);

const char *node_text(const xmlNode *);
const char *value_text(struct value);
double	value_number(struct value);
bool	value_truth(struct value);

struct value value_of_text(const char *);
struct value value_of_number(double);
struct value value_of_truth(bool);
struct value value_of_node(xmlNode *);
struct value value_of_nodes(int room);          /* none yet */
/* An element, or, without a name, a text by itself. */
xmlNode	*value_made_node(const char *name, const char *text);

#endif
