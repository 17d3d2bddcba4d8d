/*
** blas.c: finds, loads and calls the BLAS and LAPACK library. See blas.h.
**
** Loading, under one lock:
**   0. compiled with -DLUNARRAY_NO_BLAS there is none, and nothing is looked for
**   1. a static host (-DLUNARRAY_BLAS_LINKED) has the functions in it: nothing is loaded
**   2. LUNARRAY_BLAS: "none", or the file to load and no other
**   3. a process that already carries OpenBLAS lends us its own
**   4. the names below, best first
**
** Three variables steer OpenBLAS while it is loaded, by its initialiser: OPENBLAS_NUM_THREADS=1, so that it starts no threads;
** OPENBLAS_THREAD_TIMEOUT=16, so that those that it starts later do not spin; and, on a CPU with AVX-512,
** OPENBLAS_CORETYPE=SkylakeX, since a library older than the CPU falls back to Haswell kernels at half the speed (measured with
** 0.3.21 on Zen 5). What the user has set of the last two is kept. setenv is not safe beside another thread's getenv, so the
** process's list of variables is exchanged for a copy with the three in it and afterwards put back: a reader sees one whole
** list or the other.
**
** Threads: a pthread build is told openblas_set_num_threads(1) once, and for a single large factorisation, if nobody else is in the
** library, as many as our pool has; an OpenMP build reads the calling thread's own
** setting, so it is set around each call (la_blas_enter); MKL is told to work sequentially.
**
** Reference BLAS (no known name of an optimised one among its symbols) serves for LAPACK only: our own product is faster.
*/
#include <dlfcn.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "blas.h"
#include "cpu.h"
#include "thread.h"

/* ---- functions of a static host ---- */

#if defined(LUNARRAY_BLAS_LINKED)
/* Every Fortran function that lunarray calls. */
#define LA_BLAS_SDCZ(X, f) X(s##f) X(d##f) X(c##f) X(z##f)
#define LA_BLAS_NAMES(X) \
  LA_BLAS_SDCZ(X, gemm) LA_BLAS_SDCZ(X, syrk) LA_LAPACK_NAMES(X)
#define DECLARE(name) extern void name##_ (void);
#define DECLARE_WEAK(name) extern void name (void) __attribute__((weak));
LA_BLAS_NAMES(DECLARE)
DECLARE_WEAK(openblas_get_config)
DECLARE_WEAK(openblas_get_corename)
DECLARE_WEAK(openblas_get_parallel)
DECLARE_WEAK(openblas_set_num_threads)
DECLARE_WEAK(omp_get_max_threads)
DECLARE_WEAK(omp_set_num_threads)
static const struct { const char *name; void (*fn) (void); } linked[] = {
#define ROW(name) { #name "_", name##_ },
#define ROW_WEAK(name) { #name, name },
  LA_BLAS_NAMES(ROW)
  ROW_WEAK(openblas_get_config) ROW_WEAK(openblas_get_corename) ROW_WEAK(openblas_get_parallel)
  ROW_WEAK(openblas_set_num_threads) ROW_WEAK(omp_get_max_threads) ROW_WEAK(omp_set_num_threads)
  { NULL, NULL }
};
#undef ROW
#undef ROW_WEAK
#endif

/* ---- what is loaded ---- */

typedef void (*gemm_fn) (const char *ta, const char *tb, const la_bint *m, const la_bint *n, const la_bint *k,
                         const void *alpha, const void *a, const la_bint *lda, const void *b, const la_bint *ldb,
                         const void *beta, void *c, const la_bint *ldc, size_t, size_t);
typedef void (*syrk_fn) (const char *uplo, const char *trans, const la_bint *n, const la_bint *k,
                         const void *alpha, const void *a, const la_bint *lda,
                         const void *beta, void *c, const la_bint *ldc, size_t, size_t);

enum { UNTRIED, LOADED, FAILED };

