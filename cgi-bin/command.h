/* command.h: what the program does when it is called by name. */
#ifndef COMMAND_H
#define COMMAND_H

/* Takes the options before the command out of the words: --data FOLDER. */
void	command_options(int *count, char **words);

/* Each is given its own name and the words after it; returns the status to leave with. */
int	command_serve(int, char **);
int	command_ask(int, char **);
int	command_routes(int, char **);
int	command_init(int, char **);
int	command_migrate(int, char **);
int	command_schema(int, char **);
int	command_user(int, char **);
int	command_verify(int, char **);
int	command_seal(int, char **);
int	command_render(int, char **);
int	command_index(int, char **);
int	command_backup(int, char **);

#endif
