/*
** kern_sort.h: the inner loops of sorting and searching; one table per instruction set (kern_sort.c). Called by sort.c, sets.c.
**
** Only four types are sorted: int32, int64, float32, float64, without NaN among the floats; sort.c brings the other dtypes to these.
** Nothing here allocates: `tmp` is room for as many elements as are sorted.
*/
#ifndef LA_KERN_SORT_H
#define LA_KERN_SORT_H

#include <stdbool.h>

#include "kernel.h"

#define LA_SORT_MAXLEVELS 7       /* split: at most 2^7 parts */

typedef struct la_sort_loops {
  /* out = src in ascending order; src may be out. tmp: n elements, neither src nor out */
  void (*sort) (const void *src, void *out, void *tmp, int64_t n);
  /* x = src (which may be x) with the elements of kth[0 .. nk) (ascending, from 0) where they are in ascending order, smaller ones before,
  ** larger ones behind */
  void (*select) (const void *src, void *x, void *tmp, int64_t n, const int64_t *kth, int64_t nk);
  /* 1: ascending; -1: strictly descending; 0: neither */
  int (*order) (const void *x, int64_t n);
  /* m splitters, ascending, that divide x into m + 1 parts of about the same size (a sample's) */
  void (*splitters) (const void *x, int64_t n, int m, void *piv);
  /* divides src (n elements) into 2^levels parts by the 2^levels - 1 splitters, each part below its upper splitter: into b0 where levels
  ** is odd, else into b1 (which may be src), part after part; count[k]: elements of part k. b0, b1: n elements each */
  void (*split) (const void *src, void *b0, void *b1, int64_t n, const void *piv, int levels, int64_t *count);
  /* the nseg segments, of n elements together, to dst: what is below *piv first; returns how many those are */
  int64_t (*gather) (int nseg, const void *const *seg, const int64_t *len, void *dst, int64_t n, const void *piv);
  /* floats: how many are NaN; out = what is not NaN, in order, then NaNs; out may be src. NULL for integers */
  int64_t (*nans) (const void *x, int64_t n);
  int64_t (*compact) (const void *src, void *out, int64_t n);      /* returns how many are not NaN */
  /* ascending x, each value once, to out (may be x); returns how many */
  int64_t (*distinct) (const void *x, int64_t n, void *out);
} la_sort_loops;

typedef struct la_search {
  const char *a;                  /* ascending, n elements, `as` bytes apart */
  int64_t n, as;
  const char *v;                  /* m values, contiguous */
  int64_t m;
  const int64_t *sorter;          /* NULL, or the positions (from 0) of a in ascending order */
  bool right;
  int64_t *out;                   /* m results, from 0 */
} la_search;

typedef struct la_sort_table {
  la_sort_loops i32, i64, f32, f64;
  /* key[i]: an unsigned number in the order of the elements x[idx[i]] (idx NULL: x[i]), `stride` bytes apart; equal ones have equal keys,
  ** all NaN have the largest. Complex dtypes: the real part. */
  void (*keys[LA_NDTYPES]) (int64_t n, const char *x, int64_t stride, const int64_t *idx, uint64_t *key);
  void (*range) (int64_t n, const uint64_t *key, uint64_t *min, uint64_t *max);
  /* out[i] = (key[i] - min) >> shift << bits | first + i */
  void (*pack) (int64_t n, const uint64_t *key, uint64_t min, int shift, int bits, int64_t first, int64_t *out);
  /* out[i] = (out[i] & mask) + base */
  void (*unpack) (int64_t n, uint64_t mask, int64_t base, int64_t *out);
  /* where v[i] belongs in a: NaN is above everything */
  void (*search[LA_NDTYPES]) (const la_search *s);
  /* out[i] = (x[i] equals one of few[0 .. k)) != invert, k > 0, by comparing with each; real dtypes but float16 */
  void (*member[LA_NDTYPES]) (int64_t n, const void *x, int64_t k, const void *few, bool invert, uint8_t *out);
} la_sort_table;

extern const la_sort_table la_kern_sort_baseline;
#if defined(LA_HAVE_X86_ISA)
extern const la_sort_table la_kern_sort_avx2, la_kern_sort_avx512;
#endif

#endif
