/*
** bind_stat.c: statistics for Lua: counting, averages, quantiles, running results, differences, the nan-versions, covariance, histograms.
**
** Functions read their arguments as bind_reduce.c does (br_*), and are put together from reduce.c, stat.c, product.c and the executor.
** Temporaries are arrays on the Lua stack, so that an error can be raised anywhere.
*/
#include <float.h>
#include <math.h>
#include <string.h>

#include "bind_reduce.h"
#include "product.h"
#include "stat.h"

/* ---- helpers ---- */

la_array *br_packed (lua_State *L, int i, int dt) {
  la_array *x = lua_touserdata(L, i);
  if ((dt == LA_NODTYPE || dt == x->v.dtype) && la_arr_iscontig(&x->v) && !(x->v.flags & LA_UNALIGNED)) {
    lua_pushvalue(L, i);
    return x;
  }
  return l_copyof(L, i, dt, 'C');
}

static void run_ufunc (lua_State *L, la_ctx *cx, la_ufunc_id id, la_dtype loop, const la_view *a, const la_view *b, const la_view *out) {
  const la_view *in[2] = { a, b };
  if (!la_ex_ufunc(cx, &la_ufuncs[id], loop, in, out, NULL)) l_raise(L, cx);
}

static void copy_to (lua_State *L, la_ctx *cx, const la_view *dst, const la_view *src) {
  if (!la_ex_copy(cx, dst, src)) l_raise(L, cx);
}

/* a 0-d float64 view of *value */
static la_view number_view (double *value) {
  la_view v = { (char *)value, NULL, NULL, 1, LA_F64, 0, 0, 0 };
  return v;
}

/* v without its first `skip` and last `drop` elements along axis, into d */
static la_view section (const la_view *v, int axis, int64_t skip, int64_t drop, la_dims *d) {
  d->ndim = v->ndim;
  d->size = 1;
  for (int a = 0; a < v->ndim; a++) {
    d->shape[a] = v->shape[a];
    d->strides[a] = v->strides[a];
    if (a == axis) {
      d->shape[a] -= skip + drop;
      if (d->shape[a] < 0) d->shape[a] = 0;
    }
    d->size *= d->shape[a];
  }
  la_view r = *v;
  r.shape = d->shape;
  r.strides = d->strides;
  r.size = d->size;
  if (d->size > 0) r.data += skip * v->strides[axis];
  return r;
}

static bool all_axes (lua_State *L, int i) { return l_absent(L, i) || (lua_isboolean(L, i) && !lua_toboolean(L, i)); }

/* [+1] the array at i as one vector, C order: a view where it can be */
static la_array *raveled (lua_State *L, int i) {
  la_array *x = lua_touserdata(L, i);
  la_dims d;
  if (x->v.ndim == 1) { lua_pushvalue(L, i); return x; }
  d.ndim = 1;
  d.size = d.shape[0] = x->v.size;
  d.strides[0] = la_itemsize(x->v.dtype);
  if (la_arr_iscontig(&x->v)) return l_newview(L, i, x->v.data, (la_dtype)x->v.dtype, &d);
  la_array *c = l_copyof(L, i, LA_NODTYPE, 'C');
  la_array *r = l_newview(L, -1, c->v.data, (la_dtype)c->v.dtype, &d);
  lua_remove(L, -2);
  return r;
}

/* ---- count_nonzero, ptp ---- */

static int L_count_nonzero (lua_State *L) {             /* x, axis | keepdims */
  la_ctx *cx = l_ctx(L);
  la_array *x = br_array(L, 1);
  bool on[LA_MAXDIMS], keepdims = l_optbool(L, 3, false);
  la_dims d;
  la_view v;
  if (br_axes(L, 2, x->v.ndim, on) == x->v.ndim && !keepdims) {
    int64_t cell = 0;
    br_cell(&x->v, LA_I64, &cell, &d, &v);
    if (!la_iscomplex(x->v.dtype) && la_arr_iscontig(&x->v) && !(x->v.flags & LA_UNALIGNED))
      cell = la_st_nonzero((la_dtype)x->v.dtype, x->v.size, x->v.data);
    else if (!la_red_count(cx, &x->v, on, &v)) return l_raise(L, cx);
    lua_pushinteger(L, cell);
    return 1;
  }
  br_result(L, &x->v, on, keepdims, LA_I64, 0, "count_nonzero", &d, &v);
  if (!la_red_count(cx, &x->v, on, &v)) return l_raise(L, cx);
  return br_finish(L, keepdims, 0);
}

static int L_ptp (lua_State *L) {                       /* x, axis, out, keepdims */
  la_ctx *cx = l_ctx(L);
  la_array *x = br_array(L, 1);
  bool on[LA_MAXDIMS], keepdims = l_optbool(L, 4, false);
  la_dims d, ld;
  la_view v, lv;
  la_dtype dt = (la_dtype)x->v.dtype, loop, result;
  br_axes(L, 2, x->v.ndim, on);
  if (!la_uf_resolve(cx, &la_ufuncs[LA_UF_subtract], dt, &loop, &result)) return l_raise(L, cx);
  br_result(L, &x->v, on, keepdims, dt, 0, "minimum", &ld, &lv);
  br_result(L, &x->v, on, keepdims, dt, 3, "maximum", &d, &v);
  if (!la_red_run(cx, LA_RED_MIN, "minimum", dt, &x->v, on, &lv, NULL, NULL) ||
      !la_red_run(cx, LA_RED_MAX, "maximum", dt, &x->v, on, &v, NULL, NULL)) return l_raise(L, cx);
  run_ufunc(L, cx, LA_UF_subtract, v.dtype == dt ? loop : la_dt_promote(dt, (la_dtype)v.dtype), &v, &lv, &v);
  return br_finish(L, keepdims, 3);
}

/* ---- weights ---- */

/* The weights at i seen with the axes of x: of x's shape, or of the shape of the axes named (in the order they were named), then with
** length 1 on the others. The array stays at i. */
static void weights_view (lua_State *L, int i, const la_view *x, int axisidx, la_dims *d, la_view *v) {
  la_array *w = l_asarray(L, i, LA_NODTYPE);
  int list[LA_MAXDIMS], n = l_optaxes(L, axisidx, x->ndim, list);
  bool same = w->v.ndim == x->ndim;
  for (int a = 0; same && a < x->ndim; a++) same = w->v.shape[a] == x->shape[a];
  d->ndim = x->ndim;
  d->size = w->v.size;
  if (same)
    for (int a = 0; a < x->ndim; a++) { d->shape[a] = x->shape[a]; d->strides[a] = w->v.strides[a]; }
  else {
    if (n < 0) l_error(L, "Axis must be specified when shapes of a and weights differ.");
    bool fits = w->v.ndim == n;
    for (int k = 0; fits && k < n; k++) fits = w->v.shape[k] == x->shape[list[k]];
    if (!fits) l_error(L, "Shape of weights must be consistent with shape of a along specified axis.");
    for (int a = 0; a < x->ndim; a++) { d->shape[a] = 1; d->strides[a] = 0; }
    for (int k = 0; k < n; k++) { d->shape[list[k]] = w->v.shape[k]; d->strides[list[k]] = w->v.strides[k]; }
  }
  *v = w->v;
  v->shape = d->shape;
  v->strides = d->strides;
  v->ndim = (uint8_t)d->ndim;
}

static int L_average (lua_State *L) {                   /* x, axis, weights, returned | keepdims */
  la_ctx *cx = l_ctx(L);
  la_array *x = br_array(L, 1);
  bool on[LA_MAXDIMS], keepdims = l_optbool(L, 5, false), returned = l_optbool(L, 4, false);
  la_dims d, wd, sd;
  la_view v, wv, sv;
  br_axes(L, 2, x->v.ndim, on);
  if (l_absent(L, 3)) {
    br_mean(L, x, on, 0, 0, keepdims, NULL);
    if (!returned) return 1;
    double count = 1;
    for (int a = 0; a < x->v.ndim; a++) if (on[a]) count *= (double)x->v.shape[a];
    la_view c = number_view(&count);
    la_array *avg = l_toarray(L, -1);
    if (avg == NULL) { lua_pushnumber(L, count); return 2; }
    la_array *s = l_newlike(L, (la_dtype)avg->v.dtype, &avg->v, 'K');
    copy_to(L, cx, &s->v, &c);
    return 2;
  }
  weights_view(L, 3, &x->v, 2, &wd, &wv);
  la_dtype dt = la_dt_promote((la_dtype)x->v.dtype, (la_dtype)wv.dtype);
  if (x->v.dtype < LA_F16) dt = la_dt_promote(dt, LA_F64);
  la_array *scl = br_result(L, &wv, on, true, dt, 0, "add", &sd, &sv);
  if (!la_red_run(cx, LA_RED_SUM, "add", dt, &wv, on, &sv, NULL, NULL)) return l_raise(L, cx);
  char zero[16] = { 0 };
  for (int64_t i = 0; i < scl->v.size; i++) {            /* packed: every element is visited */
    const char *p = scl->v.data + i * la_itemsize(dt);
    la_scalar s;
    la_dt_load(dt, p, &s);
    if (memcmp(p, zero, (size_t)la_itemsize(dt)) == 0 || (s.weak == LA_WEAK_FLOAT && s.f == 0) ||
        (s.weak == LA_WEAK_COMPLEX && s.f == 0 && s.im == 0))
      return l_error(L, "Weights sum to zero, can't be normalized");
  }
  /* the products, laid out as NumPy lays out what it makes of two arrays: their sum depends on it */
  int64_t xs[LA_MAXDIMS], ws[LA_MAXDIMS], as[LA_MAXDIMS];
  const int64_t *both[2] = { xs, ws };
  int perm[LA_MAXDIMS];
  for (int a = 0; a < x->v.ndim; a++) {
    xs[a] = x->v.shape[a] == 1 ? 0 : x->v.strides[a];
    ws[a] = wv.shape[a] == 1 ? 0 : wv.strides[a];
  }
  la_red_order(x->v.ndim, 2, both, perm);
  for (int a = 0; a < x->v.ndim; a++) as[perm[a]] = a + 1;
  la_view like = x->v;
  like.strides = as;
  like.flags = 0;
  la_array *p = l_newlike(L, dt, &like, 'K');
  run_ufunc(L, cx, LA_UF_multiply, dt, &x->v, &wv, &p->v);
  la_dtype sdt = la_red_sumdtype(dt);
  br_result(L, &x->v, on, keepdims, sdt, 0, "add", &d, &v);
  if (!la_red_run(cx, LA_RED_SUM, "add", sdt, &p->v, on, &v, NULL, NULL)) return l_raise(L, cx);
  run_ufunc(L, cx, LA_UF_divide, sdt, &v, &sv, &v);
  if (!returned) return br_finish(L, keepdims, 0);
  int at = lua_gettop(L);
  la_array *r = lua_touserdata(L, at);
  la_array *s = l_newlike(L, dt, &r->v, 'K');
  la_dims rd;
  la_view rv;
  br_keepdims(&x->v, on, &s->v, keepdims, &rd, &rv);
  copy_to(L, cx, &rv, &sv);
  lua_insert(L, at);                                    /* scl, avg */
  br_finish(L, keepdims, 0);
  lua_insert(L, at);
  br_finish(L, keepdims, 0);
  return 2;
}

/* ---- median, quantile, percentile and their nan-versions ---- */

static const char *const methods[] = {                  /* ORDER METHOD */
  "inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull", "linear",
  "median_unbiased", "normal_unbiased", "lower", "higher", "midpoint", "nearest", NULL
};

/* the result of order statistics: q's shape, then the kept axes (or 1), of dtype dt; pushed */
static la_array *quantile_result (lua_State *L, const la_view *x, const bool *on, bool keepdims, la_dtype dt, const la_view *q) {
  int64_t shape[LA_MAXDIMS * 2];
  int nd = 0;
  if (q != NULL) for (int k = 0; k < q->ndim; k++) shape[nd++] = q->shape[k];
  for (int a = 0; a < x->ndim; a++) {
    if (on[a] && !keepdims) continue;
    shape[nd++] = on[a] ? 1 : x->shape[a];
  }
  if (nd > LA_MAXDIMS) l_error(L, "maximum supported dimension for an ndarray is %d, found %d", LA_MAXDIMS, nd);
  return l_newarray(L, dt, nd, shape);
}

/* copies the result on top to out (index), checking its shape; out replaces it */
static int into_out (lua_State *L, la_ctx *cx, int outidx, const char *name) {
  la_array *r = lua_touserdata(L, -1), *out = l_checkout(L, outidx);
  if (out->v.ndim != r->v.ndim || memcmp(out->v.shape, r->v.shape, sizeof(int64_t) * r->v.ndim) != 0) {
    char a[LA_SHAPESTR], b[LA_SHAPESTR];
    l_error(L, "%s: Wrong shape of argument 'out', shape=%s is required; got shape=%s.", name,
            la_arr_shapestr(a, sizeof a, r->v.ndim, r->v.shape), la_arr_shapestr(b, sizeof b, out->v.ndim, out->v.shape));
  }
  if (!la_dt_cancast((la_dtype)r->v.dtype, (la_dtype)out->v.dtype, LA_CAST_SAMEKIND))
    l_error(L, "%s: Cannot cast the result from dtype('%s') to dtype('%s') with casting rule 'same_kind'", name,
            la_dtypes[r->v.dtype].name, la_dtypes[out->v.dtype].name);
  copy_to(L, cx, &out->v, &r->v);
  lua_pushvalue(L, outidx);
  return 1;
}

static int median (lua_State *L, bool skipnan) {        /* x, axis, out, overwrite_input, keepdims */
  la_ctx *cx = l_ctx(L);
  la_array *x = br_array(L, 1);
  bool on[LA_MAXDIMS], keepdims = l_optbool(L, 5, false);
  l_optbool(L, 4, false);
  la_dtype dt = x->v.dtype < LA_F16 ? LA_F64 : (la_dtype)x->v.dtype;
  int n = br_axes(L, 2, x->v.ndim, on);
  double half = 0.5;
  la_st_spec s = { .method = LA_ST_MEDIAN, .skipnan = skipnan, .nq = 1, .q = &half };
  s.scalar = n == x->v.ndim && !keepdims;
  la_array *r = quantile_result(L, &x->v, on, keepdims, dt, NULL);
  la_view flat = r->v;
  if (!la_st_quantile(cx, &x->v, on, &s, &flat)) return l_raise(L, cx);
  if (!l_absent(L, 3)) return into_out(L, cx, 3, skipnan ? "nanmedian" : "median");
  return br_finish(L, keepdims, 0);
}
static int L_median (lua_State *L) { return median(L, false); }
static int L_nanmedian (lua_State *L) { return median(L, true); }

