/*
** bind_reduce.c: reductions for Lua: sum prod mean min max any all argmax argmin std var, and reduce accumulate reduceat outer at of
** ufunc objects.
**
** A function here reads its arguments, settles dtypes as NumPy does, makes the result (in NumPy's layout) and calls reduce.c.
** br_* helpers are shared with bind_stat.c through bind_reduce.h.
*/
#include <string.h>

#include "bind_reduce.h"
#include "index.h"

/* ---- arguments and results ---- */

la_array *br_array (lua_State *L, int i) {
  la_array *x = l_toarray(L, i);
  return x != NULL ? x : l_asarray(L, i, LA_NODTYPE);
}

int br_axes (lua_State *L, int i, int ndim, bool *on) {
  int list[LA_MAXDIMS], n = l_optaxes(L, i, ndim, list);
  for (int a = 0; a < ndim; a++) on[a] = n < 0;
  for (int k = 0; k < n; k++) on[list[k]] = true;
  return n < 0 ? ndim : n;
}

static int64_t count_of (const la_view *x, const bool *on) {
  int64_t n = 1;
  for (int a = 0; a < x->ndim; a++) if (on[a]) n *= x->shape[a];
  return n;
}

void br_keepdims (const la_view *x, const bool *on, const la_view *out, bool keepdims, la_dims *d, la_view *v) {
  d->ndim = x->ndim;
  d->size = 1;
  for (int a = 0, k = 0; a < x->ndim; a++) {
    if (on[a]) {
      d->shape[a] = 1;
      d->strides[a] = 0;
      k += keepdims;
    } else {
      d->shape[a] = out->shape[k];
      d->strides[a] = out->strides[k++];
    }
    d->size *= d->shape[a];
  }
  *v = *out;
  v->shape = d->shape;
  v->strides = d->strides;
  v->ndim = (uint8_t)d->ndim;
}

la_array *br_result (lua_State *L, const la_view *x, const bool *on, bool keepdims, la_dtype dt, int outidx, const char *name,
                     la_dims *d, la_view *v) {
  int64_t shape[LA_MAXDIMS], strides[LA_MAXDIMS];
  int nd = 0;
  for (int a = 0; a < x->ndim; a++) {
    if (on[a] && !keepdims) continue;
    shape[nd] = on[a] ? 1 : x->shape[a];
    strides[nd++] = on[a] ? 0 : x->strides[a];
  }
  la_array *r;
  if (outidx != 0 && !l_absent(L, outidx)) {
    char a[LA_SHAPESTR], b[LA_SHAPESTR];
    r = l_checkout(L, outidx);
    if (r->v.ndim != nd)
      l_error(L, "output parameter for reduction operation %s has the wrong number of dimensions: Found %d but expected %d%s", name,
              r->v.ndim, nd, keepdims ? " (must match the operand's when keepdims = true)" : "");
    if (nd > 0 && memcmp(r->v.shape, shape, sizeof(int64_t) * (size_t)nd) != 0)
      l_error(L, "output parameter for reduction operation %s has the wrong shape: found %s but expected %s", name,
              la_arr_shapestr(a, sizeof a, nd, r->v.shape), la_arr_shapestr(b, sizeof b, nd, shape));
    lua_pushvalue(L, outidx);
  } else if (nd < 2) r = l_newarray(L, dt, nd, shape);
  else {
    la_view like = *x;
    like.shape = shape;
    like.strides = strides;
    like.ndim = (uint8_t)nd;
    like.size = 1;
    for (int k = 0; k < nd; k++) like.size *= shape[k];
    r = l_newlike(L, dt, &like, 'K');
  }
  br_keepdims(x, on, &r->v, keepdims, d, v);
  return r;
}

int br_finish (lua_State *L, bool keepdims, int outidx) {
  if (!keepdims && (outidx == 0 || l_absent(L, outidx))) l_unwrap(L);
  return 1;
}

const la_view *br_where (lua_State *L, int i, const la_view *x) {
  if (l_absent(L, i) || (lua_isboolean(L, i) && lua_toboolean(L, i))) return NULL;
  la_array *w = l_asarray(L, i, LA_BOOL);
  bool ok = w->v.ndim <= x->ndim;
  for (int k = 0; ok && k < w->v.ndim; k++) {
    int64_t n = x->shape[x->ndim - w->v.ndim + k];
    ok = w->v.shape[k] == n || w->v.shape[k] == 1;
  }
  if (!ok) {
    char a[LA_SHAPESTR], b[LA_SHAPESTR];
    l_error(L, "%s: where has shape %s, which does not broadcast to the array's shape %s", l_fname(L),
            la_arr_shapestr(a, sizeof a, w->v.ndim, w->v.shape), la_arr_shapestr(b, sizeof b, x->ndim, x->shape));
  }
  return &w->v;
}

void br_cell (const la_view *x, la_dtype dt, void *cell, la_dims *d, la_view *v) {
  d->ndim = x->ndim;
  d->size = 1;
  for (int a = 0; a < x->ndim; a++) { d->shape[a] = 1; d->strides[a] = 0; }
  *v = la_viewof(cell, dt, d);
}

bool br_scalar (lua_State *L, int i, const char *what, la_scalar *s) {
  la_dtype dt;
  if (l_absent(L, i)) return false;
  if (!l_toscalar(L, i, s, &dt)) l_error(L, "%s: %s must be a number, got %s", l_fname(L), what, l_typename(L, i));
  return true;
}

/* ---- sum prod min max any all ---- */

/* stack: x, axis, dtype, out, keepdims, initial, where at the indices given (0: the function has no such parameter) */
typedef struct br_params { int axis, dtype, out, keepdims, initial, where; } br_params;

