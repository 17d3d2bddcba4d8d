/*
** bind_factor.c: la.linalg for Lua: arguments are read and checked, results made, factor.c computes.
**
** As in NumPy a matrix is the last two axes and everything is computed in float64 or complex128; float32 and complex64 arguments give
** results of their own dtype, integers and bool float64, float16 is refused.
** What is made of several steps (norms, pinv, cond, matrix_rank ...) is written as a series of values on the Lua stack, so that
** nothing is lost when one of them raises. lf_* helpers work on stack indices.
*/
#include <float.h>
#include <math.h>
#include <string.h>

#include "bind_reduce.h"
#include "bind_product.h"
#include "execute.h"
#include "factor.h"
#include "product.h"
#include "shape.h"
#include "work.h"

/* ================================================================ arguments */

/* The dtype to compute in of the n arrays at `at`, and the result's in *result. */
static la_dtype lf_common (lua_State *L, int n, const int *at, la_dtype *result) {
  bool single = true, complex_ = false;
  for (int i = 0; i < n; i++) {
    la_dtype dt = (la_dtype)l_asarray(L, at[i], LA_NODTYPE)->v.dtype;
    if (dt == LA_F16) l_error(L, "array type float16 is unsupported in linalg");
    complex_ = complex_ || la_iscomplex(dt);
    single = single && (dt == LA_F32 || dt == LA_C64);
  }
  *result = complex_ ? (single ? LA_C64 : LA_C128) : single ? LA_F32 : LA_F64;
  return complex_ ? LA_C128 : LA_F64;
}

/* The array at i in dtype dt, aligned (replaced on the stack). */
static la_array *lf_cast (lua_State *L, int i, la_dtype dt) {
  la_array *x = l_asarray(L, i, dt);
  if (x->v.flags & LA_UNALIGNED) {
    x = l_copyof(L, i, LA_NODTYPE, 'C');
    lua_replace(L, i);
  }
  return x;
}

static void lf_stacked (lua_State *L, const la_array *x) {
  if (x->v.ndim < 2) l_error(L, "%d-dimensional array given. Array must be at least two-dimensional", x->v.ndim);
}

static void lf_square (lua_State *L, const la_array *x) {
  lf_stacked(L, x);
  if (x->v.shape[x->v.ndim - 2] != x->v.shape[x->v.ndim - 1]) {
    char s[LA_SHAPESTR];
    l_error(L, "Last 2 dimensions of the array must be square, but the shape is %s", la_arr_shapestr(s, sizeof s, x->v.ndim, x->v.shape));
  }
}

/* The one matrix argument at i, ready to be computed with; *result: the dtype of results */
static la_array *lf_matrix (lua_State *L, int i, bool square, la_dtype *result) {
  la_array *x = l_asarray(L, i, LA_NODTYPE);
  if (square) lf_square(L, x); else lf_stacked(L, x);
  return lf_cast(L, i, lf_common(L, 1, &i, result));
}

#define LF_ROWS(x) ((x)->v.shape[(x)->v.ndim - 2])
#define LF_COLS(x) ((x)->v.shape[(x)->v.ndim - 1])

/* ================================================================ results */

/* [+1] an array (stack's axes, then `core` of the lengths r, c) */
static la_array *lf_new (lua_State *L, la_dtype dt, int nstack, const int64_t *stack, int core, int64_t r, int64_t c) {
  int64_t shape[LA_MAXDIMS + 2];
  memcpy(shape, stack, sizeof(int64_t) * (size_t)nstack);
  shape[nstack] = r;
  shape[nstack + (core > 1)] = core > 1 ? c : r;
  if (nstack + core > LA_MAXDIMS) l_error(L, "%s: the result has more than %d axes", l_fname(L), LA_MAXDIMS);
  return l_newarray(L, dt, nstack + core, shape);
}

/* The same with the stack of x. */
static la_array *lf_like (lua_State *L, la_dtype dt, const la_array *x, int core, int64_t r, int64_t c) {
  return lf_new(L, dt, x->v.ndim - 2, x->v.shape, core, r, c);
}

/* The array at i gets the dtype of results: float64 what was computed, or float32. */
static void lf_finish (lua_State *L, int i, la_dtype dt) {
  la_array *x = lua_touserdata(L, i);
  if (x->v.dtype != dt) {
    l_copyof(L, i, dt, 'C');
    lua_replace(L, lua_absindex(L, i < 0 ? i - 1 : i));
  }
}

static int lf_check (lua_State *L, la_ctx *cx, bool ok) { return ok ? 1 : l_raise(L, cx); }

/* [+1] a view of the array at i in another shape, C order; the array is contiguous */
static la_array *lf_reshaped (lua_State *L, int i, int ndim, const int64_t *shape) {
  la_array *x = lua_touserdata(L, i);
  la_dims d;
  d.ndim = ndim;
  d.size = x->v.size;
  memcpy(d.shape, shape, sizeof(int64_t) * (size_t)ndim);
  la_arr_cstrides(ndim, shape, la_itemsize(x->v.dtype), d.strides);
  return l_newview(L, i, x->v.data, (la_dtype)x->v.dtype, &d);
}

/* ================================================================ steps on the stack; each pushes one array */

/* op over the axes marked, which stay with length 1; initial may be NULL */
static la_array *lf_reduce (lua_State *L, la_red_op op, int i, const bool *on, const double *initial) {
  la_ctx *cx = l_ctxof(L);
  la_array *x = lua_touserdata(L, i);
  int64_t shape[LA_MAXDIMS];
  la_scalar s = { LA_WEAK_FLOAT, 0, initial != NULL ? *initial : 0, 0 };
  for (int a = 0; a < x->v.ndim; a++) shape[a] = on[a] ? 1 : x->v.shape[a];
  la_array *r = l_newarray(L, op == LA_RED_ANY ? LA_BOOL : (la_dtype)x->v.dtype, x->v.ndim, shape);
  static const char *const names[] = { "add", "multiply", "minimum", "maximum", "logical_or", "logical_and" };       /* ORDER REDOP */
  if (!la_red_run(cx, op, names[op], (la_dtype)x->v.dtype, &x->v, on, &r->v, initial != NULL ? &s : NULL, NULL)) l_raise(L, cx);
  return r;
}

static la_array *lf_matmul (lua_State *L, int a, int b) {
  la_ctx *cx = l_ctxof(L);
  la_array *x = lua_touserdata(L, a), *y = lua_touserdata(L, b);
  la_product p;
  la_dims d;
  if (!la_pr_matmul(cx, "matmul", &x->v, &y->v, &p, &d)) l_raise(L, cx);
  la_dtype dt = la_dt_promote((la_dtype)x->v.dtype, (la_dtype)y->v.dtype);
  la_array *r = l_newarray(L, dt, d.ndim, d.shape);
  if (!la_pr_run(cx, &p, dt, &r->v)) l_raise(L, cx);
  return r;
}

/* x with the axes r and c moved to the end */
static la_array *lf_moved (lua_State *L, int i, int r, int c) {
  la_array *x = lua_touserdata(L, i);
  int src[2] = { r, c }, dst[2] = { x->v.ndim - 2, x->v.ndim - 1 }, perm[LA_MAXDIMS];
  la_dims d;
  la_sh_moveaxes(x->v.ndim, 2, src, dst, perm);
  la_sh_permute(&x->v, perm, &d);
  return l_newview(L, i, x->v.data, (la_dtype)x->v.dtype, &d);
}

static la_array *lf_transposed (lua_State *L, int i) {
  la_array *x = lua_touserdata(L, i);
  return lf_moved(L, i, x->v.ndim - 1, x->v.ndim - 2);
}

/* The singular values (…, mn) of the array at i, any dtype that linalg takes, in the real dtype of results. */
static la_array *lf_svdvals (lua_State *L, int i) {
  la_ctx *cx = l_ctxof(L);
  la_dtype result;
  lua_pushvalue(L, i);
  int at = lua_gettop(L);
  la_array *x = lf_matrix(L, at, false, &result);
  int64_t m = LF_ROWS(x), n = LF_COLS(x);
  la_array *s = lf_like(L, LA_F64, x, 1, m < n ? m : n, 0);
  lf_check(L, cx, la_fc_svd(cx, &x->v, NULL, &s->v, NULL));
  lf_finish(L, -1, la_dt_real(result));
  lua_remove(L, at);
  return lua_touserdata(L, -1);
}

/* the eigenvalues and (vectors) eigenvectors of the array at i, in float64 or complex128; *result: the dtype of results */
static void lf_eigh (lua_State *L, int i, bool lower, bool vectors, la_dtype *result) {       /* [+1 or 2] */
  la_ctx *cx = l_ctxof(L);
  la_array *x = lf_matrix(L, i, true, result), *v = NULL;
  int64_t n = LF_COLS(x);
  la_array *w = lf_like(L, LA_F64, x, 1, n, 0);
  if (vectors) v = lf_like(L, (la_dtype)x->v.dtype, x, 2, n, n);
  lf_check(L, cx, la_fc_eigh(cx, &x->v, lower, &w->v, v != NULL ? &v->v : NULL));
}

/* The sizes of the n rising numbers from, falling, to `to`; place[k]: where number k was. Of two equal sizes the larger number goes
** first, as NumPy's argsort has it. */
static void lf_bysize (int64_t n, const double *from, double *to, int64_t *place) {
  int64_t lo = 0, hi = n - 1;
  for (int64_t k = 0; k < n; k++) {
    int64_t p = fabs(from[lo]) > fabs(from[hi]) ? lo++ : hi--;
    to[k] = fabs(from[p]);
    if (place != NULL) place[k] = p;
  }
}

/* ================================================================ solve, inv, det */

static int L_inv (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_dtype result;
  la_array *x = lf_matrix(L, 1, true, &result);
  la_array *r = lf_like(L, (la_dtype)x->v.dtype, x, 2, LF_ROWS(x), LF_ROWS(x));
  lf_check(L, cx, la_fc_inv(cx, &x->v, false, &r->v));
  lf_finish(L, -1, result);
  return 1;
}

/* [+1] room for the solution of the matrix at a and the right side at b; *vector: is b (…, n)? */
static la_array *lf_solution (lua_State *L, const la_array *a, const la_array *b, bool *vector) {
  la_ctx *cx = l_ctxof(L);
  const la_view *v[2] = { &a->v, &b->v };
  la_dims d;
  int core[2] = { 2, 2 };
  int64_t n = LF_COLS(a);
  if (b->v.ndim == 0) l_error(L, "%s: b must have at least one axis, got a number", l_fname(L));
  *vector = b->v.ndim == 1;
  core[1] = *vector ? 1 : 2;
  int64_t rows = *vector ? b->v.shape[0] : LF_ROWS(b);
  if (rows != n) {
    char s[2][LA_SHAPESTR];
    l_error(L, "%s: b of shape %s has a mismatch in its core dimension: %lld rows, where a of shape %s wants %lld", l_fname(L),
            la_arr_shapestr(s[0], LA_SHAPESTR, b->v.ndim, b->v.shape), (long long)rows,
            la_arr_shapestr(s[1], LA_SHAPESTR, a->v.ndim, a->v.shape), (long long)n);
  }
  if (!la_fc_stack(cx, 2, v, core, &d)) l_raise(L, cx);
  return lf_new(L, (la_dtype)a->v.dtype, d.ndim, d.shape, core[1], n, *vector ? 0 : LF_COLS(b));
}

