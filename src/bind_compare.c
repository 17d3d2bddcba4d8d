/*
** bind_compare.c: elementwise functions with parameters that are no ufuncs: closeness, equality of arrays, NaN replacement, rounding,
** angles; softmax and its kin; what the array API standard says about itself.
*/
#include <math.h>
#include <string.h>

#include "activation.h"
#include "bind_reduce.h"
#include "compare.h"

/* A number as a 0-d view. */
typedef struct cp_number { la_view v; double value; } cp_number;

static const la_view *cp_param (lua_State *L, int i, double def, cp_number *n) {
  if (!l_absent(L, i)) return &l_asarray(L, i, LA_F64)->v;
  n->value = def;
  n->v = (la_view){ (char *)&n->value, NULL, NULL, 1, LA_F64, 0, 0, 0 };
  return &n->v;
}

/* ---- close and equal ---- */

/* [+1] the bool array isclose(argument 1, argument 2); complex numbers by their distance */
static la_array *cp_complexclose (lua_State *L, double rtol, double atol, bool equal_nan) {
  int top = lua_gettop(L);
  luaL_checkstack(L, 20, NULL);
  l_ufunc(L, LA_UF_subtract, 1, 2);                       /* top + 1 */
  l_ufunc(L, LA_UF_absolute, -1, 0);
  l_ufunc(L, LA_UF_absolute, 2, 0);
  if (l_absent(L, 3)) lua_pushnumber(L, rtol); else lua_pushvalue(L, 3);
  l_ufunc(L, LA_UF_multiply, -1, -2);
  if (l_absent(L, 4)) lua_pushnumber(L, atol); else lua_pushvalue(L, 4);
  l_ufunc(L, LA_UF_add, -1, -2);                          /* top + 7 */
  l_ufunc(L, LA_UF_less_equal, top + 2, -1);
  l_ufunc(L, LA_UF_isfinite, 2, 0);
  l_ufunc(L, LA_UF_bitwise_and, -2, -1);
  l_ufunc(L, LA_UF_equal, 1, 2);
  l_ufunc(L, LA_UF_bitwise_or, -2, -1);
  if (equal_nan) {
    l_ufunc(L, LA_UF_isnan, 1, 0);
    l_ufunc(L, LA_UF_isnan, 2, 0);
    l_ufunc(L, LA_UF_bitwise_and, -2, -1);
    l_ufunc(L, LA_UF_bitwise_or, top + 12, -1);
  }
  lua_replace(L, top + 1);
  lua_settop(L, top + 1);
  return lua_touserdata(L, -1);
}

static la_array *cp_close (lua_State *L, double rtol, double atol, bool equal_nan, bool *numbers) {
  la_ctx *cx = l_ctx(L);
  la_weak w[2];
  bool s[2];
  la_array *a = l_operand(L, 1, &w[0], &s[0]), *b = l_operand(L, 2, &w[1], &s[1]);
  la_dtype dts[2] = { (la_dtype)a->v.dtype, (la_dtype)b->v.dtype };
  if (w[1] == LA_STRONG && dts[1] < LA_F16) dts[1] = LA_F64;
  la_dtype dt = la_dt_result(2, dts, w);
  *numbers = s[0] && s[1];
  if (dt >= LA_C64) return cp_complexclose(L, rtol, atol, equal_nan);
  dt = dt == LA_F16 || dt == LA_F32 ? LA_F32 : LA_F64;
  cp_number n[2];
  const la_view *v[4] = { &a->v, &b->v, cp_param(L, 3, rtol, &n[0]), cp_param(L, 4, atol, &n[1]) };
  la_dims d;
  if (!la_bc_shape(cx, 4, v, &d)) l_raise(L, cx);
  la_array *r = l_newarray(L, LA_BOOL, d.ndim, d.shape);
  if (!la_cmp_isclose(cx, dt, v[0], v[1], v[2], v[3], equal_nan, &r->v)) l_raise(L, cx);
  return r;
}

static int L_isclose (lua_State *L) {                     /* a, b, rtol, atol, equal_nan */
  bool numbers;
  cp_close(L, 1e-5, 1e-8, l_optbool(L, 5, false), &numbers);
  if (numbers) l_unwrap(L);
  return 1;
}

