/*
** bind_index.c: x[i], x["2:3, 1"], x(i, j), x:set, x:item, x:slice, #x, pairs(x), nonzero.
**
** The metamethods of arrays. What an index is made of is read here, from Lua values to la_ixitem; what it means is
** index.c's. The order of the tests is the order of use: an integer on the first axis reads or writes its element with
** a handful of calls of the Lua API and none of the library's checkers; x(i, j), x:set(i, j, v), x:item(i, j) likewise.
**
** Items read from tables, and the arrays made of lists, stay on the Lua stack until the operation is done: items point
** into them. Range strings are remembered per state in a small cache by the string's address (ix_spec): Lua interns
** short strings, so a spec in a loop has one address. The text is compared, too: a dead string's address is used again.
*/
#include <inttypes.h>
#include <math.h>
#include <stddef.h>
#include <string.h>

#include "bind_core.h"
#include "bind_index.h"
#include "hostile.h"
#include "index.h"

const char la_newaxis_key[] = "newaxis";   /* its address, as light userdata, is la.newaxis */

/* ================================================================ single elements, without a detour */

/* The receiver of a metamethod. The metatable is closed to scripts (__metatable): it is one of ours, and lua_rawlen, a
** tenth of what x[i] costs, is not asked; the tag turns the mistakes of a debug.getmetatable into an error. */
static inline la_array *ix_self (lua_State *L) {
  la_array *x = (la_array *)lua_touserdata(L, 1);
  return x != NULL && la_arr_isours(x) ? x : NULL;
}

/* The first argument of a method, which can be anything: light userdata, too, but that has no rawlen. */
static inline la_array *ix_receiver (lua_State *L) {
  la_array *x = (la_array *)lua_touserdata(L, 1);
  return x != NULL && lua_rawlen(L, 1) >= sizeof(la_array) && la_arr_isours(x) ? x : NULL;
}

static inline bool ix_iswritable (const la_array *x) { return !l_isclosed(x) && !(x->v.flags & LA_READONLY); }

/* The position at stack index i, from 0, on an axis of length n, or -1. One call of the API where lua_isinteger and
** lua_tointeger would be two: what is no number gives 0, and that numeric strings are numbers does no harm, x("2") is
** x(2). */
static inline int64_t ix_plain (lua_State *L, int i, int64_t n) {
  int64_t p = (int64_t)lua_tointegerx(L, i, NULL), z = p < 0 ? p + n : p - 1;
  return (uint64_t)z < (uint64_t)n ? z : -1;
}

#define IX_GET(T, push, conv) { T v; memcpy(&v, p, sizeof v); push(L, conv v); return; }

static inline void ix_push (lua_State *L, int dt, const char *p) {
  if (dt == LA_F64) IX_GET(double, lua_pushnumber, (lua_Number))   /* before the jump through a table */
  switch (dt) {
    case LA_F32:  IX_GET(float, lua_pushnumber, (lua_Number))
    case LA_I64:  IX_GET(int64_t, lua_pushinteger, (lua_Integer))
    case LA_U64:  IX_GET(int64_t, lua_pushinteger, (lua_Integer))
    case LA_I32:  IX_GET(int32_t, lua_pushinteger, (lua_Integer))
    case LA_U8:   IX_GET(uint8_t, lua_pushinteger, (lua_Integer))
    case LA_BOOL: IX_GET(uint8_t, lua_pushboolean, 0 !=)
    default: l_pushelement(L, (la_dtype)dt, p);
  }
}

/* Stores the Lua number at `value`; false where that needs more than a machine cast (the caller goes the long way). */
static inline bool ix_store (lua_State *L, int dt, char *p, int value) {
  if (lua_type(L, value) != LUA_TNUMBER) return false;
  if (dt == LA_F64) { double v = (double)lua_tonumber(L, value); memcpy(p, &v, sizeof v); return true; }
  if (dt == LA_F32) { float v = (float)lua_tonumber(L, value); memcpy(p, &v, sizeof v); return true; }
  if (!lua_isinteger(L, value)) return false;
  int64_t i = (int64_t)lua_tointeger(L, value);
  if (dt == LA_I64) { memcpy(p, &i, sizeof i); return true; }
  if (dt == LA_I32 && i == (int32_t)i) { int32_t v = (int32_t)i; memcpy(p, &v, sizeof v); return true; }
  if (dt == LA_U8 && i == (uint8_t)i) { uint8_t v = (uint8_t)i; memcpy(p, &v, sizeof v); return true; }
  return false;
}

/* x[z + 1] of an array with more than one axis: a view. x is at stack index `base`. */
static int ix_row (lua_State *L, la_array *x, int base, int64_t z) {
  const int64_t *shape = x->v.shape + 1;
  int ndim = x->v.ndim - 1;
  int64_t size = shape[0];
  for (int k = 1; k < ndim; k++) size *= shape[k];   /* a division would cost as much as the rest */
  l_rawview(L, base, x, x->v.data + z * x->v.strides[0], (la_dtype)x->v.dtype, ndim, size, shape, x->v.strides + 1);
  return 1;
}

/* x[z + 1] with z inside the first axis. */
static inline int ix_first (lua_State *L, la_array *x, int base, int64_t z) {
  if (x->v.ndim > 1) return ix_row(L, x, base, z);
  ix_push(L, x->v.dtype, x->v.data + z * x->v.strides[0]);
  return 1;
}

/* Where the element lies that the integers at stack `first` ... name, one for each axis; NULL unless all is plain. */
static inline char *ix_element (lua_State *L, const la_array *x, int first) {
  char *p = x->v.data;
  const int64_t *shape = x->v.shape, *strides = x->v.strides;
  for (int k = 0; k < x->v.ndim; k++) {
    int64_t z = ix_plain(L, first + k, shape[k]);
    if (z < 0) return NULL;
    p += z * strides[k];
  }
  return p;
}

/* ================================================================ reading the items of an index */

typedef struct ix_seen { const char *data; int64_t size; } ix_seen;

static inline ix_seen ix_see (const la_view *v) { return (ix_seen){ v->data, v->size }; }

typedef struct ix_items {
  int n;
  bool fancy, masks;                /* an array, a mask or a boolean is among them; a mask is */
  bool zerod;                       /* a 0-d array of integers is: it chooses as an integer does, but gives a copy as arrays do */
  ix_seen x;                        /* the indexed array, and beside their items the index arrays, as they were read */
  la_ixitem item[LA_IX_MAXITEMS];
  ix_seen seen[LA_IX_MAXITEMS];
} ix_items;

static la_ixitem *ix_add (lua_State *L, ix_items *its, la_ixkind kind) {
  if (its->n == LA_IX_MAXITEMS) l_error(L, "too many items in an index, the limit is %d", LA_IX_MAXITEMS);
  la_ixitem *it = &its->item[its->n++];
  it->kind = (uint8_t)kind;
  it->given = 0;
  it->start = it->stop = 0;
  it->step = 1;
  it->array = NULL;
  if (kind == LA_IX_ARRAY || kind == LA_IX_MASK || kind == LA_IX_BOOL) its->fancy = true;
  if (kind == LA_IX_MASK) its->masks = true;
  return it;
}

