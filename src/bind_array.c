/*
** bind_array.c: the array's metatables, attributes, and what one array does by itself: copy, astype, tolist, tobytes, close.
** Two metatables, alike but for the finalizer: small arrays and views have none (array.h).
*/
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "bind_core.h"
#include "overlap.h"
#include "work.h"

/* ---- attributes ---- */

static la_array *self (lua_State *L) { return l_checkarray(L, 1); }

static int L_attr_shape (lua_State *L) { la_array *x = self(L); l_pushshape(L, x->v.ndim, x->v.shape); return 1; }
static int L_attr_strides (lua_State *L) { la_array *x = self(L); l_pushshape(L, x->v.ndim, x->v.strides); return 1; }
static int L_attr_ndim (lua_State *L) { lua_pushinteger(L, self(L)->v.ndim); return 1; }
static int L_attr_size (lua_State *L) { lua_pushinteger(L, self(L)->v.size); return 1; }
static int L_attr_dtype (lua_State *L) { lua_pushstring(L, la_dtypes[self(L)->v.dtype].name); return 1; }
static int L_attr_itemsize (lua_State *L) { lua_pushinteger(L, la_itemsize(self(L)->v.dtype)); return 1; }
static int L_attr_nbytes (lua_State *L) { la_array *x = self(L); lua_pushinteger(L, x->v.size * la_itemsize(x->v.dtype)); return 1; }
static int L_to_device (lua_State *L) {                 /* x, device | stream */
  l_checkarray(L, 1);
  const char *device = l_optstring(L, 2, "", "device");
  if (strcmp(device, "cpu") != 0) return l_error(L, "Unsupported device: %.40s. Only 'cpu' is accepted.", device);
  if (!l_absent(L, 3)) return l_error(L, "The stream argument in to_device() is not supported");
  lua_settop(L, 1);
  return 1;
}

static int L_attr_device (lua_State *L) { self(L); lua_pushliteral(L, "cpu"); return 1; }

static int L_attr_base (lua_State *L) {
  la_array *x = self(L);
  if (la_arr_owner(x) == NULL) lua_pushnil(L);
  else lua_getiuservalue(L, 1, 1);
  return 1;
}

static int L_attr_flags (lua_State *L) {
  la_array *x = self(L);
  lua_createtable(L, 0, 5);
  lua_pushboolean(L, la_arr_iscontig(&x->v));
  lua_setfield(L, -2, "c_contiguous");
  lua_pushboolean(L, la_arr_isfcontig(&x->v));
  lua_setfield(L, -2, "f_contiguous");
  lua_pushboolean(L, la_arr_owner(x) == NULL);
  lua_setfield(L, -2, "owndata");
  lua_pushboolean(L, !(x->v.flags & LA_READONLY));
  lua_setfield(L, -2, "writeable");
  lua_pushboolean(L, la_arr_isaligned(&x->v));
  lua_setfield(L, -2, "aligned");
  return 1;
}

/* A view of the real (offset 0) or imaginary parts of a complex array. */
static int part_view (lua_State *L, la_array *x, int part) {
  la_dims d;
  d.ndim = x->v.ndim;
  d.size = x->v.size;
  memcpy(d.shape, x->v.shape, sizeof(int64_t) * x->v.ndim);
  memcpy(d.strides, x->v.strides, sizeof(int64_t) * x->v.ndim);
  la_dtype r = la_dt_real((la_dtype)x->v.dtype);
  l_newview(L, 1, x->v.data + part * la_itemsize(r), r, &d);
  return 1;
}

static int part_result (lua_State *L, la_array *x) {    /* of a complex scalar: a number */
  if (x->v.flags & LA_WEAKSCALAR) l_unwrap(L);
  return 1;
}

static int L_attr_real (lua_State *L) {
  la_array *x = self(L);
  if (!la_iscomplex(x->v.dtype)) { lua_settop(L, 1); return 1; }
  part_view(L, x, 0);
  return part_result(L, x);
}

static int L_attr_imag (lua_State *L) {
  la_array *x = self(L);
  if (la_iscomplex(x->v.dtype)) {
    part_view(L, x, 1);
    return part_result(L, x);
  }
  la_array *y = l_newarray(L, (la_dtype)x->v.dtype, x->v.ndim, x->v.shape);     /* zeros, which nobody can take for the array's own */
  if (y->v.size > 0) memset(y->v.data, 0, (size_t)(y->v.size * la_itemsize(y->v.dtype)));
  y->v.flags |= LA_READONLY;
  return 1;
}

