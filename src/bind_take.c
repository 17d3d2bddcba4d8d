/*
** bind_take.c: taking and putting elements by position or condition for Lua: take, put, take_along_axis, compress, extract, place, putmask,
** choose, select, copyto, one_hot.
**
** Arguments that are converted replace the original on the stack. Whatever makes an array can run finalizers, which can close others:
** arrays are read from the stack again (l_checkarray) after the last one was made.
*/
#include <math.h>
#include <string.h>

#include "bind_core.h"
#include "bind_shape.h"
#include "execute.h"
#include "hostile.h"
#include "index.h"
#include "pick.h"

/* ---- arguments ---- */

/* The positions at i as int64, C order, in its place. Whole floats count where a table or a number was given. */
static la_array *tk_positions (lua_State *L, int i) {
  bool array = l_toarray(L, i) != NULL;
  la_array *p = l_asarray(L, i, LA_NODTYPE);
  la_dtype dt = (la_dtype)p->v.dtype;
  if (!array && (dt == LA_F64 || p->v.size == 0)) {
    const double *f = (const double *)(const void *)p->v.data;
    for (int64_t k = 0; k < p->v.size; k++)
      if (!(f[k] == floor(f[k]) && fabs(f[k]) < 9223372036854775808.0))
        l_error(L, "%s: position %.14g is not a whole number", l_fname(L), f[k]);
  }
  else if (!la_isint(dt)) l_error(L, "%s: positions must be of an integer dtype, not %s", l_fname(L), la_dtypes[dt].name);
  if (dt == LA_I64 && la_arr_iscontig(&p->v) && !(p->v.flags & LA_UNALIGNED)) return p;
  p = l_copyof(L, i, LA_I64, 'C');
  lua_replace(L, i);
  return p;
}

/* The same where x, which is written to, must not lie in the positions' memory: they would change while they are used. */
static la_array *tk_apart (lua_State *L, int i, const la_view *x) {
  la_array *p = tk_positions(L, i);
  if (!la_arr_mayoverlap(&p->v, x)) return p;
  p = l_copyof(L, i, LA_I64, 'C');
  lua_replace(L, i);
  return p;
}

static la_pk_mode tk_mode (lua_State *L, int i) {
  static const char *const modes[] = { "raise", "wrap", "clip", NULL };
  int m = l_optchoice(L, i, modes, "mode");
  return m == 1 ? LA_PK_WRAP : m == 2 ? LA_PK_CLIP : LA_PK_RAISE;
}

/* The positions at i moved into 1 .. n, in a copy that takes their place. */
static la_array *tk_moved (lua_State *L, int i, la_pk_mode mode, int64_t n) {
  la_array *p = l_checkarray(L, i), *r;
  if (mode == LA_PK_RAISE || n == 0) return p;
  r = l_newarray(L, LA_I64, p->v.ndim, p->v.shape);
  p = l_checkarray(L, i);
  la_pk_within(mode, n, p->v.size, (const int64_t *)(const void *)p->v.data, (int64_t *)(void *)r->v.data);
  lua_replace(L, i);
  return r;
}

static bool isfalse (lua_State *L, int i) { return l_absent(L, i) || (lua_isboolean(L, i) && !lua_toboolean(L, i)); }

/* x at index 1 and the axis: absent or false, the flattened array (a view where it can be) takes its place. */
static la_array *tk_subject (lua_State *L, int axisidx, int *axis) {
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  if (!isfalse(L, axisidx)) {
    *axis = l_checkaxis(L, axisidx, x->v.ndim);
    return x;
  }
  *axis = 0;
  if (x->v.ndim == 1) return x;
  x = l_raveled(L, 1, 'C');
  lua_replace(L, 1);
  return x;
}

static bool tk_same_shape (const la_view *a, const la_view *b) {
  return a->ndim == b->ndim && memcmp(a->shape, b->shape, sizeof(int64_t) * (size_t)a->ndim) == 0;
}

/* The result on top goes to `out` at index outidx (absent: stays), which then is on top. */
static int tk_deliver (lua_State *L, int outidx, bool unwrap) {
  la_ctx *cx = l_ctx(L);
  if (l_absent(L, outidx)) return unwrap ? l_unwrap(L) : 1;
  if (lua_rawequal(L, -1, outidx)) return 1;           /* it was written there */
  la_array *r = l_checkarray(L, -1), *out = l_checkout(L, outidx);
  if (!tk_same_shape(&r->v, &out->v)) {
    char a[LA_SHAPESTR], b[LA_SHAPESTR];
    return l_error(L, "output array does not match result of %s: its shape is %s, expected %s", l_fname(L),
                   la_arr_shapestr(a, sizeof a, out->v.ndim, out->v.shape), la_arr_shapestr(b, sizeof b, r->v.ndim, r->v.shape));
  }
  if (!la_dt_cancast((la_dtype)r->v.dtype, (la_dtype)out->v.dtype, LA_CAST_SAMEKIND))
    return l_error(L, "Cannot cast array data from dtype('%s') to dtype('%s') according to the rule 'same_kind'",
                   la_dtypes[r->v.dtype].name, la_dtypes[out->v.dtype].name);
  if (!la_ex_copy(cx, &out->v, &r->v)) return l_raise(L, cx);
  lua_pushvalue(L, outidx);
  return 1;
}

