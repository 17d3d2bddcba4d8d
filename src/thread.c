/*
** thread.c: the pool. See thread.h.
**
** One job at a time. Whoever holds `owner` may post one; others run their work themselves. A job wants the first so many workers. A
** worker looks at `state` for some microseconds after its last job (the next operation of a script usually follows at once), then sleeps
** until a job wants it: jobs for two threads keep no third one from its sleep, however many there are.
**
** state   | number of jobs posted (32 bits) | HELPERS (14 bits) | OPEN | WAITING | ACTIVE (16 bits) |
**
** The poster writes `job`, then a state with the next number, OPEN, and how many workers are wanted. A worker that sees a new number and
** is wanted adds 1 to ACTIVE, in one exchange that fails if the state has changed; only then it reads `job`, which stays as it is while
** ACTIVE is not 0. When the poster finds no task left it takes OPEN away, so that nobody joins any more, and waits for ACTIVE to fall to 0.
** Neither side takes a lock for that unless a wanted worker sleeps: sharing some microseconds of work must not cost some microseconds.
** A worker says that it sleeps before it looks at `state` for the last time, and the poster looks who sleeps after it has written `state`,
** so that one of the two sees the other.
*/
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "thread.h"
#include "hostile.h"
#include "cpu.h"
#include "memory.h"

#define MAXTHREADS 256
#define SPIN_SECONDS 40e-6     /* longer than a wake-up through the kernel, short enough to count as idle */
#define WORTH LA_HOSTILE(30000.0, 3.0)          /* cost units (about 0.25 ns) that one more thread must be given to pay for its wake-up while it spins */
#define WORTH_FINE LA_HOSTILE(3000.0, 3.0)      /* the same where a worker is awake */
#define PATIENCE 4000          /* looks at `state` before the poster sleeps, some 100 us */
#define LATE 2000              /* looks after which a small job would better not have been shared: its worker was not running */
#define ALONE 512              /* so many small jobs then run on one thread; four times as many after each further failure */
#define ALONE_MOST (1 << 20)
#define WAKE_EVERY 8           /* so many jobs too small for a wake-up, and one of them wakes a worker all the same */

#define JOBS    ((uint64_t)1 << 32)
#define HELPERS ((uint64_t)1 << 18)      /* 14 bits */
#define OPEN    ((uint64_t)1 << 17)
#define WAITING ((uint64_t)1 << 16)
#define ACTIVE  ((uint64_t)0xffff)
#define JOB_OF(state) ((unsigned)((state) >> 32))
#define HELPERS_OF(state) ((int)((state) >> 18 & 0x3fff))

static struct {
  pthread_mutex_t owner;       /* held by the thread whose job runs */
  pthread_mutex_t lock;        /* protects the workers' list, sleeping and waking */
  pthread_cond_t done;
  pthread_t thread[MAXTHREADS];
  pthread_cond_t wake[MAXTHREADS];
  int nworkers;                /* started */
  int users;                   /* Lua states */
  bool quit, forkhandled;
  /* what passes between poster and workers: one cache line of its own */
  _Alignas(64) atomic_uint_fast64_t state;
  struct { la_task fn; void *arg; int ntasks; } job;
  atomic_int next;             /* next task to take */
  atomic_int cpu;              /* where the poster runs, -1: not known */
  /* the rest */
  _Alignas(64) atomic_bool awake;           /* worker 0 looks at `state`, or works */
  atomic_bool asleep[MAXTHREADS];
  atomic_uint small;           /* small jobs while nobody was awake */
  atomic_int alone;            /* small jobs to run on one thread from now on */
  int penalty, successes;      /* what `alone` will be set to next; small jobs shared well since (by the owner) */
  atomic_int wanted;           /* threads to use; 0: not decided yet */
} pool = { .owner = PTHREAD_MUTEX_INITIALIZER, .lock = PTHREAD_MUTEX_INITIALIZER,
           .done = PTHREAD_COND_INITIALIZER };

static _Thread_local bool inside;      /* this thread is running a task */
static _Thread_local bool fine;        /* the job it is about to post is small */

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
  int n = LA_HOSTILE(la_cpu_cores(), 4);
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
  fine = false;
  int most = la_th_count();
  double t = total / WORTH;
  return t < most ? (int)t : most;
}

