/*
** work.h: a bound on what the array functions of a state may do, for hosts that do not trust their scripts (lunarray_setworklimit).
**
** The unit is one addition of two elements, as in la_ufunc.cost. A function of the core says what it is about to do before it touches an
** element; small operations (within one call of a kernel) need not. What is left stands behind the state's la_ctx, where module.c makes it.
** Called by: whatever can work long on little memory: execute, reduce, product, einsum, numeric, factor.
*/
#ifndef LA_WORK_H
#define LA_WORK_H

#include "memory.h"

typedef struct la_bounded { la_ctx cx; double left; } la_bounded;      /* left: units; infinite without a limit */

static inline double *la_work_left (la_ctx *cx) { return &((la_bounded *)cx)->left; }

bool la_work_over (la_ctx *cx);                  /* false, and the sentence in cx->err */

/* `units` more of work: false where the limit forbids them */
static inline bool la_work (la_ctx *cx, double units) {
  double *left = la_work_left(cx);
  if (units > *left) return la_work_over(cx);
  *left -= units;
  return true;
}

#endif
