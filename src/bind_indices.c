/*
** bind_indices.c: positions made for indexing, for Lua: indices, ix_, unravel_index, ravel_multi_index, those of triangles and diagonals,
** fill_diagonal; walking over positions, elements and blocks; view(dtype).
**
** An iterator is a closure: upvalue 1 the context, 2 false (where a registered function has its signature), 3 and on its state. It holds a view
** of the array, so that x:resize() within the loop leaves the elements where they are.
** Whatever makes an array can run finalizers, which can close others: arrays are read from the stack again after the last one was made.
*/
#include <math.h>
#include <string.h>

#include "bind_core.h"
#include "bind_shape.h"
#include "execute.h"
#include "index.h"
#include "indices.h"

#define IN_ALLGIVEN "parameter multi_index must be a sequence of length %d"

static int64_t *in_int64s (const la_array *x) { return (int64_t *)(void *)x->v.data; }

/* The positions at i as int64, C order, in its place. Whole floats count where a table or a number was given (not `array`). */
static la_array *in_positions (lua_State *L, int i, bool array) {
  la_array *p = l_asarray(L, i, LA_NODTYPE);
  la_dtype dt = (la_dtype)p->v.dtype;
  if (!array && (dt == LA_F64 || p->v.size == 0)) {
    const double *f = (const double *)(const void *)p->v.data;
    for (int64_t k = 0; k < p->v.size; k++)
      if (!(f[k] == floor(f[k]) && fabs(f[k]) < 9223372036854775808.0)) l_error(L, "%s: position %.14g is not a whole number", l_fname(L), f[k]);
  }
  else if (!la_isint(dt)) l_error(L, "%s: positions must be of an integer dtype, not %s", l_fname(L), la_dtypes[dt].name);
  if (dt == LA_I64 && la_arr_iscontig(&p->v) && !(p->v.flags & LA_UNALIGNED)) return p;
  p = l_copyof(L, i, LA_I64, 'C');
  lua_replace(L, i);
  return p;
}

/* [+1] 1 .. n */
static la_array *in_range (lua_State *L, int64_t n) {
  la_array *r = l_newarray(L, LA_I64, 1, &n);
  for (int64_t i = 0; i < n; i++) in_int64s(r)[i] = i + 1;
  return r;
}

/* The n arrays on top become what Lua has of them: numbers where they have no axes. */
static int in_results (lua_State *L, int n) {
  int first = lua_gettop(L) - n + 1;
  for (int a = 0; a < n; a++) {
    lua_pushvalue(L, first + a);
    l_unwrap(L);
    lua_replace(L, first + a);
  }
  return n;
}

/* ---- a grid's positions ---- */

static int L_indices (lua_State *L) {                  /* dimensions, dtype, sparse */
  la_ctx *cx = l_ctx(L);
  la_dims d;
  l_checkshape(L, 1, &d, false);
  la_dtype dt = (la_dtype)l_optdtype(L, 2, LA_I64);
  bool sparse = l_optbool(L, 3, false);
  int nd = d.ndim;
  if (dt == LA_BOOL) return l_error(L, "indices: positions cannot be of dtype bool");
  if (sparse) {
    luaL_checkstack(L, nd + 8, NULL);
    for (int a = 0; a < nd; a++) {
      int64_t shape[LA_MAXDIMS];
      for (int j = 0; j < nd; j++) shape[j] = j == a ? d.shape[a] : 1;
      in_range(L, d.shape[a]);
      la_array *r = l_newarray(L, dt, nd, shape), *from = l_checkarray(L, -2);
      la_view v = r->v;
      v.ndim = 1;
      v.shape = &r->v.shape[a];
      v.strides = &r->v.strides[a];
      if (!la_ex_copy(cx, &v, &from->v)) return l_raise(L, cx);
      lua_remove(L, -2);
    }
    return nd;
  }
  if (nd == LA_MAXDIMS) return l_error(L, "indices: the result would have %d axes, the limit is %d", nd + 1, LA_MAXDIMS);
  int64_t shape[LA_MAXDIMS];
  shape[0] = nd;
  memcpy(shape + 1, d.shape, sizeof(int64_t) * (size_t)nd);
  l_newarray(L, dt, nd + 1, shape);
  for (int a = 0; a < nd; a++) {
    la_array *from = in_range(L, d.shape[a]), *r = l_checkarray(L, -2);
    la_view v = r->v, src = from->v;
    int64_t strides[LA_MAXDIMS];
    if (r->v.size == 0) return lua_settop(L, lua_gettop(L) - 1), 1;
    for (int j = 0; j < nd; j++) strides[j] = j == a ? (int64_t)sizeof(int64_t) : 0;
    v.ndim = src.ndim = (uint8_t)nd;
    v.data += a * v.strides[0];
    v.size = src.size = r->v.size / nd;
    v.shape++;
    v.strides++;
    src.shape = v.shape;
    src.strides = strides;
    src.flags = v.flags = 0;
    if (!la_ex_copy(cx, &v, &src)) return l_raise(L, cx);
    lua_pop(L, 1);
  }
  return 1;
}

