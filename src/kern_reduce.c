/*
** kern_reduce.c: inner loops of reductions, compiled once per instruction set (kernel.h). What they promise is in kern_reduce.h.
**
** kern_reduce_pair.inc makes the pairwise sums (of x, and of (x - mean)^2), kern_reduce_num.inc everything else of the real dtypes,
** kern_reduce_complex.inc of the complex ones; float16 goes through short blocks of float32, below.
*/
#include <math.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include "kern_reduce.h"

#if defined(__clang__)
#define IVDEP _Pragma("clang loop vectorize(assume_safety)")
#else
#define IVDEP _Pragma("GCC ivdep")
#endif

/* ---- vectors ---- */
/* Eight running sums are NV vectors: of float64 as wide as the machine has them, of float32 at most 32 bytes. */
#if defined(__AVX512F__)
#define VBYTES 64
#elif defined(__AVX__)
#define VBYTES 32
#else
#define VBYTES 16
#endif
#define FBYTES (VBYTES > 32 ? 32 : VBYTES)
typedef double rd_vd __attribute__((vector_size(VBYTES)));
typedef float rd_vf __attribute__((vector_size(FBYTES)));
typedef double rd_vdu __attribute__((vector_size(VBYTES), aligned(8), may_alias));      /* anywhere in memory */
typedef float rd_vfu __attribute__((vector_size(FBYTES), aligned(4), may_alias));
#define NVD (64 / VBYTES)
#define NVF (32 / FBYTES)

#if defined(__clang__)
#define UNROLL _Pragma("clang loop unroll(full)")
#else
#define UNROLL _Pragma("GCC unroll 8")
#endif

/* the elements of two vectors with even (odd) numbers */
#if defined(__clang__) || __GNUC__ >= 12
#define SHUFFLE(T, a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)
#else
#define SHUFFLE(T, a, b, ...) __builtin_shuffle(a, b, (T){ __VA_ARGS__ })
#endif
typedef int64_t rd_vl __attribute__((vector_size(VBYTES)));
typedef int32_t rd_vi __attribute__((vector_size(FBYTES)));
#if VBYTES == 64
#define EVEN_D 0, 2, 4, 6, 8, 10, 12, 14
#define ODD_D 1, 3, 5, 7, 9, 11, 13, 15
#elif VBYTES == 32
#define EVEN_D 0, 2, 4, 6
#define ODD_D 1, 3, 5, 7
#else
#define EVEN_D 0, 2
#define ODD_D 1, 3
#endif
#if FBYTES == 32
#define EVEN_F 0, 2, 4, 6, 8, 10, 12, 14
#define ODD_F 1, 3, 5, 7, 9, 11, 13, 15
#else
#define EVEN_F 0, 2, 4, 6
#define ODD_F 1, 3, 5, 7
#endif

/* the first half of a run of n > 128 */
static inline int64_t half_of (int64_t n) { int64_t h = n / 2; return h - h % 8; }

/* ---- float16 ---- */
#if defined(__F16C__)
static inline float rd_half (uint16_t h) { return _cvtsh_ss(h); }
static inline uint16_t rd_tohalf (float f) { return (uint16_t)_cvtss_sh(f, 0); }
#elif defined(__aarch64__)
static inline float rd_half (uint16_t h) { __fp16 x; memcpy(&x, &h, 2); return (float)x; }
static inline uint16_t rd_tohalf (float f) { __fp16 x = (__fp16)f; uint16_t h; memcpy(&h, &x, 2); return h; }
#else
/* Exponent and fraction moved into place and scaled by 2^112: right for subnormals too; inf and NaN need the larger exponent. */
static inline float rd_half (uint16_t h) {
  uint32_t u = (uint32_t)(h & 0x7fff) << 13;
  float f;
  memcpy(&f, &u, 4);
  f *= 0x1p112f;
  memcpy(&u, &f, 4);
  u |= (h & 0x7c00) == 0x7c00 ? 0x7f800000u : 0;
  u |= (uint32_t)(h & 0x8000) << 16;
  memcpy(&f, &u, 4);
  return f;
}
static inline uint16_t rd_tohalf (float f) { return la_f32_to_f16(f); }
#endif

#define FAR (4 << 20)        /* bytes from which a run is taken to lie beyond the caches */

#define HBLOCK 256
/* n <= HBLOCK elements, step xs, to float32 */
static inline void halves (int64_t n, const char *x, int64_t xs, float *f) {
  int64_t k = 0;
  if (xs == 2) {
    const uint16_t *p = (const uint16_t *)(const void *)x;
#if defined(__F16C__)
    for (; k + 8 <= n; k += 8) _mm256_storeu_ps(f + k, _mm256_cvtph_ps(_mm_loadu_si128((const __m128i *)(const void *)(p + k))));
#endif
    for (; k < n; k++) f[k] = rd_half(p[k]);
  } else
    for (; k < n; k++) f[k] = rd_half(*(const uint16_t *)(const void *)(x + k * xs));
}
static inline void tohalves (int64_t n, const float *f, char *o, int64_t os) {
  int64_t k = 0;
#if defined(__F16C__)
  if (os == 2)
    for (; k + 8 <= n; k += 8)
      _mm_storeu_si128((__m128i *)(void *)(o + 2 * k), _mm256_cvtps_ph(_mm256_loadu_ps(f + k), 0));
#endif
  for (; k < n; k++) *(uint16_t *)(void *)(o + k * os) = rd_tohalf(f[k]);
}

/* ---- pairwise sums ---- */

#define VD_AT(p, k) (*(const rd_vdu *)(const void *)((p) + (k) * VBYTES))
#define VF_AT(p, k) (*(const rd_vfu *)(const void *)((p) + (k) * FBYTES))

/* of x: the mean is not looked at */
#define SUM_ROWS(sfx)                                                                                    \
  static void sum_rows_##sfx (int64_t nrows, int64_t n, const char *x, int64_t rs, int64_t xs, char *out, int64_t os) { \
    sum_##sfx##_vrows(nrows, n, x, rs, xs, x, 0, out, os);                                               \
  }
#define PAR
#define ARG
#define MEAN_R (void)mean;

