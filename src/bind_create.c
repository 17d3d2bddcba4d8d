/*
** bind_create.c: making arrays: from values, of a shape, ranges, grids, from bytes and functions.
*/
#include <math.h>
#include <string.h>

#include "bind_core.h"
#include "ramp.h"

/* ---- from values ---- */

/* array(x, dtype): always a copy unless copy = false */
static int L_array (lua_State *L) {
  if (lua_gettop(L) == 1 && lua_rawlen(L, 1) > 0 && lua_type(L, 1) == LUA_TTABLE) {     /* la.array{1, 2, 3} */
    l_unmixed(L, 1);
    l_asarray(L, 1, LA_NODTYPE);
    return 1;
  }
  if (lua_type(L, 1) == LUA_TNUMBER && lua_type(L, 2) == LUA_TNUMBER)
    return l_error(L, "array: the elements stand in one table: la.array{%.14g, %.14g%s}", lua_tonumber(L, 1), lua_tonumber(L, 2), lua_gettop(L) > 2 ? ", ..." : "");
  l_lay(L);
  int dt = l_optdtype(L, 2, LA_NODTYPE);
  bool copy = l_optbool(L, 3, true);
  char order = l_optorder(L, 4, 'K');
  int64_t ndmin = l_absent(L, 5) ? 0 : l_checkint(L, 5, "ndmin");
  bool isarray = l_toarray(L, 1) != NULL;
  la_array *x = l_asarray(L, 1, isarray ? LA_NODTYPE : dt);
  bool cast = dt != LA_NODTYPE && dt != x->v.dtype;
  bool laid = order == 'K' || order == 'A' || (order == 'C' ? la_arr_iscontig(&x->v) : la_arr_isfcontig(&x->v));
  if ((isarray && (copy || cast)) || !laid) {
    x = l_copyof(L, 1, dt, order);
    x->v.flags &= (uint8_t)~LA_WEAKSCALAR;
    lua_replace(L, 1);
  }
  lua_settop(L, 1);
  if (ndmin > x->v.ndim) {
    if (ndmin > LA_MAXDIMS) return l_error(L, "maximum supported dimension for an ndarray is %d, found %lld", LA_MAXDIMS, (long long)ndmin);
    la_dims d;
    int add = (int)ndmin - x->v.ndim;
    d.ndim = (int)ndmin;
    d.size = x->v.size;
    for (int k = 0; k < d.ndim; k++) {
      d.shape[k] = k < add ? 1 : x->v.shape[k - add];
      d.strides[k] = k < add ? la_itemsize(x->v.dtype) : x->v.strides[k - add];
    }
    l_newview(L, 1, x->v.data, (la_dtype)x->v.dtype, &d);
  }
  return 1;
}

static int L_asarray (lua_State *L) {
  int dt = l_optdtype(L, 2, LA_NODTYPE);
  char order = l_optorder(L, 3, 'K');
  la_array *x = l_asarray(L, 1, dt);
  bool laid = order == 'K' || order == 'A' || (order == 'C' ? la_arr_iscontig(&x->v) : la_arr_isfcontig(&x->v));
  bool copy = l_optbool(L, 4, false);
  lua_settop(L, 1);
  if (copy || !laid) l_copyof(L, 1, LA_NODTYPE, order);
  return 1;
}

static int L_ascontiguousarray (lua_State *L) {
  int dt = l_optdtype(L, 2, LA_NODTYPE);
  la_array *x = l_asarray(L, 1, dt);
  lua_settop(L, 1);
  if (!la_arr_iscontig(&x->v)) l_copyof(L, 1, LA_NODTYPE, 'C');
  return 1;
}

static int L_asfortranarray (lua_State *L) {
  int dt = l_optdtype(L, 2, LA_NODTYPE);
  la_array *x = l_asarray(L, 1, dt);
  lua_settop(L, 1);
  if (!la_arr_isfcontig(&x->v)) l_copyof(L, 1, LA_NODTYPE, 'F');
  return 1;
}

/* ---- of a shape ---- */

static la_array *new_of_shape (lua_State *L, int shape, int dtype, int order) {
  la_dims d;
  l_checkshape(L, shape, &d, false);
  la_dtype dt = (la_dtype)l_optdtype(L, dtype, LA_F64);
  la_array *x = l_newarray(L, dt, d.ndim, d.shape);
  if (l_optorder(L, order, 'C') == 'F') la_arr_fstrides(d.ndim, d.shape, la_itemsize(dt), x->dims + d.ndim);
  return x;
}

/* The array of zeros(2, 3), zeros({2, 3}), zeros(n, ...): the usual calls are read as they came. */
static la_array *new_shaped (lua_State *L) {
  la_dims d;
  int n = lua_gettop(L), k = 0;
  while (k < n && k < LA_MAXDIMS && lua_isinteger(L, k + 1) && (d.shape[k] = (int64_t)lua_tointeger(L, k + 1)) >= 0) k++;
  if (k == n && n > 0) {
    la_ctx *cx = l_ctx(L);
    if (!la_arr_size(cx, LA_F64, n, d.shape, &d.size)) l_raise(L, cx);
    la_array *x = l_newraw(L, cx, LA_F64, n, d.shape, d.size);
    la_arr_cstrides(n, d.shape, 8, x->dims + n);
    return x;
  }
  if (n == 1 && lua_rawlen(L, 1) > 0 && lua_type(L, 1) == LUA_TTABLE) {
    l_unmixed(L, 1);
    l_checkshape(L, 1, &d, false);
    return l_newarray(L, LA_F64, d.ndim, d.shape);
  }
  l_lay(L);
  return new_of_shape(L, 1, 2, 3);
}

static void fill_int (lua_State *L, la_array *x, int64_t value) {
  la_scalar s = { LA_WEAK_INT, value, (double)value, 0 };
  if (value == 0 && x->v.size * la_itemsize(x->v.dtype) <= 64 << 10) {     /* new, so packed; more is shared, as what reads it will be */
    memset(x->v.data, 0, (size_t)(x->v.size * la_itemsize(x->v.dtype)));
    return;
  }
  if (!la_ex_fill(l_ctx(L), &x->v, &s)) l_raise(L, l_ctx(L));
}

static int L_zeros (lua_State *L) { fill_int(L, new_shaped(L), 0); return 1; }
static int L_ones (lua_State *L) { fill_int(L, new_shaped(L), 1); return 1; }
static int L_empty (lua_State *L) { new_shaped(L); return 1; }

/* The value at index i to all of x: a scalar (which must fit), or an array that broadcasts. */
static void fill_value (lua_State *L, la_array *x, int i) {
  la_ctx *cx = l_ctx(L);
  la_scalar s;
  la_dtype dt;
  if (l_toscalar(L, i, &s, &dt)) {
    if (!la_ex_fill(cx, &x->v, &s)) l_raise(L, cx);
  } else {
    la_array *v = l_asarray(L, i, LA_NODTYPE);
    if (!la_ex_copy(cx, &x->v, &v->v)) l_raise(L, cx);
  }
}