static int L_ix_ (lua_State *L) {                      /* ... */
  la_ctx *cx = l_ctx(L);
  int n = lua_gettop(L);
  if (n > LA_MAXDIMS) return l_error(L, "ix_: %d vectors are given, the limit is %d", n, LA_MAXDIMS);
  luaL_checkstack(L, n + 8, NULL);
  for (int i = 1; i <= n; i++) {
    bool array = l_toarray(L, i) != NULL;
    la_array *x = l_asarray(L, i, LA_NODTYPE);
    if (x->v.ndim != 1) return l_error(L, "Cross index must be 1 dimensional: argument %d has %d axes", i, x->v.ndim);
    if (x->v.dtype == LA_BOOL) {
      la_ixcount c;
      int64_t count = la_ix_count(&x->v, &c);
      la_array *r = l_newarray(L, LA_I64, 1, &count);
      int64_t *out = in_int64s(r);
      x = l_checkarray(L, i);
      if (!la_ix_nonzero(cx, &x->v, &c, true, 1, &out, 1)) return l_raise(L, cx);
      lua_replace(L, i);
    }
    else if (!la_isint(x->v.dtype)) {
      if (x->v.size == 0) {                            /* {} has no dtype of its own */
        l_copyof(L, i, LA_I64, 'C');
        lua_replace(L, i);
      }
      else in_positions(L, i, array);
    }
  }
  for (int i = 1; i <= n; i++) {
    la_array *x = l_checkarray(L, i);
    la_dims d;
    d.ndim = n;
    d.size = x->v.size;
    for (int a = 0; a < n; a++) {
      d.shape[a] = a == i - 1 ? x->v.size : 1;
      d.strides[a] = a == i - 1 ? x->v.strides[0] : la_itemsize(x->v.dtype);
    }
    l_newview(L, i, x->v.data, (la_dtype)x->v.dtype, &d);
  }
  return n;
}

/* ---- one number or one for each axis ---- */

static char in_order (lua_State *L, int i) {
  if (l_absent(L, i)) return 'C';
  const char *s = lua_tostring(L, i);
  if (s == NULL || !(strcmp(s, "C") == 0 || strcmp(s, "F") == 0))
    l_error(L, "only 'C' or 'F' order is permitted, got %s", s != NULL ? s : l_typename(L, i));
  return *s;
}

/* The number of elements of a shape; false where it does not fit int64. */
static bool in_total (const la_dims *d, int64_t *total) {
  *total = 1;
  for (int a = 0; a < d->ndim; a++)
    if (d->shape[a] == 0) { *total = 0; return true; }
  for (int a = 0; a < d->ndim; a++)
    if (la_mul_overflow(*total, d->shape[a], total)) return false;
  return true;
}

static int L_unravel_index (lua_State *L) {            /* indices, shape, order */
  la_ctx *cx = l_ctx(L);
  la_dims d;
  int64_t total, *out[LA_MAXDIMS];
  l_checkshape(L, 2, &d, false);
  char order = in_order(L, 3);
  if (!in_total(&d, &total))
    return l_error(L, "dimensions are too large; arrays and shapes with a total size greater than 'intp' are not supported");
  la_array *p = in_positions(L, 1, l_toarray(L, 1) != NULL);
  if (d.ndim == 0 && p->v.ndim > 0) return l_error(L, "multiple indices are not supported for 0d arrays");
  luaL_checkstack(L, d.ndim + 8, NULL);
  int base = lua_gettop(L);
  for (int a = 0; a < d.ndim; a++) l_newarray(L, LA_I64, p->v.ndim, p->v.shape);
  for (int a = 0; a < d.ndim; a++) out[a] = in_int64s(l_checkarray(L, base + 1 + a));
  p = l_checkarray(L, 1);
  if (!la_in_unravel(cx, p->v.size, in_int64s(p), d.ndim, d.shape, order, total, out)) return l_raise(L, cx);
  return in_results(L, d.ndim);
}

static la_in_mode in_mode (lua_State *L, int i) {
  static const char *const modes[] = { "raise", "wrap", "clip", NULL };
  int m = l_optchoice(L, i, modes, "mode");
  return m == 1 ? LA_IN_WRAP : m == 2 ? LA_IN_CLIP : LA_IN_RAISE;
}

