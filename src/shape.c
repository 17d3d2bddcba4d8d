/*
** shape.c: shapes, axes, joins, rearranging copies and padding. See shape.h.
**
** Reading order: views (stride arithmetic alone), joins, copies by runs, repeat and tile, roll, padding.
** Everything that moves many elements goes through la_ex_copy, which knows layouts, casts and threads; only where its
** cost per call would be larger than the copy itself (many short runs) do the loops here move bytes themselves, and
** then only between contiguous arrays of one dtype.
*/
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "execute.h"
#include "hostile.h"
#include "memory.h"
#include "reduce.h"
#include "shape.h"
#include "thread.h"

#define SH_SMALLCOPY LA_HOSTILE(32768, 16)   /* bytes below which one memcpy on this thread beats a call of the executor */

/* ======== views ======== */

void la_sh_finish (la_dims *d) {
  d->size = 1;
  for (int i = 0; i < d->ndim; i++) d->size *= d->shape[i];
}

void la_sh_dims (const la_view *v, la_dims *out) {
  out->ndim = v->ndim;
  out->size = v->size;
  for (int i = 0; i < v->ndim; i++) {
    out->shape[i] = v->shape[i];
    out->strides[i] = v->strides[i];
  }
}

char la_sh_order (const la_view *v, char order) {
  if (order != 'A') return order;
  return la_arr_isfcontig(v) && !la_arr_iscontig(v) ? 'F' : 'C';
}

/* -1 reads as NumPy writes it: newaxis. */
static bool sh_misfit (la_ctx *cx, int64_t size, int ndim, const int64_t *shape) {
  char s[LA_SHAPESTR];
  const char *minus = strstr(la_arr_shapestr(s, sizeof s, ndim, shape), "-1");        /* one at most */
  int n = (int)(minus != NULL ? (size_t)(minus - s) : strlen(s));
  return la_fail(cx, "cannot reshape array of size %lld into shape %.*s%s%s", (long long)size, n, s, minus != NULL ? "newaxis" : "",
                 minus != NULL ? minus + 2 : "");
}

bool la_sh_resolve (la_ctx *cx, la_dtype dt, int64_t size, int ndim, const int64_t *shape, la_dims *out) {
  if (ndim > LA_MAXDIMS)
    return la_fail(cx, "maximum supported dimension for an ndarray is %d, found %d", LA_MAXDIMS, ndim);
  int unknown = -1;
  int64_t known = 1;
  bool empty = false, huge = false;
  for (int i = 0; i < ndim; i++) {
    out->shape[i] = shape[i];
    if (shape[i] < -1)
      return la_fail(cx, "negative dimensions are not allowed: axis %d has length %lld", i + 1, (long long)shape[i]);
    if (shape[i] == -1) {
      if (unknown >= 0) return la_fail(cx, "can only specify one unknown dimension");
      unknown = i;
    }
    else if (shape[i] == 0) empty = true;
    else if (!huge && la_mul_overflow(known, shape[i], &known)) huge = true;
  }
  out->ndim = ndim;
  if (empty) known = 0;
  else if (huge) return sh_misfit(cx, size, ndim, shape);
  if (unknown >= 0) {
    if (known == 0 || size % known != 0) return sh_misfit(cx, size, ndim, shape);
    out->shape[unknown] = size / known;
  }
  else if (known != size) return sh_misfit(cx, size, ndim, shape);
  return la_arr_size(cx, dt, ndim, out->shape, &out->size);
}

/* Strides that show v's elements, read in C order, in the shape `shape` (of the same size); false if there are none.
** Both shapes are cut into the shortest groups of axes of equal size: old (2,3)(4) new (6)(2,2). A group can be
** regrouped when its old axes lie one inside the other without gaps. With `forder` first axes run fastest: the same on
** reversed lists. */
static bool sh_restride (const la_view *v, int ndim, const int64_t *shape, bool forder, int64_t *strides) {
  int64_t olen[LA_MAXDIMS], ostr[LA_MAXDIMS];
  int nold = 0;
  if (v->size == 0) {
    la_arr_cstrides(ndim, shape, la_itemsize(v->dtype), strides);
    return true;
  }
  for (int k = 0; k < v->ndim; k++) {
    int a = forder ? v->ndim - 1 - k : k;
    if (v->shape[a] == 1) continue;
    olen[nold] = v->shape[a];
    ostr[nold++] = v->strides[a];
  }
  int64_t last = la_itemsize(v->dtype);
  int i = 0, j = 0;
#define SH_AXIS(j) (forder ? ndim - 1 - (j) : (j))
  while (i < nold && j < ndim) {
    int i0 = i, j0 = j;
    int64_t o = olen[i++], n = shape[SH_AXIS(j)];
    j++;
    while (o != n) {
      if (n < o) { n *= shape[SH_AXIS(j)]; j++; }
      else o *= olen[i++];
    }
    for (int k = i0; k + 1 < i; k++)
      if (ostr[k] != olen[k + 1] * ostr[k + 1]) return false;
    last = ostr[i - 1];
    strides[SH_AXIS(j - 1)] = last;
    for (int k = j - 2; k >= j0; k--)
      strides[SH_AXIS(k)] = strides[SH_AXIS(k + 1)] * shape[SH_AXIS(k + 1)];
  }
  for (; j < ndim; j++) strides[SH_AXIS(j)] = last;   /* axes of length 1 at the end */
#undef SH_AXIS
  return true;
}

bool la_sh_reshape (la_ctx *cx, const la_view *x, int ndim, const int64_t *shape, char order, la_dims *out,
                    bool *view) {
  order = la_sh_order(x, order);
  if (!la_sh_resolve(cx, x->dtype, x->size, ndim, shape, out)) return false;
  *view = sh_restride(x, ndim, out->shape, order == 'F', out->strides);
  if (!*view) {
    if (order == 'F') la_arr_fstrides(ndim, out->shape, la_itemsize(x->dtype), out->strides);
    else la_arr_cstrides(ndim, out->shape, la_itemsize(x->dtype), out->strides);
  }
  return true;
}

bool la_sh_reshapecopy (la_ctx *cx, const la_view *x, char order, char *data) {
  la_dims d;
  la_sh_dims(x, &d);
  if (order == 'F') la_arr_fstrides(x->ndim, x->shape, la_itemsize(x->dtype), d.strides);
  else la_arr_cstrides(x->ndim, x->shape, la_itemsize(x->dtype), d.strides);
  la_view dst = la_viewof(data, x->dtype, &d);
  return la_ex_copy(cx, &dst, x);
}