/* a and b at 1 and 2: checked and cast; [+1] room for the solution */
static la_array *lf_system (lua_State *L, la_array **a, la_array **b, bool *vector, la_dtype *result) {
  static const int at[2] = { 1, 2 };
  lf_square(L, l_asarray(L, 1, LA_NODTYPE));
  la_dtype dt = lf_common(L, 2, at, result);
  *a = lf_cast(L, 1, dt);
  *b = lf_cast(L, 2, dt);
  return lf_solution(L, *a, *b, vector);
}

static int L_solve (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_dtype result;
  la_array *a, *b;
  bool vector;
  la_array *x = lf_system(L, &a, &b, &vector, &result);
  lf_check(L, cx, la_fc_solve(cx, &a->v, &b->v, vector, &x->v));
  lf_finish(L, -1, result);
  return 1;
}

static int L_det (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_dtype result;
  la_array *x = lf_matrix(L, 1, true, &result);
  la_array *r = lf_like(L, (la_dtype)x->v.dtype, x, 0, 0, 0);
  lf_check(L, cx, la_fc_det(cx, &x->v, NULL, NULL, &r->v));
  lf_finish(L, -1, result);
  return l_unwrap(L);
}

static int L_slogdet (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_dtype result;
  la_array *x = lf_matrix(L, 1, true, &result);
  la_array *sign = lf_like(L, (la_dtype)x->v.dtype, x, 0, 0, 0);
  la_array *log = lf_like(L, LA_F64, x, 0, 0, 0);
  lf_check(L, cx, la_fc_det(cx, &x->v, &sign->v, &log->v, NULL));
  int top = lua_gettop(L);
  lf_finish(L, top - 1, result);
  lf_finish(L, top, la_dt_real(result));
  lua_pushvalue(L, top - 1);
  l_unwrap(L);
  lua_pushvalue(L, top);
  l_unwrap(L);
  return 2;
}

/* ---- tensors ---- */

/* fits: an array's lengths that are not 0 are known to */
static int64_t lf_product (int n, const int64_t *shape) {
  int64_t p = 1;
  for (int i = 0; i < n; i++) p *= shape[i];
  return p;
}

static int L_tensorsolve (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  static const int at[2] = { 1, 2 };
  la_dtype result;
  la_array *a = l_asarray(L, 1, LA_NODTYPE), *b = l_asarray(L, 2, LA_NODTYPE);
  int perm[LA_MAXDIMS], axes[LA_MAXDIMS], n = a->v.ndim, moved = l_absent(L, 3) ? 0 : l_optaxes(L, 3, n, axes), kept = 0;
  bool gone[LA_MAXDIMS] = { false };
  for (int k = 0; k < moved; k++) gone[axes[k]] = true;
  for (int k = 0; k < n; k++) if (!gone[k]) perm[kept++] = k;
  for (int k = 0; k < moved; k++) perm[kept++] = axes[k];
  la_dims d;
  la_sh_permute(&a->v, perm, &d);
  int rest = n - b->v.ndim;
  int64_t size = rest < 0 ? -1 : lf_product(rest, d.shape + n - rest), square;
  if (rest < 0 || la_mul_overflow(size, size, &square) || square != a->v.size || size != b->v.size) {
    char s[2][LA_SHAPESTR];
    l_error(L, "Input arrays must satisfy the requirement prod(a.shape[b.ndim:]) == prod(a.shape[:b.ndim]), got shapes %s and %s",
            la_arr_shapestr(s[0], LA_SHAPESTR, d.ndim, d.shape), la_arr_shapestr(s[1], LA_SHAPESTR, b->v.ndim, b->v.shape));
  }
  la_dtype dt = lf_common(L, 2, at, &result);
  int64_t matrix[2] = { size, size };
  l_newview(L, 1, a->v.data, (la_dtype)a->v.dtype, &d);
  l_copyof(L, lua_gettop(L), dt, 'C');
  a = lf_reshaped(L, lua_gettop(L), 2, matrix);
  l_copyof(L, 2, dt, 'C');
  b = lf_reshaped(L, lua_gettop(L), 1, &size);
  la_array *x = l_newarray(L, dt, rest, d.shape + n - rest);
  la_array *flat = lf_reshaped(L, lua_gettop(L), 1, &size);
  lf_check(L, cx, la_fc_solve(cx, &a->v, &b->v, true, &flat->v));
  lua_pop(L, 1);
  (void)x;
  lf_finish(L, -1, result);
  return 1;
}

static int L_tensorinv (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  static const int one = 1;
  la_dtype result;
  la_array *a = l_asarray(L, 1, LA_NODTYPE);
  int64_t ind = l_absent(L, 2) ? 2 : l_checkint(L, 2, "ind"), shape[LA_MAXDIMS], rows, columns;
  int n = a->v.ndim;
  if (ind <= 0) l_error(L, "Invalid ind argument: it must be positive, got %lld", (long long)ind);
  if (ind > n) ind = n;
  rows = lf_product((int)ind, a->v.shape);
  columns = lf_product(n - (int)ind, a->v.shape + ind);
  for (int k = 0; k < n; k++) shape[k] = a->v.shape[(k + ind) % n];
  if (rows != columns) {
    char s[LA_SHAPESTR];
    l_error(L, "tensorinv: the first %lld axes of %s hold %lld elements, the others %lld: they must be as many", (long long)ind,
            la_arr_shapestr(s, sizeof s, n, a->v.shape), (long long)rows, (long long)columns);
  }
  la_dtype dt = lf_common(L, 1, &one, &result);
  int64_t matrix[2] = { rows, columns };
  l_copyof(L, 1, dt, 'C');
  a = lf_reshaped(L, lua_gettop(L), 2, matrix);
  la_array *x = l_newarray(L, dt, n, shape);
  la_array *flat = lf_reshaped(L, lua_gettop(L), 2, matrix);
  (void)x;
  lf_check(L, cx, la_fc_inv(cx, &a->v, false, &flat->v));
  lua_pop(L, 1);
  lf_finish(L, -1, result);
  return 1;
}

/* ================================================================ decompositions */

static int L_cholesky (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_dtype result;
  bool upper = l_optbool(L, 2, false);
  la_array *x = lf_matrix(L, 1, true, &result);
  la_array *r = lf_like(L, (la_dtype)x->v.dtype, x, 2, LF_ROWS(x), LF_ROWS(x));
  lf_check(L, cx, la_fc_cholesky(cx, &x->v, upper, &r->v));
  lf_finish(L, -1, result);
  return 1;
}

static int L_qr (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_dtype result;
  const char *mode = l_optstring(L, 2, "reduced", "mode");
  bool reduced = strcmp(mode, "reduced") == 0, complete = strcmp(mode, "complete") == 0, raw = strcmp(mode, "raw") == 0;
  if (!reduced && !complete && !raw && strcmp(mode, "r") != 0)
    l_error(L, "Unrecognized mode '%.40s': there are reduced, complete, r and raw", mode);
  la_array *x = lf_matrix(L, 1, false, &result), *q = NULL, *r;
  la_dtype dt = (la_dtype)x->v.dtype;
  int64_t m = LF_ROWS(x), n = LF_COLS(x), k = complete && m > n ? m : m < n ? m : n;
  if (raw) {
    q = lf_like(L, dt, x, 2, n, m);
    r = lf_like(L, dt, x, 1, k, 0);
    lf_check(L, cx, la_fc_qr_raw(cx, &x->v, &q->v, &r->v));
  } else {
    if (reduced || complete) q = lf_like(L, dt, x, 2, m, k);
    r = lf_like(L, dt, x, 2, k, n);
    lf_check(L, cx, la_fc_qr(cx, &x->v, q != NULL ? &q->v : NULL, &r->v));
  }
  lf_finish(L, -1, result);
  if (q == NULL) return 1;
  lf_finish(L, -2, result);
  return 2;
}

static bool lf_uplo (lua_State *L, int i) {        /* true: the lower triangle */
  const char *s = l_optstring(L, i, "L", "UPLO");
  if (strlen(s) != 1 || strchr("LlUu", *s) == NULL) l_error(L, "UPLO argument must be 'L' or 'U', got '%.20s'", s);
  return *s == 'L' || *s == 'l';
}

static int L_eigh (lua_State *L) {
  la_dtype result;
  bool lower = lf_uplo(L, 2);
  lf_eigh(L, 1, lower, true, &result);
  lf_finish(L, -1, result);
  lf_finish(L, -2, la_dt_real(result));
  return 2;
}

static int L_eigvalsh (lua_State *L) {
  la_dtype result;
  bool lower = lf_uplo(L, 2);
  lf_eigh(L, 1, lower, false, &result);
  lf_finish(L, -1, la_dt_real(result));
  return 1;
}

/* The complex array at i (relative to the top: -1 or -2) becomes its real part. */
static void lf_realpart (lua_State *L, int i) {
  la_ctx *cx = l_ctxof(L);
  i = lua_absindex(L, i);
  la_array *x = lua_touserdata(L, i);
  la_view re = x->v;
  re.dtype = LA_F64;
  la_array *r = l_newarray(L, LA_F64, x->v.ndim, x->v.shape);
  if (!la_ex_copy(cx, &r->v, &re)) l_raise(L, cx);
  lua_replace(L, i);
}

static int lf_eig (lua_State *L, bool vectors) {
  la_ctx *cx = l_ctx(L);
  la_dtype result;
  la_array *x = lf_matrix(L, 1, true, &result), *v = NULL;
  int64_t n = LF_COLS(x);
  if (!la_work(cx, (double)x->v.size)) l_raise(L, cx);
  if (!la_fc_finite(&x->v, 0)) l_error(L, "Array must not contain infs or NaNs");
  la_array *w = lf_like(L, LA_C128, x, 1, n, 0);
  if (vectors) v = lf_like(L, LA_C128, x, 2, n, n);
  lf_check(L, cx, la_fc_eig(cx, &x->v, &w->v, vectors ? &v->v : NULL));
  bool real = !la_iscomplex(x->v.dtype);
  for (int64_t i = 0; i < w->v.size && real; i++) real = ((const la_c128 *)(const void *)w->v.data)[i].im == 0;
  if (real) {
    if (vectors) lf_realpart(L, -2);
    lf_realpart(L, -1);
  }
  la_dtype dt = la_isfloat(result) && !real ? (result == LA_F32 ? LA_C64 : LA_C128) : result;
  lf_finish(L, -1, dt);
  if (vectors) lf_finish(L, -2, dt);
  return vectors ? 2 : 1;
}

