/*
** host.c: hosts that embed Lua and this library, for tests/spec/embed_spec.lua.
**
**   host limit         a state whose allocator gives at most 64 MB: scripts that ask for more get an error, the state goes on, nothing leaks
**   host fail          every allocation of a list of operations fails once: each time a clean error, and the state still works
**   host states        16 states on 8 threads work at the same time
**   host cycle N       a state is opened and closed N times
**   host interrupt     a signal stops scripts in the middle of operations, as the interpreter does on Ctrl-C
**   host fork          the pool works in parent and child after a fork
**
** Prints one line "ok ..." and exits 0, or says what is wrong and exits 1. The allocator counts every byte: at the end none may be left.
*/
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

typedef struct account {
  size_t used, peak, limit;     /* limit 0: none */
  long countdown;               /* the allocation that fails, counted down; negative: none */
  long count;
} account;

static void *allocate (void *ud, void *p, size_t osize, size_t nsize) {
  account *a = ud;
  if (p == NULL) osize = 0;
  if (nsize == 0) {
    a->used -= osize;
    free(p);
    return NULL;
  }
  if (nsize > osize || p == NULL) {
    a->count++;
    if (a->limit != 0 && a->used - osize + nsize > a->limit) return NULL;
    if (a->countdown >= 0 && a->countdown-- == 0) return NULL;
  }
  void *q = realloc(p, nsize);
  if (q != NULL) {
    a->used += nsize - osize;
    if (a->used > a->peak) a->peak = a->used;
  }
  return q;
}

static void die (const char *what, const char *detail) {
  printf("FAIL %s: %s\n", what, detail);
  fflush(stdout);
  _exit(1);
}

static lua_State *open_state (account *a) {
  lua_State *L = lua_newstate(allocate, a);
  if (L == NULL) die("lua_newstate", "no memory");
  luaL_openlibs(L);
  return L;
}

static void run (lua_State *L, const char *code) {
  if (luaL_dostring(L, code) != LUA_OK) die("script", lua_tostring(L, -1));
  lua_settop(L, 0);
}

static void close_state (lua_State *L, account *a) {
  char text[80];
  lua_close(L);
  snprintf(text, sizeof text, "%zu bytes are left after lua_close", a->used);
  if (a->used != 0) die("leak", text);
}

/* ---- limit ---- */

static int test_limit (void) {
  account a = { .limit = (size_t)64 << 20, .countdown = -1 };
  lua_State *L = open_state(&a);
  run(L, "la = require 'lunarray'\n"
         "local function refused (f, ...)\n"
         "  local ok, err = pcall(f, ...)\n"
         "  assert(not ok, 'was not refused')\n"
         "  assert(tostring(err):find('memory') or tostring(err):find('too big'), err)\n"
         "end\n"
         "refused(la.zeros, {20000000})\n"                                 /* 160 MB */
         "refused(la.zeros, {1 << 40})\n"
         "refused(la.zeros, {1 << 62})\n"
         "local x = la.ones(2000000)\n"                                    /* 16 MB stay */
         "refused(function () local t = {} for i = 1, 10 do t[i] = x + i end end)\n"
         "refused(function () return la.broadcast_to(la.ones(1), {1 << 20, 1 << 20}) + 1 end)\n"
         "refused(function () return x:reshape(-1, 1) + x end)\n"
         "refused(function () return la.concatenate{x, x, x, x, x} end)\n"
         "refused(function () return {x:tolist(), x:tolist()} end)\n"
         "assert(x:sum() == 2000000, 'the array that was there has changed')\n"
         "for i = 1, 200 do local y = x + i end\n"                          /* temporaries of 16 MB: 3.2 GB in all */
         "local y = x * 2\n"
         "assert(y:max() == 2)\n"
         "y = nil collectgarbage()\n"
         "x:close()\n");
  size_t peak = a.peak;
  close_state(L, &a);
  printf("ok limit: peak %zu of %zu bytes, none left\n", peak, a.limit);
  return 0;
}

/* ---- every allocation fails once ---- */