/* ---- the cache of range strings ---- */

enum { IX_NSPECS = 64, IX_SPECTEXT = 40, IX_SPECITEMS = 4 };   /* longer strings are not interned by Lua anyway */

typedef struct ix_spec {
  const char *s;                    /* NULL: empty */
  uint32_t len;
  int n;
  char text[IX_SPECTEXT];
  la_ixitem item[IX_SPECITEMS];
} ix_spec;

static void ix_newspecs (lua_State *L, la_ctx *cx) {   /* first range string of this state */
  void *specs = lua_newuserdatauv(L, sizeof(ix_spec) * IX_NSPECS, 0);
  memset(specs, 0, sizeof(ix_spec) * IX_NSPECS);
  lua_rawseti(L, LUA_REGISTRYINDEX, cx->ref_ranges);
  cx->ranges = specs;
}

/* The place of s in the cache, where s may be. */
static inline ix_spec *ix_specof (const la_ctx *cx, const char *s) {
  uintptr_t key = (uintptr_t)s;
  return (ix_spec *)cx->ranges + (key >> 4 ^ key >> 10) % IX_NSPECS;
}

static inline bool ix_isspec (const ix_spec *e, const char *s, size_t len) {
  if (e->s != s || e->len != len) return false;
  for (size_t i = 0; i < len; i++)               /* short: a call of memcmp would take longer */
    if (e->text[i] != s[i]) return false;
  return true;
}

static void ix_string (lua_State *L, ix_items *its, const char *s, size_t len) {
  la_ctx *cx = l_ctx(L);
  if (cx->ranges == NULL) ix_newspecs(L, cx);
  ix_spec *e = ix_specof(cx, s);
  if (!ix_isspec(e, s, len)) {
    la_ixitem *to = its->item + its->n;
    int n = la_ix_parse(cx, s, len, to, LA_IX_MAXITEMS - its->n);
    if (n < 0) l_raise(L, cx);
    its->n += n;
    if (len <= IX_SPECTEXT && n <= IX_SPECITEMS) {
      e->s = s;
      e->len = (uint32_t)len;
      e->n = n;
      memcpy(e->text, s, len);
      memcpy(e->item, to, (size_t)n * sizeof *to);
    }
    return;
  }
  if (e->n > LA_IX_MAXITEMS - its->n) l_error(L, "too many items in an index, the limit is %d", LA_IX_MAXITEMS);
  memcpy(its->item + its->n, e->item, (size_t)e->n * sizeof *e->item);
  its->n += e->n;
}

/* ---- lists of positions: tables and arrays ---- */

static bool ix_iswhole (double f) { return f >= -9223372036854775808.0 && f < 9223372036854775808.0 && f == floor(f); }

static int ix_notwhole (lua_State *L, double f) { return l_error(L, "index %.14g is not a whole number", f); }

/* An integer or a whole float at i. */
static int64_t ix_integer (lua_State *L, int i) {
  if (lua_isinteger(L, i)) return (int64_t)lua_tointeger(L, i);
  double f = (double)lua_tonumber(L, i);
  if (!ix_iswhole(f)) ix_notwhole(L, f);
  return (int64_t)f;
}

/* A flat table of numbers -> int64 array in its place; false, with nothing done, for any other table. */
static bool ix_flatlist (lua_State *L, int i) {
  int64_t n = l_length(L, i);
  if (lua_rawgeti(L, i, 1) != LUA_TNUMBER && n > 0) { lua_pop(L, 1); return false; }
  lua_pop(L, 1);
  if (n == 0) {
    lua_pushnil(L);
    if (lua_next(L, i)) { lua_pop(L, 2); return false; }
  }
  int64_t *v = (int64_t *)(void *)l_newarray(L, LA_I64, 1, &n)->v.data;
  for (int64_t k = 0; k < n; k++) {
    int t = lua_rawgeti(L, i, k + 1);
    if (t != LUA_TNUMBER) { lua_pop(L, 2); return false; }
    v[k] = ix_integer(L, -1);
    lua_pop(L, 1);
  }
  lua_replace(L, i);
  return true;
}

/* Any other table: through the reader of nested tables. Whole floats in it count as integers. */
static void ix_nestedlist (lua_State *L, int i) {
  la_array *a = l_fromtable(L, i, LA_NODTYPE);
  if (la_isfloat(a->v.dtype)) {
    const char *p = a->v.data;      /* new: contiguous */
    int64_t size = la_itemsize(a->v.dtype);
    la_array *b = l_newarray(L, LA_I64, a->v.ndim, a->v.shape);
    int64_t *to = (int64_t *)(void *)b->v.data;
    for (int64_t k = 0; k < a->v.size; k++) {
      la_scalar s;
      la_dt_load((la_dtype)a->v.dtype, p + k * size, &s);
      if (!ix_iswhole(s.f)) ix_notwhole(L, s.f);
      to[k] = (int64_t)s.f;
    }
    lua_remove(L, -2);
  }
  lua_replace(L, i);
}

static void ix_addarray (lua_State *L, ix_items *its, la_ixkind kind, const la_array *a) {
  ix_add(L, its, kind)->array = &a->v;
  its->seen[its->n - 1] = ix_see(&a->v);
}

static void ix_array (lua_State *L, ix_items *its, la_array *a) {
  la_scalar s;
  if (a->v.dtype == LA_BOOL) {
    if (a->v.ndim > 0) ix_addarray(L, its, LA_IX_MASK, a);
    else ix_add(L, its, LA_IX_BOOL)->start = *a->v.data != 0;
  }
  else if (!la_isint(a->v.dtype)) l_error(L, "arrays used as indices must be of integer (or boolean) type");
  else if (a->v.ndim > 0) ix_addarray(L, its, LA_IX_ARRAY, a);
  else {                            /* 0-d: counts as an integer */
    la_dt_load((la_dtype)a->v.dtype, a->v.data, &s);
    ix_add(L, its, LA_IX_INT)->start = s.i;
    its->zerod = true;
  }
}

