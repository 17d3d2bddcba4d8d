/*
** api.c: every function of lunarray.h as a host calls it, for tests/spec/embed_spec.lua. Linked with liblunarray.a.
**
**   api              every function, right and wrong uses, each allocation failing once
**   api states       64 states on 8 threads work at once on an array of host memory that they share, read-only
**   api cycle N      a state is opened, used and closed N times
**   api attacks      scripts in a 64 MB state try what they can to bring the host down
**
** Prints a line "ok ..." and exits 0, or the first check that fails, and exits 1. Compiles as C and as C++.
*/
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lunarray.h"

#ifdef __cplusplus
extern "C" {
#endif
#include <lauxlib.h>
#include <lualib.h>
#include "dlpack.h"
#ifdef __cplusplus
}
#endif

static int checks;

#define CHECK(cond) do { checks++; if (!(cond)) { printf("FAIL %s:%d: %s (%s)\n", __FILE__, __LINE__, #cond, lunarray_errmsg(L)); exit(1); } } while (0)

static void run (lua_State *L, const char *code) {
  if (luaL_dostring(L, code) != LUA_OK) {
    printf("FAIL script: %s\n%s\n", lua_tostring(L, -1), code);
    exit(1);
  }
  checks++;
}

static int says (lua_State *L, const char *text) { return strstr(lunarray_errmsg(L), text) != NULL; }

/* ---- allocator that counts and fails ---- */

typedef struct account { size_t used; long countdown; size_t limit, peak; } account;

static void *allocate (void *ud, void *p, size_t osize, size_t nsize) {
  account *a = (account *)ud;
  if (p == NULL) osize = 0;
  if (nsize == 0) { a->used -= osize; free(p); return NULL; }
  if (nsize > osize && a->limit != 0 && a->used + nsize - osize > a->limit) return NULL;
  if (nsize > osize && a->countdown >= 0 && a->countdown-- == 0) { a->countdown = 0; return NULL; }
  void *q = realloc(p, nsize);
  if (q != NULL) a->used += nsize - osize;
  if (a->used > a->peak) a->peak = a->used;
  return q;
}

/* ---- what hosts hand over ---- */

static int released, deleted;
static void *released_data, *released_ud;

static void on_release (void *ud, void *data) { released++; released_ud = ud; released_data = data; }
static void on_delete (void *data) { deleted++; free(data); }

static void loop_clamp (int64_t n, char *const *args, const int64_t *steps) {     /* float64: to [0, 1] */
  for (int64_t i = 0; i < n; i++) {
    double x;
    memcpy(&x, args[0] + i * steps[0], sizeof x);
    x = x < 0 ? 0 : x > 1 ? 1 : x;
    memcpy(args[1] + i * steps[1], &x, sizeof x);
  }
}

static void loop_weighted (int64_t n, char *const *args, const int64_t *steps) {  /* float64: x1 + 2 x2 */
  for (int64_t i = 0; i < n; i++) {
    double x = *(double *)(args[0] + i * steps[0]) + 2 * *(double *)(args[1] + i * steps[1]);
    *(double *)(args[2] + i * steps[2]) = x;
  }
}

static void loop_iseven (int64_t n, char *const *args, const int64_t *steps) {    /* int32 -> bool */
  for (int64_t i = 0; i < n; i++) *(unsigned char *)(args[1] + i * steps[1]) = (*(int32_t *)(args[0] + i * steps[0]) & 1) == 0;
}

static int total (lua_State *L) {            /* a C function that scripts call */
  lunarray_view v;
  double sum = 0;
  lunarray_check(L, 1, LUNARRAY_FLOAT64, 1, LUNARRAY_CONTIGUOUS | LUNARRAY_WRITABLE, &v);
  for (int64_t i = 0; i < v.size; i++) sum += ((double *)v.data)[i];
  lua_pushnumber(L, sum);
  return 1;
}

static int newer (lua_State *L) {            /* compiled with the header of a version to come */
  lunarray_checkversion_(L, 990102);
  return 0;
}

/* ---- groups of checks ---- */

