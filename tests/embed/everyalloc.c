/*
** everyalloc.c: every registered function under an allocator that fails, for tests/spec/embed_spec.lua.
**
**   everyalloc LIST.lua [STRIDE [POINTS [NAME]]]    LIST.lua is tests/embed/everyalloc.lua; every STRIDE-th operation; at most POINTS each
**                                                    (0: all); those of one name only
**
** First every operation runs while the system refuses to start threads: it works all the same. Then each runs with allocation 1, 2, 3 ...
** refused until it succeeds, in two ways: the one allocation is refused (Lua collects and asks again), and that one and all after it
** (nothing helps). After each: the error is Lua's or ours for the lack of memory, the arguments hold what they held, and the state works.
** Last it runs with a whole collection at each allocation that can bring one. An operation has a state of its own, and when it is closed
** no byte may be left. Prints "ok everyalloc: ..." with counts.
*/
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

typedef struct tally {
  size_t used;
  long countdown;      /* allocations until the refused one; negative: none is refused */
  bool forever;        /* all after it are refused, too */
  bool reached;        /* it came to the refused one */
} tally;

static void *ea_allocate (void *ud, void *p, size_t osize, size_t nsize) {
  tally *a = ud;
  if (p == NULL) osize = 0;
  if (nsize == 0) {
    a->used -= osize;
    free(p);
    return NULL;
  }
  if ((nsize > osize || p == NULL) && a->countdown >= 0) {
    if (a->countdown == 0) {
      a->reached = true;
      if (!a->forever) a->countdown = -1;
      return NULL;
    }
    a->countdown--;
  }
  void *q = realloc(p, nsize);
  if (q != NULL) a->used += nsize - osize;
  return q;
}

/* stands before the system's in this program */
static bool ea_nothreads;
static long ea_threads;      /* refused */

int pthread_create (pthread_t *t, const pthread_attr_t *attr, void *(*f) (void *), void *arg) {
  static int (*next) (pthread_t *, const pthread_attr_t *, void *(*) (void *), void *);
  if (ea_nothreads) {
    ea_threads++;
    return EAGAIN;
  }
  if (next == NULL) {
    void *p = dlsym(RTLD_NEXT, "pthread_create");
    memcpy(&next, &p, sizeof p);
  }
  return next(t, attr, f, arg);
}

static const char *ea_name = "", *ea_source = "";
static long ea_point, ea_problems;
static bool ea_forever;

static void ea_bad (const char *what, const char *detail) {
  printf("FAIL %s: %s\n  %s, allocation %ld%s: %s\n", ea_name, ea_source, what, ea_point, ea_forever ? " and all after it" : "", detail);
  fflush(stdout);
  if (++ea_problems >= 40) _exit(1);
}

static lua_State *ea_open (tally *a) {
  lua_State *L = lua_newstate(ea_allocate, a);
  if (L == NULL) {
    printf("FAIL lua_newstate\n");
    exit(1);
  }
  luaL_openlibs(L);
  return L;
}

static void ea_must (lua_State *L, int status) {
  if (status != LUA_OK) ea_bad("the state does not work", lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "an error without a message");
}

static const char ea_works[] =
  "local s = la.arange(9):reshape(3, 3)\n"
  "assert((s + s.T):sum() == 72 and s:dot(s)(1, 1) == 15, 'wrong sums')\n"
  "assert(tostring(s[1]) == '[0 1 2]' and la.concatenate{s, s}.shape[1] == 6, 'wrong shapes')\n";

/* Operations of several steps, of which the first may be done when the second fails, and shuffles, whose every state is one. */
static bool ea_partly (const char *source) {
  return strstr(source, "shuffle") != NULL || strchr(source, ';') != NULL;
}

/* A state with the functions of LIST.lua and its globals; at 1 a function that tries whether it works. */
static lua_State *ea_make (tally *a, const char *list) {
  lua_State *L = ea_open(a);
  ea_must(L, luaL_dostring(L, "la = require 'lunarray'"));
  if (luaL_loadfile(L, list) == LUA_OK) {
    lua_setglobal(L, "make");
    ea_must(L, luaL_dostring(L, "make('state')"));
  }
  lua_settop(L, 0);
  ea_must(L, luaL_loadstring(L, ea_works));
  return L;
}

static void ea_call (lua_State *L, const char *name) {      /* [+1] */
  lua_getglobal(L, name);
  ea_must(L, lua_pcall(L, 0, 1, 0));
}

static void ea_close (lua_State *L, tally *a) {
  ea_must(L, luaL_dostring(L, "if FILE then for _, e in ipairs {'', '.npy', '.npz', '.st'} do os.remove(FILE .. e) end end"));
  lua_close(L);
  if (a->used != 0) {
    char text[80];
    snprintf(text, sizeof text, "%zu bytes are left after lua_close", a->used);
    ea_bad("leak", text);
  }
}

/* Calls the operation; what it raises but the lack of memory is left to the caller. */
static int ea_run (lua_State *L) {
  ea_must(L, luaL_loadstring(L, ea_source));
  return lua_pcall(L, 0, LUA_MULTRET, 0);
}

