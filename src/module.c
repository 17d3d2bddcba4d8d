/*
** module.c: luaopen_lunarray_core: one state's context, the module table, and what a program can ask and set of the library itself.
*/
#include <math.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

#include "bind_core.h"
#include "bind_index.h"
#include "bind_random.h"
#include "blas.h"
#include "cpu.h"
#include "format.h"
#include "lunarray.h"
#include "thread.h"
#include "work.h"

#define L_LOADED "lunarray.core"        /* registry: the module table, so that a second luaopen gives the same */

/* ---- the library itself ---- */

static int L_clock (lua_State *L) { lua_pushnumber(L, la_clock()); return 1; }

static atomic_int threads_most;         /* the host's bound on the pool, 0: none (lunarray_setthreads) */

void lunarray_setthreads (int n) {
  atomic_store(&threads_most, n > 0 ? n : 0);
  la_th_setcount(n > 0 ? n : 0);
}

static int L_set_num_threads (lua_State *L) {
  int64_t n = l_checkint(L, 1, "n");
  if (n < 0 || n > 4096) return l_error(L, "set_num_threads: n must be between 0 (the default) and 4096, got %lld", (long long)n);
  int most = atomic_load(&threads_most);
  if (most > 0 && (n == 0 || n > most)) n = most;
  la_th_setcount((int)n);
  return 0;
}

static int L_get_num_threads (lua_State *L) { lua_pushinteger(L, la_th_count()); return 1; }

static int L_memory (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  if (!l_absent(L, 1)) {
    int64_t n = l_checkint(L, 1, "limit");
    if (n < 0) return l_error(L, "memory: limit must not be negative, got %lld", (long long)n);
    cx->mem.limit = (size_t)n;
  }
  if (l_optbool(L, 2, false)) la_mem_trim(cx, 0);
  lua_createtable(L, 0, 4);
  lua_pushinteger(L, (lua_Integer)cx->mem.live);
  lua_setfield(L, -2, "live");
  lua_pushinteger(L, (lua_Integer)cx->mem.peak);
  lua_setfield(L, -2, "peak");
  lua_pushinteger(L, (lua_Integer)cx->mem.recycled);
  lua_setfield(L, -2, "recycled");
  lua_pushinteger(L, (lua_Integer)cx->mem.limit);
  lua_setfield(L, -2, "limit");
  return 1;
}

static void set_string (lua_State *L, const char *name, const char *value) {
  if (value != NULL) lua_pushstring(L, value); else lua_pushboolean(L, 0);
  lua_setfield(L, -2, name);
}

static int L_config (lua_State *L) {
  la_ctx *cx = l_ctx(L);
  bool blas = la_blas_load(cx);
  lua_createtable(L, 0, 10);
  set_string(L, "version", LUNARRAY_VERSION);
  set_string(L, "isa", la_cpu_isaname(la_cpu_isa()));
  lua_pushinteger(L, la_th_count());
  lua_setfield(L, -2, "threads");
  lua_pushinteger(L, la_cpu_cores());
  lua_setfield(L, -2, "cores");
  set_string(L, "lua", LUA_RELEASE);
  set_string(L, "blas", blas ? la_blas_library() : NULL);
  set_string(L, "blas_core", blas ? la_blas_corename() : NULL);
  set_string(L, "blas_config", blas ? la_blas_config() : NULL);
  lua_newtable(L);
  for (int i = 0, k = 0; i < LA_NISA; i++)
    if (la_cpu_runs((la_isa)i)) {
      lua_pushstring(L, la_cpu_isaname((la_isa)i));
      lua_rawseti(L, -2, ++k);
    }
  lua_setfield(L, -2, "isas");
  return 1;
}

/* The group under which help lists the functions of a table; of a sub-module it is the sub-module. */
static const char *group_of (const l_reg *rows, const char *submodule) {
  static const struct { const l_reg *rows; const char *title; } groups[] = {
    { la_reg_create, "creation" }, { la_reg_array, "the array" }, { la_reg_dtype, "data types" }, { la_reg_ufunc, "elementwise" },
    { la_reg_compare, "elementwise" },
    { la_reg_index, "indexing" }, { la_reg_indices, "indexing" }, { la_reg_shape, "shape" }, { la_reg_join, "joining and splitting" },
    { la_reg_reduce, "reductions" }, { la_reg_stat, "statistics" }, { la_reg_sort, "sorting" }, { la_reg_take, "indexing" }, { la_reg_set, "sets" }, { la_reg_numeric, "numerics" }, { la_reg_product, "products" }, { la_reg_einsum, "products" }, { la_reg_diagonal, "products" },
    { la_reg_format, "printing" }, { la_reg_npy, "files" }, { la_reg_text, "files" }, { la_reg_dlpack, "system" }, { la_reg_system, "system" },
    { NULL, NULL }
  };
  if (*submodule != '\0') return submodule;
  for (int i = 0; groups[i].rows != NULL; i++)
    if (groups[i].rows == rows) return groups[i].title;
  return "files";                                       /* bind_file.c has an opener of its own */
}