static int L_allclose (lua_State *L) {
  bool numbers;
  lua_pushboolean(L, la_cmp_all(&cp_close(L, 1e-5, 1e-8, l_optbool(L, 5, false), &numbers)->v));
  return 1;
}

static bool cp_equal (lua_State *L) { return la_cmp_all(&l_ufunc(L, LA_UF_equal, 1, 2)->v); }

static int L_array_equal (lua_State *L) {                 /* a1, a2, equal_nan */
  bool nan = l_optbool(L, 3, false), numbers;
  const la_view *a = &l_asarray(L, 1, LA_NODTYPE)->v, *b = &l_asarray(L, 2, LA_NODTYPE)->v;
  bool same = a->ndim == b->ndim && memcmp(a->shape, b->shape, sizeof(int64_t) * a->ndim) == 0;
  if (same && nan && (la_isinexact(a->dtype) || la_isinexact(b->dtype))) {
    lua_settop(L, 2);
    lua_pushinteger(L, 0);
    lua_pushinteger(L, 0);
    same = la_cmp_all(&cp_close(L, 0, 0, true, &numbers)->v);
  } else same = same && cp_equal(L);
  lua_pushboolean(L, same);
  return 1;
}

static int L_array_equiv (lua_State *L) {                 /* a1, a2 */
  const la_view *v[2] = { &l_asarray(L, 1, LA_NODTYPE)->v, &l_asarray(L, 2, LA_NODTYPE)->v };
  la_dims d;
  lua_pushboolean(L, la_bc_shape(l_ctx(L), 2, v, &d) && cp_equal(L));
  return 1;
}

/* ---- real numbers of a complex array ---- */

/* v seen as real numbers: a complex one gets an axis of 2 at the end. d holds the shape. */
static la_view cp_parts (lua_State *L, const la_view *v, la_dims *d) {
  if (v->dtype < LA_C64) return *v;
  if (v->ndim == LA_MAXDIMS) l_error(L, "%s: a complex array of %d axes has one too many", l_fname(L), v->ndim);
  d->ndim = v->ndim + 1;
  d->size = v->size * 2;
  memcpy(d->shape, v->shape, sizeof(int64_t) * v->ndim);
  memcpy(d->strides, v->strides, sizeof(int64_t) * v->ndim);
  d->shape[v->ndim] = 2;
  d->strides[v->ndim] = la_itemsize(v->dtype) / 2;
  la_view r = la_viewof(v->data, la_dt_real((la_dtype)v->dtype), d);
  r.flags = v->flags & LA_UNALIGNED;
  return r;
}

static int L_nan_to_num (lua_State *L) {                  /* x, copy, nan, posinf, neginf */
  la_ctx *cx = l_ctx(L);
  la_weak w;
  bool scalar, copy = l_optbool(L, 2, true);
  if (!copy) l_checkout(L, 1);
  la_array *x = l_operand(L, 1, &w, &scalar);
  la_dtype dt = (la_dtype)x->v.dtype, real = la_dt_real(dt);
  if (!la_isinexact(dt)) {
    if (copy) l_copyof(L, 1, LA_NODTYPE, 'K'); else lua_pushvalue(L, 1);
    if (scalar) l_unwrap(L);
    return 1;
  }
  cp_number n[3];
  double max = real == LA_F16 ? 65504 : real == LA_F32 ? 0x1.fffffep127 : 0x1.fffffffffffffp1023;
  const la_view *p[3] = { cp_param(L, 3, 0, &n[0]), cp_param(L, 4, max, &n[1]), cp_param(L, 5, -max, &n[2]) };
  la_dims xd, rd, pd[3];
  la_view pv[3];
  for (int k = 0; k < 3; k++) {
    if (p[k]->ndim > x->v.ndim) l_error(L, "nan_to_num: a replacement has %d axes, x has %d", p[k]->ndim, x->v.ndim);
    if (dt < LA_C64 || p[k]->ndim == 0) continue;
    pd[k].ndim = p[k]->ndim + 1;
    pd[k].size = p[k]->size;
    memcpy(pd[k].shape, p[k]->shape, sizeof(int64_t) * p[k]->ndim);
    memcpy(pd[k].strides, p[k]->strides, sizeof(int64_t) * p[k]->ndim);
    pd[k].shape[p[k]->ndim] = 1;
    pd[k].strides[p[k]->ndim] = 0;
    pv[k] = la_viewof(p[k]->data, LA_F64, &pd[k]);
    p[k] = &pv[k];
  }
  la_view xv = cp_parts(L, &x->v, &xd), rv;
  if (copy) rv = cp_parts(L, &l_newlike(L, dt, &x->v, 'K')->v, &rd);
  else {
    rv = xv;
    lua_pushvalue(L, 1);
  }
  if (!la_cmp_nantonum(cx, &xv, p[0], p[1], p[2], &rv)) return l_raise(L, cx);
  if (scalar) l_unwrap(L);
  return 1;
}