static int L_eig (lua_State *L) { return lf_eig(L, true); }
static int L_eigvals (lua_State *L) { return lf_eig(L, false); }

/* The singular values and vectors of a Hermitian array at 1, from its eigenvalues. */
static int lf_svd_hermitian (lua_State *L, bool vectors) {
  la_dtype result;
  lf_eigh(L, 1, true, vectors, &result);
  int top = lua_gettop(L);
  la_array *w = lua_touserdata(L, vectors ? top - 1 : top);
  la_array *s = l_newarray(L, LA_F64, w->v.ndim, w->v.shape);
  int64_t n = w->v.ndim > 0 ? w->v.shape[w->v.ndim - 1] : 1, count = n > 0 ? w->v.size / n : 0;
  const double *from = (const double *)(const void *)w->v.data;
  double *to = (double *)(void *)s->v.data;
  if (!vectors) {
    for (int64_t i = 0; i < count; i++) lf_bysize(n, from + i * n, to + i * n, NULL);
    lf_finish(L, -1, la_dt_real(result));
    return 1;
  }
  la_array *v = lua_touserdata(L, top);
  la_array *u = l_newarray(L, (la_dtype)v->v.dtype, v->v.ndim, v->v.shape);
  la_array *vh = l_newarray(L, (la_dtype)v->v.dtype, v->v.ndim, v->v.shape);
  int64_t *place = l_scratch(L, sizeof(int64_t) * (size_t)(n + 1)), parts = la_iscomplex(v->v.dtype) ? 2 : 1;
  for (int64_t i = 0; i < count; i++) {
    const double *vm = (const double *)(const void *)v->v.data + i * n * n * parts;
    double *um = (double *)(void *)u->v.data + i * n * n * parts, *hm = (double *)(void *)vh->v.data + i * n * n * parts;
    lf_bysize(n, from + i * n, to + i * n, place);
    for (int64_t r = 0; r < n; r++)
      for (int64_t c = 0; c < n; c++) {
        double sign = copysign(1, from[i * n + place[c]]);
        const double *x = vm + (r * n + place[c]) * parts;
        um[(r * n + c) * parts] = x[0];
        hm[(c * n + r) * parts] = sign * x[0];
        if (parts == 2) {
          um[(r * n + c) * 2 + 1] = x[1];
          hm[(c * n + r) * 2 + 1] = -sign * x[1];
        }
      }
  }
  lua_pop(L, 1);
  lua_pushvalue(L, -2);                        /* s u vh u s vh */
  lua_pushvalue(L, -4);
  lua_pushvalue(L, -3);
  lf_finish(L, -3, result);
  lf_finish(L, -2, la_dt_real(result));
  lf_finish(L, -1, result);
  return 3;
}

/* u, s, vh of the array at i, in float64 or complex128 [+3] */
static void lf_svd (lua_State *L, int i, bool full, la_dtype *result) {
  la_ctx *cx = l_ctxof(L);
  la_array *x = lf_matrix(L, i, false, result);
  la_dtype dt = (la_dtype)x->v.dtype;
  int64_t m = LF_ROWS(x), n = LF_COLS(x), mn = m < n ? m : n;
  la_array *u = lf_like(L, dt, x, 2, m, full ? m : mn);
  la_array *s = lf_like(L, LA_F64, x, 1, mn, 0);
  la_array *vh = lf_like(L, dt, x, 2, full ? n : mn, n);
  lf_check(L, cx, la_fc_svd(cx, &x->v, &u->v, &s->v, &vh->v));
}

static int L_svd (lua_State *L) {
  la_dtype result;
  bool full = l_optbool(L, 2, true), vectors = l_optbool(L, 3, true), hermitian = l_optbool(L, 4, false);
  if (hermitian) return lf_svd_hermitian(L, vectors);
  if (!vectors) {
    l_asarray(L, 1, LA_NODTYPE);
    lf_svdvals(L, 1);
    return 1;
  }
  lf_svd(L, 1, full, &result);
  lf_finish(L, -3, result);
  lf_finish(L, -2, la_dt_real(result));
  lf_finish(L, -1, result);
  return 3;
}

static int L_svdvals (lua_State *L) {
  l_asarray(L, 1, LA_NODTYPE);
  lf_svdvals(L, 1);
  return 1;
}

/* ---- LU and triangles ---- */

static int L_lu (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_dtype result;
  bool permute = l_optbool(L, 2, false), indices = l_optbool(L, 3, false);
  la_array *x = lf_matrix(L, 1, false, &result);
  la_dtype dt = (la_dtype)x->v.dtype;
  int64_t m = LF_ROWS(x), n = LF_COLS(x), mn = m < n ? m : n;
  la_array *l = lf_like(L, dt, x, 2, m, mn);
  int at = lua_gettop(L);                                       /* l at `at`, u after it, rows, p */
  la_array *u = lf_like(L, dt, x, 2, mn, n);
  la_array *rows = lf_like(L, LA_I64, x, 1, m, 0);
  lf_check(L, cx, la_fc_lu(cx, &x->v, permute, &l->v, &u->v, &rows->v));
  lf_finish(L, at, result);
  lf_finish(L, at + 1, result);
  if (permute) {
    lua_settop(L, at + 1);
    return 2;
  }
  if (!indices) {
    la_array *p = lf_like(L, la_dt_real(result), x, 2, m, m);
    size_t item = (size_t)la_itemsize(p->v.dtype);
    memset(p->v.data, 0, (size_t)p->v.size * item);
    for (int64_t i = 0; i < rows->v.size; i++) {
      char *one = p->v.data + (size_t)(i * m + ((const int64_t *)(const void *)rows->v.data)[i] - 1) * item;
      if (item == 4) *(float *)(void *)one = 1; else *(double *)(void *)one = 1;
    }
  }
  lua_pushvalue(L, at);
  lua_pushvalue(L, at + 1);
  return 3;
}

static int L_lu_factor (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_dtype result;
  la_array *x = lf_matrix(L, 1, false, &result);
  int64_t m = LF_ROWS(x), n = LF_COLS(x);
  la_array *lu = lf_like(L, (la_dtype)x->v.dtype, x, 2, m, n);
  la_array *piv = lf_like(L, LA_I64, x, 1, m < n ? m : n, 0);
  lf_check(L, cx, la_fc_lu_factor(cx, &x->v, &lu->v, &piv->v));
  lf_finish(L, -2, result);
  return 2;
}

/* 0, "N", 1, "T", 2, "C" */
static char lf_trans (lua_State *L, int i) {
  if (lua_type(L, i) == LUA_TSTRING) {
    const char *s = lua_tostring(L, i);
    if (strlen(s) == 1 && strchr("NTC", *s) != NULL) return *s;
    l_error(L, "%s: trans must be 0 or 'N', 1 or 'T', 2 or 'C', got '%.20s'", l_fname(L), s);
  }
  int64_t t = l_absent(L, i) ? 0 : l_checkint(L, i, "trans");
  if (t < 0 || t > 2) l_error(L, "%s: trans must be 0 or 'N', 1 or 'T', 2 or 'C', got %lld", l_fname(L), (long long)t);
  return "NTC"[t];
}

static int L_lu_solve (lua_State *L) {               /* lu, piv, b, trans */
  la_ctx *cx = l_ctx(L);
  static const int at[2] = { 1, 3 };
  la_dtype result;
  bool vector;
  char trans = lf_trans(L, 4);
  lf_square(L, l_asarray(L, 1, LA_NODTYPE));
  l_asarray(L, 3, LA_NODTYPE);
  la_array *piv = l_asarray(L, 2, LA_NODTYPE);
  if (!la_isint(piv->v.dtype)) l_error(L, "lu_solve: piv must hold integers, got %s", la_dtypes[piv->v.dtype].name);
  la_dtype dt = lf_common(L, 2, at, &result);
  la_array *lu = lf_cast(L, 1, dt), *b = lf_cast(L, 3, dt);
  piv = lf_cast(L, 2, LA_I64);
  if (!la_arr_iscontig(&piv->v)) {
    piv = l_copyof(L, 2, LA_NODTYPE, 'C');
    lua_replace(L, 2);
  }
  int64_t n = LF_COLS(lu);
  if (piv->v.ndim != lu->v.ndim - 1 || memcmp(piv->v.shape, lu->v.shape, sizeof(int64_t) * (size_t)piv->v.ndim) != 0) {
    char s[2][LA_SHAPESTR];
    l_error(L, "lu_solve: piv has shape %s, which does not fit lu of shape %s",
            la_arr_shapestr(s[0], LA_SHAPESTR, piv->v.ndim, piv->v.shape),
            la_arr_shapestr(s[1], LA_SHAPESTR, lu->v.ndim, lu->v.shape));
  }
  for (int64_t i = 0; i < piv->v.size; i++) {
    int64_t p = ((const int64_t *)(const void *)piv->v.data)[i];
    if (p < 1 || p > n) l_error(L, "lu_solve: piv holds %lld, rows count from 1 to %lld", (long long)p, (long long)n);
  }
  la_array *x = lf_solution(L, lu, b, &vector);
  lf_check(L, cx, la_fc_lu_solve(cx, &lu->v, &piv->v, &b->v, vector, trans, &x->v));
  lf_finish(L, -1, result);
  return 1;
}

static int L_solve_triangular (lua_State *L) {       /* a, b, trans, lower, unit_diagonal */
  la_ctx *cx = l_ctx(L);
  la_dtype result;
  la_array *a, *b;
  bool vector, lower = l_optbool(L, 4, false), unit = l_optbool(L, 5, false);
  char trans = lf_trans(L, 3);
  la_array *x = lf_system(L, &a, &b, &vector, &result);
  lf_check(L, cx, la_fc_triangular(cx, &a->v, &b->v, vector, lower, trans, unit, &x->v));
  lf_finish(L, -1, result);
  return 1;
}

/* ================================================================ least squares, pinv, rank, condition */

