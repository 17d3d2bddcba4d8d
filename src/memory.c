/*
** memory.c: buffers, scratch, the collector's pace, errors. See memory.h.
**
** A block from lua_Alloc that holds a buffer:
**
**   block                             data (64-byte aligned)
**   | links | la_buf | padding        | elements ... nbytes (a size class) |
**
** The links join all buffers in use, so that la_ctx_close frees also those whose array was never finalized: where memory has run out
** altogether, Lua cannot call a finalizer (it has no room for the call) and forgets it.
**
** Recycling. A freed buffer goes to the free list of its size class, last in first out: its pages are mapped and, if it
** was small enough, still in a cache. The lists hold no more than max(RECYCLE, what is live).
**
** Pace of the collector. A large array costs Lua's collector a userdata of some hundred bytes; the elements it cannot see.
** So this file counts them and steps the collector itself (LUA_GCSTEP with 0: one basic step in incremental mode, one young
** collection in generational mode, which is the mode of the stand-alone interpreter of Lua 5.4). When the bytes made since the last cycle reach a
** budget, a sentinel (a userdata with a finalizer, referenced by nobody) is dropped and each new array pays steps in proportion to its size until
** the sentinel has been finalized: then everything that was dead before it is gone, too. Steps are paid before the new array exists: an object that
** lives through two young collections is old, and its death would be noticed only by a full one.
** The budget is BUDGET for a state whose cycles are cheap. Where they cost more than an eighth of the time between them (a big Lua heap in
** incremental mode), it doubles, up to what Lua would wait for if arrays were Lua memory (pause 200 %: the size of the heap and the live
** arrays); else it shrinks a little, so that one cycle that took long for no reason of its own is soon forgotten. What the freeing of buffers
** costs does not count: a larger budget would not save it.
** Arrays that died old are found by a full collection when the arrays have doubled since the last one, as generational mode's own major one,
** or sooner where the heap is so small that it costs next to nothing.
** A statement that makes several large arrays would see a cycle at each, and what it assigns would be old before the next one replaces it:
** where full collections find many such, cycles are spread over more arrays, up to FEW << WIDEST, and tried closer again now and then.
** collectgarbage("stop") holds: then nothing is stepped.
*/
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <sys/mman.h>
#include <unistd.h>

#include <lua.h>

#include "memory.h"
#include "hostile.h"
#include "work.h"

#define ALIGN 64
#define BUDGET   ((size_t)256 << 10)  /* garbage that leaves the caches to the living: measured, 2 MiB makes operations on 10^4 elements 1.2 times slower, 16 MiB 3 times */
#define FEW      ((size_t)2 << 20)    /* below, a cycle is worth four arrays at least: an expression's temporaries see one cycle, not two, and never get old */
#define WIDEST   3                    /* FEW << 3: two arrays of 8 MB, four of 4 MB; more would not stay in a cache either */
#define NARROW   256                  /* cycles after which one step less is tried */
#define BUDGETCAP ((size_t)40 << 20)  /* small heap, slow finalizers: still far below 100 MB resident */
#define RECYCLE  LA_HOSTILE((size_t)32 << 20, 0)
#define FREECOST 1e-7                 /* seconds: a finalizer of ours and what it frees */
#define RIPE     ((size_t)16 << 20)   /* arrays that died old are worth a full collection of a small heap (50 us) from here on */
#define PAYSTEP  ((size_t)64 << 10)   /* a basic step for every so many bytes while a cycle runs */
#define HUGE_FROM ((size_t)4 << 20)   /* ask for huge pages: a first touch of 4 KiB pages costs 4 times the add itself */