/* Does x have elements along `axis`, would that be longer? */
static bool tk_others (const la_view *x, int axis) {
  for (int k = 0; k < x->ndim; k++)
    if (k != axis && x->shape[k] == 0) return false;
  return true;
}

/* Can x at the positions p of an axis of length n be written straight into the array at outidx (0: there is none)? All positions are
** looked at first, as it keeps its elements where one is wrong. */
static bool tk_direct (lua_State *L, int outidx, int nd, const int64_t *shape, const la_view *x, const la_view *p, int64_t n) {
  if (outidx == 0 || l_absent(L, outidx)) return false;
  const la_view *out = &l_checkout(L, outidx)->v;
  return p->ndim > 0 && out->dtype == x->dtype && !(out->flags & LA_UNALIGNED) && out->ndim == nd &&
         memcmp(out->shape, shape, sizeof *shape * (size_t)nd) == 0 && !la_arr_mayoverlap(out, x) && !la_arr_mayoverlap(out, p) &&
         la_ix_insiderow(p->size, (const int64_t *)(const void *)p->data, n);
}

/* [+1] x[:, ..., positions, ...] of the array at index 1 and the positions (int64, C order) at index pidx; the array at outidx itself
** where the result could be written there */
static la_array *tk_take (lua_State *L, int axis, int pidx, int outidx) {
  la_ctx *cx = l_ctx(L);
  la_array *x = l_checkarray(L, 1), *p = l_checkarray(L, pidx), *r;
  if (x->v.ndim == 1 && p->v.ndim == 1 && p->v.size <= LA_IX_FEW) {
    r = l_newarray(L, (la_dtype)x->v.dtype, 1, p->v.shape);
    x = l_checkarray(L, 1);
    p = l_checkarray(L, pidx);
    if (la_ix_takefew(&x->v, &p->v, r->v.data)) return r;
    lua_pop(L, 1);                                     /* the long way words the error */
  }
  int64_t shape[LA_MAXDIMS];
  int nd = 0;
  if (x->v.shape[axis] == 0 && p->v.size > 0 && tk_others(&x->v, axis)) l_error(L, "cannot do a non-empty take from an empty axis (axis %d)", axis + 1);
  if (x->v.ndim - 1 + p->v.ndim > LA_MAXDIMS)
    l_error(L, "%s: the result would have %d axes, the limit is %d", l_fname(L), x->v.ndim - 1 + p->v.ndim, LA_MAXDIMS);
  for (int a = 0; a < axis; a++) shape[nd++] = x->v.shape[a];
  for (int a = 0; a < p->v.ndim; a++) shape[nd++] = p->v.shape[a];
  for (int a = axis + 1; a < x->v.ndim; a++) shape[nd++] = x->v.shape[a];
  if (tk_direct(L, outidx, nd, shape, &x->v, &p->v, x->v.shape[axis])) {
    lua_pushvalue(L, outidx);
    r = l_checkarray(L, -1);
  }
  else r = l_newarray(L, (la_dtype)x->v.dtype, nd, shape);
  x = l_checkarray(L, 1);
  p = l_checkarray(L, pidx);
  if (r->v.size == 0 && p->v.size == 0) return r;
  for (int a = 0; a < axis; a++)
    if (x->v.shape[a] == 0) return r;                  /* nowhere to take from: the positions are not looked at, as in NumPy */
  la_ixitem item[LA_MAXDIMS];
  la_ixplan plan;
  int64_t one = 1;
  la_view pv = p->v;
  la_dims d;
  if (pv.ndim == 0) { pv.ndim = 1; pv.shape = &one; d.strides[0] = 8; pv.strides = d.strides; }
  for (int a = 0; a <= axis; a++) item[a] = (la_ixitem){ LA_IX_RANGE, 0, 0, 0, 1, NULL };
  item[axis] = (la_ixitem){ LA_IX_ARRAY, 0, 0, 0, 1, &pv };
  la_view rv = r->v;
  if (!la_ix_check(cx, &x->v, axis + 1, item) || !la_ix_plan(cx, &x->v, axis + 1, item, &plan)) l_raise(L, cx);
  if (p->v.ndim == 0) {                                /* the plan has an axis of one position more */
    rv.ndim = (uint8_t)plan.result.ndim;
    rv.shape = plan.result.shape;
    la_arr_cstrides(rv.ndim, rv.shape, la_itemsize(rv.dtype), d.shape);
    rv.strides = d.shape;
  }
  if (!la_ix_take(cx, &plan, &rv)) l_raise(L, cx);
  return r;
}

static int L_take (lua_State *L) {                     /* x, indices, axis, out, mode */
  int axis;
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  bool vector = isfalse(L, 3) || x->v.ndim == 1;
  tk_subject(L, 3, &axis);
  la_pk_mode mode = tk_mode(L, 5);
  la_array *p = tk_positions(L, 2);
  x = l_checkarray(L, 1);
  if (mode != LA_PK_RAISE && x->v.ndim == 1 && x->v.size > 0 && x->v.strides[0] == la_itemsize(x->v.dtype)) {
    la_array *r = l_newarray(L, (la_dtype)x->v.dtype, p->v.ndim, p->v.shape);
    x = l_checkarray(L, 1);
    p = l_checkarray(L, 2);
    la_pk_takewithin(mode, la_itemsize(x->v.dtype), x->v.size, x->v.data, p->v.size, (const int64_t *)(const void *)p->v.data, r->v.data);
  }
  else {
    tk_moved(L, 2, mode, x->v.shape[axis]);
    tk_take(L, axis, 2, 4);
  }
  return tk_deliver(L, 4, vector);
}

