/*
** bind_numeric.c: for Lua: sliding products, interpolation, polynomials, products over axes, Lua functions over arrays, bits, and views of
** memory in windows and strides.
**
** Computing is numeric.c's and the executor's; what is made on the way are arrays on the Lua stack, so that errors can be raised anywhere.
*/
#include <math.h>
#include <string.h>

#include "bind_reduce.h"
#include "numeric.h"
#include "shape.h"
#include "stat.h"
#include "thread.h"

/* ---- helpers ---- */

/* [+1] a C-ordered copy that may be changed: the array at i in dt */
static la_array *nb_own (lua_State *L, int i, int dt) { return l_copyof(L, i, dt, 'C'); }

/* the vector argument at i; a number counts as one of length 1 */
static la_array *nb_vector (lua_State *L, int i) {
  la_array *x = br_array(L, i);
  if (x->v.ndim > 1) l_error(L, "%s: object too deep for desired array: it has %d axes", l_fname(L), x->v.ndim);
  return x;
}

static void nb_ufunc (lua_State *L, la_ctx *cx, la_ufunc_id id, la_dtype loop, const la_view *a, const la_view *b, const la_view *out) {
  const la_view *in[2] = { a, b };
  if (!la_ex_ufunc(cx, &la_ufuncs[id], loop, in, out, NULL)) l_raise(L, cx);
}

static void nb_copy (lua_State *L, la_ctx *cx, const la_view *dst, const la_view *src) {
  if (!la_ex_copy(cx, dst, src)) l_raise(L, cx);
}

/* [+1] a vector of n elements of dt, all bits 0 */
static la_array *nb_zeros (lua_State *L, la_dtype dt, int64_t n) {
  la_array *x = l_newarray(L, dt, 1, &n);
  memset(x->v.data, 0, (size_t)(n * la_itemsize(dt)));
  return x;
}

static void nb_callable (lua_State *L, int i) {
  if (lua_type(L, i) == LUA_TFUNCTION) return;
  if (luaL_getmetafield(L, i, "__call") != LUA_TNIL && l_toarray(L, i) == NULL) lua_pop(L, 1);
  else l_error(L, "%s: a function is expected, got %s", l_fname(L), lua_isnoneornil(L, i) ? "nothing" : l_typename(L, i));
}

static bool nb_callablep (lua_State *L, int i) {
  if (lua_type(L, i) == LUA_TFUNCTION) return true;
  if (lua_type(L, i) == LUA_TNUMBER || lua_type(L, i) == LUA_TBOOLEAN || l_toarray(L, i) != NULL) return false;
  if (luaL_getmetafield(L, i, "__call") == LUA_TNIL) return false;
  lua_pop(L, 1);
  return true;
}

/* The array at i becomes a view of itself: what a Lua function does to the array meanwhile (resize) leaves the view's elements alone. */
static la_array *nb_hold (lua_State *L, int i) {
  la_array *x = br_array(L, i);
  la_dims d;
  la_sh_dims(&x->v, &d);
  x = l_newview(L, i, x->v.data, (la_dtype)x->v.dtype, &d);
  lua_replace(L, i);
  return x;
}

/* reverses n elements of z bytes */
static void nb_reverse (char *p, int64_t n, int64_t z) {
  char t[16];
  for (int64_t i = 0, k = n - 1; i < k; i++, k--) {
    memcpy(t, p + i * z, (size_t)z);
    memcpy(p + i * z, p + k * z, (size_t)z);
    memcpy(p + k * z, t, (size_t)z);
  }
}

/* ---- sliding products ---- */

static const char *const slidemodes[] = { "valid", "same", "full", NULL };
enum { M_VALID, M_SAME, M_FULL };

/* [+1] sum over j of a[i + j] * v[j], for the places that `mode` names; a at ai is at least as long as v at vi. Both of the slide dtype,
** contiguous. dt: of the result */
static la_array *nb_slide (lua_State *L, la_ctx *cx, int ai, int vi, la_dtype dt, int mode) {
  la_array *a = lua_touserdata(L, ai), *v = lua_touserdata(L, vi);
  int64_t na = a->v.size, nv = v->v.size;
  int64_t left = mode == M_VALID ? 0 : mode == M_SAME ? nv / 2 : nv - 1;
  int64_t count = mode == M_VALID ? na - nv + 1 : mode == M_SAME ? na : na + nv - 1;
  la_dtype st = (la_dtype)a->v.dtype;
  la_array *r = l_newarray(L, st, 1, &count);
  if (!la_nu_slide(cx, st, na, a->v.data, nv, v->v.data, -left, count, r->v.data)) l_raise(L, cx);
  if (st != dt) {
    la_array *c = l_newarray(L, dt, 1, &count);
    nb_copy(L, cx, &c->v, &r->v);
    lua_remove(L, -2);
    r = c;
  }
  return r;
}

static int nb_convolution (lua_State *L, bool convolve) {   /* a, v, mode */
  la_ctx *cx = l_ctx(L);
  la_array *a = nb_vector(L, 1), *v = nb_vector(L, 2);
  if (!convolve && (a->v.ndim == 0 || v->v.ndim == 0)) return luaL_error(L, "correlate: object of too small depth for desired array");
  int mode = l_optchoice(L, 3, slidemodes, "mode");
  if (mode < 0) mode = convolve ? M_FULL : M_VALID;
  if (a->v.size == 0) return luaL_error(L, convolve ? "a cannot be empty" : "first array argument cannot be empty");
  if (v->v.size == 0) return luaL_error(L, convolve ? "v cannot be empty" : "second array argument cannot be empty");
  la_dtype dt = la_dt_promote((la_dtype)a->v.dtype, (la_dtype)v->v.dtype), st = la_nu_slidetype(dt);
  bool swapped = v->v.size > a->v.size;
  int li = swapped ? 2 : 1, si = swapped ? 1 : 2;          /* the long one, the short one */
  if (!convolve && la_iscomplex(dt)) {                     /* v is conjugated */
    la_array *c = nb_own(L, 2, st);
    nb_ufunc(L, cx, LA_UF_conjugate, st, &c->v, NULL, &c->v);
    lua_replace(L, 2);
  }
  br_packed(L, li, st);
  int at = lua_gettop(L);
  if (convolve) {
    la_array *s = nb_own(L, si, st);
    nb_reverse(s->v.data, s->v.size, la_itemsize(st));
  } else br_packed(L, si, st);
  la_array *r = nb_slide(L, cx, at, at + 1, dt, mode);
  if (swapped && !convolve) nb_reverse(r->v.data, r->v.size, la_itemsize(dt));
  return 1;
}
static int L_convolve (lua_State *L) { return nb_convolution(L, true); }
static int L_correlate (lua_State *L) { return nb_convolution(L, false); }

/* ---- interpolation ---- */

/* the value outside the points, at index i, or that of the end */
static void nb_side (lua_State *L, int i, const char *what, int parts, const double *end, double *out) {
  la_scalar s;
  out[0] = end[0];
  out[1] = parts == 2 ? end[1] : 0;
  if (!br_scalar(L, i, what, &s)) return;
  if (s.weak == LA_WEAK_COMPLEX && parts == 1) l_error(L, "interp: %s is complex, the values are real", what);
  out[0] = s.f;
  out[1] = s.weak == LA_WEAK_COMPLEX ? s.im : 0;
}

static int L_interp (lua_State *L) {                    /* x, xp, fp, left, right, period */
  la_ctx *cx = l_ctx(L);
  bool number = l_toarray(L, 1) == NULL && !lua_istable(L, 1);
  la_array *x = br_array(L, 1), *xp = br_array(L, 2), *fp = br_array(L, 3);
  if (la_iscomplex(x->v.dtype) || la_iscomplex(xp->v.dtype)) return luaL_error(L, "interp: x and xp must be real");
  int parts = la_iscomplex(fp->v.dtype) ? 2 : 1;
  la_dtype dt = parts == 2 ? LA_C128 : LA_F64;
  double period = 0;
  if (!l_absent(L, 6)) {
    period = fabs(l_checknum(L, 6, "period"));
    if (period == 0) return luaL_error(L, "period must be a non-zero value");
  }
  if (xp->v.ndim != 1 || fp->v.ndim != 1) return luaL_error(L, "Data points must be 1-D sequences");
  if (xp->v.size != fp->v.size) return luaL_error(L, "fp and xp are not of the same length.");
  if (xp->v.size == 0) return luaL_error(L, "array of sample points is empty");
  int64_t n = x->v.size, np = xp->v.size;
  const double *px, *pp, *pf;
  double left[2], right[2];
  if (period > 0) {                                     /* into [0, period), sorted, with one point more at either end */
    int64_t two = np + 2;
    la_array *xc = nb_own(L, 1, LA_F64), *pc = nb_own(L, 2, LA_F64), *fc = br_packed(L, 3, dt);
    la_array *sp = l_newarray(L, LA_F64, 1, &two), *sf = l_newarray(L, dt, 1, &two), *perm = l_newarray(L, LA_I64, 1, &np);
    double *q = (double *)(void *)pc->v.data, *s = (double *)(void *)sp->v.data, *g = (double *)(void *)sf->v.data;
    const double *f = (const double *)(const void *)fc->v.data;
    int64_t *order = (int64_t *)(void *)perm->v.data;
    la_view pv = { (char *)&period, NULL, NULL, 1, LA_F64, 0, 0, 0 };
    nb_ufunc(L, cx, LA_UF_remainder, LA_F64, &xc->v, &pv, &xc->v);
    nb_ufunc(L, cx, LA_UF_remainder, LA_F64, &pc->v, &pv, &pc->v);
    if (!la_st_argsort(cx, np, q, order)) return l_raise(L, cx);
    for (int64_t k = 0; k < two; k++) {
      int64_t from = order[k == 0 ? np - 1 : k == np + 1 ? 0 : k - 1];
      s[k] = q[from] + (k == 0 ? -period : k == np + 1 ? period : 0);
      for (int t = 0; t < parts; t++) g[k * parts + t] = f[from * parts + t];
    }
    px = (const double *)(const void *)xc->v.data;
    pp = s;
    pf = g;
    np = two;
    memcpy(left, g, (size_t)parts * 8);
    memcpy(right, g + (np - 1) * parts, (size_t)parts * 8);
  } else {
    px = (const double *)(const void *)br_packed(L, 1, LA_F64)->v.data;
    pp = (const double *)(const void *)br_packed(L, 2, LA_F64)->v.data;
    pf = (const double *)(const void *)br_packed(L, 3, dt)->v.data;
    nb_side(L, 4, "left", parts, pf, left);
    nb_side(L, 5, "right", parts, pf + (np - 1) * parts, right);
  }
  la_array *r = l_newarray(L, dt, x->v.ndim, x->v.shape);
  if (!la_nu_interp(cx, n, px, np, pp, pf, parts, left, right, (double *)(void *)r->v.data)) return l_raise(L, cx);
  if (number || x->v.ndim == 0) l_unwrap(L);
  return 1;
}