static void reading (lua_State *L) {
  lunarray_view v;
  run(L, "a = la.array({{1, 2, 3}, {4, 5, 6}}, 'float32'); t = a.T; closed = la.zeros(3); closed:close()");
  lua_getglobal(L, "a");
  CHECK(lunarray_isarray(L, -1) && lunarray_get(L, -1, &v) == LUNARRAY_OK);
  CHECK(v.dtype == LUNARRAY_FLOAT32 && v.ndim == 2 && v.size == 6 && v.shape[0] == 2 && v.shape[1] == 3);
  CHECK(v.strides[0] == 12 && v.strides[1] == 4 && ((float *)v.data)[4] == 5);
  CHECK(v.flags == (LUNARRAY_CONTIGUOUS | LUNARRAY_ALIGNED));
  lua_getglobal(L, "t");
  CHECK(lunarray_get(L, -1, &v) == LUNARRAY_OK && v.flags == (LUNARRAY_FORTRAN | LUNARRAY_ALIGNED) && v.shape[0] == 3);
  CHECK(lunarray_convert(L, -1, LUNARRAY_FLOAT64, &v) == LUNARRAY_OK && v.flags & LUNARRAY_CONTIGUOUS && ((double *)v.data)[1] == 4);
  lua_getglobal(L, "closed");
  CHECK(lunarray_isarray(L, -1) && lunarray_get(L, -1, &v) == LUNARRAY_ECLOSED && says(L, "closed"));
  CHECK(lunarray_convert(L, -1, LUNARRAY_ANY, &v) == LUNARRAY_ECLOSED);
  lua_pushinteger(L, 7);
  CHECK(!lunarray_isarray(L, -1) && lunarray_get(L, -1, &v) == LUNARRAY_ETYPE && says(L, "an array is expected, got number"));
  CHECK(lunarray_convert(L, -1, LUNARRAY_INT16, &v) == LUNARRAY_OK && v.ndim == 0 && *(int16_t *)v.data == 7);
  run(L, "list = {1.5, 2.5}; words = {'x'}");
  lua_getglobal(L, "list");
  CHECK(lunarray_convert(L, -1, LUNARRAY_ANY, &v) == LUNARRAY_OK && v.dtype == LUNARRAY_FLOAT64 && ((double *)v.data)[1] == 2.5);
  lua_getglobal(L, "words");
  CHECK(lunarray_convert(L, -1, LUNARRAY_ANY, &v) == LUNARRAY_ETYPE && lua_istable(L, -1));
  CHECK(lunarray_convert(L, -1, (lunarray_dtype)77, &v) == LUNARRAY_EARGUMENT);
  CHECK(!lunarray_isarray(L, 100) && lunarray_get(L, 100, &v) == LUNARRAY_ETYPE && lunarray_convert(L, 100, LUNARRAY_ANY, &v) == LUNARRAY_EARGUMENT);
  CHECK(strcmp(lunarray_dtypename(LUNARRAY_COMPLEX64), "complex64") == 0 && lunarray_dtypename(LUNARRAY_ANY) == NULL);
  CHECK(lunarray_itemsize(LUNARRAY_COMPLEX128) == 16 && lunarray_itemsize((lunarray_dtype)14) == 0);
  lua_pushcfunction(L, total);
  lua_setglobal(L, "total");
  run(L, "assert(total(la.array{1, 2, 3.5}) == 6.5)\n"
         "local function says(text, ...) local ok, m = pcall(total, ...); assert(not ok and m:find(text, 1, true), m) end\n"
         "says('array expected, got nil', nil) says('float64 array expected, got int64', la.arange(3)) says('array with 1 axes expected, got 2', la.ones(2, 2))\n"
         "says('C order', la.ones(6)['::2']) says('read-only', la.broadcast_to(la.ones(1), {3})) says('closed', closed)");
  lua_settop(L, 0);
}