void la_sh_permute (const la_view *x, const int *perm, la_dims *out) {
  out->ndim = x->ndim;
  out->size = x->size;
  for (int i = 0; i < x->ndim; i++) {
    out->shape[i] = x->shape[perm[i]];
    out->strides[i] = x->strides[perm[i]];
  }
}

void la_sh_transpose (const la_view *x, la_dims *out) {
  int n = x->ndim;
  out->ndim = n;
  out->size = x->size;
  for (int i = 0; i < n; i++) {
    out->shape[i] = x->shape[n - 1 - i];
    out->strides[i] = x->strides[n - 1 - i];
  }
}

void la_sh_moveaxes (int ndim, int n, const int *src, const int *dst, int *perm) {
  bool moved[LA_MAXDIMS] = { false };
  for (int i = 0; i < ndim; i++) perm[i] = -1;
  for (int i = 0; i < n; i++) {
    perm[dst[i]] = src[i];
    moved[src[i]] = true;
  }
  int next = 0;
  for (int i = 0; i < ndim; i++) {
    if (perm[i] >= 0) continue;
    while (moved[next]) next++;
    perm[i] = next++;
  }
}

/* As NumPy's iterator orders axes: by stride, but an axis of stride 0 or length 1 compares with no other and stays
** where it is among them. Insertion sort from the innermost axis on. */
void la_sh_keeporder (const la_view *x, int *perm) {
  int inner[LA_MAXDIMS], n = x->ndim;
  for (int i = 0; i < n; i++) {
    int axis = n - 1 - i, at = i;
    int64_t s = x->shape[axis] == 1 ? 0 : x->strides[axis];
    for (int j = i - 1; j >= 0 && s != 0; j--) {
      int64_t t = x->shape[inner[j]] == 1 ? 0 : x->strides[inner[j]];
      if (t == 0) continue;
      if ((t < 0 ? -t : t) <= (s < 0 ? -s : s)) break;
      at = j;
    }
    for (int j = i; j > at; j--) inner[j] = inner[j - 1];
    inner[at] = axis;
  }
  for (int i = 0; i < n; i++) perm[i] = inner[n - 1 - i];
}

bool la_sh_expand (la_ctx *cx, const la_view *x, int n, const int *axes, la_dims *out) {
  int ndim = x->ndim + n;
  bool isnew[LA_MAXDIMS] = { false };
  if (ndim > LA_MAXDIMS)
    return la_fail(cx, "maximum supported dimension for an ndarray is %d, found %d", LA_MAXDIMS, ndim);
  for (int i = 0; i < n; i++) isnew[axes[i]] = true;
  out->ndim = ndim;
  out->size = x->size;
  for (int i = 0, k = 0; i < ndim; i++) {
    out->shape[i] = isnew[i] ? 1 : x->shape[k];
    out->strides[i] = isnew[i] ? 0 : x->strides[k];
    if (!isnew[i]) k++;
  }
  return true;
}

bool la_sh_squeeze (la_ctx *cx, const la_view *x, int n, const int *axes, la_dims *out) {
  uint64_t drop = 0;                                   /* a bit for each axis */
  if (n < 0)
    for (int i = 0; i < x->ndim; i++) drop |= (uint64_t)(x->shape[i] == 1) << i;
  for (int i = 0; i < n; i++) {
    if (x->shape[axes[i]] != 1) {
      char s[LA_SHAPESTR];
      return la_fail(cx, "cannot select an axis to squeeze out which has size not equal to one: axis %d of shape %s",
                     axes[i] + 1, la_arr_shapestr(s, sizeof s, x->ndim, x->shape));
    }
    drop |= (uint64_t)1 << axes[i];
  }
  out->ndim = 0;
  out->size = x->size;
  for (int i = 0; i < x->ndim; i++) {
    if (drop >> i & 1) continue;
    out->shape[out->ndim] = x->shape[i];
    out->strides[out->ndim++] = x->strides[i];
  }
  return true;
}

char *la_sh_flip (const la_view *x, int n, const int *axes, la_dims *out) {
  char *data = x->data;
  la_sh_dims(x, out);
  if (n < 0) n = x->ndim, axes = NULL;
  for (int i = 0; i < n; i++) {
    int a = axes ? axes[i] : i;
    if (x->shape[a] > 1) data += (x->shape[a] - 1) * x->strides[a];
    out->strides[a] = -x->strides[a];
  }
  return x->size ? data : x->data;
}

bool la_sh_broadcast (la_ctx *cx, const la_view *x, int ndim, const int64_t *shape, la_dims *out) {
  if (!la_arr_size(cx, x->dtype, ndim, shape, &out->size)) return false;
  out->ndim = ndim;
  memcpy(out->shape, shape, sizeof(int64_t) * (size_t)ndim);
  return la_bc_strides(cx, x, ndim, shape, out->strides);
}

void la_sh_atleast (const la_view *x, int ndim, la_dims *out) {
  la_sh_dims(x, out);
  if (x->ndim >= ndim) return;
  int front = ndim - x->ndim;
  if (ndim == 3 && x->ndim > 0) front = x->ndim == 1 ? 1 : 0;    /* (n) -> (1, n, 1), (m, n) -> (m, n, 1) */
  out->ndim = ndim;
  for (int i = 0; i < ndim; i++) {
    bool own = i >= front && i < front + x->ndim;
    out->shape[i] = own ? x->shape[i - front] : 1;
    out->strides[i] = own ? x->strides[i - front] : 0;
  }
}

la_view la_sh_slice (const la_view *x, int axis, int64_t start, int64_t n, int64_t step, la_dims *out) {
  la_sh_dims(x, out);
  out->shape[axis] = n;
  out->strides[axis] = x->strides[axis] * step;
  la_sh_finish(out);
  return la_viewof(out->size ? x->data + start * x->strides[axis] : x->data, (la_dtype)x->dtype, out);
}

/* Walks the lanes of v along one axis (skip), or its elements (skip = -1); p points to the first element of each. */
typedef struct sh_iter {
  const la_view *v;
  int skip;
  char *p;
  int64_t i[LA_MAXDIMS];
} sh_iter;

static bool sh_first (sh_iter *it, const la_view *v, int skip) {   /* false: there is no lane */
  it->v = v;
  it->skip = skip;
  it->p = v->data;
  for (int a = 0; a < v->ndim; a++) {
    if (a != skip && v->shape[a] == 0) return false;
    it->i[a] = 0;
  }
  return true;
}

