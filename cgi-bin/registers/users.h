/* users.h: the words for the roles that people hold. */
#ifndef USERS_H
#define USERS_H

/* Apart by spaces, in the order that forms offer them. */
extern const char users_roles[];

#endif