static int L_full (lua_State *L) {
  la_dims d;
  l_checkshape(L, 1, &d, false);
  la_weak w;
  bool scalar;
  la_array *v = l_operand(L, 2, &w, &scalar);
  la_dtype dt = (la_dtype)l_optdtype(L, 3, v->v.dtype);
  la_array *x = l_newarray(L, dt, d.ndim, d.shape);
  if (l_optorder(L, 4, 'C') == 'F') la_arr_fstrides(d.ndim, d.shape, la_itemsize(dt), x->dims + d.ndim);
  fill_value(L, x, 2);
  return 1;
}

static la_array *new_like (lua_State *L, int x, int dtype, int order, int shape) {
  la_array *like = l_asarray(L, x, LA_NODTYPE);
  la_dtype dt = (la_dtype)l_optdtype(L, dtype, like->v.dtype);
  char o = l_optorder(L, order, 'K');
  if (l_absent(L, shape)) return l_newlike(L, dt, &like->v, o);
  la_dims d;
  l_checkshape(L, shape, &d, false);
  la_array *r = l_newarray(L, dt, d.ndim, d.shape);
  if (o == 'F') la_arr_fstrides(d.ndim, d.shape, la_itemsize(dt), r->dims + d.ndim);
  return r;
}

static int L_zeros_like (lua_State *L) { fill_int(L, new_like(L, 1, 2, 3, 4), 0); return 1; }
static int L_ones_like (lua_State *L) { fill_int(L, new_like(L, 1, 2, 3, 4), 1); return 1; }
static int L_empty_like (lua_State *L) { new_like(L, 1, 2, 3, 4); return 1; }
static int L_full_like (lua_State *L) {
  la_array *x = new_like(L, 1, 3, 4, 5);
  fill_value(L, x, 2);
  return 1;
}

static int L_fill (lua_State *L) {
  la_array *x = l_checkout(L, 1);
  fill_value(L, x, 2);
  lua_settop(L, 1);
  return 1;
}

/* ---- matrices ---- */

/* Writes ones on diagonal k of the zeroed matrix x. */
static void set_diagonal (lua_State *L, la_array *x, int64_t k) {
  la_ctx *cx = l_ctx(L);
  int64_t n = x->v.shape[0], m = x->v.shape[1];
  if (k <= -n || k >= m) return;
  int64_t i = k < 0 ? -k : 0, j = k > 0 ? k : 0;
  int64_t len = n - i < m - j ? n - i : m - j, stride = x->v.strides[0] + x->v.strides[1];
  la_view diag = { x->v.data + i * x->v.strides[0] + j * x->v.strides[1], &len, &stride, len, x->v.dtype, 1, 0, 0 };
  la_scalar one = { LA_WEAK_INT, 1, 1, 0 };
  if (!la_ex_fill(cx, &diag, &one)) l_raise(L, cx);
}

static int L_eye (lua_State *L) {
  la_dims d;
  if (lua_type(L, 1) == LUA_TTABLE) {                   /* eye({3}) as well as eye(3) */
    l_checkshape(L, 1, &d, false);
    if (d.ndim != 1) return l_error(L, "eye: N must be one length, got a shape of %d", d.ndim);
  } else d.shape[0] = l_checkint(L, 1, "N");
  d.shape[1] = l_absent(L, 2) ? d.shape[0] : l_checkint(L, 2, "M");
  int64_t k = l_absent(L, 3) ? 0 : l_checkint(L, 3, "k");
  la_dtype dt = (la_dtype)l_optdtype(L, 4, LA_F64);
  la_array *x = l_newarray(L, dt, 2, d.shape);
  if (l_optorder(L, 5, 'C') == 'F') la_arr_fstrides(2, d.shape, la_itemsize(dt), x->dims + 2);
  fill_int(L, x, 0);
  set_diagonal(L, x, k);
  return 1;
}

static int L_identity (lua_State *L) {
  int64_t n = l_checkint(L, 1, "n"), shape[2] = { n, n };
  la_array *x = l_newarray(L, (la_dtype)l_optdtype(L, 2, LA_F64), 2, shape);
  fill_int(L, x, 0);
  set_diagonal(L, x, 0);
  return 1;
}

static int L_diag (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_array *v = l_asarray(L, 1, LA_NODTYPE);
  int64_t k = l_absent(L, 2) ? 0 : l_checkint(L, 2, "k"), off = k >= 0 ? k : k == INT64_MIN ? INT64_MAX : -k;
  if (v->v.ndim == 1) {
    int64_t n;
    if (la_add_overflow(v->v.size, off, &n)) return l_error(L, "%s: k is too large: %lld", l_fname(L), (long long)k);
    int64_t shape[2] = { n, n };
    la_array *x = l_newarray(L, (la_dtype)v->v.dtype, 2, shape);
    fill_int(L, x, 0);
    int64_t len = v->v.size, stride = x->v.strides[0] + x->v.strides[1];
    la_view diag = { x->v.data + (k < 0 ? off * x->v.strides[0] : off * x->v.strides[1]), &len, &stride, len, x->v.dtype, 1, 0, 0 };
    if (len > 0 && !la_ex_copy(cx, &diag, &v->v)) return l_raise(L, cx);
    return 1;
  }
  if (v->v.ndim != 2) return l_error(L, "Input must be 1- or 2-d, got an array of dimension %d", v->v.ndim);
  la_dims d;                                            /* a view of the diagonal, copied: NumPy's diag gives one that can be written */
  int64_t i = k < 0 ? off : 0, j = k > 0 ? off : 0, n = v->v.shape[0] - i, m = v->v.shape[1] - j;
  d.ndim = 1;
  d.size = d.shape[0] = n < 0 || m < 0 ? 0 : n < m ? n : m;
  d.strides[0] = v->v.strides[0] + v->v.strides[1];
  la_array *x = l_newarray(L, (la_dtype)v->v.dtype, 1, d.shape);
  la_view diag = la_viewof(v->v.data + (d.size > 0 ? i * v->v.strides[0] + j * v->v.strides[1] : 0), (la_dtype)v->v.dtype, &d);
  if (!la_ex_copy(cx, &x->v, &diag)) return l_raise(L, cx);
  return 1;
}

static int L_diagflat (lua_State *L) {
  la_array *v = l_asarray(L, 1, LA_NODTYPE);
  la_array *c = l_copyof(L, 1, LA_NODTYPE, 'C');
  la_dims d;
  d.ndim = 1;
  d.size = d.shape[0] = v->v.size;
  d.strides[0] = la_itemsize(v->v.dtype);
  l_newview(L, -1, c->v.data, (la_dtype)v->v.dtype, &d);
  lua_replace(L, 1);
  lua_settop(L, 2);
  return L_diag(L);
}

