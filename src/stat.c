/*
** stat.c: order statistics and bins. See stat.h.
**
** A quantile needs one or two elements of the sorted row, never the sorted row. They are found by sampling (after Floyd and Rivest, 1975,
** CACM 18(3), 165): two elements of a sorted sample that most likely enclose the wanted one are taken as bounds; one pass counts what is
** below them and copies what is between them, which is a few per cent of the row and is searched in the same way. When the guess was wrong
** the bounds are moved and the pass repeated. The pass has no branches that depend on the data, does not change the row, and is divided
** between threads where a single row is long. A short row, or one of which many elements are wanted, is sorted.
**
** Rows are first brought to a key dtype in which every element is exact: int64 (bool and the other integers), uint64, float32 (float16),
** float64, complex128.
*/
#include <math.h>
#include <string.h>

#include "cpu.h"
#include "execute.h"
#include "fpenv.h"
#include "hostile.h"
#include "memory.h"
#include "numeric.h"
#include "reduce.h"
#include "stat.h"
#include "thread.h"

/* ---- one row, for each key type ---- */

#define LONG LA_HOSTILE(1 << 17, 40)   /* from here on a pass over a row is divided between threads */
#define SMALLROW LA_HOSTILE(24, 3)   /* sorted by insertion */

#define K int64_t
#define SFX(x) x##_i64
#define KDT LA_I64
#define LESS(a, b) ((a) < (b))
#include "stat_select.inc"
#undef K
#undef SFX
#undef KDT
#undef LESS

#define K uint64_t
#define SFX(x) x##_u64
#define KDT LA_U64
#define LESS(a, b) ((a) < (b))
#include "stat_select.inc"
#undef K
#undef SFX
#undef KDT
#undef LESS

#define K float
#define SFX(x) x##_f32
#define KDT LA_F32
#define LESS(a, b) ((a) < (b))
#include "stat_select.inc"
#undef K
#undef SFX
#undef KDT
#undef LESS

#define K double
#define SFX(x) x##_f64
#define KDT LA_F64
#define LESS(a, b) ((a) < (b))
#include "stat_select.inc"
#undef K
#undef SFX
#undef KDT
#undef LESS

#define K la_c128
#define SFX(x) x##_c128
#define LESS(a, b) ((a).re < (b).re || ((a).re == (b).re && (a).im < (b).im))
#include "stat_select.inc"
#undef K
#undef SFX
#undef LESS

/* perm: the positions of a in ascending order, NaN last, equal elements in their order; tmp: n positions. Merging upward from runs
** of 16. */
#define AFTER(i, k) (a[i] > a[k] || (a[i] != a[i] && a[k] == a[k]))
static void merge_sort_f64 (int64_t n, const double *a, int64_t *perm, int64_t *tmp) {
  enum { RUN = 16 };
  for (int64_t lo = 0; lo < n; lo += RUN) {
    int64_t hi = lo + RUN < n ? lo + RUN : n;
    for (int64_t i = lo; i < hi; i++) {
      int64_t k = i;
      for (; k > lo && AFTER(perm[k - 1], i); k--) perm[k] = perm[k - 1];
      perm[k] = i;
    }
  }
  int64_t *from = perm, *to = tmp;
  for (int64_t run = RUN; run < n; run *= 2) {
    for (int64_t lo = 0; lo < n; lo += 2 * run) {
      int64_t mid = lo + run < n ? lo + run : n, hi = lo + 2 * run < n ? lo + 2 * run : n, i = lo, k = mid;
      for (int64_t o = lo; o < hi; o++) to[o] = i < mid && (k >= hi || !AFTER(from[i], from[k])) ? from[i++] : from[k++];
    }
    int64_t *t = from;
    from = to;
    to = t;
  }
  if (from != perm) memcpy(perm, from, (size_t)n * sizeof *perm);
}
#undef AFTER

static la_dtype key_of (la_dtype dt) {
  if (dt == LA_U64) return LA_U64;
  if (dt < LA_F16) return LA_I64;
  return dt <= LA_F32 ? LA_F32 : dt == LA_F64 ? LA_F64 : LA_C128;
}

/* element k of the row in ascending order to value, and where `next` is not NULL element k + 1 to that; scratch: room for n elements */
static void pick (la_dtype kd, int64_t n, const void *row, int64_t k, void *scratch, void *value, void *next, bool threads) {
#define PICK(K, name) {                                                          \
    K w, v = name(n, row, k, next != NULL ? &w : NULL, scratch, threads);          \
    memcpy(value, &v, sizeof v);                                                   \
    if (next != NULL) memcpy(next, &w, sizeof w);                                  \
    break;                                                                         \
  }
  switch (kd) {
    case LA_I64: PICK(int64_t, select_i64)
    case LA_U64: PICK(uint64_t, select_u64)
    case LA_F32: PICK(float, select_f32)
    case LA_F64: PICK(double, select_f64)
    default: PICK(la_c128, select_c128)
  }
#undef PICK
}

static void sort_row (la_dtype kd, int64_t n, void *row) {
  switch (kd) {
    case LA_I64: sort_i64(n, row); break;
    case LA_U64: sort_u64(n, row); break;
    case LA_F32: sort_f32(n, row); break;
    case LA_F64: sort_f64(n, row); break;
    default: sort_c128(n, row);
  }
}

