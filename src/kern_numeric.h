/*
** kern_numeric.h: inner loops of sliding products, searches and bit packing; one table per instruction set (kern_numeric.c).
** Called by numeric.c and stat.c. All operands are contiguous and aligned to their elements.
*/
#ifndef LA_KERN_NUMERIC_H
#define LA_KERN_NUMERIC_H

#include "kernel.h"

typedef struct la_kern_numeric {
  /* out[i] += sum over 0 <= j < m of x[i + step * j] * w[j], for 0 <= i < n. For float32, float64 and the integers (which wrap around);
  ** products are fused where the set can. Long sums are taken in stretches of LA_SLIDE, so that rounding errors do not grow with m. */
  void (*slide[LA_NDTYPES]) (int64_t n, int64_t m, int64_t step, const char *x, const char *w, char *out);
  /* pos[i] = how many of the ascending edges are below x[i] (right: not above it). No edge is NaN; a NaN in x is above all of them. */
  void (*search_f64) (int64_t nedges, const double *edges, int64_t n, const double *x, bool right, int64_t *pos);
  void (*search_i64) (int64_t nedges, const int64_t *edges, int64_t n, const int64_t *x, bool right, int64_t *pos);
  /* of n elements without NaN: those from *p to *q one after another to mid (room for n, may be x), how many as the result; *below: how
  ** many are less than *p. nolow, nohigh: there is no such bound. int64, uint64, float32, float64 */
  int64_t (*between[LA_NDTYPES]) (int64_t n, const void *x, const void *p, const void *q, bool nolow, bool nohigh, void *mid,
                                  int64_t *below);
  bool (*anynan_f32) (int64_t n, const float *x);
  bool (*anynan_f64) (int64_t n, const double *x);
  /* the largest (smallest) of n > 0 elements that is not NaN; NaN if all are */
  float (*fextreme_f32) (int64_t n, const float *x, bool max);
  double (*fextreme_f64) (int64_t n, const double *x, bool max);
  /* how many of n elements of size 1, 2, 4 or 8 are not 0; real: floats, where the sign does not count */
  int64_t (*nonzero) (int64_t n, int64_t size, bool real, const char *x);
  void (*minmax_i64) (int64_t n, const int64_t *x, int64_t *min, int64_t *max);        /* n > 0 */
  /* out byte i = the 8 bytes from x + 8 * i on, each a bit (1: not 0); big: the first is the highest bit */
  void (*pack) (int64_t n, const uint8_t *x, uint8_t *out, bool big);
  void (*unpack) (int64_t n, const uint8_t *x, uint8_t *out, bool big);                /* the other way: n bytes into 8 * n */
  /* n items of size 1, 2, 4 or 8 with their bytes in the other order; to may be from */
  void (*swap) (int64_t n, int64_t size, const char *from, char *to);
} la_kern_numeric;

#define LA_SLIDE 256

extern const la_kern_numeric la_kern_numeric_baseline;
#if defined(LA_HAVE_X86_ISA)
extern const la_kern_numeric la_kern_numeric_avx2, la_kern_numeric_avx512;
#endif

#endif
