/*
** factor.h: factorisations of matrices and stacks of matrices: what la.linalg computes with LAPACK.
**
** Owns nothing: results go to views that the caller provides. Called by: bind_factor.c. Calls: blas.c for LAPACK,
** kern_factor.c and kern_spectral.c for small matrices, blocked.c for large real ones, thread.c, execute.c.
**
** Invariants
** - Everything is computed in float64 or complex128, as NumPy does it; operands have one of the two dtypes and are aligned.
** - A matrix is the last two axes of its view, a vector the last one; the axes before them are the stack. Stacks of operands
**   broadcast; results have the whole stack, lie in C order and overlap no operand.
** - The matrices of a stack are spread over the pool's threads. A single large one is blocked.c's, or LAPACK's, whose threads then help.
** - LAPACK gets its work arrays from la_mem_alloc, made before the first call, and no argument that it would complain about.
** - Failure of any matrix is a failure of the call: NumPy's sentence, and which matrix of the stack it was.
*/
#ifndef LA_FACTOR_H
#define LA_FACTOR_H

#include "array.h"
#include "kernel.h"
#include "memory.h"

/* ---- kernels (kern_factor.c): small matrices, in C order ---- */

/* Orders up to which the kernels beat LAPACK's call: elimination (an inverse on Zen 3, OpenBLAS 0.3.21: order 32 11 us, LAPACK 15;
** 48 32, 33) and Cholesky's method (24: 1.9 us, 2.4; 32 even) */
#define LA_FC_SMALL 48
#define LA_FC_SMALLCHOL 32
#define LA_FC_SMALLZ 24        /* complex */

#define LA_FS_SMALL 24                           /* of kern_spectral.c, below */
#define LA_FS_LD(n) (((n) + 3) / 4 * 4)          /* numbers in a row where rows are filled up with zeros to whole vectors */

typedef struct la_factor_kernels {
  /* w (n, n + k): the left n columns become U, with L below, under row exchanges (partial pivoting as in LAPACK's getf2), the others
  ** are eliminated along. Returns the number (from 1) of the first pivot that is 0, else 0; *odd: was the number of exchanges odd? */
  int (*eliminate) (int n, int k, double *w, bool *odd);
  /* solves U x = the right k columns, which become x */
  void (*substitute) (int n, int k, double *w);
  /* the upper triangle of w (n, n), rows LA_FS_LD(n) apart and aligned to 32 bytes, becomes the Cholesky factor U, the rest 0; returns
  ** the order of the first minor that is not positive, else 0 */
  int (*cholesky) (int n, double *w);
  /* the same three of complex matrices, a row's real parts before its imaginary ones, both n + k (Cholesky: LA_FS_LD(n)) long.
  ** zcholesky leaves the lower triangle undefined. */
  int (*zeliminate) (int n, int k, double *w, bool *odd);
  void (*zsubstitute) (int n, int k, double *w);
  int (*zcholesky) (int n, double *w);
  /* d (n, m) = the transpose of s (m, n), elements of 8 bytes; ss and ds: bytes from row to row */
  void (*transpose) (int64_t m, int64_t n, const char *s, int64_t ss, char *d, int64_t ds);
} la_factor_kernels;

/* ---- kernels (kern_spectral.c): QR, eigenvalues, singular values of matrices of order LA_FS_SMALL at most (up to 25 LAPACK's
** own algorithms for eigenvalues and singular values are the plain ones that the kernels follow) ---- */

/* Matrices are aligned to 32 bytes, rows LA_FS_LD(columns) apart; a is overwritten. 0, or not 0: LAPACK must be asked. */
typedef struct la_spectral_kernels {
  /* a (m, n) becomes R with the reflectors below it; q (m, k) or NULL; tau: min(m, n) */
  int (*qr) (int m, int n, int k, double *a, double *q, double *tau);
  /* a (n, n) symmetric, whole; lower: as LAPACK does it that reads the lower triangle. w rising; z (n, n) or NULL */
  int (*eigh) (int n, bool lower, double *a, double *w, double *z);
  /* a (n, n); s falling; u and vh (n, n), both or neither */
  int (*svd) (int n, double *a, double *s, double *u, double *vh);
  /* a (n, n); v (n, n) or NULL: the eigenvectors in rows, of a pair of conjugates the real and the imaginary part of the first one */
  int (*eig) (int n, double *a, double *wr, double *wi, double *v);
  /* The same of complex matrices: a row is its LA_FS_LD(columns) real parts, then as many imaginary ones. tau and the w of zeig: real
  ** and imaginary part in turn */
  int (*zqr) (int m, int n, int k, double *a, double *q, double *tau);
  int (*zeigh) (int n, bool lower, double *a, double *w, double *z);       /* of the transpose of a */
  int (*zsvd) (int n, double *a, double *s, double *u, double *vh);
  int (*zeig) (int n, double *a, double *w, double *v);                    /* the eigenvectors in rows */
} la_spectral_kernels;

