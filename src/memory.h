/*
** memory.h: the context of one Lua state, its memory and its error record.
**
** Owns: every buffer that holds the elements of a large array, the free lists they are recycled
** through, and the counters that la.memory() shows. One la_ctx per Lua state (per lua_newstate, shared
** by its coroutines); it lives in a userdata of the registry and dies with lua_close.
** Called by: everything. Calls: the state's lua_Alloc and, to pace the collector, lua_gc.
**
** Invariants
** - Every byte comes from the state's lua_Alloc. la_mem_alloc returns NULL only after one full
**   collection and after dropping the recycled buffers.
** - A buffer is 64-byte aligned and is released when its last reference goes (an array's, or a pin's).
** - Nothing here raises. A function that can fail returns false or NULL and leaves one sentence in
**   cx->err, in the user's terms (positions from 1); the binding raises it (l_raise).
*/
#ifndef LA_MEMORY_H
#define LA_MEMORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dtype.h"

struct lua_State;

#define LA_ERRLEN 1024

typedef struct la_buf la_buf;

/* A recycled or live buffer. The elements follow at `data`. */
struct la_buf {
  char *data;             /* 64-byte aligned */
  size_t nbytes;          /* of the elements */
  size_t room;            /* nbytes rounded up to the size class */
  struct la_buf *next;    /* in a free list */
  struct la_ctx *cx;      /* whom it is accounted to */
  void *block;            /* what lua_Alloc gave ... */
  size_t blocksize;       /* ... and its size */
  int refs;
  /* host memory (NULL otherwise): called once, when the last reference goes */
  void (*release)(void *ud, void *data, size_t nbytes);
  void *release_ud;
};

#define LA_NCLASSES 256   /* size classes: 4 between successive powers of two */

typedef struct la_memstat {
  size_t live;            /* bytes in buffers that arrays hold */
  size_t peak;            /* the largest `live` so far */
  size_t recycled;        /* bytes in the free lists */
  size_t limit;           /* la.memory{limit=}: bound on live + recycled, 0: none */
} la_memstat;

struct la_ctx {
  struct lua_State *L;    /* the main thread; only memory.c may use it below the binding */
  void *(*frealloc)(void *ud, void *ptr, size_t osize, size_t nsize);
  void *alloc_ud;
  la_memstat mem;
  /* pacing of the collector, see memory.c */
  size_t gc_base;         /* live bytes after the last cycle */
  size_t gc_full;         /* live bytes after the last full collection, or less */
  size_t gc_budget;       /* bytes to make before the next cycle */
  double gc_ended, gc_spent;
  int gc_wide, gc_narrow; /* how far the fewest arrays between cycles are spread; cycles since that was changed */
  enum { LA_SENTINEL_NONE, LA_SENTINEL_ALIVE, LA_SENTINEL_GONE } gc_sentinel;
  bool gc_running;        /* inside a lua_gc of ours */
  la_buf *freelist[LA_NCLASSES];
  /* the binding's: registry references and caches, see bind.h */
  int ref_small, ref_owner, ref_shape, ref_ranges, ref_methods;
  void *ranges;                 /* the cache of parsed range strings (bind_index.c); ref_ranges keeps it alive */
  struct la_printopts *print;   /* per-state print options, format.h */
  char err[LA_ERRLEN];
};

/* ---- errors ---- */
/* Writes the sentence to cx->err; always returns false, so `return la_fail(cx, "...")`. */
bool la_fail (la_ctx *cx, const char *fmt, ...)
#if defined(__GNUC__)
  __attribute__((format(printf, 2, 3)))
#endif
  ;
bool la_fail_memory (la_ctx *cx, size_t nbytes);  /* "not enough memory for an array of N bytes" */

/* ---- scratch memory: accounted, freed by its owner with the same size ---- */
void *la_mem_alloc (la_ctx *cx, size_t nbytes);   /* NULL and cx->err when there is none; 64-byte aligned */
void  la_mem_free  (la_ctx *cx, void *p, size_t nbytes);

/* ---- buffers ---- */
la_buf *la_buf_new  (la_ctx *cx, size_t nbytes);  /* refs = 1; NULL and cx->err when there is no memory */
la_buf *la_buf_wrap (la_ctx *cx, void *data, size_t nbytes,
                     void (*release)(void *ud, void *data, size_t nbytes), void *ud);
void    la_buf_ref   (la_buf *b);
void    la_buf_unref (la_buf *b);                 /* recycles or frees at zero; NULL is allowed */

/* ---- whole context ---- */
void la_ctx_init  (la_ctx *cx, struct lua_State *L);
void la_ctx_close (la_ctx *cx);                   /* frees the recycled buffers */
void la_mem_trim  (la_ctx *cx, size_t keep);      /* drops recycled buffers until at most `keep` bytes stay */
void la_mem_pace  (la_ctx *cx, struct lua_State *L, size_t nbytes);  /* before making an array of nbytes: step the collector in proportion; may raise out of memory */

/* ---- checked arithmetic ---- */
static inline bool la_mul_overflow (int64_t a, int64_t b, int64_t *r) { return __builtin_mul_overflow(a, b, r); }
static inline bool la_add_overflow (int64_t a, int64_t b, int64_t *r) { return __builtin_add_overflow(a, b, r); }

double la_clock (void);   /* wall clock, seconds, monotonic */

#endif