double la_clock (void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* ---- errors ---- */

bool la_fail (la_ctx *cx, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  vsnprintf(cx->err, sizeof cx->err, fmt, ap);
  va_end(ap);
  return false;
}

bool la_fail_memory (la_ctx *cx, size_t nbytes) {
  return la_fail(cx, "not enough memory for %zu bytes", nbytes);
}

/* ---- collector ---- */

static int gc_step (lua_State *L) {
#if LUA_VERSION_NUM >= 505
  return lua_gc(L, LUA_GCSTEP, (size_t)0);
#else
  return lua_gc(L, LUA_GCSTEP, 0);
#endif
}

/* A full collection, when an allocation failed. In a finalizer the collector is not available: then only the lists are dropped. */
static void reclaim (la_ctx *cx) {
  la_mem_trim(cx, 0);
  if (!cx->gc_running && lua_gc(cx->L, LUA_GCISRUNNING) > 0) {
    cx->gc_running = true;
    lua_gc(cx->L, LUA_GCCOLLECT);
    cx->gc_running = false;
    la_mem_trim(cx, 0);
    cx->gc_base = cx->mem.live;
    cx->gc_full = cx->mem.live;
  }
}

static int L_sentinel_gc (lua_State *L) {
  la_ctx *cx = lua_touserdata(L, lua_upvalueindex(1));
  cx->gc_sentinel = LA_SENTINEL_GONE;
  return 0;
}

static void drop_sentinel (la_ctx *cx, lua_State *L) {
  lua_newuserdatauv(L, 1, 0);
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &cx->gc_sentinel) != LUA_TTABLE) {
    lua_pop(L, 1);
    lua_createtable(L, 0, 1);
    lua_pushlightuserdata(L, cx);
    lua_pushcclosure(L, L_sentinel_gc, 1);
    lua_setfield(L, -2, "__gc");
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &cx->gc_sentinel);
  }
  lua_setmetatable(L, -2);
  lua_pop(L, 1);
  cx->gc_sentinel = LA_SENTINEL_ALIVE;
}

void la_mem_pace (la_ctx *cx, lua_State *L, size_t nbytes) {
  if (cx->mem.live < cx->gc_base) cx->gc_base = cx->mem.live;
  size_t most = FEW << cx->gc_wide, few = nbytes < most / 4 ? 4 * nbytes : most;
  if (cx->mem.live - cx->gc_base + nbytes < (cx->gc_budget > few ? cx->gc_budget : few) || cx->gc_running) return;
  if (lua_gc(L, LUA_GCISRUNNING) <= 0) return;         /* stopped by the script, or inside a finalizer */
  double t0 = la_clock();
  if (cx->gc_sentinel == LA_SENTINEL_NONE) drop_sentinel(cx, L);
  cx->gc_running = true;
  for (size_t pay = nbytes / PAYSTEP + 1; pay > 0 && cx->gc_sentinel != LA_SENTINEL_GONE; pay--) gc_step(L);
  size_t heap = (size_t)lua_gc(L, LUA_GCCOUNT) << 10;
  size_t room = heap > BUDGETCAP ? heap : BUDGETCAP;
  bool settled = cx->gc_sentinel == LA_SENTINEL_GONE;
  size_t grown = cx->gc_full + room, cheap = 32 * heap > RIPE ? 32 * heap : RIPE;
  if (settled && cx->mem.live > cx->gc_full + (cheap < grown ? cheap : grown)) {
    size_t before = cx->mem.live;
    lua_gc(L, LUA_GCCOLLECT);
    cx->gc_full = cx->mem.live;
    if (before >= cx->mem.live + RIPE / 2 && cx->gc_wide < WIDEST) cx->gc_wide++;
    cx->gc_narrow = 0;
  }
  else if (settled && cx->gc_wide > 0 && ++cx->gc_narrow == NARROW) {
    cx->gc_wide--;
    cx->gc_narrow = 0;
  }
  cx->gc_running = false;
  double t1 = la_clock();
  cx->gc_spent += t1 - t0;
  if (!settled) return;
  double share = cx->gc_spent / (t1 - cx->gc_ended + 1e-9);
  if (share > 0.125) cx->gc_budget *= 2;
  else cx->gc_budget -= cx->gc_budget / 16;
  if (cx->gc_budget > room) cx->gc_budget = room;
  if (cx->gc_budget < BUDGET) cx->gc_budget = BUDGET;
  if (cx->mem.live < cx->gc_full) cx->gc_full = cx->mem.live;
  cx->gc_base = cx->mem.live;
  cx->gc_ended = t1;
  cx->gc_spent = 0;
  cx->gc_sentinel = LA_SENTINEL_NONE;
}

/* ---- guards, in a hostile build: what is written behind a buffer's end is seen when it is freed, under AddressSanitizer at once ---- */

#if defined(LUNARRAY_HOSTILE)
#define GUARD 64
#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(p, n) ((void)(p), (void)(n))
#define ASAN_UNPOISON_MEMORY_REGION(p, n) ((void)(p), (void)(n))
#endif

static void guard (char *p, size_t n) {
  memset(p, 0xCB, n);                                  /* as float64 -2.6e+54: nobody's result */
  memset(p + n, 0xA5, GUARD);
  ASAN_POISON_MEMORY_REGION(p + n, GUARD);
}

