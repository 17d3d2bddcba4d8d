/*
** pick.c: take_along_axis, put_along_axis, choose. See pick.h.
**
** Along an axis: the other axes of x and of the positions are broadcast; each row of positions names elements of one row of x. Rows, or
** parts of a single one, are divided between threads.
*/
#include <stdatomic.h>
#include <string.h>

#include "index.h"
#include "pick.h"
#include "thread.h"

void la_pk_within (la_pk_mode mode, int64_t n, int64_t count, const int64_t *pos, int64_t *to) {
  if (mode == LA_PK_CLIP) { la_ix_cliprow(count, pos, n, to); return; }
  for (int64_t i = 0; i < count; i++) {
    int64_t p = pos[i];
    if (p < 1 || p > n) {
      int64_t z = (p > 0 ? p - 1 : p % n - 1) % n;     /* no overflow at the smallest int64 */
      p = (z < 0 ? z + n : z) + 1;
    }
    to[i] = p;
  }
}

typedef struct pk_within {
  la_pk_mode mode;
  int64_t size, n, count;
  const char *x;
  const int64_t *pos;
  char *out;
} pk_within;

static void pk_within_task (void *arg, int task, int ntasks) {
  enum { BLOCK = 512 };
  const pk_within *j = arg;
  int64_t lo, hi, at[BLOCK];
  la_th_part(j->count, task, ntasks, 64, &lo, &hi);
  for (; lo < hi; lo += BLOCK) {
    int64_t m = hi - lo < BLOCK ? hi - lo : BLOCK;
    const int64_t *p = j->pos + lo;
    if (!la_ix_fromonerow(m, p, j->n)) { la_pk_within(j->mode, j->n, m, p, at); p = at; }
    la_ix_gatherrow(j->size, m, p, j->n, j->x, j->out + lo * j->size);
  }
}

void la_pk_takewithin (la_pk_mode mode, int64_t size, int64_t n, const char *x, int64_t count, const int64_t *pos, char *out) {
  pk_within j = { mode, size, n, count, x, pos, out };
  la_th_run(la_th_splitfine(count, 3), pk_within_task, &j);
}

bool la_pk_allwithin (int64_t n, int64_t count, const int64_t *pos, bool negative, int64_t *bad) {
  uint64_t outside = 0;
  for (int64_t i = 0; i < count; i++) outside |= (uint64_t)pos[i] - 1 >= (uint64_t)n;
  if (outside == 0) return true;
  for (int64_t i = 0; i < count; i++)
    if ((pos[i] < 1 || pos[i] > n) && !(negative && pos[i] < 0 && pos[i] >= -n)) { *bad = pos[i]; return false; }
  return true;
}

/* ---- along an axis ---- */

bool la_pk_shape (la_ctx *cx, const la_view *x, const la_view *positions, int axis, la_dims *d) {
  if (x->ndim != positions->ndim) return la_fail(cx, "`indices` and `arr` must have the same number of dimensions");
  d->ndim = x->ndim;
  for (int a = 0; a < x->ndim; a++) {
    int64_t m = x->shape[a], n = positions->shape[a];
    if (a == axis || m == 1) d->shape[a] = n;
    else if (n == 1 || n == m) d->shape[a] = m;
    else {
      char p[LA_SHAPESTR], q[LA_SHAPESTR];
      return la_fail(cx, "shape mismatch: the positions of shape %s do not broadcast to the array of shape %s on axis %d",
                     la_arr_shapestr(p, sizeof p, positions->ndim, positions->shape),
                     la_arr_shapestr(q, sizeof q, x->ndim, x->shape), a + 1);
    }
  }
  return la_arr_size(cx, (la_dtype)x->dtype, d->ndim, d->shape, &d->size);
}

typedef enum pk_op { PK_CHECK, PK_TAKE, PK_PUT } pk_op;

typedef struct pk_job {
  pk_op op;
  int64_t rows, m, n;              /* rows of m positions each; the axis of x has n */
  int64_t xstride, pstride, ostride, size;
  int nd;
  int64_t shape[LA_MAXDIMS], xs[LA_MAXDIMS], ps[LA_MAXDIMS], os[LA_MAXDIMS];
  char *x, *o;                     /* o: result, or values */
  const char *p;
  bool split;                      /* tasks divide each row */
  bool straight;                   /* rows lie side by side, all three */
  atomic_bool outside;
  _Atomic int64_t bad;
} pk_job;

