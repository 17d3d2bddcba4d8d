/*
** factor.c: factorisations of stacks of matrices. See factor.h.
**
** Reading order: jobs (one function on every matrix of a stack), moving matrices to LAPACK's column order and back, then one
** section for each factorisation: what is done with one matrix, and the function that sets up the job.
**
** A job's function gets the addresses of its matrices and a piece of scratch that is its thread's alone. It returns 0, or a
** code above 0 that stands for a sentence. The work arrays of LAPACK are part of the scratch; how large they should be is
** asked of LAPACK once for the whole job.
*/
#include <math.h>
#include <stdatomic.h>
#include <string.h>

#include "blas.h"
#include "blocked.h"
#include "cpu.h"
#include "execute.h"
#include "factor.h"
#include "hostile.h"
#include "thread.h"
#include "work.h"

extern const la_factor_kernels la_kern_factor_baseline;
#if defined(LA_HAVE_X86_ISA)
extern const la_factor_kernels la_kern_factor_avx2, la_kern_factor_avx512;
#endif

static const la_factor_kernels *fc_kernels (void) {
#if defined(LA_HAVE_X86_ISA)
  switch (la_cpu_isa()) {
    case LA_ISA_AVX512: return &la_kern_factor_avx512;
    case LA_ISA_AVX2: return &la_kern_factor_avx2;
    default: break;
  }
#endif
  return &la_kern_factor_baseline;
}

extern const la_spectral_kernels la_kern_spectral_baseline;
#if defined(LA_HAVE_X86_ISA)
extern const la_spectral_kernels la_kern_spectral_avx2, la_kern_spectral_avx512;
#endif

static const la_spectral_kernels *fc_spectral (void) {
#if defined(LA_HAVE_X86_ISA)
  switch (la_cpu_isa()) {
    case LA_ISA_AVX512: return &la_kern_spectral_avx512;
    case LA_ISA_AVX2: return &la_kern_spectral_avx2;
    default: break;
  }
#endif
  return &la_kern_spectral_baseline;
}

/* ================================================================ jobs */

#define FC_MAXOPS 6
#define FC_MAXAREAS 10
#define FC_TEAM 1.5e8          /* multiplications from which LAPACK's threads help with a single matrix: order 500 or so */

typedef struct fc_mat { char *data; int64_t rs, cs; } fc_mat;       /* one matrix (or vector: rs); strides in bytes */

typedef struct fc_job fc_job;
typedef int (*fc_fn) (const fc_job *j, fc_mat *op, char *scratch);

typedef struct fc_op { const la_view *v; int core; int64_t step[LA_MAXDIMS]; } fc_op;

struct fc_job {
  fc_fn fn;
  const char *const *failures;     /* the sentences of the codes 1 .. */
  bool complex_;
  int64_t m, n, k, mn;             /* of the matrices */
  int64_t item;                    /* bytes of an element: 8 or 16 */
  int flag;                        /* what the function makes of them */
  char letter;
  double rcond;
  double work;                     /* multiplications for one matrix */
  bool blas;                       /* calls LAPACK */
  const la_factor_kernels *kn;
  const la_spectral_kernels *ks;
  int nop;
  fc_op op[FC_MAXOPS];
  int nb;                          /* axes of the stack */
  int64_t len[LA_MAXDIMS], count;
  size_t off[FC_MAXAREAS], scratch;     /* areas of a thread's scratch */
  int nareas;
  int64_t lwork, lrwork, liwork;   /* LAPACK's, in elements */
  la_bk_room blocked;              /* bytes 0: not used; its base is another one for every thread */
  bool toolarge;                   /* sizes that do not fit */
  char *room;
  atomic_llong failed;             /* first matrix that failed, count: none; with its code in the low byte */
};

static void fc_init (fc_job *j, fc_fn fn, la_dtype dt, int64_t m, int64_t n) {
  memset(j, 0, offsetof(fc_job, op));
  j->fn = fn;
  j->complex_ = la_iscomplex(dt);
  j->item = j->complex_ ? 16 : 8;
  j->m = m;
  j->n = n;
  j->mn = m < n ? m : n;
  j->blas = true;
  j->kn = fc_kernels();
  j->ks = fc_spectral();
  j->nb = j->nareas = 0;
  j->scratch = 0;
  j->lwork = j->lrwork = j->liwork = 0;
  j->blocked.bytes = 0;
  j->toolarge = false;
}

static void fc_operand (fc_job *j, const la_view *v, int core) {
  j->op[j->nop].v = v;
  j->op[j->nop++].core = core;
}

/* Adds an area of a * b elements of `size` bytes to the scratch; returns its number. */
static int fc_area (fc_job *j, int64_t a, int64_t b, int64_t size) {
  int64_t n, bytes;
  if (la_mul_overflow(a, b, &n) || la_mul_overflow(n, size, &bytes) || bytes > INT64_MAX / 16) { j->toolarge = true; bytes = 0; }
  j->off[j->nareas] = j->scratch;
  j->scratch += ((size_t)bytes + 127) & ~(size_t)63;      /* a line more: never of no bytes */
  return j->nareas++;
}

#define FC_AREA(j, scratch, i) ((void *)((scratch) + (j)->off[i]))

bool la_fc_stack (la_ctx *cx, int n, const la_view *const *v, const int *core, la_dims *out) {
  int nd = 0;
  for (int i = 0; i < n; i++) if (v[i]->ndim - core[i] > nd) nd = v[i]->ndim - core[i];
  out->ndim = nd;
  for (int a = 0; a < nd; a++) out->shape[a] = 1;
  for (int i = 0; i < n; i++) {
    int from = nd - (v[i]->ndim - core[i]);
    for (int a = from; a < nd; a++) {
      int64_t len = v[i]->shape[a - from];
      if (len == out->shape[a] || len == 1) continue;
      if (out->shape[a] != 1) {
        char s[2][LA_SHAPESTR];
        return la_fail(cx, "operands could not be broadcast together with shapes %s %s: their stacks of matrices differ",
                       la_arr_shapestr(s[0], LA_SHAPESTR, v[0]->ndim, v[0]->shape),
                       la_arr_shapestr(s[1], LA_SHAPESTR, v[i]->ndim, v[i]->shape));
      }
      out->shape[a] = len;
    }
  }
  return true;
}

static void fc_item (const fc_job *j, int64_t item, fc_mat *m) {
  for (int o = 0; o < j->nop; o++) {
    const la_view *v = j->op[o].v;
    m[o].data = v->data;
    m[o].rs = m[o].cs = 0;
    if (j->op[o].core == 1) m[o].rs = v->strides[v->ndim - 1];
    else if (j->op[o].core == 2) {
      m[o].rs = v->strides[v->ndim - 2];
      m[o].cs = v->strides[v->ndim - 1];
    }
  }
  for (int a = j->nb - 1; a >= 0; a--) {
    int64_t i = item % j->len[a];
    item /= j->len[a];
    for (int o = 0; o < j->nop; o++) m[o].data += i * j->op[o].step[a];
  }
}

static void fc_task (void *arg, int task, int ntasks) {
  fc_job *j = arg;
  fc_mat m[FC_MAXOPS];
  int64_t lo, hi;
  la_th_part(j->count, task, ntasks, 1, &lo, &hi);
  if (lo >= hi) return;
  char *scratch = j->room + (size_t)task * j->scratch;
  bool team = j->blas && ntasks == 1 && j->work >= FC_TEAM && j->blocked.bytes == 0;
  int token = !j->blas ? 0 : team ? la_blas_enter_team() : la_blas_enter();
  for (int64_t i = lo; i < hi; i++) {
    fc_item(j, i, m);
    int code = j->fn(j, m, scratch);
    if (code == 0) continue;
    long long mine = (long long)(i * 16 + code), first = atomic_load(&j->failed);
    while (mine < first && !atomic_compare_exchange_weak(&j->failed, &first, mine)) {}
    break;
  }
  if (j->blas) { if (team) la_blas_leave_team(token); else la_blas_leave(token); }
}

/* Runs the job on every matrix of the stack of operands 0 .. nop-1. */
static bool fc_run (la_ctx *cx, fc_job *j) {
  j->count = 1;
  for (int o = 0; o < j->nop; o++) if (j->op[o].v->ndim - j->op[o].core > j->nb) j->nb = j->op[o].v->ndim - j->op[o].core;
  for (int a = 0; a < j->nb; a++) j->len[a] = 1;
  for (int o = 0; o < j->nop; o++) {
    const la_view *v = j->op[o].v;
    int from = j->nb - (v->ndim - j->op[o].core);
    for (int a = 0; a < j->nb; a++) {
      bool has = a >= from && v->shape[a - from] != 1;
      j->op[o].step[a] = has ? v->strides[a - from] : 0;
      if (a >= from && v->shape[a - from] != 1) j->len[a] = v->shape[a - from];
    }
  }
  for (int a = 0; a < j->nb; a++) j->count *= j->len[a];          /* the size of a result: fits */
  if (j->count == 0) return true;
  if (!la_work(cx, (double)j->count * j->work * 0.5)) return false;
  int ntasks = j->count > 1 ? la_th_split(j->count, j->work * 0.5 + 200) : 1;
  if (ntasks > j->count) ntasks = (int)j->count;
  int64_t bytes;
  if (j->toolarge || la_mul_overflow((int64_t)j->scratch, ntasks, &bytes)) return la_fail_memory(cx, SIZE_MAX);
  _Alignas(64) char few[6144];                         /* small matrices need no allocation */
  bool small = bytes <= (int64_t)sizeof few;
  j->room = small ? few : la_mem_alloc(cx, (size_t)bytes);
  if (j->room == NULL) return false;
  atomic_init(&j->failed, INT64_MAX);
  if (ntasks == 1) fc_task(j, 0, 1);
  else la_th_run(ntasks, fc_task, j);
  if (!small) la_mem_free(cx, j->room, (size_t)bytes);
  long long failed = atomic_load(&j->failed);
  if (failed == INT64_MAX) return true;
  const char *why = j->failures[failed % 16 - 1];
  if (j->nb == 0) return la_fail(cx, "%s", why);
  return la_fail(cx, "%s: matrix %lld of the %lld in the stack", why, failed / 16 + 1, (long long)j->count);
}

/* May LAPACK be called with these lengths? Loads it. */
static bool fc_ready (la_ctx *cx, int64_t m, int64_t n, int64_t k) {
  if (!la_blas_load(cx)) return false;
  int64_t most = la_blas_maxint();
  if (m > most || n > most || k > most)
    return la_fail(cx, "a matrix (%lld,%lld) is too large for this LAPACK, whose sizes end at %lld", (long long)m,
                   (long long)(k > n ? k : n), (long long)most);
  return true;
}

/* ================================================================ moving matrices */

/* Rows from one column to the next of a matrix of m rows that is LAPACK's. Where m rows are a multiple of 512 bytes it is a line more:
** else the elements of a row would crowd into a few sets of the cache (order 512, two threads, OpenBLAS 0.3.21: the QR algorithm on a
** Hessenberg matrix 228 ms, with the line 124; applying 512 reflectors 10.6 ms, 5.9; QR 14.1 ms, 9.7). */
static int64_t fc_ld (const fc_job *j, int64_t m) {
  return m <= 0 ? 1 : m * j->item % 512 != 0 ? m : m + 64 / j->item;
}

/* An area for such a matrix */
static int fc_columns_area (fc_job *j, int64_t m, int64_t n) { return fc_area(j, fc_ld(j, m), n, j->item); }

/* Orders from which blocked.h beats LAPACK with real matrices, and the kernels for small ones (Zen 3, two cores, OpenBLAS 0.3.21; LU alone
** 0.8 of its time at order 300, with a right side as large 0.96 at 400). QR 25: 0.85, 100: 0.5; eigenvalues and vectors 25: 0.5, 512: 0.6 */
#define FC_BLOCKED_QR (LA_FS_SMALL + 1)
#define FC_BLOCKED_EIGH 26     /* up to 25 LAPACK does not divide, which the vectors' signs show */
#define FC_BLOCKED_DET LA_HOSTILE(128, 3)
#define FC_BLOCKED_SOLVE LA_HOSTILE(384, 3)

static bool fc_blocked (const fc_job *j, int64_t order, int64_t from) { return !j->complex_ && order >= from && la_bk_pays(); }

/* Room for blocked.h; columns: those that threads share, 1 where they share a stack */
static void fc_blocked_area (fc_job *j, int64_t m, int64_t n, bool symmetric, int64_t columns) {
  const int64_t most = (columns + LA_BK_SHARE - 1) / LA_BK_SHARE, threads = la_th_count();
  la_bk_room_init(&j->blocked, m, n, symmetric, (int)(most < threads ? most : threads));
  fc_area(j, (int64_t)j->blocked.bytes, 1, 1);
}

#define FC_TILE LA_HOSTILE(16, 2)   /* 16 x 16 elements: both sides of a transposing copy stay in L1 */

