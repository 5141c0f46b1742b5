/* approvals.h: what is to be signed: its rounds, and who signs it here, with others at once or on paper. */
#ifndef APPROVALS_H
#define APPROVALS_H

#include "../web/request.h"

/* Of a request, as its signers find it. */
struct signing {
	int64_t	    approval, round, amount, rule, version;
	int64_t	    person, appointment;        /* who signs, by what */
	int64_t	    passing;                    /* by which they stand in the place of another; 0: none */
	char	    group;
	bool	    treasurer;                  /* states the three things of section 203(a1) */
	const char *hash;
};

extern const struct registry approvals, approval_papers, approval_rounds, approval_passings, approval_signatures;

/* What is signed changed, or it was submitted: the round begins anew, by the rule in force today. */
void	approvals_round(struct request *, int64_t approval, bool submitted);
/* The same when something did change and the request is with its signers. */
void	approvals_changed(struct request *, int64_t approval);
/* The scope of signing that a kind of request falls in. */
const char *approvals_scope(const char *kind, int64_t amount);

/* Refuses when what the request is about moved to another entity by that day, and says by what. */
void	approvals_did_not_move(struct request *, int64_t approval, const char *day);
/* May that person sign the request on that day? Refuses and says why not. */
bool	approvals_find_signer(struct request *, int64_t approval, int64_t person, const char *day, struct signing *);
/* Is it what was shown to them? Refuses with what changed. */
void	approvals_is_as_seen(struct request *, const struct signing *, const char *seen);
/* The treasurer's statements, typed as "procedures", "budgeted", "no_deficit" with this behind; written into three places. */
void	approvals_read_statements(struct request *, const struct signing *, const char *behind, const char *statements[3]);
/* Signed here: the request is approved with the last signature its rule wants. */
void	approvals_sign(struct request *, const struct signing *, const char *const statements[3]);
/* What the asker may sign of it: <sign>, and the form that does, when alone. */
void	approvals_offer(struct request *, int64_t approval, bool alone);

/* Whom the asker may pass a step to, or why nobody; what was passed to them, to be passed back: <pass>, <pass_back>. */
void	approvals_offer_passing(struct request *, const struct signing *);
/* What the asker passed, to be taken back: <passed>. */
void	approvals_offer_taking_back(struct request *, int64_t approval);

/* Everything that waits for the asker, each whole: <matter>; all that is ticked looked at, then signed. */
void	approvals_waiting(struct request *, node waiting);
int	approvals_look_at_ticked(struct request *);
void	approvals_sign_ticked(struct request *);

/* All that the page of a request says, under a parent. */
void	approvals_tell(struct request *, node parent, int64_t approval);
void	approvals_show_again(struct request *, int64_t approval);

/* What came with a file at /documents: a paper of the request, or a scan of it signed with ink. */
void	approvals_attach(struct request *, int64_t approval, int64_t document);
void	approvals_on_paper(struct request *, int64_t approval, int64_t document);

/* Of a demonstration: every request that was submitted gets its round, every one with all its signatures is approved. */
void	approvals_begin_rounds(struct request *);
void	approvals_approve_signed(struct request *);

/* GET and POST of the routes of one request. */
void	approvals_post_sign(struct request *);
void	approvals_post_decline(struct request *);
void	approvals_post_return(struct request *);
void	approvals_post_pass(struct request *);
void	approvals_post_take_back(struct request *);
void	approvals_post_pass_back(struct request *);

#endif