#define PN(name) sum_f64_##name
#define A double
#define V rd_vd
#define NV NVD
#define ES 8
#define RES double
#define CPLX 0
#define READ_O(o) (*(const double *)(const void *)(o))
#define WRITE_O(o, v) *(double *)(void *)(o) = (v)
#define VEC(p, k) VD_AT(p, k)
#define ITEM(p) (*(const double *)(const void *)(p))
#include "kern_reduce_pair.inc"
SUM_ROWS(f64)

#define PAR
#define ARG
#define MEAN_R (void)mean;
#define PN(name) sum_f32_##name
#define A float
#define V rd_vf
#define NV NVF
#define ES 4
#define RES float
#define CPLX 0
#define READ_O(o) (*(const float *)(const void *)(o))
#define WRITE_O(o, v) *(float *)(void *)(o) = (v)
#define VEC(p, k) VF_AT(p, k)
#define ITEM(p) (*(const float *)(const void *)(p))
#include "kern_reduce_pair.inc"
SUM_ROWS(f32)

#define PAR
#define ARG
#define MEAN_R (void)mean;
#define PN(name) sum_f16_##name
#define A float
#define V rd_vf
#define NV NVF
#define ES 2
#define RES float
#define CPLX 0
#define READ_O(o) rd_half(*(const uint16_t *)(const void *)(o))
#define WRITE_O(o, v) *(uint16_t *)(void *)(o) = rd_tohalf(v)
#define VEC(p, k) vec_f16((p) + (k) * (FBYTES / 2))
#if defined(__F16C__)
static inline rd_vf vec_f16 (const char *p) { return (rd_vf)_mm256_cvtph_ps(_mm_loadu_si128((const __m128i *)(const void *)p)); }
#else
static inline rd_vf vec_f16 (const char *p) {
  rd_vf v;
  UNROLL for (int l = 0; l < FBYTES / 4; l++) v[l] = rd_half(*(const uint16_t *)(const void *)(p + 2 * l));
  return v;
}
#endif
#define ITEM(p) rd_half(*(const uint16_t *)(const void *)(p))
#include "kern_reduce_pair.inc"
SUM_ROWS(f16)

#define PAR
#define ARG
#define MEAN_R (void)mean;
#define PN(name) sum_c128_##name
#define A double
#define V rd_vd
#define NV NVD
#define ES 8
#define RES la_c128
#define CPLX 1
#define READ_O(o) (*(const la_c128 *)(const void *)(o))
#define WRITE_O(o, v) *(la_c128 *)(void *)(o) = (v)
#define VEC(p, k) VD_AT(p, k)
#define ITEM(p) (*(const double *)(const void *)(p))
#include "kern_reduce_pair.inc"
SUM_ROWS(c128)

#define PAR
#define ARG
#define MEAN_R (void)mean;
#define PN(name) sum_c64_##name
#define A float
#define V rd_vf
#define NV NVF
#define ES 4
#define RES la_c64
#define CPLX 1
#define READ_O(o) (*(const la_c64 *)(const void *)(o))
#define WRITE_O(o, v) *(la_c64 *)(void *)(o) = (v)
#define VEC(p, k) VF_AT(p, k)
#define ITEM(p) (*(const float *)(const void *)(p))
#include "kern_reduce_pair.inc"
SUM_ROWS(c64)

/* of (x - mean)^2: every operation is rounded by itself, as NumPy's three passes do */

static inline rd_vd spread_vd (rd_vd x, double m) { x -= m; return x * x; }
static inline rd_vf spread_vf (rd_vf x, float m) { x -= m; return x * x; }

#define PAR , const double m
#define ARG , m
#define MEAN_R const double m = *(const double *)(const void *)mean;
#define PN(name) var_f64_##name
#define A double
#define V rd_vd
#define NV NVD
#define ES 8
#define RES double
#define CPLX 0
#define READ_O(o) (*(const double *)(const void *)(o))
#define WRITE_O(o, v) *(double *)(void *)(o) = (v)
#define VEC(p, k) spread_vd(VD_AT(p, k), m)
#define ITEM(p) square_f64(*(const double *)(const void *)(p) - m)
static inline double square_f64 (double x) { return x * x; }
static inline float square_f32 (float x) { return x * x; }
#include "kern_reduce_pair.inc"

#define PAR , const float m
#define ARG , m
#define MEAN_R const float m = *(const float *)(const void *)mean;
#define PN(name) var_f32_##name
#define A float
#define V rd_vf
#define NV NVF
#define ES 4
#define RES float
#define CPLX 0
#define READ_O(o) (*(const float *)(const void *)(o))
#define WRITE_O(o, v) *(float *)(void *)(o) = (v)
#define VEC(p, k) spread_vf(VF_AT(p, k), m)
#define ITEM(p) square_f32(*(const float *)(const void *)(p) - m)
#include "kern_reduce_pair.inc"

/* float16: difference and square are rounded to float16 */
static inline float spread_f16 (const char *p, float m) {
  float d = rd_half(rd_tohalf(rd_half(*(const uint16_t *)(const void *)p) - m));
  return rd_half(rd_tohalf(d * d));
}
#if defined(__F16C__)
static inline rd_vf vspread_f16 (const char *p, float m) {
  __m256 g = _mm256_cvtph_ps(_mm_loadu_si128((const __m128i *)(const void *)p));
  g = _mm256_cvtph_ps(_mm256_cvtps_ph(_mm256_sub_ps(g, _mm256_set1_ps(m)), 0));
  return (rd_vf)_mm256_cvtph_ps(_mm256_cvtps_ph(_mm256_mul_ps(g, g), 0));
}
#else
static inline rd_vf vspread_f16 (const char *p, float m) {
  rd_vf v;
  UNROLL for (int l = 0; l < FBYTES / 4; l++) v[l] = spread_f16(p + 2 * l, m);
  return v;
}
#endif
#define PAR , const float m
#define ARG , m
#define MEAN_R const float m = rd_half(*(const uint16_t *)(const void *)mean);
#define PN(name) var_f16_##name
#define A float
#define V rd_vf
#define NV NVF
#define ES 2
#define RES float
#define CPLX 0
#define READ_O(o) rd_half(*(const uint16_t *)(const void *)(o))
#define WRITE_O(o, v) *(uint16_t *)(void *)(o) = rd_tohalf(v)
#define VEC(p, k) vspread_f16((p) + (k) * (FBYTES / 2), m)
#define ITEM(p) spread_f16(p, m)
#include "kern_reduce_pair.inc"

