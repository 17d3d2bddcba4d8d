/*
** cpu.h: which instruction sets this CPU runs, and which kernel set is in use.
** Decided once, when the library is first opened: the best of those compiled in, or the one that
** LUNARRAY_ISA names (baseline, avx2, avx512, neon) if this CPU runs it.
*/
#ifndef LA_CPU_H
#define LA_CPU_H

#include <stdbool.h>
#include <stdint.h>

typedef enum la_isa {     /* ORDER ISA: later ones are preferred */
  LA_ISA_BASELINE,        /* what the compiler targets by default: SSE2 on x86-64, NEON on aarch64 */
  LA_ISA_AVX2,            /* AVX2, FMA, BMI2, F16C: Haswell and Zen on */
  LA_ISA_AVX512,          /* AVX-512 F, BW, DQ, VL, CD: Skylake-X and Zen 4 on */
  LA_NISA
} la_isa;

la_isa      la_cpu_isa (void);                 /* the set in use */
const char *la_cpu_isaname (la_isa isa);
bool        la_cpu_runs (la_isa isa);          /* can this CPU run it (and was it compiled in)? */
const char *la_cpu_isaerror (void);            /* NULL, or the sentence why LUNARRAY_ISA was refused */
int         la_cpu_cores (void);               /* cores this process may use */
int64_t     la_cpu_l2 (void);                  /* bytes of second-level cache of one core */
int64_t     la_cpu_l3 (void);                  /* bytes of last-level cache; a result larger than it is written past it */

#endif