/* ---- put ---- */

/* [+1] the values at i as a vector of dtype dt and of n elements (one: of 1), repeated as often as needed, that shares no memory with x */
static la_array *tk_cycled (lua_State *L, int i, const la_view *x, int64_t n) {
  la_dtype dt = (la_dtype)x->dtype;
  la_array *v = l_asarray(L, i, LA_NODTYPE), *r;
  int64_t have = v->v.size, size = la_itemsize(dt);
  if (v->v.dtype != dt || !la_arr_iscontig(&v->v) || la_arr_mayoverlap(&v->v, x)) v = l_copyof(L, i, dt, 'C');
  else lua_pushvalue(L, i);
  if (have == 1 || have == n) r = v->v.ndim == 1 ? v : l_raveled(L, lua_gettop(L), 'C');
  else {
    r = l_newarray(L, dt, 1, &n);
    v = l_checkarray(L, -2);
    for (int64_t k = 0; k < n; k += have) memcpy(r->v.data + k * size, v->v.data, (size_t)((n - k < have ? n - k : have) * size));
  }
  if (r != v) lua_remove(L, -2);
  return r;
}

/* [+1] x as a contiguous vector of its own elements where it lies so (*copied false), else a copy that has to go back */
static la_array *tk_flat (lua_State *L, int i, bool *copied) {
  la_array *x = l_checkarray(L, i);
  *copied = !la_arr_iscontig(&x->v);
  return l_raveled(L, i, 'C');
}

static void tk_back (lua_State *L, int i, const la_array *flat, bool copied) {
  la_ctx *cx = l_ctx(L);
  la_array *x = l_checkarray(L, i);
  if (!copied) return;
  la_view v = flat->v;
  int64_t strides[LA_MAXDIMS];
  la_arr_cstrides(x->v.ndim, x->v.shape, la_itemsize(v.dtype), strides);
  v.ndim = x->v.ndim;
  v.shape = x->v.shape;
  v.strides = strides;
  if (!la_ex_copy(cx, &x->v, &v)) l_raise(L, cx);
}

static int L_put (lua_State *L) {                      /* a, ind, v, mode */
  la_ctx *cx = l_ctx(L);
  la_array *x = l_checkout(L, 1);
  la_pk_mode mode = tk_mode(L, 4);
  lua_settop(L, 4);
  la_array *p = tk_apart(L, 2, &x->v);
  if (p->v.size == 0) return 0;
  if (x->v.size == 0) return l_error(L, "cannot replace elements of an empty array");
  p = tk_moved(L, 2, mode, x->v.size);
  la_array *v = l_asarray(L, 3, LA_NODTYPE);
  if (v->v.size == 0) return 0;
  la_dims d;
  d.ndim = 1;
  d.size = d.shape[0] = p->v.size;
  d.strides[0] = 8;
  v = tk_cycled(L, 3, &x->v, p->v.size);
  bool copied;
  la_array *flat = tk_flat(L, 1, &copied);
  l_checkarray(L, 1);
  p = l_checkarray(L, 2);
  la_view pv = la_viewof(p->v.data, LA_I64, &d);
  la_ixitem item = { LA_IX_ARRAY, 0, 0, 0, 1, &pv };
  la_ixplan plan;
  if (!la_ix_check(cx, &flat->v, 1, &item) || !la_ix_plan(cx, &flat->v, 1, &item, &plan) || !la_ix_put(cx, &plan, &v->v))
    return l_raise(L, cx);
  tk_back(L, 1, flat, copied);
  return 0;
}

/* ---- along an axis ---- */

static la_array *tk_along (lua_State *L, int axisidx, int *axis) {
  la_array *x = l_checkarray(L, 1);
  la_array *p = tk_positions(L, 2);
  if (lua_isboolean(L, axisidx) && !lua_toboolean(L, axisidx)) {
    if (p->v.ndim != 1) l_error(L, "when axis=false, `indices` must have a single dimension");
    *axis = 0;
  }
  else *axis = l_absent(L, axisidx) ? l_axisof(L, -1, x->v.ndim) : l_checkaxis(L, axisidx, x->v.ndim);
  return x;
}

static int L_take_along_axis (lua_State *L) {          /* arr, indices, axis */
  la_ctx *cx = l_ctx(L);
  int axis;
  la_dims d;
  l_asarray(L, 1, LA_NODTYPE);
  la_array *x = tk_along(L, 3, &axis);
  if (lua_isboolean(L, 3)) { x = l_raveled(L, 1, 'C'); lua_replace(L, 1); }
  if (!la_pk_shape(cx, &x->v, &l_checkarray(L, 2)->v, axis, &d)) return l_raise(L, cx);
  la_array *r = l_newarray(L, (la_dtype)x->v.dtype, d.ndim, d.shape);
  x = l_checkarray(L, 1);
  if (!la_pk_take(cx, &x->v, &l_checkarray(L, 2)->v, axis, &r->v)) return l_raise(L, cx);
  return 1;
}