static struct {
  atomic_int state;            /* set last, read without the lock */
  bool products;               /* optimised: its gemm beats ours */
  bool wide;                   /* 64-bit integers */
  void *handle, *lapack;       /* `lapack`: where the library itself has no factorisations */
  const char *suffix;          /* of Fortran names: "_" or "_64_" */
  gemm_fn gemm[4];             /* s d c z */
  syrk_fn syrk[4];
  la_fortran lapack_fn[LA_NLAPACK];
  const char *missing;         /* a LAPACK function that the library lacks, NULL: none */
  void (*set_threads) (int);   /* OpenBLAS with threads of its own only */
  atomic_bool team;            /* they help somebody now */
  int (*omp_get) (void);       /* OpenMP builds only */
  void (*omp_set) (int);
  atomic_int inside;           /* callers now */
  int room;                    /* most callers at a time */
  char path[512], config[256], corename[64], why[512];
} blas;

static pthread_mutex_t blas_lock = PTHREAD_MUTEX_INITIALIZER;
static bool blas_forkhandled;

/* A fork waits for a load to end, so that the child never finds one half done. */
static void bl_fork_prepare (void) { pthread_mutex_lock(&blas_lock); }
static void bl_fork_parent (void) { pthread_mutex_unlock(&blas_lock); }
static void bl_fork_child (void) {
  pthread_mutex_init(&blas_lock, NULL);
  atomic_store(&blas.inside, 0);         /* the other callers stayed in the parent */
  atomic_store(&blas.team, false);
}

static void *bl_plain (void *handle, const char *name) {       /* a C symbol */
#if defined(LUNARRAY_NO_BLAS)
  (void)handle;
  (void)name;
  return NULL;
#elif defined(LUNARRAY_BLAS_LINKED)
  (void)handle;
  for (int i = 0; linked[i].name != NULL; i++)
    if (strcmp(linked[i].name, name) == 0) return (void *)linked[i].fn;
  return NULL;
#else
  return dlsym(handle, name);
#endif
}

static void *bl_fortran (void *handle, const char *name, const char *suffix) {
  char s[64];
  snprintf(s, sizeof s, "%s%s", name, suffix);
  return bl_plain(handle, s);
}

/* ---- the environment during the load ---- */

#if !defined(LUNARRAY_BLAS_LINKED) && !defined(LUNARRAY_NO_BLAS)
extern char **environ;

static char env_threads[] = "OPENBLAS_NUM_THREADS=1";
/* Its threads spin for 2^16 cycles before they sleep. By default they do for 2^26, which takes a core from everybody else for
** 30 ms after each call (measured). */
static char env_timeout[] = "OPENBLAS_THREAD_TIMEOUT=16";
static char env_coretype[] = "OPENBLAS_CORETYPE=SkylakeX";
/* Lists that were in place once. A reader may still hold one, so only the eighth last search's is freed. */
static char **env_kept[8];
static int env_turn;

#if defined(__GNUC__)
/* The library is unloaded: a reader that held a list has long let go of it. */
__attribute__((destructor)) static void env_unload (void) {
  for (int i = 0; i < (int)LA_COUNT(env_kept); i++) free(env_kept[i]);
}
#endif

/* The process's variables and our three; one list serves a whole search. */
static char **env_with_ours (void) {
  size_t n = 0, m = 0;
  bool coretype = la_cpu_runs(LA_ISA_AVX512) && getenv("OPENBLAS_CORETYPE") == NULL;
  bool timeout = getenv("OPENBLAS_THREAD_TIMEOUT") == NULL;
  if (environ != NULL) while (environ[n] != NULL) n++;
  char **list = malloc((n + 4) * sizeof *list);
  if (list == NULL) return NULL;
  list[m++] = env_threads;
  if (coretype) list[m++] = env_coretype;
  if (timeout) list[m++] = env_timeout;
  for (size_t i = 0; i < n; i++)
    if (strncmp(environ[i], "OPENBLAS_NUM_THREADS=", 21) != 0) list[m++] = environ[i];
  list[m] = NULL;
  free(env_kept[env_turn]);
  env_kept[env_turn] = list;
  env_turn = (env_turn + 1) % (int)LA_COUNT(env_kept);
  return list;
}