/* Moves what is not NaN to the front, in order (dst may be src); returns how many. */
static int64_t without_nan (la_dtype kd, int64_t n, const void *src, void *dst, double *weights) {
  int64_t m = 0;
  if (kd == LA_F64) {
    const double *s = src;
    double *d = dst;
    for (int64_t i = 0; i < n; i++) { d[m] = s[i]; if (weights) weights[m] = weights[i]; m += s[i] == s[i]; }
  } else if (kd == LA_F32) {
    const float *s = src;
    float *d = dst;
    for (int64_t i = 0; i < n; i++) { float v = s[i]; d[m] = v; if (weights) weights[m] = weights[i]; m += v == v; }
  } else if (kd == LA_C128) {
    const la_c128 *s = src;
    la_c128 *d = dst;
    for (int64_t i = 0; i < n; i++) { la_c128 v = s[i]; d[m] = v; m += v.re == v.re && v.im == v.im; }
  } else m = n;
  return m;
}

static bool any_nan (la_dtype kd, int64_t n, const void *row) {
  if (kd == LA_C128) return la_nu_kernels()->anynan_f64(2 * n, row);
  return kd == LA_F64 ? la_nu_kernels()->anynan_f64(n, row) : kd == LA_F32 && la_nu_kernels()->anynan_f32(n, row);
}

/* ---- the arithmetic of quantiles ---- */

bool la_st_picks (la_st_method m) {
  return m == LA_ST_INVERTED_CDF || m == LA_ST_CLOSEST_OBSERVATION || m == LA_ST_LOWER || m == LA_ST_HIGHER || m == LA_ST_NEAREST;
}

/* Where quantile q of n elements lies in the sorted row, from 0: a whole number for methods that pick. NumPy's formulas. */
static double place (la_st_method m, int64_t count, double q) {
  double n = (double)count, v, f;
  switch (m) {
    case LA_ST_INVERTED_CDF:
      v = n * q - 1;
      f = floor(v);
      f = v - f == 0 ? f : f + 1;
      return f < 0 ? 0 : f;
    case LA_ST_CLOSEST_OBSERVATION:
      v = n * q - 1 - 0.5;
      f = floor(v);
      f = v - f == 0 && fmod(fabs(f), 2) == 1 ? f : f + 1;
      return f < 0 ? 0 : f;
    case LA_ST_AVERAGED_INVERTED_CDF: return n * q - 1;
    case LA_ST_INTERPOLATED_INVERTED_CDF: return n * q + (0 + q * (1 - 0 - 1.0)) - 1;
    case LA_ST_HAZEN: return n * q + (0.5 + q * (1 - 0.5 - 0.5)) - 1;
    case LA_ST_WEIBULL: return n * q + (0 + q * (1 - 0 - 0.0)) - 1;
    case LA_ST_MEDIAN_UNBIASED: return n * q + (1 / 3.0 + q * (1 - 1 / 3.0 - 1 / 3.0)) - 1;
    case LA_ST_NORMAL_UNBIASED: return n * q + (3 / 8.0 + q * (1 - 3 / 8.0 - 3 / 8.0)) - 1;
    case LA_ST_LOWER: return floor((n - 1) * q);
    case LA_ST_HIGHER: return ceil((n - 1) * q);
    case LA_ST_MIDPOINT: return 0.5 * (floor((n - 1) * q) + ceil((n - 1) * q));
    case LA_ST_NEAREST: return rint((n - 1) * q);
    default: return (n - 1) * q;
  }
}

static double fixed_gamma (la_st_method m, double gamma, double v) {
  if (m == LA_ST_AVERAGED_INVERTED_CDF) return gamma == 0 ? 0.5 : 1;
  if (m == LA_ST_MIDPOINT) return v == floor(v) ? 0 : 0.5;
  return gamma;
}

static inline float h16 (float f) { return la_f16_to_f32(la_f32_to_f16(f)); }

/* a + (b - a) t, from the nearer end, in the precision of x (weak) or float64, as NumPy does it. Differences of integers are exact here,
** where NumPy's may wrap around. */
static double between (la_dtype xd, bool weak, const void *pa, const void *pb, double t) {
  if (xd == LA_F32 || xd == LA_F16) {
    bool half = xd == LA_F16;
    float a, b, d;
    memcpy(&a, pa, 4);
    memcpy(&b, pb, 4);
    d = b - a;
    if (half) d = h16(d);
    if (!weak) return t >= 0.5 ? (double)b - (double)d * (1 - t) : (double)a + (double)d * t;
    float u = t >= 0.5 ? (float)(1 - t) : (float)t;
    if (half) {
      u = la_f16_to_f32(la_f64_to_f16(t >= 0.5 ? 1 - t : t));
      d = h16(d * u);
      return t >= 0.5 ? h16(b - d) : h16(a + d);
    }
    d *= u;
    return t >= 0.5 ? b - d : a + d;
  }
  double a, b, d;
  if (xd == LA_F64) {
    memcpy(&a, pa, 8);
    memcpy(&b, pb, 8);
    d = b - a;
  } else if (xd == LA_U64) {
    uint64_t i, k;
    memcpy(&i, pa, 8);
    memcpy(&k, pb, 8);
    a = (double)i;
    b = (double)k;
    d = (double)(k - i);                             /* k is not less */
  } else {
    int64_t i, k;
    memcpy(&i, pa, 8);
    memcpy(&k, pb, 8);
    a = (double)i;
    b = (double)k;
    d = (double)((uint64_t)k - (uint64_t)i);
  }
  return t >= 0.5 ? b - d * (1 - t) : a + d * t;
}

