/*
** kern_sort.c: the inner loops of sorting, compiled once per instruction set (kernel.h); sort.c divides the work and knows dtypes.
**
** Sorting is a quicksort that partitions from one memory into another, so that it reads straight on and writes two streams, without a
** branch that depends on the data; the last 16 vectors are sorted in registers (kern_sort.inc). A vector is partitioned by a permutation
** looked up by the mask of its comparison (AVX2), or by compressing (AVX-512); the idea is that of Bramas, "A Novel Hybrid Quicksort
** Algorithm Vectorized using AVX-512" (IJACSA 8(10), 2017). Elsewhere a vector is one element.
** Depth is bounded: then a heap sorts what is left.
*/
#include <stdbool.h>
#include <string.h>

#include "kern_sort.h"

#if defined(__SSE2__)
#include <immintrin.h>
#endif

#define INLINE inline __attribute__((always_inline))
#define COUNT(mask) (int64_t)__builtin_popcountll(mask)
#if defined(__clang__)
#define UNROLL _Pragma("clang loop unroll(full)")
#else
#define UNROLL _Pragma("GCC unroll 16")
#endif

/* ================================================================ vectors */

#if defined(__AVX512F__)

#define LANES_XOR32(c) _mm512_xor_si512(_mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), _mm512_set1_epi32(c))
#define LANES_XOR64(c) _mm512_xor_si512(_mm512_setr_epi64(0, 1, 2, 3, 4, 5, 6, 7), _mm512_set1_epi64(c))
/* the elements whose number has the bit d */
#define WITH_BIT(d) ((d) == 1 ? 0xaaaa : (d) == 2 ? 0xcccc : (d) == 4 ? 0xf0f0 : 0xff00)
/* the named ones to l, a whole vector; the others below r, no more than they are */
#define SPLIT512(T, v, m, c, l, r) { \
  _mm512_storeu_##T(l, COMPRESS(m, v)); \
  _mm512_mask_storeu_##T((r) - (L - (c)), (__mmask16)((1u << (L - (c))) - 1), COMPRESS((~(m) & ((1u << L) - 1)), v)); }

#elif defined(__AVX2__)