static void making (lua_State *L) {
  lunarray_view v;
  int64_t shape[2] = { 2, 3 }, back[1] = { -4 }, n4[1] = { 4 }, bad[2] = { 3, -1 }, huge[3] = { INT64_MAX / 2, 4, 4 };
  int32_t data[4] = { 1, 2, 3, 4 };
  CHECK(lunarray_pushzeros(L, LUNARRAY_INT16, 2, shape, &v) == LUNARRAY_OK && v.size == 6 && ((int16_t *)v.data)[5] == 0);
  CHECK(lunarray_pushempty(L, LUNARRAY_COMPLEX128, 0, NULL, &v) == LUNARRAY_OK && v.ndim == 0 && v.size == 1);
  CHECK(lunarray_pushcopy(L, LUNARRAY_INT32, 1, n4, back, data + 3, NULL) == LUNARRAY_OK);
  lua_setglobal(L, "r");
  run(L, "assert(r == la.array({4, 3, 2, 1}, 'int32'))");
  int top = lua_gettop(L);
  CHECK(lunarray_pushzeros(L, LUNARRAY_INT32, 2, bad, &v) == LUNARRAY_EARGUMENT && lua_gettop(L) == top);
  CHECK(lunarray_pushzeros(L, LUNARRAY_INT32, 3, huge, &v) == LUNARRAY_EARGUMENT && lua_gettop(L) == top);
  CHECK(lunarray_pushzeros(L, (lunarray_dtype)14, 1, n4, &v) == LUNARRAY_EARGUMENT && says(L, "unknown dtype"));
  CHECK(lunarray_pushzeros(L, LUNARRAY_INT32, 65, n4, &v) == LUNARRAY_EARGUMENT && says(L, "an array has 0 to 64 axes, not 65"));
  CHECK(lunarray_pushzeros(L, LUNARRAY_INT32, -1, n4, &v) == LUNARRAY_EARGUMENT);
  CHECK(lunarray_pushzeros(L, LUNARRAY_INT32, 1, NULL, &v) == LUNARRAY_EARGUMENT);
  CHECK(lunarray_pushcopy(L, LUNARRAY_INT32, 1, n4, NULL, NULL, NULL) == LUNARRAY_EARGUMENT && lua_gettop(L) == top);
  int64_t far[1] = { INT64_MAX };
  CHECK(lunarray_pushcopy(L, LUNARRAY_INT32, 1, n4, far, data, NULL) == LUNARRAY_EARGUMENT && lua_gettop(L) == top
        && says(L, "stride 9223372036854775807 of axis 0 is out of range"));
  run(L, "la.memory{limit = 1000000}");
  int64_t million[1] = { 1000000 };
  CHECK(lunarray_pushzeros(L, LUNARRAY_FLOAT64, 1, million, &v) == LUNARRAY_EMEMORY && lua_gettop(L) == top);
  void *mine = malloc(8000000);
  CHECK(lunarray_pushadopted(L, LUNARRAY_FLOAT64, 1, million, mine, on_delete) == LUNARRAY_EMEMORY && deleted == 0);
  free(mine);
  run(L, "la.memory{limit = 0}");
  lua_settop(L, 0);
}

static void owning (lua_State *L) {
  static float samples[8] = { 1, 2, 3, 4, 5, 6, 7, 8 };
  int64_t n[1] = { 8 }, four[1] = { 4 }, every[1] = { 8 }, back[1] = { -4 };
  lunarray_view v;
  int tag;
  /* borrowed: the script writes into the host's memory */
  CHECK(lunarray_pushborrowed(L, LUNARRAY_FLOAT32, 1, n, NULL, samples, 0, on_release, &tag) == LUNARRAY_OK);
  lua_setglobal(L, "s");
  run(L, "s:mul_(2); s[8] = -1; half = s['1:4']");
  CHECK(samples[0] == 2 && samples[7] == -1);
  run(L, "s = nil; collectgarbage(); collectgarbage(); half:add_(1)");
  CHECK(released == 0 && samples[0] == 3);
  run(L, "half = nil; collectgarbage(); collectgarbage()");
  CHECK(released == 1 && released_data == samples && released_ud == &tag);
  /* with strides, also backwards; reading alone */
  CHECK(lunarray_pushborrowed(L, LUNARRAY_FLOAT32, 1, four, every, samples, LUNARRAY_READONLY, on_release, NULL) == LUNARRAY_OK);
  CHECK(lunarray_get(L, -1, &v) == LUNARRAY_OK && v.flags & LUNARRAY_READONLY && v.strides[0] == 8 && v.data == samples);
  lua_setglobal(L, "s");
  run(L, "local ok, m = pcall(function() s[1] = 0 end); assert(not ok and m:find'read%-only', m); assert(s:sum() == 3 + 7 + 10 + 14)");
  CHECK(lunarray_pushborrowed(L, LUNARRAY_FLOAT32, 1, n, back, samples + 7, 0, NULL, NULL) == LUNARRAY_OK);
  lua_setglobal(L, "b");
  run(L, "assert(b[1] == -1 and b[8] == s[1]); b = nil");
  /* the host takes its memory back: the script gets an error, a pin holds on */
  lua_getglobal(L, "s");
  lunarray_pin *pin = lunarray_pinarray(L, -1);
  CHECK(pin != NULL && pin->view.data == samples && pin->view.shape[0] == 4);
  CHECK(lunarray_close(L, -1) == LUNARRAY_OK && lunarray_close(L, -1) == LUNARRAY_OK && released == 1);
  run(L, "local ok, m = pcall(function() return s + 1 end); assert(not ok and m:find'closed', m)");
  lunarray_unpin(L, pin);
  CHECK(released == 2);
  lunarray_unpin(L, NULL);
  lua_settop(L, 0);
  /* a pin outlives the slot and the collector; the array can be had again */
  CHECK(lunarray_pushzeros(L, LUNARRAY_FLOAT64, 1, n, NULL) == LUNARRAY_OK);
  pin = lunarray_pinarray(L, -1);
  lua_settop(L, 0);
  run(L, "collectgarbage(); collectgarbage(); for i = 1, 1000 do local _ = la.ones(8) end");
  for (int i = 0; i < 8; i++) { CHECK(((double *)pin->view.data)[i] == 0); ((double *)pin->view.data)[i] = i; }
  CHECK(lunarray_pushpinned(L, pin) == LUNARRAY_OK);
  lua_setglobal(L, "p");
  run(L, "assert(p == la.arange(8) * 1.0); assert(not pcall(p.resize, p, {100})); p = nil");
  lunarray_unpin(L, pin);
  lua_pushnil(L);
  CHECK(lunarray_pinarray(L, -1) == NULL && lunarray_close(L, -1) == LUNARRAY_ETYPE);
  /* adopted: counts in la.memory() */
  double *big = (double *)malloc(sizeof(double) * 100000);
  for (int i = 0; i < 100000; i++) big[i] = 1;
  int64_t m[1] = { 100000 };
  run(L, "collectgarbage(); collectgarbage(); before = la.memory().live");
  CHECK(lunarray_pushadopted(L, LUNARRAY_FLOAT64, 1, m, big, on_delete) == LUNARRAY_OK);
  lua_setglobal(L, "g");
  run(L, "assert(g:sum() == 100000 and la.memory().live - before == 800000); g = nil; collectgarbage(); collectgarbage(); assert(la.memory().live == before)");
  CHECK(deleted == 1);
  big = (double *)malloc(sizeof(double));
  CHECK(lunarray_pushadopted(L, LUNARRAY_FLOAT64, 0, NULL, big, NULL) == LUNARRAY_OK);
  lua_settop(L, 0);
  run(L, "collectgarbage(); collectgarbage()");
}

