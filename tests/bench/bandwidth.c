/*
** bandwidth.c: what plain threaded C loops reach on this machine: a module for bandwidth.lua, built by `make bench-bandwidth` with
** -O3 -march=native -pthread.
**   plain.sum(n, threads)  seconds for the sum of n float32        plain.add(n, threads)  seconds for c[i] = a[i] + b[i]
** The arrays are made and touched at the first call, on the largest pages that the system gives.
*/
#define _GNU_SOURCE
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>

#include <lua.h>
#include <lauxlib.h>

#define LANES 64                   /* running sums: more than the additions that one core has under way */
#define MOST 64

static float *array[3];
static size_t room;
static volatile float sink;

typedef struct part { pthread_t thread; int sum; size_t lo, hi; float total; } part;

static void *work (void *arg) {
  part *p = arg;
  if (p->sum) {
    float s[LANES] = { 0 };
    const float *a = array[0];
    size_t i = p->lo;
    for (; i + LANES <= p->hi; i += LANES)
      for (int k = 0; k < LANES; k++) s[k] += a[i + k];
    for (; i < p->hi; i++) s[0] += a[i];
    for (int k = 1; k < LANES; k++) s[0] += s[k];
    p->total = s[0];
  } else {
    const float *restrict a = array[0], *restrict b = array[1];
    float *restrict c = array[2];
    for (size_t i = p->lo; i < p->hi; i++) c[i] = a[i] + b[i];
  }
  return NULL;
}

static int prepare (size_t n) {
  if (n <= room) return 1;
  for (int k = 0; k < 3; k++) {
    free(array[k]);
    size_t bytes = (n * sizeof(float) + ((size_t)2 << 20) - 1) & ~(((size_t)2 << 20) - 1);
    array[k] = aligned_alloc((size_t)2 << 20, bytes);
    if (array[k] == NULL) return 0;
#ifdef MADV_HUGEPAGE
    madvise(array[k], bytes, MADV_HUGEPAGE);
#endif
    for (size_t i = 0; i < n; i++) array[k][i] = (float)(i % 7);
  }
  room = n;
  return 1;
}

static int run (lua_State *L, int sum) {
  lua_Integer n = luaL_checkinteger(L, 1), threads = luaL_checkinteger(L, 2);
  part p[MOST];
  struct timespec t0, t1;
  if (threads < 1 || threads > MOST || n < 1 || !prepare((size_t)n)) return luaL_error(L, "no room for the arrays, or too many threads");
  clock_gettime(CLOCK_MONOTONIC, &t0);
  for (int k = 0; k < threads; k++) {
    p[k] = (part){ .sum = sum, .lo = (size_t)n * (size_t)k / (size_t)threads, .hi = (size_t)n * (size_t)(k + 1) / (size_t)threads };
    if (k + 1 == threads) work(&p[k]);
    else if (pthread_create(&p[k].thread, NULL, work, &p[k]) != 0) return luaL_error(L, "no thread");
  }
  for (int k = 0; k + 1 < threads; k++) pthread_join(p[k].thread, NULL);
  for (int k = 0; k < threads; k++) sink += p[k].total;
  clock_gettime(CLOCK_MONOTONIC, &t1);
  lua_pushnumber(L, (lua_Number)(t1.tv_sec - t0.tv_sec) + (lua_Number)(t1.tv_nsec - t0.tv_nsec) * 1e-9);
  return 1;
}

static int L_sum (lua_State *L) { return run(L, 1); }
static int L_add (lua_State *L) { return run(L, 0); }

int luaopen_plain (lua_State *L) {
  lua_createtable(L, 0, 2);
  lua_pushcfunction(L, L_sum);
  lua_setfield(L, -2, "sum");
  lua_pushcfunction(L, L_add);
  lua_setfield(L, -2, "add");
  return 1;
}
