/*
** kern_softmax.c: inner loops of softmax, log_softmax and logsumexp; compiled once per instruction set (kernel.h).
** Exports la_kern_softmax_<set>; activation.c calls through the one of the set in use.
**
** The exponential here takes x - max, which is never above 0 (or NaN): no overflow to look for, and the power of two goes in as two
** factors, so that subnormal results are rounded once without a way of their own. NaN stays NaN. Sums run in as many lanes as four
** vectors have.
*/
#include <math.h>

#include "activation.h"
#include "vmath.h"

#define SM_LN2H 0x1.62e42feep-1            /* ln 2 = SM_LN2H + SM_LN2L */
#define SM_LN2L 0x1.a39ef35793c76p-33

/* e^r = 1 + r + r^2 q(r), |r| <= ln(2) / 2: the polynomials of kern_math_exp.inc and kern_math_half.inc */
static const double sm_expq[] = {
  0x1.000000000000ap-1, 0x1.55555555554f9p-3, 0x1.5555555550827p-5, 0x1.1111111127d82p-7, 0x1.6c16c1843e4a8p-10,
  0x1.a01a0129f2ad5p-13, 0x1.a01999d2488e6p-16, 0x1.71df25d9e576ep-19, 0x1.28adab20b17e0p-22, 0x1.ad7f299af9e8fp-26
};
static const float sm_expqf[] = { 0x1.fffffcp-2f, 0x1.555490p-3f, 0x1.5558f4p-5f, 0x1.123a36p-7f, 0x1.6a23bcp-10f };

V_INLINE vd sm_exp (vd x) {
  vd c = v_max(v_set(-747.0), x), t = v_fma(c, v_set(0x1.71547652b82fep0), v_set(V_MAGIC)), k = t - V_MAGIC;
  vd h = v_fnma(k, v_set(SM_LN2H), c), l = k * SM_LN2L, r = h - l;
  vl e = (vl)t - (vl)v_set(V_MAGIC), half = e / 2;
  vd y = 1.0 + (h - v_fnma(r * r, v_poly(r, sm_expq, 10), l));
  return y * (vd)((vu)(half + 1023) << 52) * (vd)((vu)(e - half + 1023) << 52);
}

#if LA_VB == 64 && defined(__AVX512F__)
V_INLINE vf sm_maxf (vf a, vf b) { return (vf)_mm512_max_ps((__m512)a, (__m512)b); }
#elif LA_VB == 32 && defined(__AVX2__)
V_INLINE vf sm_maxf (vf a, vf b) { return (vf)_mm256_max_ps((__m256)a, (__m256)b); }
#elif LA_VB == 16 && defined(__SSE2__)
V_INLINE vf sm_maxf (vf a, vf b) { return (vf)_mm_max_ps((__m128)a, (__m128)b); }
#else
V_INLINE vf sm_maxf (vf a, vf b) { return v_self(a > b, a, b); }
#endif
V_INLINE vf sm_expf (vf x) {
  vf c = sm_maxf(v_setf(-105.0f), x), t = v_fmaf(c, v_setf(0x1.715476p0f), v_setf(0x1.8p23f)), k = t - 0x1.8p23f;
  vf h = v_fnmaf(k, v_setf(0x1.62e4p-1f), c), r = v_fnmaf(k, v_setf(0x1.7f7d1cp-20f), h), w = r * r;
  vf q = v_fmaf(v_fmaf(v_setf(sm_expqf[3]), r, v_fmaf(v_setf(sm_expqf[4]), w, v_setf(sm_expqf[2]))), w,
                v_fmaf(v_setf(sm_expqf[1]), r, v_setf(sm_expqf[0])));
  vi e = (vi)t - (vi)v_setf(0x1.8p23f), half = e / 2;
  vf y = 1.0f + r;
  y += ((1.0f - y) + r) + w * q;
  return y * (vf)((vw)(half + 127) << 23) * (vf)((vw)(e - half + 127) << 23);
}