/* complex: |x - mean|^2, which is real */
static inline double spread_c128 (const char *p, double mr, double mi) {
  la_c128 z = *(const la_c128 *)(const void *)p;
  return square_f64(z.re - mr) + square_f64(z.im - mi);
}
static inline rd_vd vspread_c128 (const char *p, double mr, double mi) {
  rd_vd a = VD_AT(p, 0), b = VD_AT(p, 1);
  rd_vd re = SHUFFLE(rd_vl, a, b, EVEN_D), im = SHUFFLE(rd_vl, a, b, ODD_D);
  return spread_vd(re, mr) + spread_vd(im, mi);
}
#define PAR , const double mr, const double mi
#define ARG , mr, mi
#define MEAN_R const double mr = ((const double *)(const void *)mean)[0], mi = ((const double *)(const void *)mean)[1];
#define PN(name) var_c128_##name
#define A double
#define V rd_vd
#define NV NVD
#define ES 16
#define RES double
#define CPLX 0
#define READ_O(o) (*(const double *)(const void *)(o))
#define WRITE_O(o, v) *(double *)(void *)(o) = (v)
#define VEC(p, k) vspread_c128((p) + (k) * 2 * VBYTES, mr, mi)
#define ITEM(p) spread_c128(p, mr, mi)
#include "kern_reduce_pair.inc"

static inline float spread_c64 (const char *p, float mr, float mi) {
  la_c64 z = *(const la_c64 *)(const void *)p;
  return square_f32(z.re - mr) + square_f32(z.im - mi);
}
static inline rd_vf vspread_c64 (const char *p, float mr, float mi) {
  rd_vf a = VF_AT(p, 0), b = VF_AT(p, 1);
  rd_vf re = SHUFFLE(rd_vi, a, b, EVEN_F), im = SHUFFLE(rd_vi, a, b, ODD_F);
  return spread_vf(re, mr) + spread_vf(im, mi);
}
#define PAR , const float mr, const float mi
#define ARG , mr, mi
#define MEAN_R const float mr = ((const float *)(const void *)mean)[0], mi = ((const float *)(const void *)mean)[1];
#define PN(name) var_c64_##name
#define A float
#define V rd_vf
#define NV NVF
#define ES 8
#define RES float
#define CPLX 0
#define READ_O(o) (*(const float *)(const void *)(o))
#define WRITE_O(o, v) *(float *)(void *)(o) = (v)
#define VEC(p, k) vspread_c64((p) + (k) * 2 * FBYTES, mr, mi)
#define ITEM(p) spread_c64(p, mr, mi)
#include "kern_reduce_pair.inc"

/* integers and bool, in float64 */
typedef int32_t rd_ints __attribute__((vector_size(VBYTES / 2)));
#define SMALL
#define T int8_t
#define PN(name) var_i8_##name
#include "kern_reduce_ivar.inc"
#define SMALL
#define T int16_t
#define PN(name) var_i16_##name
#include "kern_reduce_ivar.inc"
#define T int32_t
#define PN(name) var_i32_##name
#include "kern_reduce_ivar.inc"
#define T int64_t
#define PN(name) var_i64_##name
#include "kern_reduce_ivar.inc"
#define SMALL
#define T uint8_t
#define PN(name) var_u8_##name
#include "kern_reduce_ivar.inc"
#define SMALL
#define T uint16_t
#define PN(name) var_u16_##name
#include "kern_reduce_ivar.inc"
#define T uint32_t
#define PN(name) var_u32_##name
#include "kern_reduce_ivar.inc"
#define T uint64_t
#define PN(name) var_u64_##name
#include "kern_reduce_ivar.inc"

/* ---- columns of sums of squares ---- */

#define VCOLS(sfx, T, A)                                                                                 \
  static void vcols_##sfx (int64_t nrows, int64_t ncols, const char *x, int64_t rs, int64_t cs,          \
                           const char *mean, int64_t ms, char *out, int64_t os) {                        \
    if (cs == (int64_t)sizeof(T) && ms == (int64_t)sizeof(A) && os == (int64_t)sizeof(A)) {              \
      const A *restrict m = (const A *)(const void *)mean;                                               \
      A *restrict o = (A *)(void *)out;                                                                  \
      int64_t i = 0;                                                                                     \
      for (; i + 2 <= nrows; i += 2, x += 2 * rs) {                                                      \
        const T *p = (const T *)(const void *)x, *q = (const T *)(const void *)(x + rs);                 \
        IVDEP for (int64_t j = 0; j < ncols; j++) {                                                      \
          A d = (A)p[j] - m[j], e = (A)q[j] - m[j], a = o[j];                                            \
          a += d * d;                                                                                    \
          a += e * e;                                                                                    \
          o[j] = a;                                                                                      \
        }                                                                                                \
      }                                                                                                  \
      for (; i < nrows; i++, x += rs) {                                                                  \
        const T *p = (const T *)(const void *)x;                                                         \
        IVDEP for (int64_t j = 0; j < ncols; j++) { A d = (A)p[j] - m[j]; o[j] += d * d; }               \
      }                                                                                                  \
    } else                                                                                               \
      for (int64_t i = 0; i < nrows; i++, x += rs)                                                       \
        for (int64_t j = 0; j < ncols; j++) {                                                            \
          A d = (A)*(const T *)(const void *)(x + j * cs) - *(const A *)(const void *)(mean + j * ms);   \
          *(A *)(void *)(out + j * os) += d * d;                                                         \
        }                                                                                                \
  }
VCOLS(f64, double, double)
VCOLS(f32, float, float)
VCOLS(i8, int8_t, double)
VCOLS(i16, int16_t, double)
VCOLS(i32, int32_t, double)
VCOLS(i64, int64_t, double)
VCOLS(u8, uint8_t, double)
VCOLS(u16, uint16_t, double)
VCOLS(u32, uint32_t, double)
VCOLS(u64, uint64_t, double)