/* d (m, n) in column order, ld rows apart = the matrix s */
static void fc_get_part (const fc_job *j, const fc_mat *s, int64_t m, int64_t n, void *d, int64_t ld) {
  if (j->item == 8) {
    if (s->rs == 8) {
      for (int64_t c = 0; c < n; c++) memcpy((double *)d + c * ld, s->data + c * s->cs, (size_t)m * 8);
      return;
    }
    if (s->cs == 8) {
      j->kn->transpose(m, n, s->data, s->rs, d, ld * 8);
      return;
    }
    for (int64_t r0 = 0; r0 < m; r0 += FC_TILE)
      for (int64_t c0 = 0; c0 < n; c0 += FC_TILE) {
        int64_t r1 = r0 + FC_TILE < m ? r0 + FC_TILE : m, c1 = c0 + FC_TILE < n ? c0 + FC_TILE : n;
        for (int64_t r = r0; r < r1; r++) {
          const char *p = s->data + r * s->rs;
          double *q = (double *)d + r;
          for (int64_t c = c0; c < c1; c++) q[c * ld] = *(const double *)(const void *)(p + c * s->cs);
        }
      }
  }
  else {
    for (int64_t r0 = 0; r0 < m; r0 += FC_TILE)
      for (int64_t c0 = 0; c0 < n; c0 += FC_TILE) {
        int64_t r1 = r0 + FC_TILE < m ? r0 + FC_TILE : m, c1 = c0 + FC_TILE < n ? c0 + FC_TILE : n;
        for (int64_t r = r0; r < r1; r++) {
          const char *p = s->data + r * s->rs;
          la_c128 *q = (la_c128 *)d + r;
          for (int64_t c = c0; c < c1; c++) q[c * ld] = *(const la_c128 *)(const void *)(p + c * s->cs);
        }
      }
  }
}

/* the matrix d = s (m, n) in column order */
static void fc_put_part (const fc_job *j, const fc_mat *d, int64_t m, int64_t n, const void *s, int64_t ld) {
  if (j->item == 8 && d->cs == 8) {
    j->kn->transpose(n, m, s, ld * 8, d->data, d->rs);
    return;
  }
  for (int64_t r0 = 0; r0 < m; r0 += FC_TILE)
    for (int64_t c0 = 0; c0 < n; c0 += FC_TILE) {
      int64_t r1 = r0 + FC_TILE < m ? r0 + FC_TILE : m, c1 = c0 + FC_TILE < n ? c0 + FC_TILE : n;
      for (int64_t r = r0; r < r1; r++) {
        char *p = d->data + r * d->rs;
        if (j->item == 8) {
          const double *q = (const double *)s + r;
          for (int64_t c = c0; c < c1; c++) *(double *)(void *)(p + c * d->cs) = q[c * ld];
        } else {
          const la_c128 *q = (const la_c128 *)s + r;
          for (int64_t c = c0; c < c1; c++) *(la_c128 *)(void *)(p + c * d->cs) = q[c * ld];
        }
      }
    }
}

/* A large matrix is moved by the pool's threads, some columns each. */
typedef struct fc_move {
  const fc_job *j;
  const fc_mat *a;
  int64_t m, n, ld;
  char *p;            /* the same in column order */
  bool put;           /* from p to a */
} fc_move;

static void fc_move_task (void *arg, int task, int ntasks) {
  const fc_move *t = arg;
  int64_t lo, hi;
  la_th_part(t->n, task, ntasks, FC_TILE, &lo, &hi);
  if (lo >= hi) return;
  fc_mat part = { t->a->data + lo * t->a->cs, t->a->rs, t->a->cs };
  char *p = t->p + lo * t->ld * t->j->item;
  if (t->put) fc_put_part(t->j, &part, t->m, hi - lo, p, t->ld);
  else fc_get_part(t->j, &part, t->m, hi - lo, p, t->ld);
}

static void fc_move_all (const fc_move *t) {
  int ntasks = la_th_split(t->n, (double)t->m * 2);
  if (ntasks > 1) la_th_run(ntasks, fc_move_task, (void *)(uintptr_t)t);
  else fc_move_task((void *)(uintptr_t)t, 0, 1);
}

static void fc_get (const fc_job *j, const fc_mat *s, int64_t m, int64_t n, void *d, int64_t ld) {
  const fc_move t = { j, s, m, n, ld, d, false };
  fc_move_all(&t);
}

static void fc_put (const fc_job *j, const fc_mat *d, int64_t m, int64_t n, const void *s, int64_t ld) {
  const fc_move t = { j, d, m, n, ld, (char *)(uintptr_t)s, true };
  fc_move_all(&t);
}

static void *fc_at (const fc_mat *a, int64_t r, int64_t c) { return a->data + r * a->rs + c * a->cs; }

static void fc_zero (const fc_job *j, void *p) { memset(p, 0, (size_t)j->item); }

static void fc_one (const fc_job *j, void *p) {
  double one[2] = { 1, 0 };
  memcpy(p, one, (size_t)j->item);
}

/* d (m, n) = the part of s (column order) on and above the diagonal, zeros elsewhere */
static void fc_put_upper (const fc_job *j, const fc_mat *d, int64_t m, int64_t n, const void *s, int64_t ld) {
  fc_put(j, d, m, n, s, ld);
  for (int64_t r = 1; r < m; r++) memset(d->data + r * d->rs, 0, (size_t)((r < n ? r : n) * j->item));
}

static void fc_put_reals (const fc_mat *d, int64_t n, const double *s) {
  for (int64_t i = 0; i < n; i++) *(double *)(void *)(d->data + i * d->rs) = s[i];
}

static void fc_identity (const fc_job *j, int64_t n, void *d, int64_t ld) {
  memset(d, 0, (size_t)(ld * n * j->item));
  for (int64_t i = 0; i < n; i++) fc_one(j, (char *)d + (i + i * ld) * j->item);
}

/* For the kernels of small matrices: d (m, n) in C order, rows LA_FS_LD(n) apart, filled up with zeros; and back */
static void fc_rows_get (const fc_mat *s, int m, int n, double *d) {
  const int ld = LA_FS_LD(n);
  for (int r = 0; r < m; r++, d += ld) {
    const char *p = s->data + r * s->rs;
    if (s->cs == 8) memcpy(d, p, (size_t)n * 8);
    else for (int c = 0; c < n; c++) d[c] = *(const double *)(const void *)(p + c * s->cs);
    for (int c = n; c < ld; c++) d[c] = 0;
  }
}

static void fc_rows_put (const fc_mat *d, int m, int n, const double *s) {
  const int ld = LA_FS_LD(n);
  for (int r = 0; r < m; r++, s += ld) {
    char *p = d->data + r * d->rs;
    if (d->cs == 8) memcpy(p, s, (size_t)n * 8);
    else for (int c = 0; c < n; c++) *(double *)(void *)(p + c * d->cs) = s[c];
  }
}

static int fc_rows_area (fc_job *j, int64_t m, int64_t n) { return fc_area(j, m, LA_FS_LD(n) * (j->item / 8), 8); }

/* The same of complex matrices: each row's real parts, then its imaginary ones */
static void fc_zrows_get (const fc_mat *s, int m, int n, double *d) {
  const int ld = LA_FS_LD(n);
  for (int r = 0; r < m; r++, d += 2 * ld) {
    const char *p = s->data + r * s->rs;
    for (int c = 0; c < n; c++, p += s->cs) {
      d[c] = ((const double *)(const void *)p)[0];
      d[ld + c] = ((const double *)(const void *)p)[1];
    }
    for (int c = n; c < ld; c++) d[c] = d[ld + c] = 0;
  }
}

static void fc_zrows_put (const fc_mat *d, int m, int n, const double *s) {
  const int ld = LA_FS_LD(n);
  for (int r = 0; r < m; r++, s += 2 * ld) {
    char *p = d->data + r * d->rs;
    for (int c = 0; c < n; c++, p += d->cs) { ((double *)(void *)p)[0] = s[c]; ((double *)(void *)p)[1] = s[ld + c]; }
  }
}

/* What LAPACK answered to the question for its work array: a number that may have been rounded down. */
static int64_t fc_answer (double v) { return (int64_t)ceil(v * (1 + 1e-15)) + 1; }

static int64_t fc_max (int64_t a, int64_t b) { return a > b ? a : b; }

bool la_fc_finite (const la_view *a, char triangle) {
  int64_t i[LA_MAXDIMS] = {0};
  int nd = a->ndim, parts = la_iscomplex(a->dtype) ? 2 : 1;
  if (a->size == 0) return true;
  for (const char *row = a->data;;) {
    int64_t n = nd > 0 ? a->shape[nd - 1] : 1, st = nd > 0 ? a->strides[nd - 1] : 0, lo = 0, hi = n;
    if (triangle == 'L') hi = i[nd - 2] + 1;
    if (triangle == 'U') lo = i[nd - 2];
    for (int64_t c = lo; c < hi; c++)
      for (int p = 0; p < parts; p++)
        if (!isfinite(((const double *)(const void *)(row + c * st))[p])) return false;
    int d = nd - 2;
    for (; d >= 0; d--) {
      row += a->strides[d];
      if (++i[d] < a->shape[d]) break;
      row -= a->strides[d] * a->shape[d];
      i[d] = 0;
    }
    if (d < 0) return true;
  }
}

/* NaN: 2; infinite, no NaN: 1; else 0. n numbers. */
static int fc_nonfinite (const double *x, int64_t n) {
  double s[4] = { 0, 0, 0, 0 };
  int worst = 0;
  int64_t k = 0;
  for (; k + 4 <= n; k += 4) for (int c = 0; c < 4; c++) s[c] += x[k + c] * 0;      /* NaN if any is not finite */
  for (; k < n; k++) s[0] += x[k] * 0;
  if (s[0] + s[1] + s[2] + s[3] == 0) return 0;
  for (int64_t i = 0; i < n; i++) {
    if (isnan(x[i])) return 2;
    if (isinf(x[i])) worst = 1;
  }
  return worst;
}

/* the same of n columns, m numbers of each, ld from one to the next */
static int fc_nonfinite_columns (const double *a, int64_t m, int64_t n, int64_t ld) {
  int worst = 0;
  for (int64_t c = 0; c < n && worst < 2; c++) {
    int bad = fc_nonfinite(a + c * ld, m);
    if (bad > worst) worst = bad;
  }
  return worst;
}

static void fc_fill_nan (const fc_job *j, const fc_mat *d, int64_t m, int64_t n, bool reals) {
  for (int64_t r = 0; r < m; r++)
    for (int64_t c = 0; c < n; c++) {
      double *p = fc_at(d, r, c);
      p[0] = NAN;
      if (j->complex_ && !reals) p[1] = NAN;
    }
}

/* ---- calls ---- */

#define FC_CALL(name, type) ((type)la_blas_lapack(LA_LAPACK_##name))
#define FC_CALL2(j, d, z, type) ((type)la_blas_lapack((j)->complex_ ? LA_LAPACK_##z : LA_LAPACK_##d))
typedef const la_bint *fc_int;        /* a Fortran INTEGER that is read */

typedef void (*getrf_fn) (fc_int m, fc_int n, void *a, fc_int lda, void *ipiv, la_bint *info);
typedef void (*getrs_fn) (const char *t, fc_int n, fc_int nrhs, const void *a, fc_int lda, const void *ipiv, void *b, fc_int ldb,
                          la_bint *info, size_t);
typedef void (*getri_fn) (fc_int n, void *a, fc_int lda, const void *ipiv, void *work, fc_int lwork, la_bint *info);
typedef void (*potrf_fn) (const char *uplo, fc_int n, void *a, fc_int lda, la_bint *info, size_t);
typedef void (*geqrf_fn) (fc_int m, fc_int n, void *a, fc_int lda, void *tau, void *work, fc_int lwork, la_bint *info);
typedef void (*orgqr_fn) (fc_int m, fc_int n, fc_int k, void *a, fc_int lda, const void *tau, void *work, fc_int lwork, la_bint *info);
typedef void (*syevd_fn) (const char *jobz, const char *uplo, fc_int n, void *a, fc_int lda, double *w, void *work, fc_int lwork,
                          void *iwork, fc_int liwork, la_bint *info, size_t, size_t);
typedef void (*heevd_fn) (const char *jobz, const char *uplo, fc_int n, void *a, fc_int lda, double *w, void *work, fc_int lwork,
                          double *rwork, fc_int lrwork, void *iwork, fc_int liwork, la_bint *info, size_t, size_t);
typedef void (*sterf_fn) (fc_int n, double *d, double *e, la_bint *info);
typedef void (*stedc_fn) (const char *compz, fc_int n, double *d, double *e, double *z, fc_int ldz, double *work, fc_int lwork, void *iwork,
                          fc_int liwork, la_bint *info, size_t);
typedef void (*dgeev_fn) (const char *jobvl, const char *jobvr, fc_int n, void *a, fc_int lda, double *wr, double *wi, void *vl,
                          fc_int ldvl, void *vr, fc_int ldvr, void *work, fc_int lwork, la_bint *info, size_t, size_t);
