/*
** work.c: see work.h.
*/
#include "work.h"

bool la_work_over (la_ctx *cx) { return la_fail(cx, "the work limit of this program is exceeded"); }
