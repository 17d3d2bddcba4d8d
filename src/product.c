/*
** product.c: sums of products. See product.h.
**
** A run goes so:
**   1. fold      axes of a group that lie behind each other in memory become one; batch axes over which one operand is the same
**                become rows (or columns) of the matrix: (8, 64, 784) times (784, 128) is one product of 512 rows
**   2. copy      an operand of another dtype, unaligned, conjugated, or whose group cannot be folded into one axis; the result
**                goes to scratch first when it has another dtype, overlaps an operand or has no axis side by side
**   3. choose    by the lengths m, n, k:
**                  k = 1           outer product: the executor's multiply
**                  m = n = 1       dot: pieces of fixed length, added up in float64 in their order
**                  m or n = 1      matrix times vector, our kernel (it runs at the memory's speed)
**                  small           our kernel straight on the operands, batches in one call
**                  large           BLAS, a A^T by syrk; without BLAS and for integers our gemm
**   4. split     batches over the threads; a product alone into panels, by rows, columns or both, whatever keeps them fat;
**                a thin one with long k into pieces of k whose results are added up in order
*/
#include <string.h>

#include "hostile.h"
#include "product.h"
#include "blas.h"
#include "cpu.h"
#include "execute.h"
#include "thread.h"
#include "work.h"

extern const la_product_kernels la_kern_product_baseline;
#if defined(LA_HAVE_X86_ISA)
extern const la_product_kernels la_kern_product_avx2, la_kern_product_avx512;
#endif

const la_product_kernels *la_pr_kernels (void) {
#if defined(LA_HAVE_X86_ISA)
  switch (la_cpu_isa()) {
    case LA_ISA_AVX512: return &la_kern_product_avx512;
    case LA_ISA_AVX2: return &la_kern_product_avx2;
    default: break;
  }
#endif
  return &la_kern_product_baseline;
}

#define DOT_PIECE LA_HOSTILE(65536, 100)   /* elements of one piece of a dot: enough to pay for a thread, and the unit of adding up */
#define THIN 256               /* m and n up to which a product with long k is split along k: pieces_of_k */
#define THIN_PIECES 16
#define PANEL_GRAIN 16         /* panels are multiples of it: a whole number of register tiles for every kernel set */
#define SYRK_BLOCK LA_HOSTILE(512, 8)
#define SMALL_WORK LA_HOSTILE(1000000, 500)   /* m n k up to which `small` is tried (float32, Zen 3: 32^3 91 GFLOP/s, gemm 62; 100^3 79, 73), */
#define SMALL_BYTES 49152      /* ... where B, which it reads once for every four rows, is not much more than L1 */
#define FEW 4                  /* columns up to which a product is done column by column, at the speed of memory ... */
#define FEW_BYTES LA_HOSTILE(262144, 64)   /* ... where the other matrix is larger than this */
#define FEW_BLOCK LA_HOSTILE(131072, 256)   /* bytes of rows that all columns use while they are in L2 */

/* The dtype in which matrices of dt are multiplied: small integers are exact modulo 2^32 */
static la_dtype pr_compute (la_dtype dt) {
  switch (dt) {
    case LA_F16: return LA_F32;
    case LA_I8: case LA_U8: case LA_I16: case LA_U16: return LA_I32;
    default: return dt;
  }
}

/* Cost of one multiplication and addition beside the add of thread.h */
static double pr_cost (la_dtype dt) {
  switch (dt) {
    case LA_BOOL: return 0.02;
    case LA_F32: return 0.1;
    case LA_F64: case LA_I32: case LA_U32: return 0.2;
    case LA_C64: return 0.4;
    default: return 0.8;
  }
}

/* ---- plans: which axes are which ---- */

static void grp (la_pr_group *g, int64_t len, int64_t a, int64_t b) {
  g->len[g->n] = len;
  g->a[g->n] = a;
  g->b[g->n++] = b;
}

static void plan_start (la_product *p, const la_view *a, const la_view *b) {
  p->a = a;
  p->b = b;
  p->conj = false;
  p->batch.n = p->m.n = p->n.n = p->k.n = 0;
}

/* The result's shape from the groups; also refuses too many axes and a size beyond 64 bits. */
static bool plan_shape (la_ctx *cx, const la_product *p, la_dims *out) {
  const la_pr_group *g[3] = { &p->batch, &p->m, &p->n };
  int nd = p->batch.n + p->m.n + p->n.n;
  if (nd > LA_MAXDIMS) return la_fail(cx, "maximum supported dimension for an array is %d, the product has %d", LA_MAXDIMS, nd);
  out->ndim = 0;
  for (int i = 0; i < 3; i++)
    for (int j = 0; j < g[i]->n; j++) out->shape[out->ndim++] = g[i]->len[j];
  return la_arr_size(cx, LA_C128, out->ndim, out->shape, &out->size);
}

static bool not_aligned (la_ctx *cx, const la_view *a, const la_view *b, int i, int j) {
  char sa[LA_SHAPESTR], sb[LA_SHAPESTR];
  return la_fail(cx, "shapes %s and %s not aligned: %lld (dim %d) != %lld (dim %d)",
                 la_arr_shapestr(sa, sizeof sa, a->ndim, a->shape), la_arr_shapestr(sb, sizeof sb, b->ndim, b->shape),
                 (long long)a->shape[i], i + 1, (long long)b->shape[j], j + 1);
}

static bool too_few_axes (la_ctx *cx, const char *fname, int operand, const la_view *v, int needs) {
  return la_fail(cx, "%s: input operand %d does not have enough dimensions (has %d, requires %d)", fname, operand, v->ndim, needs);
}

/* The first na and nb axes of a and b, broadcast, become the batch. */
static bool plan_batch (la_ctx *cx, la_product *p, int na, int nb) {
  const la_view *a = p->a, *b = p->b;
  int n = na > nb ? na : nb;
  for (int i = 0; i < n; i++) {
    int ia = i - (n - na), ib = i - (n - nb);
    int64_t la = ia < 0 ? 1 : a->shape[ia], lb = ib < 0 ? 1 : b->shape[ib];
    if (la != lb && la != 1 && lb != 1) {
      char s[4][LA_SHAPESTR];
      return la_fail(cx, "operands could not be broadcast together with shapes %s %s: the leading axes %s and %s differ",
                     la_arr_shapestr(s[0], LA_SHAPESTR, a->ndim, a->shape), la_arr_shapestr(s[1], LA_SHAPESTR, b->ndim, b->shape),
                     la_arr_shapestr(s[2], LA_SHAPESTR, na, a->shape), la_arr_shapestr(s[3], LA_SHAPESTR, nb, b->shape));
    }
    grp(&p->batch, la == 1 ? lb : la, la == 1 ? 0 : a->strides[ia], lb == 1 ? 0 : b->strides[ib]);
  }
  return true;
}

