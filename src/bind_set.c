/*
** bind_set.c: arrays as sets for Lua: unique and its kin, isin, intersect1d, union1d, setdiff1d, setxor1d.
**
** Everything is put together from sorted vectors on the Lua stack (sort.c) and the runs of equal elements in them (sets.c).
*/
#include <string.h>

#include "bind_core.h"
#include "bind_shape.h"
#include "execute.h"
#include "index.h"
#include "sets.h"
#include "sort.h"

/* ---- vectors ---- */

static int64_t *ints (const la_array *x) { return (int64_t *)(void *)x->v.data; }

/* [+1] a new vector */
static la_array *st_vector (lua_State *L, la_dtype dt, int64_t n) { return l_newarray(L, dt, 1, &n); }

/* The array at i as a vector of dtype dt (LA_NODTYPE: its own), in its place: itself, a view or a copy. */
static la_array *st_flat (lua_State *L, int i, int dt) {
  la_array *x = l_asarray(L, i, dt);
  if (x->v.ndim == 1 && la_arr_iscontig(&x->v) && !(x->v.flags & LA_UNALIGNED)) return x;
  x = x->v.flags & LA_UNALIGNED ? l_copyof(L, i, LA_NODTYPE, 'C') : l_raveled(L, i, 'C');
  lua_replace(L, i);
  if (x->v.ndim == 1) return x;
  x = l_raveled(L, i, 'C');
  lua_replace(L, i);
  return x;
}

/* [+1] the vector at i, sorted */
static la_array *st_sorted (lua_State *L, int i) {
  la_ctx *cx = l_ctx(L);
  la_array *x = l_checkarray(L, i), *r = st_vector(L, (la_dtype)x->v.dtype, x->v.size);
  x = l_checkarray(L, i);
  if (!la_sort_values(cx, &x->v, 0, (la_sort_how){ false, false }, &r->v)) l_raise(L, cx);
  return r;
}

/* [+1] the first n elements of the vector on top, which it replaces: itself where that is all of it, else a copy */
static la_array *st_first (lua_State *L, int64_t n) {
  la_array *x = l_checkarray(L, -1), *r;
  if (n == x->v.size) return x;
  r = st_vector(L, (la_dtype)x->v.dtype, n);
  x = l_checkarray(L, -2);
  memcpy(r->v.data, x->v.data, (size_t)(n * la_itemsize(x->v.dtype)));
  lua_remove(L, -2);
  return r;
}

/* ---- unique ---- */

enum { UN_INDEX = 1, UN_INVERSE = 2, UN_COUNTS = 4 };

/* [+1] the different elements of the vector at i, ascending */
static la_array *st_distinct (lua_State *L, int i, bool equal_nan) {
  la_array *s = st_sorted(L, i);
  la_dtype dt = (la_dtype)s->v.dtype;
  int64_t n = s->v.size, numbers = la_set_numbers(dt, s->v.data, n), size = la_itemsize(dt);
  int64_t k = la_sort_distinct(dt, s->v.data, numbers, s->v.data), nans = n - numbers;
  if (equal_nan && nans > 1) nans = 1;
  memmove(s->v.data + k * size, s->v.data + numbers * size, (size_t)(nans * size));
  return st_first(L, k + nans);
}

/* starts of runs in the sorted row, NaNs as one run or as many; returns how many */
static int64_t st_runs (la_dtype dt, const void *row, int64_t n, bool equal_nan, int64_t *start) {
  int64_t numbers = la_set_numbers(dt, row, n), k = la_set_starts(dt, row, numbers, start);
  if (equal_nan) { if (numbers < n) start[k++] = numbers; }
  else for (int64_t i = numbers; i < n; i++) start[k++] = i;
  return k;
}

/* [+1] how long the k runs are */
static la_array *st_counts (lua_State *L, const int64_t *start, int64_t k, int64_t n) {
  la_array *c = st_vector(L, LA_I64, k);
  for (int64_t i = 0; i < k; i++) ints(c)[i] = (i + 1 < k ? start[i + 1] : n) - start[i];
  return c;
}