/* ---- polynomials: coefficients, highest power first ---- */

static int L_polyval (lua_State *L) {                   /* p, x */
  la_ctx *cx = l_ctx(L);
  la_array *p = nb_vector(L, 1), *x = br_array(L, 2);
  la_dtype dt = p->v.size > 0 ? la_dt_promote((la_dtype)p->v.dtype, (la_dtype)x->v.dtype) : (la_dtype)x->v.dtype;
  la_array *pc = br_packed(L, 1, dt), *xc = br_packed(L, 2, dt);
  la_array *r = l_newarray(L, dt, x->v.ndim, x->v.shape);
  if (!la_nu_polyval(cx, dt, p->v.size, pc->v.data, x->v.size, xc->v.data, r->v.data)) return l_raise(L, cx);
  if (x->v.ndim == 0) l_unwrap(L);
  return 1;
}

static int nb_polysum (lua_State *L, la_ufunc_id id) {  /* a1, a2 */
  la_ctx *cx = l_ctx(L);
  la_array *a = nb_vector(L, 1), *b = nb_vector(L, 2);
  la_dtype dt = la_dt_promote((la_dtype)a->v.dtype, (la_dtype)b->v.dtype), loop, result;
  int64_t na = a->v.size, nb = b->v.size, n = na > nb ? na : nb;
  if (!la_uf_resolve(cx, &la_ufuncs[id], dt, &loop, &result)) return l_raise(L, cx);
  la_array *op[2];
  for (int k = 0; k < 2; k++) {                         /* aligned at the lowest power */
    int64_t len = k == 0 ? na : nb;
    op[k] = nb_zeros(L, dt, n);
    la_view tail = op[k]->v;
    tail.data += (n - len) * la_itemsize(dt);
    tail.shape = &len;
    tail.size = len;
    nb_copy(L, cx, &tail, k == 0 ? &a->v : &b->v);
  }
  la_array *r = l_newarray(L, result, 1, &n);
  nb_ufunc(L, cx, id, loop, &op[0]->v, &op[1]->v, &r->v);
  return 1;
}
static int L_polyadd (lua_State *L) { return nb_polysum(L, LA_UF_add); }
static int L_polysub (lua_State *L) { return nb_polysum(L, LA_UF_subtract); }

static bool nb_iszero (la_dtype dt, const char *p) {
  la_scalar s;
  la_dt_load(dt, p, &s);
  return s.weak == LA_WEAK_FLOAT ? s.f == 0 : s.weak == LA_WEAK_COMPLEX ? s.f == 0 && s.im == 0 : s.i == 0;
}

/* [+1] the coefficients at i in dt without leading zeros; at least one is left */
static la_array *nb_trimmed (lua_State *L, int i, la_dtype dt) {
  la_array *c = nb_own(L, i, dt);
  int64_t z = la_itemsize(dt), skip = 0, n = c->v.size;
  while (skip < n - 1 && nb_iszero(dt, c->v.data + skip * z)) skip++;
  if (n == 0) { lua_pop(L, 1); return nb_zeros(L, dt, 1); }
  if (skip == 0 && c->v.ndim == 1) return c;
  n -= skip;
  la_array *r = l_newarray(L, dt, 1, &n);
  memcpy(r->v.data, c->v.data + skip * z, (size_t)(n * z));
  lua_remove(L, -2);
  return r;
}

static int L_polymul (lua_State *L) {                   /* a1, a2 */
  la_ctx *cx = l_ctx(L);
  la_array *a = nb_vector(L, 1), *b = nb_vector(L, 2);
  la_dtype dt = la_dt_promote((la_dtype)a->v.dtype, (la_dtype)b->v.dtype), st = la_nu_slidetype(dt);
  a = nb_trimmed(L, 1, st);
  int at = lua_gettop(L);
  b = nb_trimmed(L, 2, st);
  bool swapped = b->v.size > a->v.size;
  la_array *s = swapped ? a : b;
  nb_reverse(s->v.data, s->v.size, la_itemsize(st));
  nb_slide(L, cx, swapped ? at + 1 : at, swapped ? at : at + 1, dt, M_FULL);
  return 1;
}

static int L_polydiv (lua_State *L) {                   /* u, v */
  la_array *u = nb_vector(L, 1), *v = nb_vector(L, 2);
  if (u->v.size == 0 || v->v.size == 0) return l_error(L, "polydiv: %s has no coefficients", u->v.size == 0 ? "u" : "v");
  la_dtype ud = u->v.dtype < LA_F16 ? LA_F64 : (la_dtype)u->v.dtype, vd = v->v.dtype < LA_F16 ? LA_F64 : (la_dtype)v->v.dtype;
  la_dtype dt = la_dt_promote(ud, vd);
  int parts = la_iscomplex(dt) ? 2 : 1;
  la_dtype ct = parts == 2 ? LA_C128 : LA_F64;
  la_array *r = nb_own(L, 1, ct), *d = br_packed(L, 2, ct);
  int64_t m = u->v.size - 1, n = v->v.size - 1, nq = m - n + 1 > 1 ? m - n + 1 : 1, nr = m + 1, skip = 0;
  la_array *q = nb_zeros(L, ct, nq);
  double *pr = (double *)(void *)r->v.data, *pq = (double *)(void *)q->v.data;
  const double *pd = (const double *)(const void *)d->v.data;
  double sre = 1 / pd[0], sim = 0;                      /* 1 / the leading coefficient */
  if (parts == 2) {
    double h = pd[0] * pd[0] + pd[1] * pd[1];
    sre = pd[0] / h;
    sim = -pd[1] / h;
  }
  for (int64_t k = 0; k <= m - n; k++) {
    double re, im = 0;
    if (parts == 1) pq[k] = re = sre * pr[k];
    else {
      pq[2 * k] = re = sre * pr[2 * k] - sim * pr[2 * k + 1];
      pq[2 * k + 1] = im = sre * pr[2 * k + 1] + sim * pr[2 * k];
    }
    for (int64_t i = 0; i <= n; i++) {
      if (parts == 1) pr[k + i] -= re * pd[i];
      else {
        pr[2 * (k + i)] -= re * pd[2 * i] - im * pd[2 * i + 1];
        pr[2 * (k + i) + 1] -= re * pd[2 * i + 1] + im * pd[2 * i];
      }
    }
  }
  while (nr - skip > 1) {                               /* NumPy's allclose(r[0], 0) */
    double size = parts == 1 ? fabs(pr[skip]) : hypot(pr[2 * skip], pr[2 * skip + 1]);
    if (!(size <= 1e-8)) break;
    skip++;
  }
  nr -= skip;
  la_array *rest = l_newarray(L, ct, 1, &nr);
  memcpy(rest->v.data, r->v.data + skip * la_itemsize(ct), (size_t)(nr * la_itemsize(ct)));
  int at = lua_gettop(L);
  lua_pushvalue(L, at - 1);
  l_asarray(L, -1, dt);
  lua_pushvalue(L, at);
  l_asarray(L, -1, dt);
  return 2;
}

static int L_polyder (lua_State *L) {                   /* p, m */
  la_array *p = br_array(L, 1);
  int64_t m = l_absent(L, 2) ? 1 : l_checkint(L, 2, "m");
  if (m < 0) return luaL_error(L, "Order of derivative must be positive (see polyint)");
  if (p->v.ndim != 1) return l_error(L, "polyder: the coefficients must be a vector, got %d axes", p->v.ndim);
  if (m == 0) { lua_settop(L, 1); return 1; }
  la_dtype dt = la_dt_promote((la_dtype)p->v.dtype, LA_I64);
  la_array *c = nb_own(L, 1, dt);
  int64_t n = c->v.size, keep = n > m ? n - m : 0;
  int64_t *ip = (int64_t *)(void *)c->v.data;
  double *dp = (double *)(void *)c->v.data;
  for (int64_t k = 0; k < m && k < n; k++)
    for (int64_t i = 0; i < n - k - 1; i++) {           /* coefficient i belongs to the power n - k - 1 - i */
      int64_t power = n - k - 1 - i;
      if (dt == LA_I64) ip[i] = (int64_t)((uint64_t)ip[i] * (uint64_t)power);
      else if (dt == LA_F64) dp[i] *= (double)power;
      else { dp[2 * i] *= (double)power; dp[2 * i + 1] *= (double)power; }
    }
  la_array *r = l_newarray(L, dt, 1, &keep);
  memcpy(r->v.data, c->v.data, (size_t)(keep * la_itemsize(dt)));
  return 1;
}

static int L_polyint (lua_State *L) {                   /* p, m, k */
  la_array *p = br_array(L, 1), *ka = NULL;
  int64_t m = l_absent(L, 2) ? 1 : l_checkint(L, 2, "m");
  if (m < 0) return luaL_error(L, "Order of integral must be positive (see polyder)");
  if (p->v.ndim != 1) return l_error(L, "polyint: the coefficients must be a vector, got %d axes", p->v.ndim);
  la_dtype dt = la_iscomplex(p->v.dtype) ? LA_C128 : LA_F64;
  if (!l_absent(L, 3)) {
    ka = nb_vector(L, 3);
    if (la_iscomplex(ka->v.dtype)) dt = LA_C128;
    if (ka->v.size != 1 && ka->v.size < m) return luaL_error(L, "k must be a scalar or a rank-1 array of length 1 or >m.");
  }
  if (m == 0) { lua_settop(L, 1); return 1; }
  int64_t n = p->v.size, len;
  if (la_add_overflow(n, m, &len)) return luaL_error(L, "polyint: the order is too large");
  int parts = dt == LA_C128 ? 2 : 1;
  la_array *c = br_packed(L, 1, dt), *kc = ka != NULL ? br_packed(L, 3, dt) : NULL;
  la_array *r = nb_zeros(L, dt, len);
  memcpy(r->v.data, c->v.data, (size_t)(n * la_itemsize(dt)));
  double *rp = (double *)(void *)r->v.data;
  for (int64_t s = 0; s < m; s++) {
    for (int64_t i = 0; i < n + s; i++)
      for (int t = 0; t < parts; t++) rp[i * parts + t] /= (double)(n + s - i);
    if (kc != NULL) memcpy(rp + (n + s) * parts, kc->v.data + (kc->v.size == 1 ? 0 : s * 8 * parts), (size_t)parts * 8);
  }
  return 1;
}

/* [+1] the eigenvalues of the n x n matrix at the C-ordered, own array a: float64 if all are real, else complex128 */
static la_array *nb_eigenvalues (lua_State *L, la_ctx *cx, la_array *a, int64_t n) {
  int parts = a->v.dtype == LA_C128 ? 2 : 1;
  la_array *ev = l_newarray(L, LA_C128, 1, &n);
  double *e = (double *)(void *)ev->v.data;
  if (!la_nu_eigenvalues(cx, parts, n, (double *)(void *)a->v.data, e)) l_raise(L, cx);
  if (parts == 2) return ev;
  for (int64_t i = 0; i < n; i++) if (e[2 * i + 1] != 0) return ev;
  la_array *re = l_newarray(L, LA_F64, 1, &n);
  for (int64_t i = 0; i < n; i++) ((double *)(void *)re->v.data)[i] = e[2 * i];
  lua_remove(L, -2);
  return re;
}