/* Adds the item at (absolute) stack index i, the which-th of its index. A table there is replaced by an array. */
static void ix_item (lua_State *L, ix_items *its, int i, int which) {
  switch (lua_type(L, i)) {
    case LUA_TNUMBER: ix_add(L, its, LA_IX_INT)->start = ix_integer(L, i); return;
    case LUA_TSTRING: {
      size_t len;
      const char *s = lua_tolstring(L, i, &len);
      ix_string(L, its, s, len);
      return;
    }
    case LUA_TBOOLEAN: ix_add(L, its, LA_IX_BOOL)->start = lua_toboolean(L, i); return;
    case LUA_TTABLE:
      if (!ix_flatlist(L, i)) ix_nestedlist(L, i);
      ix_array(L, its, l_checkarray(L, i));
      return;
    case LUA_TUSERDATA: {
      la_array *a = l_toarray(L, i);
      if (a != NULL) { ix_array(L, its, a); return; }
      break;
    }
    case LUA_TLIGHTUSERDATA:
      if (lua_touserdata(L, i) == (const void *)la_newaxis_key) { ix_add(L, its, LA_IX_NEWAXIS); return; }
      break;
    case LUA_TNIL: case LUA_TNONE: l_error(L, "item %d of the index is nil", which); return;
    default: break;
  }
  l_error(L, "only integers, ranges (\":\"), \"...\", newaxis, lists of positions and integer or boolean arrays are "
          "valid indices, not a %s", l_typename(L, i));
}

/* The table at t has n entries in a row: no others may be there. */
static void ix_checkkeys (lua_State *L, int t, lua_Integer n) {
  lua_Integer keys = 0;
  for (lua_pushnil(L); lua_next(L, t); lua_pop(L, 1), keys++) {
    if (!lua_isinteger(L, -2))
      l_error(L, "an index table holds items 1, 2, ...: it has the key '%s'",
              lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : l_typename(L, -2));
  }
  if (keys == n) return;
  for (lua_Integer k = 1; lua_rawgeti(L, t, k) != LUA_TNIL; k++) {
    lua_pop(L, 1);
    n = k;
  }
  l_error(L, "item %d of the index is nil", (int)n + 1);
}

/* A table that stands for the whole index: its entries, left on the stack, are the items. Booleans alone: a mask. */
static void ix_tuple (lua_State *L, ix_items *its, int t) {
  lua_Integer n = l_length(L, t);
  if (n > LA_IX_MAXITEMS) {           /* a long mask, or a mistake */
    if (lua_rawgeti(L, t, 1) != LUA_TBOOLEAN)
      l_error(L, "an index of %d items: positions of one axis are a table inside, x[{{1, 2}}]", (int)n);
    lua_pushvalue(L, t);
    ix_item(L, its, lua_gettop(L), 1);
    return;
  }
  luaL_checkstack(L, (int)n + 8, "too many items in an index");
  if (n > 0) lua_pushinteger(L, n);
  else lua_pushnil(L);
  if (lua_next(L, t)) {               /* a key after the last: items that only lie so in memory, or one too many */
    lua_pop(L, 2);
    ix_checkkeys(L, t, n);
  }
  int top = lua_gettop(L), truths = 0;
  for (int k = 1; k <= n; k++)
    if (lua_rawgeti(L, t, k) == LUA_TBOOLEAN) truths++;
  if (truths > 0 && truths == n) {
    lua_settop(L, top);
    lua_pushvalue(L, t);
    ix_item(L, its, top + 1, 1);
  }
  else for (int k = 1; k <= n; k++) ix_item(L, its, top + k, k);
}

static inline void ix_noitems (ix_items *its) {
  its->n = 0;
  its->fancy = its->masks = its->zerod = false;
}

/* The items that stand for x[key]. */
static void ix_key (lua_State *L, ix_items *its, int i) {
  ix_noitems(its);
  if (lua_type(L, i) == LUA_TTABLE) ix_tuple(L, its, i);
  else ix_item(L, its, i, 1);
}

static void ix_args (lua_State *L, ix_items *its, int first, int last) {
  ix_noitems(its);
  for (int i = first; i <= last; i++) ix_item(L, its, i, i - first + 1);
}

/* ---- masks among other items ---- */

/* Making an array can run finalizers, and a finalizer can close or resize any array: what has changed since the index
** was read must not reach the core. */
static void ix_check (lua_State *L, const la_array *x, const ix_seen *seen) {
  if (l_isclosed(x)) l_error(L, "the array has been closed");
  if (x->v.data != seen->data || x->v.size != seen->size) l_error(L, "the array was resized while it was indexed");
}

static void ix_checkall (lua_State *L, const la_array *x, const ix_items *its) {
  ix_check(L, x, &its->x);
  for (int i = 0; i < its->n; i++)
    if (its->item[i].array)
      ix_check(L, (const la_array *)(const void *)((const char *)its->item[i].array - offsetof(la_array, v)),
               &its->seen[i]);
}

/* to: the items with each mask replaced by the positions (from 0) of its true elements, an array for each axis. */
static void ix_unmask (lua_State *L, la_array *x, const ix_items *its, ix_items *to) {
  la_ctx *cx = l_ctx(L);
  ix_noitems(to);
  to->x = its->x;
  for (int i = 0; i < its->n; i++) {
    const la_view *m = its->item[i].array;
    int64_t *out[LA_MAXDIMS];
    la_ixcount c;
    if (its->item[i].kind != LA_IX_MASK) {
      *ix_add(L, to, (la_ixkind)its->item[i].kind) = its->item[i];
      to->seen[to->n - 1] = its->seen[i];
      continue;
    }
    luaL_checkstack(L, m->ndim + 8, "too many items in an index");
    int64_t n = la_ix_count(m, &c);
    for (int k = 0; k < m->ndim; k++) {
      la_array *a = l_newarray(L, LA_I64, 1, &n);
      ix_addarray(L, to, LA_IX_ARRAY, a);
      to->item[to->n - 1].given = LA_IX_FROMZERO;
      out[k] = (int64_t *)(void *)a->v.data;
    }
    ix_checkall(L, x, its);
    if (!la_ix_nonzero(cx, m, &c, false, 0, out, 1)) l_raise(L, cx);
  }
}

/* Is the index one mask of all axes of x? */
static bool ix_isfullmask (const la_array *x, const ix_items *its) {
  return its->n == 1 && its->item[0].kind == LA_IX_MASK && its->item[0].array != NULL && its->item[0].array->ndim == x->v.ndim;
}

/* Is the index one short list of positions in a vector? */
static bool ix_isfew (const la_array *x, const ix_items *its) {
  const la_view *a = its->item[0].array;
  return its->n == 1 && its->item[0].kind == LA_IX_ARRAY && x->v.ndim == 1 && a->ndim == 1 && a->size <= LA_IX_FEW;
}

/* ================================================================ reading */