static void *bl_open (const char *file, char **with) {
  void *h = dlopen(file, RTLD_NOW | RTLD_LOCAL | RTLD_NOLOAD);
  if (h != NULL) return h;              /* somebody's already: its initialiser has run */
  char **before = environ;
  if (with != NULL) environ = with;
  h = dlopen(file, RTLD_NOW | RTLD_LOCAL
#ifdef RTLD_NODELETE
             | RTLD_NODELETE            /* outlives core.so, which a closed state may unload */
#endif
             );
  if (with == NULL) return h;
  if (environ == with) environ = before;
  else {                                /* the initialiser called setenv, which made a third list: take ours out by name */
    const char *was = NULL;
    for (char **e = before; e != NULL && *e != NULL; e++)
      if (strncmp(*e, "OPENBLAS_NUM_THREADS=", 21) == 0) was = *e + 21;
    if (was != NULL) setenv("OPENBLAS_NUM_THREADS", was, 1);
    else unsetenv("OPENBLAS_NUM_THREADS");
    for (char **e = with; *e != NULL; e++) {
      if (*e == env_coretype) unsetenv("OPENBLAS_CORETYPE");
      if (*e == env_timeout) unsetenv("OPENBLAS_THREAD_TIMEOUT");
    }
  }
  return h;
}
#endif

/* ---- recognise ---- */

#if !defined(LUNARRAY_NO_BLAS)
/* The functions of handle, if it has matrix products under one of the two suffixes. */
static bool bl_adopt (void *handle, const char *file) {
  static const char letters[] = "sdcz";
  static const char *const suffixes[] = { "_", "_64_" };
  const char *suffix = NULL;
  for (int i = 0; i < (int)LA_COUNT(suffixes) && suffix == NULL; i++)
    if (bl_fortran(handle, "dgemm", suffixes[i]) != NULL) suffix = suffixes[i];
  if (suffix == NULL) {
    snprintf(blas.why, sizeof blas.why, "%.300s has no dgemm: it is not a BLAS library", file);
    return false;
  }
  blas.suffix = suffix;
  blas.wide = suffix[1] != '\0';
  blas.config[0] = blas.corename[0] = '\0';
  blas.products = false;
  blas.room = 1 << 20;
  blas.omp_get = NULL;
  blas.omp_set = NULL;
  blas.set_threads = NULL;

  const char *c64 = blas.wide ? "64_" : "";
  char name[64];
#define CSYM(s) (snprintf(name, sizeof name, "%s%s", s, c64), bl_plain(handle, name))
  char *(*config) (void) = (char *(*) (void))CSYM("openblas_get_config");
  void (*mkl_threading) (int) = (void (*) (int))bl_plain(handle, "MKL_Set_Threading_Layer");
  void (*blis_threads) (int64_t) = (void (*) (int64_t))bl_plain(handle, "bli_thread_set_num_threads");
  if (config != NULL) {
    char *(*corename) (void) = (char *(*) (void))CSYM("openblas_get_corename");
    int (*parallel) (void) = (int (*) (void))CSYM("openblas_get_parallel");
    void (*set_threads) (int) = (void (*) (int))CSYM("openblas_set_num_threads");
    snprintf(blas.config, sizeof blas.config, "%s", config());
    if (corename != NULL) snprintf(blas.corename, sizeof blas.corename, "%s", corename());
    if (strstr(blas.config, "USE64BITINT") != NULL) blas.wide = true;
    blas.products = true;
    if (parallel != NULL && parallel() == 2) {
      blas.omp_get = (int (*) (void))bl_plain(handle, "omp_get_max_threads");
      blas.omp_set = (void (*) (int))bl_plain(handle, "omp_set_num_threads");
      if (blas.omp_get == NULL || blas.omp_set == NULL) blas.omp_get = NULL;
    }
    else if (set_threads != NULL) {
      set_threads(1);
      if (parallel != NULL && parallel() == 1) blas.set_threads = set_threads;
    }
    /* two buffers for each of MAX_THREADS; a caller that finds none ends the process */
    const char *most = strstr(blas.config, "MAX_THREADS=");
    long room = most != NULL ? strtol(most + 12, NULL, 10) : 0;
    blas.room = room > 0 && room < 1 << 20 ? (int)room : 16;
  }
  else if (mkl_threading != NULL) {
    void (*mkl_interface) (int) = (void (*) (int))bl_plain(handle, "MKL_Set_Interface_Layer");
    if (mkl_interface != NULL) mkl_interface(0);     /* MKL_INTERFACE_LP64 */
    mkl_threading(1);                                /* MKL_THREADING_SEQUENTIAL */
    blas.products = true;
    snprintf(blas.config, sizeof blas.config, "MKL");
  }
  else if (blis_threads != NULL) {
    blis_threads(1);
    blas.products = true;
    snprintf(blas.config, sizeof blas.config, "BLIS");
  }
  else snprintf(blas.config, sizeof blas.config, "reference BLAS: used for LAPACK, not for products");
#undef CSYM
  for (int i = 0; i < 4; i++) {
    char f[8];
    snprintf(f, sizeof f, "%cgemm", letters[i]);
    blas.gemm[i] = (gemm_fn)bl_fortran(handle, f, suffix);
    snprintf(f, sizeof f, "%csyrk", letters[i]);
    blas.syrk[i] = (syrk_fn)bl_fortran(handle, f, suffix);
    if (blas.gemm[i] == NULL || blas.syrk[i] == NULL) blas.products = false;
  }
  blas.handle = handle;
  Dl_info info;
  if (blas.gemm[1] != NULL && dladdr((void *)blas.gemm[1], &info) != 0 && info.dli_fname != NULL)
    snprintf(blas.path, sizeof blas.path, "%s", info.dli_fname);
  else snprintf(blas.path, sizeof blas.path, "%s", file);
  return true;
}