/* byte k: where element k of the partitioned vector comes from: those named in the mask first */
static const uint64_t perm8[256] = {
  0x0706050403020100, 0x0706050403020100, 0x0706050403020001, 0x0706050403020100, 0x0706050403010002, 0x0706050403010200,
  0x0706050403000201, 0x0706050403020100, 0x0706050402010003, 0x0706050402010300, 0x0706050402000301, 0x0706050402030100,
  0x0706050401000302, 0x0706050401030200, 0x0706050400030201, 0x0706050403020100, 0x0706050302010004, 0x0706050302010400,
  0x0706050302000401, 0x0706050302040100, 0x0706050301000402, 0x0706050301040200, 0x0706050300040201, 0x0706050304020100,
  0x0706050201000403, 0x0706050201040300, 0x0706050200040301, 0x0706050204030100, 0x0706050100040302, 0x0706050104030200,
  0x0706050004030201, 0x0706050403020100, 0x0706040302010005, 0x0706040302010500, 0x0706040302000501, 0x0706040302050100,
  0x0706040301000502, 0x0706040301050200, 0x0706040300050201, 0x0706040305020100, 0x0706040201000503, 0x0706040201050300,
  0x0706040200050301, 0x0706040205030100, 0x0706040100050302, 0x0706040105030200, 0x0706040005030201, 0x0706040503020100,
  0x0706030201000504, 0x0706030201050400, 0x0706030200050401, 0x0706030205040100, 0x0706030100050402, 0x0706030105040200,
  0x0706030005040201, 0x0706030504020100, 0x0706020100050403, 0x0706020105040300, 0x0706020005040301, 0x0706020504030100,
  0x0706010005040302, 0x0706010504030200, 0x0706000504030201, 0x0706050403020100, 0x0705040302010006, 0x0705040302010600,
  0x0705040302000601, 0x0705040302060100, 0x0705040301000602, 0x0705040301060200, 0x0705040300060201, 0x0705040306020100,
  0x0705040201000603, 0x0705040201060300, 0x0705040200060301, 0x0705040206030100, 0x0705040100060302, 0x0705040106030200,
  0x0705040006030201, 0x0705040603020100, 0x0705030201000604, 0x0705030201060400, 0x0705030200060401, 0x0705030206040100,
  0x0705030100060402, 0x0705030106040200, 0x0705030006040201, 0x0705030604020100, 0x0705020100060403, 0x0705020106040300,
  0x0705020006040301, 0x0705020604030100, 0x0705010006040302, 0x0705010604030200, 0x0705000604030201, 0x0705060403020100,
  0x0704030201000605, 0x0704030201060500, 0x0704030200060501, 0x0704030206050100, 0x0704030100060502, 0x0704030106050200,
  0x0704030006050201, 0x0704030605020100, 0x0704020100060503, 0x0704020106050300, 0x0704020006050301, 0x0704020605030100,
  0x0704010006050302, 0x0704010605030200, 0x0704000605030201, 0x0704060503020100, 0x0703020100060504, 0x0703020106050400,
  0x0703020006050401, 0x0703020605040100, 0x0703010006050402, 0x0703010605040200, 0x0703000605040201, 0x0703060504020100,
  0x0702010006050403, 0x0702010605040300, 0x0702000605040301, 0x0702060504030100, 0x0701000605040302, 0x0701060504030200,
  0x0700060504030201, 0x0706050403020100, 0x0605040302010007, 0x0605040302010700, 0x0605040302000701, 0x0605040302070100,
  0x0605040301000702, 0x0605040301070200, 0x0605040300070201, 0x0605040307020100, 0x0605040201000703, 0x0605040201070300,
  0x0605040200070301, 0x0605040207030100, 0x0605040100070302, 0x0605040107030200, 0x0605040007030201, 0x0605040703020100,
  0x0605030201000704, 0x0605030201070400, 0x0605030200070401, 0x0605030207040100, 0x0605030100070402, 0x0605030107040200,
  0x0605030007040201, 0x0605030704020100, 0x0605020100070403, 0x0605020107040300, 0x0605020007040301, 0x0605020704030100,
  0x0605010007040302, 0x0605010704030200, 0x0605000704030201, 0x0605070403020100, 0x0604030201000705, 0x0604030201070500,
  0x0604030200070501, 0x0604030207050100, 0x0604030100070502, 0x0604030107050200, 0x0604030007050201, 0x0604030705020100,
  0x0604020100070503, 0x0604020107050300, 0x0604020007050301, 0x0604020705030100, 0x0604010007050302, 0x0604010705030200,
  0x0604000705030201, 0x0604070503020100, 0x0603020100070504, 0x0603020107050400, 0x0603020007050401, 0x0603020705040100,
  0x0603010007050402, 0x0603010705040200, 0x0603000705040201, 0x0603070504020100, 0x0602010007050403, 0x0602010705040300,
  0x0602000705040301, 0x0602070504030100, 0x0601000705040302, 0x0601070504030200, 0x0600070504030201, 0x0607050403020100,
  0x0504030201000706, 0x0504030201070600, 0x0504030200070601, 0x0504030207060100, 0x0504030100070602, 0x0504030107060200,
  0x0504030007060201, 0x0504030706020100, 0x0504020100070603, 0x0504020107060300, 0x0504020007060301, 0x0504020706030100,
  0x0504010007060302, 0x0504010706030200, 0x0504000706030201, 0x0504070603020100, 0x0503020100070604, 0x0503020107060400,
  0x0503020007060401, 0x0503020706040100, 0x0503010007060402, 0x0503010706040200, 0x0503000706040201, 0x0503070604020100,
  0x0502010007060403, 0x0502010706040300, 0x0502000706040301, 0x0502070604030100, 0x0501000706040302, 0x0501070604030200,
  0x0500070604030201, 0x0507060403020100, 0x0403020100070605, 0x0403020107060500, 0x0403020007060501, 0x0403020706050100,
  0x0403010007060502, 0x0403010706050200, 0x0403000706050201, 0x0403070605020100, 0x0402010007060503, 0x0402010706050300,
  0x0402000706050301, 0x0402070605030100, 0x0401000706050302, 0x0401070605030200, 0x0400070605030201, 0x0407060503020100,
  0x0302010007060504, 0x0302010706050400, 0x0302000706050401, 0x0302070605040100, 0x0301000706050402, 0x0301070605040200,
  0x0300070605040201, 0x0307060504020100, 0x0201000706050403, 0x0201070605040300, 0x0200070605040301, 0x0207060504030100,
  0x0100070605040302, 0x0107060504030200, 0x0007060504030201, 0x0706050403020100
};
/* the same for elements of two words each */
static const uint32_t perm4[16][8] = {
  {0, 1, 2, 3, 4, 5, 6, 7}, {0, 1, 2, 3, 4, 5, 6, 7}, {2, 3, 0, 1, 4, 5, 6, 7}, {0, 1, 2, 3, 4, 5, 6, 7},
  {4, 5, 0, 1, 2, 3, 6, 7}, {0, 1, 4, 5, 2, 3, 6, 7}, {2, 3, 4, 5, 0, 1, 6, 7}, {0, 1, 2, 3, 4, 5, 6, 7},
  {6, 7, 0, 1, 2, 3, 4, 5}, {0, 1, 6, 7, 2, 3, 4, 5}, {2, 3, 6, 7, 0, 1, 4, 5}, {0, 1, 2, 3, 6, 7, 4, 5},
  {4, 5, 6, 7, 0, 1, 2, 3}, {0, 1, 4, 5, 6, 7, 2, 3}, {2, 3, 4, 5, 6, 7, 0, 1}, {0, 1, 2, 3, 4, 5, 6, 7}
};
#define PERM8(m) _mm256_cvtepu8_epi32(_mm_cvtsi64_si128((int64_t)perm8[m]))
#define PERM4(m) _mm256_loadu_si256((const __m256i *)(const void *)perm4[m])

