/*
** bind_shape.c: shape functions for Lua that take one array: views in other shapes, flips and rolls, splitting,
** resizing.
**
** Owns nothing, but for the list of what resized arrays hold on to (see L_resizeinplace). Joins and padding are in
** bind_join.c; the stride arithmetic is in shape.c. A function here reads its arguments, asks la_sh_* for the new dims,
** and pushes a view (l_newview) wherever strides can express the result, else a copy.
*/
#include <string.h>

#include "bind_core.h"
#include "bind_shape.h"
#include "hostile.h"

/* ---- arguments ---- */

int l_checkints (lua_State *L, int i, int64_t *out, int max, const char *what, bool *single) {
  int64_t n = 1;
  bool one = false;
  la_array *x;
  if (lua_type(L, i) == LUA_TTABLE) {
    n = (int64_t)lua_rawlen(L, i);
    for (int64_t k = 0; k < n && k < max; k++) {
      lua_rawgeti(L, i, k + 1);
      out[k] = lua_isinteger(L, -1) ? (int64_t)lua_tointeger(L, -1) : l_checkint(L, -1, what);
      lua_pop(L, 1);
    }
  }
  else if (lua_isinteger(L, i)) {
    out[0] = (int64_t)lua_tointeger(L, i);
    one = true;
  }
  else if ((x = l_toarray(L, i)) != NULL && x->v.ndim == 1 && la_isint(x->v.dtype)) {
    n = x->v.size;
    for (int64_t k = 0; k < n && k < max; k++) {
      la_scalar s;
      la_dt_load((la_dtype)x->v.dtype, x->v.data + k * x->v.strides[0], &s);
      out[k] = s.i;
    }
  }
  else {
    out[0] = l_checkint(L, i, what);
    one = true;
  }
  if (n > max) l_error(L, "%s: %lld values for %s, at most %d can be", l_fname(L), (long long)n, what, max);
  if (single != NULL) *single = one;
  return (int)n;
}

int l_axisof (lua_State *L, int64_t axis, int ndim) {
  if (axis > 0 && axis <= ndim) return (int)axis - 1;
  lua_pushinteger(L, axis);
  int a = l_checkaxis(L, -1, ndim);
  lua_pop(L, 1);
  return a;
}

/* the n axes in got, as l_checkaxes has them */
static int shp_axes (lua_State *L, int n, const int64_t *got, int ndim, int *axes, const char *repeated) {
  uint64_t seen = 0;
  for (int k = 0; k < n; k++) {
    axes[k] = l_axisof(L, got[k], ndim);
    if (seen >> axes[k] & 1) l_error(L, "%s: axis %d", repeated, axes[k] + 1);
    seen |= (uint64_t)1 << axes[k];
  }
  return n;
}
_Static_assert(LA_MAXDIMS <= 64, "shp_axes keeps the axes in one word");

int l_checkaxes (lua_State *L, int i, int ndim, int *axes, const char *repeated) {
  int64_t got[LA_MAXDIMS];
  return shp_axes(L, l_checkints(L, i, got, LA_MAXDIMS, "an axis", NULL), got, ndim, axes, repeated);
}

static bool shp_all (lua_State *L, int i) {     /* nil or false: no axis named */
  return lua_isnoneornil(L, i) || (lua_isboolean(L, i) && !lua_toboolean(L, i));
}

static la_array *shp_arg (lua_State *L) {
  la_array *x = l_toarray(L, 1);
  return x != NULL ? x : l_asarray(L, 1, LA_NODTYPE);
}

/* A shape at i, one -1 allowed. Plain tables of integers are read here, everything else by l_checkshape. */
static void shp_shape (lua_State *L, int i, la_dims *d) {
  d->ndim = 0;
  if (lua_type(L, i) == LUA_TTABLE) {
    lua_Unsigned n = lua_rawlen(L, i);
    while (n <= LA_MAXDIMS && (lua_Unsigned)d->ndim < n) {
      lua_rawgeti(L, i, d->ndim + 1);
      bool whole = lua_isinteger(L, -1);
      d->shape[d->ndim++] = (int64_t)lua_tointeger(L, -1);
      lua_pop(L, 1);
      if (!whole) break;
      if ((lua_Unsigned)d->ndim == n) return;
    }
  }
  l_checkshape(L, i, d, true);
}

static int shp_view (lua_State *L, la_array *x, char *data, const la_dims *d) {   /* x is at index 1 */
  l_rawview(L, 1, x, data, (la_dtype)x->v.dtype, d->ndim, d->size, d->shape, d->strides);
  return 1;
}

la_array *l_neworder (lua_State *L, la_dtype dt, const la_dims *d, char order) {
  la_view like = la_viewof(NULL, dt, d);
  return order == 'F' ? l_newlike(L, dt, &like, 'F') : l_newarray(L, dt, d->ndim, d->shape);
}

/* ---- one shape into another ---- */

/* The usual call, x:reshape(2, -1) or x:reshape{2, -1} of an array in C order, read from the stack as it came: true, and the shape and
** strides of the view in d. Everything else goes the long way. */
static bool shp_plainreshape (lua_State *L, const la_array *x, la_dims *d) {
  int n = lua_gettop(L) - 1, minus = -1;
  bool table = n == 1 && lua_type(L, 2) == LUA_TTABLE;
  if (table) n = (int)lua_rawlen(L, 2);
  if (n < 1 || n > 8 || !la_arr_iscontig(&x->v)) return false;
  if (table) l_unmixed(L, 2);
  int64_t known = 1;
  for (int k = 0; k < n; k++) {
    int i = k + 2;
    if (table) {
      lua_rawgeti(L, 2, k + 1);
      i = -1;
    }
    int64_t len = lua_isinteger(L, i) ? (int64_t)lua_tointeger(L, i) : -2;
    if (table) lua_pop(L, 1);
    d->shape[k] = len;
    if (len == -1 && minus < 0) minus = k;
    else if (len <= 0 || la_mul_overflow(known, len, &known)) return false;
  }
  if (minus >= 0) d->shape[minus] = x->v.size / known;
  if ((minus >= 0 ? known * d->shape[minus] : known) != x->v.size || x->v.size == 0) return false;
  d->ndim = n;
  d->size = x->v.size;
  la_arr_cstrides(n, d->shape, la_itemsize(x->v.dtype), d->strides);
  return true;
}