/* [+1 to +4] values, and index, inverse (in `shape`), counts as asked for, of the vector at i */
static int st_unique (lua_State *L, int i, int want, bool equal_nan, int ndim, const int64_t *shape) {
  la_ctx *cx = l_ctx(L);
  la_array *x = l_checkarray(L, i), *perm = NULL, *sorted, *starts, *values, *r;
  la_dtype dt = (la_dtype)x->v.dtype;
  int64_t n = x->v.size, size = la_itemsize(dt), k;
  luaL_checkstack(L, 10, "unique");
  if (want == 0) { st_distinct(L, i, equal_nan); return 1; }
  if (want == UN_COUNTS) sorted = st_sorted(L, i);
  else {
    perm = st_vector(L, LA_I64, n);
    sorted = st_vector(L, dt, n);
    x = l_checkarray(L, i);
    if (!la_sort_positions(cx, &x->v, 0, (la_sort_how){ false, true }, 0, &perm->v)) l_raise(L, cx);
    la_set_take(size, x->v.data, ints(perm), n, sorted->v.data);
  }
  starts = st_vector(L, LA_I64, n);
  k = st_runs(dt, sorted->v.data, n, equal_nan, ints(starts));
  values = st_vector(L, dt, k);
  la_set_take(size, sorted->v.data, ints(starts), k, values->v.data);
  int results = 1;
  if (want & UN_INDEX) {
    r = st_vector(L, LA_I64, k);
    la_set_take(8, perm->v.data, ints(starts), k, r->v.data);
    for (int64_t j = 0; j < k; j++) ints(r)[j]++;
    results++;
  }
  if (want & UN_INVERSE) {
    r = l_newarray(L, LA_I64, ndim, shape);
    la_set_inverse(ints(perm), ints(starts), k, n, 1, ints(r));
    results++;
  }
  if (want & UN_COUNTS) {
    st_counts(L, ints(starts), k, n);
    results++;
  }
  return results;
}

/* unique along an axis: x at index 1 */
static int unique_axis (lua_State *L, int axis, int want) {
  la_ctx *cx = l_ctx(L);
  la_array *x = l_checkarray(L, 1), *rows, *perm, *starts, *r;
  la_dtype dt = (la_dtype)x->v.dtype;
  int64_t n = x->v.shape[axis], m = 1, k = 0, nruns;
  la_dims d;
  luaL_checkstack(L, 12, "unique");
  d.ndim = x->v.ndim;                                  /* the axis in front */
  d.size = x->v.size;
  for (int a = 0, to = 1; a < x->v.ndim; a++) {
    int at = a == axis ? 0 : to++;
    d.shape[at] = x->v.shape[a];
    if (a != axis) m *= x->v.shape[a];
  }
  rows = l_newarray(L, dt, d.ndim, d.shape);
  x = l_checkarray(L, 1);
  for (int a = 0, to = 1; a < x->v.ndim; a++) d.strides[a == axis ? 0 : to++] = x->v.strides[a];
  la_view moved = x->v;
  moved.shape = d.shape;
  moved.strides = d.strides;
  if (!la_ex_copy(cx, &rows->v, &moved)) return l_raise(L, cx);
  perm = st_vector(L, LA_I64, n);
  starts = st_vector(L, LA_I64, n + 1);
  if (!la_set_rows(cx, dt, rows->v.data, n, m, ints(perm))) return l_raise(L, cx);
  int64_t *p = ints(perm), *s = ints(starts), bytes = m * la_itemsize(dt);
  for (int64_t i = 0; i < n; i++)
    if (i == 0 || !la_set_samerow(dt, rows->v.data + p[i] * bytes, rows->v.data + p[i - 1] * bytes, m)) s[k++] = i;
  nruns = k;
  /* values: the first of each run, the axis back in its place */
  int64_t shape[LA_MAXDIMS];
  memcpy(shape, x->v.shape, sizeof(int64_t) * (size_t)x->v.ndim);
  shape[axis] = nruns;
  la_array *chosen = st_vector(L, LA_I64, nruns);
  for (int64_t i = 0; i < nruns; i++) ints(chosen)[i] = p[s[i]] + 1;
  r = l_newarray(L, dt, x->v.ndim, shape);
  x = l_checkarray(L, 1);
  if (r->v.size > 0) {
    la_ixitem item[LA_MAXDIMS];
    la_ixplan plan;
    for (int a = 0; a < axis; a++) item[a] = (la_ixitem){ LA_IX_RANGE, 0, 0, 0, 1, NULL };
    item[axis] = (la_ixitem){ LA_IX_ARRAY, 0, 0, 0, 1, &chosen->v };
    if (!la_ix_check(cx, &x->v, axis + 1, item) || !la_ix_plan(cx, &x->v, axis + 1, item, &plan) || !la_ix_take(cx, &plan, &r->v))
      return l_raise(L, cx);
  }
  int results = 1;
  if (want & UN_INDEX) { lua_pushvalue(L, -2); results++; }
  if (want & UN_INVERSE) {
    r = st_vector(L, LA_I64, n);
    la_set_inverse(p, s, nruns, n, 1, ints(r));
    results++;
  }
  if (want & UN_COUNTS) { st_counts(L, s, nruns, n); results++; }
  return results;
}