static int L_put_along_axis (lua_State *L) {           /* arr, indices, values, axis */
  la_ctx *cx = l_ctx(L);
  int axis;
  la_array *x = l_checkout(L, 1);
  bool copied = false, flattened = lua_isboolean(L, 4);
  tk_along(L, 4, &axis);
  lua_settop(L, 4);
  tk_apart(L, 2, &x->v);
  la_array *v = l_asarray(L, 3, LA_NODTYPE), *flat = NULL;
  if (v->v.dtype != x->v.dtype || (v->v.flags & LA_UNALIGNED) || la_arr_mayoverlap(&v->v, &x->v)) {
    l_copyof(L, 3, (la_dtype)x->v.dtype, 'C');
    lua_replace(L, 3);
  }
  if (flattened) flat = tk_flat(L, 1, &copied);
  x = flattened ? flat : l_checkarray(L, 1);
  l_checkarray(L, 1);
  v = l_checkarray(L, 3);
  if (!la_pk_put(cx, &x->v, &l_checkarray(L, 2)->v, axis, &v->v)) return l_raise(L, cx);
  if (flattened) tk_back(L, 1, flat, copied);
  return 0;
}

/* ---- by condition ---- */

/* The condition at i as booleans, C order, in its place. */
static la_array *tk_mask (lua_State *L, int i) {
  la_array *m = l_asarray(L, i, LA_NODTYPE);
  if (m->v.dtype == LA_BOOL && la_arr_iscontig(&m->v)) return m;
  m = l_copyof(L, i, LA_BOOL, 'C');
  lua_replace(L, i);
  return m;
}

/* The same where x, which is written to, must not lie in its memory. */
static la_array *tk_maskapart (lua_State *L, int i, const la_view *x) {
  la_array *m = tk_mask(L, i);
  if (!la_arr_mayoverlap(&m->v, x)) return m;
  m = l_copyof(L, i, LA_BOOL, 'C');
  lua_replace(L, i);
  return m;
}

/* [+1] positions (from 1) of the true elements of the mask at i, flattened */
static la_array *tk_true (lua_State *L, int i) {
  la_ctx *cx = l_ctx(L);
  la_array *m = l_checkarray(L, i);
  la_dims d;
  la_ixcount c;
  d.ndim = 1;
  d.size = d.shape[0] = m->v.size;
  d.strides[0] = 1;
  la_view v = la_viewof(m->v.data, LA_BOOL, &d);
  int64_t n = la_ix_count(&v, &c), *out;
  la_array *r = l_newarray(L, LA_I64, 1, &n);
  l_checkarray(L, i);                                  /* not closed meanwhile */
  out = (int64_t *)(void *)r->v.data;
  if (!la_ix_nonzero(cx, &v, &c, true, 1, &out, 1)) l_raise(L, cx);
  return r;
}

/* [+1] the elements of the vector at index 1 where the mask at i, of the same size, is true */
static la_array *tk_compress (lua_State *L, int i) {
  la_ctx *cx = l_ctx(L);
  la_array *x = l_checkarray(L, 1), *m = l_checkarray(L, i);
  la_dims d;
  la_ixcount c;
  d.ndim = 1;
  d.size = d.shape[0] = m->v.size;
  d.strides[0] = 1;
  la_view v = la_viewof(m->v.data, LA_BOOL, &d);
  int64_t n = la_ix_count(&v, &c);
  la_array *r = l_newarray(L, (la_dtype)x->v.dtype, 1, &n);
  x = l_checkarray(L, 1);
  l_checkarray(L, i);
  if (!la_ix_compress(cx, &x->v, &v, &c, r->v.data)) l_raise(L, cx);
  return r;
}

static int L_compress_method (lua_State *L) {          /* x, condition, axis, out */
  l_asarray(L, 1, LA_NODTYPE);
  la_array *m = tk_mask(L, 2);
  int axis;
  if (m->v.ndim != 1) return l_error(L, "condition must be a 1-d array");
  la_array *x = tk_subject(L, 3, &axis);
  if (x->v.ndim == 1 && m->v.size == x->v.size) { tk_compress(L, 2); return tk_deliver(L, 4, false); }
  tk_true(L, 2);
  lua_replace(L, 2);
  tk_take(L, axis, 2, 4);
  return tk_deliver(L, 4, false);
}

static int L_compress (lua_State *L) {                 /* condition, a, axis, out */
  lua_pushvalue(L, 1);                                 /* the array goes first, as everywhere here */
  lua_copy(L, 2, 1);
  lua_replace(L, 2);
  return L_compress_method(L);
}

static int L_extract (lua_State *L) {                  /* condition, arr */
  lua_insert(L, 1);
  lua_settop(L, 2);                                    /* arr, condition */
  l_asarray(L, 1, LA_NODTYPE);
  tk_mask(L, 2);
  la_array *x = l_raveled(L, 1, 'C');
  lua_replace(L, 1);
  if (x->v.size == l_checkarray(L, 2)->v.size) { tk_compress(L, 2); return 1; }
  tk_true(L, 2);
  lua_replace(L, 2);
  tk_take(L, 0, 2, 0);
  return 1;
}

