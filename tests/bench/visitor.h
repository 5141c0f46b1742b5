/* visitor.h: the house opened, and somebody signed in to it. */
#ifndef VISITOR_H
#define VISITOR_H

/* Opens the register of that folder, the program's home being where we are, and signs in whoever holds the role. */
void	visitor_open(const char *data, const char *role);
void	visitor_close(void);
/* The header "Cookie" of the session. */
const char *visitor_cookie(void);
/* Those fields and a fresh token, as the form at that path sends them the so-manieth time ("{n}" in the fields); until the next call. */
const char *visitor_form(const char *path, const char *fields, int number);

#endif