static int ix_getfancy (lua_State *L, la_array *x, ix_items *its) {
  la_ctx *cx = l_ctx(L);
  its->x = ix_see(&x->v);
  ix_checkall(L, x, its);
  if (ix_isfew(x, its)) {
    const la_view *positions = its->item[0].array;
    la_array *r = l_newarray(L, (la_dtype)x->v.dtype, 1, positions->shape);
    ix_checkall(L, x, its);
    if (la_ix_takefew(&x->v, positions, r->v.data)) return 1;
  }
  if (!la_ix_check(cx, &x->v, its->n, its->item)) return l_raise(L, cx);
  if (ix_isfullmask(x, its)) {
    la_ixcount c;
    int64_t n = la_ix_count(its->item[0].array, &c);
    la_array *r = l_newarray(L, (la_dtype)x->v.dtype, 1, &n);
    ix_checkall(L, x, its);
    if (!la_ix_compress(cx, &x->v, its->item[0].array, &c, r->v.data)) return l_raise(L, cx);
    return 1;
  }
  ix_items plain;
  la_ixplan p;
  const ix_items *use = its->masks ? &plain : its;
  if (its->masks) ix_unmask(L, x, its, &plain);
  if (!la_ix_plan(cx, &x->v, use->n, use->item, &p)) return l_raise(L, cx);
  la_array *r = l_newarray(L, p.dtype, p.result.ndim, p.result.shape);
  ix_checkall(L, x, use);
  if (!la_ix_take(cx, &p, &r->v)) return l_raise(L, cx);
  return 1;
}

/* x is at stack index `base`. */
static int ix_get (lua_State *L, la_array *x, int base, ix_items *its) {
  la_ctx *cx = l_ctx(L);
  la_dims d;
  char *data;
  bool element;
  if (its->fancy) return ix_getfancy(L, x, its);
  if (!la_ix_basic(cx, &x->v, its->n, its->item, &data, &d, &element)) return l_raise(L, cx);
  if (element) ix_push(L, x->v.dtype, data);
  else {
    l_rawview(L, base, x, data, (la_dtype)x->v.dtype, d.ndim, d.size, d.shape, d.strides);
    if (its->zerod) l_copyof(L, lua_gettop(L), LA_NODTYPE, 'C');
  }
  return 1;
}

/* Stack index of x, which stands before the items or is the receiver. */
static int ix_base (lua_State *L, la_array *x, int first) {
  if (first > 1 && lua_touserdata(L, first - 1) == (void *)x) return first - 1;
  for (int i = lua_gettop(L); i > 1; i--)
    if (lua_touserdata(L, i) == (void *)x) return i;
  return 1;
}

int l_index_get (lua_State *L, la_array *x, int first, int last) {
  ix_items its;
  ix_args(L, &its, first, last);
  return ix_get(L, x, ix_base(L, x, first), &its);
}

/* x[p] and x[mask] of a vector by a short vector, without items and plans: x at 1, the key at 2. false, with nothing pushed: not so simple
** (or an error, which the long way words). */
static bool ix_getvector (lua_State *L, la_array *x) {
  la_array *k = l_israw(L, 2), *r;
  if (k == NULL || x->v.ndim != 1 || k->v.ndim != 1 || k->v.size > LA_IX_FEW || l_isclosed(k) || l_isclosed(x)) return false;
  ix_seen xseen = ix_see(&x->v), kseen = ix_see(&k->v);
  int64_t n = k->v.size;
  bool mask = k->v.dtype == LA_BOOL;
  if (mask ? n != x->v.size : !la_isint(k->v.dtype)) return false;
  if (mask) n = la_ix_countfew(&k->v);
  r = l_newraw(L, l_ctx(L), (la_dtype)x->v.dtype, 1, &n, n);
  r->dims[1] = la_itemsize(x->v.dtype);
  ix_check(L, x, &xseen);
  ix_check(L, k, &kseen);
  if (mask) la_ix_compressfew(&x->v, &k->v, r->v.data);
  else if (!la_ix_takefew(&x->v, &k->v, r->v.data)) { lua_pop(L, 1); return false; }
  return true;
}

/* ================================================================ writing */

/* A value to be stored in elements of one dtype. A Lua number is converted once, into `element`. */
typedef struct ix_value {
  la_view v;
  const la_array *from;             /* whose elements v shows; NULL: v is 0-d over `element`, and s holds the value */
  la_scalar s;
  union { char bytes[16]; double align; } element;
} ix_value;

static const int64_t ix_noshape[1] = { 0 };

/* A float for an integer dtype loses its fraction; the rest must fit, as in NumPy's assignment of a Python float. */
static void ix_truncate (lua_State *L, la_dtype dt, la_scalar *s) {
  double f = s->f;
  if (f != f) l_error(L, "cannot convert float NaN to integer");
  if (f - f != 0) l_error(L, "cannot convert float infinity to integer");
  f = trunc(f);
  s->weak = LA_WEAK_INT;
  if (f >= -9223372036854775808.0 && f < 9223372036854775808.0) s->i = (int64_t)f;
  else if (dt == LA_U64 && f > 0 && f < 18446744073709551616.0) s->i = (int64_t)(uint64_t)f;
  else l_error(L, "integer %.17g is out of bounds for %s", f, la_dtypes[dt].name);
}

/* Reads the value at (absolute) stack index i; may push one value. */
static void ix_readvalue (lua_State *L, la_dtype dt, int i, ix_value *v) {
  la_ctx *cx = l_ctx(L);
  la_array *a = NULL;
  switch (lua_type(L, i)) {
    case LUA_TNUMBER:
      v->s = (la_scalar){ LA_WEAK_FLOAT, 0, 0.0, 0.0 };
      if (lua_isinteger(L, i)) {
        v->s.weak = LA_WEAK_INT;
        v->s.i = (int64_t)lua_tointeger(L, i);
      }
      else {
        v->s.f = (double)lua_tonumber(L, i);
        if (la_isint(dt)) ix_truncate(L, dt, &v->s);
      }
      break;
    case LUA_TBOOLEAN:
      v->s = (la_scalar){ LA_STRONG, lua_toboolean(L, i), 0.0, 0.0 };
      break;
    case LUA_TTABLE:
      a = l_fromtable(L, i, dt);
      break;
    case LUA_TUSERDATA:
      a = l_toarray(L, i);
      if (a != NULL && a->v.ndim == 0 && (a->v.flags & LA_WEAKSCALAR)) {
        if (!la_iscomplex(dt)) l_error(L, "a complex number cannot be stored in an array of %s", la_dtypes[dt].name);
        la_dt_load((la_dtype)a->v.dtype, a->v.data, &v->s);
        a = NULL;
        break;
      }
      if (a != NULL) break;
      /* FALLTHROUGH */
    default:
      l_error(L, "%s cannot be stored in an array of %s",
              lua_isnoneornil(L, i) ? "nil" : lua_pushfstring(L, "a %s", l_typename(L, i)), la_dtypes[dt].name);
  }
  v->from = a;
  if (a != NULL) {
    v->v = a->v;
    return;
  }
  if (!la_dt_store(cx, dt, v->element.bytes, &v->s)) l_raise(L, cx);
  v->v = (la_view){ v->element.bytes, ix_noshape, ix_noshape, 1, (uint8_t)dt, 0, 0, 0 };
}

/* Leading axes of length 1 beyond ndim fall away, as in NumPy's assignment. */
static void ix_strip (la_view *v, int ndim) {
  while (v->ndim > ndim && v->shape[0] == 1) { v->shape++; v->strides++; v->ndim--; }
}