static int L_tri (lua_State *L) {
  int64_t n = l_checkint(L, 1, "N"), m = l_absent(L, 2) ? n : l_checkint(L, 2, "M"), k = l_absent(L, 3) ? 0 : l_checkint(L, 3, "k");
  la_dtype dt = (la_dtype)l_optdtype(L, 4, LA_F64);
  int64_t shape[2] = { n, m };
  la_array *x = l_newarray(L, dt, 2, shape), *ones = l_newarray(L, dt, 1, shape + 1);
  int64_t z = la_itemsize(dt);
  fill_int(L, ones, 1);
  for (int64_t i = 0; i < n; i++) {
    int64_t len;
    if (la_add_overflow(i + 1, k, &len)) len = k > 0 ? m : 0;
    if (len < 0) len = 0;
    if (len > m) len = m;
    memcpy(x->v.data + i * m * z, ones->v.data, (size_t)(len * z));
    memset(x->v.data + (i * m + len) * z, 0, (size_t)((m - len) * z));
  }
  lua_pop(L, 1);
  return 1;
}

/* tril, triu: copies with the elements on the other side of diagonal k zeroed; stacks of matrices in the last two axes */
static int triangle (lua_State *L, bool lower) {
  la_ctx *cx = l_ctx(L);
  la_array *m = l_asarray(L, 1, LA_NODTYPE);
  int64_t k = l_absent(L, 2) ? 0 : l_checkint(L, 2, "k");
  if (m->v.ndim < 2) {
    if (m->v.ndim == 0) return l_error(L, "%s: an array of at least one axis is required", l_fname(L));
    la_dims d;                                          /* a vector is the row of a square matrix, as in NumPy */
    d.ndim = 2;
    d.shape[0] = d.shape[1] = m->v.size;
    la_array *sq = l_newarray(L, (la_dtype)m->v.dtype, 2, d.shape);
    if (!la_ex_copy(cx, &sq->v, &m->v)) return l_raise(L, cx);
  } else l_copyof(L, 1, LA_NODTYPE, 'C');
  la_array *x = l_checkarray(L, -1);
  int nd = x->v.ndim;
  int64_t rows = x->v.shape[nd - 2], cols = x->v.shape[nd - 1], item = la_itemsize(x->v.dtype);
  int64_t matrices = x->v.size == 0 ? 0 : x->v.size / (rows * cols);
  for (int64_t b = 0; b < matrices; b++)
    for (int64_t i = 0; i < rows; i++) {
      char *row = x->v.data + (b * rows + i) * cols * item;
      int64_t edge;                                     /* first column above the diagonal */
      if (la_add_overflow(i + (lower ? 1 : 0), k, &edge)) edge = k > 0 ? cols : 0;
      if (edge < 0) edge = 0;
      if (edge > cols) edge = cols;
      if (lower) memset(row + edge * item, 0, (size_t)((cols - edge) * item));
      else memset(row, 0, (size_t)(edge * item));
    }
  return 1;
}
static int L_tril (lua_State *L) { return triangle(L, true); }
static int L_triu (lua_State *L) { return triangle(L, false); }

static int L_vander (lua_State *L) {
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  if (x->v.ndim != 1) return l_error(L, "x must be a one-dimensional array or sequence, got dimension %d", x->v.ndim);
  int64_t n = l_absent(L, 2) ? x->v.size : l_checkint(L, 2, "N");
  bool increasing = l_optbool(L, 3, false);
  la_ctx *cx = l_ctx(L);
  la_dtype dt = la_dt_promote((la_dtype)x->v.dtype, LA_I64);
  int64_t shape[2] = { x->v.size, n };
  la_array *r = l_newarray(L, dt, 2, shape);
  la_view col = { NULL, &shape[0], &r->v.strides[0], x->v.size, (uint8_t)dt, 1, 0, 0 }, before = col;
  la_scalar one = { LA_WEAK_INT, 1, 1, 0 };
  for (int64_t j = 0; j < n; j++) {
    col.data = r->v.data + (increasing ? j : n - 1 - j) * r->v.strides[1];
    if (j == 0) { if (!la_ex_fill(cx, &col, &one)) return l_raise(L, cx); }
    else {
      const la_view *in[2] = { &before, &x->v };
      if (!la_ex_ufunc(cx, &la_ufuncs[LA_UF_multiply], dt, in, &col, NULL)) return l_raise(L, cx);
    }
    before = col;
  }
  return 1;
}

/* ---- windows: M points of a curve that is symmetric about its middle ---- */

typedef enum cr_window { CR_BARTLETT, CR_BLACKMAN, CR_HAMMING, CR_HANNING, CR_KAISER } cr_window;

/* The window of argument 1's length; of Kaiser's the argument of i0, with beta. */
static int cr_towindow (lua_State *L, cr_window kind, double beta) {
  static const double pi = 3.14159265358979323846;
  int64_t m = l_checkint(L, 1, "M"), shape = m > 0 ? m : 0;
  la_array *r = l_newarray(L, LA_F64, 1, &shape);
  double *y = (double *)(void *)r->v.data;
  for (int64_t k = 0; k < shape; k++) {
    double n = (double)(2 * k + 1 - m), last = (double)(m - 1), t = m == 1 ? 0 : pi * n / last, u = m == 1 ? 0 : n / last;
    switch (kind) {
      case CR_BARTLETT: y[k] = m == 1 ? 1 : n <= 0 ? 1 + u : 1 - u; break;
      case CR_BLACKMAN: y[k] = m == 1 ? 1 : 0.42 + 0.5 * cos(t) + 0.08 * cos(2 * pi * n / last); break;
      case CR_HAMMING: y[k] = m == 1 ? 1 : 0.54 + 0.46 * cos(t); break;
      case CR_HANNING: y[k] = 0.5 + 0.5 * cos(t); break;
      case CR_KAISER: y[k] = beta * sqrt(1 - u * u); break;
    }
  }
  return 1;
}

static int L_bartlett (lua_State *L) { return cr_towindow(L, CR_BARTLETT, 0); }
static int L_blackman (lua_State *L) { return cr_towindow(L, CR_BLACKMAN, 0); }
static int L_hamming (lua_State *L) { return cr_towindow(L, CR_HAMMING, 0); }
static int L_hanning (lua_State *L) { return cr_towindow(L, CR_HANNING, 0); }

static int L_kaiser (lua_State *L) {            /* i0(beta sqrt(1 - u^2)) / i0(beta), u from -1 to 1 */
  double beta = l_checknum(L, 2, "beta");
  cr_towindow(L, CR_KAISER, beta);
  l_ufunc(L, LA_UF_i0, -1, 0);
  lua_pushnumber(L, (lua_Number)beta);
  l_ufunc(L, LA_UF_i0, -1, 0);
  l_ufunc(L, LA_UF_divide, -3, -1);
  return 1;
}

/* ---- ranges ---- */