static int L_roots (lua_State *L) {                     /* p */
  la_ctx *cx = l_ctx(L);
  la_array *p = br_array(L, 1);
  if (p->v.ndim > 1) return luaL_error(L, "Input must be a rank-1 array.");
  la_dtype pd = (la_dtype)p->v.dtype, dt = la_iscomplex(pd) ? LA_C128 : LA_F64;
  la_dtype rt = pd == LA_F32 || pd == LA_C64 ? pd : dt;
  la_array *c = nb_own(L, 1, dt);
  int parts = la_iscomplex(dt) ? 2 : 1;
  int64_t n = c->v.size, lo = 0, hi = n, zeros;
  const double *v = (const double *)(const void *)c->v.data;
  while (lo < hi && v[lo * parts] == 0 && v[lo * parts + parts - 1] == 0) lo++;
  while (hi > lo && v[(hi - 1) * parts] == 0 && v[hi * parts - 1] == 0) hi--;
  if (lo == hi) { nb_zeros(L, LA_F64, 0); return 1; }
  zeros = n - hi;
  int64_t deg = hi - lo - 1, shape[2] = { deg, deg }, total = deg + zeros;
  v += lo * parts;
  la_array *e;
  if (deg > 0) {                                        /* of the companion matrix */
    la_array *a = l_newarray(L, dt, 2, shape);
    double *m = (double *)(void *)a->v.data;
    memset(m, 0, (size_t)(a->v.size * la_itemsize(dt)));
    for (int64_t i = 1; i < deg; i++) m[(i * deg + i - 1) * parts] = 1;
    for (int64_t k = 0; k < deg; k++) {
      if (parts == 1) m[k] = -v[k + 1] / v[0];
      else {
        double h = v[0] * v[0] + v[1] * v[1], re = v[2 * k + 2], im = v[2 * k + 3];
        m[2 * k] = -(re * v[0] + im * v[1]) / h;
        m[2 * k + 1] = -(im * v[0] - re * v[1]) / h;
      }
    }
    e = nb_eigenvalues(L, cx, a, deg);
  } else e = nb_zeros(L, LA_F64, 0);
  la_dtype et = (la_dtype)e->v.dtype;
  if (rt == LA_F32 || rt == LA_C64) et = la_iscomplex(et) ? LA_C64 : LA_F32;
  la_array *r = nb_zeros(L, et, total);
  la_view head = r->v;
  head.shape = &deg;
  head.size = deg;
  nb_copy(L, cx, &head, &e->v);
  return 1;
}

static int L_poly (lua_State *L) {                      /* seq_of_zeros */
  la_ctx *cx = l_ctx(L);
  la_array *z = br_array(L, 1);
  if (z->v.ndim > 2 || (z->v.ndim == 2 && (z->v.shape[0] != z->v.shape[1] || z->v.size == 0)))
    return luaL_error(L, "input must be 1d or non-empty square 2d array.");
  bool matrix = z->v.ndim == 2;
  la_dtype zd = (la_dtype)z->v.dtype, dt = la_iscomplex(zd) ? LA_C128 : LA_F64;
  bool single = zd == LA_F32 || zd == LA_C64;
  if (z->v.size == 0) { lua_pushnumber(L, 1.0); return 1; }
  la_array *e = nb_own(L, 1, dt);
  if (matrix) e = nb_eigenvalues(L, cx, e, z->v.shape[0]);
  dt = (la_dtype)e->v.dtype;
  int parts = la_iscomplex(dt) ? 2 : 1;
  int64_t n = e->v.size, len = n + 1;
  const double *zp = (const double *)(const void *)e->v.data;
  la_array *r = nb_zeros(L, dt, len);
  double *c = (double *)(void *)r->v.data;
  c[0] = 1;
  for (int64_t k = 0; k < n; k++)                       /* times (x - z) */
    for (int64_t i = k + 1; i > 0; i--) {
      if (parts == 1) c[i] += -zp[k] * c[i - 1];
      else {
        double re = c[2 * i - 2], im = c[2 * i - 1];
        c[2 * i] -= zp[2 * k] * re - zp[2 * k + 1] * im;
        c[2 * i + 1] -= zp[2 * k] * im + zp[2 * k + 1] * re;
      }
    }
  if (parts == 2) {                                     /* zeros in conjugate pairs: real coefficients */
    la_array *used = nb_zeros(L, LA_BOOL, n);
    bool paired = true;
    for (int64_t i = 0; i < n && paired; i++) {
      if (used->v.data[i]) continue;
      paired = false;
      for (int64_t k = i; k < n && !paired; k++)
        if (!used->v.data[k] && (k > i || zp[2 * i + 1] == 0) && zp[2 * k] == zp[2 * i] && zp[2 * k + 1] == -zp[2 * i + 1]) {
          used->v.data[k] = used->v.data[i] = 1;
          paired = true;
        }
    }
    lua_pop(L, 1);
    if (paired) {
      la_array *re = l_newarray(L, LA_F64, 1, &len);
      for (int64_t i = 0; i < len; i++) ((double *)(void *)re->v.data)[i] = c[2 * i];
      r = re;
    }
  }
  if (single) l_asarray(L, -1, la_iscomplex(r->v.dtype) ? LA_C64 : LA_F32);
  return 1;
}

static int L_polyfit (lua_State *L) {                   /* x, y, deg, rcond, full, w, cov */
  la_ctx *cx = l_ctx(L);
  la_array *x = br_array(L, 1), *y = br_array(L, 2), *w = NULL;
  if (l_absent(L, 3)) return luaL_error(L, "polyfit: deg is missing");
  int64_t deg = l_checkint(L, 3, "deg");
  bool full = l_optbool(L, 5, false), unscaled = false, cov = false;
  if (deg < 0) return luaL_error(L, "expected deg >= 0");
  if (x->v.ndim != 1) return luaL_error(L, "expected 1D vector for x");
  if (x->v.size == 0) return luaL_error(L, "expected non-empty vector for x");
  if (y->v.ndim < 1 || y->v.ndim > 2) return luaL_error(L, "expected 1D or 2D array for y");
  if (x->v.size != y->v.shape[0]) return luaL_error(L, "expected x and y to have same length");
  if (!l_absent(L, 6)) {
    w = br_array(L, 6);
    if (w->v.ndim != 1) return luaL_error(L, "expected a 1-d array for weights");
    if (w->v.size != y->v.shape[0]) return luaL_error(L, "expected w and y to have the same length");
    if (la_iscomplex(w->v.dtype)) return luaL_error(L, "polyfit: the weights must be real");
  }
  if (lua_type(L, 7) == LUA_TSTRING) {
    if (strcmp(lua_tostring(L, 7), "unscaled") != 0)
      return l_error(L, "polyfit: cov must be true, false or \"unscaled\", got \"%.40s\"", lua_tostring(L, 7));
    cov = unscaled = true;
  } else cov = l_optbool(L, 7, false);
  if (full) cov = false;
  la_dtype xd = la_dt_real((la_dtype)x->v.dtype);
  la_nu_fit f;
  memset(&f, 0, sizeof f);
  f.parts = la_iscomplex(x->v.dtype) || la_iscomplex(y->v.dtype) ? 2 : 1;
  f.m = x->v.size;
  f.k = y->v.ndim == 1 ? 1 : y->v.shape[1];
  if (la_add_overflow(deg, 1, &f.order) || f.order > 1 << 20) return l_error(L, "polyfit: deg is too large: %lld", (long long)deg);
  f.rcond = l_absent(L, 4) ? (double)f.m * (xd == LA_F16 ? 0x1p-10 : xd == LA_F32 ? 0x1p-23 : 0x1p-52) : l_checknum(L, 4, "rcond");
  if (cov && !unscaled && f.m <= f.order)
    return luaL_error(L, "the number of data points must exceed order to scale the covariance matrix");
  la_dtype dt = f.parts == 2 ? LA_C128 : LA_F64;
  int64_t n = f.order, k = f.k, cshape[2] = { n, k }, vshape[3] = { n, n, k };
  f.x = (const double *)(const void *)br_packed(L, 1, dt)->v.data;
  f.y = (const double *)(const void *)br_packed(L, 2, dt)->v.data;
  if (w != NULL) f.w = (const double *)(const void *)br_packed(L, 6, LA_F64)->v.data;
  la_array *coef = l_newarray(L, dt, y->v.ndim, cshape);
  int ci = lua_gettop(L);
  la_array *resid = l_newarray(L, LA_F64, 1, &k), *sv = l_newarray(L, LA_F64, 1, &n);
  f.coef = (double *)(void *)coef->v.data;
  f.resid = (double *)(void *)resid->v.data;
  f.sv = (double *)(void *)sv->v.data;
  la_array *base = NULL;
  if (cov) {
    base = l_newarray(L, dt, 2, vshape);
    f.base = (double *)(void *)base->v.data;
  }
  if (!la_nu_polyfit(cx, &f)) return l_raise(L, cx);
  for (int64_t i = 0; i < n; i++) if (f.sv[i] != f.sv[i]) return luaL_error(L, "SVD did not converge in Linear Least Squares");
  if (cov && f.sv[n - 1] == 0) return luaL_error(L, "Singular matrix");
  bool none = f.rank < n || f.m <= n;                   /* then NumPy gives no residuals */
  lua_pushvalue(L, ci);
  if (full) {
    int64_t zero = 0;
    if (none) l_newarray(L, LA_F64, 1, &zero);
    else lua_pushvalue(L, ci + 1);
    lua_pushinteger(L, f.rank);
    int64_t ns = f.m < n ? f.m : n;
    la_array *s = l_newarray(L, LA_F64, 1, &ns);
    la_view head = sv->v;
    head.shape = &ns;
    head.size = ns;
    nb_copy(L, cx, &s->v, &head);
    lua_pushnumber(L, f.rcond);
    return 5;
  }
  if (cov) {                                            /* (n, n), or (n, n, k) for a matrix y; times the residuals' mean square */
    if (!unscaled && none)
      return luaL_error(L, "polyfit: the fit is poorly conditioned: there are no residuals to scale the covariance with");
    la_array *v = l_newarray(L, dt, y->v.ndim == 1 ? 2 : 3, vshape);
    double *o = (double *)(void *)v->v.data;
    for (int64_t i = 0; i < n * n; i++)
      for (int64_t c = 0; c < k; c++) {
        double fac = unscaled ? 1 : f.resid[c] / (double)(f.m - n);
        for (int t = 0; t < f.parts; t++) o[(i * k + c) * f.parts + t] = f.base[i * f.parts + t] * fac;
      }
    if (unscaled && y->v.ndim == 2 && k != 1) {         /* NumPy: one plane */
      int64_t one[3] = { n, n, 1 };
      v = l_newarray(L, dt, 3, one);
      memcpy(v->v.data, f.base, (size_t)(n * n * la_itemsize(dt)));
    }
    lua_pushvalue(L, ci);
    lua_insert(L, -2);
    return 2;
  }
  return 1;
}

