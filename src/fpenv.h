/*
** fpenv.h: the floating-point environment around our computing. A host may have unmasked exceptions, changed the rounding, asked for
** flushing to zero, or may want to see its own exception flags: inside we compute in IEEE's default environment, outside nothing has
** changed. Costs two reads of a register where the host has changed nothing.
**   la_fpenv e = la_fp_enter(); ... la_fp_leave(e);
*/
#ifndef LA_FPENV_H
#define LA_FPENV_H

#if defined(__SSE2__)
#include <xmmintrin.h>

typedef unsigned la_fpenv;

#define LA_FP_FLAGS 0x3fu          /* the exceptions seen so far */
#define LA_FP_DEFAULT 0x1f80u      /* all exceptions masked, to nearest, subnormal numbers kept */

static inline la_fpenv la_fp_enter (void) {
  la_fpenv e = _mm_getcsr();
  if (__builtin_expect((e & ~LA_FP_FLAGS) != LA_FP_DEFAULT, 0)) _mm_setcsr(LA_FP_DEFAULT);
  return e;
}
static inline void la_fp_leave (la_fpenv e) {
  if (_mm_getcsr() != e) _mm_setcsr(e);
}

#else
#include <fenv.h>

typedef fenv_t la_fpenv;

static inline la_fpenv la_fp_enter (void) {
  la_fpenv e;
  fegetenv(&e);
  fesetenv(FE_DFL_ENV);
  return e;
}
static inline void la_fp_leave (la_fpenv e) { fesetenv(&e); }
#endif

#endif
