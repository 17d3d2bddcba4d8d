/*
** kern_math.c: loops of the ufuncs of family M: exponentials, logarithms, powers, trigonometric and hyperbolic
** functions and their inverses, special functions. Compiled once per instruction set (kernel.h); defines
** la_kern_math_<set>.
**
** A function is a kernel, straight-line code on vectors (vmath.h), written once for every set:
**   m_f   vd -> vd   float64
**   mf_f  vf -> vf   float32 in float32, where that is faster and still within 1 ulp
**   mh_f  vd -> vd   float32 computed in float64: shorter polynomials, no error terms
** All lanes take the short way; if one of them is out of its range, a complete version (_any) or the C library gives
** that lane alone: a result never depends on its neighbours, so every layout and length gives the same bits. Sets
** with fused multiply-add may differ from those without in the last place.
**
** Accuracy, measured on some 10^6 arguments a function: float64 below 1 ulp, most below 0.75; float32 below 0.9.
** Two exceptions: lgamma near its zeros at negative x (2.3), and logaddexp, logaddexp2 where the result is near 0
** (2^-58 of the larger argument, as an absolute error). tests/spec/math_spec.lua has exact values.
**
** The parts: kern_math_exp.inc, _log.inc, _trig.inc, _pow.inc (also roots), _spec.inc (erf, gamma), _half.inc
** (float32), _cplx.inc (complex, powers of integers). Polynomials are minimax, by Remez exchange, their errors stand
** beside them. Nothing here allocates or keeps state.
*/
#include <complex.h>
#include <math.h>

#include "ufunc.h"
#include "vmath.h"
#undef I

#define V_UNLIKELY(c) __builtin_expect((c) != 0, 0)

/* y with the lanes where bad is set computed by f instead. Lanes that are in range keep what the short way gives. */
V_RARE vd v_patch (vl bad, vd x, vd y, double (*f) (double)) {
  for (int i = 0; i < VD; i++) if (bad[i]) y[i] = f(x[i]);
  return y;
}
V_RARE vd v_patch2 (vl bad, vd a, vd b, vd y, double (*f) (double, double)) {
  for (int i = 0; i < VD; i++) if (bad[i]) y[i] = f(a[i], b[i]);
  return y;
}

#include "kern_math_exp.inc"
#include "kern_math_log.inc"
#include "kern_math_trig.inc"
#include "kern_math_pow.inc"
#include "kern_math_half.inc"
#include "kern_math_spec.inc"

/* ---- loops ---- */

typedef vd (*m_k1) (vd);
typedef vd (*m_k2) (vd, vd);
typedef vf (*m_f1) (vf);
typedef void (*m_run1) (int64_t n, const char *x, char *y);                      /* n elements side by side */
typedef void (*m_run2) (int64_t n, const char *a, const char *b, char *y);

/* The last, incomplete vector: its first element fills the free lanes, so that these take no path of their own. */
V_INLINE void m_each (int64_t n, const char *x, char *y, m_k1 f) {
  int64_t i = 0;
  for (; i + VD <= n; i += VD) v_st(y + i * 8, f(v_ld(x + i * 8)));
  if (i < n) {
    double first, b[VD];
    memcpy(&first, x + i * 8, 8);
    v_st(b, v_set(first));
    memcpy(b, x + i * 8, (size_t)(n - i) * 8);
    v_st(b, f(v_ld(b)));
    memcpy(y + i * 8, b, (size_t)(n - i) * 8);
  }
}
V_INLINE void m_eachh (int64_t n, const char *x, char *y, m_k1 f) {
  int64_t i = 0;
  for (; i + VD <= n; i += VD) v_sth(y + i * 4, f(v_ldh(x + i * 4)));
  if (i < n) {
    float b[VD];
    for (int j = 0; j < VD; j++) memcpy(&b[j], x + (i + j < n ? i + j : i) * 4, 4);
    v_sth(b, f(v_ldh(b)));
    memcpy(y + i * 4, b, (size_t)(n - i) * 4);
  }
}
V_INLINE void m_eachf (int64_t n, const char *x, char *y, m_f1 f) {
  int64_t i = 0;
  for (; i + VF <= n; i += VF) v_stf(y + i * 4, f(v_ldf(x + i * 4)));
  if (i < n) {
    float first, b[VF];
    memcpy(&first, x + i * 4, 4);
    v_stf(b, v_setf(first));
    memcpy(b, x + i * 4, (size_t)(n - i) * 4);
    v_stf(b, f(v_ldf(b)));
    memcpy(y + i * 4, b, (size_t)(n - i) * 4);
  }
}
V_INLINE void m_each2 (int64_t n, const char *a, const char *b, char *y, m_k2 f) {
  int64_t i = 0;
  for (; i + VD <= n; i += VD) v_st(y + i * 8, f(v_ld(a + i * 8), v_ld(b + i * 8)));
  if (i < n) {
    double u[VD], v[VD];
    for (int j = 0; j < VD; j++) {
      int64_t at = (i + j < n ? i + j : i) * 8;
      memcpy(&u[j], a + at, 8);
      memcpy(&v[j], b + at, 8);
    }
    v_st(u, f(v_ld(u), v_ld(v)));
    memcpy(y + i * 8, u, (size_t)(n - i) * 8);
  }
}
V_INLINE void m_each2h (int64_t n, const char *a, const char *b, char *y, m_k2 f) {
  int64_t i = 0;
  for (; i + VD <= n; i += VD) v_sth(y + i * 4, f(v_ldh(a + i * 4), v_ldh(b + i * 4)));
  if (i < n) {
    float u[VD], v[VD];
    for (int j = 0; j < VD; j++) {
      int64_t at = (i + j < n ? i + j : i) * 4;
      memcpy(&u[j], a + at, 4);
      memcpy(&v[j], b + at, 4);
    }
    v_sth(u, f(v_ldh(u), v_ldh(v)));
    memcpy(y + i * 4, u, (size_t)(n - i) * 4);
  }
}

