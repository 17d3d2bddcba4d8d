/*
** select.h: loops that choose by a mask, or copy; one table per instruction set (kern_select.c). Called by execute.c.
*/
#ifndef LA_SELECT_H
#define LA_SELECT_H

#include "kernel.h"

typedef struct la_select_table { la_loop select[5], masked[5], copy[5]; } la_select_table;   /* by log2 of the element's size */

extern const la_select_table la_kern_select_baseline;
#if defined(LA_HAVE_X86_ISA)
extern const la_select_table la_kern_select_avx2, la_kern_select_avx512;
#endif

#endif
