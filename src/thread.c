/*
** thread.c: the pool. See thread.h.
**
** One job at a time. Whoever holds `owner` may post one; others run their work themselves. A worker looks at `posted`
** for some microseconds after its last job (the next operation of a script usually follows at once), then sleeps.
** A worker joins a job under `lock`, where it also takes its copy of it; so after the poster has seen `active` fall to zero
** and cleared `job.fn` under the same lock, no worker can touch the job again.
*/
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "thread.h"
#include "cpu.h"
#include "memory.h"

#define MAXTHREADS 256
#define SPIN_SECONDS 40e-6     /* longer than a wake-up through the kernel, short enough to count as idle */
#define WORTH 30000.0          /* cost units (about 0.25 ns) that one more thread must be given to pay for its wake-up while it spins */

static struct {
  pthread_mutex_t owner;       /* held by the thread whose job runs */
  pthread_mutex_t lock;        /* protects the rest, but for the atomics */
  pthread_cond_t work, done;
  pthread_t thread[MAXTHREADS];
  int nworkers;                /* started */
  int sleeping;
  int users;                   /* Lua states */
  bool quit, forkhandled;
  struct { la_task fn; void *arg; int ntasks; } job;
  atomic_uint posted;          /* counts jobs */
  atomic_int next;             /* next task to take */
  atomic_int active;           /* workers inside the job */
  atomic_int wanted;           /* threads to use; 0: not decided yet */
} pool = { .owner = PTHREAD_MUTEX_INITIALIZER, .lock = PTHREAD_MUTEX_INITIALIZER,
           .work = PTHREAD_COND_INITIALIZER, .done = PTHREAD_COND_INITIALIZER };

static _Thread_local bool inside;      /* this thread is running a task */

static inline void relax (void) {
#if defined(__x86_64__) || defined(__i386__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile ("yield");
#endif
}

/* ---- how many ---- */

static int default_count (void) {
  const char *s = getenv("LUNARRAY_NUM_THREADS");
  if (s != NULL) {
    char *end;
    long n = strtol(s, &end, 10);
    if (end != s && *end == '\0' && n >= 1) return n > MAXTHREADS ? MAXTHREADS : (int)n;
  }
  int n = la_cpu_cores();
  return n > MAXTHREADS ? MAXTHREADS : n;
}

int la_th_count (void) {
  int n = atomic_load_explicit(&pool.wanted, memory_order_relaxed);
  if (n == 0) {
    n = default_count();
    atomic_store_explicit(&pool.wanted, n, memory_order_relaxed);
  }
  return n;
}

void la_th_setcount (int n) {
  atomic_store(&pool.wanted, n <= 0 ? default_count() : n > MAXTHREADS ? MAXTHREADS : n);
}

int la_th_split (int64_t n, double cost) {
  double total = (double)n * cost;
  if (total < 2 * WORTH) return 1;
  int most = la_th_count();
  double t = total / WORTH;
  return t < most ? (int)t : most;
}

void la_th_part (int64_t n, int task, int ntasks, int64_t grain, int64_t *lo, int64_t *hi) {
  int64_t units = (n + grain - 1) / grain;
  int64_t each = units / ntasks, rest = units % ntasks;
  int64_t a = task * each + (task < rest ? task : rest);
  int64_t b = a + each + (task < rest);
  *lo = a * grain < n ? a * grain : n;
  *hi = b * grain < n ? b * grain : n;
}

/* ---- workers ---- */

static void take_tasks (la_task fn, void *arg, int ntasks) {
  int t;
  inside = true;
  while ((t = atomic_fetch_add_explicit(&pool.next, 1, memory_order_relaxed)) < ntasks)
    fn(arg, t, ntasks);
  inside = false;
}