bool la_pr_dot (la_ctx *cx, const la_view *a, const la_view *b, la_product *p, la_dims *out) {
  plan_start(p, a, b);
  if (a->ndim == 0 || b->ndim == 0) {            /* a number times an array */
    for (int i = 0; i < a->ndim; i++) grp(&p->m, a->shape[i], a->strides[i], 0);
    for (int i = 0; i < b->ndim; i++) grp(&p->n, b->shape[i], 0, b->strides[i]);
    return plan_shape(cx, p, out);
  }
  int ka = a->ndim - 1, kb = b->ndim >= 2 ? b->ndim - 2 : 0;
  if (a->shape[ka] != b->shape[kb]) return not_aligned(cx, a, b, ka, kb);
  for (int i = 0; i < ka; i++) grp(&p->m, a->shape[i], a->strides[i], 0);
  grp(&p->k, a->shape[ka], a->strides[ka], b->strides[kb]);
  for (int i = 0; i < b->ndim; i++)
    if (i != kb) grp(&p->n, b->shape[i], 0, b->strides[i]);
  return plan_shape(cx, p, out);
}

bool la_pr_inner (la_ctx *cx, const la_view *a, const la_view *b, la_product *p, la_dims *out) {
  if (a->ndim == 0 || b->ndim == 0) return la_pr_dot(cx, a, b, p, out);
  int ka = a->ndim - 1, kb = b->ndim - 1;
  if (a->shape[ka] != b->shape[kb]) return not_aligned(cx, a, b, ka, kb);
  return la_pr_tensordot(cx, a, b, 1, &ka, &kb, p, out);
}

bool la_pr_matmul (la_ctx *cx, const char *fname, const la_view *a, const la_view *b, la_product *p, la_dims *out) {
  plan_start(p, a, b);
  if (a->ndim == 0) return too_few_axes(cx, fname, 1, a, 1);
  if (b->ndim == 0) return too_few_axes(cx, fname, 2, b, 1);
  int ka = a->ndim - 1, kb = b->ndim >= 2 ? b->ndim - 2 : 0;
  if (a->shape[ka] != b->shape[kb]) return not_aligned(cx, a, b, ka, kb);
  if (!plan_batch(cx, p, ka > 0 ? ka - 1 : 0, kb)) return false;
  if (ka > 0) grp(&p->m, a->shape[ka - 1], a->strides[ka - 1], 0);
  grp(&p->k, a->shape[ka], a->strides[ka], b->strides[kb]);
  if (b->ndim > 1) grp(&p->n, b->shape[kb + 1], 0, b->strides[kb + 1]);
  return plan_shape(cx, p, out);
}

bool la_pr_vecdot (la_ctx *cx, const char *fname, const la_view *a, const la_view *b, la_product *p, la_dims *out) {
  plan_start(p, a, b);
  p->conj = true;
  if (a->ndim == 0) return too_few_axes(cx, fname, 1, a, 1);
  if (b->ndim == 0) return too_few_axes(cx, fname, 2, b, 1);
  int ka = a->ndim - 1, kb = b->ndim - 1;
  if (a->shape[ka] != b->shape[kb]) return not_aligned(cx, a, b, ka, kb);
  if (!plan_batch(cx, p, ka, kb)) return false;
  grp(&p->k, a->shape[ka], a->strides[ka], b->strides[kb]);
  return plan_shape(cx, p, out);
}

bool la_pr_matvec (la_ctx *cx, const char *fname, const la_view *a, const la_view *b, la_product *p, la_dims *out) {
  plan_start(p, a, b);
  if (a->ndim < 2) return too_few_axes(cx, fname, 1, a, 2);
  if (b->ndim < 1) return too_few_axes(cx, fname, 2, b, 1);
  int ka = a->ndim - 1, kb = b->ndim - 1;
  if (a->shape[ka] != b->shape[kb]) return not_aligned(cx, a, b, ka, kb);
  if (!plan_batch(cx, p, ka - 1, kb)) return false;
  grp(&p->m, a->shape[ka - 1], a->strides[ka - 1], 0);
  grp(&p->k, a->shape[ka], a->strides[ka], b->strides[kb]);
  return plan_shape(cx, p, out);
}

bool la_pr_vecmat (la_ctx *cx, const char *fname, const la_view *a, const la_view *b, la_product *p, la_dims *out) {
  plan_start(p, a, b);
  p->conj = true;
  if (a->ndim < 1) return too_few_axes(cx, fname, 1, a, 1);
  if (b->ndim < 2) return too_few_axes(cx, fname, 2, b, 2);
  int ka = a->ndim - 1, kb = b->ndim - 2;
  if (a->shape[ka] != b->shape[kb]) return not_aligned(cx, a, b, ka, kb);
  if (!plan_batch(cx, p, ka, kb)) return false;
  grp(&p->k, a->shape[ka], a->strides[ka], b->strides[kb]);
  grp(&p->n, b->shape[kb + 1], 0, b->strides[kb + 1]);
  return plan_shape(cx, p, out);
}

bool la_pr_tensordot (la_ctx *cx, const la_view *a, const la_view *b, int n, const int *aaxes, const int *baxes,
                      la_product *p, la_dims *out) {
  bool summed_a[LA_MAXDIMS] = {0}, summed_b[LA_MAXDIMS] = {0};
  plan_start(p, a, b);
  for (int i = 0; i < n; i++) {
    int x = aaxes[i], y = baxes[i];
    if (summed_a[x] || summed_b[y])
      return la_fail(cx, "duplicate axes are not allowed in tensordot: axis %d", (summed_a[x] ? x : y) + 1);
    summed_a[x] = summed_b[y] = true;
    if (a->shape[x] != b->shape[y]) {
      char sa[LA_SHAPESTR], sb[LA_SHAPESTR];
      return la_fail(cx, "shape-mismatch for sum: axis %d of %s and axis %d of %s",
                     x + 1, la_arr_shapestr(sa, sizeof sa, a->ndim, a->shape), y + 1, la_arr_shapestr(sb, sizeof sb, b->ndim, b->shape));
    }
    grp(&p->k, a->shape[x], a->strides[x], b->strides[y]);
  }
  for (int i = 0; i < a->ndim; i++) if (!summed_a[i]) grp(&p->m, a->shape[i], a->strides[i], 0);
  for (int i = 0; i < b->ndim; i++) if (!summed_b[i]) grp(&p->n, b->shape[i], 0, b->strides[i]);
  return plan_shape(cx, p, out);
}

/* ---- work under way ---- */

typedef struct pr_axes { int n; int64_t len[LA_MAXDIMS], a[LA_MAXDIMS], b[LA_MAXDIMS], c[LA_MAXDIMS]; } pr_axes;

typedef struct pr_work {
  bool blend;
  double alpha, beta;
  la_dtype dt;
  const char *a, *b;
  char *c;
  bool conj;
  pr_axes batch, m, n, k;
  struct { void *p; size_t nbytes; } tmp[12];
  int ntmp;
} pr_work;

static void *work_alloc (la_ctx *cx, pr_work *w, size_t nbytes) {
  void *p = la_mem_alloc(cx, nbytes);
  if (p != NULL) {
    w->tmp[w->ntmp].p = p;
    w->tmp[w->ntmp++].nbytes = nbytes;
  }
  return p;
}