/* ---- products over axes ---- */

static int L_kron (lua_State *L) {                      /* a, b */
  la_ctx *cx = l_ctx(L);
  la_array *a = br_array(L, 1), *b = br_array(L, 2);
  int nd = a->v.ndim > b->v.ndim ? a->v.ndim : b->v.ndim;
  la_dtype loop, dt;
  if (!la_uf_resolve(cx, &la_ufuncs[LA_UF_multiply], la_dt_promote((la_dtype)a->v.dtype, (la_dtype)b->v.dtype), &loop, &dt))
    return l_raise(L, cx);
  if (nd > LA_MAXDIMS / 2) return l_error(L, "maximum supported dimension for an ndarray is %d, found %d", LA_MAXDIMS, 2 * nd);
  int64_t shape[LA_MAXDIMS], size;
  la_dims ad, bd, od;
  ad.ndim = bd.ndim = od.ndim = 2 * nd;
  for (int k = 0; k < nd; k++) {                        /* axis k of the result is axis 2k (of a) and 2k + 1 (of b) of the product */
    int ka = k - (nd - a->v.ndim), kb = k - (nd - b->v.ndim);
    int64_t na = ka >= 0 ? a->v.shape[ka] : 1, nb = kb >= 0 ? b->v.shape[kb] : 1;
    ad.shape[2 * k] = na;
    ad.strides[2 * k] = ka >= 0 ? a->v.strides[ka] : 0;
    ad.shape[2 * k + 1] = nb;
    ad.strides[2 * k + 1] = 0;
    bd.shape[2 * k] = na;
    bd.strides[2 * k] = 0;
    bd.shape[2 * k + 1] = nb;
    bd.strides[2 * k + 1] = kb >= 0 ? b->v.strides[kb] : 0;
    if (la_mul_overflow(na, nb, &shape[k])) return luaL_error(L, "kron: the result is too large");
  }
  if (!la_arr_size(cx, dt, nd, shape, &size)) return l_raise(L, cx);
  la_array *r = l_newarray(L, dt, nd, shape);
  for (int k = 0; k < 2 * nd; k++) od.shape[k] = ad.shape[k];
  la_arr_cstrides(2 * nd, od.shape, la_itemsize(dt), od.strides);
  ad.size = bd.size = od.size = size;
  la_view av = a->v, bv = b->v, ov = la_viewof(r->v.data, dt, &od);
  av.shape = ad.shape;
  av.strides = ad.strides;
  bv.shape = bd.shape;
  bv.strides = bd.strides;
  av.ndim = bv.ndim = (uint8_t)(2 * nd);
  av.size = bv.size = size;
  nb_ufunc(L, cx, LA_UF_multiply, loop, &av, &bv, &ov);
  if (nd == 0) l_unwrap(L);
  return 1;
}

/* component c of v along axis, that axis left out, into d */
static la_view nb_component (const la_view *v, int axis, int64_t c, la_dims *d) {
  la_view r = *v;
  d->ndim = v->ndim - 1;
  d->size = v->size / v->shape[axis];
  for (int k = 0, j = 0; k < v->ndim; k++) {
    if (k == axis) continue;
    d->shape[j] = v->shape[k];
    d->strides[j++] = v->strides[k];
  }
  r.data += c * v->strides[axis];
  r.shape = d->shape;
  r.strides = d->strides;
  r.ndim = (uint8_t)d->ndim;
  r.size = d->size;
  return r;
}

static int nb_axis (lua_State *L, int i, int all, int ndim) {
  if (!l_absent(L, all)) i = all;
  return l_absent(L, i) ? ndim - 1 : l_checkaxis(L, i, ndim);
}

/* out = p * q - r * s, in one pass; r NULL: p * q, or with s NULL -(p * q) */
static void nb_crossed (lua_State *L, la_ctx *cx, la_dtype dt, const la_view *p, const la_view *q, const la_view *r, const la_view *s,
                        bool negate, const la_view *out) {
  la_program g;
  memset(&g, 0, offsetof(la_program, operand));
  memset(g.written, 0, sizeof g.written);
  uint8_t r0 = LA_MAXOPERANDS, r1 = LA_MAXOPERANDS + 1;
  const la_view *in[4] = { p, q, r, s };
  int nin = r != NULL ? 4 : 2;
  la_loop mul = la_uf_loop(&la_ufuncs[LA_UF_multiply], dt);
  for (int k = 0; k < nin; k++) g.operand[k] = *in[k];
  g.operand[nin] = *out;
  g.written[nin] = true;
  g.noperands = nin + 1;
  g.cost = nin;
  g.nregs = 2;
  g.regsize[0] = g.regsize[1] = (uint8_t)la_itemsize(dt);
  g.instr[0] = (la_instr){ mul, 2, 1, { 0, 1 }, { r0 } };
  g.ninstr = 2;
  if (r != NULL) {
    g.instr[1] = (la_instr){ mul, 2, 1, { 2, 3 }, { r1 } };
    g.instr[2] = (la_instr){ la_uf_loop(&la_ufuncs[LA_UF_subtract], dt), 2, 1, { r0, r1 }, { 4 } };
    g.ninstr = 3;
  } else if (negate) g.instr[1] = (la_instr){ la_uf_loop(&la_ufuncs[LA_UF_negative], dt), 1, 1, { r0 }, { 2 } };
  else { g.instr[0].dst[0] = 2; g.ninstr = 1; g.nregs = 0; }
  if (!la_ex_run(cx, &g, out->ndim, out->shape)) l_raise(L, cx);
}

static int L_cross (lua_State *L) {                     /* a, b, axisa, axisb, axisc, axis */
  la_ctx *cx = l_ctx(L);
  la_array *a = br_array(L, 1), *b = br_array(L, 2);
  if (a->v.ndim < 1 || b->v.ndim < 1) return luaL_error(L, "At least one array has zero dimension");
  int axa = nb_axis(L, 3, 6, a->v.ndim), axb = nb_axis(L, 4, 6, b->v.ndim);
  int64_t na = a->v.shape[axa], nb = b->v.shape[axb];
  if (na < 2 || na > 3 || nb < 2 || nb > 3)
    return l_error(L, "incompatible dimensions for cross product (dimension must be 2 or 3): %lld and %lld", (long long)na, (long long)nb);
  la_dtype dt = la_dt_promote((la_dtype)a->v.dtype, (la_dtype)b->v.dtype), loop, result;
  if (!la_uf_resolve(cx, &la_ufuncs[LA_UF_subtract], dt, &loop, &result)) return l_raise(L, cx);
  /* float16: computed in float32 and rounded at each step, as its ufuncs are; here the operands are made float32 and the end is rounded */
  la_dtype ct = dt == LA_F16 ? LA_F32 : dt;
  if (a->v.dtype != ct || (a->v.flags & LA_UNALIGNED)) { l_copyof(L, 1, ct, 'C'); lua_replace(L, 1); a = lua_touserdata(L, 1); }
  if (b->v.dtype != ct || (b->v.flags & LA_UNALIGNED)) { l_copyof(L, 2, ct, 'C'); lua_replace(L, 2); b = lua_touserdata(L, 2); }
  la_dims ad[3], bd[3], d, od[3];
  la_view av[3], bv[3], ov[3];
  for (int k = 0; k < na; k++) av[k] = nb_component(&a->v, axa, k, &ad[k]);
  for (int k = 0; k < nb; k++) bv[k] = nb_component(&b->v, axb, k, &bd[k]);
  const la_view *both[2] = { &av[0], &bv[0] };
  if (!la_bc_shape(cx, 2, both, &d)) return l_raise(L, cx);
  bool vector = na == 3 || nb == 3;
  int nd = d.ndim + vector, axc = vector ? nb_axis(L, 5, 6, nd) : 0;
  int64_t shape[LA_MAXDIMS + 1];
  if (nd > LA_MAXDIMS) return l_error(L, "maximum supported dimension for an ndarray is %d, found %d", LA_MAXDIMS, nd);
  for (int k = 0, j = 0; k < nd; k++) shape[k] = vector && k == axc ? 3 : d.shape[j++];
  la_array *r = l_newarray(L, ct, nd, shape);
  if (r->v.size > 0) {
    for (int k = 0; k < (vector ? 3 : 0); k++) ov[k] = nb_component(&r->v, axc, k, &od[k]);
    if (na == 3 && nb == 3) {
      nb_crossed(L, cx, ct, &av[1], &bv[2], &av[2], &bv[1], false, &ov[0]);
      nb_crossed(L, cx, ct, &av[2], &bv[0], &av[0], &bv[2], false, &ov[1]);
    } else if (na == 3) {
      nb_crossed(L, cx, ct, &av[2], &bv[1], NULL, NULL, true, &ov[0]);
      nb_crossed(L, cx, ct, &av[2], &bv[0], NULL, NULL, false, &ov[1]);
    } else if (nb == 3) {
      nb_crossed(L, cx, ct, &av[1], &bv[2], NULL, NULL, false, &ov[0]);
      nb_crossed(L, cx, ct, &av[0], &bv[2], NULL, NULL, true, &ov[1]);
    }
    nb_crossed(L, cx, ct, &av[0], &bv[1], &av[1], &bv[0], false, vector ? &ov[2] : &r->v);
  }
  if (dt != ct) l_asarray(L, -1, dt);
  if (nd == 0) l_unwrap(L);
  return 1;
}

/* ---- Lua functions over arrays ---- */