static INLINE __m256 xor_ps (__m256 v, const int c) {
  if (c & 4) v = _mm256_permute2f128_ps(v, v, 1);
  switch (c & 3) {
    case 1: return _mm256_permute_ps(v, 0xb1);
    case 2: return _mm256_permute_ps(v, 0x4e);
    case 3: return _mm256_permute_ps(v, 0x1b);
    default: return v;
  }
}
static INLINE __m256d xor_pd (__m256d v, const int c) {
  switch (c) {
    case 1: return _mm256_permute_pd(v, 5);
    case 2: return _mm256_permute4x64_pd(v, 0x4e);
    default: return _mm256_permute4x64_pd(v, 0x1b);
  }
}
static INLINE __m256 upper_ps (const int d, __m256 a, __m256 b) {
  return d == 1 ? _mm256_blend_ps(a, b, 0xaa) : d == 2 ? _mm256_blend_ps(a, b, 0xcc) : _mm256_blend_ps(a, b, 0xf0);
}
static INLINE __m256d upper_pd (const int d, __m256d a, __m256d b) {
  return d == 1 ? _mm256_blend_pd(a, b, 0xa) : _mm256_blend_pd(a, b, 0xc);
}
#define PS(v) _mm256_castsi256_ps(v)
#define PD(v) _mm256_castsi256_pd(v)
#define SI(v) _mm256_castps_si256(v)
#define DI(v) _mm256_castpd_si256(v)
/* the whole partitioned vector to both ends: each keeps its part */
#define SPLIT256(ST_, l, r, w) { ST_(l, w); ST_((r) - L, w); }

#else

/* as the vectors' minimum and maximum are: the second one where neither is less. gcc would branch. */
#if defined(__SSE2__)
static INLINE float min_f32 (float a, float b) { return _mm_cvtss_f32(_mm_min_ss(_mm_set_ss(a), _mm_set_ss(b))); }
static INLINE float max_f32 (float a, float b) { return _mm_cvtss_f32(_mm_max_ss(_mm_set_ss(a), _mm_set_ss(b))); }
static INLINE double min_f64 (double a, double b) { return _mm_cvtsd_f64(_mm_min_sd(_mm_set_sd(a), _mm_set_sd(b))); }
static INLINE double max_f64 (double a, double b) { return _mm_cvtsd_f64(_mm_max_sd(_mm_set_sd(a), _mm_set_sd(b))); }
#else
static INLINE float min_f32 (float a, float b) { return a < b ? a : b; }
static INLINE float max_f32 (float a, float b) { return b < a ? a : b; }
static INLINE double min_f64 (double a, double b) { return a < b ? a : b; }
static INLINE double max_f64 (double a, double b) { return b < a ? a : b; }
#endif

#endif