static int L_reshape (lua_State *L) {
  la_array *plain = l_israw(L, 1);
  la_dims to;
  if (plain != NULL && !l_isclosed(plain) && shp_plainreshape(L, plain, &to)) return shp_view(L, plain, plain->v.data, &to);
  l_lay(L);
  la_ctx *cx = l_ctx(L);
  la_array *x = shp_arg(L);
  la_dims want, d;
  bool view;
  shp_shape(L, 2, &want);
  char order = lua_isnil(L, 3) ? 'C' : l_optorder(L, 3, 'C');
  if (order == 'K') l_error(L, "order 'K' is not permitted for reshaping");
  order = la_sh_order(&x->v, order);
  bool copy = l_optbool(L, 4, false), never = lua_isboolean(L, 4) && !copy;
  if (!la_sh_reshape(cx, &x->v, want.ndim, want.shape, order, &d, &view)) return l_raise(L, cx);
  if (view && !copy) return shp_view(L, x, x->v.data, &d);
  if (never) l_error(L, "unable to avoid creating a copy while reshaping");
  la_array *y = l_neworder(L, (la_dtype)x->v.dtype, &d, order);
  if (!la_sh_reshapecopy(cx, &x->v, order, y->v.data)) return l_raise(L, cx);
  return 1;
}

/* the axes in the order in which `order` walks them, slowest first */
static void shp_walk (const la_view *v, char order, la_dims *out) {
  int perm[LA_MAXDIMS];
  order = la_sh_order(v, order);
  if (order == 'F' || (order == 'K' && !la_arr_iscontig(v) && la_arr_isfcontig(v))) la_sh_transpose(v, out);
  else if (order == 'K' && !la_arr_iscontig(v)) {
    la_sh_keeporder(v, perm);
    la_sh_permute(v, perm, out);
  }
  else la_sh_dims(v, out);
}

la_array *l_innerview (lua_State *L, int base, char *data, la_dtype dt, const la_dims *d) {
  la_array *b = lua_touserdata(L, base), *owner = la_arr_owner(b) != NULL ? la_arr_owner(b) : b;
  int was = owner->v.flags & LA_VIEWED;
  la_array *y = l_newview(L, base, data, dt, d);
  if (!was) owner->v.flags &= (uint8_t)~LA_VIEWED;
  return y;
}

static la_array *shp_flat (lua_State *L, int i, char order, bool copy, bool inner) {
  la_array *x = lua_touserdata(L, i);
  la_dims walk, flat;
  shp_walk(&x->v, order, &walk);
  la_view v = la_viewof(x->v.data, (la_dtype)x->v.dtype, &walk);
  flat.ndim = 1;
  flat.shape[0] = flat.size = v.size;
  flat.strides[0] = la_itemsize(v.dtype);
  if (!copy && la_arr_iscontig(&v)) {
    if (inner) return l_innerview(L, i, v.data, (la_dtype)v.dtype, &flat);
    return l_newview(L, i, v.data, (la_dtype)v.dtype, &flat);
  }
  la_ctx *cx = l_ctxof(L);
  la_array *y = l_newarray(L, (la_dtype)v.dtype, 1, flat.shape);
  if (!la_sh_reshapecopy(cx, &v, 'C', y->v.data)) l_raise(L, cx);
  return y;
}

la_array *l_raveled (lua_State *L, int i, char order) { return shp_flat(L, i, order, false, true); }

static int L_ravel (lua_State *L) {
  shp_arg(L);
  shp_flat(L, 1, l_optorder(L, 2, 'C'), false, false);
  return 1;
}

static int L_flatten (lua_State *L) {
  shp_arg(L);
  shp_flat(L, 1, l_optorder(L, 2, 'C'), true, false);
  return 1;
}

/* ---- resize ---- */

static int L_resize (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_array *x = shp_arg(L);
  la_dims d;
  l_checkshape(L, 2, &d, true);
  for (int a = 0; a < d.ndim; a++)
    if (d.shape[a] < 0)
      l_error(L, "all elements of `new_shape` must be non-negative: axis %d has length %lld", a + 1,
              (long long)d.shape[a]);
  la_array *y = l_newarray(L, (la_dtype)x->v.dtype, d.ndim, d.shape);
  size_t item = (size_t)la_itemsize(x->v.dtype), have = (size_t)x->v.size * item, total = (size_t)y->v.size * item;
  if (have == 0) memset(y->v.data, 0, total);
  else if (have < total) {
    if (!la_sh_reshapecopy(cx, &x->v, 'C', y->v.data)) return l_raise(L, cx);
    la_sh_cycle(y->v.data, (int64_t)have, (int64_t)total);
  }
  else {
    la_array *flat = l_raveled(L, 1, 'C');
    memcpy(y->v.data, flat->v.data, total);
    lua_pop(L, 1);
  }
  return 1;
}

/* What an array changed by x:resize() needs beyond its own userdata lives as long as it: an ephemeron table in the
** registry, from the array to a list of its out-of-line dims and of buffers that views made before the change still
** show. */
static const char shp_keptkey = 'r';

static void shp_keep (lua_State *L, int x) {          /* [-1, +0] */
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &shp_keptkey) != LUA_TTABLE) {
    lua_pop(L, 1);
    lua_newtable(L);
    lua_createtable(L, 0, 1);
    lua_pushliteral(L, "k");
    lua_setfield(L, -2, "__mode");
    lua_setmetatable(L, -2);
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &shp_keptkey);
  }
  lua_pushvalue(L, x);
  if (lua_rawget(L, -2) != LUA_TTABLE) {
    lua_pop(L, 1);
    lua_createtable(L, 1, 0);
    lua_pushvalue(L, x);
    lua_pushvalue(L, -2);
    lua_rawset(L, -4);
  }
  lua_pushvalue(L, -3);                               /* value, kept, list, value */
  lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
  lua_pop(L, 3);
}