static const char *const operations[] = {
  "return la.zeros(5)", "return la.zeros(100, 100)", "return la.array{{1, 2}, {3, 4.5}}", "return la.arange(10):astype('float32')",
  "return X + Y", "return X + 1, B + W", "return B + B.T", "return B:lt(3)", "return B:add_(1)", "return B['1:10'], B[{ {1, 2, 3} }], B[B:gt(2)]",
  "B['2:60']:add_(B['1:59'])", "B['1:2'] = {7} ; B[{ {1, 1} }] = B[1]", "return B:sum(), B:sum(1), B:mean{axis = 2, keepdims = true}, B:argmax(2)",
  "return B:std(1), B:max(), B:any()", "return B:reshape(-1):copy(), B.T:reshape(-1)", "return la.concatenate{B, B}, la.stack{X, Y}, la.split(B, 5)",
  "return B:dot(B), X:dot(Y), la.tensordot(B, B, 1)", "return tostring(B), X:repr()", "return la.where(B:gt(1), B, 0), B:clip(0, 1)",
  "return la.linspace(0, 1, 5), la.meshgrid(X, Y)", "return X:tolist(), X:tobytes(), B.shape, tostring(B.shape)",
  "return la.complex(X, Y) * la.complex(1, 2)", "return la.random.randn(50), la.random.permutation(20), la.random.default_rng(3):normal(0, 1, 10)",
  "return la.pad(X, 2), la.tile(X, 3), la.roll(X, 1), la.flip(B, 1)", "for i, v in ipairs(X) do end", "return la.exp(B), la.sin(X), B ^ 2.5",
  "return la.add.reduce(B, 1), la.add.accumulate(X), la.add.outer(X, X)",
  "local A = la.linalg.matrix_power(B, 1) + la.eye(#B) * 9 return la.linalg.inv(A), la.linalg.solve(A, B), la.linalg.det(A), la.linalg.qr(A)",
  "local A = B + B.T + la.eye(#B) * 1e6 return la.linalg.eigh(A), la.linalg.cholesky(A), la.linalg.pinv(B), la.linalg.norm(B, 'nuc')",
  "return la.linalg.eig(B), la.linalg.lstsq(B, B), la.linalg.lu(B), la.linalg.expm(B / 1000), la.linalg.multi_dot{B, B, B}",
  "return la.einsum('ij,jk,kl->il', B, B, B), la.einsum('ij->j', B), la.einsum('ii->i', B), la.einsum('ij,kj->ik', B, B)",
};

static int test_fail (void) {
  long points = 0;
  for (size_t k = 0; k < sizeof operations / sizeof operations[0]; k++) {
    account a = { .countdown = -1 };
    lua_State *L = open_state(&a);
    run(L, "la = require 'lunarray' la.random.seed(1)\n"
           "X, Y, W, B = la.arange(8) * 1.0, la.ones(8), la.ones(70), la.arange(4900):reshape(70, 70) * 0.5\n"
           "SUM = B:copy() collectgarbage()");
    bool done = false;
    for (long n = 0; !done; n++) {
      if (luaL_loadstring(L, operations[k]) != LUA_OK) die(operations[k], lua_tostring(L, -1));
      a.countdown = n;
      int status = lua_pcall(L, 0, LUA_MULTRET, 0);
      done = a.countdown >= 0;               /* it never came to the failing one */
      a.countdown = -1;
      if (done && status != LUA_OK) die(operations[k], lua_tostring(L, -1));
      if (!done && status != LUA_OK) {
        const char *e = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "no message";
        if (strstr(e, "memory") == NULL) die(operations[k], e);
      }
      lua_settop(L, 0);
      run(L, "local s = (X + Y):sum() assert(s == 36, 'the state does not work after a failed allocation')\n"
             "assert(B.shape[1] == 70 and #SUM == 70)");
      points++;
    }
    close_state(L, &a);
  }
  printf("ok fail: %zu operations, %ld failing allocations, none left\n", sizeof operations / sizeof operations[0], points);
  return 0;
}

/* ---- many states ---- */

static const char work[] =
  "local la = require 'lunarray'\n"
  "local seed = ...\n"
  "la.random.seed(seed)\n"
  "local w = la.random.randn(100, 100)\n"
  "for i = 1, 20 do\n"
  "  local x = la.random.randn(300, 100)\n"
  "  local y = x:dot(w)\n"
  "  local z = la.maximum(y, 0)\n"
  "  local s = z:sum(1)\n"
  "  assert(s.shape[1] == 100)\n"
  "  local big = la.ones(200000) * i\n"
  "  assert(big:sum() == 200000 * i)\n"
  "  assert((x['1:10'] + 1 - x['1:10'] - 1):max() < 1e-12)\n"
  "end\n";

static void *states_thread (void *arg) {
  for (int k = 0; k < 2; k++) {
    account a = { .countdown = -1 };
    lua_State *L = open_state(&a);
    if (luaL_loadstring(L, work) != LUA_OK) die("states", lua_tostring(L, -1));
    lua_pushinteger(L, (lua_Integer)(intptr_t)arg * 10 + k);
    if (lua_pcall(L, 1, 0, 0) != LUA_OK) die("states", lua_tostring(L, -1));
    close_state(L, &a);
  }
  return NULL;
}