static bool sh_next (sh_iter *it) {
  const la_view *v = it->v;
  for (int a = v->ndim - 1; a >= 0; a--) {
    if (a == it->skip) continue;
    it->p += v->strides[a];
    if (++it->i[a] < v->shape[a]) return true;
    it->p -= v->strides[a] * v->shape[a];
    it->i[a] = 0;
  }
  return false;
}

static bool sh_nonzero (la_dtype dt, const char *p) {
  la_scalar s;
  la_dt_load(dt, p, &s);
  return la_isinexact(dt) ? s.f != 0 || s.im != 0 : s.i != 0;      /* NaN counts */
}

static bool sh_anynonzero (const la_view *v) {
  sh_iter it;
  if (v->ndim == 0) return sh_nonzero((la_dtype)v->dtype, v->data);
  int last = v->ndim - 1;
  if (!sh_first(&it, v, last)) return false;
  do {
    const char *p = it.p;
    for (int64_t i = 0; i < v->shape[last]; i++, p += v->strides[last])
      if (sh_nonzero((la_dtype)v->dtype, p)) return true;
  } while (sh_next(&it));
  return false;
}

void la_sh_nonzerobox (const la_view *x, int64_t *lo, int64_t *hi) {
  la_dims box, one;
  la_view v = *x;            /* shrinks axis by axis, so a later axis looks at less */
  for (int a = 0; a < x->ndim; a++) {
    int64_t n = x->shape[a], l = 0, h = n;
    for (; l < n; l++) {
      la_view s = la_sh_slice(&v, a, l, 1, 1, &one);
      if (sh_anynonzero(&s)) break;
    }
    if (l == n) {            /* nothing anywhere */
      for (int i = 0; i < x->ndim; i++) lo[i] = hi[i] = 0;
      return;
    }
    for (; h > l + 1; h--) {
      la_view s = la_sh_slice(&v, a, h - 1, 1, 1, &one);
      if (sh_anynonzero(&s)) break;
    }
    lo[a] = l;
    hi[a] = h;
    la_dims next;
    v = la_sh_slice(&v, a, l, h - l, 1, &next);
    box = next;
    v.shape = box.shape;
    v.strides = box.strides;
  }
}

/* ======== joins ======== */

bool la_sh_concatshape (la_ctx *cx, int64_t n, const la_view *const *src, int axis, la_dims *out) {
  if (n == 0) return la_fail(cx, "need at least one array to concatenate");
  int nd = src[0]->ndim;
  for (int64_t i = 0; i < n; i++) {
    if (src[i]->ndim == 0)
      return la_fail(cx, "zero-dimensional arrays cannot be concatenated: write la.stack or la.hstack");
    if (src[i]->ndim != nd)
      return la_fail(cx, "all the input arrays must have same number of dimensions, but the array at index 1 has "
                     "%d dimension(s) and the array at index %lld has %d dimension(s)", nd, (long long)i + 1,
                     src[i]->ndim);
  }
  out->ndim = nd;
  memcpy(out->shape, src[0]->shape, sizeof(int64_t) * (size_t)nd);
  for (int64_t i = 1; i < n; i++)
    for (int a = 0; a < nd; a++) {
      if (a == axis) {
        if (la_add_overflow(out->shape[a], src[i]->shape[a], &out->shape[a]))
          return la_fail(cx, "array is too big; its size is more than the largest possible size");
      }
      else if (src[i]->shape[a] != out->shape[a])
        return la_fail(cx, "all the input array dimensions except for the concatenation axis must match exactly, but "
                       "along dimension %d, the array at index 1 has size %lld and the array at index %lld has "
                       "size %lld",
                       a + 1, (long long)out->shape[a], (long long)i + 1, (long long)src[i]->shape[a]);
    }
  return true;
}

/* dst and src: the same shape but for the axis (or dst has it in addition: len is 1); src's part of dst begins at
** position `at`. part: its dims. */
static bool sh_place (la_ctx *cx, const la_view *dst, const la_view *src, int axis, int64_t at, int64_t len,
                      la_dims *part, bool dcontig) {
  int64_t item = la_itemsize(dst->dtype);
  if (src->size == 0) return true;
  if (dcontig && src->dtype == dst->dtype && src->size * item <= SH_SMALLCOPY && la_arr_iscontig(src)) {
    int64_t outer = 1;
    for (int a = 0; a < axis; a++) outer *= dst->shape[a];
    size_t row = (size_t)(src->size / outer * item);
    int64_t pitch = dst->size / outer * item;
    char *to = dst->data + at * ((int64_t)row / len);
    const char *from = src->data;
    for (; outer > 0; outer--, to += pitch, from += row) memcpy(to, from, row);
    return true;
  }
  la_view d = la_viewof(dst->data + at * dst->strides[axis], (la_dtype)dst->dtype, part);
  d.size = src->size;
  return la_ex_copy(cx, &d, src);
}

bool la_sh_concat (la_ctx *cx, const la_view *dst, int64_t n, const la_view *const *src, int axis) {
  la_dims part;
  bool dcontig = la_arr_iscontig(dst);
  int64_t at = 0;
  la_sh_dims(dst, &part);
  for (int64_t i = 0; i < n; i++) {
    int64_t len = src[i]->shape[axis];
    part.shape[axis] = len;
    part.size = src[i]->size;
    if (!sh_place(cx, dst, src[i], axis, at, len, &part, dcontig)) return false;
    at += len;
  }
  return true;
}

bool la_sh_stack (la_ctx *cx, const la_view *dst, int64_t n, const la_view *const *src, int axis) {
  la_dims part;
  bool dcontig = la_arr_iscontig(dst);
  part.ndim = dst->ndim - 1;
  part.size = src[0]->size;
  for (int i = 0, k = 0; i < dst->ndim; i++) {
    if (i == axis) continue;
    part.shape[k] = dst->shape[i];
    part.strides[k++] = dst->strides[i];
  }
  for (int64_t i = 0; i < n; i++)
    if (!sh_place(cx, dst, src[i], axis, i, 1, &part, dcontig)) return false;
  return true;
}

/* ======== copies by runs ======== */

typedef struct sh_sixteen { uint64_t lo, hi; } sh_sixteen;

typedef struct sh_runjob {
  char *dst;
  const char *src;
  int64_t drow, srow, inner;    /* bytes: of one outer index in dst and src, of one position of the axis */
  int64_t nruns, total;         /* total = outer * nruns */
  const la_run *runs;
} sh_runjob;