typedef void (*zgeev_fn) (const char *jobvl, const char *jobvr, fc_int n, void *a, fc_int lda, void *w, void *vl, fc_int ldvl, void *vr,
                          fc_int ldvr, void *work, fc_int lwork, double *rwork, la_bint *info, size_t, size_t);
typedef void (*dgesdd_fn) (const char *jobz, fc_int m, fc_int n, void *a, fc_int lda, double *s, void *u, fc_int ldu, void *vt, fc_int ldvt,
                           void *work, fc_int lwork, void *iwork, la_bint *info, size_t);
typedef void (*zgesdd_fn) (const char *jobz, fc_int m, fc_int n, void *a, fc_int lda, double *s, void *u, fc_int ldu, void *vt, fc_int ldvt,
                           void *work, fc_int lwork, double *rwork, void *iwork, la_bint *info, size_t);
typedef void (*dgelsd_fn) (fc_int m, fc_int n, fc_int nrhs, void *a, fc_int lda, void *b, fc_int ldb, double *s, const double *rcond,
                          la_bint *rank, void *work, fc_int lwork, void *iwork, la_bint *info);
typedef void (*zgelsd_fn) (fc_int m, fc_int n, fc_int nrhs, void *a, fc_int lda, void *b, fc_int ldb, double *s, const double *rcond,
                          la_bint *rank, void *work, fc_int lwork, double *rwork, void *iwork, la_bint *info);
typedef void (*trtrs_fn) (const char *uplo, const char *trans, const char *diag, fc_int n, fc_int nrhs, const void *a, fc_int lda, void *b,
                          fc_int ldb, la_bint *info, size_t, size_t, size_t);

static int64_t fc_getrf (const fc_job *j, int64_t m, int64_t n, void *a, void *ipiv) {
  la_bint fm = la_blas_int(m), fn = la_blas_int(n), lda = la_blas_int(fc_ld(j, m)), info = la_blas_int(0);
  FC_CALL2(j, dgetrf, zgetrf, getrf_fn)(&fm, &fn, a, &lda, ipiv, &info);
  return la_blas_fromint(info);
}

static void fc_getrs (const fc_job *j, char trans, int64_t n, int64_t k, const void *a, const void *ipiv, void *b) {
  la_bint fn = la_blas_int(n), fk = la_blas_int(k), lda = la_blas_int(fc_ld(j, n)), info = la_blas_int(0);
  FC_CALL2(j, dgetrs, zgetrs, getrs_fn)(&trans, &fn, &fk, a, &lda, ipiv, b, &lda, &info, 1);
}

static const char *const fc_failures[] = {            /* ORDER FAILURE */
  "Singular matrix", "Matrix is not positive definite", "Eigenvalues did not converge", "SVD did not converge",
  "SVD did not converge in Linear Least Squares"
};
enum { FC_SINGULAR = 1, FC_NOT_POSITIVE, FC_EIG, FC_SVD, FC_LSTSQ };

static bool fc_go (la_ctx *cx, fc_job *j) {
  j->failures = fc_failures;
  return fc_run(cx, j);
}

/* ================================================================ solve, inv, det */

/* w (n, n + k) in C order: a, and b or (b NULL) the identity */
static void fc_small_load (const fc_job *j, const fc_mat *a, const fc_mat *b, double *w) {
  int n = (int)j->n, k = (int)j->k, ld = n + k;
  for (int r = 0; r < n; r++) {
    const char *p = a->data + r * a->rs;
    for (int c = 0; c < n; c++) w[r * ld + c] = *(const double *)(const void *)(p + c * a->cs);
    if (b == NULL) for (int c = 0; c < k; c++) w[r * ld + n + c] = r == c;
    else for (int c = 0; c < k; c++) w[r * ld + n + c] = *(const double *)(const void *)(b->data + r * b->rs + c * b->cs);
  }
}

enum { SOLVE_B = 1, SOLVE_NAN = 2 };        /* there is a right side (else the identity); an inverse that is not there is NaN */

static int fc_solve_singular (const fc_job *j, fc_mat *op) {
  if (j->flag != SOLVE_NAN) return FC_SINGULAR;
  fc_fill_nan(j, &op[1], j->n, j->n, false);
  return 0;
}

/* operands a, x or a, b, x */
static int fc_solve_small (const fc_job *j, fc_mat *op, char *scratch) {
  double *w = FC_AREA(j, scratch, 0);
  int n = (int)j->n, k = (int)j->k;
  const fc_mat *x = &op[j->flag == SOLVE_B ? 2 : 1];
  bool odd;
  fc_small_load(j, &op[0], j->flag == SOLVE_B ? &op[1] : NULL, w);
  if (j->kn->eliminate(n, k, w, &odd) != 0) return fc_solve_singular(j, op);
  j->kn->substitute(n, k, w);
  for (int r = 0; r < n; r++)
    for (int c = 0; c < k; c++) *(double *)(void *)(x->data + r * x->rs + c * x->cs) = w[r * (n + k) + n + c];
  return 0;
}

static int fc_solve_lapack (const fc_job *j, fc_mat *op, char *scratch) {
  void *a = FC_AREA(j, scratch, 0), *b = FC_AREA(j, scratch, 1), *ipiv = FC_AREA(j, scratch, 2);
  const int64_t ld = fc_ld(j, j->n);
  fc_get(j, &op[0], j->n, j->n, a, ld);
  if (fc_getrf(j, j->n, j->n, a, ipiv) != 0) return fc_solve_singular(j, op);
  if (j->flag != SOLVE_B) {                      /* a fifth less work than solving for the identity */
    la_bint n = la_blas_int(j->n), lda = la_blas_int(ld), lwork = la_blas_int(j->lwork), info = la_blas_int(0);
    FC_CALL2(j, dgetri, zgetri, getri_fn)(&n, a, &lda, ipiv, b, &lwork, &info);
    fc_put(j, &op[1], j->n, j->n, a, ld);
    return 0;
  }
  fc_get(j, &op[1], j->n, j->k, b, ld);
  fc_getrs(j, 'N', j->n, j->k, a, ipiv, b);
  fc_put(j, &op[2], j->n, j->k, b, ld);
  return 0;
}

/* Areas: a, b (work for an inverse), pivots and work, room */
static int fc_solve_blocked (const fc_job *j, fc_mat *op, char *scratch) {
  double *a = FC_AREA(j, scratch, 0), *b = FC_AREA(j, scratch, 1);
  int64_t n = j->n, ld = LA_BK_LD(n), *pivot = FC_AREA(j, scratch, 2);
  la_bk_room room = j->blocked;
  room.base = FC_AREA(j, scratch, 3);
  fc_get(j, &op[0], n, n, a, ld);
  if (j->flag == SOLVE_B) fc_get(j, &op[1], n, j->k, b, ld);
  if (fc_nonfinite_columns(a, n, n, ld) != 0 || (j->flag == SOLVE_B && fc_nonfinite_columns(b, n, j->k, ld) != 0))
    return fc_solve_lapack(j, op, scratch);
  if (la_bk_lu(n, a, ld, pivot, &room) != 0) return fc_solve_singular(j, op);
  if (j->flag == SOLVE_B) la_bk_lu_solve(n, a, ld, pivot, j->k, b, &room);
  else la_bk_lu_inverse(n, a, ld, pivot, b, pivot + n, &room);
  fc_put(j, &op[j->flag == SOLVE_B ? 2 : 1], n, j->k, j->flag == SOLVE_B ? b : a, ld);
  return 0;
}

/* w (n, n + k) in rows of real parts and rows of imaginary ones: a, and b or (b NULL) the identity */
static void fc_zsmall_load (const fc_job *j, const fc_mat *a, const fc_mat *b, double *w) {
  int n = (int)j->n, k = (int)j->k, ld = n + k;
  for (int r = 0; r < n; r++) {
    double *re = w + r * 2 * ld, *im = re + ld;
    const char *p = a->data + r * a->rs;
    for (int c = 0; c < n; c++, p += a->cs) { re[c] = ((const double *)(const void *)p)[0]; im[c] = ((const double *)(const void *)p)[1]; }
    if (b == NULL) for (int c = 0; c < k; c++) { re[n + c] = r == c; im[n + c] = 0; }
    else {
      p = b->data + r * b->rs;
      for (int c = n; c < ld; c++, p += b->cs) {
        re[c] = ((const double *)(const void *)p)[0];
        im[c] = ((const double *)(const void *)p)[1];
      }
    }
  }
}

static int fc_solve_zsmall (const fc_job *j, fc_mat *op, char *scratch) {
  double *w = FC_AREA(j, scratch, 0);
  int n = (int)j->n, k = (int)j->k, ld = n + k;
  const fc_mat *x = &op[j->flag == SOLVE_B ? 2 : 1];
  bool odd;
  fc_zsmall_load(j, &op[0], j->flag == SOLVE_B ? &op[1] : NULL, w);
  if (j->kn->zeliminate(n, k, w, &odd) != 0) return fc_solve_singular(j, op);
  j->kn->zsubstitute(n, k, w);
  for (int r = 0; r < n; r++) {
    char *p = x->data + r * x->rs;
    for (int c = n; c < ld; c++, p += x->cs) {
      ((double *)(void *)p)[0] = w[r * 2 * ld + c];
      ((double *)(void *)p)[1] = w[r * 2 * ld + ld + c];
    }
  }
  return 0;
}

/* One matrix of middle size and many right sides: LU here, then the columns of the right side over the pool's threads. (A larger one
** is LAPACK's own threads' work.) */
#define FC_SPLIT LA_HOSTILE(4e5, 100)   /* multiplications from which that pays: order 70 or so */

typedef struct fc_split { const fc_job *j; fc_mat op[3]; char *a, *b, *ipiv; } fc_split;

static void fc_solve_columns (void *arg, int task, int ntasks) {
  const fc_split *t = arg;
  const fc_job *j = t->j;
  int64_t lo, hi, n = j->n, ld = fc_ld(j, n);
  la_th_part(j->k, task, ntasks, 8, &lo, &hi);
  if (lo >= hi) return;
  char *b = t->b + lo * ld * j->item;
  int token = la_blas_enter();
  if (j->flag == SOLVE_B) {
    fc_mat part = { t->op[1].data + lo * t->op[1].cs, t->op[1].rs, t->op[1].cs };
    fc_get(j, &part, n, hi - lo, b, ld);
  } else {
    memset(b, 0, (size_t)((hi - lo) * ld * j->item));
    for (int64_t c = lo; c < hi; c++) fc_one(j, t->b + (c + c * ld) * j->item);
  }
  fc_getrs(j, 'N', n, hi - lo, t->a, t->ipiv, b);
  const fc_mat *x = &t->op[j->flag == SOLVE_B ? 2 : 1];
  fc_mat part = { x->data + lo * x->cs, x->rs, x->cs };
  fc_put(j, &part, n, hi - lo, b, ld);
  la_blas_leave(token);
}

static bool fc_solve_split (la_ctx *cx, fc_job *j) {
  fc_split t = { .j = j };
  if (!la_work(cx, j->work * 0.5)) return false;
  if (j->toolarge) return la_fail_memory(cx, SIZE_MAX);
  char *room = la_mem_alloc(cx, j->scratch);
  if (room == NULL) return false;
  t.a = FC_AREA(j, room, 0);
  t.b = FC_AREA(j, room, 1);
  t.ipiv = FC_AREA(j, room, 2);
  fc_item(j, 0, t.op);
  fc_get(j, &t.op[0], j->n, j->n, t.a, fc_ld(j, j->n));
  int token = la_blas_enter();
  bool singular = fc_getrf(j, j->n, j->n, t.a, t.ipiv) != 0;
  la_blas_leave(token);
  if (!singular) la_th_run(la_th_split(j->k, (double)j->n * (double)j->n * 0.5), fc_solve_columns, &t);
  else if (j->flag == SOLVE_NAN) fc_fill_nan(j, &t.op[1], j->n, j->n, false);
  la_mem_free(cx, room, j->scratch);
  return !singular || j->flag == SOLVE_NAN || la_fail(cx, "%s", fc_failures[FC_SINGULAR - 1]);
}