static int reduction (lua_State *L, la_red_op op, const char *name, const br_params *p) {
  la_ctx *cx = l_ctx(L);
  la_array *x = br_array(L, 1);
  bool on[LA_MAXDIMS], keepdims = l_optbool(L, p->keepdims, false);
  la_dtype xd = (la_dtype)x->v.dtype, loop = xd, rt;
  la_scalar initial;
  la_dims d;
  la_view v;
  bool all = br_axes(L, p->axis, x->v.ndim, on) == x->v.ndim, hasout = !l_absent(L, p->out);
  la_dtype od = hasout ? (la_dtype)l_checkout(L, p->out)->v.dtype : xd;
  if (op <= LA_RED_PROD) {
    int wanted = l_optdtype(L, p->dtype, LA_NODTYPE);
    loop = wanted != LA_NODTYPE ? (la_dtype)wanted : hasout ? la_dt_promote(xd, od) : la_red_sumdtype(xd);
  } else if (op <= LA_RED_MAX && hasout) loop = la_dt_promote(xd, od);
  rt = op >= LA_RED_ANY ? LA_BOOL : loop;
  bool given = p->initial != 0 && br_scalar(L, p->initial, "initial", &initial);
  const la_view *where = br_where(L, p->where, &x->v);
  if (all && !hasout && !keepdims) {                   /* a number, without an array on the way */
    _Alignas(16) char cell[16];
    br_cell(&x->v, rt, cell, &d, &v);
    if (!la_red_run(cx, op, name, loop, &x->v, on, &v, given ? &initial : NULL, where)) return l_raise(L, cx);
    l_pushelement(L, rt, cell);
    return 1;
  }
  br_result(L, &x->v, on, keepdims, rt, p->out, name, &d, &v);
  if (!la_red_run(cx, op, name, loop, &x->v, on, &v, given ? &initial : NULL, where)) return l_raise(L, cx);
  return br_finish(L, keepdims, p->out);
}

static const br_params sum_params = { 2, 3, 4, 5, 6, 7 }, minmax_params = { 2, 0, 3, 4, 5, 6 }, any_params = { 2, 0, 3, 4, 0, 5 };

static int L_sum (lua_State *L)  { return reduction(L, LA_RED_SUM, "add", &sum_params); }
static int L_prod (lua_State *L) { return reduction(L, LA_RED_PROD, "multiply", &sum_params); }
static int L_min (lua_State *L)  { return reduction(L, LA_RED_MIN, "minimum", &minmax_params); }
static int L_max (lua_State *L)  { return reduction(L, LA_RED_MAX, "maximum", &minmax_params); }
static int L_any (lua_State *L)  { return reduction(L, LA_RED_ANY, "logical_or", &any_params); }
static int L_all (lua_State *L)  { return reduction(L, LA_RED_ALL, "logical_and", &any_params); }

/* ---- positions ---- */

static int position (lua_State *L, bool max) {          /* x, axis, out, keepdims */
  la_ctx *cx = l_ctx(L);
  la_array *x = br_array(L, 1);
  bool on[LA_MAXDIMS], keepdims = l_optbool(L, 4, false);
  bool all = l_absent(L, 2) || (lua_isboolean(L, 2) && !lua_toboolean(L, 2));
  const char *name = max ? "argmax" : "argmin";
  la_dims d;
  la_view v;
  int axis = all ? -1 : x->v.ndim == 0 ? l_checkaxis(L, 2, 1) : l_checkaxis(L, 2, x->v.ndim);
  if (x->v.ndim == 0) axis = -1;
  for (int a = 0; a < x->v.ndim; a++) on[a] = axis < 0 || a == axis;
  if (!l_absent(L, 3)) {
    la_array *out = l_checkout(L, 3);
    if (out->v.dtype != LA_I64)
      return l_error(L, "%s: the output array must be int64, got %s", name, la_dtypes[out->v.dtype].name);
  }
  if ((axis < 0 || x->v.ndim == 1) && !keepdims && l_absent(L, 3)) {
    int64_t cell = 0;
    br_cell(&x->v, LA_I64, &cell, &d, &v);
    if (!la_red_arg(cx, max, &x->v, axis, 1, &v)) return l_raise(L, cx);
    lua_pushinteger(L, cell);
    return 1;
  }
  br_result(L, &x->v, on, keepdims, LA_I64, 3, name, &d, &v);
  if (!la_red_arg(cx, max, &x->v, axis, 1, &v)) return l_raise(L, cx);
  return br_finish(L, keepdims, 3);
}

static int L_argmax (lua_State *L) { return position(L, true); }
static int L_argmin (lua_State *L) { return position(L, false); }

/* ---- mean, var, std ---- */

/* a 0-d float64 view of a number on the C stack */
typedef struct number { double value; la_view v; } number;
static void set_number (number *n, double value) {
  n->value = value;
  n->v = (la_view){ (char *)&n->value, NULL, NULL, 1, LA_F64, 0, 0, 0 };
}

/* v = v / count, in float64 or complex128 as NumPy divides by an int64 */
static bool divide (la_ctx *cx, const la_view *v, const la_view *count) {
  const la_view *in[2] = { v, count };
  return la_ex_ufunc(cx, &la_ufuncs[LA_UF_divide], la_iscomplex(v->dtype) ? LA_C128 : LA_F64, in, v, NULL);
}

