/*
** bind_sort.c: sorting, selecting and searching for Lua: sort, argsort, lexsort, partition, topk, searchsorted and their methods.
**
** An axis argument is as NumPy's: absent it is the last one, `false` sorts the flattened array. Positions count from 1, here and in
** sort.c's results (base = 1).
*/
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bind_core.h"
#include "bind_shape.h"
#include "hostile.h"
#include "sort.h"

/* ---- arguments ---- */

/* The array to sort and its axis: x at index 1 is replaced by its flattened form where the axis is `false`. */
static la_array *sort_subject (lua_State *L, int axisidx, int *axis) {
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  if (lua_isboolean(L, axisidx) && !lua_toboolean(L, axisidx)) {
    x = l_raveled(L, 1, 'C');
    lua_replace(L, 1);
    *axis = 0;
  }
  else if (l_absent(L, axisidx)) *axis = l_axisof(L, -1, x->v.ndim);
  else *axis = l_checkaxis(L, axisidx, x->v.ndim);
  return x;
}

/* kind at i, order after it, stable and descending at k and k + 1 */
static la_sort_how sort_how (lua_State *L, int i, int k) {
  static const char *const kinds[] = { "quicksort", "heapsort", "mergesort", "stable", "quick", "heap", "merge", NULL };
  const char *kind = l_optstring(L, i, NULL, "kind");
  la_sort_how how = { false, false };
  if (kind != NULL) {
    int n = 0;
    while (kinds[n] != NULL && strcmp(kinds[n], kind) != 0) n++;
    if (kinds[n] == NULL) l_error(L, "sort kind must be one of 'quick', 'heap', or 'stable' (got '%.40s')", kind);
    if (!l_absent(L, k)) l_error(L, "`kind` and keyword parameters can't be provided at the same time. Use only one of them");
    how.stable = n == 2 || n == 3 || n == 6;
  }
  else how.stable = l_optbool(L, k, false);
  if (!l_absent(L, i + 1)) l_error(L, "Cannot specify order when the array has no fields");
  how.descending = l_optbool(L, k + 1, false);
  return how;
}

/* x where x alone was given, a short vector that lies in order: then nothing needs to be planned. */
static la_array *short_vector (lua_State *L) {
  la_array *x = lua_gettop(L) == 1 ? l_israw(L, 1) : NULL;
  return x != NULL && x->v.ndim == 1 && x->v.size <= LA_SORT_FEW && !(x->v.flags & LA_UNALIGNED) && !l_isclosed(x) &&
         (x->v.size < 2 || x->v.strides[0] == la_itemsize(x->v.dtype)) ? x : NULL;
}

/* ---- sort, argsort, lexsort ---- */

static int L_sort (lua_State *L) {                     /* x, axis, kind, order | stable, descending */
  la_ctx *cx = l_ctx(L);
  int axis;
  la_array *x = short_vector(L), *r;
  if (x != NULL) {
    r = l_newarray(L, (la_dtype)x->v.dtype, 1, x->v.shape);
    x = l_checkarray(L, 1);                            /* raises if a finalizer closed it */
    la_sort_few((la_dtype)x->v.dtype, x->v.size, x->v.data, r->v.data);
    return 1;
  }
  l_lay(L);
  x = sort_subject(L, 2, &axis);
  la_sort_how how = sort_how(L, 3, 5);
  r = l_newlike(L, (la_dtype)x->v.dtype, &x->v, 'K');
  x = l_checkarray(L, 1);
  if (!la_sort_values(cx, &x->v, axis, how, &r->v)) return l_raise(L, cx);
  return 1;
}

static int L_sort_inplace (lua_State *L) {             /* x, axis, kind, order | stable, descending */
  la_ctx *cx = l_ctx(L);
  la_array *x = short_vector(L);
  if (x != NULL && !(x->v.flags & LA_READONLY)) {
    la_sort_few((la_dtype)x->v.dtype, x->v.size, x->v.data, x->v.data);
    return 1;
  }
  l_lay(L);
  x = l_checkout(L, 1);
  int axis = l_absent(L, 2) ? l_axisof(L, -1, x->v.ndim) : l_checkaxis(L, 2, x->v.ndim);
  la_sort_how how = sort_how(L, 3, 5);
  if (!la_sort_values(cx, &x->v, axis, how, &x->v)) return l_raise(L, cx);
  lua_pushvalue(L, 1);
  return 1;
}