static bool fc_solvejob (la_ctx *cx, const la_view *a, const la_view *b, bool vector, bool lenient, const la_view *x) {
  fc_job j;
  int64_t n = a->shape[a->ndim - 1], k = b == NULL ? n : vector ? 1 : b->shape[b->ndim - 1];
  if (!fc_ready(cx, n, n, k)) return false;
  if (x->size == 0 && (n == 0 || b == NULL)) return true;
  fc_init(&j, fc_solve_lapack, (la_dtype)a->dtype, n, n);
  j.k = k;
  j.flag = b != NULL ? SOLVE_B : lenient ? SOLVE_NAN : 0;
  j.work = (double)n * (double)n * ((double)n / 3 + (double)k);
  fc_operand(&j, a, 2);
  if (b != NULL) fc_operand(&j, b, vector ? 1 : 2);
  fc_operand(&j, x, vector ? 1 : 2);
  if (!j.complex_ && n <= LA_FC_SMALL && k <= 2 * LA_FC_SMALL) {
    j.fn = fc_solve_small;
    j.blas = false;
    fc_area(&j, n, n + k, 8);
  } else if (j.complex_ && n <= LA_FC_SMALLZ && k <= 2 * LA_FC_SMALLZ) {
    j.fn = fc_solve_zsmall;
    j.blas = false;
    fc_area(&j, n, 2 * (n + k), 8);
  } else if (fc_blocked(&j, n, FC_BLOCKED_SOLVE)) {
    j.fn = fc_solve_blocked;
    j.lwork = n;
    fc_area(&j, LA_BK_LD(n), n, 8);
    fc_area(&j, LA_BK_LD(n), k, 8);
    fc_area(&j, n, 2, 8);
    fc_blocked_area(&j, n, n, false, x->size / n == k ? fc_max(n, k) : 1);
  } else {
    bool split = x->size / n == k && k >= 32 && j.work >= FC_SPLIT && j.work < FC_TEAM && la_th_count() > 1;      /* no stack */
    fc_columns_area(&j, n, n);
    if (b != NULL || split) fc_columns_area(&j, n, k);
    else {
      double answer[2] = { 1, 0 }, dummy[2];
      la_bint fn = la_blas_int(n), lda = la_blas_int(fc_ld(&j, n)), ask = la_blas_int(-1), info;
      FC_CALL2(&j, dgetri, zgetri, getri_fn)(&fn, dummy, &lda, dummy, answer, &ask, &info);
      j.lwork = fc_answer(answer[0]);
      fc_area(&j, j.lwork, 1, j.item);
    }
    fc_area(&j, n, 1, la_blas_intsize());
    if (split) return fc_solve_split(cx, &j);
  }
  return fc_go(cx, &j);
}

bool la_fc_inv (la_ctx *cx, const la_view *a, bool lenient, const la_view *out) { return fc_solvejob(cx, a, NULL, false, lenient, out); }

bool la_fc_solve (la_ctx *cx, const la_view *a, const la_view *b, bool vector, const la_view *x) {
  return fc_solvejob(cx, a, b, vector, false, x);
}

/* From the triangle of U: the sign (a unit number) and the logarithm of the size, added up as NumPy does, so that the digits are its. */
static void fc_det_finish (const fc_job *j, fc_mat *op, const double *diag, int64_t step, bool odd, bool singular) {
  double sre = odd ? -1 : 1, sim = 0, logabs = 0;
  if (singular) { sre = 0; logabs = -INFINITY; }
  else for (int64_t i = 0; i < j->n; i++) {
    const double *d = diag + i * step;
    if (j->complex_) {
      double size = hypot(d[0], d[1]), re = d[0] / size, im = d[1] / size, t = sre * re - sim * im;
      sim = sre * im + sim * re;
      sre = t;
      logabs += log(size);
    } else {
      double size = d[0];
      if (size < 0) { sre = -sre; size = -size; }
      logabs += log(size);
    }
  }
  double e = exp(logabs);
  for (int o = 1, bit = 1; bit <= 4; bit *= 2) {
    if (!(j->flag & bit)) continue;
    double *p = (double *)(void *)op[o++].data;
    if (bit == 2) p[0] = logabs;
    else if (bit == 1) { p[0] = sre; if (j->complex_) p[1] = sim; }
    else if (!j->complex_) p[0] = sre * e;
    else { p[0] = sre * e - sim * 0; p[1] = sre * 0 + sim * e; }
  }
}

static int fc_det_small (const fc_job *j, fc_mat *op, char *scratch) {
  double *w = FC_AREA(j, scratch, 0);
  bool odd;
  fc_small_load(j, &op[0], NULL, w);
  int zero = j->kn->eliminate((int)j->n, 0, w, &odd);
  fc_det_finish(j, op, w, j->n + 1, odd, zero != 0);
  return 0;
}

static int fc_det_lapack (const fc_job *j, fc_mat *op, char *scratch) {
  void *a = FC_AREA(j, scratch, 0), *ipiv = FC_AREA(j, scratch, 1);
  bool odd = false;
  const int64_t ld = fc_ld(j, j->n);
  fc_get(j, &op[0], j->n, j->n, a, ld);
  int64_t zero = fc_getrf(j, j->n, j->n, a, ipiv);
  for (int64_t i = 0; i < j->n; i++) odd ^= la_blas_intat(ipiv, i) != i + 1;
  fc_det_finish(j, op, a, (ld + 1) * (j->item / 8), odd, zero != 0);
  return 0;
}

/* Areas: a, pivots, room */
static int fc_det_blocked (const fc_job *j, fc_mat *op, char *scratch) {
  double *a = FC_AREA(j, scratch, 0);
  int64_t n = j->n, ld = LA_BK_LD(n), *pivot = FC_AREA(j, scratch, 1);
  la_bk_room room = j->blocked;
  bool odd = false;
  room.base = FC_AREA(j, scratch, 2);
  fc_get(j, &op[0], n, n, a, ld);
  if (fc_nonfinite_columns(a, n, n, ld) != 0) return fc_det_lapack(j, op, scratch);
  int64_t zero = la_bk_lu(n, a, ld, pivot, &room);
  for (int64_t i = 0; i < n; i++) odd ^= pivot[i] != i;
  fc_det_finish(j, op, a, ld + 1, odd, zero != 0);
  return 0;
}

/* Areas: w, its diagonal */
static int fc_det_zsmall (const fc_job *j, fc_mat *op, char *scratch) {
  double *w = FC_AREA(j, scratch, 0), *diag = FC_AREA(j, scratch, 1);
  const int n = (int)j->n;
  bool odd;
  fc_zsmall_load(j, &op[0], NULL, w);
  int zero = j->kn->zeliminate(n, 0, w, &odd);
  for (int i = 0; i < n; i++) { diag[2 * i] = w[i * 2 * n + i]; diag[2 * i + 1] = w[i * 2 * n + n + i]; }
  fc_det_finish(j, op, diag, 2, odd, zero != 0);
  return 0;
}

bool la_fc_det (la_ctx *cx, const la_view *a, const la_view *sign, const la_view *logabs, const la_view *det) {
  fc_job j;
  int64_t n = a->shape[a->ndim - 1];
  if (!fc_ready(cx, n, n, 0)) return false;
  fc_init(&j, fc_det_lapack, (la_dtype)a->dtype, n, n);
  j.flag = (sign != NULL) | (logabs != NULL) * 2 | (det != NULL) * 4;
  j.work = (double)n * (double)n * (double)n / 3;
  fc_operand(&j, a, 2);
  if (sign != NULL) fc_operand(&j, sign, 0);
  if (logabs != NULL) fc_operand(&j, logabs, 0);
  if (det != NULL) fc_operand(&j, det, 0);
  if (fc_blocked(&j, n, FC_BLOCKED_DET)) {
    j.fn = fc_det_blocked;
    fc_area(&j, LA_BK_LD(n), n, 8);
    fc_area(&j, n, 1, 8);
    fc_blocked_area(&j, n, n, false, a->size / n == n ? n : 1);
  } else if (!j.complex_ && n <= LA_FC_SMALL) {
    j.fn = fc_det_small;
    j.blas = false;
    fc_area(&j, n, n, 8);
  } else if (j.complex_ && n <= LA_FC_SMALLZ) {
    j.fn = fc_det_zsmall;
    j.blas = false;
    fc_area(&j, n, 2 * n, 8);
    fc_area(&j, n, 2, 8);
  } else {
    fc_columns_area(&j, n, n);
    fc_area(&j, n, 1, la_blas_intsize());
  }
  return fc_go(cx, &j);
}

/* ================================================================ Cholesky */

static int fc_cholesky_small (const fc_job *j, fc_mat *op, char *scratch) {
  double *w = FC_AREA(j, scratch, 0);
  const int n = (int)j->n, ld = LA_FS_LD(n);
  fc_mat in = op[0], out = op[1];
  if (n <= 4) {
    if (!j->flag) {                               /* the lower triangle: that of the transpose */
      in.rs = op[0].cs; in.cs = op[0].rs;
      out.rs = op[1].cs; out.cs = op[1].rs;
    }
    for (int r = 0; r < n; r++)
      for (int c = r; c < 4; c++) w[r * 4 + c] = c < n ? *(double *)fc_at(&in, r, c) : 0;
    if (j->kn->cholesky(n, w) != 0) return FC_NOT_POSITIVE;
    for (int r = 0; r < n; r++)
      for (int c = 0; c < n; c++) *(double *)fc_at(&out, r, c) = w[r * 4 + c];
    return 0;
  }
  if (j->flag || in.cs != 8) {
    if (!j->flag) { in.rs = op[0].cs; in.cs = op[0].rs; }         /* the lower triangle: that of the transpose */
    fc_rows_get(&in, n, n, w);
  } else {
    j->kn->transpose(n, n, in.data, in.rs, (char *)w, ld * 8);
    for (int r = 0; r < n; r++) for (int c = n; c < ld; c++) w[r * ld + c] = 0;
  }
  if (j->kn->cholesky(n, w) != 0) return FC_NOT_POSITIVE;
  if (j->flag) fc_rows_put(&out, n, n, w);
  else j->kn->transpose(n, n, (const char *)w, ld * 8, out.data, out.rs);
  return 0;
}

/* the same of complex matrices: the lower triangle is that of the conjugate transpose */
static int fc_cholesky_zsmall (const fc_job *j, fc_mat *op, char *scratch) {
  double *w = FC_AREA(j, scratch, 0), sign = j->flag ? 1 : -1;
  const int n = (int)j->n, ld = LA_FS_LD(n);
  fc_mat in = op[0], out = op[1];
  if (!j->flag) {
    in.rs = op[0].cs; in.cs = op[0].rs;
    out.rs = op[1].cs; out.cs = op[1].rs;
  }
  memset(w, 0, sizeof(double) * (size_t)(n * 2 * ld));
  for (int r = 0; r < n; r++) {
    const char *p = fc_at(&in, r, r);
    double *row = w + r * 2 * ld;
    for (int c = r; c < n; c++, p += in.cs) {
      row[c] = ((const double *)(const void *)p)[0];
      row[ld + c] = sign * ((const double *)(const void *)p)[1];
    }
  }
  if (j->kn->zcholesky(n, w) != 0) return FC_NOT_POSITIVE;
  for (int r = 0; r < n; r++) {
    char *p = out.data + r * out.rs;
    const double *row = w + r * 2 * ld;
    for (int c = 0; c < r; c++, p += out.cs) memset(p, 0, 16);
    for (int c = r; c < n; c++, p += out.cs) {
      ((double *)(void *)p)[0] = row[c];
      ((double *)(void *)p)[1] = c == r ? 0 : sign * row[ld + c];
    }
  }
  return 0;
}

/* In place in the result. LAPACK reads rows as columns: the lower triangle in C order is an upper one to it, of the transpose, whose
** factor U is the transpose of L. */
static int fc_cholesky_lapack (const fc_job *j, fc_mat *op, char *scratch) {
  la_bint n = la_blas_int(j->n), info = la_blas_int(0);
  (void)scratch;
  for (int64_t r = 0; r < j->n; r++) {
    int64_t lo = j->flag ? r : 0, hi = j->flag ? j->n : r + 1;
    char *row = op[1].data + r * op[1].rs;
    memset(row, 0, (size_t)(j->n * j->item));
    if (op[0].cs == j->item) memcpy(row + lo * j->item, fc_at(&op[0], r, lo), (size_t)((hi - lo) * j->item));
    else for (int64_t c = lo; c < hi; c++) memcpy(row + c * j->item, fc_at(&op[0], r, c), (size_t)j->item);
  }
  FC_CALL2(j, dpotrf, zpotrf, potrf_fn)(j->flag ? "L" : "U", &n, op[1].data, &n, &info, 1);
  for (int64_t r = 0; r < j->n; r++)             /* LAPACK stops at a minor that is NaN, OpenBLAS does not */
    if (isnan(*(double *)fc_at(&op[1], r, r))) return FC_NOT_POSITIVE;
  return la_blas_fromint(info) != 0 ? FC_NOT_POSITIVE : 0;
}

bool la_fc_cholesky (la_ctx *cx, const la_view *a, bool upper, const la_view *out) {
  fc_job j;
  int64_t n = a->shape[a->ndim - 1];
  if (!fc_ready(cx, n, n, 0)) return false;
  if (n == 0) return true;
  fc_init(&j, fc_cholesky_lapack, (la_dtype)a->dtype, n, n);
  j.flag = upper;
  j.work = (double)n * (double)n * (double)n / 6;
  fc_operand(&j, a, 2);
  fc_operand(&j, out, 2);
  if (!j.complex_ && n <= LA_FC_SMALLCHOL) {
    j.fn = fc_cholesky_small;
    j.blas = false;
    fc_rows_area(&j, n, n);
  }
  else if (j.complex_ && n <= LA_FC_SMALLZ) {
    j.fn = fc_cholesky_zsmall;
    j.blas = false;
    fc_rows_area(&j, n, n);
  }
  return fc_go(cx, &j);
}