/* ---- int32 ---- */
#define K int32_t
#define S(name) name##_i32
#define KMAX INT32_MAX
#define KFLOAT 0
#if defined(__AVX512F__)
#define L 16
#define V __m512i
#define LD(p) _mm512_loadu_si512(p)
#define ST(p, v) _mm512_storeu_si512(p, v)
#define SET1(x) _mm512_set1_epi32(x)
#define MIN(a, b) _mm512_min_epi32(a, b)
#define MAX(a, b) _mm512_max_epi32(a, b)
#define XOR(v, c) _mm512_permutexvar_epi32(LANES_XOR32(c), v)
#define UPPER(d, a, b) _mm512_mask_blend_epi32(WITH_BIT(d), a, b)
#define COMPRESS(m, v) _mm512_maskz_compress_epi32((__mmask16)(m), v)
#define SPLIT(v, m, c, l, r) SPLIT512(epi32, v, m, c, l, r)
#define LT(v, p) (unsigned)_mm512_cmplt_epi32_mask(v, p)
#define LE(v, p) (unsigned)_mm512_cmple_epi32_mask(v, p)
#elif defined(__AVX2__)
#define L 8
#define V __m256i
#define LD(p) _mm256_loadu_si256((const __m256i *)(const void *)(p))
#define ST(p, v) _mm256_storeu_si256((__m256i *)(void *)(p), v)
#define SET1(x) _mm256_set1_epi32(x)
#define MIN(a, b) _mm256_min_epi32(a, b)
#define MAX(a, b) _mm256_max_epi32(a, b)
#define XOR(v, c) SI(xor_ps(PS(v), c))
#define UPPER(d, a, b) SI(upper_ps(d, PS(a), PS(b)))
#define SPLIT(v, m, c, l, r) { V w_ = _mm256_permutevar8x32_epi32(v, PERM8(m)); SPLIT256(ST, l, r, w_) }
#define LT(v, p) (unsigned)_mm256_movemask_ps(PS(_mm256_cmpgt_epi32(p, v)))
#define LE(v, p) ((unsigned)_mm256_movemask_ps(PS(_mm256_cmpgt_epi32(v, p))) ^ 0xff)
#else
#define L 1
#define V K
#define LD(p) *(p)
#define ST(p, v) (*(p) = (v))
#define SET1(x) (x)
#define MIN(a, b) ((b) < (a) ? (b) : (a))
#define MAX(a, b) ((a) < (b) ? (b) : (a))
#endif
#include "kern_sort.inc"

/* ---- int64 ---- */
#define K int64_t
#define S(name) name##_i64
#define KMAX INT64_MAX
#define KFLOAT 0
#if defined(__AVX512F__)
#undef COMPRESS
#define L 8
#define V __m512i
#define LD(p) _mm512_loadu_si512(p)
#define ST(p, v) _mm512_storeu_si512(p, v)
#define SET1(x) _mm512_set1_epi64(x)
#define MIN(a, b) _mm512_min_epi64(a, b)
#define MAX(a, b) _mm512_max_epi64(a, b)
#define XOR(v, c) _mm512_permutexvar_epi64(LANES_XOR64(c), v)
#define UPPER(d, a, b) _mm512_mask_blend_epi64(WITH_BIT(d) & 0xff, a, b)
#define COMPRESS(m, v) _mm512_maskz_compress_epi64((__mmask8)(m), v)
#define SPLIT(v, m, c, l, r) SPLIT512(epi64, v, m, c, l, r)
#define LT(v, p) (unsigned)_mm512_cmplt_epi64_mask(v, p)
#define LE(v, p) (unsigned)_mm512_cmple_epi64_mask(v, p)
#elif defined(__AVX2__)
#define L 4
#define V __m256i
#define LD(p) _mm256_loadu_si256((const __m256i *)(const void *)(p))
#define ST(p, v) _mm256_storeu_si256((__m256i *)(void *)(p), v)
#define SET1(x) _mm256_set1_epi64x(x)
#define MIN(a, b) DI(_mm256_blendv_pd(PD(a), PD(b), PD(_mm256_cmpgt_epi64(a, b))))
#define MAX(a, b) DI(_mm256_blendv_pd(PD(b), PD(a), PD(_mm256_cmpgt_epi64(a, b))))
#define XOR(v, c) DI(xor_pd(PD(v), c))
#define UPPER(d, a, b) DI(upper_pd(d, PD(a), PD(b)))
#define SPLIT(v, m, c, l, r) { V w_ = _mm256_permutevar8x32_epi32(v, PERM4(m)); SPLIT256(ST, l, r, w_) }
#define LT(v, p) (unsigned)_mm256_movemask_pd(PD(_mm256_cmpgt_epi64(p, v)))
#define LE(v, p) ((unsigned)_mm256_movemask_pd(PD(_mm256_cmpgt_epi64(v, p))) ^ 0xf)
#else
#define L 1
#define V K
#define LD(p) *(p)
#define ST(p, v) (*(p) = (v))
#define SET1(x) (x)
#define MIN(a, b) ((b) < (a) ? (b) : (a))
#define MAX(a, b) ((a) < (b) ? (b) : (a))
#endif
#include "kern_sort.inc"