static int L_ravel_multi_index (lua_State *L) {        /* multi_index, dims, mode, order */
  la_ctx *cx = l_ctx(L);
  la_dims d, common;
  la_in_mode mode[LA_MAXDIMS];
  const la_view *views[LA_MAXDIMS];
  int64_t total, step[LA_MAXDIMS];
  l_checkshape(L, 2, &d, false);
  int nd = d.ndim;
  if (lua_istable(L, 3)) {
    if ((int64_t)lua_rawlen(L, 3) != nd) return l_error(L, "list of clipmodes has wrong length (%d instead of %d)", (int)lua_rawlen(L, 3), nd);
    lua_pushvalue(L, 3);
    for (int a = 0; a < nd; a++) {
      lua_rawgeti(L, -1, a + 1);
      lua_replace(L, 3);
      mode[a] = in_mode(L, 3);
    }
    lua_pop(L, 1);
  }
  else for (int a = 0; a < nd; a++) mode[a] = in_mode(L, 3);
  char order = in_order(L, 4);
  if (!in_total(&d, &total)) return l_error(L, "invalid dims: array size defined by dims is larger than the maximum possible size");
  if (nd == 0) return l_error(L, "ravel_multi_index: dims has no axis");
  luaL_checkstack(L, 2 * nd + 8, NULL);
  la_array *x = l_toarray(L, 1);
  if (x != NULL) {                                     /* a row for each axis */
    if (x->v.ndim == 0 || x->v.shape[0] != nd) return l_error(L, IN_ALLGIVEN, nd);
    la_dims row;
    row.ndim = x->v.ndim - 1;
    row.size = x->v.size / nd;
    memcpy(row.shape, x->v.shape + 1, sizeof(int64_t) * (size_t)row.ndim);
    memcpy(row.strides, x->v.strides + 1, sizeof(int64_t) * (size_t)row.ndim);
    for (int a = 0; a < nd; a++) l_innerview(L, 1, x->v.data + a * x->v.strides[0], (la_dtype)x->v.dtype, &row);
  }
  else {
    if (!lua_istable(L, 1) || (int64_t)lua_rawlen(L, 1) != nd) return l_error(L, IN_ALLGIVEN, nd);
    for (int a = 0; a < nd; a++) lua_rawgeti(L, 1, a + 1);
  }
  int base = lua_gettop(L) - nd;
  for (int a = 0; a < nd; a++) in_positions(L, base + 1 + a, l_toarray(L, base + 1 + a) != NULL);
  for (int a = 0; a < nd; a++) views[a] = &l_checkarray(L, base + 1 + a)->v;
  if (!la_bc_shape(cx, nd, views, &common)) return l_raise(L, cx);
  if (total == 0 && common.size > 0) return l_error(L, "cannot unravel if shape has zero entries (is empty)");
  for (int a = 0; a < nd; a++) {                       /* each in the common shape */
    la_array *p = l_checkarray(L, base + 1 + a);
    if (p->v.ndim == common.ndim && memcmp(p->v.shape, common.shape, sizeof(int64_t) * (size_t)common.ndim) == 0) continue;
    la_array *full = l_newarray(L, LA_I64, common.ndim, common.shape);
    p = l_checkarray(L, base + 1 + a);
    if (!la_ex_copy(cx, &full->v, &p->v)) return l_raise(L, cx);
    lua_replace(L, base + 1 + a);
  }
  la_array *r = l_newarray(L, LA_I64, common.ndim, common.shape);
  if (common.size > 0) {
    const int64_t *pos[LA_MAXDIMS];
    int64_t s = 1;
    for (int k = 0; k < nd; k++) {
      int a = order == 'F' ? k : nd - 1 - k;
      step[a] = s;
      s *= d.shape[a];
    }
    for (int a = 0; a < nd; a++) pos[a] = in_int64s(l_checkarray(L, base + 1 + a));
    if (!la_in_ravel(cx, common.size, pos, nd, d.shape, step, mode, in_int64s(r))) return l_raise(L, cx);
  }
  return l_unwrap(L);
}

/* ---- triangles, diagonals, masks ---- */

/* [+2] rows and columns */
static int in_triangle (lua_State *L, bool upper, int64_t n, int64_t m, int64_t k) {
  la_ctx *cx = l_ctx(L);
  int64_t shape[2] = { n < 0 ? 0 : n, m < 0 ? 0 : m }, all;
  if (!la_arr_size(cx, LA_I64, 2, shape, &all)) return l_raise(L, cx);
  int64_t low = upper ? k == INT64_MIN ? 0 : la_in_lowersize(shape[0], shape[1], k - 1) : la_in_lowersize(shape[0], shape[1], k);
  int64_t count = upper ? all - low : low;
  l_newarray(L, LA_I64, 1, &count);
  la_array *columns = l_newarray(L, LA_I64, 1, &count), *rows = l_checkarray(L, -2);
  (upper ? la_in_upper : la_in_lower)(shape[0], shape[1], k, in_int64s(rows), in_int64s(columns));
  return 2;
}

static int in_triangleof (lua_State *L, bool upper) {  /* n, k, m */
  int64_t n = l_checkint(L, 1, "n"), k = l_absent(L, 2) ? 0 : l_checkint(L, 2, "k");
  return in_triangle(L, upper, n, l_absent(L, 3) ? n : l_checkint(L, 3, "m"), k);
}