/* ---- round ---- */

static int cp_round (lua_State *L, int outidx) {          /* x, decimals, out */
  la_ctx *cx = l_ctx(L);
  la_weak w;
  bool scalar;
  int64_t decimals = l_absent(L, 2) ? 0 : l_checkint(L, 2, "decimals");
  if (decimals > 400) decimals = 400;                     /* 10^400 is inf in any case */
  if (decimals < -400) decimals = -400;
  la_array *x = l_operand(L, 1, &w, &scalar), *r;
  la_dtype dt = (la_dtype)x->v.dtype, result = dt == LA_BOOL ? LA_F16 : dt;
  if (dt == LA_BOOL && decimals != 0) return l_error(L, "%s: bool values have no decimals to round, got decimals = %lld", l_fname(L), (long long)decimals);
  if (outidx != 0) {
    char a[LA_SHAPESTR], b[LA_SHAPESTR];
    r = l_checkout(L, outidx);
    if (r->v.ndim != x->v.ndim || memcmp(r->v.shape, x->v.shape, sizeof(int64_t) * x->v.ndim) != 0)
      return l_error(L, "%s: invalid output shape %s, expected %s", l_fname(L), la_arr_shapestr(a, sizeof a, r->v.ndim, r->v.shape),
                     la_arr_shapestr(b, sizeof b, x->v.ndim, x->v.shape));
    if (!la_dt_cancast(result, (la_dtype)r->v.dtype, LA_CAST_SAMEKIND))
      return l_error(L, "%s: Cannot cast output from dtype('%s') to dtype('%s') with casting rule 'same_kind'", l_fname(L),
                     la_dtypes[result].name, la_dtypes[r->v.dtype].name);
  } else r = NULL;
  if (dt == LA_BOOL) {
    x = l_asarray(L, 1, LA_F16);
    dt = LA_F16;
  }
  la_dims xd, rd;
  if (la_isinexact(dt)) {
    la_array *to = r != NULL && r->v.dtype == dt && !(r->v.flags & LA_UNALIGNED) ? r : l_newlike(L, dt, &x->v, 'K');
    la_view xv = cp_parts(L, &x->v, &xd), rv = cp_parts(L, &to->v, &rd);
    if (!la_cmp_round(cx, &xv, decimals, &rv)) return l_raise(L, cx);
    if (r != NULL && to != r && !la_ex_copy(cx, &r->v, &to->v)) return l_raise(L, cx);
  } else {
    const la_view *from = &x->v;
    if (decimals < 0) {                                   /* tens and hundreds of whole numbers: by float64, as NumPy */
      la_array *t = l_copyof(L, 1, LA_F64, 'C');
      if (!la_cmp_round(cx, &t->v, decimals, &t->v)) return l_raise(L, cx);
      from = &t->v;
    }
    if (r == NULL) r = l_newlike(L, dt, &x->v, 'K');
    if (!la_ex_copy(cx, &r->v, from)) return l_raise(L, cx);
  }
  if (outidx != 0) lua_pushvalue(L, outidx);
  else if (scalar) l_unwrap(L);
  return 1;
}

static int L_round (lua_State *L) { return cp_round(L, l_absent(L, 3) ? 0 : 3); }
static int L_round_ (lua_State *L) { l_checkout(L, 1); return cp_round(L, 1); }

/* ---- complex ---- */