#define M_BLOCK 256      /* elements gathered at a time from strided operands: 3 blocks of 2 KiB stay in L1 */

V_INLINE void m_pick (int64_t n, const char *x, int64_t s, int size, char *to) {
  if (size == 8) for (int64_t i = 0; i < n; i++) memcpy(to + i * 8, x + i * s, 8);
  else for (int64_t i = 0; i < n; i++) memcpy(to + i * 4, x + i * s, 4);
}
V_INLINE void m_put (int64_t n, const char *from, int size, char *y, int64_t s) {
  if (size == 8) for (int64_t i = 0; i < n; i++) memcpy(y + i * s, from + i * 8, 8);
  else for (int64_t i = 0; i < n; i++) memcpy(y + i * s, from + i * 4, 4);
}

static void m_strided1 (int64_t n, char *const *p, const int64_t *s, int size, m_run1 run) {
  double in[M_BLOCK], out[M_BLOCK];
  int64_t i, m;
  if (s[0] == size && s[1] == size) { run(n, p[0], p[1]); return; }
  if (s[0] == 0 && n > 0) {                              /* one value for all */
    run(1, p[0], (char *)out);
    for (i = 1; i < (n < M_BLOCK ? n : M_BLOCK); i++) memcpy((char *)out + i * size, out, (size_t)size);
  }
  for (i = 0; i < n; i += m) {
    m = n - i < M_BLOCK ? n - i : M_BLOCK;
    if (s[0] != 0) {
      m_pick(m, p[0] + i * s[0], s[0], size, (char *)in);
      run(m, (char *)in, (char *)out);
    }
    m_put(m, (char *)out, size, p[1] + i * s[1], s[1]);
  }
}

static void m_strided2 (int64_t n, char *const *p, const int64_t *s, int size, m_run2 run) {
  double a[M_BLOCK], b[M_BLOCK], out[M_BLOCK];
  int64_t i, m;
  if (s[0] == size && s[1] == size && s[2] == size) { run(n, p[0], p[1], p[2]); return; }
  for (i = 0; i < n; i += m) {
    m = n - i < M_BLOCK ? n - i : M_BLOCK;
    if (s[0] != 0 || i == 0) m_pick(m, p[0] + i * s[0], s[0], size, (char *)a);
    if (s[1] != 0 || i == 0) m_pick(m, p[1] + i * s[1], s[1], size, (char *)b);
    run(m, (char *)a, (char *)b, (char *)out);
    m_put(m, (char *)out, size, p[2] + i * s[2], s[2]);
  }
}

#define LOOP static void
#define LOOPARGS (int64_t n, char *const *p, const int64_t *s)

#define M_D1(name) \
  static void r_##name##_f64 (int64_t n, const char *x, char *y) { m_each(n, x, y, m_##name); } \
  LOOP l_##name##_f64 LOOPARGS { m_strided1(n, p, s, 8, r_##name##_f64); }
#define M_H1(name) \
  static void r_##name##_f32 (int64_t n, const char *x, char *y) { m_eachh(n, x, y, mh_##name); } \
  LOOP l_##name##_f32 LOOPARGS { m_strided1(n, p, s, 4, r_##name##_f32); }
#define M_F1(name) \
  static void r_##name##_f32 (int64_t n, const char *x, char *y) { m_eachf(n, x, y, mf_##name); } \
  LOOP l_##name##_f32 LOOPARGS { m_strided1(n, p, s, 4, r_##name##_f32); }
#define M_D2(name) \
  static void r_##name##_f64 (int64_t n, const char *a, const char *b, char *y) { m_each2(n, a, b, y, m_##name); } \
  LOOP l_##name##_f64 LOOPARGS { m_strided2(n, p, s, 8, r_##name##_f64); }
