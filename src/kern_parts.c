/*
** kern_parts.c: loops of the ufuncs of family P: those with two results or with inputs of two dtypes, and division with remainder.
** Compiled once per instruction set (kernel.h); defines la_kern_parts_<set>, which goes before kern_arith's table.
**
** The remainder of floats: with q = trunc(a / b) and |q| < 2^52, a - q b is either the remainder or one divisor off it, and both are
** numbers of the type: one fused multiply-add has it without an error (without one, the exact product does). What is out of that
** range, infinite or NaN goes to the C library, lane by lane. floor_divide, remainder and divmod are made from it in the order of
** operations of Python's divmod, so that their bits are those of fmod in C.
*/
#include <math.h>
#include <string.h>

#include "ufunc.h"
#include "parts.h"
#include "vmath.h"

#if defined(__clang__)
#define IVDEP _Pragma("clang loop vectorize(assume_safety)")
#else
#define IVDEP _Pragma("GCC ivdep")
#endif

#define LOOPARGS (int64_t n, char *const *p, const int64_t *s)
#define BLOCK 256      /* elements gathered at a time from strided operands */

/* ---- remainder of floats ---- */

V_INLINE vd parts_trunc (vd x) {                       /* |x| < 2^52; else a whole number, or NaN */
  vd a = v_abs(x), t = (a + 0x1p52) - 0x1p52;
  t = v_sel(t > a, t - 1.0, t);
  return v_copysign(v_sel(a < 0x1p52, t, a), x);
}
#if LA_HAVEFMA
#define PARTS_HUGE 0x1.fffffffffffffp1023
#else
#define PARTS_HUGE 0x1p900             /* splitting a larger divisor would overflow */
#endif
V_INLINE vd parts_fmod (vd a, vd b) {
  vd q = parts_trunc(a / b), ab = v_abs(b);
  vd r = v_residual(q, b, a);
  vl over = (r != 0.0) & ((v_signof(r) ^ v_signof(a)) != 0);
  r = v_sel(over, r + v_copysign(ab, a), r);
  r = v_copysign(r, a);
  vl bad = ~((v_abs(q) < 0x1p52) & (ab <= PARTS_HUGE));
  if (__builtin_expect(v_any(bad), 0))
    for (int i = 0; i < VD; i++) if (bad[i]) r[i] = fmod(a[i], b[i]);
  return r;
}
static void parts_fmod_f64 (int64_t n, const double *a, const double *b, double *m) {
  int64_t i = 0;
  for (; i + VD <= n; i += VD) v_st(m + i, parts_fmod(v_ld(a + i), v_ld(b + i)));
  for (; i < n; i++) m[i] = fmod(a[i], b[i]);
}
static void parts_fmod_f32 (int64_t n, const float *a, const float *b, float *m) {
  int64_t i = 0;
  for (; i + VD <= n; i += VD) v_sth(m + i, parts_fmod(v_ldh(a + i), v_ldh(b + i)));
  for (; i < n; i++) m[i] = fmodf(a[i], b[i]);
}

/* ---- numbers and their bits ---- */

static inline uint64_t parts_bits_f64 (double x) { uint64_t u; memcpy(&u, &x, sizeof u); return u; }
static inline double parts_of_f64 (uint64_t u) { double x; memcpy(&x, &u, sizeof x); return x; }
static inline uint32_t parts_bits_f32 (float x) { uint32_t u; memcpy(&u, &x, sizeof u); return u; }
static inline float parts_of_f32 (uint32_t u) { float x; memcpy(&x, &u, sizeof x); return x; }

/* m in [0.5, 1) and e with x = m 2^e; 0, inf and NaN are their own m with e = 0. Subnormal ones are scaled first. */
static inline double parts_frexp_f64 (double x, int32_t *e) {
  double y = fabs(x) < 0x1p-1022 ? x * 0x1p54 : x;
  uint64_t u = parts_bits_f64(y);
  int32_t k = (int32_t)(u >> 52 & 2047), own = (u << 1) == 0 || k == 2047;
  *e = own ? 0 : k - 1022 - (fabs(x) < 0x1p-1022 ? 54 : 0);
  return own ? x : parts_of_f64((u & 0x800fffffffffffff) | 0x3fe0000000000000);
}
static inline float parts_frexp_f32 (float x, int32_t *e) {
  float y = fabsf(x) < 0x1p-126f ? x * 0x1p25f : x;
  uint32_t u = parts_bits_f32(y);
  int32_t k = (int32_t)(u >> 23 & 255), own = (u << 1) == 0 || k == 255;
  *e = own ? 0 : k - 126 - (fabsf(x) < 0x1p-126f ? 25 : 0);
  return own ? x : parts_of_f32((u & 0x807fffff) | 0x3f000000);
}

/* x 2^n. A factor that leads into the subnormal numbers must be the last one, or x would be rounded twice. */
static inline double parts_ldexp_f64 (double x, int64_t n) {
  n = n > 2200 ? 2200 : n < -2200 ? -2200 : n;
  int64_t k1 = n > 1023 ? 1023 : n < -1022 ? -969 : 0;
  n -= k1;
  int64_t k2 = n > 1023 ? 1023 : n < -1022 ? -969 : 0;
  n -= k2;
  n = n > 1023 ? 1023 : n < -1022 ? -1022 : n;
  x *= parts_of_f64((uint64_t)(k1 + 1023) << 52);
  x *= parts_of_f64((uint64_t)(k2 + 1023) << 52);
  return x * parts_of_f64((uint64_t)(n + 1023) << 52);
}
static inline float parts_ldexp_f32 (float x, int64_t n) {       /* exact in float64, then rounded once */
  n = n > 400 ? 400 : n < -400 ? -400 : n;
  return (float)((double)x * parts_of_f64((uint64_t)(n + 1023) << 52));
}

