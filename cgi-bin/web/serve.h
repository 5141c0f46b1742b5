/* serve.h: from the socket to an answer, by FastCGI or plain CGI. */
#ifndef SERVE_H
#define SERVE_H

struct request;

struct serving {
	const char *socket;     /* a path of our own; NULL: the socket that is our standard input, else plain CGI */
	int	    workers;
	int	    requests;   /* so many answers, then a fresh worker */
	const char *data;       /* the only folder in which a worker may open files, once it has begun */
	const char *reads;      /* a folder it may also read (developing), or NULL */
	void	  (*prepare)(void);     /* once, before there are workers: what they all inherit; or NULL */
	void	  (*begin)(void);       /* in every worker, before its first request */
	void	  (*answer)(struct request *);
	void	  (*end)(void);
};

/* Serves until TERM or INT; returns the status to leave with. */
int	serve(const struct serving *);

#endif