static int L_unique (lua_State *L) {                   /* x, return_index, return_inverse, return_counts, axis | equal_nan, sorted */
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  int want = (l_optbool(L, 2, false) ? UN_INDEX : 0) | (l_optbool(L, 3, false) ? UN_INVERSE : 0) | (l_optbool(L, 4, false) ? UN_COUNTS : 0);
  bool equal_nan = l_optbool(L, 6, true);
  int64_t shape[LA_MAXDIMS];
  l_optbool(L, 7, true);
  if (!l_absent(L, 5) && !(lua_isboolean(L, 5) && !lua_toboolean(L, 5))) {
    int axis = l_checkaxis(L, 5, x->v.ndim);
    if (x->v.ndim > 1) return unique_axis(L, axis, want);
  }
  int ndim = x->v.ndim;
  memcpy(shape, x->v.shape, sizeof(int64_t) * (size_t)ndim);
  st_flat(L, 1, LA_NODTYPE);
  return st_unique(L, 1, want, equal_nan, ndim, shape);
}

static int unique_standard (lua_State *L, int want) {
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  int64_t shape[LA_MAXDIMS];
  int ndim = x->v.ndim;
  memcpy(shape, x->v.shape, sizeof(int64_t) * (size_t)ndim);
  st_flat(L, 1, LA_NODTYPE);
  return st_unique(L, 1, want, false, ndim, shape);
}

static int L_unique_all (lua_State *L) { return unique_standard(L, UN_INDEX | UN_INVERSE | UN_COUNTS); }
static int L_unique_counts (lua_State *L) { return unique_standard(L, UN_COUNTS); }
static int L_unique_inverse (lua_State *L) { return unique_standard(L, UN_INVERSE); }
static int L_unique_values (lua_State *L) { return unique_standard(L, 0); }

/* ---- isin ---- */

/* The arrays at a and b as vectors of one dtype, in their places. */
static la_dtype st_common (lua_State *L, int a, int b) {
  bool atable = lua_type(L, a) == LUA_TTABLE, btable = lua_type(L, b) == LUA_TTABLE;
  la_array *x = l_asarray(L, a, LA_NODTYPE), *y = l_asarray(L, b, LA_NODTYPE);
  la_dtype dt = la_dt_promote((la_dtype)x->v.dtype, (la_dtype)y->v.dtype);
  if (x->v.size == 0 && atable) dt = (la_dtype)y->v.dtype;      /* {} says nothing about a dtype */
  else if (y->v.size == 0 && btable) dt = (la_dtype)x->v.dtype;
  st_flat(L, a, dt);
  st_flat(L, b, dt);
  return dt;
}

enum { KIND_SORT, KIND_TABLE };

/* [+1] booleans: which elements of the vector at a are in the vector at b (same dtype) */
static la_array *st_isin (lua_State *L, int a, int b, bool invert, int kind, int ndim, const int64_t *shape) {
  la_ctx *cx = l_ctx(L);
  la_array *r = l_newarray(L, LA_BOOL, ndim, shape), *x = l_checkarray(L, a), *y = l_checkarray(L, b);
  la_dtype dt = (la_dtype)x->v.dtype;
  uint8_t *out = (uint8_t *)r->v.data;
  bool done = false;
  if (kind < 0 && la_sort_member(dt, x->v.size, x->v.data, y->v.size, y->v.data, invert, out)) return r;
  if (kind != KIND_SORT && !la_isinexact(dt)) {
    uint64_t most = kind == KIND_TABLE ? (uint64_t)1 << 40 : 6 * ((uint64_t)x->v.size + (uint64_t)y->v.size) + 1024;   /* NumPy's bound */
    if (!la_set_member_table(cx, dt, y->v.data, y->v.size, x->v.data, x->v.size, invert, most, out, &done)) l_raise(L, cx);
    if (done) return r;
  }
  const la_array *sorted = st_sorted(L, b);
  int64_t numbers = la_set_numbers(dt, sorted->v.data, sorted->v.size);
  x = l_checkarray(L, a);
  if (!la_set_member(cx, dt, sorted->v.data, numbers, x->v.data, x->v.size, invert, out)) l_raise(L, cx);
  lua_pop(L, 1);
  return r;
}