/* How many elements go into each result. Without a mask a number; with one an array pushed on the stack, keepdims form. */
static const la_view *counts (lua_State *L, la_ctx *cx, const la_view *x, const bool *on, const la_view *where, double ddof, number *n) {
  if (where == NULL) {
    double c = (double)count_of(x, on) - ddof;
    set_number(n, c > 0 ? c : 0);
    return &n->v;
  }
  int64_t s[LA_MAXDIMS];
  la_view full = *x, ints;
  la_dims d;
  if (!la_bc_strides(cx, where, x->ndim, x->shape, s)) l_raise(L, cx);
  full.data = where->data;
  full.strides = s;
  full.dtype = LA_BOOL;
  full.flags = 0;
  la_array *r = br_result(L, x, on, true, LA_I64, 0, "add", &d, &ints);
  if (!la_red_run(cx, LA_RED_SUM, "add", LA_I64, &full, on, &r->v, NULL, NULL)) l_raise(L, cx);
  la_array *f = l_newlike(L, LA_F64, &r->v, 'K');
  if (!la_ex_copy(cx, &f->v, &r->v)) l_raise(L, cx);
  double *p = (double *)(void *)f->v.data;
  for (int64_t i = 0; i < f->v.size; i++) p[i] = p[i] - ddof > 0 ? p[i] - ddof : 0;
  return &f->v;
}

int br_mean (lua_State *L, la_array *x, const bool *on, int dtidx, int outidx, bool keepdims, const la_view *where) {
  la_ctx *cx = l_ctx(L);
  la_dtype xd = (la_dtype)x->v.dtype;
  int wanted = dtidx != 0 ? l_optdtype(L, dtidx, LA_NODTYPE) : LA_NODTYPE;
  bool half = wanted == LA_NODTYPE && xd == LA_F16, hasout = outidx != 0 && !l_absent(L, outidx);
  la_dtype loop = wanted != LA_NODTYPE ? (la_dtype)wanted : xd < LA_F16 ? LA_F64 : half ? LA_F32 : xd;
  la_dims d, hd;
  la_view v, hv;
  number n;
  bool scalar = !keepdims && !hasout && count_of(&x->v, on) == x->v.size;
  for (int a = 0; scalar && a < x->v.ndim; a++) scalar = on[a];
  const la_view *count = counts(L, cx, &x->v, on, where, 0, &n);
  la_array *r = br_result(L, &x->v, on, keepdims, loop, outidx, "add", &d, &v);
  if (!la_red_run(cx, LA_RED_SUM, "add", loop, &x->v, on, &v, NULL, where)) return l_raise(L, cx);
  if (half && !hasout) {
    la_array *h = br_result(L, &x->v, on, keepdims, LA_F16, 0, "add", &hd, &hv);
    const la_view *in[2] = { &v, count };
    if (scalar ? !la_ex_ufunc(cx, &la_ufuncs[LA_UF_divide], LA_F64, in, &hv, NULL)      /* one rounding, as NumPy's scalars have it */
               : !divide(cx, &v, count) || !la_ex_copy(cx, &h->v, &r->v)) return l_raise(L, cx);
  } else if (!divide(cx, &v, count)) return l_raise(L, cx);
  return br_finish(L, keepdims, outidx);
}

static int L_mean (lua_State *L) {                      /* x, axis, dtype, out, keepdims, where */
  la_array *x = br_array(L, 1);
  bool on[LA_MAXDIMS], keepdims = l_optbool(L, 5, false);
  br_axes(L, 2, x->v.ndim, on);
  if (!l_absent(L, 4)) l_checkout(L, 4);
  const la_view *where = br_where(L, 6, &x->v);
  return br_mean(L, x, on, 3, 4, keepdims, where);
}

int br_var (lua_State *L, la_array *x, const bool *on, int dtidx, int outidx, double ddof, bool keepdims, const la_view *where, int meanidx,
            bool root) {
  la_ctx *cx = l_ctx(L);
  la_dtype xd = (la_dtype)x->v.dtype;
  int wanted = dtidx != 0 ? l_optdtype(L, dtidx, LA_NODTYPE) : LA_NODTYPE;
  la_dtype loop = wanted != LA_NODTYPE ? (la_dtype)wanted : xd < LA_F16 ? LA_F64 : xd, rt = la_dt_real(loop);
  bool hasout = outidx != 0 && !l_absent(L, outidx);
  la_dims d;
  la_view mv, v;
  number n, m;
  if (root && hasout && l_checkout(L, outidx)->v.dtype < LA_F16)
    return l_error(L, "Cannot cast ufunc 'sqrt' output from dtype('float64') to dtype('%s') with casting rule 'same_kind'",
                   la_dtypes[l_checkout(L, outidx)->v.dtype].name);
  const la_view *mean;
  if (meanidx != 0 && !l_absent(L, meanidx)) {
    const la_view *both[2];
    la_dims bd;
    mean = both[0] = &l_asarray(L, meanidx, LA_NODTYPE)->v;
    both[1] = &x->v;
    if (!la_bc_shape(cx, 2, both, &bd)) return l_raise(L, cx);
    if (bd.ndim != x->v.ndim || memcmp(bd.shape, x->v.shape, sizeof(int64_t) * (size_t)bd.ndim) != 0)
      return l_error(L, "%s: the mean does not broadcast to the array: it must have the shape that keepdims = true gives", l_fname(L));
  } else {
    la_dims md;
    const la_view *count = counts(L, cx, &x->v, on, where, 0, &m);
    la_array *a = br_result(L, &x->v, on, true, loop, 0, "add", &md, &mv);
    if (!la_red_run(cx, LA_RED_SUM, "add", loop, &x->v, on, &a->v, NULL, where) || !divide(cx, &a->v, count)) return l_raise(L, cx);
    mean = &a->v;
  }
  const la_view *count = counts(L, cx, &x->v, on, where, ddof, &n);
  br_result(L, &x->v, on, keepdims, rt, outidx, "add", &d, &v);
  if (!la_red_squares(cx, loop, &x->v, on, mean, &v, where) || !divide(cx, &v, count)) return l_raise(L, cx);
  if (root) {
    const la_view *in[1] = { &v };
    la_dtype rl = v.dtype < LA_F16 ? LA_F64 : (la_dtype)v.dtype;
    if (!la_ex_ufunc(cx, &la_ufuncs[LA_UF_sqrt], rl, in, &v, NULL)) return l_raise(L, cx);
  }
  return br_finish(L, keepdims, outidx);
}