static int quantile (lua_State *L, bool percent, bool skipnan) {    /* x, q, axis, out, overwrite_input, method, keepdims | weights */
  la_ctx *cx = l_ctx(L);
  la_array *x = br_array(L, 1);
  la_dtype xd = (la_dtype)x->v.dtype;
  bool on[LA_MAXDIMS], keepdims = l_optbool(L, 7, false);
  const char *name = l_fname(L);
  if (la_iscomplex(xd)) return luaL_error(L, "a must be an array of real numbers");
  l_optbool(L, 5, false);
  bool single = lua_type(L, 2) == LUA_TNUMBER;
  if (l_absent(L, 2)) return l_error(L, "%s: q is missing", name);
  la_array *qa = l_asarray(L, 2, LA_NODTYPE);
  bool whole = la_isint(qa->v.dtype) && !percent;
  if (la_iscomplex(qa->v.dtype)) return l_error(L, "%s: q must be real", name);
  if (qa->v.ndim > 2) return luaL_error(L, "q must be a scalar or 1d");
  la_array *q = l_copyof(L, 2, LA_F64, 'C');
  double *qp = (double *)(void *)q->v.data;
  for (int64_t i = 0; i < q->v.size; i++) {
    if (percent) qp[i] /= 100;
    if (!(qp[i] >= 0 && qp[i] <= 1))
      return luaL_error(L, percent ? "Percentiles must be in the range [0, 100]" : "Quantiles must be in the range [0, 1]");
  }
  int m = LA_ST_LINEAR;
  const char *method = l_optstring(L, 6, "linear", "method");
  for (m = 0; methods[m] != NULL && strcmp(methods[m], method) != 0; m++) {}
  if (methods[m] == NULL) {
    const char *near = l_nearest(method, methods);
    if (near != NULL) return l_error(L, "'%.60s' is not a valid method: did you mean '%s'?", method, near);
    return l_error(L, "'%.60s' is not a valid method. Use one of: inverted_cdf, averaged_inverted_cdf, closest_observation, "
                   "interpolated_inverted_cdf, hazen, weibull, linear, median_unbiased, normal_unbiased, lower, higher, midpoint, "
                   "nearest", method);
  }
  int n = br_axes(L, 3, x->v.ndim, on);
  la_st_spec s = { .method = (la_st_method)m, .skipnan = skipnan, .weak = single, .nq = q->v.size, .q = qp };
  s.take = whole && m == LA_ST_LINEAR;
  la_dims wd, fd;
  la_view wv;
  if (!l_absent(L, 8)) {
    if (m != LA_ST_INVERTED_CDF) return l_error(L, "Only method 'inverted_cdf' supports weights. Got: %s.", method);
    weights_view(L, 8, &x->v, 3, &wd, &wv);
    if (la_iscomplex(wv.dtype)) return l_error(L, "%s: weights must be real", name);
    la_array *w = l_newarray(L, LA_F64, x->v.ndim, x->v.shape);
    copy_to(L, cx, &w->v, &wv);
    const double *wp = (const double *)(const void *)w->v.data;
    for (int64_t i = 0; i < w->v.size; i++) if (wp[i] < 0) return luaL_error(L, "Weights must be non-negative.");
    wv = w->v;
    s.weights = &wv;
  }
  bool picks = la_st_picks((la_st_method)m) || s.take;
  if (xd == LA_BOOL && !picks) {
    la_fail(cx, "boolean subtract, the - operator, is not supported: use bitwise_xor, the ~ operator, or logical_xor");
    return l_raise(L, cx);
  }
  int64_t len = 1;
  for (int a = 0; a < x->v.ndim; a++) if (on[a]) len *= x->v.shape[a];
  la_dtype dt = picks ? xd : xd < LA_F16 || !single ? LA_F64 : xd;
  if (len == 0 && !skipnan) return l_error(L, "%s: there is no element to take: the axis has length 0", name);
  if (len == 0) dt = xd < LA_F16 ? LA_F64 : xd;
  la_array *r = quantile_result(L, &x->v, on, keepdims, dt, &q->v);
  fd.ndim = 1;
  fd.size = fd.shape[0] = r->v.size;
  fd.strides[0] = la_itemsize(dt);
  la_view flat = la_viewof(r->v.data, dt, &fd);
  if (!la_st_quantile(cx, &x->v, on, &s, &flat)) return l_raise(L, cx);
  if (!l_absent(L, 4)) return into_out(L, cx, 4, name);
  if (q->v.ndim == 0 && n == x->v.ndim) return br_finish(L, keepdims, 0);
  return 1;
}
static int L_quantile (lua_State *L) { return quantile(L, false, false); }
static int L_percentile (lua_State *L) { return quantile(L, true, false); }
static int L_nanquantile (lua_State *L) { return quantile(L, false, true); }
static int L_nanpercentile (lua_State *L) { return quantile(L, true, true); }

/* ---- running results ---- */

/* x at 1, axis, dtype, out at their indices (0: none). Pushes the result. */
static int running_result (lua_State *L, la_red_op op, int xidx, int axisidx, int dtidx, int outidx) {
  la_ctx *cx = l_ctx(L);
  la_array *x = lua_touserdata(L, xidx);
  int axis = 0;
  if (all_axes(L, axisidx)) x = raveled(L, xidx);
  else if (x->v.ndim == 0) { l_checkaxis(L, axisidx, 1); x = raveled(L, xidx); }
  else axis = l_checkaxis(L, axisidx, x->v.ndim);
  la_dtype xd = (la_dtype)x->v.dtype, loop;
  bool hasout = !l_absent(L, outidx);
  int wanted = dtidx != 0 ? l_optdtype(L, dtidx, LA_NODTYPE) : LA_NODTYPE;
  la_dtype od = hasout ? (la_dtype)l_checkout(L, outidx)->v.dtype : xd;
  if (op <= LA_RED_PROD) loop = wanted != LA_NODTYPE ? (la_dtype)wanted : hasout ? la_dt_promote(xd, od) : la_red_sumdtype(xd);
  else loop = wanted != LA_NODTYPE ? (la_dtype)wanted : hasout ? la_dt_promote(xd, od) : xd;
  la_array *r;
  if (hasout) {
    r = l_checkout(L, outidx);
    if (r->v.ndim != x->v.ndim || memcmp(r->v.shape, x->v.shape, sizeof(int64_t) * x->v.ndim) != 0) {
      char a[LA_SHAPESTR], b[LA_SHAPESTR];
      return l_error(L, "provided out is the wrong size for accumulate: its shape is %s, expected %s",
                     la_arr_shapestr(a, sizeof a, r->v.ndim, r->v.shape), la_arr_shapestr(b, sizeof b, x->v.ndim, x->v.shape));
    }
    lua_pushvalue(L, outidx);
  } else r = l_newlike(L, loop, &x->v, 'K');
  if (!la_red_scan(cx, op, loop, &x->v, axis, &r->v)) return l_raise(L, cx);
  return 1;
}

static int L_cumsum (lua_State *L)  { br_array(L, 1); return running_result(L, LA_RED_SUM, 1, 2, 3, 4); }      /* x, axis, dtype, out */
static int L_cumprod (lua_State *L) { br_array(L, 1); return running_result(L, LA_RED_PROD, 1, 2, 3, 4); }
static int L_cummax (lua_State *L)  { br_array(L, 1); return running_result(L, LA_RED_MAX, 1, 2, 3, 4); }
static int L_cummin (lua_State *L)  { br_array(L, 1); return running_result(L, LA_RED_MIN, 1, 2, 3, 4); }

static int cumulative (lua_State *L, la_red_op op) {     /* x, axis, dtype, out, include_initial */
  la_ctx *cx = l_ctx(L);
  la_array *x = br_array(L, 1);
  bool initial = l_optbool(L, 5, false), hasout = !l_absent(L, 4);
  int axis = 0;
  if (x->v.ndim == 0) x = raveled(L, 1);
  if (l_absent(L, 2)) {
    if (x->v.ndim >= 2) return luaL_error(L, "For arrays which have more than one dimension axis argument is required.");
  } else axis = l_checkaxis(L, 2, x->v.ndim);
  la_dtype xd = (la_dtype)x->v.dtype, od = hasout ? (la_dtype)l_checkout(L, 4)->v.dtype : xd;
  int wanted = l_optdtype(L, 3, LA_NODTYPE);
  la_dtype loop = wanted != LA_NODTYPE ? (la_dtype)wanted : hasout ? la_dt_promote(xd, od) : la_red_sumdtype(xd);
  int64_t shape[LA_MAXDIMS];
  memcpy(shape, x->v.shape, sizeof(int64_t) * x->v.ndim);
  shape[axis] += initial;
  la_array *r;
  if (hasout) {
    r = l_checkout(L, 4);
    if (r->v.ndim != x->v.ndim || memcmp(r->v.shape, shape, sizeof(int64_t) * x->v.ndim) != 0) {
      char a[LA_SHAPESTR], b[LA_SHAPESTR];
      return l_error(L, "provided out is the wrong size for accumulate: its shape is %s, expected %s",
                     la_arr_shapestr(a, sizeof a, r->v.ndim, r->v.shape), la_arr_shapestr(b, sizeof b, x->v.ndim, shape));
    }
    lua_pushvalue(L, 4);
  } else {
    la_view like = x->v;
    like.shape = shape;
    like.size = 1;
    for (int a = 0; a < x->v.ndim; a++) like.size *= shape[a];
    r = l_newlike(L, loop, &like, 'K');
  }
  la_dims d, fd;
  la_view rest = section(&r->v, axis, initial, 0, &d);
  if (!la_red_scan(cx, op, loop, &x->v, axis, &rest)) return l_raise(L, cx);
  if (initial) {
    la_scalar s = { LA_WEAK_INT, op == LA_RED_PROD, op == LA_RED_PROD, 0 };
    la_view first = section(&r->v, axis, 0, r->v.shape[axis] - 1, &fd);
    if (!la_ex_fill(cx, &first, &s)) return l_raise(L, cx);
  }
  return 1;
}
static int L_cumulative_sum (lua_State *L) { return cumulative(L, LA_RED_SUM); }
static int L_cumulative_prod (lua_State *L) { return cumulative(L, LA_RED_PROD); }

/* ---- differences ---- */

/* [+1] a and its neighbours at pre, post (stack indices, 0: none) joined along axis; numbers stand for one slice */
static la_array *joined (lua_State *L, la_ctx *cx, la_array *x, int axis, int pre, int post) {
  la_array *part[3] = { NULL, x, NULL };
  int idx[3] = { pre, 0, post };
  la_dtype dt = (la_dtype)x->v.dtype;
  int64_t shape[LA_MAXDIMS];
  memcpy(shape, x->v.shape, sizeof(int64_t) * x->v.ndim);
  la_dtype dts[3] = { dt };
  la_weak weak[3] = { LA_STRONG };
  int nd = 1;
  for (int k = 0; k < 3; k += 2) {
    if (idx[k] == 0 || l_absent(L, idx[k])) continue;
    part[k] = br_array(L, idx[k]);                       /* NumPy makes arrays of numbers here: they count */
    dts[nd] = (la_dtype)part[k]->v.dtype;
    weak[nd++] = LA_STRONG;
    const la_view *v = &part[k]->v;
    if (v->ndim == 0) { shape[axis] += 1; continue; }
    if (v->ndim != x->v.ndim)
      l_error(L, "all the input array dimensions must match: %s has %d, the array %d", k == 0 ? "prepend" : "append", v->ndim, x->v.ndim);
    for (int a = 0; a < v->ndim; a++)
      if (a != axis && v->shape[a] != x->v.shape[a])
        l_error(L, "all the input array dimensions except for the concatenation axis must match exactly, but along axis %d %s has "
                "size %lld and the array %lld", a + 1, k == 0 ? "prepend" : "append", (long long)v->shape[a], (long long)x->v.shape[a]);
    shape[axis] += v->shape[axis];
  }
  la_array *r = l_newarray(L, la_dt_result(nd, dts, weak), x->v.ndim, shape);
  int64_t at = 0;
  for (int k = 0; k < 3; k++) {
    if (part[k] == NULL) continue;
    la_dims d;
    int64_t n = part[k]->v.ndim == 0 ? 1 : part[k]->v.shape[axis];
    la_view to = section(&r->v, axis, at, shape[axis] - at - n, &d);
    copy_to(L, cx, &to, &part[k]->v);
    at += n;
  }
  return r;
}

static int L_diff (lua_State *L) {                      /* x, n, axis, prepend, append */
  la_ctx *cx = l_ctx(L);
  la_array *x = br_array(L, 1);
  int64_t n = l_absent(L, 2) ? 1 : l_checkint(L, 2, "n");
  if (n == 0) { lua_settop(L, 1); return 1; }
  if (n < 0) return l_error(L, "order must be non-negative but got %lld", (long long)n);
  if (x->v.ndim == 0) return luaL_error(L, "diff requires input that is at least one dimensional");
  int axis = l_absent(L, 3) ? x->v.ndim - 1 : l_checkaxis(L, 3, x->v.ndim);
  if (!l_absent(L, 4) || !l_absent(L, 5)) x = joined(L, cx, x, axis, 4, 5);
  la_dtype dt = (la_dtype)x->v.dtype;
  for (int64_t k = 0; k < n; k++) {
    la_dims ad, bd;
    la_view a = section(&x->v, axis, 1, 0, &ad), b = section(&x->v, axis, 0, 1, &bd);
    if (x->v.shape[axis] == 0) b = a;
    la_array *r = l_newlike(L, dt, &a, 'K');
    run_ufunc(L, cx, dt == LA_BOOL ? LA_UF_not_equal : LA_UF_subtract, dt, &a, &b, &r->v);
    x = r;
    lua_replace(L, 1);                                  /* n of them would be too many for the stack */
    if (x->v.shape[axis] == 0) break;
  }
  lua_settop(L, 1);
  return 1;
}

static int L_ediff1d (lua_State *L) {                   /* x, to_end, to_begin */
  la_ctx *cx = l_ctx(L);
  br_array(L, 1);
  la_array *x = raveled(L, 1);
  la_dtype dt = (la_dtype)x->v.dtype, loop, result;
  la_array *ends[2] = { NULL, NULL };
  if (!la_uf_resolve(cx, &la_ufuncs[LA_UF_subtract], dt, &loop, &result)) return l_raise(L, cx);
  int64_t n = x->v.size > 0 ? x->v.size - 1 : 0, len = n, begin = 0;
  for (int k = 0; k < 2; k++) {
    int i = k == 0 ? 3 : 2;
    if (l_absent(L, i)) continue;
    bool scalar;
    la_weak weak;
    l_operand(L, i, &weak, &scalar);
    ends[k] = raveled(L, i);
    la_dtype from = (la_dtype)ends[k]->v.dtype;
    if (scalar) from = la_dt_result(2, (la_dtype[]){ from, dt }, (la_weak[]){ weak, LA_STRONG });
    if (!la_dt_cancast(from, dt, LA_CAST_SAMEKIND))
      return l_error(L, "dtype of to_%s must be compatible with the array's under the 'same_kind' rule: %s does not become %s",
                     k == 0 ? "begin" : "end", la_dtypes[from].name, la_dtypes[dt].name);
    len += ends[k]->v.size;
    if (k == 0) begin = ends[k]->v.size;
  }
  la_array *r = l_newarray(L, dt, 1, &len);
  la_dims d, ad, bd;
  for (int k = 0; k < 2; k++)
    if (ends[k] != NULL) {
      la_view to = k == 0 ? section(&r->v, 0, 0, len - begin, &d) : section(&r->v, 0, begin + n, 0, &d);
      copy_to(L, cx, &to, &ends[k]->v);
    }
  if (n > 0) {
    la_view a = section(&x->v, 0, 1, 0, &ad), b = section(&x->v, 0, 0, 1, &bd), to = section(&r->v, 0, begin, len - begin - n, &d);
    run_ufunc(L, cx, LA_UF_subtract, dt, &a, &b, &to);
  }
  return 1;
}

/* [+1] uf(a, b) in the dtype that promotion gives, as an array of the broadcast shape */
static la_array *apply2 (lua_State *L, la_ctx *cx, la_ufunc_id id, const la_view *a, const la_view *b) {
  const la_view *in[2] = { a, b };
  la_dims d;
  la_dtype loop, result;
  if (!la_bc_shape(cx, 2, in, &d)) l_raise(L, cx);
  if (!la_uf_resolve(cx, &la_ufuncs[id], la_dt_promote((la_dtype)a->dtype, (la_dtype)b->dtype), &loop, &result)) l_raise(L, cx);
  la_array *r;
  if (d.ndim == a->ndim && memcmp(d.shape, a->shape, sizeof(int64_t) * (size_t)d.ndim) == 0) r = l_newlike(L, result, a, 'K');
  else if (d.ndim == b->ndim && memcmp(d.shape, b->shape, sizeof(int64_t) * (size_t)d.ndim) == 0) r = l_newlike(L, result, b, 'K');
  else r = l_newarray(L, result, d.ndim, d.shape);
  run_ufunc(L, cx, id, loop, a, b, &r->v);
  return r;
}