static int L_argsort (lua_State *L) {                  /* x, axis, kind, order | stable, descending */
  la_ctx *cx = l_ctx(L);
  int axis;
  la_array *x = short_vector(L), *r;
  if (x != NULL) {
    int64_t room[4 * LA_SORT_FEW + 8];
    r = l_newarray(L, LA_I64, 1, x->v.shape);
    x = l_checkarray(L, 1);
    la_sort_row_positions((la_dtype)x->v.dtype, x->v.size, x->v.data, la_itemsize(x->v.dtype), 1, (int64_t *)(void *)r->v.data, room,
                          false);
    return 1;
  }
  l_lay(L);
  x = l_asarray(L, 1, LA_NODTYPE);
  if (x->v.ndim == 0 && l_absent(L, 2)) {              /* NumPy's one exception: [1] */
    lua_pushboolean(L, 0);
    lua_replace(L, 2);
  }
  x = sort_subject(L, 2, &axis);
  la_sort_how how = sort_how(L, 3, 5);
  r = l_newarray(L, LA_I64, x->v.ndim, x->v.shape);
  x = l_checkarray(L, 1);
  if (!la_sort_positions(cx, &x->v, axis, how, 1, &r->v)) return l_raise(L, cx);
  return 1;
}

static int L_sort_complex (lua_State *L) {             /* a */
  la_ctx *cx = l_ctx(L);
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  la_dtype dt = (la_dtype)x->v.dtype;
  int axis = l_axisof(L, -1, x->v.ndim);
  if (!la_iscomplex(dt)) dt = dt == LA_I8 || dt == LA_U8 || dt == LA_I16 || dt == LA_U16 ? LA_C64 : LA_C128;
  la_array *r = l_copyof(L, 1, dt, 'C');
  if (!la_sort_values(cx, &r->v, axis, (la_sort_how){ false, false }, &r->v)) return l_raise(L, cx);
  return 1;
}

static int L_lexsort (lua_State *L) {                  /* keys, axis */
  la_ctx *cx = l_ctx(L);
  const la_view *keys[LA_MAXDIMS];
  la_view row[LA_MAXDIMS];
  la_array *x = l_toarray(L, 1), *r;
  int n, axis, ndim;
  const int64_t *shape;
  if (x != NULL) {                                     /* its rows are the keys */
    if (x->v.ndim == 0 || x->v.shape[0] == 0) return l_error(L, "need sequence of keys with len > 0 in lexsort");
    if (x->v.shape[0] > LA_MAXDIMS) return l_error(L, "lexsort: at most %d keys, got %lld", LA_MAXDIMS, (long long)x->v.shape[0]);
    n = (int)x->v.shape[0];
    ndim = x->v.ndim - 1;
    shape = x->v.shape + 1;
  }
  else {
    if (lua_type(L, 1) != LUA_TTABLE) return l_error(L, "lexsort: keys must be a table of arrays or an array, got %s", l_typename(L, 1));
    lua_Unsigned len = lua_rawlen(L, 1);
    if (len == 0) return l_error(L, "need sequence of keys with len > 0 in lexsort");
    if (len > LA_MAXDIMS) return l_error(L, "lexsort: at most %d keys, got %lld", LA_MAXDIMS, (long long)len);
    n = (int)len;
    luaL_checkstack(L, n + 4, "too many keys");
    lua_settop(L, 2);
    for (int k = 1; k <= n; k++) {
      lua_rawgeti(L, 1, k);
      l_asarray(L, 2 + k, LA_NODTYPE);
    }
    x = l_checkarray(L, 3);
    ndim = x->v.ndim;
    shape = x->v.shape;
    for (int k = 1; k < n; k++) {
      la_array *y = l_checkarray(L, 3 + k);
      if (y->v.ndim != ndim || memcmp(y->v.shape, shape, sizeof(int64_t) * (size_t)ndim) != 0)
        return l_error(L, "all keys need to be the same shape");
    }
    x = NULL;
  }
  axis = l_absent(L, 2) ? (ndim > 0 ? ndim - 1 : 0) : l_checkaxis(L, 2, ndim);
  r = l_newarray(L, LA_I64, ndim, shape);
  if (ndim == 0) { *(int64_t *)(void *)r->v.data = 1; return l_unwrap(L); }
  if (x != NULL) x = l_checkarray(L, 1);
  for (int k = 0; k < n; k++) {
    keys[k] = &row[k];
    if (x == NULL) { row[k] = l_checkarray(L, 3 + k)->v; continue; }
    row[k] = x->v;
    row[k].data += k * x->v.strides[0];
    row[k].shape++;
    row[k].strides++;
    row[k].ndim--;
    row[k].size /= n;
  }
  if (!la_sort_lex(cx, n, keys, axis, 1, &r->v)) return l_raise(L, cx);
  return 1;
}