typedef struct st_job {
  const la_st_spec *s;
  la_dtype xd, kd, od;
  int64_t kz, oz;
  int64_t rows, n;
  const char *x;                   /* rows x n keys */
  bool mine;                       /* x is a copy that may be changed */
  double *w;                       /* rows x n weights, a copy, or NULL */
  char *scratch;                   /* a piece for each task */
  size_t piece;
  char *out;
  bool threads;
} st_job;

/* a key as an element of out */
static void put_key (const st_job *j, char *o, const void *key) {
  char *p[2] = { (char *)(uintptr_t)key, o };
  int64_t s[2] = { j->kz, j->oz };
  la_uf_cast(j->kd, j->od)(1, p, s);
}
static void put_number (const st_job *j, char *o, double v) {
  switch (j->od) {
    case LA_F16: { uint16_t h = la_f64_to_f16(v); memcpy(o, &h, 2); break; }
    case LA_F32: { float f = (float)v; memcpy(o, &f, 4); break; }
    case LA_F64: memcpy(o, &v, 8); break;
    default: {
      la_c128 c = { v, la_iscomplex(j->kd) ? v : 0 };
      char *p[2] = { (char *)&c, o };
      int64_t s[2] = { 16, j->oz };
      la_uf_cast(LA_C128, j->od)(1, p, s);
    }
  }
}
static void put_nan (const st_job *j, char *o) {
  if (j->kd != LA_C128) { put_number(j, o, (double)NAN); return; }
  la_c128 c = { (double)NAN, j->n == 0 ? (double)NAN : 0 };
  char *p[2] = { (char *)&c, o };
  int64_t s[2] = { 16, j->oz };
  la_uf_cast(LA_C128, j->od)(1, p, s);
}

/* The NaN that sorting puts last: x + nan j before nan + x j before nan + nan j. */
static void put_last_nan (const st_job *j, char *o, const la_c128 *row) {
  la_c128 best = { 0, 0 };
  int class = 0;
  for (int64_t i = 0; i < j->n; i++) {
    la_c128 v = row[i];
    int c = 2 * (v.re != v.re) + (v.im != v.im);
    if (c > class || (c == class && ((c == 1 && v.re > best.re) || (c == 2 && v.im > best.im)))) { class = c; best = v; }
  }
  char *p[2] = { (char *)&best, o };
  int64_t s[2] = { 16, j->oz };
  la_uf_cast(LA_C128, j->od)(1, p, s);
}

/* the mean of the two in the middle, as NumPy's mean of them comes out */
static void put_middle (const st_job *j, char *o, const void *pa, const void *pb) {
  if (j->kd == LA_C128) {
    la_c128 a, b;
    memcpy(&a, pa, 16);
    memcpy(&b, pb, 16);
    double re, im;
    if (j->xd == LA_C64) { re = (float)((float)a.re + (float)b.re); im = (float)((float)a.im + (float)b.im); }
    else { re = a.re + b.re; im = a.im + b.im; }
    la_c128 r = { (re + im * 0.0) * 0.5, (im - re * 0.0) * 0.5 };
    char *p[2] = { (char *)&r, o };
    int64_t s[2] = { 16, j->oz };
    la_uf_cast(LA_C128, j->od)(1, p, s);
    return;
  }
  double r;
  if (j->kd == LA_F32) {
    float a, b, sum;
    memcpy(&a, pa, 4);
    memcpy(&b, pb, 4);
    sum = a + b;
    r = (double)sum / 2;
    if (j->xd == LA_F16 && !j->s->scalar) r = (float)r;
  } else if (j->kd == LA_F64) {
    double a, b;
    memcpy(&a, pa, 8);
    memcpy(&b, pb, 8);
    r = (a + b) / 2;
  } else if (j->kd == LA_U64) {
    uint64_t a, b;
    memcpy(&a, pa, 8);
    memcpy(&b, pb, 8);
    r = ((double)a + (double)b) / 2;
  } else {
    int64_t a, b;
    memcpy(&a, pa, 8);
    memcpy(&b, pb, 8);
    r = ((double)a + (double)b) / 2;
  }
  put_number(j, o, r);
}

