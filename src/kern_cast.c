/*
** kern_cast.c: the casts, every dtype to every dtype; compiled once per instruction set (kernel.h).
** A cast is unsafe in NumPy's sense: floats are cut off toward zero, integers keep their low bits, complex loses its imaginary part,
** bool is "not zero". Values that no rule covers (NaN or 1e300 to an integer) get what the x86 conversion gives.
*/
#include <string.h>

#include "ufunc.h"

#if defined(__F16C__)
#include <immintrin.h>
static inline float cast_halftofloat (uint16_t h) { return _cvtsh_ss(h); }
static inline uint16_t cast_floattohalf (float f) { return (uint16_t)_cvtss_sh(f, 0); }
#elif defined(__aarch64__)
static inline float cast_halftofloat (uint16_t h) { __fp16 x; memcpy(&x, &h, 2); return (float)x; }
static inline uint16_t cast_floattohalf (float f) { __fp16 x = (__fp16)f; uint16_t h; memcpy(&h, &x, 2); return h; }
#else
static inline float cast_halftofloat (uint16_t h) { return la_f16_to_f32(h); }
static inline uint16_t cast_floattohalf (float f) { return la_f32_to_f16(f); }
#endif

#if defined(__clang__)
#define IVDEP _Pragma("clang loop vectorize(assume_safety)")
#else
#define IVDEP _Pragma("GCC ivdep")
#endif

/* ---- one element ---- */
/* to an integer narrower than 32 bits: through int32, as the hardware does */
#define TO_INT8(x)   ((int8_t)(int32_t)(x))
#define TO_INT16(x)  ((int16_t)(int32_t)(x))
#define TO_UINT8(x)  ((uint8_t)(int32_t)(x))
#define TO_UINT16(x) ((uint16_t)(int32_t)(x))
#define TO_UINT32(x) ((uint32_t)(int64_t)(x))

#define LOOP(from, to, S, D, expr)                                                           \
  static void cast_##from##_##to (int64_t n, char *const *p, const int64_t *s) {             \
    const S *a1 = (const S *)(const void *)p[0];                                             \
    D *o1 = (D *)(void *)p[1];                                                               \
    bool aligned = (((uintptr_t)p[0] & (_Alignof(S) - 1)) | ((uintptr_t)p[1] & (_Alignof(D) - 1))) == 0; \
    if (aligned && s[0] == (int64_t)sizeof(S) && s[1] == (int64_t)sizeof(D)) {               \
      IVDEP for (int64_t i = 0; i < n; i++) { S x = a1[i]; D r; expr; o1[i] = r; }           \
    } else if (aligned && s[0] == 0 && s[1] == (int64_t)sizeof(D) && n > 0) {                \
      S x = *a1; D r; expr;                                                                  \
      for (int64_t i = 0; i < n; i++) o1[i] = r;                                             \
    } else {                                                                                 \
      const char *a = p[0];                                                                  \
      char *o = p[1];                                                                        \
      const int64_t sa = s[0], so = s[1];                                                    \
      for (int64_t i = 0; i < n; i++, a += sa, o += so) {                                    \
        S x; D r;                                                                            \
        memcpy(&x, a, sizeof x);                                                             \
        expr;                                                                                \
        memcpy(o, &r, sizeof r);                                                             \
      }                                                                                      \
    }                                                                                        \
  }

/* from an integer or bool */
#define FROM_INT(from, S)                         \
  INT_BUTDOUBLE(from, S)                          \
  LOOP(from, f64, S, double, r = (double)x)
#define INT_BUTDOUBLE(from, S)                    \
  LOOP(from, b8, S, uint8_t, r = x != 0)        \
  LOOP(from, i8, S, int8_t, r = (int8_t)x)        \
  LOOP(from, i16, S, int16_t, r = (int16_t)x)     \
  LOOP(from, i32, S, int32_t, r = (int32_t)x)     \
  LOOP(from, i64, S, int64_t, r = (int64_t)x)     \
  LOOP(from, u8, S, uint8_t, r = (uint8_t)x)      \
  LOOP(from, u16, S, uint16_t, r = (uint16_t)x)   \
  LOOP(from, u32, S, uint32_t, r = (uint32_t)x)   \
  LOOP(from, u64, S, uint64_t, r = (uint64_t)x)   \
  LOOP(from, f32, S, float, r = (float)x)         \
  LOOP(from, c64, S, la_c64, r.re = (float)x; r.im = 0)    \
  LOOP(from, c128, S, la_c128, r.re = (double)x; r.im = 0)

/* from a float (V: the value of x) */
#define FROM_FLOAT(from, S, V)                        \
  LOOP(from, i8, S, int8_t, r = TO_INT8(V))           \
  LOOP(from, i16, S, int16_t, r = TO_INT16(V))        \
  LOOP(from, i32, S, int32_t, r = (int32_t)(V))       \
  LOOP(from, i64, S, int64_t, r = (int64_t)(V))       \
  LOOP(from, u8, S, uint8_t, r = TO_UINT8(V))         \
  LOOP(from, u16, S, uint16_t, r = TO_UINT16(V))      \
  LOOP(from, u32, S, uint32_t, r = TO_UINT32(V))      \
  LOOP(from, u64, S, uint64_t, r = (uint64_t)(V))     \
  LOOP(from, f32, S, float, r = (float)(V))           \
  LOOP(from, f64, S, double, r = (double)(V))