/* ---- partition, topk ---- */

static int by_value (const void *a, const void *b) {
  int64_t x, y;
  memcpy(&x, a, sizeof x);
  memcpy(&y, b, sizeof y);
  return (x > y) - (x < y);
}

/* [+1] The positions at i, on an axis of length n, from 0 and ascending. */
static const int64_t *sort_kth (lua_State *L, int i, int64_t n, int64_t *nk) {
  la_array *k = l_asarray(L, i, LA_NODTYPE);
  if (k->v.dtype == LA_BOOL) l_error(L, "Booleans unacceptable as partition index");
  if (!la_isint(k->v.dtype) && k->v.size > 0) l_error(L, "Partition index must be integer");
  k = l_copyof(L, i, LA_I64, 'C');
  int64_t *p = (int64_t *)(void *)k->v.data;
  for (int64_t j = 0; j < k->v.size; j++) {
    int64_t z = p[j] < 0 ? p[j] + n : p[j] - 1;
    if (z < 0 || z >= n) l_error(L, "kth(=%lld) out of bounds (%lld)", (long long)p[j], (long long)n);
    p[j] = z;
  }
  qsort(p, (size_t)k->v.size, sizeof *p, by_value);
  *nk = k->v.size;
  return p;
}

static void partition_kind (lua_State *L, int i) {
  const char *kind = l_optstring(L, i, "introselect", "kind");
  if (strcmp(kind, "introselect") != 0) l_error(L, "partition kind must be 'introselect' (got '%.40s')", kind);
  if (!l_absent(L, i + 1)) l_error(L, "Cannot specify order when the array has no fields");
}

static int L_partition (lua_State *L) {                /* x, kth, axis, kind, order */
  la_ctx *cx = l_ctx(L);
  int axis;
  int64_t nk;
  if (lua_gettop(L) == 2 && lua_isinteger(L, 2)) {     /* a short vector is sorted: that costs less than to think about it */
    int64_t k = (int64_t)lua_tointeger(L, 2);
    lua_settop(L, 1);
    la_array *few = short_vector(L);
    if (few != NULL && k != 0 && k <= few->v.size && k >= -few->v.size) {
      la_array *r = l_newarray(L, (la_dtype)few->v.dtype, 1, few->v.shape);
      few = l_checkarray(L, 1);
      la_sort_few((la_dtype)few->v.dtype, few->v.size, few->v.data, r->v.data);
      return 1;
    }
    lua_pushinteger(L, (lua_Integer)k);
  }
  l_lay(L);
  la_array *x = sort_subject(L, 3, &axis);
  partition_kind(L, 4);
  const int64_t *kth = sort_kth(L, 2, x->v.shape[axis], &nk);
  la_array *r = l_newlike(L, (la_dtype)x->v.dtype, &x->v, 'K');
  x = l_checkarray(L, 1);
  if (!la_sort_partition(cx, &x->v, axis, kth, nk, &r->v)) return l_raise(L, cx);
  return 1;
}

static int L_partition_inplace (lua_State *L) {        /* x, kth, axis, kind, order */
  la_ctx *cx = l_ctx(L);
  int64_t nk;
  la_array *x = l_checkout(L, 1);
  int axis = l_absent(L, 3) ? l_axisof(L, -1, x->v.ndim) : l_checkaxis(L, 3, x->v.ndim);
  partition_kind(L, 4);
  const int64_t *kth = sort_kth(L, 2, x->v.shape[axis], &nk);
  x = l_checkout(L, 1);
  if (!la_sort_partition(cx, &x->v, axis, kth, nk, &x->v)) return l_raise(L, cx);
  lua_pushvalue(L, 1);
  return 1;
}