static void work_free (la_ctx *cx, pr_work *w) {
  while (w->ntmp-- > 0) la_mem_free(cx, w->tmp[w->ntmp].p, w->tmp[w->ntmp].nbytes);
}

/* Adds an axis behind the last one, or makes the last one longer when the two lie behind each other everywhere. */
static void add_axis (pr_axes *g, int64_t len, int64_t a, int64_t b, int64_t c) {
  if (len == 1) return;
  int i = g->n - 1;
  if (i >= 0 && g->a[i] == len * a && g->b[i] == len * b && g->c[i] == len * c) {
    g->len[i] *= len;
    g->a[i] = a; g->b[i] = b; g->c[i] = c;
    return;
  }
  g->len[++i] = len;
  g->a[i] = a; g->b[i] = b; g->c[i] = c;
  g->n++;
}

static void fold (const la_pr_group *g, const int64_t *c, pr_axes *r) {
  r->n = 0;
  for (int i = 0; i < g->n; i++) add_axis(r, g->len[i], g->a[i], g->b[i], c != NULL ? c[i] : 0);
}

static void refold (pr_axes *g) {
  int n = g->n;
  g->n = 0;
  for (int i = 0; i < n; i++) add_axis(g, g->len[i], g->a[i], g->b[i], g->c[i]);
}

static bool foldable (int n, const int64_t *len, const int64_t *st) {
  int64_t below = -1, size = 1;          /* stride that the next axis outward must have */
  for (int i = n - 1; i >= 0; i--) {
    if (len[i] == 1) continue;
    if (size != 1 && st[i] != below) return false;
    below = st[i] * len[i];
    size = len[i];
  }
  return true;
}

static int64_t axes_size (const pr_axes *g) {
  int64_t s = 1;
  for (int i = 0; i < g->n; i++) s *= g->len[i];
  return s;
}

/* The matrices' own steps, of groups that are folded: length 1 steps by 0. */
static int64_t step_a (const pr_axes *g) { return g->n > 0 ? g->a[0] : 0; }
static int64_t step_b (const pr_axes *g) { return g->n > 0 ? g->b[0] : 0; }
static int64_t step_c (const pr_axes *g) { return g->n > 0 ? g->c[0] : 0; }

/* Copies operand a (which = 0) or b into scratch of the computing dtype, C order over batch, rows, columns. Batch axes along
** which it is the same are not copied again and again. */
static bool copy_operand (la_ctx *cx, pr_work *w, int which, la_dtype from, uint8_t flags, bool conj) {
  pr_axes *g[3] = { &w->batch, which == 0 ? &w->m : &w->k, which == 0 ? &w->k : &w->n };
  la_dims s, d;
  s.ndim = 0;
  for (int i = 0; i < 3; i++)
    for (int j = 0; j < g[i]->n; j++) {
      int64_t st = which == 0 ? g[i]->a[j] : g[i]->b[j];
      if (i == 0 && st == 0) continue;
      if (s.ndim == LA_MAXDIMS) return la_fail(cx, "a product over more than %d axes", LA_MAXDIMS);
      s.shape[s.ndim] = d.shape[s.ndim] = g[i]->len[j];
      s.strides[s.ndim++] = st;
    }
  d.ndim = s.ndim;
  if (!la_arr_size(cx, w->dt, s.ndim, s.shape, &s.size)) return false;
  d.size = s.size;
  la_arr_cstrides(d.ndim, d.shape, la_itemsize(w->dt), d.strides);
  char *p = work_alloc(cx, w, (size_t)(s.size * la_itemsize(w->dt)));
  if (p == NULL) return false;
  la_view sv = la_viewof((char *)(which == 0 ? w->a : w->b), from, &s), dv = la_viewof(p, w->dt, &d);
  sv.flags = flags & LA_UNALIGNED;
  const la_view *in = &sv;
  if (!conj) { if (!la_ex_copy(cx, &dv, &sv)) return false; }
  else {
    if (from != w->dt || sv.flags != 0) {
      if (!la_ex_copy(cx, &dv, &sv)) return false;
      in = &dv;
    }
    if (!la_ex_ufunc(cx, &la_ufuncs[LA_UF_conjugate], w->dt, &in, &dv, NULL)) return false;
  }
  int at = 0;
  for (int i = 0; i < 3; i++) {
    for (int j = 0; j < g[i]->n; j++) {
      int64_t *st = which == 0 ? &g[i]->a[j] : &g[i]->b[j];
      if (i == 0 && *st == 0) continue;
      *st = d.strides[at++];
    }
    refold(g[i]);
  }
  if (which == 0) w->a = p; else w->b = p;
  return true;
}

/* b's columns one after another in scratch, for kernels that want vectors side by side; b is (k, n) or a vector. */
static bool copy_columns (la_ctx *cx, pr_work *w) {
  pr_axes *g[3] = { &w->batch, &w->n, &w->k };
  la_dims s, d;
  s.ndim = 0;
  for (int i = 0; i < 3; i++)
    for (int j = 0; j < g[i]->n; j++) {
      if (i == 0 && g[i]->b[j] == 0) continue;
      s.shape[s.ndim] = d.shape[s.ndim] = g[i]->len[j];
      s.strides[s.ndim++] = g[i]->b[j];
    }
  d.ndim = s.ndim;
  if (!la_arr_size(cx, w->dt, s.ndim, s.shape, &s.size)) return false;
  d.size = s.size;
  la_arr_cstrides(d.ndim, d.shape, la_itemsize(w->dt), d.strides);
  char *p = work_alloc(cx, w, (size_t)(s.size * la_itemsize(w->dt)));
  if (p == NULL) return false;
  la_view sv = la_viewof((char *)w->b, w->dt, &s), dv = la_viewof(p, w->dt, &d);
  if (!la_ex_copy(cx, &dv, &sv)) return false;
  for (int i = 0, at = 0; i < 3; i++)
    for (int j = 0; j < g[i]->n; j++)
      if (i != 0 || g[i]->b[j] != 0) g[i]->b[j] = d.strides[at++];
  w->b = p;
  return true;
}

/* Batch axes, from the innermost on, along which b is the same: rows; along which a is the same: columns. The result stays a matrix
** with one axis side by side. */
static void batch_to_matrix (pr_work *w) {
  int64_t s = la_itemsize(w->dt);
  for (int i = w->batch.n - 1; i >= 0; i--) {
    pr_axes *g = &w->batch;
    int64_t len = g->len[i];
    if (g->b[i] == 0 && ((w->m.n == 0 && (w->n.n == 0 || g->c[i] == s || w->n.c[0] == s)) ||
        (w->m.n == 1 && g->a[i] == w->m.len[0] * w->m.a[0] && g->c[i] == w->m.len[0] * w->m.c[0]))) {
      if (w->m.n == 0) { w->m.len[0] = len; w->m.a[0] = g->a[i]; w->m.b[0] = 0; w->m.c[0] = g->c[i]; w->m.n = 1; }
      else w->m.len[0] *= len;
    }
    else if (g->a[i] == 0 && ((w->n.n == 0 && (w->m.n == 0 || g->c[i] == s || w->m.c[0] == s)) ||
             (w->n.n == 1 && g->b[i] == w->n.len[0] * w->n.b[0] && g->c[i] == w->n.len[0] * w->n.c[0]))) {
      if (w->n.n == 0) { w->n.len[0] = len; w->n.b[0] = g->b[i]; w->n.a[0] = 0; w->n.c[0] = g->c[i]; w->n.n = 1; }
      else w->n.len[0] *= len;
    }
    else break;
    g->n--;
  }
}