static int L_angle (lua_State *L) {                       /* z, deg */
  bool deg = l_optbool(L, 2, false), scalar;
  la_weak w;
  la_array *z = l_operand(L, 1, &w, &scalar);
  if (z->v.dtype >= LA_C64) {
    la_dims d;
    int64_t half = la_itemsize(z->v.dtype) / 2;
    la_dtype real = la_dt_real((la_dtype)z->v.dtype);
    d.ndim = z->v.ndim;
    d.size = z->v.size;
    memcpy(d.shape, z->v.shape, sizeof(int64_t) * z->v.ndim);
    memcpy(d.strides, z->v.strides, sizeof(int64_t) * z->v.ndim);
    l_newview(L, 1, z->v.data + half, real, &d);
    l_newview(L, 1, z->v.data, real, &d);
    scalar = scalar || (z->v.flags & LA_WEAKSCALAR);
  } else {
    lua_pushinteger(L, 0);
    lua_pushvalue(L, 1);
  }
  l_ufunc(L, LA_UF_arctan2, -2, -1);
  if (deg) {
    lua_pushnumber(L, (lua_Number)57.295779513082320876798);
    l_ufunc(L, LA_UF_multiply, -2, -1);
  }
  if (scalar) l_unwrap(L);
  return 1;
}

static bool cp_iscomplex (lua_State *L) {
  la_weak w;
  bool scalar;
  return l_operand(L, 1, &w, &scalar)->v.dtype >= LA_C64;
}

static int L_isrealobj (lua_State *L) { lua_pushboolean(L, !cp_iscomplex(L)); return 1; }
static int L_iscomplexobj (lua_State *L) { lua_pushboolean(L, cp_iscomplex(L)); return 1; }

static int L_real_if_close (lua_State *L) {               /* x, tol */
  double tol = l_absent(L, 2) ? 100 : l_checknum(L, 2, "tol");
  la_weak w;
  bool scalar;
  la_array *x = l_operand(L, 1, &w, &scalar);
  if (x->v.dtype < LA_C64) {
    lua_pushvalue(L, 1);
    if (scalar) l_unwrap(L);
    return 1;
  }
  if (tol > 1) tol *= x->v.dtype == LA_C64 ? 0x1p-23 : 0x1p-52;
  la_dims d;
  d.ndim = x->v.ndim;
  d.size = x->v.size;
  memcpy(d.shape, x->v.shape, sizeof(int64_t) * x->v.ndim);
  memcpy(d.strides, x->v.strides, sizeof(int64_t) * x->v.ndim);
  la_dtype real = la_dt_real((la_dtype)x->v.dtype);
  l_newview(L, 1, x->v.data + la_itemsize(real), real, &d);
  l_ufunc(L, LA_UF_absolute, -1, 0);
  lua_pushnumber(L, tol);
  bool close = la_cmp_all(&l_ufunc(L, LA_UF_less, -2, -1)->v);
  if (close) l_newview(L, 1, x->v.data, real, &d); else lua_pushvalue(L, 1);
  if (close && (x->v.flags & LA_WEAKSCALAR)) l_unwrap(L);
  return 1;
}

static int L_unwrap_phase (lua_State *L) {                /* p, discont, axis | period */
  la_ctx *cx = l_ctx(L);
  la_array *x = br_array(L, 1);
  la_dtype dt = (la_dtype)x->v.dtype;
  double period = l_absent(L, 4) ? 6.28318530717958647692 : l_checknum(L, 4, "period");
  double discont = l_absent(L, 2) ? period / 2 : l_checknum(L, 2, "discont");
  bool whole = !l_absent(L, 4) && lua_isinteger(L, 4);
  if (dt >= LA_C64) return l_error(L, "unwrap: p must be real, got %s", la_dtypes[dt].name);
  if (x->v.ndim == 0) return l_error(L, "diff requires input that is at least one dimensional");
  int axis = l_absent(L, 3) ? x->v.ndim - 1 : l_checkaxis(L, 3, x->v.ndim);
  if (dt < LA_F16) dt = !whole ? LA_F64 : dt == LA_BOOL ? LA_I64 : dt;
  la_dtype loop = la_isint(dt) ? LA_I64 : dt == LA_F16 ? LA_F32 : dt;
  if (loop == LA_I64 && fabs(period) > 0x1p53) return l_error(L, "unwrap: a whole period must lie within 2^53, got %g", period);
  la_array *r = l_copyof(L, 1, loop, 'C');
  if (!la_cmp_unwrap(cx, &r->v, axis, discont, period)) return l_raise(L, cx);
  if (loop != dt) l_copyof(L, -1, dt, 'C');
  return 1;
}

