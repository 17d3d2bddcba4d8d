/*
** kern_product.c: inner loops of matrix products, compiled once per instruction set (kernel.h).
** Exports one table, la_kern_product_<set>; product.c calls through the one of the set in use.
**
** gemm follows Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication" (ACM TOMS 34, 2008): A and B are copied,
** block by block, into panels that the register tile reads in order; the block sizes keep a panel of B in L1, a block of A in L2, a block of B in L3.
** One thread: the caller splits. Integers are computed unsigned, which wraps; float32 adds up in float32 within a tile and
** in float64 across the lanes of a dot.
*/
#include <string.h>

#include "product.h"

#if defined(__x86_64__) || defined(__i386__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

#if defined(__clang__)
#define UNROLL _Pragma("clang loop unroll(full)")
#else
#define UNROLL _Pragma("GCC unroll 16")
#endif

enum { STORE, ADD, SUBTRACT, BLEND };     /* what micro does with its tile; BLEND: C = beta C + alpha tile */

#if defined(__AVX512F__)
#define VB 64
#define TILE_MR 12                 /* 24 of 32 registers hold the tile */
#define TILE_NV 2
#elif defined(__AVX2__)
#define VB 32
#define TILE_MR 6                  /* 12 of 16 */
#define TILE_NV 2
#elif defined(__aarch64__)
#define VB 16
#define TILE_MR 8                  /* 16 of 32 */
#define TILE_NV 2
#else
#define VB 16
#define TILE_MR 4                  /* 8 of 16: products without FMA need room for themselves */
#define TILE_NV 2
#endif

typedef float pv_f32 __attribute__((vector_size(VB)));
typedef double pv_f64 __attribute__((vector_size(VB)));
typedef uint32_t pv_u32 __attribute__((vector_size(VB)));
typedef uint64_t pv_u64 __attribute__((vector_size(VB)));
typedef float px_f32 __attribute__((vector_size(16)));
typedef double px_f64 __attribute__((vector_size(16)));
typedef uint32_t px_u32 __attribute__((vector_size(16)));
typedef uint64_t px_u64 __attribute__((vector_size(16)));

/* a * b + c in one rounding where the set has it */
#if defined(__FMA__) && VB == 64
#define FMA_F32(a, b, c) ((pv_f32)_mm512_fmadd_ps((__m512)(a), (__m512)(b), (__m512)(c)))
#define FMA_F64(a, b, c) ((pv_f64)_mm512_fmadd_pd((__m512d)(a), (__m512d)(b), (__m512d)(c)))
#elif defined(__FMA__) && VB == 32
#define FMA_F32(a, b, c) ((pv_f32)_mm256_fmadd_ps((__m256)(a), (__m256)(b), (__m256)(c)))
#define FMA_F64(a, b, c) ((pv_f64)_mm256_fmadd_pd((__m256d)(a), (__m256d)(b), (__m256d)(c)))
#elif defined(__aarch64__)
#define FMA_F32(a, b, c) ((pv_f32)vfmaq_f32((float32x4_t)(c), (float32x4_t)(a), (float32x4_t)(b)))
#define FMA_F64(a, b, c) ((pv_f64)vfmaq_f64((float64x2_t)(c), (float64x2_t)(a), (float64x2_t)(b)))
#else
#define FMA_F32(a, b, c) ((a) * (b) + (c))
#define FMA_F64(a, b, c) ((a) * (b) + (c))
#endif
#if defined(__FMA__)
#define FMAX_F32(a, b, c) ((px_f32)_mm_fmadd_ps((__m128)(a), (__m128)(b), (__m128)(c)))
#define FMAX_F64(a, b, c) ((px_f64)_mm_fmadd_pd((__m128d)(a), (__m128d)(b), (__m128d)(c)))
#define FMA1_F32(a, b, c) __builtin_fmaf(a, b, c)
#define FMA1_F64(a, b, c) __builtin_fma(a, b, c)
#elif defined(__aarch64__)
#define FMAX_F32 FMA_F32
#define FMAX_F64 FMA_F64
#define FMA1_F32(a, b, c) __builtin_fmaf(a, b, c)
#define FMA1_F64(a, b, c) __builtin_fma(a, b, c)
#else
#define FMAX_F32(a, b, c) ((a) * (b) + (c))
#define FMAX_F64(a, b, c) ((a) * (b) + (c))
#define FMA1_F32(a, b, c) ((a) * (b) + (c))
#define FMA1_F64(a, b, c) ((a) * (b) + (c))
#endif
#define FMA_INT(a, b, c) ((a) * (b) + (c))