int main (int argc, char **argv) {
  if (argc < 2) return 2;
  long stride = argc > 2 ? strtol(argv[2], NULL, 10) : 1, most = argc > 3 ? strtol(argv[3], NULL, 10) : 0;
  if (stride < 1) stride = 1;
  setenv("LUNARRAY_NUM_THREADS", "4", 1);
  if (argc > 4) setenv("EVERYALLOC_ONLY", argv[4], 1);
  ea_nothreads = true;                                         /* before the first state, whose pool would serve all */
  tally m = { .countdown = -1 };
  lua_State *M = ea_open(&m);
  if (luaL_loadfile(M, argv[1]) != LUA_OK || (lua_pushliteral(M, "list"), lua_pcall(M, 1, 2, 0)) != LUA_OK) {
    printf("FAIL %s\n", lua_tostring(M, -1));
    return 1;
  }
  long functions = (long)lua_tointeger(M, -1), operations = 0, points = 0, refused = 0;
  lua_pop(M, 1);
  long n = (long)luaL_len(M, -1);
  long stressed = 0, alone = 0;
  tally t = { .countdown = -1 };
  lua_State *L = NULL;
  for (long k = 1; k <= n; k += stride) {
    lua_rawgeti(M, -1, k);
    lua_rawgeti(M, -1, 1);
    lua_rawgeti(M, -2, 2);
    ea_name = lua_tostring(M, -2);
    ea_source = lua_tostring(M, -1);
    ea_point = 0;
    if (L == NULL) L = ea_make(&t, argv[1]);
    int status = ea_run(L);
    if (status != LUA_OK) ea_bad("without threads", lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "an error without a message");
    lua_settop(L, 1);
    if (++alone % 8 == 0) {
      ea_close(L, &t);
      L = NULL;
    } else ea_must(L, luaL_dostring(L, "make('state')"));
    lua_settop(M, 1);
  }
  if (L != NULL) ea_close(L, &t);
  ea_nothreads = false;
  for (long k = 1; k <= n; k += stride) {
    lua_rawgeti(M, -1, k);
    lua_rawgeti(M, -1, 1);
    lua_rawgeti(M, -2, 2);
    ea_name = lua_tostring(M, -2);
    ea_source = lua_tostring(M, -1);
    operations++;
    tally a = { .countdown = -1 };
    L = ea_make(&a, argv[1]);
    long before = ea_problems;
    for (int way = 0; way < 2 && ea_problems == before; way++) {
      ea_forever = way == 1;
      bool done = false;
      ea_call(L, "ARGUMENTS");                                 /* at 2 */
      for (ea_point = 0; !done && ea_problems == before; ea_point++) {
        if (most > 0 && ea_point >= most) break;
        ea_must(L, luaL_loadstring(L, ea_source));
        a.reached = false;
        a.forever = ea_forever;
        a.countdown = ea_point;
        int status = lua_pcall(L, 0, LUA_MULTRET, 0);
        a.countdown = -1;
        done = !a.reached;
        if (status != LUA_OK) {
          const char *e = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "an error without a message";
          /* what was done before the failure (an array resized, a generator used up) may make the call itself wrong later on */
          if (done) refused++;
          if (!done && strstr(e, "memory") == NULL) ea_bad("error", e);
        }
        lua_settop(L, 2);
        ea_call(L, "ARGUMENTS");
        if (status != LUA_OK && !lua_rawequal(L, 2, 3) && !done && !ea_partly(ea_source)) ea_bad("error", "an argument has changed");
        lua_replace(L, 2);
        lua_pushvalue(L, 1);
        ea_must(L, lua_pcall(L, 0, 0, 0));
        lua_settop(L, 2);
        points++;
        if (ea_point % 64 == 63 || status == LUA_OK) {
          lua_getglobal(L, "make");
          lua_pushliteral(L, "state");
          ea_must(L, lua_pcall(L, 1, 0, 0));
          lua_settop(L, 1);
          ea_call(L, "ARGUMENTS");
        }
      }
      lua_settop(L, 1);
    }
    ea_point = 0;
    if (ea_problems == before) {
      ea_must(L, luaL_dostring(L, "make('state') collectgarbage('incremental', 100, 1000, 20) collectgarbage('setpause', 0)"));
      if (ea_run(L) != LUA_OK) ea_bad("with a collection at each allocation", lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "an error without a message");
      lua_settop(L, 1);
      lua_pushvalue(L, 1);
      ea_must(L, lua_pcall(L, 0, 0, 0));
      stressed++;
    }
    ea_close(L, &a);
    lua_settop(M, 1);
  }
  lua_close(M);
  if (ea_problems > 0) {
    printf("FAIL everyalloc: %ld problems in %ld operations of %ld functions, %ld refused allocations\n", ea_problems, operations, functions, points);
    return 1;
  }
  printf("ok everyalloc: %ld functions, %ld operations, %ld refused allocations, none left (%ld ended in another error); "
         "%ld with a collection at each allocation, %ld without threads (%ld refused)\n", functions, operations, points, refused, stressed, alone, ea_threads);
  return 0;
}