static int deviation (lua_State *L, bool root) {        /* x, axis, dtype, out, ddof, keepdims, where, mean, correction */
  la_array *x = br_array(L, 1);
  bool on[LA_MAXDIMS], keepdims = l_optbool(L, 6, false);
  double ddof = 0;
  br_axes(L, 2, x->v.ndim, on);
  if (!l_absent(L, 4)) l_checkout(L, 4);
  if (!l_absent(L, 9)) {
    if (!l_absent(L, 5)) return l_error(L, "ddof and correction can't be provided simultaneously.");
    ddof = l_checknum(L, 9, "correction");
  } else if (!l_absent(L, 5)) ddof = l_checknum(L, 5, "ddof");
  const la_view *where = br_where(L, 7, &x->v);
  return br_var(L, x, on, 3, 4, ddof, keepdims, where, 8, root);
}

static int L_var (lua_State *L) { return deviation(L, false); }
static int L_std (lua_State *L) { return deviation(L, true); }

/* ---- methods of ufunc objects: la.add.reduce(x) ---- */

/* Puts the ufunc (upvalue 3, bind_ufunc.c) before the arguments and lays them out. */
static const la_ufunc *ufunc_method (lua_State *L, const char *method, const char *params) {
  if (!lua_rawequal(L, 1, lua_upvalueindex(3))) {          /* la.add:reduce(x) says the same as la.add.reduce(x) */
    lua_pushvalue(L, lua_upvalueindex(3));
    lua_insert(L, 1);
  }
  const la_ufunc *const *box = lua_touserdata(L, 1);
  l_layout(L, method, params);
  if (strcmp(method, "outer") != 0 && strcmp(method, "at") != 0) {
    if ((*box)->nin != 2) luaL_error(L, "%s only supported for binary functions", method);
    if ((*box)->nout != 1) luaL_error(L, "%s only supported for functions returning a single value", method);
  }
  return *box;
}

/* the dtype of out, at index i, if it is given */
static int method_outdtype (lua_State *L, int i, const la_ufunc *uf, const char *method) {
  if (l_absent(L, i)) return LA_NODTYPE;
  if (l_israw(L, i) == NULL) return l_error(L, "%s.%s: out must be an array, got %s", uf->name, method, l_typename(L, i));
  return l_checkout(L, i)->v.dtype;
}

int L_ufunc_reduce (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  const la_ufunc *uf = ufunc_method(L, "reduce", "ufunc, x, axis, dtype, out, keepdims, initial, where");
  la_array *x = br_array(L, 2);
  bool on[LA_MAXDIMS], keepdims = l_optbool(L, 6, false), given;
  la_dtype loop;
  la_scalar initial;
  la_dims d;
  la_view v;
  if (l_absent(L, 3)) {                                /* the first axis */
    for (int a = 0; a < x->v.ndim; a++) on[a] = a == 0;
  } else br_axes(L, 3, x->v.ndim > 0 ? x->v.ndim : 1, on);
  int wanted = l_optdtype(L, 4, LA_NODTYPE), od = method_outdtype(L, 5, uf, "reduce");
  given = br_scalar(L, 7, "initial", &initial);
  const la_view *where = br_where(L, 8, &x->v);
  if (!la_red_resolve(cx, uf, "reduce", (la_dtype)x->v.dtype, wanted, od, &loop)) return l_raise(L, cx);
  br_result(L, &x->v, on, keepdims, loop, 5, uf->name, &d, &v);
  if (!la_red_ufunc(cx, uf, loop, &x->v, on, &v, given ? &initial : NULL, where)) return l_raise(L, cx);
  return br_finish(L, keepdims, 5);
}

/* an array of shape `shape` for the results: out at index i, or a new one, pushed */
static la_array *result_like (lua_State *L, int i, la_dtype dt, const la_view *x, const int64_t *shape, const char *what) {
  if (l_absent(L, i)) {
    la_view like = *x;
    like.shape = shape;
    like.size = 1;
    for (int k = 0; k < x->ndim; k++) like.size *= shape[k];
    return l_newlike(L, dt, &like, 'K');
  }
  la_array *r = l_checkout(L, i);
  if (r->v.ndim != x->ndim || memcmp(r->v.shape, shape, sizeof(int64_t) * (size_t)x->ndim) != 0) {
    char a[LA_SHAPESTR], b[LA_SHAPESTR];
    l_error(L, "provided out is the wrong size for %s: its shape is %s, expected %s", what,
            la_arr_shapestr(a, sizeof a, r->v.ndim, r->v.shape), la_arr_shapestr(b, sizeof b, x->ndim, shape));
  }
  lua_pushvalue(L, i);
  return r;
}

int L_ufunc_accumulate (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  const la_ufunc *uf = ufunc_method(L, "accumulate", "ufunc, x, axis, dtype, out");
  la_array *x = br_array(L, 2);
  la_dtype loop;
  if (x->v.ndim == 0) return luaL_error(L, "cannot accumulate on a scalar");
  if (lua_isboolean(L, 3) || lua_istable(L, 3)) return luaL_error(L, "accumulate does not allow multiple axes");
  int axis = l_absent(L, 3) ? 0 : l_checkaxis(L, 3, x->v.ndim);
  int wanted = l_optdtype(L, 4, LA_NODTYPE), od = method_outdtype(L, 5, uf, "accumulate");
  if (!la_red_resolve(cx, uf, "accumulate", (la_dtype)x->v.dtype, wanted, od, &loop)) return l_raise(L, cx);
  la_array *r = result_like(L, 5, loop, &x->v, x->v.shape, "accumulate");
  if (!la_red_accumulate(cx, uf, loop, &x->v, axis, &r->v)) return l_raise(L, cx);
  return 1;
}

