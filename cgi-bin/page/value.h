/* value.h: what an expression gives: nodes, a text, a number, yes or no. */
#ifndef VALUE_H
#define VALUE_H

#include <stdbool.h>
#include <stddef.h>

#include <libxml/tree.h>

struct arena;

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

/* What values hold is kept there from now on. */
void	 value_begin(struct arena *);
void	*value_memory(size_t);
const char *value_kept(const char *, size_t);
const char *value_joined(const char *, const char *);

struct value value_of_text(const char *);
struct value value_of_number(double);
struct value value_of_truth(bool);
struct value value_of_node(xmlNode *);          /* none, when it is NULL */
struct value value_of_nodes(int room);          /* none yet */
/* An element, or, without a name, a text by itself. */
xmlNode	*value_made_node(const char *name, const char *text);

const char *node_text(const xmlNode *);
const char *value_text(struct value);
double	value_number(struct value);
bool	value_truth(struct value);

#endif