static int L_isin (lua_State *L) {                     /* element, test_elements, assume_unique, invert | kind */
  static const char *const kinds[] = { "sort", "table", NULL };
  bool number = lua_type(L, 1) == LUA_TNUMBER || lua_type(L, 1) == LUA_TBOOLEAN, invert = l_optbool(L, 4, false);
  const char *name = l_optstring(L, 5, NULL, "kind");
  int kind = -1;
  int64_t shape[LA_MAXDIMS];
  l_optbool(L, 3, false);
  if (name != NULL) {
    for (kind = 0; kinds[kind] != NULL && strcmp(kinds[kind], name) != 0; kind++) ;
    if (kinds[kind] == NULL) return l_error(L, "Invalid kind: '%.40s'. Please use nil, 'sort' or 'table'", name);
  }
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  int ndim = x->v.ndim;
  memcpy(shape, x->v.shape, sizeof(int64_t) * (size_t)ndim);
  la_dtype dt = st_common(L, 1, 2);
  if (kind == KIND_TABLE && la_isinexact(dt))
    return l_error(L, "The 'table' method is only supported for boolean or integer arrays. Please select 'sort' or nil for kind");
  st_isin(L, 1, 2, invert, kind, ndim, shape);
  return number ? l_unwrap(L) : 1;
}

/* ---- two sets ---- */

/* [+1] the elements of the vector at i where the booleans at m are true */
static la_array *st_where (lua_State *L, int i, int m) {
  la_ctx *cx = l_ctx(L);
  la_ixcount c;
  int64_t n = la_ix_count(&l_checkarray(L, m)->v, &c);
  la_array *x = l_checkarray(L, i), *r = st_vector(L, (la_dtype)x->v.dtype, n);
  x = l_checkarray(L, i);
  if (!la_ix_compress(cx, &x->v, &l_checkarray(L, m)->v, &c, r->v.data)) l_raise(L, cx);
  return r;
}

static int L_intersect1d (lua_State *L) {              /* ar1, ar2, assume_unique, return_indices */
  la_ctx *cx = l_ctx(L);
  bool unique = l_optbool(L, 3, false), indices = l_optbool(L, 4, false);
  lua_settop(L, 4);
  la_dtype dt = st_common(L, 1, 2);
  int64_t one[1], size = la_itemsize(dt);
  luaL_checkstack(L, 20, "intersect1d");
  if (!indices) {
    for (int k = 1; k <= 2; k++) {
      if (unique) st_sorted(L, k); else st_distinct(L, k, true);
    }
    one[0] = l_checkarray(L, 5)->v.size;
    st_isin(L, 5, 6, false, -1, 1, one);               /* at 7 */
    st_where(L, 5, 7);
    return 1;
  }
  /* values at 5, 7; where each first was (from 1) at 6, 8 */
  for (int k = 1; k <= 2; k++) {
    if (!unique) { st_unique(L, k, UN_INDEX, true, 0, NULL); 
      lua_replace(L, 4); lua_replace(L, 3); lua_settop(L, 2 + 2 * k); lua_pushvalue(L, 3); lua_pushvalue(L, 4); }
    else {
      la_array *x = l_checkarray(L, k);
      int64_t n = x->v.size;
      la_array *values = st_vector(L, dt, n), *perm = st_vector(L, LA_I64, n);
      x = l_checkarray(L, k);
      if (!la_sort_positions(cx, &x->v, 0, (la_sort_how){ false, true }, 0, &perm->v)) return l_raise(L, cx);
      la_set_take(size, x->v.data, ints(perm), n, values->v.data);
      for (int64_t i = 0; i < n; i++) ints(perm)[i]++;
    }
  }
  one[0] = l_checkarray(L, 5)->v.size;
  st_isin(L, 5, 7, false, KIND_SORT, 1, one);          /* at 9 */
  one[0] = l_checkarray(L, 7)->v.size;
  st_isin(L, 7, 5, false, KIND_SORT, 1, one);          /* at 10 */
  st_where(L, 5, 9);
  st_where(L, 6, 9);
  st_where(L, 8, 10);
  return 3;
}