/* x:resize(shape). A Lua userdata cannot grow, so what no longer fits moves out: dims to a userdata that shp_keep
** holds, elements to a buffer (the array then has the metatable with a finalizer, as a large one has). v.strides -
** v.shape is the number of axes that there is room for. Everything that can fail comes first; then the array changes at
** once. */
static int L_resizeinplace (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_array *x = l_checkarray(L, 1);
  la_dtype dt = (la_dtype)x->v.dtype;
  la_dims d;
  if (lua_isnoneornil(L, 2)) return 0;
  l_checkshape(L, 2, &d, false);
  bool refcheck = l_optbool(L, 3, true);
  bool fortran = !la_arr_iscontig(&x->v);
  if (lua_gc(L, LUA_GCCOUNT) < 0)        /* an operation further down the C stack may be reading the elements */
    l_error(L, "an array cannot be resized in a finalizer");
  if (!la_arr_size(cx, dt, d.ndim, d.shape, &d.size)) return l_raise(L, cx);
  if (x->v.flags & LA_READONLY) l_error(L, "cannot resize this array: it is read-only");
  if (fortran && !la_arr_isfcontig(&x->v)) l_error(L, "resize only works on single-segment arrays");
  bool moved = d.size != x->v.size;
  if (moved && la_arr_owner(x) != NULL) l_error(L, "cannot resize this array: it does not own its data");
  if (moved && refcheck && (x->v.flags & LA_VIEWED))
    l_error(L, "cannot resize an array of which views were made: use la.resize to get a new resized copy, "
            "or set refcheck = false (views made before keep the old elements)");
  size_t item = (size_t)la_itemsize(dt), old = (size_t)x->v.size * item, new = (size_t)d.size * item;
  size_t room = 0;                                     /* bytes there are from x->v.data on */
  la_buf *buf = la_arr_buf(x);
  if (la_arr_owner(x) == NULL && buf == NULL) room = (size_t)((char *)x + lua_rawlen(L, 1) - x->v.data);
  else if (buf != NULL && buf->release == NULL) room = (size_t)(buf->data + buf->nbytes - x->v.data);
  bool inplace = new <= room && !(x->v.flags & LA_VIEWED) && (new >= room / 2 || room <= LA_SMALL);
  int64_t *dims = (int64_t *)(uintptr_t)x->v.shape;
  int64_t axes = x->v.strides - x->v.shape;
  if (d.ndim > axes) {
    dims = lua_newuserdatauv(L, 2 * sizeof(int64_t) * (size_t)d.ndim, 0);
    axes = d.ndim;
    shp_keep(L, 1);
  }
  if (moved && !inplace) {
    int64_t nbytes = (int64_t)(new > LA_SMALL ? new : LA_SMALL + 1);         /* large: an array that owns a buffer */
    la_array *holder = l_newarray(L, LA_U8, 1, &nbytes);
    if (x->v.flags & LA_VIEWED) {
      lua_pushvalue(L, -1);
      shp_keep(L, 1);
    }
    lua_rawgeti(L, LUA_REGISTRYINDEX, cx->ref_owner);
    lua_setmetatable(L, 1);
    la_buf *fresh = holder->home.buf;
    memcpy(fresh->data, x->v.data, old < new ? old : new);
    holder->home.buf = buf;                                                  /* the old one: goes with the holder */
    holder->v.data = x->v.data;
    x->home.buf = fresh;
    x->v.data = fresh->data;
    if (!(x->v.flags & LA_VIEWED)) {
      la_buf_unref(holder->home.buf);
      holder->home.buf = NULL;
    }
    x->v.flags &= (uint8_t)~(LA_VIEWED | LA_UNALIGNED);
  }
  if (new > old) memset(x->v.data + old, 0, new - old);
  memcpy(dims, d.shape, sizeof(int64_t) * (size_t)d.ndim);
  if (fortran) la_arr_fstrides(d.ndim, d.shape, (int64_t)item, dims + axes);
  else la_arr_cstrides(d.ndim, d.shape, (int64_t)item, dims + axes);
  x->v.flags &= (uint8_t)~LA_CONTIG;
  x->v.shape = dims;
  x->v.strides = dims + axes;
  x->v.ndim = (uint8_t)d.ndim;
  x->v.size = d.size;
  return 0;
}

/* ---- order of axes ---- */

static int L_T (lua_State *L) {
  la_array *x = shp_arg(L);
  la_dims d;
  la_sh_transpose(&x->v, &d);
  return shp_view(L, x, x->v.data, &d);
}

static int shp_swap (lua_State *L, la_array *x, int a, int b) {
  la_dims d;
  la_sh_dims(&x->v, &d);
  d.shape[a] = x->v.shape[b];
  d.shape[b] = x->v.shape[a];
  d.strides[a] = x->v.strides[b];
  d.strides[b] = x->v.strides[a];
  return shp_view(L, x, x->v.data, &d);
}

static int L_mT (lua_State *L) {
  la_array *x = shp_arg(L);
  if (x->v.ndim < 2) l_error(L, "matrix transpose with ndim < 2 is undefined: ndim is %d", x->v.ndim);
  return shp_swap(L, x, x->v.ndim - 2, x->v.ndim - 1);
}

static int L_matrix_transpose (lua_State *L) {
  la_array *x = shp_arg(L);
  if (x->v.ndim < 2) l_error(L, "input array must be at least 2-dimensional, but it is %d", x->v.ndim);
  return shp_swap(L, x, x->v.ndim - 2, x->v.ndim - 1);
}

static int L_transpose (lua_State *L) {
  la_array *x = shp_arg(L);
  int perm[LA_MAXDIMS];
  la_dims d;
  if (lua_isnoneornil(L, 2)) la_sh_transpose(&x->v, &d);
  else {
    int64_t got[LA_MAXDIMS];
    int n = l_checkints(L, 2, got, LA_MAXDIMS, "an axis", NULL);
    if (n != x->v.ndim) l_error(L, "axes don't match array");
    shp_axes(L, n, got, n, perm, "repeated axis in transpose");
    la_sh_permute(&x->v, perm, &d);
  }
  return shp_view(L, x, x->v.data, &d);
}

static int L_swapaxes (lua_State *L) {
  la_array *x = shp_arg(L);
  int a = l_checkaxis(L, 2, x->v.ndim), b = l_checkaxis(L, 3, x->v.ndim);
  return shp_swap(L, x, a, b);
}

static int L_moveaxis (lua_State *L) {
  la_array *x = shp_arg(L);
  int src[LA_MAXDIMS], dst[LA_MAXDIMS], perm[LA_MAXDIMS];
  la_dims d;
  int n = l_checkaxes(L, 2, x->v.ndim, src, "repeated axis in `source` argument");
  int m = l_checkaxes(L, 3, x->v.ndim, dst, "repeated axis in `destination` argument");
  if (n != m)
    l_error(L, "`source` and `destination` arguments must have the same number of elements, got %d and %d", n, m);
  la_sh_moveaxes(x->v.ndim, n, src, dst, perm);
  la_sh_permute(&x->v, perm, &d);
  return shp_view(L, x, x->v.data, &d);
}

static int L_rollaxis (lua_State *L) {
  la_array *x = shp_arg(L);
  int nd = x->v.ndim, perm[LA_MAXDIMS];
  la_dims d;
  int axis = l_checkaxis(L, 2, nd);
  int64_t start = lua_isnoneornil(L, 3) ? 1 : l_checkint(L, 3, "start");
  if (start == 0 || start > nd + 1 || start < -nd)
    l_error(L, "'start' arg requires %d <= start <= %d and not 0, but %lld was passed in", -nd, nd + 1,
            (long long)start);
  int to = (int)(start < 0 ? start + nd : start - 1);
  if (axis < to) to--;
  la_sh_moveaxes(nd, 1, &axis, &to, perm);
  la_sh_permute(&x->v, perm, &d);
  return shp_view(L, x, x->v.data, &d);
}

