/*
** kern_fft.c: the loops of Fourier transforms, compiled once per instruction set (kernel.h). See kern_fft.h; fft.c calls.
**
** The passes are Stockham's, decimation in frequency (the autosorting form as in Swarztrauber, "FFT algorithms for vector
** computers", Parallel Computing 1, 1984): between two buffers, no bit reversal. One long transform is Bailey's four steps ("FFTs
** in external or hierarchical memory", J. Supercomputing 4, 1990) with the transposition done in registers. Real transforms of
** even length are complex ones of half the length; odd lengths go radix by radix: the first output row of a real pass is real
** again, and of the others, conjugate in pairs, half are computed.
*/
#include <string.h>

#include "kern_fft.h"

#if defined(__x86_64__) || defined(__i386__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

#if defined(__AVX512F__)
#define FFT_VB 64
#elif defined(__AVX2__)
#define FFT_VB 32
#else
#define FFT_VB 16
#endif

#if defined(__clang__)
#define FFT_UNROLL _Pragma("clang loop unroll(full)")
#define FFT_SHUFFLE(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)
#else
#define FFT_UNROLL _Pragma("GCC unroll 16")
#define FFT_SHUFFLE(a, b, ...) __builtin_shuffle(a, b, (FFT_I){ __VA_ARGS__ })
#endif
#define FFT_INLINE static inline __attribute__((always_inline))

/* lists of W indices for a shuffle of two vectors */
#define FFT_LIST2(f, d) f(0, d), f(1, d)
#define FFT_LIST4(f, d) FFT_LIST2(f, d), f(2, d), f(3, d)
#define FFT_LIST8(f, d) FFT_LIST4(f, d), f(4, d), f(5, d), f(6, d), f(7, d)
#define FFT_LIST16(f, d) FFT_LIST8(f, d), f(8, d), f(9, d), f(10, d), f(11, d), f(12, d), f(13, d), f(14, d), f(15, d)
/* exchange of the blocks of d elements that lie off the diagonal */
#define FFT_BLOCKLO(i, d) ((i) & (d) ? FFT_W + (i) - (d) : (i))
#define FFT_BLOCKHI(i, d) ((i) & (d) ? FFT_W + (i) : (i) + (d))
#define FFT_EVERY2(i, d) (2 * (i) + (d))                                   /* d 0: even places, 1: odd */
#define FFT_ZIP(i, d) ((i) / 2 + (d) + ((i) & 1) * FFT_W)                  /* d 0: the low halves interleaved, W / 2: the high */
#define FFT_BACK(i, d) (FFT_W - 1 - (i))

#define FFT_T double
#define FFT_NARROWS 1
#define FFT_W (FFT_VB / 8)
#define FFT_I fft_i64
#define FFT_ITYPE int64_t
#define FFT_N(name) fft_##name##_f64
#if FFT_VB == 64
#define FFT_LIST FFT_LIST8
#elif FFT_VB == 32
#define FFT_LIST FFT_LIST4
#else
#define FFT_LIST FFT_LIST2
#endif
#if defined(__FMA__) && FFT_VB == 64
#define FFT_FMA(a, b, c) ((FFT_V)_mm512_fmadd_pd((__m512d)(a), (__m512d)(b), (__m512d)(c)))
#define FFT_FNMA(a, b, c) ((FFT_V)_mm512_fnmadd_pd((__m512d)(a), (__m512d)(b), (__m512d)(c)))
#elif defined(__FMA__) && FFT_VB == 32
#define FFT_FMA(a, b, c) ((FFT_V)_mm256_fmadd_pd((__m256d)(a), (__m256d)(b), (__m256d)(c)))
#define FFT_FNMA(a, b, c) ((FFT_V)_mm256_fnmadd_pd((__m256d)(a), (__m256d)(b), (__m256d)(c)))
#elif defined(__aarch64__)
#define FFT_FMA(a, b, c) ((FFT_V)vfmaq_f64((float64x2_t)(c), (float64x2_t)(a), (float64x2_t)(b)))
#define FFT_FNMA(a, b, c) ((FFT_V)vfmsq_f64((float64x2_t)(c), (float64x2_t)(a), (float64x2_t)(b)))
#else
#define FFT_FMA(a, b, c) ((a) * (b) + (c))
#define FFT_FNMA(a, b, c) ((c) - (a) * (b))
#endif
#include "kern_fft.inc"
#undef FFT_T
#undef FFT_NARROWS
#undef FFT_W
#undef FFT_I
#undef FFT_ITYPE
#undef FFT_N
#undef FFT_LIST
#undef FFT_FMA
#undef FFT_FNMA

#define FFT_T float
#define FFT_NARROWS 0
#define FFT_W (FFT_VB / 4)
#define FFT_I fft_i32
#define FFT_ITYPE int32_t
#define FFT_N(name) fft_##name##_f32
#if FFT_VB == 64
#define FFT_LIST FFT_LIST16
#elif FFT_VB == 32
#define FFT_LIST FFT_LIST8
#else
#define FFT_LIST FFT_LIST4
#endif
#if defined(__FMA__) && FFT_VB == 64
#define FFT_FMA(a, b, c) ((FFT_V)_mm512_fmadd_ps((__m512)(a), (__m512)(b), (__m512)(c)))
#define FFT_FNMA(a, b, c) ((FFT_V)_mm512_fnmadd_ps((__m512)(a), (__m512)(b), (__m512)(c)))
#elif defined(__FMA__) && FFT_VB == 32
#define FFT_FMA(a, b, c) ((FFT_V)_mm256_fmadd_ps((__m256)(a), (__m256)(b), (__m256)(c)))
#define FFT_FNMA(a, b, c) ((FFT_V)_mm256_fnmadd_ps((__m256)(a), (__m256)(b), (__m256)(c)))
#elif defined(__aarch64__)
#define FFT_FMA(a, b, c) ((FFT_V)vfmaq_f32((float32x4_t)(c), (float32x4_t)(a), (float32x4_t)(b)))
#define FFT_FNMA(a, b, c) ((FFT_V)vfmsq_f32((float32x4_t)(c), (float32x4_t)(a), (float32x4_t)(b)))
#else
#define FFT_FMA(a, b, c) ((a) * (b) + (c))
#define FFT_FNMA(a, b, c) ((c) - (a) * (b))
#endif
#include "kern_fft.inc"

#define FFT_KERNELS(t, width) \
  { width, fft_lanes_##t, fft_four_##t, fft_columns_##t, fft_rows_##t, fft_post_##t, fft_pre_##t, fft_times_##t }
const la_fft_table LA_PASTE(la_kern_fft_, LA_ISA) = { FFT_KERNELS(f32, FFT_VB / 4), FFT_KERNELS(f64, FFT_VB / 8) };