/* neighbours exchanged */
#if defined(__clang__)
#define SHUFFLE(v, itype, ...) __builtin_shufflevector(v, v, __VA_ARGS__)
#define SHUFFLE2(a, b, itype, ...) __builtin_shufflevector(a, b, __VA_ARGS__)
#else
#define SHUFFLE(v, itype, ...) __builtin_shuffle(v, (itype){ __VA_ARGS__ })
#define SHUFFLE2(a, b, itype, ...) __builtin_shuffle(a, b, (itype){ __VA_ARGS__ })
#endif
typedef int32_t pi_v32 __attribute__((vector_size(VB)));
typedef int64_t pi_v64 __attribute__((vector_size(VB)));
typedef int32_t pi_x32 __attribute__((vector_size(16)));
typedef int64_t pi_x64 __attribute__((vector_size(16)));
#if VB == 64
#define SWAPV_F32(v) SHUFFLE(v, pi_v32, 1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14)
#define SWAPV_F64(v) SHUFFLE(v, pi_v64, 1, 0, 3, 2, 5, 4, 7, 6)
#elif VB == 32
#define SWAPV_F32(v) SHUFFLE(v, pi_v32, 1, 0, 3, 2, 5, 4, 7, 6)
#define SWAPV_F64(v) SHUFFLE(v, pi_v64, 1, 0, 3, 2)
#else
#define SWAPV_F32(v) SHUFFLE(v, pi_v32, 1, 0, 3, 2)
#define SWAPV_F64(v) SHUFFLE(v, pi_v64, 1, 0)
#endif

#define TRANSPOSE4(r, q) do { \
    X a_ = SHUFFLE2(r[0], r[1], pi_x32, 0, 4, 1, 5), b_ = SHUFFLE2(r[2], r[3], pi_x32, 0, 4, 1, 5); \
    X c_ = SHUFFLE2(r[0], r[1], pi_x32, 2, 6, 3, 7), d_ = SHUFFLE2(r[2], r[3], pi_x32, 2, 6, 3, 7); \
    q[0] = SHUFFLE2(a_, b_, pi_x32, 0, 1, 4, 5); q[1] = SHUFFLE2(a_, b_, pi_x32, 2, 3, 6, 7); \
    q[2] = SHUFFLE2(c_, d_, pi_x32, 0, 1, 4, 5); q[3] = SHUFFLE2(c_, d_, pi_x32, 2, 3, 6, 7); \
  } while (0)
#define TRANSPOSE2(r, q) do { \
    q[0] = SHUFFLE2(r[0], r[1], pi_x64, 0, 2); q[1] = SHUFFLE2(r[0], r[1], pi_x64, 1, 3); \
  } while (0)

#define T float
#define SFX f32
#define V pv_f32
#define X px_f32
#define XLANES 4
#define TRANSPOSE TRANSPOSE4
#define FMA FMA_F32
#define FMAX FMAX_F32
#define FMA1 FMA1_F32
#define MR TILE_MR
#define NV TILE_NV
#define ACC f
#define ACCT double
#define CDT la_c64
#define SWAPV SWAPV_F32
#define SWAPX(v) SHUFFLE(v, pi_x32, 1, 0, 3, 2)
#include "kern_product.inc"

#define T double
#define SFX f64
#define V pv_f64
#define X px_f64
#define XLANES 2
#define TRANSPOSE TRANSPOSE2
#define FMA FMA_F64
#define FMAX FMAX_F64
#define FMA1 FMA1_F64
#define MR TILE_MR
#define NV TILE_NV
#define ACC f
#define ACCT double
#define CDT la_c128
#define SWAPV SWAPV_F64
#define SWAPX(v) SHUFFLE(v, pi_x64, 1, 0)
#include "kern_product.inc"

#define T uint32_t
#define SFX u32
#define V pv_u32
#define X px_u32
#define XLANES 4
#define TRANSPOSE TRANSPOSE4
#define FMA FMA_INT
#define FMAX FMA_INT
#define FMA1 FMA_INT
#define MR 4                       /* a product needs a register of its own */
#define NV 2
#define ACC u
#define ACCT uint64_t
#include "kern_product.inc"

#define T uint64_t
#define SFX u64
#define V pv_u64
#define X px_u64
#define XLANES 2
#define TRANSPOSE TRANSPOSE2
#define FMA FMA_INT
#define FMAX FMA_INT
#define FMA1 FMA_INT
#define MR 4
#define NV 1                       /* without AVX-512 a 64-bit product takes three multiplications and as many registers */
#define ACC u
#define ACCT uint64_t
#include "kern_product.inc"

