/* pages.h: the usual pages of every register; a registry's own routes may use them. */
#ifndef PAGES_H
#define PAGES_H

#include "registry.h"

struct change;

/* The routes every registry with fields has, ended by a row without method. */
extern const struct route usual_routes[];

void	registry_list(struct request *);
/* The same as of a day, today unless another is asked for. */
void	registry_list_asof(struct request *);
void	registry_show(struct request *);
void	registry_new(struct request *);
void	registry_edit(struct request *);
void	registry_save(struct request *);
void	registry_history(struct request *);
void	registry_move(struct request *);
/* A move by which more changes than the state. */
void	registry_move_with(struct request *, const struct change *, int count);
/* After a 409: both sides in words; below them goes the form with what was typed, to be sent over what stands now. */
void	registry_conflict(struct request *, const struct registry *);
/* After a 422: the page of the record again, with what was wrong above it. */
void	registry_show_again(struct request *);

/* The parts of registry_show: <record> and <fields>, NULL when it is not there; <children>. */
node	registry_record(struct request *);
void	registry_children(struct request *);
/* <trail>, the way up from what lies within a record: that register, and the record as the query "bodies.title" (:of) calls it. */
void	registry_trail(struct request *);
/* The ways from a page of a list: on to what follows that key (NULL: nothing does), and back to the beginning. */
void	registry_turn(struct request *, node list, const char *next);
/* Where a page of a list begins is let as after_1 and after_2, and as limit one row more than leave together, which are returned: on a page, on paper, as data. */
int	registry_slice(struct request *);
/* <asof day="...">, the day that is asked for, today if none is; let to the queries as on_day. Refused when it is no day. */
const char *registry_asof(struct request *);
/* What a column of a table is called: by its own word, by one that all have, or after what it refers to. */
const char *registry_word(struct request *, const char *table, const char *column);
/* What a move is called in the history of a table: by its own word, or by that of the register whose move it was. */
const char *registry_move_word(struct request *, const char *table, const char *move);
/* <filters> drawn and their values let to the queries that follow. */
void	registry_filter(struct request *);
/* <moves> the asker may make from the state the record is in. */
void	registry_moves(struct request *, node record);
/* Is a move asked for on a page of its own, at "/:id/MOVE", rather than by one press? */
bool	registry_asks_first(struct request *, const struct registry *, const char *move);
/* The path of a record, its parent's before it: "/meetings/12/agenda/3"; id 0: of the list. */
const char *registry_path(struct request *, const struct registry *, int64_t within, int64_t id);

#endif
