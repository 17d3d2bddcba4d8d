/*
** reduce_ufunc.c: reduce, accumulate and reduceat for any ufunc with two inputs and one output. See reduce.h.
**
** Sums, products, extremes and truth go to reduce.c and its kernels. The rest goes through the ufunc's own loop: along a kept axis where
** there is one (every step is then a loop over many results), else element by element; functions for which the order is free fold blocks.
** float16 is computed in float32 and rounded when it is stored.
*/
#include <string.h>

#include "execute.h"
#include "hostile.h"
#include "memory.h"
#include "reduce.h"
#include "work.h"

/* the operation of reduce.c that uf is for dtype dt, or -1 */
static int plain_op (const la_ufunc *uf, la_dtype dt) {
  switch (uf->id) {
    case LA_UF_add: return dt == LA_BOOL ? LA_RED_ANY : LA_RED_SUM;
    case LA_UF_multiply: return dt == LA_BOOL ? LA_RED_ALL : LA_RED_PROD;
    case LA_UF_maximum: return LA_RED_MAX;
    case LA_UF_minimum: return LA_RED_MIN;
    case LA_UF_logical_or: return LA_RED_ANY;
    case LA_UF_logical_and: return LA_RED_ALL;
    case LA_UF_bitwise_or: return dt == LA_BOOL ? LA_RED_ANY : -1;
    case LA_UF_bitwise_and: return dt == LA_BOOL ? LA_RED_ALL : -1;
    default: return -1;
  }
}

/* Associative and commutative to the last bit: elements may be taken in any order. */
static bool free_order (const la_ufunc *uf) {
  switch (uf->id) {
    case LA_UF_bitwise_and: case LA_UF_bitwise_or: case LA_UF_bitwise_xor: case LA_UF_logical_xor: case LA_UF_fmax: case LA_UF_fmin:
    case LA_UF_gcd: case LA_UF_lcm: return true;
    default: return false;
  }
}

static bool reorderable (const la_ufunc *uf) {
  return uf->identity != LA_ID_NONE || uf->id == LA_UF_maximum || uf->id == LA_UF_minimum || free_order(uf);
}

static bool identity_of (const la_ufunc *uf, la_scalar *s) {
  *s = (la_scalar){ LA_WEAK_INT, 0, 0, 0 };
  switch (uf->identity) {
    case LA_ID_ZERO: case LA_ID_FALSE: return true;
    case LA_ID_ONE: case LA_ID_TRUE: s->i = 1; s->f = 1; return true;
    case LA_ID_MINUSONE: s->i = -1; s->f = -1; return true;
    case LA_ID_NEGINF: s->weak = LA_WEAK_FLOAT; s->f = -__builtin_inf(); return true;
    default: return false;
  }
}

/* s as an element of dt; -1 stands for all bits set */
static bool store_identity (la_ctx *cx, const la_ufunc *uf, la_dtype dt, const la_scalar *s, bool given, char *value) {
  if (!given && uf->identity == LA_ID_MINUSONE) { memset(value, dt == LA_BOOL ? 1 : 0xff, 16); return true; }
  return la_dt_store(cx, dt, value, s);
}

bool la_red_resolve (la_ctx *cx, const la_ufunc *uf, const char *method, la_dtype x, int wanted, int out, la_dtype *loop) {
  la_dtype dt = wanted != LA_NODTYPE ? (la_dtype)wanted : out != LA_NODTYPE ? la_dt_promote(x, (la_dtype)out) : x, result;
  if (wanted == LA_NODTYPE && out == LA_NODTYPE && (uf->id == LA_UF_add || uf->id == LA_UF_multiply)) dt = la_red_sumdtype(x);
  if (uf->id == LA_UF_logical_and || uf->id == LA_UF_logical_or || uf->id == LA_UF_logical_xor) dt = LA_BOOL;
  if (!la_uf_resolve(cx, uf, dt, loop, &result)) return false;
  if (*loop != result || la_uf_intype(uf, *loop, 1) != *loop)
    return la_fail(cx, "No loop matching the specified signature and casting was found for ufunc %s: %s needs one from %s to %s", uf->name,
                   method, la_dtypes[*loop].name, la_dtypes[*loop].name);
  return true;
}

/* ---- walking ---- */

