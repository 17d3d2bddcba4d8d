/*
** numeric.h: sliding products, interpolation, polynomials, eigenvalues of small matrices, bits.
**
** Owns nothing. Called by: bind_numeric.c; stat.c uses the kernels. Calls: kern_numeric.c, thread, dtype's loops.
** Pointers are to contiguous, aligned elements. Positions are from 0 here.
*/
#ifndef LA_NUMERIC_H
#define LA_NUMERIC_H

#include "array.h"
#include "kern_numeric.h"

const la_kern_numeric *la_nu_kernels (void);     /* of the instruction set in use */

/* The dtype in which products of dt slide: float32 for float16, uint32 for bool (more than 0 is true), else itself. */
la_dtype la_nu_slidetype (la_dtype dt);
/* out[i] = sum over j of a[first + i + j] * v[j], of what of a there is (na elements; v: nv), for 0 <= i < count. dt as la_nu_slidetype
** gives it. Threaded. */
bool la_nu_slide (la_ctx *cx, la_dtype dt, int64_t na, const void *a, int64_t nv, const void *v, int64_t first, int64_t count, void *out);

/* out[i] = the piecewise linear function through (xp, fp) at x[i]; xp ascends, np > 0. parts 1: float64, 2: complex128 in fp, left (below
** xp), right and out */
bool la_nu_interp (la_ctx *cx, int64_t n, const double *x, int64_t np, const double *xp, const double *fp, int parts,
                   const double *left, const double *right, double *out);

/* out[i] = p[0] * x[i]^(np-1) + ... + p[np-1] by Horner's rule, each step rounded to dt; p, x and out of dt */
bool la_nu_polyval (la_ctx *cx, la_dtype dt, int64_t np, const void *p, int64_t n, const void *x, void *out);

/* Least squares fit of a polynomial of `order` coefficients to y (m, k), rows side by side; parts 1: float64, 2: complex128 for x, y and
** the results. w: weights (float64) or NULL. Singular values of the (scaled) matrix up to rcond times the largest count as 0.
** coef (order, k) highest power first, resid (k) sums of squared differences, sv (order) singular values, base (order, order): the
** inverse of A^H A, NULL if not wanted. Results do not depend on the number of threads. */
typedef struct la_nu_fit {
  int parts;
  int64_t m, order, k;
  const double *x, *y, *w;
  double rcond;
  double *coef, *resid, *sv, *base;
  int64_t rank;
} la_nu_fit;
bool la_nu_polyfit (la_ctx *cx, la_nu_fit *f);

/* Eigenvalues of a (n, n), row after row, which is destroyed: (re, im) pairs into ev. parts 1: a is float64, 2: complex128. */
bool la_nu_eigenvalues (la_ctx *cx, int parts, int64_t n, double *a, double *ev);

#endif
