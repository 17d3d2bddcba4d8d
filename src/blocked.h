/*
** blocked.h: blocked factorisations of large real matrices, whose products are our own and run on the pool of thread.h.
**
** LAPACK's are OpenBLAS's to share out, whose threads see one product at a time. Owns nothing: the caller brings the matrices, in column
** order, and room. Called by: factor.c. Calls: kern_blocked.c, the products of kern_product.c, thread.c.
**
** Invariants
** - Columns are aligned to 64 bytes, ld a multiple of 8, and what fills up a column may be written.
** - Reflectors have LAPACK's signs: H = I - tau v v^T, v[0] = 1, sends x to -sign(x[0]) |x|; H = I where the rest of x is 0.
** - Elements are finite. None of the functions fails but la_bk_divide.
** - Results depend on the operands and the machine, not on the number of threads.
** - Safe within a task of the pool, where everything runs on the calling thread.
*/
#ifndef LA_BLOCKED_H
#define LA_BLOCKED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "factor.h"

#define LA_BK_LD(n) (((n) + 7) / 8 * 8 % 64 != 0 ? ((n) + 7) / 8 * 8 : (n) + 15 - ((n) + 7) % 8)     /* no power of 2: see fc_ld */
#define LA_BK_PANEL 32            /* columns of a panel */
#define LA_BK_SHARE 16            /* no thread gets fewer columns at a time */

/* ---- kernels (kern_blocked.c) ---- */

typedef struct la_blocked_kernels {
  /* t[c] = column c of p (n, k) times x */
  void (*dots) (int64_t n, int64_t k, const double *p, int64_t ld, const double *x, double *t);
  /* y += the columns of p (n, k) times t */
  void (*axpys) (int64_t n, int64_t k, const double *p, int64_t ld, const double *t, double *y);
  /* y += A x, as far as columns j0 .. j1 - 1 of the lower triangle of a (n, n), and the same rows above the diagonal, contribute */
  void (*symv) (int64_t n, int64_t j0, int64_t j1, const double *a, int64_t ld, const double *x, double *y);
  /* The root i of 1 / rho + sum of z2[j] / (d[j] - x), between d[i] and d[i + 1] or behind the last; d (k >= 2) rising, z2 and rho above 0:
  ** delta[j] = d[j] - root, to almost all digits. false: not found */
  bool (*secular) (int64_t k, int64_t i, const double *d, const double *z2, double rho, double *delta, double *root);
  /* w[j], j0 <= j < j1: the square root of the z2[j] with which the roots are exact; column i of s (k, k): delta of root i */
  void (*loewner) (int64_t k, int64_t j0, int64_t j1, const double *d, const double *s, int64_t ld, double *w);
  /* s = w / s, then of length 1 */
  void (*unit) (int64_t k, const double *w, double *s);
  /* c (k, cols), k at most LA_BK_PANEL, becomes inverse(T) c; T: the lower triangle of t with ones on its diagonal; the upper one */
  void (*lower) (int64_t k, const double *t, int64_t ld, int64_t cols, double *c, int64_t ldc);
  void (*upper) (int64_t k, const double *t, int64_t ld, int64_t cols, double *c, int64_t ldc);
} la_blocked_kernels;

bool la_bk_pays (void);         /* are our products the machine's best? */

/* ---- room ---- */

typedef struct la_bk_room {
  char *base;                     /* the caller's: `bytes` bytes, aligned to 64 */
  size_t bytes, each, products;   /* in all, of one thread, of that for products */
  int tasks;
} la_bk_room;

/* Everything but base: for the functions below, matrices of at most m x n, `tasks` threads at most. symmetric: la_bk_tridiagonal as
** well, which needs some hundred columns. Sizes fit: those of a matrix of 64 more rows do. */
void la_bk_room_init (la_bk_room *room, int64_t m, int64_t n, bool symmetric, int tasks);

/* ---- factorisations ---- */

/* a (n, n), symmetric, of which the lower triangle is read: Q^T A Q has diagonal d (n) and subdiagonal e (n - 1). Column c of a becomes the
** reflector's vector, from row c + 1 on, with zeros above it; tau (n - 1). la_bk_triangles makes y of them for la_bk_apply. */
void la_bk_tridiagonal (int64_t n, double *a, int64_t ld, double *d, double *e, double *tau, const la_bk_room *room);

/* a (m, n) becomes R with the reflectors below it, tau (min(m, n)); v (m, min): their vectors, with zeros above them; y (m, min)
** for la_bk_apply */
void la_bk_qr (int64_t m, int64_t n, double *a, double *v, double *y, int64_t ld, double *tau, const la_bk_room *room);

/* y (m, k) of reflectors v (m, k) whose column c is 0 above row c: in every panel V T, where H1 H2 .. = I - V T V^T */
void la_bk_triangles (int64_t m, int64_t k, const double *v, double *y, int64_t ld, const double *tau, const la_bk_room *room);

/* z (m, nz) = H1 H2 .. Hk z; unit: z holds the first columns of the identity */
void la_bk_apply (int64_t m, int64_t k, const double *v, const double *y, int64_t ld, int64_t nz, double *z, bool unit,
                  const la_bk_room *room);

/* Eigenvalues (rising, to d) and vectors of the symmetric tridiagonal matrix of d (n) and e (n - 1), which is overwritten. q, q2, s (n, n):
** returns q or s, where the vectors are, or NULL: LAPACK must be asked. work: 10 n numbers */
double *la_bk_divide (int64_t n, double *d, double *e, double *q, double *q2, double *s, int64_t ld, double *work,
                      const la_spectral_kernels *ks, const la_bk_room *room);

/* a (n, n) becomes U with L below it; row i was exchanged with row pivot[i] (from 0). Returns the first pivot (from 1) that is 0, or 0. */
int64_t la_bk_lu (int64_t n, double *a, int64_t ld, int64_t *pivot, const la_bk_room *room);

/* From those, b (n, k), of the same ld, becomes the solution of a x = b. (pivot NULL: b becomes inverse(U)
** inverse(L), whatever was in it; k = n) */
void la_bk_lu_solve (int64_t n, const double *a, int64_t ld, const int64_t *pivot, int64_t k, double *b, const la_bk_room *room);

/* From those, a becomes the inverse; b (n, n) and perm (n) are work */
void la_bk_lu_inverse (int64_t n, double *a, int64_t ld, const int64_t *pivot, double *b, int64_t *perm, const la_bk_room *room);

#endif
