/* money.h: what every register of money asks: does that decision bind, and is there room? */
#ifndef REGISTERS_MONEY_H
#define REGISTERS_MONEY_H

#include "../web/request.h"

/* Refuses at that field a decision that was not adopted, was voided or lapsed; binding: one that still waits for somebody, too. NULL is fine. */
void	money_decided(struct request *, const char *decision, const char *field, bool binding);

#endif