/* the same with a number, which is weak */
static la_array *apply_number (lua_State *L, la_ctx *cx, la_ufunc_id id, const la_view *a, double value) {
  la_dtype dts[2] = { (la_dtype)a->dtype, LA_F64 };
  la_weak weak[2] = { LA_STRONG, LA_WEAK_FLOAT };
  la_dtype loop, result;
  la_view v = number_view(&value);
  if (!la_uf_resolve(cx, &la_ufuncs[id], la_dt_result(2, dts, weak), &loop, &result)) l_raise(L, cx);
  la_array *r = l_newlike(L, result, a, 'K');
  run_ufunc(L, cx, id, loop, a, &v, &r->v);
  return r;
}

static int L_trapezoid (lua_State *L) {                 /* y, x, dx, axis */
  la_ctx *cx = l_ctx(L);
  la_array *y = br_array(L, 1);
  if (y->v.ndim == 0) return luaL_error(L, "trapezoid requires input that is at least one dimensional");
  int axis = l_absent(L, 4) ? y->v.ndim - 1 : l_checkaxis(L, 4, y->v.ndim);
  la_dims ad, bd, dd, xd1, xd2;
  la_view a = section(&y->v, axis, 1, 0, &ad), b = section(&y->v, axis, 0, 1, &bd);
  if (y->v.shape[axis] == 0) b = a;
  la_array *s = apply2(L, cx, LA_UF_add, &a, &b), *t;
  bool inplace = la_isfloat(s->v.dtype);                /* what is new and of floats can be scaled where it is */
  if (l_absent(L, 2) && inplace && (l_absent(L, 3) || lua_type(L, 3) == LUA_TNUMBER)) {
    double dx = l_absent(L, 3) ? 1 : l_checknum(L, 3, "dx");
    la_view dxv = number_view(&dx);
    if (dx != 1) run_ufunc(L, cx, LA_UF_multiply, (la_dtype)s->v.dtype, &s->v, &dxv, &s->v);
    t = s;
  }
  else if (l_absent(L, 2)) {
    la_array *dxa = l_absent(L, 3) ? NULL : l_toarray(L, 3);
    if (dxa != NULL) t = apply2(L, cx, LA_UF_multiply, &dxa->v, &s->v);
    else t = apply_number(L, cx, LA_UF_multiply, &s->v, l_absent(L, 3) ? 1.0 : l_checknum(L, 3, "dx"));
  } else {
    la_array *x = br_array(L, 2);
    if (x->v.ndim == 0) return luaL_error(L, "diff requires input that is at least one dimensional");
    int xaxis = x->v.ndim == 1 ? 0 : axis;
    if (xaxis >= x->v.ndim) return l_error(L, "axis %d is out of bounds for array of dimension %d", axis + 1, x->v.ndim);
    la_view p = section(&x->v, xaxis, 1, 0, &xd1), q = section(&x->v, xaxis, 0, 1, &xd2);
    if (x->v.shape[xaxis] == 0) q = p;
    la_array *d = x->v.dtype == LA_BOOL ? NULL : apply2(L, cx, LA_UF_subtract, &p, &q);
    if (d == NULL) {
      d = l_newlike(L, LA_BOOL, &p, 'K');
      run_ufunc(L, cx, LA_UF_not_equal, LA_BOOL, &p, &q, &d->v);
    }
    la_view dv = d->v;
    if (x->v.ndim == 1) {                               /* along axis */
      dd.ndim = y->v.ndim;
      dd.size = d->v.size;
      for (int k = 0; k < dd.ndim; k++) { dd.shape[k] = k == axis ? d->v.size : 1; dd.strides[k] = k == axis ? d->v.strides[0] : 0; }
      dv.shape = dd.shape;
      dv.strides = dd.strides;
      dv.ndim = (uint8_t)dd.ndim;
    }
    t = apply2(L, cx, LA_UF_multiply, &dv, &s->v);
  }
  double two = 2;
  la_view tv = number_view(&two);
  la_array *half = t;
  if (inplace && la_isfloat(t->v.dtype)) run_ufunc(L, cx, LA_UF_divide, (la_dtype)t->v.dtype, &t->v, &tv, &t->v);
  else half = apply_number(L, cx, LA_UF_divide, &t->v, 2.0);
  bool on[LA_MAXDIMS];
  la_dims rd;
  la_view rv;
  int raxis = half->v.ndim - y->v.ndim + axis;
  for (int k = 0; k < half->v.ndim; k++) on[k] = k == raxis;
  la_dtype dt = la_red_sumdtype((la_dtype)half->v.dtype);
  br_result(L, &half->v, on, false, dt, 0, "add", &rd, &rv);
  if (!la_red_run(cx, LA_RED_SUM, "add", dt, &half->v, on, &rv, NULL, NULL)) return l_raise(L, cx);
  return br_finish(L, false, 0);
}

/* one axis of a gradient; pushes the result. dx: a number, or spacings (n - 1 of them, float64 or float32 ...) as a vector */
static la_array *gradient_axis (lua_State *L, la_ctx *cx, la_array *f, int axis, const la_view *spacings, double dx, int edge) {
  la_dtype ot = (la_dtype)f->v.dtype;
  int64_t n = f->v.shape[axis];
  if (n < edge + 1)
    l_error(L, "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.");
  la_array *out = l_newlike(L, ot, &f->v, 'K');
  int top = lua_gettop(L);
  la_dims d1, d2, d3, d4;
  double *h = NULL;
  if (spacings != NULL) h = (double *)(void *)spacings->data;
  /* inside */
  if (n > 2) {
    la_view to = section(&out->v, axis, 1, 1, &d1), lo = section(&f->v, axis, 0, 2, &d2), mid = section(&f->v, axis, 1, 1, &d3),
            hi = section(&f->v, axis, 2, 0, &d4);
    if (h == NULL) {
      la_array *d = apply2(L, cx, LA_UF_subtract, &hi, &lo);
      la_array *q = apply_number(L, cx, LA_UF_divide, &d->v, 2.0 * dx);
      copy_to(L, cx, &to, &q->v);
    } else {
      int64_t m = n - 2;
      la_array *c[3];
      for (int k = 0; k < 3; k++) c[k] = l_newarray(L, LA_F64, 1, &m);
      double *pa = (double *)(void *)c[0]->v.data, *pb = (double *)(void *)c[1]->v.data, *pc = (double *)(void *)c[2]->v.data;
      for (int64_t i = 0; i < m; i++) {
        double x1 = h[i], x2 = h[i + 1];
        pa[i] = -x2 / (x1 * (x1 + x2));
        pb[i] = (x2 - x1) / (x1 * x2);
        pc[i] = x1 / (x2 * (x1 + x2));
      }
      la_dims cd;
      cd.ndim = f->v.ndim;
      cd.size = m;
      for (int k = 0; k < cd.ndim; k++) { cd.shape[k] = k == axis ? m : 1; cd.strides[k] = k == axis ? 8 : 0; }
      la_view av = la_viewof(c[0]->v.data, LA_F64, &cd), bv = la_viewof(c[1]->v.data, LA_F64, &cd);
      la_view cv = la_viewof(c[2]->v.data, LA_F64, &cd);
      la_array *t1 = apply2(L, cx, LA_UF_multiply, &av, &lo), *t2 = apply2(L, cx, LA_UF_multiply, &bv, &mid);
      la_array *t3 = apply2(L, cx, LA_UF_add, &t1->v, &t2->v), *t4 = apply2(L, cx, LA_UF_multiply, &cv, &hi);
      la_array *t5 = apply2(L, cx, LA_UF_add, &t3->v, &t4->v);
      copy_to(L, cx, &to, &t5->v);
    }
    lua_settop(L, top);
  }
  /* the two ends */
  for (int end = 0; end < 2; end++) {
    la_view to = end == 0 ? section(&out->v, axis, 0, n - 1, &d1) : section(&out->v, axis, n - 1, 0, &d1);
    if (edge == 1) {
      la_view p = end == 0 ? section(&f->v, axis, 1, n - 2, &d2) : section(&f->v, axis, n - 1, 0, &d2);
      la_view q = end == 0 ? section(&f->v, axis, 0, n - 1, &d3) : section(&f->v, axis, n - 2, 1, &d3);
      la_array *d = apply2(L, cx, LA_UF_subtract, &p, &q), *r;
      double by = h == NULL ? dx : end == 0 ? h[0] : h[n - 2];
      if (h == NULL) r = apply_number(L, cx, LA_UF_divide, &d->v, by);
      else { la_view v = number_view(&by); r = apply2(L, cx, LA_UF_divide, &d->v, &v); }
      copy_to(L, cx, &to, &r->v);
    } else {
      double a, b, c;
      int64_t first = end == 0 ? 0 : n - 3;
      if (h == NULL) {
        a = (end == 0 ? -1.5 : 0.5) / dx;
        b = (end == 0 ? 2.0 : -2.0) / dx;
        c = (end == 0 ? -0.5 : 1.5) / dx;
      } else {
        double x1 = end == 0 ? h[0] : h[n - 3], x2 = end == 0 ? h[1] : h[n - 2];
        if (end == 0) {
          a = -(2.0 * x1 + x2) / (x1 * (x1 + x2));
          b = (x1 + x2) / (x1 * x2);
          c = -x1 / (x2 * (x1 + x2));
        } else {
          a = x2 / (x1 * (x1 + x2));
          b = -(x2 + x1) / (x1 * x2);
          c = (2.0 * x2 + x1) / (x2 * (x1 + x2));
        }
      }
      double co[3] = { a, b, c };
      la_array *sum = NULL;
      for (int k = 0; k < 3; k++) {
        la_view p = section(&f->v, axis, first + k, n - 1 - first - k, &d2);
        la_view cv = number_view(&co[k]);
        la_array *t = h == NULL ? apply_number(L, cx, LA_UF_multiply, &p, co[k]) : apply2(L, cx, LA_UF_multiply, &cv, &p);
        sum = sum == NULL ? t : apply2(L, cx, LA_UF_add, &sum->v, &t->v);
      }
      copy_to(L, cx, &to, &sum->v);
    }
    lua_settop(L, top);
  }
  return out;
}

static int L_gradient (lua_State *L) {                  /* f, spacings ..., {axis =, edge_order =} */
  la_ctx *cx = l_ctx(L);
  int n = l_varargs(L, "axis, edge_order") - 1;         /* options at n + 2, n + 3 */
  if (n < 0) return luaL_error(L, "gradient: f is missing");
  int axisidx = n + 2, edgeidx = n + 3;
  la_array *f = br_array(L, 1);
  int list[LA_MAXDIMS], naxes = l_optaxes(L, axisidx, f->v.ndim, list);
  if (naxes < 0) for (naxes = 0; naxes < f->v.ndim; naxes++) list[naxes] = naxes;
  int64_t edge = l_absent(L, edgeidx) ? 1 : l_checkint(L, edgeidx, "edge_order");
  bool one = n == 1 && (lua_type(L, 2) == LUA_TNUMBER || (l_toarray(L, 2) != NULL && l_toarray(L, 2)->v.ndim == 0));
  if (n != 0 && !one && n != naxes) return luaL_error(L, "gradient: invalid number of arguments: give one spacing, or one for each axis");
  if (edge > 2) return luaL_error(L, "'edge_order' greater than 2 not supported");
  if (edge < 1) return l_error(L, "gradient: edge_order must be 1 or 2, got %lld", (long long)edge);
  if (f->v.dtype == LA_BOOL) {
    la_fail(cx, "boolean subtract, the - operator, is not supported: use bitwise_xor, the ~ operator, or logical_xor");
    return l_raise(L, cx);
  }
  if (f->v.dtype < LA_F16) f = l_asarray(L, 1, LA_F64);
  if (naxes == 0) return luaL_error(L, "gradient requires input that is at least one dimensional");
  int results = 0;
  luaL_checkstack(L, 3 * naxes + 40, NULL);
  for (int k = 0; k < naxes; k++) {
    double dx = 1;
    const la_view *spacings = NULL;
    la_array *h = NULL;
    if (n > 0) {
      int i = one ? 2 : k + 2;
      if (lua_type(L, i) == LUA_TNUMBER) dx = lua_tonumber(L, i);
      else {
        la_array *x = br_array(L, i);
        if (x->v.ndim == 0) dx = l_checknum(L, i, "a spacing");
        else {
          if (x->v.ndim != 1) return luaL_error(L, "distances must be either scalars or 1d");
          if (x->v.size != f->v.shape[list[k]])
            return luaL_error(L, "when 1d, distances must match the length of the corresponding dimension");
          la_array *c = l_copyof(L, i, LA_F64, 'C');
          int64_t m = x->v.size - 1;
          if (m < 1)
            return luaL_error(L, "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements "
                                 "are required.");
          h = l_newarray(L, LA_F64, 1, &m);
          const double *p = (const double *)(const void *)c->v.data;
          double *q = (double *)(void *)h->v.data;
          bool uniform = true;
          for (int64_t t = 0; t < m; t++) {
            q[t] = p[t + 1] - p[t];
            if (q[t] != q[0]) uniform = false;
          }
          if (uniform) dx = q[0]; else spacings = &h->v;
        }
      }
    }
    gradient_axis(L, cx, f, list[k], spacings, dx, (int)edge);
    lua_insert(L, ++results + edgeidx);                  /* results one behind the other after the options */
    lua_settop(L, results + edgeidx);
  }
  return results;
}

/* ---- leaving NaN out ---- */

/* [+2] a copy of x with `value` in place of NaN, and the mask of NaNs; x of integers: x itself and nil. Returns the copy. */
static la_array *replace_nan (lua_State *L, la_ctx *cx, int i, double value, la_array **mask) {
  la_array *x = lua_touserdata(L, i);
  *mask = NULL;
  if (x->v.dtype < LA_F16) { lua_pushvalue(L, i); lua_pushnil(L); return x; }
  la_array *c = l_newlike(L, (la_dtype)x->v.dtype, &x->v, 'K'), *m = l_newlike(L, LA_BOOL, &x->v, 'K');
  const la_view *in[1] = { &x->v };
  if (!la_ex_ufunc(cx, &la_ufuncs[LA_UF_isnan], (la_dtype)x->v.dtype, in, &m->v, NULL)) l_raise(L, cx);
  la_view v = number_view(&value);
  if (!la_ex_select(cx, &m->v, &v, &x->v, &c->v)) l_raise(L, cx);
  *mask = m;
  return c;
}

static int nan_reduction (lua_State *L, la_red_op op) {  /* x, axis, dtype, out, keepdims, initial, where */
  la_ctx *cx = l_ctx(L);
  br_array(L, 1);
  la_array *mask, *x = replace_nan(L, cx, 1, op == LA_RED_PROD, &mask);
  const char *name = op == LA_RED_SUM ? "add" : "multiply";
  bool on[LA_MAXDIMS], keepdims = l_optbool(L, 5, false);
  la_scalar initial;
  la_dims d;
  la_view v;
  br_axes(L, 2, x->v.ndim, on);
  int wanted = l_optdtype(L, 3, LA_NODTYPE);
  la_dtype xd = (la_dtype)x->v.dtype;
  la_dtype loop = wanted != LA_NODTYPE ? (la_dtype)wanted : l_absent(L, 4) ? la_red_sumdtype(xd)
                                       : la_dt_promote(xd, (la_dtype)l_checkout(L, 4)->v.dtype);
  bool given = br_scalar(L, 6, "initial", &initial);
  const la_view *where = br_where(L, 7, &x->v);
  br_result(L, &x->v, on, keepdims, loop, 4, name, &d, &v);
  if (!la_red_run(cx, op, name, loop, &x->v, on, &v, given ? &initial : NULL, where)) return l_raise(L, cx);
  return br_finish(L, keepdims, 4);
}
static int L_nansum (lua_State *L) { return nan_reduction(L, LA_RED_SUM); }
static int L_nanprod (lua_State *L) { return nan_reduction(L, LA_RED_PROD); }

