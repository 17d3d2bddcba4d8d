/*
** cpu.c: what the machine has. See cpu.h. The choice is made once per process and never changes after.
*/
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cpu.h"

#if defined(__aarch64__)
#define BASELINE "neon"
#define KNOWN "there is neon"
#else
#define BASELINE "baseline"
#define KNOWN "there are baseline, avx2 and avx512"
#endif

static const char *const isa_names[LA_NISA] = { BASELINE, "avx2", "avx512" };      /* ORDER ISA */

static pthread_once_t decided = PTHREAD_ONCE_INIT;
static atomic_int chosen = -1;
static char refusal[160];
static int64_t l2 = 512 << 10, l3 = 8 << 20;

const char *la_cpu_isaname (la_isa isa) { return isa_names[isa]; }

bool la_cpu_runs (la_isa isa) {
#if defined(LA_HAVE_X86_ISA)
  __builtin_cpu_init();
  if (isa == LA_ISA_AVX2)
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi2");
  if (isa == LA_ISA_AVX512)
    return la_cpu_runs(LA_ISA_AVX2) && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512cd");
#endif
  return isa == LA_ISA_BASELINE;
}

static void decide (void) {
  int best = LA_ISA_BASELINE;
  for (int i = LA_NISA - 1; i > LA_ISA_BASELINE; i--)
    if (la_cpu_runs((la_isa)i)) { best = i; break; }
  const char *want = getenv("LUNARRAY_ISA");
  if (want != NULL && *want != '\0') {
    int i;
    for (i = 0; i < LA_NISA; i++)
      if (strcmp(want, isa_names[i]) == 0 || (i == LA_ISA_BASELINE && strcmp(want, "baseline") == 0)) break;
    if (i == LA_NISA)
      snprintf(refusal, sizeof refusal, "LUNARRAY_ISA is \"%.40s\": " KNOWN, want);
    else if (!la_cpu_runs((la_isa)i))
      snprintf(refusal, sizeof refusal, "LUNARRAY_ISA is \"%s\": this CPU or this build does not have it (the best here is %s)",
               isa_names[i], isa_names[best]);
    else best = i;
  }
#ifdef _SC_LEVEL2_CACHE_SIZE
  long n = sysconf(_SC_LEVEL2_CACHE_SIZE);
  if (n > 0) l2 = n;
#endif
#ifdef _SC_LEVEL3_CACHE_SIZE
  long last = sysconf(_SC_LEVEL3_CACHE_SIZE);
  if (last > 0) l3 = last;
#endif
  atomic_store(&chosen, best);
}

la_isa la_cpu_isa (void) {
  int isa = atomic_load_explicit(&chosen, memory_order_acquire);     /* asked by every operation */
  if (isa < 0) {
    pthread_once(&decided, decide);
    isa = atomic_load(&chosen);
  }
  return (la_isa)isa;
}
const char *la_cpu_isaerror (void) { pthread_once(&decided, decide); return refusal[0] != '\0' ? refusal : NULL; }
int64_t la_cpu_l2 (void) { pthread_once(&decided, decide); return l2; }
int64_t la_cpu_l3 (void) { pthread_once(&decided, decide); return l3; }

int la_cpu_cores (void) {
#if defined(__linux__)
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0) {
    int n = CPU_COUNT(&set);
    if (n > 0) return n;
  }
#endif
  long n = sysconf(_SC_NPROCESSORS_ONLN);
  return n > 0 ? (int)n : 1;
}
