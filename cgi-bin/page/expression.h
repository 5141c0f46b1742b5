/* expression.h: the XPath that sheets use, read into a tree. */
#ifndef EXPRESSION_H
#define EXPRESSION_H

#include <stdbool.h>
#include <stddef.h>

#include <libxml/tree.h>

struct arena;
struct function;

enum operation {
	OR, AND, EQUALS, DIFFERS, LESS, AT_MOST, MORE, AT_LEAST, NOT,    /* true or false */
	PLUS, MINUS, TIMES, DIVIDED, MODULO, NEGATIVE, FIGURE,           /* numbers */
	WORDS, CONCAT,
	ROOT, SAID, PATH, FILTER, UNION,                                 /* nodes; SAID is the message of that name */
	FUNCTION, LOCAL, GLOBAL                                          /* may be any */
};

enum axis {
	CHILD, ATTRIBUTE, SELF, PARENT, ANCESTOR, ANCESTOR_OR_SELF,
	DESCENDANT, DESCENDANT_OR_SELF, FOLLOWING_SIBLING, PRECEDING_SIBLING
};

enum test { NAMED, ANY_NAMED, ANY_TEXT, ANY_NODE };

/* A step of a path, with its predicates. */
struct location {
	enum axis	   axis;
	enum test	   test;
	const xmlChar	  *name;                /* in the dictionary */
	struct expression *predicates;
	struct location	  *next;
};

struct expression {
	unsigned char	   kind;
	bool		   positional;  /* does any predicate in it ask for a position, or may? */
	bool		   plain;       /* a path of names alone, down from where it begins or up and down from here */
	int		   slot;        /* of a variable */
	union {
		const char	      *words;
		double		       figure;
		const struct function *function;
		struct location	      *path;
		struct expression     *predicates;      /* of a FILTER */
	};
	struct expression *of;          /* operands, arguments, or what a path begins with (NULL: here) */
	struct expression *next;        /* beside it among those */
};

enum { MOST_LOCALS = 64 };

/* What the text of an expression may name, and where it is kept. */
struct scope {
	struct arena *arena;
	struct _xmlHashTable *known;                    /* expressions that name no variable, by their text: each is read once */
	int	    (*global)(const char *word);        /* the slot of a variable of the whole sheet */
	const char   *locals[MOST_LOCALS];              /* those that are seen, in the dictionary */
	int	      slots[MOST_LOCALS];
	int	      seen;
	bool	      positional;                       /* has one been read that is? */
	const char   *problem;                          /* the first there was, NULL if none */
};

struct expression *expression_read(struct scope *, const char *text);
/* The slot of a new local variable is that one from now on. */
void	expression_name(struct scope *, const char *word, int slot);

#endif
