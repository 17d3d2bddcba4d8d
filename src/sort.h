/*
** sort.h: sorting, selecting and searching along an axis.
**
** Owns nothing. Called by: bind_sort.c, sets.c, bind_set.c, and whoever needs sorted rows. Calls: execute (copies), thread, kern_sort.c.
** NaN comes last, whatever the direction; complex numbers go by their real, then their imaginary part. Axes and positions are from 0,
** unless `base` says otherwise. x and out have any strides; out is in the shape of x, and may be x itself.
*/
#ifndef LA_SORT_H
#define LA_SORT_H

#include "array.h"
#include "memory.h"

typedef struct la_sort_how {
  bool descending;
  bool stable;            /* of values: 0 and -0 stay in their order. Positions are always those of a stable sort */
} la_sort_how;

/* out (dtype of x) = x sorted along the axis */
bool la_sort_values (la_ctx *cx, const la_view *x, int axis, la_sort_how how, const la_view *out);
/* out (int64) = base + the positions that sort x along the axis */
bool la_sort_positions (la_ctx *cx, const la_view *x, int axis, la_sort_how how, int64_t base, const la_view *out);
/* by the last of nkeys keys, elements equal in it by the one before, and so on; all in one shape */
bool la_sort_lex (la_ctx *cx, int nkeys, const la_view *const *keys, int axis, int64_t base, const la_view *out);

/* kth: nk positions, ascending: the elements that belong there get there, smaller ones before, others behind */
bool la_sort_partition    (la_ctx *cx, const la_view *x, int axis, const int64_t *kth, int64_t nk, const la_view *out);
bool la_sort_argpartition (la_ctx *cx, const la_view *x, int axis, const int64_t *kth, int64_t nk, int64_t base, const la_view *out);
/* The first k of the sorted elements: values (dtype of x) and positions (int64), both in the shape of x with k on the axis. */
bool la_sort_top (la_ctx *cx, const la_view *x, int axis, int64_t k, la_sort_how how, int64_t base, const la_view *values,
                  const la_view *positions);

/* out (int64, C order, v->size) = base + how many elements of a are below v (right: not above it). a (one axis, ascending, or in that
** order by `sorter`, int64 positions from 0 that are inside a) and v (C order) are of one dtype. */
bool la_sort_search (la_ctx *cx, const la_view *a, const la_view *v, const int64_t *sorter, bool right, int64_t base, int64_t *out);

/* ---- one row, contiguous ---- */
/* out[i] = (x[i] is one of the k elements of few, unsorted) != invert, by comparing with each of them; false: too many for that to pay, or a
** dtype for which there is no such loop */
bool la_sort_member (la_dtype dt, int64_t n, const void *x, int64_t k, const void *few, bool invert, uint8_t *out);
/* out = x ascending, at most LA_SORT_FEW elements; out may be x */
#define LA_SORT_FEW LA_HOSTILE(64, 3)
void la_sort_few (la_dtype dt, int64_t n, const char *x, char *out);
/* base + the positions that sort n elements `stride` bytes apart, ascending; room: la_sort_room(n) bytes, 8-byte aligned */
size_t la_sort_room (int64_t n);
void la_sort_row_positions (la_dtype dt, int64_t n, const char *x, int64_t stride, int64_t base, int64_t *out, void *room, bool threads);
/* what of x comes twice or more, once: x ascending, contiguous, of n elements without NaN; returns how many (out may be x) */
int64_t la_sort_distinct (la_dtype dt, const void *x, int64_t n, void *out);

#endif