static void *worker (void *unused) {
  (void)unused;
  pthread_mutex_lock(&pool.lock);
  unsigned seen = atomic_load(&pool.posted) - 1;     /* started for the job that is being posted */
  for (;;) {
    while (!pool.quit && atomic_load(&pool.posted) == seen) {
      pool.sleeping++;
      pthread_cond_wait(&pool.work, &pool.lock);
      pool.sleeping--;
    }
    if (pool.quit) break;
    seen = atomic_load(&pool.posted);
    if (pool.job.fn != NULL) {
      la_task fn = pool.job.fn;
      void *arg = pool.job.arg;
      int ntasks = pool.job.ntasks;
      atomic_fetch_add(&pool.active, 1);
      pthread_mutex_unlock(&pool.lock);
      take_tasks(fn, arg, ntasks);
      pthread_mutex_lock(&pool.lock);
      if (atomic_fetch_sub(&pool.active, 1) == 1) pthread_cond_signal(&pool.done);
    }
    pthread_mutex_unlock(&pool.lock);
    double until = la_clock() + SPIN_SECONDS;
    do {
      for (int i = 0; i < 64 && atomic_load_explicit(&pool.posted, memory_order_acquire) == seen; i++) relax();
    } while (atomic_load_explicit(&pool.posted, memory_order_acquire) == seen && la_clock() < until);
    pthread_mutex_lock(&pool.lock);
  }
  pthread_mutex_unlock(&pool.lock);
  return NULL;
}

/* fork: the child has the calling thread only. */
static void fork_prepare (void) { pthread_mutex_lock(&pool.owner); pthread_mutex_lock(&pool.lock); }
static void fork_parent (void) { pthread_mutex_unlock(&pool.lock); pthread_mutex_unlock(&pool.owner); }
static void fork_child (void) {
  pthread_mutex_init(&pool.owner, NULL);
  pthread_mutex_init(&pool.lock, NULL);
  pthread_cond_init(&pool.work, NULL);
  pthread_cond_init(&pool.done, NULL);
  pool.nworkers = pool.sleeping = 0;
  pool.job.fn = NULL;
  atomic_store(&pool.active, 0);
}

/* With `lock` held. A worker that cannot be started is done without. */
static void start_workers (int n) {
  if (!pool.forkhandled) {
    pthread_atfork(fork_prepare, fork_parent, fork_child);
    pool.forkhandled = true;
  }
  while (pool.nworkers < n) {
    if (pthread_create(&pool.thread[pool.nworkers], NULL, worker, NULL) != 0) return;
    pool.nworkers++;
  }
}

static void stop_workers (void) {
  pthread_mutex_lock(&pool.owner);       /* nobody's job runs */
  pthread_mutex_lock(&pool.lock);
  int n = pool.nworkers;
  pool.quit = true;
  atomic_fetch_add(&pool.posted, 1);     /* ends the spinning */
  pthread_cond_broadcast(&pool.work);
  pthread_mutex_unlock(&pool.lock);
  for (int i = 0; i < n; i++) pthread_join(pool.thread[i], NULL);
  pthread_mutex_lock(&pool.lock);
  pool.nworkers = 0;
  pool.quit = false;
  pthread_mutex_unlock(&pool.lock);
  pthread_mutex_unlock(&pool.owner);
}

void la_th_retain (void) {
  pthread_mutex_lock(&pool.lock);
  pool.users++;
  pthread_mutex_unlock(&pool.lock);
}

void la_th_release (void) {
  pthread_mutex_lock(&pool.lock);
  bool last = --pool.users == 0 && pool.nworkers > 0;
  pthread_mutex_unlock(&pool.lock);
  if (last) stop_workers();
}

#if defined(__GNUC__)
__attribute__((destructor)) static void unload (void) {
  if (pool.nworkers > 0) stop_workers();
}
#endif

/* ---- jobs ---- */

void la_th_run (int ntasks, la_task fn, void *arg) {
  int threads = la_th_count();
  if (ntasks <= 1 || threads <= 1 || inside || pthread_mutex_trylock(&pool.owner) != 0) {
    for (int t = 0; t < ntasks; t++) fn(arg, t, ntasks);
    return;
  }
  int helpers = (ntasks < threads ? ntasks : threads) - 1;
  pthread_mutex_lock(&pool.lock);
  pool.job.fn = fn;
  pool.job.arg = arg;
  pool.job.ntasks = ntasks;
  atomic_store(&pool.next, 0);
  atomic_fetch_add(&pool.posted, 1);
  start_workers(helpers);
  if (pool.sleeping > 0) pthread_cond_broadcast(&pool.work);
  pthread_mutex_unlock(&pool.lock);
  take_tasks(fn, arg, ntasks);
  for (int i = 0; i < 4000 && atomic_load_explicit(&pool.active, memory_order_acquire) > 0; i++) relax();
  pthread_mutex_lock(&pool.lock);
  while (atomic_load(&pool.active) > 0) pthread_cond_wait(&pool.done, &pool.lock);
  pool.job.fn = NULL;
  pthread_mutex_unlock(&pool.lock);
  pthread_mutex_unlock(&pool.owner);
}