static int L_place (lua_State *L) {                    /* arr, mask, vals */
  la_ctx *cx = l_ctx(L);
  la_array *x = l_checkout(L, 1), *m = tk_maskapart(L, 2, &x->v);
  lua_settop(L, 3);
  if (m->v.size != x->v.size) return l_error(L, "place: mask and data must be the same size");
  la_array *v = l_asarray(L, 3, LA_NODTYPE);
  la_dims d;
  la_ixcount c;
  d.ndim = x->v.ndim;
  d.size = x->v.size;
  memcpy(d.shape, x->v.shape, sizeof(int64_t) * (size_t)d.ndim);
  la_arr_cstrides(d.ndim, d.shape, 1, d.strides);
  la_view mask = la_viewof(m->v.data, LA_BOOL, &d);
  int64_t n = la_ix_count(&mask, &c);
  if (n == 0) return 0;
  if (v->v.size == 0) return l_error(L, "Cannot insert from an empty array!");
  v = tk_cycled(L, 3, &x->v, n);
  x = l_checkarray(L, 1);
  l_checkarray(L, 2);
  if (x->v.ndim == 0) {                                /* one element */
    memcpy(x->v.data, v->v.data, (size_t)la_itemsize(x->v.dtype));
    return 0;
  }
  if (!la_ix_expand(cx, &x->v, &mask, &c, v->v.data, v->v.size == 1 && n > 1 ? 0 : la_itemsize(x->v.dtype))) return l_raise(L, cx);
  return 0;
}

static int L_putmask (lua_State *L) {                  /* a, mask, values */
  la_ctx *cx = l_ctx(L);
  la_array *x = l_checkout(L, 1), *m = tk_maskapart(L, 2, &x->v);
  lua_settop(L, 3);
  if (m->v.size != x->v.size) return l_error(L, "putmask: mask and data must be the same size");
  bool array = l_toarray(L, 3) != NULL;
  la_array *v = l_asarray(L, 3, LA_NODTYPE);
  la_dtype dt = (la_dtype)x->v.dtype;
  if (v->v.size == 0 || x->v.size == 0) return 0;
  if (!la_dt_cancast((la_dtype)v->v.dtype, dt, LA_CAST_SAMEKIND) && array && v->v.ndim > 0)
    return l_error(L, "Cannot cast array data from dtype('%s') to dtype('%s') according to the rule 'same_kind'",
                   la_dtypes[v->v.dtype].name, la_dtypes[dt].name);
  v = tk_cycled(L, 3, &x->v, x->v.size);
  la_dims d, dv;
  x = l_checkarray(L, 1);
  l_checkarray(L, 2);
  d.ndim = dv.ndim = x->v.ndim;
  d.size = dv.size = x->v.size;
  memcpy(d.shape, x->v.shape, sizeof(int64_t) * (size_t)d.ndim);
  memcpy(dv.shape, d.shape, sizeof(int64_t) * (size_t)d.ndim);
  la_arr_cstrides(d.ndim, d.shape, 1, d.strides);
  if (v->v.size == x->v.size) la_arr_cstrides(d.ndim, d.shape, la_itemsize(dt), dv.strides);
  else memset(dv.strides, 0, sizeof(int64_t) * (size_t)d.ndim);
  la_view mask = la_viewof(m->v.data, LA_BOOL, &d), values = la_viewof(v->v.data, dt, &dv);
  if (!la_ex_select(cx, &mask, &values, &x->v, &x->v)) return l_raise(L, cx);
  return 0;
}

static int L_copyto (lua_State *L) {                   /* dst, src, casting, where */
  static const char *const rules[] = { "no", "equiv", "safe", "same_kind", "unsafe", NULL };
  la_ctx *cx = l_ctx(L);
  la_array *x = l_checkout(L, 1);
  la_dtype dt = (la_dtype)x->v.dtype;
  la_weak weak;
  bool number;
  int rule = l_optchoice(L, 3, rules, "casting");
  lua_settop(L, 4);
  la_array *v = l_operand(L, 2, &weak, &number);
  if (rule < 0) rule = LA_CAST_SAMEKIND;
  la_dtype from = (la_dtype)v->v.dtype;
  if (weak == LA_WEAK_INT && dt >= LA_I8) from = dt;   /* a Lua number takes dst's dtype where its kind allows */
  else if (weak == LA_WEAK_FLOAT && la_isinexact(dt)) from = dt;
  if (!la_dt_cancast(from, dt, (la_casting)rule))
    return l_error(L, "Cannot cast array data from dtype('%s') to dtype('%s') according to the rule '%s'",
                   la_dtypes[from].name, la_dtypes[dt].name, la_dt_castingname((la_casting)rule));
  const la_view *all[3] = { &x->v, &v->v, NULL };
  la_dims d;
  bool masked = !l_absent(L, 4) && !(lua_isboolean(L, 4) && lua_toboolean(L, 4));
  if (masked) {
    la_array *m = l_asarray(L, 4, LA_NODTYPE);
    if (m->v.dtype != LA_BOOL)
      return l_error(L, "Cannot cast array data from dtype('%s') to dtype('bool') according to the rule 'safe'",
                     la_dtypes[m->v.dtype].name);
    if (la_arr_mayoverlap(&m->v, &x->v)) { l_copyof(L, 4, LA_BOOL, 'K'); lua_replace(L, 4); }
  }
  if (masked && la_arr_mayoverlap(&v->v, &x->v)) { l_copyof(L, 2, LA_NODTYPE, 'K'); lua_replace(L, 2); }
  x = l_checkarray(L, 1);
  v = l_checkarray(L, 2);
  la_view source = v->v;                               /* axes of length 1 before dst's are dropped, as in an assignment */
  while (source.ndim > x->v.ndim && source.shape[0] == 1) {
    source.ndim--;
    source.shape++;
    source.strides++;
  }
  all[0] = &x->v;
  all[1] = &source;
  if (masked) all[2] = &l_checkarray(L, 4)->v;
  bool fits = la_bc_shape(cx, masked ? 3 : 2, all, &d) && d.ndim == x->v.ndim &&
              memcmp(d.shape, x->v.shape, sizeof(int64_t) * (size_t)d.ndim) == 0;
  if (!fits) {
    char a[LA_SHAPESTR], b[LA_SHAPESTR];
    const la_view *bad = masked && all[2]->size > v->v.size ? all[2] : &v->v;
    return l_error(L, "could not broadcast input array from shape %s into shape %s", la_arr_shapestr(a, sizeof a, bad->ndim, bad->shape),
                   la_arr_shapestr(b, sizeof b, x->v.ndim, x->v.shape));
  }
  if (!(masked ? la_ex_select(cx, all[2], &source, &x->v, &x->v) : la_ex_copy(cx, &x->v, &source))) return l_raise(L, cx);
  return 0;
}