#define VCOLS_COMPLEX(sfx, C, A)                                                                         \
  static void vcols_##sfx (int64_t nrows, int64_t ncols, const char *x, int64_t rs, int64_t cs,          \
                           const char *mean, int64_t ms, char *out, int64_t os) {                        \
    for (int64_t i = 0; i < nrows; i++, x += rs)                                                         \
      for (int64_t j = 0; j < ncols; j++) {                                                              \
        const C m = *(const C *)(const void *)(mean + j * ms);                                           \
        *(A *)(void *)(out + j * os) += spread_##sfx(x + j * cs, m.re, m.im);                            \
      }                                                                                                  \
  }
VCOLS_COMPLEX(c128, la_c128, double)
VCOLS_COMPLEX(c64, la_c64, float)

static void vcols_f16 (int64_t nrows, int64_t ncols, const char *x, int64_t rs, int64_t cs,
                       const char *mean, int64_t ms, char *out, int64_t os) {
  for (int64_t i = 0; i < nrows; i++, x += rs)
    for (int64_t j = 0; j < ncols; j++) {
      uint16_t *o = (uint16_t *)(void *)(out + j * os);
      *o = rd_tohalf(rd_half(*o) + spread_f16(x + j * cs, rd_half(*(const uint16_t *)(const void *)(mean + j * ms))));
    }
}

/* ---- sums of integers in a row ---- */

/* unsigned bytes, each first changed by ^ flip; x86 has an instruction that adds eight of them into one 64-bit lane */
static int64_t bytes_total (int64_t n, const uint8_t *p, uint8_t flip) {
  int64_t k = 0;
  uint64_t sum = 0;
#if defined(__AVX512BW__)
  __m512i a = _mm512_setzero_si512(), f = _mm512_set1_epi8((char)flip), z = _mm512_setzero_si512();
  for (; k + 64 <= n; k += 64)
    a = _mm512_add_epi64(a, _mm512_sad_epu8(_mm512_xor_si512(_mm512_loadu_si512((const void *)(p + k)), f), z));
  sum = (uint64_t)_mm512_reduce_add_epi64(a);
#elif defined(__AVX2__)
  __m256i a = _mm256_setzero_si256(), f = _mm256_set1_epi8((char)flip), z = _mm256_setzero_si256();
  for (; k + 32 <= n; k += 32)
    a = _mm256_add_epi64(a, _mm256_sad_epu8(_mm256_xor_si256(_mm256_loadu_si256((const __m256i *)(const void *)(p + k)), f), z));
  uint64_t t[4];
  memcpy(t, &a, sizeof t);
  sum = t[0] + t[1] + t[2] + t[3];
#elif defined(__SSE2__)
  __m128i a = _mm_setzero_si128(), f = _mm_set1_epi8((char)flip), z = _mm_setzero_si128();
  for (; k + 16 <= n; k += 16)
    a = _mm_add_epi64(a, _mm_sad_epu8(_mm_xor_si128(_mm_loadu_si128((const __m128i *)(const void *)(p + k)), f), z));
  uint64_t t[2];
  memcpy(t, &a, sizeof t);
  sum = t[0] + t[1];
#else
  while (n - k >= 16) {                    /* 32-bit sums cannot overflow within 2^24 bytes */
    int64_t m = n - k < (1 << 24) ? n - k : (1 << 24);
    uint32_t a = 0;
    for (int64_t i = 0; i < m; i++) a += (uint8_t)(p[k + i] ^ flip);
    sum += a;
    k += m;
  }
#endif
  for (; k < n; k++) sum += (uint8_t)(p[k] ^ flip);
  return (int64_t)sum;
}
static int64_t total_b8 (int64_t n, const uint8_t *p) { return bytes_total(n, p, 0); }
static uint64_t total_u8 (int64_t n, const uint8_t *p) { return (uint64_t)bytes_total(n, p, 0); }
static int64_t total_i8 (int64_t n, const int8_t *p) { return bytes_total(n, (const uint8_t *)p, 0x80) - 128 * n; }

#define TOTAL_STEPS(sfx, T, M, ACC)       /* in type M for 2^15 elements at a time */                    \
  static ACC total_##sfx (int64_t n, const T *p) {                                                       \
    ACC sum = 0;                                                                                         \
    while (n > 0) {                                                                                      \
      int64_t m = n < 32768 ? n : 32768;                                                                 \
      M a = 0;                                                                                           \
      for (int64_t i = 0; i < m; i++) a += (M)p[i];                                                      \
      sum += (ACC)a;                                                                                     \
      p += m;                                                                                            \
      n -= m;                                                                                            \
    }                                                                                                    \
    return sum;                                                                                          \
  }
TOTAL_STEPS(i16, int16_t, int32_t, int64_t)
TOTAL_STEPS(u16, uint16_t, uint32_t, uint64_t)
#define TOTAL_WIDE(sfx, T, W, ACC)                                                                       \
  static ACC total_##sfx (int64_t n, const T *p) {                                                       \
    uint64_t a = 0;                                                                                      \
    for (int64_t i = 0; i < n; i++) a += (uint64_t)(W)p[i];                                              \
    return (ACC)a;                                                                                       \
  }
TOTAL_WIDE(i32, int32_t, int64_t, int64_t)
TOTAL_WIDE(u32, uint32_t, uint64_t, uint64_t)
TOTAL_WIDE(i64, int64_t, int64_t, int64_t)
TOTAL_WIDE(u64, uint64_t, uint64_t, uint64_t)

/* ---- extremes of floats in a row ---- */