/* ---- the dtypes that have a dot only ---- */

static void dot_bool (int64_t n, const char *a, int64_t as, const char *b, int64_t bs, la_acc *acc) {
  if (acc->u != 0) return;
  if (as == 1 && bs == 1)
    for (int64_t i = 0; i < n; i += 4096) {
      int64_t m = n - i < 4096 ? n - i : 4096;
      uint8_t any = 0;
      for (int64_t j = 0; j < m; j++) any |= (uint8_t)((a[i + j] != 0) & (b[i + j] != 0));
      if (any) { acc->u = 1; return; }
    }
  else
    for (int64_t i = 0; i < n; i++)
      if (a[i * as] != 0 && b[i * bs] != 0) { acc->u = 1; return; }
}

#define DOT_INT(name, T) \
static void name (int64_t n, const char *a, int64_t as, const char *b, int64_t bs, la_acc *acc) { \
  T s = 0; \
  if (as == (int64_t)sizeof(T) && bs == (int64_t)sizeof(T)) { \
    const T *x = (const T *)a, *y = (const T *)b; \
    for (int64_t i = 0; i < n; i++) s = (T)(s + (uint32_t)x[i] * y[i]); \
  } \
  else for (int64_t i = 0; i < n; i++) s = (T)(s + (uint32_t)*(const T *)(a + i * as) * *(const T *)(b + i * bs)); \
  acc->u += s; \
}
DOT_INT(dot_u8, uint8_t)
DOT_INT(dot_u16, uint16_t)

static void dot_f16 (int64_t n, const char *a, int64_t as, const char *b, int64_t bs, la_acc *acc) {
  float s[8] = {0};
  int64_t i = 0;
#if defined(__F16C__) && VB >= 32
  if (as == 2 && bs == 2) {
    __m256 v = _mm256_setzero_ps();
    for (; i + 8 <= n; i += 8)
      v = _mm256_fmadd_ps(_mm256_cvtph_ps(_mm_loadu_si128((const __m128i *)(const void *)(a + 2 * i))),
                          _mm256_cvtph_ps(_mm_loadu_si128((const __m128i *)(const void *)(b + 2 * i))), v);
    _mm256_storeu_ps(s, v);
  }
#endif
  for (; i < n; i++)
    s[i & 7] += la_f16_to_f32(*(const uint16_t *)(a + i * as)) * la_f16_to_f32(*(const uint16_t *)(b + i * bs));
  acc->f += (((double)s[0] + s[4]) + ((double)s[2] + s[6])) + (((double)s[1] + s[5]) + ((double)s[3] + s[7]));
}

/* ---- bool: sums of ands are ors of ands, 64 at a time ---- */

/* n <= 64 bytes 0 or 1, st apart, as bits */
static inline uint64_t pr_pack_bits (const char *p, int64_t st, int64_t n) {
  uint64_t w = 0;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  if (st == 1 && n == 64) {
    for (int i = 0; i < 8; i++) {
      uint64_t v;
      memcpy(&v, p + 8 * i, 8);
      w |= (v * 0x0102040810204080u >> 56) << (8 * i);     /* byte j goes to bit 56 + j, nothing else reaches the top eight */
    }
    return w;
  }
#endif
  for (int64_t i = 0; i < n; i++) w |= (uint64_t)(p[i * st] & 1) << i;
  return w;
}

#define BITS_COLUMNS 2048      /* columns of a block: their sums are 16 KiB */

static size_t gemm_scratch_bool (int64_t m, int64_t n, int64_t k) {
  int64_t nb = n < BITS_COLUMNS ? n : BITS_COLUMNS;
  (void)m;
  return ((size_t)nb * 8 + 63) / 64 * 64 + (size_t)((k + 63) / 64 * nb) * 8;
}