static int nan_extreme (lua_State *L, la_ufunc_id id) {  /* x, axis, out, keepdims, initial, where */
  la_ctx *cx = l_ctx(L);
  la_array *x = br_array(L, 1);
  bool on[LA_MAXDIMS], keepdims = l_optbool(L, 4, false);
  la_scalar initial;
  la_dims d;
  la_view v;
  la_dtype loop;
  br_axes(L, 2, x->v.ndim, on);
  bool given = br_scalar(L, 5, "initial", &initial);
  const la_view *where = br_where(L, 6, &x->v);
  int od = l_absent(L, 3) ? LA_NODTYPE : (int)l_checkout(L, 3)->v.dtype;
  if (!la_red_resolve(cx, &la_ufuncs[id], "reduce", (la_dtype)x->v.dtype, LA_NODTYPE, od, &loop)) return l_raise(L, cx);
  br_result(L, &x->v, on, keepdims, loop, 3, la_ufuncs[id].name, &d, &v);
  int64_t rows = 1, n = 1;
  bool inner = (x->v.dtype == LA_F32 || x->v.dtype == LA_F64) && !given && where == NULL && od == LA_NODTYPE && la_arr_iscontig(&x->v) &&
               !(x->v.flags & LA_UNALIGNED);
  for (int a = x->v.ndim - 1, kept = 0; a >= 0; a--) {   /* the last axes, and no others? */
    if (on[a]) { n *= x->v.shape[a]; inner &= !kept; }
    else { rows *= x->v.shape[a]; kept = 1; }
  }
  if (inner && rows > 0 && n > 0) {
    la_array *r = lua_touserdata(L, -1);
    la_st_nanextreme((la_dtype)x->v.dtype, id == LA_UF_fmax, rows, n, x->v.data, r->v.data);
  } else if (x->v.dtype < LA_F16) {                            /* no NaN: the plain extreme, which is faster */
    la_red_op op = id == LA_UF_fmax ? LA_RED_MAX : LA_RED_MIN;
    if (!la_red_run(cx, op, la_ufuncs[id].name, loop, &x->v, on, &v, given ? &initial : NULL, where))
      return l_raise(L, cx);
  } else if (!la_red_ufunc(cx, &la_ufuncs[id], loop, &x->v, on, &v, given ? &initial : NULL, where)) return l_raise(L, cx);
  return br_finish(L, keepdims, 3);
}
static int L_nanmin (lua_State *L) { return nan_extreme(L, LA_UF_fmin); }
static int L_nanmax (lua_State *L) { return nan_extreme(L, LA_UF_fmax); }

static int nan_position (lua_State *L, bool max) {      /* x, axis, out | keepdims */
  la_ctx *cx = l_ctx(L);
  br_array(L, 1);
  la_array *mask, *x = replace_nan(L, cx, 1, max ? -HUGE_VAL : HUGE_VAL, &mask);
  bool on[LA_MAXDIMS], keepdims = l_optbool(L, 4, false), all = all_axes(L, 2) || x->v.ndim == 0;
  int axis = all ? -1 : l_checkaxis(L, 2, x->v.ndim);
  la_dims d;
  la_view v;
  for (int a = 0; a < x->v.ndim; a++) on[a] = all || a == axis;
  if (!l_absent(L, 3) && l_checkout(L, 3)->v.dtype != LA_I64)
    return l_error(L, "%s: the output array must be int64, got %s", max ? "nanargmax" : "nanargmin",
                   la_dtypes[l_checkout(L, 3)->v.dtype].name);
  if (mask != NULL && mask->v.size > 0) {
    la_array *bad = br_result(L, &x->v, on, true, LA_BOOL, 0, "logical_and", &d, &v);
    if (!la_red_run(cx, LA_RED_ALL, "logical_and", LA_BOOL, &mask->v, on, &v, NULL, NULL)) return l_raise(L, cx);
    if (memchr(bad->v.data, 1, (size_t)bad->v.size) != NULL) return luaL_error(L, "All-NaN slice encountered");
  }
  br_result(L, &x->v, on, keepdims, LA_I64, 3, max ? "argmax" : "argmin", &d, &v);
  if (!la_red_arg(cx, max, &x->v, axis, 1, &v)) return l_raise(L, cx);
  return br_finish(L, keepdims, 3);
}
static int L_nanargmin (lua_State *L) { return nan_position(L, false); }
static int L_nanargmax (lua_State *L) { return nan_position(L, true); }

static int nan_running (lua_State *L, la_red_op op) {   /* x, axis, dtype, out */
  la_ctx *cx = l_ctx(L);
  la_array *mask;
  br_array(L, 1);
  replace_nan(L, cx, 1, op == LA_RED_PROD, &mask);
  return running_result(L, op, lua_gettop(L) - 1, 2, 3, 4);
}
static int L_nancumsum (lua_State *L) { return nan_running(L, LA_RED_SUM); }
static int L_nancumprod (lua_State *L) { return nan_running(L, LA_RED_PROD); }

static void check_inexact (lua_State *L, int dtidx, int outidx) {
  int wanted = l_optdtype(L, dtidx, LA_NODTYPE);
  if (wanted != LA_NODTYPE && wanted < LA_F16) luaL_error(L, "If a is inexact, then dtype must be inexact");
  if (!l_absent(L, outidx) && l_checkout(L, outidx)->v.dtype < LA_F16) luaL_error(L, "If a is inexact, then out must be inexact");
}

/* [+1] float64: how many of mask are false (where the other mask lets through) along the axes, keepdims form, less ddof */
static la_array *valid_counts (lua_State *L, la_ctx *cx, la_array *mask, const bool *on, const la_view *where, double ddof) {
  la_dims d;
  la_view v;
  la_array *valid = l_newlike(L, LA_BOOL, &mask->v, 'K');
  const la_view *in[1] = { &mask->v };
  if (!la_ex_ufunc(cx, &la_ufuncs[LA_UF_logical_not], LA_BOOL, in, &valid->v, NULL)) l_raise(L, cx);
  la_array *c = br_result(L, &mask->v, on, true, LA_I64, 0, "add", &d, &v);
  if (!la_red_run(cx, LA_RED_SUM, "add", LA_I64, &valid->v, on, &v, NULL, where)) l_raise(L, cx);
  la_array *f = l_newlike(L, LA_F64, &c->v, 'K');
  copy_to(L, cx, &f->v, &c->v);
  double *p = (double *)(void *)f->v.data;
  for (int64_t i = 0; i < f->v.size; i++) p[i] -= ddof;
  return f;
}

static void divide_view (lua_State *L, la_ctx *cx, const la_view *v, const la_view *by) {
  run_ufunc(L, cx, LA_UF_divide, la_iscomplex(v->dtype) ? LA_C128 : LA_F64, v, by, v);
}

static int L_nanmean (lua_State *L) {                   /* x, axis, dtype, out, keepdims, where */
  la_ctx *cx = l_ctx(L);
  la_array *x = br_array(L, 1), *mask;
  bool on[LA_MAXDIMS], keepdims = l_optbool(L, 5, false);
  br_axes(L, 2, x->v.ndim, on);
  const la_view *where = br_where(L, 6, &x->v);
  if (x->v.dtype < LA_F16) return br_mean(L, x, on, 3, 4, keepdims, where);
  check_inexact(L, 3, 4);
  x = replace_nan(L, cx, 1, 0, &mask);
  la_dtype loop = (la_dtype)l_optdtype(L, 3, x->v.dtype);
  la_dims d;
  la_view v;
  la_array *c = valid_counts(L, cx, mask, on, where, 0);
  br_result(L, &x->v, on, keepdims, loop, 4, "add", &d, &v);
  if (!la_red_run(cx, LA_RED_SUM, "add", loop, &x->v, on, &v, NULL, where)) return l_raise(L, cx);
  divide_view(L, cx, &v, &c->v);
  return br_finish(L, keepdims, 4);
}

static int nan_deviation (lua_State *L, bool root) {    /* x, axis, dtype, out, ddof, keepdims, where, mean, correction */
  la_ctx *cx = l_ctx(L);
  la_array *x = br_array(L, 1), *mask;
  bool on[LA_MAXDIMS], keepdims = l_optbool(L, 6, false);
  double ddof = 0;
  br_axes(L, 2, x->v.ndim, on);
  if (!l_absent(L, 9)) {
    if (!l_absent(L, 5)) return l_error(L, "ddof and correction can't be provided simultaneously.");
    ddof = l_checknum(L, 9, "correction");
  } else if (!l_absent(L, 5)) ddof = l_checknum(L, 5, "ddof");
  const la_view *where = br_where(L, 7, &x->v);
  if (x->v.dtype < LA_F16) return br_var(L, x, on, 3, 4, ddof, keepdims, where, 8, root);
  check_inexact(L, 3, 4);
  x = replace_nan(L, cx, 1, 0, &mask);                   /* a copy: changed below */
  la_dtype xd = (la_dtype)x->v.dtype, loop = (la_dtype)l_optdtype(L, 3, xd), rt = la_dt_real(xd);
  la_dims d, md;
  la_view v, mv;
  const la_view *avg;
  if (!l_absent(L, 8)) avg = &l_asarray(L, 8, LA_NODTYPE)->v;
  else {
    la_array *c = valid_counts(L, cx, mask, on, where, 0);
    la_array *a = br_result(L, &x->v, on, true, loop, 0, "add", &md, &mv);
    if (!la_red_run(cx, LA_RED_SUM, "add", loop, &x->v, on, &mv, NULL, where)) return l_raise(L, cx);
    divide_view(L, cx, &a->v, &c->v);
    avg = &a->v;
  }
  run_ufunc(L, cx, LA_UF_subtract, la_dt_promote(xd, (la_dtype)avg->dtype), &x->v, avg, &x->v);
  double zero = 0;
  la_view zv = number_view(&zero);
  la_array *y = l_newlike(L, xd, &x->v, 'K');
  if (!la_ex_select(cx, &mask->v, &zv, &x->v, &y->v)) return l_raise(L, cx);
  la_array *sqr = y;
  if (la_iscomplex(xd)) {                                /* the real part of y * conj(y) */
    la_array *conj = l_newlike(L, xd, &y->v, 'K');
    run_ufunc(L, cx, LA_UF_conjugate, xd, &y->v, NULL, &conj->v);
    run_ufunc(L, cx, LA_UF_multiply, xd, &y->v, &conj->v, &y->v);
    sqr = l_newlike(L, rt, &y->v, 'K');
    run_ufunc(L, cx, LA_UF_real, xd, &y->v, NULL, &sqr->v);
  } else run_ufunc(L, cx, LA_UF_multiply, xd, &y->v, &y->v, &y->v);
  la_dtype sl = la_iscomplex(xd) ? la_dt_real(loop) : loop;
  la_array *dof = valid_counts(L, cx, mask, on, where, ddof);
  br_result(L, &x->v, on, keepdims, sl, 4, "add", &d, &v);
  if (!la_red_run(cx, LA_RED_SUM, "add", sl, &sqr->v, on, &v, NULL, where)) return l_raise(L, cx);
  double *p = (double *)(void *)dof->v.data;             /* no degrees of freedom: NaN */
  for (int64_t i = 0; i < dof->v.size; i++) if (p[i] <= 0) p[i] = (double)NAN;
  divide_view(L, cx, &v, &dof->v);
  if (root) run_ufunc(L, cx, LA_UF_sqrt, (la_dtype)v.dtype, &v, NULL, &v);
  return br_finish(L, keepdims, 4);
}
static int L_nanvar (lua_State *L) { return nan_deviation(L, false); }
static int L_nanstd (lua_State *L) { return nan_deviation(L, true); }

/* ---- covariance ---- */

/* [+1] the variables at i as rows, dtype dt, a fresh array */
static la_array *variables (lua_State *L, la_ctx *cx, int i, la_dtype dt, bool rowvar, bool second) {
  la_array *m = lua_touserdata(L, i);
  int64_t shape[2];
  la_dims d;
  bool turn = !rowvar && m->v.ndim == 2 && !(second && m->v.shape[0] == 1);
  shape[0] = m->v.ndim < 2 ? 1 : m->v.shape[turn];
  shape[1] = m->v.ndim < 2 ? m->v.size : m->v.shape[!turn];
  d.ndim = 2;
  d.size = m->v.size;
  memcpy(d.shape, shape, sizeof shape);
  d.strides[0] = m->v.ndim < 2 ? 0 : m->v.strides[turn];
  d.strides[1] = m->v.ndim == 0 ? 0 : m->v.ndim == 1 ? m->v.strides[0] : m->v.strides[!turn];
  la_view v = m->v;
  v.shape = d.shape;
  v.strides = d.strides;
  v.ndim = 2;
  la_array *x = l_newlike(L, dt, &v, 'K');              /* laid out as m: a transposed copy would cost as much as the rest */
  copy_to(L, cx, &x->v, &v);
  return x;
}

/* [+1] weights at i as a contiguous float64 vector of n, checked */
static double *sample_weights (lua_State *L, int i, int64_t n, const char *name, bool whole) {
  if (l_absent(L, i)) return NULL;
  l_asarray(L, i, LA_NODTYPE);
  la_array *w = l_copyof(L, i, LA_F64, 'C');
  double *p = (double *)(void *)w->v.data;
  if (whole)
    for (int64_t k = 0; k < w->v.size; k++) if (p[k] != rint(p[k])) luaL_error(L, "fweights must be integer");
  if (w->v.ndim > 1) l_error(L, "cannot handle multidimensional %s", name);
  if (w->v.ndim == 0 || w->v.size != n) l_error(L, "incompatible numbers of samples and %s", name);
  for (int64_t k = 0; k < n; k++) if (p[k] < 0) l_error(L, "%s cannot be negative", name);
  return p;
}

#define FEWVARIABLES 4