/* ================================================================ QR */

enum { QR_Q = 1, QR_R = 2, QR_RAW = 4 };

/* operands a, then q, r or h, tau. k: columns of q. Areas: a with room for k columns, tau, work */
static int fc_qr_matrix (const fc_job *j, fc_mat *op, char *scratch) {
  char *a = FC_AREA(j, scratch, 0), *tau = FC_AREA(j, scratch, 1), *work = FC_AREA(j, scratch, 2);
  int64_t m = j->m, n = j->n, mn = j->mn, ld = fc_ld(j, m);
  int o = 1;
  la_bint fm = la_blas_int(m), fn = la_blas_int(n), fk = la_blas_int(j->k), fmn = la_blas_int(mn), lwork = la_blas_int(j->lwork),
          lda = la_blas_int(ld), info = la_blas_int(0);
  fc_get(j, &op[0], m, n, a, ld);
  if (mn > 0) FC_CALL2(j, dgeqrf, zgeqrf, geqrf_fn)(&fm, &fn, a, &lda, tau, work, &lwork, &info);
  if (j->flag & QR_RAW) {
    fc_mat h = { op[1].data, op[1].cs, op[1].rs };              /* stored transposed */
    fc_put(j, &h, m, n, a, ld);
    for (int64_t i = 0; i < mn; i++) memcpy(op[2].data + i * op[2].rs, tau + i * j->item, (size_t)j->item);
    return 0;
  }
  if (j->flag & QR_Q) o++;
  if (j->flag & QR_R) fc_put_upper(j, &op[o], j->k, n, a, ld);
  if (j->flag & QR_Q) {
    if (mn == 0) fc_identity(j, j->k, a, ld);
    else FC_CALL2(j, dorgqr, zungqr, orgqr_fn)(&fm, &fk, &fmn, a, &lda, tau, work, &lwork, &info);
    fc_put(j, &op[1], m, j->k, a, ld);
  }
  return 0;
}

/* Areas 3, 4: a, q */
static int fc_qr_small (const fc_job *j, fc_mat *op, char *scratch) {
  double *a = FC_AREA(j, scratch, 3), *tau = FC_AREA(j, scratch, 1), *q = FC_AREA(j, scratch, 4);
  const int m = (int)j->m, n = (int)j->n, k = (int)j->k, ld = LA_FS_LD(n);
  int o = 1;
  fc_rows_get(&op[0], m, n, a);
  if (j->ks->qr(m, n, k, a, j->flag & QR_Q ? q : NULL, tau) != 0) return fc_qr_matrix(j, op, scratch);
  if (j->flag & QR_RAW) {
    fc_mat h = { op[1].data, op[1].cs, op[1].rs };              /* stored transposed */
    fc_rows_put(&h, m, n, a);
    fc_put_reals(&op[2], j->mn, tau);
    return 0;
  }
  if (j->flag & QR_Q) fc_rows_put(&op[o++], m, k, q);
  if (j->flag & QR_R) {
    for (int r = 1; r < k; r++) memset(a + r * ld, 0, sizeof(double) * (size_t)(r < n ? r : n));
    fc_rows_put(&op[o], k, n, a);
  }
  return 0;
}

/* the same of complex matrices */
static int fc_qr_zsmall (const fc_job *j, fc_mat *op, char *scratch) {
  double *a = FC_AREA(j, scratch, 3), *tau = FC_AREA(j, scratch, 1), *q = FC_AREA(j, scratch, 4);
  const int m = (int)j->m, n = (int)j->n, k = (int)j->k, ld = LA_FS_LD(n);
  int o = 1;
  fc_zrows_get(&op[0], m, n, a);
  if (j->ks->zqr(m, n, k, a, j->flag & QR_Q ? q : NULL, tau) != 0) return fc_qr_matrix(j, op, scratch);
  if (j->flag & QR_RAW) {
    fc_mat h = { op[1].data, op[1].cs, op[1].rs };              /* stored transposed */
    fc_zrows_put(&h, m, n, a);
    for (int64_t i = 0; i < j->mn; i++) memcpy(op[2].data + i * op[2].rs, tau + 2 * i, 16);
    return 0;
  }
  if (j->flag & QR_Q) fc_zrows_put(&op[o++], m, k, q);
  if (j->flag & QR_R) {
    for (int r = 1; r < k; r++)
      for (int p = 0; p < 2; p++) memset(a + (2 * r + p) * ld, 0, sizeof(double) * (size_t)(r < n ? r : n));
    fc_zrows_put(&op[o], k, n, a);
  }
  return 0;
}

/* Areas 3, 4: v, y, of LA_BK_LD(m) rows as a is, too; 5: room */
static int fc_qr_blocked (const fc_job *j, fc_mat *op, char *scratch) {
  double *a = FC_AREA(j, scratch, 0), *tau = FC_AREA(j, scratch, 1), *v = FC_AREA(j, scratch, 3), *y = FC_AREA(j, scratch, 4);
  const int64_t m = j->m, n = j->n, k = j->k, ld = LA_BK_LD(m);
  la_bk_room room = j->blocked;
  int o = 1;
  room.base = FC_AREA(j, scratch, 5);
  fc_get(j, &op[0], m, n, a, ld);
  if (fc_nonfinite_columns(a, m, n, ld) != 0) return fc_qr_matrix(j, op, scratch);
  la_bk_qr(m, n, a, v, y, ld, tau, &room);
  if (j->flag & QR_RAW) {
    fc_mat h = { op[1].data, op[1].cs, op[1].rs };              /* stored transposed */
    fc_put(j, &h, m, n, a, ld);
    fc_put_reals(&op[2], j->mn, tau);
    return 0;
  }
  if (j->flag & QR_Q) o++;
  if (j->flag & QR_R) fc_put_upper(j, &op[o], k, n, a, ld);
  if (j->flag & QR_Q) {
    fc_identity(j, k, a, ld);
    la_bk_apply(m, j->mn, v, y, ld, k, a, true, &room);
    fc_put(j, &op[1], m, k, a, ld);
  }
  return 0;
}

static bool fc_qrjob (la_ctx *cx, const la_view *a, const la_view *q, const la_view *r, int flag) {
  fc_job j;
  int64_t m = a->shape[a->ndim - 2], n = a->shape[a->ndim - 1], k;
  if (!fc_ready(cx, m, n, 0)) return false;
  fc_init(&j, fc_qr_matrix, (la_dtype)a->dtype, m, n);
  k = flag & QR_Q ? q->shape[q->ndim - 1] : j.mn;
  j.k = k;
  j.flag = flag;
  j.work = (double)m * (double)j.mn * (double)(n + k) * 0.7;
  fc_operand(&j, a, 2);
  if (q != NULL) fc_operand(&j, q, 2);
  if (r != NULL) fc_operand(&j, r, flag & QR_RAW ? 1 : 2);
  if (m == 0) return true;         /* r is (0, n), q (0, 0) */
  if (j.mn > 0) {
    double answer[2] = { 1, 0 }, dummy[2];
    la_bint fm = la_blas_int(m), fn = la_blas_int(n), fk = la_blas_int(k), fmn = la_blas_int(j.mn), lda = la_blas_int(fc_ld(&j, m)),
            ask = la_blas_int(-1), info;
    FC_CALL2(&j, dgeqrf, zgeqrf, geqrf_fn)(&fm, &fn, dummy, &lda, dummy, answer, &ask, &info);
    j.lwork = fc_answer(answer[0]);
    if (flag & QR_Q) {
      FC_CALL2(&j, dorgqr, zungqr, orgqr_fn)(&fm, &fk, &fmn, dummy, &lda, dummy, answer, &ask, &info);
      j.lwork = fc_max(j.lwork, fc_answer(answer[0]));
    }
  }
  const bool blocked = fc_blocked(&j, j.mn, FC_BLOCKED_QR);
  fc_area(&j, blocked ? LA_BK_LD(m) : fc_ld(&j, m), fc_max(n, k), j.item);
  fc_area(&j, j.mn, 1, j.item);
  fc_area(&j, j.lwork, 1, j.item);
  if (blocked) {
    j.fn = fc_qr_blocked;
    fc_area(&j, LA_BK_LD(m), j.mn, 8);
    fc_area(&j, LA_BK_LD(m), j.mn, 8);
    fc_blocked_area(&j, m, n, false, a->size / m == n ? fc_max(n, k) : 1);
  }
  else if (m <= LA_FS_SMALL && n <= LA_FS_SMALL && n > 0) {
    j.fn = j.complex_ ? fc_qr_zsmall : fc_qr_small;
    fc_rows_area(&j, m, n);
    fc_rows_area(&j, m, k);
  }
  return fc_go(cx, &j);
}

bool la_fc_qr (la_ctx *cx, const la_view *a, const la_view *q, const la_view *r) {
  return fc_qrjob(cx, a, q, r, (q != NULL ? QR_Q : 0) | (r != NULL ? QR_R : 0));
}

bool la_fc_qr_raw (la_ctx *cx, const la_view *a, const la_view *h, const la_view *tau) { return fc_qrjob(cx, a, h, tau, QR_RAW); }

/* ================================================================ eigenvalues */

static int fc_eigh_call (const fc_job *j, void *a, double *w, void *work, int64_t lwork, double *rwork, int64_t lrwork, void *iwork,
                      int64_t liwork) {
  la_bint n = la_blas_int(j->n), lda = la_blas_int(fc_ld(j, j->n)), lw = la_blas_int(lwork), lrw = la_blas_int(lrwork),
          liw = la_blas_int(liwork), info = la_blas_int(0);
  const char *jobz = j->flag ? "V" : "N";
  if (j->complex_) FC_CALL(zheevd, heevd_fn)(jobz, &j->letter, &n, a, &lda, w, work, &lw, rwork, &lrw, iwork, &liw, &info, 1, 1);
  else FC_CALL(dsyevd, syevd_fn)(jobz, &j->letter, &n, a, &lda, w, work, &lw, iwork, &liw, &info, 1, 1);
  return (int)la_blas_fromint(info);
}

/* operands a, w and (flag) v. LAPACK is not told of numbers that are not finite: it would complain on stderr. */
static int fc_eigh_matrix (const fc_job *j, fc_mat *op, char *scratch) {
  double *a = FC_AREA(j, scratch, 0), *w = FC_AREA(j, scratch, 1);
  int64_t n = j->n, parts = j->item / 8, ld = fc_ld(j, n);
  int bad = 0;
  fc_get(j, &op[0], n, n, a, ld);
  for (int64_t c = 0; c < n; c++) {
    int64_t lo = j->letter == 'L' ? c : 0, hi = j->letter == 'L' ? n : c + 1;
    int b = fc_nonfinite(a + (c * ld + lo) * parts, (hi - lo) * parts);
    if (b > bad) bad = b;
  }
  if (bad == 2) return FC_EIG;
  if (bad == 1) {
    for (int64_t i = 0; i < n; i++) w[i] = NAN;
    if (j->flag) fc_fill_nan(j, &op[2], n, n, false);
  }
  else {
    if (fc_eigh_call(j, a, w, FC_AREA(j, scratch, 2), j->lwork, FC_AREA(j, scratch, 3), j->lrwork, FC_AREA(j, scratch, 4), j->liwork) != 0)
      return FC_EIG;
    if (j->flag) fc_put(j, &op[2], n, n, a, ld);
  }
  fc_put_reals(&op[1], n, w);
  return 0;
}

static void fc_reverse_columns (int64_t n, double *v, int64_t ld) {
  for (int64_t c = 0; c < n; c++, v += ld)
    for (int64_t i = 0, k = n - 1; i < k; i++, k--) {
      double t = v[i];
      v[i] = v[k];
      v[k] = t;
    }
}