static int L_lstsq (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  static const int at[2] = { 1, 2 };
  la_dtype result;
  int64_t rank = 0;
  la_array *a = l_asarray(L, 1, LA_NODTYPE), *b = l_asarray(L, 2, LA_NODTYPE);
  bool vector = b->v.ndim == 1;
  if (vector) {
    la_dims d = { 2, b->v.size, { b->v.size, 1 }, { b->v.strides[0], 0 } };
    b = l_newview(L, 2, b->v.data, (la_dtype)b->v.dtype, &d);
    lua_replace(L, 2);
  }
  for (int k = 0; k < 2; k++) {
    la_array *x = k == 0 ? a : b;
    if (x->v.ndim != 2) l_error(L, "%d-dimensional array given. Array must be two-dimensional", x->v.ndim);
  }
  int64_t m = LF_ROWS(a), n = LF_COLS(a), k = LF_COLS(b);
  if (LF_ROWS(b) != m) l_error(L, "Incompatible dimensions: a has %lld rows, b has %lld", (long long)m, (long long)LF_ROWS(b));
  double rcond = l_absent(L, 3) ? DBL_EPSILON * (double)(m > n ? m : n) : l_checknum(L, 3, "rcond");
  la_dtype dt = lf_common(L, 2, at, &result);
  a = lf_cast(L, 1, dt);
  b = lf_cast(L, 2, dt);
  int64_t shape[2] = { n, k }, mn = m < n ? m : n;
  la_array *x = l_newarray(L, dt, 2, shape);
  la_array *squares = l_newarray(L, LA_F64, 1, &k);
  la_array *s = l_newarray(L, LA_F64, 1, &mn);
  lf_check(L, cx, la_fc_lstsq(cx, &a->v, &b->v, rcond, &x->v, &squares->v, &s->v, &rank));
  int top = lua_gettop(L);
  if (rank != n || m <= n) {
    int64_t none = 0;
    l_newarray(L, LA_F64, 1, &none);
    lua_replace(L, top - 1);
  }
  lf_finish(L, top - 2, result);
  lf_finish(L, top - 1, la_dt_real(result));
  lf_finish(L, top, la_dt_real(result));
  if (vector) lf_reshaped(L, top - 2, 1, &n); else lua_pushvalue(L, top - 2);
  lua_pushvalue(L, top - 1);
  lua_pushinteger(L, rank);
  lua_pushvalue(L, top);
  return 4;
}

/* The bound below which a singular value counts as 0, given as a number or an array (…) at i, times *scale (NULL: 1): an array that
** broadcasts with (…, mn) [+1] */
static void lf_bound (lua_State *L, int i) {
  la_array *t = l_asarray(L, i, LA_NODTYPE);
  int64_t shape[LA_MAXDIMS + 1];
  if (t->v.ndim == LA_MAXDIMS) l_error(L, "%s: too many axes", l_fname(L));
  memcpy(shape, t->v.shape, sizeof(int64_t) * (size_t)t->v.ndim);
  shape[t->v.ndim] = 1;
  l_copyof(L, i, LA_F64, 'C');
  lf_reshaped(L, lua_gettop(L), t->v.ndim + 1, shape);
  lua_remove(L, -2);
}

static double lf_epsilon (la_dtype dt) { return la_dt_real(dt) == LA_F32 ? FLT_EPSILON : DBL_EPSILON; }

static int L_matrix_rank (lua_State *L) {            /* A, tol, hermitian | rtol */
  la_ctx *cx = l_ctx(L);
  static const double zero = 0;
  la_dtype result;
  bool hermitian = l_optbool(L, 3, false), last[LA_MAXDIMS] = { false };
  if (!l_absent(L, 2) && !l_absent(L, 4)) l_error(L, "`tol` and `rtol` can't be both set.");
  la_array *x = l_asarray(L, 1, LA_NODTYPE), *s;
  if (x->v.ndim < 2) {
    int64_t n = 0;
    bool all[1] = { true };
    la_view one = { (char *)&n, NULL, NULL, 1, LA_I64, 0, 0, 0 };
    int64_t len = 1, step = 8;
    if (x->v.ndim == 1) { one.ndim = 1; one.shape = &len; one.strides = &step; }
    if (!la_red_count(cx, &x->v, all, &one)) l_raise(L, cx);
    lua_pushinteger(L, n > 0);
    return 1;
  }
  if (hermitian) {
    lf_square(L, x);
    lua_pushvalue(L, 1);
    lf_eigh(L, lua_gettop(L), true, false, &result);
    lf_finish(L, -1, la_dt_real(result));
    l_ufunc(L, LA_UF_absolute, -1, 0);
  }
  else lf_svdvals(L, 1);
  int at = lua_gettop(L);
  s = lua_touserdata(L, at);
  last[s->v.ndim - 1] = true;
  if (!l_absent(L, 2)) lf_bound(L, 2);
  else {
    lf_reduce(L, LA_RED_MAX, at, last, &zero);
    if (!l_absent(L, 4)) lf_bound(L, 4);
    else {
      x = lua_touserdata(L, 1);
      lua_pushnumber(L, (double)(LF_ROWS(x) > LF_COLS(x) ? LF_ROWS(x) : LF_COLS(x)) * lf_epsilon((la_dtype)s->v.dtype));
    }
    int b = lua_gettop(L);
    l_ufunc(L, LA_UF_multiply, b - 1, b);
  }
  la_array *above = l_ufunc(L, LA_UF_greater, at, lua_gettop(L));
  int64_t shape[LA_MAXDIMS];
  int nd = above->v.ndim;
  bool on[LA_MAXDIMS] = { false };
  memcpy(shape, above->v.shape, sizeof(int64_t) * (size_t)nd);
  shape[nd - 1] = 1;
  on[nd - 1] = true;
  la_array *r = l_newarray(L, LA_I64, nd, shape);
  if (!la_red_count(cx, &above->v, on, &r->v)) l_raise(L, cx);
  lf_reshaped(L, lua_gettop(L), nd - 1, shape);
  return l_unwrap(L);
}

static int L_pinv (lua_State *L) {                   /* a, rcond, hermitian | rtol */
  static const double zero = 0;
  la_dtype result;
  bool hermitian = l_optbool(L, 3, false), last[LA_MAXDIMS] = { false };
  int bound = 2;
  if (!l_absent(L, 4)) {
    if (!l_absent(L, 2)) l_error(L, "`rtol` and `rcond` can't be both set.");
    bound = 4;
  }
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  if (hermitian) lf_square(L, x); else lf_stacked(L, x);
  if (l_absent(L, bound)) { lua_pushnumber(L, 1e-15); lua_replace(L, bound); }
  int u, s, vh;
  if (la_iscomplex(x->v.dtype)) {
    l_ufunc(L, LA_UF_conjugate, 1, 0);
    lua_replace(L, 1);
  }
  x = lf_matrix(L, 1, hermitian, &result);
  if (LF_ROWS(x) == 0 || LF_COLS(x) == 0) {
    lf_like(L, result, x, 2, LF_COLS(x), LF_ROWS(x));
    return 1;
  }
  la_dtype same;
  if (hermitian) lf_svd_hermitian(L, true);
  else lf_svd(L, 1, false, &same);
  vh = lua_gettop(L);
  s = vh - 1;
  u = vh - 2;
  la_array *sv = lua_touserdata(L, s);
  last[sv->v.ndim - 1] = true;
  lf_reduce(L, LA_RED_MAX, s, last, &zero);                        /* the cut: bound * largest */
  lf_bound(L, bound);
  l_ufunc(L, LA_UF_multiply, -2, -1);
  la_array *large = l_ufunc(L, LA_UF_greater, s, lua_gettop(L));
  if (large->v.ndim != sv->v.ndim || large->v.size != sv->v.size) {
    char t[2][LA_SHAPESTR];
    la_array *limit = lua_touserdata(L, bound);
    l_error(L, "pinv: rcond of shape %s does not fit an array of shape %s",
            la_arr_shapestr(t[0], LA_SHAPESTR, limit->v.ndim, limit->v.shape),
            la_arr_shapestr(t[1], LA_SHAPESTR, x->v.ndim, x->v.shape));
  }
  double *d = (double *)(void *)sv->v.data;                        /* our own, C order */
  for (int64_t i = 0; i < sv->v.size; i++) {
    bool keep = large->v.data[i] != 0;
    d[i] = keep ? 1 / d[i] : d[i] != d[i] ? d[i] : 0;
  }
  int64_t shape[LA_MAXDIMS];
  memcpy(shape, sv->v.shape, sizeof(int64_t) * (size_t)sv->v.ndim);
  shape[sv->v.ndim] = 1;
  lf_reshaped(L, s, sv->v.ndim + 1, shape);
  int column = lua_gettop(L);
  lf_transposed(L, u);
  l_ufunc(L, LA_UF_multiply, column, column + 1);                  /* s * u^T */
  lf_transposed(L, vh);
  lf_matmul(L, column + 3, column + 2);
  lf_finish(L, -1, result);
  return 1;
}

/* ================================================================ norms */

typedef enum lf_ord { LF_ORD_NONE, LF_ORD_NUMBER, LF_ORD_FRO, LF_ORD_NUC, LF_ORD_UNKNOWN } lf_ord;

static lf_ord lf_readord (lua_State *L, int i, double *p) {
  *p = 2;
  if (l_absent(L, i) || (lua_isboolean(L, i) && !lua_toboolean(L, i))) return LF_ORD_NONE;
  if (lua_type(L, i) == LUA_TSTRING) {
    const char *s = lua_tostring(L, i);
    if (strcmp(s, "fro") == 0 || strcmp(s, "f") == 0) return LF_ORD_FRO;
    if (strcmp(s, "nuc") == 0) return LF_ORD_NUC;
    if (strcmp(s, "inf") == 0) { *p = INFINITY; return LF_ORD_NUMBER; }
    if (strcmp(s, "-inf") == 0) { *p = -INFINITY; return LF_ORD_NUMBER; }
    return LF_ORD_UNKNOWN;
  }
  *p = l_checknum(L, i, "ord");
  return LF_ORD_NUMBER;
}

/* [+1] the array at i, floating */
static la_array *lf_floating (lua_State *L, int i) {
  la_array *x = l_asarray(L, i, LA_NODTYPE);
  if (la_isinexact(x->v.dtype)) lua_pushvalue(L, i);
  else l_copyof(L, i, LA_F64, 'K');
  return lua_touserdata(L, -1);
}

/* [+1] |x|^2, real, as NumPy has it: (conj(x) x).real */
static la_array *lf_squares (lua_State *L, int i) {
  la_array *x = lua_touserdata(L, i);
  if (!la_iscomplex(x->v.dtype)) return l_ufunc(L, LA_UF_multiply, i, i);
  i = lua_absindex(L, i);
  l_ufunc(L, LA_UF_conjugate, i, 0);
  la_array *s = l_ufunc(L, LA_UF_multiply, -1, i);
  la_dims d;
  la_sh_dims(&s->v, &d);
  return l_newview(L, -1, s->v.data, la_dt_real((la_dtype)s->v.dtype), &d);
}

/* The array at the top, contiguous and with as many elements as x has without the axes `on`, in the shape norm gives it. */
static int lf_normed (lua_State *L, const la_view *x, const bool *on, bool keepdims) {
  int64_t shape[LA_MAXDIMS];
  int nd = 0;
  for (int a = 0; a < x->ndim; a++) {
    if (!on[a]) shape[nd++] = x->shape[a];
    else if (keepdims) shape[nd++] = 1;
  }
  lf_reshaped(L, lua_gettop(L), nd, shape);
  if (!keepdims) l_unwrap(L);
  return 1;
}