/* Axes of x in the order of growing stride, those with `axis` (or reduced ones) taken out. */
static int other_axes (const la_view *x, const bool *without, int *list) {
  int n = 0;
  for (int a = 0; a < x->ndim; a++) {
    if (without[a] || x->shape[a] == 1) continue;
    int64_t s = x->strides[a] < 0 ? -x->strides[a] : x->strides[a];
    int k = n++;
    for (; k > 0; k--) {
      int64_t t = x->strides[list[k - 1]] < 0 ? -x->strides[list[k - 1]] : x->strides[list[k - 1]];
      if (t < s) break;                              /* equal strides: the later axis is inside */
      list[k] = list[k - 1];
    }
    list[k] = a;
  }
  return n;
}

static int64_t product (const la_view *x, int n, const int *list) {
  int64_t p = 1;
  for (int k = 0; k < n; k++) p *= x->shape[list[k]];
  return p;
}

static int64_t offset_at (const la_view *x, const int64_t *strides, int n, const int *list, int64_t i) {
  int64_t o = 0;
  for (int k = 0; k < n && i > 0; k++) {
    int64_t len = x->shape[list[k]];
    o += i % len * strides[list[k]];
    i /= len;
  }
  return o;
}

/* x in dtype dt, aligned: itself or a copy; half: its values are first rounded to float16 (dt is float32) */
static bool in_dtype (la_ctx *cx, const la_view **x, la_dtype dt, bool half, la_red_temp *t) {
  t->nbytes = 0;
  if ((*x)->dtype == dt && !half && !((*x)->flags & LA_UNALIGNED)) return true;
  la_red_temp h;
  h.nbytes = 0;
  const la_view *from = *x;
  if (half && from->dtype != LA_F16) {
    if (!la_red_tempnew(cx, &h, LA_F16, from, NULL)) return false;
    if (!la_ex_copy(cx, &h.v, from)) { la_red_tempfree(cx, &h); return false; }
    from = &h.v;
  }
  bool ok = la_red_tempnew(cx, t, dt, from, NULL);
  if (ok && !la_ex_copy(cx, &t->v, from)) { la_red_tempfree(cx, t); ok = false; }
  la_red_tempfree(cx, &h);
  *x = &t->v;
  return ok;
}

/* n float32 values, step s, to what float16 makes of them */
static void round_half (int64_t n, char *p, int64_t s) {
  for (int64_t k = 0; k < n; k++) {
    float f;
    memcpy(&f, p + k * s, 4);
    f = la_f16_to_f32(la_f32_to_f16(f));
    memcpy(p + k * s, &f, 4);
  }
}

/* May these n elements be exponents? (power of integers) */
static bool exponents (const la_ufunc *uf, la_dtype dt, int64_t n, const char *p, int64_t s) {
  if (uf->id != LA_UF_power || !la_issigned(dt)) return true;
  int top = (int)la_itemsize(dt) - 1;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  top = 0;
#endif
  for (int64_t k = 0; k < n; k++)
    if (p[k * s + top] & 0x80) return false;
  return true;
}
static bool fail_exponent (la_ctx *cx) { return la_fail(cx, "Integers to negative integer powers are not allowed."); }

/* acc = acc op each of n elements, in blocks: order free */
#define FOLD LA_HOSTILE(256, 4)
static void fold_run (la_loop fn, int64_t z, int64_t n, const char *x, int64_t xs, char *acc) {
  _Alignas(16) char block[FOLD * 16];
  int64_t k = 0;
  if (n >= 2 * FOLD) {
    for (int64_t l = 0; l < FOLD; l++) memcpy(block + l * z, x + l * xs, (size_t)z);
    int64_t s[3] = { z, xs, z };
    for (k = FOLD; k + FOLD <= n; k += FOLD) {
      char *p[3] = { block, (char *)(uintptr_t)(x + k * xs), block };
      fn(FOLD, p, s);
    }
    s[1] = z;
    for (int64_t h = FOLD / 2; h > 0; h /= 2) {
      char *p[3] = { block, block + h * z, block };
      fn(h, p, s);
    }
    char *p[3] = { acc, block, acc };
    fn(1, p, s);
  }
  for (; k < n; k++) {
    char *p[3] = { acc, (char *)(uintptr_t)(x + k * xs), acc };
    int64_t s[3] = { z, z, z };
    fn(1, p, s);
  }
}

/* ---- reduce ---- */

