/*
** group.h: grouping: distinct values as codes, work inside the groups, joins, moving windows. What lua/lunarray/frame is built on.
**
** Owns nothing: results go to memory that the caller provides.
** Called by: bind_group.c. Calls: memory, thread.
**
** A code tells the group of a row: 1 .. k, and 0 for a row that is in no group (its key is missing). Codes are int32, so that a
** million rows of them stay in the second-level cache. Row numbers are from 0 here unless a function takes a `base`.
** All arrays are contiguous.
*/
#ifndef LA_GROUP_H
#define LA_GROUP_H

#include "array.h"
#include "memory.h"

/* ---- distinct values ---- */

/* codes[i] = group of element i of x (contiguous; bool, integers, floats), numbered by first appearance or (sort) by size; all NaN are one
** value that is missing: code 0. *k: how many groups. */
bool la_grp_factorize (la_ctx *cx, const la_view *x, bool sort, int32_t *codes, int64_t *k);

/* the same of pairs of codes, in order of a, then of b (1 .. kb); 0 where either is 0 */
bool la_grp_pairs (la_ctx *cx, int64_t n, const int32_t *a, const int32_t *b, int64_t kb, bool sort, int32_t *codes, int64_t *k);

/* rows[c - 1] = the first row with code c, from base; every code 1 .. k occurs */
void la_grp_first (int64_t n, const int32_t *codes, int64_t base, int64_t *rows);

/* ---- order ---- */

/* perm = the rows (perm_in's, or 0 .. n-1) by code, equal ones staying in order: group 1 first, or (down) group k; code 0 comes last, or
** (nafirst) first. starts[c] (k + 2 of them; may be NULL) = where code c begins, starts[k + 1] = n; code 0 has starts[0]. */
bool la_grp_order (la_ctx *cx, int64_t n, const int32_t *codes, int64_t k, const int64_t *perm_in, bool down, bool nafirst,
                   int64_t *perm, int64_t *starts);

/* ---- one value for each group ---- */

typedef enum la_grp_op {           /* ORDER GROUPOP: names in bind_group.c */
  LA_GRP_SIZE,                     /* rows */
  LA_GRP_COUNT,                    /* rows that are not NaN */
  LA_GRP_SUM, LA_GRP_PROD, LA_GRP_MIN, LA_GRP_MAX,
  LA_GRP_MEAN, LA_GRP_VAR,         /* float64; VAR with ddof */
  LA_GRP_QUANTILE,                 /* float64; linear between neighbours */
  LA_GRP_FIRST, LA_GRP_LAST,       /* row (from base; base - 1: none) of the first, last row that is not NaN */
  LA_GRP_ARGMIN, LA_GRP_ARGMAX,    /* row of the extreme */
  LA_GRP_CUMCOUNT,                 /* (scan only) 0, 1, 2 ... in the group */
  LA_GRP_NOPS
} la_grp_op;

/* out[c - 1] = op over the rows of x with code c. x: int64, uint64 or float64 (NULL for SIZE); NaN is left out. Sums of floats are
** compensated (Kahan). SUM, PROD, MIN, MAX give the dtype of x; a group without a value: 0, 1, NaN (floats) or 0. */
bool la_grp_reduce (la_ctx *cx, la_grp_op op, int64_t n, const int32_t *codes, int64_t k, la_dtype dt, const void *x, double param,
                    int64_t base, void *out);

/* out[i] = op (SUM, PROD, MIN, MAX, CUMCOUNT) over the rows of i's group up to i; where x is NaN and in no group: NaN (0) */
bool la_grp_scan (la_ctx *cx, la_grp_op op, int64_t n, const int32_t *codes, int64_t k, la_dtype dt, const void *x, void *out);

/* pos[i] = the row `periods` before (negative: behind) i in its group, from base; base - 1 where there is none */
bool la_grp_shift (la_ctx *cx, int64_t n, const int32_t *codes, int64_t k, int64_t periods, int64_t base, int64_t *pos);

/* pos[i] = the last row up to i (back: first from i on) of i's group that has valid[row], at most limit rows away (0: any) */
bool la_grp_fill (la_ctx *cx, int64_t n, const int32_t *codes, int64_t k, const uint8_t *valid, bool back, int64_t limit, int64_t base,
                  int64_t *pos);

/* ---- joins ---- */

typedef enum la_grp_how { LA_GRP_INNER, LA_GRP_LEFT, LA_GRP_RIGHT, LA_GRP_OUTER } la_grp_how;   /* ORDER HOW */

typedef struct la_grp_side {       /* one table of a join, its rows by code */
  int64_t n;
  const int32_t *codes;            /* no zeros */
  int64_t *perm, *starts;
} la_grp_side;

/* counts the rows of the join into *total; both sides' perm and starts are filled (la_grp_joinfree releases them) */
bool la_grp_joinplan (la_ctx *cx, la_grp_how how, int64_t k, la_grp_side *l, la_grp_side *r, int64_t *total);
/* pl[j], pr[j] = the rows that meet, from base; base - 1 on the side that has none. Inner and left: in the order of the left rows;
** right: of the right ones; outer: by code. */
void la_grp_join (la_grp_how how, int64_t k, const la_grp_side *l, const la_grp_side *r, int64_t base, int64_t *pl, int64_t *pr);
void la_grp_joinfree (la_ctx *cx, int64_t k, la_grp_side *l, la_grp_side *r);

/* ---- moving windows ---- */

typedef enum la_grp_rollop {       /* ORDER ROLLOP */
  LA_GRP_RSUM, LA_GRP_RMEAN, LA_GRP_RVAR, LA_GRP_RMIN, LA_GRP_RMAX, LA_GRP_RMEDIAN, LA_GRP_RCOUNT
} la_grp_rollop;

/* out[i] = op over x[i - window + 1 .. i], shifted to later rows by `ahead`; rows outside and NaN are left out; NaN where fewer than
** minp values are there. */
bool la_grp_rolling (la_ctx *cx, la_grp_rollop op, int64_t n, const double *x, int64_t window, int64_t ahead, int64_t minp, double ddof,
                     double *out);

/* ---- taking rows ---- */

/* positions base .. base + nx - 1, and base - 1 for none; false and cx->err where one is outside. *none: there is a base - 1 */
bool la_grp_checkpos (la_ctx *cx, int64_t nx, int64_t n, const int64_t *pos, int64_t base, bool *none);
/* out[j] = x[pos[j] - base], or the bytes of `fill` where pos[j] is base - 1 (fill NULL: none is); positions that have been checked */
void la_grp_take (int64_t itemsize, const char *x, int64_t n, const int64_t *pos, int64_t base, const void *fill, char *out);

#endif