static void sh_runtask (void *arg, int task, int ntasks) {
  const sh_runjob *j = arg;
  int64_t lo, hi;
  la_th_part(j->total, task, ntasks, 1, &lo, &hi);
  int64_t o = lo < hi ? lo / j->nruns : 0, r = lo < hi ? lo % j->nruns : 0;
  for (; lo < hi; lo++) {
    const la_run *run = &j->runs[r];
    memcpy(j->dst + o * j->drow + run->to * j->inner, j->src + o * j->srow + run->from * j->inner,
           (size_t)(run->n * j->inner));
    if (++r == j->nruns) r = 0, o++;
  }
}

bool la_sh_copyruns (la_ctx *cx, const la_view *dst, const la_view *src, int axis, int64_t nruns, const la_run *runs) {
  if (nruns == 0 || dst->size == 0 || src->size == 0) return true;
  la_dims dd, sd;
  la_view d = *dst, s = *src;
  /* both Fortran order: C order of the transposes */
  if (!la_arr_iscontig(&d) && la_arr_isfcontig(&d) && la_arr_isfcontig(&s)) {
    la_sh_transpose(dst, &dd);
    la_sh_transpose(src, &sd);
    d = la_viewof(dst->data, (la_dtype)dst->dtype, &dd);
    s = la_viewof(src->data, (la_dtype)src->dtype, &sd);
    axis = dst->ndim - 1 - axis;
  }
  int64_t outer = 1, moved = 0;
  for (int a = 0; a < axis; a++) outer *= s.shape[a];
  for (int64_t r = 0; r < nruns; r++) moved += runs[r].n;
  int64_t inner = s.size / outer / s.shape[axis] * la_itemsize(s.dtype);
  bool loop = s.dtype == d.dtype && la_arr_iscontig(&d) && la_arr_iscontig(&s)
              && (nruns > 8 || outer * moved * inner <= SH_SMALLCOPY);
  if (!loop) {
    for (int64_t r = 0; r < nruns; r++) {
      la_dims pd, ps;
      la_view to = la_sh_slice(&d, axis, runs[r].to, runs[r].n, 1, &pd);
      la_view from = la_sh_slice(&s, axis, runs[r].from, runs[r].n, 1, &ps);
      if (!la_ex_copy(cx, &to, &from)) return false;
    }
    return true;
  }
  sh_runjob job = { d.data, s.data, d.shape[axis] * inner, s.shape[axis] * inner, inner, nruns, outer * nruns, runs };
  /* a run costs about four elements of eight bytes, beside the bytes it moves */
  int64_t work = outer * (nruns * 4 + moved * inner / 8);
  la_th_run(la_th_splitfine(work, 1), sh_runtask, &job);
  return true;
}

typedef struct sh_keepjob {
  char *dst;
  const char *src;
  int64_t outer, n, inner, kept;
  const uint8_t *keep;
} sh_keepjob;

#define SH_KEEP(T) { \
    for (; lo < hi; lo++, from += sizeof(T)) { \
      if (j->keep[i]) { memcpy(to, from, sizeof(T)); to += sizeof(T); } \
      if (++i == j->n) i = 0; \
    } \
    return; \
  }

static void sh_keeptask (void *arg, int task, int ntasks) {
  const sh_keepjob *j = arg;
  int64_t lo, hi, before = 0;
  la_th_part(j->outer * j->n, task, ntasks, 1, &lo, &hi);
  if (lo >= hi) return;
  int64_t i = lo % j->n;
  for (int64_t k = 0; k < i; k++) before += j->keep[k];
  char *to = j->dst + (lo / j->n * j->kept + before) * j->inner;
  const char *from = j->src + lo * j->inner;
  switch (j->inner) {
    case 1: SH_KEEP(uint8_t)
    case 2: SH_KEEP(uint16_t)
    case 4: SH_KEEP(uint32_t)
    case 8: SH_KEEP(uint64_t)
    case 16: SH_KEEP(sh_sixteen)
  }
  for (; lo < hi; lo++, from += j->inner) {
    if (j->keep[i]) { memcpy(to, from, (size_t)j->inner); to += j->inner; }
    if (++i == j->n) i = 0;
  }
}

bool la_sh_keep (la_ctx *cx, const la_view *dst, const la_view *src, int axis, const uint8_t *keep) {
  la_run runs[8];
  int64_t n = src->shape[axis], kept = 0;
  int nruns = 0;
  for (int64_t k = 0; k < n && nruns <= 8; nruns++) {          /* few runs? then they are slices */
    const uint8_t *p = memchr(keep + k, 1, (size_t)(n - k));
    if (p == NULL) break;
    const uint8_t *q = memchr(p, 0, (size_t)(keep + n - p));
    if (q == NULL) q = keep + n;
    if (nruns < 8) runs[nruns] = (la_run){ p - keep, kept, q - p };
    kept += q - p;
    k = q - keep;
  }
  if (nruns <= 8) return la_sh_copyruns(cx, dst, src, axis, nruns, runs);
  if (dst->size == 0) return true;
  la_dims dd, sd;
  la_view d = *dst, s = *src;
  if (!la_arr_iscontig(&d)) {
    la_sh_transpose(dst, &dd);
    la_sh_transpose(src, &sd);
    d = la_viewof(dst->data, (la_dtype)dst->dtype, &dd);
    s = la_viewof(src->data, (la_dtype)src->dtype, &sd);
    axis = dst->ndim - 1 - axis;
  }
  sh_keepjob job = { d.data, s.data, 1, n, 0, d.shape[axis], keep };
  for (int a = 0; a < axis; a++) job.outer *= s.shape[a];
  job.inner = s.size / job.outer / n * la_itemsize(s.dtype);
  la_th_run(la_th_splitfine(job.outer * n * 2 + s.size * la_itemsize(s.dtype) / 8, 1), sh_keeptask, &job);
  return true;
}

/* ======== repeat and tile ======== */

typedef struct sh_repeatjob {
  char *dst;
  const char *src;
  int64_t outer, n, inner;      /* n positions along the axis, inner bytes of one */
  int64_t ncounts, sum;         /* sum: positions of the result's axis */
  const int64_t *counts;
} sh_repeatjob;

/* elements lo .. hi-1 of outer * n, each as often as counts tells; the first has position i on the axis */
#define SH_REPEAT(T) { \
    for (; lo < hi; lo++, from += sizeof(T)) { \
      T v; \
      memcpy(&v, from, sizeof v); \
      for (int64_t c = j->counts[i]; c > 0; c--, to += sizeof v) memcpy(to, &v, sizeof v); \
      i += step; \
      if (i == j->n) i = 0; \
    } \
    return; \
  }

