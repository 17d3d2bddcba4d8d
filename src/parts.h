/*
** parts.h: loops over floats that take parameters as operands of stride 0; one table per instruction set (kern_parts.c). Called by
** compare.c. The first index of each is 0 for float32, 1 for float64.
*/
#ifndef LA_PARTS_H
#define LA_PARTS_H

#include "kernel.h"

typedef struct la_compare_table {
  la_loop isclose[2];          /* (a, b, rtol, atol) -> bool: |a - b| <= atol + rtol |b|, or a == b; false for NaN */
  la_loop isclosenan[2];       /* the same, two NaN are close */
  la_loop nantonum[2];         /* (x, for NaN, for inf, for -inf) -> x without these */
  la_loop round[2][2];         /* (x, f) -> [0] rint(x f) / f   [1] rint(x / f) f */
} la_compare_table;

extern const la_compare_table la_kern_compare_baseline;
#if defined(LA_HAVE_X86_ISA)
extern const la_compare_table la_kern_compare_avx2, la_kern_compare_avx512;
#endif

#endif