#define M_H2(name) \
  static void r_##name##_f32 (int64_t n, const char *a, const char *b, char *y) { m_each2h(n, a, b, y, mh_##name); } \
  LOOP l_##name##_f32 LOOPARGS { m_strided2(n, p, s, 4, r_##name##_f32); }

#define M_BOTH1(name) M_D1(name) M_H1(name)
#define M_BOTH2(name) M_D2(name) M_H2(name)

M_D1(exp) M_F1(exp)
M_D1(log) M_F1(log)
M_BOTH1(exp2) M_BOTH1(expm1) M_BOTH1(log2) M_BOTH1(log10) M_BOTH1(log1p)
M_D1(sin) M_D1(cos) M_D1(tanh)
#if LA_HAVEFMA
M_F1(sin) M_F1(cos) M_F1(tanh)
#else
M_H1(sin) M_H1(cos) M_H1(tanh)
#endif
M_BOTH1(tan) M_BOTH1(arcsin) M_BOTH1(arccos) M_BOTH1(arctan) M_BOTH2(arctan2)
M_BOTH1(sinh) M_BOTH1(cosh) M_BOTH1(arcsinh) M_BOTH1(arccosh) M_BOTH1(arctanh)
M_D2(powers) M_H2(powers) M_D1(square) M_F1(square) M_D1(recip) M_F1(recip) M_BOTH1(root)
M_BOTH2(hypot) M_BOTH1(cbrt) M_BOTH2(logaddexp) M_BOTH2(logaddexp2)
M_D1(deg2rad) M_F1(deg2rad) M_D1(rad2deg) M_F1(rad2deg)
M_BOTH1(sinc) M_BOTH2(heaviside)
M_BOTH1(erf) M_BOTH1(erfc) M_BOTH1(gamma) M_BOTH1(lgamma) M_BOTH1(gelu)
M_BOTH1(sigmoid) M_BOTH1(softplus) M_BOTH1(silu) M_BOTH2(elu) M_BOTH1(i0)

#define M_POWER(name, T) \
  LOOP l_power_##name LOOPARGS { \
    T e; \
    if (n > 0 && s[1] == 0) { \
      char *const q[2] = { p[0], p[2] }; \
      const int64_t t[2] = { s[0], s[2] }; \
      memcpy(&e, p[1], sizeof e); \
      if (e == 2) { l_square_##name(n, q, t); return; } \
      if (e == (T)0.5) { l_root_##name(n, q, t); return; } \
      if (e == -1) { l_recip_##name(n, q, t); return; } \
    } \
    l_powers_##name(n, p, s); \
  }
M_POWER(f64, double)
M_POWER(f32, float)

#include "kern_math_cplx.inc"

const la_loop LA_PASTE(la_kern_math_, LA_ISA)[LA_NUFUNCS][LA_NDTYPES] = {
#define FLOATS(name) [LA_UF_##name] = { [LA_F32] = l_##name##_f32, [LA_F64] = l_##name##_f64 }
#define FLOATSC(name) [LA_UF_##name] = { [LA_F32] = l_##name##_f32, [LA_F64] = l_##name##_f64, \
  [LA_C64] = l_##name##_c64, [LA_C128] = l_##name##_c128 }
  FLOATSC(exp), FLOATSC(exp2), FLOATSC(expm1), FLOATSC(log), FLOATSC(log2), FLOATSC(log10), FLOATSC(log1p),
  FLOATSC(sin), FLOATSC(cos), FLOATSC(tan), FLOATSC(arcsin), FLOATSC(arccos), FLOATSC(arctan), FLOATS(arctan2),
  FLOATSC(sinh), FLOATSC(cosh), FLOATSC(tanh), FLOATSC(arcsinh), FLOATSC(arccosh), FLOATSC(arctanh),
  FLOATS(cbrt), FLOATS(hypot), FLOATS(logaddexp), FLOATS(logaddexp2), FLOATS(deg2rad), FLOATS(rad2deg),
  FLOATSC(sinc), FLOATS(heaviside), FLOATS(sigmoid), FLOATS(softplus), FLOATS(silu),
  FLOATS(erf), FLOATS(erfc), FLOATS(gamma), FLOATS(lgamma), FLOATS(gelu), FLOATS(elu), FLOATS(i0),
  [LA_UF_float_power] = { [LA_F32] = l_power_f32, [LA_F64] = l_power_f64, [LA_C128] = l_power_c128 },
  [LA_UF_power] = {
    [LA_I8] = l_power_i8, [LA_I16] = l_power_i16, [LA_I32] = l_power_i32, [LA_I64] = l_power_i64,
    [LA_U8] = l_power_u8, [LA_U16] = l_power_u16, [LA_U32] = l_power_u32, [LA_U64] = l_power_u64,
    [LA_F32] = l_power_f32, [LA_F64] = l_power_f64, [LA_C64] = l_power_c64, [LA_C128] = l_power_c128 }
};
