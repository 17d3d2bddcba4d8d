/*
** index.c: which elements an index means, and moving them.
**
** Three parts: reading range strings; laying out an index (views and plans); moving elements.
**
** How a plan is executed. The result has axes of positions (the broadcast shape of the index arrays) and axes that stay
** (`sub`). Both groups are merged to as few axes as memory allows. Then, for a block of positions at a time:
**
**     index arrays --(check, count from 0, times stride)--> off[block]: byte offsets into x, on the C stack
**     for every place in sub:  other[place][j] <-> x[place + off[j]]      j in the block
**
** so no index array is ever converted as a whole. Where the last axis of sub is contiguous on both sides, whole rows
** move by memcpy. Reading is split over threads by positions or by sub, whichever is larger; writing only by sub,
** because of an element that is named twice the last value must stay (a mask names none twice).
**
** Masks are walked in C order in runs along the last axis. The inner loops are in kern_index.c: elements are moved as
** bytes of their size, whatever the dtype, aligned or not.
*/
#include <inttypes.h>
#include <string.h>

#include "cpu.h"
#include "hostile.h"
#include "index.h"
#include "kern_index.h"
#include "memory.h"
#include "thread.h"

#define IX_BLOCK LA_IX_FEW   /* positions at a time: two arrays of offsets are 8 KiB of stack and stay in L1 */

/* ================================================================ reading range strings */

typedef struct ix_reader {
  const char *s, *p, *end;
  la_ctx *cx;
} ix_reader;

static bool ix_syntax (const ix_reader *r, const char *wanted) {
  int len = (int)(r->end - r->s);
  la_fail(r->cx, "cannot read the index '%.*s%s': expected %s at character %d",
          len > 60 ? 60 : len, r->s, len > 60 ? "..." : "", wanted, (int)(r->p - r->s) + 1);
  return false;
}

static void ix_skip (ix_reader *r) {
  while (r->p < r->end && (*r->p == ' ' || *r->p == '\t' || *r->p == '\n' || *r->p == '\r')) r->p++;
}

static bool ix_isdigit (const ix_reader *r) { return r->p < r->end && *r->p >= '0' && *r->p <= '9'; }

/* A whole number; "3.0" is one, since ":" .. n / 2 writes it so. */
static bool ix_number (ix_reader *r, int64_t *out) {
  bool minus = false;
  int64_t v = 0;
  if (r->p < r->end && (*r->p == '-' || *r->p == '+')) minus = *r->p++ == '-';
  if (!ix_isdigit(r)) return ix_syntax(r, "a whole number");
  for (; ix_isdigit(r); r->p++) {
    if (la_mul_overflow(v, 10, &v) || la_add_overflow(v, *r->p - '0', &v)) return ix_syntax(r, "a smaller number");
  }
  if (r->p + 1 < r->end && r->p[0] == '.' && r->p[1] >= '0' && r->p[1] <= '9') {
    for (r->p++; ix_isdigit(r); r->p++)
      if (*r->p != '0') return ix_syntax(r, "a whole number");
  }
  *out = minus ? -v : v;
  return true;
}

static bool ix_word (ix_reader *r, const char *word) {
  size_t n = strlen(word);
  if ((size_t)(r->end - r->p) < n || memcmp(r->p, word, n) != 0) return false;
  r->p += n;
  return true;
}

static bool ix_readitem (ix_reader *r, la_ixitem *it) {
  it->given = 0; it->start = 0; it->stop = 0; it->step = 1; it->array = NULL;
  if (ix_word(r, "...")) { it->kind = LA_IX_ELLIPSIS; return true; }
  if (ix_word(r, "newaxis") || ix_word(r, "None")) { it->kind = LA_IX_NEWAXIS; return true; }
  it->kind = LA_IX_INT;
  if (r->p == r->end) return ix_syntax(r, "a position or a range");
  if (*r->p != ':') {
    if (!ix_isdigit(r) && *r->p != '-' && *r->p != '+')
      return ix_syntax(r, "a position, a range, \"...\" or \"newaxis\"");
    if (!ix_number(r, &it->start)) return false;
    it->given |= LA_IX_START;
    ix_skip(r);
    if (r->p == r->end || *r->p != ':') return true;
  }
  it->kind = LA_IX_RANGE;
  r->p++;  /* the first ':' */
  ix_skip(r);
  if (r->p < r->end && *r->p != ':' && *r->p != ',') {
    if (!ix_number(r, &it->stop)) return false;
    it->given |= LA_IX_STOP;
    ix_skip(r);
  }
  if (r->p < r->end && *r->p == ':') {
    r->p++;
    ix_skip(r);
    if (r->p < r->end && *r->p != ',') {
      if (!ix_number(r, &it->step)) return false;
      if (it->step == 0) return la_fail(r->cx, "slice step cannot be zero");
    }
  }
  return true;
}

int la_ix_parse (la_ctx *cx, const char *s, size_t len, la_ixitem *items, int max) {
  ix_reader r = { s, s, s + len, cx };
  int n = 0;
  ix_skip(&r);
  do {
    if (n == max) { la_fail(cx, "too many items in an index, the limit is %d", max); return -1; }
    if (!ix_readitem(&r, &items[n++])) return -1;
    ix_skip(&r);
    if (r.p == r.end) return n;
    if (*r.p != ',') { ix_syntax(&r, "a comma"); return -1; }
    r.p++;
    ix_skip(&r);
  } while (r.p < r.end);   /* "1," is "1", as in Python */
  return n;
}