static int in_trianglefrom (lua_State *L, bool upper) {    /* arr, k */
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  if (x->v.ndim != 2) return l_error(L, "input array must be 2-d, got %d-d", x->v.ndim);
  int64_t n = x->v.shape[0], m = x->v.shape[1];
  return in_triangle(L, upper, n, m, l_absent(L, 2) ? 0 : l_checkint(L, 2, "k"));
}

static int L_tril_indices (lua_State *L) { return in_triangleof(L, false); }
static int L_triu_indices (lua_State *L) { return in_triangleof(L, true); }
static int L_tril_indices_from (lua_State *L) { return in_trianglefrom(L, false); }
static int L_triu_indices_from (lua_State *L) { return in_trianglefrom(L, true); }

static int in_diagonal (lua_State *L, int64_t n, int ndim) {
  luaL_checkstack(L, ndim + 8, NULL);
  in_range(L, n < 0 ? 0 : n);
  for (int a = 1; a < ndim; a++) lua_pushvalue(L, -1);
  return ndim;
}

static int L_diag_indices (lua_State *L) {             /* n, ndim */
  int64_t n = l_checkint(L, 1, "n"), ndim = l_absent(L, 2) ? 2 : l_checkint(L, 2, "ndim");
  if (ndim < 0 || ndim > LA_MAXDIMS) return l_error(L, "diag_indices: ndim must be between 0 and %d, got %lld", LA_MAXDIMS, (long long)ndim);
  return in_diagonal(L, n, (int)ndim);
}

static void in_equalaxes (lua_State *L, const la_view *v) {
  for (int a = 1; a < v->ndim; a++)
    if (v->shape[a] != v->shape[0]) {
      char s[LA_SHAPESTR];
      l_error(L, "All dimensions of input must be of equal length, the shape is %s", la_arr_shapestr(s, sizeof s, v->ndim, v->shape));
    }
}

static int L_diag_indices_from (lua_State *L) {        /* arr */
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  if (x->v.ndim < 2) return l_error(L, "input array must be at least 2-d, got %d-d", x->v.ndim);
  in_equalaxes(L, &x->v);
  return in_diagonal(L, x->v.shape[0], x->v.ndim);
}

static int L_mask_indices (lua_State *L) {             /* n, mask_func, k */
  la_ctx *cx = l_ctx(L);
  int64_t n = l_checkint(L, 1, "n");
  if (lua_type(L, 2) != LUA_TFUNCTION) {
    if (luaL_getmetafield(L, 2, "__call") == LUA_TNIL || l_israw(L, 2))
      return l_error(L, "mask_indices: a function is expected, got %s", lua_isnoneornil(L, 2) ? "nothing" : l_typename(L, 2));
    lua_pop(L, 1);
  }
  if (n < 0) return l_error(L, "negative dimensions are not allowed: n is %lld", (long long)n);
  int64_t shape[2] = { n, n };
  lua_pushvalue(L, 2);
  la_array *ones = l_newarray(L, LA_I64, 2, shape);
  la_scalar one = { LA_WEAK_INT, 1, 1, 0 };
  if (!la_ex_fill(cx, &ones->v, &one)) return l_raise(L, cx);
  if (l_absent(L, 3)) lua_pushinteger(L, 0); else lua_pushvalue(L, 3);
  lua_call(L, 2, 1);
  int at = lua_gettop(L);
  la_array *m = l_asarray(L, at, LA_NODTYPE);
  if (m->v.ndim == 0) return l_error(L, "mask_indices: the function gave a number, an array is expected");
  int nd = m->v.ndim;
  l_copyof(L, at, LA_BOOL, 'C');
  lua_replace(L, at);
  luaL_checkstack(L, nd + 8, NULL);
  la_ixcount c;
  int64_t count = la_ix_count(&l_checkarray(L, at)->v, &c), *out[LA_MAXDIMS];
  for (int a = 0; a < nd; a++) l_newarray(L, LA_I64, 1, &count);
  for (int a = 0; a < nd; a++) out[a] = in_int64s(l_checkarray(L, at + 1 + a));
  if (!la_ix_nonzero(cx, &l_checkarray(L, at)->v, &c, false, 1, out, 1)) return l_raise(L, cx);
  return nd;
}

static int L_fill_diagonal (lua_State *L) {            /* a, val, wrap */
  la_array *x = l_checkout(L, 1);
  bool wrap = l_optbool(L, 3, false);
  if (x->v.ndim < 2) return l_error(L, "array must be at least 2-d, got %d-d", x->v.ndim);
  if (x->v.ndim > 2) in_equalaxes(L, &x->v);
  la_dtype dt = (la_dtype)x->v.dtype;
  if (l_toarray(L, 2) == NULL) l_asarray(L, 2, dt);
  la_array *val = l_copyof(L, 2, dt, 'C');                       /* shares no memory with x */
  x = l_checkout(L, 1);
  int64_t rows = x->v.shape[0], columns = x->v.shape[1], size = la_itemsize(dt), step = 0, have = val->v.size * size, from = 0;
  if (x->v.size == 0 || have == 0) return 0;
  int64_t n = rows < columns ? rows : columns;
  if (wrap && x->v.ndim == 2) n = (x->v.size - 1) / (columns + 1) + 1;
  for (int a = 0; a < x->v.ndim; a++) step += x->v.strides[a];
  char *p = x->v.data;
  for (int64_t k = 0, column = 0; k < n; k++) {
    memcpy(p, val->v.data + from, (size_t)size);
    if ((from += size) == have) from = 0;
    p += step;
    if (++column >= columns && x->v.ndim == 2) {       /* a row is left out: the next one begins with its first element */
      column = 0;
      p += x->v.strides[0] - columns * x->v.strides[1];
    }
  }
  return 0;
}