static void unguard (char *p, size_t n) {
  ASAN_UNPOISON_MEMORY_REGION(p + n, GUARD);
  for (int k = 0; k < GUARD; k++)
    if ((unsigned char)p[n + k] != 0xA5) {
      fprintf(stderr, "lunarray: %zu bytes, and byte %d behind them has been written\n", n, k);
      abort();
    }
  memset(p, 0xDD, n);
}
#else
#define GUARD 0
#define guard(p, n) ((void)0)
#define unguard(p, n) ((void)0)
#endif

/* ---- the buffers in use ---- */

typedef struct links { la_buf *before, *after; } links;

#define USED (LA_NCLASSES - 1)        /* the list's place among the free lists: no size class comes so far */

static links *links_of (la_buf *b) { return (links *)(void *)b - 1; }

static void used_add (la_ctx *cx, la_buf *b) {
  links *l = links_of(b);
  l->before = NULL;
  l->after = cx->freelist[USED];
  if (l->after != NULL) links_of(l->after)->before = b;
  cx->freelist[USED] = b;
}

static void used_remove (la_ctx *cx, la_buf *b) {
  links *l = links_of(b);
  if (l->before != NULL) links_of(l->before)->after = l->after;
  else cx->freelist[USED] = l->after;
  if (l->after != NULL) links_of(l->after)->before = l->before;
}

/* ---- blocks ---- */

static void *block_alloc (la_ctx *cx, size_t n) {
  void *p = cx->frealloc(cx->alloc_ud, NULL, 0, n);
  if (p == NULL) {
    reclaim(cx);
    p = cx->frealloc(cx->alloc_ud, NULL, 0, n);
  }
  return p;
}

/* Room below the limit that the script set? */
static bool within_limit (la_ctx *cx, size_t n) {
  if (cx->mem.limit == 0 || cx->mem.live + cx->mem.recycled + n <= cx->mem.limit) return true;
  la_mem_trim(cx, 0);
  if (cx->mem.live + n <= cx->mem.limit) return true;
  reclaim(cx);
  return cx->mem.live + n <= cx->mem.limit;
}

static char *align_up (void *p) {
  return (char *)(((uintptr_t)p + ALIGN - 1) & ~(uintptr_t)(ALIGN - 1));
}

/* scratch: | block ... | address of block | data |: the address stands before the data */
void *la_mem_alloc (la_ctx *cx, size_t nbytes) {
  size_t total = nbytes + ALIGN + sizeof(void *) + GUARD;
  if (total < nbytes) { la_fail_memory(cx, nbytes); return NULL; }
  if (!la_work(cx, (double)nbytes * 0.125)) return NULL;
  char *block = block_alloc(cx, total);
  if (block == NULL) { la_fail_memory(cx, nbytes); return NULL; }
  char *data = align_up(block + sizeof(void *));
  memcpy(data - sizeof(void *), &block, sizeof(void *));
  guard(data, nbytes);
  return data;
}

void la_mem_free (la_ctx *cx, void *p, size_t nbytes) {
  if (p == NULL) return;
  char *block;
  memcpy(&block, (char *)p - sizeof(void *), sizeof(void *));
  unguard(p, nbytes);
  cx->frealloc(cx->alloc_ud, block, nbytes + ALIGN + sizeof(void *) + GUARD, 0);
}

/* ---- buffers ---- */

/* The size class of n bytes, four between successive powers of two; *room is its size. */
static int size_class (size_t n, size_t *room) {
  if (n < 256) n = 256;
  int e = 63 - __builtin_clzll((unsigned long long)(n - 1));     /* 2^e <= n-1 < 2^(e+1) */
  size_t quarter = (size_t)1 << (e - 2);
  size_t steps = (n - ((size_t)1 << e) + quarter - 1) / quarter;  /* 1 .. 4 */
  *room = ((size_t)1 << e) + steps * quarter;
  return e * 4 + (int)steps - 1;
}

static void live_add (la_ctx *cx, size_t n) {
  cx->mem.live += n;
  if (cx->mem.live > cx->mem.peak) cx->mem.peak = cx->mem.live;
}