static void sh_repeattask (void *arg, int task, int ntasks) {
  const sh_repeatjob *j = arg;
  int64_t lo, hi;
  la_th_part(j->outer * j->n, task, ntasks, 1, &lo, &hi);
  if (lo >= hi) return;
  int64_t i = lo % j->n, before = j->ncounts == 1 ? i * j->counts[0] : 0, step = j->ncounts > 1;
  if (j->ncounts > 1)
    for (int64_t k = 0; k < i; k++) before += j->counts[k];
  else i = 0;                    /* one count for all: i stays there */
  char *to = j->dst + (lo / j->n * j->sum + before) * j->inner;
  const char *from = j->src + lo * j->inner;
  switch (j->inner) {
    case 1: SH_REPEAT(uint8_t)
    case 2: SH_REPEAT(uint16_t)
    case 4: SH_REPEAT(uint32_t)
    case 8: SH_REPEAT(uint64_t)
    case 16: SH_REPEAT(sh_sixteen)
  }
  for (; lo < hi; lo++, from += j->inner) {
    for (int64_t c = j->counts[i]; c > 0; c--, to += j->inner) memcpy(to, from, (size_t)j->inner);
    i += step;
    if (i == j->n) i = 0;
  }
}

bool la_sh_repeat (la_ctx *cx, const la_view *dst, const la_view *src, int axis, int64_t ncounts,
                   const int64_t *counts) {
  (void)cx;
  if (dst->size == 0) return true;
  sh_repeatjob job = { dst->data, src->data, 1, src->shape[axis], 0, ncounts, dst->shape[axis], counts };
  for (int a = 0; a < axis; a++) job.outer *= src->shape[a];
  job.inner = src->size / job.outer / job.n * la_itemsize(src->dtype);
  int64_t work = dst->size * la_itemsize(dst->dtype) / 8 + src->size;
  la_th_run(la_th_splitfine(work, 1), sh_repeattask, &job);
  return true;
}

/* p[0 .. block) stands; make it `reps` blocks. Doubling up to a chunk that stays in the cache, then that chunk again
** and again. */
#define SH_CHUNK LA_HOSTILE(65536, 48)
static void sh_again (char *p, int64_t have, int64_t total, int64_t block) {
  int64_t most = SH_CHUNK / block * block;
  if (most < block) most = block;
  while (have < total) {
    int64_t n = have < most ? have : most;
    if (n > total - have) n = total - have;
    memcpy(p + have, p, (size_t)n);
    have += n;
  }
}

void la_sh_cycle (char *p, int64_t have, int64_t total) { sh_again(p, have, total, have); }

typedef struct sh_tilejob {
  char *data;
  int axis;
  int64_t block, reps, outer, chunk, total;
  const int64_t *len, *strides;     /* len: the source's length of each axis of dst */
} sh_tilejob;

static void sh_tiletask (void *arg, int task, int ntasks) {     /* every outer index on its own */
  const sh_tilejob *j = arg;
  int64_t lo, hi;
  la_th_part(j->outer, task, ntasks, 1, &lo, &hi);
  for (; lo < hi; lo++) {
    int64_t rest = lo;
    char *p = j->data;
    for (int a = j->axis - 1; a >= 0; a--) {
      p += rest % j->len[a] * j->strides[a];
      rest /= j->len[a];
    }
    sh_again(p, j->block, j->block * j->reps, j->block);
  }
}

static void sh_chunktask (void *arg, int task, int ntasks) {    /* one long row: its chunks, after the first */
  const sh_tilejob *j = arg;
  int64_t lo, hi;
  la_th_part(j->total - j->chunk, task, ntasks, j->chunk, &lo, &hi);
  for (lo += j->chunk, hi += j->chunk; lo < hi; lo += j->chunk) {
    int64_t n = hi - lo < j->chunk ? hi - lo : j->chunk;
    memcpy(j->data + lo, j->data, (size_t)n);
  }
}

bool la_sh_tile (la_ctx *cx, const la_view *dst, const la_view *src, const int64_t *reps) {
  if (dst->size == 0) return true;
  int nd = dst->ndim, extra = nd - src->ndim;
  la_dims first;                  /* the first copy, in dst */
  la_sh_dims(dst, &first);
  for (int a = 0; a < nd; a++) first.shape[a] = a < extra ? 1 : src->shape[a - extra];
  la_sh_finish(&first);
  la_view d = la_viewof(dst->data, (la_dtype)dst->dtype, &first);
  if (!la_ex_copy(cx, &d, src)) return false;
  for (int a = nd - 1; a >= 0; a--) {
    if (reps[a] == 1) continue;
    sh_tilejob job = { dst->data, a, first.shape[a] * dst->strides[a], reps[a], 1, 0, 0, first.shape, dst->strides };
    for (int k = 0; k < a; k++) job.outer *= first.shape[k];
    int64_t work = job.outer * (job.block * (reps[a] - 1) / 8 + 8);
    int ntasks = la_th_splitfine(work, 1);
    if (job.outer >= ntasks) {
      la_th_run(ntasks, sh_tiletask, &job);
      continue;
    }
    for (int64_t o = 0; o < job.outer; o++) {          /* few long rows */
      sh_tilejob row = job;
      int64_t rest = o;
      for (int k = a - 1; k >= 0; k--) {
        row.data += rest % first.shape[k] * dst->strides[k];
        rest /= first.shape[k];
      }
      row.total = row.block * row.reps;
      row.chunk = SH_CHUNK / row.block * row.block;
      if (row.chunk < row.block) row.chunk = row.block;
      if (row.chunk > row.total) row.chunk = row.total;
      sh_again(row.data, row.block, row.chunk, row.block);
      la_th_run(ntasks, sh_chunktask, &row);
    }
  }
  return true;
}

/* ======== roll ======== */

static bool sh_rollfrom (la_ctx *cx, const la_view *dst, const la_view *src, const int64_t *shifts, int axis) {
  while (axis < src->ndim && shifts[axis] == 0) axis++;
  if (axis == src->ndim) return la_ex_copy(cx, dst, src);
  int64_t n = src->shape[axis], s = shifts[axis];
  la_dims a, b;
  la_view to = la_sh_slice(dst, axis, s, n - s, 1, &a), from = la_sh_slice(src, axis, 0, n - s, 1, &b);
  if (!sh_rollfrom(cx, &to, &from, shifts, axis + 1)) return false;
  to = la_sh_slice(dst, axis, 0, s, 1, &a);
  from = la_sh_slice(src, axis, n - s, s, 1, &b);
  return sh_rollfrom(cx, &to, &from, shifts, axis + 1);
}