static la_array *covariance (lua_State *L, int yidx, bool rowvar, int ddofidx, bool bias, int fw, int aw, int dtidx) {
  la_ctx *cx = l_ctx(L);
  double ddof = bias ? 0 : 1;
  if (ddofidx != 0 && !l_absent(L, ddofidx)) {
    ddof = l_checknum(L, ddofidx, "ddof");
    if (ddof != rint(ddof)) luaL_error(L, "ddof must be integer");
  }
  la_array *m = br_array(L, 1), *y = NULL;
  if (m->v.ndim > 2) luaL_error(L, "m has more than 2 dimensions");
  la_dtype dt = la_dt_promote((la_dtype)m->v.dtype, LA_F64);
  if (yidx != 0 && !l_absent(L, yidx)) {
    y = br_array(L, yidx);
    if (y->v.ndim > 2) luaL_error(L, "y has more than 2 dimensions");
    dt = la_dt_promote(dt, (la_dtype)y->v.dtype);
  }
  dt = (la_dtype)l_optdtype(L, dtidx, dt);
  if (dt < LA_F16) l_error(L, "%s: dtype must be of floats or complex numbers, got %s", l_fname(L), la_dtypes[dt].name);
  la_array *x = variables(L, cx, 1, dt, rowvar, false);
  if (x->v.shape[0] == 0) {
    int64_t none[2] = { 0, 0 };
    return l_newarray(L, LA_F64, 2, none);
  }
  if (y != NULL) {
    la_array *z = variables(L, cx, yidx, dt, rowvar, true);
    int64_t shape[2] = { x->v.shape[0] + z->v.shape[0], x->v.shape[1] };
    if (z->v.shape[1] != shape[1])
      l_error(L, "all the input array dimensions except for the concatenation axis must match exactly, but along axis 2, the first "
              "array has size %lld and the second %lld", (long long)shape[1], (long long)z->v.shape[1]);
    la_array *both = l_newarray(L, dt, 2, shape);
    la_dims d;
    la_view top = section(&both->v, 0, 0, z->v.shape[0], &d);
    copy_to(L, cx, &top, &x->v);
    la_view rest = section(&both->v, 0, x->v.shape[0], 0, &d);
    copy_to(L, cx, &rest, &z->v);
    x = both;
  }
  int64_t nobs = x->v.shape[1];
  double *f = fw != 0 ? sample_weights(L, fw, nobs, "fweights", true) : NULL;
  double *a = aw != 0 ? sample_weights(L, aw, nobs, "aweights", false) : NULL, *w = NULL;
  la_array *wa = NULL;
  if (f != NULL || a != NULL) {
    wa = l_newarray(L, LA_F64, 1, &nobs);
    w = (double *)(void *)wa->v.data;
    for (int64_t k = 0; k < nobs; k++) w[k] = f == NULL ? a[k] : a == NULL ? f[k] : f[k] * a[k];
  }
  /* averages, in NumPy's order of additions */
  bool on[2] = { false, true };
  la_dims ad;
  la_view av;
  la_array *avg = br_result(L, &x->v, on, true, dt, 0, "add", &ad, &av);
  double wsum = (double)nobs, fact;
  if (w == NULL) {
    if (!la_red_run(cx, LA_RED_SUM, "add", dt, &x->v, on, &avg->v, NULL, NULL)) l_raise(L, cx);
    la_view c = number_view(&wsum);
    divide_view(L, cx, &avg->v, &c);
    fact = (double)nobs - ddof;
  } else {
    bool one[1] = { true };
    la_dims sd;
    la_view sv;
    la_array *s = br_result(L, &wa->v, one, true, LA_F64, 0, "add", &sd, &sv);
    if (!la_red_run(cx, LA_RED_SUM, "add", LA_F64, &wa->v, one, &sv, NULL, NULL)) l_raise(L, cx);
    memcpy(&wsum, s->v.data, sizeof wsum);
    if (wsum == 0) luaL_error(L, "Weights sum to zero, can't be normalized");
    la_array *p = l_newlike(L, dt, &x->v, 'K');
    run_ufunc(L, cx, LA_UF_multiply, dt, &x->v, &wa->v, &p->v);
    if (!la_red_run(cx, LA_RED_SUM, "add", dt, &p->v, on, &avg->v, NULL, NULL)) l_raise(L, cx);
    la_view c = number_view(&wsum);
    run_ufunc(L, cx, LA_UF_divide, dt, &avg->v, &c, &avg->v);
    if (ddof == 0) fact = wsum;
    else if (a == NULL) fact = wsum - ddof;
    else {
      double wa2 = 0;
      for (int64_t k = 0; k < nobs; k++) wa2 += w[k] * a[k];
      fact = wsum - ddof * wa2 / wsum;
    }
  }
  if (!(fact > 0)) fact = 0;
  run_ufunc(L, cx, LA_UF_subtract, dt, &x->v, &avg->v, &x->v);
  la_array *xt = x;
  la_dtype pt = w != NULL ? la_dt_promote(dt, LA_F64) : dt;      /* of the product */
  if (w != NULL || la_iscomplex(dt)) {
    xt = l_newlike(L, pt, &x->v, 'K');
    if (w != NULL) run_ufunc(L, cx, LA_UF_multiply, pt, &x->v, &wa->v, &xt->v);
    else copy_to(L, cx, &xt->v, &x->v);
    if (la_iscomplex(dt)) run_ufunc(L, cx, LA_UF_conjugate, pt, &xt->v, NULL, &xt->v);
  }
  la_dims td, cd;
  td.ndim = 2;
  td.size = xt->v.size;
  td.shape[0] = xt->v.shape[1];
  td.shape[1] = xt->v.shape[0];
  td.strides[0] = xt->v.strides[1];
  td.strides[1] = xt->v.strides[0];
  la_view tv = xt->v;
  tv.shape = td.shape;
  tv.strides = td.strides;
  la_product pr;
  la_array *c;
  if (x->v.shape[0] <= FEWVARIABLES && w == NULL && (dt == LA_F32 || dt == LA_F64)) {      /* long and thin: one sum of products each */
    int64_t rows = x->v.shape[0], z = la_itemsize(dt), square[2] = { rows, rows };
    c = l_newarray(L, dt, 2, square);
    for (int64_t i = 0; i < rows; i++)
      for (int64_t k = 0; k <= i; k++) {
        char *o = c->v.data + (i * rows + k) * z;
        if (!la_pr_dotvec(cx, dt, false, nobs, x->v.data + i * x->v.strides[0], x->v.strides[1], x->v.data + k * x->v.strides[0],
                          x->v.strides[1], o)) l_raise(L, cx);
        memcpy(c->v.data + (k * rows + i) * z, o, (size_t)z);
      }
  }
  else {
    if (!la_pr_dot(cx, &x->v, &tv, &pr, &cd)) l_raise(L, cx);
    c = l_newarray(L, pt, cd.ndim, cd.shape);
    if (!la_pr_run(cx, &pr, pt, &c->v)) l_raise(L, cx);
  }
  double by = 1 / fact;
  la_view bv = number_view(&by);
  run_ufunc(L, cx, LA_UF_multiply, la_dt_promote(pt, LA_F64), &c->v, &bv, &c->v);
  return c;
}

/* the matrix on top without its axes of length 1 */
static int squeezed (lua_State *L) {
  la_array *c = lua_touserdata(L, -1);
  if (c->v.ndim == 2 && c->v.shape[0] == 1 && c->v.shape[1] == 1) {
    l_pushelement(L, (la_dtype)c->v.dtype, c->v.data);
    return 1;
  }
  return 1;
}

static int L_cov (lua_State *L) {                       /* m, y, rowvar, bias, ddof, fweights, aweights | dtype */
  covariance(L, 2, l_optbool(L, 3, true), 5, l_optbool(L, 4, false), 6, 7, 8);
  return squeezed(L);
}

