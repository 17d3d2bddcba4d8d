/*
** reduce.h: reductions: sum, product, extremes, any, all, positions of extremes, mean, variance, running results, and the same for
** any ufunc.
**
** Owns nothing: results go to views that the caller provides. Called by: bind_reduce.c, bind_stat.c, and whoever needs a sum.
** Calls: the kernels of kern_reduce.c, execute (casts, copies, elementwise work), thread.
**
** Axes are told by a bool for each axis of x, true where it is reduced. `out` always has as many axes as x, with length 1 (and any
** stride) where x is reduced: the form that keepdims gives.
** Results do not depend on the instruction set, the number of threads or the place of the data: floating-point additions happen in
** NumPy's order, for every layout (reduce.c explains which).
*/
#ifndef LA_REDUCE_H
#define LA_REDUCE_H

#include "ufunc.h"
#include "kern_reduce.h"

/* the dtype in which integers and bool are added and multiplied by default (int64, uint64); the others are themselves */
la_dtype la_red_sumdtype (la_dtype dt);

/* out = op over the axes of x, computed in dtype `loop` (any and all: ignored, out is bool), where the mask (NULL: everywhere; else
** bool, broadcasts to x's shape) is true. initial: the value to begin with, NULL: the operation's identity; minimum and maximum
** have none and refuse an empty axis and a mask. name: for the messages ("maximum"). out may have any dtype. */
bool la_red_run (la_ctx *cx, la_red_op op, const char *name, la_dtype loop, const la_view *x, const bool *axes, const la_view *out,
                 const la_scalar *initial, const la_view *where);

/* out (int64) = position of the first extreme along `axis`, or with axis = -1 in the whole array in C order; positions count from base */
bool la_red_arg (la_ctx *cx, bool max, const la_view *x, int axis, int64_t base, const la_view *out);

/* out = sum over the axes of |x - mean|^2, taken in NumPy's steps: the difference in dtype promote(x, mean), its square, their
** sum in dtype `loop`. mean broadcasts to x. */
bool la_red_squares (la_ctx *cx, la_dtype loop, const la_view *x, const bool *axes, const la_view *mean, const la_view *out,
                     const la_view *where);

/* out = running op (sum, prod, min, max) along axis, computed in dtype loop; out has x's shape and any dtype */
bool la_red_scan (la_ctx *cx, la_red_op op, la_dtype loop, const la_view *x, int axis, const la_view *out);

/* how many elements are not 0 along the axes; out is int64 */
bool la_red_count (la_ctx *cx, const la_view *x, const bool *axes, const la_view *out);

/* ---- any ufunc with two inputs and one output (reduce_ufunc.c) ---- */
/* uf.reduce, computed in dtype `loop` (as la_red_resolve gives it) */
bool la_red_ufunc (la_ctx *cx, const la_ufunc *uf, la_dtype loop, const la_view *x, const bool *axes, const la_view *out,
                   const la_scalar *initial, const la_view *where);
bool la_red_accumulate (la_ctx *cx, const la_ufunc *uf, la_dtype loop, const la_view *x, int axis, const la_view *out);
/* at[0 .. n-1]: positions from 0 along axis, checked by the caller; out has n elements there */
bool la_red_reduceat (la_ctx *cx, const la_ufunc *uf, la_dtype loop, const la_view *x, int axis, int64_t n, const int64_t *at,
                      const la_view *out);
/* the dtype in which uf.reduce (accumulate, reduceat) of x computes, given the wanted dtype (or LA_NODTYPE) and the dtype of out
** (or LA_NODTYPE) */
bool la_red_resolve (la_ctx *cx, const la_ufunc *uf, const char *method, la_dtype x, int wanted, int out, la_dtype *loop);

const la_kern_reduce *la_red_kernels (void);     /* of the instruction set in use */

/* ---- shared by the files of this module ---- */
/* perm[0 .. nd-1]: the axes, innermost first, in the order in which NumPy walks nop operands (strides[operand][axis], 0 where it has
** length 1; NULL: not there) and lays out what it makes of them */
void la_red_order (int nd, int nop, const int64_t *const *strides, int *perm);
/* the axes of v (all, C order) as la_dims; strides packed in the order of falling strides of v, as NumPy lays out results */
void la_red_packed (const la_view *v, const bool *without, int64_t itemsize, la_dims *d);

typedef struct la_red_temp {         /* an array that lives during one call */
  la_dims d;
  la_view v;
  size_t nbytes;
} la_red_temp;
/* elements undefined, laid out as la_red_packed; false and cx->err when there is no memory */
bool la_red_tempnew (la_ctx *cx, la_red_temp *t, la_dtype dt, const la_view *like, const bool *without);
void la_red_tempfree (la_ctx *cx, la_red_temp *t);

#endif