/* The last n elements, fewer than a vector has: the free lanes are -inf, which adds nothing to a maximum or to a sum of exponentials. */
#if LA_VB == 64 && defined(__AVX512F__)
V_INLINE vf sm_partf (const float *x, int64_t n)
{ return (vf)_mm512_mask_loadu_ps(_mm512_set1_ps(-INFINITY), (__mmask16)((1u << n) - 1), x); }
V_INLINE void sm_putf (float *o, int64_t n, vf v) { _mm512_mask_storeu_ps(o, (__mmask16)((1u << n) - 1), (__m512)v); }
V_INLINE vd sm_partd (const double *x, int64_t n)
{ return (vd)_mm512_mask_loadu_pd(_mm512_set1_pd(-INFINITY), (__mmask8)((1u << n) - 1), x); }
V_INLINE void sm_putd (double *o, int64_t n, vd v) { _mm512_mask_storeu_pd(o, (__mmask8)((1u << n) - 1), (__m512d)v); }
#elif LA_VB == 32 && defined(__AVX2__)
V_INLINE __m256i sm_lanesf (int64_t n) { return _mm256_cmpgt_epi32(_mm256_set1_epi32((int)n), _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7)); }
V_INLINE vf sm_partf (const float *x, int64_t n)
{ return v_self((vi)sm_lanesf(n), (vf)_mm256_maskload_ps(x, sm_lanesf(n)), v_setf(-INFINITY)); }
V_INLINE void sm_putf (float *o, int64_t n, vf v) { _mm256_maskstore_ps(o, sm_lanesf(n), (__m256)v); }
V_INLINE __m256i sm_lanesd (int64_t n) { return _mm256_cmpgt_epi64(_mm256_set1_epi64x(n), _mm256_setr_epi64x(0, 1, 2, 3)); }
V_INLINE vd sm_partd (const double *x, int64_t n)
{ return v_sel((vl)sm_lanesd(n), (vd)_mm256_maskload_pd(x, sm_lanesd(n)), v_set(-INFINITY)); }
V_INLINE void sm_putd (double *o, int64_t n, vd v) { _mm256_maskstore_pd(o, sm_lanesd(n), (__m256d)v); }
#else
V_INLINE vf sm_partf (const float *x, int64_t n) { vf v = v_setf(-INFINITY); for (int64_t i = 0; i < n; i++) v[i] = x[i]; return v; }
V_INLINE void sm_putf (float *o, int64_t n, vf v) { for (int64_t i = 0; i < n; i++) o[i] = v[i]; }
V_INLINE vd sm_partd (const double *x, int64_t n) { vd v = v_set(-INFINITY); for (int64_t i = 0; i < n; i++) v[i] = x[i]; return v; }
V_INLINE void sm_putd (double *o, int64_t n, vd v) { for (int64_t i = 0; i < n; i++) o[i] = v[i]; }
#endif

#if LA_VB == 64
#define LANES_F 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
#define LANES_D 0, 1, 2, 3, 4, 5, 6, 7
#elif LA_VB == 32
#define LANES_F 0, 1, 2, 3, 4, 5, 6, 7
#define LANES_D 0, 1, 2, 3
#else
#define LANES_F 0, 1, 2, 3
#define LANES_D 0, 1
#endif

#define T float
#define V vf
#define VN VF
#define SFX f32
#define LOAD v_ldf
#define STORE v_stf
#define SPLAT v_setf
#define VMAX sm_maxf
#define VEXP sm_expf
#define PART sm_partf
#define PUTPART sm_putf
#define SELECT(m, a, b) v_self((vi)(m), a, b)
#define SM_LANES { LANES_F }
#include "kern_softmax.inc"

#define T double
#define V vd
#define VN VD
#define SFX f64
#define LOAD v_ld
#define STORE v_st
#define SPLAT v_set
#define VMAX v_max
#define VEXP sm_exp
#define PART sm_partd
#define PUTPART sm_putd
#define SELECT(m, a, b) v_sel((vl)(m), a, b)
#define SM_LANES { LANES_D }
#include "kern_softmax.inc"

const la_softmax_table LA_PASTE(la_kern_softmax_, LA_ISA)[2] = {
  { sm_stats_f32, sm_exps_f32, sm_divide_f32, sm_shift_f32, sm_columns_f32, sm_short_f32, 2 * VF },
  { sm_stats_f64, sm_exps_f64, sm_divide_f64, sm_shift_f64, sm_columns_f64, sm_short_f64, 2 * VD }
};