static int L_argpartition (lua_State *L) {             /* x, kth, axis, kind, order */
  la_ctx *cx = l_ctx(L);
  int axis;
  int64_t nk;
  la_array *x = sort_subject(L, 3, &axis);
  partition_kind(L, 4);
  const int64_t *kth = sort_kth(L, 2, x->v.shape[axis], &nk);
  la_array *r = l_newarray(L, LA_I64, x->v.ndim, x->v.shape);
  x = l_checkarray(L, 1);
  if (!la_sort_argpartition(cx, &x->v, axis, kth, nk, 1, &r->v)) return l_raise(L, cx);
  return 1;
}

static int L_topk (lua_State *L) {                     /* x, k, axis | largest */
  la_ctx *cx = l_ctx(L);
  int axis;
  la_array *x = sort_subject(L, 3, &axis);
  int64_t k = l_checkint(L, 2, "k"), n = x->v.shape[axis], shape[LA_MAXDIMS];
  la_sort_how how = { l_optbool(L, 4, true), true };
  if (k < 0 || k > n)
    return l_error(L, "topk: k must be between 0 and the length %lld of axis %d, got %lld", (long long)n, axis + 1, (long long)k);
  memcpy(shape, x->v.shape, sizeof(int64_t) * (size_t)x->v.ndim);
  shape[axis] = k;
  la_array *values = l_newarray(L, (la_dtype)x->v.dtype, x->v.ndim, shape), *positions = l_newarray(L, LA_I64, x->v.ndim, shape);
  x = l_checkarray(L, 1);
  if (!la_sort_top(cx, &x->v, axis, k, how, 1, &values->v, &positions->v)) return l_raise(L, cx);
  return 2;
}

/* ---- searchsorted ---- */

/* does the whole number i exist in the integer dtype dt? */
static bool fits_int (la_dtype dt, int64_t i) {
  switch (dt) {
    case LA_I8:  return i >= INT8_MIN && i <= INT8_MAX;
    case LA_I16: return i >= INT16_MIN && i <= INT16_MAX;
    case LA_I32: return i >= INT32_MIN && i <= INT32_MAX;
    case LA_I64: return true;
    case LA_U8:  return i >= 0 && i <= UINT8_MAX;
    case LA_U16: return i >= 0 && i <= UINT16_MAX;
    case LA_U32: return i >= 0 && i <= UINT32_MAX;
    case LA_U64: return i >= 0;
    default: return false;
  }
}

/* [+1] a C-ordered, aligned array of dtype dt: the one at i or a copy */
static la_array *sort_packed (lua_State *L, int i, la_dtype dt) {
  la_array *x = l_checkarray(L, i);
  if (x->v.dtype == dt && !(x->v.flags & LA_UNALIGNED) && la_arr_iscontig(&x->v)) { lua_pushvalue(L, i); return x; }
  return l_copyof(L, i, dt, 'C');
}

/* [+1] The positions of `sorter`, from 0, checked against n. */
static const int64_t *sorter_of (lua_State *L, int i, int64_t n) {
  la_array *s = l_asarray(L, i, LA_NODTYPE);
  if (!la_isint(s->v.dtype) && s->v.size > 0) l_error(L, "sorter must only contain integers");
  if (s->v.ndim != 1) l_error(L, "sorter must have one axis, it has %d", s->v.ndim);
  if (s->v.size != n) l_error(L, "sorter.size must equal a.size: it is %lld, a's is %lld", (long long)s->v.size, (long long)n);
  s = l_copyof(L, i, LA_I64, 'C');
  int64_t *p = (int64_t *)(void *)s->v.data;
  for (int64_t k = 0; k < n; k++) {
    int64_t z = p[k] < 0 ? p[k] + n : p[k] - 1;
    if (z < 0 || z >= n) l_error(L, "sorter holds %lld, which is no position in an array of %lld", (long long)p[k], (long long)n);
    p[k] = z;
  }
  return p;
}