/* ---- walking ---- */

typedef struct in_walk {
  int ndim;
  int64_t left, offset;                                /* positions to come; bytes from the first element to the next one's */
  int64_t dims[];                                      /* shape, then position of the next one (from 0) */
} in_walk;

/* [+1] false as the closure's second upvalue, and the walk */
static void in_pushwalk (lua_State *L, int ndim, const int64_t *shape, int64_t size) {
  lua_pushboolean(L, 0);
  in_walk *w = lua_newuserdatauv(L, sizeof(in_walk) + 2 * sizeof(int64_t) * (size_t)ndim, 0);
  w->ndim = ndim;
  w->left = size;
  w->offset = 0;
  for (int a = 0; a < ndim; a++) {
    w->dims[a] = shape[a];
    w->dims[ndim + a] = 0;
  }
}

/* Pushes the position and goes on to the next one; strides may be NULL. */
static void in_step (lua_State *L, in_walk *w, const int64_t *strides) {
  int n = w->ndim;
  int64_t *at = w->dims + n;
  for (int a = 0; a < n; a++) lua_pushinteger(L, (lua_Integer)at[a] + 1);
  w->left--;
  for (int a = n - 1; a >= 0; a--) {
    if (strides != NULL) w->offset += strides[a];
    if (++at[a] < w->dims[a]) return;
    at[a] = 0;
    if (strides != NULL) w->offset -= w->dims[a] * strides[a];
  }
}

static int in_nextindex (lua_State *L) {
  in_walk *w = lua_touserdata(L, lua_upvalueindex(3));
  if (w->left == 0) return lua_pushnil(L), 1;
  luaL_checkstack(L, w->ndim + 4, NULL);
  in_step(L, w, NULL);
  if (w->ndim > 0) return w->ndim;
  lua_pushboolean(L, 1);                               /* the one position of a 0-d array has no numbers */
  return 1;
}

static int L_ndindex (lua_State *L) {                  /* shape */
  la_dims d;
  l_checkshape(L, 1, &d, false);
  if (!in_total(&d, &d.size)) return l_error(L, "Maximum allowed dimension exceeded");
  lua_pushvalue(L, lua_upvalueindex(1));
  in_pushwalk(L, d.ndim, d.shape, d.size);
  lua_pushcclosure(L, in_nextindex, 3);
  return 1;
}

static int in_nextelement (lua_State *L) {
  in_walk *w = lua_touserdata(L, lua_upvalueindex(3));
  if (w->left == 0) return lua_pushnil(L), 1;
  la_array *x = l_checkarray(L, lua_upvalueindex(4));
  luaL_checkstack(L, w->ndim + 8, NULL);
  const char *p = x->v.data + w->offset;
  in_step(L, w, x->v.strides);
  l_pushelement(L, (la_dtype)x->v.dtype, p);
  return w->ndim + 1;
}

static int L_ndenumerate (lua_State *L) {              /* arr */
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  la_dims d;
  d.ndim = x->v.ndim;
  d.size = x->v.size;
  memcpy(d.shape, x->v.shape, sizeof(int64_t) * (size_t)d.ndim);
  memcpy(d.strides, x->v.strides, sizeof(int64_t) * (size_t)d.ndim);
  lua_pushvalue(L, lua_upvalueindex(1));
  in_pushwalk(L, d.ndim, d.shape, d.size);
  l_newview(L, 1, x->v.data, (la_dtype)x->v.dtype, &d);
  lua_pushcclosure(L, in_nextelement, 4);
  return 1;
}

/* upvalues: 3 the view, 4 elements in a block, 5 the axis, 6 the first position of the next one, from 0 */
static int in_nextblock (lua_State *L) {
  la_array *x = l_checkarray(L, lua_upvalueindex(3));
  int64_t n = lua_tointeger(L, lua_upvalueindex(4)), at = lua_tointeger(L, lua_upvalueindex(6));
  int axis = (int)lua_tointeger(L, lua_upvalueindex(5));
  int64_t left = x->v.shape[axis] - at;
  if (left <= 0) return lua_pushnil(L), 1;
  if (n > left) n = left;
  la_dims d;
  d.ndim = x->v.ndim;
  d.size = x->v.size / x->v.shape[axis] * n;
  memcpy(d.shape, x->v.shape, sizeof(int64_t) * (size_t)d.ndim);
  memcpy(d.strides, x->v.strides, sizeof(int64_t) * (size_t)d.ndim);
  d.shape[axis] = n;
  lua_pushinteger(L, (lua_Integer)(at + n));
  lua_replace(L, lua_upvalueindex(6));
  lua_pushinteger(L, (lua_Integer)at + 1);
  lua_pushvalue(L, lua_upvalueindex(3));               /* where l_newview finds the owner */
  l_newview(L, -1, x->v.data + at * x->v.strides[axis], (la_dtype)x->v.dtype, &d);
  lua_remove(L, -2);
  return 2;
}

