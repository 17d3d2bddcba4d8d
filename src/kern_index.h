/*
** kern_index.h: the inner loops of indexing; one table per instruction set (kern_index.c). Called by index.c.
** Elements are moved as bytes of their size, aligned or not; the arrays of loops are indexed by log2 of that size.
*/
#ifndef LA_KERN_INDEX_H
#define LA_KERN_INDEX_H

#include "kernel.h"

typedef struct la_index_table {
  /* off[0 .. n) = or += (add) the offsets of n positions (from 1, or negative), `step` bytes apart, on an axis of that
  ** length and stride. true where all are within the axis; what is outside gives offsets that must not be used. */
  bool (*offsets[LA_NDTYPES]) (int64_t n, const char *p, int64_t step, int64_t length, int64_t stride, bool add,
                               int64_t *off);
  bool (*offsets_zero) (int64_t n, const char *p, int64_t step, int64_t length, int64_t stride, bool add,
                        int64_t *off);                                  /* int64 positions from 0 */
  /* o[j] = x[off[j]]; oo: offsets on the other side, or NULL where it has the stride os */
  void (*take[5]) (int64_t n, const char *x, const int64_t *off, char *o, int64_t os, const int64_t *oo);
  /* x[off[j]] = o[j], in this order */
  void (*put[5])  (int64_t n, char *x, const int64_t *off, const char *o, int64_t os, const int64_t *oo);
  void (*copy[5]) (int64_t n, char *d, int64_t ds, const char *s, int64_t ss);
  /* The plain case: int64 positions (from 1, or negative), x and o all without gaps. o[j] = x at p[j]; false where one is outside the
  ** length: o is then undefined. past: o is written past the caches. */
  bool (*gather[5]) (int64_t n, const int64_t *p, int64_t length, const char *x, char *o, bool past);
  bool (*inside) (int64_t n, const int64_t *p, int64_t length);
  bool (*fromone) (int64_t n, const int64_t *p, int64_t length);       /* none negative, either */
  /* out[j] = p[j] moved to the nearest of 1 .. length; out may be p */
  void (*clip) (int64_t n, const int64_t *p, int64_t length, int64_t *out);
  /* x at p[j] = v[j], in this order; v: sv bytes apart. The positions are inside. */
  void (*scatter[5]) (int64_t n, const int64_t *p, int64_t length, char *x, const char *v, int64_t sv);

  /* Masks m of n elements, sm bytes apart; every byte but 0 is true. */
  int64_t (*count) (int64_t n, const char *m, int64_t sm);
  /* the elements of x where m is true one after another to out; returns where they end. Writes nothing behind that. */
  char *(*compress[5]) (int64_t n, const char *m, int64_t sm, const char *x, int64_t sx, char *out);
  /* x gets the values v, sv bytes apart, where m is true; returns the offset of the value that comes next. */
  int64_t (*expand[5]) (int64_t n, const char *m, int64_t sm, char *x, int64_t sx, const char *v, int64_t sv);
  /* x gets *v where m is true */
  void (*fill[5]) (int64_t n, const char *m, int64_t sm, char *x, int64_t sx, const char *v);
  /* out[0], out[stride], ... = first + i where m[i] is true; returns how many */
  int64_t (*where) (int64_t n, const char *m, int64_t sm, int64_t first, int64_t *out, int64_t stride);
} la_index_table;

extern const la_index_table la_kern_index_baseline;
#if defined(LA_HAVE_X86_ISA)
extern const la_index_table la_kern_index_avx2, la_kern_index_avx512;
#endif

#endif