static int test_states (void) {
  pthread_t t[8];
  for (int i = 0; i < 8; i++)
    if (pthread_create(&t[i], NULL, states_thread, (void *)(intptr_t)i) != 0) die("states", "pthread_create failed");
  for (int i = 0; i < 8; i++) pthread_join(t[i], NULL);
  printf("ok states: 16 states on 8 threads\n");
  return 0;
}

static int test_cycle (int n) {
  for (int i = 0; i < n; i++) {
    account a = { .countdown = -1 };
    lua_State *L = open_state(&a);
    run(L, "local la = require 'lunarray' local x = la.ones(1000, 100) assert(x:sum() == 100000)");
    close_state(L, &a);
  }
  printf("ok cycle: %d states opened and closed\n", n);
  return 0;
}

static int test_fork (void) {
  static const char sum[] = "la = require 'lunarray' la.set_num_threads(2) local x = la.ones(3000000) assert((x + 1):sum() == 6000000)";
  account a = { .countdown = -1 };
  lua_State *L = open_state(&a);
  run(L, sum);
  for (int i = 0; i < 5; i++) {
    pid_t pid = fork();
    if (pid < 0) die("fork", "failed");
    if (pid == 0) {
      run(L, sum);
      close_state(L, &a);
      _exit(0);
    }
    run(L, sum);
    int status;
    if (waitpid(pid, &status, 0) != pid || !WIFEXITED(status) || WEXITSTATUS(status) != 0) die("fork", "the child failed");
  }
  close_state(L, &a);
  printf("ok fork: 5 children\n");
  return 0;
}

static lua_State *volatile interrupted;

static void stop (lua_State *L, lua_Debug *ar) {
  (void)ar;
  lua_sethook(L, NULL, 0, 0);
  luaL_error(L, "interrupted!");
}

static void on_alarm (int signal) {
  (void)signal;
  lua_sethook(interrupted, stop, LUA_MASKCALL | LUA_MASKRET | LUA_MASKLINE | LUA_MASKCOUNT, 1);
}

static int test_interrupt (void) {
  static const char *const scripts[] = {
    "while true do local x = B:dot(B) + B end", "while true do local x = la.sort(V) x = la.cumsum(x) V:add_(1) end",
    "while true do local x = la.vectorize(function (v) return v + 1 end)(V['1:500']) end",
    "while true do local x = la.linalg.svd(B) end", "while true do local x = la.random.randn(100000):reshape(100, 1000).T:copy() end",
    "while true do local t = {} for i = 1, 100 do t[i] = V['::2'] * i end end", "while true do local s = tostring(B) .. la.dumps(V) end",
  };
  account a = { .countdown = -1 };
  lua_State *L = open_state(&a);
  run(L, "la = require 'lunarray' la.set_num_threads(2) B, V = la.random.randn(120, 120), la.random.randn(200000)");
  interrupted = L;
  struct sigaction s = { .sa_handler = on_alarm, .sa_flags = SA_RESTART };
  sigaction(SIGALRM, &s, NULL);
  int stops = 0;
  for (int round = 0; round < 8; round++)
    for (size_t k = 0; k < sizeof scripts / sizeof scripts[0]; k++) {
      struct itimerval t = { .it_value = { 0, 1000 + 700 * (int)k + 1900 * round } }, none = { .it_value = { 0, 0 } };
      if (luaL_loadstring(L, scripts[k]) != LUA_OK) die(scripts[k], lua_tostring(L, -1));
      setitimer(ITIMER_REAL, &t, NULL);
      int status = lua_pcall(L, 0, 0, 0);
      setitimer(ITIMER_REAL, &none, NULL);
      lua_sethook(L, NULL, 0, 0);
      if (status == LUA_OK || strstr(lua_tostring(L, -1), "interrupted!") == NULL) die(scripts[k], status == LUA_OK ? "ended" : lua_tostring(L, -1));
      lua_settop(L, 0);
      run(L, "assert((la.ones(300000) + 1):sum() == 600000) assert(V.shape[1] == 200000)");
      stops++;
    }
  close_state(L, &a);
  printf("ok interrupt: %d scripts stopped, none left\n", stops);
  return 0;
}

int main (int argc, char **argv) {
  const char *what = argc > 1 ? argv[1] : "";
  if (strcmp(what, "limit") == 0) return test_limit();
  if (strcmp(what, "fail") == 0) return test_fail();
  if (strcmp(what, "states") == 0) return test_states();
  if (strcmp(what, "cycle") == 0) return test_cycle(argc > 2 ? (int)strtol(argv[2], NULL, 10) : 100);
  if (strcmp(what, "fork") == 0) return test_fork();
  if (strcmp(what, "interrupt") == 0) return test_interrupt();
  fprintf(stderr, "usage: host limit|fail|states|cycle [N]|fork|interrupt\n");
  return 2;
}