/* ---- float32 ---- */
#define K float
#define S(name) name##_f32
#define KMAX __builtin_inff()
#define KFLOAT 1
#if defined(__AVX512F__)
#undef COMPRESS
#define L 16
#define V __m512
#define LD(p) _mm512_loadu_ps(p)
#define ST(p, v) _mm512_storeu_ps(p, v)
#define SET1(x) _mm512_set1_ps(x)
#define MIN(a, b) _mm512_min_ps(a, b)
#define MAX(a, b) _mm512_max_ps(a, b)
#define XOR(v, c) _mm512_permutexvar_ps(LANES_XOR32(c), v)
#define UPPER(d, a, b) _mm512_mask_blend_ps(WITH_BIT(d), a, b)
#define COMPRESS(m, v) _mm512_maskz_compress_ps((__mmask16)(m), v)
#define SPLIT(v, m, c, l, r) SPLIT512(ps, v, m, c, l, r)
#define LT(v, p) (unsigned)_mm512_cmp_ps_mask(v, p, _CMP_LT_OQ)
#define LE(v, p) (unsigned)_mm512_cmp_ps_mask(v, p, _CMP_LE_OQ)
#elif defined(__AVX2__)
#define L 8
#define V __m256
#define LD(p) _mm256_loadu_ps(p)
#define ST(p, v) _mm256_storeu_ps(p, v)
#define SET1(x) _mm256_set1_ps(x)
#define MIN(a, b) _mm256_min_ps(a, b)
#define MAX(a, b) _mm256_max_ps(a, b)
#define XOR(v, c) xor_ps(v, c)
#define UPPER(d, a, b) upper_ps(d, a, b)
#define SPLIT(v, m, c, l, r) { V w_ = _mm256_permutevar8x32_ps(v, PERM8(m)); SPLIT256(ST, l, r, w_) }
#define LT(v, p) (unsigned)_mm256_movemask_ps(_mm256_cmp_ps(v, p, _CMP_LT_OQ))
#define LE(v, p) (unsigned)_mm256_movemask_ps(_mm256_cmp_ps(v, p, _CMP_LE_OQ))
#else
#define L 1
#define V K
#define LD(p) *(p)
#define ST(p, v) (*(p) = (v))
#define SET1(x) (x)
#define MIN(a, b) min_f32(a, b)
#define MAX(a, b) max_f32(a, b)
#endif
#include "kern_sort.inc"

/* ---- float64 ---- */
#define K double
#define S(name) name##_f64
#define KMAX __builtin_inf()
#define KFLOAT 1
#if defined(__AVX512F__)
#undef COMPRESS
#define L 8
#define V __m512d
#define LD(p) _mm512_loadu_pd(p)
#define ST(p, v) _mm512_storeu_pd(p, v)
#define SET1(x) _mm512_set1_pd(x)
#define MIN(a, b) _mm512_min_pd(a, b)
#define MAX(a, b) _mm512_max_pd(a, b)
#define XOR(v, c) _mm512_permutexvar_pd(LANES_XOR64(c), v)
#define UPPER(d, a, b) _mm512_mask_blend_pd(WITH_BIT(d) & 0xff, a, b)
#define COMPRESS(m, v) _mm512_maskz_compress_pd((__mmask8)(m), v)
#define SPLIT(v, m, c, l, r) SPLIT512(pd, v, m, c, l, r)
#define LT(v, p) (unsigned)_mm512_cmp_pd_mask(v, p, _CMP_LT_OQ)
#define LE(v, p) (unsigned)_mm512_cmp_pd_mask(v, p, _CMP_LE_OQ)
#elif defined(__AVX2__)
#define L 4
#define V __m256d
#define LD(p) _mm256_loadu_pd(p)
#define ST(p, v) _mm256_storeu_pd(p, v)
#define SET1(x) _mm256_set1_pd(x)
#define MIN(a, b) _mm256_min_pd(a, b)
#define MAX(a, b) _mm256_max_pd(a, b)
#define XOR(v, c) xor_pd(v, c)
#define UPPER(d, a, b) upper_pd(d, a, b)
#define SPLIT(v, m, c, l, r) { V w_ = _mm256_castsi256_pd(_mm256_permutevar8x32_epi32(DI(v), PERM4(m))); SPLIT256(ST, l, r, w_) }
#define LT(v, p) (unsigned)_mm256_movemask_pd(_mm256_cmp_pd(v, p, _CMP_LT_OQ))
#define LE(v, p) (unsigned)_mm256_movemask_pd(_mm256_cmp_pd(v, p, _CMP_LE_OQ))
#else
#define L 1
#define V K
#define LD(p) *(p)
#define ST(p, v) (*(p) = (v))
#define SET1(x) (x)
#define MIN(a, b) min_f64(a, b)
#define MAX(a, b) max_f64(a, b)
#endif
#include "kern_sort.inc"

