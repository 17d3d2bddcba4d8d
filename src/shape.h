/*
** shape.h: shapes, axes and joins: everything that moves elements without computing on them.
**
** Owns nothing. The first half is stride arithmetic: from a la_view to the la_dims (and the data pointer) of another
** view of the same memory, no element touched. The second half fills a result that the caller has made.
** Called by: bind_shape, bind_join, and whoever needs a view of a view (create, reduce, product).
** Calls: array, broadcast, la_ex_copy, thread.
**
** Invariants
** - axes count from 0 and are in range: the binding has checked them.
** - an `out` la_dims comes back complete: ndim, shape, strides and size.
** - a destination never shares memory with a source, unless a comment says so.
*/
#ifndef LA_SHAPE_H
#define LA_SHAPE_H

#include "array.h"

/* ---- views: stride arithmetic ---- */
void la_sh_finish (la_dims *d);                              /* d->size from the shape, which is known to fit */
void la_sh_dims (const la_view *v, la_dims *out);            /* v's own shape and strides */
/* The order that order 'A' means for v: 'F' if v is Fortran-contiguous and not C-contiguous. Other orders stay. */
char la_sh_order (const la_view *v, char order);
/* The shape with its one -1 resolved, for `size` elements of dtype dt; strides unset.
** "cannot reshape array of size 12 into shape (5,3)", "can only specify one unknown dimension" */
bool la_sh_resolve (la_ctx *cx, la_dtype dt, int64_t size, int ndim, const int64_t *shape, la_dims *out);
/* x in a new shape, its elements read and placed in `order` ('C', 'F' or 'A'). *view tells whether strides can express
** it; if not, out's strides are those of a new contiguous array in that order (fill it with la_sh_reshapecopy). */
bool la_sh_reshape (la_ctx *cx, const la_view *x, int ndim, const int64_t *shape, char order, la_dims *out, bool *view);
/* Copies x into the new memory at `data`, contiguous in `order` (resolved), as the reshaped array expects it. */
bool la_sh_reshapecopy (la_ctx *cx, const la_view *x, char order, char *data);
void la_sh_permute (const la_view *x, const int *perm, la_dims *out);    /* out's axis i is x's axis perm[i] */
void la_sh_transpose (const la_view *x, la_dims *out);                   /* all axes reversed */
/* perm: axes src[i] go to dst[i], the others keep their order */
void la_sh_moveaxes (int ndim, int n, const int *src, const int *dst, int *perm);
/* perm: axes from the largest to the smallest stride, as order 'K' walks them */
void la_sh_keeporder (const la_view *x, int *perm);
/* new axes of length 1 at the places axes[0 .. n-1] of the result (distinct, below x->ndim + n) */
bool la_sh_expand (la_ctx *cx, const la_view *x, int n, const int *axes, la_dims *out);
/* n < 0: every axis of length 1 */
bool la_sh_squeeze (la_ctx *cx, const la_view *x, int n, const int *axes, la_dims *out);
/* n < 0: all; returns the data pointer */
char *la_sh_flip (const la_view *x, int n, const int *axes, la_dims *out);
bool la_sh_broadcast (la_ctx *cx, const la_view *x, int ndim, const int64_t *shape, la_dims *out);
/* as atleast_1d, 2d, 3d; larger ndim: axes in front */
void la_sh_atleast (const la_view *x, int ndim, la_dims *out);
/* n elements of an axis from position `start` on, in steps; out gets its dims and must outlive the view */
la_view la_sh_slice (const la_view *x, int axis, int64_t start, int64_t n, int64_t step, la_dims *out);
/* Per axis the first and one past the last position where x is not zero everywhere else; all 0 where there is none. */
void la_sh_nonzerobox (const la_view *x, int64_t *lo, int64_t *hi);

/* ---- joins ---- */
/* The shape of src[0 .. n-1] joined along an axis (size and strides unset: la_arr_size does that); NumPy's messages,
** axes and arrays counted from 1. */
bool la_sh_concatshape (la_ctx *cx, int64_t n, const la_view *const *src, int axis, la_dims *out);
bool la_sh_concat (la_ctx *cx, const la_view *dst, int64_t n, const la_view *const *src, int axis);
/* src[i], all of one shape, become dst[..., i, ...] along the new axis */
bool la_sh_stack (la_ctx *cx, const la_view *dst, int64_t n, const la_view *const *src, int axis);

/* ---- rearranging copies ---- */
/* Positions from .. from+n-1 of the source's axis go to to .. to+n-1 of the destination's. */
typedef struct la_run { int64_t from, to, n; } la_run;
/* dst and src differ in the length of one axis. Fast where both are contiguous in the same order and of one dtype. */
bool la_sh_copyruns (la_ctx *cx, const la_view *dst, const la_view *src, int axis, int64_t nruns, const la_run *runs);
/* The positions of the axis where keep is 1, dst having as many. Both contiguous in the same order, of one dtype. */
bool la_sh_keep (la_ctx *cx, const la_view *dst, const la_view *src, int axis, const uint8_t *keep);
/* Element i along the axis counts[i] times (ncounts == 1: every one counts[0] times). dst, src: C order, one dtype. */
bool la_sh_repeat (la_ctx *cx, const la_view *dst, const la_view *src, int axis, int64_t ncounts,
                   const int64_t *counts);
/* src reps[i] times along dst's axis i; src has at most dst's axes, aligned at the last. dst: C order. */
bool la_sh_tile (la_ctx *cx, const la_view *dst, const la_view *src, const int64_t *reps);
/* the first `have` bytes at p repeated until `total` are filled (the last time in part) */
void la_sh_cycle (char *p, int64_t have, int64_t total);
/* dst[i + shift] = src[i], round the end; shifts[axis] in 0 .. length - 1. Same shapes. */
bool la_sh_roll (la_ctx *cx, const la_view *dst, const la_view *src, const int64_t *shifts);

/* ---- padding ---- */
typedef enum la_padmode {      /* ORDER PADMODE */
  LA_PAD_CONSTANT, LA_PAD_EDGE, LA_PAD_LINEARRAMP, LA_PAD_MAXIMUM, LA_PAD_MEAN, LA_PAD_MEDIAN, LA_PAD_MINIMUM,
  LA_PAD_REFLECT, LA_PAD_SYMMETRIC, LA_PAD_WRAP, LA_PAD_EMPTY,
  LA_NPADMODES
} la_padmode;

typedef struct la_padspec {
  la_padmode mode;
  bool odd;                        /* reflect_type: 2 * edge - mirrored */
  int64_t width[LA_MAXDIMS][2];    /* before, after */
  int64_t stat[LA_MAXDIMS][2];     /* elements at each end that a statistic looks at; -1: all */
  const la_view *values;           /* (ndim, 2): constant_values or end_values; any dtype */
} la_padspec;

/* Checks the widths and modes against x's shape; out: the padded shape (strides unset). */
bool la_sh_padshape (la_ctx *cx, const la_view *x, const la_padspec *p, la_dims *out);
/* Copies x into the middle of dst and fills the rest. dst has x's dtype. */
bool la_sh_pad (la_ctx *cx, const la_view *dst, const la_view *x, const la_padspec *p);

#endif