/* sqrt(sum |x|^2) of all elements, as a dot product */
static int lf_norm_all (lua_State *L, int i, bool keepdims) {
  la_ctx *cx = l_ctxof(L);
  la_array *x = lua_touserdata(L, i);
  _Alignas(16) char sum[16] = { 0 };
  la_dtype dt = (la_dtype)x->v.dtype, real = la_dt_real(dt);
  la_scalar s;
  if (x->v.size > 0) {
    int64_t step = la_itemsize(dt);
    if (x->v.ndim == 1 && !(x->v.flags & LA_UNALIGNED)) step = x->v.strides[0];
    else if ((x->v.flags & LA_UNALIGNED) || !(la_arr_iscontig(&x->v) || la_arr_isfcontig(&x->v))) x = l_copyof(L, i, LA_NODTYPE, 'C');
    if (!la_pr_dotvec(cx, dt, true, x->v.size, x->v.data, step, x->v.data, step, sum)) l_raise(L, cx);
  }
  la_dt_load(dt, sum, &s);
  s = (la_scalar){ LA_WEAK_FLOAT, 0, s.f, 0 };
  if (real == LA_F32) s.f = (double)sqrtf((float)s.f);
  else s.f = sqrt(s.f);
  int64_t shape[LA_MAXDIMS];
  x = lua_touserdata(L, i);
  for (int a = 0; a < x->v.ndim; a++) shape[a] = 1;
  la_array *r = l_newarray(L, real, keepdims ? x->v.ndim : 0, shape);
  if (!la_dt_store(cx, real, r->v.data, &s)) l_raise(L, cx);
  return keepdims ? 1 : l_unwrap(L);
}

/* The norm of vectors along the axes `on` of the array at i (several axes: all their elements are one vector). */
static int lf_norm_vector (lua_State *L, int i, lf_ord ord, double p, const bool *on, bool keepdims) {
  static const double zero = 0;
  la_array *x = lua_touserdata(L, i);
  la_view v = x->v;
  if (ord == LF_ORD_NUMBER && isinf(p)) {
    l_ufunc(L, LA_UF_absolute, i, 0);
    if (p > 0) lf_reduce(L, LA_RED_MAX, lua_gettop(L), on, &zero);
    else lf_reduce(L, LA_RED_MIN, lua_gettop(L), on, NULL);
  } else if (ord == LF_ORD_NUMBER && p == 0) {
    lua_pushinteger(L, 0);
    l_ufunc(L, LA_UF_not_equal, i, lua_gettop(L));
    l_copyof(L, lua_gettop(L), la_dt_real((la_dtype)x->v.dtype), 'K');
    lf_reduce(L, LA_RED_SUM, lua_gettop(L), on, NULL);
  } else if (ord == LF_ORD_NUMBER && p == 1) {
    l_ufunc(L, LA_UF_absolute, i, 0);
    lf_reduce(L, LA_RED_SUM, lua_gettop(L), on, NULL);
  } else if (ord == LF_ORD_NONE || (ord == LF_ORD_NUMBER && p == 2)) {
    lf_squares(L, i);
    lf_reduce(L, LA_RED_SUM, lua_gettop(L), on, NULL);
    l_ufunc(L, LA_UF_sqrt, -1, 0);
  } else {
    l_ufunc(L, LA_UF_absolute, i, 0);
    lua_pushnumber(L, p);
    l_ufunc(L, LA_UF_power, -2, -1);
    lf_reduce(L, LA_RED_SUM, lua_gettop(L), on, NULL);
    lua_pushnumber(L, la_dt_real((la_dtype)x->v.dtype) == LA_F32 ? (double)(1 / (float)p) : 1 / p);
    l_ufunc(L, LA_UF_power, -2, -1);
  }
  return lf_normed(L, &v, on, keepdims);
}

static void lf_bad_matrix_order (lua_State *L) { l_error(L, "Invalid norm order for matrices."); }

/* The norm of the matrices in the axes r and c of the array at i. */
static int lf_norm_matrix (lua_State *L, int i, lf_ord ord, double p, int r, int c, bool keepdims) {
  static const double zero = 0;
  la_array *x = lua_touserdata(L, i);
  la_view v = x->v;
  bool on[LA_MAXDIMS] = { false }, row[LA_MAXDIMS] = { false }, col[LA_MAXDIMS] = { false };
  on[r] = on[c] = row[r] = col[c] = true;
  if (ord == LF_ORD_NONE || ord == LF_ORD_FRO) {
    lf_squares(L, i);
    lf_reduce(L, LA_RED_SUM, lua_gettop(L), on, NULL);
    l_ufunc(L, LA_UF_sqrt, -1, 0);
  } else if (ord == LF_ORD_NUC || (ord == LF_ORD_NUMBER && fabs(p) == 2)) {
    bool last[LA_MAXDIMS] = { false };
    lf_moved(L, i, r, c);
    lf_svdvals(L, lua_gettop(L));
    last[v.ndim - 2] = true;
    lf_reduce(L, ord == LF_ORD_NUC ? LA_RED_SUM : p > 0 ? LA_RED_MAX : LA_RED_MIN, lua_gettop(L), last,
              ord == LF_ORD_NUMBER && p < 0 ? NULL : &zero);
  } else if (ord == LF_ORD_NUMBER && (fabs(p) == 1 || isinf(p))) {
    l_ufunc(L, LA_UF_absolute, i, 0);
    lf_reduce(L, LA_RED_SUM, lua_gettop(L), fabs(p) == 1 ? row : col, NULL);
    lf_reduce(L, p > 0 ? LA_RED_MAX : LA_RED_MIN, lua_gettop(L), fabs(p) == 1 ? col : row, p > 0 ? &zero : NULL);
  }
  else lf_bad_matrix_order(L);
  return lf_normed(L, &v, on, keepdims);
}

static int L_norm (lua_State *L) {                   /* x, ord, axis, keepdims */
  double p;
  int axes[LA_MAXDIMS];
  bool keepdims = l_optbool(L, 4, false), on[LA_MAXDIMS] = { false };
  lf_ord ord = lf_readord(L, 2, &p);
  la_array *x = lf_floating(L, 1);
  int i = lua_gettop(L), n = x->v.ndim;
  bool all = l_absent(L, 3) || (lua_isboolean(L, 3) && !lua_toboolean(L, 3));
  if (all && (ord == LF_ORD_NONE || (ord == LF_ORD_FRO && n == 2) || (ord == LF_ORD_NUMBER && p == 2 && n == 1)))
    return lf_norm_all(L, i, keepdims);
  if (all) for (int a = 0; a < n; a++) axes[a] = a;
  else n = l_optaxes(L, 3, n, axes);
  if (n == 1) {
    if (ord > LF_ORD_NUMBER) l_error(L, "Invalid norm order '%.40s' for vectors", lua_tostring(L, 2));
    on[axes[0]] = true;
    return lf_norm_vector(L, i, ord, p, on, keepdims);
  }
  if (n != 2) l_error(L, "Improper number of dimensions to norm: it takes one axis or two, got %d", n);
  if (ord == LF_ORD_UNKNOWN) lf_bad_matrix_order(L);
  return lf_norm_matrix(L, i, ord, p, axes[0], axes[1], keepdims);
}

static int L_matrix_norm (lua_State *L) {            /* x, keepdims, ord */
  double p;
  bool keepdims = l_optbool(L, 2, false);
  lf_ord ord = l_absent(L, 3) ? LF_ORD_FRO : lf_readord(L, 3, &p);
  if (l_absent(L, 3)) p = 2;
  la_array *x = lf_floating(L, 1);
  if (x->v.ndim < 2) l_error(L, "axis -2 is out of bounds for array of dimension %d: matrix_norm wants two axes", x->v.ndim);
  if (ord == LF_ORD_UNKNOWN) lf_bad_matrix_order(L);
  return lf_norm_matrix(L, lua_gettop(L), ord, p, x->v.ndim - 2, x->v.ndim - 1, keepdims);
}

static int L_vector_norm (lua_State *L) {            /* x, axis, keepdims, ord */
  double p;
  bool on[LA_MAXDIMS], keepdims = l_optbool(L, 3, false);
  lf_ord ord = lf_readord(L, 4, &p);
  la_array *x = lf_floating(L, 1);
  int i = lua_gettop(L), n = br_axes(L, 2, x->v.ndim, on);
  if (ord > LF_ORD_NUMBER) l_error(L, "Invalid norm order '%.40s' for vectors", lua_tostring(L, 4));
  if (n == x->v.ndim && p == 2) return lf_norm_all(L, i, keepdims);
  return lf_norm_vector(L, i, ord, p, on, keepdims);
}

static int L_cond (lua_State *L) {                   /* x, p */
  la_ctx *cx = l_ctx(L);
  double p;
  la_dtype result;
  lf_ord ord = lf_readord(L, 2, &p);
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  if (x->v.ndim >= 2 && x->v.size == 0 && (LF_ROWS(x) == 0 || LF_COLS(x) == 0)) l_error(L, "cond is not defined on empty arrays");
  lf_stacked(L, x);
  int nd = x->v.ndim;
  if (ord == LF_ORD_NONE || (ord == LF_ORD_NUMBER && fabs(p) == 2)) {
    la_array *s = lf_svdvals(L, 1);
    int64_t shape[LA_MAXDIMS], k = s->v.shape[nd - 2];
    la_array *r;
    memcpy(shape, s->v.shape, sizeof shape[0] * (size_t)(nd - 2));
    r = l_newarray(L, (la_dtype)s->v.dtype, nd - 2, shape);
    for (int64_t i = 0; i < r->v.size; i++) {
      if (s->v.dtype == LA_F32) {
        const float *v = (const float *)(const void *)s->v.data + i * k;
        ((float *)(void *)r->v.data)[i] = p < 0 ? v[k - 1] / v[0] : v[0] / v[k - 1];
      } else {
        const double *v = (const double *)(const void *)s->v.data + i * k;
        ((double *)(void *)r->v.data)[i] = p < 0 ? v[k - 1] / v[0] : v[0] / v[k - 1];
      }
    }
  } else {
    if (ord == LF_ORD_UNKNOWN || (ord == LF_ORD_NUMBER && fabs(p) != 1 && !isinf(p))) lf_bad_matrix_order(L);
    x = lf_matrix(L, 1, true, &result);
    la_array *inverse = lf_like(L, (la_dtype)x->v.dtype, x, 2, LF_ROWS(x), LF_ROWS(x));
    int at = lua_gettop(L);
    lf_check(L, cx, la_fc_inv(cx, &x->v, true, &inverse->v));
    lf_norm_matrix(L, 1, ord, p, nd - 2, nd - 1, true);
    int of_x = lua_gettop(L);
    lf_norm_matrix(L, at, ord, p, nd - 2, nd - 1, true);
    l_ufunc(L, LA_UF_multiply, of_x, lua_gettop(L));
    lf_finish(L, -1, la_dt_real(result));
    la_array *r = lua_touserdata(L, -1);
    lf_reshaped(L, lua_gettop(L), nd - 2, r->v.shape);
  }
  /* what is not a number although the matrix has none that is not: the matrix is singular */
  la_array *r = lua_touserdata(L, -1);
  int at = lua_gettop(L);
  bool any = false, on[LA_MAXDIMS] = { false };
  for (int64_t i = 0; i < r->v.size; i++)
    any = any || (r->v.dtype == LA_F32 ? isnan(((const float *)(const void *)r->v.data)[i])
        : isnan(((const double *)(const void *)r->v.data)[i]));
  if (any) {
    on[nd - 2] = on[nd - 1] = true;
    l_ufunc(L, LA_UF_isnan, 1, 0);
    la_array *nan = lf_reduce(L, LA_RED_ANY, lua_gettop(L), on, NULL);
    for (int64_t i = 0; i < r->v.size; i++) {
      if (nan->v.data[i]) continue;
      if (r->v.dtype == LA_F32) { float *f = (float *)(void *)r->v.data + i; if (isnan(*f)) *f = INFINITY; }
      else { double *f = (double *)(void *)r->v.data + i; if (isnan(*f)) *f = INFINITY; }
    }
    lua_settop(L, at);
  }
  return l_unwrap(L);
}