/* ---- axes of length 1, broadcasting ---- */

static int L_expand_dims (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_array *x = shp_arg(L);
  int64_t got[LA_MAXDIMS];
  int axes[LA_MAXDIMS];
  la_dims d;
  int n = l_checkints(L, 2, got, LA_MAXDIMS, "axis", NULL), nd = x->v.ndim + n;
  if (nd > LA_MAXDIMS) l_error(L, "maximum supported dimension for an ndarray is %d, found %d", LA_MAXDIMS, nd);
  shp_axes(L, n, got, nd, axes, "repeated axis");
  if (!la_sh_expand(cx, &x->v, n, axes, &d)) return l_raise(L, cx);
  return shp_view(L, x, x->v.data, &d);
}

static int L_squeeze (lua_State *L) {
  la_array *x = lua_gettop(L) == 1 ? l_israw(L, 1) : NULL;
  int axes[LA_MAXDIMS], n = -1;
  la_dims d;
  if (x != NULL && !l_isclosed(x)) {                   /* x:squeeze() is not worth laying arguments out */
    la_sh_squeeze(NULL, &x->v, -1, NULL, &d);          /* cannot fail */
    return shp_view(L, x, x->v.data, &d);
  }
  l_lay(L);
  x = shp_arg(L);
  if (!shp_all(L, 2)) n = l_checkaxes(L, 2, x->v.ndim, axes, "duplicate value in 'axis'");
  if (!la_sh_squeeze(l_ctx(L), &x->v, n, axes, &d)) return l_raise(L, l_ctx(L));
  return shp_view(L, x, x->v.data, &d);
}

static int shp_stretch (lua_State *L, int i, int ndim, const int64_t *shape) {   /* [+1] read-only view */
  la_ctx *cx = l_ctxof(L);
  la_array *x = lua_touserdata(L, i);
  la_dims d;
  if (!la_sh_broadcast(cx, &x->v, ndim, shape, &d)) return l_raise(L, cx);
  la_array *y = l_newview(L, i, x->v.data, (la_dtype)x->v.dtype, &d);
  y->v.flags |= LA_READONLY;
  return 1;
}

static int L_broadcast_to (lua_State *L) {
  la_dims want;
  shp_arg(L);
  l_checkshape(L, 2, &want, true);
  for (int a = 0; a < want.ndim; a++)
    if (want.shape[a] < 0)
      l_error(L, "all elements of broadcast shape must be non-negative: axis %d has length %lld", a + 1,
              (long long)want.shape[a]);
  return shp_stretch(L, 1, want.ndim, want.shape);
}

/* the shape of argument i: of the array there, or the shape itself */
static void shp_argshape (lua_State *L, int i, bool arrays, la_dims *d) {
  if (!arrays) l_checkshape(L, i, d, false);
  else {
    la_array *x = l_asarray(L, i, LA_NODTYPE);
    d->ndim = x->v.ndim;
    memcpy(d->shape, x->v.shape, sizeof(int64_t) * x->v.ndim);
  }
}

/* The common shape of all arguments. from[a]: the argument that gave axis a its length, for the message. */
static void shp_agree (lua_State *L, bool arrays, la_dims *all) {
  int n = lua_gettop(L), from[LA_MAXDIMS];
  la_dims one;
  all->ndim = 0;
  for (int i = 1; i <= n; i++) {
    shp_argshape(L, i, arrays, &one);
    int more = one.ndim - all->ndim;
    if (more > 0) {                            /* new axes in front */
      memmove(all->shape + more, all->shape, sizeof(int64_t) * (size_t)all->ndim);
      memmove(from + more, from, sizeof(int) * (size_t)all->ndim);
      for (int a = 0; a < more; a++) { all->shape[a] = 1; from[a] = i; }
      all->ndim = one.ndim;
    }
    int front = all->ndim - one.ndim;
    for (int a = 0; a < one.ndim; a++) {
      if (one.shape[a] == 1 || one.shape[a] == all->shape[front + a]) continue;
      if (all->shape[front + a] != 1) {
        char s[LA_SHAPESTR], t[LA_SHAPESTR];
        la_dims other;
        shp_argshape(L, from[front + a], arrays, &other);
        l_error(L, "shape mismatch: objects cannot be broadcast to a single shape: mismatch is between arg %d with "
                "shape %s and arg %d with shape %s", from[front + a],
                la_arr_shapestr(s, sizeof s, other.ndim, other.shape),
                i, la_arr_shapestr(t, sizeof t, one.ndim, one.shape));
      }
      all->shape[front + a] = one.shape[a];
      from[front + a] = i;
    }
  }
}

static int L_broadcast_arrays (lua_State *L) {
  int n = lua_gettop(L);
  la_dims all;
  luaL_checkstack(L, n + 8, "too many arrays");
  shp_agree(L, true, &all);
  for (int i = 1; i <= n; i++) {
    la_array *x = lua_touserdata(L, i);
    if (x->v.ndim == all.ndim && memcmp(x->v.shape, all.shape, sizeof(int64_t) * (size_t)all.ndim) == 0)
      lua_pushvalue(L, i);
    else shp_stretch(L, i, all.ndim, all.shape);
  }
  return n;
}

static int L_broadcast_shapes (lua_State *L) {
  la_dims all;
  shp_agree(L, false, &all);
  l_pushshape(L, all.ndim, all.shape);
  return 1;
}

static int shp_atleast (lua_State *L, int ndim) {
  int n = lua_gettop(L);
  luaL_checkstack(L, n + 8, "too many arrays");
  for (int i = 1; i <= n; i++) l_asarray(L, i, LA_NODTYPE);
  for (int i = 1; i <= n; i++) {
    la_array *x = lua_touserdata(L, i);
    la_dims d;
    if (x->v.ndim >= ndim) { lua_pushvalue(L, i); continue; }
    la_sh_atleast(&x->v, ndim, &d);
    l_newview(L, i, x->v.data, (la_dtype)x->v.dtype, &d);
  }
  return n;
}

static int L_atleast_1d (lua_State *L) { return shp_atleast(L, 1); }
static int L_atleast_2d (lua_State *L) { return shp_atleast(L, 2); }
static int L_atleast_3d (lua_State *L) { return shp_atleast(L, 3); }

/* ---- flips and turns ---- */