int L_ufunc_reduceat (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  const la_ufunc *uf = ufunc_method(L, "reduceat", "ufunc, x, indices, axis, dtype, out");
  la_array *x = br_array(L, 2);
  la_dtype loop;
  if (x->v.ndim == 0) return luaL_error(L, "cannot reduceat on a scalar");
  if (lua_isboolean(L, 4) || lua_istable(L, 4)) return luaL_error(L, "reduceat does not allow multiple axes");
  int axis = l_absent(L, 4) ? 0 : l_checkaxis(L, 4, x->v.ndim);
  int wanted = l_optdtype(L, 5, LA_NODTYPE), od = method_outdtype(L, 6, uf, "reduceat");
  la_array *at = l_asarray(L, 3, LA_NODTYPE);
  if (at->v.ndim != 1 || (at->v.size > 0 && !la_isint(at->v.dtype)))
    return l_error(L, "%s.reduceat: indices must be a list of positions", uf->name);
  int64_t few[32], nat = at->v.size, n = x->v.shape[axis], *pos = nat < 32 ? few : l_scratch(L, (size_t)(nat + 1) * sizeof(int64_t));
  for (int64_t k = 0; k < nat; k++) {
    la_scalar s;
    la_dt_load((la_dtype)at->v.dtype, at->v.data + k * at->v.strides[0], &s);
    if (s.i < 1 || s.i > n)
      return l_error(L, "index %lld out-of-bounds in %s.reduceat [1, %lld]", (long long)s.i, uf->name, (long long)n);
    pos[k] = s.i - 1;
  }
  if (!la_red_resolve(cx, uf, "reduceat", (la_dtype)x->v.dtype, wanted, od, &loop)) return l_raise(L, cx);
  int64_t shape[LA_MAXDIMS];
  memcpy(shape, x->v.shape, sizeof(int64_t) * x->v.ndim);
  shape[axis] = nat;
  la_array *r = result_like(L, 6, loop, &x->v, shape, "reduceat");
  if (!la_red_reduceat(cx, uf, loop, &x->v, axis, nat, pos, &r->v)) return l_raise(L, cx);
  return 1;
}

int L_ufunc_outer (lua_State *L) {
  const la_ufunc *uf = ufunc_method(L, "outer", "ufunc, a, b");
  if (uf->nin != 2) return luaL_error(L, "outer product only supported for binary functions");
  bool anumber = lua_type(L, 2) == LUA_TNUMBER || lua_type(L, 2) == LUA_TBOOLEAN;
  bool bnumber = lua_type(L, 3) == LUA_TNUMBER || lua_type(L, 3) == LUA_TBOOLEAN;
  if (anumber || bnumber) {                            /* nothing to spread: numbers stay weak */
    l_ufuncof(L, uf, 2, 3);
    for (int k = 0; k < uf->nout && anumber && bnumber; k++) {
      l_unwrap(L);
      lua_insert(L, -uf->nout);
    }
    return uf->nout;
  }
  la_array *a = br_array(L, 2), *b = br_array(L, 3);
  la_dims d;
  if (a->v.ndim + b->v.ndim > LA_MAXDIMS)
    return l_error(L, "maximum supported dimension for an ndarray is %d, found %d", LA_MAXDIMS, a->v.ndim + b->v.ndim);
  d.ndim = a->v.ndim + b->v.ndim;                      /* a (..., 1, ..., 1) with b */
  d.size = a->v.size;
  for (int k = 0; k < d.ndim; k++) {
    d.shape[k] = k < a->v.ndim ? a->v.shape[k] : 1;
    d.strides[k] = k < a->v.ndim ? a->v.strides[k] : 0;
  }
  l_newview(L, 2, a->v.data, (la_dtype)a->v.dtype, &d);
  l_ufuncof(L, uf, -1, 3);
  return uf->nout;
}

/* ---- at: unbuffered, element after element, so that a position that comes twice counts twice ---- */

typedef struct atjob {
  const la_ufunc *uf;
  la_loop fn, down, up;           /* loop; from its dtype to x's and back (NULL: the same) */
  la_dtype dt;
  int64_t z, n;                   /* bytes of an element of dt; elements of a row */
} atjob;

/* one row of x: n elements, step xs; b: step bs, already in the loop's dtype */
static void at_row (const atjob *j, int64_t n, char *x, int64_t xs, const char *b, int64_t bs) {
  _Alignas(16) char room[64 * 16];
  if (j->up == NULL) {
    char *p[3] = { x, (char *)(uintptr_t)b, x };
    int64_t s[3] = { xs, bs, xs };
    if (j->uf->nin == 1) { p[1] = x; s[1] = xs; }
    if (n == 1) s[0] = s[1] = s[2] = j->z;
    j->fn(n, p, s);
    return;
  }
  while (n > 0) {
    int64_t m = n < 64 ? n : 64, in[2] = { xs, j->z }, back[2] = { j->z, xs };
    char *p[3] = { room, (char *)(uintptr_t)b, room }, *to[2] = { x, room }, *from[2] = { room, x };
    int64_t s[3] = { j->z, m == 1 ? j->z : bs, j->z };
    j->up(m, to, in);
    if (j->uf->nin == 1) { p[1] = room; s[1] = j->z; }
    j->fn(m, p, s);
    j->down(m, from, back);
    x += m * xs;
    b += m * bs;
    n -= m;
  }
}

