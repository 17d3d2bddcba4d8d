/*
** kernel.h: what an inner loop looks like, and the tables of them.
**
** Every file kern_*.c is compiled once per instruction set (Makefile: ISA flags and -DLA_ISA=name) and defines
** one table whose name ends in that set's; kernel.c picks the tables of the set in use (cpu.h).
** Inner loops are plain C over one template include per dtype, written so that the compiler vectorises them;
** where a measurement asked for it there is a body in vector types. -ffp-contract=off everywhere, so exact
** operations are bit-equal between sets; fused multiply-add is written out, as LA_FMA, where it is meant.
**
** A kernel handles contiguous, scalar-left, scalar-right and strided operands; nothing in it walks
** N dimensions: that is execute.c's work.
*/
#ifndef LA_KERNEL_H
#define LA_KERNEL_H

#include "dtype.h"

/* n elements; p[0 .. nin-1] inputs, p[nin ..] outputs, s: their strides in bytes. An output may be the same
** memory as an input (same pointer and stride), never partly overlapping. */
typedef void (*la_loop) (int64_t n, char *const *p, const int64_t *s);

/* names: la_kern_arith_baseline, la_kern_arith_avx2, ... */
#define LA_PASTE_(a, b) a##b
#define LA_PASTE(a, b) LA_PASTE_(a, b)

#endif