static int L_isarray (lua_State *L) {
  lua_pushboolean(L, l_israw(L, 1) != NULL);
  return 1;
}

/* ---- copies and conversions ---- */

static const char *const casting_names[] = {"no", "equiv", "safe", "same_kind", "unsafe", NULL};     /* ORDER CASTING */

static int L_copy (lua_State *L) {
  if (lua_gettop(L) != 1) l_lay(L);
  else {                                              /* x:copy(); first of few elements in C order */
    la_array *x = l_israw(L, 1);
    if (x != NULL && !l_isclosed(x) && !(x->v.flags & LA_WEAKSCALAR)) {
      if (x->v.size > 512 || !la_arr_iscontig(&x->v)) {
        l_copyof(L, 1, LA_NODTYPE, 'K');
        return 1;
      }
      la_array *y = l_newraw(L, l_ctx(L), (la_dtype)x->v.dtype, x->v.ndim, x->v.shape, x->v.size);
      l_toarray(L, 1);                                 /* a finalizer may have closed it */
      la_arr_cstrides(x->v.ndim, x->v.shape, la_itemsize(x->v.dtype), y->dims + y->v.ndim);
      y->v.flags = LA_CONTIG;
      memcpy(y->v.data, x->v.data, (size_t)(x->v.size * la_itemsize(x->v.dtype)));
      return 1;
    }
  }
  l_asarray(L, 1, LA_NODTYPE);
  l_copyof(L, 1, LA_NODTYPE, l_optorder(L, 2, lua_isnoneornil(L, 2) ? 'K' : 'C'));
  return 1;
}

static int L_astype (lua_State *L) {
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  la_dtype dt = l_checkdtype(L, 2);
  char order = l_optorder(L, 3, 'K');
  int rule = l_optchoice(L, 4, casting_names, "casting");
  bool copy = l_optbool(L, 5, true);
  if (rule < 0) rule = LA_CAST_UNSAFE;
  if (!la_dt_cancast((la_dtype)x->v.dtype, dt, (la_casting)rule))
    return l_error(L, "Cannot cast array data from dtype('%s') to dtype('%s') according to the rule '%s'",
                   la_dtypes[x->v.dtype].name, la_dtypes[dt].name, casting_names[rule]);
  if (!copy && dt == x->v.dtype && order == 'K') { lua_pushvalue(L, 1); return 1; }
  l_copyof(L, 1, dt, order);
  return 1;
}

/* Elements in C (or F) order as bytes. */
static int L_tobytes (lua_State *L) {
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  char order = l_optorder(L, 2, 'C');
  if (order == 'A' || order == 'K') order = la_arr_isfcontig(&x->v) && !la_arr_iscontig(&x->v) ? 'F' : 'C';
  size_t n = (size_t)(x->v.size * la_itemsize(x->v.dtype));
  if (!(order == 'C' ? la_arr_iscontig(&x->v) : la_arr_isfcontig(&x->v))) x = l_copyof(L, 1, LA_NODTYPE, order);
  lua_pushlstring(L, n > 0 ? x->v.data : "", n);
  return 1;
}

static void push_nested (lua_State *L, const la_view *v, int axis, const char *p) {
  if (axis == v->ndim) { l_pushelement(L, (la_dtype)v->dtype, p); return; }
  luaL_checkstack(L, 4, NULL);
  lua_createtable(L, v->shape[axis] < 1 << 24 ? (int)v->shape[axis] : 0, 0);
  for (int64_t i = 0; i < v->shape[axis]; i++) {
    push_nested(L, v, axis + 1, p + i * v->strides[axis]);
    lua_rawseti(L, -2, i + 1);
  }
}

static int L_tolist (lua_State *L) {
  la_array *x = l_asarray(L, 1, LA_NODTYPE);
  if (!la_work(l_ctx(L), 10 * (double)x->v.size)) return l_raise(L, l_ctx(L));
  push_nested(L, &x->v, 0, x->v.data);
  return 1;
}

/* ---- the end of an array ---- */

void l_closearray (lua_State *L, la_array *x) {
  if (x->v.flags & LA_CLOSED) return;
  x->v.flags |= LA_CLOSED;
  /* In somebody's finalizer (the collector then answers -1) an operation further down the C stack may be reading the elements: keep
     them until the array itself is collected. */
  la_buf *b = la_arr_buf(x);
  if (b != NULL && lua_gc(L, LUA_GCCOUNT) >= 0) {
    x->home.buf = NULL;
    la_buf_unref(b);
  }
}