int la_th_splitfine (int64_t n, double cost) {
  double total = (double)n * cost;
  if (total < 2 * WORTH_FINE) return 1;
  if (total >= 2 * WORTH || la_th_count() == 1) return la_th_split(n, cost);
  if (atomic_load_explicit(&pool.alone, memory_order_relaxed) > 0) {
    atomic_fetch_sub_explicit(&pool.alone, 1, memory_order_relaxed);
    return 1;
  }
  if (!atomic_load_explicit(&pool.awake, memory_order_relaxed) &&
      atomic_fetch_add_explicit(&pool.small, 1, memory_order_relaxed) % WAKE_EVERY != WAKE_EVERY - 1) return 1;
  fine = true;
  return 2;
}

void la_th_part (int64_t n, int task, int ntasks, int64_t grain, int64_t *lo, int64_t *hi) {
  if (ntasks == 1) {
    *lo = 0;
    *hi = n;
    return;
  }
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

/* The kernel likes to wake a thread on the processor of its waker, and there the two can take turns for a second while another processor
** is idle (seen on Linux 6: a product at half its speed after each pause of a program). A worker that finds itself there moves away once. */
static void step_aside (void) {
#if defined(__linux__)
  int cpu = sched_getcpu();
  cpu_set_t all, others;
  if (cpu < 0 || cpu >= CPU_SETSIZE || cpu != atomic_load_explicit(&pool.cpu, memory_order_relaxed)) return;
  if (sched_getaffinity(0, sizeof all, &all) != 0 || CPU_COUNT(&all) < 2) return;
  others = all;
  CPU_CLR(cpu, &others);
  if (sched_setaffinity(0, sizeof others, &others) == 0) sched_setaffinity(0, sizeof all, &all);
#endif
}

static int cpu_now (void) {
#if defined(__linux__)
  return sched_getcpu();
#else
  return -1;
#endif
}

static inline uint64_t state_now (void) { return atomic_load_explicit(&pool.state, memory_order_acquire); }

/* Takes part in the job of `state` if worker `me` is wanted there and the job still is open. */
static void join_job (int me, uint64_t state) {
  while ((state & OPEN) && me < HELPERS_OF(state)) {
    uint_fast64_t expected = state;
    if (!atomic_compare_exchange_weak(&pool.state, &expected, state + 1)) {
      if (JOB_OF(expected) != JOB_OF(state)) return;
      state = expected;
      continue;
    }
    take_tasks(pool.job.fn, pool.job.arg, pool.job.ntasks);
    uint64_t before = atomic_fetch_sub(&pool.state, 1);
    if ((before & WAITING) && (before & ACTIVE) == 1) {
      pthread_mutex_lock(&pool.lock);
      pthread_cond_signal(&pool.done);
      pthread_mutex_unlock(&pool.lock);
    }
    return;
  }
}

/* Is there a job after `seen` that wants worker `me`? It may be over. */
static inline bool wanted (int me, uint64_t state, unsigned seen) { return JOB_OF(state) != seen && me < HELPERS_OF(state); }

static void *worker (void *number) {
  int me = (int)(intptr_t)number;
  pthread_mutex_lock(&pool.lock);
  unsigned seen = JOB_OF(state_now()) - 1;           /* started for the job that is being posted */
  for (;;) {
    atomic_store(&pool.asleep[me], true);
    while (!pool.quit && !wanted(me, atomic_load(&pool.state), seen)) pthread_cond_wait(&pool.wake[me], &pool.lock);
    atomic_store(&pool.asleep[me], false);
    if (pool.quit) break;
    pthread_mutex_unlock(&pool.lock);
    if (me == 0) atomic_store_explicit(&pool.awake, true, memory_order_relaxed);
    double until = 0;
    do {
      uint64_t state = state_now();
      if (wanted(me, state, seen)) {
        seen = JOB_OF(state);
        step_aside();                      /* also when the job is over by now: the next one is near */
        join_job(me, state);
        until = la_clock() + SPIN_SECONDS;
      }
      else seen = JOB_OF(state);           /* another's */
      for (int i = 0; i < 64 && JOB_OF(state_now()) == seen; i++) relax();
    } while (la_clock() < until);
    if (me == 0) atomic_store_explicit(&pool.awake, false, memory_order_relaxed);
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
  pthread_cond_init(&pool.done, NULL);
  pool.nworkers = 0;
  atomic_store(&pool.awake, false);
  atomic_store(&pool.state, atomic_load(&pool.state) & ~(OPEN | WAITING | ACTIVE));
}

/* Does one of the first n workers sleep? */
static bool any_asleep (int n) {
  for (int i = 0; i < n; i++)
    if (atomic_load(&pool.asleep[i])) return true;
  return false;
}

/* With `lock` held. A worker that cannot be started is done without. */
static void start_workers (int n) {
  if (!pool.forkhandled) {
    pthread_atfork(fork_prepare, fork_parent, fork_child);
    pool.forkhandled = true;
  }
  while (pool.nworkers < n) {
    pthread_cond_init(&pool.wake[pool.nworkers], NULL);
    atomic_store(&pool.asleep[pool.nworkers], false);
    if (pthread_create(&pool.thread[pool.nworkers], NULL, worker, (void *)(intptr_t)pool.nworkers) != 0) {
      pthread_cond_destroy(&pool.wake[pool.nworkers]);
      return;
    }
    pool.nworkers++;
  }
}

static void stop_workers (void) {
  pthread_mutex_lock(&pool.owner);       /* nobody's job runs */
  pthread_mutex_lock(&pool.lock);
  int n = pool.nworkers;
  pool.quit = true;
  for (int i = 0; i < n; i++) pthread_cond_signal(&pool.wake[i]);      /* who still looks for work comes by here, too */
  pthread_mutex_unlock(&pool.lock);
  for (int i = 0; i < n; i++) {
    pthread_join(pool.thread[i], NULL);
    pthread_cond_destroy(&pool.wake[i]);
  }
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

/* After a small job whose poster has looked so often for its worker to end. Where other programs use the cores, a worker loses its own in
** the middle of a job now and then, and the poster waits for milliseconds. */
static void judge (int looks) {
  if (looks > LATE) {
    if (pool.penalty < ALONE) pool.penalty = ALONE;
    atomic_store_explicit(&pool.alone, pool.penalty, memory_order_relaxed);
    if (pool.penalty < ALONE_MOST) pool.penalty *= 4;
    pool.successes = 0;
  } else if (++pool.successes == 8 * ALONE) {
    pool.successes = 0;
    pool.penalty /= 4;
  }
}

void la_th_run (int ntasks, la_task fn, void *arg) {
  if (ntasks == 1) {
    fn(arg, 0, 1);
    return;
  }
  int threads = la_th_count();
  bool small = fine;
  fine = false;
  if (ntasks <= 1 || threads <= 1 || inside || pthread_mutex_trylock(&pool.owner) != 0) {
    for (int t = 0; t < ntasks; t++) fn(arg, t, ntasks);
    return;
  }
  int helpers = (ntasks < threads ? ntasks : threads) - 1;
  pool.job.fn = fn;
  pool.job.arg = arg;
  pool.job.ntasks = ntasks;
  atomic_store_explicit(&pool.next, 0, memory_order_relaxed);
  atomic_store_explicit(&pool.cpu, cpu_now(), memory_order_relaxed);
  uint64_t number = (JOB_OF(atomic_load_explicit(&pool.state, memory_order_relaxed)) + 1) * JOBS;
  atomic_store(&pool.state, number | (uint64_t)helpers * HELPERS | OPEN);
  if (pool.nworkers < helpers || any_asleep(helpers)) {
    pthread_mutex_lock(&pool.lock);
    start_workers(helpers);
    for (int i = 0; i < helpers && i < pool.nworkers; i++)
      if (atomic_load(&pool.asleep[i])) pthread_cond_signal(&pool.wake[i]);
    pthread_mutex_unlock(&pool.lock);
    sched_yield();                         /* a worker that wakes on this processor goes elsewhere first; else this is nothing */
  }
  take_tasks(fn, arg, ntasks);
  atomic_fetch_and(&pool.state, ~OPEN);
  int looks = 0;
  while (looks < PATIENCE && (state_now() & ACTIVE) != 0) { looks++; relax(); }
  if (small) judge(looks);
  if ((state_now() & ACTIVE) != 0) {
    pthread_mutex_lock(&pool.lock);
    atomic_fetch_or(&pool.state, WAITING);
    while ((state_now() & ACTIVE) != 0) pthread_cond_wait(&pool.done, &pool.lock);
    pthread_mutex_unlock(&pool.lock);
  }
  pthread_mutex_unlock(&pool.owner);
}