typedef struct bound { bool isint; int64_t i; double f; } bound;

static bound check_bound (lua_State *L, int i, const char *what) {
  la_scalar s;
  la_dtype dt;
  if (lua_type(L, i) == LUA_TBOOLEAN || !l_toscalar(L, i, &s, &dt) || la_iscomplex(dt))
    l_error(L, "%s: %s must be a number, got %s", l_fname(L), what, lua_isnoneornil(L, i) ? "nothing" : l_typename(L, i));
  bound b = { s.weak != LA_WEAK_FLOAT, s.i, s.weak == LA_WEAK_FLOAT ? s.f : (double)s.i };
  return b;
}

/* n elements start, start + step, ... */
static int push_range (lua_State *L, bound start, bound step, int64_t n, int dt, bool whole) {
  la_ctx *cx = l_ctx(L);
  bool isint = start.isint && step.isint;
  if (dt == LA_NODTYPE) dt = isint && whole ? LA_I64 : LA_F64;
  if (dt == LA_BOOL && n > 2) return l_error(L, "%s() is only supported for booleans when the result has at most length 2.", l_fname(L));
  la_array *x = l_newarray(L, (la_dtype)dt, 1, &n);
  for (int64_t k = 0; k < n && k < 2; k++) {
    la_scalar s = { isint ? LA_WEAK_INT : LA_WEAK_FLOAT, 0, 0, 0 };
    if (isint) s.i = k == 0 ? start.i : (int64_t)((uint64_t)start.i + (uint64_t)step.i);
    else s.f = k == 0 ? start.f : start.f + step.f;
    if (!la_dt_store(cx, (la_dtype)dt, x->v.data + k * la_itemsize(dt), &s)) return l_raise(L, cx);
  }
  if (isint && n > 0 && la_isint(dt) && dt != LA_I64 && dt != LA_U64) {      /* the last one must fit too */
    char room[8];
    la_scalar last = { LA_WEAK_INT, start.i + (n - 1) * step.i, 0, 0 };
    if (!la_dt_store(cx, (la_dtype)dt, room, &last)) return l_raise(L, cx);
  }
  la_ramp_fill((la_dtype)dt, x->v.data, n);
  return 1;
}

static int64_t float_count (lua_State *L, double d, double step) {
  double n = ceil(d / step);
  if (step == 0 && d == 0) n = 0;
  if (n != n) l_error(L, "%s: cannot compute length: start, stop or step is not a number", l_fname(L));
  if (n > 9e18) l_error(L, "Maximum allowed size exceeded: %s would make %.14g elements", l_fname(L), n);
  return n > 0 ? (int64_t)n : 0;
}

static int L_arange (lua_State *L) {
  bound start = { true, 0, 0 }, stop, step = { true, 1, 1 };
  if (lua_type(L, 2) == LUA_TSTRING) {                  /* arange(n, "float32") */
    lua_pushvalue(L, 2);
    lua_replace(L, 4);
    lua_pushnil(L);
    lua_replace(L, 2);
  } else if (lua_type(L, 3) == LUA_TSTRING) {
    lua_pushvalue(L, 3);
    lua_replace(L, 4);
    lua_pushnil(L);
    lua_replace(L, 3);
  }
  if (l_absent(L, 2)) stop = check_bound(L, 1, "stop");
  else {
    if (!l_absent(L, 1)) start = check_bound(L, 1, "start");
    stop = check_bound(L, 2, "stop");
  }
  if (!l_absent(L, 3)) step = check_bound(L, 3, "step");
  int dt = l_optdtype(L, 4, LA_NODTYPE);
  if (step.isint ? step.i == 0 : step.f == 0) return l_error(L, "arange: step cannot be 0");
  int64_t n;
  if (start.isint && stop.isint && step.isint) {
    /* in unsigned arithmetic: the distance may not fit int64 */
    uint64_t d = step.i > 0 ? (uint64_t)stop.i - (uint64_t)start.i : (uint64_t)start.i - (uint64_t)stop.i;
    uint64_t s = step.i > 0 ? (uint64_t)step.i : 0 - (uint64_t)step.i;
    bool any = step.i > 0 ? stop.i > start.i : stop.i < start.i;
    uint64_t count = any ? (d - 1) / s + 1 : 0;
    if (count > INT64_MAX) return l_error(L, "Maximum allowed size exceeded");
    n = (int64_t)count;
  } else n = float_count(L, stop.f - start.f, step.f);
  return push_range(L, start, step, n, dt, stop.isint);
}

/* range(n), range(a, b), range(a, b, step): as Lua's for, both ends included */
static int L_range (lua_State *L) {
  bound start = { true, 1, 1 }, stop, step = { true, 1, 1 };
  if (lua_type(L, 2) == LUA_TSTRING) { lua_pushvalue(L, 2); lua_replace(L, 4); lua_pushnil(L); lua_replace(L, 2); }
  else if (lua_type(L, 3) == LUA_TSTRING) { lua_pushvalue(L, 3); lua_replace(L, 4); lua_pushnil(L); lua_replace(L, 3); }
  if (l_absent(L, 2)) stop = check_bound(L, 1, "stop");
  else {
    start = check_bound(L, 1, "start");
    stop = check_bound(L, 2, "stop");
  }
  if (!l_absent(L, 3)) step = check_bound(L, 3, "step");
  int dt = l_optdtype(L, 4, LA_NODTYPE);
  if (step.isint ? step.i == 0 : step.f == 0) return l_error(L, "range: step cannot be 0");
  int64_t n;
  if (start.isint && step.isint) {
    int64_t last = stop.i;
    if (!stop.isint) {                                  /* Lua's for clips a float limit to an integer */
      double f = step.i > 0 ? floor(stop.f) : ceil(stop.f);
      if (f != f) return l_error(L, "range: stop is not a number");
      last = f >= 9.2e18 ? INT64_MAX : f <= -9.2e18 ? INT64_MIN : (int64_t)f;
    }
    bool any = step.i > 0 ? last >= start.i : last <= start.i;
    uint64_t d = step.i > 0 ? (uint64_t)last - (uint64_t)start.i : (uint64_t)start.i - (uint64_t)last;
    uint64_t s = step.i > 0 ? (uint64_t)step.i : 0 - (uint64_t)step.i;
    if (any && d / s >= INT64_MAX) return l_error(L, "Maximum allowed size exceeded");
    n = any ? (int64_t)(d / s) + 1 : 0;
  } else {
    double q = floor((stop.f - start.f) / step.f);
    if (q != q) return l_error(L, "range: start, stop or step is not a number");
    if (q > 9e18) return l_error(L, "Maximum allowed size exceeded");
    n = q >= 0 ? (int64_t)q + 1 : 0;
  }
  return push_range(L, start, step, n, dt, true);
}