static int L_close (lua_State *L) {
  la_array *x = l_israw(L, 1);
  if (x == NULL) return l_error(L, "close: an array is expected, got %s", l_typename(L, 1));
  l_closearray(L, x);
  return 0;
}

static int L_gc (lua_State *L) {
  la_array *x = l_israw(L, 1);
  if (x != NULL && la_arr_owner(x) == NULL) {
    x->v.flags |= LA_CLOSED;
    la_buf *b = x->home.buf;
    x->home.buf = NULL;
    la_buf_unref(b);
  }
  return 0;
}

/* ---- comparison ---- */

static bool same_elements (lua_State *L, int a, int b) {
  la_array *x = l_checkarray(L, a), *y = l_checkarray(L, b);
  if (x->v.ndim != y->v.ndim || memcmp(x->v.shape, y->v.shape, sizeof(int64_t) * x->v.ndim) != 0) return false;
  la_array *r = l_ufunc(L, LA_UF_equal, a, b);
  bool all = r->v.size == 0 || memchr(r->v.data, 0, (size_t)r->v.size) == NULL;
  lua_pop(L, 1);
  return all;
}

static int L_eq (lua_State *L) {
  bool both = l_israw(L, 1) != NULL && l_israw(L, 2) != NULL;
  lua_pushboolean(L, both && same_elements(L, 1, 2));
  return 1;
}

static int L_lt (lua_State *L) {
  return luaL_error(L, "arrays cannot be compared with < or >: write x:lt(y) or x:gt(y)");
}

static int L_le (lua_State *L) {
  return luaL_error(L, "arrays cannot be compared with <= or >=: write x:le(y) or x:ge(y)");
}

/* ---- shapes as tables ---- */

static int L_shape_tostring (lua_State *L) {
  luaL_Buffer b;
  lua_Integer n = (lua_Integer)lua_rawlen(L, 1);
  luaL_buffinit(L, &b);
  luaL_addchar(&b, '(');
  for (lua_Integer k = 1; k <= n; k++) {
    lua_rawgeti(L, 1, k);
    luaL_addvalue(&b);
    if (k < n) luaL_addstring(&b, ", ");
    else if (n == 1) luaL_addchar(&b, ',');
  }
  luaL_addchar(&b, ')');
  luaL_pushresult(&b);
  return 1;
}

static int L_shape_eq (lua_State *L) {
  if (lua_type(L, 1) != LUA_TTABLE || lua_type(L, 2) != LUA_TTABLE) { lua_pushboolean(L, 0); return 1; }
  lua_Integer n = (lua_Integer)lua_rawlen(L, 1);
  bool same = n == (lua_Integer)lua_rawlen(L, 2);
  for (lua_Integer k = 1; k <= n && same; k++) {
    lua_rawgeti(L, 1, k);
    lua_rawgeti(L, 2, k);
    same = lua_compare(L, -1, -2, LUA_OPEQ);
    lua_pop(L, 2);
  }
  lua_pushboolean(L, same);
  return 1;
}

static int L_shape_concat (lua_State *L) {
  luaL_tolstring(L, 1, NULL);
  luaL_tolstring(L, 2, NULL);
  lua_concat(L, 2);
  return 1;
}

/* ---- memory in common ---- */

static int overlap_of (lua_State *L, int64_t max_work) {        /* arguments: a, b, max_work */
  const la_view *a = &l_asarray(L, 1, LA_NODTYPE)->v, *b = &l_asarray(L, 2, LA_NODTYPE)->v;
  if (!l_absent(L, 3)) max_work = l_checkint(L, 3, "max_work");
  if (max_work < -1) l_error(L, "max_work must be -1, 0 or a number of steps, got %" PRId64, max_work);
  return la_ov_shares(a, b, max_work);
}

static int L_shares_memory (lua_State *L) {
  int found = overlap_of(L, -1);
  if (found == LA_OV_UNDECIDED)
    l_error(L, "Exceeded max_work: after %" PRId64 " steps it is not known whether the arrays share memory", l_checkint(L, 3, "max_work"));
  lua_pushboolean(L, found == LA_OV_YES);
  return 1;
}

static int L_may_share_memory (lua_State *L) {
  lua_pushboolean(L, overlap_of(L, 0) != LA_OV_NO);
  return 1;
}

/* ---- tables ---- */