#endif

#if defined(LUNARRAY_NO_BLAS)

static bool bl_find (void) {
  return false;
}

#elif defined(LUNARRAY_BLAS_LINKED)

static bool bl_find (void) {
  return bl_adopt(NULL, "the program itself");
}

#else

static const char *const blas_files[] = {
#if defined(__APPLE__)
  "libopenblas.dylib", "/opt/homebrew/opt/openblas/lib/libopenblas.dylib", "/usr/local/opt/openblas/lib/libopenblas.dylib",
#else
  "libopenblas.so.0", "libopenblas.so", "libopenblasp.so.0", "libopenblaso.so.0", "libopenblas64_.so.0", "libopenblas64.so.0",
  "libmkl_rt.so.2", "libmkl_rt.so.1", "libmkl_rt.so", "libblis.so.4", "libblas.so.3", "libblas.so", "libcblas.so.3",
#endif
  NULL
};

static const char *const lapack_files[] = { "liblapack.so.3", "liblapack.so", "libflame.so", NULL };

static bool bl_find (void) {
  const char *want = getenv("LUNARRAY_BLAS");
  char **env;
  void *h;
  if (want != NULL && *want != '\0') {
    if (strcmp(want, "none") == 0) {
      snprintf(blas.why, sizeof blas.why, "LUNARRAY_BLAS=none forbids one");
      return false;
    }
    if ((h = bl_open(want, env_with_ours())) == NULL) {
      const char *e = dlerror();
      snprintf(blas.why, sizeof blas.why, "LUNARRAY_BLAS: %.400s", e != NULL ? e : want);
      return false;
    }
    return bl_adopt(h, want);
  }
  if (dlsym(RTLD_DEFAULT, "openblas_get_config") != NULL && bl_adopt(RTLD_DEFAULT, "the program itself")) return true;
  env = env_with_ours();
  for (int i = 0; blas_files[i] != NULL; i++)
    if ((h = bl_open(blas_files[i], env)) != NULL && bl_adopt(h, blas_files[i])) return true;
  snprintf(blas.why, sizeof blas.why, "no BLAS library was found (%s and others)", blas_files[0]);
  return false;
}

