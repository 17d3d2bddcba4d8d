/*
** overlap.h: do two arrays share memory? The exact question, where la_arr_mayoverlap (array.h) only compares address ranges.
** Used by la.shares_memory and la.may_share_memory (bind_array.c).
*/
#ifndef LA_OVERLAP_H
#define LA_OVERLAP_H

#include "array.h"

enum { LA_OV_NO, LA_OV_YES, LA_OV_UNDECIDED };

/* Is there a byte that belongs to an element of a and to one of b? max_work: how many partial sums to try before giving up as undecided;
** -1: any number. The question is a bounded linear equation, so the worst case takes exponential time; views that one meets take a few
** steps. */
int la_ov_shares (const la_view *a, const la_view *b, int64_t max_work);

#endif
