/*
** activation.h: softmax, log_softmax and logsumexp along an axis.
**
** Owns nothing. Called by: bind_compare.c. Calls: execute (copies), thread, kern_softmax.c.
** All subtract the maximum first, so nothing overflows. A row that fits the cache is read from memory once; a longer one in blocks,
** each with its own maximum and sum, which are put together before the second pass: no pass just for the maximum.
*/
#ifndef LA_ACTIVATION_H
#define LA_ACTIVATION_H

#include "array.h"
#include "kernel.h"

typedef enum la_act_op { LA_ACT_SOFTMAX, LA_ACT_LOGSOFTMAX, LA_ACT_LOGSUMEXP } la_act_op;

/* out = op(x) along axis. out is float32 or float64, aligned, in C order, and overlaps x nowhere (or is x); its shape is that of x, for
** LOGSUMEXP without the axis. x has any dtype and layout. */
bool la_act_run (la_ctx *cx, la_act_op op, const la_view *x, int axis, const la_view *out);

/* ---- kernels: one table for float32, one for float64 ---- */
#define LA_SM_COLUMNS 256

typedef struct la_softmax_table {
  /* n elements side by side: their maximum m (NaN are passed over) and the sum of e^(x - m); m counts as 0 where it is infinite */
  void (*stats)  (int64_t n, const char *x, double *max, double *sum);
  /* the same, the terms go to o (which may be x); m counts as 0 where it is -inf */
  void (*exps)   (int64_t n, const char *x, char *o, double *max, double *sum);
  void (*divide) (int64_t n, char *o, double d);                                   /* o /= d */
  void (*shift)  (int64_t n, const char *x, char *o, double m, double l);          /* o = (x - m) - l */
  /* the whole of it for n <= LA_SM_COLUMNS columns side by side, of len rows xs and os bytes apart */
  void (*columns) (la_act_op op, int64_t len, int64_t n, const char *x, int64_t xs, char *o, int64_t os);
  /* softmax of rows of n <= shortest elements, one behind the other */
  void (*rows)   (int64_t rows, int64_t n, const char *x, char *o);
  int64_t shortest;
} la_softmax_table;

extern const la_softmax_table la_kern_softmax_baseline[2];
#if defined(LA_HAVE_X86_ISA)
extern const la_softmax_table la_kern_softmax_avx2[2], la_kern_softmax_avx512[2];
#endif

#endif