static void functions (lua_State *L) {
  lunarray_elementwise def;
  memset(&def, 0, sizeof def);
  def.name = "clamp";
  def.doc = "x cut to [0, 1]";
  def.nin = 1;
  def.loop[LUNARRAY_FLOAT64] = loop_clamp;
  CHECK(lunarray_pushelementwise(L, &def) == LUNARRAY_OK);
  lua_setglobal(L, "clamp");
  run(L, "assert(tostring(clamp) == \"<ufunc 'clamp'>\" and clamp.nin == 1 and clamp.nout == 1 and clamp.name == 'clamp')\n"
         "assert(clamp(3.5) == 1.0 and clamp(la.array{-1, 0.25, 9}) == la.array{0, 0.25, 1})\n"
         "local x = la.linspace(-1, 2, 1000000); assert(clamp(x) == la.clip(x, 0, 1))\n"
         "assert(clamp(x['::3']) == la.clip(x['::3'], 0, 1)); assert(clamp(la.array({0, 1}, 'int32')).dtype == 'float64')\n"
         "local y = la.zeros(3); clamp({5, 6, -7}, {out = y, where = la.array{true, false, true}}); assert(y == la.array{1, 0, 0})\n"
         "local ok, m = pcall(clamp, la.array({1}, 'complex64')); assert(not ok and m:find('no loop for complex64', 1, true), m)");
  def.name = "weighted";
  def.doc = NULL;
  def.nin = 2;
  def.loop[LUNARRAY_FLOAT64] = loop_weighted;
  CHECK(lunarray_pushelementwise(L, &def) == LUNARRAY_OK);
  lua_setglobal(L, "weighted");
  run(L, "assert(weighted(la.array{1, 2}, la.array{{10}, {20}}) == la.array{{21, 22}, {41, 42}})\n"
         "assert(weighted.reduce(la.array{1., 2, 3}) == 1 + 4 + 6); assert(weighted.accumulate(la.array{1., 2, 3}) == la.array{1., 5, 11})\n"
         "assert(weighted.outer(la.array{1., 2}, la.array{10., 20}) == la.array{{21., 41}, {22, 42}}); assert(weighted.outer(1.0, 2.0) == 5)");
  memset(&def, 0, sizeof def);
  def.name = "iseven";
  def.nin = 1;
  def.predicate = 1;
  def.loop[LUNARRAY_INT32] = loop_iseven;
  CHECK(lunarray_pushelementwise(L, &def) == LUNARRAY_OK);
  lua_setglobal(L, "iseven");
  run(L, "assert(iseven(la.array({1, 2, 4}, 'int32')) == la.array{false, true, true}); assert(iseven(la.array({3}, 'int8')).dtype == 'bool')");
  def.nin = 3;
  CHECK(lunarray_pushelementwise(L, &def) == LUNARRAY_EARGUMENT && says(L, "elementwise function 'iseven' has 3 operands: it can have 1 or 2"));
  def.nin = 1;
  def.loop[LUNARRAY_INT32] = NULL;
  CHECK(lunarray_pushelementwise(L, &def) == LUNARRAY_EARGUMENT && says(L, "elementwise function 'iseven' has no loop"));
  def.name = NULL;
  CHECK(lunarray_pushelementwise(L, &def) == LUNARRAY_EARGUMENT);
}