/* the common case without a call for each element */
#define AT_ADD(T) \
  if (xs == (int64_t)sizeof(T) && bs == xs) { \
    T *to = (T *)(void *)x->data; \
    const T *v = (const T *)(const void *)b; \
    for (int64_t i = 0; i < n; i++) to[at_zero(pos[i], len)] += v[i]; \
  } \
  else for (int64_t i = 0; i < n; i++) *(T *)(void *)(x->data + at_zero(pos[i], len) * xs) += *(const T *)(const void *)(b + i * bs);

static inline int64_t at_zero (int64_t p, int64_t n) { return p > 0 ? p - 1 : p + n; }      /* of a position that is inside */

static bool at_add (const la_view *x, int64_t n, const int64_t *pos, const char *b, int64_t bs) {
  int64_t xs = x->strides[0], len = x->shape[0];
  switch (x->dtype) {
    case LA_F32: AT_ADD(float) return true;
    case LA_F64: AT_ADD(double) return true;
    case LA_I32: case LA_U32: AT_ADD(uint32_t) return true;
    case LA_I64: case LA_U64: AT_ADD(uint64_t) return true;
    default: return false;
  }
}

int L_ufunc_at (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  const la_ufunc *uf = ufunc_method(L, "at", "ufunc, a, indices, b");
  la_array *x = l_checkout(L, 2);
  la_dtype common = (la_dtype)x->v.dtype, loop, result;
  atjob j;
  if (uf->nout != 1 || uf->nin > 2) return luaL_error(L, "Only single output ufuncs supported at this time");
  if (uf->nin == 2 && l_absent(L, 4)) return l_error(L, "%s.at: second operand needed for ufunc", uf->name);
  if (uf->nin == 1 && !l_absent(L, 4)) return l_error(L, "%s.at: second operand provided when ufunc is unary", uf->name);
  if (uf->nin == 2) {
    la_weak w[2] = { LA_STRONG, LA_STRONG };
    bool scalar;
    la_dtype dts[2] = { common, LA_F64 };
    dts[1] = (la_dtype)l_operand(L, 4, &w[1], &scalar)->v.dtype;
    if (uf->rule != LA_RULE_LDEXP) common = la_uf_common(uf, 2, dts, w);
  }
  if (!la_uf_resolve(cx, uf, common, &loop, &result)) return l_raise(L, cx);
  if (!la_dt_cancast(result, (la_dtype)x->v.dtype, LA_CAST_SAMEKIND))
    return l_error(L, "Cannot cast ufunc '%s' output from dtype('%s') to dtype('%s') with casting rule 'same_kind'", uf->name,
                   la_dtypes[result].name, la_dtypes[x->v.dtype].name);
  if (result != loop && !(result == LA_BOOL && x->v.dtype == LA_BOOL && loop == LA_BOOL))
    return l_error(L, "%s.at: its results are %s, which cannot be its arguments", uf->name, la_dtypes[result].name);

  /* Positions: of rows along the first axis, where the index is a list or an integer array; else of elements, found by indexing an
  ** array of all element numbers. */
  int top = lua_gettop(L);
  la_dims sel;                                         /* shape of what is selected */
  int64_t n, rowsize = 1, first = x->v.ndim > 0 ? x->v.shape[0] : 0;
  const int64_t *pos;                                  /* from 1, or negative */
  int rowdims = x->v.ndim - 1;
  bool rows = false;
  if (lua_istable(L, 3) && x->v.ndim > 0) {            /* a plain list of positions? */
    lua_rawgeti(L, 3, 1);
    rows = lua_type(L, -1) == LUA_TNUMBER && x->v.ndim == 1;      /* for more axes a table is a tuple of items */
    lua_pop(L, 1);
    if (rows) l_asarray(L, 3, LA_NODTYPE);
  }
  la_array *idx = l_toarray(L, 3);
  if (idx != NULL && la_isint(idx->v.dtype) && x->v.ndim > 0) rows = true;
  else if (idx != NULL && rows) return l_error(L, "%s.at: positions must be whole numbers", uf->name);
  if (rows && idx != NULL) {
    int64_t len = first;
    if (idx->v.ndim + rowdims > LA_MAXDIMS) return l_error(L, "an array has at most %d axes, the indexing result would have %d", LA_MAXDIMS, idx->v.ndim + rowdims);
    if (idx->v.dtype != LA_I64 || !la_arr_iscontig(&idx->v) || (idx->v.flags & LA_UNALIGNED) || la_arr_mayoverlap(&idx->v, &x->v))
      idx = l_copyof(L, 3, LA_I64, 'C');
    n = idx->v.size;
    pos = (const int64_t *)(const void *)idx->v.data;
    if (!la_ix_insiderow(n, pos, len))
      for (int64_t k = 0; k < n; k++)
        if (pos[k] == 0 || pos[k] > len || pos[k] < -len)
          return l_error(L, "index %lld is out of bounds for axis 1 with size %lld%s", (long long)pos[k], (long long)len,
                         pos[k] == 0 ? ": positions start at 1" : "");
    sel.ndim = 0;
    for (int k = 0; k < idx->v.ndim; k++) sel.shape[sel.ndim++] = idx->v.shape[k];
    for (int k = 1; k < x->v.ndim; k++) { sel.shape[sel.ndim++] = x->v.shape[k]; rowsize *= x->v.shape[k]; }
  } else {
    la_array *all = l_newarray(L, LA_I64, x->v.ndim, x->v.shape);
    for (int64_t k = 0; k < all->v.size; k++) ((int64_t *)(void *)all->v.data)[k] = k + 1;
    lua_pushvalue(L, 3);
    int item = lua_gettop(L), items = item;
    if (lua_istable(L, 3)) {                           /* its items one by one */
      items = item - 1;
      int64_t count = (int64_t)lua_rawlen(L, 3);
      luaL_checkstack(L, (int)(count < 200 ? count : 200) + 8, NULL);
      lua_pop(L, 1);
      for (int64_t k = 1; k <= count && k <= 200; k++) { lua_rawgeti(L, 3, k); items++; }
    }
    l_index_get(L, all, item, items);
    l_asarray(L, -1, LA_NODTYPE);
    la_array *got = l_copyof(L, -1, LA_I64, 'C');
    n = got->v.size;
    pos = (const int64_t *)(const void *)got->v.data;
    rowdims = 0;
    sel.ndim = got->v.ndim;
    memcpy(sel.shape, got->v.shape, sizeof(int64_t) * (size_t)sel.ndim);
  }
  sel.size = n * rowsize;

  /* b in the loop's dtype, in the shape of what is selected (without a copy where it has it) */
  j.uf = uf;
  j.dt = loop == LA_F16 ? LA_F32 : loop;
  j.fn = la_uf_loop(uf, j.dt);
  if (j.fn == NULL) return l_error(L, "ufunc '%s' has no loop for %s", uf->name, la_dtypes[loop].name);
  j.z = la_itemsize(j.dt);
  j.up = j.down = NULL;
  if (x->v.dtype != j.dt || (x->v.flags & LA_UNALIGNED)) {
    j.up = la_uf_cast((la_dtype)x->v.dtype, j.dt);
    j.down = la_uf_cast(j.dt, (la_dtype)x->v.dtype);
  }
  la_array *b = NULL;
  int64_t bs = 0;
  if (uf->nin == 2) {
    la_array *given = l_toarray(L, 4);
    la_dims bd;
    const la_view *both[2];
    la_view target = { NULL, sel.shape, sel.strides, sel.size, LA_F64, (uint8_t)sel.ndim, 0, 0 };
    both[0] = &target;
    both[1] = &given->v;
    la_dtype bdt = la_uf_intype(uf, j.dt, 1);
    if (given->v.size == 1 && given->v.ndim <= sel.ndim) b = l_copyof(L, 4, bdt, 'C');
    else if (given->v.dtype == bdt && given->v.ndim == sel.ndim && memcmp(given->v.shape, sel.shape, sizeof(int64_t) * (size_t)sel.ndim) == 0
             && la_arr_iscontig(&given->v) && !(given->v.flags & LA_UNALIGNED) && !la_arr_mayoverlap(&given->v, &x->v)) {
      b = given;
      bs = la_itemsize(bdt);
    }
    else {
      if (!la_bc_shape(cx, 2, both, &bd) || bd.ndim != sel.ndim || memcmp(bd.shape, sel.shape, sizeof(int64_t) * (size_t)sel.ndim) != 0) {
        char s1[LA_SHAPESTR], s2[LA_SHAPESTR];
        return l_error(L, "array is not broadcastable to correct shape: %s to %s",
                       la_arr_shapestr(s1, sizeof s1, given->v.ndim, given->v.shape), la_arr_shapestr(s2, sizeof s2, sel.ndim, sel.shape));
      }
      b = l_newarray(L, bdt, sel.ndim, sel.shape);
      if (!la_ex_copy(cx, &b->v, &given->v)) return l_raise(L, cx);
      bs = la_itemsize(bdt);
    }
  }
  l_checkout(L, 2);                                    /* a finalizer may have closed what is read in place, or resized it */
  if (rows && (l_checkarray(L, 3), idx->v.size != n || idx->v.data != (const char *)pos))
    return l_error(L, "the array was resized while it was indexed");
  const char *bp = b != NULL ? b->v.data : NULL;

  if (rows && x->v.ndim == 1) {
    if (uf->id != LA_UF_add || bp == NULL || j.up != NULL || !at_add(&x->v, n, pos, bp, bs))
      for (int64_t k = 0; k < n; k++) at_row(&j, 1, x->v.data + at_zero(pos[k], first) * x->v.strides[0], j.z, bp != NULL ? bp + k * bs : NULL, bs);
  } else {
    int64_t inner = rows && rowdims > 0 ? x->v.shape[x->v.ndim - 1] : 1, xs = rows && rowdims > 0 ? x->v.strides[x->v.ndim - 1] : j.z;
    int64_t outer = inner > 0 ? rowsize / inner : 0;
    for (int64_t k = 0; k < n; k++)
      for (int64_t r = 0; r < outer; r++) {
        char *p = x->v.data;
        int64_t rest = rows ? r : pos[k] - 1;
        for (int a = x->v.ndim - (rows ? 2 : 1); a >= (rows ? 1 : 0); a--) {
          p += rest % x->v.shape[a] * x->v.strides[a];
          rest /= x->v.shape[a];
        }
        if (rows) p += at_zero(pos[k], first) * x->v.strides[0];
        at_row(&j, inner, p, xs, bp != NULL ? bp + (k * rowsize + r * inner) * bs : NULL, bs);
      }
  }
  lua_settop(L, top);
  return 0;
}