const l_reg la_reg_array[] = {
  {"isarray", L_isarray, "!x", L_FUNC,
   "Whether x is an array (open or closed).\nx: any value. Result: a boolean.\n"
   "Example: la.isarray(la.ones(3)), la.isarray({1, 2})  --> true false\nNumPy: isinstance(x, numpy.ndarray)"},
  {"copy", L_copy, "!x, order", L_FUNC | L_METHOD,
   "A copy of x with its own memory.\n"
   "x: array or nested table. order: \"K\" (default: axes as they lie in x), \"C\" or \"F\".\n"
   "Example: local a = la.arange(3); local b = a:copy(); b[1] = 9; a  --> [0 1 2]\nNumPy: numpy.copy, ndarray.copy"},
  {"astype", L_astype, "x, dtype, order, casting, copy | device", L_FUNC | L_METHOD,
   "x with its elements converted to a dtype.\n"
   "dtype: a name such as \"float32\". casting: \"unsafe\" (default), \"same_kind\", \"safe\", \"equiv\", \"no\": what is refused. "
   "copy = false gives x itself where nothing changes. Floats are cut off toward zero, integers keep their low bits.\n"
   "Error: Cannot cast array data from dtype('float64') to dtype('int32') according to the rule 'safe'.\n"
   "Example: la.array({1.7, -1.7}):astype(\"int32\")  --> [ 1 -1]\nNumPy: ndarray.astype"},
  {"tobytes", L_tobytes, "x, order", L_FUNC | L_METHOD,
   "The elements' bytes, in C order (or order = \"F\"), as a Lua string in this machine's byte order.\n"
   "Example: #la.zeros(3):tobytes()  --> 24\nNumPy: ndarray.tobytes"},
  {"tolist", L_tolist, "x", L_FUNC | L_METHOD,
   "The elements as nested Lua tables of numbers and booleans; of a 0-d array the number itself.\n"
   "Example: la.arange(3):tolist()[1]  --> 0\nNumPy: ndarray.tolist"},
  {"shares_memory", L_shares_memory, "a, b, max_work", L_FUNC | L_METHOD,
   "Do two arrays have any byte of memory in common?\n"
   "a, b: arrays. max_work: how many steps the answer may take, 0: only the ranges of addresses are compared; default -1, any number: "
   "the answer is exact. Result: a boolean.\n"
   "Error: Exceeded max_work: after 10 steps it is not known whether the arrays share memory.\n"
   "Example: local a = la.arange(4); la.shares_memory(a, a:reshape(2, 2))  --> true\nNumPy: numpy.shares_memory"},
  {"may_share_memory", L_may_share_memory, "a, b, max_work", L_FUNC | L_METHOD,
   "Might two arrays have memory in common? false: certainly not.\n"
   "a, b: arrays. max_work: how many steps the answer may take; default 0: only the ranges of addresses are compared. Result: a boolean.\n"
   "Example: local a = la.arange(4); la.may_share_memory(a[\"::2\"], a[\"2::2\"])  --> true\nNumPy: numpy.may_share_memory"},
  {"to_device", L_to_device, "x, device | stream", L_METHOD,
   "The array itself, on the device it is on: \"cpu\" (Python array API standard).\n"
   "Error: any other device.\nExample: la.arange(3):to_device(\"cpu\")  --> [0 1 2]\nNumPy: ndarray.to_device"},
  {"close", L_close, "x", L_METHOD,
   "Gives the array's memory back now, without waiting for the collector; any later use of the array or of its views raises an error.\n"
   "Also at the end of a block: local t <close> = la.zeros(1000, 1000).\nExample: local t = la.zeros(1000); t:close(); print(pcall(t.sum, t))  --> false the array has been closed\nNumPy: none (del x, when no other name holds it)"},
  {"shape", L_attr_shape, "x", L_ATTR, "The lengths of the axes, as a table that prints as (2, 3) and compares with ==.\nExample: la.zeros(2, 3).shape  --> (2, 3)\nNumPy: ndarray.shape"},
  {"strides", L_attr_strides, "x", L_ATTR, "Bytes from one element to the next along each axis.\nExample: la.zeros(2, 3).strides  --> (24, 8)\nNumPy: ndarray.strides"},
  {"ndim", L_attr_ndim, "x", L_ATTR, "The number of axes.\nExample: la.zeros(2, 3).ndim  --> 2\nNumPy: ndarray.ndim"},
  {"size", L_attr_size, "x", L_ATTR, "The number of elements.\nExample: la.zeros(2, 3).size  --> 6\nNumPy: ndarray.size"},
  {"dtype", L_attr_dtype, "x", L_ATTR, "The name of the element type, such as \"float64\".\nExample: la.zeros(2, 3).dtype  --> float64\nNumPy: ndarray.dtype"},
  {"itemsize", L_attr_itemsize, "x", L_ATTR, "Bytes of one element.\nExample: la.zeros(3, \"float32\").itemsize  --> 4\nNumPy: ndarray.itemsize"},
  {"nbytes", L_attr_nbytes, "x", L_ATTR, "Bytes of all elements: size * itemsize.\nExample: la.zeros(2, 3).nbytes  --> 48\nNumPy: ndarray.nbytes"},
  {"device", L_attr_device, "x", L_ATTR, "Where the elements are: always \"cpu\" (Python array API standard).\nExample: la.zeros(3).device  --> cpu\nNumPy: ndarray.device"},
  {"base", L_attr_base, "x", L_ATTR, "The array whose elements a view shows; nil for an array with its own memory.\nExample: local x = la.arange(6); x:reshape(2, 3).base == x  --> true\nNumPy: ndarray.base"},
  {"flags", L_attr_flags, "x", L_ATTR, "A table: c_contiguous, f_contiguous, owndata, writeable, aligned.\nExample: la.zeros(2, 3).T.flags.f_contiguous  --> true\nNumPy: ndarray.flags"},
  {"real", L_attr_real, "x", L_ATTR, "The real parts: a view of a complex array, which can be assigned to; a real array itself.\nExample: la.complex({1, 2}, {3, 4}).real  --> [1. 2.]\nNumPy: ndarray.real"},
  {"imag", L_attr_imag, "x", L_ATTR, "The imaginary parts: a view of a complex array, which can be assigned to; read-only zeros for a real one.\nExample: la.complex({1, 2}, {3, 4}).imag  --> [3. 4.]\nNumPy: ndarray.imag"},
  {NULL, NULL, NULL, 0, NULL}
};

