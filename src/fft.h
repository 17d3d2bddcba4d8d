/*
** fft.h: discrete Fourier transforms of any length along one axis.
**
** Owns: plans (factors and twiddle tables of one length), remembered per Lua state in a la_fft_cache that the caller keeps.
** Called by: bind_fft.c. Calls: kern_fft.c, thread.c. Never sees a lua_State.
**
** Invariants
** - A transform of length n costs O(n log n) for every n; with a prime factor above LA_FFT_MAXRADIX by Bluestein's convolution.
** - The transforms of a batch do not touch each other: a NaN or a huge number in one row changes no other row.
** - Single precision may be that of the elements alone (wide): converted while a row is loaded and stored, never the whole array.
** - The result of one row depends on its values, the shape and the machine, not on the number of threads.
** - At most LA_FFT_PLANS plans and LA_FFT_BYTES bytes are remembered; the least recently used goes first.
*/
#ifndef LA_FFT_H
#define LA_FFT_H

#include "array.h"
#include "memory.h"
#include "kern_fft.h"

#define LA_FFT_PLANS LA_HOSTILE(32, 2)
#define LA_FFT_BYTES LA_HOSTILE((size_t)32 << 20, (size_t)4096)

typedef struct la_fft_cache {
  struct la_fft_plan *first;     /* most recently used */
  int nplans;
  size_t nbytes;
  bool closed;                   /* plans live during one call only */
} la_fft_cache;

void la_fft_close (la_ctx *cx, la_fft_cache *cache);     /* frees the plans; the cache stays usable, without remembering */

/* out = transform of length n >= 1 of x along the axis (from 0), times factor; x is cropped or filled up with zeros.
** C2C: both complex, out has length n; inverse: exp(+...).
** R2C: x real (float32, float64), out complex, length n / 2 + 1. conj: the result is conjugated.
** C2R: x complex, out real, length n. conj: x is conjugated first.
** wide: single precision of x or out is that of the elements only: computed is in double precision, and rounded once. Else x and
** out are of one precision.
** The other lengths agree. out may be x itself (C2C, n its length) and else shares no memory with it. */
bool la_fft_run (la_ctx *cx, la_fft_cache *cache, la_fft_kind kind, const la_view *x, int axis, int64_t n, bool inverse, bool conj,
                 bool wide, double factor, const la_view *out);

#endif