/* One number in a: without making an array of it, and without casting a, however the dtypes differ. false: not so simple. */
static bool search_number (lua_State *L, const la_array *a, bool right, int64_t *at) {
  la_dtype dt = (la_dtype)a->v.dtype;
  union { double f; float g; int64_t i; } e;
  la_scalar s;
  la_view v = { (char *)&e, NULL, NULL, 1, (uint8_t)dt, 0, 0, 0 };
  double f = (double)lua_tonumber(L, 2);
  bool whole = lua_isinteger(L, 2);
  if (dt == LA_F64 && !whole) e.f = f;
  else if (dt == LA_F32 && !whole) {                   /* between two float32: beside the nearer one */
    e.g = (float)f;
    if ((double)e.g < f) right = true;
    else if ((double)e.g > f) right = false;
  }
  else if (la_isint(dt)) {
    int64_t i;
    if (whole) i = (int64_t)lua_tointeger(L, 2);
    else {
      double down = floor(f);
      if (!(down >= -9223372036854775808.0 && down < 9223372036854775808.0)) return false;
      i = (int64_t)down;
      if (down < f) right = true;                      /* behind all that are not above its whole part */
    }
    if (!fits_int(dt, i)) return false;
    s = (la_scalar){ LA_WEAK_INT, i, (double)i, 0 };
    if (!la_dt_store(l_ctx(L), dt, &e, &s)) return false;
  }
  else return false;
  return la_sort_search(l_ctx(L), &a->v, &v, NULL, right, 1, at);
}

static int L_searchsorted (lua_State *L) {             /* a, v, side, sorter */
  static const char *const sides[] = { "left", "right", NULL };
  la_ctx *cx = l_ctx(L);
  bool whole = lua_type(L, 2) == LUA_TNUMBER && lua_isinteger(L, 2);
  int64_t number = whole ? (int64_t)lua_tointeger(L, 2) : 0;
  la_array *a = l_asarray(L, 1, LA_NODTYPE);
  bool right = l_optchoice(L, 3, sides, "side") == 1;
  int64_t at;
  if (a->v.ndim != 1)
    return l_error(L, a->v.ndim > 1 ? "object too deep for desired array" : "object of too small depth for desired array");
  if (lua_type(L, 2) == LUA_TNUMBER && l_absent(L, 4) && search_number(L, a, right, &at)) {
    lua_pushinteger(L, (lua_Integer)at);
    return 1;
  }
  la_dtype ad = (la_dtype)a->v.dtype, dt;
  if (whole && la_isint(ad) && fits_int(ad, number)) { l_asarray(L, 2, ad); dt = ad; }
  else {
    la_array *v = l_asarray(L, 2, LA_NODTYPE);
    dt = la_dt_promote(ad, (la_dtype)v->v.dtype);
  }
  lua_settop(L, 4);
  la_array *v = sort_packed(L, 2, dt);                                     /* at 5 */
  if (ad != dt || (a->v.flags & LA_UNALIGNED)) sort_packed(L, 1, dt);      /* at 6 */
  else lua_pushvalue(L, 1);
  const int64_t *sorter = l_absent(L, 4) ? NULL : sorter_of(L, 4, a->v.size);
  la_array *r = l_newarray(L, LA_I64, v->v.ndim, v->v.shape);
  v = l_checkarray(L, 5);
  a = l_checkarray(L, 6);
  if (!la_sort_search(cx, &a->v, &v->v, sorter, right, 1, (int64_t *)(void *)r->v.data)) return l_raise(L, cx);
  return l_unwrap(L);
}

#define ABOUT_SORT \
  "x: array or nested table. axis: the axis to sort along; the last one if absent; false: the flattened array.\n" \
  "kind: \"quicksort\", \"heapsort\", \"mergesort\" or \"stable\"; stable = true says the same as \"stable\".\n" \
  "descending: the largest first.\n" \
  "NaN comes last in either direction; complex numbers go by their real, then their imaginary part.\n" \
  "Errors: axis out of bounds; a 0-d array; an unknown kind.\n"

#define ABOUT_PARTITION \
  "x: array or nested table. kth: a position, or a list of them, on the axis (from 1; negative ones from the end).\n" \
  "axis: the last one if absent; false: the flattened array. NaN counts as the largest.\n" \
  "Errors: a position or axis out of bounds.\n"