static int L_apply_along_axis (lua_State *L) {          /* f, axis, x, more ... */
  la_ctx *cx = l_ctx(L);
  int nargs = lua_gettop(L);
  if (nargs < 3) return luaL_error(L, "apply_along_axis: a function, an axis and an array are expected");
  nb_callable(L, 1);
  la_array *x = nb_hold(L, 3);
  if (x->v.ndim == 0) return luaL_error(L, "axis %d is out of bounds for array of dimension 0", (int)l_checkint(L, 2, "axis"));
  int axis = l_checkaxis(L, 2, x->v.ndim), nd = x->v.ndim - 1, rd = 0;
  int64_t count = 1, pos[LA_MAXDIMS] = { 0 }, shape[LA_MAXDIMS], rshape[LA_MAXDIMS];
  int kept[LA_MAXDIMS];
  for (int k = 0, j = 0; k < x->v.ndim; k++) if (k != axis) { kept[j++] = k; count *= x->v.shape[k]; }
  if (count == 0) return luaL_error(L, "Cannot apply_along_axis when any iteration dimensions are 0");
  la_array *out = NULL;
  la_dims line, part;
  line.ndim = 1;
  line.size = line.shape[0] = x->v.shape[axis];
  line.strides[0] = x->v.strides[axis];
  luaL_checkstack(L, nargs + 20, NULL);
  lua_pushnil(L);                                       /* nargs + 1: the result */
  for (int64_t i = 0; i < count; i++) {
    char *p = x->v.data;
    for (int k = 0; k < nd; k++) p += pos[k] * x->v.strides[kept[k]];
    lua_pushvalue(L, 1);
    l_newview(L, 3, p, (la_dtype)x->v.dtype, &line);
    for (int k = 4; k <= nargs; k++) lua_pushvalue(L, k);
    lua_call(L, nargs - 2, 1);
    l_toarray(L, 3);                                    /* it may have been closed meanwhile */
    la_array *r = br_array(L, nargs + 2);
    if (out == NULL) {
      rd = r->v.ndim;
      if (nd + rd > LA_MAXDIMS) return l_error(L, "maximum supported dimension for an ndarray is %d, found %d", LA_MAXDIMS, nd + rd);
      for (int k = 0; k < nd + rd; k++)                 /* the result's axes stand where the axis was */
        shape[k] = k < axis ? x->v.shape[kept[k]] : k < axis + rd ? r->v.shape[k - axis] : x->v.shape[kept[k - rd]];
      for (int k = 0; k < rd; k++) rshape[k] = r->v.shape[k];
      out = l_newarray(L, (la_dtype)r->v.dtype, nd + rd, shape);
      lua_replace(L, nargs + 1);
    } else if (r->v.ndim > rd || memcmp(r->v.shape, rshape + rd - r->v.ndim, sizeof(int64_t) * r->v.ndim) != 0) {
      char s1[LA_SHAPESTR], s2[LA_SHAPESTR];
      return l_error(L, "could not broadcast input array from shape %s into shape %s",
                     la_arr_shapestr(s1, sizeof s1, r->v.ndim, r->v.shape), la_arr_shapestr(s2, sizeof s2, rd, rshape));
    }
    la_view to = out->v;
    part.ndim = rd;
    part.size = 1;
    for (int k = 0; k < rd; k++) { part.shape[k] = rshape[k]; part.strides[k] = out->v.strides[axis + k]; part.size *= rshape[k]; }
    if (part.size > 0)
      for (int k = 0; k < nd; k++) to.data += pos[k] * out->v.strides[k < axis ? k : k + rd];
    to.shape = part.shape;
    to.strides = part.strides;
    to.ndim = (uint8_t)rd;
    to.size = part.size;
    nb_copy(L, cx, &to, &r->v);
    lua_settop(L, nargs + 1);
    for (int k = nd - 1; k >= 0; k--) {
      if (++pos[k] < x->v.shape[kept[k]]) break;
      pos[k] = 0;
    }
  }
  return l_unwrap(L);
}

static int L_apply_over_axes (lua_State *L) {           /* f, x, axes */
  nb_callable(L, 1);
  la_array *x = br_array(L, 2);
  int axes[LA_MAXDIMS], n = 1, nd = x->v.ndim;
  if (lua_type(L, 3) == LUA_TNUMBER) axes[0] = l_checkaxis(L, 3, nd);
  else n = l_optaxes(L, 3, nd, axes);
  if (n < 0) for (n = 0; n < nd; n++) axes[n] = n;
  lua_pushvalue(L, 2);                                  /* 4: what has been made so far */
  for (int k = 0; k < n; k++) {
    la_array *v = lua_touserdata(L, 4);
    lua_pushvalue(L, 1);
    lua_pushvalue(L, 4);
    lua_pushinteger(L, axes[k] + 1);
    lua_call(L, 2, 1);
    la_array *r = br_array(L, 5);
    if (r->v.ndim != v->v.ndim) {
      la_dims d;
      if (r->v.ndim + 1 != v->v.ndim) return luaL_error(L, "function is not returning an array of the correct shape");
      la_ctx *cx = l_ctx(L);
      if (!la_sh_expand(cx, &r->v, 1, &axes[k], &d)) return l_raise(L, cx);
      l_newview(L, 5, r->v.data, (la_dtype)r->v.dtype, &d);
      lua_replace(L, 5);
    }
    lua_replace(L, 4);
  }
  return 1;
}

/* Stores the Lua value on top, a result of `vectorize`, as element p of dt; pops it. */
static void nb_storeresult (lua_State *L, la_ctx *cx, la_dtype dt, char *p, int which) {
  la_scalar s;
  la_dtype from;
  if (!l_toscalar(L, -1, &s, &from))
    l_error(L, "vectorize: result %d of the function must be a number or a boolean, got %s", which, l_typename(L, -1));
  if (s.weak == LA_WEAK_COMPLEX && !la_iscomplex(dt))
    l_error(L, "vectorize: result %d is complex, its dtype is %s: give otypes", which, la_dtypes[dt].name);
  if (la_isint(dt) && s.weak == LA_WEAK_FLOAT && s.f != trunc(s.f))
    l_error(L, "vectorize: result %d is %.14g, which does not fit %s, the dtype of the first one: give otypes", which, s.f,
            la_dtypes[dt].name);
  if (!la_dt_store(cx, dt, p, &s)) l_raise(L, cx);
  lua_pop(L, 1);
}

#define NB_MAXRESULTS 32

/* upvalues: ctx, the signature of vectorize, the function, otypes (table of dtype names or nil), excluded (set of positions or nil) */
static int L_vectorized (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  int nargs = lua_gettop(L), nout = 0;
  la_dims d;
  la_view v[LA_MAXOPERANDS], *view = v;
  const la_view *ops[LA_MAXOPERANDS];
  int64_t strides[LA_MAXOPERANDS][LA_MAXDIMS], pos[LA_MAXDIMS] = { 0 };
  bool over[LA_MAXOPERANDS], scalars = true, excludes = !lua_isnil(L, lua_upvalueindex(5)), typed = !lua_isnil(L, lua_upvalueindex(4));
  int nops = 0;
  if (nargs > LA_MAXOPERANDS) return l_error(L, "vectorize: at most %d arguments can be given, got %d", LA_MAXOPERANDS, nargs);
  luaL_checkstack(L, nargs + 2 * NB_MAXRESULTS + 20, NULL);
  for (int k = 0; k < nargs; k++) {
    over[k] = true;
    if (excludes) {
      over[k] = lua_rawgeti(L, lua_upvalueindex(5), k + 1) == LUA_TNIL;
      lua_pop(L, 1);
    }
    if (!over[k]) continue;
    if (lua_istable(L, k + 1) || l_toarray(L, k + 1) != NULL) scalars = false;
    view[k] = nb_hold(L, k + 1)->v;
    ops[nops++] = &view[k];
  }
  d.ndim = 0;
  d.size = 1;
  if (nops > 0 && !la_bc_shape(cx, nops, ops, &d)) return l_raise(L, cx);
  for (int k = 0; k < nargs; k++)
    if (over[k] && !la_bc_strides(cx, &view[k], d.ndim, d.shape, strides[k])) return l_raise(L, cx);
  la_dtype dt[NB_MAXRESULTS];
  la_array *out[NB_MAXRESULTS];
  if (typed) {
    nout = (int)lua_rawlen(L, lua_upvalueindex(4));
    for (int k = 0; k < nout; k++) {
      lua_rawgeti(L, lua_upvalueindex(4), k + 1);
      dt[k] = l_checkdtype(L, -1);
      lua_pop(L, 1);
    }
  } else if (d.size == 0) return luaL_error(L, "cannot call `vectorize` on size 0 inputs unless `otypes` is set");
  int first = nargs + 1;                                /* the results' places */
  if (typed) for (int k = 0; k < nout; k++) out[k] = l_newarray(L, dt[k], d.ndim, d.shape);
  for (int64_t i = 0; i < d.size; i++) {
    int top = lua_gettop(L);
    lua_pushvalue(L, lua_upvalueindex(3));
    for (int k = 0; k < nargs; k++) {
      if (!over[k]) { lua_pushvalue(L, k + 1); continue; }
      l_toarray(L, k + 1);                              /* raises if it has been closed meanwhile */
      const char *p = view[k].data;
      for (int a = 0; a < d.ndim; a++) p += pos[a] * strides[k][a];
      l_pushelement(L, (la_dtype)view[k].dtype, p);
    }
    if (i == 0 && !typed) {
      lua_call(L, nargs, LUA_MULTRET);
      nout = lua_gettop(L) - top;
      if (nout == 0) return luaL_error(L, "vectorize: the function returns nothing");
      if (nout > NB_MAXRESULTS)
        return l_error(L, "vectorize: at most %d results can be made, the function returns %d", NB_MAXRESULTS, nout);
      for (int k = 0; k < nout; k++) {                  /* the first results decide dtypes */
        la_scalar s;
        if (!l_toscalar(L, top + 1 + k, &s, &dt[k]))
          return l_error(L, "vectorize: result %d of the function must be a number or a boolean, got %s", k + 1,
                         l_typename(L, top + 1 + k));
      }
      for (int k = 0; k < nout; k++) {
        out[k] = l_newarray(L, dt[k], d.ndim, d.shape);
        lua_insert(L, first + k);
      }
    } else lua_call(L, nargs, nout);
    /* NOLINTNEXTLINE(clang-analyzer-core.NullDereference): the first turn has made them */
    for (int k = nout - 1; k >= 0; k--) nb_storeresult(L, cx, dt[k], out[k]->v.data + i * la_itemsize(dt[k]), k + 1);
    for (int a = d.ndim - 1; a >= 0; a--) {
      if (++pos[a] < d.shape[a]) break;
      pos[a] = 0;
    }
  }
  if (scalars && d.ndim == 0)
    for (int k = 0; k < nout; k++) { l_pushelement(L, dt[k], out[k]->v.data); lua_replace(L, first + k); }
  return nout;
}

static int L_vectorize (lua_State *L) {                 /* f, otypes, excluded */
  nb_callable(L, 1);
  if (!l_absent(L, 2)) {                                /* a dtype, or a list of them */
    int n = lua_istable(L, 2) ? (int)lua_rawlen(L, 2) : 1;
    if (n < 1 || n > NB_MAXRESULTS) return l_error(L, "vectorize: otypes must name 1 to %d dtypes, got %d", NB_MAXRESULTS, n);
    lua_createtable(L, n, 0);
    for (int k = 1; k <= n; k++) {
      if (lua_istable(L, 2)) lua_rawgeti(L, 2, k); else lua_pushvalue(L, 2);
      lua_pushstring(L, la_dtypes[l_checkdtype(L, -1)].name);
      lua_rawseti(L, -3, k);
      lua_pop(L, 1);
    }
    lua_replace(L, 2);
  }
  if (!l_absent(L, 3)) {                                /* a position, or a list of them */
    lua_newtable(L);
    int n = lua_istable(L, 3) ? (int)lua_rawlen(L, 3) : 1;
    for (int k = 1; k <= n; k++) {
      if (lua_istable(L, 3)) lua_rawgeti(L, 3, k); else lua_pushvalue(L, 3);
      int64_t p = l_checkint(L, -1, "a position in excluded");
      if (p < 1) return l_error(L, "vectorize: excluded names argument %lld: positions start at 1", (long long)p);
      lua_pushboolean(L, 1);
      lua_rawseti(L, -3, p);
      lua_pop(L, 1);
    }
    lua_replace(L, 3);
  }
  lua_settop(L, 3);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_pushvalue(L, lua_upvalueindex(2));
  for (int k = 1; k <= 3; k++) lua_pushvalue(L, k);
  lua_pushcclosure(L, L_vectorized, 5);
  return 1;
}