/* ---- registration ---- */

#define ABOUT_AXIS "axis: a number, a table of numbers, {} for none; nil or false: all axes. keepdims: reduced axes stay with length 1.\n"
#define ABOUT_RESULT "Result: an array; a Lua value when every axis is reduced and keepdims is not set.\n"

const l_reg la_reg_reduce[] = {
  {"sum", L_sum, "x, axis, dtype, out, keepdims, initial, where", L_FUNC | L_METHOD,
   "Sum of the elements, over all axes or over those named.\n"
   "x: array, number or nested table, any dtype. " ABOUT_AXIS
   "dtype: in which to add; by default int64 for signed integers and bool, uint64 for unsigned, else that of x.\n"
   "out: array for the result. initial: number to start from (0). where: bool array that broadcasts to x; only true elements count.\n"
   "Floats are added pairwise, in NumPy's order, so that results are equal to NumPy's to the last bit. The sum of nothing is 0.\n"
   ABOUT_RESULT
   "Errors: axis out of range or named twice; out of the wrong shape or read-only.\n"
   "Example: la.sum({{1, 2}, {3, 4}}, 1)  --> [4 6]\nNumPy: numpy.sum"},
  {"prod", L_prod, "x, axis, dtype, out, keepdims, initial, where", L_FUNC | L_METHOD,
   "Product of the elements, over all axes or over those named.\n"
   "Arguments and result as for sum; initial is 1. Integers wrap around. The product of nothing is 1.\n"
   "Example: la.prod({1, 2, 3, 4})  --> 24\nNumPy: numpy.prod"},
  {"mean", L_mean, "x, axis, dtype, out, keepdims, where", L_FUNC | L_METHOD,
   "Arithmetic mean, over all axes or over those named.\n"
   "x: array, number or nested table. " ABOUT_AXIS
   "dtype: in which to add; float64 for integers and bool, else that of x (float16 is added in float32). out, where: as for sum.\n"
   ABOUT_RESULT
   "The mean of nothing is NaN.\n"
   "Example: la.mean({{1, 2}, {3, 4}}, 2)  --> [1.5 3.5]\nNumPy: numpy.mean"},
  {"min", L_min, "x, axis, out, keepdims, initial, where", L_FUNC | L_METHOD,
   "Smallest element, over all axes or over those named; NaN if there is one.\n"
   "x: array, number or nested table; complex numbers are ordered by real, then imaginary part. " ABOUT_AXIS
   "out: array for the result. initial: largest value the result may have. where: bool array that broadcasts to x; needs initial.\n"
   ABOUT_RESULT
   "Errors: nothing to reduce and no initial.\n"
   "Example: la.min({{3, 1}, {2, 4}}, 1)  --> [2 1]\nNumPy: numpy.min"},
  {"max", L_max, "x, axis, out, keepdims, initial, where", L_FUNC | L_METHOD,
   "Largest element, over all axes or over those named; NaN if there is one.\n"
   "Arguments and result as for min; initial is the smallest value the result may have.\n"
   "Example: la.max({{3, 1}, {2, 4}}, 2)  --> [3 4]\nNumPy: numpy.max"},
  {"amin", L_min, "x, axis, out, keepdims, initial, where", L_FUNC | L_METHOD, "Smallest element: another name of min.\nExample: la.amin({3, 1, 2})  --> 1\nNumPy: numpy.amin"},
  {"amax", L_max, "x, axis, out, keepdims, initial, where", L_FUNC | L_METHOD, "Largest element: another name of max.\nExample: la.amax({3, 1, 2})  --> 3\nNumPy: numpy.amax"},
  {"any", L_any, "x, axis, out, keepdims, where", L_FUNC | L_METHOD,
   "Is any element true (not 0)? Over all axes or over those named.\n"
   "x: array, number, boolean or nested table; NaN counts as true. " ABOUT_AXIS "out: array for the result. where: as for sum.\n"
   "Result: a boolean or a bool array. any of nothing is false.\n"
   "Example: la.any({{0, 0}, {0, 5}}, 2)  --> [False  True]\nNumPy: numpy.any"},
  {"all", L_all, "x, axis, out, keepdims, where", L_FUNC | L_METHOD,
   "Are all elements true (not 0)? Over all axes or over those named.\n"
   "Arguments and result as for any. all of nothing is true.\n"
   "Example: la.all({{1, 0}, {2, 5}}, 2)  --> [False  True]\nNumPy: numpy.all"},
  {"argmax", L_argmax, "x, axis, out | keepdims", L_FUNC | L_METHOD,
   "Position of the largest element, the first one if there are several; a NaN counts as the largest.\n"
   "axis: the axis along which to look; nil or false: the position in x read row by row. out: int64 array. keepdims: the axis stays with\n"
   "length 1. Result: positions from 1 (NumPy's plus one), int64; a Lua integer without an axis or for a vector.\n"
   "Errors: attempt to get argmax of an empty sequence.\n"
   "Example: la.argmax({{1, 7}, {9, 2}}, 2)  --> [2 1]\nNumPy: numpy.argmax"},
  {"argmin", L_argmin, "x, axis, out | keepdims", L_FUNC | L_METHOD,
   "Position of the smallest element, the first one if there are several; a NaN counts as the smallest.\n"
   "Arguments and result as for argmax.\n"
   "Example: la.argmin({4, 2, 8})  --> 2\nNumPy: numpy.argmin"},
  {"std", L_std, "x, axis, dtype, out, ddof, keepdims, where, mean, correction", L_FUNC | L_METHOD,
   "Standard deviation: the square root of var.\n"
   "Arguments and result as for var.\n"
   "Example: la.std({1, 2, 3, 4})  --> 1.1180339887499\nNumPy: numpy.std"},
  {"var", L_var, "x, axis, dtype, out, ddof, keepdims, where, mean, correction", L_FUNC | L_METHOD,
   "Variance: the mean of |x - mean|^2, over all axes or over those named.\n"
   "x: array, number or nested table. " ABOUT_AXIS
   "dtype, out, where: as for mean. ddof: the sum is divided by n - ddof (0); correction: another name of ddof.\n"
   "mean: the mean, if it is known, in the shape that keepdims = true gives. Result: real, also of complex x.\n"
   "Errors: ddof and correction can't be provided simultaneously.\n"
   "Example: la.var({1, 2, 3, 4}, {ddof = 1})  --> 1.6666666666667\nNumPy: numpy.var"},
  {NULL, NULL, NULL, 0, NULL}
};