const l_reg la_reg_sort[] = {
  { "sort", L_sort, "!x, axis, kind, order | stable, descending", L_FUNC | L_METHOD,
    "A sorted copy.\n" ABOUT_SORT
    "Example: la.sort({3, 1, 2})  --> [1 2 3]\n"
    "NumPy: np.sort(x, axis)" },
  { "sort_", L_sort_inplace, "!x, axis, kind, order | stable, descending", L_METHOD,
    "Sorts the array itself along an axis and returns it.\n"
    "axis: the last one if absent. Options as for sort.\n"
    "Errors: a read-only array; axis out of bounds.\n"
    "Example: local x = la.array({3, 1, 2}); x:sort_()  --> x is [1 2 3]\n"
    "NumPy: x.sort(axis)" },
  { "argsort", L_argsort, "!x, axis, kind, order | stable, descending", L_FUNC | L_METHOD,
    "The positions that sort x: equal elements keep their order.\n" ABOUT_SORT
    "Result: int64, in the shape of x, positions from 1.\n"
    "Example: la.argsort({30, 10, 20})  --> [2 3 1]\n"
    "NumPy: np.argsort(x, axis, stable=True) + 1" },
  { "sort_complex", L_sort_complex, "a", L_FUNC | L_METHOD,
    "A sorted copy as complex numbers, by their real, then their imaginary part, along the last axis.\n"
    "a: array or nested table. Result: complex64 for complex64, int8, int16, uint8 and uint16, else complex128.\n"
    "Example: la.sort_complex({3, 1})  --> [1.+0.j 3.+0.j]\n"
    "NumPy: np.sort_complex(a)" },
  { "lexsort", L_lexsort, "keys, axis", L_FUNC | L_METHOD,
    "The positions that sort by several keys, the last one first in importance.\n"
    "keys: table of arrays of one shape, or an array whose rows are the keys; at most 64. axis: the last one if absent.\n"
    "Elements equal in the last key are sorted by the one before it, and so on; equal in all, they keep their order.\n"
    "Result: int64 positions from 1, in the shape of a key.\n"
    "Errors: no keys; keys of different shapes; axis out of bounds.\n"
    "Example: la.lexsort({{9, 1, 5}, {2, 1, 1}})  --> [2 3 1]\n"
    "NumPy: np.lexsort(keys, axis) + 1" },
  { "partition", L_partition, "!x, kth, axis, kind, order", L_FUNC | L_METHOD,
    "A copy in which the kth element stands where it stands in the sorted array, smaller ones before it, larger ones behind.\n"
    ABOUT_PARTITION
    "Example: la.partition({7, 1, 5, 3}, 2)[2]  --> 3\n"
    "NumPy: np.partition(x, kth - 1, axis)" },
  { "partition_", L_partition_inplace, "x, kth, axis, kind, order", L_METHOD,
    "Partitions the array itself along an axis and returns it. See partition.\n"
    "Errors: a read-only array; a position or axis out of bounds.\n"
    "Example: local x = la.array({7, 1, 5, 3}); x:partition_(2); print(x[2])  --> 3\n"
    "NumPy: x.partition(kth - 1, axis)" },
  { "argpartition", L_argpartition, "x, kth, axis, kind, order", L_FUNC | L_METHOD,
    "The positions that partition x.\n" ABOUT_PARTITION
    "Result: int64 positions from 1, in the shape of x.\n"
    "Example: la.argpartition({7, 1, 5, 3}, 1)[1]  --> 2\n"
    "NumPy: np.argpartition(x, kth - 1, axis) + 1" },
  { "topk", L_topk, "x, k, axis | largest", L_FUNC | L_METHOD,
    "The k largest elements in descending order, and their positions.\n"
    "x: array or nested table. k: how many. axis: the last one if absent; false: the flattened array.\n"
    "largest = false: the k smallest, ascending. Of equal elements the first ones; NaN only where nothing else is left.\n"
    "Results: values and int64 positions from 1, both with k on the axis.\n"
    "Errors: k negative or more than the axis has; axis out of bounds.\n"
    "Example: local values, positions = la.topk({5, 9, 7}, 2)  --> [9 7], [2 3]\n"
    "NumPy: none (torch.topk)" },
  { "searchsorted", L_searchsorted, "a, v, side, sorter", L_FUNC | L_METHOD,
    "Where values belong in a sorted array: the position to insert each before, so that the order stays.\n"
    "a: one axis, ascending (NaN last). v: a number or an array of any shape.\n"
    "side: \"left\" (default) before equal elements, \"right\" behind them.\n"
    "sorter: positions that sort a, where a itself is not sorted: la.argsort(a).\n"
    "Result: int64 in the shape of v, from 1 to #a + 1; a number if v is one.\n"
    "Errors: a has not one axis; an unknown side; a sorter of another length.\n"
    "Example: la.searchsorted({10, 20, 30}, {5, 20, 99})  --> [1 2 4]\n"
    "NumPy: np.searchsorted(a, v, side, sorter) + 1" },
  { NULL, NULL, NULL, 0, NULL }
};
