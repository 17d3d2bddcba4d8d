/*
** vmath.h: the small vector vocabulary of kern_math.c, over the compiler's own vector types.
**
** A vd is LA_VB bytes of doubles, whatever set this translation unit is compiled for: 2 (SSE2, NEON), 4 (AVX2) or
** 8 (AVX-512) lanes; +, -, *, /, &, <, == and shifts are the language's. What the language has not is here: selection,
** square root, the tests over all lanes, fused multiply-add and exact (two-part) arithmetic.
** A comparison gives a vl of all ones or all zeros per lane.
**
** v_fma, v_fnma: a*b + c, c - a*b; fused where the machine can, in two roundings where it can not. Where the product is
** known to be exact (one factor has trailing zeros) both give the same bits on every set.
** v_twoprod, v_fnmax need the error of a product: fused multiply-add, or Dekker's splitting without it.
**   T. J. Dekker, A floating-point technique for extending the available precision, Numer. Math. 18 (1971).
**   D. E. Knuth, The Art of Computer Programming 2, 4.2.2 (two-sum).
** Used by kern_math.c alone. Needs -ffp-contract=off and never -ffast-math: the error terms would be simplified away.
*/
#ifndef LA_VMATH_H
#define LA_VMATH_H

#include <math.h>
#include <stdint.h>
#include <string.h>
#if defined(__SSE2__)
#include <immintrin.h>
#endif

#ifndef LA_VB
#if defined(__AVX512F__)
#define LA_VB 64
#elif defined(__AVX2__)
#define LA_VB 32
#else
#define LA_VB 16
#endif
#endif
#define VD ((int)(LA_VB / 8))          /* lanes of a vd */
#define VF ((int)(LA_VB / 4))          /* lanes of a vf */

typedef double   vd __attribute__ ((vector_size (LA_VB)));
typedef int64_t  vl __attribute__ ((vector_size (LA_VB)));
typedef uint64_t vu __attribute__ ((vector_size (LA_VB)));
typedef float    vf __attribute__ ((vector_size (LA_VB)));
typedef int32_t  vi __attribute__ ((vector_size (LA_VB)));
typedef uint32_t vw __attribute__ ((vector_size (LA_VB)));
typedef float    vh __attribute__ ((vector_size (LA_VB / 2)));   /* as many floats as a vd has lanes */

#define V_INLINE static inline __attribute__ ((always_inline, unused))
#define V_RARE   static __attribute__ ((noinline, cold, unused))

#if defined(__FMA__) || defined(__aarch64__) || defined(__ARM_FEATURE_FMA)
#define LA_HAVEFMA 1
#else
#define LA_HAVEFMA 0
#endif

/* ---- loads, stores, constants ---- */
V_INLINE vd v_ld (const void *p) { vd x; memcpy(&x, p, sizeof x); return x; }
V_INLINE void v_st (void *p, vd x) { memcpy(p, &x, sizeof x); }
V_INLINE vf v_ldf (const void *p) { vf x; memcpy(&x, p, sizeof x); return x; }
V_INLINE void v_stf (void *p, vf x) { memcpy(p, &x, sizeof x); }
V_INLINE vd v_ldh (const void *p) { vh x; memcpy(&x, p, sizeof x); return __builtin_convertvector(x, vd); }
V_INLINE void v_sth (void *p, vd x) { vh y = __builtin_convertvector(x, vh); memcpy(p, &y, sizeof y); }
V_INLINE vd v_set (double a) { return (vd){0} + a; }
V_INLINE vl v_setl (int64_t a) { return (vl){0} + a; }
V_INLINE vf v_setf (float a) { return (vf){0} + a; }