static int L_blocks (lua_State *L) {                   /* x, n, axis */
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  if (x->v.ndim == 0) return l_error(L, "iteration over a 0-d array");
  int64_t n = l_checkint(L, 2, "n");
  if (n < 1) return l_error(L, "blocks: n must be at least 1, got %lld", (long long)n);
  int axis = l_absent(L, 3) ? 0 : l_checkaxis(L, 3, x->v.ndim);
  la_dims d;
  d.ndim = x->v.ndim;
  d.size = x->v.size;
  memcpy(d.shape, x->v.shape, sizeof(int64_t) * (size_t)d.ndim);
  memcpy(d.strides, x->v.strides, sizeof(int64_t) * (size_t)d.ndim);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_pushboolean(L, 0);
  l_newview(L, 1, x->v.data, (la_dtype)x->v.dtype, &d);
  lua_pushinteger(L, (lua_Integer)n);
  lua_pushinteger(L, axis);
  lua_pushinteger(L, 0);
  lua_pushcclosure(L, in_nextblock, 6);
  return 1;
}

/* ---- the same bytes as another dtype ---- */

/* Is every byte of v, which has elements of one byte, 0 or 1? */
static bool in_allbools (const la_view *v) {
  int64_t at[LA_MAXDIMS] = { 0 };
  int last = v->ndim - 1;
  int64_t n = last < 0 ? 1 : v->shape[last], stride = last < 0 ? 0 : v->strides[last];
  if (v->size == 0) return true;
  for (const char *p = v->data;;) {
    unsigned char any = 0;
    for (int64_t i = 0; i < n; i++) any |= (unsigned char)p[i * stride];
    if (any > 1) return false;
    int a = last - 1;
    for (; a >= 0; a--) {
      p += v->strides[a];
      if (++at[a] < v->shape[a]) break;
      at[a] = 0;
      p -= v->shape[a] * v->strides[a];
    }
    if (a < 0) return true;
  }
}

static int L_view (lua_State *L) {                     /* x, dtype */
  la_array *x = l_checkarray(L, 1);
  la_dtype from = (la_dtype)x->v.dtype, to = (la_dtype)l_optdtype(L, 2, (int)from);
  int64_t had = la_itemsize(from), has = la_itemsize(to);
  la_dims d;
  d.ndim = x->v.ndim;
  d.size = x->v.size;
  memcpy(d.shape, x->v.shape, sizeof(int64_t) * (size_t)d.ndim);
  memcpy(d.strides, x->v.strides, sizeof(int64_t) * (size_t)d.ndim);
  if (had != has) {
    int last = d.ndim - 1;
    if (last < 0) return l_error(L, "Changing the dtype of a 0d array is only supported if the itemsize is unchanged: %s has %d bytes, %s has %d",
                                 la_dtypes[from].name, (int)had, la_dtypes[to].name, (int)has);
    if (d.shape[last] != 1 && d.size != 0 && d.strides[last] != had)
      return l_error(L, "To change to a dtype of a different size, the last axis must be contiguous: its stride is %lld bytes, an element of %s has %d",
                     (long long)d.strides[last], la_dtypes[from].name, (int)had);
    int64_t nbytes = d.shape[last] * had;                /* fits, as the bytes of every array do */
    if (nbytes % has != 0)
      return l_error(L, "When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last axis of the array: "
                     "%d bytes of %s, %lld of the axis", (int)has, la_dtypes[to].name, (long long)nbytes);
    d.shape[last] = nbytes / has;
    d.strides[last] = has;
    la_ctx *cx = l_ctx(L);
    if (!la_arr_size(cx, to, d.ndim, d.shape, &d.size)) return l_raise(L, cx);
  }
  if (to == LA_BOOL && from != LA_BOOL) {
    la_view bytes = la_viewof(x->v.data, LA_U8, &d);
    if (!in_allbools(&bytes)) return l_error(L, "view: a byte of a bool is 0 or 1, the array has others: write x:ne(0)");
  }
  la_array *r = l_newview(L, 1, x->v.data, to, &d);
  r->v.flags &= (uint8_t)~LA_UNALIGNED;
  if (!la_arr_isaligned(&r->v)) r->v.flags |= LA_UNALIGNED;
  if (from == LA_BOOL && to != LA_BOOL) r->v.flags |= LA_READONLY;
  return 1;
}