bool la_red_ufunc (la_ctx *cx, const la_ufunc *uf, la_dtype loop, const la_view *x, const bool *axes, const la_view *out,
                   const la_scalar *initial, const la_view *where) {
  int naxes = 0, op = plain_op(uf, loop);
  for (int a = 0; a < x->ndim; a++) naxes += axes[a];
  if (naxes > 1 && !reorderable(uf))
    return la_fail(cx, "reduction operation '%s' is not reorderable, so at most one axis may be specified", uf->name);
  if (op >= 0) return la_red_run(cx, (la_red_op)op, uf->name, loop, x, axes, out, initial, where);

  la_scalar start;
  bool has = initial != NULL || identity_of(uf, &start);
  if (initial != NULL) start = *initial;
  if (!has && where != NULL)
    return la_fail(cx, "reduction operation '%s' does not have an identity, so to use a where mask one has to specify 'initial'", uf->name);
  for (int a = 0; a < x->ndim && !has; a++)
    if (axes[a] && x->shape[a] == 0) return la_fail(cx, "zero-size array to reduction operation %s which has no identity", uf->name);
  if (out->size == 0) return true;
  int64_t ws[LA_MAXDIMS];
  if (where != NULL && !la_bc_strides(cx, where, x->ndim, x->shape, ws)) return false;

  la_dtype dt = loop == LA_F16 ? LA_F32 : loop;
  la_loop fn = la_uf_loop(uf, dt);
  int64_t z = la_itemsize(dt);
  la_red_temp xt, acc;
  char value[16] = { 0 };
  if (fn == NULL) return la_fail(cx, "ufunc '%s' has no loop for %s", uf->name, la_dtypes[loop].name);
  if (has && !store_identity(cx, uf, dt, &start, initial != NULL, value)) return false;
  if (!la_work(cx, (double)x->size * uf->cost)) return false;
  if (!in_dtype(cx, &x, dt, loop == LA_F16, &xt)) return false;
  if (!la_red_tempnew(cx, &acc, dt, x, axes)) { la_red_tempfree(cx, &xt); return false; }
  bool ok = true;
  if (has)
    for (int64_t i = 0; i < acc.d.size; i++) memcpy(acc.v.data + i * z, value, (size_t)z);
  else {
    la_view firsts = *x;
    firsts.shape = acc.d.shape;
    firsts.size = acc.d.size;
    ok = la_ex_copy(cx, &acc.v, &firsts);
  }
  if (ok && x->size > 0) {
    bool keptaxes[LA_MAXDIMS];
    int kept[LA_MAXDIMS], red[LA_MAXDIMS], nr;
    for (int a = 0; a < x->ndim; a++) keptaxes[a] = !axes[a];
    int nk = other_axes(x, axes, kept);
    nr = other_axes(x, keptaxes, red);
    int64_t nkept = product(x, nk, kept), nred = product(x, nr, red);
    int64_t m = nk > 0 ? x->shape[kept[0]] : 1, cs = nk > 0 ? x->strides[kept[0]] : 0, os = nk > 0 ? acc.d.strides[kept[0]] : 0;
    int64_t n0 = nr > 0 ? x->shape[red[0]] : 1, rs = nr > 0 ? x->strides[red[0]] : 0;
    /* float16 is rounded at every step, but for differences and quotients along the innermost axis */
    bool inner = nk == 0 || (nr > 0 && (rs < 0 ? -rs : rs) < (cs < 0 ? -cs : cs));
    bool stepwise = loop == LA_F16 && !(inner && (uf->id == LA_UF_subtract || uf->id == LA_UF_divide));
    for (int64_t q = 0; q < nkept && ok; q += m) {         /* m outputs at a time */
      const char *px = x->data + offset_at(x, x->strides, nk, kept, q);
      const char *pw = where != NULL ? where->data + offset_at(x, ws, nk, kept, q) : NULL;
      char *po = acc.v.data + offset_at(x, acc.d.strides, nk, kept, q);
      for (int64_t r = 0; r < nred; r += n0) {
        const char *row = px + offset_at(x, x->strides, nr, red, r);
        const char *w = pw != NULL ? pw + offset_at(x, ws, nr, red, r) : NULL;
        int64_t first = !has && r == 0 ? 1 : 0;      /* what the accumulator began with */
        if (w == NULL && m < 16 && free_order(uf)) {
          for (int64_t k = 0; k < m; k++) fold_run(fn, z, n0 - first, row + first * rs + k * cs, rs, po + k * os);
          continue;
        }
        for (int64_t i = first; i < n0; i++) {
          const char *xi = row + i * rs;
          if (w == NULL) {
            char *p[3] = { po, (char *)(uintptr_t)xi, po };
            int64_t s[3] = { os, cs, os };
            if (m == 1) s[0] = s[1] = s[2] = z;
            if (!exponents(uf, dt, m, xi, cs)) { ok = fail_exponent(cx); break; }
            fn(m, p, s);
            if (stepwise) round_half(m, po, os);
          } else
            for (int64_t k = 0; k < m; ) {           /* stretches of true */
              const char *wi = w + i * ws[nr > 0 ? red[0] : 0] * (nr > 0);
              int64_t wk = nk > 0 ? ws[kept[0]] : 0;
              while (k < m && !wi[k * wk]) k++;
              int64_t b = k;
              while (k < m && wi[k * wk]) k++;
              if (k > b) {
                char *p[3] = { po + b * os, (char *)(uintptr_t)(xi + b * cs), po + b * os };
                int64_t s[3] = { os, cs, os };
                if (k - b == 1) s[0] = s[1] = s[2] = z;
                if (!exponents(uf, dt, k - b, xi + b * cs, cs)) { ok = fail_exponent(cx); break; }
                fn(k - b, p, s);
                if (stepwise) round_half(k - b, po + b * os, os);
              }
            }
        }
      }
    }
  }
  if (ok && loop == LA_F16 && out->dtype != LA_F16) {
    la_red_temp h;
    ok = la_red_tempnew(cx, &h, LA_F16, &acc.v, NULL);
    if (ok) {
      ok = la_ex_copy(cx, &h.v, &acc.v) && la_ex_copy(cx, out, &h.v);
      la_red_tempfree(cx, &h);
    }
  } else if (ok) ok = la_ex_copy(cx, out, &acc.v);
  la_red_tempfree(cx, &acc);
  la_red_tempfree(cx, &xt);
  return ok;
}