#define T float
#define SFX f32
#define FM(x) x##f
#include "kern_parts.inc"
#define T double
#define SFX f64
#define FM(x) x
#include "kern_parts.inc"

/* ---- integers ---- */

/* One division, which is all where one number is small, then J. Stein, J. Computational Physics 1 (1967): shifts and differences. */
static inline uint64_t parts_gcd (uint64_t a, uint64_t b) {
  if (b == 0) return a;
  a = (a | b) >> 32 == 0 ? (uint32_t)a % (uint32_t)b : a % b;
  if (a == 0) return b;
  int k = __builtin_ctzll(a | b);
  a >>= __builtin_ctzll(a);
  do {
    b >>= __builtin_ctzll(b);
    uint64_t lo = a < b ? a : b;
    b = a < b ? b - a : a - b;
    a = lo;
  } while (b != 0);
  return a << k;
}

#define INTEGER(S, T, U, ABS, ISNEG) \
  static inline T parts_floordiv_##S (T a, T b) { \
    if (b == 0) return 0; \
    if (ISNEG(b) && b == (T)-1) return (T)(0 - (U)a); \
    T q = (T)(a / b); \
    return (T)(q - ((a % b != 0) & (ISNEG(a) != ISNEG(b)))); \
  } \
  static void l_divmod_##S LOOPARGS { \
    const char *a = p[0], *b = p[1]; \
    char *q = p[2], *r = p[3]; \
    for (int64_t i = 0; i < n; i++, a += s[0], b += s[1], q += s[2], r += s[3]) { \
      T x = *(const T *)(const void *)a, y = *(const T *)(const void *)b, d = parts_floordiv_##S(x, y); \
      *(T *)(void *)q = d; \
      *(T *)(void *)r = y == 0 ? 0 : (T)((uint64_t)x - (uint64_t)d * (uint64_t)y); \
    } \
  } \
  static void l_gcd_##S LOOPARGS { \
    const char *a = p[0], *b = p[1]; \
    char *o = p[2]; \
    for (int64_t i = 0; i < n; i++, a += s[0], b += s[1], o += s[2]) \
      *(T *)(void *)o = (T)parts_gcd(ABS(*(const T *)(const void *)a, U), ABS(*(const T *)(const void *)b, U)); \
  } \
  static void l_lcm_##S LOOPARGS { \
    const char *a = p[0], *b = p[1]; \
    char *o = p[2]; \
    for (int64_t i = 0; i < n; i++, a += s[0], b += s[1], o += s[2]) { \
      U x = ABS(*(const T *)(const void *)a, U), y = ABS(*(const T *)(const void *)b, U); \
      U g = (U)parts_gcd(x, y); \
      *(T *)(void *)o = g == 0 ? 0 : (T)((uint64_t)(x / g) * y); \
    } \
  }
#define SIGNED_ABS(x, U) ((x) < 0 ? (U)(0 - (U)(x)) : (U)(x))
#define PLAIN_ABS(x, U) (x)
#define SIGNED_NEG(x) ((x) < 0)
#define PLAIN_NEG(x) 0
INTEGER(i8, int8_t, uint8_t, SIGNED_ABS, SIGNED_NEG)
INTEGER(i16, int16_t, uint16_t, SIGNED_ABS, SIGNED_NEG)
INTEGER(i32, int32_t, uint32_t, SIGNED_ABS, SIGNED_NEG)
INTEGER(i64, int64_t, uint64_t, SIGNED_ABS, SIGNED_NEG)
INTEGER(u8, uint8_t, uint8_t, PLAIN_ABS, PLAIN_NEG)
INTEGER(u16, uint16_t, uint16_t, PLAIN_ABS, PLAIN_NEG)
INTEGER(u32, uint32_t, uint32_t, PLAIN_ABS, PLAIN_NEG)
INTEGER(u64, uint64_t, uint64_t, PLAIN_ABS, PLAIN_NEG)

/* ---- the table ---- */

#define INTEGERS(name) [LA_I8] = l_##name##_i8, [LA_I16] = l_##name##_i16, [LA_I32] = l_##name##_i32, [LA_I64] = l_##name##_i64, \
  [LA_U8] = l_##name##_u8, [LA_U16] = l_##name##_u16, [LA_U32] = l_##name##_u32, [LA_U64] = l_##name##_u64
#define FLOATS(name) [LA_F32] = l_##name##_f32, [LA_F64] = l_##name##_f64

const la_loop LA_PASTE(la_kern_parts_, LA_ISA)[LA_NUFUNCS][LA_NDTYPES] = {
  [LA_UF_divmod] = { INTEGERS(divmod), FLOATS(divmod) },
  [LA_UF_floor_divide] = { FLOATS(floor_divide) },
  [LA_UF_remainder] = { FLOATS(remainder) },
  [LA_UF_fmod] = { FLOATS(fmod) },
  [LA_UF_gcd] = { INTEGERS(gcd) },
  [LA_UF_lcm] = { INTEGERS(lcm) },
  [LA_UF_modf] = { FLOATS(modf) },
  [LA_UF_frexp] = { FLOATS(frexp) },
  [LA_UF_ldexp] = { FLOATS(ldexp) },
};

const la_compare_table LA_PASTE(la_kern_compare_, LA_ISA) = {
  { l_isclose_f32, l_isclose_f64 }, { l_isclosen_f32, l_isclosen_f64 }, { l_nantonum_f32, l_nantonum_f64 },
  { { l_roundup_f32, l_roundup_f64 }, { l_rounddown_f32, l_rounddown_f64 } }
};