/* Largest (smallest) of n >= 32 elements, NaN if there is one. The machine's maximum gives its second operand when either is NaN: so the
** running maximum never becomes NaN, and NaNs are looked for beside it. */
#if defined(__AVX512F__)
#define FLOAT_RUN(name, T, W, NL, P, OP)                                                                 \
  static T name (int64_t n, const T *p) {                                                                \
    W a = _mm512_loadu_##P(p), b = _mm512_loadu_##P(p + NL);                                             \
    unsigned nan = (unsigned)_mm512_cmp_##P##_mask(a, b, _CMP_UNORD_Q);                                  \
    int64_t k = 2 * NL;                                                                                  \
    for (; k + 2 * NL <= n; k += 2 * NL) {                                                               \
      W x = _mm512_loadu_##P(p + k), y = _mm512_loadu_##P(p + k + NL);                                   \
      nan |= (unsigned)_mm512_cmp_##P##_mask(x, y, _CMP_UNORD_Q);                                        \
      a = _mm512_##OP##_##P(x, a);                                                                       \
      b = _mm512_##OP##_##P(y, b);                                                                       \
    }                                                                                                    \
    for (; k < n; k += NL) {                       /* the last vectors may overlap what has been seen */ \
      W x = _mm512_loadu_##P(p + (k + NL <= n ? k : n - NL));                                            \
      nan |= (unsigned)_mm512_cmp_##P##_mask(x, x, _CMP_UNORD_Q);                                        \
      a = _mm512_##OP##_##P(x, a);                                                                       \
    }                                                                                                    \
    return nan ? (T)NAN : (T)_mm512_reduce_##OP##_##P(_mm512_##OP##_##P(a, b));                          \
  }
FLOAT_RUN(max_rows_run_f64, double, __m512d, 8, pd, max)
FLOAT_RUN(min_rows_run_f64, double, __m512d, 8, pd, min)
FLOAT_RUN(max_rows_run_f32, float, __m512, 16, ps, max)
FLOAT_RUN(min_rows_run_f32, float, __m512, 16, ps, min)
#elif defined(__AVX__)
#define FLOAT_RUN(name, T, W, NL, P, OP, CMP)                                                            \
  static T name (int64_t n, const T *p) {                                                                \
    W a = _mm256_loadu_##P(p), b = _mm256_loadu_##P(p + NL);                                             \
    W nan = _mm256_cmp_##P(a, b, _CMP_UNORD_Q);                                                          \
    int64_t k = 2 * NL;                                                                                  \
    for (; k + 2 * NL <= n; k += 2 * NL) {                                                               \
      W x = _mm256_loadu_##P(p + k), y = _mm256_loadu_##P(p + k + NL);                                   \
      nan = _mm256_or_##P(nan, _mm256_cmp_##P(x, y, _CMP_UNORD_Q));                                      \
      a = _mm256_##OP##_##P(x, a);                                                                       \
      b = _mm256_##OP##_##P(y, b);                                                                       \
    }                                                                                                    \
    for (; k < n; k += NL) {                                                                             \
      W x = _mm256_loadu_##P(p + (k + NL <= n ? k : n - NL));                                            \
      nan = _mm256_or_##P(nan, _mm256_cmp_##P(x, x, _CMP_UNORD_Q));                                      \
      a = _mm256_##OP##_##P(x, a);                                                                       \
    }                                                                                                    \
    if (_mm256_movemask_##P(nan)) return (T)NAN;                                                         \
    T t[NL];                                                                                             \
    _mm256_storeu_##P(t, _mm256_##OP##_##P(a, b));                                                       \
    for (int i = 1; i < NL; i++) if (t[i] CMP t[0]) t[0] = t[i];                                         \
    return t[0];                                                                                         \
  }
FLOAT_RUN(max_rows_run_f64, double, __m256d, 4, pd, max, >)
FLOAT_RUN(min_rows_run_f64, double, __m256d, 4, pd, min, <)
FLOAT_RUN(max_rows_run_f32, float, __m256, 8, ps, max, >)
FLOAT_RUN(min_rows_run_f32, float, __m256, 8, ps, min, <)
#else
/* portable: sixteen running extremes, which the compiler puts into vectors */
#define FLOAT_RUN(name, T, CMP)                                                                          \
  static T name (int64_t n, const T *p) {                                                                \
    enum { NL = 16 };                                                                                    \
    T a[NL];                                                                                             \
    int64_t k = NL;                                                                                      \
    memcpy(a, p, sizeof a);                                                                              \
    for (; k + NL <= n; k += NL)                                                                         \
      for (int l = 0; l < NL; l++) { T x = p[k + l]; a[l] = ((x CMP a[l]) | (x != x)) ? x : a[l]; }        \
    for (int l = 0; k < n && l < NL; k++, l++) { T x = p[k]; a[l] = ((x CMP a[l]) | (x != x)) ? x : a[l]; }          \
    for (int l = 1; l < NL; l++) if ((a[l] CMP a[0]) | (a[l] != a[l])) a[0] = a[l];                      \
    return a[0];                                                                                         \
  }
FLOAT_RUN(max_rows_run_f64, double, >)
FLOAT_RUN(min_rows_run_f64, double, <)
FLOAT_RUN(max_rows_run_f32, float, >)
FLOAT_RUN(min_rows_run_f32, float, <)
#endif

/* ---- bool: the first true (false) settles it ---- */

#define BOOL_ARG(name, WANT)                                                                             \
  static int64_t name##_b8 (int64_t n, const char *x, int64_t xs, char *best, bool first) {                   \
    if (n <= 0 || (!first && *best == WANT)) return -1;                                                  \
    int64_t k = 0;                                                                                       \
    if (xs == 1) {                                                                                       \
      const char *p = memchr(x, WANT, (size_t)n);                                                        \
      k = p != NULL ? p - x : n;                                                                         \
    } else                                                                                               \
      while (k < n && x[k * xs] != WANT) k++;                                                            \
    if (k < n) *best = WANT;                                                                             \
    else if (first) { *best = !WANT; k = 0; }                                                            \
    else k = -1;                                                                                         \
    return k;                                                                                            \
  }
BOOL_ARG(first_true, 1)
BOOL_ARG(first_false, 0)

/* ---- everything else, dtype by dtype ---- */

#if defined(__GNUC__)                       /* the bits of a float, read in place */
typedef uint32_t rd_bits32 __attribute__((may_alias));
typedef uint64_t rd_bits64 __attribute__((may_alias));
#endif