static bool ix_fits (const la_view *v, const la_dims *d) {
  if (v->ndim > d->ndim) return false;
  for (int k = 0; k < v->ndim; k++) {
    int64_t n = v->shape[v->ndim - 1 - k];
    if (n != 1 && n != d->shape[d->ndim - 1 - k]) return false;
  }
  return true;
}

static int ix_misfit (lua_State *L, const char *fmt, const la_view *v, const la_dims *d) {
  char from[LA_SHAPESTR], to[LA_SHAPESTR];
  la_arr_shapestr(from, sizeof from, v->ndim, v->shape);
  la_arr_shapestr(to, sizeof to, d->ndim, d->shape);
  lua_pushfstring(L, fmt, from, to);
  return l_error(L, "%s", lua_tostring(L, -1));
}

/* Stores v in the view (data, d) of x. */
static void ix_setview (lua_State *L, const la_array *x, char *data, const la_dims *d, ix_value *v) {
  la_ctx *cx = l_ctx(L);
  la_view to = la_viewof(data, (la_dtype)x->v.dtype, d);
  to.flags = x->v.flags;
  if (v->from == NULL) {
    if (!la_ex_fill(cx, &to, &v->s)) l_raise(L, cx);
    return;
  }
  la_view from = v->v;
  ix_strip(&from, d->ndim);
  if (!ix_fits(&from, d)) ix_misfit(L, "could not broadcast input array from shape %s into shape %s", &v->v, d);
  if (!la_ex_copy(cx, &to, &from)) l_raise(L, cx);
}

/* The value with x's dtype and no memory of x's: a copy on the stack where need be. */
static void ix_ownvalue (lua_State *L, const la_array *x, ix_value *v) {
  la_ctx *cx = l_ctx(L);
  ix_seen seen = ix_see(&v->v);
  if (v->from == NULL) return;
  ix_check(L, v->from, &seen);
  if (v->v.dtype == x->v.dtype && !la_arr_mayoverlap(&v->v, &x->v)) return;
  la_array *own = l_newarray(L, (la_dtype)x->v.dtype, v->v.ndim, v->v.shape);
  ix_check(L, v->from, &seen);
  if (!la_ex_copy(cx, &own->v, &v->v)) l_raise(L, cx);
  v->v = own->v;
  v->from = own;
}

/* x[mask] = v, a mask of all axes. */
static void ix_setmask (lua_State *L, la_array *x, const ix_items *its, ix_value *v) {
  la_ctx *cx = l_ctx(L);
  const la_view *m = its->item[0].array;
  la_ixcount c;
  bool one = v->v.ndim == 0 || v->v.shape[0] == 1;
  if (v->v.ndim > 1)
    l_error(L, "boolean array indexing assignment requires a 0 or 1-dimensional input, input has %d dimensions",
            v->v.ndim);
  int64_t n = la_ix_count(m, &c);
  if (!one && v->v.shape[0] != n)
    l_error(L, "boolean array indexing assignment cannot assign %" PRId64 " input values to the %" PRId64
            " output values where the mask is true", v->v.shape[0], n);
  if (n == 0) return;
  ix_ownvalue(L, x, v);
  ix_checkall(L, x, its);
  if (!la_ix_expand(cx, &x->v, m, &c, v->v.data, one ? 0 : v->v.strides[0])) l_raise(L, cx);
}

static void ix_setfancy (lua_State *L, la_array *x, ix_items *its, ix_value *v) {
  la_ctx *cx = l_ctx(L);
  its->x = ix_see(&x->v);
  ix_checkall(L, x, its);
  if (!la_ix_check(cx, &x->v, its->n, its->item)) l_raise(L, cx);
  luaL_checkstack(L, its->n + 16, "too many items in an index");
  for (int i = 0; i < its->n; i++) {   /* an index that lies in x itself would change while it is read */
    const la_view *a = its->item[i].array;
    if (a == NULL || !la_arr_mayoverlap(a, &x->v)) continue;
    la_array *own = l_newarray(L, (la_dtype)a->dtype, a->ndim, a->shape);
    ix_checkall(L, x, its);
    if (!la_ex_copy(cx, &own->v, a)) l_raise(L, cx);
    its->item[i].array = &own->v;
    its->seen[i] = ix_see(&own->v);
  }
  if (ix_isfullmask(x, its)) { ix_setmask(L, x, its, v); return; }
  ix_items plain;
  la_ixplan p;
  const ix_items *use = its->masks ? &plain : its;
  if (its->masks) ix_unmask(L, x, its, &plain);
  if (!la_ix_plan(cx, &x->v, use->n, use->item, &p)) l_raise(L, cx);
  la_view from = v->v;
  ix_strip(&from, p.result.ndim);
  if (!ix_fits(&from, &p.result))
    ix_misfit(L, "shape mismatch: value array of shape %s could not be broadcast to indexing result of shape %s",
              &v->v, &p.result);
  ix_ownvalue(L, x, v);
  ix_checkall(L, x, use);
  if (!la_ix_put(cx, &p, &v->v)) l_raise(L, cx);
}

static void ix_set (lua_State *L, la_array *x, ix_items *its, int value) {
  la_ctx *cx = l_ctx(L);
  la_dims d;
  char *data;
  bool element;
  ix_value v;
  luaL_checkstack(L, 16, "too many items in an index");
  ix_readvalue(L, (la_dtype)x->v.dtype, value, &v);
  if (l_isclosed(x)) l_error(L, "the array has been closed");
  if (x->v.flags & LA_READONLY) l_error(L, "assignment destination is read-only");
  if (its->fancy) { ix_setfancy(L, x, its, &v); return; }
  if (!la_ix_basic(cx, &x->v, its->n, its->item, &data, &d, &element)) l_raise(L, cx);
  if (element && v.from == NULL) { memcpy(data, v.element.bytes, (size_t)la_itemsize(x->v.dtype)); return; }
  if (element && v.v.ndim > 0) l_error(L, "setting an array element with a sequence");
  ix_setview(L, x, data, &d, &v);
}

void l_index_set (lua_State *L, la_array *x, int first, int last, int value) {
  ix_items its;
  value = lua_absindex(L, value);
  ix_args(L, &its, first, last);
  ix_set(L, x, &its, value);
}

/* ================================================================ names */

/* A method or an attribute of that name does not exist. */
static int ix_noname (lua_State *L, const char *name) {
  la_ctx *cx = l_ctx(L);
  int n = 0;
  lua_rawgeti(L, LUA_REGISTRYINDEX, cx->ref_methods);
  int t = lua_gettop(L);
  for (lua_pushnil(L); lua_next(L, t); lua_pop(L, 1)) n++;
  const char **names = (const char **)l_scratch(L, (size_t)(n + 1) * sizeof *names);
  n = 0;
  for (lua_pushnil(L); lua_next(L, t); lua_pop(L, 1))
    if (lua_type(L, -2) == LUA_TSTRING) names[n++] = lua_tostring(L, -2);
  names[n] = NULL;
  const char *near = l_nearest(name, names);
  if (near) return l_error(L, "array has no method or attribute '%s' (did you mean '%s'?)", name, near);
  return l_error(L, "array has no method or attribute '%s'", name);
}