bool la_sh_roll (la_ctx *cx, const la_view *dst, const la_view *src, const int64_t *shifts) {
  if (src->size == 0) return true;
  return sh_rollfrom(cx, dst, src, shifts, 0);
}

/* ======== padding ========
**
** The array goes into the middle; then the axes are filled one after the other. While axis a is filled, the axes before
** it are already complete and count in full, those after it count with the original positions only: corners come out as
** NumPy's do.
*/

/* dst = src, two parts of one array that have no element in common, though their addresses interleave: la_ex_copy would
** copy src first. */
static bool sh_apart (la_ctx *cx, const la_view *dst, const la_view *src) {
  la_program p;
  if (dst->size == 0) return true;
  p.noperands = 2;
  p.nregs = 0;
  p.ninstr = 1;
  p.cost = la_itemsize(dst->dtype) > 8 ? 2 : 1;
  p.operand[0] = *src;
  p.operand[1] = *dst;
  p.written[0] = false;
  p.written[1] = true;
  p.instr[0] = (la_instr){ la_uf_cast((la_dtype)src->dtype, (la_dtype)dst->dtype), 1, 1, { 0 }, { 1 } };
  return la_ex_run(cx, &p, dst->ndim, dst->shape);
}

bool la_sh_padshape (la_ctx *cx, const la_view *x, const la_padspec *p, la_dims *out) {
  out->ndim = x->ndim;
  for (int a = 0; a < x->ndim; a++) {
    int64_t before = p->width[a][0], after = p->width[a][1];
    if (before < 0 || after < 0)
      return la_fail(cx, "index can't contain negative values: pad_width (%lld, %lld) of axis %d",
                     (long long)before, (long long)after, a + 1);
    if (x->shape[a] == 0 && before + after > 0 && p->mode != LA_PAD_CONSTANT && p->mode != LA_PAD_EMPTY)
      return la_fail(cx, "can't extend empty axis %d using modes other than 'constant' or 'empty'", a + 1);
    if (la_add_overflow(x->shape[a], before, &out->shape[a]) || la_add_overflow(out->shape[a], after, &out->shape[a]))
      return la_fail(cx, "array is too big; its size is more than the largest possible size");
    bool stat = p->mode >= LA_PAD_MAXIMUM && p->mode <= LA_PAD_MINIMUM;
    bool ordered = p->mode == LA_PAD_MAXIMUM || p->mode == LA_PAD_MINIMUM;
    if (stat && before + after > 0 && (p->stat[a][0] == 0 || p->stat[a][1] == 0)
        && (ordered || !la_isinexact(x->dtype)))       /* the mean of nothing is NaN, which integers lack */
      return la_fail(cx, "stat_length of 0 yields no value for padding");
  }
  return la_arr_size(cx, (la_dtype)x->dtype, x->ndim, out->shape, &out->size);
}

static int sh_cmpcomplex (const void *a, const void *b) {
  const la_c128 *x = a, *y = b;
  if (x->re != y->re) return x->re < y->re ? -1 : 1;
  return (x->im > y->im) - (x->im < y->im);
}

/* Hoare's selection: afterwards a[k] is where sorting would put it, smaller ones before it. No NaN. */
static void sh_select (double *a, int64_t n, int64_t k) {
  int64_t lo = 0, hi = n - 1;
  while (lo < hi) {
    double x = a[lo + (hi - lo) / 2], y = a[lo], z = a[hi];
    double pivot = x < y ? (y < z ? y : x < z ? z : x) : (x < z ? x : y < z ? z : y);    /* median of three */
    int64_t i = lo, j = hi;
    while (i <= j) {
      while (a[i] < pivot) i++;
      while (a[j] > pivot) j--;
      if (i <= j) {
        double t = a[i];
        a[i++] = a[j];
        a[j--] = t;
      }
    }
    if (k <= j) hi = j;
    else if (k >= i) lo = i;
    else return;
  }
}

typedef struct sh_medianjob {
  char *data;                   /* lanes * n doubles (complex: pairs), overwritten; n == 0: one a lane */
  int64_t lanes, n;
  bool cplx;
} sh_medianjob;

static void sh_mediantask (void *arg, int task, int ntasks) {   /* the median of each lane becomes its first element */
  const sh_medianjob *j = arg;
  int64_t lo, hi, n = j->n, step = n > 0 ? n : 1;
  la_th_part(j->lanes, task, ntasks, 1, &lo, &hi);
  for (; lo < hi; lo++) {
    bool nan = false;
    if (j->cplx) {
      la_c128 *c = (la_c128 *)(void *)j->data + lo * step, m = { (double)NAN, (double)NAN };
      for (int64_t i = 0; i < n && !nan; i++)
        if (isnan(c[i].re) || isnan(c[i].im)) { nan = true; m = c[i]; }
      if (!nan && n > 0) {
        qsort(c, (size_t)n, sizeof *c, sh_cmpcomplex);
        m = c[n / 2];
        if (n % 2 == 0) m = (la_c128){ (c[n / 2 - 1].re + m.re) / 2, (c[n / 2 - 1].im + m.im) / 2 };
      }
      c[0] = m;
      continue;
    }
    double *d = (double *)(void *)j->data + lo * step, m = (double)NAN;
    for (int64_t i = 0; i < n; i++) nan = nan || isnan(d[i]);
    if (!nan && n > 0) {
      sh_select(d, n, n / 2);
      m = d[n / 2];
      if (n % 2 == 0) {
        double below = d[0];
        for (int64_t i = 1; i < n / 2; i++) below = d[i] > below ? d[i] : below;
        m = (below + m) / 2;
      }
    }
    d[0] = m;
  }
}

