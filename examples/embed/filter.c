/*
** filter.c: a C program whose scripts filter a sound buffer in place.
**
** The program owns the samples (here a tone with hum and clicks, as a driver would deliver it, block by block). It lends each block to
** a Lua function, which changes it through an array: nothing is copied in either direction. Scripts are held to 16 MB and, for each block,
** to a number of Lua instructions and of operations on elements, so that no script can stop the sound.
**
**   cc filter.c -llunarray -llua5.4 -lm -lpthread -ldl      (or `make embed` in lunarray's directory, which also runs it)
**   ./filter [script.lua]
*/
#include <lauxlib.h>
#include <lualib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include <lunarray.h>

enum { RATE = 48000, BLOCK = 480, BLOCKS = 500 };            /* 5 s in blocks of 10 ms */
static const size_t MEMORY = 16 << 20;
static const int INSTRUCTIONS = 100000;
static const double WORK = 1e6;                              /* additions of two elements: less than a millisecond */

static const char *const script =
  "local la = lunarray\n"
  "local gain, floor = 1.5, 0.02\n"
  "function process (block, position)\n"
  "  block:sub_(block:mean())                                -- no direct current\n"
  "  block:clip_(-0.8, 0.8)                                  -- clicks\n"
  "  block:mul_(gain)\n"
  "  block:mul_(block:abs():gt(floor))                       -- a gate: what is nearly silence is silence\n"
  "  peak = math.max(peak or 0, la.absolute(block):max())\n"
  "end\n";

/* ---- the state's limits ---- */

typedef struct account { size_t used; } account;

static void *limited (void *ud, void *p, size_t osize, size_t nsize) {
  account *a = ud;
  if (p == NULL) osize = 0;
  if (nsize > osize && a->used + nsize - osize > MEMORY) return NULL;
  void *q = NULL;
  if (nsize == 0) free(p);
  else if ((q = realloc(p, nsize)) == NULL) return NULL;
  a->used += nsize - osize;
  return q;
}

static void out_of_time (lua_State *L, lua_Debug *ar) {
  (void)ar;
  luaL_error(L, "the script used more than %d instructions for a block", INSTRUCTIONS);
}

/* ---- the sound ---- */

static void record (float *samples, int n, int first) {
  for (int i = 0; i < n; i++) {
    double t = (double)(first + i) / RATE;
    samples[i] = (float)(0.3 * sin(2 * 3.14159265 * 440 * t) + 0.1 * sin(2 * 3.14159265 * 50 * t) + 0.05);
    if ((first + i) % 7919 == 0) samples[i] += 2;
  }
}

int main (int argc, char **argv) {
  static float samples[BLOCK];
  account a = { 0 };
  lua_State *L = lua_newstate(limited, &a);
  if (L == NULL) return 1;
  luaL_requiref(L, LUA_GNAME, luaopen_base, 1);             /* what scripts may use: no files, no processes */
  luaL_requiref(L, LUA_MATHLIBNAME, luaopen_math, 1);
  luaL_requiref(L, LUA_STRLIBNAME, luaopen_string, 1);
  luaL_requiref(L, LUA_TABLIBNAME, luaopen_table, 1);
  luaL_requiref(L, "lunarray", luaopen_lunarray_core, 1);
  lua_settop(L, 0);
  if (argc > 1 ? luaL_dofile(L, argv[1]) : luaL_dostring(L, script)) {
    fprintf(stderr, "%s\n", lua_tostring(L, -1));
    return 1;
  }

  /* one array for all blocks: it shows the buffer, whatever is recorded there */
  int64_t shape[1] = { BLOCK };
  if (lunarray_pushborrowed(L, LUNARRAY_FLOAT32, 1, shape, NULL, samples, 0, NULL, NULL) != LUNARRAY_OK) {
    fprintf(stderr, "%s\n", lunarray_errmsg(L));
    return 1;
  }
  double before = 0, after = 0;
  for (int b = 0; b < BLOCKS; b++) {
    record(samples, BLOCK, b * BLOCK);
    for (int i = 0; i < BLOCK; i++) before += samples[i] * samples[i];
    lua_sethook(L, out_of_time, LUA_MASKCOUNT, INSTRUCTIONS);
    lunarray_setworklimit(L, WORK);
    lua_getglobal(L, "process");
    lua_pushvalue(L, 1);
    lua_pushinteger(L, b * BLOCK + 1);
    if (lua_pcall(L, 2, 0, 0) != LUA_OK) {                  /* a script's mistake: the block is played as it is */
      fprintf(stderr, "block %d: %s\n", b + 1, lua_tostring(L, -1));
      lua_pop(L, 1);
    }
    for (int i = 0; i < BLOCK; i++) after += samples[i] * samples[i];
  }
  lua_getglobal(L, "peak");
  printf("%d blocks of %d samples; power %.4f before, %.4f after; peak %.3f; the state holds %zu KB of %zu\n", BLOCKS, BLOCK,
         before / BLOCK / BLOCKS, after / BLOCK / BLOCKS, lua_tonumber(L, -1), a.used >> 10, MEMORY >> 10);
  lunarray_close(L, 1);                                     /* the buffer goes: no array shows it any more */
  lua_close(L);
  return a.used == 0 ? 0 : 1;
}