/* LAPACK's reduction of an upper triangle is that of the lower one with rows and columns in reverse, as its signs are. Areas: a, w, work,
** v, iwork; 5 ..: e with room to keep w and e, tau, room, y, work */
static int fc_eigh_blocked (const fc_job *j, fc_mat *op, char *scratch) {
  double *a = FC_AREA(j, scratch, 0), *w = FC_AREA(j, scratch, 1), *v = FC_AREA(j, scratch, 3), *e = FC_AREA(j, scratch, 5),
         *tau = FC_AREA(j, scratch, 6), *y = FC_AREA(j, scratch, 8), most = 0, scale = 1;
  const int64_t n = j->n, ld = LA_BK_LD(n);
  const bool reverse = j->letter == 'U';
  fc_mat in = op[0];
  la_bk_room room = j->blocked;
  int bad = 0;
  room.base = FC_AREA(j, scratch, 7);
  if (reverse) in = (fc_mat){ in.data + (n - 1) * (in.rs + in.cs), -in.rs, -in.cs };
  fc_get(j, &in, n, n, a, ld);
  for (int64_t c = 0; c < n; c++) {
    int b = fc_nonfinite(a + c * ld + c, n - c);
    if (b > bad) bad = b;
  }
  if (bad == 2) return FC_EIG;
  if (bad == 1) {
    for (int64_t i = 0; i < n; i++) w[i] = NAN;
    if (j->flag) fc_fill_nan(j, &op[2], n, n, false);
    fc_put_reals(&op[1], n, w);
    return 0;
  }
  for (int64_t c = 0; c < n; c++) for (int64_t r = c; r < n; r++) most = fmax(most, fabs(a[c * ld + r]));
  if (most > 0 && most < 0x1p-485) scale = 0x1p-485 / most;            /* as LAPACK does it: squares must be in range */
  if (most > 0x1p485) scale = 0x1p485 / most;
  if (scale != 1) for (int64_t c = 0; c < n; c++) for (int64_t r = c; r < n; r++) a[c * ld + r] *= scale;
  la_bk_tridiagonal(n, a, ld, w, e, tau, &room);
  if (reverse)
    for (int64_t i = 0, k = n - 1; i < k; i++, k--) {
      double t = w[i];
      w[i] = w[k];
      w[k] = t;
      if (i < k - 1) { t = e[i]; e[i] = e[k - 1]; e[k - 1] = t; }
    }
  la_bint fn = la_blas_int(n), ldv = la_blas_int(ld), lwork = la_blas_int(j->lwork), liwork = la_blas_int(j->liwork), info = la_blas_int(0);
  if (!j->flag) FC_CALL(dsterf, sterf_fn)(&fn, w, e, &info);
  else {
    double *again = e + n, *divided;
    memcpy(again, w, sizeof(double) * (size_t)n);
    memcpy(again + n, e, sizeof(double) * (size_t)n);
    divided = la_bk_divide(n, w, e, v, y, FC_AREA(j, scratch, 2), ld, FC_AREA(j, scratch, 9), j->ks, &room);
    if (divided != NULL) v = divided;
    else {
      memcpy(w, again, sizeof(double) * (size_t)n);
      FC_CALL(dstedc, stedc_fn)("I", &fn, w, again + n, v, &ldv, FC_AREA(j, scratch, 2), &lwork, FC_AREA(j, scratch, 4), &liwork, &info, 1);
    }
  }
  if (la_blas_fromint(info) != 0) return FC_EIG;
  if (scale != 1) for (int64_t i = 0; i < n; i++) w[i] /= scale;
  fc_put_reals(&op[1], n, w);
  if (!j->flag) return 0;
  if (reverse) fc_reverse_columns(n, v, ld);
  la_bk_triangles(n, n - 1, a, y, ld, tau, &room);
  la_bk_apply(n, n - 1, a, y, ld, n, v, false, &room);
  if (reverse) fc_reverse_columns(n, v, ld);
  fc_put(j, &op[2], n, n, v, ld);
  return 0;
}

/* Areas 5, 6: a, v */
static int fc_eigh_small (const fc_job *j, fc_mat *op, char *scratch) {
  double *a = FC_AREA(j, scratch, 5), *v = FC_AREA(j, scratch, 6), *w = FC_AREA(j, scratch, 1);
  const int n = (int)j->n, ld = LA_FS_LD(n);
  bool lower = j->letter == 'L';
  fc_mat in = op[0];
  if (!lower) { in.rs = op[0].cs; in.cs = op[0].rs; }
  for (int r = 0; r < n; r++) {
    const char *p = in.data + r * in.rs;
    for (int c = 0; c <= r; c++) a[r * ld + c] = a[c * ld + r] = *(const double *)(const void *)(p + c * in.cs);
    for (int c = n; c < ld; c++) a[r * ld + c] = 0;
  }
  if (j->ks->eigh(n, lower, a, w, j->flag ? v : NULL) != 0) return fc_eigh_matrix(j, op, scratch);
  fc_put_reals(&op[1], n, w);
  if (j->flag) fc_rows_put(&op[2], n, n, v);
  return 0;
}

/* the same of complex matrices; a's transpose is stored */
static int fc_eigh_zsmall (const fc_job *j, fc_mat *op, char *scratch) {
  double *a = FC_AREA(j, scratch, 5), *v = FC_AREA(j, scratch, 6), *w = FC_AREA(j, scratch, 1);
  const int n = (int)j->n, ld = LA_FS_LD(n);
  bool lower = j->letter == 'L';
  double sign = lower ? 1 : -1;
  fc_mat in = op[0];
  if (!lower) { in.rs = op[0].cs; in.cs = op[0].rs; }
  for (int r = 0; r < n; r++) {
    const char *p = in.data + r * in.rs;
    double *row = a + r * 2 * ld, *column = a + r;
    for (int c = 0; c <= r; c++, p += in.cs, column += 2 * ld) {
      column[0] = row[c] = ((const double *)(const void *)p)[0];
      row[ld + c] = -sign * ((const double *)(const void *)p)[1];
      column[ld] = -row[ld + c];
    }
    for (int c = n; c < ld; c++) row[c] = row[ld + c] = 0;
    row[ld + r] = 0;
  }
  if (j->ks->zeigh(n, lower, a, w, j->flag ? v : NULL) != 0) return fc_eigh_matrix(j, op, scratch);
  fc_put_reals(&op[1], n, w);
  if (j->flag) fc_zrows_put(&op[2], n, n, v);
  return 0;
}

bool la_fc_eigh (la_ctx *cx, const la_view *a, bool lower, const la_view *w, const la_view *v) {
  fc_job j;
  int64_t n = a->shape[a->ndim - 1];
  if (!fc_ready(cx, n, n, 0)) return false;
  if (n == 0) return true;
  fc_init(&j, fc_eigh_matrix, (la_dtype)a->dtype, n, n);
  j.flag = v != NULL;
  j.letter = lower ? 'L' : 'U';
  j.work = (double)n * (double)n * (double)n * (v != NULL ? 4 : 1.5);
  fc_operand(&j, a, 2);
  fc_operand(&j, w, 1);
  if (v != NULL) fc_operand(&j, v, 2);
  if (fc_blocked(&j, n, FC_BLOCKED_EIGH)) {
    j.fn = fc_eigh_blocked;
    if (v != NULL) {                          /* dstedc's; v is as large */
      j.lwork = n * (n + 4) + 1;
      j.liwork = 5 * n + 3;
    }
    fc_area(&j, LA_BK_LD(n), n, 8);
    fc_area(&j, n, 1, 8);
    fc_area(&j, LA_BK_LD(n), v != NULL ? n + 5 : 0, 8);
    fc_area(&j, LA_BK_LD(n), v != NULL ? n : 0, 8);
    fc_area(&j, j.liwork, 1, la_blas_intsize());
    fc_area(&j, n, 3, 8);
    fc_area(&j, n, 1, 8);
    fc_blocked_area(&j, n, n, true, a->size / n == n ? n : 1);
    fc_area(&j, LA_BK_LD(n), v != NULL ? n : 0, 8);
    fc_area(&j, n + 1, v != NULL ? 10 : 0, 8);
    return fc_go(cx, &j);
  }
  double answer[2] = { 1, 0 }, ranswer = 1, dummy[2];
  la_bint ianswer = la_blas_int(1);
  fc_eigh_call(&j, dummy, dummy, answer, -1, &ranswer, -1, &ianswer, -1);
  j.lwork = fc_answer(answer[0]);
  j.lrwork = j.complex_ ? fc_answer(ranswer) : 1;
  j.liwork = la_blas_fromint(ianswer);
  fc_columns_area(&j, n, n);
  fc_area(&j, n, 1, 8);
  fc_area(&j, j.lwork, 1, j.item);
  fc_area(&j, j.lrwork, 1, 8);
  fc_area(&j, j.liwork, 1, la_blas_intsize());
  if (n <= LA_FS_SMALL) {
    j.fn = j.complex_ ? fc_eigh_zsmall : fc_eigh_small;
    fc_rows_area(&j, n, n);
    fc_rows_area(&j, n, n);
  }
  return fc_go(cx, &j);
}

/* wr: eigenvalues, n complex numbers; of a real matrix n real parts, then n imaginary ones */
static int fc_eig_call (const fc_job *j, void *a, double *wr, void *vr, void *work, int64_t lwork, double *rwork) {
  la_bint n = la_blas_int(j->n), lda = la_blas_int(fc_ld(j, j->n)), one = la_blas_int(1), lw = la_blas_int(lwork), info = la_blas_int(0);
  const char *job = j->flag ? "V" : "N";
  double none[2];
  if (j->complex_) FC_CALL(zgeev, zgeev_fn)("N", job, &n, a, &lda, wr, none, &one, vr, j->flag ? &lda : &one, work, &lw, rwork, &info, 1, 1);
  else FC_CALL(dgeev, dgeev_fn)("N", job, &n, a, &lda, wr, wr + j->n, none, &one, vr, j->flag ? &lda : &one, work, &lw, &info, 1, 1);
  return (int)la_blas_fromint(info);
}

/* operands a, w and (flag) v, the last two complex */
static int fc_eig_matrix (const fc_job *j, fc_mat *op, char *scratch) {
  double *w = FC_AREA(j, scratch, 1), *v = FC_AREA(j, scratch, 2);
  int64_t n = j->n, ld = fc_ld(j, n);
  fc_get(j, &op[0], n, n, FC_AREA(j, scratch, 0), ld);
  if (fc_eig_call(j, FC_AREA(j, scratch, 0), w, v, FC_AREA(j, scratch, 3), j->lwork, FC_AREA(j, scratch, 4)) != 0) return FC_EIG;
  for (int64_t i = 0; i < n; i++) {
    double *p = (double *)(void *)(op[1].data + i * op[1].rs);
    p[0] = j->complex_ ? w[2 * i] : w[i];
    p[1] = j->complex_ ? w[2 * i + 1] : w[n + i];
  }
  if (!j->flag) return 0;
  if (j->complex_) {
    fc_put(j, &op[2], n, n, v, ld);
    return 0;
  }
  for (int64_t c = 0; c < n; c++) {            /* a pair of conjugates stands as its real and its imaginary part */
    bool pair = w[n + c] != 0 && c + 1 < n;
    for (int64_t r = 0; r < n; r++) {
      double *p = fc_at(&op[2], r, c), re = v[r + c * ld], im = pair ? v[r + (c + 1) * ld] : 0;
      p[0] = re;
      p[1] = im;
      if (!pair) continue;
      p = fc_at(&op[2], r, c + 1);
      p[0] = re;
      p[1] = -im;
    }
    c += pair;
  }
  return 0;
}

/* Areas 5, 6: a, v */
static int fc_eig_small (const fc_job *j, fc_mat *op, char *scratch) {
  double *a = FC_AREA(j, scratch, 5), *v = FC_AREA(j, scratch, 6), *w = FC_AREA(j, scratch, 1);
  const int n = (int)j->n, ld = LA_FS_LD(n);
  fc_rows_get(&op[0], n, n, a);
  if (j->ks->eig(n, a, w, w + n, j->flag ? v : NULL) != 0) return fc_eig_matrix(j, op, scratch);
  for (int i = 0; i < n; i++) {
    double *p = (double *)(void *)(op[1].data + i * op[1].rs);
    p[0] = w[i];
    p[1] = w[n + i];
  }
  for (int c = 0; c < n && j->flag; c++) {
    bool pair = w[n + c] > 0;
    const double *re = v + c * ld, *im = re + ld;
    for (int r = 0; r < n; r++) {
      double *p = fc_at(&op[2], r, c);
      p[0] = re[r];
      p[1] = pair ? im[r] : 0;
      if (!pair) continue;
      p = fc_at(&op[2], r, c + 1);
      p[0] = re[r];
      p[1] = -im[r];
    }
    c += pair;
  }
  return 0;
}

/* the same of complex matrices */
static int fc_eig_zsmall (const fc_job *j, fc_mat *op, char *scratch) {
  double *a = FC_AREA(j, scratch, 5), *v = FC_AREA(j, scratch, 6), *w = FC_AREA(j, scratch, 1);
  const int n = (int)j->n;
  fc_zrows_get(&op[0], n, n, a);
  if (j->ks->zeig(n, a, w, j->flag ? v : NULL) != 0) return fc_eig_matrix(j, op, scratch);
  for (int i = 0; i < n; i++) memcpy(op[1].data + i * op[1].rs, w + 2 * i, 16);
  fc_mat vectors = { op[2].data, op[2].cs, op[2].rs };           /* in rows */
  if (j->flag) fc_zrows_put(&vectors, n, n, v);
  return 0;
}