#define FLOATING 0
#define BOOLEAN
#define UT uint8_t
#define T uint8_t
#define NAME(x) x##_b8
#define ACC int64_t
#define WRAP uint64_t
#define NARROW uint16_t
#define NROWS 256
#define ARGIDX int8_t
#define ARGROWS 127
#define TOTAL total_b8
#include "kern_reduce_num.inc"

#define FLOATING 0
#define UT uint8_t
#define T int8_t
#define NAME(x) x##_i8
#define ACC int64_t
#define WRAP uint64_t
#define NARROW int16_t
#define NROWS 256
#define ARGIDX int8_t
#define ARGROWS 127
#define TOTAL total_i8
#include "kern_reduce_num.inc"

#define FLOATING 0
#define UT uint16_t
#define T int16_t
#define NAME(x) x##_i16
#define ACC int64_t
#define WRAP uint64_t
#define NARROW int32_t
#define NROWS 32768
#define ARGIDX int16_t
#define ARGROWS 32767
#define TOTAL total_i16
#include "kern_reduce_num.inc"

#define FLOATING 0
#define UT uint32_t
#define T int32_t
#define NAME(x) x##_i32
#define ACC int64_t
#define WRAP uint64_t
#define ARGIDX int32_t
#define ARGROWS INT32_MAX
#define TOTAL total_i32
#include "kern_reduce_num.inc"

#define FLOATING 0
#define UT uint64_t
#define T int64_t
#define NAME(x) x##_i64
#define ACC int64_t
#define WRAP uint64_t
#define ARGIDX int64_t
#define ARGROWS INT64_MAX
#define TOTAL total_i64
#include "kern_reduce_num.inc"

#define FLOATING 0
#define UT uint8_t
#define T uint8_t
#define NAME(x) x##_u8
#define ACC uint64_t
#define WRAP uint64_t
#define NARROW uint16_t
#define NROWS 256
#define ARGIDX int8_t
#define ARGROWS 127
#define TOTAL total_u8
#include "kern_reduce_num.inc"

#define FLOATING 0
#define UT uint16_t
#define T uint16_t
#define NAME(x) x##_u16
#define ACC uint64_t
#define WRAP uint64_t
#define NARROW uint32_t
#define NROWS 32768
#define ARGIDX int16_t
#define ARGROWS 32767
#define TOTAL total_u16
#include "kern_reduce_num.inc"

#define FLOATING 0
#define UT uint32_t
#define T uint32_t
#define NAME(x) x##_u32
#define ACC uint64_t
#define WRAP uint64_t
#define ARGIDX int32_t
#define ARGROWS INT32_MAX
#define TOTAL total_u32
#include "kern_reduce_num.inc"

#define FLOATING 0
#define UT uint64_t
#define T uint64_t
#define NAME(x) x##_u64
#define ACC uint64_t
#define WRAP uint64_t
#define ARGIDX int64_t
#define ARGROWS INT64_MAX
#define TOTAL total_u64
#include "kern_reduce_num.inc"

#define FLOATING 1
#define UT rd_bits32
#define T float
#define NAME(x) x##_f32
#define ACC float
#define ARGIDX int32_t
#define ARGROWS INT32_MAX
#include "kern_reduce_num.inc"

#define FLOATING 1
#define UT rd_bits64
#define T double
#define NAME(x) x##_f64
#define ACC double
#define ARGIDX int64_t
#define ARGROWS INT64_MAX
#include "kern_reduce_num.inc"

/* GCC 12 and 13 make an alternating difference and sum of products into one fused instruction, whatever -ffp-contract says: a value that
** has been through here is a number and no product any more. */
#if defined(__x86_64__)
#define OPAQUE(v) __asm__ ("" : "+x"(v))
#elif defined(__aarch64__)
#define OPAQUE(v) __asm__ ("" : "+w"(v))
#else
#define OPAQUE(v) ((void)0)
#endif

#define FMA fmaf
#define C la_c64
#define R float
#define NAME(x) x##_c64
#include "kern_reduce_complex.inc"

#define FMA fma
#define C la_c128
#define R double
#define NAME(x) x##_c128
#include "kern_reduce_complex.inc"

/* ---- float16: blocks of float32 ---- */

#define HALF_COLS(name, EXPR)                                                                            \
  static void name (int64_t nrows, int64_t ncols, const char *x, int64_t rs, int64_t cs, char *out, int64_t os) { \
    float a[HBLOCK], b[HBLOCK];                                                                          \
    uint16_t h[HBLOCK];                                                                                  \
    for (int64_t j0 = 0; j0 < ncols; j0 += HBLOCK) {                                                     \
      int64_t m = ncols - j0 < HBLOCK ? ncols - j0 : HBLOCK;                                             \
      halves(m, out + j0 * os, os, a);                                                                   \
      for (int64_t i = 0; i < nrows; i++) {                                                              \
        halves(m, x + i * rs + j0 * cs, cs, b);                                                          \
        for (int64_t j = 0; j < m; j++) a[j] = EXPR;                                                     \
        tohalves(m, a, (char *)h, 2);                                                                    \
        halves(m, (const char *)h, 2, a);                                                                \
      }                                                                                                  \
      tohalves(m, a, out + j0 * os, os);                                                                 \
    }                                                                                                    \
  }
HALF_COLS(sum_cols_f16, a[j] + b[j])
HALF_COLS(prod_cols_f16, a[j] * b[j])

static void prod_rows_f16 (int64_t nrows, int64_t n, const char *x, int64_t rs, int64_t xs, char *out, int64_t os) {
  for (int64_t i = 0; i < nrows; i++, x += rs, out += os) {
    uint16_t *o = (uint16_t *)(void *)out;
    float a = rd_half(*o);
    for (int64_t k = 0; k < n; k++) a *= rd_half(*(const uint16_t *)(const void *)(x + k * xs));
    *o = rd_tohalf(a);
  }
}