/* list of {name, params, doc, module, group, func, method, attr}: for the reference, help and checks */
static int L_registry (lua_State *L) {
  lua_settop(L, 0);
  lua_newtable(L);
  lua_Integer n = 0;
  lua_getfield(L, LUA_REGISTRYINDEX, L_DOCTABLES);
  lua_Integer tables = (lua_Integer)lua_rawlen(L, 2);
  for (lua_Integer t = 1; t < tables; t += 2) {
    lua_rawgeti(L, 2, t);
    const l_reg *r = lua_touserdata(L, -1), *rows = r;
    lua_rawgeti(L, 2, t + 1);                           /* submodule at 4 */
    for (; r->name != NULL; r++) {
      lua_createtable(L, 0, 7);
      set_string(L, "name", r->name);
      set_string(L, "params", r->params + (*r->params == '!'));
      set_string(L, "doc", r->doc);
      lua_pushvalue(L, 4);
      lua_setfield(L, -2, "module");
      set_string(L, "group", group_of(rows, lua_tostring(L, 4)));
      lua_pushboolean(L, (r->where & L_FUNC) != 0);
      lua_setfield(L, -2, "func");
      lua_pushboolean(L, (r->where & L_METHOD) != 0);
      lua_setfield(L, -2, "method");
      lua_pushboolean(L, (r->where & L_ATTR) != 0);
      lua_setfield(L, -2, "attr");
      lua_rawseti(L, 1, ++n);
    }
    lua_settop(L, 2);
  }
  for (int k = 0; k < LA_NUFUNCS; k++) {
    const la_ufunc *uf = &la_ufuncs[k];
    lua_createtable(L, 0, 8);
    set_string(L, "name", uf->name);
    set_string(L, "params", uf->nin == 1 ? "x, out | where, dtype, casting, order" : "x1, x2, out | where, dtype, casting, order");
    set_string(L, "doc", uf->doc);
    set_string(L, "module", "");
    set_string(L, "group", "elementwise");
    lua_pushboolean(L, 1);
    lua_setfield(L, -2, "func");
    lua_pushboolean(L, 1);
    lua_setfield(L, -2, "method");
    lua_pushboolean(L, 1);
    lua_setfield(L, -2, "ufunc");
    lua_rawseti(L, 1, ++n);
  }
  lua_settop(L, 1);
  return 1;
}

const l_reg la_reg_system[] = {
  {"clock", L_clock, "", L_FUNC, "The wall clock in seconds, for timing.\nExample: local t = la.clock(); la.clock() >= t  --> true\nNumPy: time.perf_counter"},
  {"set_num_threads", L_set_num_threads, "n", L_FUNC,
   "Sets how many threads large operations use, in the whole process; 0 is the default (LUNARRAY_NUM_THREADS, else the cores).\n"
   "Example: la.set_num_threads(2); la.get_num_threads()  --> 2\nNumPy: none (threadpoolctl for the BLAS alone); PyTorch: torch.set_num_threads"},
  {"get_num_threads", L_get_num_threads, "", L_FUNC, "How many threads large operations use.\nExample: la.get_num_threads() >= 1  --> true\n"
   "NumPy: none (one, beside the BLAS); PyTorch: torch.get_num_threads"},
  {"memory", L_memory, "limit, trim", L_FUNC,
   "Bytes in array buffers of this Lua state: a table with live, peak, recycled, limit.\n"
   "limit: sets a bound on them, beyond which making an array raises an error; 0 is none. trim = true gives recycled buffers back.\n"
   "Example: la.memory().live >= 0  --> true\nNumPy: none (tracemalloc counts NumPy's memory)"},
  {"config", L_config, "", L_FUNC,
   "How the library runs here: version, isa, isas, threads, cores, lua, blas (the library's file, or false), blas_core, blas_config.\nExample: la.config().threads >= 1  --> true\nNumPy: numpy.show_config"},
  {"_registry", L_registry, "", L_FUNC, "The list of all registered functions: name, params, doc, module."},
  {NULL, NULL, NULL, 0, NULL}
};

/* ---- opening and closing a state ---- */