static int tensors;

static void tensor_gone (DLManagedTensorVersioned *t) { tensors++; free(t); }
static void tensor0_gone (DLManagedTensor *t) { tensors++; free(t); }

static void exchange (lua_State *L) {
  DLManagedTensorVersioned *t;
  static int64_t shape[2] = { 2, 3 }, steps[2] = { 1, 2 };
  static double data[6] = { 1, 2, 3, 4, 5, 6 };
  run(L, "x = la.arange(6):reshape(2, 3)");
  lua_getglobal(L, "x");
  CHECK(lunarray_todlpack(L, -1, 0, &t) == LUNARRAY_OK && t->version.major == 1 && t->dl_tensor.ndim == 2);
  CHECK(t->dl_tensor.dtype.code == DL_INT && t->dl_tensor.dtype.bits == 64 && t->dl_tensor.dtype.lanes == 1);
  CHECK(t->dl_tensor.shape[1] == 3 && t->dl_tensor.strides[0] == 3 && t->dl_tensor.device.device_type == DL_CPU && t->flags == 0);
  ((int64_t *)t->dl_tensor.data)[0] = 99;
  run(L, "assert(x[1][1] == 99)");
  t->deleter(t);
  CHECK(lunarray_todlpack(L, -1, 1, &t) == LUNARRAY_OK && t->flags == DL_FLAG_COPIED && (uintptr_t)t->dl_tensor.data % 64 == 0);
  ((int64_t *)t->dl_tensor.data)[0] = 5;
  run(L, "assert(x[1][1] == 99)");
  t->deleter(t);
  lua_settop(L, 0);
  t = (DLManagedTensorVersioned *)calloc(1, sizeof *t);
  t->version.major = 1;
  t->version.minor = 1;
  t->deleter = tensor_gone;
  t->dl_tensor.data = data;
  t->dl_tensor.device.device_type = DL_CPU;
  t->dl_tensor.ndim = 2;
  t->dl_tensor.dtype.code = DL_FLOAT;
  t->dl_tensor.dtype.bits = 64;
  t->dl_tensor.dtype.lanes = 1;
  t->dl_tensor.shape = shape;
  t->dl_tensor.strides = steps;
  CHECK(lunarray_fromdlpack(L, t) == LUNARRAY_OK);
  lua_setglobal(L, "f");
  run(L, "assert(f == la.array{{1., 3, 5}, {2, 4, 6}}); f:set(1, 1, 7); f = nil; collectgarbage(); collectgarbage()");
  CHECK(tensors == 1 && data[0] == 7);
  DLManagedTensor *o = (DLManagedTensor *)calloc(1, sizeof *o);
  o->deleter = tensor0_gone;
  o->dl_tensor.data = data;
  o->dl_tensor.byte_offset = 8;
  o->dl_tensor.device.device_type = DL_CPU;
  o->dl_tensor.ndim = 1;
  o->dl_tensor.dtype.code = DL_FLOAT;
  o->dl_tensor.dtype.bits = 64;
  o->dl_tensor.dtype.lanes = 1;
  o->dl_tensor.shape = shape + 1;
  CHECK(lunarray_fromdlpack0(L, o) == LUNARRAY_OK);
  lua_setglobal(L, "f");
  run(L, "assert(f == la.array{2., 3, 4}); f = nil; collectgarbage(); collectgarbage()");
  CHECK(tensors == 2);
  DLManagedTensorVersioned wrong;
  memset(&wrong, 0, sizeof wrong);
  CHECK(lunarray_fromdlpack(L, &wrong) == LUNARRAY_EUNSUPPORTED && says(L, "the tensor is of DLPack version 0.0, lunarray reads version 1"));
  wrong.version.major = 1;
  wrong.dl_tensor.device.device_type = 2;
  CHECK(lunarray_fromdlpack(L, &wrong) == LUNARRAY_EUNSUPPORTED && says(L, "the tensor is on a device of DLPack type 2: lunarray reads this machine's memory"));
  wrong.dl_tensor.device.device_type = DL_CPU;
  wrong.dl_tensor.dtype.code = 4;
  wrong.dl_tensor.dtype.bits = 16;
  wrong.dl_tensor.dtype.lanes = 1;
  CHECK(lunarray_fromdlpack(L, &wrong) == LUNARRAY_EUNSUPPORTED && says(L, "the tensor's elements are of DLPack type code 4 with 16 bits in 1 lanes, which lunarray does not have"));
  wrong.dl_tensor.dtype.code = DL_INT;
  wrong.dl_tensor.ndim = 65;
  CHECK(lunarray_fromdlpack(L, &wrong) == LUNARRAY_EARGUMENT);
  CHECK(lua_gettop(L) == 0);
}

