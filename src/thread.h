/*
** thread.h: the one pool of worker threads of the process.
**
** Owns: the workers. They start when first needed, sleep when nothing runs, end when the last Lua state
** that opened the library closes (or the library is unloaded), and are forgotten in a forked child, which
** starts its own. If another thread is using the pool, or a task asks from within a task, the work runs on
** the calling thread: a caller never waits for somebody else's work.
** Called by: execute, reduce, sort, product, fft, random, csv.
*/
#ifndef LA_THREAD_H
#define LA_THREAD_H

#include <stdint.h>
#include <stdbool.h>

/* fn is called for every task 0 <= task < ntasks, on any thread, in any order; it must not touch a lua_State,
** must not allocate through a la_ctx, and reports failure through its own argument. */
typedef void (*la_task)(void *arg, int task, int ntasks);

void la_th_run (int ntasks, la_task fn, void *arg);     /* returns when all are done */
int  la_th_count (void);                                /* threads used, the caller's included; >= 1 */
void la_th_setcount (int n);                            /* 0: the default (LUNARRAY_NUM_THREADS, else the cores this process may use) */

/* How many tasks n elements deserve when one element costs about `cost` (1: an add of float64 in cache;
** exp: 8): 1 when the work is too small for a second thread to pay. */
int  la_th_split (int64_t n, double cost);
/* The same for work that needs no preparation to run in parts: some microseconds of it are shared, too, when a worker is awake. Now and
** then it wakes one, so that a row of such calls has it. */
int  la_th_splitfine (int64_t n, double cost);
/* The part [*lo, *hi) of 0 .. n that belongs to `task`, rounded to multiples of `grain`. */
void la_th_part (int64_t n, int task, int ntasks, int64_t grain, int64_t *lo, int64_t *hi);

void la_th_retain (void);      /* a state opened the library */
void la_th_release (void);     /* a state closed; at zero the workers end */

#endif