/* x["2:5"], a single range that is remembered, without items: pushes the view. false: not so simple. */
static bool ix_getrange (lua_State *L, la_array *x, const char *s, size_t len) {
  la_ctx *cx = l_ctx(L);
  int64_t first, count, shape[LA_MAXDIMS], strides[LA_MAXDIMS], size;
  int ndim = x->v.ndim;
  if (cx->ranges == NULL || ndim == 0) return false;
  const ix_spec *e = ix_specof(cx, s);
  if (!ix_isspec(e, s, len) || e->n != 1 || e->item[0].kind != LA_IX_RANGE) return false;
  if (!la_ix_range(cx, &e->item[0], x->v.shape[0], &first, &count)) return false;
  shape[0] = size = count;
  strides[0] = count > 1 ? x->v.strides[0] * e->item[0].step : x->v.strides[0];   /* |step| is less than the length then */
  for (int k = 1; k < ndim; k++) {
    size *= shape[k] = x->v.shape[k];
    strides[k] = x->v.strides[k];
  }
  l_rawview(L, 1, x, x->v.data + (count > 0 ? first * x->v.strides[0] : 0), (la_dtype)x->v.dtype, ndim, size, shape, strides);
  return true;
}

/* Could the string be a name? Ranges begin with a digit, a sign, ':', '.'; of words only newaxis and None are items. */
static bool ix_isname (const char *s) {
  if (!((*s >= 'a' && *s <= 'z') || (*s >= 'A' && *s <= 'Z') || *s == '_')) return false;
  return strncmp(s, "newaxis", 7) != 0 && strncmp(s, "None", 4) != 0;
}

/* Pushes what the table of methods holds for the string at 2: a function, a light userdata (const l_reg *) or nil. */
static int ix_method (lua_State *L) {
  lua_pushvalue(L, 2);
  return lua_rawget(L, lua_upvalueindex(2));
}

/* ================================================================ metamethods */

/* Everything but an integer on the first axis and a method. Of a string at 2, what ix_method pushed is on top. */
#if defined(__GNUC__)
__attribute__((noinline))
#endif
static int ix_index (lua_State *L, la_array *x, int type) {
  ix_items its;
  if (type == LUA_TSTRING) {
    switch (lua_type(L, -1)) {
      case LUA_TLIGHTUSERDATA: {
        const l_reg *row = (const l_reg *)lua_touserdata(L, -1);
        lua_settop(L, 1);
        return row->fn(L);
      }
      case LUA_TNIL: break;
      default: return 1;
    }
    lua_settop(L, 2);
    size_t len;
    const char *s = lua_tolstring(L, 2, &len);
    if (ix_isname(s)) return ix_noname(L, s);
    if (x == NULL || l_isclosed(x)) x = l_checkarray(L, 1);   /* raises */
    if (ix_getrange(L, x, s, len)) return 1;
    ix_noitems(&its);
    ix_string(L, &its, s, len);
    return ix_get(L, x, 1, &its);
  }
  if (x == NULL || l_isclosed(x)) x = l_checkarray(L, 1);
  if (type == LUA_TNUMBER && x->v.ndim > 0) {
    int64_t i = ix_integer(L, 2);
    if (i == x->v.shape[0] + 1) { lua_pushnil(L); return 1; }   /* the end of ipairs */
  }
  lua_settop(L, 2);
  ix_key(L, &its, 2);
  return ix_get(L, x, 1, &its);
}

int L_index (lua_State *L) {
  int type = lua_type(L, 2);
  if (type == LUA_TSTRING && ix_method(L) == LUA_TFUNCTION) return 1;     /* x:sum() is written more often than x["2:3"] */
  la_array *x = ix_self(L);
  if (type == LUA_TNUMBER && x != NULL && x->v.ndim > 0 && !l_isclosed(x)) {
    int64_t z = ix_plain(L, 2, x->v.shape[0]);
    if (z >= 0) return ix_first(L, x, 1, z);
  }
  else if (type == LUA_TUSERDATA && x != NULL && ix_getvector(L, x)) return 1;
  return ix_index(L, x, type);
}

/* x.real = v and x.imag = v. */
static void ix_setpart (lua_State *L, la_array *x, bool imag) {
  la_dims d;
  ix_value v;
  la_array part = *x;               /* of it, ix_setview reads dtype and flags */
  la_dtype dt = la_dt_real((la_dtype)x->v.dtype);
  if (imag && !la_iscomplex(x->v.dtype)) l_error(L, "array does not have imaginary part to set");
  if (x->v.flags & LA_READONLY) l_error(L, "assignment destination is read-only");
  part.v.dtype = (uint8_t)dt;
  d.ndim = x->v.ndim;
  d.size = x->v.size;
  memcpy(d.shape, x->v.shape, (size_t)d.ndim * sizeof *d.shape);
  memcpy(d.strides, x->v.strides, (size_t)d.ndim * sizeof *d.strides);
  ix_readvalue(L, dt, 3, &v);
  if (l_isclosed(x)) l_error(L, "the array has been closed");
  ix_setview(L, &part, x->v.data + (imag ? la_itemsize(dt) : 0), &d, &v);
}

/* x[p] = v and x[mask] = v of a vector by a short vector, x at 1, the key at 2: v is a number or a vector that is no view, of x's dtype,
** with as many elements. Nothing here allocates. */
static bool ix_setvector (lua_State *L, la_array *x) {
  la_array *k = l_israw(L, 2), *v = NULL;
  union { char bytes[16]; double align; } number;
  if (k == NULL || k == x || x->v.ndim != 1 || k->v.ndim != 1 || k->v.size > LA_IX_FEW || x->v.tag == LA_TAGVIEW || x->home.buf != NULL ||
      k->v.tag == LA_TAGVIEW || l_isclosed(k) || !ix_iswritable(x)) return false;
  int64_t n = k->v.size;
  bool mask = k->v.dtype == LA_BOOL;
  if (mask ? n != x->v.size : !la_isint(k->v.dtype)) return false;
  if (!ix_store(L, x->v.dtype, number.bytes, 3)) {
    v = l_israw(L, 3);
    if (v == NULL || v == x || v->v.tag == LA_TAGVIEW || v->v.ndim != 1 || v->v.dtype != x->v.dtype || l_isclosed(v) ||
        v->v.size != (mask ? la_ix_countfew(&k->v) : n)) return false;
  }
  const char *from = v != NULL ? v->v.data : number.bytes;
  int64_t stride = v != NULL ? v->v.strides[0] : 0;
  if (!mask) return la_ix_putfew(&x->v, &k->v, from, stride);
  la_ix_expandfew(&x->v, &k->v, from, stride);
  return true;
}