/* ---- stacks ---- */

/* The stack's shape of operands v[0 .. n-1] whose last core[i] axes are the matrix (or vector): to out->ndim and shape. NumPy's
** sentence where they do not broadcast. */
bool la_fc_stack (la_ctx *cx, int n, const la_view *const *v, const int *core, la_dims *out);

/* ---- factorisations. (…) is the stack, mn the smaller of m and n ---- */

/* a (…, n, n); out the same. lenient: a singular matrix gives NaN */
bool la_fc_inv (la_ctx *cx, const la_view *a, bool lenient, const la_view *out);
/* a (…, n, n), b and x (…, n, k), or (…, n) where `vector` */
bool la_fc_solve (la_ctx *cx, const la_view *a, const la_view *b, bool vector, const la_view *x);
/* sign (…) in a's dtype, logabs (…) float64, det (…) in a's dtype; those not wanted are NULL */
bool la_fc_det (la_ctx *cx, const la_view *a, const la_view *sign, const la_view *logabs, const la_view *det);
bool la_fc_cholesky (la_ctx *cx, const la_view *a, bool upper, const la_view *out);     /* reads one triangle; the other is 0 in out */

/* a (…, m, n). q (…, m, nq) or NULL, nq = mn or m; r (…, nq, n) upper or NULL */
bool la_fc_qr (la_ctx *cx, const la_view *a, const la_view *q, const la_view *r);
/* h (…, n, m): LAPACK's packed form, transposed as NumPy gives it; tau (…, mn) */
bool la_fc_qr_raw (la_ctx *cx, const la_view *a, const la_view *h, const la_view *tau);

/* a (…, n, n) of which one triangle is read; w (…, n) float64, rising; v (…, n, n) or NULL */
bool la_fc_eigh (la_ctx *cx, const la_view *a, bool lower, const la_view *w, const la_view *v);
/* a (…, n, n), finite; w (…, n) and v (…, n, n) or NULL, complex128 */
bool la_fc_eig (la_ctx *cx, const la_view *a, const la_view *w, const la_view *v);
/* a (…, m, n), s (…, mn) float64, falling; u (…, m, m or mn), vh (…, n or mn, n), both NULL: values only */
bool la_fc_svd (la_ctx *cx, const la_view *a, const la_view *u, const la_view *s, const la_view *vh);

/* a (m, n), b (m, k): x (n, k), squares (k) of the residuals (float64), s (mn) float64, *rank */
bool la_fc_lstsq (la_ctx *cx, const la_view *a, const la_view *b, double rcond, const la_view *x, const la_view *squares,
                  const la_view *s, int64_t *rank);

/* a (…, m, n) = P L U with L (…, m, mn), U (…, mn, n). rows (…, m) int64: row i of a is row rows[i] (from 1) of L U.
** With `permute` l is P L. */
bool la_fc_lu (la_ctx *cx, const la_view *a, bool permute, const la_view *l, const la_view *u, const la_view *rows);
/* lu (…, m, n): U with L below it; piv (…, mn) int64: row i was exchanged with row piv[i] (from 1) */
bool la_fc_lu_factor (la_ctx *cx, const la_view *a, const la_view *lu, const la_view *piv);
/* a x = b from those; piv int64, checked by the caller to be in 1 .. n. trans: 'N', 'T' or 'C' */
bool la_fc_lu_solve (la_ctx *cx, const la_view *lu, const la_view *piv, const la_view *b, bool vector, char trans, const la_view *x);

/* op(a) x = b with one triangle of a (…, n, n); unit: its diagonal counts as 1 and is not read; trans: 'N', 'T' or 'C' */
bool la_fc_triangular (la_ctx *cx, const la_view *a, const la_view *b, bool vector, bool lower, char trans, bool unit, const la_view *x);

/* out = e to the power a, (…, n, n) */
bool la_fc_expm (la_ctx *cx, const la_view *a, const la_view *out);

/* is every element finite? of float64 or complex128; triangle: 0 all, 'L' or 'U' of the last two axes */
bool la_fc_finite (const la_view *a, char triangle);

#endif