static int L_piecewise (lua_State *L) {                 /* x, condlist, funclist, more ... */
  la_ctx *cx = l_ctx(L);
  int nargs = lua_gettop(L);
  if (nargs < 3) return luaL_error(L, "piecewise: x, a list of conditions and a list of functions are expected");
  la_array *x = nb_hold(L, 1);
  if (!lua_istable(L, 3)) return l_error(L, "piecewise: the functions must be a table of functions and values, got %s", l_typename(L, 3));
  int n2 = (int)lua_rawlen(L, 3), n;
  /* condlist: a table of conditions, or one: an array with x's axes, a table of booleans, a boolean */
  bool one = !lua_istable(L, 2);
  if (!one) {
    int t = lua_rawgeti(L, 2, 1);
    one = t == LUA_TBOOLEAN && x->v.ndim != 0;
    lua_pop(L, 1);
  } else if (l_toarray(L, 2) != NULL && l_toarray(L, 2)->v.ndim > x->v.ndim) one = false;      /* an array of conditions */
  if (one) {
    lua_createtable(L, 1, 0);
    lua_pushvalue(L, 2);
    lua_rawseti(L, -2, 1);
    lua_replace(L, 2);
  } else if (!lua_istable(L, 2)) {                      /* its rows */
    la_array *c = l_toarray(L, 2);
    lua_createtable(L, (int)c->v.shape[0], 0);
    for (int64_t k = 1; k <= c->v.shape[0]; k++) { lua_geti(L, 2, k); lua_rawseti(L, -2, k); }
    lua_replace(L, 2);
  }
  n = (int)lua_rawlen(L, 2);
  if (n2 != n && n2 != n + 1)
    return l_error(L, "with %d condition(s), either %d or %d functions are expected", n, n, n + 1);
  luaL_checkstack(L, nargs + 20, NULL);
  la_array *y = l_newlike(L, (la_dtype)x->v.dtype, &x->v, 'K');
  int yi = lua_gettop(L);
  la_scalar zero = { LA_WEAK_INT, 0, 0, 0 };
  if (!la_ex_fill(cx, &y->v, &zero)) return l_raise(L, cx);
  la_array *any = NULL;
  if (n2 == n + 1) {                                    /* where no condition holds */
    any = l_newarray(L, LA_BOOL, x->v.ndim, x->v.shape);
    memset(any->v.data, 0, (size_t)any->v.size);
  } else lua_pushnil(L);
  for (int k = 1; k <= n2; k++) {
    if (k <= n) {
      lua_rawgeti(L, 2, k);
      la_array *c = l_asarray(L, -1, LA_BOOL);
      bool fits = c->v.ndim <= x->v.ndim && memcmp(c->v.shape, x->v.shape, sizeof(int64_t) * c->v.ndim) == 0;
      if (!fits) {
        char s1[LA_SHAPESTR], s2[LA_SHAPESTR];
        return l_error(L, "piecewise: condition %d has shape %s, x has shape %s", k, la_arr_shapestr(s1, sizeof s1, c->v.ndim, c->v.shape),
                       la_arr_shapestr(s2, sizeof s2, x->v.ndim, x->v.shape));
      }
      if (c->v.ndim < x->v.ndim) {                      /* of the first axes */
        la_dims d;
        d.ndim = x->v.ndim;
        d.size = x->v.size;
        for (int a = 0; a < d.ndim; a++) { d.shape[a] = x->v.shape[a]; d.strides[a] = a < c->v.ndim ? c->v.strides[a] : 0; }
        c = l_newview(L, -1, c->v.data, LA_BOOL, &d);
        lua_remove(L, -2);
      }
      if (any != NULL) nb_ufunc(L, cx, LA_UF_logical_or, LA_BOOL, &any->v, &c->v, &any->v);
    } else {
      nb_ufunc(L, cx, LA_UF_logical_not, LA_BOOL, &any->v, NULL, &any->v);
      lua_pushvalue(L, yi + 1);
    }
    int ci = lua_gettop(L);
    lua_rawgeti(L, 3, k);
    if (nb_callablep(L, -1)) {
      if (x->v.ndim == 0) {                             /* one element, or none */
        if (*((la_array *)lua_touserdata(L, ci))->v.data == 0) { lua_settop(L, yi + 1); continue; }
        lua_pushvalue(L, 1);
      } else {
        lua_pushvalue(L, ci);
        lua_gettable(L, 1);                             /* x[condition] */
        la_array *part = l_checkarray(L, -1);
        if (part->v.size == 0) { lua_settop(L, yi + 1); continue; }
      }
      for (int a = 4; a <= nargs; a++) lua_pushvalue(L, a);
      lua_call(L, nargs - 2, 1);
    }
    if (x->v.ndim == 0) {
      if (*((la_array *)lua_touserdata(L, ci))->v.data != 0) nb_copy(L, cx, &y->v, &br_array(L, lua_gettop(L))->v);
    } else {
      lua_pushvalue(L, ci);
      lua_insert(L, -2);
      lua_settable(L, yi);                              /* y[condition] = value */
    }
    lua_settop(L, yi + 1);
  }
  lua_settop(L, yi);
  return l_unwrap(L);
}

/* ---- bits ---- */

static const char *const bitorders[] = { "big", "little", NULL };

typedef struct nb_bits {
  int64_t rows, n, nbytes, count;    /* bits of a row, bytes they are packed into; count: bits of a row that are wanted (unpacking) */
  const uint8_t *from;
  uint8_t *to;
  bool big;
} nb_bits;

static void nb_pack_task (void *arg, int task, int ntasks) {
  const nb_bits *j = arg;
  const la_kern_numeric *k = la_nu_kernels();
  int64_t lo, hi;
  la_th_part(j->rows * j->nbytes, task, ntasks, 64, &lo, &hi);
  while (lo < hi) {
    int64_t row = lo / j->nbytes, b = lo % j->nbytes, whole = j->n / 8, m = j->nbytes - b;
    if (m > hi - lo) m = hi - lo;
    const uint8_t *x = j->from + row * j->n + 8 * b;
    int64_t full = b + m <= whole ? m : whole - b;
    k->pack(full, x, j->to + lo, j->big);
    if (full < m) {                                      /* the last byte of a row, filled up with 0 */
      uint8_t last[8] = { 0 };
      memcpy(last, x + 8 * full, (size_t)(j->n - 8 * whole));
      k->pack(1, last, j->to + lo + full, j->big);
    }
    lo += m;
  }
}

static void nb_unpack_task (void *arg, int task, int ntasks) {
  const nb_bits *j = arg;
  const la_kern_numeric *k = la_nu_kernels();
  int64_t lo, hi, have = j->nbytes * 8 < j->count ? j->nbytes * 8 : j->count;
  if (j->rows == 1) {                                    /* one row is divided */
    la_th_part(have / 8, task, ntasks, 64, &lo, &hi);
    k->unpack(hi - lo, j->from + lo, j->to + 8 * lo, j->big);
    if (task > 0) return;
  } else la_th_part(j->rows, task, ntasks, 1, &lo, &hi);
  for (int64_t r = j->rows == 1 ? 0 : lo; r < (j->rows == 1 ? 1 : hi); r++) {
    const uint8_t *x = j->from + r * j->nbytes;
    uint8_t *o = j->to + r * j->count;
    if (j->rows > 1) k->unpack(have / 8, x, o, j->big);
    if (have % 8 != 0) {
      uint8_t last[8];
      k->unpack(1, x + have / 8, last, j->big);
      memcpy(o + have / 8 * 8, last, (size_t)(have % 8));
    }
    memset(o + have, 0, (size_t)(j->count - have));
  }
}

/* [+1] the array at i with `axis` last (or, axis < 0, all of it as one axis), contiguous, of dtype dt; perm: its axes */
static la_array *nb_axislast (lua_State *L, la_ctx *cx, int i, la_dtype dt, int axis, la_dims *d) {
  la_array *x = lua_touserdata(L, i);
  if (axis < 0) {
    la_array *c = br_packed(L, i, dt);
    d->ndim = 1;
    d->size = d->shape[0] = c->v.size;
    return c;
  }
  la_view v = x->v;
  la_dims s;
  for (int k = 0, j = 0; k <= x->v.ndim; k++) {
    if (k == axis) continue;
    int a = k == x->v.ndim ? axis : k;
    s.shape[j] = x->v.shape[a];
    s.strides[j++] = x->v.strides[a];
  }
  v.shape = s.shape;
  v.strides = s.strides;
  *d = s;
  d->ndim = v.ndim;
  d->size = v.size;
  if (v.dtype == dt && la_arr_iscontig(&v)) { lua_pushvalue(L, i); return x; }
  la_array *c = l_newarray(L, dt, v.ndim, s.shape);
  nb_copy(L, cx, &c->v, &v);
  return c;
}

/* the array on top has the axis last: turned back to where it was */
static int nb_axisback (lua_State *L, la_ctx *cx, int axis) {
  la_array *r = lua_touserdata(L, -1);
  int nd = r->v.ndim;
  if (axis < 0 || axis == nd - 1) return 1;
  la_dims s;
  la_view v = r->v;
  for (int k = 0; k < nd; k++) {
    int a = k < axis ? k : k == axis ? nd - 1 : k - 1;
    s.shape[k] = r->v.shape[a];
    s.strides[k] = r->v.strides[a];
  }
  v.shape = s.shape;
  v.strides = s.strides;
  la_array *c = l_newarray(L, (la_dtype)r->v.dtype, nd, s.shape);
  nb_copy(L, cx, &c->v, &v);
  return 1;
}

static int L_packbits (lua_State *L) {                  /* a, axis, bitorder */
  la_ctx *cx = l_ctx(L);
  la_array *x = br_array(L, 1);
  if (la_isinexact(x->v.dtype)) return luaL_error(L, "Expected an input array of integer or boolean data type");
  int axis = l_absent(L, 2) || lua_isboolean(L, 2) ? -1 : l_checkaxis(L, 2, x->v.ndim), order = l_optchoice(L, 3, bitorders, "bitorder");
  la_dims d;
  la_array *b = nb_axislast(L, cx, 1, la_itemsize(x->v.dtype) == 1 ? (la_dtype)x->v.dtype : LA_BOOL, axis, &d);
  nb_bits j = { 1, d.shape[d.ndim - 1], 0, 0, (const uint8_t *)b->v.data, NULL, order != 1 };
  for (int k = 0; k < d.ndim - 1; k++) j.rows *= d.shape[k];
  j.nbytes = (j.n + 7) / 8;
  d.shape[d.ndim - 1] = j.nbytes;
  la_array *r = l_newarray(L, LA_U8, d.ndim, d.shape);
  j.to = (uint8_t *)r->v.data;
  if (r->v.size > 0) la_th_run(la_th_split(r->v.size, 2), nb_pack_task, &j);
  return nb_axisback(L, cx, axis);
}