/* ---- among several arrays ---- */

/* The arrays of the table at i, each pushed; returns how many. `what` names them. */
static int tk_list (lua_State *L, int i, const char *what) {
  la_array *x = l_toarray(L, i);
  if (x == NULL && lua_type(L, i) != LUA_TTABLE) l_error(L, "%s: %s must be a table of arrays, got %s", l_fname(L), what, l_typename(L, i));
  int64_t n = x != NULL ? (x->v.ndim > 0 ? x->v.shape[0] : 0) : (int64_t)lua_rawlen(L, i);
  if (n > 100000) l_error(L, "%s: too many %s: %lld", l_fname(L), what, (long long)n);
  luaL_checkstack(L, (int)n + 8, "too many arrays");
  for (int k = 1; k <= (int)n; k++) {
    if (x != NULL) lua_geti(L, i, k);
    else lua_rawgeti(L, i, k);
  }
  return (int)n;
}

static int L_choose (lua_State *L) {                   /* a, choices, out, mode */
  la_ctx *cx = l_ctx(L);
  la_pk_mode mode = tk_mode(L, 4);
  bool number = lua_type(L, 1) == LUA_TNUMBER, numbers = number;
  lua_settop(L, 4);
  tk_positions(L, 1);
  int n = tk_list(L, 2, "choices");
  if (n == 0) return l_error(L, "choose: there are no choices");
  size_t each = sizeof(la_view) + sizeof(la_view *) + sizeof(la_dtype) + sizeof(la_weak);
  la_dtype *dts = l_scratch(L, (size_t)n * each + 2 * sizeof(la_view *) + 64);
  la_view *choices = (la_view *)(void *)dts;
  const la_view **views = (const la_view **)(void *)(choices + n);
  dts = (la_dtype *)(void *)(views + n + 1);
  la_weak *weak = (la_weak *)(void *)(dts + n);
  lua_insert(L, 5);                                    /* the choices are at 6 ... */
  for (int k = 0; k < n; k++) {
    bool scalar;
    la_array *c = l_operand(L, 6 + k, &weak[k], &scalar);
    dts[k] = (la_dtype)c->v.dtype;
    numbers = numbers && (scalar || c->v.ndim == 0);
  }
  la_dtype dt = la_dt_result(n, dts, weak);
  for (int k = 0; k < n; k++) {
    l_asarray(L, 6 + k, dt);
    if (l_checkarray(L, 6 + k)->v.flags & LA_UNALIGNED) { l_copyof(L, 6 + k, dt, 'C'); lua_replace(L, 6 + k); }
  }
  la_array *w = tk_moved(L, 1, mode, n), *r;
  int64_t bad;
  if (mode == LA_PK_RAISE && !la_pk_allwithin(n, w->v.size, (const int64_t *)(const void *)w->v.data, false, &bad))
    return l_error(L, "invalid entry in choice array: %lld, there are %d choices", (long long)bad, n);
  la_dims d;
  views[0] = &w->v;
  for (int k = 0; k < n; k++) views[k + 1] = &l_checkarray(L, 6 + k)->v;
  if (!la_bc_shape(cx, n + 1, views, &d)) return l_raise(L, cx);
  r = l_newarray(L, dt, d.ndim, d.shape);
  w = l_checkarray(L, 1);
  for (int k = 0; k < n; k++) choices[k] = l_checkarray(L, 6 + k)->v;
  if (!la_pk_choose(cx, &w->v, n, choices, &r->v)) return l_raise(L, cx);
  return tk_deliver(L, 3, numbers || r->v.ndim == 0);
}