/* to (length 1 along the axis) = the mean or the median of part along the axis, rounded for integer dtypes */
static bool sh_middle (la_ctx *cx, la_padmode mode, const la_view *part, int axis, const la_view *to) {
  la_dtype dt = (la_dtype)part->dtype, wide = la_iscomplex(dt) ? LA_C128 : LA_F64;
  la_dims all, one;
  int64_t n = part->shape[axis], lanes = to->size;
  bool median = mode == LA_PAD_MEDIAN;
  /* what is computed in: the mean is summed in the dtype in which NumPy sums it */
  la_dtype sum = !la_isinexact(dt) ? LA_F64 : dt == LA_F16 ? LA_F32 : dt;
  if (!median) wide = sum;
  int64_t item = la_itemsize(wide), perlane = median ? (n > 0 ? n : 1) : 1;
  size_t nbytes = (size_t)(lanes * perlane * item);
  char *mem = la_mem_alloc(cx, nbytes);
  if (mem == NULL) return false;
  /* the lanes one after the other, in mem; the axis is the innermost one */
  la_sh_dims(part, &all);
  int64_t step = perlane * item;
  for (int a = part->ndim - 1; a >= 0; a--) {
    if (a == axis) { all.strides[a] = item; continue; }
    all.strides[a] = step;
    step *= all.shape[a];
  }
  la_view lay = la_viewof(mem, wide, &all);
  la_view first = la_sh_slice(&lay, axis, 0, 1, 1, &one);
  if (n == 0) {
    first.data = mem;           /* a slice of an empty axis has no elements; this one is to have one for each lane */
    one.shape[axis] = 1;
    la_sh_finish(&one);
    first.size = one.size;
  }
  bool ok;
  if (median) {
    ok = la_ex_copy(cx, &lay, part);
    sh_medianjob job = { mem, lanes, n, la_iscomplex(wide) };
    if (ok) la_th_run(la_th_splitfine(lanes * n, 8), sh_mediantask, &job);
  }
  else {
    bool axes[LA_MAXDIMS] = { false };
    axes[axis] = true;
    ok = la_red_run(cx, LA_RED_SUM, "mean", wide, part, axes, &first, NULL, NULL);
    double count = (double)n, inverse = 1 / count;
    for (int64_t k = 0; ok && k < lanes; k++) {
      char *p = mem + k * item;
      la_scalar s;
      la_dt_load(wide, p, &s);
      s.f = la_iscomplex(wide) ? s.f * inverse : s.f / count;
      s.im *= inverse;
      la_dt_store(cx, wide, p, &s);
    }
  }
  for (int64_t k = 0; ok && la_isint(dt) && k < lanes; k++) {
    double *d = (double *)(void *)(mem + k * perlane * item);
    *d = rint(*d);
  }
  ok = ok && la_ex_copy(cx, to, &first);
  la_mem_free(cx, mem, nbytes);
  return ok;
}

/* left and right: lengths of the two pads of roi's axis */
static bool sh_padstat (la_ctx *cx, const la_view *roi, int axis, int64_t left, int64_t right, const int64_t *length,
                        la_padmode mode) {
  int64_t n = roi->shape[axis] - left - right;
  int64_t len[2] = { length[0] < 0 || length[0] > n ? n : length[0], length[1] < 0 || length[1] > n ? n : length[1] };
  int64_t pad[2] = { left, right };
  for (int side = 0; side < 2; side++) {
    la_dims a, b;
    if (pad[side] == 0) continue;
    int64_t cell = side ? left + n : left - 1;         /* the innermost cell of the pad first, the others from it */
    la_view to = la_sh_slice(roi, axis, cell, 1, 1, &a);
    if (side && left > 0 && len[0] == n && len[1] == n) {
      la_view other = la_sh_slice(roi, axis, left - 1, 1, 1, &b);
      if (!sh_apart(cx, &to, &other)) return false;
    }
    else {
      la_view part = la_sh_slice(roi, axis, side ? left + n - len[1] : left, len[side], 1, &b);
      bool axes[LA_MAXDIMS] = { false }, max = mode == LA_PAD_MAXIMUM;
      axes[axis] = true;
      bool ok = mode == LA_PAD_MEAN || mode == LA_PAD_MEDIAN ? sh_middle(cx, mode, &part, axis, &to)
                : la_red_run(cx, max ? LA_RED_MAX : LA_RED_MIN, max ? "maximum" : "minimum", (la_dtype)roi->dtype,
                             &part, axes, &to, NULL, NULL);
      if (!ok) return false;
    }
    if (pad[side] == 1) continue;
    la_view rest = la_sh_slice(roi, axis, side ? cell + 1 : 0, pad[side] - 1, 1, &b);
    if (!sh_apart(cx, &rest, &to)) return false;
  }
  return true;
}

/* linspace(end, edge, width) without its last point, outermost first, computed as NumPy's linspace does: where any step
** comes out as zero, all lanes take the form that divides first. at: the outermost position; dir: toward the edge. */
static void sh_ramp (const la_view *roi, int axis, int64_t at, int64_t width, int dir, int64_t edge,
                     const la_scalar *end) {
  la_dtype dt = (la_dtype)roi->dtype;
  int64_t s = roi->strides[axis];
  bool divide = false, cplx = la_iscomplex(dt), floors = la_isint(dt);
  la_loop cast = la_uf_cast(cplx ? LA_C128 : LA_F64, dt);
  /* a complex number is divided by multiplying with the inverse */
  double n = (double)width, inverse = 1 / n;
  for (int pass = 0; pass < 2; pass++) {
    sh_iter it;
    if (!sh_first(&it, roi, axis)) return;
    do {
      la_scalar e;
      la_dt_load(dt, it.p + edge * s, &e);
      double dre = e.f - end->f, dim = e.im - end->im;
      double sre = cplx ? dre * inverse : dre / n, sim = dim * inverse;
      if (pass == 0) {
        if (sre == 0 && sim == 0) divide = true;
        continue;
      }
      char *to = it.p + at * s;
      for (int64_t i = 0; i < width; ) {               /* by blocks: computed wide, then cast */
        double block[256];
        int64_t m = 0, most = cplx ? 128 : 256;
        for (; m < most && i < width; m++, i++) {
          double k = (double)i, part = cplx ? k * inverse : k / n;
          double re = (divide ? part * dre : k * sre) + end->f;
          if (cplx) {
            block[2 * m] = re;
            block[2 * m + 1] = (divide ? part * dim : k * sim) + end->im;
          }
          else block[m] = floors ? floor(re) : re;
        }
        char *p[2] = { (char *)block, to };
        int64_t strides[2] = { cplx ? 16 : 8, dir * s };
        cast(m, p, strides);
        to += m * dir * s;
      }
    } while (sh_next(&it));
  }
}