static void swap_sides (pr_work *w) {
  const char *t = w->a;
  w->a = w->b;
  w->b = t;
  pr_axes *g[4] = { &w->batch, &w->m, &w->n, &w->k };
  for (int i = 0; i < 4; i++)
    for (int j = 0; j < g[i]->n; j++) {
      int64_t s = g[i]->a[j];
      g[i]->a[j] = g[i]->b[j];
      g[i]->b[j] = s;
    }
  pr_axes m;
  m.n = w->m.n;
  for (int i = 0; i < m.n; i++) { m.len[i] = w->m.len[i]; m.a[i] = w->m.a[i]; m.b[i] = w->m.b[i]; m.c[i] = w->m.c[i]; }
  w->m.n = w->n.n;
  for (int i = 0; i < w->n.n; i++) {
    w->m.len[i] = w->n.len[i]; w->m.a[i] = w->n.a[i]; w->m.b[i] = w->n.b[i]; w->m.c[i] = w->n.c[i];
  }
  w->n.n = m.n;
  for (int i = 0; i < m.n; i++) { w->n.len[i] = m.len[i]; w->n.a[i] = m.a[i]; w->n.b[i] = m.b[i]; w->n.c[i] = m.c[i]; }
}

/* ---- the jobs that run on the threads ---- */

typedef enum pr_kind { PR_DOT, PR_GEMV, PR_FEW, PR_SMALL, PR_GEMM, PR_BLAS, PR_SYRK } pr_kind;

typedef struct pr_job {
  const la_product_kernels *kn;
  pr_kind kind;
  la_dtype dt;
  bool conj, blend;
  double alpha, beta;          /* blend: C = alpha A B + beta C */
  const char *a, *b;
  char *c;
  int64_t m, n, k, ars, acs, brs, bcs, crs, ccs;
  const pr_axes *batch;
  int64_t count;               /* of the batch */
  int64_t tm, tn, tk;          /* panels of each product by rows, columns, pieces of k */
  int64_t items;               /* count * tm * tn * tk */
  char *partial;               /* tk > 1: results of the pieces after the first, (tk - 1, m, n) */
  char *scratch;               /* PR_GEMM: scratchsize for each task */
  size_t scratchsize;
} pr_job;

static void store_acc (la_dtype dt, const la_acc *s, char *p) {
  switch (dt) {
    case LA_BOOL: *(uint8_t *)p = s->u != 0; break;
    case LA_I8: case LA_U8: *(uint8_t *)p = (uint8_t)s->u; break;
    case LA_I16: case LA_U16: *(uint16_t *)p = (uint16_t)s->u; break;
    case LA_I32: case LA_U32: *(uint32_t *)p = (uint32_t)s->u; break;
    case LA_I64: case LA_U64: *(uint64_t *)p = s->u; break;
    case LA_F16: *(uint16_t *)p = la_f64_to_f16(s->f); break;
    case LA_F32: *(float *)p = (float)s->f; break;
    case LA_F64: *(double *)p = s->f; break;
    case LA_C64: ((la_c64 *)p)->re = (float)s->c.re; ((la_c64 *)p)->im = (float)s->c.im; break;
    default: *(la_c128 *)p = s->c; break;
  }
}

/* Where batch number i begins. */
static void batch_at (const pr_axes *g, int64_t i, int64_t *a, int64_t *b, int64_t *c) {
  *a = *b = *c = 0;
  for (int d = g->n - 1; d >= 0; d--) {
    int64_t x = i % g->len[d];
    i /= g->len[d];
    *a += x * g->a[d];
    *b += x * g->b[d];
    *c += x * g->c[d];
  }
}

/* C = A B by BLAS, which thinks in columns: it is asked for C^T = B^T A^T. */
static void blas_product (la_dtype dt, int64_t m, int64_t n, int64_t k, const char *a, int64_t ars, int64_t acs,
                          const char *b, int64_t brs, int64_t bcs, char *c, int64_t crs) {
  int64_t s = la_itemsize(dt);
  bool arow = acs == s, brow = bcs == s;
  la_blas_gemm(dt, brow ? 'N' : 'T', arow ? 'N' : 'T', n, m, k, b, (brow ? brs : bcs) / s, a, (arow ? ars : acs) / s, c, crs / s);
}

/* Copies the part of C right of the diagonal in rows i0 .. i1, columns j0 .. j1 to the other side, in squares that stay in L1. */
static void mirror (int64_t s, char *c, int64_t crs, int64_t i0, int64_t i1, int64_t j0, int64_t j1) {
  for (int64_t y0 = i0; y0 < i1; y0 += 32)
    for (int64_t x0 = j0; x0 < j1; x0 += 32) {
      int64_t y1 = y0 + 32 < i1 ? y0 + 32 : i1, x1 = x0 + 32 < j1 ? x0 + 32 : j1;
#define MIRROR(T) \
      for (int64_t x = x0; x < x1; x++) \
        for (int64_t y = y0; y < y1 && y < x; y++) *(T *)(c + x * crs + y * s) = *(const T *)(c + y * crs + x * s);
      if (s == 4) { MIRROR(uint32_t) }
      else if (s == 8) { MIRROR(uint64_t) }
      else { MIRROR(la_c128) }
#undef MIRROR
    }
}

/* A square block of A A^T on the diagonal; its part left of the diagonal stays untouched. */
static void blas_square (const pr_job *j, int64_t n, int64_t k, const char *a, char *c, int64_t crs) {
  int64_t s = la_itemsize(j->dt);
  bool arow = j->acs == s;
  la_blas_syrk(j->dt, arow ? 'T' : 'N', n, k, a, (arow ? j->ars : j->acs) / s, c, crs / s);
}