static int shp_flip (lua_State *L, la_array *x, int n, const int *axes) {
  la_dims d;
  char *data = la_sh_flip(&x->v, n, axes, &d);
  return shp_view(L, x, data, &d);
}

static int L_flip (lua_State *L) {
  la_array *x = shp_arg(L);
  int axes[LA_MAXDIMS], n = -1;
  if (!shp_all(L, 2)) n = l_checkaxes(L, 2, x->v.ndim, axes, "repeated axis");
  return shp_flip(L, x, n, axes);
}

static int L_fliplr (lua_State *L) {
  la_array *x = shp_arg(L);
  int axis = 1;
  if (x->v.ndim < 2) l_error(L, "input must be >= 2-d, its ndim is %d", x->v.ndim);
  return shp_flip(L, x, 1, &axis);
}

static int L_flipud (lua_State *L) {
  la_array *x = shp_arg(L);
  int axis = 0;
  if (x->v.ndim < 1) l_error(L, "input must be >= 1-d, its ndim is %d", x->v.ndim);
  return shp_flip(L, x, 1, &axis);
}

static int L_rot90 (lua_State *L) {
  la_array *x = shp_arg(L);
  int64_t k = lua_isnoneornil(L, 2) ? 1 : l_checkint(L, 2, "k"), got[LA_MAXDIMS] = { 1, 2 };
  int ax[2], n = 2, none[1];
  if (!lua_isnoneornil(L, 3)) n = l_checkints(L, 3, got, LA_MAXDIMS, "axes", NULL);
  if (n != 2) l_error(L, "len(axes) must be 2, got %d", n);
  for (int i = 0; i < 2; i++) ax[i] = l_axisof(L, got[i], x->v.ndim);
  if (ax[0] == ax[1]) l_error(L, "axes must be different, both are %d", ax[0] + 1);
  k = ((k % 4) + 4) % 4;
  if (k == 0) return shp_flip(L, x, 0, none);
  if (k == 2) return shp_flip(L, x, 2, ax);
  la_dims f;                                   /* 1: flip the second axis, then swap; 3: the first one */
  char *data = la_sh_flip(&x->v, 1, k == 1 ? &ax[1] : &ax[0], &f);
  int64_t t = f.shape[ax[0]]; f.shape[ax[0]] = f.shape[ax[1]]; f.shape[ax[1]] = t;
  t = f.strides[ax[0]]; f.strides[ax[0]] = f.strides[ax[1]]; f.strides[ax[1]] = t;
  return shp_view(L, x, data, &f);
}

static int L_roll (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_array *x = shp_arg(L);
  int64_t shift[LA_MAXDIMS], axes[LA_MAXDIMS] = { 1 }, by[LA_MAXDIMS] = { 0 };
  bool flat = shp_all(L, 3);
  int ns = l_checkints(L, 2, shift, LA_MAXDIMS, "shift", NULL), na = 1;
  if (!flat) na = l_checkints(L, 3, axes, LA_MAXDIMS, "axis", NULL);
  if (ns != na && ns != 1 && na != 1)
    l_error(L, "shape mismatch: %d shifts cannot be matched with %d axes", ns, na);
  int n = ns > na ? ns : na, nd = flat ? 1 : x->v.ndim;
  for (int k = 0; k < n; k++) {
    if (ns == 0 || na == 0) break;             /* an empty list: nothing to shift */
    int a = l_axisof(L, axes[na == 1 ? 0 : k], nd);
    int64_t len = flat ? x->v.size : x->v.shape[a];
    if (len == 0) continue;
    int64_t s = shift[ns == 1 ? 0 : k] % len;
    by[a] = (by[a] + s + len) % len;
  }
  if (!flat) {
    la_array *y = l_newlike(L, (la_dtype)x->v.dtype, &x->v, 'K');
    if (!la_sh_roll(cx, &y->v, &x->v, by)) return l_raise(L, cx);
    return 1;
  }
  la_array *src = l_raveled(L, 1, 'C'), *y = l_newarray(L, (la_dtype)x->v.dtype, x->v.ndim, x->v.shape);
  la_view dst = src->v;                        /* y, as one axis: src's shape and strides fit */
  dst.data = y->v.data;
  if (!la_sh_roll(cx, &dst, &src->v, by)) return l_raise(L, cx);
  return 1;
}

/* ---- pieces ---- */

/* t[k] = piece; t on top */
static void shp_piece (lua_State *L, la_array *x, int axis, int64_t from, int64_t to, lua_Integer k) {
  la_dims d;
  la_view v = la_sh_slice(&x->v, axis, from, to > from ? to - from : 0, 1, &d);
  l_newview(L, 1, v.data, (la_dtype)x->v.dtype, &d);
  lua_rawseti(L, -2, k);
}

/* the pieces of x (at 1) along an axis, from sections or a list of ends at index 2, as a table */
static int shp_split (lua_State *L, la_array *x, int axis, bool equal) {
  int64_t n = x->v.shape[axis];
  bool list = lua_type(L, 2) == LUA_TTABLE;
  if (!list) {
    la_array *p = l_toarray(L, 2);
    list = p != NULL && p->v.ndim > 0;
  }
  if (!list) {
    int64_t parts = l_checkint(L, 2, "the number of sections");
    if (parts <= 0) l_error(L, "number sections must be larger than 0, got %lld", (long long)parts);
    if (equal && n % parts != 0)
      l_error(L, "array split does not result in an equal division: axis %d of length %lld into %lld sections",
              axis + 1, (long long)n,
              (long long)parts);
    if (parts > INT32_MAX) l_error(L, "an array cannot be split into %lld sections: a table holds %d at most", (long long)parts, INT32_MAX);
    lua_createtable(L, (int)parts, 0);
    int64_t at = 0;
    for (int64_t k = 0; k < parts; k++) {      /* the first n % parts pieces are one longer */
      int64_t len = n / parts + (k < n % parts);
      shp_piece(L, x, axis, at, at + len, k + 1);
      at += len;
    }
    return 1;
  }
  la_array *ends = NULL;
  int64_t count;
  if (lua_type(L, 2) == LUA_TTABLE) count = (int64_t)lua_rawlen(L, 2);
  else {
    ends = l_checkarray(L, 2);
    if (ends->v.ndim != 1 || !la_isint(ends->v.dtype))
      l_error(L, "%s: the ends of the pieces must be a list of whole numbers", l_fname(L));
    count = ends->v.size;
  }
  lua_createtable(L, count < INT32_MAX ? (int)count + 1 : 0, 0);
  int64_t from = 0;
  for (int64_t k = 0; k <= count; k++) {
    int64_t to = n;
    if (k < count && ends != NULL) {
      la_scalar s;
      la_dt_load((la_dtype)ends->v.dtype, ends->v.data + k * ends->v.strides[0], &s);
      to = s.i;
    }
    else if (k < count) {
      lua_rawgeti(L, 2, k + 1);
      to = l_checkint(L, -1, "the end of a piece");
      lua_pop(L, 1);
    }
    if (to < 0) to += n;                       /* NumPy's numbers: -1 leaves out the last */
    if (to < 0) to = 0;
    if (to > n) to = n;
    shp_piece(L, x, axis, from, to, k + 1);
    from = to;
  }
  return 1;
}

