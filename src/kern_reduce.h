/*
** kern_reduce.h: the inner loops of reductions, and the table of them.
**
** kern_reduce.c is compiled once per instruction set and defines la_kern_reduce_<isa>; reduce.c picks one. Two shapes:
**
**   rows   nrows runs of n elements, run i at x + i * rs with step xs, is folded into out[i] (at out + i * os)
**   cols   a table of nrows x ncols, element (i, j) at x + i * rs + j * cs; column j is folded into out[j], row after row
**
** Both continue from what out holds. The order of floating-point additions is fixed and the same in every instruction set:
**   sum, rows   out = out + P(run), P being NumPy's pairwise sum: fewer than 8 elements one after the other from -0; up to 128 in
**               eight running sums, joined ((0+1)+(2+3))+((4+5)+(6+7)), then the rest; above that P(first half) + P(second half),
**               the first half being n/2 rounded down to a multiple of 8. Complex: the same over the 2n real numbers, four
**               running sums for each part. float16 is summed in float32 and rounded once per run.
**   sum, cols   out[j] = out[j] + x[i][j] for i = 0, 1, ... (float16: rounded at every step)
**   prod        one after the other in both (float16 rows: in float32, rounded once per run; complex cols: a fused multiply-add in
**               each part, as NumPy's vector loops have it)
** out is of the accumulator's dtype: int64 or uint64 for sums and products of integers and bool, else the dtype of x; one byte
** for any and all. Minimum and maximum propagate NaN.
*/
#ifndef LA_KERN_REDUCE_H
#define LA_KERN_REDUCE_H

#include "kernel.h"

typedef enum la_red_op { LA_RED_SUM, LA_RED_PROD, LA_RED_MIN, LA_RED_MAX, LA_RED_ANY, LA_RED_ALL, LA_RED_NOPS } la_red_op;   /* ORDER REDOP */

typedef void (*la_rd_rows) (int64_t nrows, int64_t n, const char *x, int64_t rs, int64_t xs, char *out, int64_t os);
typedef void (*la_rd_cols) (int64_t nrows, int64_t ncols, const char *x, int64_t rs, int64_t cs, char *out, int64_t os);
/* the pairwise sum P of a run; the result is a float (x float16 or float32), double, la_c64 or la_c128 */
typedef void (*la_rd_pair) (int64_t n, const char *x, int64_t xs, const char *mean, char *result);
/* the same two shapes for the sum of (x - mean)^2: of |x - mean|^2 for complex x, where out is real. mean moves with out, by ms;
** integers are taken in float64 */
typedef void (*la_rd_vrows) (int64_t nrows, int64_t n, const char *x, int64_t rs, int64_t xs, const char *mean, int64_t ms, char *out, int64_t os);
typedef void (*la_rd_vcols) (int64_t nrows, int64_t ncols, const char *x, int64_t rs, int64_t cs, const char *mean, int64_t ms, char *out, int64_t os);
/* Position (from 0) of the first element of the run that beats *best, and *best becomes it; -1 when none does. With `first` there
** is no best yet. NaN beats everything but NaN. */
typedef int64_t (*la_rd_arg) (int64_t n, const char *x, int64_t xs, char *best, bool first);
/* the same of nrows runs, each from its start: pos[i] = base + position */
typedef void (*la_rd_argrows) (int64_t nrows, int64_t n, const char *x, int64_t rs, int64_t xs, int64_t *pos, int64_t base);
/* best[j] (dense, dtype of x) and pos[j] are kept for ncols columns; row i has position base + i */
typedef void (*la_rd_argcols) (int64_t nrows, int64_t ncols, const char *x, int64_t rs, int64_t cs, char *best, int64_t *pos, int64_t base);
/* running results: out element (i, k) = x(i, 0) op ... op x(i, k); `carry` continues from out element (i, -1) */
typedef void (*la_rd_scan) (int64_t nrows, int64_t n, const char *x, int64_t rs, int64_t xs, char *out, int64_t ors, int64_t oxs, bool carry);

typedef struct la_kern_reduce {
  la_rd_rows rows[LA_RED_NOPS][LA_NDTYPES];
  la_rd_cols cols[LA_RED_NOPS][LA_NDTYPES];
  la_rd_scan scan[LA_RED_ANY][LA_NDTYPES];     /* sum prod min max */
  la_rd_pair pair[LA_NDTYPES];                 /* floats and complex */
  la_rd_pair vpair[LA_NDTYPES];
  la_rd_vrows vrows[LA_NDTYPES];
  la_rd_vcols vcols[LA_NDTYPES];
  la_rd_arg arg[2][LA_NDTYPES];                /* min, max */
  la_rd_argrows argrows[2][LA_NDTYPES];
  la_rd_argcols argcols[2][LA_NDTYPES];
} la_kern_reduce;

#endif