static int L_select (lua_State *L) {                   /* condlist, choicelist, default */
  la_ctx *cx = l_ctx(L);
  lua_settop(L, 3);
  if (l_absent(L, 3)) { lua_pushinteger(L, 0); lua_replace(L, 3); }
  int n = tk_list(L, 1, "condlist"), m = tk_list(L, 2, "choicelist");
  if (n != m) return l_error(L, "list of cases must be same length as list of conditions");
  if (n == 0) return l_error(L, "select with an empty condition list is not possible");
  la_dtype dt = LA_BOOL;
  la_weak weak;
  bool scalar;
  /* conditions at 4 .., choices at 4 + n .. */
  la_dtype *dts = l_scratch(L, (size_t)(n + 1) * (sizeof(la_dtype) + sizeof(la_weak)) + (size_t)(2 * n + 1) * sizeof(la_view *) + 64);
  const la_view **views = (const la_view **)(void *)dts;
  dts = (la_dtype *)(void *)(views + 2 * n + 1);
  la_weak *weaks = (la_weak *)(void *)(dts + n + 1);
  for (int k = 0; k < n; k++) {
    la_array *c = l_asarray(L, 4 + k, LA_NODTYPE);
    if (c->v.dtype != LA_BOOL) return l_error(L, "invalid entry %d in condlist: should be boolean ndarray", k + 1);
    la_array *x = l_operand(L, 4 + n + k, &weaks[k], &scalar);
    dts[k] = (la_dtype)x->v.dtype;
  }
  dts[n] = (la_dtype)l_operand(L, 3, &weak, &scalar)->v.dtype;
  weaks[n] = weak;
  dt = la_dt_result(n + 1, dts, weaks);
  la_dims d;
  for (int k = 0; k < 2 * n; k++) views[k] = &l_checkarray(L, 4 + k)->v;
  views[2 * n] = &l_checkarray(L, 3)->v;
  if (!la_bc_shape(cx, 2 * n + 1, views, &d)) return l_raise(L, cx);
  la_array *r = l_newarray(L, dt, d.ndim, d.shape);
  for (int k = 0; k < 2 * n; k++) views[k] = &l_checkarray(L, 4 + k)->v;
  views[2 * n] = &l_checkarray(L, 3)->v;
  if (!la_ex_select(cx, views[n - 1], views[2 * n - 1], views[2 * n], &r->v)) return l_raise(L, cx);
  for (int k = n - 2; k >= 0; k--)                     /* the first true condition wins: it comes last */
    if (!la_ex_select(cx, views[k], views[n + k], &r->v, &r->v)) return l_raise(L, cx);
  return l_unwrap(L);
}

static int L_one_hot (lua_State *L) {                  /* labels, n, dtype */
  la_array *p = tk_positions(L, 1);
  la_dtype dt = (la_dtype)l_optdtype(L, 3, LA_F64);
  int64_t n = 0, bad, shape[LA_MAXDIMS];
  const int64_t *label = (const int64_t *)(const void *)p->v.data;
  if (p->v.ndim == LA_MAXDIMS) return l_error(L, "one_hot: the result would have %d axes, the limit is %d", LA_MAXDIMS + 1, LA_MAXDIMS);
  if (!l_absent(L, 2)) {
    n = l_checkint(L, 2, "n");
    if (n < 0) return l_error(L, "one_hot: n must not be negative, got %lld", (long long)n);
  }
  else for (int64_t i = 0; i < p->v.size; i++) n = label[i] > n ? label[i] : n;
  if (!la_pk_allwithin(n, p->v.size, label, false, &bad))
    return l_error(L, "one_hot: label %lld is not between 1 and %lld", (long long)bad, (long long)n);
  memcpy(shape, p->v.shape, sizeof(int64_t) * (size_t)p->v.ndim);
  shape[p->v.ndim] = n;
  la_array *r = l_newarray(L, dt, p->v.ndim + 1, shape);
  p = l_checkarray(L, 1);
  la_pk_onehot(dt, n, p->v.size, (const int64_t *)(const void *)p->v.data, r->v.data);
  return 1;
}

#define ABOUT_MODE \
  "mode: \"raise\" (default); \"wrap\": positions go round, so that 0 is the last one and n + 1 the first;\n" \
  "\"clip\": those beyond the ends are moved to them.\n"