#define FROM_REAL(from, S, V)                                       \
  FROM_FLOAT(from, S, V)                                            \
  LOOP(from, b8, S, uint8_t, r = (V) != 0)                        \
  LOOP(from, c64, S, la_c64, r.re = (float)(V); r.im = 0)           \
  LOOP(from, c128, S, la_c128, r.re = (double)(V); r.im = 0)

#define FROM_COMPLEX(from, S)                                       \
  FROM_FLOAT(from, S, x.re)                                         \
  LOOP(from, b8, S, uint8_t, r = x.re != 0 || x.im != 0)          \
  LOOP(from, c64, S, la_c64, r.re = (float)x.re; r.im = (float)x.im)      \
  LOOP(from, c128, S, la_c128, r.re = (double)x.re; r.im = (double)x.im)  \
  LOOP(from, f16, S, uint16_t, r = la_f64_to_f16((double)x.re))

FROM_INT(b8, uint8_t)
FROM_INT(i8, int8_t)
FROM_INT(i16, int16_t)
FROM_INT(i32, int32_t)
#if defined(__SSE2__) && !defined(__AVX512DQ__)
/* There is no vector instruction for int64 to float64 here. The halves of x go into the fractions of 2^52 and 2^84, as whole numbers;
** taking these away again is exact, and the sum of both rounds once. */
static inline double cast_i64tof64 (int64_t x) {
  uint64_t lo = ((uint64_t)x & 0xffffffff) | 0x4330000000000000, hi = ((uint64_t)x >> 32 ^ 0x80000000) | 0x4530000000000000;
  double a, b;
  memcpy(&a, &lo, sizeof a);
  memcpy(&b, &hi, sizeof b);
  return (b - 0x1.00000801p84) + a;
}
INT_BUTDOUBLE(i64, int64_t)
LOOP(i64, f64, int64_t, double, r = cast_i64tof64(x))
#else
FROM_INT(i64, int64_t)
#endif
FROM_INT(u8, uint8_t)
FROM_INT(u16, uint16_t)
FROM_INT(u32, uint32_t)
FROM_INT(u64, uint64_t)
FROM_REAL(f16, uint16_t, cast_halftofloat(x))
FROM_REAL(f32, float, x)
FROM_REAL(f64, double, x)
FROM_COMPLEX(c64, la_c64)
FROM_COMPLEX(c128, la_c128)

/* to float16: one rounding, so wide integers and float64 must not pass through float32 */
LOOP(b8, f16, uint8_t, uint16_t, r = x != 0 ? 0x3c00 : 0)
LOOP(i8, f16, int8_t, uint16_t, r = cast_floattohalf((float)x))
LOOP(i16, f16, int16_t, uint16_t, r = cast_floattohalf((float)x))
LOOP(i32, f16, int32_t, uint16_t, r = la_f64_to_f16((double)x))
LOOP(i64, f16, int64_t, uint16_t, r = la_f64_to_f16((double)x))
LOOP(u8, f16, uint8_t, uint16_t, r = cast_floattohalf((float)x))
LOOP(u16, f16, uint16_t, uint16_t, r = cast_floattohalf((float)x))
LOOP(u32, f16, uint32_t, uint16_t, r = la_f64_to_f16((double)x))
LOOP(u64, f16, uint64_t, uint16_t, r = la_f64_to_f16((double)x))
LOOP(f16, f16, uint16_t, uint16_t, r = x)
LOOP(f32, f16, float, uint16_t, r = cast_floattohalf(x))
LOOP(f64, f16, double, uint16_t, r = la_f64_to_f16(x))

#define ROW(FROM, from) [LA_##FROM] = {                                                             \
  [LA_BOOL] = cast_##from##_b8, [LA_I8] = cast_##from##_i8, [LA_I16] = cast_##from##_i16,         \
  [LA_I32] = cast_##from##_i32, [LA_I64] = cast_##from##_i64, [LA_U8] = cast_##from##_u8,           \
  [LA_U16] = cast_##from##_u16, [LA_U32] = cast_##from##_u32, [LA_U64] = cast_##from##_u64,         \
  [LA_F16] = cast_##from##_f16, [LA_F32] = cast_##from##_f32, [LA_F64] = cast_##from##_f64,         \
  [LA_C64] = cast_##from##_c64, [LA_C128] = cast_##from##_c128 }

extern const la_loop LA_PASTE(la_kern_cast_, LA_ISA)[LA_NDTYPES][LA_NDTYPES];
const la_loop LA_PASTE(la_kern_cast_, LA_ISA)[LA_NDTYPES][LA_NDTYPES] = {     /* ORDER DTYPE */
  ROW(BOOL, b8), ROW(I8, i8), ROW(I16, i16), ROW(I32, i32), ROW(I64, i64), ROW(U8, u8), ROW(U16, u16), ROW(U32, u32), ROW(U64, u64),
  ROW(F16, f16), ROW(F32, f32), ROW(F64, f64), ROW(C64, c64), ROW(C128, c128)
};