bool la_fc_eig (la_ctx *cx, const la_view *a, const la_view *w, const la_view *v) {
  fc_job j;
  int64_t n = a->shape[a->ndim - 1];
  if (!fc_ready(cx, n, n, 0)) return false;
  if (n == 0) return true;
  fc_init(&j, fc_eig_matrix, (la_dtype)a->dtype, n, n);
  j.flag = v != NULL;
  j.work = (double)n * (double)n * (double)n * (v != NULL ? 20 : 8);
  fc_operand(&j, a, 2);
  fc_operand(&j, w, 1);
  if (v != NULL) fc_operand(&j, v, 2);
  double answer[2] = { 1, 0 }, dummy[2];
  fc_columns_area(&j, n, n);
  fc_area(&j, n, 2, 8);
  fc_columns_area(&j, n, v != NULL ? n : 0);
  {
    double *wr = la_mem_alloc(cx, (size_t)n * 16 + 64);          /* the question touches none of it; addresses must be valid */
    if (wr == NULL) return false;
    fc_eig_call(&j, dummy, wr, dummy, answer, -1, dummy);
    la_mem_free(cx, wr, (size_t)n * 16 + 64);
  }
  j.lwork = fc_answer(answer[0]);
  fc_area(&j, j.lwork, 1, j.item);
  fc_area(&j, j.complex_ ? n : 0, 2, 8);
  if (n <= LA_FS_SMALL) {
    j.fn = j.complex_ ? fc_eig_zsmall : fc_eig_small;
    fc_rows_area(&j, n, n);
    fc_rows_area(&j, n, n);
  }
  return fc_go(cx, &j);
}

/* ================================================================ singular values */

static int fc_svd_call (const fc_job *j, void *a, double *s, void *u, void *vt, void *work, int64_t lwork, double *rwork, void *iwork) {
  la_bint m = la_blas_int(j->m), n = la_blas_int(j->n), lw = la_blas_int(lwork), info = la_blas_int(0), one = la_blas_int(1);
  la_bint lda = la_blas_int(fc_ld(j, j->m)), ldvt = la_blas_int(fc_ld(j, j->letter == 'A' ? j->n : j->mn));
  bool vectors = j->letter != 'N';
  fc_int ldu = vectors ? &lda : &one, ldv = vectors ? &ldvt : &one;
  if (j->complex_) FC_CALL(zgesdd, zgesdd_fn)(&j->letter, &m, &n, a, &lda, s, u, ldu, vt, ldv, work, &lw, rwork, iwork, &info, 1);
  else FC_CALL(dgesdd, dgesdd_fn)(&j->letter, &m, &n, a, &lda, s, u, ldu, vt, ldv, work, &lw, iwork, &info, 1);
  return (int)la_blas_fromint(info);
}

/* operands a, s and, if letter is not 'N', u and vh */
static int fc_svd_matrix (const fc_job *j, fc_mat *op, char *scratch) {
  double *a = FC_AREA(j, scratch, 0), *s = FC_AREA(j, scratch, 1);
  int64_t m = j->m, n = j->n, mn = j->mn;
  int64_t uc = j->letter == 'A' ? m : mn, vr = j->letter == 'A' ? n : mn, ld = fc_ld(j, m), ldv = fc_ld(j, vr);
  fc_get(j, &op[0], m, n, a, ld);
  int bad = fc_nonfinite_columns(a, m * (j->item / 8), n, ld * (j->item / 8));
  if (bad == 2) return FC_SVD;
  if (bad == 1) {
    for (int64_t i = 0; i < mn; i++) s[i] = NAN;
    if (j->letter != 'N') {
      fc_fill_nan(j, &op[2], m, uc, false);
      fc_fill_nan(j, &op[3], vr, n, false);
    }
  }
  else if (mn == 0) {
    if (j->letter == 'A') {
      fc_identity(j, m, FC_AREA(j, scratch, 2), ld);
      fc_identity(j, n, FC_AREA(j, scratch, 3), ldv);
      fc_put(j, &op[2], m, m, FC_AREA(j, scratch, 2), ld);
      fc_put(j, &op[3], n, n, FC_AREA(j, scratch, 3), ldv);
    }
  }
  else {
    void *u = FC_AREA(j, scratch, 2), *vt = FC_AREA(j, scratch, 3);
    if (fc_svd_call(j, a, s, u, vt, FC_AREA(j, scratch, 4), j->lwork, FC_AREA(j, scratch, 5), FC_AREA(j, scratch, 6)) != 0) return FC_SVD;
    if (j->letter != 'N') {
      fc_put(j, &op[2], m, uc, u, ld);
      fc_put(j, &op[3], vr, n, vt, ldv);
    }
  }
  fc_put_reals(&op[1], mn, s);
  return 0;
}

/* Areas 7, 8, 9: a, u, vh */
static int fc_svd_small (const fc_job *j, fc_mat *op, char *scratch) {
  double *a = FC_AREA(j, scratch, 7), *u = FC_AREA(j, scratch, 8), *vh = FC_AREA(j, scratch, 9), *s = FC_AREA(j, scratch, 1);
  const int n = (int)j->n;
  bool vectors = j->letter != 'N';
  fc_rows_get(&op[0], n, n, a);
  if (j->ks->svd(n, a, s, vectors ? u : NULL, vectors ? vh : NULL) != 0) return fc_svd_matrix(j, op, scratch);
  fc_put_reals(&op[1], n, s);
  if (vectors) {
    fc_rows_put(&op[2], n, n, u);
    fc_rows_put(&op[3], n, n, vh);
  }
  return 0;
}

/* the same of complex matrices */
static int fc_svd_zsmall (const fc_job *j, fc_mat *op, char *scratch) {
  double *a = FC_AREA(j, scratch, 7), *u = FC_AREA(j, scratch, 8), *vh = FC_AREA(j, scratch, 9), *s = FC_AREA(j, scratch, 1);
  const int n = (int)j->n;
  bool vectors = j->letter != 'N';
  fc_zrows_get(&op[0], n, n, a);
  if (j->ks->zsvd(n, a, s, vectors ? u : NULL, vectors ? vh : NULL) != 0) return fc_svd_matrix(j, op, scratch);
  fc_put_reals(&op[1], n, s);
  if (vectors) {
    fc_zrows_put(&op[2], n, n, u);
    fc_zrows_put(&op[3], n, n, vh);
  }
  return 0;
}

bool la_fc_svd (la_ctx *cx, const la_view *a, const la_view *u, const la_view *s, const la_view *vh) {
  fc_job j;
  int64_t m = a->shape[a->ndim - 2], n = a->shape[a->ndim - 1], mn = m < n ? m : n;
  if (!fc_ready(cx, m, n, 0)) return false;
  fc_init(&j, fc_svd_matrix, (la_dtype)a->dtype, m, n);
  j.letter = u == NULL ? 'N' : u->shape[u->ndim - 1] == mn && vh->shape[vh->ndim - 2] == mn ? 'S' : 'A';
  j.work = (double)m * (double)n * (double)mn * (u != NULL ? 8 : 2);
  fc_operand(&j, a, 2);
  fc_operand(&j, s, 1);
  if (u != NULL) {
    fc_operand(&j, u, 2);
    fc_operand(&j, vh, 2);
  }
  if (mn > 0) {
    double answer[2] = { 1, 0 }, dummy[2];
    fc_svd_call(&j, dummy, dummy, dummy, dummy, answer, -1, dummy, dummy);
    j.lwork = fc_answer(answer[0]);
  }
  int64_t mx = m > n ? m : n, square, rect, need = 1;
  if (j.complex_) {                  /* rwork, from the head of zgesdd (LAPACK 3.7 and before, the larger) */
    if (la_mul_overflow(mn, mn, &square) || la_mul_overflow(mx, mn, &rect) || rect > INT64_MAX / 64) j.toolarge = true;
    else need = u == NULL ? 7 * mn : fc_max(5 * square + 7 * mn, 2 * rect + 2 * square + mn);
  }
  fc_columns_area(&j, m, n);
  fc_area(&j, mn, 1, 8);
  fc_columns_area(&j, m, u == NULL ? 0 : j.letter == 'A' ? m : mn);
  fc_columns_area(&j, j.letter == 'A' ? n : mn, u == NULL ? 0 : n);
  fc_area(&j, j.lwork, 1, j.item);
  fc_area(&j, need, 1, 8);
  fc_area(&j, mn, 8, la_blas_intsize());
  if (m == n && n > 0 && n <= LA_FS_SMALL) {
    j.fn = j.complex_ ? fc_svd_zsmall : fc_svd_small;
    for (int i = 0; i < 3; i++) fc_rows_area(&j, n, n);
  }
  return fc_go(cx, &j);
}

/* ================================================================ least squares */

static int fc_lstsq_call (const fc_job *j, void *a, void *b, double *s, int64_t *rank, void *work, int64_t lwork, double *rwork,
                          void *iwork) {
  la_bint m = la_blas_int(j->m), n = la_blas_int(j->n), k = la_blas_int(j->k), lda = la_blas_int(fc_ld(j, j->m)),
          ldb = la_blas_int(fc_ld(j, fc_max(j->m, j->n))), lw = la_blas_int(lwork), info = la_blas_int(0), r = la_blas_int(0);
  if (j->complex_) FC_CALL(zgelsd, zgelsd_fn)(&m, &n, &k, a, &lda, b, &ldb, s, &j->rcond, &r, work, &lw, rwork, iwork, &info);
  else FC_CALL(dgelsd, dgelsd_fn)(&m, &n, &k, a, &lda, b, &ldb, s, &j->rcond, &r, work, &lw, iwork, &info);
  *rank = la_blas_fromint(r);
  return (int)la_blas_fromint(info);
}

/* operands a, b, x, squares, s, rank. flag: b and x have no columns, and one of zeros stands for b */
static int fc_lstsq_matrix (const fc_job *j, fc_mat *op, char *scratch) {
  double *a = FC_AREA(j, scratch, 0), *b = FC_AREA(j, scratch, 1), *s = FC_AREA(j, scratch, 2);
  int64_t m = j->m, n = j->n, k = j->k, ld = fc_ld(j, m), ldb = fc_ld(j, fc_max(m, n)), parts = j->item / 8, rank = 0;
  if (ld != m) memset(a, 0, (size_t)(ld * n * j->item));
  fc_get(j, &op[0], m, n, a, ld);
  memset(b, 0, (size_t)(ldb * k * j->item));
  if (!j->flag) fc_get(j, &op[1], m, k, b, ldb);
  if (fc_nonfinite(a, ld * n * parts) != 0 || fc_nonfinite(b, ldb * k * parts) != 0) return FC_LSTSQ;
  if (j->mn > 0
      && fc_lstsq_call(j, a, b, s, &rank, FC_AREA(j, scratch, 3), j->lwork, FC_AREA(j, scratch, 4), FC_AREA(j, scratch, 5)) != 0)
    return FC_LSTSQ;
  if (!j->flag) {
    fc_put(j, &op[2], n, k, b, ldb);
    for (int64_t c = 0; c < k; c++) {
      double sum = 0, *col = b + c * ldb * parts;
      for (int64_t r = n * parts; r < m * parts; r++) sum += col[r] * col[r];
      *(double *)(void *)(op[3].data + c * op[3].rs) = sum;
    }
  }
  fc_put_reals(&op[4], j->mn, s);
  memcpy(op[5].data, &rank, sizeof rank);
  return 0;
}

bool la_fc_lstsq (la_ctx *cx, const la_view *a, const la_view *b, double rcond, const la_view *x, const la_view *squares,
                  const la_view *s, int64_t *rank) {
  fc_job j;
  int64_t m = a->shape[0], n = a->shape[1], k = b->shape[1];
  la_view rankview = { (char *)rank, NULL, NULL, 1, LA_I64, 0, 0, 0 };
  if (!fc_ready(cx, m, n, k)) return false;
  fc_init(&j, fc_lstsq_matrix, (la_dtype)a->dtype, m, n);
  j.flag = k == 0;
  j.k = k > 0 ? k : 1;
  j.rcond = rcond;
  j.work = (double)m * (double)n * ((double)j.mn * 4 + (double)k);
  fc_operand(&j, a, 2);
  fc_operand(&j, b, 2);
  fc_operand(&j, x, 2);
  fc_operand(&j, squares, 1);
  fc_operand(&j, s, 1);
  fc_operand(&j, &rankview, 0);
  double answer[2] = { 1, 0 }, ranswer = 1, dummy[2];
  la_bint ianswer = la_blas_int(1);
  int64_t none;
  if (j.mn > 0) fc_lstsq_call(&j, dummy, dummy, dummy, &none, answer, -1, &ranswer, &ianswer);
  fc_columns_area(&j, m, n);
  fc_columns_area(&j, fc_max(m, n), j.k);
  fc_area(&j, j.mn, 1, 8);
  j.lwork = fc_answer(answer[0]);
  fc_area(&j, j.lwork, 1, j.item);
  fc_area(&j, j.complex_ ? fc_answer(ranswer) : 1, 1, 8);
  fc_area(&j, la_blas_fromint(ianswer), 1, la_blas_intsize());
  return fc_go(cx, &j);
}

/* ================================================================ LU */

enum { LU_FACTOR, LU_PARTS, LU_PERMUTED };