/* ---- fused multiply-add, square root, selection, tests ---- */
#if LA_VB == 64 && defined(__AVX512F__)
V_INLINE vd v_fma (vd a, vd b, vd c) { return (vd)_mm512_fmadd_pd((__m512d)a, (__m512d)b, (__m512d)c); }
V_INLINE vd v_fnma (vd a, vd b, vd c) { return (vd)_mm512_fnmadd_pd((__m512d)a, (__m512d)b, (__m512d)c); }
V_INLINE vf v_fmaf (vf a, vf b, vf c) { return (vf)_mm512_fmadd_ps((__m512)a, (__m512)b, (__m512)c); }
V_INLINE vf v_fnmaf (vf a, vf b, vf c) { return (vf)_mm512_fnmadd_ps((__m512)a, (__m512)b, (__m512)c); }
V_INLINE vd v_sqrt (vd a) { return (vd)_mm512_sqrt_pd((__m512d)a); }
V_INLINE vd v_sel (vl m, vd a, vd b)
{ return (vd)_mm512_castsi512_pd(_mm512_ternarylogic_epi64((__m512i)m, (__m512i)a, (__m512i)b, 0xca)); }
V_INLINE vf v_self (vi m, vf a, vf b)
{ return (vf)_mm512_castsi512_ps(_mm512_ternarylogic_epi64((__m512i)m, (__m512i)a, (__m512i)b, 0xca)); }
V_INLINE int v_any (vl m) { return _mm512_test_epi64_mask((__m512i)m, (__m512i)m) != 0; }
V_INLINE int v_anyi (vi m) { return _mm512_test_epi64_mask((__m512i)m, (__m512i)m) != 0; }
#elif LA_VB == 32 && defined(__AVX2__)
V_INLINE vd v_fma (vd a, vd b, vd c) { return (vd)_mm256_fmadd_pd((__m256d)a, (__m256d)b, (__m256d)c); }
V_INLINE vd v_fnma (vd a, vd b, vd c) { return (vd)_mm256_fnmadd_pd((__m256d)a, (__m256d)b, (__m256d)c); }
V_INLINE vf v_fmaf (vf a, vf b, vf c) { return (vf)_mm256_fmadd_ps((__m256)a, (__m256)b, (__m256)c); }
V_INLINE vf v_fnmaf (vf a, vf b, vf c) { return (vf)_mm256_fnmadd_ps((__m256)a, (__m256)b, (__m256)c); }
V_INLINE vd v_sqrt (vd a) { return (vd)_mm256_sqrt_pd((__m256d)a); }
V_INLINE vd v_sel (vl m, vd a, vd b) { return (vd)_mm256_blendv_pd((__m256d)b, (__m256d)a, (__m256d)m); }
V_INLINE vf v_self (vi m, vf a, vf b) { return (vf)_mm256_blendv_ps((__m256)b, (__m256)a, (__m256)m); }
V_INLINE int v_any (vl m) { return _mm256_movemask_pd((__m256d)m) != 0; }
V_INLINE int v_anyi (vi m) { return _mm256_movemask_ps((__m256)m) != 0; }
#else
V_INLINE vd v_sel (vl m, vd a, vd b) { return (vd)(((vl)a & m) | ((vl)b & ~m)); }
V_INLINE vf v_self (vi m, vf a, vf b) { return (vf)(((vi)a & m) | ((vi)b & ~m)); }
V_INLINE vd v_sqrt (vd a)
{ vd r; for (int i = 0; i < VD; i++) r[i] = __builtin_sqrt(a[i]); return r; }
#if LA_HAVEFMA
V_INLINE vd v_fma (vd a, vd b, vd c)
{ vd r; for (int i = 0; i < VD; i++) r[i] = __builtin_fma(a[i], b[i], c[i]); return r; }
V_INLINE vf v_fmaf (vf a, vf b, vf c)
{ vf r; for (int i = 0; i < VF; i++) r[i] = __builtin_fmaf(a[i], b[i], c[i]); return r; }
V_INLINE vd v_fnma (vd a, vd b, vd c) { return v_fma(-a, b, c); }
V_INLINE vf v_fnmaf (vf a, vf b, vf c) { return v_fmaf(-a, b, c); }
#else
V_INLINE vd v_fma (vd a, vd b, vd c) { return a * b + c; }
V_INLINE vd v_fnma (vd a, vd b, vd c) { return c - a * b; }
V_INLINE vf v_fmaf (vf a, vf b, vf c) { return a * b + c; }
V_INLINE vf v_fnmaf (vf a, vf b, vf c) { return c - a * b; }
#endif
#if LA_VB == 16 && defined(__SSE2__)
V_INLINE int v_any (vl m) { return _mm_movemask_pd((__m128d)m) != 0; }
V_INLINE int v_anyi (vi m) { return _mm_movemask_ps((__m128)m) != 0; }
#else
V_INLINE int v_any (vl m) { int64_t r = 0; for (int i = 0; i < VD; i++) r |= m[i]; return r != 0; }
V_INLINE int v_anyi (vi m) { int32_t r = 0; for (int i = 0; i < VF; i++) r |= m[i]; return r != 0; }
#endif
#endif

/* ---- signs and bits ---- */
#define V_SIGN INT64_MIN
V_INLINE vd v_abs (vd a) { return (vd)((vl)a & INT64_MAX); }
V_INLINE vl v_signof (vd a) { return (vl)a & V_SIGN; }
V_INLINE vd v_xorsign (vd a, vl s) { return (vd)((vl)a ^ s); }                        /* s: sign bits alone */
V_INLINE vd v_copysign (vd a, vd b) { return (vd)(((vl)a & INT64_MAX) | ((vl)b & V_SIGN)); }
V_INLINE vl v_isneg (vd a) { return -(vl)((vu)a >> 63); }                            /* by sign bit: -0 counts */
V_INLINE vd v_zeroif (vl m, vd a) { return (vd)((vl)a & ~m); }
V_INLINE vd v_keepif (vl m, vd a) { return (vd)((vl)a & m); }
V_INLINE vf v_absf (vf a) { return (vf)((vi)a & INT32_MAX); }
V_INLINE vf v_copysignf (vf a, vf b) { return (vf)(((vi)a & INT32_MAX) | ((vi)b & INT32_MIN)); }