/* ================================================================ views */

bool la_ix_range (la_ctx *cx, const la_ixitem *r, int64_t n, int64_t *first, int64_t *count) {
  int64_t lo, hi, step = r->step;   /* from 1; hi is included */
  if (step > 0) { lo = 1; hi = n; } else { lo = n; hi = 1; }
  if (r->given & LA_IX_START) {
    lo = r->start;
    if (lo == 0) return la_fail(cx, "a range cannot start at 0: positions start at 1");
    if (lo < 0) lo += n + 1;
    if (step > 0) { if (lo < 1) lo = 1; }
    else if (lo > n) lo = n;
  }
  if (r->given & LA_IX_STOP) {
    hi = r->stop;
    if (hi == 0) { *first = 0; *count = 0; return true; }
    if (hi < 0) hi += n + 1;
    if (step > 0) { if (hi > n) hi = n; }
    else if (hi < 1) hi = 1;
  }
  if (step > 0 ? (lo > n || hi < lo) : (lo < 1 || hi > lo)) { *first = 0; *count = 0; }
  else { *first = lo - 1; *count = (step == 1 ? hi - lo : (hi - lo) / step) + 1; }      /* a division is slow */
  return true;
}

static inline int64_t ix_fromzero (int64_t i, int64_t n) { return i < 0 ? i + n : i - 1; }   /* 0 gives -1: outside */

bool la_ix_position (la_ctx *cx, int64_t i, int axis, int64_t n, int64_t *z) {
  *z = ix_fromzero(i, n);
  if ((uint64_t)*z < (uint64_t)n) return true;
  return la_fail(cx, "index %" PRId64 " is out of bounds for axis %d with size %" PRId64 "%s", i, axis + 1, n,
                 i == 0 ? ": positions start at 1" : "");
}

static int ix_naxes (const la_ixitem *it) {   /* axes of x that the item takes; an ellipsis takes the rest */
  switch (it->kind) {
    case LA_IX_INT: case LA_IX_RANGE: case LA_IX_ARRAY: return 1;
    case LA_IX_MASK: return it->array->ndim;
    default: return 0;
  }
}

/* Axes for the ellipsis (also for the one understood at the end); -1 and cx->err where there are too many items. */
static int ix_rest (la_ctx *cx, const la_view *x, int n, const la_ixitem *items) {
  int taken = 0;
  bool ellipsis = false;
  for (int i = 0; i < n; i++) {
    taken += ix_naxes(&items[i]);
    if (items[i].kind == LA_IX_ELLIPSIS) {
      if (ellipsis) { la_fail(cx, "an index can only have a single ellipsis ('...')"); return -1; }
      ellipsis = true;
    }
  }
  if (taken > x->ndim) {
    la_fail(cx, "too many indices for array: array is %d-dimensional, but %d were indexed", x->ndim, taken);
    return -1;
  }
  return x->ndim - taken;
}

bool la_ix_check (la_ctx *cx, const la_view *x, int n, const la_ixitem *items) {
  int axis = 0, rest = ix_rest(cx, x, n, items);
  if (rest < 0) return false;
  for (int i = 0; i < n; i++) {
    const la_view *a = items[i].array;
    switch (items[i].kind) {
      case LA_IX_ARRAY:
        if (!la_isint(a->dtype)) return la_fail(cx, "arrays used as indices must be of integer (or boolean) type");
        break;
      case LA_IX_MASK:
        for (int k = 0; k < a->ndim; k++)
          if (a->shape[k] != x->shape[axis + k])
            return la_fail(cx, "boolean index did not match indexed array along axis %d; size of axis is %" PRId64
                           " but size of corresponding boolean axis is %" PRId64,
                           axis + k + 1, x->shape[axis + k], a->shape[k]);
        break;
      case LA_IX_ELLIPSIS: axis += rest; break;
      default: break;
    }
    axis += ix_naxes(&items[i]);
  }
  return true;
}

static bool ix_addaxis (la_ctx *cx, la_dims *d, int64_t n, int64_t stride) {
  if (d->ndim == LA_MAXDIMS) return la_fail(cx, "an array has at most %d axes", LA_MAXDIMS);
  d->shape[d->ndim] = n;
  d->strides[d->ndim++] = stride;
  d->size *= n;   /* no more than x has */
  return true;
}

static bool ix_addaxes (la_ctx *cx, la_dims *d, const la_view *x, int axis, int n) {
  for (int k = axis; k < axis + n; k++)
    if (!ix_addaxis(cx, d, x->shape[k], x->strides[k])) return false;
  return true;
}

/* The items that are neither array nor mask: moves *data and adds axes to d. */
static bool ix_simple (la_ctx *cx, const la_view *x, const la_ixitem *it, int axis, int rest, char **data, la_dims *d) {
  int64_t first, count, stride;
  switch (it->kind) {
    case LA_IX_INT:
      if (!la_ix_position(cx, it->start, axis, x->shape[axis], &first)) return false;
      *data += first * x->strides[axis];
      return true;
    case LA_IX_RANGE:
      if (!la_ix_range(cx, it, x->shape[axis], &first, &count)) return false;
      stride = x->strides[axis];
      if (count > 0) *data += first * stride;
      if (count > 1) stride *= it->step;   /* |step| is less than the length then */
      return ix_addaxis(cx, d, count, stride);
    case LA_IX_NEWAXIS: return ix_addaxis(cx, d, 1, 0);
    default: return ix_addaxes(cx, d, x, axis, rest);
  }
}