/* ---- softmax, log_softmax, logsumexp ---- */

/* The dtype of the result; *loop: computed in. */
static la_dtype cp_floating (lua_State *L, la_dtype x, int dtidx, la_dtype *loop) {
  int wanted = l_optdtype(L, dtidx, LA_NODTYPE);
  la_dtype dt = wanted != LA_NODTYPE ? (la_dtype)wanted : la_isfloat(x) ? x : LA_F64;
  if (x >= LA_C64 || !la_isfloat(dt))
    l_error(L, "%s: real numbers are needed, got %s", l_fname(L), la_dtypes[x >= LA_C64 ? x : dt].name);
  *loop = dt == LA_F16 ? LA_F32 : dt;
  return dt;
}

static la_view cp_flat (const la_view *v, la_dims *d) {
  d->ndim = 1;
  d->size = d->shape[0] = v->size;
  d->strides[0] = la_itemsize(v->dtype);
  return la_viewof(v->data, (la_dtype)v->dtype, d);
}

static int cp_softmax (lua_State *L, la_act_op op) {      /* x, axis, dtype, out */
  la_ctx *cx = l_ctx(L);
  la_weak w;
  bool scalar;
  la_array *x = l_operand(L, 1, &w, &scalar), *r = NULL;
  la_dtype loop, dt = cp_floating(L, (la_dtype)x->v.dtype, 3, &loop);
  bool all = x->v.ndim == 0 || (lua_isboolean(L, 2) && !lua_toboolean(L, 2));
  if (x->v.ndim == 0 && !l_absent(L, 2) && !lua_isboolean(L, 2)) l_checkaxis(L, 2, 0);
  int axis = all ? 0 : l_absent(L, 2) ? x->v.ndim - 1 : l_checkaxis(L, 2, x->v.ndim);
  int top = lua_gettop(L);
  if (!l_absent(L, 4)) {
    char a[LA_SHAPESTR], b[LA_SHAPESTR];
    r = l_checkout(L, 4);
    if (r->v.ndim != x->v.ndim || memcmp(r->v.shape, x->v.shape, sizeof(int64_t) * x->v.ndim) != 0)
      return l_error(L, "%s: output has shape %s, expected %s", l_fname(L), la_arr_shapestr(a, sizeof a, r->v.ndim, r->v.shape),
                     la_arr_shapestr(b, sizeof b, x->v.ndim, x->v.shape));
    if (!la_dt_cancast(dt, (la_dtype)r->v.dtype, LA_CAST_SAMEKIND))
      return l_error(L, "%s: Cannot cast output from dtype('%s') to dtype('%s') with casting rule 'same_kind'", l_fname(L), la_dtypes[dt].name,
                     la_dtypes[r->v.dtype].name);
  }
  bool direct = r != NULL && r->v.dtype == loop && !(r->v.flags & LA_UNALIGNED) && la_arr_iscontig(&r->v) &&
                (la_arr_sameview(&r->v, &x->v) || !la_arr_mayoverlap(&r->v, &x->v));
  la_array *to = direct ? r : l_newarray(L, loop, x->v.ndim, x->v.shape);
  la_dims xd, od;
  bool ok;
  if (all) {
    if (!la_arr_iscontig(&x->v)) x = l_copyof(L, 1, loop, 'C');
    la_view xv = cp_flat(&x->v, &xd), ov = cp_flat(&to->v, &od);
    xv.flags = x->v.flags & LA_UNALIGNED;
    ok = la_act_run(cx, op, &xv, 0, &ov);
  } else ok = la_act_run(cx, op, &x->v, axis, &to->v);
  if (!ok) return l_raise(L, cx);
  if (r != NULL) {
    if (to != r && !la_ex_copy(cx, &r->v, &to->v)) return l_raise(L, cx);
    lua_pushvalue(L, 4);
    return 1;
  }
  lua_settop(L, top + 1);                                 /* the result, without copies made behind it */
  if (loop != dt) l_copyof(L, -1, dt, 'C');
  if (scalar) l_unwrap(L);
  return 1;
}