/* [+1] the vectors at a and b (same dtype) one behind the other */
static la_array *st_joined (lua_State *L, int a, int b) {
  la_array *x = l_checkarray(L, a), *y = l_checkarray(L, b);
  la_dtype dt = (la_dtype)x->v.dtype;
  int64_t n = x->v.size, m = y->v.size, size = la_itemsize(dt);
  la_array *r = st_vector(L, dt, n + m);
  x = l_checkarray(L, a);
  y = l_checkarray(L, b);
  memcpy(r->v.data, x->v.data, (size_t)(n * size));
  memcpy(r->v.data + n * size, y->v.data, (size_t)(m * size));
  return r;
}

static int L_union1d (lua_State *L) {                  /* ar1, ar2 */
  la_array *x = l_asarray(L, 1, LA_NODTYPE), *y = l_asarray(L, 2, LA_NODTYPE);
  la_dtype dt = la_dt_promote((la_dtype)x->v.dtype, (la_dtype)y->v.dtype);
  st_flat(L, 1, dt);
  st_flat(L, 2, dt);
  st_joined(L, 1, 2);
  st_distinct(L, 3, true);
  return 1;
}

static int L_setdiff1d (lua_State *L) {                /* ar1, ar2, assume_unique */
  bool unique = l_optbool(L, 3, false);
  int64_t one[1];
  lua_settop(L, 3);
  st_flat(L, 1, LA_NODTYPE);
  if (!unique) st_distinct(L, 1, true); else lua_pushvalue(L, 1);    /* at 4: the result is of these */
  one[0] = l_checkarray(L, 4)->v.size;
  lua_pushvalue(L, 4);
  lua_replace(L, 1);
  st_common(L, 1, 2);
  st_isin(L, 1, 2, true, -1, 1, one);                  /* at 5 */
  st_where(L, 4, 5);
  return 1;
}

static int L_setxor1d (lua_State *L) {                 /* ar1, ar2, assume_unique */
  bool unique = l_optbool(L, 3, false);
  lua_settop(L, 3);
  la_array *x = l_asarray(L, 1, LA_NODTYPE), *y = l_asarray(L, 2, LA_NODTYPE);
  la_dtype dt = la_dt_promote((la_dtype)x->v.dtype, (la_dtype)y->v.dtype);
  for (int k = 1; k <= 2; k++) {                       /* at 4, 5; cast after that, as NumPy does */
    st_flat(L, k, LA_NODTYPE);
    if (unique) lua_pushvalue(L, k); else st_distinct(L, k, true);
    st_flat(L, 3 + k, dt);
  }
  st_joined(L, 4, 5);
  la_array *s = st_sorted(L, 6);                       /* at 7 */
  int64_t n = s->v.size;
  la_array *starts = st_vector(L, LA_I64, n);          /* at 8: the runs of one element are what is in one of them only */
  int64_t k = st_runs(dt, s->v.data, n, false, ints(starts)), m = 0, *st = ints(starts);
  for (int64_t i = 0; i < k; i++)
    if ((i + 1 < k ? st[i + 1] : n) - st[i] == 1) st[m++] = st[i];
  la_array *r = st_vector(L, dt, m);
  la_set_take(la_itemsize(dt), s->v.data, st, m, r->v.data);
  return 1;
}