bool la_ix_basic (la_ctx *cx, const la_view *x, int n, const la_ixitem *items, char **data, la_dims *d, bool *element) {
  int axis = 0, rest = ix_rest(cx, x, n, items);
  bool ellipsis = false;
  if (rest < 0) return false;
  *data = x->data;
  d->ndim = 0;
  d->size = 1;
  for (int i = 0; i < n; i++) {
    if (!ix_simple(cx, x, &items[i], axis, rest, data, d)) return false;
    if (items[i].kind == LA_IX_ELLIPSIS) { axis += rest; ellipsis = true; }
    else axis += ix_naxes(&items[i]);
  }
  *element = !ellipsis && d->ndim == 0 && axis == x->ndim;
  return ix_addaxes(cx, d, x, axis, x->ndim - axis);
}

/* ================================================================ plans */

/* NumPy's 0-d boolean: an index array of length 0 or 1 on an axis of its own, of length 1. */
static const int64_t ix_zero = 0, ix_lengths[2] = { 0, 1 };
static const int64_t ix_nostride[1] = { 0 };

static bool ix_posmismatch (la_ctx *cx, const la_ixplan *p) {
  char all[512], one[LA_SHAPESTR];
  size_t at = 0;
  all[0] = 0;
  for (int i = 0; i < p->narrays; i++) {
    const la_view *v = &p->array[i].positions;
    size_t len = strlen(la_arr_shapestr(one, sizeof one, v->ndim, v->shape));
    if (at + len + 2 > sizeof all) break;
    all[at++] = ' ';
    memcpy(all + at, one, len + 1);
    at += len;
  }
  return la_fail(cx, "shape mismatch: indexing arrays could not be broadcast together with shapes%s", all);
}

/* p->pos: the common shape of the positions. */
static bool ix_broadcast (la_ctx *cx, la_ixplan *p) {
  la_dims *f = &p->pos;
  f->ndim = 0;
  for (int i = 0; i < p->narrays; i++)
    if (p->array[i].positions.ndim > f->ndim) f->ndim = p->array[i].positions.ndim;
  for (int k = 0; k < f->ndim; k++) f->shape[k] = 1;
  for (int i = 0; i < p->narrays; i++) {
    const la_view *v = &p->array[i].positions;
    int skip = f->ndim - v->ndim;
    for (int k = 0; k < v->ndim; k++) {
      int64_t n = v->shape[k], *have = &f->shape[skip + k];
      if (*have == 1) *have = n;
      else if (n != 1 && n != *have) return ix_posmismatch(cx, p);
    }
  }
  return la_arr_size(cx, LA_I64, f->ndim, f->shape, &f->size);
}

static void ix_planarray (la_ixplan *p, const la_view *v, int axis, bool fromzero, int64_t length, int64_t stride) {
  la_ixarray *a = &p->array[p->narrays++];
  a->positions = *v;
  a->axis = axis;
  a->fromzero = fromzero;
  a->length = length;
  a->stride = stride;
}

bool la_ix_plan (la_ctx *cx, const la_view *x, int n, const la_ixitem *items, la_ixplan *p) {
  int axis = 0, rest = ix_rest(cx, x, n, items);
  enum { NONE, INSIDE, AFTER, APART } seen = NONE;   /* array items met, and adjacent? integers count as such */
  if (rest < 0) return false;
  p->dtype = x->dtype;
  p->data = x->data;
  p->sub.ndim = 0;
  p->sub.size = 1;
  p->place = 0;
  p->unique = true;
  p->narrays = 0;
  for (int i = 0; i < n; i++) {
    const la_ixitem *it = &items[i];
    bool isarray = it->kind == LA_IX_ARRAY || it->kind == LA_IX_BOOL;
    if (isarray || it->kind == LA_IX_INT) {
      if (seen == NONE) { seen = INSIDE; p->place = p->sub.ndim; }
      else if (seen == AFTER) { seen = APART; p->place = 0; }   /* NumPy: their axes then come first */
    }
    else if (seen == INSIDE) seen = AFTER;
    if (isarray && p->narrays == LA_MAXDIMS) return la_fail(cx, "too many index arrays, the limit is %d", LA_MAXDIMS);
    if (it->kind == LA_IX_ARRAY) {
      bool fromzero = (it->given & LA_IX_FROMZERO) != 0;
      ix_planarray(p, it->array, axis, fromzero, x->shape[axis], x->strides[axis]);
      if (!fromzero) p->unique = false;
    }
    else if (it->kind == LA_IX_BOOL) {
      la_view v = { (char *)(uintptr_t)&ix_zero, &ix_lengths[it->start != 0], ix_nostride, it->start, LA_I64, 1, 0, 0 };
      ix_planarray(p, &v, axis, true, 1, 0);
    }
    else if (!ix_simple(cx, x, it, axis, rest, &p->data, &p->sub)) return false;
    axis += it->kind == LA_IX_ELLIPSIS ? rest : ix_naxes(it);
  }
  if (!ix_addaxes(cx, &p->sub, x, axis, x->ndim - axis) || !ix_broadcast(cx, p)) return false;
  la_dims *r = &p->result;
  r->ndim = p->sub.ndim + p->pos.ndim;
  if (r->ndim > LA_MAXDIMS)
    return la_fail(cx, "an array has at most %d axes, the indexing result would have %d", LA_MAXDIMS, r->ndim);
  for (int k = 0; k < p->place; k++) r->shape[k] = p->sub.shape[k];
  for (int k = 0; k < p->pos.ndim; k++) r->shape[p->place + k] = p->pos.shape[k];
  for (int k = p->place; k < p->sub.ndim; k++) r->shape[p->pos.ndim + k] = p->sub.shape[k];
  return la_arr_size(cx, p->dtype, r->ndim, r->shape, &r->size);
}