static int L_corrcoef (lua_State *L) {                  /* x, y, rowvar | dtype */
  la_ctx *cx = l_ctx(L);
  la_array *c = covariance(L, 2, l_optbool(L, 3, true), 0, false, 0, 0, 4);
  int64_t n = c->v.shape[0];
  la_dtype dt = (la_dtype)c->v.dtype;
  if (n == 0) return 1;
  if (n == 1 && c->v.shape[1] == 1) {                   /* c / c */
    run_ufunc(L, cx, LA_UF_divide, dt, &c->v, &c->v, &c->v);
    return squeezed(L);
  }
  la_dtype rt = la_dt_real(dt);
  la_array *sd = l_newarray(L, rt, 1, &n);
  la_dims dd, col;
  dd.ndim = 1;
  dd.size = dd.shape[0] = n;
  dd.strides[0] = c->v.strides[0] + c->v.strides[1];
  la_view diag = la_viewof(c->v.data, dt, &dd);
  if (la_iscomplex(dt)) run_ufunc(L, cx, LA_UF_real, dt, &diag, NULL, &sd->v);
  else copy_to(L, cx, &sd->v, &diag);
  run_ufunc(L, cx, LA_UF_sqrt, rt, &sd->v, NULL, &sd->v);
  col.ndim = 2;
  col.size = col.shape[0] = n;
  col.shape[1] = 1;
  col.strides[0] = la_itemsize(rt);
  col.strides[1] = 0;
  la_view cv = la_viewof(sd->v.data, rt, &col);
  run_ufunc(L, cx, LA_UF_divide, dt, &c->v, &cv, &c->v);
  run_ufunc(L, cx, LA_UF_divide, dt, &c->v, &sd->v, &c->v);
  double lo = -1, hi = 1;                               /* both parts stay within -1 and 1 */
  la_view lv = number_view(&lo), hv = number_view(&hi);
  for (int part = 0; part < (la_iscomplex(dt) ? 2 : 1); part++) {
    la_view p = c->v;
    p.dtype = (uint8_t)rt;
    p.data += part * la_itemsize(rt);
    la_array *t = l_newarray(L, rt, 2, c->v.shape);
    if (!la_ex_clip(cx, rt, &p, &lv, &hv, &t->v)) return l_raise(L, cx);
    copy_to(L, cx, &p, &t->v);
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
  return 1;
}

/* ---- counting ---- */

static int L_bincount (lua_State *L) {                  /* x, weights, minlength */
  la_ctx *cx = l_ctx(L);
  bool table = lua_istable(L, 1);
  la_array *x = br_array(L, 1);
  int64_t minlength = l_absent(L, 3) ? 0 : l_checkint(L, 3, "minlength");
  if (x->v.ndim == 0) return luaL_error(L, "object of too small depth for desired array");
  if (x->v.ndim > 1) return luaL_error(L, "object too deep for desired array");
  if (x->v.dtype >= LA_F16 && x->v.size > 0) {
    bool whole = table && x->v.dtype == LA_F64;          /* whole floats in a Lua table are integers */
    for (int64_t k = 0; whole && k < x->v.size; k++) {
      double v = ((const double *)(const void *)x->v.data)[k];
      whole = v == rint(v) && fabs(v) < 0x1p53;
    }
    if (!whole)
      return l_error(L, "Cannot cast array data from dtype('%s') to dtype('int64') according to the rule 'safe'",
                     la_dtypes[x->v.dtype].name);
  }
  if (minlength < 0) return luaL_error(L, "'minlength' must not be negative");
  lua_pushvalue(L, 1);
  l_asarray(L, -1, LA_I64);
  la_array *xi = br_packed(L, lua_gettop(L), LA_I64);
  const int64_t *p = (const int64_t *)(const void *)xi->v.data;
  int64_t len = xi->v.size, min, max = la_st_max(len, p, &min), n = 0;
  if (len > 0 && min < 0) return luaL_error(L, "'list' argument must have no negative elements");
  if (max == INT64_MAX) return luaL_error(L, "bincount: a value is too large to be counted");
  if (len > 0) n = max + 1;
  if (n < minlength) n = minlength;
  const double *w = NULL;
  if (!l_absent(L, 2)) {
    la_array *wa = l_asarray(L, 2, LA_NODTYPE);
    if (la_iscomplex(wa->v.dtype)) return l_error(L, "bincount: weights must be real, got %s", la_dtypes[wa->v.dtype].name);
    if (wa->v.ndim != 1 || wa->v.size != len) return luaL_error(L, "The weights and list don't have the same length.");
    w = (const double *)(const void *)br_packed(L, 2, LA_F64)->v.data;
  }
  la_array *r = l_newarray(L, w != NULL && len > 0 ? LA_F64 : LA_I64, 1, &n);      /* NumPy asks for the weights after it has seen values */
  memset(r->v.data, 0, (size_t)n * 8);
  if (!la_st_bincount(cx, len, p, w, n, (int64_t *)(void *)r->v.data, (double *)(void *)r->v.data)) return l_raise(L, cx);
  return 1;
}

static int L_digitize (lua_State *L) {                  /* x, bins, right */
  bool number = lua_type(L, 1) == LUA_TNUMBER, right = l_optbool(L, 3, false);
  la_array *x = br_array(L, 1), *b = br_array(L, 2);
  if (la_iscomplex(x->v.dtype)) return luaL_error(L, "x may not be complex");
  if (la_iscomplex(b->v.dtype)) return luaL_error(L, "bins may not be complex");
  if (b->v.ndim != 1)
    return luaL_error(L, b->v.ndim > 1 ? "object too deep for desired array" : "object of too small depth for desired array");
  bool ints = x->v.dtype < LA_F16 && b->v.dtype < LA_F16 && x->v.dtype != LA_U64 && b->v.dtype != LA_U64;
  la_dtype dt = ints ? LA_I64 : LA_F64;
  la_array *e = l_copyof(L, 2, dt, 'C');
  int64_t n = e->v.size, up = 1, down = 1;
  const double *ed = (const double *)(const void *)e->v.data;
  int64_t *ei = (int64_t *)(void *)e->v.data;
  for (int64_t k = 1; k < n; k++) {
    if (ints) { up &= ei[k] >= ei[k - 1]; down &= ei[k] <= ei[k - 1]; }
    else { up &= ed[k] >= ed[k - 1]; down &= ed[k] <= ed[k - 1]; }
  }
  if (!up && !down) return luaL_error(L, "bins must be monotonically increasing or decreasing");
  if (!up)                                               /* turned round; the result, too */
    for (int64_t k = 0; k < n / 2; k++) { int64_t t = ei[k]; ei[k] = ei[n - 1 - k]; ei[n - 1 - k] = t; }
  lua_pushvalue(L, 1);
  l_asarray(L, -1, dt);
  la_array *xc = br_packed(L, lua_gettop(L), dt);
  la_array *r = l_newarray(L, LA_I64, x->v.ndim, x->v.shape);
  int64_t *pos = (int64_t *)(void *)r->v.data;
  if (ints) la_st_search_i64(n, ei, x->v.size, (const int64_t *)(const void *)xc->v.data, !right, pos);
  else la_st_search_f64(n, ed, x->v.size, (const double *)(const void *)xc->v.data, !right, pos);
  if (!up) for (int64_t k = 0; k < r->v.size; k++) pos[k] = n - pos[k];
  if (number || x->v.ndim == 0) l_unwrap(L);
  return 1;
}

/* ---- histograms ---- */

/* the range argument at i: {lo, hi} */
static bool read_range (lua_State *L, int i, double *lo, double *hi) {
  if (l_absent(L, i)) return false;
  if (!lua_istable(L, i) || lua_rawlen(L, i) != 2) l_error(L, "%s: range must be a table of two numbers, {low, high}", l_fname(L));
  i = lua_absindex(L, i);
  lua_rawgeti(L, i, 1);
  lua_rawgeti(L, i, 2);
  *lo = l_checknum(L, -2, "range");
  *hi = l_checknum(L, -1, "range");
  lua_pop(L, 2);
  if (*lo > *hi) luaL_error(L, "max must be larger than min in range parameter.");
  if (!isfinite(*lo) || !isfinite(*hi)) l_error(L, "supplied range of [%g, %g] is not finite", *lo, *hi);
  return true;
}

/* x (float64, contiguous) has at least one element: its extremes, NaN if there is one */
static void extremes (const double *x, int64_t n, double *lo, double *hi) {
  *lo = *hi = x[0];
  for (int64_t i = 0; i < n; i++) {
    if (x[i] != x[i]) { *lo = *hi = x[i]; return; }
    if (x[i] < *lo) *lo = x[i];
    if (x[i] > *hi) *hi = x[i];
  }
}

static void outer_edges (lua_State *L, const double *x, int64_t n, bool given, double *lo, double *hi, la_dtype dt) {
  if (!given) {
    if (n == 0) { *lo = 0; *hi = 1; }
    else {
      extremes(x, n, lo, hi);
      if (*lo != *lo) luaL_error(L, "autodetected range of [nan, nan] is not finite");
      if (!isfinite(*lo) || !isfinite(*hi)) l_error(L, "autodetected range of [%g, %g] is not finite", *lo, *hi);
    }
  }
  if (*lo == *hi) {
    *lo -= 0.5;
    *hi += 0.5;
    if (dt == LA_F32 && !given) { *lo = (float)*lo; *hi = (float)*hi; }
    if (dt == LA_F16 && !given) { *lo = la_f16_to_f32(la_f64_to_f16(*lo)); *hi = la_f16_to_f32(la_f64_to_f16(*hi)); }
  }
}

/* linspace(lo, hi, n + 1) as NumPy computes it in dt, to float32 (also for dt float16) or float64 */
static void equal_edges (la_dtype dt, la_dtype to, double lo, double hi, int64_t n, char *e) {
  float *f = (float *)(void *)e;
  double *d = (double *)(void *)e;
  if (dt == LA_F16) {                                    /* every step is rounded */
#define H(v) la_f16_to_f32(la_f32_to_f16(v))
    float a = (float)lo, b = (float)hi, delta = H(b - a), num = H((float)n), step = H(delta / num);
    for (int64_t k = 0; k <= n; k++) {
      float i = H((float)k);
      f[k] = H((step == 0 ? H(H(i / num) * delta) : H(i * step)) + a);
    }
    f[n] = b;
#undef H
  } else if (dt == LA_F32) {
    float a = (float)lo, b = (float)hi, delta = b - a, step = delta / (float)n;
    for (int64_t k = 0; k <= n; k++) f[k] = (step == 0 ? (float)k / (float)n * delta : (float)k * step) + a;
    f[n] = b;
  } else {
    double delta = hi - lo, step = delta / (double)n;
    for (int64_t k = 0; k <= n; k++) {
      double v = k == n ? hi : (step == 0 ? (double)k / (double)n * delta : (double)k * step) + lo;
      if (to == LA_F32) f[k] = (float)v; else d[k] = v;
    }
  }
}

/* ---- how many bins: NumPy's estimators; x: n >= 1 elements in float64 ---- */

static const char *const estimators[] = { "auto", "doane", "fd", "rice", "scott", "sqrt", "stone", "sturges", NULL };
enum { E_AUTO, E_DOANE, E_FD, E_RICE, E_SCOTT, E_SQRT, E_STONE, E_STURGES };

/* mean and variance by the array machinery (its order of additions), of the float64 array */
static double moment (lua_State *L, la_ctx *cx, la_array *x, bool variance, double mean) {
  bool on[1] = { true };
  la_dims d;
  la_view v;
  double m;
  la_array *r = br_result(L, &x->v, on, true, LA_F64, 0, "add", &d, &v);
  la_view mv = number_view(&mean);
  if (!(variance ? la_red_squares(cx, LA_F64, &x->v, on, &mv, &v, NULL)
                 : la_red_run(cx, LA_RED_SUM, "add", LA_F64, &x->v, on, &v, NULL, NULL)))
    l_raise(L, cx);
  memcpy(&m, r->v.data, sizeof m);
  lua_pop(L, 1);
  return m / (double)x->v.size;
}

static double bin_width (lua_State *L, la_ctx *cx, la_array *x, int which, double lo, double hi) {
  const double *p = (const double *)(const void *)x->v.data;
  double n = (double)x->v.size, a, b, ptp;
  extremes(p, x->v.size, &a, &b);
  ptp = b - a;
  switch (which) {
    case E_SQRT: return ptp / sqrt(n);
    case E_STURGES: return ptp / (log2(n) + 1.0);
    case E_RICE: return ptp / (2.0 * pow(n, 1.0 / 3));
    case E_SCOTT: {
      double mean = moment(L, cx, x, false, 0);
      return pow(24.0 * pow(3.141592653589793, 0.5) / n, 1.0 / 3.0) * sqrt(moment(L, cx, x, true, mean));
    }
    case E_FD: {
      static const double q[2] = { 0.75, 0.25 };
      double r[2];
      bool on[1] = { true };
      int64_t two = 2, eight = 8;
      la_st_spec s = { .method = LA_ST_LINEAR, .nq = 2, .q = q };
      la_view out = { (char *)r, &two, &eight, 2, LA_F64, 1, 0, 0 };
      if (!la_st_quantile(cx, &x->v, on, &s, &out)) l_raise(L, cx);
      return 2.0 * (r[0] - r[1]) * pow(n, -1.0 / 3.0);
    }
    case E_AUTO: {
      double fd = bin_width(L, cx, x, E_FD, lo, hi), sturges = ptp / (log2(n) + 1.0), half = ptp / sqrt(n) / 2;
      if (half > fd) fd = half;
      return fd < sturges ? fd : sturges;
    }
    case E_DOANE: {
      if (n <= 2) return 0;
      double sg1 = sqrt(6.0 * (n - 2) / ((n + 1.0) * (n + 3))), mean = moment(L, cx, x, false, 0);
      double sigma = sqrt(moment(L, cx, x, true, mean));
      if (!(sigma > 0)) return 0;
      la_array *t = l_newarray(L, LA_F64, 1, &x->v.size);
      double *c = (double *)(void *)t->v.data;
      for (int64_t i = 0; i < x->v.size; i++) {
        double z = (p[i] - mean) / sigma;
        c[i] = pow(z, 3);
      }
      double g1 = moment(L, cx, t, false, 0);
      lua_pop(L, 1);
      return ptp / (1.0 + log2(n) + log2(1.0 + fabs(g1) / sg1));
    }
    default: {                                          /* stone: the number of bins that minimises the estimated loss */
      if (n <= 1 || ptp == 0) return 0;
      int64_t most = (int64_t)sqrt(n), best = 1;
      if (most < 100) most = 100;
      double least = 0;
      la_array *counts = l_newarray(L, LA_I64, 1, &most);
      int64_t room = most + 1;
      la_array *edges = l_newarray(L, LA_F64, 1, &room);
      int64_t *c = (int64_t *)(void *)counts->v.data;
      for (int64_t k = 1; k <= most; k++) {
        equal_edges(LA_F64, LA_F64, lo, hi, k, edges->v.data);
        memset(c, 0, (size_t)k * 8);
        if (!la_st_histogram(cx, LA_F64, x->v.size, p, k, edges->v.data, NULL, NULL, c, NULL, NULL)) l_raise(L, cx);
        double dot = 0, hh = ptp / (double)k;
        for (int64_t i = 0; i < k; i++) { double pk = (double)c[i] / n; dot += pk * pk; }
        double j = (2 - (n + 1) * dot) / hh;
        if (k == 1 || j < least) { least = j; best = k; }
      }
      lua_pop(L, 2);
      return ptp / (double)best;
    }
  }
}

typedef struct bins {
  int64_t n;                 /* number of bins */
  bool equal;
  la_dtype dt;               /* of the edges (equal bins: of the computation) */
} bins;

/* [+1] the edges. The vector of values is at xi: float64 or float32 (dt tells), contiguous; orig: dtype before. */
static la_array *find_edges (lua_State *L, la_ctx *cx, int xi, la_dtype orig, int binsidx, int rangeidx, bool weighted, bins *b) {
  la_array *x = lua_touserdata(L, xi);
  double lo = 0, hi = 0;
  bool given = read_range(L, rangeidx, &lo, &hi);
  binsidx = lua_absindex(L, binsidx);
  int type = lua_type(L, binsidx);
  bool table = type == LUA_TTABLE || (l_toarray(L, binsidx) != NULL && l_toarray(L, binsidx)->v.ndim > 0);
  b->equal = !table;
  if (table) {
    la_array *e = l_asarray(L, binsidx, LA_NODTYPE);
    if (e->v.ndim != 1) luaL_error(L, "`bins` must be 1d, when an array");
    if (la_iscomplex(e->v.dtype)) luaL_error(L, "`bins` must be real, when an array");
    la_array *c = l_copyof(L, binsidx, LA_F64, 'C');
    const double *p = (const double *)(const void *)c->v.data;
    for (int64_t k = 1; k < c->v.size; k++) if (p[k - 1] > p[k]) luaL_error(L, "`bins` must increase monotonically, when an array");
    lua_pop(L, 1);
    lua_pushvalue(L, binsidx);
    b->n = e->v.size - 1;
    b->dt = (la_dtype)e->v.dtype;
    return e;
  }
  /* equal bins, in the dtype of the data; a range of Lua numbers does not change it */
  la_dtype dt = orig == LA_F32 || orig == LA_F16 ? LA_F32 : LA_F64;
  lua_pushvalue(L, xi);
  la_array *x64 = x->v.dtype == LA_F64 ? x : l_asarray(L, lua_gettop(L), LA_F64);
  const double *p = (const double *)(const void *)x64->v.data;
  outer_edges(L, p, x64->v.size, given, &lo, &hi, orig);
  if (type == LUA_TSTRING) {
    const char *name = lua_tostring(L, binsidx);
    int which = 0;
    while (estimators[which] != NULL && strcmp(estimators[which], name) != 0) which++;
    if (estimators[which] == NULL) {
      const char *near = l_nearest(name, estimators);
      if (near != NULL) l_error(L, "'%.40s' is not a valid estimator for `bins`: did you mean '%s'?", name, near);
      l_error(L, "'%.40s' is not a valid estimator for `bins`: there are auto doane fd rice scott sqrt stone sturges", name);
    }
    if (weighted) luaL_error(L, "Automated estimation of the number of bins is not supported for weighted data");
    la_array *kept = x64;
    int64_t m = 0;
    if (given) {                                        /* only what is in the range counts */
      kept = l_newarray(L, LA_F64, 1, &x64->v.size);
      double *q = (double *)(void *)kept->v.data;
      for (int64_t k = 0; k < x64->v.size; k++) { q[m] = p[k]; m += p[k] >= lo && p[k] <= hi; }
    } else m = x64->v.size;
    b->n = 1;
    if (m > 0) {
      la_dims d;
      d.ndim = 1;
      d.size = d.shape[0] = m;
      d.strides[0] = 8;
      la_array *v = l_newview(L, -1, kept->v.data, LA_F64, &d);
      double width = bin_width(L, cx, v, which, lo, hi);
      if (width != 0) {
        if (orig < LA_F16 && width < 1) width = 1;
        double nb = ceil((hi - lo) / width);
        if (!(nb < 1e12)) l_error(L, "histogram: %g bins are too many", nb);
        b->n = (int64_t)nb;
      }
    }
  } else {
    if (l_absent(L, binsidx)) b->n = 10;
    else {
      int ok;
      lua_Integer n = lua_tointegerx(L, binsidx, &ok);
      if (type != LUA_TNUMBER || !ok) luaL_error(L, "`bins` must be an integer, a string, or an array");
      if (n > (lua_Integer)1e12) l_error(L, "histogram: %g bins are too many", (double)n);
      b->n = n;
    }
    if (b->n < 1) luaL_error(L, "`bins` must be positive, when an integer");
  }
  if (b->n < 1) b->n = 1;
  int64_t ne = b->n + 1;
  b->dt = dt;
  la_array *e = l_newarray(L, dt, 1, &ne);
  equal_edges(given || dt == LA_F64 ? LA_F64 : orig, dt, lo, hi, b->n, e->v.data);
  if (given && orig == LA_F16)
    for (int64_t k = 0; k < ne; k++) { float *f = (float *)(void *)e->v.data + k; *f = la_f16_to_f32(la_f32_to_f16(*f)); }
  for (int64_t k = 1; k < ne; k++) {
    bool bad = dt == LA_F32 ? ((float *)(void *)e->v.data)[k - 1] >= ((float *)(void *)e->v.data)[k]
                            : ((double *)(void *)e->v.data)[k - 1] >= ((double *)(void *)e->v.data)[k];
    if (bad) l_error(L, "Too many bins for data range. Cannot create %lld finite-sized bins.", (long long)b->n);
  }
  return e;
}

/* the values at 1 as a vector that find_edges takes, pushed; *orig: their dtype */
static la_array *values_vector (lua_State *L, int i, la_dtype *orig) {
  la_array *x = br_array(L, i);
  *orig = (la_dtype)x->v.dtype;
  if (la_iscomplex(*orig)) l_error(L, "%s: the values must be real, got %s", l_fname(L), la_dtypes[*orig].name);
  if (*orig == LA_BOOL) *orig = LA_U8;
  la_array *r = raveled(L, i);
  (void)r;
  int at = lua_gettop(L);
  la_array *p = br_packed(L, at, *orig == LA_F32 || *orig == LA_F16 ? LA_F32 : LA_F64);
  lua_remove(L, at);
  return p;
}

static int L_histogram_bin_edges (lua_State *L) {       /* a, bins, range, weights */
  la_ctx *cx = l_ctx(L);
  la_dtype orig;
  bins b;
  values_vector(L, 1, &orig);
  if (!l_absent(L, 4)) {
    la_array *w = l_asarray(L, 4, LA_NODTYPE), *x = lua_touserdata(L, 1);
    if (w->v.ndim != x->v.ndim || memcmp(w->v.shape, x->v.shape, sizeof(int64_t) * x->v.ndim) != 0)
      return luaL_error(L, "weights should have the same shape as a.");
  }
  find_edges(L, cx, lua_gettop(L), orig, 2, 3, !l_absent(L, 4), &b);
  if (orig == LA_F16 && b.equal) l_asarray(L, -1, LA_F16);
  return 1;
}

static int L_histogram (lua_State *L) {                 /* a, bins, range, density, weights */
  la_ctx *cx = l_ctx(L);
  la_dtype orig, wt = LA_I64;
  bins b;
  bool density = l_optbool(L, 4, false);
  la_array *x = values_vector(L, 1, &orig);
  int xi = lua_gettop(L), wi = 0;
  if (!l_absent(L, 5)) {
    la_array *w = l_asarray(L, 5, LA_NODTYPE), *a = lua_touserdata(L, 1);
    if (w->v.ndim != a->v.ndim || memcmp(w->v.shape, a->v.shape, sizeof(int64_t) * a->v.ndim) != 0)
      return luaL_error(L, "weights should have the same shape as a.");
    wt = (la_dtype)w->v.dtype;
    raveled(L, 5);
    br_packed(L, lua_gettop(L), la_iscomplex(wt) ? LA_C128 : LA_F64);
    wi = lua_gettop(L);
  }
  la_array *e = find_edges(L, cx, xi, orig, 2, 3, wi != 0, &b);
  int ei = lua_gettop(L);
  int64_t n = b.n > 0 ? b.n : 0;
  la_dtype acc = wi == 0 ? LA_I64 : la_iscomplex(wt) ? LA_C128 : LA_F64;
  la_array *h = l_newarray(L, acc, 1, &n);
  memset(h->v.data, 0, (size_t)(n * la_itemsize(acc)));
  int64_t *counts = (int64_t *)(void *)h->v.data;
  double *sums = (double *)(void *)h->v.data;
  const double *w = wi != 0 ? (const double *)(const void *)((la_array *)lua_touserdata(L, wi))->v.data : NULL;
  int64_t len = x->v.size;
  if (b.equal) {
    if (acc == LA_C128) {                                /* parts apart, then together */
      la_array *parts = l_newarray(L, LA_F64, 1, (int64_t[]){ 2 * n + 2 * len });
      double *re = (double *)(void *)parts->v.data, *im = re + n, *wr = im + n, *wi2 = wr + len;
      memset(re, 0, (size_t)n * 16);
      for (int64_t k = 0; k < len; k++) { wr[k] = w[2 * k]; wi2[k] = w[2 * k + 1]; }
      if (!la_st_histogram(cx, b.dt, len, x->v.data, n, e->v.data, wr, wi2, NULL, re, im)) return l_raise(L, cx);
      for (int64_t k = 0; k < n; k++) { sums[2 * k] = re[k]; sums[2 * k + 1] = im[k]; }
      lua_pop(L, 1);
    } else if (!la_st_histogram(cx, b.dt, len, x->v.data, n, e->v.data, w, NULL, counts, sums, NULL)) return l_raise(L, cx);
  } else if (n > 0) {
    lua_pushvalue(L, xi);
    la_array *x64 = l_asarray(L, -1, LA_F64);
    la_array *e64 = l_copyof(L, ei, LA_F64, 'C');
    const double *xp = (const double *)(const void *)x64->v.data, *ep = (const double *)(const void *)e64->v.data;
    if (wi == 0) {
      if (!la_st_histogram_edges(cx, len, xp, n, ep, counts)) return l_raise(L, cx);
    } else
      for (int part = 0; part < (acc == LA_C128 ? 2 : 1); part++)
        if (!la_st_histogram_weights(cx, len, xp, n, ep, w + part, acc == LA_C128 ? 2 : 1, sums + part)) return l_raise(L, cx);
    lua_pop(L, 2);
  }
  int hi = lua_gettop(L);
  if (wi != 0 && wt != acc) h = l_asarray(L, hi, wt);    /* the dtype of the weights */
  if (density) {
    la_array *db = l_newarray(L, LA_F64, 1, &n), *e64 = l_copyof(L, ei, orig == LA_F16 && b.equal ? LA_F16 : LA_NODTYPE, 'C');
    la_dims d1, d2;
    la_view up = section(&e64->v, 0, 1, 0, &d1), lo = section(&e64->v, 0, 0, 1, &d2);
    if (n > 0) run_ufunc(L, cx, LA_UF_subtract, e64->v.dtype == LA_BOOL ? LA_I8 : (la_dtype)e64->v.dtype, &up, &lo, &db->v);
    bool on[1] = { true };
    la_dims sd;
    la_view sv;
    la_dtype sum = la_red_sumdtype((la_dtype)h->v.dtype);
    br_result(L, &h->v, on, true, sum, 0, "add", &sd, &sv);
    if (!la_red_run(cx, LA_RED_SUM, "add", sum, &h->v, on, &sv, NULL, NULL)) return l_raise(L, cx);
    la_dtype rt = acc == LA_C128 ? LA_C128 : LA_F64;
    la_array *r = l_newarray(L, rt, 1, &n);
    run_ufunc(L, cx, LA_UF_divide, rt, &h->v, &db->v, &r->v);
    run_ufunc(L, cx, LA_UF_divide, rt, &r->v, &sv, &r->v);
    hi = lua_gettop(L);
  }
  if (orig == LA_F16 && b.equal) l_asarray(L, ei, LA_F16);
  lua_pushvalue(L, hi);
  lua_pushvalue(L, ei);
  return 2;
}

/* Histogram of N points in D dimensions. pts[k]: column k as contiguous float64 (stack arrays). Pushes hist, then D edges. */
static void histogram_points (lua_State *L, la_ctx *cx, int ncols, double *const *pts, int64_t n, int binsidx, int rangeidx,
                              bool density, int widx) {
  int64_t nbin[LA_MAXDIMS], total = 1, inner[LA_MAXDIMS];
  double *edges[LA_MAXDIMS];
  int base = lua_gettop(L);
  luaL_checkstack(L, 2 * ncols + 40, NULL);
  bool each = false;                                     /* a table with an entry for each dimension */
  la_dtype edt[LA_MAXDIMS];                              /* of the edges: given ones come back as they were */
  if (lua_istable(L, binsidx)) {
    if ((int64_t)lua_rawlen(L, binsidx) != ncols) luaL_error(L, "The dimension of bins must be equal to the dimension of the sample x.");
    each = true;
  } else if (l_toarray(L, binsidx) != NULL && l_toarray(L, binsidx)->v.ndim == 1) {
    if (l_toarray(L, binsidx)->v.size != ncols) luaL_error(L, "The dimension of bins must be equal to the dimension of the sample x.");
    l_error(L, "%s: bins must be an integer, or a table with an integer or the edges for each dimension", l_fname(L));
  }
  if (!l_absent(L, rangeidx) && (!lua_istable(L, rangeidx) || (int64_t)lua_rawlen(L, rangeidx) > ncols))
    luaL_error(L, "range argument must have one entry per dimension");
  for (int k = 0; k < ncols; k++) {
    double lo = 0, hi = 0;
    bool given = false;
    if (!l_absent(L, rangeidx)) {
      lua_rawgeti(L, rangeidx, k + 1);
      if (!lua_isboolean(L, -1)) given = read_range(L, -1, &lo, &hi);
      lua_pop(L, 1);
    }
    if (each) lua_rawgeti(L, binsidx, k + 1);
    else lua_pushvalue(L, binsidx);
    int bi = lua_gettop(L);
    la_array *e;
    if (lua_istable(L, bi) || (l_toarray(L, bi) != NULL && l_toarray(L, bi)->v.ndim > 0)) {
      edt[k] = (la_dtype)l_asarray(L, bi, LA_NODTYPE)->v.dtype;
      if (la_iscomplex(edt[k])) l_error(L, "`bins[%d]` must be real", k + 1);
      e = l_copyof(L, bi, LA_F64, 'C');
      if (e->v.ndim != 1) l_error(L, "`bins[%d]` must be a scalar or 1d array", k + 1);
      const double *p = (const double *)(const void *)e->v.data;
      for (int64_t i = 1; i < e->v.size; i++)
        if (p[i - 1] > p[i]) l_error(L, "`bins[%d]` must be monotonically increasing, when an array", k + 1);
      if (e->v.size < 1) l_error(L, "`bins[%d]` has no edges", k + 1);
    } else {
      int ok = 1;
      lua_Integer nb = l_absent(L, bi) ? 10 : lua_tointegerx(L, bi, &ok);
      if (!ok) l_error(L, "`bins[%d]` must be an integer, when a scalar", k + 1);
      if (nb < 1) l_error(L, "`bins[%d]` must be positive, when an integer", k + 1);
      if (nb > (lua_Integer)1e12) l_error(L, "%s: %g bins are too many", l_fname(L), (double)nb);
      outer_edges(L, pts[k], n, given, &lo, &hi, LA_F64);
      int64_t ne = nb + 1;
      e = l_newarray(L, LA_F64, 1, &ne);
      edt[k] = LA_F64;
      equal_edges(LA_F64, LA_F64, lo, hi, nb, e->v.data);
    }
    lua_remove(L, bi);
    edges[k] = (double *)(void *)e->v.data;
    inner[k] = e->v.size - 1;
    nbin[k] = e->v.size + 1;                            /* one more at each end for what is outside */
    if (la_mul_overflow(total, nbin[k], &total)) luaL_error(L, "the histogram has too many bins");
  }
  la_array *flat = l_newarray(L, LA_I64, 1, &n), *pos = l_newarray(L, LA_I64, 1, &n);
  int64_t *xy = (int64_t *)(void *)flat->v.data, *c = (int64_t *)(void *)pos->v.data;
  memset(xy, 0, (size_t)n * 8);
  for (int k = 0; k < ncols; k++) {
    int64_t ne = inner[k] + 1;
    la_st_search_f64(ne, edges[k], n, pts[k], true, c);
    for (int64_t i = 0; i < n; i++) xy[i] = xy[i] * nbin[k] + c[i] - (pts[k][i] == edges[k][ne - 1]);
  }
  const double *w = NULL;
  if (widx != 0 && !l_absent(L, widx)) {
    la_array *wa = l_asarray(L, widx, LA_NODTYPE);
    if (la_iscomplex(wa->v.dtype)) l_error(L, "%s: weights must be real", l_fname(L));
    if (wa->v.ndim != 1 || wa->v.size != n) luaL_error(L, "The weights and list don't have the same length.");
    w = (const double *)(const void *)br_packed(L, widx, LA_F64)->v.data;
  }
  la_array *all = l_newarray(L, LA_F64, 1, &total);
  if (w != NULL) {
    memset(all->v.data, 0, (size_t)total * 8);
    la_st_bincount(cx, n, xy, w, total, NULL, (double *)(void *)all->v.data);
  } else {
    la_array *ci = l_newarray(L, LA_I64, 1, &total);
    memset(ci->v.data, 0, (size_t)total * 8);
    if (!la_st_bincount(cx, n, xy, NULL, total, (int64_t *)(void *)ci->v.data, NULL)) l_raise(L, cx);
    copy_to(L, cx, &all->v, &ci->v);
  }
  la_array *hist = l_newarray(L, LA_F64, ncols, inner);
  la_dims d;
  d.ndim = ncols;
  d.size = hist->v.size;
  int64_t step = 8;
  char *start = all->v.data;
  for (int k = ncols - 1; k >= 0; k--) {
    d.shape[k] = inner[k];
    d.strides[k] = step;
    start += step;
    step *= nbin[k];
  }
  la_view core = la_viewof(start, LA_F64, &d);
  if (hist->v.size > 0) copy_to(L, cx, &hist->v, &core);
  if (density && hist->v.size > 0) {
    bool on[LA_MAXDIMS];
    la_dims sd;
    la_view sv;
    for (int k = 0; k < ncols; k++) on[k] = true;
    br_result(L, &hist->v, on, true, LA_F64, 0, "add", &sd, &sv);
    if (!la_red_run(cx, LA_RED_SUM, "add", LA_F64, &hist->v, on, &sv, NULL, NULL)) l_raise(L, cx);
    for (int k = 0; k < ncols; k++) {
      la_array *w8 = l_newarray(L, LA_F64, 1, &inner[k]);
      double *p = (double *)(void *)w8->v.data;
      for (int64_t i = 0; i < inner[k]; i++) p[i] = edges[k][i + 1] - edges[k][i];
      la_dims dd;
      dd.ndim = ncols;
      dd.size = inner[k];
      for (int a = 0; a < ncols; a++) { dd.shape[a] = a == k ? inner[k] : 1; dd.strides[a] = a == k ? 8 : 0; }
      la_view dv = la_viewof(w8->v.data, LA_F64, &dd);
      run_ufunc(L, cx, LA_UF_divide, LA_F64, &hist->v, &dv, &hist->v);
      lua_pop(L, 1);
    }
    run_ufunc(L, cx, LA_UF_divide, LA_F64, &hist->v, &sv, &hist->v);
    lua_pop(L, 1);
  }
  lua_insert(L, base + 1);                              /* hist, edges ... */
  lua_settop(L, base + 1 + ncols);
  for (int k = 0; k < ncols; k++) if (edt[k] != LA_F64) l_asarray(L, base + 2 + k, edt[k]);
}

static int L_histogram2d (lua_State *L) {               /* x, y, bins, range, density, weights */
  la_ctx *cx = l_ctx(L);
  la_array *x = br_array(L, 1), *y = br_array(L, 2);
  if (x->v.ndim != 1 || y->v.ndim != 1) return luaL_error(L, "x and y must be one dimensional");
  if (x->v.size != y->v.size) return luaL_error(L, "x and y must have the same length.");
  bool density = l_optbool(L, 5, false);
  int64_t n = x->v.size;                                /* x and y may be collected once their slots hold converted ones */
  l_asarray(L, 1, LA_F64);
  l_asarray(L, 2, LA_F64);
  double *pts[2] = { (double *)(void *)br_packed(L, 1, LA_F64)->v.data, (double *)(void *)br_packed(L, 2, LA_F64)->v.data };
  /* bins: a number, a pair, or one list of edges for both */
  la_array *list = l_toarray(L, 3);
  size_t len = lua_istable(L, 3) ? lua_rawlen(L, 3) : list != NULL && list->v.ndim == 1 ? (size_t)list->v.size : 1;
  if (len != 1 && (len != 2 || !lua_istable(L, 3))) {
    lua_createtable(L, 2, 0);
    for (int k = 1; k <= 2; k++) { lua_pushvalue(L, 3); lua_rawseti(L, -2, k); }
    lua_replace(L, 3);
  } else if (len == 1 && lua_istable(L, 3)) { lua_rawgeti(L, 3, 1); lua_replace(L, 3); }
  histogram_points(L, cx, 2, pts, n, 3, 4, density, 6);
  return 3;
}

static int L_histogramdd (lua_State *L) {               /* sample, bins, range, density, weights */
  la_ctx *cx = l_ctx(L);
  bool table = lua_istable(L, 1), density = l_optbool(L, 4, false);
  la_array *s = br_array(L, 1);
  if (s->v.ndim > 2 || s->v.ndim == 0)
    return l_error(L, "histogramdd: sample must be of shape (N, D), or a table of D vectors, got %d axes", s->v.ndim);
  if (la_iscomplex(s->v.dtype)) return l_error(L, "histogramdd: the values must be real");
  /* an array (N, D), else a table of D vectors; a vector is one dimension */
  bool byrow = !table && s->v.ndim == 2;
  int64_t n = byrow ? s->v.shape[0] : s->v.shape[s->v.ndim - 1], dims = s->v.ndim == 1 ? 1 : byrow ? s->v.shape[1] : s->v.shape[0];
  if (dims > 32 || dims < 1) return l_error(L, "histogramdd: the sample has %lld dimensions, at most 32 can be", (long long)dims);
  double *pts[LA_MAXDIMS];
  luaL_checkstack(L, (int)dims + 20, NULL);
  for (int k = 0; k < dims; k++) {
    la_array *c = l_newarray(L, LA_F64, 1, &n);
    la_dims d;
    d.ndim = 1;
    d.size = d.shape[0] = n;
    d.strides[0] = s->v.ndim == 1 ? s->v.strides[0] : s->v.strides[byrow ? 0 : 1];
    la_view col = s->v;
    col.shape = d.shape;
    col.strides = d.strides;
    col.ndim = 1;
    col.size = n;
    if (s->v.ndim == 2 && n > 0) col.data += k * s->v.strides[byrow ? 1 : 0];
    copy_to(L, cx, &c->v, &col);
    pts[k] = (double *)(void *)c->v.data;
  }
  histogram_points(L, cx, (int)dims, pts, n, 2, 3, density, 5);
  lua_createtable(L, (int)dims, 0);
  int t = lua_gettop(L);
  for (int k = 0; k < dims; k++) {
    lua_pushvalue(L, t - (int)dims + k);
    lua_rawseti(L, t, k + 1);
  }
  lua_pushvalue(L, t - (int)dims - 1);
  lua_insert(L, t);
  return 2;
}

/* ---- registration ---- */

#define ABOUT_AXIS "axis: a number, a table of numbers, {} for none; nil or false: all axes. keepdims: reduced axes stay with length 1.\n"
#define ABOUT_RUN "x: array, number or nested table. axis: along which; nil or false: over x read row by row. out: array for the result.\n"
#define ABOUT_NAN "NaN is left out. Arguments and result as for "

const l_reg la_reg_stat[] = {
  {"count_nonzero", L_count_nonzero, "x, axis | keepdims", L_FUNC | L_METHOD,
   "How many elements are not 0 (or false).\nx: array, number or nested table. " ABOUT_AXIS
   "Result: int64; a Lua integer without an axis. NaN counts.\nExample: la.count_nonzero({{0, 1}, {2, 3}}, 1)  --> [1 2]\n"
   "NumPy: numpy.count_nonzero"},
  {"ptp", L_ptp, "x, axis, out, keepdims", L_FUNC | L_METHOD,
   "Peak to peak: the largest element minus the smallest.\nx: array, number or nested table. " ABOUT_AXIS
   "out: array for the result. Result: dtype of x (integers may wrap around). Errors: bool; nothing to reduce.\n"
   "Example: la.ptp({{1, 9}, {4, 2}}, 2)  --> [8 2]\nNumPy: numpy.ptp"},
  {"average", L_average, "x, axis, weights, returned | keepdims", L_FUNC | L_METHOD,
   "Weighted average.\nx: array, number or nested table. " ABOUT_AXIS
   "weights: of the shape of x, or of the axes named. returned: also give the sums of the weights.\n"
   "Result: the average, and with returned the sums of the weights, too. Without weights: the mean.\n"
   "Errors: weights of another shape; weights that add up to zero.\n"
   "Example: la.average({1, 2, 3}, {weights = {3, 1, 0}})  --> 1.25\nNumPy: numpy.average"},
  {"median", L_median, "x, axis, out, overwrite_input, keepdims", L_FUNC | L_METHOD,
   "The middle element, or the mean of the two in the middle.\nx: array, number or nested table. " ABOUT_AXIS
   "out: array for the result. overwrite_input: accepted, x is never changed.\n"
   "Result: float64 for integers and bool, else the dtype of x; NaN if there is one, and of nothing.\n"
   "Example: la.median({{3, 1, 2}, {6, 4, 9}}, 2)  --> [2. 6.]\nNumPy: numpy.median"},
  {"quantile", L_quantile, "x, q, axis, out, overwrite_input, method, keepdims | weights", L_FUNC | L_METHOD,
   "The value below which the share q of the elements lies.\n"
   "x: real array or nested table. q: number or array of them, from 0 to 1. " ABOUT_AXIS
   "out: array for the result. overwrite_input: accepted, x is never changed.\n"
   "method: linear (default), inverted_cdf, averaged_inverted_cdf, closest_observation, interpolated_inverted_cdf, hazen, weibull,\n"
   "median_unbiased, normal_unbiased, lower, higher, midpoint, nearest. weights: of the shape of x or of the axes; with "
   "inverted_cdf only.\n"
   "Result: the shape of q followed by the axes that stay; NaN where there is one.\n"
   "Errors: q out of range; unknown method; nothing to take from; complex x.\n"
   "Example: la.quantile({1, 2, 3, 4}, {0, 0.5, 1})  --> [1.  2.5 4. ]\nNumPy: numpy.quantile"},
  {"percentile", L_percentile, "x, q, axis, out, overwrite_input, method, keepdims | weights", L_FUNC | L_METHOD,
   "quantile with q in per cent, from 0 to 100.\nArguments and result as for quantile.\n"
   "Example: la.percentile({1, 2, 3, 4}, 25)  --> 1.75\nNumPy: numpy.percentile"},
  {"cumsum", L_cumsum, "x, axis, dtype, out", L_FUNC | L_METHOD,
   "Running sum.\n" ABOUT_RUN "dtype: in which to add; int64 or uint64 for smaller integers and bool, else that of x.\n"
   "Example: la.cumsum({1, 2, 3})  --> [1 3 6]\nNumPy: numpy.cumsum"},
  {"cumprod", L_cumprod, "x, axis, dtype, out", L_FUNC | L_METHOD,
   "Running product.\nArguments as for cumsum.\nExample: la.cumprod({1, 2, 3, 4})  --> [ 1  2  6 24]\nNumPy: numpy.cumprod"},
  {"cummax", L_cummax, "x, axis, dtype, out", L_FUNC | L_METHOD,
   "Running maximum; from the first NaN on all are NaN.\n" ABOUT_RUN
   "Example: la.cummax({1, 3, 2, 5})  --> [1 3 3 5]\nNumPy: numpy.maximum.accumulate"},
  {"cummin", L_cummin, "x, axis, dtype, out", L_FUNC | L_METHOD,
   "Running minimum; from the first NaN on all are NaN.\n" ABOUT_RUN
   "Example: la.cummin({4, 3, 5, 1})  --> [4 3 3 1]\nNumPy: numpy.minimum.accumulate"},
  {"cumulative_sum", L_cumulative_sum, "x | axis, dtype, out, include_initial", L_FUNC | L_METHOD,
   "Running sum along an axis (the array API's).\n"
   "x: array or nested table; axis is needed where it has more than one. include_initial: begin with a 0,\n"
   "which makes the axis one longer. dtype, out: as for cumsum.\n"
   "Example: la.cumulative_sum({1, 2}, {include_initial = true})  --> [0 1 3]\n"
   "NumPy: numpy.cumulative_sum"},
  {"cumulative_prod", L_cumulative_prod, "x | axis, dtype, out, include_initial", L_FUNC | L_METHOD,
   "Running product along an axis (the array API's).\nArguments as for cumulative_sum; include_initial begins with a 1.\n"
   "Example: la.cumulative_prod({2, 3}, {include_initial = true})  --> [1 2 6]\nNumPy: numpy.cumulative_prod"},
  {"diff", L_diff, "x, n, axis, prepend, append", L_FUNC | L_METHOD,
   "Differences of neighbours, x[i + 1] - x[i].\n"
   "x: array or nested table with at least one axis; bool: where neighbours differ. n: how often (1).\n"
   "axis: along which (the last). prepend, append: numbers or arrays put before and after x first.\n"
   "Example: la.diff({1, 2, 4, 7})  --> [1 2 3]\nNumPy: numpy.diff"},
  {"ediff1d", L_ediff1d, "x, to_end, to_begin", L_FUNC | L_METHOD,
   "Differences of neighbours of x read row by row, with values at the ends.\n"
   "to_end, to_begin: numbers or lists that are put after and before.\n"
   "Example: la.ediff1d({1, 2, 4}, {to_begin = 0})  --> [0 1 2]\nNumPy: numpy.ediff1d"},
  {"gradient", L_gradient, "*", L_FUNC | L_METHOD,
   "Gradient: central differences inside, one-sided ones at the ends.\nla.gradient(f, spacing ..., {axis =, edge_order =})\n"
   "f: array or nested table. spacing: none (1), a number for all axes, or for each axis a number or the positions of its points.\n"
   "axis: a number or a table of axes (all). edge_order: 1 or 2, the accuracy at the ends.\n"
   "Result: one array for each axis, as several values. Errors: axes that are too short; spacings that do not fit.\n"
   "Example: la.gradient({1, 2, 4, 7})  --> [1.  1.5 2.5 3. ]\nNumPy: numpy.gradient"},
  {"trapezoid", L_trapezoid, "y, x, dx, axis", L_FUNC | L_METHOD,
   "Integral by the trapezoidal rule.\n"
   "y: array or nested table. x: positions of the points, a vector or of the shape of y; without it they are dx (1) apart.\n"
   "axis: along which (the last). Result: a Lua number for a vector.\nExample: la.trapezoid({1, 2, 3}, {dx = 2})  --> 8.0\n"
   "NumPy: numpy.trapezoid"},
  {"nansum", L_nansum, "x, axis, dtype, out, keepdims, initial, where", L_FUNC | L_METHOD, "Sum of what is not NaN.\n" ABOUT_NAN
   "sum; of NaN alone the sum is 0.\nExample: la.nansum({1, 0/0, 2})  --> 3.0\nNumPy: numpy.nansum"},
  {"nanprod", L_nanprod, "x, axis, dtype, out, keepdims, initial, where", L_FUNC | L_METHOD, "Product of what is not NaN.\n" ABOUT_NAN
   "prod; of NaN alone the product is 1.\nExample: la.nanprod({2, 0/0, 3})  --> 6.0\nNumPy: numpy.nanprod"},
  {"nanmin", L_nanmin, "x, axis, out, keepdims, initial, where", L_FUNC | L_METHOD, "Smallest element that is not NaN.\n" ABOUT_NAN
   "min; NaN where there is nothing else.\nExample: la.nanmin({2, 0/0, 3})  --> 2.0\nNumPy: numpy.nanmin"},
  {"nanmax", L_nanmax, "x, axis, out, keepdims, initial, where", L_FUNC | L_METHOD, "Largest element that is not NaN.\n" ABOUT_NAN
   "max; NaN where there is nothing else.\nExample: la.nanmax({2, 0/0, 3})  --> 3.0\nNumPy: numpy.nanmax"},
  {"nanargmin", L_nanargmin, "x, axis, out | keepdims", L_FUNC | L_METHOD, "Position of the smallest element that is not NaN.\n" ABOUT_NAN
   "argmin. Errors: All-NaN slice encountered.\nExample: la.nanargmin({0/0, 3, 2})  --> 3\nNumPy: numpy.nanargmin (plus one)"},
  {"nanargmax", L_nanargmax, "x, axis, out | keepdims", L_FUNC | L_METHOD, "Position of the largest element that is not NaN.\n" ABOUT_NAN
   "argmax. Errors: All-NaN slice encountered.\nExample: la.nanargmax({0/0, 3, 2})  --> 2\nNumPy: numpy.nanargmax (plus one)"},
  {"nanmean", L_nanmean, "x, axis, dtype, out, keepdims, where", L_FUNC | L_METHOD, "Mean of what is not NaN.\n" ABOUT_NAN
   "mean; NaN where there is nothing else.\nExample: la.nanmean({1, 0/0, 2})  --> 1.5\nNumPy: numpy.nanmean"},
  {"nanvar", L_nanvar, "x, axis, dtype, out, ddof, keepdims, where, mean, correction", L_FUNC | L_METHOD, "Variance of what is not NaN.\n" ABOUT_NAN
   "var; NaN where there are no more than ddof elements.\nExample: la.nanvar({1, 0/0, 2})  --> 0.25\nNumPy: numpy.nanvar"},
  {"nanstd", L_nanstd, "x, axis, dtype, out, ddof, keepdims, where, mean, correction", L_FUNC | L_METHOD,
   "Standard deviation of what is not NaN.\n" ABOUT_NAN
   "nanvar.\nExample: la.nanstd({1, 0/0, 2})  --> 0.5\nNumPy: numpy.nanstd"},
  {"nancumsum", L_nancumsum, "x, axis, dtype, out", L_FUNC | L_METHOD, "Running sum that passes over NaN.\n" ABOUT_NAN
   "cumsum.\nExample: la.nancumsum({1, 0/0, 2})  --> [1. 1. 3.]\nNumPy: numpy.nancumsum"},
  {"nancumprod", L_nancumprod, "x, axis, dtype, out", L_FUNC | L_METHOD, "Running product that passes over NaN.\n" ABOUT_NAN
   "cumprod.\nExample: la.nancumprod({2, 0/0, 3})  --> [2. 2. 6.]\nNumPy: numpy.nancumprod"},
  {"nanmedian", L_nanmedian, "x, axis, out, overwrite_input, keepdims", L_FUNC | L_METHOD, "Median of what is not NaN.\n" ABOUT_NAN
   "median; NaN where there is nothing else.\nExample: la.nanmedian({3, 0/0, 1})  --> 2.0\nNumPy: numpy.nanmedian"},
  {"nanquantile", L_nanquantile, "x, q, axis, out, overwrite_input, method, keepdims | weights", L_FUNC | L_METHOD,
   "Quantile of what is not NaN.\n" ABOUT_NAN
   "quantile; NaN where there is nothing else.\nExample: la.nanquantile({1, 0/0, 3}, 0.5)  --> 2.0\nNumPy: numpy.nanquantile"},
  {"nanpercentile", L_nanpercentile, "x, q, axis, out, overwrite_input, method, keepdims | weights", L_FUNC | L_METHOD,
   "Percentile of what is not NaN.\n" ABOUT_NAN
   "percentile; NaN where there is nothing else.\nExample: la.nanpercentile({1, 0/0, 3}, 50)  --> 2.0\nNumPy: numpy.nanpercentile"},
  {"cov", L_cov, "m, y, rowvar, bias, ddof, fweights, aweights | dtype", L_FUNC | L_METHOD,
   "Covariance matrix.\nm: vector or matrix whose rows are variables and columns observations (rowvar = false: the other way round).\n"
   "y: further variables. bias: divide by n, not n - 1. ddof: divide by n - ddof. fweights: how often each observation counts.\n"
   "aweights: weights of the observations. dtype: float64 or wider.\n"
   "Result: a matrix (a number for one variable). Errors: more than two axes; weights that do not fit.\n"
   "Example: la.cov({{0, 1, 2}, {2, 1, 0}})  --> [[ 1. -1.] [-1.  1.]]\nNumPy: numpy.cov"},
  {"corrcoef", L_corrcoef, "x, y, rowvar | dtype", L_FUNC | L_METHOD,
   "Correlation coefficients: the covariance matrix divided by the standard deviations.\nArguments as for cov.\n"
   "Example: la.corrcoef({1, 2, 3}, {1, 2, 4})[1][2]  --> 0.98198050606197\nNumPy: numpy.corrcoef"},
  {"bincount", L_bincount, "x, weights, minlength", L_FUNC | L_METHOD,
   "How often each of the values 0, 1, 2 ... occurs.\n"
   "x: vector of integers from 0 on. weights: add these up instead of counting. minlength: least length of the result.\n"
   "Result: element 1 counts the zeros, element k + 1 the values k; int64, float64 with weights.\n"
   "Errors: negative values; a float array; weights of another length.\nExample: la.bincount({0, 1, 1, 3})  --> [1 2 0 1]\n"
   "NumPy: numpy.bincount"},
  {"digitize", L_digitize, "x, bins, right", L_FUNC | L_METHOD,
   "The number of the bin each element of x is in.\nx: real array or number. bins: edges in rising or falling order.\n"
   "Result: k where x is between edges k and k + 1 (edge k included; right = true: edge k + 1 included), 0 below all, #bins above all.\n"
   "Errors: bins in no order.\nExample: la.digitize({0.5, 1, 5}, {1, 2, 3})  --> [0 1 3]\nNumPy: numpy.digitize (the same numbers)"},
  {"histogram", L_histogram, "a, bins, range, density, weights", L_FUNC | L_METHOD,
   "Counts of the elements of a in bins; a second result holds the edges.\n"
   "a: real array or nested table. bins: how many equal bins (10), the edges, or a rule:\n"
   "auto doane fd rice scott sqrt stone sturges. range: {low, high} of equal bins (the extremes of a).\n"
   "density: divide by the sum and the widths. weights: of the shape of a, added up instead of counting.\n"
   "Result: counts (int64, or the dtype of the weights, or float64 densities) and edges, one more. The last bin includes its right edge.\n"
   "Errors: a range that is not finite; edges that fall; too many bins.\n"
   "Example: la.histogram({1, 2, 1}, 2)  --> [2 1], [1.  1.5 2. ]\nNumPy: numpy.histogram"},
  {"histogram_bin_edges", L_histogram_bin_edges, "a, bins, range, weights", L_FUNC | L_METHOD,
   "The edges that histogram would use.\nArguments as for histogram.\nExample: la.histogram_bin_edges({1, 2, 3}, 2)  --> [1. 2. 3.]\n"
   "NumPy: numpy.histogram_bin_edges"},
  {"histogram2d", L_histogram2d, "x, y, bins, range, density, weights", L_FUNC | L_METHOD,
   "Counts of the points (x, y) in a grid of bins; the edges along x and y are a second and third result.\n"
   "x, y: vectors. bins: how many (10) in each direction, {nx, ny}, the edges for both, or {edges of x, edges of y}.\n"
   "range: {{xlow, xhigh}, {ylow, yhigh}}. density, weights: as for histogram.\n"
   "Example: la.histogram2d({1, 2}, {3, 4}, 2)  --> [[1. 0.] [0. 1.]], [1.  1.5 2. ], [3.  3.5 4. ]\nNumPy: numpy.histogram2d"},
  {"histogramdd", L_histogramdd, "sample, bins, range, density, weights", L_FUNC | L_METHOD,
   "Counts of points in D dimensions; the second result is a table of the D lists of edges.\n"
   "sample: array (N, D), or a table of D vectors. bins: how many, or a table with a number or edges for each dimension.\n"
   "range: a table of {low, high}. density, weights: as for histogram.\n"
   "Example: local counts, edges = la.histogramdd(la.zeros({5, 3}), 2); counts.shape  --> (2, 2, 2)\nNumPy: numpy.histogramdd"},
  {NULL, NULL, NULL, 0, NULL}
};