/* C (m, n) = A (m, k) B (k, n), count times, abs_, bbs, cbs bytes apart. */
static void run_panel (const pr_job *j, int64_t count, int64_t m, int64_t n, int64_t k, const char *a, int64_t abs_, const char *b,
                       int64_t bbs, char *c, int64_t cbs, int64_t crs, char *scratch) {
  if (j->kind == PR_SMALL) {
    j->kn->small[j->dt](count, m, n, k, a, abs_, j->ars, j->acs, b, bbs, j->brs, j->bcs, c, cbs, crs);
    return;
  }
  for (; count > 0; count--, a += abs_, b += bbs, c += cbs)
    switch (j->kind) {
      case PR_DOT: {
        la_acc s = {{0, 0}};
        (j->conj ? j->kn->dot_conj : j->kn->dot)[j->dt](k, a, j->acs, b, j->brs, &s);
        store_acc(j->dt, &s, c);
        break;
      }
      case PR_GEMV: j->kn->gemv[j->dt](m, k, a, j->ars, j->acs, b, j->brs, c, crs); break;
      case PR_FEW: {
        int64_t rows = m;                         /* rows side by side: all columns while a block of them is in L2 */
        if (j->acs == la_itemsize(j->dt)) rows = FEW_BLOCK / (k * j->acs) / 4 * 4 + 4;
        for (int64_t i = 0; i < m; i += rows)
          for (int64_t l = 0; l < n; l++)
            j->kn->gemv[j->dt](m - i < rows ? m - i : rows, k, a + i * j->ars, j->ars, j->acs, b + l * j->bcs, j->brs,
                               c + i * crs + l * j->ccs, crs);
        break;
      }
      case PR_GEMM:
        if (j->blend) {
          j->kn->gemm_blend[j->dt](m, n, k, a, j->ars, j->acs, b, j->brs, j->bcs, c, crs, scratch, j->alpha, j->beta);
          break;
        }
        j->kn->gemm[j->dt](m, n, k, a, j->ars, j->acs, b, j->brs, j->bcs, c, crs, scratch); break;
      case PR_SYRK:
        blas_square(j, n, k, a, c, crs);
        mirror(la_itemsize(j->dt), c, crs, 0, n, 0, n);
        break;
      default: blas_product(j->dt, m, n, k, a, j->ars, j->acs, b, j->brs, j->bcs, c, crs); break;
    }
}

static void product_task (void *arg, int task, int ntasks) {
  const pr_job *j = arg;
  int64_t lo, hi, ao, bo, co;
  char *scratch = j->scratch != NULL ? j->scratch + (size_t)task * j->scratchsize : NULL;
  la_th_part(j->items, task, ntasks, 1, &lo, &hi);
  if (j->items == j->count) {                     /* whole products: along the innermost batch axis at a stretch */
    int last = j->batch->n - 1;
    while (lo < hi) {
      batch_at(j->batch, lo, &ao, &bo, &co);
      int64_t run = hi - lo, sa = 0, sb = 0, sc = 0;
      if (last >= 0) {
        int64_t left = j->batch->len[last] - lo % j->batch->len[last];
        if (run > left) run = left;
        sa = j->batch->a[last]; sb = j->batch->b[last]; sc = j->batch->c[last];
      }
      run_panel(j, run, j->m, j->n, j->k, j->a + ao, sa, j->b + bo, sb, j->c + co, sc, j->crs, scratch);
      lo += run;
    }
    return;
  }
  for (; lo < hi; lo++) {
    int64_t i0, i1, j0, j1, k0, k1, x = lo;
    int64_t pk = x % j->tk; x /= j->tk;
    int64_t pn = x % j->tn; x /= j->tn;
    int64_t pm = x % j->tm; x /= j->tm;
    batch_at(j->batch, x, &ao, &bo, &co);
    la_th_part(j->m, (int)pm, (int)j->tm, PANEL_GRAIN / 2, &i0, &i1);
    la_th_part(j->n, (int)pn, (int)j->tn, PANEL_GRAIN, &j0, &j1);
    la_th_part(j->k, (int)pk, (int)j->tk, PANEL_GRAIN / 2, &k0, &k1);
    if (i0 == i1 || j0 == j1 || k0 == k1) continue;
    char *c = j->c + co;
    int64_t crs = j->crs, ccs = j->ccs;
    if (pk > 0) {
      ccs = la_itemsize(j->dt);
      crs = j->n * ccs;
      c = j->partial + (pk - 1) * j->m * crs;
    }
    run_panel(j, 1, i1 - i0, j1 - j0, k1 - k0, j->a + ao + i0 * j->ars + k0 * j->acs, 0, j->b + bo + k0 * j->brs + j0 * j->bcs, 0,
              c + i0 * crs + j0 * ccs, 0, crs, scratch);
  }
}

/* c (m, n), which holds the first piece of k, += the others, in their order; rows of c side by side */
static void add_partials (const pr_job *j) {
  const char *p = j->partial;
#define ADD_UP(T, f) \
  for (int64_t q = 1; q < j->tk; q++) \
    for (int64_t i = 0; i < j->m; i++) { \
      T *restrict x = (T *)(j->c + i * j->crs); \
      const T *restrict y = (const T *)p; \
      for (int64_t l = 0; l < j->n * f; l++) x[l] += y[l]; \
      p += j->n * f * (int64_t)sizeof(T); \
    }
  switch (j->dt) {
    case LA_F32: ADD_UP(float, 1) break;
    case LA_F64: ADD_UP(double, 1) break;
    case LA_C64: ADD_UP(float, 2) break;
    case LA_C128: ADD_UP(double, 2) break;
    case LA_I32: case LA_U32: ADD_UP(uint32_t, 1) break;
    default: ADD_UP(uint64_t, 1) break;
  }
#undef ADD_UP
}

/* ---- dot ---- */

typedef struct pr_dotjob {
  void (*dot) (int64_t n, const char *a, int64_t as, const char *b, int64_t bs, la_acc *acc);
  const char *a, *b;
  int64_t n, as, bs, pieces;
  la_acc *acc;
} pr_dotjob;

static void dot_task (void *arg, int task, int ntasks) {
  const pr_dotjob *j = arg;
  int64_t lo, hi;
  la_th_part(j->pieces, task, ntasks, 1, &lo, &hi);
  for (int64_t i = lo; i < hi; i++) {
    int64_t at = i * DOT_PIECE, n = j->n - at < DOT_PIECE ? j->n - at : DOT_PIECE;
    j->acc[i] = (la_acc){{0, 0}};
    j->dot(n, j->a + at * j->as, j->as, j->b + at * j->bs, j->bs, &j->acc[i]);
  }
}

bool la_pr_dotvec (la_ctx *cx, la_dtype dt, bool conj, int64_t n, const char *a, int64_t as, const char *b, int64_t bs, void *out) {
  const la_product_kernels *kn = la_pr_kernels();
  la_acc few[32], total = {{0, 0}};
  pr_dotjob j = { conj && la_iscomplex(dt) ? kn->dot_conj[dt] : kn->dot[dt], a, b, n, as, bs, (n + DOT_PIECE - 1) / DOT_PIECE, few };
  if (n <= DOT_PIECE) {
    j.dot(n, a, as, b, bs, &total);
    store_acc(dt, &total, out);
    return true;
  }
  size_t nbytes = (size_t)j.pieces * sizeof(la_acc);
  if (!la_work(cx, (double)n * 0.5)) return false;
  if (j.pieces > (int64_t)LA_COUNT(few) && (j.acc = la_mem_alloc(cx, nbytes)) == NULL) return false;
  la_th_run(la_th_split(n, 0.5), dot_task, &j);
  for (int64_t i = 0; i < j.pieces; i++) {
    if (la_iscomplex(dt)) { total.c.re += j.acc[i].c.re; total.c.im += j.acc[i].c.im; }
    else if (la_isfloat(dt)) total.f += j.acc[i].f;
    else if (dt == LA_BOOL) total.u |= j.acc[i].u;
    else total.u += j.acc[i].u;
  }
  store_acc(dt, &total, out);
  if (j.acc != few) la_mem_free(cx, j.acc, nbytes);
  return true;
}