/* ================================================================ kernels */

static const la_index_table *ix_kernels (void) {
  static const la_index_table *const tables[LA_NISA] = {      /* ORDER ISA */
    &la_kern_index_baseline,
#if defined(LA_HAVE_X86_ISA)
    &la_kern_index_avx2, &la_kern_index_avx512
#endif
  };
  return tables[la_cpu_isa()];
}

static int ix_log2 (int64_t esize) { return __builtin_ctzll((unsigned long long)esize); }

static int64_t ix_readposition (la_dtype dt, const char *p) {
  int64_t i = 0;
  switch (dt) {
    case LA_I8:  { int8_t v;   memcpy(&v, p, sizeof v); i = v; break; }
    case LA_I16: { int16_t v;  memcpy(&v, p, sizeof v); i = v; break; }
    case LA_I32: { int32_t v;  memcpy(&v, p, sizeof v); i = v; break; }
    case LA_U8:  { uint8_t v;  memcpy(&v, p, sizeof v); i = v; break; }
    case LA_U16: { uint16_t v; memcpy(&v, p, sizeof v); i = v; break; }
    case LA_U32: { uint32_t v; memcpy(&v, p, sizeof v); i = v; break; }
    default: memcpy(&i, p, sizeof i); break;
  }
  return i;
}

/* ================================================================ executing a plan */

typedef struct ix_job {
  const la_ixplan *p;
  const la_index_table *kern;
  int size;                /* log2 of esize */
  bool writing;            /* other -> x */
  int64_t esize;
  char *x, *other;         /* other: the result of reading, the values for writing */
  /* positions, merged: one axis at least */
  int nf;
  int64_t fn, fshape[LA_MAXDIMS], fother[LA_MAXDIMS];
  int64_t *fstrides;       /* [narrays][nf] */
  /* axes that stay, merged: may be none */
  int ns;
  int64_t sshape[LA_MAXDIMS], sx[LA_MAXDIMS], sother[LA_MAXDIMS];
  int splitaxis;           /* of sub, or -1: threads share the positions, `grain` of them at a time */
  int grain;
  const int64_t *straight; /* the positions, where single elements are moved by int64 ones and all lie side by side; else NULL */
  bool past;               /* the result is written past the caches */
  bool bad[LA_IX_MAXTASKS];
} ix_job;

/* Offsets of positions lo .. lo + n (n <= IX_BLOCK) in x, and on the other side (oo may be NULL). */
static bool ix_offsets (const ix_job *j, int64_t lo, int64_t n, int64_t *off, int64_t *oo) {
  int64_t at[LA_MAXDIMS], done = 0, rest = lo;
  int last = j->nf - 1;
  for (int k = last; k > 0; k--) {
    at[k] = rest > 0 ? rest % j->fshape[k] : 0;   /* a division is slow, and mostly rest is 0 */
    rest = rest > 0 ? rest / j->fshape[k] : 0;
  }
  at[0] = rest;
  while (done < n) {
    int64_t run = j->fshape[last] - at[last];
    if (run > n - done) run = n - done;
    for (int i = 0; i < j->p->narrays; i++) {
      const la_ixarray *a = &j->p->array[i];
      const int64_t *st = j->fstrides + (int64_t)i * j->nf;
      const char *p = a->positions.data;
      for (int k = 0; k <= last; k++) p += at[k] * st[k];
      bool ok = (a->fromzero ? j->kern->offsets_zero : j->kern->offsets[a->positions.dtype])
                (run, p, st[last], a->length, a->stride, i > 0, off + done);
      if (!ok) return false;
    }
    if (oo) {
      int64_t base = 0;
      for (int k = 0; k <= last; k++) base += at[k] * j->fother[k];
      for (int64_t i = 0; i < run; i++) oo[done + i] = base + i * j->fother[last];
    }
    done += run;
    at[last] += run;
    for (int k = last; k > 0 && at[k] == j->fshape[k]; k--) { at[k] = 0; at[k - 1]++; }
  }
  return true;
}

#define IX_LONG LA_HOSTILE(512, 16)   /* bytes of a row that the processor has begun to fetch ahead before it ends */

/* n rows of `bytes` bytes, their offsets given. Where the next row begins the processor cannot guess: 32 rows of 3 KB from all over the
** main memory take 6.9 us when their first lines are fetched ahead, else 7.5. */
static void ix_rows (bool writing, int64_t n, size_t bytes, char *x, const int64_t *off,
                     char *o, int64_t os, const int64_t *oo) {
  const bool ahead = bytes >= IX_LONG;
  for (int64_t i = 0; i < n; i++) {
    char *a = x + off[i], *b = o + (oo ? oo[i] : i * os);
    if (ahead && i + 1 < n) {
      __builtin_prefetch(x + off[i + 1]);
      __builtin_prefetch(x + off[i + 1] + (bytes > 64 ? 64 : 0));
    }
    if (writing) memcpy(a, b, bytes); else memcpy(b, a, bytes);
  }
}

