/*
** product.h: sums of products: matrix products, dots, contractions.
**
** A product is out[batch.., m.., n..] = sum over k.. of a[batch.., m.., k..] * b[batch.., k.., n..], where each group is any number
** of axes (none: length 1). dot, matmul, inner, vecdot, tensordot are the ways to name the groups; la_pr_run does the rest.
** Owns nothing. Called by: the binding, factor.c (blocked.c uses the kernels). Calls: blas.c for large float and complex products, kern_product.c for the
** others, execute.c for casts and copies, thread.c.
**
** Invariants
** - Everything is computed in one dtype: the operands are cast to it. Integers wrap; bool is "or" of "and"s; float16 adds up in float32.
** - A dot and a matrix times a vector depend on the operands and the machine, not on the number of threads.
** - An operand that has one axis side by side goes to BLAS as it is; others are copied once.
*/
#ifndef LA_PRODUCT_H
#define LA_PRODUCT_H

#include "array.h"
#include "memory.h"
#include "kernel.h"

/* ---- kernels (kern_product.c) ---- */

#define LA_PR_SMALL 2048       /* k * n of B up to which `small` works from the operands: 16 KiB of float64 */

/* A sum under way: f for floats, c for complex, u for integers (modulo 2^64) and bool (0 or 1) */
typedef union la_acc { la_c128 c; double f; uint64_t u; } la_acc;

typedef struct la_product_kernels {          /* strides in bytes; NULL where a dtype is computed in another one */
  /* acc += sum of a[i] * b[i] (conj: of conj(a[i]) * b[i]) */
  void (*dot[LA_NDTYPES]) (int64_t n, const char *a, int64_t as, const char *b, int64_t bs, la_acc *acc);
  void (*dot_conj[LA_NDTYPES]) (int64_t n, const char *a, int64_t as, const char *b, int64_t bs, la_acc *acc);
  /* y (m) = A (m, k) x (k) */
  void (*gemv[LA_NDTYPES]) (int64_t m, int64_t k, const char *a, int64_t ars, int64_t acs,
                            const char *x, int64_t xs, char *y, int64_t ys);
  /* count times C (m, n) = A (m, k) B (k, n), k * n <= LA_PR_SMALL; rows of C whole */
  void (*small[LA_NDTYPES]) (int64_t count, int64_t m, int64_t n, int64_t k, const char *a, int64_t abs_, int64_t ars, int64_t acs,
                             const char *b, int64_t bbs, int64_t brs, int64_t bcs, char *c, int64_t cbs, int64_t crs);
  /* C (m, n) = A (m, k) B (k, n); rows of C whole; scratch: what the function below says, 64-byte aligned */
  void (*gemm[LA_NDTYPES]) (int64_t m, int64_t n, int64_t k, const char *a, int64_t ars, int64_t acs,
                            const char *b, int64_t brs, int64_t bcs, char *c, int64_t crs, void *scratch);
  /* C = alpha A B + beta C, for float32 and float64 */
  void (*gemm_blend[LA_NDTYPES]) (int64_t m, int64_t n, int64_t k, const char *a, int64_t ars, int64_t acs, const char *b, int64_t brs,
                                  int64_t bcs, char *c, int64_t crs, void *scratch, double alpha, double beta);
  size_t (*scratch[LA_NDTYPES]) (int64_t m, int64_t n, int64_t k);
  double blas_from;            /* m * n * k from which BLAS is asked rather than gemm */
} la_product_kernels;

/* ---- products ---- */

typedef struct la_pr_group { int n; int64_t len[LA_MAXDIMS], a[LA_MAXDIMS], b[LA_MAXDIMS]; } la_pr_group;

typedef struct la_product {
  const la_view *a, *b;        /* the operands: data, dtype, flags; they must live as long as the plan */
  bool conj;                   /* a is conjugated */
  la_pr_group batch, m, n, k;  /* lengths and the strides in a and b; those of the result are batch, m, n in order */
} la_product;

/* Each fills p and the shape of the result (out->ndim, shape, size), or returns false with NumPy's sentence in cx->err. */
bool la_pr_dot       (la_ctx *cx, const la_view *a, const la_view *b, la_product *p, la_dims *out);
bool la_pr_matmul    (la_ctx *cx, const char *fname, const la_view *a, const la_view *b, la_product *p, la_dims *out);
bool la_pr_inner     (la_ctx *cx, const la_view *a, const la_view *b, la_product *p, la_dims *out);
/* over the last axes, which agree; the others are broadcast; a conjugated */
bool la_pr_vecdot    (la_ctx *cx, const char *fname, const la_view *a, const la_view *b, la_product *p, la_dims *out);
/* over n axes of each, from 0, in the order given */
bool la_pr_tensordot (la_ctx *cx, const la_view *a, const la_view *b, int n, const int *aaxes, const int *baxes,
                      la_product *p, la_dims *out);
/* (..., m, k) times (k): batch and m from a; (k) times (..., k, n), the vector conjugated */
bool la_pr_matvec    (la_ctx *cx, const char *fname, const la_view *a, const la_view *b, la_product *p, la_dims *out);
bool la_pr_vecmat    (la_ctx *cx, const char *fname, const la_view *a, const la_view *b, la_product *p, la_dims *out);

/* out[...] = the product, computed in dt. out has the shape planned, any dtype the caller allowed; it may overlap a and b. */
bool la_pr_run (la_ctx *cx, const la_product *p, la_dtype dt, const la_view *out);

/* out = alpha * product + beta * out, for float32 and float64 in one pass over out; beta 0: what was in out does not count. */
bool la_pr_blend (la_ctx *cx, const la_product *p, la_dtype dt, const la_view *out, const la_scalar *alpha, const la_scalar *beta);

/* The dot of two vectors, for callers that hold pointers: n elements of dt, into one element at out. Threaded. */
bool la_pr_dotvec (la_ctx *cx, la_dtype dt, bool conj, int64_t n, const char *a, int64_t as, const char *b, int64_t bs, void *out);

const la_product_kernels *la_pr_kernels (void);

#endif