/* float16 orders as its bits do once negative numbers are turned round; NaN is put above (below) everything */
static inline int32_t half_key (uint16_t h, int32_t nan) {
  if ((h & 0x7fff) > 0x7c00) return nan;
  return h & 0x8000 ? -(int32_t)(h & 0x7fff) : h;
}
#define HALF_EXTREME(name, NANKEY, CMP)                                                                  \
  static inline uint16_t name##_of (uint16_t a, uint16_t b) {                                            \
    return half_key(b, NANKEY) CMP half_key(a, NANKEY) ? b : a;                                          \
  }                                                                                                      \
  static void name##_rows_f16 (int64_t nrows, int64_t n, const char *x, int64_t rs, int64_t xs, char *out, int64_t os) { \
    for (int64_t i = 0; i < nrows; i++, x += rs, out += os) {                                            \
      uint16_t a = *(uint16_t *)(void *)out;                                                             \
      int32_t best = half_key(a, NANKEY);                                                                \
      for (int64_t k0 = 0; k0 < n; k0 += HBLOCK) {            /* the extreme key of a block, vectorised */ \
        int64_t m = n - k0 < HBLOCK ? n - k0 : HBLOCK, k;                                                \
        const char *p = x + k0 * xs;                                                                     \
        int32_t key = best;                                                                              \
        if (xs == 2) {                                                                                   \
          const uint16_t *q = (const uint16_t *)(const void *)p;                                         \
          for (k = 0; k < m; k++) { int32_t c = half_key(q[k], NANKEY); key = c CMP key ? c : key; }     \
        } else                                                                                           \
          for (k = 0; k < m; k++) {                                                                      \
            int32_t c = half_key(*(const uint16_t *)(const void *)(p + k * xs), NANKEY);                 \
            key = c CMP key ? c : key;                                                                   \
          }                                                                                              \
        if (key != best)                                                                                 \
          for (best = key, k = 0; k < m; k++) {                                                          \
            uint16_t h = *(const uint16_t *)(const void *)(p + k * xs);                                  \
            if (half_key(h, NANKEY) == key) { a = h; break; }                                            \
          }                                                                                              \
      }                                                                                                  \
      *(uint16_t *)(void *)out = a;                                                                      \
    }                                                                                                    \
  }                                                                                                      \
  static void name##_cols_f16 (int64_t nrows, int64_t ncols, const char *x, int64_t rs, int64_t cs, char *out, int64_t os) { \
    for (int64_t i = 0; i < nrows; i++, x += rs) {                                                       \
      if (cs == 2 && os == 2) {                                                                          \
        const uint16_t *p = (const uint16_t *)(const void *)x;                                           \
        uint16_t *restrict o = (uint16_t *)(void *)out;                                                  \
        IVDEP for (int64_t j = 0; j < ncols; j++) o[j] = name##_of(o[j], p[j]);                          \
      } else                                                                                             \
        for (int64_t j = 0; j < ncols; j++) {                                                            \
          uint16_t *o = (uint16_t *)(void *)(out + j * os);                                              \
          *o = name##_of(*o, *(const uint16_t *)(const void *)(x + j * cs));                             \
        }                                                                                                \
    }                                                                                                    \
  }                                                                                                      \
  static int64_t arg##name##_f16 (int64_t n, const char *x, int64_t xs, char *best, bool first) {        \
    int64_t pos = -1;                                                                                    \
    int32_t key = 0;                                                                                     \
    if (n <= 0) return -1;                                                                               \
    if (!first) key = half_key(*(const uint16_t *)(const void *)best, NANKEY);                           \
    for (int64_t k = 0; k < n; k++) {                                                                    \
      int32_t c = half_key(*(const uint16_t *)(const void *)(x + k * xs), NANKEY);                       \
      if (first || c CMP key) { key = c; pos = k; first = false; }                                       \
    }                                                                                                    \
    if (pos >= 0) memcpy(best, x + pos * xs, 2);                                                         \
    return pos;                                                                                          \
  }                                                                                                      \
  static void arg##name##_cols_f16 (int64_t nrows, int64_t ncols, const char *x, int64_t rs, int64_t cs, char *best, int64_t *pos, int64_t base) { \
    uint16_t *b = (uint16_t *)(void *)best;                                                              \
    for (int64_t i = 0; i < nrows; i++, x += rs)                                                         \
      for (int64_t j = 0; j < ncols; j++) {                                                              \
        uint16_t h = *(const uint16_t *)(const void *)(x + j * cs);                                      \
        if (half_key(h, NANKEY) CMP half_key(b[j], NANKEY)) { b[j] = h; pos[j] = base + i; }             \
      }                                                                                                  \
  }                                                                                                      \
  static void cum##name##_f16 (int64_t nrows, int64_t n, const char *x, int64_t rs, int64_t xs, char *out, int64_t ors, int64_t oxs, bool carry) { \
    for (int64_t i = 0; i < nrows && n > 0; i++, x += rs, out += ors) {                                  \
      uint16_t a = carry ? *(const uint16_t *)(const void *)(out - oxs) : *(const uint16_t *)(const void *)x; \
      for (int64_t k = 0; k < n; k++) {                                                                  \
        a = name##_of(a, *(const uint16_t *)(const void *)(x + k * xs));                                 \
        *(uint16_t *)(void *)(out + k * oxs) = a;                                                        \
      }                                                                                                  \
    }                                                                                                    \
  }
#define ROWS_OF_RUNS(name, run, SIZE)                                                                    \
  static void name (int64_t nrows, int64_t n, const char *x, int64_t rs, int64_t xs, int64_t *pos, int64_t base) { \
    char best[SIZE];                                                                                     \
    for (int64_t i = 0; i < nrows; i++) pos[i] = base + run(n, x + i * rs, xs, best, true);              \
  }
HALF_EXTREME(max, 0x10000, >)
HALF_EXTREME(min, -0x10000, <)

ROWS_OF_RUNS(argmax_rows_f16, argmax_f16, 2)
ROWS_OF_RUNS(argmin_rows_f16, argmin_f16, 2)
ROWS_OF_RUNS(argmax_rows_c64, argmax_c64, 8)
ROWS_OF_RUNS(argmin_rows_c64, argmin_c64, 8)
ROWS_OF_RUNS(argmax_rows_c128, argmax_c128, 16)
ROWS_OF_RUNS(argmin_rows_c128, argmin_c128, 16)