static int L_unpackbits (lua_State *L) {                /* a, axis, count, bitorder */
  la_ctx *cx = l_ctx(L);
  la_array *x = br_array(L, 1);
  if (x->v.dtype != LA_U8) return luaL_error(L, "Expected an input array of unsigned byte data type");
  int axis = l_absent(L, 2) || lua_isboolean(L, 2) ? -1 : l_checkaxis(L, 2, x->v.ndim), order = l_optchoice(L, 4, bitorders, "bitorder");
  la_dims d;
  la_array *b = nb_axislast(L, cx, 1, LA_U8, axis, &d);
  nb_bits j = { 1, 0, d.shape[d.ndim - 1], 0, (const uint8_t *)b->v.data, NULL, order != 1 };
  for (int k = 0; k < d.ndim - 1; k++) j.rows *= d.shape[k];
  j.count = 8 * j.nbytes;
  if (!l_absent(L, 3)) {
    int64_t count = l_checkint(L, 3, "count");
    if (count < 0 && count + j.count < 0)
      return l_error(L, "-count larger than number of elements: %.0f of %lld", -(double)count, (long long)j.count);
    j.count = count < 0 ? j.count + count : count;
  }
  d.shape[d.ndim - 1] = j.count;
  la_array *r = l_newarray(L, LA_U8, d.ndim, d.shape);
  j.to = (uint8_t *)r->v.data;
  if (r->v.size > 0) la_th_run(la_th_split(r->v.size / 8, 2), nb_unpack_task, &j);
  return nb_axisback(L, cx, axis);
}

typedef struct nb_swapjob { const char *from; char *to; int64_t n, z; } nb_swapjob;      /* to may be from */

static void nb_swap_task (void *arg, int task, int ntasks) {
  const nb_swapjob *j = arg;
  int64_t lo, hi;
  la_th_part(j->n, task, ntasks, 64, &lo, &hi);
  la_nu_kernels()->swap(hi - lo, j->z, j->from + lo * j->z, j->to + lo * j->z);
}

static int L_byteswap (lua_State *L) {                  /* x, inplace */
  la_ctx *cx = l_ctx(L);
  bool inplace = l_optbool(L, 2, false);
  la_array *x = inplace ? l_checkout(L, 1) : br_array(L, 1), *from = x, *to = x;
  la_dtype dt = (la_dtype)x->v.dtype;
  bool direct = la_arr_iscontig(&x->v);
  if (!direct) to = from = l_copyof(L, 1, LA_NODTYPE, 'C');
  else if (!inplace) to = l_newarray(L, dt, x->v.ndim, x->v.shape);
  int parts = la_iscomplex(dt) ? 2 : 1;
  nb_swapjob j = { from->v.data, to->v.data, to->v.size * parts, la_itemsize(dt) / parts };
  la_th_run(la_th_splitfine(j.n, 0.5), nb_swap_task, &j);
  if (inplace) {
    if (!direct) nb_copy(L, cx, &x->v, &to->v);
    lua_settop(L, 1);
  }
  return 1;
}

/* ---- windows and strides ---- */

static int L_sliding_window_view (lua_State *L) {       /* x, window_shape, axis, writeable */
  la_array *x = br_array(L, 1);
  la_dims w, d;
  int axes[LA_MAXDIMS], n = 0;
  bool writeable = l_optbool(L, 4, false);
  if (l_absent(L, 2)) return luaL_error(L, "sliding_window_view: window_shape is missing");
  if (lua_type(L, 2) == LUA_TNUMBER) {
    w.ndim = 1;
    w.shape[0] = l_checkint(L, 2, "window_shape");
  } else {
    if (!lua_istable(L, 2))
      return l_error(L, "sliding_window_view: window_shape must be a number or a table of them, got %s", l_typename(L, 2));
    size_t len = lua_rawlen(L, 2);
    if (len > LA_MAXDIMS) return l_error(L, "maximum supported dimension for an ndarray is %d, found %zu", LA_MAXDIMS, len);
    w.ndim = (int)len;
    for (int k = 0; k < w.ndim; k++) {
      lua_rawgeti(L, 2, k + 1);
      w.shape[k] = l_checkint(L, -1, "window_shape");
      lua_pop(L, 1);
    }
  }
  for (int k = 0; k < w.ndim; k++) if (w.shape[k] < 0) return luaL_error(L, "`window_shape` cannot contain negative values");
  if (l_absent(L, 3) || lua_isboolean(L, 3)) {
    for (n = 0; n < x->v.ndim; n++) axes[n] = n;
    if (n != w.ndim)
      return l_error(L, "Since axis is `None`, must provide window_shape for all dimensions of `x`; got %d window_shape elements and "
                     "`x.ndim` is %d.",
                     w.ndim, x->v.ndim);
  } else {                                              /* an axis may come twice */
    n = lua_istable(L, 3) ? (int)lua_rawlen(L, 3) : 1;
    if (n != w.ndim)
      return l_error(L, "Must provide matching length window_shape and axis; got %d window_shape elements and %d axes elements.",
                     w.ndim, n);
    for (int k = 0; k < n; k++) {
      if (lua_istable(L, 3)) lua_rawgeti(L, 3, k + 1); else lua_pushvalue(L, 3);
      axes[k] = l_checkaxis(L, -1, x->v.ndim);
      lua_pop(L, 1);
    }
  }
  d.ndim = x->v.ndim + n;
  if (d.ndim > LA_MAXDIMS) return l_error(L, "maximum supported dimension for an ndarray is %d, found %d", LA_MAXDIMS, d.ndim);
  for (int k = 0; k < x->v.ndim; k++) { d.shape[k] = x->v.shape[k]; d.strides[k] = x->v.strides[k]; }
  for (int k = 0; k < n; k++) {
    if (d.shape[axes[k]] < w.shape[k]) return luaL_error(L, "window shape cannot be larger than input array shape");
    d.shape[axes[k]] -= w.shape[k] - 1;
    d.shape[x->v.ndim + k] = w.shape[k];
    d.strides[x->v.ndim + k] = x->v.strides[axes[k]];
  }
  la_ctx *cx = l_ctx(L);
  if (!la_arr_size(cx, (la_dtype)x->v.dtype, d.ndim, d.shape, &d.size)) return l_raise(L, cx);
  la_array *r = l_newview(L, 1, x->v.data, (la_dtype)x->v.dtype, &d);
  if (!writeable) r->v.flags |= LA_READONLY;
  return 1;
}

/* The bytes that the owner of x has, from *lo up to *hi. */
static void nb_memory (const la_array *x, const char **lo, const char **hi) {
  const la_array *o = la_arr_owner(x) != NULL ? la_arr_owner(x) : x;
  const la_buf *b = o->home.buf;
  if (b != NULL) { *lo = b->data; *hi = b->data + b->nbytes; }
  else { *lo = o->v.data; *hi = o->v.data + o->v.size * la_itemsize(o->v.dtype); }
}

static int L_as_strided (lua_State *L) {                /* x, shape, strides, writeable */
  la_ctx *cx = l_ctx(L);
  la_array *x = br_array(L, 1);
  bool writeable = l_optbool(L, 4, true);
  la_dims d;
  d.ndim = x->v.ndim;
  for (int k = 0; k < d.ndim; k++) d.shape[k] = x->v.shape[k];
  if (!l_absent(L, 2)) l_checkshape(L, 2, &d, false);
  if (!l_absent(L, 3)) {
    if (!lua_istable(L, 3)) return l_error(L, "as_strided: strides must be a table of numbers of bytes, got %s", l_typename(L, 3));
    size_t n = lua_rawlen(L, 3);
    if (n != (size_t)d.ndim) return l_error(L, "as_strided: the shape has %d axes, strides has %zu", d.ndim, n);
    for (int k = 0; k < d.ndim; k++) {
      lua_rawgeti(L, 3, k + 1);
      d.strides[k] = l_checkint(L, -1, "strides");
      lua_pop(L, 1);
    }
  } else {
    if (d.ndim != x->v.ndim) return l_error(L, "as_strided: the shape has %d axes, strides has %d", d.ndim, x->v.ndim);
    for (int k = 0; k < d.ndim; k++) d.strides[k] = x->v.strides[k];
  }
  la_dtype dt = (la_dtype)x->v.dtype;
  if (!la_arr_size(cx, dt, d.ndim, d.shape, &d.size)) return l_raise(L, cx);
  const char *lo, *hi;
  nb_memory(x, &lo, &hi);
  int64_t low = 0, high = la_itemsize(dt), before = x->v.data - lo, after = hi - x->v.data;
  bool inside = true, aligned = true;
  for (int k = 0; k < d.ndim && d.size > 0; k++) {
    int64_t far;
    if (la_mul_overflow(d.shape[k] - 1, d.strides[k], &far) ||
        la_add_overflow(far < 0 ? low : high, far, far < 0 ? &low : &high)) inside = false;
    if (d.shape[k] > 1 && d.strides[k] % la_dtypes[dt].align != 0) aligned = false;
  }
  if (d.size > 0 && (!inside || low < -before || high > after)) {
    if (!inside) return luaL_error(L, "as_strided: the view would reach outside the array's memory");
    return l_error(L, "as_strided: the view would reach from byte %lld to byte %lld, the array's memory from %lld to %lld", (long long)low,
                   (long long)high, (long long)-before, (long long)after);
  }
  la_array *r = l_newview(L, 1, x->v.data, dt, &d);
  if (!writeable) r->v.flags |= LA_READONLY;
  if (!aligned) r->v.flags |= LA_UNALIGNED;
  return 1;
}

/* ---- registration ---- */