la_buf *la_buf_new (la_ctx *cx, size_t nbytes) {
  size_t room;
  if (nbytes > ((size_t)1 << 62)) { la_fail_memory(cx, nbytes); return NULL; }
  if (!la_work(cx, (double)nbytes * 0.125)) return NULL;
  int c = size_class(nbytes, &room);
  la_buf *b = cx->freelist[c];
  if (b != NULL && (cx->mem.limit == 0 || cx->mem.live + room <= cx->mem.limit)) {
    cx->freelist[c] = b->next;
    cx->mem.recycled -= room;
  } else {
    size_t total = room + sizeof(links) + sizeof(la_buf) + ALIGN + GUARD;
    if (!within_limit(cx, room)) {
      la_fail(cx, "not enough memory for %zu bytes (%zu in use, the limit is %zu)", nbytes, cx->mem.live, cx->mem.limit);
      return NULL;
    }
    void *block = block_alloc(cx, total);
    if (block == NULL) { la_fail_memory(cx, nbytes); return NULL; }
    b = (la_buf *)(void *)((char *)block + sizeof(links));
    b->block = block;
    b->blocksize = total;
    b->data = align_up((char *)(b + 1));
    b->room = room;
    b->cx = cx;
#ifdef MADV_HUGEPAGE
    if (room >= HUGE_FROM) {
      uintptr_t page = 4096, lo = ((uintptr_t)b->data + page - 1) & ~(page - 1), hi = ((uintptr_t)b->data + room) & ~(page - 1);
      madvise((void *)lo, hi - lo, MADV_HUGEPAGE);     /* advice: failure changes nothing */
    }
#endif
  }
  b->next = NULL;
  b->refs = 1;
  b->release = NULL;
  b->release_ud = NULL;
  b->nbytes = nbytes;
  guard(b->data, nbytes);
  live_add(cx, nbytes);
  used_add(cx, b);
  return b;
}

la_buf *la_buf_wrap (la_ctx *cx, void *data, size_t nbytes, void (*release) (void *, void *, size_t), void *ud) {
  char *block = block_alloc(cx, sizeof(links) + sizeof(la_buf));
  if (block == NULL) { la_fail_memory(cx, sizeof(la_buf)); return NULL; }
  la_buf *b = (la_buf *)(void *)(block + sizeof(links));
  *b = (la_buf){ .data = data, .nbytes = nbytes, .cx = cx, .block = NULL, .refs = 1, .release = release, .release_ud = ud };
  used_add(cx, b);
  return b;
}

void la_buf_ref (la_buf *b) { b->refs++; }

static void buf_free (la_ctx *cx, la_buf *b) {
  cx->frealloc(cx->alloc_ud, b->block, b->blocksize, 0);
}

void la_buf_unref (la_buf *b) {
  if (b == NULL || --b->refs > 0) return;
  la_ctx *cx = b->cx;
  used_remove(cx, b);
  if (b->block == NULL) {                       /* host memory */
    if (b->release != NULL) b->release(b->release_ud, b->data, b->nbytes);
    cx->frealloc(cx->alloc_ud, links_of(b), sizeof(links) + sizeof(la_buf), 0);
    return;
  }
  if (cx->gc_running) cx->gc_spent -= FREECOST;
  size_t room = b->room;
  unguard(b->data, b->nbytes);
  int c = size_class(room, &room);
  cx->mem.live -= b->nbytes;
  size_t bound = LA_HOSTILE(cx->mem.live > RECYCLE ? cx->mem.live : RECYCLE, 0);
  if (cx->mem.recycled + room > bound) la_mem_trim(cx, bound > room ? bound - room : 0);
  if (room > bound) {
    buf_free(cx, b);
    return;
  }
  b->next = cx->freelist[c];
  cx->freelist[c] = b;
  cx->mem.recycled += room;
}

/* Large classes first: they give back the most for the fewest later allocations. */
void la_mem_trim (la_ctx *cx, size_t keep) {
  for (int c = USED - 1; c >= 0 && cx->mem.recycled > keep; c--)
    while (cx->freelist[c] != NULL && cx->mem.recycled > keep) {
      la_buf *b = cx->freelist[c];
      cx->freelist[c] = b->next;
      cx->mem.recycled -= b->room;
      buf_free(cx, b);
    }
}

/* ---- context ---- */

void la_ctx_init (la_ctx *cx, lua_State *L) {
  memset(cx, 0, sizeof *cx);
  cx->L = L;
  cx->frealloc = lua_getallocf(L, &cx->alloc_ud);
  cx->gc_budget = BUDGET;
  cx->gc_ended = la_clock();
}

void la_ctx_close (la_ctx *cx) {
  while (cx->freelist[USED] != NULL) {
    cx->freelist[USED]->refs = 1;
    la_buf_unref(cx->freelist[USED]);
  }
  la_mem_trim(cx, 0);
}