/* the quantiles of a row with weights: the first element up to which the weights reach q of the whole */
static void weighted_row (const st_job *j, const char *row, int64_t n, const double *w, int64_t r, char *scratch) {
  int64_t *perm = (int64_t *)(void *)scratch, *tmp = perm + n;
  double *cdf = (double *)(void *)(tmp + n), *keys = cdf + n;
  for (int64_t i = 0; i < n; i++) {
    char *p[2] = { (char *)(uintptr_t)(row + i * j->kz), (char *)&keys[i] };
    int64_t s[2] = { j->kz, 8 };
    la_uf_cast(j->kd, LA_F64)(1, p, s);
  }
  merge_sort_f64(n, keys, perm, tmp);
  double sum = 0;
  for (int64_t i = 0; i < n; i++) cdf[i] = i == 0 ? (sum = w[perm[0]]) : (sum += w[perm[i]]);
  for (int64_t i = 0; i < n; i++) cdf[i] /= sum;
  if (n > 0 && cdf[0] == 0)
    for (int64_t i = 0; i < n; i++) if (cdf[i] == 0) cdf[i] = -1;
  for (int64_t k = 0; k < j->s->nq; k++) {
    char *o = j->out + (k * j->rows + r) * j->oz;
    int64_t lo = 0, hi = n;
    while (lo < hi) {
      int64_t mid = lo + (hi - lo) / 2;
      if (cdf[mid] < j->s->q[k]) lo = mid + 1; else hi = mid;
    }
    if (lo > n - 1) lo = n - 1;
    put_key(j, o, row + perm[lo] * j->kz);
  }
}

static void one_row (const st_job *j, int64_t r, char *scratch) {
  const la_st_spec *s = j->s;
  const char *row = j->x + r * j->n * j->kz;
  double *w = j->w != NULL ? j->w + r * j->n : NULL;
  int64_t n = j->n;
  bool nan = false, sorted = false;
  char *buf = scratch;                               /* n keys for a changed row, n more for select */
  if (j->kd >= LA_F32) {
    if (s->skipnan) {
      char *to = j->mine ? (char *)(uintptr_t)row : buf;
      if (!j->mine) { if (any_nan(j->kd, n, row)) { n = without_nan(j->kd, n, row, to, w); row = to; } }
      else n = without_nan(j->kd, n, row, to, w);
    } else nan = any_nan(j->kd, n, row);
  }
  if (nan || n == 0) {
    for (int64_t k = 0; k < s->nq; k++) {
      char *o = j->out + (k * j->rows + r) * j->oz;
      if (nan && j->kd == LA_C128) put_last_nan(j, o, (const la_c128 *)(const void *)row); else put_nan(j, o);
    }
    return;
  }
  if (w != NULL) { weighted_row(j, row, n, w, r, scratch + 2 * j->n * j->kz); return; }
  if (n > 1 && (n <= SMALLROW || s->nq > 8)) {       /* many elements wanted: sort once */
    char *to = row == buf || j->mine ? (char *)(uintptr_t)row : buf;
    if (to != row) memcpy(to, row, (size_t)(n * j->kz));
    sort_row(j->kd, n, to);
    row = to;
    sorted = true;
  }
  char *room = buf + j->n * j->kz;
  for (int64_t k = 0; k < s->nq; k++) {
    char *o = j->out + (k * j->rows + r) * j->oz;
    _Alignas(16) char a[16], b[16];
    if (s->method == LA_ST_MEDIAN) {
      bool even = n % 2 == 0;
      int64_t i = even ? n / 2 - 1 : n / 2;
      if (sorted) {
        memcpy(a, row + i * j->kz, (size_t)j->kz);
        if (even) memcpy(b, row + (i + 1) * j->kz, (size_t)j->kz);
      } else pick(j->kd, n, row, i, room, a, even ? b : NULL, j->threads);
      if (even) put_middle(j, o, a, b); else put_key(j, o, a);
      continue;
    }
    double v = place(s->method, n, s->q[k]);
    if (la_st_picks(s->method) || s->take) {
      int64_t i = (int64_t)v;
      if (i > n - 1) i = n - 1;
      if (sorted) memcpy(a, row + i * j->kz, (size_t)j->kz);
      else pick(j->kd, n, row, i, room, a, NULL, j->threads);
      put_key(j, o, a);
      continue;
    }
    double prev = floor(v), next = prev + 1;
    if (v >= (double)(n - 1)) prev = next = -1;
    if (v < 0) prev = next = 0;
    double gamma = fixed_gamma(s->method, v - prev, v);
    int64_t ia = prev < 0 ? n - 1 : (int64_t)prev, ib = next < 0 ? n - 1 : (int64_t)next;      /* neighbours, or the same */
    if (sorted) {
      memcpy(a, row + ia * j->kz, (size_t)j->kz);
      memcpy(b, row + ib * j->kz, (size_t)j->kz);
    } else {
      pick(j->kd, n, row, ia, room, a, ib != ia ? b : NULL, j->threads);
      if (ib == ia) memcpy(b, a, sizeof b);
    }
    put_number(j, o, between(j->xd, s->weak, a, b, gamma));
  }
}

static void rows_of (void *arg, int task, int ntasks) {
  st_job *j = arg;
  int64_t lo, hi;
  la_fpenv e = la_fp_enter();
  la_th_part(j->rows, task, ntasks, 1, &lo, &hi);
  for (int64_t r = lo; r < hi; r++) one_row(j, r, j->scratch + (size_t)task * j->piece);
  la_fp_leave(e);
}