/* Pushes linspace's values with the new axis in front: (num, ...) of start, stop at indices a, b. Leaves [values, step] on the stack. */
static void push_linspace (lua_State *L, int a, int b, int64_t num, bool endpoint) {
  la_ctx *cx = l_ctx(L);
  la_weak w[3] = { LA_STRONG, LA_STRONG, LA_WEAK_FLOAT };
  bool s1, s2;
  la_array *x = l_operand(L, a, &w[0], &s1), *y = l_operand(L, b, &w[1], &s2);
  la_dtype dts[3] = { (la_dtype)x->v.dtype, (la_dtype)y->v.dtype, LA_F64 };
  la_dtype dt = la_dt_result(3, dts, w);
  if (dt == LA_F16) dt = LA_F64;                        /* computed wide, cast by the caller */
  int64_t div = endpoint ? num - 1 : num;
  if (dt == LA_F64 && x->v.ndim == 0 && y->v.ndim == 0 && div > 0) {
    l_asarray(L, a, dt);
    l_asarray(L, b, dt);
    double from = *(double *)(void *)l_toarray(L, a)->v.data, to = *(double *)(void *)l_toarray(L, b)->v.data;
    double delta = to - from, step = delta / (double)div;
    la_array *r = l_newarray(L, LA_F64, 1, &num);
    double *p = (double *)(void *)r->v.data;
    la_ramp_linspace(p, num, from, step, delta, (double)div);
    if (endpoint) p[num - 1] = to;
    la_array *st = l_newarray(L, LA_F64, 0, NULL);
    *(double *)(void *)st->v.data = step;
    return;
  }
  l_asarray(L, a, dt);
  l_asarray(L, b, dt);
  l_ufunc(L, LA_UF_subtract, b, a);                     /* delta */
  int delta = lua_gettop(L);
  la_array *dl = lua_touserdata(L, delta);
  /* steps 0 .. num-1 as a column in front of delta's axes */
  la_dims d;
  d.ndim = dl->v.ndim + 1;
  if (d.ndim > LA_MAXDIMS) l_error(L, "maximum supported dimension for an ndarray is %d, found %d", LA_MAXDIMS, d.ndim);
  d.shape[0] = num;
  for (int k = 1; k < d.ndim; k++) d.shape[k] = 1;
  la_dtype real = la_dt_real(dt);
  la_array *steps = l_newarray(L, real, d.ndim, d.shape);
  int i = lua_gettop(L);
  for (int64_t k = 0; k < num; k++) {
    if (real == LA_F32) ((float *)(void *)steps->v.data)[k] = (float)k;
    else ((double *)(void *)steps->v.data)[k] = (double)k;
  }
  if (div > 0) {
    lua_pushinteger(L, div);
    l_ufunc(L, LA_UF_divide, delta, -1);                /* step */
    int step = lua_gettop(L);
    lua_pushinteger(L, 0);
    la_array *zero = l_ufunc(L, LA_UF_equal, step, -1);
    bool anyzero = zero->v.size > 0 && memchr(zero->v.data, 1, (size_t)zero->v.size) != NULL;
    lua_pop(L, 2);
    if (anyzero) {                                      /* too fine for the dtype: divide first */
      l_ufunc(L, LA_UF_divide, i, step - 1);
      l_ufunc(L, LA_UF_multiply, -1, delta);
      lua_remove(L, -2);
    } else l_ufunc(L, LA_UF_multiply, i, step);
    l_ufunc(L, LA_UF_add, -1, a);
    lua_replace(L, i);                                  /* delta, values, div, step, product */
    lua_pushvalue(L, step);
    lua_replace(L, delta);
    lua_settop(L, i);
  } else {
    l_ufunc(L, LA_UF_multiply, i, delta);
    l_ufunc(L, LA_UF_add, -1, a);
    lua_replace(L, i);
    lua_settop(L, i);
    la_scalar nan = { LA_WEAK_FLOAT, 0, __builtin_nan(""), 0 };
    la_array *st = l_newarray(L, dt, dl->v.ndim, dl->v.shape);
    if (!la_ex_fill(cx, &st->v, &nan)) l_raise(L, cx);
    lua_replace(L, delta);
  }
  if (endpoint && num > 1) {                            /* the last value exactly */
    la_array *r = lua_touserdata(L, i), *stop = l_toarray(L, b);
    la_view last = { r->v.data + (num - 1) * r->v.strides[0], r->v.shape + 1, r->v.strides + 1, r->v.size / num, r->v.dtype,
                     (uint8_t)(r->v.ndim - 1), 0, 0 };
    if (!la_ex_copy(cx, &last, &stop->v)) l_raise(L, cx);
  }
  lua_insert(L, delta);                                 /* values below step */
}

/* The array on top gets its first axis moved to `axis` (stack index; absent: stays), and dtype dt. */
static void place_axis (lua_State *L, int axis, int dt) {
  la_array *x = l_checkarray(L, -1);
  int to = l_absent(L, axis) ? 0 : l_checkaxis(L, axis, x->v.ndim);
  if (to != 0) {
    la_dims d;
    d.ndim = x->v.ndim;
    d.size = x->v.size;
    for (int k = 0, j = 1; k < d.ndim; k++) {
      int from = k == to ? 0 : j++;
      d.shape[k] = x->v.shape[from];
      d.strides[k] = x->v.strides[from];
    }
    x = l_newview(L, -1, x->v.data, (la_dtype)x->v.dtype, &d);
    lua_remove(L, -2);
  }
  if (dt == LA_NODTYPE || dt == x->v.dtype) return;
  if (dt < LA_F16 && x->v.dtype < LA_C64 && x->v.dtype >= LA_F16) {    /* whole numbers round down */
    l_ufunc(L, LA_UF_floor, -1, 0);
    lua_remove(L, -2);
  }
  l_copyof(L, -1, dt, 'C');
  lua_remove(L, -2);
}

static int64_t check_num (lua_State *L, int i) {
  int64_t num = l_absent(L, i) ? 50 : l_checkint(L, i, "num");
  if (num < 0) l_error(L, "Number of samples, %lld, must be non-negative.", (long long)num);
  return num;
}

static int L_linspace (lua_State *L) {
  int64_t num = check_num(L, 3);
  bool endpoint = l_optbool(L, 4, true), retstep = l_optbool(L, 5, false);
  int dt = l_optdtype(L, 6, LA_NODTYPE);
  push_linspace(L, 1, 2, num, endpoint);                /* values, step */
  lua_insert(L, -2);
  place_axis(L, 7, dt);
  if (!retstep) return 1;
  lua_insert(L, -2);
  l_unwrap(L);
  return 2;
}

static int L_logspace (lua_State *L) {
  int64_t num = check_num(L, 3);
  bool endpoint = l_optbool(L, 4, true);
  int dt = l_optdtype(L, 6, LA_NODTYPE);
  if (l_absent(L, 5)) { lua_pushnumber(L, 10.0); lua_replace(L, 5); }
  push_linspace(L, 1, 2, num, endpoint);
  lua_pop(L, 1);
  l_ufunc(L, LA_UF_power, 5, -1);
  place_axis(L, 7, dt);
  return 1;
}