/* One block of positions, for every place in sub. os: stride of the positions on the other side where oo is NULL. */
static void ix_block (const ix_job *j, int64_t n, const int64_t *off, char *other, int64_t os, const int64_t *oo) {
  int64_t at[LA_MAXDIMS], esize = j->esize;
  int outer = j->ns > 0 ? j->ns - 1 : 0, in = j->ns - 1;
  int64_t m = j->ns > 0 ? j->sshape[in] : 1, sx = j->ns > 0 ? j->sx[in] : 0, so = j->ns > 0 ? j->sother[in] : 0;
  bool rows = m > 1 && sx == esize && so == esize;
  char *x = j->x;
  for (int k = 0; k < outer; k++) at[k] = 0;
  for (;;) {
    if (rows) ix_rows(j->writing, n, (size_t)(m * esize), x, off, other, os, oo);
    else if ((n >= 16 || n >= m) && !(sx == esize && m >= 16)) {   /* run along the positions */
      for (int64_t i = 0; i < m; i++) {
        if (j->writing) j->kern->put[j->size](n, x + i * sx, off, other + i * so, os, oo);
        else j->kern->take[j->size](n, x + i * sx, off, other + i * so, os, oo);
      }
    }
    else {
      for (int64_t i = 0; i < n; i++) {
        char *a = x + off[i], *b = other + (oo ? oo[i] : i * os);
        if (j->writing) j->kern->copy[j->size](m, a, sx, b, so);
        else j->kern->copy[j->size](m, b, so, a, sx);
      }
    }
    int k = outer - 1;
    for (; k >= 0; k--) {
      x += j->sx[k];
      other += j->sother[k];
      if (++at[k] < j->sshape[k]) break;
      x -= j->sx[k] * j->sshape[k];
      other -= j->sother[k] * j->sshape[k];
      at[k] = 0;
    }
    if (k < 0) return;
  }
}

static void ix_run (const ix_job *j, int64_t lo, int64_t hi, bool *bad) {
  int64_t off[IX_BLOCK], other[IX_BLOCK];
  bool linear = j->nf == 1;   /* on the other side */
  if (j->straight != NULL) {
    const int64_t *p = j->straight + lo;
    char *o = j->other + lo * j->fother[0];
    if (j->writing) j->kern->scatter[j->size](hi - lo, p, j->p->array[0].length, j->x, o, j->fother[0]);
    else if (!j->kern->gather[j->size](hi - lo, p, j->p->array[0].length, j->x, o, j->past)) *bad = true;
    return;
  }
  for (; lo < hi; lo += IX_BLOCK) {
    int64_t n = hi - lo < IX_BLOCK ? hi - lo : IX_BLOCK;
    if (!ix_offsets(j, lo, n, off, linear ? NULL : other)) { *bad = true; return; }
    ix_block(j, n, off, linear ? j->other + lo * j->fother[0] : j->other, j->fother[0], linear ? NULL : other);
  }
}

static void ix_task (void *arg, int task, int ntasks) {
  ix_job *j = (ix_job *)arg;
  int64_t lo, hi;
  if (j->splitaxis < 0) {
    la_th_part(j->fn, task, ntasks, j->grain, &lo, &hi);
    ix_run(j, lo, hi, &j->bad[task]);
  }
  else {
    ix_job mine = *j;
    int k = j->splitaxis;
    la_th_part(j->sshape[k], task, ntasks, 8, &lo, &hi);
    if (lo >= hi) return;
    mine.x += lo * j->sx[k];
    mine.other += lo * j->sother[k];
    mine.sshape[k] = hi - lo;
    ix_run(&mine, 0, j->fn, &j->bad[task]);
  }
}

/* Reads every position: false, with the message, at the first outside. */
static bool ix_checkpositions (la_ctx *cx, const ix_job *j) {
  int64_t off[IX_BLOCK];
  if (j->straight != NULL && j->kern->inside(j->fn, j->straight, j->p->array[0].length)) return true;
  for (int64_t lo = 0; lo < j->fn; lo += IX_BLOCK) {
    int64_t n = j->fn - lo < IX_BLOCK ? j->fn - lo : IX_BLOCK;
    if (ix_offsets(j, lo, n, off, NULL)) continue;
    for (int64_t f = lo; f < lo + n; f++) {
      for (int i = 0; i < j->p->narrays; i++) {
        const la_ixarray *a = &j->p->array[i];
        const char *p = a->positions.data;
        int64_t rest = f, z, v;
        for (int k = j->nf - 1; k >= 0; k--) {
          p += rest % j->fshape[k] * j->fstrides[(int64_t)i * j->nf + k];
          rest /= j->fshape[k];
        }
        v = ix_readposition(a->positions.dtype, p);
        if (!la_ix_position(cx, a->fromzero ? v + 1 : v, a->axis, a->length, &z)) return false;
      }
    }
  }
  return true;
}

/* Does axis k follow on axis k - 1 without a gap, for strides s? */
#define ix_follows(s, shape, k) ((s)[(k) - 1] == (s)[k] * (shape)[k])