bool la_st_quantile (la_ctx *cx, const la_view *x, const bool *axes, const la_st_spec *spec, const la_view *out) {
  st_job j;
  la_dims d, wd;                                     /* kept axes, then reduced ones */
  int64_t perm[LA_MAXDIMS];
  int nd = 0;
  memset(&j, 0, sizeof j);
  j.s = spec;
  j.xd = (la_dtype)x->dtype;
  j.kd = key_of(j.xd);
  j.kz = la_itemsize(j.kd);
  j.od = (la_dtype)out->dtype;
  j.oz = la_itemsize(j.od);
  j.rows = j.n = 1;
  for (int a = 0; a < x->ndim; a++) if (!axes[a]) { perm[nd++] = a; j.rows *= x->shape[a]; }
  for (int a = 0; a < x->ndim; a++) if (axes[a]) { perm[nd++] = a; j.n *= x->shape[a]; }
  j.out = out->data;
  if (out->size == 0) return true;
  d.ndim = wd.ndim = nd;
  d.size = wd.size = x->size;
  for (int k = 0; k < nd; k++) {
    d.shape[k] = wd.shape[k] = x->shape[perm[k]];
    d.strides[k] = x->strides[perm[k]];
    if (spec->weights != NULL) wd.strides[k] = spec->weights->strides[perm[k]];
  }
  la_view src = *x;
  src.shape = d.shape;
  src.strides = d.strides;
  size_t copysize = 0, wsize = 0, scratchsize;
  bool ok = true;
  if (j.xd == j.kd && !(x->flags & LA_UNALIGNED) && la_arr_iscontig(&src)) j.x = x->data;
  else {
    copysize = (size_t)(x->size > 0 ? x->size : 1) * (size_t)j.kz;
    char *p = la_mem_alloc(cx, copysize);
    if (p == NULL) return false;
    la_dims cd = d;
    la_arr_cstrides(nd, cd.shape, j.kz, cd.strides);
    la_view to = la_viewof(p, j.kd, &cd);
    ok = la_ex_copy(cx, &to, &src);
    j.x = p;
    j.mine = true;
  }
  if (ok && spec->weights != NULL) {
    wsize = (size_t)(x->size > 0 ? x->size : 1) * sizeof(double);
    j.w = la_mem_alloc(cx, wsize);
    ok = j.w != NULL;
    if (ok) {
      la_view from = { spec->weights->data, wd.shape, wd.strides, wd.size, LA_F64, (uint8_t)nd, 0, 0 };
      la_dims cd = wd;
      la_arr_cstrides(nd, cd.shape, 8, cd.strides);
      la_view to = la_viewof((char *)j.w, LA_F64, &cd);
      ok = la_ex_copy(cx, &to, &from);
    } else wsize = 0;
    for (int64_t r = 0; ok && r < j.rows; r++) {
      double sum = 0;
      int64_t counted = 0;
      for (int64_t i = r * j.n; i < (r + 1) * j.n; i++) {
        const float *f = (const float *)(const void *)j.x;
        double v = j.kd == LA_F64 ? ((const double *)(const void *)j.x)[i] : j.kd == LA_F32 ? (double)f[i] : 0;
        if (spec->skipnan && v != v) continue;
        sum += j.w[i];
        counted++;
      }
      if (counted > 0 && !(sum != 0 && isfinite(sum))) ok = la_fail(cx, "Weights included NaN, inf or were all zero.");
    }
  }
  int ntasks = la_th_split(x->size, 6);
  j.threads = ntasks > 1 && j.rows < ntasks;         /* then the threads share a row */
  if (j.threads) ntasks = 1;
  if (ntasks > j.rows) ntasks = (int)j.rows;
  j.piece = (size_t)j.n * (size_t)(2 * j.kz + (spec->weights != NULL ? 32 : 0)) + 64;
  j.piece = (j.piece + 63) / 64 * 64;
  scratchsize = j.piece * (size_t)ntasks;
  if (ok) {
    j.scratch = la_mem_alloc(cx, scratchsize);
    ok = j.scratch != NULL;
  }
  if (ok) {
    if (j.threads) for (int64_t r = 0; r < j.rows; r++) one_row(&j, r, j.scratch);
    else la_th_run(ntasks, rows_of, &j);
    la_mem_free(cx, j.scratch, scratchsize);
  }
  if (wsize > 0) la_mem_free(cx, j.w, wsize);
  if (copysize > 0) la_mem_free(cx, (char *)(uintptr_t)j.x, copysize);
  return ok;
}

/* ---- sorting positions ---- */

bool la_st_argsort (la_ctx *cx, int64_t n, const double *x, int64_t *perm) {
  size_t nbytes = (size_t)(n > 0 ? n : 1) * sizeof(int64_t);
  int64_t *tmp = la_mem_alloc(cx, nbytes);
  if (tmp == NULL) return false;
  merge_sort_f64(n, x, perm, tmp);
  la_mem_free(cx, tmp, nbytes);
  return true;
}

/* ---- extremes without NaN ---- */

enum { MAXPIECES = 64 };

typedef struct st_extreme {
  la_dtype dt;
  bool max;
  int64_t rows, n;
  const char *x;
  char *out;
  double piece[MAXPIECES];         /* of one row that is divided */
} st_extreme;

static void extreme_task (void *arg, int task, int ntasks) {
  st_extreme *j = arg;
  const la_kern_numeric *k = la_nu_kernels();
  const double *x = (const double *)(const void *)j->x;
  const float *xf = (const float *)(const void *)j->x;
  bool one = j->rows == 1;
  int64_t lo, hi, n = j->n;
  la_th_part(one ? n : j->rows, task, ntasks, one ? 64 : 1, &lo, &hi);
  if (one) {
    if (lo == hi) j->piece[task] = (double)NAN;
    else j->piece[task] = j->dt == LA_F64 ? k->fextreme_f64(hi - lo, x + lo, j->max) : (double)k->fextreme_f32(hi - lo, xf + lo, j->max);
  } else if (j->dt == LA_F64)
    for (int64_t r = lo; r < hi; r++) ((double *)(void *)j->out)[r] = k->fextreme_f64(n, x + r * n, j->max);
  else
    for (int64_t r = lo; r < hi; r++) ((float *)(void *)j->out)[r] = k->fextreme_f32(n, xf + r * n, j->max);
}