static int L_softmax (lua_State *L) { return cp_softmax(L, LA_ACT_SOFTMAX); }
static int L_log_softmax (lua_State *L) { return cp_softmax(L, LA_ACT_LOGSOFTMAX); }

static int L_logsumexp (lua_State *L) {                   /* x, axis, dtype, out, keepdims */
  la_ctx *cx = l_ctx(L);
  la_array *x = br_array(L, 1);
  bool on[LA_MAXDIMS], keepdims = l_optbool(L, 5, false);
  la_dtype loop, dt = cp_floating(L, (la_dtype)x->v.dtype, 3, &loop);
  la_dims rd, d, cd;
  la_view rv;
  int n = br_axes(L, 2, x->v.ndim, on);
  la_array *r = br_result(L, &x->v, on, keepdims, dt, 4, "logsumexp", &rd, &rv);
  int result = lua_gettop(L);
  if (!la_dt_cancast(dt, (la_dtype)r->v.dtype, LA_CAST_SAMEKIND))
    return l_error(L, "logsumexp: Cannot cast output from dtype('%s') to dtype('%s') with casting rule 'same_kind'", la_dtypes[dt].name,
                   la_dtypes[r->v.dtype].name);
  /* x with the reduced axes at the end, as one */
  d.ndim = 0;
  cd.ndim = 0;
  int64_t len = 1;
  for (int a = 0; a < x->v.ndim; a++)
    if (!on[a]) {
      cd.shape[cd.ndim++] = x->v.shape[a];
      d.shape[d.ndim] = x->v.shape[a];
      d.strides[d.ndim++] = x->v.strides[a];
    }
  for (int a = 0; a < x->v.ndim; a++)
    if (on[a]) {
      len *= x->v.shape[a];
      d.shape[d.ndim] = x->v.shape[a];
      d.strides[d.ndim++] = x->v.strides[a];
    }
  if (len == 0 && r->v.size > 0) return l_error(L, "zero-size array to reduction operation maximum which has no identity");
  d.size = x->v.size;
  la_array *t = l_newarray(L, loop, cd.ndim, cd.shape);    /* the result in C order */
  la_view src = x->v;
  int axis = cd.ndim;
  if (n == 1) {                                           /* the axis where it is */
    for (axis = 0; !on[axis]; axis++) { }
  } else {
    if (cd.ndim == LA_MAXDIMS) return l_error(L, "logsumexp: an array of %d axes needs an axis to add over", cd.ndim);
    la_view from = la_viewof(x->v.data, (la_dtype)x->v.dtype, &d);
    from.flags = x->v.flags & LA_UNALIGNED;
    if (la_arr_iscontig(&from) && !(from.flags & LA_UNALIGNED)) src = from;
    else {
      la_array *c = l_newarray(L, (la_dtype)x->v.dtype, d.ndim, d.shape);
      if (!la_ex_copy(cx, &c->v, &from)) return l_raise(L, cx);
      src = c->v;
    }
    cd.shape[cd.ndim++] = len;                            /* (kept ..., len) */
    la_arr_cstrides(cd.ndim, cd.shape, la_itemsize(src.dtype), cd.strides);
    cd.size = x->v.size;
    src = la_viewof(src.data, (la_dtype)src.dtype, &cd);
  }
  if (!la_act_run(cx, LA_ACT_LOGSUMEXP, &src, axis, &t->v)) return l_raise(L, cx);
  la_view tv = rv;                                        /* t with the result's axes of length 1 */
  la_dims td = rd;
  la_arr_cstrides(td.ndim, td.shape, la_itemsize(loop), td.strides);
  tv = la_viewof(t->v.data, loop, &td);
  if (!la_ex_copy(cx, &rv, &tv)) return l_raise(L, cx);
  lua_settop(L, result);
  return br_finish(L, keepdims, 4);
}

/* ---- what the array API standard asks of a namespace ---- */

