/* pages.h: the usual pages of every register; a registry's own routes may use them. */
#ifndef PAGES_H
#define PAGES_H

#include "registry.h"

/* The routes every registry with fields has, ended by a row without method. */
extern const struct route usual_routes[];

void	registry_list(struct request *);
void	registry_show(struct request *);
void	registry_new(struct request *);
void	registry_edit(struct request *);
void	registry_save(struct request *);
void	registry_history(struct request *);
void	registry_move(struct request *);

/* The parts of registry_show: <record> and <fields>, NULL when it is not there; <children>. */
node	registry_record(struct request *);
void	registry_children(struct request *);
/* <filters> drawn and their values let to the queries that follow. */
void	registry_filter(struct request *);
/* <moves> the asker may make from the state the record is in. */
void	registry_moves(struct request *, node record);
/* The path of a record, its parent's before it: "/meetings/12/agenda/3"; id 0: of the list. */
const char *registry_path(struct request *, const struct registry *, int64_t within, int64_t id);

#endif