/* ================================================================ products */

static int L_matrix_power (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_dtype result;
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  lf_square(L, x);
  if (!lua_isnumber(L, 2) || lua_tonumber(L, 2) != floor(lua_tonumber(L, 2))) l_error(L, "exponent must be an integer");
  int64_t n = l_checkint(L, 2, "n");
  if (n == 0) {
    la_array *r = l_newarray(L, (la_dtype)x->v.dtype, x->v.ndim, x->v.shape);
    int64_t side = LF_ROWS(x), item = la_itemsize(r->v.dtype);
    la_scalar one = { LA_WEAK_INT, 1, 1, 0 };
    memset(r->v.data, 0, (size_t)(r->v.size * item));
    for (int64_t i = 0; i < r->v.size; i++)
      if (i / side % side == i % side && !la_dt_store(cx, (la_dtype)r->v.dtype, r->v.data + i * item, &one)) return l_raise(L, cx);
    return 1;
  }
  uint64_t bits = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
  if (n < 0) {
    x = lf_matrix(L, 1, true, &result);
    la_array *r = lf_like(L, (la_dtype)x->v.dtype, x, 2, LF_ROWS(x), LF_ROWS(x));
    lf_check(L, cx, la_fc_inv(cx, &x->v, false, &r->v));
    lf_finish(L, -1, result);
    lua_replace(L, 1);
  }
  lua_settop(L, 1);                                  /* 1: x to the power 2^k; 2: the result so far */
  if (bits == 3) {
    lf_matmul(L, 1, 1);
    lf_matmul(L, 2, 1);
    return 1;
  }
  for (bool first = true; bits > 0; first = false) {
    if (!first) {
      lf_matmul(L, 1, 1);
      lua_replace(L, 1);
    }
    if (bits & 1) {
      if (lua_gettop(L) == 1) lua_pushvalue(L, 1);
      else {
        lf_matmul(L, 2, 1);
        lua_replace(L, 2);
      }
    }
    bits >>= 1;
  }
  if (n == 1 && lua_rawequal(L, 1, 2)) l_copyof(L, 1, LA_NODTYPE, 'K');
  return 1;
}

/* ---- multi_dot ---- */

/* [+1] the product of the arrays i .. j (stack indices base + i ...) as the table of cuts says */
static void lf_chain (lua_State *L, int base, int n, const int *cut, int i, int j) {
  luaL_checkstack(L, 4, NULL);
  if (i == j) {
    lua_pushvalue(L, base + i);
    return;
  }
  lf_chain(L, base, n, cut, i, cut[i * n + j]);
  lf_chain(L, base, n, cut, cut[i * n + j] + 1, j);
  int top = lua_gettop(L);
  lf_matmul(L, top - 1, top);
  lua_replace(L, top - 1);
  lua_settop(L, top - 1);
}

static int L_multi_dot (lua_State *L) {              /* arrays | out */
  la_ctx *cx = l_ctx(L);
  if (lua_type(L, 1) != LUA_TTABLE) l_error(L, "multi_dot: arrays must be a table of arrays, got %s", l_typename(L, 1));
  int64_t count = (int64_t)lua_rawlen(L, 1);
  if (count < 2) l_error(L, "Expecting at least two arrays, got %lld", (long long)count);
  if (count > 1000) l_error(L, "multi_dot: at most 1000 arrays, got %lld", (long long)count);
  int n = (int)count, base = lua_gettop(L) + 1;
  luaL_checkstack(L, n + 20, NULL);
  bool row = false, column = false;
  for (int k = 0; k < n; k++) {
    lua_rawgeti(L, 1, k + 1);
    la_array *x = l_asarray(L, base + k, LA_NODTYPE);
    la_dims d = { 2, x->v.size, { 1, 1 }, { 0, 0 } };
    if (x->v.ndim == 1 && (k == 0 || k == n - 1)) {  /* the first may be a row, the last a column */
      d.shape[k == 0] = x->v.shape[0];
      d.strides[k == 0] = x->v.strides[0];
      if (k == 0) row = true; else column = true;
      l_newview(L, base + k, x->v.data, (la_dtype)x->v.dtype, &d);
      lua_replace(L, base + k);
    }
    else if (x->v.ndim != 2) l_error(L, "%d-dimensional array given. Array must be two-dimensional", x->v.ndim);
  }
  double *cost = l_scratch(L, sizeof(double) * (size_t)(n * n));
  double *p = l_scratch(L, sizeof(double) * (size_t)(n + 1));
  int *cut = l_scratch(L, sizeof(int) * (size_t)(n * n));
  for (int k = 0; k < n; k++) {
    la_array *x = lua_touserdata(L, base + k), *y = k + 1 < n ? lua_touserdata(L, base + k + 1) : NULL;
    if (y != NULL && LF_COLS(x) != LF_ROWS(y)) {
      char s[2][LA_SHAPESTR];
      l_error(L, "shapes %s and %s not aligned: %lld (dim 2) != %lld (dim 1)", la_arr_shapestr(s[0], LA_SHAPESTR, 2, x->v.shape),
              la_arr_shapestr(s[1], LA_SHAPESTR, 2, y->v.shape), (long long)LF_COLS(x), (long long)LF_ROWS(y));
    }
    p[k] = (double)LF_ROWS(x);
    p[k + 1] = (double)LF_COLS(x);
    cost[k * n + k] = 0;
  }
  for (int len = 1; len < n; len++)                  /* the cheapest way to multiply each run of factors (Cormen et al., Introduction to */
    for (int i = 0; i + len < n; i++) {              /* Algorithms, matrix-chain order) */
      int j = i + len;
      cost[i * n + j] = INFINITY;
      cut[i * n + j] = i;
      for (int k = i; k < j; k++) {
        double q = cost[i * n + k] + cost[(k + 1) * n + j] + p[i] * p[k + 1] * p[j + 1];
        if (q < cost[i * n + j]) { cost[i * n + j] = q; cut[i * n + j] = k; }
      }
    }
  lf_chain(L, base, n, cut, 0, n - 1);
  la_array *r = lua_touserdata(L, -1);
  int64_t shape[2] = { LF_ROWS(r), LF_COLS(r) };
  int nd = 2 - row - column;
  if (row) shape[0] = shape[1];
  la_array *flat = lf_reshaped(L, lua_gettop(L), nd, shape);
  if (!l_absent(L, 2)) {
    la_array *out = l_checkout(L, 2);
    if (out->v.dtype != flat->v.dtype || out->v.ndim != nd || memcmp(out->v.shape, flat->v.shape, sizeof(int64_t) * (size_t)nd) != 0) {
      char s[2][LA_SHAPESTR];
      l_error(L, "output array is not acceptable: it is %s %s, the result %s %s", la_dtypes[out->v.dtype].name,
              la_arr_shapestr(s[0], LA_SHAPESTR, out->v.ndim, out->v.shape), la_dtypes[flat->v.dtype].name,
              la_arr_shapestr(s[1], LA_SHAPESTR, nd, shape));
    }
    if (!la_ex_copy(cx, &out->v, &flat->v)) return l_raise(L, cx);
    lua_pushvalue(L, 2);
    return 1;
  }
  return l_unwrap(L);
}

static int L_expm (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_dtype result;
  la_array *x = lf_matrix(L, 1, true, &result);
  la_array *r = lf_like(L, (la_dtype)x->v.dtype, x, 2, LF_ROWS(x), LF_ROWS(x));
  lf_check(L, cx, la_fc_expm(cx, &x->v, &r->v));
  lf_finish(L, -1, result);
  return 1;
}

/* ================================================================ diagonals */

/* [+1] the diagonals of axes a and b of the array at i, as a read-only view (…, length) */
static la_array *lf_diagonal (lua_State *L, int i, int64_t offset, int a, int b) {
  la_array *x = lua_touserdata(L, i);
  la_dims d;
  d.ndim = 0;
  d.size = 1;
  for (int k = 0; k < x->v.ndim; k++) {
    if (k == a || k == b) continue;
    d.shape[d.ndim] = x->v.shape[k];
    d.strides[d.ndim++] = x->v.strides[k];
    d.size *= x->v.shape[k];
  }
  int64_t rows = x->v.shape[a], columns = x->v.shape[b];
  int64_t r0 = offset < 0 ? -offset : 0, c0 = offset > 0 ? offset : 0;
  int64_t n = rows - r0 < columns - c0 ? rows - r0 : columns - c0;
  char *data = x->v.data;
  if (n > 0) data += r0 * x->v.strides[a] + c0 * x->v.strides[b];
  else n = 0;
  d.shape[d.ndim] = n;
  d.strides[d.ndim++] = x->v.strides[a] + x->v.strides[b];
  d.size *= n;
  la_array *v = l_newview(L, i, data, (la_dtype)x->v.dtype, &d);
  v->v.flags |= LA_READONLY;
  return v;
}

static int64_t lf_offset (lua_State *L, int i) {
  int64_t offset = l_absent(L, i) ? 0 : l_checkint(L, i, "offset");
  if (offset == INT64_MIN) l_error(L, "%s: offset is too large: %lld", l_fname(L), (long long)offset);
  return offset;
}