static int L_info_capabilities (lua_State *L) {
  lua_createtable(L, 0, 3);
  lua_pushboolean(L, 1);
  lua_setfield(L, -2, "boolean indexing");
  lua_pushboolean(L, 1);
  lua_setfield(L, -2, "data-dependent shapes");
  lua_pushinteger(L, LA_MAXDIMS);
  lua_setfield(L, -2, "max dimensions");
  return 1;
}
static int L_info_device (lua_State *L) { lua_pushliteral(L, "cpu"); return 1; }
static int L_info_devices (lua_State *L) {
  lua_createtable(L, 1, 0);
  lua_pushliteral(L, "cpu");
  lua_rawseti(L, -2, 1);
  return 1;
}
static int L_info_defaults (lua_State *L) {
  static const char *const row[][2] = { {"real floating", "float64"}, {"complex floating", "complex128"}, {"integral", "int64"},
                                        {"indexing", "int64"} };
  lua_createtable(L, 0, 4);
  for (size_t k = 0; k < LA_COUNT(row); k++) {
    lua_pushstring(L, row[k][1]);
    lua_setfield(L, -2, row[k][0]);
  }
  return 1;
}
static int L_info_dtypes (lua_State *L) {
  lua_newtable(L);
  for (int dt = 0; dt < LA_NDTYPES; dt++) {
    lua_pushstring(L, la_dtypes[dt].name);
    lua_setfield(L, -2, la_dtypes[dt].name);
  }
  return 1;
}
static int L_namespace_info (lua_State *L) {
  static const luaL_Reg info[] = {
    {"capabilities", L_info_capabilities}, {"default_device", L_info_device}, {"default_dtypes", L_info_defaults},
    {"devices", L_info_devices}, {"dtypes", L_info_dtypes}, {NULL, NULL}
  };
  luaL_newlib(L, info);
  return 1;
}

#define ABOUT_CLOSE \
  "a, b: arrays or numbers that broadcast. rtol (1e-5), atol (1e-8): numbers, or arrays that broadcast, too. equal_nan: NaN is close to NaN.\n"
#define ABOUT_AXIS \
  "x: array of real numbers. axis: by default the last one; false: all elements together. dtype: of the result, by default that of x, float64\n" \
  "for integers (float16 is computed in float32). out: array for the result, which may be x.\n"