/* ---- A A^T ---- */

/* Blocks (i, j >= i) of C: on the diagonal syrk, off it gemm; then each is copied across the diagonal. */
static void syrk_task (void *arg, int task, int ntasks) {
  const pr_job *j = arg;
  int64_t lo, hi, s = la_itemsize(j->dt), q = j->tm, pairs = q * (q + 1) / 2;
  la_th_part(j->items, task, ntasks, 1, &lo, &hi);
  for (; lo < hi; lo++) {
    int64_t ao, bo, co, x = lo % pairs, bi = 0, i0, i1, j0, j1;
    batch_at(j->batch, lo / pairs, &ao, &bo, &co);
    while (x >= q - bi) x -= q - bi++;
    int64_t bj = bi + x;
    la_th_part(j->m, (int)bi, (int)q, PANEL_GRAIN, &i0, &i1);
    la_th_part(j->m, (int)bj, (int)q, PANEL_GRAIN, &j0, &j1);
    if (i0 == i1 || j0 == j1) continue;
    const char *ai = j->a + ao + i0 * j->ars;
    char *c = j->c + co + i0 * j->crs + j0 * s;
    if (bi == bj) blas_square(j, i1 - i0, j->k, ai, c, j->crs);
    else blas_product(j->dt, i1 - i0, j1 - j0, j->k, ai, j->ars, j->acs, j->b + bo + j0 * j->bcs, j->brs, j->bcs, c, j->crs);
    mirror(s, j->c + co, j->crs, i0, i1, j0, j1);
  }
}

/* ---- choosing ---- */

/* Can BLAS read rows x cols with these steps? One step is an element, the other one a leading dimension. */
static bool blas_layout (int64_t rows, int64_t cols, int64_t *rs, int64_t *cs, int64_t size) {
  int64_t most = la_blas_maxint();
  if (cols == 1) *cs = *rs == size && rows > 1 ? rows * size : size;     /* a step nobody takes can be any */
  if (rows == 1) *rs = *cs == size ? cols * size : size;
  if (*cs == size && *rs >= cols * size && *rs % size == 0 && *rs / size <= most) return true;
  return *rs == size && *cs >= rows * size && *cs % size == 0 && *cs / size <= most;
}

/* t threads over (m, n): the division whose panels have the smallest m + n, so that least is packed for the work done */
static void choose_panels (int t, int64_t m, int64_t n, int64_t *tm, int64_t *tn) {
  int64_t best = INT64_MAX;
  *tm = *tn = 1;
  for (int i = 1; i <= t; i++) {
    if (t % i != 0) continue;
    int64_t pm = (m + i - 1) / i, pn = (n + t / i - 1) / (t / i);
    if (pm < PANEL_GRAIN && i > 1) continue;
    if (pn < PANEL_GRAIN && t / i > 1) continue;
    if (pm + pn < best) { best = pm + pn; *tm = i; *tn = t / i; }
  }
  if (best == INT64_MAX) {              /* thin both ways: along the longer one, fewer threads */
    if (m >= n) *tm = m / PANEL_GRAIN > 1 ? m / PANEL_GRAIN : 1;
    else *tn = n / PANEL_GRAIN > 1 ? n / PANEL_GRAIN : 1;
    if (*tm > t) *tm = t;
    if (*tn > t) *tn = t;
  }
}

/* Into how many pieces k is split. It follows from the shapes alone, so that a product has the same bits with any number of threads. */
static int64_t pieces_of_k (const pr_job *j) {
  int64_t longest = j->m > j->n ? j->m : j->n, pieces = 1;
  if (longest > THIN || j->dt == LA_BOOL || j->kind == PR_DOT || j->kind == PR_FEW) return 1;
  if (j->kind == PR_GEMV) { if (j->m <= 64 && j->k >= 32768) pieces = j->k / 16384; }
  else if (j->k >= 4096 && j->k / 32 >= longest) pieces = j->k / 2048;
  else if (j->kind == PR_GEMM && j->k >= 2048 && j->k / 16 >= longest && j->m <= 64) pieces = 2;
  /* A layer with a small batch. Split by columns, each thread would read weights that another has just updated (784 x 128 of them on cores
  ** that share no cache: 205 us a step, by halves of k 171). */
  else if (j->kind == PR_GEMM && j->k >= 512 && j->m <= 32 && j->n <= 128) pieces = 2;
  return pieces < THIN_PIECES ? pieces : THIN_PIECES;
}

/* c[...] = 0 */
static bool run_zero (la_ctx *cx, const la_view *out) {
  la_scalar zero = { .weak = LA_WEAK_INT };
  return la_ex_fill(cx, out, &zero);
}

/* k = 1: out[b.., m.., n..] = a[b.., m..] * b[b.., n..] */
static bool run_outer (la_ctx *cx, const la_product *p, la_dtype dt, const la_view *out) {
  la_dims da, db;
  const la_pr_group *g[3] = { &p->batch, &p->m, &p->n };
  da.ndim = 0;
  for (int i = 0; i < 3; i++)
    for (int j = 0; j < g[i]->n; j++) {
      da.shape[da.ndim] = db.shape[da.ndim] = g[i]->len[j];
      da.strides[da.ndim] = g[i]->a[j];
      db.strides[da.ndim++] = g[i]->b[j];
    }
  db.ndim = da.ndim;
  da.size = db.size = out->size;
  la_view va = la_viewof(p->a->data, p->a->dtype, &da), vb = la_viewof(p->b->data, p->b->dtype, &db);
  va.flags = p->a->flags & LA_UNALIGNED;
  vb.flags = p->b->flags & LA_UNALIGNED;
  const la_view *in[2] = { &va, &vb };
  return la_ex_ufunc(cx, &la_ufuncs[LA_UF_multiply], dt, in, out, NULL);
}

/* Does an axis of a (which = 0) or b lie side by side? */
static bool row_or_column (const pr_work *w, int which) {
  int64_t s = la_itemsize(w->dt);
  return which == 0 ? step_a(&w->m) == s || step_a(&w->k) == s : step_b(&w->n) == s || step_b(&w->k) == s;
}