static void set_metamethod (lua_State *L, la_ctx *cx, const char *name, lua_CFunction fn) {
  lua_pushlightuserdata(L, cx);
  lua_rawgeti(L, LUA_REGISTRYINDEX, cx->ref_methods);      /* upvalue 2, for __index and __newindex */
  lua_pushcclosure(L, fn, 2);
  lua_setfield(L, -2, name);
}

static void fill_metatable (lua_State *L, la_ctx *cx, bool finalizer) {
  static const luaL_Reg meta[] = {
    {"__index", L_index}, {"__newindex", L_newindex}, {"__call", L_call}, {"__len", L_len}, {"__pairs", L_pairs},
    {"__tostring", L_tostring}, {"__concat", L_concat}, {"__eq", L_eq}, {"__lt", L_lt}, {"__le", L_le}, {"__close", L_close}, {NULL, NULL}
  };
  for (const luaL_Reg *m = meta; m->name != NULL; m++) set_metamethod(L, cx, m->name, m->func);
  if (finalizer) set_metamethod(L, cx, "__gc", L_gc);
  lua_pushliteral(L, "lunarray.array");
  lua_setfield(L, -2, "__name");
  lua_pushliteral(L, "lunarray.array");               /* what getmetatable(x) shows: the metamethods trust their first argument's type */
  lua_setfield(L, -2, "__metatable");
  l_arith_metamethods(L, cx);
}

void l_open_array (lua_State *L) {
  la_ctx *cx = l_ctxof(L);
  lua_newtable(L);
  cx->ref_methods = luaL_ref(L, LUA_REGISTRYINDEX);
  lua_newtable(L);
  cx->ref_ranges = luaL_ref(L, LUA_REGISTRYINDEX);
  lua_newtable(L);
  fill_metatable(L, cx, false);
  cx->ref_small = luaL_ref(L, LUA_REGISTRYINDEX);
  lua_newtable(L);
  fill_metatable(L, cx, true);
  cx->ref_owner = luaL_ref(L, LUA_REGISTRYINDEX);
  lua_newtable(L);
  set_metamethod(L, cx, "__tostring", L_shape_tostring);
  set_metamethod(L, cx, "__eq", L_shape_eq);
  set_metamethod(L, cx, "__concat", L_shape_concat);
  lua_pushliteral(L, "lunarray.shape");
  lua_setfield(L, -2, "__name");
  cx->ref_shape = luaL_ref(L, LUA_REGISTRYINDEX);
}