const l_reg la_reg_compare[] = {
  {"isclose", L_isclose, "a, b, rtol, atol, equal_nan", L_FUNC | L_METHOD,
   "True where a and b are equal within a tolerance: |a - b| <= atol + rtol * |b|.\n" ABOUT_CLOSE
   "Result: bool array; a boolean of two numbers. Example: la.isclose({1, 2}, {1 + 1e-9, 2.1})  --> [ True False]\nNumPy: numpy.isclose"},
  {"allclose", L_allclose, "a, b, rtol, atol, equal_nan", L_FUNC | L_METHOD,
   "Are all elements of a and b equal within a tolerance? See isclose.\n" ABOUT_CLOSE
   "Result: a boolean. Example: la.allclose({1, 2}, {1 + 1e-9, 2})  --> true\nNumPy: numpy.allclose"},
  {"array_equal", L_array_equal, "a1, a2, equal_nan", L_FUNC | L_METHOD,
   "Have a1 and a2 the same shape and equal elements?\n"
   "equal_nan: NaN in the same places count as equal. Result: a boolean. Example: la.array_equal({1, 2}, {1, 2})  --> true\nNumPy: numpy.array_equal"},
  {"array_equiv", L_array_equiv, "a1, a2", L_FUNC | L_METHOD,
   "Do a1 and a2 broadcast to each other, and are their elements then equal?\n"
   "Result: a boolean. Example: la.array_equiv({1, 1}, 1)  --> true\nNumPy: numpy.array_equiv"},
  {"nan_to_num", L_nan_to_num, "x, copy, nan, posinf, neginf", L_FUNC | L_METHOD,
   "x with NaN replaced by 0 and infinities by the largest finite numbers of its dtype, or by what is given.\n"
   "copy = false: x itself is changed. nan, posinf, neginf: numbers, or arrays that broadcast to x. Integers have nothing to replace.\n"
   "Example: la.nan_to_num({1, 0/0}, {nan = -1})  --> [ 1. -1.]\nNumPy: numpy.nan_to_num"},
  {"round", L_round, "x, decimals, out", L_FUNC | L_METHOD,
   "x rounded to a number of decimals (0), halves to even.\n"
   "x: array or number, any dtype; whole numbers stay as they are, with decimals below 0 they are rounded to tens, hundreds ... Complex\n"
   "numbers are rounded in both parts. Example: la.round({0.5, 1.5, 2.567}, 2)  --> [0.5  1.5  2.57]\nNumPy: numpy.round"},
  {"around", L_round, "x, decimals, out", L_FUNC | L_METHOD, "x rounded to a number of decimals: another name of round.\nExample: la.around({0.5, 1.5})  --> [0. 2.]\nNumPy: numpy.around"},
  {"round_", L_round_, "x, decimals", L_METHOD, "round in place: x itself is changed and returned.\nExample: la.array({0.5, 2.567}):round_(2)  --> [0.5  2.57]\nNumPy: numpy.round(x, decimals, out=x)"},
  {"angle", L_angle, "z, deg", L_FUNC | L_METHOD,
   "Angle of complex numbers in radians, from -pi to pi; deg = true: in degrees.\n"
   "Real numbers have the angle 0, or pi below 0. Example: la.angle(la.complex(0, 2), true)  --> 90.0\nNumPy: numpy.angle"},
  {"isrealobj", L_isrealobj, "x", L_FUNC | L_METHOD, "Is x of a dtype other than complex? A boolean.\nExample: la.isrealobj({1, 2})  --> true\nNumPy: numpy.isrealobj"},
  {"iscomplexobj", L_iscomplexobj, "x", L_FUNC | L_METHOD, "Is x of a complex dtype? A boolean, whatever the imaginary parts are.\nExample: la.iscomplexobj(la.complex(1, 0))  --> true\nNumPy: numpy.iscomplexobj"},
  {"real_if_close", L_real_if_close, "x, tol", L_FUNC | L_METHOD,
   "The real parts of x (a view) where all imaginary parts are close to 0, else x.\n"
   "tol: beyond 1 in units of the dtype's eps (100), else absolute. Example: la.real_if_close(la.complex({1, 2}, {1e-16, 0}))  --> [1. 2.]\nNumPy: numpy.real_if_close"},
  {"unwrap", L_unwrap_phase, "p, discont, axis | period", L_FUNC | L_METHOD,
   "p with jumps taken out: steps of at least discont along the axis are changed by whole periods.\n"
   "discont: period / 2 where it is not given. axis: the last one. period: 2 pi. Result: float64 of whole numbers, unless the period is whole.\n"
   "Example: la.unwrap({1, 2, 3, 1, 2}, {period = 3})  --> [1 2 3 4 5]\nNumPy: numpy.unwrap"},
  {"softmax", L_softmax, "x, axis, dtype, out", L_FUNC | L_METHOD,
   "exp(x) / sum(exp(x)) along an axis, without overflow: positive numbers that add up to 1.\n" ABOUT_AXIS
   "Example: la.softmax({{0, 0}, {0, math.log(3)}})  --> [[0.5  0.5 ] [0.25 0.75]]\nSciPy: scipy.special.softmax(x, axis=-1)"},
  {"log_softmax", L_log_softmax, "x, axis, dtype, out", L_FUNC | L_METHOD,
   "The logarithm of softmax, exact also where softmax is nearly 0.\n" ABOUT_AXIS
   "Example: la.log_softmax({0, 0})  --> [-0.69314718 -0.69314718]\nSciPy: scipy.special.log_softmax(x, axis=-1)"},
  {"logsumexp", L_logsumexp, "x, axis, dtype, out, keepdims", L_FUNC | L_METHOD,
   "log(sum(exp(x))) over all axes or over those named, without overflow.\n"
   "axis: a number, a table of numbers; nil or false: all axes. keepdims: reduced axes stay with length 1. dtype, out: as for sum.\n"
   "Example: la.logsumexp({1000, 1000})  --> 1000.6931471806\nSciPy: scipy.special.logsumexp"},
  {"__array_namespace_info__", L_namespace_info, "", L_FUNC,
   "What the Python array API standard asks of a namespace: a table of the functions capabilities, default_device, default_dtypes, devices, dtypes.\n"
   "Example: la.__array_namespace_info__().default_dtypes().integral  --> int64\nNumPy: numpy.__array_namespace_info__"},
  {NULL, NULL, NULL, 0, NULL}
};