const l_reg la_reg_take[] = {
  { "take", L_take, "x, indices, axis, out, mode", L_FUNC | L_METHOD,
    "Elements at positions along an axis.\n"
    "x: array or nested table. indices: a position or an array or nested table of them, from 1, negative ones from the end.\n"
    "axis: absent or false: of the flattened array. out: array for the result.\n"
    ABOUT_MODE
    "Result: x's shape with that of indices in place of the axis; a number for one position in a vector.\n"
    "Errors: a position out of bounds; positions that are no integers; an out of another shape.\n"
    "Example: la.take({10, 20, 30}, {3, 1})  --> [30 10]\n"
    "NumPy: np.take(x, indices - 1, axis)" },
  { "put", L_put, "a, ind, v, mode", L_FUNC | L_METHOD,
    "Assigns values to elements at positions of the flattened array, in place.\n"
    "a: array. ind: positions from 1, negative ones from the end. v: values, cast to a's dtype, repeated as often as needed.\n"
    ABOUT_MODE
    "Returns nothing. Errors: a position out of bounds (nothing is written); a read-only array.\n"
    "Example: local a = la.zeros(4); la.put(a, {1, 4}, {7, 9})  --> a is [7. 0. 0. 9.]\n"
    "NumPy: np.put(a, ind - 1, v)" },
  { "take_along_axis", L_take_along_axis, "arr, indices, axis", L_FUNC | L_METHOD,
    "Elements at positions along an axis, each row having positions of its own, as argsort and argmax give them.\n"
    "indices: positions from 1, with as many axes as arr; the other axes broadcast.\n"
    "axis: the last one if absent; false: the flattened array.\n"
    "Errors: different numbers of axes; a position out of bounds.\n"
    "Example: local x = la.array({{3, 1}, {2, 9}}); la.take_along_axis(x, x:argsort(), -1)  --> [[1 3] [2 9]]\n"
    "NumPy: np.take_along_axis(arr, indices - 1, axis)" },
  { "put_along_axis", L_put_along_axis, "arr, indices, values, axis", L_FUNC | L_METHOD,
    "Assigns values to elements at positions along an axis, each row having positions of its own, in place.\n"
    "indices: positions from 1, with as many axes as arr. values: broadcast to their shape, cast to arr's dtype.\n"
    "axis: as in take_along_axis.\n"
    "Returns nothing. Errors: different numbers of axes; a position out of bounds (nothing is written); a read-only array.\n"
    "Example: local x = la.zeros(2, 3); la.put_along_axis(x, {{2}, {3}}, 1, 2)\n"
    "NumPy: np.put_along_axis(arr, indices - 1, values, axis)" },
  { "compress", L_compress, "condition, a, axis, out", L_FUNC,
    "The parts along an axis for which a condition is true.\n"
    "condition: booleans in a row; what it does not reach is left out. a: array. axis: absent or false: the flattened array.\n"
    "Errors: a condition with more than one axis; a true one beyond the end.\n"
    "Example: la.compress({true, false, true}, {10, 20, 30})  --> [10 30]\n"
    "NumPy: np.compress(condition, a, axis)" },
  { "compress", L_compress_method, "x, condition, axis, out", L_METHOD,
    "The parts along an axis for which a condition is true.\n"
    "condition: booleans in a row. axis: absent or false: the flattened array. See la.compress, where the condition goes first.\n"
    "Example: la.array({10, 20, 30}):compress({true, false, true})  --> [10 30]\n"
    "NumPy: x.compress(condition, axis)" },
  { "extract", L_extract, "condition, arr", L_FUNC | L_METHOD,
    "The elements of an array where a condition is true, flattened.\n"
    "condition: array of the same size; every number but 0 is true.\n"
    "Errors: a true one beyond the end.\n"
    "Example: la.extract(la.array({1, 0, 1}), {10, 20, 30})  --> [10 30]\n"
    "NumPy: np.extract(condition, arr)" },
  { "place", L_place, "arr, mask, vals", L_FUNC | L_METHOD,
    "Assigns values one after another to the elements where a mask is true, in place.\n"
    "arr: array. mask: of the same size. vals: the first goes to the first true one; repeated as often as needed.\n"
    "Returns nothing. Errors: a mask of another size; no values; a read-only array.\n"
    "Example: local x = la.arange(5); la.place(x, x:gt(2), {44, 55})  --> x is [ 0  1  2 44 55]\n"
    "NumPy: np.place(arr, mask, vals)" },
  { "putmask", L_putmask, "a, mask, values", L_FUNC | L_METHOD,
    "Assigns the values at the places where a mask is true, in place.\n"
    "a: array. mask: of the same size. values: element i goes to place i; repeated where there are fewer.\n"
    "Returns nothing. Errors: a mask of another size; a cast that is not of the same kind; a read-only array.\n"
    "Example: local x = la.arange(5); la.putmask(x, x:gt(2), x * x)  --> x is [ 0  1  2  9 16]\n"
    "NumPy: np.putmask(a, mask, values)" },
  { "copyto", L_copyto, "dst, src, casting, where", L_FUNC | L_METHOD,
    "Copies values into an array, broadcast and cast.\n"
    "dst: array. src: number, table or array. where: booleans.\n"
    "casting: \"same_kind\" (default), \"no\", \"equiv\", \"safe\" or \"unsafe\".\n"
    "Returns nothing. Errors: shapes that do not fit; a cast that the rule forbids; a read-only array.\n"
    "Example: local x = la.zeros(3); la.copyto(x, 7, {where = {true, false, true}})  --> x is [7. 0. 7.]\n"
    "NumPy: np.copyto(dst, src, casting, where)" },
  { "choose", L_choose, "a, choices, out, mode", L_FUNC | L_METHOD,
    "Of several arrays, at each place the element of the one whose number stands there.\n"
    "a: numbers from 1 to the number of choices. choices: table of arrays, broadcast together with a. out: array for the result.\n"
    ABOUT_MODE
    "Errors: a number that is none of a choice; shapes that do not fit.\n"
    "Example: la.choose({1, 2, 1}, {{10, 20, 30}, {-1, -2, -3}})  --> [10 -2 30]\n"
    "NumPy: np.choose(a - 1, choices)" },
  { "select", L_select, "condlist, choicelist, default", L_FUNC,
    "At each place the element of the first choice whose condition is true there.\n"
    "condlist: table of boolean arrays. choicelist: table of as many arrays.\n"
    "default: where no condition is true; 0 if absent. All broadcast.\n"
    "Errors: tables of different length; a condition that is not boolean; shapes that do not fit.\n"
    "Example: local x = la.arange(5); la.select({x:lt(2), x:gt(3)}, {-x, x * 10}, 7)  --> [ 0 -1  7  7 40]\n"
    "NumPy: np.select(condlist, choicelist, default)" },
  { "one_hot", L_one_hot, "labels, n, dtype", L_FUNC | L_METHOD,
    "For each label a row of zeros with a one at the label's place.\n"
    "labels: whole numbers from 1 to n, any shape. n: length of a row; the largest label if absent. dtype: float64 if absent.\n"
    "Result: the shape of labels and an axis of n behind it.\n"
    "Errors: a label that is not between 1 and n.\n"
    "Example: la.one_hot({2, 1}, 3)  --> [[0. 1. 0.] [1. 0. 0.]]\n"
    "NumPy: np.eye(n)[labels - 1]" },
  { NULL, NULL, NULL, 0, NULL }
};
