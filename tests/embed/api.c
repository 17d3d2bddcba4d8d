/*
** api.c: every function of lunarray.h as a host calls it, for tests/spec/embed_spec.lua. Linked with liblunarray.a.
**
**   api              every function, right and wrong uses, each allocation failing once
**   api states [SPEC ...]      64 states on 8 threads work at once on an array of host memory that they share, read-only, and each runs a spec
**   api limits       on the work of scripts and on threads
**   api cycle N      a state is opened, used and closed N times
**   api attacks attacks.lua [STRIDE [FROM]]     scripts in a 64 MB state try what they can to bring the host down
**
** Prints a line "ok ..." and exits 0, or the first check that fails, and exits 1. Compiles as C and as C++.
*/
#include <dirent.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

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

static void loop_double (int64_t n, char *const *args, const int64_t *steps) {    /* float32 */
  for (int64_t i = 0; i < n; i++) *(float *)(args[1] + i * steps[1]) = 2 * *(float *)(args[0] + i * steps[0]);
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

/* A signal comes in the middle of a host's loop, which may run on one of the pool's threads, and sets a hook that raises. */
static lua_State *volatile interrupted;
static pthread_t owner;                      /* the thread of that state */
static long until_signal;                    /* calls of a loop */

static void hook_stop (lua_State *L, lua_Debug *ar) {
  (void)ar;
  lua_sethook(L, NULL, 0, 0);
  luaL_error(L, "interrupted!");
}

static void on_signal (int number) {
  (void)number;
  lua_sethook(interrupted, hook_stop, LUA_MASKCALL | LUA_MASKRET | LUA_MASKLINE | LUA_MASKCOUNT, 1);
}

static void loop_signal (int64_t n, char *const *args, const int64_t *steps) {    /* float64: x + 1 */
  for (int64_t i = 0; i < n; i++) {
    if (i == n / 2 && __atomic_sub_fetch(&until_signal, 1, __ATOMIC_RELAXED) == 0) pthread_kill(owner, SIGUSR1);
    *(double *)(args[1] + i * steps[1]) = *(double *)(args[0] + i * steps[0]) + 1;
  }
}

static void loop_signal2 (int64_t n, char *const *args, const int64_t *steps) {   /* float64: x1 + x2 */
  for (int64_t i = 0; i < n; i++) {
    if (i == n / 2 && __atomic_sub_fetch(&until_signal, 1, __ATOMIC_RELAXED) == 0) pthread_kill(owner, SIGUSR1);
    *(double *)(args[2] + i * steps[2]) = *(double *)(args[0] + i * steps[0]) + *(double *)(args[1] + i * steps[1]);
  }
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

/* Whatever a host's loop is doing when a script is interrupted: the function ends, its result is whole, then the error is raised. */
static void interrupts (lua_State *L) {
  static const char *const scripts[] = {
    "inc(Y, {out = Y})", "inc(Y['::-1'], {out = Y['::-1']})", "inc(Y, {out = Y, where = true})", "inc_(I)", "local z = inc(S) assert(z:min() == 2 and z:max() == 2)",
    "plus(Y, 1, {out = Y})", "plus.at(P, la.ones(9, 'int64'), 1.0)", "assert(plus.reduce(S) == 90000)", "local z = plus.accumulate(S) assert(z[-1] == 90000)",
    "local z = plus.outer(S['1:300'], S['1:300']) assert(z:min() == 2 and z:max() == 2)", "local z = plus.reduceat(S, {1, 45001}) assert(z[1] == 45000 and z[2] == 45000)",
  };
  lunarray_elementwise def;
  struct sigaction s, old;
  memset(&def, 0, sizeof def);
  def.name = "inc";
  def.nin = 1;
  def.loop[LUNARRAY_FLOAT64] = loop_signal;
  CHECK(lunarray_pushelementwise(L, &def) == LUNARRAY_OK);
  lua_setglobal(L, "inc");
  def.name = "plus";
  def.nin = 2;
  def.loop[LUNARRAY_FLOAT64] = loop_signal2;
  CHECK(lunarray_pushelementwise(L, &def) == LUNARRAY_OK);
  lua_setglobal(L, "plus");
  run(L, "function inc_(x) inc(x, {out = x, casting = 'unsafe'}) end\n"
         "Y, I, S, P = la.zeros(90000), la.zeros({90000}, 'int32'), la.ones(90000), la.zeros(2)");
  memset(&s, 0, sizeof s);
  s.sa_handler = on_signal;
  s.sa_flags = SA_RESTART;
  sigaction(SIGUSR1, &s, &old);
  interrupted = L;
  owner = pthread_self();
  for (size_t k = 0; k < sizeof scripts / sizeof scripts[0]; k++)
    for (long at = 1; at <= 100; at += 3) {
      char code[300];
      snprintf(code, sizeof code, "while true do %s end", scripts[k]);
      CHECK(luaL_loadstring(L, code) == LUA_OK);
      __atomic_store_n(&until_signal, at, __ATOMIC_RELAXED);
      CHECK(lua_pcall(L, 0, 0, 0) == LUA_ERRRUN);
      lua_sethook(L, NULL, 0, 0);
      if (strstr(lua_tostring(L, -1), "interrupted!") == NULL) printf("%s: %s\n", code, lua_tostring(L, -1));
      CHECK(strstr(lua_tostring(L, -1), "interrupted!") != NULL);
      lua_settop(L, 0);
      __atomic_store_n(&until_signal, 0, __ATOMIC_RELAXED);
      run(L, "assert(Y:min() == Y:max() and I:min() == I:max() and S:sum() == 90000 and P[1] % 9 == 0)");
    }
  sigaction(SIGUSR1, &old, NULL);
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

enum { STATES = 64, THREADS = 8 };

static float shared[100000];
static char **specs;              /* paths of spec files, one for each state in turn */
static int nspecs;
static long passed[STATES];

static void must (lua_State *L, int ok, const char *what) {
  if (!ok) { printf("FAIL %s: %s\n", what, lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : lunarray_errmsg(L)); exit(1); }
}

/* The shared memory, then a spec of the library's own, in a state of this thread. */
static void *one_thread (void *arg) {
  static const char work[] =
    "local data, seed = ... la.random.seed(seed)\n"
    "local x = data:reshape(1000, 100) local w = la.random.randn(100, 20):astype 'float32'\n"
    "for i = 1, 5 do\n"
    "  local y = la.maximum(x:dot(w), 0) assert(y.shape[2] == 20)\n"
    "  assert(math.abs(x:sum() - 49999.5) < 1) assert(not pcall(data.fill, data, 0)) assert(not pcall(data.add_, data, 1))\n"
    "  local big = la.ones(300000) * i assert(big:sum() == 300000 * i) assert((x['1:10'] + 1 - x['1:10']):mean() > 0.99)\n"
    "  assert((la.sort(data):gt(0.5)):sum() == 49999 and double(data)[100] == data[100] * 2)\n"
    "  local t = data:dlpack() assert(not pcall(function () la.from_dlpack(t)[1] = 2 end))\n"
    "end";
  int64_t shape[1] = { 100000 };
  lunarray_elementwise def;
  memset(&def, 0, sizeof def);
  def.name = "double";
  def.nin = 1;
  def.loop[LUNARRAY_FLOAT32] = loop_double;
  for (int k = 0; k < STATES / THREADS; k++) {
    int me = (int)(intptr_t)arg * (STATES / THREADS) + k;
    account a = { 0, -1, 0, 0 };
    lua_State *L = lua_newstate(allocate, &a);
    luaL_openlibs(L);
    luaL_requiref(L, "lunarray", luaopen_lunarray, 0);
    lua_setglobal(L, "la");
    must(L, lunarray_pushelementwise(L, &def) == LUNARRAY_OK, "states");
    lua_setglobal(L, "double");
    must(L, luaL_loadstring(L, work) == LUA_OK, "states");
    must(L, lunarray_pushborrowed(L, LUNARRAY_FLOAT32, 1, shape, NULL, shared, LUNARRAY_READONLY, NULL, NULL) == LUNARRAY_OK, "states");
    lunarray_pin *pin = lunarray_pinarray(L, -1);
    must(L, pin != NULL, "states");
    lua_pushinteger(L, me);
    must(L, lua_pcall(L, 2, 0, 0) == LUA_OK, "states");
    if (nspecs > 0) {
      const char *spec = specs[me % nspecs];
      must(L, luaL_loadfile(L, "tests/embed/core.lua") == LUA_OK, "states");
      lua_pushstring(L, spec);
      must(L, lua_pcall(L, 1, 3, 0) == LUA_OK, spec);
      passed[me] = (long)lua_tointeger(L, -3);
      if (lua_tointeger(L, -2) != 0 || passed[me] == 0) {
        printf("FAIL states: %s: %d passed, %d failed: %s\n", spec, (int)passed[me], (int)lua_tointeger(L, -2), lua_tostring(L, -1));
        exit(1);
      }
    }
    lunarray_unpin(L, pin);
    lua_close(L);
    if (a.used != 0) { printf("FAIL states: %zu bytes left\n", a.used); exit(1); }
  }
  return NULL;
}

static int states (void) {
  pthread_t t[THREADS];
  long sum = 0;
  for (int i = 0; i < 100000; i++) shared[i] = (float)(i / 100000.0);
  lunarray_setthreads(4);
  for (int i = 0; i < THREADS; i++)
    if (pthread_create(&t[i], NULL, one_thread, (void *)(intptr_t)i) != 0) return 1;
  for (int i = 0; i < THREADS; i++) pthread_join(t[i], NULL);
  for (int i = 0; i < 100000; i++)
    if (shared[i] != (float)(i / 100000.0)) { printf("FAIL states: the shared memory has changed\n"); return 1; }
  for (int i = 0; i < STATES; i++) sum += passed[i];
  printf("ok states: %d states on %d threads, %ld tests of %d specs passed in them\n", STATES, THREADS, sum, nspecs);
  return 0;
}

/* ---- states come and go ---- */

typedef struct resources { long resident, files, threads; } resources;      /* KB; 0 where /proc does not tell */

static resources in_use (void) {
  resources r = { 0, 0, 0 };
  char line[200];
  FILE *f = fopen("/proc/self/status", "r");
  while (f != NULL && fgets(line, sizeof line, f) != NULL) {
    if (strncmp(line, "VmRSS:", 6) == 0) r.resident = strtol(line + 6, NULL, 10);
    if (strncmp(line, "Threads:", 8) == 0) r.threads = strtol(line + 8, NULL, 10);
  }
  if (f != NULL) fclose(f);
  DIR *d = opendir("/proc/self/fd");
  while (d != NULL && readdir(d) != NULL) r.files++;
  if (d != NULL) closedir(d);
  return r;
}

/* Opens and closes a state n times; what it does in between changes from one to the next. */
static int cycle (int n) {
  static const char *const work[] = {
    "assert((la.ones(100, 100) + 1):sum() == 20000)",
    "assert((la.ones(700000) * 2):sum() == 1400000)",                      /* the pool starts, and ends with the state */
    "x = la.arange(1000) y = x['1:10'] t = x:dlpack() f = la.fft.fft(x) s = la.dumps(x) r = la.random.default_rng(1):normal(0, 1, 100)",
    "x = la.zeros(100000) x:close() y = la.loads(la.dumps(la.ones(3))) assert(not pcall(la.zeros, -1)) error_free = tostring(y)",
    "require('lunarray.frame').new({a = {1, 2, 3}}) assert(la.random.randn(60, 60):dot(la.eye(60)).shape[1] == 60)",
    "setmetatable({}, {__gc = function () X = la.ones(100000):sum() end})"
  };
  enum { KINDS = sizeof work / sizeof work[0] };
  static float samples[100];
  resources before = { 0, 0, 0 }, after;
  int64_t shape[1] = { 100 };
  int warm = n < 120 ? n / 2 : 60;
  released = 0;
  for (int i = 0; i < n; i++) {
    account a = { 0, -1, 0, 0 };
    if (i == warm) before = in_use();
    lua_State *L = lua_newstate(allocate, &a);
    luaL_openlibs(L);
    luaL_requiref(L, "lunarray", luaopen_lunarray, 0);
    lua_setglobal(L, "la");
    must(L, lunarray_pushborrowed(L, LUNARRAY_FLOAT32, 1, shape, NULL, samples, 0, on_release, NULL) == LUNARRAY_OK, "cycle");
    lua_setglobal(L, "samples");
    must(L, luaL_dostring(L, work[i % KINDS]) == LUA_OK, work[i % KINDS]);
    lua_close(L);
    if (a.used != 0) { printf("FAIL cycle: %zu bytes left after %s\n", a.used, work[i % KINDS]); exit(1); }
  }
  after = in_use();
  printf("%s cycle: %d states opened and closed, %d buffers released; after %d and after all: %ld and %ld KB resident, %ld and %ld files, %ld and "
         "%ld threads\n", released == n && after.files == before.files && after.threads == before.threads ? "ok" : "FAIL", n, released, warm,
         before.resident, after.resident, before.files, after.files, before.threads, after.threads);
  return released == n && after.files == before.files && after.threads == before.threads ? 0 : 1;
}

/* ---- scripts that mean harm ---- */

static const double WORK = 3e8;                 /* additions of two elements: some tenths of a second */
static const int INSTRUCTIONS = 300000;
static const char *attack = "";
static int patience = 120;                      /* seconds of the processor for one script; many, for a sanitizer */

static void out_of_instructions (lua_State *L, lua_Debug *ar) {
  (void)ar;
  lua_sethook(L, out_of_instructions, LUA_MASKCOUNT, 1);      /* from now on at every instruction: no pcall outlasts it */
  luaL_error(L, "too many instructions");
}

static void too_slow (int sig) {
  static const char head[] = "FAIL attacks: no end of: ";
  (void)sig;
  if (write(1, head, sizeof head - 1) < 0 || write(1, attack, strlen(attack)) < 0) { }
  _exit(1);
}

static void allow (int seconds) {
  struct itimerval t;
  memset(&t, 0, sizeof t);
  t.it_value.tv_sec = seconds;
  setitimer(ITIMER_PROF, &t, NULL);
}

static int text_only (lua_State *L) {           /* load, but for source alone */
  lua_settop(L, 4);
  lua_pushliteral(L, "t");
  lua_replace(L, 3);
  if (lua_isnil(L, 4)) lua_settop(L, 3);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
  return lua_gettop(L);
}

static int no_output (lua_State *L) { (void)L; return 0; }

/* A state as a host makes it for scripts that it does not trust; at 1 a function that checks that it works. */
static lua_State *sandbox (account *a) {
  static const luaL_Reg libs[] = { { LUA_GNAME, luaopen_base }, { LUA_COLIBNAME, luaopen_coroutine }, { LUA_MATHLIBNAME, luaopen_math },
    { LUA_STRLIBNAME, luaopen_string }, { LUA_TABLIBNAME, luaopen_table }, { LUA_UTF8LIBNAME, luaopen_utf8 }, { NULL, NULL } };
  static const char *const away[] = { "dofile", "loadfile", "warn", NULL };
  lua_State *L = lua_newstate(allocate, a);
  if (L == NULL) { printf("FAIL attacks: no state\n"); exit(1); }
  for (const luaL_Reg *l = libs; l->name != NULL; l++) luaL_requiref(L, l->name, l->func, 1);
  for (const char *const *n = away; *n != NULL; n++) { lua_pushnil(L); lua_setglobal(L, *n); }
  lua_getglobal(L, "load");
  lua_pushcclosure(L, text_only, 1);
  lua_setglobal(L, "load");
  lua_pushcfunction(L, no_output);
  lua_setglobal(L, "print");
  luaL_requiref(L, "la", luaopen_lunarray_core, 1);
  lua_settop(L, 0);
  must(L, luaL_dostring(L,
    "V = la.broadcast_to(la.ones(1), {1 << 40}) W = la.broadcast_to(la.ones(1), {1 << 20, 1 << 20}) Z = la.broadcast_to(la.complex(la.ones(1), 1), {1 << 40})\n"
    "X = la.arange(100) * 0.5 S = string.rep('1,', 100000) C = la.ones(3) C:close() F = function (...) return ... end\n"
    "T = setmetatable({}, {__len = function () return 1 << 40 end, __index = function () return 1 end}) N = la.full({5}, 0/0) E = la.zeros(0)\n"
    "function P(...) Q = la.ones(...) return Q end\n"
    "function K() return setmetatable({1, 1, 1}, {__len = function () Q:close() collectgarbage() return 3 end}) end\n"
    "function G() Q:close() collectgarbage() return 1 end\n"
    "local arange, sum, memory, collect, check = la.arange, la.ones(1).sum, la.memory, collectgarbage, assert\n"
    "return function () collect('restart') memory{limit = 0} check(sum(arange(1000) * 2) == 999000, 'wrong sum') end") == LUA_OK, "sandbox");
  return L;
}

static size_t resident_peak (void) {            /* KB that the process ever had in memory; 0 where this is not told */
  FILE *f = fopen("/proc/self/status", "r");
  char line[200];
  size_t kb = 0;
  while (f != NULL && fgets(line, sizeof line, f) != NULL)
    if (strncmp(line, "VmHWM:", 6) == 0) kb = (size_t)strtoul(line + 6, NULL, 10);
  if (f != NULL) fclose(f);
  return kb;
}

/* Limits on work and threads: what an exhausted script is told, and that the next one works. */
static int limits (void) {
  lua_State *L = luaL_newstate();
  luaL_openlibs(L);
  CHECK(lunarray_setworklimit(L, 5) == 0);
  luaL_requiref(L, "lunarray", luaopen_lunarray_core, 0);
  lua_setglobal(L, "la");
  CHECK(lunarray_setworklimit(L, 1e6) == 0);
  run(L, "x = la.ones(100000) x:add_(1) assert(x[1] == 2)");
  double left = lunarray_setworklimit(L, 1e6);
  CHECK(left > 0 && left < 1e6 - 100000);
  CHECK(luaL_dostring(L, "for i = 1, 100 do x:add_(1) end") != LUA_OK);
  CHECK(strstr(lua_tostring(L, -1), "the work limit of this program is exceeded") != NULL);
  lua_settop(L, 0);
  lunarray_setworklimit(L, 1e6);
  run(L, "last = x[1] assert(last > 3 and last < 102 and x:min() == last)");           /* none is half done */
  CHECK(luaL_dostring(L, "return la.broadcast_to(la.ones(1), {1 << 40}):sum()") != LUA_OK);
  lua_settop(L, 0);
  lunarray_setthreads(2);
  run(L, "lapack = pcall(la.linalg.inv, la.eye(2)) a = la.eye(160)");
  lunarray_setworklimit(L, 1e6);                  /* one matrix, whose right sides are shared out */
  run(L, "local ok, why = pcall(la.linalg.solve, a, a) assert(not lapack or not ok and why:find 'work limit')");
  lunarray_setthreads(0);
  CHECK(lunarray_setworklimit(L, 0) >= 0 && lunarray_setworklimit(L, 0) == 0);
  run(L, "for i = 1, 100 do x:add_(1) end assert(x[1] == last + 100)");
  lunarray_setthreads(2);
  run(L, "la.set_num_threads(100) assert(la.get_num_threads() == 2) la.set_num_threads(1) assert(la.get_num_threads() == 1) la.set_num_threads(0) assert(la.get_num_threads() == 2)");
  lunarray_setthreads(0);
  run(L, "la.set_num_threads(100) assert(la.get_num_threads() == 100)");
  lua_close(L);
  account a = { 0, -1, 64 << 20, 0 };             /* the QR of a tall matrix of 12 MB: no room for what symmetric ones need */
  L = lua_newstate(allocate, &a);
  luaL_openlibs(L);
  luaL_requiref(L, "lunarray", luaopen_lunarray_core, 0);
  lua_setglobal(L, "la");
  run(L, "if pcall(la.linalg.inv, la.eye(2)) then assert(la.linalg.qr(la.ones(60000, 26), 'r').shape[1] == 26) end");
  lua_close(L);
  printf("ok limits: %d checks\n", checks);
  return 0;
}

/* file: tests/embed/attacks.lua. Every stride-th of its second list; begins at script `from`. */
static int attacks (const char *file, int stride, long from) {
  account a = { 0, -1, 64 << 20, 0 };
  lua_State *L = NULL, *M = luaL_newstate();
  int caught = 0, tried = 0;
  struct timespec t0, t1;
  double slowest = 0;
  char worst[200] = "";
  size_t before;
  luaL_openlibs(M);
  luaL_requiref(M, "lunarray", luaopen_lunarray_core, 0);
  if (luaL_loadfile(M, file) != LUA_OK || (lua_insert(M, -2), lua_pcall(M, 1, 2, 0)) != LUA_OK) {
    printf("FAIL attacks: %s\n", lua_tostring(M, -1));
    return 1;
  }
  long written = (long)lua_tointeger(M, -1), n = (long)luaL_len(M, -2);
  lua_pop(M, 1);
  lunarray_setthreads(2);
  const char *given = getenv("LUNARRAY_PATIENCE");
  if (given != NULL) patience = atoi(given);
  signal(SIGPROF, too_slow);
  before = resident_peak();
  for (long i = from; i <= n; i += i <= written ? 1 : stride) {
    if (L == NULL) L = sandbox(&a);
    lua_rawgeti(M, -1, i);
    attack = lua_tostring(M, -1);
    if (getenv("LUNARRAY_ATTACKS") != NULL) { printf("%s\n", attack); fflush(stdout); }
    clock_gettime(CLOCK_MONOTONIC, &t0);
    allow(patience);
    lua_sethook(L, out_of_instructions, LUA_MASKCOUNT, INSTRUCTIONS);
    lunarray_setworklimit(L, WORK);
    if (luaL_dostring(L, attack) != LUA_OK) caught++;
    lua_settop(L, 1);
    lua_sethook(L, NULL, 0, 0);
    lunarray_setworklimit(L, 0);
    lua_gc(L, LUA_GCRESTART);
    lua_gc(L, LUA_GCCOLLECT);
    lua_pushvalue(L, 1);
    must(L, lua_pcall(L, 0, 0, 0) == LUA_OK, attack);
    allow(0);
    clock_gettime(CLOCK_MONOTONIC, &t1);
    double took = (double)(t1.tv_sec - t0.tv_sec) + 1e-9 * (double)(t1.tv_nsec - t0.tv_nsec);
    if (took > slowest) { slowest = took; snprintf(worst, sizeof worst, "%s", attack); }
    if (++tried % 64 == 0 || i <= written) {    /* what was written here may have changed the library's table */
      lua_close(L);
      L = NULL;
      if (a.used != 0) { printf("FAIL attacks: %zu bytes are left after: %s\n", a.used, attack); return 1; }
    }
    lua_pop(M, 1);
  }
  if (L != NULL) lua_close(L);
  if (a.used != 0) { printf("FAIL attacks: %zu bytes are left\n", a.used); return 1; }
  lua_close(M);
  printf("ok attacks: %d scripts, %d got an error, at most %.1f MB of 64, the process %zu MB more than before, slowest %.2f s: %.100s\n",
         tried, caught, (double)a.peak / (1 << 20), (resident_peak() - before) >> 10, slowest, worst);
  return 0;
}

int main (int argc, char **argv) {
  if (argc > 1 && strcmp(argv[1], "states") == 0) {
    specs = argv + 2;
    nspecs = argc - 2;
    return states();
  }
  if (argc > 1 && strcmp(argv[1], "cycle") == 0) return cycle(argc > 2 ? atoi(argv[2]) : 100);
  if (argc > 2 && strcmp(argv[1], "attacks") == 0) return attacks(argv[2], argc > 3 ? atoi(argv[3]) : 1, argc > 4 ? atol(argv[4]) : 1);
  if (argc > 1 && strcmp(argv[1], "limits") == 0) return limits();
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
  interrupts(L);
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
