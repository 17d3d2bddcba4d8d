/*
** stat.h: order statistics, counting into bins, differences along an axis.
**
** Owns nothing. Called by: bind_stat.c, bind_numeric.c. Calls: execute (copies, casts), thread, reduce (temporaries), the kernels of
** kern_numeric.c.
** Positions and bin numbers are from 0 here.
*/
#ifndef LA_STAT_H
#define LA_STAT_H

#include "array.h"

/* ---- order statistics ---- */

typedef enum la_st_method {        /* ORDER METHOD: NumPy's names are in bind_stat.c; Hyndman and Fan (1996) number the first nine */
  LA_ST_INVERTED_CDF, LA_ST_AVERAGED_INVERTED_CDF, LA_ST_CLOSEST_OBSERVATION, LA_ST_INTERPOLATED_INVERTED_CDF, LA_ST_HAZEN, LA_ST_WEIBULL,
  LA_ST_LINEAR, LA_ST_MEDIAN_UNBIASED, LA_ST_NORMAL_UNBIASED, LA_ST_LOWER, LA_ST_HIGHER, LA_ST_MIDPOINT, LA_ST_NEAREST,
  LA_ST_MEDIAN                     /* the middle element, or the mean of the two in the middle */
} la_st_method;

/* does the method give elements of x as they are? */
bool la_st_picks (la_st_method m);

typedef struct la_st_spec {
  la_st_method method;
  bool skipnan;                    /* leave NaN out of every row; a row of NaN alone gives NaN */
  bool take;                       /* linear, with every q a whole number: elements as they are */
  bool weak;                       /* q is one Lua number: floats are interpolated in the dtype of x, else in float64 */
  bool scalar;                     /* (median of float16) one value: divided in float64 */
  int64_t nq;
  const double *q;                 /* in [0, 1] */
  const la_view *weights;          /* NULL, or float64 in the shape of x (any strides): method inverted_cdf */
} la_st_spec;

/* out (nq, kept axes of x ...), C order: quantiles of the elements of x along the axes. The dtype of out: that of x where elements are
** picked (and for the median of floats), else float64, or x's when `weak` and x is of floats. Axes of length 0: NaN for the median. */
bool la_st_quantile (la_ctx *cx, const la_view *x, const bool *axes, const la_st_spec *spec, const la_view *out);

/* ---- whole arrays ---- */

/* how many of n elements, side by side, of a dtype that is not complex, are not 0 */
int64_t la_st_nonzero (la_dtype dt, int64_t n, const void *x);

/* ---- extremes ---- */

/* out[r] = the extreme of row r (n > 0 elements of float32 or float64, side by side) that is not NaN; NaN if there is none */
void la_st_nanextreme (la_dtype dt, bool max, int64_t rows, int64_t n, const void *x, void *out);

/* ---- bins ---- */

/* counts[0 .. n-1] += how often each value occurs in x (int64, contiguous, len values in [0, n)); with weights: their sums, in order */
bool la_st_bincount (la_ctx *cx, int64_t len, const int64_t *x, const double *weights, int64_t n, int64_t *counts, double *sums);
int64_t la_st_max (int64_t len, const int64_t *x, int64_t *min);

/* pos[i] = number of edges below x[i] (right: not above it); NaN is above everything. edges ascend. Both float64, or both int64. */
void la_st_search_f64 (int64_t n, const double *edges, int64_t len, const double *x, bool right, int64_t *pos);
void la_st_search_i64 (int64_t n, const int64_t *edges, int64_t len, const int64_t *x, bool right, int64_t *pos);

/* NumPy's histogram of equal bins: edges[0 .. nbins] of dtype dt (float32 or float64) with edges[0] = first ..., x contiguous of the same
** dtype. Counts, or with weights (float64, or complex128 in sums2 too) their sums; sums2: imaginary parts, NULL if none */
bool la_st_histogram (la_ctx *cx, la_dtype dt, int64_t len, const void *x, int64_t nbins, const void *edges, const double *wre,
                      const double *wim, int64_t *counts, double *sums, double *sums2);
/* of any edges (float64, ascending): counts of the elements in [edge k, edge k+1), the last bin closed; outside and NaN: nowhere */
bool la_st_histogram_edges (la_ctx *cx, int64_t len, const double *x, int64_t nbins, const double *edges, int64_t *counts);
/* the same with weights, in NumPy's steps: blocks are sorted, weights added up, sums at the edges subtracted. w: step 1 or 2 (complex) */
bool la_st_histogram_weights (la_ctx *cx, int64_t len, const double *x, int64_t nbins, const double *edges, const double *w, int64_t ws,
                              double *sums);

/* the permutation that sorts x (float64), NaN last, equal elements in their order */
bool la_st_argsort (la_ctx *cx, int64_t n, const double *x, int64_t *perm);

#endif