#define LOOPS(name) { \
  .sort = sort_##name, .select = select_##name, .order = order_##name, .splitters = splitters_##name, .split = split_##name, \
  .gather = gather_##name, .distinct = distinct_##name }
#define FLOATLOOPS(name) { \
  .sort = sort_##name, .select = select_##name, .order = order_##name, .splitters = splitters_##name, .split = split_##name, \
  .gather = gather_##name, .distinct = distinct_##name, .nans = nans_##name, .compact = compact_##name }

/* ================================================================ keys */

static INLINE uint64_t key_int (int64_t v) { return (uint64_t)v ^ UINT64_C(1) << 63; }
static INLINE uint64_t key_uint (uint64_t v) { return v; }
/* the bits of a float in the order of its value: -0 counts as 0 */
static INLINE uint64_t key_f64 (double v) {
  uint64_t b;
  v += 0.0;
  memcpy(&b, &v, 8);
  b ^= (uint64_t)((int64_t)b >> 63) | UINT64_C(1) << 63;
  return v == v ? b : UINT64_MAX;
}
static INLINE uint64_t key_f32 (float v) {
  uint32_t b;
  v += 0.0f;
  memcpy(&b, &v, 4);
  b ^= (uint32_t)((int32_t)b >> 31) | UINT32_C(1) << 31;
  return v == v ? b : UINT32_MAX;
}
static INLINE uint64_t key_f16 (uint16_t b) {
  uint16_t magnitude = b & 0x7fff;
  if (magnitude > 0x7c00) return 0xffff;
  return (uint16_t)(b >> 15 ? 0x8000 - magnitude : 0x8000 + magnitude);
}

#define KEYS(name, T, key) \
  static void keys_##name (int64_t n, const char *x, int64_t stride, const int64_t *idx, uint64_t *out) { \
    if (idx) for (int64_t i = 0; i < n; i++) { T v; memcpy(&v, x + idx[i] * stride, sizeof v); out[i] = key(v); } \
    else if (stride == (int64_t)sizeof(T)) \
      for (int64_t i = 0; i < n; i++) { T v; memcpy(&v, x + i * (int64_t)sizeof(T), sizeof v); out[i] = key(v); } \
    else for (int64_t i = 0; i < n; i++) { T v; memcpy(&v, x + i * stride, sizeof v); out[i] = key(v); } \
  }
KEYS(i8, int8_t, key_int)
KEYS(i16, int16_t, key_int)
KEYS(i32, int32_t, key_int)
KEYS(i64, int64_t, key_int)
KEYS(u8, uint8_t, key_uint)
KEYS(u16, uint16_t, key_uint)
KEYS(u32, uint32_t, key_uint)
KEYS(u64, uint64_t, key_uint)
KEYS(f16, uint16_t, key_f16)
KEYS(f32, float, key_f32)
KEYS(f64, double, key_f64)

static void key_range (int64_t n, const uint64_t *key, uint64_t *min, uint64_t *max) {
  uint64_t lo = n > 0 ? key[0] : 0, hi = lo;
  for (int64_t i = 0; i < n; i++) {
    lo = key[i] < lo ? key[i] : lo;
    hi = key[i] > hi ? key[i] : hi;
  }
  *min = lo;
  *max = hi;
}

static void pack (int64_t n, const uint64_t *key, uint64_t min, int shift, int bits, int64_t first, int64_t *out) {
  for (int64_t i = 0; i < n; i++) out[i] = (int64_t)((key[i] - min) >> shift << bits | (uint64_t)(first + i));
}

static void unpack (int64_t n, uint64_t mask, int64_t base, int64_t *out) {
  for (int64_t i = 0; i < n; i++) out[i] = (int64_t)((uint64_t)out[i] & mask) + base;
}

/* ================================================================ searching */

/* Several values at a time, so that one waits for memory while the others do: a step of each, again and again, without a branch. */
#define TOGETHER 16