/* x at 1; axes at axis1 and axis2 (0: the last two) */
static la_array *lf_diagonal_of (lua_State *L, int offset, int axis1, int axis2) {
  int64_t k = lf_offset(L, offset);
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  int a = 0, b = 1;
  if (x->v.ndim < 2) l_error(L, "%s requires an array of at least two dimensions, got %d", l_fname(L), x->v.ndim);
  if (axis1 == 0) { a = x->v.ndim - 2; b = a + 1; }
  else {
    if (!l_absent(L, axis1)) a = l_checkaxis(L, axis1, x->v.ndim);
    if (!l_absent(L, axis2)) b = l_checkaxis(L, axis2, x->v.ndim);
  }
  if (a == b) l_error(L, "axis1 and axis2 cannot be the same: both are %d", a + 1);
  return lf_diagonal(L, 1, k, a, b);
}

static int lf_trace (lua_State *L, int offset, int axis1, int axis2, int dtype, int out) {
  la_ctx *cx = l_ctx(L);
  la_array *d = lf_diagonal_of(L, offset, axis1, axis2);
  bool on[LA_MAXDIMS] = { false };
  la_dims rd;
  la_view rv;
  la_dtype loop = (la_dtype)l_optdtype(L, dtype, la_red_sumdtype((la_dtype)d->v.dtype));
  on[d->v.ndim - 1] = true;
  br_result(L, &d->v, on, false, loop, out, "add", &rd, &rv);
  if (!la_red_run(cx, LA_RED_SUM, "add", loop, &d->v, on, &rv, NULL, NULL)) return l_raise(L, cx);
  return br_finish(L, false, out);
}

static int L_diagonal (lua_State *L) { lf_diagonal_of(L, 2, 3, 4); return 1; }            /* a, offset, axis1, axis2 */
static int L_trace (lua_State *L) { return lf_trace(L, 2, 3, 4, 5, 6); }                   /* a, offset, axis1, axis2, dtype, out */
static int L_linalg_diagonal (lua_State *L) { lf_diagonal_of(L, 2, 0, 0); return 1; }     /* x, offset */
static int L_linalg_trace (lua_State *L) { return lf_trace(L, 2, 0, 0, 3, 0); }            /* x, offset, dtype */

static int L_linalg_transpose (lua_State *L) {
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  if (x->v.ndim < 2) l_error(L, "Input array must be at least 2-dimensional, but it is %d", x->v.ndim);
  lf_transposed(L, 1);
  return 1;
}

static int L_linalg_cross (lua_State *L) {           /* x1, x2, axis */
  la_ctx *cx = l_ctx(L);
  la_array *x[2];
  la_dims d;
  for (int k = 0; k < 2; k++) {
    x[k] = l_asarray(L, k + 1, LA_NODTYPE);
    if (x[k]->v.ndim == 0) l_error(L, "cross: both arguments must have at least one axis");
  }
  int64_t n[2];
  for (int k = 0; k < 2; k++) n[k] = x[k]->v.shape[l_absent(L, 3) ? x[k]->v.ndim - 1 : l_checkaxis(L, 3, x[k]->v.ndim)];
  if (n[0] != 3 || n[1] != 3)
    l_error(L, "Both input arrays must be (arrays of) 3-dimensional vectors, but they are %lld and %lld dimensional instead.",
            (long long)n[0], (long long)n[1]);
  const la_view *v[2] = { &x[0]->v, &x[1]->v };
  if (!la_bc_shape(cx, 2, v, &d)) return l_raise(L, cx);
  lua_getfield(L, LUA_REGISTRYINDEX, "lunarray.core");
  lua_getfield(L, -1, "cross");
  lua_pushvalue(L, 1);
  lua_pushvalue(L, 2);
  lua_newtable(L);
  lua_pushvalue(L, 3);
  if (l_absent(L, 3)) { lua_pop(L, 1); lua_pushinteger(L, -1); }
  lua_setfield(L, -2, "axis");
  lua_call(L, 3, 1);
  return 1;
}

/* ================================================================ the table */

#define LF_STACK "a (..., n, n): a matrix or a stack of them, in the last two axes; float32, float64, complex64, complex128, " \
  "others become float64.\n"
#define LF_MATRIX "a (..., m, n): a matrix or a stack of them, in the last two axes; float32, float64, complex64, complex128, " \
  "others become float64.\n"
#define LF_SIGNS "Vectors are unique but for their signs (of complex ones: phases), which are LAPACK's choice (3.10 and later): " \
  "of square matrices up to order 24 those of NumPy 2, but where rounding decides; of other ones where the LAPACK in use does as NumPy's.\n"
#define LF_NOTSQUARE "Errors: Last 2 dimensions of the array must be square; "