/* ---- accumulate ---- */

bool la_red_accumulate (la_ctx *cx, const la_ufunc *uf, la_dtype loop, const la_view *x, int axis, const la_view *out) {
  static const int8_t scans[LA_RED_NOPS] = { LA_RED_SUM, LA_RED_PROD, LA_RED_MIN, LA_RED_MAX, LA_RED_MAX, LA_RED_MIN };   /* ORDER REDOP */
  int op = plain_op(uf, loop);
  if (out->size == 0) return true;
  if (op >= 0) return la_red_scan(cx, (la_red_op)scans[op], loop, x, axis, out);
  la_dtype dt = loop == LA_F16 ? LA_F32 : loop;
  la_loop fn = la_uf_loop(uf, dt);
  la_red_temp xt, acc;
  if (fn == NULL) return la_fail(cx, "ufunc '%s' has no loop for %s", uf->name, la_dtypes[loop].name);
  if (!in_dtype(cx, &x, dt, loop == LA_F16, &xt)) return false;
  if (!la_red_tempnew(cx, &acc, dt, x, NULL)) { la_red_tempfree(cx, &xt); return false; }
  bool without[LA_MAXDIMS] = { false };
  int kept[LA_MAXDIMS];
  without[axis] = true;
  int nk = other_axes(x, without, kept);
  int64_t nkept = product(x, nk, kept), n = x->shape[axis], z = la_itemsize(dt);
  int64_t m = nk > 0 ? x->shape[kept[0]] : 1, cs = nk > 0 ? x->strides[kept[0]] : z, os = nk > 0 ? acc.d.strides[kept[0]] : z;
  int64_t xs = x->strides[axis], oxs = acc.d.strides[axis];
  bool ok = true;
  for (int64_t q = 0; q < nkept && ok; q += m) {
    const char *px = x->data + offset_at(x, x->strides, nk, kept, q);
    char *po = acc.v.data + offset_at(x, acc.d.strides, nk, kept, q);
    for (int64_t k = 0; k < m; k++) memcpy(po + k * os, px + k * cs, (size_t)z);
    for (int64_t i = 1; i < n; i++) {
      char *p[3] = { po + (i - 1) * oxs, (char *)(uintptr_t)(px + i * xs), po + i * oxs };
      int64_t s[3] = { os, cs, os };
      if (!exponents(uf, dt, m, px + i * xs, cs)) { ok = fail_exponent(cx); break; }
      fn(m, p, s);
      if (loop == LA_F16) round_half(m, p[2], os);   /* every step is rounded */
    }
  }
  if (ok) ok = la_ex_copy(cx, out, &acc.v);
  la_red_tempfree(cx, &acc);
  la_red_tempfree(cx, &xt);
  return ok;
}