/* C (m, n) = any over k of A (m, k) and B (k, n). B is packed once as words of 64 of k, column beside column; then row i of C is the
** or, over the words of row i of A that are not 0, of that word and a row of packed B. */
static void gemm_bool (int64_t m, int64_t n, int64_t k, const char *a, int64_t ars, int64_t acs,
                       const char *b, int64_t brs, int64_t bcs, char *c, int64_t crs, void *scratch) {
  int64_t words = (k + 63) / 64;
  for (int64_t j0 = 0; j0 < n; j0 += BITS_COLUMNS) {
    int64_t nb = n - j0 < BITS_COLUMNS ? n - j0 : BITS_COLUMNS;
    uint64_t *sum = scratch, *packed = sum + (nb + 7) / 8 * 8;
    for (int64_t w = 0; w < words; w++) {
      int64_t depth = k - 64 * w < 64 ? k - 64 * w : 64;
      const char *p = b + 64 * w * brs + j0 * bcs;
      uint64_t *restrict q = packed + w * nb;
      if (bcs != 1)
        for (int64_t j = 0; j < nb; j++) q[j] = pr_pack_bits(p + j * bcs, brs, depth);
      else {
        memset(q, 0, (size_t)nb * 8);
        for (int64_t l = 0; l < depth; l++)
          for (int64_t j = 0; j < nb; j++) q[j] |= (uint64_t)(p[l * brs + j] & 1) << l;
      }
    }
    for (int64_t i = 0; i < m; i++) {
      char *row = c + i * crs + j0;
      memset(sum, 0, (size_t)nb * 8);
      for (int64_t w = 0; w < words; w++) {
        uint64_t x = pr_pack_bits(a + i * ars + 64 * w * acs, acs, k - 64 * w < 64 ? k - 64 * w : 64);
        const uint64_t *restrict q = packed + w * nb;
        uint64_t *restrict s = sum;
        if (x != 0)
          for (int64_t j = 0; j < nb; j++) s[j] |= x & q[j];
      }
      for (int64_t j = 0; j < nb; j++) row[j] = sum[j] != 0;
    }
  }
}

/* ---- the table ---- */

/* From where on BLAS is asked: m * n * k. AVX2 (Zen 3, two cores, GFLOP/s, ours and OpenBLAS 0.3.21): float32 1024^3 160, 158; 2048^3 178, 183;
** float64 1024^3 89, 83; 2048^3 90, 82. The baseline set is compiled for the oldest CPU, BLAS for this one. */
#if VB == 32
#define BLAS_FROM 4e9
#elif VB == 64 || defined(__aarch64__)
#define BLAS_FROM 3e6
#else
#define BLAS_FROM 5e4
#endif

const la_product_kernels LA_PASTE(la_kern_product_, LA_ISA) = {       /* ORDER DTYPE */
  .blas_from = BLAS_FROM,
  .dot = {
    [LA_BOOL] = dot_bool, [LA_I8] = dot_u8, [LA_U8] = dot_u8, [LA_I16] = dot_u16, [LA_U16] = dot_u16,
    [LA_I32] = dot_u32, [LA_U32] = dot_u32, [LA_I64] = dot_u64, [LA_U64] = dot_u64, [LA_F16] = dot_f16,
    [LA_F32] = dot_f32, [LA_F64] = dot_f64, [LA_C64] = dot_complex_f32, [LA_C128] = dot_complex_f64
  },
  .dot_conj = { [LA_C64] = dot_conj_f32, [LA_C128] = dot_conj_f64 },
  .gemv = {
    [LA_I32] = gemv_u32, [LA_U32] = gemv_u32, [LA_I64] = gemv_u64, [LA_U64] = gemv_u64,
    [LA_F32] = gemv_f32, [LA_F64] = gemv_f64, [LA_C64] = gemv_complex_f32, [LA_C128] = gemv_complex_f64
  },
  .small = {
    [LA_I32] = small_u32, [LA_U32] = small_u32, [LA_I64] = small_u64, [LA_U64] = small_u64,
    [LA_F32] = small_f32, [LA_F64] = small_f64, [LA_C64] = small_complex_f32, [LA_C128] = small_complex_f64
  },
  .gemm = {
    [LA_BOOL] = gemm_bool,
    [LA_I32] = gemm_u32, [LA_U32] = gemm_u32, [LA_I64] = gemm_u64, [LA_U64] = gemm_u64,
    [LA_F32] = gemm_f32, [LA_F64] = gemm_f64, [LA_C64] = gemm_complex_f32, [LA_C128] = gemm_complex_f64
  },
  .gemm_blend = { [LA_F32] = gemm_blend_f32, [LA_F64] = gemm_blend_f64 },
  .scratch = {
    [LA_BOOL] = gemm_scratch_bool,
    [LA_I32] = gemm_scratch_u32, [LA_U32] = gemm_scratch_u32, [LA_I64] = gemm_scratch_u64, [LA_U64] = gemm_scratch_u64,
    [LA_F32] = gemm_scratch_f32, [LA_F64] = gemm_scratch_f64,
    [LA_C64] = gemm_complex_scratch_f32, [LA_C128] = gemm_complex_scratch_f64
  }
};