static INLINE float f16_value (uint16_t h) {         /* of a number or infinity; NaN: NaN */
  uint32_t sign = (uint32_t)(h & 0x8000) << 16, rest = h & 0x7fff, b;
  float f, magic;
  b = rest << 13;
  memcpy(&f, &b, 4);
  b = UINT32_C(239) << 23;                           /* 2^112: moves the exponent, and makes subnormals normal */
  memcpy(&magic, &b, 4);
  f *= magic;
  memcpy(&b, &f, 4);
  if (rest >= 0x7c00) b = UINT32_C(0x7f800000) | rest << 13;
  b |= sign;
  memcpy(&f, &b, 4);
  return f;
}

#define SAME(v) (v)
#define NONE(v) false
#define ISNAN(v) ((v) != (v))
#define LESS(a, b) ((a) < (b))
#define NOTMORE(a, b) ((a) <= (b))
/* complex numbers: by the real part, then the imaginary one; those with a NaN imaginary part above all others, those with a NaN real part
** above these */

/* T: element; C: what is compared; VALUE: T to C; BELOW(a, v): a goes before v when v is put on the left, NOTABOVE: on the right */
#define SEARCH(name, T, C, VALUE, UNORDERED, BELOW, NOTABOVE) \
  static INLINE C at_##name (const la_search *s, int64_t i) { \
    T t; \
    memcpy(&t, s->a + (s->sorter ? s->sorter[i] : i) * s->as, sizeof t); \
    return VALUE(t); \
  } \
  static int64_t one_##name (const la_search *s, C v) { \
    int64_t lo = 0, n = s->n; \
    while (n > 0) { \
      int64_t half = n / 2; \
      C a = at_##name(s, lo + half); \
      bool go; \
      if (UNORDERED(v)) go = s->right || !(UNORDERED(a)); \
      else go = s->right ? NOTABOVE(a, v) : BELOW(a, v); \
      if (go) { lo += half + 1; n -= half + 1; } \
      else n = half; \
    } \
    return lo; \
  } \
  static INLINE void group_##name (const char *a, int64_t n, int64_t as, const C *v, const bool right, int64_t *out) { \
    int64_t at[TOGETHER] = { 0 }; \
    while (n > 1) { \
      int64_t half = n / 2, off = (half - 1) * as, step = half * as; \
      for (int k = 0; k < TOGETHER; k++) { \
        T t; \
        memcpy(&t, a + at[k] + off, sizeof t); \
        at[k] += (right ? NOTABOVE(VALUE(t), v[k]) : BELOW(VALUE(t), v[k])) ? step : 0; \
      } \
      n -= half; \
    } \
    for (int k = 0; k < TOGETHER; k++) { \
      T t; \
      memcpy(&t, a + at[k], sizeof t); \
      out[k] = at[k] / as + ((right ? NOTABOVE(VALUE(t), v[k]) : BELOW(VALUE(t), v[k])) ? 1 : 0); \
    } \
  } \
  static void search_##name (const la_search *s) { \
    int64_t i = 0; \
    if (!s->sorter && s->n > 0 && s->as > 0) { \
      for (; i + TOGETHER <= s->m; i += TOGETHER) { \
        C v[TOGETHER]; \
        bool odd = false; \
        for (int k = 0; k < TOGETHER; k++) { \
          T t; \
          memcpy(&t, s->v + (i + k) * (int64_t)sizeof(T), sizeof t); \
          v[k] = VALUE(t); \
          odd |= UNORDERED(v[k]); \
        } \
        if (odd) for (int k = 0; k < TOGETHER; k++) s->out[i + k] = one_##name(s, v[k]); \
        else if (s->as == (int64_t)sizeof(T)) { \
          if (s->right) group_##name(s->a, s->n, (int64_t)sizeof(T), v, true, s->out + i); \
          else group_##name(s->a, s->n, (int64_t)sizeof(T), v, false, s->out + i); \
        } \
        else group_##name(s->a, s->n, s->as, v, s->right, s->out + i); \
      } \
    } \
    for (; i < s->m; i++) { \
      T t; \
      memcpy(&t, s->v + i * (int64_t)sizeof(T), sizeof t); \
      s->out[i] = one_##name(s, VALUE(t)); \
    } \
  }
SEARCH(i8, int8_t, int8_t, SAME, NONE, LESS, NOTMORE)
SEARCH(i16, int16_t, int16_t, SAME, NONE, LESS, NOTMORE)
SEARCH(i32, int32_t, int32_t, SAME, NONE, LESS, NOTMORE)
SEARCH(i64, int64_t, int64_t, SAME, NONE, LESS, NOTMORE)
SEARCH(u8, uint8_t, uint8_t, SAME, NONE, LESS, NOTMORE)
SEARCH(u16, uint16_t, uint16_t, SAME, NONE, LESS, NOTMORE)
SEARCH(u32, uint32_t, uint32_t, SAME, NONE, LESS, NOTMORE)
SEARCH(u64, uint64_t, uint64_t, SAME, NONE, LESS, NOTMORE)
SEARCH(f16, uint16_t, float, f16_value, ISNAN, LESS, NOTMORE)
SEARCH(f32, float, float, SAME, ISNAN, LESS, NOTMORE)
SEARCH(f64, double, double, SAME, ISNAN, LESS, NOTMORE)