/* ---- reduceat ---- */

bool la_red_reduceat (la_ctx *cx, const la_ufunc *uf, la_dtype loop, const la_view *x, int axis, int64_t nat, const int64_t *at,
                      const la_view *out) {
  int op = plain_op(uf, loop);
  if (out->size == 0) return true;
  la_dtype dt = loop, ad = loop;                     /* of the elements, of the results while they grow */
  if (op < 0 && loop == LA_F16) dt = ad = LA_F32;
  if (op == LA_RED_SUM || op == LA_RED_PROD) ad = la_red_sumdtype(loop);
  la_loop fn = op < 0 ? la_uf_loop(uf, dt) : NULL, widen = la_uf_cast(dt, ad);
  if (op < 0 && fn == NULL) return la_fail(cx, "ufunc '%s' has no loop for %s", uf->name, la_dtypes[loop].name);
  double steps = (double)nat;                        /* stretches may overlap: there can be many more than elements */
  for (int64_t k = 0; k < nat; k++) {
    int64_t end = k + 1 < nat ? at[k + 1] : x->shape[axis];
    if (end > at[k]) steps += (double)(end - at[k]);
  }
  if (!la_work(cx, steps * uf->cost * (double)x->size / (double)(x->shape[axis] > 0 ? x->shape[axis] : 1))) return false;
  la_red_temp xt, res;
  la_view like = *x;
  int64_t shape[LA_MAXDIMS];
  for (int a = 0; a < x->ndim; a++) shape[a] = a == axis ? nat : x->shape[a];
  like.shape = shape;
  if (!la_red_tempnew(cx, &res, ad, &like, NULL)) return false;
  if (!in_dtype(cx, &x, dt, op < 0 && loop == LA_F16, &xt)) { la_red_tempfree(cx, &res); return false; }
  la_rd_rows rows = op >= 0 ? la_red_kernels()->rows[op][dt] : NULL;
  bool without[LA_MAXDIMS] = { false };
  int kept[LA_MAXDIMS];
  without[axis] = true;
  int nk = other_axes(x, without, kept);
  int64_t nkept = product(x, nk, kept), n = x->shape[axis], xs = x->strides[axis], z = la_itemsize(dt), az = la_itemsize(ad);
  bool free = free_order(uf), ok = true;
  bool stepwise = dt == LA_F32 && loop == LA_F16 && uf->id != LA_UF_subtract && uf->id != LA_UF_divide;
  for (int64_t q = 0; q < nkept && ok; q++) {
    const char *px = x->data + offset_at(x, x->strides, nk, kept, q);
    char *po = res.v.data + offset_at(x, res.d.strides, nk, kept, q);
    for (int64_t i = 0; i < nat && ok; i++, po += res.d.strides[axis]) {
      int64_t a = at[i], b = i + 1 < nat ? at[i + 1] : n, s[3] = { z, az, 0 };
      char *p[3] = { (char *)(uintptr_t)(px + a * xs), po, NULL };
      widen(1, p, s);
      if (b - a < 2) continue;                       /* the element itself */
      if (rows != NULL) rows(1, b - a - 1, px + (a + 1) * xs, 0, xs, po, 0);
      else if (free) fold_run(fn, z, b - a - 1, px + (a + 1) * xs, xs, po);
      else
        for (int64_t k = a + 1; k < b; k++) {
          char *e[3] = { po, (char *)(uintptr_t)(px + k * xs), po };
          int64_t t[3] = { z, z, z };
          if (!exponents(uf, dt, 1, e[1], z)) { ok = fail_exponent(cx); break; }
          fn(1, e, t);
          if (stepwise) round_half(1, po, z);
        }
    }
  }
  if (ok) ok = la_ex_copy(cx, out, &res.v);
  la_red_tempfree(cx, &res);
  la_red_tempfree(cx, &xt);
  return ok;
}