/* Numbers spaced evenly on a log scale between start and stop, both given as they are (NumPy's algorithm for real ends). */
static int L_geomspace (lua_State *L) {
  int64_t num = check_num(L, 3);
  bool endpoint = l_optbool(L, 4, true);
  int dt = l_optdtype(L, 5, LA_NODTYPE);
  double a = l_checknum(L, 1, "start"), b = l_checknum(L, 2, "stop");
  if (a == 0 || b == 0) return l_error(L, "Geometric sequence cannot include zero");
  if ((a < 0) != (b < 0)) return l_error(L, "geomspace: start and stop must have the same sign, got %.14g and %.14g", a, b);
  double sign = a < 0 ? -1 : 1;
  lua_settop(L, 7);
  lua_pushnumber(L, log10(a * sign));
  lua_pushnumber(L, log10(b * sign));
  push_linspace(L, 8, 9, num, endpoint);
  lua_pop(L, 1);
  lua_pushnumber(L, 10.0);
  la_array *r = l_ufunc(L, LA_UF_power, -1, -2);
  double *p = (double *)(void *)r->v.data;
  if (num > 0) p[0] = a * sign;
  if (num > 1 && endpoint) p[num - 1] = b * sign;
  for (int64_t k = 0; k < num; k++) p[k] *= sign;
  place_axis(L, 6, dt);
  return 1;
}

/* meshgrid(x1, x2, ..., {indexing = "xy", sparse = false, copy = true}) -> as many arrays */
static int L_meshgrid (lua_State *L) {
  static const char *const names[] = {"xy", "ij", NULL};
  int n = l_varargs(L, "indexing, sparse, copy");
  bool xy = l_optchoice(L, n + 1, names, "indexing") != 1;
  bool sparse = l_optbool(L, n + 2, false), copy = l_optbool(L, n + 3, true);
  if (n > LA_MAXDIMS) return l_error(L, "maximum supported dimension for an ndarray is %d, found %d", LA_MAXDIMS, n);
  luaL_checkstack(L, n + 8, NULL);
  la_dims d;
  d.ndim = n;
  for (int k = 0; k < n; k++) {
    la_array *x = l_asarray(L, k + 1, LA_NODTYPE);
    if (x->v.ndim > 1) return l_error(L, "meshgrid: argument %d must be a vector, it has dimension %d", k + 1, x->v.ndim);
    int axis = xy && n > 1 && k < 2 ? 1 - k : k;
    d.shape[axis] = x->v.size;
  }
  for (int k = 0; k < n; k++) {
    la_array *x = l_checkarray(L, k + 1);
    int axis = xy && n > 1 && k < 2 ? 1 - k : k;
    la_dims v;
    v.ndim = n;
    int64_t size;
    for (int j = 0; j < n; j++) {
      v.shape[j] = j == axis ? x->v.size : sparse ? 1 : d.shape[j];
      v.strides[j] = j == axis && x->v.ndim == 1 ? x->v.strides[0] : 0;
    }
    if (!la_arr_size(l_ctx(L), (la_dtype)x->v.dtype, n, v.shape, &size)) return l_raise(L, l_ctx(L));
    v.size = size;
    la_array *g = l_newview(L, k + 1, x->v.data, (la_dtype)x->v.dtype, &v);
    if (copy) {
      l_copyof(L, -1, LA_NODTYPE, 'C');
      lua_remove(L, -2);
    } else if (!sparse) g->v.flags |= LA_READONLY;      /* many positions share one element */
  }
  return n;
}

/* ---- from bytes and functions ---- */

static int L_frombuffer (lua_State *L) {
  size_t len;
  if (lua_type(L, 1) != LUA_TSTRING) return l_error(L, "frombuffer: a string is expected, got %s", l_typename(L, 1));
  const char *s = lua_tolstring(L, 1, &len);
  la_dtype dt = (la_dtype)l_optdtype(L, 2, LA_F64);
  int64_t count = l_absent(L, 3) ? -1 : l_checkint(L, 3, "count"), offset = l_absent(L, 4) ? 0 : l_checkint(L, 4, "offset");
  int64_t item = la_itemsize(dt);
  if (offset < 0 || (size_t)offset > len)
    return l_error(L, "offset must be non-negative and no greater than buffer length (%lld), got %lld", (long long)len, (long long)offset);
  int64_t left = (int64_t)len - offset;
  if (count < 0) {
    if (left % item != 0)
      return l_error(L, "buffer size must be a multiple of element size: %lld bytes, elements of %lld", (long long)left, (long long)item);
    count = left / item;
  } else if (count > left / item)
    return l_error(L, "buffer is smaller than requested size: %lld bytes, %lld elements of %lld bytes", (long long)left, (long long)count, (long long)item);
  la_array *x = l_newarray(L, dt, 1, &count);
  if (count > 0) memcpy(x->v.data, s + offset, (size_t)(count * item));
  if (dt == LA_BOOL)                                    /* any byte but 0 is true; elements must be 0 or 1 */
    for (int64_t k = 0; k < count; k++) x->v.data[k] = x->v.data[k] != 0;
  return 1;
}

/* a function, or what can be called like one */
static void check_function (lua_State *L, int i) {
  if (lua_type(L, i) == LUA_TFUNCTION) return;
  if (luaL_getmetafield(L, i, "__call") != LUA_TNIL) lua_pop(L, 1);
  else l_error(L, "%s: a function is expected, got %s", l_fname(L), lua_isnoneornil(L, i) ? "nothing" : l_typename(L, i));
}

/* fromiter(f, dtype, count): f() is called until it returns nil */
static int L_fromiter (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  check_function(L, 1);
  if (l_toarray(L, 1) != NULL) return l_error(L, "fromiter: an array is no iterator");      /* called, a 0-d one would never end */
  la_dtype dt = (la_dtype)l_optdtype(L, 2, LA_F64);
  int64_t count = l_absent(L, 3) ? -1 : l_checkint(L, 3, "count"), n = 0, room = count >= 0 ? count : 64, item = la_itemsize(dt);
  lua_settop(L, 3);
  la_array *x = l_newarray(L, dt, 1, &room);           /* index 4; grows by doubling */
  while (count < 0 || n < count) {
    lua_pushvalue(L, 1);
    lua_call(L, 0, 1);
    if (lua_isnil(L, -1)) break;
    la_scalar s;
    la_dtype sdt;
    if (!l_toscalar(L, -1, &s, &sdt)) return l_error(L, "fromiter: value %lld is a %s, not a number", (long long)(n + 1), l_typename(L, -1));
    if (n == room) {
      room *= 2;
      la_array *y = l_newarray(L, dt, 1, &room);
      memcpy(y->v.data, x->v.data, (size_t)(n * item));
      lua_replace(L, 4);
      x = y;
    }
    if (!la_dt_store(cx, dt, x->v.data + n * item, &s)) return l_raise(L, cx);
    lua_pop(L, 1);
    n++;
  }
  if (count >= 0 && n < count)
    return l_error(L, "iterator too short: expected %lld but iterator had only %lld elements", (long long)count, (long long)n);
  lua_settop(L, 4);
  if (n == room) return 1;
  la_array *y = l_newarray(L, dt, 1, &n);
  if (n > 0) memcpy(y->v.data, x->v.data, (size_t)(n * item));
  return 1;
}