/* positions to .. to+n-1 get positions from, from-1, ..., or 2 * position `edge` minus those if odd */
static bool sh_mirror (la_ctx *cx, const la_view *roi, int axis, int64_t to, int64_t from, int64_t n, bool odd,
                       int64_t edge) {
  la_dims a, b, c, e;
  if (n == 0) return true;
  la_view d = la_sh_slice(roi, axis, to, n, 1, &a), s = la_sh_slice(roi, axis, from, n, -1, &b);
  if (!odd) return sh_apart(cx, &d, &s);
  la_dtype dt = (la_dtype)roi->dtype;
  la_view one = la_sh_slice(roi, axis, edge, 1, 1, &c);
  la_dtype wide = dt == LA_BOOL ? LA_I64 : dt;          /* NumPy's 2 * bool is an integer */
  e = c;
  la_arr_cstrides(e.ndim, e.shape, la_itemsize(wide), e.strides);
  size_t nbytes = (size_t)(e.size * la_itemsize(wide));
  char *mem = la_mem_alloc(cx, nbytes);
  if (mem == NULL) return false;
  la_view twice = la_viewof(mem, wide, &e);
  const la_view *sum[2] = { &one, &one }, *difference[2] = { &twice, &s };
  bool ok = la_ex_ufunc(cx, &la_ufuncs[LA_UF_add], wide, sum, &twice, NULL)
            && la_ex_ufunc(cx, &la_ufuncs[LA_UF_subtract], wide, difference, &d, NULL);
  la_mem_free(cx, mem, nbytes);
  return ok;
}

/* What is filled so far is mirrored again until the pads are full. `reach` positions can be mirrored at once: a whole
** number of periods of the original n, so that mirroring a mirror image goes on with the same pattern. */
static bool sh_padreflect (la_ctx *cx, const la_view *roi, int axis, int64_t left, int64_t right, bool withedge,
                           bool odd) {
  int64_t all = roi->shape[axis], n = all - left - right, period = withedge ? n : n - 1;
  int inc = withedge ? 1 : 0;
  while (left > 0 || right > 0) {
    int64_t known = all - left - right, reach = (withedge ? known : known - 1) / period * period;
    if (left > 0) {
      int64_t k = reach < left ? reach : left;
      if (!sh_mirror(cx, roi, axis, left - k, left - inc + k, k, odd, left)) return false;
      left -= k;
    }
    if (right > 0) {
      int64_t k = reach < right ? reach : right, edge = all - right - 1;
      if (!sh_mirror(cx, roi, axis, edge + 1, edge - 1 + inc, k, odd, edge)) return false;
      right -= k;
    }
  }
  return true;
}

static bool sh_padwrap (la_ctx *cx, const la_view *roi, int axis, int64_t left, int64_t right) {
  int64_t all = roi->shape[axis], n = all - left - right, known = n;
  la_dims a, b;
  while (right > 0) {                   /* known: filled positions, a multiple of n until the last round */
    int64_t at = all - right, k = known < right ? known : right;
    la_view d = la_sh_slice(roi, axis, at, k, 1, &a), s = la_sh_slice(roi, axis, at - known, k, 1, &b);
    if (!sh_apart(cx, &d, &s)) return false;
    right -= k;
    known += k;
  }
  known = known / n * n;
  while (left > 0) {
    int64_t k = known < left ? known : left;
    la_view d = la_sh_slice(roi, axis, left - k, k, 1, &a), s = la_sh_slice(roi, axis, left - k + known, k, 1, &b);
    if (!sh_apart(cx, &d, &s)) return false;
    left -= k;
    known += k;
  }
  return true;
}

static bool sh_padaxis (la_ctx *cx, const la_view *roi, int axis, const la_padspec *p) {
  int64_t pad[2] = { p->width[axis][0], p->width[axis][1] };
  int64_t left = pad[0], right = pad[1], n = roi->shape[axis] - left - right;
  la_padmode mode = p->mode;
  if (left == 0 && right == 0) return true;
  bool mirror = mode == LA_PAD_REFLECT || mode == LA_PAD_SYMMETRIC;
  if (mirror && n == 1) mode = LA_PAD_EDGE;            /* nothing to mirror but the edge itself */
  for (int side = 0; side < 2; side++) {
    if (pad[side] == 0) continue;
    la_dims a, b, c;
    int64_t edge = side ? left + n - 1 : left;
    if (mode == LA_PAD_CONSTANT || mode == LA_PAD_LINEARRAMP) {
      la_view row = la_sh_slice(p->values, 0, axis, 1, 1, &b), one = la_sh_slice(&row, 1, side, 1, 1, &c);
      if (mode == LA_PAD_CONSTANT) {
        la_view to = la_sh_slice(roi, axis, side ? left + n : 0, pad[side], 1, &a);
        la_view value = { one.data, NULL, NULL, 1, one.dtype, 0, 0, 0 };
        if (!la_ex_copy(cx, &to, &value)) return false;
      }
      else {
        la_scalar end;
        la_dt_load((la_dtype)one.dtype, one.data, &end);
        sh_ramp(roi, axis, side ? roi->shape[axis] - 1 : 0, pad[side], side ? -1 : 1, edge, &end);
      }
    }
    else if (mode == LA_PAD_EDGE) {
      la_view to = la_sh_slice(roi, axis, side ? left + n : 0, pad[side], 1, &a),
          from = la_sh_slice(roi, axis, edge, 1, 1, &b);
      if (!sh_apart(cx, &to, &from)) return false;
    }
  }
  if (mode >= LA_PAD_MAXIMUM && mode <= LA_PAD_MINIMUM)
    return sh_padstat(cx, roi, axis, left, right, p->stat[axis], mode);
  if (mode == LA_PAD_WRAP) return sh_padwrap(cx, roi, axis, left, right);
  if (mode == LA_PAD_REFLECT || mode == LA_PAD_SYMMETRIC)
    return sh_padreflect(cx, roi, axis, left, right, mode == LA_PAD_SYMMETRIC, p->odd);
  return true;
}

bool la_sh_pad (la_ctx *cx, const la_view *dst, const la_view *x, const la_padspec *p) {
  la_dims d;
  la_view roi = *dst;                  /* the original's place in dst ... */
  la_sh_dims(dst, &d);
  roi.flags = 0;
  roi.shape = d.shape;
  roi.strides = d.strides;
  for (int a = 0; a < dst->ndim; a++) {
    d.shape[a] = x->shape[a];
    roi.data += p->width[a][0] * dst->strides[a];
  }
  roi.size = x->size;
  if (dst->size == 0) return true;
  if (!la_ex_copy(cx, &roi, x)) return false;
  if (p->mode == LA_PAD_EMPTY) return true;
  for (int a = 0; a < dst->ndim; a++) {        /* ... grows axis by axis until it is dst */
    roi.data -= p->width[a][0] * dst->strides[a];
    d.shape[a] = dst->shape[a];
    la_sh_finish(&d);
    roi.size = d.size;
    if (roi.size > 0 && !sh_padaxis(cx, &roi, a, p)) return false;
  }
  return true;
}