/* Each function with each allocation failing: a code, nothing pushed, nothing released, nothing lost. */
static long failing (void) {
  static float samples[8];
  int64_t n[1] = { 8 }, big[1] = { 20000 };
  long points = 0;
  for (int what = 0; what < 9; what++)
    for (long k = 0; ; k++, points++) {
      account a = { 0, -1, 0, 0 };
      lua_State *L = lua_newstate(allocate, &a);
      int status, before;
      lunarray_pin *pin = NULL;
      lunarray_elementwise def;
      DLManagedTensorVersioned *t = NULL;
      void *mine = malloc(64);
      luaL_openlibs(L);
      luaL_requiref(L, "lunarray.core", luaopen_lunarray_core, 0);
      lua_settop(L, 0);
      lunarray_pushzeros(L, LUNARRAY_INT32, 1, n, NULL);
      released = deleted = 0;
      before = lua_gettop(L);
      a.countdown = k;
      memset(&def, 0, sizeof def);
      def.name = "f";
      def.nin = 1;
      def.loop[LUNARRAY_FLOAT64] = loop_clamp;
      switch (what) {
        case 0: status = lunarray_pushzeros(L, LUNARRAY_FLOAT32, 1, n, NULL); break;
        case 1: status = lunarray_pushzeros(L, LUNARRAY_FLOAT32, 1, big, NULL); break;
        case 2: status = lunarray_pushcopy(L, LUNARRAY_FLOAT32, 1, n, NULL, samples, NULL); break;
        case 3: status = lunarray_pushborrowed(L, LUNARRAY_FLOAT32, 1, n, NULL, samples, 0, on_release, NULL); break;
        case 4: status = lunarray_pushadopted(L, LUNARRAY_FLOAT64, 1, n, mine, on_delete); break;
        case 5: pin = lunarray_pinarray(L, 1); status = pin != NULL ? LUNARRAY_OK : LUNARRAY_EMEMORY; break;
        case 6: status = lunarray_convert(L, 1, LUNARRAY_COMPLEX64, NULL); break;
        case 7: status = lunarray_pushelementwise(L, &def); break;
        default: status = lunarray_todlpack(L, 1, 0, &t); break;
      }
      a.countdown = -1;
      CHECK(status == LUNARRAY_OK || status == LUNARRAY_EMEMORY);
      CHECK(released == 0 && deleted == 0);
      if (status != LUNARRAY_OK) CHECK(lua_gettop(L) == before);
      if (what != 4 || status != LUNARRAY_OK) free(mine);
      lunarray_unpin(L, pin);
      if (t != NULL) t->deleter(t);
      run(L, "assert(require'lunarray.core'.ones(3):sum() == 3)");
      lua_close(L);
      checks++;
      if (a.used != 0) { printf("FAIL function %d, allocation %ld: %zu bytes left\n", what, k, a.used); exit(1); }
      if (status == LUNARRAY_OK) break;
    }
  return points;
}

/* ---- many states ---- */

static float shared[100000];

static void must (lua_State *L, int ok, const char *what) {
  if (!ok) { printf("FAIL %s: %s\n", what, lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : lunarray_errmsg(L)); exit(1); }
}

static void *one_thread (void *arg) {
  static const char work[] =
    "local data, seed = ... la.random.seed(seed)\n"
    "local x = data:reshape(1000, 100) local w = la.random.randn(100, 20):astype 'float32'\n"
    "for i = 1, 5 do\n"
    "  local y = la.maximum(x:dot(w), 0) assert(y.shape[2] == 20)\n"
    "  assert(math.abs(x:sum() - 49999.5) < 1) assert(not pcall(data.fill, data, 0)) assert(not pcall(data.add_, data, 1))\n"
    "  local big = la.ones(300000) * i assert(big:sum() == 300000 * i) assert((x['1:10'] + 1 - x['1:10']):mean() > 0.99)\n"
    "end";
  int64_t shape[1] = { 100000 };
  for (int k = 0; k < 8; k++) {
    account a = { 0, -1, 0, 0 };
    lua_State *L = lua_newstate(allocate, &a);
    luaL_openlibs(L);
    luaL_requiref(L, "lunarray", luaopen_lunarray_core, 0);
    lua_setglobal(L, "la");
    must(L, luaL_loadstring(L, work) == LUA_OK, "states");
    must(L, lunarray_pushborrowed(L, LUNARRAY_FLOAT32, 1, shape, NULL, shared, LUNARRAY_READONLY, NULL, NULL) == LUNARRAY_OK, "states");
    lua_pushinteger(L, (lua_Integer)(intptr_t)arg * 8 + k);
    must(L, lua_pcall(L, 2, 0, 0) == LUA_OK, "states");
    lua_close(L);
    if (a.used != 0) { printf("FAIL states: %zu bytes left\n", a.used); exit(1); }
  }
  return NULL;
}