#if defined(__GNUC__)
__attribute__((noinline))
#endif
static int ix_newindex (lua_State *L) {
  la_array *x = l_checkarray(L, 1);
  if (lua_type(L, 2) == LUA_TUSERDATA && ix_setvector(L, x)) return 0;
  if (lua_type(L, 2) == LUA_TSTRING && ix_isname(lua_tostring(L, 2))) {
    const char *s = lua_tostring(L, 2);
    if (strcmp(s, "real") == 0) ix_setpart(L, x, false);
    else if (strcmp(s, "imag") == 0) ix_setpart(L, x, true);
    else if (ix_method(L) == LUA_TNIL) ix_noname(L, s);
    else l_error(L, "'%s' of an array cannot be assigned", s);
    return 0;
  }
  ix_items its;
  lua_settop(L, 3);
  ix_key(L, &its, 2);
  ix_set(L, x, &its, 3);
  return 0;
}

int L_newindex (lua_State *L) {
  la_array *x = ix_self(L);
  if (x != NULL && x->v.ndim == 1 && ix_iswritable(x)) {
    int64_t z = ix_plain(L, 2, x->v.shape[0]);
    if (z >= 0 && ix_store(L, x->v.dtype, x->v.data + z * x->v.strides[0], 3)) return 0;
  }
  return ix_newindex(L);
}

#if defined(__GNUC__)
__attribute__((noinline))
#endif
static int ix_call (lua_State *L) {
  la_array *x = l_checkarray(L, 1);
  ix_items its;
  ix_args(L, &its, 2, lua_gettop(L));
  return ix_get(L, x, 1, &its);
}

int L_call (lua_State *L) {
  la_array *x = ix_self(L);
  if (x != NULL && lua_gettop(L) - 1 == x->v.ndim && !l_isclosed(x)) {
    char *p = ix_element(L, x, 2);
    if (p != NULL) { ix_push(L, x->v.dtype, p); return 1; }
  }
  return ix_call(L);
}

int L_len (lua_State *L) {
  la_array *x = l_checkarray(L, 1);
  if (x->v.ndim == 0) return l_error(L, "len() of unsized object");
  lua_pushinteger(L, (lua_Integer)x->v.shape[0]);
  return 1;
}

static int ix_next (lua_State *L) {
  la_array *x = l_checkarray(L, 1);
  int64_t i = l_checkint(L, 2, "position");
  if (x->v.ndim == 0 || i < 0 || i >= x->v.shape[0]) { lua_pushnil(L); return 1; }
  lua_pushinteger(L, (lua_Integer)i + 1);
  return 1 + ix_first(L, x, 1, i);
}

int L_pairs (lua_State *L) {
  la_array *x = l_checkarray(L, 1);
  if (x->v.ndim == 0) {
    luaL_where(L, 2);               /* whoever called pairs, which called this */
    lua_pushliteral(L, "iteration over a 0-d array");
    lua_concat(L, 2);
    return lua_error(L);
  }
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_pushcclosure(L, ix_next, 1);
  lua_pushvalue(L, 1);
  lua_pushinteger(L, 0);
  return 3;
}

/* ================================================================ methods */

static int L_set (lua_State *L) {
  la_array *x = ix_receiver(L);
  int top = lua_gettop(L);
  if (x != NULL && top - 2 == x->v.ndim && ix_iswritable(x)) {
    char *p = ix_element(L, x, 2);
    if (p != NULL && ix_store(L, x->v.dtype, p, top)) return 0;
  }
  x = l_checkarray(L, 1);
  if (top < 2) return l_error(L, "set needs a value: x:set(i, j, value)");
  l_index_set(L, x, 2, top - 1, top);
  return 0;
}

/* The element at position i of the flattened array. */
static char *ix_flatelement (lua_State *L, const la_array *x, int64_t i) {
  int64_t n = x->v.size, z = i < 0 ? i + n : i - 1;
  char *p = x->v.data;
  if ((uint64_t)z >= (uint64_t)n)
    l_error(L, "index %" PRId64 " is out of bounds for size %" PRId64 "%s", i, n,
            i == 0 ? ": positions start at 1" : "");
  for (int k = x->v.ndim - 1; k >= 0; k--) {
    p += z % x->v.shape[k] * x->v.strides[k];
    z /= x->v.shape[k];
  }
  return p;
}

static int L_item (lua_State *L) {
  la_array *x = ix_receiver(L);
  int n = lua_gettop(L) - 1;
  if (x != NULL && n == x->v.ndim && n > 0 && !l_isclosed(x)) {
    char *p = ix_element(L, x, 2);
    if (p != NULL) { ix_push(L, x->v.dtype, p); return 1; }
  }
  x = l_checkarray(L, 1);
  if (n == 0) {
    if (x->v.size != 1)
      return l_error(L, "can only convert an array of size 1 to a Lua value, not one of size %" PRId64, x->v.size);
    ix_push(L, x->v.dtype, x->v.data);
    return 1;
  }
  if (n == 1 && lua_istable(L, 2)) {            /* x:item({i, j}) */
    n = (int)lua_rawlen(L, 2);
    if (n != x->v.ndim) return l_error(L, "incorrect number of indices for array: %d for %d axes", n, x->v.ndim);
    luaL_checkstack(L, n, "too many positions");
    for (int k = 1; k <= n; k++) lua_rawgeti(L, 2, k);
    lua_remove(L, 2);
  }
  else if (n == 1) {
    ix_push(L, x->v.dtype, ix_flatelement(L, x, l_checkint(L, 2, "position")));
    return 1;
  }
  if (n != x->v.ndim) return l_error(L, "incorrect number of indices for array: %d for %d axes", n, x->v.ndim);
  char *p = x->v.data;
  for (int k = 0; k < n; k++) {
    int64_t z;
    if (!la_ix_position(l_ctx(L), l_checkint(L, 2 + k, "position"), k, x->v.shape[k], &z)) return l_raise(L, l_ctx(L));
    p += z * x->v.strides[k];
  }
  ix_push(L, x->v.dtype, p);
  return 1;
}

