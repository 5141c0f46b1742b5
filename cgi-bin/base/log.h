/* log.h: one line per event on standard error, and the end of a process that cannot start. */
#ifndef LOG_H
#define LOG_H

/* "2026-11-21T19:40:02.113Z pinkas[812] message"; control characters are written as '?'. */
void	log_line(const char *, ...) __attribute__((format(printf, 1, 2)));
/* Logs and leaves with status 1: for what must not start. Never called while a request is answered. */
void	die(const char *, ...) __attribute__((format(printf, 1, 2), noreturn));

#endif