static bool run_job (la_ctx *cx, pr_work *w) {
  pr_job j;
  int64_t s = la_itemsize(w->dt);
  j.kn = la_pr_kernels();
  j.dt = w->dt;
  j.blend = w->blend;
  j.alpha = w->alpha;
  j.beta = w->beta;
  j.partial = j.scratch = NULL;
  j.scratchsize = 0;
  j.batch = &w->batch;
  j.count = axes_size(&w->batch);
  if (w->m.n == 0 && w->n.n != 0) swap_sides(w);          /* a row vector times a matrix */
  j.m = axes_size(&w->m); j.n = axes_size(&w->n); j.k = axes_size(&w->k);
  double each = (double)j.m * (double)j.n * (double)j.k;
  /* a few rows or columns times a large matrix: columns in any case, so that A is the large one */
  int few = FEW;
  if (j.m <= FEW && j.n >= 64 && (double)j.n * (double)j.k * (double)s > FEW_BYTES && w->dt != LA_BOOL && row_or_column(w, 1)) swap_sides(w);
  j.m = axes_size(&w->m); j.n = axes_size(&w->n);
  if (step_a(&w->k) != s) few = FEW - 1;          /* columns of A side by side: each use reads all of A again */
  if (w->blend) {
    if (w->n.c[0] != s) swap_sides(w);
    j.m = axes_size(&w->m); j.n = axes_size(&w->n);
    j.kind = PR_GEMM;
  }
  else if (w->dt == LA_BOOL) {
    j.kind = j.n == 1 && j.m == 1 ? PR_DOT : PR_GEMM;
    if (w->n.n != 0 && w->n.c[0] != s) { swap_sides(w); j.m = axes_size(&w->m); j.n = axes_size(&w->n); }
  }
  else if (j.n == 1) j.kind = j.m == 1 ? PR_DOT : PR_GEMV;
  else if (j.n <= few && j.m >= 64 && (double)j.m * (double)j.k * (double)s > FEW_BYTES && row_or_column(w, 0)) j.kind = PR_FEW;
  else {
    if (w->n.c[0] != s) swap_sides(w);            /* the result lies in columns: C^T = B^T A^T */
    j.m = axes_size(&w->m); j.n = axes_size(&w->n);
    if (each <= SMALL_WORK && (j.k * j.n <= LA_PR_SMALL || (step_b(&w->n) == s && j.k * j.n * s <= SMALL_BYTES))) j.kind = PR_SMALL;
    else {
      j.kind = PR_GEMM;
      int64_t most = INT32_MAX, cs = step_c(&w->m);
      if (each >= j.kn->blas_from && w->dt >= LA_F32 && la_blas_ready()) most = la_blas_maxint(); else most = 0;
      if (s > 0 && j.m <= most && j.n <= most && j.k <= most && cs / s <= most && cs % s == 0 && cs >= j.n * s) j.kind = PR_BLAS;
    }
  }
  if (j.kind == PR_BLAS) {
    int64_t rs = step_a(&w->m), cs = step_a(&w->k);
    if (!blas_layout(j.m, j.k, &rs, &cs, s) && !copy_operand(cx, w, 0, w->dt, 0, false)) return false;
    rs = step_b(&w->k); cs = step_b(&w->n);
    if (!blas_layout(j.k, j.n, &rs, &cs, s) && !copy_operand(cx, w, 1, w->dt, 0, false)) return false;
  }
  if ((j.kind == PR_GEMV || j.kind == PR_FEW) && step_a(&w->k) == s && step_b(&w->k) != s && j.k > 512 && j.m >= 4
      && !copy_columns(cx, w)) return false;
  j.count = axes_size(&w->batch);
  j.a = w->a; j.b = w->b; j.c = w->c;
  j.conj = w->conj;
  j.ars = step_a(&w->m); j.acs = step_a(&w->k);
  j.brs = step_b(&w->k); j.bcs = step_b(&w->n);
  j.crs = step_c(&w->m); j.ccs = j.n == 1 ? s : step_c(&w->n);
  if (j.kind == PR_BLAS) {
    blas_layout(j.m, j.k, &j.ars, &j.acs, s);
    blas_layout(j.k, j.n, &j.brs, &j.bcs, s);
    bool same = j.a == j.b && j.m == j.n && j.ars == j.bcs && j.acs == j.brs && j.m > 1;
    for (int i = 0; i < w->batch.n && same; i++) same = w->batch.a[i] == w->batch.b[i];
    if (same) j.kind = PR_SYRK;
  }
  if (j.kind == PR_DOT && j.count == 1) return la_pr_dotvec(cx, j.dt, j.conj, j.k, j.a, j.acs, j.b, j.brs, j.c);

  /* threads: over the batch, and within a product when there are fewer products than threads */
  double cost = j.kind == PR_DOT || j.kind == PR_GEMV || j.kind == PR_FEW ? 0.5 : pr_cost(w->dt);
  int t = la_th_split(j.count, each * cost + 60);         /* 60: the call of a kernel */
  j.tm = j.tn = j.tk = 1;
  int64_t pieces = w->blend || j.count != 1 ? 1 : pieces_of_k(&j);
  if (j.kind == PR_SYRK && pieces == 1 && j.m > SYRK_BLOCK) {
    j.tm = (j.m + SYRK_BLOCK - 1) / SYRK_BLOCK;
    j.items = j.count * (j.tm * (j.tm + 1) / 2);
    la_th_run(t > 1 ? (int)(j.items < 4096 ? j.items : 4096) : 1, syrk_task, &j);
    return true;
  }
  if (pieces > 1) {
    j.tk = pieces;
    j.partial = work_alloc(cx, w, (size_t)((j.tk - 1) * j.m * j.n * s));
    if (j.partial == NULL) return false;
    if (t >= 2 * pieces && j.kind == PR_GEMM) choose_panels((int)(t / pieces), j.m, j.n, &j.tm, &j.tn);
  }
  else if (t > 1 && j.count < 4 * (int64_t)t && j.kind != PR_DOT && j.kind != PR_SYRK && each >= 200000) {
    int within = j.count >= t ? (j.count % t == 0 ? 1 : t) : (int)((t + j.count - 1) / j.count);
    if (j.kind == PR_GEMV || j.kind == PR_FEW) j.tm = j.m / PANEL_GRAIN < within ? (j.m / PANEL_GRAIN > 1 ? j.m / PANEL_GRAIN : 1) : within;
    else choose_panels(within, j.m, j.n, &j.tm, &j.tn);
  }
  j.items = j.count * j.tm * j.tn * j.tk;
  int ntasks = t;
  if (j.kind == PR_GEMM) {
    int64_t pm = j.m / j.tm + 2 * PANEL_GRAIN, pn = j.n / j.tn + 2 * PANEL_GRAIN;     /* the largest panel, or more */
    j.scratchsize = j.kn->scratch[j.dt](pm < j.m ? pm : j.m, pn < j.n ? pn : j.n, j.k);
    j.scratchsize = (j.scratchsize + 63) & ~(size_t)63;
    j.scratch = work_alloc(cx, w, (size_t)ntasks * j.scratchsize);
    if (j.scratch == NULL) return false;
  }
  if ((int64_t)ntasks > j.items) ntasks = (int)j.items;
  la_th_run(ntasks, product_task, &j);
  if (j.partial != NULL) add_partials(&j);
  return true;
}