/* fromfunction(f, shape, dtype): f is called once with arrays of positions, counted from 1 */
static int L_fromfunction (lua_State *L) {
  la_dims d;
  check_function(L, 1);
  l_checkshape(L, 2, &d, false);
  la_dtype dt = (la_dtype)l_optdtype(L, 3, LA_F64);
  int nd = d.ndim;
  luaL_checkstack(L, nd + 8, NULL);
  lua_pushvalue(L, 1);
  for (int a = 0; a < nd; a++) {
    bound one = { true, 1, 1 };
    push_range(L, one, one, d.shape[a], dt, true);
    la_array *r = l_checkarray(L, -1);
    la_dims v = d;
    for (int j = 0; j < nd; j++) v.strides[j] = j == a ? r->v.strides[0] : 0;
    if (!la_arr_size(l_ctx(L), dt, nd, v.shape, &v.size)) return l_raise(L, l_ctx(L));
    l_newview(L, -1, r->v.data, dt, &v);
    l_copyof(L, -1, LA_NODTYPE, 'C');
    lua_replace(L, -3);
    lua_pop(L, 1);
  }
  lua_call(L, nd, 1);
  return 1;
}

const l_reg la_reg_create[] = {
  {"array", L_array, "!object, dtype, copy, order, ndmin", L_FUNC,
   "An array of the values in a nested table (or a copy of an array).\n"
   "object: nested table of numbers, booleans and arrays, an array, or a number (0-d). dtype: inferred unless given: bool, int64, float64 or complex128.\n"
   "Errors: a ragged table, naming position and lengths; a nil, a string; an integer that does not fit dtype.\n"
   "Example: la.array({{1, 2}, {3, 4}})  --> [[1 2] [3 4]]\nNumPy: numpy.array"},
  {"asarray", L_asarray, "a, dtype, order, copy | device", L_FUNC,
   "a as an array: itself when it is one already (of that dtype and order), else converted.\nExample: la.asarray({1, 2, 3})  --> [1 2 3]\nNumPy: numpy.asarray"},
  {"asanyarray", L_asarray, "a, dtype, order, copy | device", L_FUNC, "The same as asarray.\nExample: la.asanyarray({1, 2})  --> [1 2]\nNumPy: numpy.asanyarray"},
  {"ascontiguousarray", L_ascontiguousarray, "a, dtype", L_FUNC | L_METHOD, "a in C order: itself if it lies so already, else a copy.\nExample: la.ascontiguousarray(la.ones(2, 3).T).flags.c_contiguous  --> true\nNumPy: numpy.ascontiguousarray"},
  {"asfortranarray", L_asfortranarray, "a, dtype", L_FUNC | L_METHOD, "a in Fortran order: itself if it lies so already, else a copy.\nExample: la.asfortranarray(la.ones(2, 3)).strides  --> (8, 16)\nNumPy: numpy.asfortranarray"},
  {"zeros", L_zeros, "!shape*, dtype, order | device", L_FUNC,
   "An array of zeros.\nshape: a table, or numbers in a row. dtype: float64 unless given. device: \"cpu\", the only one, here and wherever arrays are made.\n"
   "Example: la.zeros(2, 3), la.zeros({2, 3}, \"float32\")\nNumPy: numpy.zeros"},
  {"ones", L_ones, "!shape*, dtype, order | device", L_FUNC, "An array of ones; see zeros.\nExample: la.ones(2, 3)  --> [[1. 1. 1.] [1. 1. 1.]]\nNumPy: numpy.ones"},
  {"empty", L_empty, "!shape*, dtype, order | device", L_FUNC,
   "An array whose elements are not set: to be written before they are read.\nExample: la.empty(2, 3)\nNumPy: numpy.empty"},
  {"full", L_full, "shape, fill_value, dtype, order | device", L_FUNC,
   "An array filled with a value, which may be an array that broadcasts to the shape.\n"
   "dtype: the value's (int64, float64, bool) unless given.\nExample: la.full({2, 3}, 7)  --> [[7 7 7] [7 7 7]]\nNumPy: numpy.full"},
  {"zeros_like", L_zeros_like, "a, dtype, order, shape | device", L_FUNC | L_METHOD, "Zeros of the shape, dtype and layout of a.\nExample: la.zeros_like({{1, 2}, {3, 4}})  --> [[0 0] [0 0]]\nNumPy: numpy.zeros_like"},
  {"ones_like", L_ones_like, "a, dtype, order, shape | device", L_FUNC | L_METHOD, "Ones of the shape, dtype and layout of a.\nExample: la.ones_like({1.5, 2.5})  --> [1. 1.]\nNumPy: numpy.ones_like"},
  {"empty_like", L_empty_like, "a, dtype, order, shape | device", L_FUNC | L_METHOD, "An unset array of the shape, dtype and layout of a.\nExample: la.empty_like({1.5, 2.5}).dtype  --> float64\nNumPy: numpy.empty_like"},
  {"full_like", L_full_like, "a, fill_value, dtype, order, shape | device", L_FUNC | L_METHOD, "An array of the shape and dtype of a, filled with a value.\nExample: la.full_like({1, 2, 3}, 7)  --> [7 7 7]\nNumPy: numpy.full_like"},
  {"fill", L_fill, "x, value", L_METHOD, "Sets every element of x to a value; returns x.\nExample: la.arange(3):fill(5)  --> [5 5 5]\nNumPy: ndarray.fill"},
  {"eye", L_eye, "N, M, k, dtype, order | device", L_FUNC,
   "A matrix (N, M) with ones on diagonal k and zeros elsewhere.\nM: N unless given. k: 0 the main diagonal, above it positive.\n"
   "Example: la.eye(2)  --> [[1. 0.] [0. 1.]]\nNumPy: numpy.eye"},
  {"identity", L_identity, "n, dtype", L_FUNC, "The identity matrix (n, n).\nExample: la.identity(2)  --> [[1. 0.] [0. 1.]]\nNumPy: numpy.identity"},
  {"diag", L_diag, "v, k", L_FUNC | L_METHOD,
   "Of a vector (n,): the matrix (n+|k|, n+|k|) with it on diagonal k. Of a matrix: a copy of its diagonal k.\nExample: la.diag({1, 2})  --> [[1 0] [0 2]]\nNumPy: numpy.diag"},
  {"diagflat", L_diagflat, "v, k", L_FUNC | L_METHOD, "The matrix with the elements of v, in C order, on diagonal k.\nExample: la.diagflat({1, 2})  --> [[1 0] [0 2]]\nNumPy: numpy.diagflat"},
  {"tri", L_tri, "N, M, k, dtype", L_FUNC, "A matrix (N, M) with ones on and below diagonal k.\nExample: la.tri(2)  --> [[1. 0.] [1. 1.]]\nNumPy: numpy.tri"},
  {"tril", L_tril, "m, k", L_FUNC | L_METHOD, "A copy of the matrix (or stack of matrices) m with the elements above diagonal k zeroed.\nExample: la.tril({{1, 2}, {3, 4}})  --> [[1 0] [3 4]]\nNumPy: numpy.tril"},
  {"triu", L_triu, "m, k", L_FUNC | L_METHOD, "A copy of the matrix (or stack of matrices) m with the elements below diagonal k zeroed.\nExample: la.triu({{1, 2}, {3, 4}})  --> [[1 2] [0 4]]\nNumPy: numpy.triu"},
  {"vander", L_vander, "x, N, increasing", L_FUNC | L_METHOD, "The Vandermonde matrix (len(x), N): powers of x, falling from left to right unless increasing.\nExample: la.vander({2, 3}, 3)  --> [[4 2 1] [9 3 1]]\nNumPy: numpy.vander"},
#define CR_WINDOW " of M points, as a vector: for spectra and smoothing.\nM: how many points; none where it is below 1.\n"
  {"bartlett", L_bartlett, "M", L_FUNC,
   "The Bartlett window (a triangle, 0 at its ends)" CR_WINDOW "Example: la.bartlett(5)  --> [0.  0.5 1.  0.5 0. ]\nNumPy: numpy.bartlett"},
  {"blackman", L_blackman, "M", L_FUNC,
   "The Blackman window (0.42 + 0.5 cos(pi u) + 0.08 cos(2 pi u), u from -1 to 1)" CR_WINDOW
   "Example: la.blackman(5):round(2)  --> [-0.    0.34  1.    0.34 -0.  ]\nNumPy: numpy.blackman"},
  {"hamming", L_hamming, "M", L_FUNC,
   "The Hamming window (0.54 + 0.46 cos(pi u), u from -1 to 1)" CR_WINDOW
   "Example: la.hamming(5)  --> [0.08 0.54 1.   0.54 0.08]\nNumPy: numpy.hamming"},
  {"hanning", L_hanning, "M", L_FUNC,
   "The Hann window (0.5 + 0.5 cos(pi u), u from -1 to 1)" CR_WINDOW "Example: la.hanning(5)  --> [0.  0.5 1.  0.5 0. ]\nNumPy: numpy.hanning"},
  {"kaiser", L_kaiser, "M, beta", L_FUNC,
   "The Kaiser window (i0(beta sqrt(1 - u^2)) / i0(beta), u from -1 to 1)" CR_WINDOW
   "beta: how narrow it is; 0 is a rectangle, 5 near to hamming, 8.6 near to blackman.\n"
   "Example: la.kaiser(5, 14):round(2)  --> [0.   0.16 1.   0.16 0.  ]\nNumPy: numpy.kaiser"},
  {"arange", L_arange, "start, stop, step, dtype | device", L_FUNC,
   "Values start, start + step, ... before stop, which is left out; arange(n) is 0 ... n-1.\n"
   "dtype: int64 of whole numbers, else float64.\nExample: la.arange(1, 4, 0.5)  --> [1.  1.5 2.  2.5 3.  3.5]\nNumPy: numpy.arange"},
  {"range", L_range, "start, stop, step, dtype", L_FUNC,
   "Values as Lua's for counts them: both ends included; range(n) is 1 ... n.\nExample: la.range(1, 3)  --> [1 2 3]\nNumPy: numpy.arange(start, stop + 1)"},
  {"linspace", L_linspace, "start, stop, num, endpoint, retstep, dtype, axis | device", L_FUNC,
   "num values spaced evenly from start to stop.\n"
   "start, stop: numbers or arrays (broadcast; the values go along a new axis, the first unless axis says another). num: 50. endpoint = false leaves stop out. "
   "retstep = true returns the step too. A whole-number dtype rounds down.\nExample: la.linspace(0, 1, 5)  --> [0.   0.25 0.5  0.75 1.  ]\nNumPy: numpy.linspace"},
  {"logspace", L_logspace, "start, stop, num, endpoint, base, dtype, axis", L_FUNC,
   "base (10) to the powers that linspace gives.\nExample: la.logspace(0, 2, 3)  --> [  1.  10. 100.]\nNumPy: numpy.logspace"},
  {"geomspace", L_geomspace, "start, stop, num, endpoint, dtype, axis", L_FUNC,
   "num values from start to stop in geometric progression.\nExample: la.geomspace(1, 1000, 4)  --> [   1.   10.  100. 1000.]\nNumPy: numpy.geomspace"},
  {"meshgrid", L_meshgrid, "*", L_FUNC | L_METHOD,
   "Coordinate arrays of a grid: one result for each vector.\n"
   "x1 (n1,), x2 (n2,), ... -> arrays (n2, n1, ...) with indexing = \"xy\" (default), (n1, n2, ...) with \"ij\". sparse = true keeps axes of length 1; copy = false gives views.\n"
   "Example: local gx, gy = la.meshgrid({1, 2, 3}, {10, 20}); gy  --> [[10 10 10] [20 20 20]]\nNumPy: numpy.meshgrid"},
  {"frombuffer", L_frombuffer, "buffer, dtype, count, offset", L_FUNC,
   "The bytes of a Lua string as a vector of a dtype (float64), in this machine's byte order.\n"
   "count: elements, all unless given. offset: bytes skipped. The bytes are copied, since Lua strings cannot change.\n"
   "Example: la.frombuffer(\"\\1\\2\\3\", \"uint8\")  --> [1 2 3]\nNumPy: numpy.frombuffer"},
  {"fromiter", L_fromiter, "iter, dtype, count", L_FUNC,
   "A vector of the values that an iterator function returns until nil (or count of them).\n"
   "dtype: float64 unless given.\nExample: la.fromiter(coroutine.wrap(function() for i = 1, 3 do coroutine.yield(i) end end), \"int64\")  --> [1 2 3]\nNumPy: numpy.fromiter"},
  {"fromfunction", L_fromfunction, "f, shape, dtype", L_FUNC,
   "What f returns when called with one array of positions (from 1) for each axis of the shape.\n"
   "Example: la.fromfunction(function(i, j) return i * 10 + j end, {2, 3})  --> [[11. 12. 13.]\\n [21. 22. 23.]]\nNumPy: numpy.fromfunction (which counts from 0)"},
  {NULL, NULL, NULL, 0, NULL}
};