static int shp_splitaxis (lua_State *L, bool equal) {
  la_array *x = shp_arg(L);
  int axis = lua_isnoneornil(L, 3) ? l_axisof(L, 1, x->v.ndim) : l_checkaxis(L, 3, x->v.ndim);
  return shp_split(L, x, axis, equal);
}

static int L_split (lua_State *L) { return shp_splitaxis(L, true); }
static int L_array_split (lua_State *L) { return shp_splitaxis(L, false); }

static int L_hsplit (lua_State *L) {
  la_array *x = shp_arg(L);
  if (x->v.ndim < 1) l_error(L, "hsplit only works on arrays of 1 or more dimensions");
  return shp_split(L, x, x->v.ndim > 1 ? 1 : 0, true);
}

static int L_vsplit (lua_State *L) {
  la_array *x = shp_arg(L);
  if (x->v.ndim < 2) l_error(L, "vsplit only works on arrays of 2 or more dimensions, got %d", x->v.ndim);
  return shp_split(L, x, 0, true);
}

static int L_dsplit (lua_State *L) {
  la_array *x = shp_arg(L);
  if (x->v.ndim < 3) l_error(L, "dsplit only works on arrays of 3 or more dimensions, got %d", x->v.ndim);
  return shp_split(L, x, 2, true);
}

static int L_unstack (lua_State *L) {
  la_array *x = shp_arg(L);
  if (x->v.ndim < 1) l_error(L, "input array must be at least 1-d");
  int axis = lua_isnoneornil(L, 2) ? 0 : l_checkaxis(L, 2, x->v.ndim);
  int64_t n = x->v.shape[axis];
  la_dims d, e;
  lua_createtable(L, n < INT32_MAX ? (int)n : 0, 0);
  for (int64_t k = 0; k < n; k++) {
    la_view v = la_sh_slice(&x->v, axis, k, 1, 1, &d);
    int perm = axis;
    la_sh_squeeze(l_ctx(L), &v, 1, &perm, &e);
    l_newview(L, 1, v.data, (la_dtype)x->v.dtype, &e);
    lua_rawseti(L, -2, k + 1);
  }
  return 1;
}

static int L_trim_zeros (lua_State *L) {
  static const char *const names[] = {"fb", "bf", "f", "b", "FB", "BF", "F", "B", NULL};
  la_array *x = shp_arg(L);
  int axes[LA_MAXDIMS], n = x->v.ndim;
  const char *trim = l_optstring(L, 2, "fb", "trim");
  int known = 0;
  while (names[known] != NULL && strcmp(trim, names[known]) != 0) known++;
  if (names[known] == NULL) l_error(L, "unexpected character(s) in `trim`: '%.20s'", trim);
  if (shp_all(L, 3)) for (int a = 0; a < n; a++) axes[a] = a;
  else n = l_checkaxes(L, 3, x->v.ndim, axes, "repeated axis in `axis` argument");
  if (n == 0) {
    lua_settop(L, 1);
    return 1;
  }
  bool front = strpbrk(trim, "fF") != NULL, back = strpbrk(trim, "bB") != NULL, nothing = true;
  int64_t lo[LA_MAXDIMS], hi[LA_MAXDIMS];
  la_dims d;
  la_sh_nonzerobox(&x->v, lo, hi);
  la_sh_dims(&x->v, &d);
  for (int a = 0; a < x->v.ndim; a++) nothing = nothing && hi[a] == 0;
  char *data = x->v.data;
  for (int k = 0; k < n; k++) {
    int a = axes[k];
    int64_t from = front && !nothing ? lo[a] : 0, to = nothing ? 0 : back ? hi[a] : x->v.shape[a];
    d.shape[a] = to - from;
    data += from * x->v.strides[a];
  }
  la_sh_finish(&d);
  return shp_view(L, x, d.size ? data : x->v.data, &d);
}

/* ---- questions ---- */

static int L_shapeof (lua_State *L) {
  la_array *x = shp_arg(L);
  l_pushshape(L, x->v.ndim, x->v.shape);
  return 1;
}

static int L_ndimof (lua_State *L) {
  lua_pushinteger(L, shp_arg(L)->v.ndim);
  return 1;
}

static int L_sizeof (lua_State *L) {
  la_array *x = shp_arg(L);
  int axes[LA_MAXDIMS];
  int64_t size = 1;
  if (shp_all(L, 2)) size = x->v.size;
  else {
    int n = l_checkaxes(L, 2, x->v.ndim, axes, "duplicate value in 'axis'");
    for (int k = 0; k < n; k++) size *= x->v.shape[axes[k]];
  }
  lua_pushinteger(L, size);
  return 1;
}

/* ---- registration ---- */

#define BOTH (L_FUNC | L_METHOD)