const l_reg la_reg_numeric[] = {
  {"convolve", L_convolve, "a, v, mode", L_FUNC | L_METHOD,
   "Convolution of two vectors: the sums of a[i] * v[k - i].\n"
   "a, v: vectors, numbers or tables. mode: \"full\" (default): wherever they overlap, length #a + #v - 1;\n"
   "\"same\": the length of the longer one, from the middle; \"valid\": where they overlap in full.\n"
   "Result: a vector of the common dtype. Errors: an empty vector; more than one axis.\n"
   "Example: la.convolve({1, 2, 3}, {0, 1, 0.5})  --> [0.  1.  2.5 4.  1.5]\nNumPy: numpy.convolve"},
  {"correlate", L_correlate, "a, v, mode", L_FUNC | L_METHOD,
   "Cross-correlation of two vectors: the sums of a[i + k] * conj(v[i]).\n"
   "a, v: vectors, numbers or tables. mode: \"valid\" (default), \"same\", \"full\", as for convolve.\n"
   "Result: a vector of the common dtype. Errors: an empty vector; more than one axis.\n"
   "Example: la.correlate({1, 2, 3}, {0, 1, 0.5})  --> [3.5]\nNumPy: numpy.correlate"},
  {"interp", L_interp, "x, xp, fp, left, right, period", L_FUNC | L_METHOD,
   "Piecewise linear interpolation through the points (xp, fp) at x.\n"
   "x: number or array. xp: rising positions. fp: values there, real or complex.\n"
   "left, right: values below and above all xp (those of the ends). period: xp and x are taken modulo it, in any order.\n"
   "Result: float64 (complex128) of the shape of x; a number for a number.\n"
   "Errors: xp and fp of different lengths, or empty; a period of 0.\n"
   "Example: la.interp(2.5, {1, 2, 3}, {3, 2, 0})  --> 1.0\nNumPy: numpy.interp"},
  {"polyval", L_polyval, "p, x", L_FUNC | L_METHOD,
   "Value of a polynomial at x.\np: its coefficients, highest power first. x: number or array.\nResult: the common dtype, the shape of x.\n"
   "Example: la.polyval({3, 0, 1}, 5)  --> 76\nNumPy: numpy.polyval"},
  {"polyadd", L_polyadd, "a1, a2", L_FUNC | L_METHOD,
   "Sum of two polynomials.\na1, a2: coefficients, highest power first.\nExample: la.polyadd({1, 2}, {9, 5, 4})  --> [9 6 6]\n"
   "NumPy: numpy.polyadd"},
  {"polysub", L_polysub, "a1, a2", L_FUNC | L_METHOD,
   "Difference of two polynomials.\na1, a2: coefficients, highest power first.\n"
   "Example: la.polysub({2, 10, -2}, {3, 10, -4})  --> [-1  0  2]\nNumPy: numpy.polysub"},
  {"polymul", L_polymul, "a1, a2", L_FUNC | L_METHOD,
   "Product of two polynomials.\na1, a2: coefficients, highest power first.\n"
   "Example: la.polymul({1, 2, 3}, {9, 5, 1})  --> [ 9 23 38 17  3]\nNumPy: numpy.polymul"},
  {"polydiv", L_polydiv, "u, v", L_FUNC | L_METHOD,
   "Quotient and remainder of two polynomials, as two results.\nu, v: coefficients, highest power first. Errors: no coefficients.\n"
   "Example: la.polydiv({3, 5, 2}, {2, 1})  --> [1.5  1.75], [0.25]\nNumPy: numpy.polydiv"},
  {"polyder", L_polyder, "p, m", L_FUNC | L_METHOD,
   "Derivative of a polynomial.\np: coefficients, highest power first. m: how often (1).\n"
   "Example: la.polyder({1, 1, 1, 1})  --> [3 2 1]\nNumPy: numpy.polyder"},
  {"polyint", L_polyint, "p, m, k", L_FUNC | L_METHOD,
   "Antiderivative of a polynomial.\n"
   "p: coefficients, highest power first. m: how often (1). k: constants of integration, one or m of them (0).\n"
   "Example: la.polyint({3, 2, 1})  --> [1. 1. 1. 0.]\nNumPy: numpy.polyint"},
  {"roots", L_roots, "p", L_FUNC | L_METHOD,
   "The zeros of a polynomial: the eigenvalues of its companion matrix.\np: coefficients, highest power first.\n"
   "Result: float64, or complex128 where one is not real. Errors: NaN or infinite coefficients.\n"
   "Example: la.roots({1, -3, 2})  --> [2. 1.]\nNumPy: numpy.roots"},
  {"poly", L_poly, "seq_of_zeros", L_FUNC | L_METHOD,
   "The polynomial with given zeros, or the characteristic polynomial of a square matrix.\nseq_of_zeros: vector of zeros, or a matrix.\n"
   "Result: coefficients, highest power first; real where the zeros come in conjugate pairs.\n"
   "Example: la.poly({2, 1})  --> [ 1. -3.  2.]\nNumPy: numpy.poly"},
  {"polyfit", L_polyfit, "x, y, deg, rcond, full, w, cov", L_FUNC | L_METHOD,
   "Least squares fit of a polynomial.\n"
   "x: positions (m). y: values (m), or (m, k) for k fits at once. deg: degree. w: weights of the points (not squared).\n"
   "rcond: singular values below rcond times the largest count as 0 (m times the precision of x).\n"
   "full: also the sums of squared residuals, the rank, the singular values and rcond. cov: also the covariance matrix; "
   "\"unscaled\": of weights that are 1 / sigma.\n"
   "Result: coefficients (deg + 1) or (deg + 1, k), highest power first, and what full or cov asks for.\n"
   "Errors: lengths that differ; too few points for cov.\nExample: la.polyfit({0, 1, 2}, {1, 3, 7}, 2)  --> [1. 1. 1.]\n"
   "NumPy: numpy.polyfit"},
  {"kron", L_kron, "a, b", L_FUNC | L_METHOD,
   "Kronecker product: every element of a times the whole of b.\na, b: arrays of any number of axes.\nResult: shape a.shape * b.shape.\n"
   "Example: la.kron({1, 10}, {5, 6})  --> [ 5  6 50 60]\nNumPy: numpy.kron"},
  {"cross", L_cross, "a, b, axisa, axisb, axisc, axis", L_FUNC | L_METHOD,
   "Cross product of vectors of three (or two) components.\n"
   "a, b: arrays that broadcast besides the axes of the vectors. axisa, axisb, axisc: where the vectors lie in a, b and the\n"
   "result (the last axis); axis: in all of them. Of two components on both sides the result is the third component alone.\n"
   "Errors: vectors of another length.\nExample: la.cross({1, 2, 3}, {4, 5, 6})  --> [-3  6 -3]\nNumPy: numpy.cross"},
  {"apply_along_axis", L_apply_along_axis, "*", L_FUNC,
   "Applies a function to every vector along an axis.\n"
   "la.apply_along_axis(f, axis, x, ...): f is called with each vector, a view, and the further arguments.\n"
   "Result: what f returns (a number or an array) stands where the axis was; the first one decides the dtype.\n"
   "Errors: nothing to go over; results of different shapes.\n"
   "Example: la.apply_along_axis(la.sum, 2, {{1, 2}, {3, 4}})  --> [3 7]\nNumPy: numpy.apply_along_axis"},
  {"apply_over_axes", L_apply_over_axes, "f, x, axes", L_FUNC,
   "Applies a function to an array along one axis after the other.\n"
   "f(x, axis) returns an array with as many axes as x, or one less, which is put back with length 1.\n"
   "axes: a number or a table. Errors: a result of the wrong shape.\n"
   "Example: la.apply_over_axes(la.sum, la.ones({2, 3}), {1, 2})  --> [[6.]]\nNumPy: numpy.apply_over_axes"},
  {"vectorize", L_vectorize, "f, otypes, excluded", L_FUNC,
   "Makes of a function of numbers one of arrays.\n"
   "otypes: the dtype of the results, a name or a table of names; without it the first results decide.\n"
   "excluded: positions (from 1) of arguments that are passed as they are.\n"
   "Result: a function: its arguments are broadcast, f is called for each element, and each of its results becomes an array.\n"
   "Errors (of that function): no elements without otypes; a fraction where the first result was an integer.\n"
   "Example: la.vectorize(function(a, b) return a > b and a or b end)({1, 5}, 3)  --> [3 5]\nNumPy: numpy.vectorize"},
  {"piecewise", L_piecewise, "*", L_FUNC | L_METHOD,
   "A function put together from pieces.\n"
   "la.piecewise(x, conditions, functions, ...): where condition k (a bool array) is true the result is functions[k], a number, an\n"
   "array, or a function that is called with those elements of x and the further arguments. One function more: for all other "
   "elements (else 0).\n"
   "Result: the shape and dtype of x. Errors: numbers that do not fit.\n"
   "Example: local x = la.array {-1., 2.}; la.piecewise(x, {x:lt(0), x:ge(0)}, {-1, function(v) return v * v end})  --> [-1.  "
   "4.]\nNumPy: numpy.piecewise"},
  {"packbits", L_packbits, "a, axis, bitorder", L_FUNC | L_METHOD,
   "Packs elements, as bits, into bytes.\n"
   "a: array of bool or integers; what is not 0 is a 1. axis: along which; nil: all of a, row by row.\n"
   "bitorder: \"big\" (default): the first element is the highest bit; \"little\". The last byte is filled up with 0.\n"
   "Result: uint8. Errors: floats.\nExample: la.packbits({1, 0, 1})  --> [160]\nNumPy: numpy.packbits"},
  {"unpackbits", L_unpackbits, "a, axis, count, bitorder", L_FUNC | L_METHOD,
   "Bytes as bits, one element for each.\n"
   "a: uint8 array. axis: along which; nil: all of a. count: how many bits to give (more: filled up with 0); negative: so many fewer.\n"
   "bitorder: as for packbits. Result: uint8, 0 and 1. Errors: another dtype.\n"
   "Example: la.unpackbits(la.array({5}, \"uint8\"))  --> [0 0 0 0 0 1 0 1]\nNumPy: numpy.unpackbits"},
  {"byteswap", L_byteswap, "x, inplace", L_FUNC | L_METHOD,
   "The same elements with their bytes in the other order.\nx: any array. inplace: swap in x itself, and return it.\n"
   "Example: la.byteswap(la.array({1, 256}, \"int16\"))  --> [256   1]\nNumPy: numpy.ndarray.byteswap"},
  {"sliding_window_view", L_sliding_window_view, "x, window_shape, axis | writeable", L_FUNC | L_METHOD,
   "A view of all windows of a shape in an array; nothing is copied.\n"
   "window_shape: a number or a table. axis: the axes the window slides along (all). writeable: may the view be written to (false)?\n"
   "Result: the axes of x, as much shorter as the window allows, then those of the window. Errors: a window larger than x.\n"
   "Example: la.sliding_window_view({1, 2, 3, 4}, 2)  --> [[1 2] [2 3] [3 4]]\nNumPy: numpy.lib.stride_tricks.sliding_window_view"},
  {"as_strided", L_as_strided, "x, shape, strides | writeable", L_FUNC | L_METHOD,
   "A view of the memory of x in any shape and strides.\n"
   "shape: of the view (that of x). strides: bytes from element to element along each axis (those of x). writeable: true unless given.\n"
   "Result: a view that begins where x does. Errors: one that would reach outside the memory of x (or of the array it is a view of).\n"
   "Example: la.as_strided(la.arange(4), {3, 2}, {8, 8})  --> [[0 1] [1 2] [2 3]]\n"
   "NumPy: numpy.lib.stride_tricks.as_strided (which checks nothing)"},
  {NULL, NULL, NULL, 0, NULL}
};