static int L_slice (lua_State *L) {
  la_array *x = ix_receiver(L);
  int n = lua_gettop(L) - 1;
  if (x == NULL || l_isclosed(x)) x = l_checkarray(L, 1);
  char *p = x->v.data;
  la_dims d;
  if (n == 0 || n % 2 != 0)
    return l_error(L, "slice needs a first and a last position for each axis, got %d argument%s", n, n == 1 ? "" : "s");
  if (n / 2 > x->v.ndim)
    return l_error(L, "too many indices for array: array is %d-dimensional, but %d were indexed", x->v.ndim, n / 2);
  d.ndim = x->v.ndim;
  d.size = 1;
  for (int k = 0; k < d.ndim; k++) {
    int64_t count = x->v.shape[k];
    if (k < n / 2) {
      la_ixitem r = { LA_IX_RANGE, LA_IX_START | LA_IX_STOP, 0, 0, 1, NULL };
      int64_t first;
      r.start = (int64_t)lua_tointegerx(L, 2 * k + 2, NULL);   /* 0: it is 0, or no number */
      r.stop = (int64_t)lua_tointegerx(L, 2 * k + 3, NULL);
      if (r.start > 0 && r.start <= r.stop && r.stop <= count) {   /* most calls */
        first = r.start - 1;
        count = r.stop - first;
      }
      else {
        if (r.start == 0) r.start = l_checkint(L, 2 * k + 2, "a range's first position");
        if (r.stop == 0) r.stop = l_checkint(L, 2 * k + 3, "a range's last position");
        if (!la_ix_range(l_ctx(L), &r, count, &first, &count)) return l_raise(L, l_ctx(L));
      }
      p += first * x->v.strides[k];
    }
    d.shape[k] = count;
    d.strides[k] = x->v.strides[k];
    d.size *= count;
  }
  l_rawview(L, 1, x, p, (la_dtype)x->v.dtype, d.ndim, d.size, d.shape, d.strides);
  return 1;
}

/* ---- where the elements are that are not 0 ---- */

/* The argument as an array of booleans: itself, or a new one at its stack place. */
static la_array *ix_asmask (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  ix_seen seen = ix_see(&x->v);
  if (x->v.dtype == LA_BOOL) return x;
  la_array *m = l_newarray(L, LA_BOOL, x->v.ndim, x->v.shape);
  ix_check(L, x, &seen);
  if (!la_ex_copy(cx, &m->v, &x->v)) l_raise(L, cx);
  lua_replace(L, 1);
  return m;
}

static int L_nonzero (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_array *m = ix_asmask(L);
  ix_seen seen = ix_see(&m->v);
  int64_t *out[LA_MAXDIMS];
  la_ixcount c;
  int ndim = m->v.ndim;
  if (ndim == 0)
    return l_error(L, "Calling nonzero on 0d arrays is not allowed. Use la.atleast_1d(scalar):nonzero() instead");
  luaL_checkstack(L, ndim + 4, "too many results");
  int64_t n = la_ix_count(&m->v, &c);
  for (int k = 0; k < ndim; k++) out[k] = (int64_t *)(void *)l_newarray(L, LA_I64, 1, &n)->v.data;
  ix_check(L, m, &seen);
  if (!la_ix_nonzero(cx, &m->v, &c, false, 1, out, 1)) return l_raise(L, cx);
  return ndim;
}

static int L_flatnonzero (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_array *m = ix_asmask(L);
  ix_seen seen = ix_see(&m->v);
  la_ixcount c;
  int64_t n = la_ix_count(&m->v, &c), *out;
  out = (int64_t *)(void *)l_newarray(L, LA_I64, 1, &n)->v.data;
  ix_check(L, m, &seen);
  if (!la_ix_nonzero(cx, &m->v, &c, true, 1, &out, 1)) return l_raise(L, cx);
  return 1;
}

static int L_argwhere (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  la_array *m = ix_asmask(L);
  ix_seen seen = ix_see(&m->v);
  int64_t *out[LA_MAXDIMS], shape[2];
  la_ixcount c;
  shape[0] = la_ix_count(&m->v, &c);
  shape[1] = m->v.ndim;
  la_array *r = l_newarray(L, LA_I64, 2, shape);
  ix_check(L, m, &seen);
  if (m->v.ndim == 0) return 1;     /* as NumPy: (1, 0) or (0, 0) */
  for (int k = 0; k < m->v.ndim; k++) out[k] = (int64_t *)(void *)r->v.data + k;
  if (!la_ix_nonzero(cx, &m->v, &c, false, 1, out, m->v.ndim)) return l_raise(L, cx);
  return 1;
}

const l_reg la_reg_index[] = {
  { "set", L_set, "*", L_METHOD,
    "Assigns to the indexed elements without making a table: x:set(i, j, v) is x[{i, j}] = v.\n"
    "x:set(item, ..., value): the items of an index (positions, ranges as strings, lists, arrays, masks, la.newaxis),\n"
    "then the value: number, boolean, complex, table or array, broadcast to the indexed shape and cast to x's dtype.\n"
    "Returns nothing.\n"
    "Errors: those of x[...] = v; nothing is written then.\n"
    "Example: local x = la.zeros(2, 3); x:set(2, 3, 7); x:set(\":\", 1, {5, 6}); x  --> [[5. 0. 0.] [6. 0. 7.]]\n"
    "NumPy: x[i, j] = v" },
  { "item", L_item, "*", L_METHOD,
    "One element as a Lua value: a number, a boolean, or a complex scalar.\n"
    "x:item(): the only element of an array of size 1. x:item(i): position i in the flattened array.\n"
    "x:item(i, j, ...) or x:item({i, j, ...}): a position for each axis.\n"
    "Errors: an array of another size without positions; a position out of bounds; too few or too many positions.\n"
    "Example: la.array({{1, 2}, {3, 4}}):item(3)  --> 3\n"
    "NumPy: x.item(...), with positions from 0" },
  { "slice", L_slice, "*", L_METHOD,
    "The view x[\"i:j\"] from numbers, for moving windows.\n"
    "x:slice(i, j): first and last position on the first axis, both included, clipped as string.sub does; negative\n"
    "ones count from the end; j = 0 and i = n + 1 give an empty view. x:slice(i1, j1, i2, j2): on the first two axes.\n"
    "Errors: i = 0; more pairs than axes.\n"
    "Example: la.arange(10):slice(3, 5)  --> [2 3 4]\n"
    "NumPy: x[i-1:j]" },
  { "nonzero", L_nonzero, "a", L_FUNC | L_METHOD,
    "Positions of the elements that are not 0 (or false), one int64 array for each axis.\n"
    "a: array of one axis or more, or a nested table. Results: as many arrays as axes, in C order, positions from 1;\n"
    "together they index a: a[{la.nonzero(a)}].\n"
    "Errors: a 0-d array.\n"
    "Example: la.nonzero({{0, 1}, {2, 0}})  --> [1 2], [2 1]\n"
    "NumPy: np.nonzero(a), plus one" },
  { "flatnonzero", L_flatnonzero, "a", L_FUNC | L_METHOD,
    "Positions of the elements that are not 0 (or false) in the flattened array.\n"
    "a: array or nested table. Result: int64 array of one axis, positions from 1.\n"
    "Example: la.flatnonzero({0, 5, 0, 7})  --> [2 4]\n"
    "NumPy: np.flatnonzero(a) + 1" },
  { "argwhere", L_argwhere, "a", L_FUNC | L_METHOD,
    "Positions of the elements that are not 0 (or false), one row for each element.\n"
    "a: array or nested table. Result: int64 array of shape (n, ndim), positions from 1, in C order.\n"
    "Example: la.argwhere({{0, 1}, {2, 0}})  --> [[1 2] [2 1]]\n"
    "NumPy: np.argwhere(a) + 1" },
  { NULL, NULL, NULL, 0, NULL }
};