void la_st_nanextreme (la_dtype dt, bool max, int64_t rows, int64_t n, const void *x, void *out) {
  st_extreme j = { .dt = dt, .max = max, .rows = rows, .n = n, .x = x, .out = out };
  int ntasks = la_th_splitfine(rows * n, 0.4);
  if (ntasks > MAXPIECES) ntasks = MAXPIECES;
  la_th_run(ntasks, extreme_task, &j);
  if (rows != 1) return;
  double best = la_nu_kernels()->fextreme_f64(ntasks, j.piece, max);
  if (dt == LA_F64) memcpy(out, &best, sizeof best);
  else { float f = (float)best; memcpy(out, &f, sizeof f); }
}

/* ---- counting ---- */

typedef struct st_nonzero {
  la_dtype dt;
  int64_t n;
  const char *x;
  int64_t counts[MAXPIECES];
} st_nonzero;
static void nonzero_task (void *arg, int task, int ntasks) {
  st_nonzero *j = arg;
  int64_t lo, hi;
  la_th_part(j->n, task, ntasks, 64, &lo, &hi);
  j->counts[task] = la_nu_kernels()->nonzero(hi - lo, la_itemsize(j->dt), la_isfloat(j->dt), j->x + lo * la_itemsize(j->dt));
}

int64_t la_st_nonzero (la_dtype dt, int64_t n, const void *x) {
  st_nonzero j = { .dt = dt, .n = n, .x = x };
  int ntasks = la_th_splitfine(n, (double)la_itemsize(dt) / 8);
  if (ntasks > MAXPIECES) ntasks = MAXPIECES;
  la_th_run(ntasks, nonzero_task, &j);
  for (int t = 1; t < ntasks; t++) j.counts[0] += j.counts[t];
  return j.counts[0];
}

enum { MAXCOUNTERS = 64 };         /* tasks */

typedef struct st_range {
  int64_t len;
  const int64_t *x;
  int64_t lo[MAXCOUNTERS], hi[MAXCOUNTERS];
} st_range;
static void range_task (void *arg, int task, int ntasks) {
  st_range *j = arg;
  int64_t lo, hi;
  la_th_part(j->len, task, ntasks, 1, &lo, &hi);
  j->lo[task] = INT64_MAX;
  j->hi[task] = INT64_MIN;
  if (lo < hi) la_nu_kernels()->minmax_i64(hi - lo, j->x + lo, &j->lo[task], &j->hi[task]);
}

int64_t la_st_max (int64_t len, const int64_t *x, int64_t *min) {
  st_range j;
  int ntasks = la_th_splitfine(len, 1);
  *min = 0;
  if (len == 0) return 0;
  if (ntasks > MAXCOUNTERS) ntasks = MAXCOUNTERS;
  j.len = len;
  j.x = x;
  la_th_run(ntasks, range_task, &j);
  for (int t = 1; t < ntasks; t++) {
    if (j.lo[t] < j.lo[0]) j.lo[0] = j.lo[t];
    if (j.hi[t] > j.hi[0]) j.hi[0] = j.hi[t];
  }
  *min = j.lo[0];
  return j.hi[0];
}

/* Counting waits for itself where the same value comes again soon: few values are counted in four tables in turn. */
#define LANES 4
#define FEWVALUES LA_HOSTILE(1024, 5)

typedef struct st_count {
  int64_t len, n, lanes;
  const int64_t *x;
  int64_t *counts;                 /* ntasks x lanes x n */
} st_count;
static void count_task (void *arg, int task, int ntasks) {
  st_count *j = arg;
  int64_t lo, hi, i, n = j->n, *c = j->counts + task * n * j->lanes;
  const int64_t *x = j->x;
  la_th_part(j->len, task, ntasks, 1, &lo, &hi);
  i = lo;
  if (j->lanes == LANES)
    for (; i + LANES <= hi; i += LANES) {
      c[x[i]]++;
      c[n + x[i + 1]]++;
      c[2 * n + x[i + 2]]++;
      c[3 * n + x[i + 3]]++;
    }
  for (; i < hi; i++) c[x[i]]++;
}