#define PK_TAKES(S) for (int64_t k = lo; k < hi; k++) { \
    int64_t i; \
    memcpy(&i, p + k * j->pstride, 8); \
    i += i < 0 ? j->n : -1; \
    if ((uint64_t)i >= (uint64_t)j->n) goto outside; \
    memcpy(o + k * j->ostride, x + i * j->xstride, S); \
  } break;
#define PK_PUTS(S) for (int64_t k = lo; k < hi; k++) { \
    int64_t i; \
    memcpy(&i, p + k * j->pstride, 8); \
    i += i < 0 ? j->n : -1; \
    memcpy(x + i * j->xstride, o + k * j->ostride, S); \
  } break;

static void pk_row (pk_job *j, char *x, const char *p, char *o, int64_t lo, int64_t hi) {
  if (j->straight) {
    const int64_t *at = (const int64_t *)(const void *)p + lo;
    o += lo * j->ostride;
    if (j->op == PK_PUT) la_ix_scatterrow(j->size, hi - lo, at, j->n, x, o, j->ostride);
    else if (j->op == PK_TAKE ? !la_ix_gatherrow(j->size, hi - lo, at, j->n, x, o) : !la_ix_insiderow(hi - lo, at, j->n)) goto outside;
    return;
  }
  if (j->op == PK_TAKE) switch (j->size) {
    case 1: PK_TAKES(1)
    case 2: PK_TAKES(2)
    case 4: PK_TAKES(4)
    case 8: PK_TAKES(8)
    default: PK_TAKES(16)
  }
  else if (j->op == PK_PUT) switch (j->size) {
    case 1: PK_PUTS(1)
    case 2: PK_PUTS(2)
    case 4: PK_PUTS(4)
    case 8: PK_PUTS(8)
    default: PK_PUTS(16)
  }
  else
    for (int64_t k = lo; k < hi; k++) {
      int64_t i;
      memcpy(&i, p + k * j->pstride, 8);
      i += i < 0 ? j->n : -1;
      if ((uint64_t)i >= (uint64_t)j->n) goto outside;
    }
  return;
outside:
  for (int64_t k = lo; k < hi; k++) {
    int64_t i, z;
    memcpy(&i, p + k * j->pstride, 8);
    z = i < 0 ? i + j->n : i - 1;
    if (z < 0 || z >= j->n) { atomic_store(&j->bad, i); break; }
  }
  atomic_store(&j->outside, true);
}

static void pk_task (void *arg, int task, int ntasks) {
  pk_job *j = arg;
  int64_t lo, hi, from = 0, to = j->m, at[LA_MAXDIMS], r;
  char *x = j->x, *o = j->o;
  const char *p = j->p;
  if (j->split) { lo = 0; hi = j->rows; la_th_part(j->m, task, ntasks, 64, &from, &to); }
  else la_th_part(j->rows, task, ntasks, 1, &lo, &hi);
  if (lo >= hi) return;
  r = lo;
  for (int a = j->nd - 1; a >= 0; a--) {
    at[a] = r % j->shape[a];
    r /= j->shape[a];
    x += at[a] * j->xs[a];
    p += at[a] * j->ps[a];
    o += at[a] * j->os[a];
  }
  for (r = lo; r < hi; r++) {
    pk_row(j, x, p, o, from, to);
    if (atomic_load_explicit(&j->outside, memory_order_relaxed)) return;
    for (int a = j->nd - 1; a >= 0; a--) {
      x += j->xs[a];
      p += j->ps[a];
      o += j->os[a];
      if (++at[a] < j->shape[a]) break;
      x -= at[a] * j->xs[a];
      p -= at[a] * j->ps[a];
      o -= at[a] * j->os[a];
      at[a] = 0;
    }
  }
}