const l_reg la_reg_factor[] = {
  /* solve, inv, det */
  {"inv", L_inv, "a", L_FUNC,
   "The inverse of a square matrix.\n" LF_STACK "Result (..., n, n).\n" LF_NOTSQUARE "Singular matrix.\n"
   "Example: la.linalg.inv({{1, 2}, {3, 4}})  --> [[-2. 1.] [1.5 -0.5]]\nNumPy: numpy.linalg.inv"},
  {"solve", L_solve, "a, b", L_FUNC,
   "Solves the linear equations a x = b.\n" LF_STACK "b: (n) one right side, or (..., n, k) k of them; stacks broadcast.\n"
   "Result x in the shape of b.\n" LF_NOTSQUARE "Singular matrix.\n"
   "Example: la.linalg.solve({{1, 2}, {3, 5}}, {1, 2})  --> [-1. 1.]\nNumPy: numpy.linalg.solve"},
  {"det", L_det, "a", L_FUNC,
   "The determinant of a square matrix.\n" LF_STACK "Result: a number, or an array (...) of a stack.\n"
   "Example: la.linalg.det({{1, 2}, {3, 4}})  --> -2.0\nNumPy: numpy.linalg.det"},
  {"slogdet", L_slogdet, "a", L_FUNC,
   "Sign and logarithm of the size of the determinant, where the determinant itself would overflow.\n" LF_STACK
   "Results: sign (-1, 0 or 1, complex: of size 1) and logabsdet (-inf where the sign is 0); numbers, or arrays (...) of a stack.\n"
   "Example: la.linalg.slogdet({{1, 2}, {3, 4}})  --> -1.0, 0.69314718055995\nNumPy: numpy.linalg.slogdet"},
  {"tensorsolve", L_tensorsolve, "a, b, axes", L_FUNC,
   "Solves tensordot(a, x, x.ndim) = b for x.\na (b.shape, then axes of as many elements), b any shape. axes: axes of a that are "
   "first moved to its end.\n"
   "Result x in the shape of the last axes of a.\nExample: la.linalg.tensorsolve(la.eye(6):reshape(2, 3, 6), la.ones(2, 3)).shape  "
   "--> (6,)\n"
   "NumPy: numpy.linalg.tensorsolve"},
  {"tensorinv", L_tensorinv, "a, ind", L_FUNC,
   "The inverse of a with respect to tensordot over its first ind axes.\na: the first ind axes (default 2) hold as many elements as "
   "the others.\n"
   "Result: the other axes first, then those.\nExample: la.linalg.tensorinv(la.eye(24):reshape(4, 6, 8, 3)).shape  --> (8, 3, 4, 6)\n"
   "NumPy: numpy.linalg.tensorinv"},
  /* decompositions */
  {"cholesky", L_cholesky, "a, upper", L_FUNC,
   "The Cholesky factor of a positive-definite matrix: a = L L^H, or with upper = true a = U^H U.\n" LF_STACK
   "Only one triangle of a is read, the lower one (upper = true: the upper one).\n" LF_NOTSQUARE "Matrix is not positive definite.\n"
   "Example: la.linalg.cholesky({{4, 2}, {2, 5}})  --> [[2. 0.] [1. 2.]]\nNumPy: numpy.linalg.cholesky"},
  {"qr", L_qr, "a, mode", L_FUNC,
   "The QR factorisation a = q r: q with orthonormal columns, r upper triangular.\n" LF_MATRIX
   "mode: 'reduced' (default) gives q (..., m, k) and r (..., k, n), k the smaller of m and n; 'complete' q (..., m, m), r (..., m, n);\n"
   "'r' r alone; 'raw' LAPACK's h (..., n, m) and tau (..., k).\n"
   "Signs are those of LAPACK's reflections, as in NumPy: r's diagonal is negative where the column's first element was positive.\n"
   "Example: local q, r = la.linalg.qr({{3, 1}, {4, 2}}); r  --> [[-5. -2.2] [0. 0.4]]\nNumPy: numpy.linalg.qr"},
  {"eigh", L_eigh, "a, UPLO", L_FUNC,
   "Eigenvalues and eigenvectors of a symmetric (Hermitian) matrix.\n" LF_STACK
   "UPLO: 'L' (default) or 'U', the triangle that is read.\nResults: w (..., n) real, rising; v (..., n, n), column i belongs to w[i].\n"
   LF_SIGNS
   LF_NOTSQUARE "Eigenvalues did not converge.\nExample: local w, v = la.linalg.eigh({{2, 1}, {1, 2}}); w  --> [1. 3.]\nNumPy: "
       "numpy.linalg.eigh"},
  {"eigvalsh", L_eigvalsh, "a, UPLO", L_FUNC,
   "The eigenvalues (..., n) of a symmetric (Hermitian) matrix, rising.\n" LF_STACK "UPLO: 'L' (default) or 'U', the triangle that is "
   "read.\n"
   "Example: la.linalg.eigvalsh({{2, 1}, {1, 2}})  --> [1. 3.]\nNumPy: numpy.linalg.eigvalsh"},
  {"eig", L_eig, "a", L_FUNC,
   "Eigenvalues and right eigenvectors of a square matrix.\n" LF_STACK
   "Results: w (..., n) in no order, v (..., n, n) whose columns have length 1; real if all eigenvalues of a real array are, else "
   "complex.\n"
   "A complex column is turned so that its largest element is real; the sign is LAPACK's choice.\n"
   LF_NOTSQUARE "Array must not contain infs or NaNs; Eigenvalues did not converge.\n"
   "Example: local w, v = la.linalg.eig({{2, 0}, {0, 3}}); w  --> [2. 3.]\nNumPy: numpy.linalg.eig"},
  {"eigvals", L_eigvals, "a", L_FUNC,
   "The eigenvalues (..., n) of a square matrix.\n" LF_STACK "Example: la.linalg.eigvals({{0, 1}, {-1, 0}})  --> [0.+1.j "
   "0.-1.j]\nNumPy: numpy.linalg.eigvals"},
  {"svd", L_svd, "a, full_matrices, compute_uv, hermitian", L_FUNC,
   "The singular value decomposition a = u * s @ vh.\n" LF_MATRIX
   "Results: u (..., m, m), s (..., k) falling, vh (..., n, n), k the smaller of m and n. full_matrices = false: u (..., m, k), vh "
   "(..., k, n).\n"
   "compute_uv = false: s alone. hermitian = true: a is Hermitian, which is faster.\n" LF_SIGNS "Error: SVD did not converge.\n"
   "Example: local u, s, vh = la.linalg.svd({{3, 0}, {0, 4}}); s  --> [4. 3.]\nNumPy: numpy.linalg.svd"},
  {"svdvals", L_svdvals, "x", L_FUNC,
   "The singular values (..., k) of a matrix (..., m, n), falling.\nExample: la.linalg.svdvals({{3, 0}, {0, 4}})  --> [4. 3.]\nNumPy: "
   "numpy.linalg.svdvals"},
  {"lu", L_lu, "a, permute_l, p_indices", L_FUNC,
   "The LU factorisation with row exchanges, a = p l u.\n" LF_MATRIX
   "Results: p (..., m, m), l (..., m, k) with ones on its diagonal, u (..., k, n), k the smaller of m and n. permute_l = true: p l "
   "and u.\n"
   "p_indices = true: instead of p positions (..., m): row i of a is row p[i] of l u.\n"
   "Example: local p, l, u = la.linalg.lu({{1, 2}, {3, 4}}); u  --> [[3. 4.] [0. 0.66666667]]\nNumPy: scipy.linalg.lu"},
  {"lu_factor", L_lu_factor, "a", L_FUNC,
   "The LU factorisation in LAPACK's form, for lu_solve.\n" LF_MATRIX
   "Results: lu (..., m, n), u with l below its diagonal; piv (..., k): row i was exchanged with row piv[i].\n"
   "Example: local lu, piv = la.linalg.lu_factor({{1, 2}, {3, 4}}); piv  --> [2 2]\nNumPy: scipy.linalg.lu_factor"},
  {"lu_solve", L_lu_solve, "lu, piv, b, trans", L_FUNC,
   "Solves a x = b with what lu_factor has made of a.\nlu (..., n, n), piv (..., n), b (n) or (..., n, k). trans: 0 or 'N' solves a x "
   "= b, 1 or 'T' a^T x = b,\n"
   "2 or 'C' a^H x = b.\nExample: local lu, piv = la.linalg.lu_factor({{1, 2}, {3, 4}}); la.linalg.lu_solve(lu, piv, {5, 11})  "
   "--> [1. 2.]\n"
   "NumPy: scipy.linalg.lu_solve"},
  {"solve_triangular", L_solve_triangular, "a, b, trans, lower, unit_diagonal", L_FUNC,
   "Solves a x = b for a triangular a.\n" LF_STACK "Only one triangle is read, the upper one unless lower = true; unit_diagonal = "
   "true: the diagonal\n"
   "counts as ones. b (n) or (..., n, k). trans: 0 or 'N' solves a x = b, 1 or 'T' a^T x = b, 2 or 'C' a^H x = b.\nError: Singular "
   "matrix.\n"
   "Example: la.linalg.solve_triangular({{2, 1}, {0, 4}}, {4, 8})  --> [1. 2.]\nNumPy: scipy.linalg.solve_triangular"},
  /* least squares, rank */
  {"lstsq", L_lstsq, "a, b, rcond", L_FUNC,
   "The least-squares solution of a x = b.\na (m, n), b (m) or (m, k). rcond: singular values below rcond times the largest count as "
   "0; default: the\n"
   "rounding error times the larger of m and n.\nResults: x (n) or (n, k); sums of the squared residuals (k), or () where rank < n or "
   "m <= n; the\n"
   "rank; the singular values of a.\nErrors: Incompatible dimensions; SVD did not converge in Linear Least Squares.\n"
   "Example: local x, res, rank, s = la.linalg.lstsq({{0, 1}, {1, 1}, {2, 1}}, {1, 3, 5}); x  --> [2. 1.]\nNumPy: numpy.linalg.lstsq"},
  {"pinv", L_pinv, "a, rcond, hermitian | rtol", L_FUNC,
   "The Moore-Penrose pseudo-inverse of a matrix.\n" LF_MATRIX
   "rcond or rtol: singular values up to that times the largest count as 0, a number or an array (...); default 1e-15.\n"
   "hermitian = true: a is Hermitian, which is faster. Result (..., n, m).\n"
   "Example: la.linalg.pinv({{1, 0}, {0, 2}, {0, 0}})  --> [[1. 0. 0.] [0. 0.5 0.]]\nNumPy: numpy.linalg.pinv"},
  {"matrix_rank", L_matrix_rank, "A, tol, hermitian | rtol", L_FUNC,
   "The rank of a matrix: how many singular values are above tol.\nA (..., m, n); of a vector 1 unless all its elements are 0. tol: a "
   "number or an array (...); default: the\n"
   "largest singular value times the larger of m and n times the dtype's rounding error. rtol: times the largest. hermitian = true: "
   "faster.\n"
   "Result: a number, or int64 (...) of a stack.\nExample: la.linalg.matrix_rank({{1, 2}, {2, 4}})  --> 1\nNumPy: "
   "numpy.linalg.matrix_rank"},
  {"cond", L_cond, "x, p", L_FUNC,
   "The condition number of a matrix: norm(x, p) * norm(inv(x), p).\nx (..., m, n). p: nil or 2 (from the singular values; -2: "
   "smallest by largest), 1, -1, la.inf, -la.inf, 'fro', 'nuc' (square only).\n"
   "Result: a number, or an array (...) of a stack; inf for a singular matrix.\nError: cond is not defined on empty arrays.\n"
   "Example: la.linalg.cond({{1, 0}, {0, 4}})  --> 4.0\nNumPy: numpy.linalg.cond"},
  /* norms */
  {"norm", L_norm, "x, ord, axis, keepdims", L_FUNC,
   "The norm of a vector or matrix.\nord: nil the root of the sum of squares; of vectors a number p: sum(|x|^p)^(1/p), 0: how many "
   "are not 0, la.inf and -la.inf: the\n"
   "largest and smallest |x|; of matrices 'fro', 'nuc', 1 and -1 (column sums), la.inf and -la.inf (row sums), 2 and -2 (singular "
   "values).\n"
   "axis: one axis for vectors, two for matrices; nil: all of a vector or matrix. Result: a number, or an array of the other axes.\n"
   "Errors: Invalid norm order for matrices; Improper number of dimensions to norm.\nExample: la.linalg.norm({3, 4})  --> 5.0\nNumPy: "
   "numpy.linalg.norm"},
  {"matrix_norm", L_matrix_norm, "x | keepdims, ord", L_FUNC,
   "The norm of the matrices in the last two axes; ord as in norm, default 'fro'.\nExample: la.linalg.matrix_norm({{1, 2}, {3, 4}}, "
   "{ord = 1})  --> 6.0\nNumPy: numpy.linalg.matrix_norm"},
  {"vector_norm", L_vector_norm, "x | axis, keepdims, ord", L_FUNC,
   "The norm of vectors: of all elements, or along an axis; several axes hold one vector together; ord as in norm, default 2.\n"
   "Example: la.linalg.vector_norm({{1, 2}, {2, 4}})  --> 5.0\nNumPy: numpy.linalg.vector_norm"},
  /* powers and chains */
  {"matrix_power", L_matrix_power, "a, n", L_FUNC,
   "A square matrix to an integer power, by repeated squaring; negative powers are those of the inverse.\na (..., n, n), any dtype. "
   "Errors: exponent must be an integer; Singular matrix.\n"
   "Example: la.linalg.matrix_power({{1, 1}, {1, 0}}, 10)  --> [[89 55] [55 34]]\nNumPy: numpy.linalg.matrix_power"},
  {"expm", L_expm, "A", L_FUNC,
   "The exponential of a square matrix, by scaling, a Pade approximant and squaring.\nA (..., n, n); a matrix with elements that are "
   "not finite gives NaN.\n"
   "Example: la.linalg.expm({{0, 0}, {0, 1}})  --> [[1. 0.] [0. 2.71828183]]\nNumPy: scipy.linalg.expm"},
  {"multi_dot", L_multi_dot, "arrays | out", L_FUNC,
   "The product of several matrices, multiplied in the cheapest order.\narrays: a table of at least two matrices; the first and the "
   "last may be vectors. Result: the product, a number if both are vectors.\n"
   "Errors: Expecting at least two arrays; shapes not aligned.\nExample: la.linalg.multi_dot({la.ones(10, 100), la.ones(100, 5), "
   "la.ones(5, 50)}).shape  --> (10, 50)\n"
   "NumPy: numpy.linalg.multi_dot"},
  /* views and sums */
  {"trace", L_linalg_trace, "x | offset, dtype", L_FUNC,
   "The sum along the diagonals of the matrices in the last two axes.\nExample: la.linalg.trace({{1, 2}, {3, 4}})  --> 5\nNumPy: "
   "numpy.linalg.trace"},
  {"diagonal", L_linalg_diagonal, "x | offset", L_FUNC,
   "The diagonals of the matrices in the last two axes, a read-only view (..., k).\nExample: la.linalg.diagonal({{1, 2}, {3, 4}})  "
   "--> [1 4]\nNumPy: numpy.linalg.diagonal"},
  {"matrix_transpose", L_linalg_transpose, "x", L_FUNC,
   "A view with the last two axes exchanged.\nExample: la.linalg.matrix_transpose(la.zeros(5, 2, 3)).shape  --> (5, 3, 2)\nNumPy: "
   "numpy.linalg.matrix_transpose"},
  {"cross", L_linalg_cross, "x1, x2 | axis", L_FUNC,
   "The cross product of vectors of three elements, along the last axis or axis; see la.cross.\nExample: la.linalg.cross({1, 0, 0}, "
   "{0, 1, 0})  --> [0 0 1]\n"
   "NumPy: numpy.linalg.cross"},
  {NULL, NULL, NULL, 0, NULL}
};

const l_reg la_reg_diagonal[] = {
  {"diagonal", L_diagonal, "a, offset, axis1, axis2", L_FUNC | L_METHOD,
   "The diagonals of two axes, as a read-only view.\na: at least two axes. offset: above the main diagonal positive. axis1, axis2: "
   "default 1 and 2.\n"
   "Result: the other axes, then the diagonal.\nErrors: diagonal requires an array of at least two dimensions; axis1 and axis2 cannot "
   "be the same.\n"
   "Example: la.array({{1, 2}, {3, 4}}):diagonal()  --> [1 4]\nNumPy: numpy.diagonal"},
  {"trace", L_trace, "a, offset, axis1, axis2, dtype, out", L_FUNC | L_METHOD,
   "The sum along the diagonals of two axes.\na: at least two axes; offset, axis1, axis2 as in diagonal; dtype and out as in sum. "
   "Result: a number, or an array of the other axes.\n"
   "Example: la.array({{1, 2}, {3, 4}}):trace()  --> 5\nNumPy: numpy.trace"},
  {NULL, NULL, NULL, 0, NULL}
};