bool la_st_bincount (la_ctx *cx, int64_t len, const int64_t *x, const double *weights, int64_t n, int64_t *counts, double *sums) {
  if (weights != NULL) {                             /* in order: sums of floats */
    for (int64_t i = 0; i < len; i++) sums[x[i]] += weights[i];
    return true;
  }
  int ntasks = la_th_splitfine(len, 2);
  if (ntasks > MAXCOUNTERS) ntasks = MAXCOUNTERS;
  int64_t lanes = n <= FEWVALUES && len > 8 * n ? LANES : 1;
  if (n > la_cpu_l2() / 16 || n * ntasks > len) ntasks = 1;      /* tables that leave the cache are better not two */
  if (ntasks * lanes == 1) {
    for (int64_t i = 0; i < len; i++) counts[x[i]]++;
    return true;
  }
  size_t nbytes = (size_t)(n * lanes * ntasks) * sizeof(int64_t);
  st_count j = { len, n, lanes, x, la_mem_alloc(cx, nbytes) };
  if (j.counts == NULL) return false;
  memset(j.counts, 0, nbytes);
  la_th_run(ntasks, count_task, &j);
  for (int64_t t = 0; t < ntasks * lanes; t++)
    for (int64_t k = 0; k < n; k++) counts[k] += j.counts[t * n + k];
  la_mem_free(cx, j.counts, nbytes);
  return true;
}

/* ---- searching ---- */

typedef struct st_search {
  int64_t n, len;
  const void *edges, *x;
  bool right, ints;
  int64_t *pos;
} st_search;

static void search_task (void *arg, int task, int ntasks) {
  st_search *j = arg;
  int64_t lo, hi;
  la_fpenv e = la_fp_enter();
  la_th_part(j->len, task, ntasks, 1, &lo, &hi);
  if (j->ints) la_nu_kernels()->search_i64(j->n, j->edges, hi - lo, (const int64_t *)j->x + lo, j->right, j->pos + lo);
  else {
    const double *edges = j->edges, *x = (const double *)j->x + lo;
    int64_t known = j->n;                            /* edges that are NaN come last */
    while (known > 0 && edges[known - 1] != edges[known - 1]) known--;
    la_nu_kernels()->search_f64(known, edges, hi - lo, x, j->right, j->pos + lo);
    if (known < j->n && j->right)
      for (int64_t i = 0; i < hi - lo; i++) if (x[i] != x[i]) j->pos[lo + i] = j->n;
  }
  la_fp_leave(e);
}

void la_st_search_f64 (int64_t n, const double *edges, int64_t len, const double *x, bool right, int64_t *pos) {
  st_search j = { n, len, edges, x, right, false, pos };
  la_th_run(la_th_splitfine(len, 4), search_task, &j);
}
void la_st_search_i64 (int64_t n, const int64_t *edges, int64_t len, const int64_t *x, bool right, int64_t *pos) {
  st_search j = { n, len, edges, x, right, true, pos };
  la_th_run(la_th_splitfine(len, 4), search_task, &j);
}

/* ---- histograms ---- */

#define HBLOCK 65536               /* NumPy's: weights are added up block by block */

/* bin of x among equal bins, -1 outside; NumPy's steps, so that values at an edge fall where they fall there */
#define BIN_OF(name, T)                                                                                  \
  static inline int64_t name (T x, int64_t nbins, const T *e, T first, T last, T norm) {                 \
    if (!(x >= first && x <= last)) return -1;                                                           \
    T f = (x - first) / norm * (T)nbins;                                                                 \
    int64_t k = (int64_t)f;                                                                              \
    if (k >= nbins) k = nbins - 1;                                                                       \
    if (x < e[k]) k--;                                                                                   \
    else if (k != nbins - 1 && x >= e[k + 1]) k++;                                                       \
    return k < 0 ? 0 : k;                                                                                \
  }
BIN_OF(bin_f64, double)
BIN_OF(bin_f32, float)

typedef struct st_hist {
  la_dtype dt;
  int64_t len, nbins;
  const void *x, *edges;
  int64_t *counts;
} st_hist;

static void hist_task (void *arg, int task, int ntasks) {
  st_hist *j = arg;
  int64_t lo, hi, *c = j->counts + task * (j->nbins + 1) + 1;      /* c[-1]: outside */
  la_fpenv env = la_fp_enter();
  la_th_part(j->len, task, ntasks, 1, &lo, &hi);
  if (j->dt == LA_F64) {
    const double *x = j->x, *e = j->edges;
    double first = e[0], last = e[j->nbins], norm = last - first;
    for (int64_t i = lo; i < hi; i++) c[bin_f64(x[i], j->nbins, e, first, last, norm)]++;
  } else {
    const float *x = j->x, *e = j->edges;
    float first = e[0], last = e[j->nbins], norm = last - first;
    for (int64_t i = lo; i < hi; i++) c[bin_f32(x[i], j->nbins, e, first, last, norm)]++;
  }
  la_fp_leave(env);
}

