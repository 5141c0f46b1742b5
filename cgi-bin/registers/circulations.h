/* circulations.h: what the files about rounds ask of each other, and the answers of the round. */
#ifndef CIRCULATIONS_H
#define CIRCULATIONS_H

#include "../web/request.h"

struct change;

/* The round of that id, as <circulation> under the parent; NULL and 404 when there is none. */
node	circulations_row(struct request *, node parent, int64_t round);
/* The round r->id as it stands, out of the page's sight until circulations_finish, which shows what was refused above its page, or goes there. */
node	circulations_standing(struct request *);
void	circulations_finish(struct request *, const char *done);
int64_t	circulations_body(node round);
/* Is it in one of these states? */
bool	circulations_is(struct request *, node round, const char *states);
/* Its motions with what that person (0: nobody) answered; those who answer, or only that person. */
void	circulations_motion_rows(struct request *, node parent, node round, int64_t person);
void	circulations_member_rows(struct request *, node parent, node round, int64_t person);
/* The title, or the words of a key about another one. */
const char *circulations_titled(struct request *, const char *title, const char *key, const char *otherwise);
void	circulations_write_meeting(struct request *, node round, const struct change *, int count);
/* The day whose members and rules count. */
const char *circulations_last_day(struct request *, node round);
/* How many answers a motion needs; part is that, of how many, and by which rule. */
int	circulations_needed(struct request *, node round, const char *day, const char *part[3]);

/* GET and POST /circulations/new and /circulations/:id/edit; POST /circulations/:id/send and /circulations/:id/end */
void	circulations_form(struct request *);
void	circulations_create(struct request *);
void	circulations_save(struct request *);
void	circulations_send(struct request *);
void	circulations_end(struct request *);

/* Every round whose time is over ends, each in a transaction of its own, by the actor "clock"; before anybody writes. */
void	circulations_settle(int64_t now);
/* <decision> or the lapse of every motion, as the answers to a round have it whose time is over and whose decisions wait for their numbers. */
void	circulations_foretell(struct request *, node round, node motions);
/* <member>s with a <cell> for every motion, of the round let as "circulation". */
void	circulations_answers(struct request *, node answers);

/* GET /circulations/:id */
void	circulations_show(struct request *);
/* What one member answered and may still answer: <motion> for every motion, under a form. */
void	circulations_motions(struct request *, node form, node round, int64_t person);
/* May that person answer it? Members of its body who serve and have declared. */
bool	circulations_asks(struct request *, node round, int64_t person);
/* It ends, and its motions come before a meeting that is still to be called. */
void	circulations_convert(struct request *, node round);

#endif