#endif

static void bl_find_lapack (void) {
  static const char *const names[] = {
#define ROW(name) #name,
    LA_LAPACK_NAMES(ROW)
#undef ROW
  };
  blas.missing = NULL;
  for (int i = 0; i < LA_NLAPACK; i++) {
    void *f = bl_fortran(blas.handle, names[i], blas.suffix);
    if (f == NULL && blas.lapack != NULL) f = bl_fortran(blas.lapack, names[i], blas.suffix);
    blas.lapack_fn[i] = (la_fortran)f;
    if (f == NULL && blas.missing == NULL) blas.missing = names[i];
  }
  if (blas.missing != NULL) snprintf(blas.why, sizeof blas.why, "%.300s has no %s", blas.path, blas.missing);
}

static bool bl_load (bool again) {
  int s = atomic_load_explicit(&blas.state, memory_order_acquire);
  if (s == LOADED || (s == FAILED && !again)) return s == LOADED;
  pthread_mutex_lock(&blas_lock);
  if (!blas_forkhandled) blas_forkhandled = pthread_atfork(bl_fork_prepare, bl_fork_parent, bl_fork_child) == 0;
  s = atomic_load(&blas.state);
  if (s == UNTRIED || (s == FAILED && again)) {
    s = bl_find() ? LOADED : FAILED;
#if !defined(LUNARRAY_BLAS_LINKED) && !defined(LUNARRAY_NO_BLAS)
    if (s == LOADED && bl_fortran(blas.handle, "dgesv", blas.suffix) == NULL)
      for (int i = 0; lapack_files[i] != NULL && blas.lapack == NULL; i++) {
        void *h = bl_open(lapack_files[i], NULL);
        if (h != NULL && bl_fortran(h, "dgesv", blas.suffix) != NULL) blas.lapack = h;
      }
#endif
    if (s == LOADED) bl_find_lapack();
    atomic_store_explicit(&blas.state, s, memory_order_release);
  }
  pthread_mutex_unlock(&blas_lock);
  return s == LOADED;
}

bool la_blas_ready (void) {
  return bl_load(false) && blas.products;
}

bool la_blas_load (la_ctx *cx) {
  if (bl_load(true) && blas.missing == NULL) return true;
#if defined(LUNARRAY_NO_BLAS)
  return la_fail(cx, "LAPACK is needed, and this library was compiled without one");
#else
  return la_fail(cx, "LAPACK is needed: install OpenBLAS (Debian/Ubuntu: apt install libopenblas0)%s%.300s",
                 getenv("LUNARRAY_BLAS") != NULL ? "; " : "", getenv("LUNARRAY_BLAS") != NULL ? blas.why : "");
#endif
}

/* ---- ask ---- */

static bool bl_loaded (void) { return atomic_load_explicit(&blas.state, memory_order_acquire) == LOADED; }

const char *la_blas_library (void) { return bl_loaded() ? blas.path : NULL; }
const char *la_blas_corename (void) { return bl_loaded() && blas.corename[0] != '\0' ? blas.corename : NULL; }
const char *la_blas_config (void) { return bl_loaded() ? blas.config : NULL; }
int64_t la_blas_maxint (void) { return blas.wide ? INT64_MAX / 64 : INT32_MAX; }

/* ---- call ---- */

la_bint la_blas_int (int64_t v) {
  la_bint i;
  i.i64 = 0;
  if (blas.wide) i.i64 = v; else i.i32 = (int32_t)v;
  return i;
}

int64_t la_blas_fromint (la_bint i) { return blas.wide ? i.i64 : i.i32; }
int la_blas_intsize (void) { return blas.wide ? 8 : 4; }

int64_t la_blas_intat (const void *ints, int64_t i) {
  return blas.wide ? ((const int64_t *)ints)[i] : ((const int32_t *)ints)[i];
}