#define HALF_TRUTH(name, WANT)                        /* any: stop at one that is not 0; all: at a 0 */   \
  static void name##_rows_f16 (int64_t nrows, int64_t n, const char *x, int64_t rs, int64_t xs, char *out, int64_t os) { \
    for (int64_t i = 0; i < nrows; i++, x += rs, out += os)                                              \
      for (int64_t k = 0; k < n && *out != WANT; k++)                                                    \
        if (((*(const uint16_t *)(const void *)(x + k * xs) & 0x7fff) != 0) == WANT) *out = WANT;        \
  }                                                                                                      \
  static void name##_cols_f16 (int64_t nrows, int64_t ncols, const char *x, int64_t rs, int64_t cs, char *out, int64_t os) { \
    for (int64_t i = 0; i < nrows; i++, x += rs)                                                         \
      for (int64_t j = 0; j < ncols; j++)                                                                \
        if (((*(const uint16_t *)(const void *)(x + j * cs) & 0x7fff) != 0) == WANT) out[j * os] = WANT; \
  }
HALF_TRUTH(any, 1)
HALF_TRUTH(all, 0)

#define HALF_SCAN(name, OP)                                                                              \
  static void name (int64_t nrows, int64_t n, const char *x, int64_t rs, int64_t xs, char *out, int64_t ors, int64_t oxs, bool carry) { \
    for (int64_t i = 0; i < nrows && n > 0; i++, x += rs, out += ors) {                                  \
      float a = rd_half(*(const uint16_t *)(const void *)x);                                             \
      if (carry) a = rd_half(rd_tohalf(rd_half(*(const uint16_t *)(const void *)(out - oxs)) OP a));     \
      *(uint16_t *)(void *)out = rd_tohalf(a);                                                           \
      for (int64_t k = 1; k < n; k++) {                                                                  \
        uint16_t h = rd_tohalf(a OP rd_half(*(const uint16_t *)(const void *)(x + k * xs)));             \
        *(uint16_t *)(void *)(out + k * oxs) = h;                                                        \
        a = rd_half(h);                                                                                  \
      }                                                                                                  \
    }                                                                                                    \
  }
HALF_SCAN(cumsum_f16, +)
HALF_SCAN(cumprod_f16, *)

/* ---- the table ---- */

#define INTS(f) [LA_I8] = f##_i8, [LA_I16] = f##_i16, [LA_I32] = f##_i32, [LA_I64] = f##_i64, \
                [LA_U8] = f##_u8, [LA_U16] = f##_u16, [LA_U32] = f##_u32, [LA_U64] = f##_u64
#define BOOL_INTS(f) [LA_BOOL] = f##_b8, INTS(f)
#define FLOATS(f) [LA_F16] = f##_f16, [LA_F32] = f##_f32, [LA_F64] = f##_f64, [LA_C64] = f##_c64, [LA_C128] = f##_c128
#define ALL(f) BOOL_INTS(f), FLOATS(f)
#define VARS(w) [LA_BOOL] = var_u8_##w, \
                [LA_I8] = var_i8_##w, [LA_I16] = var_i16_##w, [LA_I32] = var_i32_##w, [LA_I64] = var_i64_##w, \
                [LA_U8] = var_u8_##w, [LA_U16] = var_u16_##w, [LA_U32] = var_u32_##w, [LA_U64] = var_u64_##w, \
                [LA_F16] = var_f16_##w, [LA_F32] = var_f32_##w, [LA_F64] = var_f64_##w, \
                [LA_C64] = var_c64_##w, [LA_C128] = var_c128_##w
#define sum_cols_i32 sum_wide_i32
#define sum_cols_i64 sum_wide_i64
#define sum_cols_u32 sum_wide_u32
#define sum_cols_u64 sum_wide_u64
#define sum_cols_f32 sum_wide_f32
#define sum_cols_f64 sum_wide_f64

extern const la_kern_reduce LA_PASTE(la_kern_reduce_, LA_ISA);
const la_kern_reduce LA_PASTE(la_kern_reduce_, LA_ISA) = {        /* ORDER REDOP, ORDER DTYPE */
  .rows = { [LA_RED_SUM] = { ALL(sum_rows) }, [LA_RED_PROD] = { ALL(prod_rows) }, [LA_RED_MIN] = { [LA_BOOL] = all_rows_b8, INTS(min_rows), FLOATS(min_rows) },
            [LA_RED_MAX] = { [LA_BOOL] = any_rows_b8, INTS(max_rows), FLOATS(max_rows) }, [LA_RED_ANY] = { ALL(any_rows) }, [LA_RED_ALL] = { ALL(all_rows) } },
  .cols = { [LA_RED_SUM] = { ALL(sum_cols) }, [LA_RED_PROD] = { ALL(prod_cols) }, [LA_RED_MIN] = { [LA_BOOL] = all_cols_b8, INTS(min_cols), FLOATS(min_cols) },
            [LA_RED_MAX] = { [LA_BOOL] = any_cols_b8, INTS(max_cols), FLOATS(max_cols) }, [LA_RED_ANY] = { ALL(any_cols) }, [LA_RED_ALL] = { ALL(all_cols) } },
  .scan = { [LA_RED_SUM] = { ALL(cumsum) }, [LA_RED_PROD] = { ALL(cumprod) }, [LA_RED_MIN] = { ALL(cummin) }, [LA_RED_MAX] = { ALL(cummax) } },
  .pair = { [LA_F16] = sum_f16_pair, [LA_F32] = sum_f32_pair, [LA_F64] = sum_f64_pair, [LA_C64] = sum_c64_pair, [LA_C128] = sum_c128_pair },
  .vpair = { VARS(pair) },
  .vrows = { VARS(vrows) },
  .vcols = { [LA_BOOL] = vcols_u8, INTS(vcols), FLOATS(vcols) },
  .arg = { { [LA_BOOL] = first_false_b8, INTS(argmin), FLOATS(argmin) }, { [LA_BOOL] = first_true_b8, INTS(argmax), FLOATS(argmax) } },
  .argrows = { { ALL(argmin_rows) }, { ALL(argmax_rows) } },
  .argcols = { { ALL(argmin_cols) }, { ALL(argmax_cols) } }
};