static int states (void) {
  pthread_t t[8];
  for (int i = 0; i < 100000; i++) shared[i] = (float)(i / 100000.0);
  for (int i = 0; i < 8; i++)
    if (pthread_create(&t[i], NULL, one_thread, (void *)(intptr_t)i) != 0) return 1;
  for (int i = 0; i < 8; i++) pthread_join(t[i], NULL);
  printf("ok states: 64 states on 8 threads\n");
  return 0;
}

static int cycle (int n) {
  for (int i = 0; i < n; i++) {
    account a = { 0, -1, 0, 0 };
    lua_State *L = lua_newstate(allocate, &a);
    luaL_openlibs(L);
    luaL_requiref(L, "lunarray", luaopen_lunarray_core, 0);
    lua_setglobal(L, "la");
    must(L, luaL_dostring(L, "assert((la.ones(100, 100) + 1):sum() == 20000)") == LUA_OK, "cycle");
    lua_close(L);
    if (a.used != 0) { printf("FAIL cycle: %zu bytes left\n", a.used); exit(1); }
  }
  printf("ok cycle: %d states opened and closed\n", n);
  return 0;
}

/* ---- scripts that mean harm ---- */

static void out_of_instructions (lua_State *L, lua_Debug *ar) { (void)ar; luaL_error(L, "too many instructions"); }

static int attacks (void) {
  static const char *const scripts[] = {
    "la.zeros({1 << 40, 1 << 40})", "la.zeros(1 << 62)", "la.zeros(1e9)", "la.ones({1, 1}):reshape(-1, -1)",
    "la.broadcast_to(la.ones(1), {1 << 40}):copy()", "la.broadcast_to(la.ones(1), {1 << 40}) + 1", "la.broadcast_to(la.ones(1), {1 << 31, 1 << 31}):sum('x')",
    "la.tile(la.ones(1000), {1 << 50})", "la.repeat_interleave(la.ones(1000), 1 << 50)", "la.arange(0, 1e18)", "la.arange(0, 1, 1e-300)",
    "la.linspace(0, 1, 1 << 50)", "la.eye(1 << 30)", "la.meshgrid(la.ones(1 << 20), la.ones(1 << 20))", "la.array_split(la.ones(3), 1 << 40)",
    "local t = {} t[1] = t la.array(t)", "la.pad(la.ones(10), 1 << 40)", "la.outer(la.ones(1 << 20), la.ones(1 << 20))",
    "la.frombuffer(string.rep('x', 1 << 28))", "local s = string.rep('[', 1 << 20) la.ones(3)[s]", "la.ones(3)[string.rep('1,', 1000)]",
    "tostring(la.broadcast_to(la.ones(1), {1 << 40}))", "la.array2string(la.ones(10), {threshold = 1 << 60, linewidth = -1, precision = 1 << 40})",
    "la.random.default_rng(1):integers(0, 10, 1 << 50)", "la.random.randn(1 << 40)", "la.random.permutation(1 << 45)", "la.random.choice(1 << 60, 1 << 40)",
    "la.fromiter(function () return 1 end)", "la.fromfunction(function (i) return la.fromfunction(function () error 'x' end, {2}) end, {2})",
    "local function f (...) return la.fromfunction(f, {2}) end f()", "local x = la.ones(1000000) local t = {} for i = 1, 1e9 do t[i] = x + i end",
    "la.memory{limit = -1}", "local x = la.ones(10) x:close() return x + 1", "local x = la.ones(10) local y = x['2:3'] x:close() return y:sum()",
    "local x <close> = la.ones(1000000) error(x)", "setmetatable(la.ones(3), {})", "getmetatable(la.ones(3)).__index = nil", "debug = nil la.add.reduce(la.ones(3), 99)",
    "for i = 1, 1e9 do la.ones(10) end", "while true do pcall(la.zeros, 1 << 40) end", "la.einsum and la.einsum(string.rep('a', 1 << 16), la.ones(3)) or error 'none'",
    "la.sort and la.sort(la.broadcast_to(la.ones(1), {1 << 40})) or error 'none'", "la.unique and la.unique(la.broadcast_to(la.ones(1), {1 << 40})) or error 'none'",
    "la.histogram and la.histogram(la.ones(3), 1 << 50) or error 'none'", "la.bincount and la.bincount(la.array{1 << 60}) or error 'none'",
    "la.fft and la.fft.fft(la.ones(3), 1 << 50) or error 'none'", "la.loads and la.loads(string.rep('\\x93NUMPY', 100)) or error 'none'",
    "la.linalg.inv and la.linalg.inv(la.ones(2, 3)) or error 'none'", "la.vectorize and la.vectorize(function () error {} end)(la.ones(3)) or error 'none'",
    "la.apply_along_axis and la.apply_along_axis(function (v) v:close() error 'x' end, 1, la.ones(3, 3)) or error 'none'",
    "coroutine.wrap(function () la.fromfunction(function () coroutine.yield() end, {3}) end)()", "la.from_dlpack(la.newaxis)", "la.ones(3):set(la.newaxis, nil)"
  };
  account a = { 0, -1, 64 << 20, 0 };
  lua_State *L = lua_newstate(allocate, &a);
  int n = (int)(sizeof scripts / sizeof scripts[0]), caught = 0;
  luaL_openlibs(L);
  luaL_requiref(L, "lunarray", luaopen_lunarray_core, 0);
  lua_setglobal(L, "la");
  for (int i = 0; i < n; i++) {
    lua_sethook(L, out_of_instructions, LUA_MASKCOUNT, 300000);
    int status = luaL_dostring(L, scripts[i]);
    if (status != LUA_OK) caught++;
    lua_settop(L, 0);
    lua_sethook(L, NULL, 0, 0);
    must(L, luaL_dostring(L, "collectgarbage() assert((la.arange(1000) * 2):sum() == 999000)") == LUA_OK, scripts[i]);
  }
  size_t peak = a.peak;
  lua_close(L);
  if (a.used != 0) { printf("FAIL attacks: %zu bytes left\n", a.used); return 1; }
  printf("ok attacks: %d scripts, %d got an error, at most %.1f MB of 64\n", n, caught, (double)peak / (1 << 20));
  return 0;
}