static bool pk_run (la_ctx *cx, pk_op op, const la_view *x, const la_view *p, const la_view *o, int axis, const la_dims *d) {
  pk_job j;
  j.op = op;
  j.nd = 0;
  j.rows = 1;
  j.m = d->shape[axis];
  j.n = x->shape[axis];
  j.size = la_itemsize(x->dtype);
  j.x = x->data;
  j.p = p->data;
  j.o = o->data;
  j.xstride = x->strides[axis];
  j.pstride = p->shape[axis] == 1 ? 0 : p->strides[axis];
  j.ostride = o->strides[axis];
  j.straight = j.pstride == 8 && j.xstride == j.size && (op != PK_TAKE || j.ostride == j.size);
  for (int a = 0; a < d->ndim; a++) {
    if (a == axis) continue;
    j.shape[j.nd] = d->shape[a];
    j.xs[j.nd] = x->shape[a] == 1 ? 0 : x->strides[a];
    j.ps[j.nd] = p->shape[a] == 1 ? 0 : p->strides[a];
    j.os[j.nd++] = o->strides[a];
    j.rows *= d->shape[a];
  }
  atomic_init(&j.outside, false);
  atomic_init(&j.bad, 0);
  int T = la_th_splitfine(d->size, 4);
  if (op == PK_PUT && j.rows < T) T = 1;               /* of an element named twice the last value stays */
  if (op == PK_PUT) for (int a = 0; a < d->ndim; a++) if (a != axis && x->shape[a] == 1 && d->shape[a] > 1) T = 1;
  j.split = j.rows < T;
  la_th_run(T, pk_task, &j);
  if (!atomic_load(&j.outside)) return true;
  return la_fail(cx, "index %lld is out of bounds for axis %d with size %lld%s", (long long)atomic_load(&j.bad), axis + 1, (long long)j.n,
                 atomic_load(&j.bad) == 0 ? ": positions start at 1" : "");
}

bool la_pk_take (la_ctx *cx, const la_view *x, const la_view *positions, int axis, const la_view *out) {
  la_dims d;
  if (!la_pk_shape(cx, x, positions, axis, &d)) return false;
  return d.size == 0 || pk_run(cx, PK_TAKE, x, positions, out, axis, &d);
}

bool la_pk_put (la_ctx *cx, const la_view *x, const la_view *positions, int axis, const la_view *values) {
  la_dims d, dv;
  la_view v = *values;
  if (!la_pk_shape(cx, x, positions, axis, &d)) return false;
  if (!la_bc_strides(cx, values, d.ndim, d.shape, dv.strides)) return false;
  v.ndim = (uint8_t)d.ndim;
  v.shape = d.shape;
  v.strides = dv.strides;
  v.size = d.size;
  return d.size == 0 || (pk_run(cx, PK_CHECK, x, positions, &v, axis, &d) && pk_run(cx, PK_PUT, x, positions, &v, axis, &d));
}

/* ---- choose ---- */

typedef struct pk_choice {
  la_view out;
  const la_view *choices;
  int64_t (*strides)[LA_MAXDIMS];
  const int64_t *ws;
  const char *which;
  const char **at;                 /* room for each task: n pointers */
  int n;
  int64_t size;
} pk_choice;

#define PK_CHOOSES(S) for (int64_t i = 0; i < m; i++) { \
    int64_t w; \
    memcpy(&w, which + i * ws, 8); \
    memcpy(o + i * S, at[w - 1] + i * j->strides[w - 1][last], S); \
  } break;

static void choose_task (void *arg, int task, int ntasks) {
  pk_choice *j = arg;
  int nd = j->out.ndim, last = nd - 1;
  int64_t m = nd > 0 ? j->out.shape[last] : 1, rows = m > 0 ? j->out.size / m : 0, lo, hi;
  int64_t ws = nd > 0 ? j->ws[last] : 0;
  const char **at = j->at + (int64_t)task * j->n;
  la_th_part(rows, task, ntasks, 1, &lo, &hi);
  for (int64_t r = lo; r < hi; r++) {
    const char *which = j->which;
    char *o = j->out.data + r * m * j->size;
    int64_t rest = r;
    for (int c = 0; c < j->n; c++) at[c] = j->choices[c].data;
    for (int a = last - 1; a >= 0; a--) {
      int64_t k = rest % j->out.shape[a];
      rest /= j->out.shape[a];
      which += k * j->ws[a];
      for (int c = 0; c < j->n; c++) at[c] += k * j->strides[c][a];
    }
    if (nd == 0) {
      int64_t w;
      memcpy(&w, which, 8);
      memcpy(o, at[w - 1], (size_t)j->size);
      continue;
    }
    switch (j->size) {
      case 1: PK_CHOOSES(1)
      case 2: PK_CHOOSES(2)
      case 4: PK_CHOOSES(4)
      case 8: PK_CHOOSES(8)
      default: PK_CHOOSES(16)
    }
  }
}