#define ABOUT_TRIANGLE "Results: rows and columns, int64, positions from 1, in C order; x[{rows, columns}] are the elements.\n"

const l_reg la_reg_indices[] = {
  { "indices", L_indices, "dimensions*, dtype, sparse", L_FUNC,
    "The positions of a grid: for each axis an array that holds, at each place, the place's position on it.\n"
    "dimensions: the grid's shape. dtype: int64 if absent; where positions do not fit they go round, as in a cast.\n"
    "Result: an array (ndim, ...) with one grid for each axis; sparse = true: one array for each axis, of length 1 on the others, as so many results.\n"
    "Errors: a negative length; bool.\n"
    "Example: la.indices(2, 3)[2]  --> [[1 2 3] [1 2 3]]\n"
    "NumPy: np.indices(dimensions, dtype, sparse) + 1" },
  { "ix_", L_ix_, "*", L_FUNC,
    "Vectors of positions so shaped that together they index all combinations of their elements: x[{la.ix_(rows, columns)}].\n"
    "Arguments: as many vectors (arrays or tables) as axes: integers, positions from 1, or booleans, which select. Results: one array for each,\n"
    "with as many axes as there are arguments, of length 1 on all but its own.\n"
    "Errors: an argument that is no vector; positions that are no whole numbers.\n"
    "Example: la.arange(9):reshape(3, 3)[{la.ix_({1, 3}, {2, 3})}]  --> [[1 2] [7 8]]\n"
    "NumPy: np.ix_, with positions from 0" },
  { "unravel_index", L_unravel_index, "indices, shape, order", L_FUNC | L_METHOD,
    "Positions in the flattened array as positions on each axis.\n"
    "indices: a position or an array or nested table of them, from 1, negative ones from the end. shape: the array's. order: \"C\" (default) or \"F\".\n"
    "Results: one for each axis, of the shape of indices; numbers for a number.\n"
    "Errors: a position out of bounds; positions that are no integers; a shape of more than 2^63 elements.\n"
    "Example: la.unravel_index({23, 42}, {7, 6})  --> [4 7], [5 6]\n"
    "NumPy: np.unravel_index(indices - 1, shape, order), plus one" },
  { "ravel_multi_index", L_ravel_multi_index, "multi_index, dims, mode, order", L_FUNC,
    "Positions on each axis as positions in the flattened array.\n"
    "multi_index: table with one item for each axis (numbers, arrays, tables; they broadcast), or array whose rows they are; positions from 1,\n"
    "negative ones from the end. dims: the array's shape. order: \"C\" (default) or \"F\".\n"
    "mode: \"raise\" (default); \"wrap\": positions go round, so that 0 is the last one and n + 1 the first; \"clip\": those beyond the ends are\n"
    "moved to them; or a table with a mode for each axis. Result: int64, of the common shape; a number for numbers.\n"
    "Errors: a position out of bounds; a number of items that is not that of the axes; shapes that do not fit; dims of more than 2^63 elements.\n"
    "Example: la.ravel_multi_index({{4, 7}, {5, 6}}, {7, 6})  --> [23 42]\n"
    "NumPy: np.ravel_multi_index(multi_index - 1, dims, mode, order) + 1" },
  { "tril_indices", L_tril_indices, "n, k, m", L_FUNC,
    "Positions of the lower triangle of a matrix.\n"
    "n, m: rows and columns (n). k: the last diagonal that belongs to it: 0 the main one, 1 that above.\n"
    ABOUT_TRIANGLE
    "Example: la.tril_indices(3, -1)  --> [2 3 3], [1 1 2]\n"
    "NumPy: np.tril_indices(n, k, m), plus one" },
  { "triu_indices", L_triu_indices, "n, k, m", L_FUNC,
    "Positions of the upper triangle of a matrix.\n"
    "n, m: rows and columns (n). k: the first diagonal that belongs to it: 0 the main one, 1 that above.\n"
    ABOUT_TRIANGLE
    "Example: la.triu_indices(3, 1)  --> [1 1 2], [2 3 3]\n"
    "NumPy: np.triu_indices(n, k, m), plus one" },
  { "tril_indices_from", L_tril_indices_from, "arr, k", L_FUNC | L_METHOD,
    "Positions of the lower triangle of an array with two axes.\n"
    "k: the last diagonal that belongs to it.\n"
    ABOUT_TRIANGLE
    "Errors: an array with another number of axes.\n"
    "Example: la.tril_indices_from(la.zeros(2, 2))  --> [1 2 2], [1 1 2]\n"
    "NumPy: np.tril_indices_from(arr, k), plus one" },
  { "triu_indices_from", L_triu_indices_from, "arr, k", L_FUNC | L_METHOD,
    "Positions of the upper triangle of an array with two axes.\n"
    "k: the first diagonal that belongs to it.\n"
    ABOUT_TRIANGLE
    "Errors: an array with another number of axes.\n"
    "Example: la.triu_indices_from(la.zeros(2, 2))  --> [1 1 2], [1 2 2]\n"
    "NumPy: np.triu_indices_from(arr, k), plus one" },
  { "diag_indices", L_diag_indices, "n, ndim", L_FUNC,
    "Positions of the main diagonal of an array with axes of length n.\n"
    "ndim: the number of axes, 2 if absent. Results: 1 ... n, as many times as there are axes (the same array).\n"
    "Errors: a negative ndim or one beyond 64.\n"
    "Example: local x = la.zeros(3, 3); x[{la.diag_indices(3)}] = 1  --> x is [[1. 0. 0.] [0. 1. 0.] [0. 0. 1.]]\n"
    "NumPy: np.diag_indices(n, ndim), plus one" },
  { "diag_indices_from", L_diag_indices_from, "arr", L_FUNC | L_METHOD,
    "Positions of the main diagonal of an array with two or more axes of equal length.\n"
    "Results: as of diag_indices. Errors: fewer axes; axes of different length.\n"
    "Example: la.diag_indices_from(la.eye(2))  --> [1 2], [1 2]\n"
    "NumPy: np.diag_indices_from(arr), plus one" },
  { "mask_indices", L_mask_indices, "n, mask_func, k", L_FUNC,
    "Positions that a masking function such as la.triu leaves in an (n, n) array.\n"
    "mask_func: called with an array of ones and k; gives an array that is 0 where elements are left out. k: 0 if absent.\n"
    ABOUT_TRIANGLE
    "Errors: what is no function; a negative n.\n"
    "Example: la.mask_indices(3, la.triu, 1)  --> [1 1 2], [2 3 3]\n"
    "NumPy: np.mask_indices(n, mask_func, k), plus one" },
  { "fill_diagonal", L_fill_diagonal, "a, val, wrap", L_FUNC | L_METHOD,
    "Assigns values to the main diagonal of an array, in place.\n"
    "a: array with two axes, or with more of equal length. val: number, or values that are used one after another and repeated.\n"
    "wrap = true: in a matrix with more rows than columns the diagonal begins again, after a row left out.\n"
    "Returns nothing. Errors: fewer than two axes; three or more of different length; a number that does not fit the dtype; a read-only array.\n"
    "Example: local x = la.zeros(2, 2); la.fill_diagonal(x, {3, 4})  --> x is [[3. 0.] [0. 4.]]\n"
    "NumPy: np.fill_diagonal(a, val, wrap)" },
  { "ndindex", L_ndindex, "shape*", L_FUNC,
    "Walks over the positions of a shape in C order: for i, j in la.ndindex(2, 3) do.\n"
    "shape: numbers in a row or a table. Result: an iterator that gives one number for each axis, from 1; of the shape {} it gives true, once.\n"
    "Errors: a negative length.\n"
    "Example: local n = 0; for i, j in la.ndindex(2, 3) do n = n + i * j end  --> n is 18\n"
    "NumPy: np.ndindex, with positions from 0" },
  { "ndenumerate", L_ndenumerate, "arr", L_FUNC | L_METHOD,
    "Walks over the elements of an array in C order, with their positions: for i, j, value in la.ndenumerate(x) do.\n"
    "arr: array or nested table. Result: an iterator that gives one number for each axis, from 1, and the element as it is then.\n"
    "Errors: an array that is closed in the loop.\n"
    "Example: local s = 0; for i, j, v in la.ndenumerate({{5, 6}, {7, 8}}) do s = s + i * 10 * v end  --> s is 410\n"
    "NumPy: np.ndenumerate, with positions from 0" },
  { "blocks", L_blocks, "x, n, axis", L_FUNC | L_METHOD,
    "Walks over an array in blocks of n along an axis: for first, block in x:blocks(1000) do.\n"
    "x: array with one axis or more. n: rows of a block; the last one has what is left. axis: the first one if absent.\n"
    "Result: an iterator that gives the position of the block's first row and the block, a view.\n"
    "Errors: a 0-d array; n below 1.\n"
    "Example: local s = {}; for first, block in la.arange(5):blocks(2) do s[#s + 1] = first .. \"-\" .. #block end; return table.concat(s, \" \")  --> 1-2 3-2 5-1\n"
    "NumPy: none (x[i:i + n] in a loop over range(0, len(x), n))" },
  { "view", L_view, "x, dtype", L_FUNC | L_METHOD,
    "The same memory read as elements of another dtype.\n"
    "x: array. dtype: x's own if absent. With elements of another size the last axis gets longer or shorter.\n"
    "Result: a view; of booleans as another dtype one that cannot be written to, for a bool is a byte of 0 or 1.\n"
    "Errors: another size and a 0-d array, a last axis that is not contiguous or one whose bytes do not make whole elements; bytes other than\n"
    "0 and 1 as bool.\n"
    "Example: la.array({1, 0}, \"float32\"):view(\"int32\")  --> [1065353216 0]\n"
    "NumPy: x.view(dtype)" },
  { NULL, NULL, NULL, 0, NULL }
};