#define COMPLEX(name, T) \
  static INLINE bool less_##name (T a, T b) { \
    bool na = a.im != a.im, nb = b.im != b.im; \
    if (a.re < b.re) return !na || nb; \
    if (a.re > b.re) return nb && !na; \
    if (a.re == b.re || (a.re != a.re && b.re != b.re)) return a.im < b.im || (nb && !na); \
    return b.re != b.re; \
  } \
  static INLINE bool notabove_##name (T a, T b) { return !less_##name(b, a); } \
  SEARCH(name, T, T, SAME, NONE, less_##name, notabove_##name)
COMPLEX(c64, la_c64)
COMPLEX(c128, la_c128)

/* ================================================================ membership */

/* T: element; M: a signed integer of its size. Four candidates at a time, so that what is known so far is fetched and stored seldom. */
#define MEMBER(name, T, M) \
  static void member_##name (int64_t n, const void *xp, int64_t k, const void *few, bool invert, uint8_t *out) { \
    enum { MANY = 512 }; \
    const T *x = xp, *v = few; \
    M found[MANY]; \
    for (int64_t lo = 0; lo < n; lo += MANY) { \
      int64_t m = n - lo < MANY ? n - lo : MANY; \
      const T *s = x + lo; \
      uint8_t *o = out + lo; \
      for (int64_t j = 0; j < k; j += 4) { \
        T a = v[j], b = j + 1 < k ? v[j + 1] : a, c = j + 2 < k ? v[j + 2] : a, d = j + 3 < k ? v[j + 3] : a; \
        if (j == 0) for (int64_t i = 0; i < m; i++) found[i] = (M)((s[i] == a) | (s[i] == b) | (s[i] == c) | (s[i] == d)); \
        else for (int64_t i = 0; i < m; i++) found[i] |= (M)((s[i] == a) | (s[i] == b) | (s[i] == c) | (s[i] == d)); \
      } \
      for (int64_t i = 0; i < m; i++) o[i] = (uint8_t)((found[i] != 0) ^ invert); \
    } \
  }
MEMBER(8, uint8_t, int8_t)
MEMBER(16, uint16_t, int16_t)
MEMBER(32, uint32_t, int32_t)
MEMBER(64, uint64_t, int64_t)
MEMBER(f32, float, int32_t)
MEMBER(f64, double, int64_t)
#undef MEMBER

const la_sort_table LA_PASTE(la_kern_sort_, LA_ISA) = {
  .i32 = LOOPS(i32), .i64 = LOOPS(i64), .f32 = FLOATLOOPS(f32), .f64 = FLOATLOOPS(f64),
  .keys = {
    [LA_BOOL] = keys_u8, [LA_I8] = keys_i8, [LA_I16] = keys_i16, [LA_I32] = keys_i32, [LA_I64] = keys_i64,
    [LA_U8] = keys_u8, [LA_U16] = keys_u16, [LA_U32] = keys_u32, [LA_U64] = keys_u64,
    [LA_F16] = keys_f16, [LA_F32] = keys_f32, [LA_F64] = keys_f64, [LA_C64] = keys_f32, [LA_C128] = keys_f64
  },
  .range = key_range, .pack = pack, .unpack = unpack,
  .search = {
    [LA_BOOL] = search_u8, [LA_I8] = search_i8, [LA_I16] = search_i16, [LA_I32] = search_i32, [LA_I64] = search_i64,
    [LA_U8] = search_u8, [LA_U16] = search_u16, [LA_U32] = search_u32, [LA_U64] = search_u64,
    [LA_F16] = search_f16, [LA_F32] = search_f32, [LA_F64] = search_f64, [LA_C64] = search_c64, [LA_C128] = search_c128
  },
  .member = {
    [LA_BOOL] = member_8, [LA_I8] = member_8, [LA_I16] = member_16, [LA_I32] = member_32, [LA_I64] = member_64,
    [LA_U8] = member_8, [LA_U16] = member_16, [LA_U32] = member_32, [LA_U64] = member_64, [LA_F32] = member_f32, [LA_F64] = member_f64
  }
};