int la_blas_enter (void) {
  while (atomic_fetch_add_explicit(&blas.inside, 1, memory_order_acquire) >= blas.room) {
    atomic_fetch_sub_explicit(&blas.inside, 1, memory_order_relaxed);
    sched_yield();
  }
  int token = 0;
  if (blas.omp_get != NULL) {
    token = blas.omp_get();
    if (token != 1) blas.omp_set(1);
  }
  return token;
}

void la_blas_leave (int token) {
  if (token > 1) blas.omp_set(token);
  atomic_fetch_sub_explicit(&blas.inside, 1, memory_order_release);
}

int la_blas_enter_team (void) {
  int n = la_th_count();
  if (n < 2) return la_blas_enter();
  if (blas.omp_get != NULL) {                      /* the setting is this thread's own */
    int was = la_blas_enter();
    blas.omp_set(n);
    return was;
  }
  la_blas_enter();
  if (n > blas.room / 2) n = blas.room / 2;
  if (blas.set_threads == NULL || n < 2 || atomic_load(&blas.inside) != 1 || atomic_exchange(&blas.team, true)) return 0;
  blas.set_threads(n);
  return -1;
}

void la_blas_leave_team (int token) {
  if (blas.omp_get != NULL) {
    if (la_th_count() > 1 && token == 1) blas.omp_set(1);
    la_blas_leave(token);
    return;
  }
  if (token == -1) {
    blas.set_threads(1);
    atomic_store(&blas.team, false);
  }
  la_blas_leave(0);
}

la_fortran la_blas_lapack (la_lapack f) { return blas.lapack_fn[f]; }

static const la_c128 bl_one_z = {1, 0}, bl_zero_z = {0, 0};
static const la_c64 bl_one_c = {1, 0}, bl_zero_c = {0, 0};
static const double bl_one_d = 1, bl_zero_d = 0;
static const float bl_one_s = 1, bl_zero_s = 0;
static const void *const bl_one[4] = { &bl_one_s, &bl_one_d, &bl_one_c, &bl_one_z };
static const void *const bl_zero[4] = { &bl_zero_s, &bl_zero_d, &bl_zero_c, &bl_zero_z };

#define BL_LETTER(dt) ((int)(dt) - LA_F32)       /* ORDER DTYPE: float32 float64 complex64 complex128 */

void la_blas_gemm_inside (la_dtype dt, char transa, char transb, int64_t m, int64_t n, int64_t k, const void *a, int64_t lda,
                          const void *b, int64_t ldb, void *c, int64_t ldc) {
  int t = BL_LETTER(dt);
  la_bint fm = la_blas_int(m), fn = la_blas_int(n), fk = la_blas_int(k);
  la_bint fa = la_blas_int(lda), fb = la_blas_int(ldb), fc = la_blas_int(ldc);
  blas.gemm[t](&transa, &transb, &fm, &fn, &fk, bl_one[t], a, &fa, b, &fb, bl_zero[t], c, &fc, 1, 1);
}

void la_blas_gemm (la_dtype dt, char transa, char transb, int64_t m, int64_t n, int64_t k, const void *a, int64_t lda,
                   const void *b, int64_t ldb, void *c, int64_t ldc) {
  int token = la_blas_enter();
  la_blas_gemm_inside(dt, transa, transb, m, n, k, a, lda, b, ldb, c, ldc);
  la_blas_leave(token);
}

void la_blas_syrk (la_dtype dt, char trans, int64_t n, int64_t k, const void *a, int64_t lda, void *c, int64_t ldc) {
  int t = BL_LETTER(dt);
  la_bint fn = la_blas_int(n), fk = la_blas_int(k), fa = la_blas_int(lda), fc = la_blas_int(ldc);
  int token = la_blas_enter();
  blas.syrk[t]("L", &trans, &fn, &fk, bl_one[t], a, &fa, bl_zero[t], c, &fc, 1, 1);
  la_blas_leave(token);
}