int main (int argc, char **argv) {
  if (argc > 1 && strcmp(argv[1], "states") == 0) return states();
  if (argc > 1 && strcmp(argv[1], "cycle") == 0) return cycle(argc > 2 ? atoi(argv[2]) : 100);
  if (argc > 1 && strcmp(argv[1], "attacks") == 0) return attacks();
  account a = { 0, -1, 0, 0 };
  lua_State *L = lua_newstate(allocate, &a);
  lunarray_view v;
  luaL_openlibs(L);
  CHECK(lunarray_get(L, 1, &v) == LUNARRAY_ENOTOPEN && strstr(lunarray_errmsg(L), "not open") != NULL);
  CHECK(lunarray_pushzeros(L, LUNARRAY_INT8, 0, NULL, &v) == LUNARRAY_ENOTOPEN && lua_gettop(L) == 0);
  lunarray_checkversion(L);
  CHECK(lunarray_version() == LUNARRAY_VERSION_NUM);
  lua_pushcfunction(L, newer);
  CHECK(lua_pcall(L, 0, 0, 0) == LUA_ERRRUN);
  CHECK(strstr(lua_tostring(L, -1), "the host was compiled with lunarray.h of version 99.1.2, the library is " LUNARRAY_VERSION) != NULL);
  lua_settop(L, 0);
  luaL_requiref(L, "lunarray.core", luaopen_lunarray_core, 0);
  lua_setglobal(L, "la");
  reading(L);
  making(L);
  owning(L);
  functions(L);
  exchange(L);
  lua_close(L);
  CHECK(a.used == 0);
  L = luaL_newstate();                       /* the whole library, from the program alone */
  luaL_openlibs(L);
  run(L, "package.path, package.cpath = '', ''");
  luaL_requiref(L, "lunarray", luaopen_lunarray, 0);
  lua_setglobal(L, "la");
  run(L, "assert(require 'lunarray' == la and require 'lunarray.core' == la and la.save and require('lunarray.frame').new)");
  lua_close(L);
  L = luaL_newstate();                       /* without the package library: arrays */
  luaL_requiref(L, "lunarray", luaopen_lunarray, 0);
  CHECK(lua_getfield(L, -1, "zeros") == LUA_TFUNCTION && lua_getfield(L, -2, "save") == LUA_TNIL);
  lua_close(L);
  long points = failing();
  printf("ok %d checks, %ld failing allocations\n", checks, points);
  return 0;
}