/* Rounding to whole numbers by adding 1.5 * 2^52: the low bits of the sum are the whole number in two's complement. */
#define V_MAGIC 0x1.8p52
/* 2^k for the whole number in the low bits of t = k + V_MAGIC (-1022 <= k <= 1023) */
V_INLINE vd v_pow2 (vd t) { return (vd)(((vu)t << 52) + 0x3ff0000000000000); }
/* y 2^k by adding to the exponent: y and the result normal */
V_INLINE vd v_addexp (vd y, vd t) { return (vd)((vu)y + ((vu)t << 52)); }

/* The larger, the smaller of the two; b where either is NaN. */
#if LA_VB == 64 && defined(__AVX512F__)
V_INLINE vd v_max (vd a, vd b) { return (vd)_mm512_max_pd((__m512d)a, (__m512d)b); }
V_INLINE vd v_min (vd a, vd b) { return (vd)_mm512_min_pd((__m512d)a, (__m512d)b); }
#elif LA_VB == 32 && defined(__AVX2__)
V_INLINE vd v_max (vd a, vd b) { return (vd)_mm256_max_pd((__m256d)a, (__m256d)b); }
V_INLINE vd v_min (vd a, vd b) { return (vd)_mm256_min_pd((__m256d)a, (__m256d)b); }
#elif LA_VB == 16 && defined(__SSE2__)
V_INLINE vd v_max (vd a, vd b) { return (vd)_mm_max_pd((__m128d)a, (__m128d)b); }
V_INLINE vd v_min (vd a, vd b) { return (vd)_mm_min_pd((__m128d)a, (__m128d)b); }
#else
V_INLINE vd v_max (vd a, vd b) { return v_sel(a > b, a, b); }
V_INLINE vd v_min (vd a, vd b) { return v_sel(a < b, a, b); }
#endif

/* ---- sums and products with their errors ---- */
typedef struct vdd { vd h, l; } vdd;             /* the unevaluated sum h + l, |l| <= ulp(h)/2 */

V_INLINE vdd v_fasttwosum (vd a, vd b) { vdd r; r.h = a + b; r.l = (a - r.h) + b; return r; }  /* |a| >= |b| or a = 0 */
V_INLINE vdd v_twosum (vd a, vd b)
{ vdd r; r.h = a + b; vd t = r.h - a; r.l = (a - (r.h - t)) + (b - t); return r; }
V_INLINE vdd v_twoprod (vd a, vd b) {
  vdd r;
  r.h = a * b;
#if LA_HAVEFMA
  r.l = v_fma(a, b, -r.h);
#else
  vd t = a * 0x8000001p0, ah = t - (t - a), al = a - ah;
  t = b * 0x8000001p0;
  vd bh = t - (t - b), bl = b - bh;
  r.l = ((ah * bh - r.h) + ah * bl + al * bh) + al * bl;
#endif
  return r;
}
/* c - a*b where a*b is close to c: the result without the product's rounding */
V_INLINE vd v_residual (vd a, vd b, vd c) {
#if LA_HAVEFMA
  return v_fnma(a, b, c);
#else
  vdd p = v_twoprod(a, b);
  return (c - p.h) - p.l;
#endif
}
/* (nh + nl) / (dh + dl) to about 2^-100, by one division: the quotient and one correction */
V_INLINE vdd v_divdd (vdd n, vdd d) {
  vd rc = 1.0 / d.h, q = n.h * rc;
  vd e = (v_residual(q, d.h, n.h) + v_fnma(q, d.l, n.l)) * rc;
  return v_fasttwosum(q, e);
}

/* c[0] + c[1] z + ... + c[n-1] z^(n-1), by pairs, then pairs of pairs (G. Estrin, 1960): what limits these kernels is
** latency, the operations that wait in the queue. n is a constant where this is inlined, and the loops are unrolled. */
V_INLINE vd v_poly (vd z, const double *c, int n) {
  vd p[32];
#pragma GCC unroll 32
  for (int i = 0; i < n / 2; i++) p[i] = v_fma(v_set(c[2 * i + 1]), z, v_set(c[2 * i]));
  if (n & 1) p[n / 2] = v_set(c[n - 1]);
#pragma GCC unroll 8
  for (n = (n + 1) / 2; n > 1; n = (n + 1) / 2) {
    z *= z;
#pragma GCC unroll 16
    for (int i = 0; i < n / 2; i++) p[i] = v_fma(p[2 * i + 1], z, p[2 * i]);
    if (n & 1) p[n / 2] = p[n - 1];
  }
  return p[0];
}

#endif