/* Drops axes of length 1 and merges neighbours. other[]: strides of the other side along p->result. */
static void ix_layout (ix_job *j, const int64_t *other) {
  const la_ixplan *p = j->p;
  int nf = p->pos.ndim, full = nf > 0 ? nf : 1;
  int64_t *fs = j->fstrides;
  j->nf = 0;
  j->fn = p->pos.size;
  for (int k = 0; k < nf; k++) {
    int64_t len = p->pos.shape[k];
    bool merge = j->nf > 0;
    int to = j->nf;
    if (len == 1) continue;
    for (int i = 0; i < p->narrays; i++) {
      const la_view *v = &p->array[i].positions;
      int own = k - (nf - v->ndim);
      fs[(int64_t)i * full + to] = own < 0 || v->shape[own] == 1 ? 0 : v->strides[own];
    }
    j->fother[to] = other[p->place + k];
    for (int i = 0; merge && i < p->narrays; i++)
      merge = fs[(int64_t)i * full + to - 1] == fs[(int64_t)i * full + to] * len;
    if (merge && j->fother[to - 1] == j->fother[to] * len) {
      for (int i = 0; i < p->narrays; i++) fs[(int64_t)i * full + to - 1] = fs[(int64_t)i * full + to];
      j->fother[to - 1] = j->fother[to];
      j->fshape[to - 1] *= len;
    }
    else j->fshape[j->nf++] = len;
  }
  if (j->nf == 0) {   /* one position */
    j->nf = 1;
    j->fshape[0] = 1;
    j->fother[0] = 0;
    for (int i = 0; i < p->narrays; i++) fs[(int64_t)i * full] = 0;
  }
  for (int i = 1; i < p->narrays; i++)   /* rows of nf strides, close together */
    memmove(fs + (int64_t)i * j->nf, fs + (int64_t)i * full, (size_t)j->nf * sizeof *fs);
  j->ns = 0;
  for (int k = 0; k < p->sub.ndim; k++) {
    int to = j->ns;
    if (p->sub.shape[k] == 1) continue;
    j->sshape[to] = p->sub.shape[k];
    j->sx[to] = p->sub.strides[k];
    j->sother[to] = other[k < p->place ? k : p->pos.ndim + k];
    if (to > 0 && ix_follows(j->sx, j->sshape, to) && ix_follows(j->sother, j->sshape, to)) {
      j->sshape[to - 1] *= j->sshape[to];
      j->sx[to - 1] = j->sx[to];
      j->sother[to - 1] = j->sother[to];
    }
    else j->ns++;
  }
}

/* Room for the strides of the index arrays: on the stack for all but the strangest index. */
#define IX_STRIDES 64
#define IX_FAR LA_HOSTILE(16 << 20, 64)   /* bytes beyond the caches */
#define IX_PAST LA_HOSTILE(4 << 20, 64)   /* bytes of a gathered result from which on it is better not to fetch what it overwrites */

/* Are elements that lie side by side moved one by one, by int64 positions that do so, too? */
static bool ix_isstraight (const ix_job *j) {
  const la_ixarray *a = &j->p->array[0];
  return j->p->narrays == 1 && j->nf == 1 && j->ns == 0 && !a->fromzero && (a->positions.dtype == LA_I64 || a->positions.dtype == LA_U64) &&
         (j->fstrides[0] == 8 || j->fn == 1) && a->stride == j->esize && (j->writing || j->fother[0] == j->esize || j->fn == 1) &&
         !(a->positions.flags & LA_UNALIGNED);
}

static bool ix_execute (la_ctx *cx, const la_ixplan *p, char *data, const int64_t *other, bool writing) {
  ix_job j;
  int64_t few[IX_STRIDES], *many = NULL;
  size_t nbytes = (size_t)p->narrays * (size_t)(p->pos.ndim > 0 ? p->pos.ndim : 1) * sizeof(int64_t);
  bool ok = true;
  if (p->pos.size == 0) return true;   /* NumPy: no position is read, so none is outside */
  if (nbytes > sizeof few && (many = la_mem_alloc(cx, nbytes)) == NULL) return false;
  j.p = p;
  j.writing = writing;
  j.esize = la_itemsize(p->dtype);
  j.kern = ix_kernels();
  j.size = ix_log2(j.esize);
  j.x = p->data;
  j.other = data;
  j.fstrides = many ? many : few;
  ix_layout(&j, other);
  j.straight = ix_isstraight(&j) ? (const int64_t *)(const void *)p->array[0].positions.data : NULL;
  j.past = j.fn * j.esize >= IX_PAST;
  if (writing || p->sub.size == 0) ok = ix_checkpositions(cx, &j);
  if (ok && p->sub.size > 0) {
    double cost = j.esize == 16 ? 4 : 2;
    for (int k = 0; k < p->narrays; k++) {           /* places all over the main memory: its latency counts, and threads share it */
      int64_t step = p->array[k].stride < 0 ? -p->array[k].stride : p->array[k].stride;
      if (step > 0 && p->array[k].length > IX_FAR / step) { cost *= 2; break; }
    }
    int longest = -1, ntasks = la_th_splitfine(p->result.size, cost);
    if (ntasks > LA_IX_MAXTASKS) ntasks = LA_IX_MAXTASKS;
    for (int k = 0; k < j.ns; k++)
      if (j.sx[k] != 0 && (longest < 0 || j.sshape[k] > j.sshape[longest])) longest = k;
    j.splitaxis = -1;
    /* Long rows stay whole: fetching half a row takes as long to begin as fetching all of it. */
    bool whole = j.ns > 0 && j.sx[j.ns - 1] == j.esize && j.sother[j.ns - 1] == j.esize && j.sshape[j.ns - 1] * j.esize >= IX_LONG;
    j.grain = whole ? 1 : 64;
    if ((writing && !p->unique) || j.fn < (whole ? 4 : 32) * ntasks) {
      if (longest >= 0 && j.sshape[longest] >= 16 * ntasks) j.splitaxis = longest;
      else ntasks = 1;
    }
    memset(j.bad, 0, (size_t)ntasks);
    if (ntasks == 1) ix_run(&j, 0, j.fn, &j.bad[0]);
    else la_th_run(ntasks, ix_task, &j);
    for (int t = 0; t < ntasks; t++) ok = ok && !j.bad[t];
    if (!ok && ix_checkpositions(cx, &j))   /* can only be so if another thread changed the positions */
      la_fail(cx, "an index array changed while it was read");
  }
  if (many) la_mem_free(cx, many, nbytes);
  return ok;
}