const l_reg la_reg_set[] = {
  { "unique", L_unique, "x, return_index, return_inverse, return_counts, axis | equal_nan, sorted", L_FUNC | L_METHOD,
    "The different elements of an array, ascending.\n"
    "x: array or nested table. axis: absent or false: of the flattened array; else the different rows along that axis.\n"
    "return_index: also the position where each first occurs. return_inverse: also, for every element of x, the position of its value.\n"
    "return_counts: also how often each occurs. equal_nan: NaNs count as one value (default true).\n"
    "sorted: the result is sorted in any case.\n"
    "Results: values, then index, inverse (in the shape of x; with an axis, one number for each row) and counts as asked for:\n"
    "int64, positions from 1.\n"
    "Errors: axis out of bounds.\n"
    "Example: local values, counts = la.unique({3, 1, 3}, {return_counts = true})  --> [1 3], [1 2]\n"
    "NumPy: np.unique(x, return_index, return_inverse, return_counts, axis)" },
  { "unique_all", L_unique_all, "x", L_FUNC | L_METHOD,
    "The different elements of an array, where they first occur, the inverse and how often they occur.\n"
    "x: array or nested table. Every NaN is a value of its own.\n"
    "Results: values (ascending), positions from 1, inverse in the shape of x, counts.\n"
    "Example: local values, positions, inverse, counts = la.unique_all({3, 1, 3})  --> [1 3], [2 1], [2 1 2], [1 2]\n"
    "NumPy: np.unique_all(x)" },
  { "unique_counts", L_unique_counts, "x", L_FUNC | L_METHOD,
    "The different elements of an array and how often they occur.\n"
    "x: array or nested table. Every NaN is a value of its own. Results: values (ascending), counts.\n"
    "Example: local values, counts = la.unique_counts({3, 1, 3})  --> [1 3], [1 2]\n"
    "NumPy: np.unique_counts(x)" },
  { "unique_inverse", L_unique_inverse, "x", L_FUNC | L_METHOD,
    "The different elements of an array, and for every element the position of its value.\n"
    "x: array or nested table. Every NaN is a value of its own. Results: values (ascending), positions from 1 in the shape of x.\n"
    "Example: local values, inverse = la.unique_inverse({3, 1, 3})  --> [1 3], [2 1 2]\n"
    "NumPy: np.unique_inverse(x)" },
  { "unique_values", L_unique_values, "x", L_FUNC | L_METHOD,
    "The different elements of an array, ascending.\n"
    "x: array or nested table. Every NaN is a value of its own.\n"
    "Example: la.unique_values({3, 1, 3})  --> [1 3]\n"
    "NumPy: np.unique_values(x)" },
  { "isin", L_isin, "element, test_elements, assume_unique, invert | kind", L_FUNC | L_METHOD,
    "For every element, whether it is among the test elements.\n"
    "element: number, array or nested table. test_elements: the same. invert: whether it is not. assume_unique makes no difference.\n"
    "kind: \"table\" (integers, by a table of their range), \"sort\", or what is faster if absent. NaN is in nothing.\n"
    "Result: booleans in the shape of element; one boolean for a number.\n"
    "Errors: an unknown kind; kind \"table\" for floats.\n"
    "Example: la.isin({1, 2, 3}, {3, 1})  --> [ True False  True]\n"
    "NumPy: np.isin(element, test_elements)" },
  { "intersect1d", L_intersect1d, "ar1, ar2, assume_unique, return_indices", L_FUNC | L_METHOD,
    "The elements that two arrays have in common, ascending, each once.\n"
    "ar1, ar2: arrays or nested tables, flattened. assume_unique: each is known to hold no element twice.\n"
    "return_indices: also the positions (from 1, of the first occurrence) in ar1 and in ar2.\n"
    "Example: local common, p, q = la.intersect1d({1, 3, 4}, {4, 3}, {return_indices = true})  --> [3 4], [2 3], [2 1]\n"
    "NumPy: np.intersect1d(ar1, ar2, assume_unique, return_indices)" },
  { "union1d", L_union1d, "ar1, ar2", L_FUNC | L_METHOD,
    "The elements that are in either of two arrays, ascending, each once.\n"
    "ar1, ar2: arrays or nested tables, flattened. Result: a vector of their common dtype.\n"
    "Example: la.union1d({3, 1}, {2, 1})  --> [1 2 3]\n"
    "NumPy: np.union1d(ar1, ar2)" },
  { "setdiff1d", L_setdiff1d, "ar1, ar2, assume_unique", L_FUNC | L_METHOD,
    "The elements of the first array that are not in the second.\n"
    "ar1, ar2: arrays or nested tables, flattened. Ascending, each once; with assume_unique as they stand in ar1.\n"
    "Example: la.setdiff1d({3, 1, 2, 1}, {2})  --> [1 3]\n"
    "NumPy: np.setdiff1d(ar1, ar2, assume_unique)" },
  { "setxor1d", L_setxor1d, "ar1, ar2, assume_unique", L_FUNC | L_METHOD,
    "The elements that are in just one of two arrays, ascending.\n"
    "ar1, ar2: arrays or nested tables, flattened. assume_unique: each is known to hold no element twice.\n"
    "Example: la.setxor1d({1, 2, 3}, {3, 4})  --> [1 2 4]\n"
    "NumPy: np.setxor1d(ar1, ar2, assume_unique)" },
  { NULL, NULL, NULL, 0, NULL }
};