/* operands a, l, u, rows or a, lu, piv. Areas: a, ipiv, rows */
static int fc_lu_matrix (const fc_job *j, fc_mat *op, char *scratch) {
  char *a = FC_AREA(j, scratch, 0), *ipiv = FC_AREA(j, scratch, 1);
  int64_t m = j->m, n = j->n, mn = j->mn, ld = fc_ld(j, m), *row = FC_AREA(j, scratch, 2);
  fc_get(j, &op[0], m, n, a, ld);
  if (mn > 0) fc_getrf(j, m, n, a, ipiv);
  if (j->flag == LU_FACTOR) {
    fc_put(j, &op[1], m, n, a, ld);
    for (int64_t i = 0; i < mn; i++) *(int64_t *)(void *)(op[2].data + i * op[2].rs) = la_blas_intat(ipiv, i);
    return 0;
  }
  for (int64_t i = 0; i < m; i++) row[i] = i;
  for (int64_t i = 0; i < mn; i++) {
    int64_t p = la_blas_intat(ipiv, i) - 1, t = row[i];
    row[i] = row[p];
    row[p] = t;
  }
  for (int64_t i = 0; i < m; i++) {              /* row i of L is row[i] of P L */
    fc_mat one = { op[1].data + (j->flag == LU_PERMUTED ? row[i] : i) * op[1].rs, op[1].rs, op[1].cs };
    for (int64_t c = 0; c < mn; c++) {
      void *p = one.data + c * one.cs;
      if (c == i) fc_one(j, p);
      else if (c > i) fc_zero(j, p);
      else memcpy(p, a + (i + c * ld) * j->item, (size_t)j->item);
    }
    *(int64_t *)(void *)(op[3].data + row[i] * op[3].rs) = i + 1;
  }
  fc_put_upper(j, &op[2], mn, n, a, ld);
  return 0;
}

static bool fc_lujob (la_ctx *cx, const la_view *a, int flag, const la_view *r1, const la_view *r2, const la_view *r3) {
  fc_job j;
  int64_t m = a->shape[a->ndim - 2], n = a->shape[a->ndim - 1];
  if (!fc_ready(cx, m, n, 0)) return false;
  fc_init(&j, fc_lu_matrix, (la_dtype)a->dtype, m, n);
  j.flag = flag;
  j.work = (double)m * (double)n * (double)j.mn / 3;
  fc_operand(&j, a, 2);
  fc_operand(&j, r1, 2);
  fc_operand(&j, r2, flag == LU_FACTOR ? 1 : 2);
  if (r3 != NULL) fc_operand(&j, r3, 1);
  fc_columns_area(&j, m, n);
  fc_area(&j, j.mn, 1, la_blas_intsize());
  fc_area(&j, m, 1, 8);
  return fc_go(cx, &j);
}

bool la_fc_lu (la_ctx *cx, const la_view *a, bool permute, const la_view *l, const la_view *u, const la_view *rows) {
  return fc_lujob(cx, a, permute ? LU_PERMUTED : LU_PARTS, l, u, rows);
}

bool la_fc_lu_factor (la_ctx *cx, const la_view *a, const la_view *luv, const la_view *piv) {
  return fc_lujob(cx, a, LU_FACTOR, luv, piv, NULL);
}

/* operands lu, piv, b, x */
static int fc_lu_solve_matrix (const fc_job *j, fc_mat *op, char *scratch) {
  char *a = FC_AREA(j, scratch, 0), *b = FC_AREA(j, scratch, 1), *ipiv = FC_AREA(j, scratch, 2);
  int64_t n = j->n, ld = fc_ld(j, n);
  fc_get(j, &op[0], n, n, a, ld);
  fc_get(j, &op[2], n, j->k, b, ld);
  for (int64_t i = 0; i < n; i++) {
    la_bint p = la_blas_int(*(const int64_t *)(const void *)(op[1].data + i * op[1].rs));
    memcpy(ipiv + i * la_blas_intsize(), &p, (size_t)la_blas_intsize());
  }
  fc_getrs(j, j->letter, n, j->k, a, ipiv, b);
  fc_put(j, &op[3], n, j->k, b, ld);
  return 0;
}

bool la_fc_lu_solve (la_ctx *cx, const la_view *luv, const la_view *piv, const la_view *b, bool vector, char trans, const la_view *x) {
  fc_job j;
  int64_t n = luv->shape[luv->ndim - 1], k = vector ? 1 : b->shape[b->ndim - 1];
  if (!fc_ready(cx, n, n, k)) return false;
  if (x->size == 0) return true;
  fc_init(&j, fc_lu_solve_matrix, (la_dtype)luv->dtype, n, n);
  j.k = k;
  j.letter = trans;
  j.work = (double)n * (double)n * (double)k;
  fc_operand(&j, luv, 2);
  fc_operand(&j, piv, 1);
  fc_operand(&j, b, vector ? 1 : 2);
  fc_operand(&j, x, vector ? 1 : 2);
  fc_columns_area(&j, n, n);
  fc_columns_area(&j, n, k);
  fc_area(&j, n, 1, la_blas_intsize());
  return fc_go(cx, &j);
}

/* operands a, b, x; flag: the diagonal counts as 1 */
static int fc_triangular_matrix (const fc_job *j, fc_mat *op, char *scratch) {
  char *a = FC_AREA(j, scratch, 0), *b = FC_AREA(j, scratch, 1);
  char uplo = j->mn != 0 ? 'L' : 'U';
  la_bint n = la_blas_int(j->n), k = la_blas_int(j->k), lda = la_blas_int(fc_ld(j, j->n)), info = la_blas_int(0);
  fc_get(j, &op[0], j->n, j->n, a, fc_ld(j, j->n));
  fc_get(j, &op[1], j->n, j->k, b, fc_ld(j, j->n));
  FC_CALL2(j, dtrtrs, ztrtrs, trtrs_fn)(&uplo, &j->letter, j->flag ? "U" : "N", &n, &k, a, &lda, b, &lda, &info, 1, 1, 1);
  if (la_blas_fromint(info) != 0) return FC_SINGULAR;
  fc_put(j, &op[2], j->n, j->k, b, fc_ld(j, j->n));
  return 0;
}

bool la_fc_triangular (la_ctx *cx, const la_view *a, const la_view *b, bool vector, bool lower, char trans, bool unit, const la_view *x) {
  fc_job j;
  int64_t n = a->shape[a->ndim - 1], k = vector ? 1 : b->shape[b->ndim - 1];
  if (!fc_ready(cx, n, n, k)) return false;
  if (x->size == 0) return true;
  fc_init(&j, fc_triangular_matrix, (la_dtype)a->dtype, n, n);
  j.k = k;
  j.letter = trans;
  j.flag = unit;
  j.mn = lower;
  j.work = (double)n * (double)n * (double)k;
  fc_operand(&j, a, 2);
  fc_operand(&j, b, vector ? 1 : 2);
  fc_operand(&j, x, vector ? 1 : 2);
  fc_columns_area(&j, n, n);
  fc_columns_area(&j, n, k);
  return fc_go(cx, &j);
}

/* ================================================================ the exponential of a matrix */

/* Scaling and squaring with Pade approximants (N. J. Higham, The scaling and squaring method for the matrix exponential revisited,
** SIAM J. Matrix Anal. Appl. 26, 2005): of degree 3, 5, 7 or 9 where the 1-norm is below THETA, else A / 2^s by degree 13, squared
** s times. */
static const double fc_theta[5] = { 1.495585217958292e-2, 2.539398330063230e-1, 9.504178996162932e-1, 2.097847961257068,
                                     5.371920351148152 };
static const double fc_pade[5][14] = {
  { 120, 60, 12, 1 },
  { 30240, 15120, 3360, 420, 30, 1 },
  { 17297280, 8648640, 1995840, 277200, 25200, 1512, 56, 1 },
  { 17643225600, 8821612800, 2075673600, 302702400, 30270240, 2162160, 110880, 3960, 90, 1 },
  { 64764752532480000, 32382376266240000, 7771770303897600, 1187353796428800, 129060195264000, 10559470521600, 670442572800,
    33522128640, 1323241920, 40840800, 960960, 16380, 182, 1 }
};

static void fc_expm_product (const fc_job *j, const double *a, const double *b, double *c) {
  const int64_t n = j->n, ld = fc_ld(j, n);
  la_blas_gemm_inside(j->complex_ ? LA_C128 : LA_F64, 'N', 'N', n, n, n, a, ld, b, ld, c, ld);
}

/* out = sum of f[i] * x[i], plus `diagonal` on the diagonal */
static void fc_expm_sum (const fc_job *j, double *out, int terms, const double *const *x, const double *f, double diagonal) {
  int64_t parts = j->item / 8, ld = fc_ld(j, j->n), n = ld * j->n * parts;
  for (int64_t i = 0; i < n; i++) {
    double s = 0;
    for (int t = 0; t < terms; t++) s += f[t] * x[t][i];
    out[i] = s;
  }
  for (int64_t i = 0; i < j->n; i++) out[i * (ld + 1) * parts] += diagonal;
}

static int fc_expm_matrix (const fc_job *j, fc_mat *op, char *scratch) {
  double *a = FC_AREA(j, scratch, 0), *p[5], norm = 0;
  double *u = FC_AREA(j, scratch, 5), *v = FC_AREA(j, scratch, 6), *t = FC_AREA(j, scratch, 7);
  int64_t n = j->n, ld = fc_ld(j, n), parts = j->item / 8, all = ld * n * parts;
  int degree = 0, squarings = 0;
  for (int k = 1; k <= 4; k++) p[k] = FC_AREA(j, scratch, k);           /* A^2, A^4, A^6, A^8 */
  if (ld != n) for (int k = 0; k < 8; k++) memset(FC_AREA(j, scratch, k), 0, sizeof(double) * (size_t)all);     /* what fills up the columns */
  fc_get(j, &op[0], n, n, a, ld);
  if (fc_nonfinite(a, all) != 0) {
    fc_fill_nan(j, &op[1], n, n, false);
    return 0;
  }
  for (int64_t c = 0; c < n; c++) {
    double s = 0;
    for (int64_t r = 0; r < n; r++) {
      const double *x = a + (c * ld + r) * parts;
      s += parts == 2 ? hypot(x[0], x[1]) : fabs(x[0]);
    }
    if (s > norm) norm = s;
  }
  while (degree < 4 && norm > fc_theta[degree]) degree++;
  if (degree == 4 && norm > fc_theta[4]) {
    frexp(norm / fc_theta[4], &squarings);                              /* norm / fc_theta < 2^squarings */
    if (ldexp(fc_theta[4], squarings - 1) >= norm) squarings--;
    for (int64_t i = 0; i < all; i++) a[i] = ldexp(a[i], -squarings);
  }
  const double *b = fc_pade[degree], *x[4] = { p[1], p[2], p[3], p[4] };
  fc_expm_product(j, a, a, p[1]);
  if (degree >= 1) fc_expm_product(j, p[1], p[1], p[2]);
  if (degree >= 2) fc_expm_product(j, p[2], p[1], p[3]);
  if (degree == 3) fc_expm_product(j, p[3], p[1], p[4]);
  if (degree < 4) {
    double odd[4], even[4];
    for (int k = 0; k <= degree; k++) { even[k] = b[2 * k + 2]; odd[k] = b[2 * k + 3]; }
    fc_expm_sum(j, t, degree + 1, x, odd, b[1]);
    fc_expm_product(j, a, t, u);
    fc_expm_sum(j, v, degree + 1, x, even, b[0]);
  } else {
    const double f1[3] = { b[9], b[11], b[13] }, f2[4] = { b[3], b[5], b[7], 1 }, f3[3] = { b[8], b[10], b[12] },
                 f4[4] = { b[2], b[4], b[6], 1 };
    const double *y[4] = { p[1], p[2], p[3], v };
    fc_expm_sum(j, t, 3, x, f1, 0);
    fc_expm_product(j, p[3], t, v);
    fc_expm_sum(j, t, 4, y, f2, b[1]);
    fc_expm_product(j, a, t, u);
    fc_expm_sum(j, t, 3, x, f3, 0);
    fc_expm_product(j, p[3], t, v);
    fc_expm_sum(j, v, 4, y, f4, b[0]);
  }
  for (int64_t i = 0; i < all; i++) {                                /* (V - U) X = V + U */
    double s = v[i] + u[i];
    a[i] = v[i] - u[i];
    t[i] = s;
  }
  if (fc_getrf(j, n, n, a, FC_AREA(j, scratch, 8)) != 0) return FC_SINGULAR;
  fc_getrs(j, 'N', n, n, a, FC_AREA(j, scratch, 8), t);
  for (int s = 0; s < squarings; s++) {
    fc_expm_product(j, t, t, u);
    double *other = u;
    u = t;
    t = other;
  }
  fc_put(j, &op[1], n, n, t, ld);
  return 0;
}

bool la_fc_expm (la_ctx *cx, const la_view *a, const la_view *out) {
  fc_job j;
  int64_t n = a->shape[a->ndim - 1];
  if (!fc_ready(cx, n, n, 0)) return false;
  if (n == 0) return true;
  fc_init(&j, fc_expm_matrix, (la_dtype)a->dtype, n, n);
  j.work = (double)n * (double)n * (double)n * 12;
  fc_operand(&j, a, 2);
  fc_operand(&j, out, 2);
  for (int k = 0; k < 8; k++) fc_columns_area(&j, n, n);
  fc_area(&j, n, 1, la_blas_intsize());
  return fc_go(cx, &j);
}