bool la_ix_take (la_ctx *cx, const la_ixplan *p, const la_view *out) {
  return ix_execute(cx, p, out->data, out->strides, false);
}

bool la_ix_takefew (const la_view *x, const la_view *positions, char *out) {
  const la_index_table *kern = ix_kernels();
  int64_t off[LA_IX_FEW], n = positions->size, esize = la_itemsize(x->dtype);
  if (positions->dtype == LA_I64 && positions->strides[0] == 8 && x->strides[0] == esize && !(positions->flags & LA_UNALIGNED))
    return kern->gather[ix_log2(esize)](n, (const int64_t *)(const void *)positions->data, x->shape[0], x->data, out, false);
  bool ok = kern->offsets[positions->dtype](n, positions->data, positions->strides[0],
                                            x->shape[0], x->strides[0], false, off);
  if (ok) kern->take[ix_log2(esize)](n, x->data, off, out, esize, NULL);
  return ok;
}

bool la_ix_putfew (const la_view *x, const la_view *positions, const char *v, int64_t stride) {
  const la_index_table *kern = ix_kernels();
  int64_t off[LA_IX_FEW], n = positions->size;
  bool ok = kern->offsets[positions->dtype](n, positions->data, positions->strides[0], x->shape[0], x->strides[0], false, off);
  if (ok) kern->put[ix_log2(la_itemsize(x->dtype))](n, x->data, off, v, stride, NULL);
  return ok;
}

int64_t la_ix_countfew (const la_view *mask) { return ix_kernels()->count(mask->size, mask->data, mask->strides[0]); }

void la_ix_compressfew (const la_view *x, const la_view *mask, char *out) {
  ix_kernels()->compress[ix_log2(la_itemsize(x->dtype))](mask->size, mask->data, mask->strides[0], x->data, x->strides[0], out);
}

void la_ix_expandfew (const la_view *x, const la_view *mask, const char *v, int64_t stride) {
  const la_index_table *kern = ix_kernels();
  int size = ix_log2(la_itemsize(x->dtype));
  if (stride == 0) kern->fill[size](mask->size, mask->data, mask->strides[0], x->data, x->strides[0], v);
  else kern->expand[size](mask->size, mask->data, mask->strides[0], x->data, x->strides[0], v, stride);
}

bool la_ix_gatherrow (int64_t esize, int64_t n, const int64_t *p, int64_t length, const char *x, char *out) {
  return ix_kernels()->gather[ix_log2(esize)](n, p, length, x, out, false);
}

bool la_ix_insiderow (int64_t n, const int64_t *p, int64_t length) { return ix_kernels()->inside(n, p, length); }

bool la_ix_fromonerow (int64_t n, const int64_t *p, int64_t length) { return ix_kernels()->fromone(n, p, length); }

void la_ix_cliprow (int64_t n, const int64_t *p, int64_t length, int64_t *out) { ix_kernels()->clip(n, p, length, out); }

void la_ix_scatterrow (int64_t esize, int64_t n, const int64_t *p, int64_t length, char *x, const char *v, int64_t stride) {
  ix_kernels()->scatter[ix_log2(esize)](n, p, length, x, v, stride);
}

bool la_ix_put (la_ctx *cx, const la_ixplan *p, const la_view *value) {
  int64_t strides[LA_MAXDIMS];
  la_view v = *value;
  while (v.ndim > p->result.ndim && v.shape[0] == 1) { v.shape++; v.strides++; v.ndim--; }
  if (!la_bc_strides(cx, &v, p->result.ndim, p->result.shape, strides)) return false;
  return ix_execute(cx, p, v.data, strides, true);
}

/* ================================================================ masks */

typedef struct ix_maskjob {
  int op;
  int nd;                               /* axes of mask and x together, merged; one at least */
  int64_t n, shape[LA_MAXDIMS], sm[LA_MAXDIMS], sx[LA_MAXDIMS];
  const char *mask;
  char *x;
  int64_t esize, stride;                /* stride of the values, or of the columns of positions */
  int size;                             /* log2 of esize */
  char *other;
  int64_t base;
  int64_t *const *out;                  /* nonzero */
  la_ixcount *count;
  const la_ixcount *counted;
} ix_maskjob;

enum { IX_COUNT, IX_COMPRESS, IX_EXPAND, IX_FILL, IX_FLAT, IX_COORDS };