static int L_ctx_gc (lua_State *L) {
  la_ctx *cx = lua_touserdata(L, 1);
  if (cx->frealloc != NULL) {
    la_fmt_free(cx);
    la_ctx_close(cx);
    la_th_release();
  }
  return 0;
}

/* The context is a userdata made before any array, so its finalizer runs after all of theirs. */
static la_ctx *new_ctx (lua_State *L) {
  la_ctx *cx = lua_newuserdatauv(L, sizeof(la_bounded), 0);
  cx->frealloc = NULL;
  lua_createtable(L, 0, 1);
  lua_pushcfunction(L, L_ctx_gc);
  lua_setfield(L, -2, "__gc");
  lua_setmetatable(L, -2);
  l_setctx(L);
  la_ctx_init(cx, L);
  *la_work_left(cx) = HUGE_VAL;
  la_th_retain();
  return cx;
}

static void submodule (lua_State *L, const char *name) {      /* [+1] a table that is also field `name` of the one on top */
  lua_newtable(L);
  lua_pushvalue(L, -1);
  lua_setfield(L, -3, name);
}

LUNARRAY_API int luaopen_lunarray_core (lua_State *L) {
  luaL_checkversion(L);
  if (lua_getfield(L, LUA_REGISTRYINDEX, L_LOADED) == LUA_TTABLE) return 1;
  lua_pop(L, 1);
  if (la_cpu_isaerror() != NULL) return luaL_error(L, "%s", la_cpu_isaerror());
  new_ctx(L);
  lua_newtable(L);
  lua_setfield(L, LUA_REGISTRYINDEX, L_DOCTABLES);
  l_open_array(L);
  lua_newtable(L);                                            /* the module */
  l_open_ufunc(L);
  static const l_reg *const rows[] = {
    la_reg_create, la_reg_array, la_reg_dtype, la_reg_ufunc, la_reg_compare, la_reg_index, la_reg_indices, la_reg_shape, la_reg_join, la_reg_reduce, la_reg_stat, la_reg_sort, la_reg_take, la_reg_set, la_reg_numeric,
    la_reg_product, la_reg_format, la_reg_npy, la_reg_text, la_reg_dlpack, la_reg_system, la_reg_diagonal, la_reg_einsum
  };
  for (size_t k = 0; k < LA_COUNT(rows); k++) l_register(L, rows[k], NULL);
  submodule(L, "linalg");
  l_register(L, la_reg_linalg, "linalg");
  l_register(L, la_reg_factor, "linalg");
  lua_pop(L, 1);
  submodule(L, "_group");                                     /* for lunarray.frame */
  l_register(L, la_reg_group, "_group");
  lua_pop(L, 1);
  submodule(L, "fft");
  l_register(L, la_reg_fft, "fft");
  lua_pop(L, 1);
  submodule(L, "random");
  l_register(L, la_reg_random, "random");
  l_random_open(L);
  lua_settop(L, lua_gettop(L) - 1);
  for (int dt = 0; dt < LA_NDTYPES; dt++) {                   /* la.float32 == "float32" */
    lua_pushstring(L, la_dtypes[dt].name);
    lua_setfield(L, -2, la_dtypes[dt].name);
  }
  static const char *const dtnames[] = {"bool_", "byte", "ubyte", "short", "ushort", "intc", "uintc", "int_", "uint", "intp", "uintp", "long", "ulong",
    "longlong", "ulonglong", "half", "single", "double", "csingle", "cdouble"};
  for (size_t k = 0; k < LA_COUNT(dtnames); k++) {            /* NumPy's other names: la.single == "float32" */
    lua_pushstring(L, la_dtypes[la_dt_byname(dtnames[k])].name);
    lua_setfield(L, -2, dtnames[k]);
  }
  lua_pushlightuserdata(L, (void *)(uintptr_t)la_newaxis_key);
  lua_setfield(L, -2, "newaxis");
  lua_pushnumber(L, (lua_Number)3.14159265358979323846);
  lua_setfield(L, -2, "pi");
  lua_pushnumber(L, (lua_Number)2.71828182845904523536);
  lua_setfield(L, -2, "e");
  lua_pushnumber(L, (lua_Number)0.57721566490153286061);
  lua_setfield(L, -2, "euler_gamma");
  lua_pushnumber(L, (lua_Number)__builtin_inf());
  lua_setfield(L, -2, "inf");
  lua_pushnumber(L, (lua_Number)__builtin_nan(""));
  lua_setfield(L, -2, "nan");
  lua_pushliteral(L, LUNARRAY_VERSION);
  lua_setfield(L, -2, "_VERSION");
  lua_pushvalue(L, -1);
  lua_setfield(L, LUA_REGISTRYINDEX, L_LOADED);
  return 1;
}