bool la_st_histogram (la_ctx *cx, la_dtype dt, int64_t len, const void *x, int64_t nbins, const void *edges, const double *wre,
                      const double *wim, int64_t *counts, double *sums, double *sums2) {
  if (wre == NULL) {
    int ntasks = la_th_splitfine(len, 8);
    while (ntasks > 1 && nbins * ntasks > len) ntasks--;
    size_t nbytes = (size_t)((nbins + 1) * ntasks) * sizeof(int64_t);
    st_hist j = { dt, len, nbins, x, edges, la_mem_alloc(cx, nbytes) };
    if (j.counts == NULL) return false;
    memset(j.counts, 0, nbytes);
    la_th_run(ntasks, hist_task, &j);
    for (int t = 0; t < ntasks; t++)
      for (int64_t k = 0; k < nbins; k++) counts[k] += j.counts[t * (nbins + 1) + 1 + k];
    la_mem_free(cx, j.counts, nbytes);
    return true;
  }
  size_t nbytes = (size_t)nbins * 2 * sizeof(double);
  double *part = la_mem_alloc(cx, nbytes);
  if (part == NULL) return false;
  const double *xd = x, *ed = edges;
  const float *xf = x, *ef = edges;
  for (int64_t b = 0; b < len; b += HBLOCK) {
    int64_t end = len - b < HBLOCK ? len : b + HBLOCK;
    memset(part, 0, nbytes);
    for (int64_t i = b; i < end; i++) {
      int64_t k = dt == LA_F64 ? bin_f64(xd[i], nbins, ed, ed[0], ed[nbins], ed[nbins] - ed[0])
                               : bin_f32(xf[i], nbins, ef, ef[0], ef[nbins], ef[nbins] - ef[0]);
      if (k < 0) continue;
      part[k] += wre[i];
      if (wim != NULL) part[nbins + k] += wim[i];
    }
    for (int64_t k = 0; k < nbins; k++) {
      sums[k] += part[k];
      if (wim != NULL) sums2[k] += part[nbins + k];
    }
  }
  la_mem_free(cx, part, nbytes);
  return true;
}

typedef struct st_edges {
  int64_t len, nbins;
  const double *x, *edges;
  int64_t *counts;                 /* ntasks x (nbins + 1), the last for what is outside */
} st_edges;
static void edges_task (void *arg, int task, int ntasks) {
  st_edges *j = arg;
  enum { BLOCK = 256 };
  int64_t lo, hi, n = j->nbins, *c = j->counts + task * (n + 1), pos[BLOCK];
  double last = j->edges[n];
  la_fpenv e = la_fp_enter();
  la_th_part(j->len, task, ntasks, 1, &lo, &hi);
  for (int64_t b = lo; b < hi; b += BLOCK) {
    int64_t m = hi - b < BLOCK ? hi - b : BLOCK;
    const double *x = j->x + b;
    la_nu_kernels()->search_f64(n + 1, j->edges, m, x, true, pos);
    for (int64_t i = 0; i < m; i++) {                /* 1 .. n: bins; below all: 0; n + 1: above, but for the last edge and NaN */
      int64_t k = pos[i] - 1;
      k = k == n ? (x[i] == last ? n - 1 : n) : k;
      c[k < 0 ? n : k]++;
    }
  }
  la_fp_leave(e);
}

bool la_st_histogram_edges (la_ctx *cx, int64_t len, const double *x, int64_t nbins, const double *edges, int64_t *counts) {
  if (nbins < 1) return true;
  int ntasks = la_th_splitfine(len, 5);
  while (ntasks > 1 && nbins * ntasks > len) ntasks--;
  size_t nbytes = (size_t)((nbins + 1) * ntasks) * sizeof(int64_t);
  st_edges j = { len, nbins, x, edges, la_mem_alloc(cx, nbytes) };
  if (j.counts == NULL) return false;
  memset(j.counts, 0, nbytes);
  la_th_run(ntasks, edges_task, &j);
  for (int t = 0; t < ntasks; t++)
    for (int64_t k = 0; k < nbins; k++) counts[k] += j.counts[t * (nbins + 1) + k];
  la_mem_free(cx, j.counts, nbytes);
  return true;
}

bool la_st_histogram_weights (la_ctx *cx, int64_t len, const double *x, int64_t nbins, const double *edges, const double *w, int64_t ws,
                              double *sums) {
  int64_t most = len < HBLOCK ? (len > 0 ? len : 1) : HBLOCK;
  size_t nbytes = (size_t)most * 32 + (size_t)(nbins + 1) * 8 + 64;
  char *p = la_mem_alloc(cx, nbytes);
  if (p == NULL) return false;
  int64_t *perm = (int64_t *)(void *)p, *tmp = perm + most;
  double *sorted = (double *)(void *)(tmp + most), *cum = sorted + most, *at = cum + most + 1;
  for (int64_t k = 0; k <= nbins; k++) at[k] = 0;
  for (int64_t b = 0; b < len; b += HBLOCK) {
    int64_t m = len - b < HBLOCK ? len - b : HBLOCK;
    merge_sort_f64(m, x + b, perm, tmp);
    cum[0] = 0;
    double sum = 0;
    int64_t known = m;                               /* NaN stand last */
    for (int64_t i = 0; i < m; i++) {
      sorted[i] = x[b + perm[i]];
      double v = w[(b + perm[i]) * ws];
      sum = i == 0 ? v : sum + v;
      cum[i + 1] = sum;
    }
    while (known > 0 && sorted[known - 1] != sorted[known - 1]) known--;
    int64_t pos[64];
    for (int64_t k = 0; k <= nbins; k += 64) {
      int64_t count = nbins + 1 - k < 64 ? nbins + 1 - k : 64;
      la_nu_kernels()->search_f64(known, sorted, count, edges + k, false, pos);
      if (k + count > nbins) la_nu_kernels()->search_f64(known, sorted, 1, edges + nbins, true, pos + nbins - k);
      for (int64_t i = 0; i < count; i++) at[k + i] += cum[pos[i]];
    }
  }
  for (int64_t k = 0; k < nbins; k++) sums[k * ws] = at[k + 1] - at[k];
  la_mem_free(cx, p, nbytes);
  return true;
}