/* merge: axes that follow each other in both become one. */
static void ix_maskjobof (ix_maskjob *j, int op, const la_view *mask, const la_view *x, bool merge) {
  j->op = op;
  j->mask = mask->data;
  j->x = x ? x->data : mask->data;
  j->n = mask->size;
  j->nd = 0;
  for (int k = 0; k < mask->ndim; k++) {
    int to = j->nd;
    if (merge && mask->shape[k] == 1) continue;
    j->shape[to] = mask->shape[k];
    j->sm[to] = mask->strides[k];
    j->sx[to] = x ? x->strides[k] : 0;
    if (merge && to > 0 && ix_follows(j->sm, j->shape, to) && (!x || ix_follows(j->sx, j->shape, to))) {
      j->shape[to - 1] *= j->shape[to];
      j->sm[to - 1] = j->sm[to];
      j->sx[to - 1] = j->sx[to];
    }
    else j->nd++;
  }
  if (j->nd == 0) { j->nd = 1; j->shape[0] = 1; j->sm[0] = 0; j->sx[0] = 0; }
}

static void ix_masktask (void *arg, int task, int ntasks) {
  ix_maskjob *j = (ix_maskjob *)arg;
  const la_index_table *f = ix_kernels();
  int64_t at[LA_MAXDIMS], lo, hi, rest, found = 0;
  int last = j->nd - 1;
  la_th_part(j->n, task, ntasks, 64, &lo, &hi);
  rest = lo;
  const char *m = j->mask;
  char *x = j->x, *other = j->other;
  for (int k = last; k >= 0 && lo < hi; k--) {
    at[k] = rest % j->shape[k];
    rest /= j->shape[k];
    m += at[k] * j->sm[k];
    x += at[k] * j->sx[k];
  }
  if (j->counted) found = j->counted->before[task];
  if (j->op == IX_COMPRESS) other += found * j->esize;
  else if (j->op == IX_EXPAND) other += found * j->stride;
  while (lo < hi) {
    int64_t run = j->shape[last] - at[last], got;
    if (run > hi - lo) run = hi - lo;
    switch (j->op) {
      case IX_COUNT: found += f->count(run, m, j->sm[last]); break;
      case IX_COMPRESS: other = f->compress[j->size](run, m, j->sm[last], x, j->sx[last], other); break;
      case IX_EXPAND: other += f->expand[j->size](run, m, j->sm[last], x, j->sx[last], other, j->stride); break;
      case IX_FILL: f->fill[j->size](run, m, j->sm[last], x, j->sx[last], other); break;
      case IX_FLAT:
        found += f->where(run, m, j->sm[last], lo + j->base, j->out[0] + found * j->stride, j->stride);
        break;
      case IX_COORDS:
        got = f->where(run, m, j->sm[last], at[last] + j->base, j->out[last] + found * j->stride, j->stride);
        for (int k = 0; k < last; k++)
          for (int64_t i = 0; i < got; i++) j->out[k][(found + i) * j->stride] = at[k] + j->base;
        found += got;
        break;
    }
    lo += run;
    m += run * j->sm[last];
    x += run * j->sx[last];
    at[last] += run;
    for (int k = last; k > 0 && at[k] == j->shape[k]; k--) {
      m += j->sm[k - 1] - j->shape[k] * j->sm[k];
      x += j->sx[k - 1] - j->shape[k] * j->sx[k];
      at[k] = 0;
      at[k - 1]++;
    }
  }
  if (j->op == IX_COUNT) j->count->before[task + 1] = found;
}

int64_t la_ix_count (const la_view *mask, la_ixcount *c) {
  ix_maskjob j;
  ix_maskjobof(&j, IX_COUNT, mask, NULL, true);
  j.count = c;
  j.counted = NULL;
  j.other = NULL;
  c->ntasks = la_th_splitfine(mask->size, 1);
  if (c->ntasks > LA_IX_MAXTASKS) c->ntasks = LA_IX_MAXTASKS;
  la_th_run(c->ntasks, ix_masktask, &j);
  c->before[0] = 0;
  for (int t = 0; t < c->ntasks; t++) c->before[t + 1] += c->before[t];
  return c->before[c->ntasks];
}

bool la_ix_compress (la_ctx *cx, const la_view *x, const la_view *mask, const la_ixcount *c, char *out) {
  ix_maskjob j;
  (void)cx;
  if (c->before[c->ntasks] == 0) return true;
  ix_maskjobof(&j, IX_COMPRESS, mask, x, true);
  j.esize = la_itemsize(x->dtype);
  j.size = ix_log2(j.esize);
  j.counted = c;
  j.other = out;
  la_th_run(c->ntasks, ix_masktask, &j);
  return true;
}

bool la_ix_expand (la_ctx *cx, const la_view *x, const la_view *mask, const la_ixcount *c,
                   const char *value, int64_t stride) {
  ix_maskjob j;
  (void)cx;
  if (c->before[c->ntasks] == 0) return true;
  ix_maskjobof(&j, stride == 0 ? IX_FILL : IX_EXPAND, mask, x, true);
  j.esize = la_itemsize(x->dtype);
  j.size = ix_log2(j.esize);
  j.stride = stride;
  j.counted = c;
  j.other = (char *)(uintptr_t)value;
  la_th_run(c->ntasks, ix_masktask, &j);
  return true;
}

bool la_ix_nonzero (la_ctx *cx, const la_view *mask, const la_ixcount *c, bool flat, int64_t base,
                    int64_t *const *out, int64_t stride) {
  ix_maskjob j;
  (void)cx;
  if (c->before[c->ntasks] == 0) return true;
  ix_maskjobof(&j, flat ? IX_FLAT : IX_COORDS, mask, NULL, flat);
  j.counted = c;
  j.other = NULL;
  j.base = base;
  j.out = out;
  j.stride = stride;
  la_th_run(c->ntasks, ix_masktask, &j);
  return true;
}