const l_reg la_reg_shape[] = {
  {"reshape", L_reshape, "!x, shape*, order | copy", BOTH,
   "The same elements in another shape.\n"
   "shape: lengths in a row or in a table; one may be -1 and follows from the others. order: \"C\" (last axis "
   "fastest), \"F\" (first\n"
   "axis fastest) or \"A\" (\"F\" for a Fortran-contiguous x). copy: nil copies where strides cannot express the "
   "result, true always,\n"
   "false raises instead.\n"
   "Result: a view of x wherever there is one, else a copy.\n"
   "Errors: cannot reshape array of size 12 into shape (5,3); can only specify one unknown dimension.\n"
   "Example: la.arange(6):reshape(2, -1)  --> [[0 1 2] [3 4 5]]\n"
   "NumPy: np.reshape(x, shape, order, copy=)"},
  {"ravel", L_ravel, "x, order", BOTH,
   "x as one contiguous axis: a view where its elements lie so, else a copy.\n"
   "order: \"C\" (default), \"F\", \"A\", or \"K\" (as they lie in memory).\n"
   "Example: la.array{{1, 2}, {3, 4}}:ravel(\"F\")  --> [1 3 2 4]\n"
   "NumPy: np.ravel(x, order)"},
  {"flatten", L_flatten, "x, order", BOTH,
   "A copy of x with one axis.\n"
   "order: \"C\" (default), \"F\", \"A\" or \"K\".\n"
   "Example: la.array{{1, 2}, {3, 4}}:flatten()  --> [1 2 3 4]\n"
   "NumPy: x.flatten(order)"},
  {"resize", L_resize, "x, new_shape*", L_FUNC,
   "A new array of any shape, filled with the elements of x again and again (zeros if x has none).\n"
   "The method x:resize changes x itself and fills with zeros.\n"
   "Example: la.resize({1, 2, 3}, 2, 4)  --> [[1 2 3 1] [2 3 1 2]]\n"
   "NumPy: np.resize(x, new_shape)"},
  {"resize", L_resizeinplace, "x, new_shape*, refcheck", L_METHOD,
   "Changes the shape and size of the array itself; new elements are zero. Returns nothing.\n"
   "The elements keep their order in memory. The same number of elements may be resized in any case; another number "
   "only in an\n"
   "array that owns its elements and of which no views were made, unless refcheck = false: such views keep the old "
   "elements.\n"
   "The function la.resize makes a new array and repeats the elements instead.\n"
   "Errors: cannot resize this array: it does not own its data; resize only works on single-segment arrays.\n"
   "Example: local x = la.arange(4); x:resize(2, 3); x  --> [[0 1 2] [3 0 0]]\n"
   "NumPy: x.resize(new_shape, refcheck=)"},
  {"T", L_T, "x", L_ATTR,
   "x with its axes reversed: a view.\n"
   "Example: la.zeros(2, 3).T.shape  --> (3, 2)\n"
   "NumPy: x.T"},
  {"mT", L_mT, "x", L_ATTR,
   "x with its last two axes exchanged: a view, the transposes of a stack of matrices.\n"
   "Errors: matrix transpose with ndim < 2 is undefined.\n"
   "Example: la.zeros(5, 2, 3).mT.shape  --> (5, 3, 2)\n"
   "NumPy: x.mT"},
  {"transpose", L_transpose, "x, axes*", BOTH,
   "x with its axes in another order: a view.\n"
   "axes: all of them, from 1, in a row or in a table; without them they are reversed. Axis i of the result is axis "
   "axes[i] of x.\n"
   "Errors: axes don't match array; repeated axis in transpose; axis 3 is out of bounds for array of dimension 2.\n"
   "Example: la.zeros(2, 3, 4):transpose(2, 3, 1).shape  --> (3, 4, 2)\n"
   "NumPy: np.transpose(x, axes), its axes plus one"},
  {"permute_dims", L_transpose, "x, axes*", BOTH,
   "x with its axes in another order: transpose under its name in the array API standard.\n"
   "Example: la.permute_dims(la.zeros(2, 3), {2, 1}).shape  --> (3, 2)\n"
   "NumPy: np.permute_dims(x, axes), its axes plus one"},
  {"matrix_transpose", L_matrix_transpose, "x", BOTH,
   "x with its last two axes exchanged: a view.\n"
   "Errors: input array must be at least 2-dimensional, but it is 1.\n"
   "Example: la.matrix_transpose(la.zeros(5, 2, 3)).shape  --> (5, 3, 2)\n"
   "NumPy: np.matrix_transpose(x)"},
  {"swapaxes", L_swapaxes, "x, axis1, axis2", BOTH,
   "x with two axes exchanged: a view.\n"
   "Example: la.zeros(2, 3, 4):swapaxes(1, 3).shape  --> (4, 3, 2)\n"
   "NumPy: np.swapaxes(x, axis1, axis2), its axes plus one"},
  {"moveaxis", L_moveaxis, "x, source, destination", BOTH,
   "x with some axes moved to other places, the others in their order: a view.\n"
   "source, destination: an axis each, or lists of the same length.\n"
   "Errors: repeated axis in `source` argument; `source` and `destination` arguments must have the same number of "
   "elements.\n"
   "Example: la.zeros(2, 3, 4):moveaxis(1, -1).shape  --> (3, 4, 2)\n"
   "NumPy: np.moveaxis(x, source, destination), its axes plus one"},
  {"rollaxis", L_rollaxis, "x, axis, start", BOTH,
   "x with one axis moved to stand before axis `start`: a view.\n"
   "start: 1 (default) to ndim + 1. moveaxis says the same more plainly.\n"
   "Example: la.zeros(2, 3, 4):rollaxis(3).shape  --> (4, 2, 3)\n"
   "NumPy: np.rollaxis(x, axis, start), its axes plus one"},
  {"expand_dims", L_expand_dims, "x, axis", BOTH,
   "x with new axes of length 1: a view.\n"
   "axis: where in the result the new axis stands, from 1, or a list of such places.\n"
   "Example: la.arange(3):expand_dims(1).shape  --> (1, 3)\n"
   "NumPy: np.expand_dims(x, axis), its axes plus one"},
  {"squeeze", L_squeeze, "!x, axis", BOTH,
   "x without its axes of length 1: a view.\n"
   "axis: which of them (one or a list); without it, all.\n"
   "Errors: cannot select an axis to squeeze out which has size not equal to one.\n"
   "Example: la.zeros(3, 1, 2, 1):squeeze().shape  --> (3, 2)\n"
   "NumPy: np.squeeze(x, axis), its axes plus one"},
  {"broadcast_to", L_broadcast_to, "x, shape*", BOTH,
   "x stretched to a shape by repeating axes of length 1: a read-only view.\n"
   "Errors: could not broadcast input array from shape (3,) into shape (4,).\n"
   "Example: la.broadcast_to({1, 2}, 3, 2)  --> [[1 2] [1 2] [1 2]]\n"
   "NumPy: np.broadcast_to(x, shape)"},
  {"broadcast_arrays", L_broadcast_arrays, "*", BOTH,
   "Several arrays stretched to their common shape.\n"
   "Result: as many values; an array that has the shape comes back itself, the others as read-only views.\n"
   "Errors: shape mismatch: objects cannot be broadcast to a single shape.\n"
   "Example: local a, b = la.broadcast_arrays({1, 2, 3}, {{1}, {2}}); b  --> [[1 1 1] [2 2 2]]\n"
   "NumPy: np.broadcast_arrays(*arrays)"},
  {"broadcast_shapes", L_broadcast_shapes, "*", L_FUNC,
   "The shape to which arrays of the given shapes broadcast.\n"
   "Each argument is a shape (a table) or one length.\n"
   "Errors: shape mismatch: objects cannot be broadcast to a single shape.\n"
   "Example: la.broadcast_shapes({3, 1}, {4})  --> (3, 4)\n"
   "NumPy: np.broadcast_shapes(*shapes)"},
  {"atleast_1d", L_atleast_1d, "*", BOTH,
   "Each argument as an array of one axis or more.\n"
   "Result: as many values; arrays with enough axes come back themselves, the others as views.\n"
   "Example: la.atleast_1d(5).shape  --> (1,)\n"
   "NumPy: np.atleast_1d(*arrays)"},
  {"atleast_2d", L_atleast_2d, "*", BOTH,
   "Each argument as an array of two axes or more; new axes stand in front.\n"
   "Example: la.atleast_2d({1, 2, 3}).shape  --> (1, 3)\n"
   "NumPy: np.atleast_2d(*arrays)"},
  {"atleast_3d", L_atleast_3d, "*", BOTH,
   "Each argument as an array of three axes or more: (n) becomes (1, n, 1), (m, n) becomes (m, n, 1).\n"
   "Example: la.atleast_3d({1, 2, 3}).shape  --> (1, 3, 1)\n"
   "NumPy: np.atleast_3d(*arrays)"},
  {"flip", L_flip, "x, axis", BOTH,
   "x with the order of elements reversed along some axes: a view.\n"
   "axis: one, a list, or nil for all.\n"
   "Example: la.arange(3):flip()  --> [2 1 0]\n"
   "NumPy: np.flip(x, axis), its axes plus one"},
  {"fliplr", L_fliplr, "x", BOTH,
   "x with its second axis reversed, left to right: a view.\n"
   "Errors: input must be >= 2-d.\n"
   "Example: la.fliplr{{1, 2}, {3, 4}}  --> [[2 1] [4 3]]\n"
   "NumPy: np.fliplr(x)"},
  {"flipud", L_flipud, "x", BOTH,
   "x with its first axis reversed, upside down: a view.\n"
   "Errors: input must be >= 1-d.\n"
   "Example: la.flipud{{1, 2}, {3, 4}}  --> [[3 4] [1 2]]\n"
   "NumPy: np.flipud(x)"},
  {"rot90", L_rot90, "x, k, axes", BOTH,
   "x turned by k times 90 degrees, from the first of two axes toward the second: a view.\n"
   "k: 1 by default; negative turns the other way. axes: {1, 2}.\n"
   "Errors: len(axes) must be 2; axes must be different.\n"
   "Example: la.rot90{{1, 2}, {3, 4}}  --> [[2 4] [1 3]]\n"
   "NumPy: np.rot90(x, k, axes), its axes plus one"},
  {"roll", L_roll, "x, shift, axis", BOTH,
   "A copy of x with its elements shifted; what leaves one end enters at the other.\n"
   "shift: a whole number, or one for each axis. axis: one or a list; without it x is shifted as if it were flat.\n"
   "Example: la.arange(5):roll(2)  --> [3 4 0 1 2]\n"
   "NumPy: np.roll(x, shift, axis), its axes plus one"},
  {"split", L_split, "x, indices_or_sections, axis", BOTH,
   "x cut along an axis (default 1) into a table of views.\n"
   "indices_or_sections: how many equal pieces; or where the pieces end, as a list: {3, 5} gives elements 1 to 3, 4 "
   "to 5, and the rest.\n"
   "Errors: array split does not result in an equal division (array_split allows it).\n"
   "Example: table.unpack(la.arange(6):split{3, 5})  --> [0 1 2], [3 4], [5]\n"
   "NumPy: np.split(x, indices_or_sections, axis), its axis plus one"},
  {"array_split", L_array_split, "x, indices_or_sections, axis", BOTH,
   "x cut along an axis (default 1) into a table of views; the pieces may differ by one in length.\n"
   "Example: #la.array_split(la.arange(7), 3)[1]  --> 3\n"
   "NumPy: np.array_split(x, indices_or_sections, axis), its axis plus one"},
  {"hsplit", L_hsplit, "x, indices_or_sections", BOTH,
   "x cut into columns: split along axis 2 (axis 1 of a vector).\n"
   "Example: la.hsplit(la.zeros(2, 4), 2)[1].shape  --> (2, 2)\n"
   "NumPy: np.hsplit(x, indices_or_sections)"},
  {"vsplit", L_vsplit, "x, indices_or_sections", BOTH,
   "x cut into rows: split along axis 1 of an array of two axes or more.\n"
   "Example: la.vsplit(la.zeros(4, 2), 2)[1].shape  --> (2, 2)\n"
   "NumPy: np.vsplit(x, indices_or_sections)"},
  {"dsplit", L_dsplit, "x, indices_or_sections", BOTH,
   "x cut along axis 3 of an array of three axes or more.\n"
   "Example: la.dsplit(la.zeros(2, 2, 4), 2)[1].shape  --> (2, 2, 2)\n"
   "NumPy: np.dsplit(x, indices_or_sections)"},
  {"unstack", L_unstack, "x | axis", BOTH,
   "The parts of x along an axis (default 1), without that axis, as a table of views.\n"
   "Errors: input array must be at least 1-d.\n"
   "Example: la.unstack(la.zeros(2, 3), {axis = 2})[1].shape  --> (2,)\n"
   "NumPy: np.unstack(x, axis=), its axis plus one"},
  {"trim_zeros", L_trim_zeros, "x, trim, axis", BOTH,
   "x without the zeros at its ends: a view of the smallest box that holds every element that is not zero.\n"
   "trim: \"f\" the front alone, \"b\" the back, \"fb\" (default) both. axis: which axes to trim (default all).\n"
   "Errors: unexpected character(s) in `trim`.\n"
   "Example: la.trim_zeros{0, 0, 3, 0, 1, 0}  --> [3 0 1]\n"
   "NumPy: np.trim_zeros(x, trim, axis), its axes plus one"},
  {"shape", L_shapeof, "x", L_FUNC,
   "The shape of x (an array, a number or a nested table).\n"
   "Example: la.shape{{1, 2, 3}}  --> (1, 3)\n"
   "NumPy: np.shape(x)"},
  {"ndim", L_ndimof, "x", L_FUNC,
   "How many axes x has (an array, a number or a nested table).\n"
   "Example: la.ndim{{1, 2, 3}}  --> 2\n"
   "NumPy: np.ndim(x)"},
  {"size", L_sizeof, "x, axis", L_FUNC,
   "How many elements x has, in all or along the axes named.\n"
   "Example: la.size(la.zeros(2, 3), 2)  --> 3\n"
   "NumPy: np.size(x, axis), its axes plus one"},
  {NULL, NULL, NULL, 0, NULL}
};