bool la_pk_choose (la_ctx *cx, const la_view *which, int n, const la_view *choices, const la_view *out) {
  size_t each = sizeof(int64_t) * LA_MAXDIMS;
  int64_t ws[LA_MAXDIMS];
  la_dims flat;
  la_view o = *out, w = *which;
  if (out->size == 0) return true;
  /* where all lie in order, one long row in pieces: so that threads have something to divide */
  bool plain = la_arr_iscontig(which) && which->size == out->size;
  for (int c = 0; c < n && plain; c++) plain = la_arr_iscontig(&choices[c]) && choices[c].size == out->size;
  int64_t piece = 4096;
  int T = la_th_splitfine(out->size, 6);
  size_t room = (size_t)n * each, views = (size_t)n * sizeof(la_view), ptrs = (size_t)T * (size_t)n * sizeof(char *);
  char *mem = la_mem_alloc(cx, room + views + ptrs);
  if (mem == NULL) return false;
  pk_choice j = { o, choices, (int64_t (*)[LA_MAXDIMS])(void *)mem, ws, w.data, (const char **)(void *)(mem + room + views), n,
                  la_itemsize(out->dtype) };
  bool ok = true;
  if (plain && out->size >= 2 * piece && out->size % piece == 0) {
    flat.ndim = 2;
    flat.size = out->size;
    flat.shape[0] = out->size / piece;
    flat.shape[1] = piece;
    j.out.ndim = 2;
    j.out.shape = flat.shape;
    ws[0] = piece * 8;
    ws[1] = 8;
    for (int c = 0; c < n; c++) { j.strides[c][0] = piece * j.size; j.strides[c][1] = j.size; }
  }
  else {
    ok = la_bc_strides(cx, which, out->ndim, out->shape, ws);
    for (int c = 0; c < n && ok; c++) ok = la_bc_strides(cx, &choices[c], out->ndim, out->shape, j.strides[c]);
  }
  if (ok) la_th_run(T, choose_task, &j);
  la_mem_free(cx, mem, room + views + ptrs);
  return ok;
}

/* ---- one_hot ---- */

typedef struct pk_hot {
  int64_t n, count, size;
  const int64_t *labels;
  char *out, one[16];
} pk_hot;

#define PK_HOT(S) for (int64_t i = lo; i < hi; i++) memcpy(j->out + (i * j->n + j->labels[i] - 1) * S, j->one, S); break;

static void pk_hot_task (void *arg, int task, int ntasks) {
  enum { BYTES = 16384 };                              /* rows that stay in the first cache until their ones are set */
  const pk_hot *j = arg;
  int64_t from, to, stride = j->n * j->size, rows = BYTES / stride + 1;
  la_th_part(j->count, task, ntasks, 1, &from, &to);
  for (int64_t lo = from; lo < to; lo += rows) {
    int64_t hi = to - lo < rows ? to : lo + rows;
    memset(j->out + lo * stride, 0, (size_t)((hi - lo) * stride));
    switch (j->size) {
      case 1: PK_HOT(1)
      case 2: PK_HOT(2)
      case 4: PK_HOT(4)
      case 8: PK_HOT(8)
      default: PK_HOT(16)
    }
  }
}

void la_pk_onehot (la_dtype dt, int64_t n, int64_t count, const int64_t *labels, char *out) {
  pk_hot j = { n, count, la_itemsize(dt), labels, out, { 0 } };
  la_scalar s = { LA_WEAK_INT, 1, 1, 0 };
  if (n == 0 || count == 0) return;
  la_dt_store(NULL, dt, j.one, &s);
  la_th_run(la_th_splitfine(count, 2 + (double)(n * j.size) / 16), pk_hot_task, &j);
}