static bool pr_run (la_ctx *cx, const la_product *p, la_dtype dt, const la_view *out, const double *blend, bool *done) {
  pr_work w;
  const la_view *a = p->a, *b = p->b;
  int64_t k = 1, ones = 1;
  bool conj = p->conj && la_iscomplex(dt) && la_iscomplex(a->dtype);
  for (int i = 0; i < p->k.n; i++) k *= p->k.len[i];
  for (int i = 0; i < out->ndim; i++) if (out->shape[i] != 1) ones = 0;
  w.blend = blend != NULL;
  if (w.blend) {
    w.alpha = blend[0];
    w.beta = blend[1];
    int64_t m = 1, n = 1;
    for (int i = 0; i < p->m.n; i++) m *= p->m.len[i];
    for (int i = 0; i < p->n.n; i++) n *= p->n.len[i];
    *done = false;
    if ((dt != LA_F32 && dt != LA_F64) || k < 2 || m < 2 || n < 2) return true;
  }
  if (out->size == 0) return true;
  if (k == 0) return run_zero(cx, out);
  if (k == 1 && !conj) return run_outer(cx, p, dt, out);
  if (!la_work(cx, (double)out->size * (double)k * 0.25)) return false;
  w.dt = ones ? dt : pr_compute(dt);
  w.ntmp = 0;
  w.conj = conj;
  w.a = a->data;
  w.b = b->data;
  w.c = out->data;

  /* the result: straight into out where it has the right dtype, is nobody's operand and can be one row-wise or column-wise matrix */
  int nb = p->batch.n, nm = p->m.n;
  int64_t cst[LA_MAXDIMS], s = la_itemsize(w.dt);
  const int64_t *cs = out->strides;
  bool direct = out->dtype == w.dt && !(out->flags & LA_UNALIGNED) && !la_arr_mayoverlap(out, a) && !la_arr_mayoverlap(out, b)
                && foldable(nm, p->m.len, cs + nb) && foldable(p->n.n, p->n.len, cs + nb + nm);
  if (direct && !ones) {               /* a matrix: one of its axes must lie side by side */
    int64_t ms = 0, ns = 0;
    for (int i = 0; i < nm; i++) if (p->m.len[i] != 1) ms = cs[nb + i];
    for (int i = 0; i < p->n.n; i++) if (p->n.len[i] != 1) ns = cs[nb + nm + i];
    if (ms != 0 && ns != 0 && ms != s && ns != s) direct = false;
  }
  if (w.blend && !direct) return true;
  if (w.blend) *done = true;
  if (!direct) {
    la_arr_cstrides(out->ndim, out->shape, s, cst);
    cs = cst;
    int64_t nbytes;
    if (la_mul_overflow(out->size, s, &nbytes)) return la_fail_memory(cx, SIZE_MAX);
    if ((w.c = work_alloc(cx, &w, (size_t)nbytes)) == NULL) return false;
  }
  fold(&p->batch, cs, &w.batch);
  fold(&p->m, cs + nb, &w.m);
  fold(&p->n, cs + nb + nm, &w.n);
  fold(&p->k, NULL, &w.k);

  bool ok = true;
  bool acopy = a->dtype != w.dt || (a->flags & LA_UNALIGNED) || !foldable(w.m.n, w.m.len, w.m.a) || !foldable(w.k.n, w.k.len, w.k.a);
  bool bcopy = b->dtype != w.dt || (b->flags & LA_UNALIGNED) || !foldable(w.n.n, w.n.len, w.n.b) || !foldable(w.k.n, w.k.len, w.k.b);
  if (acopy) {
    ok = copy_operand(cx, &w, 0, a->dtype, a->flags, conj);
    w.conj = false;
  }
  if (ok && bcopy) ok = copy_operand(cx, &w, 1, b->dtype, b->flags, false);
  if (ok) {
    batch_to_matrix(&w);
    if (w.conj && (w.m.n != 0 || w.n.n != 0)) {        /* only a dot conjugates on the way */
      ok = copy_operand(cx, &w, 0, w.dt, 0, true);
      w.conj = false;
    }
    if (ok) ok = run_job(cx, &w);
  }
  if (ok && !direct) {
    la_view from = *out;
    from.data = w.c;
    from.dtype = (uint8_t)w.dt;
    from.strides = cst;
    from.flags = 0;
    if (w.dt != dt && out->dtype != dt) {              /* int8 wraps and float16 rounds before they become something else */
      int64_t dst[LA_MAXDIMS];
      la_view narrow = from;
      la_arr_cstrides(out->ndim, out->shape, la_itemsize(dt), dst);
      narrow.strides = dst;
      narrow.dtype = (uint8_t)dt;
      narrow.data = work_alloc(cx, &w, (size_t)(out->size * la_itemsize(dt)));
      ok = narrow.data != NULL && la_ex_copy(cx, &narrow, &from) && la_ex_copy(cx, out, &narrow);
    }
    else ok = la_ex_copy(cx, out, &from);
  }
  work_free(cx, &w);
  return ok;
}

bool la_pr_run (la_ctx *cx, const la_product *p, la_dtype dt, const la_view *out) { return pr_run(cx, p, dt, out, NULL, NULL); }

bool la_pr_blend (la_ctx *cx, const la_product *p, la_dtype dt, const la_view *out, const la_scalar *alpha, const la_scalar *beta) {
  const la_ufunc *add = &la_ufuncs[LA_UF_add], *multiply = &la_ufuncs[LA_UF_multiply];
  double both[2] = { alpha->f, beta->f };
  bool done = false, nothing = beta->f == 0 && beta->im == 0;
  if (out->size == 0) return true;
  if (!nothing && !pr_run(cx, p, dt, out, both, &done)) return false;
  if (done) return true;
  la_dims d;                                       /* the product apart, then the sum */
  _Alignas(16) char numbers[2][16];
  static const int64_t none[1] = { 0 };
  la_view s[2];
  for (int i = 0; i < 2; i++) {
    if (!la_dt_store(cx, dt, numbers[i], i == 0 ? alpha : beta)) return false;
    s[i] = (la_view){ numbers[i], none, none, 1, (uint8_t)dt, 0, 0, 0 };
  }
  int64_t nbytes;
  d.ndim = out->ndim;
  d.size = out->size;
  memcpy(d.shape, out->shape, sizeof(int64_t) * out->ndim);
  la_arr_cstrides(d.ndim, d.shape, la_itemsize(dt), d.strides);
  if (la_mul_overflow(d.size, la_itemsize(dt), &nbytes)) return la_fail_memory(cx, SIZE_MAX);
  char *t = la_mem_alloc(cx, (size_t)nbytes);
  if (t == NULL) return false;
  la_view v = la_viewof(t, dt, &d);
  const la_view *scale[2] = { &v, &s[0] }, *keep[2] = { out, &s[1] }, *sum[2] = { out, &v };
  bool ok = pr_run(cx, p, dt, &v, NULL, NULL) && la_ex_ufunc(cx, multiply, dt, scale, &v, NULL);
  if (ok && nothing) ok = la_ex_copy(cx, out, &v);
  else if (ok) ok = la_ex_ufunc(cx, multiply, dt, keep, out, NULL) && la_ex_ufunc(cx, add, dt, sum, out, NULL);
  la_mem_free(cx, t, (size_t)nbytes);
  return ok;
}
