/* pinkas.h: all that a register may use. */
#ifndef PINKAS_H
#define PINKAS_H

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/calendar.h"
#include "base/text.h"
#include "web/request.h"
#include "page/xml.h"
#include "page/say.h"
#include "store/db.h"
#include "page/form.h"
#include "store/record.h"
#include "store/search.h"
#include "web/http.h"
#include "web/session.h"
#include "web/proof.h"
#include "registers/pages.h"

#endif
